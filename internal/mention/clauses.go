package mention

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
)

// finite reports whether an item is a finite verb or an auxiliary.
func (d *Doc) finite(it *Item) bool {
	if it.Kind == ItemCue && it.Flags&Verb != 0 {
		return finiteVerb(it.Feat)
	}
	return it.Kind == ItemWord && auxWord(it.Word) && it.Feat&(lexicon.FeatInf|lexicon.FeatPart) != it.Feat|lexicon.FeatInf
}

// finiteVerb reports whether a verb, which is no auxiliary, has the features of a finite form.
func finiteVerb(f lexicon.Feat) bool {
	const finite = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond | lexicon.FeatPass
	return f&finite != 0 || f&(lexicon.FeatInf|lexicon.FeatPart|lexicon.FeatGer) == 0
}

// verbal reports whether an item is part of a predicate.
func verbal(it *Item) bool {
	if it.Kind == ItemCue && it.Flags&Verb != 0 {
		return it.Feat&lexicon.FeatAdj == 0 // "прибывший в Минск министр": a participle that is declined
	}
	return it.Kind == ItemWord && auxWord(it.Word)
}

// auxWord reports whether a function word is an auxiliary verb.
func auxWord(w lexicon.Word) bool {
	switch w {
	case lexicon.WordBe, lexicon.WordHave, lexicon.WordDo, lexicon.WordWill, lexicon.WordWould, lexicon.WordMay, lexicon.WordMust, lexicon.WordCan:
		return true
	}
	return false
}

// connective reports whether a word begins a clause.
func connective(w lexicon.Word) bool {
	switch w {
	case lexicon.WordWho, lexicon.WordWhere, lexicon.WordWhen, lexicon.WordThat, lexicon.WordIf, lexicon.WordBecause, lexicon.WordBut:
		return true
	}
	return false
}

// clauseEnd returns the item before which the clause that begins at item a ends:
// a strong mark, a connective, or a comma or "and" between two predicates.
func (d *Doc) clauseEnd(a, last int) int {
	verb := false
	open := false // an auxiliary waits for the verb that ends the clause
	told := false // a verb that has no other for its object has been there
	for i := a; i < last; i++ {
		it := &d.Items[i]
		switch it.Kind {
		case ItemPunct:
			switch rune(it.Ref) {
			case ';', ':', '—', '(', ')', '.', '!', '?', '"':
				return i + 1
			case ',':
				if open && d.closing(i+1, last) {
					break // "hat den Präsidenten von Peru, Jean-Luc Fournier, empfangen"
				}
				if i > a && (verb && d.predicateAhead(i+1, last, true) || i+1 < last && d.Items[i+1].Kind == ItemWord && connective(d.Items[i+1].Word)) {
					return i + 1
				}
			}
		case ItemWord:
			switch {
			case connective(it.Word) && i > a:
				return i
			case it.Word == lexicon.WordAnd && d.Grammar.Order == lexicon.OrderSOV2 && d.ended(a, i):
				return i
			case it.Word == lexicon.WordAnd && d.Grammar.CommasPart && i > a && i+1 < last && d.Items[i-1].Kind == ItemPerson && d.Items[i+1].Kind == ItemPerson && d.Items[i+1].Flags&Listed != 0:
				// "أجرى X وY مباحثات حضرها": they are one subject
			case (it.Word == lexicon.WordAnd || it.Word == lexicon.WordOr) && verb && i > a && !(open && d.closing(i+1, last)) && d.joinsClauses(i+1, last):
				return i
			case auxWord(it.Word):
				verb, open = true, d.Grammar.Order == lexicon.OrderSOV2
			}
		case ItemCue:
			if it.Flags&Verb != 0 && it.Feat&lexicon.FeatAdj == 0 {
				if verb && d.Grammar.RelativeBare && d.aboutNoun(i) {
					return i
				}
				if at := d.unjoined(a, i); at > a && (told || d.resumed(i, last)) {
					return at
				}
				modal := it.Cue == lexicon.CuePlan || it.Cue == lexicon.CueHope
				told = told || !modal && it.Cue != lexicon.CueBegin
				verb, open = true, modal && d.Grammar.Order == lexicon.OrderSOV2 && d.finite(it) && it.Feat&lexicon.FeatPart == 0
			}
		}
	}
	return last
}

