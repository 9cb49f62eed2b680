package mention

import (
	"strings"

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
	for i := range d.Tokens {
		t := d.Tokens[i]
		if at, ok := d.quarter(t); ok {
			d.Tokens[i].Hash, t.Hash = at, at
		}
		at, ok := d.joint(t)
		if !ok {
			if out != nil {
				out = append(out, t)
			}
			continue
		}
		if out == nil {
			out = append(make([]text.Token, 0, len(d.Tokens)+len(d.Tokens)/16+1), d.Tokens[:i]...)
		}
		head := d.sub(t, at, t.End) // a noun, with or without its capital
		head.Flags = head.Flags&^(text.Spaced|text.Line|text.Para) | text.Cap
		out = append(out, d.sub(t, t.Start, at), head)
	}
	if out != nil {
		d.Tokens = append(d.Tokens[:0], out...)
	}
}

// joint returns where the noun at the end of a word begins, if what stands before it is a place.
func (d *Doc) joint(t text.Token) (at int32, ok bool) {
	if t.Kind != text.Word || t.Flags&(text.Cap|text.Upper) != text.Cap {
		return 0, false
	}
	word := d.Text[t.Start:t.End]
	for _, head := range d.Grammar.CompoundHeads {
		if stem, cut := strings.CutSuffix(word, head); cut && len(stem) > 2 && !d.knows(t.Hash) {
			at = t.Start + int32(len(stem))
			return at, d.isPlaceName(lexicon.Hash(stem))
		}
	}
	return 0, false
}

// quarter returns the hash of the country of which a word names a part: "Nordafghanistan".
func (d *Doc) quarter(t text.Token) (hash uint64, ok bool) {
	if t.Kind != text.Word || t.Flags&(text.Cap|text.Upper) != text.Cap {
		return 0, false
	}
	word := d.Text[t.Start:t.End]
	for _, front := range d.Grammar.CompoundFronts {
		if rest, cut := strings.CutPrefix(word, front); cut && len(rest) > 3 && !d.knows(t.Hash) {
			hash = lexicon.Hash(rest)
			return hash, d.isPlaceName(hash)
		}
	}
	return 0, false
}

// isPlaceName reports whether a word is the name of a country, a city or a part of the world.
func (d *Doc) isPlaceName(hash uint64) bool {
	node, ok := d.Lex.Start(hash)
	if !ok {
		return false
	}
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
