package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// compile returns the compiled tables of those of the languages all that are in langs, and of
// the world, by the name of their file.
func compile(root string, all, langs []string) (map[string][]byte, error) {
	w, err := readWorld(root)
	if err != nil {
		return nil, err
	}
	if err := readRussian(root); err != nil {
		return nil, err
	}
	files := make(map[string][]byte)
	for i, code := range all {
		names, err := setting(root, code, "names")
		if err != nil {
			return nil, err
		}
		l := &language{code: code, index: i, root: root, world: w, phrases: newPhrases(names == "capitalised")}
		if !slices.Contains(langs, code) {
			// its words tell it from the others; the rest waits
			if err := l.readGrammar(); err != nil {
				return nil, err
			}
			continue
		}
		if files[code+".bin"], err = l.compile(); err != nil {
			return nil, err
		}
	}
	files["world.bin"], err = w.encode()
	return files, err
}

// language is one language on its way into its table.
type language struct {
	code    string
	index   int
	root    string
	world   *world
	phrases *phrases
	grammar strings.Builder
	tables  map[string]bool // the kinds of tables that the language has
	weak    map[string]bool // names of cities that are more often something else: id, tab, form
	wrong   map[string]bool // names that a source gives a city by mistake: id, tab, form
	named   map[string]bool // cities that have a name in the language

	particles    []string            // second parts of verbs in two parts
	contractions map[string][]string // what a preposition becomes with the article behind it
}

func (l *language) compile() ([]byte, error) {
	l.tables, l.weak, l.wrong, l.named = make(map[string]bool), make(map[string]bool), make(map[string]bool), make(map[string]bool)
	for _, step := range []func() error{l.readContractions, l.readWeak, l.readNames, l.readShared, l.readDemonyms, l.readDates, l.readTables, l.readEnglishCities, l.readGrammar} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	if len(l.particles) > 0 {
		fmt.Fprintf(&l.grammar, "particles\t%s\n", strings.Join(l.particles, "; "))
	}
	if local := l.phrases.localOffices(); len(local) > 0 {
		fmt.Fprintf(&l.grammar, "local_offices\t%s\n", strings.Join(local, "; "))
	}
	if l.phrases.articleTo() {
		fmt.Fprint(&l.grammar, "article_to\tyes\n")
	}
	return l.phrases.encode(l.grammar.String(), l.tables["cues"] && l.tables["words"] && l.tables["offices"])
}

// tsv reads a table that a language may lack.
func (l *language) tsv(name string) ([]row, error) {
	rows, err := readTSV(l.root, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return rows, err
}

// readTables reads the language's own tables.
func (l *language) readTables() error {
	dir := "internal/lang/" + l.code
	files, err := filepath.Glob(filepath.Join(l.root, dir, "*.tsv"))
	if err != nil {
		return err
	}
	slices.Sort(files)
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".tsv")
		kind, _, _ := strings.Cut(name, "-")
		if name == "grammar" || name == "declension" {
			continue
		}
		i := slices.IndexFunc(tableKinds, func(t tableKind) bool { return t.name == kind })
		if i < 0 {
			return fmt.Errorf("%s/%s.tsv: no table is called %q", dir, name, kind)
		}
		rows, err := readTSV(l.root, dir+"/"+name+".tsv")
		if err != nil {
			return err
		}
		l.tables[kind] = true
		for n := range rows {
			if err := l.addRow(&tableKinds[i], &rows[n], rows[n].fields["forms"], n); err != nil {
				return err
			}
		}
	}
	return nil
}

// addRow enters all forms of a row; its id may carry features that they share.
func (l *language) addRow(kind *tableKind, r *row, value string, rank int) error {
	id, feats, ok := strings.Cut(r.fields["id"], "/")
	var shared lexicon.Feat
	var err error
	if ok {
		if shared, err = r.readFeats(feats); err != nil {
			return err
		}
	}
	s, err := kind.read(l.world, r, id)
	if err != nil {
		return err
	}
	forms, err := r.readForms(value, shared)
	if err != nil {
		return err
	}
	if s.Kind == lexicon.KindCity {
		rank = l.world.rank[s.ID]
	}
	for _, f := range forms {
		s.Feat = f.feat
		words, second, split := strings.Cut(f.text, "…")
		if split {
			if s.Kind != lexicon.KindCue {
				return r.errorf("%q has two parts, only a cue may", f.text)
			}
			s.Feat |= lexicon.FeatSplit
			s.Aux = l.particle(strings.TrimSpace(second))
		}
		if err := l.phrases.add(strings.TrimSpace(words), s, rank); err != nil {
			return r.errorf("%v", err)
		}
		if split {
			s.Aux = 0
			continue
		}
		if s.Kind != lexicon.KindCue || lexicon.Cue(s.ID).IsNoun() {
			continue
		}
		for _, c := range l.contracted(words) {
			if err := l.phrases.add(c, s, rank); err != nil {
				return r.errorf("%v", err)
			}
		}
	}
	return nil
}

