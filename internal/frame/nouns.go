package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
	"github.com/legation-go/legation/internal/text"
)

// nounCue reads a noun of action: "Lavrov's visit to Cuba", "talks with X".
func (r *reader) nounCue(i int32, it *mention.Item) {
	if r.inIf {
		return
	}
	switch it.Cue {
	case lexicon.CueVisitNoun, lexicon.CueStopNoun, lexicon.CueArrival:
		r.visitNoun(Visit, i, it)
	case lexicon.CueTourNoun:
		if !r.round(i) {
			r.visitNoun(Tour, i, it)
		}
	case lexicon.CueMeetNoun, lexicon.CueAudience, lexicon.CueSummit, lexicon.CueMeal, lexicon.CueReception:
		r.meetNoun(i, it)
	case lexicon.CueCallNoun:
		r.meetNoun(i, it)
	case lexicon.CueDeparture:
		r.departure(i)
	case lexicon.CuePresence:
		r.presence(i)
	case lexicon.CueDelegation:
		r.delegation(i)
	case lexicon.CueInvitation:
		r.invitation(i, it)
	case lexicon.CueAgenda:
		r.agendaOn = true
		r.agenda = r.verb.certainty
	case lexicon.CueAgreement:
		if r.verb.cue == lexicon.CueSign && len(r.set.Frames) > 0 {
			break
		}
	case lexicon.CueStatement, lexicon.CueMessage, lexicon.CueAid:
		r.given(i, it)
	}
	r.noise++
	r.adjacent = false
}

// delegation reads "led a delegation to Ottawa": who leads it travels.
func (r *reader) delegation(i int32) {
	if r.kind != personSubject || r.verbs == 0 || travels(r.verb.cue) || r.verb.cue == lexicon.CueReceive || r.verb.cue == lexicon.CueMeet {
		return
	}
	r.gather(i+1, r.end(i), true)
	to := r.stays[:0]
	for _, st := range r.stays {
		if r.markOf(st.Place) == lexicon.WordTo {
			to = append(to, st)
		}
	}
	if len(to) == 0 {
		return
	}
	r.stays = to
	f := r.frame(Travel, i, r.verb)
	f.Agents = r.set.people(r.subject)
	r.setStays(f)
}

// owner finds whose noun it is: "Lavrov's current trip", "his visit", "the
// Lavrov visit", "visit by X", "visit of X", else the subject of its verb.
func (r *reader) owner(i, end int32) (list []int32, byDefault, ok bool) {
	if e := r.visiting(i); e >= 0 {
		if len(r.candidate) > 1 && slices.Contains(r.candidate, e) && r.doc.Grammar.Capitals {
			return r.candidate, false, true // "Le grand-duc X et la grande-duchesse Y en visite au Portugal"
		}
		r.object = append(r.object[:0], e)
		return r.object, false, true
	}
	if r.others(i) || r.another(i) {
		return nil, false, false
	}
	for j := i - 1; j >= r.s.FirstItem && j >= i-7; j-- {
		it := &r.doc.Items[j]
		switch it.Kind {
		case mention.ItemPerson:
			p := &r.doc.Persons[it.Ref]
			if p.Entity >= 0 && (it.Flags&mention.Possessive != 0 || j == i-1 || r.undertakes(j, i)) {
				r.object = append(r.object[:0], p.Entity)
				return r.object, false, true
			}
			j = r.s.FirstItem // stop
		case mention.ItemWord:
			if it.Word == lexicon.WordHis {
				return r.ofPronoun(j)
			}
		case mention.ItemVisitKind, mention.ItemDemonym, mention.ItemOther, mention.ItemNumber, mention.ItemDate, mention.ItemRegion, mention.ItemTopic, mention.ItemPlace:
		case mention.ItemCue:
			// "Lavrov's planned visit"
			if it.Flags&mention.Noun != 0 {
				j = r.s.FirstItem
			}
		default:
			j = r.s.FirstItem
		}
	}
	if len(r.of) > 0 {
		return r.of, false, true
	}
	if e := r.ownerWithTo(i); e >= 0 {
		r.object = append(r.object[:0], e)
		return r.object, false, true
	}
	if len(r.by) > 0 && !(r.verbs > 0 && (r.verb.cue == lexicon.CueReceive || r.verb.cue == lexicon.CueAccompany || r.verb.cue == lexicon.CueInvite)) {
		return r.by, false, true
	}
	if r.verbs > 0 && r.kind == personSubject {
		return r.subject, false, true
	}
	if led := r.led(i); led >= 0 && r.verb.cue == lexicon.CueHold {
		r.object = append(r.object[:0], led) // "قام وفد برئاسة X بزيارة إلى الدوحة"
		return r.object, false, true
	}
	mark := r.doc.Items[i].Mark
	if r.verbs == 0 && r.verb.cue == lexicon.CueSay && len(r.candidate) == 0 && len(r.inherited) == 1 &&
		(mark == lexicon.WordDuring || mark == lexicon.WordOn) && r.behindVerb(i) {
		return r.inherited, false, true // "recalled during a trip to Germany that"
	}
	if r.verbs == 0 && len(r.candidate) > 0 && r.doc.Grammar.Inversion && r.doc.Items[i].Cue == lexicon.CueArrival {
		return r.candidate, false, true // "O primeiro-ministro X, à chegada ao aeroporto de Y"
	}
	if is := r.aux&auxBe != 0 && (mark == lexicon.WordOn || mark == lexicon.WordAbout); r.verbs == 0 && len(r.candidate) > 0 && (is || r.verbAhead(i) < 0) {
		return r.candidate, false, true // "is on a visit to Rome that began on Monday"
	}
	if e := r.subjectAhead(i); e >= 0 {
		r.object = append(r.object[:0], e)
		return r.object, false, true
	}
	if r.traveller >= 0 {
		r.object = append(r.object[:0], r.traveller)
		return r.object, true, true
	}
	return nil, true, true
}

// handBack gives the verb of travel that has no place yet those to which somebody goes behind a
// noun that tells after what: "ستتوجه بعد زيارتها للدولة إلى الهند واليابان".
func (r *reader) handBack() {
	k := r.went.frame
	if r.doc.Grammar.Order != lexicon.OrderVSO || r.went.verb.cue != lexicon.CueGo && r.went.verb.cue != lexicon.CueLeaveFor || int(k) >= len(r.set.Frames) || len(r.stays) == 0 {
		return
	}
	f := &r.set.Frames[k]
	if f.Sentence != r.si || f.Kind != Travel || f.Stays.Len() > 0 || r.markOf(r.stays[len(r.stays)-1].Place) != lexicon.WordTo {
		return
	}
	r.setStays(f)
	r.place = r.stays[len(r.stays)-1].Place
	r.stays = r.stays[:0]
}

