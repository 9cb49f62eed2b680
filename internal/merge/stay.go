// Package merge finds which of the stays that many documents tell of one traveller are
// the same stay, which stays make one journey, and in what order they were travelled.
// It knows days and countries only.
package merge

import (
	"cmp"
	"slices"
	"sort"
)

// Day is a day since 1970-01-01.
type Day = int32

// The first and the last day of a window without a bound.
const (
	Never   Day = -1 << 30
	Forever Day = 1 << 30
)

// Phase is how far a stay has come by what is told.
type Phase uint8

// The phases.
const (
	Unknown Phase = iota
	Plan
	Fact  // ongoing or completed
	Moved // postponed
	Off   // cancelled or denied
)

// Stay is a stay as one document tells it.
type Stay struct {
	Doc     int32 // the document
	Tale    int32 // the itinerary that tells it, of all documents
	Country string
	// Lo and Hi are the first and the last day told, if Exact; Open says that the last
	// is not told.
	Lo, Hi      Day
	Exact, Open bool
	// Early and Late bound a stay that is not Exact.
	Early, Late Day
	// Month and Dom are what is told of a first day without a year, else 0.
	Month, Dom uint8
	// Dated says that a stay which is not Exact has its bounds from a date told.
	Dated bool
	// Published is the day of publication, 0 if unknown.
	Published Day
	Phase     Phase
}

// The reach of dates, in days.
const (
	near     = 1  // documents that differ by a day tell one stay
	loose    = 4  // and by some days where a last day is not told or it was a plan
	moved    = 14 // a plan may move by so much unsaid,
	putOff   = 92 // and by so much where one says that it was postponed
	split    = 14 // a document's tour falls into two journeys at a longer pause
	overstay = 2  // how much longer a stay may last whose last day is not told
	abreast  = 2  // undated stays told by documents within so many days are one journey
)

// group is stays that are one stay.
type group struct {
	country string
	stays   []int32
	lo, hi  Day // of the exact stays; the window where there are none
	exact   bool
	open    bool // some exact stay has no last day
	plan    bool // nobody tells that it took place
	putOff  bool
	// first and last publication; 0 unknown
	told, lastTold Day
	into           int32 // the group that it was joined to, or itself
	month, dom     uint8
}

// grouper works on the stays of one traveller.
type grouper struct {
	stays  []Stay
	groups []group
	of     []int32            // group by stay
	inDoc  map[[2]int32]bool  // group and document
	exact  []span             // the distinct exact stays, by first day
	by     map[string][]int32 // groups by country
}

type span struct {
	lo, hi  Day
	country string
}

// exacts joins the stays with days: those that overlap, those that documents
// tell a little differently.
func (g *grouper) exacts() {
	var order []int32
	for i := range g.stays {
		if s := &g.stays[i]; s.Exact {
			order = append(order, int32(i))
			g.exact = append(g.exact, span{s.Lo, s.Hi, s.Country})
		}
	}
	slices.SortFunc(g.exact, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.lo, b.lo), cmp.Compare(a.hi, b.hi), cmp.Compare(a.country, b.country))
	})
	g.exact = slices.Compact(g.exact)
	slices.SortFunc(order, func(a, b int32) int {
		p, q := &g.stays[a], &g.stays[b]
		return cmp.Or(cmp.Compare(p.Country, q.Country), cmp.Compare(p.Lo, q.Lo), cmp.Compare(p.Hi, q.Hi), cmp.Compare(a, b))
	})
	for _, i := range order {
		s := &g.stays[i]
		best, gap := int32(-1), Day(0)
		list := g.by[s.Country]
		for k := len(list) - 1; k >= 0 && k >= len(list)-4; k-- {
			at := &g.groups[list[k]]
			d := max(s.Lo-at.hi, 0)
			if !g.same(at, s) || g.inDoc[[2]int32{list[k], s.Doc}] || best >= 0 && d >= gap {
				continue
			}
			best, gap = list[k], d
		}
		if best < 0 {
			best = g.add(s.Country)
		}
		g.join(best, i)
	}
}

// same reports whether an exact stay, which begins no earlier than the group,
// is the group's stay.
func (g *grouper) same(at *group, s *Stay) bool {
	gap := s.Lo - at.hi
	switch {
	case gap < 0 || at.lo == at.hi && gap == 0 || s.Lo == s.Hi && gap == 0:
		return true
	case gap > loose || g.between(at.hi, s.Lo, at.country):
		return false
	case gap <= near:
		return true
	}
	plan := s.Phase == Plan || s.Phase == Moved
	return (at.open || s.Open || at.plan || plan) && !after(at, s)
}

// after reports whether s is a plan made when what the group tells was over: then it
// is another visit.
func after(at *group, s *Stay) bool {
	return !at.plan && s.Phase == Plan && s.Published > at.hi
}

// between reports whether the traveller was in another country between two days.
func (g *grouper) between(from, to Day, country string) bool {
	k := sort.Search(len(g.exact), func(k int) bool { return g.exact[k].lo >= from })
	for ; k < len(g.exact) && g.exact[k].lo <= to; k++ {
		if x := &g.exact[k]; x.hi <= to && x.country != country {
			return true
		}
	}
	return false
}

func (g *grouper) add(country string) int32 {
	n := int32(len(g.groups))
	g.groups = append(g.groups, group{country: country, into: n, plan: true, lo: Never, hi: Forever})
	g.by[country] = append(g.by[country], n)
	return n
}

