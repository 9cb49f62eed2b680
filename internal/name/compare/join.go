package compare

// maxRun is how many words one spelling may join: Abu al-Gheit, Patr ushev.
const maxRun = 5

// join pairs runs of neighbouring words that are left over on both sides and
// read the same when written together: Al Sisi and Alsisi, Jong Un and Jongun.
func (m *match) join() {
	if m.leftA() == 0 || m.leftB() == 0 {
		return
	}
	for range maxTokens {
		if !m.joinOnce() {
			return
		}
	}
}

func (m *match) leftA() int {
	n := 0
	for i := range m.na {
		if m.ta[i].weighty() && m.toA[i] < 0 {
			n++
		}
	}
	return n
}

func (m *match) leftB() int {
	n := 0
	for j := range m.nb {
		if m.tb[j].weighty() && m.toB[j] < 0 {
			n++
		}
	}
	return n
}

// run is a row of neighbouring words, particles included.
type run struct {
	first, n   int
	words      int // that name somebody
	weight     int
	mask, text uint16
	units      [maxJoined]byte
	len        int
	script     uint16
}

// joinOnce pairs the first two runs that fit.
func (m *match) joinOnce() bool {
	var x, y run
	for i := range m.na {
		for n := 1; n <= maxRun && m.runOf(&x, m.ta[:m.na], m.toA[:m.na], m.a, i, n); n++ {
			if x.words == 0 {
				continue
			}
			for j := range m.nb {
				for k := 1; k <= maxRun && m.runOf(&y, m.tb[:m.nb], m.toB[:m.nb], m.b, j, k); k++ {
					if y.words == 0 || n == 1 && k == 1 || n > 1 && k > 1 && n == k {
						continue
					}
					if s := m.runs(&x, &y); s.score > 0 {
						m.pairRuns(&x, &y, s)
						return true
					}
				}
			}
		}
	}
	return false
}

// runOf gathers n free words from position i; it reports false where there are not so many.
func (m *match) runOf(r *run, ts []token, to []int8, e encoded, i, n int) bool {
	if i+n > len(ts) {
		return false
	}
	*r = run{first: i, n: n}
	for k := i; k < i+n; k++ {
		t := &ts[k]
		if to[k] >= 0 || t.kind == kindSuffix {
			return false
		}
		if t.weighty() {
			r.words++
		}
		us := e.units(t)
		if r.len+len(us) > maxJoined {
			return false
		}
		for u := range len(us) {
			if r.len > 0 && r.units[r.len-1] == us[u] {
				continue
			}
			r.units[r.len] = us[u]
			r.len++
		}
		r.weight += int(t.full)
		r.mask |= t.mask
		r.script |= t.flags & flagScript
	}
	return true
}

// runs scores two runs. Written together they must be nearly the same.
func (m *match) runs(x, y *run) scored {
	if masksApart(x.mask, y.mask) > 3 {
		return scored{}
	}
	weight := max(x.weight, y.weight)
	if min(x.weight, y.weight)*3 < weight*2 && (x.script|y.script) == 0 || weight < 200 {
		return scored{}
	}
	xd, yd := &m.table.drop, &m.table.drop
	limit := min(allowance(weight), weight/5)
	if x.script != y.script {
		if y.script != 0 {
			xd = &m.table.loose
		}
		if x.script != 0 {
			yd = &m.table.loose
		}
		limit = weight / 6
	}
	c := m.table.distance(string(x.units[:x.len]), string(y.units[:y.len]), xd, yd, limit)
	if c > limit {
		return scored{}
	}
	return scored{970 - 750*c/weight, howJoined}
}

func (m *match) pairRuns(x, y *run, s scored) {
	for k := x.first; k < x.first+x.n; k++ {
		m.toA[k], m.how[k], m.points[k] = int8(y.first), s.how, s.score
	}
	for k := y.first; k < y.first+y.n; k++ {
		m.toB[k], m.howB[k] = int8(x.first), s.how
	}
}
