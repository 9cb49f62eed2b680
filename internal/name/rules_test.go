package name

import (
	"os"
	"strings"
	"testing"

	"github.com/legation-go/legation/internal/name/tables"
)

// doubts as testdata/rules.tsv writes them.
var doubts = map[Doubt]string{DoubtOrder: "order", DoubtSingle: "single", DoubtSurnames: "surnames", DoubtPatronymic: "patronymic"}

// Names on both sides of the borders of the rules are read as the table says.
func TestRules(t *testing.T) {
	text, err := os.ReadFile("testdata/rules.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range tables.Rows(string(text)) {
		n, err := Parse(row[0], Options{Country: row[1], Lang: row[2]})
		got := []string{n.Given, n.Patronymic, n.Particle, n.Family, n.Suffix, n.Honorific, doubts[n.Doubt]}
		want := append(row[3:], "", "", "", "", "", "", "")[:len(got)]
		if got, want := strings.Join(got, "|"), strings.Join(want, "|"); got != want || err != nil {
			t.Errorf("%s %s %s: %s, want %s (%v)", row[0], row[1], row[2], got, want, err)
		}
		if order := orderOf(n); n.Order != order && (order != OrderUnknown || !strings.ContainsAny(n.Full, " ·-.") && n.Suffix == "") {
			t.Errorf("%s: order %d, want %d", row[0], n.Order, order)
		}
		if rest, ok := strings.CutPrefix(row[0], n.Honorific); ok && !strings.Contains(rest, ",") && n.Full != strings.TrimSpace(rest) {
			t.Errorf("%s: full name %q", row[0], n.Full)
		}
	}
}

// orderOf says which of given and family name stands first.
func orderOf(n Name) Order {
	given, family := strings.Index(n.Full, n.Given), strings.LastIndex(n.Full, n.Family)
	switch {
	case n.Given == "" || n.Family == "" || n.Given == n.Family:
		return OrderUnknown
	case given < family:
		return OrderGivenFirst
	}
	return OrderFamilyFirst
}
