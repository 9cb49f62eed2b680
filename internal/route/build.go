package route

import (
	"math"
	"slices"

	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
	"github.com/legation-go/legation/internal/slab"
)

// Builder makes plans, one after another, in memory that it keeps. The zero value is ready.
type Builder struct{ b builder }

// builder puts frames together in the order of the text.
type builder struct {
	doc  *mention.Doc
	set  *frame.Set
	plan Plan
	cal  calendar

	byFrame []leg              // leg of each frame
	bound   int32              // 1 + who is bound for a part of the world, 0 where nobody is
	byWho   []int32            // 1 + journey of each entity, 0 where none
	current leg                // the leg spoken of last
	main    int32              // the traveller whom the text is about
	mains   []int32            // nobody else, nobody where there is none
	named   lexicon.CountrySet // the countries whose names or adjectives stand in the text
	listed  bool               // named has those of the items as well
	pending pending
	counted bool // several has been found out
	several bool // the text names places of several countries
	setOff  bool // of somebody it was told no more than that he has set out; see arrived
	joined  bool // somebody is said to go with another

	memory
}

// memory is what the lists of a plan are made of, used again for the next text.
type memory struct {
	legs     slab.Of[Leg]
	stops    slab.Of[Stop]
	spans    slab.Of[Span]
	ids      slab.Of[int32]
	meetings slab.Of[Meeting]
	topics   slab.Of[frame.Topic]
	outcomes slab.Of[Outcome]
}

// reset takes all lists back. Legs begin as zeros; what the other lists hold is written as a whole.
func (m *memory) reset() {
	m.legs.Reset()
	m.stops.Reuse()
	m.spans.Reuse()
	m.ids.Reuse()
	m.meetings.Reuse()
	m.topics.Reuse()
	m.outcomes.Reuse()
}

// pending keeps what a visit without a place tells until its place is known.
type pending struct {
	traveller int32
	status    frame.Status
	kind      uint8
	kindFirst int32
	kindLast  int32
	set       bool
}

// Build puts together what a document's frames tell. written is the day of
// writing, zero if unknown. The plan stands until the next call.
func (r *Builder) Build(d *mention.Doc, set *frame.Set, written mention.Day) *Plan {
	b := &r.b
	b.begin(d, set, written)
	b.mainTraveller()
	b.homeCountry()
	b.spokenFor()
	frames, legs := set.Frames, b.byFrame[:len(set.Frames)]
	for i := range frames {
		f := &frames[i]
		if f.Kind == frame.Meet && f.Venue < 0 && i+1 < len(frames) && frames[i+1].Sentence == f.Sentence {
			b.guestAhead(f, frames[i+1:])
		}
		l := b.frame(f)
		if l == noLeg && (f.Kind == frame.Discuss || f.Kind == frame.Visit) {
			l = b.current
		}
		legs[i] = l
	}
	if b.joined {
		b.accompanied(frames)
	}
	b.attachTopics()
	b.finish()
	return &b.plan
}

// begin forgets the text read before.
func (b *builder) begin(d *mention.Doc, set *frame.Set, written mention.Day) {
	b.reset()
	b.doc, b.set = d, set
	b.cal.begin(d, written)
	b.plan.Journeys, b.plan.Meetings, b.plan.Topics = b.plan.Journeys[:0], b.plan.Meetings[:0], nil
	b.plan.Used, b.byWho = zeroed(b.plan.Used, len(d.People)), zeroed(b.byWho, len(d.People))
	b.byFrame = room(b.byFrame, len(set.Frames))
	b.bound, b.current, b.main, b.pending = 0, noLeg, -1, pending{}
	b.counted, b.several, b.setOff, b.joined = false, false, false, false
	b.named, b.listed = lexicon.CountrySet{}, false
	for i := range d.People {
		b.named.Add(d.People[i].Country) // now: later some are concluded
	}
}

// room returns a list of n values in the memory of list, where it has room for them.
func room[T any](list []T, n int) []T {
	if n > cap(list) {
		return make([]T, n, 2*n)
	}
	return list[:n]
}

// zeroed returns n zeros in the memory of list.
func zeroed[T any](list []T, n int) []T {
	list = room(list, n)
	clear(list)
	return list
}

