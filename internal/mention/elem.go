package mention

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// maxPhrase bounds the tokens of a phrase, so that matching stays linear.
const maxPhrase = 14

// beginElems makes room for the elements of the text.
func (d *Doc) beginElems() {
	// the first byte of é, ü, ñ, ã, and that of the marks by themselves
	d.marked = !d.ASCII && (strings.IndexByte(d.Text, 0xC3) >= 0 || strings.IndexByte(d.Text, 0xCC) >= 0)
	d.Elems, d.heads = slices.Grow(d.Elems[:0], len(d.Tokens)), d.heads[:0]
}

// annotate walks the tokens from i on as far as token stop and takes the longest phrase of the lexicon at each place, else the
// token alone. It returns the token behind the last.
func (d *Doc) annotate(i, stop int) int {
	for rest := i - i%restEvery; i < stop; rest += restEvery {
		d.Rest(rest)
		i = d.annotateTo(i, min(rest+restEvery, stop))
	}
	return i
}

// annotateTo adds the elements of the tokens from i on as far as token stop, and returns the token behind the last. Four tokens
// of five are of those of which lookUp has noted that no phrase of several begins with them: their elements are made in a loop
// that calls nothing and asks nothing: what has no meaning has the first reading, which is empty. Of the others, those with which
// none does after all are noted too, and made there.
func (d *Doc) annotateTo(i, stop int) int {
	reads, refs := d.Lex.Readings(), d.refs[:stop]
	elems := d.Elems[:cap(d.Elems)]
	for uint(i) < uint(len(refs)) {
		n, asks := len(d.Elems), false
		for uint(i) < uint(len(refs)) {
			ref := refs[i]
			if ref&(lexicon.RefContinues|toLookAt) != 0 {
				break
			}
			e, b, token := &elems[n], lexicon.ReadingAt(reads, ref), int32(i)
			e.First, e.Last = token, token // all of it is written, each field once
			e.ref, e.meanings = ref, 0
			e.Spelling, e.Country, e.Split, e.count, e.Name = 0, 0, 0, 0, false
			if i, n = i+1, n+1; e.Set(lexicon.Eight(b, 0), lexicon.Eight(b, 8), lexicon.Eight(b, 16), lexicon.Eight(b, 24)) {
				asks = true
				break
			}
		}
		d.Elems = d.Elems[:n]
		if asks {
			d.settleElem(n - 1)
			continue
		}
		if i == len(refs) {
			break
		}
		ref := refs[i]
		if ref&toLookAt != 0 || len(d.Grammar.Particles) > 0 && d.Lex.Asks(ref, 0) {
			i += d.annotateAt(i)
			continue
		}
		// what the word alone is need not be known, but for a verb in two parts, which takes the second
		e := &elems[n] // filled where it stays
		words := d.longer(i, lexicon.StartAt(d.Tokens[i].Hash, ref), e)
		if words == 1 {
			refs[i] = ref &^ lexicon.RefContinues
			continue
		}
		if e.Kinds&yielding != 0 {
			words = d.yield(i, e, words)
		}
		if len(d.parts) > 0 {
			words = d.takePart(e, words)
		}
		d.Elems = d.Elems[:n+1]
		d.noteTitle(n, e)
		i += words
	}
	return i
}

// settleElem does for element i what there is more to do than to take its reading as it is.
func (d *Doc) settleElem(i int) {
	e := &d.Elems[i]
	if e.Asks&lexicon.AskSenses != 0 && !d.ask(e) {
		*e = Elem{First: e.First, Last: e.First}
	}
	d.noteTitle(i, e)
}

// joins reports whether a phrase may go on behind the mark t: "vice-president", "St. Petersburg".
func joins(t *text.Token) bool {
	return t.Flags&text.Spaced == 0 && (t.Value == '-' || t.Value == '–' || t.Value == '.')
}

// parts reports whether no phrase goes on behind the token t, which is no word: a mark that joins nothing.
func parts(t *text.Token) bool { return t.Kind == text.Punct && !joins(t) }

