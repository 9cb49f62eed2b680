package mention

import "math/bits"

// hashSet is a set of the hashes of words, kept from text to text.
type hashSet struct {
	slots []uint64 // an open hash table of a size that is a power of two, at most half full; 0 where nothing stands
	shift int      // 64 less the bits of an index into slots
}

// farthest is how many slots from its own a hash may stand. Further ones are left out, so that no text makes
// the set slow; in a table half empty none is.
const farthest = 64

// reset empties s for at most n hashes.
func (s *hashSet) reset(n int) {
	width := bits.Len(uint(2 * n))
	if size := 1 << width; size > cap(s.slots) {
		s.slots = make([]uint64, size)
	} else {
		s.slots = s.slots[:size]
		clear(s.slots)
	}
	s.shift = 64 - width
}

// add adds a hash.
func (s *hashSet) add(hash uint64) {
	if at, ok := s.slot(hash); ok {
		s.slots[at] = hash
	}
}

// has reports whether s has a hash.
func (s *hashSet) has(hash uint64) bool {
	at, ok := s.slot(hash)
	return ok && s.slots[at] == hash && hash != 0
}

// slot returns where a hash stands, or would; ok is false where it is too far.
func (s *hashSet) slot(hash uint64) (at int, ok bool) {
	at = int(hash * 0x9E3779B97F4A7C15 >> s.shift)
	for range farthest {
		if s.slots[at] == 0 || s.slots[at] == hash {
			return at, true
		}
		at = (at + 1) & (len(s.slots) - 1)
	}
	return 0, false
}
