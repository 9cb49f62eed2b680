package legation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Change is what differs between two states of what is known.
type Change struct {
	// Kind is what changed.
	Kind ChangeKind `json:"kind"`
	// Traveller is the traveller's name, else the office; Place is the stay's.
	// Both are empty where the change is of no journey.
	Traveller string `json:"traveller,omitempty"`
	Place     Place  `json:"place,omitzero"`
	// Field is what changed where Kind is [ChangeStatus] or [ChangeDetail]: "status",
	// "certainty", "start", "end", "city", "kind".
	Field string `json:"field,omitempty"`
	// Old and New are the values before and after in their JSON form, names of
	// officials in full; "" where there was or is none.
	Old string `json:"old,omitempty"`
	New string `json:"new,omitempty"`
	// Text says it in English as a newsroom would.
	Text string `json:"text"`
	// Evidence is where the newer report says so; the older one's where
	// something is no longer told.
	Evidence []Span `json:"evidence,omitempty"`
}

// String returns the text.
func (c Change) String() string { return c.Text }

// ChangeKind names a kind of [Change].
type ChangeKind string

// The kinds of changes.
const (
	ChangeJourneyAdded   ChangeKind = "journey_added"
	ChangeJourneyRemoved ChangeKind = "journey_removed" // no longer told
	ChangeLegAdded       ChangeKind = "leg_added"
	ChangeLegRemoved     ChangeKind = "leg_removed"
	ChangeStatus         ChangeKind = "status" // also of its certainty: a visit is confirmed
	ChangeDetail         ChangeKind = "detail" // a date, the city, the kind of visit
	ChangeHostAdded      ChangeKind = "host_added"
	ChangeHostRemoved    ChangeKind = "host_removed"
	ChangeMeetingAdded   ChangeKind = "meeting_added"
	ChangeMeetingRemoved ChangeKind = "meeting_removed"
	ChangeMeetingStatus  ChangeKind = "meeting_status"
	ChangeTopicAdded     ChangeKind = "topic_added"
	ChangeTopicRemoved   ChangeKind = "topic_removed"
	ChangeOutcomeAdded   ChangeKind = "outcome_added"
	ChangeConflict       ChangeKind = "conflict" // documents contradict one another now
)

// Diff tells what changed from one report to a newer one: journeys and stays that came
// or went, statuses, dates, cities, hosts, meetings, topics. Each change is data, and
// a sentence of English.
//
// Persons and stays are found again as [Merge] finds them, in any language; a
// planned stay that moved is told as moved, also where Merge could not know which of
// the plans is newer. That the evidence is of another document is no change. A nil
// report is an empty one. Changes stand in the order of the newer report's journeys; what
// is no longer told comes last. Diff(r, r) is empty.
func Diff(old, new *Report) []Change {
	d := differ{}
	for i, r := range [...]*Report{old, new} {
		if r == nil {
			r = &Report{}
		}
		d.reports[i] = r
	}
	d.match()
	for i := range d.pairs {
		if d.pairs[i].new != nil {
			d.journey(&d.pairs[i])
		}
	}
	d.meetings(nil, nil, d.reports[0].Meetings, d.reports[1].Meetings)
	for i := range d.pairs {
		if d.pairs[i].new == nil {
			d.journey(&d.pairs[i])
		}
	}
	return d.changes
}

// differ compares two reports.
type differ struct {
	reports [2]*Report
	person  map[*Official]int32
	pairs   []journeyPair
	changes []Change
}

// journeyPair is a journey in both reports; old or new is nil where one lacks it.
type journeyPair struct {
	old, new *Itinerary
	legs     []legPair
}

type legPair struct{ old, new *Leg }

// match finds the same persons and stays in both reports: what both tell alike is no
// change and leaves first, the rest it merges and looks which of the legs became one.
func (d *differ) match() {
	a, index := new(archive), newArchiveIndex()
	for i, r := range d.reports {
		flat := *r
		flat.Document, flat.said = [...]string{"old", "new"}[i], nil
		for _, doc := range r.Documents {
			if doc.Published.After(flat.Published) {
				flat.Published = doc.Published
			}
		}
		d.reports[i] = &flat
	}
	leaveSame(&d.reports[0].Itineraries, &d.reports[1].Itineraries, appendJourney)
	leaveSame(&d.reports[0].Meetings, &d.reports[1].Meetings, appendMeeting)
	if !d.reports[0].Published.Before(d.reports[1].Published) {
		// the newer report is the newer one, whatever its documents are
		when := d.reports[1].Published
		if when.IsZero() {
			when = d.reports[0].Published
		}
		d.reports[1].Published = when
		d.reports[0].Published = when
		if !when.IsZero() {
			d.reports[0].Published = when.Add(-time.Second)
		}
	}
	for _, r := range d.reports {
		if err := a.add(index, r); err != nil {
			return // a report that speaks of officials whom it does not list has none to find
		}
	}
	b := newMergeBuilder(a)
	b.comparing = true
	tales, persons := b.read()
	b.joinUnnamed()
	b.group(tales, persons)
	d.person = map[*Official]int32{}
	for i := range b.refs {
		r := d.reports[side(b.refs[i].ID)]
		for k, o := range r.Officials {
			d.person[o] = b.person[b.first[i]+int32(k)]
		}
	}
	for i := range b.journeys {
		d.pair(b, &b.journeys[i])
	}
	d.pairs = d.pairMoved(d.pairs)
	// the order of the newer report, then of the older one
	place := make(map[*Itinerary]int)
	for _, r := range [...]*Report{d.reports[1], d.reports[0]} {
		for i := range r.Itineraries {
			place[&r.Itineraries[i]] = len(place)
		}
	}
	slices.SortStableFunc(d.pairs, func(x, y journeyPair) int {
		return place[cmp.Or(x.new, x.old)] - place[cmp.Or(y.new, y.old)]
	})
}

