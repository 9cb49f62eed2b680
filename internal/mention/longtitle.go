package mention

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// maxOf bounds the elements between an office and the name of its holder.
const maxOf = 14

// nameBeyond finds the name that stands behind what an office is of, where cases alone tie
// the words together: "губернатор Курганской области Игорь Шапкин", "верховный комиссар ООН
// по делам беженцев Сюзанна Ларссон". Such a name has two words or more.
func (d *Doc) nameBeyond(s *Sentence, t *title, j int) (span, bool) {
	if !d.genitives() || t.head < 0 || t.flags&Plural != 0 {
		return span{}, false
	}
	if first, last, ok := d.nameAt(s, j, true); ok && first < last {
		return span{first, last}, true
	}
	for k := j; k <= int(s.Last) && k < j+maxOf; k++ {
		if k > j && d.capital(k) && (d.Elems[k].Kinds&^(1<<lexicon.KindName|1<<lexicon.KindCity) == 0) {
			if first, last, ok := d.nameAt(s, k, true); ok && last > first && !d.areaAt(s, last) && !d.areaAt(s, first) {
				d.ofBetween(t, j, k)
				return span{first, last}, true
			}
		}
		if !d.ofOffice(t, k, k > j) {
			break
		}
	}
	return span{}, false
}

// ofOffice reports whether element k may be a word of what an office is of: a noun or an
// adjective in the genitive, "по" with what the office is for; an ambassador's has a place.
func (d *Doc) ofOffice(t *title, k int, inside bool) bool {
	e := &d.Elems[k]
	token := &d.Tokens[e.First]
	switch {
	case token.Kind == text.Punct:
		return token.Is('«') || token.Is('»') || token.Is('"') || token.Is('-') && token.Flags&text.Spaced == 0
	case e.Is(lexicon.KindOffice), e.Is(lexicon.KindAgency):
		return false
	case e.Word == lexicon.WordIn || e.Word == lexicon.WordAbout || e.Word == lexicon.WordTo:
		return d.posts(t.role) || e.May(lexicon.WordAbout) && !e.May(lexicon.WordTo)
	case e.Word == lexicon.WordAnd:
		return inside
	case e.Word != lexicon.WordNone || e.Is(lexicon.KindTime) || e.Is(lexicon.KindMonth):
		return false
	}
	noun, verb := d.cueKinds(e)
	if verb && !noun {
		return false
	}
	const known = 1<<lexicon.KindCountry | 1<<lexicon.KindCity | 1<<lexicon.KindRegion | 1<<lexicon.KindOrg | 1<<lexicon.KindThing |
		1<<lexicon.KindSource | 1<<lexicon.KindTopic | 1<<lexicon.KindVisitKind | 1<<lexicon.KindHonorific | 1<<lexicon.KindNumber
	if noun || e.Kinds&known != 0 {
		return true
	}
	if token.Kind != text.Word || e.Kinds&^(1<<lexicon.KindName) != 0 {
		return false
	}
	word := d.Text[token.Start:token.End]
	return token.Flags&text.Cap != 0 || !slices.ContainsFunc(d.Grammar.FiniteEndings, func(end string) bool { return strings.HasSuffix(word, end) })
}

// posts reports whether the holders of a role are posted somewhere: "посол США в Москве",
// "постпред при ООН".
func (d *Doc) posts(role uint8) bool {
	switch lexicon.Roles[role] {
	case "ambassador", "special_envoy", "other", "military_chief":
		return true
	}
	return false
}

// ofBetween takes the country or the organization of an office from the words between its
// title and the name, as far as they stand without a preposition.
func (d *Doc) ofBetween(t *title, j, end int) {
	for k := j; k < end; k++ {
		e := &d.Elems[k]
		if e.Word != lexicon.WordNone && e.Word != lexicon.WordAnd {
			return
		}
		if sense, ok := d.whose(e); ok && t.country == 0 && t.org == 0 {
			t.country = sense.ID + 1
		}
		if sense, ok := d.sense(e, lexicon.KindOrg); ok && t.country == 0 && t.org == 0 {
			t.org = sense.ID + 1
		}
	}
}

// capital reports whether element k begins with a capital.
func (d *Doc) capital(k int) bool { return d.Tokens[d.Elems[k].First].Flags&text.Cap != 0 }

// areaAt reports whether the word of element k is the adjective of a part of a country whose
// noun stands behind it: "Курганской области".
func (d *Doc) areaAt(s *Sentence, k int) bool {
	if k >= int(s.Last) || !d.genitives() || d.capital(k+1) {
		return false
	}
	thing, ok := d.sense(&d.Elems[k+1], lexicon.KindThing)
	return ok && lexicon.Thing(thing.ID) == lexicon.ThingCity && thing.Feat&lexicon.FeatGen != 0
}

// apposedWith reports whether the person of item i, in the instrumental behind a comma, says
// who it is that the phrase before the comma tells somebody is with: "поговорил с хозяином
// встречи, президентом X".
func (d *Doc) apposedWith(first, i int) bool {
	if i <= first+2 || d.Items[i-1].Kind != ItemPunct || d.Items[i-1].Ref != ',' {
		return false
	}
	for j := i - 2; j >= first && j > i-9; j-- {
		switch it := &d.Items[j]; it.Kind {
		case ItemWord:
			if d.Elems[it.Elem].May(lexicon.WordWith) {
				return true
			}
		case ItemPunct, ItemPerson:
			return false
		case ItemCue:
			if it.Flags&Verb != 0 {
				return false
			}
		}
	}
	return false
}
