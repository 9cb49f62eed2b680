package legation

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"
)

// Merge joins the reports of many documents, of any languages and dates, into one
// that tells every journey once.
//
// An official is one across spellings and scripts ([Name.Matches]) as long as the
// offices do not contradict; a stay is one however many documents tell it; the stays
// of one traveller that follow within a day, and those that a document tells as one
// tour, are one journey. The same country a month later is another journey.
//
// What documents tell is put together: dates narrow ("XXXX-04-17" and "2023-04" give
// "2023-04-17"), a status advances with the time of publication (planned, ongoing,
// completed; a cancellation stands above an older plan), hosts, meetings,
// topics and sources unite. Every [Span] names its document. Where documents
// contradict, the value of the account of what happened, then of the latest document,
// then of the most documents stands in the report, and [Leg.Conflicts] and
// [Meeting.Conflicts] hold every value with who says it. Nothing is averaged and
// nothing thrown away: [Report.Testimony] gives back what each document said by itself.
//
// The result does not depend on the order of the reports, nor on whether they are
// merged at once, in a [Merger], or in steps: a merged report may be merged again,
// also after it was written as JSON and read.
//
// Documents are told apart by id and content. A report given twice counts
// once; another report of the same id is a further version of the document and is
// called "id#2", "id#3" in the order of publication; a document without an id is
// called by a hash of its report. Merging nothing gives an empty report.
//
// The error is a *[MergeError]: a nil report, or one that speaks of an official
// whom it does not list.
func Merge(reports ...*Report) (*Report, error) {
	var m Merger
	for i, r := range reports {
		if err := m.Add(r); err != nil {
			var bad *MergeError
			if errors.As(err, &bad) {
				bad.Index = i
			}
			return nil, err
		}
	}
	return m.Report(), nil
}

// Merger merges reports as they come, as [Merge] does at once: Report gives
// the same bytes for the same reports in any order. It keeps of each report a
// compact form of some hundred bytes, names, titles and places once for all.
//
// The zero Merger is ready. It must not be used from several goroutines at a time;
// the reports that it gives stay as they are.
type Merger struct {
	archive archive
	index   *archiveIndex
}

// Add adds a report, of one document or merged. On an error, a *[MergeError],
// the Merger stays as it was. The report may be changed or dropped afterwards.
func (m *Merger) Add(r *Report) error {
	switch {
	case r == nil:
		return &MergeError{Err: ErrNoReport}
	case r.said != nil:
		for i := range r.said.docs {
			if err := m.add(r.said.report(i)); err != nil {
				return err
			}
		}
		return nil
	case len(r.Documents) > 0:
		return &MergeError{Document: r.Document, Err: ErrNoTestimony}
	}
	return m.add(r)
}

func (m *Merger) add(r *Report) error {
	if m.index == nil {
		m.index = newArchiveIndex()
	}
	return m.archive.add(m.index, r)
}

// Len returns the number of documents added so far; a report added twice counts once.
func (m *Merger) Len() int {
	if m == nil {
		return 0
	}
	return len(m.archive.docs)
}

// Report returns the merged report of all that was added so far.
func (m *Merger) Report() *Report {
	if m.Len() == 0 {
		return &Report{}
	}
	return newMergeBuilder(&m.archive).build()
}

// MergeError is the error for a report that cannot be merged.
type MergeError struct {
	// Index is the place of the report among the arguments of [Merge], from 0.
	Index int
	// Document is the id of the report's document.
	Document string
	// Err is the reason, such as [ErrNoReport].
	Err error
}

func (e *MergeError) Error() string {
	return fmt.Sprintf("legation: merge: report %d (document %q): %v", e.Index, e.Document, e.Err)
}

// Unwrap returns the reason.
func (e *MergeError) Unwrap() error { return e.Err }

// Reasons for which a report cannot be merged: a [MergeError] wraps one of them.
var (
	ErrNoReport    = errors.New("the report is nil")
	ErrDangling    = errors.New("the report speaks of an official whom it does not list")
	ErrNoTestimony = errors.New("the merged report lacks what its documents say")
)

// DocumentRef is what a merged report knows of one of its documents.
type DocumentRef struct {
	// ID is the document's id, which [Span.Document] and [Claim.Documents] name.
	ID string `json:"id"`
	// Published is when it was published, in UTC; zero if unknown.
	Published time.Time `json:"published,omitzero"`
	// Publisher is who published it, "" if unknown.
	Publisher string `json:"publisher,omitempty"`
	// Language is the BCP 47 tag of its language.
	Language string `json:"language,omitempty"`
}

