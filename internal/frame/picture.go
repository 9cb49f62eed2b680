package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

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
		r.date = r.dateIn(first, at)
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

// dateIn returns the date that stands between two items, -1 where none does.
func (r *reader) dateIn(from, to int32) int32 {
	for j := from; j < to; j++ {
		if r.items[j].Kind == mention.ItemDate {
			return r.items[j].Ref
		}
	}
	return -1
}
