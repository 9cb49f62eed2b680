package legation

import (
	"bytes"
	"io"
	"slices"
	"strings"
)

// WriteJSONLD writes reports as schema.org linked data in JSON-LD 1.1, ready for
// a <script type="application/ld+json"> or a triple store: a Person for every
// official, and an Event for every stay and meeting, with its Place.
//
// A stay lists the traveller and companions as attendee, the hosts as organizer, the
// agenda as about, its meetings as subEvent. eventStatus is EventCancelled for what
// is cancelled or denied, EventPostponed, and EventScheduled for every other status;
// it is left out where the text tells none. Dates may lack their day or month; dates
// without a year are left out. description says in words what codes schema.org
// lacks: "official visit, planned, expected".
//
// The @id of a thing is a URN that stays the same from one report to the next (see
// [WriteCalendar]); persons are told by the id of a [Roster] or by name and country. <, > and & are
// escaped. The error is the writer's. The bytes written depend on the arguments alone.
func WriteJSONLD(w io.Writer, reports ...*Report) error {
	e := gather(reports)
	var nodes []any
	for _, p := range e.people {
		nodes = append(nodes, ldPersonOf(p))
	}
	for _, s := range e.stays {
		nodes = append(nodes, ldStay(s))
	}
	for _, m := range e.meetings {
		nodes = append(nodes, ldMeeting(m))
	}
	var b bytes.Buffer
	b.WriteString(`{"@context":"https://schema.org","@graph":[`)
	for i, n := range nodes {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		if err := appendJSON(&b, n); err != nil {
			return err
		}
	}
	b.WriteString("\n]}\n")
	_, err := w.Write(b.Bytes())
	return err
}

type ldRef struct {
	ID string `json:"@id"`
}

// ldThing is what schema.org types by name alone.
type ldThing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
	Code string `json:"identifier,omitempty"`
}

type ldPerson struct {
	Type           string        `json:"@type"`
	ID             string        `json:"@id"`
	Identifier     string        `json:"identifier,omitempty"`
	Name           string        `json:"name,omitempty"`
	AlternateName  []string      `json:"alternateName,omitempty"`
	Prefix         string        `json:"honorificPrefix,omitempty"`
	GivenName      string        `json:"givenName,omitempty"`
	AdditionalName string        `json:"additionalName,omitempty"`
	FamilyName     string        `json:"familyName,omitempty"`
	Suffix         string        `json:"honorificSuffix,omitempty"`
	JobTitle       string        `json:"jobTitle,omitempty"`
	WorksFor       *ldThing      `json:"worksFor,omitempty"`
	Occupation     *ldOccupation `json:"hasOccupation,omitempty"`
}

type ldOccupation struct {
	Type     string   `json:"@type"`
	Name     string   `json:"name"`
	Location *ldThing `json:"occupationLocation,omitempty"`
}

type ldEvent struct {
	Type        string     `json:"@type"`
	ID          string     `json:"@id"`
	Name        string     `json:"name,omitempty"`
	Description string     `json:"description,omitempty"`
	Status      string     `json:"eventStatus,omitempty"`
	Start       string     `json:"startDate,omitempty"`
	End         string     `json:"endDate,omitempty"`
	Location    []*ldPlace `json:"location,omitempty"`
	Attendee    []ldRef    `json:"attendee,omitempty"`
	Organizer   []ldRef    `json:"organizer,omitempty"`
	About       []ldTerm   `json:"about,omitempty"`
	SubEvent    []ldRef    `json:"subEvent,omitempty"`
	SuperEvent  *ldRef     `json:"superEvent,omitempty"`
}

type ldTerm struct {
	Type string `json:"@type"`
	Code string `json:"termCode"`
	Name string `json:"name,omitempty"`
}

type ldPlace struct {
	Type    string     `json:"@type"`
	Name    string     `json:"name"`
	Address *ldAddress `json:"address,omitempty"`
	Geo     *ldGeo     `json:"geo,omitempty"`
}

type ldAddress struct {
	Type     string `json:"@type"`
	Locality string `json:"addressLocality,omitempty"`
	Country  string `json:"addressCountry,omitempty"`
}

