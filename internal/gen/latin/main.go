// The program latin compiles what package internal/name/latin knows into the tables it embeds.
//
//	go run ./internal/gen/latin [-cldr DIR] [-unihan DIR] [-scowl DIR]
//
// It reads the transform rules of CLDR (Debian package unicode-cldr-core 41-0.1,
// Unicode licence), the readings of Unihan (Debian package unicode-data 15.0.0-1,
// Unicode licence), the proper names of SCOWL (Debian package scowl 2020.12.07-2), and the rules and tables beside it, written for this project.
package main

import (
	"cmp"
	"encoding/binary"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/name/latin/transform"
)

const (
	own = "internal/gen/latin/rules" // rules written for this project
	// rules that write Latin names in other scripts, read backwards here alone
	readBack = "internal/gen/latin/backwards"
	out      = "internal/name/latin"

	// where Debian's packages put their files
	cldrDir   = "/usr/share/unicode/cldr/common/transforms"
	unihanDir = "/usr/share/unicode"
	scowlDir  = "/usr/share/dict/scowl"
)

// standard are the transforms taken from CLDR: our name for them and the name of the file.
var standard = [][2]string{
	{"bgn/am", "Amharic-Latin-BGN"}, {"bgn/ar", "Arabic-Latin-BGN"}, {"bgn/az", "Azerbaijani-Latin-BGN"},
	{"bgn/be", "Belarusian-Latin-BGN"}, {"bgn/bg", "Bulgarian-Latin-BGN"}, {"bgn/dv", "Maldivian-Latin-BGN"},
	{"bgn/el", "Greek-Latin-BGN"}, {"bgn/fa", "Persian-Latin-BGN"}, {"bgn/he", "Hebrew-Latin-BGN"},
	{"bgn/hy", "Armenian-Latin-BGN"}, {"bgn/ja", "Katakana-Latin-BGN"}, {"bgn/ka", "Georgian-Latin-BGN"}, {"bgn/ka_1981", "Georgian-Latin-BGN_1981"},
	{"bgn/kk", "Kazakh-Latin-BGN"}, {"bgn/ko", "Korean-Latin-BGN"}, {"bgn/ky", "Kirghiz-Latin-BGN"},
	{"bgn/mk", "Macedonian-Latin-BGN"}, {"bgn/mn", "Mongolian-Latin-BGN"}, {"bgn/ps", "Pashto-Latin-BGN"},
	{"bgn/ru", "Russian-Latin-BGN"}, {"bgn/sr", "Serbian-Latin-BGN"}, {"bgn/tk", "Turkmen-Latin-BGN"},
	{"bgn/uk", "Ukrainian-Latin-BGN"}, {"bgn/uz", "Uzbek-Latin-BGN"},
}

// amended are rules put after those of CLDR: its own tests of Georgian want the
// letter ʼ (U+02BC) where its rules of 2009 print the quotation mark ’ (U+2019).
var amended = map[string]string{
	"bgn/ka": "\n::Null;\n’ → ʼ;\n",
}

func main() {
	log.SetFlags(0)
	var s sources
	flag.StringVar(&s.cldr, "cldr", cldrDir, "directory of CLDR's transform rules")
	flag.StringVar(&s.unihan, "unihan", unihanDir, "directory of the Unihan files")
	flag.StringVar(&s.scowl, "scowl", scowlDir, "directory of the word lists of SCOWL")
	flag.Parse()
	if err := run(s); err != nil {
		log.Fatal(err)
	}
}

func run(s sources) error {
	blocks, err := build(s)
	if err != nil {
		return err
	}
	for name, block := range blocks {
		if err := os.WriteFile(filepath.Join(out, name), block, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// sources are the directories of the Debian packages.
type sources struct{ cldr, unihan, scowl string }

// build compiles every table, by the name of its file.
func build(s sources) (map[string][]byte, error) {
	source, err := openCLDR(s.cldr)
	if err != nil {
		return nil, err
	}
	rules, err := compileAll(source)
	if err != nil {
		return nil, err
	}
	simple, err := readSimple(s.unihan)
	if err != nil {
		return nil, err
	}
	dictionary, err := buildWords(source, simple)
	if err != nil {
		return nil, err
	}
	known, err := buildKnown(s.scowl)
	if err != nil {
		return nil, err
	}
	sounds, err := buildSounds(s.scowl)
	if err != nil {
		return nil, err
	}
	han, err := buildHan(s.unihan, simple)
	if err != nil {
		return nil, err
	}
	return map[string][]byte{
		"rules.bin": rules, "words.bin": []byte(dictionary), "known.bin": known, "sounds.bin": sounds, "han.bin": han,
	}, nil
}

// rawTSV reads a table with its head, without its remarks.
func rawTSV(path string) ([][]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for _, line := range strings.Split(string(data), "\n") {
		if line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("%s: empty", path)
	}
	return rows, nil
}

// compileAll compiles every transform into one block: name and code of each, with their lengths, sorted by name.
func compileAll(source *cldr) ([]byte, error) {
	type entry struct {
		name string
		code []byte
	}
	var entries []entry
	for _, s := range standard {
		text, err := source.rules(s[1])
		if err != nil {
			return nil, err
		}
		t, err := compile(text+amended[s[0]], source.rules)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s[1], err)
		}
		entries = append(entries, entry{s[0], t.Encode()})
	}
	files, err := filepath.Glob(filepath.Join(own, "*.txt"))
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		t, err := compileOwn(strings.TrimSuffix(filepath.Base(f), ".txt"))
		if err != nil {
			return nil, err
		}
		entries = append(entries, entry{strings.TrimSuffix(filepath.Base(f), ".txt"), t.Encode()})
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.name, b.name) })
	var block []byte
	for _, e := range entries {
		block = append(block, byte(len(e.name)))
		block = append(block, e.name...)
		block = binary.LittleEndian.AppendUint32(block, uint32(len(e.code)))
		block = append(block, e.code...)
	}
	return block, nil
}

func compileOwn(name string) (*transform.Transform, error) {
	text, err := ownRules(name)
	if err != nil {
		return nil, err
	}
	t, err := compile(text, ownRules)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return t, nil
}

func ownRules(name string) (string, error) {
	data, err := os.ReadFile(filepath.Join(own, name+".txt"))
	if err != nil {
		data, err = os.ReadFile(filepath.Join(readBack, name+".txt"))
	}
	return string(data), err
}
