// Command example is a pipeline from JSON Lines to CSV: it reads documents, one
// JSON object a line, and writes a row for every leg of a journey, and the documents that
// could not be read beside them.
//
//	go run ./example -input 'testdata/*.jsonl' -output legs.csv -failures failures.jsonl
//
// runs on this machine (Prism). The README tells how the same program runs on
// Flink, Spark and Dataflow.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"log"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/legation-go/legation"
	legationbeam "github.com/legation-go/legation/beam"
)

var (
	input    = flag.String("input", "", "files of documents, one JSON object a line (a pattern)")
	output   = flag.String("output", "legs.csv", "file to write the legs to")
	failures = flag.String("failures", "", "file to write the documents to that could not be read")
)

func init() {
	register.Function2x0(rows)
	register.Function1x2(failure)
	register.DoFn3x1[context.Context, int, func(*legation.LegRow) bool, error]((*writeCSV)(nil))
	register.Emitter1[legation.LegRow]()
	register.Iter1[legation.LegRow]()
}

func main() {
	flag.Parse()
	beam.Init()
	if *input == "" {
		log.Fatal("example: -input is missing")
	}
	p, s := beam.NewPipelineWithRoot()
	pipeline(s, *input, *output, *failures)
	if err := beamx.Run(context.Background(), p); err != nil {
		log.Fatalf("example: %v", err)
	}
}

// pipeline builds the pipeline.
func pipeline(s beam.Scope, input, output, failures string) {
	documents, unread := legationbeam.Decode(s, textio.Read(s, input))
	reports, failed := legationbeam.Parse(s, documents)
	table := beam.ParDo(s, rows, reports)
	beam.ParDo0(s, &writeCSV{File: output}, beam.GroupByKey(s, beam.AddFixedKey(s, table)))
	if failures != "" {
		textio.Write(s, failures, beam.ParDo(s, failure, beam.Flatten(s, unread, failed)))
	}
}

// rows gives a row for every leg.
func rows(report *legation.Report, row func(legation.LegRow)) {
	for r := range report.LegRows() {
		row(r)
	}
}

// failure tells a document that could not be read as a line of JSON.
func failure(f legationbeam.Failure) (string, error) {
	line, err := json.Marshal(map[string]any{"id": f.Document.ID, "offset": f.Offset, "reason": f.Reason})
	return string(line), err
}

// writeCSV writes all rows into one file, wherever that is.
type writeCSV struct{ File string }

// ProcessElement writes the file.
func (w *writeCSV) ProcessElement(ctx context.Context, _ int, next func(*legation.LegRow) bool) error {
	fs, err := filesystem.New(ctx, w.File)
	if err != nil {
		return err
	}
	defer fs.Close()
	file, err := fs.OpenWrite(ctx, w.File)
	if err != nil {
		return err
	}
	err = legation.WriteCSV(file, func(yield func(legation.LegRow) bool) {
		for row := (legation.LegRow{}); next(&row) && yield(row); {
		}
	})
	return errors.Join(err, file.Close())
}
