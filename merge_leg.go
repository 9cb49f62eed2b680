package legation

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/merge"
)

// toldLeg is a leg as a document tells it.
type toldLeg struct {
	doc  int
	leg  *Leg
	tale *Itinerary
	r    *Report
}

// journey puts together what is told of a journey.
func (b *mergeBuilder) journey(j *mergedJourney) Itinerary {
	it := Itinerary{Traveller: b.official(j.traveller)}
	told := make(map[int32][]toldLeg, len(j.legs))
	var starts, ends, regions []value
	for _, t := range j.tales {
		doc := int(t.doc)
		r := b.said.report(doc)
		tale := &r.Itineraries[t.tale]
		for _, c := range tale.Companions {
			if o := b.official(b.who(t.doc, r, c)); o != nil && o != it.Traveller && !slices.Contains(it.Companions, o) {
				it.Companions = append(it.Companions, o)
			}
		}
		regions = append(regions, value{doc: doc, text: tale.Region})
		for k, l := range t.of {
			if !slices.Contains(j.legs, l) {
				continue
			}
			told[l] = append(told[l], toldLeg{doc, &tale.Legs[k], tale, r})
			// the bounds of a tour that is two journeys are those of its first and its last leg
			if k == 0 {
				starts = append(starts, value{doc: doc, date: tale.Period.Start})
			}
			if k == len(t.of)-1 {
				ends = append(ends, value{doc: doc, date: tale.Period.End})
			}
		}
	}
	b.rank(starts)
	b.rank(ends)
	b.rank(regions)
	it.Region = standing(regions).text
	for _, l := range j.legs {
		it.Legs = append(it.Legs, b.leg(told[l]))
	}
	it.Period = Period{narrowed(starts), narrowed(ends)}
	if n := len(it.Legs); n > 0 {
		if first := it.Legs[0].Period.Start; it.Period.Start.IsZero() || first.IsFull() && first.Compare(it.Period.Start) < 0 {
			it.Period.Start = first
		}
		if last := it.Legs[n-1].Period.End; it.Period.End.IsZero() || last.IsFull() && last.Compare(it.Period.End) > 0 {
			it.Period.End = last
		}
	}
	return it
}

// leg puts together what documents tell of a stay.
func (b *mergeBuilder) leg(told []toldLeg) Leg {
	var l Leg
	statuses := make([]value, len(told))
	for i, t := range told {
		statuses[i] = value{doc: t.doc, text: string(t.leg.Status), evidence: t.leg.Evidence}
	}
	l.Status = Status(b.advance(statuses))
	all := func(get func(t *toldLeg) value) []value {
		values := make([]value, len(told))
		for i := range told {
			t := &told[i]
			values[i] = get(t)
			values[i].doc, values[i].fact, values[i].evidence = t.doc, phaseOf(t.leg.Status) == merge.Fact, t.leg.Evidence
		}
		b.rank(values)
		return values
	}
	elsewhere := b.places(&l, told, all)
	dates := func(get func(t *toldLeg) Date) []value {
		return all(func(t *toldLeg) value {
			if elsewhere[t.doc] {
				return value{}
			}
			return value{date: get(t)}
		})
	}
	starts := dates(func(t *toldLeg) Date { return t.leg.Period.Start })
	ends := dates(func(t *toldLeg) Date { return t.leg.Period.End })
	l.Period = Period{narrowed(starts), narrowed(ends)}
	for _, t := range told {
		// a stay in two cities lasts as long as that in the later one, as far as it is known
		if end := t.leg.Period.last(); elsewhere[t.doc] && end.IsFull() && l.Period.Start.IsFull() && end.Compare(l.Period.End) > 0 {
			l.Period.End = end
		}
	}
	kinds := all(func(t *toldLeg) value { return value{text: string(t.leg.Visit.Kind), word: t.leg.Visit.KindText} })
	kind := standing(kinds)
	l.Visit.Kind, l.Visit.KindText = VisitKind(kind.text), kind.word
	l.Conflicts = b.contradictions(l.Conflicts, ConflictStatus, b.statusClaims(statuses, string(l.Status)))
	l.Conflicts = b.contradictions(l.Conflicts, ConflictStart, clashing(starts, l.Period.Start))
	l.Conflicts = b.contradictions(l.Conflicts, ConflictEnd, clashing(ends, l.Period.End))
	l.Conflicts = b.contradictions(l.Conflicts, ConflictKind, kinds)
	l.Inferred = true
	var meetings []toldMeeting
	var agenda []toldAgenda
	for _, t := range told {
		for _, h := range t.leg.Visit.Hosts {
			if o := b.official(b.who(int32(t.doc), t.r, h)); o != nil && !slices.Contains(l.Visit.Hosts, o) {
				l.Visit.Hosts = append(l.Visit.Hosts, o)
			}
		}
		for k := range t.leg.Visit.Meetings {
			meetings = append(meetings, b.toldMeeting(t.doc, t.r, &t.leg.Visit.Meetings[k]))
		}
		agenda = append(agenda, toldAgenda{t.doc, t.leg.Visit.Agenda})
		b.addOutcomes(&l.Visit.Outcomes, t)
		b.addSources(&l.Visit.Sources, t.doc, t.leg.Visit.Sources)
		l.Inferred = l.Inferred && t.leg.Inferred
		l.Evidence = b.appendSpans(l.Evidence, t.doc, t.leg.Evidence)
	}
	l.Visit.Meetings = b.meetings(meetings)
	l.Visit.Agenda = b.agenda(agenda)
	l.Conflicts = b.hostConflict(l.Conflicts, told)
	b.support(&l, told)
	return l
}