// annotateAt adds the element that begins at token i and returns how many tokens it has.
func (d *Doc) annotateAt(i int) (n int) {
	at := len(d.Elems)
	e := &d.Elems[:at+1][at] // filled where it stays
	n = 1
	if t := &d.Tokens[i]; t.Script == text.Han {
		n = d.hanElem(i, e, d.phraseAt(i, e))
	} else if ref := d.refs[i] &^ toLookAt; ref != 0 {
		n = d.goOn(i, lexicon.StartAt(t.Hash, ref), e)
	} else if *e = (Elem{First: int32(i), Last: int32(i)}); t.Flags&text.Clitic != 0 {
		d.cliticElem(e, t)
	}
	if n > 1 && e.Kinds&yielding != 0 {
		n = d.yield(i, e, n)
	}
	if len(d.parts) > 0 {
		n = d.takePart(e, n)
	}
	d.Elems = d.Elems[:at+1]
	d.noteTitle(at, e)
	return n
}

// takePart makes e a bare token where it is the second part of a verb, with which it was read.
func (d *Doc) takePart(e *Elem, n int) int {
	for len(d.parts) > 0 && d.parts[0] <= e.Last {
		if d.parts[0] == e.First {
			*e, n = Elem{First: e.First, Last: e.First}, 1
		}
		d.parts = d.parts[1:]
	}
	return n
}

// toLookAt marks the ref of what annotate does not take for a token alone: of a character of Han, a clitic and the second part
// of a verb. Words that were looked up have no use for the bit: their reading is told by their capitals.
const toLookAt = lexicon.RefCapitals

// lookUp begins to look up the words, and characters of Han with the one behind them too: in loops over many tokens that call
// nothing and branch little, so that the memory answers several at a time. It looks up all where more is asked of the words
// before they are taken apart.
func (d *Doc) lookUp() {
	d.refs, d.lookedUp = slices.Grow(d.refs[:0], len(d.Tokens))[:len(d.Tokens)], 0
	switch {
	case d.Scripts>>text.Han&1 != 0:
		d.lookUpHan()
		d.endPhrases()
		d.lookUpPairs()
		d.lookedUp = len(d.refs)
	case d.Grammar.HasClitics() || len(d.Grammar.CompoundHeads) > 0:
		d.lookUpTo(len(d.refs))
	}
	if d.Grammar.HasClitics() {
		for i := range d.refs {
			if d.Tokens[i].Flags&text.Clitic != 0 {
				d.refs[i] = toLookAt
			}
		}
	}
}

// lookUpTo looks up the words before token end.
func (d *Doc) lookUpTo(end int) {
	if first := d.lookedUp; end > first {
		d.lookUpWords(first, end)
		d.lookedUp = end
	}
}

// lookUpWords looks up the tokens from first to before end, those too that are no words: it is found at once that they are
// none. It takes RefContinues from the words with which no phrase of several begins, going by the token behind. Nearly all words
// begin one, but only one in five here; which these are is not guessed: that would be wrong for one in four.
func (d *Doc) lookUpWords(first, end int) {
	tokens := d.Tokens[first:min(end+1, len(d.Tokens))]
	refs := d.refs[first:][:len(tokens)]
	slots, size := d.Lex.Slots()
	pairs := d.Lex.Pairs()
	if len(tokens) == 0 || len(pairs) == 0 {
		return
	}
	hash, ref := tokens[0].Hash, d.lookUpWord(&tokens[0]) // of the token before
	for i := 1; i < len(tokens); i++ {
		t := &tokens[i]
		next := t.Hash
		// Lexicon.Start: a call for each word would double what this costs
		at, check, slot := lexicon.SlotAt(next, size), lexicon.SlotCheck(next), uint64(0)
		for slot = lexicon.Eight(slots, at); !lexicon.Ends(slot, check); at, slot = at+lexicon.SlotSize, lexicon.Eight(slots, at+lexicon.SlotSize) {
		}
		nextRef := uint32(0)
		if nextRef = lexicon.SlotRef(slot); nextRef&lexicon.RefCapitals != 0 {
			nextRef = lexicon.Spelled(nextRef, capitals(t))
		}
		if next != 0 {
			ref = pairs.Ended(hash, ref, next, nextRef)
		} else if parts(t) {
			ref &^= lexicon.RefContinues
		}
		refs[i-1] = ref
		hash, ref = next, nextRef
	}
	refs[len(refs)-1] = ref &^ lexicon.RefContinues // of the last token of the text; another is looked up again
}

// endPhrases takes RefContinues from the words with which no phrase of several begins, where lookUpWords does not.
func (d *Doc) endPhrases() {
	tokens := d.Tokens
	pairs := d.Lex.Pairs()
	if len(tokens) == 0 || len(pairs) == 0 {
		return
	}
	refs := d.refs[:len(tokens)]
	hash, ref := tokens[0].Hash, refs[0] // of the token before
	for i := 1; i < len(tokens); i++ {
		t := &tokens[i]
		next, nextRef := t.Hash, refs[i]
		if next != 0 {
			ref = pairs.Ended(hash, ref, next, nextRef)
		} else if parts(t) {
			ref &^= lexicon.RefContinues
		}
		refs[i-1] = ref
		hash, ref = next, nextRef
	}
	refs[len(refs)-1] = ref &^ lexicon.RefContinues
}

