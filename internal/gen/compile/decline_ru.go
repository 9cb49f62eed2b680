package main

import (
	"errors"
	"io/fs"
	"strings"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
)

// The cases of Russian, in the order that endings are listed.
var casesRU = [6]lexicon.Feat{lexicon.FeatNom, lexicon.FeatGen, lexicon.FeatDat, lexicon.FeatAcc, lexicon.FeatIns, lexicon.FeatLoc}

// decline returns stem with six endings; "0" stands for none.
func decline(stem, endings string, feat lexicon.Feat) []form {
	ends := strings.Split(endings, " ")
	forms := make([]form, 0, 6)
	for i, e := range ends {
		if e == "0" {
			e = ""
		}
		forms = append(forms, form{stem + e, feat | casesRU[i]})
	}
	return forms
}

// adjectiveRU declines an adjective: кубинский, новый.
func adjectiveRU(feat lexicon.Feat) func(form) []form {
	return func(f form) []form {
		w := f.text
		as := feat
		if f.feat&lexicon.FeatWeak != 0 && feat == adj && (w == "русский" || w == "советский") {
			as = person
		}
		stem := trim(w, 2)
		y := "ы"
		if strings.HasSuffix(w, "ий") {
			y = "и"
		}
		forms := decline(stem, y+"й ого ому ого "+y+"м ом", as|masc)
		forms = append(forms, form{w, as | masc | lexicon.FeatAcc})
		forms = append(forms, decline(stem, "ая ой ой ую ой ой", as|fem)...)
		forms = append(forms, form{stem + "ою", as | fem | lexicon.FeatIns})
		forms = append(forms, decline(stem, "ое ого ому ое "+y+"м ом", as)...)
		forms = append(forms, decline(stem, y+"е "+y+"х "+y+"м "+y+"х "+y+"ми "+y+"х", as|pl)...)
		return append(forms, form{stem + y + "е", as | pl | lexicon.FeatAcc})
	}
}

// trim cuts n letters off the end.
func trim(w string, n int) string {
	for range n {
		_, size := utf8.DecodeLastRuneInString(w)
		w = w[:len(w)-size]
	}
	return w
}

// last returns the last letter.
func last(w string) rune {
	r, _ := utf8.DecodeLastRuneInString(w)
	return r
}

func isVowelRU(r rune) bool {
	return strings.ContainsRune("аеёиоуыэюяАЕЁИОУЫЭЮЯ", r)
}

// zeroGenitive are the men whose genitive plural has no ending: "много грузин".
var zeroGenitive = map[string]bool{}

// manRU declines a noun for a man: кубинец, россиянин, болгарин, чех.
func manRU(f form) []form {
	const feat = person | masc
	w := f.text
	switch {
	case strings.HasSuffix(w, "ский"):
		return adjectiveRU(person)(f)
	case strings.HasSuffix(w, "ец"):
		stem := trim(w, 2)
		if isVowelRU(last(stem)) {
			stem += "й"
		}
		forms := decline(stem, "ца ца цу ца цем це", feat)
		forms[0].text = w
		return append(forms, decline(stem, "цы цев цам цев цами цах", feat|pl)...)
	case strings.HasSuffix(w, "анин"), strings.HasSuffix(w, "янин"), w == "болгарин":
		stem := trim(w, 2)
		end := "е"
		if w == "болгарин" {
			end = "ы"
		}
		return append(decline(w, "0 а у а ом е", feat), decline(stem, end+" 0 ам 0 ами ах", feat|pl)...)
	case w == "турок":
		return append(append(decline("турк", "а а у а ом е", feat)[1:], form{w, feat | lexicon.FeatNom | pl | lexicon.FeatGen}),
			decline("турк", "и и ам и ами ах", feat|pl)...)
	}
	genitive, y := "ов", "ы"
	switch last(w) {
	case 'к', 'г', 'х':
		y = "и"
	case 'ш', 'ж', 'ч', 'щ':
		genitive, y = "ей", "и"
	}
	if zeroGenitive[w] {
		genitive = "0"
	}
	return append(decline(w, "0 а у а ом е", feat), decline(w, y+" "+genitive+" ам "+genitive+" ами ах", feat|pl)...)
}

// womanRU declines a noun for a woman: кубинка, полька, австрийка.
func womanRU(f form) []form {
	const feat = person | fem
	stem := trim(f.text, 1) // кубинк
	forms := append(decline(stem, "а и е у ой е", feat), decline(stem, "и 0 ам 0 ами ах", feat|pl)...)
	before := trim(stem, 1) // кубин
	genitive := before + "ок"
	switch last(before) {
	case 'ь', 'й':
		genitive = trim(before, 1) + "ек"
	case 'ч', 'ш', 'ж':
		genitive = before + "ек"
	}
	forms[7].text, forms[9].text = genitive, genitive
	return forms
}

