package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// represent reads "Bolivia was represented by its foreign minister, X": he is of
// that country, and at the place that the text speaks of.
func (r *reader) represent(i int32, v *verb, passive bool) {
	r.gather(i+1, r.end(i), true)
	who := r.by
	switch {
	case passive && len(who) == 0:
		r.byLater(i)
		if who = r.by; len(who) == 0 {
			who = r.object
		}
	case !passive && r.kind == personSubject:
		who = r.subject
	case !passive:
		return
	}
	country := r.represented(i)
	if country == 0 && !passive && len(who) > 0 {
		country = r.doc.People[who[0]].Country // "représente le pays au sommet"
	}
	if country == 0 || len(who) == 0 {
		return
	}
	for _, e := range who {
		if en := &r.doc.People[e]; en.Country == 0 && en.Org == 0 {
			en.Country, en.Inferred = country, true
		}
	}
	at := r.placeAtStart
	if r.venue >= 0 && r.doc.Places[r.venue].Country != country {
		at = r.venue // "représentera la Jordanie au sommet de Khartoum"
	} else if p := r.venueAfter(i); p >= 0 {
		at = p
	} else if p := r.placeAfter(i, r.end(i)); p >= 0 && !passive {
		at = p // "will represent Norway at the funeral in Doha"
	}
	if r.summitAt >= 0 && r.summitNear() && r.lang.seatsKept {
		at = r.summitAt
	}
	if at < 0 || r.doc.Places[at].Country == country {
		return
	}
	f := r.frame(Travel, i, v)
	f.Agents = r.set.people(who)
	r.stays = append(r.stays[:0], Stay{Place: at, Date: -1})
	r.setStays(f)
	if f.Date < 0 && !passive {
		f.Date = r.dateBetween(i, r.end(i))
	}
	if f.Date < 0 && at == r.place {
		f.Date = r.placeDate
	}
	r.joins(i, v, who)
}

// venueAfter returns the place of the gathering that the clause of item i names, or of the
// clause that says where it is held: "au sommet du Marché commun (COMESA) qui se déroule à
// Madagascar"; -1 where none does.
func (r *reader) venueAfter(i int32) int32 {
	gathering := false
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; {
		case r.gatheringAt(j):
			gathering = true
		case it.Kind == mention.ItemPlace && gathering && (it.Mark == lexicon.WordIn || it.Mark == lexicon.WordOf && r.seatOf(j)):
			return it.Ref
		case it.Kind == mention.ItemPerson && r.doc.Persons[it.Ref].Entity >= 0, it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Cue != lexicon.CueHold:
			return -1
		}
	}
	return -1
}

// joins adds those who stood for their country to the summit read last.
func (r *reader) joins(i int32, v *verb, who []int32) {
	last := r.gatheringBefore()
	if last == nil || last.Agents.Len() == 0 {
		return
	}
	var buf [16]int32
	guests := append(append(buf[:0], r.set.People(last.Others)...), who...)
	hosts, venue := last.Agents, last.Venue
	f := r.frame(Receive, i, v)
	f.MeetKind, f.Venue, f.Agents, f.Others = lexicon.CueSummit, venue, hosts, r.set.people(guests)
}

// gatheringBefore returns the frame of the host who received several guests within
// the last two sentences, nil where there was none.
func (r *reader) gatheringBefore() *Frame {
	for k := len(r.set.Frames) - 1; k >= 0 && r.set.Frames[k].Sentence >= r.si-2; k-- {
		if f := &r.set.Frames[k]; f.Kind == Receive && (f.MeetKind == lexicon.CueSummit || f.Others.Len() > 1) {
			return f
		}
	}
	return nil
}

// standsFor reports whether a place stands in the clause of the verb at item i for
// which its subject came: "en representación de Bolivia asistió el canciller X".
func (r *reader) standsFor(i int32) bool {
	for j := r.firstItem; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemPlace && it.Mark == lexicon.WordFor && j < i+8 {
			w := &r.items[max(j-1, r.firstItem)]
			return w.Kind == mention.ItemWord && w.Last > w.First
		}
	}
	return false
}

// represented returns 1 + the country that is represented: the place of the
// sentence that no preposition of place governs.
func (r *reader) represented(i int32) uint16 {
	for j := r.firstItem; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind != mention.ItemPlace {
			continue
		}
		switch it.Mark {
		case lexicon.WordNone, lexicon.WordOf, lexicon.WordFor:
			if it.Mark == lexicon.WordOf && r.seatOf(j) {
				continue
			}
			return r.doc.Places[it.Ref].Country
		}
	}
	return 0
}
