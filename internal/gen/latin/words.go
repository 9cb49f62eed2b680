package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/name/latin"
	"github.com/legation-go/legation/internal/name/latin/transform"
	"github.com/legation-go/legation/internal/name/latin/words"
)

const (
	ownWords = "internal/gen/latin/words" // tables written for this project
	lists    = "internal/name/tables/"    // given names and surnames by tradition
)

// readTSV reads a table without its remarks and its head.
func readTSV(path string) ([][]string, error) {
	rows, err := rawTSV(path)
	if err != nil {
		return nil, err
	}
	return rows[1:], nil
}

// lexicon is the dictionary under construction.
type lexicon struct {
	values map[string]string
	err    error
}

// put files a word unless it stands already: tables are read from the surest on.
func (l *lexicon) put(section byte, word, value string) {
	key := string(section) + string(latin.AppendKey(nil, word))
	if _, ok := l.values[key]; !ok && word != "" && value != "" {
		l.values[key] = value
	}
}

// alternative files a spelling for people of some countries beside what stands already.
func (l *lexicon) alternative(section byte, word, tradition, value string) {
	key := string(section) + string(latin.AppendKey(nil, word))
	have, ok := l.values[key]
	switch {
	case !ok:
		l.values[key] = value
		if tradition != "" {
			l.values[key] = value + "|" + tradition + "=" + value
		}
	case tradition != "" && !strings.Contains(have, "|"+tradition+"=") && len(have) < 200:
		l.values[key] = have + "|" + tradition + "=" + value
	}
}

func (l *lexicon) table(name string, f func(row []string)) {
	if l.err != nil {
		return
	}
	rows, err := readTSV(filepath.Join(ownWords, name))
	if err != nil {
		l.err = err
		return
	}
	for _, row := range rows {
		for len(row) < 4 {
			row = append(row, "")
		}
		f(row)
	}
}

