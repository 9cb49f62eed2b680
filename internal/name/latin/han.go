package latin

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lazy"
)

//go:embed han.bin
var hanBlock string

// The characters whose readings are kept, and the bytes of the table (see the generator).
const hanFirst, hanLast = 0x4E00, 0x9FFF

// hanTable finds its parts in the block.
type hanTable struct {
	syllables []string
	readings  int // where they begin in the block
	pairs     int // where the pairs of traditional and simplified characters begin
	count     int
	korean    int // where the Korean readings begin
}

var hanTables lazy.Value[*hanTable]

// loadHan finds the parts of the table on first use.
func loadHan() *hanTable { return hanTables.Of(readHan) }

func readHan() *hanTable {
	t := &hanTable{syllables: make([]string, u16(0))}
	at := 2
	for i := range t.syllables {
		n := int(hanBlock[at])
		t.syllables[i] = hanBlock[at+1 : at+1+n]
		at += 1 + n
	}
	t.readings = at
	at += 2 * (hanLast - hanFirst + 1)
	t.count = u16(at)
	t.pairs = at + 2
	t.korean = t.pairs + 4*t.count
	return t
}

// pinyin returns the Mandarin reading of a character without its tone, "" where it has none.
func pinyin(r rune) string {
	if r < hanFirst || r > hanLast {
		return ""
	}
	t := loadHan()
	return t.syllables[u16(t.readings+2*int(r-hanFirst))]
}

// hanja returns the Korean reading of characters in Hangul, as far as they have one.
func hanja(chars string) string {
	t := loadHan()
	var buf [48]byte
	out := buf[:0]
	for _, r := range chars {
		if r >= hanFirst && r <= hanLast {
			if k := u16(t.korean + 2*int(r-hanFirst)); k != 0 {
				out = utf8.AppendRune(out, rune(k))
			}
		}
	}
	return string(out)
}

// simplify returns the simplified form of a character.
func simplify(r rune) rune {
	t := loadHan()
	lo, hi := 0, t.count
	for lo < hi {
		mid := (lo + hi) / 2
		switch c := rune(u16(t.pairs + 4*mid)); {
		case c == r:
			return rune(u16(t.pairs + 4*mid + 2))
		case c < r:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return r
}

// Syllables returns the syllables of pinyin that characters are read as, without tones.
func Syllables() []string { return loadHan().syllables }

func u16(at int) int { return int(hanBlock[at]) | int(hanBlock[at+1])<<8 }

// chineseFamily reads a Chinese surname: 单 is Shan, 欧阳 is Ouyang.
func chineseFamily(family string) string {
	if s, ok := find(HanSurname, family, ""); ok {
		return Capital(s)
	}
	first, size := utf8.DecodeRuneInString(family)
	if s, ok := find(HanSurname, family[:size], ""); ok && size == len(family) {
		return Capital(s)
	}
	if size == len(family) {
		return Capital(pinyin(first))
	}
	return syllables(family, "")
}

// syllables reads characters and joins their readings: Keqiang, Chang'an; with a hyphen
// between them as Taiwan does, Ying-wen.
func syllables(chars, join string) string {
	var b strings.Builder
	for _, r := range chars {
		s := pinyin(r)
		if s == "" {
			continue
		}
		if b.Len() == 0 {
			b.WriteString(Capital(s))
			continue
		}
		if join == "" && strings.IndexByte("aoe", s[0]) >= 0 {
			b.WriteByte('\'')
		}
		b.WriteString(join)
		b.WriteString(s)
	}
	return b.String()
}

// pressChinese writes a Chinese name, family name first.
func pressChinese(family, given, country string) string {
	first, second := chineseFamily(family), ""
	if given != "" {
		second = syllables(given, "")
	}
	if country == "TW" {
		first, second = wade(first), wade(syllables(given, "-"))
	}
	if first == "" || second == "" {
		return first + second
	}
	return first + " " + second
}

// wade turns pinyin into Wade-Giles without its apostrophes, as names of Taiwan are written.
func wade(name string) string {
	t := rules("wade")
	if t == nil || name == "" {
		return name
	}
	var small [64]byte
	return Capital(string(t.AppendLower(small[:0], name)))
}

// pressForeignHan writes a foreign name in Chinese characters: 谢尔盖·拉夫罗夫 gives "Sergei Lavrov".
func pressForeignHan(text, country string) string {
	return bySound(ForeignHan, "Hani", strings.Map(simplify, text), country, alike)
}

var alikes lazy.Value[map[string]rune]

// loadAlike finds for every syllable a character that has spellings.
func loadAlike() map[string]rune { return alikes.Of(readAlike) }

func readAlike() map[string]rune {
	out := map[string]rune{}
	for piece := range loadSounds().pieces["Hani"].Options {
		r, size := utf8.DecodeRuneInString(piece)
		if s := pinyin(r); size == len(piece) && s != "" && (out[s] == 0 || r < out[s]) {
			out[s] = r
		}
	}
	return out
}

// alike replaces characters that have no spellings by others that are read the same: 蕾 as 雷.
func alike(word string) string {
	options := loadSounds().pieces["Hani"].Options
	return strings.Map(func(r rune) rune {
		if _, ok := options[string(r)]; ok || !unicode.Is(unicode.Han, r) {
			return r
		}
		if other := loadAlike()[pinyin(r)]; other != 0 {
			return other
		}
		return r
	}, word)
}
