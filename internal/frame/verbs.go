package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// Verbs by what is asked of them.
const (
	// refusals are those that take back what they govern.
	refusals = uint64(1)<<lexicon.CueCancel | 1<<lexicon.CuePostpone | 1<<lexicon.CueDeny | 1<<lexicon.CueRefuse
	// deeds are those of what officials do abroad too.
	deeds = uint64(1)<<lexicon.CueSay | 1<<lexicon.CueHold | 1<<lexicon.CueSign | 1<<lexicon.CueDiscuss | 1<<lexicon.CueAddress | 1<<lexicon.CueOther | 1<<lexicon.CueAsk |
		1<<lexicon.CueMeet | 1<<lexicon.CueDeliver | 1<<lexicon.CueBegin | 1<<lexicon.CueContinue | 1<<lexicon.CueEnd
)

// verbCue reads a verb: settles its subject, its status and what it governs.
func (r *reader) verbCue(i int32, it *mention.Item) {
	if r.lang.reorders {
		r.beforeSubject(i, it)
	}
	if it.Feat&lexicon.FeatFirst != 0 {
		r.speakerActs()
	}
	r.settle(it)
	if r.lang.apposes && it.Feat&(lexicon.FeatPart|lexicon.FeatAdj) != 0 {
		r.apposed(i, it)
	}
	opened := int32(-1)
	if it.Feat&lexicon.FeatGer != 0 {
		opened = r.opener(i, it)
	}
	if r.kind == otherSubject && r.lang.fixed && r.holds.cues&(1<<lexicon.CueDelegation) != 0 {
		r.ledBy(i, it)
	}
	if r.lang.subjectDropped && (r.kind != personSubject && r.crowd(i) || r.hisOwn(i)) {
		r.kind = otherSubject
	}
	v := verb{index: i}
	r.read(it, &v)
	if r.noun >= 0 && r.lang.fixed && v.status == Completed && r.aux == 0 && it.Feat&lexicon.FeatPast != 0 && it.Cue != lexicon.CueSay && it.Cue != lexicon.CuePlan {
		r.visitGoesOn(i, Completed)
	}
	if opened >= 0 && v.status == NoStatus {
		if v.status, v.weak = r.mainStatus(opened), true; r.aux&auxLater != 0 {
			v.status = Planned // "Before flying to Accra, X visited"
		}
	}
	if r.entry && v.status == Ongoing && v.weak {
		v.status = Completed // "3 فبراير: الوزير X يزور لندن": the present tense of a chronicle
	}
	if r.lang.bareVerbs && v.weak && v.status == Completed {
		v.status, v.weak = r.timeless(i, it)
	}
	if r.bid {
		const tensed = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond
		r.bid = it.Feat&lexicon.FeatInf != 0 && (it.Feat&tensed == 0 || r.aux&auxInf != 0)
	}
	if r.inIf || r.bid && (travels(it.Cue) || it.Cue == lexicon.CueMeet && r.lang.bareVerbs || it.Cue == lexicon.CueAttend && r.lang.personalObject) {
		r.done(&v)
		return
	}
	if r.aux&auxBe != 0 && r.holds.cues&(1<<lexicon.CueDelegation) != 0 && r.headed(i, it, &v) {
		return
	}
	before := len(r.set.Frames)
	switch it.Cue {
	case lexicon.CueVisit, lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueLeaveFor, lexicon.CueReturn, lexicon.CueStop:
		r.travel(i, it, &v)
	case lexicon.CueLeave:
		r.leave(i, &v)
	case lexicon.CueTake:
		r.take(i, &v)
	case lexicon.CueInclude:
		r.include(i, &v)
	case lexicon.CueMeet:
		r.meet(i, &v, r.passive(i, it))
	case lexicon.CueReceive:
		r.receive(i, &v, r.passive(i, it))
	case lexicon.CueCall:
		r.call(i, &v)
	case lexicon.CueAccompany:
		if passive := r.passive(i, it); passive && r.gathering(i) {
			r.meet(i, &v, passive) // "estuvo acompañado en la cumbre por los presidentes"
		} else {
			r.accompany(i, &v, passive)
		}
	case lexicon.CueInvite:
		r.bid = true // "invited him to visit Moscow" tells of no visit
		r.invite(i, &v, r.passive(i, it))
	case lexicon.CueDiscuss:
		r.discuss(i, &v)
		if r.lang.fixed && it.Feat&lexicon.FeatAfter != 0 {
			r.addressesHouse(i, &v)
		}
		if r.lang.actsAbroad {
			r.actsIn(i, &v)
		}
	case lexicon.CuePlan:
		r.plan(i, it, &v)
		return
	case lexicon.CueHope:
		r.aux = auxPossible
		v.status, v.certainty = Planned, Possible
		r.verb, r.verbs = v, r.verbs+1
		return
	case lexicon.CueCancel:
		v.changed(Cancelled)
		r.change(&v)
	case lexicon.CuePostpone:
		v.changed(Postponed)
		r.change(&v)
	case lexicon.CueDeny, lexicon.CueRefuse:
		r.denies(i, it, &v)
	case lexicon.CueBegin, lexicon.CueContinue, lexicon.CueEnd:
		r.course(i, it, &v)
	case lexicon.CueAttend:
		r.attend(i, &v, r.passive(i, it))
		r.held(i, &v)
	case lexicon.CueHold:
		if r.kind == otherSubject && r.passive(i, it) && r.doer(i, &v) {
			return
		}
		r.held(i, &v)
		r.heldWith(i, &v)
		if r.lang.actsAbroad {
			r.actsIn(i, &v)
		}
	case lexicon.CueSign:
		r.signs(i, &v)
	case lexicon.CueDeliver:
		if it.Last > it.First {
			r.gather(i+1, r.end(i), true)
			r.handsOver(i, &v) // "سلم رسالة"
		} else {
			r.dispatches(i, it, &v)
		}
	case lexicon.CueRepresent:
		r.represent(i, &v, r.passive(i, it))
	case lexicon.CueAward:
		r.outcome(Award, i, &v)
	case lexicon.CueSay:
		if r.aux&auxBe != 0 && it.Feat&lexicon.FeatPart != 0 && r.verbNext(i) {
			// "is said to visit": the subject is the next verb's
			r.verb, r.verbs, r.aux = v, r.verbs+1, 0
			return
		}
		r.says(i, it, &v)
	case lexicon.CueAddress:
		r.addresses(i, &v)
	case lexicon.CueOther:
		r.nounOpen = false
		if r.lang.actsAbroad {
			r.actsThere(i, &v)
		}
	case lexicon.CueAsk:
		if r.lang.actsAbroad {
			r.bid = false
			r.actsIn(i, &v)
		}
		r.bid = true
		if r.lang.movable {
			r.spokeThere(i, &v)
		}
	}
	if r.kind == personSubject && r.lang.deeds && deeds>>(it.Cue&63)&1 != 0 && (before == len(r.set.Frames) || it.Cue == lexicon.CueSign) {
		r.doesIn(i, &v)
	}
	r.done(&v)
}

