package legation

// Itinerary is one traveller's tour: the stays in the order travelled.
type Itinerary struct {
	Traveller *Official
	// Companions travel along.
	Companions []*Official
	// Region is the UN M.49 code of the part of the world that the text gives
	// the tour ("a Latin American tour": "419"), else "".
	Region string
	// Period is the tour's own, as far as the text or the legs tell.
	Period Period
	// Legs stand in the order travelled: by date where dates are known, else by
	// what the text tells ("previously", "then", "before heading to"), else as listed.
	Legs []Leg
}

// Leg is one unbroken stay in one country.
type Leg struct {
	// Place is the country, and the city where the stay began or chiefly was.
	Place Place
	// Stops are further places in that country, in order.
	Stops []Place
	// Period is the stay's own, both days included.
	Period Period
	// Status is "" where the text does not tell.
	Status Status
	// Certainty is how surely the text states the stay.
	Certainty Certainty
	// Inferred says that the library concluded the stay or its country.
	Inferred bool
	// Visit is what the stay is for.
	Visit Visit
	// Evidence are the words that state the stay, in order.
	Evidence []Span
	// Support is what the stay rests on. It is set by [Merge], and zero in the
	// report of one document.
	Support Support
	// Conflicts are what the documents of a merged report tell differently.
	Conflicts []Conflict
}

// Status tells how far a leg or a meeting has come.
type Status string

// The states of a leg or a meeting.
const (
	StatusPlanned   Status = "planned"
	StatusOngoing   Status = "ongoing" // also arrived
	StatusCompleted Status = "completed"
	StatusCancelled Status = "cancelled"
	StatusPostponed Status = "postponed"
	StatusDenied    Status = "denied" // a source says that it will not or did not take place
)

// Certainty tells how surely a source states something.
type Certainty string

// The degrees of certainty.
const (
	CertaintyStated   Certainty = "stated"   // it was or will be so
	CertaintyExpected Certainty = "expected" // expected, set, planned to be so
	CertaintyPossible Certainty = "possible" // may, could be so
)
