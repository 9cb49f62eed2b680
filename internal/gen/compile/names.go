package main

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
)

// readWeak reads the names of cities that are more often a common word or the
// name of a person; why is "-" where a source errs and the city has no such name.
func (l *language) readWeak() error {
	rows, err := l.tsv(worldDir + "weak-" + l.code + ".tsv")
	for i := range rows {
		id := rows[i].fields["id"]
		if _, err := readCity(l.world, &rows[i], id); err != nil {
			return err
		}
		name := id + "\t" + rows[i].fields["form"]
		l.weak[name], l.wrong[name] = true, rows[i].fields["why"] == "-"
	}
	return err
}

// readNames reads the names of countries and cities that the importer wrote.
func (l *language) readNames() error {
	rows, err := l.tsv(worldDir + "names-" + l.code + ".tsv")
	if err != nil {
		return err
	}
	for i := range rows {
		r := &rows[i]
		kind := slices.Index(lexicon.KindNames[:], r.fields["kind"])
		var read func(*world, *row, string) (lexicon.Sense, error)
		switch lexicon.Kind(max(kind, 0)) {
		case lexicon.KindCountry:
			read = readCountry
		case lexicon.KindCity:
			read = readCity
		default:
			return r.errorf("kind is %q, want country or city", r.fields["kind"])
		}
		s, err := read(l.world, r, r.fields["id"])
		if err != nil {
			return err
		}
		if l.wrong[r.fields["id"]+"\t"+r.fields["form"]] {
			continue
		}
		if err := l.addName(r, form{text: r.fields["form"]}, s, 0); err != nil {
			return err
		}
	}
	return nil
}

// sharedTables are the tables that name things in all languages at once, a
// column each: names-shared-<name>.tsv.
var sharedTables = []string{"countries", "cities", "regions", "organizations", "agencies"}

// readShared reads the language's column of the shared tables, and then gives
// the cities that still have no name their English one, where the script is the
// same.
func (l *language) readShared() error {
	for _, table := range sharedTables {
		kind := &tableKinds[slices.IndexFunc(tableKinds, func(t tableKind) bool { return t.name == table })]
		rows, err := l.tsv(worldDir + "names-shared-" + table + ".tsv")
		if err != nil {
			return err
		}
		for i := range rows {
			r := &rows[i]
			value := r.fields[l.code]
			if value == "" || value == "-" {
				continue
			}
			s, err := kind.read(l.world, r, r.fields["id"])
			if err != nil {
				return err
			}
			forms, err := r.readForms(value, 0)
			if err != nil {
				return err
			}
			for _, f := range forms {
				if err := l.addName(r, f, s, i); err != nil {
					return err
				}
			}
		}
	}
	if !l.latin() {
		return nil
	}
	for i := range l.world.cities {
		r := &l.world.cities[i]
		if l.named[cityID(r)] {
			continue
		}
		if err := l.addName(r, form{text: r.fields["name"]}, lexicon.Sense{Kind: lexicon.KindCity, ID: uint16(i)}, 0); err != nil {
			return err
		}
	}
	return nil
}

// largeCity is the population from which a city has its English name too in languages of the
// same script.
const largeCity = 300_000

// readEnglishCities gives large cities and capitals their English name besides their own, as
// newspapers do ("Kinshasa" beside "Kinsasa"), where the language has nothing else that is
// written so.
func (l *language) readEnglishCities() error {
	if !l.latin() {
		return nil
	}
	for i := range l.world.cities {
		r := &l.world.cities[i]
		n, err := r.number("population", 0, math.MaxUint32)
		if err != nil {
			return err
		}
		name := r.fields["name"]
		if r.fields["capital"] != "1" && n < largeCity || l.phrases.has(name) {
			continue
		}
		if err := l.addName(r, form{text: name}, lexicon.Sense{Kind: lexicon.KindCity, ID: uint16(i)}, 0); err != nil {
			return err
		}
	}
	return nil
}

// latin reports whether the language is written in Latin letters.
func (l *language) latin() bool { return l.code != "ru" && l.code != "zh" && l.code != "ar" }

