package frame

import (
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// list is the list of journeys that a title announces: "Official visits abroad of the Minister
// X". Its rows leave out who travels, or, where those come whom the country receives, where to.
type list struct {
	on   bool
	who  int32 // who travels in every row, -1 where the rows tell
	to   int32 // the place where those come whom the rows name, -1 where there is none
	rows bool  // the text has several rows
	kind kind  // of every journey: "Official visits abroad"
}

// kind is the protocol's term for a visit, and the tokens that say so.
type kind struct {
	visit       uint8
	first, last int32
}

// minRows is how many rows make a list.
const minRows = 2

// openList looks, before the first sentence is read, whether the text has rows.
func (r *reader) openList() {
	r.list = list{who: -1, to: -1}
	if len(r.doc.Dates) < minRows || !r.severalLines() {
		return // every row has its date
	}
	r.list.rows = r.severalRows()
}

// severalLines reports whether as many lines as a list has rows may be some.
func (r *reader) severalLines() bool {
	lines := 0
	for si := range r.doc.Sentences {
		if s := &r.doc.Sentences[si]; s.Line && !r.opensWithActor(s) {
			if lines++; lines == minRows {
				return true
			}
		}
	}
	return false
}

// severalRows reports whether as many lines as a list has rows are some, of places or of people.
func (r *reader) severalRows() bool {
	places, people := 0, 0
	for si := range r.doc.Sentences {
		s := &r.doc.Sentences[si]
		if !s.Line || r.opensWithActor(s) {
			continue
		}
		if _, ok := r.row(s); ok {
			places++
		} else if _, _, ok := r.personRow(s); ok {
			places++
		} else if _, _, ok := r.arrival(s); ok {
			people++
		}
		if places == minRows || people == minRows {
			return true
		}
	}
	return false
}

// opensWithActor reports whether a line begins with somebody and what he does, as no row does.
func (r *reader) opensWithActor(s *mention.Sentence) bool {
	i := s.FirstItem
	if i+1 >= s.LastItem || r.items[i].Kind != mention.ItemPerson {
		return false
	}
	next := &r.items[i+1]
	return next.Kind == mention.ItemCue || next.Kind == mention.ItemWord && auxiliary(next.Word)
}

// title takes whom a line names beside a journey for the traveller of the rows below, and the
// place that the journeys of others go to for where those come whom the rows name.
func (r *reader) title() {
	if _, ok := r.row(r.s); ok {
		return // a row of a table says of whom it tells: "5 апреля | Москва | визит президента X"
	}
	journey, told, who, to, people := false, false, int32(-1), int32(-1), 0
	for i := r.firstItem; i < r.lastItem; i++ {
		it := &r.items[i]
		switch it.Kind {
		case mention.ItemPerson:
			// no office alone: "Alle Termine der Botschafter-Tournee"
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 && e != who && r.doc.People[e].Named {
				who = e
				people++
			}
		case mention.ItemPlace:
			if to < 0 && it.Mark != lexicon.WordOf && it.Mark != lexicon.WordFrom {
				to = it.Ref
			}
		case mention.ItemDate:
			told = true
		case mention.ItemCue:
			told = true
			journey = journey || it.Cue == lexicon.CueVisitNoun || it.Cue == lexicon.CueTourNoun || travels(it.Cue)
		}
	}
	if journey && (people == 1 || to >= 0 || !r.list.on) {
		r.list.kind = r.kindFrom(r.firstItem, r.lastItem)
	}
	switch {
	case people > 1:
	case people == 1 && (journey || r.speaksOfDiary()):
		r.list.on, r.list.who, r.list.to = true, who, -1
	case journey && to >= 0:
		r.list.on, r.list.who, r.list.to = true, -1, to
	case journey:
		r.list.on = true
	case people == 1 && !told && r.endsLine():
		r.list.who, r.list.to = who, -1 // "Minister X" on a line of its own
		r.list.on = r.list.on || r.si == 0
	}
}

// speaksOfDiary reports whether a line has a word for a list of engagements.
func (r *reader) speaksOfDiary() bool {
	for i := r.firstItem; i < r.lastItem; i++ {
		if r.doc.Diary(&r.items[i]) {
			return true
		}
	}
	return false
}

// titleKind leaves the kind of visit that the title of a list names to its rows.
func (r *reader) titleKind(firstFrame int) {
	for i := firstFrame; i < len(r.set.Frames); i++ {
		if f := &r.set.Frames[i]; f.KindFirst == r.list.kind.first && f.Stays.Len() == 0 {
			f.VisitKind, f.KindFirst, f.KindLast = 0, -1, -1
		}
	}
}

// summary reports whether a line counts the journeys that the rows tell: "Two visits to Brazil".
func (r *reader) summary() bool {
	if !r.list.on {
		return false
	}
	for i := r.firstItem; i+1 < r.lastItem; i++ {
		it, next := &r.items[i], &r.items[i+1]
		if it.Kind == mention.ItemPunct {
			continue
		}
		return next.Kind == mention.ItemCue && next.Flags&mention.Noun != 0 && (it.Kind == mention.ItemNumber || r.doc.Elems[it.Elem].Is(lexicon.KindNumber))
	}
	return false
}

// endsLine reports whether the sentence ends with its line.
func (r *reader) endsLine() bool {
	next := int(r.si) + 1
	return next >= len(r.doc.Sentences) || r.doc.Sentences[next].Line
}

// row returns where in a line the columns of a row end, its date and its places, and what is
// remarked begins; ok is false where the line is no row. Between the columns stands a mark, or
// brackets.
func (r *reader) row(s *mention.Sentence) (end int32, ok bool) { return r.rowFrom(s, s.FirstItem) }

// rowFrom is row for a line whose row begins with item first.
func (r *reader) rowFrom(s *mention.Sentence, first int32) (end int32, ok bool) {
	dates, places := 0, 0
	last := first
	for i := first; i < s.LastItem; i++ {
		it := &r.items[i]
		full := dates > 0 && places > 0
		switch it.Kind {
		case mention.ItemDate:
			if dates == 2 || places > 0 && dates > 0 {
				return last, full
			}
			dates++
			last = i + 1
		case mention.ItemPlace:
			if it.Word == lexicon.WordHere {
				return last, false
			}
			if full && r.datedInBrackets(s, i) {
				return last, true // the row goes on with another stay
			}
			if it.Flags&mention.Possessive != 0 || it.Mark != lexicon.WordNone && it.Mark != lexicon.WordIn && it.Mark != lexicon.WordAnd && it.Flags&mention.Listed == 0 {
				return last, full
			}
			if places > 0 && !r.separate(s, i) {
				return last, false
			}
			places++
			last = i + 1
		case mention.ItemPunct:
			if (it.Ref == '"' || it.Ref == '.') && full {
				return last, true
			}
		case mention.ItemNumber:
			if full {
				return last, true
			}
		case mention.ItemWord:
			if full && it.Word == lexicon.WordDet && r.marked(s, last) {
				return last, !r.tells(s, i)
			}
			if it.Word != lexicon.WordAnd && it.Word != lexicon.WordDet && it.Word != lexicon.WordIn && it.Word != lexicon.WordPlain {
				return last, full && r.marked(s, last)
			}
		case mention.ItemOther, mention.ItemThing, mention.ItemRegion:
			if full {
				return last, r.marked(s, last)
			}
			if r.items[i].Kind == mention.ItemOther && it.Flags&mention.Capital == 0 && r.lang.capitals && dates+places > 0 {
				return last, false
			}
		case mention.ItemPerson:
			if full {
				return last, r.marked(s, last) && !r.tells(s, i)
			}
			if r.doc.Persons[it.Ref].Entity >= 0 {
				return last, false
			}
		default:
			if stateInRow(it) != NoStatus {
				continue // "20 June (planned): Ottawa"
			}
			return last, full && r.marked(s, last)
		}
	}
	return last, dates > 0 && places > 0
}

// stateInRow returns what an item says of the stay of a row in a column of its own or in brackets: "(planned)", "cancelled".
func stateInRow(it *mention.Item) Status {
	if it.Kind != mention.ItemCue || it.Feat&(lexicon.FeatPart|lexicon.FeatAdj) == 0 {
		return NoStatus
	}
	switch it.Cue {
	case lexicon.CuePlan:
		return Planned
	case lexicon.CueCancel:
		return Cancelled
	case lexicon.CuePostpone:
		return Postponed
	}
	return NoStatus
}

// stateOfRow returns what a row says of its stay, from its first item to a bracket or two behind its columns, which end
// before item next.
func (r *reader) stateOfRow(next int32) (state Status) {
	const brackets = 3
	for i := r.firstItem; i < r.lastItem && i < next+brackets && state == NoStatus; i++ {
		state = stateInRow(&r.items[i])
	}
	return state
}

// datedInBrackets reports whether the place of item i has its own date in brackets: "São Paulo (3 October 2018)".
func (r *reader) datedInBrackets(s *mention.Sentence, i int32) bool {
	return i+2 < s.LastItem && r.items[i+1].Kind == mention.ItemPunct && r.items[i+1].Ref == '(' && r.items[i+2].Kind == mention.ItemDate
}

// tells reports whether a whole sentence with a subject of its own begins at item i, so that what
// stands before it is a dateline: "BEIJING, May 4 - Chancellor X met Y."
func (r *reader) tells(s *mention.Sentence, i int32) bool {
	for ; i < s.LastItem; i++ {
		const finite = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond
		it := &r.items[i]
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && (it.Feat&finite != 0 || r.lang.bareVerbs) || it.Kind == mention.ItemWord && (it.Word == lexicon.WordBe || it.Word == lexicon.WordWill) {
			return true
		}
	}
	return false
}

// marked reports whether a mark stands before item i, which ends a column.
func (r *reader) marked(s *mention.Sentence, i int32) bool {
	return i >= s.LastItem || i > s.FirstItem && (r.items[i].Kind == mention.ItemPunct || r.column(i))
}

// column reports whether a tab or several blanks stand before item i, as between the columns of a table.
func (r *reader) column(i int32) bool {
	start, end := r.doc.Tokens[r.items[i-1].Last].End, r.doc.Tokens[r.items[i].First].Start
	return end > start && (r.doc.Text[start] == '\t' || utf8.RuneCountInString(r.doc.Text[start:end]) > 1)
}

// separate reports whether a mark or "and" stands between the place of item i and the item before,
// or that is the country of the place.
func (r *reader) separate(s *mention.Sentence, i int32) bool {
	it := &r.items[i-1]
	if it.Kind == mention.ItemPlace && r.doc.Places[it.Ref].Country == r.doc.Places[r.items[i].Ref].Country {
		return true // "德国柏林"
	}
	return it.Kind == mention.ItemPunct || it.Kind == mention.ItemWord || r.column(i)
}

// listed reads a row of a list of journeys, and returns the item from which on it remarks
// something; ok is false where the sentence is no row.
func (r *reader) listed() (next int32, ok bool) {
	if !r.list.on || r.list.who < 0 && r.list.to < 0 {
		if next, who := r.ownRow(); who >= 0 {
			return next, true
		}
	}
	if !r.list.on {
		return 0, false
	}
	if r.list.who < 0 && r.list.to >= 0 {
		return r.comes()
	}
	who := r.list.who
	if who < 0 {
		who = r.traveller
	}
	next, ok = r.row(r.s)
	if !ok || who < 0 || !r.doc.People[who].Named {
		return 0, false
	}
	r.gatherRow(next)
	r.enter(who, next)
	for {
		more := r.furtherEntry(next)
		if more == next {
			return next, true
		}
		next = more
		r.enter(who, next)
	}
}

// gatherRow gathers the places and the dates of a row whose columns end before item next.
func (r *reader) gatherRow(next int32) {
	r.gather(0, 0, false)
	for i := r.firstItem; i < next; i++ {
		switch it := &r.items[i]; it.Kind {
		case mention.ItemPlace:
			r.stayAt(it.Ref)
		case mention.ItemDate:
			if r.date < 0 {
				r.date = it.Ref
			} else {
				r.until = it.Ref
			}
		}
	}
	r.spread()
}

// ownRow reads a row that names its traveller in a column of its own, before or behind the date and the places: "2024-02-03; Doha; Qatar;
// President X". It returns the item behind the columns, and who he is, -1 where the row names nobody so.
func (r *reader) ownRow() (next, who int32) {
	end, at, ok := r.personRow(r.s)
	if !ok {
		if end, ok = r.row(r.s); !ok || end >= r.lastItem || r.items[end].Kind != mention.ItemPunct && !r.column(end) {
			return 0, -1
		}
		if at = end; r.items[at].Kind == mention.ItemPunct {
			at++
		}
		if at == r.lastItem {
			return 0, -1
		}
	}
	it := &r.items[at]
	if it.Kind != mention.ItemPerson || it.Flags&mention.Possessive != 0 || it.Mark != lexicon.WordNone || !r.marked(r.s, at+1) {
		return 0, -1
	}
	who = r.doc.Persons[it.Ref].Entity
	if who < 0 {
		return 0, -1
	}
	if e := &r.doc.People[who]; !e.Named || !e.Official || posted(e.Role) {
		return 0, -1
	}
	r.gatherRow(end)
	if len(r.stays) == 0 || !r.away(&r.doc.People[who], r.doc.Places[r.stays[0].Place].Country) {
		return 0, -1
	}
	next = max(end, at+1)
	r.enter(who, next)
	return next, who
}

// personRow returns where the columns of a row end that begins with a person in a column of his own, and his item.
func (r *reader) personRow(s *mention.Sentence) (end, who int32, ok bool) {
	who = s.FirstItem
	if who < s.LastItem && r.items[who].Kind == mention.ItemPunct {
		who++ // "| President X | Doha"
	}
	if who+2 >= s.LastItem || r.items[who].Kind != mention.ItemPerson || !r.marked(s, who+1) {
		return 0, 0, false
	}
	first := who + 1
	if r.items[first].Kind == mention.ItemPunct {
		first++
	}
	end, ok = r.rowFrom(s, first)
	return end, who, ok
}

// furtherEntry gathers a further place of a row and its date in brackets, and returns the item behind
// them: "Brazil: Brasília (14 February 2017); São Paulo (3 October 2018)"; i where there is none.
func (r *reader) furtherEntry(i int32) int32 {
	const most = 6 // items before the place
	j := i
	for j < r.lastItem && j < i+most && r.items[j].Kind == mention.ItemPunct {
		j++
	}
	if j == i || j >= r.lastItem || r.items[j].Kind != mention.ItemPlace || r.items[j].Mark != lexicon.WordNone || !r.datedInBrackets(r.s, j) {
		return i
	}
	r.gather(0, 0, false)
	r.date = r.items[j+2].Ref
	r.stayAt(r.items[j].Ref)
	return j + 3
}

// spread gives the first day of a row that tells of several countries to the first of them: the text
// does not say on which of its days the traveller went on.
func (r *reader) spread() {
	if r.date < 0 || len(r.stays) < 2 || r.doc.Dates[r.date].Start.Day == 0 {
		return
	}
	for _, st := range r.stays[1:] {
		if r.doc.Places[st.Place].Country != r.doc.Places[r.stays[0].Place].Country {
			first := r.doc.Dates[r.date]
			first.Range, first.End = false, mention.Day{}
			r.doc.Dates = append(r.doc.Dates, first)
			r.stays[0].Date, r.date, r.until = int32(len(r.doc.Dates)-1), -1, -1
			return
		}
	}
}

// comes reads a row of a list of those whom a country receives: "12 March – President X of Y – state
// visit".
func (r *reader) comes() (next int32, ok bool) {
	date, who, ok := r.arrival(r.s)
	if !ok {
		return 0, false
	}
	it := &r.items[who]
	e := r.doc.Persons[it.Ref].Entity
	next = who + 1
	if en := &r.doc.People[e]; next+1 < r.lastItem && en.Country == 0 && r.items[next].Kind == mention.ItemPunct && r.items[next+1].Kind == mention.ItemPlace {
		if p := &r.doc.Places[r.items[next+1].Ref]; p.City == 0 {
			en.Country = p.Country // "Präsident X (Frankreich)"
		}
	}
	r.gather(0, 0, false)
	r.date = r.items[date].Ref
	r.stayAt(r.list.to)
	r.enter(e, next)
	return next, true
}

// arrival returns the date and the person with which a row begins, places and marks between.
func (r *reader) arrival(s *mention.Sentence) (date, who int32, ok bool) {
	date, who = -1, -1
	for i := s.FirstItem; i < s.LastItem && (date < 0 || who < 0); i++ {
		switch it := &r.items[i]; it.Kind {
		case mention.ItemDate:
			if date >= 0 || r.doc.Dates[it.Ref].Start.Day == 0 && r.doc.Dates[it.Ref].Start.Month == 0 {
				return 0, 0, false
			}
			date = i
		case mention.ItemPerson:
			p := &r.doc.Persons[it.Ref]
			if p.Entity < 0 || !r.doc.People[p.Entity].Named || it.Mark != lexicon.WordNone || it.Flags&mention.Possessive != 0 {
				return 0, 0, false
			}
			who = i
		case mention.ItemPunct, mention.ItemNumber, mention.ItemPlace, mention.ItemDemonym:
		case mention.ItemWord:
			if it.Word != lexicon.WordDet && it.Word != lexicon.WordAnd {
				return 0, 0, false
			}
		default:
			return 0, 0, false
		}
	}
	if date < 0 || who < 0 {
		return 0, 0, false
	}
	// a mark ends the row's columns, so that no verb follows: "12 March: President X. State visit"
	next := max(date, who) + 1
	return date, who, next >= s.LastItem || r.items[next].Kind == mention.ItemPunct || r.items[next].Kind == mention.ItemVisitKind ||
		r.items[next].Kind == mention.ItemCue && r.items[next].Flags&mention.Noun != 0
}

// kindFrom returns of what kind the first visit is that items i to end-1 name: "Paris. State visit".
func (r *reader) kindFrom(i, end int32) kind {
	for ; i < end; i++ {
		it := &r.items[i]
		if it.Kind != mention.ItemCue || it.Cue != lexicon.CueVisitNoun && it.Cue != lexicon.CueTourNoun && it.Cue != lexicon.CueVisit {
			continue
		}
		f := Frame{KindFirst: -1}
		if r.kindOf(&f, it, i, end); f.VisitKind != 0 {
			return kind{f.VisitKind, f.KindFirst, f.KindLast}
		}
	}
	return kind{first: -1}
}

// endOfLine returns the item with which the line of the sentence ends, excluded.
func (r *reader) endOfLine() int32 {
	si := int(r.si) + 1
	for si < len(r.doc.Sentences) && !r.doc.Sentences[si].Line {
		si++
	}
	return r.doc.Sentences[si-1].LastItem
}

// enter makes the entry of a log of the date and the places gathered: who was there; what is
// remarked begins with item next.
func (r *reader) enter(who, next int32) {
	f := r.frame(Log, r.firstItem, &verb{status: r.stateOfRow(next)})
	f.Agents = r.set.people([]int32{who})
	f.Default = true
	k := r.kindFrom(next, r.endOfLine())
	if k.visit == 0 {
		k = r.list.kind
	}
	f.VisitKind, f.KindFirst, f.KindLast = k.visit, k.first, k.last
	r.setStays(f)
	r.traveller = who
	r.place, r.placeDate, r.placeSaid = r.stays[0].Place, r.date, r.si
	r.boundary()
}

// rowPlace returns the place with which an entry of an agenda begins, and a mark after it: "TALLINN -
// Foreign Minister X visits Estonia"; -1 where it begins otherwise.
func (r *reader) rowPlace() int32 {
	for i := r.firstItem; i+1 < r.lastItem && (r.s.Line || r.s.Entry); i++ {
		switch it, next := &r.items[i], &r.items[i+1]; it.Kind {
		case mention.ItemPunct:
		case mention.ItemPlace:
			if next.Kind == mention.ItemPunct && (next.Ref == '-' || next.Ref == '–' || next.Ref == '—' || next.Ref == ':') {
				return it.Ref
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// placeLine reads a sentence of nothing but a place below the heading of a day, which the entries of
// that day stand under: "WASHINGTON", "Nueva York. El canciller X participa".
func (r *reader) placeLine() {
	if r.dayAt.day != r.s.Under {
		r.dayAt.place, r.dayAt.day = -1, r.s.Under
	}
	place := int32(-1)
	for i := r.firstItem; i < r.lastItem && r.s.Under > 0; i++ {
		switch it := &r.items[i]; it.Kind {
		case mention.ItemPunct:
		case mention.ItemPlace:
			if place < 0 {
				place = it.Ref
			}
		default:
			return
		}
	}
	if place >= 0 && r.s.Line {
		r.dayAt.place = place
	}
}

// placeOfDay returns the place with which an entry begins, or under which it stands; -1 where there is
// none.
func (r *reader) placeOfDay() int32 {
	if place := r.rowPlace(); place >= 0 || r.s.Under == 0 {
		return place
	}
	return r.dayAt.place
}

// inPlace gives what an entry of an agenda tells the place with which it begins.
func (r *reader) inPlace(f *Frame, place int32) {
	country := r.doc.Places[place].Country
	switch f.Kind {
	case Meet, Receive:
		if f.Venue >= 0 && r.doc.Places[f.Venue].First >= f.First || f.Stays.Len() > 0 {
			return
		}
		f.Venue, f.Both = place, true
		if f.Kind == Meet && r.s.Under > 0 && f.Agents.Len() == 1 && !r.doc.Dates[r.s.Under-1].Past {
			r.atPlace(f, place)
		}
	case Travel, Visit:
		stays := r.set.Places(f.Stays)
		if len(stays) > 1 || len(stays) == 1 && (r.doc.Places[stays[0].Place].City != 0 || r.doc.Places[stays[0].Place].Country != country) {
			return
		}
		if len(stays) == 1 {
			stays[0].Place = place
			return
		}
		r.stays = append(r.stays[:0], Stay{Place: place, Date: -1})
		r.setStays(f)
	}
}

// atPlace makes a stay of the day on which an entry of an agenda says that somebody meets others in a place.
func (r *reader) atPlace(meeting *Frame, place int32) {
	r.stays = append(r.stays[:0], Stay{Place: place, Date: -1})
	f := *meeting
	f.Kind, f.Cue, f.Weak, f.Others, f.Venue, f.Date = Travel, lexicon.CueStay, true, Range{}, -1, r.s.Under-1
	r.setStays(&f)
	r.set.Frames = append(r.set.Frames, f)
}

// onDay gives what a sentence tells the day of the heading that it stands under.
func (r *reader) onDay(firstFrame int, opening mention.ItemKind) {
	if r.s.Under == 0 {
		if r.weekday >= 0 {
			r.onWeekday(firstFrame)
		} else if r.entryOn >= 0 && r.s.Line {
			r.onEntry(firstFrame, r.entryOn)
		}
		if r.s.Line && (r.list.rows || opening == mention.ItemPunct) {
			r.onRow(firstFrame)
		}
		return
	}
	if place := r.placeOfDay(); place >= 0 {
		for i := firstFrame; i < len(r.set.Frames); i++ {
			r.inPlace(&r.set.Frames[i], place)
		}
	}
	for i := firstFrame; i < len(r.set.Frames); i++ {
		f := &r.set.Frames[i]
		if f.Earlier || f.Status == Cancelled || f.Status == Postponed || f.Status == Denied {
			continue // the day is that on which it was called off
		}
		if r.doc.Dates[r.s.Under-1].Calendar && (f.Status == Ongoing || f.Kind == Visit && f.Stays.Len() == 0) {
			continue // "is on foreign travel": since an earlier day
		}
		if !r.hasDate(f) || f.Date >= 0 && r.doc.Dates[f.Date].Rel == lexicon.TimeToday {
			f.Date = r.s.Under - 1
		}
		if r.chronicled() && (f.Status == Ongoing || f.Status == NoStatus && r.s.Entry) {
			f.Status, f.Weak = Completed, true // who arrived then is there no more
		}
	}
}

// underWeekday notes the day of the week with which a line begins where a colon follows: 周二：, "الثلاثاء:".
func (r *reader) underWeekday() {
	if !r.s.Line && !r.s.Para || r.firstItem+2 >= r.lastItem {
		return
	}
	day, colon := &r.items[r.firstItem], &r.items[r.firstItem+1]
	if r.doc.Dates[day.Ref].Weekday != 0 && r.doc.Dates[day.Ref].Start.Day == 0 && colon.Kind == mention.ItemPunct && colon.Ref == ':' {
		r.weekday = day.Ref
	}
}

// onWeekday gives what the programme of a week tells its day: it lies ahead, but for what is told as past.
func (r *reader) onWeekday(firstFrame int) {
	for i := firstFrame; i < len(r.set.Frames); i++ {
		f := &r.set.Frames[i]
		if f.Earlier || f.Status > Completed || f.Status == Completed && !f.Weak {
			r.weekOver = r.weekOver || f.Status == Completed && !f.Earlier && f.Kind != Invite // "في فيينا بدعوة من الحكومة" lies ahead
			continue
		}
		if f.Status == NoStatus && f.Kind == Visit && r.verbs > 0 {
			continue // "unterrichtet sie über seine Reise nach Doha"
		}
		if !r.hasDate(f) {
			f.Date = r.weekday
		}
		if f.Status, f.Weak = Planned, false; r.weekOver {
			f.Status, f.Weak = Completed, true // the entries above tell of a week that is over
		}
	}
}

// onRow gives what a row of a table tells, or an item of a list that begins with a place, the place and
// the day of its columns: "5 апреля 2017 | Москва | визит президента X", "• الدوحة: وصل الوزير".
func (r *reader) onRow(firstFrame int) {
	if firstFrame == len(r.set.Frames) || r.set.Frames[firstFrame].Kind == Log {
		return
	}
	date, place := int32(-1), int32(-1)
	next, row := int32(0), false
	if r.list.rows {
		next, row = r.row(r.s)
	}
	if row {
		for i := r.firstItem; i < next; i++ {
			if it := &r.items[i]; it.Kind == mention.ItemDate && date < 0 {
				date = it.Ref
			} else if it.Kind == mention.ItemPlace && (place < 0 || r.doc.Places[it.Ref].City != 0 && r.doc.Places[place].City == 0) {
				place = it.Ref
			}
		}
	} else if first := &r.items[r.firstItem]; first.Kind == mention.ItemPunct && first.Ref != '"' && first.Ref != '(' {
		place = r.rowPlace()
	}
	if place < 0 {
		return
	}
	for i := firstFrame; i < len(r.set.Frames); i++ {
		r.inPlace(&r.set.Frames[i], place)
		if f := &r.set.Frames[i]; f.Date < 0 {
			f.Date = date
		}
	}
}

// onEntry gives the visits of an entry of a chronicle that begins with its day that day: "4 février :
// visite à Paris du ministre X".
func (r *reader) onEntry(firstFrame int, day int32) {
	for i := firstFrame; i < len(r.set.Frames); i++ {
		f := &r.set.Frames[i]
		if f.Kind != Visit && f.Kind != Travel || f.Earlier || f.Status > Completed || r.hasDate(f) {
			continue
		}
		f.Date = day
		if r.doc.Dates[f.Date].Weekday != 0 {
			continue // "Terça-feira: deslocação a Dacar": past or to come
		}
		if f.Status == NoStatus {
			f.Status, f.Weak = Completed, true
		}
	}
}

// hasDate reports whether a frame has a date of its own; one that says until when becomes its end:
// "visits Estonia (to Sept 6)".
func (r *reader) hasDate(f *Frame) bool {
	if f.Date >= 0 && f.Ends < 0 && r.endsOn(f.Date) {
		f.Ends, f.Date = f.Date, -1
	}
	dated := f.Date >= 0
	for k := f.Stays.First; k < f.Stays.Last; k++ {
		st := &r.set.Stays[k]
		if st.Date >= 0 && f.Ends < 0 && r.endsOn(st.Date) {
			f.Ends, st.Date = st.Date, -1
		}
		dated = dated || st.Date >= 0
	}
	return dated
}

// works drops what the title of a work says in an entry of a programme, which begins with its day or
// hour: "19h – Abertura da exposição "A viagem do imperador ao Egito"".
func (r *reader) works(firstFrame int) {
	if firstFrame == len(r.set.Frames) {
		return
	}
	open := int32(-1)
	for i := r.firstItem; i < r.lastItem; i++ {
		it := &r.items[i]
		if it.Kind != mention.ItemPunct || it.Ref != '"' {
			continue
		}
		if open < 0 {
			open = it.First
			continue
		}
		kept := r.set.Frames[:firstFrame]
		for _, f := range r.set.Frames[firstFrame:] {
			if f.Cause < open || f.Cause > it.First {
				kept = append(kept, f)
			}
		}
		r.set.Frames, open = kept, -1
	}
}

// endsOn reports whether a date stands with a word that says until when.
func (r *reader) endsOn(date int32) bool {
	if r.doc.Dates[date].Range {
		return false
	}
	for i := r.firstItem + 1; i < r.lastItem; i++ {
		if it := &r.items[i]; it.Kind == mention.ItemDate && it.Ref == date {
			before := &r.items[i-1]
			if before.Kind == mention.ItemWord && r.doc.Elems[before.Elem].May(lexicon.WordUntil) {
				return true // "(до 24 апреля)"
			}
			if r.lang.cases && before.Kind == mention.ItemWord && r.doc.Elems[before.Elem].May(lexicon.WordTo) {
				return false // "во вторник": on that day
			}
			return it.Mark == lexicon.WordTo || it.Mark == lexicon.WordUntil || before.Kind == mention.ItemWord && (before.Word == lexicon.WordTo || before.Word == lexicon.WordUntil)
		}
	}
	return false
}

// chronicled reports whether the sentence stands under a day that the text tells of as past.
func (r *reader) chronicled() bool {
	if r.s.Under == 0 {
		return false
	}
	d := &r.doc.Dates[r.s.Under-1]
	return d.Past || d.Start.Year != 0 && !d.Written
}

// log reads an entry of a travel log: "March 21–22, 1995: Paris, France." It
// begins with a date, a colon follows, then nothing but places.
func (r *reader) log() bool {
	items := r.items[r.firstItem:r.lastItem]
	if len(items) < 3 {
		return false
	}
	i := 1
	if items[i].Kind != mention.ItemPunct || items[i].Ref != ':' && items[i].Ref != '—' && items[i].Ref != '–' {
		return false
	}
	r.gather(0, 0, false)
	r.date = items[0].Ref
	if i++; r.lang.noCopula && items[i].Kind == mention.ItemPerson {
		return false // "الثلاثاء: الوزير X في دمشق"
	}
	for ; i < len(items); i++ {
		it := &items[i]
		switch it.Kind {
		case mention.ItemPlace:
			r.stayAt(it.Ref)
		case mention.ItemPunct:
			if it.Ref != ',' && it.Ref != '.' && it.Ref != ';' {
				return false
			}
		case mention.ItemWord:
			if it.Word != lexicon.WordAnd && it.Word != lexicon.WordDet && it.Word != lexicon.WordIn {
				return false
			}
		case mention.ItemOther, mention.ItemPerson, mention.ItemThing:
			// a place that no table knows
		default:
			return false
		}
	}
	if len(r.stays) == 0 {
		return false
	}
	f := r.frame(Log, r.firstItem, &verb{})
	if r.traveller >= 0 {
		f.Agents = r.set.people([]int32{r.traveller})
	}
	f.Default = true
	r.setStays(f)
	return true
}