// beforeSubject reads what the verb of item i says of its clause before its subject is settled, where subjects may follow
// verbs or relative clauses have no word.
func (r *reader) beforeSubject(i int32, it *mention.Item) {
	if r.lang.inversion && r.verbs == 0 && r.noisy() {
		if r.adverbial(i) {
			r.quieten() // "Durante su visita fue recibido por"
		} else if len(r.candidate) == 0 && len(r.inherited) > 0 && r.kind == noSubject && r.goesOnWith(i) {
			r.quieten() // "informará hoy al presidente, y mañana viajará a Bonn"
		}
	}
	if r.lang.relativeBare {
		r.opensBare(i, it)
	}
	if r.lang.inversion {
		if r.told >= 0 {
			r.resume(i, it)
		}
		if it.Feat&lexicon.FeatInf != 0 {
			r.infinitive(i)
		}
	}
}

// timeless returns what the verb of item i, which has no time and is taken for one of the past, tells.
func (r *reader) timeless(i int32, it *mention.Item) (status Status, weak bool) {
	switch {
	case r.underway(i, it):
		return Ongoing, true
	case r.about && (travels(it.Cue) || it.Cue == lexicon.CueAttend) && it.Cue != lexicon.CueReturn && it.Cue != lexicon.CueLeaveFor:
		return Ongoing, false // 会见来华出席论坛的X
	case it.Cue == lexicon.CueLeaveFor, it.Cue == lexicon.CueGo && r.verbs > 0 && (r.verb.cue == lexicon.CueLeave || r.verb.cue == lexicon.CueLeaveFor):
		return Planned, true // 离开东京前往首尔: on the way
	}
	return Completed, true
}

