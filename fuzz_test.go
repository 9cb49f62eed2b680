package legation_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"log/slog"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rs/zerolog"

	"github.com/legation-go/legation"
)

// FuzzForms writes a report with the same text everywhere, and with places anywhere, in
// every form: no text leaves the place that the form gives it.
func FuzzForms(f *testing.F) {
	for i, text := range append(formulas, hostileTexts...) {
		f.Add(text, float64(i*10-90), float64(i*20-190))
	}
	f.Fuzz(func(t *testing.T, text string, lat, lon float64) {
		checkCalendar(t, hostile(text))
		checkMermaid(t, hostile(text))
		checkLinks(t, hostile(text), hostile(text))
		checkTables(t, text)
		checkGeoJSON(t, hostile(text))
		r := hostile(text)
		legs := &r.Itineraries[0].Legs
		(*legs)[0].Stops[0].Latitude, (*legs)[0].Stops[0].Longitude = lat, lon
		*legs = append(*legs, at(lat, lon), at(179, 1), at(-lon, -lat))
		checkMap(t, r)
	})
}

// checkMap asserts that a map is on the globe and in its box.
func checkMap(t testing.TB, r *legation.Report) {
	c := geoJSON(t, r)
	var ids []string
	for _, f := range c.Features {
		ids = append(ids, f.ID)
		if f.Geometry == nil {
			continue
		}
		if len(c.BBox) != 4 || c.BBox[1] > c.BBox[3] {
			t.Fatalf("bbox %v", c.BBox)
		}
		checkGeometry(t, f, c.BBox)
	}
	slices.Sort(ids)
	if len(slices.Compact(ids)) != len(c.Features) {
		t.Fatalf("%d features, %d ids", len(c.Features), len(ids))
	}
}

// FuzzReportJSON reads reports of any hand: what is read can be written, read
// again as the same, compared, checked, merged, and given out in every form.
func FuzzReportJSON(f *testing.F) {
	var short []*legation.Report
	for _, lang := range legation.Languages() {
		docs := readGold(f, "testdata/documents/"+lang+".jsonl")
		slices.SortStableFunc(docs, func(a, b goldDocument) int { return len(a.Text) - len(b.Text) })
		for _, d := range docs[:min(4, len(docs))] {
			r := parse(f, d.Text)
			r.Document = d.ID
			short = append(short, r)
			f.Add(toJSON(f, r))
		}
	}
	m, err := legation.Merge(short[:3]...)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(toJSON(f, m))
	for _, data := range []string{
		`{"published":"0000-01-01T00:00:00+01:00"}`,
		`{"documents":[{"id":"a"},{"id":"b","report":{"document":"b"}}]}`,
		`{"documents":[{"id":"b","report":{"document":"b"}},{"id":"a","report":{"document":"a"}}]}`,
		`{"documents":[{"id":"a","report":{"document":"a","documents":[{"id":"b"}]}}]}`,
		`{"officials":[null,{"id":"o1","name":{"full":"\ud800"}}],"itineraries":[{"traveller":"","legs":[null]}]}`,
		`{"officials":[{"id":"o1"}],"meetings":[{"participants":["","o1","o1"],"date":"XXXX-02-29","evidence":[{"start":9,"end":-9}]}]}`,
		`{"itineraries":[{"legs":[{"place":{"latitude":1e308,"longitude":-1e308},"start":"2023","end":"2022-12"}]}]}`,
	} {
		f.Add([]byte(data))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var r legation.Report
		if err := json.Unmarshal(data, &r); err != nil {
			if !reflect.DeepEqual(r, legation.Report{}) {
				t.Fatalf("%v leaves a report: %+v", err, r)
			}
			return
		}
		checkAnyReport(t, &r)
	})
}

