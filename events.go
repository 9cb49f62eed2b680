package legation

import (
	"iter"
	"slices"

	"golang.org/x/text/language"
)

// EventRow is a dyadic event as analysts of event data load it: who did what to
// whom, in the codes of CAMEO and of PLOVER. See [Report.EventRows].
type EventRow struct {
	Document    string `csv:"document" json:"document" parquet:"document"`             // id of the document, empty in a merged report
	Event       int    `csv:"event" json:"event" parquet:"event"`                      // number of the event in the document, from 1
	Published   string `csv:"published" json:"published" parquet:"published"`          // day of publication, UTC
	Date        string `csv:"date" json:"date" parquet:"date"`                         // first day of what happened, EDTF; of an intention the day of publication
	PlannedFor  string `csv:"planned_for" json:"planned_for" parquet:"planned_for"`    // first day of what is intended, EDTF
	Source      string `csv:"source" json:"source" parquet:"source"`                   // CAMEO code of the actor who does it
	SourceNames string `csv:"source_names" json:"source_names" parquet:"source_names"` // names of the officials, else titles; a list
	Target      string `csv:"target" json:"target" parquet:"target"`                   // CAMEO code of the actor to whom
	TargetNames string `csv:"target_names" json:"target_names" parquet:"target_names"` // names of the officials, else titles; a list
	CAMEO       string `csv:"cameo" json:"cameo" parquet:"cameo"`                      // code of the event
	PLOVER      string `csv:"plover" json:"plover" parquet:"plover"`                   // type of the event
	Mode        string `csv:"mode" json:"mode" parquet:"mode"`                         // PLOVER mode of CONSULT: visit, phone, multilateral, third-party
	Status      string `csv:"status" json:"status" parquet:"status"`                   // code: planned, ongoing, completed
	Country     string `csv:"country" json:"country" parquet:"country"`                // ISO 3166-1 alpha-2 code of where
	City        string `csv:"city" json:"city" parquet:"city"`                         // where, where the text names one
	Inferred    bool   `csv:"inferred" json:"inferred" parquet:"inferred"`             // the library concluded a part of it
	Evidence    string `csv:"evidence" json:"evidence" parquet:"evidence"`             // bytes start:end of the text, document:start:end in a merged report; a list
}

// EventRows gives the events that the report states, in its order:
//
//   - a visit under way or completed: 042 (make a visit), from the traveller's actor
//     to the hosts', or to the country where the text names no host, and 043 (host a
//     visit) the other way round; PLOVER CONSULT, mode visit;
//   - a call: 041 (discuss by telephone), CONSULT, mode phone;
//   - talks, an audience, a summit, a meal, an encounter without kind: 040 (consult), or 044
//     (meet at a "third" location) where two countries meet in another one, mode
//     third-party; three countries and more have mode multilateral;
//   - a signing, an agreement: 057 (sign formal agreement), SUPPORT; aid given: 070, AID;
//   - a visit or a meeting that is planned, an invitation: 036 (express intent to meet
//     or negotiate), AGREE; a planned signing 030, planned aid 033, AGREE.
//
// Meetings, calls and agreements are written in both directions. Whoever share
// an actor code are one actor.
//
// Nothing is written of what was cancelled, postponed or denied, nor of meetings on
// such a visit; of what is only possible; of what the text leaves without status: an
// event row says that something happened or is intended. Nor are encounters of a country
// with itself, actors without a code, press conferences, ceremonies, statements, messages and
// awards. 046 (engage in negotiation) is not used: a report does not tell
// negotiation from talks.
func (r *Report) EventRows() iter.Seq[EventRow] {
	return func(yield func(EventRow) bool) {
		e := events{yield: yield, document: r.Document, published: r.published(), seen: map[EventRow]bool{}}
		for i := range r.Itineraries {
			it := &r.Itineraries[i]
			for k := range it.Legs {
				if l := &it.Legs[k]; !e.leg(it, l) || !e.meetings(l.Visit.Meetings, l) || !e.outcomes(l) {
					return
				}
			}
		}
		e.meetings(r.Meetings, nil)
	}
}

// events writes the events of a report; its methods return false when no more
// are wanted.
type events struct {
	yield     func(EventRow) bool
	document  string
	published string
	number    int
	seen      map[EventRow]bool
}

// coded is what an event is: its codes, and whether it goes both ways.
type coded struct {
	cameo, plover, mode string
	both                bool
}

var intends = coded{"036", "AGREE", "", false}

