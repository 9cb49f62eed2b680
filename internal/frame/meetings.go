package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// meetNoun reads talks, a meeting, an audience, a telephone conversation.
func (r *reader) meetNoun(i int32, it *mention.Item) {
	if r.besideOrg(i) {
		return // those who met there met one another elsewhere in the sentence
	}
	end := r.end(i)
	r.gather(i+1, end, true)
	v := verb{weak: true}
	if r.verbs > 0 {
		switch r.verb.cue {
		case lexicon.CueHold, lexicon.CuePlan, lexicon.CueHope, lexicon.CueCancel, lexicon.CuePostpone, lexicon.CueBegin, lexicon.CueContinue,
			lexicon.CueEnd, lexicon.CueAttend, lexicon.CueDeny, lexicon.CueRefuse, lexicon.CueArrive, lexicon.CueGo, lexicon.CueVisit:
			v = r.verb
			if v.cue == lexicon.CuePlan && r.lang.bareVerbs {
				if off := r.calledOff(v.index); off.cue != lexicon.CueNone {
					v = off // 取消原定与X举行的会谈
				}
			}
			if v.status == Ongoing && (v.cue == lexicon.CueArrive || v.cue == lexicon.CueGo) || r.liesAhead(v) && it.Mark == lexicon.WordFor {
				v.status = Planned
			}
		default:
			v.status, v.certainty = r.verb.status, r.verb.certainty
			if it.Mark == lexicon.WordFor && r.liesAhead(r.verb) || r.verb.cue == lexicon.CueInclude && v.status == Ongoing {
				v.status = Planned
			}
		}
	}
	if it.Mark == lexicon.WordAfter && v.status != Denied {
		v = verb{status: Completed, cue: v.cue}
	}
	if v.status <= Completed && v.status != Planned && r.lang.fixed && r.foreseen(i) {
		v.status = Planned
	}
	if it.Mark == lexicon.WordBefore && r.lang.fixed && v.status == Completed {
		v.status, v.weak = Planned, true // "arrived in Seoul, a day before talks with X"
	}
	if r.none(i) || r.denied && r.lang.tenseOfBefore && v.status == Completed { // "استبعد عقد لقاء"
		v.status, v.weak = Denied, false
	}
	if len(r.with) == 0 && len(r.of) == 0 && r.verbs > 0 && r.verb.cue == lexicon.CueHold {
		r.withInFront(r.verb.index)
	}
	if len(r.with) == 0 && len(r.of) == 0 && r.verbs > 0 && r.lang.bareVerbs {
		r.withBetween(r.verb.index, i) // 取消原定与X举行的会谈
	}
	if r.lang.fixed && len(r.with) == 0 && it.Mark != lexicon.WordNone && r.metAt(i) {
		return
	}
	others := r.with
	if len(others) == 0 {
		others = r.metOtherwise(i, it)
	}
	if len(r.with) > 0 && len(r.object) == 1 && r.bringing(i) {
		// "جلسة عمل تجمعه بنظيره X", "لقاء جمعه مع X": the pronoun is one of the two
		var buf [8]int32
		others = append(buf[:0], r.with...)
		r.encounter(i, &v, r.object, false, others, it.Cue)
		r.noun, r.nounOpen, r.nounAt = int32(len(r.set.Frames)-1), true, i
		return
	}
	if it.Cue == lexicon.CueReception && len(others) == 0 && r.reception(i, it, v) {
		return
	}
	var list []int32
	byDefault, between := false, false
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
		between = true
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
	if it.Cue == lexicon.CueSummit && r.lang.seatsKept && len(others) > 1 && (byDefault || len(list) == 0) && r.summitAt >= 0 {
		f := r.frame(Meet, i, &v) // "انطلقت قمة جدة بمشاركة A وB"
		f.MeetKind, f.Venue, f.Both = lexicon.CueSummit, r.summitAt, true
		f.Agents, f.Others = r.set.people(others[:1]), r.set.people(others[1:])
		return
	}
	if len(others) > 0 || len(list) > 1 {
		r.encounter(i, &v, list, byDefault, others, it.Cue)
		if r.afterwards(i) {
			r.whoThen(i)
		}
		n := len(r.set.Frames)
		if n == 0 {
			return // nobody meets whom a frame can name
		}
		f := &r.set.Frames[n-1]
		if between {
			f.Both = true // "la reunión entre X y Y en Ammán": both go there
		}
		if len(r.of) > 1 && r.lang.movable && f.Cause == it.First {
			f.Both = true // "В Баку состоялась встреча министров X и Y"
		}
		if f.Date < 0 && f.Cause == it.First && r.verbs > 0 && r.verb.cue == lexicon.CueHold && r.verb.index < i && r.lang.inversion {
			f.Date = r.dateBetween(r.verb.index, i) // "أجرى الأحد محادثات مع"
		}
		r.noun, r.nounOpen, r.nounAt = int32(n-1), true, i
	} else {
		r.heldAbroad(i, &v)
		r.staysAway(i, it, &v)
		r.metAbroad(i)
		r.nounOpen = false
		if it.Cue == lexicon.CueMeetNoun && r.verbs > 0 && r.verb.cue == lexicon.CueHold && (r.lang.seatsKept || r.lang.fixed) {
			r.talksIn(i, v)
		}
	}
	if it.Cue == lexicon.CueMeetNoun {
		r.topicsAfter(i, end, &v)
	}
}

