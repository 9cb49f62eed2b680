package route

import (
	"time"

	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// calendar completes dates: by the day of writing, if it is known, else by the
// one year that the text itself gives.
type calendar struct {
	reference time.Time
	today     mention.Day // reference as a day
	year      int16
}

func newCalendar(d *mention.Doc, reference time.Time) calendar {
	c := calendar{reference: reference, today: dayOf(reference)}
	nextDays(d)
	for i := range d.Dates {
		for _, day := range [2]mention.Day{d.Dates[i].Start, d.Dates[i].End} {
			if day.Year == 0 || day.Month == 0 {
				continue
			}
			if c.year != 0 && c.year != day.Year {
				c.year = -1
			} else if c.year == 0 {
				c.year = day.Year
			}
		}
	}
	return c
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
			next := dayOf(midnight(year, time.Month(day.Month), int(day.Day)+1))
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
		start = c.relative(date, status)
		return start, mention.Day{}
	}
	if date.Past {
		status = frame.Completed
	}
	start, end = date.Start, date.End
	if date.Of != lexicon.TimeNone && !c.reference.IsZero() {
		base := midnight(c.reference.Year(), c.reference.Month(), 1)
		if date.Of == lexicon.TimeYear {
			start.Year = int16(base.Year()) + date.Shift
		} else {
			base = base.AddDate(0, int(date.Shift), 0)
			start.Year, start.Month = int16(base.Year()), uint8(base.Month())
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
		start = c.complete(start)
		start = c.toward(start, status)
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

// nearest gives a day without a month ("13日") the month that brings it nearest to
// the day of writing, on the side that the status says.
func (c *calendar) nearest(d mention.Day, status frame.Status) mention.Day {
	if c.reference.IsZero() {
		return d
	}
	best := time.Duration(1<<63 - 1)
	found := mention.Day{}
	for m := -1; m <= 1; m++ {
		t := midnight(c.reference.Year(), c.reference.Month()+time.Month(m), int(d.Day))
		if t.Day() != int(d.Day) {
			continue // no 31st in that month
		}
		gap := t.Sub(c.reference)
		if status == frame.Planned && gap < -24*time.Hour || status == frame.Completed && gap > 24*time.Hour {
			gap *= 4
		}
		if gap = gap.Abs(); gap < best {
			best, found = gap, dayOf(t)
		}
	}
	return found
}

// toward moves a day whose year was guessed to where the status says it lies:
// what is planned lies ahead, what has taken place behind.
func (c *calendar) toward(d mention.Day, status frame.Status) mention.Day {
	if c.reference.IsZero() {
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
	if c.reference.IsZero() {
		if c.year > 0 {
			d.Year = c.year
		}
		return d
	}
	day := max(int(d.Day), 1)
	best := time.Duration(1<<63 - 1)
	for y := c.reference.Year() - 1; y <= c.reference.Year()+1; y++ {
		gap := midnight(y, time.Month(d.Month), day).Sub(c.reference).Abs()
		if gap < best {
			best = gap
			d.Year = int16(y)
		}
	}
	return d
}

func (c *calendar) relative(date *mention.Date, status frame.Status) mention.Day {
	if c.reference.IsZero() {
		return mention.Day{}
	}
	ref := c.reference
	switch date.Rel {
	case lexicon.TimeToday:
		return dayOf(ref)
	case lexicon.TimeTomorrow, lexicon.TimeNextDay:
		return dayOf(ref.AddDate(0, 0, 1))
	case lexicon.TimeYesterday:
		return dayOf(ref.AddDate(0, 0, -1))
	case lexicon.TimeDayBefore:
		return dayOf(ref.AddDate(0, 0, -2))
	case lexicon.TimeDayAfter:
		return dayOf(ref.AddDate(0, 0, 2))
	case lexicon.TimeMonth:
		day := dayOf(midnight(ref.Year(), ref.Month()+time.Month(date.Shift), 1))
		day.Day = 0
		return day
	case lexicon.TimeYear:
		return mention.Day{Year: int16(ref.Year()) + date.Shift}
	case lexicon.TimeDay:
		if date.Weekday == 0 {
			return dayOf(ref.AddDate(0, 0, int(date.Shift)))
		}
		return dayOf(c.weekday(ref, date, status))
	}
	return mention.Day{}
}

// weekday finds the day that a weekday means: the next one for what lies ahead,
// the last one for what is past.
func (c *calendar) weekday(ref time.Time, date *mention.Date, status frame.Status) time.Time {
	back := (int(ref.Weekday()) - int(date.Weekday)%7 + 7) % 7
	switch {
	case date.Shift > 0:
		return ref.AddDate(0, 0, 7-back)
	case date.Shift < 0:
		if back == 0 {
			back = 7
		}
		return ref.AddDate(0, 0, -back)
	case status == frame.Planned || status == frame.Postponed || status == frame.Cancelled:
		return ref.AddDate(0, 0, (7-back)%7)
	}
	return ref.AddDate(0, 0, -back)
}

func dayOf(t time.Time) mention.Day {
	return mention.Day{Year: int16(t.Year()), Month: uint8(t.Month()), Day: uint8(t.Day())}
}

// valid reports whether the parts of d name a day of the calendar.
func valid(d mention.Day) bool {
	if d.Month > 12 || d.Day > 31 || d.Day != 0 && d.Month == 0 {
		return false
	}
	if d.Day < 29 {
		return true
	}
	year := int(d.Year)
	if year == 0 {
		year = 2000
	}
	return int(d.Day) <= midnight(year, time.Month(d.Month)+1, 0).Day()
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
	return int(timeOf(b).Sub(timeOf(a)).Hours() / 24), true
}

// midnight is when a day begins; days beyond a month's end or before its first are of its neighbours.
func midnight(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

func timeOf(d mention.Day) time.Time {
	return midnight(int(d.Year), time.Month(d.Month), int(d.Day))
}
