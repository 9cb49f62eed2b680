package mention

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// maxSentence is the most elements that a sentence has. A longer one is cut, so
// that what looks about in a sentence stays bounded.
const maxSentence = 250

// start begins with the text.
func (c *cutter) start(d *Doc) {
	c.d, c.margin, c.mark = d, d.margin(), -1
	c.line.margin = c.margin
	c.begin(0, d.Tokens[0].Flags)
}

// split cuts the elements of the tokens before the one into sentences. A sentence may end behind a mark or an abbreviation, or
// where a line ends: nothing else in the text is looked at.
func (c *cutter) split(end int32) {
	elems, tokens, stops := c.d.Elems, c.d.Tokens, before(c.d.Stops[c.stops:], end)
	i, line, mark := c.elem, c.lines, c.mark
	for _, stop := range stops {
		t := &tokens[stop]
		if t.Flags&(text.Line|text.Para) != 0 && stop > 0 {
			if line++; mark != stop-1 {
				if i = elemAt(elems, i, stop-1); elems[i].Last == stop-1 {
					goesOn := c.line.margin != 0 && t.Kind == text.Word && t.Flags&text.Cap == 0 // as breaks finds too
					c.behind(i, stop-1, t.Flags, line, goesOn)
				}
			}
		}
		if t.Kind != text.Punct && t.Flags&text.Dotted == 0 {
			continue
		}
		mark = stop
		if next := int(stop) + 1; next < len(tokens) {
			following := tokens[next].Flags
			if t.Kind == text.Punct && !ending(t.Value) && following&(text.Line|text.Para) == 0 {
				continue
			}
			if i = elemAt(elems, i, stop); elems[i].Last == stop {
				c.behind(i, stop, following, line+1, false)
			}
		}
	}
	c.stops += len(stops)
	c.elem, c.lines, c.mark = i, line, mark
}

// before returns those of the stops that stand before token end.
func before(stops []int32, end int32) []int32 {
	n := len(stops)
	if n > 0 && stops[n-1] >= end {
		n, _ = slices.BinarySearch(stops, end)
	}
	return stops[:n]
}

// end cuts the rest of the text.
func (c *cutter) end() {
	last := len(c.d.Elems) - 1
	c.within(last)
	c.cut(last)
}

// ending reports whether a sentence may end with a mark amid a line: not with a comma.
func ending(mark uint32) bool {
	const marks = 1<<'!' | 1<<'?' | 1<<'.' | 1<<')' | 1<<'"' | 1<<'\''
	return mark < 64 && uint64(marks)>>mark&1 != 0 || mark == '…'
}

// elemAt returns the element that a token is in, by that of a token before it or of itself.
func elemAt(elems []Elem, i int, token int32) int {
	if behind := int(token - elems[i].Last); behind > 0 {
		i = min(i+behind, len(elems)-1) // most elements have one token
		for elems[i].First > token {
			i--
		}
	}
	return i
}

// mayWrite reports whether the text may write a mark: it does not where none has the same place of 64.
func (d *Doc) mayWrite(mark byte) bool { return d.Marks>>(mark&63)&1 != 0 }

// cutter is a text while it is cut into sentences.
type cutter struct {
	d        *Doc
	margin   int32 // of the text
	first    int   // the first element of the sentence
	numbered bool  // the number of an entry stands before it: "1."
	line     line
	clocks   clocks

	stops int   // how many stops were looked at
	elem  int   // the element of one of them
	lines int   // the line that the last begins or stands in
	mark  int32 // the last that is a mark or an abbreviation, -1 before there is one
}

// line is the line that a text is in while it is cut into sentences.
type line struct {
	k      int   // which one of the text
	margin int32 // where the text breaks its lines, 0 where it does at the end of what it says
	hangs  bool  // the line goes on with the entry of a line before, and is indented for it
}