// buildWords compiles the dictionary of names.
func buildWords(source *cldr, simple map[rune]rune) (words.Table, error) {
	l := &lexicon{values: map[string]string{}}
	l.table("given.tsv", func(row []string) {
		for i, section := range []byte{latin.Cyrillic, latin.Arabic, latin.ForeignHan, latin.Katakana, latin.Hangul, latin.Hebrew} {
			if i+1 < len(row) {
				for _, w := range strings.Fields(row[i+1]) {
					l.put(section, w, row[0])
				}
			}
		}
	})
	l.table("arabic.tsv", func(row []string) {
		value := row[1]
		for _, other := range strings.Fields(row[2]) {
			codes, spelling, _ := strings.Cut(other, "=")
			for _, code := range strings.Split(codes, ",") {
				value += "|" + code + "=" + spelling
			}
		}
		l.values[string(latin.Arabic)+string(latin.AppendKey(nil, row[0]))] = value
	})
	l.table("hebrew.tsv", func(row []string) {
		l.values[string(latin.Hebrew)+string(latin.AppendKey(nil, row[0]))] = row[1]
	})
	l.table("korean.tsv", func(row []string) {
		value := row[1]
		if row[2] != "" {
			value += "|KP=" + row[2]
		}
		l.put(latin.KoreanSurname, row[0], value)
	})
	l.table("syllables.tsv", func(row []string) {
		value := row[1]
		if row[2] != "" {
			value += "|KP=" + strings.ToLower(row[2])
		}
		l.put(latin.KoreanSyllable, row[0], value)
		for _, w := range strings.Fields(row[3]) {
			l.put(latin.Kholodovich, w, strings.ToLower(row[2]))
		}
	})
	l.table("japanese.tsv", func(row []string) {
		section := byte(latin.JapaneseGiven)
		if row[0] == "family" {
			section = latin.JapaneseFamily
		}
		l.put(section, row[1], row[2])
		l.put(section, simplified(row[1], simple), row[2])
	})
	l.table("popular.tsv", func(row []string) {
		switch row[3] {
		case "IL":
			l.put(latin.Hebrew, row[1], row[2])
		case "AE":
			l.put(latin.Arabic, row[1], row[2])
		case "GR", "CY", "IN", "NP":
		}
	})
	l.table("hints.tsv", func(row []string) {
		for _, w := range strings.Fields(row[1]) {
			l.put(latin.Hint, w, row[0])
		}
	})
	l.table("numerals.tsv", func(row []string) {
		for _, w := range strings.Fields(row[1]) {
			l.put(latin.Numeral, strings.ReplaceAll(w, "_", " "), row[0])
		}
	})
	l.table("particles.tsv", func(row []string) {
		for _, w := range strings.Fields(row[1]) {
			l.put(latin.Particle, w, row[0])
		}
	})
	l.table("surnames.tsv", func(row []string) { l.put(latin.HanSurname, row[0], row[1]) })
	if l.err != nil {
		return "", l.err
	}
	if err := l.backwards(source); err != nil {
		return "", err
	}
	if err := l.arabs(); err != nil {
		return "", err
	}
	if err := l.palladius(source); err != nil {
		return "", err
	}
	keys := make([]string, 0, len(l.values))
	for key := range l.values {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return words.Encode(keys, l.values), nil
}

// arabs files Arabic names under what Russian texts make of them.
func (l *lexicon) arabs() error {
	t, err := compileOwn("latin-arabic-ru")
	if err != nil {
		return err
	}
	l.table("arabic.tsv", func(row []string) {
		if word := t.String(row[1]); len(row[1]) > 3 {
			l.alternative(latin.Cyrillic, word, "ar", row[1])
			l.alternative(latin.Cyrillic, single(word), "ar", row[1]) // Асад
		}
	})
	return l.err
}

// single takes doubled letters for one.
func single(word string) string {
	last := rune(0)
	return strings.Map(func(r rune) rune {
		if r == last {
			return -1
		}
		last = r
		return r
	}, word)
}

// simplified writes a word in simplified characters, as Chinese texts do with Japanese names.
func simplified(word string, simple map[rune]rune) string {
	return strings.Map(func(r rune) rune {
		if s, ok := simple[r]; ok {
			return s
		}
		return r
	}, word)
}

// palladius files what CLDR makes of the syllables of pinyin in Cyrillic.
func (l *lexicon) palladius(source *cldr) error {
	text, err := source.rules("zh_Latn_PINYIN-ru")
	if err != nil {
		return err
	}
	t, err := compile(text, source.rules)
	if err != nil {
		return err
	}
	for _, s := range latin.Syllables() {
		if word := t.String(s); word != s && len(s) > 0 {
			l.put(latin.Palladius, word, s)
		}
	}
	return nil
}

// names returns the words of the lists of a tradition.
func names(tradition string) (given, family []string, err error) {
	for _, file := range []string{"popular.tsv", "faker.tsv", "own.tsv"} {
		rows, err := readTSV(lists + file)
		if err != nil {
			return nil, nil, err
		}
		for _, row := range rows {
			if len(row) < 3 || row[1] != tradition {
				continue
			}
			switch row[0] {
			case "given":
				given = append(given, strings.Fields(row[2])...)
			case "family":
				family = append(family, strings.Fields(row[2])...)
			}
		}
	}
	return given, family, nil
}

// reverse is a transform of CLDR whose results are read backwards: it is applied to the names of
// a tradition, and what it gives leads back to the name.
type reverse struct {
	section   byte
	tradition string // of the lists
	country   string // prefers the reading for people of countries of this group
	transform string
}

var reverses = []reverse{
	{latin.ForeignHan, "es", "es", "es-zh"}, {latin.ForeignHan, "es", "es", "es_419-zh"},
	{latin.ForeignHan, "ru", "ru", "ru-zh"},
	{latin.Arabic, "es", "es", "es-ar-press"}, {latin.Arabic, "es", "es", "es-ar"}, {latin.Arabic, "es", "es", "es_419-ar"},
	{latin.Katakana, "es", "es", "es-ja"}, {latin.Katakana, "es", "es", "es_419-ja"},
	{latin.Katakana, "ru", "ru", "ru-ja"}, {latin.Katakana, "it", "it", "it-ja"},
	{latin.Katakana, "ro", "ro", "ro-ja"},
	{latin.Cyrillic, "es", "es", "es-ru"},
}

// backwards files every name under what the transforms make of it.
func (l *lexicon) backwards(source *cldr) error {
	russian, err := compileOwn("ru")
	if err != nil {
		return err
	}
	find := func(name string) (string, error) {
		if text, err := ownRules(name); err == nil {
			return text, nil
		}
		return source.rules(name)
	}
	for _, r := range reverses {
		text, err := find(r.transform)
		if err != nil {
			return err
		}
		t, err := compile(text, find)
		if err != nil {
			return fmt.Errorf("%s: %w", r.transform, err)
		}
		given, family, err := names(r.tradition)
		if err != nil {
			return err
		}
		for _, name := range append(given, family...) {
			if len(name) < 3 || strings.ContainsAny(name, "-'’") {
				continue
			}
			value := name
			if cyrillic := name[0] >= 0xD0; (r.tradition == "ru") != cyrillic {
				continue
			} else if cyrillic {
				if strings.ContainsAny(name, "іїєґ") {
					continue
				}
				value = latin.Capital(string(russian.AppendLower(nil, name)))
			}
			l.file(r, t, name, value)
		}
	}
	return nil
}

func (l *lexicon) file(r reverse, t *transform.Transform, name, value string) {
	word := t.String(strings.ToLower(name))
	if word == "" || strings.ContainsAny(word, " abcdefghijklmnopqrstuvwxyz") {
		return
	}
	l.alternative(r.section, word, r.country, value)
}
