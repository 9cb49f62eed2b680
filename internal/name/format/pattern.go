package format

import (
	"fmt"
	"slices"
	"strings"
)

// modifier changes the value of a field.
type modifier uint16

const (
	modInformal   modifier = 1 << iota // the nickname
	modPrefix                          // "von" of "von Brühl"
	modCore                            // "Brühl" of "von Brühl"
	modInitial                         // first letter of every word, by the locale's pattern: "A. C."
	modRetain                          // with modInitial: keeps hyphens, "J.-N."
	modMonogram                        // first letter alone
	modAllCaps                         // in capitals
	modInitialCap                      // with a capital first letter
	modVocative                        // for addressing; a name has it only where the field says so
	modGenitive                        // for belonging; likewise
)

// modifierNames are the names of the modifiers, by bit.
var modifierNames = [...]string{"informal", "prefix", "core", "initial", "retain", "monogram", "allCaps", "initialCap", "vocative", "genitive"}

// fieldNames are the names of the fields.
var fieldNames = [...]string{
	Title: "title", Given: "given", Given2: "given2", Surname: "surname",
	Surname2: "surname2", Generation: "generation", Credentials: "credentials",
}

// element is a piece of a pattern: literal text, or a field where literal is "".
type element struct {
	literal string
	field   Field
	mods    modifier
}

type pattern struct {
	elements []element
	// givenInFull says that the given name stands in the pattern, and not only its initial.
	givenInFull bool
	// second says that the pattern has a place for the second surname.
	second bool
}

// parsePattern reads a pattern of CLDR: "{given-initial} {surname}, {credentials}".
func parsePattern(text string) (pattern, error) {
	var p pattern
	for rest := text; rest != ""; {
		literal, after, found := strings.Cut(rest, "{")
		if literal != "" {
			p.elements = append(p.elements, element{literal: literal})
		}
		if !found {
			break
		}
		inside, after, closed := strings.Cut(after, "}")
		if !closed {
			return p, fmt.Errorf("pattern %q: brace without end", text)
		}
		e, err := parseField(inside)
		if err != nil {
			return p, fmt.Errorf("pattern %q: %w", text, err)
		}
		p.elements = append(p.elements, e)
		p.givenInFull = p.givenInFull || e.field == Given && e.mods&modInitial == 0
		p.second = p.second || e.field == Surname2
		rest = after
	}
	return p, nil
}

func parseField(text string) (element, error) {
	name, rest, more := strings.Cut(text, "-")
	field := slices.Index(fieldNames[:], name)
	if field < 0 {
		return element{}, fmt.Errorf("unknown field %q", name)
	}
	e := element{field: Field(field)}
	for more {
		name, rest, more = strings.Cut(rest, "-")
		bit := slices.Index(modifierNames[:], name)
		if bit < 0 {
			return element{}, fmt.Errorf("unknown modifier %q", name)
		}
		e.mods |= 1 << bit
	}
	return e, nil
}

// value is what a name holds for an element. A surname may be in two parts,
// the prefix and the core.
type value struct{ first, second string }

// valueOf returns what the name holds for an element of a pattern. A variant that
// the name lacks is the plain field: given-informal is given, surname-core
// is surname, and there being no cases, surname-vocative is surname.
func (p *Person) valueOf(e element) value {
	f := &p.Fields
	switch e.field {
	case Given:
		if e.mods&modInformal != 0 && f[GivenInformal] != "" {
			return value{f[GivenInformal], ""}
		}
	case Surname:
		return p.surname(e.mods)
	}
	return value{f[e.field], ""}
}

func (p *Person) surname(mods modifier) value {
	f := &p.Fields
	switch {
	case mods&modPrefix != 0:
		return value{f[SurnamePrefix], ""}
	case f[SurnameCore] == "":
		return value{f[Surname], ""}
	case mods&modCore != 0 || f[SurnamePrefix] == "":
		return value{f[SurnameCore], ""}
	}
	return value{f[SurnamePrefix], f[SurnameCore]}
}

// writer formats one name.
type writer struct {
	person Person
	style  *style
	entry  localeEntry
	space  string // what a space becomes
}

