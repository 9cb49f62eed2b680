package legation

import (
	"cmp"
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/merge"
)

// toldMeeting is a meeting as a document tells it, with the merged participants.
type toldMeeting struct {
	doc          int
	meeting      Meeting // its own evidence without documents
	participants []*Official
}

func (b *mergeBuilder) toldMeeting(doc int, r *Report, m *Meeting) toldMeeting {
	t := toldMeeting{doc: doc, meeting: *m}
	for _, p := range m.Participants {
		if o := b.official(b.who(int32(doc), r, p)); o != nil && !slices.Contains(t.participants, o) {
			t.participants = append(t.participants, o)
		}
	}
	return t
}

// meetingGroup is told meetings that are one.
type meetingGroup struct {
	told  []toldMeeting
	docs  map[int]bool
	kind  MeetingKind
	date  Date
	first toldMeeting
}

// meetings joins what documents tell of the meetings of one stay.
func (b *mergeBuilder) meetings(told []toldMeeting) (out []Meeting) {
	for _, g := range b.meetingGroups(told) {
		out = append(out, b.meeting(g))
	}
	return out
}

// meetingGroups joins meetings of the same people first, then those of some of
// them. Two meetings of one document stay two.
func (b *mergeBuilder) meetingGroups(told []toldMeeting) (groups []*meetingGroup) {
	var rest []toldMeeting
	for _, exact := range [...]bool{true, false} {
		list := told
		if !exact {
			list = rest
		}
	next:
		for _, t := range list {
			for _, g := range groups {
				if !g.docs[t.doc] && g.admits(&t, exact) {
					g.add(t)
					continue next
				}
			}
			if exact && hasPart(told, &t) {
				rest = append(rest, t)
				continue
			}
			g := &meetingGroup{first: t, docs: map[int]bool{}}
			g.add(t)
			groups = append(groups, g)
		}
	}
	return groups
}

// hasPart reports whether some meeting told by another document has part of the
// participants of t and more of them agree on who they are: then t waits for it.
func hasPart(told []toldMeeting, t *toldMeeting) bool {
	for i := range told {
		o := &told[i]
		if o.doc != t.doc && len(o.participants) < len(t.participants) && len(o.participants) > 1 && within(o.participants, t.participants) {
			return true
		}
	}
	return false
}

// admits reports whether t may be the group's meeting: no date or kind contradicts
// it, and the participants are the same, or those of one are among the other's.
func (g *meetingGroup) admits(t *toldMeeting, exact bool) bool {
	m := &t.meeting
	if !meets(g.date, m.Date) && (g.date.IsFull() && m.Date.IsFull()) && !neighbours(g.date, m.Date) {
		return false
	}
	if exact {
		return sameKind(g.kind, m.Kind) && len(g.first.participants) == len(t.participants) && within(t.participants, g.first.participants)
	}
	if g.kind != m.Kind && g.kind != "" && m.Kind != "" || len(t.participants) == 0 || len(g.first.participants) == 0 {
		return false
	}
	return within(t.participants, g.first.participants) || within(g.first.participants, t.participants)
}

// neighbours reports whether two full dates are a day apart, as those that documents
// differ on are.
func neighbours(a, b Date) bool {
	d := dayOfDate(a) - dayOfDate(b)
	return d >= -1 && d <= 1
}

// sameKind reports whether a meeting may be of both kinds: "talks" is said of
// audiences and summits too.
func sameKind(a, b MeetingKind) bool {
	talk := func(k MeetingKind) bool {
		return k == "" || k == MeetingTalks || k == MeetingAudience || k == MeetingSummit
	}
	return a == b || a == "" || b == "" || talk(a) && talk(b)
}

func within(part, whole []*Official) bool {
	for _, o := range part {
		if !slices.Contains(whole, o) {
			return false
		}
	}
	return true
}

