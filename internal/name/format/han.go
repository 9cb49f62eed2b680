package format

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lazy"
)

//go:embed words.txt
var wordsText string

var wordCosts lazy.Value[map[string]uint8]

// hanCosts holds the words of Chinese names by their cost.
func hanCosts() map[string]uint8 { return wordCosts.Of(readHanCosts) }

func readHanCosts() map[string]uint8 {
	costs := make(map[string]uint8, 4096)
	for line := range strings.Lines(wordsText) {
		cost, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		n, err := strconv.ParseUint(cost, 10, 8)
		if !ok || err != nil {
			continue // a comment
		}
		for word := range strings.FieldsSeq(words) {
			costs[word] = uint8(n)
		}
	}
	return costs
}

// Limits of the division into words: the characters of a run, and of a word.
const (
	hanRun      = 64
	hanWordMax  = 8
	hanCostNone = 255 // of a character that the words do not have
)

func isIdeograph(c rune) bool { return c >= 0x2E80 && unicode.Is(unicode.Ideographic, c) }

// hanLen returns the length of the ideographs at the start of s, at most 64 of them.
func hanLen(s string) int {
	count := 0
	for i, c := range s {
		if count == hanRun || !isIdeograph(c) {
			return i
		}
		count++
	}
	return len(s)
}

// hanWords divides a run of ideographs into the words of least cost together, as ICU
// does: 施 托 贝尔. Bit i of the result says that a word starts at character i.
func hanWords(run string) (starts uint64) {
	costs := hanCosts()
	var ends [hanRun + 1]int // where character i-1 ends
	n := 0
	for i, c := range run {
		n++
		ends[n] = i + utf8.RuneLen(c)
	}
	var best [hanRun + 1]int // cost of the first i characters
	var from [hanRun + 1]int // where the last word of these starts
	for i := 1; i <= n; i++ {
		for j := i - 1; j >= 0 && j >= i-hanWordMax; j-- {
			cost, ok := costs[run[ends[j]:ends[i]]]
			switch {
			case ok:
			case j == i-1:
				cost = hanCostNone
			default:
				continue
			}
			if c := best[j] + int(cost); j == i-1 || c < best[i] {
				best[i], from[i] = c, j
			}
		}
	}
	for i := n; i > 0; i = from[i] {
		starts |= 1 << from[i]
	}
	return starts
}
