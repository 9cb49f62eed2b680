package legation

import "github.com/legation-go/legation/internal/slab"

// room is the memory of one report: the report, and the short lists that most reports have. Made together
// they take one allocation and not four.
type room struct {
	report      *Report
	itineraries []Itinerary
	sources     []Source
	persons     []*Official
}

// smallReport is what four of five reports fit into. Its size is one of those that the allocator has, as is that of a largeReport.
type smallReport struct {
	Report
	itineraries [1]Itinerary
	persons     [7]*Official
}

type largeReport struct {
	Report
	itineraries [1]Itinerary
	sources     [2]Source
	persons     [16]*Official
}

// newRoom returns room for a report that speaks of persons so many times, and cites sources.
func newRoom(persons, sources int) room {
	if sources == 0 && persons <= len(smallReport{}.persons) {
		r := new(smallReport)
		return room{report: &r.Report, itineraries: r.itineraries[:], persons: r.persons[:]}
	}
	r := new(largeReport)
	return room{&r.Report, r.itineraries[:], r.sources[:], r.persons[:]}
}

// forPersons makes room in a slab for n persons.
func (r *room) forPersons(n int, slab *slab.Of[*Official]) {
	if n <= len(r.persons) {
		slab.Use(r.persons[:n])
	} else {
		slab.Reserve(n)
	}
}

// forItineraries returns n itineraries.
func (r *room) forItineraries(n int) []Itinerary {
	if n == len(r.itineraries) {
		return r.itineraries
	}
	return make([]Itinerary, n)
}

// forSources returns an empty list for n sources.
func (r *room) forSources(n int) []Source {
	if n <= len(r.sources) {
		return r.sources[:0:n]
	}
	return make([]Source, 0, n)
}

// The allocator's sizes leave room behind some numbers of legs, and the words that state the legs mostly fit into it.
type (
	twoLegs struct {
		legs     [2]Leg
		evidence [3]Span
	}
	threeLegs struct {
		legs     [3]Leg
		evidence [3]Span
	}
	fourLegs struct {
		legs     [4]Leg
		evidence [7]Span
	}
)

// newLegs returns n legs, and spans for their evidence if it finds room for so many without taking more.
func newLegs(n, spans int) (legs []Leg, evidence []Span) {
	switch {
	case n == 2 && spans <= len(twoLegs{}.evidence):
		r := new(twoLegs)
		return r.legs[:], r.evidence[:]
	case n == 3 && spans <= len(threeLegs{}.evidence):
		r := new(threeLegs)
		return r.legs[:], r.evidence[:]
	case n == 4 && spans <= len(fourLegs{}.evidence):
		r := new(fourLegs)
		return r.legs[:], r.evidence[:]
	}
	return make([]Leg, n), nil
}
