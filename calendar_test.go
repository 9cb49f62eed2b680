package legation_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/legation-go/legation"
)

// contentLines unfolds a calendar as a reader does and checks its form.
func contentLines(t testing.TB, ics string) []string {
	t.Helper()
	if !utf8.ValidString(ics) {
		t.Fatalf("not UTF-8: %q", ics)
	}
	lines := strings.Split(ics, "\r\n")
	if lines[len(lines)-1] != "" {
		t.Fatalf("does not end in CRLF: %q", ics)
	}
	lines = lines[:len(lines)-1]
	for _, line := range lines {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Fatalf("line of %d bytes: %q", len(line), line)
		}
	}
	return strings.Split(strings.ReplaceAll(strings.Join(lines, "\r\n"), "\r\n ", ""), "\r\n")
}

// property returns the values of a property in all events.
func property(t testing.TB, ics, name string) (values []string) {
	t.Helper()
	for _, line := range contentLines(t, ics) {
		if key, value, _ := strings.Cut(line, ":"); key == name {
			values = append(values, value)
		}
	}
	return values
}

func TestCalendarStatus(t *testing.T) {
	tests := []struct {
		status    legation.Status
		certainty legation.Certainty
		want      string
	}{
		{legation.StatusPlanned, "", "CONFIRMED"},
		{legation.StatusPlanned, legation.CertaintyStated, "CONFIRMED"},
		{legation.StatusPlanned, legation.CertaintyExpected, "TENTATIVE"},
		{legation.StatusPlanned, legation.CertaintyPossible, "TENTATIVE"},
		{legation.StatusPostponed, "", "TENTATIVE"},
		{legation.StatusOngoing, "", "CONFIRMED"},
		{legation.StatusCompleted, "", "CONFIRMED"},
		{legation.StatusCancelled, "", "CANCELLED"},
		{legation.StatusDenied, "", "CANCELLED"},
		{"", "", ""},
	}
	for _, test := range tests {
		r := journey("Kari Lund", legation.Leg{
			Place: legation.Place{Country: "KE"}, Period: legation.Period{Start: day(t, "2024-05-13")}, Status: test.status, Certainty: test.certainty,
		})
		ics := written(t, "calendar", r)
		if got := strings.Join(property(t, ics, "STATUS"), " "); got != test.want {
			t.Errorf("%q %q: STATUS %q, want %q", test.status, test.certainty, got, test.want)
		}
		if got := strings.Join(property(t, ics, "X-LEGATION-STATUS"), " "); got != string(test.status) {
			t.Errorf("%q: X-LEGATION-STATUS %q", test.status, got)
		}
	}
}

// The end of an event of whole days is the day after its last.
func TestCalendarDays(t *testing.T) {
	tests := []struct{ start, end, first, after string }{
		{"2024-05-13", "2024-05-15", "20240513", "20240516"},
		{"2024-05-13", "2024-05-13", "20240513", "20240514"},
		{"2024-02-28", "2024-02-28", "20240228", "20240229"},
		{"2023-02-28", "2023-02-28", "20230228", "20230301"},
		{"2024-12-31", "", "20241231", "20250101"},
		{"2024-05-13", "2024-05", "20240513", "20240514"},
		{"2024-05-13", "2024-05-01", "20240513", "20240514"}, // an end before the beginning says nothing
		{"9999-12-31", "", "99991231", ""},
		{"2024-05", "2024-05-15", "", ""},
		{"XXXX-05-13", "", "", ""},
		{"", "2024-05-15", "", ""},
	}
	for _, test := range tests {
		ics := written(t, "calendar", journey("Kari Lund", legation.Leg{
			Place: legation.Place{Country: "KE"}, Period: legation.Period{Start: day(t, test.start), End: day(t, test.end)},
		}))
		first, after := strings.Join(property(t, ics, "DTSTART;VALUE=DATE"), " "), strings.Join(property(t, ics, "DTEND;VALUE=DATE"), " ")
		if first != test.first || after != test.after {
			t.Errorf("%s to %s: DTSTART %q DTEND %q, want %q %q", test.start, test.end, first, after, test.first, test.after)
		}
		if undated := property(t, ics, "X-LEGATION-UNDATED"); (test.first == "") != slices.Equal(undated, []string{"1"}) {
			t.Errorf("%s: X-LEGATION-UNDATED %q", test.start, undated)
		}
	}
}

