package transform

import "unicode/utf8"

// Set is a set of characters as sorted ranges, first and last in turn, and of strings.
type Set struct {
	Ranges  []rune
	Strings [][]rune // longest first
	Edge    bool     // the start and the end of the text belong to it
	ascii   [2]uint64
}

// Has reports whether the character belongs to the set.
func (s *Set) Has(r rune) bool {
	if r < 128 && r >= 0 {
		return s.ascii[r>>6]>>(r&63)&1 != 0
	}
	lo, hi := 0, len(s.Ranges)/2
	for lo < hi {
		mid := (lo + hi) / 2
		switch {
		case r < s.Ranges[2*mid]:
			hi = mid
		case r > s.Ranges[2*mid+1]:
			lo = mid + 1
		default:
			return true
		}
	}
	return false
}

// prepare fills what is derived from the ranges.
func (s *Set) prepare() {
	for i := 0; i < len(s.Ranges); i += 2 {
		for r := s.Ranges[i]; r <= s.Ranges[i+1] && r < 128; r++ {
			s.ascii[r>>6] |= 1 << (r & 63)
		}
		if s.Ranges[i] <= Edge && Edge <= s.Ranges[i+1] {
			s.Edge = true
		}
	}
}

func appendRune(dst []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		return append(dst, byte(r))
	}
	return utf8.AppendRune(dst, r)
}

// index finds the rules that may apply at a character, in their order.
type index struct {
	low   rune
	dense []uint32 // for characters from low: start<<8 | count into list; 0 takes the others
	chars []rune   // characters outside the dense part, sorted
	spans []uint32
	list  []uint16
	other []uint16 // for every other character
}

// candidates returns the indices of the rules whose key can begin with the character.
func (x *index) candidates(r rune) []uint16 {
	span := uint32(0)
	if i := int(r - x.low); i >= 0 && i < len(x.dense) {
		span = x.dense[i]
	} else {
		lo, hi := 0, len(x.chars)
		for lo < hi {
			mid := (lo + hi) / 2
			if x.chars[mid] < r {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		if lo < len(x.chars) && x.chars[lo] == r {
			span = x.spans[lo]
		}
	}
	if span == 0 {
		return x.other
	}
	return x.list[span>>12 : span>>12+span&0xFFF]
}
