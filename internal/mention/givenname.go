package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// givenName reports whether the country of element j, right behind an office, is a given name,
// where only "of" ties an office to a country: "o Presidente Mauricio Macedo".
func (d *Doc) givenName(s *Sentence, j int) bool {
	if !d.Grammar.TitleAdjAfter && (d.Grammar.Order != lexicon.OrderSVO || d.Grammar.Case) || !d.Grammar.Capitals || j >= int(s.Last) || d.isAdjective(&d.Elems[j]) {
		return false
	}
	next := &d.Elems[j+1]
	t := &d.Tokens[next.First]
	return t.Kind == text.Word && t.Flags&text.Cap != 0 && next.Kinds&^(1<<lexicon.KindName) == 0
}

// areal reports whether e is a noun for a town or a country.
func (d *Doc) areal(e *Elem) bool {
	thing, ok := d.sense(e, lexicon.KindThing)
	if !ok {
		return false
	}
	switch lexicon.Thing(thing.ID) {
	case lexicon.ThingCapital, lexicon.ThingCity, lexicon.ThingHome:
		return thing.Feat&lexicon.FeatPl == 0
	}
	return false
}
