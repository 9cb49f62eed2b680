package legation_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"iter"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

// rowTypes are the tables, in the order of docs/rows.md.
var rowTypes = []reflect.Type{
	reflect.TypeFor[legation.LegRow](), reflect.TypeFor[legation.MeetingRow](), reflect.TypeFor[legation.AgendaRow](),
	reflect.TypeFor[legation.OfficialRow](), reflect.TypeFor[legation.EventRow](),
}

const rowsHead = `# Rows

The columns of the tables that a report is written as. This page is made from the comments in ` + "`rows.go`" + ` and
` + "`events.go`" + `: ` + "`go test -run TestRowsAreDescribed -update .`" + `

The names are the same in CSV, JSON and Parquet and do not change; new columns may come at the end of a table.
Text that the document does not give is ` + "`\"\"`" + `. Dates are EDTF level 1 (` + "`2023-04-17`, `2023-04`, `2023`, `XXXX-04-17`" + `).
Codes are those of the report. A list is joined by ` + "`|`" + `; where a value of it holds that sign itself it becomes ` + "`/`" + `.

In CSV a cell of text that begins with ` + "`=`, `+`, `-`, `@`" + `, their full-width forms, a tab or an end of line has an apostrophe
before it, so that no spreadsheet runs it as a formula. Codes of CAMEO begin with 0, which pandas and spreadsheets drop
unless told that the column is text (` + "`dtype={'cameo': str}`" + `); DuckDB keeps it, and Parquet says so itself.
`

// docs/rows.md has a row for every column, with the comment of its field.
func TestRowsAreDescribed(t *testing.T) {
	comments := fieldComments(t, "rows.go", "events.go")
	var b strings.Builder
	b.WriteString(rowsHead)
	for _, typ := range rowTypes {
		fmt.Fprintf(&b, "\n## %s\n\n| column | type | meaning |\n| --- | --- | --- |\n", typ.Name())
		for f := range columns(typ) {
			meaning := comments[typ.Name()+"."+f.Name]
			if meaning == "" {
				t.Errorf("%s.%s has no comment", typ.Name(), f.Name)
			}
			kind := map[reflect.Kind]string{reflect.String: "text", reflect.Int: "integer", reflect.Float64: "number", reflect.Bool: "boolean"}[f.Type.Kind()]
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", f.Tag.Get("csv"), kind, meaning)
		}
	}
	const path = "docs/rows.md"
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(have), b.String()); diff != "" {
		t.Errorf("%s is not what the comments say (-page +comments):\n%s", path, diff)
	}
}

func columns(t reflect.Type) iter.Seq[reflect.StructField] {
	return func(yield func(reflect.StructField) bool) {
		for i := range t.NumField() {
			if !yield(t.Field(i)) {
				return
			}
		}
	}
}

// fieldComments returns the comments behind the fields of structs by "Type.Field".
func fieldComments(t *testing.T, files ...string) map[string]string {
	comments := map[string]string{}
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if s, ok := spec.Type.(*ast.StructType); ok {
				for _, f := range s.Fields.List {
					if f.Comment != nil {
						comments[spec.Name.Name+"."+f.Names[0].Name] = strings.TrimSpace(f.Comment.Text())
					}
				}
			}
			return false
		})
	}
	return comments
}

// A column has one name in all forms, and no other column of the table has it.
func TestRowsNameColumnsAlike(t *testing.T) {
	for _, typ := range rowTypes {
		seen := map[string]bool{}
		for f := range columns(typ) {
			name := f.Tag.Get("csv")
			for _, form := range []string{"json", "parquet"} {
				if other, _, _ := strings.Cut(f.Tag.Get(form), ","); other != name {
					t.Errorf("%s.%s: %q in csv, %q in %s", typ.Name(), f.Name, name, other, form)
				}
			}
			if seen[name] || name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_") != "" {
				t.Errorf("%s.%s: column %q", typ.Name(), f.Name, name)
			}
			seen[name] = true
		}
	}
}

