package legation

import "fmt"

// Span is a range of bytes [Start, End) in a document's text as it was given.
// The zero value is the empty range at its beginning.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
	// Document is the id of the document in a report that [Merge] made of several;
	// it is "" in the report of one document, where it could be no other.
	Document string `json:"document,omitempty"`
}

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether s is the zero Span.
func (s Span) IsZero() bool { return s == Span{} }

// In returns the bytes of text that s covers, or "" where s lies outside it.
func (s Span) In(text string) string {
	if s.Start < 0 || s.End > len(text) || s.Start > s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// String returns s as "start:end", and "document:start:end" where s has a document.
func (s Span) String() string {
	if s.Document != "" {
		return fmt.Sprintf("%s:%d:%d", s.Document, s.Start, s.End)
	}
	return fmt.Sprintf("%d:%d", s.Start, s.End)
}
