package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// unitDate reads dates whose numbers carry their units: 2023年4月17日, 4月17日, 17日.
func (d *Doc) unitDate(s *Sentence, j int, date *Date) int {
	var day Day
	k, parts := j, 0
	if shift, ok := d.shiftAt(s, j); ok && j+3 <= int(s.Last) {
		unit, ok := d.timeAt(s, j+1)
		if _, number := d.number(s, j+2, 1, 31); !ok || !number || unit != lexicon.TimeYear && unit != lexicon.TimeMonth {
			return j
		}
		if unit == lexicon.TimeMonth {
			if next, ok := d.timeAt(s, j+3); !ok || next != lexicon.TimeDay {
				return j
			}
		}
		date.Of, date.Shift, k = unit, shift, j+2
	}
	for k+1 <= int(s.Last) {
		v, ok := d.number(s, k, 1, 2200)
		if !ok {
			break
		}
		unit, ok := d.timeAt(s, k+1)
		if !ok || d.Tokens[d.Elems[k+1].First].Flags&text.Spaced != 0 {
			break
		}
		switch {
		case unit == lexicon.TimeYear && v > 999 && day.Year == 0:
			day.Year = int16(v)
		case unit == lexicon.TimeMonth && v <= 12 && day.Month == 0:
			day.Month = uint8(v)
		case unit == lexicon.TimeDay && v <= 31 && day.Day == 0 && !d.lasts(k+1):
			day.Day = uint8(v)
		default:
			return j
		}
		parts++
		k += 2
	}
	if parts == 0 && date.Of != lexicon.TimeNone {
		date.Of, date.Shift = lexicon.TimeNone, 0
		return j
	}
	if parts == 0 || parts == 1 && day.Year == 0 && day.Day == 0 && day.Month == 0 {
		return j
	}
	date.Start = day
	return k
}

// dayOfWeek reads the day of the week that element j, which is e, tells.
func (d *Doc) dayOfWeek(s *Sentence, j int, e *Elem, date *Date) int {
	wd, ok := d.senseOf(e, lexicon.KindWeekday, 0, 0)
	if !ok || !d.saysDay(s, j, wd.Feat) {
		return j
	}
	date.Rel, date.Weekday = lexicon.TimeDay, uint8(wd.ID)
	return d.weekday(s, j, date)
}

// relative reads a time that is told from the day of writing.
func (d *Doc) relative(s *Sentence, j int, date *Date) int {
	e := &d.Elems[j]
	if e.Is(lexicon.KindWeekday) {
		if next := d.dayOfWeek(s, j, e, date); next > j {
			return next
		}
	}
	if d.isNumber(j) {
		if n, ok := d.number(s, j, 1, 60); ok {
			return d.ago(s, j, n, date)
		}
	}
	if !mayShift(e) {
		return j
	}
	if shift, ok := d.shiftAt(s, j); ok {
		if next := d.shifted(s, j+1, shift, date); next > j+1 {
			return next
		}
	}
	tm := e.Time()
	if tm == lexicon.TimeAgo && d.Grammar.TitleAdjAfter {
		// "il y a trois jours"
		if n, ok := d.number(s, j+1, 1, 60); ok {
			if unit, ok := d.timeAt(s, j+2); ok && unit >= lexicon.TimeDay && unit <= lexicon.TimeYear {
				date.Rel, date.Shift = unit, int16(-n)
				return j + 3
			}
		}
		return j
	}
	switch tm {
	case lexicon.TimeToday, lexicon.TimeTomorrow, lexicon.TimeYesterday, lexicon.TimeDayBefore, lexicon.TimeDayAfter, lexicon.TimeNextDay:
		date.Rel = tm
		return j + 1
	case lexicon.TimeWeek, lexicon.TimeMonth, lexicon.TimeYear, lexicon.TimeDay:
		// "la semaine prochaine", "la semana pasada"
		if shift, ok := d.shiftAt(s, j+1); ok && d.Grammar.TitleAdjAfter {
			date.Rel, date.Shift = tm, shift
			return j + 2
		}
		if y, ok := d.year(s, j+1); ok && tm == lexicon.TimeYear && d.Grammar.TitleAdjAfter && d.Grammar.DayFirst {
			date.Start.Year = y // "عام 1995", "l'an 2000"
			return j + 2
		}
		if tm == lexicon.TimeDay && d.Grammar.TitleAdjAfter {
			if next := d.numbered(s, j+1, date); next > j+1 {
				return next
			}
		}
	}
	return j
}

// mayShift reports whether e may say "next", "last" or "this", or is another word of the calendar.
func mayShift(e *Elem) bool {
	return e.Time() != lexicon.TimeNone || e.Word == lexicon.WordNext || e.Word == lexicon.WordLast
}

// shiftAt reads "next", "last", "this".
func (d *Doc) shiftAt(s *Sentence, j int) (int16, bool) {
	if j > int(s.Last) {
		return 0, false
	}
	e := &d.Elems[j]
	switch t := e.Time(); {
	case t == lexicon.TimeThis:
		return 0, true
	case t == lexicon.TimeNextUnit:
		return 1, true
	case t == lexicon.TimeLastUnit:
		return -1, true
	case e.Word == lexicon.WordNext:
		return 1, true
	case e.Word == lexicon.WordLast:
		return -1, true
	}
	return 0, false
}

