package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// Lists, agendas and chronicles give in a heading what the entries below it leave out: the
// year of their days, the month, the day on which all of them happen.

// above is what the headings passed so far say of the time of the entries that follow.
type above struct {
	year    int16
	month   uint8
	title   bool  // the year is that of a title, and counts for the dates of entries alone
	day     int32 // 1 + the date of a day's heading
	line    bool  // the day is that of an entry, and holds for its line
	week    Day   // the last day's heading that told the day of the week and the date, from which on those without the date count
	weekday uint8 // which day of the week that was, 0 where there was none
	days    int   // how many days' headings there were
	hours   int   // how many entries began with an hour
}

// head reads a sentence as a heading, or gives the dates in it, those of the text from one on, what the headings above say.
func (d *Doc) head(s *Sentence, dates int) {
	if d.above.line && d.Tokens[s.FirstToken].Flags&(text.Line|text.Para) != 0 {
		d.above.day, d.above.line = 0, false
	}
	if s.Line && (d.headsTime(s) || d.hasPost(dates) && d.headsPost(s)) {
		return
	}
	s.Under, s.Entry = d.above.day, d.above.line
	if s.Line {
		if d.hour(s) {
			d.above.hours++
		}
		if d.endsLine(s) {
			d.titleYear(s)
		}
	}
	if len(d.Dates) > dates {
		d.complete(s)
		d.tellYears(s, d.Dates[dates:])
	}
}

// tellYears gives the dates of a sentence that have no year the one that the paragraph has told before: with the phrase that opens the
// sentence, "In 2023 President X visited Paris on 3 March", in an earlier date of it, where no relative clause may tell that of something
// else, "was in Paris on 3 March 2023 and in Berlin on 6 April", or with the date that opened the last sentence with dates, where one opens this too:
// "In March 2023 he visited Paris. On 6 April he travelled to Berlin".
func (d *Doc) tellYears(s *Sentence, dates []Date) {
	const opening = 2 // tokens before the date: "In 2023", "В 2023 году"
	year, month := int16(0), uint8(0)
	opens := dates[0].First <= s.FirstToken+opening
	if s.Para || s.Line {
		d.told = told{}
	} else if opens {
		year, month = d.told.year, d.told.month
	}
	d.told = told{}
	for i := range dates {
		date := &dates[i]
		switch {
		case date.Rel != lexicon.TimeNone || date.Of != lexicon.TimeNone:
		case date.yearAlone():
			if year, month = 0, 0; i == 0 && opens {
				year = date.Start.Year
			}
		case date.Start.Year != 0:
			if year, month = 0, 0; !s.relating.some() || i == 0 && opens {
				year, month = date.Start.Year, date.Start.Month
			}
		case year != 0 && date.Start.Month >= month:
			date.Told, month = year, date.Start.Month
		default:
			continue
		}
		if i == 0 && opens && month != 0 {
			d.told = told{year, month}
		}
	}
}

// told is the year and the month with which the last sentence that has dates opened, 0 where it opened with none.
type told struct {
	year  int16
	month uint8
}

// endsLine reports whether a sentence ends with its line.
func (d *Doc) endsLine(s *Sentence) bool {
	next := int(s.LastToken) + 1
	return next >= len(d.Tokens) || d.Tokens[next].Flags&(text.Line|text.Para) != 0
}

// headsTime reports whether a sentence holds nothing but a year, a month or a day, and places
// behind it, and takes it for the heading of what follows: "2018", "Enero", "MONDAY, SEPTEMBER 5",
// "Martes 29 de agosto (Lima, Perú)".
func (d *Doc) headsTime(s *Sentence) bool {
	date, year, numbers := int32(-1), int16(0), [2]int{}
	count, stops := 0, 0
	for i := s.FirstItem; i < s.LastItem; i++ {
		it := &d.Items[i]
		switch it.Kind {
		case ItemPunct:
			if it.Ref == '.' {
				stops++
			}
		case ItemDate:
			if date < 0 || d.Dates[date].Start.Day == 0 && d.Dates[it.Ref].Start.Day != 0 {
				date = it.Ref
			}
		case ItemNumber:
			if y, ok := d.year(s, int(it.Elem)); ok && year == 0 {
				year = y
			} else if it.Ref < 1 || it.Ref > 31 || count == len(numbers) {
				return false
			} else {
				numbers[count] = int(it.Ref)
				count++
			}
		case ItemPlace:
			if date < 0 {
				return false
			}
		case ItemWord:
			if it.Word != lexicon.WordOf && it.Word != lexicon.WordDet && it.Word != lexicon.WordIn && it.Word != lexicon.WordAnd {
				return false
			}
		default:
			if _, ok := d.timeAt(s, int(it.Elem)); !ok {
				return false
			}
		}
	}
	whole := d.endsLine(s)
	switch {
	case date < 0 && year != 0 && count == 0 && whole:
		d.above = above{year: year, days: d.above.days, hours: d.above.hours}
	case date < 0 && year == 0 && count > 0 && stops > 0 && !whole:
		return d.dayNumber(s, numbers, count, stops)
	case date >= 0 && !whole && stops == 1 && year == 0 && count == 0 && (d.Dates[date].Start.Day != 0 || d.Dates[date].Weekday != 0):
		d.above.line = d.dateHeading(s, date, 0, 0)
	case date < 0 || !whole:
		return false
	default:
		return d.dateHeading(s, date, year, numbers[0])
	}
	return true
}

