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

// No person, date, place or name begins with a word that startsMention passes over, and no rule that
// mentionAt spares a word reads anything there.
func TestStartsPassNothingOver(t *testing.T) {
	files, err := filepath.Glob("../../testdata/documents/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	var d Doc
	for _, file := range files {
		lex, _ := lexicon.Load(filepath.Base(file)[:2])
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var doc struct{ Text string }
			if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
				t.Fatal(err)
			}
			d.Reset()
			d.Tokens, _, _ = text.Scan(doc.Text, d.Tokens)
			d.Text, d.Lex, d.World, d.Grammar = doc.Text, lex, lexicon.TheWorld(), lex.Grammar()
			d.Find()
			for _, s := range d.Sentences {
				for i := int(s.First); i <= int(s.Last); i++ {
					e := &d.Elems[i]
					word := &d.Tokens[e.First]
					if word.Kind != text.Word {
						continue
					}
					begins := d.startsMention(e, word)
					persons, dates, names := d.starts.person(e), d.starts.date(e), d.mayName(e, word)
					places := d.starts.places.has(e) || names && e.Kinds&^cityKinds == 0 && d.Grammar.Capitals
					if !begins && (persons || dates || places || names) || !persons && d.person(&s, i) > i || !dates && d.date(&s, i) > i || !places && d.place(&s, i) > i || !names && d.name(&s, i) > i {
						t.Errorf("%s: %q begins something: %s", file, doc.Text[word.Start:word.End], doc.Text)
					}
				}
			}
		}
		f.Close()
	}
}