// An event of a later report bears the UID of the earlier: in another status, with
// another end, of another city, in another language.
func TestCalendarUpdateReplaces(t *testing.T) {
	leg := func(status legation.Status, city, end string) legation.Leg {
		return legation.Leg{Place: legation.Place{Country: "KE", City: city}, Period: legation.Period{Start: day(t, "2024-05-13"), End: day(t, end)}, Status: status}
	}
	first := journey("Sergei Lavrov", leg(legation.StatusPlanned, "", ""))
	for _, later := range []*legation.Report{
		journey("Sergei Lavrov", leg(legation.StatusCancelled, "Nairobi", "2024-05-15")),
		journey("Lavrov, Sergey", leg(legation.StatusCancelled, "Nairobi", "2024-05-15")),
		journey("Сергей Лавров", leg(legation.StatusCancelled, "Nairobi", "2024-05-15")),
	} {
		uid, again := property(t, written(t, "calendar", first), "UID"), property(t, written(t, "calendar", later), "UID")
		if len(uid) != 1 || !slices.Equal(uid, again) {
			t.Errorf("%s: UID %q, then %q", later.Officials[0], uid, again)
		}
		both := written(t, "calendar", first, later)
		if got := property(t, both, "STATUS"); !slices.Equal(got, []string{"CANCELLED"}) {
			t.Errorf("%s: both reports: STATUS %q", later.Officials[0], got)
		}
	}
	for _, other := range []*legation.Report{
		journey("Dmitry Lavrov", leg(legation.StatusPlanned, "", "")),
		journey("Sergei Lavrov", legation.Leg{Place: legation.Place{Country: "UG"}, Period: legation.Period{Start: day(t, "2024-05-13")}}),
		journey("Sergei Lavrov", legation.Leg{Place: legation.Place{Country: "KE"}, Period: legation.Period{Start: day(t, "2024-05-14")}}),
	} {
		if got := property(t, written(t, "calendar", first, other), "UID"); len(got) != 2 || got[0] == got[1] {
			t.Errorf("%s: UIDs %q", other.Officials[0], got)
		}
	}
}

// An official whom a roster knows is known by its id, whatever the name.
func TestCalendarUIDByRoster(t *testing.T) {
	leg := legation.Leg{Place: legation.Place{Country: "KE"}, Period: legation.Period{Start: day(t, "2024-05-13")}}
	a, b := journey("Luiz Inácio Lula da Silva", leg), journey("Lula", leg)
	a.Officials[0].ID, b.Officials[0].ID = "Q37181", "Q37181"
	if got := property(t, written(t, "calendar", a, b), "UID"); len(got) != 1 {
		t.Errorf("UIDs %q", got)
	}
}

// Two officials of one report are two, however alike their names.
func TestCalendarNamesakes(t *testing.T) {
	leg := legation.Leg{Place: legation.Place{Country: "KE"}, Period: legation.Period{Start: day(t, "2024-05-13")}}
	a, b := journey("Li Wei", leg), journey("Li Wei", leg)
	a.Officials = append(a.Officials, b.Officials...)
	a.Itineraries = append(a.Itineraries, b.Itineraries...)
	if got := property(t, written(t, "calendar", a), "UID"); len(got) != 2 || got[0] == got[1] {
		t.Errorf("UIDs %q", got)
	}
}

