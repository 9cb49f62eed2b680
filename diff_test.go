package legation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

// readOn reads an English text published on a day.
func readOn(t *testing.T, id, day, text string) *legation.Report {
	t.Helper()
	published, _ := date(t, day).Time()
	r, err := new(legation.Parser).Parse(legation.Document{ID: id, Text: text, Published: published})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestDiff(t *testing.T) {
	for name, c := range map[string]struct {
		old, new string // published on 2024-05-14 and 2024-05-21
		want     []string
	}{
		"a visit is announced": {"", "Finnish President Aino Laine will visit Oslo on May 28.",
			[]string{"journey_added: New journey by Aino Laine: Oslo, Norway (from 28 May 2024, planned)"}},
		"a visit is no longer told": {"Finnish President Aino Laine will visit Oslo on May 28.", "",
			[]string{"journey_removed: No longer told: the journey by Aino Laine to Oslo, Norway"}},
		"nothing changes": {"Finnish President Aino Laine will visit Oslo on May 28.", "On May 28 Finnish President Aino Laine will visit Oslo.", nil},
		"the traveller arrives": {"Finnish President Aino Laine will visit Oslo on May 20.", "Finnish President Aino Laine arrived in Oslo on May 20.",
			[]string{"status: Aino Laine has arrived in Oslo, Norway"}},
		"the visit takes place, told in Russian": {"Finnish President Aino Laine will visit Oslo on May 20.", "Президент Финляндии Айно Лайне посетила Осло 20 мая.",
			[]string{"status: Айно Лайне's visit to Oslo, Norway took place", "detail: Айно Лайне's visit to Oslo, Norway ends on 20 May 2024"}},
		"the visit is called off": {"Finnish President Aino Laine will visit Oslo on May 28.", "Finnish President Aino Laine cancelled her visit to Oslo.",
			[]string{"status: Aino Laine's visit to Oslo, Norway is called off"}},
		"the visit moves": {"Finnish President Aino Laine will visit Oslo on May 28.", "Finnish President Aino Laine will visit Oslo on June 20.",
			[]string{"detail: Aino Laine's visit to Oslo, Norway moves: it begins on 20 June 2024, not on 28 May 2024"}},
		"a stop is added": {"Finnish President Aino Laine will visit Norway on May 28.", "Finnish President Aino Laine will visit Norway on May 28 and Denmark on May 29.",
			[]string{"leg_added: Aino Laine: new stop Denmark (from 29 May 2024, planned)"}},
		"a meeting is added": {"Finnish President Aino Laine will visit Oslo on May 28.", "Finnish President Aino Laine will visit Oslo on May 28 and will meet Prime Minister Kari Lund.",
			[]string{"meeting_added: New meeting: talks of Aino Laine, Kari Lund (planned)"}},
	} {
		t.Run(name, func(t *testing.T) {
			old, new := readOn(t, "a", "2024-05-14", c.old), readOn(t, "b", "2024-05-21", c.new)
			var got []string
			for _, change := range legation.Diff(old, new) {
				got = append(got, string(change.Kind)+": "+change.Text)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A report does not differ from itself, nor from what was written and read of it.
func TestDiffOfTheSame(t *testing.T) {
	for _, s := range stories(t) {
		reports := s.reports(t)
		m, err := legation.Merge(reports...)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range append(reports, m) {
			for _, again := range []*legation.Report{r, reread(t, r)} {
				for _, c := range legation.Diff(r, again) {
					t.Errorf("%s: %s: %s", s.Story, c.Kind, c)
				}
			}
		}
	}
	if got := legation.Diff(nil, nil); got != nil {
		t.Errorf("nil and nil differ: %v", got)
	}
}
