package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// Day is a calendar date; a part that the text does not give is 0.
type Day struct {
	Year  int16
	Month uint8
	Day   uint8
}

// IsZero reports whether d gives nothing.
func (d Day) IsZero() bool { return d == Day{} }

// Date is one mention of a date, a range of dates, or a time told from the day
// of writing ("yesterday", "on Thursday", "next week").
type Date struct {
	First, Last int32 // tokens
	Start, End  Day   // End is zero unless a range was given
	Range       bool
	Rel         lexicon.Time // TimeToday, TimeWeek ...; TimeNone for a calendar date
	Weekday     uint8        // 1 Monday ... 7, 0 none
	Of          lexicon.Time // TimeYear, TimeMonth: Shift tells the year or the month of Start: 去年10月, 本月15日
	Past        bool         // an entry of a chronicle: without a year it lies behind
	Calendar    bool         // the day of a calendar: "Schedule for March 19"
	Written     bool         // the day of a post or of a calendar: what stands below was written then
	Shift       int16        // in days or Units: -1 last, +1 next, -3 three ago
	Through     uint8        // the last Weekday of several: "from Friday to Sunday", "on Monday and Tuesday"; 0 where one is told
	OfWeek      bool         // a Weekday with a Shift is that of the week: 下周五 is Friday next week
	Told        int16        // the year that the sentence told before, where the date has none: "In 2023 X visited Paris on 3 March"
}

// date tries to read a date at element i, which is e.
func (d *Doc) date(s *Sentence, i int, e *Elem) int {
	if !d.startsDate(e) || e.Kinds&monthDays != 0 && d.starts.dayNames && (d.dayInName(s, i) || d.monthInName(s, i)) {
		return i
	}
	var date Date
	next := d.dateFrom(s, i, &date)
	if next == i {
		return i
	}
	if d.Grammar.LowerMonths {
		next = d.weekdayNumber(s, next, &date)
	}
	if date.Rel == lexicon.TimeNone {
		next = d.dateRange(s, i, next, &date)
		if next+2 <= int(s.Last) && d.punctAt(s, next, '(') && d.Elems[next+1].Is(lexicon.KindWeekday) && d.punctAt(s, next+2, ')') {
			next += 3 // "5月17日（星期五）"
		}
	} else if date.Weekday != 0 {
		next = d.weekdays(s, next, &date)
	}
	date.First, date.Last = e.First, d.Elems[next-1].Last
	d.Dates = append(d.Dates, date)
	it := d.addElem(ItemDate, i, e)
	it.Ref, it.Last = int32(len(d.Dates)-1), date.Last
	return next
}

// monthDays are the kinds of the names of months and weekdays.
const monthDays = 1<<lexicon.KindMonth | 1<<lexicon.KindWeekday

// startsDate reports whether a date may begin with e.
func (d *Doc) startsDate(e *Elem) bool {
	return d.starts.date(e) || d.Tokens[e.First].Kind == text.Number
}

// dayInName reports whether the weekday of element i is a name: "خميس الشابي" is one, "الخميس" is the day.
func (d *Doc) dayInName(s *Sentence, i int) bool {
	return d.Grammar.Article != "" && d.Elems[i].Is(lexicon.KindWeekday) && !d.hasArticle(i) &&
		!(i > int(s.First) && (d.Elems[i-1].Is(lexicon.KindTime) || d.Elems[i-1].Word == lexicon.WordOn))
}

