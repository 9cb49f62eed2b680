package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
	"github.com/legation-go/legation/internal/text"
)

// actsIn makes a stay of what an official does or says in a city abroad, whatever it is: "sagte
// der estnische Präsident X am Dienstag in Brüssel", "hält in Nairobi eine Rede". The city has to
// belong to the verb of item i, and to no noun before it: not "verurteilte den Anschlag in Kabul".
func (r *reader) actsIn(i int32, v *verb) {
	if r.kind != personSubject || len(r.subject) == 0 || len(r.subject) > 2 || v.status == NoStatus || v.status == Denied || r.inIf || r.bid {
		return
	}
	at := r.cityOf(i)
	if at < 0 {
		return
	}
	who, c := r.subject[0], r.doc.Places[at].Country
	if len(r.subject) == 2 {
		host := r.subject[1]
		if r.doc.People[who].Country == c {
			who, host = host, who
		}
		if r.doc.People[host].Country != c {
			return
		}
	}
	if e := &r.doc.People[who]; !visitor(e) || !r.away(e, c) {
		return
	}
	r.gather(i, i, false)
	r.stayIn(at)
	s := verb{cue: lexicon.CueStay, status: v.status, certainty: v.certainty, weak: true, index: i}
	if s.status == Ongoing && r.items[i].Cue == lexicon.CueSay {
		s.status = Completed
	}
	f := r.frame(Travel, i, &s)
	f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{who})
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	if f.Date < 0 {
		f.Date = r.dateBetween(i, r.end(i))
	}
	r.setStays(f)
}

// cityOf returns the city in which what the verb of item i tells takes place, -1 where its clause
// tells none: the city stands at the head of the clause, or behind the verb, its subject and a date.
func (r *reader) cityOf(i int32) int32 {
	for j, end := i+1, r.end(i); j < end && j < i+12; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn && r.doc.Places[it.Ref].City != 0 {
			if r.freeOfNoun(it) {
				return it.Ref
			}
			return -1
		} else if it.Kind == mention.ItemPunct {
			break
		}
	}
	for j := i - 1; j >= r.firstItem && j > i-8; j-- {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
			if it.Mark == lexicon.WordIn && r.doc.Places[it.Ref].City != 0 && r.freeOfNoun(it) {
				return it.Ref
			}
			return -1
		case mention.ItemCue:
			if it.Flags&mention.Verb != 0 && it.Cue != lexicon.CuePlan && it.Cue != lexicon.CueHope {
				return -1
			}
		case mention.ItemPunct:
			return -1
		}
	}
	return -1
}

// freeOfNoun reports whether no noun stands before a place in the text, prepositions, dates and
// adverbs between, that may take the place for itself: "den Anschlag in Kabul".
func (r *reader) freeOfNoun(place *mention.Item) bool {
	for first := place.First; ; {
		var before *mention.Item // the item that stands right before in the text
		for j := r.firstItem; j < r.lastItem; j++ {
			if it := &r.items[j]; it.First < first && (before == nil || it.First > before.First) {
				before = it
			}
		}
		if before == nil {
			return true
		}
		switch before.Kind {
		case mention.ItemWord:
			switch before.Word {
			case lexicon.WordWho:
				return r.kind == personSubject // "X, der in Paris um Hilfe warb"
			case lexicon.WordThat, lexicon.WordAnd, lexicon.WordOr:
				return false
			case lexicon.WordHave, lexicon.WordBe, lexicon.WordWill, lexicon.WordMay, lexicon.WordMust, lexicon.WordCan, lexicon.WordWould:
				return true
			}
		case mention.ItemDate, mention.ItemNumber:
		case mention.ItemOther:
			if e := &r.doc.Elems[before.Elem]; r.doc.Tokens[before.First].Flags&text.Cap != 0 && !e.Is(lexicon.KindTime) && !e.Is(lexicon.KindNumber) {
				return false // but "noch vor zwei Wochen in Berlin"
			}
		case mention.ItemPerson:
			return before.Mark == lexicon.WordNone
		case mention.ItemCue:
			return before.Flags&mention.Verb != 0
		case mention.ItemPunct:
			return before.Ref == ','
		default:
			return false
		}
		first = before.First
	}
}

