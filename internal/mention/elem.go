package mention

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

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

// places are the kinds whose names may begin with an article.
const places = 1<<lexicon.KindCountry | 1<<lexicon.KindCity | 1<<lexicon.KindRegion | 1<<lexicon.KindOrg

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
