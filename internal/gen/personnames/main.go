// Command personnames makes the tables of internal/name/format.
//
//	go run ./internal/gen/personnames -patterns DIR -core DIR
//
// writes patterns.txt, the patterns of person names of all locales. DIR are the unpacked npm packages cldr-person-names-full 48.2.0 and cldr-core
// 48.2.0 (Unicode-3.0), as `npm pack cldr-person-names-full@48.2.0
// cldr-core@48.2.0` and tar bring them.
//
//	go run ./internal/gen/personnames -words /usr/share/unicode/cldr/common/transforms
//
// writes words.txt, by which Chinese names are divided into words, from the Debian packages
// libicu-dev 72.1 and unicode-cldr-core 41; it needs g++.
package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const version = "48.2.0"

func main() {
	log.SetFlags(0)
	patterns := flag.String("patterns", "", "folder of the unpacked npm package cldr-person-names-full "+version)
	core := flag.String("core", "", "folder of the unpacked npm package cldr-core "+version)
	words := flag.String("words", "", "folder of the transforms of CLDR")
	out := flag.String("out", filepath.Join("internal", "name", "format"), "folder to write to")
	flag.Parse()
	if *patterns != "" {
		table, err := compile(*patterns, *core)
		save(filepath.Join(*out, "patterns.txt"), table, err)
	}
	if *words != "" {
		table, err := compileWords(*words)
		save(filepath.Join(*out, "words.txt"), table, err)
	}
}

