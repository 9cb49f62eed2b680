package format

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lazy"
)

//go:embed patterns.txt
var patternsText string

// patternTable holds the patterns of all locales.
type patternTable struct {
	patterns    []pattern
	styles      []style
	locales     map[string]localeEntry
	scripts     map[string]string
	generations map[string]bool
}

// style is how names are formatted in one locale or several.
type style struct {
	nativeSpace, foreignSpace string
	initial                   affixes // around an initial: "" and "."
	between                   string  // between initials
	givenFirst, surnameFirst  []nameLanguage
	slots                     [slotCount][]uint16
}

// nameLanguage is a language of a list that tells the order of names.
type nameLanguage struct{ lang, script string }

type affixes struct{ before, after string }

// localeEntry is what a locale comes to.
type localeEntry struct {
	style        int
	lang, script string
}

// A slot is a set of options that has patterns of its own: 18 given first, 18
// surname first, and 6 for sorting.
const slotCount = 18 + 18 + 6

func slotOf(o Options) int {
	length, usage, formality := int(o.Length), int(o.Usage), 0
	if o.Length > Short {
		length = 0
	}
	if o.Usage > Monogram {
		usage = 0
	}
	if o.Informal {
		formality = 1
	}
	if o.Order == Sorting && usage == int(Referring) {
		return 36 + length*2 + formality
	}
	slot := length*6 + usage*2 + formality
	if o.Order != GivenFirst {
		// Only referring has a sorting form; a monogram to sort by is the
		// one that begins with the surname.
		slot += 18
	}
	return slot
}

var patterns lazy.Value[*patternTable]

func table() *patternTable { return patterns.Of(readPatterns) }

func readPatterns() *patternTable {
	t, err := readTable(patternsText)
	if err != nil {
		// The text is part of the program and tested; a table without patterns
		// formats every name as "".
		return &patternTable{styles: make([]style, 1), patterns: make([]pattern, 1)}
	}
	return t
}

