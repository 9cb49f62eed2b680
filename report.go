package legation

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
	"github.com/legation-go/legation/internal/name/decline"
	"github.com/legation-go/legation/internal/route"
	"github.com/legation-go/legation/internal/slab"
	"github.com/legation-go/legation/internal/text"
)

// reportBuilder turns what the stages found, indices and codes, into the public
// values. It is the one place that does.
type reportBuilder struct {
	doc    *mention.Doc
	set    *frame.Set
	plan   *route.Plan
	report *Report
	names  *nameCache
	lang   string
	people []*Official // by entity; nil where the report does not speak of it

	// What the report's lists and words are cut from: a dozen allocations instead
	// of a hundred. The words are copies, so that a report does not hold on to its text.
	spans    slab.Of[Span]
	persons  slab.Of[*Official]
	meetings slab.Of[Meeting]
	letters  strings.Builder
}

func (b *reportBuilder) build() {
	b.spans.Reserve(len(b.doc.Persons) + len(b.set.Frames) + len(b.set.Topics) + len(b.set.Sources))
	meetings := len(b.plan.Meetings)
	for i := range b.plan.Journeys {
		for k := range b.plan.Journeys[i].Legs {
			meetings += len(b.plan.Journeys[i].Legs[k].Meetings)
		}
	}
	b.meetings.Reserve(meetings)
	b.officials()
	if n := len(b.plan.Journeys); n > 0 {
		b.report.Itineraries = make([]Itinerary, n)
		for i := range b.plan.Journeys {
			b.report.Itineraries[i] = b.itinerary(&b.plan.Journeys[i])
		}
	}
	b.report.Meetings = b.meetingsOf(b.plan.Meetings)
	b.report.Agenda = b.agenda(b.plan.Topics)
	b.report.Sources = b.sources()
	for _, n := range b.set.Notes {
		d := diagnostics[n.Code]
		d.Span = b.span(min(n.First, n.Last), max(n.First, n.Last)) // a verb may stand before its subject: "Reist sie nach London"
		b.report.Diagnostics = append(b.report.Diagnostics, d)
	}
}

// diagnostics are what is said of a note, by its code.
var diagnostics = [...]Diagnostic{
	frame.NoteNoTraveller: {Code: "no_traveller", Message: "a pronoun travels that points to no official of the text; left out"},
	frame.NoteUnreal:      {Code: "unreal", Message: "told as fiction, as a rumour, as an unreal condition or as an unanswered invitation; left out"},
	frame.NoteNoOffice:    {Code: "no_office", Message: "a person travels to whom the text gives no office; left out"},
}

// span returns the bytes of tokens first to last.
func (b *reportBuilder) span(first, last int32) Span {
	return Span{Start: int(b.doc.Tokens[first].Start), End: int(b.doc.Tokens[last].End)}
}

// seen returns the text of tokens first to last, with white space as single
// spaces and letters composed (NFC).
func (b *reportBuilder) seen(first, last int32) string {
	s := b.span(first, last).In(b.doc.Text)
	if simple(s) {
		return s
	}
	if !singleSpaced(s) {
		s = strings.Join(strings.Fields(s), " ")
	}
	for i := first; i <= last; i++ {
		if b.doc.Tokens[i].Flags&text.Hidden != 0 {
			s = visible(s)
			break
		}
	}
	return norm.NFC.String(s)
}

// words returns a copy of the text of tokens first to last, as seen has it.
func (b *reportBuilder) words(first, last int32) string { return b.keep(b.seen(first, last)) }

// simple reports whether s is letters and marks that are in normal form C, with single spaces within:
// those of ASCII and the frequent letters of other scripts, so that hardly a name needs the tables of
// the normal forms.
func simple(s string) bool {
	space := byte(' ')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' && space == ' ', c < ' ':
			return false
		case c < utf8.RuneSelf:
		case c >= 0xE4 && c <= 0xE9: // characters of Han
			i += 2
		case c >= 0xC3 && c <= 0xC7, c == 0xD0 || c == 0xD1, // letters of Latin and of Cyrillic
			c == 0xC2 && s[i+1] == 0xB7,                              // the dot of foreign names
			c == 0xD8 && s[i+1] >= 0xA0, c == 0xD9 && s[i+1] <= 0x8A: // letters of Arabic
			i++
		default:
			return false
		}
		space = s[i]
	}
	return space != ' '
}

