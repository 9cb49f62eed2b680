package decline

import (
	_ "embed"
	"strings"

	"github.com/legation-go/legation/internal/lazy"
)

//go:embed russian.tsv
var russianTSV string

//go:embed words.tsv
var wordsTSV string

// Kinds of words in words.tsv.
const (
	kindMasculine uint8 = 1 << iota
	kindFeminine
	kindEastern
	kindStay
)

// rule is a row of russian.tsv.
type rule struct {
	cells      uint16 // bit set of cases and genders
	cut        int    // letters to take away
	nominative string // letters to put in their place
	upper      string // the same in capitals
	add        folded // the same, folded
	cost       int16
	knownOnly  bool // for given names of words.tsv alone
	same       bool // the nominative is the word itself
	anchored   bool // for one word alone: Льва
	endsInA    bool // the nominative ends in -а
}

// table is the knowledge of one language, read only.
type table struct {
	rules   []rule
	endings map[uint64][]int16 // rows by packed ending
	deepest int
	words   map[uint64]uint8 // kinds by hash of the folded word
}

var russianTable lazy.Value[*table]

func russian() *table { return russianTable.Of(readRussian) }

func readRussian() *table {
	t := &table{endings: make(map[uint64][]int16, 1024), words: make(map[uint64]uint8, 1024)}
	for row := range rows(russianTSV) {
		if len(row) >= 5 {
			t.addRule(row)
		}
	}
	kinds := map[string]uint8{"m": kindMasculine, "f": kindFeminine, "eastern": kindEastern, "stay": kindStay}
	for row := range rows(wordsTSV) {
		for word := range strings.FieldsSeq(row[len(row)-1]) {
			var f folded
			f.set(word)
			t.words[f.hash(f.n)] |= kinds[row[0]]
		}
	}
	return t
}

// rows yields the rows of a table below its header.
func rows(tsv string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		header := true
		for line := range strings.Lines(tsv) {
			line = strings.TrimRight(line, "\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if header {
				header = false
				continue
			}
			if !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}

// addRule enters a row under each ending that its letter classes stand for.
func (t *table) addRule(row []string) {
	context, suffix, _ := strings.Cut(row[0], "|")
	r := rule{nominative: row[3], cells: parseCells(row[1], row[2])}
	if r.nominative == "-" {
		r.nominative = ""
	}
	r.same = r.nominative == suffix
	r.endsInA = r.nominative == "а"
	r.upper = strings.ToUpper(r.nominative)
	r.add.set(r.nominative)
	r.anchored = strings.HasPrefix(context, "^")
	if row[4] == "known" {
		r.knownOnly = true
	} else {
		r.cost = int16(row[4][0] - '0')
	}
	for range suffix {
		r.cut++
	}
	id := int16(len(t.rules))
	t.rules = append(t.rules, r)
	t.expand([]rune(context+suffix), 0, 0, id)
}

// classOf returns the letters of a class of endings, "" where the letter is none.
func classOf(letter rune) string {
	switch letter {
	case 'V':
		return "аеиоуыэюя"
	case 'H', 'S':
		return "бвдзлмнпрстф"
	case 'C':
		return "бвдзлмнпрстфгкхжшчщцй"
	}
	return ""
}

// expand packs an ending letter by letter from the left, once for each letter of
// a class.
func (t *table) expand(ending []rune, packed uint64, n int, id int16) {
	if len(ending) == 0 {
		t.endings[packed] = append(t.endings[packed], id)
		t.deepest = max(t.deepest, n)
		return
	}
	letters, rest := string(ending[0]), ending[1:]
	if class := classOf(ending[0]); class != "" {
		letters = class
	} else if ending[0] == '[' {
		end := 1
		for end < len(ending) && ending[end] != ']' {
			end++
		}
		letters, rest = string(ending[1:end]), ending[min(end+1, len(ending)):]
	}
	for _, letter := range letters {
		t.expand(rest, packed<<letterBits|uint64(code(letter)), n+1, id)
	}
}

// longest returns the rows of the longest ending that fits the word.
func (t *table) longest(f *folded) []int16 {
	for n := min(f.n+1, t.deepest); n > 0; n-- {
		if ids, ok := t.endings[f.tail(n)]; ok {
			return ids
		}
	}
	return nil
}

// parseCells reads a gender and cases: "f", "gen+dat".
func parseCells(gender, names string) uint16 {
	var set uint16
	for name := range strings.SplitSeq(names, "+") {
		switch name {
		case "nom":
			set |= uint16(Nom)
		case "gen":
			set |= uint16(Gen)
		case "dat":
			set |= uint16(Dat)
		case "acc":
			set |= uint16(Acc)
		case "ins":
			set |= uint16(Ins)
		case "loc":
			set |= uint16(Loc)
		case "all":
			set |= 1<<cases - 1
		}
	}
	switch gender {
	case "f":
		return set << cases
	case "mf":
		return set | set<<cases
	}
	return set
}
