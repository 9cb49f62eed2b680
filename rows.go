package legation

import (
	"encoding/csv"
	"io"
	"iter"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// The rows are the tables of docs/rows.md, which is made from the tags and comments
// below. The names of columns do not change; new columns may be added at the end.

// LegRow is a leg of a journey as a row of a table.
type LegRow struct {
	Document    string  `csv:"document" json:"document" parquet:"document"`                       // id of the document, empty in a merged report
	Published   string  `csv:"published" json:"published" parquet:"published"`                    // day of publication, UTC
	Itinerary   int     `csv:"itinerary" json:"itinerary" parquet:"itinerary"`                    // number of the itinerary in the document, from 1
	Leg         int     `csv:"leg" json:"leg" parquet:"leg"`                                      // number of the leg in the itinerary, from 1
	TravellerID string  `csv:"traveller_id" json:"traveller_id" parquet:"traveller_id"`           // id of the official in the document, or the roster's
	Traveller   string  `csv:"traveller" json:"traveller" parquet:"traveller"`                    // name, else title of office
	Role        string  `csv:"role" json:"role" parquet:"role"`                                   // code of the traveller's role
	Sender      string  `csv:"sender" json:"sender" parquet:"sender"`                             // country or organization whose office the traveller holds
	Companions  string  `csv:"companions" json:"companions" parquet:"companions"`                 // names; a list
	Country     string  `csv:"country" json:"country" parquet:"country"`                          // ISO 3166-1 alpha-2 code of the country visited
	City        string  `csv:"city" json:"city" parquet:"city"`                                   // where the stay began or chiefly was
	Region      string  `csv:"region" json:"region" parquet:"region"`                             // UN M.49 code of what is larger than a country
	Latitude    float64 `csv:"latitude" json:"latitude,omitempty" parquet:"latitude,optional"`    // WGS 84 degrees of the city, empty where unknown
	Longitude   float64 `csv:"longitude" json:"longitude,omitempty" parquet:"longitude,optional"` // WGS 84 degrees of the city, empty where unknown
	Stops       string  `csv:"stops" json:"stops" parquet:"stops"`                                // further cities of the country; a list
	Start       string  `csv:"start" json:"start" parquet:"start"`                                // first day, EDTF
	End         string  `csv:"end" json:"end" parquet:"end"`                                      // last day, EDTF
	Status      string  `csv:"status" json:"status" parquet:"status"`                             // code: planned, ongoing, completed, cancelled, postponed, denied
	Certainty   string  `csv:"certainty" json:"certainty" parquet:"certainty"`                    // code: stated, expected, possible
	Inferred    bool    `csv:"inferred" json:"inferred" parquet:"inferred"`                       // the library concluded the stay or its country
	Kind        string  `csv:"kind" json:"kind" parquet:"kind"`                                   // code of the kind of visit
	KindText    string  `csv:"kind_text" json:"kind_text" parquet:"kind_text"`                    // the words that the text used for it
	Hosts       string  `csv:"hosts" json:"hosts" parquet:"hosts"`                                // names; a list
	Topics      string  `csv:"topics" json:"topics" parquet:"topics"`                             // codes of the agenda; a list
	Evidence    string  `csv:"evidence" json:"evidence" parquet:"evidence"`                       // bytes start:end of the text, document:start:end in a merged report; a list
	Documents   int     `csv:"documents" json:"documents" parquet:"documents"`                    // how many documents tell of the stay; more than 1 in a merged report
	Conflicts   string  `csv:"conflicts" json:"conflicts" parquet:"conflicts"`                    // what the documents of a merged report tell differently: names of columns; a list
}

// MeetingRow is a meeting, of a leg or outside any journey, as a row of a table.
type MeetingRow struct {
	Document     string `csv:"document" json:"document" parquet:"document"`                      // id of the document, empty in a merged report
	Published    string `csv:"published" json:"published" parquet:"published"`                   // day of publication, UTC
	Itinerary    int    `csv:"itinerary" json:"itinerary" parquet:"itinerary"`                   // number of the itinerary, 0 outside any
	Leg          int    `csv:"leg" json:"leg" parquet:"leg"`                                     // number of the leg, 0 outside any
	Meeting      int    `csv:"meeting" json:"meeting" parquet:"meeting"`                         // number of the meeting in the leg, or among those outside any, from 1
	Kind         string `csv:"kind" json:"kind" parquet:"kind"`                                  // code of the kind of meeting
	IDs          string `csv:"participant_ids" json:"participant_ids" parquet:"participant_ids"` // ids of the officials; a list
	Participants string `csv:"participants" json:"participants" parquet:"participants"`          // their names, else titles; a list
	Roles        string `csv:"roles" json:"roles" parquet:"roles"`                               // codes of their roles; a list
	Senders      string `csv:"senders" json:"senders" parquet:"senders"`                         // countries or organizations whose offices they hold; a list
	Country      string `csv:"country" json:"country" parquet:"country"`                         // code of the country, that of the leg where the text names none; of a call none
	City         string `csv:"city" json:"city" parquet:"city"`                                  // the venue's, where the text names one
	Date         string `csv:"date" json:"date" parquet:"date"`                                  // EDTF
	Status       string `csv:"status" json:"status" parquet:"status"`                            // code: planned, ongoing, completed, cancelled, postponed, denied
	Inferred     bool   `csv:"inferred" json:"inferred" parquet:"inferred"`                      // the library concluded a participant or the status
	Evidence     string `csv:"evidence" json:"evidence" parquet:"evidence"`                      // bytes start:end of the text, document:start:end in a merged report; a list
	Conflicts    string `csv:"conflicts" json:"conflicts" parquet:"conflicts"`                   // what the documents of a merged report tell differently: names of columns; a list
}

// AgendaRow is a subject, of a visit or outside any, as a row of a table.
type AgendaRow struct {
	Document  string `csv:"document" json:"document" parquet:"document"`    // id of the document, empty in a merged report
	Itinerary int    `csv:"itinerary" json:"itinerary" parquet:"itinerary"` // number of the itinerary, 0 outside any
	Leg       int    `csv:"leg" json:"leg" parquet:"leg"`                   // number of the leg, 0 outside any
	Topic     string `csv:"topic" json:"topic" parquet:"topic"`             // code of the topic
	Parent    string `csv:"parent" json:"parent" parquet:"parent"`          // code of the topic that it is part of
	Label     string `csv:"label" json:"label" parquet:"label"`             // English label of the topic
	Text      string `csv:"text" json:"text" parquet:"text"`                // the words used
	Certainty string `csv:"certainty" json:"certainty" parquet:"certainty"` // code: stated, expected, possible
	Evidence  string `csv:"evidence" json:"evidence" parquet:"evidence"`    // bytes start:end of the text, document:start:end in a merged report; a list
}

// OfficialRow is an official as a row of a table.
type OfficialRow struct {
	Document     string `csv:"document" json:"document" parquet:"document"`             // id of the document, empty in a merged report
	ID           string `csv:"id" json:"id" parquet:"id"`                               // id of the official in the document, or the roster's
	Name         string `csv:"name" json:"name" parquet:"name"`                         // full name in the script of the document
	Honorific    string `csv:"honorific" json:"honorific" parquet:"honorific"`          // titles before and after the name
	Given        string `csv:"given" json:"given" parquet:"given"`                      // given names
	Patronymic   string `csv:"patronymic" json:"patronymic" parquet:"patronymic"`       // name of the father
	Particle     string `csv:"particle" json:"particle" parquet:"particle"`             // small words before the family name
	Family       string `csv:"family" json:"family" parquet:"family"`                   // family names
	Suffix       string `csv:"suffix" json:"suffix" parquet:"suffix"`                   // what follows the name
	Latin        string `csv:"latin" json:"latin" parquet:"latin"`                      // the usual Latin form, by rule
	Role         string `csv:"role" json:"role" parquet:"role"`                         // code of the role
	Title        string `csv:"title" json:"title" parquet:"title"`                      // the office as the text writes it
	Country      string `csv:"country" json:"country" parquet:"country"`                // code of the country that the office belongs to
	Organization string `csv:"organization" json:"organization" parquet:"organization"` // usual English name of the organization, where it is no country's
	Modifiers    string `csv:"modifiers" json:"modifiers" parquet:"modifiers"`          // codes; a list
	Inferred     bool   `csv:"inferred" json:"inferred" parquet:"inferred"`             // the library concluded role or country
	Mentions     string `csv:"mentions" json:"mentions" parquet:"mentions"`             // bytes start:end of the text, document:start:end in a merged report; a list
}

// Row is what [WriteCSV] writes.
type Row interface {
	LegRow | MeetingRow | AgendaRow | OfficialRow | EventRow
}

// LegRows gives a row for every leg of the report, in its order.
func (r *Report) LegRows() iter.Seq[LegRow] {
	return func(yield func(LegRow) bool) {
		for i := range r.Itineraries {
			it := &r.Itineraries[i]
			for k := range it.Legs {
				l := &it.Legs[k]
				row := LegRow{
					Document: r.Document, Published: r.published(), Itinerary: i + 1, Leg: k + 1,
					TravellerID: idOf(it.Traveller), Traveller: it.Traveller.String(), Companions: listOf(it.Companions, (*Official).String),
					Country: l.Place.Country, City: l.Place.City, Region: l.Place.Region,
					Latitude: l.Place.Latitude, Longitude: l.Place.Longitude, Stops: listOf(l.Stops, stopName),
					Start: l.Period.Start.String(), End: l.Period.End.String(),
					Status: string(l.Status), Certainty: string(l.Certainty), Inferred: l.Inferred,
					Kind: string(l.Visit.Kind), KindText: l.Visit.KindText, Hosts: listOf(l.Visit.Hosts, (*Official).String),
					Topics: listOf(l.Visit.Agenda.Topics(), code), Evidence: listOf(l.Evidence, Span.String),
					Documents: max(1, l.Support.Documents), Conflicts: listOf(l.Conflicts, fieldOf),
				}
				if o := it.Traveller; o != nil {
					row.Role, row.Sender = string(o.Office.Role), senderOf(o)
				}
				if !yield(row) {
					return
				}
			}
		}
	}
}

// MeetingRows gives a row for every meeting of the report: those of the legs,
// then those outside any journey.
func (r *Report) MeetingRows() iter.Seq[MeetingRow] {
	return func(yield func(MeetingRow) bool) {
		r.stays(func(itinerary, leg int, l *Leg, meetings []Meeting, _ Agenda) bool {
			for i := range meetings {
				m := &meetings[i]
				row := MeetingRow{
					Document: r.Document, Published: r.published(), Itinerary: itinerary, Leg: leg, Meeting: i + 1, Kind: string(m.Kind),
					IDs: listOf(m.Participants, idOf), Participants: listOf(m.Participants, (*Official).String),
					Roles: listOf(m.Participants, roleOf), Senders: listOf(m.Participants, senderOf),
					Country: m.Venue.Country, City: m.Venue.City,
					Date: m.Date.String(), Status: string(m.Status), Inferred: m.Inferred, Evidence: listOf(m.Evidence, Span.String),
					Conflicts: listOf(m.Conflicts, fieldOf),
				}
				if row.Country == "" && l != nil && m.Kind != MeetingCall {
					row.Country = l.Place.Country
				}
				if !yield(row) {
					return false
				}
			}
			return true
		})
	}
}

// AgendaRows gives a row for every agenda item of the report: those of the visits,
// then those outside any.
func (r *Report) AgendaRows() iter.Seq[AgendaRow] {
	return func(yield func(AgendaRow) bool) {
		r.stays(func(itinerary, leg int, _ *Leg, _ []Meeting, agenda Agenda) bool {
			for _, a := range agenda {
				row := AgendaRow{
					Document: r.Document, Itinerary: itinerary, Leg: leg, Topic: string(a.Topic), Parent: string(a.Topic.Parent()),
					Label: a.Topic.Label(), Text: a.Text, Certainty: string(a.Certainty), Evidence: listOf(a.Evidence, Span.String),
				}
				if !yield(row) {
					return false
				}
			}
			return true
		})
	}
}

// OfficialRows gives a row for every official of the report, in its order.
func (r *Report) OfficialRows() iter.Seq[OfficialRow] {
	return func(yield func(OfficialRow) bool) {
		for _, o := range r.Officials {
			n, f := &o.Name, &o.Office
			row := OfficialRow{
				Document: r.Document, ID: o.ID, Name: n.Full, Honorific: n.Honorific, Given: n.Given, Patronymic: n.Patronymic,
				Particle: n.Particle, Family: n.Family, Suffix: n.Suffix, Role: string(f.Role), Title: f.Title,
				Country: f.Country, Organization: f.Organization, Modifiers: listOf(f.Modifiers, code), Inferred: f.Inferred,
				Mentions: listOf(o.Mentions, Span.String),
			}
			if !n.IsZero() {
				row.Latin = n.Latin()
			}
			if !yield(row) {
				return
			}
		}
	}
}

// stays calls visit with the meetings and agenda of every leg, then with those
// outside any journey (itinerary and leg 0, l nil), until it returns false.
func (r *Report) stays(visit func(itinerary, leg int, l *Leg, meetings []Meeting, agenda Agenda) bool) {
	for i := range r.Itineraries {
		for k := range r.Itineraries[i].Legs {
			l := &r.Itineraries[i].Legs[k]
			if !visit(i+1, k+1, l, l.Visit.Meetings, l.Visit.Agenda) {
				return
			}
		}
	}
	visit(0, 0, nil, r.Meetings, r.Agenda)
}

func code[T ~string](c T) string { return string(c) }

func fieldOf(c Conflict) string { return string(c.Field) }

// published returns the day of publication, "" where it is unknown.
func (r *Report) published() string { return dayOf(r.Published) }

func dayOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.DateOnly)
}

