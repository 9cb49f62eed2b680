package legation_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

// readLines gives a line for every document or error.
func readLines(r io.Reader) (got []string) {
	for doc, err := range legation.ReadDocuments(r) {
		if err != nil {
			got = append(got, err.Error())
		} else {
			got = append(got, fmt.Sprintf("%s|%s|%s", doc.ID, doc.Text, doc.Published.Format(time.RFC3339)))
		}
	}
	return got
}

func TestReadDocuments(t *testing.T) {
	const none = "0001-01-01T00:00:00Z"
	for name, test := range map[string]struct {
		in   string
		want []string
	}{
		"nothing":                      {"", nil},
		"empty lines":                  {"\n\r\n  \t\n", nil},
		"no end of the last line":      {`{"text":"a"}` + "\n" + `{"text":"b"}`, []string{"|a|" + none, "|b|" + none}},
		"a mark of byte order":         {"\uFEFF" + `{"text":"a"}`, []string{"|a|" + none}},
		"ids are strings or numbers":   {`{"id":"x","text":""}` + "\n" + `{"id":12.50,"text":""}` + "\n" + `{"id":null,"text":""}`, []string{"x||" + none, "12.50||" + none, "||" + none}},
		"other keys":                   {`{"text":"a","reference":"x","officials":[{}]}`, []string{"|a|" + none}},
		"a day and a time":             {`{"text":"","published":"2024-05-14"}` + "\n" + `{"text":"","published":"2024-05-14T23:30:00+03:00"}`, []string{"||2024-05-14T00:00:00Z", "||2024-05-14T23:30:00+03:00"}},
		"no time":                      {"\n" + `{"text":"","published":"May 14"}`, []string{`legation: line 2, byte 1: "published" is "May 14", neither YYYY-MM-DD nor a time of RFC 3339`}},
		"no object":                    {"[]\n7\nnull\n", []string{"legation: line 1, byte 1: a document is an object, not an array", "legation: line 2, byte 4: a document is an object, not a number", `legation: line 3, byte 5: document has no "text"`}},
		"text that is no string":       {`{"text":["a"]}`, []string{`legation: line 1, byte 9: "text" is an array, not a string`}},
		"a language that is none":      {`{"text":"a","language":true}` + "\n" + `{"text":"a","publisher":{}}`, []string{`legation: line 1, byte 27: "language" is a truth value, not a string`, `legation: line 2, byte 54: "publisher" is an object, not a string`}},
		"an id of another kind":        {`{"text":"a","id":{}}`, []string{`legation: line 1, byte 0: "id" is neither a string nor a number`}},
		"the offset is that of all":    {`{"text":"a"}` + "\n" + `{"text":}` + "\n" + `{"text":"b"}`, []string{"|a|" + none, "legation: line 2, byte 22: invalid character '}' looking for beginning of value", "|b|" + none}},
		"what is not UTF-8":            {`{"text":"a"}` + "\n" + "{\"text\":\"é\xe9\"}\n" + `{"text":"b"}`, []string{"|a|" + none, "legation: line 2, byte 24: text is not UTF-8", "|b|" + none}},
		"U+FFFD itself":                {`{"text":"` + "\uFFFD" + `"}`, []string{"|\uFFFD|" + none}},
		"the offset after a mark":      {"\uFEFF{}}", []string{"legation: line 1, byte 6: invalid character '}' after top-level value"}},
		"more than one object":         {`{"text":"a"}{"text":"b"}`, []string{"legation: line 1, byte 13: invalid character '{' after top-level value"}},
		"nesting without end":          {strings.Repeat("[", 20000) + "\n" + `{"text":"b"}`, []string{"legation: line 1, byte 10001: invalid character '[' exceeded max depth", "|b|" + none}},
		"a line larger than a buffer":  {`{"text":"` + strings.Repeat("a", 1<<17) + `"}` + "\n" + `{"text":"b"}`, []string{"|" + strings.Repeat("a", 1<<17) + "|" + none, "|b|" + none}},
		"escaped ends of lines remain": {`{"text":"a\nb\u2028"}`, []string{"|a\nb\u2028|" + none}},
	} {
		t.Run(name, func(t *testing.T) {
			for _, r := range []io.Reader{strings.NewReader(test.in), iotest.OneByteReader(strings.NewReader(test.in)), iotest.DataErrReader(strings.NewReader(test.in))} {
				if diff := cmp.Diff(test.want, readLines(r)); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			}
		})
	}
}

// A line without end takes no memory, and the next one is read.
func TestReadDocumentsBoundsLines(t *testing.T) {
	long := io.LimitReader(xs{}, 65<<20)
	in := io.MultiReader(strings.NewReader("{\"text\":\"a\"}\n"), long, strings.NewReader("\n{\"text\":\"b\"}\n"))
	n := 0
	for doc, err := range legation.ReadDocuments(in) {
		var at *legation.LineError
		switch n++; n {
		case 2:
			if !errors.Is(err, legation.ErrLineTooLong) || !errors.As(err, &at) || at.Line != 2 || at.Offset != 13 {
				t.Error(err)
			}
		default:
			if err != nil || doc.Text == "" {
				t.Error(doc, err)
			}
		}
	}
	if n != 3 {
		t.Errorf("%d documents", n)
	}
}

