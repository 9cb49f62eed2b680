package legation_test

import (
	"os"
	"testing"
	"time"

	"github.com/legation-go/legation"
)

// BenchmarkParse reads the article of the example program.
func BenchmarkParse(b *testing.B) {
	article, err := os.ReadFile("_examples/brief/article.txt")
	if err != nil {
		b.Fatal(err)
	}
	parser, err := legation.NewParser(legation.WithReference(time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := parser.Parse(legation.Document{Text: string(article)}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParseLanguages reads the project's documents of every language.
func BenchmarkParseLanguages(b *testing.B) {
	for _, lang := range legation.Languages() {
		b.Run(lang, func(b *testing.B) {
			parser, err := legation.NewParser(legation.WithLanguage(lang))
			if err != nil {
				b.Fatal(err)
			}
			docs := readGold(b, "testdata/documents/"+lang+".jsonl")
			bytes := 0
			for i := range docs {
				bytes += len(docs[i].Text)
			}
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				for i := range docs {
					if _, err := parser.Parse(legation.Document{Text: docs[i].Text}); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// BenchmarkParseNoVisit reads a text that tells of no journey.
func BenchmarkParseNoVisit(b *testing.B) {
	const text = "The city council voted on Thursday to repair the old bridge over the river. " +
		"Work will begin in spring and cost about two million, the engineer said. " +
		"Residents had asked for years that the road be closed to heavy lorries. "
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := legation.Parse(text); err != nil {
			b.Fatal(err)
		}
	}
}