// liesAhead reports whether what somebody does with a verb of arriving or setting out is for lies ahead of him:
// "arrived in Rome for talks with X", "left for Rome to meet X".
func (r *reader) liesAhead(v verb) bool {
	return r.lang.fixed && v.status == Completed && (v.cue == lexicon.CueArrive || v.cue == lexicon.CueLeaveFor)
}

// metAt gives those of whom the clause has said that they meet the place, and the day, of the meeting of item i at which
// they do: "shakes hands with X during a meeting in Sochi on Wednesday", "met on Monday for talks in Sochi". It reports
// whether that is the meeting.
func (r *reader) metAt(i int32) bool {
	n := len(r.set.Frames)
	if n == 0 || r.verbs == 0 || r.verb.cue != lexicon.CueMeet {
		return false
	}
	f := &r.set.Frames[n-1]
	if f.Kind != Meet || f.Sentence != r.si || f.Cause != r.items[r.verb.index].First {
		return false
	}
	switch r.items[i].Mark {
	case lexicon.WordIn, lexicon.WordFor, lexicon.WordOf, lexicon.WordDuring, lexicon.WordBefore, lexicon.WordAfter, lexicon.WordOn: // "for seven hours of talks"
	default:
		return false
	}
	if f.Venue < 0 && r.venue >= 0 && !r.talkedOf() {
		if f.Venue = r.venue; f.Date < 0 {
			if f.Date = r.date; f.Date < 0 {
				f.Date = r.stays[0].Date
			}
		}
	}
	return true
}

// foreseen reports whether a participle before the noun of item i says that it is planned: "ahead of X's planned meeting with Y".
func (r *reader) foreseen(i int32) bool {
	if r.holds.cues&(1<<lexicon.CuePlan) == 0 {
		return false
	}
	for j := i - 1; j >= r.firstItem && j >= i-3; j-- {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemCue:
			return it.Cue == lexicon.CuePlan && it.Feat&(lexicon.FeatPart|lexicon.FeatAdj) != 0
		case mention.ItemVisitKind, mention.ItemDemonym, mention.ItemOther:
		default:
			return false
		}
	}
	return false
}

