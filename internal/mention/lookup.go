package mention

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

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
// The step is written out in both: a call for each word costs 2 % of what reading an article takes.
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
