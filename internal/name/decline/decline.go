// Package decline brings personal names of Russian texts back to the
// nominative: "Марией Захаровой" is Мария Захарова, "Ким Чен Ыном" is Ким Чен
// Ын. What the endings mean stands in russian.tsv, given names and words that
// never change in words.tsv.
//
// A word alone is often ambiguous: "Лаврова" is a woman in the nominative or a
// man in the genitive. The words of one name share case and gender, so each pair
// of the two is weighed over all words, and the cheapest wins.
package decline

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Case is a set of grammatical cases. The zero value is the empty set: unknown.
type Case uint8

// The six cases.
const (
	Nom Case = 1 << iota
	Gen
	Dat
	Acc
	Ins
	Loc
)

// Gender is the grammatical gender of a person's name.
type Gender uint8

// The genders. The zero value is Unknown.
const (
	Unknown Gender = iota
	Masculine
	Feminine
)

const (
	cases   = 6
	genders = 2
	cells   = cases * genders // masculine cases, then feminine ones
)

// Costs of what no row of the table tells; the unit is that of the table.
const (
	costImpossible = 8 // the word has no such form
	costOutside    = 6 // a case other than the one that the caller expects
	costOblique    = 1 // a case other than the nominative
	costLocative   = 2 // the locative, which needs a preposition
	costUndeclined = 3 // a declinable word left as it is before the last: "Бен Родсом"
	costHyphen     = 1 // the same before a hyphen: "Диас-Канеля"
	costStranger   = 4 // a given name of the other gender
	costEastern    = 2 // a final -а in a name of China or Korea: rather a genitive, "Цзиньпина"
	costShort      = 3 // one syllable that has lost letters: "Цой" is no form of "Ца"
	bonusKnown     = 3 // a frequent given name of that gender
	within         = 1 // readings that are as good as the best
	certain        = 2 // a gender is told by a greater difference only
)

// longestStay is the length in bytes beyond which no word is one of those that
// are never declined.
const longestStay = 12

// weights are the costs of a name in each case and gender.
type weights [cells]int32

// Cases returns the cases that a name may stand in; the words are those of one
// name, as written. "Бруно Родригесом" is Ins, "Лаврова" is Gen and Acc of a man,
// Nom of a woman. A name that is not declined may stand in all: "Бруно Мадуро".
// The set is empty only where there are no words.
func Cases(words []string, g Gender) Case {
	if len(words) == 0 {
		return 0
	}
	n := newName(words)
	w := n.weigh(words, nil)
	best := int32(math.MaxInt32)
	for i, cost := range w {
		if allowed(i, g) {
			best = min(best, cost)
		}
	}
	var set Case
	for i, cost := range w {
		if allowed(i, g) && cost <= best+within {
			set |= 1 << (i % cases)
		}
	}
	return set
}

// Nominative returns the words of one name in the nominative. c holds the cases
// that the name is expected in, such as those of the title beside it, 0 where
// nothing is known; a name that cannot stand in them is read by its own endings.
// Capitals are kept, the words given are not changed.
func Nominative(words []string, c Case, g Gender) []string {
	out := make([]string, len(words))
	copy(out, words)
	n := newName(words)
	var seen trace
	w := n.weigh(words, &seen)
	best, least := 0, int32(math.MaxInt32)
	for i, cost := range w {
		if cost += prior(i, c); allowed(i, g) && cost < least {
			best, least = i, cost
		}
	}
	if best%cases == 0 {
		return out
	}
	part := 0
	for i, word := range words {
		out[i], part = n.restore(word, i, best, part, &seen)
	}
	return out
}

// GenderOf tells the gender of a name from its given names, its patronymic and
// its endings: "Марией Захаровой" is Feminine. It is Unknown where both fit alike.
func GenderOf(words []string) Gender {
	if len(words) == 0 {
		return Unknown
	}
	n := newName(words)
	w := n.weigh(words, nil)
	var least [genders]int32
	for g := range least {
		least[g] = math.MaxInt32
		for i := range cases {
			least[g] = min(least[g], w[g*cases+i]+prior(i, 0))
		}
	}
	switch {
	case least[0]+certain < least[1]:
		return Masculine
	case least[1]+certain < least[0]:
		return Feminine
	}
	return Unknown
}

// allowed reports whether a cell belongs to the gender.
func allowed(cell int, g Gender) bool {
	return g == Unknown || (g == Feminine) == (cell >= cases)
}

// prior is the cost of a case before any word is seen.
func prior(cell int, c Case) int32 {
	i := cell % cases
	if c != 0 {
		if c&(1<<i) == 0 {
			return costOutside
		}
		if c&(c-1) == 0 {
			return 0
		}
	}
	switch Case(1) << i {
	case Nom:
		return 0
	case Loc:
		return costLocative
	}
	return costOblique
}

// trace keeps the rows by which the first parts of a name were read, so that
// restoring need not read them again.
type trace [8][cells]int16

// weigh adds up the costs of all words.
func (n name) weigh(words []string, seen *trace) weights {
	var sum weights
	parts := 0
	for i, word := range words {
		for part, at := range n.parts(word, i) {
			r := n.read(part, at)
			for k := range sum {
				sum[k] += int32(r[k].cost)
				if seen != nil && parts < len(seen) {
					seen[parts][k] = r[k].rule
				}
			}
			parts++
		}
	}
	return sum
}

// name is what the reading of one word needs to know of the others.
type name struct {
	t       *table
	last    int  // index of the last word that can be declined
	eastern bool // the first word is a family name of China, Korea or Viet Nam
}

