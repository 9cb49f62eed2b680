package mention

import (
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// maxSentence is the most elements that a sentence has. A longer one is cut, so
// that what looks about in a sentence stays bounded.
const maxSentence = 250

// split cuts the elements into sentences.
func (d *Doc) split() {
	margin := d.margin()
	first := 0
	line := int32(0) // where the line begins
	for i := range d.Elems {
		if t := &d.Tokens[d.Elems[i].First]; t.Flags&text.Line != 0 {
			line = t.Start
		}
		if i+1 < len(d.Elems) && i-first < maxSentence && !d.ends(i, line, margin) {
			continue
		}
		d.Sentences = append(d.Sentences, Sentence{
			First: int32(first), Last: int32(i),
			Para:  d.Tokens[d.Elems[first].First].Has(text.Para),
			Title: d.titleCase(first, i),
		})
		first = i + 1
	}
}

// columns is how wide a line is that holds s: a character of Han takes two.
func columns(s string) (n int32) {
	for _, r := range s {
		if n++; r >= 0x2E80 {
			n++
		}
	}
	return n
}

// margin returns the length of the longest line where the text breaks its lines at
// a margin, so that a line break by itself ends nothing: several lines, none
// wider than 100 columns, most of them wider than 50, and most broken amid a
// sentence. Else it returns 0.
func (d *Doc) margin() (longest int32) {
	lines, long, whole, start := 0, 0, 0, int32(0)
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Flags&text.Line == 0 && i+1 < len(d.Tokens) {
			continue
		}
		const most = 100
		if t.Start-start > most*utf8.UTFMax {
			return 0
		}
		width := columns(d.Text[start:t.Start])
		if width > most {
			return 0
		}
		longest = max(longest, width)
		if width > most/2 {
			long++
		}
		if t.Flags&text.Para == 0 {
			lines++
			if last := &d.Tokens[max(0, i-1)]; last.Is('.') || last.Is('!') || last.Is('?') || last.Is('…') || last.Is(')') {
				whole++
			}
		}
		start = t.Start
	}
	if lines > 2 && long*2 > lines && whole*2 < lines {
		return longest
	}
	return 0
}

// ends reports whether a sentence ends with element i.
func (d *Doc) ends(i int, line, margin int32) bool {
	e, next := &d.Elems[i], &d.Elems[i+1]
	last, following := &d.Tokens[e.Last], &d.Tokens[next.First]
	if following.Flags&text.Para != 0 {
		return true
	}
	if following.Flags&text.Line != 0 && (margin == 0 || columns(d.Text[line:last.End]) < margin*3/4 && following.Flags&text.Cap != 0) {
		return true
	}
	if last.Kind == text.Punct {
		switch rune(last.Value) {
		case '!', '?', '…':
			return following.Flags&text.Spaced != 0 && following.Flags&text.Cap != 0 || following.Script == text.Han || following.Script == text.Arabic
		case '.':
			return d.fullStop(i)
		case ')', '"', '\'':
			// a closing mark after the full stop still belongs to the sentence
			if i == 0 || following.Flags&text.Spaced == 0 && following.Script != text.Han {
				return false
			}
			before := &d.Tokens[d.Elems[i-1].Last]
			return (before.Is('.') || before.Is('!') || before.Is('?')) && last.Flags&text.Spaced == 0 && following.Flags&text.Cap != 0
		}
		return false
	}
	// "… in the U.S. Met with": a function word or a verb begins a new sentence
	if last.Flags&text.Dotted != 0 && last.Flags&text.Single == 0 && following.Flags&text.Cap != 0 {
		return next.Is(lexicon.KindWord) || next.Is(lexicon.KindCue) && !next.Is(lexicon.KindOffice) || next.Is(lexicon.KindVisitKind)
	}
	return false
}

// fullStop decides whether the full stop of element i ends a sentence.
func (d *Doc) fullStop(i int) bool {
	stop, following := &d.Tokens[d.Elems[i].First], &d.Tokens[d.Elems[i+1].First]
	if d.Text[stop.Start] != '.' {
		return following.Kind != text.Punct || !following.Is('"') && !following.Is(')')
	}
	if following.Kind == text.Punct && (following.Is('"') || following.Is(')')) && following.Flags&text.Spaced == 0 {
		return false // the closing mark ends it
	}
	if following.Flags&text.Spaced == 0 {
		return false
	}
	if following.Kind == text.Word && following.Flags&text.Cap == 0 && (following.Script == text.Latin || following.Script == text.Cyrillic) {
		return false
	}
	if i == 0 {
		return true
	}
	before := &d.Elems[i-1]
	word := &d.Tokens[before.Last]
	if word.Kind == text.Number && d.Elems[i+1].Is(lexicon.KindMonth) {
		return false // "17. April"
	}
	if word.Kind == text.Word && word.Flags&text.Single != 0 && word.Flags&text.Cap != 0 && word.Script != text.Han {
		return false
	}
	senses := d.Lex.SensesAt(before.Ref)
	for k := range senses.Len() {
		if senses.At(k).Feat&lexicon.FeatAbbr != 0 {
			return d.Elems[i+1].Is(lexicon.KindWord) && !d.Elems[i+1].Is(lexicon.KindName) && before.Is(lexicon.KindMonth)
		}
	}
	return true
}

// titleCase reports whether most words between two elements begin with a
// capital and no full stop ends them, as in an English headline.
func (d *Doc) titleCase(first, last int) bool {
	if end := &d.Tokens[d.Elems[last].Last]; end.Is('.') || end.Is('!') || end.Is('?') {
		return false
	}
	words, capitals := 0, 0
	for t := d.Elems[first].First; t <= d.Elems[last].Last; t++ {
		token := &d.Tokens[t]
		if token.Kind != text.Word || token.End-token.Start < 4 {
			continue
		}
		words++
		if token.Flags&text.Cap != 0 {
			capitals++
		}
	}
	return words >= 4 && capitals*5 >= words*4
}
