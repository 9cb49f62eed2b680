package route

import (
	"testing"

	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// day reads "2024-05-14", "2024-05", "0000-05-14": zeros are unknown.
func day(t *testing.T, s string) mention.Day {
	t.Helper()
	var d mention.Day
	for i, c := range s {
		if c == '-' {
			continue
		}
		n := int(c - '0')
		switch {
		case i < 4:
			d.Year = d.Year*10 + int16(n)
		case i < 7:
			d.Month = d.Month*10 + uint8(n)
		default:
			d.Day = d.Day*10 + uint8(n)
		}
	}
	return d
}

// Tuesday, 14 May 2024.
var writing = mention.Day{Year: 2024, Month: 5, Day: 14}

func TestResolve(t *testing.T) {
	const none, year, month = lexicon.TimeNone, lexicon.TimeYear, lexicon.TimeMonth
	for _, tt := range []struct {
		name       string
		start, end string
		of         lexicon.Time
		shift      int16
		status     frame.Status
		want, last string
	}{
		{"a full day stays", "2019-03-02", "", none, 0, frame.NoStatus, "2019-03-02", ""},
		{"a range stays", "2019-03-02", "2019-03-05", none, 0, frame.NoStatus, "2019-03-02", "2019-03-05"},
		{"a year alone stays", "2019", "", none, 0, frame.NoStatus, "2019", ""},
		{"the nearest year", "0000-04-17", "", none, 0, frame.NoStatus, "2024-04-17", ""},
		{"December is nearer last year", "0000-12-20", "", none, 0, frame.NoStatus, "2023-12-20", ""},
		{"as near in two years, the one that was", "0000-11-13", "", none, 0, frame.NoStatus, "2023-11-13", ""},
		{"a plan lies ahead", "0000-12-20", "", none, 0, frame.Planned, "2024-12-20", ""},
		{"a plan for a few days ago stays", "0000-05-10", "", none, 0, frame.Planned, "2024-05-10", ""},
		{"ten days ago stays", "0000-05-04", "", none, 0, frame.Planned, "2024-05-04", ""},
		{"eleven days ago do not", "0000-05-03", "", none, 0, frame.Planned, "2025-05-03", ""},
		{"what is over lies behind", "0000-07-01", "", none, 0, frame.Completed, "2023-07-01", ""},
		{"ten days ahead stays", "0000-05-24", "", none, 0, frame.Completed, "2024-05-24", ""},
		{"eleven do not", "0000-05-25", "", none, 0, frame.Completed, "2023-05-25", ""},
		{"a month alone", "0000-06", "", none, 0, frame.NoStatus, "2024-06", ""},
		{"a month alone that is over", "0000-06", "", none, 0, frame.Completed, "2023-06", ""},
		{"a month alone that is planned", "0000-04", "", none, 0, frame.Planned, "2025-04", ""},
		{"this month is planned", "0000-05", "", none, 0, frame.Planned, "2024-05", ""},
		{"a range has one year", "0000-04-17", "0000-04-21", none, 0, frame.NoStatus, "2024-04-17", "2024-04-21"},
		{"a range over the year's end", "0000-12-30", "0000-01-02", none, 0, frame.NoStatus, "2023-12-30", "2024-01-02"},
		{"a range in one month", "0000-12-02", "0000-12-30", none, 0, frame.NoStatus, "2023-12-02", "2023-12-30"},
		{"the month of a day", "0000-00-13", "", none, 0, frame.NoStatus, "2024-05-13", ""},
		{"of a day that was", "0000-00-20", "", none, 0, frame.Completed, "2024-04-20", ""},
		{"of a day that will be", "0000-00-05", "", none, 0, frame.Planned, "2024-06-05", ""},
		{"of one that was to be days ago", "0000-00-10", "", none, 0, frame.Planned, "2024-05-10", ""},
		{"tomorrow may be over elsewhere", "0000-00-15", "", none, 0, frame.Completed, "2024-05-15", ""},
		{"yesterday may be planned elsewhere", "0000-00-13", "", none, 0, frame.Planned, "2024-05-13", ""},
		{"no 31st of April", "0000-00-31", "", none, 0, frame.NoStatus, "2024-05-31", ""},
		{"days of one month", "0000-00-13", "0000-00-15", none, 0, frame.NoStatus, "2024-05-13", "2024-05-15"},
		{"one day twice", "0000-00-13", "0000-00-13", none, 0, frame.NoStatus, "2024-05-13", "2024-05-13"},
		{"an end before the start is none", "0000-00-13", "0000-00-11", none, 0, frame.NoStatus, "2024-05-13", ""},
		{"October of last year", "0000-10", "", year, -1, frame.NoStatus, "2023-10", ""},
		{"the 15th of this month", "0000-00-15", "", month, 0, frame.NoStatus, "2024-05-15", ""},
		{"the 15th to 17th of next month", "0000-00-15", "0000-00-17", month, 1, frame.NoStatus, "2024-06-15", "2024-06-17"},
		{"no such day", "2023-02-29", "", none, 0, frame.NoStatus, "", ""},
		{"a leap day", "2024-02-29", "", none, 0, frame.NoStatus, "2024-02-29", ""},
		{"no such end", "2023-02-27", "2023-02-29", none, 0, frame.NoStatus, "2023-02-27", ""},
	} {
		c := writtenOn(writing)
		start, end := c.resolve(&mention.Date{Start: day(t, tt.start), End: day(t, tt.end), Of: tt.of, Shift: tt.shift}, tt.status)
		if start != day(t, tt.want) || end != day(t, tt.last) {
			t.Errorf("%s: %v to %v, want %s to %s", tt.name, start, end, tt.want, tt.last)
		}
	}
}

// Without the day of writing only what the text itself says is known.
func TestResolveWithoutReference(t *testing.T) {
	for _, tt := range []struct {
		name             string
		year             int16
		date             mention.Date
		start, end, want string
		last             string
	}{
		{"no year", 0, mention.Date{}, "0000-04-17", "", "0000-04-17", ""},
		{"the text's one year", 2019, mention.Date{}, "0000-04-17", "0000-04-19", "2019-04-17", "2019-04-19"},
		{"the text's years", -1, mention.Date{}, "0000-04-17", "", "0000-04-17", ""},
		{"a range without a year", 0, mention.Date{}, "0000-12-30", "0000-01-02", "0000-12-30", "0000-01-02"},
		{"a day without a month", 2019, mention.Date{}, "0000-00-17", "", "", ""},
		{"tomorrow", 2019, mention.Date{Rel: lexicon.TimeTomorrow}, "", "", "", ""},
		{"last year's October", 0, mention.Date{Of: lexicon.TimeYear, Shift: -1}, "0000-10", "", "0000-10", ""},
	} {
		c := calendar{year: tt.year}
		tt.date.Start, tt.date.End = day(t, tt.start), day(t, tt.end)
		start, end := c.resolve(&tt.date, frame.NoStatus)
		if start != day(t, tt.want) || end != day(t, tt.last) {
			t.Errorf("%s: %v to %v, want %s to %s", tt.name, start, end, tt.want, tt.last)
		}
	}
}

func TestRelative(t *testing.T) {
	for _, tt := range []struct {
		name   string
		date   mention.Date
		status frame.Status
		want   string
	}{
		{"today", mention.Date{Rel: lexicon.TimeToday}, 0, "2024-05-14"},
		{"tomorrow", mention.Date{Rel: lexicon.TimeTomorrow}, 0, "2024-05-15"},
		{"the next day", mention.Date{Rel: lexicon.TimeNextDay}, 0, "2024-05-15"},
		{"yesterday", mention.Date{Rel: lexicon.TimeYesterday}, 0, "2024-05-13"},
		{"the day before", mention.Date{Rel: lexicon.TimeDayBefore}, 0, "2024-05-12"},
		{"the day after", mention.Date{Rel: lexicon.TimeDayAfter}, 0, "2024-05-16"},
		{"three days ago", mention.Date{Rel: lexicon.TimeDay, Shift: -3}, 0, "2024-05-11"},
		{"next month", mention.Date{Rel: lexicon.TimeMonth, Shift: 1}, 0, "2024-06"},
		{"last year", mention.Date{Rel: lexicon.TimeYear, Shift: -1}, 0, "2023"},
		{"a week has no day", mention.Date{Rel: lexicon.TimeWeek}, 0, ""},
		{"Tuesday is today", mention.Date{Rel: lexicon.TimeDay, Weekday: 2}, frame.Planned, "2024-05-14"},
		{"Tuesday was today", mention.Date{Rel: lexicon.TimeDay, Weekday: 2}, frame.Completed, "2024-05-14"},
		{"Monday was", mention.Date{Rel: lexicon.TimeDay, Weekday: 1}, frame.Completed, "2024-05-13"},
		{"Monday will be", mention.Date{Rel: lexicon.TimeDay, Weekday: 1}, frame.Planned, "2024-05-20"},
		{"put off to Monday", mention.Date{Rel: lexicon.TimeDay, Weekday: 1}, frame.Postponed, "2024-05-20"},
		{"called off for Monday", mention.Date{Rel: lexicon.TimeDay, Weekday: 1}, frame.Cancelled, "2024-05-20"},
		{"Sunday was", mention.Date{Rel: lexicon.TimeDay, Weekday: 7}, frame.NoStatus, "2024-05-12"},
		{"Sunday will be", mention.Date{Rel: lexicon.TimeDay, Weekday: 7}, frame.Planned, "2024-05-19"},
		{"next Monday", mention.Date{Rel: lexicon.TimeDay, Weekday: 1, Shift: 1}, 0, "2024-05-20"},
		{"next Tuesday", mention.Date{Rel: lexicon.TimeDay, Weekday: 2, Shift: 1}, 0, "2024-05-21"},
		{"last Monday", mention.Date{Rel: lexicon.TimeDay, Weekday: 1, Shift: -1}, 0, "2024-05-13"},
		{"last Tuesday", mention.Date{Rel: lexicon.TimeDay, Weekday: 2, Shift: -1}, 0, "2024-05-07"},
		{"last Wednesday", mention.Date{Rel: lexicon.TimeDay, Weekday: 3, Shift: -1}, 0, "2024-05-08"},
	} {
		c := writtenOn(writing)
		start, end := c.resolve(&tt.date, tt.status)
		if start != day(t, tt.want) || !end.IsZero() {
			t.Errorf("%s: %v to %v, want %s", tt.name, start, end, tt.want)
		}
	}
}

func TestNextDays(t *testing.T) {
	rel := func(r lexicon.Time) mention.Date { return mention.Date{Rel: r} }
	for _, tt := range []struct {
		name         string
		before, want mention.Date
		gap          int32
	}{
		{"after a date", mention.Date{Start: day(t, "2024-05-31")}, mention.Date{Start: day(t, "2024-06-01")}, 40},
		{"after a range", mention.Date{Start: day(t, "2024-05-20"), End: day(t, "2024-05-22")}, mention.Date{Start: day(t, "2024-05-23")}, 9},
		{"after a date without a year", mention.Date{Start: day(t, "0000-12-31")}, mention.Date{Start: day(t, "0000-01-01")}, 9},
		{"after February in no year", mention.Date{Start: day(t, "0000-02-28")}, mention.Date{Start: day(t, "0000-03-01")}, 9},
		{"after a month", mention.Date{Start: day(t, "2024-05")}, rel(lexicon.TimeNextDay), 9},
		{"after a day without a month", mention.Date{Start: day(t, "0000-00-20")}, rel(lexicon.TimeNextDay), 9},
		{"after Sunday", mention.Date{Rel: lexicon.TimeDay, Weekday: 7, Shift: -1}, mention.Date{Rel: lexicon.TimeDay, Weekday: 1, Shift: -1}, 9},
		{"after Saturday", mention.Date{Rel: lexicon.TimeDay, Weekday: 6}, mention.Date{Rel: lexicon.TimeDay, Weekday: 7}, 9},
		{"after three days", mention.Date{Rel: lexicon.TimeDay, Shift: 3}, rel(lexicon.TimeNextDay), 9},
		{"after today", rel(lexicon.TimeToday), rel(lexicon.TimeTomorrow), 9},
		{"after tomorrow", rel(lexicon.TimeTomorrow), rel(lexicon.TimeDayAfter), 9},
		{"after yesterday", rel(lexicon.TimeYesterday), rel(lexicon.TimeToday), 9},
		{"far from it", mention.Date{Start: day(t, "2024-05-31")}, rel(lexicon.TimeNextDay), 41},
	} {
		d := mention.Doc{Dates: []mention.Date{tt.before, {Rel: lexicon.TimeNextDay, First: tt.gap}}}
		nextDays(&d)
		if tt.want.First = tt.gap; d.Dates[1] != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, d.Dates[1], tt.want)
		}
	}
	d := mention.Doc{Dates: []mention.Date{{Start: day(t, "2024-05-30")}, {Start: day(t, "2024-06-30")}}}
	if nextDays(&d); d.Dates[1].Start != day(t, "2024-06-30") {
		t.Errorf("a date of its own became %v", d.Dates[1])
	}
}