// metOtherwise returns with whom the noun of item i says that somebody meets where no preposition does.
func (r *reader) metOtherwise(i int32, it *mention.Item) (others []int32) {
	others = r.with
	if r.callOn(i) {
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
	if j := i + 1; len(others) == 0 && r.lang.construct && j < r.lastItem {
		// "لقاء الرئيس X": whom one meets follows the noun as its genitive
		if who := &r.items[j]; who.Kind == mention.ItemPerson && who.Mark == lexicon.WordNone && who.First == it.Last+1 && len(r.object) == 1 {
			others = append(others, r.object...)
			r.object = r.object[:0]
		}
	}
	if len(others) == 0 && len(r.object) > 0 && r.possessed(i) {
		others = append(others, r.object...) // "خلال لقائه في طهران أمس رئيس المجلس X"
		r.object = r.object[:0]
	}
	return others
}

// withBetween takes those with whom people meet who stand between the verb of item i and the noun of
// item j, in a clause about the noun.
func (r *reader) withBetween(i, j int32) {
	for k := i + 1; k < j; k++ {
		switch it := &r.items[k]; it.Kind {
		case mention.ItemCue:
			if it.Flags&mention.Verb != 0 && it.Cue != lexicon.CuePlan {
				return
			}
		case mention.ItemPerson:
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 && it.Mark == lexicon.WordWith && !slices.Contains(r.with, e) {
				r.with = append(r.with, e)
			}
		}
	}
}

// staysAway reads who does not come to a conference abroad: "pulled out of a summit in Ghana",
// "skipped talks in Geneva".
func (r *reader) staysAway(i int32, it *mention.Item, v *verb) {
	if !r.lang.fixed || r.venue < 0 || r.verbs == 0 || r.kind != personSubject || it.Cue != lexicon.CueSummit && it.Cue != lexicon.CueMeetNoun || i-r.verb.index > 5 {
		return
	}
	if c := r.verb.cue; c != lexicon.CueCancel && c != lexicon.CuePostpone && c != lexicon.CueRefuse {
		return
	}
	at := r.venue
	r.stays = append(r.stays[:0], Stay{Place: at, Date: -1})
	f := r.frame(Travel, i, &r.verb)
	f.Cue, f.Agents = lexicon.CueStay, r.set.people(r.subject)
	r.setStays(f)
}

// possessed reports whether the noun of item i has a pronoun written as one with it, which is
// the one who meets: "لقائه X".
func (r *reader) possessed(i int32) bool {
	if !r.lang.enclitics {
		return false
	}
	if i > r.firstItem {
		if before := &r.items[i-1]; before.Kind == mention.ItemWord && before.Word == lexicon.WordHis {
			return true
		}
	}
	return r.doc.Enclitic(&r.items[i])
}

// caller returns the person from whom the call of item i comes: "تلقى X اتصالا هاتفيا،
// اليوم، من Y"; -1 where none is told.
func (r *reader) caller(i int32) int32 {
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
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
	if !r.lang.enclitics {
		return false
	}
	for j := i + 1; j < r.lastItem && j <= i+3; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPerson {
			return it.Mark == lexicon.WordNone && j > i+1 && r.doc.Persons[it.Ref].Flags&mention.Pronoun != 0
		}
	}
	return false
}