// mainTraveller finds who the text says travels first, to whom clauses without a
// subject belong.
func (b *builder) mainTraveller() {
	for i := range b.set.Frames {
		f := &b.set.Frames[i]
		switch f.Kind {
		case frame.Travel, frame.Visit, frame.Tour, frame.Leave:
			if f.Agents.Len() > 0 && !f.Default {
				b.mains = b.set.People(f.Agents)[:1:1]
				b.main = b.mains[0]
				return
			}
		}
	}
	b.mains, b.main = nil, -1
}

// people returns the agents of a frame, the main traveller where it has none.
func (b *builder) people(f *frame.Frame) []int32 {
	if f.Agents.Len() == 0 {
		if f.Default {
			return b.mains
		}
		return nil
	}
	return b.set.People(f.Agents)
}

// frame adds what a frame tells, and returns the leg that it speaks of.
func (b *builder) frame(f *frame.Frame) leg {
	switch f.Kind {
	case frame.Travel, frame.Visit, frame.Log:
		if f.Cue == lexicon.CueLeaveFor && f.From >= 0 && f.Stays.Len() > 0 {
			for _, who := range b.people(f) {
				b.left(who, f) // "left Nairobi for Kigali": he was there
			}
		}
		return b.travel(f)
	case frame.Tour:
		return b.tour(f)
	case frame.Leave:
		b.leave(f)
	case frame.Meet, frame.Call:
		return b.meet(f)
	case frame.Receive:
		return b.receive(f)
	case frame.Accompany:
		b.joined = true
	case frame.Host:
		if b.current != noLeg {
			for _, who := range b.people(f) {
				b.host(b.at(b.current), who, true)
				b.plan.Used[who] = true
			}
		}
	case frame.Invite, frame.Sign, frame.Statement, frame.Message, frame.Aid, frame.Award:
		return b.outcome(f)
	}
	return noLeg
}

// journey returns the index of a traveller's journey, made if there is none.
func (b *builder) journey(traveller int32) int {
	if j := b.find(traveller); j >= 0 {
		return j
	}
	b.plan.Journeys = append(b.plan.Journeys, Journey{Traveller: traveller})
	b.byWho[traveller] = int32(len(b.plan.Journeys))
	return len(b.plan.Journeys) - 1
}

// find returns the index of a traveller's journey, -1 where there is none.
func (b *builder) find(traveller int32) int { return int(b.byWho[traveller]) - 1 }

// recent is how many legs back something may belong to, so that the work stays
// linear in texts of any length.
const recent = 100

// from returns the first of the recent legs of a list.
func from(legs []Leg) int { return max(0, len(legs)-recent) }

func (b *builder) at(l leg) *Leg { return &b.plan.Journeys[l.journey()].Legs[l.index()] }

// legFor returns the leg of a traveller that something with the given status
// belongs to: the one spoken of last, but what has taken place belongs to no leg
// that lies ahead while there is another.
func (b *builder) legFor(traveller int32, s frame.Status) leg {
	l := b.lastOf(traveller)
	if l == noLeg || s != frame.Completed && s != frame.Ongoing || b.at(l).Status != frame.Planned {
		return l
	}
	legs := b.plan.Journeys[l.journey()].Legs
	for k := len(legs) - 1; k >= from(legs); k-- {
		if legs[k].Status == frame.Ongoing || legs[k].Status == frame.Completed {
			return legAt(l.journey(), k)
		}
	}
	return l
}

// lastOf returns the leg of a traveller that the text spoke of last.
func (b *builder) lastOf(traveller int32) leg {
	if b.current != noLeg && b.plan.Journeys[b.current.journey()].Traveller == traveller {
		return b.current
	}
	if j := b.find(traveller); j >= 0 && len(b.plan.Journeys[j].Legs) > 0 {
		return legAt(j, len(b.plan.Journeys[j].Legs)-1)
	}
	return noLeg
}

// home reports whether a place lies in a person's own country.
func (b *builder) home(person int32, country uint16) bool {
	own := b.doc.People[person].Country
	return country != 0 && (own == country || own == 0 && b.domestic(person, country))
}

// domestic reports whether a country is a newspaper's own, which it need not name, and that of a person without
// one too, for the text does not say whose official he is: "o ministro da Fazenda viaja para o Rio".
func (b *builder) domestic(person int32, country uint16) bool {
	e := &b.doc.People[person]
	if e.Org != 0 || !national(e.Role) || b.isNamed(country) {
		return false
	}
	return slices.Contains(b.doc.Grammar.OwnCountries, b.doc.World.Country(int(country-1)).Code)
}

