package latin

import (
	"strings"

	"github.com/legation-go/legation/internal/name/tables"
)

// Words that Arabic names are built with.
const (
	article = "ال"
	servant = "عبد"
	father  = "أبو"
	son     = "بن"
	house   = "آل"
	god     = "الله"
	faith   = "الدين"
)

// maghreb are the countries that write Ben for bin and El for al-.
const maghreb = " MA DZ TN LY MR "

// pressArabic writes a name in Arabic letters: "عبد الفتاح السيسي" gives "Abdel Fattah al-Sisi".
func pressArabic(text, country string) string {
	list := strings.Fields(text)
	f := west
	if isArab(list, country) {
		f = arab
	}
	out := make([]string, 0, len(list))
	for i := 0; i < len(list); i++ {
		word := list[i]
		next := ""
		if i+1 < len(list) {
			next = list[i+1]
		}
		if next == god || next == "اللہ" { // Abdullah, Nasrallah
			if joined, ok := find(Arabic, word+"الله", country); ok {
				out = append(out, joined)
			} else {
				out = append(out, arabicWord(word, country, arab)+"allah")
			}
			i++
			continue
		}
		switch word {
		case servant:
			if strings.HasPrefix(next, article) {
				if joined, ok := find(Arabic, servant+next, country); ok {
					out = append(out, joined)
				} else {
					out = append(out, "Abdel", arabicWord(strings.TrimPrefix(next, article), country, arab))
				}
				i++
				continue
			}
		case father, "ابو", "أبي", "ابي":
			if strings.HasPrefix(next, article) {
				out = append(out, "Aboul", arabicWord(strings.TrimPrefix(next, article), country, arab))
				i++
				continue
			}
			out = append(out, "Abu")
			continue
		case son, "ابن":
			if strings.Contains(maghreb, " "+country+" ") && country != "" {
				out = append(out, "Ben")
				continue
			}
		case house, "ال":
			out = append(out, "Al")
			continue
		}
		written := arabicWord(word, country, f)
		if i > 0 && next != "" && particle(written) {
			written = strings.ToLower(written)
		}
		out = append(out, written)
	}
	return strings.Join(out, " ")
}

// isArab tells an Arab's or Iranian's name from one that Arabic has taken over: by the country, else by a
// word that only such names have.
func isArab(list []string, country string) bool {
	if country != "" {
		r := tables.Load()
		usage := r.Country(country)
		return usage == r.Tradition("ar") || usage == r.Tradition("fa")
	}
	for _, w := range list {
		switch w {
		case servant, son, father, house, "ابن":
			return true
		}
		if strings.HasPrefix(w, article) && len(w) > 8 {
			return true
		}
		if e := tables.Lookup(tables.AppendFold(nil, w)); (e.Given|e.Family)&(tables.Load().Tradition("ar")|tables.Load().Tradition("fa")) != 0 {
			return true
		}
	}
	return false
}

func arabicWord(word, country string, f family) string {
	if latin, ok := find(Arabic, word, country); ok {
		return latin
	}
	if rest, ok := strings.CutPrefix(word, article); ok && len(rest) >= 4 && f == arab {
		join := "al-"
		switch {
		case country == "EG":
			join = "el-"
		case country != "" && strings.Contains(maghreb, " "+country+" "):
			join = "El "
		}
		if word == faith {
			return join + "Din"
		}
		return join + arabicWord(rest, country, f)
	}
	if first, second, ok := strings.Cut(word, "-"); ok {
		return arabicWord(first, country, f) + "-" + arabicWord(second, country, f)
	}
	return sound("Arab", bare(word), country, f)
}

// bare takes vowel marks and joiners off.
func bare(word string) string {
	if !strings.ContainsAny(word, "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670\u0640\u200C\u200D\u200E\u200F") {
		return word
	}
	return strings.Map(func(r rune) rune {
		if r >= 0x64B && r <= 0x652 || r == 0x670 || r == 0x640 || r >= 0x200C && r <= 0x200F {
			return -1
		}
		return r
	}, word)
}

// pressHebrew writes a name in Hebrew letters.
func pressHebrew(text, country string) string {
	return eachWord(text, func(word string) string {
		if latin, ok := find(Hebrew, word, country); ok {
			return latin
		}
		return sound("Hebr", strings.Map(func(r rune) rune {
			switch {
			case r >= 0x591 && r <= 0x5C7:
				return -1
			case r == '׳' || r == '’':
				return '\''
			case r == '״' || r == '"':
				return -1
			}
			return r
		}, word), country, west)
	})
}