// weekdayNumber reads the day of the month behind a weekday, where the language writes no month that
// goes without saying: "el jueves 9 se trasladará a Viena", "le jeudi 9, il".
func (d *Doc) weekdayNumber(s *Sentence, j int, date *Date) int {
	if !d.Grammar.Capitals || date.Rel != lexicon.TimeDay || date.Weekday == 0 || date.Shift != 0 || j >= int(s.Last) {
		return j
	}
	day, ok := d.number(s, j, 1, 31)
	if !ok || d.Tokens[d.Elems[j].First].Kind != text.Number {
		return j
	}
	after := &d.Elems[j+1]
	t := &d.Tokens[after.First]
	_, verb := d.cueKinds(after)
	if j == int(s.First)+1 && (t.Is(':') || (t.Is('-') || t.Is('–') || t.Is('—')) && t.Flags&text.Spaced != 0) {
		date.Rel, date.Start = lexicon.TimeNone, Day{Day: uint8(day)} // "Jeudi 21 : M. X à Lima"
		return j + 1
	}
	if !t.Is(',') && !t.Is(')') && !(t.Is('.') && t.Flags&text.Spaced == 0 && j+1 == int(s.Last)) && !verb && (after.Word == lexicon.WordNone || after.Word == lexicon.WordPlain || after.Word == lexicon.WordTo && d.timeBehind(s, j+1)) {
		return j
	}
	date.Rel, date.Start = lexicon.TimeNone, Day{Day: uint8(day)}
	return j + 1
}

// timeBehind reports whether a number stands within two elements behind element j: "del 9 al 12".
func (d *Doc) timeBehind(s *Sentence, j int) bool {
	for k := j + 1; k <= int(s.Last) && k <= j+2; k++ {
		if d.Tokens[d.Elems[k].First].Kind == text.Number {
			return true
		}
	}
	return false
}

// number returns the value of element j if it is a number from lo to hi, in
// digits or words.
func (d *Doc) number(s *Sentence, j, lo, hi int) (int, bool) {
	if j > int(s.Last) || j < int(s.First) {
		return 0, false
	}
	e := &d.Elems[j]
	t := &d.Tokens[e.First]
	v := -1
	if t.Kind == text.Number {
		v = int(t.Value)
	} else if sense, ok := d.sense(e, lexicon.KindNumber); ok {
		v = int(sense.ID)
	}
	return v, v >= lo && v <= hi
}

// isNumber reports whether element j is a number, in digits or words.
func (d *Doc) isNumber(j int) bool {
	e := &d.Elems[j]
	return e.Is(lexicon.KindNumber) || d.Tokens[e.First].Kind == text.Number
}

// monthInName reports whether element j is the first word of a name and no month
// or weekday, in a language that writes these small: "Marco Rubio", "Domingos
// Simões".
func (d *Doc) monthInName(s *Sentence, j int) bool {
	if !d.Grammar.LowerMonths || d.Elems[j].Kinds&monthDays == 0 || j == int(s.Last) || d.numberNear(s, j) {
		return false
	}
	next := &d.Elems[j+1]
	n := &d.Tokens[next.First]
	return d.Tokens[d.Elems[j].First].Flags&text.Cap != 0 && n.Kind == text.Word && n.Flags&text.Cap != 0 && next.Kinds&^(1<<lexicon.KindName) == 0
}

func (d *Doc) month(s *Sentence, j int) (uint8, bool) {
	if j > int(s.Last) || !d.Elems[j].Is(lexicon.KindMonth) {
		return 0, false
	}
	return d.monthOf(s, j)
}

func (d *Doc) monthOf(s *Sentence, j int) (uint8, bool) {
	sense, ok := d.senseOf(&d.Elems[j], lexicon.KindMonth, 0, 0)
	if ok && sense.Feat&lexicon.FeatAbbr != 0 && sense.Feat&lexicon.FeatWeak != 0 && !d.numberNear(s, j) {
		return 0, false // "no mar Vermelho"
	}
	return uint8(sense.ID), ok
}

func (d *Doc) year(s *Sentence, j int) (int16, bool) {
	if j > int(s.Last) {
		return 0, false
	}
	t := &d.Tokens[d.Elems[j].First]
	if t.Kind != text.Number || d.clock && t.Has(text.Line) && d.clockAt(d.Elems[j].First) {
		return 0, false
	}
	n := t.End - t.Start
	four := n == 4 || n == 8 && d.Text[t.Start] >= 0x80 // "٢٠٢٥"
	return int16(min(t.Value, 9999)), four && t.Value >= 1000 && t.Value < 2200
}

// timeAt returns which word of the calendar element j is.
func (d *Doc) timeAt(s *Sentence, j int) (lexicon.Time, bool) {
	if j > int(s.Last) {
		return 0, false
	}
	t := d.Elems[j].Time()
	return t, t != lexicon.TimeNone
}

