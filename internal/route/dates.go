package route

import (
	"math"

	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// calendar completes dates: by the day of writing, if it is known, else by the
// one year that the text itself gives.
type calendar struct {
	known bool        // the day of writing is known
	today mention.Day // the day of writing
	day   int         // its number
	year  int16
}

// begin makes c the calendar of a text written on a day, which is zero where that is not known.
func (c *calendar) begin(d *mention.Doc, written mention.Day) {
	*c = writtenOn(written)
	nextDays(d)
	if c.known {
		return
	}
	for i := range d.Dates {
		c.sees(d.Dates[i].Start)
		c.sees(d.Dates[i].End)
	}
}

// writtenOn is the calendar of a text without dates.
func writtenOn(day mention.Day) calendar {
	if day.IsZero() {
		return calendar{}
	}
	return calendar{known: true, today: day, day: numberOf(day)}
}

// sees notes the year of a day.
func (c *calendar) sees(day mention.Day) {
	switch {
	case day.Year == 0 || day.Month == 0:
	case c.year == 0:
		c.year = day.Year
	case c.year != day.Year:
		c.year = -1
	}
}

// ago returns how many days before the day of writing a day lies.
func (c *calendar) ago(d mention.Day) int {
	if d.Year == c.today.Year && d.Month == c.today.Month {
		return int(c.today.Day) - int(d.Day) // as mostly
	}
	return c.day - numberOf(d)
}

// nextDays counts "the next day" from the date that the text gave right before:
// "asistirá el 22 de mayo en Bruselas a la reunión y al día siguiente irá a París".
func nextDays(d *mention.Doc) {
	const near = 40 // tokens
	for i := 1; i < len(d.Dates); i++ {
		date, last := &d.Dates[i], &d.Dates[i-1]
		if date.Rel != lexicon.TimeNextDay || date.First-last.Last > near {
			continue
		}
		day := last.End
		if day.Day == 0 {
			day = last.Start
		}
		switch {
		case last.Rel == lexicon.TimeNone && day.Day != 0 && day.Month != 0:
			year := int(day.Year)
			if year == 0 {
				year = 2001
			}
			next := dayOf(numbered(year, int(day.Month), int(day.Day)+1))
			if day.Year == 0 {
				next.Year = 0
			}
			date.Rel, date.Start = lexicon.TimeNone, next
		case last.Rel == lexicon.TimeDay && last.Weekday != 0:
			date.Rel, date.Weekday, date.Shift = lexicon.TimeDay, last.Weekday%7+1, last.Shift
		case last.Rel == lexicon.TimeToday:
			date.Rel = lexicon.TimeTomorrow
		case last.Rel == lexicon.TimeTomorrow:
			date.Rel = lexicon.TimeDayAfter
		case last.Rel == lexicon.TimeYesterday:
			date.Rel = lexicon.TimeToday
		}
	}
}

// resolve returns the first and last day of a date; status tells which way a
// bare weekday points.
func (c *calendar) resolve(date *mention.Date, status frame.Status) (start, end mention.Day) {
	if date.Rel != lexicon.TimeNone {
		if start = c.relative(date, status); date.Through == 0 || !full(start) {
			return start, mention.Day{}
		}
		return start, c.on(numberOf(start) + (int(date.Through)+7-int(date.Weekday))%7)
	}
	if date.Past {
		status = frame.Completed
	}
	start, end = date.Start, date.End
	if date.Of != lexicon.TimeNone && c.known {
		if date.Of == lexicon.TimeYear {
			start.Year = c.today.Year + date.Shift
		} else {
			month := c.month(int(date.Shift))
			start.Year, start.Month = month.Year, month.Month
			if end.Day != 0 && end.Month == 0 {
				end.Year, end.Month = start.Year, start.Month
			}
		}
	}
	if start.Day != 0 && start.Month == 0 {
		start = c.nearest(start, status)
		if end.Day != 0 && end.Month == 0 && start.Month != 0 {
			if end.Year, end.Month = start.Year, start.Month; end.Day < start.Day {
				end = mention.Day{}
			}
		}
	}
	if start.Year == 0 && start.Month != 0 {
		if date.Told != 0 && (!c.known || date.Told >= c.today.Year || status != frame.Planned && status != frame.Ongoing) {
			start.Year = date.Told
		} else {
			start = c.toward(c.complete(start), status)
		}
	}
	if end.Month != 0 && end.Year == 0 {
		end.Year = start.Year
		if end.Month < start.Month && end.Year != 0 {
			end.Year++
		}
	}
	if !valid(start) {
		start = mention.Day{}
	}
	if !valid(end) {
		end = mention.Day{}
	}
	return start, end
}

// month returns the month that lies n months from that of writing.
func (c *calendar) month(n int) mention.Day {
	day := dayOf(numbered(int(c.today.Year), int(c.today.Month)+n, 1))
	day.Day = 0
	return day
}

// nearest gives a day without a month ("13日") the month that brings it nearest to
// the day of writing, on the side that the status says.
func (c *calendar) nearest(d mention.Day, status frame.Status) mention.Day {
	if !c.known {
		return d
	}
	best := math.MaxInt
	found := mention.Day{}
	for m := -1; m <= 1; m++ {
		month := c.month(m)
		if int(d.Day) > length(int(month.Year), int(month.Month)) {
			continue // no 31st in that month
		}
		month.Day = d.Day
		gap := numberOf(month) - c.day
		if status == frame.Planned && gap < -1 || status == frame.Completed && gap > 1 {
			gap *= 4
		}
		if gap = max(gap, -gap); gap < best {
			best, found = gap, month
		}
	}
	return found
}

// toward moves a day whose year was guessed to where the status says it lies:
// what is planned lies ahead, what has taken place behind.
func (c *calendar) toward(d mention.Day, status frame.Status) mention.Day {
	if !c.known {
		return d
	}
	ref := c.today
	n := number(d) - number(ref)
	if d.Day == 0 {
		n = (int(d.Year)-int(ref.Year))*372 + (int(d.Month)-int(ref.Month))*31
	}
	switch {
	case status == frame.Planned && n < -10:
		d.Year++
	case status == frame.Completed && n > 10:
		d.Year--
	}
	return d
}

// complete gives a day without a year the year nearest to the day of writing.
func (c *calendar) complete(d mention.Day) mention.Day {
	if !c.known {
		if c.year > 0 {
			d.Year = c.year
		}
		return d
	}
	best := math.MaxInt
	for y := c.today.Year - 1; y <= c.today.Year+1; y++ {
		gap := numbered(int(y), int(d.Month), max(int(d.Day), 1)) - c.day
		if gap = max(gap, -gap); gap < best {
			best = gap
			d.Year = y
		}
	}
	return d
}

func (c *calendar) relative(date *mention.Date, status frame.Status) mention.Day {
	if !c.known {
		return mention.Day{}
	}
	switch date.Rel {
	case lexicon.TimeToday:
		return c.today
	case lexicon.TimeNextDay:
		if status == frame.Completed {
			return mention.Day{} // the day after one that the text does not tell
		}
		return c.on(c.day + 1)
	case lexicon.TimeTomorrow:
		return c.on(c.day + 1)
	case lexicon.TimeYesterday:
		return c.on(c.day - 1)
	case lexicon.TimeDayBefore:
		return c.on(c.day - 2)
	case lexicon.TimeDayAfter:
		return c.on(c.day + 2)
	case lexicon.TimeMonth:
		return c.month(int(date.Shift))
	case lexicon.TimeYear:
		return mention.Day{Year: c.today.Year + date.Shift}
	case lexicon.TimeDay:
		if date.Weekday == 0 {
			return c.on(c.day + int(date.Shift))
		}
		return c.on(c.weekday(date, status))
	}
	return mention.Day{}
}

// on returns the day of a number, most often one of the month of writing.
func (c *calendar) on(n int) mention.Day {
	d := c.today
	if day := int(d.Day) + n - c.day; day >= 1 && day <= length(int(d.Year), int(d.Month)) {
		d.Day = uint8(day)
		return d
	}
	return dayOf(n)
}

// weekday finds the number of the day that a weekday means: the next one for what lies ahead,
// the last one for what is past.
func (c *calendar) weekday(date *mention.Date, status frame.Status) int {
	back := (weekdayOf(c.day) - int(date.Weekday)%7 + 7) % 7
	switch {
	case date.OfWeek: // weeks begin on Monday
		return c.day - (weekdayOf(c.day)+6)%7 + 7*int(date.Shift) + int(date.Weekday) - 1
	case date.Shift > 0:
		return c.day + 7 - back
	case date.Shift < 0:
		if back == 0 {
			back = 7
		}
		return c.day - back
	case status == frame.Planned || status == frame.Postponed || status == frame.Cancelled:
		return c.day + (7-back)%7
	}
	return c.day - back
}

// valid reports whether the parts of d name a day of the calendar.
func valid(d mention.Day) bool {
	if d.Month > 12 || d.Day > 31 || d.Day != 0 && d.Month == 0 {
		return false
	}
	if d.Day < 29 {
		return true
	}
	return int(d.Day) <= length(int(d.Year), int(d.Month))
}

// number orders days; an unknown part counts as the first.
func number(d mention.Day) int {
	return int(d.Year)*372 + max(int(d.Month)-1, 0)*31 + max(int(d.Day)-1, 0)
}

// full reports whether year, month and day are known.
func full(d mention.Day) bool { return d.Year != 0 && d.Month != 0 && d.Day != 0 }

// days returns the days from a to b; ok is false where either is partial.
func days(a, b mention.Day) (n int, ok bool) {
	if !full(a) || !full(b) {
		return 0, false
	}
	return numberOf(b) - numberOf(a), true
}
