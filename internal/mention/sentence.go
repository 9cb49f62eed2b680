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
	line, numbered := line{margin: margin}, false
	for i := range d.Elems {
		if t := &d.Tokens[d.Elems[i].First]; t.Flags&(text.Line|text.Para) != 0 || i == 0 {
			line.token = d.Elems[i].First
			if margin != 0 && t.Flags&text.Para != 0 {
				line.margin = margin
				if _, ok := d.measure(int(line.token), d.paragraph(int(line.token))); !ok {
					line.margin = 0
				}
			}
			line.indent, line.hangs = d.indent(t.Start), line.hangs && i > first
		}
		if i+1 < len(d.Elems) && i-first < maxSentence && (!d.mayEnd(i) || !d.ends(i, &line)) {
			continue
		}
		start := &d.Tokens[d.Elems[first].First]
		d.Sentences = append(d.Sentences, Sentence{
			First: int32(first), Last: int32(i),
			Para:  start.Has(text.Para),
			Line:  start.Flags&(text.Line|text.Para) != 0 || first == 0 || numbered,
			Title: d.titleCase(first, i),
			Upper: d.upperCase(first, i),
		})
		numbered = i == first+1 && start.Kind == text.Number && start.Flags&(text.Line|text.Para) != 0 // "1.", and its entry
		first = i + 1
	}
}

// line is the line that the text is in while it is cut into sentences.
type line struct {
	token  int32 // the first of the line
	indent int32 // the columns before it
	margin int32 // where the text breaks its lines, 0 where it does at the end of what it says
	hangs  bool  // the line goes on with the entry of a line before, and is indented for it
}

// maxColumns is the longest line of a text that is broken at a margin, in columns.
const maxColumns = 100

// margin returns the length of the longest line where the text breaks its lines at
// a margin, so that a line break by itself ends nothing: several lines, most of them longer
// than half of maxColumns, and most broken amid a sentence. Else it returns 0: also where many
// lines begin with the mark of an entry, or have columns. Paragraphs with a longer line tell
// nothing of it.
func (d *Doc) margin() (longest int32) {
	var all lines
	for first := 0; first < len(d.Tokens); {
		end := d.paragraph(first)
		if p, ok := d.measure(first, end); ok {
			all.add(&p)
		}
		first = end
	}
	if all.breaks > 2 && all.long*2 > all.n && all.whole*2 < all.breaks && all.entries*3 <= all.n && d.filled(all.longest) {
		return all.longest
	}
	return 0
}

// lines is what is told by how lines are broken.
type lines struct {
	n       int   // lines
	breaks  int   // those behind which their paragraph goes on
	whole   int   // of these, those that end as a sentence does
	long    int   // longer than half of maxColumns
	entries int   // marked as entries of a list, rows of a table
	longest int32 // in columns
}

func (l *lines) add(p *lines) {
	l.n, l.breaks, l.whole, l.long, l.entries = l.n+p.n, l.breaks+p.breaks, l.whole+p.whole, l.long+p.long, l.entries+p.entries
	l.longest = max(l.longest, p.longest)
}

// paragraph returns where the paragraph ends that token first begins: the first of the next.
func (d *Doc) paragraph(first int) int {
	for first++; first < len(d.Tokens) && d.Tokens[first].Flags&text.Para == 0; first++ {
	}
	return first
}

// measure measures the lines of the paragraph of tokens first to before end; ok is false where
// one is longer than maxColumns.
func (d *Doc) measure(first, end int) (p lines, ok bool) {
	columns := false
	for i := first + 1; i <= end; i++ {
		columns = columns || d.Tokens[i-1].Is('|')
		if i < end && d.Tokens[i].Flags&text.Line == 0 {
			continue
		}
		last := &d.Tokens[i-1]
		if last.End-d.Tokens[first].Start > maxColumns*utf8.UTFMax {
			return p, false
		}
		n := d.columns(d.Tokens[first].Start, last.End)
		if n > maxColumns {
			return p, false
		}
		p.longest = max(p.longest, n)
		p.n++
		if n > maxColumns/2 {
			p.long++
		}
		if columns || d.entry(int32(first)) || d.opensDay(first) {
			p.entries++
		}
		if i < end {
			p.breaks++
			if last.Is('.') || last.Is('!') || last.Is('?') || last.Is('…') || last.Is(')') {
				p.whole++
			}
		}
		first, columns = i, false
	}
	return p, true
}

