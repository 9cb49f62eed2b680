package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// maxCharge bounds the elements of what an office is charged with.
const maxCharge = 16

// charge reads what an office is charged with, of whatever words, up to the mark that
// ends it: "le ministre de la Coopération au développement du Luxembourg, Romain X",
// "le haut-commissaire des Nations unies pour les réfugiés, X", "X, ministre chargée des
// affaires européennes". It returns the element of the mark, or the one behind the
// sentence's last; 0 where something else stands there.
func (d *Doc) charge(s *Sentence, t *title, j int) int {
	if !d.charges() || t.head < 0 || t.flags&Plural != 0 || j > int(s.Last) || !d.opensCharge(&d.Elems[j]) {
		return 0
	}
	if d.Elems[j].Word == lexicon.WordNone && !d.Grammar.TitleAdjAfter && d.weakTitle(t) {
		return 0 // an adjective before its noun: "Official diary of the minister"
	}
	for k := j; k < j+maxCharge; k++ {
		if k > int(s.Last) {
			return k
		}
		e := &d.Elems[k]
		token := &d.Tokens[e.First]
		if token.Kind == text.Punct {
			switch {
			case token.Is('-') || token.Is('\''):
				continue
			case token.Is(',') || token.Is('.') || token.Is(')') || token.Is(';') || token.Is('(') || token.Is(':'):
				return k
			}
			return 0
		}
		if k > j && token.Flags&text.Para != 0 || !d.inCharge(s, e, k, j) {
			return 0
		}
		if e.Is(lexicon.KindCountry) && t.country == 0 && t.org == 0 && d.chargeOf(k) {
			if noun, ok := d.countryNoun(e); ok {
				t.country = noun.ID + 1
			} else if adj, ok := d.senseWith(e, lexicon.KindCountry, lexicon.FeatAdj); ok && !d.Grammar.TitleAdjAfter {
				t.country = adj.ID + 1 // "the Speaker of the Norwegian Parliament"
			}
		}
	}
	return 0
}

// charges reports whether prepositions alone tie what an office is of to its noun.
func (d *Doc) charges() bool {
	g := d.Grammar
	return g.Capitals && !g.Case && !g.NounCapitals && (g.TitleAdjAfter || g.Order == lexicon.OrderSVO && !g.Inversion)
}

// opensCharge reports whether what an office is charged with may begin with e: a
// preposition or an adjective, "québécoise de l'Immigration".
func (d *Doc) opensCharge(e *Elem) bool {
	token := &d.Tokens[e.First]
	if token.Kind != text.Word {
		return false
	}
	switch {
	case e.May(lexicon.WordOf) || e.Word == lexicon.WordFor || e.Word == lexicon.WordIn || e.Word == lexicon.WordTo || e.Word == lexicon.WordWith:
		return true
	case token.Flags&text.Cap != 0 || e.Word != lexicon.WordNone:
		return false
	}
	_, verb := d.cueKinds(e)
	return !verb || e.CueFeat&lexicon.FeatPart != 0
}

// inCharge reports whether element k may be part of what an office is charged with that
// begins at element j: no verb with a subject, no clause, nobody else.
func (d *Doc) inCharge(s *Sentence, e *Elem, k, j int) bool {
	switch e.Word {
	case lexicon.WordNone, lexicon.WordOf, lexicon.WordDet, lexicon.WordFor, lexicon.WordIn, lexicon.WordTo, lexicon.WordWith, lexicon.WordAbout, lexicon.WordBetween, lexicon.WordPoss:
	case lexicon.WordAnd:
		if k+1 <= int(s.Last) && (d.Elems[k+1].Is(lexicon.KindOffice) || d.Elems[k+1].Word == lexicon.WordDet && k+2 <= int(s.Last) && d.Elems[k+2].Is(lexicon.KindOffice)) {
			return false // "le ministre de l'Intérieur et le président du Sénat, X"
		}
	default:
		return false
	}
	const tensed = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond | lexicon.FeatInf
	if noun, verb := d.cueKinds(e); verb && !noun && e.CueFeat&tensed != 0 && e.CueFeat&lexicon.FeatWeak == 0 && e.Word == lexicon.WordNone {
		return false
	}
	if e.Is(lexicon.KindHonorific) && !e.Is(lexicon.KindOffice) {
		return false
	}
	if e.Is(lexicon.KindMonth) || e.Is(lexicon.KindWeekday) {
		return false
	}
	token := &d.Tokens[e.First]
	if token.Flags&text.Cap != 0 && e.Kinds == 0 && k > j {
		before := &d.Elems[k-1] // a name alone is somebody: "ministre de Lula"
		return before.Word != lexicon.WordNone || d.Tokens[before.First].Is('-') || d.Tokens[before.First].Flags&text.Cap != 0
	}
	return true
}

// chargeOf reports whether "of" stands right before element k, an article between.
func (d *Doc) chargeOf(k int) bool {
	for k--; k >= 0 && d.Elems[k].Word == lexicon.WordDet && !d.Elems[k].May(lexicon.WordOf); k-- {
	}
	return k >= 0 && d.Elems[k].May(lexicon.WordOf)
}

