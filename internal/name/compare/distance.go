package compare

import "math/bits"

const maxJoined = 48 // units of words joined for comparison

// swapped is the cost of two neighbouring units written the wrong way round:
// Marcon for Macron.
const swapped = 90

// distance is the least cost, in hundredths of a letter, of turning the units x
// into y: the weighted edit distance with swaps of neighbours. xDrop and yDrop are the
// costs of leaving out a unit of x, of y. It gives up with limit+1 as soon
// as the cost must exceed limit.
func distance[T string | []byte](a *costs, x, y T, xDrop, yDrop *[maxUnits]hundredth, limit int) int {
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if len(x) > maxJoined {
		x = x[:maxJoined]
	}
	if len(y) > maxJoined {
		y = y[:maxJoined]
	}
	if len(x) == 0 && len(y) == 0 {
		return 0
	}
	inX, inY := setOfAll(x), setOfAll(y)
	if apartAtLeast(a, x, inY, xDrop, limit) > limit || apartAtLeast(a, y, inX, yDrop, limit) > limit {
		return limit + 1
	}
	// A cell holds what is left of the limit, and one more, after the units before
	// it; 0 is a dead end. Only cells that a living one can lead to are worked out:
	// in most pairs of words a third of all.
	var rowA, rowB, rowC [maxJoined + 3]int16
	last2, last, row := &rowA, &rowB, &rowC
	var drops [maxJoined]int16 // of y
	compounds := false
	for j := range len(y) {
		u := y[j] & (maxUnits - 1)
		drops[j] = int16(yDrop[u])
		compounds = compounds || a.compound[u]
	}
	last[0] = int16(limit + 1)
	alive, alive2 := uint64(1), uint64(0) // the living cells of the last rows
	for j := 0; j < len(y) && last[j] > drops[j]; j++ {
		last[j+1] = last[j] - drops[j]
		alive |= 1 << (j + 1)
	}
	for i := range len(x) {
		xi := x[i] & (maxUnits - 1)
		costs, drop := &a.cost[xi], int(xDrop[xi])
		// Swaps and units written as two are rare: what the row can have of them is
		// told before its cells are worked out.
		swap, joined, split := false, false, false
		if i > 0 {
			before := x[i-1] & (maxUnits - 1)
			swap = before != xi && inY&setOf(before) != 0 && inY&setOf(xi) != 0
			joined = compounds && a.opens[before] && a.closes[xi]
		}
		if a.compound[xi] {
			for _, p := range a.parts[xi] {
				split = split || inY&setOf(p.first) != 0 && inY&setOf(p.second) != 0
			}
		}
		near := alive
		if swap || joined || split {
			near |= alive2 // these look two rows back
		}
		if near == 0 {
			return limit + 1
		}
		now := uint64(0)
		from, to := bits.TrailingZeros64(near), min(bits.Len64(near)+1, len(y))
		left := 0
		if from == 0 {
			left = max(0, int(last[0])-drop)
			row[0], now = int16(left), uint64(-left)>>63
			from = 1
		} else {
			row[from-1] = 0
		}
		k := from
		if !swap && !joined && !split { // nearly every row: the loop below without what is rare
			for before := int(last[k-1]); k <= to; k++ {
				above := int(last[k])
				left = max(0, before-int(costs[y[k-1]&(maxUnits-1)]), above-drop, left-int(drops[k-1]))
				before = above
				row[k] = int16(left)
				now |= uint64(-left) >> 63 << k
			}
		}
		for ; k <= to; k++ {
			j := k - 1
			left = max(0, int(last[j])-int(costs[y[j]&(maxUnits-1)]), int(last[k])-drop, left-int(drops[j]))
			if swap && j > 0 && alive2>>(j-1)&1 != 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				left = max(left, int(last2[j-1])-swapped)
			}
			if joined && alive2>>j&1 != 0 {
				for _, p := range a.parts[y[j]&(maxUnits-1)] {
					if x[i-1] == p.first && x[i] == p.second {
						left = max(left, int(last2[j])-int(p.cost))
					}
				}
			}
			if split && j > 0 && alive>>(j-1)&1 != 0 {
				for _, p := range a.parts[xi] {
					if y[j-1] == p.first && y[j] == p.second {
						left = max(left, int(last[j-1])-int(p.cost))
					}
				}
			}
			row[k] = int16(left)
			now |= uint64(-left) >> 63 << k
		}
		for ; left > 0 && k <= len(y); k++ { // units of y alone
			left = max(0, left-int(drops[k-1]))
			row[k] = int16(left)
			now |= uint64(-left) >> 63 << k
		}
		row[k], row[k+1] = 0, 0
		last2, last, row = last, row, last2
		alive2, alive = alive, now
	}
	if alive>>len(y)&1 == 0 {
		return limit + 1
	}
	return limit + 1 - int(last[len(y)])
}

