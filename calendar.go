package legation

import (
	"bytes"
	"io"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lazy"
)

// WriteCalendar writes the stays and meetings of reports as an iCalendar object
// (RFC 5545), for any calendar program to import or subscribe to.
//
// Every stay whose first day is known, and every meeting whose day is, becomes an
// event of whole days: dates are those of the place they speak of and have no time zone. A
// stay without a last day is one day long. What has no full date ("in May",
// "April 17" of an unknown year) is left out; the property
// X-LEGATION-UNDATED of the calendar counts how many stays and meetings that were.
//
// STATUS is CANCELLED for what is cancelled or denied; TENTATIVE for what is
// postponed or planned with less certainty than [CertaintyStated]; else CONFIRMED;
// and is left out where the text tells no status. X-LEGATION-STATUS gives the [Status].
// Events do not block the reader's own time (TRANSP:TRANSPARENT).
//
// The UID is made of the traveller, the country and the first day, and of a
// meeting of its kind, participants, country and day: the event of a later report
// replaces that of an earlier one. published is when the reports were published; it becomes the
// DTSTAMP, and SEQUENCE counts its minutes from 1970, so that programs keep the
// latest. With the zero Time both are those of 1970-01-01. Of reports that tell one event, the
// last one given stands.
//
// The error is the writer's. The bytes written depend on the arguments alone.
func WriteCalendar(w io.Writer, published time.Time, reports ...*Report) error {
	c := calendar{stamp: published.UTC()}
	if y := c.stamp.Year(); published.IsZero() || y < 1970 || y > 9999 {
		c.stamp = time.Unix(0, 0).UTC()
	}
	e := gather(reports)
	events := calendar{stamp: c.stamp}
	undated := 0
	for _, s := range e.stays {
		if !s.leg.Period.Start.IsFull() {
			undated++
			continue
		}
		events.stay(s)
	}
	for _, m := range e.meetings {
		if !m.meeting.Date.IsFull() {
			undated++
			continue
		}
		events.meeting(m)
	}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//legation//legation 1//EN")
	c.line("CALSCALE", "GREGORIAN")
	if undated > 0 {
		c.line("X-LEGATION-UNDATED", strconv.Itoa(undated))
	}
	c.Write(events.Bytes())
	c.line("END", "VCALENDAR")
	_, err := w.Write(c.Bytes())
	return err
}

// calendar is a calendar being written.
type calendar struct {
	bytes.Buffer
	stamp time.Time
}

func (c *calendar) stay(s *stay) {
	l := s.leg
	c.begin(s.id, l.Period)
	c.text("SUMMARY", s.title())
	c.status(l.Status, l.Certainty)
	c.place(l.Place)
	if l.Visit.Kind != "" {
		c.text("CATEGORIES", words(l.Visit.Kind)+" visit")
	}
	var meetings []string
	for _, m := range s.meetings {
		with := names(m.participants, s.traveller)
		if with != "" {
			with = " with " + with
		}
		meetings = append(meetings, listed(", ", m.kind()+with, m.meeting.Date.String(), words(m.meeting.Status)))
	}
	var stops []string
	for _, p := range l.Stops {
		stops = append(stops, placeName(p))
	}
	c.paragraphs(
		field("Traveller", s.traveller.office()),
		field("Visit", l.describe()),
		field("Stops", strings.Join(stops, "; ")),
		field("With", names(s.companions, nil)),
		field("Hosts", names(s.hosts, nil)),
		field("Meetings", strings.Join(meetings, "; ")),
		field("Agenda", topicNames(l.Visit.Agenda)),
	)
	c.end()
}

func (c *calendar) meeting(m *encounter) {
	c.begin(m.id, Period{m.meeting.Date, m.meeting.Date})
	c.text("SUMMARY", m.title())
	c.status(m.meeting.Status, "")
	c.place(m.place())
	c.text("CATEGORIES", m.kind())
	var who []string
	for _, p := range m.participants {
		who = append(who, p.title(", "))
	}
	c.paragraphs(field("Participants", strings.Join(who, "; ")))
	if m.stay != nil && m.stay.leg.Period.Start.IsFull() {
		c.line("RELATED-TO", m.stay.id)
	}
	c.end()
}

// begin writes what every event begins with.
func (c *calendar) begin(id string, p Period) {
	c.line("BEGIN", "VEVENT")
	c.line("UID", id)
	c.line("DTSTAMP", c.stamp.Format("20060102T150405Z"))
	c.line("SEQUENCE", strconv.FormatInt(min(c.stamp.Unix()/60, math.MaxInt32), 10))
	start, _ := p.Start.Time()
	c.line("DTSTART;VALUE=DATE", start.Format("20060102"))
	last := start
	if end, _ := p.End.Time(); p.End.IsFull() && end.After(start) {
		last = end
	}
	// the end of an event is the first day that it does not last
	if after := last.AddDate(0, 0, 1); after.Year() <= 9999 {
		c.line("DTEND;VALUE=DATE", after.Format("20060102"))
	}
}

func (c *calendar) end() {
	c.line("TRANSP", "TRANSPARENT")
	c.line("END", "VEVENT")
}

func (c *calendar) status(s Status, certainty Certainty) {
	switch s {
	case StatusCancelled, StatusDenied:
		c.line("STATUS", "CANCELLED")
	case StatusPostponed:
		c.line("STATUS", "TENTATIVE")
	case StatusPlanned:
		if certainty == "" || certainty == CertaintyStated {
			c.line("STATUS", "CONFIRMED")
		} else {
			c.line("STATUS", "TENTATIVE")
		}
	case StatusOngoing, StatusCompleted:
		c.line("STATUS", "CONFIRMED")
	}
	c.text("X-LEGATION-STATUS", words(s))
}

func (c *calendar) place(p Place) {
	c.text("LOCATION", placeName(p))
	if point, ok := pointOf(p); ok && !point.approximate {
		c.line("GEO", degrees(point.lat)+";"+degrees(point.lon))
	}
}

func degrees(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func field(name, value string) string {
	if value == "" {
		return ""
	}
	return name + ": " + value
}

// paragraphs writes lines as the description.
func (c *calendar) paragraphs(lines ...string) {
	c.text("DESCRIPTION", listed("\n", lines...))
}

// icalText escapes TEXT (RFC 5545, 3.3.11).
var icalText lazy.Value[*strings.Replacer]

func newICalText() *strings.Replacer {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`, "\r", "")
}

// text writes a property of text, nothing where the text is empty.
func (c *calendar) text(name, value string) {
	if value != "" {
		c.line(name, icalText.Of(newICalText).Replace(value))
	}
}

// line writes a content line folded at 75 octets (3.1), never inside a character.
func (c *calendar) line(name, value string) {
	rest := name + ":" + value
	for room := 75; len(rest) > room; room = 74 {
		at := room
		for at > 1 && !utf8.RuneStart(rest[at]) {
			at--
		}
		c.WriteString(rest[:at])
		c.WriteString("\r\n ")
		rest = rest[at:]
	}
	c.WriteString(rest)
	c.WriteString("\r\n")
}
