package legation_test

import (
	"bytes"
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/legation-go/legation"
	"github.com/legation-go/legation/internal/golden"
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
		docs := readGold(t, path)
		holdReading(t, name, func(w *bytes.Buffer) {
			for i := range docs {
				fmt.Fprintln(w, docs[i].ID)
				writeReading(w, parseGold(t, &docs[i]))
			}
		})
		// The same without the day of writing, three weeks before it and three weeks after: what lies
		// ahead and what is past, and which year a day is of, hang on it.
		holdReading(t, "other-days-"+name, func(w *bytes.Buffer) {
			for i := range docs {
				d := docs[i]
				written, err := time.Parse(time.DateOnly, d.Reference)
				for _, days := range []int{-21, 0, 21} {
					if d.Reference = ""; days != 0 && err == nil {
						d.Reference = written.AddDate(0, 0, days).Format(time.DateOnly)
					}
					fmt.Fprintln(w, d.ID, d.Reference)
					writeJourneys(w, parseGold(t, &d))
				}
			}
		})
	}
	for _, lang := range legation.Languages() {
		s := readSheet(t, "testdata/templates/"+lang+".txt")
		holdReading(t, "templates-"+lang, func(w *bytes.Buffer) {
			for i := range s.templates {
				cast := map[string]map[string]string{}
				for k := range 3 {
					cast[string(rune('A'+k))] = s.people[(i+k)%len(s.people)]
					cast[string(rune('X'+k))] = s.places[(i+k)%len(s.places)]
					cast[string(rune('D'+k))] = s.days[k]
				}
				for _, day := range []time.Time{published(s.templates[i].name), {}} {
					r, err := new(legation.Parser).Parse(legation.Document{Text: fill(t, s.templates[i].text, cast), Language: lang, Published: day})
					if err != nil {
						t.Fatal(err)
					}
					fmt.Fprintln(w, s.templates[i].name)
					writeReading(w, r)
				}
			}
		})
	}
	holdReading(t, "stories", func(w *bytes.Buffer) {
		for _, s := range stories(t) {
			for _, r := range s.reports(t) {
				fmt.Fprintln(w, s.Story, r.Document)
				writeReading(w, r)
			}
		}
	})
}

// holdReading compares what is read with testdata/readings/<name>.txt.
func holdReading(t *testing.T, name string, read func(w *bytes.Buffer)) {
	t.Run(name, func(t *testing.T) {
		var got bytes.Buffer
		read(&got)
		golden.Hold(t, filepath.Join("testdata", "readings", name+".txt"), got.Bytes(), *updateReadings)
	})
}

// writeJourneys writes the journeys and meetings of a report, a line each.
func writeJourneys(w *bytes.Buffer, r *legation.Report) {
	for _, it := range r.Itineraries {
		fmt.Fprintln(w, "  journey", it.Traveller.ID, it.Period)
		for _, l := range it.Legs {
			fmt.Fprintln(w, "    leg", l.Place.Country, l.Place.City, l.Period, l.Status, l.Certainty)
			for _, m := range l.Visit.Meetings {
				fmt.Fprintln(w, "      ", m.Kind, m.Date, m.Status)
			}
		}
	}
	for _, m := range r.Meetings {
		fmt.Fprintln(w, " ", m.Kind, m.Date, m.Status)
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