// reception reads who received somebody where a noun says so: "كان في استقباله الرئيس
// X", "سيحظى باستقبال من الرئيس X".
func (r *reader) reception(i int32, it *mention.Item, v verb) bool {
	host := int32(-1)
	his := i > r.firstItem && r.items[i-1].Kind == mention.ItemWord && r.items[i-1].Word == lexicon.WordHis
	for j := i + 1; j < r.lastItem && host < 0; j++ {
		who := &r.items[j]
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
	if r.cameHome(guest) {
		return true // his own people welcome him
	}
	if v.status == NoStatus && it.Mark == lexicon.WordIn {
		v.status = Completed
	}
	f := r.frame(Receive, i, &v)
	f.MeetKind = lexicon.CueReceive
	f.Agents, f.Others = r.set.people([]int32{host}), r.set.people([]int32{guest})
	r.situate(f, i)
	return true
}

// cameHome reports whether the text has just said that somebody returned to his own country.
func (r *reader) cameHome(who int32) bool {
	k := len(r.set.Frames) - 1
	if k < 0 {
		return false
	}
	f := &r.set.Frames[k]
	return f.Kind == Leave && f.Cue == lexicon.CueReturn && f.From < 0 && f.Sentence >= r.si-1 && slices.Contains(r.set.People(f.Agents), who)
}

// callOn reports whether a person follows the noun with "on": "a courtesy call on
// President X"; talks on something are about it.
func (r *reader) callOn(i int32) bool {
	return len(r.upon) > 0 && i+2 < r.lastItem && r.items[i+1].Kind == mention.ItemWord && r.items[i+2].Kind == mention.ItemPerson
}

// topicsAfter opens the agenda where talks are "on" or "about" something.
func (r *reader) topicsAfter(i, end int32, v *verb) {
	r.agendaOn = true
	if v.certainty > r.agenda {
		r.agenda = v.certainty
	}
}

// between reports whether "between" stands after the noun at item i.
func (r *reader) between(i, end int32) bool {
	for j := i + 1; j < end; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPerson {
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
	for j := first; j < r.lastItem; j++ {
		k := &r.items[j]
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
		if w := first; w < r.lastItem && r.items[w].Kind == mention.ItemWord && (r.items[w].Word == lexicon.WordOf || r.lang.construct && r.items[w].Word == lexicon.WordFrom) {
			first++
		}
		if first < r.lastItem && r.items[first].Kind == mention.ItemPerson {
			if e := r.doc.Persons[r.items[first].Ref].Entity; e >= 0 {
				r.gather(0, 0, false)
				r.frame(Host, i, &verb{}).Agents = r.set.people([]int32{e})
			}
		}
		return
	}
	r.from, r.date, r.region, r.venue, r.until = -1, -1, 0, -1, -1
	f := r.frame(Invite, i, &verb{status: Completed})
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
		r.stayAt(place)
	}
	r.setStays(f)
	accepted := r.verbs > 0 && r.verb.cue == lexicon.CueAccept && r.verb.status != Denied && r.verb.certainty != Possible
	if (r.lang.fixed || r.lang.adjAfter) && accepted && r.kind == personSubject {
		return // "accepted an invitation to visit Ghana"
	}
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
	f := r.frame(kind, i, &r.verb)
	f.Agents = r.set.people(r.subject)
	f.Others = r.set.people(r.toward)
	if kind == Message {
		r.handsOver(i, &r.verb)
	}
}

// handsOver makes a meeting of a message that one official hands to another of another country, in whose
// country the text is, or says that it was: "سلم الوزير X رسالة إلى الرئيس Y".
func (r *reader) handsOver(i int32, v *verb) {
	if !r.lang.tenseOfBefore || r.kind != personSubject || len(r.subject) != 1 || v.status != Completed && v.status != Planned {
		return
	}
	receiver := int32(-1)
	for j := i + 1; j < r.end(i); j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPerson && it.Mark == lexicon.WordTo {
			receiver = r.doc.Persons[it.Ref].Entity
		}
	}
	if receiver < 0 || receiver == r.subject[0] || !r.doc.People[receiver].Named {
		return
	}
	one, other := r.doc.People[r.subject[0]].Country, r.doc.People[receiver].Country
	if one == 0 || other == 0 || one == other {
		return
	}
	if r.venue < 0 && r.place >= 0 && r.doc.Places[r.place].Country == other && r.sure(other) {
		r.venue = r.place
	}
	if r.venue < 0 || r.doc.Places[r.venue].Country != other {
		return
	}
	var buf [1]int32
	buf[0] = receiver
	r.encounter(i, v, r.subject, false, buf[:], lexicon.CueMeet)
}
