package legation_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation"
	"github.com/legation-go/legation/internal/text"
)

// languagePaths are the files of documents whose language is told.
func languagePaths(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("testdata/documents/*.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"real", "tour", "travels", "visits"} {
		if path = "../shared/corpus/dev/" + path + ".jsonl"; exists(path) {
			paths = append(paths, path)
		}
	}
	return paths
}

// TestDocumentLanguages asks for the language of every document and of every sentence
// within it: none of them holds a sentence in another language, and none is taken for one.
func TestDocumentLanguages(t *testing.T) {
	for _, path := range languagePaths(t) {
		for _, d := range readGold(t, path) {
			if d.Language == "" {
				continue
			}
			var tongues text.Tongues
			tokens, all, _ := text.Scan(d.Text, nil, nil)
			lang := tongues.Language(d.Text, tokens, all)
			if lang != d.Language {
				t.Errorf("%s: read as %q", d.ID, lang)
			}
			for _, p := range tongues.Foreign(d.Text, tokens, all, lang) {
				t.Errorf("%s: read as %q: %s", d.ID, p.Lang, d.Text[tokens[p.First].Start:tokens[p.Last].End])
			}
		}
	}
}

// TestSentenceLanguages asks for the language of every sentence of the documents by itself, and of pieces of
// six words cut from them as they come. Of the words that tell a language none but function words were
// chosen after these sentences; what a function word weighs beside letters was set with them at hand, and
// half and double of it give the same within one sentence.
func TestSentenceLanguages(t *testing.T) {
	const (
		short = 25 // a headline of three words may be in any language
		piece = 6
	)
	ends := strings.NewReplacer("。", "。\n", "؟", "؟\n", "! ", "!\n", "? ", "?\n", ". ", ".\n")
	var tongues text.Tongues
	wrong, all, wrongPieces, pieces := 0, 0, 0, 0
	for _, path := range languagePaths(t) {
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
				if strings.HasSuffix(d.ID, "-diary") {
					continue // days and names of places
				}
				for words := strings.Fields(s); len(words) >= piece; words = words[piece:] {
					s := strings.Join(words[:piece], " ")
					tokens, all, _ := text.Scan(s, nil, nil)
					if pieces++; tongues.Language(s, tokens, all) != d.Language {
						wrongPieces++
					}
				}
			}
		}
	}
	t.Logf("%d of %d sentences are read in another language, and %d of %d pieces of %d words", wrong, all, wrongPieces, pieces, piece)
	if all < 800 || wrong > all/500 {
		t.Errorf("%d of %d sentences are read in another language", wrong, all)
	}
	if wrongPieces > pieces/100 {
		t.Errorf("%d of %d pieces are read in another language", wrongPieces, pieces)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
