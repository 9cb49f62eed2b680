package lexicon

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Spelled reports whether the Aux of the sense is the Spelling of its form, 0
// where the language has no other word that differs in its marks alone.
func (s *Sense) Spelled() bool {
	return (s.Kind == KindCue || s.Kind == KindWord || s.Kind == KindTime) && s.Feat&FeatSplit == 0
}

// Spelling returns a hash of a phrase in Latin script with the marks on its
// letters, never 0 for such; 0 for other scripts. Capitals, and what stands
// between its words, do not count.
func Spelling(phrase string) uint16 {
	h := uint32(2166136261)
	for _, r := range phrase {
		switch {
		case r >= 'a' && r <= 'z' || r >= 'ß' && r <= 'ÿ': // most letters
		case r == '-' || r == '.' || unicode.IsSpace(r):
			continue
		case r >= 0x300 && r < 0x370: // a mark by itself
			if whole := norm.NFC.String(phrase); whole != phrase {
				return Spelling(whole)
			}
			return 0
		case r == '’' || r == 'ʼ':
			r = '\''
		case r >= 0x300 && r != 0x2019 && !unicode.Is(unicode.Latin, r):
			return 0
		case r >= 'A' && r <= 'Z':
			r |= 0x20
		case r >= 0x80:
			r = unicode.ToLower(r)
		}
		h = (h ^ uint32(r)) * 16777619
	}
	return max(1, uint16(h>>16)^uint16(h))
}
