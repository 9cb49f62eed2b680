package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// uncompound takes words apart that are made of a place and a noun of travel, in a language
// that joins nouns without a hyphen: "Chinareise" is read as "China-Reise" is. A word that the
// lexicon holds stays whole.
func (d *Doc) uncompound() {
	if len(d.Grammar.CompoundHeads) == 0 {
		return
	}
	var out []text.Token // nil as long as no word was taken apart
	taken := 0           // how many tokens have gone into it
	changed := false
	refs := d.refs[:len(d.Tokens)]
	for i := range refs {
		if refs[i] != 0 {
			continue
		}
		t := &d.Tokens[i]
		if t.Flags&(text.Cap|text.Upper) != text.Cap {
			continue
		}
		if country, ok := d.quarter(t); ok {
			t.Hash, changed = country.Hash(), true
			continue
		}
		at := d.joint(t)
		if at == 0 {
			continue
		}
		if out == nil {
			out = make([]text.Token, 0, len(d.Tokens)+len(d.Tokens)/16+1)
		}
		head := d.sub(*t, at, t.End) // a noun, with or without its capital
		head.Flags = head.Flags&^(text.Spaced|text.Line|text.Para) | text.Cap
		out = append(append(out, d.Tokens[taken:i]...), d.sub(*t, t.Start, at), head)
		taken = i + 1
	}
	if out != nil {
		d.Tokens = append(d.Tokens[:0], append(out, d.Tokens[taken:]...)...)
		d.Lay(d.Tokens)
	}
	if changed || out != nil {
		d.lookUp()
	}
}

// joint returns where the noun at the end of a word begins that the lexicon does not hold, if what
// stands before it is a place, and else 0.
func (d *Doc) joint(t *text.Token) (at int32) {
	word := d.Text[t.Start:t.End]
	if !d.Grammar.MayHaveHead(word) {
		return 0
	}
	for _, head := range d.Grammar.CompoundHeads {
		if n := len(word) - len(head); n > 2 && word[n] == head[0] && word[n:] == head {
			if node, ok := d.Lex.Start(lexicon.Hash(word[:n])); ok && d.isPlaceName(node) {
				return t.Start + int32(n)
			}
			return 0
		}
	}
	return 0
}

// quarter returns the country of which a word that the lexicon does not hold names a part:
// "Nordafghanistan".
func (d *Doc) quarter(t *text.Token) (country lexicon.Node, ok bool) {
	word := d.Text[t.Start:t.End]
	if !d.Grammar.MayHaveFront(word) {
		return country, false
	}
	for _, front := range d.Grammar.CompoundFronts {
		if n := len(front); len(word) > n+3 && word[0] == front[0] && word[:n] == front {
			country, ok = d.Lex.Start(lexicon.Hash(word[n:]))
			return country, ok && d.isPlaceName(country)
		}
	}
	return country, false
}

// isPlaceName reports whether a word, which has the node, is the name of a country, a city or a part of
// the world.
func (d *Doc) isPlaceName(node lexicon.Node) bool {
	senses := d.Lex.Senses(node)
	for k := range senses.Len() {
		switch s := senses.At(k); {
		case s.Feat&(lexicon.FeatAdj|lexicon.FeatPerson|lexicon.FeatWeak|lexicon.FeatUpper) != 0:
		case s.Kind == lexicon.KindCountry || s.Kind == lexicon.KindCity || s.Kind == lexicon.KindRegion:
			return true
		}
	}
	return false
}