// tables writes all tables of a report as CSV.
func tables(r *legation.Report) map[string]func(*strings.Builder) error {
	return map[string]func(*strings.Builder) error{
		"legs":      func(b *strings.Builder) error { return legation.WriteCSV(b, r.LegRows()) },
		"meetings":  func(b *strings.Builder) error { return legation.WriteCSV(b, r.MeetingRows()) },
		"agenda":    func(b *strings.Builder) error { return legation.WriteCSV(b, r.AgendaRows()) },
		"officials": func(b *strings.Builder) error { return legation.WriteCSV(b, r.OfficialRows()) },
		"events":    func(b *strings.Builder) error { return legation.WriteCSV(b, r.EventRows()) },
	}
}

// Of hostile text every table stays a table, no cell is a formula, and the text
// is all there.
func TestCSVOfHostileTexts(t *testing.T) {
	for _, text := range append(formulas, hostileTexts...) {
		checkTables(t, text)
	}
}

var formulas = []string{
	"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "a,b", `"`, `";=1`, "a\nb", "a\r\nb", "|=1|", `=cmd|' /C calc'!A0`, "'",
}

func checkTables(t testing.TB, text string) {
	for name, write := range tables(hostile(text)) {
		var b strings.Builder
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll() // every row has as many cells as the header
		if err != nil {
			t.Errorf("%s of %q: %v", name, text, err)
			continue
		}
		if name != "events" && len(rows) < 2 {
			t.Errorf("%s of %q: %d rows", name, text, len(rows))
		}
		for _, row := range rows[1:] {
			for i, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
					t.Errorf("%s of %q: %s is %q", name, text, rows[0][i], cell)
				}
			}
			// encoding/csv reads "\r\n" inside a cell as "\n"
			want := strings.ReplaceAll(text, "\r\n", "\n")
			if row[0] != want && row[0] != "'"+want {
				t.Errorf("%s of %q: document %q", name, text, row[0])
			}
		}
	}
}

// Numbers are no formulas.
func TestCSVLeavesNumbersAlone(t *testing.T) {
	r := journey("Kari Lund", legation.Leg{Place: legation.Place{City: "-", Latitude: -34.6, Longitude: 0}})
	var b strings.Builder
	if err := legation.WriteCSV(&b, r.LegRows()); err != nil {
		t.Fatal(err)
	}
	rows, _ := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	cell := func(name string) string { return rows[1][slices.Index(rows[0], name)] }
	if cell("city") != "'-" || cell("latitude") != "-34.6" || cell("longitude") != "" {
		t.Errorf("%q %q %q", cell("city"), cell("latitude"), cell("longitude"))
	}
}

// A "|" inside a value does not divide it.
func TestRowsKeepListsApart(t *testing.T) {
	r := journey("Kari Lund", legation.Leg{Visit: legation.Visit{Hosts: []*legation.Official{
		{Office: legation.Office{Title: "a|b"}}, nil, {Office: legation.Office{Title: "c"}},
	}}})
	for row := range r.LegRows() {
		if row.Hosts != "a/b||c" {
			t.Error(row.Hosts)
		}
	}
}

