package legation

import (
	"encoding/json"
	"log/slog"
	"math"
	"strings"

	"github.com/rs/zerolog"
)

// The public values log themselves: zerolog takes them with Object or EmbedObject,
// log/slog as any attribute, both with the same keys. A log line is short: a report and
// a leg give counts where they hold lists of things that log themselves, and
// what is unknown is left out. Keys are those of the JSON form where it has them.

// logger is what a value writes its fields to; empty ones are left out.
type logger interface {
	text(key, value string)
	count(key string, n int) // 0 too
	truth(key string, yes bool)
	list(key string, values []string)
}

// logged is a value that logs itself.
type logged interface{ logTo(logger) }

// toZerolog writes fields to an event.
type toZerolog struct{ event *zerolog.Event }

func (z toZerolog) text(key, value string) {
	if value != "" {
		z.event.Str(key, value)
	}
}

func (z toZerolog) count(key string, n int) { z.event.Int(key, n) }

func (z toZerolog) truth(key string, yes bool) {
	if yes {
		z.event.Bool(key, yes)
	}
}

func (z toZerolog) list(key string, values []string) {
	if len(values) > 0 {
		z.event.Strs(key, values)
	}
}

// toSlog collects fields as attributes.
type toSlog struct{ attrs []slog.Attr }

func (s *toSlog) text(key, value string) {
	if value != "" {
		s.attrs = append(s.attrs, slog.String(key, value))
	}
}

func (s *toSlog) count(key string, n int) { s.attrs = append(s.attrs, slog.Int(key, n)) }

func (s *toSlog) truth(key string, yes bool) {
	if yes {
		s.attrs = append(s.attrs, slog.Bool(key, yes))
	}
}

func (s *toSlog) list(key string, values []string) {
	if len(values) > 0 {
		s.attrs = append(s.attrs, slog.Any(key, texts(values)))
	}
}

// texts are an array in JSON and are told apart by "; " in a text handler.
type texts []string

// MarshalJSON writes an array.
func (t texts) MarshalJSON() ([]byte, error) { return json.Marshal([]string(t)) }

// MarshalText joins the texts.
func (t texts) MarshalText() ([]byte, error) { return []byte(strings.Join(t, "; ")), nil }

func slogValue(v logged) slog.Value {
	var s toSlog
	v.logTo(&s)
	return slog.GroupValue(s.attrs...)
}

// logList returns the texts of values.
func logList[T any](values []T, text func(T) string) []string {
	if len(values) == 0 {
		return nil
	}
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = text(v)
	}
	return texts
}

func (r *Report) logTo(l logger) {
	if r == nil {
		return
	}
	legs, meetings, agenda := 0, 0, 0
	r.stays(func(_, _ int, leg *Leg, m []Meeting, a Agenda) bool {
		if leg != nil {
			legs++
		}
		meetings += len(m)
		agenda += len(a)
		return true
	})
	l.text("document", r.Document)
	l.text("publisher", r.Publisher)
	l.text("published", r.published())
	l.text("language", r.Language)
	l.count("officials", len(r.Officials))
	l.count("itineraries", len(r.Itineraries))
	l.count("legs", legs)
	l.count("meetings", meetings)
	l.count("agenda", agenda)
	l.count("sources", len(r.Sources))
	l.count("diagnostics", len(r.Diagnostics))
	if len(r.Documents) > 0 {
		l.count("documents", len(r.Documents))
	}
}

// MarshalZerologObject logs what the report is of and how much it holds.
func (r *Report) MarshalZerologObject(e *zerolog.Event) { r.logTo(toZerolog{e}) }

// LogValue logs what the report is of and how much it holds.
func (r *Report) LogValue() slog.Value { return slogValue(r) }

func (it Itinerary) logTo(l logger) {
	l.text("traveller", it.Traveller.String())
	l.text("role", roleOf(it.Traveller))
	l.text("sender", senderOf(it.Traveller))
	l.list("companions", logList(it.Companions, (*Official).String))
	l.text("region", it.Region)
	it.Period.logTo(l)
	l.list("legs", logList(it.Legs, func(leg Leg) string {
		s := leg.Place.String()
		for _, more := range []string{leg.Period.String(), string(leg.Status)} {
			if more != "" {
				s += " " + more
			}
		}
		return s
	}))
}

