package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// caption reads a line without a verb that says where somebody is, as those below a picture do and headlines: "La ministre
// allemande X et son homologue grec, Y, à Berlin, le 23 mars", "El presidente peruano X, ayer en Madrid". Whoever is at home
// there is the host.
func (r *reader) caption() {
	var buf [4]int32
	there, at, date := buf[:0], int32(-1), int32(-1)
	for j := r.firstItem; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			p := &r.doc.Persons[it.Ref]
			if at >= 0 && it.Mark == lexicon.WordNone || it.Flags&mention.Possessive != 0 || it.Mark != lexicon.WordNone && it.Mark != lexicon.WordWith {
				return
			}
			if at < 0 {
				if p.Entity < 0 || len(there) == cap(there) || p.Flags&(mention.Pronoun|mention.Plural|mention.Generic) != 0 || !r.doc.People[p.Entity].Named {
					return
				}
				there = append(there, p.Entity)
			}
		case mention.ItemPlace:
			if it.Mark == lexicon.WordIn && at < 0 && len(there) > 0 {
				at = it.Ref
			} else if at < 0 || r.doc.Places[it.Ref].Country != r.doc.Places[at].Country {
				return
			}
		case mention.ItemDate:
			date = it.Ref
		case mention.ItemPunct:
			if it.Ref == ':' || it.Ref == '"' || it.Ref == '(' {
				return
			}
		case mention.ItemWord:
			if at < 0 && it.Word != lexicon.WordIn && it.Word != lexicon.WordDet && it.Word != lexicon.WordAnd && it.Word != lexicon.WordWith {
				return
			}
		default:
			if at < 0 {
				return
			}
		}
	}
	if at < 0 {
		return
	}
	country := r.doc.Places[at].Country
	abroad := there[:0]
	for _, who := range there {
		if e := &r.doc.People[who]; visitor(e) && r.away(e, country) {
			abroad = append(abroad, who)
		}
	}
	if len(abroad) == 0 {
		return
	}
	r.gather(r.firstItem, r.firstItem, false)
	r.stayAt(at)
	v := verb{cue: lexicon.CueStay, status: Ongoing, weak: true, index: r.firstItem}
	if date >= 0 {
		v.status = Completed
	}
	f := r.frame(Travel, r.firstItem, &v)
	f.Cue, f.Agents, f.Date = lexicon.CueStay, r.set.people(abroad), date
	r.setStays(f)
	r.traveller = abroad[0]
}

// picture reads the line below a picture of two, which has no verb and says who is with whom and where: "Chancellor X and
// President Y in Bogotá on 8 May 2013", "На фото: президент X с президентом Y в Москве".
func (r *reader) picture() {
	first := r.firstItem
	for j := first; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPunct:
			if it.Ref == ':' && j <= r.firstItem+3 {
				first = j + 1 // "Bild 1:", "На фото:"
			}
		case mention.ItemCue:
			if it.Flags&mention.Verb != 0 {
				return
			}
		case mention.ItemWord:
			if auxiliary(it.Word) {
				return
			}
		}
	}
	if first >= r.lastItem || !r.pictured(first) || r.items[first].Mark != lexicon.WordNone {
		return
	}
	other, at := int32(-1), int32(-1)
	for j := first + 1; j < r.lastItem && at < 0; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			joint := it.Mark == lexicon.WordWith || it.Mark == lexicon.WordNone && r.items[j-1].Kind == mention.ItemWord && r.items[j-1].Word == lexicon.WordAnd
			if !joint || !r.pictured(j) {
				return
			}
			other = j
		case mention.ItemPlace:
			if other >= 0 && it.Mark == lexicon.WordIn {
				at = j
			} else if it.Mark == lexicon.WordIn {
				return
			}
		}
	}
	if other < 0 || at < 0 {
		return
	}
	who, whom := r.doc.Persons[r.items[first].Ref].Entity, r.doc.Persons[r.items[other].Ref].Entity
	if who == whom {
		return
	}
	r.gather(at, r.lastItem, false)
	if r.date < 0 {
		r.date = r.dateBetween(first, at)
	}
	f := r.frame(Meet, first, &verb{status: Completed, weak: true, index: first})
	f.MeetKind, f.Cue, f.Venue, f.Both = lexicon.CueMeet, lexicon.CueMeet, r.items[at].Ref, true
	f.Agents, f.Others = r.set.people([]int32{who}), r.set.people([]int32{whom})
}

// pictured reports whether item j is an official whom a caption names.
func (r *reader) pictured(j int32) bool {
	it := &r.items[j]
	if it.Kind != mention.ItemPerson {
		return false
	}
	p := &r.doc.Persons[it.Ref]
	return p.Named() && p.TitleFirst >= 0 && p.Entity >= 0 && p.Flags&(mention.Plural|mention.Generic) == 0
}

// bracketOff calls off the journeys of a line behind whose place a participle in brackets says so: "Noviembre: La Haya
// (suspendida)".
func (r *reader) bracketOff(firstFrame int) {
	for j := r.holds.verbs.next(r.firstItem + 1); j < r.lastItem; j = r.holds.verbs.next(j) {
		it := &r.items[j]
		off := r.offIn(j, j+1)
		if off == NoStatus || it.Feat&lexicon.FeatPart == 0 ||
			j+1 >= r.lastItem || r.items[j+1].Ref != ')' || r.items[j-1].Ref != '(' || r.items[j-2].Kind != mention.ItemPlace {
			continue
		}
		for i := firstFrame; i < len(r.set.Frames); i++ {
			f := &r.set.Frames[i]
			if n := f.Stays.Len(); (f.Kind == Log || f.Kind == Visit || f.Kind == Travel) && n > 0 && r.set.Stays[f.Stays.Last-1].Place == r.items[j-2].Ref {
				f.Status, f.Weak = off, false
			}
		}
	}
}
