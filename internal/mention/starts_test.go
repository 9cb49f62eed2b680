package mention

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// everyDocument calls f with what is found in each of the project's own documents.
func everyDocument(t *testing.T, f func(file string, d *Doc)) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/documents/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	var d Doc
	for _, file := range files {
		lex, _ := lexicon.Load(filepath.Base(file)[:2])
		in, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(in)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var doc struct{ Text string }
			if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
				t.Fatal(err)
			}
			d.Reset()
			var all text.Summary
			d.Tokens, all, _ = text.Scan(doc.Text, d.Tokens, &d.Layout)
			d.Layout, d.Scripts = all.Layout, all.Scripts
			d.Text, d.Lex, d.World, d.Grammar = doc.Text, lex, lexicon.TheWorld(), lex.Grammar()
			d.Find()
			f(file, &d)
		}
		in.Close()
	}
}

// No rule that itemsAt spares a word reads a person, a date, a place or a name there.
func TestStartsPassNothingOver(t *testing.T) {
	everyDocument(t, func(file string, d *Doc) {
		for _, s := range d.Sentences {
			for i := int(s.First); i <= int(s.Last); i++ {
				e := &d.Elems[i]
				word := &d.Tokens[e.First]
				if word.Kind != text.Word {
					continue
				}
				persons, dates, names := d.starts.person(e), d.starts.date(e), d.mayName(e, word)
				places := e.Kinds&d.starts.places != 0 || names && e.Kinds&^cityKinds == 0 && d.Grammar.Capitals
				if names && !d.startsName(e, word) {
					if _, _, named := d.nameAt(&s, i, false); named {
						t.Errorf("%s: a name begins with %q: %s", file, d.Text[word.Start:word.End], d.Text)
					}
				}
				if !persons && d.person(&s, i, e) > i || !dates && d.date(&s, i, e) > i || !places && d.place(&s, i, e) > i || !names && d.name(&s, i) > i {
					t.Errorf("%s: %q begins something: %s", file, d.Text[word.Start:word.End], d.Text)
				}
			}
		}
	})
}

// No title begins where opensTitle says that none does.
func TestTitlesOpen(t *testing.T) {
	opened, closed := 0, 0
	everyDocument(t, func(file string, d *Doc) {
		for _, s := range d.Sentences {
			for i := int(s.First); i <= int(s.Last); i++ {
				var it title
				if d.opensTitle(i) {
					opened++
				} else if closed++; d.titleGroup(&s, i, &it) {
					t.Errorf("%s: a title begins with %q: %s", file, d.Text[d.Tokens[d.Elems[i].First].Start:], d.Text)
				}
			}
		}
	})
	if opened == 0 || opened > closed {
		t.Errorf("%d of %d elements may open a title", opened, opened+closed)
	}
}
