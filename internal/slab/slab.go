// Package slab hands out short lists from few allocations. A report holds
// dozens of lists of one or two things; made one by one they cost more than
// what they hold.
package slab

// Of hands out lists of T. The zero value is ready; it is for one goroutine.
type Of[T any] struct {
	all   []T // the last chunk
	taken int // how much of it has been handed out
}

// first is how many values the first chunk has where nobody said.
const first = 16

// Reset takes all lists back: they must no longer be used.
func (s *Of[T]) Reset() {
	clear(s.all[:s.taken])
	s.taken = 0
}

// Reuse is Reset for a slab whose lists are written before they are read: nothing is cleared, so that Extend must not be asked for zeros.
func (s *Of[T]) Reuse() { s.taken = 0 }

// Use hands out lists from room, which is all zeros, while it lasts.
func (s *Of[T]) Use(room []T) { s.all, s.taken = room, 0 }

// Empty reports whether there is no room at all, so that the next list needs a new chunk.
func (s *Of[T]) Empty() bool { return len(s.all) == 0 }

// Reserve makes room for n values in all.
func (s *Of[T]) Reserve(n int) {
	if n > len(s.all)-s.taken {
		s.chunk(n)
	}
}

func (s *Of[T]) chunk(n int) { s.all, s.taken = make([]T, n), 0 }

// Take returns an empty list with room for n values.
func (s *Of[T]) Take(n int) []T {
	if n == 0 {
		return nil
	}
	if n > len(s.all)-s.taken {
		s.chunk(max(n, 2*len(s.all), first))
	}
	from := s.taken
	s.taken += n
	return s.all[from:from:s.taken]
}

// One returns a list of v.
func (s *Of[T]) One(v T) []T { return append(s.Take(1), v) }

// Append appends v to a list, which moves within the slab where it has no room.
func (s *Of[T]) Append(list []T, v T) []T {
	if len(list) == cap(list) {
		list = s.move(list)
	}
	return append(list, v)
}

// Extend adds a zero to a list, which moves within the slab where it has no room. What is behind
// the list must not have been written to.
func (s *Of[T]) Extend(list []T) []T {
	if len(list) == cap(list) {
		list = s.move(list)
	}
	return list[:len(list)+1]
}

// move returns a list that has no room with room: for one value where it is empty, as most lists have one. It stands
// apart so that Append and Extend are a comparison where there is room.
//
//go:noinline
func (s *Of[T]) move(list []T) []T {
	if len(list) == 0 {
		return s.Take(1)
	}
	return append(s.Take(2*len(list)), list...)
}

// Copy returns a copy of list.
func (s *Of[T]) Copy(list []T) []T { return append(s.Take(len(list)), list...) }
