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
	doc  *mention.Doc
	set  *frame.Set
	plan *route.Plan
	lang string
	room
	*reportMemory

	// What the report's lists are cut from: each is made once, in the size that measure finds.
	spans    slab.Of[Span]
	evidence slab.Of[Span] // of the legs, where they have room for it
	people   slab.Of[*Official]
	legs     slab.Of[Leg]
	meetings slab.Of[Meeting]
	items    slab.Of[AgendaItem]
}

// reportMemory is what a reportBuilder keeps for the next report.
type reportMemory struct {
	names    nameCache
	known    []int32     // by entity: 1 + the official of the report, 0 where it does not speak of the entity
	spoken   []spoken    // of whom the report speaks
	mentions []mentioned // where the text speaks of them
	common   wordCache
	letters  []byte // the words of the report that are not common, one after another
	words    []word
}

// spoken is an entity of whom the report speaks, and how often the text names it.
type spoken struct{ entity, mentions int32 }

// mentioned is a mention of an official of the report.
type mentioned struct{ official, first, last int32 }

func (b *reportBuilder) build() *Report {
	b.measure()
	b.setOfficials()
	report, plan := b.report, b.plan
	if n := len(plan.Journeys); n > 0 {
		report.Itineraries = b.forItineraries(n)
		for i := range report.Itineraries {
			b.itinerary(&report.Itineraries[i], &plan.Journeys[i])
		}
	}
	if len(plan.Meetings) > 0 {
		report.Meetings = b.meetingsOf(plan.Meetings)
	}
	if len(plan.Topics) > 0 {
		report.Agenda = b.agenda(plan.Topics)
	}
	if len(b.set.Sources) > 0 {
		report.Sources = b.sourcesOf(b.set.Sources)
	}
	b.setWords()
	if len(b.set.Notes) > 0 {
		report.Diagnostics = make([]Diagnostic, 0, len(b.set.Notes))
	}
	for _, n := range b.set.Notes {
		d := diagnostics[n.Code]
		d.Span = b.span(min(n.First, n.Last), max(n.First, n.Last)) // a verb may stand before its subject: "Reist sie nach London"
		report.Diagnostics = append(report.Diagnostics, d)
	}
	return report
}

// measure finds of whom the report speaks and how long its lists are in all, and makes room for them.
func (b *reportBuilder) measure() {
	b.letters, b.words = b.letters[:0], b.words[:0]
	b.findSpoken()
	b.findMentions()
	spans, persons, legs, evidence, meetings, topics := len(b.set.Sources)+len(b.mentions), len(b.spoken), 0, 0, len(b.plan.Meetings), len(b.plan.Topics)
	add := func(meetings []route.Meeting) {
		for i := range meetings {
			spans += meetings[i].Evidence.Len()
			persons += len(meetings[i].Participants)
		}
	}
	add(b.plan.Meetings)
	for i := range b.plan.Journeys {
		j := &b.plan.Journeys[i]
		legs += len(j.Legs)
		persons += len(j.Companions)
		for k := range j.Legs {
			l := &j.Legs[k]
			evidence += l.Evidence.Len()
			spans += len(l.Outcomes)
			persons += len(l.Hosts)
			meetings += len(l.Meetings)
			topics += len(l.Topics)
			add(l.Meetings)
		}
	}
	b.room.make(len(b.spoken), persons, len(b.set.Sources))
	b.forPersons(persons, &b.people)
	spans += topics
	if b.makeVisits(legs, meetings, topics, spans+evidence) {
		return
	}
	b.items.Reserve(topics)
	if !b.makeLegs(legs, evidence) {
		spans += evidence
	}
	b.makeMeetings(meetings, spans)
}

// findSpoken finds the entities of whom the report speaks.
func (b *reportBuilder) findSpoken() {
	people, used, all := b.doc.People, b.plan.Used, b.spoken[:0]
	known := append(b.known[:0], make([]int32, len(people))...)
	for i := range people {
		if e := &people[i]; e.Official && (e.Named || used[i]) {
			all = append(all, spoken{entity: int32(i)})
			known[i] = int32(len(all))
		}
	}
	b.known, b.spoken = known, all
}

