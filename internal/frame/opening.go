package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// opens reports whether the sentence begins with a phrase that has no subject: a preposition or a
// gerund, a date or an adverb before it. "During a visit to", "Speaking in", "On Monday, after".
func (r *reader) opens() (first int32, ok bool) {
	for j, others := r.firstItem, 0; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemDate:
		case mention.ItemPunct:
			if it.Ref != ',' && it.Ref != '"' {
				return 0, false
			}
		case mention.ItemOther:
			if others++; others > 1 {
				return 0, false
			}
		case mention.ItemWord:
			switch {
			case marksPhrase(it) || it.Word == lexicon.WordWhen:
				return j, true
			case it.Word != lexicon.WordThen && it.Word != lexicon.WordPrev && it.Word != lexicon.WordAlso && it.Word != lexicon.WordNow && it.Word != lexicon.WordHave:
				return 0, false
			}
		case mention.ItemCue:
			return j, it.Flags&mention.Verb != 0 && it.Feat&lexicon.FeatGer != 0
		default:
			return 0, false
		}
	}
	return 0, false
}

// behindPhrase returns the item of the subject of the sentence that the phrase of item i opens:
// "During a visit to Ghana last month, Prime Minister X promised", "Visiting Ghana, X said". One
// who is at home where the phrase leads is its host. It returns -1 where there is none.
func (r *reader) behindPhrase(i int32) int32 {
	if !r.lang.fixed || len(r.candidate) > 0 {
		return -1
	}
	first, ok := r.opens()
	if !ok || first > i {
		return -1
	}
	for j := first; j+1 < r.lastItem; j++ {
		it := &r.items[j]
		switch {
		case it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone && it.Flags&mention.Possessive == 0 && j < i,
			it.Kind == mention.ItemWord && (it.Word == lexicon.WordWill || it.Word == lexicon.WordWho || it.Word == lexicon.WordBe && it.Feat&lexicon.FeatGer == 0),
			it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Feat&(lexicon.FeatGer|lexicon.FeatInf) == 0 && j != i:
			return -1
		case !isComma(it) || j < i:
			continue
		}
		who := &r.items[j+1]
		if who.Kind != mention.ItemPerson || who.Mark != lexicon.WordNone || who.Flags&mention.Possessive != 0 {
			continue
		}
		e := r.doc.Persons[who.Ref].Entity
		if e < 0 {
			return -1
		}
		for _, st := range r.stays {
			if c := r.doc.Places[st.Place].Country; c != 0 && c == r.doc.People[e].Country {
				return -1
			}
		}
		return j + 1
	}
	return -1
}

// mainStatus tells by the main verb, behind its subject at item i, when what the phrase before
// it tells was: "During a visit to Ghana, X promised", "X will meet", "X says".
func (r *reader) mainStatus(i int32) Status {
	for j := i + 1; j < r.lastItem && j < i+9; j++ {
		it := &r.items[j]
		switch {
		case it.Kind == mention.ItemWord && (it.Word == lexicon.WordWill || it.Word == lexicon.WordWould):
			return Planned
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordBe:
			if it.Feat&lexicon.FeatPast == 0 && j+1 < r.lastItem && r.items[j+1].Kind == mention.ItemCue && r.items[j+1].Cue == lexicon.CuePlan {
				return Planned
			}
			if it.Feat&lexicon.FeatPast == 0 && j+1 < r.lastItem && r.items[j+1].Kind == mention.ItemWord && (r.items[j+1].Word == lexicon.WordTo || r.items[j+1].Word == lexicon.WordToInf) {
				return Planned
			}
			return Completed
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordHave:
			return Completed
		case it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			switch {
			case it.Feat&lexicon.FeatPast != 0:
				return Completed
			case it.Cue == lexicon.CuePlan:
				return Planned
			case it.Feat&lexicon.FeatPres != 0:
				return Ongoing
			}
			return Completed
		}
	}
	return Completed
}

// opener gives a gerund that opens the sentence the subject of the main clause, and returns its
// item; -1 where it opens none.
func (r *reader) opener(i int32, it *mention.Item) int32 {
	if r.kind == personSubject || r.aux&auxBe != 0 || !r.lang.fixed {
		r.openerAhead(i, it)
		return -1
	}
	r.stays = r.stays[:0]
	who := r.behindPhrase(i)
	if who >= 0 {
		r.acts(r.doc.Persons[r.items[who].Ref].Entity)
	}
	return who
}