// lasts reports whether the unit of element j tells how long something lasts, and no day of
// the month: 两天, but 2日.
func (d *Doc) lasts(j int) bool {
	sense, ok := d.sense(&d.Elems[j], lexicon.KindTime)
	return ok && sense.Feat&lexicon.FeatNoun != 0
}

func (d *Doc) punctAt(s *Sentence, j int, r rune) bool {
	return j <= int(s.Last) && d.Tokens[d.Elems[j].First].Is(r)
}

// afterDay skips what may follow the number of a day: "th", "º", a full stop,
// "of".
func (d *Doc) afterDay(s *Sentence, j int) int {
	if k := d.ending(s, j); k > j {
		return k
	}
	if j <= int(s.Last) {
		e := &d.Elems[j]
		t := &d.Tokens[e.First]
		if t.Kind == text.Word && t.Flags&text.Spaced == 0 && t.End-t.Start <= 2 && t.Script == text.Latin || t.Is('.') && t.Flags&text.Spaced == 0 || t.Is('º') {
			j++
		}
	}
	return j
}

// ending skips the ending that may be written with a number: "10-го мая", "в 1991-м".
func (d *Doc) ending(s *Sentence, j int) int {
	if !d.genitives() || j+1 > int(s.Last) || !d.Tokens[d.Elems[j].First].Is('-') {
		return j
	}
	const longest = 6 // bytes
	dash, t := &d.Tokens[d.Elems[j].First], &d.Tokens[d.Elems[j+1].First]
	if dash.Flags&text.Spaced != 0 || t.Kind != text.Word || t.Flags&(text.Spaced|text.Cap) != 0 || t.End-t.Start > longest {
		return j
	}
	return j + 2
}

func (d *Doc) skipOf(s *Sentence, j int) int {
	for j <= int(s.Last) && (d.Elems[j].Word == lexicon.WordOf || d.Elems[j].Word == lexicon.WordDet) {
		j++
	}
	return j
}

// dateAtom reads one date at element j into date and returns the element after
// it, j where there is none.
func (d *Doc) dateAtom(s *Sentence, j int, date *Date) int {
	if j > int(s.Last) || !d.startsDate(&d.Elems[j]) {
		return j
	}
	return d.dateFrom(s, j, date)
}

// dateFrom is dateAtom where a date may begin. What reads dates that begin otherwise than element j
// does is not called.
func (d *Doc) dateFrom(s *Sentence, j int, date *Date) int {
	e := &d.Elems[j]
	if e.Kinds == 1<<lexicon.KindWeekday {
		return d.dayOfWeek(s, j, e, date) // as most dates of news are
	}
	digits := d.Tokens[e.First].Kind == text.Number
	numeral := digits || e.Is(lexicon.KindNumber)
	if numeral && d.Grammar.DayFirst && d.Grammar.TitleAdjAfter {
		if next := d.dayOfMonth(s, j, date); next > j {
			return next
		}
	}
	if t := e.Time(); t != lexicon.TimeNone && j < int(s.Last) && d.Grammar.NounCapitals {
		if t >= lexicon.TimeToday && t <= lexicon.TimeDayAfter && d.Elems[j+1].Is(lexicon.KindWeekday) {
			return d.dateAtom(s, j+1, date) // "am morgigen Dienstag"
		}
		if y, year := d.year(s, j+1); year && t == lexicon.TimeYear {
			date.Start = Day{Year: y} // "im Jahr 2013"
			return j + 2
		}
	}
	if mayShift(e) || numeral && j < int(s.Last) && d.Elems[j+1].Time() != lexicon.TimeNone {
		if next := d.unitDate(s, j, date); next > j {
			return next
		}
	}
	if numeral && j < int(s.Last) && d.dayGoesOn(&d.Elems[j+1]) {
		if day, ok := d.number(s, j, 1, 31); ok {
			if next := d.dayMonth(s, j, day, date); next > j {
				return next
			}
		}
		if next := d.isoDate(s, j, date); next > j {
			return next
		}
	}
	if _, ok := d.month(s, j); ok {
		return d.monthDay(s, j, date)
	}
	if digits {
		if y, ok := d.year(s, j); ok {
			if next, told := d.yearAt(s, j, y, date); told {
				return next
			}
		}
		if next := d.dayAlone(s, j, date); next > j {
			return next
		}
	}
	return d.relative(s, j, date)
}

