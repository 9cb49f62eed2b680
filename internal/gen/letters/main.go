// Command letters makes internal/lexicon/tables/letters.bin, which tells the languages of a script apart by
// the letters of their words: for the triples of letters that tell most, how likely each language is to go on so.
//
// It reads the frequencies of letters, pairs and triples of letters in the module github.com/pemistahl/lingua-go
// v1.4.0 (Apache-2.0), which were counted in a million sentences of news of each language (the Wortschatz corpora
// of Leipzig University); the go command fetches the module (128 MB) where it is not there:
//
//	go run ./internal/gen/letters
//
// Which languages take part is asked of the library: those whose script another one shares.
package main

import (
	"archive/zip"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
)

// The source: the module, its version, and the checksum that go.sum would have.
const (
	module   = "github.com/pemistahl/lingua-go@v1.4.0"
	checksum = "h1:ifYhthrlW7iO4icdubwlduYnmwU37V1sbNrwhKBR4rM="
)

const (
	out = "internal/lexicon/tables/letters.bin"

	// entries is how many triples a script's table has, three quarters of its slots.
	entries = lexicon.LetterSlots / 4 * 3

	// What a language has not, it has rarely: trust is the share of all letters from which on a triple's own
	// frequency counts for more than that of its last two letters, other the likelihood of a letter of which
	// nothing is known, and least that below which nothing is told apart.
	trust, other, least = 1e-5, 0.01, 1e-7

	// end stands before and behind the letters of a word.
	end = " "
)

func main() {
	log.SetFlags(0)
	dir, err := download()
	if err == nil {
		var table []byte
		if table, err = build(dir); err == nil {
			err = os.WriteFile(out, table, 0o644)
		}
	}
	if err != nil {
		log.Fatal(err)
	}
}

// download returns the folder of the module.
func download() (dir string, err error) {
	text, err := exec.Command("go", "mod", "download", "-json", module).Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w", module, err)
	}
	var m struct{ Dir, Sum string }
	if err := json.Unmarshal(text, &m); err != nil {
		return "", err
	}
	if m.Sum != checksum {
		return "", fmt.Errorf("%s: its checksum is %s, not %s", module, m.Sum, checksum)
	}
	return m.Dir, nil
}

// build returns a table for each script that several languages share.
func build(dir string) ([]byte, error) {
	scripts := make(map[string][]string)
	for _, lang := range lexicon.Langs {
		lex, ok := lexicon.Load(lang)
		if !ok {
			return nil, fmt.Errorf("%s: no table", lang)
		}
		script := lex.Grammar().Script
		scripts[script] = append(scripts[script], lang)
	}
	var table []byte
	for _, script := range slices.Sorted(maps.Keys(scripts)) {
		langs := scripts[script]
		if len(langs) < 2 {
			continue
		}
		var models []model
		for _, lang := range langs {
			m, err := read(filepath.Join(dir, "language-models", lang))
			if err != nil {
				return nil, err
			}
			models = append(models, m)
		}
		table = append(table, script+" "+strings.Join(langs, " ")+"\n"...)
		table = append(table, slots(models)...)
	}
	return table, nil
}

// model is how frequent letters, pairs and triples of them are in a language, as shares of all letters. An
// [end] may stand in place of the first or the last of several letters.
type model map[string]float64

