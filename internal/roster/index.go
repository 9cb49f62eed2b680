// Package roster finds names among many: an immutable index of prepared names
// (see internal/name/compare) under keys that misspelled and transcribed forms share.
package roster

import (
	"slices"

	"github.com/legation-go/legation/internal/name/compare"
)

// Index finds prepared names. It is built by a [Builder] and never changes, so
// any number of goroutines may look names up.
type Index struct {
	names   []string // prepared, each once
	first   []uint32 // where the bearers of each name begin; one more than names
	bearers []bearer
	tables  [stages]postings
}

// bearer is an entry that bears a name, and which of its names that is.
type bearer struct {
	entry uint32
	which uint32
}

// The stages of a look-up, from the surest keys to the loosest. A later stage is
// asked only where the earlier ones found nothing near.
const (
	stagePair   = iota // two words, both keys whole; a single word of a name of one word
	stageSlip          // two words, one letter class left out of the family name; initial and family name
	stageGiven         // two words, one letter class left out of the given name
	stageFamily        // one word of the family name
	stageLoose         // first letters of two words and the last of the family name
	stages
)

// postings are pairs of key and name, gathered in buckets by the key's first bits.
type postings struct {
	shift   uint
	starts  []uint32 // of each bucket; one more than buckets
	entries []posting
}

type posting struct {
	key  uint32
	name uint32
}

// Builder gathers names for an [Index].
type Builder struct {
	ix     Index
	ids    map[string]uint32 // of the names: many people of a million bear one
	names  []uint32          // of each bearer
	adding [stages][]posting
	words  []compare.WordKey
}

// Add adds a prepared name of an entry, the which-th; "" is left out.
func (b *Builder) Add(entry, which uint32, prepared string) {
	if prepared == "" {
		return
	}
	if b.ids == nil {
		b.ids = map[string]uint32{}
	}
	id, known := b.ids[prepared]
	if !known {
		id = uint32(len(b.ix.names))
		b.ids[prepared] = id
		b.ix.names = append(b.ix.names, prepared)
	}
	b.names = append(b.names, id)
	b.ix.bearers = append(b.ix.bearers, bearer{entry, which})
	if known {
		return
	}
	b.words = compare.AppendWordKeys(b.words[:0], prepared)
	visit(b.words, true, func(stage int, key uint32) {
		b.adding[stage] = append(b.adding[stage], posting{key, id})
	})
}

// Build returns the index of all names added. The builder must not be used
// again.
func (b *Builder) Build() *Index {
	ix := &b.ix
	b.ids = nil
	ix.names = slices.Clip(ix.names) // what append kept in reserve goes
	ix.first, ix.bearers = byName(b.names, ix.bearers, len(ix.names))
	for s := range b.adding {
		ix.tables[s] = gather(b.adding[s])
		b.adding[s] = nil
	}
	return ix
}

// byName puts the bearers in the order of their names, those of one name as they were added.
func byName(names []uint32, in []bearer, n int) (first []uint32, out []bearer) {
	first, out = make([]uint32, n+1), make([]bearer, len(in))
	for _, name := range names {
		first[name+1]++
	}
	for i := range n {
		first[i+1] += first[i]
	}
	next := slices.Clone(first)
	for i, name := range names {
		out[next[name]] = in[i]
		next[name]++
	}
	return first, out
}

// Len returns how many names were added.
func (ix *Index) Len() int { return len(ix.bearers) }

// gather puts postings into buckets, in one count and one pass, so that adding
// stays linear.
func gather(in []posting) postings {
	bits := uint(4)
	for 1<<bits < len(in)/4 && bits < 24 {
		bits++
	}
	p := postings{shift: 32 - bits, starts: make([]uint32, 1<<bits+1), entries: make([]posting, len(in))}
	for _, e := range in {
		p.starts[e.key>>p.shift+1]++
	}
	for i := 1; i < len(p.starts); i++ {
		p.starts[i] += p.starts[i-1]
	}
	next := slices.Clone(p.starts)
	for _, e := range in {
		bucket := e.key >> p.shift
		p.entries[next[bucket]] = e
		next[bucket]++
	}
	return p
}

