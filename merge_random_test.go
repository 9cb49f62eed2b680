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
	rounds := uint64(30)
	if testing.Short() {
		rounds = 10
	}
	for seed := range rounds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { checkMerge(t, rand.New(rand.NewPCG(seed, 1)), 14) })
	}
}

// tape is a source of chance that follows given bytes, and goes on by itself after them.
type tape struct {
	data []byte
	pcg  *rand.PCG
}

func (b *tape) Uint64() uint64 {
	n := b.pcg.Uint64()
	if len(b.data) > 0 {
		// the highest bits decide
		n, b.data = n>>8|uint64(b.data[0])<<56, b.data[1:]
	}
	return n
}

func FuzzMerge(f *testing.F) {
	random := rand.New(rand.NewPCG(5, 6))
	for i := range 8 {
		data := make([]byte, 200*i)
		for k := range data {
			data[k] = byte(random.Uint32())
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		checkMerge(t, rand.New(&tape{data, rand.NewPCG(uint64(len(data)), 2)}), 5)
	})
}

// checkMerge merges a few reports, most at most.
func checkMerge(t *testing.T, random *rand.Rand, most int) {
	var reports []*legation.Report
	for i := range 2 + random.IntN(most-1) {
		reports = append(reports, randomReport(random, i))
	}
	m, err := legation.Merge(reports...)
	if err != nil {
		t.Fatal(err)
	}
	want := mergedJSON(t, reports...)
	random.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
	if got := mergedJSON(t, reports...); !bytes.Equal(got, want) {
		t.Fatalf("another order gives other bytes:\n%s", cmp.Diff(string(want), string(got)))
	}
	cut := 1 + random.IntN(len(reports)-1)
	first, err := legation.Merge(reports[:cut]...)
	if err != nil {
		t.Fatal(err)
	}
	if got := mergedJSON(t, append(reports[cut:], reread(t, first))...); !bytes.Equal(got, want) {
		t.Fatalf("steps give other bytes:\n%s", cmp.Diff(string(want), string(got)))
	}
	got := reread(t, m)
	if !reflect.DeepEqual(got, m) {
		t.Fatal("the merged report is read otherwise than it was written")
	}
	countsAgree(t, m, reports)
	checkOut(t, m, got)
	checkAnyReport(t, reports[0])
	checkDoubts(t, m)
	checkDiff(t, reports[0], m)
	checkDiff(t, m, reports[0])
	checkDiff(t, reports[0], reports[1])
}

// checkDoubts asserts of all journeys that the problems speak of legs and
// evidence that the journey has.
func checkDoubts(t *testing.T, r *legation.Report) {
	t.Helper()
	for i := range r.Itineraries {
		it := &r.Itineraries[i]
		told := map[legation.Span]bool{}
		for _, l := range it.Legs {
			for _, s := range l.Evidence {
				told[s] = true
			}
			for _, m := range l.Visit.Meetings {
				for _, s := range m.Evidence {
					told[s] = true
				}
			}
		}
		for _, p := range it.Validate() {
			if p.Code == "" || p.Message == "" || len(p.Legs) > 0 && p.Legs[len(p.Legs)-1] >= len(it.Legs) {
				t.Fatalf("problem %+v of %d legs", p, len(it.Legs))
			}
			for _, s := range p.Doubt {
				if !told[s] {
					t.Fatalf("problem %+v: nobody tells %v", p, s)
				}
			}
		}
	}
}

// checkDiff asserts that a report does not differ from itself, and that changes
// are told in words, with evidence of one of the two reports, and each time the same.
func checkDiff(t *testing.T, old, new *legation.Report) {
	t.Helper()
	for _, r := range []*legation.Report{old, new} {
		for _, c := range legation.Diff(r, reread(t, r)) {
			t.Fatalf("a report differs from itself: %s %s", c.Kind, c)
		}
	}
	changes := legation.Diff(old, new)
	for _, c := range changes {
		if c.Kind == "" || c.Text == "" || (c.Kind == legation.ChangeDetail || c.Kind == legation.ChangeStatus) && (c.Field == "" || c.Old == c.New) {
			t.Fatalf("change %+v", c)
		}
	}
	if again := legation.Diff(reread(t, old), reread(t, new)); !reflect.DeepEqual(again, changes) {
		t.Fatalf("another difference: %s", cmp.Diff(fmt.Sprint(changes), fmt.Sprint(again)))
	}
	data, err := json.Marshal(changes)
	if err != nil {
		t.Fatal(err)
	}
	var back []legation.Change
	if err := json.Unmarshal(data, &back); err != nil || !reflect.DeepEqual(back, changes) {
		t.Fatalf("changes are read otherwise than they were written: %v", err)
	}
}

// countsAgree compares what merging must keep with what it was given: every span of
// a leg, a mention, an agenda, and every document.
func countsAgree(t *testing.T, m *legation.Report, reports []*legation.Report) {
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
		t.Fatalf("evidence %+v, want %+v", got, want)
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
