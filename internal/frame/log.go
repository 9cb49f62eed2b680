package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// log reads an entry of a travel log: "March 21–22, 1995: Paris, France." It
// begins with a date, a colon follows, then nothing but places.
func (r *reader) log() bool {
	items := r.doc.Items[r.s.FirstItem:r.s.LastItem]
	if len(items) < 3 || items[0].Kind != mention.ItemDate {
		return false
	}
	i := 1
	if items[i].Kind != mention.ItemPunct || items[i].Ref != ':' && items[i].Ref != '—' && items[i].Ref != '–' {
		return false
	}
	r.gather(0, 0, false)
	r.date = items[0].Ref
	for i++; i < len(items); i++ {
		it := &items[i]
		switch it.Kind {
		case mention.ItemPlace:
			r.stays = append(r.stays, Stay{Place: it.Ref, Date: -1})
		case mention.ItemPunct:
			if it.Ref != ',' && it.Ref != '.' && it.Ref != ';' {
				return false
			}
		case mention.ItemWord:
			if it.Word != lexicon.WordAnd && it.Word != lexicon.WordDet && it.Word != lexicon.WordIn {
				return false
			}
		case mention.ItemOther, mention.ItemPerson, mention.ItemThing:
			// a place that no table knows
		default:
			return false
		}
	}
	if len(r.stays) == 0 {
		return false
	}
	f := r.frame(Log, r.s.FirstItem, verb{})
	if r.traveller >= 0 {
		f.Agents = r.set.people([]int32{r.traveller})
	}
	f.Default = true
	r.setStays(f)
	return true
}
