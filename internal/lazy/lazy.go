// Package lazy holds what is made when it is first asked for.
package lazy

import "sync"

// Value is made when it is first asked for. It is for package variables: unlike sync.OnceValue it needs no
// code and no memory when a program starts that may never ask for it. The zero value is ready, and may be
// used by several goroutines.
type Value[T any] struct {
	once  sync.Once
	value T
}

// Of returns the value, which make makes the first time.
func (v *Value[T]) Of(make func() T) T {
	v.once.Do(func() { v.value = make() })
	return v.value
}
