package main

import (
	"strings"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
)

// The features that demonyms combine.
const (
	adj    = lexicon.FeatAdj
	person = lexicon.FeatNoun | lexicon.FeatPerson
	masc   = lexicon.FeatMasc
	fem    = lexicon.FeatFem
	pl     = lexicon.FeatPl
)

// rankDemonym puts a demonym behind the name of a country that is spelled so.
const rankDemonym = 500

// readDemonyms enters the adjectives and nouns of nationality: those of English
// as they stand in demonyms-en.tsv, those of the other languages inflected from
// the base forms in demonyms.tsv. Chinese says "古巴" for both.
func (l *language) readDemonyms() error {
	name := "demonyms.tsv"
	if l.code == "en" {
		name = "demonyms-en.tsv"
	}
	rows, err := l.tsv(worldDir + name)
	if err != nil {
		return err
	}
	for i := range rows {
		r := &rows[i]
		s, err := readCountry(l.world, r, r.fields["code"])
		if err != nil {
			return err
		}
		forms, err := l.demonyms(r)
		if err != nil {
			return err
		}
		for _, f := range forms {
			s.Feat = f.feat | l.capital(f)
			if err := l.phrases.add(f.text, s, rankDemonym); err != nil {
				return r.errorf("%v", err)
			}
		}
	}
	return nil
}

// demonyms returns the inflected forms of a row.
func (l *language) demonyms(r *row) (forms []form, err error) {
	column := func(name string, inflect func(form) []form) {
		if r.fields[name] == "" || r.fields[name] == "-" || err != nil {
			return
		}
		var lemmas []form
		if lemmas, err = r.readForms(r.fields[name], 0); err != nil {
			return
		}
		for _, lemma := range lemmas {
			for _, f := range inflect(lemma) {
				f.feat |= lemma.feat
				forms = append(forms, f)
			}
		}
	}
	switch l.code {
	case "en":
		column("adj", as(adj))
		persons := "person"
		if r.fields[persons] == "" {
			persons = "adj"
		}
		column(persons, as(person))
		switch {
		case r.fields["people"] == "":
			column(persons, func(f form) []form { return []form{{f.text + "s", person | pl}} })
		default:
			column("people", as(person|pl))
		}
	case "es":
		column("es", demonymES)
	case "pt":
		column("pt", demonymPT)
	case "fr":
		column("fr", demonymFR)
	case "de":
		column("de", adjectiveDE)
		column("de_person", personDE)
	case "ru":
		column("ru", adjectiveRU(adj))
		column("ru_man", manRU)
		column("ru_woman", womanRU)
	case "ar":
		column("ar", demonymAR)
		column("ar_people", func(f form) []form { return []form{{f.text, person | pl}, {"ال" + f.text, person | pl}} })
	}
	return forms, err
}

// as returns the form as it stands, with features.
func as(feat lexicon.Feat) func(form) []form {
	return func(f form) []form { return []form{{f.text, feat}} }
}

// four returns a Romance word's masculine and feminine, singular and plural.
func four(m, f, mm, ff string, feat lexicon.Feat) []form {
	return []form{{m, feat | masc}, {f, feat | fem}, {mm, feat | masc | pl}, {ff, feat | fem | pl}}
}

// demonymES inflects a Spanish adjective: cubano, francés, iraní, español.
func demonymES(f form) []form {
	const feat = adj | person
	w := f.text
	cut := func(suffix string) (string, bool) { return strings.CutSuffix(w, suffix) }
	if stem, ok := cut("o"); ok {
		return four(w, stem+"a", w+"s", stem+"as", feat)
	}
	for _, p := range [...][2]string{{"és", "es"}, {"án", "an"}, {"ín", "in"}, {"ón", "on"}} {
		if stem, ok := cut(p[0]); ok {
			stem += p[1]
			return four(w, stem+"a", stem+"es", stem+"as", feat)
		}
	}
	switch {
	case strings.HasSuffix(w, "í"), strings.HasSuffix(w, "ú"):
		return append(four(w, w, w+"es", w+"es", feat), form{w + "s", feat | pl | masc | fem})
	case strings.HasSuffix(w, "a"), strings.HasSuffix(w, "e"), strings.HasSuffix(w, "i"):
		return four(w, w, w+"s", w+"s", feat)
	}
	return append(four(w, w+"a", w+"es", w+"as", feat), form{w, feat | fem})
}

