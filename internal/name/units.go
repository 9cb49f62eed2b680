package name

import (
	"github.com/legation-go/legation/internal/name/tables"
)

// units gathers the words [lo, hi) with their particles: "Mohammed | bin Abd
// al-Aziz | Al Saud", "Ursula | von der Leyen".
func (r *reader) units(lo, hi int) {
	r.m = 0
	for i := lo; i < hi; {
		i = r.gather(i, lo, hi)
	}
}

// gather makes one unit of the words from i on and says where the next begins.
func (r *reader) gather(i, lo, hi int) int {
	u := unit{start: r.tok[i].start, core: i, first: i}
	first := i
	for i+1 < hi {
		class := r.particle(i, lo, hi)
		if class == 0 {
			break
		}
		switch {
		case class&tables.Link != 0, class&tables.Maghreb != 0 && r.tok[i].shape&lower != 0:
			// "bin" begins a patronymic; inside a dynasty it is part of it: "Al Bin Ali".
			if u.kind == plainUnit {
				u.kind = linkUnit
			}
		case class&tables.Loose != 0 && r.tok[i].shape&lower != 0:
			// Written small the particle stands beside the family name.
			if u.core == i {
				u.core = i + 1
			}
			u.kind = max(u.kind, familyUnit)
		case class&tables.Noble != 0:
			if u.core == i {
				u.core = i + 1
			}
			u.kind = max(u.kind, familyUnit)
		case class&tables.RomanArticle != 0:
			if u.core == i && i > first && r.tok[i].shape&lower != 0 {
				u.core = i + 1
			}
			u.kind = max(u.kind, familyUnit)
		default:
			if u.kind == plainUnit {
				u.kind = familyUnit
			}
		}
		i++
	}
	// "Abd al-Rahman", "Abu Bakr": the word joins the next one, its article too.
	for i+1 < hi && r.tok[i].entry.Class&(tables.Servant|tables.Father) != 0 && r.tok[i].shape&comma == 0 {
		if i+2 == hi && i == lo && r.tok[i].script == latin &&
			(r.tok[i].entry.Class&tables.Servant != 0 && r.tok[i].entry.Given != 0 || r.tok[hi-1].entry.Family != 0 && r.tok[hi-1].entry.Given == 0) {
			break // "Abdul Momen", "Abul Chowdhury": two words, the second is the family name
		}
		i++
		if i+1 < hi && r.tok[i].entry.Class&(tables.Article|tables.House) != 0 {
			i++
		}
		u.entry.Given |= r.traditions.ar
	}
	next := i + 1
	u.entry.Given |= r.tok[i].entry.Given
	u.entry.Family |= r.tok[i].entry.Family
	u.entry.Class |= r.tok[i].entry.Class
	u.shape = r.tok[i].shape
	if u.shape&article != 0 && u.kind == plainUnit && first > lo {
		u.kind = familyUnit
	}
	// "Salah al-Din", "نصر الله": the word belongs to the one before.
	for next < hi && r.tok[next].entry.Class&tables.Faith != 0 {
		if u.kind == familyUnit && r.tok[i].shape&article != 0 {
			break
		}
		u.entry.Given |= r.traditions.ar
		next++
	}
	// "Ahmadi Nejad": behind a given name.
	if next < hi && first > lo && r.tok[next].entry.Class&tables.Behind != 0 && u.kind == plainUnit && u.shape&initial == 0 {
		u.kind = familyUnit
		next++
	}
	// "Ortega y Gasset", "Costa e Silva"; "José e Silva" has a given name.
	if next+1 < hi && (first > lo || next+2 == hi && u.entry.Given == 0) && r.tok[next].entry.Class&tables.Join != 0 && r.tok[next].shape&lower != 0 {
		u.kind = familyUnit
		u.entry.Family |= r.tok[next+1].entry.Family
		next += 2
	}
	// "Heydar oglu": a patronymic that its last word marks.
	if next < hi && r.tok[next].entry.Class&tables.After != 0 && first > lo {
		u.kind = linkUnit
		next++
	}
	u.last = next - 1
	u.end = r.tokenEnd(u.last)
	r.unit[r.m] = u
	r.m++
	return next
}

