package main

import (
	"encoding/binary"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/name/latin/guess"
	"github.com/legation-go/legation/internal/name/tables"
)

// traditions are the lists from which it is learnt how letters follow one another, with their weight.
var traditions = []struct {
	code   string
	weight float64
}{
	{"en", 3}, {"es", 2}, {"fr", 1.5}, {"de", 1.5}, {"ru", 2}, {"it", 1}, {"pt", 1}, {"nl", 0.7},
	{"nd", 0.7}, {"sl", 1}, {"ro", 0.5}, {"hu", 0.4}, {"tr", 0.5}, {"id", 0.3}, {"af", 0.4}, {"in", 0.4},
}

// counts holds how often letters follow one another.
type counts struct {
	three [28][28][28]float64
}

func (c *counts) add(name string, weight float64) {
	a, b := 0, 0
	for i := 0; i < len(name); i++ {
		z := guess.Symbol(name[i])
		c.three[a][b][z] += weight
		a, b = b, z
	}
	c.three[a][b][0] += weight
}

// model smooths the counts into costs (Witten-Bell by bigrams and single letters).
func (c *counts) model() []byte {
	var two [28][28]float64
	var one [28]float64
	total := 0.0
	for a := range c.three {
		for b := range c.three[a] {
			for z, n := range c.three[a][b] {
				two[b][z] += n
				one[z] += n
				total += n
			}
		}
	}
	out := make([]byte, 0, guess.ModelSize)
	for a := range c.three {
		for b := range c.three[a] {
			sum3, kinds3 := mass(c.three[a][b][:])
			sum2, kinds2 := mass(two[b][:])
			for z := range 28 {
				p1 := (one[z] + 1e-4*total) / (total * 1.0028)
				p2 := (two[b][z] + kinds2*p1) / (sum2 + kinds2 + 1e-9)
				p3 := (c.three[a][b][z] + kinds3*p2) / (sum3 + kinds3 + 1e-9)
				if sum3 == 0 {
					p3 = p2
				}
				cost := -math.Log(math.Max(p3, 1e-6)) * guess.Unit
				out = append(out, byte(math.Min(255, math.Round(cost))))
			}
		}
	}
	return out
}

func mass(row []float64) (sum, kinds float64) {
	for _, n := range row {
		sum += n
		if n > 0 {
			kinds++
		}
	}
	return sum, kinds
}

// buildSounds compiles the models and the pieces: the model of the West, that of
// Arabic names, and for every script its name, the size of its pieces and these.
func buildSounds(scowl string) ([]byte, error) {
	west, err := westModel(scowl)
	if err != nil {
		return nil, err
	}
	arab, err := arabModel()
	if err != nil {
		return nil, err
	}
	out := append(west, arab...)
	order, options, err := readPieces()
	if err != nil {
		return nil, err
	}
	for _, script := range []string{"Kana", "Hang", "Arab", "Hebr", "Hani", "Cyrl"} {
		code := guess.EncodePieces(order[script], options[script])
		out = append(out, script...)
		out = binary.LittleEndian.AppendUint32(out, uint32(len(code)))
		out = append(out, code...)
	}
	return out, nil
}

// westModel learns from the lists of traditions and the census names of SCOWL.
func westModel(scowl string) ([]byte, error) {
	var c counts
	russian, err := compileOwn("ru")
	if err != nil {
		return nil, err
	}
	for _, t := range traditions {
		given, family, err := names(t.code)
		if err != nil {
			return nil, err
		}
		all := append(given, family...)
		for _, n := range all {
			if n[0] >= 0xD0 {
				if t.code != "ru" || strings.ContainsAny(n, "іїєґ") {
					continue
				}
				n = string(russian.AppendLower(nil, n))
			}
			if fold := string(tables.AppendFold(nil, n)); fold != "" && fold[0] < 0x80 {
				c.add(fold, 1000*t.weight/float64(len(all)))
			}
		}
	}
	census, err := readScowl(scowl, commonLists[:2])
	if err != nil {
		return nil, err
	}
	for _, n := range census {
		c.add(n, 3000/float64(len(census)))
	}
	return c.model(), nil
}