// MarshalZerologObject logs the traveller and the legs, each on a few words.
func (it Itinerary) MarshalZerologObject(e *zerolog.Event) { it.logTo(toZerolog{e}) }

// LogValue logs the traveller and the legs, each on a few words.
func (it Itinerary) LogValue() slog.Value { return slogValue(it) }

func (leg Leg) logTo(l logger) {
	leg.Place.logTo(l)
	l.list("stops", logList(leg.Stops, Place.String))
	leg.Period.logTo(l)
	l.text("status", string(leg.Status))
	l.text("certainty", string(leg.Certainty))
	l.truth("inferred", leg.Inferred)
	l.text("kind", string(leg.Visit.Kind))
	l.list("hosts", logList(leg.Visit.Hosts, (*Official).String))
	l.list("topics", logList(leg.Visit.Agenda.Topics(), code[Topic]))
	l.count("meetings", len(leg.Visit.Meetings))
	if leg.Support.Documents > 0 {
		l.count("documents", leg.Support.Documents)
	}
	l.list("conflicts", logList(leg.Conflicts, fieldOf))
}

// MarshalZerologObject logs the stay, its visit and how many meetings it holds.
func (leg Leg) MarshalZerologObject(e *zerolog.Event) { leg.logTo(toZerolog{e}) }

// LogValue logs the stay, its visit and how many meetings it holds.
func (leg Leg) LogValue() slog.Value { return slogValue(leg) }

func (m Meeting) logTo(l logger) {
	l.text("kind", string(m.Kind))
	l.list("participants", logList(m.Participants, (*Official).String))
	m.Venue.logTo(l)
	l.text("date", m.Date.String())
	l.text("status", string(m.Status))
	l.truth("inferred", m.Inferred)
	l.list("conflicts", logList(m.Conflicts, fieldOf))
}

// MarshalZerologObject logs the meeting.
func (m Meeting) MarshalZerologObject(e *zerolog.Event) { m.logTo(toZerolog{e}) }

// LogValue logs the meeting.
func (m Meeting) LogValue() slog.Value { return slogValue(m) }

func (a AgendaItem) logTo(l logger) {
	l.text("topic", string(a.Topic))
	l.text("text", a.Text)
	l.text("certainty", string(a.Certainty))
}

// MarshalZerologObject logs the subject.
func (a AgendaItem) MarshalZerologObject(e *zerolog.Event) { a.logTo(toZerolog{e}) }

// LogValue logs the subject.
func (a AgendaItem) LogValue() slog.Value { return slogValue(a) }

func (o Outcome) logTo(l logger) {
	l.text("kind", string(o.Kind))
	l.text("from", o.From.String())
	l.text("to", o.To.String())
	l.text("country", o.Country)
	l.text("status", string(o.Status))
}

// MarshalZerologObject logs the outcome.
func (o Outcome) MarshalZerologObject(e *zerolog.Event) { o.logTo(toZerolog{e}) }

// LogValue logs the outcome.
func (o Outcome) LogValue() slog.Value { return slogValue(o) }

func (o *Official) logTo(l logger) {
	if o == nil {
		return
	}
	l.text("id", o.ID)
	o.Name.logTo(l)
	o.Office.logTo(l)
}

// MarshalZerologObject logs the name and the office.
func (o *Official) MarshalZerologObject(e *zerolog.Event) { o.logTo(toZerolog{e}) }

// LogValue logs the name and the office.
func (o *Official) LogValue() slog.Value { return slogValue(o) }

func (o Office) logTo(l logger) {
	l.text("role", string(o.Role))
	l.text("title", o.Title)
	l.text("country", o.Country)
	l.text("organization", o.Organization)
	l.list("modifiers", logList(o.Modifiers, code[Modifier]))
	l.truth("inferred", o.Inferred)
}

// MarshalZerologObject logs the office.
func (o Office) MarshalZerologObject(e *zerolog.Event) { o.logTo(toZerolog{e}) }

