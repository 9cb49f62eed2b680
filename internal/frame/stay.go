package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// theTown reports whether the place spoken of is where items i to end lead: "befindet sich bereits
// in der Stadt", "ist in die Hauptstadt gereist".
func (r *reader) theTown(i, end int32) bool {
	for j := i; j < end; j++ {
		it := &r.items[j]
		if it.Kind != mention.ItemThing || it.Mark != lexicon.WordIn && it.Mark != lexicon.WordTo {
			continue
		}
		switch lexicon.Thing(it.Ref) {
		case lexicon.ThingCity, lexicon.ThingCapital:
			before := &r.items[j-1]
			return before.Kind == mention.ItemWord && (before.Word == lexicon.WordDet && before.Feat&lexicon.FeatIndef == 0 || before.Last == before.First && before.Word == it.Mark)
		}
	}
	return false
}

// livesThere reports whether somebody has stayed for years.
func (r *reader) livesThere(i int32) bool {
	since := false
	for j := i + 1; j < r.lastItem && j < i+9; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemWord && it.Word == lexicon.WordSince {
			since = true
			continue
		}
		if since {
			e := &r.doc.Elems[it.Elem]
			return it.Kind == mention.ItemDate && r.doc.Dates[it.Ref].Start.Month == 0 && r.doc.Dates[it.Ref].Start.Day == 0 && r.doc.Dates[it.Ref].Weekday == 0 && (r.doc.Dates[it.Ref].Rel == lexicon.TimeYear || r.doc.Dates[it.Ref].Start.Year != 0) || e.Is(lexicon.KindTime) && r.doc.IsYear(e)
		}
	}
	return false
}

// there reports whether a word of the clause of item i stands for the place spoken of:
// "il s'y rendra", "elle y passera deux jours".
func (r *reader) there(i int32) bool {
	if !r.holds.there && r.holds.feats&lexicon.FeatLoc == 0 {
		return false
	}
	loc := func(it *mention.Item) bool {
		return it.Kind == mention.ItemWord && it.Word == lexicon.WordThere || it.Feat&lexicon.FeatLoc != 0 && !r.lang.cases && (it.Kind == mention.ItemWord || it.Kind == mention.ItemCue)
	}
	if loc(&r.items[i]) || r.lang.movable && i+1 < r.lastItem && loc(&r.items[i+1]) {
		return true
	}
	for j := i - 1; j >= r.firstItem && j > i-5; j-- {
		switch it := &r.items[j]; {
		case loc(it):
			return true
		case it.Kind == mention.ItemPunct || it.Kind == mention.ItemPlace || it.Kind == mention.ItemCue && it.Cue != lexicon.CuePlan:
			return false
		}
	}
	next := i + 1
	if r.lang.verbSecond && next < r.lastItem && r.items[next].Kind == mention.ItemWord && r.items[next].Word == lexicon.WordAlso {
		next++ // "reiste auch Minister X dorthin"
	}
	return next < r.lastItem && loc(&r.items[next])
}

// askedFor reports whether a noun of inviting follows the object of the verb at item i, which
// says what for: 访日邀请.
func (r *reader) askedFor(i int32) bool {
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
		case mention.ItemCue:
			return j > i+1 && it.Cue == lexicon.CueInvitation && it.Mark == lexicon.WordNone
		default:
			return false
		}
	}
	return false
}

// callsIt reports whether the clause of the verb at item i says what the journey told before it
// is: 这是美国总统首次访问越南.
func (r *reader) callsIt(i int32) bool {
	this := false
	for j := i - 1; j >= r.firstItem && r.items[j].Kind != mention.ItemPunct; j-- {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemPerson && r.doc.Persons[it.Ref].NameFirst >= 0:
			return false
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordBe:
			this = true
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordDet && this:
			return true
		}
	}
	return false
}

// dateline returns the country of the last dateline or of the place with which the text begins, 0 where none does.
func (r *reader) dateline() uint16 {
	if r.lined >= 0 {
		return r.doc.Places[r.lined].Country
	}
	for i := range r.doc.Sentences {
		s := &r.doc.Sentences[i]
		if s.Title || s.FirstItem >= s.LastItem {
			continue
		}
		if it := &r.items[s.FirstItem]; it.Kind == mention.ItemPlace {
			return r.doc.Places[it.Ref].Country
		}
		if i < 2 && i+1 < len(r.doc.Sentences) && r.doc.Sentences[i+1].Para {
			continue // a headline
		}
		if !r.lang.ownOffices || i > 2 {
			return 0
		}
	}
	return 0
}

