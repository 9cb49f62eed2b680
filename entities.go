package legation

import (
	"encoding/hex"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/legation-go/legation/internal/lexicon"
)

// entities are the persons, stays and meetings of some reports, each under an
// id that is the same in the next report of the same thing. The ways out that
// other programs update from (calendars, linked data) are written from them.
type entities struct {
	people   []*person
	stays    []*stay
	meetings []*encounter

	persons map[*Official]*person
	byKey   map[string][]*person // those who share a key, told apart by similarity
	byID    map[string]any       // *stay or *encounter
}

// person is one official in all reports.
type person struct {
	id        string
	officials []*Official // as each report has him or her, the first first
	report    int         // the last report that names him or her
}

// stay is a leg with whose it is.
type stay struct {
	id         string
	traveller  *person
	companions []*person
	hosts      []*person
	leg        *Leg
	meetings   []*encounter
}

// encounter is a meeting with those who took part; stay is nil outside any journey.
type encounter struct {
	id           string
	participants []*person
	meeting      *Meeting
	stay         *stay
}

// gather collects what the reports tell. A stay or a meeting that several of
// them tell is kept once, at its first place, as the last report tells it.
func gather(reports []*Report) *entities {
	e := &entities{persons: map[*Official]*person{}, byKey: map[string][]*person{}, byID: map[string]any{}}
	for i, r := range reports {
		if r == nil {
			continue
		}
		nth := occurrences{}
		for _, o := range r.Officials {
			e.person(i, o)
		}
		for j := range r.Itineraries {
			it := &r.Itineraries[j]
			traveller, companions := e.person(i, it.Traveller), e.all(i, it.Companions)
			for k := range it.Legs {
				e.addStay(i, nth, &stay{
					traveller: traveller, companions: companions,
					hosts: e.all(i, it.Legs[k].Visit.Hosts), leg: &it.Legs[k],
				})
			}
		}
		for j := range r.Meetings {
			e.addMeeting(i, nth, &r.Meetings[j], nil)
		}
	}
	return e
}

func (e *entities) addStay(report int, nth occurrences, s *stay) {
	s.id = nth.id("stay", personID(s.traveller), s.leg.Place.Country, s.leg.Period.Start.String())
	if old, ok := e.byID[s.id].(*stay); ok {
		*old = *s
		s = old
	} else {
		e.byID[s.id] = s
		e.stays = append(e.stays, s)
	}
	for i := range s.leg.Visit.Meetings {
		s.meetings = append(s.meetings, e.addMeeting(report, nth, &s.leg.Visit.Meetings[i], s))
	}
}

func (e *entities) addMeeting(report int, nth occurrences, m *Meeting, s *stay) *encounter {
	c := &encounter{participants: e.all(report, m.Participants), meeting: m, stay: s}
	var ids []string
	for _, p := range c.participants {
		ids = append(ids, p.id)
	}
	slices.Sort(ids)
	country := m.Venue.Country
	if country == "" && s != nil {
		country = s.leg.Place.Country
	}
	c.id = nth.id("meeting", string(m.Kind), country, m.Date.String(), strings.Join(ids, " "))
	if old, ok := e.byID[c.id].(*encounter); ok {
		*old = *c
		return old
	}
	e.byID[c.id] = c
	e.meetings = append(e.meetings, c)
	return c
}

// person returns the person whom an official of report i is. Persons are told
// apart by the id that a roster gave, else by the key of the name and the country or
// organization of the office. Two officials of one report are always two persons.
func (e *entities) person(report int, o *Official) *person {
	if o == nil {
		return nil
	}
	if p := e.persons[o]; p != nil {
		return p
	}
	key := officialKey(o)
	for _, p := range e.byKey[key] {
		first := p.officials[0]
		if p.report != report && (first.Name.IsZero() || rosterID(o) != "" || first.Name.Matches(o.Name)) {
			p.officials, p.report = append(p.officials, o), report
			e.persons[o] = p
			return p
		}
	}
	p := &person{id: identify("person", key, times(len(e.byKey[key]))), officials: []*Official{o}, report: report}
	e.persons[o] = p
	e.byKey[key] = append(e.byKey[key], p)
	e.people = append(e.people, p)
	return p
}

func (e *entities) all(report int, officials []*Official) (people []*person) {
	for _, o := range officials {
		if p := e.person(report, o); p != nil && !slices.Contains(people, p) {
			people = append(people, p)
		}
	}
	return people
}

func (p *person) official() *Official { return p.officials[0] }

func personID(p *person) string {
	if p == nil {
		return ""
	}
	return p.id
}

// officialKey is what tells one official from others in every report.
func officialKey(o *Official) string {
	if id := rosterID(o); id != "" {
		return "id\x00" + id
	}
	whose := o.Office.Country + "\x00" + o.Office.Organization
	if key := o.Name.Key(); key != "" {
		return key + "\x00" + whose
	}
	if !o.Name.IsZero() {
		return o.Name.String() + "\x00" + whose
	}
	return string(o.Office.Role) + "\x00" + o.Office.Title + "\x00" + whose
}

// rosterID returns the id of an official if it is not the report's own "o1", "o2".
func rosterID(o *Official) string {
	if rest, ok := strings.CutPrefix(o.ID, "o"); ok {
		if _, number := digits(rest); number {
			return ""
		}
	}
	return o.ID
}