// headsPost reports whether a line names an account and the day of its post, or a calendar and its
// day, which hold for what stands below: "Cancillería @CancilleriaPY · 14 ago.", "Schedule for March 19".
func (d *Doc) headsPost(s *Sentence) bool {
	if !d.endsLine(s) {
		return false
	}
	date := int32(-1)
	items := d.Items[s.FirstItem:s.LastItem]
	for i := range items {
		if it := &items[i]; it.Kind == ItemDate {
			if date >= 0 {
				return false
			}
			date = it.Ref
		}
	}
	if date < 0 || !d.Dates[date].ofPost() {
		return false
	}
	calendar := false
	for i := s.FirstItem; i < s.LastItem; i++ {
		if it := &d.Items[i]; d.Diary(it) {
			calendar = true
		} else if it.Kind == ItemCue {
			return false
		}
	}
	if !calendar && !d.handle(s) {
		return false
	}
	d.Dates[date].Written, d.Dates[date].Calendar = true, calendar
	return d.dateHeading(s, date, 0, 0)
}

// hasPost reports whether one of the dates of the text from one on may be the day of a post.
func (d *Doc) hasPost(dates int) bool {
	for i := dates; i < len(d.Dates); i++ {
		if d.Dates[i].ofPost() {
			return true
		}
	}
	return false
}

// ofPost reports whether a date may be the day of a post.
func (date *Date) ofPost() bool {
	return date.Rel == lexicon.TimeNone && date.Start.Day != 0 && !date.Range
}

// dateHeading takes a date that stands alone in its line for the heading of what follows.
func (d *Doc) dateHeading(s *Sentence, date int32, year int16, number int) bool {
	at := &d.Dates[date]
	if at.Rel == lexicon.TimeDay && at.Weekday != 0 && number != 0 {
		at.Rel, at.Start = lexicon.TimeNone, Day{Day: uint8(number)} // "Segunda-feira, 14"
	}
	if at.Start.Year == 0 {
		at.Start.Year = year
	}
	switch {
	case at.Rel != lexicon.TimeNone && at.Rel != lexicon.TimeDay:
		return false
	case at.Start.Day == 0 && at.Start.Month == 0 && at.Start.Year != 0:
		d.above = above{year: at.Start.Year, days: d.above.days, hours: d.above.hours}
	case at.Start.Day == 0 && at.Start.Month != 0 && !at.Range:
		d.above.month, d.above.day, d.above.line = at.Start.Month, 0, false
		if at.Start.Year != 0 {
			d.above.year, d.above.title = at.Start.Year, false
		}
	default:
		d.fill(at)
		d.weekOf(s, at)
		d.above.day, d.above.line = date+1, false
		d.above.days++
		s.Under = d.above.day
	}
	return true
}

// weekOf gives a day of the week that is a heading alone its date, where one above told both: "Monday, May 6", then "Tuesday".
func (d *Doc) weekOf(s *Sentence, at *Date) {
	weekday, ok := d.sense(&d.Elems[s.First], lexicon.KindWeekday)
	if !ok {
		return
	}
	if at.Start.Day == 0 && d.above.weekday != 0 {
		at.Rel, at.Start = lexicon.TimeNone, later(d.above.week, int(uint8(weekday.ID)+7-d.above.weekday)%7)
	}
	if at.Start.Day != 0 && at.Start.Month != 0 {
		d.above.week, d.above.weekday = at.Start, uint8(weekday.ID)
	}
}

// later returns the day some days, less than a month, after another.
func later(day Day, days int) Day {
	length := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[(day.Month-1)%12]
	if day.Month == 2 && day.Year%4 == 0 && day.Year != 0 {
		length++
	}
	if days += int(day.Day); days <= length {
		day.Day = uint8(days)
		return day
	}
	if day.Day, day.Month = uint8(days-length), day.Month+1; day.Month > 12 {
		if day.Month = 1; day.Year != 0 {
			day.Year++
		}
	}
	return day
}

