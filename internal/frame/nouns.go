package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
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
		if !r.lang.construct || !r.round(i) {
			r.visitNoun(Tour, i, it)
		}
	case lexicon.CueMeetNoun, lexicon.CueAudience, lexicon.CueSummit, lexicon.CueMeal, lexicon.CueReception:
		r.meetNoun(i, it)
	case lexicon.CueCallNoun:
		if !overLine(it) || !r.calledThere() {
			r.meetNoun(i, it)
		}
	case lexicon.CuePress:
		r.pressNoun(i)
	case lexicon.CueDeparture:
		r.departure(i)
	case lexicon.CuePresence:
		r.presence(i)
	case lexicon.CueDelegation:
		r.delegation(i)
	case lexicon.CueInvitation:
		r.invitation(i, it)
	case lexicon.CueHostNoun:
		if r.aux&auxBe != 0 && it.Feat&lexicon.FeatPass != 0 {
			r.guestOf(i, it)
		} else if r.aux&auxBe != 0 && r.lang.fixed && it.Last > it.First && it.Feat&lexicon.FeatPl == 0 {
			r.honoured(i)
		}
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
	r.noise = true
	r.apart = true
}

// honoured reads who is said to be the guest at something whose place is told: "will be the guest of honour at the parade in
// Ankara on Thursday".
func (r *reader) honoured(i int32) {
	if r.verbs > 0 || len(r.candidate) != 1 || r.aux&auxNot != 0 {
		return
	}
	v := being(lexicon.CueStay, i, r.aux&^auxPossible) // "may be" is read as "is"
	v.weak = true
	who := r.candidate[0]
	r.gather(i+1, r.end(i), false)
	if r.venue < 0 || !r.away(&r.doc.People[who], r.doc.Places[r.venue].Country) {
		return
	}
	f := r.frame(Travel, i, &v)
	f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{who})
	r.setStays(f)
}

// pressNoun reads with whom somebody speaks to the press: "said at a joint press conference with X".
func (r *reader) pressNoun(i int32) {
	r.gather(i+1, r.end(i), true)
	list, others := r.subject, r.with
	if len(others) == 0 && r.kind == personSubject && len(list) == 2 {
		if a, b := r.doc.People[list[0]].Country, r.doc.People[list[1]].Country; a != 0 && b != 0 && a != b {
			list, others = list[:1], list[1:] // "X and Y gave a joint press conference"
		}
	}
	if len(others) != 1 {
		return
	}
	if r.kind != personSubject {
		if list = r.inherited; r.verb.cue != lexicon.CueSay {
			return
		}
	}
	if len(list) != 1 || list[0] == others[0] || r.verb.status == Denied {
		return
	}
	var one, other [1]int32
	one[0], other[0] = list[0], others[0]
	r.encounter(i, &verb{cue: lexicon.CuePress, status: r.verb.status, weak: true, index: i}, one[:], false, other[:], lexicon.CuePress)
}

// finite reports whether item i is a verb, or an auxiliary of one.
func (r *reader) finite(i int32) bool {
	switch it := &r.items[i]; it.Kind {
	case mention.ItemCue:
		return it.Flags&mention.Verb != 0
	case mention.ItemWord:
		return it.Word >= lexicon.WordBe && it.Word <= lexicon.WordCan
	}
	return false
}

// dateBetween returns the date that stands between two items, -1 where none does.
func (r *reader) dateBetween(i, last int32) int32 {
	for j := r.holds.at[mention.ItemDate].next(i); j < last; j = r.holds.at[mention.ItemDate].next(j) {
		if it := &r.items[j]; it.Kind == mention.ItemDate && it.Mark != lexicon.WordSince && it.Mark != lexicon.WordOf {
			return it.Ref
		}
	}
	return -1
}

