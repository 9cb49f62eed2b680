package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
	"github.com/legation-go/legation/internal/text"
)

// bygone reports whether the clause of the visit at item i tells of it in the past: "war zu Besuch
// in Rom", "bei seinem Besuch in Rom sprach X", "a rappelé au cours d'un voyage à Rome".
func (r *reader) bygone(i int32, it *mention.Item) bool {
	if r.lang.movable {
		return it.Mark == lexicon.WordDuring && r.toldAsPast()
	}
	if r.lang.inversion && r.lang.verbBetween && !r.lang.cases {
		return it.Mark == lexicon.WordDuring && it.Cue != lexicon.CueArrival && r.toldInPast(i)
	}
	if !r.lang.verbSecond {
		return false
	}
	if r.verbs == 0 && r.aux&auxBe != 0 && r.aux&(auxNot|auxFuture|auxProspect|auxPossible|auxWould) == 0 {
		return r.aux&auxPast != 0
	}
	if it.Mark != lexicon.WordDuring && it.Mark != lexicon.WordAfter || r.verbs > 0 {
		return r.verbs > 0 && it.Mark == lexicon.WordDuring && r.verb.status == Completed && r.verb.certainty == Stated
	}
	for j := i + 1; j < r.lastItem && r.items[j].Kind != mention.ItemPunct; j++ {
		switch v := &r.items[j]; {
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

// atBeginning reports whether the preposition of the noun of item i tells of the beginning of what it means,
// so that it goes on.
func (r *reader) atBeginning(i int32) bool {
	for j := i - 1; j >= r.firstItem && j >= i-4; j-- {
		if it := &r.items[j]; it.Kind == mention.ItemWord && it.Word == lexicon.WordDuring {
			return it.Feat&lexicon.FeatPres != 0
		}
	}
	return false
}

// visitNoun reads a visit, trip, stop or tour.
func (r *reader) visitNoun(k Kind, i int32, it *mention.Item) {
	if r.bid && (it.Mark == lexicon.WordNone || r.lang.construct && (it.Mark == lexicon.WordTo || it.Mark == lexicon.WordWith)) {
		return // "invited him to pay a visit", "طالبوا رئيس الوزراء بالحضور"
	}
	end := r.nextNoun(i, r.end(i))
	r.gather(i+1, end, true)
	r.placeOfNoun(i)
	if r.holds.things&(1<<lexicon.ThingCountries) != 0 {
		r.countriesAbove(i, end)
	}
	if aside(it.Mark) {
		r.handBack()
	}
	r.clauseOwner, r.clausePast = -1, false
	if r.lang.captions {
		r.barePlaces(it.Last)
	}
	if len(r.stays) == 0 {
		r.placesLeftOut(i, end, it)
	}
	ahead, apposed := false, false
	if len(r.stays) == 0 {
		const ordinals = 1<<lexicon.WordPrev | 1<<lexicon.WordNext | 1<<lexicon.WordLast
		stop := it.Cue == lexicon.CueStopNoun
		ahead = stop && r.stopNamed(i)
		apposed = r.lang.fixed && (stop || r.holds.words&ordinals != 0) && len(r.stays) == 0 && r.firstPlace(i)
	}
	list, byDefault, ok := r.owner(i, end)
	if r.clauseOwner >= 0 {
		list, byDefault, ok = []int32{r.clauseOwner}, false, true
	}
	if !ok {
		return
	}
	lead := int32(-1) // who makes it, the first of several; the list is one that others fill anew
	if len(list) > 0 {
		lead = list[0]
	}
	agents := r.set.people(list)
	if r.verbs > 0 && r.verb.cue == lexicon.CueReceive && it.Mark == lexicon.WordNone && len(r.of) > 0 && len(r.stays) == 0 && r.kind == personSubject {
		r.receivesVisit(i, list)
		return
	}
	if r.lang.captions && len(r.stays) == 0 && lead >= 0 {
		if at := r.spokenPlace(i, end, lead); at >= 0 {
			r.stayAt(at) // "a annulé sa visite dans le pays"
		}
	}
	var v verb
	r.governing(i, it, &v)
	if w := &r.went.verb; r.lang.bareVerbs && w.status == Planned && (w.cue == lexicon.CueGo || w.cue == lexicon.CueLeaveFor) && len(r.stays) == 0 && v.weak {
		v.status = Planned // 离开布拉格，前往华沙继续访问: what for
	}
	if it.Cue == lexicon.CueArrival && v.status == Completed && it.Mark == lexicon.WordAfter {
		v.status = Ongoing // "shortly after his arrival, he was received"
	}
	if it.Mark == lexicon.WordFrom && v.status == NoStatus {
		v.status = Completed // "is back from a trip to"
	}
	if k == Visit && len(r.stays) == 0 && (r.region != 0 || r.tourBefore()) {
		k = Tour // "the Latin American leg of his journey"
	}
	if r.clausePast && v.status == NoStatus && r.lang.relativeBare {
		v.status, v.weak = Completed, true // "زيارة قام بها رئيس الوزراء X إلى"
	}
	if v.status == NoStatus && r.lang.movable && r.facing(i) >= 0 {
		v = verb{status: Planned, index: i} // "Президенту X предстоит поездка в"
	}
	f := r.frame(k, i, &v)
	f.Default = byDefault
	f.Earlier = f.Earlier || it.Mark == lexicon.WordAfter
	f.Agents = agents
	if f.Date < 0 && i <= r.firstItem+2 && r.afterwards(i) {
		if who := r.whoThen(i); who >= 0 {
			f.Date = r.dateBetween(i, who) // "After a visit to Doha on Monday, X flew to Riyadh"
		}
	}
	if it.Cue == lexicon.CueArrival && it.Mark == lexicon.WordDuring && f.Status == NoStatus && len(r.stays) > 0 {
		f.Status, f.Weak = Ongoing, false // "À son arrivée à Athènes, elle a été accueillie"
	}
	r.kindOf(f, it, i, end)
	if f.Date < 0 && r.holds.at[mention.ItemDate] != 0 {
		if f.Date = r.yearBefore(i); f.Date < 0 && r.holds.cues&(1<<lexicon.CuePlan) != 0 {
			if f.Date = r.scheduled(i); f.Date >= 0 && f.Status == NoStatus && r.lang.movable {
				f.Status, f.Certainty = Planned, Expected // "поездка в Москву, намеченная на среду"
			}
		}
	}
	if f.Status == NoStatus && (r.lang.bareVerbs || r.lang.construct) {
		r.overOrNow(f, i, it)
	}
	if r.lang.movable && r.formerly(i) {
		f.Past = true // "прошлый визит состоялся в 2009 году"
	}
	if f.Date < 0 && len(r.stays) > 0 && len(r.set.Frames) > 1 {
		// "14 марта отправится с визитом в Перу": the verb has the day, the noun the place
		if g := &r.set.Frames[len(r.set.Frames)-2]; g.Kind == Travel && g.Sentence == r.si && g.Stays.Len() == 0 && g.Date >= 0 && r.verbs > 0 && g.Cause == r.items[r.verb.index].First {
			f.Date = g.Date
		}
	}
	if r.since < 0 && r.verbs > 0 && r.holds.at[mention.ItemDate] != 0 {
		r.since = r.sinceBefore(i)
	}
	if f.Date < 0 && r.since >= 0 && !r.yearOnly(r.since) {
		f.Date = r.since // "on a visit to Algeria since Sunday"
	}
	if r.lang.inversion && it.Mark == lexicon.WordIn && r.aux == 0 && r.visiting(i) >= 0 {
		f.Status, f.Weak = Ongoing, r.firstItem == 0 // a headline may mean what lies ahead
	}
	if f.Status == NoStatus {
		if ahead {
			f.Status, f.Weak = Planned, false
		} else if apposed {
			f.Status, f.Weak = r.mainStatus(i), true
		} else {
			r.toldAround(f, i, it)
		}
	}
	if it.Mark == lexicon.WordDuring && (f.Status == NoStatus || f.Weak) && len(r.stays) > 0 && r.atBeginning(i) {
		f.Status, f.Weak = Ongoing, false // "zum Auftakt seines Besuchs in Rom"
	}
	if (k == Visit || k == Tour && len(r.stays) > 0 && r.lang.verbSecond) && f.Status == NoStatus && r.bygone(i, it) {
		f.Status, f.Weak = Completed, true
	}
	f.Begun = v.cue == lexicon.CueBegin && f.Status == Ongoing
	if r.lang.construct {
		r.sinceYears(f)
	}
	r.setStays(f)
	switch {
	case r.lang.verbSecond && it.Mark == lexicon.WordFrom && f.Date >= 0 && f.Ends < 0 && r.doc.Dates[f.Date].First < it.First:
		f.Ends, f.Date = f.Date, -1 // "kehrte am Montag von einem Besuch in Rom zurück"
	case it.Mark == lexicon.WordAfter:
	case r.lang.inversion && f.Date < 0 && r.verbs > 0 && (r.verb.cue == lexicon.CueBegin || r.verb.cue == lexicon.CueHold) && r.dateBetween(r.verb.index, i) >= 0:
		f.Date = r.dateBetween(r.verb.index, i) // "emprenderá este viernes su tercer viaje a"
	case f.Date < 0 && (v.cue == lexicon.CueBegin || v.cue == lexicon.CueHold && r.lang.bareVerbs):
		f.Date = r.before(i)
	case v.cue == lexicon.CueEnd && f.Date >= 0:
		f.Ends, f.Date = f.Date, -1
	case v.cue == lexicon.CueEnd:
		f.Ends = r.dateBefore(i) // "on Wednesday wrapped up a visit"
	}
	frame, status := int32(len(r.set.Frames)-1), f.Status
	if k == Visit && r.lang.moves {
		told, list := verb{status: f.Status, certainty: f.Certainty, weak: f.Weak, index: i}, r.set.People(agents)
		r.meetsHost(i, told, list, byDefault, r.hostOf(i, end, list))
	}
	if !(it.Mark == lexicon.WordOf && r.nounOpen && r.noun >= 0 && r.nounAt >= i-5 && r.set.Frames[r.noun].Cue == lexicon.CueStopNoun) { // "la etapa mexicana de su gira ha sido aplazada"
		r.noun, r.nounOpen, r.nounAt = frame, it.Mark == lexicon.WordNone, i
	}
	if lead >= 0 && !byDefault && (len(r.stays) > 0 || k == Tour || r.traveller < 0) && status != Denied {
		r.traveller = lead
	}
}

// placesLeftOut takes places from elsewhere in the sentence for the noun of item i, which has none beside it.
func (r *reader) placesLeftOut(i, end int32, it *mention.Item) {
	if r.lang.fixed {
		r.tourOf(i, end)
	}
	if it.Cue == lexicon.CueStopNoun && r.lang.adjAfter {
		r.stopOf(i)
	}
	if r.lang.inversion && r.verb.cue == lexicon.CueHold {
		r.placeHeld(i, it)
	}
	if j := i + 2; len(r.stays) == 0 && it.Cue == lexicon.CueStopNoun && r.lang.captions && j < r.lastItem && r.items[j].Kind == mention.ItemPlace && r.items[j].Mark == lexicon.WordOf && r.items[j-1].Kind == mention.ItemWord {
		r.stayAt(r.items[j].Ref) // "a etapa de Rabat ficou sem efeito"
	}
	if len(r.stays) > 0 {
		return
	}
	if it.Mark == lexicon.WordAfter && r.lang.fixed {
		r.afterLeaving()
	}
	if len(r.stays) == 0 && r.lang.reorders {
		object := r.object
		r.placesOfClause(end)
		if len(r.stays) > 0 && r.clauseOwner < 0 && len(object) == 1 && end < r.lastItem && r.lang.relativeBare && r.items[end].Kind != mention.ItemWord {
			r.clauseOwner = object[0] // "زيارة كان سيقوم بها رئيس الوزراء X إلى لاوس"
		}
		if r.lang.relativeBare && len(r.stays) == 0 && r.where >= 0 && r.verbs > 0 && r.verb.cue == lexicon.CueHold {
			r.stayAt(r.where) // "في هافانا حيث تقوم بزيارة"
		}
	}
	if len(r.stays) == 0 && r.where >= 0 && r.lang.fixed && r.aux&auxBe != 0 && (it.Mark == lexicon.WordOn || it.Mark == lexicon.WordAbout) {
		r.stayAt(r.where) // "from Accra, where she is on a visit"
	}
}

// firstPlace takes the place that somebody has made or chosen as the first or the next of his journeys, or that an
// apposition calls so, for that of the noun of item i: "chose Paris for his first trip abroad", "made Nairobi the first stop
// of his tour", "In Lusaka, his second stop, X met Y". It reports whether an apposition does.
func (r *reader) firstPlace(i int32) (apposed bool) {
	const near = 8
	j := r.holds.at[mention.ItemPlace].prev(i)
	if j <= r.firstItem || j < i-near || r.items[j].Kind != mention.ItemPlace || r.items[j].Flags&mention.Possessive != 0 {
		return false
	}
	at := &r.items[j]
	apposed = isComma(&r.items[j+1])
	switch {
	case apposed:
		if at.Mark != lexicon.WordIn && at.Mark != lexicon.WordTo {
			return false
		}
	case at.Mark != lexicon.WordNone || !r.hasObject(j-1):
		return false
	}
	if j++; apposed {
		j++
	}
	if r.calledFirst(j, i) {
		r.stayAt(at.Ref)
		return apposed
	}
	return false
}

// hasObject reports whether item j is a verb, which no table may know, so that a noun without a preposition behind it is
// its object.
func (r *reader) hasObject(j int32) bool {
	verb := &r.items[j]
	return verb.Kind == mention.ItemCue && verb.Flags&mention.Verb != 0 || verb.Kind == mention.ItemOther && verb.Flags&mention.Capital == 0
}

// calledFirst reports whether items j to i-1 call the noun of item i the first, the next or the last: "for his first trip".
func (r *reader) calledFirst(j, i int32) bool {
	first := r.items[i].Cue == lexicon.CueStopNoun && r.items[i].Last > r.items[i].First // "first stop" is one phrase
	for ; j < i; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemNumber, mention.ItemVisitKind, mention.ItemDemonym, mention.ItemRegion:
		case mention.ItemOther:
			if it.Flags&mention.Capital != 0 {
				return false
			}
		case mention.ItemWord:
			switch it.Word {
			case lexicon.WordPrev, lexicon.WordNext, lexicon.WordLast, lexicon.WordThen:
				first = true
			case lexicon.WordDet, lexicon.WordHis, lexicon.WordFor, lexicon.WordAs:
			default:
				return false
			}
		default:
			return false
		}
	}
	return first
}

// placeHeld takes the place between a verb of making and the visit or stop of item i that is its object: "faz em Lima a
// última escala", "effectue à Oslo une visite".
func (r *reader) placeHeld(i int32, it *mention.Item) {
	if r.verbs == 0 || it.Mark != lexicon.WordNone || it.Cue != lexicon.CueVisitNoun && it.Cue != lexicon.CueStopNoun || len(r.stays) > 0 {
		return
	}
	if at := r.placeAfter(r.verb.index, i); at >= 0 {
		r.stayAt(at)
	}
}

// stopNamed makes stays of the places that are said to be the stop of item i: "Jordan is the next stop",
// "Oslo and Riga will be his last stops". It reports whether they are said to lie ahead.
func (r *reader) stopNamed(i int32) (ahead bool) {
	j := i - 1
	for ; j >= r.firstItem; j-- {
		it := &r.items[j]
		if it.Kind != mention.ItemNumber && (it.Kind != mention.ItemWord || it.Word != lexicon.WordDet && it.Word != lexicon.WordHis && it.Word != lexicon.WordNext && it.Word != lexicon.WordLast && it.Word != lexicon.WordAlso) {
			break
		}
	}
	if j < r.firstItem || r.items[j].Kind != mention.ItemWord || r.items[j].Word != lexicon.WordBe {
		return false
	}
	ahead = r.items[j].Feat&lexicon.FeatFut != 0
	for j--; j >= r.firstItem && r.items[j].Kind == mention.ItemWord && auxiliary(r.items[j].Word); j-- {
		ahead = ahead || r.items[j].Word == lexicon.WordWill
	}
	first := j
	for ; first >= r.firstItem; first-- {
		if it := &r.items[first]; it.Kind != mention.ItemPlace && !isComma(it) && (it.Kind != mention.ItemWord || it.Word != lexicon.WordAnd) {
			break
		}
	}
	for first++; first <= j; first++ {
		if it := &r.items[first]; it.Kind == mention.ItemPlace && it.Mark == lexicon.WordNone {
			r.stayAt(it.Ref)
		}
	}
	return ahead && len(r.stays) > 0
}

// receivesVisit makes the visit of those in a list, which the verb before has for its object, one that its subject
// receives: "recibió en Lima la visita de X".
func (r *reader) receivesVisit(i int32, list []int32) {
	f := r.frame(Receive, i, &r.verb)
	f.MeetKind = lexicon.CueReceive
	f.Agents, f.Others = r.set.people(r.subject), r.set.people(list)
	r.situate(f, i)
	if f.Venue < 0 {
		f.Venue = r.placeAfter(r.verb.index, i)
	}
}

// overOrNow settles whether a visit is over or goes on by words beside its noun of item i.
func (r *reader) overOrNow(f *Frame, i int32, it *mention.Item) {
	if f.Status == NoStatus && r.overBefore(i) {
		f.Status, f.Weak = Completed, false // 上周六结束的南太之行
	}
	if f.Status == NoStatus && it.Cue == lexicon.CueStopNoun && r.lang.bareVerbs && r.tourOver() {
		f.Status, f.Weak = Completed, true
	}
	if f.Status == NoStatus && r.nowBehind(i) {
		f.Status, f.Weak = Ongoing, false // "على هامش زيارته الحالية إلى القاهرة"
	}
}

// toldAround settles the status of a visit of which its own phrase, with the noun of item i, tells none, by the verb of
// the main clause, the verb of saying before it or the tour that it is a part of.
func (r *reader) toldAround(f *Frame, i int32, it *mention.Item) {
	if f.Status == NoStatus && (it.Mark == lexicon.WordDuring || it.Mark == lexicon.WordOn || it.Mark == lexicon.WordAbout) {
		if who := r.behindPhrase(i); who >= 0 {
			f.Status, f.Weak = r.mainStatus(who), true
		}
	}
	if f.Status == NoStatus && r.lang.fixed && r.verb.cue == lexicon.CueSay && r.verb.status == Completed && r.behindVerb(i) && it.Mark == lexicon.WordNone && r.recalls() {
		f.Status, f.Weak = Completed, true // "recalled his trip to Angola"
	}
	if it.Mark == lexicon.WordDuring && f.Status == NoStatus && r.lang.fixed && r.verb.status == Completed && (r.verbs > 0 || r.verb.cue == lexicon.CueSay) {
		f.Status, f.Weak = Completed, true // "said during a visit to Angola that"
	}
	if it.Mark == lexicon.WordIn && f.Status == NoStatus && len(r.stays) > 0 && i <= r.firstItem+2 && r.verbs == 0 && f.Agents.Len() == 1 && r.subjectAhead(i) == r.set.Refs[f.Agents.First] {
		f.Status, f.Weak = Ongoing, true // "En visite à Rome, le ministre X a promis"
	}
	if n := r.noun; it.Cue == lexicon.CueTourNoun && it.Mark == lexicon.WordOf && n >= 0 && f.Status == NoStatus && r.set.Frames[n].Cue == lexicon.CueStopNoun && r.set.Frames[n].Sentence == r.si {
		f.Status, f.Weak = r.set.Frames[n].Status, true // "a última etapa do périplo é Riade"
	}
	if it.Cue == lexicon.CueStopNoun && f.Status == NoStatus && r.lang.inversion && r.verbs == 0 {
		f.Status, f.Weak = r.whatStop(i), true
	}
}

// overBefore reports whether a clause before the noun of item i says that what it means has ended.
func (r *reader) overBefore(i int32) bool {
	if !r.lang.bareVerbs {
		return false
	}
	for j := i - 1; j >= r.firstItem && j >= i-3; j-- {
		it := &r.items[j]
		if it.Kind == mention.ItemOther && it.Flags&(mention.Verb|mention.Possessive) == mention.Verb|mention.Possessive {
			return r.doc.Elems[it.Elem].Cue == lexicon.CueEnd
		}
		if it.Kind == mention.ItemPunct || it.Kind == mention.ItemPerson {
			return false
		}
	}
	return false
}

// tourOver reports whether the sentence has spoken of a tour that has ended.
func (r *reader) tourOver() bool {
	for k := len(r.set.Frames) - 2; k >= 0 && r.set.Frames[k].Sentence == r.si; k-- {
		if f := &r.set.Frames[k]; f.Kind == Tour && f.Status == Completed {
			return true
		}
	}
	return false
}

// nowBehind reports whether an adjective that means "present" stands right behind the noun of item i.
func (r *reader) nowBehind(i int32) bool {
	if !r.lang.construct || i+1 >= r.lastItem {
		return false
	}
	it := &r.items[i+1]
	return it.Kind == mention.ItemWord && it.Word == lexicon.WordNow && it.Feat&lexicon.FeatAdj != 0
}

// sinceYears takes from a visit the date of some years ago, since when there was none: "أول زيارة له منذ 12 عاما".
func (r *reader) sinceYears(f *Frame) {
	since := func(date int32) bool {
		return date >= 0 && r.doc.Dates[date].Rel == lexicon.TimeYear && r.doc.Dates[date].Shift < -1
	}
	if since(f.Date) {
		f.Date = -1
	}
	for k := range r.stays {
		if since(r.stays[k].Date) {
			r.stays[k].Date = -1
		}
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
	for j := r.holds.at[mention.ItemDate].prev(i); j >= r.firstItem && j > r.verb.index; j = r.holds.at[mention.ItemDate].prev(j) {
		if it := &r.items[j]; it.Kind == mention.ItemDate && it.Mark == lexicon.WordSince {
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
	if !r.lang.inversion || at >= r.lastItem {
		return
	}
	open := &r.items[at]
	if r.lang.verbSecond && at > r.firstItem+1 && r.items[at-2].Kind == mention.ItemPerson {
		return // "die Reise von X, der in London erwartet wird"
	}
	r.clausePast = open.Kind == mention.ItemCue && open.Cue == lexicon.CueHold && pastOnly(open)
	bare := r.lang.relativeBare && (open.Kind == mention.ItemCue && (open.Cue == lexicon.CuePlan || open.Cue == lexicon.CueHold) || open.Kind == mention.ItemWord && open.Word == lexicon.WordBe) // "زيارة كانت مقررة إلى بغداد"
	if !bare && (open.Kind != mention.ItemWord || open.Word != lexicon.WordWho) {
		return
	}
	for j := at + 1; j < r.lastItem; j++ {
		it := &r.items[j]
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
			if !r.lang.relativeBare {
				return
			}
		case mention.ItemCue:
			if it.Feat&lexicon.FeatPart != 0 && r.lang.capitals && r.items[j-1].Kind == mention.ItemDemonym || it.Feat&lexicon.FeatPart != 0 && r.items[j-1].Kind == mention.ItemThing && r.lang.capitals {
				continue
			}
			if it.Flags&mention.Noun != 0 || it.Cue != lexicon.CuePlan && it.Cue != lexicon.CueHold && it.Cue != lexicon.CueBegin {
				return
			}
			r.clausePast = r.clausePast || pastOnly(it)
		case mention.ItemPunct:
			if r.items[j-1].Kind != mention.ItemPerson || it.Ref != ',' {
				return
			}
		case mention.ItemThing, mention.ItemDemonym:
			if !r.lang.capitals {
				return
			}
			// "que tenía previsto realizar a las tropas españolas destacadas en Bosnia"
		default:
			return
		}
	}
}

// stopOf takes the country whose adjective stands behind a noun for a part of a journey for its
// place: "la etapa mexicana de su gira".
func (r *reader) stopOf(i int32) {
	if len(r.stays) > 0 || i+1 >= r.lastItem {
		return
	}
	adj := &r.items[i+1]
	if adj.Kind != mention.ItemDemonym || adj.Feat&lexicon.FeatAdj == 0 {
		return
	}
	r.doc.Places = append(r.doc.Places, mention.Place{Country: uint16(adj.Ref) + 1, First: adj.First, Last: adj.Last, NameFirst: -1, CityFirst: -1})
	r.stayAt(int32(len(r.doc.Places) - 1))
}

// yearBefore returns the year that stands before a noun: "the 1972 state visit".
func (r *reader) yearBefore(i int32) int32 {
	for j := r.holds.at[mention.ItemDate].prev(i); j >= r.firstItem && j >= i-3; j = r.holds.at[mention.ItemDate].prev(j) {
		it := &r.items[j]
		if it.Kind == mention.ItemDate && it.Mark != lexicon.WordSince && r.doc.Dates[it.Ref].Start.Month == 0 && r.doc.Dates[it.Ref].Rel == lexicon.TimeNone {
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
	for j := r.holds.at[mention.ItemCue].next(i); j < end; j = r.holds.at[mention.ItemCue].next(j) {
		it := &r.items[j]
		if it.Kind == mention.ItemCue && it.Flags&mention.Noun != 0 && it.Cue != lexicon.CueDelegation && it.Cue != lexicon.CueStopNoun {
			return j
		}
	}
	return end
}

// barePlaces drops the places that no preposition ties to a noun of travel, where the language
// has one for them: "Déplacement du groupe d'amitié France-Arménie".
func (r *reader) barePlaces(noun int32) {
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
	if r.lang.noCopula {
		if j := i - 2; r.verbs == 0 && len(r.stays) == 0 && j > r.firstItem && r.items[i].Mark == lexicon.WordIn && r.items[i-1].Kind == mention.ItemWord {
			// a headline: "رئيس الوزراء X في بكين في زيارة مفاجئة"
			if it := &r.items[j]; it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn && r.visiting(i) >= 0 {
				r.stayAt(it.Ref)
			}
		}
		return // the place is the subject of the verb: "وصفت هافانا الزيارة بأنها"
	}
	for j := i - 1; j >= r.firstItem && j >= i-3; j-- {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemPlace:
			if it.Mark == lexicon.WordNone && len(r.stays) == 0 && j == i-1 && it.Flags&mention.Possessive == 0 {
				r.stayAt(it.Ref)
				r.placesListed(j)
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

// placesListed puts before the one place gathered those with which that of item j is listed, in a
// language that puts them all before their noun: 日本、韩国和越南之行.
func (r *reader) placesListed(j int32) {
	if !r.lang.bareVerbs {
		return
	}
	for j -= 2; j >= r.firstItem && len(r.stays) < 12; j -= 2 {
		it, joint := &r.items[j], &r.items[j+1]
		if it.Kind != mention.ItemPlace || it.Flags&mention.Possessive != 0 || !(joint.Kind == mention.ItemWord && joint.Word == lexicon.WordAnd || joint.Kind == mention.ItemPunct && joint.Ref == ',') {
			return
		}
		r.stays = slices.Insert(r.stays, 0, Stay{Place: it.Ref, Date: -1})
	}
}

// takeKind gives f the kind of visit that item k tells, in the words from item a to item b; where clauses were put in another order these may
// stand the other way round in the text, and only k tells the kind.
func (f *Frame) takeKind(k, a, b *mention.Item) {
	f.VisitKind, f.KindFirst, f.KindLast = uint8(k.Ref), a.First, b.Last
	if a.First > b.Last {
		f.KindFirst, f.KindLast = k.First, k.Last
	}
}

// kindOf finds the protocol rank that stands beside the noun it of item i: "working visit",
// "visita de trabajo".
func (r *reader) kindOf(f *Frame, it *mention.Item, i, end int32) {
	if it.Flags&mention.OfKind != 0 {
		if kind, ok := r.doc.VisitKind(it); ok {
			f.VisitKind, f.KindFirst, f.KindLast = kind, it.First, it.Last // "Arbeitsbesuch"
		}
	}
	if i < r.lastItem && end <= r.lastItem && r.holds.at[mention.ItemVisitKind] == 0 {
		return
	}
	for j := i - 1; j >= r.firstItem; j-- {
		k := &r.items[j]
		if k.Kind == mention.ItemVisitKind {
			f.takeKind(k, k, it)
			return
		}
		if k.Kind != mention.ItemDemonym && k.Kind != mention.ItemOther && k.Kind != mention.ItemNumber && k.Kind != mention.ItemDate && k.Kind != mention.ItemRegion || j < i-3 {
			break
		}
	}
	for j := i + 1; j < end && j <= i+3; j++ {
		k := &r.items[j]
		if k.Kind == mention.ItemVisitKind && k.Feat&lexicon.FeatAfter != 0 {
			f.takeKind(k, it, k)
			return
		}
		if k.Kind != mention.ItemWord || k.Word != lexicon.WordOf {
			return
		}
	}
}
