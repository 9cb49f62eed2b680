package mention

import (
	"testing"

	"github.com/legation-go/legation/internal/lexicon"
)

// A hashSet answers as a map does, and is empty again for the next text.
func TestHashSet(t *testing.T) {
	var s hashSet
	for _, n := range []int{1000, 0, 10, 3000} {
		s.reset(n)
		want := map[uint64]bool{}
		for i := range n {
			h := lexicon.HashNumber(uint32(i / 3 * 7))
			s.add(h)
			want[h] = true
		}
		for i := range 3000 {
			if h := lexicon.HashNumber(uint32(i)); s.has(h) != want[h] {
				t.Fatalf("of %d: has(hash of %d) = %t", n, i, s.has(h))
			}
		}
	}
}

// No text makes a hashSet slow: what collides too often is left out.
func TestHashSetIsBounded(t *testing.T) {
	var s hashSet
	s.reset(1 << 12)
	const inverse = 0xF1DE83E19937733D // of the multiplier: all begin at the same slot
	for i := range uint64(1 << 12) {
		s.add(i * inverse)
	}
	if n := len(s.slots); n > 1<<14 {
		t.Errorf("%d slots", n)
	}
	more := uint64(5000)
	if at, ok := s.slot(more * inverse); ok {
		t.Errorf("slot %d for a hash too far", at)
	}
}
