package lexicon

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
)

// Letters tells the languages of a script apart by the letters of their words: how likely each of them is to
// go on so behind the two letters before.
type Letters struct {
	langs [maxLetterLangs]int // by their place in [Langs]
	count int
	slots string
}

// The compiled table has a line for each script, with its code and those of its languages, and the slots of an
// open hash table behind it: marks of 4 bits for each language, in the order of the line, and 16 bits of the
// hash of the letters. No slot in use is 0: the language in which the letters are likeliest has the best mark.
const (
	LetterSlots = 1 << letterBits
	LetterSize  = 6
	LetterBest  = 15 // the mark of the language in which the letters are likeliest
	LetterNat   = 4  // how much less a mark is where they are less likely by a factor of e

	letterBits     = 13
	maxLetterLangs = 8
)

// wordLimit is how many marks a single word loses at most: it may be a foreign one.
const wordLimit = 6 * LetterNat

// LetterKey adds a letter to the key of those before it, of which it keeps two.
func LetterKey(key uint64, r rune) uint64 { return (key<<21 | uint64(r)) & (1<<63 - 1) }

// LetterSlot returns where the probing for a key begins, and what its slot holds of the hash.
func LetterSlot(key uint64) (slot int, check uint16) {
	high, low := bits.Mul64(key, 0x9E3779B97F4A7C15)
	hash := high ^ low
	return int(hash >> (64 - letterBits)), uint16(hash)
}

// LettersOf returns the letters of a script (ISO 15924); ok is false where no two languages share it.
func LettersOf(script string) (l Letters, ok bool) {
	for table := letterTable; table != ""; {
		line, rest, _ := strings.Cut(table, "\n")
		code, langs, _ := strings.Cut(line, " ")
		if code != script {
			table = rest[LetterSlots*LetterSize:]
			continue
		}
		l.slots = rest[:LetterSlots*LetterSize]
		for lang := range strings.SplitSeq(langs, " ") {
			for i := range Langs {
				if Langs[i] == lang {
					l.langs[l.count] = i
				}
			}
			l.count++
		}
		return l, true
	}
	return l, false
}

// Langs are the languages that the letters tell apart, by their place in [Langs].
func (l *Letters) Langs() []int { return l.langs[:l.count] }

// Tell reports whether lang is one of the languages that the letters tell apart.
func (l *Letters) Tell(lang string) bool {
	return slices.ContainsFunc(l.Langs(), func(i int) bool { return Langs[i] == lang })
}

// Add takes a word: to loses, for each language by its place in [Langs], weight times what the word is less likely
// in it than in the language that it is likeliest in, up to six factors of e.
func (l *Letters) Add(word string, weight int32, to *[8]int32) {
	var sums [maxLetterLangs]int32
	key := LetterKey(0, ' ')
	for _, r := range word {
		if !unicode.IsLetter(r) {
			r = ' '
		}
		key = LetterKey(key, unicode.ToLower(r))
		l.mark(key, &sums)
	}
	l.mark(LetterKey(key, ' '), &sums)
	best := sums[0]
	for _, n := range sums[1:l.count] {
		best = max(best, n)
	}
	for i, lang := range l.langs[:l.count] {
		to[lang] -= weight * min(best-sums[i], wordLimit)
	}
}

// mark adds the marks of three letters.
func (l *Letters) mark(key uint64, sums *[maxLetterLangs]int32) {
	k, check := LetterSlot(key)
	for {
		at := k * LetterSize
		marks := le32(l.slots, at)
		if marks == 0 {
			return
		}
		if le16(l.slots, at+4) == check {
			for i := range sums {
				sums[i] += int32(marks >> (4 * i) & LetterBest)
			}
			return
		}
		k = (k + 1) % LetterSlots
	}
}