// demonymPT inflects a Portuguese adjective: cubano, francês, alemão, espanhol.
func demonymPT(f form) []form {
	const feat = adj | person
	w := f.text
	end := func(suffix string) (string, bool) { return strings.CutSuffix(w, suffix) }
	if stem, ok := end("ão"); ok {
		return append(four(w, stem+"ã", stem+"ães", stem+"ãs", feat), form{stem + "ãos", feat | masc | pl}, form{stem + "ões", feat | masc | pl})
	}
	if stem, ok := end("o"); ok {
		return four(w, stem+"a", w+"s", stem+"as", feat)
	}
	if stem, ok := end("ês"); ok {
		return four(w, stem+"esa", stem+"eses", stem+"esas", feat)
	}
	if stem, ok := end("eu"); ok {
		return four(w, stem+"eia", w+"s", stem+"eias", feat)
	}
	if stem, ok := end("ol"); ok {
		return append(four(w, w+"a", stem+"óis", w+"as", feat), form{w, feat | fem})
	}
	if stem, ok := end("al"); ok {
		return four(w, w, stem+"ais", stem+"ais", feat)
	}
	switch w[len(w)-1] {
	case 'r', 'z', 's':
		return four(w, w, w+"es", w+"es", feat)
	}
	return four(w, w, w+"s", w+"s", feat)
}

// demonymFR inflects a French adjective; the noun for people is the same with
// a capital: "un Cubain", "cubain".
func demonymFR(f form) (forms []form) {
	w := f.text
	var all []form
	switch {
	case f.feat&(masc|fem) != 0: // the other gender stands beside: grec, grecque
		all = []form{{w, 0}, {w + "s", pl}}
	case strings.HasSuffix(w, "ais"), strings.HasSuffix(w, "ois"):
		all = four(w, w+"e", w, w+"es", 0)
	case strings.HasSuffix(w, "ien"), strings.HasSuffix(w, "éen"), strings.HasSuffix(w, "on"):
		all = append(four(w, w+"ne", w+"s", w+"nes", 0), form{w + "e", fem}, form{w + "es", fem | pl})
	case strings.HasSuffix(w, "e"), strings.HasSuffix(w, "è"):
		all = four(w, w, w+"s", w+"s", 0)
	default:
		all = four(w, w+"e", w+"s", w+"es", 0)
	}
	for _, a := range all {
		forms = append(forms, form{a.text, a.feat | adj}, form{capital(a.text), a.feat | person | lexicon.FeatCap})
	}
	return forms
}

// capital returns a word with a capital first letter.
func capital(w string) string {
	_, size := utf8.DecodeRuneInString(w)
	return strings.ToUpper(w[:size]) + w[size:]
}

// adjectiveDE inflects a German adjective: kubanisch. "Schweizer" does not change.
func adjectiveDE(f form) []form {
	w := f.text
	if c := w[0]; c >= 'A' && c <= 'Z' && !strings.HasSuffix(w, "isch") {
		return []form{{w, adj}}
	}
	forms := []form{{w, adj}}
	for _, end := range []string{"e", "er", "en", "em", "es"} {
		forms = append(forms, form{w + end, adj})
	}
	return forms
}

// personDE inflects a German noun for a person: Kubaner, Russe, Israeli, Jemenit.
func personDE(f form) []form {
	const noun = person | lexicon.FeatCap
	w := f.text
	feminine := func(stem string) []form {
		switch stem {
		case "Franzos":
			stem = "Französ"
		}
		return []form{{stem + "in", noun | fem}, {stem + "innen", noun | fem | pl}}
	}
	switch {
	case strings.HasSuffix(w, "eutsche"): // an adjective made a noun
		return []form{{w, noun}, {w + "r", noun}, {w + "n", noun | pl}, {w + "m", noun}}
	case strings.HasSuffix(w, "e"):
		return append(feminine(w[:len(w)-1]), form{w, noun | masc}, form{w + "n", noun | pl})
	case strings.HasSuffix(w, "er"):
		return append(feminine(w), form{w, noun | masc | pl}, form{w + "s", noun | masc}, form{w + "n", noun | pl | lexicon.FeatDat})
	case strings.HasSuffix(w, "it"), strings.HasSuffix(w, "ot"):
		return append(feminine(w), form{w, noun | masc}, form{w + "en", noun | pl})
	case w == "Ungar":
		return append(feminine(w), form{w, noun | masc}, form{w + "n", noun | pl})
	}
	return []form{{w, noun}, {w + "s", noun | pl}}
}

// demonymAR inflects an Arabic relative adjective, كوبي: feminine and plural,
// each with and without the article. In a compound every relative word changes.
func demonymAR(f form) (forms []form) {
	const feat = adj | person
	words := strings.Fields(f.text)
	for _, e := range []struct {
		end  string
		feat lexicon.Feat
	}{{"", masc}, {"ة", fem}, {"ون", masc | pl | lexicon.FeatNom}, {"ين", masc | pl | lexicon.FeatGen | lexicon.FeatAcc}, {"ات", fem | pl}} {
		bare, all, first := make([]string, len(words)), make([]string, len(words)), make([]string, len(words))
		for i, w := range words {
			if strings.HasSuffix(w, "ي") {
				w += e.end
			}
			bare[i], all[i], first[i] = w, "ال"+w, w
		}
		first[0] = "ال" + bare[0]
		forms = append(forms, form{strings.Join(bare, " "), feat | e.feat}, form{strings.Join(all, " "), feat | e.feat})
		if len(words) > 1 && !strings.HasSuffix(words[0], "ي") {
			forms = append(forms, form{strings.Join(first, " "), feat | e.feat})
		}
	}
	return forms
}
