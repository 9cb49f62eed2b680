package legation

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// journey tells what changed in a journey.
func (d *differ) journey(p *journeyPair) {
	switch {
	case p.old == nil:
		var stays []string
		for i := range p.new.Legs {
			stays = append(stays, stayWords(&p.new.Legs[i]))
		}
		d.say(Change{Kind: ChangeJourneyAdded, New: p.new.Period.String(), Evidence: evidenceOf(p.new)}, p.new, nil,
			"New journey by %s: %s", named(p.new.Traveller), strings.Join(stays, "; "))
		return
	case p.new == nil:
		var stays []string
		for i := range p.old.Legs {
			stays = append(stays, placeName(p.old.Legs[i].Place))
		}
		d.say(Change{Kind: ChangeJourneyRemoved, Old: p.old.Period.String(), Evidence: evidenceOf(p.old)}, p.old, nil,
			"No longer told: the journey by %s to %s", named(p.old.Traveller), strings.Join(stays, "; "))
		return
	}
	for _, l := range p.legs {
		switch {
		case l.old == nil:
			d.say(Change{Kind: ChangeLegAdded, New: placeName(l.new.Place)}, p.new, l.new, "%s: new stop %s", named(p.new.Traveller), stayWords(l.new))
		case l.new == nil:
			d.say(Change{Kind: ChangeLegRemoved, Old: placeName(l.old.Place)}, p.new, l.old, "%s: the stop in %s is no longer told", named(p.new.Traveller), placeName(l.old.Place))
		default:
			d.leg(p.new, l.old, l.new)
		}
	}
}

func evidenceOf(it *Itinerary) (spans []Span) {
	for i := range it.Legs {
		spans = append(spans, it.Legs[i].Evidence...)
	}
	return spans
}

func named(o *Official) string { return cmp.Or(officialName(o), "an unnamed traveller") }

// visit is what a leg is called: "Lavrov's visit to Havana, Cuba".
func visitWords(it *Itinerary, l *Leg) string {
	name := named(it.Traveller)
	if strings.HasSuffix(name, "s") {
		return name + "' visit to " + placeName(l.Place)
	}
	return name + "'s visit to " + placeName(l.Place)
}

// stayWords tells a stay: "Havana, Cuba (from 20 April 2023, planned)".
func stayWords(l *Leg) string {
	about := listed(", ", periodWords(l.Period), words(l.Status))
	if about == "" {
		return placeName(l.Place)
	}
	return placeName(l.Place) + " (" + about + ")"
}

// dateWords writes a date as "20 April 2023", "April 2023", "17 April".
func dateWords(d Date) string {
	var parts []string
	if d.day != 0 {
		parts = append(parts, strconv.Itoa(int(d.day)))
	}
	if d.month != 0 {
		parts = append(parts, d.Month().String())
	}
	if d.year != 0 {
		parts = append(parts, strconv.Itoa(int(d.year)))
	}
	return strings.Join(parts, " ")
}

func periodWords(p Period) string {
	switch {
	case p.IsZero():
		return ""
	case p.Start == p.End:
		return dateWords(p.Start)
	case p.Start.IsZero():
		return "until " + dateWords(p.End)
	case p.End.IsZero():
		return "from " + dateWords(p.Start)
	}
	return dateWords(p.Start) + " to " + dateWords(p.End)
}

// on puts "on" before a day and "in" before a month or a year.
func on(d Date) string {
	if d.day != 0 {
		return "on " + dateWords(d)
	}
	return "in " + dateWords(d)
}

