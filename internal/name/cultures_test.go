package name

import (
	"os"
	"strings"
	"testing"

	"github.com/legation-go/legation/internal/name/tables"
)

// unread are the names of testdata/cultures.tsv that are read otherwise than their bearers
// would, and why no rule mends them.
var unread = map[string]string{
	"Ayşe Nur Yıldırım Koç":  "a woman's two surnames are given names too: three given names and one surname read as well",
	"Shin Dong-hyuk Kim":     "a whole Korean name before a married name: what follows a Korean surname is read as given names",
	"Simon Balázs":           "each word is a given name and a surname of Hungary",
	"Markus B.":              "the given name is a surname too, so that the letter may be that of a given name",
	"Gholam-Ali Haddad Adel": "no sign tells that the last two words are one surname",
	"H. Abdul Ghani":         "a letter before a name is an initial anywhere but in Indonesia, and there often",
	"中国驻法国大使卢建国":             "titles of the table hold no country",
	"美国总统卡特":                 "titles of the table hold no country",
	"俄罗斯总统弗拉基米尔·伊万诺夫":        "titles of the table hold no country",
	"Посол России в США Антонов А. И.": "titles of the table hold no country",
	"Le Thi Anna": "a Vietnamese surname before a Western given name; the French Le stands so too: Le Pen Marine",
}

// Names of many cultures are read as their bearers would tell them.
func TestCultures(t *testing.T) {
	text, err := os.ReadFile("testdata/cultures.tsv")
	if err != nil {
		t.Fatal(err)
	}
	cultures := map[string]int{}
	left := 0
	for _, row := range tables.Rows(string(text)) {
		cultures[row[0]]++
		n, err := Parse(row[1], Options{Country: row[2], Lang: row[3]})
		got := []string{n.Given, n.Patronymic, n.Particle, n.Family, n.Suffix, n.Honorific}
		want := append(row[4:], "", "", "", "", "", "")[:len(got)]
		right := err == nil && strings.Join(got, "|") == strings.Join(want, "|")
		switch reason := unread[row[1]]; {
		case reason != "" && right:
			t.Errorf("%s is read well now: strike it from the list", row[1])
		case reason != "":
			left++
		case !right:
			t.Errorf("%s %s (%s %s): %q, want %q (%v)", row[0], row[1], row[2], row[3], got, want, err)
		}
	}
	if left != len(unread) {
		t.Errorf("%d of %d names of the list stand in the table", left, len(unread))
	}
	for culture, n := range cultures {
		if n < 8 {
			t.Errorf("%d names of %s: want 8 or more", n, culture)
		}
	}
	if len(cultures) < 31 {
		t.Errorf("%d cultures: want 31", len(cultures))
	}
}
