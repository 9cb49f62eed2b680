package main

import (
	"bytes"
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

// Every entry is found again under its key, and nothing under another.
func TestLookupFindsWhatEncodeWrote(t *testing.T) {
	if e := tables.Lookup([]byte("rodriguez")); e.Family == 0 {
		t.Error("rodriguez is no surname")
	}
	if e := tables.Lookup([]byte("no such word")); e != (tables.Entry{}) {
		t.Errorf("an unknown word is %+v", e)
	}
}
