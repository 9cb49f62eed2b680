package legation

import "fmt"

// leaveSame takes out of two lists what both tell alike, one against one, so that a
// report does not differ from itself however many stays in it resemble one another.
// write writes all of an item that [Diff] tells of.
func leaveSame[T any](old, new *[]T, write func([]byte, *T) []byte) {
	told := make(map[string][]int, len(*old)) // places in old, the last one first
	for i := len(*old) - 1; i >= 0; i-- {
		key := string(write(nil, &(*old)[i]))
		told[key] = append(told[key], i)
	}
	same := make(map[int]bool)
	var left []T
	for i := range *new {
		key := string(write(nil, &(*new)[i]))
		if at := told[key]; len(at) > 0 {
			told[key] = at[:len(at)-1]
			same[at[len(at)-1]] = true
			continue
		}
		left = append(left, (*new)[i])
	}
	var gone []T
	for i := range *old {
		if !same[i] {
			gone = append(gone, (*old)[i])
		}
	}
	*old, *new = gone, left
}

// appendJourney writes what is told of a journey, without where it is told.
func appendJourney(b []byte, it *Itinerary) []byte {
	b = appendOfficials(b, it.Traveller)
	b = fmt.Appendf(b, "%v %d", it.Period, len(it.Legs))
	for i := range it.Legs {
		l := &it.Legs[i]
		b = fmt.Appendf(b, " %q %q %v %q %q %q", l.Place.Country, l.Place.City, l.Period, l.Status, l.Certainty, l.Visit.Kind)
		b = appendOfficials(b, l.Visit.Hosts...)
		for k := range l.Visit.Meetings {
			b = appendMeeting(b, &l.Visit.Meetings[k])
		}
		b = fmt.Appendf(b, " %q", l.Visit.Agenda.Topics())
		for _, o := range l.Visit.Outcomes {
			b = appendOfficials(fmt.Appendf(b, " %q", o.Kind), o.From)
		}
		for _, c := range l.Conflicts {
			b = fmt.Appendf(b, " %q %d", c.Field, len(c.Claims))
		}
	}
	return b
}

func appendMeeting(b []byte, m *Meeting) []byte {
	return appendOfficials(fmt.Appendf(b, " %q %v %q", m.Kind, m.Date, m.Status), m.Participants...)
}

// appendOfficials writes officials by name and office: ids are a report's own.
func appendOfficials(b []byte, officials ...*Official) []byte {
	b = fmt.Appendf(b, " %d", len(officials))
	for _, o := range officials {
		if o != nil {
			p := personaOf(o)
			b = fmt.Appendf(b, " %#v", p.key())
		}
	}
	return b
}