// dayAlone reads a day of the month without the month, between a preposition or an article and what is no noun:
// "will be in Doha on the 9th and", "se rendra à Doha le 9.", "ist am 9. in Doha".
func (d *Doc) dayAlone(s *Sentence, j int, date *Date) int {
	day, ok := d.number(s, j, 1, 31)
	if !ok || d.Grammar.BareDay == lexicon.DayNone || j == int(s.First) {
		return j
	}
	next, before := j+1, &d.Elems[j-1]
	switch d.Grammar.BareDay {
	case lexicon.DayArticle:
		if !before.May(lexicon.WordDet) || before.Word != lexicon.WordDet && before.Word != lexicon.WordUntil && before.Word != lexicon.WordSince {
			return j
		}
	case lexicon.DayOrdinal:
		if next = d.afterDay(s, j+1); next == j+1 {
			return j
		}
		if before.Word == lexicon.WordDet && j-1 > int(s.First) {
			before = &d.Elems[j-2]
		}
		dated := before.May(lexicon.WordAbout) || before.May(lexicon.WordIn) || before.May(lexicon.WordUntil) || before.May(lexicon.WordSince)
		if !dated && !d.punctAt(s, j+1, '-') {
			return j
		}
	}
	if !d.endsDay(s, next) {
		return j
	}
	date.Start = Day{Day: uint8(day)}
	return next
}

// endsDay reports whether what stands at element k leaves the number before it a day: a mark, a function word, a
// verb or the end of the sentence, and no noun.
func (d *Doc) endsDay(s *Sentence, k int) bool {
	if k > int(s.Last) {
		return true
	}
	e := &d.Elems[k]
	if t := &d.Tokens[e.First]; t.Kind == text.Punct {
		decimals := k < int(s.Last) && d.Tokens[d.Elems[k+1].First].Kind == text.Number && d.Tokens[d.Elems[k+1].First].Flags&text.Spaced == 0
		return !decimals && (t.Is(',') || t.Is('.') || t.Is(')') || t.Is(';'))
	}
	switch e.Word {
	case lexicon.WordAnd:
		return k < int(s.Last) && !d.isNumber(k+1)
	case lexicon.WordIn, lexicon.WordTo, lexicon.WordWith, lexicon.WordBe, lexicon.WordHave, lexicon.WordWill:
		return true
	}
	noun, verb := d.cueKinds(e)
	return verb && !noun
}

// dayGoesOn reports whether what makes a date of the number of a day may stand in e, right behind it: a mark, a
// month, an ending or a function word. Of the numbers in words few are days.
func (d *Doc) dayGoesOn(e *Elem) bool {
	const kinds = 1<<lexicon.KindMonth | 1<<lexicon.KindTime | 1<<lexicon.KindWord
	t := &d.Tokens[e.First]
	return e.Kinds&kinds != 0 || t.Kind != text.Word || t.Flags&text.Spaced == 0 && t.Script == text.Latin
}

