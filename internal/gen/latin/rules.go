package main

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"

	"github.com/legation-go/legation/internal/name/latin/transform"
)

// compiler turns the text of transform rules (UTS #35 part 2) into tables.
type compiler struct {
	find func(name string) (string, error) // the text of the rules that "::name;" calls
	out  transform.Transform
	vars map[string]string
	// filter is the index of the set that the stage under construction is limited to.
	filter int
	depth  int
}

// compile compiles the rules in text.
func compile(text string, find func(string) (string, error)) (*transform.Transform, error) {
	c := &compiler{find: find, filter: -1, vars: map[string]string{}}
	if err := c.file(text); err != nil {
		return nil, err
	}
	c.out.Prepare()
	return &c.out, nil
}

// stage returns the stage that further passes belong to.
func (c *compiler) stage() *transform.Stage {
	if n := len(c.out.Stages); n > 0 && c.out.Stages[n-1].Filter == c.filter {
		return &c.out.Stages[n-1]
	}
	c.out.Stages = append(c.out.Stages, transform.Stage{Filter: c.filter})
	return &c.out.Stages[len(c.out.Stages)-1]
}

func (c *compiler) op(op transform.Op) {
	s := c.stage()
	s.Passes = append(s.Passes, transform.Pass{Op: op})
}

func (c *compiler) file(text string) error {
	if c.depth++; c.depth > 8 {
		return fmt.Errorf("rules call one another too deep")
	}
	outerVars, outerFilter := c.vars, c.filter
	c.vars = map[string]string{}
	fresh := true // the next rule begins a pass
	for _, st := range statements(text) {
		switch {
		case strings.HasPrefix(st, "::"):
			if err := c.command(strings.TrimSpace(st[2:])); err != nil {
				return fmt.Errorf("%s: %w", st, err)
			}
			fresh = true
		case strings.HasPrefix(st, "$") && assignment(st) >= 0:
			i := assignment(st)
			c.vars[strings.TrimSpace(st[1:i])] = strings.TrimSpace(st[i+1:])
		default:
			rule, ok, err := c.rule(st)
			if err != nil {
				return fmt.Errorf("%s: %w", st, err)
			}
			if !ok {
				continue
			}
			if fresh {
				c.op(transform.Rules)
				fresh = false
			}
			s := c.stage()
			p := &s.Passes[len(s.Passes)-1]
			p.Rules = append(p.Rules, rule)
		}
	}
	c.vars, c.filter = outerVars, outerFilter
	c.depth--
	return nil
}

// statements divides the text at semicolons outside of quotes, without comments.
func statements(text string) []string {
	var out []string
	var b strings.Builder
	quoted := false
	rs := []rune(text)
	depth := 0
	for i := 0; i < len(rs); i++ {
		r := rs[i]
		switch {
		case quoted:
			quoted = r != '\''
			b.WriteRune(r)
		case r == '\\' && i+1 < len(rs):
			b.WriteRune(r)
			i++
			b.WriteRune(rs[i])
		case r == '\'':
			quoted = true
			b.WriteRune(r)
		case r == '#' && depth == 0:
			for i < len(rs) && rs[i] != '\n' {
				i++
			}
		case r == ';' && depth == 0:
			if s := strings.TrimSpace(b.String()); s != "" {
				out = append(out, s)
			}
			b.Reset()
		default:
			if r == '[' {
				depth++
			} else if r == ']' && depth > 0 {
				depth--
			}
			b.WriteRune(r)
		}
	}
	if s := strings.TrimSpace(b.String()); s != "" {
		out = append(out, s) // without its semicolon: compiles where it is whole
	}
	return out
}