// join adds stay i to group n.
func (g *grouper) join(n, i int32) {
	at, s := &g.groups[n], &g.stays[i]
	lo, hi := s.Lo, s.Hi
	if !s.Exact {
		lo, hi = s.Early, s.Late
	}
	switch {
	case s.Exact && !at.exact:
		at.lo, at.hi, at.exact = lo, hi, true
	case s.Exact:
		at.lo, at.hi = min(at.lo, lo), max(at.hi, hi)
	case !at.exact:
		// windows narrow
		at.lo, at.hi = max(at.lo, lo), min(at.hi, hi)
		if s.Month != 0 {
			at.month, at.dom = s.Month, max(at.dom, s.Dom)
		}
	}
	at.open = at.open || s.Exact && s.Open
	at.plan = at.plan && s.Phase != Fact && s.Phase != Unknown
	at.putOff = at.putOff || s.Phase == Moved
	if s.Published != 0 {
		if at.told == 0 || s.Published < at.told {
			at.told = s.Published
		}
		at.lastTold = max(at.lastTold, s.Published)
	}
	at.stays = append(at.stays, i)
	g.of[i] = n
	g.inDoc[[2]int32{n, s.Doc}] = true
}

// moves joins plans to what became of them on other days.
func (g *grouper) moves() {
	countries := make([]string, 0, len(g.by))
	for c := range g.by {
		countries = append(countries, c)
	}
	slices.Sort(countries)
	for _, c := range countries {
		list := g.by[c]
		for k := 1; k < len(list); k++ {
			a, b := g.find(list[k-1]), list[k]
			if g.movedTo(&g.groups[a], &g.groups[b]) && !g.shareDoc(a, b) {
				g.unite(a, b)
			}
		}
	}
}

// movedTo reports whether two stays, a before b, are a plan and what became of it.
func (g *grouper) movedTo(a, b *group) bool {
	reach := Day(moved)
	if a.putOff || b.putOff {
		reach = putOff
	}
	if !a.plan && !b.plan || b.lo-a.hi > reach || a.told == 0 || b.told == 0 || g.between(a.hi, b.lo, a.country) {
		return false
	}
	switch {
	case a.plan && b.plan:
		return a.lastTold < b.told || b.lastTold < a.told
	case a.plan:
		return a.lastTold <= b.hi
	}
	return b.lastTold <= a.hi
}

func (g *grouper) shareDoc(a, b int32) bool {
	for _, i := range g.groups[b].stays {
		if g.inDoc[[2]int32{a, g.stays[i].Doc}] {
			return true
		}
	}
	return false
}

func (g *grouper) unite(a, b int32) {
	g.groups[b].into = a
	for _, i := range g.groups[b].stays {
		g.join(a, i)
	}
}

func (g *grouper) find(n int32) int32 {
	for g.groups[n].into != n {
		n = g.groups[n].into
	}
	return n
}

// bound narrows the windows of stays without days by their neighbours in the tale.
func (g *grouper) bound() {
	for from := 0; from < len(g.stays); {
		to := from + 1
		for to < len(g.stays) && g.stays[to].Tale == g.stays[from].Tale {
			to++
		}
		boundTale(g.stays[from:to])
		from = to
	}
}

func boundTale(tale []Stay) {
	last := Never
	for i := range tale {
		s := &tale[i]
		switch {
		case s.Exact:
			last = s.Lo
		case last != Never && !s.Dated:
			s.Early = max(s.Early, last)
			s.Late = max(s.Late, s.Early)
		}
	}
	next := Forever
	for i := len(tale) - 1; i >= 0; i-- {
		s := &tale[i]
		switch {
		case s.Exact:
			next = s.Hi
		case next != Forever && !s.Dated && s.Early <= next:
			s.Late = min(s.Late, next)
			s.Early = max(s.Early, next-3*moved)
		}
	}
}

// vague joins the stays without days to those that they may be.
func (g *grouper) vague() {
	var order []int32
	for i := range g.stays {
		if !g.stays[i].Exact {
			order = append(order, int32(i))
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int {
		p, q := &g.stays[a], &g.stays[b]
		return cmp.Or(cmp.Compare(p.Late-p.Early, q.Late-q.Early), cmp.Compare(p.Early, q.Early))
	})
	for _, i := range order {
		s := &g.stays[i]
		best, least := int32(-1), Day(0)
		for _, n := range g.by[s.Country] {
			at := &g.groups[n]
			if at.into != n || !fits(at, s) || g.inDoc[[2]int32{n, s.Doc}] {
				continue
			}
			if d := distance(at, s); best < 0 || d < least {
				best, least = n, d
			}
		}
		if best < 0 {
			best = g.add(s.Country)
		}
		g.join(best, i)
	}
}

// fits reports whether a stay without days may be the group's.
func fits(at *group, s *Stay) bool {
	if s.Late < at.lo-near || at.hi+near < s.Early {
		return false
	}
	if s.Month == 0 || s.Month == at.month && (s.Dom == 0 || at.dom == 0 || s.Dom == at.dom) {
		return true
	}
	if at.lo == Never || at.hi == Forever || at.hi-at.lo > 366 {
		return at.month == 0
	}
	lo, hi := at.lo, at.hi
	if at.exact {
		lo, hi = lo-near, hi+near
	}
	for d := lo; d <= hi; d++ {
		if m, dom := monthDay(d); m == s.Month && (s.Dom == 0 || dom == s.Dom) {
			return true
		}
	}
	return false
}

// distance tells how far the group is from when the stay was told.
func distance(at *group, s *Stay) Day {
	d := Day(0)
	if s.Published != 0 && at.lo != Never && at.hi != Forever {
		d = max(at.lo-s.Published, s.Published-at.hi, 0)
	}
	if (s.Phase == Off || s.Phase == Moved) && !at.plan {
		d += putOff // a cancellation is of a plan before it is of what took place
	}
	return d
}
