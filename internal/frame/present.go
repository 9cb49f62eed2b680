package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// entryDay returns the day with which an entry of a chronicle begins, a colon or a dash behind it; -1
// where the sentence is none.
func (r *reader) entryDay() int32 {
	i := r.firstDate()
	if i+2 >= r.lastItem {
		return -1
	}
	day, mark := &r.items[i], &r.items[i+1]
	if mark.Kind == mention.ItemPerson {
		mark = &r.items[i+2] // "23. Mai Bundeskanzler X: Besuch in Rom"
		if mark.Kind != mention.ItemPunct || mark.Ref != ':' {
			return -1
		}
	}
	if day.Kind != mention.ItemDate || mark.Kind != mention.ItemPunct || mark.Ref != ':' && mark.Ref != '–' && mark.Ref != '—' && (mark.Ref != '-' || r.doc.Joined(mark)) {
		return -1
	}
	if d := &r.doc.Dates[day.Ref]; d.Weekday == 0 && d.Start.Day == 0 && d.Start.Year == 0 {
		return -1
	}
	return day.Ref
}

// firstDate returns the first item of the sentence behind the marks that it begins with: a bullet, a sign.
func (r *reader) firstDate() int32 {
	i := r.firstItem
	for i < r.lastItem && r.items[i].Kind == mention.ItemPunct && r.items[i].Ref != '"' && r.items[i].Ref != '(' {
		i++
	}
	return i
}

// nominal reads a sentence without a verb that says where somebody is: "وزيرة الخارجية X في
// طرابلس لبحث".
func (r *reader) nominal() {
	i := r.firstItem
	for i < r.lastItem && (r.items[i].Kind == mention.ItemDate || r.items[i].Kind == mention.ItemPunct || r.s.Under > 0 && i+1 < r.lastItem && r.items[i].Kind == mention.ItemPlace && r.items[i+1].Kind == mention.ItemPunct) {
		i++
	}
	if i+2 >= r.lastItem {
		return
	}
	who, in, where := &r.items[i], &r.items[i+1], &r.items[i+2]
	if in.Kind == mention.ItemWord && in.Word == lexicon.WordWith && i+4 < r.lastItem && where.Kind == mention.ItemPerson {
		r.together(i)
		return
	}
	if who.Kind != mention.ItemPerson || who.Mark != lexicon.WordNone || in.Kind != mention.ItemWord || in.Word != lexicon.WordIn || where.Kind != mention.ItemPlace || where.Mark != lexicon.WordIn {
		return
	}
	p := &r.doc.Persons[who.Ref]
	if p.Entity < 0 || p.TitleFirst < 0 || p.Flags&(mention.Pronoun|mention.Plural|mention.Generic) != 0 || posted(r.doc.People[p.Entity].Role) {
		return
	}
	for j := i + 3; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemPunct && (it.Ref == ':' || it.Ref == '"' || it.Ref == '(') {
			break
		}
		const tensed = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Feat&tensed != 0 && it.Feat&lexicon.FeatInf == 0 || it.Kind == mention.ItemWord && it.Word == lexicon.WordBe {
			return
		}
	}
	r.gather(i, i, false)
	r.stayAt(where.Ref)
	v := verb{cue: lexicon.CueStay, status: Ongoing, weak: true, index: i}
	if r.entry && r.items[r.firstItem].Kind == mention.ItemDate {
		v.status = Completed
		r.date = r.items[r.firstItem].Ref
	}
	f := r.frame(Travel, i, &v)
	f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{p.Entity})
	r.setStays(f)
	r.traveller = p.Entity
}

// posted reports whether a role is held in another country than one's own for good, so that
// being there is no journey.
func posted(role uint8) bool {
	const away uint64 = 1<<lexicon.RoleAmbassador | 1<<lexicon.RoleSpecialEnvoy | 1<<lexicon.RoleSpokesperson | 1<<lexicon.RoleOther
	return away>>role&1 != 0
}