// indeclinableRU are place names that keep one form although their ending has a
// pattern.
var indeclinableRU = map[string]bool{}

// declineName declines the name of a place. A name of several words is declined
// word by word as far as adjectives and their noun go ("Саудовская Аравия",
// "Нижний Новгород"); in "Коста-Рика" and after "о", "де", "Сан" the last word
// alone.
func declineName(f form) []form {
	if strings.HasSuffix(f.text, "(") || indeclinableRU[f.text] {
		return []form{f}
	}
	parts, seps := splitWords(f.text)
	declined := make([][]form, len(parts)) // six forms each; nil: unchanged
	lastPart := len(parts) - 1
	head := -1
	switch {
	case len(parts) == 1:
		head = 0
	case isAdjectiveRU(parts[0]):
		// adjectives, then the noun: "Южная Корея", "Соединённые Штаты Америки"
		head = 0
		for head < lastPart && (isAdjectiveRU(parts[head]) || seps[head] == "-" && strings.HasSuffix(parts[head], "о")) {
			if isAdjectiveRU(parts[head]) {
				declined[head] = sixAdjectiveRU(parts[head])
			}
			head++
		}
		if head == lastPart && isAdjectiveRU(parts[head]) {
			declined[head] = sixAdjectiveRU(parts[head])
			return combine(f, parts, seps, declined)
		}
	case headNounRU[parts[0]]:
		head = 0 // "Республика Куба", "Королевство Бельгия": the name stays
	case lastPart > 0 && seps[lastPart-1] == " и " || lastPart >= 2 && parts[1] == "и":
		// "Босния и Герцеговина": both
		for i, p := range parts {
			if p != "и" {
				declined[i] = sixNounRU(p, i < lastPart && parts[i+1] != "и" && seps[i] == "-")
			}
		}
		return combine(f, parts, seps, declined)
	case strings.Contains(f.text, "-на-"):
		head = 0 // "Ростов-на-Дону"
	default:
		head = lastPart
		// "Буэнос-Айрес", "Новый-Уренгой": only the last word changes
	}
	declined[head] = sixNounRU(parts[head], false)
	if isAdjectiveRU(parts[head]) {
		declined[head] = sixAdjectiveRU(parts[head])
	}
	return combine(f, parts, seps, declined)
}

// headNounRU are the nouns that a formal name begins with and that take the case.
var headNounRU = map[string]bool{}

func splitWords(s string) (parts, seps []string) {
	start := 0
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' || s[i] == '-' {
			parts, seps = append(parts, s[start:i]), append(seps, s[i:i+1])
			start = i + 1
		}
	}
	return append(parts, s[start:]), seps
}

func combine(f form, parts, seps []string, declined [][]form) []form {
	forms := make([]form, 0, 6)
	for c := range 6 {
		var b strings.Builder
		for i, p := range parts {
			if declined[i] != nil {
				b.WriteString(declined[i][c].text)
			} else {
				b.WriteString(p)
			}
			if i < len(seps) {
				b.WriteString(seps[i])
			}
		}
		forms = append(forms, form{b.String(), f.feat | casesRU[c]})
	}
	return forms
}

// isAdjectiveRU reports whether a word of a name is an adjective in the
// nominative: "Саудовская", "Нижний", "Соединённые".
func isAdjectiveRU(w string) bool {
	if utf8.RuneCountInString(w) < 5 {
		return false
	}
	for _, end := range []string{"ский", "цкий", "ская", "цкая", "ское", "цкое", "ские", "цкие", "ный", "ная", "ное", "ные", "ий", "ённые",
		"вый", "вая", "вое", "вые", "кий", "кая", "кое", "кие", "ший", "шая", "тая", "тый", "рый", "рая", "рое", "лый", "лая", "дый", "хний", "жний", "жняя"} {
		if strings.HasSuffix(w, end) && !nounLikeRU[w] {
			return true
		}
	}
	return false
}

// nounLikeRU end as adjectives do and are none.
var nounLikeRU = map[string]bool{}

// sixAdjectiveRU declines an adjective in the gender and number it stands in.
func sixAdjectiveRU(w string) []form {
	stem := trim(w, 2)
	soft := strings.HasSuffix(w, "няя") || strings.HasSuffix(w, "ний") || strings.HasSuffix(w, "нее") || strings.HasSuffix(w, "ние")
	y := "ы"
	if soft || strings.ContainsRune("кгхшжчщ", last(stem)) {
		y = "и"
	}
	o, a, u := "о", "ая", "ую"
	if soft {
		o, a, u = "е", "яя", "юю"
	} else if strings.ContainsRune("шжчщ", last(stem)) {
		o = "е"
	}
	var ends string
	switch {
	case strings.HasSuffix(w, "я"):
		ends = a + " " + o + "й " + o + "й " + u + " " + o + "й " + o + "й"
	case strings.HasSuffix(w, "е") && (strings.HasSuffix(w, "ые") || strings.HasSuffix(w, "ие")):
		ends = y + "е " + y + "х " + y + "м " + y + "е " + y + "ми " + y + "х"
	case strings.HasSuffix(w, "е"):
		ends = o + "е " + o + "го " + o + "му " + o + "е " + y + "м " + o + "м"
	default:
		ends = y + "й " + o + "го " + o + "му " + y + "й " + y + "м " + o + "м"
	}
	return decline(stem, ends, 0)
}

