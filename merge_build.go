package legation

import (
	"slices"
	"strconv"
	"time"

	"github.com/legation-go/legation/internal/merge"
)

// mergeBuilder makes the report of many documents. It reads the archive twice: for who
// travelled where and when, and, journey by journey, for what is told of it.
type mergeBuilder struct {
	said *archive // sorted
	refs []DocumentRef
	days []merge.Day // of each document: publication, else a date told; 0 unknown
	main string      // the language of the most documents

	first  []int32 // of each document, the place of its first official below
	person []int32 // of every official of every document

	// comparing says that there are two documents, which tell of the same things.
	comparing bool

	officials []*Official // by person
	journeys  []mergedJourney
	outside   []toldMeeting
	topics    []toldAgenda
	sources   map[string]int // of the report, by kind and name
	report    *Report
}

// mergedJourney is a journey with the tales that tell of it.
type mergedJourney struct {
	traveller int32
	legs      []int32 // numbers of the traveller's legs, in order
	tales     []taleRef
}

// taleRef is an itinerary of a document.
type taleRef struct {
	doc, tale int32
	of        []int32 // the leg that each of its legs belongs to
}

func newMergeBuilder(a *archive) *mergeBuilder {
	b := &mergeBuilder{said: a.sorted(), report: &Report{}, sources: map[string]int{}}
	b.refs = b.said.refs()
	b.main = b.mainLanguage()
	return b
}

func (b *mergeBuilder) build() *Report {
	tales, stays := b.read()
	b.group(tales, stays)
	b.makeOfficials()
	for i := range b.journeys {
		b.report.Itineraries = append(b.report.Itineraries, b.journey(&b.journeys[i]))
	}
	b.placeMeetings()
	b.report.Documents, b.report.said = b.refs, b.said
	for i := range b.refs {
		if i == 0 {
			b.report.Language = b.refs[i].Language
		} else if b.report.Language != b.refs[i].Language {
			b.report.Language = ""
		}
	}
	return b.report
}

// tale is an itinerary with its stays.
type tale struct {
	doc, index int32
	traveller  int32 // place in person; -1 where it has none
	stays      []merge.Stay
}

// read goes through all documents for their officials and for who travelled where
// and when.
func (b *mergeBuilder) read() (tales []tale, stays int) {
	var personaOf, docOf, dayOf []int32
	c := codec{archive: b.said}
	for i := range b.said.docs {
		var r Report
		c = codec{archive: b.said, in: b.said.docs[i].body, personas: c.personas[:0]}
		c.report(&r)
		first := int32(len(personaOf))
		day := dayOfDocument(b.refs[i].Published, &r)
		b.first = append(b.first, first)
		b.days = append(b.days, day)
		at := make(map[*Official]int32, len(r.Officials))
		for k, p := range c.personas {
			at[r.Officials[k]] = first + int32(k)
			personaOf, docOf, dayOf = append(personaOf, p), append(docOf, int32(i)), append(dayOf, day)
		}
		published := dayOfTime(b.refs[i].Published)
		for k := range r.Itineraries {
			it := &r.Itineraries[k]
			t := tale{int32(i), int32(k), -1, make([]merge.Stay, len(it.Legs))}
			if who, ok := at[it.Traveller]; ok {
				t.traveller = who
			}
			for n := range it.Legs {
				t.stays[n] = stayOf(it, n, published)
				t.stays[n].Doc, t.stays[n].Tale = int32(i), int32(len(tales))
			}
			tales = append(tales, t)
		}
	}
	b.first = append(b.first, int32(len(personaOf)))
	var persons int
	b.person, persons = makePersons(b.said.personas, personaOf, docOf, dayOf)
	b.officials = make([]*Official, persons)
	return tales, persons
}

// group finds the journeys of every traveller.
func (b *mergeBuilder) group(tales []tale, persons int) {
	by := make([][]int32, persons)
	var nobody []int32
	for i := range tales {
		if w := tales[i].traveller; w >= 0 {
			by[b.person[w]] = append(by[b.person[w]], int32(i))
		} else {
			nobody = append(nobody, int32(i))
		}
	}
	for p, list := range by {
		if list != nil {
			b.groupOne(int32(p), tales, list)
		}
	}
	if b.comparing && nobody != nil {
		b.groupOne(-1, tales, nobody)
		nobody = nil
	}
	for _, i := range nobody {
		b.groupOne(-1, tales, []int32{i}) // a tale without a traveller is nobody else's
	}
	first := func(j *mergedJourney) int32 { return j.tales[0].doc }
	slices.SortStableFunc(b.journeys, func(x, y mergedJourney) int { return int(first(&x) - first(&y)) })
}

