package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// take reads "the tour has taken Lavrov to Brazil": the object travels.
func (r *reader) take(i int32, read *verb) {
	v := *read
	r.gather(i+1, r.end(i), true)
	if len(r.stays) == 0 && len(r.object) > 0 && r.kind == personSubject && r.place >= 0 && r.summitNear() {
		r.stayAt(r.place) // "s'est excusé et a délégué son Premier ministre"
	}
	r.ledFromTo(i)
	if len(r.stays) == 0 {
		return
	}
	if (r.lang.verbSecond || r.lang.tenseOfBefore) && v.status == Ongoing && v.weak {
		v.status = Planned // "Die Reise führt ihn nach Kenia", "جولة تقوده إلى كينيا"
	}
	agents := r.object
	byDefault := false
	if sent := r.aux&auxBe != 0 && r.items[i].Feat&lexicon.FeatPart != 0 && r.kind == personSubject; r.lang.fixed && sent {
		if len(agents) > 0 || r.markOf(r.stays[0].Place) != lexicon.WordTo || r.posting(i) {
			return // "was sent to Doha as ambassador"
		}
		agents = refill(agents, r.subject) // "was sent to Doha to feel out the emir"
	}
	if r.lang.fixed && len(agents) == 0 {
		agents = r.delegationOf(i) // "sent a delegation to Kandahar led by X"
	}
	if e := r.carried(i); e >= 0 {
		agents = append(r.object[:0], e)
	}
	if len(agents) == 0 {
		if r.traveller < 0 || r.kind == personSubject && r.noun < 0 && (r.lang.inversion || r.lang.fixed) {
			return // "envoya des troupes au Mali"
		}
		agents, byDefault = append(r.object[:0], r.traveller), true
	}
	f := r.frame(Travel, i, &v)
	f.Default = byDefault
	f.Agents = r.set.people(agents)
	if f.Date < 0 && r.lang.fixed && r.stays[0].Date < 0 {
		f.Date = r.before(i) // "In 1969 he was sent to Bucharest"
	}
	r.setStays(f)
	r.traveller = agents[0]
}

// posting reports whether somebody is sent to stay as what he is there: "was sent to Doha as ambassador".
func (r *reader) posting(i int32) bool {
	words := r.holds.at[mention.ItemWord]
	for j := words.next(i); j < r.end(i); j = words.next(j) {
		if it := &r.items[j]; it.Kind == mention.ItemWord && it.Word == lexicon.WordAs {
			return true
		}
	}
	return false
}

// ledFromTo gathers all places of a way in their order where the verb of item i tells where it begins
// and through which it leads: "führte ihn von Wien über Laibach nach Athen".
func (r *reader) ledFromTo(i int32) {
	if !r.lang.verbSecond || len(r.stays) == 0 {
		return
	}
	first := i
	for first > r.firstItem && r.items[first-1].Kind != mention.ItemPunct {
		first--
	}
	way, to := append([]Stay(nil), r.stays...), len(r.stays)
	for j := i - 1; j >= first; j-- {
		it := &r.items[j]
		if it.Kind == mention.ItemPlace && (it.Mark == lexicon.WordFrom || it.Mark == lexicon.WordVia || it.Mark == lexicon.WordTo) {
			way = slices.Insert(way, 0, Stay{Place: it.Ref, Date: -1})
		}
	}
	for j, end, at := i+1, r.end(i), len(way)-to; j < end; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPlace && (it.Mark == lexicon.WordFrom || it.Mark == lexicon.WordVia) {
			way = slices.Insert(way, at, Stay{Place: it.Ref, Date: -1})
			at++
		}
	}
	r.stays = append(r.stays[:0], way...)
}

// carried returns whose journey is the subject of a verb with a pronoun for its object:
// "Son prochain déplacement le mènera au Mali"; -1 where that is not so.
func (r *reader) carried(i int32) int32 {
	if r.kind != nounSubject || r.noun < 0 || len(r.object) > 1 {
		return -1
	}
	if len(r.object) == 0 { // "taken him to" is one phrase
		f := &r.set.Frames[r.noun]
		if !r.lang.fixed || r.items[i].Last == r.items[i].First || f.Kind != Visit && f.Kind != Tour || f.Agents.Len() != 1 {
			return -1
		}
		return r.set.People(f.Agents)[0]
	}
	for j := i + 1; j < r.lastItem && j <= i+2; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPerson && r.doc.Persons[it.Ref].Flags&mention.Pronoun != 0 {
			if f := &r.set.Frames[r.noun]; (f.Kind == Visit || f.Kind == Tour) && f.Agents.Len() == 1 {
				return r.set.People(f.Agents)[0]
			}
		}
	}
	return -1
}

// dispatches reads an official who is sent somewhere: "dispatched Foreign Minister X to Niamey", "envió a Niamey a su ministra".
func (r *reader) dispatches(i int32, it *mention.Item, v *verb) {
	if r.kind != personSubject || len(r.subject) != 1 || v.status == Denied || r.passive(i, it) || !r.objectPerson(i) {
		return
	}
	r.gather(i+1, r.end(i), true)
	if len(r.object) != 1 || len(r.stays) != 1 || len(r.with) > 0 {
		return
	}
	sent, by := &r.doc.People[r.object[0]], &r.doc.People[r.subject[0]]
	if !sent.Official || by.Country == 0 || sent.Country != 0 && sent.Country != by.Country || r.markOf(r.stays[0].Place) == lexicon.WordNone {
		return
	}
	r.sameState(r.object, r.subject)
	r.take(i, v)
}

// objectPerson reports whether the object of the verb of item i is a person who is named or told by his office, and not a thing.
func (r *reader) objectPerson(i int32) bool {
	for i++; i < r.lastItem; i++ {
		switch it := &r.items[i]; it.Kind {
		case mention.ItemPerson:
			return r.doc.Persons[it.Ref].Flags&mention.Pronoun == 0
		case mention.ItemWord, mention.ItemDate, mention.ItemPlace, mention.ItemPunct:
		default:
			return false
		}
	}
	return false
}