// filled reports whether most lines of the text are broken where the next word would not have
// fitted, as headlines one below the other are not.
func (d *Doc) filled(margin int32) bool {
	breaks, full := 0, 0
	for first := 0; first < len(d.Tokens); {
		end := d.paragraph(first)
		if _, ok := d.measure(first, end); !ok {
			first = end
			continue
		}
		for i := first + 1; i < end; i++ {
			if d.Tokens[i].Flags&text.Line == 0 {
				continue
			}
			last := i // the last token of the word
			for last+1 < len(d.Tokens) && d.Tokens[last+1].Flags&text.Spaced == 0 {
				last++
			}
			word := min(d.columns(d.Tokens[i].Start, d.Tokens[last].End), margin/2)
			if breaks++; d.columns(d.Tokens[first].Start, d.Tokens[i-1].End)+1+word > margin {
				full++
			}
			first = i
		}
		first = end
	}
	return full*3 > breaks*2
}

// columns returns the width of a stretch of the text as print shows it, where a character of
// Han is as wide as two letters.
func (d *Doc) columns(start, end int32) (n int32) {
	s := d.Text[start:end]
	for len(s) >= 8 && (uint64(s[0])|uint64(s[1])<<8|uint64(s[2])<<16|uint64(s[3])<<24|
		uint64(s[4])<<32|uint64(s[5])<<40|uint64(s[6])<<48|uint64(s[7])<<56)&0x8080808080808080 == 0 {
		n, s = n+8, s[8:] // letters of ASCII, eight at a time
	}
	for _, r := range s {
		if n++; r >= 0x2E80 && r < 0xFB00 {
			n++
		}
	}
	return n
}

// indent returns how many blanks stand before a byte that begins a line.
func (d *Doc) indent(start int32) (n int32) {
	for start--; start >= 0 && (d.Text[start] == ' ' || d.Text[start] == '\t'); start-- {
		n++
	}
	return n
}

// entry reports whether the line that token i begins is marked as an entry of a list or a row of
// a table: by a bullet, a dash, a number with its mark.
func (d *Doc) entry(i int32) bool {
	t := &d.Tokens[i]
	if int(i)+1 >= len(d.Tokens) {
		return false
	}
	next := &d.Tokens[i+1]
	if t.Kind == text.Number {
		return t.Value <= 31 && next.Kind == text.Punct && next.Flags&text.Spaced == 0 && (next.Is('.') || next.Is(')') || next.Is(':'))
	}
	if t.Kind != text.Punct {
		return false
	}
	switch rune(t.Value) {
	case '|', '*', '·', '#', '!', '=', '■', '●', '▪', '◦', '►', '✈', '+', '>':
		return true
	case '-', '–', '—':
		return next.Flags&text.Spaced != 0 && (next.Flags&text.Cap != 0 || next.Kind == text.Number || next.Script == text.Arabic || next.Script == text.Han)
	}
	return false
}

// opensDay reports whether the line that token i begins does so with a day: "15 February", "3月1日".
func (d *Doc) opensDay(i int) bool {
	const most = 4 // tokens: "20-21 mars"
	if d.Tokens[i].Kind != text.Number || d.Tokens[i].Value > 31 {
		return false
	}
	for k := i + 1; k < len(d.Tokens) && k < i+most; k++ {
		t := &d.Tokens[k]
		if t.Kind != text.Word {
			continue
		}
		if node, ok := d.Lex.Start(t.Hash); ok {
			senses := d.Lex.Senses(node)
			for n := range senses.Len() {
				if kind := senses.At(n).Kind; kind == lexicon.KindMonth || kind == lexicon.KindTime {
					return true
				}
			}
		}
		return false
	}
	return false
}