func readTable(text string) (*patternTable, error) {
	t := &patternTable{locales: make(map[string]localeEntry, 512), scripts: map[string]string{}, generations: map[string]bool{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if err := t.readLine(cells); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	for key, e := range t.locales {
		if e.style >= len(t.styles) {
			return nil, fmt.Errorf("locale %s has style %d", key, e.style)
		}
	}
	return t, nil
}

// cellsOf returns how many cells a line of a kind has.
func cellsOf(kind string) int {
	switch kind {
	case "pattern", "generation":
		return 2
	case "script":
		return 3
	case "locale":
		return 4
	case "style":
		return 8
	}
	return 0
}

func (t *patternTable) readLine(cells []string) error {
	if strings.HasPrefix(cells[0], "#") {
		return nil
	}
	if len(cells) != cellsOf(cells[0]) {
		return fmt.Errorf("%d cells in a line of kind %q", len(cells), cells[0])
	}
	switch cells[0] {
	case "pattern":
		p, err := parsePattern(cells[1])
		if err != nil {
			return err
		}
		t.patterns = append(t.patterns, p)
	case "style":
		return t.readStyle(cells)
	case "locale":
		n, err := strconv.Atoi(cells[2])
		if err != nil {
			return err
		}
		lang, _, _ := strings.Cut(cells[1], "-")
		t.locales[cells[1]] = localeEntry{style: n, lang: lang, script: cells[3]}
	case "script":
		t.scripts[cells[1]] = cells[2]
	case "generation":
		t.generations[cells[1]] = true
	}
	return nil
}

func (t *patternTable) readStyle(cells []string) error {
	unquote := func(s string) string { return strings.TrimSuffix(strings.TrimPrefix(s, `"`), `"`) }
	s := style{
		nativeSpace: unquote(cells[1]), foreignSpace: unquote(cells[2]),
		givenFirst: nameLanguages(cells[5]), surnameFirst: nameLanguages(cells[6]),
	}
	s.initial.before, s.initial.after, _ = strings.Cut(unquote(cells[3]), "{0}")
	// {0}{1} or {0} {1}: what stands between the two.
	_, rest, _ := strings.Cut(unquote(cells[4]), "{0}")
	s.between, _, _ = strings.Cut(rest, "{1}")
	slots := strings.Fields(cells[7])
	if len(slots) != slotCount {
		return fmt.Errorf("%d slots, want %d", len(slots), slotCount)
	}
	for i, slot := range slots {
		for number := range strings.SplitSeq(slot, "|") {
			n, err := strconv.Atoi(number)
			if err != nil || n >= len(t.patterns) {
				return fmt.Errorf("pattern %q of slot %d", number, i)
			}
			s.slots[i] = append(s.slots[i], uint16(n))
		}
	}
	t.styles = append(t.styles, s)
	return nil
}

func nameLanguages(list string) []nameLanguage {
	var languages []nameLanguage
	for f := range strings.FieldsSeq(list) {
		lang, script, _ := strings.Cut(f, "-")
		languages = append(languages, nameLanguage{lang, script})
	}
	return languages
}

// find returns the entry of a locale: its own, else that of its parent, at
// last the root's. A script that the language is not known to be written in
// has the root's patterns.
func (t *patternTable) find(loc Locale) localeEntry {
	base, ok := t.locales[loc.Lang]
	if !ok {
		return t.root(loc.Lang, loc.Script)
	}
	if loc.Script == "" && loc.Region == "" {
		return base
	}
	if e, ok := t.lookUp(loc.Lang, loc.Script, loc.Region); ok {
		return e
	}
	if loc.Script == base.script {
		if e, ok := t.lookUp(loc.Lang, "", loc.Region); ok {
			return e
		}
	}
	if e, ok := t.lookUp(loc.Lang, loc.Script, ""); ok && loc.Script != "" {
		return e
	}
	if loc.Script != "" && loc.Script != base.script {
		return t.root(loc.Lang, loc.Script)
	}
	return base
}

// root returns the root's entry for a locale without patterns.
func (t *patternTable) root(lang, script string) localeEntry {
	if script == "" {
		script = scriptUnknown
	}
	return localeEntry{style: t.locales["und"].style, lang: lang, script: script}
}

func (t *patternTable) lookUp(lang, script, region string) (localeEntry, bool) {
	var buf [24]byte
	key := append(buf[:0], lang...)
	for _, part := range [...]string{script, region} {
		if part != "" {
			key = append(append(key, '-'), part...)
		}
	}
	e, ok := t.locales[string(key)]
	return e, ok
}

// nameLocale returns the locale of a name that is not written in the script of
// the language asked for: the name's own where it writes that script, else
// the language usual for the script.
func (t *patternTable) nameLocale(p *Person, script string) localeEntry {
	if p.Lang != "" && p.Lang != LangForeign {
		e := t.find(Locale{p.Lang, "", p.Region})
		if scriptsMatch(e.script, script) {
			return e
		}
		if e, ok := t.lookUp(p.Lang, script, ""); ok {
			return e
		}
	}
	lang, ok := t.scripts[partScript(script)]
	if !ok {
		return t.root("und", script)
	}
	if e := t.find(Locale{Lang: lang}); scriptsMatch(e.script, script) {
		return e
	}
	return t.find(Locale{Lang: lang, Script: script})
}

// orderOf returns the order of a name of the given language and script, from the
// lists of the text's language; a language in neither has the order of "und".
func (s *style) orderOf(lang, script string) Order {
	order, rank := GivenFirst, -1
	for _, l := range s.givenFirst {
		if r := l.rank(lang, script); r > rank {
			order, rank = GivenFirst, r
		}
	}
	for _, l := range s.surnameFirst {
		if r := l.rank(lang, script); r > rank {
			order, rank = SurnameFirst, r
		}
	}
	return order
}

// rank tells how well a language of a list fits a name; -1 not at all.
func (l nameLanguage) rank(lang, script string) int {
	switch {
	case l.lang == lang && l.script == script:
		return 2
	case l.lang == lang && l.script == "":
		return 1
	case l.lang == "und":
		return 0
	}
	return -1
}

// isGeneration finds a word in the table without the full stop and capitals; a
// Roman numeral up to XXXIX counts a generation.
func (t *patternTable) isGeneration(word string) bool {
	if isRoman(word) {
		return true
	}
	var buf [64]byte
	lower := buf[:0]
	for _, c := range strings.TrimRight(word, ".,") {
		lower = utf8.AppendRune(lower, unicode.ToLower(c))
	}
	return t.generations[string(lower)]
}

func isRoman(word string) bool {
	for _, c := range []byte(word) {
		if c != 'I' && c != 'V' && c != 'X' {
			return false
		}
	}
	return word != ""
}
