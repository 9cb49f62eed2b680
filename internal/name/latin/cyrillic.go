package latin

import (
	"bytes"
	"strings"

	"github.com/legation-go/legation/internal/name/latin/words"
	"github.com/legation-go/legation/internal/name/tables"
)

// pressCyrillic writes text in Cyrillic: names of those who write so by the rules of their language,
// names that Russian and Ukrainian have taken over back in their own spelling as far as it can be told.
func pressCyrillic(text, lang, country string) string {
	if lang == "ru" || lang == "uk" {
		l, k := classify(text, country)
		if k != native {
			return pressForeign(text, country, k)
		}
		if l != "" && lang == "ru" {
			lang = l
		}
	}
	t := rules(lang)
	if t == nil {
		return text
	}
	var small, out [128]byte
	return string(recase(out[:0], t.AppendLower(small[:0], text), text))
}

// ending is what the ending of a word, two to five letters, points to.
func ending(small []byte) string {
	var key [96]byte
	letters := 0
	for i := len(small) - 1; i > 0 && letters < 5; i-- {
		if small[i]&0xC0 == 0x80 {
			continue
		}
		if letters++; letters >= 2 {
			if l, ok := words.Lookup(words.Table(wordsBlock), Hint, append(append(key[:0], '-'), small[i:]...)); ok {
				return l
			}
		}
	}
	return ""
}

// kind is what a name in Russian letters is.
type kind uint8

const (
	native  kind = iota
	western      // John Smith
	spanish      // Bruno Rodríguez
	arabic       // Walid al-Muallem
)

// slavicCountries write their names in Cyrillic or as Russian does.
const slavicCountries = " RU BY UA KZ KG TJ TM UZ BG RS MK ME BA MD AM GE AZ MN SU "

// classify tells what a name in the letters that Russian has is: one that Russian has taken over, or
// one of its own; and, where a word shows it, of which other language it is.
func classify(text, country string) (lang string, k kind) {
	rules := tables.Load()
	russian := false
	if country != "" {
		switch {
		case strings.Contains(slavicCountries, " "+country+" "):
			russian = true
		case rules.Country(country) == rules.Tradition("es"):
			return "", spanish
		case rules.Country(country) == rules.Tradition("ar"), rules.Country(country) == rules.Tradition("fa"):
			return "", arabic
		}
	}
	if isArabic(text) {
		return "", arabic
	}
	var buf [96]byte
	ru := rules.Tradition("ru")
	certain, given, weak := false, false, false
	for text != "" {
		word := text
		if i := strings.IndexAny(text, " -"); i >= 0 {
			word, text = text[:i], text[i+1:]
		} else {
			text = ""
		}
		if word == "" {
			continue
		}
		key := AppendKey(buf[:0], word)
		if l, ok := words.Lookup(words.Table(wordsBlock), Hint, key); ok {
			lang, certain, russian = l, true, true
		}
		end := ending(key)
		switch {
		case end == "ru":
			russian = true
		case end != "" && end != "west" && !certain:
			lang, russian = end, true
		}
		if russian {
			continue
		}
		e := tables.Lookup(key)
		if e.Family&ru != 0 && end != "west" {
			russian = true
			continue
		}
		if kind, _ := rules.Ending(key); kind != tables.NoEnding {
			russian = true
			continue
		}
		if e.Given&ru != 0 {
			given = true
			continue
		}
		if bytes.Contains(key, []byte("дж")) {
			k = western
		}
		weak = weak || end == "west"
		if value, ok := words.Lookup(words.Table(wordsBlock), Cyrillic, key); ok {
			if strings.Contains(value, "|ar=") {
				continue // names that Tatars and Kazakhs bear too
			}
			if strings.Contains(value, "|es=") && len(key) > 8 {
				k = spanish
			} else if k == native {
				k = western
			}
		}
	}
	switch {
	case russian:
		k = native
	case k == native && weak && !given: // Михаил Фридман is a Russian
		k = western
	}
	return lang, k
}

// isArabic reports whether a name in Cyrillic has an Arabic article or link: "Башар аль-Асад".
func isArabic(text string) bool {
	if strings.IndexByte(text, '-') < 0 && !strings.Contains(text, "бин ") && !strings.Contains(text, "ибн ") {
		return false
	}
	for _, sign := range [...]string{" аль-", " эль-", " ас-", " аш-", " ат-", " ад-", " ар-", " аз-", " ан-", " ибн ", " бин "} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return false
}

// pressForeign writes a name that Russian has taken over.
func pressForeign(text, country string, k kind) string {
	usage := country
	switch {
	case k == spanish && usage == "":
		usage = "ES"
	case k == arabic && usage == "":
		usage = "SA"
	}
	return eachWord(text, func(word string) string {
		if lowerCase(word) {
			if p, ok := find(Particle, word, ""); ok {
				return p
			}
		} else if latin, ok := find(Cyrillic, word, usage); ok {
			return latin
		}
		set := "ru_es"
		switch {
		case russianGiven(word), k == arabic:
			set = "ru"
		case k == western:
			return sound("Cyrl", strings.ToLower(word), country, west)
		}
		t := rules(set)
		if t == nil {
			return word
		}
		var small, out [128]byte
		return string(recase(out[:0], t.AppendLower(small[:0], word), word))
	})
}

// russianGiven reports whether Russians bear the given name: Борис.
func russianGiven(word string) bool {
	var buf [96]byte
	return tables.Lookup(AppendKey(buf[:0], word)).Given&tables.Load().Tradition("ru") != 0
}

func lowerCase(word string) bool { return word == strings.ToLower(word) }
