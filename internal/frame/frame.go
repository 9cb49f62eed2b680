// Package frame reads clauses: who did what to whom, where, when and how surely.
package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// Kind is what a frame tells of.
type Kind uint8

// The kinds of frames.
const (
	Travel    Kind = iota + 1 // Agents come to, are at or will go to Places
	Visit                     // a visit spoken of as a noun: Agents', to Places, with kind and status
	Tour                      // a journey of several stops: its dates, its region
	Leave                     // Agents leave Places
	Log                       // an entry of a log: a date and places, without a verb
	Meet                      // Agents and Others meet at Places
	Receive                   // Agents (hosts) receive Others (guests) at Places
	Call                      // Agents and Others speak by telephone
	Accompany                 // Agents travel with Others
	Invite                    // Agents invite Others to Places
	Sign                      // Agents sign an agreement
	Statement                 // a joint statement
	Aid                       // aid delivered
	Award                     // Agents decorate Others
	Message                   // a letter delivered
	Discuss                   // topics are discussed
	Host                      // Agents invited the traveller: "at the invitation of"
)

// Status is how far what a frame tells of has come; the values follow the
// contract's codes.
type Status uint8

// The states.
const (
	NoStatus Status = iota
	Planned
	Ongoing
	Completed
	Cancelled
	Postponed
	Denied
)

// Certainty is how surely a frame is told.
type Certainty uint8

// The degrees of certainty.
const (
	Stated Certainty = iota
	Expected
	Possible
)

// Range is a run of a Doc's Refs.
type Range struct{ First, Last int32 } // Last excluded

// Len returns the number of references.
func (r Range) Len() int { return int(r.Last - r.First) }

// Stay is a place of a frame with the date that stands with it.
type Stay struct {
	Place int32 // index into mention.Doc.Places
	Date  int32 // index into mention.Doc.Dates, -1 where none
	City  bool  // a further city of the stay before it
	Again bool  // another stay in the place of the one before: "in 2016 and 2018"
}

// Frame is one thing that a clause tells.
type Frame struct {
	Kind        Kind
	Status      Status
	Certainty   Certainty
	VisitKind   uint8 // index into lexicon.VisitKinds
	Weak        bool  // present tense or none: dates and other frames decide
	Default     bool  // no subject in the text: the traveller spoken of
	Inferred    bool
	Earlier     bool        // told as before what the text tells of now ("previously")
	SetOut      bool        // planned, but begun: the day told is that of the departure, in the past
	Past        bool        // a past journey, told beside the present one
	Left        bool        // no more is told than that somebody has set out
	Begun       bool        // a journey that has begun: of several countries the first is seen now
	Cue         lexicon.Cue // the word that states it
	Sentence    int32       // index into mention.Doc.Sentences
	First, Last int32       // tokens of the evidence
	Cause       int32       // the token of the cue
	KindFirst   int32       // tokens of the words for the visit's kind
	KindLast    int32       //
	Agents      Range       // entities, in Refs
	Others      Range       // entities, in Refs
	Stays       Range       // in Stays
	From        int32       // place left, -1 where none
	Date        int32       // a date that belongs to no single place, -1 where none
	Ends        int32       // the date on which the stay ended, -1 where none was told
	Region      int32       // 1 + region index
	Venue       int32       // where a meeting is said to be, -1 where not
	Both        bool        // every agent was at the venue: "X and Y met in Beijing"
	Local       bool        // what somebody does at home too: he looks at a school, opens a bridge
	Passive     bool        // the guests are the subject: "was received by"
	MeetKind    lexicon.Cue // CueCallNoun, CueAudience ... for meetings
}

// Topic is a subject of talks.
type Topic struct {
	Topic       uint16
	Certainty   Certainty
	First, Last int32 // tokens
	Frame       int32 // index of the frame it belongs to, -1 where none
	Sentence    int32
}

// Source is somebody whom the text cites.
type Source struct {
	Agency      int32 // 1 + agency index, 0 for others
	Kind        uint8 // index into lexicon.SourceKinds
	Country     uint16
	First, Last int32
}

// Set is all that the clauses of a document tell. It is reused from text to text.
type Set struct {
	Frames  []Frame
	Refs    []int32
	Stays   []Stay
	Topics  []Topic
	Sources []Source
	Notes   []Note

	reader reader
}

// Note is something that a clause tells and that was left out.
type Note struct {
	Code        NoteCode
	First, Last int32 // tokens
}

// NoteCode says why something was left out.
type NoteCode uint8

// The reasons.
const (
	NoteNoTraveller NoteCode = iota + 1 // a pronoun travels that points to nobody
	NoteNoOffice                        // a person travels to whom the text gives no office
	NoteUnreal                          // a journey or a meeting of a novel, a rumour, an unreal condition
)

// Reset empties s, keeping its memory.
func (s *Set) Reset() {
	s.Frames, s.Refs, s.Stays = s.Frames[:0], s.Refs[:0], s.Stays[:0]
	s.Topics, s.Sources, s.Notes = s.Topics[:0], s.Sources[:0], s.Notes[:0]
}

// People returns the entities of a range.
func (s *Set) People(r Range) []int32 { return s.Refs[r.First:r.Last] }

// Places returns the stays of a range.
func (s *Set) Places(r Range) []Stay { return s.Stays[r.First:r.Last] }

// people keeps a list; see [reader.stayAt].
//
//go:noinline
func (s *Set) people(list []int32) Range {
	first := int32(len(s.Refs))
	if len(list) == 1 {
		s.Refs = append(s.Refs, list[0]) // nearly always
	} else {
		s.Refs = append(s.Refs, list...)
	}
	return Range{first, int32(len(s.Refs))}
}

// Read adds to s all that the sentences of d tell.
func (s *Set) Read(d *mention.Doc) {
	const few = 8
	if n := len(d.Items); n > 1<<16 || cap(s.Frames) == 0 {
		s.Frames = slices.Grow(s.Frames, n/11+few)
		s.Refs, s.Stays = slices.Grow(s.Refs, n/8+few), slices.Grow(s.Stays, n/20+few)
		s.Topics, s.Sources = slices.Grow(s.Topics, n/20), slices.Grow(s.Sources, n/40)
	}
	r := &s.reader
	r.state = state{}
	if r.grammar != d.Grammar {
		r.grammar, r.traits = d.Grammar, traitsOf(d.Grammar)
	}
	r.items, r.lang, r.doc, r.set = d.Items, r.traits, d, s
	r.lists.restart()
	for i := range d.Sentences {
		d.Rest(i)
		r.sentence(int32(i))
	}
}