// choose returns the pattern with most of its fields in the name and, among
// these, fewest that the name lacks.
func (w *writer) choose(ids []uint16) *pattern {
	t := table()
	if len(ids) == 0 {
		return &t.patterns[0]
	}
	best := &t.patterns[ids[0]]
	if len(ids) == 1 {
		return best
	}
	held, lacking := w.count(best)
	for _, id := range ids[1:] {
		h, l := w.count(&t.patterns[id])
		if h > held || h == held && l < lacking {
			best, held, lacking = &t.patterns[id], h, l
		}
	}
	return best
}

func (w *writer) count(p *pattern) (held, lacking int) {
	for _, e := range p.elements {
		switch {
		case e.literal != "":
		case w.person.valueOf(e) != value{}:
			held++
		default:
			lacking++
		}
	}
	return held, lacking
}

// substitute makes the name fit the pattern: in a pattern without given name, or
// with its initial alone, the given name of a person without surname stands in
// for the surname ("{title} {surname}": "Ms. Zendaya").
func (w *writer) substitute(p *pattern) {
	f := &w.person.Fields
	if f[Surname] == "" && f[SurnameCore] == "" {
		if !p.givenInFull {
			f[Surname], f[Given], f[GivenInformal] = f[Given], "", ""
		}
		return
	}
	if w.person.Whole && p.second && f[Surname2] == "" {
		core := &f[SurnameCore]
		if *core == "" {
			core = &f[Surname]
		}
		*core, f[Surname2] = divideSurnames(*core)
	}
}

// divideSurnames cuts what follows the first surname off, with the particles
// that belong to it: "de la Cruz | Pérez", "Lula | da Silva".
func divideSurnames(s string) (first, second string) {
	for i := 0; i < len(s); {
		end := strings.IndexByte(s[i:], ' ')
		if end < 0 {
			break
		}
		if end += i; !startsLower(s[i:end]) {
			return s[:end], s[end+1:]
		}
		i = end + 1
	}
	return s, ""
}

// write appends the name in the pattern. The text before the first field that
// the name has is left out, and so is that after the last if fields are missing
// there; between two fields that others are missing from, the text is closed up.
func (w *writer) write(dst []byte, p *pattern) []byte {
	var before, after string
	seen, gapFirst, gap := false, false, false
	for _, e := range p.elements {
		if e.literal != "" {
			switch {
			case gapFirst:
			case gap:
				after = e.literal
			default:
				before = e.literal
			}
			continue
		}
		v := w.person.valueOf(e)
		if v == (value{}) || w.empty(p, e) {
			if !seen {
				gapFirst, before = true, ""
			} else {
				gap, after = true, ""
			}
			continue
		}
		if gap {
			dst = w.close(dst, before, after)
		} else {
			dst = w.text(dst, before)
		}
		dst = w.field(dst, v, e)
		seen, gapFirst, gap, before, after = true, false, false, "", ""
	}
	if !gap {
		dst = w.text(dst, before)
	}
	return dst
}

// empty reports whether an element has nothing to show though the name has the
// field: a linked father's name beside an abbreviated given name.
func (w *writer) empty(p *pattern, e element) bool {
	return w.person.Linked && e.field == Given2 && e.mods&modInitial != 0 && !p.givenInFull
}

// close appends what is left of the text on the two sides of missing
// fields: ", " of "{surname}, {given} {given2}" without given, and one space
// of "{given} {given2} {surname}".
func (w *writer) close(dst []byte, before, after string) []byte {
	if strings.HasSuffix(before, after) {
		after = ""
	}
	// Up to the first space before the gap, and from the last space after it.
	head := strings.IndexByte(before, ' ')
	tail := strings.LastIndexByte(after, ' ') + 1
	switch {
	case head >= 0:
		before = before[:head+1]
	case tail > 0:
		tail--
	}
	dst = w.text(dst, before)
	return w.text(dst, after[tail:])
}

// text appends s with the locale's replacement for spaces.
func (w *writer) text(dst []byte, s string) []byte {
	if w.space == " " {
		return append(dst, s...)
	}
	for {
		i := strings.IndexByte(s, ' ')
		if i < 0 {
			return append(dst, s...)
		}
		dst = append(append(dst, s[:i]...), w.space...)
		for i < len(s) && s[i] == ' ' {
			i++
		}
		s = s[i:]
	}
}