// particle says what particle the word is here, 0 where it is a name.
func (r *reader) particle(i, lo, hi int) tables.Class {
	t := &r.tok[i]
	class := t.entry.Class & tables.Particle
	if class == 0 {
		switch {
		case t.shape&binds != 0 && i > lo:
			return tables.Fixed
		case t.entry.Class&tables.Join != 0 && i > lo && r.tok[i-1].entry.Class&r.tok[i+1].entry.Class&tables.Loose != 0 && r.tok[i-1].shape&r.tok[i+1].shape&lower != 0:
			return tables.Loose // "von und zu"
		}
		return 0
	}
	if t.shape&(initial|comma) != 0 || t.shape&dotted != 0 && (class&tables.Fixed == 0 || i == lo) { // "St. Clair"
		return 0
	}
	isLower := t.shape&lower != 0 || t.shape&upper != 0 && r.tok[lo].shape&upper != 0
	cased := t.script == latin || t.script == cyrillic || t.script == greek || t.script == armenian
	if t.entry.Class&tables.Lower != 0 && !isLower && cased && !r.inCapital(i, lo) {
		return 0
	}
	if class == tables.Noble && (i == lo || r.tok[i+1].entry.Class&tables.Loose == 0 && r.tok[lo].entry.Given&r.traditions.de == 0) {
		return 0
	}
	if i > lo {
		return class
	}
	// At the start a particle begins a family name that stands alone: "von der
	// Leyen", "Le Pen", "al Assad"; "Al Gore" and "Ben Wallace" are names.
	switch {
	case class&(tables.Article|tables.Maghreb|tables.House) != 0 && cased && !isLower:
		return 0
	case class&tables.Link != 0 && hi-lo > 2 && !isLower:
		return 0
	}
	if isLower && cased || r.particleLeads(i, hi) {
		return class
	}
	for j := i + 1; j < hi-1; j++ {
		if r.tok[j].entry.Class&tables.Particle == 0 {
			return 0
		}
	}
	if !cased && hi-lo == 2 && class&(tables.House|tables.Link) == 0 {
		return 0
	}
	return class
}

// inCapital says whether a particle that is written small is one with a capital too: before
// another one ("Jan Op de Beeck"), or a word that nobody is called behind a name of
// the peoples that have it ("Karl Zu Guttenberg").
func (r *reader) inCapital(i, lo int) bool {
	e := r.tok[i].entry
	if i == lo || e.Class&tables.Article != 0 {
		return false
	}
	if next := &r.tok[i+1]; next.entry.Class&tables.Loose != 0 && next.shape&lower != 0 {
		return true
	}
	return e.Given|e.Family == 0 && r.tok[lo].entry.Given&(r.traditions.de|r.traditions.nl) != 0
}

// particleLeads says whether the particle with a capital that a name begins with opens a
// family name that stands first: "Van Damme Jean", "De Luca Giovanni". A word that is not a given
// name alone follows it, and nothing but given names that.
func (r *reader) particleLeads(i, hi int) bool {
	t := r.traditions
	e := r.tok[i].entry
	if e.Class&(tables.Loose|tables.Fixed) == 0 || e.Class&tables.Lower != 0 || hi-i < 3 {
		return false
	}
	core := i + 1
	for core < hi-1 && r.tok[core].entry.Class&tables.Particle != 0 {
		core++
	}
	name := r.tok[core].entry
	if core == hi-1 || name.Given != 0 && (name.Family == 0 || name.Family&t.en != 0 || e.Given != 0) || r.tok[core].shape&initial != 0 ||
		e.Family&t.vi != 0 && r.sound(core, core+1, t.vi) { // "Le Thi Anna"
		return false
	}
	for k := core + 1; k < hi; k++ {
		name := r.tok[k].entry
		if name.Given == 0 || name.Family&t.en != 0 || e.Class&tables.Fixed != 0 && name.Family != 0 {
			return false // "Le Vern Jackson"
		}
	}
	return true
}
