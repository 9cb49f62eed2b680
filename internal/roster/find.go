package roster

import (
	"cmp"
	"slices"

	"github.com/legation-go/legation/internal/name/compare"
)

// Hit is a name found.
type Hit struct {
	Entry uint32
	Name  uint32 // which of the entry's names
	Score float64
}

const (
	near     = 0.90 // found: no looser keys are tried
	maxTried = 2048 // names compared at one stage
)

// Find returns the names most like the prepared name, the best first, of equal
// ones those added last, none below least. keep says which entries may be found; nil
// keeps all.
func (ix *Index) Find(prepared string, least float64, keep func(entry uint32) bool) []Hit {
	if prepared == "" {
		return nil
	}
	var buf [24]compare.WordKey
	words := compare.AppendWordKeys(buf[:0], prepared)
	s := search{ix: ix, prepared: prepared, keep: keep, least: least}
	for stage := range stages {
		s.tried = 0
		visit(words, false, func(at int, key uint32) {
			if at == stage {
				s.look(stage, key)
			}
		})
		if s.best >= near {
			break
		}
	}
	slices.SortFunc(s.hits, func(x, y Hit) int {
		return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(y.Entry, x.Entry), cmp.Compare(x.Name, y.Name))
	})
	return s.hits
}

type search struct {
	ix       *Index
	prepared string
	keep     func(uint32) bool
	least    float64
	seen     set
	hits     []Hit
	best     float64
	tried    int
}

// look compares the names that stand under a key.
func (s *search) look(stage int, key uint32) {
	for _, p := range s.ix.tables[stage].bucket(key) {
		if p.key != key || s.tried >= maxTried || !s.seen.add(p.name) {
			continue
		}
		bearers := s.ix.bearers[s.ix.first[p.name]:s.ix.first[p.name+1]]
		if s.keep != nil && !slices.ContainsFunc(bearers, func(b bearer) bool { return s.keep(b.entry) }) {
			continue
		}
		s.tried++
		score := compare.Similarity(s.prepared, s.ix.names[p.name])
		if score < s.least {
			continue
		}
		s.best = max(s.best, score)
		for _, b := range bearers {
			if s.keep == nil || s.keep(b.entry) {
				s.hits = append(s.hits, Hit{b.entry, b.which, score})
			}
		}
	}
}

// set is a set of names: a small table first, then a map.
type set struct {
	few  []uint32
	many map[uint32]struct{}
}

func (s *set) add(n uint32) bool {
	if s.many == nil {
		if slices.Contains(s.few, n) {
			return false
		}
		if len(s.few) < 64 {
			s.few = append(s.few, n)
			return true
		}
		s.many = make(map[uint32]struct{}, 512)
		for _, f := range s.few {
			s.many[f] = struct{}{}
		}
	}
	if _, ok := s.many[n]; ok {
		return false
	}
	s.many[n] = struct{}{}
	return true
}
