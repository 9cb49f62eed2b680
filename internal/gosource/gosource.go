// Package gosource writes tables as Go, for those that are compiled into the program: what is read when it
// is first asked for costs the first report of a process pages of memory, and a variable costs none.
package gosource

import (
	"fmt"
	"strconv"
)

// AppendList appends a list or an array ("name: [4]string"), without the elements that are zero; show writes one.
func AppendList[T comparable](b []byte, field string, list []T, show func(T) string) []byte {
	const width = 130
	b = append(append(b, field...), "{\n"...)
	line := len(b)
	var zero T
	for i, v := range list {
		if v == zero {
			continue
		}
		b = fmt.Appendf(b, "%d: %s, ", i, show(v))
		if len(b)-line > width {
			b = append(b, '\n')
			line = len(b)
		}
	}
	return append(b, "\n},\n"...)
}

// Number shows a number.
func Number[T uint8 | uint16](n T) string { return strconv.Itoa(int(n)) }