// yearAt reads the year y at element j by what stands beside it; told is false where it may be more than a year.
func (d *Doc) yearAt(s *Sentence, j int, y int16, date *Date) (next int, told bool) {
	if j == int(s.First) {
		if s.Line && d.Grammar.Fixed() && d.entryMark(s, j+1) {
			date.Start = Day{Year: y} // "1969: travels to Bucharest"
			return j + 1, true
		}
		if j == int(s.Last) || !d.Grammar.NounCapitals {
			return j, false
		}
		next := &d.Elems[j+1] // "1984 hatte er das Land bereist"
		if _, verb := d.cueKinds(next); verb && d.Tokens[next.First].Flags&text.Cap == 0 || auxWord(next.Word) {
			date.Start = Day{Year: y}
			return j + 1, true
		}
		return j, false
	}
	if d.beforeNoun(s, j) {
		date.Start = Day{Year: y} // "the 1972 state visit"
		return j + 1, true
	}
	if t, ok := d.timeAt(s, j+1); ok && t == lexicon.TimeYear && d.Grammar.Case {
		date.Start = Day{Year: y} // "в 1995 году"
		return j + 2, true
	}
	if k := d.ending(s, j+1); k > j+1 {
		date.Start = Day{Year: y} // "в 1991-м"
		if t, ok := d.timeAt(s, k); ok && t == lexicon.TimeYear {
			k++
		}
		return k, true
	}
	if d.moreYears(s, j) {
		date.Start = Day{Year: y} // "in 1998, 2003 and 2008"
		return j + 1, true
	}
	switch d.Elems[j-1].Word {
	case lexicon.WordIn, lexicon.WordSince, lexicon.WordUntil, lexicon.WordDuring:
		date.Start = Day{Year: y}
		return j + 1, true
	}
	if d.Grammar.NounCapitals && j < int(s.Last) && !d.countsNoun(j+1) {
		date.Start = Day{Year: y} // "reiste 2019 nach Doha", but "entsandte 2019 Soldaten"
		return j + 1, true
	}
	return j, true
}

// countsNoun reports whether element j, behind a number, may be what is counted.
func (d *Doc) countsNoun(j int) bool {
	e := &d.Elems[j]
	t := &d.Tokens[e.First]
	if t.Kind != text.Word {
		return !t.Is(',') && !t.Is('.') && !t.Is(')') && !t.Is(';')
	}
	_, verb := d.cueKinds(e)
	return e.Word == lexicon.WordNone && e.Kinds&(1<<lexicon.KindCountry|1<<lexicon.KindCity|1<<lexicon.KindRegion) == 0 && (t.Flags&text.Cap != 0 || !verb)
}

// entryMark reports whether element j parts the date of an entry of a chronicle from what happened: a colon or a dash, and
// more behind it.
func (d *Doc) entryMark(s *Sentence, j int) bool {
	if j >= int(s.Last) {
		return false
	}
	t := &d.Tokens[d.Elems[j].First]
	return t.Is(':') || (t.Is('–') || t.Is('—')) && t.Flags&text.Spaced != 0
}

// moreYears reports whether the year of element j goes on with a list of years.
func (d *Doc) moreYears(s *Sentence, j int) bool {
	n := len(d.Items)
	if n < int(s.FirstItem)+2 || d.Items[n-2].Kind != ItemDate {
		return false
	}
	tie, last := &d.Items[n-1], &d.Dates[d.Items[n-2].Ref]
	return (tie.Kind == ItemPunct && tie.Ref == ',' || tie.Kind == ItemWord && tie.Word == lexicon.WordAnd) && last.yearAlone()
}

// yearAlone reports whether a date is a year and no more.
func (d *Date) yearAlone() bool {
	return d.Start.Year != 0 && d.Start.Month == 0 && !d.Range && d.Rel == lexicon.TimeNone
}

// YearAfter reports whether b is the next of a list of years that a belongs to, and nothing else
// stands between: "in 2016 and 2018".
func (d *Doc) YearAfter(a, b int32) bool {
	const between = 2 // tokens
	x, y := &d.Dates[a], &d.Dates[b]
	return x.yearAlone() && y.yearAlone() && y.First-x.Last <= between+1 && y.First > x.Last
}