// breaks reports whether the line break before a token ends the sentence: it does not where
// the text is broken at a margin, and where the next line goes on with a small letter, or is
// indented to hang from its entry.
func (d *Doc) breaks(last *text.Token, next int32, l *line) bool {
	following := &d.Tokens[next]
	if d.entry(next) {
		return true
	}
	if l.margin != 0 {
		return d.columns(d.Tokens[l.token].Start, last.End) < l.margin*3/4 && following.Flags&text.Cap != 0
	}
	if last.Kind == text.Punct && !last.Is(',') && !last.Is('-') {
		return true
	}
	const full = 40 // columns of a line that may have been broken for its length
	if n := d.columns(d.Tokens[l.token].Start, last.End); n < full || n > maxColumns {
		return true
	}
	if last.Is(',') {
		return false
	}
	if d.indent(following.Start) > l.indent || l.hangs && d.indent(following.Start) == l.indent && l.indent > 0 {
		l.hangs = true
		return false
	}
	small := following.Kind == text.Word && following.Flags&text.Cap == 0 && (following.Script == text.Latin || following.Script == text.Cyrillic)
	return !small
}

// mayEnd reports whether a sentence may end with element i: behind a mark or an abbreviation, or
// where a line ends.
func (d *Doc) mayEnd(i int) bool {
	last := &d.Tokens[d.Elems[i].Last]
	return last.Kind == text.Punct || (last.Flags&text.Dotted|d.Tokens[d.Elems[i+1].First].Flags&(text.Line|text.Para)) != 0
}

// ends reports whether a sentence ends with element i.
func (d *Doc) ends(i int, l *line) bool {
	e, next := &d.Elems[i], &d.Elems[i+1]
	last, following := &d.Tokens[e.Last], &d.Tokens[next.First]
	if following.Flags&text.Para != 0 {
		return true
	}
	if following.Flags&text.Line != 0 && d.breaks(last, next.First, l) {
		return true
	}
	if last.Kind == text.Punct {
		switch rune(last.Value) {
		case '!', '?', '…':
			if d.Tokens[l.token].Is('!') {
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
	if word.Kind == text.Number && (d.Elems[i+1].Is(lexicon.KindMonth) || following.Is('-') || following.Is('–')) {
		return false // "17. April", "14.05. – 16.05.2016"
	}
	if word.Kind == text.Number && d.Grammar.DayFirst && word.Value <= 31 && following.Kind == text.Number && following.Value <= 12 && i+2 < len(d.Elems) && d.Tokens[d.Elems[i+2].First].Is('.') {
		return false // "7. 2. 1985"
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

// upperCase reports whether the words between two elements have no small letters, and are several.
func (d *Doc) upperCase(first, last int) bool {
	words := 0
	for t := d.Elems[first].First; t <= d.Elems[last].Last; t++ {
		token := &d.Tokens[t]
		if token.Kind != text.Word || token.End-token.Start < 4 || token.Flags&text.Single != 0 {
			continue
		}
		if token.Flags&text.Upper == 0 {
			return false
		}
		words++
	}
	return words >= 4
}

// titleCase reports whether most words between two elements begin with a
// capital and no full stop ends them, as in an English headline, or all are in capitals, as in a
// cable.
func (d *Doc) titleCase(first, last int) bool {
	end := &d.Tokens[d.Elems[last].Last]
	whole := end.Is('.') || end.Is('!') || end.Is('?')
	words, capitals, upper := 0, 0, 0
	for t := d.Elems[first].First; t <= d.Elems[last].Last; t++ {
		token := &d.Tokens[t]
		if token.Kind != text.Word || token.End-token.Start < 4 || token.Flags&text.Single != 0 {
			continue
		}
		words++
		if token.Flags&text.Cap != 0 {
			capitals++
		}
		if token.Flags&text.Upper != 0 {
			upper++
		}
	}
	return words >= 4 && (upper == words || !whole && capitals*5 >= words*4)
}
