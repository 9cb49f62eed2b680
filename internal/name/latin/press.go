package latin

import (
	"strings"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/name"
)

// Press writes a name as the English-language press does: "Сергей Лавров" gives
// "Sergey Lavrov". lang is the language of the text that the name stands in (BCP
// 47 base, "ru") and country that of the person (ISO 3166-1 alpha-2); both may be
// "". The words keep their order but where a script has no spaces. Names in Latin letters are
// returned as they are.
func Press(text, lang, country string) string {
	if isLatin(text) {
		return text
	}
	switch own := rulesFor(text, lang, country); own {
	case "zh", "ja", "ko": // no spaces: the parts must be told first
		n, err := name.Parse(text, name.Options{Lang: lang, Country: country})
		if err != nil {
			return text
		}
		return Of(n, lang, country)
	default:
		return pressIn(text, own, country)
	}
}

// pressIn writes text by the rules of one language.
func pressIn(text, lang, country string) string {
	switch lang {
	case "":
		return text
	case "ru", "uk", "be", "bg", "sr", "mk", "kk", "mn":
		return pressCyrillic(text, lang, country)
	case "ky", "tg":
		return pressCyrillic(text, "kk", country)
	case "ar", "fa", "ur", "ps":
		return pressArabic(text, country)
	case "he":
		return pressHebrew(text, country)
	case "zh":
		return pressForeignHan(text, country)
	case "ja":
		return pressKatakana(text, country)
	case "ko":
		return pressForeignHangul(text, country)
	}
	return pressRules(text, lang)
}

// pressWords writes text whose words may be of several scripts, each by the rules of its own.
func pressWords(text, lang, country string) string {
	if isLatin(text) {
		return text
	}
	list := strings.Fields(text)
	for i, word := range list {
		if !isLatin(word) {
			list[i] = pressIn(word, rulesFor(word, lang, country), country)
		}
	}
	return strings.Join(list, " ")
}

// pressRules writes text by the rules of its language, or by BGN/PCGN without marks.
func pressRules(text, lang string) string {
	t := rules(lang)
	bgn := t == nil
	if bgn {
		if t = rules("bgn/" + lang); t == nil {
			return text
		}
	}
	var small, out [160]byte
	done := t.AppendLower(small[:0], text)
	if bgn {
		done = append(done[:0], plain(string(done))...)
	}
	switch lang {
	case "el", "hy":
		return string(recase(out[:0], done, text))
	}
	return string(capitals(out[:0], done))
}

// capitals appends the words with capital first letters, for scripts that have none.
func capitals(dst, small []byte) []byte {
	start := true
	for _, c := range small {
		if start && c >= 'a' && c <= 'z' {
			c -= 'a' - 'A'
		}
		start = c == ' ' || c == '-'
		dst = append(dst, c)
	}
	return dst
}

// isLatin reports whether the text has no letters but Latin ones.
func isLatin(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= 0xCD { // U+0370 on
			r, n := utf8.DecodeRuneInString(text[i:])
			if r >= 0x370 && (r < 0x1E00 || r > 0x1EFF) && (r < 0x2000 || r > 0x206F) {
				return false
			}
			i += n - 1
		}
	}
	return true
}
