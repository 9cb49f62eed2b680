package legation

import (
	"slices"
	"strconv"
	"time"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
	"github.com/legation-go/legation/internal/text"
)

// read returns the report of the tokens of w, which are in one language; nil where nobody waits for it any more.
func (w *work) read(lang string, written mention.Day) *Report {
	lex, ok := lexicon.Load(lang)
	if !ok || len(w.doc.Tokens) == 0 {
		return new(Report)
	}
	w.doc.Lex, w.doc.World, w.doc.Grammar = lex, lexicon.TheWorld(), lex.Grammar()
	if w.doc.Silent() {
		return new(Report)
	}
	return w.understand(lang, written)
}

// passages reads a text of which some sentences or quotations are in other languages:
// each language by itself, and what the others tell joined to what the text's own does; nil where nobody
// waits for the report any more.
func (w *work) passages(own string, pieces []text.Piece, written mention.Day) (report *Report) {
	all := slices.Clone(w.doc.Tokens)
	langs := []string{own}
	for _, p := range pieces {
		if !slices.Contains(langs, p.Lang) {
			langs = append(langs, p.Lang)
		}
	}
	source := w.doc.Text
	for i, lang := range langs {
		w.doc.Reset()
		w.set.Reset()
		w.doc.Text, w.doc.Tokens = source, passage(w.doc.Tokens, all, pieces, lang, i == 0)
		w.doc.Lay(w.doc.Tokens)
		r := w.read(lang, written)
		switch {
		case r == nil:
			return nil
		case i == 0:
			report = r
		default:
			report.join(r)
		}
	}
	return report
}

// passage appends to tokens those of all that are in lang: those of its pieces, or, for
// the text's own language, those that are in no piece. What stood apart stays apart: a
// passage begins a paragraph.
func passage(tokens, all []text.Token, pieces []text.Piece, lang string, own bool) []text.Token {
	at, apart := int32(0), false
	add := func(first, last int32) {
		if first > last {
			return
		}
		n := len(tokens)
		tokens = append(tokens, all[first:last+1]...)
		if apart && n > 0 {
			tokens[n].Flags |= text.Para
		}
		apart = true
	}
	for _, p := range pieces {
		switch {
		case own:
			add(at, p.First-1)
			at = p.Last + 1
		case p.Lang == lang:
			add(p.First, p.Last)
		}
	}
	if own {
		add(at, int32(len(all))-1)
	}
	return tokens
}

// join adds what a passage in another language tells. The same official, stay or
// meeting is one, and what r itself tells of it stands.
func (r *Report) join(other *Report) {
	same := make(map[*Official]*Official, len(other.Officials))
	for _, o := range other.Officials {
		known := r.sameOfficial(o)
		if known == nil {
			known = o
			r.Officials = append(r.Officials, o)
		} else {
			known.Mentions = append(known.Mentions, o.Mentions...)
		}
		same[o] = known
	}
	resolve := func(list []*Official) {
		for i := range list {
			list[i] = same[list[i]]
		}
	}
	meetings := func(list []Meeting) {
		for i := range list {
			resolve(list[i].Participants)
		}
	}
	for i := range other.Itineraries {
		it := &other.Itineraries[i]
		if it.Traveller != nil {
			it.Traveller = same[it.Traveller]
		}
		resolve(it.Companions)
		for k := range it.Legs {
			v := &it.Legs[k].Visit
			resolve(v.Hosts)
			meetings(v.Meetings)
			for n := range v.Outcomes {
				if o := &v.Outcomes[n]; o.From != nil {
					o.From = same[o.From]
				}
				if o := &v.Outcomes[n]; o.To != nil {
					o.To = same[o.To]
				}
			}
		}
		r.joinItinerary(it)
	}
	meetings(other.Meetings)
	for _, m := range other.Meetings {
		if known := r.sameMeeting(&m); known != nil {
			known.Evidence = append(known.Evidence, m.Evidence...)
		} else {
			r.Meetings = append(r.Meetings, m)
		}
	}
	r.Agenda = joinAgenda(r.Agenda, other.Agenda)
	for _, s := range other.Sources {
		if i := slices.IndexFunc(r.Sources, func(known Source) bool { return known.Name == s.Name && known.Kind == s.Kind }); i >= 0 {
			r.Sources[i].Mentions = append(r.Sources[i].Mentions, s.Mentions...)
		} else {
			r.Sources = append(r.Sources, s)
		}
	}
	r.Diagnostics = append(r.Diagnostics, other.Diagnostics...)
	r.order()
}

// sameOfficial returns the official of r who o is, nil where r has none.
func (r *Report) sameOfficial(o *Official) *Official {
	for _, known := range r.Officials {
		a, b := known.Office, o.Office
		if a.Country != "" && b.Country != "" && a.Country != b.Country {
			continue
		}
		if o.Name.IsZero() != known.Name.IsZero() {
			continue
		}
		if o.Name.IsZero() && a.Role == b.Role && a.Country == b.Country && a.Organization == b.Organization || !o.Name.IsZero() && known.Name.Matches(o.Name) {
			return known
		}
	}
	return nil
}

// joinItinerary adds the stays of a traveller that r does not tell of yet.
func (r *Report) joinItinerary(other *Itinerary) {
	at := slices.IndexFunc(r.Itineraries, func(it Itinerary) bool { return it.Traveller == other.Traveller })
	if at < 0 || other.Traveller == nil {
		r.Itineraries = append(r.Itineraries, *other)
		return
	}
	it := &r.Itineraries[at]
next:
	for _, leg := range other.Legs {
		for k := range it.Legs {
			if known := &it.Legs[k]; sameStay(known, &leg) {
				known.join(&leg)
				continue next
			}
		}
		at := len(it.Legs)
		for at > 0 && later(&it.Legs[at-1], &leg) {
			at--
		}
		it.Legs = slices.Insert(it.Legs, at, leg)
	}
}

