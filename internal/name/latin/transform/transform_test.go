package transform

import (
	"strings"
	"testing"
)

// vowels is a Transform that doubles vowels before a consonant and drops what is not a letter.
func vowels() *Transform {
	t := &Transform{
		Sets: []Set{{Ranges: []rune("aaeeiioouu")}, {Ranges: []rune("bdfhjnptvz")}, {Ranges: []rune("az")}},
		Stages: []Stage{{Filter: 2, Passes: []Pass{{Op: NFC}, {Rules: []Rule{
			{Key: []Elem{{Kind: Group, Min: 1, Max: 1, Capture: 1, Group: []Elem{{Kind: In, Min: 1, Max: 1}}}},
				After: []Elem{{Kind: In, Min: 1, Max: 1, Char: 1}}, Output: []rune{-1, -1}, Cursor: 2},
			{Key: []Elem{{Min: 1, Max: 1, Char: 'y'}}, Output: []rune("i"), Cursor: 0},
		}}}}},
	}
	t.Prepare()
	return t
}

// The compiled form does what it was compiled from.
func TestEncode(t *testing.T) {
	want := vowels()
	got, err := Decode(string(want.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	for text, out := range map[string]string{"banana": "baanaana", "yb": "iib", "aa": "aa", "A-ab": "A-aab", "": ""} {
		if s := got.String(text); s != out {
			t.Errorf("%q gives %q, want %q", text, s, out)
		}
		if a, b := want.String(text), got.String(text); a != b {
			t.Errorf("%q: %q, decoded %q", text, a, b)
		}
	}
}

// A table that is cut off is an error.
func TestDecodeShort(t *testing.T) {
	code := vowels().Encode()
	for i := range code {
		if _, err := Decode(string(code[:i])); err == nil {
			t.Errorf("the first %d bytes are no table", i)
		}
	}
}

// Long text comes out whole.
func TestLinear(t *testing.T) {
	tr := vowels()
	if got := tr.String(strings.Repeat("ab", 50000)); len(got) != 150000 {
		t.Errorf("%d bytes, want 150000", len(got))
	}
}
