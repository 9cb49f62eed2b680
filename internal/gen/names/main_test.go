package main

import (
	"bytes"
	"go/format"
	"os"
	"path/filepath"
	"testing"

	"github.com/legation-go/legation/internal/name/tables"
)

// isUpToDate checks that a file in the folder of the tables of names holds what they compile to.
func isUpToDate(t *testing.T, file string, want []byte, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(tablesDir(), file))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale: go generate ./internal/name/tables", file)
	}
}

// names.bin is what the tables beside it compile to.
func TestCompiledTableIsUpToDate(t *testing.T) {
	want, err := Compile(tablesDir())
	isUpToDate(t, "names.bin", want, err)
}

// rules_table.go is what the small tables beside names.bin compile to.
func TestRulesAreUpToDate(t *testing.T) {
	want, err := format.Source(tables.ReadRules().Source())
	isUpToDate(t, "rules_table.go", want, err)
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
