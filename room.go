package legation

import "github.com/legation-go/legation/internal/slab"

// room is the memory of one report: the report, its officials, and the short lists that most reports have. Made together
// they take one allocation and not five.
type room struct {
	report      *Report
	itineraries []Itinerary
	sources     []Source
	persons     []*Official
	officials   []Official
}

// smallReport is what a report without sources and of few persons fits into. Its size is one of those that the allocator has,
// with one official or two as well, as is that of a largeReport with any number of them.
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

// small and large are reports with their officials, of whom A is an array.
type (
	small[A any] struct {
		smallReport
		officials A
	}
	large[A any] struct {
		largeReport
		officials A
	}
)

func (own *smallReport) use(r *room, officials []Official) {
	r.report, r.itineraries, r.persons, r.officials = &own.Report, own.itineraries[:], own.persons[:], officials
}

func (own *largeReport) use(r *room, officials []Official) {
	r.report, r.itineraries, r.sources, r.persons, r.officials = &own.Report, own.itineraries[:], own.sources[:], own.persons[:], officials
}

// make makes r, which is zero, room for a report on some officials that speaks of persons so many times, and cites sources.
func (r *room) make(officials, persons, sources int) {
	if sources == 0 && persons <= len(smallReport{}.persons) && officials <= 2 {
		switch officials {
		case 0:
			new(smallReport).use(r, nil)
		case 1:
			own := new(small[[1]Official])
			own.use(r, own.officials[:])
		case 2:
			own := new(small[[2]Official])
			own.use(r, own.officials[:])
		}
		return
	}
	switch officials {
	case 1:
		own := new(large[[1]Official])
		own.use(r, own.officials[:])
	case 2:
		own := new(large[[2]Official])
		own.use(r, own.officials[:])
	case 3:
		own := new(large[[3]Official])
		own.use(r, own.officials[:])
	case 4:
		own := new(large[[4]Official])
		own.use(r, own.officials[:])
	case 5:
		own := new(large[[5]Official])
		own.use(r, own.officials[:])
	case 6:
		own := new(large[[6]Official])
		own.use(r, own.officials[:])
	default:
		new(largeReport).use(r, make([]Official, officials))
	}
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
