package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// meet reads "met President X", "met with A, B and C".
func (r *reader) meet(i int32, v *verb, passive bool) {
	r.gather(i+1, r.end(i), true)
	list, byDefault, ok := r.agents()
	if !ok {
		if r.gathers(i, v) {
			return
		}
		if r.venue >= 0 && len(r.with) == 0 {
			r.summitSaid = r.si // "Les dirigeants sont réunis à Abuja"
		}
		return
	}
	if passive {
		r.metBy(i, v, list, byDefault)
		return
	}
	if len(r.with) == 0 && len(r.object) == 0 {
		r.withInFront(i)
		r.withBehind(i)
	}
	others := r.with
	if len(others) == 0 && len(r.upon) > 0 && r.items[i].Last > r.items[i].First {
		if r.urges(i) {
			return
		}
		others = r.upon // "paid a courtesy call on"
	}
	if len(others) == 0 && r.lang.subjectDropped {
		if who := r.dropped(i, list, byDefault); who >= 0 {
			others = append(others, list...)
			r.subject = append(r.subject[:0], who)
			r.inherited = append(r.inherited[:0], who)
			list = r.subject
		}
	}
	if !byDefault && len(list) > 1 && len(others) == 0 && len(r.object) == 0 && r.aThing(i+1) {
		return // "A and B joined the inspection": not one another
	}
	if len(r.with) > 0 || r.kind == personSubject || byDefault {
		others = append(others, r.object...)
	}
	if len(others) == 0 {
		others = r.metOnes(i, v, list, byDefault, others)
	}
	r.encounter(i, v, list, byDefault, others, lexicon.CueMeet)
}

// metOnes looks for those whom the verb of item i says that some people met where it names none.
func (r *reader) metOnes(i int32, v *verb, list []int32, byDefault bool, others []int32) []int32 {
	if !byDefault && len(list) == 1 {
		others = append(others, r.delegationOf(i)...) // "met a delegation headed by X"
	}
	if r.lang.actsAbroad && len(others) == 0 && len(list) == 1 && len(r.subject) == 1 && r.kind == personSubject {
		r.actsIn(i, v) // "traf in Abéché mit Vertretern von Hilfswerken zusammen"
	}
	if len(others) == 0 && !byDefault && r.traveller >= 0 && r.theParty(i) {
		others = append(r.object[:0], r.traveller) // "met the delegation"
	}
	return others
}

// metBy is meet for a verb in the passive: "the host was joined by the presidents of ...".
func (r *reader) metBy(i int32, v *verb, list []int32, byDefault bool) {
	if len(r.by) == 0 {
		r.byLater(i)
	}
	others := r.with
	if len(others) == 0 && len(r.upon) > 0 && r.items[i].Last > r.items[i].First {
		if r.urges(i) {
			return
		}
		others = r.upon
	}
	if len(r.by) > 0 {
		if r.place >= 0 && len(list) == 1 && r.doc.People[list[0]].Country == r.doc.Places[r.place].Country && r.venue < 0 {
			r.venue = r.place
			f := r.frame(Receive, i, v)
			f.MeetKind = lexicon.CueSummit
			f.Agents, f.Others = r.set.people(list), r.set.people(r.by)
			f.Date = r.placeDate
			return
		}
		others = append(others, r.by...)
	}
	if len(r.with) > 0 || r.kind == personSubject || byDefault {
		others = append(others, r.object...)
	}
	r.encounter(i, v, list, byDefault, others, lexicon.CueMeet)
}

// gathers reads a conference as the subject of the verb at item i, which brings those behind it
// together: "le sommet de Tunis réunit les présidents X et Y".
func (r *reader) gathers(i int32, v *verb) bool {
	if len(r.object) == 0 || r.venue >= 0 || r.place < 0 || i == r.firstItem || v.status == Denied {
		return false
	}
	for j := i - 1; j >= r.firstItem; j-- {
		if it := &r.items[j]; r.gatheringAt(j) && it.Mark == lexicon.WordNone {
			r.by = append(r.by[:0], r.object...)
			return r.guests(i, v)
		} else if it.Kind == mention.ItemPunct || it.Kind == mention.ItemPerson || it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			return false
		}
	}
	return false
}

// aThing reports whether an article and a noun of no person begin at item j.
func (r *reader) aThing(j int32) bool {
	if j+1 >= r.lastItem || r.items[j].Kind != mention.ItemWord || r.items[j].Word != lexicon.WordDet {
		return false
	}
	switch r.items[j+1].Kind {
	case mention.ItemVisitKind, mention.ItemCue, mention.ItemThing, mention.ItemOther:
		return true
	}
	return false
}

