package legation

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What simple lets through is in normal form C and is nothing that is not seen.
func TestSimple(t *testing.T) {
	for r := rune(' '); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		for _, s := range []string{string(r), "a" + string(r), "и" + string(r), "س" + string(r) + "王"} {
			if simple(s) && (norm.NFC.String(s) != s || visible(s) != s || strings.Join(strings.Fields(s), " ") != s) {
				t.Errorf("%U: %q is not simple", r, s)
			}
		}
	}
}

// What is of ASCII alone is seen as its fields, and simple where these are all that it is.
func TestAppendASCII(t *testing.T) {
	for _, s := range []string{
		"", " ", "a", "Prime\nMinister", " a", "a ", "\t a \r\n b\v\fc ", "a\x01b", "a  b", "abcdefg  hijkl", "abcdefgh  ijkl", "abcdefghijklmn  o",
		"abcdefgh", "abcdefg\nabcdefg", "abcdefg h", "abcdefgh i", "abcdefghijklmno p q r", "ab\x7F", "abc ", "abcd e",
	} {
		want := strings.Join(strings.Fields(s), " ")
		got, ok := appendASCII([]byte("x "), s)
		if string(got) != "x "+want || !ok {
			t.Errorf("%q is seen as %q, %v", s, got, ok)
		}
		if simple(s) && want != s {
			t.Errorf("%q is not simple", s)
		}
	}
	if got, ok := appendASCII([]byte("x "), "Vad\nso"); string(got) != "x Vad so" || !ok {
		t.Errorf("%q, %v", got, ok)
	}
	if got, ok := appendASCII([]byte("x "), "Vadsø"); string(got) != "x " || ok {
		t.Errorf("%q, %v", got, ok)
	}
	if !simple("abcdefgh ijklmno p") || !simple("abcdefg hijklmn opq") || !simple("Rome") {
		t.Error("words with single spaces are not simple")
	}
}