// bucket returns the postings among which those of key stand.
func (p *postings) bucket(key uint32) []posting {
	if len(p.starts) == 0 {
		return nil
	}
	i := key >> p.shift
	return p.entries[p.starts[i]:p.starts[i+1]]
}

// maxWords is how many words of a reading make keys.
const maxWords = 6

// visit calls emit for every key of a name's words. Names that are looked up
// and names that are indexed make the same keys, but an indexed name also
// makes those of its initials ("V. Putin" for Vladimir Putin).
func visit(words []compare.WordKey, index bool, emit func(stage int, key uint32)) {
	for len(words) > 0 {
		n := 1
		for n < len(words) && words[n].Reading == words[0].Reading {
			n++
		}
		visitReading(words[:min(n, maxWords)], index, emit)
		words = words[n:]
	}
}

func visitReading(words []compare.WordKey, index bool, emit func(stage int, key uint32)) {
	if len(words) == 1 {
		w := &words[0]
		emit(stagePair, hash(w.Text[:w.N], nil))
		emit(stageFamily, hash(w.Text[:w.N], nil))
		drop(w, func(text []byte) { emit(stageSlip, hash(text, nil)) })
		return
	}
	for i := range words {
		x := &words[i]
		if x.Family && !x.Initial {
			emit(stageFamily, hash(x.Text[:x.N], nil))
		}
		for j := i + 1; j < len(words); j++ {
			visitPair(x, &words[j], emit)
		}
	}
	visitJoined(words, emit)
}

// visitPair makes the keys of two words, in either order.
func visitPair(x, y *compare.WordKey, emit func(stage int, key uint32)) {
	if x.Initial && y.Initial {
		return
	}
	letter := func(w *compare.WordKey) []byte { return w.Text[:1] }
	if !x.Initial && !y.Initial {
		emit(stagePair, hash(x.Text[:x.N], y.Text[:y.N]))
		drop(x, func(text []byte) { emit(slipOf(x), hash(text, y.Text[:y.N])) })
		drop(y, func(text []byte) { emit(slipOf(y), hash(x.Text[:x.N], text)) })
		for _, p := range [2][2]*compare.WordKey{{x, y}, {y, x}} {
			if p[1].Family {
				emit(stageLoose, hash([]byte{'?', p[0].Letter}, []byte{p[1].Letter, p[1].Text[p[1].N-1]}))
			}
		}
	}
	if !y.Initial && (y.Family || x.Initial) {
		emit(stageSlip, hash(append([]byte{'.'}, letter(x)...), y.Text[:y.N]))
	}
	if !x.Initial && (x.Family || y.Initial) {
		emit(stageSlip, hash(append([]byte{'.'}, letter(y)...), x.Text[:x.N]))
	}
}

func slipOf(w *compare.WordKey) int {
	if w.Family {
		return stageSlip
	}
	return stageGiven
}

// visitJoined makes the key of all words written as one.
func visitJoined(words []compare.WordKey, emit func(stage int, key uint32)) {
	if len(words) > 4 {
		return
	}
	var text [48]byte
	n := 0
	for i := range words {
		if words[i].Initial {
			return
		}
		for k := range words[i].N {
			c := words[i].Text[k]
			if i > 0 && k == 0 && c == 'a' || n > 0 && text[n-1] == c {
				continue // vowels are no part of the key inside a word
			}
			text[n] = c
			n++
		}
	}
	emit(stagePair, hash(text[:min(n, 12)], nil))
}

// drop calls use with every text that leaves one letter of the word out, and with
// the word itself.
func drop(w *compare.WordKey, use func(text []byte)) {
	use(w.Text[:w.N])
	if w.N < 3 {
		return
	}
	var buf [12]byte
	for k := range int(w.N) {
		n := copy(buf[:], w.Text[:k])
		n += copy(buf[n:], w.Text[k+1:w.N])
		use(buf[:n])
	}
}

// hash mixes two words so that their order makes no difference.
func hash(x, y []byte) uint32 {
	h, g := fnv(x), fnv(y)
	if len(y) == 0 {
		return mix(h)
	}
	return mix(h + g + (h^g)>>3*7)
}

func fnv(b []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range b {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

func mix(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	return h ^ h>>16
}