// urges reports whether those behind the verb of item i are called upon to do something:
// "called on President X to resign".
func (r *reader) urges(i int32) bool {
	for j := i + 2; j < r.lastItem && j < i+8; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemWord && (it.Word == lexicon.WordTo || it.Word == lexicon.WordToInf) {
			return j+1 < r.lastItem && r.items[j+1].Kind != mention.ItemPlace
		}
	}
	return false
}

// dropped returns the subject that is left out where the person behind a verb that comes
// first is its object: that of the verb before it, or the traveller; -1 where that is not
// so. "ثم توجه إلى أستانا والتقى الرئيس X".
func (r *reader) dropped(i int32, list []int32, byDefault bool) int32 {
	who := r.former
	if who < 0 || slices.Contains(list, who) {
		who = r.traveller
	}
	if byDefault || len(list) == 0 || len(r.object) > 0 || who < 0 || slices.Contains(list, who) ||
		len(list) > 1 && who != r.former && !r.travelsHere() {
		return -1
	}
	for j := r.firstItem; j < i; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPerson && r.doc.Persons[it.Ref].Entity == list[0] {
			if it.First > r.items[i].First {
				return who // the verb stood first
			}
			return -1
		}
	}
	return -1
}

// travelsHere reports whether the sentence has told of a journey of the traveller: "يبدأ
// X زيارة إلى Y، يلتقي خلالها A وB".
func (r *reader) travelsHere() bool {
	for i := len(r.set.Frames) - 1; i >= 0 && r.set.Frames[i].Sentence == r.si; i-- {
		if f := &r.set.Frames[i]; (f.Kind == Visit || f.Kind == Travel || f.Kind == Tour) && slices.Contains(r.set.People(f.Agents), r.traveller) {
			return true
		}
	}
	return false
}

// byTelephone reports whether the clause of the verb or noun of item i says that those who meet only
// speak over a line: "spoke with X by phone".
func (r *reader) byTelephone(i int32) bool {
	const near = 4
	for j := i - 1; j >= r.firstItem && j >= i-near && r.items[j].Kind != mention.ItemPunct; j-- {
		if overLine(&r.items[j]) {
			return true
		}
	}
	for j, end := i+1, r.end(i); j < end; j++ {
		if overLine(&r.items[j]) {
			return true
		}
	}
	return false
}

// overLine reports whether an item is an adverb of telephoning: "by phone", "par visioconférence".
func overLine(it *mention.Item) bool {
	return it.Kind == mention.ItemCue && it.Cue == lexicon.CueCallNoun && it.Feat&lexicon.FeatWeak != 0 && it.Feat&lexicon.FeatNoun == 0
}

// calledThere reports whether the verb read last has told of the conversation to which an adverb of telephoning
// belongs: "spoke on Monday by phone with X".
func (r *reader) calledThere() bool {
	n := len(r.set.Frames)
	if n == 0 || r.verbs == 0 {
		return false
	}
	f := &r.set.Frames[n-1]
	return f.Kind == Call && f.Sentence == r.si && f.Cause == r.items[r.verb.index].First
}

