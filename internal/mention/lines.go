package mention

import (
	"math/bits"
	"slices"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// maxColumns is the longest line of a text that is broken at a margin, in columns.
const maxColumns = 100

// fewBreaks is how many lines broken amid a paragraph tell of no margin.
const fewBreaks = 2

// margin returns the length of the longest line where the text breaks its lines at
// a margin, so that a line break by itself ends nothing: several lines, most of them longer
// than half of maxColumns, and most broken amid a sentence. Else it returns 0: also where many
// lines begin with the mark of an entry, or have columns. Paragraphs with a longer line tell
// nothing of it.
func (d *Doc) margin() int32 {
	if d.Breaks <= fewBreaks {
		return 0 // most texts: each paragraph is one line
	}
	var all broken
	for k := 0; k < len(d.Lines); {
		k = d.measure(k, &all)
	}
	if all.breaks > fewBreaks && all.long*2 > all.n && all.whole*2 < all.breaks && d.entries()*3 <= all.n && d.filled(all.longest) {
		return all.longest
	}
	return 0
}

// broken is what is told by how lines are broken.
type broken struct {
	n       int   // lines
	breaks  int   // those behind which their paragraph goes on
	whole   int   // of these, those that end as a sentence does
	long    int   // longer than half of maxColumns
	longest int32 // in columns
}

// lineEnd returns the token behind the last of line k.
func (d *Doc) lineEnd(k int) int32 {
	if k+1 < len(d.Lines) {
		return d.Lines[k+1].Token
	}
	return int32(len(d.Tokens))
}

// measure measures the paragraph that line first begins, and adds it to what is told of the text unless a line is longer than
// maxColumns. It returns the first line of the next.
func (d *Doc) measure(first int, all *broken) (k int) {
	p, lines := *all, d.Lines
	for k = first; k < len(lines) && (k == first || !lines[k].Para); k++ {
		l, n := &lines[k], int32(maxColumns+1)
		if l.End-l.Start <= maxColumns*utf8.UTFMax {
			n = d.columns(l.Start, l.End)
		}
		if n > maxColumns {
			for i := first; i < k; i++ {
				lines[i].Columns = 0
			}
			for k++; k < len(lines) && !lines[k].Para; k++ {
			}
			return k
		}
		l.Columns = n
		p.longest = max(p.longest, n)
		p.n++
		if n > maxColumns/2 {
			p.long++
		}
		if k > first {
			p.breaks++
			switch rune(lines[k-1].Mark) {
			case '.', '!', '?', '…', ')':
				p.whole++
			}
		}
	}
	*all = p
	return k
}

// entries counts the lines that are marked as entries of a list or rows of a table.
func (d *Doc) entries() (n int) {
	bars, lines := d.mayWrite('|'), d.Lines
	for k := range lines {
		l := &lines[k]
		if l.Word && !bars {
			continue
		}
		if l.Columns != 0 && (d.entry(l.Token) || d.opensDay(int(l.Token)) || bars && d.hasBar(l.Token, d.lineEnd(k))) {
			n++
		}
	}
	return n
}

// hasBar reports whether a bar stands among the tokens from first to before end.
func (d *Doc) hasBar(first, end int32) bool {
	return slices.ContainsFunc(d.Tokens[first:end], func(t text.Token) bool { return t.Is('|') })
}

// filled reports whether most lines of the text are broken where the next word would not have
// fitted, as headlines one below the other are not.
func (d *Doc) filled(margin int32) bool {
	breaks, full, lines, tokens := 0, 0, d.Lines, d.Tokens
	for k := 1; k < len(lines); k++ {
		before := lines[k-1].Columns
		if before == 0 || lines[k].Para {
			continue
		}
		i := int(lines[k].Token)
		last := i // the last token of the word
		for last+1 < len(tokens) && tokens[last+1].Flags&text.Spaced == 0 {
			last++
		}
		if breaks++; before+1+min(d.columns(tokens[i].Start, tokens[last].End), margin/2) > margin {
			full++
		}
	}
	return full*3 > breaks*2
}

// columns returns the width of a stretch of the text as print shows it, where a character of
// Han is as wide as two letters.
func (d *Doc) columns(start, end int32) int32 {
	if d.ASCII {
		return end - start
	}
	return columns(d.Text[start:end])
}

// columns returns the same of any text.
func columns(s string) int32 {
	n, i := int32(len(s)), 0
	for ; i <= len(s)-8; i += 8 {
		w := lexicon.Eight(s, i)
		if w&lexicon.High == 0 {
			continue
		}
		n -= int32(bits.OnesCount64(w &^ (w << 1) & lexicon.High)) // all bytes of a character but its first
		for three := w & (w << 1) & (w << 2) &^ (w << 3) & lexicon.High; three != 0; three &= three - 1 {
			if wide(s[i+bits.TrailingZeros64(three)/8:]) {
				n++
			}
		}
	}
	for ; i < len(s); i++ {
		switch b := s[i]; {
		case b < utf8.RuneSelf:
		case b < 0xC0:
			n--
		case b >= 0xE0 && b < 0xF0 && wide(s[i:]):
			n++
		}
	}
	return n
}

// wide reports whether a stretch of text begins with a character from U+2E80 to U+FAFF, of those that have three bytes.
func wide(s string) bool {
	return s[0] > 0xE2 && s[0] < 0xEF || s[0] == 0xE2 && s[1] >= 0xBA || s[0] == 0xEF && s[1] < 0xAC
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