// chargedName reads the name behind what an office is charged with, between two marks.
func (d *Doc) chargedName(s *Sentence, t *title, j int) (span, bool) {
	if t.flags&(Definite|Possessor|Counterpart) == 0 && d.Tokens[d.Elems[t.first].First].Flags&text.Cap == 0 {
		return span{}, false
	}
	inner := *t
	comma := d.charge(s, &inner, j)
	if comma == 0 || comma >= int(s.Last) || !d.Tokens[d.Elems[comma].First].Is(',') {
		return span{}, false
	}
	next := d.courtesy(s, comma+1)
	if k := d.national(s, comma+1); k > 0 {
		next = k // "o alto-comissário para os Direitos Humanos, o equatoriano José X"
	}
	first, last, ok := d.nameAt(s, next, next > comma+1)
	if !ok || first == last && next == comma+1 || !d.atMark(s, last+1) {
		return span{}, false
	}
	t.country = inner.country
	return span{first, last}, true
}

// courtesy returns the element behind a word of courtesy that may stand at element j.
func (d *Doc) courtesy(s *Sentence, j int) int {
	next := j
	if next < int(s.Last) && d.Elems[next].Word == lexicon.WordDet && d.Elems[next+1].Is(lexicon.KindHonorific) {
		next++
	}
	for next < int(s.Last) && d.Elems[next].Is(lexicon.KindHonorific) && !d.Elems[next].Is(lexicon.KindCue) && d.nameFollowsDot(s, next) {
		next++
		if d.Tokens[d.Elems[next].First].Is('.') && next < int(s.Last) {
			next++
		}
	}
	return next
}

// nameFollowsDot reports whether a word with a capital follows element j, the full stop
// of an abbreviation between.
func (d *Doc) nameFollowsDot(s *Sentence, j int) bool {
	if j++; j < int(s.Last) && d.Tokens[d.Elems[j].First].Is('.') {
		j++
	}
	return d.Tokens[d.Elems[j].First].Flags&text.Cap != 0
}

// atMark reports whether a mark, the end or a relative word stands at element j.
func (d *Doc) atMark(s *Sentence, j int) bool {
	return j > int(s.Last) || d.Tokens[d.Elems[j].First].Kind == text.Punct || d.Elems[j].Word == lexicon.WordWho || d.Elems[j].Word == lexicon.WordAnd
}

// restated reads an office of somebody whom another one names behind a comma, before the verb
// of both: "L'envoyé spécial de l'ONU pour la région, l'ancien président botswanais X, a
// quitté".
func (d *Doc) restated(s *Sentence, t *title, j int) (both title, ok bool) {
	if !d.Grammar.TitleAdjAfter || !d.Grammar.Capitals || t.head < 0 || t.flags&(Plural|Generic) != 0 || t.flags&(Definite|Possessor) == 0 || j+2 >= int(s.Last) {
		return both, false
	}
	inner := *t
	comma := j
	if !d.Tokens[d.Elems[j].First].Is(',') {
		comma = d.charge(s, &inner, j)
	}
	if comma == 0 || comma+2 >= int(s.Last) || !d.Tokens[d.Elems[comma].First].Is(',') || d.Elems[comma+1].Word != lexicon.WordDet {
		return both, false
	}
	if !d.titleAt(s, comma+1, &both) || both.head < 0 || both.flags&(Plural|Generic) != 0 {
		return both, false
	}
	name, named := d.nameAfter(s, &both, both.last+1)
	end := name.last + 1
	if !named || end+1 > int(s.Last) || !d.Tokens[d.Elems[end].First].Is(',') || !d.predicates(&d.Elems[end+1]) {
		return both, false
	}
	both.first = t.first
	if t.role != lexicon.RoleMinister && t.role != lexicon.RoleOther {
		both.head, both.role, both.mods, both.org = t.head, t.role, t.mods, inner.org
	}
	if inner.country != 0 {
		both.country = inner.country
	}
	return both, true
}

// predicates reports whether a finite verb or an auxiliary stands in element e.
func (d *Doc) predicates(e *Elem) bool {
	if auxWord(e.Word) {
		return true
	}
	const tensed = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond
	noun, verb := d.cueKinds(e)
	return verb && !noun && e.CueFeat&tensed != 0
}

// alsoHolds reads a second office without an article behind the name: "le cardinal Agostino
// X, secrétaire d'État du Vatican, a été reçu". It counts where the first says little.
func (d *Doc) alsoHolds(s *Sentence, p *Person, j int) int {
	if !d.Grammar.TitleAdjAfter || !d.Grammar.Capitals || j+1 > int(s.Last) || !d.Tokens[d.Elems[j].First].Is(',') || !d.Elems[j+1].Is(lexicon.KindOffice) || d.Elems[j+1].Is(lexicon.KindHonorific) {
		return j
	}
	if sense, _ := d.sense(&d.Elems[j+1], lexicon.KindOffice); sense.Feat&(lexicon.FeatPl|lexicon.FeatWeak) != 0 {
		return j
	}
	q := *p
	next := d.apposition(s, &q, j)
	if next == j {
		return j
	}
	if p.Role == lexicon.RoleReligiousLeader || p.Role == lexicon.RoleRoyal || p.Role == lexicon.RoleOther || p.Role == lexicon.RoleMinister {
		*p = q
	} else {
		p.Last = q.Last
	}
	if p.Country == 0 && p.Org == 0 {
		p.Country = q.Country
	}
	return next
}

// stressed reports whether the pronoun of element i stands between commas, and only lends
// weight to the subject: "Le ministre, lui, s'y trouvait déjà".
func (d *Doc) stressed(s *Sentence, i int) bool {
	return d.Grammar.TitleAdjAfter && d.Grammar.Capitals && i > int(s.First) && i < int(s.Last) && d.Elems[i].First == d.Elems[i].Last &&
		d.Tokens[d.Elems[i-1].First].Is(',') && d.Tokens[d.Elems[i+1].First].Is(',')
}
