package name

import (
	"strings"

	"github.com/legation-go/legation/internal/name/tables"
)

// longestTitle is the most words in one title: "صاحب السمو الملكي الأمير".
const longestTitle = 4

// strip takes honorifics off both ends and the suffix off the end; the words
// [lo, hi) are the name. A title with nothing beside it is the name itself.
func (r *reader) strip() (lo, hi int) {
	hi = r.n
	for {
		n, class := r.titleAt(lo, hi)
		if n == 0 {
			break
		}
		r.title |= class
		lo += n
	}
	head := lo
	hi = r.territory(lo, hi)
	tail := hi
	for {
		n, class := r.tailAt(lo, tail)
		if n == 0 {
			break
		}
		if class&tables.Suffix != 0 {
			end := tail
			tail -= n
			r.name.Suffix = joinWords(r.text(tail, end), r.name.Suffix)
			continue
		}
		tail -= n
		r.title |= class & (tables.Regnal | tables.First) // "찰스 국왕", "Ahmet Bey"
		r.name.Honorific = joinWords(r.honorific(tail, tail+n), r.name.Honorific)
	}
	if head > 0 {
		r.name.Honorific = joinWords(r.honorific(0, head), r.name.Honorific)
	}
	return lo, tail
}

// territory takes the land of a monarch or the seat of a peer off the end, "of
// Saudi Arabia", "II von Dänemark", and says where the name ends.
func (r *reader) territory(lo, hi int) int {
	for i := lo + 1; i+1 < hi; i++ {
		t := &r.tok[i]
		if t.shape&lower == 0 {
			continue
		}
		class := r.lookedUp(t).Class
		reigns := r.title&(tables.Regnal|tables.First) != 0 && r.tok[i-1].shape&roman != 0
		if class&tables.Territory != 0 || class&tables.Loose != 0 && reigns {
			r.name.Suffix = r.text(i, hi)
			return i
		}
	}
	return hi
}

// honorific gives a title as written, with its closing full stop.
func (r *reader) honorific(lo, hi int) string {
	end := r.tok[hi-1].end
	if r.tok[hi-1].shape&dotted != 0 {
		end++
	}
	return r.s[r.tok[lo].start:end]
}

// titleAt says how many of the words from lo on are one honorific.
func (r *reader) titleAt(lo, hi int) (int, tables.Class) {
	best, class := 0, tables.Class(0)
	e := r.lookedUp(&r.tok[lo])
	if e.Class&(tables.Pre|tables.Prefix) == 0 {
		return 0, 0
	}
	var buf [96]byte
	key := append(buf[:0], r.folded(&r.tok[lo])...)
	// The longest phrase that the tables know wins.
	for i := lo; i < min(hi, lo+longestTitle); i++ {
		if i > lo {
			key = append(append(key, ' '), r.folded(&r.tok[i])...)
			e = tables.Lookup(key)
		}
		if e.Class&tables.Pre != 0 && r.isTitle(e, lo, i, hi) {
			best, class = i+1-lo, e.Class
		}
		if e.Class&tables.Prefix == 0 || r.tok[i].shape&comma != 0 {
			break
		}
	}
	return best, class
}