func toJSON(t testing.TB, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// checkAnyReport asserts what holds for every report that can be read.
func checkAnyReport(t *testing.T, r *legation.Report) {
	data := toJSON(t, r)
	again := reread(t, r)
	if got := toJSON(t, again); !bytes.Equal(got, data) {
		t.Fatalf("written again:\n%s\nwant:\n%s", got, data)
	}
	if third := reread(t, again); !reflect.DeepEqual(third, again) {
		t.Fatalf("%s is read otherwise than it was written", data)
	}
	listed := map[*legation.Official]bool{nil: true}
	for _, o := range r.Officials {
		listed[o] = true
	}
	for _, it := range r.Itineraries {
		for _, o := range append(it.Companions, it.Traveller) {
			if !listed[o] {
				t.Fatalf("%v is not listed", o)
			}
		}
		for _, l := range it.Legs {
			for _, d := range []legation.Date{l.Period.Start, l.Period.End} {
				if back, err := legation.ParseDate(d.String()); err != nil || back != d {
					t.Fatalf("date %v: %v", d, err)
				}
			}
		}
	}
	checkDoubts(t, r)
	checkDiff(t, r, &legation.Report{})
	checkOut(t, r, again)
	checkMergedWithItself(t, r, again)
}

// checkOut writes two equal reports in every form: the outcome is the same and
// well formed.
func checkOut(t *testing.T, r, again *legation.Report) {
	for form := range forms {
		out := written(t, form, r)
		if !utf8.ValidString(out) || out != written(t, form, again) {
			t.Fatalf("%s: not UTF-8, or not the same again: %q", form, out)
		}
		switch form {
		case "calendar":
			for _, line := range contentLines(t, out) {
				if !calendarLine.MatchString(line) {
					t.Fatalf("line %q", line)
				}
			}
		case "timeline", "meetings":
			allowed := timelineLine
			if form == "meetings" {
				allowed = meetingsLine
			}
			for line := range strings.SplitSeq(strings.TrimSuffix(out, "\n"), "\n") {
				if !allowed.MatchString(line) {
					t.Fatalf("%s: line %q", form, line)
				}
			}
		}
	}
	checkMap(t, r)
	checkLinks(t, r, again)
	for name, write := range tables(r) {
		var b strings.Builder
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
		if err != nil || len(rows) == 0 {
			t.Fatalf("%s: %v", name, err)
		}
	}
	var line bytes.Buffer
	logger := zerolog.New(&line)
	logger.Info().EmbedObject(r).Send()
	slog.New(slog.NewJSONHandler(&line, nil)).Info("", "report", r)
	for line := range bytes.Lines(line.Bytes()) {
		if !json.Valid(line) {
			t.Fatalf("log line %s", line)
		}
	}
	if err := legation.WriteCalendar(io.Discard, time.Time{}, nil, r); err != nil {
		t.Fatal(err)
	}
}

// checkMergedWithItself asserts that a report told twice is told once.
func checkMergedWithItself(t *testing.T, r, again *legation.Report) {
	m, err := legation.Merge(r)
	twice, errTwice := legation.Merge(r, again)
	if (err == nil) != (errTwice == nil) {
		t.Fatalf("once %v, twice %v", err, errTwice)
	}
	if err != nil {
		return
	}
	data := toJSON(t, m)
	if got := toJSON(t, twice); !bytes.Equal(got, data) {
		t.Fatalf("told twice:\n%s\nonce:\n%s", got, data)
	}
	if got := toJSON(t, reread(t, m)); !bytes.Equal(got, data) {
		t.Fatalf("merged, written and read:\n%s\nwant:\n%s", got, data)
	}
	if got := mergedJSON(t, reread(t, m)); !bytes.Equal(got, data) {
		t.Fatalf("merged again:\n%s\nwant:\n%s", got, data)
	}
}

// FuzzNameJSON reads names of any hand.
func FuzzNameJSON(f *testing.F) {
	for _, s := range []string{"Sergei V. Lavrov", "Лавров, Сергей Викторович", "王毅", "Ursula von der Leyen", "محمد بن سلمان"} {
		n, err := legation.ParseName(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(toJSON(f, n))
	}
	f.Add([]byte(`{"given":"\ud800","family":"\u202e","order":"family_first","ambiguous":"order"}`))
	f.Add([]byte(`{"honorific":"Dr.","script":"Cyrl"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var n legation.Name
		if json.Unmarshal(data, &n) != nil {
			if n != (legation.Name{}) {
				t.Fatalf("an error leaves %+v", n)
			}
			return
		}
		var back legation.Name
		if err := json.Unmarshal(toJSON(t, n), &back); err != nil || back != n {
			t.Fatalf("%+v became %+v: %v", n, back, err)
		}
		if x := n.Similarity(back); n.Key() != back.Key() || x < 0 || x > 1 || n.Latin() != back.Latin() {
			t.Fatalf("%+v is not like itself", n)
		}
		if text, err := n.MarshalText(); err != nil || !utf8.Valid(text) {
			t.Fatalf("text %q: %v", text, err)
		}
	})
}

// FuzzParseDate reads dates, as text and as parts: what is read is a day of the
// calendar, and is written as it was read.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "2023", "2023-04", "2023-04-17", "XXXX-02-29", "XXXX-04", "2023-02-29", "0000-01-01", "9999-12-31", "2023-4-1", "202X"} {
		f.Add(s, 2024, 2, 29)
	}
	f.Add("x", -1, 257, 256+1)
	f.Add("x", 72024, 2, 29)
	f.Add("x", math.MaxInt, math.MinInt, 0)
	f.Fuzz(func(t *testing.T, s string, year, month, day int) {
		var text legation.Date
		d, err := legation.ParseDate(s)
		if again := text.UnmarshalText([]byte(s)); (again == nil) != (err == nil) || text != d {
			t.Fatalf("%q: %v %v, as text %v %v", s, d, err, text, again)
		}
		if err == nil {
			checkDate(t, d)
			if d.String() != s {
				t.Fatalf("%q is written %q", s, d)
			}
		} else if d != (legation.Date{}) {
			t.Fatalf("%q: %v and %v", s, d, err)
		}
		far := time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC)
		if d := legation.DateOf(far); d.Year() != far.Year() && d != (legation.Date{}) {
			t.Fatalf("%v has the date %v", far, d)
		}
		d, err = legation.NewDate(year, month, day)
		if err == nil {
			checkDate(t, d)
			if d.Year() != year || int(d.Month()) != month || d.Day() != day {
				t.Fatalf("%d %d %d became %v", year, month, day, d)
			}
		}
		if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 {
			return
		}
		real := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		if (err == nil) != (real.Day() == day) || err == nil && !real.IsZero() && legation.DateOf(real) != d {
			t.Fatalf("%d %d %d: %v, %v", year, month, day, d, err)
		}
	})
}

func checkDate(t *testing.T, d legation.Date) {
	t.Helper()
	var back legation.Date
	if err := json.Unmarshal(toJSON(t, d), &back); err != nil || back != d || d.Compare(back) != 0 {
		t.Fatalf("%v became %v: %v", d, back, err)
	}
	day, ok := d.Time()
	if ok != (d.Year() != 0) || d.IsFull() && !day.IsZero() && legation.DateOf(day) != d { // the zero time is no date
		t.Fatalf("%v is %v", d, day)
	}
	if d.IsZero() != (d.String() == "") {
		t.Fatalf("%q", d)
	}
}
