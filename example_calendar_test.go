package legation_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/legation-go/legation"
)

// Stays and meetings become events of a calendar; lines end in CRLF.
func ExampleWriteCalendar() {
	const text = "Finnish President Aino Laine will pay a state visit to Oslo on May 20."
	published := time.Date(2024, 5, 14, 6, 30, 0, 0, time.UTC)
	report, err := legation.Parse(text, legation.WithReference(published))
	if err != nil {
		fmt.Println(err)
		return
	}
	var ics strings.Builder
	if err := legation.WriteCalendar(&ics, published, report); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(strings.ReplaceAll(ics.String(), "\r\n", "\n"))
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//legation//legation 1//EN
	// CALSCALE:GREGORIAN
	// BEGIN:VEVENT
	// UID:e65d09ee-3d37-8df5-8f8d-7da702d2735b
	// DTSTAMP:20240514T063000Z
	// SEQUENCE:28594470
	// DTSTART;VALUE=DATE:20240520
	// DTEND;VALUE=DATE:20240521
	// SUMMARY:Aino Laine: Oslo\, Norway
	// STATUS:CONFIRMED
	// X-LEGATION-STATUS:planned
	// LOCATION:Oslo\, Norway
	// GEO:59.9167;10.75
	// CATEGORIES:state visit
	// DESCRIPTION:Traveller: president\, Finland\nVisit: state visit\, planned
	// TRANSP:TRANSPARENT
	// END:VEVENT
	// END:VCALENDAR
}