// openerAhead gives a gerund that opens the sentence, where phrases move, the subject that stands behind the
// comma: "Возвращаясь из Пекина, президент X сделал остановку в Сочи".
func (r *reader) openerAhead(i int32, it *mention.Item) {
	if !r.lang.movable || i != r.firstItem || it.Feat&lexicon.FeatAdj != 0 || r.kind == personSubject {
		return
	}
	for j := i + 1; j+1 < r.lastItem; j++ {
		switch k := &r.items[j]; {
		case isComma(k):
			if who := &r.items[j+1]; who.Kind == mention.ItemPerson && who.Mark == lexicon.WordNone && r.doc.Persons[who.Ref].Entity >= 0 {
				r.acts(r.doc.Persons[who.Ref].Entity)
			}
			return
		case k.Kind == mention.ItemPerson && k.Mark == lexicon.WordNone, k.Kind == mention.ItemCue && k.Flags&mention.Verb != 0:
			return
		}
	}
}

// speaksAt makes a stay of what an official says abroad, where the verb has the place right
// behind it or behind those whom he speaks to: "said in Accra on Monday", "told reporters in
// Doha", "told a conference in Lugano". What he speaks of may be elsewhere: "said troops in Mali".
func (r *reader) speaksAt(i int32, v *verb) {
	if !r.lang.fixed || v.status != Completed && v.status != Ongoing && !(r.items[i].Cue == lexicon.CueAddress && v.status == Planned && v.certainty != Possible) || r.aux&auxEarlier != 0 {
		return
	}
	end := min(r.lastItem, i+12)
	if r.holds.at[mention.ItemPlace].next(i) >= end {
		return
	}
	at, clean := int32(-1), r.items[i].Cue != lexicon.CueSay || r.items[i].Last > r.items[i].First
	for j := i + 1; j < end && at < 0; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
			if it.Mark == lexicon.WordOf && j > i+1 {
				break // "addressed the parliament of Ghana in Accra"
			}
			if it.Mark != lexicon.WordIn && !(it.Mark == lexicon.WordFrom && j <= i+2) {
				return
			}
			at = j
		case mention.ItemDate, mention.ItemVisitKind:
		case mention.ItemCue:
			if it.Flags&mention.Noun == 0 || it.Cue != lexicon.CuePress && it.Cue != lexicon.CueStatement && it.Cue != lexicon.CueSummit && it.Cue != lexicon.CueMeal && it.Cue != lexicon.CueCeremony && it.Cue != lexicon.CueMeetNoun {
				return
			}
		case mention.ItemWord:
			switch it.Word {
			case lexicon.WordThat, lexicon.WordAbout, lexicon.WordWhen, lexicon.WordBut, lexicon.WordAnd, lexicon.WordIf, lexicon.WordHis:
				return
			}
		case mention.ItemThing:
			switch lexicon.Thing(it.Ref) {
			case lexicon.ThingEvent, lexicon.ThingGroup, lexicon.ThingAirport, lexicon.ThingSite, lexicon.ThingGovernment:
			default:
				return
			}
			clean = true
		case mention.ItemSource, mention.ItemOrg, mention.ItemDemonym:
			clean = true
		case mention.ItemOther:
			if !clean && j == i+1 {
				return // "said troops in Mali"
			}
		default:
			return
		}
	}
	if at < 0 {
		return
	}
	if at+1 < r.lastItem && r.finite(at+1) {
		return // "said officials in Doha were"
	}
	r.presentAt(i, r.items[at].Ref, v)
}

// addressesHouse makes a stay of a speech before the parliament of another country, told by a verb that may have matters for
// its object too, which its feature tells: "will address Ghana's parliament in Accra", "addressed the Portuguese parliament".
func (r *reader) addressesHouse(i int32, v *verb) {
	if v.status != Completed && v.status != Planned || v.certainty == Possible {
		return
	}
	j := i + 1
	if j < r.lastItem && r.items[j].Kind == mention.ItemWord && r.items[j].Word == lexicon.WordDet {
		j++
	}
	if j+1 >= r.lastItem {
		return
	}
	whose, house := &r.items[j], &r.items[j+1]
	if house.Kind != mention.ItemSource && (house.Kind != mention.ItemThing || house.Ref != int32(lexicon.ThingGovernment)) {
		return
	}
	switch {
	case whose.Kind == mention.ItemPlace && whose.Flags&mention.Possessive != 0 && r.doc.Places[whose.Ref].City == 0:
		at := whose.Ref
		if city := r.placeAfter(j+1, r.end(i)); city >= 0 && r.doc.Places[city].Country == r.doc.Places[at].Country {
			at = city
		}
		r.presentAt(i, at, v)
	case whose.Kind == mention.ItemDemonym:
		r.presentAt(i, r.country(uint16(whose.Ref)+1), v)
	}
}

