package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// programme is what the entries of a programme, which begin with their hours below the headings of
// their days, have told of the way.
type programme struct {
	places  Range // of the journey that the title tells
	reached int   // how many of them the entries have come to
	bound   int32 // where the last departure goes, -1 where that is not told
	left    int   // the frame of that departure
}

// stages reads the departures and arrivals of an entry of a programme: what one of them leaves out the
// other or the title says, and the stay begins on the day of the arrival.
func (r *reader) stages(firstFrame int) {
	if r.s.Under == 0 {
		for i := firstFrame; i < len(r.set.Frames); i++ {
			if f := &r.set.Frames[i]; f.Kind == Visit && f.Stays.Len() > 0 && r.way.places.Len() == 0 {
				r.way.places = f.Stays
			}
		}
		return
	}
	hour := r.doc.AfterHour(r.s) > r.firstItem
	for i := firstFrame; i < len(r.set.Frames); i++ {
		f := &r.set.Frames[i]
		if hour && (f.Status == Ongoing || f.Status == Completed) && !f.Earlier {
			f.Status, f.Weak = NoStatus, true // "Met by the Chief of Protocol": the day tells
		}
		switch {
		case f.Kind != Travel && f.Kind != Visit:
		case f.Cue == lexicon.CueLeaveFor && f.Stays.Len() > 0:
			r.way.bound, r.way.left = r.set.Places(f.Stays)[0].Place, i
			r.reach(r.way.bound)
		case f.Cue == lexicon.CueArrive || f.Cue == lexicon.CueArrival:
			r.comesTo(f)
		}
	}
}

// comesTo reads an arrival: where it leaves out the place, it is that of the last departure or the
// next of the title.
func (r *reader) comesTo(f *Frame) {
	if f.Stays.Len() == 0 {
		place := r.way.bound
		if k := r.way.places.First + int32(r.way.reached); place < 0 && k < r.way.places.Last {
			place = r.set.Stays[k].Place
		}
		if place < 0 {
			return
		}
		r.stays = append(r.stays[:0], Stay{Place: place, Date: -1})
		r.setStays(f)
	}
	place := r.set.Places(f.Stays)[0].Place
	if b := r.way.bound; b >= 0 && r.doc.Places[b].Country == r.doc.Places[place].Country {
		r.set.Frames[r.way.left].Date = -1
		r.way.bound = -1
	}
	r.reach(place)
}

// reach notes that the entries have come to a place of the title.
func (r *reader) reach(place int32) {
	for k := r.way.places.First + int32(r.way.reached); k < r.way.places.Last; k++ {
		if r.doc.Places[r.set.Stays[k].Place].Country == r.doc.Places[place].Country {
			r.way.reached = int(k-r.way.places.First) + 1
			return
		}
	}
}

// heads reports whether item i is the first of an entry behind its day and its hour.
func (r *reader) heads(i int32) bool {
	for j := r.doc.AfterHour(r.s); j < i; j++ {
		if k := r.items[j].Kind; k != mention.ItemPunct && k != mention.ItemDate && k != mention.ItemPlace {
			return false
		}
	}
	return r.s.Under > 0 || r.doc.Programme() || r.entryOn >= 0
}

// setsOut reads the noun of a departure at the head of an entry, and where it goes: "14:30 Departure
// for Vienna".
func (r *reader) setsOut(i int32) bool {
	if r.verbs > 0 || r.kind != noSubject || len(r.candidate) > 0 || r.traveller < 0 || !r.heads(i) {
		return false
	}
	r.gather(i+1, r.end(i), false)
	to := int32(-1)
	for _, st := range r.stays {
		if m := r.markOf(st.Place); m == lexicon.WordTo || m == lexicon.WordFor {
			to = st.Place
		}
	}
	if to < 0 {
		return false
	}
	if r.items[i].Feat&lexicon.FeatAfter != 0 {
		if home := &r.doc.People[r.traveller]; home.Country == 0 && home.Org == 0 {
			home.Country, home.Inferred = r.doc.Places[to].Country, true // "22:00 Rückflug nach Berlin"
		}
		return true
	}
	v := verb{cue: lexicon.CueLeaveFor, weak: true, index: i}
	r.stays = append(r.stays[:0], Stay{Place: to, Date: -1})
	f := r.frame(Travel, i, &v)
	f.Cue, f.Default = lexicon.CueLeaveFor, true
	r.object = append(r.object[:0], r.traveller)
	f.Agents = r.set.people(r.object)
	r.setStays(f)
	return true
}
