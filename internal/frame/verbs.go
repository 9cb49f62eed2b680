package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// verbCue reads a verb: settles its subject, its status and what it governs.
func (r *reader) verbCue(i int32, it *mention.Item) {
	if r.noise > 0 && r.verbs == 0 && r.adverbial(i) {
		r.noise = 0 // "Durante su visita fue recibido por"
	}
	if r.doc.Grammar.Order == lexicon.OrderVSO {
		r.first(i, it)
	}
	r.resume(i, it)
	if it.Feat&lexicon.FeatInf != 0 {
		r.infinitive(i)
	}
	r.settle(it)
	r.apposed(i, it)
	if r.doc.Grammar.Order == lexicon.OrderVSO && r.kind != personSubject && r.crowd(i) {
		r.kind = otherSubject
	}
	v := r.read(it)
	v.index = i
	if r.entry && v.status == Ongoing && v.weak {
		v.status = Completed // "3 فبراير: الوزير X يزور لندن": the present tense of a chronicle
	}
	if v.weak && r.doc.Grammar.BareVerbs && v.status == Completed && r.underway(i, it) {
		v.status = Ongoing
	}
	passive := r.passive(i, it)
	const tensed = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond
	if it.Feat&lexicon.FeatInf == 0 || it.Feat&tensed != 0 && r.aux&auxInf == 0 {
		r.bid = false
	}
	if r.inIf || r.bid && travels(it.Cue) {
		r.done(v)
		return
	}
	if passive && r.headed(i, v) {
		return
	}
	if it.Cue == lexicon.CueInvite || it.Cue == lexicon.CueAsk {
		r.bid = true // "invited him to visit Moscow" tells of no visit
	}
	switch it.Cue {
	case lexicon.CueVisit, lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueLeaveFor, lexicon.CueReturn, lexicon.CueStop:
		r.travel(i, it, v, passive)
	case lexicon.CueLeave:
		r.leave(i, v)
	case lexicon.CueTake:
		r.take(i, v)
	case lexicon.CueInclude:
		r.include(i, v)
	case lexicon.CueMeet:
		r.meet(i, v, passive)
	case lexicon.CueReceive:
		r.receive(i, v, passive)
	case lexicon.CueCall:
		r.call(i, v)
	case lexicon.CueAccompany:
		if passive && r.gathering(i) {
			r.meet(i, v, passive) // "estuvo acompañado en la cumbre por los presidentes"
		} else {
			r.accompany(i, v, passive)
		}
	case lexicon.CueInvite:
		r.invite(i, v, passive)
	case lexicon.CueDiscuss:
		r.discuss(i, v)
	case lexicon.CuePlan:
		r.plan(i, it, v)
		return
	case lexicon.CueHope:
		r.aux = auxPossible
		v.status, v.certainty = Planned, Possible
		r.verb, r.verbs = v, r.verbs+1
		return
	case lexicon.CueCancel:
		v.changed(Cancelled)
		r.change(v)
	case lexicon.CuePostpone:
		v.changed(Postponed)
		r.change(v)
	case lexicon.CueDeny, lexicon.CueRefuse:
		r.denied = it.Cue == lexicon.CueDeny && r.aux&auxNot == 0
		if v.status == Denied && it.Cue == lexicon.CueDeny {
			v.status, v.certainty = Planned, Possible // "did not rule out a visit"
		} else {
			v.status = Denied
		}
		v.weak = false
		r.change(v)
	case lexicon.CueBegin, lexicon.CueContinue, lexicon.CueEnd:
		r.course(i, it, v)
	case lexicon.CueAttend:
		r.attend(i, v, passive)
		r.held(i, v)
	case lexicon.CueHold:
		if passive && r.kind == otherSubject && r.doer(i, v) {
			return
		}
		r.held(i, v)
	case lexicon.CueSign:
		if r.agreementFollows(i) {
			r.outcome(Sign, i, v)
		}
	case lexicon.CueRepresent:
		r.represent(i, v, passive)
	case lexicon.CueAward:
		r.outcome(Award, i, v)
	case lexicon.CueSay:
		if r.aux&auxBe != 0 && it.Feat&lexicon.FeatPart != 0 && r.verbNext(i) {
			// "is said to visit": the subject is the next verb's
			r.verb, r.verbs, r.aux = v, r.verbs+1, 0
			return
		}
		r.spoke = true
		r.speaksIn(i, v)
	}
	if it.Cue == lexicon.CueOther {
		r.nounOpen = false
	}
	r.done(v)
}

// underway reports whether a verb of no time tells what has only begun: 抵达金边，对柬埔寨进行访问;
// 开始对捷克进行访问.
func (r *reader) underway(i int32, it *mention.Item) bool {
	if it.Cue != lexicon.CueVisit && !(it.Cue == lexicon.CueHold && r.journeyNext(i)) {
		return false
	}
	if r.verbs > 0 && (r.verb.cue == lexicon.CueBegin || r.verb.cue == lexicon.CueContinue) {
		return true
	}
	return r.went.verb.cue == lexicon.CueArrive && r.went.verb.status == Ongoing
}

// endsWith reports whether the clause ends with the verb of item i.
func (r *reader) endsWith(i int32) bool {
	return i+1 >= r.s.LastItem || r.doc.Items[i+1].Kind == mention.ItemPunct
}

// travels reports whether a verb says that somebody goes to a place.
func travels(c lexicon.Cue) bool {
	switch c {
	case lexicon.CueVisit, lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueLeaveFor, lexicon.CueReturn, lexicon.CueStop:
		return true
	}
	return false
}

// first begins a relative clause that has no relative word, where the verb comes first:
// "أرجأ زيارة إلى ألمانيا كان من المفترض أن تبدأ الخميس".
func (r *reader) first(i int32, it *mention.Item) {
	if it.Cue != lexicon.CuePlan || it.Feat&lexicon.FeatPast == 0 || r.noun < 0 || r.verbs == 0 || len(r.candidate) > 0 || r.s.FirstItem == i {
		return
	}
	if before := &r.doc.Items[i-1]; before.Kind == mention.ItemPlace || before.Kind == mention.ItemDate || before.Kind == mention.ItemCue && before.Flags&mention.Noun != 0 {
		r.boundary()
		r.kind, r.nounOpen = nounSubject, true
	}
}