// read reads the model of a language: a folder with a file for each length.
func read(dir string) (model, error) {
	m := make(model)
	for _, name := range []string{"unigrams", "bigrams", "trigrams"} {
		file := filepath.Join(dir, name+".pb.bin.zip")
		archive, err := zip.OpenReader(file)
		if err != nil {
			return nil, err
		}
		err = func() error {
			defer archive.Close()
			if len(archive.File) != 1 {
				return fmt.Errorf("holds %d files", len(archive.File))
			}
			f, err := archive.File[0].Open()
			if err != nil {
				return err
			}
			data, err := io.ReadAll(f)
			if err != nil {
				return err
			}
			return frequencies(data, func(letters string, likelihood float64) {
				_, last := cut(letters)
				before := strings.TrimSuffix(letters, last)
				if before != "" {
					likelihood *= m[before]
				}
				m[letters] = likelihood
			})
		}()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	m.ends()
	return m, nil
}

// cut returns letters without the first, and the last of them.
func cut(letters string) (rest, last string) {
	list := []rune(letters)
	return string(list[1:]), string(list[len(list)-1:])
}

// ends adds what stands at the ends of words: letters as often as no letter stands before or behind them.
func (m model) ends() {
	before, behind := make(model), make(model)
	letters := slices.Sorted(maps.Keys(m)) // sums of floating-point numbers hang on their order
	for _, l := range letters {
		if rest, last := cut(l); rest != "" {
			before[rest] += m[l]
			behind[strings.TrimSuffix(l, last)] += m[l]
		}
	}
	first := make(model) // letters that begin a word, and have another behind them
	for _, l := range letters {
		if len([]rune(l)) == 3 {
			continue
		}
		if n := m[l] - before[l]; n > 0 {
			m[end+l] = n
			if rest, last := cut(l); rest == "" {
				m[end] += n
			} else {
				first[strings.TrimSuffix(l, last)] += n
			}
		}
		if n := m[l] - behind[l]; n > 0 {
			m[l+end] = n
		}
	}
	for _, l := range letters {
		if n := m[end+l] - first[l]; n > 0 && len([]rune(l)) == 1 {
			m[end+l+end] = n
		}
	}
}

// likelihood is that of the last of two or three letters behind those before it.
func (m model) likelihood(letters string) float64 {
	rest, last := cut(letters)
	lower := other
	if rest != last {
		lower = m.likelihood(rest)
	}
	return max(least, (m[letters]+trust*lower)/(m[strings.TrimSuffix(letters, last)]+trust))
}

// frequencies reads a protocol buffer of sets of letters: of each set a number and the letters that have it.
func frequencies(data []byte, add func(letters string, likelihood float64)) error {
	return fields(data, func(field int, _ uint64, set []byte) error {
		if field != 4 {
			return nil
		}
		likelihood := 0.0
		return fields(set, func(field int, number uint64, letters []byte) error {
			switch field {
			case 1:
				likelihood = math.Float64frombits(number)
			case 2:
				add(string(letters), likelihood)
			}
			return nil
		})
	})
}

var errWire = errors.New("no protocol buffer")

// fields reads the fields of a message of a protocol buffer: their numbers, and the value of each, a number or bytes.
func fields(data []byte, do func(field int, number uint64, bytes []byte) error) error {
	for len(data) > 0 {
		tag, n := binary.Uvarint(data)
		if n <= 0 {
			return errWire
		}
		data = data[n:]
		var number uint64
		var bytes []byte
		switch tag & 7 {
		case 0, 2:
			if number, n = binary.Uvarint(data); n <= 0 {
				return errWire
			}
			data = data[n:]
			if tag&7 == 2 {
				if number > uint64(len(data)) {
					return errWire
				}
				bytes, data = data[:number], data[number:]
			}
		case 1:
			if len(data) < 8 {
				return errWire
			}
			number, data = binary.LittleEndian.Uint64(data), data[8:]
		default:
			return errWire
		}
		if err := do(int(tag>>3), number, bytes); err != nil {
			return err
		}
	}
	return nil
}

// slots lays the triples that tell the languages of models apart out as a hash table.
func slots(models []model) []byte {
	type entry struct {
		letters string
		tells   float64
		marks   uint32
	}
	var list []entry
	seen := make(map[string]bool)
	for _, m := range models {
		for letters := range m {
			if n := len([]rune(letters)); n < 2 || n == 2 && !strings.HasPrefix(letters, end) || seen[letters] {
				continue
			}
			seen[letters] = true
			var likelihoods []float64
			sum := 0.0
			for _, m := range models {
				l := m.likelihood(letters)
				likelihoods = append(likelihoods, l)
				sum += l
			}
			e := entry{letters: letters}
			best := slices.Max(likelihoods)
			for i, l := range likelihoods {
				e.tells += models[i][letters] * math.Abs(math.Log(l*float64(len(models))/sum))
				mark := lexicon.LetterBest - math.Round(math.Log(best/l)*lexicon.LetterNat)
				e.marks |= uint32(max(0, mark)) << (4 * i)
			}
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(a, b entry) int { return cmp.Or(cmp.Compare(b.tells, a.tells), cmp.Compare(a.letters, b.letters)) })
	table := make([]byte, lexicon.LetterSlots*lexicon.LetterSize)
	for _, e := range list[:min(len(list), entries)] {
		key := uint64(0)
		for _, r := range e.letters {
			key = lexicon.LetterKey(key, r)
		}
		k, check := lexicon.LetterSlot(key)
		for binary.LittleEndian.Uint32(table[k*lexicon.LetterSize:]) != 0 {
			k = (k + 1) % lexicon.LetterSlots
		}
		binary.LittleEndian.PutUint32(table[k*lexicon.LetterSize:], e.marks)
		binary.LittleEndian.PutUint16(table[k*lexicon.LetterSize+4:], check)
	}
	return table
}
