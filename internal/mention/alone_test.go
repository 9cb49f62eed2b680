package mention

import (
	"slices"
	"testing"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// A word that is an item by itself begins nothing, and is the same item where all is asked of it.
func TestAlone(t *testing.T) {
	var seen [8]int
	everyDocument(t, func(file string, d *Doc) {
		empty := func(s *Sentence) {
			d.Items, d.Persons, d.Places, d.Dates = d.Items[:0], d.Persons[:0], d.Places[:0], d.Dates[:0]
			s.FirstItem = 0
		}
		for _, s := range d.Sentences {
			empty(&s)
			d.items(&s, int(s.First))
			got := slices.Clone(d.Items)
			empty(&s)
			for i := int(s.First); i <= int(s.Last); {
				e, token := &d.Elems[i], &d.Tokens[d.Elems[i].First]
				if alone := e.Alone(); token.Kind == text.Word {
					seen[alone]++
				}
				i = d.itemsAt(&s, i, e, token)
			}
			for i := range got {
				if it := &got[i]; it.Flags&Sole != 0 {
					if words := d.Elems[it.Elem].Words; words[it.Word>>6]&^(1<<(it.Word&63)) != 0 || words[it.Word>>6^1] != 0 {
						t.Errorf("%s: %+v may be another word: %s", file, it, d.Text)
					}
					it.Flags &^= Sole
				}
			}
			if !slices.Equal(got, d.Items) {
				t.Errorf("%s: %+v, want %+v: %s", file, got, d.Items, d.Text)
			}
		}
	})
	for alone, n := range seen[:lexicon.AloneOther+1] {
		if n == 0 {
			t.Errorf("no word is %d by itself", alone)
		}
	}
}
