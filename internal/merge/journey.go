package merge

import (
	"cmp"
	"slices"
	"time"
)

// Grouping tells what the stays of one traveller make up.
type Grouping struct {
	// Of is the leg that a stay belongs to.
	Of []int32
	// Journeys are the legs of every journey in the order travelled, the journeys by
	// their beginning.
	Journeys [][]int32
}

// Group finds the legs and journeys of one traveller. Stays stand in the order of
// their documents, those of one tale together and in its order. The result depends
// on that order alone.
func Group(stays []Stay) Grouping {
	g := grouper{stays: stays, of: make([]int32, len(stays)), inDoc: map[[2]int32]bool{}, by: map[string][]int32{}}
	g.bound()
	g.exacts()
	g.moves()
	g.vague()
	for i := range g.of {
		g.of[i] = g.find(g.of[i])
	}
	j := joiner{grouper: &g, parent: make([]int32, len(g.groups))}
	for i := range j.parent {
		j.parent[i] = int32(i)
	}
	j.settle()
	j.byTale()
	j.byDate()
	j.byPublication()
	return j.plan()
}

// joiner joins legs to journeys.
type joiner struct {
	*grouper
	parent []int32
	lead   []span // when each leg was, by the best account
}

func (j *joiner) root(n int32) int32 {
	for j.parent[n] != n {
		j.parent[n] = j.parent[j.parent[n]]
		n = j.parent[n]
	}
	return n
}

func (j *joiner) link(a, b int32) {
	a, b = j.root(a), j.root(b)
	if a > b {
		a, b = b, a
	}
	j.parent[b] = a
}

// settle finds when each leg was: by those who tell what happened before those who
// tell a plan, of these by the latest.
func (j *joiner) settle() {
	j.lead = make([]span, len(j.groups))
	for n := range j.groups {
		at := &j.groups[n]
		lead := span{at.lo, at.hi, at.country}
		if at.exact {
			fact, told := false, Never
			for _, i := range at.stays {
				s := &j.stays[i]
				if !s.Exact {
					continue
				}
				f := s.Phase == Fact || s.Phase == Unknown
				switch {
				case told == Never || f && !fact || f == fact && s.Published > told:
					lead.lo, lead.hi, fact, told = s.Lo, s.Hi, f, s.Published
				case f == fact && s.Published == told:
					lead.lo, lead.hi = min(lead.lo, s.Lo), max(lead.hi, s.Hi)
				}
			}
		}
		j.lead[n] = lead
	}
}

// byTale joins what a document tells as one tour, unless days lie between.
func (j *joiner) byTale() {
	for i := 1; i < len(j.stays); i++ {
		if j.stays[i].Tale != j.stays[i-1].Tale {
			continue
		}
		a, b := j.of[i-1], j.of[i]
		p, q := j.lead[a], j.lead[b]
		if pause := max(q.lo-p.hi, p.lo-q.hi); pause <= split {
			j.link(a, b)
		}
	}
}

// byDate joins stays that follow within a day.
func (j *joiner) byDate() {
	var order []int32
	for n := range j.groups {
		if at := &j.groups[n]; at.exact && at.into == int32(n) {
			order = append(order, int32(n))
		}
	}
	slices.SortFunc(order, j.earlier)
	for k := 1; k < len(order); k++ {
		a, b := order[k-1], order[k]
		if j.lead[b].lo-j.reach(a) <= near {
			j.link(a, b)
		}
		if j.reach(a) > j.reach(b) {
			order[k] = a // the stay that lasts longest is what the next one follows
		}
	}
}

// reach returns the last day on which a leg may have lasted.
func (j *joiner) reach(n int32) Day {
	if j.groups[n].open {
		return j.lead[n].hi + overstay
	}
	return j.lead[n].hi
}

func (j *joiner) earlier(a, b int32) int {
	p, q := j.lead[a], j.lead[b]
	return cmp.Or(cmp.Compare(p.lo, q.lo), cmp.Compare(p.hi, q.hi), cmp.Compare(j.groups[a].stays[0], j.groups[b].stays[0]))
}

// byPublication joins stays without days, which no tale joins to others, to the
// journey of the time when they were told, or to one another.
func (j *joiner) byPublication() {
	alone := make(map[int32]int)
	var exact, rest []int32
	for n := range j.groups {
		if j.groups[n].into != int32(n) {
			continue
		}
		alone[j.root(int32(n))]++
		if j.groups[n].exact {
			exact = append(exact, int32(n))
		}
	}
	for n := range j.groups {
		at := &j.groups[n]
		if at.into == int32(n) && !at.exact && !at.plan && at.told != 0 && at.month == 0 {
			rest = append(rest, int32(n))
		}
	}
	slices.SortFunc(exact, j.earlier)
	slices.SortFunc(rest, func(a, b int32) int {
		return cmp.Or(cmp.Compare(j.groups[a].told, j.groups[b].told), cmp.Compare(j.groups[a].stays[0], j.groups[b].stays[0]))
	})
	for k, n := range rest {
		at := &j.groups[n]
		if j.nearest(exact, n, alone[j.root(n)] == 1) {
			continue
		}
		if k > 0 && at.told-j.groups[rest[k-1]].lastTold <= abreast && !j.dated(n) && !j.dated(rest[k-1]) {
			j.link(rest[k-1], n)
		}
	}
}

// dated reports whether somebody tells at least the month of a leg.
func (j *joiner) dated(n int32) bool {
	for _, i := range j.groups[n].stays {
		if j.stays[i].Dated {
			return true
		}
	}
	return false
}

// nearest links leg n, which bears no date and stands alone, to the stay with days
// nearest to its publication.
func (j *joiner) nearest(exact []int32, n int32, alone bool) bool {
	if !alone || j.dated(n) {
		return !alone
	}
	at := &j.groups[n]
	best, least := int32(-1), Day(0)
	for _, e := range exact {
		x := j.lead[e]
		if x.lo > at.lastTold+abreast {
			break
		}
		d := max(at.told-j.reach(e), x.lo-at.lastTold, 0)
		if d <= 1+abreast && x.lo <= at.hi+near && at.lo <= x.hi+3*near && (best < 0 || d < least) {
			best, least = e, d
		}
	}
	if best >= 0 {
		j.link(best, n)
	}
	return best >= 0
}

func monthDay(d Day) (month, dom uint8) {
	_, m, day := time.Unix(int64(d)*86400, 0).UTC().Date()
	return uint8(m), uint8(day)
}
