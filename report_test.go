package legation_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/legation-go/legation"
)

// The lists of a report share memory, but none of them can be appended to over another, and none is written to
// by the next parse.
func TestReportListsStandApart(t *testing.T) {
	docs := readGold(t, "testdata/documents/en-news.jsonl")
	var reports []*legation.Report
	var told [][]byte
	for _, d := range docs {
		r, err := legation.Parse(d.Text, reference())
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		reports, told = append(reports, r), append(told, text)
	}
	for i, r := range reports {
		appendToLists(reflect.ValueOf(r), map[any]bool{})
		if text, err := json.Marshal(r); err != nil || !bytes.Equal(text, told[i]) {
			t.Errorf("document %d: %v, the report is %s, was %s", i, err, text, told[i])
		}
	}
}

// appendToLists appends a zero to every list that a value leads to, and drops the result.
func appendToLists(v reflect.Value, seen map[any]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || seen[v.Interface()] {
			return
		}
		seen[v.Interface()] = true
		appendToLists(v.Elem(), seen)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				appendToLists(v.Field(i), seen)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			appendToLists(v.Index(i), seen)
		}
		_ = reflect.Append(v, reflect.Zero(v.Type().Elem()))
	}
}