// encounter adds a meeting of the subject with others.
func (r *reader) encounter(i int32, read *verb, list []int32, byDefault bool, others []int32, kind lexicon.Cue) {
	v := *read
	if r.lang.fixed && len(list) == 1 && len(others) == 1 && others[0] == list[0] {
		others = others[:0] // "Speaking in Accra, X said"
	}
	if len(others) == 0 && r.items[i].Feat&lexicon.FeatWeak != 0 && r.items[i].Cue == lexicon.CueMeet && r.lang.fixed {
		r.speaksAt(i, &v) // "spoke in Accra"
		return
	}
	if len(others) == 0 && len(list) < 2 && r.venue < 0 {
		return
	}
	if (kind == lexicon.CueMeet || kind == lexicon.CueMeetNoun) && r.holds.cues&(1<<lexicon.CueCallNoun) != 0 && r.byTelephone(i) {
		kind = lexicon.CueCallNoun
	}
	if r.lang.adjAfter && r.dayAhead(&v) {
		v.status = Planned
	}
	kindOf := Meet
	if kind == lexicon.CueCall || kind == lexicon.CueCallNoun {
		kindOf = Call
	}
	if r.venue < 0 {
		r.venueFor(kindOf, i, list, others)
		if kindOf == Meet && r.venue < 0 {
			r.datelined(i, &v, list, others)
		}
	}
	one, venue := len(others), r.venue
	r.venues = r.venues[:0]
	if one > 1 && (r.eachIn(i, others) || len(list) < 2 && (r.separately(i) || r.fromAllOver(i, others))) {
		one = 1 // "se reunió por separado con X y con Y": not with both at once
	}
	for n := 0; n == 0 || n < len(others); n += max(one, 1) {
		if r.venue = venue; len(r.venues) > 0 {
			r.venue = r.venues[n]
		}
		f := r.frame(kindOf, i, &v)
		f.Default, f.MeetKind, f.Both = byDefault, kind, len(list) > 1 || r.sidelines
		f.Agents = r.set.people(list)
		if one == len(others) {
			f.Others = r.set.people(others)
		} else {
			f.Others = r.set.people(others[n : n+one])
		}
		r.situate(f, i)
		if r.lang.fixed && f.Venue >= 0 && !f.Both {
			f.Both = r.abroadBoth(i, f)
		}
	}
	if len(others) == 0 && venue >= 0 {
		r.metThroughout(venue)
	}
}

// metThroughout adds to a meeting at a venue with nobody who is named, the last frame, those in the places listed with it: "met
// officials in Doha, Abu Dhabi and Muscat".
func (r *reader) metThroughout(venue int32) {
	r.stayIn(venue)
	for _, st := range r.stays[1:] {
		f := r.set.Frames[len(r.set.Frames)-1]
		if f.Venue = st.Place; st.Date >= 0 {
			f.Date = st.Date
		}
		r.set.Frames = append(r.set.Frames, f)
	}
}

// abroadBoth reports whether those who met one another at the venue of a frame have come there from elsewhere, each from
// his own country: "Norway's Foreign Minister X met her Turkish counterpart, Y, in Geneva". A verb of many uses does not
// tell so: "X joined Y in Geneva in condemning the attack".
func (r *reader) abroadBoth(i int32, f *Frame) bool {
	if it := &r.items[i]; f.Kind != Meet || it.Flags&mention.Verb != 0 && it.Feat&lexicon.FeatWeak != 0 {
		return false
	}
	c := r.doc.Places[f.Venue].Country
	for _, e := range r.set.People(f.Agents) {
		if own := r.doc.People[e].Country; own == 0 || own == c {
			return false
		}
	}
	for _, e := range r.set.People(f.Others) {
		if o := &r.doc.People[e]; o.Country == 0 || o.Role == lexicon.RoleAmbassador {
			return false // ambassadors live where they are met
		}
	}
	return true
}

// venueFor looks for the place of an encounter for which none is gathered.
func (r *reader) venueFor(k Kind, i int32, list, others []int32) {
	if r.holds.at[mention.ItemOrg] != 0 || r.holds.gatherings != 0 {
		r.seatBefore(i)
	}
	if r.venue < 0 && r.summitAt >= 0 && r.lang.seatsKept && r.summitNear() && r.aside(i) {
		r.venue, r.sidelines = r.summitAt, true
	}
	if r.venue < 0 && r.lang.fixed && r.aside(i) {
		if r.venue = r.here; r.venue < 0 {
			r.venue = r.datelineAt() // "met X on the sidelines of the meetings"
		}
		r.sidelines = r.venue >= 0
	}
	if r.venue < 0 && len(list) > 0 && r.lang.adjAfter {
		r.venue = r.spokenPlace(i, r.end(i), list[0]) // "coincidieron ayer en esta ciudad"
	}
	if r.venue < 0 && k == Meet && (r.lang.bareVerbs || r.lang.inversion) && r.hostedHere(i, list, others) {
		r.venue = r.place
	}
}

