package legation_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/legation-go/legation"
)

type ldNode map[string]any

func graph(t testing.TB, reports ...*legation.Report) []ldNode {
	t.Helper()
	out := written(t, "jsonld", reports...)
	var doc struct {
		Context string   `json:"@context"`
		Graph   []ldNode `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil || doc.Context != "https://schema.org" {
		t.Fatalf("%v: %s", err, out)
	}
	return doc.Graph
}

type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

func entities(t testing.TB, reports ...*legation.Report) (list []ftmEntity) {
	t.Helper()
	for line := range strings.Lines(written(t, "followthemoney", reports...)) {
		var e ftmEntity
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		list = append(list, e)
	}
	return list
}

func TestJSONLDStatus(t *testing.T) {
	for status, want := range map[legation.Status]any{
		"": nil, legation.StatusPlanned: "https://schema.org/EventScheduled", legation.StatusOngoing: "https://schema.org/EventScheduled",
		legation.StatusCompleted: "https://schema.org/EventScheduled", legation.StatusCancelled: "https://schema.org/EventCancelled",
		legation.StatusDenied: "https://schema.org/EventCancelled", legation.StatusPostponed: "https://schema.org/EventPostponed",
	} {
		nodes := graph(t, journey("Kari Lund", legation.Leg{Place: legation.Place{Country: "KE"}, Status: status}))
		if got := nodes[len(nodes)-1]["eventStatus"]; got != want {
			t.Errorf("%q: %v, want %v", status, got, want)
		}
	}
}

// A date without a year is none; months and years stay.
func TestLinkedDates(t *testing.T) {
	for date, want := range map[string]string{"2024-05-13": "2024-05-13", "2024-05": "2024-05", "2024": "2024", "XXXX-05-13": "", "": ""} {
		r := journey("Kari Lund", legation.Leg{Place: legation.Place{Country: "KE"}, Period: legation.Period{Start: day(t, date)}})
		nodes, list := graph(t, r), entities(t, r)
		if got, _ := nodes[len(nodes)-1]["startDate"].(string); got != want {
			t.Errorf("%s: JSON-LD %q", date, got)
		}
		if got := strings.Join(list[len(list)-1].Properties["startDate"], " "); got != want {
			t.Errorf("%s: FollowTheMoney %q", date, got)
		}
	}
}

// Names of one person in two reports are names of one entity.
func TestFollowTheMoneyJoins(t *testing.T) {
	leg := legation.Leg{Place: legation.Place{Country: "SU"}, Period: legation.Period{Start: day(t, "1988-05-13")}}
	list := entities(t, journey("Sergei Lavrov", leg), journey("Сергей Лавров", leg))
	var schemata []string
	for _, e := range list {
		schemata = append(schemata, e.Schema)
	}
	if want := []string{"Person", "Position", "Occupancy", "Event"}; !slices.Equal(schemata, want) {
		t.Fatalf("%q, want %q", schemata, want)
	}
	if got := list[0].Properties["name"]; !slices.Equal(got, []string{"Sergei Lavrov", "Сергей Лавров"}) {
		t.Errorf("names %q", got)
	}
	if got := list[0].Properties["alias"]; !slices.Equal(got, []string{"Sergey Lavrov"}) {
		t.Errorf("alias %q", got)
	}
	if got := list[3].Properties["country"]; !slices.Equal(got, []string{"suhh"}) {
		t.Errorf("country %q", got)
	}
}

// "former" is of the occupancy, "deputy" of the position.
func TestFollowTheMoneyModifiers(t *testing.T) {
	r := journey("Kari Lund")
	r.Officials[0].Office.Modifiers = []legation.Modifier{legation.ModifierFormer, legation.ModifierDeputy}
	list := entities(t, r)
	if got := list[1].Properties["name"]; !slices.Equal(got, []string{"deputy foreign minister, Norway"}) {
		t.Errorf("position %q", got)
	}
	if got := list[2].Properties["status"]; !slices.Equal(got, []string{"ended"}) {
		t.Errorf("status %q", got)
	}
}

// Every reference of the two forms leads to something that is written.
func checkLinks(t testing.TB, reports ...*legation.Report) {
	if out := written(t, "jsonld", reports...) + written(t, "followthemoney", reports...); strings.ContainsAny(out, "<>&\u2028") {
		t.Errorf("markup in %s", out)
	}
	nodes := graph(t, reports...)
	ids := map[any]int{}
	for _, n := range nodes {
		ids[n["@id"]]++
	}
	for _, n := range nodes {
		for _, key := range []string{"attendee", "organizer", "subEvent"} {
			refs, _ := n[key].([]any)
			for _, ref := range refs {
				if id := ref.(map[string]any)["@id"]; ids[id] != 1 {
					t.Errorf("%s %v stands for %d nodes", key, id, ids[id])
				}
			}
		}
	}
	list := entities(t, reports...)
	schemata := map[string]string{}
	for _, e := range list {
		if schemata[e.ID] != "" {
			t.Errorf("two entities %s", e.ID)
		}
		if !ftmID.MatchString(e.ID) {
			t.Errorf("id %q", e.ID)
		}
		schemata[e.ID] = e.Schema
	}
	for _, e := range list {
		for property, schema := range map[string]string{"holder": "Person", "post": "Position", "organization": "Organization", "involved": "Person", "organizer": "Person"} {
			for _, id := range e.Properties[property] {
				if schemata[id] != schema {
					t.Errorf("%s %s is a %q", property, id, schemata[id])
				}
			}
		}
	}
}

var ftmID = regexp.MustCompile(`^legation-[0-9a-f-]{36}$`)

func TestLinkedDataHostile(t *testing.T) {
	for _, text := range hostileTexts {
		checkLinks(t, hostile(text))
	}
}

// All documents of the tests give linked data without loose ends.
func TestLinkedDataDocuments(t *testing.T) {
	for _, lang := range legation.Languages() {
		var reports []*legation.Report
		for _, d := range readGold(t, "testdata/documents/"+lang+".jsonl") {
			reports = append(reports, parse(t, d.Text))
		}
		checkLinks(t, reports...)
	}
}
