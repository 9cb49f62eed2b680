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
			own := new(pair[smallReport, [1]Official])
			own.a.use(r, own.b[:])
		case 2:
			own := new(pair[smallReport, [2]Official])
			own.a.use(r, own.b[:])
		}
		return
	}
	switch officials {
	case 1:
		own := new(pair[largeReport, [1]Official])
		own.a.use(r, own.b[:])
	case 2:
		own := new(pair[largeReport, [2]Official])
		own.a.use(r, own.b[:])
	case 3:
		own := new(pair[largeReport, [3]Official])
		own.a.use(r, own.b[:])
	case 4:
		own := new(pair[largeReport, [4]Official])
		own.a.use(r, own.b[:])
	case 5:
		own := new(pair[largeReport, [5]Official])
		own.a.use(r, own.b[:])
	case 6:
		own := new(pair[largeReport, [6]Official])
		own.a.use(r, own.b[:])
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

// visits are the lists of what a report tells of visits. Its sizes with one leg to four are some that the allocator has.
type visits[L, M, S any] struct {
	legs     L
	meetings M
	items    [4]AgendaItem
	spans    S
}

// makeVisits makes room for so many legs, meetings, items of agendas and spans, all together, and reports whether it did: it
// does where hardly a quarter of the room would be left over.
func (b *reportBuilder) makeVisits(legs, meetings, items, spans int) bool {
	fits := func(m, s int) bool {
		const i, meeting, item = 4, 6, 2 // as much as so many spans
		return meetings <= m && items <= i && spans <= s && (m-meetings)*meeting+(i-items)*item+s-spans <= s*3/4
	}
	switch {
	case legs == 1 && fits(2, 15):
		r := new(visits[[1]Leg, [2]Meeting, [15]Span])
		b.useVisits(r.legs[:], r.meetings[:], r.items[:], r.spans[:])
	case legs == 2 && fits(2, 19):
		r := new(visits[[2]Leg, [2]Meeting, [19]Span])
		b.useVisits(r.legs[:], r.meetings[:], r.items[:], r.spans[:])
	case legs == 3 && fits(3, 21):
		r := new(visits[[3]Leg, [3]Meeting, [21]Span])
		b.useVisits(r.legs[:], r.meetings[:], r.items[:], r.spans[:])
	case legs == 4 && fits(4, 27):
		r := new(visits[[4]Leg, [4]Meeting, [27]Span])
		b.useVisits(r.legs[:], r.meetings[:], r.items[:], r.spans[:])
	default:
		return false
	}
	return true
}

func (b *reportBuilder) useVisits(legs []Leg, meetings []Meeting, items []AgendaItem, spans []Span) {
	b.legs.Use(legs)
	b.meetings.Use(meetings)
	b.items.Use(items)
	b.spans.Use(spans)
}

// makeLegs makes room for n legs, and for the spans of their evidence if it finds room for so many without taking more:
// the allocator's sizes leave some behind most numbers of legs.
func (b *reportBuilder) makeLegs(n, spans int) (fits bool) {
	switch {
	case n == 2 && spans <= 3:
		r := new(pair[[2]Leg, [3]Span])
		b.legs.Use(r.a[:])
		b.evidence.Use(r.b[:])
	case n == 3 && spans <= 3:
		r := new(pair[[3]Leg, [3]Span])
		b.legs.Use(r.a[:])
		b.evidence.Use(r.b[:])
	case n == 4 && spans <= 7:
		r := new(pair[[4]Leg, [7]Span])
		b.legs.Use(r.a[:])
		b.evidence.Use(r.b[:])
	default:
		b.legs.Reserve(n)
		return false
	}
	return true
}

// makeMeetings makes room for n meetings, and for spans, together where not much of the room is left over.
func (b *reportBuilder) makeMeetings(n, spans int) {
	switch {
	case n == 1 && 7 < spans && spans <= 14:
		r := new(pair[[1]Meeting, [14]Span])
		b.meetings.Use(r.a[:])
		b.spans.Use(r.b[:])
	case n == 2 && 8 < spans && spans <= 16:
		r := new(pair[[2]Meeting, [16]Span])
		b.meetings.Use(r.a[:])
		b.spans.Use(r.b[:])
	case n == 3 && 9 < spans && spans <= 18:
		r := new(pair[[3]Meeting, [18]Span])
		b.meetings.Use(r.a[:])
		b.spans.Use(r.b[:])
	case n == 4 && 10 < spans && spans <= 20:
		r := new(pair[[4]Meeting, [20]Span])
		b.meetings.Use(r.a[:])
		b.spans.Use(r.b[:])
	default:
		b.meetings.Reserve(n)
		b.spans.Reserve(spans)
	}
}

// pair is two things of one report in one allocation.
type pair[A, B any] struct {
	a A
	b B
}