// isNamed reports whether the text names a country, otherwise than by its cities.
func (b *builder) isNamed(country uint16) bool {
	if !b.listed {
		b.listed = true
		b.listNamed()
	}
	return b.named.Has(country)
}

// listNamed adds the countries of the items to those of the officials.
func (b *builder) listNamed() {
	items, places := b.doc.Items, b.doc.Places
	for i := range items {
		switch it := &items[i]; it.Kind {
		case mention.ItemDemonym:
			b.named.Add(uint16(it.Ref) + 1)
		case mention.ItemPlace:
			if p := &places[it.Ref]; p.CityFirst < 0 && p.NameFirst < 0 {
				b.named.Add(p.Country)
			}
		}
	}
}

// homeTown reports whether a place is a town, not the capital, of a country whose papers write the language,
// and a person a minister or a lesser official of whom the text does not say of what country: he is more
// likely of that one. "la congresista X viajó a Arequipa"
func (b *builder) homeTown(who int32, p *mention.Place) bool {
	return len(b.doc.Grammar.HomeTowns) > 0 && b.townOfOwn(who, p)
}

// townOfOwn is homeTown where the language has such countries. It stands apart so that homeTown is a comparison where it has none.
func (b *builder) townOfOwn(who int32, p *mention.Place) bool {
	e := &b.doc.People[who]
	if e.Country != 0 || e.Org != 0 || p.City == 0 || p.Capital {
		return false
	}
	switch e.Role {
	case lexicon.RoleLegislator, lexicon.RoleMayor, lexicon.RoleGovernor, lexicon.RolePartyLeader, lexicon.RoleOppositionLeader,
		lexicon.RoleMinister, lexicon.RoleInteriorMinister, lexicon.RoleDeputyMinister, lexicon.RoleSpeaker:
		return slices.Contains(b.doc.Grammar.HomeTowns, b.doc.World.Country(int(p.Country)-1).Code)
	}
	return false
}

// atHomeIn reports whether a place lies in a person's own country, or is the town in which the
// whole of it lies: the pope is at home in Rome.
func (b *builder) atHomeIn(person int32, p *mention.Place) bool {
	c := b.doc.People[person].Country
	if c == p.Country || c == 0 || p.City == 0 {
		return b.home(person, p.Country)
	}
	capital := b.doc.World.CapitalOf(int(c) - 1)
	if capital == 0 || capital == p.City {
		return false
	}
	const near = 0.05 // degrees
	lat, lon := b.doc.World.Position(int(capital - 1))
	thereLat, thereLon := b.doc.World.Position(int(p.City - 1))
	return math.Abs(float64(lat-thereLat)) < near && math.Abs(float64(lon-thereLon)) < near
}

// travel makes legs of a frame that says where its agents go, are or were.
func (b *builder) travel(f *frame.Frame) leg {
	result := noLeg
	stays, people := b.set.Places(f.Stays), b.people(f)
	for _, who := range people {
		if !b.may(who) || b.beside(who, people) {
			continue
		}
		if len(stays) == 0 {
			b.binds(who, f)
			if l := b.update(who, f); result == noLeg {
				result = l
			}
			continue
		}
		if f.Status == frame.NoStatus && f.Cue == lexicon.CueStopNoun && b.bound == who+1 {
			f.Status, f.Weak = frame.Planned, true
		}
		if l := b.stays(who, f, stays); result == noLeg {
			result = l
		}
		if f.Region != 0 {
			if j := b.find(who); j >= 0 && b.plan.Journeys[j].Region == 0 {
				b.plan.Journeys[j].Region = f.Region
			}
		}
	}
	if result != noLeg && !b.aside(f, result) {
		b.current = result
	}
	return result
}

// binds remembers who is bound for a part of the world: the stops of the tour lie ahead
// that the text lists next. "leaves on Sunday for South America. Stops are X and Y"
func (b *builder) binds(who int32, f *frame.Frame) {
	switch {
	case f.Status == frame.Planned && (f.Region != 0 || f.Kind == frame.Tour):
		b.bound = who + 1
	case f.Status == frame.Ongoing || f.Status == frame.Completed:
		b.bound = 0
	}
}

// aside reports whether a frame names places of a journey in passing, so that
// the text goes on about the stay spoken of before: "the tour will also take her
// to X and Y".
func (b *builder) aside(f *frame.Frame, l leg) bool {
	if b.current == noLeg || b.current.journey() != l.journey() {
		return false
	}
	return f.Cue == lexicon.CueTake || f.Cue == lexicon.CueInclude || f.Earlier
}

