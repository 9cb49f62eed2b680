package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// countriesAbove gathers, for words that mean them beside item i, the countries that the sentence
// has named before, or whose officials: "at the invitation of the presidents of A and B, X will
// visit these two countries", 将对上述三国进行访问.
func (r *reader) countriesAbove(i, end int32) {
	if len(r.stays) > 0 {
		return
	}
	at := int32(-1)
	for j := max(r.firstItem, i-4); j < min(end, i+8); j++ {
		if it := &r.items[j]; it.Kind == mention.ItemThing && it.Ref == int32(lexicon.ThingCountries) {
			at = it.First
		}
	}
	if at < 0 {
		return
	}
	own := uint16(0)
	if len(r.subject) > 0 && r.kind == personSubject {
		own = r.doc.People[r.subject[0]].Country
	} else if n := len(r.candidate); n > 0 {
		own = r.doc.People[r.candidate[n-1]].Country
	}
	const most = 8
	var seen []uint16
	for j := r.firstItem; j < r.lastItem && len(seen) < most; j++ {
		it := &r.items[j]
		c := uint16(0)
		switch it.Kind {
		case mention.ItemPlace:
			c = r.doc.Places[it.Ref].Country
		case mention.ItemDemonym:
			c = uint16(it.Ref) + 1
		case mention.ItemPerson:
			c = r.doc.Persons[it.Ref].Country
		}
		if c == 0 || c == own || it.First > at || slices.Contains(seen, c) {
			continue
		}
		seen = append(seen, c)
		r.stayAt(r.country(c))
	}
}
