package route

import (
	"cmp"
	"math"
	"slices"

	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// attachTopics gives every topic to the leg of its frame, else to that which its sentence speaks of.
func (b *builder) attachTopics() {
	topics := b.set.Topics
	near, next := noLeg, 0 // the leg of the last frame up to the topic's sentence
	frames := b.set.Frames
	begun, of := 0, noLeg // those before i, of one leg, that are still to be given to it
	for i := range topics {
		t := &topics[i]
		l := noLeg
		if t.Frame >= 0 {
			l = b.byFrame[t.Frame]
		}
		if l == noLeg {
			for ; next < len(frames) && frames[next].Sentence <= t.Sentence; next++ {
				if l := b.byFrame[next]; l != noLeg {
					near = l
				}
			}
			l = near
		}
		if l != of {
			b.attachTo(of, topics[begun:i])
			begun, of = i, l
		}
	}
	b.attachTo(of, topics[begun:])
}

// attachTo gives a leg topics that follow one another, mostly all that it has: then they stay where they are.
func (b *builder) attachTo(l leg, topics []frame.Topic) {
	list := &b.plan.Topics
	if l != noLeg {
		list = &b.at(l).Topics
	}
	if len(*list) == 0 {
		*list = topics[:len(topics):len(topics)]
		return
	}
	for i := range topics {
		*list = b.topics.Append(*list, topics[i])
	}
}

// finish settles statuses by the dates, puts legs in order, and drops journeys
// without any.
func (b *builder) finish() {
	kept := keep(b.plan.Journeys, b.settled)
	kept = keep(kept, func(j *Journey) bool { return !b.namedLater(j, kept) && !b.local(j) })
	b.plan.Journeys = kept
	clear(b.byWho)
	for i := range kept {
		b.byWho[kept[i].Traveller] = int32(i + 1)
	}
	b.onlyCountry()
	b.localRoles()
	b.plan.Meetings = keep(b.plan.Meetings, func(m *Meeting) bool { return !b.toldInLeg(m) })
	if len(kept) == 0 && len(b.plan.Meetings) == 0 {
		b.plan.Topics = nil // nobody met to discuss them
	}
}

// keep drops from a list what is not to be kept. It asks about each where it lies, for to hand it over costs more than to ask.
//
//go:noinline
func keep[T any](list []T, kept func(*T) bool) []T {
	n := 0
	for i := range list {
		if !kept(&list[i]) {
			continue
		}
		if n < i {
			list[n] = list[i]
		}
		n++
	}
	if n < len(list) {
		clear(list[n:])
	}
	return list[:n]
}

// settled settles the legs of a journey, and reports whether it has any.
func (b *builder) settled(j *Journey) bool {
	if len(j.Legs) == 0 {
		return false
	}
	if b.setOff {
		b.arrived(j.Legs)
	}
	for k := range j.Legs {
		l := &j.Legs[k]
		was := l.Status
		if b.settle(l); was == frame.Completed && l.Status == frame.Ongoing && goneOn(j.Legs[k:]) {
			l.Status = was
		}
	}
	if b.doc.Grammar.Order == lexicon.OrderSOV2 && !b.doc.People[j.Traveller].Named {
		j.Legs = keep(j.Legs, func(l *Leg) bool { return l.Status != frame.NoStatus }) // "ein Besuch des Präsidenten in Athen sei undenkbar"
		if len(j.Legs) == 0 {
			return false
		}
	}
	if len(j.Legs) > 1 {
		travelledOn(j.Legs)
		sortLegs(j.Legs)
		overtaken(j.Legs)
	}
	if b.cal.known && b.doc.Grammar.TitleAdjAfter {
		b.stillThere(j.Legs)
	}
	b.bounds(j)
	b.plan.Used[j.Traveller] = true
	return true
}

// namedLater reports whether a headline tells the journey of somebody without a name whom the
// text then names: "Presidente recibe a enviado de la Casa Blanca. El presidente se reunió con X,
// viceconsejero de Seguridad".
func (b *builder) namedLater(j *Journey, all []Journey) bool {
	who := &b.doc.People[j.Traveller]
	if who.Named || len(j.Legs) != 1 || j.Legs[0].sentence != 0 || len(b.doc.Sentences) < 2 || b.doc.Tokens[b.doc.Elems[b.doc.Sentences[0].Last].Last].Is('.') {
		return false
	}
	for k := range all[:min(len(all), recent)] {
		o := &all[k]
		named := &b.doc.People[o.Traveller]
		if !named.Named || who.Country != 0 && named.Country != 0 && who.Country != named.Country || who.Role != named.Role && national(who.Role) {
			continue
		}
		for n := range o.Legs[:min(len(o.Legs), recent)] {
			if o.Legs[n].Country == j.Legs[0].Country && o.Legs[n].Status != frame.Denied {
				return true
			}
		}
	}
	return false
}

// local reports whether a journey is that of a legislator or a local official, whose country the text
// does not tell, to a town of the only country that it speaks of: "la congresista X viajó a Arequipa".
func (b *builder) local(j *Journey) bool {
	who := &b.doc.People[j.Traveller]
	if who.Country != 0 || who.Org != 0 || !b.doc.Grammar.Inversion {
		return false
	}
	switch who.Role {
	case lexicon.RoleLegislator, lexicon.RoleMayor, lexicon.RoleGovernor, lexicon.RolePartyLeader, lexicon.RoleOppositionLeader:
	default:
		return false
	}
	only := j.Legs[0].Country
	for i := range b.doc.Places {
		if p := &b.doc.Places[i]; p.Country != only || p.City == 0 || p.Capital {
			return false
		}
	}
	for i := range b.doc.People {
		if c := b.doc.People[i].Country; c != 0 && c != only {
			return false
		}
	}
	return !slices.ContainsFunc(b.doc.Items, func(it mention.Item) bool { return it.Kind == mention.ItemDemonym && uint16(it.Ref)+1 != only })
}

// homeCountry gives a traveller whose office the text leaves without a country
// that of the text's own: newspapers and logs do not say whose president their
// own is. What tells is how the text writes its dates.
func (b *builder) homeCountry() {
	if b.main < 0 || b.doc.MonthFirst == 0 || b.doc.Grammar.MonthFirstHome == "" {
		return
	}
	home, ok := b.doc.World.CountryIndex(b.doc.Grammar.MonthFirstHome)
	e := &b.doc.People[b.main]
	if !ok || e.Country != 0 || e.Org != 0 || !slices.Contains(b.doc.Grammar.MonthFirstRoles, lexicon.Roles[e.Role]) {
		return
	}
	// whoever is told to come here is no official of ours
	for i := range b.set.Frames {
		f := &b.set.Frames[i]
		if f.Stays.Len() == 0 || f.Kind != frame.Travel && f.Kind != frame.Log && f.Kind != frame.Visit {
			continue
		}
		if int(b.doc.Places[b.set.Places(f.Stays)[0].Place].Country) != home+1 {
			e.Country, e.Inferred = uint16(home+1), true
		}
		return
	}
}

// spokenFor gives an official without a country that of the spokesperson who speaks
// of him, the first two persons of a sentence: "the spokesman for the presidency of Senegal denied that President X".
func (b *builder) spokenFor() {
	pointers, persons, people := b.doc.Pointers, b.doc.Persons, b.doc.People
	may := uint64(0) // bit e for entity e; those behind the 64th share bits
	for i := range people {
		if stateless(&people[i]) {
			may |= 1 << (i & 63)
		}
	}
	if may == 0 {
		return
	}
	si := 0
	for k := range pointers {
		at := &pointers[k]
		if at.Person < 0 {
			continue
		}
		who := persons[at.Person].Entity
		if may>>(who&63)&1 == 0 || who < 0 || !stateless(&people[who]) {
			continue
		}
		e := &people[who]
		if e.Role != lexicon.RoleSpokesperson && at.Mark != lexicon.WordNone {
			continue
		}
		for b.doc.Sentences[si].LastItem <= at.Item {
			si++
		}
		s := &b.doc.Sentences[si]
		speaker := b.personBefore(k, s)
		switch {
		case speaker < 0:
			if e.Role == lexicon.RoleSpokesperson {
				e.Country = b.officeIn(s, persons[at.Person].Last) // "المتحدث باسم الرئاسة في السنغال"
			}
		case e.Role != lexicon.RoleSpokesperson && b.personBefore(speaker, s) < 0:
			by := b.entityAt(&pointers[speaker])
			if by.Country != 0 && (by.Role == lexicon.RoleSpokesperson || b.says(s, pointers[speaker].Item)) {
				e.Country, e.Inferred = by.Country, true
			}
		}
	}
}

// entityAt returns whom a pointer mentions, nil where it is nobody whom the text knows.
func (b *builder) entityAt(at *mention.Pointer) *mention.Entity {
	if at.Person < 0 {
		return nil
	}
	e := b.doc.Persons[at.Person].Entity
	if e < 0 {
		return nil
	}
	return &b.doc.People[e]
}

// personBefore returns the pointer before pointer k that mentions somebody in a sentence, -1 where none does.
func (b *builder) personBefore(k int, s *mention.Sentence) int {
	for k--; k >= 0 && b.doc.Pointers[k].Item >= s.FirstItem; k-- {
		if b.entityAt(&b.doc.Pointers[k]) != nil {
			return k
		}
	}
	return -1
}

// stateless reports whether the text does not tell of what country an official or a spokesperson is.
func stateless(e *mention.Entity) bool {
	return e.Country == 0 && e.Org == 0 && (national(e.Role) || e.Role == lexicon.RoleSpokesperson)
}

// officeIn returns the country of the place that stands with "in" right behind a token;
// 0 where none does.
func (b *builder) officeIn(s *mention.Sentence, last int32) uint16 {
	for j := s.FirstItem; j < s.LastItem; j++ {
		if it := &b.doc.Items[j]; it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn && it.First == last+2 {
			return b.doc.Places[it.Ref].Country
		}
	}
	return 0
}

// says reports whether the person of item i is said to say something, of which a
// clause follows: "el canciller X anunció en rueda de prensa que el presidente Y".
func (b *builder) says(s *mention.Sentence, i int32) bool {
	if b.doc.Items[i].Mark != lexicon.WordNone {
		return false
	}
	said := false
	for j := i + 1; j < s.LastItem; j++ {
		switch it := &b.doc.Items[j]; it.Kind {
		case mention.ItemCue:
			if it.Flags&mention.Verb != 0 {
				if said = it.Cue == lexicon.CueSay; !said {
					return false
				}
			}
		case mention.ItemPerson:
			return false
		case mention.ItemWord:
			if it.Word == lexicon.WordThat || it.Word == lexicon.WordWho {
				return said
			}
		}
	}
	return false
}

// onlyCountry gives the officials whom a text leaves without a country, and who do
// not travel, the one country that it speaks of.
func (b *builder) onlyCountry() {
	only := uint16(0)
	one := func(c uint16) bool {
		if only == 0 {
			only = c
		}
		return c == 0 || c == only
	}
	for i := range b.doc.Places {
		if !one(b.doc.Places[i].Country) {
			return
		}
	}
	for i := range b.doc.People {
		if !one(b.doc.People[i].Country) {
			return
		}
	}
	for i := range b.doc.Items {
		if it := &b.doc.Items[i]; it.Kind == mention.ItemDemonym && !one(uint16(it.Ref)+1) {
			return
		}
	}
	if only != 0 && !b.ownCountry(only) {
		return
	}
	for i := range b.doc.People {
		if e := &b.doc.People[i]; only != 0 && b.byWho[i] == 0 && !b.metOne(int32(i), only) && e.Official && stateless(e) {
			e.Country, e.Inferred = only, true
		}
	}
}

// ownCountry reports whether the text speaks of a country otherwise than as a place
// where somebody goes or is.
func (b *builder) ownCountry(country uint16) bool {
	for i := range b.doc.People {
		if b.doc.People[i].Country == country {
			return true
		}
	}
	for i := range b.doc.Items {
		it := &b.doc.Items[i]
		switch it.Kind {
		case mention.ItemDemonym:
			return true
		case mention.ItemPlace:
			if b.doc.Places[it.Ref].Country == country && (it.Mark == lexicon.WordNone || it.Mark == lexicon.WordOf) {
				return true
			}
		}
	}
	return false
}

// metOne reports whether a person met somebody of a country, and so is hardly of it:
// "el rey X recibió al emir de Catar".
func (b *builder) metOne(who int32, country uint16) bool {
	for i := range b.plan.Meetings[:min(len(b.plan.Meetings), recent)] {
		people := b.plan.Meetings[i].Participants
		if !slices.Contains(people, who) {
			continue
		}
		for _, o := range people {
			if o != who && b.doc.People[o].Country == country {
				return true
			}
		}
	}
	return false
}

// localRoles gives a title that means another office in the holder's country that
// office: "a chanceler Katharina Brandt" heads a government, in Germany.
func (b *builder) localRoles() {
	elems, people, local := b.doc.Elems, b.doc.People, &b.doc.Grammar.LocalOffices
	some := false
	for i := range people {
		some = some || local.Has(people[i].Country)
	}
	if !some {
		return // nearly always
	}
	pointers := b.doc.Pointers
	for k := range pointers {
		e := b.entityAt(&pointers[k])
		if e == nil || !local.Has(e.Country) || e.Role == lexicon.RoleNone {
			continue
		}
		it := &b.doc.Items[pointers[k].Item]
		for j := int(it.Elem); j < len(elems) && elems[j].First <= it.Last; j++ {
			if !elems[j].Is(lexicon.KindOffice) {
				continue
			}
			if role, ok := b.doc.RoleIn(&elems[j], e.Role, e.Country); ok {
				e.Role = role
			}
		}
	}
}

// toldInLeg reports whether a meeting that a headline gave without a place is one
// that a leg has.
func (b *builder) toldInLeg(m *Meeting) bool {
	if m.Kind != Talks || m.Country != 0 || !m.Date.IsZero() {
		return false
	}
	for _, who := range m.Participants {
		j := b.find(who)
		if j < 0 {
			continue
		}
		for k := range min(len(b.plan.Journeys[j].Legs), recent) {
			for n := range min(len(b.plan.Journeys[j].Legs[k].Meetings), recent) {
				if samePeople(b.plan.Journeys[j].Legs[k].Meetings[n].Participants, m.Participants) {
					return true
				}
			}
		}
	}
	return false
}

// goneOn reports whether the sentence that tells of the first of some legs tells of the next one as over:
// "أجرى في دمشق أمس محادثات قبل أن ينتقل إلى بيروت حيث التقى".
func goneOn(legs []Leg) bool {
	return len(legs) > 1 && legs[1].sentence == legs[0].sentence && legs[1].Status == frame.Completed && !legs[1].weak && !legs[1].earlier && legs[1].Start.IsZero()
}

// someMeeting reports whether a leg has a meeting that is as told.
//
//go:noinline
func someMeeting(l *Leg, told func(*Meeting) bool) bool {
	for i := range l.Meetings {
		if told(&l.Meetings[i]) {
			return true
		}
	}
	return false
}

// planned reports whether a meeting is still to be.
func planned(m *Meeting) bool { return m.Status == frame.Planned }

// settle decides a status that the tense left open by the dates.
func (b *builder) settle(l *Leg) {
	if l.weak && l.Status == frame.Completed && someMeeting(l, planned) {
		l.Status = frame.Ongoing // who is still to be received has not left
	}
	if l.Status == frame.NoStatus && l.verbal && b.doc.Grammar.BareVerbs {
		l.Status, l.weak = frame.Completed, true
		if someMeeting(l, planned) {
			l.Status = frame.Planned
		}
	}
	if l.log && (l.Status == frame.NoStatus || l.weak) {
		l.Status = frame.Completed
	}
	if l.End.IsZero() && full(l.Start) && l.Status == frame.Completed && l.dated {
		l.End = l.Start
	}
	if l.Status == frame.NoStatus && len(l.Meetings) > 0 && !someMeeting(l, func(m *Meeting) bool { return m.Status != frame.Planned }) {
		l.Status, l.weak = frame.Planned, true // he is to be received there
	}
	if !b.cal.known || l.Start.IsZero() {
		return
	}
	if l.Status == frame.Ongoing && l.End.IsZero() && b.longPast(l.Start, l) {
		l.Status = frame.Completed // "В 1991 году прилетел госсекретарь X"
	}
	ref := b.cal.today
	if l.weak && b.doc.Grammar.BareVerbs && full(l.Start) && full(l.End) && number(l.Start) < number(l.End) && number(l.Start) <= number(ref) && number(ref) <= number(l.End) && (l.Status == frame.Completed || l.Status == frame.Planned) {
		l.Status = frame.Ongoing // 于14日至16日访问, told on the 14th
	}
	if l.weak && (b.doc.Grammar.BareVerbs || b.doc.Grammar.TenseOfBefore) && full(l.Start) && l.End.IsZero() {
		// no word tells the time; the day does
		const fresh = 1
		switch n := b.cal.ago(l.Start); {
		case l.Status == frame.Completed && !l.earlier && !l.guest && n >= 0 && n <= fresh:
			l.Status = frame.Ongoing
		case l.Status == frame.Planned && n > fresh+1 && b.doc.Grammar.BareVerbs:
			l.Status = frame.Completed // 去年启程前往
		}
	}
	switch {
	case full(l.Start) && number(l.Start) > number(ref) && (l.weak || l.Status == frame.NoStatus || l.Status == frame.Ongoing):
		l.Status = frame.Planned
	case l.weak && l.Status == frame.Ongoing && l.End.IsZero() && (behind(l.Start, ref) || full(l.Start) && b.cal.ago(l.Start) > 10):
		l.Status = frame.Completed // "ist im März nach Rom gereist"
	case beyond(l.Start, ref) && (l.weak && l.Status != frame.Completed || l.Status == frame.NoStatus):
		l.Status = frame.Planned // "besucht im September Ungarn"
	case l.Status == frame.NoStatus && (behind(l.Start, ref) || full(l.Start) && l.End.IsZero() && b.cal.ago(l.Start) > 3):
		l.Status, l.weak = frame.Completed, true
	case full(l.End) && number(l.End) < number(ref) && (l.weak || l.Status == frame.NoStatus):
		l.Status = frame.Completed
	}
}

// arrived decides where those are of whom the text told no more than that they had set out: who
// met somebody there, or went on from there, has been there; else who left days ago is there, or
// was; who left on the day of writing is on his way.
func (b *builder) arrived(legs []Leg) {
	for i := range legs {
		l := &legs[i]
		if !l.left || !l.weak || l.Status != frame.Completed || l.reached {
			continue
		}
		gone := someMeeting(l, func(m *Meeting) bool { return m.Status == frame.Completed })
		for k := i + 1; k < len(legs) && k < i+recent; k++ {
			on := &legs[k]
			gone = gone || !on.earlier && (on.left || on.Status == frame.Ongoing || on.Status == frame.Completed)
		}
		since := 0
		if b.cal.known && full(l.Start) {
			since = b.cal.ago(l.Start)
		}
		const soon = 2
		switch {
		case gone || since > soon:
		case since > 0:
			l.Status = frame.Ongoing
		default:
			l.Status = frame.Planned
		}
	}
}

// travelledOn completes a stay that seemed to go on where the text, without a day, tells next that the
// traveller went to another country: "ist nach Paris gereist. Am Abend flog sie nach Rom weiter".
func travelledOn(legs []Leg) {
	for i := 1; i < len(legs); i++ {
		if l := &legs[i]; !l.goes || l.Status != frame.Completed || !l.Start.IsZero() {
			continue
		}
		if before := &legs[i-1]; before.Status == frame.Ongoing && before.sentence < legs[i].sentence {
			before.Status = frame.Completed
		}
	}
}

// overtaken completes a stay that seemed to go on where a later one has begun:
// nobody is in two countries at once.
func overtaken(legs []Leg) {
	for i := range legs {
		if legs[i].Status == frame.Ongoing && legs[i].first && slices.ContainsFunc(legs[i+1:min(len(legs), i+recent)], func(l Leg) bool {
			return l.Status == frame.Ongoing || l.Status == frame.Completed && !l.earlier
		}) {
			legs[i].Status = frame.Completed // "inició su gira el domingo en Caracas": it has gone on since
		}
		if legs[i].Status != frame.Ongoing || !full(legs[i].Start) {
			continue
		}
		for k := i + 1; k < len(legs) && k < i+recent; k++ {
			if l := &legs[k]; (l.Status == frame.Ongoing || l.Status == frame.Completed) && full(l.Start) && number(l.Start) > number(legs[i].Start) {
				legs[i].Status = frame.Completed
				break
			}
		}
	}
}

// stillThere lets a stay go on that was told by what happened there today, the day of writing, where the next country is
// still ahead: "fue recibido hoy por X, y mañana viajará a". A summit of one day is over.
func (b *builder) stillThere(legs []Leg) {
	today := number(b.cal.today)
	for i := range legs {
		l := &legs[i]
		if l.Status != frame.Completed || !l.weak || !full(l.Start) || number(l.Start) != today || !l.End.IsZero() || someMeeting(l, func(m *Meeting) bool { return len(m.Participants) > 2 }) {
			continue
		}
		if i+1 < len(legs) && legs[i+1].Status == frame.Planned {
			l.Status = frame.Ongoing
		}
	}
}

// sortLegs puts legs in the order travelled: by date where both are dated; else
// what was told as earlier or is over comes first, what lies ahead last, and the
// text's own order decides among equals.
func sortLegs(legs []Leg) {
	dated := allDated(legs)
	last := math.MinInt
	for i := range legs {
		k := standing(&legs[i], dated)
		if k < last || k == last && legs[i].order < legs[i-1].order { // else a text has told them in order, as most do
			slices.SortStableFunc(legs, func(a, b Leg) int {
				return cmp.Or(standing(&a, dated)-standing(&b, dated), int(a.order-b.order))
			})
			return
		}
		last = k
	}
}

// allDated reports whether the month in which it began is known of every leg.
func allDated(legs []Leg) bool {
	for i := range legs {
		if legs[i].Start.Month == 0 {
			return false
		}
	}
	return true
}

// standing is where a leg stands among those of its journey: by the day on which it began where all are dated, else by how far it
// has come. It is called by name, so that no leg that is compared escapes to the heap.
func standing(l *Leg, dated bool) int {
	switch {
	case dated:
		return number(l.Start)
	case l.earlier && l.Status == frame.Completed:
		return 0
	case l.Status == frame.Completed:
		return 1
	case l.Status == frame.Ongoing, l.Status == frame.NoStatus:
		return 2
	}
	return 3
}

// allFull reports whether the day on which it began is known of every leg.
func allFull(legs []Leg) bool {
	for i := range legs {
		if !full(legs[i].Start) {
			return false
		}
	}
	return true
}

// bounds gives a journey the period of its legs where the text gives none.
func (b *builder) bounds(j *Journey) {
	if j.Start.IsZero() && (len(j.Legs) == 1 || allFull(j.Legs)) {
		j.Start = j.Legs[0].Start
	}
	if last := &j.Legs[len(j.Legs)-1]; j.End.IsZero() && !last.End.IsZero() {
		j.End = last.End
	}
}
