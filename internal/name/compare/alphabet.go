package compare

import (
	"cmp"
	_ "embed" // the tables
	"fmt"
	"iter"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

var (
	//go:embed tables/compounds.tsv
	compoundsTSV string
	//go:embed tables/given.tsv
	givenTSV string
	//go:embed tables/jamo.tsv
	jamoTSV string
	//go:embed tables/kana.tsv
	kanaTSV string
	//go:embed tables/letters.tsv
	lettersTSV string
	//go:embed tables/lookalikes.tsv
	lookalikesTSV string
	//go:embed tables/nicknames.tsv
	nicknamesTSV string
	//go:embed tables/particles.tsv
	particlesTSV string
	//go:embed tables/pinyin.tsv
	pinyinTSV string
	//go:embed tables/sounds.tsv
	soundsTSV string
	//go:embed tables/spelling.tsv
	spellingTSV string
	//go:embed tables/suffixes.tsv
	suffixesTSV string
	//go:embed tables/units.tsv
	unitsTSV string
)

// unit is the code of a unit of sound; 0 is none.
type unit = byte

const maxUnits = 128

// hundredth is a cost: 100 is one letter wrong.
type hundredth = uint8

// The classes of units.
const (
	classVowel uint8 = iota + 1
	classGlide
	classConsonant
)

// alphabet holds the units and what one costs against another. It is read from
// the tables once and never changed: what names are prepared with at first, the costs when two
// are compared; the first name of a process waits for every page of memory that is touched.
type alphabet struct {
	n     int
	name  [maxUnits]string
	class [maxUnits]uint8
	drop  [maxUnits]hundredth // beside a script that writes its vowels
	loose [maxUnits]hundredth // beside one that does not, or inserts them
	key   [maxUnits]byte
	bit   [maxUnits]uint16 // of the letter mask; 0 for vowels
	cost  [maxUnits][maxUnits]hundredth

	parts    [maxUnits][]compound // spellings of one unit as two
	compound [maxUnits]bool       // has such spellings
	opens    [maxUnits]bool       // begins one
	closes   [maxUnits]bool       // ends one
	kin      [maxUnits]unitSet    // units of small cost
	esE, esS unit                 // of the silent ending es
	unitA    unit                 // of the endings of women's names
	unitO    unit
	unitV    unit
	unitY    unit

	spellings []spelling         // by the first two letters, longest first
	second    [27 * 27][2]uint16 // where those of two letters stand, see pairOf
	sure      [27 * 27]spelled   // what two letters spell whatever stands around them

	looks func() *lookalikes

	letters func() *letterTable // scripts read letter by letter
	jamo    func() *jamoUnits
	kana    func() map[rune][]unit
	pinyin  func() []pinyinUnits // by the number of the syllable, 0 is none
}

// spelling is one row of spelling.tsv.
type spelling struct {
	text string
	us   [2]unit
	n    uint8
	at   byte // '^', '$', 'i' or 0
}

// spelled is what a spelling of size letters stands for; size 0 is none.
type spelled struct {
	us      [2]unit
	n, size uint8
}

func (sp *spelling) spelled() spelled { return spelled{sp.us, sp.n, uint8(len(sp.text))} }

// compound is a unit written as two, and what that costs.
type compound struct {
	first, second unit
	cost          hundredth
}

// pinyinUnits are the units of a syllable of Mandarin.
type pinyinUnits struct {
	text        string
	spelled     []unit // in a Chinese name
	transcribed []unit // in a foreign name written by its sound
}

// letter is what letters.tsv says of a letter.
type letter struct {
	start, middle, end []unit
	latin              string
	pairs              map[rune]*letter // of two letters: Greek μπ
}

// letterTable finds letters by pages of 128 characters, so that reading a
// letter of Cyrillic or Arabic needs neither a map nor the tables of case.
type letterTable [512]*[128]*letter

// at returns the letter of r, large or small; nil where letters.tsv has none.
func (t *letterTable) at(r rune) *letter {
	if r < 0 || r >= 512*128 {
		return nil
	}
	if page := t[r>>7]; page != nil {
		return page[r&127]
	}
	return nil
}

// put enters a letter and what unicode makes it in lower case.
func (t *letterTable) put(r rune, l *letter) {
	set := func(c rune) {
		if c >= 512*128 {
			return
		}
		if t[c>>7] == nil {
			t[c>>7] = new([128]*letter)
		}
		t[c>>7][c&127] = l
	}
	set(r)
	for c := unicode.SimpleFold(r); c != r; c = unicode.SimpleFold(c) {
		if unicode.ToLower(c) == r {
			set(c)
		}
	}
}

// wordSenses says what is known of a word: the rows of nicknames.tsv that hold
// it, and whether it is a given name in use.
type wordSenses struct {
	rows     [3]uint16 // row number, shortBit where the row has it as a short form
	flags    uint16
	suffix   uint16 // generation
	particle uint8  // its kind
}

const shortBit = 1 << 15

// The kinds of particles.
const (
	partArticle uint8 = iota + 1
	partHyphen
	partSon
	partPreposition
	partAbd
)

// load reads the tables on first use.
var load = sync.OnceValue(func() *alphabet {
	a, err := readAlphabet()
	if err != nil {
		panic("legation: embedded table: " + err.Error()) // cannot happen: TestTables reads them
	}
	return a
})

// loadCosts is load, with the costs.
var loadCosts = later(func() (*alphabet, error) { return load().readCosts() })

// rows are the lines of a table without comments and header, split at tabs, each with
// at least width columns, or an error in place of one. A row is gone with the next.
func rows(file, data string, width int) iter.Seq2[[]string, error] {
	return func(yield func([]string, error) bool) {
		var cells []string
		header := true
		for i := 1; data != ""; i++ {
			var line string
			if line, data, _ = strings.Cut(data, "\n"); line == "" || line[0] == '#' {
				continue
			}
			if header {
				header = false
				continue
			}
			cells = cells[:0]
			for rest, more := line, true; more; {
				var cell string
				cell, rest, more = strings.Cut(rest, "\t")
				cells = append(cells, cell)
			}
			if len(cells) < width {
				yield(nil, fmt.Errorf("%s line %d: %d columns, want %d", file, i, len(cells), width))
				return
			}
			if !yield(cells, nil) {
				return
			}
		}
	}
}

// later reads a table that names in Latin letters do without, on first use.
func later[T any](read func() (T, error)) func() T {
	return sync.OnceValue(func() T {
		table, err := read()
		if err != nil {
			panic("legation: embedded table: " + err.Error()) // cannot happen: TestTables reads them
		}
		return table
	})
}

func readAlphabet() (*alphabet, error) {
	a := new(alphabet)
	for _, read := range []func() error{
		a.readUnits, a.readSpelling,
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	a.letters, a.jamo, a.kana, a.pinyin = later(a.readLetters), later(a.readJamo), later(a.readKana), later(a.readHan)
	a.looks = later(a.readLookalikes)
	return a, nil
}

// readCosts reads what one unit costs against another, which names need that are compared.
func (a *alphabet) readCosts() (*alphabet, error) {
	for _, read := range []func() error{a.readSounds, a.readCompounds, a.readKin} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return a, nil
}

func (a *alphabet) readUnits() error {
	classes := map[string]uint8{"vowel": classVowel, "glide": classGlide, "consonant": classConsonant}
	bit := map[byte]uint16{}
	for row, err := range rows("units.tsv", unitsTSV, 5) {
		if err != nil {
			return err
		}
		a.n++
		u := unit(a.n)
		if a.n >= maxUnits {
			return fmt.Errorf("units.tsv: more than %d units", maxUnits-1)
		}
		a.name[u] = row[0]
		if a.class[u] = classes[row[1]]; a.class[u] == 0 {
			return fmt.Errorf("units.tsv: unit %s: unknown class %q", row[0], row[1])
		}
		if a.drop[u], err = parseCost(row[2]); err != nil {
			return err
		}
		if a.loose[u], err = parseCost(row[3]); err != nil {
			return err
		}
		if row[4] != "-" {
			a.key[u] = row[4][0]
			if bit[a.key[u]] == 0 {
				bit[a.key[u]] = 1 << len(bit)
			}
			if a.drop[u] == 100 { // units that may be dropped tell nothing
				a.bit[u] = bit[a.key[u]]
			}
		}
	}
	a.esE, a.esS = a.unitOf("e"), a.unitOf("s")
	a.unitA, a.unitO, a.unitV, a.unitY = a.unitOf("a"), a.unitOf("o"), a.unitOf("v"), a.unitOf("y")
	return nil
}

func parseCost(s string) (hundredth, error) {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f < 0 || f > 1.2 {
		return 0, fmt.Errorf("cost %q is not between 0 and 1.2", s)
	}
	return hundredth(f*100 + 0.5), nil
}

func (a *alphabet) readSounds() error {
	for i := 1; i <= a.n; i++ {
		for j := 1; j <= a.n; j++ {
			switch {
			case i == j:
			case a.class[i] == classVowel && a.class[j] == classVowel:
				a.cost[i][j] = 70
			case a.class[i] == classConsonant && a.class[j] == classConsonant:
				a.cost[i][j] = 100
			default:
				a.cost[i][j] = 120 // a vowel is no slip for a consonant
			}
		}
	}
	var plain [maxUnits][maxUnits]bool
	for row, err := range rows("sounds.tsv", soundsTSV, 3) {
		if err != nil {
			return err
		}
		u := a.unitOf(row[0])
		if u == 0 {
			return fmt.Errorf("sounds.tsv: unknown unit %q", row[0])
		}
		cost, err := parseCost(row[2])
		if err != nil {
			return fmt.Errorf("sounds.tsv: %s: %w", row[0], err)
		}
		for other := range strings.FieldsSeq(row[1]) {
			v := a.unitOf(other)
			if v == 0 {
				return fmt.Errorf("sounds.tsv: %s: unknown unit %q", row[0], other)
			}
			a.cost[u][v], a.cost[v][u] = cost, cost
			plain[u][v], plain[v][u] = true, true
		}
	}
	// Units of two scripts meet through the Latin units that both stand for:
	// Arabic ب and Kana ブ both may be b.
	var latin, others []int
	for i := 1; i <= a.n; i++ {
		if a.latinUnit(unit(i)) {
			latin = append(latin, i)
		} else {
			others = append(others, i)
		}
	}
	for _, k := range latin {
		for _, i := range others {
			if !plain[i][k] {
				continue
			}
			for _, j := range others {
				if c := int(a.cost[i][k]) + int(a.cost[k][j]); i != j && plain[k][j] && c < int(a.cost[i][j]) {
					a.cost[i][j], a.cost[j][i] = hundredth(c), hundredth(c)
				}
			}
		}
	}
	return nil
}

// latinUnit reports whether u is a unit of Latin spellings: its name has no
// mark of another script.
func (a *alphabet) latinUnit(u unit) bool {
	name := a.name[u]
	if strings.ContainsAny(name, "~=.'") {
		return false
	}
	switch name {
	case "ph", "bv", "kk", "bp", "gj", "fv", "n$=":
		return false
	}
	return true
}

// unitOf returns the unit of a name, 0 where there is none.
func (a *alphabet) unitOf(name string) unit {
	return unit(max(0, slices.Index(a.name[:a.n+1], name)))
}

func (a *alphabet) units(spec string) ([]unit, error) {
	var out []unit
	for name := range strings.FieldsSeq(spec) {
		u := a.unitOf(name)
		if u == 0 {
			return nil, fmt.Errorf("unknown unit %q", name)
		}
		out = append(out, u)
	}
	return out, nil
}

func (a *alphabet) readCompounds() error {
	for row, err := range rows("compounds.tsv", compoundsTSV, 3) {
		if err != nil {
			return err
		}
		us, err := a.units(row[0] + " " + row[1])
		if err != nil || len(us) != 3 {
			return fmt.Errorf("compounds.tsv: %s: want a unit and its two parts: %w", row[0], err)
		}
		cost, err := parseCost(row[2])
		if err != nil {
			return fmt.Errorf("compounds.tsv: %s: %w", row[0], err)
		}
		a.compound[us[0]] = true
		a.opens[us[1]], a.closes[us[2]] = true, true
		a.parts[us[0]] = append(a.parts[us[0]], compound{us[1], us[2], cost})
	}
	return nil
}

func (a *alphabet) readSpelling() error {
	all := make([]spelling, 0, 256)
	for row, err := range rows("spelling.tsv", spellingTSV, 2) {
		if err != nil {
			return err
		}
		sp := spelling{text: row[0]}
		for name := range strings.FieldsSeq(row[1]) {
			u := a.unitOf(name)
			if u == 0 || int(sp.n) == len(sp.us) {
				return fmt.Errorf("spelling.tsv: %s: unknown unit %q, or too many", row[0], name)
			}
			sp.us[sp.n] = u
			sp.n++
		}
		if len(row) > 2 && row[2] != "" {
			sp.at = row[2][0]
		}
		all = append(all, sp)
	}
	slices.SortStableFunc(all, func(x, y spelling) int {
		return cmp.Or(int(x.text[0])-int(y.text[0]), len(y.text)-len(x.text))
	})
	a.spellings = make([]spelling, 0, 512)
	for i := byte('a'); i <= 'z'; i++ {
		n := 0
		for n < len(all) && all[n].text[0] <= i {
			n++
		}
		alone := a.spellingsOf(all[:n], 0)
		for j := byte('a' - 1); j <= 'z'; j++ { // the letter before a: the word ends, or goes on with something else
			a.second[pairOf(i, j)] = alone
			if slices.ContainsFunc(all[:n], func(sp spelling) bool { return len(sp.text) > 1 && sp.text[1] == j }) {
				a.second[pairOf(i, j)] = a.spellingsOf(all[:n], j)
			}
		}
		all = all[n:]
	}
	for pair, at := range a.second {
		if at[0] == at[1] {
			continue
		}
		if sp := &a.spellings[at[0]]; sp.at == 0 && len(sp.text) <= 2 {
			a.sure[pair] = sp.spelled()
		}
	}
	return nil
}

// spellingsOf adds the spellings of one letter, and of two or more whose second is next, and returns
// where they stand.
func (a *alphabet) spellingsOf(all []spelling, next byte) [2]uint16 {
	first := len(a.spellings)
	for _, sp := range all {
		if len(sp.text) == 1 || sp.text[1] == next {
			a.spellings = append(a.spellings, sp)
		}
	}
	return [2]uint16{uint16(first), uint16(len(a.spellings))}
}

func (a *alphabet) readLetters() (*letterTable, error) {
	letters := map[rune]*letter{}
	for row, err := range rows("letters.tsv", lettersTSV, 4) {
		if err != nil {
			return nil, err
		}
		us, err := a.units(row[1])
		if err != nil {
			return nil, fmt.Errorf("letters.tsv: %s: %w", row[0], err)
		}
		text := []rune(row[0])
		l := letterIn(letters, text[0])
		if len(text) > 1 {
			if l.pairs == nil {
				l.pairs = map[rune]*letter{}
			}
			l = letterIn(l.pairs, text[1])
		}
		l.latin = row[3]
		switch row[2] {
		case "^":
			l.start = us
		case "$":
			l.end = us
		default:
			l.middle = us
			if l.start == nil {
				l.start = us
			}
			if l.end == nil {
				l.end = us
			}
		}
	}
	table := new(letterTable)
	for r, l := range letters {
		table.put(r, l)
	}
	return table, nil
}

func letterIn(m map[rune]*letter, r rune) *letter {
	if m[r] == nil {
		m[r] = new(letter)
	}
	return m[r]
}

// lookalikes are letters that look as letters of Latin do.
type lookalikes struct {
	latin  map[rune]byte   // the letter of Latin that one is like
	others map[byte][]rune // those that are like a letter of Latin
}

func (a *alphabet) readLookalikes() (*lookalikes, error) {
	table := &lookalikes{map[rune]byte{}, map[byte][]rune{}}
	for row, err := range rows("lookalikes.tsv", lookalikesTSV, 2) {
		if err != nil {
			return nil, err
		}
		r, l := []rune(row[0])[0], row[1][0]
		table.latin[r] = l
		table.others[l] = append(table.others[l], r)
	}
	return table, nil
}

// masksApart counts the kinds of consonants that only one of two words has.
func masksApart(a, b uint16) int { return bits.OnesCount16(a ^ b) }
