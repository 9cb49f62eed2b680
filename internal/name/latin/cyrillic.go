package latin

import (
	"strings"

	"github.com/legation-go/legation/internal/name/latin/words"
	"github.com/legation-go/legation/internal/name/tables"
)

// pressCyrillic writes text in Cyrillic: names of those who write so by the rules of their language,
// names that Russian has taken over back in their own spelling as far as it can be told.
func pressCyrillic(text, lang, country string) string {
	if lang == "ru" {
		if l := hinted(text); l != "" {
			lang = l
		} else if k := foreign(text, country); k != native {
			return pressForeign(text, country, k)
		}
	}
	t := rules(lang)
	if t == nil {
		return text
	}
	var small, out [128]byte
	return string(recase(out[:0], t.AppendLower(small[:0], text), text))
}

// hinted is the language that one of the words belongs to.
func hinted(text string) string {
	lang := ""
	for word := range strings.FieldsSeq(text) {
		if l, ok := find(Hint, word, ""); ok {
			return l
		}
		if lang == "" {
			if lang = ending(word); lang == "west" {
				lang = ""
			}
		}
	}
	return lang
}

// ending is what the ending of a word, three to five letters, points to.
func ending(word string) string {
	var buf, key [96]byte
	small := AppendKey(buf[:0], word)
	letters := 0
	for i := len(small) - 1; i > 0 && letters < 5; i-- {
		if small[i]&0xC0 == 0x80 {
			continue
		}
		if letters++; letters >= 3 {
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
)

// slavicCountries write their names in Cyrillic or as Russian does.
const slavicCountries = " RU BY UA KZ KG TJ TM UZ BG RS MK ME BA MD AM GE AZ MN SU "

// foreign tells whether a name in Russian letters is one that Russian has taken over.
func foreign(text, country string) kind {
	rules := tables.Load()
	if country != "" {
		switch {
		case strings.Contains(slavicCountries, " "+country+" "):
			return native
		case rules.Country(country) == rules.Tradition("es"):
			return spanish
		}
	}
	var buf [96]byte
	found := native
	for word := range strings.FieldsSeq(text) {
		key := AppendKey(buf[:0], word)
		e := tables.Lookup(key)
		if rules.IsSlavic(key) || e.Family&rules.Tradition("ru") != 0 && ending(word) != "west" {
			return native
		}
		if ending, _ := rules.Ending(key); ending != tables.NoEnding {
			return native
		}
		if strings.Contains(string(key), "дж") || ending(word) == "west" {
			found = western
		}
		value, ok := words.Lookup(words.Table(wordsBlock), Cyrillic, key)
		if !ok || e.Given&rules.Tradition("ru") != 0 {
			continue
		}
		if strings.Contains(value, "|es=") && len(key) > 8 {
			found = spanish
		} else if found == native {
			found = western
		}
	}
	return found
}

// pressForeign writes a name that Russian has taken over.
func pressForeign(text, country string, k kind) string {
	usage := country
	if k == spanish && usage == "" {
		usage = "ES"
	}
	return eachWord(text, func(word string) string {
		if lowerCase(word) {
			if p, ok := find(Particle, word, ""); ok {
				return p
			}
		} else if latin, ok := find(Cyrillic, word, usage); ok {
			return latin
		}
		if k == western {
			return sound("Cyrl", strings.ToLower(word), country, false)
		}
		t := rules("ru_es")
		if t == nil {
			return word
		}
		var small, out [128]byte
		return string(recase(out[:0], t.AppendLower(small[:0], word), word))
	})
}

func lowerCase(word string) bool { return word == strings.ToLower(word) }
