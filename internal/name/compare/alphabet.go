package compare

import (
	_ "embed" // the tables
	"fmt"
	"iter"
	"math/bits"
	"strings"
	"unicode"

	"github.com/legation-go/legation/internal/lazy"
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

// alphabet holds the units and the spellings of Latin letters, which every name is prepared with and
// which are compiled into the program, and what else is read from tables when a name first asks for it.
// It is never changed: the first name of a process waits for every page of memory that is touched.
type alphabet struct {
	*units

	costs   lazy.Value[*costs]
	looks   lazy.Value[*lookalikes]
	letters lazy.Value[*letterTable] // scripts read letter by letter
	jamo    lazy.Value[*jamoUnits]
	kana    lazy.Value[map[rune][]unit]
	pinyin  lazy.Value[[]pinyinUnits] // by the number of the syllable, 0 is none
}

// sounds is the alphabet that names are read with.
var sounds = alphabet{units: &compiled}

// table returns a table of the alphabet, which read reads the first time.
func table[T any](t *lazy.Value[T], a *alphabet, read func(*alphabet) (T, error)) T {
	return t.Of(func() T {
		table, err := read(a)
		if err != nil {
			panic("legation: embedded table: " + err.Error()) // cannot happen: TestTables reads them
		}
		return table
	})
}

// costs holds what one unit costs against another.
type costs struct {
	*alphabet
	cost [maxUnits][maxUnits]hundredth

	parts    [maxUnits][]compound // spellings of one unit as two
	compound [maxUnits]bool       // has such spellings
	opens    [maxUnits]bool       // begins one
	closes   [maxUnits]bool       // ends one
	kin      [maxUnits]unitSet    // units of small cost
}

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

// loadCosts returns the costs.
func loadCosts() *costs { return table(&sounds.costs, &sounds, (*alphabet).readCosts) }

// readCosts reads what one unit costs against another, which names need that are compared.
func (a *alphabet) readCosts() (*costs, error) {
	c := &costs{alphabet: a}
	for _, read := range []func() error{c.readSounds, c.readCompounds, c.readKin} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *costs) readSounds() error {
	for i := 1; i <= c.n; i++ {
		for j := 1; j <= c.n; j++ {
			switch {
			case i == j:
			case c.class[i] == classVowel && c.class[j] == classVowel:
				c.cost[i][j] = 70
			case c.class[i] == classConsonant && c.class[j] == classConsonant:
				c.cost[i][j] = 100
			default:
				c.cost[i][j] = 120 // a vowel is no slip for a consonant
			}
		}
	}
	var plain [maxUnits][maxUnits]bool
	for row, err := range rows("sounds.tsv", soundsTSV, 3) {
		if err != nil {
			return err
		}
		u := c.unitOf(row[0])
		if u == 0 {
			return fmt.Errorf("sounds.tsv: unknown unit %q", row[0])
		}
		cost, err := parseCost(row[2])
		if err != nil {
			return fmt.Errorf("sounds.tsv: %s: %w", row[0], err)
		}
		for other := range strings.FieldsSeq(row[1]) {
			v := c.unitOf(other)
			if v == 0 {
				return fmt.Errorf("sounds.tsv: %s: unknown unit %q", row[0], other)
			}
			c.cost[u][v], c.cost[v][u] = cost, cost
			plain[u][v], plain[v][u] = true, true
		}
	}
	// Units of two scripts meet through the Latin units that both stand for:
	// Arabic ب and Kana ブ both may be b.
	var latin, others []int
	for i := 1; i <= c.n; i++ {
		if c.latinUnit(unit(i)) {
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
				if sum := int(c.cost[i][k]) + int(c.cost[k][j]); i != j && plain[k][j] && sum < int(c.cost[i][j]) {
					c.cost[i][j], c.cost[j][i] = hundredth(sum), hundredth(sum)
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

func (c *costs) readCompounds() error {
	for row, err := range rows("compounds.tsv", compoundsTSV, 3) {
		if err != nil {
			return err
		}
		us, err := c.unitsOf(row[0] + " " + row[1])
		if err != nil || len(us) != 3 {
			return fmt.Errorf("compounds.tsv: %s: want a unit and its two parts: %w", row[0], err)
		}
		cost, err := parseCost(row[2])
		if err != nil {
			return fmt.Errorf("compounds.tsv: %s: %w", row[0], err)
		}
		c.compound[us[0]] = true
		c.opens[us[1]], c.closes[us[2]] = true, true
		c.parts[us[0]] = append(c.parts[us[0]], compound{us[1], us[2], cost})
	}
	return nil
}

func (a *alphabet) readLetters() (*letterTable, error) {
	letters := map[rune]*letter{}
	for row, err := range rows("letters.tsv", lettersTSV, 4) {
		if err != nil {
			return nil, err
		}
		us, err := a.unitsOf(row[1])
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