// roams reports whether an official is abroad wherever he is, whatever his country is: an envoy, or one of an
// organization outside the country where it sits.
func roams(e *mention.Entity) bool {
	switch e.Role {
	case lexicon.RoleSpecialEnvoy:
		return true
	case lexicon.RoleSpokesperson, lexicon.RoleAmbassador:
		return false
	}
	return e.Org != 0
}

// visitor reports whether to be in another country is a journey for an official.
func visitor(e *mention.Entity) bool {
	return e.Official && (e.Country != 0 && !posted(e.Role) || roams(e))
}

// away reports whether a country is neither an official's own nor that of the seat of his organization.
func (r *reader) away(e *mention.Entity, country uint16) bool {
	return country != 0 && country != e.Country && !r.seatedIn(e, country)
}

// speaksIn makes a stay of what an official says abroad: "قال الوزير X في مؤتمر صحفي في
// مقديشو إن".
func (r *reader) speaksIn(i int32, v *verb) {
	if r.lang.bareVerbs {
		r.spokeBefore(i, v)
	}
	if !r.lang.seatsKept || r.lang.capitals || r.kind != personSubject || len(r.subject) != 1 || v.status != Completed && v.status != Ongoing {
		return
	}
	who := r.subject[0]
	e := &r.doc.People[who]
	if !e.Official || e.Country == 0 && e.Org == 0 || posted(e.Role) && !e.Named {
		return
	}
	if at := r.opensWithPlace(i); at >= 0 {
		r.presentAt(i, at, v)
		return
	}
	for j := i + 1; j < r.lastItem && j < i+12; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
			c := r.doc.Places[it.Ref].Country
			if it.Mark == lexicon.WordFrom && j > i+2 || it.Mark != lexicon.WordFrom && it.Mark != lexicon.WordIn || r.doc.Places[it.Ref].City == 0 || c == 0 || c == e.Country || posted(e.Role) {
				return
			}
			r.gather(i, i, false)
			r.stayAt(it.Ref)
			s := verb{cue: lexicon.CueStay, status: Completed, weak: true, index: i}
			if it.Word == lexicon.WordHere {
				s.status = Ongoing
			}
			f := r.frame(Travel, i, &s)
			f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{who})
			r.setStays(f)
			return
		case mention.ItemCue:
			if it.Cue != lexicon.CuePress && it.Cue != lexicon.CueHold && it.Cue != lexicon.CueStatement && !(it.Cue == lexicon.CueSay && it.Feat&lexicon.FeatPast == 0) {
				return
			}
		case mention.ItemWord:
			switch it.Word {
			case lexicon.WordThat, lexicon.WordAfter, lexicon.WordAbout, lexicon.WordWhen, lexicon.WordBut, lexicon.WordAnd:
				return
			}
		case mention.ItemDate, mention.ItemOther, mention.ItemDemonym:
		case mention.ItemThing:
			if it.Ref != int32(lexicon.ThingEvent) && it.Ref != int32(lexicon.ThingAirport) && it.Ref != int32(lexicon.ThingPeople) && it.Ref != int32(lexicon.ThingCity) && it.Ref != int32(lexicon.ThingCapital) {
				return
			}
		case mention.ItemPerson:
			if r.doc.Persons[it.Ref].Flags&mention.Pronoun == 0 {
				return
			}
		default:
			return
		}
	}
}

// opensWithPlace returns the town with which the clause of the verb at item i opens: "وفي لندن، قال X";
// -1 where none does.
func (r *reader) opensWithPlace(i int32) int32 {
	at := int32(-1)
	for j := r.firstItem; j < i; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
			if at >= 0 || it.Mark != lexicon.WordIn || r.doc.Places[it.Ref].City == 0 {
				return -1
			}
			at = it.Ref
		case mention.ItemWord:
			if it.Word != lexicon.WordAnd && it.Word != lexicon.WordIn {
				return -1
			}
		case mention.ItemPunct, mention.ItemDate:
		case mention.ItemPerson:
			if at < 0 {
				return -1
			}
		default:
			return -1
		}
	}
	return at
}

