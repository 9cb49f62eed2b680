package slab

import (
	"slices"
	"testing"
)

// Lists of one slab grow one beside the other and never into each other.
func TestAppendKeepsListsApart(t *testing.T) {
	var s Of[int]
	lists := make([][]int, 40)
	for v := range 50 {
		for i := range lists {
			lists[i] = s.Append(lists[i], 1000*i+v)
		}
	}
	for i, list := range lists {
		for v := range 50 {
			if list[v] != 1000*i+v {
				t.Fatalf("list %d holds %d at %d", i, list[v], v)
			}
		}
	}
}

func TestTakeHasNoMoreRoom(t *testing.T) {
	var s Of[int]
	a, b := append(s.Take(2), 1, 2), append(s.Take(2), 3, 4)
	_ = append(a, 9) // copies: b stays as it is
	if !slices.Equal(b, []int{3, 4}) {
		t.Errorf("b is %v", b)
	}
	if s.Take(0) != nil || len(s.Copy(nil)) != 0 {
		t.Error("a list of nothing is not nil")
	}
}

func TestResetAllocatesNothingTheSecondTime(t *testing.T) {
	var s Of[string]
	fill := func() {
		s.Reset()
		for range 30 {
			s.One("a")
			if list := s.Copy([]string{"b", "c"}); list[1] != "c" {
				t.Fatal(list)
			}
		}
	}
	for range 3 {
		fill()
	}
	if n := testing.AllocsPerRun(10, fill); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// A slab is used again with nothing of what it held before.
func TestExtendAddsZeros(t *testing.T) {
	var s Of[int]
	for range 2 {
		var a, b []int
		for i := range 40 {
			if a = s.Extend(a); a[i] != 0 {
				t.Fatalf("place %d holds %d", i, a[i])
			}
			a[i], b = 7, s.Append(b, 8)
		}
		for i := range a {
			if a[i] != 7 || b[i] != 8 {
				t.Fatalf("place %d holds %d and %d", i, a[i], b[i])
			}
		}
		s.Reset()
	}
}

// Lists that are written as a whole hold nothing of those before, though nothing is cleared.
func TestReuse(t *testing.T) {
	var s Of[int]
	for v := range 3 {
		s.Reuse()
		var list []int
		for i := range 5 {
			list = s.Append(list, 10*v+i)
		}
		if want := []int{10 * v, 10*v + 1, 10*v + 2, 10*v + 3, 10*v + 4}; !slices.Equal(list, want) {
			t.Errorf("%v, want %v", list, want)
		}
	}
}
