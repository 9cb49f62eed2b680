package legationbeam_test

import (
	"context"
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/legation-go/legation"
	legationbeam "github.com/legation-go/legation/beam"
)

func init() {
	register.Function1x0(printLegs)
	register.Function1x0(printFailure)
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
