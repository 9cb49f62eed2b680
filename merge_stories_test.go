package legation_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

// story is what several documents tell, and what they come to: testdata/stories has
// one on every line. A journey reads "Aino Laine: Oslo, NO 2024-05-20/ completed state; ...",
// a conflict "NO status: cancelled (b) | planned (a)", the documents in brackets.
type story struct {
	Story     string `json:"story"`
	Documents []struct {
		ID        string    `json:"id"`
		Language  string    `json:"language"`
		Published time.Time `json:"published"`
		Publisher string    `json:"publisher"`
		Text      string    `json:"text"`
	} `json:"documents"`
	Journeys  []string `json:"journeys"`
	Conflicts []string `json:"conflicts"`
	Meetings  *int     `json:"meetings"`
}

func stories(t testing.TB) (all []story) {
	t.Helper()
	files, err := filepath.Glob("testdata/stories/*.jsonl")
	if err != nil || files == nil {
		t.Fatal("no stories", err)
	}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		for lines := bufio.NewScanner(file); lines.Scan(); {
			var s story
			if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			all = append(all, s)
		}
	}
	return all
}

func (s *story) reports(t testing.TB) (reports []*legation.Report) {
	t.Helper()
	for _, d := range s.Documents {
		r, err := new(legation.Parser).Parse(legation.Document{
			ID: d.ID, Language: d.Language, Published: d.Published, Publisher: d.Publisher, Text: d.Text,
		})
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, r)
	}
	return reports
}

func TestMergeStories(t *testing.T) {
	all := stories(t)
	if len(all) < 20 {
		t.Errorf("%d stories, want 20", len(all))
	}
	for _, s := range all {
		t.Run(s.Story, func(t *testing.T) {
			m, err := legation.Merge(s.reports(t)...)
			if err != nil {
				t.Fatal(err)
			}
			journeys, conflicts, meetings := tellStory(m)
			if diff := cmp.Diff(s.Journeys, journeys); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(s.Conflicts, conflicts); diff != "" {
				t.Error(diff)
			}
			if s.Meetings != nil && *s.Meetings != meetings {
				t.Errorf("%d meetings, want %d", meetings, *s.Meetings)
			}
		})
	}
}

// tellStory writes a merged report as the stories are written.
func tellStory(m *legation.Report) (journeys, conflicts []string, meetings int) {
	names := map[string]string{}
	for _, o := range m.Officials {
		names[o.ID] = o.String()
	}
	meetings = len(m.Meetings)
	for _, it := range m.Itineraries {
		var legs []string
		for _, l := range it.Legs {
			legs = append(legs, strings.TrimSpace(fmt.Sprint(l.Place, " ", l.Period, " ", l.Status, " ", l.Visit.Kind)))
			meetings += len(l.Visit.Meetings)
			for _, c := range l.Conflicts {
				var claims []string
				for _, claim := range c.Claims {
					value := claim.Value
					if c.Field == legation.ConflictHosts {
						ids := strings.Fields(value)
						for i := range ids {
							ids[i] = names[ids[i]]
						}
						slices.Sort(ids)
						value = strings.Join(ids, ", ")
					}
					claims = append(claims, fmt.Sprintf("%s (%s)", value, strings.Join(claim.Documents, ", ")))
				}
				conflicts = append(conflicts, fmt.Sprintf("%s %s: %s", l.Place.Country, c.Field, strings.Join(claims, " | ")))
			}
		}
		journeys = append(journeys, it.Traveller.String()+": "+strings.Join(legs, "; "))
	}
	return journeys, conflicts, meetings
}
