package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// keptPhrases is how many phrases of Han are kept: those of an article, which is cut into
// phrases twice where it names people.
const keptPhrases = 1024

// keptPhrase is what phrase found at a token of one of the texts that were read.
type keptPhrase struct {
	at uint64 // Doc.texts and the token
	n  int
	e  Elem
}

// maxPhrase bounds the tokens of a phrase, so that matching stays linear.
const maxPhrase = 14

// article returns token i alone where it is an article.
func (d *Doc) article(i int) (e Elem, ok bool) {
	node, ok := d.Lex.Start(d.Tokens[i].Hash)
	if !ok {
		return e, false
	}
	ok = d.fit(i, i, node, &e)
	return e, ok && e.Word == lexicon.WordDet
}

// phrase returns the longest phrase that begins at token i and whose spelling
// fits, and the number of tokens it covers. Where no spaces divide words, what
// looks for names asks for a phrase a dozen times, so that it is kept.
func (d *Doc) phrase(i int) (best Elem, n int) {
	n = d.phraseAt(i, &best)
	return best, n
}

// phraseAt is phrase, into best.
func (d *Doc) phraseAt(i int, best *Elem) (n int) {
	if i >= len(d.Tokens) {
		*best = Elem{First: int32(i), Last: int32(i)} // behind a name that ends the text
		return 1
	}
	if d.Tokens[i].Script != text.Han || d.kept == nil {
		return d.find(i, best)
	}
	e, n := d.look(i)
	*best = *e
	return n
}

// look is phrase for those who ask often. The element is not to be changed, and
// stays for the next thousand tokens.
func (d *Doc) look(i int) (*Elem, int) {
	kept := &d.kept[uint(i)%keptPhrases]
	if kept.at != d.texts+uint64(i) {
		d.keep(i)
	}
	return &kept.e, kept.n
}

// keep looks up the phrase that begins at token i.
func (d *Doc) keep(i int) {
	kept := &d.kept[uint(i)%keptPhrases]
	kept.at = d.texts + uint64(i)
	if i < len(d.Tokens) {
		kept.n = d.hanPhrase(i, &kept.e)
	} else {
		kept.e, kept.n = Elem{First: int32(i), Last: int32(i)}, 1
	}
}

// hanPhrase is find for a character of Han, in one step where the pair that it begins tells all.
func (d *Doc) hanPhrase(i int, best *Elem) (n int) {
	tokens, refs, pairs := d.Tokens, d.refs, d.pairs
	if i+1 >= len(tokens) || i >= len(refs) || i >= len(pairs) || d.until > i {
		return d.find(i, best)
	}
	t, next, ref, pair := &tokens[i], &tokens[i+1], refs[i], pairs[i]
	switch {
	case t.Script != text.Han, ref&lexicon.RefContinues != 0 && next.Kind != text.Word:
		return d.find(i, best) // a mark may stand within
	case pair != 0 && next.Flags&text.Para == 0:
		node := lexicon.PairAt(t.Hash, next.Hash, pair)
		if n = 1; node.Means() && d.fit(i, i+1, node, best) {
			n = 2
		}
		if node.Continues() && !d.endsWith(node, i+1) {
			n = d.longest(i, i+1, node, best, n)
		}
		if n > 1 {
			return n
		}
	}
	if one := lexicon.StartAt(t.Hash, ref&^toLookAt); !one.Means() || !d.fit(i, i, one, best) {
		*best = Elem{First: int32(i), Last: int32(i)}
	}
	return 1
}

// find looks a phrase up, into best.
func (d *Doc) find(i int, best *Elem) (n int) {
	t := &d.Tokens[i]
	switch {
	case i < len(d.refs):
		if ref := d.refs[i] &^ toLookAt; ref != 0 {
			return d.goOn(i, lexicon.StartAt(t.Hash, ref), best)
		}
	case t.Kind == text.Word && t.Flags&text.Clitic == 0:
		if node, ok := d.Lex.Start(t.Hash); ok {
			return d.goOn(i, node, best)
		}
	}
	if *best = (Elem{First: int32(i), Last: int32(i)}); t.Flags&text.Clitic != 0 {
		d.cliticElem(best, t)
	}
	return 1
}