type ldGeo struct {
	Type      string  `json:"@type"`
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

func urn(id string) string { return "urn:uuid:" + id }

func ldRefs(people []*person) (refs []ldRef) {
	for _, p := range people {
		refs = append(refs, ldRef{urn(p.id)})
	}
	return refs
}

func ldPersonOf(p *person) ldPerson {
	o := p.official()
	n := ldPerson{
		Type: "Person", ID: urn(p.id), Identifier: rosterID(o), Name: plain(o.Name.String()), Prefix: plain(o.Name.Honorific),
		GivenName: plain(o.Name.Given), AdditionalName: plain(o.Name.Patronymic),
		FamilyName: listed(" ", plain(o.Name.Particle), plain(o.Name.Family)), Suffix: plain(o.Name.Suffix),
		JobTitle: jobTitle(o.Office),
	}
	for _, name := range p.allNames() {
		if name != n.Name {
			n.AlternateName = append(n.AlternateName, name)
		}
	}
	if org := plain(o.Office.Organization); org != "" {
		n.WorksFor = &ldThing{Type: "Organization", Name: org}
	}
	if o.Office.Role != "" {
		n.Occupation = &ldOccupation{Type: "Occupation", Name: words(o.Office.Role)}
		if o.Office.Country != "" {
			n.Occupation.Location = &ldThing{"Country", countryName(o.Office.Country), plain(o.Office.Country)}
		}
	}
	return n
}

// allNames returns the names of a person as the reports write them, and in Latin letters.
func (p *person) allNames() (list []string) {
	for _, o := range p.officials {
		for _, name := range []string{plain(o.Name.String()), plain(o.Name.Latin())} {
			if name != "" && !slices.Contains(list, name) {
				list = append(list, name)
			}
		}
	}
	return list
}

func ldStay(s *stay) ldEvent {
	l := s.leg
	n := ldEvent{
		Type: "Event", ID: urn(s.id), Name: s.title(), Description: l.describe(), Status: ldStatus(l.Status),
		Start: isoDate(l.Period.Start), End: isoDate(l.Period.End), Organizer: ldRefs(s.hosts),
	}
	if s.traveller != nil {
		n.Attendee = ldRefs([]*person{s.traveller})
	}
	n.Attendee = append(n.Attendee, ldRefs(s.companions)...)
	for _, p := range append([]Place{l.Place}, l.Stops...) {
		n.Location = append(n.Location, ldPlaceOf(p)...)
	}
	for _, t := range l.Visit.Agenda.Topics() {
		n.About = append(n.About, ldTerm{"DefinedTerm", plain(string(t)), t.Label()})
	}
	for _, m := range s.meetings {
		n.SubEvent = append(n.SubEvent, ldRef{urn(m.id)})
	}
	return n
}

func ldMeeting(m *encounter) ldEvent {
	n := ldEvent{
		Type: "Event", ID: urn(m.id), Name: m.title(), Description: listed(", ", m.kind(), words(m.meeting.Status)),
		Status: ldStatus(m.meeting.Status), Start: isoDate(m.meeting.Date), End: isoDate(m.meeting.Date),
		Location: ldPlaceOf(m.place()), Attendee: ldRefs(m.participants),
	}
	if m.stay != nil {
		n.SuperEvent = &ldRef{urn(m.stay.id)}
	}
	return n
}

func ldStatus(s Status) string {
	switch s {
	case "":
		return ""
	case StatusCancelled, StatusDenied:
		return "https://schema.org/EventCancelled"
	case StatusPostponed:
		return "https://schema.org/EventPostponed"
	}
	return "https://schema.org/EventScheduled"
}

func ldPlaceOf(p Place) []*ldPlace {
	name := placeName(p)
	if name == "" {
		return nil
	}
	n := &ldPlace{Type: "Place", Name: name}
	if p.City != "" || p.Country != "" {
		n.Address = &ldAddress{"PostalAddress", plain(p.City), plain(p.Country)}
	}
	if at, ok := pointOf(p); ok && !at.approximate {
		n.Geo = &ldGeo{"GeoCoordinates", at.lat, at.lon}
	}
	return []*ldPlace{n}
}

// isoDate returns a date of a known year, to the day, month or year.
func isoDate(d Date) string {
	if d.Year() == 0 {
		return ""
	}
	return d.String()
}

// WriteFollowTheMoney writes reports as FollowTheMoney entities, one JSON object a
// line, as Aleph, OpenAleph and the tools of OpenSanctions load them: for every official
// a Person, the Position held, an Organization that it belongs to, and the Occupancy
// that joins them; for every stay and meeting an Event with those involved.
//
// Names are as the reports write them, and in Latin letters as alias. An Occupancy has
// the status "ended" for former officials and else none, because a report tells the
// office of its own day alone. Dates are of a known year. Countries are the codes of
// FollowTheMoney ("suhh" for the Soviet Union). Persons without a name are left out.
//
// Ids stay the same from one report to the next (see [WriteCalendar]), and every
// entity is written once, with what all reports tell. The error is the writer's. The
// bytes written depend on the arguments alone.
func WriteFollowTheMoney(w io.Writer, reports ...*Report) error {
	e := gather(reports)
	var out ftm
	for _, p := range e.people {
		out.person(p)
	}
	for _, s := range e.stays {
		out.stay(s)
	}
	for _, m := range e.meetings {
		out.meeting(m)
	}
	var b bytes.Buffer
	for _, n := range out.entities {
		if err := appendJSON(&b, n); err != nil {
			return err
		}
		b.WriteByte('\n')
	}
	_, err := w.Write(b.Bytes())
	return err
}

// ftm is a set of entities in the order in which they are first told.
type ftm struct {
	entities []*ftmEntity
	byID     map[string]*ftmEntity
}

type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

func (f *ftm) entity(schema, id string) *ftmEntity {
	if e := f.byID[id]; e != nil {
		return e
	}
	if f.byID == nil {
		f.byID = map[string]*ftmEntity{}
	}
	e := &ftmEntity{"legation-" + id, schema, map[string][]string{}}
	f.byID[id] = e
	f.entities = append(f.entities, e)
	return e
}

// add adds values that the property does not have yet.
func (e *ftmEntity) add(property string, values ...string) {
	for _, v := range values {
		if v != "" && !slices.Contains(e.Properties[property], v) {
			e.Properties[property] = append(e.Properties[property], v)
		}
	}
}

func (f *ftm) person(p *person) {
	if p.unnamed() {
		return
	}
	n := f.entity("Person", p.id)
	for _, o := range p.officials {
		n.add("name", plain(o.Name.String()))
		n.add("title", plain(o.Name.Honorific))
		n.add("firstName", plain(o.Name.Given))
		n.add("fatherName", plain(o.Name.Patronymic))
		n.add("lastName", listed(" ", plain(o.Name.Particle), plain(o.Name.Family)))
		n.add("nameSuffix", plain(o.Name.Suffix))
		n.add("position", jobTitle(o.Office))
		n.add("country", ftmCountry(o.Office.Country))
		if latin := plain(o.Name.Latin()); latin != plain(o.Name.String()) {
			n.add("alias", latin)
		}
		f.office(n, p, o)
	}
}

func (p *person) unnamed() bool { return p == nil || plain(p.official().Name.String()) == "" }

// office adds the position that an official holds. Former, acting and elect tell
// of who holds it, and belong to no position.
func (f *ftm) office(holder *ftmEntity, p *person, o *Official) {
	post := o.Office
	post.Modifiers = slices.DeleteFunc(slices.Clone(post.Modifiers), func(m Modifier) bool {
		return m == ModifierFormer || m == ModifierActing || m == ModifierInterim || m == ModifierElect
	})
	name := officeName(post)
	if post.Role == "" && post.Title == "" || name == "" {
		return
	}
	id := identify("position", name, post.Country)
	position := f.entity("Position", id)
	position.add("name", name)
	position.add("country", ftmCountry(post.Country))
	if org := plain(post.Organization); org != "" {
		organization := f.entity("Organization", identify("organization", org))
		organization.add("name", org)
		position.add("organization", organization.ID)
	}
	n := f.entity("Occupancy", identify("occupancy", p.id, id))
	n.add("holder", holder.ID)
	n.add("post", position.ID)
	for _, m := range o.Office.Modifiers {
		switch m {
		case ModifierFormer:
			n.add("status", "ended")
		case ModifierActing, ModifierInterim, ModifierElect:
			n.add("summary", words(m))
		}
	}
}

func (f *ftm) stay(s *stay) {
	l := s.leg
	n := f.entity("Event", s.id)
	n.add("name", orElse(s.title(), "Visit"))
	n.add("summary", l.describe())
	n.add("startDate", isoDate(l.Period.Start))
	n.add("endDate", isoDate(l.Period.End))
	for _, p := range append([]Place{l.Place}, l.Stops...) {
		n.add("location", placeName(p))
		n.add("country", ftmCountry(p.Country))
	}
	n.involve("involved", []*person{s.traveller})
	n.involve("involved", s.companions)
	n.involve("organizer", s.hosts)
	for _, t := range l.Visit.Agenda.Topics() {
		n.add("keywords", plain(string(t)))
	}
}

func (f *ftm) meeting(m *encounter) {
	n := f.entity("Event", m.id)
	n.add("name", m.title())
	n.add("summary", listed(", ", m.kind(), words(m.meeting.Status)))
	n.add("date", isoDate(m.meeting.Date))
	n.add("location", placeName(m.place()))
	n.add("country", ftmCountry(m.place().Country))
	n.involve("involved", m.participants)
}

func (e *ftmEntity) involve(property string, people []*person) {
	for _, p := range people {
		if !p.unnamed() {
			e.add(property, "legation-"+p.id)
		}
	}
}

// ftmCountry returns FollowTheMoney's code of a country.
func ftmCountry(code string) string {
	switch code {
	case "SU":
		return "suhh"
	case "YU":
		return "yucs"
	case "CS":
		return "cshh"
	case "AN", "YD": // it has none
		return ""
	}
	return strings.ToLower(plain(code))
}
