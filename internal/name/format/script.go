package format

import "unicode"

// Codes of ISO 15924 with a rule of their own.
const (
	scriptUnknown  = "Zzzz"
	scriptMixed    = "Zyyy"
	scriptJapanese = "Jpan"
	scriptKorean   = "Kore"
)

// scripts holds the scripts that names are written in, by ISO 15924 code.
var scripts = [...]struct {
	code  string
	table **unicode.RangeTable // where the unicode package keeps it: so the list needs no code when a program starts
}{
	{"Latn", &unicode.Latin}, {"Cyrl", &unicode.Cyrillic}, {"Arab", &unicode.Arabic}, {"Hani", &unicode.Han},
	{"Hang", &unicode.Hangul}, {"Hira", &unicode.Hiragana}, {"Kana", &unicode.Katakana}, {"Deva", &unicode.Devanagari},
	{"Grek", &unicode.Greek}, {"Hebr", &unicode.Hebrew}, {"Thai", &unicode.Thai}, {"Armn", &unicode.Armenian},
	{"Geor", &unicode.Georgian}, {"Beng", &unicode.Bengali}, {"Taml", &unicode.Tamil}, {"Telu", &unicode.Telugu},
	{"Knda", &unicode.Kannada}, {"Mlym", &unicode.Malayalam}, {"Gujr", &unicode.Gujarati}, {"Guru", &unicode.Gurmukhi},
	{"Orya", &unicode.Oriya}, {"Sinh", &unicode.Sinhala}, {"Khmr", &unicode.Khmer}, {"Laoo", &unicode.Lao},
	{"Mymr", &unicode.Myanmar}, {"Ethi", &unicode.Ethiopic}, {"Tibt", &unicode.Tibetan}, {"Mong", &unicode.Mongolian},
	{"Thaa", &unicode.Thaana}, {"Syrc", &unicode.Syriac}, {"Cher", &unicode.Cherokee}, {"Cans", &unicode.Canadian_Aboriginal},
	{"Adlm", &unicode.Adlam}, {"Nkoo", &unicode.Nko}, {"Olck", &unicode.Ol_Chiki}, {"Mtei", &unicode.Meetei_Mayek},
	{"Cakm", &unicode.Chakma}, {"Rohg", &unicode.Hanifi_Rohingya}, {"Tfng", &unicode.Tifinagh}, {"Vaii", &unicode.Vai},
	{"Yiii", &unicode.Yi}, {"Bopo", &unicode.Bopomofo}, {"Java", &unicode.Javanese}, {"Hmnp", &unicode.Nyiakeng_Puachue_Hmong},
	{"Osge", &unicode.Osage}, {"Tavt", &unicode.Tai_Viet}, {"Lisu", &unicode.Lisu},
}

// scriptOf returns the script of the first letter that has one.
func scriptOf(texts ...string) string {
	for _, text := range texts {
		for _, c := range text {
			if c|0x20 >= 'a' && c|0x20 <= 'z' {
				return "Latn"
			}
			if c < 0xAA {
				continue
			}
			for i := range scripts {
				if unicode.Is(*scripts[i].table, c) {
					return scripts[i].code
				}
			}
		}
	}
	return scriptUnknown
}

// scriptsMatch reports whether a name in one script can stand among words
// written in another: the same script, or one of those that Japanese, Korean and
// Chinese writing are made of.
func scriptsMatch(text, name string) bool {
	if text == name || text == scriptUnknown || name == scriptUnknown || name == scriptMixed {
		return true
	}
	switch text {
	case scriptJapanese:
		return name == "Hani" || name == "Hira" || name == "Kana"
	case scriptKorean:
		return name == "Hang" || name == "Hani"
	case "Hans", "Hant", "Hani":
		return name == "Hani" || name == "Hans" || name == "Hant" || name == "Bopo"
	}
	return false
}

// partScript returns the script that tells the language of a writing made of several.
func partScript(script string) string {
	switch script {
	case scriptJapanese:
		return "Hira"
	case scriptKorean:
		return "Hang"
	}
	return script
}