func save(file string, table []byte, err error) {
	if err == nil {
		err = os.WriteFile(file, table, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func compile(patterns, core string) ([]byte, error) {
	for _, dir := range []string{patterns, core} {
		if err := checkVersion(dir); err != nil {
			return nil, err
		}
	}
	names, err := readNames(patterns)
	if err != nil {
		return nil, err
	}
	sub, err := readSupplement(core)
	if err != nil {
		return nil, err
	}
	return write(names, sub)
}

func checkVersion(dir string) error {
	var p struct{ Name, Version string }
	if err := readJSON(filepath.Join(dir, "package.json"), &p); err != nil {
		return err
	}
	if p.Version != version {
		return fmt.Errorf("%s is of version %s, want %s", p.Name, p.Version, version)
	}
	return nil
}

func readJSON(path string, v any) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, v); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// personNames is the data of one locale.
type personNames struct {
	GivenFirst              []string
	SurnameFirst            []string
	NativeSpaceReplacement  string
	ForeignSpaceReplacement string
	Initial                 string
	InitialSequence         string
	// PersonName holds order -> length -> usage -> formality -> pattern. A second
	// pattern for one formality has the key formal-alt-1.
	PersonName map[string]map[string]map[string]map[string]string
	SampleName map[string]map[string]string
}

func readNames(dir string) (map[string]personNames, error) {
	names := map[string]personNames{}
	files, err := filepath.Glob(filepath.Join(dir, "main", "*", "personNames.json"))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		var doc struct {
			Main map[string]struct{ PersonNames personNames }
		}
		if err := readJSON(file, &doc); err != nil {
			return nil, err
		}
		for locale, d := range doc.Main {
			names[locale] = d.PersonNames
		}
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no personNames.json under %s", dir)
	}
	return names, nil
}

// supplement is what CLDR knows of locales as such.
type supplement struct {
	parent map[string]string // en-AU -> en-001: what is not found by cutting the last subtag off
	likely map[string]string // zh -> zh-Hans-CN, und-Cyrl -> ru-Cyrl-RU
}

func readSupplement(dir string) (supplement, error) {
	var parents struct {
		Supplemental struct {
			ParentLocales struct{ ParentLocale map[string]string }
		}
	}
	var likely struct {
		Supplemental struct{ LikelySubtags map[string]string }
	}
	if err := readJSON(filepath.Join(dir, "supplemental", "parentLocales.json"), &parents); err != nil {
		return supplement{}, err
	}
	err := readJSON(filepath.Join(dir, "supplemental", "likelySubtags.json"), &likely)
	return supplement{parents.Supplemental.ParentLocales.ParentLocale, likely.Supplemental.LikelySubtags}, err
}

// split takes a locale apart: zh-Hant-HK. A variant (ca-ES-valencia) is left
// out: no variant has patterns of its own.
func split(locale string) (lang, script, region string) {
	for i, part := range strings.Split(locale, "-") {
		switch {
		case i == 0:
			lang = part
		case len(part) == 4 && part[0] > '9':
			script = part
		case len(part) == 2 || len(part) == 3:
			region = part
		}
	}
	return
}

func join(lang, script, region string) string {
	s := lang
	for _, part := range []string{script, region} {
		if part != "" {
			s += "-" + part
		}
	}
	return s
}

// scriptOf returns the script in which a locale is written.
func (s supplement) scriptOf(locale string) string {
	lang, script, region := split(locale)
	if script != "" || lang == "und" {
		return cmp.Or(script, "Zzzz") // the root has no script of its own
	}
	for _, key := range []string{join(lang, "", region), lang} {
		if full, ok := s.likely[key]; ok {
			_, script, _ = split(full)
			return script
		}
	}
	return "Zzzz"
}

// parentOf returns the locale from which another inherits.
func (s supplement) parentOf(locale string) string {
	if p, ok := s.parent[locale]; ok {
		return p
	}
	i := strings.LastIndexByte(locale, '-')
	if i < 0 {
		return "und"
	}
	return locale[:i]
}

// order in which the slots of a style are written; package format reads them
// in the same order.
var (
	orders      = []string{"givenFirst", "surnameFirst"}
	lengths     = []string{"medium", "long", "short"}
	usages      = []string{"referring", "addressing", "monogram"}
	formalities = []string{"formal", "informal"}
)

type writer struct {
	patterns []string
	number   map[string]int
}

// slot returns the numbers of the patterns for one formality, best first:
// formal, then formal-alt-1.
func (w *writer) slot(from map[string]string, formality string) (string, error) {
	var ids []string
	for _, suffix := range []string{"", "-alt-1", "-alt-2"} {
		p, ok := from[formality+suffix]
		if !ok {
			break
		}
		n, known := w.number[p]
		if !known {
			n = len(w.patterns)
			w.number[p] = n
			w.patterns = append(w.patterns, p)
		}
		ids = append(ids, fmt.Sprint(n))
	}
	if len(ids) == 0 {
		return "", fmt.Errorf("no %s pattern", formality)
	}
	return strings.Join(ids, "|"), nil
}

// style returns the line that says how the names of a locale are formatted.
func (w *writer) style(d personNames) (string, error) {
	var slots []string
	add := func(from map[string]string) error {
		for _, f := range formalities {
			s, err := w.slot(from, f)
			if err != nil {
				return err
			}
			slots = append(slots, s)
		}
		return nil
	}
	for _, order := range orders {
		for _, length := range lengths {
			for _, usage := range usages {
				if err := add(d.PersonName[order][length][usage]); err != nil {
					return "", fmt.Errorf("%s %s %s: %w", order, length, usage, err)
				}
			}
		}
	}
	for _, length := range lengths {
		if err := add(d.PersonName["sorting"][length]["referring"]); err != nil {
			return "", fmt.Errorf("sorting %s: %w", length, err)
		}
	}
	locales := func(list []string) string {
		return strings.ReplaceAll(strings.Join(list, " "), "_", "-")
	}
	return strings.Join([]string{
		"style", quote(d.NativeSpaceReplacement), quote(d.ForeignSpaceReplacement),
		quote(d.Initial), quote(d.InitialSequence), locales(d.GivenFirst), locales(d.SurnameFirst),
		strings.Join(slots, " "),
	}, "\t"), nil
}

// quote keeps spaces at the ends of a value in sight.
func quote(s string) string { return `"` + s + `"` }

// entry is what a locale comes to.
type entry struct {
	style  int
	script string
}

func write(names map[string]personNames, sub supplement) ([]byte, error) {
	w := &writer{number: map[string]int{}}
	var styles []string
	styleNumber := map[string]int{}
	entries := map[string]entry{}
	var locales []string
	for l := range names {
		locales = append(locales, l)
	}
	slices.Sort(locales)
	locales = slices.Insert(slices.DeleteFunc(locales, func(l string) bool { return l == "und" }), 0, "und")
	for _, l := range locales {
		line, err := w.style(names[l])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", l, err)
		}
		n, ok := styleNumber[line]
		if !ok {
			n = len(styles)
			styleNumber[line] = n
			styles = append(styles, line)
		}
		lang, script, region := split(l)
		entries[join(lang, script, region)] = entry{n, sub.scriptOf(l)}
	}
	inherit(entries, sub)

	var b bytes.Buffer
	fmt.Fprintf(&b, "# Patterns of person names (UTS #35 part 8) of %d locales.\n", len(locales))
	fmt.Fprintf(&b, "# Generated by internal/gen/personnames from the npm packages cldr-person-names-full\n")
	fmt.Fprintf(&b, "# and cldr-core %s. Copyright © 1991-2025 Unicode, Inc. Unicode-3.0. Do not edit.\n#\n", version)
	fmt.Fprintf(&b, "# pattern     text; numbered from 0\n")
	fmt.Fprintf(&b, "# style       native space, foreign space, initial, sequence of initials, languages given first,\n")
	fmt.Fprintf(&b, "#             languages surname first, patterns per order, length, usage and formality; numbered from 0\n")
	fmt.Fprintf(&b, "# locale      locale, style, script\n")
	fmt.Fprintf(&b, "# script      script, language that writes it\n")
	fmt.Fprintf(&b, "# generation  a generation as the locales write it\n")
	for _, p := range w.patterns {
		fmt.Fprintf(&b, "pattern\t%s\n", p)
	}
	for _, s := range styles {
		fmt.Fprintln(&b, s)
	}
	for _, line := range localeLines(entries) {
		fmt.Fprintln(&b, line)
	}
	for _, line := range scriptLines(sub) {
		fmt.Fprintln(&b, line)
	}
	for _, g := range generations(names) {
		fmt.Fprintf(&b, "generation\t%s\n", g)
	}
	return b.Bytes(), nil
}