// xs is an endless text.
type xs struct{}

func (xs) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// What a reader fails with comes last, with the place.
func TestReadDocumentsTellsAFailingReader(t *testing.T) {
	bad := errors.New("cable cut")
	got := readLines(io.MultiReader(strings.NewReader("{\"text\":\"a\"}\n{\"te"), iotest.ErrReader(bad)))
	if diff := cmp.Diff([]string{"|a|0001-01-01T00:00:00Z", "legation: line 2, byte 13: cable cut"}, got); diff != "" {
		t.Error(diff)
	}
	for _, err := range legation.ReadDocuments(iotest.ErrReader(bad)) {
		if !errors.Is(err, bad) {
			t.Error(err)
		}
	}
}

// What one writes as JSON Lines is what is read.
func TestReadDocumentsRoundTrip(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	letters := []rune("aé王\"\\\n\r\t\u2028\u0000<&>\uFEFF😀 ")
	word := func() string {
		var b strings.Builder
		for range random.IntN(20) {
			b.WriteRune(letters[random.IntN(len(letters))])
		}
		return b.String()
	}
	var want []legation.Document
	var file bytes.Buffer
	enc := json.NewEncoder(&file)
	for range 500 {
		d := legation.Document{ID: word(), Text: word(), Publisher: word(), Language: word(), Published: time.Unix(random.Int64N(2e9), 0).UTC()}
		want = append(want, d)
		if err := enc.Encode(map[string]any{"id": d.ID, "text": d.Text, "publisher": d.Publisher, "language": d.Language, "published": d.Published}); err != nil {
			t.Fatal(err)
		}
	}
	var got []legation.Document
	for d, err := range legation.ReadDocuments(&file) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, d)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Every line is a document or an error with its place, and none hides the next.
func FuzzReadDocuments(f *testing.F) {
	f.Add([]byte("{\"text\":\"a\",\"id\":1}\n\n{\"text\":}\r\n{\"text\":\"b\",\"published\":\"2024-05-14\"}"))
	f.Add([]byte("\xEF\xBB\xBF{}\n\xff\n[[\n\"\\ud800\""))
	f.Fuzz(func(t *testing.T, data []byte) {
		lines := bytes.Split(data, []byte("\n"))
		want := 0
		for i, l := range lines {
			if i == 0 {
				l = bytes.TrimPrefix(l, []byte("\uFEFF"))
			}
			if len(bytes.TrimSpace(l)) > 0 {
				want++
			}
		}
		got, line, offset := 0, 0, int64(-1)
		for _, err := range legation.ReadDocuments(bytes.NewReader(data)) {
			got++
			var at *legation.LineError
			if err == nil {
				continue
			}
			if !errors.As(err, &at) || at.Line <= line || at.Offset < offset || at.Offset > int64(len(data)) {
				t.Fatalf("after line %d, byte %d: %v", line, offset, err)
			}
			line, offset = at.Line, at.Offset
			if n := bytes.Count(data[:min(int(at.Offset), len(data))], []byte("\n")) + 1; n != line && n != line+1 {
				t.Fatalf("byte %d is in line %d: %v", at.Offset, n, err)
			}
		}
		if got != want {
			t.Fatalf("%d documents and errors of %d lines", got, want)
		}
	})
}

func TestReadFiles(t *testing.T) {
	disk := fstest.MapFS{
		"a/2.txt":   {Data: []byte("two")},
		"a/10.txt":  {Data: []byte("ten")},
		"a/b/c.txt": {Data: []byte("c")},
		"a/link":    {Mode: fs.ModeSymlink, Data: []byte("../z.txt")},
		"z.txt":     {Data: []byte("\uFEFFz")},
	}
	read := func(paths ...string) (got []string) {
		for doc, err := range legation.ReadFiles(disk, paths...) {
			if err != nil {
				got = append(got, err.Error())
			} else {
				got = append(got, doc.ID+"="+doc.Text)
			}
		}
		return got
	}
	for name, test := range map[string]struct{ paths, want []string }{
		"all, in the order of names":       {[]string{"."}, []string{"a/10.txt=ten", "a/2.txt=two", "a/b/c.txt=c", "z.txt=\uFEFFz"}},
		"in the order given":               {[]string{"z.txt", "a/b"}, []string{"z.txt=\uFEFFz", "a/b/c.txt=c"}},
		"a link that is asked for":         {[]string{"a/link"}, []string{"a/link=\uFEFFz"}},
		"what is missing does not stop it": {[]string{"x", "z.txt"}, []string{"open x: file does not exist", "z.txt=\uFEFFz"}},
		"no path out of the tree":          {[]string{"../z.txt", "/z.txt"}, []string{"open ../z.txt: file does not exist", "open /z.txt: file does not exist"}},
		"none":                             {nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := read(test.paths...)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	n := 0
	for range legation.ReadFiles(disk, ".", ".") {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d files", n)
	}
}