// leg tells what changed in a stay.
func (d *differ) leg(it *Itinerary, old, new *Leg) {
	visit := visitWords(it, new)
	if old.Status != new.Status && new.Status != "" {
		d.say(Change{Kind: ChangeStatus, Field: "status", Old: string(old.Status), New: string(new.Status)}, it, new, "%s", statusWords(visit, it, new, old.Status))
	}
	if was, is := cmp.Or(old.Certainty, CertaintyStated), cmp.Or(new.Certainty, CertaintyStated); was != is && old.Status == new.Status {
		said := visit + " is confirmed"
		if sureness(is) < sureness(was) {
			said = visit + " is no longer certain: it is " + string(is)
		}
		d.say(Change{Kind: ChangeStatus, Field: "certainty", Old: string(was), New: string(is)}, it, new, "%s", said)
	}
	d.dates(it, old, new, visit)
	if old.Place.City != new.Place.City && !sameCity(old.Place, new.Place) && new.Place.City != "" {
		instead := ""
		if old.Place.City != "" {
			instead = ", not " + plain(old.Place.City)
		}
		d.say(Change{Kind: ChangeDetail, Field: "city", Old: old.Place.City, New: new.Place.City}, it, new,
			"%s leads to %s%s", visitWords(it, &Leg{Place: Place{Country: new.Place.Country}}), plain(new.Place.City), instead)
	}
	if was, is := old.Visit.Kind, new.Visit.Kind; was != is && is != "" {
		instead := ""
		if was != "" {
			instead = ", not " + article(words(was))
		}
		d.say(Change{Kind: ChangeDetail, Field: "kind", Old: string(was), New: string(is)}, it, new, "%s is %s visit%s", visit, article(words(is)), instead)
	}
	d.hosts(it, old, new, visit)
	d.meetings(it, new, old.Visit.Meetings, new.Visit.Meetings)
	d.topics(it, old, new, visit)
	d.outcomes(it, old, new, visit)
	for _, c := range new.Conflicts {
		if !slices.ContainsFunc(old.Conflicts, func(o Conflict) bool { return o.Field == c.Field && len(o.Claims) >= len(c.Claims) }) {
			d.conflict(it, new, c, visit)
		}
	}
}

func article(s string) string {
	if s != "" && strings.ContainsRune("aeiou", rune(s[0])) {
		return "an " + s
	}
	return "a " + s
}

// statusWords says what a new status means.
func statusWords(visit string, it *Itinerary, l *Leg, was Status) string {
	switch l.Status {
	case StatusPlanned:
		if was == StatusCancelled || was == StatusPostponed || was == StatusDenied {
			return visit + " is on again"
		}
		return visit + " is announced"
	case StatusOngoing:
		return named(it.Traveller) + " has arrived in " + placeName(l.Place)
	case StatusCompleted:
		if was == StatusOngoing {
			return visit + " is over"
		}
		return visit + " took place"
	case StatusCancelled:
		return visit + " is called off"
	case StatusPostponed:
		return visit + " is put off"
	case StatusDenied:
		return visit + " is denied"
	}
	return visit + " is " + words(l.Status)
}

func (d *differ) dates(it *Itinerary, old, new *Leg, visit string) {
	was, is := old.Period, new.Period
	if was.Start != is.Start && !is.Start.IsZero() {
		c := Change{Kind: ChangeDetail, Field: "start", Old: was.Start.String(), New: is.Start.String()}
		switch {
		case was.Start.IsZero() || meets(was.Start, is.Start):
			d.say(c, it, new, "%s now has a date: it begins %s", visit, on(is.Start))
		default:
			d.say(c, it, new, "%s moves: it begins %s, not %s", visit, on(is.Start), on(was.Start))
		}
	}
	// a stay of one day that moved has said so already
	if was.End != is.End && !is.End.IsZero() && !(is.Start == is.End && was.Start == was.End) {
		c := Change{Kind: ChangeDetail, Field: "end", Old: was.End.String(), New: is.End.String()}
		if was.End.IsZero() || meets(was.End, is.End) {
			d.say(c, it, new, "%s ends %s", visit, on(is.End))
		} else {
			d.say(c, it, new, "%s ends %s, not %s", visit, on(is.End), on(was.End))
		}
	}
}

func (d *differ) hosts(it *Itinerary, old, new *Leg, visit string) {
	for _, h := range new.Visit.Hosts {
		if !d.has(old.Visit.Hosts, h) {
			d.say(Change{Kind: ChangeHostAdded, New: named(h)}, it, new, "%s: the host is %s", visit, named(h))
		}
	}
	for _, h := range old.Visit.Hosts {
		if !d.has(new.Visit.Hosts, h) {
			d.say(Change{Kind: ChangeHostRemoved, Old: named(h)}, it, new, "%s: %s is no longer named as host", visit, named(h))
		}
	}
}

