package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/legation-go/legation/internal/name/latin/transform"
)

// charset is a set of characters under construction: ranges sorted and apart, and strings.
type charset struct {
	ranges  [][2]rune
	strings []string
}

const lastRune = 0x10FFFF

func (s *charset) add(lo, hi rune) { s.ranges = append(s.ranges, [2]rune{lo, hi}) }

func (s *charset) tidy() {
	slices.SortFunc(s.ranges, func(a, b [2]rune) int { return int(a[0] - b[0]) })
	var out [][2]rune
	for _, r := range s.ranges {
		if n := len(out); n > 0 && r[0] <= out[n-1][1]+1 {
			out[n-1][1] = max(out[n-1][1], r[1])
			continue
		}
		out = append(out, r)
	}
	s.ranges = out
}

func (s *charset) invert() {
	s.tidy()
	var out [][2]rune
	next := rune(0)
	for _, r := range s.ranges {
		if r[0] > next {
			out = append(out, [2]rune{next, r[0] - 1})
		}
		next = r[1] + 1
	}
	if next <= lastRune {
		out = append(out, [2]rune{next, lastRune})
	}
	s.ranges, s.strings = out, nil
}

func (s *charset) union(o charset) {
	s.ranges = append(s.ranges, o.ranges...)
	s.strings = append(s.strings, o.strings...)
	s.tidy()
}

func (s *charset) minus(o charset) {
	kept := slices.DeleteFunc(slices.Clone(s.strings), func(t string) bool { return slices.Contains(o.strings, t) })
	s.invert()
	s.union(o)
	s.invert()
	s.strings = kept
}

func (s *charset) intersect(o charset) {
	a, b := *s, o
	a.invert()
	b.invert()
	a.union(b)
	a.invert()
	*s = a
}

func (s *charset) compiled() transform.Set {
	s.tidy()
	var out transform.Set
	for _, r := range s.ranges {
		out.Ranges = append(out.Ranges, r[0], r[1])
	}
	slices.SortFunc(s.strings, func(a, b string) int { return len(b) - len(a) })
	for _, str := range s.strings {
		out.Strings = append(out.Strings, []rune(str))
	}
	return out
}

// property gives the set of "[:name:]" or "\p{name}".
func property(name string) (charset, error) {
	name = strings.TrimSpace(name)
	negated := strings.HasPrefix(name, "^")
	name = strings.TrimPrefix(name, "^")
	if key, value, ok := strings.Cut(name, "="); ok {
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "block", "blk":
			b, ok := blocks[strings.ToLower(value)]
			if !ok {
				return charset{}, fmt.Errorf("unknown block %q", value)
			}
			s := charset{ranges: [][2]rune{b}}
			if negated {
				s.invert()
			}
			return s, nil
		case "ccc", "canonical_combining_class":
			return charset{ranges: [][2]rune{{0x300, 0x314}, {0x33D, 0x344}, {0x346, 0x346}, {0x34A, 0x34C}}}, nil
		default:
			name = value
		}
	}
	var table *unicode.RangeTable
	for _, tables := range []map[string]*unicode.RangeTable{unicode.Categories, unicode.Scripts, unicode.Properties} {
		for key, t := range tables {
			if strings.EqualFold(key, name) {
				table = t
			}
		}
	}
	switch strings.ToLower(name) {
	case "uppercase", "lu", "uppercase_letter", "upper":
		table = unicode.Lu
	case "lowercase", "ll", "lowercase_letter", "lower":
		table = unicode.Ll
	case "letter", "alphabetic":
		table = unicode.L
	case "nonspacing mark", "nonspacing_mark":
		table = unicode.Mn
	case "mark":
		table = unicode.M
	case "thai":
		table = unicode.Thai
	}
	if table == nil {
		return charset{}, fmt.Errorf("unknown property %q", name)
	}
	var s charset
	for _, r := range table.R16 {
		for c := rune(r.Lo); c <= rune(r.Hi); c += rune(r.Stride) {
			s.add(c, c)
		}
	}
	for _, r := range table.R32 {
		for c := rune(r.Lo); c <= rune(r.Hi); c += rune(r.Stride) {
			s.add(c, c)
		}
	}
	s.tidy()
	if negated {
		s.invert()
	}
	return s, nil
}

var blocks = map[string][2]rune{
	"arabic": {0x600, 0x6FF}, "thaana": {0x780, 0x7BF}, "hebrew": {0x590, 0x5FF}, "hangul_jamo": {0x1100, 0x11FF},
}