// Support is what a stay of a merged report rests on. It counts and names, and
// is no probability.
type Support struct {
	// Documents is how many documents tell of the stay.
	Documents int `json:"documents,omitempty"`
	// Sources are the kinds of source that these documents cite, sorted.
	Sources []SourceKind `json:"sources,omitempty"`
	// Certainty is the surest wording among the documents that tell the status
	// which the stay bears.
	Certainty Certainty `json:"certainty,omitempty"`
}

// IsZero reports whether s says nothing.
func (s Support) IsZero() bool { return s.Documents == 0 && s.Sources == nil && s.Certainty == "" }

// Conflict is a point on which documents contradict one another.
type Conflict struct {
	// Field is what they tell differently.
	Field ConflictField `json:"field"`
	// Claims are the values told, two or more; the first is the one that stands
	// in the report, the others follow in the order of publication.
	Claims []Claim `json:"claims"`
}

// ConflictField names what documents tell differently.
type ConflictField string

// The points on which documents may contradict one another.
const (
	ConflictStatus ConflictField = "status" // one says cancelled, postponed or denied
	ConflictStart  ConflictField = "start"  // first days that cannot both be
	ConflictEnd    ConflictField = "end"    // last days that cannot both be
	ConflictDate   ConflictField = "date"   // days of a meeting
	ConflictCity   ConflictField = "city"   // cities at one time
	ConflictKind   ConflictField = "kind"   // kinds of visit
	ConflictHosts  ConflictField = "hosts"  // hosts, none in common
)

// Claim is a value with those who say it.
type Claim struct {
	// Value is the value in its JSON form: a date, a status, a city; of hosts the
	// ids of the officials, divided by spaces.
	Value string `json:"value"`
	// Documents are the ids of the documents that say it, in the order of publication.
	Documents []string `json:"documents"`
	// Evidence is where they do.
	Evidence []Span `json:"evidence,omitempty"`
}

// Testimony returns what one of the Documents of a merged report says by itself, as
// it was before merging; of a report of one document that report; nil where
// the report has no such document.
func (r *Report) Testimony(document string) *Report {
	if r == nil {
		return nil
	}
	if r.said == nil && r.Document == document {
		return r
	}
	for i := range r.Documents {
		if r.Documents[i].ID == document {
			return r.said.report(i)
		}
	}
	return nil
}

// readDocuments takes over the documents of a merged report that was read. Where
// they are not what their reports are merged as, another hand wrote them: the report
// can be read, and not merged.
func (r *Report) readDocuments(docs []wireTestimony) error {
	var m Merger
	var in decoder
	whole := true
	for i, d := range docs {
		d.Published = in.time(d.Published)
		if in.err != nil {
			return in.err
		}
		r.Documents = append(r.Documents, d.DocumentRef)
		if d.Report == nil || d.Report.Documents != nil {
			whole = false
			continue
		}
		by, err := d.Report.report()
		if err == nil {
			err = m.Add(by)
		}
		if err != nil {
			return fmt.Errorf("legation: report: document %d: %w", i, err)
		}
	}
	if said := m.archive.sorted(); whole && slices.Equal(said.refs(), r.Documents) && docs != nil {
		r.said = said
	}
	return nil
}

// order returns the documents in the order in which everything is put together:
// by time of publication, unknown first, then id, then content.
func (a *archive) order() []int32 {
	order := make([]int32, len(a.docs))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(x, y int32) int {
		p, q := &a.docs[x], &a.docs[y]
		return cmp.Or(p.ref.Published.Compare(q.ref.Published), cmp.Compare(p.ref.ID, q.ref.ID), cmp.Compare(p.hash, q.hash))
	})
	return order
}

// sorted returns the archive as it is when the documents are added in their order.
func (a *archive) sorted() *archive {
	out, index := new(archive), newArchiveIndex()
	for _, i := range a.order() {
		// what was encoded once can be encoded again
		_ = out.add(index, a.report(int(i)))
	}
	return out
}

// refs returns the documents of a sorted archive under ids that are theirs alone.
func (a *archive) refs() []DocumentRef {
	refs := make([]DocumentRef, len(a.docs))
	taken := make(map[string]int, len(a.docs))
	for i := range a.docs {
		taken[a.docs[i].ref.ID] = 0
	}
	for i := range a.docs {
		refs[i] = a.docs[i].ref
		id := refs[i].ID
		n := taken[id] + 1
		for name := id; n > 1; n++ {
			name = id + "#" + strconv.Itoa(n)
			if _, ok := taken[name]; !ok {
				refs[i].ID = name
				taken[name] = 1
				break
			}
		}
		taken[id] = n
	}
	return refs
}