// may reports whether an entity can be a traveller: an official, named or not. A director
// of no state and no organization is none.
func (b *builder) may(who int32) bool {
	if who < 0 {
		return false
	}
	e := &b.doc.People[who]
	return e.Official && (e.Role != lexicon.RoleOther || e.Country != 0 || e.Org != 0 || e.Mods != 0 || !e.Named)
}

// beside reports whether somebody is the spouse of another of those who travel or are received: a
// companion, and no traveller.
func (b *builder) beside(who int32, people []int32) bool {
	return len(people) > 1 && b.spouseAmong(who, people)
}

// spouseAmong reports whether somebody is a spouse, and another of some people holds an office that is none. It
// stands apart so that beside is a comparison where there is one person, as mostly.
//
//go:noinline
func (b *builder) spouseAmong(who int32, people []int32) bool {
	return b.doc.People[who].Role == lexicon.RoleSpouse && slices.ContainsFunc(people, func(o int32) bool {
		return o != who && b.doc.People[o].Official && b.doc.People[o].Role != lexicon.RoleSpouse
	})
}

// now returns the country in which a traveller is said to be now, 0 where nothing says so.
func (b *builder) now(who int32) uint16 {
	j := b.find(who)
	if j < 0 || len(b.plan.Journeys[j].Legs) == 0 {
		return 0
	}
	legs := b.plan.Journeys[j].Legs
	if last := &legs[len(legs)-1]; last.Status == frame.Ongoing && !last.weak {
		return last.Country
	}
	return 0
}

// stays adds a leg for every country of a list of places.
func (b *builder) stays(who int32, f *frame.Frame, stays []frame.Stay) leg {
	last := noLeg
	countries := 1
	for i := 1; i < len(stays); i++ {
		if b.doc.Places[stays[i].Place].Country != b.doc.Places[stays[i-1].Place].Country {
			countries++
		}
	}
	// one date after several countries is the journey's: "Kenya and Uganda from 3 to 9 June"
	shared := int32(-1)
	if n := len(stays); countries > 1 && f.Date < 0 && stays[n-1].Date >= 0 && !slices.ContainsFunc(stays[:n-1], func(st frame.Stay) bool { return st.Date >= 0 }) {
		shared = stays[n-1].Date
		f.Date = shared
		if start, _ := b.cal.resolve(&b.doc.Dates[shared], f.Status); f.Weak && b.ahead(start) {
			f.Status = frame.Planned
		}
	}
	previous, began := uint16(0), int32(-1)
	// of a tour that nothing else tells of, what comes behind the country where the traveller is lies
	// ahead: "has arrived in Lima on a tour of Peru, Ecuador and Colombia"
	seen, tells := false, f.Status == frame.NoStatus && countries > 1 && !b.doc.Grammar.BareVerbs
	for i := range stays {
		st := stays[i]
		if st.Date == shared {
			st.Date = -1
		}
		p := &b.doc.Places[st.Place]
		if p.Country == 0 || b.atHomeIn(who, p) || b.homeTown(who, p) || f.Local && b.atHomeThere(who, p.Country) {
			previous = 0
			continue
		}
		if p.Country == previous && last != noLeg && !st.Again {
			b.addStop(b.at(last), p)
			b.dates(b.at(last), st.Date, f.Status)
			b.lasts(b.at(last), began, st.Date, f)
			continue
		}
		previous, began = p.Country, st.Date
		date := st.Date
		if date < 0 && (countries == 1 || len(stays) == 1) {
			date = f.Date
		}
		if date < 0 && f.Date >= 0 && !b.doc.Dates[f.Date].Range {
			goes := f.Cue == lexicon.CueGo || f.Cue == lexicon.CueLeaveFor
			// "fliegt am Samstag nach Australien und Neuseeland", "begins on Monday a trip to Kenya and Uganda"
			if i == 0 && goes && shared < 0 && b.doc.Grammar.Order == lexicon.OrderSOV2 || f.Begun && last == noLeg {
				date = f.Date
			}
		}
		if f.Begun && (last != noLeg || f.Region != 0 && b.now(who) != 0 && b.now(who) != p.Country) || seen {
			later := *f // "begins a trip to Kenya, Uganda and Rwanda"
			later.Status, later.Weak = frame.Planned, true
			last = b.leg(who, p, date, &later)
			continue
		}
		seen = tells && b.now(who) == p.Country
		last = b.leg(who, p, date, f)
	}
	if countries > 1 && f.Date >= 0 && last != noLeg {
		b.period(last.journey(), f)
	}
	if countries > 1 && f.Status == frame.Planned && last != noLeg {
		legs := b.plan.Journeys[last.journey()].Legs
		for k := len(legs) - 1; k >= from(legs); k-- {
			if legs[k].Status == frame.Ongoing && !legs[k].weak {
				return legAt(last.journey(), k) // the text stays where he is: "After Brazil he travels to Uruguay and Peru"
			}
		}
	}
	return last
}

