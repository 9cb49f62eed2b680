package tables

import (
	"unicode"
	"unicode/utf8"
)

// latin folds U+00C0 to U+024F to ASCII, one letter each; a blank is a letter
// that folds to two or to itself. Derived from the decompositions of Unicode.
const latin = "AAAAAA CEEEEIIIIDNOOOOO OUUUUY  aaaaaa ceeeeiiiidnooooo ouuuuy y" +
	"AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKkkLlLlLlL" +
	"lLlNnNnNnnNnOoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs" +
	"bB       DD        G   IKk      Oo             Uu  YyZz         " +
	"             AaIiOoUuUuUuUuUu AaAa  GgGgKkOoOo  j   Gg  NnAa    " +
	"AaAaEeEeIiIiOoOoRrRrUuUuSsTt  Hh      AaEeOoOoOoOoYy            " +
	"                "

// vietnamese folds U+1E00 to U+1EFF to ASCII, small letters.
const vietnamese = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
	"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
	"wwwwwwwwwwxxxxyyzzzzzzhtwy      aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
	"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      "

// AppendFold appends the form under which the tables know the word: small
// letters, Latin without diacritics, Arabic without vowels and with one alef,
// Cyrillic without stress and with е for ё; curly apostrophes straight.
func AppendFold(dst []byte, word string) []byte {
	ascii := 0
	for ; ascii < len(word) && word[ascii] < utf8.RuneSelf; ascii++ {
		c := word[ascii]
		if c-'A' < 26 {
			c |= 0x20
		}
		dst = append(dst, c)
	}
	for _, r := range word[ascii:] {
		switch { // the frequent letters, without a call
		case 'a' <= r && r <= 'z':
			dst = append(dst, byte(r))
		case 'а' <= r && r <= 'п':
			dst = append(dst, 0xD0, byte(r&0x3F)|0x80)
		case 'р' <= r && r <= 'я':
			dst = append(dst, 0xD1, byte(r&0x3F)|0x80)
		default:
			dst = appendRune(dst, r)
		}
	}
	return dst
}

func appendRune(dst []byte, r rune) []byte {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(dst, byte(r))
	case r >= 0xC0 && r < 0xC0+rune(len(latin)):
		if c := latin[r-0xC0]; c != ' ' {
			return append(dst, c|0x20)
		}
		switch r {
		case 'ß':
			return append(dst, "ss"...)
		case 'Æ', 'æ':
			return append(dst, "ae"...)
		case 'Œ', 'œ':
			return append(dst, "oe"...)
		case 'Þ', 'þ':
			return append(dst, "th"...)
		case 'Ə', 'ə':
			return append(dst, 'a')
		}
	case r >= 0x1E00 && r <= 0x1EFF:
		if c := vietnamese[r-0x1E00]; c != ' ' {
			return append(dst, c)
		}
	case r >= 0x300 && r <= 0x36F, r >= 0x64B && r <= 0x65F, r == 0x670, r == 0x640, r == 0x200C, r == 0x200D:
		return dst // combining marks, Arabic vowels and tatweel, joiners
	case r >= 0x400 && r <= 0x52F:
		switch {
		case r >= 0x430 && r <= 0x45F:
		case r >= 0x410 && r < 0x430:
			r += 0x20
		case r < 0x410:
			r += 0x50
		default:
			r = unicode.ToLower(r)
		}
		if r == 'ё' {
			r = 'е'
		}
	case r == 'آ', r == 'أ', r == 'إ', r == 'ٱ':
		r = 'ا'
	case r == 'ى', r == 'ی', r == 'ې':
		r = 'ي'
	case r == 'ک':
		r = 'ك'
	case r == '’', r == '‘', r == 'ʼ', r == '`', r == '´', r == 'ʻ', r == 'ʿ', r == 'ʾ':
		r = '\''
	case r == '‐', r == '‑', r == '－', r == '–':
		r = '-'
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3, r >= 0x590 && r < 0x10A0, r >= 0x3040 && r <= 0x30FF,
		r >= 0x3AC && r <= 0x3CE:
		// No script from Hebrew to Burmese has case; these letters of Greek are small.
	case r >= 0x391 && r <= 0x3A9 && r != 0x3A2:
		r += 0x20
	default:
		r = unicode.ToLower(r)
	}
	return utf8.AppendRune(dst, r)
}
