package legation

import (
	"iter"

	"github.com/legation-go/legation/internal/roster"
)

// Roster finds people by name, in any script and spelling, among as many as
// are given to it. It is built once by [NewRoster] and never changes: any
// number of goroutines may use it without a lock. A million names take about 400 MB
// and a look-up some tens of microseconds (BenchmarkRosterFind).
//
// The zero Roster and a nil *Roster hold nobody.
type Roster struct {
	entries []RosterEntry
	index   *roster.Index
}

// RosterEntry is one person in one office, for one term: a person with several
// offices has several entries with one ID.
type RosterEntry struct {
	// ID names the person: a Wikidata item "Q58217", or a key of your own.
	ID string `json:"id"`
	// Names are the person's names, the usual one first. Other spellings and
	// scripts of it need not stand here; other names should ("Lula").
	Names []string `json:"names"`
	// Role and Country tell the office; each may be left out.
	Role    Role   `json:"role,omitempty"`
	Country string `json:"country,omitempty"`
	// Start and End are the first and the last day of the term; zero where
	// unknown, or not over.
	Start Date `json:"start,omitzero"`
	End   Date `json:"end,omitzero"`
}

// RosterFilter narrows a look-up. The zero value narrows nothing. An entry that
// does not tell its role, country or period is not ruled out by it.
type RosterFilter struct {
	// Role and Country are the office's; "" for any.
	Role    Role
	Country string
	// On is a day, month or year of the term; zero for any.
	On Date
	// Limit is how many people to return at most; 0 is 10.
	Limit int
	// Least is the least score to return; 0 is [MatchThreshold].
	Least float64
}

// RosterMatch is a person found.
type RosterMatch struct {
	// Entry is the entry whose name came nearest.
	Entry RosterEntry `json:"entry"`
	// Name is the one of its names that did.
	Name string `json:"name"`
	// Score is the [Name.Similarity] of that name, from 0 to 1.
	Score float64 `json:"score"`
}

// NewRoster returns a Roster of the entries. Names that cannot be read as names are left
// out. The cost is linear in the number of names.
func NewRoster(entries iter.Seq[RosterEntry]) *Roster {
	r := new(Roster)
	var b roster.Builder
	for e := range entries {
		at := uint32(len(r.entries))
		r.entries = append(r.entries, e)
		for k, s := range e.Names {
			n, err := ParseName(s, NameCountry(e.Country))
			if err != nil {
				continue
			}
			b.Add(at, uint32(k), n.preparedForm())
		}
	}
	r.index = b.Build()
	return r
}

// Len returns the number of entries.
func (r *Roster) Len() int {
	if r == nil {
		return 0
	}
	return len(r.entries)
}

// All returns the entries in the order in which they were given.
func (r *Roster) All() iter.Seq[RosterEntry] {
	return func(yield func(RosterEntry) bool) {
		for i := range r.Len() {
			if !yield(r.entries[i]) {
				return
			}
		}
	}
}

// Find returns the people whose names are most like n, the best first, each
// person (each ID) once. Of a person with several entries it returns the one
// with the nearest name, of these the last given. No match gives nil.
func (r *Roster) Find(n Name, filter RosterFilter) []RosterMatch {
	if r.Len() == 0 {
		return nil
	}
	if filter.Limit <= 0 {
		filter.Limit = 10
	}
	if filter.Least == 0 {
		filter.Least = MatchThreshold
	}
	var keep func(uint32) bool
	if filter.Role != "" || filter.Country != "" || !filter.On.IsZero() {
		keep = func(i uint32) bool { return filter.admits(&r.entries[i]) }
	}
	hits := r.index.Find(n.preparedForm(), filter.Least, keep)
	var out []RosterMatch
next:
	for _, h := range hits {
		e := &r.entries[h.Entry]
		for i := range out {
			if out[i].Entry.ID == e.ID {
				continue next
			}
		}
		if len(out) == filter.Limit {
			break
		}
		out = append(out, RosterMatch{Entry: *e, Name: e.Names[h.Name], Score: h.Score})
	}
	return out
}

func (f *RosterFilter) admits(e *RosterEntry) bool {
	switch {
	case f.Role != "" && e.Role != "" && f.Role != e.Role:
		return false
	case f.Country != "" && e.Country != "" && f.Country != e.Country:
		return false
	}
	return Period{e.Start, e.End}.admits(f.On)
}

// admits reports whether the day, month or year d may lie in p; what is
// unknown rules nothing out.
func (p Period) admits(d Date) bool {
	if d.year == 0 {
		return true
	}
	if s := p.Start; s.year != 0 && endOf(d).Compare(s) < 0 {
		return false
	}
	if e := p.End; e.year != 0 && endOf(e).Compare(d) < 0 {
		return false
	}
	return true
}

// endOf returns the last day that d may be.
func endOf(d Date) Date {
	if d.month == 0 {
		d.month, d.day = 12, 31
	}
	if d.day == 0 {
		d.day = 31
	}
	return d
}
