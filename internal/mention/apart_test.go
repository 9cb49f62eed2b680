package mention

import (
	"slices"
	"testing"

	"github.com/legation-go/legation/internal/text"
)

// A text that is taken apart in windows is taken apart as in one.
func TestWindows(t *testing.T) {
	everyDocument(t, func(file string, d *Doc) {
		d.lookUp()
		d.lookUpTo(len(d.refs))
		refs := slices.Clone(d.refs)
		for i := 0; i < len(refs) && len(d.pairs) == 0; i += 5 {
			d.lookUpWords(i, min(i+5, len(refs)))
		}
		for i := range refs {
			if word := &d.Tokens[i]; word.Kind == text.Word && word.Flags&text.Clitic == 0 && refs[i] != d.refs[i] {
				t.Fatalf("%s: %q is looked up otherwise: %s", file, d.Text[word.Start:word.End], d.Text)
			}
		}
		apart := func(window int) {
			d.Elems, d.Sentences, d.parts, d.heard, d.heardFirst = nil, nil, nil, nil, firsts{}
			d.known.Reset()
			for i := range d.refs {
				d.refs[i] = ^uint32(0)
			}
			d.lookUp()
			d.takeApart(window)
		}
		apart(len(d.Tokens))
		elems, sentences, starts, names, known := d.Elems, d.Sentences, slices.Clone(d.titleStarts), slices.Clone(d.namesRead), d.known.Len()
		apart(6)
		if !slices.EqualFunc(elems, d.Elems, func(a, b Elem) bool {
			return a.First == b.First && a.Last == b.Last && a.Reading == b.Reading && a.Split == b.Split && a.Country == b.Country && a.Spelling == b.Spelling
		}) {
			t.Errorf("%s: other elements: %s", file, d.Text)
		}
		if !slices.Equal(sentences, d.Sentences) || !slices.Equal(starts, d.titleStarts) || !slices.Equal(names, d.namesRead) || known != d.known.Len() {
			t.Errorf("%s: other sentences: %s", file, d.Text)
		}
	})
}