// eachIn notes in venues where each of others is met, where the clause of the verb or noun at item i
// tells several places, each beside those who are met in it: "se entrevistó en Riad con el rey X y en
// Kuwait con el emir Y", "met X in Riyadh and Y in Kuwait". It reports whether there are such.
func (r *reader) eachIn(i int32, others []int32) bool {
	for range others {
		r.venues = append(r.venues, -1)
	}
	end, first, at, several := r.end(i), true, int32(-1), false // first: the place stands before its people
	met := 0
	for j := i + 1; j < end; j++ {
		it := &r.items[j]
		switch {
		case it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn:
			several = several || at >= 0 && r.doc.Places[at].Country != r.doc.Places[it.Ref].Country
			first = first && (met == 0 || at >= 0)
			at = it.Ref
			for k := range others {
				if !first && r.venues[k] == -2 {
					r.venues[k] = at
				}
			}
		case it.Kind == mention.ItemPerson:
			k := slices.Index(others, r.doc.Persons[it.Ref].Entity)
			if k < 0 || r.venues[k] != -1 {
				continue
			}
			if met++; first && at >= 0 {
				r.venues[k] = at
			} else {
				first, r.venues[k] = false, -2 // the place follows
			}
		case it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			j = end
		}
	}
	if !several || slices.ContainsFunc(r.venues, func(at int32) bool { return at < 0 }) {
		r.venues = r.venues[:0]
	}
	return len(r.venues) > 0
}

// hostedHere reports whether those who meet are officials of the country where the text is and of
// others, who then have come there: "Bogotá. La canciller colombiana, X, se reunió con su homólogo
// noruego, Y"; a conference that the clause names may be anywhere.
func (r *reader) hostedHere(i int32, list, others []int32) bool {
	if !r.lang.bareVerbs && (!r.lang.inversion || !r.lang.capitals || r.lang.cases) || r.place < 0 || !r.sure(r.doc.Places[r.place].Country) || r.placeBefore(i) >= 0 || len(list) == 0 || len(others) == 0 {
		return false
	}
	here := r.doc.Places[r.place].Country
	hosts, guests := 0, 0
	for _, all := range [2][]int32{list, others} {
		for _, who := range all {
			switch e := &r.doc.People[who]; {
			case e.Country == here && here != 0:
				hosts++
			case e.Country != 0 && e.Named:
				guests++
			default:
				return false
			}
		}
	}
	for j := r.firstItem; j < r.lastItem; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemOrg || r.gatheringAt(j) && j != i && it.Cue != lexicon.CueMeetNoun || it.Kind == mention.ItemPlace && it.Mark != lexicon.WordNone && it.Mark != lexicon.WordOf && it.Ref != r.place {
			return false
		}
	}
	return hosts > 0 && guests > 0
}

// sure reports whether the text is in a country: its dateline says so, or somebody has come there.
func (r *reader) sure(country uint16) bool {
	return country == r.dateline() || r.here >= 0 && r.doc.Places[r.here].Country == country
}

// separately reports whether the clause of the verb or noun at item i says that people are met
// one after the other, or names each of them with a preposition of his own.
func (r *reader) separately(i int32) bool {
	end, with := r.end(i), 0
	for j := max(r.firstItem, i-4); j < end; j++ {
		it := &r.items[j]
		if it.Kind != mention.ItemWord {
			continue
		}
		if it.Word == lexicon.WordApart {
			return true
		}
		if j > i && it.Word == lexicon.WordWith && it.First == it.Last && j+1 < end && r.items[j+1].Kind == mention.ItemPerson {
			with++
		}
	}
	return with > 1 && !r.lang.cases && r.lang.verbBetween
}

// aside reports whether the clause of item i says that people meet on the sidelines of a
// conference.
func (r *reader) aside(i int32) bool {
	if r.holds.words&(1<<lexicon.WordSidelines) == 0 {
		return false
	}
	for j := r.holds.gatherings.next(max(r.firstItem, i-6) - 1); j < r.lastItem && j < i+8; j = r.holds.gatherings.next(j) {
		if !r.gatheringAt(j) {
			continue
		}
		if r.items[j].Mark == lexicon.WordSidelines || r.besideOrg(j) {
			return true // "on the sidelines of the meetings", "on the sidelines of the Group of 20 summit"
		}
	}
	return false
}

// besideOrg reports whether the noun of item j is the meeting of an organization on whose sidelines
// something takes place: "on the sidelines of the Group of 20 summit".
func (r *reader) besideOrg(j int32) bool {
	return j > r.firstItem && r.items[j-1].Kind == mention.ItemOrg && r.items[j-1].Mark == lexicon.WordSidelines
}