// What is published later has the greater SEQUENCE.
func TestCalendarSequence(t *testing.T) {
	leg := legation.Leg{Place: legation.Place{Country: "KE"}, Period: legation.Period{Start: day(t, "2024-05-13")}}
	zone := time.FixedZone("", 3*3600)
	for _, test := range []struct {
		published       time.Time
		stamp, sequence string
	}{
		{time.Time{}, "19700101T000000Z", "0"},
		{time.Date(1962, 10, 22, 0, 0, 0, 0, time.UTC), "19700101T000000Z", "0"},
		{time.Date(2024, 5, 14, 9, 30, 0, 0, zone), "20240514T063000Z", "28594470"},
		{time.Date(2024, 5, 14, 9, 31, 0, 0, zone), "20240514T063100Z", "28594471"},
		{time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC), "99991231T000000Z", "2147483647"},
		{time.Date(10000, 1, 2, 0, 0, 0, 0, time.UTC), "19700101T000000Z", "0"},
	} {
		var b strings.Builder
		if err := legation.WriteCalendar(&b, test.published, journey("Kari Lund", leg)); err != nil {
			t.Fatal(err)
		}
		stamp, sequence := property(t, b.String(), "DTSTAMP"), property(t, b.String(), "SEQUENCE")
		if !slices.Equal(stamp, []string{test.stamp}) || !slices.Equal(sequence, []string{test.sequence}) {
			t.Errorf("%v: DTSTAMP %q SEQUENCE %q, want %q %q", test.published, stamp, sequence, test.stamp, test.sequence)
		}
	}
}

// A meeting points to the stay that it belongs to.
func TestCalendarMeeting(t *testing.T) {
	host := &legation.Official{ID: "o2", Name: legation.Name{Full: "Samuel Odhiambo", Given: "Samuel", Family: "Odhiambo"}}
	r := journey("Kari Lund", legation.Leg{Place: legation.Place{Country: "KE", City: "Nairobi"}, Period: legation.Period{Start: day(t, "2024-05-13")}})
	r.Officials = append(r.Officials, host)
	r.Itineraries[0].Legs[0].Visit.Meetings = []legation.Meeting{
		{Kind: legation.MeetingTalks, Participants: []*legation.Official{r.Officials[0], host}, Date: day(t, "2024-05-14"), Status: legation.StatusPlanned},
	}
	ics := written(t, "calendar", r)
	uid := property(t, ics, "UID")
	if len(uid) != 2 || !slices.Equal(property(t, ics, "RELATED-TO"), uid[:1]) {
		t.Errorf("UID %q, RELATED-TO %q", uid, property(t, ics, "RELATED-TO"))
	}
	if got := property(t, ics, "SUMMARY"); got[1] != `talks: Kari Lund\, Samuel Odhiambo` {
		t.Errorf("SUMMARY %q", got)
	}
}

var calendarLine = regexp.MustCompile(`^(BEGIN:(VCALENDAR|VEVENT)|END:(VCALENDAR|VEVENT)|VERSION:2\.0|PRODID:-//legation//legation 1//EN|CALSCALE:GREGORIAN|X-LEGATION-UNDATED:\d+|` +
	`(UID|RELATED-TO):[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|DTSTAMP:\d{8}T\d{6}Z|SEQUENCE:\d+|DT(START|END);VALUE=DATE:\d{8}|` +
	`STATUS:(CONFIRMED|TENTATIVE|CANCELLED)|TRANSP:TRANSPARENT|GEO:-?[\d.]+;-?[\d.]+|(SUMMARY|LOCATION|CATEGORIES|DESCRIPTION|X-LEGATION-STATUS):([^\\;,\x00-\x1f\x7f]|\\[\\;,n])*)$`)

func checkCalendar(t testing.TB, r *legation.Report) {
	ics := written(t, "calendar", r)
	for _, line := range contentLines(t, ics) {
		if !calendarLine.MatchString(line) {
			t.Errorf("line %q", line)
		}
	}
	if events := property(t, ics, "UID"); len(events) != 3 {
		t.Errorf("%d events: %q", len(events), ics)
	}
}

// No text of a document begins a line or a value of its own.
func TestCalendarHostile(t *testing.T) {
	for _, text := range hostileTexts {
		checkCalendar(t, hostile(text))
	}
}