// dayMonth reads "17 April [2023]", "17. April", "17 de abril de 2023", and the
// first half of "17 to 21 April".
func (d *Doc) dayMonth(s *Sentence, j, day int, date *Date) int {
	k := d.skipOf(s, d.afterDay(s, j+1))
	if m, ok := d.month(s, k); ok && d.Grammar.DayFirst {
		date.Start = Day{Month: m, Day: uint8(day)}
		return d.takeYear(s, k+1, &date.Start)
	}
	if m, ok := d.month(s, k); ok && !d.monthDayFollows(s, k) {
		date.Start = Day{Month: m, Day: uint8(day)}
		return d.takeYear(s, k+1, &date.Start)
	}
	// "17 to 21 April"
	c, ok := d.rangeWord(s, d.afterDay(s, j+1))
	if !ok {
		return j
	}
	if c < int(s.Last) && d.Elems[c].Is(lexicon.KindWeekday) {
		c++ // "du mardi 4 au jeudi 6 mars"
	}
	end, ok := d.number(s, c, 1, 31)
	if !ok {
		return j
	}
	k = d.skipOf(s, d.afterDay(s, c+1))
	m, ok := d.month(s, k)
	if !ok {
		return j
	}
	date.Start, date.End, date.Range = Day{Month: m, Day: uint8(day)}, Day{Month: m, Day: uint8(end)}, true
	next := d.takeYear(s, k+1, &date.End)
	date.Start.Year = date.End.Year
	return next
}

// monthDayFollows reports whether the month at element k has its own day after it.
func (d *Doc) monthDayFollows(s *Sentence, k int) bool {
	_, ok := d.number(s, k+1, 1, 31)
	return ok && d.Tokens[d.Elems[k+1].First].Kind == text.Number
}

// takeYear reads a year that follows a day and month: ", 2023", "de 2023", "2023 г.".
func (d *Doc) takeYear(s *Sentence, j int, day *Day) int {
	k := j
	if d.punctAt(s, k, ',') || d.punctAt(s, k, '.') && d.Tokens[d.Elems[k].First].Flags&text.Spaced == 0 {
		k++
	}
	k = d.skipOf(s, k)
	if y, ok := d.year(s, k); ok {
		day.Year = y
		if t, ok := d.timeAt(s, k+1); ok && t == lexicon.TimeYear {
			k++
		}
		return k + 1
	}
	return j
}

// monthDay reads "April 17[, 2023]", "April 2023" and "April".
func (d *Doc) monthDay(s *Sentence, j int, date *Date) int {
	m, _ := d.month(s, j)
	k := j + 1
	if d.punctAt(s, k, '.') && k < int(s.Last) {
		k++
	}
	if day, ok := d.number(s, k, 1, 31); ok && (d.Tokens[d.Elems[k].First].Kind == text.Number || d.unitBehind(s, k)) {
		date.Start = Day{Month: m, Day: uint8(day)}
		d.MonthFirst++
		if d.unitBehind(s, k) {
			return k + 2
		}
		return d.takeYear(s, d.afterDay(s, k+1), &date.Start)
	}
	date.Start = Day{Month: m}
	if y, ok := d.year(s, d.skipOf(s, k)); ok {
		date.Start.Year = y
		k = d.skipOf(s, k) + 1
		if t, ok := d.timeAt(s, k); ok && t == lexicon.TimeYear && d.Grammar.DayFirst {
			k++ // "в октябре 2019 года"
		}
		return k
	}
	if d.Tokens[d.Elems[j].Last].Flags&text.Cap == 0 && d.Grammar.Capitals && !d.Grammar.LowerMonths {
		date.Start = Day{}
		return j
	}
	return j + 1
}

// unitBehind reports whether the number of element k has the word for a day right behind it, no space between: 五月二十日.
func (d *Doc) unitBehind(s *Sentence, k int) bool {
	t, ok := d.timeAt(s, k+1)
	return ok && t == lexicon.TimeDay && d.Tokens[d.Elems[k+1].First].Flags&text.Spaced == 0
}

// dayOfMonth reads "11 من الشهر الجاري", "le 11 du mois prochain".
func (d *Doc) dayOfMonth(s *Sentence, j int, date *Date) int {
	if j+3 > int(s.Last) {
		return j
	}
	if w := d.Elems[j+1].Word; w != lexicon.WordFrom && w != lexicon.WordOf {
		return j
	}
	if unit, _ := d.timeAt(s, j+2); unit != lexicon.TimeMonth {
		return j
	}
	day, ok := d.number(s, j, 1, 31)
	shift, told := d.shiftAt(s, j+3)
	if !ok || !told {
		return j
	}
	date.Start = Day{Day: uint8(day)}
	date.Of, date.Shift = lexicon.TimeMonth, shift
	return j + 4
}