// contracted returns the phrase as it stands before an article, where it ends in a
// preposition that is written as one with it: "poner fin a" becomes "poner fin al".
func (l *language) contracted(words string) (forms []string) {
	words = strings.TrimSpace(words)
	at := strings.LastIndexByte(words, ' ')
	for _, c := range l.contractions[words[at+1:]] {
		if at > 0 {
			forms = append(forms, words[:at+1]+c)
		}
	}
	return forms
}

// readContractions reads "a: al; de: del" of grammar.tsv.
func (l *language) readContractions() error {
	rows, err := l.tsv("internal/lang/" + l.code + "/grammar.tsv")
	if err != nil {
		return err
	}
	l.contractions = make(map[string][]string)
	for i := range rows {
		if rows[i].fields["field"] != "contractions" {
			continue
		}
		for item := range strings.SplitSeq(rows[i].fields["value"], ";") {
			word, forms, ok := strings.Cut(item, ":")
			if !ok {
				return rows[i].errorf("contraction %q has no colon", item)
			}
			for form := range strings.SplitSeq(forms, ",") {
				word = strings.TrimSpace(word)
				l.contractions[word] = append(l.contractions[word], strings.TrimSpace(form))
			}
		}
	}
	return nil
}

// particle returns 1 + the index of the second part of a verb in two parts.
func (l *language) particle(word string) uint16 {
	i := slices.Index(l.particles, word)
	if i < 0 {
		i = len(l.particles)
		l.particles = append(l.particles, word)
	}
	return uint16(i + 1)
}

// readDates enters CLDR's months, days of the week and days around today, but
// for those that the language's own table has: that one knows which are weak.
func (l *language) readDates() error {
	rows, err := l.tsv(worldDir + "dates-" + l.code + ".tsv")
	if err != nil {
		return err
	}
	more, err := l.tsv(worldDir + "dates-own-" + l.code + ".tsv")
	if err != nil {
		return err
	}
	rows = append(rows, more...)
	own, err := l.tsv("internal/lang/" + l.code + "/dates.tsv")
	if err != nil {
		return err
	}
	has := make(map[string]bool)
	for i := range own {
		forms, err := own[i].readForms(own[i].fields["forms"], 0)
		if err != nil {
			return err
		}
		for _, f := range forms {
			has[string(lexicon.AppendFolded(nil, f.text))] = true
		}
	}
	for n := range rows {
		r := &rows[n]
		s, err := readDate(l.world, r, r.fields["id"])
		if err != nil {
			return err
		}
		forms, err := r.readForms(r.fields["forms"], 0)
		if err != nil {
			return err
		}
		for _, f := range forms {
			if has[string(lexicon.AppendFolded(nil, f.text))] {
				continue
			}
			s.Feat = f.feat | l.capital(f)
			if err := l.phrases.add(f.text, s, 1000+n); err != nil {
				return r.errorf("%v", err)
			}
		}
	}
	return nil
}

// readGrammar checks the settings and takes the words that tell the language.
func (l *language) readGrammar() error {
	rows, err := l.tsv("internal/lang/" + l.code + "/grammar.tsv")
	if err != nil {
		return err
	}
	endings, err := l.tsv("internal/lang/" + l.code + "/declension.tsv")
	if err != nil {
		return err
	}
	for i := range endings {
		// declension.tsv: a case, and how names that stand in it come back to the nominative
		r := &endings[i]
		r.fields["field"], r.fields["value"] = "declension", r.fields["case"]+": "+r.fields["endings"]
	}
	rows = append(rows, endings...)
	var g lexicon.Grammar
	for i := range rows {
		field, value := rows[i].fields["field"], rows[i].fields["value"]
		if err := g.Set(field, value); err != nil {
			return rows[i].errorf("%v", err)
		}
		if field == "contractions" || field == "preference" {
			continue // the phrases of the tables, and languages.go, have taken them up
		}
		if field == "name_characters" {
			value = lexicon.BothForms(value)
		}
		if field != "detect" {
			fmt.Fprintf(&l.grammar, "%s\t%s\n", field, value)
			continue
		}
		for word := range strings.SplitSeq(value, ";") {
			tokens, _, _ := text.Scan(strings.TrimSpace(word), nil, nil)
			if len(tokens) == 0 {
				continue
			}
			l.world.detect[tokens[0].Hash] |= 1 << l.index
		}
	}
	return nil
}