// sinceDate returns the date since when the verb at item i says that somebody is
// where he is, -1 where it says none.
func (r *reader) sinceDate(i int32) int32 {
	if r.since >= 0 {
		return r.since
	}
	for j := i - 1; j >= r.firstItem; j-- {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemDate && it.Mark == lexicon.WordSince:
			return it.Ref
		case it.Kind == mention.ItemCue || it.Kind == mention.ItemPunct:
			return -1
		}
	}
	return -1
}

// being returns what the auxiliaries around "be", at item i, say of the time of what somebody is.
func being(cue lexicon.Cue, i int32, said aux) verb {
	v := verb{cue: cue, status: Ongoing, index: i}
	switch {
	case said&auxNot != 0:
		v.status = Denied
	case said&(auxFuture|auxProspect) != 0:
		v.status = Planned
	case said&auxPossible != 0:
		v.status, v.certainty = Planned, Possible
	case said&(auxPast|auxPerfect) != 0:
		v.status, v.weak = Completed, true
	}
	return v
}

// stay reads "is in Ottawa": the verb "be" with a place.
func (r *reader) stay(i int32) {
	it := &r.items[i]
	r.settle(it)
	if r.kind != personSubject {
		if led := r.led(i); led >= 0 {
			r.subject = append(r.subject[:0], led)
			r.inherited = append(r.inherited[:0], led)
			r.kind = personSubject
		}
	}
	if r.kind == noSubject && r.s.Speaker > 0 && !r.noisy() {
		r.acts(r.s.Speaker - 1) // «Рад быть в Белграде»
	}
	if r.kind != personSubject || r.inIf {
		return
	}
	if r.lang.verbSecond && r.doc.People[r.subject[0]].Role == lexicon.RoleAmbassador {
		return // "ist seit fünf Jahren Botschafter in Berlin"
	}
	v := being(lexicon.CueStay, i, r.aux)
	r.gather(i+1, r.end(i), true)
	host := int32(-1)
	if r.lang.moves {
		if host = r.hostOf(i, r.end(i), r.subject); host >= 0 {
			r.atHost(host)
		}
	}
	if len(r.stays) == 0 && r.place >= 0 && (r.thereNext(i) || r.items[i].Cue == lexicon.CuePlan && r.there(i)) {
		r.stayAt(r.place)
	}
	if r.lang.fixed && r.aux&auxPerfect != 0 && r.aux&(auxPast|auxNot) == 0 {
		if r.since < 0 {
			r.since = r.sinceAhead(i)
		}
		if r.since >= 0 && !r.yearOnly(r.since) {
			v.status, v.weak = Ongoing, false // "has been in Algeria since Sunday"
		}
	}
	if r.lang.verbSecond && v.status == Ongoing && r.since < 0 {
		r.since = r.sinceDate(i) // "Seit Montag ist X in Mali"
	}
	f := r.frame(Travel, i, &v)
	f.Cue = lexicon.CueStay
	if first := r.firstItem; f.Date < 0 && r.lang.verbSecond && i > first+1 && r.items[first].Kind == mention.ItemDate && r.items[first+1].Kind == mention.ItemPunct && r.items[first+1].Ref == ':' {
		f.Date, f.Weak = r.items[first].Ref, true // "Freitag: X ist in London"
	}
	if f.Date < 0 && r.since >= 0 {
		f.Date = r.since // "has been in Algeria since Sunday"
	}
	if (r.s.Speaker > 0 || r.lang.moves) && f.Date < 0 && !slices.ContainsFunc(r.stays, func(st Stay) bool { return st.Date >= 0 }) {
		f.Date = r.before(i) // "Yesterday I was in Addis Ababa", "9 мая будет в Дохе", "Am Montag war X in Manila"
	}
	f.Agents = r.set.people(r.subject)
	r.setStays(f)
	r.traveller = r.subject[0]
	if host >= 0 {
		r.meetsHost(i, v, r.subject, false, host)
	}
	r.done(&v)
}

// sinceAhead returns the date since when the clause of item i says something lasts, -1 where it
// says none.
func (r *reader) sinceAhead(i int32) int32 {
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemDate && it.Mark == lexicon.WordSince:
			return it.Ref
		case it.Kind == mention.ItemPunct, it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			return -1
		}
	}
	return -1
}
