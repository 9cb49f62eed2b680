package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// private reports whether a title is that of no public office: the head of a company
// or a club ("le président d'Airbus", "Präsident des FC Bayern", "Президент
// «Барселоны»"), a monarch of no country ("la reina de la vendimia"), the ambassador of
// a brand.
func (d *Doc) private(s *Sentence, t *title) bool {
	if t.head < 0 || t.country != 0 || t.org != 0 || t.flags&(Counterpart|Possessor|Plural) != 0 {
		return false
	}
	president := t.role == lexicon.RolePresident
	if !president && t.role != lexicon.RoleMonarch && t.role != lexicon.RoleAmbassador {
		return false
	}
	j := t.head + 1
	if j >= int(s.Last) {
		return false
	}
	if president && d.Grammar.Case && d.Tokens[d.Elems[j].First].Is('"') && d.Tokens[d.Elems[j+1].First].Flags&text.Spaced == 0 {
		return true
	}
	club := d.Elems[j].WordFeat&lexicon.FeatMasc != 0 // "del Barcelona": with the article, and no country's
	of := d.Elems[j].May(lexicon.WordOf) || t.role == lexicon.RoleAmbassador && d.Elems[j].Word == lexicon.WordFor
	if of {
		j++
	} else if e := &d.Elems[j]; e.Word == lexicon.WordDet && e.WordFeat&lexicon.FeatGen != 0 {
		of = true
	}
	if !of && !d.genitives() && d.Grammar.Article == "" {
		return false
	}
	if j <= int(s.Last) && d.Elems[j].Word == lexicon.WordDet {
		j++
	}
	if j > int(s.Last) {
		return false
	}
	e, token := &d.Elems[j], &d.Tokens[d.Elems[j].First]
	if thing, ok := d.sense(e, lexicon.KindThing); ok && e.Word == lexicon.WordNone {
		return thing.Feat&lexicon.FeatWeak == 0 && (thing.ID == uint16(lexicon.ThingCompany) || thing.ID == uint16(lexicon.ThingShip) || thing.ID == uint16(lexicon.ThingTeam))
	}
	if president && of && club && e.Is(lexicon.KindCity) && !e.Is(lexicon.KindCountry) && !e.Is(lexicon.KindRegion) && !e.Is(lexicon.KindOrg) {
		return true
	}
	if !of || token.Kind != text.Word || e.Kinds != 0 {
		return false
	}
	switch {
	case t.role == lexicon.RoleMonarch && token.Flags&text.Cap == 0 && d.Grammar.Capitals:
		for k := j + 1; k <= j+3 && k <= int(s.Last); k++ {
			if d.Elems[k].Is(lexicon.KindCountry) {
				return false // "the king of neighbouring Jordan"
			}
		}
		return true
	case president && token.Flags&text.Cap != 0 && j < int(s.Last) && d.Tokens[d.Elems[j+1].First].Is(','):
		_, _, named := d.nameAt(s, min(j+2, int(s.Last)), false)
		return named // "O presidente do Benfica, Rui Costa"
	}
	return false
}