// another reports whether the noun of item i is that of somebody who is no official of the text,
// who stands as its genitive: "زيارة الروائي", "رحلة ابن بطوطة", "زيارة السياح".
func (r *reader) another(i int32) bool {
	if r.doc.Grammar.Order != lexicon.OrderVSO || i+1 >= r.s.LastItem || r.doc.Items[i].Cue == lexicon.CueStopNoun || r.doc.Items[i].Cue == lexicon.CueTourNoun {
		return false
	}
	noun, it := &r.doc.Items[i], &r.doc.Items[i+1]
	if it.First != noun.Last+1 || r.doc.Definite(noun) || r.doc.Enclitic(noun) || i > r.s.FirstItem && r.doc.Items[i-1].Kind == mention.ItemWord && r.doc.Items[i-1].Word == lexicon.WordHis {
		return false
	}
	switch it.Kind {
	case mention.ItemOther:
		return r.doc.Definite(it) || r.doc.Particle(it)
	case mention.ItemThing:
		switch lexicon.Thing(it.Ref) {
		case lexicon.ThingTeam, lexicon.ThingTourist, lexicon.ThingPeople, lexicon.ThingCompany, lexicon.ThingShip:
			return true
		}
	}
	return false
}

// round reports whether the noun of item i, which means a tour, is that of a round of something:
// "جولة ثانية من التصويت".
func (r *reader) round(i int32) bool {
	if r.doc.Grammar.Order != lexicon.OrderVSO {
		return false
	}
	for j := i + 1; j+1 < r.s.LastItem && j <= i+2; j++ {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemWord && it.Word == lexicon.WordFrom {
			next := &r.doc.Items[j+1]
			return (next.Kind == mention.ItemOther || next.Kind == mention.ItemThing || next.Kind == mention.ItemTopic || next.Kind == mention.ItemCue && next.Flags&mention.Noun != 0) && r.doc.Definite(next)
		}
		if it.Kind != mention.ItemOther && it.Kind != mention.ItemNumber {
			return false
		}
	}
	return false
}

// undertakes reports whether the person of item j stands between a noun of doing and the visit
// of item i: "قيام الوزير X بزيارة إلى".
func (r *reader) undertakes(j, i int32) bool {
	if r.doc.Grammar.Order != lexicon.OrderVSO || j == r.s.FirstItem || r.doc.Items[i].Mark != lexicon.WordWith {
		return false
	}
	before := &r.doc.Items[j-1]
	return before.Kind == mention.ItemCue && before.Cue == lexicon.CueHold && before.Feat&lexicon.FeatInf != 0 || before.Kind == mention.ItemOther && r.doc.Elems[before.Elem].Cue == lexicon.CueHold
}

// behindVerb reports whether nothing but small words stands between the verb read last and
// the noun of item i.
func (r *reader) behindVerb(i int32) bool {
	for j := i - 1; j > r.verb.index; j-- {
		if k := r.doc.Items[j].Kind; k != mention.ItemWord && k != mention.ItemVisitKind && k != mention.ItemDate && k != mention.ItemOther {
			return false
		}
	}
	return r.verb.index >= r.s.FirstItem
}

// ownerWithTo returns the person whose visit the noun of item i is where a preposition that
// is written as one with him says so: "زيارة مرتقبة للوزير X إلى الرياض"; -1 where there is none.
func (r *reader) ownerWithTo(i int32) int32 {
	if r.doc.Grammar.Order != lexicon.OrderVSO {
		return -1
	}
	for j := i + 1; j < r.s.LastItem && j <= i+4; j++ {
		switch it := &r.doc.Items[j]; it.Kind {
		case mention.ItemPerson:
			before := &r.doc.Items[j-1]
			if it.Mark == lexicon.WordTo && before.Kind == mention.ItemWord && r.doc.Tokens[before.First].Flags&text.Clitic != 0 {
				return r.doc.Persons[it.Ref].Entity
			}
			return -1
		case mention.ItemPlace, mention.ItemPunct:
			return -1
		}
	}
	return -1
}

// offBefore returns the verb that calls off what the adjective of item i says is planned:
// "called off a planned trip to Brazil"; one without a cue where none does.
func (r *reader) offBefore(i int32) verb {
	for j := i - 1; j >= r.s.FirstItem && j >= i-3; j-- {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemWord && it.Word == lexicon.WordDet || it.Kind == mention.ItemOther || it.Kind == mention.ItemVisitKind {
			continue
		}
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			switch it.Cue {
			case lexicon.CueCancel:
				return verb{status: Cancelled, cue: it.Cue}
			case lexicon.CuePostpone:
				return verb{status: Postponed, cue: it.Cue}
			}
		}
		break
	}
	return verb{}
}

// scheduled returns the date for which the visit of item i was planned, where a
// participle says so behind it or before it: "cancelled a visit to X planned for March
// 28", "einen für den 28. März geplanten Besuch"; -1 where none does.
func (r *reader) scheduled(i int32) int32 {
	planned := func(j int32) bool {
		it := &r.doc.Items[j]
		return it.Kind == mention.ItemCue && it.Cue == lexicon.CuePlan && it.Feat&(lexicon.FeatPart|lexicon.FeatAdj) != 0
	}
	seen, relative := false, r.doc.Grammar.Order == lexicon.OrderVSO // "زيارة كانت مقررة" has no relative word
	for j := i + 1; j < r.s.LastItem && j < i+10; j++ {
		it := &r.doc.Items[j]
		switch {
		case planned(j), relative && it.Kind == mention.ItemCue && it.Cue == lexicon.CuePlan:
			seen = true
		case it.Kind == mention.ItemDate && seen:
			return it.Ref
		case it.Kind == mention.ItemPunct && !seen && j+1 < r.s.LastItem && (planned(j+1) || r.doc.Items[j+1].Kind == mention.ItemWord && relativeWord(r.doc.Items[j+1].Word)):
		case it.Kind == mention.ItemPlace && !seen, it.Kind == mention.ItemWord && it.Word != lexicon.WordAnd:
			relative = relative || it.Kind == mention.ItemWord && relativeWord(it.Word)
		case it.Kind == mention.ItemPerson && relative && r.doc.Persons[it.Ref].Flags&mention.Pronoun != 0: // "qu'il devait effectuer le"
		case it.Kind == mention.ItemCue && seen && it.Cue == lexicon.CueHold && it.Feat&lexicon.FeatInf != 0:
		default:
			j = r.s.LastItem // something else is spoken of
		}
	}
	seen = false
	for j := i - 1; j >= r.s.FirstItem && j > i-8; j-- {
		it := &r.doc.Items[j]
		switch {
		case planned(j):
			seen = true
		case it.Kind == mention.ItemDate && seen:
			return it.Ref
		case it.Kind == mention.ItemVisitKind, it.Kind == mention.ItemDemonym, it.Kind == mention.ItemOther && !seen:
		case it.Kind == mention.ItemWord && seen:
		default:
			return -1
		}
	}
	return -1
}

