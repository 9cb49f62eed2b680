package compare

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/legation-go/legation/internal/lazy"
)

// foldTable holds the ASCII letters that stand for the Latin letters up to
// U+024F and from U+1E00 to U+1EFF: marks are taken off, ligatures spelled out.
type foldTable struct {
	low  [0x250][2]byte
	high [0x100][2]byte
}

var foldings lazy.Value[*foldTable]

// loadFold builds the table from Unicode's decompositions on first use.
func loadFold() *foldTable { return foldings.Of(readFold) }

func readFold() *foldTable {
	t := new(foldTable)
	special := map[rune]string{
		'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i",
		'ħ': "h", 'ŋ': "ng", 'ə': "a", 'ǝ': "a", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k", 'ŧ': "t", 'ĸ': "k", 'ſ': "s",
	}
	var buf [utf8.UTFMax]byte
	set := func(r rune, cell *[2]byte) {
		l := unicode.ToLower(r)
		if s, ok := special[l]; ok {
			copy(cell[:], s)
			return
		}
		parts := utf8.AppendRune(buf[:0], l)
		if apart := norm.NFD.Properties(parts).Decomposition(); apart != nil {
			parts = apart
		}
		if parts[0] < utf8.RuneSelf {
			cell[0] = parts[0]
		}
	}
	for r := rune('A'); r < 0x250; r++ {
		if unicode.IsLetter(r) {
			set(r, &t.low[r])
		}
	}
	for r := rune(0x1e00); r < 0x1f00; r++ {
		set(r, &t.high[r-0x1e00])
	}
	return t
}

// appendLower appends a word in small letters; ok is false, and the word not done, where not all of it is letters
// of ASCII. Most words of Latin script need nothing else.
func appendLower(dst []byte, s string) (_ []byte, ok bool) {
	for i := range len(s) {
		c := s[i] | 0x20
		if c-'a' >= 26 {
			return dst, false
		}
		dst = append(dst, c)
	}
	return dst, true
}

// appendFolded appends the ASCII letters of a word in Latin script: lower case,
// without marks. Everything that is no Latin letter is left out.
func appendFolded(dst []byte, s string) []byte {
	var t *foldTable // words in ASCII do without
	for _, r := range s {
		if r < utf8.RuneSelf {
			if c := byte(r) | 0x20; 'a' <= c && c <= 'z' {
				dst = append(dst, c)
			}
			continue
		}
		if t == nil {
			t = loadFold()
		}
		var cell [2]byte
		switch {
		case r < 0x250:
			cell = t.low[r]
		case r >= 0x1e00 && r < 0x1f00:
			cell = t.high[r-0x1e00]
		case r == 'ə' || r == 'Ə':
			cell[0] = 'a' // Azerbaijani ə: Əliyev is Aliyev
		case r >= 0xff21 && r <= 0xff5a: // full width
			cell[0] = byte(r-0xff21+'A') | 0x20
		}
		for _, c := range cell {
			if c != 0 {
				dst = append(dst, c)
			}
		}
	}
	return dst
}

// appendSpelled appends the units that a folded Latin word spells, each run of
// one unit once.
func (a *alphabet) appendSpelled(dst []unit, w []byte) []unit {
	var last unit // of the word; 0 is none
	for i := 0; i < len(w); {
		if i > 0 && w[i] == w[i-1] && !vowelLetter(w[i]) {
			i++ // doubled consonant
			continue
		}
		next := byte(0)
		if i+1 < len(w) {
			next = w[i+1]
		}
		pair := pairOf(w[i], next)
		sp := a.sure[pair]
		if sp.size == 0 {
			found := a.spellingAt(w, i, pair)
			if found == nil {
				i++
				continue
			}
			sp = found.spelled()
		}
		if sp.n > 0 && sp.us[0] != last {
			last = sp.us[0]
			dst = append(dst, last)
		}
		if sp.n > 1 && sp.us[1] != last {
			last = sp.us[1]
			dst = append(dst, last)
		}
		i += int(sp.size)
	}
	return dst
}

