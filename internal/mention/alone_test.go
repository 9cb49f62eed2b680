package mention

import (
	"testing"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// A word that is an item by itself begins nothing, and is the same item where all is asked of it.
func TestAlone(t *testing.T) {
	var seen [8]int
	everyDocument(t, func(file string, d *Doc) {
		for _, s := range d.Sentences {
			for i := int(s.First); i <= int(s.Last); i++ {
				e, token := &d.Elems[i], &d.Tokens[d.Elems[i].First]
				alone := e.Alone()
				if token.Kind != text.Word || alone == lexicon.AloneAsked || token.Flags&text.Cap != 0 || alone < d.starts.sure && !d.standsAlone(&s, i) {
					continue
				}
				seen[alone]++
				word := d.Text[token.Start:d.Tokens[e.Last].End]
				if alone == lexicon.AloneArticle && d.tails.Len() > 0 {
					continue // the text has named titles since
				}
				if d.startsMention(e, token) && d.mentionAt(&s, i, e, token) > i {
					t.Errorf("%s: %q begins something: %s", file, word, d.Text)
				}
				n := len(d.Items)
				d.word(&s, i)
				if len(d.Items) != n+1 {
					t.Fatalf("%s: %q is %d items: %s", file, word, len(d.Items)-n, d.Text)
				}
				want := d.Items[n]
				got := Item{Kind: aloneItems[alone].kind, Flags: aloneItems[alone].flags, Cue: e.Cue, Word: e.Word, Feat: e.CueFeat | e.WordFeat}
				want.First, want.Last, want.Elem, want.Flags = 0, 0, 0, want.Flags&^Joined
				if got != want {
					t.Errorf("%s: %q is %+v, want %+v: %s", file, word, got, want, d.Text)
				}
			}
		}
	})
	for alone, n := range seen[:lexicon.AloneOther+1] {
		if (n == 0) != (alone == int(lexicon.AloneAsked)) {
			t.Errorf("%d words are %d by themselves", n, alone)
		}
	}
}
