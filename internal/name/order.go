package name

import (
	"strings"

	"github.com/legation-go/legation/internal/name/tables"
)

// readComma reads "LAST, First [Patronymic]".
func (r *reader) readComma(lo, hi int) bool {
	at := -1
	for i := lo; i+1 < hi; i++ {
		if r.tok[i].shape&comma != 0 {
			at = i + 1
			break
		}
	}
	if at < 0 {
		return false
	}
	r.lookup(lo, hi)
	r.full(lo, hi)
	r.tok[at-1].shape &^= comma
	// "Valerie Amos, Baroness Amos": what follows the comma is a title.
	titled := r.tok[at].entry.Class&tables.Pre != 0 && r.tok[at].entry.Native == 0 && r.tok[at].entry.Class&tables.Dot == 0
	if titled && (at-lo >= 2 || r.title != 0) || r.s[r.tok[at].start] >= '0' && r.s[r.tok[at].start] <= '9' {
		r.name.Suffix = joinWords(r.text(at, hi), r.name.Suffix)
		r.units(lo, at)
		r.readUnits(r.m)
		return true
	}
	r.name.Order = OrderFamilyFirst
	// What follows a second comma is a suffix: "King, Martin Luther, Jr."
	end := hi
	for i := at; i+1 < hi; i++ {
		if r.tok[i].shape&comma != 0 {
			r.tok[i].shape &^= comma
			r.name.Suffix = joinWords(r.text(i+1, hi), r.name.Suffix)
			end = i + 1
			break
		}
	}
	// Particles may stand at the end: "Gaulle, Charles de", "Gaulle, de"; with a
	// capital behind a given name: "Soto, Ana De".
	tail := end
	east := r.traditions.zh | r.traditions.ko | r.traditions.vi
	for tail > at && r.tok[tail-1].entry.Class&(tables.Loose|tables.RomanArticle) != 0 {
		if t := &r.tok[tail-1]; t.shape&lower == 0 && (t.entry.Class&tables.Lower != 0 || tail-at < 2 || r.tok[lo].entry.Family&east != 0) {
			break
		}
		tail--
	}
	r.name.Particle = r.text(tail, end)
	r.units(lo, at)
	r.setFamily(0, r.m)
	r.units(at, tail)
	r.setGiven(0, r.m)
	return true
}

// readCapitals reads names that mark the family name by capitals: "Vladimir
// PUTIN", "LAVROV Sergey Viktorovich". A name all in capitals marks nothing.
func (r *reader) readCapitals(lo, hi int) bool {
	first, last, others := -1, -1, 0
	for i := lo; i < hi; i++ {
		t := &r.tok[i]
		switch {
		case t.shape&upper != 0 && (t.end-t.start > 2 || first >= 0) && t.shape&roman == 0:
			if first < 0 {
				first = i
			} else if last != i-1 {
				return false
			}
			last = i
		case t.shape&initial != 0 || t.entry.Class&tables.Particle != 0 && t.shape&lower != 0:
		default:
			others++
		}
	}
	start := first // "von der LEYEN", "DE GAULLE"
	for start > lo && r.tok[start-1].entry.Class&tables.Particle != 0 {
		start--
	}
	if first < 0 || start > lo && last < hi-1 || others == 0 && !r.anyInitial(lo, hi) {
		return false
	}
	r.units(start, last+1)
	if last < hi-1 {
		r.name.Order = OrderFamilyFirst
		r.setFamily(0, r.m)
		r.units(last+1, hi)
	} else {
		r.name.Order = OrderGivenFirst
		r.setFamily(0, r.m)
		r.units(lo, start)
	}
	r.setGiven(0, r.m)
	return true
}

func (r *reader) anyInitial(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if r.tok[i].shape&initial != 0 {
			return true
		}
	}
	return false
}

// setFamily makes the units [lo, hi) the family name; what begins it in small
// letters stands beside it as its particle.
func (r *reader) setFamily(lo, hi int) {
	u := &r.unit[lo]
	if r.tok[u.core].start > u.start {
		r.name.Particle = r.s[u.start:r.tok[u.core-1].end]
		r.name.Family = r.s[r.tok[u.core].start:r.unit[hi-1].end]
		return
	}
	r.name.Family = r.span(lo, hi)
}

// setGiven makes the units [lo, hi) given names and patronymic.
func (r *reader) setGiven(lo, hi int) {
	for i := lo; i < hi; i++ {
		u := &r.unit[i]
		// Among given names "Ben Tarif" is a patronymic, capital or not.
		link := u.kind == linkUnit || r.tok[u.first].entry.Class&(tables.Link|tables.Maghreb) != 0 && u.first < u.last
		if i > lo && (link || r.isPatronymic(u)) {
			r.name.Given = r.span(lo, i)
			r.name.Patronymic = r.span(i, hi)
			return
		}
	}
	// "Путин В. В.": the second initial of a Russian name is the patronymic's.
	if hi-lo == 2 && r.tok[r.unit[lo].last].script == cyrillic && r.unit[lo].shape&initial != 0 && r.unit[lo+1].shape&initial != 0 {
		r.name.Given, r.name.Patronymic = r.span(lo, lo+1), r.span(lo+1, hi)
		return
	}
	r.name.Given = r.span(lo, hi)
}

// isPatronymic says whether a unit is a word with a patronymic's ending.
func (r *reader) isPatronymic(u *unit) bool {
	if u.kind != plainUnit || u.shape&(initial|lower) == initial {
		return false
	}
	kind, _ := r.rules.Ending(r.foldedUnit(u))
	return kind == tables.Middle || kind == tables.Kin
}

// readBurmese reads names made of Burmese words alone: they have no family name.
func (r *reader) readBurmese(lo, hi int) bool {
	known := 0
	for i := lo; i < hi; i++ {
		if r.burmese(r.tok[i].entry) {
			known++
		}
	}
	bit := r.traditions.my
	switch {
	case r.hint == bit && known > 0 || r.tok[lo].script == burmese && hi-lo == 1:
		// In their own script Burmese names have no spaces, foreign ones have.
	case r.title&tables.Burmese != 0 && known == hi-lo:
	case r.hint == 0 && known == hi-lo && known >= 2 && r.onlyBurmese(lo, hi):
	default:
		return false
	}
	r.name.Given = r.text(lo, hi)
	return true
}

func (r *reader) burmese(e tables.Entry) bool { return e.Given&r.traditions.my != 0 }

// onlyBurmese says that the words are more often Burmese than anything else:
// the first is no surname of China or Korea, three words stand together, or the first stands twice.
func (r *reader) onlyBurmese(lo, hi int) bool {
	other := 0
	for i := lo; i < hi; i++ {
		e := r.tok[i].entry
		if e.Family != 0 || e.Given&^r.traditions.my != 0 {
			other++
		}
	}
	if strings.EqualFold(r.text(lo, lo+1), r.text(lo+1, lo+2)) {
		return true // "Ko Ko Gyi"
	}
	return other == 0 || hi-lo >= 3 && other < hi-lo && r.tok[lo].entry.Family&(r.traditions.zh|r.traditions.ko|r.traditions.vi) == 0
}
