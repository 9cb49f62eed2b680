package transform

import "slices"

// maxSpread is the number of characters up to which a set at the start of a key is
// listed character by character; larger ones are tried at every character.
const maxSpread = 600

// Prepare makes a Transform put together from its parts ready to run.
func (t *Transform) Prepare() {
	for i := range t.Sets {
		t.Sets[i].prepare()
	}
	for s := range t.Stages {
		for p := range t.Stages[s].Passes {
			pass := &t.Stages[s].Passes[p]
			pass.index = indexRules(pass.Rules, t.Sets)
		}
	}
}

func indexRules(rules []Rule, sets []Set) index {
	starts := make([]map[rune]bool, len(rules)) // nil: any character
	chars := map[rune]bool{}
	for i, r := range rules {
		starts[i] = firsts(r.Key, sets)
		for c := range starts[i] {
			chars[c] = true
		}
	}
	var x index
	sorted := make([]rune, 0, len(chars))
	for c := range chars {
		sorted = append(sorted, c)
	}
	slices.Sort(sorted)
	for i := range rules {
		if starts[i] == nil {
			x.other = append(x.other, uint16(i))
		}
	}
	span := map[rune]uint32{}
	for _, c := range sorted {
		start := len(x.list)
		for i, r := range rules {
			if starts[i][c] || starts[i] == nil && canStart(r.Key, c, sets) {
				x.list = append(x.list, uint16(i))
			}
		}
		span[c] = uint32(start)<<12 | uint32(len(x.list)-start)
	}
	x.place(sorted, span)
	return x
}

// place puts the block of 256 characters that holds most into the dense part.
func (x *index) place(sorted []rune, span map[rune]uint32) {
	best := 0
	for i := range sorted {
		n := 0
		for n < len(sorted)-i && sorted[i+n]-sorted[i] < 256 {
			n++
		}
		if n > best {
			best, x.low = n, sorted[i]
		}
	}
	if best > 0 {
		x.dense = make([]uint32, 256)
	}
	for _, c := range sorted {
		if i := int(c - x.low); i >= 0 && i < len(x.dense) {
			x.dense[i] = span[c]
			continue
		}
		x.chars = append(x.chars, c)
		x.spans = append(x.spans, span[c])
	}
}

// firsts lists the characters with which the elements can begin, nil where any can.
func firsts(elems []Elem, sets []Set) map[rune]bool {
	out := map[rune]bool{}
	for i := range elems {
		el := &elems[i]
		switch el.Kind {
		case Char:
			if el.Char == Edge {
				return nil
			}
			out[el.Char] = true
		case In:
			set := &sets[el.Char]
			size := 0
			for k := 0; k < len(set.Ranges); k += 2 {
				size += int(set.Ranges[k+1]-set.Ranges[k]) + 1
			}
			if size > maxSpread || set.Edge {
				return nil
			}
			for k := 0; k < len(set.Ranges); k += 2 {
				for c := set.Ranges[k]; c <= set.Ranges[k+1]; c++ {
					out[c] = true
				}
			}
			for _, s := range set.Strings {
				out[s[0]] = true
			}
		case Group:
			inner := firsts(el.Group, sets)
			if inner == nil {
				return nil
			}
			for c := range inner {
				out[c] = true
			}
		}
		if el.Min > 0 {
			return out
		}
	}
	return nil // the key can be empty
}

// canStart reports whether a key whose firsts are too many can begin with the character.
func canStart(elems []Elem, c rune, sets []Set) bool {
	if len(elems) > 0 && elems[0].Kind == In && elems[0].Min > 0 {
		return sets[elems[0].Char].Has(c) || sets[elems[0].Char].Edge
	}
	return true
}