// atHomeThere reports whether an official of no country that the text tells is more likely at home
// in the only one that it names: "The prime minister opened a bridge in Bergen".
func (b *builder) atHomeThere(who int32, country uint16) bool {
	e := &b.doc.People[who]
	if e.Country != 0 || e.Org != 0 || !national(e.Role) {
		return false
	}
	if !b.counted {
		b.counted, b.several = true, false
		for i := range b.doc.Places {
			if c := b.doc.Places[i].Country; c != 0 && c != country {
				b.several = true
				break
			}
		}
	}
	return !b.several || !b.isNamed(country)
}

// ahead reports whether a day, or a month or year that is told alone, lies after the day of
// writing.
func (b *builder) ahead(d mention.Day) bool {
	ref := b.cal.today
	return b.cal.known && (full(d) && number(d) > number(ref) || !full(d) && beyond(d, ref))
}

// beyond reports whether a date of no day is in a month or a year after that of a day.
func beyond(d, day mention.Day) bool {
	if d.Day != 0 || d.Year == 0 {
		return false
	}
	return d.Year > day.Year || d.Year == day.Year && d.Month > day.Month && d.Month != 0
}

// behind reports whether a date of no day is in a month or a year before that of a day.
func behind(d, day mention.Day) bool {
	if d.Day != 0 || d.Year == 0 {
		return false
	}
	return d.Year < day.Year || d.Year == day.Year && d.Month < day.Month && d.Month != 0
}

// period gives a date that belongs to several countries to the whole journey.
func (b *builder) period(j int, f *frame.Frame) {
	start, end := b.cal.resolve(&b.doc.Dates[f.Date], f.Status)
	if jo := &b.plan.Journeys[j]; jo.Start.IsZero() {
		jo.Start, jo.End = start, end
	}
}

// nextUnit reports whether a date is a week, a month or a year that has not begun.
func nextUnit(d *mention.Date) bool {
	switch d.Rel {
	case lexicon.TimeWeek, lexicon.TimeMonth, lexicon.TimeYear, lexicon.TimeWeekend:
		return d.Shift > 0
	}
	return false
}

// gap is how many days may lie between two dates of one country, with no other
// country told between them, for the stay to be one: "official visit January
// 6–8; in the U.S. January 4–12".
const gap = 12

// rank orders statuses by how much they override.
var rank = [...]int{frame.NoStatus: 0, frame.Planned: 1, frame.Ongoing: 2, frame.Completed: 3, frame.Denied: 4, frame.Postponed: 5, frame.Cancelled: 6}

