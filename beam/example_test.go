package legationbeam_test

import (
	"context"
	"fmt"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/legation-go/legation"
	legationbeam "github.com/legation-go/legation/beam"
)

func init() {
	register.Function1x0(printLegs)
	register.Function1x0(printFailure)
	register.Function1x2(byTraveller)
	register.Function2x0(printMerged)
}

// Functions of a pipeline have names and are registered: they run elsewhere.
func printLegs(report *legation.Report) {
	for _, tour := range report.Itineraries {
		for _, leg := range tour.Legs {
			fmt.Println(report.Document, tour.Traveller, leg.Place, leg.Status)
		}
	}
}

func printFailure(failure legationbeam.Failure) {
	fmt.Println(failure.Document.ID, failure.Offset, failure.Reason)
}

func ExampleParse() {
	p, s := beam.NewPipelineWithRoot()
	documents := beam.Create(s, legation.Document{ID: "wire-7", Text: "Polish President Marek Zielinski called off his trip to Hungary."})
	reports, failures := legationbeam.Parse(s, documents)
	beam.ParDo0(s, printLegs, reports)
	beam.ParDo0(s, printFailure, failures)
	if err := beamx.Run(context.Background(), p); err != nil {
		fmt.Println(err)
	}
	// Output: wire-7 Marek Zielinski HU cancelled
}

func ExampleParseWith() {
	p, s := beam.NewPipelineWithRoot()
	documents := beam.Create(s, legation.Document{ID: "wire-8", Text: "Visita a Oslo: Presidente \xff"})
	reports, failures := legationbeam.ParseWith(s, legationbeam.Options{Language: "es"}, documents)
	beam.ParDo0(s, printLegs, reports)
	beam.ParDo0(s, printFailure, failures)
	if err := beamx.Run(context.Background(), p); err != nil {
		fmt.Println(err)
	}
	// Output: wire-8 26 legation: byte 26: text is not UTF-8
}

func ExampleDecode() {
	p, s := beam.NewPipelineWithRoot()
	lines := beam.Create(s, `{"id": "wire-7", "text": "Polish President Marek Zielinski called off his trip to Hungary."}`)
	documents, unread := legationbeam.Decode(s, lines)
	reports, failures := legationbeam.Parse(s, documents)
	beam.ParDo0(s, printLegs, reports)
	beam.ParDo0(s, printFailure, beam.Flatten(s, unread, failures))
	if err := beamx.Run(context.Background(), p); err != nil {
		fmt.Println(err)
	}
	// Output: wire-7 Marek Zielinski HU cancelled
}

// byTraveller puts a report under its traveller's name, however it is spelled.
func byTraveller(report *legation.Report) (string, *legation.Report) {
	for _, tour := range report.Itineraries {
		return tour.Traveller.Name.Key(), report
	}
	return "", report
}

func printMerged(key string, report *legation.Report) {
	for _, tour := range report.Itineraries {
		for _, leg := range tour.Legs {
			fmt.Printf("%q %v %v %v %v\n", key, tour.Traveller, leg.Place, leg.Period.Start, leg.Status)
		}
	}
}

// What two agencies tell of one journey becomes one report.
func ExampleMerge() {
	p, s := beam.NewPipelineWithRoot()
	published := time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)
	documents := beam.Create(s,
		legation.Document{ID: "wire-7", Text: "Norwegian Foreign Minister Kari Lund will visit Nairobi on May 20.", Published: published},
		legation.Document{ID: "wire-8", Text: "La ministra de Exteriores noruega, Kari Lund, visitará Adís Abeba el 22 de mayo.", Published: published},
	)
	reports, _ := legationbeam.Parse(s, documents)
	merged, _ := legationbeam.Merge(s, beam.ParDo(s, byTraveller, reports))
	beam.ParDo0(s, printMerged, merged)
	if err := beamx.Run(context.Background(), p); err != nil {
		fmt.Println(err)
	}
	// Output:
	// "kl lnt" Kari Lund Nairobi, KE 2024-05-20 planned
	// "kl lnt" Kari Lund Addis Ababa, ET 2024-05-22 planned
}
