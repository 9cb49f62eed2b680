package legationbeam

import (
	"encoding/json"
	"fmt"
	"reflect"
	"sync"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/legation-go/legation"
)

// The tests run pipelines on Beam's own runner, Prism, inside the test's process.
func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

func init() {
	register.Function1x1(legsOf)
	register.Function1x1(failed)
	register.Function1x2(asJSON)
	register.Function1x1(idsOf)
}

var published = time.Date(2024, 5, 14, 6, 30, 0, 0, time.UTC)

// legsOf tells a report in a line.
func legsOf(r *legation.Report) string {
	line := r.Document
	for _, it := range r.Itineraries {
		for _, l := range it.Legs {
			line += fmt.Sprintf(" | %s: %s %s %s", it.Traveller, l.Place, l.Period, l.Status)
		}
	}
	return line
}

func failed(f Failure) string { return fmt.Sprintf("%s@%d: %s", f.Document.ID, f.Offset, f.Reason) }

func idsOf(r *legation.Report) string {
	line := r.Document
	for _, o := range r.Officials {
		line += " " + o.ID
	}
	return line
}

func asJSON(r *legation.Report) (string, error) {
	data, err := json.Marshal(r)
	return string(data), err
}

// Every document is a report or a failure, and a failure stops nothing.
func TestParse(t *testing.T) {
	p, s, documents := ptest.CreateList([]legation.Document{
		{ID: "a", Text: "Norwegian Foreign Minister Kari Lund arrived in Nairobi on Monday.", Published: published},
		{ID: "b", Text: "President \xff visited Oslo."},
		{ID: "c", Text: "Nothing happened."},
		{ID: "d", Text: "Oslo", Language: "tlh"},
		{ID: "e", Text: "Polish President Marek Zielinski called off his trip to Hungary."},
	})
	reports, failures := Parse(s, documents)
	passert.Equals(s, beam.ParDo(s, legsOf, reports),
		"a | Kari Lund: Nairobi, KE 2024-05-13/ ongoing", "c", "e | Marek Zielinski: HU  cancelled")
	_, unknown := legation.NewParser(legation.WithLanguage("tlh"))
	passert.Equals(s, beam.ParDo(s, failed, failures),
		"b@10: legation: byte 10: text is not UTF-8", "d@-1: "+unknown.Error())
	ptest.RunAndValidate(t, p)
}

// A report on the other side of a shuffle is the report that was parsed.
func TestParseIsTheLibrarys(t *testing.T) {
	var documents []legation.Document
	var want []any
	for i := range 50 {
		doc := legation.Document{ID: fmt.Sprint(i), Text: fmt.Sprintf("Finnish President Aino Laine will visit Oslo on May %d, Reuters reported.", i%28+1), Published: published}
		report, err := new(legation.Parser).Parse(doc)
		if err != nil {
			t.Fatal(err)
		}
		line, err := asJSON(report)
		if err != nil {
			t.Fatal(err)
		}
		documents, want = append(documents, doc), append(want, line)
	}
	p, s, col := ptest.CreateList(documents)
	reports, failures := Parse(s, beam.Reshuffle(s, col))
	passert.Equals(s, beam.ParDo(s, asJSON, beam.Reshuffle(s, reports)), want...)
	passert.Empty(s, failures)
	result := ptest.RunAndValidate(t, p)
	var counted int64
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Name() == "documents" {
			counted += c.Result()
		}
	}
	if counted != 50 {
		t.Errorf("counter documents: %d", counted)
	}
}

func TestParseWith(t *testing.T) {
	options := Options{
		Reference: published, Language: "en",
		Roster: []legation.RosterEntry{{ID: "NO-17", Names: []string{"Kari Lund"}, Role: legation.RoleForeignMinister, Country: "NO"}},
	}
	p, s, documents := ptest.CreateList([]legation.Document{{Text: "Norwegian Foreign Minister Kari Lund arrived in Nairobi on Monday."}})
	reports, failures := ParseWith(s, options, documents)
	passert.Equals(s, beam.ParDo(s, legsOf, reports), " | Kari Lund: Nairobi, KE 2024-05-13/ ongoing")
	passert.Equals(s, beam.ParDo(s, idsOf, reports), " NO-17")
	passert.Empty(s, failures)
	ptest.RunAndValidate(t, p)
}