// update applies a frame without a place to the leg spoken of: "Private visit.",
// "The visit was postponed."
func (b *builder) update(who int32, f *frame.Frame) leg {
	l := b.lastOf(who)
	if l == noLeg {
		if f.Status != frame.NoStatus && !f.Weak || f.VisitKind != 0 {
			b.pending = pending{traveller: who, status: f.Status, kind: f.VisitKind, kindFirst: f.KindFirst, kindLast: f.KindLast, set: true}
		}
		return noLeg
	}
	if f.Earlier && f.Status == frame.Completed && b.doc.Grammar.TenseOfBefore {
		if l = b.legFor(who, f.Status); b.at(l).Status == frame.Planned {
			return l // "سيتوجه إلى القاهرة بعد زيارة استمرت يومين"
		}
	}
	if f.Cue == lexicon.CueArrive && f.Status == frame.Ongoing {
		l = b.legFor(who, f.Status) // "had arrived in the region" is not yet where he will go
	}
	if f.Kind == frame.Visit && f.Status == frame.Completed && b.at(l).Status == frame.Planned {
		if told := b.legFor(who, f.Status); b.at(told).Status == frame.Completed {
			l = told // "left Cuba for Mexico after a visit of four days"
		}
	}
	at := b.at(l)
	if f.Default && f.Status == frame.Denied {
		return l // "no travel": nobody says of whom
	}
	if f.Kind == frame.Visit || f.Cue == lexicon.CueArrive {
		if f.Ends >= 0 && at.End.IsZero() {
			if day, _ := b.cal.resolve(&b.doc.Dates[f.Ends], ends(f.Status)); at.Start.IsZero() || number(day) >= number(at.Start) {
				at.End = day
			}
		}
		b.status(at, f.Status, f.Weak || f.Kind == frame.Travel || f.Default && f.Status == frame.Planned)
		if at.VisitKind == 0 && f.VisitKind != 0 {
			at.VisitKind, at.KindFirst, at.KindLast = f.VisitKind, f.KindFirst, f.KindLast
		}
		if f.Date >= 0 && at.Start.IsZero() {
			status := f.Status
			if status == frame.Ongoing && (at.Status == frame.Planned || f.Begun && f.Weak) {
				status = frame.Planned // "will travel to Kyiv. The visit begins on Monday"
			}
			b.dates(at, f.Date, status)
		}
	}
	return l
}

// tour takes the region and dates of a journey, and the legs of the places it names.
func (b *builder) tour(f *frame.Frame) leg {
	result := noLeg
	for _, who := range b.people(f) {
		if !b.may(who) {
			continue
		}
		b.binds(who, f)
		j := b.journey(who)
		if b.plan.Journeys[j].Region == 0 {
			b.plan.Journeys[j].Region = f.Region
		}
		if f.Date >= 0 {
			b.period(j, f)
		}
		if (f.Status == frame.Postponed || f.Status == frame.Cancelled) && f.Stays.Len() == 0 && len(b.plan.Journeys[j].Legs) == 0 {
			b.pending = pending{traveller: who, status: f.Status, set: true} // 原定访问澳大利亚的X推迟行程
		}
		if stays := b.set.Places(f.Stays); len(stays) > 0 {
			if result = b.stays(who, f, stays); b.current == noLeg {
				b.current = result
			}
		}
	}
	return result
}

func (b *builder) leave(f *frame.Frame) {
	for _, who := range b.people(f) {
		if f.From < 0 {
			b.wentHome(who, f)
			continue
		}
		b.left(who, f)
		j := b.find(who)
		if j < 0 {
			continue
		}
		for k := from(b.plan.Journeys[j].Legs); k < len(b.plan.Journeys[j].Legs); k++ {
			l := &b.plan.Journeys[j].Legs[k]
			if l.Country != b.doc.Places[f.From].Country {
				continue
			}
			if f.Status == frame.Completed {
				b.status(l, frame.Completed, false)
			} else if l.Status == frame.Completed && f.Status != frame.Denied && !f.Default && b.doc.Grammar.TenseOfBefore {
				l.Status = frame.Ongoing // "ويغادر الموفد بيروت اليوم"
			}
			if l.City == 0 && len(l.Stops) == 0 {
				l.City = b.doc.Places[f.From].City // where he leaves from he was
			}
			if f.Date >= 0 && l.End.IsZero() && !l.Start.IsZero() {
				if day, _ := b.cal.resolve(&b.doc.Dates[f.Date], departing(f)); number(day) >= number(l.Start) {
					l.End = day
				}
			}
		}
	}
}

// departing tells which way the day of a departure points: a present that tells of a day to come, "leaves Riyadh on Wednesday", lies ahead.
func departing(f *frame.Frame) frame.Status {
	if f.Status == frame.Ongoing && f.Weak {
		return frame.Planned
	}
	return f.Status
}

