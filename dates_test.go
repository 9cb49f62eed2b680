package legation_test

import (
	"testing"
	"time"

	"github.com/legation-go/legation"
)

// TestDays reads days told by a text of Wednesday, 15 May 2024: what is planned lies ahead
// of it, what has taken place behind.
func TestDays(t *testing.T) {
	for _, test := range [][2]string{
		{"will visit Oslo on Friday", "2024-05-17/ planned"},
		{"visited Oslo on Friday", "2024-05-10 completed"},
		{"visited Oslo on Wednesday", "2024-05-15 completed"},
		{"will visit Oslo on Wednesday", "2024-05-15/ planned"},
		{"visited Oslo on Thursday", "2024-05-09 completed"},
		{"will visit Oslo on Tuesday", "2024-05-21/ planned"},
		{"is in Oslo since Monday", "2024-05-13/ ongoing"},
		{"will visit Oslo tomorrow", "2024-05-16/ planned"},
		{"visited Oslo yesterday", "2024-05-14 completed"},
		{"visits Oslo today", "2024-05-15/ ongoing"},
		{"visited Oslo last month", "2024-04/ completed"},
		{"will visit Oslo next month", "2024-06/ planned"},
		{"will visit Oslo next year", "2025/ planned"},
		{"visited Oslo last year", "2023/ completed"},
		{"will visit Oslo on 3 June", "2024-06-03/ planned"},
		{"visited Oslo on 3 June", "2023-06-03 completed"},
		{"visited Oslo on 3 May", "2024-05-03 completed"},
		{"will visit Oslo on 3 May", "2025-05-03/ planned"},
		{"visited Oslo on December 30", "2023-12-30 completed"},
		{"will visit Oslo on January 4", "2025-01-04/ planned"},
		{"visited Oslo in April", "2024-04/ completed"},
		{"will visit Oslo in April", "2025-04/ planned"},
		{"visited Oslo in June", "2023-06/ completed"},
		{"visited Oslo in 2019", "2019/ completed"},
		{"visited Oslo in March 2019", "2019-03/ completed"},
		{"visited Oslo on 31 December 2019", "2019-12-31 completed"},
		{"will visit Oslo from 30 May to 2 June", "2024-05-30/2024-06-02 planned"},
		{"will visit Oslo from May 28 to 30", "2024-05-28/2024-05-30 planned"},
		{"visited Oslo from 30 December to 2 January", "2023-12-30/2024-01-02 completed"},
		{"will stay in Oslo until Friday", "/2024-05-17 planned"},
		{"visited Oslo three days ago", "2024-05-12 completed"},
		{"will visit Oslo on Saturday and Sunday", "2024-05-18/2024-05-19 planned"},
		{"visited Oslo on 12 and 13 May", "2024-05-12/2024-05-13 completed"},
		{"visited Oslo on Tuesday, May 7", "2024-05-07 completed"},
		{"visited Oslo on 2024-05-06", "2024-05-06 completed"},
		{"visited Oslo on 29 February", "2024-02-29 completed"},
		{"visited Oslo in early May", "2024-05/ completed"},
	} {
		r, err := legation.Parse("Peruvian President Ana Ruiz "+test[0]+".", legation.WithReference(time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)), legation.WithLanguage("en"))
		if err != nil {
			t.Fatal(err)
		}
		got := "no journey"
		if len(r.Itineraries) == 1 && len(r.Itineraries[0].Legs) == 1 {
			l := r.Itineraries[0].Legs[0]
			got = l.Period.String() + " " + string(l.Status)
		}
		if got != test[1] {
			t.Errorf("%s: %s, want %s", test[0], got, test[1])
		}
	}
}