// isTitle says whether the words [lo, i] of the entry are a title here.
func (r *reader) isTitle(e tables.Entry, lo, i, hi int) bool {
	if i+1 >= hi || r.tok[i].shape&comma != 0 {
		return false
	}
	if e.Class&tables.Dot != 0 && r.tok[i].shape&dotted == 0 && e.Native == 0 {
		return false
	}
	next := &r.tok[i+1]
	follows := r.lookedUp(next)
	// "Tun Dr. Mahathir": another title follows.
	titles := next.shape&dotted != 0 && next.shape&initial == 0 && follows.Class&tables.Pre != 0 && i == lo
	if e.Native != 0 && e.Native&(r.hint|r.lean) == 0 && !titles && (e.Class&tables.Dot == 0 || r.tok[i].shape&dotted == 0) {
		return false
	}
	if e.Class&tables.Burmese != 0 {
		// "U Thant", but "U Nu" beside "U Chang-soo"; "Ko Ko" is a name.
		return r.burmese(follows) && (i+2 >= hi || next.shape&hyphen == 0) && !strings.EqualFold(r.s[r.tok[i].start:r.tok[i].end], r.s[next.start:next.end])
	}
	if i == lo && (e.Given|e.Family) != 0 && r.tok[i].shape&dotted == 0 {
		// A title that is also a name is the name where a patronymic or a number
		// follows: "Sultan bin Salman", "Sultan Al Jaber".
		if next.shape&roman != 0 ||
			e.Given&r.traditions.ar != 0 && (follows.Class&(tables.Link|tables.Article|tables.House) != 0 || r.hasArticle(next)) {
			return false
		}
	}
	return true
}

// hasArticle says whether a word begins with a hyphenated Arabic article: "al-Jaber".
func (r *reader) hasArticle(t *token) bool {
	first, _, ok := strings.Cut(r.s[t.start:t.end], "-")
	return ok && tables.Lookup(tables.AppendFold(r.buf[:0], clip(first))).Class&tables.Article != 0
}

// tailAt says how many of the words before hi are one suffix or honorific.
func (r *reader) tailAt(lo, hi int) (int, tables.Class) {
	last := &r.tok[hi-1]
	// "Olav V", "Charles III", German "Wilhelm II."; "John V." is an initial.
	if last.shape&roman != 0 && hi-lo >= 2 && (last.shape&dotted == 0 || last.end-last.start > 1 || r.title&tables.Regnal != 0) &&
		(last.end-last.start > 1 || hi-lo == 2 || r.title&tables.Regnal != 0) {
		last.entry.Class |= tables.Suffix
		return 1, tables.Suffix
	}
	if r.lookedUp(last).Class&(tables.Post|tables.Suffix|tables.Tail) == 0 {
		return 0, 0
	}
	for n := min(3, hi-lo-1); n >= 1; n-- {
		var buf [96]byte
		key := buf[:0]
		for i := hi - n; i < hi; i++ {
			if i > hi-n {
				key = append(key, ' ')
			}
			key = append(key, r.folded(&r.tok[i])...)
		}
		e := tables.Lookup(key)
		if e.Class&(tables.Post|tables.Suffix) == 0 {
			continue
		}
		if e.Class&tables.Numeral != 0 && hi-lo > 3 && r.title&tables.Regnal == 0 {
			continue
		}
		if e.Class&tables.Capital != 0 && last.shape&(upper|lower) == 0 {
			continue // "Nguema Mba"
		}
		// A surname that looks like a suffix stays where it is the second of two
		// words: Agostinho Neto, Mary Junior.
		if e.Class&tables.Suffix != 0 && e.Class&tables.Numeral == 0 && e.Given|e.Family != 0 &&
			hi-lo-n < 2 && last.shape&dotted == 0 && r.tok[hi-n-1].shape&comma == 0 {
			continue
		}
		for i := hi - n; i < hi; i++ {
			r.tok[i].entry.Class |= e.Class
		}
		return n, e.Class
	}
	return 0, 0
}

// numeral takes the number of a monarch out of the middle of a name, before a
// patronymic: "Abdullah II bin Al-Hussein".
func (r *reader) numeral(lo, hi int) int {
	for i := lo + 1; i+1 < hi; i++ {
		t := &r.tok[i]
		if t.shape&roman == 0 && t.entry.Class&tables.Numeral == 0 || r.tok[i+1].entry.Class&tables.Link == 0 {
			continue
		}
		r.name.Suffix = joinWords(r.text(i, i+1), r.name.Suffix)
		copy(r.tok[i:hi-1], r.tok[i+1:hi])
		return hi - 1
	}
	return hi
}