// meetings tells what changed in the meetings of a stay, or outside any.
func (d *differ) meetings(it *Itinerary, l *Leg, old, new []Meeting) {
	taken := make([]bool, len(old))
	for i := range new {
		m := &new[i]
		k := slices.IndexFunc(old, func(o Meeting) bool { return d.sameMeeting(&o, m) })
		for k >= 0 && taken[k] {
			next := slices.IndexFunc(old[k+1:], func(o Meeting) bool { return d.sameMeeting(&o, m) })
			if next < 0 {
				k = -1
				break
			}
			k += 1 + next
		}
		if k < 0 {
			d.say(Change{Kind: ChangeMeetingAdded, New: d.people(m.Participants), Evidence: m.Evidence}, it, l, "New meeting: %s", d.meetingWords(m))
			continue
		}
		taken[k] = true
		if was := old[k].Status; was != m.Status && m.Status != "" {
			d.say(Change{Kind: ChangeMeetingStatus, Field: "status", Old: string(was), New: string(m.Status), Evidence: m.Evidence}, it, l,
				"Meeting %s: %s", words(m.Status), d.meetingWords(&Meeting{Kind: m.Kind, Participants: m.Participants, Date: m.Date}))
		}
	}
	for k := range old {
		if !taken[k] {
			d.say(Change{Kind: ChangeMeetingRemoved, Old: d.people(old[k].Participants), Evidence: old[k].Evidence}, it, l, "No longer told: %s", d.meetingWords(&old[k]))
		}
	}
}

func (d *differ) sameMeeting(a, b *Meeting) bool {
	if !sameKind(a.Kind, b.Kind) || a.Date.IsFull() && b.Date.IsFull() && !neighbours(a.Date, b.Date) || len(a.Participants) == 0 || len(b.Participants) == 0 {
		return false
	}
	part := func(x, y []*Official) bool {
		return !slices.ContainsFunc(x, func(o *Official) bool { return !d.has(y, o) })
	}
	return part(a.Participants, b.Participants) || part(b.Participants, a.Participants)
}

// meetingWords tells a meeting: "talks of Lavrov, Rodríguez (20 April 2023, planned)".
func (d *differ) meetingWords(m *Meeting) string {
	kind := cmp.Or(words(m.Kind), "meeting")
	if about := listed(", ", dateWords(m.Date), words(m.Status)); about != "" {
		return kind + " of " + d.people(m.Participants) + " (" + about + ")"
	}
	return kind + " of " + d.people(m.Participants)
}

func (d *differ) topics(it *Itinerary, old, new *Leg, visit string) {
	was, is := old.Visit.Agenda.Topics(), new.Visit.Agenda.Topics()
	tell := func(kind ChangeKind, l *Leg, have, had []Topic, format string) {
		for _, t := range have {
			if slices.Contains(had, t) {
				continue
			}
			c := Change{Kind: kind, New: string(t)}
			if kind == ChangeTopicRemoved {
				c.New, c.Old = "", string(t)
			}
			for _, item := range l.Visit.Agenda {
				if item.Topic == t {
					c.Evidence = append(c.Evidence, item.Evidence...)
				}
			}
			d.say(c, it, new, format, visit, strings.ToLower(cmp.Or(t.Label(), string(t))))
		}
	}
	tell(ChangeTopicAdded, new, is, was, "%s: on the agenda now: %s")
	tell(ChangeTopicRemoved, old, was, is, "%s: no longer on the agenda: %s")
}

func (d *differ) outcomes(it *Itinerary, old, new *Leg, visit string) {
	for _, o := range new.Visit.Outcomes {
		if !slices.ContainsFunc(old.Visit.Outcomes, func(p Outcome) bool {
			return p.Kind == o.Kind && (p.From == nil || o.From == nil || d.same(p.From, o.From))
		}) {
			d.say(Change{Kind: ChangeOutcomeAdded, New: string(o.Kind), Evidence: o.Evidence}, it, new, "%s brings %s", visit, article(words(o.Kind)))
		}
	}
}

func (d *differ) conflict(it *Itinerary, l *Leg, c Conflict, visit string) {
	var values []string
	var evidence []Span
	for _, claim := range c.Claims {
		value := claim.Value
		if c.Field == ConflictHosts {
			value = d.hostNames(value)
		}
		values = append(values, plain(value)+" ("+strings.Join(claim.Documents, ", ")+")")
		evidence = append(evidence, claim.Evidence...)
	}
	d.say(Change{Kind: ChangeConflict, Field: string(c.Field), New: strings.Join(values, " | "), Evidence: evidence}, it, l,
		"%s: documents differ on the %s: %s", visit, words(c.Field), strings.Join(values, " or "))
}

// hostNames returns the names of officials of the newer report by their ids.
func (d *differ) hostNames(ids string) string {
	var names []string
	for id := range strings.FieldsSeq(ids) {
		for _, o := range d.reports[1].Officials {
			if o.ID == id {
				names = append(names, officialName(o))
			}
		}
	}
	return strings.Join(names, ", ")
}