// addName enters a name of a thing of the world, in all its cases where the
// language has them. A name that is written with a capital must have it in the
// text, where the script has capitals.
func (l *language) addName(r *row, f form, s lexicon.Sense, rank int) error {
	forms := []form{f}
	switch {
	case l.code == "ru" && f.feat&adj != 0 && strings.HasSuffix(f.text, "ий"):
		forms = adjectiveRU(adj)(f)
	case l.code == "ru" && f.feat&(cases|adj|lexicon.FeatUpper) == 0 && f.text != strings.ToUpper(f.text):
		forms = declineName(f)
	case l.code == "de" && f.feat&(cases|adj|lexicon.FeatUpper) == 0:
		forms = declineDE(f, s.Kind == lexicon.KindCountry || s.Kind == lexicon.KindCity || s.Kind == lexicon.KindRegion)
	}
	if s.Kind == lexicon.KindCity {
		id := cityID(&l.world.cities[s.ID])
		rank, l.named[id] = l.world.rank[s.ID], true
		if l.weak[id+"\t"+f.text] {
			f.feat |= lexicon.FeatWeak
		}
	}
	if s.Kind == lexicon.KindCountry && l.code == "zh" && f.feat == 0 {
		// "古巴人" are its people
		s.Feat = person
		if err := l.phrases.add(f.text+"人", s, rankDemonym); err != nil {
			return r.errorf("%v", err)
		}
	}
	if l.abbreviation(f.text) {
		f.feat |= lexicon.FeatUpper // "ЦАР", "RCA": no word but in capitals
	}
	for _, form := range forms {
		s.Feat = form.feat | f.feat
		if s.Feat&lexicon.FeatUpper == 0 {
			s.Feat |= l.capital(form)
		}
		for _, text := range spellings(form.text, l.code) {
			if err := l.phrases.add(text, s, rank); err != nil {
				return r.errorf("%v", err)
			}
		}
	}
	return nil
}

// abbreviation reports whether a name is two or three capitals.
func (l *language) abbreviation(name string) bool {
	n := utf8.RuneCountInString(name)
	return l.phrases.cased && (n == 2 || n == 3) && strings.IndexFunc(name, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

// capital returns the feature of a form that is written with a capital.
func (l *language) capital(f form) lexicon.Feat {
	if first, _ := utf8.DecodeRuneInString(f.text); l.phrases.cased && unicode.IsUpper(first) && f.feat&lexicon.FeatUpper == 0 {
		return lexicon.FeatCap
	}
	return 0
}

// declineDE adds the cases of a German name: the genitive of a place ("Kubas"),
// and the endings of the adjective that a name begins with ("der Vereinten
// Nationen", "im Weltwirtschaftsforum").
func declineDE(f form, place bool) []form {
	forms := []form{f}
	first, rest, several := strings.Cut(f.text, " ")
	if !several {
		if place && len(f.text) > 3 && !strings.ContainsRune("sxzß.", rune(f.text[len(f.text)-1])) && !strings.HasSuffix(f.text, "ß") {
			forms = append(forms, form{f.text + "s", f.feat | lexicon.FeatGen})
		}
		return forms
	}
	if c := rest[0]; c < 'A' || c > 'Z' && c < 0x80 || len(first) < 5 {
		return forms
	}
	for _, end := range []string{"er", "es", "e"} {
		if stem, ok := strings.CutSuffix(first, end); ok {
			for _, other := range []string{"e", "en", "er", "em", "es"} {
				if other != end {
					forms = append(forms, form{stem + other + " " + rest, f.feat})
				}
			}
			break
		}
	}
	return forms
}

// spellings returns a name and other ways to spell it that rules tell.
func spellings(name, lang string) []string {
	all := []string{name}
	switch lang {
	case "en":
		// "St. Lucia" is "Saint Lucia"
		for _, p := range [...][2]string{{"St. ", "Saint "}, {"Saint ", "St. "}, {"Mt. ", "Mount "}, {"Mount ", "Mt. "}, {"Ft. ", "Fort "}, {"Fort ", "Ft. "}} {
			if rest, ok := strings.CutPrefix(name, p[0]); ok {
				all = append(all, p[1]+rest)
			}
		}
	}
	if strings.Contains(name, "'") && lang != "fr" {
		// "Sana'a" is "Sanaa"
		all = append(all, strings.ReplaceAll(name, "'", ""))
	}
	return all
}
