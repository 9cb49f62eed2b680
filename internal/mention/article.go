package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// articles tells the preposition from the article where one word is both, as the
// Portuguese "a" is: "a ministra recebeu" but "viajou a Cuba", "a convite de",
// "começou a visitar". Where both meet they are written as another word, "à".
// It goes on with element i, and returns the first of which it cannot tell yet.
func (d *Doc) articles(i int) int {
	const both = lexicon.ArticleAndTo
	elems := d.Elems
	for ; i+1 < len(elems); i++ {
		e := &elems[i]
		if e.Words[0]&both != both || e.First != e.Last {
			continue
		}
		if e.Word = lexicon.WordDet; d.preposition(i) {
			e.Word = lexicon.WordTo
		}
		e.WordFeat = 0
	}
	return i
}

// preposition reports whether element i, article or preposition, is the
// preposition, by what stands on both sides of it.
func (d *Doc) preposition(i int) bool {
	next := &d.Elems[i+1]
	t := &d.Tokens[next.First]
	const names = 1<<lexicon.KindCity | 1<<lexicon.KindCountry | 1<<lexicon.KindName
	switch noun, verb := d.cueKinds(next); {
	case t.Kind == text.Number || next.Is(lexicon.KindMonth):
		return true // "a 11 de junho"
	case t.Kind != text.Word:
		return false
	case verb && next.CueFeat&lexicon.FeatInf != 0 && next.CueFeat&lexicon.FeatPart == 0:
		return !noun
	case next.Word == lexicon.WordDet || next.Word == lexicon.WordHe:
		return true // "a um grupo"
	case next.Is(lexicon.KindOffice), next.Is(lexicon.KindOrg), next.Is(lexicon.KindAgency), next.Is(lexicon.KindHonorific), next.Is(lexicon.KindRegion):
		return false // "a ministra"; the preposition before such is written "à"
	case next.Is(lexicon.KindCountry) && !next.Is(lexicon.KindCity):
		if sense, ok := d.sense(next, lexicon.KindCountry); !ok || sense.Feat&lexicon.FeatAdj != 0 {
			return false
		}
		return d.governsTo(i)
	case next.Kinds&names != 0 || next.Kinds == 0 && t.Flags&text.Cap != 0:
		return i > 0 && !d.opens(i)
	}
	return false
}

// opens reports whether element i opens a sentence or follows a mark.
func (d *Doc) opens(i int) bool {
	return i == 0 || d.Tokens[d.Elems[i-1].First].Kind == text.Punct
}

// governsTo reports whether the word before element i asks for a "to": "viagem a
// Cuba", "visita de três dias a Angola", but "visitou a China".
func (d *Doc) governsTo(i int) bool {
	for j := i - 1; j >= 0 && j >= i-7 && d.Tokens[d.Elems[j].First].Kind != text.Punct; j-- {
		e := &d.Elems[j]
		if !e.Is(lexicon.KindCue) {
			continue
		}
		switch e.Cue {
		case lexicon.CueVisit, lexicon.CueDiscuss, lexicon.CueOther, lexicon.CueInclude, lexicon.CueLeave, lexicon.CueSay, lexicon.CueReceive, lexicon.CueMeet, lexicon.CueHold:
			_, _, noun := d.cueAs(e, true)
			return noun
		}
		return true
	}
	return false
}