// findMentions finds where the text speaks of them.
func (b *reportBuilder) findMentions() {
	persons, known, all, list := b.doc.Persons, b.known, b.spoken, b.mentions[:0]
	for i := range persons {
		p := &persons[i]
		if p.Entity < 0 || p.Flags&mention.Pronoun != 0 {
			continue
		}
		n := known[p.Entity]
		if n == 0 {
			continue
		}
		all[n-1].mentions++
		first, last := p.First, p.Last
		if p.Named() {
			first, last = p.NameFirst, p.NameLast
		}
		list = append(list, mentioned{n - 1, first, last})
	}
	b.mentions = list
}

// diagnostics are what is said of a note, by its code.
var diagnostics = [...]Diagnostic{
	frame.NoteNoTraveller: {Code: "no_traveller", Message: "a pronoun travels that points to no official of the text; left out"},
	frame.NoteUnreal:      {Code: "unreal", Message: "told as fiction, as a rumour, as an unreal condition or as an unanswered invitation; left out"},
	frame.NoteNoOffice:    {Code: "no_office", Message: "a person travels to whom the text gives no office; left out"},
}

// span returns the bytes of tokens first to last.
func (b *reportBuilder) span(first, last int32) (s Span) {
	setSpan(&s, b.doc.Tokens, first, last)
	return s
}

// setSpan makes s, which is zero, the bytes of tokens first to last. Of a span that lies in the report, nothing but its numbers is
// written: it names no document, and to write that there is none is to write a pointer.
func setSpan(s *Span, tokens []text.Token, first, last int32) {
	s.Start, s.End = int(tokens[first].Start), int(tokens[last].End)
}

// written returns the text of tokens first to last.
func (b *reportBuilder) written(first, last int32) string {
	return b.doc.Text[b.doc.Tokens[first].Start:b.doc.Tokens[last].End]
}

// seen returns the text of tokens first to last, with white space as single
// spaces and letters composed (NFC).
func (b *reportBuilder) seen(first, last int32) string {
	s := b.written(first, last)
	if simple(s) {
		return s
	}
	n := len(b.letters)
	b.letters = b.appendSeen(b.letters, s, first, last)
	s = string(b.letters[n:])
	b.letters = b.letters[:n]
	return s
}

// appendSeen appends s, the text of tokens first to last, as seen has it.
func (b *reportBuilder) appendSeen(to []byte, s string, first, last int32) []byte {
	if all, ok := appendASCII(to, s); ok {
		return all // "Prime\nMinister"
	}
	hidden := false
	for i := first; i <= last; i++ {
		hidden = hidden || b.doc.Tokens[i].Flags&text.Hidden != 0
	}
	add := func(s string) {
		if hidden {
			s = visible(s)
		}
		if simple(s) {
			to = append(to, s...)
		} else {
			to = norm.NFC.AppendString(to, s)
		}
	}
	if singleSpaced(s) {
		add(s)
		return to
	}
	between := ""
	for word := range strings.FieldsSeq(s) {
		to = append(to, between...)
		add(word)
		between = " "
	}
	return to
}

// appendASCII appends s with white space as single spaces within; ok is false where it is not of ASCII alone.
func appendASCII(to []byte, s string) (all []byte, ok bool) {
	start, space := len(to), false
	for i := range len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return to[:start], false
		case c == ' ' || c-'\t' <= '\r'-'\t':
			space = len(to) > start
		default:
			if space {
				to, space = append(to, ' '), false
			}
			to = append(to, c)
		}
	}
	return to, true
}