// relativeWord reports whether a word may begin a clause about what stands before it.
func relativeWord(w lexicon.Word) bool {
	return w == lexicon.WordWho || w == lexicon.WordThat || w == lexicon.WordWhere
}

// subjectAhead returns the subject of the sentence that the phrase of the noun of
// item i opens: "Lors d'un déplacement à Kiev, le ministre X a promis".
func (r *reader) subjectAhead(i int32) int32 {
	first := r.s.FirstItem
	if i > first+3 || r.doc.Items[first].Kind != mention.ItemWord || r.verbs > 0 || !r.doc.Grammar.Inversion {
		return -1
	}
	for j := i + 1; j+1 < r.s.LastItem; j++ {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			return -1
		}
		if it.Kind == mention.ItemPunct && it.Ref == ',' {
			if who := &r.doc.Items[j+1]; who.Kind == mention.ItemPerson && who.Mark == lexicon.WordNone {
				return r.doc.Persons[who.Ref].Entity
			}
		}
	}
	return -1
}

// others reports whether the noun of item i is said to be that of people who are
// no officials: "la venue des Néerlandais à Athènes", "la visite de touristes".
func (r *reader) others(i int32) bool {
	j := i + 1
	if j >= r.s.LastItem || r.doc.Items[j].Kind != mention.ItemWord || r.doc.Items[j].Word != lexicon.WordOf || !r.doc.Grammar.TitleAdjAfter {
		return false
	}
	for j++; j < r.s.LastItem && r.doc.Items[j].Kind == mention.ItemWord && r.doc.Items[j].Word == lexicon.WordDet; j++ {
	}
	if j >= r.s.LastItem {
		return false
	}
	it := &r.doc.Items[j]
	switch it.Kind {
	case mention.ItemDemonym:
		return r.doc.Tokens[it.First].Flags&text.Cap != 0 // peoples have capitals, adjectives none
	case mention.ItemThing:
		switch lexicon.Thing(it.Ref) {
		case lexicon.ThingTeam, lexicon.ThingTourist, lexicon.ThingPeople, lexicon.ThingCompany, lexicon.ThingShip:
			return true
		}
	}
	return false
}

// visiting returns the person who the words before the noun of item i say is on
// that visit: "le ministre italien, en visite de travail à Alger".
func (r *reader) visiting(i int32) int32 {
	if r.doc.Items[i].Mark != lexicon.WordIn || !r.doc.Grammar.Inversion {
		return -1
	}
	for j := i - 1; j >= r.s.FirstItem; j-- {
		switch it := &r.doc.Items[j]; {
		case it.Kind == mention.ItemPerson:
			return r.doc.Persons[it.Ref].Entity
		case it.Kind == mention.ItemWord && (it.Word == lexicon.WordIn || it.Word == lexicon.WordNow || it.Word == lexicon.WordDet):
		case it.Kind == mention.ItemPunct && it.Ref == ',':
		case it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn && r.doc.Grammar.Order == lexicon.OrderVSO && r.verbs == 0:
		default:
			return -1
		}
	}
	return -1
}

func (r *reader) verbAhead(i int32) int32 {
	for j := i + 1; j < r.s.LastItem; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			return j
		}
	}
	return -1
}

// ofPronoun finds whom a possessive pronoun means: the subject, the person named
// last before it, or the traveller.
func (r *reader) ofPronoun(j int32) ([]int32, bool, bool) {
	if r.kind == otherSubject && r.verbs > 0 {
		return nil, false, false // "the team returned from its tour of Spain"
	}
	if r.kind == personSubject && len(r.subject) > 0 {
		return r.subject, false, true
	}
	if len(r.candidate) > 0 {
		return r.candidate[:1], false, true
	}
	if e := r.subjectBehind(j); e >= 0 {
		r.object = append(r.object[:0], e)
		return r.object, false, true
	}
	if e := r.doc.Items[j].Ref - 1; e >= 0 {
		r.object = append(r.object[:0], e)
		return r.object, true, true
	}
	if e := r.subjectAhead(j + 1); e >= 0 && (r.doc.Grammar.Order == lexicon.OrderVSO || r.traveller < 0 || len(r.stays) > 0 && r.doc.People[e].Country != r.doc.Places[r.stays[0].Place].Country) {
		r.object = append(r.object[:0], e) // "في ختام زيارته لليابان، عقد الرئيس X مؤتمرا", "Durante su estancia en Ginebra, la ministra X"
		return r.object, false, true
	}
	if r.traveller >= 0 {
		r.object = append(r.object[:0], r.traveller)
		return r.object, true, true
	}
	return nil, true, true
}

// bygone reports whether the clause of the visit at item i tells of it in the past: "war zu Besuch
// in Rom", "bei seinem Besuch in Rom sprach X".
func (r *reader) bygone(i int32, it *mention.Item) bool {
	if r.doc.Grammar.Order != lexicon.OrderSOV2 {
		return false
	}
	if r.verbs == 0 && r.aux&auxBe != 0 && r.aux&(auxNot|auxFuture|auxProspect|auxPossible|auxWould) == 0 {
		return r.aux&auxPast != 0
	}
	if it.Mark != lexicon.WordDuring && it.Mark != lexicon.WordAfter || r.verbs > 0 {
		return r.verbs > 0 && it.Mark == lexicon.WordDuring && r.verb.status == Completed && r.verb.certainty == Stated
	}
	for j := i + 1; j < r.s.LastItem && r.doc.Items[j].Kind != mention.ItemPunct; j++ {
		switch v := &r.doc.Items[j]; {
		case v.Kind == mention.ItemWord && v.Word == lexicon.WordHave:
			return true
		case v.Kind == mention.ItemWord && v.Word >= lexicon.WordBe && v.Word <= lexicon.WordCan:
			return v.Word == lexicon.WordBe && v.Feat&lexicon.FeatPast != 0
		case v.Kind == mention.ItemCue && v.Flags&mention.Verb != 0:
			return v.Feat&lexicon.FeatPast != 0 && v.Cue != lexicon.CuePlan && v.Cue != lexicon.CueHope
		}
	}
	return false
}

