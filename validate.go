package legation

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Problem is something in a journey that cannot be as it is told.
type Problem struct {
	// Code names the kind.
	Code ProblemCode `json:"code"`
	// Legs are the places of the legs in [Itinerary.Legs], from 0.
	Legs []int `json:"legs"`
	// Message says it in English.
	Message string `json:"message"`
	// Doubt is the evidence to doubt first: that of the leg which fewer
	// documents tell, or less surely; that of all Legs where none is weaker.
	Doubt []Span `json:"doubt,omitempty"`
}

// ProblemCode names a kind of [Problem].
type ProblemCode string

// The problems that a journey may have.
const (
	// A stay or the journey ends before it begins.
	ProblemEndBeforeStart ProblemCode = "end_before_start"
	// Two stays far from each other share more than a day of travel.
	ProblemOverlap ProblemCode = "overlap"
	// No aircraft goes from one stay to the next in time.
	ProblemTooFast ProblemCode = "too_fast"
	// A meeting in person is on a day outside its stay.
	ProblemMeetingOutside ProblemCode = "meeting_outside"
)

// What can be and what cannot.
const (
	// fastest is more than the cruising speed of any airliner, km/h.
	fastest = 1000
	// commute is how far apart, in km, two places may be between which one goes to
	// and fro for days, as Jerusalem and Alexandria in 1975.
	commute = 600
	// zoneSlack is by how many hours legal time may differ from that of the meridian.
	zoneSlack = 3
)

// Validate returns what is impossible in the journey: ends before starts, stays in
// distant places at one time, travel faster than any aircraft (1,000 km/h from
// the first moment of one day to the last of the other, local time), meetings
// outside their stay. Stays that are cancelled, postponed or denied did not happen
// and are compared with nothing; dates that lack a part rule nothing out. A stay
// without a city is taken to be in the capital.
//
// An empty result says that the journey is possible, not that it is true. Problems
// stand in the order of the legs.
func (it *Itinerary) Validate() []Problem {
	if it == nil {
		return nil
	}
	v := validator{it: it, overlap: map[[2]int]bool{}}
	if p := it.Period; backward(p) {
		v.problem(ProblemEndBeforeStart, fmt.Sprintf("the journey ends on %s, before it begins on %s", p.End, p.Start))
	}
	var order []int
	for i := range it.Legs {
		l := &it.Legs[i]
		if backward(l.Period) {
			v.problem(ProblemEndBeforeStart, fmt.Sprintf("the stay in %s ends on %s, before it begins on %s", placeName(l.Place), l.Period.End, l.Period.Start), i)
			continue
		}
		v.meetings(i)
		if l.travelled() && l.Period.Start.IsFull() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		p, q := it.Legs[a].Period, it.Legs[b].Period
		return cmp.Or(p.Start.Compare(q.Start), p.last().Compare(q.last()))
	})
	v.overlaps(order)
	v.speeds(order)
	slices.SortStableFunc(v.problems, func(a, b Problem) int { return slices.Compare(a.Legs, b.Legs) })
	return v.problems
}

// backward reports whether a period ends before it starts, whatever its
// unknown parts are.
func backward(p Period) bool {
	return p.Start.year != 0 && p.End.year != 0 && endOf(p.End).Compare(p.Start) < 0
}

// last returns the last day of a period with a full start, as far as it is known.
func (p Period) last() Date {
	if p.End.IsFull() {
		return p.End
	}
	return p.Start
}

type validator struct {
	it       *Itinerary
	problems []Problem
	overlap  map[[2]int]bool // pairs of legs that share too many days
}

func (v *validator) problem(code ProblemCode, message string, legs ...int) {
	v.problems = append(v.problems, Problem{Code: code, Legs: legs, Message: message, Doubt: v.doubt(legs)})
}

// doubt returns the evidence of the weakest legs, which are all where they rest on
// as much.
func (v *validator) doubt(legs []int) (spans []Span) {
	least := math.MaxInt
	for _, i := range legs {
		least = min(least, firmness(&v.it.Legs[i]))
	}
	for _, i := range legs {
		if l := &v.it.Legs[i]; firmness(l) == least {
			spans = append(spans, l.Evidence...)
		}
	}
	return spans
}