// simple reports whether s is letters and marks that are in normal form C, with single spaces within:
// those of ASCII and the frequent letters of other scripts, so that hardly a name needs the tables of
// the normal forms.
func simple(s string) bool {
	n := len(s)
	if n == 0 || s[0] == ' ' || s[n-1] == ' ' {
		return false
	}
	i := 0
	if n >= 8 {
		for i+8 <= n && plainASCII(lexicon.Eight(s, i)) {
			i += 7 // with the last byte again: two spaces may stand beside each other
		}
		if i+8 > n && plainASCII(lexicon.Eight(s, n-8)) {
			return true
		}
	} else if n >= 4 && plainASCII(four(s)|four(s[n-4:])<<32) {
		return true
	}
	for ; i < n; i++ {
		switch c := s[i]; {
		case c < ' ', c == ' ' && s[i-1] == ' ':
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
	}
	return true
}

// plainASCII reports whether 8 bytes are ASCII and no controls, with no two spaces together. It tells in a dozen
// instructions of most words what the loop over their bytes needs a hundred for.
func plainASCII(w uint64) bool {
	other := (w | (w - ' '*lexicon.Ones)) & lexicon.High // the bytes beyond ASCII, and at least the first of the controls
	spaces := ^(w ^ ' '*lexicon.Ones + 0x7F*lexicon.Ones) & lexicon.High
	return other|spaces&(spaces>>8) == 0
}

// four returns the first 4 bytes of s.
func four(s string) uint64 {
	_ = s[3]
	return uint64(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
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

// visible drops zero-width and bidirectional controls.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r == 0xAD || r == 0xFEFF || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F {
			return -1
		}
		return r
	}, s)
}

// setOfficials makes the officials of the report.
func (b *reportBuilder) setOfficials() {
	all, officials, people := b.spoken, b.officials, b.doc.People
	if len(all) == 0 {
		return
	}
	list := b.people.Take(len(all))
	for k := range all {
		of, o := &all[k], &officials[k]
		list = append(list, o)
		o.ID, o.Mentions = officialID(k), b.spans.Take(int(of.mentions))
		e := &people[of.entity]
		b.office(&o.Office, e)
		if e.Named {
			b.name(&o.Name, e)
		}
	}
	b.report.Officials = list
	tokens := b.doc.Tokens
	for _, m := range b.mentions {
		o := &officials[m.official]
		n := len(o.Mentions)
		o.Mentions = o.Mentions[:n+1]
		setSpan(&o.Mentions[n], tokens, m.first, m.last)
	}
}

// official returns the official who is an entity, nil where the report does not speak of him.
func (b *reportBuilder) official(entity int32) *Official {
	if n := b.known[entity]; n != 0 {
		return &b.officials[n-1]
	}
	return nil
}

// firstIDs are the ids of the first officials of a report.
var firstIDs = [...]string{"o1", "o2", "o3", "o4", "o5", "o6", "o7", "o8", "o9"}

// officialID returns the id of the report's official k: "o1" is that of the first.
func officialID(k int) string {
	if k < len(firstIDs) {
		return firstIDs[k]
	}
	return "o" + strconv.Itoa(k+1)
}