func stopName(p Place) string {
	if p.City != "" {
		return p.City
	}
	return p.String()
}

func roleOf(o *Official) string {
	if o == nil {
		return ""
	}
	return string(o.Office.Role)
}

// senderOf returns the country whose office o holds, else the organization.
func senderOf(o *Official) string {
	switch {
	case o == nil:
		return ""
	case o.Office.Country != "":
		return o.Office.Country
	}
	return o.Office.Organization
}

// listOf joins values by "|"; a "|" of a value becomes "/".
func listOf[T any](values []T, text func(T) string) string {
	var b strings.Builder
	for i, v := range values {
		if i > 0 {
			b.WriteByte('|')
		}
		b.WriteString(strings.ReplaceAll(text(v), "|", "/"))
	}
	return b.String()
}

// WriteCSV writes rows as comma-separated values (RFC 4180, lines ended by "\n")
// under a header with the names of the columns, which stands there without rows too.
//
// A cell of text that a spreadsheet would take for a formula, because it begins
// with =, +, -, @, their full-width forms, a tab or an end of line, gets an
// apostrophe before it; numbers do not. The error is the writer's.
func WriteCSV[R Row](w io.Writer, rows iter.Seq[R]) error {
	out := csv.NewWriter(w)
	t := reflect.TypeFor[R]()
	cells := make([]string, t.NumField())
	for i := range cells {
		cells[i] = t.Field(i).Tag.Get("csv")
	}
	err := out.Write(cells)
	for row := range rows {
		v := reflect.ValueOf(&row).Elem()
		for i := range cells {
			cells[i] = cellOf(v.Field(i))
		}
		if err = out.Write(cells); err != nil {
			break
		}
	}
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// cellOf writes a field: a number 0 of a measured quantity is an unknown one.
func cellOf(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Float64:
		if v.Float() == 0 {
			return ""
		}
		return strconv.FormatFloat(v.Float(), 'f', -1, 64)
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	}
	return harmless(v.String())
}

// harmless keeps a spreadsheet from taking a cell for a formula.
func harmless(cell string) string {
	for _, begin := range [...]string{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(cell, begin) {
			return "'" + cell
		}
	}
	return cell
}
