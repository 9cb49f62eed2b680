package latin

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/name"
	"github.com/legation-go/legation/internal/name/tables"
)

// Of writes a name as the English-language press does, in the order in which the
// press has its parts: family name first for Chinese, Korean and Vietnamese names, last for all
// others. lang and country are as for [Press].
func Of(n name.Name, lang, country string) string {
	switch n.Script {
	case "Hani", "Jpan", "Hira", "Kana", "Hrkt":
		if s, ok := ofHan(n, lang, country); ok {
			return s
		}
	case "Hang", "Kore":
		return ofHangul(n, country)
	case "Latn", "":
		return ofLatin(n)
	case "Arab":
		if n.Order == name.OrderFamilyFirst && n.Patronymic == "" && n.Given != "" && !strings.ContainsAny(n.Full, ",،") {
			return pressArabic(n.Family, country) + " " + pressArabic(n.Given, country) // شي جين بينغ
		}
		return pressArabic(joined(n), country) + suffix(n)
	case "Cyrl":
		if s, ok := ofEast(n, country); ok {
			return s
		}
		whole := joined(n)
		own := rulesFor(n.Full+" "+whole, lang, country)
		if !isCyrillic(own) {
			own = "ru"
		}
		if own == "ky" {
			own = "kk"
		}
		return pressCyrillic(whole, own, country) + suffix(n)
	}
	return pressWords(joined(n), lang, country) + suffix(n)
}

// suffix returns what follows the name, after a space: the number of a monarch in Roman figures.
func suffix(n name.Name) string {
	if n.Suffix == "" {
		return ""
	}
	if number, ok := find(Numeral, n.Suffix, ""); ok {
		return " " + number
	}
	if isLatin(n.Suffix) {
		return " " + n.Suffix
	}
	return " " + pressWords(n.Suffix, "", "")
}

// joined puts the parts together, given name first.
func joined(n name.Name) string {
	parts := [...]string{n.Given, n.Patronymic, n.Particle, n.Family}
	if n.Family == "" && n.Given != "" && n.Patronymic != "" && strings.HasPrefix(n.Full, n.Patronymic) {
		return n.Patronymic + " " + n.Given // Ухнаагийн Хүрэлсүх
	}
	size := 0
	last := ""
	for _, p := range parts {
		if p != "" {
			size += len(p) + 1
			last = p
		}
	}
	if size == 0 {
		return n.Full
	}
	if size == len(last)+1 {
		return last
	}
	b := make([]byte, 0, 96)
	for _, p := range parts {
		if p != "" {
			if len(b) > 0 {
				b = append(b, ' ')
			}
			b = append(b, p...)
		}
	}
	return string(b)
}

// ofLatin puts a name in Latin letters in order, without capitals throughout.
func ofLatin(n name.Name) string {
	if n.Order == name.OrderFamilyFirst {
		r := tables.Load()
		var buf [96]byte
		e := tables.Lookup(tables.AppendFold(buf[:0], n.Family))
		given := tables.Lookup(tables.AppendFold(nil, n.Given)).Given
		east := r.Tradition("zh") | r.Tradition("ko") | r.Tradition("vi") | r.Tradition("km")
		if e.Family&east != 0 && n.Patronymic == "" || !strings.Contains(n.Full, ",") && e.Family|given&(r.Tradition("hu")|r.Tradition("ja")) == 0 && n.Patronymic == "" {
			return n.Full
		}
	}
	if n.Order == name.OrderGivenFirst && !shouts(n.Family) && n.Full != "" {
		return n.Full
	}
	if shouts(n.Family) && !shouts(n.Given) || shouts(n.Family) && shouts(n.Given) {
		n.Family, n.Given = calm(n.Family), calm(n.Given)
	}
	return joined(n) + suffix(n)
}

// shouts reports whether a word is in capitals: three letters or more, so that initials do not count.
func shouts(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) || r == '.' {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 2
}