// wentHome ends the stay that somebody comes home from.
func (b *builder) wentHome(who int32, f *frame.Frame) {
	l := b.lastOf(who)
	if f.Cue != lexicon.CueReturn || l == noLeg {
		return
	}
	leg := b.at(l)
	ahead := false // 15日返回, told on the 13th
	if f.Date >= 0 && f.Weak && b.doc.Grammar.BareVerbs {
		day, _ := b.cal.resolve(&b.doc.Dates[f.Date], f.Status)
		ahead = b.ahead(day)
	}
	if f.Status == frame.Completed && leg.Status != frame.Planned && !(ahead && leg.Status == frame.Ongoing) {
		b.status(leg, frame.Completed, false)
	}
	legs := b.plan.Journeys[l.journey()].Legs
	if last := &legs[len(legs)-1]; f.Date >= 0 && f.Status == frame.Planned && last.Status == frame.Planned && (last != leg || last.Start.IsZero()) {
		if last.End.IsZero() {
			last.End, _ = b.cal.resolve(&b.doc.Dates[f.Date], f.Status) // he returns from where he will be last
		}
		return
	}
	if f.Date >= 0 && leg.End.IsZero() && !leg.Start.IsZero() {
		if day, _ := b.cal.resolve(&b.doc.Dates[f.Date], f.Status); number(day) >= number(leg.Start) {
			leg.End = day
		}
	}
}

// left makes the leg of a country abroad that somebody has left, where the text
// spoke of no stay there before.
func (b *builder) left(who int32, f *frame.Frame) {
	p := &b.doc.Places[f.From]
	leaving := !f.Default && (f.Status == frame.Ongoing || f.Status == frame.Planned) // "يغادر X بيروت اليوم": he is there
	if f.Status != frame.Completed && !leaving || p.Country == 0 || !b.may(who) || b.home(who, p.Country) || b.doc.People[who].Country == 0 && b.doc.People[who].Org == 0 && f.Cue != lexicon.CueReturn {
		return
	}
	if j := b.find(who); j >= 0 {
		for _, l := range b.plan.Journeys[j].Legs[from(b.plan.Journeys[j].Legs):] {
			if l.Country == p.Country {
				return
			}
		}
	}
	stay := *f
	if leaving {
		stay.Status, stay.Weak = frame.Ongoing, false
	}
	l := b.leg(who, p, -1, &stay)
	if f.Date >= 0 {
		b.at(l).End, _ = b.cal.resolve(&b.doc.Dates[f.Date], departing(f))
	}
	if b.current == noLeg {
		b.current = l
	}
}

// accompanied gives the journeys the companions that frames tell of, once all journeys are known: "X, accompanied by Y,
// arrived in Oslo".
func (b *builder) accompanied(frames []frame.Frame) {
	for i := range frames {
		if f := &frames[i]; f.Kind == frame.Accompany && f.Status != frame.Denied {
			b.accompany(f)
		}
	}
}

func (b *builder) accompany(f *frame.Frame) {
	others := b.set.People(f.Others)
	for _, who := range b.people(f) {
		// the one whose journey the text tells has the others as companions
		if j := b.find(who); j >= 0 {
			for _, o := range others {
				b.companion(j, o)
			}
			continue
		}
		for _, o := range others {
			if j := b.find(o); j >= 0 {
				b.companion(j, who)
			}
		}
	}
}

// companion makes somebody go with the traveller of a journey, but for a host who shows him round at home.
func (b *builder) companion(j int, who int32) {
	jo := &b.plan.Journeys[j]
	if en := &b.doc.People[who]; en.Role == lexicon.RoleSpouse && !en.Named {
		return
	}
	if c := b.doc.People[who].Country; c != 0 && c != b.doc.People[jo.Traveller].Country {
		for l := range jo.Legs {
			if jo.Legs[l].Country == c {
				return
			}
		}
	}
	if who != jo.Traveller && !slices.Contains(jo.Companions, who) {
		jo.Companions = b.ids.Append(jo.Companions, who)
		b.plan.Used[who] = true
		b.sameCabinet(who, &b.doc.People[jo.Traveller])
	}
}

// sameCabinet gives a minister of no country that the text tells the country of the one with whom he travels.
func (b *builder) sameCabinet(who int32, with *mention.Entity) {
	const cabinet uint64 = 1<<lexicon.RoleDeputyPrimeMinister | 1<<lexicon.RoleForeignMinister | 1<<lexicon.RoleDeputyForeignMinister |
		1<<lexicon.RoleDefenceMinister | 1<<lexicon.RoleFinanceMinister | 1<<lexicon.RoleInteriorMinister | 1<<lexicon.RoleTradeMinister |
		1<<lexicon.RoleEnergyMinister | 1<<lexicon.RoleMinister | 1<<lexicon.RoleDeputyMinister
	if e := &b.doc.People[who]; e.Country == 0 && e.Org == 0 && with.Org == 0 && with.Country != 0 && cabinet>>e.Role&1 != 0 {
		e.Country, e.Inferred = with.Country, true
	}
}
