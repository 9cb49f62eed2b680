package legation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

func TestValidate(t *testing.T) {
	type stay struct {
		city, country, start, end string
		status                    legation.Status
		documents                 int
	}
	for name, c := range map[string]struct {
		stays []stay
		want  []string // the code and the stays whose evidence to doubt
	}{
		"a tour":                              {[]stay{{"Brasília", "BR", "2023-04-17", "2023-04-18", "", 0}, {"Caracas", "VE", "2023-04-18", "2023-04-19", "", 0}, {"Havana", "CU", "2023-04-19", "2023-04-21", "", 0}}, nil},
		"the end is before the start":         {[]stay{{"Havana", "CU", "2023-04-20", "2023-04-18", "", 0}}, []string{"end_before_start 0"}},
		"the month of the end is before":      {[]stay{{"Havana", "CU", "2023-04-20", "2023-03", "", 0}}, []string{"end_before_start 0"}},
		"dates without a year say nothing":    {[]stay{{"Havana", "CU", "XXXX-04-20", "XXXX-04-18", "", 0}}, nil},
		"two days in two distant places":      {[]stay{{"Havana", "CU", "2023-04-18", "2023-04-21", "", 0}, {"Hanoi", "VN", "2023-04-20", "2023-04-23", "", 0}}, []string{"overlap 0 1"}},
		"one day is that of travel":           {[]stay{{"Havana", "CU", "2023-04-18", "2023-04-20", "", 0}, {"Caracas", "VE", "2023-04-20", "2023-04-23", "", 0}}, nil},
		"to and fro between near places":      {[]stay{{"Jerusalem", "IL", "1975-08-21", "1975-08-31", "", 0}, {"Amman", "JO", "1975-08-22", "1975-08-30", "", 0}}, nil},
		"a cancelled stay overlaps nothing":   {[]stay{{"Havana", "CU", "2023-04-18", "2023-04-21", legation.StatusCancelled, 0}, {"Hanoi", "VN", "2023-04-18", "2023-04-21", "", 0}}, nil},
		"the stay that fewer tell is doubted": {[]stay{{"Havana", "CU", "2023-04-18", "2023-04-21", "", 5}, {"Hanoi", "VN", "2023-04-18", "2023-04-21", "", 1}}, []string{"overlap 1"}},
		"a plan is doubted before a fact":     {[]stay{{"Havana", "CU", "2023-04-18", "2023-04-21", legation.StatusPlanned, 5}, {"Hanoi", "VN", "2023-04-18", "2023-04-21", legation.StatusCompleted, 1}}, []string{"overlap 0"}},
		"to the antipodes within a day":       {[]stay{{"London", "GB", "2023-04-18", "2023-04-18", "", 0}, {"Wellington", "NZ", "2023-04-18", "2023-04-18", "", 0}}, []string{"too_fast 0 1"}},
		"westward the day is longer":          {[]stay{{"Tokyo", "JP", "2023-04-18", "2023-04-18", "", 0}, {"Lima", "PE", "2023-04-18", "2023-04-18", "", 0}}, nil},
		"three continents within a day":       {[]stay{{"Paris", "FR", "2023-04-18", "2023-04-18", "", 0}, {"Tokyo", "JP", "2023-04-18", "2023-04-18", "", 0}, {"London", "GB", "2023-04-18", "2023-04-18", "", 0}, {"Canberra", "AU", "2023-04-18", "2023-04-18", "", 0}}, []string{"too_fast 2 3"}},
		"a country is its capital":            {[]stay{{"", "GB", "2023-04-18", "2023-04-18", "", 0}, {"", "NZ", "2023-04-18", "2023-04-18", "", 0}}, []string{"too_fast 0 1"}},
	} {
		t.Run(name, func(t *testing.T) {
			var it legation.Itinerary
			for i, s := range c.stays {
				it.Legs = append(it.Legs, legation.Leg{
					Place: legation.Place{City: s.city, Country: s.country}, Status: s.status,
					Period:   legation.Period{Start: date(t, s.start), End: date(t, s.end)},
					Evidence: []legation.Span{{Start: i, End: i}}, Support: legation.Support{Documents: s.documents},
				})
			}
			var got []string
			for _, p := range it.Validate() {
				line := string(p.Code)
				for _, s := range p.Doubt {
					line += " " + string(rune('0'+s.Start))
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff, it.Validate())
			}
		})
	}
	if got := (*legation.Itinerary)(nil).Validate(); got != nil {
		t.Errorf("no journey has problems: %v", got)
	}
}

func TestValidateMeetings(t *testing.T) {
	meeting := legation.Meeting{Kind: legation.MeetingTalks, Date: date(t, "2023-04-25"), Evidence: []legation.Span{{Start: 7, End: 9}}}
	call := legation.Meeting{Kind: legation.MeetingCall, Date: date(t, "2023-04-25")}
	it := legation.Itinerary{Legs: []legation.Leg{{
		Place: legation.Place{Country: "CU"}, Period: legation.Period{Start: date(t, "2023-04-20"), End: date(t, "2023-04-22")},
		Visit: legation.Visit{Meetings: []legation.Meeting{meeting, call}},
	}}}
	want := []legation.Problem{{
		Code: legation.ProblemMeetingOutside, Legs: []int{0}, Doubt: meeting.Evidence,
		Message: "a meeting on 2023-04-25 is outside the stay in Cuba, 2023-04-20/2023-04-22",
	}}
	if diff := cmp.Diff(want, it.Validate()); diff != "" {
		t.Error(diff)
	}
}

// The journeys that people noted are possible, but for a few.
func TestValidateTravels(t *testing.T) {
	reports, _ := cutGold(t, corpus(t, "travels.jsonl"))
	m, err := legation.Merge(reports...)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i := range m.Itineraries {
		for _, p := range m.Itineraries[i].Validate() {
			t.Log(m.Itineraries[i].Traveller, p.Message)
			n++
		}
	}
	if n > 10 {
		t.Errorf("%d problems in %d journeys", n, len(m.Itineraries))
	}
}
