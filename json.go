package legation

import (
	"encoding/json"
	"fmt"
	"time"
)

// schema names the JSON form. Keys, codes and their meaning do not change
// within it; new keys may be added.
const schema = "legation/1"

// The wire types mirror the public ones with officials by id.

type wireReport struct {
	Schema      string          `json:"schema"`
	Document    string          `json:"document,omitempty"`
	Published   time.Time       `json:"published,omitzero"`
	Publisher   string          `json:"publisher,omitempty"`
	Language    string          `json:"language,omitempty"`
	Officials   []wireOfficial  `json:"officials,omitempty"`
	Itineraries []wireItinerary `json:"itineraries,omitempty"`
	Meetings    []wireMeeting   `json:"meetings,omitempty"`
	Agenda      []wireAgenda    `json:"agenda,omitempty"`
	Sources     []Source        `json:"sources,omitempty"`
	Diagnostics []Diagnostic    `json:"diagnostics,omitempty"`
	Documents   []wireTestimony `json:"documents,omitempty"`
}

// wireTestimony is a document of a merged report with what it says by itself, so
// that a merged report can be written, read and merged on without a loss.
type wireTestimony struct {
	DocumentRef
	Report *wireReport `json:"report,omitempty"`
}

type wireOfficial struct {
	ID       string      `json:"id"`
	Name     *Name       `json:"name,omitempty"`
	Office   *wireOffice `json:"office,omitempty"`
	Mentions []Span      `json:"mentions,omitempty"`
}

type wireOffice struct {
	Role         Role       `json:"role,omitempty"`
	Title        string     `json:"title,omitempty"`
	Country      string     `json:"country,omitempty"`
	Organization string     `json:"organization,omitempty"`
	Modifiers    []Modifier `json:"modifiers,omitempty"`
	Inferred     bool       `json:"inferred,omitempty"`
}

type wireItinerary struct {
	Traveller  string    `json:"traveller"`
	Companions []string  `json:"companions,omitempty"`
	Region     string    `json:"region,omitempty"`
	Start      string    `json:"start,omitempty"`
	End        string    `json:"end,omitempty"`
	Legs       []wireLeg `json:"legs,omitempty"`
}

type wireLeg struct {
	Place     *Place     `json:"place,omitempty"`
	Stops     []Place    `json:"stops,omitempty"`
	Start     string     `json:"start,omitempty"`
	End       string     `json:"end,omitempty"`
	Status    Status     `json:"status,omitempty"`
	Certainty Certainty  `json:"certainty,omitempty"`
	Inferred  bool       `json:"inferred,omitempty"`
	Visit     *wireVisit `json:"visit,omitempty"`
	Evidence  []Span     `json:"evidence,omitempty"`
	Support   Support    `json:"support,omitzero"`
	Conflicts []Conflict `json:"conflicts,omitempty"`
}

type wireVisit struct {
	Kind     VisitKind     `json:"kind,omitempty"`
	KindText string        `json:"kind_text,omitempty"`
	Hosts    []string      `json:"hosts,omitempty"`
	Meetings []wireMeeting `json:"meetings,omitempty"`
	Agenda   []wireAgenda  `json:"agenda,omitempty"`
	Outcomes []wireOutcome `json:"outcomes,omitempty"`
	Sources  []Source      `json:"sources,omitempty"`
}

type wireMeeting struct {
	Kind         MeetingKind `json:"kind,omitempty"`
	Participants []string    `json:"participants,omitempty"`
	Venue        *Place      `json:"venue,omitempty"`
	Date         string      `json:"date,omitempty"`
	Status       Status      `json:"status,omitempty"`
	Inferred     bool        `json:"inferred,omitempty"`
	Evidence     []Span      `json:"evidence,omitempty"`
	Conflicts    []Conflict  `json:"conflicts,omitempty"`
}

type wireAgenda struct {
	Topic     Topic     `json:"topic"`
	Text      string    `json:"text,omitempty"`
	Certainty Certainty `json:"certainty,omitempty"`
	Evidence  []Span    `json:"evidence,omitempty"`
}

type wireOutcome struct {
	Kind     OutcomeKind `json:"kind"`
	From     string      `json:"from,omitempty"`
	To       string      `json:"to,omitempty"`
	Country  string      `json:"country,omitempty"`
	Status   Status      `json:"status,omitempty"`
	Evidence []Span      `json:"evidence,omitempty"`
}

