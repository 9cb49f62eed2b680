package legation_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rs/zerolog"

	"github.com/legation-go/legation"
)

// counted are n documents; asked counts those that the stream took.
func counted(n int, asked *int) iter.Seq[legation.Document] {
	return func(yield func(legation.Document) bool) {
		for i := range n {
			*asked++
			// of very different length, so that later ones are done earlier
			text := strings.Repeat(wire+"\n\n", 1+(n-i)%7*3)
			if i%5 == 3 {
				text += "\xff"
			}
			if !yield(legation.Document{ID: fmt.Sprint("d", i), Text: text}) {
				return
			}
		}
	}
}

func TestStreamKeepsTheOrderAndItsErrors(t *testing.T) {
	for _, cores := range []int{-1, 0, 1, 2, 3, 16} {
		asked, i := 0, 0
		var last legation.Progress
		var bytes int64
		for r, err := range (*legation.Parser)(nil).ParseAll(t.Context(), counted(40, &asked), legation.WithCores(cores),
			legation.WithProgress(func(p legation.Progress) { last = p })) {
			var bad *legation.DocumentError
			switch {
			case i%5 == 3:
				if r != nil || !errors.As(err, &bad) || bad.Index != i || bad.ID != fmt.Sprint("d", i) || !errors.Is(err, legation.ErrEncoding) {
					t.Fatalf("cores %d, document %d: %v, %v", cores, i, r, err)
				}
				bytes++
			case err != nil || r.Document != fmt.Sprint("d", i) || len(r.Itineraries) == 0:
				t.Fatalf("cores %d, document %d: %v, %v", cores, i, r, err)
			}
			bytes += int64(len(wire)+2) * int64(1+(40-i)%7*3)
			if i++; last.Documents != i || last.Bytes != bytes {
				t.Fatalf("cores %d: %+v, want %d documents of %d bytes", cores, last, i, bytes)
			}
		}
		if i != 40 || asked != 40 || last.Failed != 8 || last.Elapsed <= 0 {
			t.Errorf("cores %d: %d reports of %d documents, %+v", cores, i, asked, last)
		}
	}
}