// dateBefore returns the last date before item i in its sentence, -1 where none.
func (r *reader) dateBefore(i int32) int32 {
	for j := r.holds.at[mention.ItemDate].prev(i); j >= r.firstItem; j = r.holds.at[mention.ItemDate].prev(j) {
		if it := &r.items[j]; it.Kind == mention.ItemDate {
			return it.Ref
		}
	}
	return -1
}

// calledOff returns the verb before item i of its clause that puts off or cancels what
// was planned: 推迟了原定于五月的访问. Its cue is CueNone where there is none.
func (r *reader) calledOff(i int32) verb {
	for j := i - 1; j >= r.firstItem && r.items[j].Kind != mention.ItemPunct; j-- {
		it := &r.items[j]
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

// governing makes v what the verb before the noun of item i says of it: "began a visit",
// "postponed a visit", "will pay a visit"; adjectives say more: "a planned visit".
func (r *reader) governing(i int32, noun *mention.Item, v *verb) {
	c := r.verb.cue
	if r.verbs > 0 && refusals>>(c&63)&1 != 0 && i-r.verb.index < 12 && !(c == lexicon.CueDeny && aside(noun.Mark)) {
		*v = r.verb
		if c == lexicon.CueRefuse && v.status == Denied && r.lang.fixed && r.foreseen(i) {
			v.status = Cancelled // "skipped a planned stop in Accra"
		}
		return
	}
	*v = verb{weak: true}
	may := r.holds.verbs
	if r.holds.words&(1<<lexicon.WordNot|1<<lexicon.WordDet|1<<lexicon.WordNext) != 0 {
		may |= r.holds.at[mention.ItemWord]
	}
back:
	for j := may.prev(i); j >= r.firstItem && j >= i-5; j = may.prev(j) {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemCue:
			if it.Flags&mention.Verb == 0 || it.Cue == lexicon.CueSay && r.lang.verbSecond {
				continue // "hat seine angekündigte Reise bestätigt"
			}
			switch it.Cue {
			case lexicon.CuePlan:
				*v = verb{status: Planned, certainty: Expected, cue: it.Cue}
				if r.lang.bareVerbs {
					if off := r.calledOff(j); off.cue != lexicon.CueNone {
						*v = off
						return
					}
				}
				if off := r.offBefore(j); off.cue != lexicon.CueNone {
					*v = off
					return
				}
			case lexicon.CueCancel:
				*v = verb{status: Cancelled, cue: it.Cue}
			case lexicon.CuePostpone:
				*v = verb{status: Postponed, cue: it.Cue}
			}
			break back
		case mention.ItemWord:
			switch it.Word {
			case lexicon.WordNot:
				*v = verb{status: Denied, cue: lexicon.CueDeny}
				return
			case lexicon.WordDet:
				if r.doc.Elems[it.Elem].May(lexicon.WordNot) {
					*v = verb{status: Denied, cue: lexicon.CueDeny}
					return
				}
			case lexicon.WordNext:
				v.status = Planned
			}
		}
	}
	switch {
	case noun.Feat&lexicon.FeatFut != 0:
		v.status = Planned // "his next stop"
		return
	case r.aux&auxBe != 0 && (noun.Mark == lexicon.WordOn || noun.Mark == lexicon.WordAbout || noun.Mark == lexicon.WordIn && r.lang.inversion ||
		noun.Mark == lexicon.WordTo && r.lang.verbSecond && r.verbs == 0):
		// "is on a visit to", "ist zu Besuch in"
		v.status, v.weak = Ongoing, false
		if r.aux&(auxFuture|auxProspect) != 0 {
			v.status = Planned
		} else if r.aux&auxPast != 0 {
			v.status, v.weak = Completed, true
		}
		return
	case r.lang.fixed && r.verbs == 0 && (noun.Mark == lexicon.WordOn || noun.Mark == lexicon.WordAbout) && v.status == NoStatus && r.apposedOn(i) >= 0:
		v.status = Ongoing // "X, on a visit to Accra, said"
		return
	case noun.Mark == lexicon.WordAfter && i > r.firstItem && r.items[i-1].Kind == mention.ItemWord && r.items[i-1].Feat&lexicon.FeatIndef != 0 && r.verbs > 0 && r.verb.status == Planned && r.lang.inversion:
		*v = verb{status: Planned, certainty: r.verb.certainty, cue: r.verb.cue, weak: true} // "retornará el sábado, luego de una escala en Madrid"
		return
	case noun.Mark == lexicon.WordAfter:
		*v = verb{status: Completed, cue: c}
		return
	case noun.Mark == lexicon.WordBefore:
		*v = verb{status: Planned, cue: c, weak: true}
		return
	}
	if noun.Cue == lexicon.CueArrival && r.lang.tenseOfBefore && noun.Mark != lexicon.WordNone {
		*v = verb{status: Ongoing, cue: c} // "لدى وصوله إلى"
		if noun.Mark == lexicon.WordBefore || r.verbs > 0 && r.verb.status == Planned {
			v.status, v.weak = Planned, true
		}
		return
	}
	if r.verbs == 0 {
		if r.lang.inversion && r.isOn(i, v) {
			return
		}
		if r.lang.movable && r.aux&auxPossible != 0 && v.status == NoStatus && r.aux&auxNot == 0 {
			v.status, v.certainty = Planned, Possible // "не исключил визита в Москву"
		}
		return
	}
	switch c {
	case lexicon.CueHold, lexicon.CueVisit, lexicon.CueReceive:
		if r.verb.status == NoStatus || c == lexicon.CueReceive && noun.Mark != lexicon.WordNone && r.lang.inversion {
			break // "fueron recibidos por X, en el inicio de una visita"
		}
		if r.keptOn(i) {
			*v = verb{status: Planned, index: r.verb.index}
			break
		}
		*v = r.verb
		if c == lexicon.CueHold && v.status == Ongoing && noun.Cue == lexicon.CueVisitNoun && !r.lang.verbSecond {
			v.weak = false // "realiza una visita": he is there
		}
	case lexicon.CueBegin, lexicon.CueContinue:
		if *v = r.verb; v.status == Completed {
			v.status = Ongoing
		}
	case lexicon.CueEnd:
		if *v = r.verb; v.status == Ongoing || v.status == Completed && r.lang.bareVerbs {
			v.weak = false // 抵达秘鲁访问，昨天结束访问回国
		}
	case lexicon.CuePlan, lexicon.CueHope:
		*v = r.verb
	case lexicon.CueAccompany:
		if v.status == NoStatus && r.lang.fixed && r.kind == nounSubject && r.verb.status == Ongoing {
			v.status, v.weak = Completed, true // "The visit follows a trip to Chicago"
		}
	case lexicon.CueStay, lexicon.CueArrive:
		if noun.Mark == lexicon.WordWith && r.lang.movable && r.verb.status != NoStatus {
			if *v = r.verb; c == lexicon.CueArrive && v.status == Completed {
				v.status = Ongoing // "прибывший с визитом"
			}
			break // "находящийся с визитом в Казахстане"
		}
		if c == lexicon.CueStay && (noun.Mark == lexicon.WordNone || noun.Mark == lexicon.WordIn) && r.lang.inversion && r.rightBehind(i) {
			*v = r.verb // "está em visita oficial a"
			break
		}
		r.purpose(i, v)
	case lexicon.CueLeave, lexicon.CueLeaveFor:
		if r.lang.verbSecond && c == lexicon.CueLeaveFor {
			r.purpose(i, v)
			break
		}
		if r.verb.status != Denied {
			v.status = Planned // "left Tokyo for a visit to Indonesia"
		}
	case lexicon.CueGo, lexicon.CueReturn, lexicon.CueTake:
		r.purpose(i, v)
	default:
		if r.verb.status == Planned && v.status == NoStatus {
			v.status, v.certainty = Planned, r.verb.certainty // "will leave for Moscow, followed by a trip to Vienna"
		}
	}
}

// isOn reads "be" with a preposition, which is somewhere only before a place, right before the noun of item i: "está em
// visita a Doha".
func (r *reader) isOn(i int32, v *verb) bool {
	at := i - 1
	if at > r.firstItem && r.items[at].Kind == mention.ItemVisitKind {
		at--
	}
	if at < r.firstItem || r.items[at].Kind != mention.ItemOther || v.status != NoStatus {
		return false
	}
	e := &r.doc.Elems[r.items[at].Elem]
	if !e.Is(lexicon.KindCue) || e.Cue != lexicon.CueStay {
		return false
	}
	switch {
	case e.CueFeat&lexicon.FeatPres != 0:
		v.status, v.weak = Ongoing, false
	case e.CueFeat&lexicon.FeatPast != 0:
		v.status = Completed
	case e.CueFeat&lexicon.FeatFut != 0:
		v.status = Planned
	}
	return v.status != NoStatus
}

// rightBehind reports whether the noun of item i stands right behind the verb, a word for its kind at most between.
func (r *reader) rightBehind(i int32) bool {
	at := r.verb.index + 1
	return at == i || at+1 == i && r.items[at].Kind == mention.ItemVisitKind
}

// keptOn reports whether the verb before the noun of item i, which holds talks, says of the journey that the noun
// means that it is kept on, so that it lies ahead: "mantiene su visita a Chile", "mantém a viagem".
func (r *reader) keptOn(i int32) bool {
	if it := &r.items[r.verb.index]; it.Feat&lexicon.FeatIndef == 0 || r.verb.status == Denied {
		return false
	}
	c, before := r.items[i].Cue, &r.items[i-1]
	return (c == lexicon.CueVisitNoun || c == lexicon.CueTourNoun || c == lexicon.CueStopNoun) && before.Kind == mention.ItemWord &&
		(before.Word == lexicon.WordHis || before.Word == lexicon.WordDet && before.Feat&lexicon.FeatIndef == 0)
}

// purpose settles what a verb of motion says of the visit that the journey is for: "kommt im Mai zu
// einem Staatsbesuch nach Berlin", "ist zu einem Besuch in Rom eingetroffen".
func (r *reader) purpose(i int32, v *verb) {
	if r.verb.status == Planned && v.status == NoStatus {
		v.status, v.certainty = Planned, r.verb.certainty
		return
	}
	if !r.lang.verbSecond || v.status != NoStatus || r.items[i].Mark != lexicon.WordTo && r.verb.cue != lexicon.CueTake {
		return
	}
	switch present := r.verb.status == Ongoing && r.verb.weak; {
	case r.verb.cue == lexicon.CueTake:
		if v.status = r.verb.status; present {
			v.status = Planned // "führt ihn seine Reise nach Abidjan"
		}
	case r.verb.status == Denied:
		v.status, v.weak = Denied, false
	case present && (r.verb.cue == lexicon.CueGo || r.verb.cue == lexicon.CueLeaveFor):
		v.status = Planned
	case r.verb.cue == lexicon.CueLeaveFor || r.verb.cue == lexicon.CueGo && r.verb.status == Completed && r.verb.weak:
		v.status = Ongoing // "ist zu einem Besuch nach Rom gereist"
	case r.verb.cue == lexicon.CueArrive && r.verb.status != NoStatus:
		v.status = Ongoing
	case r.verb.cue == lexicon.CueGo && r.verb.status == Completed:
		v.status = Completed
	}
}

// none reports whether the article before the noun of item i says that there is none:
// "plant kein Treffen".
func (r *reader) none(i int32) bool {
	for j := i - 1; j >= r.firstItem && j >= i-3; j-- {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemWord:
			return (it.Word == lexicon.WordNot || it.Word == lexicon.WordDet) && r.doc.Elems[it.Elem].May(lexicon.WordNot)
		case mention.ItemVisitKind, mention.ItemOther, mention.ItemDemonym:
		default:
			return false
		}
	}
	return false
}
