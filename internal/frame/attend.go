package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// unofficial reports whether a noun is one of those who travel without an office: a team,
// tourists, a company, a ship.
func unofficial(t lexicon.Thing) bool {
	switch t {
	case lexicon.ThingTeam, lexicon.ThingTourist, lexicon.ThingPeople, lexicon.ThingCompany, lexicon.ThingShip:
		return true
	}
	return false
}

// crowd reports whether the subject behind the verb of item i is no official: "زار أكثر
// من أربعة ملايين سائح اليونان", "يسافر الفريق".
func (r *reader) crowd(i int32) bool {
	for j := i + 1; j < r.lastItem && j <= i+6; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemThing:
			return unofficial(lexicon.Thing(it.Ref))
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

// hisOwn reports whether somebody who is another's, and whom no table knows, is the subject behind the
// verb of arriving at item i: "وصل محاميه".
func (r *reader) hisOwn(i int32) bool {
	next := i + 1
	if i > r.firstItem && r.items[i-1].Kind == mention.ItemPerson {
		return false // "حط الوزير X رحاله"
	}
	return next < r.lastItem && r.items[i].Cue == lexicon.CueArrive && r.items[next].Kind == mention.ItemOther && r.doc.Owned(&r.items[next])
}

// attend reads "will attend the summit in Rio de Janeiro": whoever takes part goes
// there.
func (r *reader) attend(i int32, read *verb, passive bool) {
	v := *read
	if passive && r.attended(i, &v) || !passive && r.attending(i, &v) {
		return
	}
	if r.lang.bareVerbs && r.came(i, &v) {
		return
	}
	if r.kind != personSubject && r.traveller >= 0 && r.verbs == 0 && r.heads(i) {
		r.acts(r.traveller) // "فبراير 2013: المشاركة في القمة في القاهرة"
	}
	byDefault := false
	if r.kind == noSubject && r.lang.proDrop && !r.noisy() && r.traveller >= 0 && r.items[i].Feat&(lexicon.FeatFut|lexicon.FeatPast|lexicon.FeatPres) != 0 && r.items[i].Feat&lexicon.FeatPl == 0 {
		r.acts(r.traveller) // "X vuelve de Lima. El jueves participará en Bruselas en la reunión"
		byDefault = true
	}
	if r.kind != personSubject || len(r.subject) == 0 {
		return
	}
	if r.doc.People[r.subject[0]].Role == lexicon.RoleAmbassador && (r.lang.adjAfter || r.lang.bareVerbs || r.lang.movable) {
		return // "O embaixador de Angola em Portugal inaugurou uma exposição em Lisboa": he lives there
	}
	if j := i + 1; r.lang.seatsKept && j < r.lastItem && r.items[j].Kind == mention.ItemCue && r.doc.Definite(&r.items[j]) &&
		(r.items[j].Cue == lexicon.CueMeetNoun || r.items[j].Cue == lexicon.CueReception) {
		return // "حضر المباحثات السفير X": those at the meeting that was told of
	}
	if r.doc.People[r.subject[0]].Country == 0 && r.standsFor(i) {
		r.represent(i, &v, false)
		return
	}
	end := r.end(i)
	if end < r.lastItem && end > i+1 && r.lang.construct && r.items[end-1].Kind == mention.ItemWord && r.items[end-1].Word == lexicon.WordIn && r.items[end].Feat&lexicon.FeatInf != 0 {
		end = r.end(end) // "شارك في افتتاح المؤتمر في الدوحة"
	}
	r.gather(i+1, end, false)
	if r.venue < 0 && len(r.stays) == 1 && r.lang.construct {
		r.namedAfter(i, end)
	}
	if r.venue < 0 && len(r.stays) == 1 && r.lang.inversion && r.items[i+1].Kind == mention.ItemPlace && r.items[i+1].Mark == lexicon.WordTo {
		r.venue = r.stays[0].Place // "acudió a San Salvador para la investidura"
	}
	if r.venue < 0 && len(r.stays) == 0 && (r.lang.verbSecond || r.lang.movable) {
		r.heldBefore(i)
	}
	if r.venue < 0 && len(r.stays) == 0 {
		r.heldAt(i)
	}
	if c := r.verb.cue; r.lang.seatsKept && r.verbs > 0 && (c == lexicon.CueCancel || c == lexicon.CuePostpone || c == lexicon.CueRefuse) {
		v.status, v.weak = r.verb.status, false
	}
	if r.venue < 0 && len(r.stays) == 0 {
		if r.placeInFront(i, lexicon.CueStay); len(r.stays) == 1 {
			r.venue = r.stays[0].Place // "в октябре в Астане X примет участие в заседании"
		}
	}
	if seat := r.lang.seatsKept && r.venue < 0 && len(r.stays) == 0 && r.summitAt >= 0 && r.gatheringIn(i); seat {
		r.venue = r.summitAt
		r.stayAt(r.summitAt)
		if len(r.subject) > 1 && v.status != Cancelled {
			place := r.place
			r.place, r.by = r.summitAt, append(r.by[:0], r.subject...)
			done := r.guests(i, &v)
			if r.place = place; done {
				return
			}
		}
	}
	if r.venue < 0 && len(r.stays) == 0 && r.where >= 0 && (r.lang.inversion || r.lang.fixed) {
		r.venue = r.where // "en Estocolmo, donde asistió a la cumbre", "from Accra, where he had attended a summit"
		r.stayAt(r.where)
	}
	if r.venue < 0 && len(r.stays) == 0 && r.lang.inversion && r.gatheringTo() {
		// "A la toma de posesión en Quito asistieron los presidentes X e Y"
		date := r.date
		r.gather(r.firstItem, i, false)
		if r.date < 0 {
			r.date = date
		}
	}
	if r.venue < 0 && len(r.stays) == 0 && r.here >= 0 && r.summitNear() && r.endsWith(i) && r.doc.People[r.subject[0]].Country != 0 {
		r.venue = r.here // "X is in Addis Ababa for a summit. Presidents Y and Z are expected to attend."
		r.stayAt(r.here)
	}
	if r.venue < 0 && len(r.stays) == 0 && r.lang.fixed && r.summitNear() && r.endsWith(i) && r.doc.People[r.subject[0]].Country != 0 {
		if at := r.datelineAt(); at >= 0 {
			r.venue = at // "AMMAN (AP) - Leaders came to the funeral. Vice President X also attended."
			r.stayAt(at)
		}
	}
	if r.venue < 0 && len(r.stays) == 0 && r.summitAt >= 0 && r.gatheringTo() {
		r.venue = r.summitAt // "A la cumbre asistirán también los presidentes"
		r.stayAt(r.summitAt)
	}
	if r.venue < 0 && len(r.stays) == 0 {
		r.ceremonyOf(i)
	}
	if at := r.placeOfDay(); r.venue < 0 && len(r.stays) == 0 && r.s.Under > 0 && at >= 0 {
		r.venue = at
		r.stayAt(at)
	}
	if n := len(r.stays); n == 2 && r.doc.Places[r.stays[0].Place].Country == r.doc.Places[r.stays[1].Place].Country {
		r.stays = r.stays[:1] // "بالعاصمة الإيرانية طهران"
	}
	if r.venue >= 0 && len(r.stays) == 1 && r.lang.fixed {
		r.elsewhereToo(i)
	}
	if r.venue < 0 || len(r.stays) != 1 && !r.lang.fixed || len(r.stays) == 0 {
		return
	}
	if r.lang.fixed {
		r.traveller = r.subject[0]
	}
	r.summitAt = r.stays[0].Place
	f := r.frame(Travel, i, &v)
	f.Cue, f.Local, f.Default = lexicon.CueStay, r.lang.fixed && r.local(i), byDefault
	f.Agents = r.set.people(r.subject)
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	r.setStays(f)
}

// absent reads who does not come to a conference abroad whose place stands with it: 未出席柏林峰会,
// 缺席在利马举行的会议.
func (r *reader) absent(i int32, v *verb) {
	if !r.lang.bareVerbs || r.kind != personSubject || len(r.subject) != 1 {
		return
	}
	at := int32(-1)
	for j := i + 1; j < r.lastItem && j < i+7; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemPlace && at < 0 {
			at = it.Ref
		} else if at >= 0 && r.gatheringAt(j) {
			r.gather(i, i, false)
			r.stayAt(at)
			f := r.frame(Travel, i, v)
			f.Cue, f.Agents = lexicon.CueStay, r.set.people(r.subject)
			r.setStays(f)
			return
		} else if it.Kind == mention.ItemPunct || it.Kind == mention.ItemPerson || it.Kind == mention.ItemCue && it.Cue != lexicon.CueHold {
			return
		}
	}
}

