package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// What a minister is responsible for, his remit, is a list that no table holds as a whole: "Minister for Climate, Energy
// and Utilities". It is read by the words that remits are made of (remits.tsv), and others with a capital where what
// follows closes the list: the country, or a name between commas.

// noRemit are the kinds of words of which no remit is made.
const noRemit = 1<<lexicon.KindOffice | 1<<lexicon.KindCountry | 1<<lexicon.KindHonorific | 1<<lexicon.KindOrg | 1<<lexicon.KindMonth | 1<<lexicon.KindWeekday

// maxRemit bounds the elements of a remit.
const maxRemit = 14

// remit returns the element behind the rest of the remit that goes on at element j, behind the office of t, and j where none
// does: "Minister of Justice | and Constitutional Affairs", "Minister | for Lands and Survey, X".
func (d *Doc) remit(s *Sentence, t *title, j int) int {
	e := &d.Elems[j]
	switch {
	case e.Word == lexicon.WordFor, e.Word == lexicon.WordAnd, e.May(lexicon.WordOf), d.Tokens[e.First].Is('&'):
	case d.Tokens[e.First].Is(',') && t.flags&Plural == 0 && j < int(s.Last) && d.ofRemit(&d.Elems[j+1]):
	default:
		return j
	}
	if sense, _ := d.sense(&d.Elems[t.head], lexicon.KindOffice); sense.Aux != 0 {
		return j // a secretary of state
	}
	known, any := d.remitList(s, j)
	if any > known && d.closesRemit(s, any) {
		return any
	}
	if w := d.Elems[j].Word; known > j && (w == lexicon.WordAnd || w == lexicon.WordNone) && !d.capital(known-1) && !d.closesRemit(s, known) && !d.holderFollows(s, known) {
		return j // "the minister and trade officials"
	}
	return known
}

// remitList returns the elements behind the last word of the remit at element j that is known as such, and behind the last
// that may be; j where there are none.
func (d *Doc) remitList(s *Sentence, j int) (known, any int) {
	known, any = j, j
	sure := true // all words so far are known
	for k := j; k <= int(s.Last) && k < j+maxRemit; k++ {
		e := &d.Elems[k]
		t := &d.Tokens[e.First]
		switch {
		case d.ofRemit(e):
			if any = k + 1; sure {
				known = k + 1
			}
		case t.Is(','), t.Is('&'), e.Word == lexicon.WordAnd, e.Word == lexicon.WordOf, e.Word == lexicon.WordFor, e.Word == lexicon.WordDet, e.May(lexicon.WordOf) && e.Kinds&^(1<<lexicon.KindWord) == 0:
			if k > j && t.Is(',') && !d.goesOnRemit(s, k+1) {
				return known, any
			}
		case t.Kind == text.Word && t.Flags&text.Cap != 0 && e.Word == lexicon.WordNone && e.Kinds&noRemit == 0:
			any, sure = k+1, false
		default:
			return known, any
		}
	}
	return known, any
}

// goesOnRemit reports whether a remit goes on at element k, behind a comma, and no name stands there.
func (d *Doc) goesOnRemit(s *Sentence, k int) bool {
	if k > int(s.Last) {
		return false
	}
	if d.ofRemit(&d.Elems[k]) || d.Elems[k].Word == lexicon.WordAnd || d.Elems[k].Word == lexicon.WordFor {
		return true
	}
	_, last, ok := d.nameAt(s, k, false)
	return !ok && d.capital(k) || ok && last < int(s.Last) && d.Elems[last+1].Word == lexicon.WordAnd && d.ofRemit(&d.Elems[min(last+2, int(s.Last))])
}

// closesRemit reports whether a country, or a name behind a comma, stands at element k, behind what may be a remit.
func (d *Doc) closesRemit(s *Sentence, k int) bool {
	if k+1 > int(s.Last) {
		return false
	}
	if e, next := &d.Elems[k], &d.Elems[k+1]; e.Is(lexicon.KindCountry) && d.isAdjective(e) && d.Grammar.TitleAdjAfter || e.May(lexicon.WordOf) && (next.Is(lexicon.KindCountry) || next.Word == lexicon.WordDet) {
		return true
	}
	if !d.Tokens[d.Elems[k].First].Is(',') {
		return false
	}
	first, last, ok := d.nameAt(s, d.afterHonorific(s, k+1), false)
	return ok && last > first
}

// holderFollows reports whether a name of two words or more stands at element k, behind a remit in small letters, or a country
// in the genitive: "министр транспорта и связи | Ганы Кофи Менса".
func (d *Doc) holderFollows(s *Sentence, k int) bool {
	if k > int(s.Last) {
		return false
	}
	if d.genitives() && d.Elems[k].Is(lexicon.KindCountry) {
		return true
	}
	first, last, ok := d.nameAt(s, k, true)
	return ok && last > first
}

// ofRemit reports whether e is a word that remits are made of.
func (d *Doc) ofRemit(e *Elem) bool {
	if e.Is(lexicon.KindTopic) {
		return true
	}
	t := &d.Tokens[e.First]
	return e.First == e.Last && t.Kind == text.Word && d.wordOf(t.Hash, lexicon.KindRemit)
}

// remitStart returns the first element of the remit that ends with element k, before the office of element i, 0 where none
// does: "Ghanaian | Climate and Environment Minister".
func (d *Doc) remitStart(k, i int) int {
	if d.Grammar.TitleAdjAfter || !d.Grammar.Capitals || d.Grammar.NounCapitals || !d.Elems[i].Is(lexicon.KindOffice) {
		return 0
	}
	first := 0
	for end := max(k-maxRemit, 0); k > end; k-- {
		e := &d.Elems[k]
		switch t := &d.Tokens[e.First]; {
		case t.Flags&text.Cap != 0 && d.ofRemit(e):
			first = k
		case e.Word == lexicon.WordAnd, t.Is(','), t.Is('&'):
		default:
			return first
		}
	}
	return first
}

// beforeMinister returns the element of the office at the end of a remit that stands before it, from element j on, 0
// where there is none: "Climate and Environment | Minister".
func (d *Doc) beforeMinister(s *Sentence, j, limit int) int {
	words := false // the element before k is a word of a remit
	for k := j; k <= limit && k < j+maxRemit; k++ {
		e := &d.Elems[k]
		t := &d.Tokens[e.First]
		switch {
		case e.Is(lexicon.KindOffice):
			sense, _ := d.sense(e, lexicon.KindOffice)
			if k > j && sense.ID >= lexicon.RoleForeignMinister && sense.ID <= lexicon.RoleDeputyMinister && sense.Feat&lexicon.FeatPl == 0 && (words || e.Last > e.First) {
				return k
			}
			return 0
		case t.Flags&text.Cap != 0 && d.ofRemit(e):
			words = true
		case words && (t.Is(',') || t.Is('&') || e.Word == lexicon.WordAnd):
			words = false
		case !words && k > j && e.Word == lexicon.WordAnd: // behind a comma
		default:
			return 0
		}
	}
	return 0
}