// lookUpHan looks up the words and the characters of Han. A text writes the same few hundred of these again and again.
func (d *Doc) lookUpHan() {
	chars := d.characters()
	tokens, refs := d.Tokens, d.refs[:len(d.Tokens)]
	for i := range refs {
		t := &tokens[i]
		if t.Script != text.Han {
			refs[i] = d.lookUpWord(t)
			continue
		}
		kept := chars[t.Value%keptCharacters]
		if uint32(kept>>32) != t.Value {
			kept = d.lookUpCharacter(t)
		}
		refs[i] = uint32(kept)
	}
}

// lookUpWord returns the ref of a token that is no character of Han.
func (d *Doc) lookUpWord(t *text.Token) uint32 {
	if t.Kind != text.Word {
		return 0
	}
	node, _ := d.Lex.Start(t.Hash)
	if ref := node.Ref(); ref&lexicon.RefCapitals != 0 {
		return lexicon.Spelled(ref, capitals(t))
	}
	return node.Ref()
}

// lookUpCharacter looks up a character of Han and keeps it.
func (d *Doc) lookUpCharacter(t *text.Token) keptCharacter {
	node, _ := d.Lex.Start(t.Hash)
	ref := node.Ref()&^lexicon.RefCapitals | toLookAt // it has no capitals
	kept := keptCharacter(t.Value)<<32 | keptCharacter(ref)
	d.chars[t.Value%keptCharacters] = kept
	return kept
}

// characters returns the characters of Han that were looked up in the lexicon of the text, and makes
// room for phrases of Han.
//
//go:noinline
func (d *Doc) characters() *[keptCharacters]keptCharacter {
	if d.chars == nil {
		d.chars, d.kept = new([keptCharacters]keptCharacter), new([keptPhrases]keptPhrase)
	}
	if d.charsOf != d.Lex {
		d.charsOf = d.Lex
		clear(d.chars[:])
	}
	return d.chars
}

// keptCharacters is how many characters of Han are kept with what the lexicon has of them.
const keptCharacters = 4096

// keptCharacter is a character of Han and, in the lower half, its ref.
type keptCharacter uint64

// lookUpPairs looks up the characters of Han with the one behind them. What cuts names out of a
// text without spaces asks for the phrases at each character four times.
func (d *Doc) lookUpPairs() {
	d.pairs = slices.Grow(d.pairs[:0], len(d.Tokens))[:len(d.Tokens)]
	tokens, refs, pairs := d.Tokens, d.refs[:len(d.Tokens)], d.pairs[:len(d.Tokens)]
	slots, size := d.Lex.Slots()
	for i := range refs {
		const begins = lexicon.RefContinues | toLookAt // only characters of Han have both
		ref := refs[i]
		if pairs[i] = 0; ref&begins != begins || i+1 >= len(tokens) || tokens[i+1].Kind != text.Word {
			continue
		}
		// Lexicon.Start, as in lookUpWords
		hash := lexicon.Pair(tokens[i].Hash, tokens[i+1].Hash)
		at, check, slot := lexicon.SlotAt(hash, size), lexicon.SlotCheck(hash), uint64(0)
		for slot = lexicon.Eight(slots, at); !lexicon.Ends(slot, check); at, slot = at+lexicon.SlotSize, lexicon.Eight(slots, at+lexicon.SlotSize) {
		}
		pairs[i] = lexicon.SlotRef(slot)
	}
}

// node returns what the lexicon has of token i, a word; ok is false where no phrase begins with it.
func (d *Doc) node(i int) (n lexicon.Node, ok bool) {
	if i < len(d.refs) {
		ref := d.refs[i] &^ toLookAt
		return lexicon.StartAt(d.Tokens[i].Hash, ref), ref != 0
	}
	return d.Lex.Start(d.Tokens[i].Hash) // before the words of the text are looked up
}

