package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The compiled tables are those that the sources give.
func TestUpToDate(t *testing.T) {
	s := sources{cldrDir, unihanDir, scowlDir}
	for _, dir := range []string{s.cldr, filepath.Join(s.unihan, "Unihan_Readings.txt.bz2"), s.scowl} {
		if _, err := os.Stat(dir); err != nil {
			t.Skip("the Debian packages unicode-cldr-core, unicode-data and scowl are not all installed")
		}
	}
	t.Chdir("../../..")
	blocks, err := build(s)
	if err != nil {
		t.Fatal(err)
	}
	for name, block := range blocks {
		have, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, block) {
			t.Errorf("%s is not what its sources give: run go generate", name)
		}
	}
}

// What the rules say, the compiled transform does.
func TestCompile(t *testing.T) {
	none := func(string) (string, error) { return "", os.ErrNotExist }
	for _, row := range []struct{ rule, rules, text, want string }{
		{"first rule wins", "ab → x; a → y;", "abaa", "xyy"},
		{"context before and after", "a { b } c → x;", "abc bc ab", "axc bc ab"},
		{"the left context is already transformed", "a → b; b { c → x;", "ac", "bx"},
		{"cursor hands output back", "a → | b; b → c;", "a", "c"},
		{"cursor inside the output", "a → b | c; c → d;", "a", "bd"},
		{"two passes", "a → b; ::Null; b → c;", "ab", "cc"},
		{"sets and differences", "$v = [aeiou]; [[a-z] - $v] → x;", "abc", "axx"},
		{"intersection", "[[a-m] & [k-z]] → x;", "akz", "axz"},
		{"complement holds at the edges", "$edge = [^[:L:]]; $edge { a → x;", "aa ba a", "xa ba x"},
		{"anchors", "^ a → x; b $ → y;", "aabb", "xaby"},
		{"quantifiers", "a b* c → x; d+ → y; e? f → z;", "ac abbc dd eff", "x x y zz"},
		{"groups", "(a)(b) → $2 $1;", "ab", "ba"},
		{"quotes and escapes", "'a b' → '→'; \\u0063 → \\;;", "a bc", "→;"},
		{"filter", "::[a-c]; [a-z] → x;", "abz", "xxz"},
		{"only the way forth", "a ↔ b; c ← d;", "acd", "bcd"},
		{"deletion", "a → ;", "bab", "bb"},
		{"properties", "[:Lu:] → U; \\p{Nd} → 9;", "aB3", "aU9"},
		{"strings in sets", "[{ab} c] → x;", "abca", "xxa"},
		{"lower case", "::Lower; a → b;", "AÄ", "bä"},
		{"a rule that hands its output back for ever ends", "a → | a;", "aa", "aa"},
	} {
		c, err := compile(row.rules, none)
		if err != nil {
			t.Errorf("%s: %v", row.rule, err)
			continue
		}
		if got := c.String(row.text); got != row.want {
			t.Errorf("%s: %q gives %q, want %q", row.rule, row.text, got, row.want)
		}
	}
	for _, bad := range []string{"a b;", "$x → a;", "[a → b;", "::No-Such;", "a → &f(b);"} {
		if _, err := compile(bad, none); err == nil {
			t.Errorf("%q compiles", bad)
		}
	}
}
