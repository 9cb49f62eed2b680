package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/legation-go/legation/internal/gosource"
)

// units are the units of sound and how Latin letters spell them, as units.tsv and spelling.tsv say. They
// are compiled, see [UnitsSource]: the first name of a process would wait for a dozen pages of memory if
// they were read.
type units struct {
	n     int
	name  [maxUnits]string
	class [maxUnits]uint8
	drop  [maxUnits]hundredth // beside a script that writes its vowels
	loose [maxUnits]hundredth // beside one that does not, or inserts them
	key   [maxUnits]byte
	bit   [maxUnits]uint16 // of the letter mask; 0 for vowels

	esE, esS unit // of the silent ending es
	unitA    unit // of the endings of women's names
	unitO    unit
	unitV    unit
	unitY    unit

	spellings []spelling         // by the first two letters, longest first
	second    [27 * 27][2]uint16 // where those of two letters stand, see pairOf
	sure      [27 * 27]spelled   // what two letters spell whatever stands around them
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

func (t *units) readUnits() error {
	classes := map[string]uint8{"vowel": classVowel, "glide": classGlide, "consonant": classConsonant}
	bit := map[byte]uint16{}
	for row, err := range rows("units.tsv", unitsTSV, 5) {
		if err != nil {
			return err
		}
		t.n++
		u := unit(t.n)
		if t.n >= maxUnits {
			return fmt.Errorf("units.tsv: more than %d units", maxUnits-1)
		}
		t.name[u] = row[0]
		if t.class[u] = classes[row[1]]; t.class[u] == 0 {
			return fmt.Errorf("units.tsv: unit %s: unknown class %q", row[0], row[1])
		}
		if t.drop[u], err = parseCost(row[2]); err != nil {
			return err
		}
		if t.loose[u], err = parseCost(row[3]); err != nil {
			return err
		}
		if row[4] != "-" {
			t.key[u] = row[4][0]
			if bit[t.key[u]] == 0 {
				bit[t.key[u]] = 1 << len(bit)
			}
			if t.drop[u] == 100 { // units that may be dropped tell nothing
				t.bit[u] = bit[t.key[u]]
			}
		}
	}
	t.esE, t.esS = t.unitOf("e"), t.unitOf("s")
	t.unitA, t.unitO, t.unitV, t.unitY = t.unitOf("a"), t.unitOf("o"), t.unitOf("v"), t.unitOf("y")
	return nil
}

func parseCost(s string) (hundredth, error) {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f < 0 || f > 1.2 {
		return 0, fmt.Errorf("cost %q is not between 0 and 1.2", s)
	}
	return hundredth(f*100 + 0.5), nil
}

// unitOf returns the unit of a name, 0 where there is none.
func (t *units) unitOf(name string) unit {
	return unit(max(0, slices.Index(t.name[:t.n+1], name)))
}

func (t *units) unitsOf(spec string) ([]unit, error) {
	var out []unit
	for name := range strings.FieldsSeq(spec) {
		u := t.unitOf(name)
		if u == 0 {
			return nil, fmt.Errorf("unknown unit %q", name)
		}
		out = append(out, u)
	}
	return out, nil
}

func (t *units) readSpelling() error {
	all := make([]spelling, 0, 256)
	for row, err := range rows("spelling.tsv", spellingTSV, 2) {
		if err != nil {
			return err
		}
		sp := spelling{text: row[0]}
		for name := range strings.FieldsSeq(row[1]) {
			u := t.unitOf(name)
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
	t.spellings = make([]spelling, 0, 512)
	for i := byte('a'); i <= 'z'; i++ {
		n := 0
		for n < len(all) && all[n].text[0] <= i {
			n++
		}
		alone := t.spellingsOf(all[:n], 0)
		for j := byte('a' - 1); j <= 'z'; j++ { // the letter before a: the word ends, or goes on with something else
			t.second[pairOf(i, j)] = alone
			if slices.ContainsFunc(all[:n], func(sp spelling) bool { return len(sp.text) > 1 && sp.text[1] == j }) {
				t.second[pairOf(i, j)] = t.spellingsOf(all[:n], j)
			}
		}
		all = all[n:]
	}
	for pair, at := range t.second {
		if at[0] == at[1] {
			continue
		}
		if sp := &t.spellings[at[0]]; sp.at == 0 && len(sp.text) <= 2 {
			t.sure[pair] = sp.spelled()
		}
	}
	return nil
}

// spellingsOf adds the spellings of one letter, and of two or more whose second is next, and returns
// where they stand.
func (t *units) spellingsOf(all []spelling, next byte) [2]uint16 {
	first := len(t.spellings)
	for _, sp := range all {
		if len(sp.text) == 1 || sp.text[1] == next {
			t.spellings = append(t.spellings, sp)
		}
	}
	return [2]uint16{uint16(first), uint16(len(t.spellings))}
}

func readUnits() (*units, error) {
	t := new(units)
	for _, read := range []func() error{t.readUnits, t.readSpelling} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// UnitsSource returns the source in Go of what the tables of units and spellings compile to.
func UnitsSource() ([]byte, error) {
	t, err := readUnits()
	if err != nil {
		return nil, err
	}
	b := fmt.Appendf(nil, "// Code generated by internal/gen/names from units.tsv and spelling.tsv. DO NOT EDIT.\n\npackage compare\n\nvar compiled = units{\nn: %d,\n", t.n)
	b = gosource.AppendList(b, "name: [maxUnits]string", t.name[:], strconv.Quote)
	b = gosource.AppendList(b, "class: [maxUnits]uint8", t.class[:], gosource.Number)
	b = gosource.AppendList(b, "drop: [maxUnits]hundredth", t.drop[:], gosource.Number)
	b = gosource.AppendList(b, "loose: [maxUnits]hundredth", t.loose[:], gosource.Number)
	b = gosource.AppendList(b, "key: [maxUnits]byte", t.key[:], gosource.Number)
	b = gosource.AppendList(b, "bit: [maxUnits]uint16", t.bit[:], gosource.Number)
	b = fmt.Appendf(b, "esE: %d, esS: %d, unitA: %d, unitO: %d, unitV: %d, unitY: %d,\n", t.esE, t.esS, t.unitA, t.unitO, t.unitV, t.unitY)
	b = gosource.AppendList(b, "spellings: []spelling", t.spellings, func(sp spelling) string {
		return fmt.Sprintf("{%q, [2]unit{%d, %d}, %d, %d}", sp.text, sp.us[0], sp.us[1], sp.n, sp.at)
	})
	b = gosource.AppendList(b, "second: [27 * 27][2]uint16", t.second[:], func(at [2]uint16) string { return fmt.Sprintf("{%d, %d}", at[0], at[1]) })
	b = gosource.AppendList(b, "sure: [27 * 27]spelled", t.sure[:], func(sp spelled) string {
		return fmt.Sprintf("{[2]unit{%d, %d}, %d, %d}", sp.us[0], sp.us[1], sp.n, sp.size)
	})
	return append(b, "}\n"...), nil
}