// subjectBehind returns the subject of the clause that opens with a phrase of the possessive
// at item j, where the verb comes second: "Bei seinem Besuch in Den Haag sprach Präsident X".
// A subject who is at home there is the host; -1 where there is none.
func (r *reader) subjectBehind(j int32) int32 {
	if !r.doc.Grammar.Rearranged() || r.verbs > 0 || j > r.s.FirstItem+2 || j == r.s.FirstItem || !marksPhrase(&r.doc.Items[j-1]) {
		return -1
	}
	for k := j + 1; k+1 < r.s.LastItem; k++ {
		switch it := &r.doc.Items[k]; it.Kind {
		case mention.ItemPerson:
			if it.Mark != lexicon.WordNone || it.Flags&mention.Possessive != 0 {
				continue
			}
			e := r.doc.Persons[it.Ref].Entity
			if e < 0 || !r.finite(k+1) {
				return -1
			}
			for _, st := range r.stays {
				if c := r.doc.Places[st.Place].Country; c != 0 && c == r.doc.People[e].Country {
					return -1
				}
			}
			return e
		case mention.ItemPunct:
			return -1
		case mention.ItemCue:
			if it.Flags&mention.Verb != 0 {
				return -1
			}
		}
	}
	return -1
}

// marksPhrase reports whether an item is a preposition.
func marksPhrase(it *mention.Item) bool {
	return it.Kind == mention.ItemWord && it.Word >= lexicon.WordTo && it.Word < lexicon.WordAs
}

// finite reports whether item i is a verb, or an auxiliary of one.
func (r *reader) finite(i int32) bool {
	switch it := &r.doc.Items[i]; it.Kind {
	case mention.ItemCue:
		return it.Flags&mention.Verb != 0
	case mention.ItemWord:
		return it.Word >= lexicon.WordBe && it.Word <= lexicon.WordCan
	}
	return false
}

// visitNoun reads a visit, trip, stop or tour.
func (r *reader) visitNoun(k Kind, i int32, it *mention.Item) {
	if r.bid && (it.Mark == lexicon.WordNone || r.doc.Grammar.Order == lexicon.OrderVSO && (it.Mark == lexicon.WordTo || it.Mark == lexicon.WordWith)) {
		return // "invited him to pay a visit", "طالبوا رئيس الوزراء بالحضور"
	}
	end := r.end(i)
	if next := r.nextNoun(i, end); next < end {
		end = next
	}
	r.gather(i+1, end, true)
	r.placeOfNoun(i)
	if aside(it.Mark) {
		r.handBack()
	}
	r.clauseOwner, r.clausePast = -1, false
	r.barePlaces(it.Last)
	if len(r.stays) == 0 {
		object := r.object
		r.placesOfClause(end)
		if len(r.stays) > 0 && r.clauseOwner < 0 && len(object) == 1 && end < r.s.LastItem && r.doc.Grammar.Order == lexicon.OrderVSO && r.doc.Items[end].Kind != mention.ItemWord {
			r.clauseOwner = object[0] // "زيارة كان سيقوم بها رئيس الوزراء X إلى لاوس"
		}
		if r.doc.Grammar.Order == lexicon.OrderVSO && len(r.stays) == 0 && r.where >= 0 && r.verbs > 0 && r.verb.cue == lexicon.CueHold {
			r.stays = append(r.stays, Stay{Place: r.where, Date: -1}) // "في هافانا حيث تقوم بزيارة"
		}
	}
	var buf [8]int32
	list, byDefault, ok := r.owner(i, end)
	list = append(buf[:0], list...)
	if r.clauseOwner >= 0 {
		list, byDefault, ok = append(buf[:0], r.clauseOwner), false, true
	}
	if !ok {
		return
	}
	if r.verbs > 0 && r.verb.cue == lexicon.CueReceive && it.Mark == lexicon.WordNone && len(r.of) > 0 && len(r.stays) == 0 && r.kind == personSubject {
		f := r.frame(Receive, i, r.verb) // "recibió en Lima la visita de X"
		f.MeetKind = lexicon.CueReceive
		f.Agents, f.Others = r.set.people(r.subject), r.set.people(list)
		r.situate(f, i)
		if f.Venue < 0 {
			f.Venue = r.placeAfter(r.verb.index, i)
		}
		return
	}
	v := r.governing(i)
	if it.Cue == lexicon.CueArrival && v.status == Completed && it.Mark == lexicon.WordAfter {
		v.status = Ongoing // "shortly after his arrival, he was received"
	}
	if it.Mark == lexicon.WordFrom && v.status == NoStatus {
		v.status = Completed // "is back from a trip to"
	}
	if k == Visit && len(r.stays) == 0 && (r.region != 0 || r.tourBefore()) {
		k = Tour // "the Latin American leg of his journey"
	}
	if r.clausePast && v.status == NoStatus && r.doc.Grammar.Order == lexicon.OrderVSO {
		v.status, v.weak = Completed, true // "زيارة قام بها رئيس الوزراء X إلى"
	}
	f := r.frame(k, i, v)
	f.Default = byDefault
	f.Earlier = f.Earlier || it.Mark == lexicon.WordAfter
	f.Agents = r.set.people(list)
	r.kindOf(f, i, end)
	if f.Date < 0 {
		f.Date = r.yearBefore(i)
	}
	if f.Date < 0 {
		f.Date = r.scheduled(i)
	}
	if n := len(r.set.Frames); f.Date < 0 && len(r.stays) > 0 && n > 1 {
		// "14 марта отправится с визитом в Перу": the verb has the day, the noun the place
		if g := &r.set.Frames[n-2]; g.Kind == Travel && g.Sentence == r.si && g.Stays.Len() == 0 && g.Date >= 0 && r.verbs > 0 && g.Cause == r.doc.Items[r.verb.index].First {
			f.Date = g.Date
		}
	}
	if r.since < 0 && r.verbs > 0 {
		r.since = r.sinceBefore(i)
	}
	if f.Date < 0 && r.since >= 0 && !r.yearOnly(r.since) {
		f.Date = r.since // "on a visit to Algeria since Sunday"
	}
	if it.Mark == lexicon.WordIn && r.aux == 0 && r.visiting(i) >= 0 {
		f.Status, f.Weak = Ongoing, r.s.FirstItem == 0 // a headline may mean what lies ahead
	}
	if k == Visit && f.Status == NoStatus && r.bygone(i, it) {
		f.Status, f.Weak = Completed, true
	}
	r.setStays(f)
	switch {
	case it.Mark == lexicon.WordAfter:
	case f.Date < 0 && r.verbs > 0 && r.doc.Grammar.Inversion && (r.verb.cue == lexicon.CueBegin || r.verb.cue == lexicon.CueHold) && r.dateBetween(r.verb.index, i) >= 0:
		f.Date = r.dateBetween(r.verb.index, i) // "emprenderá este viernes su tercer viaje a"
	case v.cue == lexicon.CueBegin && f.Date < 0:
		f.Date = r.before(i)
	case v.cue == lexicon.CueEnd && f.Date >= 0:
		f.Ends, f.Date = f.Date, -1
	case v.cue == lexicon.CueEnd:
		f.Ends = r.dateBefore(i) // "on Wednesday wrapped up a visit"
	}
	r.noun, r.nounOpen, r.nounAt = int32(len(r.set.Frames)-1), it.Mark == lexicon.WordNone, i
	if len(list) > 0 && !byDefault && (len(r.stays) > 0 || k == Tour || r.traveller < 0) && f.Status != Denied {
		r.traveller = list[0]
	}
}