// lookedFor reads who is waited for: "In Tiflis wird am Montag Präsident X erwartet". Where no
// place is told it is the one spoken of.
func (r *reader) lookedFor(i int32, it *mention.Item, v *verb) bool {
	if it.Feat&lexicon.FeatPart == 0 || r.kind != personSubject || r.verbNext(i) {
		return false
	}
	r.gather(i+1, r.end(i), false)
	if len(r.by) > 0 || len(r.object) > 0 {
		return false
	}
	if len(r.stays) == 0 {
		r.placeInFront(i, lexicon.CueStay)
	}
	if len(r.stays) == 0 && r.place >= 0 && r.doc.Places[r.place].Country != r.doc.People[r.subject[0]].Country && r.doc.People[r.subject[0]].Country != 0 {
		r.stayAt(r.place)
	}
	if len(r.stays) == 0 {
		return false
	}
	r.staysThere(i, v)
	return true
}

// onProgramme reads places that the verb of item i says are on somebody's programme: "Auf dem Programm
// von Präsident X stehen auch Bolivien und Chile". Where nobody is named it is the traveller's.
func (r *reader) onProgramme(i int32, v *verb) {
	if it := &r.items[i]; it.Last == it.First && !r.split(i) {
		return
	}
	first, who := i, r.traveller
	for first > r.firstItem && r.items[first-1].Kind != mention.ItemPunct {
		first--
	}
	r.gather(i, i, false)
	for j, end := first, r.end(i); j < end; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
			if it.Mark == lexicon.WordNone && it.Flags&mention.Possessive == 0 {
				r.stayAt(it.Ref)
			}
		case mention.ItemDate:
			r.date = it.Ref
		case mention.ItemPerson:
			if it.Mark == lexicon.WordNone {
				return // "X kündigte an"
			}
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 && (it.Mark == lexicon.WordOf || it.Mark == lexicon.WordBy) {
				who = e
			}
		case mention.ItemCue:
			if it.Flags&mention.Noun != 0 {
				return // "ein Besuch in Chile steht auf dem Programm"
			}
		}
	}
	if len(r.stays) == 0 || who < 0 {
		return
	}
	f := r.frame(Travel, i, v)
	f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{who})
	r.setStays(f)
	r.place = r.stays[len(r.stays)-1].Place
}

// boundFor reads who plans to go to a place, where the verb of going is left out: "Präsident X will am
// Montag nach Rom", "Президент X собирается в Хельсинки".
func (r *reader) boundFor(i int32, v *verb) bool {
	if r.kind != personSubject || r.items[i].Feat&(lexicon.FeatInf|lexicon.FeatPart|lexicon.FeatPass) != 0 || r.inIf {
		return false
	}
	at := int32(-1)
	for j := i + 1; j < r.lastItem && r.items[j].Kind != mention.ItemPunct; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
			if at < 0 && it.Mark == lexicon.WordTo {
				at = it.Ref
			}
		case mention.ItemDate:
		case mention.ItemWord:
			if it.Word >= lexicon.WordBe && it.Word <= lexicon.WordCan || it.Word == lexicon.WordToInf || it.Word == lexicon.WordNot {
				return false
			}
		default:
			return false
		}
	}
	if at < 0 {
		return false
	}
	r.gather(i+1, r.end(i), false)
	if len(r.stays) == 0 {
		return false
	}
	f := r.frame(Travel, i, v)
	f.Cue, f.Agents = lexicon.CueGo, r.set.people(r.subject)
	r.setStays(f)
	r.traveller = r.subject[0]
	return true
}

// split reports whether the verb of item i has a second part that stands later in its clause.
func (r *reader) split(i int32) bool { return r.doc.Elems[r.items[i].Elem].Split != 0 }

// heldWith reads a meeting that a relative clause says somebody held: "das Gespräch, das X in Rom mit Y
// führte".
func (r *reader) heldWith(i int32, v *verb) {
	if !r.lang.verbSecond || r.kind != personSubject {
		return
	}
	j := i - 1
	for j > r.firstItem && r.items[j].Kind != mention.ItemPunct {
		j--
	}
	if j <= r.firstItem || j+1 >= i || r.items[j+1].Kind != mention.ItemWord || r.items[j+1].Word != lexicon.WordWho {
		return
	}
	for j--; j >= r.firstItem && r.items[j].Kind != mention.ItemPunct; j-- {
		if it := &r.items[j]; it.Kind == mention.ItemCue && it.Flags&mention.Noun != 0 {
			if it.Cue != lexicon.CueMeetNoun && it.Cue != lexicon.CueMeal && it.Cue != lexicon.CueCallNoun {
				return
			}
			r.gather(i+1, r.end(i), true)
			if len(r.with) > 0 {
				r.encounter(i, v, r.subject, false, append([]int32(nil), r.with...), it.Cue)
			}
			return
		}
	}
}

