package route

import "github.com/legation-go/legation/internal/mention"

// Days are numbered from 1 March of a year long before any text: years that begin in March end with their leap
// day, and no number is negative.
const (
	before = 40000        // years before year 0, whole eras
	era    = 365*400 + 97 // days of 400 years, after which the calendar repeats itself, weekdays and all
	five   = 153          // days of the five months from March on, and of those from August on
)

// numbered returns the number of a day. A month beyond the year's and a day beyond the month's are of their
// neighbours: the 32nd of May is the first of June.
func numbered(year, month, day int) int {
	for ; month > 12; month -= 12 {
		year++
	}
	for ; month < 1; month += 12 {
		year--
	}
	year += before
	if month -= 3; month < 0 { // March is 0
		month += 12
		year--
	}
	return year*365 + year/4 - year/100 + year/400 + (month*five+2)/5 + day - 1
}

// numberOf returns the number of a day of which year, month and day are known.
func numberOf(d mention.Day) int { return numbered(int(d.Year), int(d.Month), int(d.Day)) }

// dayOf returns the day of a number.
func dayOf(n int) mention.Day {
	year, day := n/era*400-before, n%era
	y := (day - day/(4*365) + day/(era/4) - day/(era-1)) / 365
	day -= y*365 + y/4 - y/100
	month := (day*5 + 2) / five
	day -= (month*five + 2) / 5
	if month += 3; month > 12 {
		month -= 12
		y++
	}
	return mention.Day{Year: int16(year + y), Month: uint8(month), Day: uint8(day + 1)}
}

// weekdayOf returns the day of the week, Sunday is 0. Day 0 was a Wednesday.
func weekdayOf(n int) int { return (n + 3) % 7 }

// length returns the days of a month; February has 29 where the year is unknown.
func length(year, month int) int {
	switch month {
	case 2:
		if year%4 != 0 || year%100 == 0 && year%400 != 0 {
			return 28
		}
		return 29
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}