func (b *mergeBuilder) groupOne(traveller int32, tales []tale, list []int32) {
	var stays []merge.Stay
	for _, i := range list {
		stays = append(stays, tales[i].stays...)
	}
	plan := merge.Group(stays)
	journeyOf := map[int32]int{}
	base := len(b.journeys)
	for n, legs := range plan.Journeys {
		b.journeys = append(b.journeys, mergedJourney{traveller: traveller, legs: legs})
		for _, l := range legs {
			journeyOf[l] = base + n
		}
	}
	at := 0
	var legless []taleRef
	for _, i := range list {
		of := plan.Of[at : at+len(tales[i].stays)]
		at += len(of)
		if len(of) == 0 {
			legless = append(legless, taleRef{tales[i].doc, tales[i].index, nil})
		}
		for _, l := range of {
			j := &b.journeys[journeyOf[l]]
			if last := len(j.tales) - 1; last < 0 || j.tales[last].doc != tales[i].doc || j.tales[last].tale != tales[i].index {
				j.tales = append(j.tales, taleRef{tales[i].doc, tales[i].index, of})
			}
		}
	}
	if legless != nil {
		// tours told without a single stay are one
		b.journeys = append(b.journeys, mergedJourney{traveller: traveller, tales: legless})
	}
}

// who returns the merged official of place i of document doc, and the person.
func (b *mergeBuilder) who(doc int32, r *Report, o *Official) int32 {
	if o == nil {
		return -1
	}
	for k, p := range r.Officials {
		if p == o {
			return b.person[b.first[doc]+int32(k)]
		}
	}
	return -1
}

func (b *mergeBuilder) official(person int32) *Official {
	if person < 0 {
		return nil
	}
	return b.officials[person]
}

// dayOfDocument returns the day of publication, else the first full date that the
// document tells.
func dayOfDocument(published time.Time, r *Report) merge.Day {
	if day := dayOfTime(published); day != 0 {
		return day
	}
	for i := range r.Itineraries {
		for k := range r.Itineraries[i].Legs {
			if d := r.Itineraries[i].Legs[k].Period.Start; d.IsFull() {
				return dayOfDate(d)
			}
		}
	}
	return 0
}

func dayOfTime(t time.Time) merge.Day {
	if t.IsZero() {
		return 0
	}
	return merge.Day((t.Unix() - ((t.Unix()%86400)+86400)%86400) / 86400)
}

func dayOfDate(d Date) merge.Day {
	t, _ := d.Time()
	return dayOfTime(t)
}

// phases are the stages of a stay by status.
func phaseOf(s Status) merge.Phase {
	switch s {
	case StatusPlanned:
		return merge.Plan
	case StatusOngoing, StatusCompleted:
		return merge.Fact
	case StatusPostponed:
		return merge.Moved
	case StatusCancelled, StatusDenied:
		return merge.Off
	}
	return merge.Unknown
}

// stayOf returns leg n of an itinerary as days.
func stayOf(it *Itinerary, n int, published merge.Day) merge.Stay {
	l := &it.Legs[n]
	s := merge.Stay{
		Country: l.Place.Country, Early: merge.Never, Late: merge.Forever, Published: published, Phase: phaseOf(l.Status),
	}
	if s.Country == "" {
		s.Country = "?" + l.Place.City + l.Place.Region
	}
	start, end := completed(l.Period.Start, published), completed(l.Period.End, published)
	switch {
	case start.IsFull():
		s.Exact = true
		s.Lo = dayOfDate(start)
		s.Hi, s.Open = s.Lo, true
		if end.IsFull() {
			s.Hi, s.Open = max(s.Lo, dayOfDate(end)), false
		}
	case end.IsFull():
		s.Exact = true
		s.Hi = dayOfDate(end)
		s.Lo = s.Hi
	case start.year != 0:
		s.Dated = true
		s.Early, s.Late = dayOfDate(start), dayOfDate(lastDay(start))
		if end.year != 0 {
			s.Late = max(s.Late, dayOfDate(lastDay(end)))
		}
	default:
		s.Month, s.Dom = start.month, start.day
		undated(&s, l.Status, n == 0, completed(it.Period.Start, published))
	}
	return s
}

