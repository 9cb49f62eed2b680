package integration

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"

	"github.com/legation-go/legation"
)

// Parquet keeps every row, under the columns that CSV has.
func TestParquet(t *testing.T) {
	var all []*legation.Report
	for _, r := range reports(t) {
		all = append(all, r)
	}
	all = append(all, everything(), journey("=1+1\r\n\x00|\"王毅\""))
	throughParquet(t, all, (*legation.Report).LegRows)
	throughParquet(t, all, (*legation.Report).MeetingRows)
	throughParquet(t, all, (*legation.Report).AgendaRows)
	throughParquet(t, all, (*legation.Report).OfficialRows)
	throughParquet(t, all, (*legation.Report).EventRows)
}

func throughParquet[R legation.Row](t *testing.T, reports []*legation.Report, rows func(*legation.Report) iter.Seq[R]) {
	t.Helper()
	var want []R
	for _, r := range reports {
		want = slices.AppendSeq(want, rows(r))
	}
	if len(want) < 50 {
		t.Errorf("%T: %d rows", *new(R), len(want))
	}
	var file bytes.Buffer
	out := parquet.NewGenericWriter[R](&file)
	if _, err := out.Write(want); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	in := parquet.NewGenericReader[R](bytes.NewReader(file.Bytes()))
	defer in.Close()
	got := make([]R, len(want)+1)
	n, err := in.Read(got)
	if err != nil && !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got[:n]); diff != "" {
		t.Errorf("%T: (-written +read):\n%s", *new(R), diff)
	}
	var columns []string
	for _, f := range in.Schema().Fields() {
		columns = append(columns, f.Name())
	}
	var table strings.Builder
	if err := legation.WriteCSV(&table, func(func(R) bool) {}); err != nil {
		t.Fatal(err)
	}
	header, err := csv.NewReader(strings.NewReader(table.String())).Read()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(header, columns); diff != "" {
		t.Errorf("%T: (-CSV +Parquet):\n%s", *new(R), diff)
	}
}

// The rows of a stream go into a Parquet file, and a reader that knows nothing of
// this library reads the columns by their names.
func ExampleReport_LegRows_parquet() {
	parser, _ := legation.NewParser()
	docs := slices.Values([]legation.Document{
		{ID: "a", Text: "Polish President Marek Zielinski called off his trip to Hungary."},
		{ID: "b", Text: "Norwegian Foreign Minister Kari Lund arrived in Nairobi."},
	})
	var file bytes.Buffer
	out := parquet.NewGenericWriter[legation.LegRow](&file)
	for report, err := range parser.ParseAll(context.Background(), docs) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		if _, err := out.Write(slices.Collect(report.LegRows())); err != nil {
			fmt.Println(err)
		}
	}
	if err := out.Close(); err != nil {
		fmt.Println(err)
	}

	type visit struct {
		Document string  `parquet:"document"`
		Country  string  `parquet:"country"`
		Status   string  `parquet:"status"`
		Latitude float64 `parquet:"latitude,optional"`
	}
	visits, err := parquet.Read[visit](bytes.NewReader(file.Bytes()), int64(file.Len()))
	fmt.Println(visits, err)
	// Output: [{a HU cancelled 0} {b KE ongoing -1.2833}] <nil>
}