// unitSet holds units, two to a bit: what is not in the set is surely not.
type unitSet uint64

func setOf(u unit) unitSet { return 1 << (u & 63) }

func setOfAll[T string | []byte](x T) (set unitSet) {
	for i := range len(x) {
		set |= setOf(x[i])
	}
	return set
}

// apartAtLeast is what x costs at least against any word of the units others: what
// those of its units cost that nothing there is near to. It stops above the limit. Of two words taken by
// chance it rules out most before a row is worked out.
func apartAtLeast[T string | []byte](a *costs, x T, others unitSet, drop *[maxUnits]hundredth, limit int) (sum int) {
	for i := range len(x) {
		u := x[i] & (maxUnits - 1)
		if a.kin[u]&others == 0 {
			if sum += min(int(drop[u]), nearest); sum > limit {
				break
			}
		}
	}
	return sum
}

// nearest is the least cost of units that are not near each other.
const nearest = 70

// readKin notes for each unit those that it may become for less than nearest, or with which
// it is written as one.
func (a *costs) readKin() error {
	for u := 1; u <= a.n; u++ {
		for v := 1; v <= a.n; v++ {
			if a.cost[u][v] < nearest {
				a.kin[u] |= setOf(unit(v))
			}
		}
		for _, p := range a.parts[u] {
			a.kin[u] |= setOf(p.first) | setOf(p.second)
			a.kin[p.first] |= setOf(unit(u))
			a.kin[p.second] |= setOf(unit(u))
		}
	}
	return nil
}

// allowance is the cost up to which two words of the given weight may be one: short
// words allow no slip, long ones two.
func allowance(weight int) int {
	switch {
	case weight < 150:
		return 26
	case weight < 250:
		return 45
	case weight < 350:
		return 65
	case weight < 650:
		return 115
	case weight < 850:
		return 185
	}
	return 210
}

// allowanceAcross is the allowance of words of two scripts. It is wide: a
// transcription into Chinese or Kana bends a name much. That all words of a name must agree makes up
// for it; short words have no such width.
func allowanceAcross(weight int, script uint16) int {
	share := 30
	if script&scriptHan == scriptHan {
		share = 42
	}
	if weight < 300 {
		share = share * 2 / 3
	}
	return max(allowance(min(weight, 300)), weight*share/100)
}

// scored is how near two words are, in thousandths, and how they met.
type scored struct {
	score int
	how   how
}

// how says how two words met.
type how uint8

const (
	howNot how = iota
	howExact
	howVariant  // another spelling of the same sounds
	howNickname // Bill, William; Juan, John
	howInitial
	howTypo
	howGender // Putin, Putina
	howJoined // Al Sisi, Alsisi
)