// The one year of a text is that of all its dates.
func TestYearOfText(t *testing.T) {
	for _, tt := range []struct {
		days []string
		want int16
	}{
		{nil, 0}, {[]string{"2019-04-17"}, 2019}, {[]string{"0000-04-17", "2019-05"}, 2019}, {[]string{"2019"}, 0},
		{[]string{"2019-04", "2019-07-01"}, 2019}, {[]string{"2019-04", "2020-07"}, -1}, {[]string{"2019-04", "2020-07", "2019-04"}, -1},
	} {
		var d mention.Doc
		for _, s := range tt.days {
			d.Dates = append(d.Dates, mention.Date{Start: day(t, s)})
		}
		var c calendar
		if c.begin(&d, mention.Day{}); c.year != tt.want {
			t.Errorf("%v: year %d, want %d", tt.days, c.year, tt.want)
		}
	}
	d := mention.Doc{Dates: []mention.Date{{Start: day(t, "0000-04-17"), End: day(t, "2021-04-18")}}}
	var c calendar
	if c.begin(&d, mention.Day{}); c.year != 2021 {
		t.Errorf("the year of a range is %d", c.year)
	}
}

func TestDays(t *testing.T) {
	for s, want := range map[string]bool{
		"2024-02-29": true, "2023-02-29": false, "0000-02-29": true, "0000-02-30": false, "2024-04-30": true, "2024-04-31": false, "2024-12-31": true,
		"2024-12": true, "2024": true, "": true, "2024-13": false, "2024-12-32": false, "2024-00-01": false, "0000-00-28": false, "2024-01-28": true,
	} {
		if got := valid(day(t, s)); got != want {
			t.Errorf("%s is valid: %v, want %v", s, got, want)
		}
	}
	order := []string{"", "0000-01-02", "0000-02", "2023", "2023-01-02", "2023-01-31", "2023-02", "2023-12-31", "2024"}
	for i := range order[1:] {
		if a, b := number(day(t, order[i])), number(day(t, order[i+1])); a >= b {
			t.Errorf("%s is %d, %s is %d", order[i], a, order[i+1], b)
		}
	}
	if a, b := number(day(t, "2023")), number(day(t, "2023-01-01")); a != b {
		t.Errorf("a year begins at %d, its first day is %d", a, b)
	}
	for s, want := range map[string]bool{"2024-05-14": true, "2024-05": false, "0000-05-14": false, "2024-00-14": false} {
		if full(day(t, s)) != want {
			t.Errorf("%s is full: %v", s, !want)
		}
	}
	if n, ok := days(day(t, "2024-02-28"), day(t, "2024-03-01")); n != 2 || !ok {
		t.Errorf("%d days, %v", n, ok)
	}
	if _, ok := days(day(t, "2024-02"), day(t, "2024-03-01")); ok {
		t.Error("days from a month")
	}
	if _, ok := days(day(t, "2024-03-01"), day(t, "2024")); ok {
		t.Error("days to a year")
	}
}

// What lies near the day of writing is counted within its month, and is the day that the calendar gives.
func TestOn(t *testing.T) {
	for _, today := range []mention.Day{{Year: 2024, Month: 2, Day: 28}, {Year: 2023, Month: 12, Day: 31}, {Year: 2024, Month: 3, Day: 1}, {Year: 1900, Month: 2, Day: 28}} {
		c := writtenOn(today)
		for n := c.day - 70; n <= c.day+70; n++ {
			if got, want := c.on(n), dayOf(n); got != want {
				t.Errorf("%d days from %v: %v, want %v", n-c.day, today, got, want)
			}
		}
	}
}