// dayNumber reads the number of a day before what happened on it, below the heading of a month
// or with the month's own number: "12. El presidente recibe", "18-20. Visita", "7. 2. Der Kanzler".
func (d *Doc) dayNumber(s *Sentence, numbers [2]int, count, stops int) bool {
	start, end := Day{Year: d.above.year, Month: d.above.month, Day: uint8(numbers[0])}, Day{}
	switch {
	case count == 2 && stops == 2 && numbers[1] <= 12 && d.Grammar.DayFirst && d.above.year != 0:
		start.Month = uint8(numbers[1])
	case start.Month == 0:
		return false
	case count == 2 && numbers[1] > numbers[0]:
		end = start
		end.Day = uint8(numbers[1])
	case count == 2:
		return false
	}
	d.Dates = append(d.Dates, Date{
		First: s.FirstToken, Last: s.LastToken, Start: start, End: end, Range: !end.IsZero(),
	})
	d.above.day, d.above.line = int32(len(d.Dates)), true
	d.above.days++
	s.Under = d.above.day
	return true
}

// dayEntry reads the days at the head of an entry below the heading of a month: "9–12 — визит".
func (d *Doc) dayEntry(s *Sentence, i int) int {
	if d.above.month == 0 || !s.Line || len(d.Items) > int(s.FirstItem) && d.Items[len(d.Items)-1].Kind != ItemPunct {
		return i
	}
	day, ok := d.number(s, i, 1, 31)
	if !ok || d.Tokens[d.Elems[i].First].Kind != text.Number {
		return i
	}
	date := Date{Start: Day{Year: d.above.year, Month: d.above.month, Day: uint8(day)}}
	next := i + 1
	if c, ok := d.rangeWord(s, next); ok {
		if end, ok := d.number(s, c, day+1, 31); ok && d.Tokens[d.Elems[c].First].Flags&text.Spaced == d.Tokens[d.Elems[next].First].Flags&text.Spaced {
			date.End, date.Range = date.Start, true
			date.End.Day = uint8(end)
			next = c + 1
		}
	}
	if next+1 > int(s.Last) {
		return i
	}
	mark, after := &d.Tokens[d.Elems[next].First], &d.Tokens[d.Elems[next+1].First]
	if !mark.Is(':') && !mark.Is('—') && !mark.Is('–') && !mark.Is('-') && !mark.Is('|') || after.Kind == text.Number && after.Flags&text.Spaced == 0 {
		return i
	}
	date.First, date.Last = d.Elems[i].First, d.Elems[next-1].Last
	d.Dates = append(d.Dates, date)
	d.add(ItemDate, len(d.Dates)-1, i, next-1)
	return next
}

// hour reports whether an entry begins with an hour of the day: "10:00", "9h", "09.30 Uhr", "1430".
func (d *Doc) hour(s *Sentence) bool {
	i := s.FirstToken
	return d.Tokens[i].Kind != text.Word && d.hourAt(i)
}

// hourAt reports whether an hour of the day stands at token i, bullets before it aside.
func (d *Doc) hourAt(i int32) bool {
	for int(i)+1 < len(d.Tokens) && d.Tokens[i].Kind == text.Punct && d.entry(i) {
		i++ // a bullet
	}
	if int(i)+1 >= len(d.Tokens) || d.Tokens[i].Kind != text.Number || d.Tokens[i].Value > 24 {
		return int(i) < len(d.Tokens) && d.clock && d.clockAt(i)
	}
	next := &d.Tokens[i+1]
	if next.Kind == text.Word {
		return next.Flags&text.Spaced == 0 && next.End-next.Start == 1
	}
	return (next.Is(':') || next.Is('.')) && int(i)+2 < len(d.Tokens) && d.Tokens[i+2].Kind == text.Number && d.Tokens[i+2].Flags&text.Spaced == 0
}

// clockAt reports whether token i is an hour and its minutes in four digits: "0930".
func (d *Doc) clockAt(i int32) bool { return isClock(&d.Tokens[i]) }

// isClock reports the same of a token.
func isClock(t *text.Token) bool {
	return t.Kind == text.Number && t.End-t.Start == 4 && t.Value < 2400 && t.Value%100 < 60
}

// clocks are the hours in four digits with which lines of a text begin, if several do and one of them at least is no year.
type clocks struct {
	hours int
	clear bool
}

// add adds the number t, with which a line begins, if it may be one.
func (c *clocks) add(t *text.Token) {
	const oldest, last = 1500, 2100 // of the years that a text about journeys speaks of
	if isClock(t) {
		c.hours++
		c.clear = c.clear || t.Value < oldest || t.Value > last
	}
}