// words scores two tokens of two prepared names.
func (a *costs) words(x, y *token, ex, ey encoded) scored {
	if (x.flags|y.flags)&flagInitial != 0 {
		return a.initials(x, y, ex, ey)
	}
	if x.fold == y.fold && (x.flags|y.flags)&flagFoldOff == 0 && (x.flags^y.flags)&flagScript == 0 {
		return scored{1000, howExact}
	}
	if x.hash == y.hash {
		if (x.flags|y.flags)&flagScript != 0 {
			return scored{1000, howExact}
		}
		return scored{985, howVariant}
	}
	known := a.known(x, y)
	weight, limit := x.bounds(y)
	best := known
	if (masksApart(x.mask, y.mask) <= 4 || (x.flags^y.flags)&flagScript != 0) && x.likeLong(y, limit) {
		if c := a.tokensApart(x, y, ex, ey, limit); c <= limit {
			s := scored{1000 - 750*c/max(weight, 100), howVariant}
			if s.score < 905 {
				s.how = howTypo
			}
			if s = contradict(s, x, y, known); s.score > best.score {
				best = s
			}
		}
	}
	if best.how != howVariant && (x.flags^y.flags)&flagBaltic != 0 {
		if s := a.baltic(x, y, ex, ey); s.score > best.score {
			return s
		}
	}
	if best.how != howNickname {
		if g := a.gendered(x, y, ex, ey); g.score > 0 {
			return g
		}
	}
	return best
}

// bounds returns the weight of the longer of two words and the cost that it allows.
func (x *token) bounds(y *token) (weight, limit int) {
	weight = max(int(x.full), int(y.full))
	if (x.flags^y.flags)&flagScript != 0 {
		weight = max(x.weightBeside(y), y.weightBeside(x))
		return weight, allowanceAcross(weight, (x.flags|y.flags)&flagScript)
	}
	if x.flags&flagScript == scriptHangul {
		return weight, weight / 12 // one syllable apart is another name: 이재형, 이재명
	}
	return weight, allowance(weight)
}

// likeLong reports whether two words of one script are so near in weight that
// the limit may be kept; a compound unit weighs less than its parts.
func (x *token) likeLong(y *token, limit int) bool {
	if (x.flags^y.flags)&flagScript != 0 {
		return true
	}
	d := int(x.full) - int(y.full)
	return max(d, -d) <= limit+100
}

// besideLoose reports whether the units of x stand beside a script that
// writes vowels otherwise, so that x's vowels may have no partner.
func (x *token) besideLoose(y *token) bool {
	return y.flags&flagScript != scriptLatin && (x.flags^y.flags)&flagScript != 0
}

func (x *token) weightBeside(y *token) int {
	if x.besideLoose(y) {
		return int(x.loose)
	}
	return int(x.full)
}

func (a *costs) drops(x, y *token) *[maxUnits]hundredth {
	if x.besideLoose(y) {
		return &a.loose
	}
	return &a.drop
}

func (a *costs) tokensApart(x, y *token, ex, ey encoded, limit int) int {
	us, vs := ex.units(x), ey.units(y)
	c := distance(a, us, vs, a.drops(x, y), a.drops(y, x), limit)
	if c > limit {
		// French leaves a final s unspoken: Yves, Ив.
		if u, v := a.silent(us), a.silent(vs); len(u) != len(us) != (len(v) != len(vs)) {
			c = min(c, distance(a, u, v, a.drops(x, y), a.drops(y, x), limit)+30)
		}
	}
	return c
}

// silent cuts a silent ending off: es.
func (a *costs) silent(us string) string {
	if n := len(us); n > 3 && us[n-1] == a.esS && us[n-2] == a.esE {
		return us[:n-2]
	}
	return us
}

// initials scores pairs with an initial: "V." meets Vladimir.
func (a *costs) initials(x, y *token, ex, ey encoded) scored {
	if x.n == 0 || y.n == 0 {
		return scored{}
	}
	if x.letter != y.letter && a.cost[ex[x.off]&(maxUnits-1)][ey[y.off]&(maxUnits-1)] > 15 {
		return scored{}
	}
	return scored{860, howInitial}
}

// known looks both words up in the rows of nicknames.tsv.
func (a *costs) known(x, y *token) scored {
	var best scored
	for _, p := range x.rows {
		if p == 0 {
			break
		}
		for _, q := range y.rows {
			if q == 0 {
				break
			}
			if p&^shortBit != q&^shortBit {
				continue
			}
			s := scored{860, howNickname}
			switch {
			case (p^q)&shortBit != 0:
				s.score = 900
			case p&shortBit != 0:
				s.score = 850
			}
			if s.score > best.score {
				best = s
			}
		}
	}
	return best
}

