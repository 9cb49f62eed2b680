package compare

import (
	"math/rand"
	"testing"
)

// plainDistance is what distance means, without limit or dead ends.
func plainDistance(a *costs, x, y string, xDrop, yDrop *[maxUnits]hundredth) int {
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		for j := range rows[i] {
			if i == 0 && j == 0 {
				continue
			}
			c := 1 << 20
			if i > 0 {
				c = min(c, rows[i-1][j]+int(xDrop[x[i-1]]))
			}
			if j > 0 {
				c = min(c, rows[i][j-1]+int(yDrop[y[j-1]]))
			}
			if i > 0 && j > 0 {
				c = min(c, rows[i-1][j-1]+int(a.cost[x[i-1]][y[j-1]]))
			}
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] && x[i-1] != x[i-2] {
				c = min(c, rows[i-2][j-2]+swapped)
			}
			if i > 0 && j > 1 {
				for _, p := range a.parts[x[i-1]] {
					if p.first == y[j-2] && p.second == y[j-1] {
						c = min(c, rows[i-1][j-2]+int(p.cost))
					}
				}
			}
			if i > 1 && j > 0 {
				for _, p := range a.parts[y[j-1]] {
					if p.first == x[i-2] && p.second == x[i-1] {
						c = min(c, rows[i-2][j-1]+int(p.cost))
					}
				}
			}
			rows[i][j] = c
		}
	}
	return rows[len(x)][len(y)]
}

// Dead ends that distance leaves out change nothing of what it finds within the limit.
func TestDistanceWithinLimit(t *testing.T) {
	a := loadCosts()
	r := rand.New(rand.NewSource(1))
	var frequent []unit
	for u := range a.n {
		if a.compound[u+1] || u%3 == 0 {
			frequent = append(frequent, unit(u+1))
			for _, p := range a.parts[u+1] {
				frequent = append(frequent, p.first, p.second)
			}
		}
	}
	for range 30_000 {
		x := make([]byte, r.Intn(20))
		for i := range x {
			x[i] = frequent[r.Intn(len(frequent))]
		}
		y := append([]byte(nil), x...)
		for range r.Intn(5) {
			if i := r.Intn(len(y) + 1); i < len(y) && r.Intn(2) == 0 {
				y[i] = frequent[r.Intn(len(frequent))]
				if i > 0 && r.Intn(2) == 0 {
					y[i], y[i-1] = y[i-1], y[i]
				}
			} else {
				y = append(y[:i:i], append([]byte{frequent[r.Intn(len(frequent))]}, y[i:]...)...)
			}
		}
		for r.Intn(4) > 0 && len(y) < 20 { // far longer
			y = append(y, frequent[r.Intn(len(frequent))])
		}
		// Equal ends are taken off before anything is counted.
		for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
			x, y = x[1:], y[1:]
		}
		for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
			x, y = x[:len(x)-1], y[:len(y)-1]
		}
		drop, limit := &a.drop, r.Intn(900)
		if r.Intn(2) == 0 {
			drop = &a.loose
		}
		want := min(plainDistance(a, string(x), string(y), drop, &a.drop), limit+1)
		if got := distance(a, string(x), string(y), drop, &a.drop, limit); got != want {
			t.Fatalf("%v and %v cost %d within %d, want %d", x, y, got, limit, want)
		}
	}
}