// behind cuts the text behind element i, which ends with the token last and is not the last, if a sentence ends there: it does
// not amid a paragraph where it is known to go on. The flags are those of the token that follows, and the line the one that
// begins with it if one does.
func (c *cutter) behind(i int, last int32, following text.Flags, line int, goesOn bool) {
	if i-c.first > maxSentence {
		c.within(i)
	}
	if following&text.Para != 0 || i-c.first == maxSentence || !goesOn && c.d.ends(i, last, &c.line) {
		c.cut(i)
	}
	if following&(text.Line|text.Para) != 0 {
		c.line.hangs = c.line.hangs && c.first <= i
		c.begin(line, following)
	}
}

// within cuts the text before element i so often that no sentence is too long.
func (c *cutter) within(i int) {
	for i-c.first > maxSentence {
		c.cut(c.first + maxSentence)
	}
}

// begin goes on to line k, whose first token has the flags.
func (c *cutter) begin(k int, flags text.Flags) {
	c.line.k = k
	if c.margin != 0 && flags&text.Para != 0 {
		if c.line.margin = c.margin; c.d.Lines[k].Columns == 0 {
			c.line.margin = 0 // the paragraph has a line too long
		}
	}
}

// cut ends the sentence with element last.
func (c *cutter) cut(last int) {
	d, first := c.d, c.first
	from, to := d.Elems[first].First, d.Elems[last].Last
	tokens := d.Tokens[from : to+1]
	start := &tokens[0]
	line := start.Flags&(text.Line|text.Para) != 0
	title, upper := false, false
	if d.Scripts&cased != 0 {
		title, upper = capitalized(tokens)
	}
	d.Sentences = append(d.Sentences, Sentence{
		First: int32(first), Last: int32(last), FirstToken: from, LastToken: to,
		Para:  start.Flags&text.Para != 0,
		Line:  line || first == 0 || c.numbered,
		Title: title, Upper: upper,
	})
	if c.numbered = false; start.Kind == text.Number {
		if last > first && d.Sentences[len(d.Sentences)-1].Line {
			c.clocks.add(start)
		}
		c.numbered = line && last == first+1
	}
	c.first = last + 1
}

// breaks reports whether the line break before a token ends the sentence: it does not where
// the text is broken at a margin, and where the next line goes on with a small letter, or is
// indented to hang from its entry.
func (d *Doc) breaks(last *text.Token, next int32, l *line) bool {
	following := &d.Tokens[next]
	if following.Kind != text.Word && d.entry(next) {
		return true
	}
	if l.margin != 0 {
		return following.Flags&text.Cap != 0 && d.width(l, last, next) < l.margin*3/4
	}
	if last.Kind == text.Punct && !last.Is(',') && !last.Is('-') {
		return true
	}
	const full = 40 // columns of a line that may have been broken for its length
	if n := d.width(l, last, next); n < full || n > maxColumns {
		return true
	}
	if last.Is(',') {
		return false
	}
	indent, before := d.indent(following.Start), d.indent(d.Lines[l.k].Start)
	if indent > before || l.hangs && indent == before && indent > 0 {
		l.hangs = true
		return false
	}
	small := following.Kind == text.Word && following.Flags&text.Cap == 0 && (following.Script == text.Latin || following.Script == text.Cyrillic)
	return !small
}

// width returns the columns of a line as far as the token before next.
func (d *Doc) width(l *line, last *text.Token, next int32) int32 {
	at := &d.Lines[l.k]
	if at.Columns != 0 && d.lineEnd(l.k) == next {
		return at.Columns
	}
	return d.columns(at.Start, last.End)
}