// calm writes words in capitals with small letters after the first.
func calm(s string) string {
	if !shouts(s) {
		return s
	}
	start := true
	return strings.Map(func(r rune) rune {
		was := start
		start = r == ' ' || r == '-' || r == '\''
		if was {
			return r
		}
		return unicode.ToLower(r)
	}, s)
}

// ofHan writes a name in Han characters or Kana.
func ofHan(n name.Name, lang, country string) (string, bool) {
	first, _ := utf8.DecodeRuneInString(n.Family + n.Given)
	if first >= 0x30A0 && first <= 0x30FF || first >= 0xFF66 && first <= 0xFF9F {
		return pressKatakana(joined(n), country), true
	}
	if n.Script == "Jpan" || country == "JP" || lang == "ja" && country == "" || japaneseSurname(n.Family) && country == "" {
		if s, ok := pressJapanese(n.Family, n.Given); ok {
			return s, true
		}
		if first >= 0x3040 && first <= 0x30FF {
			return hepburn(n.Given + n.Family), true
		}
	}
	if (country == "KR" || country == "KP" || lang == "ko" && country == "") && n.Order == name.OrderFamilyFirst {
		return pressKorean(hanja(n.Family), hanja(n.Given), country), true
	}
	if n.Order == name.OrderFamilyFirst && n.Given != "" {
		return pressChinese(n.Family, n.Given, country), true
	}
	if n.Order == name.OrderUnknown && n.Given == "" && utf8.RuneCountInString(n.Family) == 1 {
		return pressChinese(n.Family, "", country), true
	}
	return pressForeignHan(joined(n), country), true
}

// japaneseSurname reports whether a surname of two characters or more is a Japanese one.
func japaneseSurname(family string) bool {
	if utf8.RuneCountInString(family) < 2 {
		return false
	}
	_, ok := find(JapaneseFamily, family, "")
	return ok
}

// ofHangul writes a name in Hangul.
func ofHangul(n name.Name, country string) string {
	if _, ok := find(KoreanSurname, n.Family, ""); ok && n.Order == name.OrderFamilyFirst && utf8.RuneCountInString(n.Given) <= 2 ||
		(country == "KR" || country == "KP") && !strings.Contains(n.Full, " ") {
		return pressKorean(n.Family, n.Given, country)
	}
	return pressForeignHangul(joined(n), country)
}

// ofEast writes a Chinese or Korean name that stands in Cyrillic: "Си Цзиньпин" gives "Xi Jinping". It is
// false for other names.
func ofEast(n name.Name, country string) (string, bool) {
	if n.Order != name.OrderFamilyFirst || n.Patronymic != "" || n.Given == "" {
		return "", false
	}
	family, ok := east(Palladius, n.Family, "")
	given, ok2 := east(Palladius, n.Given, "")
	if ok && ok2 && country != "KR" && country != "KP" && !strings.Contains(n.Given, " ") {
		return family + " " + given, true
	}
	family, ok = east(Kholodovich, n.Family, " ")
	given, ok2 = east(Kholodovich, n.Given, " ")
	if ok && ok2 {
		return family + " " + given, true
	}
	return "", false
}

// east reads a word as Chinese or Korean syllables in Cyrillic, the longest first.
func east(section byte, word, join string) (string, bool) {
	var b strings.Builder
	small := strings.ToLower(word)
	for len(small) > 0 {
		if small[0] == ' ' || small[0] == '-' {
			small = small[1:]
			continue
		}
		found := false
		for size := min(len(small), 14); size > 0; size-- {
			if size < len(small) && small[size]&0xC0 == 0x80 {
				continue
			}
			if s, ok := find(section, small[:size], ""); ok {
				if b.Len() > 0 {
					b.WriteString(join)
				}
				if b.Len() == 0 || join == " " {
					s = Capital(s)
				}
				b.WriteString(s)
				small, found = small[size:], true
				break
			}
		}
		if !found {
			return "", false
		}
	}
	return b.String(), b.Len() > 0
}