// goOn puts the longest phrase that begins with token i, which has the node, into best.
func (d *Doc) goOn(i int, node lexicon.Node, best *Elem) (n int) {
	goesOn := node.Continues() && (d.Tokens[i].Script != text.Han || !d.alone(i))
	if goesOn && (len(d.Grammar.Particles) == 0 || !d.Lex.Asks(node.Ref(), capitals(&d.Tokens[i]))) {
		// what the word alone is need not be known; a verb in two parts takes the second
		if n = d.longer(i, node, best); n > 1 {
			return n
		}
		goesOn = false
	}
	if !node.Means() || !d.fit(i, i, node, best) {
		*best = Elem{First: int32(i), Last: int32(i)}
	}
	if goesOn {
		one := *best
		if n = d.longer(i, node, best); n > 1 {
			return n
		}
		*best = one
	}
	return 1
}

// longer puts the longest phrase of several words that begins with that of token i, which has the
// node, into best, and returns 1 where there is none. A phrase of two words is found without further ado.
func (d *Doc) longer(i int, node lexicon.Node, best *Elem) (n int) {
	j, tokens := i+1, d.Tokens
	if uint(j) >= uint(len(tokens)) || d.until > i {
		return d.longest(i, i, node, best, 1)
	}
	t := &tokens[j]
	if t.Kind != text.Word {
		return d.longest(i, i, node, best, 1)
	}
	if t.Flags&text.Para != 0 {
		return 1
	}
	next, ok := lexicon.Node{}, false
	if t.Script == text.Han {
		next, ok = d.nodeOn(node, i, j)
	} else {
		next, ok = d.Lex.Start(node.And(t.Hash)) // lookUp has asked Pairs
	}
	if !ok {
		if !node.Parted() || !d.Grammar.AdjectivesPart() {
			return 1
		}
		return d.longest(i, i, node, best, 1)
	}
	if n = 1; next.Means() && d.fit(i, j, next, best) {
		n = 2
	}
	if !next.Continues() || d.endsWith(next, j) {
		return n
	}
	return d.longest(i, j, next, best, n)
}

// endsWith reports whether the token behind token j tells at once that no phrase goes on from n, which ends with token j:
// a mark that joins nothing, or a word with which none does. It does so for two phrases of three.
func (d *Doc) endsWith(n lexicon.Node, j int) bool {
	if j+1 >= len(d.Tokens) {
		return true
	}
	switch t := &d.Tokens[j+1]; t.Kind {
	case text.Word:
		return !d.Lex.Pairs().May(n, t.Hash) && !(n.Parted() && d.Grammar.AdjectivesPart())
	case text.Punct:
		return !joins(t)
	}
	return false
}

// longest puts the longest phrase into best that begins with token i and goes on behind token j, as far as which it has the
// node, and returns its tokens, n where there is none: those of best.
func (d *Doc) longest(i, j int, node lexicon.Node, best *Elem, n int) int {
	country, adjective := uint16(0), -1
	stops := false // full stops within: "EE.UU."
	limit := min(len(d.Tokens), i+maxPhrase)
	if d.until > i {
		limit = d.until
	}
	for node.Continues() {
		if j++; j >= limit {
			break
		}
		t := &d.Tokens[j]
		if t.Kind == text.Punct {
			var stop bool
			if j, stop = d.nextWord(j-1, limit); j >= limit {
				break
			}
			if t, stops = &d.Tokens[j], stops || stop; t.Kind == text.Punct {
				break
			}
		}
		if t.Flags&text.Para != 0 {
			break
		}
		next, ok := d.nodeOn(node, i, j)
		if !ok {
			if country != 0 || !node.Parted() || !d.Grammar.AdjectivesPart() {
				break
			}
			// an adjective of nationality parts the phrase: "ministre russe des Affaires étrangères"
			c, m := d.parting(j)
			if m == 0 {
				break
			}
			country, j = c, j+m-1
			adjective = j
			continue
		}
		if node = next; node.Means() {
			const parted = 1<<lexicon.KindOffice | 1<<lexicon.KindSource
			var e Elem
			if d.fit(i, j, node, &e) && j > adjective && (country == 0 || e.Kinds&parted != 0) {
				*best, n = e, j-i+1
				best.Country = country
			}
		}
	}
	if stops && n > 1 {
		n += d.lastStop(i + n)
	}
	return n
}