func (g *meetingGroup) add(t toldMeeting) {
	g.told = append(g.told, t)
	g.docs[t.doc] = true
	if g.kind == "" {
		g.kind = t.meeting.Kind
	}
	if meets(g.date, t.meeting.Date) {
		g.date = both(g.date, t.meeting.Date)
	}
}

// meeting puts together what documents tell of one meeting.
func (b *mergeBuilder) meeting(g *meetingGroup) Meeting {
	m := Meeting{Inferred: true}
	all := func(get func(m *Meeting) value) []value {
		values := make([]value, len(g.told))
		for i := range g.told {
			t := &g.told[i]
			values[i] = get(&t.meeting)
			values[i].doc, values[i].fact, values[i].evidence = t.doc, phaseOf(t.meeting.Status) == merge.Fact, t.meeting.Evidence
		}
		b.rank(values)
		return values
	}
	kinds := map[MeetingKind]int{}
	for _, t := range g.told {
		kinds[t.meeting.Kind]++
	}
	for k, n := range kinds {
		if k != "" && (m.Kind == "" || n > kinds[m.Kind] || n == kinds[m.Kind] && k < m.Kind) {
			m.Kind = k
		}
	}
	dates := all(func(m *Meeting) value { return value{date: m.Date} })
	m.Date = narrowed(dates)
	statuses := all(func(m *Meeting) value { return value{text: string(m.Status)} })
	m.Status = Status(b.advance(statuses))
	m.Conflicts = b.contradictions(nil, ConflictStatus, b.statusClaims(statuses, string(m.Status)))
	m.Conflicts = b.contradictions(m.Conflicts, ConflictDate, clashing(dates, m.Date))
	for _, v := range all(func(m *Meeting) value { return value{place: m.Venue, text: m.Venue.City} }) {
		if m.Venue == (Place{}) || m.Venue.City == "" && v.place.City != "" && (m.Venue.Country == "" || m.Venue.Country == v.place.Country) {
			m.Venue = v.place
		}
	}
	for _, t := range g.told {
		for _, p := range t.participants {
			if !slices.Contains(m.Participants, p) {
				m.Participants = append(m.Participants, p)
			}
		}
		m.Inferred = m.Inferred && t.meeting.Inferred
		m.Evidence = b.appendSpans(m.Evidence, t.doc, t.meeting.Evidence)
	}
	return m
}

// toldAgenda is the agenda of a stay, or outside any, as a document tells it.
type toldAgenda struct {
	doc    int
	agenda Agenda
}

// agenda unites agendas: every topic once for each certainty, as in one document, in the
// words of the report's main language where a document of it speaks of the topic.
func (b *mergeBuilder) agenda(told []toldAgenda) (out Agenda) {
	type key struct {
		topic     Topic
		certainty Certainty
	}
	index := map[key]int{}
	own := map[key]bool{} // in the words of the main language
	for _, t := range told {
		main := b.refs[t.doc].Language == b.main
		for _, item := range t.agenda {
			k := key{item.Topic, item.Certainty}
			n, ok := index[k]
			if !ok {
				n = len(out)
				index[k] = n
				out = append(out, AgendaItem{Topic: item.Topic, Text: item.Text, Certainty: item.Certainty})
			}
			if main && !own[k] {
				own[k], out[n].Text = true, item.Text
			}
			out[n].Evidence = b.appendSpans(out[n].Evidence, t.doc, item.Evidence)
		}
	}
	return out
}

