package legation_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

func TestMergeNothing(t *testing.T) {
	m, err := legation.Merge()
	if err != nil || !reflect.DeepEqual(m, &legation.Report{}) {
		t.Errorf("Merge() = %+v, %v; want an empty report", m, err)
	}
	if got := new(legation.Merger).Report(); !reflect.DeepEqual(got, &legation.Report{}) {
		t.Errorf("the zero Merger has %+v; want an empty report", got)
	}
	m, err = legation.Merge(&legation.Report{})
	if err != nil || len(m.Documents) != 1 || m.Officials != nil || m.Itineraries != nil {
		t.Errorf("the report of a text that says nothing gives %+v, %v", m, err)
	}
}

func TestMergeErrors(t *testing.T) {
	good := readOn(t, "a", "2024-05-14", "Finnish President Aino Laine will visit Oslo on May 20.")
	merged, err := legation.Merge(good, good)
	if err != nil {
		t.Fatal(err)
	}
	bare := legation.Report{Documents: merged.Documents}
	stranger := *good
	stranger.Meetings = []legation.Meeting{{Participants: []*legation.Official{{ID: "o7"}}}}
	for name, c := range map[string]struct {
		bad  *legation.Report
		want error
	}{
		"nil":                                  {nil, legation.ErrNoReport},
		"an unlisted official":                 {&stranger, legation.ErrDangling},
		"a nil official":                       {&legation.Report{Officials: []*legation.Official{nil}}, legation.ErrDangling},
		"a merged report put together by hand": {&bare, legation.ErrNoTestimony},
	} {
		_, err := legation.Merge(good, c.bad)
		var at *legation.MergeError
		if !errors.Is(err, c.want) || !errors.As(err, &at) || at.Index != 1 {
			t.Errorf("%s: error %v, want %v of report 1", name, err, c.want)
		}
		var m legation.Merger
		if err := m.Add(good); err != nil {
			t.Fatal(err)
		}
		before, _ := json.Marshal(m.Report())
		if m.Add(c.bad) == nil {
			t.Errorf("%s: no error", name)
		}
		if after, _ := json.Marshal(m.Report()); string(after) != string(before) {
			t.Errorf("%s: the Merger changed", name)
		}
	}
}

