package legation

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"
)

// StreamOption sets up one [Parser.ParseAll] or [Parser.ParseFrom].
type StreamOption func(*stream)

// WithCores sets how many documents are read at the same time. Without it, and
// where n is less than 1, as many as the program may use processors (GOMAXPROCS).
// With 1 everything happens in the goroutine that ranges over the reports.
func WithCores(n int) StreamOption {
	return func(s *stream) { s.cores = n }
}

// WithProgress has report called after every document, just before its report is
// handed over, in the goroutine that ranges over the reports; so the last call
// tells the whole of what was done.
func WithProgress(report func(Progress)) StreamOption {
	return func(s *stream) { s.report = report }
}

// Progress is how far a stream has come. The zero value is its beginning.
type Progress struct {
	// Documents counts those handed over, those that could not be read too.
	Documents int
	// Failed counts those of them that could not be read.
	Failed int
	// Bytes counts the bytes of their texts.
	Bytes int64
	// Elapsed is the time since the stream began.
	Elapsed time.Duration
}

// DocumentError is the error for one document of a stream.
type DocumentError struct {
	// ID is the document's, as given; a path where it is a file.
	ID string
	// Index counts the documents of the stream from 0, with what was no document.
	Index int
	// Err is the cause: a [*TextError], a [*LanguageError] ...
	Err error
}

func (e *DocumentError) Error() string {
	return fmt.Sprintf("legation: document %d %q: %s", e.Index, e.ID, strings.TrimPrefix(e.Err.Error(), "legation: "))
}

// Unwrap returns the cause.
func (e *DocumentError) Unwrap() error { return e.Err }

// ParseAll reads documents one after the other on several cores, and gives their
// reports in the order of the documents, each as soon as it and all before it are
// there. At most 128 documents a core are on their way: who takes reports slowly
// has documents asked for slowly.
//
// A document that cannot be read gives a [*DocumentError] in its place and the
// stream goes on. When ctx is done the stream ends with ctx's error, also within a document; documents
// whose reports were not handed over by then are lost. When the loop over the
// reports ends, early or not, docs has been stopped and no goroutine is left.
//
// docs runs in a goroutine of its own. It is not interrupted: where it waits for
// input, leaving the loop waits for it too.
func (p *Parser) ParseAll(ctx context.Context, docs iter.Seq[Document], options ...StreamOption) iter.Seq2[*Report, error] {
	return p.ParseFrom(ctx, func(yield func(Document, error) bool) {
		for doc := range docs {
			if !yield(doc, nil) {
				return
			}
		}
	}, options...)
}

// ParseFrom is [Parser.ParseAll] for documents that are themselves being read, by
// [ReadDocuments] or [ReadFiles]: what could not be read as a document is an
// error in its place in the stream, as it was given.
func (p *Parser) ParseFrom(ctx context.Context, docs iter.Seq2[Document, error], options ...StreamOption) iter.Seq2[*Report, error] {
	s := stream{parser: p, docs: docs}
	for _, option := range options {
		option(&s)
	}
	if s.cores < 1 {
		s.cores = runtime.GOMAXPROCS(0)
	}
	return func(yield func(*Report, error) bool) {
		run := s // every range over the reports is a stream of its own
		run.began = time.Now()
		if run.cores == 1 {
			run.single(ctx, yield)
		} else {
			run.several(ctx, yield)
		}
	}
}

// ahead is how many documents a core are on their way. An article is read in less time than
// a goroutine takes to wake: with 24, two cores gain 1.7 times of one, with 64 1.8 to 2.0, with 128 2.0.
const ahead = 128

// stream is one run over documents.
type stream struct {
	parser   *Parser
	docs     iter.Seq2[Document, error]
	cores    int
	report   func(Progress)
	progress Progress
	began    time.Time
}

// job is one document on its way; report and err are set when done is closed.
type job struct {
	index  int
	doc    Document
	report *Report
	err    error
	done   chan struct{}
}

// read parses the document. A panic, of a user's logger or of this package, is
// the error of this document alone.
func (j *job) read(ctx context.Context, p *Parser) {
	defer func() {
		if v := recover(); v != nil {
			j.report, j.err = nil, &DocumentError{j.doc.ID, j.index, fmt.Errorf("panic: %v\n%s", v, debug.Stack())}
		}
	}()
	var err error
	if j.report, err = p.ParseContext(ctx, j.doc); err != nil {
		j.report, j.err = nil, &DocumentError{j.doc.ID, j.index, err}
	}
}

// hand gives the outcome of j to the user.
func (s *stream) hand(j *job, yield func(*Report, error) bool) bool {
	s.progress.Documents++
	s.progress.Bytes += int64(len(j.doc.Text))
	if j.err != nil {
		s.progress.Failed++
	}
	if s.report != nil {
		s.progress.Elapsed = time.Since(s.began)
		s.report(s.progress)
	}
	return yield(j.report, j.err)
}

func (s *stream) single(ctx context.Context, yield func(*Report, error) bool) {
	index := 0
	for doc, err := range s.docs {
		if ctx.Err() != nil {
			break
		}
		j := &job{index: index, doc: doc, err: err}
		index++
		if err == nil {
			j.read(ctx, s.parser)
		}
		if ctx.Err() != nil {
			break
		}
		if !s.hand(j, yield) {
			return
		}
	}
	if err := ctx.Err(); err != nil {
		yield(nil, err)
	}
}

// several reads in s.cores goroutines. Every job stands in two channels: in open
// for whichever worker is free, and in order for the loop below.
func (s *stream) several(ctx context.Context, yield func(*Report, error) bool) {
	stop := make(chan struct{})
	reading, cancel := context.WithCancel(ctx)
	open := make(chan *job, ahead*s.cores-1)
	order := make(chan *job, ahead*s.cores-1)
	var all sync.WaitGroup
	var broken any // what docs panicked with
	defer func() {
		close(stop)
		cancel() // what is being read is read for nobody
		all.Wait()
		if broken != nil {
			panic(broken)
		}
	}()
	all.Go(func() {
		defer close(order)
		defer close(open)
		defer func() { broken = recover() }()
		s.feed(stop, open, order)
	})
	for range s.cores {
		all.Go(func() {
			for j := range open {
				j.read(reading, s.parser)
				close(j.done)
			}
		})
	}
	for {
		j, err := next(ctx, order)
		if err != nil {
			yield(nil, err)
			return
		}
		if j == nil || !s.hand(j, yield) {
			return
		}
	}
}

// next returns the next job when it is done, nil after the last.
func next(ctx context.Context, order <-chan *job) (*job, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	select {
	case j, ok := <-order:
		if !ok {
			return nil, nil
		}
		select {
		case <-j.done:
			return j, nil
		case <-ctx.Done():
		}
	case <-ctx.Done():
	}
	return nil, ctx.Err()
}

// feed makes jobs of the documents until stop is closed.
func (s *stream) feed(stop <-chan struct{}, open, order chan<- *job) {
	index := 0
	for doc, err := range s.docs {
		j := &job{index: index, doc: doc, err: err, done: make(chan struct{})}
		index++
		select {
		case order <- j:
		case <-stop:
			return
		}
		if err != nil {
			close(j.done)
			continue
		}
		select {
		case open <- j:
		case <-stop:
			return
		}
	}
}
