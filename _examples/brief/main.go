// Command brief reads an article and prints the journeys that it tells of.
//
//	go run ./_examples/brief                      reads the article beside it
//	go run ./_examples/brief -date 2024-05-14 article.txt
//	go run ./_examples/brief -json - < article.txt
//	go run ./_examples/brief -as timeline         or meetings, geojson, calendar, jsonld, followthemoney, csv
package main

import (
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"time"

	"github.com/legation-go/legation"
)

//go:embed article.txt
var sample string

func main() {
	log.SetFlags(0)
	log.SetPrefix("brief: ")
	asJSON := flag.Bool("json", false, "print the report as JSON")
	form := flag.String("as", "", "print the report as timeline, meetings (Mermaid), geojson, calendar, jsonld, followthemoney or csv (of the legs)")
	written := flag.String("date", "", "day on which the article was written, YYYY-MM-DD")
	flag.Parse()

	text, err := read(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	var options []legation.Option
	var published time.Time
	if flag.NArg() == 0 && *written == "" {
		*written = "2024-05-14" // the day the sample was written
	}
	if *written != "" {
		published, err = time.Parse(time.DateOnly, *written)
		if err != nil {
			log.Fatal(err)
		}
		options = append(options, legation.WithReference(published))
	}
	report, err := legation.Parse(text, options...)
	if err != nil {
		log.Fatal(err)
	}
	if *asJSON {
		out := json.NewEncoder(os.Stdout)
		out.SetIndent("", "  ")
		if err := out.Encode(report); err != nil {
			log.Fatal(err)
		}
		return
	}
	if err := write(os.Stdout, *form, published, report); err != nil {
		log.Fatal(err)
	}
}

func write(w io.Writer, form string, published time.Time, report *legation.Report) error {
	switch form {
	case "":
		brief(w, report)
		return nil
	case "timeline":
		return legation.WriteTimeline(w, report)
	case "meetings":
		return legation.WriteMeetings(w, report)
	case "geojson":
		return legation.WriteGeoJSON(w, report)
	case "calendar":
		return legation.WriteCalendar(w, published, report)
	case "jsonld":
		return legation.WriteJSONLD(w, report)
	case "followthemoney":
		return legation.WriteFollowTheMoney(w, report)
	case "csv":
		return legation.WriteCSV(w, report.LegRows())
	}
	return fmt.Errorf("no form %q", form)
}

func read(path string) (string, error) {
	switch path {
	case "":
		return sample, nil
	case "-":
		b, err := io.ReadAll(os.Stdin)
		return string(b), err
	}
	b, err := os.ReadFile(path)
	return string(b), err
}

func brief(w io.Writer, r *legation.Report) {
	if len(r.Itineraries) == 0 {
		fmt.Fprintln(w, "No journey.")
	}
	for i := range r.Itineraries {
		journey(w, &r.Itineraries[i])
	}
	for _, m := range r.Meetings {
		fmt.Fprintf(w, "Beside it: %s\n", meeting(&m, nil))
	}
	if len(r.Sources) > 0 {
		var names []string
		for _, s := range r.Sources {
			names = append(names, fmt.Sprintf("%s (%s)", s.Name, words(string(s.Kind))))
		}
		fmt.Fprintf(w, "Sources: %s\n", strings.Join(names, ", "))
	}
}

func journey(w io.Writer, it *legation.Itinerary) {
	fmt.Fprintf(w, "%s, %s\n", it.Traveller, office(it.Traveller.Office))
	for i := range it.Legs {
		leg := &it.Legs[i]
		fmt.Fprintf(w, "  %d. %-22s %-23s %s\n", i+1, leg.Place, leg.Period, strings.TrimSpace(words(string(leg.Visit.Kind))+" "+string(leg.Status)))
		for _, stop := range leg.Stops {
			fmt.Fprintf(w, "       also %s\n", stop)
		}
		for j := range leg.Visit.Meetings {
			fmt.Fprintf(w, "       %s\n", meeting(&leg.Visit.Meetings[j], it.Traveller))
		}
		for _, certainty := range []legation.Certainty{legation.CertaintyStated, legation.CertaintyExpected, legation.CertaintyPossible} {
			var topics []string
			for _, item := range leg.Visit.Agenda {
				if item.Certainty == certainty {
					topics = append(topics, item.Topic.Label())
				}
			}
			if len(topics) > 0 {
				fmt.Fprintf(w, "       agenda (%s): %s\n", certainty, strings.Join(topics, ", "))
			}
		}
		for _, o := range leg.Visit.Outcomes {
			fmt.Fprintf(w, "       %s", words(string(o.Kind)))
			if o.From != nil {
				fmt.Fprintf(w, " from %s", o.From)
			}
			if o.To != nil {
				fmt.Fprintf(w, " to %s", o.To)
			}
			fmt.Fprintln(w)
		}
	}
}

func meeting(m *legation.Meeting, traveller *legation.Official) string {
	var with []string
	for _, p := range m.Participants {
		if p != traveller {
			with = append(with, fmt.Sprintf("%s (%s)", p, office(p.Office)))
		}
	}
	s := fmt.Sprintf("%s with %s", words(string(m.Kind)), strings.Join(with, ", "))
	if traveller == nil {
		s = fmt.Sprintf("%s: %s", words(string(m.Kind)), strings.Join(with, ", "))
	}
	if m.Status != "" {
		s += ", " + string(m.Status)
	}
	if !m.Date.IsZero() {
		s += ", " + m.Date.String()
	}
	return s
}

func office(o legation.Office) string {
	of := o.Country
	if of == "" {
		of = o.Organization
	}
	return strings.TrimSpace(words(string(o.Role)) + " " + of)
}

func words(code string) string { return strings.ReplaceAll(code, "_", " ") }
