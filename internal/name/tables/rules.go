package tables

import (
	"cmp"
	_ "embed"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/legation-go/legation/internal/gosource"
	"github.com/legation-go/legation/internal/lazy"
)

var (
	//go:embed traditions.tsv
	traditionsTSV string
	//go:embed countries.tsv
	countriesTSV string
	//go:embed languages.tsv
	languagesTSV string
	//go:embed patronymics.tsv
	patronymicsTSV string
	//go:embed syllables.tsv
	syllablesTSV string
	//go:embed endings.tsv
	endingsTSV string
)

// Ending is the kind of a patronymic's ending.
type Ending uint8

// The kinds of endings.
const (
	NoEnding Ending = iota
	Middle          // Викторович: beside given and family name
	Genitive        // Ухнаагийн: before the given name
	Kin             // Кемелұлы
)

// Syllable is what the syllables of a tradition are made of.
type Syllable struct {
	tradition      uint32
	onset, nucleus pieces // the empty onset stands apart
	bare           bool   // a syllable may have no onset
	coda           []string
	Most           int // syllables in one word
}

// pieces are parts of words by their first byte.
type pieces struct {
	list []string
	from [257]uint8 // where those of a byte begin
}

// of returns the pieces that begin with a byte.
func (p *pieces) of(b byte) []string { return p.list[p.from[b]:p.from[int(b)+1]] }

// sortedPieces puts a list in order, without the empty piece.
func sortedPieces(list []string) (p pieces) {
	p.list = slices.DeleteFunc(list, func(w string) bool { return w == "" })
	slices.SortStableFunc(p.list, func(a, b string) int { return int(a[0]) - int(b[0]) })
	for _, w := range p.list {
		p.from[int(w[0])+1]++
	}
	for b := range len(p.from) - 1 {
		p.from[b+1] += p.from[b]
	}
	return p
}

// Rules are the small tables beside the words. They are compiled into the program, see [Rules.Source]: the
// first name of a process waits for every page of memory that is touched.
type Rules struct {
	traditions byCode // by their own codes
	countries  byCode
	languages  byCode
	endings    []ending   // by their last byte, the longest first
	endingsOf  [257]uint8 // where those of a byte begin

	JapaneseFamily, JapaneseGiven, surnames []string // endings
}

// byCode holds traditions by codes of two letters, and by the few longer ones.
type byCode struct {
	two    [26 * 26]uint8 // 1 + the number of the tradition
	longer []longerCode
	first  byte // 'A' or 'a'
}

type longerCode struct {
	code      string
	tradition uint8
}

// slot returns where a code of two letters stands.
func (c *byCode) slot(code string) (at int, ok bool) {
	if len(code) != 2 || code[0]-c.first >= 26 || code[1]-c.first >= 26 {
		return 0, false
	}
	return int(code[0]-c.first)*26 + int(code[1]-c.first), true
}

// ending is the ending of a patronymic.
type ending struct {
	text  string
	kind  Ending
	whole bool // the text is the whole word: Лукич
}

// Load returns the small tables.
func Load() *Rules { return &compiled }

// ReadRules reads the small tables.
func ReadRules() *Rules {
	r := &Rules{traditions: byCode{first: 'a'}, countries: byCode{first: 'A'}, languages: byCode{first: 'a'}}
	n := uint8(0)
	for row := range eachRow(traditionsTSV) {
		n++
		r.traditions.put(row[0], n)
	}
	for row := range eachRow(countriesTSV) {
		for c := range strings.FieldsSeq(row[1]) {
			r.countries.put(c, r.number(row[0]))
		}
	}
	for row := range eachRow(languagesTSV) {
		for l := range strings.FieldsSeq(row[1]) {
			r.languages.put(l, r.number(row[0]))
		}
	}
	r.readEndings()
	for row := range eachRow(endingsTSV) {
		switch row[0] {
		case "family":
			r.JapaneseFamily = strings.Fields(row[1])
		case "given":
			r.JapaneseGiven = strings.Fields(row[1])
		case "surname":
			r.surnames = append(r.surnames, strings.Fields(row[1])...)
		}
	}
	return r
}

