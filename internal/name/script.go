package name

import "unicode"

// script is a writing system.
type script uint8

const (
	scriptNone script = iota
	latin
	cyrillic
	arabic
	han
	hangul
	kana
	hiragana
	greek
	hebrew
	armenian
	georgian
	devanagari
	bengali
	thai
	lao
	khmer
	burmese
	ethiopic
	mongolian
	tamil
	telugu
	kannada
	malayalam
	gujarati
	gurmukhi
	sinhala
	oriya
	tibetan
	thaana
	syriac
	otherScript
)

var scripts = [...]struct {
	code  string
	table **unicode.RangeTable // where the unicode package keeps it: so the list needs no code when a program starts
}{
	latin: {"Latn", &unicode.Latin}, cyrillic: {"Cyrl", &unicode.Cyrillic}, arabic: {"Arab", &unicode.Arabic},
	han: {"Hani", &unicode.Han}, hangul: {"Hang", &unicode.Hangul}, kana: {"Kana", &unicode.Katakana},
	hiragana: {"Hira", &unicode.Hiragana}, greek: {"Grek", &unicode.Greek}, hebrew: {"Hebr", &unicode.Hebrew},
	armenian: {"Armn", &unicode.Armenian}, georgian: {"Geor", &unicode.Georgian}, devanagari: {"Deva", &unicode.Devanagari},
	bengali: {"Beng", &unicode.Bengali}, thai: {"Thai", &unicode.Thai}, lao: {"Laoo", &unicode.Lao},
	khmer: {"Khmr", &unicode.Khmer}, burmese: {"Mymr", &unicode.Myanmar}, ethiopic: {"Ethi", &unicode.Ethiopic},
	mongolian: {"Mong", &unicode.Mongolian}, tamil: {"Taml", &unicode.Tamil}, telugu: {"Telu", &unicode.Telugu},
	kannada: {"Knda", &unicode.Kannada}, malayalam: {"Mlym", &unicode.Malayalam}, gujarati: {"Gujr", &unicode.Gujarati},
	gurmukhi: {"Guru", &unicode.Gurmukhi}, sinhala: {"Sinh", &unicode.Sinhala}, oriya: {"Orya", &unicode.Oriya},
	tibetan: {"Tibt", &unicode.Tibetan}, thaana: {"Thaa", &unicode.Thaana}, syriac: {"Syrc", &unicode.Syriac}, otherScript: {"Zzzz", nil},
}

// blocks are the scripts of the first characters by 128: most likely, not surely.
var blocks = [0x1000 >> 7]script{
	0x370 >> 7: greek, 0x3A0 >> 7: greek, 0x580 >> 7: hebrew, 0x900 >> 7: devanagari, 0x980 >> 7: bengali, 0xA00 >> 7: gurmukhi,
	0xA80 >> 7: gujarati, 0xB00 >> 7: oriya, 0xB80 >> 7: tamil, 0xC00 >> 7: telugu, 0xC80 >> 7: kannada, 0xD00 >> 7: malayalam,
	0xD80 >> 7: sinhala, 0xE00 >> 7: thai, 0xE80 >> 7: lao, 0xF00 >> 7: tibetan, 0xF80 >> 7: tibetan,
}

func scriptOf(c rune) script {
	switch {
	case c < 0x250:
		return latin
	case within(c, 0x400, 0x52F):
		return cyrillic
	case within(c, 0x600, 0x6FF):
		return arabic
	case within(c, 0x4E00, 0x9FFF), c == '々', c == '〆':
		return han
	case within(c, 0xAC00, 0xD7A3):
		return hangul
	case within(c, 0x30A0, 0x30FF):
		return kana
	case c < 0x1000:
		if s := blocks[c>>7]; s != scriptNone && unicode.Is(*scripts[s].table, c) {
			return s
		}
	}
	for i := latin; i < otherScript; i++ {
		if unicode.Is(*scripts[i].table, c) {
			return i
		}
	}
	return otherScript
}

// scriptCode names the script of the words [lo, hi): that of most letters of a
// word is the word's (so a look-alike of another script does not hide it), and
// words that differ make the name one of several scripts. Han with kana is
// Japanese writing, Han with Hangul Korean.
func (r *reader) scriptCode() string {
	var seen script
	mixed := false
	for i := range r.n {
		t := &r.tok[i]
		if t.shape&lettered == 0 || t.shape&roman != 0 {
			continue
		}
		s := r.wordScript(t)
		switch {
		case seen == scriptNone || seen == s:
			seen = s
		case isEastAsian(seen) && isEastAsian(s):
			if seen == hangul || s == hangul {
				return "Kore"
			}
			return "Jpan"
		default:
			mixed = true
		}
	}
	switch {
	case mixed:
		return "Zyyy"
	case seen == han && r.hasKana():
		return "Jpan"
	}
	return scripts[seen].code
}

func isEastAsian(s script) bool { return s == han || s == hangul || s == kana || s == hiragana }

func (r *reader) hasKana() bool {
	for _, c := range r.s {
		if within(c, 0x3041, 0x3096) || within(c, 0x30A1, 0x30FA) {
			return true
		}
	}
	return false
}

// wordScript is the script of most letters of a word.
func (r *reader) wordScript(t *token) script {
	if t.shape&mixed == 0 {
		return t.script
	}
	var counts [otherScript + 1]uint8
	best := t.script
	for _, c := range r.s[t.start:t.end] {
		if !unicode.IsLetter(c) {
			continue
		}
		s := scriptOf(c)
		if counts[s] < 255 {
			counts[s]++
		}
		if counts[s] > counts[best] {
			best = s
		}
	}
	return best
}
