package name

import (
	"errors"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/name/tables"
	"golang.org/x/text/unicode/norm"
)

// Whatever the text, Parse gives an error that points into it, or a name whose
// parts are valid text taken from it.
func FuzzParse(f *testing.F) {
	text, err := os.ReadFile("testdata/officials.tsv")
	if err != nil {
		f.Fatal(err)
	}
	for _, row := range tables.Rows(string(text)) {
		f.Add(row[0], row[1], row[2])
	}
	for _, s := range []string{"", " ", ".", "·", ",", "a,", ",a", "\u0301", "a\u0301", "\u202Ea", "\u200Fمحمد", "\xff", "van der",
		"Dr.", "H.E.", "III", "bin", "bin bin bin", "al-", "-", "'", "d'", "’", "عبد", "آل", "·王", "王·", "(a)", "\"", "Jr.", "of", "x of y",
		"Mr. Mr. Mr.", "A B C D E F", "王三世", "国王", "씨", "Al Al Al Al Al", "de de de de x", "Abu Abu Abu", "und und und", "y y y", "a\u0085b", "To To"} {
		f.Add(s, "", "")
	}
	f.Fuzz(func(t *testing.T, s, country, lang string) {
		n, err := Parse(s, Options{Country: country, Lang: lang})
		if err != nil {
			var at *Error
			if !errors.As(err, &at) || at.Offset < 0 || at.Offset > len(s) {
				t.Fatalf("%q: error %v does not point into the text", s, err)
			}
			return
		}
		if n.Family == "" && n.Given == "" && n.Patronymic == "" {
			t.Fatalf("%q: a name without parts: %+v", s, n)
		}
		clean := norm.NFC.String(respaced(s))
		for _, part := range []string{n.Full, n.Given, n.Patronymic, n.Particle, n.Family} {
			if !utf8.ValidString(part) || strings.TrimSpace(part) != part {
				t.Fatalf("%q: part %q", s, part)
			}
			if !strings.Contains(clean, part) {
				t.Fatalf("%q: part %q is not in the text", s, part)
			}
		}
		if n.Full == "" {
			t.Fatalf("%q: no full name", s)
		}
		alt, ok := n.Alternative()
		if ok != (n.Doubt != NoDoubt) {
			t.Fatalf("%q: alternative %v, doubt %d: %+v", s, ok, n.Doubt, n)
		}
		if ok && alt.Given == n.Given && alt.Family == n.Family && alt.Patronymic == n.Patronymic {
			t.Fatalf("%q: the alternative %+v is no other reading", s, alt)
		}
	})
}