// yearOnly reports whether a date tells no more than a year: "the first visit since 1998".
func (r *reader) yearOnly(date int32) bool {
	d := &r.doc.Dates[date]
	return d.Start.Month == 0 && d.Weekday == 0 && (d.Rel == lexicon.TimeNone || d.Rel == lexicon.TimeYear)
}

// sinceBefore returns the date since when the verb before item i says that the
// visit lasts: "effectue depuis dimanche une visite".
func (r *reader) sinceBefore(i int32) int32 {
	for j := i - 1; j >= r.s.FirstItem && j > r.verb.index; j-- {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemDate && it.Mark == lexicon.WordSince {
			return it.Ref
		}
	}
	if r.verb.cue == lexicon.CueStay {
		r.since = -1
		return r.sinceDate(r.verb.index) // "que desde el domingo se encuentra en el país en visita de trabajo"
	}
	return -1
}

// placesOfClause takes the places of a noun that stand behind the verbs of its
// relative clause: "el viaje que tenía previsto realizar la próxima semana a Israel".
func (r *reader) placesOfClause(at int32) {
	if !r.doc.Grammar.Inversion || at >= r.s.LastItem {
		return
	}
	open := &r.doc.Items[at]
	r.clausePast = open.Kind == mention.ItemCue && open.Cue == lexicon.CueHold && pastOnly(open)
	bare := r.doc.Grammar.Order == lexicon.OrderVSO && (open.Kind == mention.ItemCue && (open.Cue == lexicon.CuePlan || open.Cue == lexicon.CueHold) || open.Kind == mention.ItemWord && open.Word == lexicon.WordBe) // "زيارة كانت مقررة إلى بغداد"
	if !bare && (open.Kind != mention.ItemWord || open.Word != lexicon.WordWho) {
		return
	}
	for j := at + 1; j < r.s.LastItem; j++ {
		it := &r.doc.Items[j]
		switch it.Kind {
		case mention.ItemPlace:
			if it.Mark == lexicon.WordTo || it.Mark == lexicon.WordIn {
				r.gatherPlace(it)
				r.venue = -1
			}
		case mention.ItemDate:
			r.gatherDate(it)
		case mention.ItemWord:
		case mention.ItemPerson:
			if it.Mark != lexicon.WordNone {
				return // but "الزيارة التي يقوم بها الوزير X إلى", "la visita que el presidente X realizó a Madrid"
			}
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 && r.clauseOwner < 0 && r.doc.Tokens[it.First].Flags&text.Clitic == 0 {
				r.clauseOwner = e
			}
		case mention.ItemOther:
			if r.doc.Grammar.Order != lexicon.OrderVSO {
				return
			}
		case mention.ItemCue:
			if it.Flags&mention.Noun != 0 || it.Cue != lexicon.CuePlan && it.Cue != lexicon.CueHold && it.Cue != lexicon.CueBegin {
				return
			}
			r.clausePast = r.clausePast || pastOnly(it)
		case mention.ItemPunct:
			if r.doc.Items[j-1].Kind != mention.ItemPerson || it.Ref != ',' {
				return
			}
		default:
			return
		}
	}
}

// dateBetween returns the date that stands between two items, -1 where none does.
func (r *reader) dateBetween(i, last int32) int32 {
	for j := i + 1; j < last; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemDate && it.Mark != lexicon.WordSince && it.Mark != lexicon.WordOf {
			return it.Ref
		}
	}
	return -1
}

// dateBefore returns the last date before item i in its sentence, -1 where none.
func (r *reader) dateBefore(i int32) int32 {
	for j := i - 1; j >= r.s.FirstItem; j-- {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemDate {
			return it.Ref
		}
	}
	return -1
}

// yearBefore returns the year that stands before a noun: "the 1972 state visit".
func (r *reader) yearBefore(i int32) int32 {
	for j := i - 1; j >= r.s.FirstItem && j >= i-3; j-- {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemDate && r.doc.Dates[it.Ref].Start.Month == 0 && r.doc.Dates[it.Ref].Rel == lexicon.TimeNone {
			return it.Ref
		}
	}
	return -1
}

// tourBefore reports whether the sentence spoke of a tour, or of the part of the
// world that a journey leads to, right before.
func (r *reader) tourBefore() bool {
	if r.noun < 0 {
		return false
	}
	f := &r.set.Frames[r.noun]
	return f.Sentence == r.si && f.Kind == Tour
}

// nextNoun returns the next noun of travel or encounter before end, which takes
// what follows it.
func (r *reader) nextNoun(i, end int32) int32 {
	for j := i + 1; j < end; j++ {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemCue && it.Flags&mention.Noun != 0 && it.Cue != lexicon.CueDelegation && it.Cue != lexicon.CueStopNoun {
			return j
		}
	}
	return end
}

// barePlaces drops the places that no preposition ties to a noun of travel, where the language
// has one for them: "Déplacement du groupe d'amitié France-Arménie".
func (r *reader) barePlaces(noun int32) {
	if !r.doc.Grammar.TitleAdjAfter || !r.doc.Grammar.Capitals {
		return
	}
	kept := r.stays[:0]
	for k, st := range r.stays {
		if r.markOf(st.Place) != lexicon.WordNone || k > 0 && len(kept) > 0 || r.doc.Places[st.Place].First <= noun+2 {
			kept = append(kept, st)
		}
	}
	r.stays = kept
}

// placeOfNoun takes a place that stands right before a noun: "the Cuba stop",
// "the Cuban leg", "a Pakistan visit".
func (r *reader) placeOfNoun(i int32) {
	if r.doc.Grammar.Order == lexicon.OrderVSO {
		if j := i - 2; r.verbs == 0 && len(r.stays) == 0 && j > r.s.FirstItem && r.doc.Items[i].Mark == lexicon.WordIn && r.doc.Items[i-1].Kind == mention.ItemWord {
			// a headline: "رئيس الوزراء X في بكين في زيارة مفاجئة"
			if it := &r.doc.Items[j]; it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn && r.visiting(i) >= 0 {
				r.stays = append(r.stays, Stay{Place: it.Ref, Date: -1})
			}
		}
		return // the place is the subject of the verb: "وصفت هافانا الزيارة بأنها"
	}
	for j := i - 1; j >= r.s.FirstItem && j >= i-3; j-- {
		it := &r.doc.Items[j]
		switch it.Kind {
		case mention.ItemPlace:
			if it.Mark == lexicon.WordNone && len(r.stays) == 0 && j == i-1 && it.Flags&mention.Possessive == 0 {
				r.stays = append(r.stays, Stay{Place: it.Ref, Date: -1})
			}
			return
		case mention.ItemRegion:
			if r.region == 0 {
				r.region = it.Ref + 1
			}
			return
		case mention.ItemVisitKind, mention.ItemOther, mention.ItemNumber:
		default:
			return
		}
	}
}