// addOutcomes unites outcomes: those of one kind whose givers, takers and countries do
// not contradict are one.
func (b *mergeBuilder) addOutcomes(out *[]Outcome, t toldLeg) {
	// documents come one after the other: what this one has said stands last
	said := func(p *Outcome) bool {
		return len(p.Evidence) > 0 && p.Evidence[len(p.Evidence)-1].Document == b.refs[t.doc].ID
	}
	own := len(*out)
next:
	for _, o := range t.leg.Visit.Outcomes {
		o.From, o.To = b.official(b.who(int32(t.doc), t.r, o.From)), b.official(b.who(int32(t.doc), t.r, o.To))
		for i := range *out {
			p := &(*out)[i]
			if i >= own || p.Kind != o.Kind || p.From != nil && o.From != nil && p.From != o.From ||
				p.To != nil && o.To != nil && p.To != o.To || p.Country != "" && o.Country != "" && p.Country != o.Country || said(p) {
				continue
			}
			p.From, p.To, p.Country = cmp.Or(p.From, o.From), cmp.Or(p.To, o.To), cmp.Or(p.Country, o.Country)
			if stage(o.Status) > stage(p.Status) {
				p.Status = o.Status
			}
			p.Evidence = b.appendSpans(p.Evidence, t.doc, o.Evidence)
			continue next
		}
		o.Evidence = b.appendSpans(nil, t.doc, o.Evidence)
		*out = append(*out, o)
	}
}

// addSources unites sources of one kind and name.
func (b *mergeBuilder) addSources(out *[]Source, doc int, sources []Source) {
next:
	for _, s := range sources {
		for i := range *out {
			if p := &(*out)[i]; p.Kind == s.Kind && strings.EqualFold(p.Name, s.Name) {
				p.Mentions = b.appendSpans(p.Mentions, doc, s.Mentions)
				continue next
			}
		}
		*out = append(*out, Source{Name: s.Name, Kind: s.Kind, Mentions: b.appendSpans(nil, doc, s.Mentions)})
	}
}

// outsiders collects what a document tells outside any journey.
func (b *mergeBuilder) outsiders(doc int32, r *Report) {
	for i := range r.Meetings {
		b.outside = append(b.outside, b.toldMeeting(int(doc), r, &r.Meetings[i]))
	}
	b.topics = append(b.topics, toldAgenda{int(doc), r.Agenda})
	for _, s := range r.Sources {
		b.addSource(int(doc), s)
	}
	for _, d := range r.Diagnostics {
		d.Span.Document = b.refs[doc].ID
		b.report.Diagnostics = append(b.report.Diagnostics, d)
	}
}

// addSource is addSources for the report, where sources are many.
func (b *mergeBuilder) addSource(doc int, s Source) {
	key := string(s.Kind) + "\x00" + strings.ToLower(s.Name)
	n, ok := b.sources[key]
	if !ok {
		n = len(b.report.Sources)
		b.sources[key] = n
		b.report.Sources = append(b.report.Sources, Source{Name: s.Name, Kind: s.Kind})
	}
	b.report.Sources[n].Mentions = b.appendSpans(b.report.Sources[n].Mentions, doc, s.Mentions)
}

// placeMeetings joins the meetings that documents tell outside any journey. The same
// people meet again: meetings told more than a week apart without a date are two.
func (b *mergeBuilder) placeMeetings() {
	b.report.Agenda = b.agenda(b.topics)
	byPeople := map[string][]toldMeeting{}
	var keys []string
	for _, t := range b.outside {
		ids := make([]string, len(t.participants))
		for i, p := range t.participants {
			ids[i] = p.ID
		}
		slices.Sort(ids)
		key := strings.Join(ids, " ")
		if byPeople[key] == nil {
			keys = append(keys, key)
		}
		byPeople[key] = append(byPeople[key], t)
	}
	for _, key := range keys {
		list := byPeople[key]
		when := func(t *toldMeeting) merge.Day {
			if d := completed(t.meeting.Date, b.days[t.doc]); d.IsFull() {
				return dayOfDate(d)
			}
			return b.days[t.doc]
		}
		slices.SortStableFunc(list, func(x, y toldMeeting) int { return cmp.Compare(when(&x), when(&y)) })
		for from := 0; from < len(list); {
			to := from + 1
			for to < len(list) && when(&list[to])-when(&list[to-1]) <= 7 {
				to++
			}
			b.report.Meetings = append(b.report.Meetings, b.meetings(list[from:to])...)
			from = to
		}
	}
}
