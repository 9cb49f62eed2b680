package legation_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation"
)

// TestSentenceLanguages asks for the language of every sentence of the documents by itself.
func TestSentenceLanguages(t *testing.T) {
	paths, err := filepath.Glob("testdata/documents/*.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"real", "tour", "travels", "visits"} {
		if path = "../shared/corpus/dev/" + path + ".jsonl"; exists(path) {
			paths = append(paths, path)
		}
	}
	const short = 25 // a headline of three words may be in any language
	ends := strings.NewReplacer("。", "。\n", "؟", "؟\n", "! ", "!\n", "? ", "?\n", ". ", ".\n")
	wrong, all := 0, 0
	for _, path := range paths {
		if strings.Contains(path, "-kinds") {
			continue // rows of lists, headings and columns are no sentences
		}
		for _, d := range readGold(t, path) {
			for _, s := range strings.Split(ends.Replace(d.Text), "\n") {
				if s = strings.TrimSpace(s); strings.IndexFunc(s, unicode.IsLetter) < 0 || d.Language == "" || utf8.RuneCountInString(s) < short && d.Language != "zh" {
					continue
				}
				r, err := legation.Parse(s)
				if err != nil {
					t.Fatal(err)
				}
				if all++; r.Language != d.Language {
					wrong++
					t.Logf("%s: read as %q: %s", d.ID, r.Language, s)
				}
			}
		}
	}
	if all < 800 || wrong > all/500 {
		t.Errorf("%d of %d sentences are read in another language", wrong, all)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