// A stream gives what Parse gives.
func TestStreamReadsAsParseDoes(t *testing.T) {
	parser, err := legation.NewParser(legation.WithReference(time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, file := range []string{"en.jsonl", "ru.jsonl", "zh.jsonl"} {
		var docs []legation.Document
		for doc, err := range legation.ReadDocuments(open(t, "testdata/documents/"+file)) {
			if err != nil {
				t.Fatal(err)
			}
			docs = append(docs, doc)
		}
		i := 0
		for got, err := range parser.ParseAll(t.Context(), slices.Values(docs), legation.WithCores(4)) {
			report, _ := parser.Parse(docs[i])
			want, _ := json.Marshal(report)
			have, _ := json.Marshal(got)
			if diff := cmp.Diff(string(want), string(have)); diff != "" || err != nil {
				t.Errorf("%s: %v %s", docs[i].ID, err, diff)
			}
			i++
			n++
		}
	}
	if n < 30 {
		t.Errorf("%d documents", n)
	}
}

func open(t *testing.T, name string) io.Reader {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// In a bubble of synctest a goroutine that is left is a failure.
func TestStreamLeavesNoGoroutine(t *testing.T) {
	ways := map[string]func(t *testing.T, cores int){
		"left at the first": func(t *testing.T, cores int) {
			asked := 0
			for range (*legation.Parser)(nil).ParseAll(t.Context(), counted(1e6, &asked), legation.WithCores(cores)) {
				break
			}
		},
		"cancelled": func(t *testing.T, cores int) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			asked, reports := 0, 0
			var last error
			for r, err := range (*legation.Parser)(nil).ParseAll(ctx, counted(1e6, &asked), legation.WithCores(cores)) {
				if r != nil {
					reports++
				}
				last = err
				if reports == 5 {
					cancel()
				}
			}
			if !errors.Is(last, context.Canceled) || reports > 5 || asked > 10+128*cores {
				t.Errorf("%d reports, %d documents, then %v", reports, asked, last)
			}
		},
		"cancelled before": func(t *testing.T, cores int) {
			ctx, cancel := context.WithCancel(t.Context())
			cancel()
			asked := 0
			for r, err := range (*legation.Parser)(nil).ParseAll(ctx, counted(1e6, &asked), legation.WithCores(cores)) {
				if r != nil || !errors.Is(err, context.Canceled) {
					t.Errorf("%v, %v", r, err)
				}
			}
		},
		"panicked": func(t *testing.T, cores int) {
			defer func() {
				if v := recover(); v != "stop" {
					t.Errorf("panicked with %v", v)
				}
			}()
			for range (*legation.Parser)(nil).ParseAll(t.Context(), func(yield func(legation.Document) bool) {
				yield(legation.Document{})
				panic("stop")
			}, legation.WithCores(cores)) {
			}
		},
		"loop panicked": func(t *testing.T, cores int) {
			asked := 0
			defer func() {
				if v := recover(); v != "stop" {
					t.Errorf("panicked with %v", v)
				}
			}()
			for range (*legation.Parser)(nil).ParseAll(t.Context(), counted(1e6, &asked), legation.WithCores(cores)) {
				panic("stop")
			}
		},
	}
	for name, way := range ways {
		for _, cores := range []int{1, 2, 8} {
			t.Run(fmt.Sprint(name, " ", cores), func(t *testing.T) {
				before := runtime.NumGoroutine()
				synctest.Test(t, func(t *testing.T) { way(t, cores) })
				for range 100 { // those of synctest itself
					if runtime.NumGoroutine() <= before {
						return
					}
					time.Sleep(time.Millisecond)
				}
				t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
			})
		}
	}
}

// Who does not take reports is not read for.
func TestStreamIsBackPressured(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const cores = 3
		asked, taken := 0, 0
		for range (*legation.Parser)(nil).ParseAll(t.Context(), counted(600, &asked), legation.WithCores(cores)) {
			taken++
			synctest.Wait() // until all that can be done is done
			if ahead := asked - taken; ahead > 128*cores {
				t.Fatalf("%d documents ahead of the reports", ahead)
			}
		}
		if taken != 600 {
			t.Errorf("%d reports", taken)
		}
	})
}

// A report is handed over as soon as it is there, though no further document comes.
func TestStreamWaitsForNoFurtherDocument(t *testing.T) {
	for _, cores := range []int{1, 2, 8} {
		synctest.Test(t, func(t *testing.T) {
			began := time.Now()
			for range (*legation.Parser)(nil).ParseAll(t.Context(), func(yield func(legation.Document) bool) {
				for yield(legation.Document{Text: wire}) && time.Since(began) < 3*time.Hour {
					time.Sleep(time.Hour)
				}
			}, legation.WithCores(cores)) {
				if waited := time.Since(began) % time.Hour; waited != 0 {
					t.Errorf("cores %d: %v late", cores, waited)
				}
			}
		})
	}
}

// The end of the context is told while docs still waits for input.
func TestStreamTellsTheEndOfTheContextAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		began, told := time.Now(), time.Duration(0)
		for _, err := range (*legation.Parser)(nil).ParseAll(ctx, func(func(legation.Document) bool) { time.Sleep(time.Hour) }, legation.WithCores(2)) {
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("%v", err)
			}
			told = time.Since(began)
		}
		if told != time.Minute || time.Since(began) != time.Hour {
			t.Errorf("told after %v, ended after %v", told, time.Since(began))
		}
	})
}

// Ranging a second time reads the documents a second time.
func TestStreamCanBeReadAgain(t *testing.T) {
	asked := 0
	all := (*legation.Parser)(nil).ParseAll(t.Context(), counted(4, &asked))
	for range 2 {
		i := 0
		for _, err := range all {
			var bad *legation.DocumentError
			if errors.As(err, &bad) && bad.Index != 3 {
				t.Error(err)
			}
			i++
		}
		if i != 4 {
			t.Errorf("%d reports", i)
		}
	}
}

