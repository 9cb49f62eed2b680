package name

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lazy"
	"github.com/legation-go/legation/internal/name/tables"
)

// reader reads one name.
type reader struct {
	sheet
	tok   [maxWords]token
	unit  [maxWords]unit
	folds [512]byte // the folded tokens
	buf   [96]byte  // a key that is being put together
}

// readers are kept for reuse: to clear the 5 kB of one takes 70 ns, a tenth of
// reading a name, to take and return one 15 ns. What a reader holds beyond its sheet is written before it is read.
var readers = sync.Pool{New: func() any { return new(reader) }}

// sheet is what is known of a name so far.
type sheet struct {
	s     string // the clean text
	rules *tables.Rules
	hint  uint32 // the tradition of the country, 0 where unknown
	lean  uint32 // the tradition of the text's language
	dots  bool   // parts are divided by a dot: 谢尔盖·拉夫罗夫

	n      int // tokens
	m      int // units
	nFolds int

	traditions *bits

	title tables.Class // what the honorifics say of the name

	name Name
}

// bits are the traditions that rules speak of.
type bits struct{ en, es, pt, fr, de, nl, it, ru, sl, ro, hu, ar, zh, ko, ja, vi, km, my, id, mn, is, el, tr, et, ka, hy, fa, in uint32 }

var traditions lazy.Value[*bits]

func traditionBits() *bits { return traditions.Of(findTraditions) }

func findTraditions() *bits {
	b := tables.Load().Tradition
	return &bits{b("en"), b("es"), b("pt"), b("fr"), b("de"), b("nl"), b("it"), b("ru"), b("sl"), b("ro"), b("hu"), b("ar"),
		b("zh"), b("ko"), b("ja"), b("vi"), b("km"), b("my"), b("id"), b("mn"), b("is"), b("el"), b("tr"), b("et"), b("ka"), b("hy"), b("fa"), b("in")}
}

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
	if s := r.tok[lo].script; s == thai || s == lao || s == burmese {
		r.attachedBefore(&r.tok[lo])
	}
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
	r.readUnits(r.m)
}

// full sets the name as written, without honorifics.
func (r *reader) full(lo, hi int) {
	end := r.tokenEnd(hi - 1)
	for i := hi; i < r.n && r.name.Suffix != "" && r.tok[i].end <= r.suffixEnd(); i++ {
		end = r.tokenEnd(i)
	}
	if s := r.name.Suffix; s != "" && strings.HasPrefix(r.s[end:], s) {
		end += len(s) // 查尔斯三世, which has no space
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
	t.entry = r.lookedUp(t)
	if rest, ok := strings.CutPrefix(word, "ال"); ok && t.entry.Given == 0 && len(rest) > 4 {
		// الحسين is known as حسين.
		t.entry.Given = tables.Lookup(tables.AppendFold(r.buf[:0], clip(rest))).Given
	}
	if t.shape&hyphen == 0 {
		return
	}
	at := strings.IndexFunc(word, isHyphen)
	if at <= 0 {
		return
	}
	first := tables.Lookup(tables.AppendFold(r.buf[:0], clip(word[:at])))
	rest := strings.TrimLeftFunc(word[at:], isHyphen)
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
	if end := word[strings.LastIndexByte(word, '-')+1:]; end != "" && end[0] >= 'a' && end[0] <= 'z' &&
		tables.Lookup(tables.AppendFold(r.buf[:0], clip(end))).Class&(tables.Loose|tables.Fixed) != 0 {
		t.shape |= binds
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

func isHyphen(c rune) bool { return c == '-' || c == '‐' || c == '‑' || c == '－' }

// folded gives a token as the tables know it. It is folded once: titles,
// particles, names and endings all ask for it. Where the room for folded tokens is
// used up it holds until the next call.
func (r *reader) folded(t *token) []byte {
	if t.known&isFolded != 0 {
		return r.folds[t.fold:t.foldEnd]
	}
	word := clip(r.s[t.start:t.end])
	if r.nFolds+2*len(word) > len(r.folds) { // a letter may fold to two
		return tables.AppendFold(r.buf[:0], word)
	}
	out := tables.AppendFold(r.folds[r.nFolds:r.nFolds], word)
	t.known |= isFolded
	t.fold = uint16(r.nFolds)
	r.nFolds += len(out)
	t.foldEnd = uint16(r.nFolds)
	return out
}

// lookedUp gives what the tables know of a token as it stands.
func (r *reader) lookedUp(t *token) tables.Entry {
	if t.known&isLookedUp == 0 {
		t.plain = tables.Lookup(r.folded(t))
		t.known |= isLookedUp
	}
	return t.plain
}

// foldedUnit gives a unit as the tables know it. It holds until the next call.
func (r *reader) foldedUnit(u *unit) []byte {
	if t := &r.tok[u.last]; u.start == t.start && u.end == t.end {
		return r.folded(t)
	}
	return tables.AppendFold(r.buf[:0], clip(r.s[u.start:u.end]))
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
		if isBorder(c) {
			return s[:i], s[i+utf8.RuneLen(c):], true
		}
	}
	return s, "", false
}

// cutLast divides a name before its last word.
func cutLast(s string) (rest, last string, ok bool) {
	at, size := 0, 0
	for i, c := range s {
		if isBorder(c) {
			at, size = i, utf8.RuneLen(c)
		}
	}
	return s[:at], s[at+size:], at > 0
}

func isBorder(c rune) bool { return c == ' ' || isMiddleDot(c) }
