package mention

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// yielding are the kinds of phrases that yield looks at.
const yielding = places | 1<<lexicon.KindOffice

// maxSplit bounds the tokens between the two parts of a verb.
const maxSplit = 60

// clauseAhead is what stands behind a token in its clause.
type clauseAhead struct {
	end   int    // the token before which the clause ends
	words uint64 // a bit for each word, by the last bits of its hash
}

// yield gives what the phrase e of n tokens at token i takes from a better one back to it,
// and returns the number of tokens that e keeps.
func (d *Doc) yield(i int, e *Elem, n int) int {
	if e.Kinds&places != 0 && !d.alone(i+1) {
		// "the Federal Republic" is a name, but here "Federal Republic of Germany" begins after the article
		if one, ok := d.article(i); ok {
			if _, m := d.phrase(i + 1); m > n-1 {
				*e, n = one, 1
			}
		}
	}
	if n > 1 && e.Is(lexicon.KindOffice) {
		// "presidente de la República" yields to "República Democrática del Congo"
		if state, m := d.phrase(i + n - 1); m > 1 && state.Is(lexicon.KindCountry) {
			d.until = i + n - 1
			n = d.phraseAt(i, e)
			d.until = 0
		}
	}
	return n
}

// aheadOf returns what stands behind token j in its clause, as far as the second part of a verb may be.
func (d *Doc) aheadOf(j int) (c clauseAhead) {
	tokens := d.Tokens[:min(len(d.Tokens), j+maxSplit+1)]
	for c.end = j + 1; c.end < len(tokens); c.end++ {
		t := &tokens[c.end]
		if t.Kind == text.Punct {
			switch rune(t.Value) {
			case '.', ';', '!', '?', ':':
				if t.Flags&text.Spaced != 0 || !t.Is('.') || tokens[c.end-1].Kind != text.Number { // but "am 20. April"
					return c
				}
			}
		} else if t.Flags&text.Para != 0 {
			return c
		}
		c.words |= 1 << (t.Hash & 63)
	}
	return c
}

// second finds the second part of a verb in two parts: the particle that ends
// the clause of token j, "traf am 20. April in Havanna ein"; a phrase of more words may go on, "steht
// auf dem Programm des Präsidenten". c is what is ahead of token j, once it was asked for.
func (d *Doc) second(j int, part uint16, c *clauseAhead) (token int32, ok bool) {
	if int(part) > len(d.Grammar.Particles) {
		return 0, false
	}
	words := d.Grammar.Particles[part-1]
	if d.Grammar.Order != lexicon.OrderSOV2 {
		return d.secondNear(j, words)
	}
	if c.end == 0 {
		*c = d.aheadOf(j)
	}
	if c.words>>(words[0]&63)&1 == 0 {
		return 0, false
	}
	for k := j + 1; k < c.end; k++ {
		if t := &d.Tokens[k]; t.Hash == words[0] && t.Kind == text.Word && d.spellsOut(k, words) && (len(words) > 2 || d.closes(k+len(words)-1)) {
			return int32(k), !d.splits(j+1, k, part)
		}
	}
	return 0, false
}

// secondNear finds the preposition of a verb of token j where no more than the time stands between them, and a name
// behind it: "fue la semana pasada a Oslo", "vai na terça-feira a Lisboa".
func (d *Doc) secondNear(j int, words []uint64) (token int32, ok bool) {
	const near = 9
	for k := j + 1; k < len(d.Tokens) && k <= j+near; k++ {
		if t := &d.Tokens[k]; t.Hash == words[0] && k > j+1 && d.spellsOut(k, words) && d.nameNext(k+len(words)) {
			return int32(k), true
		}
		if !d.tellsWhen(k) {
			return 0, false
		}
	}
	return 0, false
}

