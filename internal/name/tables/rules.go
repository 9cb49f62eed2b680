package tables

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
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
	onset, nucleus [256][]string // by their first byte; the empty onset stands apart
	bare           bool          // a syllable may have no onset
	coda           []string
	Most           int // syllables in one word
}

func byFirst(groups *[256][]string, pieces []string) {
	for _, p := range pieces {
		if p != "" {
			groups[p[0]] = append(groups[p[0]], p)
		}
	}
}

// Rules are the small tables beside the words.
type Rules struct {
	countries map[string]uint32
	languages map[string]uint32
	endings   [256][]ending // by their last byte, the longest first
	bits      map[string]uint32

	Syllables map[uint32]*Syllable // by the bit of the tradition

	JapaneseFamily, JapaneseGiven, slavic []string // endings
}

// ending is the ending of a patronymic.
type ending struct {
	text string
	kind Ending
}

// Load reads the small tables on first use.
var Load = sync.OnceValue(func() *Rules {
	r := &Rules{
		countries: map[string]uint32{},
		languages: map[string]uint32{},
		bits:      map[string]uint32{},
		Syllables: map[uint32]*Syllable{},
	}
	for i, row := range Rows(traditionsTSV) {
		r.bits[row[0]] = 1 << i
	}
	for _, row := range Rows(countriesTSV) {
		for _, c := range strings.Fields(row[1]) {
			r.countries[c] = r.bits[row[0]]
		}
	}
	for _, row := range Rows(languagesTSV) {
		for _, l := range strings.Fields(row[1]) {
			r.languages[l] = r.bits[row[0]]
		}
	}
	kinds := map[string]Ending{"middle": Middle, "genitive": Genitive, "kin": Kin}
	for _, row := range Rows(patronymicsTSV) {
		for _, e := range strings.Fields(row[2]) {
			e = string(AppendFold(nil, e))
			list := &r.endings[e[len(e)-1]]
			*list = slices.DeleteFunc(*list, func(old ending) bool { return old.text == e })
			*list = append(*list, ending{e, kinds[row[0]]})
		}
	}
	for _, list := range r.endings {
		slices.SortFunc(list, func(a, b ending) int { return len(b.text) - len(a.text) })
	}
	for _, row := range Rows(syllablesTSV) {
		s := r.Syllables[r.bits[row[0]]]
		if s == nil {
			s = &Syllable{}
			r.Syllables[r.bits[row[0]]] = s
		}
		list := folded(row[2])
		switch row[1] {
		case "most":
			s.Most = int(row[2][0] - '0')
		case "onset":
			byFirst(&s.onset, list)
			s.bare = s.bare || slices.Contains(list, "")
		case "nucleus":
			byFirst(&s.nucleus, list)
		case "coda":
			s.coda = append(s.coda, list...)
		}
	}
	for _, row := range Rows(endingsTSV) {
		switch row[0] {
		case "family":
			r.JapaneseFamily = strings.Fields(row[1])
		case "given":
			r.JapaneseGiven = strings.Fields(row[1])
		case "slavic":
			r.slavic = strings.Fields(row[1])
		}
	}
	return r
})

// folded splits a list of word pieces; "-" is the empty piece.
func folded(list string) []string {
	var out []string
	seen := map[string]bool{}
	for _, w := range strings.Fields(list) {
		w = string(AppendFold(nil, w))
		if w == "-" {
			w = ""
		}
		if !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	return out
}

// Country gives the bit of a country's tradition, 0 where unknown.
func (r *Rules) Country(code string) uint32 { return r.countries[code] }

// Language gives the bit of a language's tradition, 0 where unknown.
func (r *Rules) Language(base string) uint32 { return r.languages[base] }

// Tradition gives the bit of a tradition by its code.
func (r *Rules) Tradition(code string) uint32 { return r.bits[code] }

// Ending says which patronymic's ending a folded word bears, the longest first,
// and where in the word the ending begins. A stem of two bytes or more stands before it.
func (r *Rules) Ending(word []byte) (Ending, int) {
	if len(word) < 4 {
		return NoEnding, 0
	}
	for _, e := range r.endings[word[len(word)-1]] {
		if n := len(word) - len(e.text); n >= 2 && string(word[n:]) == e.text {
			return e.kind, n
		}
	}
	return NoEnding, 0
}

// IsSlavic says whether a folded word ends as Russian and Ukrainian surnames do.
func (r *Rules) IsSlavic(word []byte) bool {
	for _, e := range r.slavic {
		if len(word) > len(e)+1 && string(word[len(word)-len(e):]) == e {
			return true
		}
	}
	return false
}

// Rows splits a table into rows of fields; comments and the header are left out.
func Rows(tsv string) [][]string {
	var rows [][]string
	header := true
	for line := range strings.Lines(tsv) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case line == "" || line[0] == '#':
		case header:
			header = false
		default:
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

// Ends gives the set of positions, as bits, at which a syllable that begins at
// byte at of the folded word may end.
func (s *Syllable) Ends(word []byte, at int) uint32 {
	var ends uint32
	if s.bare {
		ends = s.rimes(word, at)
	}
	for _, o := range s.onset[word[at]] {
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
	for _, n := range s.nucleus[word[at]] {
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
