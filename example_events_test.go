package legation_test

import (
	"fmt"
	"os"

	"github.com/legation-go/legation"
)

const ended = `Norwegian Foreign Minister Kari Lund visited Nairobi on Monday, where she held talks with Kenyan President Samuel Odhiambo. ` +
	`She will travel to Ethiopia on Wednesday. A trip to Uganda was cancelled.`

// What is planned is an intention (036, AGREE), what was cancelled no event at all.
func ExampleReport_EventRows() {
	report, _ := legation.Parse(ended)
	for e := range report.EventRows() {
		fmt.Println(e.Event, e.Source, e.CAMEO, e.Target, e.PLOVER, e.Mode, e.Country)
	}
	// Output:
	// 1 NORGOV 042 KEN CONSULT visit KE
	// 2 KEN 043 NORGOV CONSULT visit KE
	// 3 NORGOV 040 KENGOV CONSULT  KE
	// 4 KENGOV 040 NORGOV CONSULT  KE
	// 5 NORGOV 036 ETH AGREE  ET
}

// The events as a table.
func ExampleWriteCSV_events() {
	report, _ := legation.Parse("German Chancellor Anna Vogt spoke by telephone with Kenyan President Samuel Odhiambo on Monday.")
	if err := legation.WriteCSV(os.Stdout, report.EventRows()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// document,event,published,date,planned_for,source,source_names,target,target_names,cameo,plover,mode,status,country,city,inferred,evidence
	// ,1,,,,DEUGOV,Anna Vogt,KENGOV,Samuel Odhiambo,041,CONSULT,phone,completed,,,false,0:95
	// ,2,,,,KENGOV,Samuel Odhiambo,DEUGOV,Anna Vogt,041,CONSULT,phone,completed,,,false,0:95
}

func ExampleOfficial_ActorCode() {
	report, _ := legation.Parse(wire + " She will also see UN Secretary-General John Smith.")
	for _, o := range report.Officials {
		fmt.Println(o, o.ActorCode())
	}
	// Output:
	// Kari Lund NORGOV
	// Samuel Odhiambo KENGOV
	// John Smith IGOUNO
}