// impersonal reads a journey told with no subject but "it": "Am Donnerstag geht es für Präsident X
// weiter nach Brüssel", "von Prag aus geht es in die Türkei". Who travels stands with "for", or is
// the traveller spoken of. What has been gathered belongs to the verb of item i.
func (r *reader) impersonal(i, end int32, read *verb) bool {
	v := *read
	it := &r.items[i]
	if it.Last == it.First || r.inIf || v.status == Denied {
		return false
	}
	stays := r.stays[:0]
	for _, st := range r.stays {
		if r.ledTo(i, end, st.Place) {
			stays = append(stays, st)
		}
	}
	if r.stays = stays; len(stays) == 0 {
		return false
	}
	list, byDefault := append(r.object[:0], r.toward...), false
	if len(list) == 0 {
		if r.traveller < 0 {
			return false
		}
		list, byDefault = append(list, r.traveller), true
	}
	if v.status == Ongoing {
		v.status, v.weak = Planned, true
	}
	f := r.frame(Travel, i, &v)
	f.Cue, f.Default = lexicon.CueGo, byDefault
	f.Agents = r.set.people(list)
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	r.setStays(f)
	r.place, r.traveller = stays[len(stays)-1].Place, list[0]
	r.went = travelled{verb{cue: lexicon.CueGo, status: v.status, weak: true, index: i}, int32(len(r.set.Frames) - 1)}
	return true
}

// ledTo reports whether a preposition of direction stands before a place: "nach Rom", "in die
// Türkei", whose article tells so.
func (r *reader) ledTo(i, end, place int32) bool {
	for j := i + 1; j < end; j++ {
		it := &r.items[j]
		if it.Kind != mention.ItemPlace || it.Ref != place {
			continue
		}
		det := &r.items[j-1]
		return it.Mark == lexicon.WordTo || it.Mark == lexicon.WordIn && det.Kind == mention.ItemWord && det.Word == lexicon.WordDet && det.Feat&lexicon.FeatAcc != 0 && det.Feat&lexicon.FeatDat == 0
	}
	return false
}

// headline reads a headline without a verb that says where somebody is: "Außenminister X
// überraschend in Kabul", "Papst X in Benin: ...".
func (r *reader) headline() {
	if len(r.doc.Sentences) < 2 || !r.doc.Sentences[1].Para {
		return
	}
	who, at := int32(-1), int32(-1)
	for j := r.firstItem; j < r.lastItem && at < 0; j++ {
		it := &r.items[j]
		switch {
		case it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone && it.Flags&mention.Possessive == 0 && who < 0:
			p := &r.doc.Persons[it.Ref]
			if who = p.Entity; who < 0 || p.Flags&(mention.Pronoun|mention.Plural|mention.Generic) != 0 || posted(r.doc.People[who].Role) && r.doc.People[who].Org == 0 {
				return
			}
		case it.Kind == mention.ItemPlace && who >= 0 && it.Mark == lexicon.WordIn:
			at = it.Ref
		case it.Kind == mention.ItemWord && (it.Word == lexicon.WordIn || it.Word == lexicon.WordAlso || it.Word == lexicon.WordNow || it.Word == lexicon.WordDet || it.Word == lexicon.WordPrev):
		default:
			return
		}
	}
	for j := r.firstItem; j < r.lastItem && !(r.items[j].Kind == mention.ItemPunct && r.items[j].Ref == ':'); j++ {
		if r.finite(j) {
			return
		}
	}
	if at < 0 || !r.doc.People[who].Official || r.doc.Places[at].Country == r.doc.People[who].Country {
		return
	}
	r.gather(r.firstItem, r.firstItem, false)
	r.stayIn(at)
	f := r.frame(Travel, r.firstItem, &verb{cue: lexicon.CueStay, status: Ongoing, weak: true, index: r.firstItem})
	f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{who})
	r.setStays(f)
	r.traveller = who
}

// signed makes a meeting of who signs something with somebody: "unterzeichnete mit Präsident X einen
// Vertrag".
func (r *reader) signed(i int32, v *verb) {
	if r.kind != personSubject {
		return
	}
	r.gather(i+1, r.end(i), true)
	if len(r.with) == 1 {
		r.encounter(i, v, r.subject, false, r.with, lexicon.CueMeet)
	}
}