// denies reads a verb of denying or refusing.
func (r *reader) denies(i int32, it *mention.Item, v *verb) {
	r.denied = it.Cue == lexicon.CueDeny && r.aux&auxNot == 0
	if v.status == Denied && it.Cue == lexicon.CueDeny {
		v.status, v.certainty = Planned, Possible // "did not rule out a visit"
	} else {
		v.status = Denied
		if it.Cue == lexicon.CueRefuse && r.lang.movable && r.kind == personSubject {
			v.status = Cancelled // he who was to go
		}
	}
	v.weak = false
	r.change(v)
	if it.Cue == lexicon.CueRefuse {
		r.absent(i, v)
		if r.lang.adjAfter && r.lang.capitals && r.kind == personSubject && r.summitNext(i) {
			r.attend(i, v, false) // "el presidente X boicoteará la cumbre de Lima"
		}
	}
}

// summitNext reports whether the next noun behind the verb of item i is a conference or a ceremony.
func (r *reader) summitNext(i int32) bool {
	for j, end := i+1, r.end(i); j < end; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemCue {
			return it.Cue == lexicon.CueSummit || it.Cue == lexicon.CueCeremony
		}
	}
	return false
}

// signs reads a verb of signing.
func (r *reader) signs(i int32, v *verb) {
	if r.agreementFollows(i) {
		r.outcome(Sign, i, v)
		if len(r.stays) == 1 && r.venue >= 0 && v.status == Completed && (r.lang.fixed && r.doc.Places[r.venue].City != 0 || r.objectThen(i, r.venue)) {
			r.presentAt(i, r.venue, v)
		}
		r.signedIn(i, v)
	}
	r.signed(i, v)
	if r.lang.actsAbroad {
		r.actsIn(i, v)
	}
}