// crowd reports whether the subject behind the verb of item i is no official: "زار أكثر
// من أربعة ملايين سائح اليونان", "يسافر الفريق".
func (r *reader) crowd(i int32) bool {
	for j := i + 1; j < r.s.LastItem && j <= i+6; j++ {
		switch it := &r.doc.Items[j]; it.Kind {
		case mention.ItemThing:
			switch lexicon.Thing(it.Ref) {
			case lexicon.ThingTeam, lexicon.ThingTourist, lexicon.ThingPeople, lexicon.ThingCompany, lexicon.ThingShip:
				return true
			}
			return false
		case mention.ItemNumber, mention.ItemOther:
		case mention.ItemWord:
			if it.Mark != lexicon.WordNone || it.Word == lexicon.WordTo || it.Word == lexicon.WordIn || it.Word == lexicon.WordWith {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// attend reads "will attend the summit in Rio de Janeiro": whoever takes part goes
// there.
func (r *reader) attend(i int32, v verb, passive bool) {
	if passive && r.attended(i, v) || !passive && r.attending(i, v) {
		return
	}
	if r.doc.Grammar.BareVerbs && r.came(i, v) {
		return
	}
	if r.kind != personSubject || len(r.subject) == 0 {
		return
	}
	if lexicon.Roles[r.doc.People[r.subject[0]].Role] == "ambassador" && r.doc.Grammar.TitleAdjAfter {
		return // "O embaixador de Angola em Portugal inaugurou uma exposição em Lisboa": he lives there
	}
	if j := i + 1; r.doc.Grammar.Order == lexicon.OrderVSO && j < r.s.LastItem && r.doc.Items[j].Kind == mention.ItemCue && r.doc.Definite(&r.doc.Items[j]) &&
		(r.doc.Items[j].Cue == lexicon.CueMeetNoun || r.doc.Items[j].Cue == lexicon.CueReception) {
		return // "حضر المباحثات السفير X": those at the meeting that was told of
	}
	if r.doc.People[r.subject[0]].Country == 0 && r.standsFor(i) {
		r.represent(i, v, false)
		return
	}
	r.gather(i+1, r.end(i), false)
	if r.venue < 0 && len(r.stays) == 0 && r.doc.Grammar.Order == lexicon.OrderSOV2 {
		r.heldBefore(i)
	}
	if r.venue < 0 && len(r.stays) == 0 {
		r.heldAt(i)
	}
	if c := r.verb.cue; r.doc.Grammar.Order == lexicon.OrderVSO && r.verbs > 0 && (c == lexicon.CueCancel || c == lexicon.CuePostpone || c == lexicon.CueRefuse) {
		v.status, v.weak = r.verb.status, false
	}
	if seat := r.doc.Grammar.Order == lexicon.OrderVSO && r.venue < 0 && len(r.stays) == 0 && r.summitAt >= 0 && r.gatheringIn(i); seat {
		r.venue = r.summitAt
		r.stays = append(r.stays, Stay{Place: r.summitAt, Date: -1})
		if len(r.subject) > 1 && v.status != Cancelled {
			place := r.place
			r.place, r.by = r.summitAt, append(r.by[:0], r.subject...)
			done := r.guests(i, v)
			if r.place = place; done {
				return
			}
		}
	}
	if r.venue < 0 && len(r.stays) == 0 && r.where >= 0 && r.doc.Grammar.Inversion {
		r.venue = r.where // "en Estocolmo, donde asistió a la cumbre"
		r.stays = append(r.stays, Stay{Place: r.where, Date: -1})
	}
	if r.venue < 0 && len(r.stays) == 0 && r.doc.Grammar.Inversion && r.gatheringTo() {
		// "A la toma de posesión en Quito asistieron los presidentes X e Y"
		date := r.date
		r.gather(r.s.FirstItem, i, false)
		if r.date < 0 {
			r.date = date
		}
	}
	if r.venue < 0 && len(r.stays) == 0 && r.here >= 0 && r.summitNear() && r.endsWith(i) && r.doc.People[r.subject[0]].Country != 0 {
		r.venue = r.here // "X is in Addis Ababa for a summit. Presidents Y and Z are expected to attend."
		r.stays = append(r.stays, Stay{Place: r.here, Date: -1})
	}
	if r.venue < 0 && len(r.stays) == 0 && r.summitAt >= 0 && r.gatheringTo() {
		r.venue = r.summitAt // "A la cumbre asistirán también los presidentes"
		r.stays = append(r.stays, Stay{Place: r.summitAt, Date: -1})
	}
	if r.venue < 0 && len(r.stays) == 0 {
		if r.placeInFront(i, lexicon.CueStay); len(r.stays) == 1 {
			r.venue = r.stays[0].Place // "в октябре в Астане X примет участие в заседании"
		}
	}
	if r.venue < 0 || len(r.stays) != 1 {
		return
	}
	r.summitAt = r.stays[0].Place
	f := r.frame(Travel, i, v)
	f.Cue = lexicon.CueStay
	f.Agents = r.set.people(r.subject)
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	r.setStays(f)
}

// gatheringTo reports whether the sentence says that somebody comes to a conference
// or a meeting: "a esa cita acudirán".
func (r *reader) gatheringTo() bool {
	for j := r.s.FirstItem; j < r.s.LastItem; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemCue && it.Mark == lexicon.WordTo && (it.Cue == lexicon.CueSummit || it.Cue == lexicon.CueMeetNoun || it.Cue == lexicon.CueCeremony) ||
			it.Kind == mention.ItemThing && it.Mark == lexicon.WordTo && it.Ref == int32(lexicon.ThingEvent) {
			return true
		}
	}
	return false
}

// apposed takes the person before a comma for the subject of the participle behind
// it: "said Minister X, received by President Y".
func (r *reader) apposed(i int32, it *mention.Item) {
	// where participles have cases, "с министром X, находящимся в Москве"
	const active = lexicon.FeatAdj | lexicon.FeatGer
	cases := r.doc.Grammar.Case && it.Feat&active == active
	if !cases && (!r.doc.Grammar.Inversion || it.Feat&lexicon.FeatPart == 0 || r.kind == personSubject) || r.aux != 0 || i < r.s.FirstItem+2 {
		return
	}
	comma, who := &r.doc.Items[i-1], &r.doc.Items[i-2]
	if comma.Kind != mention.ItemPunct || comma.Ref != ',' || who.Kind != mention.ItemPerson || who.Mark != lexicon.WordNone && !cases {
		return
	}
	if e := r.doc.Persons[who.Ref].Entity; e >= 0 {
		r.subject, r.kind = append(r.subject[:0], e), personSubject
	}
}

// doer reads "a advertência foi feita em Tóquio pelo ministro X": he is there, and
// is the subject of what follows.
func (r *reader) doer(i int32, v verb) bool {
	r.gather(i+1, r.end(i), true)
	if len(r.by) != 1 || v.status != Completed {
		return false
	}
	r.subject, r.kind = append(r.subject[:0], r.by...), personSubject
	r.attend(i, v, false)
	r.done(v)
	return true
}

// gathering reports whether a summit or a meeting is named right after the verb.
func (r *reader) gathering(i int32) bool {
	for j, end := i+1, r.end(i); j < end && j < i+6; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemCue && it.Cue == lexicon.CueSummit && it.Mark == lexicon.WordIn {
			return true
		}
	}
	return false
}

// attribute reports whether a participle stands before a noun like an adjective:
// "a scheduled visit". The noun takes it up.
func (r *reader) attribute(i int32, it *mention.Item) bool {
	if it.Feat&lexicon.FeatPart == 0 || r.aux != 0 {
		return false
	}
	switch it.Cue {
	case lexicon.CuePlan, lexicon.CueCancel, lexicon.CuePostpone:
		return r.nounNext(i)
	}
	return false
}

// attributed reads a participle of travel that stands with its place before a person: "der in Wien
// weilende Ministerpräsident X", "die nach Prag gereiste Ministerin X". It is no verb of the clause.
func (r *reader) attributed(i int32, it *mention.Item) bool {
	if r.doc.Grammar.Order != lexicon.OrderSOV2 || it.Feat&lexicon.FeatAdj == 0 || !travels(it.Cue) {
		return false
	}
	if i+1 >= r.s.LastItem || r.doc.Items[i+1].Kind != mention.ItemPerson || r.inIf {
		return true
	}
	e := r.doc.Persons[r.doc.Items[i+1].Ref].Entity
	if e < 0 {
		return true
	}
	for j := i - 1; j >= r.s.FirstItem && j > i-8; j-- {
		at := &r.doc.Items[j]
		if at.Kind == mention.ItemPunct || at.Kind == mention.ItemPerson {
			break
		}
		if at.Kind != mention.ItemPlace || at.Mark != lexicon.WordIn && at.Mark != lexicon.WordTo {
			continue
		}
		v := verb{cue: it.Cue, status: Ongoing, index: i}
		if it.Feat&lexicon.FeatGer == 0 && it.Cue != lexicon.CueArrive {
			v.status = Completed
		}
		f := r.frame(Travel, i, v)
		f.From, f.Venue, f.Date, f.Ends, f.Region = -1, -1, -1, -1, 0
		r.object = append(r.object[:0], e)
		f.Agents = r.set.people(r.object)
		r.stays = append(r.stays[:0], Stay{Place: at.Ref, Date: -1})
		r.setStays(f)
		break
	}
	return true
}

// done makes v the verb that governs what follows.
func (r *reader) done(v verb) {
	r.verb, r.verbs = v, r.verbs+1
	r.aux = 0
	r.adjacent, r.earlier = false, false
	if v.cue == lexicon.CueSay {
		// a clause of its own may follow
		r.kind, r.verbs = noSubject, 0
		r.noise = 0
	}
}

// changed gives v the status of what it does to a plan; what is only considered leaves the plan
// as it is: "erwägt, die Reise abzusagen", "the visit may be postponed".
func (v *verb) changed(s Status) {
	if v.status == Planned && v.certainty == Possible {
		return
	}
	v.status, v.weak = negated(*v, s), false
}

// negated returns Planned for "was not cancelled".
func negated(v verb, s Status) Status {
	if v.status == Denied {
		return Planned
	}
	return s
}

// plan reads "is expected to", "plans to": what follows lies ahead.
func (r *reader) plan(i int32, it *mention.Item, v verb) {
	if r.kind == personSubject && it.Feat&lexicon.FeatPres != 0 && r.aux == 0 && r.where >= 0 && i+1 < r.s.LastItem && i > r.s.FirstItem && r.doc.Items[i-1].Kind == mention.ItemPerson {
		// "in Maskat, wo ihn der Außenminister X erwartet": he will receive him
		if who := &r.doc.Items[i+1]; who.Kind == mention.ItemPerson && r.doc.Persons[who.Ref].Flags&mention.Pronoun != 0 && who.Mark == lexicon.WordNone {
			v.status, v.certainty, v.cue = Planned, Expected, lexicon.CueReceive
			r.receive(i, v, false)
			r.done(v)
			return
		}
	}
	not := r.aux&auxNot != 0
	predicate := r.aux != 0 || i <= r.nounAt+2 || it.Feat&lexicon.FeatPart != 0 && i > r.s.FirstItem && r.doc.Items[i-1].Kind == mention.ItemPunct ||
		r.doc.Grammar.Case && it.Feat&(lexicon.FeatPass|lexicon.FeatPres|lexicon.FeatPast|lexicon.FeatFut) != 0 // "визит намечен на май" has no "is"
	if !predicate && r.doc.Grammar.Inversion && r.nounOpen && it.Last > it.First && r.kind != personSubject {
		predicate = true // "La llegada del presidente X a Varsovia está prevista para mañana"
	}
	past := r.aux & auxPast
	r.aux = auxProspect | past
	v.status, v.certainty = Planned, Expected
	if not {
		r.aux |= auxNot
		v.status = Denied
	}
	if (r.kind == nounSubject || r.nounOpen && r.kind != personSubject) && predicate {
		// "the visit is scheduled for May 5"
		r.change(v)
		if r.noun >= 0 {
			r.gather(i+1, r.end(i), false)
			r.dateNoun()
			if f := &r.set.Frames[r.noun]; f.Stays.Len() == 0 && it.Feat&(lexicon.FeatPart|lexicon.FeatPass) != 0 && f.Kind == Visit {
				r.setStays(f) // "a stop planned for Saturday in Norway"
			}
		}
	}
	if it.Feat&lexicon.FeatPart != 0 && r.kind == personSubject && r.placeNext(i) {
		r.stay(i) // "is expected in Brasilia in March"
		return
	}
	if !not && r.awaited(i, it, v) {
		return
	}
	if it.Feat&lexicon.FeatPart != 0 && r.kind == personSubject && r.gatheringTo() && r.end(i) == r.s.LastItem {
		// "Zu dem Treffen in Brüssel wird auch X erwartet"
		r.gather(r.s.FirstItem, i, false)
		if len(r.stays) == 1 {
			f := r.frame(Travel, i, v)
			f.Cue, f.Agents = lexicon.CueStay, r.set.people(r.subject)
			r.setStays(f)
			r.done(v)
			return
		}
	}
	r.verb, r.verbs = v, r.verbs+1
	r.adjacent = false
}

// dateNoun gives the date just gathered to the last noun frame.
func (r *reader) dateNoun() {
	f := &r.set.Frames[r.noun]
	date := r.date
	if len(r.stays) > 0 && r.stays[0].Date >= 0 {
		date = r.stays[0].Date
	}
	if f.Date < 0 && date >= 0 {
		f.Date = date
	}
}

// change gives the status of a verb to the noun that is its subject: "the visit
// was postponed". A noun that follows takes it as its governing verb's.
func (r *reader) change(v verb) {
	if r.noun < 0 || r.kind == personSubject && !r.topic(v.index) && !r.objectFirst(v.index) {
		return
	}
	f := &r.set.Frames[r.noun]
	if v.status == Planned && (f.Status == Cancelled || f.Status == Postponed || f.Status == Denied) {
		return // "postponed a visit that had been set for Thursday"
	}
	if f.Default && r.kind == personSubject && len(r.subject) > 0 {
		f.Agents, f.Default = r.set.people(r.subject), false // "Die Reise nach Kenia hat X gestrichen"
	}
	f.Status, f.Certainty, f.Weak = v.status, v.certainty, false
}

// objectFirst reports whether the noun read last is the object of the verb of item i and opens its
// clause: "Einen Abstecher nach Pristina hatte der Minister gestrichen".
func (r *reader) objectFirst(i int32) bool {
	if !r.doc.Grammar.Rearranged() || r.verbs > 0 || r.nounAt < 0 || r.nounAt >= i || r.doc.Items[r.nounAt].Mark != lexicon.WordNone {
		return false
	}
	for j := r.nounAt + 1; j < i; j++ {
		if r.doc.Items[j].Kind == mention.ItemPunct {
			return false
		}
	}
	return true
}

// topic reports whether the verb of item i, which has one form, speaks of the noun
// that stands before it: "他原定的访问推迟".
func (r *reader) topic(i int32) bool {
	if !r.doc.Grammar.BareVerbs {
		return false
	}
	for j := i - 1; j >= r.s.FirstItem; j-- {
		switch it := &r.doc.Items[j]; {
		case it.Kind == mention.ItemPunct, it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone, it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			return false
		case it.Kind == mention.ItemCue:
			return j == r.nounAt
		}
	}
	return false
}

// travel reads "visited Cuba", "arrived in Havana on Thursday", "will fly to
// Brazil".
func (r *reader) travel(i int32, it *mention.Item, v verb, passive bool) {
	end := r.end(i)
	r.gather(i+1, end, true)
	if r.doc.Grammar.BareVerbs && (r.askedFor(i) || r.callsIt(i)) {
		return
	}
	if it.Cue == lexicon.CueVisit && passive {
		// "Cuba was visited by Lavrov"
		if len(r.by) > 0 {
			r.subject = append(r.subject[:0], r.by...)
			r.kind = personSubject
		}
		if p := r.subjectPlace(i); p >= 0 && len(r.stays) == 0 {
			r.stays = append(r.stays, Stay{Place: p, Date: -1})
		}
	}
	if r.kind != personSubject {
		led := r.led(i)
		if led < 0 {
			led = r.aboard(i)
		}
		if led >= 0 {
			r.subject, r.kind = append(r.subject[:0], led), personSubject
		}
	}
	list, byDefault, ok := r.agents()
	if !ok {
		r.note(it)
		return
	}
	if c := r.verb.cue; c == lexicon.CueRefuse || c == lexicon.CueDeny || (r.verbs > 0 || !r.doc.Grammar.Inversion) && (c == lexicon.CueCancel || c == lexicon.CuePostpone) {
		// but "la reunión se aplazó debido a que el presidente se encontraba en Estocolmo"
		v.status, v.weak = r.verb.status, false
	}
	if it.Cue == lexicon.CueReturn || it.Cue == lexicon.CueLeaveFor {
		r.homeland(i, list)
	}
	switch {
	case it.Cue == lexicon.CueArrive && v.status == Completed && !r.entry:
		v.status = Ongoing
		if r.doc.Grammar.BareVerbs && r.noun < 0 {
			v.weak = false // 抵达后将停留两天: who has come will not come
		}
	case (it.Cue == lexicon.CueGo || it.Cue == lexicon.CueLeaveFor) && v.status == Ongoing && v.weak && it.Feat&lexicon.FeatPres != 0:
		v.status = Planned // "he goes on to Khartoum"
	}
	if r.doc.Grammar.Order == lexicon.OrderVSO {
		if it.Feat&lexicon.FeatWeak != 0 && it.Cue == lexicon.CueArrive && i+1 < r.s.LastItem && r.doc.Items[i+1].Kind == mention.ItemPlace && r.doc.Items[i+1].Mark == lexicon.WordNone {
			return // "وتحل فرنسا ضيف شرف": the place is the subject
		}
		if it.Feat&lexicon.FeatWeak != 0 && it.Cue == lexicon.CueVisit && r.ownLand(list[:min(len(list), 1)]) {
			return // "تفقد وزير الصحة مستشفى أسوان": ministers inspect at home
		}
		if it.Cue == lexicon.CueStay && it.Feat&lexicon.FeatWeak != 0 && r.livesThere(i) {
			return // "يقيم في باريس منذ سنوات"
		}
		if it.Cue == lexicon.CueGo && it.Feat&lexicon.FeatGer != 0 && (v.status == Completed || v.status == Ongoing || v.status == NoStatus) {
			v.status, v.weak = Planned, true // "غادر متوجها إلى"
		}
	}
	if it.Cue == lexicon.CueStay && v.status == Completed && r.aux == 0 && it.Feat&lexicon.FeatPart != 0 && it.Feat&lexicon.FeatPast == 0 {
		v.status = Ongoing // "X, de passage à Montréal, a dit"
	}
	if len(r.stays) == 0 && r.where < 0 && r.place >= 0 && r.there(i) {
		r.stays = append(r.stays, Stay{Place: r.place, Date: -1})
	}
	if r.whither(i, it.Cue, v, list, byDefault) {
		return
	}
	if at := r.homeNamed(i); it.Cue == lexicon.CueArrive && len(r.stays) == 0 && r.where < 0 && at >= 0 {
		r.stays = append(r.stays, Stay{Place: at, Date: r.date}) // "مسقط - يصل إلى البلاد غدا الرئيس X"
	}
	if it.Cue == lexicon.CueStay && len(r.stays) == 0 && (r.where < 0 || !r.doc.Grammar.Inversion) {
		return
	}
	came := it.Cue == lexicon.CueArrive && v.status == Ongoing || it.Cue == lexicon.CueGo && v.status == Completed && it.Last > it.First
	if came && len(r.stays) == 0 && r.where < 0 && !byDefault && r.summitNear() {
		r.by = append(r.by[:0], list...) // "A, B and C had come" to the summit that the text tells of
		v.status = Completed
		if r.guests(i, v) {
			return
		}
	}
	if it.Cue == lexicon.CueGo && len(r.stays) == 0 && r.where < 0 && r.summitAt >= 0 && r.gatheringTo() {
		r.stays = append(r.stays, Stay{Place: r.summitAt, Date: -1})
	}
	if it.Cue == lexicon.CueStop && len(r.stays) == 0 {
		return
	}
	if len(r.stays) == 0 && r.where >= 0 && it.Cue != lexicon.CueReturn {
		r.stays = append(r.stays, Stay{Place: r.where, Date: -1})
	}
	if it.Cue == lexicon.CueReturn && v.status == Completed && r.from >= 0 && len(r.stays) == 0 {
		f := r.frame(Leave, i, v) // "returned yesterday from Peru": that stay is over
		f.Default = byDefault
		f.Agents = r.set.people(list)
		if f.Date < 0 {
			f.Date = r.before(i)
		}
		r.setStays(f)
		return
	}
	if it.Cue == lexicon.CueReturn && v.status == Planned && len(list) > 0 && len(r.stays) > 0 && r.doc.Grammar.Order == lexicon.OrderVSO && r.ownLand(list) {
		if c := r.doc.Places[r.stays[0].Place].Country; c != r.dateline() {
			r.doc.People[list[0]].Country, r.doc.People[list[0]].Inferred = c, true // "قبل العودة إلى الجزائر"
		}
	}
	if it.Cue == lexicon.CueReturn && len(list) > 0 && len(r.stays) > 0 && (v.status == Completed || v.status == Planned) && r.goesHome(list[0]) {
		f := r.frame(Leave, i, v) // "regresó a Managua el lunes": the stay abroad is over
		f.Cue, f.Default, f.From = it.Cue, byDefault, -1
		f.Agents = r.set.people(list)
		if f.Date = r.stays[0].Date; f.Date < 0 {
			f.Date = r.date
		}
		return
	}
	if it.Cue == lexicon.CueReturn && v.status == Completed && r.date < 0 && (len(r.stays) == 0 || r.stays[0].Date < 0) {
		return // "returned to Morocco": back where he came from
	}
	if it.Cue == lexicon.CueArrive && v.status == Ongoing && r.from >= 0 && len(r.stays) > 0 && r.doc.Places[r.from].Country != r.doc.Places[r.stays[0].Place].Country {
		// "llegó a Caracas procedente de La Habana": he was there before
		date, stays := r.date, len(r.set.Stays)
		r.date = -1
		f := r.frame(Travel, i, verb{cue: it.Cue, status: Completed, weak: true, index: i})
		f.Default, f.Earlier, f.Agents = byDefault, true, r.set.people(list)
		r.set.Stays = append(r.set.Stays, Stay{Place: r.from, Date: -1})
		f.Stays = Range{int32(stays), int32(stays) + 1}
		r.date = date
	}
	if it.Cue == lexicon.CueArrive && r.from >= 0 && len(r.stays) == 0 && r.where < 0 && v.status != Denied && r.doc.Grammar.Inversion && r.plainlyFrom(i, end) {
		r.date = -1 // "só chegará à reunião ao fim da tarde, vindo de Copenhaga"
		f := r.frame(Travel, i, verb{cue: it.Cue, status: Completed, weak: true, index: i})
		f.Default, f.Earlier, f.Agents = byDefault, true, r.set.people(list)
		r.stays = append(r.stays[:0], Stay{Place: r.from, Date: -1})
		r.setStays(f)
		return
	}
	f := r.frame(Travel, i, v)
	f.Default = byDefault
	f.Agents = r.set.people(list)
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	if f.Date < 0 && it.Cue == lexicon.CueStay && v.status == Ongoing && (len(r.stays) == 0 || r.stays[0].Date < 0) {
		f.Date = r.sinceDate(i) // "que desde el domingo se encuentra en Argel", "se encuentra en Lisboa desde el martes"
	}
	r.setStays(f)
	if len(r.stays) > 0 {
		if v.status == Ongoing || v.status == Completed {
			r.here = r.stays[len(r.stays)-1].Place
		}
		r.place = r.stays[len(r.stays)-1].Place
		r.where = -1 // "... where he will meet X, and then travel to Y": Y is where it goes on
	}
	r.went = travelled{v, int32(len(r.set.Frames) - 1)}
	if len(list) > 0 && v.status != Denied {
		r.traveller = list[0]
	}
	if it.Cue == lexicon.CueVisit && len(r.object) > 0 && len(r.stays) == 0 {
		// "visited President Mubarak": a call on a person
		f.Kind = Meet
		f.Others = r.set.people(r.object)
	}
	if len(list) > 0 && v.status != Denied && v.status != Cancelled && v.status != Postponed {
		if way := r.onWay(i, end); way >= 0 {
			r.headedFor(way, i, v, list)
		}
	}
}

// livesThere reports whether somebody has stayed for years.
func (r *reader) livesThere(i int32) bool {
	since := false
	for j := i + 1; j < r.s.LastItem && j < i+9; j++ {
		it := &r.doc.Items[j]
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

// homeNamed returns the place of the dateline where the clause of item i says that somebody
// comes to "the country", -1 where it does not.
func (r *reader) homeNamed(i int32) int32 {
	if r.doc.Grammar.Order != lexicon.OrderVSO {
		return -1
	}
	for j := i + 1; j < r.s.LastItem && j <= i+4; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemThing && it.Ref == int32(lexicon.ThingHome) && it.Mark == lexicon.WordTo && r.doc.Definite(it) {
			for k := 0; k < len(r.doc.Sentences) && k < 3; k++ {
				s := &r.doc.Sentences[k]
				if s.FirstItem < s.LastItem && r.doc.Items[s.FirstItem].Kind == mention.ItemPlace {
					return r.doc.Items[s.FirstItem].Ref
				}
			}
			return -1
		}
	}
	return -1
}

// homeland gives those who leave the country, or come back to it, the country of the text's
// dateline: "الخرطوم - عاد إلى البلاد رئيس الجمهورية".
func (r *reader) homeland(i int32, list []int32) {
	if r.doc.Grammar.Order != lexicon.OrderVSO || len(list) == 0 {
		return
	}
	home := r.doc.Items[i].Last > r.doc.Items[i].First
	for j := i + 1; j < r.s.LastItem && j <= i+4 && !home; j++ {
		it := &r.doc.Items[j]
		home = it.Kind == mention.ItemThing && it.Ref == int32(lexicon.ThingHome) || it.Kind == mention.ItemWord && it.Word == lexicon.WordBack
		if it.Kind == mention.ItemPlace || it.Kind == mention.ItemCue {
			break
		}
	}
	c := r.dateline()
	for _, e := range list {
		if en := &r.doc.People[e]; home && c != 0 && en.Country == 0 && en.Org == 0 {
			en.Country, en.Inferred = c, true
		}
	}
}

// ownLand reports whether the text says of nobody in the list whose official he is, so that
// what he looks at is more likely in his own country.
func (r *reader) ownLand(list []int32) bool {
	for _, e := range list {
		if r.doc.People[e].Country != 0 || r.doc.People[e].Org != 0 {
			return false
		}
	}
	return true
}

// there reports whether a word of the clause of item i stands for the place spoken of:
// "il s'y rendra", "elle y passera deux jours".
func (r *reader) there(i int32) bool {
	loc := func(it *mention.Item) bool {
		return it.Kind == mention.ItemWord && it.Word == lexicon.WordThere || it.Feat&lexicon.FeatLoc != 0 && !r.doc.Grammar.Case && (it.Kind == mention.ItemWord || it.Kind == mention.ItemCue)
	}
	if loc(&r.doc.Items[i]) {
		return true
	}
	for j := i - 1; j >= r.s.FirstItem && j > i-5; j-- {
		switch it := &r.doc.Items[j]; {
		case loc(it):
			return true
		case it.Kind == mention.ItemPunct || it.Kind == mention.ItemPlace || it.Kind == mention.ItemCue && it.Cue != lexicon.CuePlan:
			return false
		}
	}
	return i+1 < r.s.LastItem && loc(&r.doc.Items[i+1])
}

// askedFor reports whether a noun of inviting follows the object of the verb at item i, which
// says what for: 访日邀请.
func (r *reader) askedFor(i int32) bool {
	for j := i + 1; j < r.s.LastItem; j++ {
		switch it := &r.doc.Items[j]; it.Kind {
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
	for j := i - 1; j >= r.s.FirstItem && r.doc.Items[j].Kind != mention.ItemPunct; j-- {
		switch it := &r.doc.Items[j]; {
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

// dateline returns the country of the place with which the text begins, 0 where none does.
func (r *reader) dateline() uint16 {
	for i := range r.doc.Sentences {
		s := &r.doc.Sentences[i]
		if s.Title || s.FirstItem >= s.LastItem {
			continue
		}
		if it := &r.doc.Items[s.FirstItem]; it.Kind == mention.ItemPlace {
			return r.doc.Places[it.Ref].Country
		}
		if i < 2 && i+1 < len(r.doc.Sentences) && r.doc.Sentences[i+1].Para {
			continue // a headline
		}
		if r.doc.Grammar.Order != lexicon.OrderVSO || i > 2 {
			return 0
		}
	}
	return 0
}

// goesHome reports whether the first place gathered lies in a person's own country.
func (r *reader) goesHome(who int32) bool {
	c := r.doc.Places[r.stays[0].Place].Country
	if en := &r.doc.People[who]; en.Org != 0 && en.Country == 0 && r.doc.Grammar.TitleAdjAfter && r.doc.Grammar.Capitals {
		return true // "avant de regagner Genève": where his organization sits
	}
	if en := &r.doc.People[who]; c != 0 && en.Country == 0 && en.Org == 0 && (r.dateline() == c || r.doc.Grammar.Inversion && r.doc.Places[r.stays[0].Place].Capital) {
		en.Country, en.Inferred = c, true // a text from there: "نواكشوط - عاد الوزير X إلى نواكشوط"
	}
	return c != 0 && r.doc.People[who].Country == c
}

// sinceDate returns the date since when the verb at item i says that somebody is
// where he is, -1 where it says none.
func (r *reader) sinceDate(i int32) int32 {
	if r.since >= 0 {
		return r.since
	}
	for j := i - 1; j >= r.s.FirstItem; j-- {
		switch it := &r.doc.Items[j]; {
		case it.Kind == mention.ItemDate && it.Mark == lexicon.WordSince:
			return it.Ref
		case it.Kind == mention.ItemCue || it.Kind == mention.ItemPunct:
			return -1
		}
	}
	return -1
}

// travelled is the last verb of travel of a sentence and its frame.
type travelled struct {
	verb  verb
	frame int32
}

// onward reads a clause that leaves its verb to the one before: "He travels to
// Senegal, where he will meet X, and on Thursday to Morocco".
func (r *reader) onward(i int32) {
	if r.went.verb.cue != lexicon.CueGo && r.went.verb.cue != lexicon.CueLeaveFor || travels(r.verb.cue) {
		return
	}
	j := i - 1
	for ; j >= r.s.FirstItem && j > i-8; j-- {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemWord && it.Word == lexicon.WordAnd || it.Kind == mention.ItemWord && it.Word == lexicon.WordThen {
			break
		}
	}
	if j < r.s.FirstItem || !r.goesOn(j) {
		return
	}
	for k := i + 1; k < r.s.LastItem; k++ { // a verb behind the place is the clause's own
		if it := &r.doc.Items[k]; it.Kind == mention.ItemPunct || it.Kind == mention.ItemCue {
			if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Feat&lexicon.FeatInf == 0 {
				return
			}
			break
		}
	}
	before := r.set.Frames[r.went.frame]
	r.boundary()
	r.where = -1
	v := r.went.verb
	v.index = i
	r.gather(j, r.end(i), true)
	if len(r.stays) == 0 {
		return
	}
	f := r.frame(Travel, i, v)
	f.Cue, f.Agents, f.Default = v.cue, before.Agents, before.Default
	r.setStays(f)
	r.place = r.stays[len(r.stays)-1].Place
	r.subject = append(r.subject[:0], r.set.People(f.Agents)...)
	r.kind = personSubject
	r.verb, r.verbs = v, 1
	r.went = travelled{v, int32(len(r.set.Frames) - 1)}
}

// note records that somebody travels who is no official of the text.
func (r *reader) note(it *mention.Item) {
	if r.unknown < 0 || len(r.stays) == 0 {
		return
	}
	p := &r.doc.Persons[r.unknown]
	code := NoteNoOffice
	if p.Flags&mention.Pronoun != 0 {
		code = NoteNoTraveller
	} else if p.NameFirst < 0 || p.NameFirst == p.NameLast {
		return // one word may be anything
	}
	r.set.Notes = append(r.set.Notes, Note{code, p.First, it.Last})
}

// stay reads "is in Ottawa": the verb "be" with a place.
func (r *reader) stay(i int32) {
	it := &r.doc.Items[i]
	r.settle(it)
	if r.kind != personSubject {
		if led := r.led(i); led >= 0 {
			r.subject = append(r.subject[:0], led)
			r.inherited = append(r.inherited[:0], led)
			r.kind = personSubject
		}
	}
	if r.kind != personSubject || r.inIf {
		return
	}
	v := verb{cue: lexicon.CueStay, status: Ongoing, index: i}
	switch {
	case r.aux&auxNot != 0:
		v.status = Denied
	case r.aux&(auxFuture|auxProspect) != 0:
		v.status = Planned
	case r.aux&auxPossible != 0:
		v.status, v.certainty = Planned, Possible
	case r.aux&auxPast != 0 || r.aux&auxPerfect != 0:
		v.status, v.weak = Completed, true
	}
	r.gather(i+1, r.end(i), true)
	if len(r.stays) == 0 && r.place >= 0 && r.thereNext(i) {
		r.stays = append(r.stays, Stay{Place: r.place, Date: -1})
	}
	f := r.frame(Travel, i, v)
	f.Cue = lexicon.CueStay
	if f.Date < 0 && r.since >= 0 {
		f.Date = r.since // "has been in Algeria since Sunday"
	}
	f.Agents = r.set.people(r.subject)
	r.setStays(f)
	r.traveller = r.subject[0]
	r.done(v)
}

// led returns who leads the delegation that is the subject of the verb at item i: "a
// delegation headed by X arrived", "وصل وفد برئاسة X".
func (r *reader) led(i int32) int32 {
	group := int32(-1)
	for j := i - 1; j >= r.s.FirstItem && group < 0; j-- {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemCue && it.Cue == lexicon.CueDelegation {
			group = j
		}
	}
	if group < 0 && i+1 < r.s.LastItem && r.doc.Items[i+1].Kind == mention.ItemCue && r.doc.Items[i+1].Cue == lexicon.CueDelegation {
		group = i + 1
	}
	for j := group + 1; group >= 0 && j < r.s.LastItem; j++ {
		switch it := &r.doc.Items[j]; it.Kind {
		case mention.ItemPerson:
			if it.Mark == lexicon.WordBy || j < i && (it.Mark == lexicon.WordOf || it.Mark == lexicon.WordWith || it.Mark == lexicon.WordNone) {
				return r.doc.Persons[it.Ref].Entity
			}
			return -1
		case mention.ItemCue:
			if j != i && it.Flags&mention.Verb != 0 && it.Cue != lexicon.CueOther {
				return -1
			}
		}
	}
	return -1
}

// subjectPlace returns the place that is the subject of the verb at item i.
func (r *reader) subjectPlace(i int32) int32 {
	for j := i - 1; j >= r.s.FirstItem; j-- {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemPlace && it.Mark == lexicon.WordNone {
			return it.Ref
		}
		if it.Kind == mention.ItemCue {
			return -1
		}
	}
	return -1
}

func (r *reader) leave(i int32, v verb) {
	r.gather(i+1, r.end(i), true)
	list, byDefault, ok := r.agents()
	if !ok && i > r.s.FirstItem && r.traveller >= 0 {
		it := &r.doc.Items[i-1]
		if it.Kind == mention.ItemDemonym && i-1 > r.s.FirstItem {
			it = &r.doc.Items[i-2]
		}
		if it.Kind == mention.ItemCue && it.Cue == lexicon.CueDelegation {
			r.subject = append(r.subject[:0], r.traveller) // "La delegación abandonará Argel el martes"
			list, byDefault, ok = r.subject, true, true
		}
	}
	if ok {
		r.homeland(i, list)
	}
	if !ok || len(r.stays) == 0 && r.from < 0 {
		return
	}
	f := r.frame(Leave, i, v)
	f.Default = byDefault
	f.Agents = r.set.people(list)
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	// "left Moscow for Havana": what stands with "for" or "to" is where he goes
	to := r.stays[:0]
	for _, st := range r.stays {
		if r.markOf(st.Place) == lexicon.WordFor || r.markOf(st.Place) == lexicon.WordTo {
			to = append(to, st)
		} else if f.From < 0 {
			f.From = st.Place
			if f.Date < 0 {
				f.Date = st.Date
			}
		}
	}
	r.stays = to
	if len(to) > 0 {
		f.Kind = Travel
		f.Cue = lexicon.CueLeaveFor
		if f.Status == Ongoing && f.Weak && r.doc.Grammar.Order == lexicon.OrderVSO {
			f.Status = Planned // "ويغادرها مساء الى القاهرة"
		}
	}
	r.setStays(f)
}

// markOf returns the mark of the item that mentions a place.
func (r *reader) markOf(place int32) lexicon.Word {
	for j := r.s.FirstItem; j < r.s.LastItem; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemPlace && it.Ref == place {
			return it.Mark
		}
	}
	return lexicon.WordNone
}

// take reads "the tour has taken Lavrov to Brazil": the object travels.
func (r *reader) take(i int32, v verb) {
	r.gather(i+1, r.end(i), true)
	if len(r.stays) == 0 && len(r.object) > 0 && r.kind == personSubject && r.place >= 0 && r.summitNear() {
		r.stays = append(r.stays, Stay{Place: r.place, Date: -1}) // "s'est excusé et a délégué son Premier ministre"
	}
	if len(r.stays) == 0 {
		return
	}
	agents := r.object
	byDefault := false
	if e := r.carried(i); e >= 0 {
		agents = append(r.object[:0], e)
	}
	if len(agents) == 0 {
		if r.traveller < 0 || r.kind == personSubject && r.noun < 0 && r.doc.Grammar.Inversion {
			return // "envoya des troupes au Mali"
		}
		agents, byDefault = append(r.object[:0], r.traveller), true
	}
	f := r.frame(Travel, i, v)
	f.Default = byDefault
	f.Agents = r.set.people(agents)
	r.setStays(f)
	r.traveller = agents[0]
}

// carried returns whose journey is the subject of a verb with a pronoun for its object:
// "Son prochain déplacement le mènera au Mali"; -1 where that is not so.
func (r *reader) carried(i int32) int32 {
	if r.kind != nounSubject || r.noun < 0 || len(r.object) != 1 {
		return -1
	}
	for j := i + 1; j < r.s.LastItem && j <= i+2; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemPerson && r.doc.Persons[it.Ref].Flags&mention.Pronoun != 0 {
			if f := &r.set.Frames[r.noun]; (f.Kind == Visit || f.Kind == Tour) && f.Agents.Len() == 1 {
				return r.set.People(f.Agents)[0]
			}
		}
	}
	return -1
}

// include reads "the tour includes Brazil and Cuba", "an itinerary that
// included stops in": places follow, the journey's owner travels.
func (r *reader) include(i int32, v verb) {
	end := r.end(i)
	r.gather(i+1, end, false)
	if r.kind != nounSubject && r.noun < 0 || len(r.stays) == 0 {
		if r.kind == nounSubject || r.noun >= 0 || r.agendaNoun() {
			r.discuss(i, v)
		}
		return
	}
	owner := r.set.Frames[r.noun]
	if owner.Kind != Tour && owner.Kind != Visit {
		return
	}
	f := r.frame(Travel, i, v)
	f.Agents, f.Default = owner.Agents, owner.Default
	f.Kind = Travel
	if v.status == Ongoing {
		f.Status = r.ahead(f)
		if r.doc.Grammar.Order == lexicon.OrderVSO {
			f.Status, f.Weak = Planned, true // "جولة تشمل مصر والأردن"
		}
	}
	r.setStays(f)
}

func (r *reader) agendaNoun() bool {
	for j := r.s.FirstItem; j < r.s.LastItem; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemCue && (it.Cue == lexicon.CueAgenda || it.Cue == lexicon.CueMeetNoun) {
			return true
		}
	}
	return false
}

// course reads "the tour began on April 17", "wrapped up a visit".
func (r *reader) course(i int32, it *mention.Item, v verb) {
	if it.Cue == lexicon.CueBegin && v.status == Completed {
		v.status = Ongoing
	}
	if it.Cue == lexicon.CueContinue && v.status != Planned {
		v.status = Ongoing
	}
	if it.Cue == lexicon.CueEnd && v.status == Ongoing {
		v.status = Completed
	}
	r.verb = v
	r.gather(i+1, r.end(i), true)
	if it.Cue == lexicon.CueContinue && r.kind == personSubject && len(r.stays) > 0 && r.markOf(r.stays[0].Place) == lexicon.WordTo {
		f := r.frame(Travel, i, v) // "continues to Hungary"
		f.Cue = lexicon.CueGo
		f.Agents = r.set.people(r.subject)
		r.setStays(f)
		return
	}
	if r.kind == personSubject && len(r.stays) > 0 && r.markOf(r.stays[0].Place) == lexicon.WordIn && r.journeyNext(i) {
		f := r.frame(Travel, i, v) // "began in Kinshasa on Friday a journey of six days"
		f.Agents = r.set.people(r.subject)
		if f.Date < 0 {
			f.Date = r.before(i)
		}
		r.setStays(f)
		return
	}
	if it.Cue == lexicon.CueBegin && r.kind == nounSubject && r.noun >= 0 && r.doc.Grammar.Order == lexicon.OrderVSO && len(r.stays) == 1 && r.markOf(r.stays[0].Place) == lexicon.WordIn {
		// "رحلتها التي بدأتها في جنوب السودان"
		owner := r.set.Frames[r.noun]
		if owner.Kind == Tour || owner.Kind == Visit && owner.Stays.Len() == 0 {
			f := r.frame(Travel, i, verb{cue: it.Cue, status: Completed, weak: true, index: i})
			f.Agents, f.Default, f.Earlier = owner.Agents, owner.Default, true
			r.setStays(f)
			return
		}
	}
	if r.noun < 0 || r.kind == personSubject {
		return
	}
	f := &r.set.Frames[r.noun]
	if f.Kind == Tour {
		r.tourDate(f, it.Cue)
		if len(r.stays) > 0 && r.venue >= 0 && f.Agents.Len() > 0 {
			who, byDefault := f.Agents, f.Default // "una gira que concluirá el sábado en Zagreb"
			end := r.frame(Travel, i, v)
			end.Agents, end.Default = who, byDefault
			if end.Date < 0 {
				end.Date = r.before(i)
			}
			r.setStays(end)
		}
		return
	}
	if f.Status == NoStatus || f.Weak {
		f.Status, f.Weak = v.status, v.weak
	}
	r.dateNoun()
}

// journeyNext reports whether the next noun of action after item i is a journey.
func (r *reader) journeyNext(i int32) bool {
	for j := i + 1; j < r.s.LastItem; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemCue {
			return it.Flags&mention.Noun != 0 && (it.Cue == lexicon.CueVisitNoun || it.Cue == lexicon.CueTourNoun)
		}
	}
	return false
}

func (r *reader) tourDate(f *Frame, c lexicon.Cue) {
	date := r.date
	if len(r.stays) > 0 && r.stays[0].Date >= 0 {
		date = r.stays[0].Date
	}
	if date >= 0 && c == lexicon.CueBegin {
		f.Date = date
	}
}

// held gives the status of "hold", "take place", "attend" to a noun that is its
// subject: "talks will be held".
func (r *reader) held(i int32, v verb) {
	if r.noun < 0 || r.kind == personSubject {
		return
	}
	f := &r.set.Frames[r.noun]
	if f.Status == NoStatus || f.Weak {
		f.Status, f.Certainty, f.Weak = v.status, v.certainty, v.weak
	}
	r.gather(i+1, r.end(i), true)
	if f.Venue < 0 {
		f.Venue = r.venue
	}
	r.dateNoun()
}

// heldBefore takes the place of the conference that opens the clause: "Am Gipfel in Brüssel nehmen
// X und Y teil".
func (r *reader) heldBefore(i int32) {
	noun := int32(-1)
	for j := i - 1; j >= r.s.FirstItem && noun < 0; j-- {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemPunct || it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			return
		}
		if it.Kind == mention.ItemCue && (it.Cue == lexicon.CueSummit || it.Cue == lexicon.CueMeetNoun || it.Cue == lexicon.CueCeremony) || it.Kind == mention.ItemThing && it.Ref == int32(lexicon.ThingEvent) {
			noun = j
		}
	}
	for j := noun + 1; noun >= 0 && j < i; j++ {
		switch it := &r.doc.Items[j]; {
		case it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn:
			r.venue = it.Ref
			r.stays = append(r.stays, Stay{Place: it.Ref, Date: -1})
			return
		case it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone:
			return
		}
	}
}

// heldAt takes the place of the conference that somebody attends from the clause
// that tells where it is: "asistirá a la cumbre que se celebrará en Lima".
func (r *reader) heldAt(i int32) {
	at := r.end(i)
	if at >= r.s.LastItem || r.doc.Items[at].Kind != mention.ItemWord || r.doc.Items[at].Word != lexicon.WordWho {
		return
	}
	for j := at + 1; j < r.s.LastItem; j++ {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Cue == lexicon.CueHold {
			r.gather(j+1, r.end(j), false)
			return
		}
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 || it.Kind == mention.ItemPunct {
			return
		}
	}
}
