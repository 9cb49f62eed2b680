package main

import (
	"bytes"
	"go/format"
	"os"
	"path/filepath"
	"testing"

	"github.com/legation-go/legation/internal/name/tables"
)

// names.bin is what the tables beside it compile to.
func TestCompiledTableIsUpToDate(t *testing.T) {
	want, err := Compile(tablesDir())
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(tablesDir(), "names.bin"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("names.bin is stale: go generate ./internal/name/tables")
	}
}

// rules_table.go is what the small tables beside names.bin compile to.
func TestRulesAreUpToDate(t *testing.T) {
	want, err := format.Source(tables.ReadRules().Source())
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(tablesDir(), "rules_table.go"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("rules_table.go is stale: go generate ./internal/name/tables")
	}
}

// Every entry is found again under its key, and nothing under another.
func TestLookupFindsWhatEncodeWrote(t *testing.T) {
	if e := tables.Lookup([]byte("rodriguez")); e.Family == 0 {
		t.Error("rodriguez is no surname")
	}
	if e := tables.Lookup([]byte("no such word")); e != (tables.Entry{}) {
		t.Errorf("an unknown word is %+v", e)
	}
}