// joinUnnamed makes officials without a name one person if each of the two documents
// has one of that office: here, unlike in merging, both tell of the same things.
func (b *mergeBuilder) joinUnnamed() {
	type office struct {
		key    personaKey
		nth    int
		person int32
	}
	var seen [2][]office
	for i := range b.refs {
		r := b.said.report(i)
		for k, o := range r.Officials {
			if !o.Name.IsZero() {
				continue
			}
			p := personaOf(o)
			of := office{key: p.key(), person: b.person[b.first[i]+int32(k)]}
			for _, other := range seen[i] {
				if other.key == of.key {
					of.nth++
				}
			}
			seen[i] = append(seen[i], of)
			for _, other := range seen[0] {
				if i == 1 && other.key == of.key && other.nth == of.nth {
					b.person[b.first[i]+int32(k)] = other.person
				}
			}
		}
	}
}

func side(id string) int {
	if id == "old" {
		return 0
	}
	return 1
}

// pair divides a journey into pairs of itineraries and legs.
func (d *differ) pair(b *mergeBuilder, j *mergedJourney) {
	var p journeyPair
	legs := make(map[int32]*legPair, len(j.legs))
	for _, t := range j.tales {
		s := side(b.refs[t.doc].ID)
		it := &d.reports[s].Itineraries[t.tale]
		if s == 0 && p.old == nil {
			p.old = it
		} else if s == 1 && p.new == nil {
			p.new = it
		}
		for k, l := range t.of {
			if !slices.Contains(j.legs, l) {
				continue
			}
			if legs[l] == nil {
				legs[l] = &legPair{}
			}
			if s == 0 {
				legs[l].old = &it.Legs[k]
			} else {
				legs[l].new = &it.Legs[k]
			}
		}
	}
	for _, l := range j.legs {
		if legs[l] != nil {
			p.legs = append(p.legs, *legs[l])
		}
	}
	d.pairs = append(d.pairs, p)
}

// pairMoved joins a stay that only the older report has, and plans, to the only one of
// that traveller and country that only the newer one has: the plan moved.
func (d *differ) pairMoved(pairs []journeyPair) []journeyPair {
	of := make(map[int32][]*journeyPair) // those of a traveller that the newer report tells
	for i := range pairs {
		if it := pairs[i].new; it != nil {
			of[d.who(it.Traveller)] = append(of[d.who(it.Traveller)], &pairs[i])
		}
	}
	for i := range pairs {
		for k := range pairs[i].legs {
			gone := &pairs[i].legs[k]
			if gone.new != nil || gone.old.Status != StatusPlanned && gone.old.Status != StatusPostponed {
				continue
			}
			if at, n := movedTo(of[d.who(pairs[i].old.Traveller)], gone.old); at != nil {
				at.legs[n].old = gone.old
				if at.old == nil {
					at.old = pairs[i].old
				}
				pairs[i].legs = slices.Delete(pairs[i].legs, k, k+1)
				break
			}
		}
	}
	return slices.DeleteFunc(pairs, func(p journeyPair) bool { return len(p.legs) == 0 && p.new == nil && len(p.old.Legs) > 0 })
}

func movedTo(pairs []*journeyPair, gone *Leg) (at *journeyPair, leg int) {
	for _, p := range pairs {
		for k, l := range p.legs {
			if l.old != nil || l.new.Place.Country != gone.Place.Country || !l.new.Period.Start.IsFull() || !gone.Period.Start.IsFull() {
				continue
			}
			if days := dayOfDate(l.new.Period.Start) - dayOfDate(gone.Period.Start); days > 92 || days < -92 {
				continue
			}
			if at != nil {
				return nil, 0
			}
			at, leg = p, k
		}
	}
	return at, leg
}

// people returns the names of officials in a list.
func (d *differ) people(officials []*Official) string {
	var all []string
	for _, o := range officials {
		all = append(all, officialName(o))
	}
	return strings.Join(all, ", ")
}

func (d *differ) has(list []*Official, o *Official) bool {
	return slices.ContainsFunc(list, func(p *Official) bool { return d.same(p, o) })
}

// same reports whether two officials are one person, or both nobody.
func (d *differ) same(a, b *Official) bool {
	return d.who(a) == d.who(b)
}

// who returns the person that an official is, -1 for nobody.
func (d *differ) who(o *Official) int32 {
	if o == nil {
		return -1
	}
	return d.person[o]
}

// say adds a change of a leg.
func (d *differ) say(c Change, it *Itinerary, l *Leg, format string, args ...any) {
	c.Text = strings.TrimSpace(fmt.Sprintf(format, args...))
	if it != nil {
		c.Traveller = officialName(it.Traveller)
	}
	if l != nil {
		c.Place = l.Place
		if c.Evidence == nil {
			c.Evidence = l.Evidence
		}
	}
	d.changes = append(d.changes, c)
}