// ends reports whether a sentence ends with element i, which ends with the token at, and no paragraph.
func (d *Doc) ends(i int, at int32, l *line) bool {
	last, following := &d.Tokens[at], &d.Tokens[at+1]
	if following.Flags&text.Line != 0 && d.breaks(last, at+1, l) {
		return true
	}
	if last.Kind == text.Punct {
		switch rune(last.Value) {
		case '!', '?', '…':
			if d.Tokens[d.Lines[l.k].Token].Is('!') {
				return false // a row of headings
			}
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
		next := &d.Elems[i+1]
		return next.Is(lexicon.KindWord) || next.Is(lexicon.KindCue) && !next.Is(lexicon.KindOffice) || next.Is(lexicon.KindVisitKind)
	}
	return false
}

// dayBefore reports whether the mark of element i stands behind the number of a day with which a line begins, or which
// ends a range or follows a preposition, and close to the number of a month: "18.11.", "23.-25.11.", "am 18.11.".
func (d *Doc) dayBefore(i int) bool {
	day, stop, month := &d.Tokens[d.Elems[i-1].Last], &d.Tokens[d.Elems[i].First], &d.Tokens[d.Elems[i+1].First]
	if !stop.Is('.') || day.Kind != text.Number || day.Value > 31 || (stop.Flags|month.Flags)&text.Spaced != 0 {
		return false
	}
	if i < 2 || day.Flags&(text.Line|text.Para) != 0 {
		return true
	}
	before := &d.Elems[i-2]
	mark := &d.Tokens[before.Last]
	return mark.Is('-') || mark.Is('–') || isMark(before.Word)
}

// fullStop decides whether the full stop of element i ends a sentence.
func (d *Doc) fullStop(i int) bool {
	stop, following := &d.Tokens[d.Elems[i].First], &d.Tokens[d.Elems[i+1].First]
	if stop.End-stop.Start > 1 { // another script's
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
	if word.Kind == text.Number && (d.Elems[i+1].Is(lexicon.KindMonth) || following.Is('-') || following.Is('–')) {
		return false // "17. April", "14.05. – 16.05.2016"
	}
	if word.Kind == text.Number && d.Grammar.DayFirst && word.Value <= 31 && following.Kind == text.Number && following.Value <= 12 && i+2 < len(d.Elems) && d.Tokens[d.Elems[i+2].First].Is('.') {
		return false // "7. 2. 1985"
	}
	if word.Kind == text.Number && word.Value <= 12 && i > 2 && d.Grammar.DayFirst && d.Grammar.Case && d.dayBefore(i-2) {
		return false // "18.11. Bundesrat X empfängt"
	}
	if word.Kind == text.Number && word.Value < 1000 && d.Grammar.NounCapitals && i > 1 && (d.Elems[i-2].Word == lexicon.WordDet || isMark(d.Elems[i-2].Word) && d.Elems[i-2].Word != lexicon.WordIn) {
		return false // "zum 70. Jahrestag", "der 2. Gipfel"
	}
	if word.Kind == text.Word && word.Flags&text.Single != 0 && word.Flags&text.Cap != 0 && word.Script != text.Han {
		return false
	}
	senses := d.senses(before)
	for k := range senses {
		if senses[k].Feat&lexicon.FeatAbbr != 0 {
			return d.Elems[i+1].Is(lexicon.KindWord) && !d.Elems[i+1].Is(lexicon.KindName) && before.Is(lexicon.KindMonth)
		}
	}
	return true
}

// cased are the scripts that have capitals.
const cased = 1<<text.Latin | 1<<text.Cyrillic | 1<<text.Greek | 1<<text.OtherScript

// capitalized reports how the words of a sentence are written, where they are several: title where
// most begin with a capital and no full stop ends them, as in an English headline, or all are in
// capitals, as in a cable; upper where they have no small letters.
func capitalized(tokens []text.Token) (title, upper bool) {
	const several = 4
	end := &tokens[len(tokens)-1]
	whole := end.Is('.') || end.Is('!') || end.Is('?')
	words, small, lower := 0, 0, 0
	for i := range tokens {
		t := &tokens[i]
		if t.End-t.Start < 4 || t.Kind != text.Word || t.Flags&text.Single != 0 {
			continue
		}
		words++
		if t.Flags&text.Upper == 0 {
			if lower++; whole {
				return false, false // a full stop ends it, and nothing is left to ask
			}
			if t.Flags&text.Cap == 0 {
				small++
			}
		}
	}
	return words >= several && (lower == 0 || !whole && small*5 <= words), words >= several && lower == 0
}