// calledOff returns the verb before item i of its clause that puts off or cancels what
// was planned: 推迟了原定于五月的访问. Its cue is CueNone where there is none.
func (r *reader) calledOff(i int32) verb {
	for j := i - 1; j >= r.s.FirstItem && r.doc.Items[j].Kind != mention.ItemPunct; j-- {
		it := &r.doc.Items[j]
		if it.Kind != mention.ItemCue || it.Flags&mention.Verb == 0 {
			continue
		}
		switch it.Cue {
		case lexicon.CueCancel:
			return verb{status: Cancelled, cue: it.Cue, index: j}
		case lexicon.CuePostpone:
			return verb{status: Postponed, cue: it.Cue, index: j}
		}
		break
	}
	return verb{}
}

// aside reports whether a noun of such a mark tells when something else was done:
// "denied any rift after his visit".
func aside(mark lexicon.Word) bool {
	return mark == lexicon.WordAfter || mark == lexicon.WordBefore || mark == lexicon.WordDuring
}

// governing returns what the verb before a noun says of it: "began a visit",
// "postponed a visit", "will pay a visit"; adjectives say more: "a planned visit".
func (r *reader) governing(i int32) verb {
	v := verb{weak: true}
	if c := r.verb.cue; r.verbs > 0 && (c == lexicon.CueCancel || c == lexicon.CuePostpone || c == lexicon.CueDeny || c == lexicon.CueRefuse) && i-r.verb.index < 12 && !(c == lexicon.CueDeny && aside(r.doc.Items[i].Mark)) {
		return r.verb
	}
	for j := i - 1; j >= r.s.FirstItem && j >= i-5; j-- {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			switch it.Cue {
			case lexicon.CuePlan:
				v = verb{status: Planned, certainty: Expected, cue: it.Cue}
				if off := r.calledOff(j); r.doc.Grammar.BareVerbs && off.cue != lexicon.CueNone {
					return off
				}
				if off := r.offBefore(j); off.cue != lexicon.CueNone {
					return off
				}
			case lexicon.CueCancel:
				v = verb{status: Cancelled, cue: it.Cue}
			case lexicon.CuePostpone:
				v = verb{status: Postponed, cue: it.Cue}
			}
			break
		}
		if it.Kind == mention.ItemWord && (it.Word == lexicon.WordNot || it.Word == lexicon.WordDet && r.doc.Elems[it.Elem].May(lexicon.WordNot)) {
			return verb{status: Denied, cue: lexicon.CueDeny}
		}
		if it.Kind == mention.ItemWord && it.Word == lexicon.WordNext {
			v.status = Planned
		}
	}
	switch it := &r.doc.Items[i]; {
	case it.Feat&lexicon.FeatFut != 0:
		v.status = Planned // "his next stop"
		return v
	case r.aux&auxBe != 0 && (it.Mark == lexicon.WordOn || it.Mark == lexicon.WordAbout || it.Mark == lexicon.WordIn && r.doc.Grammar.Inversion):
		// "is on a visit to"
		v.status, v.weak = Ongoing, false
		if r.aux&(auxFuture|auxProspect) != 0 {
			v.status = Planned
		} else if r.aux&auxPast != 0 {
			v.status, v.weak = Completed, true
		}
		return v
	case it.Mark == lexicon.WordAfter:
		return verb{status: Completed, cue: r.verb.cue}
	case it.Mark == lexicon.WordBefore:
		return verb{status: Planned, cue: r.verb.cue, weak: true}
	}
	if it := &r.doc.Items[i]; it.Cue == lexicon.CueArrival && r.doc.Grammar.Order == lexicon.OrderVSO && it.Mark != lexicon.WordNone {
		v = verb{status: Ongoing, cue: r.verb.cue} // "لدى وصوله إلى"
		if it.Mark == lexicon.WordBefore || r.verbs > 0 && r.verb.status == Planned {
			v.status, v.weak = Planned, true
		}
		return v
	}
	if r.verbs == 0 {
		return v
	}
	switch r.verb.cue {
	case lexicon.CueHold, lexicon.CueVisit, lexicon.CueReceive:
		g := r.verb
		if g.status == NoStatus || g.cue == lexicon.CueReceive && r.doc.Items[i].Mark != lexicon.WordNone && r.doc.Grammar.Inversion {
			return v // "fueron recibidos por X, en el inicio de una visita"
		}
		if g.cue == lexicon.CueHold && g.status == Ongoing && r.doc.Items[i].Cue == lexicon.CueVisitNoun {
			g.weak = false // "realiza una visita": he is there
		}
		return g
	case lexicon.CueBegin, lexicon.CueContinue:
		g := r.verb
		if g.status == Completed {
			g.status = Ongoing
		}
		return g
	case lexicon.CueEnd:
		g := r.verb
		if g.status == Ongoing || g.status == Completed && r.doc.Grammar.BareVerbs {
			g.weak = false // 抵达秘鲁访问，昨天结束访问回国
		}
		return g
	case lexicon.CuePlan, lexicon.CueHope:
		return r.verb
	case lexicon.CueLeave, lexicon.CueLeaveFor:
		if r.verb.status != Denied {
			v.status = Planned // "left Tokyo for a visit to Indonesia"
		}
	default:
		if r.verb.status == Planned && v.status == NoStatus {
			v.status, v.certainty = Planned, r.verb.certainty // "will leave for Moscow, followed by a trip to Vienna"
		}
	}
	return v
}

