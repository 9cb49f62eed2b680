package compare

// weight is what a word counts in the score.
func (k kind) weight() int {
	switch k {
	case kindGiven, kindFamily:
		return 100
	case kindMiddle, kindPatronymic, kindFamily2:
		return 50
	}
	return 0
}

// tally sums up the pairs.
type tally struct {
	points, weight int // of the words that met
	pairs          int
	given, family  bool // first given name met first given name, family name family name
	exactish       int  // pairs that are no initial
	typo           bool
	initial        bool
	weak           int // the lowest score of a pair that is no initial
}

// judge turns the pairs into a score.
func (m *match) judge() int {
	t := m.count()
	leftA, leftB := m.leftA(), m.leftB()
	abdA, abdB := m.abd()
	leftA, leftB = leftA+abdA, leftB+abdB
	if t.weight == 0 {
		return 0
	}
	score := t.points / t.weight
	m.verdict.missing = leftA + leftB
	switch {
	case t.exactish == 0:
		return min(score, 500) // initials alone
	case leftA > 0 && leftB > 0 && (abdA+abdB > 0 || m.contrary(&t)):
		m.verdict.contradiction = true
		return m.against(&t)
	case leftA+leftB > 0 && m.swallowed():
		m.verdict.contradiction = true
		return min(score, 690)
	case m.crossed():
		m.verdict.crossed = true
		return min(score, 650)
	}
	score = m.absent(score, &t, leftA, leftB)
	if t.pairs > 1 && m.halfGiven() {
		score = score * 80 / 100
	}
	if t.initial && t.typo {
		score = score * 9 / 10
	}
	return m.suffixes(score, leftA, leftB)
}

func (m *match) count() tally {
	t := tally{weak: 1000}
	for i := range m.na {
		x := &m.ta[i]
		j := m.toA[i]
		if j < 0 || !x.weighty() {
			continue
		}
		y := &m.tb[j]
		w, s := x.kind.weight()+y.kind.weight(), m.points[i]
		if m.how[i] == howJoined {
			w = x.kind.weight() // the words of b are counted below
		}
		cross := (x.kind >= kindFamily) != (y.kind >= kindFamily)
		if cross && m.how[i] != howJoined {
			s -= 20
		}
		t.points += w * s
		t.weight += w
		t.pairs++
		if m.how[i] == howInitial {
			t.initial = true
		} else {
			t.exactish++
			t.weak = min(t.weak, s)
		}
		t.typo = t.typo || m.how[i] == howTypo
		t.family = t.family || !cross && x.kind >= kindFamily || m.how[i] == howJoined
		t.given = t.given || x.kind == kindGiven && y.kind == kindGiven || m.how[i] == howJoined
	}
	for j := range m.nb {
		if y := &m.tb[j]; m.howB[j] == howJoined && y.weighty() {
			w := y.kind.weight()
			t.points += w * m.points[m.toB[j]]
			t.weight += w
			t.pairs++
		}
	}
	return t
}

// abd counts the pairs in which only one name has Abd al- before the word:
// Abdul Agha is not Azim Agha.
func (m *match) abd() (onlyA, onlyB int) {
	if countAbd(m.ta[:m.na]) == countAbd(m.tb[:m.nb]) {
		return 0, 0 // the words stand in another order
	}
	for i := range m.na {
		j := m.toA[i]
		if j < 0 || m.how[i] == howJoined || (m.ta[i].flags^m.tb[j].flags)&flagAbd == 0 {
			continue
		}
		if m.ta[i].flags&flagAbd != 0 {
			onlyA++
		} else {
			onlyB++
		}
	}
	return onlyA, onlyB
}

func countAbd(ts []token) int {
	n := 0
	for i := range ts {
		if ts[i].flags&flagAbd != 0 {
			n++
		}
	}
	return n
}

// contrary reports whether words left over on both sides stand against each
// other. They do not where they are of parts that a name may lack: a second
// given name here, a second family name there.
func (m *match) contrary(t *tally) bool {
	if !t.given || !t.family {
		return true
	}
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
			if !mayLack(x.kind, y.kind) {
				return true
			}
		}
	}
	return false
}

// mayLack reports whether two words may be missing from each other's name.
func mayLack(x, y kind) bool {
	if x > y {
		x, y = y, x
	}
	return (x == kindMiddle || x == kindPatronymic) && y == kindFamily2
}

// against is the score of names that contradict each other: what they share, below
// the threshold.
func (m *match) against(t *tally) int {
	total := t.weight
	for i := range m.na {
		if m.ta[i].weighty() && m.toA[i] < 0 {
			total += m.ta[i].kind.weight()
		}
	}
	for j := range m.nb {
		if m.tb[j].weighty() && m.toB[j] < 0 {
			total += m.tb[j].kind.weight()
		}
	}
	return min(t.points/total*9/10, 690)
}

