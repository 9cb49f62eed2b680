package main

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/legation-go/legation/internal/lexicon"
)

// The compiled table is the one that the source gives.
func TestUpToDate(t *testing.T) {
	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Skip(err)
	}
	dir := filepath.Join(strings.TrimSpace(string(cache)), filepath.FromSlash(module))
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("the module %s is not there: go mod download %s", module, module)
	}
	want, err := build(dir)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join("../../..", out))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what its source gives: go run ./internal/gen/letters", out)
	}
}

// shares counts the letters, pairs and triples of words as the source does.
func shares(words ...string) model {
	m := make(model)
	all := 0.0
	for _, w := range words {
		all += float64(len(w))
		for i := range w {
			for j := i + 1; j <= min(i+3, len(w)); j++ {
				m[w[i:j]]++
			}
		}
	}
	for letters := range m {
		m[letters] /= all
	}
	return m
}

// How words begin and end is what the letters within them leave.
func TestEnds(t *testing.T) {
	m := shares("abc", "abd", "bc", "a", "a")
	m.ends()
	for letters, n := range map[string]float64{" ": 5, " a": 4, " b": 1, " c": 0, " ab": 2, " bc": 1, "bc ": 2, "bd ": 1, "c ": 2, " a ": 2, " b ": 0} {
		if got := m[letters] * 10; math.Abs(got-n) > 1e-9 {
			t.Errorf("%q: %v, want %v", letters, got, n)
		}
	}
	for letters, p := range map[string]float64{" a": 4. / 5, "abc": 1. / 2, " ab": 2. / 4, "bc ": 1, " a ": 2. / 4} {
		if got := m.likelihood(letters); math.Abs(got-p) > 1e-3 {
			t.Errorf("%q is %v likely, want %v", letters, got, p)
		}
	}
}

// A language that has the letters of a word is told from one that has not.
func TestSlots(t *testing.T) {
	a, b := shares("abab", "aba"), shares("acac", "aca")
	a.ends()
	b.ends()
	table := slots([]model{a, b})
	if len(table) != lexicon.LetterSlots*lexicon.LetterSize {
		t.Fatalf("%d bytes", len(table))
	}
	if !bytes.Equal(table, slots([]model{a, b})) {
		t.Error("the same models give another table")
	}
}

// What is no protocol buffer is an error.
func TestFrequencies(t *testing.T) {
	set := append([]byte{1<<3 | 1}, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F) // 0.5
	set = append(set, 2<<3|2, 1, 'e', 2<<3|2, 2, 0xC3, 0xA9)
	data := append([]byte{4<<3 | 2, byte(len(set))}, set...)
	got := make(model)
	if err := frequencies(data, func(letters string, p float64) { got[letters] = p }); err != nil || len(got) != 2 || got["e"] != 0.5 || got["é"] != 0.5 {
		t.Errorf("%v %v", got, err)
	}
	for i := 1; i < len(data); i++ {
		if err := frequencies(data[:i], func(string, float64) {}); err == nil {
			t.Errorf("no error for the first %d bytes", i)
		}
	}
}