// LogValue logs the office.
func (o Office) LogValue() slog.Value { return slogValue(o) }

func (n Name) logTo(l logger) {
	if n.IsZero() {
		return
	}
	l.text("name", n.Full)
	if latin := n.Latin(); latin != n.Full {
		l.text("latin", latin)
	}
}

// MarshalZerologObject logs the name as written, and its Latin form where it is
// another.
func (n Name) MarshalZerologObject(e *zerolog.Event) { n.logTo(toZerolog{e}) }

// LogValue logs the name as written, and its Latin form where it is another.
func (n Name) LogValue() slog.Value { return slogValue(n) }

func (p Place) logTo(l logger) {
	l.text("country", p.Country)
	l.text("city", p.City)
	l.text("region", p.Region)
}

// MarshalZerologObject logs the place without coordinates.
func (p Place) MarshalZerologObject(e *zerolog.Event) { p.logTo(toZerolog{e}) }

// LogValue logs the place without coordinates.
func (p Place) LogValue() slog.Value { return slogValue(p) }

func (p Period) logTo(l logger) {
	l.text("start", p.Start.String())
	l.text("end", p.End.String())
}

// MarshalZerologObject logs both ends.
func (p Period) MarshalZerologObject(e *zerolog.Event) { p.logTo(toZerolog{e}) }

// LogValue logs both ends.
func (p Period) LogValue() slog.Value { return slogValue(p) }

func (s Source) logTo(l logger) {
	l.text("name", s.Name)
	l.text("kind", string(s.Kind))
}

// MarshalZerologObject logs name and kind.
func (s Source) MarshalZerologObject(e *zerolog.Event) { s.logTo(toZerolog{e}) }

// LogValue logs name and kind.
func (s Source) LogValue() slog.Value { return slogValue(s) }

func (s Span) logTo(l logger) {
	l.text("document", s.Document)
	l.count("start", s.Start)
	l.count("end", s.End)
}

// MarshalZerologObject logs both ends.
func (s Span) MarshalZerologObject(e *zerolog.Event) { s.logTo(toZerolog{e}) }

// LogValue logs both ends.
func (s Span) LogValue() slog.Value { return slogValue(s) }

func (c Conflict) logTo(l logger) {
	l.text("field", string(c.Field))
	l.list("values", logList(c.Claims, func(claim Claim) string { return claim.Value }))
}

// MarshalZerologObject logs what is told differently, and the values told.
func (c Conflict) MarshalZerologObject(e *zerolog.Event) { c.logTo(toZerolog{e}) }

// LogValue logs what is told differently, and the values told.
func (c Conflict) LogValue() slog.Value { return slogValue(c) }

func (d DocumentRef) logTo(l logger) {
	l.text("id", d.ID)
	l.text("publisher", d.Publisher)
	l.text("published", dayOf(d.Published))
	l.text("language", d.Language)
}

// MarshalZerologObject logs the document.
func (d DocumentRef) MarshalZerologObject(e *zerolog.Event) { d.logTo(toZerolog{e}) }

// LogValue logs the document.
func (d DocumentRef) LogValue() slog.Value { return slogValue(d) }

func (d Diagnostic) logTo(l logger) {
	l.text("code", d.Code)
	l.text("message", d.Message)
	d.Span.logTo(l)
}

// MarshalZerologObject logs the diagnostic. Embedded in an event that has a
// message of its own, there are two: prefer Object.
func (d Diagnostic) MarshalZerologObject(e *zerolog.Event) { d.logTo(toZerolog{e}) }

// LogValue logs the diagnostic.
func (d Diagnostic) LogValue() slog.Value { return slogValue(d) }

func (p Progress) logTo(l logger) {
	l.count("documents", p.Documents)
	l.count("failed", p.Failed)
	l.count("bytes", int(min(p.Bytes, math.MaxInt)))
	l.text("elapsed", p.Elapsed.String())
}

// MarshalZerologObject logs how far the stream has come.
func (p Progress) MarshalZerologObject(e *zerolog.Event) { p.logTo(toZerolog{e}) }

// LogValue logs how far the stream has come.
func (p Progress) LogValue() slog.Value { return slogValue(p) }