// MarshalJSON writes the report in the form "legation/1": officials stand once
// under "officials", elsewhere their ids stand for them. What is empty is left out.
func (r *Report) MarshalJSON() ([]byte, error) { return json.Marshal(r.wire()) }

func (r *Report) wire() *wireReport {
	w := &wireReport{
		Schema: schema, Document: r.Document, Published: r.Published, Publisher: r.Publisher, Language: r.Language,
		Meetings: wireMeetings(r.Meetings), Agenda: wireAgendaOf(r.Agenda),
		Sources: r.Sources, Diagnostics: r.Diagnostics,
	}
	for _, o := range r.Officials {
		w.Officials = append(w.Officials, wireOfficialOf(o))
	}
	for i := range r.Itineraries {
		w.Itineraries = append(w.Itineraries, wireItineraryOf(&r.Itineraries[i]))
	}
	for i, d := range r.Documents {
		told := wireTestimony{DocumentRef: d}
		if by := r.said.report(i); by != nil {
			told.Report = by.wire()
		}
		w.Documents = append(w.Documents, told)
	}
	return w
}

func wireOfficialOf(o *Official) wireOfficial {
	w := wireOfficial{ID: o.ID, Mentions: o.Mentions}
	if o.Name != (Name{}) {
		w.Name = &o.Name
	}
	if of := o.Office; of.Role != "" || of.Title != "" || of.Country != "" || of.Organization != "" || len(of.Modifiers) > 0 || of.Inferred {
		w.Office = &wireOffice{of.Role, of.Title, of.Country, of.Organization, of.Modifiers, of.Inferred}
	}
	return w
}

func wireItineraryOf(it *Itinerary) wireItinerary {
	w := wireItinerary{
		Traveller: idOf(it.Traveller), Companions: idsOf(it.Companions), Region: it.Region,
		Start: it.Period.Start.String(), End: it.Period.End.String(),
	}
	for i := range it.Legs {
		l := &it.Legs[i]
		leg := wireLeg{
			Place: placeOrNil(l.Place), Stops: l.Stops, Start: l.Period.Start.String(), End: l.Period.End.String(),
			Status: l.Status, Certainty: l.Certainty, Inferred: l.Inferred, Evidence: l.Evidence,
			Support: l.Support, Conflicts: l.Conflicts,
		}
		v := wireVisit{
			Kind: l.Visit.Kind, KindText: l.Visit.KindText, Hosts: idsOf(l.Visit.Hosts),
			Meetings: wireMeetings(l.Visit.Meetings), Agenda: wireAgendaOf(l.Visit.Agenda), Sources: l.Visit.Sources,
		}
		for _, o := range l.Visit.Outcomes {
			v.Outcomes = append(v.Outcomes, wireOutcome{o.Kind, idOf(o.From), idOf(o.To), o.Country, o.Status, o.Evidence})
		}
		if v.Kind != "" || v.KindText != "" || v.Hosts != nil || v.Meetings != nil || v.Agenda != nil || v.Outcomes != nil || v.Sources != nil {
			leg.Visit = &v
		}
		w.Legs = append(w.Legs, leg)
	}
	return w
}

func wireMeetings(meetings []Meeting) (w []wireMeeting) {
	for i := range meetings {
		m := &meetings[i]
		w = append(w, wireMeeting{m.Kind, idsOf(m.Participants), placeOrNil(m.Venue), m.Date.String(), m.Status, m.Inferred, m.Evidence, m.Conflicts})
	}
	return w
}

func wireAgendaOf(agenda Agenda) (w []wireAgenda) {
	for _, a := range agenda {
		w = append(w, wireAgenda(a))
	}
	return w
}

func idOf(o *Official) string {
	if o == nil {
		return ""
	}
	return o.ID
}

func idsOf(officials []*Official) (ids []string) {
	for _, o := range officials {
		ids = append(ids, idOf(o))
	}
	return ids
}

func placeOrNil(p Place) *Place {
	if p == (Place{}) {
		return nil
	}
	return &p
}

// UnmarshalJSON reads the form that MarshalJSON writes into a report equal to
// the one written. An id that stands for no official is an error.
func (r *Report) UnmarshalJSON(data []byte) error {
	var w wireReport
	if err := json.Unmarshal(data, &w); err != nil {
		return fmt.Errorf("legation: report: %w", err)
	}
	out, err := w.report()
	if err == nil {
		err = out.readDocuments(w.Documents)
	}
	if err != nil {
		return err
	}
	*r = *out
	return nil
}