// What is wrong with the options shows before the pipeline runs.
func TestParseWithUnknownLanguage(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	_, s, documents := ptest.CreateList([]legation.Document{{}})
	ParseWith(s, Options{Language: "tlh"}, documents)
}

// All threads of a worker share one parser, which is as Beam sends it.
func TestSetupOncePerWorker(t *testing.T) {
	options := Options{Reference: published, Language: "es"}
	data, err := json.Marshal(&parseFn{Options: options})
	if err != nil {
		t.Fatal(err)
	}
	fns := make([]parseFn, 8)
	var wg sync.WaitGroup
	for i := range fns {
		wg.Go(func() {
			if err := json.Unmarshal(data, &fns[i]); err != nil {
				t.Error(err)
			}
			if err := fns[i].Setup(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for i := range fns {
		if fns[i].parser == nil || fns[i].parser != fns[0].parser {
			t.Errorf("thread %d has a parser of its own", i)
		}
	}
}

func TestDecode(t *testing.T) {
	p, s, lines := ptest.CreateList([]string{
		`{"id": "a", "text": "Norwegian Foreign Minister Kari Lund arrived in Nairobi on Monday.", "published": "2024-05-14T06:30:00Z", "publisher": "NTB", "language": "en"}`,
		`{"id": "b", "text": "Norwegian Foreign Minister Kari Lund arrived in Nairobi on Monday.", "published": "2024-05-14"}`,
		`{"id": 3, "text": ""}`, ``, `{"id": "d"`, `{"id": "e"}`, `{"text": "", "published": "Monday"}`, "{\"text\": \"\xff\"}",
	})
	documents, failures := Decode(s, lines)
	reports, unread := Parse(s, documents)
	passert.Equals(s, beam.ParDo(s, legsOf, reports),
		"a | Kari Lund: Nairobi, KE 2024-05-13/ ongoing", "b | Kari Lund: Nairobi, KE 2024-05-13/ ongoing", "3")
	passert.Equals(s, beam.ParDo(s, failed, failures),
		"@10: unexpected end of JSON input", `@0: document has no "text"`,
		`@0: "published" is "Monday", neither YYYY-MM-DD nor a time of RFC 3339`, "@10: text is not UTF-8")
	passert.Empty(s, unread)
	ptest.RunAndValidate(t, p)
}

// Documents and failures come out of their coders as they went in, even what is no UTF-8.
func TestCoders(t *testing.T) {
	for _, doc := range []legation.Document{
		{}, {ID: "a", Text: "\xff\x00", Published: published, Publisher: "NTB", Language: "en"},
		{Published: time.Date(2024, 5, 14, 6, 30, 0, 0, time.FixedZone("", 3*3600))},
	} {
		data, err := encodeDocument(doc)
		if err != nil {
			t.Fatal(err)
		}
		got, err := decodeDocument(data)
		if err != nil || !got.Published.Equal(doc.Published) || legation.DateOf(got.Published) != legation.DateOf(doc.Published) {
			t.Errorf("%+v: %+v, %v", doc, got, err)
		}
		got.Published = doc.Published
		if !reflect.DeepEqual(got, doc) {
			t.Errorf("%+v: %+v", doc, got)
		}
		for i := range data {
			if _, err := decodeDocument(data[:i]); err == nil {
				t.Errorf("%+v cut at %d is a document", doc, i)
			}
		}
		failure := Failure{Document: got, Offset: -1, Reason: "it is so"}
		if data, err = encodeFailure(failure); err != nil {
			t.Fatal(err)
		}
		again, err := decodeFailure(data)
		again.Document.Published = doc.Published
		if err != nil || !reflect.DeepEqual(again, failure) {
			t.Errorf("%+v: %+v, %v", failure, again, err)
		}
	}
}

func FuzzDecodeFailure(f *testing.F) {
	data, err := encodeFailure(Failure{Document: legation.Document{ID: "a", Text: "b", Published: published}, Reason: "c"})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		if failure, err := decodeFailure(data); err == nil {
			if _, err := encodeFailure(failure); err != nil {
				t.Error(err)
			}
		}
	})
}
