package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The alphabets that a word may be written in.
const (
	letterNone = iota
	letterLatin
	letterCyrillic
	letterGreek
	letterArabic
	letterHebrew
	letterHangul
	letterKana
	letterHan
	letterOther
	letterKinds
)

func letterOf(r rune) int {
	switch {
	case r < 'A':
		return letterNone
	case r < 0x250 || r >= 0x1e00 && r < 0x1f00 || r >= 0xff21 && r <= 0xff5a:
		if r < 'a' && r > 'Z' || r > 'z' && r < 0xaa || r == 0xd7 || r == 0xf7 {
			return letterNone
		}
		return letterLatin
	case r >= 0x250 && r < 0x2b0:
		return letterLatin
	case r >= 0x370 && r < 0x400 || r >= 0x1f00 && r < 0x2000:
		return letterGreek
	case r >= 0x400 && r < 0x530:
		return letterCyrillic
	case r >= 0x590 && r < 0x600:
		return letterHebrew
	case r >= 0x600 && r < 0x780 || r >= 0xfb50 && r < 0xfe00 || r >= 0xfe70 && r < 0xff00:
		return letterArabic
	case r >= 0xac00 && r < 0xd7b0:
		return letterHangul
	case r >= 0x3040 && r < 0x3100 || r >= 0xff66 && r < 0xffa0:
		return letterKana
	case r >= 0x3400 && r < 0xa000 || r >= 0x20000 && r < 0x32000:
		return letterHan
	case unicode.IsLetter(r):
		return letterOther
	}
	return letterNone
}

// scriptOf returns the alphabet of most letters of a word and how many letters
// it has; mixed says that letters of look-alike alphabets, or digits, stand
// among them.
func scriptOf(w string) (script, letters int, mixed bool) {
	var count [letterKinds]uint16
	digits := 0
	for _, r := range w {
		switch {
		case r >= 'a' && r <= 'z':
			count[letterLatin]++
			continue
		case r >= '0' && r <= '9':
			digits++
		}
		count[letterOf(r)]++
	}
	alike := 0
	for k := letterLatin; k < letterKinds; k++ {
		if count[k] > count[script] || script == letterNone && count[k] > 0 {
			script = k
		}
		if k <= letterGreek && count[k] > 0 {
			alike++
		}
		letters += int(count[k])
	}
	return script, letters, alike > 1 || digits > 0 && script == letterLatin
}

// unmix writes a word of mixed letters in one alphabet: Рutin with a Cyrillic Р
// is Putin, Ig0r is Igor.
func (b *builder) unmix(dst []byte, w string, script int) []byte {
	for _, r := range w {
		if k := letterOf(r); k == script {
			dst = utf8.AppendRune(dst, r)
			continue
		}
		if l, ok := table(&b.a.looks, b.a, (*alphabet).readLookalikes).latin[r]; ok && script == letterLatin {
			dst = append(dst, l)
			continue
		}
		if r < utf8.RuneSelf {
			if alike := lookalikeOf(table(&b.a.looks, b.a, (*alphabet).readLookalikes).others[byte(r)], script); alike != 0 {
				dst = utf8.AppendRune(dst, alike)
				continue
			}
		}
		dst = utf8.AppendRune(dst, r)
	}
	return dst
}

func lookalikeOf(list []rune, script int) rune {
	for _, r := range list {
		if letterOf(r) == script {
			return r
		}
	}
	return 0
}

// trimArticle takes the Arabic article off a word, السيسي, and notes it.
func trimArticle(w string, b *builder) string {
	const article = "ال"
	if strings.HasPrefix(w, article) && utf8.RuneCountInString(w) > 4 {
		b.article = true
		return w[len(article):]
	}
	return w
}

func hasHan(s string) bool {
	for _, r := range s {
		if letterOf(r) == letterHan {
			return true
		}
	}
	return false
}
