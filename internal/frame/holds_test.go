package frame

import (
	"math/rand/v2"
	"testing"

	"github.com/legation-go/legation/internal/mention"
)

// Spots lead to each item of their kind and past none, from wherever the search begins; in a sentence of too many
// items they lead to all.
func TestSpots(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for n := range int32(mostSpots + 8) {
		const first = 5 // items of the sentence before
		items := make([]mention.Item, first+n)
		for i := range items {
			items[i].Kind = mention.ItemPerson + mention.ItemKind(random.IntN(int(mention.ItemNumber)))
		}
		var r reader
		r.items, r.firstItem, r.lastItem = items, first, first+n
		r.holds.note(items[first:])
		for kind := mention.ItemPerson; kind <= mention.ItemNumber; kind++ {
			is := func(i int32) bool { return n > mostSpots || items[i].Kind == kind }
			for i := r.firstItem - 1; i <= r.lastItem; i++ {
				next := i + 1
				for next < r.lastItem && !is(next) {
					next++
				}
				if got := r.next(r.holds.at[kind], i); got != next && (got < r.lastItem || next < r.lastItem) {
					t.Fatalf("%d items: behind %d the next of kind %d is %d, not %d", n, i, kind, next, got)
				}
				prev := i - 1
				for prev >= r.firstItem && !is(prev) {
					prev--
				}
				if got := r.prev(r.holds.at[kind], i); i >= r.firstItem && got != prev && (got >= r.firstItem || prev >= r.firstItem) {
					t.Fatalf("%d items: before %d the last of kind %d is %d, not %d", n, i, kind, prev, got)
				}
			}
		}
	}
}