// asking is a context that ends when it has been asked a number of times.
type asking struct {
	context.Context
	left int
}

func (a *asking) Err() error {
	if a.left--; a.left < 0 {
		return context.Canceled
	}
	return nil
}

// A document is left between the steps of reading it, and what comes after is read as ever.
func TestParseContextEndsWithinADocument(t *testing.T) {
	want := toJSON(t, parse(t, wire))
	parser, err := legation.NewParser(reference())
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{wire, wire + "\n\nLe ministre est arrivé à Paris pour une visite officielle au président.", wire + "\u200b"} {
		steps := 0
		for ; steps < 100; steps++ {
			r, err := parser.ParseContext(&asking{t.Context(), steps}, legation.Document{Text: text})
			if err == nil {
				break
			}
			if r != nil || !errors.Is(err, context.Canceled) {
				t.Fatalf("%v, %v", r, err)
			}
			again, err := parser.Parse(legation.Document{Text: wire})
			if err != nil || string(toJSON(t, again)) != string(want) {
				t.Fatalf("after %d steps another text is read otherwise: %v", steps, err)
			}
		}
		if steps < 6 || steps == 100 {
			t.Errorf("%d steps", steps)
		}
	}
}

// A long document is left within a step too: its context is looked at many times, and at
// any of them the reading may end.
func TestParseContextEndsWithinAStep(t *testing.T) {
	text := strings.Repeat(wire+"\n\n", 200)
	const plenty = 1 << 20
	all := &asking{t.Context(), plenty}
	if _, err := new(legation.Parser).ParseContext(all, legation.Document{Text: text}); err != nil {
		t.Fatal(err)
	}
	asked := plenty - all.left
	if least := len(text) / 10_000; asked < least {
		t.Errorf("%d bytes: looked at the context %d times, want %d", len(text), asked, least)
	}
	for steps := 1; steps < asked; steps += 1 + asked/10 {
		ctx := &asking{t.Context(), steps}
		if r, err := new(legation.Parser).ParseContext(ctx, legation.Document{Text: text}); r != nil || !errors.Is(err, context.Canceled) {
			t.Fatalf("after %d of %d: %v, %v", steps, asked, r, err)
		}
		if beyond := -ctx.left; beyond > 8 {
			t.Errorf("after %d of %d: looked at the context %d times more", steps, asked, beyond)
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { panic("disk is full") }

// A panic of a logger is the error of one document.
func TestStreamOutlivesAPanic(t *testing.T) {
	parser, err := legation.NewParser(legation.WithLogger(zerolog.New(brokenWriter{})))
	if err != nil {
		t.Fatal(err)
	}
	const noTraveller = "He arrived in Nairobi on Monday. He will meet the president."
	if r, _ := legation.Parse(noTraveller); len(r.Diagnostics) == 0 {
		t.Fatal("the text gives no diagnostic to log")
	}
	docs := []legation.Document{{ID: "a", Text: noTraveller}, {ID: "b", Text: wire}}
	for _, cores := range []int{1, 2} {
		var got []string
		for r, err := range parser.ParseAll(t.Context(), slices.Values(docs), legation.WithCores(cores)) {
			if err != nil {
				got = append(got, strings.SplitN(err.Error(), "\n", 2)[0])
			} else {
				got = append(got, r.Document)
			}
		}
		if diff := cmp.Diff([]string{`legation: document 0 "a": panic: disk is full`, "b"}, got); diff != "" {
			t.Error(diff)
		}
	}
}

func BenchmarkParseAll(b *testing.B) {
	for _, cores := range []int{1, 2} {
		b.Run(fmt.Sprint("cores=", cores), func(b *testing.B) {
			b.SetBytes(int64(len(wire)))
			b.ReportAllocs()
			n := 0
			docs := func(yield func(legation.Document) bool) {
				for b.Loop() && yield(legation.Document{Text: wire}) {
				}
			}
			for range (*legation.Parser)(nil).ParseAll(b.Context(), docs, legation.WithCores(cores)) {
				n++
			}
		})
	}
}