// ended reports whether the clause that begins at item a, with a connective, has its verb
// right before item i, and with it its end: "..., wo er X treffen wird, und am Montag
// weiter nach Y".
func (d *Doc) ended(a, i int) bool {
	if open := &d.Items[a]; open.Kind != ItemWord || !connective(open.Word) {
		return false
	}
	j := i - 1
	if j > a && d.Items[j].Kind == ItemPunct {
		j--
	}
	return j > a+1 && verbal(&d.Items[j])
}

// aboutNoun reports whether the verb of item i begins a relative clause about the noun
// right before it, which needs no relative word where the noun has no article: "استضاف
// الرئيس قمة شارك فيها الرئيسان".
func (d *Doc) aboutNoun(i int) bool {
	it, noun := &d.Items[i], &d.Items[i-1]
	return i > 0 && d.finite(it) && noun.Kind == ItemCue && (noun.Cue == lexicon.CueSummit || noun.Cue == lexicon.CueMeetNoun) && noun.Last+1 == it.First
}

// unjoined returns where the clause of the finite verb of item i begins that follows a noun with
// no word to join it, as clauses about nouns without the article do: "وصل إلى طهران في زيارة
// رسمية يلتقي خلالها الرئيس"; -1 where item i begins none.
func (d *Doc) unjoined(a, i int) int {
	it := &d.Items[i]
	if !d.Grammar.RelativeBare || !d.finite(it) || it.Feat&lexicon.FeatInf != 0 && it.Feat&(lexicon.FeatPres|lexicon.FeatFut) == 0 {
		return -1
	}
	for i > a && d.Items[i-1].Kind == ItemWord && (auxWord(d.Items[i-1].Word) || qualifies(d.Items[i-1].Word)) {
		i--
	}
	if i <= a+1 {
		return -1
	}
	switch before := &d.Items[i-1]; before.Kind {
	case ItemVisitKind, ItemDate, ItemPlace, ItemThing, ItemDemonym, ItemRegion, ItemOrg, ItemNumber, ItemOther:
		return i
	case ItemCue:
		if before.Flags&Noun != 0 {
			return i
		}
	}
	return -1
}

// resumed reports whether a pronoun right behind the verb of item i stands for the noun before it: "زيارة إلى
// أبوظبي التقى فيها".
func (d *Doc) resumed(i, last int) bool {
	if i+1 >= last || d.Items[i].Kind != ItemCue {
		return false
	}
	it := &d.Items[i+1]
	return it.First == d.Items[i].Last+1 && it.First == it.Last && slices.Contains(d.Grammar.Resuming, d.Text[d.Tokens[it.First].Start:d.Tokens[it.First].End])
}

// closing reports whether the next verb behind item i is one that ends the clause which
// an auxiliary has opened: "wird mit ihm über Handel und Energie sprechen".
func (d *Doc) closing(i, last int) bool {
	for ; i < last; i++ {
		switch it := &d.Items[i]; it.Kind {
		case ItemCue:
			if it.Flags&Verb != 0 && it.Feat&lexicon.FeatAdj == 0 {
				return it.Feat&(lexicon.FeatInf|lexicon.FeatPart) != 0
			}
		case ItemWord:
			if auxWord(it.Word) || connective(it.Word) {
				return false
			}
		case ItemPunct:
			if it.Ref != ',' && (it.Ref != '-' || !d.Joined(it)) { // but "den Zypern-Konflikt", "wird nach Kenia, Uganda und Ruanda reisen"
				return false
			}
		}
	}
	return false
}