// absent lowers the score for words that only one name has.
func (m *match) absent(score int, t *tally, leftA, leftB int) int {
	left := leftA + leftB
	if left == 0 {
		return score
	}
	if t.pairs > 1 {
		if !t.family || !t.given {
			score -= 30
		}
		return score * (1000 - min(35*left, 180)) / 1000
	}
	// One word met: a family name alone may be that person, a given name alone nobody.
	for i := range m.na {
		if j := m.toA[i]; j >= 0 && m.ta[i].weighty() {
			x, y := &m.ta[i], &m.tb[j]
			if leftA > 0 {
				x, y = y, x // x is the single word, y stands in the longer name
			}
			if y.kind == kindFamily || y.kind == kindFamily2 && x.flags&flagGiven == 0 {
				return score * 82 / 100
			}
			return score * 70 / 100
		}
	}
	return score
}

// halfGiven reports whether a syllable of an East Asian given name is left
// over: Kim Jong is not Kim Jong Un.
func (m *match) halfGiven() bool {
	for i := range m.na {
		if m.ta[i].flags&flagSyllable != 0 && m.toA[i] < 0 {
			return true
		}
	}
	for j := range m.nb {
		if m.tb[j].flags&flagSyllable != 0 && m.toB[j] < 0 {
			return true
		}
	}
	return false
}

// swallowed reports whether given and family name of one name together met a word of the
// other: such a word is the whole name, so that nothing may be left over.
func (m *match) swallowed() bool {
	return wholeName(m.ta[:m.na], m.toA[:m.na], func(i int) how { return m.how[i] }) ||
		wholeName(m.tb[:m.nb], m.toB[:m.nb], func(j int) how { return m.howB[j] })
}

func wholeName(ts []token, to []int8, met func(int) how) bool {
	for i := range ts {
		if ts[i].kind != kindGiven || met(i) != howJoined {
			continue
		}
		for k := range ts {
			if to[k] == to[i] && met(k) == howJoined && ts[k].kind >= kindFamily && ts[k].weighty() {
				return true
			}
		}
	}
	return false
}

// crossed reports whether the words are the same but have changed places and
// both can be given names: Hans Friedrich and Friedrich Hans are two men, and so are Mohammed bin
// Salman and Salman bin Mohammed.
func (m *match) crossed() bool {
	swaps, sons := 0, 0
	both := true
	for i := range m.na {
		j := m.toA[i]
		if j < 0 || !m.ta[i].weighty() || m.how[i] == howJoined {
			continue
		}
		x, y := &m.ta[i], &m.tb[j]
		if (x.flags^y.flags)&flagSon != 0 {
			sons++
		}
		if x.kind == kindGiven && y.kind == kindFamily || x.kind == kindFamily && y.kind == kindGiven {
			swaps++
			both = both && x.flags&y.flags&flagGiven != 0
		}
	}
	if sons > 1 {
		return true
	}
	return swaps == 2 && both && countWords(m.ta[:m.na]) == 2 && countWords(m.tb[:m.nb]) == 2
}

func countWords(ts []token) int {
	n := 0
	for i := range ts {
		if ts[i].weighty() {
			n++
		}
	}
	return n
}

// suffixes tells generations apart: Jr. and Sr., II and III. One that only
// one name has may have been left out with the rest ("Joe Biden" for Joseph R. Biden, Jr.), but
// where nothing else is left out it is what tells father and son apart.
func (m *match) suffixes(score, leftA, leftB int) int {
	ra, rb := rank(m.ta[:m.na]), rank(m.tb[:m.nb])
	switch {
	case ra == rb:
		return score
	case ra != 0 && rb != 0:
		m.verdict.generation = true
		return min(score, 600)
	case countWords(m.ta[:m.na]) < 2 || countWords(m.tb[:m.nb]) < 2:
		return score * 97 / 100 // King Abdullah, Abdullah II
	case ra != 0 && leftA > 0 && leftB == 0, rb != 0 && leftB > 0 && leftA == 0:
		return score * 95 / 100
	case m.shorter(ra != 0):
		return score * 95 / 100
	}
	m.verdict.generation = true
	return min(score, 700)
}

// shorter reports whether the name without a suffix has a short form where the
// other has the full one.
func (m *match) shorter(suffixA bool) bool {
	for i := range m.na {
		if j := m.toA[i]; j >= 0 && (m.how[i] == howNickname || m.how[i] == howInitial) {
			return true
		}
	}
	return false
}

func rank(ts []token) uint16 {
	for i := range ts {
		if ts[i].kind == kindSuffix {
			return ts[i].rows[0]
		}
	}
	return 0
}
