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
	m.tell(&out)
	return out
}

// tell lists the pairs in the order of the first name, then what only the second has.
func (m *match) tell(out *Account) {
	lack := "missing"
	if m.verdict.contradiction {
		lack = "contradiction"
	}
	for i := range m.na {
		x := &m.ta[i]
		if !x.weighty() {
			continue
		}
		p := Pair{A: m.text(m.a, x), Part: kindNames[x.kind], How: lack}
		if j := m.toA[i]; j >= 0 {
			p.How, p.Score = howNames[m.how[i]], float64(m.points[i])/1000
			p.B = m.text(m.b, &m.tb[j])
			if m.how[i] == howJoined {
				p.B = m.joinedText(m.b, m.tb[:m.nb], m.toB[:m.nb], i)
			}
		}
		out.Pairs = append(out.Pairs, p)
	}
	for j := range m.nb {
		y := &m.tb[j]
		if y.weighty() && m.toB[j] < 0 {
			out.Pairs = append(out.Pairs, Pair{B: m.text(m.b, y), Part: kindNames[y.kind], How: lack})
		}
	}
	ra, rb := rank(m.ta[:m.na]), rank(m.tb[:m.nb])
	if ra != 0 || rb != 0 {
		p := Pair{Part: "suffix", How: "missing"}
		switch {
		case ra == rb:
			p.How, p.Score = "exact", 1
		case ra != 0 && rb != 0:
			p.How = "contradiction"
		}
		out.Pairs = append(out.Pairs, p)
	}
}

// joinedText writes the words of b that met word i of a in one run.
func (m *match) joinedText(e encoded, ts []token, to []int8, i int) string {
	s := ""
	for k := range ts {
		if to[k] == int8(i) || to[k] >= 0 && m.howB[k] == howJoined && m.toA[to[k]] == m.toA[i] {
			s += m.text(e, &ts[k])
		}
	}
	return s
}

// text writes a token as the spelling that was compared.
func (m *match) text(e encoded, t *token) string { return e.spelled(t) }