// seatBefore takes the place of a conference that stands before the verb at item i, and on
// the sidelines of which people meet.
func (r *reader) seatBefore(i int32) {
	may := r.holds.at[mention.ItemOrg] | r.holds.at[mention.ItemPlace]
	for j := may.prev(i); j >= r.firstItem; j = may.prev(j) {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemOrg:
			r.seat(it)
		case mention.ItemPlace:
			if it.Mark == lexicon.WordOf && r.seatOf(j) && r.besideSummit(j) {
				r.venue, r.sidelines = it.Ref, true // "En marge du sommet de Tunis, X s'est entretenu avec"
			}
			return
		}
	}
}

// besideSummit reports whether the conference whose place is that of item j is told as that on whose
// margins something takes place.
func (r *reader) besideSummit(j int32) bool {
	for j = r.holds.gatherings.prev(j); j >= r.firstItem; j = r.holds.gatherings.prev(j) {
		if it := &r.items[j]; r.gatheringAt(j) {
			return it.Mark == lexicon.WordSidelines
		}
	}
	return false
}

func isComma(it *mention.Item) bool { return it.Kind == mention.ItemPunct && it.Ref == ',' }

func (r *reader) call(i int32, v *verb) {
	r.gather(i+1, r.end(i), true)
	list, byDefault, ok := r.agents()
	if !ok || byDefault && len(list) == 0 {
		return
	}
	others := append(r.with, r.object...)
	if len(others) == 0 && r.lang.inversion {
		others = r.toward // "telefonou a X", "a téléphoné à X"
	}
	r.encounter(i, v, list, byDefault, others, lexicon.CueCall)
}

func (r *reader) invite(i int32, v *verb, passive bool) {
	r.gather(i+1, r.end(i), false)
	list, _, ok := r.agents()
	from, to := list, r.object
	if passive {
		from, to = r.by, list
	}
	if !ok || len(to) == 0 && len(r.stays) == 0 {
		return
	}
	f := r.frame(Invite, i, v)
	f.Agents = r.set.people(from)
	f.Others = r.set.people(to)
	r.setStays(f)
}

// discuss reads verbs whose object is the agenda; persons with "with" take part.
// talkedOf reports whether the venue gathered is part of what is talked of: "the
// situation in Gaza".
func (r *reader) talkedOf() bool {
	for j := r.firstItem + 2; r.venue >= 0 && j < r.lastItem; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPlace && it.Ref == r.venue {
			for j--; j > r.firstItem && r.items[j].Kind == mention.ItemWord; j-- {
			}
			k := r.items[j].Kind
			return k == mention.ItemOther || k == mention.ItemDemonym || k == mention.ItemTopic
		}
	}
	return false
}

func (r *reader) discuss(i int32, v *verb) {
	r.gather(i+1, r.end(i), true)
	if r.lang.verbSecond && r.impersonal(i, r.end(i), v) {
		return
	}
	r.agendaOn = true
	r.agenda = v.certainty
	if r.talkedOf() {
		r.venue = -1
	}
	list, byDefault, ok := r.agents()
	if len(r.with) == 0 {
		r.withInFront(i)
	}
	if !ok || len(r.with) == 0 && (len(list) < 2 || v.certainty == Possible) {
		return // what the sides may discuss is no further meeting
	}
	r.encounter(i, v, list, byDefault, r.with, lexicon.CueMeet)
}

// agreementFollows reports whether what is signed is named.
func (r *reader) agreementFollows(i int32) bool {
	for j, end := i+1, r.end(i); j < end; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemCue && (it.Cue == lexicon.CueAgreement || it.Cue == lexicon.CueStatement) {
			return true
		}
	}
	return false
}

func (r *reader) outcome(k Kind, i int32, v *verb) {
	r.gather(i+1, r.end(i), true)
	list, byDefault, ok := r.agents()
	if !ok {
		list = nil
	}
	f := r.frame(k, i, v)
	f.Default = byDefault
	f.Agents = r.set.people(list)
	f.Others = r.set.people(r.object)
	if k == Sign && len(r.with) > 0 && len(list) > 0 && v.status != Denied {
		var buf [8]int32
		r.encounter(i, v, list, byDefault, append(buf[:0], r.with...), lexicon.CueMeet) // "firmó con su par, X, un convenio"
	}
}

// situate gives an encounter the place and the date that stand before its verb,
// where none stands after it.
func (r *reader) situate(f *Frame, i int32) {
	if f.Venue < 0 {
		f.Venue = r.placeBefore(i)
	}
	if f.Venue < 0 && r.there(i) {
		f.Venue = r.place // "elle y a rencontré"
	}
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	if len(r.stays) > 0 && f.Date < 0 {
		f.Date = r.stays[0].Date
	}
}