// tellsWhen reports whether token k may be part of what tells when: "na terça-feira (21)", "la semana pasada".
func (d *Doc) tellsWhen(k int) bool {
	t := &d.Tokens[k]
	if t.Flags&text.Para != 0 || t.Kind != text.Word {
		return t.Flags&text.Para == 0 && (t.Kind == text.Number || t.Is('(') || t.Is(')') || t.Is('-'))
	}
	if k > 1 && d.Tokens[k-1].Is('-') && t.Flags&text.Spaced == 0 {
		return true // "terça-feira"
	}
	node, ok := d.Lex.Start(t.Hash)
	if !ok {
		return false
	}
	var e Elem
	d.fit(k, k, node, &e)
	if e.Kinds&(1<<lexicon.KindTime|1<<lexicon.KindWeekday|1<<lexicon.KindMonth|1<<lexicon.KindNumber) != 0 {
		return true
	}
	switch e.Word {
	case lexicon.WordDet, lexicon.WordIn, lexicon.WordOf, lexicon.WordNext, lexicon.WordLast, lexicon.WordThen, lexicon.WordAlso, lexicon.WordNow:
		return true
	}
	return false
}

// nameNext reports whether a capital begins token k, or the one behind the article that it is.
func (d *Doc) nameNext(k int) bool {
	if k >= len(d.Tokens) || d.Tokens[k].Kind != text.Word {
		return false
	}
	if d.Tokens[k].Flags&text.Cap != 0 {
		return true
	}
	node, ok := d.Lex.Start(d.Tokens[k].Hash)
	if !ok || k+1 >= len(d.Tokens) || d.Tokens[k+1].Flags&text.Cap == 0 {
		return false
	}
	var e Elem
	d.fit(k, k, node, &e)
	return e.Word == lexicon.WordDet
}

// spellsOut reports whether the words of the second part of a verb stand from token k on.
func (d *Doc) spellsOut(k int, words []uint64) bool {
	if k+len(words) > len(d.Tokens) {
		return false
	}
	for i, hash := range words {
		if d.Tokens[k+i].Hash != hash || d.Tokens[k+i].Kind != text.Word {
			return false
		}
	}
	return true
}

// splits reports whether a verb that has the same second part stands between tokens j
// and k, and takes it: "reiste nach Astana und kehrte am Montag zurück".
func (d *Doc) splits(j, k int, part uint16) bool {
	for ; j < k; j++ {
		if d.Tokens[j].Kind != text.Word || d.Tokens[j].Flags&text.Cap != 0 {
			continue
		}
		node, ok := d.Lex.Start(d.Tokens[j].Hash)
		if !ok {
			continue
		}
		senses := d.Lex.Senses(node)
		for n := range senses.Len() {
			if s := senses.At(n); s.Kind == lexicon.KindCue && s.Feat&lexicon.FeatSplit != 0 && s.Aux == part {
				return true
			}
		}
	}
	return false
}

// closes reports whether a clause may end with token k.
func (d *Doc) closes(k int) bool {
	if k+1 >= len(d.Tokens) || d.Tokens[k+1].Kind == text.Punct || d.Tokens[k+1].Flags&text.Para != 0 {
		return true
	}
	if next := &d.Tokens[k+1]; next.Flags&text.Line != 0 && (next.Kind == text.Number || next.Flags&text.Cap != 0) {
		return true // an entry of an agenda has no full stop: "nimmt am Gipfel teil"
	}
	node, ok := d.Lex.Start(d.Tokens[k+1].Hash)
	if !ok {
		return false
	}
	var e Elem
	d.fit(k+1, k+1, node, &e)
	if e.Word == lexicon.WordTo && d.Tokens[k+1].Flags&text.Cap == 0 {
		return true // "geht es weiter nach Brüssel", "bricht auf zu einer Reise"
	}
	return e.Word == lexicon.WordAnd || e.Word == lexicon.WordOr || e.Word == lexicon.WordBut || e.Word == lexicon.WordWhen || e.Word == lexicon.WordToInf
}

// part notes the tokens from token on that were read as the second part of a verb.
func (d *Doc) part(token int32, part uint16) {
	for end := token + int32(len(d.Grammar.Particles[part-1])); token < end; token++ {
		if i, found := slices.BinarySearch(d.parts, token); !found {
			d.parts = slices.Insert(d.parts, i, token)
		}
		if int(token) < len(d.refs) {
			d.refs[token] |= toLookAt
		}
	}
}

// unpart takes back what part noted.
func (d *Doc) unpart(token int32, part uint16) {
	for end := token + int32(len(d.Grammar.Particles[part-1])); token < end; token++ {
		if i, found := slices.BinarySearch(d.parts, token); found {
			d.parts = slices.Delete(d.parts, i, i+1)
		}
	}
}