func (c *byCode) put(code string, tradition uint8) {
	if at, ok := c.slot(code); ok {
		c.two[at] = tradition
	} else {
		c.longer = append(c.longer, longerCode{code, tradition})
	}
}

// bit returns the bit of the tradition that a code has, 0 where it has none.
func (c *byCode) bit(code string) uint32 {
	if at, ok := c.slot(code); ok {
		return bitOf(c.two[at])
	}
	for _, l := range c.longer {
		if l.code == code {
			return bitOf(l.tradition)
		}
	}
	return 0
}

// bitOf returns the bit of a tradition by its number, 0 for 0.
func bitOf(number uint8) uint32 { return uint32(uint64(1) << number >> 1) }

// number returns 1 + the number of a tradition.
func (r *Rules) number(code string) uint8 {
	at, _ := r.traditions.slot(code)
	return r.traditions.two[at]
}

// foldedTable returns a table with its cells as the tables know words.
func foldedTable(tsv string) string { return string(AppendFold(make([]byte, 0, len(tsv)), tsv)) }

// readEndings reads the endings of patronymics. One that stands there twice has the kind that comes last.
func (r *Rules) readEndings() {
	r.endings = make([]ending, 0, 128)
	for row := range eachRow(foldedTable(patronymicsTSV)) {
		kind, whole := Middle, row[0] == "whole"
		switch row[0] {
		case "genitive":
			kind = Genitive
		case "kin":
			kind = Kin
		}
		for text := range strings.FieldsSeq(row[2]) {
			if i := slices.IndexFunc(r.endings, func(e ending) bool { return e.text == text }); i >= 0 {
				r.endings[i].kind = kind
			} else {
				r.endings = append(r.endings, ending{text, kind, whole})
			}
		}
	}
	last := func(e ending) int { return int(e.text[len(e.text)-1]) }
	slices.SortFunc(r.endings, func(a, b ending) int {
		return cmp.Or(last(a)-last(b), len(b.text)-len(a.text), strings.Compare(a.text, b.text))
	})
	for _, e := range r.endings {
		r.endingsOf[last(e)+1]++
	}
	for b := range len(r.endingsOf) - 1 {
		r.endingsOf[b+1] += r.endingsOf[b]
	}
}

// Source returns the rules as Go.
func (r *Rules) Source() []byte {
	b := []byte("// Code generated by internal/gen/names from traditions.tsv, countries.tsv, languages.tsv, patronymics.tsv and endings.tsv. DO NOT EDIT.\n\n" +
		"package tables\n\nvar compiled = Rules{\n")
	for _, c := range []struct {
		field string
		codes *byCode
	}{{"traditions", &r.traditions}, {"countries", &r.countries}, {"languages", &r.languages}} {
		b = fmt.Appendf(b, "%s: byCode{\nfirst: %q,\n", c.field, c.codes.first)
		b = gosource.AppendList(b, "two: [26 * 26]uint8", c.codes.two[:], gosource.Number)
		b = gosource.AppendList(b, "longer: []longerCode", c.codes.longer, func(l longerCode) string { return fmt.Sprintf("{%q, %d}", l.code, l.tradition) })
		b = append(b, "},\n"...)
	}
	b = gosource.AppendList(b, "endings: []ending", r.endings, func(e ending) string { return fmt.Sprintf("{%q, %d, %v}", e.text, e.kind, e.whole) })
	b = gosource.AppendList(b, "endingsOf: [257]uint8", r.endingsOf[:], gosource.Number)
	b = gosource.AppendList(b, "JapaneseFamily: []string", r.JapaneseFamily, strconv.Quote)
	b = gosource.AppendList(b, "JapaneseGiven: []string", r.JapaneseGiven, strconv.Quote)
	b = gosource.AppendList(b, "surnames: []string", r.surnames, strconv.Quote)
	return append(b, "}\n"...)
}

var syllables lazy.Value[*[4]Syllable]

// loadSyllables reads what the syllables of traditions are made of, when a name is asked about that
// may be of one; "-" is the empty piece.
func loadSyllables() *[4]Syllable { return syllables.Of(readSyllables) }

