package legation_test

import (
	"fmt"
	"os"
	"time"

	"github.com/legation-go/legation"
)

// The text of a block ```mermaid, which GitHub draws.
func ExampleWriteTimeline() {
	report, err := legation.Parse(wire, legation.WithReference(time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := legation.WriteTimeline(os.Stdout, report); err != nil {
		fmt.Println(err)
	}
	// Output:
	// timeline
	//     section Kari Lund, foreign minister, Norway
	//       from 2024-05-13 : Nairobi, Kenya – official visit, ongoing : talks with Samuel Odhiambo, planned
	//       from 2024-05-15 : Ethiopia – planned
}

// Who met whom; the line is dotted where the meeting is planned.
func ExampleWriteMeetings() {
	report, err := legation.Parse(wire)
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := legation.WriteMeetings(os.Stdout, report); err != nil {
		fmt.Println(err)
	}
	// Output:
	// flowchart LR
	//     p1["Kari Lund<br>foreign minister, Norway"]
	//     p2["Samuel Odhiambo<br>foreign minister, Kenya"]
	//     p1 -.-|"talks, planned"| p2
}