// support says what the leg rests on.
func (b *mergeBuilder) support(l *Leg, told []toldLeg) {
	var surest Certainty
	seen := map[int]bool{}
	for _, t := range told {
		if !seen[t.doc] {
			seen[t.doc] = true
			l.Support.Documents++
			for _, s := range t.r.Sources {
				l.Support.Sources = append(l.Support.Sources, s.Kind)
			}
		}
		for _, s := range t.leg.Visit.Sources {
			l.Support.Sources = append(l.Support.Sources, s.Kind)
		}
		if t.leg.Status == l.Status {
			c := cmp.Or(t.leg.Certainty, CertaintyStated)
			if surest == "" || sureness(c) > sureness(surest) {
				surest = c
			}
		}
	}
	slices.Sort(l.Support.Sources)
	l.Support.Sources = slices.Compact(l.Support.Sources)
	l.Support.Certainty = surest
	if surest != CertaintyStated {
		l.Certainty = surest
	}
}

func sureness(c Certainty) int {
	switch c {
	case CertaintyPossible:
		return 1
	case CertaintyExpected:
		return 2
	}
	return 3
}

// places finds the leg's place and stops. Of several cities the first by date is the
// place and the others are stops; where documents tell several for the same days, they
// contradict. elsewhere are the documents whose dates are those of a stop.
func (b *mergeBuilder) places(l *Leg, told []toldLeg, all func(func(*toldLeg) value) []value) (elsewhere map[int]bool) {
	values := all(func(t *toldLeg) value {
		return value{text: t.leg.Place.City, place: t.leg.Place, date: t.leg.Period.Start, stops: t.leg.Stops}
	})
	lead := standing(values)
	for i := range values {
		v := &values[i]
		if v.text != "" && !sameCity(v.place, lead.place) && v.date.IsFull() && lead.date.IsFull() && v.date.Compare(lead.date) < 0 && v.fact == lead.fact {
			lead = *v
		}
	}
	l.Place = lead.place
	if lead.text == "" {
		for _, v := range values {
			if l.Place.Country == "" {
				l.Place = v.place
			}
		}
	}
	elsewhere = map[int]bool{}
	contrary := []value{lead}
	for _, v := range values {
		if v.text == "" || sameCity(v.place, lead.place) {
			if v.text != "" && v.doc != lead.doc {
				v.text = lead.text
				contrary = append(contrary, v)
			}
			continue
		}
		if v.date.IsFull() && lead.date.IsFull() && v.date != lead.date {
			elsewhere[v.doc] = true
			addStop(l, v.place)
		} else if !slices.ContainsFunc(values, func(o value) bool {
			return hasStop(o.stops, v.place) || sameCity(o.place, v.place) && hasStop(o.stops, lead.place)
		}) {
			contrary = append(contrary, v)
		}
	}
	for _, v := range values {
		for _, s := range v.stops {
			addStop(l, s)
		}
		if v.text != "" && hasStop(l.Stops, lead.place) {
			addStop(l, v.place)
		}
	}
	l.Conflicts = b.contradictions(l.Conflicts, ConflictCity, contrary)
	return elsewhere
}

func addStop(l *Leg, p Place) {
	if p.City != "" && sameCity(p, l.Place) || hasStop(l.Stops, p) {
		return
	}
	p.Country = ""
	l.Stops = append(l.Stops, p)
}

func hasStop(stops []Place, p Place) bool {
	return slices.ContainsFunc(stops, func(s Place) bool { return sameCity(s, p) })
}

// sameCity reports whether two places are one city, by name or by coordinates.
func sameCity(a, b Place) bool {
	if a.City == "" || b.City == "" {
		return false
	}
	if strings.EqualFold(a.City, b.City) {
		return true
	}
	known := a.Latitude != 0 && b.Latitude != 0
	return known && math.Abs(a.Latitude-b.Latitude) < 0.05 && math.Abs(a.Longitude-b.Longitude) < 0.05
}

// hostConflict adds a conflict where two documents name hosts and none in common.
func (b *mergeBuilder) hostConflict(conflicts []Conflict, told []toldLeg) []Conflict {
	var values []value
	sets := map[string][]string{}
	for _, t := range told {
		var ids []string
		for _, h := range t.leg.Visit.Hosts {
			if o := b.official(b.who(int32(t.doc), t.r, h)); o != nil {
				ids = append(ids, o.ID)
			}
		}
		if ids == nil {
			continue
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		v := value{doc: t.doc, text: strings.Join(ids, " "), evidence: t.leg.Evidence, fact: phaseOf(t.leg.Status) == merge.Fact}
		sets[v.text] = ids
		values = append(values, v)
	}
	b.rank(values)
	for x, p := range sets {
		for y, q := range sets {
			if x != y && !slices.ContainsFunc(p, func(id string) bool { return slices.Contains(q, id) }) {
				return b.contradictions(conflicts, ConflictHosts, values)
			}
		}
	}
	return conflicts
}