// singleSpaced reports whether white space in s is single spaces within; letters beyond
// ASCII are not white space but for those that Latin texts are set with.
func singleSpaced(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			if i+1 == len(s) || s[i+1] == ' ' {
				return false
			}
		case c < ' ', c == 0xC2, c >= 0xE1 && c <= 0xE3: // controls, U+00A0, U+1680, U+2000 to U+3000
			return false
		}
	}
	return true
}

// keep returns a copy of s that shares its memory with the other words of the report.
func (b *reportBuilder) keep(s string) string {
	const chunk = 512
	if b.letters.Cap()-b.letters.Len() < len(s) {
		b.letters = strings.Builder{}
		b.letters.Grow(max(chunk, len(s)))
	}
	n := b.letters.Len()
	b.letters.WriteString(s)
	return b.letters.String()[n:]
}

// visible drops zero-width and bidirectional controls.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r == 0xAD || r == 0xFEFF || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F {
			return -1
		}
		return r
	}, s)
}

func (b *reportBuilder) officials() {
	n := 0
	for i := range b.doc.People {
		if b.speaksOf(i) {
			n++
		}
	}
	list := make([]*Official, n+len(b.doc.People))
	b.people, b.report.Officials = list[n:], list[:n:n]
	officials := make([]Official, n)
	n = 0
	for i := range b.doc.People {
		if !b.speaksOf(i) {
			continue
		}
		e, o := &b.doc.People[i], &officials[n]
		o.ID, o.Office = officialID(n+1), b.office(e)
		if e.Named {
			o.Name = b.name(e)
		}
		b.people[i], b.report.Officials[n] = o, o
		n++
	}
	mentions := make([]int32, len(b.doc.People))
	for i := range b.doc.Persons {
		if p := &b.doc.Persons[i]; b.mentions(p) {
			mentions[p.Entity]++
		}
	}
	for i := range b.doc.Persons {
		p := &b.doc.Persons[i]
		if !b.mentions(p) {
			continue
		}
		o := b.people[p.Entity]
		if o.Mentions == nil {
			o.Mentions = b.spans.Take(int(mentions[p.Entity]))
		}
		if p.Named() {
			o.Mentions = append(o.Mentions, b.span(p.NameFirst, p.NameLast))
		} else {
			o.Mentions = append(o.Mentions, b.span(p.First, p.Last))
		}
	}
}

// speaksOf reports whether the report speaks of entity i.
func (b *reportBuilder) speaksOf(i int) bool {
	e := &b.doc.People[i]
	return e.Official && (e.Named || b.plan.Used[i])
}

// mentions reports whether p is a mention of somebody of whom the report speaks.
func (b *reportBuilder) mentions(p *mention.Person) bool {
	return p.Entity >= 0 && b.people[p.Entity] != nil && p.Flags&mention.Pronoun == 0
}

// officialID returns the id of the report's nth official: "o1".
func officialID(n int) string {
	const few = "o1o2o3o4o5o6o7o8o9"
	if n <= len(few)/2 {
		return few[2*n-2 : 2*n]
	}
	return "o" + strconv.Itoa(n)
}

