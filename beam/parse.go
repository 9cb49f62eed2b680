package legationbeam

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/legation-go/legation"
)

func init() {
	register.DoFn4x0[context.Context, legation.Document, func(*legation.Report), func(Failure)]((*parseFn)(nil))
	register.DoFn3x0[string, func(legation.Document), func(Failure)]((*decodeFn)(nil))
	register.Emitter1[*legation.Report]()
	register.Emitter1[legation.Document]()
	register.Emitter1[Failure]()
}

// Options set up the parser of [ParseWith]. They go to the workers as JSON. The
// zero value sets nothing.
type Options struct {
	// Reference is the day on which texts were written, for documents without one
	// of their own; see [legation.WithReference].
	Reference time.Time
	// Language is the BCP 47 tag of the language of the texts, "" to have it
	// detected; see [legation.WithLanguage].
	Language string
	// Roster identifies officials; see [legation.WithRoster]. It is part of the
	// pipeline, so keep it to some thousand people.
	Roster []legation.RosterEntry
}

// parser returns the parser that the options describe.
func (o Options) parser() (*legation.Parser, error) {
	var options []legation.Option
	if !o.Reference.IsZero() {
		options = append(options, legation.WithReference(o.Reference))
	}
	if o.Language != "" {
		options = append(options, legation.WithLanguage(o.Language))
	}
	if len(o.Roster) > 0 {
		options = append(options, legation.WithRoster(legation.NewRoster(slices.Values(o.Roster))))
	}
	return legation.NewParser(options...)
}

// Failure is a document that could not be read.
type Failure struct {
	// Document is the document as it was given, to be mended and read again.
	Document legation.Document
	// Offset is the byte of the text where reading failed, -1 where the failure
	// is of no one place.
	Offset int
	// Reason says in English what failed.
	Reason string
}

func failureOf(doc legation.Document, err error) Failure {
	f := Failure{Document: doc, Offset: -1, Reason: err.Error()}
	var text *legation.TextError
	var line *legation.LineError
	switch {
	case errors.As(err, &text):
		f.Offset = text.Offset
	case errors.As(err, &line):
		f.Offset, f.Reason = int(line.Offset), line.Err.Error()
	}
	return f
}

// Parse reads documents, a PCollection<legation.Document>, and returns the
// reports, a PCollection<*legation.Report>, and a PCollection<[Failure]> of the
// documents that could not be read. Every document is in one of them, once.
//
// The counters "documents", "bytes" and "failures" of the namespace "legation"
// tell how far a run has come.
func Parse(s beam.Scope, documents beam.PCollection) (reports, failures beam.PCollection) {
	return ParseWith(s, Options{}, documents)
}

// ParseWith is [Parse] with options. It panics while the pipeline is being built
// where an option is invalid, as Beam's own transforms do.
func ParseWith(s beam.Scope, options Options, documents beam.PCollection) (reports, failures beam.PCollection) {
	if _, err := options.parser(); err != nil {
		panic(fmt.Errorf("legationbeam: %w", err))
	}
	return beam.ParDo2(s.Scope("legation.Parse"), &parseFn{Options: options}, documents)
}

type parseFn struct {
	Options Options

	parser                     *legation.Parser
	documents, bytes, failures beam.Counter
}

// parsers are those of this worker process by their options as JSON, each a
// func() (*legation.Parser, error): Beam sets a function up for every thread.
var parsers sync.Map

// Setup finds or makes the parser.
func (f *parseFn) Setup() error {
	key, err := json.Marshal(f.Options)
	if err != nil {
		return err
	}
	once, _ := parsers.LoadOrStore(string(key), sync.OnceValues(f.Options.parser))
	f.parser, err = once.(func() (*legation.Parser, error))()
	f.documents = beam.NewCounter("legation", "documents")
	f.bytes = beam.NewCounter("legation", "bytes")
	f.failures = beam.NewCounter("legation", "failures")
	return err
}

// ProcessElement reads one document.
func (f *parseFn) ProcessElement(ctx context.Context, doc legation.Document, report func(*legation.Report), failure func(Failure)) {
	f.documents.Inc(ctx, 1)
	f.bytes.Inc(ctx, int64(len(doc.Text)))
	r, err := f.parser.Parse(doc)
	if err != nil {
		f.failures.Inc(ctx, 1)
		failure(failureOf(doc, err))
		return
	}
	report(r)
}

// Decode reads lines of JSON, a PCollection<string>, as documents: objects with
// the keys text and, all optional, id, published (RFC 3339, or a date alone), publisher and
// language, as [legation.ReadDocuments] reads them. A line that is none is a [Failure]
// with the line as its text; an empty line is nothing.
func Decode(s beam.Scope, lines beam.PCollection) (documents, failures beam.PCollection) {
	return beam.ParDo2(s.Scope("legation.Decode"), &decodeFn{}, lines)
}

type decodeFn struct{}

// ProcessElement reads one line.
func (*decodeFn) ProcessElement(line string, document func(legation.Document), failure func(Failure)) {
	for doc, err := range legation.ReadDocuments(strings.NewReader(line)) {
		if err != nil {
			failure(failureOf(legation.Document{Text: line}, err))
			continue
		}
		document(doc)
	}
}
