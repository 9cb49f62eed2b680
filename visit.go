package legation

// Visit is what a stay is for.
type Visit struct {
	// Kind is the protocol rank where the text says so, else "".
	Kind VisitKind
	// KindText is the words that the text used for it, "working visit".
	KindText string
	// Hosts are those who received the traveller or invited him.
	Hosts []*Official
	// Meetings are in the order of the text.
	Meetings []Meeting
	// Agenda is what was or will be discussed.
	Agenda Agenda
	// Outcomes are what the visit brought.
	Outcomes []Outcome
	// Sources are those whom the document cites for this stay.
	Sources []Source
}

// VisitKind is the protocol rank of a visit. The terms are the host's protocol's;
// no treaty defines them.
type VisitKind string

// The kinds of visits.
const (
	VisitState           VisitKind = "state"
	VisitOfficial        VisitKind = "official"
	VisitOfficialWorking VisitKind = "official_working"
	VisitWorking         VisitKind = "working"
	VisitPrivate         VisitKind = "private"
	VisitInformal        VisitKind = "informal" // also "unofficial"
	VisitCourtesy        VisitKind = "courtesy"
	VisitGoodwill        VisitKind = "goodwill"
	VisitPastoral        VisitKind = "pastoral"
	VisitTransit         VisitKind = "transit"
	VisitOther           VisitKind = "other"
)

// Meeting is an encounter of officials.
type Meeting struct {
	Kind         MeetingKind
	Participants []*Official
	// Venue is the place where the text names one.
	Venue Place
	Date  Date
	// Status is "" where the text does not tell.
	Status Status
	// Inferred says that the library concluded a participant or the status.
	Inferred bool
	Evidence []Span
	// Conflicts are what the documents of a merged report tell differently.
	Conflicts []Conflict
}

// MeetingKind is the code of a form of encounter.
type MeetingKind string

// The kinds of meetings.
const (
	MeetingTalks           MeetingKind = "talks"
	MeetingAudience        MeetingKind = "audience" // received by a head of state or of church
	MeetingSummit          MeetingKind = "summit"   // multilateral
	MeetingCall            MeetingKind = "call"     // telephone or video
	MeetingPressConference MeetingKind = "press_conference"
	MeetingSigning         MeetingKind = "signing"
	MeetingCeremony        MeetingKind = "ceremony"
	MeetingMeal            MeetingKind = "meal"
)

// Outcome is something that a visit brought about.
type Outcome struct {
	Kind OutcomeKind
	// From and To are who gave and who got it, nil where the text does not say.
	From *Official
	To   *Official
	// Country is where an invitation leads, or whose agreement or aid it is.
	Country  string
	Status   Status
	Evidence []Span
}

// OutcomeKind is the code of an outcome.
type OutcomeKind string

// The kinds of outcomes.
const (
	OutcomeInvitation OutcomeKind = "invitation"
	OutcomeAgreement  OutcomeKind = "agreement" // signed
	OutcomeStatement  OutcomeKind = "statement" // joint
	OutcomeAid        OutcomeKind = "aid"
	OutcomeAward      OutcomeKind = "award"
	OutcomeMessage    OutcomeKind = "message"   // a letter delivered
	OutcomeRelations  OutcomeKind = "relations" // established, restored, broken off
)