// spellingAt returns the longest spelling that stands at w[i:], which begins with a pair of letters.
func (a *alphabet) spellingAt(w []byte, i, pair int) *spelling {
	at := a.second[pair]
	list := a.spellings[at[0]:at[1]]
	for k := range list {
		sp := &list[k]
		n := len(sp.text)
		if n > 2 && (i+n > len(w) || string(w[i+2:i+n]) != sp.text[2:]) { // those listed have the two letters
			continue
		}
		if sp.at != 0 && !sp.fits(w, i, i+n) {
			continue
		}
		return sp
	}
	return nil
}

// fits reports whether a spelling may stand for w[i:end].
func (sp *spelling) fits(w []byte, i, end int) bool {
	switch sp.at {
	case '^':
		return i == 0
	case '$':
		return end == len(w) && i != 0
	case 'k':
		return end == len(w) || !vowelLetter(w[end])
	case 'i':
		return end < len(w) && (w[end] == 'e' || w[end] == 'i' || w[end] == 'y')
	}
	return true
}

// pairOf numbers the letters c and next; whatever is no small letter of ASCII counts as one.
func pairOf(c, next byte) int {
	c, next = c-'a'+1, next-'a'+1
	if c > 26 {
		c = 0
	}
	if next > 26 {
		next = 0
	}
	return int(c)*27 + int(next)
}

func vowelLetter(c byte) bool {
	const vowels = 1 | 1<<('e'-'a') | 1<<('i'-'a') | 1<<('o'-'a') | 1<<('u'-'a') | 1<<('y'-'a') // bit 0 is a
	return c-'a' < 26 && vowels>>(c-'a')&1 != 0
}

// appendLetters appends the units of a word in an alphabet that letters.tsv
// reads letter by letter, and its Latin spelling to latin.
func (a *alphabet) appendLetters(dst []unit, latin []byte, word string) ([]unit, []byte) {
	start := len(dst)
	letters := table(&a.letters, a, (*alphabet).readLetters)
	var last *letter
	for i := 0; i < len(word); {
		r, size := utf8.DecodeRuneInString(word[i:])
		i += size
		l := letters.at(r)
		if l == nil {
			continue // vowel signs, stress marks
		}
		if l.pairs != nil && i < len(word) {
			next, size := utf8.DecodeRuneInString(word[i:])
			if pair := l.pairs[unicode.ToLower(next)]; pair != nil {
				l = pair
				i += size
			}
		}
		latin = append(latin, l.latin...)
		if l == last {
			continue // a letter written twice counts once
		}
		last = l
		us := l.middle
		switch {
		case len(dst) == start:
			us = l.start
		case i == len(word):
			us = l.end
		}
		for _, u := range us {
			if len(dst) == start || dst[len(dst)-1] != u {
				dst = append(dst, u)
			}
		}
	}
	return dst, latin
}

// jamoUnits are the units and Latin letters of the parts of Hangul syllables.
type jamoUnits struct {
	units [3][28][]unit
	latin [3][28]string
}

func (a *alphabet) readJamo() (*jamoUnits, error) {
	places := map[string]int{"initial": 0, "vowel": 1, "final": 2}
	var n [3]int
	table := new(jamoUnits)
	for row, err := range rows("jamo.tsv", jamoTSV, 3) {
		if err != nil {
			return nil, err
		}
		p := places[row[0]]
		us, err := a.unitsOf(row[1])
		if err != nil {
			return nil, err
		}
		table.units[p][n[p]], table.latin[p][n[p]] = us, row[2]
		n[p]++
	}
	return table, nil
}

// appendHangul appends the units of a word in Hangul.
func (a *alphabet) appendHangul(dst []unit, word string) []unit {
	start := len(dst)
	for _, r := range word {
		dst = a.appendSyllable(dst, start, r)
	}
	return dst
}

// appendSyllable appends the units of a syllable of a word whose units begin at start.
func (a *alphabet) appendSyllable(dst []unit, start int, r rune) []unit {
	i, v, f, ok := jamoOf(r)
	if !ok {
		return dst
	}
	jamo := table(&a.jamo, a, (*alphabet).readJamo)
	for p, k := range [3]int{i, v, f} {
		for _, u := range jamo.units[p][k] {
			if len(dst) == start || dst[len(dst)-1] != u {
				dst = append(dst, u)
			}
		}
	}
	return dst
}

