package lexicon

import "slices"

// WordSet is a set of a few dozen words, by the hashes of their folded letters. The zero value is empty.
type WordSet struct {
	hashes []uint64  // as they were added, unless order was called: to put each in its place cost more than to look through a few
	bits   [4]uint64 // the last eight bits of each hash
	spaced bool      // one of them has a space
}

// Add adds the word with a hash.
func (s *WordSet) Add(hash uint64) {
	if !s.Has(hash) {
		s.hashes = append(s.hashes, hash)
		s.bits[hash>>6&3] |= 1 << (hash & 63)
	}
}

// May reports whether the word with a hash may be in the set; of those that are not, few may.
func (s *WordSet) May(hash uint64) bool { return s.bits[hash>>6&3]>>(hash&63)&1 != 0 }

// Has reports whether the word with a hash is in the set.
func (s *WordSet) Has(hash uint64) bool {
	return s.May(hash) && slices.Contains(s.hashes, hash)
}

// order puts the words of a large set in their order, once all are there, so that holds finds them.
func (s *WordSet) order() { slices.Sort(s.hashes) }

// holds is Has for a word that may be in a set whose words are in their order.
func (s *WordSet) holds(hash uint64) bool {
	_, found := slices.BinarySearch(s.hashes, hash)
	return found
}

// Len returns how many words are in the set.
func (s *WordSet) Len() int { return len(s.hashes) }

// Reset empties the set, keeping its memory.
func (s *WordSet) Reset() { *s = WordSet{hashes: s.hashes[:0]} }

// Empty reports whether nothing is in the set.
func (s *WordSet) Empty() bool { return len(s.hashes) == 0 }

// Spaced reports whether something in the set is written with a space.
func (s *WordSet) Spaced() bool { return s.spaced }