// spokeBefore makes a stay of what an official says abroad where the place stands right before the
// verb: 在大马士革对记者表示.
func (r *reader) spokeBefore(i int32, v *verb) {
	if r.aux&auxNot != 0 || v.status != Completed && v.status != Ongoing {
		return
	}
	for j := i + 1; j < r.lastItem && r.items[j].First < r.items[i].First; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn && r.doc.Places[it.Ref].City != 0 {
			r.presentAt(i, it.Ref, v)
			return
		}
	}
}

// seated notes where the conference of item i is, if the text says it right beside: "قمة
// في أبوجا", "بدأ القادة في أبوجا قمة".
func (r *reader) seated(i int32) {
	at := int32(-1)
	for j := i + 1; j < r.lastItem && j <= i+6 && at < 0; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemPlace && (it.Mark == lexicon.WordIn || j == i+1 && r.doc.Places[it.Ref].City != 0) {
			at = it.Ref // "قمة جدة"
		} else if it.Kind == mention.ItemCue || it.Kind == mention.ItemTopic || it.Kind == mention.ItemPerson || it.Kind == mention.ItemPunct {
			break
		}
	}
	if at < 0 && r.lang.capitals {
		at = r.opensIn(i)
	}
	for j := i - 1; j >= r.firstItem && j >= i-3 && at < 0; j-- {
		it := &r.items[j]
		if it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn {
			at = it.Ref
		} else if it.Kind != mention.ItemDate && it.Kind != mention.ItemDemonym && it.Kind != mention.ItemOther {
			break
		}
	}
	if at < 0 && r.summitAt < 0 && r.lang.capitals {
		at = r.lined // "Doha.- La cumbre se encaminaba hacia una declaración"
	}
	if at >= 0 && r.doc.Places[at].Country != 0 {
		r.summitAt, r.summitSaid = at, r.si
	}
}

// opensIn returns the place where the conference of item i is said to open or to be held: "la cuarta cumbre
// de Unasur arranca hoy en la capital de Guyana"; -1 where the text says none.
func (r *reader) opensIn(i int32) int32 {
	opens := false
	for j := i + 1; j < r.lastItem && j <= i+14; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemCue:
			if opens || it.Flags&mention.Verb == 0 || it.Cue != lexicon.CueBegin && it.Cue != lexicon.CueHold && it.Cue != lexicon.CueContinue && it.Cue != lexicon.CueEnd {
				return -1
			}
			opens = true
		case mention.ItemPlace:
			if opens && it.Mark == lexicon.WordIn {
				return it.Ref
			}
			return -1
		case mention.ItemPerson:
			return -1
		case mention.ItemPunct:
			if it.Ref != '(' && it.Ref != ')' {
				return -1
			}
		}
	}
	return -1
}

// gatheringIn reports whether the verb at item i has a conference for its object, or none at
// all where the text has just spoken of one: "يشارك في القمة", "ألغى مشاركته".
func (r *reader) gatheringIn(i int32) bool {
	for j := i + 1; j < r.lastItem && j <= i+4; j++ {
		it := &r.items[j]
		if r.gatheringAt(j) {
			return it.Mark == lexicon.WordIn || it.Mark == lexicon.WordNone || it.Mark == lexicon.WordTo
		}
		if it.Kind == mention.ItemPlace || it.Kind == mention.ItemOrg || it.Kind == mention.ItemTopic {
			return false
		}
	}
	return r.summitNear()
}

