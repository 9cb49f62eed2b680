package transform

import (
	"encoding/binary"
	"errors"
)

// errCode says that a block of bytes is no compiled transform.
var errCode = errors.New("transform: damaged table")

// Encode returns the compiled form of t, which [Decode] reads.
func (t *Transform) Encode() []byte {
	var w []byte
	w = binary.AppendUvarint(w, uint64(len(t.Sets)))
	for _, s := range t.Sets {
		w = binary.AppendUvarint(w, uint64(len(s.Ranges)))
		last := rune(0)
		for _, r := range s.Ranges {
			w = binary.AppendUvarint(w, uint64(r-last))
			last = r
		}
		w = binary.AppendUvarint(w, uint64(len(s.Strings)))
		for _, str := range s.Strings {
			w = appendRunes(w, str)
		}
	}
	w = binary.AppendUvarint(w, uint64(len(t.Stages)))
	for _, s := range t.Stages {
		w = binary.AppendUvarint(w, uint64(s.Filter+1))
		w = binary.AppendUvarint(w, uint64(len(s.Passes)))
		for _, p := range s.Passes {
			w = append(w, byte(p.Op))
			w = binary.AppendUvarint(w, uint64(len(p.Rules)))
			for _, r := range p.Rules {
				w = appendElems(w, r.Before)
				w = appendElems(w, r.Key)
				w = appendElems(w, r.After)
				w = appendRunes(w, r.Output)
				w = binary.AppendUvarint(w, uint64(r.Cursor))
			}
		}
	}
	return w
}

func appendRunes(w []byte, s []rune) []byte {
	w = binary.AppendUvarint(w, uint64(len(s)))
	for _, r := range s {
		w = binary.AppendVarint(w, int64(r))
	}
	return w
}

func appendElems(w []byte, elems []Elem) []byte {
	w = binary.AppendUvarint(w, uint64(len(elems)))
	for _, el := range elems {
		head := byte(el.Kind)
		if el.Min == 1 && el.Max == 1 && el.Capture == 0 {
			w = append(w, head)
		} else {
			w = append(w, head|0x80, el.Min, el.Max, el.Capture)
		}
		if el.Kind == Group {
			w = appendElems(w, el.Group)
		} else {
			w = binary.AppendUvarint(w, uint64(el.Char))
		}
	}
	return w
}

// reader reads the compiled form; after a fault everything it returns is zero.
type reader struct {
	b   string
	bad bool
}

func (r *reader) byte() byte {
	if len(r.b) == 0 {
		r.bad = true
		return 0
	}
	c := r.b[0]
	r.b = r.b[1:]
	return c
}

func (r *reader) uint() int {
	v := uint64(0)
	for shift := 0; shift < 35; shift += 7 {
		c := r.byte()
		v |= uint64(c&0x7F) << shift
		if c < 0x80 {
			return int(v)
		}
	}
	r.bad = true
	return 0
}

func (r *reader) int() int {
	v := r.uint()
	return v>>1 ^ -(v & 1)
}

// count reads the length of a list, of which every item takes a byte at least.
func (r *reader) count() int {
	n := r.uint()
	if n > len(r.b) {
		r.bad = true
		return 0
	}
	return n
}

func (r *reader) runes() []rune {
	n := r.count()
	if n == 0 {
		return nil
	}
	out := make([]rune, n)
	for i := range out {
		out[i] = rune(r.int())
	}
	return out
}

func (r *reader) elems(depth int) []Elem {
	n := r.count()
	if n == 0 || depth > 8 {
		return nil
	}
	out := make([]Elem, n)
	for i := range out {
		head := r.byte()
		el := Elem{Kind: Kind(head & 0x7F), Min: 1, Max: 1}
		if head&0x80 != 0 {
			el.Min, el.Max, el.Capture = r.byte(), r.byte(), r.byte()
		}
		if el.Kind == Group {
			el.Group = r.elems(depth + 1)
		} else {
			el.Char = rune(r.uint())
		}
		out[i] = el
	}
	return out
}

// Decode reads what Encode wrote and makes it ready to run.
func Decode(code string) (*Transform, error) {
	r := reader{b: code}
	t := &Transform{Sets: make([]Set, r.count())}
	for i := range t.Sets {
		s := &t.Sets[i]
		s.Ranges = make([]rune, r.count())
		last := rune(0)
		for k := range s.Ranges {
			last += rune(r.uint())
			s.Ranges[k] = last
		}
		for range r.count() {
			s.Strings = append(s.Strings, r.runes())
		}
	}
	t.Stages = make([]Stage, r.count())
	for i := range t.Stages {
		s := &t.Stages[i]
		s.Filter = r.uint() - 1
		s.Passes = make([]Pass, r.count())
		for k := range s.Passes {
			p := &s.Passes[k]
			p.Op = Op(r.byte())
			p.Rules = make([]Rule, r.count())
			for q := range p.Rules {
				p.Rules[q] = Rule{Before: r.elems(0), Key: r.elems(0), After: r.elems(0), Output: r.runes(), Cursor: r.uint()}
			}
		}
	}
	if r.bad {
		return nil, errCode
	}
	t.Prepare()
	return t, nil
}
