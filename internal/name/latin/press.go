package latin

import (
	"unicode/utf8"
)

// Press writes a name as the English-language press does: "Сергей Лавров" gives
// "Sergey Lavrov". lang is the language of the text that the name stands in (BCP
// 47 base, "ru") and country that of the person (ISO 3166-1 alpha-2); both may be
// "". Names in Latin letters are returned as they are.
func Press(text, lang, country string) string {
	if isLatin(text) {
		return text
	}
	lang = rulesFor(text, lang, country)
	t := rules(lang)
	if t == nil {
		return text
	}
	var small, out [128]byte
	return string(recase(out[:0], t.AppendLower(small[:0], text), text))
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