// presentAt makes a stay in a place of what its subject, an official of another country, did
// there.
func (r *reader) presentAt(i, place int32, v *verb) {
	c := r.doc.Places[place].Country
	if r.kind != personSubject || c == 0 || r.theyBefore(i) {
		return
	}
	var buf [4]int32
	there := buf[:0]
	for _, who := range r.subject {
		e := &r.doc.People[who]
		if visitor(e) && r.away(e, c) {
			there = append(there, who)
		}
	}
	if len(there) == 0 {
		return
	}
	r.gather(i, i, false)
	r.stayIn(place)
	f := r.frame(Travel, i, &verb{cue: lexicon.CueStay, status: v.status, weak: true, index: i})
	f.Cue, f.Agents = lexicon.CueStay, r.set.people(there)
	r.setStays(f)
	if f.Date < 0 {
		f.Date = r.dateNear(i)
	}
	if r.traveller < 0 {
		r.traveller = there[0]
	}
}

// theyBefore reports whether the subject of the verb at item i is a pronoun for several.
func (r *reader) theyBefore(i int32) bool {
	for j := r.holds.at[mention.ItemPerson].prev(i); j >= r.firstItem; j = r.holds.at[mention.ItemPerson].prev(j) {
		if it := &r.items[j]; it.Kind == mention.ItemPerson {
			return r.doc.Persons[it.Ref].Flags&mention.They != 0
		}
	}
	return false
}

// seatedIn reports whether an official's organization has its seat in a country, so that he is at
// home there.
func (r *reader) seatedIn(e *mention.Entity, country uint16) bool {
	if e.Org == 0 {
		return false
	}
	seat := r.doc.World.Org(int(e.Org - 1)).Seat
	return seat != 0 && r.doc.World.City(int(seat-1)).Country+1 == country
}

// dateNear returns the date of the clause of the verb at item i, behind it or before it.
func (r *reader) dateNear(i int32) int32 {
	for j := i + 1; j < r.end(i); j++ {
		if it := &r.items[j]; it.Kind == mention.ItemDate && it.Mark != lexicon.WordSince && it.Mark != lexicon.WordOf {
			return it.Ref
		}
	}
	return r.before(i)
}

// onItsWay reads who is on the way to the place of item i where no verb of travel says so: "is on
// her way to Accra", "X, en route to Accra, said".
func (r *reader) onItsWay(i int32) {
	it := &r.items[i]
	if !r.lang.fixed || r.inIf || r.verbs > 0 && travels(r.verb.cue) || i+1 < r.lastItem && r.gatheringAt(i+1) {
		return
	}
	who := int32(-1)
	switch at := r.behindPhrase(i); {
	case len(r.candidate) > 0:
		who = r.candidate[0]
	case r.kind == personSubject && len(r.subject) == 1 && r.aux&auxBe != 0:
		who = r.subject[0]
	case at >= 0:
		who = r.doc.Persons[r.items[at].Ref].Entity
	}
	if who < 0 || !r.doc.People[who].Official || r.aux&auxNot != 0 {
		return
	}
	named := r.named
	r.gather(i, i, false)
	r.headedFor(it.Ref, i, &verb{}, []int32{who})
	r.named = named
}

// apposedStay reads where somebody is told to be between commas: "X, currently in Accra, said",
// "X, now in Cairo for talks".
func (r *reader) apposedStay(i int32) {
	if !r.lang.fixed || i < r.firstItem+2 || !isComma(&r.items[i-1]) || r.items[i-2].Kind != mention.ItemPerson || !r.placeNext(i) {
		return
	}
	e := r.doc.Persons[r.items[i-2].Ref].Entity
	if e < 0 {
		return
	}
	place := i + 1
	for r.items[place].Kind != mention.ItemPlace {
		place++
	}
	r.gather(i, i, false)
	r.stayAt(r.items[place].Ref)
	f := r.frame(Travel, i, &verb{cue: lexicon.CueStay, status: Ongoing, index: i})
	f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{e})
	r.setStays(f)
}

