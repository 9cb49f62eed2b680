package compare

// maxRun is how many words one spelling may join: Abu al-Gheit, Patr ushev.
const maxRun = 5

// sure is the share of its weight that a joined word may cost while words
// are still free that may fit better; likely is the same among what is left.
const (
	sure   = 14
	likely = 5
)

// join pairs runs of neighbouring words that are left over on both sides and
// read the same when written together: Al Sisi and Alsisi, Jong Un and Jongun.
func (m *match) join(share int) {
	left, right := m.leftA(), m.leftB()
	if left == 0 || right == 0 || left == right && share == sure {
		return // as many words here as there: none of them need be joined
	}
	m.joinAll(share)
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
	first, n      int8
	words         int8 // that name somebody
	mask          uint16
	script        uint16
	weight, loose int16
}

// joinAll pairs the runs that fit, the first first.
func (m *match) joinAll(share int) {
	ys := m.runs[:0]
	for j := range m.nb {
		y := run{first: int8(j)}
		for y.n < maxRun && y.grow(m.tb[:m.nb], m.toB[:m.nb]) {
			if y.words > 0 {
				ys = append(ys, y)
			}
		}
	}
	for i := range m.na {
		x := run{first: int8(i)}
		for x.n < maxRun && x.grow(m.ta[:m.na], m.toA[:m.na]) {
			if x.words == 0 {
				continue
			}
			if y, s := m.partner(&x, ys, share); s.score > 0 {
				m.pairRuns(&x, y, s)
				ys = y.free(ys)
				break
			}
		}
	}
}

// partner finds the first run that fits x.
func (m *match) partner(x *run, ys []run, share int) (*run, scored) {
	for k := range ys {
		y := &ys[k]
		if x.n == y.n && (x.n == 1 || share == sure) || !x.like(y, share) || !m.endsAlike(x, y) {
			continue
		}
		if s := m.joined(x, y, share); s.score > 0 {
			return y, s
		}
	}
	return nil, scored{}
}

// free keeps the runs that have no word of r.
func (r run) free(list []run) []run {
	kept := list[:0]
	for _, o := range list {
		if o.first+o.n <= r.first || r.first+r.n <= o.first {
			kept = append(kept, o)
		}
	}
	return kept
}

// grow takes the next word into the run; it reports false where there is none
// that is free.
func (r *run) grow(ts []token, to []int8) bool {
	k := int(r.first + r.n)
	if k >= len(ts) || to[k] >= 0 || ts[k].kind == kindSuffix {
		return false
	}
	t := &ts[k]
	if t.weighty() {
		r.words++
	}
	r.weight += int16(t.full)
	r.loose += int16(t.loose)
	r.n++
	r.mask |= t.mask
	r.script |= t.flags & flagScript
	return true
}

// like reports whether two runs may be the same by their consonants and length.
func (r *run) like(o *run, share int) bool {
	apart := 3
	if r.script == o.script {
		if apart = 2; share == sure {
			apart = 1
		}
	}
	if masksApart(r.mask, o.mask) > apart {
		return false
	}
	x, y := int(r.weight), int(o.weight)
	if r.script != o.script {
		x, y = int(r.loose), int(o.loose)
	}
	return max(x, y) >= 200 && min(x, y)*3 >= max(x, y)*2
}

// spell writes the units of a run into buf.
func (r *run) spell(buf *[maxJoined]byte, ts []token, e encoded) []byte {
	out := buf[:0]
	for k := range ts[r.first : r.first+r.n] {
		us := e.units(&ts[int(r.first)+k])
		for u := range len(us) {
			if len(out) < maxJoined && (len(out) == 0 || out[len(out)-1] != us[u]) {
				out = append(out, us[u])
			}
		}
	}
	return out
}

// joined scores two runs. Written together they must be nearly the same.
func (m *match) joined(x, y *run, share int) scored {
	xd, yd := &m.table.drop, &m.table.drop
	weight := int(max(x.weight, y.weight))
	limit := min(allowance(weight), weight/share)
	if x.script != y.script {
		if y.script != 0 {
			xd = &m.table.loose
		}
		if x.script != 0 {
			yd = &m.table.loose
		}
		limit = weight / max(share, 6)
	}
	c := m.runsApart(x, y, xd, yd, limit)
	if c > limit {
		return scored{}
	}
	return scored{970 - 750*c/weight, howJoined}
}

// runsApart is the distance of two runs. The units of neighbouring words stand
// side by side in the encoding, and only where one ends with the sound that the next
// begins with must they be written out.
func (m *match) runsApart(x, y *run, xd, yd *[maxUnits]hundredth, limit int) int {
	us, plainX := x.units(m.ta[:], m.a)
	vs, plainY := y.units(m.tb[:], m.b)
	if plainX && plainY {
		return distance(m.table, us, vs, xd, yd, limit)
	}
	var bufX, bufY [maxJoined]byte
	return distance(m.table, x.spell(&bufX, m.ta[:], m.a), y.spell(&bufY, m.tb[:], m.b), xd, yd, limit)
}

// units returns the units of a run as they stand in the encoding, and false
// where two words meet in one sound.
func (r *run) units(ts []token, e encoded) (string, bool) {
	from, to := &ts[r.first], &ts[r.first+r.n-1]
	for k := r.first + 1; k < r.first+r.n; k++ {
		if at := ts[k].off; ts[k].n == 0 || at == 0 || e[at] == e[at-1] {
			return "", false
		}
	}
	us := string(e[from.off : to.off+uint16(to.n)])
	return us[:min(len(us), maxJoined)], true
}

// endsAlike reports whether two runs may begin and end with one sound.
func (m *match) endsAlike(x, y *run) bool {
	if x.script != y.script {
		return true
	}
	x1, y1 := &m.ta[x.first], &m.tb[y.first]
	x2, y2 := &m.ta[x.first+x.n-1], &m.tb[y.first+y.n-1]
	return m.table.near(m.a[x1.off], m.b[y1.off]) &&
		m.table.near(m.a[x2.off+uint16(x2.n)-1], m.b[y2.off+uint16(y2.n)-1])
}

func (a *costs) near(u, v unit) bool {
	u, v = u&(maxUnits-1), v&(maxUnits-1)
	return a.cost[u][v] <= 50 || a.drop[u] <= 20 || a.drop[v] <= 20
}

func (m *match) pairRuns(x, y *run, s scored) {
	for k := x.first; k < x.first+x.n; k++ {
		m.toA[k], m.how[k], m.points[k] = y.first, s.how, s.score
	}
	for k := y.first; k < y.first+y.n; k++ {
		m.toB[k], m.howB[k] = x.first, s.how
	}
}