// Rows of nothing are a header; a loop that is left ends the rows; officials that are
// not there are no names.
func TestRowsOfNothing(t *testing.T) {
	for name, write := range tables(&legation.Report{}) {
		var b strings.Builder
		if err := write(&b); err != nil || strings.Count(b.String(), "\n") != 1 || !strings.HasPrefix(b.String(), "document,") {
			t.Errorf("%s: %q, %v", name, b.String(), err)
		}
	}
	empty := &legation.Report{Itineraries: []legation.Itinerary{{Legs: make([]legation.Leg, 2)}}, Meetings: make([]legation.Meeting, 2)}
	for name, write := range tables(empty) {
		var b strings.Builder
		if err := write(&b); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	full := hostile("x")
	for range full.LegRows() {
		break
	}
	for range full.MeetingRows() {
		break
	}
	for range full.AgendaRows() {
		break
	}
	for range full.OfficialRows() {
		break
	}
	for range parse(t, wire).EventRows() {
		break
	}
}

type small struct{ room int }

func (w *small) Write(p []byte) (int, error) {
	if w.room -= len(p); w.room < 0 {
		return 0, errors.New("disk is full")
	}
	return len(p), nil
}

func TestCSVTellsTheWritersError(t *testing.T) {
	rows := func(yield func(legation.LegRow) bool) {
		for yield(legation.LegRow{Document: strings.Repeat("x", 1000)}) { // without end
		}
	}
	if err := legation.WriteCSV(&small{10000}, rows); err == nil || err.Error() != "disk is full" {
		t.Error(err)
	}
	if err := legation.WriteCSV(&small{0}, parse(t, wire).LegRows()); err == nil {
		t.Error("no error")
	}
}

// The rows of a merged report tell on how many documents they rest, what these
// contradict one another in, and which of them says it.
func TestRowsOfAMergedReport(t *testing.T) {
	var reports []*legation.Report
	for id, text := range map[string]string{
		"a": "Norwegian Foreign Minister Kari Lund will visit Kenya on May 20.",
		"b": "Norwegian Foreign Minister Kari Lund called off her visit to Kenya on May 20.",
	} {
		r, err := (*legation.Parser)(nil).Parse(legation.Document{ID: id, Text: text, Published: time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		for row := range r.LegRows() {
			if row.Documents != 1 || row.Conflicts != "" || row.Published != "2024-05-14" {
				t.Errorf("%+v", row)
			}
		}
		reports = append(reports, r)
	}
	merged, err := legation.Merge(reports...)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for row := range merged.LegRows() {
		n++
		if row.Documents != 2 || !strings.Contains(row.Conflicts, "status") || !strings.Contains(row.Evidence, "a:0:") || !strings.Contains(row.Evidence, "b:0:") {
			t.Errorf("%+v", row)
		}
	}
	if n != 1 {
		t.Errorf("%d legs", n)
	}
}

// A row that is written as JSON is read back the same.
func TestRowsRoundTripAsJSON(t *testing.T) {
	r := parse(t, wire)
	for row := range r.LegRows() {
		data, err := json.Marshal(row)
		if err != nil {
			t.Fatal(err)
		}
		var back legation.LegRow
		if err := json.Unmarshal(data, &back); err != nil || back != row {
			t.Errorf("%+v, want %+v: %v", back, row, err)
		}
	}
}

// There are as many rows as the report has things, in its order.
func TestRowsAreAllThere(t *testing.T) {
	n := 0
	for doc, err := range legation.ReadDocuments(open(t, "testdata/documents/en.jsonl")) {
		if err != nil {
			t.Fatal(err)
		}
		r, err := legation.Parse(doc.Text)
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		for i, it := range r.Itineraries {
			for k, l := range it.Legs {
				want = append(want, fmt.Sprintln(i+1, k+1, it.Traveller, l.Place.Country, l.Place.City, l.Period, l.Status))
			}
		}
		for row := range r.LegRows() {
			start, end := day(t, row.Start), day(t, row.End)
			got = append(got, fmt.Sprintln(row.Itinerary, row.Leg, row.Traveller, row.Country, row.City, legation.Period{Start: start, End: end}, row.Status))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", doc.ID, diff)
		}
		meetings, agenda := len(r.Meetings), len(r.Agenda)
		for _, it := range r.Itineraries {
			for _, l := range it.Legs {
				meetings += len(l.Visit.Meetings)
				agenda += len(l.Visit.Agenda)
			}
		}
		if m, a, o := count(r.MeetingRows()), count(r.AgendaRows()), count(r.OfficialRows()); m != meetings || a != agenda || o != len(r.Officials) {
			t.Errorf("%s: %d of %d meetings, %d of %d agenda items, %d of %d officials", doc.ID, m, meetings, a, agenda, o, len(r.Officials))
		}
		n += meetings + agenda
	}
	if n == 0 {
		t.Error("no rows")
	}
}

func count[T any](rows iter.Seq[T]) (n int) {
	for range rows {
		n++
	}
	return n
}