// later reports whether leg a comes after b: by their dates, else in the text.
func later(a, b *Leg) bool {
	if a.Period.Start.IsFull() && b.Period.Start.IsFull() && a.Period.Start != b.Period.Start {
		return a.Period.Start.Compare(b.Period.Start) > 0
	}
	return firstOf(a.Evidence) > firstOf(b.Evidence)
}

// sameStay reports whether two legs of one traveller may be one stay: in one country and
// city as far as they tell, and days apart at most, as "arrived on Monday" and "met X
// there on Tuesday" are.
func sameStay(a, b *Leg) bool {
	const days = 3
	if a.Place.Country != b.Place.Country || a.Place.City != "" && b.Place.City != "" && a.Place.City != b.Place.City {
		return false
	}
	from, okA := a.Period.Start.Time()
	to, okB := b.Period.Start.Time()
	if !okA || !okB {
		return a.Period.Start.IsZero() || b.Period.Start.IsZero() || a.Period.Start == b.Period.Start
	}
	return from.Sub(to).Abs() <= days*24*time.Hour
}

// join adds what another account tells of the same stay.
func (l *Leg) join(other *Leg) {
	if l.Place.City == "" {
		l.Place = other.Place
	}
	if start := other.Period.Start; l.Period.Start.IsZero() || start.IsFull() && l.Period.Start.IsFull() && start.Compare(l.Period.Start) < 0 {
		l.Period.Start = start
	}
	if l.Period.End.IsZero() {
		l.Period.End = other.Period.End
	}
	if l.Status == "" {
		l.Status, l.Certainty = other.Status, other.Certainty
	}
	if l.Visit.Kind == "" {
		l.Visit.Kind, l.Visit.KindText = other.Visit.Kind, other.Visit.KindText
	}
	l.Inferred = l.Inferred && other.Inferred
	l.Evidence = append(l.Evidence, other.Evidence...)
	for _, host := range other.Visit.Hosts {
		if !slices.Contains(l.Visit.Hosts, host) {
			l.Visit.Hosts = append(l.Visit.Hosts, host)
		}
	}
	for _, m := range other.Visit.Meetings {
		if known := meetingOf(l.Visit.Meetings, &m); known != nil {
			known.Evidence = append(known.Evidence, m.Evidence...)
		} else {
			l.Visit.Meetings = append(l.Visit.Meetings, m)
		}
	}
	l.Visit.Agenda = joinAgenda(l.Visit.Agenda, other.Visit.Agenda)
	l.Visit.Outcomes = append(l.Visit.Outcomes, other.Visit.Outcomes...)
	l.Visit.Sources = append(l.Visit.Sources, other.Visit.Sources...)
}

// sameMeeting returns the meeting that r tells of, beside its journeys or on them, with
// the same kind and participants; nil where it tells of none.
func (r *Report) sameMeeting(m *Meeting) *Meeting {
	if known := meetingOf(r.Meetings, m); known != nil {
		return known
	}
	for i := range r.Itineraries {
		for k := range r.Itineraries[i].Legs {
			if known := meetingOf(r.Itineraries[i].Legs[k].Visit.Meetings, m); known != nil {
				return known
			}
		}
	}
	return nil
}

// meetingOf returns the meeting of a list that has the kind and the participants of m.
func meetingOf(list []Meeting, m *Meeting) *Meeting {
	for i := range list {
		known := &list[i]
		if known.Kind != m.Kind || len(known.Participants) != len(m.Participants) {
			continue
		}
		if !slices.ContainsFunc(m.Participants, func(o *Official) bool { return !slices.Contains(known.Participants, o) }) {
			return known
		}
	}
	return nil
}

// joinAgenda adds the topics that an agenda does not have yet.
func joinAgenda(agenda, other Agenda) Agenda {
	for _, item := range other {
		if i := slices.IndexFunc(agenda, func(known AgendaItem) bool { return known.Topic == item.Topic }); i >= 0 {
			agenda[i].Evidence = append(agenda[i].Evidence, item.Evidence...)
		} else {
			agenda = append(agenda, item)
		}
	}
	return agenda
}

// order puts mentions and diagnostics in the order of the text, and the officials in the
// order of their first mention, and names them anew.
func (r *Report) order() {
	for _, o := range r.Officials {
		sortSpans(o.Mentions)
	}
	slices.SortStableFunc(r.Officials, func(a, b *Official) int { return firstOf(a.Mentions) - firstOf(b.Mentions) })
	for i, o := range r.Officials {
		o.ID = "o" + strconv.Itoa(i+1)
	}
	for i := range r.Sources {
		sortSpans(r.Sources[i].Mentions)
	}
	slices.SortStableFunc(r.Sources, func(a, b Source) int { return firstOf(a.Mentions) - firstOf(b.Mentions) })
	slices.SortStableFunc(r.Diagnostics, func(a, b Diagnostic) int { return a.Span.Start - b.Span.Start })
	meetings := func(list []Meeting) {
		for i := range list {
			sortSpans(list[i].Evidence)
		}
	}
	meetings(r.Meetings)
	for i := range r.Itineraries {
		for k := range r.Itineraries[i].Legs {
			l := &r.Itineraries[i].Legs[k]
			sortSpans(l.Evidence)
			meetings(l.Visit.Meetings)
		}
	}
}

func sortSpans(spans []Span) {
	slices.SortFunc(spans, func(a, b Span) int { return a.Start - b.Start })
}

func firstOf(spans []Span) int {
	if len(spans) == 0 {
		return 0
	}
	return spans[0].Start
}
