package route

import (
	"slices"

	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// meet adds a meeting: to the leg where it is, else beside the journeys.
func (b *builder) meet(f *frame.Frame) leg {
	agents, others := b.people(f), b.set.People(f.Others)
	if f.Kind == frame.Call || meetingKind(f.MeetKind) == Call {
		var m Meeting
		b.meeting(&m, f, agents, others)
		m.Kind = Call
		if len(m.Participants) > 1 {
			b.plan.Meetings = append(b.plan.Meetings, m)
			b.use(m.Participants)
		}
		return noLeg
	}
	l := b.legOf(agents, f)
	if l == noLeg {
		if l = b.legOf(others, f); l != noLeg && b.bothAbroad(agents, others, f) {
			current := b.current
			b.goes(agents[0], f)
			b.current = current
		}
	}
	if l == noLeg && f.Venue >= 0 && len(agents) > 0 && f.Status != frame.Denied {
		l = b.goes(agents[0], f)
		for _, who := range agents[1:] {
			if f.Both {
				b.goes(who, f) // each of those who met abroad was there
			}
		}
	}
	abroad := l != noLeg && f.Status != frame.Denied && f.Kind == frame.Meet && (b.doc.Grammar.TitleAdjAfter || f.MeetKind == lexicon.CueSummit && b.doc.Grammar.BareVerbs) && f.Venue >= 0 && b.doc.People[b.at(l).Traveller].Country != 0
	if (l == noLeg || abroad) && f.Venue >= 0 && f.Status != frame.Denied && len(agents) == 1 {
		for _, who := range others { // whoever's country is told and is not this one came from there
			if c := b.doc.People[who].Country; c != 0 && c != b.doc.Places[f.Venue].Country && (l == noLeg || b.at(l).Traveller != who && b.doc.People[who].Named) {
				if at := b.goes(who, f); l == noLeg {
					l = at
				}
			}
		}
	}
	if l == noLeg && len(agents) == 1 && b.atHome(agents[0], f) {
		for _, who := range others {
			if at := b.goes(who, f); l == noLeg {
				l = at
			}
		}
	}
	if f.Both && f.Venue >= 0 && f.Status != frame.Denied && len(agents) == 1 {
		for _, who := range others {
			if b.doc.People[who].Named {
				b.goes(who, f)
			}
		}
		if l != noLeg {
			b.current = l
		}
	}
	var m Meeting
	b.meeting(&m, f, agents, others) // now: who has a leg counts without a name
	if len(m.Participants) < 2 {
		return l
	}
	b.use(m.Participants)
	if l == noLeg {
		b.plan.Meetings = append(b.plan.Meetings, m)
		return noLeg
	}
	b.attach(l, &m, f)
	return l
}

// guestAhead gives a meeting the place at which the sentence goes on to say that the guest is, in the country of the
// host: "X held talks with Y, who is on a visit to Moscow".
func (b *builder) guestAhead(f *frame.Frame, next []frame.Frame) {
	const near = 3
	for k := range next[:min(len(next), near)] {
		g := &next[k]
		if g.Sentence != f.Sentence || g.Kind == frame.Meet || g.Kind == frame.Receive {
			return
		}
		if g.Kind != frame.Travel || g.Status != frame.Ongoing && g.Status != frame.Completed || g.Stays.Len() != 1 || g.Agents.Len() != 1 {
			continue
		}
		at := b.set.Places(g.Stays)[0].Place
		who, home := b.set.People(g.Agents)[0], b.doc.Places[at].Country
		atHome := func(host int32) bool { return home != 0 && b.doc.People[host].Country == home }
		if slices.Contains(b.set.People(f.Others), who) && slices.ContainsFunc(b.people(f), atHome) {
			if !slices.ContainsFunc(b.people(f), func(who int32) bool { return b.lastOf(who) != noLeg }) {
				f.Venue = at // else they met where the text has said that he is
			}
			return
		}
	}
}

// bothAbroad reports whether one official meets another in a country that is neither's, so that he
// has come there as well.
func (b *builder) bothAbroad(agents, others []int32, f *frame.Frame) bool {
	if f.Venue < 0 || f.Status == frame.Denied || len(agents) != 1 || len(others) != 1 || f.Default {
		return false
	}
	a, o, c := &b.doc.People[agents[0]], &b.doc.People[others[0]], b.doc.Places[f.Venue].Country
	return a.Named && a.Country != 0 && o.Country != 0 && c != 0 && a.Country != c && o.Country != c && a.Country != o.Country
}

func (b *builder) use(people []int32) {
	for _, p := range people {
		b.plan.Used[p] = true
	}
}

// legOf returns the leg of one of the people that a meeting belongs to: the one
// at its venue if the frame names one, else the one spoken of.
func (b *builder) legOf(people []int32, f *frame.Frame) leg {
	for _, who := range people {
		j := b.find(who)
		if j < 0 || len(b.plan.Journeys[j].Legs) == 0 {
			continue
		}
		if f.Venue < 0 {
			return b.legFor(who, f.Status)
		}
		p := &b.doc.Places[f.Venue]
		for k := len(b.plan.Journeys[j].Legs) - 1; k >= from(b.plan.Journeys[j].Legs); k-- {
			l := &b.plan.Journeys[j].Legs[k]
			if !b.sameState(l, p) {
				continue
			}
			b.addStop(l, p)
			if untold(l, f) {
				if at := b.goes(who, f); at != noLeg {
					return at
				}
			}
			return legAt(j, k)
		}
		if !b.home(who, p.Country) && f.Status != frame.Denied {
			return b.goes(who, f)
		}
	}
	return noLeg
}

// untold reports whether nothing tells yet when and whether somebody came where he met or was received:
// "the first leader to visit Libya since the war, was welcomed on Thursday in Tripoli".
func untold(l *Leg, f *frame.Frame) bool {
	return l.Status == frame.NoStatus && l.Start.IsZero() && f.Status == frame.Completed
}

// goes makes a leg of a meeting abroad: "In Caracas, he met President Maduro".
func (b *builder) goes(who int32, f *frame.Frame) leg {
	p := &b.doc.Places[f.Venue]
	if !b.may(who) || p.Country == 0 || b.atHomeIn(who, p) || b.doc.People[who].Country == 0 && b.doc.People[who].Org == 0 && who != b.main && !b.twin(who, f) {
		return noLeg
	}
	g := *f
	g.Weak = g.Status == frame.Completed // the meeting is over, the stay may go on
	if f.Weak && f.Status == frame.Ongoing && b.doc.Grammar.Order == lexicon.OrderSOV2 {
		g.Status, g.Weak = frame.Planned, true // "in Rom trifft er Regierungschef X"
	}
	l := b.leg(who, p, f.Date, &g)
	b.current = l
	return l
}

// twin reports whether one of those whom somebody meets holds the same office at the venue:
// no country has two, so he came from elsewhere. "Министр обороны X провёл в Пхеньяне
// переговоры с министром обороны КНДР".
func (b *builder) twin(who int32, f *frame.Frame) bool {
	e := &b.doc.People[who]
	if !e.Official || !national(e.Role) || e.Role == lexicon.RoleMinister || e.Role == lexicon.RoleAmbassador {
		return false
	}
	for _, o := range b.set.People(f.Others) {
		if other := &b.doc.People[o]; o != who && other.Role == e.Role && other.Country == b.doc.Places[f.Venue].Country {
			return true
		}
	}
	return false
}

// atHome reports whether one who meets others is in his own country, or holds a
// national office that the text gives no other, so that the others have come to
// him: "In Dakar, Foreign Minister X met with the deputy minister of Peru".
func (b *builder) atHome(who int32, f *frame.Frame) bool {
	if f.Venue < 0 || f.Both || f.Status == frame.Denied || len(b.set.People(f.Others)) == 0 {
		return false
	}
	e, p := &b.doc.People[who], &b.doc.Places[f.Venue]
	if e.Country != 0 {
		return e.Country == p.Country
	}
	if !e.Official || e.Org != 0 || !national(e.Role) || p.Country == 0 || !p.Capital {
		return false
	}
	for _, o := range b.set.People(f.Others) {
		if c := b.doc.People[o].Country; c == 0 || c == p.Country {
			return false
		}
	}
	return true
}

// meeting makes m, which is zero, the meeting of a frame's people, each once.
func (b *builder) meeting(m *Meeting, f *frame.Frame, agents, others []int32) {
	m.CityFirst, m.Status, m.Kind, m.Evidence.Span = -1, f.Status, meetingKind(f.MeetKind), Span{f.First, f.Last}
	if f.Weak && f.Status == frame.Ongoing {
		m.Status = frame.NoStatus
	}
	m.Participants = b.join(b.join(b.ids.Take(len(agents)+len(others)), agents), others)
	if f.Venue >= 0 {
		p := &b.doc.Places[f.Venue]
		m.Country, m.City, m.CityFirst, m.CityLast = p.Country, p.City, p.CityFirst, p.CityLast
	}
	if f.Date >= 0 {
		if b.timetable(f) {
			if m.Date, _ = b.cal.resolve(&b.doc.Dates[f.Date], frame.Planned); b.ahead(m.Date) {
				m.Status = frame.Planned
			}
		} else {
			m.Date, _ = b.cal.resolve(&b.doc.Dates[f.Date], f.Status)
		}
	}
}

// join adds to the participants of a meeting those of some people who are none yet. The list must have room.
func (b *builder) join(list, people []int32) []int32 {
	for _, who := range people {
		if b.counts(who) && !slices.Contains(list, who) && !b.beside(who, people) {
			list = append(list, who)
		}
	}
	return list
}

// counts reports whether a person may be named as a participant.
func (b *builder) counts(who int32) bool {
	e := &b.doc.People[who]
	return e.Official && e.Named || b.find(who) >= 0
}

func meetingKind(c lexicon.Cue) MeetingKind {
	switch c {
	case lexicon.CueCall, lexicon.CueCallNoun:
		return Call
	case lexicon.CueAudience:
		return Audience
	case lexicon.CueSummit:
		return Summit
	case lexicon.CueMeal:
		return Meal
	case lexicon.CuePress:
		return PressConference
	case lexicon.CueCeremony:
		return Ceremony
	}
	return Talks
}

// attach adds a meeting to a leg, or to the same meeting there, and concludes
// the country of those who have none.
func (b *builder) attach(l leg, m *Meeting, f *frame.Frame) {
	at := b.at(l)
	traveller := at.Traveller
	if !slices.Contains(m.Participants, traveller) && f.Default {
		m.Participants = append(append(b.ids.Take(1+len(m.Participants)), traveller), m.Participants...)
	}
	if f.Date >= 0 && m.Status == frame.Planned && b.timetable(f) {
		if day, _ := b.cal.resolve(&b.doc.Dates[f.Date], frame.Completed); day == at.Start {
			m.Date, m.Status = day, frame.NoStatus // "meets Y on arrival in Seoul on Monday": the day on which he came
		}
	}
	if m.Status == frame.NoStatus && at.Status == frame.Planned {
		m.Status = frame.Planned
		if f.Date >= 0 {
			m.Date, _ = b.cal.resolve(&b.doc.Dates[f.Date], frame.Planned)
		}
	}
	for _, who := range m.Participants {
		if who != traveller && (f.Kind == frame.Receive || m.Country == 0 || m.Country == at.Country) {
			b.host(at, who, f.Kind == frame.Receive)
		}
	}
	if b.toldAgain(at, m) {
		return
	}
	at.Meetings = b.meetings.Extend(at.Meetings)
	at.Meetings[len(at.Meetings)-1] = *m
	if f.Cue != lexicon.CueNone && f.Status == frame.Completed && at.Status == frame.NoStatus {
		at.Status, at.weak = frame.Completed, true
	}
	if f.Status == frame.Completed && !f.Weak && f.Venue >= 0 && at.Status == frame.Planned && at.weak {
		at.Status, at.weak = frame.Completed, false // "قبل أن ينتقل إلى بيروت حيث التقى الرئيس": he has gone there
	}
}

// toldAgain adds what is told of a meeting to the same meeting of a leg, and reports whether that has it.
func (b *builder) toldAgain(at *Leg, m *Meeting) bool {
	for i := max(0, len(at.Meetings)-recent); i < len(at.Meetings); i++ {
		old := &at.Meetings[i]
		if old.Kind != m.Kind || !samePeople(old.Participants, m.Participants) {
			continue
		}
		if old.Status == frame.NoStatus || rank[m.Status] > rank[old.Status] {
			old.Status = m.Status
		}
		b.toldBy(&old.Evidence, m.Evidence.Span)
		return true
	}
	return false
}

func samePeople(a, b []int32) bool {
	if len(a) != len(b) {
		return false
	}
	for _, p := range a {
		if !slices.Contains(b, p) {
			return false
		}
	}
	return true
}

// host concludes that somebody without a country who receives the traveller, or
// meets him in a capital, holds his office there.
func (b *builder) host(l *Leg, who int32, received bool) {
	e := &b.doc.People[who]
	if e.Country == 0 && e.Org == 0 && national(e.Role) {
		e.Country, e.Inferred = l.Country, true
	}
	if received && e.Country == l.Country && !slices.Contains(l.Hosts, who) {
		l.Hosts = b.ids.Append(l.Hosts, who)
	}
}

// national reports whether a role is one that every country has, so that its
// holder without a country named belongs to the country visited.
func national(role uint8) bool {
	const others uint64 = 1<<lexicon.RoleNone | 1<<lexicon.RolePope | 1<<lexicon.RoleSecretaryGeneral | 1<<lexicon.RoleHighRepresentative |
		1<<lexicon.RoleCommissionPresident | 1<<lexicon.RoleSpecialEnvoy | 1<<lexicon.RoleReligiousLeader | 1<<lexicon.RoleOther |
		1<<lexicon.RoleSpokesperson | 1<<lexicon.RoleSpouse
	return others>>role&1 == 0
}

// receive adds an encounter of hosts and guests: the guests are where the hosts are.
func (b *builder) receive(f *frame.Frame) leg {
	hosts, guests := b.people(f), b.set.People(f.Others)
	var m Meeting
	b.meeting(&m, f, hosts, guests)
	for _, h := range hosts {
		switch b.doc.People[h].Role {
		case lexicon.RolePresident, lexicon.RoleMonarch, lexicon.RolePope, lexicon.RoleReligiousLeader:
			m.Kind = Audience
		}
	}
	result := noLeg
	for _, guest := range guests {
		if !b.may(guest) || b.beside(guest, guests) {
			continue
		}
		l := b.guestLeg(guest, hosts, f)
		if l != noLeg && result == noLeg {
			result = l
		}
	}
	if len(m.Participants) < 2 || len(hosts) == 0 && f.MeetKind == lexicon.CueSummit {
		return result // who came is told, not who met whom
	}
	b.use(m.Participants)
	if result == noLeg {
		b.plan.Meetings = append(b.plan.Meetings, m)
		return noLeg
	}
	b.attach(result, &m, f)
	b.current = result
	return result
}

// guestLeg finds or makes the leg that a guest is on.
func (b *builder) guestLeg(guest int32, hosts []int32, f *frame.Frame) leg {
	country := uint16(0)
	var place mention.Place
	if f.Venue >= 0 {
		place = b.doc.Places[f.Venue]
		country = place.Country
	}
	for _, h := range hosts {
		if country == 0 {
			country = b.doc.People[h].Country
		}
	}
	if country == 0 {
		return b.lastOf(guest)
	}
	if j := b.find(guest); j >= 0 {
		for k := len(b.plan.Journeys[j].Legs) - 1; k >= from(b.plan.Journeys[j].Legs); k-- {
			if at := &b.plan.Journeys[j].Legs[k]; at.Country == country || f.Venue >= 0 && b.sameState(at, &place) {
				if f.Venue >= 0 {
					b.addStop(at, &place)
				}
				if f.Venue >= 0 && untold(at, f) {
					break
				}
				return legAt(j, k)
			}
		}
	}
	if b.home(guest, country) || f.Status == frame.Denied {
		return noLeg
	}
	if b.doc.People[guest].Role == lexicon.RoleAmbassador && (!b.doc.People[guest].Named || b.receivesAt(hosts, country)) {
		return noLeg // he lives where he is received
	}
	if b.doc.People[guest].Country == 0 && b.doc.People[guest].Org == 0 && b.find(guest) < 0 && !b.headsOfCountry(hosts, country, f) {
		return noLeg // nobody knows that the guest came from elsewhere
	}
	if f.Venue < 0 {
		place = mention.Place{Country: country, NameFirst: -1, CityFirst: -1}
	}
	g := *f
	g.Inferred = f.Venue < 0
	g.Weak = g.Weak || g.Status == frame.Completed
	return b.leg(guest, &place, f.Date, &g)
}

// receivesAt reports whether one of the hosts is of the country where they receive.
func (b *builder) receivesAt(hosts []int32, country uint16) bool {
	for _, h := range hosts {
		if b.doc.People[h].Country == country {
			return true
		}
	}
	return false
}

// headsOfCountry reports whether one of the hosts at a place that the text names is a head
// of state or of government of whom it says no other country: a minister of one's own whom
// he receives is not said to be received in his capital.
func (b *builder) headsOfCountry(hosts []int32, country uint16, f *frame.Frame) bool {
	if f.Venue < 0 || !f.Passive {
		return false
	}
	for _, h := range hosts {
		e := &b.doc.People[h]
		if r := e.Role; (r == lexicon.RolePresident || r == lexicon.RolePrimeMinister || r == lexicon.RoleMonarch) && e.Named && (e.Country == 0 || e.Country == country) {
			return true
		}
	}
	return false
}

// outcome adds an outcome to the leg spoken of.
func (b *builder) outcome(f *frame.Frame) leg {
	if b.current == noLeg {
		return noLeg
	}
	if l := b.legOf(b.people(f), f); l != noLeg && f.Venue >= 0 {
		b.current = l
	}
	o := Outcome{Kind: f.Kind, From: -1, To: -1, Status: f.Status, Evidence: Span{f.First, f.Last}}
	if agents := b.set.People(f.Agents); len(agents) > 0 {
		o.From = agents[0]
		b.plan.Used[o.From] = true
	}
	if others := b.set.People(f.Others); len(others) > 0 {
		o.To = others[0]
		b.plan.Used[o.To] = true
	}
	if stays := b.set.Places(f.Stays); len(stays) > 0 {
		o.Country = b.doc.Places[stays[0].Place].Country
	}
	if f.Kind == frame.Invite && o.From >= 0 && o.Country != 0 {
		// who invites to a country and holds a national office holds it there
		if e := &b.doc.People[o.From]; e.Country == 0 && e.Org == 0 && national(e.Role) {
			e.Country, e.Inferred = o.Country, true
		}
	}
	at := b.at(b.current)
	at.Outcomes = b.outcomes.Append(at.Outcomes, o)
	return b.current
}
