// Command names makes the tables of internal/name/tables.
//
//	go run ./internal/gen/names -faker DIR     writes faker.tsv from the npm package @faker-js/faker 10.6.0
//	                                           (MIT), unpacked in DIR; needs node
//	go run ./internal/gen/names -popular DIR   writes popular.tsv from forenames_by_country.csv and
//	                                           surnames_by_country.csv of popular-names-by-country-dataset
//	                                           (CC0-1.0) in DIR
//	go run ./internal/gen/names -compile       compiles the tables into names.bin, and those of
//	                                           internal/name/compare into words.bin
package main

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"flag"
	"fmt"
	"go/format"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"unicode"

	"github.com/legation-go/legation/internal/name/compare"
	"github.com/legation-go/legation/internal/name/tables"
)

//go:embed faker.mjs
var fakerScript []byte

func main() {
	log.SetFlags(0)
	faker := flag.String("faker", "", "folder of the unpacked npm package @faker-js/faker 10.6.0")
	popular := flag.String("popular", "", "folder of forenames_by_country.csv and surnames_by_country.csv")
	compile := flag.Bool("compile", false, "compile the tables")
	flag.Parse()
	dir := tablesDir()
	var err error
	if *faker != "" {
		err = writeFaker(*faker, dir)
	}
	if err == nil && *popular != "" {
		err = writePopular(*popular, dir)
	}
	if err == nil && *compile {
		var block []byte
		if block, err = Compile(dir); err == nil {
			err = os.WriteFile(filepath.Join(dir, "names.bin"), block, 0o644)
		}
		if err == nil {
			err = writeSource(filepath.Join(dir, "rules_table.go"), tables.ReadRules().Source())
		}
		if err == nil {
			err = compileCompare(filepath.Join(dir, "..", "compare"))
		}
	}
	if err != nil {
		log.Fatal(err)
	}
}

// compileCompare compiles the tables that names are compared with.
func compileCompare(dir string) error {
	block, err := compare.EncodeWords()
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "tables", "words.bin"), block, 0o644)
	}
	if err != nil {
		return err
	}
	source, err := compare.UnitsSource()
	if err != nil {
		return err
	}
	return writeSource(filepath.Join(dir, "units_table.go"), source)
}

func writeSource(file string, source []byte) error {
	source, err := format.Source(source)
	if err != nil {
		return err
	}
	return os.WriteFile(file, source, 0o644)
}

func tablesDir() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "..", "name", "tables")
}

// locales says which tradition the names of a locale belong to. Left out are
// locales whose lists mix in those of another one.
var locales = map[string]string{
	"ar": "ar", "az": "ru", "cs_CZ": "sl", "da": "nd", "de": "de", "de_AT": "de", "de_CH": "de", "el": "el",
	"en": "en", "en_AU": "en", "en_GH": "af", "en_IN": "in", "en_NG": "af", "en_NP": "in",
	"es": "es", "es_MX": "es", "fa": "fa", "fi": "nd", "fr": "fr", "fr_CH": "fr", "fr_SN": "af", "he": "he", "hr": "sl",
	"hu": "hu", "hy": "hy", "id_ID": "id", "it": "it", "ja": "ja", "ka_GE": "ka", "ko": "ko", "lv": "sl", "mk": "sl",
	"nb_NO": "nd", "ne": "in", "nl": "nl", "nl_BE": "nl", "pl": "sl", "pt_BR": "pt", "pt_PT": "pt", "ro": "ro",
	"ru": "ru", "sk": "sl", "sl_SI": "sl", "sr_RS_latin": "sl", "sv": "nd", "th": "th", "tr": "tr", "uk": "ru",
	"ur": "fa", "uz_UZ_latin": "ru", "vi": "vi", "yo_NG": "af", "zh_CN": "zh", "zh_TW": "zh", "zu_ZA": "af",
}

// eastern are the traditions whose given names tell nothing: the surname or the
// syllables decide.
var eastern = map[string]bool{"zh": true, "ko": true, "vi": true, "th": true}