// predicateAhead reports whether a verb stands between item i and the next comma
// or strong mark.
func (d *Doc) predicateAhead(i, last int, comma bool) bool {
	for ; i < last; i++ {
		it := &d.Items[i]
		if verbal(it) && !d.circumstance(i) {
			return true
		}
		if it.Kind == ItemPunct {
			switch rune(it.Ref) {
			case ';', ':', '—', '(', ')', '.', '!', '?':
				return false
			case ',':
				if d.Grammar.Order != lexicon.OrderSOV2 || i+1 == last || d.Items[i+1].Flags&Listed == 0 {
					return false
				}
			}
		}
		if it.Kind == ItemWord && connective(it.Word) {
			return false
		}
	}
	return false
}

// circumstance reports whether the verb of item i is no more than how something is done, an
// infinitive behind "without", where the subject may follow its verb: "llegó, en un vuelo sin
// anunciar, el ministro X".
func (d *Doc) circumstance(i int) bool {
	it := &d.Items[i]
	return d.Grammar.Inversion && d.Grammar.Order == lexicon.OrderSVO && !d.Grammar.Case && i > 0 && it.Kind == ItemCue &&
		it.Feat&lexicon.FeatInf != 0 && !d.finite(it) && d.Items[i-1].Kind == ItemWord && d.Items[i-1].Word == lexicon.WordExcept
}

// joinsClauses reports whether "and" before item i joins two predicates, not two
// members of a list.
func (d *Doc) joinsClauses(i, last int) bool {
	if d.Grammar.Order == lexicon.OrderSOV2 && i < last && d.Items[i].Flags&Listed != 0 {
		return false // "nach Bolivien und Paraguay führen"
	}
	return d.predicateAhead(i, last, false)
}

// limits makes no negation of one whose second part only limits what the verb between them
// says: "ne restera que deux jours", "n'est resté qu'un jour".
func (d *Doc) limits(s *Sentence) {
	if d.Grammar.Only.Empty() {
		return
	}
	for i := s.FirstItem + 2; i < s.LastItem; i++ {
		it := &d.Items[i]
		if it.Kind != ItemWord || it.First != it.Last || !d.Grammar.Only.Has(d.Tokens[it.First].Hash) {
			continue
		}
		j := i - 1
		for j > s.FirstItem && (verbal(&d.Items[j]) || d.Items[j].Kind == ItemPerson && d.Persons[d.Items[j].Ref].Flags&Pronoun != 0) {
			j--
		}
		if not := &d.Items[j]; j < i-1 && not.Kind == ItemWord && not.Word == lexicon.WordNot {
			not.Word, it.Word = lexicon.WordAlso, lexicon.WordAlso
			it.Flags &^= Opens | Relative
		}
	}
}

// clefts makes a plain clause of one that puts its place first between "it is" and "that": "c'est à
// Tunis que le ministre X a commencé sa tournée", "foi em Lisboa que X falou".
func (d *Doc) clefts(s *Sentence) {
	if g := d.Grammar; !g.Inversion || g.Order != lexicon.OrderSVO || g.Case {
		return
	}
	for i := s.FirstItem + 3; i < s.LastItem; i++ {
		place := &d.Items[i-1]
		if place.Kind != ItemPlace {
			continue
		}
		that, in, be := &d.Items[i], &d.Items[i-2], &d.Items[i-3]
		if that.Kind != ItemWord || !d.Elems[that.Elem].May(lexicon.WordThat) || in.Kind != ItemWord || in.Word != lexicon.WordIn ||
			be.Kind != ItemWord || be.Word != lexicon.WordBe || be.Feat&lexicon.FeatInf != 0 {
			continue
		}
		be.Word, that.Word = lexicon.WordAlso, lexicon.WordAlso
		that.Flags &^= Opens | Relative
		if i-4 >= s.FirstItem && d.Items[i-4].Kind == ItemWord && d.Items[i-4].Word == lexicon.WordIt {
			d.Items[i-4].Word = lexicon.WordAlso
		}
	}
}
