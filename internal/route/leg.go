package route

import (
	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// leg names a leg: its journey in the upper half, its place in that in the lower one.
type leg int64

const noLeg leg = -1

func legAt(journey, index int) leg { return leg(journey)<<32 | leg(index) }

func (l leg) journey() int { return int(l >> 32) }

func (l leg) index() int { return int(uint32(l)) }

// timetable reports whether a frame is told in the present tense, whose days lie ahead: "travels to Ankara
// on Thursday", "meets President X on Tuesday".
func (b *builder) timetable(f *frame.Frame) bool {
	return f.Weak && f.Status == frame.Ongoing && f.Cue != lexicon.CueNone && !b.doc.Grammar.BareVerbs
}

// fewLegs is how many legs a journey has room for at first, so that those of a tour need not move time and again.
const fewLegs = 4

// leg finds or makes the leg of a stay.
func (b *builder) leg(who int32, p *mention.Place, date int32, f *frame.Frame) leg {
	j := b.journey(who)
	jo := &b.plan.Journeys[j]
	var start, end mention.Day
	if date >= 0 && f.Weak && (f.Status == frame.Ongoing || (f.Status == frame.NoStatus || f.Status == frame.Completed) && b.doc.Grammar.BareVerbs) && nextUnit(&b.doc.Dates[date]) {
		f.Status = frame.Planned // "visits Moscow next week"
	}
	if date >= 0 {
		status := f.Status
		if b.timetable(f) {
			status = frame.Planned
		}
		if f.SetOut {
			status = frame.Completed
		}
		start, end = b.cal.resolve(&b.doc.Dates[date], status)
	}
	at := -1
	for k, old := len(jo.Legs)-1, from(jo.Legs); k >= old; k-- {
		if l := &jo.Legs[k]; (l.Country == p.Country || b.succeeds(l, p)) && b.sameStay(jo, k, start, f) {
			at = k
			break
		}
	}
	if at < 0 {
		at = len(jo.Legs)
		if jo.Legs == nil {
			jo.Legs = b.legs.Take(fewLegs)
		}
		jo.Legs = b.legs.Extend(jo.Legs)
		l := &jo.Legs[at]
		l.Traveller, l.Country, l.CityFirst, l.KindFirst = who, p.Country, -1, -1
		l.weak, l.earlier, l.log, l.sentence, l.order = true, f.Earlier, f.Kind == frame.Log, f.Sentence, int32(at)
		if f.Cue == lexicon.CueGo && f.Kind == frame.Travel && f.Status == frame.Completed {
			l.goes = !f.Earlier && !f.Past
		}
		if b.pending.set && b.pending.traveller == who {
			l.Status, l.weak = b.pending.status, false
			l.VisitKind, l.KindFirst, l.KindLast = b.pending.kind, b.pending.kindFirst, b.pending.kindLast
			b.pending = pending{}
		}
	}
	l := &jo.Legs[at]
	b.addStop(l, p)
	if !start.IsZero() {
		b.legDates(l, start, end, f)
	}
	if f.Ends >= 0 && l.End.IsZero() {
		l.End, _ = b.cal.resolve(&b.doc.Dates[f.Ends], ends(f.Status))
	}
	if f.Cue == lexicon.CueVisit || f.Kind == frame.Log {
		l.dated = true
	}
	switch f.Kind {
	case frame.Travel:
		l.verbal = true
		if f.Cue == lexicon.CueBegin {
			l.first = true
		}
		if f.Status == frame.Planned && l.Status == frame.Completed && l.weak && !f.Weak && f.Certainty != frame.Possible && l.verbs > 0 && !b.doc.Grammar.BareVerbs {
			b.status(l, frame.Ongoing, false) // where verbs tell the time, who was received there and is still to go to another town there has not left
		}
	case frame.Receive:
		if f.MeetKind == lexicon.CueSummit {
			l.guest = true
		}
	}
	b.state(l, f)
	b.plan.Used[who] = true
	return legAt(j, at)
}

// legDates gives a leg the dates of a frame.
func (b *builder) legDates(l *Leg, start, end mention.Day, f *frame.Frame) {
	meets := f.Kind == frame.Meet || f.Kind == frame.Receive || f.Kind == frame.Travel && f.Cue == lexicon.CueStay && f.Weak
	if l.byMeet && !meets {
		l.Start, l.End, l.byMeet = mention.Day{}, mention.Day{}, false
	}
	if l.Start.IsZero() {
		l.byMeet = meets
	}
	if !(l.Status == frame.Ongoing && !l.weak && f.Status == frame.Planned && b.ahead(start)) { // a further town of a stay that goes on
		b.setDates(l, start, end)
	}
}

// sameState reports whether a place lies in the country of a leg, or one is a state that is gone and the
// other a town of the state that took its place, which the tables know it under: "una visita a
// Yugoslavia … en Belgrado".
func (b *builder) sameState(l *Leg, p *mention.Place) bool {
	return l.Country == p.Country || b.succeeds(l, p)
}

// succeeds reports whether the country of a leg or that of a place took the place of the other, and there is a town of it.
//
//go:noinline
func (b *builder) succeeds(l *Leg, p *mention.Place) bool {
	if l.Country == 0 || p.Country == 0 {
		return false
	}
	return p.City != 0 && b.doc.World.Successor(int(l.Country)-1) == p.Country || l.City != 0 && b.doc.World.Successor(int(p.Country)-1) == l.Country
}

// sameStay reports whether leg k of a journey can be the stay that a frame with
// the given dates speaks of.
func (b *builder) sameStay(jo *Journey, k int, start mention.Day, f *frame.Frame) bool {
	l := &jo.Legs[k]
	if f.Kind == frame.Log {
		// the next entry goes on where the last one was
		if k != len(jo.Legs)-1 {
			return false
		}
		n, ok := days(l.End, start)
		return ok && n <= 1
	}
	if l.Status == frame.Completed && !l.weak && f.Status == frame.Planned && !f.Weak && b.monthAhead(start) {
		return false // who has been there will go again
	}
	if l.byMeet {
		if n, ok := days(start, l.Start); ok && n >= 0 && n < gap {
			return true // "who arrived on Friday" and met somebody on Saturday
		}
	}
	if f.Earlier && f.Status == frame.Completed && !start.IsZero() && l.Start.IsZero() && !l.earlier && b.plainTense() {
		return false // "visited Tallinn this week", and "last visited Estonia in March"
	}
	if f.Past && b.doc.Grammar.Case && l.Status != frame.Completed && l.Status != frame.NoStatus {
		return false // "прошлый визит"
	}
	if start.IsZero() || l.Start.IsZero() {
		// an undated stay told as long past is not the one of now
		return start.IsZero() || !b.longPast(start, l)
	}
	if start == l.Start {
		return true
	}
	if n, ok := days(l.Start, start); ok {
		if !l.End.IsZero() {
			if m, ok := days(l.End, start); ok && m <= gap && k == len(jo.Legs)-1 && n >= 0 {
				return true
			}
		}
		return n < gap && n > -gap && k == len(jo.Legs)-1
	}
	// partial dates: the same as far as they go
	return (start.Year == 0 || l.Start.Year == 0 || start.Year == l.Start.Year) &&
		(start.Month == 0 || l.Start.Month == 0 || start.Month == l.Start.Month) &&
		(start.Day == 0 || l.Start.Day == 0)
}

// plainTense reports whether the language tells by a word, and not by a tense alone, that
// something was before what the text tells of.
func (b *builder) plainTense() bool {
	return b.doc.Grammar.Fixed()
}

// monthAhead reports whether a date lies in a later month than the day of writing.
func (b *builder) monthAhead(d mention.Day) bool {
	if !b.cal.known || d.Year == 0 || d.Month == 0 {
		return false
	}
	ref := b.cal.today
	return d.Year > ref.Year || d.Year == ref.Year && d.Month > ref.Month
}

// longPast reports whether a date lies so far before the day of writing that a
// stay spoken of as ongoing or planned cannot be meant.
func (b *builder) longPast(start mention.Day, l *Leg) bool {
	if !b.cal.known || l.Status == frame.Completed {
		return false
	}
	if full(start) {
		return b.cal.ago(start) > 45
	}
	ref := b.cal.today
	return start.Year != 0 && (start.Year < ref.Year && (start.Month == 0 || int(ref.Month)+12-int(start.Month) > 2))
}

// ends returns the status by which the day is found on which something ends: what is
// planned or under way ends on a day to come.
func ends(s frame.Status) frame.Status {
	if s == frame.Planned || s == frame.Ongoing {
		return frame.Planned
	}
	return frame.Completed
}

// addStop adds a place to a leg: its city if it has none, else a further stop.
func (b *builder) addStop(l *Leg, p *mention.Place) {
	if p.City == 0 && p.CityFirst < 0 {
		return
	}
	if l.City == 0 && l.CityFirst < 0 {
		l.City, l.CityFirst, l.CityLast = p.City, p.CityFirst, p.CityLast
		return
	}
	if p.City != 0 && p.City == l.City {
		return
	}
	if p.City == 0 && l.City == 0 && b.doc.Tokens[l.CityFirst].Hash == b.doc.Tokens[p.NameFirst].Hash {
		return
	}
	for _, s := range l.Stops {
		if p.City != 0 && s.City == p.City || p.City == 0 && s.City == 0 && b.doc.Tokens[s.First].Hash == b.doc.Tokens[p.NameFirst].Hash {
			return
		}
	}
	l.Stops = b.stops.Append(l.Stops, Stop{p.City, p.CityFirst, p.CityLast})
}

// lasts lets a stay last until the day that is told of its next city: "visited Kraków
// on May 18 and Warsaw on May 19". began is the date of the first one, if it is its own.
func (b *builder) lasts(l *Leg, began, date int32, f *frame.Frame) {
	if date < 0 || began < 0 || !full(l.Start) {
		return
	}
	if start, _ := b.cal.resolve(&b.doc.Dates[began], f.Status); start != l.Start {
		return // the stay has its dates from elsewhere
	}
	start, end := b.cal.resolve(&b.doc.Dates[date], f.Status)
	if end.IsZero() {
		end = start
	}
	if full(end) && number(end) > number(l.Start) && (!full(l.End) || number(end) > number(l.End)) {
		l.End = end
	}
}

// dates gives a leg a date; status tells which way a bare weekday points.
func (b *builder) dates(l *Leg, date int32, status frame.Status) {
	if date < 0 {
		return
	}
	start, end := b.cal.resolve(&b.doc.Dates[date], status)
	b.setDates(l, start, end)
}

// setDates narrows a leg's dates: the first full one given stays.
func (b *builder) setDates(l *Leg, start, end mention.Day) {
	if start.IsZero() {
		return
	}
	if l.Start.IsZero() || !full(l.Start) && full(start) {
		l.Start, l.End = start, end
		return
	}
	if l.End.IsZero() && !end.IsZero() && number(end) >= number(l.Start) {
		l.End = end
		if full(start) && number(start) < number(l.Start) {
			l.Start = start // a day of the stay was told before its first
		}
	}
	if l.log && !end.IsZero() && number(end) > number(l.End) {
		l.End = end
	}
}

// state adds what a frame says of a leg's status, kind and evidence.
func (b *builder) state(l *Leg, f *frame.Frame) {
	if !(f.Earlier && f.Status == frame.Completed && l.Status == frame.Ongoing && !l.weak && b.doc.Grammar.TenseOfBefore) {
		b.status(l, f.Status, f.Weak) // but "وكان قد زار في وقت سابق كنيسة" of one who is there
	}
	if l.Certainty < f.Certainty && (l.verbs == 0) {
		l.Certainty = f.Certainty
	}
	if l.VisitKind == 0 && f.VisitKind != 0 {
		l.VisitKind, l.KindFirst, l.KindLast = f.VisitKind, f.KindFirst, f.KindLast
	}
	if f.Left {
		l.left, b.setOff = true, true
	} else if f.Status == frame.Completed || f.Status == frame.Ongoing {
		l.reached = true
	}
	if f.Inferred && l.verbs == 0 {
		l.Inferred = true
	}
	if l.verbs++; l.verbs == 1 {
		l.Evidence.Span = Span{f.First, f.Last}
	} else {
		b.toldBy(&l.Evidence, Span{f.First, f.Last})
	}
}

// toldBy adds a span to those of a text read in order, unless it is the last.
func (b *builder) toldBy(e *Evidence, s Span) {
	last := e.Span
	if n := len(e.Again); n > 0 {
		last = e.Again[n-1]
	}
	if s != last {
		e.Again = b.spans.Append(e.Again, s)
	}
}

func (b *builder) status(l *Leg, s frame.Status, weak bool) {
	if s == frame.NoStatus {
		return
	}
	switch {
	case l.Status == frame.NoStatus, l.weak && !weak:
		l.Status, l.weak = s, weak
	case weak && !l.weak:
	case rank[s] > rank[l.Status]:
		l.Status = s
	}
}