// write writes an event, once.
func (e *events) write(row EventRow, c coded, from, to *actor) bool {
	row.CAMEO, row.PLOVER, row.Mode = c.cameo, c.plover, c.mode
	row.Source, row.SourceNames = from.code, listOf(from.officials, (*Official).String)
	row.Target, row.TargetNames = to.code, listOf(to.officials, (*Official).String)
	key := row
	key.Evidence = ""
	if e.seen[key] {
		return true
	}
	e.seen[key] = true
	e.number++
	out := row
	out.Document, out.Published, out.Event = e.document, e.published, e.number
	if c.plover == "AGREE" { // what is intended is so on the day that it is told
		out.Date = e.published
	}
	return e.yield(out) && (!c.both || e.write(row, coded{c.cameo, c.plover, c.mode, false}, to, from))
}

// leg writes the visit itself.
func (e *events) leg(it *Itinerary, l *Leg) bool {
	happens := happened(l.Status) && (l.Certainty == "" || l.Certainty == CertaintyStated)
	planned := l.Status == StatusPlanned && l.Certainty != CertaintyPossible
	home := alpha3(l.Place.Country)
	if home == "" || !happens && !planned {
		return true
	}
	row := EventRow{
		Status: string(l.Status), Country: l.Place.Country, City: l.Place.City, Inferred: l.Inferred,
		Evidence: listOf(l.Evidence, Span.String),
	}
	row.date(l.Period.Start, happens)
	hosts := actorsOf(l.Visit.Hosts, home)
	if len(hosts) == 0 {
		hosts = []*actor{{code: home, of: home, state: true}}
	}
	guests := actorsOf(slices.Concat([]*Official{it.Traveller}, it.Companions), "")
	for _, guest := range guests {
		for _, host := range hosts {
			switch {
			case guest.of == host.of:
			case planned:
				if !e.write(row, intends, guest, host) {
					return false
				}
			case !e.write(row, coded{"042", "CONSULT", "visit", false}, guest, host) || !e.write(row, coded{"043", "CONSULT", "visit", false}, host, guest):
				return false
			}
		}
	}
	return true
}

// meetings writes those of leg l, nil outside any journey.
func (e *events) meetings(list []Meeting, l *Leg) bool {
	for i := range list {
		m := &list[i]
		planned := m.Status == StatusPlanned
		if !happened(m.Status) && !planned || l != nil && off(l.Status) && !elsewhere(m, l) {
			continue
		}
		row := EventRow{Status: string(m.Status), Country: m.Venue.Country, City: m.Venue.City, Inferred: m.Inferred, Evidence: listOf(m.Evidence, Span.String)}
		// who met before the visit met elsewhere
		if row.Country == "" && l != nil && m.Kind != MeetingCall && (planned || l.Status != StatusPlanned) {
			row.Country = l.Place.Country
		}
		row.date(m.Date, !planned)
		actors := actorsOf(m.Participants, "")
		c, ok := codeOf(m.Kind, actors, alpha3(row.Country))
		switch {
		case !ok:
			continue
		case planned && c.cameo == "057":
			c = coded{"030", "AGREE", "", true}
		case planned:
			c = coded{intends.cameo, intends.plover, "", true}
		}
		for i, a := range actors {
			for _, b := range actors[i+1:] {
				if a.of != b.of && !e.write(row, c, a, b) {
					return false
				}
			}
		}
	}
	return true
}

// codeOf returns what a meeting of the kind is, held by actors in a country; ok is
// false where it is no event.
func codeOf(kind MeetingKind, actors []*actor, country string) (c coded, ok bool) {
	sides, third := map[string]bool{}, country != ""
	for _, a := range actors {
		sides[a.of] = true
		third = third && a.state && a.of != country
	}
	switch kind {
	case MeetingCall:
		c = coded{"041", "CONSULT", "phone", true}
	case MeetingSigning:
		c = coded{"057", "SUPPORT", "", true}
	case MeetingTalks, MeetingAudience, MeetingSummit, MeetingMeal, "":
		c = coded{"040", "CONSULT", "", true}
		switch {
		case len(sides) > 2:
			c.mode = "multilateral"
		case third:
			c.cameo, c.mode = "044", "third-party"
		}
	}
	return c, c.cameo != ""
}

