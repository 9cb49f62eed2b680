package merge

import (
	"cmp"
	"slices"
)

// plan puts the journeys and their legs in order and numbers the legs.
func (j *joiner) plan() Grouping {
	members := make(map[int32][]int32)
	var roots []int32
	for n := range j.groups {
		if j.groups[n].into != int32(n) {
			continue
		}
		r := j.root(int32(n))
		if members[r] == nil {
			roots = append(roots, r)
		}
		members[r] = append(members[r], int32(n))
	}
	counts := j.told()
	number := make([]int32, len(j.groups))
	var p Grouping
	for _, r := range roots {
		legs := members[r]
		slices.SortFunc(legs, j.guess)
		p.Journeys = append(p.Journeys, j.inOrder(legs, counts))
	}
	slices.SortFunc(p.Journeys, func(a, b []int32) int { return j.guess(a[0], b[0]) })
	next := int32(0)
	for _, legs := range p.Journeys {
		for k, n := range legs {
			number[n] = next
			legs[k] = next
			next++
		}
	}
	p.Of = make([]int32, len(j.of))
	for i, n := range j.of {
		p.Of[i] = number[n]
	}
	return p
}

// told counts how many tales put one leg right before another.
func (j *joiner) told() map[[2]int32]int {
	counts := make(map[[2]int32]int)
	for i := 1; i < len(j.stays); i++ {
		if a, b := j.of[i-1], j.of[i]; a != b && j.stays[i].Tale == j.stays[i-1].Tale {
			counts[[2]int32{a, b}]++
		}
	}
	return counts
}

// guess orders legs by when they seem to have been.
func (j *joiner) guess(a, b int32) int {
	return cmp.Or(cmp.Compare(j.when(a), j.when(b)), j.earlier(a, b))
}

func (j *joiner) when(n int32) Day {
	at, l := &j.groups[n], j.lead[n]
	switch {
	case at.exact:
		return l.lo
	case l.hi != Forever && !at.plan:
		return l.hi
	case l.lo != Never:
		return l.lo
	case l.hi != Forever:
		return l.hi
	}
	return at.told
}

// inOrder returns the legs of a journey in the order travelled: by date where two
// have days, else as most documents tell it, else by when they seem to have been.
// legs stand in the last of these orders.
func (j *joiner) inOrder(legs []int32, counts map[[2]int32]int) []int32 {
	if len(legs) > maxOrdered {
		return legs
	}
	before := func(a, b int32) bool {
		if j.groups[a].exact && j.groups[b].exact {
			if p, q := j.lead[a], j.lead[b]; p.lo != q.lo {
				return p.lo < q.lo
			} else if p.hi != q.hi {
				return p.hi < q.hi
			}
		}
		return counts[[2]int32{a, b}] > counts[[2]int32{b, a}]
	}
	rest, out := slices.Clone(legs), make([]int32, 0, len(legs))
	for len(rest) > 0 {
		next := 0
	search:
		for k, n := range rest {
			for _, other := range rest {
				if other != n && before(other, n) {
					continue search
				}
			}
			next = k
			break
		}
		out = append(out, rest[next])
		rest = slices.Delete(rest, next, next+1)
	}
	return out
}

// maxOrdered is the number of legs from which a journey is ordered by date alone.
const maxOrdered = 100