// namedAfter takes the city that stands right behind a conference, which is called after it, for
// where it is: "قمة الدوحة".
func (r *reader) namedAfter(i, end int32) {
	for j := i + 2; j < end; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPlace && it.Ref == r.stays[0].Place && it.Mark == lexicon.WordNone && r.doc.Places[it.Ref].City != 0 && r.gatheringAt(j-1) {
			r.venue = it.Ref
		}
	}
}

// ceremonyOf takes the country of the one whose inauguration or funeral somebody attends for
// where it is: 出席阿根廷总统就职典礼, "attend the funeral of President X of Chad".
func (r *reader) ceremonyOf(i int32) {
	country, ceremony := uint16(0), false
	for j := i + 1; j < r.end(i); j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemCue:
			ceremony = ceremony || it.Cue == lexicon.CueCeremony
		case mention.ItemPerson:
			if country == 0 {
				country = r.doc.Persons[it.Ref].Country
				if e := r.doc.Persons[it.Ref].Entity; country == 0 && e >= 0 {
					country = r.doc.People[e].Country
				}
			}
		case mention.ItemPlace:
			return
		}
	}
	if !ceremony || country == 0 || country == r.doc.People[r.subject[0]].Country {
		return
	}
	r.venue = r.country(country)
	r.stayAt(r.venue)
}

