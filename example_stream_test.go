package legation_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing/fstest"

	"github.com/legation-go/legation"
)

// Reports come in the order of the documents, however many cores read them. A
// document that cannot be read is an error in its place.
func ExampleParser_ParseAll() {
	docs := []legation.Document{
		{ID: "a", Text: "Polish President Marek Zielinski called off his trip to Hungary."},
		{ID: "b", Text: "Norwegian Foreign Minister \xffKari Lund arrived in Nairobi."},
		{ID: "c", Text: "Norwegian Foreign Minister Kari Lund arrived in Nairobi."},
	}
	parser, _ := legation.NewParser()
	for report, err := range parser.ParseAll(context.Background(), slices.Values(docs)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		leg := report.Itineraries[0].Legs[0]
		fmt.Println(report.Document, leg.Place, leg.Status)
	}
	// Output:
	// a HU cancelled
	// legation: document 1 "b": byte 27: text is not UTF-8
	// c Nairobi, KE ongoing
}

// What nobody waits for any more is left.
func ExampleParser_ParseContext() {
	parser, err := legation.NewParser()
	if err != nil {
		panic(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel() // whoever asked has gone
	_, err = parser.ParseContext(ctx, legation.Document{Text: strings.Repeat("Norwegian Foreign Minister Kari Lund arrived in Nairobi. ", 1000)})
	fmt.Println(err)
	// Output: context canceled
}

// Documents from JSON Lines: a line that is none does not stop the rest.
func ExampleParser_ParseFrom() {
	file := strings.NewReader(`{"id": 7, "text": "Kenyan President Jane Otieno will visit Oslo on Friday.", "published": "2024-05-14"}
{"id": 8, "text": "Kenyan President
{"id": 9, "text": "Kenyan President Jane Otieno arrived in Oslo on Friday.", "published": "2024-05-18T07:30:00+02:00"}
`)
	parser, _ := legation.NewParser()
	for report, err := range parser.ParseFrom(context.Background(), legation.ReadDocuments(file)) {
		var bad *legation.LineError
		switch {
		case errors.As(err, &bad):
			fmt.Println("line", bad.Line, "is no document")
		case err != nil:
			fmt.Println(err)
		default:
			for _, leg := range report.Itineraries[0].Legs {
				fmt.Println(report.Document, leg.Place, leg.Period, leg.Status)
			}
		}
	}
	// Output:
	// 7 Oslo, NO 2024-05-17/ planned
	// line 2 is no document
	// 9 Oslo, NO 2024-05-17/ ongoing
}

func ExampleWithCores() {
	parser, _ := legation.NewParser()
	docs := slices.Values([]legation.Document{{ID: "a", Text: wire}, {ID: "b", Text: wire}})
	for report := range parser.ParseAll(context.Background(), docs, legation.WithCores(2)) {
		fmt.Println(report.Document)
	}
	// Output:
	// a
	// b
}

// What a progress bar needs.
func ExampleWithProgress() {
	parser, _ := legation.NewParser()
	docs := slices.Values([]legation.Document{{Text: wire}, {Text: "\xff"}, {Text: wire}})
	show := func(p legation.Progress) {
		fmt.Println(p.Documents, "documents,", p.Failed, "failed,", p.Bytes, "bytes, clock runs:", p.Elapsed > 0)
	}
	for range parser.ParseAll(context.Background(), docs, legation.WithProgress(show)) {
	}
	// Output:
	// 1 documents, 0 failed, 242 bytes, clock runs: true
	// 2 documents, 1 failed, 243 bytes, clock runs: true
	// 3 documents, 1 failed, 485 bytes, clock runs: true
}

func ExampleReadDocuments() {
	file := strings.NewReader("{\"id\": \"a\", \"text\": \"Talks in Oslo\", \"publisher\": \"NTB\"}\r\n\r\n{\"id\": \"b\"}\n")
	for doc, err := range legation.ReadDocuments(file) {
		fmt.Printf("%q %q %q %v\n", doc.ID, doc.Text, doc.Publisher, err)
	}
	// Output:
	// "a" "Talks in Oslo" "NTB" <nil>
	// "" "" "" legation: line 3, byte 60: document has no "text"
}

// A directory stands for the files in it; os.DirFS gives those of a disk.
func ExampleReadFiles() {
	var disk = fstest.MapFS{
		"news/2024/a.txt": {Data: []byte("Talks in Oslo")},
		"news/b.txt":      {Data: []byte("Talks in Nairobi")},
		"c.txt":           {Data: []byte("Talks in Berlin")},
	}
	for doc, err := range legation.ReadFiles(disk, "c.txt", "news", "d.txt") {
		fmt.Printf("%q %q %v\n", doc.ID, doc.Text, err)
	}
	for doc := range legation.ReadFiles(os.DirFS("_examples"), "brief/article.txt") {
		fmt.Println(doc.ID)
	}
	// Output:
	// "c.txt" "Talks in Berlin" <nil>
	// "news/2024/a.txt" "Talks in Oslo" <nil>
	// "news/b.txt" "Talks in Nairobi" <nil>
	// "" "" open d.txt: file does not exist
	// brief/article.txt
}

func ExampleDocumentError_Unwrap() {
	parser, _ := legation.NewParser()
	docs := slices.Values([]legation.Document{{ID: "a", Text: "Talks \xff"}})
	for _, err := range parser.ParseAll(context.Background(), docs) {
		var bad *legation.DocumentError
		var at *legation.TextError
		fmt.Println(errors.As(err, &bad), errors.As(err, &at), bad.ID, at.Offset)
	}
	// Output: true true a 6
}

func ExampleLineError_Unwrap() {
	for _, err := range legation.ReadDocuments(strings.NewReader("{}")) {
		fmt.Println(errors.Is(err, legation.ErrNoText))
	}
	// Output: true
}
