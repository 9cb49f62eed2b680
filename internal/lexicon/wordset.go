package lexicon

import (
	"slices"
	"strings"
)

// WordSet is a set of words, by the hashes of their folded letters. The zero value is empty.
type WordSet struct {
	hashes []uint64
	bits   uint64 // the last six bits of each hash
	spaced bool   // one of them has a space
}

// wordSet reads a list of words.
func wordSet(value string) (s WordSet) {
	s.hashes, s.spaced = hashes(value), strings.Contains(value, " ") && slices.ContainsFunc(split(value), func(w string) bool { return strings.Contains(w, " ") })
	for _, h := range s.hashes {
		s.bits |= 1 << (h & 63)
	}
	return s
}

// Has reports whether the word with a hash is in the set.
func (s *WordSet) Has(hash uint64) bool {
	return s.bits&(1<<(hash&63)) != 0 && slices.Contains(s.hashes, hash)
}

// Spaced reports whether something in the set is written with a space.
func (s *WordSet) Spaced() bool { return s.spaced }