func writeFaker(pkg, dir string) error {
	script := filepath.Join(os.TempDir(), "faker-names.mjs")
	if err := os.WriteFile(script, fakerScript, 0o600); err != nil {
		return err
	}
	defer os.Remove(script)
	abs, err := filepath.Abs(pkg)
	if err != nil {
		return err
	}
	out, err := exec.Command("node", script, abs).Output()
	if err != nil {
		return fmt.Errorf("node: %w", err)
	}
	t := table{}
	for line := range strings.Lines(string(out)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 || locales[f[1]] == "" || f[0] == "family" && f[1] == "en_IN" || f[0] == "given" && eastern[locales[f[1]]] {
			continue
		}
		t.add(f[0], locales[f[1]], f[2])
	}
	return t.write(filepath.Join(dir, "faker.tsv"),
		"# Given names and surnames by naming tradition, from the npm package @faker-js/faker 10.6.0 (MIT).\n"+
			"# Made by: go run ./internal/gen/names -faker DIR\n")
}

func writePopular(src, dir string) error {
	t := table{}
	rules := tables.Load()
	code := map[uint32]string{}
	for _, c := range strings.Fields("en es pt fr de nl nd it ru sl ro el hu ar fa tr in zh ko ja vi km my id mn is th et af he ka hy") {
		code[rules.Tradition(c)] = c
	}
	for _, f := range []struct {
		file, kind    string
		local, romans int
	}{
		{"forenames_by_country.csv", "given", 10, 11},
		{"surnames_by_country.csv", "family", 4, 5},
	} {
		file, err := os.Open(filepath.Join(src, f.file))
		if err != nil {
			return err
		}
		rows, err := csv.NewReader(file).ReadAll()
		file.Close()
		if err != nil {
			return err
		}
		for _, row := range rows[1:] {
			tradition := code[rules.Country(row[0])]
			if tradition == "" {
				continue
			}
			t.add(f.kind, tradition, row[f.local])
			// Romanized East Asian surnames in the source include English look-alikes
			// ("Joe", "Young"): those stand in own.tsv.
			if !slices.Contains([]string{"zh", "ko", "vi", "km", "ja"}, tradition) || row[0] == "JP" {
				t.add(f.kind, tradition, row[f.romans])
			}
		}
	}
	return t.write(filepath.Join(dir, "popular.tsv"),
		"# Most frequent given names and surnames by naming tradition, facts from popular-names-by-country-dataset,\n"+
			"# commit eb62e13d4d62 (CC0-1.0).\n# Made by: go run ./internal/gen/names -popular DIR\n")
}

// table collects names by kind and tradition.
type table map[[2]string][]string

func (t table) add(kind, tradition, names string) {
	for _, n := range strings.FieldsFunc(names, func(r rune) bool { return unicode.IsSpace(r) || r == '/' || r == '\u200c' }) {
		letters := 0
		for _, r := range n {
			if unicode.IsLetter(r) {
				letters++
			}
		}
		han := strings.ContainsFunc(n, func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hangul) })
		// Letters of one script with marks, apostrophes and hyphens; no initials, no particles in lower case.
		first, _ := firstRune(n)
		if letters < 2 && !han || unicode.IsLower(first) || strings.ContainsAny(n, "().,0123456789\"") {
			continue
		}
		t[[2]string{kind, tradition}] = append(t[[2]string{kind, tradition}], n)
	}
}

func firstRune(s string) (rune, bool) {
	for _, r := range s {
		return r, true
	}
	return 0, false
}

func (t table) write(path, header string) error {
	var keys [][2]string
	for k := range t {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]string) int { return strings.Compare(a[0]+a[1], b[0]+b[1]) })
	var b bytes.Buffer
	b.WriteString(header + "kind\ttradition\tnames\n")
	for _, k := range keys {
		names := t[k]
		slices.Sort(names)
		fmt.Fprintf(&b, "%s\t%s\t%s\n", k[0], k[1], strings.Join(slices.Compact(names), " "))
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}