// kindOf finds the protocol rank that stands beside the noun: "working visit",
// "visita de trabajo".
func (r *reader) kindOf(f *Frame, i, end int32) {
	it := &r.doc.Items[i]
	if kind, ok := r.doc.VisitKind(it); ok {
		f.VisitKind, f.KindFirst, f.KindLast = kind, it.First, it.Last // "Arbeitsbesuch"
	}
	for j := i - 1; j >= r.s.FirstItem; j-- {
		k := &r.doc.Items[j]
		if k.Kind == mention.ItemVisitKind {
			f.VisitKind, f.KindFirst, f.KindLast = uint8(k.Ref), k.First, it.Last
			return
		}
		if k.Kind != mention.ItemDemonym && k.Kind != mention.ItemOther && k.Kind != mention.ItemNumber && k.Kind != mention.ItemDate && k.Kind != mention.ItemRegion || j < i-3 {
			break
		}
	}
	for j := i + 1; j < end && j <= i+3; j++ {
		k := &r.doc.Items[j]
		if k.Kind == mention.ItemVisitKind && k.Feat&lexicon.FeatAfter != 0 {
			f.VisitKind, f.KindFirst, f.KindLast = uint8(k.Ref), it.First, k.Last
			return
		}
		if k.Kind != mention.ItemWord || k.Word != lexicon.WordOf {
			return
		}
	}
}

// none reports whether the article before the noun of item i says that there is none:
// "plant kein Treffen".
func (r *reader) none(i int32) bool {
	for j := i - 1; j >= r.s.FirstItem && j >= i-3; j-- {
		switch it := &r.doc.Items[j]; it.Kind {
		case mention.ItemWord:
			return (it.Word == lexicon.WordNot || it.Word == lexicon.WordDet) && r.doc.Elems[it.Elem].May(lexicon.WordNot)
		case mention.ItemVisitKind, mention.ItemOther, mention.ItemDemonym:
		default:
			return false
		}
	}
	return false
}

// meetNoun reads talks, a meeting, an audience, a telephone conversation.
func (r *reader) meetNoun(i int32, it *mention.Item) {
	end := r.end(i)
	r.gather(i+1, end, true)
	v := verb{weak: true}
	if r.verbs > 0 {
		switch r.verb.cue {
		case lexicon.CueHold, lexicon.CuePlan, lexicon.CueHope, lexicon.CueCancel, lexicon.CuePostpone, lexicon.CueBegin, lexicon.CueContinue,
			lexicon.CueEnd, lexicon.CueAttend, lexicon.CueDeny, lexicon.CueRefuse, lexicon.CueArrive, lexicon.CueGo, lexicon.CueVisit:
			v = r.verb
			if v.status == Ongoing && (v.cue == lexicon.CueArrive || v.cue == lexicon.CueGo) {
				v.status = Planned
			}
		default:
			v.status, v.certainty = r.verb.status, r.verb.certainty
		}
	}
	if it.Mark == lexicon.WordAfter && v.status != Denied {
		v = verb{status: Completed, cue: v.cue}
	}
	if r.none(i) || r.denied && r.doc.Grammar.Order == lexicon.OrderVSO && v.status == Completed { // "استبعد عقد لقاء"
		v.status, v.weak = Denied, false
	}
	if len(r.with) == 0 && len(r.of) == 0 && r.verbs > 0 && r.verb.cue == lexicon.CueHold {
		r.withInFront(r.verb.index)
	}
	others := r.with
	if len(others) == 0 && r.callOn(i) {
		others = append(r.upon, r.object...)
	}
	if len(others) == 0 && it.Cue == lexicon.CueMeal && r.verbs > 0 && r.kind == personSubject && len(r.of) == 0 {
		others = append(others, r.toward...) // "ofreció una cena a su homólogo", "un almuerzo en honor de X"
	}
	if len(others) == 0 && it.Cue == lexicon.CueCallNoun {
		if e := r.caller(i); e >= 0 {
			others = append(others, e)
		}
	}
	if j := i + 1; len(others) == 0 && r.doc.Grammar.Order == lexicon.OrderVSO && j < r.s.LastItem {
		// "لقاء الرئيس X": whom one meets follows the noun as its genitive
		if who := &r.doc.Items[j]; who.Kind == mention.ItemPerson && who.Mark == lexicon.WordNone && who.First == it.Last+1 && len(r.object) == 1 {
			others = append(others, r.object...)
			r.object = r.object[:0]
		}
	}
	if len(others) == 0 && len(r.object) > 0 && r.possessed(i) {
		others = append(others, r.object...) // "خلال لقائه في طهران أمس رئيس المجلس X"
		r.object = r.object[:0]
	}
	if len(r.with) > 0 && len(r.object) == 1 && r.bringing(i) {
		// "جلسة عمل تجمعه بنظيره X", "لقاء جمعه مع X": the pronoun is one of the two
		var buf [8]int32
		others = append(buf[:0], r.with...)
		r.encounter(i, v, r.object, false, others, it.Cue)
		r.noun, r.nounOpen, r.nounAt = int32(len(r.set.Frames)-1), true, i
		return
	}
	if it.Cue == lexicon.CueReception && len(others) == 0 && r.reception(i, it, v) {
		return
	}
	var list []int32
	byDefault := false
	if len(r.with) > 0 && len(r.object) > 0 {
		// "a meeting with A and B": the list went on
		others = append(others, r.object...)
	}
	switch {
	case len(r.of) > 0 && len(r.with) == 0:
		others = r.of
		if len(r.of) >= 2 {
			list = r.of[:1]
			others = r.of[1:]
		}
	case len(r.with) >= 2 && r.between(i, end):
		list, others = r.with[:1], r.with[1:]
	}
	if list == nil && len(others) > 0 {
		var buf [8]int32
		saved := append(buf[:0], others...)
		o, d, ok := r.owner(i, -1)
		if !ok {
			return
		}
		byDefault = d
		var own [8]int32
		list = append(own[:0], o...)
		if same := r.sameOwner(i); byDefault && len(same) > 0 {
			list, byDefault = append(own[:0], same...), false
		}
		others = saved
	}
	if len(others) == 0 && r.kind == personSubject && len(r.subject) > 1 {
		list = r.subject // "the two leaders will hold talks"
	}
	if it.Cue == lexicon.CueSummit && r.doc.Grammar.Order == lexicon.OrderVSO && len(others) > 1 && (byDefault || len(list) == 0) && r.summitAt >= 0 {
		f := r.frame(Meet, i, v) // "انطلقت قمة جدة بمشاركة A وB"
		f.MeetKind, f.Venue, f.Both = lexicon.CueSummit, r.summitAt, true
		f.Agents, f.Others = r.set.people(others[:1]), r.set.people(others[1:])
		return
	}
	if len(others) > 0 || len(list) > 1 {
		r.encounter(i, v, list, byDefault, others, it.Cue)
		r.noun, r.nounOpen, r.nounAt = int32(len(r.set.Frames)-1), true, i
	} else {
		r.heldAbroad(i, v)
		r.metAbroad(i)
		r.nounOpen = false
		if it.Cue == lexicon.CueMeetNoun && r.verbs > 0 && r.verb.cue == lexicon.CueHold && r.doc.Grammar.Order == lexicon.OrderVSO {
			r.talksIn(i, v)
		}
	}
	if it.Cue == lexicon.CueMeetNoun {
		r.topicsAfter(i, end, v)
	}
}