func readSyllables() *[4]Syllable {
	list := new([4]Syllable)
	text := foldedTable(syllablesTSV)
	all := make([]string, 0, 640)
	n := 0
	for row := range eachRow(text) {
		if row[1] == "most" {
			tradition := row[0]
			part := func(name string) []string {
				first := len(all)
				for row := range eachRow(text) {
					for w := range strings.FieldsSeq(row[2]) {
						if row[0] == tradition && row[1] == name {
							all = append(all, strings.TrimPrefix(w, "-"))
						}
					}
				}
				return all[first:len(all):len(all)]
			}
			onset := part("onset")
			list[n] = Syllable{
				tradition: Load().Tradition(tradition), Most: int(row[2][0] - '0'), bare: slices.Contains(onset, ""),
				onset: sortedPieces(onset), nucleus: sortedPieces(part("nucleus")), coda: part("coda"),
			}
			n++
		}
	}
	return list
}

// Syllable returns the syllables of a tradition, given by its bit; nil where it has none.
func (r *Rules) Syllable(tradition uint32) *Syllable {
	list := loadSyllables()
	for i := range list {
		if list[i].tradition == tradition {
			return &list[i]
		}
	}
	return nil
}

// Country gives the bit of a country's tradition, 0 where unknown.
func (r *Rules) Country(code string) uint32 { return r.countries.bit(code) }

// Language gives the bit of a language's tradition, 0 where unknown.
func (r *Rules) Language(base string) uint32 { return r.languages.bit(base) }

// Tradition gives the bit of a tradition by its code.
func (r *Rules) Tradition(code string) uint32 { return r.traditions.bit(code) }

// Ending says which patronymic's ending a folded word bears, the longest first,
// and where in the word the ending begins. A stem of two bytes or more stands before it,
// unless the table holds the whole word.
func (r *Rules) Ending(word []byte) (Ending, int) {
	if len(word) < 4 {
		return NoEnding, 0
	}
	last := word[len(word)-1]
	for _, e := range r.endings[r.endingsOf[last]:r.endingsOf[int(last)+1]] {
		if n := len(word) - len(e.text); (n >= 2 && !e.whole || n == 0 && e.whole) && string(word[n:]) == e.text {
			return e.kind, n
		}
	}
	return NoEnding, 0
}

// IsSurname says whether a folded word ends as surnames do that lists put before the
// given name: those of Russia, Ukraine, Armenia, Georgia.
func (r *Rules) IsSurname(word []byte) bool {
	for _, e := range r.surnames {
		if len(word) > len(e)+1 && string(word[len(word)-len(e):]) == e {
			return true
		}
	}
	return false
}

// Rows splits a table into rows of fields; comments and the header are left out.
func Rows(tsv string) (rows [][]string) {
	for row := range eachRow(tsv) {
		rows = append(rows, slices.Clone(row))
	}
	return rows
}

// eachRow gives the rows of a table. A row is gone with the next.
func eachRow(tsv string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		row := make([]string, 0, 8)
		header := true
		for line := range strings.Lines(tsv) {
			line = strings.TrimRight(line, "\r\n")
			switch {
			case line == "" || line[0] == '#':
			case header:
				header = false
			default:
				row = row[:0]
				for cell := range strings.SplitSeq(line, "\t") {
					row = append(row, cell)
				}
				if !yield(row) {
					return
				}
			}
		}
	}
}

// Ends gives the set of positions, as bits, at which a syllable that begins at
// byte at of the folded word may end.
func (s *Syllable) Ends(word []byte, at int) uint32 {
	var ends uint32
	if s.bare {
		ends = s.rimes(word, at)
	}
	for _, o := range s.onset.of(word[at]) {
		if i, ok := after(word, at, o); ok {
			ends |= s.rimes(word, i)
		}
	}
	return ends
}

// rimes gives the positions at which a vowel with what closes it may end.
func (s *Syllable) rimes(word []byte, at int) uint32 {
	var ends uint32
	if at >= len(word) {
		return 0
	}
	for _, n := range s.nucleus.of(word[at]) {
		i, ok := after(word, at, n)
		if !ok {
			continue
		}
		for _, c := range s.coda {
			if j, ok := after(word, i, c); ok {
				ends |= 1 << j
			}
		}
	}
	return ends
}

func after(word []byte, at int, piece string) (int, bool) {
	end := at + len(piece)
	return end, end <= len(word) && string(word[at:end]) == piece
}
