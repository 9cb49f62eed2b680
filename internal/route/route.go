// Package route makes journeys of what the clauses of a text tell: legs in the
// order travelled, with their meetings, agenda and outcomes.
package route

import (
	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/mention"
)

// Leg is one stay in one country.
type Leg struct {
	Traveller int32 // entity
	Country   uint16
	City      uint16 // 1 + city index
	CityFirst int32  // tokens of the city's name, -1 where none was told
	CityLast  int32
	Stops     []Stop
	Start     mention.Day
	End       mention.Day
	Status    frame.Status
	Certainty frame.Certainty
	VisitKind uint8
	KindFirst int32
	KindLast  int32
	Inferred  bool
	Evidence  Evidence
	Hosts     []int32
	Meetings  []Meeting
	Topics    []frame.Topic
	Outcomes  []Outcome

	weak     bool // the status is a guess of the tense
	left     bool // it was told that the traveller set out for it
	reached  bool // it was told that he was there
	earlier  bool // told as before the journey that the text tells of now
	log      bool // an entry of a log
	verbal   bool // a verb says that somebody travels
	guest    bool // of a conference that is told as a whole
	goes     bool // it began with somebody's going there, told as over
	first    bool // where a journey of several stops began
	sentence int32
	verbs    int // verbs that state it
	dated    bool
	byMeet   bool // the dates are a meeting's, until the stay's own are told
	order    int32
}

// Stop is a further place in a leg's country.
type Stop struct {
	City        uint16
	First, Last int32 // tokens of its name
}

// Span is a run of tokens.
type Span struct{ First, Last int32 }

// Evidence are the words that state a leg or a meeting, in order. Most are stated once: a list of one would have
// to be made, and found where it lies.
type Evidence struct {
	Span
	Again []Span
}

// Len returns how many runs of words there are.
func (e *Evidence) Len() int { return 1 + len(e.Again) }

// Meeting is an encounter.
type Meeting struct {
	Kind         MeetingKind
	Participants []int32
	Country      uint16
	City         uint16
	CityFirst    int32 // tokens of the city's name, -1 where none was told
	CityLast     int32
	Date         mention.Day
	Status       frame.Status
	Inferred     bool
	Evidence     Evidence
}

// MeetingKind follows the contract's list of meeting kinds.
type MeetingKind uint8

// The kinds of meetings.
const (
	NoMeetingKind MeetingKind = iota
	Talks
	Audience
	Summit
	Call
	PressConference
	Signing
	Ceremony
	Meal
)

// Outcome is what a visit brought.
type Outcome struct {
	Kind     frame.Kind
	From, To int32
	Country  uint16
	Status   frame.Status
	Evidence Span
}

// Journey is one traveller's legs.
type Journey struct {
	Traveller  int32
	Companions []int32
	Region     int32 // 1 + region index
	Start, End mention.Day
	Legs       []Leg
}

// Plan is what a document tells, put together.
type Plan struct {
	Journeys []Journey
	Meetings []Meeting
	Topics   []frame.Topic
	Used     []bool // entities that some journey or meeting speaks of
}
