package latin

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// pressKorean writes a Korean name in Hangul: "문재인" gives "Moon Jae-in"; for the North without the hyphen
// and with its spellings, "Kim Jong Un".
func pressKorean(family, given, country string) string {
	north := country == "KP"
	surname, ok := find(KoreanSurname, family, country)
	if !ok {
		surname = Capital(koreanSyllables(family, "", north))
	}
	if family == "리" || family == "림" || family == "류" && north { // the South drops this r
		north = north || country == ""
	}
	if given == "" {
		return surname
	}
	join := "-"
	if north {
		join = " "
	}
	return strings.TrimSpace(surname + " " + koreanSyllables(given, join, north))
}

func koreanSyllables(text, join string, north bool) string {
	country := ""
	if north {
		country = "KP"
	}
	var b strings.Builder
	for _, r := range text {
		if r < 0xAC00 || r > 0xD7A3 {
			continue
		}
		var buf [4]byte
		s, ok := find(KoreanSyllable, string(utf8.AppendRune(buf[:0], r)), country)
		if !ok {
			s = revised(r)
		}
		if b.Len() > 0 {
			b.WriteString(join)
		}
		if b.Len() == 0 || join == " " {
			s = Capital(s)
		}
		b.WriteString(s)
	}
	return b.String()
}

var (
	initials = [...]string{"g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"}
	vowels   = [...]string{"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"}
	finals   = [...]string{"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"}
)

// revised is a syllable by the Revised Romanization of 2000.
func revised(r rune) string {
	i := int(r - 0xAC00)
	return initials[i/588] + vowels[i%588/28] + finals[i%28]
}

// pressForeignHangul writes a foreign name in Hangul: 블라디미르 푸틴 gives "Vladimir Putin".
func pressForeignHangul(text, country string) string {
	return bySound(Hangul, "Hang", text, country, norm.NFD.String)
}

// pressKatakana writes a foreign name in Katakana: ウラジーミル・プーチン gives "Vladimir Putin".
func pressKatakana(text, country string) string {
	return bySound(Katakana, "Kana", norm.NFKC.String(text), country, nil)
}

// pressJapanese writes a Japanese name, given name first: 岸田文雄 gives "Fumio Kishida". It is
// false where a part is in no list: characters alone do not tell how a name is read.
func pressJapanese(family, given string) (string, bool) {
	f, ok := japanesePart(JapaneseFamily, family)
	if !ok {
		return "", false
	}
	if given == "" {
		return f, true
	}
	g, ok := japanesePart(JapaneseGiven, given)
	if !ok {
		return "", false
	}
	return g + " " + f, true
}

func japanesePart(section byte, word string) (string, bool) {
	if s, ok := find(section, word, ""); ok {
		return s, true
	}
	if r, _ := utf8.DecodeRuneInString(word); r >= 0x3040 && r <= 0x30FF {
		return hepburn(word), true
	}
	return "", false
}

// hepburn reads kana without marks of length, as the press does: ゆうこ gives "Yuko".
func hepburn(word string) string {
	t := rules("bgn/ja")
	if t == nil {
		return word
	}
	var buf [96]byte
	return Capital(plain(string(t.Append(buf[:0], word))))
}

// plain takes marks off Latin letters, and the signs that standards put between them.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 0x300 && r <= 0x36F, r == '·', r == 'ʹ', r == 'ʺ', r == 'ʼ', r == '’', r == '‘', r == 'ʻ':
			return -1
		}
		return r
	}, norm.NFD.String(s))
}
