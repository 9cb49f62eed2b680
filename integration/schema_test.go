package integration

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/legation-go/legation"
)

const schemaFile = "../schema/legation-1.schema.json"

// compiled returns the schema, checked against that of JSON Schema 2020-12. Where
// strict is set, keys that it does not name are errors.
func compiled(t *testing.T, strict bool) *jsonschema.Schema {
	t.Helper()
	doc := schema(t)
	if strict {
		closed(doc)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("legation-1", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("legation-1")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func schema(t *testing.T) map[string]any {
	t.Helper()
	data, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return doc.(map[string]any)
}

func closed(node any) {
	switch node := node.(type) {
	case map[string]any:
		if _, ok := node["properties"].(map[string]any); ok {
			node["additionalProperties"] = false
		}
		for _, v := range node {
			closed(v)
		}
	case []any:
		for _, v := range node {
			closed(v)
		}
	}
}

func valid(t *testing.T, s *jsonschema.Schema, data []byte) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v: %s", err, data)
	}
	return s.Validate(doc)
}

// Every report of the library's tests satisfies the schema, which names every key.
func TestSchema(t *testing.T) {
	strict := compiled(t, true)
	for id, r := range reports(t) {
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := valid(t, strict, data); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
	merged, err := legation.Merge(slices.Collect(maps.Values(reports(t)))...)
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]*legation.Report{"nothing": {}, "everything": everything(), "merged": merged} {
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := valid(t, strict, data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var back legation.Report
		if err := json.Unmarshal(data, &back); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// everything is a report with every key.
func everything() *legation.Report {
	date, _ := legation.NewDate(2024, 5, 14)
	dayOnly, _ := legation.NewDate(0, 5, 14)
	span := []legation.Span{{Start: 0, End: 4}}
	var people []*legation.Official
	for i := range 3 {
		people = append(people, &legation.Official{
			ID: "o" + strconv.Itoa(i), Mentions: span,
			Name: legation.Name{
				Full: "a", Honorific: "b", Given: "c", Patronymic: "d", Particle: "e", Family: "f", Suffix: "g", Script: "Latn",
				Order: legation.OrderFamilyFirst,
			},
			Office: legation.Office{
				Role: legation.RoleMonarch, Title: "King", Country: "SU", Organization: "UN", Inferred: true,
				Modifiers: []legation.Modifier{legation.ModifierFormer, legation.ModifierActing},
			},
		})
	}
	place := legation.Place{Country: "NO", City: "Oslo", Region: "150", Latitude: -59.9, Longitude: 10.7}
	sources := []legation.Source{{Name: "NTB", Kind: legation.SourceNewsAgency, Mentions: span}}
	meetings := []legation.Meeting{{
		Kind: legation.MeetingAudience, Participants: people, Venue: place, Date: dayOnly, Status: legation.StatusPostponed, Inferred: true, Evidence: span,
		Conflicts: []legation.Conflict{{Field: legation.ConflictDate, Claims: []legation.Claim{
			{Value: "a", Documents: []string{"d"}, Evidence: span}, {Value: "b", Documents: []string{"e"}},
		}}},
	}}
	agenda := legation.Agenda{{Topic: "energy.nuclear", Text: "a", Certainty: legation.CertaintyExpected, Evidence: span}}
	return &legation.Report{
		Document: "d", Published: time.Unix(0, 0).UTC(), Publisher: "a", Language: "en", Officials: people, Meetings: meetings, Agenda: agenda, Sources: sources,
		Diagnostics: []legation.Diagnostic{{Code: "no_office", Message: "a", Span: span[0]}},
		Itineraries: []legation.Itinerary{{
			Traveller: people[0], Companions: people[1:], Region: "gulf", Period: legation.Period{Start: date, End: date},
			Legs: []legation.Leg{{
				Place: place, Stops: []legation.Place{place}, Period: legation.Period{Start: date, End: date}, Status: legation.StatusDenied,
				Certainty: legation.CertaintyPossible, Inferred: true, Evidence: span, Conflicts: meetings[0].Conflicts,
				Support: legation.Support{Documents: 2, Sources: []legation.SourceKind{legation.SourceMedia}, Certainty: legation.CertaintyExpected},
				Visit: legation.Visit{
					Kind: legation.VisitOfficialWorking, KindText: "a", Hosts: people, Meetings: meetings, Agenda: agenda, Sources: sources,
					Outcomes: []legation.Outcome{{Kind: legation.OutcomeAid, From: people[0], To: people[1], Country: "NO", Status: legation.StatusPlanned, Evidence: span}},
				},
			}},
		}},
	}
}

// What is no report is told, and a key that a later version adds is not.
func TestSchemaTellsWhatIsNoReport(t *testing.T) {
	s := compiled(t, false)
	good, err := json.Marshal(everything())
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{`"schema":"legation/1"`, `"schema":"legation/2"`},
		{`"schema":"legation/1",`, ``},
		{`"status":"denied"`, `"status":"maybe"`},
		{`"start":"2024-05-14"`, `"start":"2024-13-14"`},
		{`"start":"2024-05-14"`, `"start":"14 May 2024"`},
		{`"date":"XXXX-05-14"`, `"date":"XXXX"`},
		{`"country":"NO"`, `"country":"NOR"`},
		{`"latitude":-59.9`, `"latitude":-159.9`},
		{`"traveller":"o0",`, ``},
		{`"id":"o1",`, ``},
		{`"topic":"energy.nuclear"`, `"topic":"football"`},
		{`"start":0`, `"start":-1`},
		{`"inferred":true`, `"inferred":"yes"`},
		{`"kind":"audience"`, `"kind":"chat"`},
	} {
		bad := strings.Replace(string(good), change[0], change[1], 1)
		if bad == string(good) {
			t.Errorf("%s is not in %s", change[0], good)
		} else if valid(t, s, []byte(bad)) == nil {
			t.Errorf("%s is a report to the schema", change[1])
		}
	}
	if err := valid(t, s, []byte(strings.Replace(string(good), `"status":"denied"`, `"status":"denied","mood":"good"`, 1))); err != nil {
		t.Errorf("a later key: %v", err)
	}
}

// The code lists are those of the constants.
func TestSchemaHasTheCodes(t *testing.T) {
	doc := schema(t)
	constants := codes(t)
	for _, topic := range legation.Topics() {
		constants["Topic"] = append(constants["Topic"], string(topic))
	}
	for path, goType := range map[string]string{
		"status": "Status", "certainty": "Certainty", "office/properties/role": "Role", "office/properties/modifiers/items": "Modifier",
		"visit/properties/kind": "VisitKind", "meeting/properties/kind": "MeetingKind", "outcome/properties/kind": "OutcomeKind",
		"source/properties/kind": "SourceKind", "agenda_item/properties/topic": "Topic",
	} {
		node := doc["$defs"].(map[string]any)
		for _, key := range strings.Split(path, "/") {
			node = node[key].(map[string]any)
		}
		var listed []string
		for _, code := range node["enum"].([]any) {
			listed = append(listed, code.(string))
		}
		if diff := cmp.Diff(constants[goType], listed); diff != "" {
			t.Errorf("%s: (-constants of %s +schema):\n%s", path, goType, diff)
		}
	}
}

// codes returns the string constants of the library by their type.
func codes(t *testing.T) map[string][]string {
	t.Helper()
	byType := map[string][]string{}
	files, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || spec.Type == nil {
				return true
			}
			for _, v := range spec.Values {
				typ, named := spec.Type.(*ast.Ident)
				if lit, ok := v.(*ast.BasicLit); ok && named && lit.Kind == token.STRING {
					code, _ := strconv.Unquote(lit.Value)
					byType[typ.Name] = append(byType[typ.Name], code)
				}
			}
			return true
		})
	}
	if !slices.Contains(slices.Collect(maps.Keys(byType)), "Role") {
		t.Fatal("no constants found")
	}
	return byType
}