// apposedPlace reads the same where what somebody is there for tells it: "X, in Accra for talks, said".
func (r *reader) apposedPlace(i int32) {
	k := i - 1
	for ; k > r.firstItem+1 && !isComma(&r.items[k]); k-- {
		if it := &r.items[k]; it.Kind != mention.ItemWord || it.Word != lexicon.WordIn && it.Word != lexicon.WordDet {
			return
		}
	}
	if i+2 >= r.lastItem || !isComma(&r.items[k]) || r.items[k-1].Kind != mention.ItemPerson || r.items[k-1].Mark != lexicon.WordNone {
		return
	}
	e, next := r.doc.Persons[r.items[k-1].Ref].Entity, &r.items[i+1]
	if e < 0 || next.Kind != mention.ItemWord || next.Word != lexicon.WordFor && !r.verbNext(i+1) || r.items[i+2].Kind == mention.ItemDate {
		return
	}
	if next.Word != lexicon.WordFor && next.Word != lexicon.WordToInf && next.Word != lexicon.WordTo {
		return
	}
	r.gather(i, i, false)
	r.stayAt(r.items[i].Ref)
	f := r.frame(Travel, i, &verb{cue: lexicon.CueStay, status: Ongoing, weak: true, index: i})
	f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{e})
	r.setStays(f)
}

// apposedOn returns who is said between commas to be on the visit of item i: "X, on a visit to Accra, said", "X, on the last
// leg of a trip that has taken him to"; -1 where nobody is.
func (r *reader) apposedOn(i int32) int32 {
	const near = 12
	for j := i - 1; j > r.firstItem+1 && j > i-near; j-- {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemWord:
			if it.Word != lexicon.WordAbout && it.Word != lexicon.WordOn {
				continue
			}
			who := &r.items[j-2]
			if isComma(&r.items[j-1]) && who.Kind == mention.ItemPerson && who.Mark == lexicon.WordNone && who.Flags&mention.Possessive == 0 {
				return r.doc.Persons[who.Ref].Entity
			}
			return -1
		case mention.ItemPerson, mention.ItemPlace:
			return -1
		case mention.ItemPunct:
			if it.Ref != '-' {
				return -1 // but "a 12-day trip"
			}
		case mention.ItemCue:
			if it.Flags&mention.Noun == 0 {
				return -1
			}
		}
	}
	return -1
}

// visitGoesOn gives the visit that is the subject of a verb the time of that verb: "X's visit to
// Ghana will focus on trade", "focused on trade".
func (r *reader) visitGoesOn(i int32, s Status) {
	if r.kind == personSubject || r.verbs > 0 || r.inIf || r.aux&auxNot != 0 {
		return
	}
	f := &r.set.Frames[r.noun]
	if f.Kind != Visit && f.Kind != Tour || f.Sentence != r.si || f.Status != NoStatus {
		return
	}
	if r.items[r.nounAt].Mark != lexicon.WordNone && r.items[r.nounAt].Mark != lexicon.WordThat {
		return
	}
	for j := r.nounAt + 1; j < i; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPunct && it.Ref != '-' || it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 || it.Kind == mention.ItemWord && it.Word == lexicon.WordWho {
			return
		}
	}
	f.Status, f.Weak = s, true
}

// afterLeaving takes the place that the sentence has told somebody left for that of a visit which
// is over: "left Cuba for Mexico after a four-day visit".
func (r *reader) afterLeaving() {
	if n := len(r.set.Frames); n > 0 {
		if f := &r.set.Frames[n-1]; f.Sentence == r.si && f.From >= 0 && (f.Kind == Travel || f.Kind == Leave) {
			r.stayAt(f.From)
		}
	}
}

// resumeFixed gives the auxiliary behind the comma that ends a clause about somebody that person
// for its subject: "X, who came with officials of the ministry, was received by".
func (r *reader) resumeFixed(i int32) {
	if i <= r.toldAt+2 || !isComma(&r.items[i-1]) {
		return
	}
	e := r.told
	r.boundary()
	r.told, r.subject, r.kind = -1, append(r.subject[:0], e), personSubject
	r.inherited = append(r.inherited[:0], e)
}

