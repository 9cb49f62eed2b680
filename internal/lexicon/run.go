package lexicon

import "math/bits"

// Runs of letters are found and folded eight bytes of a text at a time. What one byte of each has is a
// number times Ones.
const (
	Ones  = 0x0101010101010101
	High  = 0x80 * Ones
	Small = 0x20 * Ones // the bit that small letters of ASCII have and capitals have not
)

// Eight returns the eight bytes of s from i on, the first of them the lowest.
func Eight(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// UpToEight is Eight with zeros for what is behind the end of s.
func UpToEight(s string, i int) (x uint64) {
	if i+8 <= len(s) {
		return Eight(s, i)
	}
	for k := len(s) - 1; k >= i; k-- {
		x = x<<8 | uint64(s[k])
	}
	return x
}

// LeadingLetters returns the bytes of x that are no letters of ASCII, the highest bit of each, up to the first (behind that one the
// bits tell nothing), and the bytes below that one, which are letters.
func LeadingLetters(x uint64) (none, letters uint64) {
	low := x | Small // those above 0x7F become high in the sum, or, where that is too large for a byte, in the difference
	none = ((low + (0x7F-'z')*Ones) | (low - 'a'*Ones)) & High
	return none, (none ^ (none - 1)) >> 8
}

// LetterBits returns how many bits of x the letters of ASCII are that it begins with, eight each.
func LetterBits(x uint64) uint {
	none, _ := LeadingLetters(x)
	return uint(bits.TrailingZeros64(none)) &^ 7
}

// pairs are letters of two bytes that are their own folded form: those that begin with the byte lead, and
// those that begin with the next one. Each number stands in four pairs of bytes, but for the steps.
type pairs struct {
	lead                uint64
	first, last         uint64 // of the second bytes of those that begin with lead
	firstStep, lastStep uint64 // how much less they are of the others
	but                 uint64 // one of them that is not, by its second byte
	butLead             uint64 // and the last bit of its first
}

const inPairs = 0x0001000100010001

var (
	// smallCyrillic are а to я but й.
	smallCyrillic = pairs{0xD0 * inPairs, 0xB0 * inPairs, 0xBF * inPairs, 0x30, 0x30, 0xB9 * inPairs, 0}
	// plainArabic are ا to ي but ى and tatweel.
	plainArabic = pairs{0xD8 * inPairs, 0xA7 * inPairs, 0xBA * inPairs, 0x26, 0x30, 0x89 * inPairs, inPairs}
)

// PairBits returns how many bits of x small letters of Cyrillic are that it begins with, or letters of Arabic, 16 each;
// but for those that another form is folded to or from.
func PairBits(x uint64) uint {
	p := &smallCyrillic
	if x&0x08 != 0 {
		p = &plainArabic
	}
	second, odd := x>>8&(0xFF*inPairs), x&inPairs
	// bit 8 of each pair: what is right is 1 in these, what is wrong in others
	right := (second + 0x100*inPairs - p.first + odd*p.firstStep) &
		(p.last + 0x100*inPairs - odd*p.lastStep - second) &
		(((second ^ p.but) | (odd ^ p.butLead)) + 0xFF*inPairs)
	wrong := (x^p.lead)&(0xFE*inPairs) + 0xFF*inPairs
	return uint(bits.TrailingZeros64((^right|wrong)&(0x100*inPairs))) &^ 15
}

// Run takes the letters of a run: size bits of bytes, which are their own folded form.
func (h *Hasher) Run(bytes uint64, size uint) {
	h.Bytes(bytes, size)
	switch uint16(bytes >> ((size - 16) & 63)) {
	case 0xB8D0, 0x88D9, 0x8AD9: // и, و, ي
		h.joins = true
	}
}
