package compare

import "sync"

// Threshold is the similarity from which two names match.
const Threshold = 0.75

// Similarity tells how near two prepared names are: 1 for the same name in the
// same spelling, 0 for nothing in common, from [Threshold] on they match. It is
// symmetric and allocates nothing. The similarity of "" and anything is 0.
func Similarity(a, b string) float64 {
	return float64(best(encoded(a), encoded(b), nil)) / 1000
}

// best compares every reading of one name with every reading of the other.
func best(a, b encoded, tell *account) int {
	if !a.valid() || !b.valid() {
		return 0
	}
	if a == b {
		if tell == nil {
			return 1000
		}
	}
	if a > b { // where two pairings are as good, the same one is chosen from both sides
		a, b = b, a
	}
	table := loadCosts()
	if a.flags()&b.flags()&nameHan != 0 {
		if s, ok := compareHan(a, b); ok {
			return s
		}
	}
	top := -1
	m := matches.Get().(*match)
	m.a, m.b, m.table = a, b, table
	for i := range a.variants() {
		for j := range b.variants() {
			m.read(i, j)
			if s := m.score(); s > top {
				top = s
				if tell != nil {
					tell.take(m)
				}
			}
		}
	}
	m.a, m.b = "", ""
	matches.Put(m)
	if top == 1000 && a != b && (a.flags()|b.flags())&nameCut != 0 && a.u32(4) != b.u32(4) {
		top = 990 // longer than what is compared
	}
	return top
}

// matches are kept for reuse: to clear the 5 kB of one takes 70 ns for each pair
// of readings, a tenth of the comparison, to take and return one 15 ns. What read
// does not set is written before it is read.
var matches = sync.Pool{New: func() any { return new(match) }}

// match is the comparison of one reading of a name with one of another.
type match struct {
	a, b   encoded
	table  *costs
	ta, tb [maxTokens]token
	na, nb int
	// toA and toB hold for each token the index of its partner, or -1; joined
	// tokens hold the first of the run.
	toA, toB [maxTokens]int8
	how      [maxTokens]how // by token of a
	points   [maxTokens]int // score of the pair, by token of a
	howB     [maxTokens]how // of joined tokens of b
	verdict  verdict

	grid [maxTokens][maxTokens]scored // of words that are left
	runs [maxTokens * maxRun]run      // of b
}

// verdict says what decided the score.
type verdict struct {
	missing       int  // words that only one name has
	contradiction bool // words that stand against each other
	crossed       bool // the same words the other way round: Hans Friedrich, Friedrich Hans
	generation    bool // Jr. and Sr.
}

func (m *match) read(i, j int) {
	m.verdict = verdict{}
	first, n := m.a.variant(i)
	m.na = min(n, maxTokens)
	for k := range m.na {
		m.a.at(first+k, &m.ta[k])
		m.toA[k], m.how[k] = -1, howNot
	}
	first, n = m.b.variant(j)
	m.nb = min(n, maxTokens)
	for k := range m.nb {
		m.b.at(first+k, &m.tb[k])
		m.toB[k], m.howB[k] = -1, howNot
	}
}

// weighty reports whether a token names somebody: particles and suffixes do not.
func (t *token) weighty() bool { return t.kind < kindSuffix }

func (m *match) score() int {
	m.equal()
	m.join(sure)
	m.similar()
	m.join(likely)
	return m.judge()
}

// equal pairs the words that are the same: those of one part of the name
// first, so that it makes no difference which name comes first.
func (m *match) equal() {
	for _, samePart := range [2]bool{true, false} {
		for i := range m.na {
			x := &m.ta[i]
			if m.toA[i] >= 0 || !x.weighty() || x.flags&flagInitial != 0 {
				continue
			}
			for j := range m.nb {
				y := &m.tb[j]
				if m.toB[j] >= 0 || x.hash != y.hash || x.n != y.n || !y.weighty() || y.flags&flagInitial != 0 || samePart && x.kind != y.kind {
					continue
				}
				m.pair(i, j, m.table.words(x, y, m.a, m.b))
				break
			}
		}
	}
}

func (m *match) pair(i, j int, s scored) {
	m.toA[i], m.toB[j] = int8(j), int8(i)
	m.how[i], m.points[i] = s.how, s.score
}

// similar pairs the words that are left, the most alike first.
func (m *match) similar() {
	grid, open := &m.grid, 0
	for i := range m.na {
		x := &m.ta[i]
		if !x.weighty() || m.toA[i] >= 0 {
			continue
		}
		for j := range m.nb {
			y := &m.tb[j]
			if !y.weighty() || m.toB[j] >= 0 {
				continue
			}
			grid[i][j] = m.table.words(x, y, m.a, m.b)
			if grid[i][j].score > 0 {
				open++
			}
		}
	}
	for open > 0 {
		top, ti, tj := 0, -1, -1
		for i := range m.na {
			if m.toA[i] >= 0 || !m.ta[i].weighty() {
				continue
			}
			for j := range m.nb {
				if m.toB[j] >= 0 || !m.tb[j].weighty() {
					continue
				}
				s := grid[i][j].score
				if s > 0 && m.ta[i].kind == m.tb[j].kind {
					s += 15
				}
				if s > top || s == top && s > 0 && before(i, j, ti, tj) {
					top, ti, tj = s, i, j
				}
			}
		}
		if ti < 0 {
			return
		}
		m.pair(ti, tj, grid[ti][tj])
		open--
	}
}

// before orders pairs of equal score alike from both sides.
func before(i, j, k, l int) bool {
	if i+j != k+l {
		return i+j < k+l
	}
	return max(i, j) < max(k, l)
}