// possessed reports whether the noun of item i has a pronoun written as one with it, which is
// the one who meets: "لقائه X".
func (r *reader) possessed(i int32) bool {
	if r.doc.Grammar.Order != lexicon.OrderVSO {
		return false
	}
	if i > r.s.FirstItem {
		if before := &r.doc.Items[i-1]; before.Kind == mention.ItemWord && before.Word == lexicon.WordHis {
			return true
		}
	}
	return r.doc.Enclitic(&r.doc.Items[i])
}

// caller returns the person from whom the call of item i comes: "تلقى X اتصالا هاتفيا،
// اليوم، من Y"; -1 where none is told.
func (r *reader) caller(i int32) int32 {
	for j := i + 1; j < r.s.LastItem; j++ {
		switch it := &r.doc.Items[j]; it.Kind {
		case mention.ItemPerson:
			if it.Mark == lexicon.WordFrom {
				return r.doc.Persons[it.Ref].Entity
			}
			return -1
		case mention.ItemCue:
			return -1
		}
	}
	return -1
}

// bringing reports whether a verb with a pronoun for its object stands right behind the
// noun of item i.
func (r *reader) bringing(i int32) bool {
	if r.doc.Grammar.Order != lexicon.OrderVSO {
		return false
	}
	for j := i + 1; j < r.s.LastItem && j <= i+3; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemPerson {
			return it.Mark == lexicon.WordNone && j > i+1 && r.doc.Persons[it.Ref].Flags&mention.Pronoun != 0
		}
	}
	return false
}

// reception reads who received somebody where a noun says so: "كان في استقباله الرئيس
// X", "سيحظى باستقبال من الرئيس X".
func (r *reader) reception(i int32, it *mention.Item, v verb) bool {
	host := int32(-1)
	his := i > r.s.FirstItem && r.doc.Items[i-1].Kind == mention.ItemWord && r.doc.Items[i-1].Word == lexicon.WordHis
	for j := i + 1; j < r.s.LastItem && host < 0; j++ {
		who := &r.doc.Items[j]
		if who.Kind == mention.ItemCue && who.Flags&mention.Verb != 0 {
			break
		}
		if who.Kind != mention.ItemPerson || r.doc.Persons[who.Ref].Flags&mention.Pronoun != 0 {
			continue
		}
		if who.Mark == lexicon.WordNone && his && it.Mark == lexicon.WordIn || (who.Mark == lexicon.WordFrom || who.Mark == lexicon.WordBy) && it.Mark == lexicon.WordWith {
			host = r.doc.Persons[who.Ref].Entity
		}
	}
	guest := r.traveller
	if r.kind == personSubject && len(r.subject) == 1 && r.subject[0] != host {
		guest = r.subject[0]
	}
	if host < 0 || guest < 0 || guest == host {
		return false
	}
	if v.status == NoStatus && it.Mark == lexicon.WordIn {
		v.status = Completed
	}
	f := r.frame(Receive, i, v)
	f.MeetKind = lexicon.CueReceive
	f.Agents, f.Others = r.set.people([]int32{host}), r.set.people([]int32{guest})
	r.situate(f, i)
	return true
}

// callOn reports whether a person follows the noun with "on": "a courtesy call on
// President X"; talks on something are about it.
func (r *reader) callOn(i int32) bool {
	return len(r.upon) > 0 && i+2 < r.s.LastItem && r.doc.Items[i+1].Kind == mention.ItemWord && r.doc.Items[i+2].Kind == mention.ItemPerson
}

// topicsAfter opens the agenda where talks are "on" or "about" something.
func (r *reader) topicsAfter(i, end int32, v verb) {
	r.agendaOn = true
	if v.certainty > r.agenda {
		r.agenda = v.certainty
	}
}

// between reports whether "between" stands after the noun at item i.
func (r *reader) between(i, end int32) bool {
	for j := i + 1; j < end; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemPerson {
			return it.Mark == lexicon.WordBetween
		}
	}
	return false
}

// invitation reads "an invitation from President X to visit Russia", "at the
// invitation of".
func (r *reader) invitation(i int32, it *mention.Item) {
	first := i + 1
	var from, to int32 = -1, -1
	place := int32(-1)
	for j := first; j < r.s.LastItem; j++ {
		k := &r.doc.Items[j]
		switch k.Kind {
		case mention.ItemPerson:
			e := r.doc.Persons[k.Ref].Entity
			switch k.Mark {
			case lexicon.WordFrom, lexicon.WordOf, lexicon.WordBy:
				from = e
			case lexicon.WordTo, lexicon.WordFor:
				to = e
			}
		case mention.ItemPlace:
			if place < 0 {
				place = k.Ref
			}
		}
	}
	if it.Mark == lexicon.WordIn || it.Mark == lexicon.WordBy || it.Mark == lexicon.WordOn || it.Last-it.First >= 2 {
		// "at the invitation of X": X is host
		if first < r.s.LastItem && r.doc.Items[first].Kind == mention.ItemWord && r.doc.Items[first].Word == lexicon.WordOf {
			first++
		}
		if first < r.s.LastItem && r.doc.Items[first].Kind == mention.ItemPerson {
			if e := r.doc.Persons[r.doc.Items[first].Ref].Entity; e >= 0 {
				r.gather(0, 0, false)
				r.frame(Host, i, verb{}).Agents = r.set.people([]int32{e})
			}
		}
		return
	}
	r.from, r.date, r.region, r.venue, r.until = -1, -1, 0, -1, -1
	f := r.frame(Invite, i, verb{status: Completed})
	if from >= 0 {
		f.Agents = r.set.people([]int32{from})
	}
	if to < 0 && len(r.with) == 1 {
		to = r.with[0]
	}
	if to >= 0 {
		f.Others = r.set.people([]int32{to})
	}
	r.stays = r.stays[:0]
	if place >= 0 {
		r.stays = append(r.stays, Stay{Place: place, Date: -1})
	}
	r.setStays(f)
	// what follows is inside the invitation and no journey
	r.inIf = true
}

// given reads what is handed over or issued: a letter, aid, a joint statement.
func (r *reader) given(i int32, it *mention.Item) {
	kind := Statement
	switch it.Cue {
	case lexicon.CueMessage:
		kind = Message
	case lexicon.CueAid:
		kind = Aid
	}
	if it.Cue != lexicon.CueStatement && r.verb.cue != lexicon.CueDeliver || r.verbs == 0 {
		return
	}
	r.gather(i+1, r.end(i), true)
	f := r.frame(kind, i, r.verb)
	f.Agents = r.set.people(r.subject)
	f.Others = r.set.people(r.toward)
}
