package integration

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"

	"github.com/legation-go/legation"
)

var published = time.Date(2024, 5, 14, 6, 30, 0, 0, time.UTC)

// reports returns those of all documents of the library's tests, by their ids.
func reports(t testing.TB) map[string]*legation.Report {
	t.Helper()
	all := map[string]*legation.Report{}
	parser, err := legation.NewParser(legation.WithReference(published))
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range legation.Languages() {
		data, err := os.ReadFile("../testdata/documents/" + lang + ".jsonl")
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(bytes.NewReader(data))
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var d struct{ ID, Text string }
			if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
				t.Fatal(err)
			}
			if all[d.ID], err = parser.Parse(legation.Document{ID: d.ID, Text: d.Text}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(all) < 50 {
		t.Fatalf("%d documents", len(all))
	}
	return all
}

func write(t testing.TB, form func(io.Writer, ...*legation.Report) error, reports ...*legation.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := form(&b, reports...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func calendar(w io.Writer, reports ...*legation.Report) error {
	return legation.WriteCalendar(w, published, reports...)
}

// golang-ical reads every calendar, and as many events as there are dates.
func TestCalendarGo(t *testing.T) {
	events := 0
	for id, r := range reports(t) {
		c, err := ics.ParseCalendar(bytes.NewReader(write(t, calendar, r)))
		if err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		if got, want := len(c.Events()), dated(r); got != want {
			t.Errorf("%s: %d events, want %d", id, got, want)
		}
		for _, e := range c.Events() {
			events++
			start, err := e.GetAllDayStartAt()
			if err != nil {
				t.Errorf("%s: %v", id, err)
			}
			end, err := e.GetAllDayEndAt()
			if err != nil || !end.After(start) {
				t.Errorf("%s: from %v to %v: %v", id, start, end, err)
			}
			if p := e.GetProperty(ics.ComponentPropertySummary); p == nil || p.Value == "" {
				t.Errorf("%s: an event without summary", id)
			}
		}
	}
	if events == 0 {
		t.Error("no event at all")
	}
}

// dated counts the stays and meetings of a report that have a day.
func dated(r *legation.Report) (n int) {
	meetings := func(list []legation.Meeting) {
		for _, m := range list {
			if m.Date.IsFull() {
				n++
			}
		}
	}
	for _, it := range r.Itineraries {
		for _, l := range it.Legs {
			if l.Period.Start.IsFull() {
				n++
			}
			meetings(l.Visit.Meetings)
		}
	}
	meetings(r.Meetings)
	return n
}

// orb reads every map: the places in order, and a route that stays on the globe.
func TestGeoJSONGo(t *testing.T) {
	routes := 0
	for id, r := range reports(t) {
		c, err := geojson.UnmarshalFeatureCollection(write(t, legation.WriteGeoJSON, r))
		if err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		points := 0
		for _, f := range c.Features {
			switch g := f.Geometry.(type) {
			case nil:
				points++
			case orb.Point:
				points++
				onGlobe(t, id, g)
			case orb.LineString:
				routes++
				onGlobe(t, id, g...)
			case orb.MultiLineString:
				routes++
				for _, line := range g {
					onGlobe(t, id, line...)
				}
			default:
				t.Errorf("%s: %T", id, g)
			}
		}
		places := 0
		for _, it := range r.Itineraries {
			for _, l := range it.Legs {
				places += 1 + len(l.Stops)
			}
		}
		if points != places {
			t.Errorf("%s: %d points, want %d", id, points, places)
		}
	}
	if routes == 0 {
		t.Error("no route at all")
	}
}

func onGlobe(t *testing.T, id string, points ...orb.Point) {
	t.Helper()
	for i, p := range points {
		if math.Abs(p.Lon()) > 180 || math.Abs(p.Lat()) > 90 || i > 0 && math.Abs(p.Lon()-points[i-1].Lon()) > 180 {
			t.Errorf("%s: %v", id, points)
		}
	}
}

// hostileNames try to leave the place that a form gives them.
var hostileNames = []string{
	"X\r\nATTENDEE:mailto:a@b\r\nBEGIN:VEVENT", "a, b; c\\n d: e", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
	"\"]; click p1 href \"javascript:alert(1)\"", "a : b : c", "%%{init: {\"securityLevel\": \"loose\"}}%%", "---\ntitle: x\n---",
	"end", "section X", "`**bold**`", "#quot;#60;b#62;ﬂ°°60¶ß", "&lt;b&gt;", "1. list", "- list", "subgraph x", "classDef x fill:#f00", "|\"x\"| p3", "}{[()]", "o--o x",
}

// journey is a journey of one with such a name, who meets two of the same name.
func journey(name string) *legation.Report {
	date, _ := legation.NewDate(2024, 5, 14)
	var people []*legation.Official
	for i := range 3 {
		people = append(people, &legation.Official{ID: fmt.Sprint("o", i+1), Name: legation.Name{Full: name}, Office: legation.Office{Title: name}})
	}
	place := legation.Place{Country: "KE", City: name, Latitude: 1, Longitude: 2}
	return &legation.Report{
		Officials: people,
		Itineraries: []legation.Itinerary{{Traveller: people[0], Legs: []legation.Leg{{
			Place: place, Period: legation.Period{Start: date, End: date},
			Visit: legation.Visit{Meetings: []legation.Meeting{{Participants: people[:2], Date: date}, {Participants: people, Date: date}}},
		}}}},
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
