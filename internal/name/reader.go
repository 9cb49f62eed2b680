package name

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/name/tables"
)

// reader reads one name. It lives on the stack.
type reader struct {
	s     string // the clean text
	rules *tables.Rules
	hint  uint32 // the tradition of the country, 0 where unknown
	lean  uint32 // the tradition of the text's language
	dots  bool   // parts are divided by a dot: 谢尔盖·拉夫罗夫

	tok [maxWords]token
	n   int

	traditions bits

	unit [maxWords]unit
	m    int

	title tables.Class // what the honorifics say of the name

	buf  [96]byte
	name Name
}

// bits are the traditions that rules speak of.
type bits struct{ en, es, pt, fr, de, it, ru, sl, ro, hu, ar, zh, ko, ja, vi, km, my, id, mn, is uint32 }

var traditionBits = sync.OnceValue(func() bits {
	b := tables.Load().Tradition
	return bits{b("en"), b("es"), b("pt"), b("fr"), b("de"), b("it"), b("ru"), b("sl"), b("ro"), b("hu"), b("ar"),
		b("zh"), b("ko"), b("ja"), b("vi"), b("km"), b("my"), b("id"), b("mn"), b("is")}
})

// unit is one word of the name with the particles that belong to it.
type unit struct {
	start, end int // bytes of the clean text
	core       int // where the word begins after particles that stand apart
	entry      tables.Entry
	shape      shape
	kind       unitKind
	first      int // the token that begins it
	last       int // the token that ends it
}

type unitKind uint8

const (
	plainUnit  unitKind = iota
	linkUnit            // bin Salman
	familyUnit          // van Rompuy, al-Assad, Ben Ali
)

// read takes the scanned name apart.
func (r *reader) read() {
	r.name.Script = r.scriptCode()
	lo, hi := r.strip()
	switch {
	case r.readEastAsian(lo, hi):
		return
	case r.readComma(lo, hi):
		return
	}
	r.lookup(lo, hi)
	r.full(lo, hi)
	hi = r.numeral(lo, hi)
	switch {
	case r.readCapitals(lo, hi), r.readBurmese(lo, hi), r.readEasternOrder(lo, hi):
		return
	}
	r.units(lo, hi)
	r.readUnits(0, r.m)
}

// full sets the name as written, without honorifics.
func (r *reader) full(lo, hi int) {
	if lo >= hi {
		return
	}
	end := r.tokenEnd(hi - 1)
	for i := hi; i < r.n && r.name.Suffix != "" && r.tok[i].end <= r.suffixEnd(); i++ {
		end = r.tokenEnd(i)
	}
	r.name.Full = r.s[r.tok[lo].start:end]
}

// suffixEnd is where the suffix ends in the text, 0 where it has none.
func (r *reader) suffixEnd() int {
	if i := strings.LastIndex(r.s, r.name.Suffix); i >= 0 {
		return i + len(r.name.Suffix)
	}
	return 0
}

// tokenEnd is where a word ends, the full stop of an initial or of a suffix with it.
func (r *reader) tokenEnd(i int) int {
	t := &r.tok[i]
	if t.shape&dotted != 0 && (t.shape&initial != 0 || t.entry.Class&tables.Suffix != 0 || i+1 < r.n && t.shape&lettered != 0 && r.tok[i+1].start == t.end+2) {
		return t.end + 1
	}
	return t.end
}

// text gives the words [lo, hi) as written.
func (r *reader) text(lo, hi int) string {
	if lo >= hi {
		return ""
	}
	return r.s[r.tok[lo].start:r.tokenEnd(hi-1)]
}

// span gives the units [lo, hi) as written.
func (r *reader) span(lo, hi int) string {
	if lo >= hi {
		return ""
	}
	return r.s[r.unit[lo].start:r.unit[hi-1].end]
}

// lookup asks the tables for the words [lo, hi).
func (r *reader) lookup(lo, hi int) {
	for i := lo; i < hi; i++ {
		r.known(i)
	}
}

// known asks the tables for one word; a hyphenated word that they do not hold
// is known by its parts.
func (r *reader) known(i int) {
	t := &r.tok[i]
	word := r.s[t.start:t.end]
	t.entry = tables.Lookup(tables.AppendFold(r.buf[:0], clip(word)))
	if rest, ok := strings.CutPrefix(word, "ال"); ok && t.entry.Given == 0 && len(rest) > 4 {
		// الحسين is known as حسين.
		t.entry.Given = tables.Lookup(tables.AppendFold(r.buf[:0], clip(rest))).Given
	}
	if t.shape&hyphen == 0 {
		return
	}
	at := strings.IndexAny(word, "-‐‑－")
	if at <= 0 {
		return
	}
	first := tables.Lookup(tables.AppendFold(r.buf[:0], clip(word[:at])))
	rest := strings.TrimLeft(word[at:], "-‐‑－")
	if first.Class&tables.Article != 0 && t.entry.Class == 0 {
		// al-Assad: the name is known by what follows the article.
		second := tables.Lookup(tables.AppendFold(r.buf[:0], clip(rest)))
		t.shape |= article
		t.entry.Given |= second.Given
		return
	}
	if t.entry != (tables.Entry{}) {
		return
	}
	second := tables.Lookup(tables.AppendFold(r.buf[:0], clip(rest)))
	t.entry = tables.Entry{Given: first.Given, Family: first.Family | second.Family}
	if first.Given != 0 && second.Given != 0 {
		t.entry.Family = first.Family & second.Family
	}
}

// clip keeps a word within the buffer; no name in the tables is as long.
func clip(word string) string {
	if len(word) > 80 {
		return ""
	}
	return word
}

// folded gives a word as the tables know it. It holds until the next call.
func (r *reader) folded(lo, hi int) []byte {
	return tables.AppendFold(r.buf[:0], clip(r.s[lo:hi]))
}

// joinWords joins what is not empty with a space.
func joinWords(a, b string) string {
	if a == "" {
		return b
	}
	if b == "" {
		return a
	}
	return a + " " + b
}

// cutFirst divides a name after its first word.
func cutFirst(s string) (first, rest string, ok bool) {
	for i, c := range s {
		if i > 0 && isBorder(c) {
			return s[:i], s[i+utf8.RuneLen(c):], true
		}
	}
	return s, "", false
}

// cutLast divides a name before its last word.
func cutLast(s string) (rest, last string, ok bool) {
	at, size := 0, 0
	for i, c := range s {
		if i > 0 && isBorder(c) {
			at, size = i, utf8.RuneLen(c)
		}
	}
	return s[:at], s[at+size:], at > 0
}

func isBorder(c rune) bool { return c == ' ' || isMiddleDot(c) }
