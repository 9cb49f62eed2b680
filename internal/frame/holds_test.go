package frame

import (
	"math/rand/v2"
	"testing"

	"github.com/legation-go/legation/internal/lexicon"
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
		r.holds.note(items, first, first+n, &r.lang)
		for kind := mention.ItemPerson; kind <= mention.ItemNumber; kind++ {
			is := func(i int32) bool { return n > mostSpots || items[i].Kind == kind }
			for i := r.firstItem - 1; i <= r.lastItem; i++ {
				next := i + 1
				for next < r.lastItem && !is(next) {
					next++
				}
				if got := r.holds.at[kind%kinds].next(i); got != next && (got < r.lastItem || next < r.lastItem) {
					t.Fatalf("%d items: behind %d the next of kind %d is %d, not %d", n, i, kind, next, got)
				}
				prev := i - 1
				for prev >= r.firstItem && !is(prev) {
					prev--
				}
				if got := r.holds.at[kind%kinds].prev(i); i >= r.firstItem && got != prev && (got >= r.firstItem || prev >= r.firstItem) {
					t.Fatalf("%d items: before %d the last of kind %d is %d, not %d", n, i, kind, prev, got)
				}
			}
		}
	}
}

// Items that act are found behind any item and none besides, and a quiet item is told from the item where it begins to count
// on; in a sentence of too many items all act, and none is quiet.
func TestActsAndQuietItems(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	words := [...]lexicon.Word{lexicon.WordDet, lexicon.WordAnd, lexicon.WordIn, lexicon.WordWill, lexicon.WordNot, lexicon.WordApart}
	for n := range int32(mostSpots + 70) {
		const first = 3 // items of the sentence before
		items := make([]mention.Item, first+n)
		for i := range items {
			items[i].Kind = mention.ItemPerson + mention.ItemKind(random.IntN(int(mention.ItemNumber)))
			if items[i].Kind == mention.ItemWord {
				items[i].Word = words[random.IntN(len(words))]
			}
		}
		var r reader
		r.items, r.firstItem, r.lastItem = items, first, first+n
		r.holds.note(items, first, first+n, &r.lang)
		many := n > mostSpots
		acts := func(i int32) bool {
			switch items[i].Kind {
			case mention.ItemPunct:
				return many || i+1 < r.lastItem // a last one changes nothing
			case mention.ItemCue, mention.ItemPerson, mention.ItemPlace:
				return true
			case mention.ItemWord:
				return roleOfWord[items[i].Word] != idleWord || many
			}
			return many
		}
		for from := r.firstItem; from < r.lastItem; from++ {
			set := r.holds.acts.cut(from, r.lastItem)
			for i := from; i < min(r.lastItem, from+64); i++ {
				if got := set>>(i-from)&1 != 0; got != acts(i) {
					t.Fatalf("%d items: from %d on, item %d acts: %v", n, from, i, got)
				}
			}
			if rest := r.lastItem - from; rest < 64 && set>>rest != 0 {
				t.Fatalf("%d items: items behind the sentence act", n)
			}
			quiet := false
			for r.at = from; r.at <= r.lastItem; r.at++ {
				if got := r.quietFrom(from); got != quiet {
					t.Fatalf("%d items: quiet from %d to %d: %v", n, from, r.at, got)
				}
				if r.at < r.lastItem && !many {
					switch items[r.at].Kind {
					case mention.ItemCue, mention.ItemPunct, mention.ItemPerson, mention.ItemPlace, mention.ItemWord, mention.ItemDate:
					default:
						quiet = true
					}
				}
			}
		}
	}
}
