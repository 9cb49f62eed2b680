package legation_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

// randomReport makes a report of what may be told at all: few persons, countries and
// days, so that much of it meets and contradicts.
func randomReport(random *rand.Rand, i int) *legation.Report {
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	r := &legation.Report{Language: pick("en", "ru", "es"), Publisher: pick("", "TASS", "EFE")}
	if random.IntN(5) > 0 {
		r.Document = fmt.Sprint("d", random.IntN(2*i+2))
	}
	if random.IntN(4) > 0 {
		r.Published = time.Date(2024, 3, 1+random.IntN(40), random.IntN(24), 0, 0, 0, time.UTC)
	}
	date := func() legation.Date {
		d, err := legation.ParseDate(pick("", "", "2024-03", "2024", "XXXX-03-05", "XXXX-03", fmt.Sprintf("2024-03-%02d", 1+random.IntN(28)), fmt.Sprintf("2024-04-%02d", 1+random.IntN(9))))
		if err != nil {
			panic(err)
		}
		return d
	}
	spans := func() (spans []legation.Span) {
		for range random.IntN(3) {
			at := random.IntN(500)
			spans = append(spans, legation.Span{Start: at, End: at + random.IntN(50)})
		}
		return spans
	}
	for k := range 1 + random.IntN(4) {
		o := &legation.Official{ID: fmt.Sprint("o", k+1), Mentions: spans()}
		if random.IntN(9) == 0 {
			o.ID = fmt.Sprint("Q", k+1)
		}
		if full := pick("Sergei Lavrov", "Сергей Лавров", "Lavrov", "S. Lavrov", "Anna Mwangi", "Daniel Mwangi", "Mwangi", "王毅", "Wang Yi", "", "", "José Ruiz", "Ruiz"); full != "" {
			n, err := legation.ParseName(full)
			if err != nil {
				panic(err)
			}
			o.Name = n
		}
		o.Office = legation.Office{
			Role: legation.Role(pick("", "foreign_minister", "foreign_minister", "president", "special_envoy")), Country: pick("", "RU", "KE", "CN"),
			Inferred: random.IntN(5) == 0, Title: pick("", "Minister", "министр"),
		}
		if random.IntN(6) == 0 {
			o.Office.Modifiers = []legation.Modifier{legation.ModifierFormer, legation.ModifierActing}[:1+random.IntN(2)]
		}
		r.Officials = append(r.Officials, o)
	}
	someone := func() *legation.Official { return r.Officials[random.IntN(len(r.Officials))] }
	place := func() legation.Place {
		switch random.IntN(5) {
		case 0:
			return legation.Place{Country: "CU", City: "Havana", Latitude: 23.132, Longitude: -82.3642}
		case 1:
			return legation.Place{Country: "CU", City: pick("La Habana", "Santiago", "")}
		case 2:
			return legation.Place{}
		}
		return legation.Place{Country: pick("NO", "QA", "PE"), City: pick("", "Oslo", "Doha")}
	}
	status := func() legation.Status {
		return legation.Status(pick("", "planned", "planned", "ongoing", "completed", "cancelled", "postponed", "denied"))
	}
	meetings := func() (list []legation.Meeting) {
		for range random.IntN(3) {
			list = append(list, legation.Meeting{
				Kind: legation.MeetingKind(pick("", "talks", "audience", "call")), Participants: []*legation.Official{someone(), someone()},
				Date: date(), Status: status(), Evidence: spans(), Venue: place(), Inferred: random.IntN(2) == 0,
			})
		}
		return list
	}
	agenda := func() (list legation.Agenda) {
		for range random.IntN(3) {
			list = append(list, legation.AgendaItem{Topic: legation.Topic(pick("trade", "energy")), Text: pick("a", "b"), Certainty: legation.Certainty(pick("stated", "possible")), Evidence: spans()})
		}
		return list
	}
	sources := func() (list []legation.Source) {
		for range random.IntN(2) {
			list = append(list, legation.Source{Name: pick("TASS", "Tass", "EFE"), Kind: legation.SourceNewsAgency, Mentions: spans()})
		}
		return list
	}
	for range random.IntN(3) {
		it := legation.Itinerary{Traveller: someone(), Region: pick("", "419"), Period: legation.Period{Start: date(), End: date()}}
		if random.IntN(8) == 0 {
			it.Traveller = nil
		}
		if random.IntN(3) == 0 {
			it.Companions = []*legation.Official{someone()}
		}
		for range random.IntN(5) {
			l := legation.Leg{
				Place: place(), Period: legation.Period{Start: date(), End: date()}, Status: status(), Evidence: spans(),
				Certainty: legation.Certainty(pick("", "expected", "possible")), Inferred: random.IntN(4) == 0,
			}
			if random.IntN(4) == 0 {
				l.Stops = []legation.Place{{City: pick("Havana", "Santiago", "Bergen")}}
			}
			l.Visit = legation.Visit{
				Kind: legation.VisitKind(pick("", "state", "working")), KindText: pick("", "state visit"), Meetings: meetings(), Agenda: agenda(), Sources: sources(),
			}
			if random.IntN(3) == 0 {
				l.Visit.Hosts = []*legation.Official{someone()}
			}
			if random.IntN(3) == 0 {
				l.Visit.Outcomes = []legation.Outcome{{Kind: "invitation", From: someone(), Country: pick("", "RU"), Evidence: spans()}}
			}
			it.Legs = append(it.Legs, l)
		}
		r.Itineraries = append(r.Itineraries, it)
	}
	r.Meetings, r.Agenda, r.Sources = meetings(), agenda(), sources()
	if random.IntN(4) == 0 {
		r.Diagnostics = []legation.Diagnostic{{Code: "no_office", Message: "m", Span: legation.Span{Start: 1, End: 2}}}
	}
	return r
}

