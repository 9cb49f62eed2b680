package name

import (
	"os"
	"testing"

	"github.com/legation-go/legation/internal/name/tables"
)

// Officials of every tradition are divided as they themselves divide their names.
func TestOfficials(t *testing.T) {
	text, err := os.ReadFile("testdata/officials.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows := tables.Rows(string(text))
	if len(rows) < 150 {
		t.Fatalf("%d officials: want 150 or more", len(rows))
	}
	right := 0
	for _, row := range rows {
		n, err := Parse(row[0], Options{Country: row[1], Lang: row[2]})
		if err != nil {
			t.Errorf("%s: %v", row[0], err)
			continue
		}
		got := [5]string{n.Given, n.Patronymic, n.Particle, n.Family, n.Suffix}
		want := [5]string{row[3], row[4], row[5], row[6], row[7]}
		if got == want {
			right++
			continue
		}
		t.Logf("%s: %q, want %q", row[0], got, want)
	}
	t.Logf("%d of %d right", right, len(rows))
	if right*100 < len(rows)*97 {
		t.Errorf("%d of %d names right: want 97%%", right, len(rows))
	}
}

// The names on which other parsers were tried: all come out right.
func TestPeers(t *testing.T) {
	text, err := os.ReadFile("testdata/peers.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var right [3]int
	rows := tables.Rows(string(text))
	for _, row := range rows {
		n, err := Parse(row[0], Options{})
		if got := joinWords(n.Particle, n.Family); got != row[1] {
			t.Errorf("%s: family name %q, want %q (%v)", row[0], got, row[1], err)
		} else {
			right[0]++
		}
		for i, theirs := range row[2:] {
			if theirs == row[1] {
				right[i+1]++
			}
		}
	}
	if len(rows) != 13 || right[1] != 3 || right[2] != 4 {
		t.Errorf("%d names, parse-full-name %d, humanparser %d: the README says 13, 3 and 4", len(rows), right[1], right[2])
	}
}