// Another text under the same id is a version of the document; the same report
// again is not.
func TestMergeVersions(t *testing.T) {
	first := readOn(t, "a", "2024-05-14", "Finnish President Aino Laine will visit Oslo on May 20.")
	second := readOn(t, "a", "2024-05-15", "Finnish President Aino Laine will visit Oslo on May 21.")
	unnamed := readOn(t, "", "2024-05-16", "Finnish President Aino Laine will visit Oslo on May 21.")
	m, err := legation.Merge(second, first, first, unnamed)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, d := range m.Documents {
		ids = append(ids, d.ID)
	}
	if len(ids) != 3 || ids[0] != "a" || ids[1] != "a#2" || len(ids[2]) < 8 {
		t.Fatalf("documents %q, want a, a#2 and a hash", ids)
	}
	want := []legation.Claim{{Value: "2024-05-21", Documents: ids[1:]}, {Value: "2024-05-20", Documents: ids[:1]}}
	got := m.Itineraries[0].Legs[0].Conflicts[0].Claims
	for i := range got {
		got[i].Evidence = nil
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for i, r := range []*legation.Report{first, second, unnamed} {
		if got := m.Testimony(ids[i]); !reflect.DeepEqual(got, r) {
			t.Errorf("document %s says\n%+v, not\n%+v", ids[i], got, r)
		}
	}
	if m.Testimony("b") != nil || (*legation.Report)(nil).Testimony("a") != nil {
		t.Error("a document that is not there says something")
	}
	if first.Testimony("a") != first {
		t.Error("the report of one document is not its testimony")
	}
}

// Every span of a merged report names its document, and covers what it did there.
func TestMergeSpans(t *testing.T) {
	for _, s := range stories(t) {
		texts := map[string]string{}
		for _, d := range s.Documents {
			texts[d.ID] = d.Text
		}
		m, err := legation.Merge(s.reports(t)...)
		if err != nil {
			t.Fatal(err)
		}
		check := func(spans []legation.Span) {
			for _, sp := range spans {
				if text, ok := texts[sp.Document]; !ok || sp.Len() > 0 && sp.In(text) == "" {
					t.Errorf("%s: span %s is in no document", s.Story, sp)
				}
			}
		}
		for _, o := range m.Officials {
			check(o.Mentions)
			if len(o.Mentions) == 0 {
				t.Errorf("%s: %s is mentioned nowhere", s.Story, o)
			}
		}
		for _, it := range m.Itineraries {
			for _, l := range it.Legs {
				check(l.Evidence)
				for _, c := range l.Conflicts {
					for _, claim := range c.Claims {
						check(claim.Evidence)
					}
				}
			}
		}
	}
}

// A merged report stays as it is when the Merger goes on, and one report may be merged by
// many at a time.
func TestMergeIsolated(t *testing.T) {
	var reports []*legation.Report
	for i := range 8 {
		reports = append(reports, readOn(t, fmt.Sprint(i), "2024-05-14", fmt.Sprintf("Finnish President Aino Laine will visit Oslo on May 2%d.", i)))
	}
	var m legation.Merger
	var wait sync.WaitGroup
	for _, r := range reports {
		if err := m.Add(r); err != nil {
			t.Fatal(err)
		}
		state := m.Report()
		want, _ := json.Marshal(state)
		wait.Go(func() {
			for range 20 {
				if got, _ := json.Marshal(state); string(got) != string(want) {
					t.Error("a merged report changed")
					return
				}
				if _, err := legation.Merge(append([]*legation.Report{state}, reports...)...); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
}

// Persons are one or two by their names, offices and times.
func TestMergePersons(t *testing.T) {
	person := func(name string, role legation.Role, country string, year int) *legation.Report {
		o := &legation.Official{ID: "o1", Office: legation.Office{Role: role, Country: country}}
		if name != "" {
			n, err := legation.ParseName(name)
			if err != nil {
				t.Fatal(err)
			}
			o.Name = n
		}
		return &legation.Report{
			Document: fmt.Sprint(name, role, country, year), Officials: []*legation.Official{o},
			Published: time.Date(year, 6, 1, 0, 0, 0, 0, time.UTC),
		}
	}
	const fm, pm, president = legation.RoleForeignMinister, legation.RolePrimeMinister, legation.RolePresident
	for name, c := range map[string]struct {
		people []*legation.Report
		want   int
	}{
		"spellings and scripts": {[]*legation.Report{
			person("Sergei Lavrov", fm, "RU", 2023), person("Сергей Лавров", fm, "RU", 2023), person("Sergueï Lavrov", fm, "RU", 2023),
			person("谢尔盖·拉夫罗夫", fm, "RU", 2023), person("سيرغي لافروف", fm, "RU", 2023), person("Lawrow", fm, "RU", 2023),
		}, 1},
		"a key that Han does not share": {[]*legation.Report{person("Vladimir Putin", president, "RU", 2023), person("弗拉基米尔·普京", president, "RU", 2023)}, 1},
		"siblings":                      {[]*legation.Report{person("Fidel Castro", president, "CU", 2005), person("Raúl Castro", president, "CU", 2009)}, 2},
		"the family name of siblings":   {[]*legation.Report{person("Lech Kaczyński", president, "PL", 2007), person("Jarosław Kaczyński", pm, "PL", 2007), person("Kaczyński", president, "PL", 2007)}, 2},
		"a family name that fits two":   {[]*legation.Report{person("Anna Mwangi", legation.RoleMinister, "KE", 2023), person("Daniel Mwangi", legation.RoleMinister, "KE", 2023), person("Mwangi", legation.RoleMinister, "KE", 2023)}, 3},
		"namesakes of two countries":    {[]*legation.Report{person("Henrik Larsen", fm, "NO", 2023), person("Henrik Larsen", fm, "DK", 2023)}, 2},
		"namesakes in two offices":      {[]*legation.Report{person("Wang Wei", legation.RoleAmbassador, "CN", 2023), person("Wang Wei", legation.RoleFinanceMinister, "CN", 2023)}, 2},
		"two offices held together":     {[]*legation.Report{person("Ana Brnabić", pm, "RS", 2023), person("Ana Brnabić", legation.RoleMinister, "RS", 2023)}, 1},
		"presidents of other times":     {[]*legation.Report{person("Kim Young-sam", president, "KR", 1994), person("Kim", president, "KR", 1994), person("Kim Dae-jung", president, "KR", 1999), person("Kim", president, "KR", 1999)}, 2},
		"the office alone":              {[]*legation.Report{person("Astrid Solheim", fm, "NO", 2023), person("", fm, "NO", 2023)}, 1},
		"the office at another time":    {[]*legation.Report{person("Astrid Solheim", fm, "NO", 2023), person("", fm, "NO", 2019)}, 2},
		"an office that many hold":      {[]*legation.Report{person("", legation.RoleSpecialEnvoy, "NO", 2023), person("Ingrid Dahl", legation.RoleSpecialEnvoy, "NO", 2023)}, 2},
		"no typing error":               {[]*legation.Report{person("Anna Tbalolomi", fm, "NO", 2023), person("Anna Tbavulomi", fm, "NO", 2023)}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			m, err := legation.Merge(c.people...)
			if err != nil {
				t.Fatal(err)
			}
			var names []string
			for _, o := range m.Officials {
				names = append(names, o.String()+" "+string(o.Office.Role))
			}
			if len(names) != c.want {
				t.Errorf("%q: %d, want %d", names, len(names), c.want)
			}
		})
	}
}

// The ids of a roster make persons one, and keep them apart.
func TestMergeRoster(t *testing.T) {
	named := func(id, document string) *legation.Report {
		n, _ := legation.ParseName("Li Qiang")
		return &legation.Report{Document: document, Officials: []*legation.Official{{ID: id, Name: n, Office: legation.Office{Country: "CN"}}}}
	}
	m, err := legation.Merge(named("Q1", "a"), named("Q2", "b"), named("Q1", "c"))
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, o := range m.Officials {
		ids = append(ids, o.ID)
	}
	slices.Sort(ids)
	if diff := cmp.Diff([]string{"Q1", "Q2"}, ids); diff != "" {
		t.Error(diff)
	}
}

// Documents that another hand wrote without what they say, in another order, or
// merged themselves, are all kept; what they make cannot be merged on.
func TestMergeForeignDocuments(t *testing.T) {
	for name, data := range map[string]string{
		"one without its report":      `{"documents":[{"id":"a"},{"id":"b","report":{"schema":"legation/1","document":"b"}}]}`,
		"in another order":            `{"documents":[{"id":"b","report":{"document":"b"}},{"id":"a","report":{"document":"a"}}]}`,
		"of another id":               `{"documents":[{"id":"a","report":{"document":"a"}},{"id":"b","report":{"document":"c"}}]}`,
		"one told twice":              `{"documents":[{"id":"a","report":{"document":"a"}},{"id":"a","report":{"document":"a"}}]}`,
		"one is itself a merged one":  `{"documents":[{"id":"a","report":{"document":"a","documents":[{"id":"a"}]}},{"id":"b","report":{"document":"b"}}]}`,
		"of another time of printing": `{"documents":[{"id":"a","published":"2024-05-14T00:00:00Z","report":{"document":"a"}},{"id":"b","report":{"document":"b"}}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			var r legation.Report
			if err := json.Unmarshal([]byte(data), &r); err != nil {
				t.Fatal(err)
			}
			if again := reread(t, &r); len(r.Documents) != 2 || !reflect.DeepEqual(again, &r) {
				t.Errorf("%d documents, read again %+v", len(r.Documents), again)
			}
			if _, err := legation.Merge(&r); !errors.Is(err, legation.ErrNoTestimony) {
				t.Errorf("merged on: %v", err)
			}
		})
	}
}

// Reports within reports are read in time that grows with their bytes, not with
// their depth times their bytes.
func TestReportJSONNested(t *testing.T) {
	took := func(depth int) time.Duration {
		data := []byte(strings.Repeat(`{"documents":[{"report":`, depth) + "{}" + strings.Repeat("}]}", depth))
		best := time.Duration(math.MaxInt64)
		for range 3 {
			began := time.Now()
			var r legation.Report
			if err := json.Unmarshal(data, &r); err != nil {
				t.Fatal(err)
			}
			best = min(best, time.Since(began))
		}
		return best
	}
	if why := slow(func() string {
		if short, long := took(300), took(3000); long > 40*short+5*time.Millisecond {
			return fmt.Sprintf("ten times as deep takes %v instead of %v", long, short)
		}
		return ""
	}); why != "" {
		t.Error(why)
	}
}