// resumeFirst gives the verb read now, behind the comma that ends what is said of him between commas, the person with whom the
// sentence begins for its subject: "X, on the second leg of a tour that began in Manila, said".
func (r *reader) resumeFirst() {
	first := r.firstItem
	if r.at < first+4 || !isComma(&r.items[r.at-1]) || !isComma(&r.items[first+1]) {
		return
	}
	who := &r.items[first]
	if who.Kind != mention.ItemPerson || who.Mark != lexicon.WordNone || who.Flags&mention.Possessive != 0 {
		return
	}
	if e := r.doc.Persons[who.Ref].Entity; e >= 0 {
		r.boundary()
		r.acts(e)
	}
}

// recalls reports whether the verb of saying read last tells of what is over: "recalled his trip".
func (r *reader) recalls() bool {
	return r.items[r.verb.index].Feat&lexicon.FeatAfter != 0
}

// tourOf takes the places that a tour is of: "a tour of Ghana and Togo".
func (r *reader) tourOf(i, end int32) {
	if i+2 >= end || r.items[i+1].Kind != mention.ItemWord || r.items[i+1].Word != lexicon.WordOf {
		return
	}
	for j := i + 2; j < end; j++ {
		it := &r.items[j]
		switch {
		case it.Kind == mention.ItemPlace && it.Mark == lexicon.WordOf && it.Flags&mention.Possessive == 0:
			r.stayAt(it.Ref)
		case it.Kind == mention.ItemPunct && it.Ref == ',', it.Kind == mention.ItemWord && (it.Word == lexicon.WordAnd || it.Word == lexicon.WordDet):
		default:
			return
		}
	}
}

// datelined makes the place of the dateline that of a meeting of somebody from there with
// somebody from elsewhere, where nothing else says where they met: "ACCRA (Reuters) - Prime Minister
// X of Norway held talks on Monday with President Y of Ghana".
func (r *reader) datelined(i int32, v *verb, list, others []int32) {
	if r.where >= 0 || v.status != Completed && v.status != Ongoing || v.certainty != Stated || r.aux&auxEarlier != 0 || len(list) == 0 || len(others) == 0 {
		return
	}
	if r.lang.seatsKept {
		return
	}
	if v.status == Ongoing && v.weak && r.date >= 0 && r.doc.Dates[r.date].Weekday != 0 {
		return // "has an audience on Wednesday"
	}
	at := r.datelineAt()
	if at < 0 || r.doc.Places[at].First > r.items[i].First || r.placeBefore(i) >= 0 || r.oldDate(i) || r.goesBefore(i) {
		return
	}
	c := r.doc.Places[at].Country
	local := func(people []int32) (home, away bool) {
		for _, e := range people {
			switch en := &r.doc.People[e]; {
			case posted(en.Role):
			case en.Country == c, en.Country == 0 && en.Org == 0 && en.Official && en.Named && !worldly(en.Role):
				home = true
			case en.Country != 0 || en.Org != 0 && !r.seatedIn(en, c):
				away = true
			}
		}
		return home, away
	}
	h1, a1 := local(list)
	h2, a2 := local(others)
	if h1 && a2 && !a1 || h2 && a1 && !h1 && !a2 {
		r.venue = at
	}
	if a1 && a2 && !h1 && !h2 && r.underRoof() {
		r.venue, r.sidelines = at, true // "SINGAPORE - President X met President Y at a hotel"
	}
}

// underRoof reports whether the sentence says in what house something took place.
func (r *reader) underRoof() bool {
	for j := r.firstItem; j < r.lastItem; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemThing && it.Ref == int32(lexicon.ThingAirport) && it.Mark == lexicon.WordIn {
			return true
		}
	}
	return false
}

// summitHeld notes where the conference of item i is: in the place told behind it, else where the
// text is.
func (r *reader) summitHeld(i int32) {
	at := r.place
	for j := i + 1; j < r.lastItem && j < i+10; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn {
			at = it.Ref
			break
		}
		if it.Kind == mention.ItemCue || it.Kind == mention.ItemPunct || it.Kind == mention.ItemPerson {
			break
		}
	}
	if at >= 0 && r.doc.Places[at].Country != 0 && r.summitAt < 0 {
		r.summitAt = at
	}
}