// some reports whether there are any.
func (c *clocks) some() bool { return c.clear && c.hours > 1 }

// Programme reports whether the text has entries that begin with their hours.
func (d *Doc) Programme() bool { return d.above.hours > 1 }

// AfterHour returns the item behind the hour that an entry of a programme begins with, and the marks
// beside it: "09.30 – 11.00 Uhr:"; the first item where it begins with none.
func (d *Doc) AfterHour(s *Sentence) int32 {
	const longest = 5 // bytes of a word that belongs to an hour: "hrs", "Uhr", "ч"
	i := s.FirstItem
	if !s.Line || !d.hour(s) {
		return i
	}
	for ; i < s.LastItem; i++ {
		it := &d.Items[i]
		t := &d.Tokens[it.First]
		word := (it.Kind == ItemOther || it.Kind == ItemWord) && it.First == it.Last && t.End-t.Start <= longest && i > s.FirstItem
		if it.Kind != ItemNumber && it.Kind != ItemPunct && !word || it.Kind == ItemPunct && (it.Ref == '"' || it.Ref == '(') {
			break
		}
	}
	return i
}

// titleYear takes the one year that a title names for that of the entries below: "Reisen der
// Ministerin 2021", «Зарубежные визиты в 2021 году».
func (d *Doc) titleYear(s *Sentence) {
	if s.FirstItem == s.LastItem {
		return
	}
	if first := &d.Items[s.FirstItem]; first.Kind == ItemDate || first.Kind == ItemPunct && first.Ref != '#' && first.Ref != '=' {
		return // an entry itself
	}
	if last := &d.Items[s.LastItem-1]; last.Kind == ItemPunct && last.Ref == '.' {
		return
	}
	year := int16(0)
	one := func(y int16) bool {
		if year == 0 {
			year = y
		}
		return y == year
	}
	items := d.Items[s.FirstItem:s.LastItem]
	for i := range items {
		it := &items[i]
		switch it.Kind {
		case ItemNumber:
			if y, ok := d.year(s, int(it.Elem)); ok && y > 1800 && !one(y) {
				return
			}
		case ItemDate:
			for _, day := range [2]Day{d.Dates[it.Ref].Start, d.Dates[it.Ref].End} {
				if day.Year != 0 && !one(day.Year) {
					return
				}
			}
		}
	}
	if year != 0 && (d.above.year == 0 || d.above.title) {
		d.above.year, d.above.title = year, true
	}
}

// complete gives the dates of a sentence the year and the month of the headings above.
func (d *Doc) complete(s *Sentence) {
	if d.above.year == 0 && d.above.month == 0 {
		return
	}
	entry := s.Line
	for i := s.FirstItem; i < s.LastItem; i++ {
		it := &d.Items[i]
		if it.Kind == ItemDate && (entry || !d.above.title) {
			d.fill(&d.Dates[it.Ref])
		}
		entry = entry && (it.Kind == ItemPunct || it.Kind == ItemPlace || it.Kind == ItemNumber)
	}
}

// fill gives a date what the headings above say and it does not.
func (d *Doc) fill(date *Date) {
	if date.Rel != lexicon.TimeNone || date.Of != lexicon.TimeNone {
		return
	}
	if date.Start.Month == 0 && date.Start.Day != 0 {
		if date.Start.Month = d.above.month; date.Range && date.End.Month == 0 {
			date.End.Month = d.above.month
		}
	}
	if date.Start.Year != 0 || date.Start.Month == 0 || d.above.year == 0 {
		return
	}
	date.Start.Year = d.above.year
	if date.Range && date.End.Year == 0 {
		if date.End.Year = d.above.year; date.End.Month != 0 && date.End.Month < date.Start.Month {
			date.End.Year++
		}
	}
}

// settleDays drops what the day above says where the text has but one such day, and no hours:
// a line with a date alone is then that of the text. The days of a chronicle, which covers months,
// are past.
func (d *Doc) settleDays() {
	if d.above.days == 0 {
		return
	}
	one := d.above.days == 1 && d.above.hours < 2
	const months = 2 // between the first and the last entry of a chronicle
	first, last := uint8(12), uint8(0)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if one {
			s.Under = 0
		}
		if s.Under > 0 {
			month := d.Dates[s.Under-1].Start.Month
			first, last = min(first, month), max(last, month)
		}
	}
	for i := range d.Sentences {
		if s := &d.Sentences[i]; s.Under > 0 && last >= first+months && first > 0 {
			d.Dates[s.Under-1].Past = true
		}
	}
}
