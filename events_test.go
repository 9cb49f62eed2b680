package legation_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

// holder returns an official of a country, "RU", or of an organization, "NATO".
func holder(name string, role legation.Role, of string, modifiers ...legation.Modifier) *legation.Official {
	o := &legation.Official{Name: legation.Name{Full: name}, Office: legation.Office{Role: role, Modifiers: modifiers}}
	if len(of) == 2 {
		o.Office.Country = of
	} else {
		o.Office.Organization = of
	}
	return o
}

var (
	lund    = holder("Lund", legation.RoleForeignMinister, "NO")
	vik     = holder("Vik", legation.RoleMinister, "NO")
	strand  = holder("Strand", legation.RoleMilitaryChief, "NO")
	otieno  = holder("Otieno", legation.RolePresident, "KE")
	mwangi  = holder("Mwangi", legation.RoleSpeaker, "KE")
	zoll    = holder("Zoll", legation.RolePresident, "DE")
	bauer   = holder("Bauer", legation.RoleSecretaryGeneral, "United Nations")
	nowhere = holder("Doe", legation.RoleOther, "")
)

// eventsOf writes the events of a report as "source cameo target plover/mode date".
func eventsOf(r *legation.Report) (got []string) {
	for e := range r.EventRows() {
		date := e.Date
		if e.PlannedFor != "" {
			date += "for " + e.PlannedFor
		}
		got = append(got, strings.TrimRight(fmt.Sprintf("%s %s %s %s/%s %s", e.Source, e.CAMEO, e.Target, e.PLOVER, e.Mode, date), " "))
	}
	return got
}

func trip(who *legation.Official, legs ...legation.Leg) *legation.Report {
	return &legation.Report{Itineraries: []legation.Itinerary{{Traveller: who, Legs: legs}}}
}

func in(country string, status legation.Status, hosts ...*legation.Official) legation.Leg {
	return legation.Leg{Place: legation.Place{Country: country}, Status: status, Visit: legation.Visit{Hosts: hosts}}
}

