package legationbeam

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/legation-go/legation"
)

func init() {
	register.Function1x2(byTraveller)
	register.Function2x2(keyed)
	register.Function2x1(unmerged)
}

// byTraveller keys a report by the traveller.
func byTraveller(r *legation.Report) (string, *legation.Report) {
	if len(r.Itineraries) == 0 {
		return "", r
	}
	return r.Itineraries[0].Traveller.Name.Key(), r
}

// keyed tells a merged report in a line.
func keyed(key string, r *legation.Report) (string, error) {
	data, err := json.Marshal(r)
	return key + " " + string(data), err
}

func unmerged(key string, u Unmerged) string { return fmt.Sprint(key, u) }

// The reports of a key become what legation.Merge makes of them, in whatever order
// they come.
func TestMerge(t *testing.T) {
	documents := []legation.Document{
		{ID: "1", Text: "Norwegian Foreign Minister Kari Lund will visit Kenya on May 20.", Published: published},
		{ID: "2", Text: "Norwegian Foreign Minister Kari Lund arrived in Nairobi on May 20 for talks on trade.", Published: published},
		{ID: "3", Text: "Norwegian Foreign Minister Kari Lund called off her trip to Uganda.", Published: published},
		{ID: "4", Text: "Polish President Marek Zielinski called off his trip to Hungary.", Published: published},
	}
	groups := map[string][]*legation.Report{}
	var keys []string
	for _, doc := range documents {
		r, err := new(legation.Parser).Parse(doc)
		if err != nil {
			t.Fatal(err)
		}
		key, _ := byTraveller(r)
		if groups[key] == nil {
			keys = append(keys, key)
		}
		groups[key] = append(groups[key], r)
	}
	if len(keys) != 2 {
		t.Fatalf("keys %q", keys)
	}
	var want []any
	for _, key := range keys {
		r, err := legation.Merge(groups[key]...)
		if err != nil {
			t.Fatal(err)
		}
		line, err := keyed(key, r)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, line)
	}
	for range 3 {
		slices.Reverse(documents)
		documents = append(documents[1:], documents[0])
		p, s, col := ptest.CreateList(documents)
		reports, failures := Parse(s, col)
		merged, failed := Merge(s, beam.ParDo(s, byTraveller, reports))
		passert.Equals(s, beam.ParDo(s, keyed, merged), want...)
		passert.Empty(s, failures)
		passert.Empty(s, beam.ParDo(s, unmerged, failed))
		ptest.RunAndValidate(t, p)
	}
}

// A report that cannot be merged is left out and told, also after the way to
// another worker; the others are merged.
func TestMergeFailure(t *testing.T) {
	good, err := legation.Parse("Polish President Marek Zielinski called off his trip to Hungary.")
	if err != nil {
		t.Fatal(err)
	}
	fn := &mergeFn{}
	here := fn.AddInput(fn.AddInput(fn.CreateAccumulator(), nil), good)
	data, err := encodeMerging(here)
	if err != nil {
		t.Fatal(err)
	}
	there, err := decodeMerging(data)
	if err != nil {
		t.Fatal(err)
	}
	m := fn.MergeAccumulators(fn.CreateAccumulator(), there)
	var legs []string
	var failed []Unmerged
	(&splitFn{}).ProcessElement("k",
		m, func(_ beam.T, r *legation.Report) { legs = append(legs, legsOf(r)) },
		func(_ beam.T, f Unmerged) { failed = append(failed, f) })
	if want := []string{" | Marek Zielinski: HU  cancelled"}; !slices.Equal(legs, want) {
		t.Errorf("%q, want %q", legs, want)
	}
	if len(failed) != 1 || failed[0].Document != "" || failed[0].Reason == "" {
		t.Errorf("%+v", failed)
	}
}

// A key without a report that could be merged gives no report.
func TestMergeOfNothing(t *testing.T) {
	data, err := encodeMerging(new(merging))
	if err != nil {
		t.Fatal(err)
	}
	m, err := decodeMerging(data)
	if err != nil {
		t.Fatal(err)
	}
	(&splitFn{}).ProcessElement("k", m,
		func(beam.T, *legation.Report) { t.Error("a report") },
		func(beam.T, Unmerged) { t.Error("a failure") })
}