// report returns the report without its documents.
func (w *wireReport) report() (*Report, error) {
	if w.Schema != "" && w.Schema != schema {
		return nil, fmt.Errorf("legation: report has schema %q, want %q", w.Schema, schema)
	}
	in := decoder{officials: make(map[string]*Official, len(w.Officials))}
	out := &Report{
		Document: w.Document, Published: in.time(w.Published), Publisher: w.Publisher, Language: w.Language,
		Sources: w.Sources, Diagnostics: w.Diagnostics,
	}
	for i := range w.Officials {
		o := w.Officials[i].official()
		if in.officials[o.ID] != nil {
			return nil, fmt.Errorf("legation: report has two officials %q", o.ID)
		}
		in.officials[o.ID] = o
		out.Officials = append(out.Officials, o)
	}
	for i := range w.Itineraries {
		out.Itineraries = append(out.Itineraries, in.itinerary(&w.Itineraries[i]))
	}
	out.Meetings = in.meetings(w.Meetings)
	out.Agenda = agendaOf(w.Agenda)
	return out, in.err
}

// decoder resolves ids; it keeps the first error.
type decoder struct {
	officials map[string]*Official
	err       error
}

func (w *wireOfficial) official() *Official {
	o := &Official{ID: w.ID, Mentions: w.Mentions}
	if w.Name != nil {
		o.Name = *w.Name
	}
	if w.Office != nil {
		o.Office = Office(*w.Office)
	}
	return o
}

func (d *decoder) official(id string) *Official {
	if id == "" {
		return nil
	}
	o := d.officials[id]
	if o == nil && d.err == nil {
		d.err = fmt.Errorf("legation: report speaks of official %q, whom it does not list", id)
	}
	return o
}

func (d *decoder) list(ids []string) (officials []*Official) {
	for _, id := range ids {
		officials = append(officials, d.official(id))
	}
	return officials
}

func (d *decoder) date(s string) Date {
	date, err := ParseDate(s)
	if err != nil && d.err == nil {
		d.err = err
	}
	return date
}

// time returns t in UTC, where RFC 3339 has years of four digits only.
func (d *decoder) time(t time.Time) time.Time {
	t = t.UTC()
	if y := t.Year(); (y < 0 || y > 9999) && d.err == nil {
		d.err = fmt.Errorf("legation: the year %d of a publication is not between 0 and 9999", y)
	}
	return t
}

func (d *decoder) itinerary(w *wireItinerary) Itinerary {
	it := Itinerary{
		Traveller: d.official(w.Traveller), Companions: d.list(w.Companions), Region: w.Region,
		Period: Period{d.date(w.Start), d.date(w.End)},
	}
	for i := range w.Legs {
		l := &w.Legs[i]
		leg := Leg{
			Stops: l.Stops, Period: Period{d.date(l.Start), d.date(l.End)}, Status: l.Status,
			Certainty: l.Certainty, Inferred: l.Inferred, Evidence: l.Evidence,
			Support: l.Support, Conflicts: l.Conflicts,
		}
		if l.Place != nil {
			leg.Place = *l.Place
		}
		if v := l.Visit; v != nil {
			leg.Visit = Visit{
				Kind: v.Kind, KindText: v.KindText, Hosts: d.list(v.Hosts), Meetings: d.meetings(v.Meetings),
				Agenda: agendaOf(v.Agenda), Sources: v.Sources,
			}
			for _, o := range v.Outcomes {
				leg.Visit.Outcomes = append(leg.Visit.Outcomes, Outcome{o.Kind, d.official(o.From), d.official(o.To), o.Country, o.Status, o.Evidence})
			}
		}
		it.Legs = append(it.Legs, leg)
	}
	return it
}

func (d *decoder) meetings(list []wireMeeting) (meetings []Meeting) {
	for i := range list {
		w := &list[i]
		m := Meeting{Kind: w.Kind, Participants: d.list(w.Participants), Date: d.date(w.Date), Status: w.Status, Inferred: w.Inferred, Evidence: w.Evidence, Conflicts: w.Conflicts}
		if w.Venue != nil {
			m.Venue = *w.Venue
		}
		meetings = append(meetings, m)
	}
	return meetings
}

func agendaOf(list []wireAgenda) (agenda Agenda) {
	for _, w := range list {
		agenda = append(agenda, AgendaItem(w))
	}
	return agenda
}