// goesBefore reports whether the clause of item i says before it where somebody goes: "flew to
// Sochi for talks with X".
func (r *reader) goesBefore(i int32) bool {
	may := r.holds.at[mention.ItemPlace] | r.holds.verbs
	for j := may.prev(i); j >= r.firstItem; j = may.prev(j) {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemPlace && it.Mark == lexicon.WordTo:
			return true
		case it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			return false
		}
	}
	return false
}

// worldly reports whether a role is none that every state has.
func worldly(role uint8) bool {
	const others uint64 = 1<<lexicon.RoleNone | 1<<lexicon.RolePope | 1<<lexicon.RoleSecretaryGeneral | 1<<lexicon.RoleHighRepresentative | 1<<lexicon.RoleCommissionPresident |
		1<<lexicon.RoleReligiousLeader | 1<<lexicon.RoleSpouse | 1<<lexicon.RolePartyLeader | 1<<lexicon.RoleOppositionLeader
	return others>>role&1 != 0
}

// agree makes a meeting of what an official and a guest from elsewhere agreed upon under the
// dateline: "President X and Prime Minister Y agreed on Sunday to seek".
func (r *reader) agree(i int32, v *verb) {
	pair := [2]int32{r.subject[0], r.subject[1]}
	r.gather(i+1, r.end(i), false)
	r.venue = -1
	r.datelined(i, v, pair[:1], pair[1:])
	if r.venue < 0 {
		return
	}
	f := r.frame(Meet, i, v)
	f.MeetKind, f.Both = lexicon.CueMeet, true
	f.Agents, f.Others = r.set.people(pair[:1]), r.set.people(pair[1:])
	if f.Date < 0 {
		f.Date = r.dateNear(i)
	}
}

// oldDate reports whether the clause of the verb at item i tells a time that is not that of the
// news, or none where the text has long gone on.
func (r *reader) oldDate(i int32) bool {
	date := r.date
	if date < 0 {
		date = r.dateNear(i)
	}
	if date < 0 {
		return r.si > 6
	}
	d := &r.doc.Dates[date]
	switch d.Rel {
	case lexicon.TimeToday, lexicon.TimeYesterday:
		return false
	case lexicon.TimeDay:
		return d.Weekday == 0 || d.Shift != 0
	}
	return true
}

// datelineAt returns the place of the last dateline before, -1 where there is none.
func (r *reader) datelineAt() int32 { return r.lined }

// openLine reads the dateline of a sentence: a place with which a paragraph or a line opens, before a dash, a
// bracket or a colon, or alone before a full stop: "- Zagreb. Visita del primer ministro".
func (r *reader) openLine() {
	s := r.s
	first := s.FirstItem
	entry := first < s.LastItem && r.items[first].Kind == mention.ItemPunct && s.Line
	if entry {
		first++
	}
	if first+1 >= s.LastItem || r.items[first].Kind != mention.ItemPlace {
		return
	}
	may := r.holds.at[mention.ItemPunct] | r.holds.at[mention.ItemPerson] | r.holds.verbs
	for j := may.next(first); j < s.LastItem && j < first+14; j = may.next(j) {
		it := &r.items[j]
		switch {
		case it.Kind == mention.ItemPunct && (it.Ref == '-' || it.Ref == '–' || it.Ref == '—' || it.Ref == ':') && (!r.doc.Joined(it) || isStop(&r.items[j-1])),
			it.Kind == mention.ItemPunct && it.Ref == '.' && entry && j == first+1 && j == s.LastItem-1:
			r.lined = r.items[first].Ref
			r.place, r.placeDate, r.placeSaid = r.lined, -1, r.si
			return
		case it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0, it.Kind == mention.ItemPerson:
			return
		}
	}
}

// isStop reports whether an item is a full stop.
func isStop(it *mention.Item) bool { return it.Kind == mention.ItemPunct && it.Ref == '.' }

// local reports whether what the verb at item i, of visiting or taking part, has for its object is
// a site in a city: officials open bridges and look at schools at home.
func (r *reader) local(i int32) bool {
	for j, end := i+1, r.end(i); j < end && j < i+8; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
			return it.Mark == lexicon.WordIn && j > i+2 && r.doc.Places[it.Ref].City != 0
		case mention.ItemThing, mention.ItemOther, mention.ItemWord, mention.ItemTopic, mention.ItemOrg, mention.ItemSource, mention.ItemNumber:
		default:
			return false
		}
	}
	return false
}