// officialsOf returns those of the entities of whom the report speaks.
func (b *reportBuilder) officialsOf(entities []int32) []*Official {
	if len(entities) == 0 {
		return nil
	}
	list, n := b.people.Take(len(entities))[:len(entities)], 0
	for _, e := range entities {
		if o := b.known[e]; o != 0 {
			list[n] = b.report.Officials[o-1]
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return list[:n]
}

// evidenceOf returns the bytes of the words that state something, as a list of a slab.
func (b *reportBuilder) evidenceOf(words *route.Evidence, slab *slab.Of[Span]) []Span {
	n, tokens := words.Len(), b.doc.Tokens
	list := slab.Take(n)[:n]
	setSpan(&list[0], tokens, words.First, words.Last)
	for i, again := range words.Again {
		setSpan(&list[i+1], tokens, again.First, again.Last)
	}
	return list
}

func (b *reportBuilder) meetingsOf(meetings []route.Meeting) []Meeting {
	list := b.meetings.Take(len(meetings))[:len(meetings)]
	for i := range list {
		b.meeting(&list[i], &meetings[i])
	}
	return list
}

func (b *reportBuilder) name(to *Name, e *mention.Entity) {
	first, last := &b.doc.Tokens[e.NameFirst], &b.doc.Tokens[e.NameLast]
	as := writtenName{written: b.doc.Text[first.Start:last.End], lex: b.doc.Lex, country: e.Country, dotted: last.Has(text.Single | text.Dotted)}
	if b.doc.Grammar.Case && e.Case&lexicon.FeatNom == 0 {
		as.declined, as.cases, as.gender = true, e.Case, e.Flags&(mention.Feminine|mention.Masculine)
	}
	known, ok := b.names.find(first.Hash^last.Hash<<1, &as)
	if !ok {
		as.written = strings.Clone(as.written)
		known.writtenName, known.name = as, readName(b.fullName(e, &as), b.lang, b.countryCode(e.Country))
	}
	*to = known.name
}

// fullName returns the name of an entity in the nominative, for the report to keep; as.written is kept as well.
func (b *reportBuilder) fullName(e *mention.Entity, as *writtenName) string {
	full := as.written
	if !simple(full) {
		full = b.seen(e.NameFirst, e.NameLast)
	}
	if as.dotted {
		full = strings.TrimSuffix(full, ".") // "King George V." at the end of a sentence
	}
	if as.declined {
		full = nominative(full, as)
	}
	return full
}

// countryCode returns the code of a country by 1 + its index, "" of none.
func (b *reportBuilder) countryCode(country uint16) string {
	if country == 0 {
		return ""
	}
	return b.doc.World.CountryCode(int(country - 1))
}

// nameCache holds the names read last: the same few hundred people are in the news, and to read a
// name takes as long as to read a sentence.
type nameCache [1024]*knownName

// knownName is a name as it stands in a text, and how it was read.
type knownName struct {
	writtenName
	name Name
}

// writtenName is a name as it stands in a text, with all that its reading depends on.
type writtenName struct {
	written  string
	lex      *lexicon.Lexicon // of the language of the text
	country  uint16           // 1 + the index of the country of the office
	dotted   bool             // the last word is an initial or an abbreviation
	declined bool             // it stands in one of the cases, and is that of a person of the gender
	gender   mention.PersonFlags
	cases    lexicon.Feat
}

// find returns what is known of a name; where nothing is, ok is false, and it may be noted there. The hash is of its words.
func (n *nameCache) find(hash uint64, as *writtenName) (known *knownName, ok bool) {
	first, second := &n[hash>>8%uint64(len(n))], &n[hash>>40%uint64(len(n))] // names that share the first do not drive one another out by turns
	if known = *first; known == nil {
		*first = new(knownName)
		return *first, false
	}
	if known.writtenName == *as {
		return known, true
	}
	if known = *second; known == nil {
		*second = new(knownName)
		return *second, false
	}
	return known, known.writtenName == *as
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
func nominative(full string, as *writtenName) string {
	var cases decline.Case
	for _, c := range declined {
		if as.cases&c.feat != 0 {
			cases |= c.bit
		}
	}
	words, gender := strings.Fields(full), decline.Unknown
	switch as.gender {
	case mention.Feminine:
		gender = decline.Feminine
	case mention.Masculine:
		gender = decline.Masculine
	}
	return strings.Join(decline.Nominative(words, cases, gender), " ")
}

func (b *reportBuilder) office(o *Office, e *mention.Entity) {
	o.Role, o.Country, o.Inferred = Role(lexicon.Roles[e.Role]), b.countryCode(e.Country), e.Inferred
	if e.TitleFirst >= 0 {
		b.say(&o.Title, e.TitleFirst, e.TitleLast)
	}
	if e.Org != 0 {
		o.Organization = b.doc.World.Org(int(e.Org - 1)).Name
	}
	if e.Mods == 0 {
		return
	}
	for i, m := range lexicon.Modifiers {
		if e.Mods&(1<<i) != 0 {
			o.Modifiers = append(o.Modifiers, Modifier(m))
		}
	}
}

func (b *reportBuilder) itinerary(it *Itinerary, j *route.Journey) {
	it.Traveller, it.Companions = b.official(j.Traveller), b.officialsOf(j.Companions)
	it.Period = Period{date(j.Start), date(j.End)}
	if j.Region != 0 {
		it.Region = b.doc.World.Region(int(j.Region - 1)).Code
	}
	it.Legs = b.legs.Take(len(j.Legs))[:len(j.Legs)]
	for i := range it.Legs {
		b.leg(&it.Legs[i], &j.Legs[i])
	}
}

func date(d mention.Day) Date { return Date{d.Year, d.Month, d.Day} }

var statuses = [...]Status{
	frame.NoStatus: "", frame.Planned: StatusPlanned, frame.Ongoing: StatusOngoing, frame.Completed: StatusCompleted,
	frame.Cancelled: StatusCancelled, frame.Postponed: StatusPostponed, frame.Denied: StatusDenied,
}

var certainties = [...]Certainty{frame.Stated: CertaintyStated, frame.Expected: CertaintyExpected, frame.Possible: CertaintyPossible}

func (b *reportBuilder) leg(leg *Leg, l *route.Leg) {
	b.place(&leg.Place, l.Country, l.City, l.CityFirst, l.CityLast)
	leg.Period = Period{date(l.Start), date(l.End)}
	leg.Status, leg.Inferred = statuses[l.Status], l.Inferred
	if l.Certainty != frame.Stated {
		leg.Certainty = certainties[l.Certainty]
	}
	if len(l.Stops) > 0 {
		leg.Stops = make([]Place, len(l.Stops))
		for i, s := range l.Stops {
			b.place(&leg.Stops[i], 0, s.City, s.First, s.Last)
		}
	}
	evidence := &b.evidence
	if evidence.Empty() {
		evidence = &b.spans
	}
	leg.Evidence = b.evidenceOf(&l.Evidence, evidence)
	v := &leg.Visit
	if l.VisitKind != 0 {
		v.Kind = VisitKind(lexicon.VisitKinds[l.VisitKind])
		b.say(&v.KindText, l.KindFirst, l.KindLast)
	}
	// what a stay lacks, most lack: it costs no call, and nothing is written
	if len(l.Hosts) > 0 {
		v.Hosts = b.officialsOf(l.Hosts)
	}
	if len(l.Meetings) > 0 {
		v.Meetings = b.meetingsOf(l.Meetings)
	}
	if len(l.Topics) > 0 {
		v.Agenda = b.agenda(l.Topics)
	}
	if len(l.Outcomes) > 0 {
		v.Outcomes = make([]Outcome, len(l.Outcomes))
		for i := range l.Outcomes {
			v.Outcomes[i] = b.outcome(&l.Outcomes[i])
		}
	}
}

// place sets a country and a city. The city bears its usual English name; an
// English text's own name of it stays ("Saigon", "Kiev"), as does the name of a
// city that no table knows.
func (b *reportBuilder) place(p *Place, country, city uint16, first, last int32) {
	p.Country = b.countryCode(country)
	if city != 0 {
		lat, lon := b.doc.World.Position(int(city - 1))
		p.Latitude, p.Longitude = round(lat), round(lon)
		usual := b.doc.World.CityName(int(city - 1))
		if first < 0 || !b.doc.Grammar.OwnCityNames || b.doc.Tokens[first].Flags&text.Upper != 0 || b.written(first, last) == usual {
			p.City = usual
			return
		}
	}
	if first >= 0 {
		b.say(&p.City, first, last)
	}
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

func (b *reportBuilder) meeting(to *Meeting, m *route.Meeting) {
	to.Kind, to.Status, to.Date, to.Inferred = meetingKinds[m.Kind], statuses[m.Status], date(m.Date), m.Inferred
	b.place(&to.Venue, m.Country, m.City, m.CityFirst, m.CityLast)
	to.Participants, to.Evidence = b.officialsOf(m.Participants), b.evidenceOf(&m.Evidence, &b.spans)
}

func (b *reportBuilder) agenda(topics []frame.Topic) Agenda {
	agenda, again := Agenda(b.items.Take(len(topics))), toldAgain(topics)
	for i := range topics {
		t := &topics[i]
		code, certainty, said := Topic(lexicon.Topics[t.Topic]), certainties[t.Certainty], 1
		if again>>(t.Topic&63)&1 != 0 {
			if item := agenda.find(code, certainty); item != nil {
				item.Evidence = append(item.Evidence, b.span(t.First, t.Last))
				continue
			}
			said = timesTold(t, topics[i:])
		}
		agenda = agenda[:len(agenda)+1]
		item := &agenda[len(agenda)-1]
		item.Topic, item.Certainty, item.Evidence = code, certainty, b.spans.Take(said)[:1]
		setSpan(&item.Evidence[0], b.doc.Tokens, t.First, t.Last)
		b.say(&item.Text, t.First, t.Last)
	}
	return agenda
}

// toldAgain returns a bit for each topic that is told more than once, and for some others that share their bits.
func toldAgain(topics []frame.Topic) (again uint64) {
	told := uint64(0)
	for i := range topics {
		bit := uint64(1) << (topics[i].Topic & 63)
		again |= told & bit
		told |= bit
	}
	return again
}

// timesTold returns how often some topics tell one with the same certainty.
func timesTold(t *frame.Topic, topics []frame.Topic) (n int) {
	for i := range topics {
		if o := &topics[i]; o.Topic == t.Topic && o.Certainty == t.Certainty {
			n++
		}
	}
	return n
}

// find returns the item of a topic told with a certainty, nil where there is none.
func (a Agenda) find(code Topic, certainty Certainty) *AgendaItem {
	for i := range a {
		if item := &a[i]; item.Topic == code && item.Certainty == certainty {
			return item
		}
	}
	return nil
}

func outcomeKind(k frame.Kind) OutcomeKind {
	switch k {
	case frame.Invite:
		return OutcomeInvitation
	case frame.Sign:
		return OutcomeAgreement
	case frame.Statement:
		return OutcomeStatement
	case frame.Message:
		return OutcomeMessage
	case frame.Aid:
		return OutcomeAid
	case frame.Award:
		return OutcomeAward
	}
	return ""
}

func (b *reportBuilder) outcome(o *route.Outcome) Outcome {
	out := Outcome{Kind: outcomeKind(o.Kind), Status: statuses[o.Status], Evidence: b.spans.One(b.span(o.Evidence.First, o.Evidence.Last))}
	if o.From >= 0 {
		out.From = b.official(o.From)
	}
	if o.To >= 0 {
		out.To = b.official(o.To)
	}
	out.Country = b.countryCode(o.Country)
	return out
}

func (b *reportBuilder) sourcesOf(told []frame.Source) (sources []Source) {
next:
	for _, s := range told {
		src := Source{Kind: SourceKind(lexicon.SourceKinds[s.Kind]), Mentions: b.spans.One(b.span(s.First, s.Last))}
		if s.Agency != 0 {
			a := b.doc.World.Agency(int(s.Agency - 1))
			src.Name, src.Kind = a.Name, SourceKind(lexicon.SourceKinds[a.Kind])
		} else {
			src.Name = b.seen(s.First, s.Last)
		}
		for i := range sources {
			if sources[i].Kind == src.Kind && strings.EqualFold(sources[i].Name, src.Name) {
				sources[i].Mentions = b.spans.Append(sources[i].Mentions, src.Mentions[0])
				continue next
			}
		}
		if sources == nil {
			sources = b.forSources(len(told))
		}
		sources = append(sources, src)
		if s.Agency == 0 {
			b.say(&sources[len(sources)-1].Name, s.First, s.Last)
		}
	}
	return sources
}
