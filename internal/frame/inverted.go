package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// inverted reads those who stand behind the verb of item i, "be" or "include", where a phrase before it says of them
// that they come to a place or are there: "Among those attending the funeral in Accra were X and Y", "Also expected at
// the summit is X", "Joining X in Accra will be Y", "Guests at the wedding in Accra included X".
func (r *reader) inverted(i int32) {
	list := r.listBehind(i)
	if len(list) == 0 {
		return
	}
	does, ok := r.toldOfThose(i)
	if !ok {
		return
	}
	at := r.placeOfThose(i)
	if at < 0 {
		return
	}
	c := r.doc.Places[at].Country
	list = slices.DeleteFunc(list, func(who int32) bool {
		e := &r.doc.People[who]
		return !r.away(e, c) || e.Country == 0 && e.Org == 0 || e.Role == lexicon.RoleAmbassador
	})
	if len(list) == 0 {
		return
	}
	v := r.timeOfThose(i, does)
	date := r.dateBetween(r.firstItem-1, i)
	r.gather(i, i, false)
	r.stayAt(at)
	f := r.frame(Travel, i, &v)
	f.Cue, f.Agents = lexicon.CueStay, r.set.people(list)
	if f.Date = date; date < 0 {
		f.Date = r.dateNear(i)
	}
	r.setStays(f)
	if does == lexicon.CueMeet || does == lexicon.CueAccompany {
		r.joinsThere(i, &v, at, list)
	}
}

// listBehind returns the people whom items list behind item i, each named.
func (r *reader) listBehind(i int32) (list []int32) {
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			e := r.doc.Persons[it.Ref].Entity
			if it.Mark != lexicon.WordNone || it.Flags&mention.Possessive != 0 || e < 0 || !r.doc.People[e].Named {
				return list
			}
			list = append(list, e)
		case mention.ItemPlace:
			if it.Flags&mention.Possessive == 0 {
				return list // but "Indonesia's X"
			}
		case mention.ItemPunct:
			if it.Ref != ',' {
				return list
			}
		case mention.ItemWord:
			if it.Word != lexicon.WordAnd && it.Word != lexicon.WordDet {
				return list
			}
		case mention.ItemDemonym:
		default:
			return list
		}
	}
	return list
}

// toldOfThose returns the verb with which the sentence says before item i what those behind it do, none where it only calls
// them guests or leaders; ok is false where it has another subject.
func (r *reader) toldOfThose(i int32) (does lexicon.Cue, ok bool) {
	first := &r.items[r.firstItem]
	called := first.Kind == mention.ItemWord && (first.Word == lexicon.WordAlso || first.Word == lexicon.WordWith) // "Also in Accra was X", "With him"
	for j := r.firstItem; j < i; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemOther:
			called = called && first.Word != lexicon.WordAlso // "Also new in Accra is"
		case mention.ItemWord:
			if relativeWord(it.Word) || it.Word == lexicon.WordThat || it.Word == lexicon.WordWhen || it.Word == lexicon.WordHave || it.Word == lexicon.WordNot || it.Word == lexicon.WordBe && j < i-1 {
				return does, false
			}
			called = called || it.Word == lexicon.WordDet && it.Feat&lexicon.FeatPl != 0 // "those"
		case mention.ItemThing:
			called = called || does == lexicon.CueNone && it.Ref == int32(lexicon.ThingGroup)
		case mention.ItemCue:
			if it.Flags&mention.Verb == 0 {
				called = called || does == lexicon.CueNone && it.Cue == lexicon.CueHostNoun
				continue
			}
			present := it.Cue == lexicon.CueDeliver && it.Feat&lexicon.FeatWeak != 0 && called // "Also present were X and Y"
			if does != lexicon.CueNone || it.Feat&(lexicon.FeatGer|lexicon.FeatPart|lexicon.FeatAdj) == 0 && !present {
				return does, false
			}
			if does = it.Cue; present {
				does = lexicon.CueAttend
			}
		case mention.ItemPerson:
			if it.Mark == lexicon.WordNone && does != lexicon.CueMeet && does != lexicon.CueAccompany && does != lexicon.CueReceive {
				return does, false
			}
		case mention.ItemPunct:
			return does, false
		}
	}
	switch does {
	case lexicon.CueAttend, lexicon.CuePlan, lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueMeet, lexicon.CueAccompany, lexicon.CueVisit, lexicon.CueInvite:
		return does, true
	}
	return does, called && does == lexicon.CueNone
}

// placeOfThose returns where the phrase before item i says that those behind it are or come to: the place that it names,
// that of the conference spoken of, or where the text is; -1 where it says none.
func (r *reader) placeOfThose(i int32) int32 {
	places := r.holds.at[mention.ItemPlace]
	for j := places.prev(i); j >= r.firstItem; j = places.prev(j) {
		if it := &r.items[j]; it.Kind == mention.ItemPlace {
			if it.Mark == lexicon.WordIn || it.Mark == lexicon.WordTo {
				return it.Ref
			}
			return -1
		}
	}
	if r.summitAt >= 0 && r.summitNear() {
		return r.summitAt
	}
	return r.place
}

// timeOfThose returns what the verb of item i tells of the time of what those behind it do.
func (r *reader) timeOfThose(i int32, does lexicon.Cue) verb {
	v := verb{cue: lexicon.CueStay, status: Ongoing, weak: true, index: i}
	it := &r.items[i]
	switch will := i > r.firstItem && r.items[i-1].Kind == mention.ItemWord && r.items[i-1].Word == lexicon.WordWill; {
	case does == lexicon.CuePlan:
		v.status, v.certainty = Planned, Expected
	case will, does == lexicon.CueGo && it.Feat&lexicon.FeatPast == 0:
		v.status = Planned
	case it.Feat&lexicon.FeatPast != 0:
		v.status = Completed
	}
	return v
}

// joinsThere makes a meeting of those in a list with whomever the sentence says that they join in a place.
func (r *reader) joinsThere(i int32, v *verb, at int32, list []int32) {
	who := int32(-1)
	for j := r.firstItem; j < i && who < 0; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPerson {
			who = r.doc.Persons[it.Ref].Entity
		}
	}
	if who < 0 || slices.Contains(list, who) {
		return
	}
	for k := len(r.set.Frames) - 1; k >= 0 && r.set.Frames[k].Sentence == r.si; k-- {
		if r.set.Frames[k].Kind == Meet {
			r.set.Frames = slices.Delete(r.set.Frames, k, k+1) // what the participle alone seemed to tell
		}
	}
	r.gather(i, i, false)
	r.venue = at
	f := r.frame(Meet, i, v)
	f.MeetKind, f.Both, f.Venue = lexicon.CueMeet, true, at
	f.Agents, f.Others = r.set.people([]int32{who}), r.set.people(list)
}
