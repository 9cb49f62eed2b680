package legation_test

import (
	"bufio"
	"bytes"
	cmp2 "cmp"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

// corpus reads a corpus beside the project, and skips the test where there is none.
func corpus(t testing.TB, name string) (docs []goldDocument) {
	t.Helper()
	file, err := os.Open("../shared/corpus/dev/" + name)
	if err != nil {
		t.Skip("no corpus")
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var d goldDocument
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

func TestMergeTour(t *testing.T) {
	var reports []*legation.Report
	for _, d := range corpus(t, "tour.jsonl") {
		if d.ID == "seed-en" {
			continue
		}
		day, _ := time.Parse(time.DateOnly, d.Reference)
		r, err := (*legation.Parser)(nil).Parse(legation.Document{ID: d.ID, Text: d.Text, Published: day})
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, r)
	}
	m, err := legation.Merge(reports...)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(m.Itineraries); n != 1 {
		t.Fatalf("%d itineraries, want one", n)
	}
	it := m.Itineraries[0]
	var got []string
	var meetings []string
	for _, l := range it.Legs {
		got = append(got, fmt.Sprint(l.Place, " ", l.Period, " ", l.Status, " ", l.Support.Documents))
		for _, met := range l.Visit.Meetings {
			var who []string
			for _, o := range met.Participants {
				who = append(who, o.Name.Family)
			}
			slices.Sort(who)
			meetings = append(meetings, fmt.Sprint(met.Kind, " ", who, " ", met.Status, " ", len(met.Evidence)))
		}
	}
	want := []string{"BR  completed 8", "Caracas, VE  completed 8", "NI  completed 8", "Havana, CU 2023-04-20/ ongoing 8"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	want = []string{"talks [Lavrov Maduro] completed 8", "talks [Lavrov Rodríguez Parrilla] planned 8", "audience [Díaz-Canel Lavrov] planned 8"}
	if diff := cmp.Diff(want, meetings); diff != "" || len(m.Meetings) != 0 {
		t.Error(diff, m.Meetings)
	}
	if len(m.Officials) != 5 {
		t.Errorf("%d officials, want 5", len(m.Officials))
	}
	var topics []string
	for _, item := range it.Legs[3].Visit.Agenda {
		topics = append(topics, item.Text)
	}
	if diff := cmp.Diff([]string{"trade", "energy", "education", "culture", "sanctions"}, topics[:5]); diff != "" {
		t.Errorf("the topics in English: %s", diff)
	}
}

// stayKey is a stay as the tests of journeys tell it.
type stayKey struct{ who, country, start, end string }

// journeysOf divides stays into journeys: those that follow within a day.
func journeysOf(stays []stayKey) (journeys []string) {
	slices.SortFunc(stays, func(a, b stayKey) int {
		return cmp2.Or(cmp2.Compare(a.who, b.who), cmp2.Compare(a.start, b.start), cmp2.Compare(a.end, b.end), cmp2.Compare(a.country, b.country))
	})
	stays = slices.Compact(stays)
	var journey []stayKey
	last := ""
	flush := func() {
		if journey != nil {
			journeys = append(journeys, fmt.Sprint(journey))
		}
		journey = nil
	}
	for _, s := range stays {
		if journey != nil && (journey[0].who != s.who || s.start > nextDay(last)) {
			flush()
		}
		if journey == nil || s.end > last {
			last = s.end
		}
		journey = append(journey, s)
	}
	flush()
	return journeys
}

func nextDay(day string) string {
	t, _ := time.Parse(time.DateOnly, day)
	return t.AddDate(0, 0, 1).Format(time.DateOnly)
}

// whole returns how many of the journeys come back as they were.
func whole(want []string, m *legation.Report) (n int, missed []string) {
	got := map[string]int{}
	for _, it := range m.Itineraries {
		var stays []stayKey
		for _, l := range it.Legs {
			end := l.Period.End
			if end.IsZero() {
				end = l.Period.Start
			}
			stays = append(stays, stayKey{it.Traveller.Name.Family, l.Place.Country, l.Period.Start.String(), end.String()})
		}
		slices.SortFunc(stays, func(a, b stayKey) int {
			return cmp2.Or(cmp2.Compare(a.start, b.start), cmp2.Compare(a.end, b.end), cmp2.Compare(a.country, b.country))
		})
		got[fmt.Sprint(stays)]++
	}
	for _, w := range want {
		if got[w] > 0 {
			got[w]--
			n++
		} else {
			missed = append(missed, w)
		}
	}
	return n, missed
}

// Journeys cut into a report per stay and shuffled come back whole: with the stays as
// people noted them, as the library reads them, and as it reads them where every stay is
// a text of its own.
func TestMergeTravels(t *testing.T) {
	docs := corpus(t, "travels.jsonl")
	for _, c := range []struct {
		name string
		cut  func(t *testing.T, docs []goldDocument) ([]*legation.Report, []stayKey)
	}{{"gold", cutGold}, {"read", cutRead}, {"told one by one", cutTold}} {
		t.Run(c.name, func(t *testing.T) {
			reports, stays := c.cut(t, docs)
			want := journeysOf(stays)
			rand.New(rand.NewPCG(1, 2)).Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
			m, err := legation.Merge(reports...)
			if err != nil {
				t.Fatal(err)
			}
			n, missed := whole(want, m)
			t.Logf("%d stays, %d of %d journeys whole (%.1f%%)", len(reports), n, len(want), 100*float64(n)/float64(len(want)))
			for _, w := range missed {
				t.Log("missed", w)
			}
			if float64(n) < 0.98*float64(len(want)) {
				t.Errorf("%d of %d journeys come back whole, want 98%%", n, len(want))
			}
		})
	}
}

func cutGold(t *testing.T, docs []goldDocument) (reports []*legation.Report, stays []stayKey) {
	for _, d := range docs {
		for i, l := range d.Legs {
			g := d.Officials[0]
			name, err := legation.ParseName(g.Name)
			if err != nil {
				t.Fatal(err)
			}
			o := &legation.Official{ID: "o1", Name: name, Office: legation.Office{Role: legation.Role(g.Role), Country: *g.Country}}
			leg := legation.Leg{
				Place: legation.Place{Country: l.Country, City: l.City}, Status: legation.Status(l.Status),
				Period: legation.Period{Start: date(t, l.Start), End: date(t, l.End)},
			}
			reports = append(reports, &legation.Report{
				Document: fmt.Sprintf("%s-%d", d.ID, i), Language: "en", Officials: []*legation.Official{o},
				Itineraries: []legation.Itinerary{{Traveller: o, Legs: []legation.Leg{leg}}},
			})
			stays = append(stays, stayKey{name.Family, l.Country, l.Start, l.End})
		}
	}
	return reports, stays
}

func cutRead(t *testing.T, docs []goldDocument) (reports []*legation.Report, stays []stayKey) {
	for _, d := range docs {
		r, err := legation.Parse(d.Text)
		if err != nil {
			t.Fatal(err)
		}
		for _, it := range r.Itineraries {
			for i, l := range it.Legs {
				if !l.Period.Start.IsFull() {
					continue // without days it is no stay of this test
				}
				cut := *r
				cut.Document = fmt.Sprintf("%s-%d", d.ID, i)
				cut.Itineraries = []legation.Itinerary{{Traveller: it.Traveller, Legs: []legation.Leg{l}}}
				reports = append(reports, &cut)
				stays = append(stays, stayKey{it.Traveller.Name.Family, l.Place.Country, l.Period.Start.String(), cmp2.Or(l.Period.End, l.Period.Start).String()})
			}
		}
	}
	return reports, stays
}

// cutTold reads every stay in a text of its own: the paragraphs of prose, the
// lines of a diary under its heading.
func cutTold(t *testing.T, docs []goldDocument) (reports []*legation.Report, stays []stayKey) {
	for _, d := range docs {
		heading, lines, _ := strings.Cut(d.Text, "\n\n")
		texts := strings.Split(lines, "\n")
		if !strings.HasSuffix(d.ID, "-diary") {
			heading, texts = "", strings.Split(d.Text, "\n\n")
		}
		for i, text := range texts {
			r, err := legation.Parse(heading + "\n\n" + text)
			if err != nil {
				t.Fatal(err)
			}
			r.Document = fmt.Sprintf("%s-%d", d.ID, i)
			reports = append(reports, r)
			for _, it := range r.Itineraries {
				for _, l := range it.Legs {
					stays = append(stays, stayKey{it.Traveller.Name.Family, l.Place.Country, l.Period.Start.String(), cmp2.Or(l.Period.End, l.Period.Start).String()})
				}
			}
		}
	}
	return reports, stays
}

func date(t testing.TB, s string) legation.Date {
	t.Helper()
	d, err := legation.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// Reports of the tour, of the stories and some of the travels give the same bytes in
// any order, at once, step by step, in batches, and through JSON.
func TestMergeOrder(t *testing.T) {
	reports := orderReports(t)
	want := mergedJSON(t, reports...)
	random := rand.New(rand.NewPCG(3, 4))
	for round := range 12 {
		random.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
		if got := mergedJSON(t, reports...); !bytes.Equal(got, want) {
			t.Fatalf("round %d: another order gives other bytes:\n%s", round, cmp.Diff(string(want), string(got)))
		}
		var m legation.Merger
		for i, r := range reports {
			if err := m.Add(r); err != nil {
				t.Fatal(err)
			}
			if i%17 == round {
				m.Report() // looking on changes nothing
			}
		}
		if got, _ := json.Marshal(m.Report()); !bytes.Equal(got, want) {
			t.Fatalf("round %d: a Merger gives other bytes", round)
		}
		var batches []*legation.Report
		for from := 0; from < len(reports); {
			to := min(len(reports), from+1+random.IntN(len(reports)/2))
			batch, err := legation.Merge(reports[from:to]...)
			if err != nil {
				t.Fatal(err)
			}
			if round%2 == 0 {
				batch = reread(t, batch)
			}
			batches = append(batches, batch)
			from = to
		}
		batches = append(batches, reports[random.IntN(len(reports))]) // told twice
		if got := mergedJSON(t, batches...); !bytes.Equal(got, want) {
			t.Fatalf("round %d: batches give other bytes", round)
		}
	}
}

// A merged report that is written and read is equal to the one written.
func TestMergeJSON(t *testing.T) {
	m, err := legation.Merge(orderReports(t)...)
	if err != nil {
		t.Fatal(err)
	}
	if got := reread(t, m); !reflect.DeepEqual(got, m) {
		t.Error("a merged report changes when it is written and read")
	}
}

func reread(t *testing.T, r *legation.Report) *legation.Report {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var out legation.Report
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return &out
}

func mergedJSON(t *testing.T, reports ...*legation.Report) []byte {
	t.Helper()
	m, err := legation.Merge(reports...)
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// orderReports are reports of many documents that have much to do with one another.
func orderReports(t *testing.T) (reports []*legation.Report) {
	for _, s := range stories(t) {
		reports = append(reports, s.reports(t)...)
	}
	return reports
}
