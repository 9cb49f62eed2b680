package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// dated reports whether the sentence is an entry of a chronicle: it begins with a day and
// a colon or a dash.
func (r *reader) dated() bool {
	if r.s.FirstItem+2 >= r.s.LastItem {
		return false
	}
	day, mark := &r.doc.Items[r.s.FirstItem], &r.doc.Items[r.s.FirstItem+1]
	return day.Kind == mention.ItemDate && mark.Kind == mention.ItemPunct && (mark.Ref == ':' || mark.Ref == '–' || mark.Ref == '—') &&
		r.doc.Dates[day.Ref].Start.Day != 0
}

// nominal reads a sentence without a verb that says where somebody is: "وزيرة الخارجية X في
// طرابلس لبحث".
func (r *reader) nominal() {
	if r.doc.Grammar.Order != lexicon.OrderVSO {
		return
	}
	i := r.s.FirstItem
	for i < r.s.LastItem && (r.doc.Items[i].Kind == mention.ItemDate || r.doc.Items[i].Kind == mention.ItemPunct) {
		i++
	}
	if i+2 >= r.s.LastItem {
		return
	}
	who, in, where := &r.doc.Items[i], &r.doc.Items[i+1], &r.doc.Items[i+2]
	if who.Kind != mention.ItemPerson || who.Mark != lexicon.WordNone || in.Kind != mention.ItemWord || in.Word != lexicon.WordIn || where.Kind != mention.ItemPlace || where.Mark != lexicon.WordIn {
		return
	}
	p := &r.doc.Persons[who.Ref]
	if p.Entity < 0 || p.TitleFirst < 0 || p.Flags&(mention.Pronoun|mention.Plural|mention.Generic) != 0 || posted(r.doc.People[p.Entity].Role) {
		return
	}
	for j := i + 3; j < r.s.LastItem; j++ {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemPunct && (it.Ref == ':' || it.Ref == '"' || it.Ref == '(') {
			break
		}
		const tensed = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Feat&tensed != 0 && it.Feat&lexicon.FeatInf == 0 || it.Kind == mention.ItemWord && it.Word == lexicon.WordBe {
			return
		}
	}
	r.gather(i, i, false)
	r.stays = append(r.stays, Stay{Place: where.Ref, Date: -1})
	v := verb{cue: lexicon.CueStay, status: Ongoing, weak: true, index: i}
	if r.entry {
		v.status = Completed
		r.date = r.doc.Items[r.s.FirstItem].Ref
	}
	f := r.frame(Travel, i, v)
	f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{p.Entity})
	r.setStays(f)
	r.traveller = p.Entity
}

// posted reports whether a role is held in another country than one's own for good, so that
// being there is no journey.
func posted(role uint8) bool {
	switch lexicon.Roles[role] {
	case "ambassador", "special_envoy", "spokesperson", "other":
		return true
	}
	return false
}

// speaksIn makes a stay of what an official says abroad: "قال الوزير X في مؤتمر صحفي في
// مقديشو إن".
func (r *reader) speaksIn(i int32, v verb) {
	if r.doc.Grammar.Order != lexicon.OrderVSO || r.kind != personSubject || len(r.subject) != 1 || v.status != Completed && v.status != Ongoing {
		return
	}
	who := r.subject[0]
	e := &r.doc.People[who]
	if !e.Official || e.Country == 0 && e.Org == 0 || posted(e.Role) && !e.Named {
		return
	}
	for j := i + 1; j < r.s.LastItem && j < i+12; j++ {
		switch it := &r.doc.Items[j]; it.Kind {
		case mention.ItemPlace:
			c := r.doc.Places[it.Ref].Country
			if it.Mark != lexicon.WordIn || r.doc.Places[it.Ref].City == 0 || c == 0 || c == e.Country || posted(e.Role) {
				return
			}
			r.gather(i, i, false)
			r.stays = append(r.stays, Stay{Place: it.Ref, Date: -1})
			s := verb{cue: lexicon.CueStay, status: Completed, weak: true, index: i}
			if it.Word == lexicon.WordHere {
				s.status = Ongoing
			}
			f := r.frame(Travel, i, s)
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

// seated notes where the conference of item i is, if the text says it right beside: "قمة
// في أبوجا", "بدأ القادة في أبوجا قمة".
func (r *reader) seated(i int32) {
	at := int32(-1)
	for j := i + 1; j < r.s.LastItem && j <= i+6 && at < 0; j++ {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn {
			at = it.Ref
		} else if it.Kind == mention.ItemCue || it.Kind == mention.ItemTopic || it.Kind == mention.ItemPerson || it.Kind == mention.ItemPunct {
			break
		}
	}
	for j := i - 1; j >= r.s.FirstItem && j >= i-3 && at < 0; j-- {
		it := &r.doc.Items[j]
		if it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn {
			at = it.Ref
		} else if it.Kind != mention.ItemDate && it.Kind != mention.ItemDemonym && it.Kind != mention.ItemOther {
			break
		}
	}
	if at >= 0 && r.doc.Places[at].Country != 0 {
		r.summitAt, r.summitSaid = at, r.si
	}
}

// gatheringIn reports whether the verb at item i has a conference for its object, or none at
// all where the text has just spoken of one: "يشارك في القمة", "ألغى مشاركته".
func (r *reader) gatheringIn(i int32) bool {
	for j := i + 1; j < r.s.LastItem && j <= i+4; j++ {
		it := &r.doc.Items[j]
		if r.gatheringAt(j) {
			return it.Mark == lexicon.WordIn || it.Mark == lexicon.WordNone || it.Mark == lexicon.WordTo
		}
		if it.Kind == mention.ItemPlace || it.Kind == mention.ItemOrg || it.Kind == mention.ItemTopic {
			return false
		}
	}
	return r.summitNear()
}