// talksIn makes a stay of talks that an official holds abroad with nobody who is named: "أجرى
// محادثات في إسرائيل".
func (r *reader) talksIn(i int32, v verb) {
	at := r.venue
	if at < 0 {
		at = r.placeAfter(r.verb.index, i)
	}
	if at < 0 || r.kind != personSubject || len(r.subject) != 1 || v.status != Completed && v.status != Planned && v.status != Ongoing {
		return
	}
	e := &r.doc.People[r.subject[0]]
	if c := r.doc.Places[at].Country; !e.Official || e.Country == 0 && e.Org == 0 || c == 0 || c == e.Country {
		return
	}
	r.stayIn(at)
	v.weak = true
	f := r.frame(Travel, i, &v)
	f.Cue, f.Agents = lexicon.CueStay, r.set.people(r.subject)
	if f.Date < 0 {
		f.Date = r.dateBetween(r.verb.index, i)
	}
	r.setStays(f)
}

// departure reads who leaves where a noun says so: "مغادرة المبعوث X دمشق إلى القاهرة".
func (r *reader) departure(i int32) {
	if r.setsOut(i) || !r.lang.construct {
		return
	}
	back := r.items[i].Feat&lexicon.FeatPast != 0 // "عودته من أنقرة"
	r.gather(i+1, r.end(i), true)
	if before := &r.items[max(i-1, r.firstItem)]; back && len(r.of) == 0 && before.Kind == mention.ItemWord && before.Word == lexicon.WordHis {
		if own, _, ok := r.ofPronoun(i - 1); ok && len(own) == 1 {
			r.of = append(r.of[:0], own...)
		}
	}
	if len(r.of) != 1 {
		return
	}
	who := append(r.object[:0], r.of...)
	from, to := int32(-1), int32(-1)
	for _, st := range r.stays {
		switch r.markOf(st.Place) {
		case lexicon.WordNone:
			if from < 0 {
				from = st.Place
			}
		case lexicon.WordTo:
			if to < 0 {
				to = st.Place
			}
		}
	}
	if r.from >= 0 && from < 0 {
		from = r.from
	}
	v := verb{cue: lexicon.CueLeave, status: Completed, index: i}
	if r.verbs > 0 && (r.verb.status == Planned || r.verb.status == Denied) {
		v.status = r.verb.status
	}
	r.stays = r.stays[:0]
	if from >= 0 {
		r.from = from
		f := r.frame(Leave, i, &v)
		f.Agents = r.set.people(who)
		if back {
			f.Cue = lexicon.CueReturn
		}
		r.setStays(f)
	}
	if to >= 0 && v.status != Denied && !back {
		r.stays, r.from = append(r.stays, Stay{Place: to, Date: -1}), -1
		f := r.frame(Travel, i, &verb{cue: lexicon.CueLeaveFor, status: Planned, weak: true, index: i})
		f.Cue, f.Agents = lexicon.CueLeaveFor, r.set.people(who)
		r.setStays(f)
	}
	if from >= 0 || to >= 0 {
		r.traveller = who[0]
	}
}

// together reads the caption of a picture of two officials: "وزيرة الخارجية X مع نظيرها Y في
// الخرطوم".
func (r *reader) together(i int32) {
	a, b, in, where := &r.items[i], &r.items[i+2], &r.items[i+3], &r.items[i+4]
	if a.Kind != mention.ItemPerson || a.Mark != lexicon.WordNone || b.Mark != lexicon.WordWith || in.Kind != mention.ItemWord || where.Kind != mention.ItemPlace || where.Mark != lexicon.WordIn {
		return
	}
	x, y := r.doc.Persons[a.Ref].Entity, r.doc.Persons[b.Ref].Entity
	if x < 0 || y < 0 || x == y || r.verbs > 0 {
		return
	}
	r.gather(i, i, false)
	r.venue = where.Ref
	f := r.frame(Meet, i, &verb{status: Completed, weak: true, index: i})
	f.MeetKind, f.Cue = lexicon.CueMeet, lexicon.CueMeet
	f.Agents, f.Others = r.set.people([]int32{x}), r.set.people([]int32{y})
}
