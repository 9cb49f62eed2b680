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