// Whatever documents tell, the order of merging makes no difference, nothing of it is
// lost, and the merged report is read as it was written.
func TestMergeRandom(t *testing.T) {
	rounds := uint64(60)
	if testing.Short() {
		rounds = 20
	}
	for seed := range rounds {
		random := rand.New(rand.NewPCG(seed, 1))
		var reports []*legation.Report
		for i := range 2 + random.IntN(14) {
			reports = append(reports, randomReport(random, i))
		}
		want := mergedJSON(t, reports...)
		random.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		if got := mergedJSON(t, reports...); !bytes.Equal(got, want) {
			t.Fatalf("seed %d: another order gives other bytes:\n%s", seed, cmp.Diff(string(want), string(got)))
		}
		cut := random.IntN(len(reports))
		first, err := legation.Merge(reports[:cut]...)
		if err != nil {
			t.Fatal(err)
		}
		if cut > 0 {
			first = reread(t, first)
		}
		if got := mergedJSON(t, append(reports[cut:], first)...); cut > 0 && !bytes.Equal(got, want) {
			t.Fatalf("seed %d: steps give other bytes:\n%s", seed, cmp.Diff(string(want), string(got)))
		}
		m, err := legation.Merge(reports...)
		if err != nil {
			t.Fatal(err)
		}
		got := reread(t, m)
		if !reflect.DeepEqual(got, m) {
			t.Fatalf("seed %d: the merged report is read otherwise than it was written", seed)
		}
		countsAgree(t, seed, m, reports)
		for i := range m.Itineraries {
			m.Itineraries[i].Validate()
		}
		for _, c := range legation.Diff(m, got) {
			t.Fatalf("seed %d: a report differs from itself: %s %s", seed, c.Kind, c)
		}
		legation.Diff(reports[0], m)
	}
}

// countsAgree compares what merging must keep with what it was given: every span of
// a leg, a mention, an agenda, and every document.
func countsAgree(t *testing.T, seed uint64, m *legation.Report, reports []*legation.Report) {
	t.Helper()
	distinct := map[string]*legation.Report{}
	for _, r := range reports {
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		distinct[string(data)] = r
	}
	var want, got struct{ documents, legs, mentions, topics, meetings int }
	for _, r := range distinct {
		want.documents++
		spans(r, &want.legs, &want.mentions, &want.topics, &want.meetings)
	}
	got.documents = len(m.Documents)
	spans(m, &got.legs, &got.mentions, &got.topics, &got.meetings)
	if got != want {
		t.Fatalf("seed %d: evidence %+v, want %+v", seed, got, want)
	}
}

func spans(r *legation.Report, legs, mentions, topics, meetings *int) {
	count := func(list []legation.Meeting) {
		for _, m := range list {
			*meetings += len(m.Evidence)
		}
	}
	for _, o := range r.Officials {
		*mentions += len(o.Mentions)
	}
	for _, it := range r.Itineraries {
		for _, l := range it.Legs {
			*legs += len(l.Evidence)
			count(l.Visit.Meetings)
			for _, a := range l.Visit.Agenda {
				*topics += len(a.Evidence)
			}
		}
	}
	count(r.Meetings)
	for _, a := range r.Agenda {
		*topics += len(a.Evidence)
	}
}