// officialsOf returns those of the entities of whom the report speaks.
func (b *reportBuilder) officialsOf(entities []int32) []*Official {
	list := b.persons.Take(len(entities))
	for _, e := range entities {
		if o := b.people[e]; o != nil {
			list = append(list, o)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list
}

// spansOf returns the bytes of runs of tokens.
func (b *reportBuilder) spansOf(runs []route.Span) []Span {
	list := b.spans.Take(len(runs))
	for _, s := range runs {
		list = append(list, b.span(s.First, s.Last))
	}
	return list
}

func (b *reportBuilder) meetingsOf(meetings []route.Meeting) []Meeting {
	list := b.meetings.Take(len(meetings))
	for i := range meetings {
		list = append(list, b.meeting(&meetings[i]))
	}
	return list
}

func (b *reportBuilder) name(e *mention.Entity) Name {
	full := b.seen(e.NameFirst, e.NameLast)
	if t := &b.doc.Tokens[e.NameLast]; t.Has(text.Single | text.Dotted) {
		full = strings.TrimSuffix(full, ".") // "King George V." at the end of a sentence
	}
	if b.doc.Grammar.Case && e.Case&lexicon.FeatNom == 0 {
		full = nominative(full, e)
	}
	country := ""
	if e.Country != 0 {
		country = b.doc.World.CountryCode(int(e.Country - 1))
	}
	return b.names.read(full, b.lang, country)
}

// nameCache holds the names read last: the same few people are in the news, and to read a
// name takes as long as to read a sentence.
type nameCache [256]knownName

// knownName is a name as it stands in a text, and how it was read.
type knownName struct {
	name          Name
	full          string
	lang, country string
}

// read is readName, with a look at those read before.
func (n *nameCache) read(full, lang, country string) Name {
	h := lexicon.HashString(full)
	known := &n[h>>8%uint64(len(n))]
	if !known.is(full, lang, country) {
		// a second place: names that share the first do not drive one another out by turns
		if other := &n[h>>40%uint64(len(n))]; known.full != "" && known != other {
			if known = other; known.is(full, lang, country) {
				return known.name
			}
		}
		known.full, known.lang, known.country = strings.Clone(full), lang, country
		known.name = readName(known.full, lang, country)
	}
	return known.name
}

// is reports whether the name was read from full, as it stands in a text of lang, of somebody of
// country.
func (n *knownName) is(full, lang, country string) bool {
	return n.full == full && n.lang == lang && n.country == country && full != ""
}

// declined are the cases as the lexicon and the tables of declension have them.
var declined = [...]struct {
	feat lexicon.Feat
	bit  decline.Case
}{
	{lexicon.FeatGen, decline.Gen}, {lexicon.FeatDat, decline.Dat}, {lexicon.FeatAcc, decline.Acc},
	{lexicon.FeatIns, decline.Ins}, {lexicon.FeatLoc, decline.Loc},
}

// nominative returns a name that the text declines in the nominative.
func nominative(full string, e *mention.Entity) string {
	var cases decline.Case
	for _, c := range declined {
		if e.Case&c.feat != 0 {
			cases |= c.bit
		}
	}
	words, gender := strings.Fields(full), decline.Unknown
	switch e.Flags & (mention.Feminine | mention.Masculine) {
	case mention.Feminine:
		gender = decline.Feminine
	case mention.Masculine:
		gender = decline.Masculine
	}
	return strings.Join(decline.Nominative(words, cases, gender), " ")
}

func (b *reportBuilder) office(e *mention.Entity) Office {
	o := Office{Role: Role(lexicon.Roles[e.Role]), Inferred: e.Inferred}
	if e.TitleFirst >= 0 {
		o.Title = b.words(e.TitleFirst, e.TitleLast)
	}
	if e.Country != 0 {
		o.Country = b.doc.World.CountryCode(int(e.Country - 1))
	}
	if e.Org != 0 {
		o.Organization = b.doc.World.Org(int(e.Org - 1)).Name
	}
	for i, m := range lexicon.Modifiers {
		if e.Mods&(1<<i) != 0 {
			o.Modifiers = append(o.Modifiers, Modifier(m))
		}
	}
	return o
}

func (b *reportBuilder) itinerary(j *route.Journey) Itinerary {
	it := Itinerary{
		Traveller: b.people[j.Traveller], Companions: b.officialsOf(j.Companions), Period: Period{date(j.Start), date(j.End)},
		Legs: make([]Leg, len(j.Legs)),
	}
	if j.Region != 0 {
		it.Region = b.doc.World.Region(int(j.Region - 1)).Code
	}
	for i := range j.Legs {
		b.leg(&it.Legs[i], &j.Legs[i])
	}
	return it
}

func date(d mention.Day) Date { return Date{d.Year, d.Month, d.Day} }

var statuses = [...]Status{
	frame.NoStatus: "", frame.Planned: StatusPlanned, frame.Ongoing: StatusOngoing, frame.Completed: StatusCompleted,
	frame.Cancelled: StatusCancelled, frame.Postponed: StatusPostponed, frame.Denied: StatusDenied,
}

var certainties = [...]Certainty{frame.Stated: CertaintyStated, frame.Expected: CertaintyExpected, frame.Possible: CertaintyPossible}

func (b *reportBuilder) leg(leg *Leg, l *route.Leg) {
	leg.Place, leg.Period = b.place(l.Country, l.City, l.CityFirst, l.CityLast), Period{date(l.Start), date(l.End)}
	leg.Status, leg.Inferred = statuses[l.Status], l.Inferred
	if l.Certainty != frame.Stated {
		leg.Certainty = certainties[l.Certainty]
	}
	for _, s := range l.Stops {
		stop := b.place(0, s.City, s.First, s.Last)
		leg.Stops = append(leg.Stops, stop)
	}
	leg.Evidence = b.spansOf(l.Evidence)
	v := &leg.Visit
	if l.VisitKind != 0 {
		v.Kind = VisitKind(lexicon.VisitKinds[l.VisitKind])
		v.KindText = b.words(l.KindFirst, l.KindLast)
	}
	v.Hosts = b.officialsOf(l.Hosts)
	v.Meetings = b.meetingsOf(l.Meetings)
	v.Agenda = b.agenda(l.Topics)
	for i := range l.Outcomes {
		v.Outcomes = append(v.Outcomes, b.outcome(&l.Outcomes[i]))
	}
}

// place returns a country and a city. The city bears its usual English name; an
// English text's own name of it stays ("Saigon", "Kiev"), as does the name of a
// city that no table knows.
func (b *reportBuilder) place(country, city uint16, first, last int32) Place {
	var p Place
	if country != 0 {
		p.Country = b.doc.World.CountryCode(int(country - 1))
	}
	switch {
	case city != 0:
		c := b.doc.World.City(int(city - 1))
		p.City, p.Latitude, p.Longitude = c.Name, round(c.Lat), round(c.Lon)
		if b.doc.Grammar.OwnCityNames && first >= 0 && b.doc.Tokens[first].Flags&text.Upper == 0 {
			p.City = b.words(first, last)
		}
	case first >= 0:
		p.City = b.words(first, last)
	}
	return p
}

// round returns degrees to four places, about ten metres.
func round(f float32) float64 {
	n := float64(f) * 1e4
	if n < 0 {
		return float64(int64(n-0.5)) / 1e4
	}
	return float64(int64(n+0.5)) / 1e4
}

var meetingKinds = [...]MeetingKind{
	route.NoMeetingKind: "", route.Talks: MeetingTalks, route.Audience: MeetingAudience, route.Summit: MeetingSummit, route.Call: MeetingCall,
	route.PressConference: MeetingPressConference, route.Signing: MeetingSigning, route.Ceremony: MeetingCeremony, route.Meal: MeetingMeal,
}

func (b *reportBuilder) meeting(m *route.Meeting) Meeting {
	return Meeting{
		Kind: meetingKinds[m.Kind], Status: statuses[m.Status], Date: date(m.Date), Inferred: m.Inferred,
		Venue:        b.place(m.Country, m.City, m.CityFirst, m.CityLast),
		Participants: b.officialsOf(m.Participants), Evidence: b.spansOf(m.Evidence),
	}
}

func (b *reportBuilder) agenda(topics []frame.Topic) (agenda Agenda) {
next:
	for _, t := range topics {
		code := Topic(lexicon.Topics[t.Topic])
		span := b.span(t.First, t.Last)
		for i := range agenda {
			if agenda[i].Topic == code && agenda[i].Certainty == certainties[t.Certainty] {
				agenda[i].Evidence = b.spans.Append(agenda[i].Evidence, span)
				continue next
			}
		}
		if agenda == nil {
			agenda = make(Agenda, 0, len(topics))
		}
		agenda = append(agenda, AgendaItem{Topic: code, Text: b.words(t.First, t.Last), Certainty: certainties[t.Certainty], Evidence: b.spans.One(span)})
	}
	return agenda
}

var outcomeKinds = map[frame.Kind]OutcomeKind{
	frame.Invite: OutcomeInvitation, frame.Sign: OutcomeAgreement, frame.Statement: OutcomeStatement, frame.Message: OutcomeMessage,
	frame.Aid: OutcomeAid, frame.Award: OutcomeAward,
}

func (b *reportBuilder) outcome(o *route.Outcome) Outcome {
	out := Outcome{Kind: outcomeKinds[o.Kind], Status: statuses[o.Status], Evidence: b.spans.One(b.span(o.Evidence.First, o.Evidence.Last))}
	if o.From >= 0 {
		out.From = b.people[o.From]
	}
	if o.To >= 0 {
		out.To = b.people[o.To]
	}
	if o.Country != 0 {
		out.Country = b.doc.World.CountryCode(int(o.Country - 1))
	}
	return out
}

func (b *reportBuilder) sources() (sources []Source) {
next:
	for _, s := range b.set.Sources {
		src := Source{Kind: SourceKind(lexicon.SourceKinds[s.Kind]), Mentions: b.spans.One(b.span(s.First, s.Last))}
		if s.Agency != 0 {
			a := b.doc.World.Agency(int(s.Agency - 1))
			src.Name, src.Kind = a.Name, SourceKind(lexicon.SourceKinds[a.Kind])
		} else {
			src.Name = b.words(s.First, s.Last)
		}
		for i := range sources {
			if sources[i].Kind == src.Kind && strings.EqualFold(sources[i].Name, src.Name) {
				sources[i].Mentions = b.spans.Append(sources[i].Mentions, src.Mentions[0])
				continue next
			}
		}
		if sources == nil {
			sources = make([]Source, 0, len(b.set.Sources))
		}
		sources = append(sources, src)
	}
	return sources
}