// elsewhereToo adds the place of a second conference that a verb has for its object: "attended the
// G7 in Cornwall and a summit in Brussels".
func (r *reader) elsewhereToo(i int32) {
	and, gathering := false, false
	for j, end := i+1, r.end(i); j < end; j++ {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordAnd:
			and, gathering = true, false
		case it.Kind == mention.ItemPerson, it.Kind == mention.ItemPunct:
			return
		case and && r.gatheringAt(j):
			gathering = true
		case gathering && it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn && it.Ref != r.stays[0].Place:
			r.stayAt(it.Ref)
			return
		}
	}
}

// gatheringTo reports whether the sentence says that somebody comes to a conference
// or a meeting: "a esa cita acudirán".
func (r *reader) gatheringTo() bool {
	for j := r.holds.gatherings.next(r.firstItem - 1); j < r.lastItem; j = r.holds.gatherings.next(j) {
		if it := &r.items[j]; it.Kind == mention.ItemCue && it.Mark == lexicon.WordTo && (it.Cue == lexicon.CueSummit || it.Cue == lexicon.CueMeetNoun || it.Cue == lexicon.CueCeremony) ||
			it.Kind == mention.ItemThing && it.Mark == lexicon.WordTo && it.Ref == int32(lexicon.ThingEvent) {
			return true
		}
	}
	return false
}

// gathering reports whether a summit or a meeting is named right after the verb.
func (r *reader) gathering(i int32) bool {
	for j, end := i+1, r.end(i); j < end && j < i+6; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemCue && it.Cue == lexicon.CueSummit && it.Mark == lexicon.WordIn {
			return true
		}
	}
	return false
}

// held gives the status of "hold", "take place", "attend" to a noun that is its
// subject: "talks will be held".
func (r *reader) held(i int32, v *verb) {
	if r.noun >= 0 && r.kind == personSubject {
		r.pays(i, v)
	}
	if r.noun < 0 || r.kind == personSubject || r.lang.fixed && r.kind == otherSubject && !r.nounOpen {
		return // "after a visit to Accra X said that the border would open": not the visit
	}
	f := &r.set.Frames[r.noun]
	switch {
	case f.Status == NoStatus || f.Weak:
		f.Status, f.Certainty, f.Weak = v.status, v.certainty, v.weak
	case f.Status == Planned && v.status == Denied:
		f.Status = Cancelled // "намеченный на пятницу визит не состоится"
	}
	r.gather(i+1, r.end(i), true)
	if f.Venue < 0 {
		f.Venue = r.venue
	}
	r.dateNoun()
}

// pays gives the visit with which the clause began to the subject of the verb behind it: "Ответный визит
// в Кабул должен нанести министр X".
func (r *reader) pays(i int32, v *verb) {
	f, noun := &r.set.Frames[r.noun], &r.items[r.nounAt]
	if !r.lang.movable || f.Kind != Visit || !f.Default || f.Stays.Len() == 0 || f.Sentence != r.si || !r.nounOpen || noun.Mark != lexicon.WordNone {
		return
	}
	f.Agents, f.Default = r.set.people(r.subject), false
	f.Status, f.Certainty, f.Weak = v.status, v.certainty, v.weak
	r.gather(i+1, r.end(i), true)
	r.dateNoun()
	r.traveller = r.subject[0]
}

// heldBefore takes the place of the conference that opens the clause: "Am Gipfel in Brüssel nehmen
// X und Y teil".
func (r *reader) heldBefore(i int32) {
	noun := int32(-1)
	for j := i - 1; j >= r.firstItem && noun < 0; j-- {
		it := &r.items[j]
		if it.Kind == mention.ItemPunct || it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			return
		}
		if it.Kind == mention.ItemCue && (it.Cue == lexicon.CueSummit || it.Cue == lexicon.CueMeetNoun || it.Cue == lexicon.CueCeremony) || it.Kind == mention.ItemThing && it.Ref == int32(lexicon.ThingEvent) || it.Kind == mention.ItemOrg && it.Mark == lexicon.WordIn && r.lang.movable {
			noun = j
		}
	}
	for j := noun + 1; noun >= 0 && j < i; j++ {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn:
			r.venue = it.Ref
			r.stayAt(it.Ref)
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
	if at >= r.lastItem || r.items[at].Kind != mention.ItemWord || r.items[at].Word != lexicon.WordWho {
		return
	}
	for j := at + 1; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Cue == lexicon.CueHold {
			r.gather(j+1, r.end(j), false)
			if len(r.stays) == 0 {
				if at := r.spokenPlace(j, r.end(j), r.subject[0]); at >= 0 {
					r.stays, r.venue = append(r.stays, Stay{Place: at, Date: -1}), at // "que se celebra en esta ciudad"
				}
			}
			return
		}
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 || it.Kind == mention.ItemPunct {
			return
		}
	}
}
