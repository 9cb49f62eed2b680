package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// mostGuests bounds the guests of a summit that sentence after sentence names, so that the work stays linear.
const mostGuests = 100

// came reads who came to the summit that the text speaks of, where the verb
// has no object but it: "X主持会议，A、B和C出席", "M国由外交部长D代表与会".
func (r *reader) came(i int32, v *verb) bool {
	if r.place < 0 || r.doc.Places[r.place].Country == 0 || v.status == Denied {
		return false
	}
	for j := i + 1; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemPlace {
			return false
		}
		if it.Kind == mention.ItemPunct {
			break
		}
	}
	country := r.doc.Places[r.place].Country
	host, guests := r.summitHost(), make([]int32, 0, 8)
	var absent []int32 // 总统X缺席峰会，由副总统Y出席
	missed := NoStatus
	for j := r.firstItem; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && (it.Cue == lexicon.CueRefuse || it.Cue == lexicon.CueCancel) && j < i && len(guests) > 0 {
			absent, guests = append(absent, guests...), guests[:0]
			if missed = Denied; it.Cue == lexicon.CueCancel {
				missed = Cancelled
			}
			continue
		}
		if it.Kind != mention.ItemPerson || it.Mark != lexicon.WordNone && it.Mark != lexicon.WordBy {
			continue
		}
		e := r.doc.Persons[it.Ref].Entity
		if e >= 0 && len(absent) > 0 && it.Mark == lexicon.WordBy && (r.doc.People[e].Country == 0 || r.doc.People[e].Inferred) {
			r.doc.People[e].Country, r.doc.People[e].Inferred = r.doc.People[absent[0]].Country, true // he stands for his own
		}
		switch {
		case e < 0 || !r.doc.People[e].Official:
		case r.doc.People[e].Country == country:
			host = e
		case !slices.Contains(guests, e):
			guests = append(guests, e)
		}
	}
	if host < 0 {
		host = r.hostSaid(country)
	}
	if len(guests) == 0 || host < 0 && !r.summitNear() {
		return false
	}
	if len(absent) > 0 {
		r.gather(i, i, false)
		r.stayAt(r.place)
		f := r.frame(Travel, i, &verb{cue: lexicon.CueStay, status: missed, index: i})
		f.Cue, f.Agents = lexicon.CueStay, r.set.people(absent)
		r.setStays(f)
	}
	r.gather(i, i, false)
	if f := r.lastSummit(); f != nil {
		for k := f.Others.First; k < f.Others.Last && len(guests) < mostGuests; k++ {
			if e := r.set.Refs[k]; !slices.Contains(guests, e) {
				guests = append(guests, e)
			}
		}
	}
	f := r.frame(Receive, i, v)
	f.MeetKind, f.Venue = lexicon.CueSummit, r.place
	if f.Others = r.set.people(guests); host >= 0 {
		f.Agents = r.set.people([]int32{host})
	}
	r.dateSummit(f, i)
	return true
}

// dateSummit gives a summit the date before its verb, that with which the sentence
// opens, or that which stands beside the place.
func (r *reader) dateSummit(f *Frame, i int32) {
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	if first := &r.items[r.firstItem]; f.Date < 0 && first.Kind == mention.ItemDate {
		f.Date = first.Ref
	}
	if f.Date < 0 {
		f.Date = r.placeDate
	}
}

// attended reads whom a summit had as its guests: "X hosted a summit in Y on Monday,
// attended by A and B".
func (r *reader) attended(i int32, v *verb) bool {
	r.gather(i+1, r.end(i), false)
	if len(r.by) == 0 {
		r.byLater(i)
	}
	return r.guests(i, v)
}

// attending reads the same in a relative clause: "a summit that A and B attended",
// "un sommet auquel ont participé A et B".
func (r *reader) attending(i int32, v *verb) bool {
	if i < r.firstItem+2 {
		return false
	}
	at := i - 1
	for ; at > r.firstItem; at-- {
		it := &r.items[at]
		if it.Kind == mention.ItemWord && relativeWord(it.Word) {
			break
		}
		if r.lang.relativeBare && r.gatheringAt(at) {
			break // "قمة شارك فيها الرئيسان" has no relative word
		}
		if it.Kind == mention.ItemCue || it.Kind == mention.ItemPunct {
			return false
		}
	}
	head := at
	if !r.gatheringAt(at) {
		head--
	}
	for ; head > r.firstItem; head-- {
		if k := r.items[head].Kind; k != mention.ItemWord && k != mention.ItemPunct && k != mention.ItemDate && k != mention.ItemPlace {
			break
		}
	}
	if head < r.firstItem || !r.gatheringAt(head) {
		return false
	}
	r.by = r.by[:0]
	for j := at + 1; j < r.lastItem; j++ {
		it := &r.items[j]
		if j != i && it.Kind == mention.ItemCue {
			break
		}
		if it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone {
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 {
				r.by = append(r.by, e)
			}
		}
	}
	return r.guests(i, v)
}

// gatheringAt reports whether item j names a conference or a meeting.
func (r *reader) gatheringAt(j int32) bool {
	it := &r.items[j]
	return it.Kind == mention.ItemCue && (it.Cue == lexicon.CueSummit || it.Cue == lexicon.CueMeetNoun) ||
		it.Kind == mention.ItemThing && it.Ref == int32(lexicon.ThingEvent)
}

