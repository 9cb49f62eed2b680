package name

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The short ways by which frequent letters are known say of every character what package unicode says.
func TestShortWaysSayWhatUnicodeSays(t *testing.T) {
	one := map[bool]int{true: 1}
	for c := rune(0x80); c < 0x30000; c++ {
		if letter, up, low := letterCase(c); letter != one[unicode.IsLetter(c)] || up != one[unicode.IsUpper(c)] || low != one[unicode.IsLower(c)] {
			t.Errorf("%U is read as a letter %d, a capital %d, a small one %d", c, letter, up, low)
		}
		if word := unicode.In(c, unicode.L, unicode.M, unicode.Nd) || strings.ContainsRune("’‘\u200C\u200D", c); isWordRune(c) != word {
			t.Errorf("%U in a word: %v, want %v", c, !word, word)
		}
		if p := norm.NFC.PropertiesString(string(c)); plain(c) && (!norm.NFC.IsNormalString(string(c)) || !p.BoundaryBefore()) {
			t.Errorf("%U is plain, but normal form C changes it", c)
		}
		switch s := scriptOf(c); {
		case strings.ContainsRune("µªº〆ーـ", c) || !unicode.IsLetter(c): // of no one script
		case s == otherScript:
			for i := latin; i < otherScript; i++ {
				if unicode.Is(*scripts[i].table, c) {
					t.Errorf("%U is read as a letter of no script, not of %s", c, scripts[i].code)
				}
			}
		case !unicode.Is(*scripts[s].table, c):
			t.Errorf("%U is read as a letter of %s", c, scripts[s].code)
		}
	}
}

// Of the frequent alphabets the first and the last letter need no normal form.
func TestFrequentAlphabetsArePlain(t *testing.T) {
	for _, c := range "Ёёяґԯ一龥가힣ءيאתٱۓΎΡΣϵァヺーヾぁゖỳỹ" {
		if !plain(c) {
			t.Errorf("%c is not plain", c)
		}
	}
}

// A name is read up to a number of words and of bytes.
func TestLongestNames(t *testing.T) {
	for _, row := range []struct {
		text   string
		offset int // of the error, -1 for none
	}{
		{strings.TrimSpace(strings.Repeat("de ", 32)), -1},
		{strings.TrimSpace(strings.Repeat("de ", 33)), 96},
		{strings.TrimSpace(strings.Repeat("ده ", 33)), 160},
		{strings.TrimSpace(strings.Repeat("né ", 33)), 128},
		{strings.TrimSpace(strings.Repeat("de  ", 33)), 128}, // bytes of the text as it was given
		{strings.Repeat("de,", 32), -1},
		{strings.Repeat("de,", 33), 96},
		{"Zu " + strings.Repeat("a", 1021), -1},
		{"Zu " + strings.Repeat("a", 1022), 1024},
		{"Zu " + strings.Repeat("é", 300) + " Ze", -1}, // beyond 255 letters in a word
	} {
		_, err := Parse(row.text, Options{})
		at, long := err.(*Error)
		if long != (row.offset >= 0) || long && (at.Err != ErrLong || at.Offset != row.offset) {
			t.Errorf("%.12q... of %d bytes: %v, want one at %d", row.text, len(row.text), err, row.offset)
		}
	}
}

// What cannot be seen is left out, what divides words is a space.
func TestCharactersThatAreNoText(t *testing.T) {
	for _, c := range "\u00AD\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u2060\u2066\u2069\uFEFF" {
		for _, text := range []string{"Angela Mer%kel", "%Angela Merkel", "Angela% Merkel", "Angela Merkel%"} {
			if n, err := Parse(strings.ReplaceAll(text, "%", string(c)), Options{}); n.Given != "Angela" || n.Family != "Merkel" {
				t.Errorf("%s with %U: %+v %v", text, c, n, err)
			}
		}
	}
	for _, c := range "\x00\t\n\x1F\x7F\u0080\u009F\u00A0\u2000\u2009\u2028\u3000!#$%&*+/:<=>?@\\^_{|}~" {
		for _, text := range []string{"Angela§Merkel", "§Angela §Merkel", "Angela§ Merkel§"} {
			if n, err := Parse(strings.ReplaceAll(text, "§", string(c)), Options{}); n.Full != "Angela Merkel" || n.Family != "Merkel" {
				t.Errorf("%s with %q: %+v %v", text, c, n, err)
			}
		}
		if _, err := Parse(string(c), Options{}); err == nil {
			t.Errorf("%q alone is a name", c)
		}
	}
	for _, c := range "\u202D\u202E" {
		if _, err := Parse("Angela"+string(c)+" Merkel", Options{}); err == nil {
			t.Errorf("%U, which turns letters around, is read", c)
		}
	}
	for _, c := range "\u0300\u0301\u036F\u0483\u064B\u0E47" {
		if _, err := Parse("Ana "+string(c)+"Ru", Options{}); err == nil {
			t.Errorf("%U, a mark, begins a word", c)
		}
	}
}

// Marks between and inside words.
func TestMarksOfNames(t *testing.T) {
	for _, row := range []struct {
		marks, text, want string // given|family
	}{
		{",،，、;", "Merkel% Angela", "Angela|Merkel"},
		{"·•・‧･∙⋅●", "谢尔盖%拉夫罗夫", "谢尔盖|拉夫罗夫"},
		{"-‐‑－'’‘\"״׳`´", "Ana Ruiz%soto", "Ana|Ruiz%soto"},
		{"\u200C\u200D", "علی خامنه%ای", "علی|خامنه%ای"},
		{"zaZAqm", "Ana %u", "Ana|%u"},
		{"059", "Ana R%u", "Ana|R%u"},
	} {
		for _, c := range row.marks {
			text, want := strings.ReplaceAll(row.text, "%", string(c)), strings.ReplaceAll(row.want, "%", string(c))
			n, err := Parse(text, Options{})
			if got := n.Given + "|" + n.Family; got != want {
				t.Errorf("%s: %s, want %s (%v)", text, got, want, err)
			}
		}
	}
	for _, row := range []struct{ text, want string }{
		{`Ferdinand "Bongbong" Marcos`, "Ferdinand|Marcos"},
		{"Ferdinand (Bongbong) Marcos", "Ferdinand|Marcos"},
		{"Ferdinand [Bongbong] Marcos", "Ferdinand|Marcos"},
		{"Ferdinand “Bongbong” Marcos", "Ferdinand|Marcos"},
		{"Ferdinand «Bongbong» Marcos", "Ferdinand|Marcos"},
		{"Ferdinand „Bongbong“ Marcos", "Ferdinand|Marcos"},
		{"Ferdinand (Bong Bong) Marcos (Jr)", "Ferdinand|Marcos"},
		{"(Ferdinand) Marcos", "Ferdinand|Marcos"}, // nothing before it: no nickname
		{"Ferdinand (Marcos", "Ferdinand|Marcos"},  // not closed
		{"Ferdinand （Marcos", "Ferdinand|Marcos"},
		{`Ferdinand "" Marcos`, "Ferdinand|Marcos"},
		{`Ferdinand "" Marcos "Bongbong"`, "Ferdinand|Marcos"},
		{"王毅（外长）", "毅|王"},
	} {
		n, err := Parse(row.text, Options{})
		if got := n.Given + "|" + n.Family; got != row.want {
			t.Errorf("%s: %s, want %s (%v)", row.text, got, row.want, err)
		}
	}
}