// inherit adds the locales without data of their own that another rule than
// cutting subtags off leads to their parent: pt-FR to pt-PT, and zh-TW to
// zh-Hant, whose script the region implies.
func inherit(entries map[string]entry, sub supplement) {
	more := map[string]entry{}
	for l := range sub.parent {
		if _, ok := entries[l]; ok {
			continue
		}
		p := sub.parentOf(l)
		for {
			if e, ok := entries[p]; ok {
				more[l] = entry{e.style, sub.scriptOf(l)}
				break
			}
			p = sub.parentOf(p)
		}
	}
	for l, full := range sub.likely {
		lang, script, region := split(l)
		base, ok := entries[lang]
		if lang == "und" || !ok || script != "" || region == "" || entries[l] != (entry{}) {
			continue
		}
		_, script, _ = split(full)
		if script == base.script {
			continue
		}
		e, ok := entries[join(lang, script, region)]
		if !ok {
			e, ok = entries[join(lang, script, "")]
		}
		if !ok {
			e = entry{entries["und"].style, script}
		}
		more[l] = e
	}
	for l, e := range more {
		entries[l] = e
	}
}

// localeLines writes every locale that looking up its parts would not find.
func localeLines(entries map[string]entry) []string {
	var keys []string
	for k := range entries {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if n := strings.Count(a, "-") - strings.Count(b, "-"); n != 0 {
			return n
		}
		return strings.Compare(a, b)
	})
	kept := map[string]entry{}
	var lines []string
	for _, k := range keys {
		if found, ok := lookUp(kept, k); ok && found == entries[k] {
			continue
		}
		kept[k] = entries[k]
		lines = append(lines, fmt.Sprintf("locale\t%s\t%d\t%s", k, entries[k].style, entries[k].script))
	}
	return lines
}

// lookUp does as package format does at run time.
func lookUp(kept map[string]entry, locale string) (entry, bool) {
	lang, script, region := split(locale)
	base, ok := kept[lang]
	if !ok {
		return entry{}, false
	}
	keys := []string{join(lang, script, region)}
	if script == base.script {
		keys = append(keys, join(lang, "", region))
	}
	keys = append(keys, join(lang, script, ""))
	for _, k := range keys {
		if e, ok := kept[k]; ok {
			return e, true
		}
	}
	if script != "" && script != base.script {
		return entry{}, false
	}
	return base, true
}

// scriptLines writes which language a name of a script is taken to be of.
func scriptLines(sub supplement) []string {
	latin, _, _ := split(sub.likely["und"])
	lines := []string{"script\tLatn\t" + latin}
	for key, full := range sub.likely {
		lang, script, region := split(key)
		if lang != "und" || script == "" || region != "" {
			continue
		}
		likely, _, _ := split(full)
		lines = append(lines, fmt.Sprintf("script\t%s\t%s", script, likely))
	}
	slices.Sort(lines)
	return lines
}

// generations collects how the locales write a generation in their sample
// names: Jr., fils, мл., ifj.
func generations(names map[string]personNames) []string {
	seen := map[string]bool{}
	for _, d := range names {
		for _, sample := range d.SampleName {
			if g := sample["generation"]; g != "" {
				seen[strings.ToLower(strings.TrimSuffix(g, "."))] = true
			}
		}
	}
	var list []string
	for g := range seen {
		list = append(list, g)
	}
	slices.Sort(list)
	return list
}