// hostAmong returns the only one of people who is an official of a country, where the others are those of other countries: "The meeting
// in Doha brought together the ministers of Qatar and Norway"; -1 where there is none.
func (r *reader) hostAmong(people []int32, country uint16) int32 {
	host := int32(-1)
	for _, e := range people {
		switch p := &r.doc.People[e]; {
		case p.Country == 0 && p.Org == 0, p.Country == country && (host >= 0 || !p.Official):
			return -1
		case p.Country == country:
			host = e
		}
	}
	return host
}

// guests adds the summit that the text speaks of with those in by as its guests.
func (r *reader) guests(i int32, v *verb) bool {
	if len(r.by) == 0 || r.place < 0 || r.doc.Places[r.place].Country == 0 || v.status == Denied {
		return false
	}
	country, host, gathering := r.doc.Places[r.place].Country, r.summitHost(), false
	for j := r.firstItem; j < i; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 && r.doc.People[e].Official && r.doc.People[e].Country == country {
				host = e
			}
		default:
			gathering = gathering || r.gatheringAt(j)
		}
	}
	gathering = gathering || r.summitNear() || r.items[r.firstItem].Word == lexicon.WordBetween
	if host < 0 {
		host = r.hostAmong(r.by, country)
	}
	if host < 0 {
		host = r.hostSaid(country)
	}
	vso := r.lang.ownOffices // "حضر اللقاء وزير X": his own country's minister
	guests := slices.DeleteFunc(r.by, func(e int32) bool {
		c := r.doc.People[e].Country
		return c == country || vso && c == 0 && r.doc.People[e].Org == 0
	})
	if !gathering || len(guests) == 0 {
		return false
	}
	f := r.frame(Receive, i, v)
	f.MeetKind, f.Venue = lexicon.CueSummit, r.place
	f.Others = r.set.people(guests)
	if host >= 0 {
		f.Agents = r.set.people([]int32{host})
	}
	r.dateSummit(f, i)
	return true
}

// namesGuests reads a sentence that names some of those who are at the conference that it, or the one before, tells of: "Среди
// участников форума — премьер X", "Unter den Gästen sind Präsident X und Premier Y".
func (r *reader) namesGuests() {
	among := &r.items[r.firstItem]
	if among.Kind != mention.ItemWord || among.Word != lexicon.WordBetween || r.verbs > 0 || r.place < 0 || !(r.summitNear() || r.eventBefore()) {
		return
	}
	v, group := verb{status: Ongoing, weak: true, index: r.firstItem}, false
	r.gather(r.firstItem, r.firstItem, false)
	for j := r.firstItem + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemThing:
			group = group || it.Mark == lexicon.WordBetween && it.Ref == int32(lexicon.ThingGroup)
		case mention.ItemCue:
			group = group || it.Mark == lexicon.WordBetween && it.Cue == lexicon.CueHostNoun
		case mention.ItemWord:
			if it.Word == lexicon.WordBe && it.Feat&lexicon.FeatPast != 0 {
				v.status = Completed
			} else if it.Word == lexicon.WordWill || it.Word == lexicon.WordBe && it.Feat&lexicon.FeatFut != 0 {
				v.status = Planned
			}
		case mention.ItemPerson:
			if e := r.doc.Persons[it.Ref].Entity; group && e >= 0 && it.Mark == lexicon.WordNone && it.Flags&mention.Possessive == 0 {
				r.by = append(r.by, e)
			}
		}
	}
	r.guests(r.lastItem-1, &v)
}

// eventBefore reports whether the sentence, or the one before, speaks of a conference.
func (r *reader) eventBefore() bool {
	first := r.firstItem
	if r.si > 0 {
		first = r.doc.Sentences[r.si-1].FirstItem
	}
	for j := first; j < r.lastItem; j++ {
		if r.gatheringAt(j) || r.items[j].Kind == mention.ItemThing && r.items[j].Ref == int32(lexicon.ThingEvent) {
			return true
		}
	}
	return false
}

// hostSaid returns the official of a country whom the sentence before calls the host:
// "Gastgeber war Präsident X. Angereist waren seine Kollegen A und B"; -1 where it calls
// nobody so.
func (r *reader) hostSaid(country uint16) int32 {
	if r.si == 0 {
		return -1
	}
	before, called, host := &r.doc.Sentences[r.si-1], false, int32(-1)
	for j := before.FirstItem; j < before.LastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemCue:
			called = called || it.Cue == lexicon.CueHostNoun || it.Cue == lexicon.CueHold && r.lang.bareVerbs // 主持会议
		case mention.ItemPerson:
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 && r.doc.People[e].Country == country {
				host = e
			}
		}
	}
	if !called {
		return -1
	}
	return host
}

// summitNear reports whether one of the last sentences spoke of a conference.
func (r *reader) summitNear() bool {
	const near = 4
	return r.summitSaid >= 0 && r.summitSaid >= r.si-near
}

// summitHost returns the host of the summit read last, -1 where there is none.
func (r *reader) summitHost() int32 {
	if f := r.lastSummit(); f != nil && f.Agents.Len() > 0 {
		return r.set.Refs[f.Agents.First]
	}
	return -1
}

// lastSummit returns the summit read within the last two sentences, nil where
// there was none.
func (r *reader) lastSummit() *Frame {
	for k := len(r.set.Frames) - 1; k >= 0 && r.set.Frames[k].Sentence >= r.si-2; k-- {
		if f := &r.set.Frames[k]; f.Kind == Receive && f.MeetKind == lexicon.CueSummit {
			return f
		}
	}
	return nil
}
