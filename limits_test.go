package legation_test

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/legation-go/legation"
)

// limitsPage is made of limitsHead and of what the library reads in the texts of
// testdata/limits.jsonl.
const limitsPage = "docs/limits.md"

// limit is a text that the library gets wrong.
type limit struct{ Language, Kind, Text, Right, Why string }

// kindsOfFailure are the headings of the page, in its order.
var kindsOfFailure = []struct{ kind, heading string }{
	{"negation", "Words of denial that deny something else, or deny from afar"},
	{"fiction", "Stories"},
	{"homonyms", "Titles that are no office"},
	{"names", "People without an office in the text"},
	{"words", "Ways to travel that no table knows"},
	{"order", "Who is spoken of from the other side"},
	{"ellipsis", "What is left out"},
	{"time", "When it was"},
}

// TestLimits keeps every text that the library is known to get wrong on the page of
// limits. What it reads in them now may be better: run with -update to write it.
func TestLimits(t *testing.T) {
	f, err := os.Open("testdata/limits.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	byKind := map[string][]limit{}
	all := bufio.NewScanner(f)
	for all.Scan() {
		var one limit
		if err := json.Unmarshal(all.Bytes(), &one); err != nil {
			t.Fatal(err)
		}
		byKind[one.Kind] = append(byKind[one.Kind], one)
	}
	var page strings.Builder
	page.WriteString(limitsHead)
	for _, k := range kindsOfFailure {
		fmt.Fprintf(&page, "\n### %s\n", k.heading)
		for _, one := range byKind[k.kind] {
			fmt.Fprintf(&page, "\n> (%s) %s\n\n```\n%s```\n\nRight: %s. %s\n", one.Language, one.Text, tells(t, one), one.Right, one.Why)
		}
		delete(byKind, k.kind)
	}
	if len(byKind) != 0 {
		t.Errorf("texts of a kind without a heading: %v", byKind)
	}
	if *update {
		if err := os.WriteFile(limitsPage, []byte(page.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	written, err := os.ReadFile(limitsPage)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(page.String()) {
		if (strings.HasPrefix(line, "> ") || strings.HasPrefix(line, "Right: ")) && !strings.Contains(string(written), line) {
			t.Errorf("%s lacks %s", limitsPage, line)
		}
	}
	if string(written) != page.String() {
		t.Logf("%s tells of an older reading; go test -run TestLimits -update .", limitsPage)
	}
}

// tells writes the journeys and meetings of a report, one a line.
func tells(t *testing.T, one limit) string {
	day := time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)
	report, err := legation.Parse(one.Text, legation.WithLanguage(one.Language), legation.WithReference(day))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i := range report.Itineraries {
		tour := &report.Itineraries[i]
		for _, leg := range tour.Legs {
			who := cmp.Or(tour.Traveller.Name.Full, "(no name)")
			fmt.Fprintln(&b, strings.Join(strings.Fields(fmt.Sprintln(who, tour.Traveller.Office.Role, tour.Traveller.Office.Country,
				"→", leg.Place, leg.Period, cmp.Or(string(leg.Status), "(no status)"))), " "))
		}
	}
	if b.Len() == 0 {
		return "no journey\n"
	}
	return b.String()
}

const limitsHead = `# Limits

What the library gets wrong, how often, and how. The examples of this page are what it reads today:
` + "`go test -run TestLimits -update .`" + ` writes them.

## How good it is

Measured on documents with a known right answer; F1, so 1 is all and nothing but what the text says.

| documents | legs | status | meetings | how to measure |
| --- | --- | --- | --- | --- |
| written for the project, 8 languages and a set of the eight together | 0.96–1.00 | 0.94–1.00 | 0.97–1.00 | ` + "`go test -v -run TestDocuments .`" + ` |
| 29 texts of newsrooms and ministries, as found | 0.82 | 0.78 | 0.78 | not here: the texts are not ours to ship |

The first row is a ceiling: rules were made with these documents at hand. The second row is nearer to what to expect of news,
though its mistakes were looked at too: of ten legs that a text tells, seven or eight are found, and of ten that the library
reports, nine are there (precision 0.90, recall 0.75). What is missed is missed in silence
more often than it is told wrong; a user who counts visits should count on too few.

Of 528 texts that look like visits and are none ([testdata/negative](../testdata/negative/README.md)) 7 give a journey or a
meeting (1.3 %; ` + "`go test -v -run TestNegativeSpace .`" + `). Texts of such kinds that no rule had been made with gave one in 18 % to 34 %
of cases, when first tried: novels, rumours and unreal conditions can be told in more ways than any table has. Where a text may be
a story or a satire, ask somebody.

A denied journey stays in the report with the status ` + "`denied`" + `; a novel's, a rumour's or an unreal condition's is left out, and a
diagnostic (` + "`unreal`" + `) says where.

## What it is not made for

- Private persons: a journey needs an official whose office the text tells, or a roster.
- Journeys inside the traveller's own country.
- Satire and April fools that do not say so.
- Other languages than English, Spanish, Portuguese, French, German, Russian, Chinese and Arabic.
- What only knowledge of the world tells: who is president this year, which of two towns of the same name is meant where nothing
  in the text says.

## Kinds of failures
`
