package mention

import (
	"testing"

	"github.com/legation-go/legation/internal/lexicon"
)

// The sense of a kind is the first of all senses that is of it, is spelled so and has the features.
func TestSenseOf(t *testing.T) {
	found := 0
	everyDocument(t, func(file string, d *Doc) {
		for i := range d.Elems {
			e := &d.Elems[i]
			senses := d.senses(e)
			for kind := range lexicon.Kind(len(lexicon.KindNames)) {
				if !e.Is(kind) && kind != lexicon.KindOffice {
					continue
				}
				for _, f := range [][2]lexicon.Feat{{}, {lexicon.FeatAdj, 0}, {0, lexicon.FeatAdj}, {^lexicon.Feat(0), 0}, {0, lexicon.FeatCap}} {
					var want lexicon.Meaning
					is := false
					for k := range senses {
						if s := &senses[k]; s.Kind == kind && fits(&d.Tokens[e.First], s.Feat) && s.Feat&f[1] == 0 && (f[0] == 0 || s.Feat&f[0] != 0) {
							want, is = s.Meaning(), true
							found++
							break
						}
					}
					if got, ok := d.senseOf(e, kind, f[0], f[1]); got != want || ok != is {
						t.Errorf("%s: element %d as %s with %v is %+v, %v, want %+v, %v: %s", file, i, lexicon.KindNames[kind], f, got, ok, want, is, d.Text)
					}
				}
			}
		}
	})
	if found == 0 {
		t.Error("no sense found")
	}
}