// occurrences count what is the same in a report by all that tells it.
type occurrences map[string]int

func (n occurrences) id(parts ...string) string {
	id := identify(parts...)
	n[id]++
	if n[id] == 1 {
		return id
	}
	return identify(append(parts, times(n[id]-1))...)
}

func times(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n + 1)
}

// identify returns a UUID of version 8 (RFC 9562) made of the parts: 122 bits of
// their FNV-1a hash. A cryptographic hash would be linked into every program,
// and guard nothing: who writes a text that bears the id of another need only write
// of the same traveller, country and day.
func identify(parts ...string) string {
	h := fnv.New128a()
	for _, p := range parts {
		h.Write([]byte(strconv.Itoa(len(p))))
		h.Write([]byte{':'})
		h.Write([]byte(p))
	}
	b := h.Sum(nil)
	b[6] = b[6]&0x0F | 0x80
	b[8] = b[8]&0x3F | 0x80
	s := hex.EncodeToString(b)
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

// plain returns s as one line without what cannot be seen: control characters and
// line ends become a space, marks of direction and bytes that are no UTF-8 go.
func plain(s string) string {
	s = visible(strings.ToValidUTF8(s, ""))
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// words returns a code as words: "prime_minister" is "prime minister".
func words[T ~string](code T) string { return plain(strings.ReplaceAll(string(code), "_", " ")) }

// listed joins what is not empty.
func listed(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}

// countryName returns the usual English name of a country, else the code.
func countryName(code string) string {
	world := lexicon.TheWorld()
	if i, ok := world.CountryIndex(code); ok {
		return world.Country(i).Name
	}
	return plain(code)
}

// placeName returns "Nairobi, Kenya", "Kenya" or the name of the region.
func placeName(p Place) string {
	if name := listed(", ", plain(p.City), countryName(p.Country)); name != "" {
		return name
	}
	world := lexicon.TheWorld()
	if i, ok := world.RegionIndex(p.Region); ok {
		return world.Region(i).Name
	}
	return plain(p.Region)
}

// officeName returns the office in English, "acting foreign minister, Finland";
// where the role is of no list the title as written.
func officeName(o Office) string {
	role := words(o.Role)
	if o.Role == "" || o.Role == RoleOther {
		role = listed("", plain(o.Title))
	}
	for i := len(o.Modifiers) - 1; i >= 0 && role != "" && o.Role != RoleOther; i-- {
		if m := words(o.Modifiers[i]); !strings.HasPrefix(role, m) {
			role = m + " " + role
		}
	}
	whose := plain(o.Organization)
	if whose == "" {
		whose = countryName(o.Country)
	}
	return listed(", ", role, whose)
}

// jobTitle returns the title as written, else the role in words; "counterpart"
// is no title.
func jobTitle(o Office) string {
	if o.Title == "" || o.Inferred && o.Role != "" && o.Role != RoleOther {
		return words(o.Role)
	}
	return plain(o.Title)
}

// officialName returns the name as written, else the office; "" for nobody.
func officialName(o *Official) string {
	if o == nil {
		return ""
	}
	if name := plain(o.Name.String()); name != "" {
		return name
	}
	return officeName(o.Office)
}

func (p *person) name() string {
	if p == nil {
		return ""
	}
	return officialName(p.official())
}

func (p *person) office() string {
	if p == nil {
		return ""
	}
	return officeName(p.official().Office)
}

// title returns name and office: "Kari Lund, foreign minister, Norway".
func (p *person) title(sep string) string {
	if p.office() == p.name() {
		return p.name()
	}
	return listed(sep, p.name(), p.office())
}

// topicNames lists the topics of an agenda in English.
func topicNames(a Agenda) string {
	var labels []string
	for _, t := range a.Topics() {
		label := t.Label()
		if label == "" {
			label = plain(string(t))
		}
		labels = append(labels, label)
	}
	return strings.Join(labels, "; ")
}

// names lists persons without one of them.
func names(people []*person, except *person) string {
	var list []string
	for _, p := range people {
		if p != except {
			list = append(list, p.name())
		}
	}
	return strings.Join(list, ", ")
}

// describe returns what a visit is and how it stands: "official visit, ongoing".
func (l *Leg) describe() string {
	kind := words(l.Visit.Kind)
	if kind != "" && l.Visit.Kind != VisitTransit {
		kind += " visit"
	}
	certainty := ""
	if l.Certainty != CertaintyStated && (l.Status == StatusPlanned || l.Status == "") {
		certainty = words(l.Certainty)
	}
	return listed(", ", kind, words(l.Status), certainty)
}

// title returns "talks: Kari Lund, Samuel Odhiambo".
func (c *encounter) title() string {
	return listed(": ", c.kind(), names(c.participants, nil))
}

func (c *encounter) kind() string {
	if c.meeting.Kind == "" {
		return "meeting"
	}
	return words(c.meeting.Kind)
}

// place returns the venue, else the place of the stay.
func (c *encounter) place() Place {
	if c.meeting.Venue == (Place{}) && c.stay != nil && c.meeting.Kind != MeetingCall {
		return c.stay.leg.Place
	}
	return c.meeting.Venue
}

// title returns "Kari Lund: Nairobi, Kenya".
func (s *stay) title() string {
	return listed(": ", s.traveller.name(), placeName(s.leg.Place))
}