// unknownVerb makes a stay of what somebody did or will do in a city abroad where no table knows the
// verb that the auxiliary of item i waits for: "hatte in Berlin um Hilfe geworben", "will in Rom für
// den Plan trommeln".
func (r *reader) unknownVerb(i int32, v *verb) {
	if r.inIf || r.aux&(auxNot|auxWould|auxPossible) != 0 || r.verbs > 0 {
		return
	}
	unknown := false
	for j := i + 1; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemPunct {
			break
		}
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 || it.Kind == mention.ItemWord && it.Word >= lexicon.WordBe && it.Word <= lexicon.WordCan {
			return
		}
		if it.Kind == mention.ItemWord && it.Word == lexicon.WordNot {
			return
		}
		unknown = it.Kind == mention.ItemOther && it.Flags&mention.Capital == 0
	}
	if !unknown || len(r.candidate) == 0 && r.kind != personSubject {
		return
	}
	saved := append([]int32(nil), r.candidate...)
	kind, noise, from, apart := r.kind, r.noise, r.noiseFrom, r.apart
	r.settle(&r.items[i])
	r.actsIn(i, v)
	r.candidate, r.noise, r.noiseFrom, r.apart = append(r.candidate[:0], saved...), noise, from, apart
	if len(saved) > 0 {
		r.kind = kind
	}
}

// ofLate reports whether the clause of the verb at item i tells no day, or one that is told by its
// weekday or as yesterday or today.
func (r *reader) ofLate(i int32) bool {
	date := r.date
	if date < 0 {
		date = r.before(i)
	}
	if date < 0 && len(r.stays) > 0 {
		date = r.stays[0].Date
	}
	if date < 0 {
		return true
	}
	d := &r.doc.Dates[date]
	return d.Weekday != 0 || d.Rel == lexicon.TimeToday || d.Rel == lexicon.TimeYesterday
}

// objectBehind reports whether a person who is the object stands behind the verb of item i.
func (r *reader) objectBehind(i int32) bool {
	if !r.lang.verbSecond {
		return false
	}
	for j, end := i+1, r.end(i); j < end; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone && it.Flags&mention.Possessive == 0 {
			c := r.doc.Persons[it.Ref].Case
			return c&lexicon.FeatAcc != 0 || c == 0
		}
		if it.Kind == mention.ItemPerson && it.Mark == lexicon.WordBy || it.Kind == mention.ItemPunct {
			return false
		}
	}
	return false
}

// citedNext reports whether behind the comma of item j a person begins who says what stands before
// it: ", sagte Außenminister X", which has been brought into the order ", X sagte".
func (r *reader) citedNext(j int32) bool {
	if j+2 >= r.lastItem {
		return false
	}
	who, verb := &r.items[j+1], &r.items[j+2]
	return who.Kind == mention.ItemPerson && who.Mark == lexicon.WordNone && verb.Says()
}

// withBehind collects those with whom somebody meets where a phrase about something else stands
// between: "traf zum Abschluss seines Aufenthalts in Rom mit Präsident X zusammen".
func (r *reader) withBehind(i int32) {
	if !r.lang.verbSecond {
		return
	}
	for j, end := i+1, r.end(i); j < end; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemCue:
			if it.Flags&mention.Noun != 0 && (it.Cue == lexicon.CueMeetNoun || it.Cue == lexicon.CueSummit || it.Mark == lexicon.WordNone) {
				return
			}
		case mention.ItemPerson:
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 && it.Mark == lexicon.WordWith {
				r.with = append(r.with, e)
			}
		}
	}
}

// hasCome reports whether the text has told that somebody went to the place gathered first, or that
// it is none of his country, so that to remain there is to be abroad.
func (r *reader) hasCome(who int32) bool {
	if len(r.stays) == 0 {
		return true
	}
	at := r.doc.Places[r.stays[0].Place].Country
	if c := r.doc.People[who].Country; c != 0 {
		return c != at
	}
	for k := len(r.set.Frames) - 1; k >= 0 && k > len(r.set.Frames)-100; k-- {
		f := &r.set.Frames[k]
		if f.Agents.Len() == 0 || r.set.Refs[f.Agents.First] != who {
			continue
		}
		for _, st := range r.set.Places(f.Stays) {
			if r.doc.Places[st.Place].Country == at {
				return true
			}
		}
	}
	return false
}