// shifted reads the unit after "next", "last" or "this".
func (d *Doc) shifted(s *Sentence, j int, shift int16, date *Date) int {
	if j > int(s.Last) {
		return j
	}
	if wd, ok := d.sense(&d.Elems[j], lexicon.KindWeekday); ok && d.saysDay(s, j, wd.Feat) {
		date.Rel, date.Weekday, date.Shift = lexicon.TimeDay, uint8(wd.ID), shift
		date.OfWeek = d.Grammar.WeekOfWeekday
		if next := d.bracketed(s, j+1, date); next > j+1 {
			return next
		}
		return j + 1
	}
	if m, ok := d.month(s, j); ok && shift != 0 {
		date.Start = Day{Month: m}
		return j + 1
	}
	if tm, ok := d.timeAt(s, j); ok && (tm == lexicon.TimeWeek || tm == lexicon.TimeMonth || tm == lexicon.TimeYear || tm == lexicon.TimeWeekend) {
		date.Rel, date.Shift = tm, shift
		return j + 1
	}
	return j
}

// weekday reads what may follow a weekday: its date ("Thursday, April 20"), or
// "next" in languages that put it behind.
func (d *Doc) weekday(s *Sentence, j int, date *Date) int {
	k := j + 1
	if k > int(s.Last) || !d.dayTold(&d.Elems[k]) {
		return k
	}
	if next := d.bracketed(s, k, date); next > k {
		return next
	}
	if d.punctAt(s, k, ',') || d.punctAt(s, k, '(') {
		k++
	}
	k = d.skipOf(s, k)
	var full Date
	if next := d.dateAtom(s, k, &full); next > k && full.Rel == lexicon.TimeNone && full.Start.Day != 0 {
		*date = full
		if d.punctAt(s, next, ')') {
			next++
		}
		return next
	}
	if shift, ok := d.shiftAt(s, j+1); ok && d.Grammar.TitleAdjAfter {
		date.Shift = shift
		return j + 2
	}
	return j + 1
}

// dayTold reports whether e may begin what tells which one a weekday is, right behind it: a day, or "next".
func (d *Doc) dayTold(e *Elem) bool {
	t := &d.Tokens[e.First]
	return t.Kind != text.Word && !t.Is('.') || e.Word == lexicon.WordDet || e.Word == lexicon.WordOf || d.starts.date(e)
}

// saysDay reports whether a word that is also another is a weekday: an ordinal in
// the feminine behind a preposition, with no noun after it ("na quinta para
// Lisboa", but "na segunda visita"); an abbreviation with its full stop or a date.
func (d *Doc) saysDay(s *Sentence, j int, f lexicon.Feat) bool {
	if f&lexicon.FeatWeak == 0 {
		return true
	}
	if f&lexicon.FeatAbbr != 0 {
		if j == int(s.Last) {
			return false
		}
		t := &d.Tokens[d.Elems[j+1].First]
		return t.Is('.') || t.Is(',') || t.Kind == text.Number
	}
	if j == int(s.First) {
		return false
	}
	before := &d.Elems[j-1]
	if _, this := d.shiftAt(s, j-1); !this && !isMark(before.Word) {
		return false
	}
	if j == int(s.Last) {
		return true
	}
	next := &d.Elems[j+1]
	t := &d.Tokens[next.First]
	noun, verb := d.cueKinds(next)
	return t.Kind != text.Word || t.Flags&text.Cap != 0 || verb && !noun || next.Is(lexicon.KindWord) || next.Is(lexicon.KindTime)
}

// bracketed reads the day that newspapers put behind a weekday: "nesta terça-feira
// (14)", "na terça-feira (14/5)".
func (d *Doc) bracketed(s *Sentence, j int, date *Date) int {
	if !d.punctAt(s, j, '(') {
		return j
	}
	day, ok := d.number(s, j+1, 1, 31)
	if !ok {
		return j
	}
	k, month := j+2, 0
	if d.punctAt(s, k, '/') && d.Grammar.DayFirst {
		if month, ok = d.number(s, k+1, 1, 12); !ok {
			return j
		}
		k += 2
	}
	if !d.punctAt(s, k, ')') {
		return j
	}
	*date = Date{Start: Day{Month: uint8(month), Day: uint8(day)}}
	return k + 1
}

// numbered reads the number behind the word for a day: "no dia 27", "o dia 3 de
// maio".
func (d *Doc) numbered(s *Sentence, j int, date *Date) int {
	if j > int(s.Last) || d.Tokens[d.Elems[j].First].Kind != text.Number {
		return j
	}
	day, ok := d.number(s, j, 1, 31)
	if !ok {
		return j
	}
	var full Date
	if next := d.dateAtom(s, j, &full); next > j && full.Rel == lexicon.TimeNone {
		*date = full
		return next
	}
	*date = Date{Start: Day{Day: uint8(day)}}
	return j + 1
}

// ago reads "three days ago", "two weeks earlier".
func (d *Doc) ago(s *Sentence, j, n int, date *Date) int {
	unit, ok := d.timeAt(s, j+1)
	if !ok || unit != lexicon.TimeDay && unit != lexicon.TimeWeek && unit != lexicon.TimeMonth && unit != lexicon.TimeYear {
		return j
	}
	if tm, ok := d.timeAt(s, j+2); !ok || tm != lexicon.TimeAgo {
		if j+2 > int(s.Last) || d.Elems[j+2].Word != lexicon.WordAgo {
			return j
		}
	}
	date.Rel, date.Shift = unit, int16(-n)
	return j + 3
}
