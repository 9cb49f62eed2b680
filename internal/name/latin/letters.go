package latin

import (
	"unicode"
	"unicode/utf8"
)

// isCyrillic reports whether the language is one written in Cyrillic for which there are rules.
func isCyrillic(lang string) bool {
	switch lang {
	case "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn":
		return true
	}
	return false
}

// countryLanguage is the language in which a country's names are written in Cyrillic where the letters do not tell.
func countryLanguage(country string) string {
	switch country {
	case "BG":
		return "bg"
	case "RS", "ME", "BA":
		return "sr"
	case "MK":
		return "mk"
	case "MN":
		return "mn"
	}
	return ""
}

// rulesFor names the language by whose rules the text is read: that of the text if it is
// written in the script at hand, else what the letters and the country point to.
func rulesFor(text, lang, country string) string {
	guess := languageOf(text)
	if !isCyrillic(guess) {
		if guess == "ar" && (lang == "fa" || lang == "ur" || lang == "ps") {
			return lang
		}
		return guess
	}
	if isCyrillic(lang) && (lang != "ru" || guess == "ru") {
		return lang
	}
	if guess == "ru" && lang == "" {
		if l := countryLanguage(country); l != "" {
			return l
		}
	}
	return guess
}

// languageOf tells the language that the letters of a text point to: ї is
// Ukrainian, ў Belarusian, ђ Serbian. Where nothing points elsewhere, Cyrillic
// is Russian, Arabic is Arabic. It returns "" for the Latin script.
func languageOf(text string) string {
	lang := ""
	for _, r := range text {
		switch {
		case r < 0x370:
		case r <= 0x3FF, r >= 0x1F00 && r <= 0x1FFF:
			return "el"
		case r >= 0x410 && r < 0x450:
			if lang == "" {
				lang = "ru"
			}
		case r <= 0x52F:
			if l := letterLanguage(r); l != "" {
				if l != "uk" || lang == "" || lang == "ru" {
					lang = l
				}
				if l != "uk" && l != "sr" && l != "kk" && l != "mn" {
					return l
				}
			} else if lang == "" {
				lang = "ru"
			}
		case r <= 0x58F:
			return "hy"
		case r <= 0x5FF:
			return "he"
		case r <= 0x6FF:
			switch r {
			case 'پ', 'چ', 'ژ', 'گ', 'ک', 'ی':
				return "fa"
			}
			lang = "ar"
		case r >= 0x780 && r <= 0x7BF:
			return "dv"
		case r >= 0x900 && r <= 0x97F:
			return "hi"
		case r >= 0xE00 && r <= 0xE7F:
			return "th"
		case r >= 0x10A0 && r <= 0x10FF:
			return "ka"
		case r >= 0x1200 && r <= 0x137F:
			return "am"
		case r >= 0x3040 && r <= 0x30FF, r >= 0xFF66 && r <= 0xFF9F:
			return "ja"
		case r >= 0x1100 && r <= 0x11FF, r >= 0xAC00 && r <= 0xD7A3:
			return "ko"
		case r >= 0x3400 && r <= 0x9FFF:
			lang = "zh"
		}
	}
	return lang
}

// letterLanguage is the language that a Cyrillic letter points to, "" for the letters of many.
func letterLanguage(r rune) string {
	switch unicode.ToLower(r) {
	case 'є', 'ї', 'ґ':
		return "uk"
	case 'і':
		return "uk" // also Belarusian and Kazakh, which other letters tell
	case 'ў':
		return "be"
	case 'ђ', 'ћ', 'ј', 'љ', 'њ', 'џ':
		return "sr"
	case 'ѓ', 'ќ', 'ѕ':
		return "mk"
	case 'қ', 'ғ', 'ң', 'ұ', 'ә', 'һ':
		return "kk"
	case 'ө', 'ү':
		return "mn"
	case 'ҳ', 'ҷ', 'ӣ', 'ӯ':
		return "tg"
	}
	return ""
}

// recase appends small letters as the words of the text have them that they were made from: a
// word keeps its capital first letter, and a word in capitals is written as others are.
func recase(dst, small []byte, text string) []byte {
	start := true
	rest := text
	for i := 0; i < len(small); {
		r, n := utf8.DecodeRune(small[i:])
		if !isPart(r) {
			start = true
		} else if start {
			start = false
			var capital bool
			capital, rest = nextWord(rest)
			if capital {
				dst = utf8.AppendRune(dst, unicode.ToUpper(r))
				i += n
				continue
			}
		}
		dst = append(dst, small[i:i+n]...)
		i += n
	}
	return dst
}

// nextWord reports whether the next word of the text begins with a capital, and returns what follows the word.
func nextWord(text string) (capital bool, rest string) {
	i := 0
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if isPart(r) {
			capital = unicode.IsUpper(r)
			break
		}
		i += n
	}
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !isPart(r) {
			break
		}
		i += n
	}
	return capital, text[i:]
}

// isPart reports whether the character is part of a word: a letter, a mark or an apostrophe.
func isPart(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || r == '\''
	}
	if r >= 0x400 && r <= 0x52F {
		return r < 0x482 || r > 0x489
	}
	return r == '’' || r == 'ʼ' || unicode.IsLetter(r) || unicode.IsMark(r)
}