// contradict takes a near miss back where both words are given names in use:
// Hassan is no slip for Hussein, and Daniela none for Daniel.
func contradict(s scored, x, y *token, known scored) scored {
	if known.score > 0 || x.flags&y.flags&flagGiven == 0 || x.kind >= kindFamily && y.kind >= kindFamily {
		return s
	}
	const sex = flagMale | flagFemale
	apart := x.flags&sex != 0 && y.flags&sex != 0 && x.flags&y.flags&sex == 0
	rows := x.rows[0] != 0 && y.rows[0] != 0
	if s.how == howTypo || apart || rows && s.score < 960 {
		return scored{}
	}
	return s
}

// gendered scores a man's and a woman's form of one family name: Putin and
// Putina, Merkel and Merkelová, Tolstoy and Tolstaya.
func (a *costs) gendered(x, y *token, ex, ey encoded) scored {
	if x.kind < kindFamily || y.kind < kindFamily {
		return scored{}
	}
	if (x.flags|y.flags)&flagScript != 0 {
		return a.genderedAcross(x, y, ex, ey)
	}
	man, woman := ex.units(x), ey.units(y)
	if len(man) > len(woman) {
		man, woman = woman, man
	}
	if len(man) < 3 || len(woman) == len(man) {
		return scored{}
	}
	if woman[len(woman)-1] != a.unitA {
		return scored{}
	}
	end := a.class[man[len(man)-1]&(maxUnits-1)]
	stem := woman[:len(woman)-1]
	switch n := len(stem); {
	case end == classConsonant && len(stem) > len(man)+1 && stem[n-1] == a.unitV && stem[n-2] == a.unitO:
		stem = stem[:n-2]
	case end == classConsonant:
	case n > 2 && stem[n-1] == a.unitY && stem[n-2] == a.unitA:
		stem, man = stem[:n-2], man[:len(man)-1]
	default:
		return scored{}
	}
	if distance(a, man, stem, &a.drop, &a.drop, 30) > 30 {
		return scored{}
	}
	return scored{700, howGender}
}

// baltic scores a word with a Baltic ending and one without: Lavrovs, Putinas.
func (a *costs) baltic(x, y *token, ex, ey encoded) scored {
	ended, bare := ex.units(x), ey.units(y)
	if y.flags&flagBaltic != 0 {
		ended, bare = bare, ended
	}
	stem := ended[:len(ended)-1]
	if n := len(stem); n > 3 && len(bare) < n && a.class[stem[n-1]&(maxUnits-1)] == classVowel {
		stem = stem[:n-1]
	}
	weight := max(min(int(x.full), int(y.full)), 100)
	limit := weight / 7
	c := distance(a, stem, bare, &a.drop, a.drops(y, x), limit)
	if c > limit {
		return scored{}
	}
	return scored{960 - 750*c/weight, howVariant}
}

// genderedAcross does the same for words of two scripts: プーチン and Putina.
func (a *costs) genderedAcross(x, y *token, ex, ey encoded) scored {
	if (x.flags^y.flags)&flagScript == 0 {
		return scored{}
	}
	if x.flags&flagScript != scriptLatin {
		x, y, ex, ey = y, x, ey, ex
	}
	woman, man := ex.units(x), ey.units(y)
	if x.flags&flagScript != scriptLatin || len(woman) < 4 || len(man) < 3 || woman[len(woman)-1] != a.unitA ||
		a.class[woman[len(woman)-2]&(maxUnits-1)] != classConsonant || a.class[man[len(man)-1]&(maxUnits-1)] != classConsonant {
		return scored{}
	}
	_, limit := x.bounds(y)
	if distance(a, woman[:len(woman)-1], man, a.drops(x, y), a.drops(y, x), limit) > limit {
		return scored{}
	}
	return scored{700, howGender}
}
