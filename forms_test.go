package legation_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/legation-go/legation"
)

// forms are the ways out that write reports as a whole.
var forms = map[string]func(io.Writer, ...*legation.Report) error{
	"calendar": func(w io.Writer, reports ...*legation.Report) error {
		return legation.WriteCalendar(w, time.Date(2024, 5, 14, 6, 30, 0, 0, time.UTC), reports...)
	},
	"geojson":        legation.WriteGeoJSON,
	"timeline":       legation.WriteTimeline,
	"meetings":       legation.WriteMeetings,
	"jsonld":         legation.WriteJSONLD,
	"followthemoney": legation.WriteFollowTheMoney,
}

func written(t testing.TB, form string, reports ...*legation.Report) string {
	t.Helper()
	var b strings.Builder
	if err := forms[form](&b, reports...); err != nil {
		t.Fatalf("%s: %v", form, err)
	}
	return b.String()
}

func day(t testing.TB, s string) legation.Date {
	t.Helper()
	d, err := legation.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// journey returns the report of one traveller with the given legs.
func journey(name string, legs ...legation.Leg) *legation.Report {
	n, err := legation.ParseName(name)
	if err != nil {
		n = legation.Name{Full: name}
	}
	o := &legation.Official{ID: "o1", Name: n, Office: legation.Office{Role: legation.RoleForeignMinister, Country: "NO"}}
	return &legation.Report{Officials: []*legation.Official{o}, Itineraries: []legation.Itinerary{{Traveller: o, Legs: legs}}}
}

// hostile returns a report with the same text wherever a document's words go.
func hostile(text string) *legation.Report {
	var officials []*legation.Official
	for _, id := range []string{"o1", text, "o3"} {
		officials = append(officials, &legation.Official{
			ID: id, Name: legation.Name{Full: text, Given: text, Family: text, Honorific: text, Patronymic: text},
			Office: legation.Office{Role: legation.Role(text), Title: text, Country: text, Organization: text, Modifiers: []legation.Modifier{legation.Modifier(text)}},
		})
	}
	place := legation.Place{Country: text, City: text, Region: text, Latitude: 1, Longitude: 2}
	date, _ := legation.NewDate(2024, 5, 14)
	met := func(o ...*legation.Official) legation.Meeting {
		return legation.Meeting{Kind: legation.MeetingKind(text), Participants: o, Venue: place, Date: date, Status: legation.Status(text)}
	}
	return &legation.Report{
		Document: text, Officials: officials,
		Itineraries: []legation.Itinerary{{
			Traveller: officials[0], Companions: officials[1:], Region: text,
			Legs: []legation.Leg{{
				Place: place, Stops: []legation.Place{place}, Period: legation.Period{Start: date, End: date},
				Status: legation.Status(text), Certainty: legation.Certainty(text),
				Visit: legation.Visit{
					Kind: legation.VisitKind(text), KindText: text, Hosts: officials[1:], Meetings: []legation.Meeting{met(officials...)},
					Agenda: legation.Agenda{{Topic: legation.Topic(text), Text: text}},
				},
			}},
		}},
		Meetings: []legation.Meeting{met(officials[:2]...)},
	}
}

// hostileTexts try to leave the place that the form gives them.
var hostileTexts = []string{
	"X\r\nATTENDEE:mailto:a@b\r\nBEGIN:VEVENT", "X\nDTSTART:19700101", "X\\,;:\"", "X\u2028Y\u0085Z", "\u202eX\u200b", "\xff\xfeX", "X\x00\x1b[31m",
	"</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"]; click p1 href \"javascript:alert(1)\"",
	"a : b : c", "%%{init: {\"securityLevel\": \"loose\"}}%%", "---\ntitle: x\n---", "end", "section X", "`**bold**`", "#quot;#60;b#62;ﬂ°°60¶ß",
	"&lt;b&gt;", "=HYPERLINK(\"http://x\")", "|\"x\"| p3", "title", "}{[()]", strings.Repeat("王毅", 60), strings.Repeat("x", 200), "",
}

func TestFormsAreDeterministic(t *testing.T) {
	for form := range forms {
		first := written(t, form, parse(t, wire), hostile("x"))
		for range 3 {
			if again := written(t, form, parse(t, wire), hostile("x")); again != first {
				t.Errorf("%s: %q, then %q", form, first, again)
			}
		}
	}
}

// A report that says nothing, and none at all, are written as an empty form.
func TestFormsOfNothing(t *testing.T) {
	want := map[string]string{
		"calendar": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//legation//legation 1//EN\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n",
		"geojson":  "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n", "timeline": "timeline\n", "meetings": "flowchart LR\n",
		"jsonld": "{\"@context\":\"https://schema.org\",\"@graph\":[\n]}\n", "followthemoney": "",
	}
	for form := range forms {
		for _, reports := range [][]*legation.Report{nil, {nil}, {{}}, {{Itineraries: []legation.Itinerary{{}}}}} {
			if got := written(t, form, reports...); got != want[form] {
				t.Errorf("%s of %v: %q", form, reports, got)
			}
		}
	}
}

type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestFormsReturnTheWritersError(t *testing.T) {
	for form, write := range forms {
		if err := write(full{}, parse(t, wire)); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", form, err)
		}
	}
}

// A journey without traveller, and a meeting of nobody, are written all the same.
func TestFormsOfWhatIsUnknown(t *testing.T) {
	r := &legation.Report{
		Itineraries: []legation.Itinerary{{Companions: []*legation.Official{nil}, Legs: []legation.Leg{{}}}},
		Meetings:    []legation.Meeting{{Participants: []*legation.Official{nil, {}, {}}}},
	}
	for form := range forms {
		if written(t, form, r) == written(t, form) && form != "calendar" {
			t.Errorf("%s: nothing written", form)
		}
	}
}