// firmness orders legs by what they rest on: what happened above what is planned, what
// is stated above what is inferred or expected, then by the number of documents.
func firmness(l *Leg) int {
	n := min(max(l.Support.Documents, 1), 999) + 1000*sureness(l.Certainty)
	if !l.Inferred {
		n += 10_000
	}
	if l.Status == StatusOngoing || l.Status == StatusCompleted {
		n += 20_000
	}
	return n
}

// meetings finds the meetings in person of leg i that are outside it.
func (v *validator) meetings(i int) {
	l := &v.it.Legs[i]
	for k := range l.Visit.Meetings {
		m := &l.Visit.Meetings[k]
		if m.Kind == MeetingCall || !m.Date.IsFull() || !l.Period.Start.IsFull() || !l.Period.End.IsFull() {
			continue
		}
		if m.Date.Compare(l.Period.Start) < 0 || m.Date.Compare(l.Period.End) > 0 {
			v.problems = append(v.problems, Problem{
				Code: ProblemMeetingOutside, Legs: []int{i}, Doubt: m.Evidence,
				Message: fmt.Sprintf("a meeting on %s is outside the stay in %s, %s", m.Date, placeName(l.Place), l.Period),
			})
		}
	}
}

// overlaps finds stays far apart that share days. One common day is that of
// travel, or of an excursion; two are none.
func (v *validator) overlaps(order []int) {
	for k, i := range order {
		a := &v.it.Legs[i]
		for _, j := range order[k+1:] {
			b := &v.it.Legs[j]
			if b.Period.Start.Compare(a.Period.last()) > 0 {
				break
			}
			last := a.Period.last()
			if b.Period.last().Compare(last) < 0 {
				last = b.Period.last()
			}
			days := dayOfDate(last) - dayOfDate(b.Period.Start) + 1
			if km, ok := apart(a.Place, b.Place); days > 1 && ok && km > commute {
				v.overlap[[2]int{i, j}] = true
				v.problem(ProblemOverlap, fmt.Sprintf("the stays in %s and %s, %.0f km apart, share %d days from %s",
					placeName(a.Place), placeName(b.Place), km, days, b.Period.Start), i, j)
			}
		}
	}
}

// speeds finds stays that cannot be reached in time. It follows the traveller at
// the greatest speed: who cannot arrive before the first day of a stay is over, cannot have been there.
func (v *validator) speeds(order []int) {
	at := math.Inf(-1) // the earliest hour, UTC, at which the traveller may leave the stay before
	before := -1
	for _, i := range order {
		l := &v.it.Legs[i]
		here, ok := pointOf(l.Place)
		if !ok {
			continue
		}
		arrival := midnight(l.Period.Start, here.lon)
		if before >= 0 {
			p := &v.it.Legs[before]
			there, _ := pointOf(p.Place)
			if p.Period.last().Compare(l.Period.Start) < 0 {
				at = max(at, midnight(p.Period.last(), there.lon))
			}
			km := kilometres(there, here)
			hours := midnight(l.Period.Start, here.lon) + 24 + zoneSlack - at
			need := km / fastest
			switch {
			case v.overlap[[2]int{before, i}]:
			case need > hours:
				v.problem(ProblemTooFast, fmt.Sprintf("%.0f km from %s on %s to %s on %s take %.0f hours at %d km/h, and there are %.0f",
					km, placeName(p.Place), p.Period.last(), placeName(l.Place), l.Period.Start, need, fastest, max(hours, 0)), before, i)
			default:
				arrival = max(arrival, at+need)
			}
		}
		at, before = arrival, i
	}
}

// midnight returns the hour, UTC, at which a day begins at a longitude.
func midnight(d Date, lon float64) float64 { return 24*float64(dayOfDate(d)) - lon/15 }

// apart returns how far two places are from each other, in km.
func apart(a, b Place) (km float64, ok bool) {
	p, known := pointOf(a)
	q, both := pointOf(b)
	return kilometres(p, q), known && both
}

// kilometres returns the distance over the sphere (haversine; mean radius 6,371 km).
func kilometres(p, q point) float64 {
	const degree = math.Pi / 180
	dlat, dlon := (q.lat-p.lat)*degree/2, (q.lon-p.lon)*degree/2
	h := math.Pow(math.Sin(dlat), 2) + math.Cos(p.lat*degree)*math.Cos(q.lat*degree)*math.Pow(math.Sin(dlon), 2)
	return 2 * 6371 * math.Asin(math.Sqrt(min(h, 1)))
}