// nextWord returns the token that goes on with the phrase of token j, and whether a full
// stop stands between; what it returns may be limit.
func (d *Doc) nextWord(j, limit int) (next int, stop bool) {
	j++
	if j+1 >= limit || d.Tokens[j].Kind != text.Punct || d.Tokens[j].Flags&text.Spaced != 0 {
		return j, false
	}
	// a hyphen between two words reads as the space it may be: "vice-president"
	if (d.Tokens[j].Is('-') || d.Tokens[j].Is('–')) && d.Tokens[j+1].Flags&text.Spaced == 0 {
		j++
	}
	// the full stop of "St. Petersburg"
	if j+1 < limit && d.Tokens[j].Is('.') && d.Tokens[j].Flags&text.Spaced == 0 && d.Tokens[j-1].End-d.Tokens[j-1].Start <= 3 &&
		d.Tokens[j-1].Flags&text.Cap != 0 && d.Tokens[j+1].Kind == text.Word {
		return j + 1, true
	}
	return j, false
}

// lastStop returns 1 where token j is the last full stop of an abbreviation and ends
// no sentence: "el presidente de EE.UU., X".
func (d *Doc) lastStop(j int) int {
	if j+1 >= len(d.Tokens) || !d.Tokens[j].Is('.') || d.Tokens[j].Flags&text.Spaced != 0 {
		return 0
	}
	if next := &d.Tokens[j+1]; next.Flags&(text.Cap|text.Line|text.Para) != 0 || next.Kind == text.Number {
		return 0
	}
	return 1
}

// parting returns 1 + the country of the adjective that begins at token j and the
// tokens it has, where the language lets it stand within a title.
func (d *Doc) parting(j int) (country uint16, n int) {
	if !d.mayPart(j) {
		return 0, 0
	}
	d.within = true // no phrase within the phrase within: work stays linear
	e, n := d.phrase(j)
	d.within = false
	if sense, ok := d.senseWith(&e, lexicon.KindCountry, lexicon.FeatAdj); ok && n <= 3 {
		return sense.ID + 1, n
	}
	return 0, 0
}

// mayPart reports whether an adjective of nationality may begin at token j that parts a title.
func (d *Doc) mayPart(j int) bool {
	if !d.Grammar.AdjectivesPart() || d.Tokens[j].Kind != text.Word || d.within {
		return false
	}
	node, _ := d.node(j)
	return node.Nation()
}

// cliticElem makes e the element of a clitic.
func (d *Doc) cliticElem(e *Elem, t *text.Token) {
	e.Word = lexicon.Word(t.Value)
	e.Kinds = 1 << lexicon.KindWord
	e.Words[e.Word>>6&1] |= 1 << (e.Word & 63)
	for _, c := range d.Grammar.Enclitics {
		if c.Hash == t.Hash {
			e.WordFeat = c.Feat
		}
	}
	if e.Word == lexicon.WordHe {
		e.WordFeat |= lexicon.FeatAcc
	}
	e.Settle()
}

// fit makes e the element of tokens i to j from those senses that the
// spelling allows; it is false where none does.
func (d *Doc) fit(i, j int, node lexicon.Node, e *Elem) bool {
	ref, spelled := node.Ref(), node.Ref()
	if ref&lexicon.RefCapitals != 0 {
		spelled = lexicon.Spelled(ref, capitals(&d.Tokens[i]))
	}
	e.First, e.Last = int32(i), int32(j)
	e.ref, e.meanings = ref, 0
	e.Spelling, e.Country, e.Split, e.count, e.Name = 0, 0, 0, 0, false
	b := lexicon.ReadingAt(d.Lex.Readings(), spelled)
	if e.Set(lexicon.Eight(b, 0), lexicon.Eight(b, 8), lexicon.Eight(b, 16), lexicon.Eight(b, 24)) && e.Asks&lexicon.AskSenses != 0 {
		return d.ask(e)
	}
	return e.Kinds != 0
}

// capitals tells the capitals of a word as lexicon.Lexicon.Read asks for them.
func capitals(t *text.Token) uint32 {
	const first, all = text.Cap, text.Cap | text.Upper
	return uint32((t.Flags&all + first) / (2 * first))
}
