package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// encounters are the cues of meetings, with whose parties nobody need travel.
const encounters = uint64(1)<<lexicon.CueMeet | 1<<lexicon.CueMeetNoun | 1<<lexicon.CueHold | 1<<lexicon.CueCall | 1<<lexicon.CueCallNoun | 1<<lexicon.CueSummit | 1<<lexicon.CueSign | 1<<lexicon.CueMeal

// delegationOf returns who leads the delegation that a verb has as its object:
// "received a delegation headed by X".
func (r *reader) delegationOf(i int32) []int32 {
	if r.holds.cues&(1<<lexicon.CueDelegation) == 0 {
		return nil
	}
	delegation := false
	for j := i + 1; j < r.lastItem && j < i+14; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemCue && it.Cue == lexicon.CueDelegation {
			delegation = true
		}
		if it.Kind == mention.ItemPerson && delegation && (it.Mark == lexicon.WordBy || it.Mark == lexicon.WordOf || it.Mark == lexicon.WordNone) {
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 {
				return append(r.object[:0], e)
			}
		}
	}
	return nil
}

// headed reads who headed the delegations that held the talks told before: "La
// delegación kazaja estuvo encabezada por X y la china por Y".
func (r *reader) headed(i int32, it *mention.Item, v *verb) bool {
	if r.place < 0 || v.status != Completed || !r.delegationBefore(i) || !r.passive(i, it) {
		return false
	}
	heads := make([]int32, 0, 4)
	for j := i + 1; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 || it.Kind == mention.ItemPlace {
			return false
		}
		if it.Kind == mention.ItemPerson && it.Mark == lexicon.WordBy {
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 && !slices.Contains(heads, e) {
				heads = append(heads, e)
			}
		}
	}
	if len(heads) != 2 || r.doc.People[heads[0]].Country == r.doc.People[heads[1]].Country {
		return false
	}
	r.gather(i+1, i+1, false)
	f := r.frame(Meet, i, v)
	f.MeetKind, f.Both, f.Venue = lexicon.CueMeet, true, r.place
	f.Agents, f.Others = r.set.people(heads[:1]), r.set.people(heads[1:])
	if f.Date < 0 {
		f.Date = r.placeDate
	}
	r.done(v)
	return true
}

// taking collects those with whose participation something takes place, from item i on.
func (r *reader) taking(i int32) {
	r.by = r.by[:0]
	for ; i < r.lastItem; i++ {
		switch it := &r.items[i]; it.Kind {
		case mention.ItemPerson:
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 && (it.Mark == lexicon.WordWith || it.Mark == lexicon.WordBy) {
				r.by = append(r.by, e)
			}
		case mention.ItemCue:
			if it.Flags&mention.Verb != 0 && it.Cue != lexicon.CueContinue && it.Cue != lexicon.CueOther {
				return
			}
		}
	}
}

// theParty reports whether those who came, and of whom the text has told, are the
// object of the verb at item i: "The president then received the guests", "гостей
// принял премьер-министр".
func (r *reader) theParty(i int32) bool {
	if r.kind == personSubject && r.traveller >= 0 && slices.Contains(r.subject, r.traveller) {
		return false
	}
	party := func(j int32) bool {
		it := &r.items[j]
		return it.Kind == mention.ItemCue && (it.Cue == lexicon.CueHostNoun || it.Cue == lexicon.CueDelegation) && (it.Mark == lexicon.WordNone || it.Mark == lexicon.WordDet)
	}
	for j := i + 1; j < r.lastItem && j <= i+3; j++ {
		if party(j) {
			return true
		}
		if r.items[j].Kind != mention.ItemWord {
			break
		}
	}
	return r.firstItem < i && party(r.firstItem)
}

// delegationBefore reports whether a delegation is what the verb at item i speaks of.
func (r *reader) delegationBefore(i int32) bool {
	for j := i - 1; j >= r.firstItem && j > i-6; j-- {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemCue:
			return it.Cue == lexicon.CueDelegation
		case it.Kind == mention.ItemDemonym || it.Kind == mention.ItemWord || it.Kind == mention.ItemPlace:
		default:
			return false
		}
	}
	return false
}