// appendHangulLatin appends the Revised Romanization of a word, syllable by
// syllable: 박 is bak.
func (a *alphabet) appendHangulLatin(dst []byte, word string) []byte {
	for _, r := range word {
		dst = a.appendSyllableLatin(dst, r)
	}
	return dst
}

func (a *alphabet) appendSyllableLatin(dst []byte, r rune) []byte {
	if i, v, f, ok := jamoOf(r); ok {
		jamo := table(&a.jamo, a, (*alphabet).readJamo)
		dst = append(dst, jamo.latin[0][i]...)
		dst = append(dst, jamo.latin[1][v]...)
		dst = append(dst, jamo.latin[2][f]...)
	}
	return dst
}

func jamoOf(r rune) (initial, vowel, final int, ok bool) {
	if r < 0xac00 || r > 0xd7a3 {
		return 0, 0, 0, false
	}
	n := int(r - 0xac00)
	return n / 588, n % 588 / 28, n % 28, true
}

func (a *alphabet) readKana() (map[rune][]unit, error) {
	table := map[rune][]unit{}
	for row, err := range rows("kana.tsv", kanaTSV, 2) {
		if err != nil {
			return nil, err
		}
		us, err := a.unitsOf(row[1])
		if err != nil {
			return nil, fmt.Errorf("kana.tsv: %s: %w", row[0], err)
		}
		table[[]rune(row[0])[0]] = us
	}
	return table, nil
}

// appendKana appends the units of a word in Kana.
func (a *alphabet) appendKana(dst []unit, word string) []unit {
	start := len(dst)
	kana := table(&a.kana, a, (*alphabet).readKana)
	for _, r := range word {
		if r >= 'ぁ' && r <= 'ゖ' {
			r += 'ァ' - 'ぁ'
		}
		us := kana[r]
		if smallKana(r) && len(dst) > start && a.class[dst[len(dst)-1]] == classVowel {
			dst = dst[:len(dst)-1]
			if len(dst) > start && len(us) == 2 && strings.Contains("sh~ ch~ j~", a.name[dst[len(dst)-1]]) {
				us = us[1:] // シャ: sh a, not sh y a
			}
		}
		for _, u := range us {
			if len(dst) == start || dst[len(dst)-1] != u {
				dst = append(dst, u)
			}
		}
	}
	return dst
}

func smallKana(r rune) bool {
	switch r {
	case 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ャ', 'ュ', 'ョ', 'ヮ':
		return true
	}
	return false
}

func (a *alphabet) readHan() ([]pinyinUnits, error) {
	parts := transcriptions{}
	for row, err := range rows("pinyin.tsv", pinyinTSV, 3) {
		if err != nil {
			return nil, err
		}
		us, err := a.unitsOf(row[2])
		if err != nil {
			return nil, err
		}
		parts[row[0]+" "+row[1]] = us
	}
	table := []pinyinUnits{{"", nil, parts.append(nil, "")}}
	for _, s := range loadHan().syllables {
		table = append(table, pinyinUnits{s, a.appendSpelled(nil, []byte(s)), parts.append(nil, s)})
	}
	return table, nil
}

// transcriptions are the units of an initial or a final of pinyin in a foreign name.
type transcriptions map[string][]unit

// append appends the units that a pinyin syllable stands for in a
// foreign name: fu is f or v, with or without a vowel.
func (t transcriptions) append(dst []unit, syllable string) []unit {
	if us, ok := t["whole "+syllable]; ok {
		return append(dst, us...)
	}
	for _, n := range [2]int{2, 1} {
		if len(syllable) <= n {
			continue
		}
		if us, ok := t["initial "+syllable[:n]]; ok {
			dst = append(dst, us...)
			return append(dst, t["final "+syllable[n:]]...)
		}
	}
	return append(dst, t["final "+syllable]...)
}
