package legation

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"strings"
	"time"
	"unicode/utf8"
)

// maxLine is the longest line that ReadDocuments reads, in bytes.
const maxLine = 64 << 20

// LineError is the error for a line that is no document.
type LineError struct {
	// Line counts from 1.
	Line int
	// Offset is the byte of the whole input where reading failed: inside the line
	// where that is known, else its first byte.
	Offset int64
	// Err is the cause.
	Err error
}

func (e *LineError) Error() string {
	return fmt.Sprintf("legation: line %d, byte %d: %v", e.Line, e.Offset, e.Err)
}

// Unwrap returns the cause.
func (e *LineError) Unwrap() error { return e.Err }

// The causes of a [*LineError] beside those of encoding/json.
var (
	// ErrLineTooLong is for a line of more than 64 MiB.
	ErrLineTooLong = errors.New("line is longer than 64 MiB")
	// ErrNoText is for an object without "text".
	ErrNoText = errors.New(`document has no "text"`)
)

// ReadDocuments reads JSON Lines: every line an object with the keys "text" and,
// all optional, "id" (a string or a number), "published" (a day, "2024-05-14", or
// a time of RFC 3339), "publisher" and "language". Other keys are passed over, and so are
// empty lines.
//
// A line that is no such object is a [*LineError] and reading goes on with the
// next. Lines of up to 64 MiB are read. Where r itself fails its error comes last,
// as a [*LineError] too. r is read once, and ahead of what was yielded.
func ReadDocuments(r io.Reader) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		in := lines{in: bufio.NewReaderSize(r, 64<<10)}
		for in.next() {
			line := in.line
			if in.number == 1 {
				line = bytes.TrimPrefix(line, []byte("\uFEFF"))
			}
			if in.err == nil && len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			doc, at, err := Document{}, 0, in.err
			if err == nil {
				doc, at, err = decodeDocument(line)
				at += len(in.line) - len(line)
			}
			if err != nil {
				err = &LineError{in.number, in.start + int64(at), err}
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// lines reads lines of bounded length.
type lines struct {
	in     *bufio.Reader
	number int   // of the line, from 1
	start  int64 // its first byte
	line   []byte
	err    error // the line was too long, or reading failed
	size   int64 // its bytes with its end
	over   bool
}

// next goes to the next line; false after the last.
func (l *lines) next() bool {
	if l.over {
		return false
	}
	l.number++
	l.start += l.size
	l.line, l.size, l.err = l.line[:0], 0, nil
	for {
		part, err := l.in.ReadSlice('\n')
		l.size += int64(len(part))
		if len(l.line)+len(part) > maxLine {
			l.line, l.err = l.line[:0], ErrLineTooLong
		}
		if l.err == nil {
			l.line = append(l.line, part...)
		}
		switch {
		case err == nil:
			return true
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF):
			l.over = true
			return l.size > 0
		default:
			l.over, l.err = true, err
			return true
		}
	}
}

// wireDocument is a line of JSON Lines.
type wireDocument struct {
	ID        wireID  `json:"id"`
	Text      *string `json:"text"`
	Published string  `json:"published"`
	Publisher string  `json:"publisher"`
	Language  string  `json:"language"`
}

// wireID is a string or a number as it is written.
type wireID string

// UnmarshalJSON reads either.
func (id *wireID) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		return json.Unmarshal(data, (*string)(id))
	}
	var n json.Number
	if err := json.Unmarshal(data, &n); err != nil {
		return errors.New(`"id" is neither a string nor a number`)
	}
	*id = wireID(n)
	return nil
}

// decodeDocument reads a line; at is the byte of it where reading failed.
func decodeDocument(line []byte) (doc Document, at int, err error) {
	// encoding/json would mend what is not UTF-8, and move every offset after it
	if at := invalidUTF8(line); at >= 0 {
		return doc, at, ErrEncoding
	}
	var w wireDocument
	if err := json.Unmarshal(line, &w); err != nil {
		var syntax *json.SyntaxError
		var kind *json.UnmarshalTypeError
		switch {
		case errors.As(err, &syntax):
			at = int(syntax.Offset)
		case errors.As(err, &kind) && kind.Field == "":
			at, err = int(kind.Offset), fmt.Errorf("a document is an object, not %s", withArticle(kind.Value))
		case errors.As(err, &kind):
			at, err = int(kind.Offset), fmt.Errorf("%q is %s, not a string", kind.Field, withArticle(kind.Value))
		}
		return doc, at, err
	}
	if w.Text == nil {
		return doc, 0, ErrNoText
	}
	doc = Document{ID: string(w.ID), Text: *w.Text, Publisher: w.Publisher, Language: w.Language}
	if w.Published != "" {
		if doc.Published, err = parsePublished(w.Published); err != nil {
			return Document{}, 0, err
		}
	}
	return doc, 0, nil
}

// withArticle puts the article before a kind of JSON value: "an array", "a number".
func withArticle(kind string) string {
	switch kind {
	case "array", "object":
		return "an " + kind
	case "bool":
		return "a truth value"
	}
	kind, _, _ = strings.Cut(kind, " ") // "number 1e999"
	return "a " + kind
}

func invalidUTF8(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for at := 0; ; {
		r, n := utf8.DecodeRune(b[at:])
		if r == utf8.RuneError && n <= 1 {
			return at
		}
		at += n
	}
}

func parsePublished(s string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, s)
	if err == nil {
		return t, nil
	}
	if t, err = time.Parse(time.DateOnly, s); err == nil {
		return t, nil
	}
	return t, fmt.Errorf(`"published" is %q, neither YYYY-MM-DD nor a time of RFC 3339`, s)
}

// ReadFiles reads plain text files as documents, each with its path as id. A path
// that is a directory stands for all regular files in and below it, in the order of
// their names. What cannot be opened or read is an error of package io/fs with
// the path, and reading goes on.
func ReadFiles(fsys fs.FS, paths ...string) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		for _, path := range paths {
			err := fs.WalkDir(fsys, path, func(name string, entry fs.DirEntry, err error) error {
				switch {
				case err != nil:
				case entry.IsDir(), name != path && !entry.Type().IsRegular():
					return nil
				}
				doc := Document{ID: name}
				if err == nil {
					doc.Text, err = readFile(fsys, name)
				}
				if err != nil {
					doc = Document{}
				}
				if !yield(doc, err) {
					return errStopped
				}
				return nil
			})
			if err != nil {
				return
			}
		}
	}
}

// errStopped ends a walk whose reader wants no more.
var errStopped = errors.New("stopped")

func readFile(fsys fs.FS, name string) (string, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return "", err
	}
	defer file.Close()
	var b strings.Builder
	if _, err := io.Copy(&b, io.LimitReader(file, maxText+1)); err != nil {
		return "", err
	}
	if b.Len() > maxText {
		return "", &fs.PathError{Op: "read", Path: name, Err: ErrTooLong}
	}
	return b.String(), nil
}