// completed gives a date that lacks a year the year nearest to publication.
func completed(d Date, published merge.Day) Date {
	if d.year != 0 || d.month == 0 || published == 0 {
		return d
	}
	year := time.Unix(int64(published)*86400, 0).UTC().Year()
	best, least := d, merge.Day(0)
	for y := year - 1; y <= year+1; y++ {
		c := Date{int16(y), d.month, d.day}
		if away := max(dayOfDate(c)-published, published-dayOfDate(c)); best.year == 0 || away < least {
			best, least = c, away
		}
	}
	return best
}

// lastDay returns the last day of a month or year.
func lastDay(d Date) Date {
	if d.month == 0 {
		d.month = 12
	}
	if d.day == 0 {
		d.day = uint8(daysIn(int(d.year), int(d.month)))
	}
	return d
}

// undated bounds a stay without dates by when it was told: who "is visiting" is
// there these days, who "will visit" goes within weeks.
func undated(s *merge.Stay, status Status, first bool, tour Date) {
	if p := s.Published; p != 0 {
		switch status {
		case StatusPlanned:
			s.Early, s.Late = p-1, p+60
		case StatusOngoing:
			s.Early, s.Late = p-4, p+1
		case StatusCompleted:
			s.Early, s.Late = p-21, p+1
		case StatusCancelled, StatusPostponed, StatusDenied:
			s.Early, s.Late = p-14, p+90
		default:
			s.Early, s.Late = p-14, p+14
		}
	}
	if tour.IsFull() {
		day := dayOfDate(tour)
		s.Early, s.Late = max(s.Early, day), max(s.Late, day)
		if first {
			s.Late = min(s.Late, day+3)
		}
	}
}

// bearer is who bears some personas, with how many documents speak of each, in
// all and in the report's main language.
type bearer struct {
	personas   []int32
	docs, main []int
}

// makeOfficials makes the officials of the merged report, in the order of mention.
func (b *mergeBuilder) makeOfficials() {
	bearers := make([]bearer, len(b.officials))
	var order []int32
	c := codec{}
	for i := range b.said.docs {
		var r Report
		c = codec{archive: b.said, in: b.said.docs[i].body, personas: c.personas[:0]}
		c.report(&r)
		for k, o := range r.Officials {
			p := b.person[int(b.first[i])+k]
			if b.officials[p] == nil {
				b.officials[p] = &Official{}
				order = append(order, p)
			}
			to := b.officials[p]
			to.Mentions = b.appendSpans(to.Mentions, i, o.Mentions)
			bearers[p].add(c.personas[k], b.refs[i].Language == b.main)
		}
		b.outsiders(int32(i), &r)
	}
	taken := map[string]bool{}
	for _, p := range order {
		b.portray(b.officials[p], &bearers[p])
		taken[b.officials[p].ID] = true
	}
	n := 0
	for _, p := range order {
		o := b.officials[p]
		for o.ID == "" {
			n++
			if id := "o" + strconv.Itoa(n); !taken[id] {
				o.ID = id
			}
		}
		b.report.Officials = append(b.report.Officials, o)
	}
}

func (b *bearer) add(persona int32, main bool) {
	n := slices.Index(b.personas, persona)
	if n < 0 {
		n = len(b.personas)
		b.personas, b.docs, b.main = append(b.personas, persona), append(b.docs, 0), append(b.main, 0)
	}
	b.docs[n]++
	if main {
		b.main[n]++
	}
}

// mainLanguage returns the language of the most documents, the first of [Languages]
// where as many are in it.
func (b *mergeBuilder) mainLanguage() (main string) {
	docs := map[string]int{}
	for i := range b.refs {
		docs[b.refs[i].Language]++
	}
	first := Languages()[0]
	for lang, n := range docs {
		if most := docs[main]; n > most || n == most && (lang == first || lang < main && main != first) {
			main = lang
		}
	}
	return main
}

// appendSpans adds the spans of document i, which they name.
func (b *mergeBuilder) appendSpans(to []Span, i int, spans []Span) []Span {
	for _, s := range spans {
		s.Document = b.refs[i].ID
		to = append(to, s)
	}
	return to
}