func TestEventsOfVisits(t *testing.T) {
	dated := in("KE", legation.StatusCompleted)
	dated.Period.Start = day(t, "2024-05-13")
	planned := in("KE", legation.StatusPlanned, otieno)
	planned.Period.Start = day(t, "2024-06")
	expected := in("KE", legation.StatusPlanned)
	expected.Certainty = legation.CertaintyExpected
	possible := in("KE", legation.StatusPlanned)
	possible.Certainty = legation.CertaintyPossible
	unsure := in("KE", legation.StatusOngoing)
	unsure.Certainty = legation.CertaintyExpected
	accompanied := trip(lund, in("KE", legation.StatusOngoing))
	accompanied.Itineraries[0].Companions = []*legation.Official{vik, strand, nil, nowhere}
	for name, test := range map[string]struct {
		report *legation.Report
		want   []string
	}{
		"the country where no host is named":    {trip(lund, dated), []string{"NORGOV 042 KEN CONSULT/visit 2024-05-13", "KEN 043 NORGOV CONSULT/visit 2024-05-13"}},
		"the host where one is named":           {trip(lund, in("KE", legation.StatusOngoing, otieno)), []string{"NORGOV 042 KENGOV CONSULT/visit", "KENGOV 043 NORGOV CONSULT/visit"}},
		"hosts of several kinds":                {trip(lund, in("KE", legation.StatusOngoing, otieno, mwangi)), []string{"NORGOV 042 KENGOV CONSULT/visit", "KENGOV 043 NORGOV CONSULT/visit", "NORGOV 042 KENLEG CONSULT/visit", "KENLEG 043 NORGOV CONSULT/visit"}},
		"a host of another country is no host":  {trip(lund, in("KE", legation.StatusOngoing, zoll)), []string{"NORGOV 042 KEN CONSULT/visit", "KEN 043 NORGOV CONSULT/visit"}},
		"companions of one kind are one actor":  {accompanied, []string{"NORGOV 042 KEN CONSULT/visit", "KEN 043 NORGOV CONSULT/visit", "NORMIL 042 KEN CONSULT/visit", "KEN 043 NORMIL CONSULT/visit"}},
		"who speaks for an organization":        {trip(bauer, in("KE", legation.StatusCompleted)), []string{"IGOUNO 042 KEN CONSULT/visit", "KEN 043 IGOUNO CONSULT/visit"}},
		"a plan is an intention, on no day yet": {trip(lund, planned), []string{"NORGOV 036 KENGOV AGREE/ for 2024-06"}},
		"what is expected is intended":          {trip(lund, expected), []string{"NORGOV 036 KEN AGREE/"}},
		"what may be is not":                    {trip(lund, possible), nil},
		"nor did it happen for sure":            {trip(lund, unsure), nil},
		"cancelled":                             {trip(lund, in("KE", legation.StatusCancelled, otieno)), nil},
		"postponed":                             {trip(lund, in("KE", legation.StatusPostponed, otieno)), nil},
		"denied":                                {trip(lund, in("KE", legation.StatusDenied, otieno)), nil},
		"no status":                             {trip(lund, in("KE", "", otieno)), nil},
		"at home":                               {trip(lund, in("NO", legation.StatusOngoing)), nil},
		"nowhere":                               {trip(lund, in("", legation.StatusOngoing)), nil},
		"a traveller of no country":             {trip(nowhere, in("KE", legation.StatusOngoing)), nil},
		"no traveller":                          {trip(nil, in("KE", legation.StatusOngoing)), nil},
		"the same visit twice":                  {trip(lund, in("KE", legation.StatusOngoing), in("KE", legation.StatusOngoing)), []string{"NORGOV 042 KEN CONSULT/visit", "KEN 043 NORGOV CONSULT/visit"}},
		"a state that is gone":                  {trip(lund, in("SU", legation.StatusCompleted)), []string{"NORGOV 042 SUN CONSULT/visit", "SUN 043 NORGOV CONSULT/visit"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, eventsOf(test.report)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestEventsOfMeetings(t *testing.T) {
	met := func(kind legation.MeetingKind, status legation.Status, venue string, who ...*legation.Official) *legation.Report {
		return &legation.Report{Meetings: []legation.Meeting{{Kind: kind, Status: status, Participants: who, Venue: legation.Place{Country: venue}}}}
	}
	onTour := func(leg, meeting legation.Status) *legation.Report {
		r := trip(lund, in("NO", leg)) // at home, so that the visit itself is no event
		r.Itineraries[0].Legs[0].Visit.Meetings = []legation.Meeting{{Kind: legation.MeetingTalks, Status: meeting, Participants: []*legation.Official{otieno, zoll}}}
		return r
	}
	instead := func(kind legation.MeetingKind, venue string) *legation.Report {
		r := onTour(legation.StatusCancelled, legation.StatusCompleted)
		m := &r.Itineraries[0].Legs[0].Visit.Meetings[0]
		m.Kind, m.Venue.Country = kind, venue
		return r
	}
	both := func(a, code, b, rest string) []string {
		return []string{a + " " + code + " " + b + " " + rest, b + " " + code + " " + a + " " + rest}
	}
	for name, test := range map[string]struct {
		report *legation.Report
		want   []string
	}{
		"talks in the country of one":         {met(legation.MeetingTalks, legation.StatusCompleted, "KE", lund, otieno), both("NORGOV", "040", "KENGOV", "CONSULT/")},
		"an audience":                         {met(legation.MeetingAudience, legation.StatusOngoing, "", lund, otieno), both("NORGOV", "040", "KENGOV", "CONSULT/")},
		"a meal, or no kind":                  {met("", legation.StatusCompleted, "", lund, otieno), both("NORGOV", "040", "KENGOV", "CONSULT/")},
		"in a third country":                  {met(legation.MeetingTalks, legation.StatusCompleted, "DE", lund, otieno), both("NORGOV", "044", "KENGOV", "CONSULT/third-party")},
		"the leg's country is the venue's":    {onTour(legation.StatusCompleted, legation.StatusCompleted), both("KENGOV", "044", "DEUGOV", "CONSULT/third-party")},
		"not before the visit":                {onTour(legation.StatusPlanned, legation.StatusCompleted), both("KENGOV", "040", "DEUGOV", "CONSULT/")},
		"nor on a visit that was put off":     {onTour(legation.StatusPostponed, legation.StatusCompleted), nil},
		"a call instead of the visit":         {instead(legation.MeetingCall, ""), both("KENGOV", "041", "DEUGOV", "CONSULT/phone")},
		"a meeting elsewhere instead":         {instead(legation.MeetingTalks, "CH"), both("KENGOV", "044", "DEUGOV", "CONSULT/third-party")},
		"no meeting where nobody went":        {instead(legation.MeetingTalks, "NO"), nil},
		"planned for a planned visit":         {onTour(legation.StatusPlanned, legation.StatusPlanned), both("KENGOV", "036", "DEUGOV", "AGREE/")},
		"planned for a visit that is off":     {onTour(legation.StatusCancelled, legation.StatusPlanned), nil},
		"an organization is at home anywhere": {met(legation.MeetingTalks, legation.StatusCompleted, "US", lund, bauer), both("NORGOV", "040", "IGOUNO", "CONSULT/")},
		"a call":                              {met(legation.MeetingCall, legation.StatusCompleted, "", lund, otieno), both("NORGOV", "041", "KENGOV", "CONSULT/phone")},
		"a signing":                           {met(legation.MeetingSigning, legation.StatusCompleted, "", lund, otieno), both("NORGOV", "057", "KENGOV", "SUPPORT/")},
		"a planned signing":                   {met(legation.MeetingSigning, legation.StatusPlanned, "", lund, otieno), both("NORGOV", "030", "KENGOV", "AGREE/")},
		"planned talks":                       {met(legation.MeetingTalks, legation.StatusPlanned, "DE", lund, otieno), both("NORGOV", "036", "KENGOV", "AGREE/")},
		"three sides": {met(legation.MeetingSummit, legation.StatusCompleted, "DE", lund, otieno, bauer), []string{
			"NORGOV 040 KENGOV CONSULT/multilateral", "KENGOV 040 NORGOV CONSULT/multilateral", "NORGOV 040 IGOUNO CONSULT/multilateral",
			"IGOUNO 040 NORGOV CONSULT/multilateral", "KENGOV 040 IGOUNO CONSULT/multilateral", "IGOUNO 040 KENGOV CONSULT/multilateral",
		}},
		"two of one country do not meet": {met(legation.MeetingTalks, legation.StatusCompleted, "", lund, strand, otieno), append(both("NORGOV", "040", "KENGOV", "CONSULT/"), both("NORMIL", "040", "KENGOV", "CONSULT/")...)},
		"one alone":                      {met(legation.MeetingTalks, legation.StatusCompleted, "", lund, nowhere, nil), nil},
		"a press conference":             {met(legation.MeetingPressConference, legation.StatusCompleted, "", lund, otieno), nil},
		"cancelled":                      {met(legation.MeetingTalks, legation.StatusCancelled, "", lund, otieno), nil},
		"denied":                         {met(legation.MeetingCall, legation.StatusDenied, "", lund, otieno), nil},
		"postponed":                      {met(legation.MeetingTalks, legation.StatusPostponed, "", lund, otieno), nil},
		"no status":                      {met(legation.MeetingTalks, "", "", lund, otieno), nil},
		"organizations without a code of their own": {met(legation.MeetingTalks, legation.StatusCompleted, "", holder("A", "", "CSTO"), holder("B", "", "BRICS")), both("IGO", "040", "IGO", "CONSULT/")},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, eventsOf(test.report)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestEventsOfOutcomes(t *testing.T) {
	with := func(kind legation.OutcomeKind, status legation.Status, from, to *legation.Official) *legation.Report {
		r := trip(lund, in("KE", ""))
		r.Itineraries[0].Legs[0].Visit.Outcomes = []legation.Outcome{{Kind: kind, Status: status, From: from, To: to}}
		return r
	}
	for name, test := range map[string]struct {
		report *legation.Report
		want   []string
	}{
		"an invitation is an intention to meet": {with(legation.OutcomeInvitation, legation.StatusCompleted, otieno, lund), []string{"KENGOV 036 NORGOV AGREE/"}},
		"an agreement":                          {with(legation.OutcomeAgreement, legation.StatusCompleted, otieno, lund), []string{"KENGOV 057 NORGOV SUPPORT/", "NORGOV 057 KENGOV SUPPORT/"}},
		"an agreement to come":                  {with(legation.OutcomeAgreement, legation.StatusPlanned, otieno, lund), []string{"KENGOV 030 NORGOV AGREE/", "NORGOV 030 KENGOV AGREE/"}},
		"aid":                                   {with(legation.OutcomeAid, legation.StatusCompleted, lund, otieno), []string{"NORGOV 070 KENGOV AID/"}},
		"aid to come":                           {with(legation.OutcomeAid, legation.StatusPlanned, lund, otieno), []string{"NORGOV 033 KENGOV AGREE/"}},
		"aid denied":                            {with(legation.OutcomeAid, legation.StatusDenied, lund, otieno), nil},
		"no other side":                         {with(legation.OutcomeAgreement, legation.StatusCompleted, otieno, nil), nil},
		"both of one country":                   {with(legation.OutcomeAgreement, legation.StatusCompleted, otieno, mwangi), nil},
		"a message":                             {with(legation.OutcomeMessage, legation.StatusCompleted, otieno, lund), nil},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, eventsOf(test.report)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What is intended has the day on which it was told, what happened its own.
func TestEventsHaveTheDayOfTheTelling(t *testing.T) {
	went, goes := in("KE", legation.StatusCompleted), in("DE", legation.StatusPlanned)
	went.Period.Start, goes.Period.Start = day(t, "2024-05-13"), day(t, "2024-05-20")
	r := trip(lund, went, goes)
	r.Published = time.Date(2024, 5, 14, 23, 30, 0, 0, time.UTC)
	want := []string{
		"NORGOV 042 KEN CONSULT/visit 2024-05-13", "KEN 043 NORGOV CONSULT/visit 2024-05-13", "NORGOV 036 DEU AGREE/ 2024-05-14for 2024-05-20",
	}
	if diff := cmp.Diff(want, eventsOf(r)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for e := range r.EventRows() {
		if e.Published != "2024-05-14" {
			t.Error(e.Published)
		}
	}
}

func TestActorCodes(t *testing.T) {
	for want, o := range map[string]*legation.Official{
		"RUSGOV":    holder("", legation.RoleForeignMinister, "RU"),
		"CUBGOV":    holder("", legation.RoleAmbassador, "CU"),
		"USAGOVMIL": holder("", legation.RoleDefenceMinister, "US"),
		"BRALEG":    holder("", legation.RoleLegislator, "BR"),
		"GBROPP":    holder("", legation.RoleOppositionLeader, "GB"),
		"CHNPTY":    holder("", legation.RolePartyLeader, "CN"),
		"VATREL":    holder("", legation.RolePope, "VA"),
		"USAELI":    holder("", legation.RolePresident, "US", legation.ModifierFormer),
		"KSVGOV":    holder("", legation.RolePresident, "XK"),
		"CSKGOV":    holder("", legation.RolePresident, "CS"),
		"YUGGOV":    holder("", legation.RolePresident, "YU"),
		"NOR":       holder("", legation.RoleOther, "NO"),
		"IGOUNO":    holder("", legation.RoleSecretaryGeneral, "United Nations"),
		"IGOWSTNAT": holder("", legation.RoleSecretaryGeneral, "NATO"),
		"IGO":       holder("", legation.RoleSecretaryGeneral, "CSTO"),
		"":          holder("", legation.RoleLegislator, "Hamas"),
	} {
		if got := o.ActorCode(); got != want {
			t.Errorf("%+v: %q, want %q", o.Office, got, want)
		}
	}
	for _, country := range []string{"ZZ", "EU", "UK", "UN", "no", "N", "王", "\xff\xfe", "NOR"} {
		if got := (&legation.Official{Office: legation.Office{Country: country, Role: legation.RolePresident}}).ActorCode(); got != "" {
			t.Errorf("%q: %q", country, got)
		}
	}
	if got := (*legation.Official)(nil).ActorCode(); got != "" {
		t.Error(got)
	}
}

// Of no document is there a visit or a meeting among the events that the report
// does not tell to have taken place, and every event has both sides, countries apart.
func TestEventsAreNoGhosts(t *testing.T) {
	n := 0
	for _, lang := range legation.Languages() {
		for doc, err := range legation.ReadDocuments(open(t, "testdata/documents/"+lang+".jsonl")) {
			if err != nil {
				t.Fatal(err)
			}
			r, err := legation.Parse(doc.Text)
			if err != nil {
				t.Fatal(err)
			}
			happened := map[string]bool{}
			for _, it := range r.Itineraries {
				for _, l := range it.Legs {
					if l.Status == legation.StatusOngoing || l.Status == legation.StatusCompleted {
						happened[l.Place.Country] = true
					}
				}
			}
			i := 0
			for e := range r.EventRows() {
				if i++; e.Event != i {
					t.Errorf("%s: event %d is number %d", doc.ID, i, e.Event)
				}
				if e.Source == "" || e.Target == "" || e.Source[:3] == e.Target[:3] && e.Source[:3] != "IGO" || e.Evidence == "" {
					t.Errorf("%s: %+v", doc.ID, e)
				}
				if (e.CAMEO == "042" || e.CAMEO == "043") && !happened[e.Country] {
					t.Errorf("%s: nobody was in %s: %+v", doc.ID, e.Country, e)
				}
				if (e.Status == "planned") != (e.CAMEO[:2] == "03") && e.CAMEO != "036" || e.Status == "planned" && e.Date != "" {
					t.Errorf("%s: %+v", doc.ID, e)
				}
				n++
			}
		}
	}
	if n < 100 {
		t.Errorf("%d events", n)
	}
}
