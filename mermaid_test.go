package legation_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

func TestTimeline(t *testing.T) {
	legs := []legation.Leg{
		{Place: legation.Place{Country: "KE", City: "Nairobi"}, Period: legation.Period{Start: day(t, "2024-05-13"), End: day(t, "2024-05-15")},
			Stops: []legation.Place{{City: "Mombasa"}}, Visit: legation.Visit{Kind: legation.VisitOfficial}},
		{Place: legation.Place{Country: "BA"}, Period: legation.Period{Start: day(t, "2024-05-16"), End: day(t, "2024-05-16")}, Status: legation.StatusPlanned, Certainty: legation.CertaintyPossible},
		{Place: legation.Place{Region: "419"}, Period: legation.Period{End: day(t, "2024-06")}, Status: legation.StatusCancelled, Certainty: legation.CertaintyExpected},
		{},
	}
	r := journey("Kari Lund", legs...)
	r.Meetings = []legation.Meeting{{Kind: legation.MeetingCall, Participants: r.Officials, Date: day(t, "2024-05-12"), Status: legation.StatusCompleted}}
	want := strings.Join([]string{
		"timeline",
		"    section Kari Lund, foreign minister, Norway",
		"      2024-05-13 – 2024-05-15 : Nairobi, Kenya – official visit : Mombasa",
		"      2024-05-16 : Bosnia #38; Herzegovina – planned, possible",
		"      until 2024-06 : Latin America and the Caribbean – cancelled",
		"      no date",
		"    section Other meetings",
		"      2024-05-12 : call – Kari Lund, completed",
		"",
	}, "\n")
	if diff := cmp.Diff(want, written(t, "timeline", r)); diff != "" {
		t.Error(diff)
	}
}

// Two are joined by a line, more through a node; a person of two reports is one box.
func TestMeetings(t *testing.T) {
	report := func(names string, m legation.Meeting) *legation.Report {
		r := &legation.Report{}
		for _, s := range strings.Split(names, ", ") {
			n, _ := legation.ParseName(s)
			r.Officials = append(r.Officials, &legation.Official{Name: n})
		}
		m.Participants = r.Officials
		r.Meetings = []legation.Meeting{m}
		return r
	}
	got := written(t, "meetings",
		report("Kari Lund, Samuel Odhiambo", legation.Meeting{Kind: legation.MeetingTalks, Status: legation.StatusCompleted, Date: day(t, "2024-05-13")}),
		report("Samuel Odhiambo, Aino Laine, Kari Lund", legation.Meeting{Kind: legation.MeetingSummit, Status: legation.StatusPostponed}),
		report("Aino Laine", legation.Meeting{Kind: legation.MeetingTalks}),
	)
	want := strings.Join([]string{
		"flowchart LR",
		`    p1["Kari Lund"]`,
		`    p2["Samuel Odhiambo"]`,
		`    m1(["summit, postponed"])`,
		`    p3["Aino Laine"]`,
		`    p1 ---|"talks, completed, 2024-05-13"| p2`,
		"    p2 -.- m1",
		"    p3 -.- m1",
		"    p1 -.- m1",
		"",
	}, "\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Mermaid takes a label that begins as a list does for Markdown.
func TestMermaidLists(t *testing.T) {
	for name, want := range map[string]string{"1. FC Lund": "1#46; FC Lund", "- Lund": "#45; Lund", "J. Lund-Moe": "J. Lund-Moe"} {
		r := journey("Kari Lund", legation.Leg{Place: legation.Place{City: name}})
		if got := written(t, "timeline", r); !strings.HasSuffix(got, "      no date : "+want+"\n") {
			t.Errorf("%q: %s", name, got)
		}
	}
}

// A label holds letters, digits, some punctuation and character codes.
const label = `(?:[\p{L}\p{M}\p{Nd} ,.–’·-]|#\d+;)*`

var (
	timelineLine = regexp.MustCompile(`^(?:timeline|    section ` + label + `|      [\d–a-zX -]+(?: : ` + label + `)*)$`)
	meetingsLine = regexp.MustCompile(`^(?:flowchart LR|    p\d+\["` + label + `(?:<br>` + label + `)?"\]|    m\d+\(\["` + label + `"\]\)|    p\d+ (?:---|-\.-)(?:\|"` + label + `"\| p\d+| m\d+))$`)
)

func checkMermaid(t testing.TB, r *legation.Report) {
	for form, allowed := range map[string]*regexp.Regexp{"timeline": timelineLine, "meetings": meetingsLine} {
		out := written(t, form, r)
		lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		for _, line := range lines {
			if !allowed.MatchString(line) {
				t.Errorf("%s: line %q", form, line)
			}
		}
		if want := map[string]int{"timeline": 5, "meetings": 9}[form]; len(lines) != want {
			t.Errorf("%s: %d lines, want %d:\n%s", form, len(lines), want, out)
		}
	}
}

// No text of a document ends its label, begins a statement or brings in markup.
func TestMermaidHostile(t *testing.T) {
	for _, text := range hostileTexts {
		checkMermaid(t, hostile(text))
	}
}