func newName(words []string) name {
	n := name{t: russian()}
	for i, word := range words {
		if n.declinable(word) {
			n.last = i
		}
	}
	if n.last > 0 {
		var f folded
		f.set(words[0])
		n.eastern = n.t.words[f.hash(f.n)]&kindEastern != 0
	}
	return n
}

// declinable reports whether a word is more than an initial, a particle or a
// numeral: not "С.", "фон", "II".
func (n name) declinable(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(r) && strings.IndexByte(word, '-') < 0 || strings.HasSuffix(word, ".") {
		return false
	}
	if len(word) > longestStay && code(r) != 0 {
		return true
	}
	var f folded
	f.set(word[strings.LastIndexByte(word, '-')+1:])
	return f.n > 0 && !f.foreign && n.t.words[f.hash(f.n)]&kindStay == 0
}

// place is where a part of a name stands, which tells whether it must be declined.
type place uint8

const (
	placeLast   place = iota // the last word
	placeBefore              // a word before the last
	placeHyphen              // before a hyphen
)

// parts yields the parts of word i between hyphens, and where each stands.
func (n name) parts(word string, i int) func(yield func(string, place) bool) {
	return func(yield func(string, place) bool) {
		at := placeLast
		if i != n.last {
			at = placeBefore
		}
		for {
			k := strings.IndexByte(word, '-')
			if k < 0 {
				yield(word, at)
				return
			}
			if !yield(word[:k], placeHyphen) {
				return
			}
			word = word[k+1:]
		}
	}
}

// reading is how a word is read in one case and gender.
type reading struct {
	cost int16
	rule int16 // row of the table, -1 where the word stays as it is
}

// read finds the cheapest reading of a part of a name in each case and gender.
func (n name) read(part string, at place) (out [cells]reading) {
	for k := range out {
		out[k].rule = -1
	}
	var f folded
	f.set(part)
	first, _ := utf8.DecodeRuneInString(part)
	whole := n.t.words[f.hash(f.n)]
	if f.n < 2 && !f.vowel(f.n) || f.foreign || !unicode.IsUpper(first) || whole&kindStay != 0 || strings.HasSuffix(part, ".") {
		return out
	}
	short := f.syllables(f.n) <= 1
	if !short || !f.vowel(f.n) { // not "И", "Фу", "Ли"
		for k := range out {
			out[k].cost = costImpossible
		}
	}
	for _, id := range n.t.longest(&f) {
		r := &n.t.rules[id]
		for g := range genders {
			set := r.cells >> (g * cases) & (1<<cases - 1)
			if set == 0 {
				continue
			}
			cost, ok := n.cost(r, &f, g, short)
			for k := range cases {
				if cell := &out[g*cases+k]; ok && set&(1<<k) != 0 && cost < cell.cost {
					*cell = reading{cost: cost, rule: id}
				}
			}
		}
	}
	n.leave(&out, at, short)
	return out
}

// cost weighs one row of the table for a word by the nominative that it gives.
func (n name) cost(r *rule, f *folded, g int, short bool) (int16, bool) {
	stem := f.n - r.cut
	if f.syllables(stem) == 0 && !r.same && !r.anchored {
		return 0, false // "Фу" is no dative of "Ф"
	}
	cost := r.cost
	known := n.t.words[f.hashWith(stem, &r.add)]
	own, other := kindMasculine, kindFeminine
	if g == 1 {
		own, other = other, own
	}
	switch {
	case known&own != 0:
		cost = -bonusKnown
	case r.knownOnly:
		return 0, false
	case known&other != 0:
		cost += costStranger
	}
	if short && r.cut > 0 && !r.same && known&own == 0 {
		cost += costShort
	}
	if n.eastern && r.endsInA {
		cost += costEastern
	}
	return cost, true
}

// leave lets a word before the last keep its nominative in all cases:
// "Ким Чен Ыном", "Диас-Канеля".
func (n name) leave(out *[cells]reading, at place, short bool) {
	var extra int16
	switch {
	case at == placeLast:
		return
	case at == placeHyphen:
		extra = costHyphen
	case n.eastern:
	case short:
		extra = costHyphen
	default:
		extra = costUndeclined
	}
	for k := range out {
		nom := out[k-k%cases].cost + extra
		if nom < out[k].cost {
			out[k] = reading{cost: nom, rule: -1}
		}
	}
}

// restore puts word i into the nominative, read in the case and gender of cell.
// parts counts the parts of the words before it, and then of this one, too.
func (n name) restore(word string, i, cell, parts int, seen *trace) (string, int) {
	var buffer [96]byte
	b := buffer[:0]
	done := 0
	from := 0
	for part, at := range n.parts(word, i) {
		end := from + len(part)
		var id int16
		if parts < len(seen) {
			id = seen[parts][cell]
		} else {
			id = n.read(part, at)[cell].rule
		}
		parts++
		if id >= 0 && !n.t.rules[id].same {
			r := &n.t.rules[id]
			kept, upper := cut(part, r.cut)
			b = append(b, word[done:from+kept]...)
			if upper {
				b = append(b, r.upper...)
			} else {
				b = append(b, r.nominative...)
			}
			done = end
		}
		from = end + 1
	}
	if done == 0 {
		return word, parts
	}
	return string(append(b, word[done:]...)), parts
}

// cut returns how many bytes are left without the last n letters, and whether
// the word is written in capitals: "ЛАВРОВА".
func cut(part string, n int) (kept int, upper bool) {
	kept = len(part)
	last, size := utf8.DecodeLastRuneInString(part)
	before, _ := utf8.DecodeLastRuneInString(part[:len(part)-size])
	for range n {
		_, size = utf8.DecodeLastRuneInString(part[:kept])
		kept -= size
	}
	return kept, unicode.IsUpper(last) && unicode.IsUpper(before)
}