// rangeWord returns the element after a word or mark that joins the two ends of
// a range: "–", "to", "until", "and" ("between the 17th and the 21st of April").
func (d *Doc) rangeWord(s *Sentence, j int) (int, bool) {
	if j > int(s.Last) {
		return j, false
	}
	e := &d.Elems[j]
	t := &d.Tokens[e.First]
	if t.Is('-') || t.Is('–') || t.Is('—') || t.Is('~') || t.Is('/') {
		return j + 1, true
	}
	if e.Time() == lexicon.TimeRange {
		return d.skipOf(s, j+1), true
	}
	switch e.Word {
	case lexicon.WordTo, lexicon.WordUntil:
		return d.skipOf(s, j+1), true
	case lexicon.WordAnd:
		// "17 and 18 April"
		return d.skipOf(s, j+1), true
	}
	return j, false
}

// dateRange reads the second end of a range whose first end is date, a day of the calendar, elements
// first to j-1.
func (d *Doc) dateRange(s *Sentence, first, j int, date *Date) int {
	if date.Range || date.Start.Day == 0 && date.Start.Year == 0 {
		return j
	}
	k, ok := d.rangeWord(s, j)
	if !ok {
		return j
	}
	and := d.Elems[j].Word == lexicon.WordAnd
	var end Date
	if next := d.dateAtom(s, k, &end); next > k && end.Rel == lexicon.TimeNone && !end.Range && end.Start.Day != 0 && date.Start.Day != 0 {
		if end.Start.Month == 0 {
			end.Start.Month = date.Start.Month
			next = d.takeYear(s, next, &end.Start)
		}
		if and && !consecutive(date.Start, end.Start) && !d.afterBetween(s, first) {
			return j
		}
		date.End, date.Range = end.Start, true
		if date.End.Year == 0 {
			date.End.Year = date.Start.Year
		} else if date.Start.Year == 0 {
			date.Start.Year = date.End.Year
			if date.Start.Month > date.End.Month {
				date.Start.Year--
			}
		}
		return next
	}
	// "April 17–21, 2023"
	if day, ok := d.number(s, k, 1, 31); ok && date.Start.Month != 0 && date.Start.Day != 0 && d.Tokens[d.Elems[k].First].Kind == text.Number {
		end := Day{date.Start.Year, date.Start.Month, uint8(day)}
		if day < int(date.Start.Day) || and && !consecutive(date.Start, end) {
			return j
		}
		next := d.takeYear(s, d.afterDay(s, k+1), &end)
		date.End, date.Range = end, true
		date.Start.Year = end.Year
		return next
	}
	return j
}

// weekdays reads the last of several weekdays, behind the first, which is date, from element j on: "Friday to Sunday", "Monday and
// Tuesday", not "Monday and Friday".
func (d *Doc) weekdays(s *Sentence, j int, date *Date) int {
	k, ok := d.rangeWord(s, j)
	if !ok || k > int(s.Last) || !d.Elems[k].Is(lexicon.KindWeekday) {
		return j
	}
	wd, ok := d.senseOf(&d.Elems[k], lexicon.KindWeekday, 0, 0)
	if !ok || !d.saysDay(s, k, wd.Feat) || uint8(wd.ID) == date.Weekday || d.Elems[j].Word == lexicon.WordAnd && uint8(wd.ID) != date.Weekday%7+1 {
		return j
	}
	date.Through = uint8(wd.ID)
	return k + 1
}

// consecutive reports whether b is the day after a, so that "17 and 18 April"
// is one stay and "17 and 25 April" two dates.
func consecutive(a, b Day) bool {
	return a.Month == b.Month && b.Day == a.Day+1 || b.Day == 1 && a.Day >= 28
}

// afterBetween reports whether a word for between stands before element j: "between the
// 17th and the 21st", "entre el 17 y el 21".
func (d *Doc) afterBetween(s *Sentence, j int) bool {
	for j--; j >= int(s.First) && d.Elems[j].Word == lexicon.WordDet; j-- {
	}
	return j >= int(s.First) && d.Elems[j].May(lexicon.WordBetween)
}