// outcomes writes what a visit brought, where the text names both sides.
func (e *events) outcomes(l *Leg) bool {
	for i := range l.Visit.Outcomes {
		o := &l.Visit.Outcomes[i]
		from, to := actorOf(o.From), actorOf(o.To)
		planned := o.Status == StatusPlanned
		if from == nil || to == nil || from.of == to.of || !happened(o.Status) && !planned {
			continue
		}
		var c coded
		switch {
		case o.Kind == OutcomeInvitation && !planned:
			c = intends
		case o.Kind == OutcomeAgreement && planned:
			c = coded{"030", "AGREE", "", true}
		case o.Kind == OutcomeAgreement:
			c = coded{"057", "SUPPORT", "", true}
		case o.Kind == OutcomeAid && planned:
			c = coded{"033", "AGREE", "", false}
		case o.Kind == OutcomeAid:
			c = coded{"070", "AID", "", false}
		default:
			continue
		}
		row := EventRow{Status: string(o.Status), Country: l.Place.Country, City: l.Place.City, Evidence: listOf(o.Evidence, Span.String)}
		if !e.write(row, c, from, to) {
			return false
		}
	}
	return true
}

func happened(s Status) bool { return s == StatusOngoing || s == StatusCompleted }

func off(s Status) bool {
	return s == StatusCancelled || s == StatusPostponed || s == StatusDenied
}

// elsewhere reports whether a meeting was held though the visit to l was not: by
// telephone or in another country.
func elsewhere(m *Meeting, l *Leg) bool {
	return happened(m.Status) && (m.Kind == MeetingCall || m.Venue.Country != "" && m.Venue.Country != l.Place.Country)
}

// date sets the day of what happened or is planned.
func (row *EventRow) date(d Date, happened bool) {
	if happened {
		row.Date = d.String()
	} else {
		row.PlannedFor = d.String()
	}
}

// actor is a side of an event: all officials who bear one code.
type actor struct {
	code      string
	of        string // the country's code or the organization's name
	state     bool   // of is a country
	officials []*Official
}

// actorsOf groups officials by their code, in order. Where of is given, those of
// other countries are left out.
func actorsOf(officials []*Official, of string) (actors []*actor) {
	known := map[[2]string]*actor{}
	for _, o := range officials {
		a := actorOf(o)
		if a == nil || of != "" && a.of != of {
			continue
		}
		key := [2]string{a.of, a.code}
		if same := known[key]; same != nil {
			same.officials = append(same.officials, o)
			continue
		}
		known[key] = a
		actors = append(actors, a)
	}
	return actors
}

// actorOf returns the actor that o is, nil where there is no code.
func actorOf(o *Official) *actor {
	if o == nil {
		return nil
	}
	if of := alpha3(o.Office.Country); of != "" {
		return &actor{of + agent(&o.Office), of, true, []*Official{o}}
	}
	if code := organizationActors[o.Office.Organization]; code != "" && o.Office.Country == "" {
		return &actor{code, o.Office.Organization, false, []*Official{o}}
	}
	return nil
}

// ActorCode returns the code under which event data knows the official: the ISO
// 3166-1 alpha-3 code of the country and the CAMEO code of the office, "RUSGOV",
// "USAGOVMIL", "BRALEG"; of an organization CAMEO's own, "IGOUNO", "IGO" for an
// intergovernmental one without a code. It is "" where country and organization are unknown
// or have no code.
func (o *Official) ActorCode() string {
	if a := actorOf(o); a != nil {
		return a.code
	}
	return ""
}

// agent returns CAMEO's code of an office, after the agents of petrarch2: who has
// left office, and the family, are of the elite (ELI).
func agent(o *Office) string {
	for _, m := range o.Modifiers {
		if m == ModifierFormer {
			return "ELI"
		}
	}
	switch o.Role {
	case RoleDefenceMinister, RoleSecurityAdviser:
		return "GOVMIL"
	case RoleMilitaryChief:
		return "MIL"
	case RoleSpeaker, RoleLegislator:
		return "LEG"
	case RolePartyLeader:
		return "PTY"
	case RoleOppositionLeader:
		return "OPP"
	case RolePope, RoleReligiousLeader:
		return "REL"
	case RoleSpouse:
		return "ELI"
	case RoleOther, "":
		return ""
	}
	return "GOV"
}

// alpha3 returns the three-letter code of a country by its two-letter one, "" where it
// has none. The codes are those of CLDR, but for CAMEO's own of Kosovo, and for
// CS, which is Czechoslovakia here and Serbia and Montenegro there.
func alpha3(country string) string {
	switch country {
	case "XK":
		return "KSV"
	case "CS":
		return "CSK"
	}
	r, err := language.ParseRegion(country)
	if err != nil || r.String() != country || !r.IsCountry() {
		return ""
	}
	if code := r.ISO3(); code != "ZZZ" {
		return code
	}
	return ""
}
