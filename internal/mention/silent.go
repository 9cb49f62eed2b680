package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// Silent reports whether the text names no office, cites no agency or body and
// tells of no travel, so that nothing in it can make a report but "analysts". Most news is such; to know it
// costs a probe a word, where reading the text costs ten times as much. In
// languages that write words together it is false: an office may stand within a
// word.
func (d *Doc) Silent() bool {
	if !d.Grammar.Spaces || len(d.Grammar.Clitics) > 0 {
		return false
	}
	name := 0 // the first token of a name from nameReach before the word on
	tokens, openers := d.Tokens, d.Lex.Openers()
	for i := range tokens {
		t := &tokens[i]
		if !openers.May(t.Hash) || t.Kind != text.Word {
			continue // without a call: nearly all words
		}
		o := d.Lex.Opens(t.Hash)
		if o == 0 {
			continue
		}
		if o&lexicon.OpenerShort == 0 {
			if o = d.opensWithNext(i); o == 0 {
				continue // "the", but not "the Hague"
			}
		}
		if o&lexicon.OpenerAlone == 0 {
			for name < i-nameReach || name < len(tokens) && !d.inName(name) {
				name++
			}
			if name >= i+maxPhrase+nameReach {
				continue
			}
		}
		if d.speaks(i) {
			return false
		}
	}
	return true
}

// opensWithNext tells how phrases open a report that begin with token i and the next.
func (d *Doc) opensWithNext(i int) lexicon.Opener {
	j, _ := d.nextWord(i, len(d.Tokens))
	if j >= len(d.Tokens) {
		return 0
	}
	return d.Lex.Opens(lexicon.Pair(d.Tokens[i].Hash, phraseHash(&d.Tokens[j])))
}

// speaks reports whether the phrase at token i opens a report.
func (d *Doc) speaks(i int) bool {
	e, _ := d.phrase(i)
	senses := d.senses(&e)
	for k := range senses {
		s := &senses[k]
		if s.Opens() && fits(&d.Tokens[i], s.Feat) && e.spells(s) &&
			(s.Alone() || d.nameNear(int(e.First), int(e.Last))) {
			return true
		}
	}
	return false
}

// nameReach is how many tokens from a phrase a name is near.
const nameReach = 4

// nameNear reports whether a name stands near tokens first to last.
func (d *Doc) nameNear(first, last int) bool {
	for k := max(first-nameReach, 0); k <= min(last+nameReach, len(d.Tokens)-1); k++ {
		if (k < first || k > last) && d.inName(k) {
			return true
		}
	}
	return false
}

// inName reports whether token k has a capital that is not the first of its sentence.
func (d *Doc) inName(k int) bool {
	t := &d.Tokens[k]
	return t.Flags&text.Cap != 0 && t.Flags&text.Para == 0 && k > 0 && (d.Tokens[k-1].Kind != text.Punct || d.Tokens[k-1].Is(','))
}
