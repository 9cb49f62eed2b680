package integration

import (
	"bytes"
	"encoding/json"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/parquet-go/parquet-go"

	"github.com/legation-go/legation"
)

// DuckDB reads every table, and the same from CSV as from Parquet. It skips where
// Node or its packages are not installed (npm ci).
func TestDuckDB(t *testing.T) {
	program, err := exec.LookPath("node")
	if err != nil {
		t.Skip("Node is not installed")
	}
	if _, err := os.Stat("node_modules/@duckdb/node-api"); err != nil {
		t.Skip("the packages are not installed: npm ci --ignore-scripts")
	}
	all := []*legation.Report{everything(), journey("a,\"b\"\n;王毅'")}
	for _, r := range reports(t) {
		all = append(all, r)
	}
	dir := t.TempDir()
	want := map[string]int{
		"legs":      tableFiles(t, dir, "legs", all, (*legation.Report).LegRows),
		"meetings":  tableFiles(t, dir, "meetings", all, (*legation.Report).MeetingRows),
		"agenda":    tableFiles(t, dir, "agenda", all, (*legation.Report).AgendaRows),
		"officials": tableFiles(t, dir, "officials", all, (*legation.Report).OfficialRows),
		"events":    tableFiles(t, dir, "events", all, (*legation.Report).EventRows),
	}
	cmd := exec.Command(program, "tables.mjs", dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("tables.mjs: %v", err)
	}
	var seen map[string]struct {
		Rows, JSON               int
		Columns                  map[string]string
		OnlyInParquet, OnlyInCSV [][]any
	}
	if err := json.Unmarshal(out, &seen); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for name, rows := range want {
		got := seen[name]
		if got.Rows != rows || got.JSON != rows || rows < 50 {
			t.Errorf("%s: %d rows as Parquet, %d as JSON Lines, want %d", name, got.Rows, got.JSON, rows)
		}
		if len(got.OnlyInParquet)+len(got.OnlyInCSV) > 0 {
			t.Errorf("%s: only in Parquet %v, only in CSV %v", name, got.OnlyInParquet, got.OnlyInCSV)
		}
		if got.Columns["document"] != "VARCHAR" {
			t.Errorf("%s: %v", name, got.Columns)
		}
	}
	legs := seen["legs"].Columns
	if legs["leg"] != "BIGINT" || legs["latitude"] != "DOUBLE" || legs["inferred"] != "BOOLEAN" || seen["events"].Columns["cameo"] != "VARCHAR" {
		t.Errorf("types: %v, %v", legs, seen["events"].Columns)
	}
}

// tableFiles writes a table as CSV, Parquet and JSON Lines, and returns its rows.
func tableFiles[R legation.Row](t *testing.T, dir, name string, reports []*legation.Report, rows func(*legation.Report) iter.Seq[R]) int {
	t.Helper()
	var all []R
	for _, r := range reports {
		all = slices.AppendSeq(all, rows(r))
	}
	var table, columns, lines bytes.Buffer
	if err := legation.WriteCSV(&table, slices.Values(all)); err != nil {
		t.Fatal(err)
	}
	if err := parquet.Write(&columns, all); err != nil {
		t.Fatal(err)
	}
	enc := json.NewEncoder(&lines)
	for _, row := range all {
		if err := enc.Encode(row); err != nil {
			t.Fatal(err)
		}
	}
	for ending, data := range map[string][]byte{".csv": table.Bytes(), ".parquet": columns.Bytes(), ".jsonl": lines.Bytes()} {
		if err := os.WriteFile(filepath.Join(dir, name+ending), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return len(all)
}
