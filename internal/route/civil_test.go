package route

import (
	"testing"
	"time"

	"github.com/legation-go/legation/internal/mention"
)

// Days are counted as package time counts them.
func TestCivil(t *testing.T) {
	start := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	first := numbered(1, 1, 1)
	for n := 0; n < 365*3000; n += 1 + n%7 {
		want := start.AddDate(0, 0, n)
		d := dayOf(first + n)
		if (d != mention.Day{Year: int16(want.Year()), Month: uint8(want.Month()), Day: uint8(want.Day())}) {
			t.Fatalf("day %d is %v, want %v", n, d, want)
		}
		if got := numberOf(d); got != first+n {
			t.Fatalf("%v has the number %d, want %d", d, got, first+n)
		}
		if got := weekdayOf(first + n); got != int(want.Weekday()) {
			t.Fatalf("%v is weekday %d, want %v", d, got, want.Weekday())
		}
		if got, days := length(want.Year(), int(want.Month())), time.Date(want.Year(), want.Month()+1, 0, 0, 0, 0, 0, time.UTC).Day(); got != days {
			t.Fatalf("the month of %v has %d days, want %d", d, got, days)
		}
	}
	for _, tt := range [...]struct{ year, month, day int }{{2024, 0, 1}, {2024, 13, 1}, {2024, -30, 31}, {2023, 2, 30}, {2024, 5, 32}, {2024, 40, 0}} {
		want := time.Date(tt.year, time.Month(tt.month), tt.day, 0, 0, 0, 0, time.UTC)
		if d := dayOf(numbered(tt.year, tt.month, tt.day)); d != (mention.Day{Year: int16(want.Year()), Month: uint8(want.Month()), Day: uint8(want.Day())}) {
			t.Errorf("%v is %v, want %v", tt, d, want)
		}
	}
}
