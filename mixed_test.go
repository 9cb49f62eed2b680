package legation_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation"
	"github.com/legation-go/legation/internal/lexicon"
)

// shelf is what one language's mixed texts are cut from.
type shelf struct {
	sentences []string
	ordinary  string // a paragraph that tells of no journey
}

func shelves(tb testing.TB) (all []shelf) {
	tb.Helper()
	for _, lang := range legation.Languages() {
		var s shelf
		paths, err := filepath.Glob("testdata/documents/" + lang + "*.jsonl")
		if err != nil {
			tb.Fatal(err)
		}
		for _, path := range paths {
			for _, d := range readGold(tb, path) {
				for line := range strings.Lines(d.Text) {
					for _, end := range [...]string{"。", ". "} {
						if strings.Contains(line, end) {
							s.sentences = append(s.sentences, strings.SplitAfter(line, end)...)
							break
						}
					}
				}
			}
		}
		other, err := os.ReadFile(filepath.Join("testdata", "ordinary", lang+".txt"))
		if err != nil {
			tb.Fatal(err)
		}
		s.ordinary = string(other)
		all = append(all, s)
	}
	return all
}

// mix makes a text of the sentences of a shelf, as a recipe of bytes tells: which sentence
// comes next, and which of its words is left out, told twice, or changes places.
func (s *shelf) mix(recipe []byte) string {
	const most = 12 // sentences
	var b strings.Builder
	for n := 0; n < most && len(recipe) >= 4; n++ {
		step := recipe[:4]
		recipe = recipe[4:]
		words := strings.SplitAfter(s.sentences[(int(step[0])<<8|int(step[1]))%len(s.sentences)], " ")
		i := int(step[3]) % len(words)
		switch step[2] % 8 {
		case 0:
			words[i] = ""
		case 1:
			words[i] += words[i]
		case 2:
			j := (i + 1) % len(words)
			words[i], words[j] = words[j], words[i]
		case 3:
			words = words[i:]
		}
		for _, w := range words {
			b.WriteString(w)
		}
		if step[2]&0x80 != 0 {
			b.WriteString("\n\n")
		}
	}
	return strings.TrimSpace(b.String())
}

// FuzzMixedTexts reads texts that are made of the sentences of all documents, in any order
// and with words amiss: what they say does not hang on the characters that they
// are written in, nor on a paragraph of something else behind.
func FuzzMixedTexts(f *testing.F) {
	all := shelves(f)
	for i := range all {
		f.Add(uint8(i), []byte{0, 1, 7, 0, 0, 2, 7, 0, 0, 3, 7, 0})
		f.Add(uint8(i), []byte{1, 1, 0, 3, 1, 9, 0x81, 5, 2, 200, 2, 2, 0, 50, 3, 4})
	}
	f.Fuzz(func(t *testing.T, lang uint8, recipe []byte) {
		at := int(lang) % len(all)
		text := all[at].mix(recipe)
		if last, _ := utf8.DecodeLastRuneInString(text); unicode.IsLetter(last) {
			text += "." // a line that ends so is a headline where a text stands under it
		}
		checkForms(t, text, legation.Languages()[at], all[at].ordinary)
	})
}

// TestMixedTexts reads texts of which a form or a paragraph more was once read otherwise.
func TestMixedTexts(t *testing.T) {
	data, err := os.ReadFile("testdata/mixed.txt")
	if err != nil {
		t.Fatal(err)
	}
	all := shelves(t)
	for text := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n====\n") {
		lang, text, _ := strings.Cut(text, "\n")
		at := slices.Index(legation.Languages(), lang)
		if at < 0 {
			t.Fatalf("no language %q", lang)
		}
		checkForms(t, text, lang, all[at].ordinary)
	}
}

// checkForms reports where a text is read otherwise in another form of its characters, or with a paragraph
// behind it that tells of no journey.
func checkForms(t *testing.T, text, lang, paragraph string) {
	t.Helper()
	read := func(text string) []string {
		r, err := legation.Parse(text, reference(), legation.WithLanguage(lang))
		if err != nil {
			t.Fatal(err)
		}
		checkReport(t, text, r)
		for _, o := range r.Officials {
			if o.Office.Inferred {
				o.Office.Country = "" // whose paper a text is from, and so whose its minister, all of it tells
			}
		}
		return append(factList(r), quotes(r, text)...)
	}
	want := read(text)
	for _, form := range unicodeForms {
		if change := firstChange(want, read(form.write(text))); change != "" {
			t.Errorf("%s: %s\n%s", form.name, change, text)
		}
	}
	if len(want) == 0 || strings.ContainsFunc(text, func(r rune) bool { return lexicon.Simplified(r) != r }) {
		return // a text that is put aside at once, whose sources are not told; one of a paper that writes otherwise than the paragraph
	}
	if change := firstChange(want, read(text+"\n\n"+paragraph)); change != "" {
		t.Errorf("with a paragraph more: %s\n%s", change, text)
	}
}