// pluralRU are names of places that are plural nouns, with their genitive.
var pluralRU = map[string]string{}

// sixNounRU declines a noun that names a place. Names in -о, -у, -э, -и, and
// those in -е, do not change.
func sixNounRU(w string, never bool) []form {
	same := decline(w, "0 0 0 0 0 0", 0)
	if never || utf8.RuneCountInString(w) < 3 {
		return same
	}
	if genitive, ok := pluralRU[w]; ok {
		stem := trim(w, 1)
		y, a := string(last(w)), "а"
		if w == "Гавайи" {
			a = "я"
		}
		return []form{{w, 0}, {genitive, 0}, {stem + a + "м", 0}, {stem + y, 0}, {stem + a + "ми", 0}, {stem + a + "х", 0}}
	}
	stem := trim(w, 1)
	before := last(stem)
	switch last(w) {
	case 'а':
		y, o := "ы", "ой"
		if strings.ContainsRune("кгхшжчщ", before) {
			y = "и"
		}
		if strings.ContainsRune("шжчщц", before) {
			o = "ей"
		}
		if isVowelRU(before) { // Никарагуа, Самоа
			return same
		}
		return decline(stem, "а "+y+" е у "+o+" е", 0)
	case 'я':
		if before == 'и' { // Россия
			return decline(stem, "я и и ю ей и", 0)
		}
		return decline(stem, "я и е ю ей е", 0)
	case 'ь':
		if masculineSoftRU[w] {
			return decline(stem, "ь я ю ь ем е", 0)
		}
		return decline(stem, "ь и и ь ью и", 0)
	case 'й':
		if before == 'и' && utf8.RuneCountInString(w) > 4 {
			return decline(stem, "й я ю й ем и", 0)
		}
		return decline(stem, "й я ю й ем е", 0)
	case 'е':
		if strings.HasSuffix(w, "ние") || strings.HasSuffix(w, "тие") || strings.HasSuffix(w, "рье") || strings.HasSuffix(w, "жье") { // Движение, Приморье
			i := "и"
			if before == 'ь' {
				i = "е"
			}
			return decline(stem, "е я ю е ем "+i, 0)
		}
		return same
	case 'о', 'у', 'э', 'и', 'ю', 'ё', 'ы':
		if strings.HasSuffix(w, "ово") || strings.HasSuffix(w, "ево") || strings.HasSuffix(w, "ино") || strings.HasSuffix(w, "ство") ||
			strings.HasSuffix(w, "ыно") {
			return decline(stem, "о а у о ом е", 0) // Косово, Сараево, Внуково; also left unchanged
		}
		return same
	}
	if fleeting, ok := fleetingRU[w]; ok {
		forms := decline(fleeting, "0 а у 0 ом е", 0)
		if strings.HasSuffix(w, "ец") {
			forms[4].text = fleeting + "ем"
		}
		forms[0].text, forms[3].text = w, w
		return forms
	}
	// towns in -ов, -ев, -ин have the instrumental in -ом: "под Саратовом"
	if strings.ContainsRune("шжчщц", last(w)) {
		return decline(w, "0 а у 0 ем е", 0)
	}
	return decline(w, "0 а у 0 ом е", 0)
}

// masculineSoftRU are the masculine names in -ь; the others are feminine.
var masculineSoftRU = map[string]bool{}

// fleetingRU are the names that lose a vowel: "Орёл", "Орла".
var fleetingRU = map[string]string{}

// readRussian fills the exceptions from declension-ru.tsv.
func readRussian(root string) error {
	rows, err := readTSV(root, worldDir+"declension-ru.tsv")
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for i := range rows {
		r := &rows[i]
		word, value := r.fields["word"], r.fields["value"]
		switch kind := r.fields["kind"]; kind {
		case "people":
			zeroGenitive[word] = true
		case "same":
			indeclinableRU[word] = true
		case "head":
			headNounRU[word] = true
		case "noun":
			nounLikeRU[word] = true
		case "masculine":
			masculineSoftRU[word] = true
		case "plural":
			pluralRU[word] = value
		case "fleeting":
			fleetingRU[word] = value
		default:
			return r.errorf("unknown kind of exception %q", kind)
		}
	}
	return nil
}
