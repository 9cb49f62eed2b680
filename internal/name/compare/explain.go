package compare

// Pair is one step of a comparison: words that met, or that one name lacks.
type Pair struct {
	A, B  string // the words as they were read, in units; "" where one name lacks it
	Part  string // given, middle, patronymic, family, suffix
	How   string // exact, variant, nickname, initial, typo, gender, joined, missing, contradiction
	Score float64
}

// Account is a comparison told part by part.
type Account struct {
	Score     float64
	Pairs     []Pair
	Lookalike bool   // look-alike letters of another script were put right
	Reason    string // what decided against a match: crossed, generation, contradiction; or ""
}

// The names of the ways in which two words meet.
var howNames = [...]string{"", "exact", "variant", "nickname", "initial", "typo", "gender", "joined"}

var kindNames = [...]string{"", "given", "middle", "patronymic", "family", "family", "suffix", "particle"}

// account keeps the best comparison for Explain.
type account struct{ m match }

func (a *account) take(m *match) { a.m = *m }

// Explain compares two prepared names as [Similarity] does and tells how.
func Explain(a, b string) Account {
	var kept account
	out := Account{Score: float64(best(encoded(a), encoded(b), &kept)) / 1000}
	m := &kept.m
	if !m.a.valid() || !m.b.valid() {
		return out
	}
	out.Lookalike = (m.a.flags()|m.b.flags())&nameLookalike != 0
	switch v := m.verdict; {
	case v.crossed:
		out.Reason = "crossed"
	case v.generation:
		out.Reason = "generation"
	case v.contradiction:
		out.Reason = "contradiction"
	}
	first, second := m.sides()
	if m.a != encoded(a) {
		first, second = second, first
	}
	m.tell(&out, first, second)
	return out
}

// side is one of the two names of a match.
type side struct {
	e      encoded
	tokens []token
	to     []int8
	isA    bool
}

func (m *match) sides() (a, b side) {
	return side{m.a, m.ta[:m.na], m.toA[:m.na], true}, side{m.b, m.tb[:m.nb], m.toB[:m.nb], false}
}

// met tells how word i of a side met its partner.
func (m *match) met(s side, i int) (how, int) {
	if s.isA {
		return m.how[i], m.points[i]
	}
	k := s.to[i]
	return m.how[k], m.points[k]
}

// tell lists the pairs in the order of the first name, then what only the second has.
func (m *match) tell(out *Account, first, second side) {
	lack := "missing"
	if m.verdict.contradiction {
		lack = "contradiction"
	}
	for i := range first.tokens {
		x := &first.tokens[i]
		if !x.weighty() {
			continue
		}
		p := Pair{A: first.e.spelled(x), Part: kindNames[x.kind], How: lack}
		if j := first.to[i]; j >= 0 {
			h, points := m.met(first, i)
			p.How, p.Score = howNames[h], float64(points)/1000
			p.B = second.e.spelled(&second.tokens[j])
			if h == howJoined {
				p.B = second.run(int(j))
			}
		}
		out.Pairs = append(out.Pairs, p)
	}
	for j := range second.tokens {
		y := &second.tokens[j]
		if y.weighty() && second.to[j] < 0 {
			out.Pairs = append(out.Pairs, Pair{B: second.e.spelled(y), Part: kindNames[y.kind], How: lack})
		}
	}
	m.tellSuffix(out)
}

func (m *match) tellSuffix(out *Account) {
	ra, rb := rank(m.ta[:m.na]), rank(m.tb[:m.nb])
	if ra == 0 && rb == 0 {
		return
	}
	p := Pair{Part: "suffix", How: "missing"}
	switch {
	case ra == rb:
		p.How, p.Score = "exact", 1
	case ra != 0 && rb != 0:
		p.How = "contradiction"
	}
	out.Pairs = append(out.Pairs, p)
}

// run writes the words from j on that met one run of the other name.
func (s side) run(j int) string {
	text := ""
	for k := j; k < len(s.tokens) && s.to[k] == s.to[j]; k++ {
		text += s.e.spelled(&s.tokens[k])
	}
	return text
}