func arabModel() ([]byte, error) {
	var c counts
	rows, err := readTSV(filepath.Join(ownWords, "arabic.tsv"))
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		c.add(strings.ToLower(strings.ReplaceAll(row[1], " ", "")), 1)
	}
	return c.model(), nil
}

// readPieces reads pieces.tsv and the matrix of Chinese characters.
func readPieces() (order map[string][]string, options map[string]map[string][]guess.Option, err error) {
	order, options = map[string][]string{}, map[string]map[string][]guess.Option{}
	put := func(script, piece string, list []guess.Option) {
		if options[script] == nil {
			options[script] = map[string][]guess.Option{}
		}
		if _, ok := options[script][piece]; !ok {
			order[script] = append(order[script], piece)
		}
		options[script][piece] = list
	}
	rows, err := readTSV(filepath.Join(ownWords, "pieces.tsv"))
	if err != nil {
		return nil, nil, err
	}
	for _, row := range rows {
		var list []guess.Option
		spellings := strings.Fields(row[2])
		for i, s := range spellings {
			cost := rankCost(i)
			if i > 0 && s == spellings[0]+spellings[0][len(spellings[0])-1:] { // a doubled letter sounds the same
				cost = min(cost, doubled)
			}
			list = append(list, guess.Option{Text: strings.ReplaceAll(s, "-", ""), Cost: cost})
		}
		put(row[0], row[1], list)
	}
	han, err := readMatrix()
	if err != nil {
		return nil, nil, err
	}
	for piece, list := range han {
		put("Hani", piece, list)
	}
	slices.Sort(order["Hani"])
	return order, options, nil
}

// doubled is what a doubled letter costs more than a single one.
const doubled = guess.Unit

// rankCost is what the i-th spelling of a piece costs more than the first.
func rankCost(i int) int {
	return int(math.Round(guess.Unit * 2.7 * math.Log(float64(1+i))))
}

// readMatrix reads the characters for foreign names: every character gets the spellings of its row and column.
func readMatrix() (map[string][]guess.Option, error) {
	rows, err := readTSV(filepath.Join(ownWords, "xinhua.tsv"))
	if err != nil {
		return nil, err
	}
	head, err := matrixHead()
	if err != nil {
		return nil, err
	}
	best := map[string]map[string]int{}
	for _, row := range rows {
		vowels := strings.Fields(row[0])
		for col := 1; col < len(row) && col < len(head); col++ {
			for place, ch := range splitCell(row[col]) {
				if best[ch] == nil {
					best[ch] = map[string]int{}
				}
				consonants := strings.Fields(head[col])
				for i, cons := range consonants {
					first := rankCost(i)
					if i > 0 && cons == consonants[0]+consonants[0] {
						first = min(first, doubled)
					}
					for j, v := range vowels {
						text := strings.ReplaceAll(cons+v, "-", "")
						cost := min(255, first+rankCost(j)+place*10)
						if have, ok := best[ch][text]; !ok || cost < have {
							best[ch][text] = cost
						}
					}
				}
			}
		}
	}
	out := map[string][]guess.Option{}
	for ch, spellings := range best {
		var list []guess.Option
		for text, cost := range spellings {
			list = append(list, guess.Option{Text: text, Cost: cost})
		}
		slices.SortFunc(list, func(a, b guess.Option) int {
			if a.Cost != b.Cost {
				return a.Cost - b.Cost
			}
			return strings.Compare(a.Text, b.Text)
		})
		if len(list) > 24 {
			list = list[:24]
		}
		out[ch] = list
	}
	return out, nil
}

func matrixHead() ([]string, error) {
	rows, err := rawTSV(filepath.Join(ownWords, "xinhua.tsv"))
	if err != nil {
		return nil, err
	}
	return rows[0], nil
}

// splitCell divides a cell into its characters, which are alternatives; 比亚 and the like are pairs,
// which a stroke parts from others.
func splitCell(cell string) []string {
	if cell == "-" {
		return nil
	}
	if strings.Contains(cell, "/") {
		return strings.Split(cell, "/")
	}
	chars := strings.Split(cell, "")
	if len(chars) == 2 && strings.ContainsAny(chars[1], "亚尤伊") && !strings.ContainsAny(chars[0], "亚娅秋京") {
		return []string{cell}
	}
	return chars
}
