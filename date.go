package legation

import (
	"fmt"
	"time"
)

// Date is a calendar date that may lack a year, a month or a day, as an
// article's "April 17" or "in 2023" does. Its text form is EDTF level 1 (ISO
// 8601-2): "2023-04-17", "2023-04", "2023", and "XXXX-04-17" where no year is
// known. Dates have no time zone: they are days of the calendar at the place
// they speak of. The zero value is no date and is written as "".
//
// Dates compare with ==.
type Date struct {
	year  int16
	month uint8
	day   uint8
}

// NewDate returns the date of the given parts, each 0 where unknown. It
// returns an error where the parts name no day of the Gregorian calendar, or a
// day without a month.
func NewDate(year, month, day int) (Date, error) {
	d := Date{int16(year), uint8(month), uint8(day)}
	switch {
	case year < 0 || year > 9999:
		return Date{}, fmt.Errorf("legation: year %d is not between 1 and 9999", year)
	case month < 0 || month > 12:
		return Date{}, fmt.Errorf("legation: month %d is not between 1 and 12", month)
	case day < 0 || day > 31 || month != 0 && day > daysIn(year, month):
		return Date{}, fmt.Errorf("legation: month %d has no day %d", month, day)
	case day != 0 && month == 0:
		return Date{}, fmt.Errorf("legation: day %d lacks its month", day)
	}
	return d, nil
}

// DateOf returns the calendar date of t in t's own location; no date for the zero time
// and outside the years 1 to 9999.
func DateOf(t time.Time) Date {
	if y := t.Year(); t.IsZero() || y < 1 || y > 9999 {
		return Date{}
	}
	return Date{int16(t.Year()), uint8(t.Month()), uint8(t.Day())}
}

// ParseDate reads the EDTF forms that String writes.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	bad := func() (Date, error) {
		return Date{}, fmt.Errorf("legation: date %q is not YYYY, YYYY-MM, YYYY-MM-DD, XXXX-MM or XXXX-MM-DD", s)
	}
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return bad()
	}
	year, month, day := 0, 0, 0
	ok := true
	if s[:4] != "XXXX" {
		year, ok = digits(s[:4])
		if !ok || year == 0 {
			return bad()
		}
	} else if len(s) == 4 {
		return bad()
	}
	if len(s) >= 7 {
		month, ok = digits(s[5:7])
		if !ok || month == 0 || s[4] != '-' {
			return bad()
		}
	}
	if len(s) == 10 {
		day, ok = digits(s[8:10])
		if !ok || day == 0 || s[7] != '-' {
			return bad()
		}
	}
	return NewDate(year, month, day)
}

func digits(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// daysIn returns the days of a month; February has 29 where the year is unknown.
func daysIn(year, month int) int {
	if year == 0 {
		year = 2000
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Year returns the year, 0 where unknown.
func (d Date) Year() int { return int(d.year) }

// Month returns the month, 0 where unknown.
func (d Date) Month() time.Month { return time.Month(d.month) }

// Day returns the day of the month, 0 where unknown.
func (d Date) Day() int { return int(d.day) }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// IsFull reports whether year, month and day are all known.
func (d Date) IsFull() bool { return d.year != 0 && d.month != 0 && d.day != 0 }

// Time returns the first moment in UTC of the day, month or year that d names;
// ok is false where the year is unknown.
func (d Date) Time() (t time.Time, ok bool) {
	if d.year == 0 {
		return time.Time{}, false
	}
	return time.Date(int(d.year), max(time.Month(d.month), 1), max(int(d.day), 1), 0, 0, 0, 0, time.UTC), true
}

// Compare orders dates by year, month and day; an unknown part comes before
// every known one.
func (d Date) Compare(other Date) int { return d.ordinal() - other.ordinal() }

func (d Date) ordinal() int { return int(d.year)<<9 | int(d.month)<<5 | int(d.day) }

// String returns d in EDTF, "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	var buf [10]byte
	text := append(buf[:0], "XXXX"...)
	if y := d.year; y != 0 {
		text = append(buf[:0], byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10))
	}
	for _, part := range [...]uint8{d.month, d.day} {
		if part == 0 {
			break
		}
		text = append(text, '-', '0'+part/10, '0'+part%10)
	}
	return string(text)
}

// MarshalText returns d in EDTF.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads EDTF as [ParseDate] does.
func (d *Date) UnmarshalText(text []byte) error {
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// Period is the time from one date to another, both included; either may be
// unknown. The zero value says nothing.
type Period struct {
	Start Date
	End   Date
}

// IsZero reports whether neither end of p is known.
func (p Period) IsZero() bool { return p == Period{} }

// String returns p as an EDTF interval, "2023-04-17/2023-04-21", a single date
// where both ends are one day, and "" for the zero Period.
func (p Period) String() string {
	switch {
	case p.IsZero():
		return ""
	case p.Start == p.End:
		return p.Start.String()
	case p.Start.IsZero():
		return "/" + p.End.String()
	case p.End.IsZero():
		return p.Start.String() + "/"
	}
	return p.Start.String() + "/" + p.End.String()
}