// nodeOn returns what the lexicon has of the phrase n, which begins with token i and ends before
// token j, and of token j.
func (d *Doc) nodeOn(n lexicon.Node, i, j int) (next lexicon.Node, ok bool) {
	t := &d.Tokens[j]
	if j == i+1 && i < len(d.pairs) && d.Tokens[i].Script == text.Han && t.Kind == text.Word {
		ref := d.pairs[i]
		return lexicon.PairAt(d.Tokens[i].Hash, t.Hash, ref), ref != 0
	}
	return d.Lex.Next(n, phraseHash(t))
}

// phraseHash returns the hash under which phrases hold a token.
func phraseHash(t *text.Token) uint64 {
	if t.Kind == text.Number {
		return lexicon.HashNumber(t.Value) // "G 7", "COP28"
	}
	return t.Hash
}

// yielding are the kinds of phrases that yield looks at.
const yielding = places | 1<<lexicon.KindOffice

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

// maxSplit bounds the tokens between the two parts of a verb.
const maxSplit = 60

// clauseAhead is what stands behind a token in its clause.
type clauseAhead struct {
	end   int    // the token before which the clause ends
	words uint64 // a bit for each word, by the last bits of its hash
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

// places are the kinds whose names may begin with an article.
const places = 1<<lexicon.KindCountry | 1<<lexicon.KindCity | 1<<lexicon.KindRegion | 1<<lexicon.KindOrg

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

// keptPhrases is how many phrases of Han are kept: those of an article, which is cut into
// phrases twice where it names people.
const keptPhrases = 1024

// keptPhrase is what phrase found at a token of one of the texts that were read.
type keptPhrase struct {
	at uint64 // Doc.texts and the token
	n  int
	e  Elem
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

// ask reads e from its senses one by one; it is false where it may be none of them.
func (d *Doc) ask(e *Elem) bool {
	t, senses := &d.Tokens[e.First], d.mean(e)
	e.Reading = lexicon.Reading{}
	e.Spelling = d.spelling(int(e.First), int(e.Last), senses)
	part := int32(0)      // the second part of the verb
	var ahead clauseAhead // where it may be
	for k := range senses {
		s := &senses[k]
		if !fits(t, s.Feat) || !e.spells(s) {
			continue
		}
		if s.Feat&lexicon.FeatSplit != 0 {
			second, ok := d.second(int(e.Last), s.Aux, &ahead)
			if !ok || e.Split != 0 && second > part {
				continue
			}
			if e.Split != 0 && second < part {
				d.unpart(part, e.Split) // "reiste nach Astana weiter und kehrte zurück": the nearer one
			}
			if d.Grammar.Order == lexicon.OrderSOV2 {
				d.part(second, s.Aux)
			} // else it is the preposition of what follows
			part = second
			e.Cue, e.Split = lexicon.CueNone, s.Aux // the verb is the whole, not its first part
		}
		e.Add(s)
	}
	if e.Is(lexicon.KindCue) {
		for k := range senses {
			if s := &senses[k]; e.means(s) {
				e.Act(s)
			}
		}
		if e.Split != 0 {
			e.Acts &^= lexicon.ActOne // CueFeat may have features of another cue
		}
	}
	e.Settle()
	return e.Kinds != 0
}

// spelling returns the spelling of tokens i to j where it tells between senses
// of a phrase: "visite" and "visité". It is 0 where nothing does, also in a text
// without marks.
func (d *Doc) spelling(i, j int, senses []lexicon.Sense) uint16 {
	own := uint16(0)
	if d.Tokens[i].Script == text.Han {
		return 0
	}
	for k := range senses {
		s := &senses[k]
		if !s.Spelled() || s.Aux == 0 {
			continue
		}
		if own == 0 {
			if i == j && d.Tokens[i].End-d.Tokens[i].Start == 1 && d.Text[d.Tokens[i].Start]-'A' < 26 {
				return 0 // "A Paris": capitals go without marks
			}
			own = lexicon.Spelling(d.Text[d.Tokens[i].Start:d.Tokens[j].End])
		}
		if s.Aux == own {
			return own
		}
	}
	if own != 0 && d.marked && d.Tokens[i].Flags&text.Cap == 0 {
		return own // "limites" is not "limités" where the text has marks
	}
	return 0
}

// spells reports whether s may be meant by the spelling of e.
func (e *Elem) spells(s *lexicon.Sense) bool {
	return e.Spelling == 0 || s.Aux == 0 || s.Aux == e.Spelling || !s.Spelled()
}

// fits reports whether a word is spelled as a sense asks.
func fits(t *text.Token, f lexicon.Feat) bool {
	if f&lexicon.FeatUpper != 0 && t.Flags&text.Upper == 0 {
		return false
	}
	if f&lexicon.FeatCap != 0 && t.Flags&text.Cap == 0 && t.Kind == text.Word {
		return false
	}
	return true
}

// senses returns all meanings of the phrase that e is, whatever its spelling.
func (d *Doc) senses(e *Elem) []lexicon.Sense {
	if e.count == 0 && e.Kinds != 0 && e.ref != 0 {
		return d.mean(e)
	}
	return d.meanings[e.meanings:][:e.count]
}

// mean takes the meanings of e from the lexicon.
func (d *Doc) mean(e *Elem) []lexicon.Sense {
	n := len(d.meanings)
	if cap(d.meanings)-n < lexicon.MaxSenses {
		d.moreMeanings()
	}
	count := d.Lex.ReadSenses(d.meanings[n:n+lexicon.MaxSenses], e.ref)
	e.meanings, e.count = uint32(n), uint8(count)
	d.meanings = d.meanings[:n+count]
	return d.meanings[n:]
}

// moreMeanings makes room for the meanings of another phrase.
//
//go:noinline
func (d *Doc) moreMeanings() { d.meanings = slices.Grow(d.meanings, lexicon.MaxSenses) }

// none is the sense of what has none. Nobody changes a sense.
var none lexicon.Sense

// sense returns the first sense of kind k that the spelling of e allows.
func (d *Doc) sense(e *Elem, k lexicon.Kind) (s lexicon.Meaning, ok bool) {
	if e.Kinds>>k&1 != 0 {
		s, ok = d.senseOf(e, k, 0, 0)
	}
	return
}

// senseWith returns the first sense of kind k that carries any of the features.
func (d *Doc) senseWith(e *Elem, k lexicon.Kind, f lexicon.Feat) (s lexicon.Meaning, ok bool) {
	if e.Kinds>>k&1 != 0 {
		s, ok = d.senseOf(e, k, f, 0)
	}
	return
}

// senseOf returns the first sense of kind k that the spelling of e allows and that has any of the features with, if
// there are any, and none of those without. It reads no more of the table than it must: most phrases are asked for one
// sense, and once.
func (d *Doc) senseOf(e *Elem, k lexicon.Kind, with, without lexicon.Feat) (s lexicon.Meaning, ok bool) {
	if e.Kinds == 0 || e.ref == 0 {
		return s, false
	}
	lists, heads := d.Lex.Lists()
	for at := lexicon.ListAt(e.ref); ; at += lexicon.ListSize {
		entry, head := lexicon.Entry(lists, at), uint64(0)
		if head = lexicon.Head(heads, entry); lexicon.Kind(head) == k {
			const spelled = lexicon.FeatUpper | lexicon.FeatCap
			if f := lexicon.Feat(head >> 32); f&without == 0 && (with == 0 || f&with != 0) && (f&spelled == 0 || fits(&d.Tokens[e.First], f)) {
				return lexicon.MeaningOf(entry, head), true
			}
		}
		if entry&lexicon.ListMore == 0 {
			return s, false
		}
	}
}

// means reports whether s is a cue that e stands for: where the second part of a
// verb follows, the verb is the two together.
func (e *Elem) means(s *lexicon.Sense) bool {
	if s.Kind != lexicon.KindCue || !e.spells(s) {
		return false
	}
	if s.Feat&lexicon.FeatSplit != 0 {
		return s.Aux == e.Split
	}
	return e.Split == 0 || lexicon.Cue(s.ID).IsNoun()
}

// cueAs returns the cue of e that is a noun, or one that is a verb, and its features. Of a word that is read alike however
// it is spelled, and whole, that is the first in the table.
func (d *Doc) cueAs(e *Elem, noun bool) (lexicon.Cue, lexicon.Feat, bool) {
	if !e.Is(lexicon.KindCue) {
		return lexicon.CueNone, 0, false
	}
	const spelled = lexicon.FeatSplit | lexicon.FeatUpper | lexicon.FeatCap
	cue, feat, ok := d.Lex.CueOf(e.ref, noun)
	if feat&spelled == 0 && e.Spelling == 0 && e.Split == 0 {
		return cue, feat, ok
	}
	senses := d.senses(e)
	for k := range senses {
		if s := &senses[k]; e.means(s) && lexicon.Cue(s.ID).IsNoun() == noun && fits(&d.Tokens[e.First], s.Feat) {
			return lexicon.Cue(s.ID), s.Feat, true
		}
	}
	return lexicon.CueNone, 0, false
}