func (r *reader) accompany(i int32, v *verb, passive bool) {
	r.gather(i+1, r.end(i), false)
	list, byDefault, ok := r.agents()
	if !ok {
		return
	}
	with := r.object
	if passive {
		var buf [8]int32
		with = append(buf[:0], list...)
		if list = append(r.by, r.object...); len(list) == 0 { // "accompanied by" may be one phrase
			list = r.of // "accompagné du ministre X"
		}
	}
	if len(with) == 0 && !passive && !byDefault {
		r.joinJourney(i, v, list)
	}
	if len(list) == 0 || len(with) == 0 {
		return
	}
	if r.lang.ownOffices {
		r.sameState(list, with) // "يرافقه وزير الخارجية X"
	}
	if at := r.where; passive && at >= 0 && r.lang.fixed && r.outsiders(list, with[0]) {
		r.venue, r.sidelines = at, true // "in Chad, where she will be joined by EU Commissioner X"
		r.encounter(i, v, with, byDefault, list, lexicon.CueMeet)
		return
	}
	f := r.frame(Accompany, i, v)
	f.Default = byDefault
	f.Agents = r.set.people(list)
	f.Others = r.set.people(with)
	r.setStays(f)
}

// inSuite reads with whom somebody travels: "flog mit Außenminister X nach Rom", "viajó acompañado por el canciller X".
func (r *reader) inSuite(i int32, v *verb, list []int32) {
	if !r.withBeside(i) {
		return
	}
	for _, e := range r.with {
		en := &r.doc.People[e]
		if slices.Contains(list, e) || en.Country != 0 && en.Country != r.doc.People[list[0]].Country {
			return
		}
	}
	r.sameState(r.with, list)
	f := r.frame(Accompany, i, v)
	f.Agents = r.set.people(r.with)
	f.Others = r.set.people(list)
}

// withBeside reports whether "with" stands right before a person in the clause of the verb at item i: not behind "and", as
// in "wird nach Oslo aufbrechen und einen Termin bei X wahrnehmen".
func (r *reader) withBeside(i int32) bool {
	for j := i + 1; j+1 < r.lastItem; j++ {
		switch it := &r.items[j]; {
		case it.Kind != mention.ItemWord:
		case it.Word == lexicon.WordAnd:
			return false
		case it.Word == lexicon.WordWith && r.items[j+1].Kind == mention.ItemPerson:
			return true
		}
	}
	return false
}

// joinJourney reads who is said to be of the party of the traveller: "la ministre X sera aussi du voyage". They go where
// he goes.
func (r *reader) joinJourney(i int32, v *verb, list []int32) {
	const near = 4 // sentences
	it := &r.items[i]
	if it.Last == it.First || !r.endsWith(i) || !r.lang.inversion || r.lang.cases || r.traveller < 0 || slices.Contains(list, r.traveller) || v.status == Denied {
		return
	}
	last := int32(-1) // the sentence that told of his journey
	for k := len(r.set.Frames) - 1; k >= 0 && r.set.Frames[k].Sentence >= r.si-near; k-- {
		f := r.set.Frames[k]
		if f.Kind != Travel && f.Kind != Visit || f.Stays.Len() == 0 || !slices.Contains(r.set.People(f.Agents), r.traveller) || last >= 0 && f.Sentence != last {
			continue
		}
		last = f.Sentence
		f.Kind, f.Default, f.Sentence = Travel, false, r.si
		if f.Agents = r.set.people(list); f.Cue == lexicon.CueVisitNoun {
			f.Cue = lexicon.CueVisit
		}
		r.set.Frames = append(r.set.Frames, f)
	}
}

// outsiders reports whether all of a list are of other states or organizations than somebody.
func (r *reader) outsiders(list []int32, who int32) bool {
	a := &r.doc.People[who]
	for _, e := range list {
		if en := &r.doc.People[e]; en.Country == 0 && en.Org == 0 || en.Country == a.Country && en.Org == a.Org {
			return false
		}
	}
	return a.Country != 0 || a.Org != 0
}

// sameState gives companions of whom no country is told that of the official with whom
// they travel.
func (r *reader) sameState(companions, with []int32) {
	c := r.doc.People[with[0]].Country
	for _, e := range companions {
		if en := &r.doc.People[e]; c != 0 && en.Country == 0 && en.Org == 0 {
			en.Country, en.Inferred = c, true
		}
	}
}
