package format

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// field appends the value of an element as its modifiers ask.
func (w *writer) field(dst []byte, v value, e element) []byte {
	if e.mods&modMonogram != 0 {
		s := v.first
		if e.field == Given2 && w.person.Linked {
			s = s[strings.LastIndexByte(s, ' ')+1:] // the S of "bin Salman"
		}
		if e.field == Surname2 && w.person.Whole {
			s = skipParticles(s) // the S of "da Silva"
		}
		return w.caps(dst, s[:clusterLen(s)], e.mods)
	}
	if e.mods&modInitial != 0 && !(e.field == Given2 && w.person.Linked) {
		n := len(dst)
		dst = w.initials(dst, v.first, e.mods, n)
		return w.initials(dst, v.second, e.mods, n)
	}
	dst = w.caps(dst, v.first, e.mods)
	if v.second != "" {
		dst = w.text(dst, " ")
		dst = w.caps(dst, v.second, e.mods&^modInitialCap)
	}
	return dst
}

// initials appends the initial of every word of s; start is where the
// initials of the field begin.
func (w *writer) initials(dst []byte, s string, mods modifier, start int) []byte {
	hyphen := false // a hyphen to keep before the next initial
	add := func(word string) {
		switch {
		case len(dst) == start:
		case hyphen && mods&modRetain != 0:
			dst = append(dst, '-')
		default:
			dst = w.text(dst, w.style.between)
		}
		hyphen = false
		dst = w.text(dst, w.style.initial.before)
		dst = w.caps(dst, word[:clusterLen(word)], mods)
		dst = w.text(dst, w.style.initial.after)
	}
	for s != "" {
		if n := hanLen(s); n > 0 {
			starts := hanWords(s[:n])
			for i := range s[:n] {
				if starts&1 != 0 {
					add(s[i:n])
				}
				starts >>= 1
			}
			s = s[n:]
			continue
		}
		n := wordLen(s)
		if n > 0 {
			add(s[:n])
		} else {
			hyphen = s[0] == '-'
			_, n = utf8.DecodeRuneInString(s)
		}
		s = s[n:]
	}
	return dst
}

// wordLen returns the length of the word at the start of s, 0 where none
// starts there: letters, marks and figures, with an apostrophe or a point
// between two letters (UAX #29, WB5 to WB13), up to an ideograph.
func wordLen(s string) int {
	c, n := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(c) && !unicode.IsNumber(c) {
		return 0
	}
	for n < len(s) {
		c, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case isIdeograph(c):
			return n
		case unicode.IsLetter(c), unicode.IsNumber(c), unicode.IsMark(c), c == '\u200c', c == '\u200d':
		case joinsLetters(c):
			next, _ := utf8.DecodeRuneInString(s[n+size:])
			if !unicode.IsLetter(next) || isIdeograph(next) {
				return n
			}
		default:
			return n
		}
		n += size
	}
	return n
}

// joinsLetters reports whether a point does not divide the letters around it (WB6, WB7).
func joinsLetters(c rune) bool {
	switch c {
	case '\'', '’', '.', '·', ':', '״', '׳', '\u2024':
		return true
	}
	return false
}

// clusterLen returns the length of the first letter of s with its marks: a
// grapheme cluster of UAX #29 as far as names have them, Indic conjuncts
// included (क्र of क्रिस).
func clusterLen(s string) int {
	first, n := utf8.DecodeRuneInString(s)
	linked := false
	for n < len(s) {
		if s[n] < utf8.RuneSelf {
			return n
		}
		c, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case unicode.IsMark(c), c == '\u200d', c == '\u200c', c == 'ำ', c == 'ຳ':
			linked = linksConsonants(c) || linked && c == '\u200d'
		case linked && unicode.IsLetter(c):
			linked = false
		case isJamo(first) && c >= 0x1160 && c <= 0x11FF:
		default:
			return n
		}
		n += size
	}
	return n
}

func isJamo(c rune) bool { return c >= 0x1100 && c <= 0x115F }

// linksConsonants reports whether c is a virama that joins the consonants on
// both sides (Indic_Conjunct_Break=Linker).
func linksConsonants(c rune) bool {
	switch c {
	case 0x094D, 0x09CD, 0x0ACD, 0x0B4D, 0x0C4D, 0x0D4D:
		return true
	}
	return false
}

// skipParticles leaves out the words in small letters before the first capital.
func skipParticles(s string) string {
	for rest := s; startsLower(rest); {
		_, after, more := strings.Cut(rest, " ")
		if !more {
			return s
		}
		if rest = after; !startsLower(rest) {
			return rest
		}
	}
	return s
}

func startsLower(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(c)
}

// casing is how a language makes capitals otherwise than most do.
type casing uint8

const (
	casingPlain  casing = iota
	casingDotted        // i becomes İ
	casingBare          // capitals lose the accent: ά becomes Α
	casingIJ            // the digraph ij becomes IJ
)

// casingOf tells the conditional mappings of a language: those of Unicode's SpecialCasing.txt (tr,
// az), of CLDR's el-Upper, and the Dutch digraph of Unicode's chapter 5.18.
func casingOf(lang string) casing {
	switch lang {
	case "tr", "az":
		return casingDotted
	case "el":
		return casingBare
	case "nl":
		return casingIJ
	}
	return casingPlain
}

// caps appends s, in capitals or with a capital first letter as mods ask.
func (w *writer) caps(dst []byte, s string, mods modifier) []byte {
	if mods&(modAllCaps|modInitialCap) == 0 {
		return w.text(dst, s)
	}
	how := casingOf(w.entry.lang)
	if mods&modAllCaps == 0 {
		n := clusterLen(s)
		if how == casingIJ && strings.HasPrefix(s, "ij") {
			return w.text(append(dst, "IJ"...), s[2:])
		}
		return w.text(appendUpper(dst, s[:n], how, unicode.ToTitle), s[n:])
	}
	if w.space == " " || strings.IndexByte(s, ' ') < 0 {
		return appendUpper(dst, s, how, unicode.ToUpper)
	}
	for i, word := range strings.Fields(s) {
		if i > 0 {
			dst = w.text(dst, " ")
		}
		dst = appendUpper(dst, word, how, unicode.ToUpper)
	}
	return dst
}

func appendUpper(dst []byte, s string, how casing, upper func(rune) rune) []byte {
	for _, c := range s {
		switch {
		case c == 'i' && how == casingDotted:
			c = 'İ'
		case c == 'ß':
			dst = append(dst, "SS"...)
			continue
		case how == casingBare:
			c = bareGreek(upper(c))
			if c == '\u0301' {
				continue
			}
		default:
			c = upper(c)
		}
		dst = utf8.AppendRune(dst, c)
	}
	return dst
}

// bareGreek takes the accent off a Greek capital.
func bareGreek(c rune) rune {
	const accented, bare = "ΆΈΉΊΌΎΏ", "ΑΕΗΙΟΥΩ"
	if i := strings.IndexRune(accented, c); i >= 0 {
		c, _ = utf8.DecodeRuneInString(bare[i:])
	}
	return c
}