// assignment returns where the "=" of "$name = value" stands, or -1.
func assignment(st string) int {
	for i, r := range st[1:] {
		if r == '=' {
			return i + 1
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != ' ' && r != '\t' {
			return -1
		}
	}
	return -1
}

// command compiles "::name;" and "::[filter];".
func (c *compiler) command(s string) error {
	if i := strings.LastIndexByte(s, '('); i >= 0 && strings.HasSuffix(s, ")") && !strings.HasPrefix(s, "[") {
		s = strings.TrimSpace(s[:i]) // what stands in brackets is for the way back
	}
	if s == "" {
		return nil
	}
	if s[0] == '[' {
		p := &parser{src: []rune(s), c: c}
		set, err := p.set()
		if err != nil {
			return err
		}
		rest := strings.TrimSpace(string(p.src[p.at:]))
		if i := strings.IndexByte(rest, '('); i >= 0 {
			rest = strings.TrimSpace(rest[:i])
		}
		outer := c.filter
		c.filter = c.setIndex(set)
		if rest != "" {
			err = c.command(rest)
			c.filter = outer
		}
		return err
	}
	switch strings.ToLower(strings.TrimPrefix(s, "Any-")) {
	case "null":
	case "nfc":
		c.op(transform.NFC)
	case "nfd":
		c.op(transform.NFD)
	case "nfkc", "halfwidth-fullwidth", "fullwidth-halfwidth":
		c.op(transform.NFKC)
	case "nfkd":
		c.op(transform.NFKD)
	case "lower":
		c.op(transform.Lower)
	case "upper":
		c.op(transform.Upper)
	default:
		text, err := c.find(s)
		if err != nil {
			return err
		}
		return c.file(text)
	}
	return nil
}

// rule compiles one rule; ok is false for one of the way back.
func (c *compiler) rule(st string) (rule transform.Rule, ok bool, err error) {
	left, right, arrow := splitArrow(st)
	switch arrow {
	case '→', '↔':
	case '←':
		return rule, false, nil
	default:
		return rule, false, fmt.Errorf("no arrow")
	}
	p := &parser{src: []rune(left), c: c}
	parts, err := p.side()
	if err != nil {
		return rule, false, err
	}
	rule.Before, rule.Key, rule.After = parts.before, parts.key, parts.after
	if len(rule.Key) > 1 && rule.Key[0].Kind == transform.Char && rule.Key[0].Char == transform.Edge && len(rule.Before) == 0 {
		rule.Before, rule.Key = rule.Key[:1], rule.Key[1:] // "^" looks to the left
	}
	p = &parser{src: []rune(right), c: c}
	if rule.Output, rule.Cursor, err = p.output(); err != nil {
		return rule, false, err
	}
	return rule, true, nil
}

func splitArrow(st string) (left, right string, arrow rune) {
	quoted := false
	depth := 0
	rs := []rune(st)
	for i := 0; i < len(rs); i++ {
		r := rs[i]
		switch {
		case quoted:
			quoted = r != '\''
		case r == '\'':
			quoted = true
		case r == '\\':
			i++
		case r == '[':
			depth++
		case r == ']':
			depth--
		case depth > 0:
		case r == '<' && i+1 < len(rs) && rs[i+1] == '>':
			return string(rs[:i]), string(rs[i+2:]), '↔'
		case r == '→', r == '>':
			return string(rs[:i]), string(rs[i+1:]), '→'
		case r == '←', r == '<':
			return string(rs[:i]), string(rs[i+1:]), '←'
		case r == '↔':
			return string(rs[:i]), string(rs[i+1:]), '↔'
		}
	}
	return "", "", 0
}

// setIndex returns the index of the set, which is stored once.
func (c *compiler) setIndex(s charset) int {
	compiled := s.compiled()
	for i, have := range c.out.Sets {
		if reflect.DeepEqual(have, compiled) {
			return i
		}
	}
	c.out.Sets = append(c.out.Sets, compiled)
	return len(c.out.Sets) - 1
}

// parser reads one side of a rule.
type parser struct {
	src    []rune
	at     int
	c      *compiler
	groups uint8
}

type sides struct{ before, key, after []transform.Elem }

func (p *parser) peek() rune {
	if p.at < len(p.src) {
		return p.src[p.at]
	}
	return 0
}

func (p *parser) space() {
	for p.at < len(p.src) && unicode.IsSpace(p.src[p.at]) {
		p.at++
	}
}

// side reads "before { key } after".
func (p *parser) side() (s sides, err error) {
	var elems []transform.Elem
	closed := false
	for {
		p.space()
		if p.at >= len(p.src) {
			break
		}
		switch p.peek() {
		case '{':
			p.at++
			s.before, elems = elems, nil
		case '}':
			p.at++
			s.key, elems, closed = elems, nil, true
		default:
			el, err := p.elem(elems)
			if err != nil {
				return s, err
			}
			elems = el
		}
	}
	if closed {
		s.after = elems
	} else {
		s.key = elems
	}
	return s, nil
}

// elem reads one element with its quantifier and appends it.
func (p *parser) elem(elems []transform.Elem) ([]transform.Elem, error) {
	one := transform.Elem{Min: 1, Max: 1}
	switch r := p.peek(); r {
	case '[':
		set, err := p.set()
		if err != nil {
			return nil, err
		}
		one.Kind, one.Char = transform.In, rune(p.c.setIndex(set))
		elems = append(elems, one)
	case '\'':
		text := p.quoted()
		for _, q := range text {
			elems = append(elems, transform.Elem{Min: 1, Max: 1, Char: q})
		}
	case '(':
		p.at++
		p.groups++
		one.Kind, one.Capture = transform.Group, p.groups
		for p.space(); p.peek() != ')'; p.space() {
			if p.at >= len(p.src) {
				return nil, fmt.Errorf("group without end")
			}
			inner, err := p.elem(one.Group)
			if err != nil {
				return nil, err
			}
			one.Group = inner
		}
		p.at++
		elems = append(elems, one)
	case '^':
		p.at++
		one.Char = transform.Edge
		return append(elems, one), nil
	case '$':
		name := p.name()
		if name == "" {
			one.Char = transform.Edge
			return append(elems, one), nil
		}
		value, ok := p.c.vars[name]
		if !ok {
			return nil, fmt.Errorf("unknown variable %q", name)
		}
		inner := &parser{src: []rune(value), c: p.c}
		var list []transform.Elem
		for inner.space(); inner.at < len(inner.src); inner.space() {
			var err error
			if list, err = inner.elem(list); err != nil {
				return nil, err
			}
		}
		switch len(list) {
		case 1:
			elems = append(elems, list[0])
		default:
			one.Kind, one.Group = transform.Group, list
			elems = append(elems, one)
		}
	case '\\':
		if p.at+1 < len(p.src) && (p.src[p.at+1] == 'p' || p.src[p.at+1] == 'P') {
			set, err := p.set()
			if err != nil {
				return nil, err
			}
			one.Kind, one.Char = transform.In, rune(p.c.setIndex(set))
		} else {
			one.Char = p.escape()
		}
		elems = append(elems, one)
	case '.':
		p.at++
		one.Kind = transform.In
		one.Char = rune(p.c.setIndex(charset{ranges: [][2]rune{{0, 9}, {11, transform.Edge - 1}, {transform.Edge + 1, lastRune}}}))
		elems = append(elems, one)
	case '|', '@', '&':
		return nil, fmt.Errorf("%q is not supported here", r)
	default:
		p.at++
		one.Char = r
		elems = append(elems, one)
	}
	if n := len(elems); n > 0 {
		last := &elems[n-1]
		switch p.peek() {
		case '*':
			last.Min, last.Max = 0, 32
			p.at++
		case '+':
			last.Min, last.Max = 1, 32
			p.at++
		case '?':
			last.Min = 0
			p.at++
		}
	}
	return elems, nil
}

// name reads "$name".
func (p *parser) name() string {
	p.at++
	start := p.at
	for p.at < len(p.src) && (unicode.IsLetter(p.src[p.at]) && p.src[p.at] < 0x250 || unicode.IsDigit(p.src[p.at]) || p.src[p.at] == '_') {
		p.at++
	}
	return string(p.src[start:p.at])
}

func (p *parser) quoted() string {
	p.at++
	start := p.at
	for p.at < len(p.src) && p.src[p.at] != '\'' {
		p.at++
	}
	text := string(p.src[start:p.at])
	p.at++
	if text == "" {
		return "'"
	}
	return text
}

func (p *parser) escape() rune {
	p.at++
	if p.at >= len(p.src) {
		return '\\'
	}
	r := p.src[p.at]
	p.at++
	n := 0
	switch r {
	case 'u':
		n = 4
	case 'U':
		n = 8
	case 't':
		return '\t'
	case 'n':
		return '\n'
	default:
		return r
	}
	end := min(p.at+n, len(p.src))
	if v, err := strconv.ParseUint(string(p.src[p.at:end]), 16, 32); err == nil {
		p.at = end
		return rune(v)
	}
	return r
}

// output reads what a rule puts in the place of its key.
func (p *parser) output() (out []rune, cursor int, err error) {
	cursor = -1
	for {
		p.space()
		if p.at >= len(p.src) {
			break
		}
		switch r := p.peek(); r {
		case '{':
			p.at++
			out, cursor = nil, -1
		case '}':
			p.at = len(p.src)
		case '|':
			p.at++
			cursor = len(out)
		case '\'':
			out = append(out, []rune(p.quoted())...)
		case '\\':
			out = append(out, p.escape())
		case '$':
			name := p.name()
			if n, e := strconv.Atoi(name); e == nil {
				out = append(out, rune(-n))
				continue
			}
			inner := &parser{src: []rune(p.c.vars[name]), c: p.c}
			if _, ok := p.c.vars[name]; !ok {
				return nil, 0, fmt.Errorf("unknown variable %q", name)
			}
			text, _, err := inner.output()
			if err != nil {
				return nil, 0, err
			}
			out = append(out, text...)
		case '[': // only on the way back
			if _, err := p.set(); err != nil {
				return nil, 0, err
			}
		case '@', '&', '(':
			return nil, 0, fmt.Errorf("%q in the output is not supported", r)
		default:
			p.at++
			out = append(out, r)
		}
	}
	if cursor < 0 {
		cursor = len(out)
	}
	return out, cursor, nil
}

// set reads a set of characters from "[" or "\p".
func (p *parser) set() (charset, error) {
	var s charset
	if p.peek() == '\\' { // \p{L}
		negated := p.src[p.at+1] == 'P'
		text := string(p.src[p.at:])
		end := strings.IndexByte(text, '}')
		if end < 0 {
			return s, fmt.Errorf("property without end")
		}
		p.at += len([]rune(text[:end])) + 1
		s, err := property(text[3:end])
		if negated {
			s.invert()
		}
		return s, err
	}
	if p.at+1 < len(p.src) && p.src[p.at+1] == ':' { // [:L:]
		text := string(p.src[p.at+2:])
		end := strings.Index(text, ":]")
		if end < 0 {
			return s, fmt.Errorf("property without end")
		}
		p.at += 2 + len([]rune(text[:end])) + 2
		return property(text[:end])
	}
	p.at++
	negated := false
	if p.space(); p.peek() == '^' {
		negated = true
		p.at++
	}
	var op rune
	join := func(o charset) {
		switch op {
		case '-':
			s.minus(o)
		case '&':
			s.intersect(o)
		default:
			s.union(o)
		}
		op = 0
	}
	last := rune(-1) // a range may begin with it
	wasSet := false
	for {
		p.space()
		if p.at >= len(p.src) {
			return s, fmt.Errorf("set without end")
		}
		r := p.peek()
		switch {
		case r == ']':
			p.at++
			if negated {
				s.invert()
			}
			return s, nil
		case r == '[' || r == '\\' && p.at+1 < len(p.src) && (p.src[p.at+1] == 'p' || p.src[p.at+1] == 'P'):
			o, err := p.set()
			if err != nil {
				return s, err
			}
			join(o)
			last, wasSet = -1, true
			continue
		case r == '$':
			name := p.name()
			if name == "" {
				join(charset{ranges: [][2]rune{{transform.Edge, transform.Edge}}})
				continue
			}
			value, ok := p.c.vars[name]
			if !ok {
				return s, fmt.Errorf("unknown variable %q", name)
			}
			inner := &parser{src: []rune(value), c: p.c}
			if inner.peek() != '[' {
				inner.src = []rune("[" + value + "]")
			}
			o, err := inner.set()
			if err != nil {
				return s, err
			}
			join(o)
			last, wasSet = -1, true
			continue
		case r == '{':
			end := p.at
			for end < len(p.src) && p.src[end] != '}' {
				end++
			}
			text := strings.ReplaceAll(string(p.src[p.at+1:end]), " ", "")
			p.at = end + 1
			if q := []rune(text); len(q) == 1 {
				join(charset{ranges: [][2]rune{{q[0], q[0]}}})
			} else {
				join(charset{strings: []string{text}})
			}
			last = -1
			continue
		case r == '&':
			p.at++
			op = '&'
			continue
		case r == '-':
			p.at++
			p.space()
			if next := p.peek(); next == '[' || next == '$' && wasSet && last < 0 {
				op = '-'
				continue
			}
			if last >= 0 && p.peek() != ']' {
				hi, err := p.char()
				if err != nil {
					return s, err
				}
				s.add(last, hi)
				last = -1
				continue
			}
			join(charset{ranges: [][2]rune{{'-', '-'}}})
			continue
		case r == '\'':
			for _, q := range p.quoted() {
				join(charset{ranges: [][2]rune{{q, q}}})
				last = q
			}
			continue
		}
		ch, err := p.char()
		if err != nil {
			return s, err
		}
		join(charset{ranges: [][2]rune{{ch, ch}}})
		last = ch
	}
}

func (p *parser) char() (rune, error) {
	switch r := p.peek(); r {
	case '\\':
		return p.escape(), nil
	case '\'':
		return []rune(p.quoted())[0], nil
	case 0:
		return 0, fmt.Errorf("set without end")
	default:
		p.at++
		return r, nil
	}
}
