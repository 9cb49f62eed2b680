package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// onWay returns the place to which somebody is said to be on his way between items i and end:
// "hizo escala en Panamá camino de La Habana"; -1 where there is none.
func (r *reader) onWay(i, end int32) int32 {
	for j := i + 1; j < end; j++ {
		if it := &r.doc.Items[j]; it.Kind == mention.ItemPlace {
			for k := j - 1; k > i && k >= j-2; k-- {
				if w := &r.doc.Items[k]; w.Kind == mention.ItemWord && r.doc.Elems[w.Elem].May(lexicon.WordEnRoute) {
					return it.Ref
				}
			}
		}
	}
	return -1
}

// headedFor adds the journey to a place that is still ahead.
func (r *reader) headedFor(place, i int32, v verb, list []int32) {
	r.stays = append(r.stays[:0], Stay{Place: place, Date: -1})
	r.date, r.until = -1, -1
	f := r.frame(Travel, i, verb{cue: lexicon.CueGo, status: Planned, certainty: v.certainty, weak: true, index: i})
	f.Cue, f.Venue, f.Agents = lexicon.CueGo, -1, r.set.people(list)
	r.setStays(f)
}

// aboard returns whose aeroplane or motorcade is the subject of the verb at item i: "El avión
// del presidente X aterrizó en Lisboa", "the plane of President X landed"; -1 where none is.
func (r *reader) aboard(i int32) int32 {
	for j := i - 1; j > r.s.FirstItem; j-- {
		it := &r.doc.Items[j]
		switch it.Kind {
		case mention.ItemPerson:
			if it.Mark != lexicon.WordOf && it.Flags&mention.Possessive == 0 {
				return -1
			}
			for k := j - 1; k >= r.s.FirstItem && k >= j-3; k-- {
				if th := &r.doc.Items[k]; th.Kind == mention.ItemThing && th.Ref == int32(lexicon.ThingShip) && th.Mark == lexicon.WordNone {
					return r.doc.Persons[it.Ref].Entity
				}
			}
			return -1
		case mention.ItemPunct:
			if it.Ref != ',' {
				return -1
			}
		case mention.ItemWord, mention.ItemDate:
		default:
			return -1
		}
	}
	return -1
}
