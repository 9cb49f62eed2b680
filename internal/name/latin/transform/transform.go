// Package transform runs transliteration rules of Unicode's UTS #35, part 2
// ("Transforms"), compiled to tables beforehand. Running them needs no regular
// expression, and time is linear in the text: a rule looks at a bounded
// number of characters, and a rule that hands its output back to the rules
// (the cursor "|") can do so only a bounded number of times per character.
package transform

import (
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Transform is a compiled set of rules. It is immutable and safe for concurrent use.
type Transform struct {
	Stages []Stage
	Sets   []Set
}

// Stage is a run of passes over the same stretches of text: those whose
// characters all belong to the filter. Filter is an index of Sets, or -1 for all of the text.
type Stage struct {
	Filter int
	Passes []Pass
}

// Op is what a pass does.
type Op uint8

// The operations.
const (
	Rules Op = iota // applies Pass.Rules
	NFC
	NFD
	NFKC
	NFKD
	Lower
	Upper
)

// Pass is one walk over the text from left to right.
type Pass struct {
	Op    Op
	Rules []Rule
	index index
}

// Rule replaces Key by Output where Before stands to its left and After to its
// right. What stands to the left is already transformed.
type Rule struct {
	Before, Key, After []Elem
	Output             []rune // a negative rune -k stands for the k-th group of Key
	Cursor             int    // rules go on at this index of Output
}

// Elem is a part of a pattern: a character, a set or a group, Min to Max times.
type Elem struct {
	Kind     Kind
	Min, Max uint8
	Char     rune   // Char: the character; In: the index of Sets
	Group    []Elem // Group: what is repeated or captured
	Capture  uint8  // Group: its number, 0 for none
}

// Kind is the kind of an Elem.
type Kind uint8

// The kinds of a part of a pattern.
const (
	Char Kind = iota
	In
	Group
)

// Edge stands for the start and the end of the text in patterns: a set that
// excludes letters ("[^[:L:]]") contains it.
const Edge rune = 0xFFFF

// maxGroups is the number of groups a rule may have.
const maxGroups = 9

// machine is the state of a run: what is done, and what is to be done in reverse
// order, so that both ends next to the cursor grow and shrink at no cost.
type machine struct {
	done  []rune
	todo  []rune
	rest  int // the part of todo beyond the stretch that is being transformed
	sets  []Set
	begin [maxGroups + 1]int
	end   [maxGroups + 1]int
}

// machines are kept, as their buffers are written to through pointers and so live on the heap.
var machines = sync.Pool{New: func() any {
	return &machine{done: make([]rune, 0, 128), todo: make([]rune, 0, 128)}
}}

// Append appends the transformed text to dst.
func (t *Transform) Append(dst []byte, text string) []byte {
	return t.run(dst, text, false)
}

// AppendLower appends the transformed text in small letters to dst.
func (t *Transform) AppendLower(dst []byte, text string) []byte {
	return t.run(dst, text, true)
}

func (t *Transform) run(dst []byte, text string, lower bool) []byte {
	m := machines.Get().(*machine)
	m.sets, m.done, m.todo = t.Sets, m.done[:0], m.todo[:0]
	composed := true
	for _, r := range text {
		if lower {
			r = small(r)
		}
		composed = composed && inert(r, NFC)
		m.done = append(m.done, r)
	}
	for i := range t.Stages {
		m.stage(&t.Stages[i], composed && i == 0)
	}
	for _, r := range m.done {
		dst = appendRune(dst, r)
	}
	m.sets = nil
	if cap(m.done) <= 4096 {
		machines.Put(m)
	}
	return dst
}

// small is unicode.ToLower, quick for Cyrillic.
func small(r rune) rune {
	switch {
	case r >= 0x410 && r < 0x430:
		return r + 0x20
	case r >= 0x430 && r < 0x450:
		return r
	}
	return unicode.ToLower(r)
}

// String returns the transformed text.
func (t *Transform) String(text string) string {
	var buf [128]byte
	return string(t.Append(buf[:0], text))
}

// stage runs the passes of a stage; where the text is composed already, it need not begin with NFC.
func (m *machine) stage(s *Stage, composed bool) {
	passes := s.Passes
	if composed && len(passes) > 1 && passes[0].Op == NFC {
		passes = passes[1:]
	}
	m.todo = m.todo[:0]
	for i := len(m.done) - 1; i >= 0; i-- {
		m.todo = append(m.todo, m.done[i])
	}
	m.done = m.done[:0]
	for len(m.todo) > 0 {
		run := m.span(s.Filter)
		if run == 0 {
			m.step()
			continue
		}
		m.rest = len(m.todo) - run
		start := len(m.done)
		for i := range passes {
			if i > 0 {
				m.rewind(start)
			}
			m.pass(&passes[i])
		}
	}
}

// span counts the characters ahead that the filter lets pass.
func (m *machine) span(filter int) int {
	if filter < 0 {
		return len(m.todo)
	}
	n := 0
	for i := len(m.todo) - 1; i >= 0 && m.sets[filter].Has(m.todo[i]); i-- {
		n++
	}
	return n
}

func (m *machine) step() {
	last := len(m.todo) - 1
	m.done = append(m.done, m.todo[last])
	m.todo = m.todo[:last]
}

// rewind puts back what was done since start.
func (m *machine) rewind(start int) {
	for i := len(m.done) - 1; i >= start; i-- {
		m.todo = append(m.todo, m.done[i])
	}
	m.done = m.done[:start]
}

func (m *machine) pass(p *Pass) {
	switch p.Op {
	case Rules:
		m.rules(p)
	case Lower, Upper:
		for len(m.todo) > m.rest {
			last := len(m.todo) - 1
			if p.Op == Lower {
				m.todo[last] = unicode.ToLower(m.todo[last])
			} else {
				m.todo[last] = unicode.ToUpper(m.todo[last])
			}
			m.step()
		}
	default:
		m.normalize(p.Op)
	}
}

var forms = [...]norm.Form{NFC: norm.NFC, NFD: norm.NFD, NFKC: norm.NFKC, NFKD: norm.NFKD}

func (m *machine) normalize(op Op) {
	start := len(m.done)
	plain := true
	for len(m.todo) > m.rest {
		r := m.todo[len(m.todo)-1]
		plain = plain && inert(r, op)
		m.step()
	}
	if plain {
		return
	}
	var buf, out [256]byte
	text := buf[:0]
	for _, r := range m.done[start:] {
		text = appendRune(text, r)
	}
	m.done = m.done[:start]
	for _, r := range string(forms[op].Append(out[:0], text...)) {
		m.done = append(m.done, r)
	}
}

// inert reports whether the character alone is the same in the normal form and
// leaves its neighbours as they are; it may say no too often.
func inert(r rune, op Op) bool {
	switch {
	case r < 0xA0:
		return true
	case op == NFC:
		return r < 0x300 || r >= 0x370 && r < 0x374 || r >= 0x388 && r < 0x483 || r >= 0x48A && r < 0x591 ||
			r >= 0x5D0 && r < 0x610 || r >= 0x621 && r < 0x64B || r >= 0x10A0 && r < 0x1100
	case op == NFD:
		return r >= 0x42F && r < 0x450 && r != 'й' || r >= 0x410 && r < 0x42F && r != 'Й'
	}
	return false
}

func (m *machine) rules(p *Pass) {
	budget := 16*(len(m.todo)-m.rest) + 16
	for len(m.todo) > m.rest && budget > 0 {
		budget--
		r := m.todo[len(m.todo)-1]
		applied := false
		for _, i := range p.index.candidates(r) {
			if m.apply(&p.Rules[i]) {
				applied = true
				break
			}
		}
		if !applied {
			m.step()
		}
	}
	for len(m.todo) > m.rest {
		m.step()
	}
}

// apply tries the rule at the cursor.
func (m *machine) apply(r *Rule) bool {
	n, ok := m.match(r.Key, 0, len(m.todo)-m.rest)
	if !ok || len(r.Before) > 0 && !m.before(r.Before) {
		return false
	}
	if len(r.After) > 0 {
		if _, ok := m.match(r.After, n, len(m.todo)); !ok {
			return false
		}
	}
	var held []rune
	for _, c := range r.Output {
		if c < 0 { // a group is read before its characters go
			for i := len(m.todo) - 1; i >= len(m.todo)-n; i-- {
				held = append(held, m.todo[i])
			}
			break
		}
	}
	m.todo = m.todo[:len(m.todo)-n]
	at := 0
	for i, c := range r.Output {
		if i == r.Cursor {
			at = len(m.done)
		}
		if c >= 0 {
			m.done = append(m.done, c)
			continue
		}
		m.done = append(m.done, held[m.begin[-c]:m.end[-c]]...)
	}
	if r.Cursor < len(r.Output) {
		m.rewind(at)
	}
	return true
}

// at returns the character i places right of the cursor; those left of it have i < 0.
func (m *machine) at(i int) rune {
	if i >= 0 {
		if i = len(m.todo) - 1 - i; i >= 0 {
			return m.todo[i]
		}
		return Edge
	}
	if i += len(m.done); i >= 0 {
		return m.done[i]
	}
	return Edge
}

// match matches the elements from i places right of the cursor and returns where they end.
// Characters at limit and beyond are not matched.
func (m *machine) match(elems []Elem, i, limit int) (int, bool) {
	for e := range elems {
		el := &elems[e]
		if el.Kind == Char && el.Max == 1 && el.Min == 1 {
			if el.Char == Edge {
				if m.at(i) != Edge {
					return 0, false
				}
				continue
			}
			if i >= limit || m.at(i) != el.Char {
				return 0, false
			}
			i++
			continue
		}
		count := 0
		first := i
		for count < int(el.Max) {
			next, ok := m.once(el, i, limit)
			if !ok {
				break
			}
			count++
			if next == i {
				break // an edge has no width
			}
			i = next
		}
		if count < int(el.Min) {
			return 0, false
		}
		if el.Capture > 0 {
			m.begin[el.Capture], m.end[el.Capture] = first, i
		}
	}
	return i, true
}

func (m *machine) once(el *Elem, i, limit int) (int, bool) {
	switch el.Kind {
	case In:
		set := &m.sets[el.Char]
		for _, s := range set.Strings {
			if m.literal(s, i, limit) {
				return i + len(s), true
			}
		}
		r := m.at(i)
		if r == Edge {
			return i, set.Edge
		}
		if i >= limit {
			return i, false
		}
		return i + 1, set.Has(r)
	case Group:
		return m.match(el.Group, i, limit)
	default:
		return i + 1, i < limit && m.at(i) == el.Char
	}
}

func (m *machine) literal(s []rune, i, limit int) bool {
	for k, c := range s {
		if i+k >= limit || m.at(i+k) != c {
			return false
		}
	}
	return true
}

// before matches the elements leftwards from the cursor.
func (m *machine) before(elems []Elem) bool {
	_, ok := m.back(elems, -1)
	return ok
}

func (m *machine) back(elems []Elem, i int) (int, bool) {
	for e := len(elems) - 1; e >= 0; e-- {
		el := &elems[e]
		count := 0
		for count < int(el.Max) {
			next, ok := m.onceBack(el, i)
			if !ok {
				break
			}
			count++
			if next == i {
				break
			}
			i = next
		}
		if count < int(el.Min) {
			return 0, false
		}
	}
	return i, true
}

func (m *machine) onceBack(el *Elem, i int) (int, bool) {
	switch el.Kind {
	case In:
		set := &m.sets[el.Char]
		for _, s := range set.Strings {
			if m.literal(s, i+1-len(s), 0) {
				return i - len(s), true
			}
		}
		r := m.at(i)
		if r == Edge {
			return i, set.Edge
		}
		return i - 1, set.Has(r)
	case Group:
		return m.back(el.Group, i)
	default:
		r := m.at(i)
		if el.Char == Edge {
			return i, r == Edge
		}
		return i - 1, r == el.Char
	}
}
