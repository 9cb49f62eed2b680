package legation_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

var updateReadings = flag.Bool("update-readings", false, "write testdata/readings anew")

// TestReadings holds what the library reads in the project's documents, right or wrong, so
// that no change of it goes unseen. After one that is meant, look at the difference:
//
//	go test -run TestReadings . -update-readings && git diff testdata/readings
func TestReadings(t *testing.T) {
	paths, err := filepath.Glob("testdata/documents/*.jsonl")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".jsonl")
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			for _, d := range readGold(t, path) {
				fmt.Fprintln(&got, d.ID)
				writeReading(&got, parseGold(t, &d))
			}
			file := filepath.Join("testdata", "readings", name+".txt")
			if *updateReadings {
				if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); d != "" {
				t.Errorf("what is read has changed (see the test's comment):\n%s", d)
			}
		})
	}
}

// writeReading writes what a report says, a line a fact.
func writeReading(w *bytes.Buffer, r *legation.Report) {
	line := func(indent int, parts ...any) {
		fmt.Fprintln(w, strings.TrimRight(strings.Repeat("  ", indent)+strings.TrimSuffix(fmt.Sprintln(parts...), "\n"), " "))
	}
	ids := func(list []*legation.Official) string {
		var s []string
		for _, o := range list {
			s = append(s, o.ID)
		}
		return strings.Join(s, ",")
	}
	spans := func(list []legation.Span) string {
		var s []string
		for _, span := range list {
			s = append(s, span.String())
		}
		return strings.Join(s, " ")
	}
	place := func(p legation.Place) string { return p.Country + "/" + p.City }
	agenda := func(indent int, list legation.Agenda) {
		for _, a := range list {
			line(indent, "topic", a.Topic, a.Certainty, spans(a.Evidence))
		}
	}
	meetings := func(indent int, list []legation.Meeting) {
		for _, m := range list {
			line(indent, m.Kind, ids(m.Participants), place(m.Venue), m.Date, m.Status, m.Inferred, spans(m.Evidence))
		}
	}
	for _, o := range r.Officials {
		line(1, o.ID, o.Name, "-", o.Office.Role, o.Office.Country, o.Office.Organization, o.Office.Modifiers, o.Office.Inferred, spans(o.Mentions))
	}
	for _, it := range r.Itineraries {
		who := ""
		if it.Traveller != nil {
			who = it.Traveller.ID
		}
		line(1, "journey", who, ids(it.Companions), it.Region, it.Period)
		for _, l := range it.Legs {
			var stops []string
			for _, s := range l.Stops {
				stops = append(stops, place(s))
			}
			line(2, "leg", place(l.Place), stops, l.Period, l.Status, l.Certainty, l.Inferred, l.Visit.Kind, "hosts", ids(l.Visit.Hosts), spans(l.Evidence))
			meetings(3, l.Visit.Meetings)
			agenda(3, l.Visit.Agenda)
			for _, o := range l.Visit.Outcomes {
				from, to := "", ""
				if o.From != nil {
					from = o.From.ID
				}
				if o.To != nil {
					to = o.To.ID
				}
				line(3, o.Kind, from, to, o.Country, o.Status, spans(o.Evidence))
			}
			for _, s := range l.Visit.Sources {
				line(3, "source", s.Name)
			}
		}
	}
	meetings(1, r.Meetings)
	agenda(1, r.Agenda)
	for _, s := range r.Sources {
		line(1, "source", s.Kind, s.Name, spans(s.Mentions))
	}
	for _, d := range r.Diagnostics {
		line(1, "note", d.Code, d.Span)
	}
}