// objectThen reports whether only the object of the verb of item i and a day stand between it and a place: "firmó el lunes
// un acuerdo comercial en Doha", but "un acuerdo sobre el alto el fuego en Sudán".
func (r *reader) objectThen(i, place int32) bool {
	for i++; i < r.lastItem; i++ {
		switch it := &r.items[i]; it.Kind {
		case mention.ItemPlace:
			return it.Ref == place
		case mention.ItemDate:
		case mention.ItemOther, mention.ItemTopic, mention.ItemCue:
			if it.Mark != lexicon.WordNone || it.Flags&mention.Verb != 0 {
				return false
			}
		case mention.ItemWord:
			if it.Word != lexicon.WordDet && it.Word != lexicon.WordIn {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// says reads a verb of saying.
func (r *reader) says(i int32, it *mention.Item, v *verb) {
	r.spoke = true
	if it.Feat&lexicon.FeatWeak != 0 && r.lang.fixed && r.kind == personSubject && len(r.subject) == 2 && v.status == Completed && !r.theyBefore(i) {
		r.agree(i, v)
	}
	if r.lang.bareVerbs || r.lang.seatsKept {
		r.speaksIn(i, v)
	}
	if r.lang.fixed {
		r.speaksAt(i, v)
	} else if r.lang.actsAbroad {
		r.actsThere(i, v)
	}
}

// addresses reads a verb for making a speech.
func (r *reader) addresses(i int32, v *verb) {
	if who := r.behindPhrase(i); who >= 0 && r.kind != personSubject {
		r.acts(r.doc.Persons[r.items[who].Ref].Entity) // "In a speech here last year, X promised"
	}
	if r.lang.fixed {
		r.speaksAt(i, v)
	} else if r.lang.actsAbroad {
		r.actsThere(i, v)
	}
	if r.lang.bareVerbs {
		r.spokeBefore(i, v)
	}
}

// actsThere reads where somebody does or says something, where rules tell that of a language.
func (r *reader) actsThere(i int32, v *verb) {
	r.actsIn(i, v)
	if r.lang.movable {
		r.spokeThere(i, v)
	}
}

// speakerActs makes the one who speaks the subject of a verb of the first person.
func (r *reader) speakerActs() {
	r.candidate = r.candidate[:0]
	if r.s.Speaker == 0 {
		r.noise, r.kind = true, noSubject
		r.inherited = r.inherited[:0]
		return
	}
	r.candidate, r.apart = append(r.candidate, r.s.Speaker-1), false
	r.apartFrom = r.at
}

// goesOnWith reports whether "and" stands right before the verb of item i, a date at most between, so that
// its subject is that of the verb before, where subjects may follow verbs.
func (r *reader) goesOnWith(i int32) bool {
	return r.lang.inversion && r.lang.verbBetween && !r.lang.cases && r.andBefore(i)
}

// andBefore reports whether "and" stands right before the verb of item i, auxiliaries and a date at most between.
func (r *reader) andBefore(i int32) bool {
	for j := i - 1; j >= r.firstItem && j >= i-4; j-- {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemDate:
		case mention.ItemWord:
			if it.Word == lexicon.WordAnd {
				return true
			}
			if it.Word != lexicon.WordDet && it.Word != lexicon.WordThen && it.Word != lexicon.WordAlso && it.Word != lexicon.WordNot && !auxiliary(it.Word) && r.items[j+1].Kind != mention.ItemDate {
				return false
			}
		default:
			return false
		}
	}
	return false
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

// pastVerb reports whether an item is a verb in a form of the past.
func pastVerb(it *mention.Item) bool {
	return it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Feat&lexicon.FeatPast != 0
}

// endsWith reports whether the clause ends with the verb of item i.
func (r *reader) endsWith(i int32) bool {
	return i+1 >= r.lastItem || r.items[i+1].Kind == mention.ItemPunct
}

// travels reports whether a verb says that somebody goes to a place.
func travels(c lexicon.Cue) bool {
	switch c {
	case lexicon.CueVisit, lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueLeaveFor, lexicon.CueReturn, lexicon.CueStop:
		return true
	}
	return false
}

// opensBare begins a relative clause that has no relative word, where the verb comes first:
// "أرجأ زيارة إلى ألمانيا كان من المفترض أن تبدأ الخميس".
func (r *reader) opensBare(i int32, it *mention.Item) {
	if it.Cue != lexicon.CuePlan || it.Feat&lexicon.FeatPast == 0 || r.noun < 0 || r.verbs == 0 || len(r.candidate) > 0 || r.firstItem == i {
		return
	}
	if before := &r.items[i-1]; before.Kind == mention.ItemPlace || before.Kind == mention.ItemDate || before.Kind == mention.ItemCue && before.Flags&mention.Noun != 0 {
		r.boundary()
		r.kind, r.nounOpen = nounSubject, true
	}
}

// apposed takes the person before a comma for the subject of the participle behind
// it: "said Minister X, received by President Y".
func (r *reader) apposed(i int32, it *mention.Item) {
	// where participles have cases, "с министром X, находящимся в Москве"
	const active = lexicon.FeatAdj | lexicon.FeatGer
	cases := r.lang.cases && it.Feat&active == active
	if !cases && (!r.lang.inversion || it.Feat&lexicon.FeatPart == 0 || r.kind == personSubject) || r.aux != 0 && !(cases && r.aux == auxEarlier) || i < r.firstItem+2 && !cases {
		return
	}
	if cases {
		if e := r.describedBy(it); e >= 0 {
			r.acts(e)
			return
		}
	}
	if i < r.firstItem+2 {
		return
	}
	comma, who := &r.items[i-1], &r.items[i-2]
	if comma.Kind != mention.ItemPunct || comma.Ref != ',' || who.Kind != mention.ItemPerson || who.Mark != lexicon.WordNone && !cases {
		return
	}
	if e := r.doc.Persons[who.Ref].Entity; e >= 0 {
		r.acts(e)
	}
}

// doer reads "a advertência foi feita em Tóquio pelo ministro X": he is there, and
// is the subject of what follows.
func (r *reader) doer(i int32, v *verb) bool {
	r.gather(i+1, r.end(i), true)
	if len(r.by) != 1 || v.status != Completed {
		return false
	}
	r.subject, r.kind = append(r.subject[:0], r.by...), personSubject
	r.attend(i, v, false)
	r.done(v)
	return true
}

// attribute reports whether a participle stands before a noun like an adjective:
// "a scheduled visit". The noun takes it up.
func (r *reader) attribute(i int32, it *mention.Item) bool {
	declined := r.lang.verbSecond && it.Feat&lexicon.FeatAdj != 0 // "erwägt, seine geplante Reise abzusagen"
	if r.aux != 0 && !declined {
		return false
	}
	if it.Feat&lexicon.FeatNoun != 0 {
		return true // "отмена визита": the noun of the visit takes it up
	}
	switch it.Cue {
	case lexicon.CuePlan, lexicon.CueCancel, lexicon.CuePostpone:
		return declined || r.nounNext(i)
	}
	return false
}

// attributed reads a participle of travel that stands with its place before a person: "der in Wien
// weilende Ministerpräsident X", "die nach Prag gereiste Ministerin X". It is no verb of the clause.
func (r *reader) attributed(i int32, it *mention.Item) bool {
	if it.Feat&lexicon.FeatAdj == 0 || !travels(it.Cue) {
		return false
	}
	if i+1 >= r.lastItem || r.items[i+1].Kind != mention.ItemPerson || r.inIf {
		return true
	}
	e := r.doc.Persons[r.items[i+1].Ref].Entity
	if e < 0 {
		return true
	}
	for j := i - 1; j >= r.firstItem && j > i-8; j-- {
		at := &r.items[j]
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
		f := r.frame(Travel, i, &v)
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
func (r *reader) done(v *verb) {
	r.verb, r.verbs = *v, r.verbs+1
	r.aux = 0
	r.apart, r.earlier = true, false
	if v.cue == lexicon.CueSay {
		// a clause of its own may follow
		r.kind, r.verbs = noSubject, 0
		r.quieten()
	}
}

// changed gives v the status of what it does to a plan; what is only considered leaves the plan
// as it is: "erwägt, die Reise abzusagen", "the visit may be postponed".
func (v *verb) changed(s Status) {
	if v.status == Planned && v.certainty == Possible {
		return
	}
	v.was, v.status, v.weak = v.status, negated(*v, s), false
}

// negated returns Planned for "was not cancelled".
func negated(v verb, s Status) Status {
	if v.status == Denied {
		return Planned
	}
	return s
}

// plan reads "is expected to", "plans to": what follows lies ahead.
func (r *reader) plan(i int32, it *mention.Item, read *verb) {
	v := *read
	if r.where >= 0 && r.kind == personSubject && r.aux == 0 && r.awaitsHim(i, it) {
		v.status, v.certainty, v.cue = Planned, Expected, lexicon.CueReceive
		if it.Feat&lexicon.FeatPast != 0 && !r.lang.cases {
			v.status, v.certainty = Completed, Stated // "où l'attendait le président X": and received him
		}
		r.receive(i, &v, false)
		r.done(&v)
		return
	}
	said := r.aux
	r.aux = auxProspect | said&(auxPast|auxNot)
	v.status, v.certainty = Planned, Expected
	not := said&auxNot != 0
	if not {
		v.status = Denied
	}
	if r.kind != personSubject && (r.nounOpen || r.kind == nounSubject) && r.saidOfNoun(i, it, said) {
		r.planNoun(i, it, &v)
	}
	if r.kind == personSubject && it.Feat&lexicon.FeatPart != 0 && (r.placeNext(i) || r.lang.adjAfter && r.place >= 0 && r.there(i) && !r.verbNext(i)) {
		r.stay(i) // "is expected in Brasilia in March", "y est attendu mercredi"
		return
	}
	if !not && r.plannedBehind(i, it, &v, said) {
		return
	}
	if r.kind == personSubject && it.Feat&lexicon.FeatPart != 0 && r.end(i) == r.lastItem && r.gatheringTo() {
		// "Zu dem Treffen in Brüssel wird auch X erwartet"
		r.gather(r.firstItem, i, false)
		if len(r.stays) == 1 {
			f := r.frame(Travel, i, &v)
			f.Cue, f.Agents = lexicon.CueStay, r.set.people(r.subject)
			r.setStays(f)
			r.done(&v)
			return
		}
	}
	if !not {
		if r.lang.verbSecond {
			r.onProgramme(i, &v)
		}
		if r.lang.inversion && !r.lang.cases {
			r.talksSet(i, &v)
		}
	}
	if r.lang.moves && r.boundFor(i, &v) {
		r.done(&v)
		return
	}
	r.verb, r.verbs = v, r.verbs+1
	r.apart = true
}

// awaitsHim reports whether the verb of item i says that the subject, right before it, awaits the one right behind it, who then is
// received: "in Maskat, wo ihn der Außenminister X erwartet".
func (r *reader) awaitsHim(i int32, it *mention.Item) bool {
	if it.Feat&lexicon.FeatPres == 0 && (it.Feat&lexicon.FeatPast == 0 || r.lang.cases) || i+1 >= r.lastItem || i == r.firstItem || r.items[i-1].Kind != mention.ItemPerson {
		return false
	}
	who := &r.items[i+1]
	return who.Kind == mention.ItemPerson && r.doc.Persons[who.Ref].Flags&mention.Pronoun != 0 && who.Mark == lexicon.WordNone
}

// saidOfNoun reports whether the verb of planning of item i, with auxiliaries that said something, is what is said of the noun before it.
func (r *reader) saidOfNoun(i int32, it *mention.Item, said aux) bool {
	if said != 0 || i <= r.nounAt+2 || it.Feat&lexicon.FeatPart != 0 && i > r.firstItem && r.items[i-1].Kind == mention.ItemPunct ||
		r.lang.cases && it.Feat&(lexicon.FeatPass|lexicon.FeatPres|lexicon.FeatPast|lexicon.FeatFut) != 0 { // "визит намечен на май" has no "is"
		return true
	}
	// "La llegada del presidente X a Varsovia está prevista para mañana", "the stop remains on the schedule"
	return (r.lang.inversion || it.Feat == 0) && r.nounOpen && it.Last > it.First
}

// planNoun reads what is said to be planned of a noun: "the visit is scheduled for May 5".
func (r *reader) planNoun(i int32, it *mention.Item, v *verb) {
	r.change(v)
	if r.noun < 0 {
		return
	}
	r.gather(i+1, r.end(i), false)
	r.dateNoun()
	if f := &r.set.Frames[r.noun]; f.Stays.Len() == 0 && it.Feat&(lexicon.FeatPart|lexicon.FeatPass) != 0 && f.Kind == Visit {
		r.setStays(f) // "a stop planned for Saturday in Norway"
		if f.Default && len(r.of) > 0 {
			f.Agents, f.Default = r.set.people(r.of), false // "le voyage prévu jeudi à Tunis du ministre X"
		}
	}
}

// plannedBehind reads who stands behind the verb of planning of item i, or before it with it, as the one who is to come: "Am Freitag
// wird in Berlin X erwartet". It reports whether somebody does.
func (r *reader) plannedBehind(i int32, it *mention.Item, v *verb, said aux) bool {
	if r.lang.fixed {
		return (i == r.firstItem || i == r.firstItem+1 && r.items[i-1].Word == lexicon.WordAlso) && r.placeNext(i) && r.expectedBehind(i, v)
	}
	passive := said&(auxFuture|auxBe) != 0 && said&auxPerfect == 0
	if next := i + 1; next < r.lastItem && r.items[next].Kind == mention.ItemWord && (r.items[next].Word == lexicon.WordWill || r.items[next].Word == lexicon.WordBe) {
		passive = true // "der in Berlin erwartet wird"
	}
	if (passive || r.lang.personalObject) && (r.kind != personSubject || i <= r.firstItem+1) && r.verbs == 0 &&
		r.lang.verbBetween && !r.lang.cases && r.placeNext(i) && r.expectedBehind(i, v) {
		return true
	}
	return r.lang.movable && r.awaited(i, it, v) || r.lang.verbSecond && passive && r.lookedFor(i, it, v)
}

// talksSet reads talks that the verb of item i says are planned, with whom behind it: "où un dîner de travail est
// prévu avec le ministre X". They are the traveller's.
func (r *reader) talksSet(i int32, v *verb) {
	noun := i - 1
	for noun > r.firstItem && r.items[noun].Kind == mention.ItemWord {
		noun--
	}
	if noun < r.firstItem || r.traveller < 0 || r.kind == personSubject {
		return
	}
	it := &r.items[noun]
	if it.Kind != mention.ItemCue || it.Flags&mention.Noun == 0 || it.Mark != lexicon.WordNone || it.Cue != lexicon.CueMeetNoun && it.Cue != lexicon.CueMeal && it.Cue != lexicon.CueAudience {
		return
	}
	if r.gather(i+1, r.end(i), true); len(r.with) == 0 {
		return
	}
	if r.venue < 0 {
		r.venue = r.where
	}
	var buf [8]int32
	r.encounter(noun, v, []int32{r.traveller}, true, append(buf[:0], r.with...), it.Cue)
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
func (r *reader) change(v *verb) {
	if k := r.went.frame; r.noun < 0 && (r.lang.bareVerbs || r.lang.tenseOfBefore && !r.nounFollows(v.index)) && (v.status == Cancelled || v.status == Postponed) && travels(r.went.verb.cue) && int(k) < len(r.set.Frames) {
		if f := &r.set.Frames[k]; f.Sentence == r.si && f.Kind == Travel && f.Status == Planned {
			f.Status, f.Weak = v.status, false // 原定访问埃及的计划被推迟
			return
		}
	}
	at := r.noun
	if late := r.calledOffLate(v.index); late >= 0 {
		at = late
	} else if late := r.givenUp(v); late >= 0 {
		at = late
	} else if r.noun < 0 || r.kind == personSubject && !r.topic(v.index) && !r.objectFirst(v.index) {
		return
	}
	f := &r.set.Frames[at]
	if v.status == Planned && (f.Status == Cancelled || f.Status == Postponed || f.Status == Denied) {
		return // "postponed a visit that had been set for Thursday"
	}
	if f.Default && r.kind == personSubject && len(r.subject) > 0 {
		f.Agents, f.Default = r.set.people(r.subject), false // "Die Reise nach Kenia hat X gestrichen"
	}
	f.Status, f.Certainty, f.Weak = v.status, v.certainty, false
}

// givenUp returns the frame of the journey that the subject was to make and that a verb of calling off
// without an object is about: "qui devait se rendre à Tunis, a finalement renoncé"; -1 where there is none.
func (r *reader) givenUp(v *verb) int32 {
	k := r.went.frame
	if v.status != Cancelled || r.kind != personSubject || r.noun >= 0 || !r.lang.inversion || !r.endsWith(v.index) || !travels(r.went.verb.cue) || int(k) >= len(r.set.Frames) {
		return -1
	}
	if f := &r.set.Frames[k]; f.Sentence == r.si && f.Kind == Travel && f.Status == Planned && slices.Equal(r.set.People(f.Agents), r.subject) {
		return k
	}
	return -1
}

// nounFollows reports whether a noun of action follows the verb of item i, which then tells of that:
// "يتوجه إلى X، فيما تأجلت محطته الكويتية", but "كان مقررا أن يزور X لكنه صرف النظر عن ذلك".
func (r *reader) nounFollows(i int32) bool {
	for j := i + 1; j < r.lastItem && r.items[j].Kind != mention.ItemPunct; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemCue {
			return it.Flags&mention.Noun != 0
		}
	}
	return false
}

// objectFirst reports whether the noun read last is the object of the verb of item i and opens its
// clause: "Einen Abstecher nach Pristina hatte der Minister gestrichen".
func (r *reader) objectFirst(i int32) bool {
	if !r.lang.rearranged || r.verbs > 0 || r.nounAt < 0 || r.nounAt >= i || r.items[r.nounAt].Mark != lexicon.WordNone {
		return false
	}
	for j := r.nounAt + 1; j < i; j++ {
		if r.items[j].Kind == mention.ItemPunct {
			return false
		}
	}
	return true
}

// topic reports whether the verb of item i, which has one form, speaks of the noun
// that stands before it: "他原定的访问推迟".
func (r *reader) topic(i int32) bool {
	if !r.lang.bareVerbs {
		return false
	}
	for j := i - 1; j >= r.firstItem; j-- {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemPunct, it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone, it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			return false
		case it.Kind == mention.ItemCue:
			return j == r.nounAt
		}
	}
	return false
}
