// Command table reads documents, JSON Lines or plain text, and writes a table of
// what they say as CSV: legs, meetings, agenda, officials or events.
//
//	go run ./_examples/table -what events documents.jsonl > events.csv
//	go run ./_examples/table article.txt archive/ < /dev/null
//	zcat documents.jsonl.gz | go run ./_examples/table -
//
// What cannot be read is told on standard error and does not stop the rest.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"iter"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"github.com/legation-go/legation"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("table: ")
	what := flag.String("what", "legs", "the table: legs, meetings, agenda, officials, events")
	cores := flag.Int("cores", 0, "documents read at the same time; 0 is all cores")
	quiet := flag.Bool("quiet", false, "show no progress")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	r := run{show: !*quiet}
	parser, err := legation.NewParser()
	if err != nil {
		log.Fatal(err)
	}
	r.reports = parser.ParseFrom(ctx, documents(flag.Args()), legation.WithCores(*cores), legation.WithProgress(r.progress))
	if err := r.write(os.Stdout, *what); err != nil {
		log.Fatal(err)
	}
	if r.failed > 0 {
		log.Fatalf("%d documents could not be read", r.failed)
	}
}

// run is the way of the reports into one table.
type run struct {
	reports iter.Seq2[*legation.Report, error]
	failed  int
	show    bool
	shown   time.Duration
}

func (r *run) write(w io.Writer, what string) error {
	switch what {
	case "legs":
		return legation.WriteCSV(w, rows(r, (*legation.Report).LegRows))
	case "meetings":
		return legation.WriteCSV(w, rows(r, (*legation.Report).MeetingRows))
	case "agenda":
		return legation.WriteCSV(w, rows(r, (*legation.Report).AgendaRows))
	case "officials":
		return legation.WriteCSV(w, rows(r, (*legation.Report).OfficialRows))
	case "events":
		return legation.WriteCSV(w, rows(r, (*legation.Report).EventRows))
	}
	return fmt.Errorf("no table %q", what)
}

// rows gives the rows of all reports, one report after the other.
func rows[R legation.Row](r *run, of func(*legation.Report) iter.Seq[R]) iter.Seq[R] {
	return func(yield func(R) bool) {
		for report, err := range r.reports {
			if err != nil {
				log.Print(strings.TrimPrefix(err.Error(), "legation: "))
				r.failed++
				continue
			}
			for row := range of(report) {
				if !yield(row) {
					return
				}
			}
		}
	}
}

// progress tells how far the run has come, once a second.
func (r *run) progress(p legation.Progress) {
	if r.show && p.Elapsed-r.shown >= time.Second {
		r.shown = p.Elapsed
		log.Printf("%d documents, %.1f MB, %.1f MB/s", p.Documents, float64(p.Bytes)/1e6, float64(p.Bytes)/1e6/p.Elapsed.Seconds())
	}
}

// documents reads the files named: JSON Lines by the ending .jsonl and from
// standard input ("-", or no name at all), everything else as plain text.
func documents(paths []string) iter.Seq2[legation.Document, error] {
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	return func(yield func(legation.Document, error) bool) {
		for _, path := range paths {
			for doc, err := range documentsOf(path) {
				if !yield(doc, err) {
					return
				}
			}
		}
	}
}

func documentsOf(path string) iter.Seq2[legation.Document, error] {
	path = filepath.Clean(path)
	switch {
	case path == "-":
		return legation.ReadDocuments(os.Stdin)
	case filepath.Ext(path) != ".jsonl":
		return legation.ReadFiles(os.DirFS(filepath.Dir(path)), filepath.Base(path))
	}
	return func(yield func(legation.Document, error) bool) {
		file, err := os.Open(path)
		if err != nil {
			yield(legation.Document{}, err)
			return
		}
		defer file.Close()
		for doc, err := range legation.ReadDocuments(file) {
			if !yield(doc, err) {
				return
			}
		}
	}
}
