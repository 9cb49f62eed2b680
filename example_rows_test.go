package legation_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"github.com/legation-go/legation"
)

// A table for encoding/csv, DuckDB, pandas or a spreadsheet.
func ExampleWriteCSV() {
	report, _ := legation.Parse(wire)
	if err := legation.WriteCSV(os.Stdout, report.AgendaRows()); err != nil {
		fmt.Println(err)
	}
	// Output:
	// document,itinerary,leg,topic,parent,label,text,certainty,evidence
	// ,1,1,trade,economy,Trade,trade,stated,158:163
	// ,1,1,climate,,Climate and environment,climate change,stated,168:182
}

// The rows of many documents are one table: reports go through, none is kept.
func ExampleWriteCSV_stream() {
	docs := slices.Values([]legation.Document{
		{ID: "a", Text: "Polish President Marek Zielinski called off his trip to Hungary."},
		{ID: "b", Text: "Norwegian Foreign Minister Kari Lund arrived in Nairobi."},
	})
	parser, _ := legation.NewParser()
	rows := func(yield func(legation.OfficialRow) bool) {
		for report, err := range parser.ParseAll(context.Background(), docs) {
			if err != nil {
				fmt.Println(err)
				continue
			}
			for row := range report.OfficialRows() {
				if !yield(row) {
					return
				}
			}
		}
	}
	if err := legation.WriteCSV(os.Stdout, rows); err != nil {
		fmt.Println(err)
	}
	// Output:
	// document,id,name,honorific,given,patronymic,particle,family,suffix,latin,role,title,country,organization,modifiers,inferred,mentions
	// a,o1,Marek Zielinski,,Marek,,,Zielinski,,Marek Zielinski,president,President,PL,,,false,17:32
	// b,o1,Kari Lund,,Kari,,,Lund,,Kari Lund,foreign_minister,Foreign Minister,NO,,,false,27:36
}

func ExampleReport_LegRows() {
	report, _ := legation.Parse(wire)
	for row := range report.LegRows() {
		fmt.Println(row.Leg, row.Traveller, row.Role, row.Sender, row.Country, row.City, row.Status, row.Kind, row.Topics)
	}
	// Output:
	// 1 Kari Lund foreign_minister NO KE Nairobi ongoing official trade|climate
	// 2 Kari Lund foreign_minister NO ET  planned
}

func ExampleReport_MeetingRows() {
	report, _ := legation.Parse(wire)
	for row := range report.MeetingRows() {
		fmt.Println(row.Leg, row.Kind, row.Participants, row.Senders, row.Country, row.Status)
	}
	// Output: 1 talks Kari Lund|Samuel Odhiambo NO|KE KE planned
}

func ExampleReport_AgendaRows() {
	report, _ := legation.Parse(wire)
	for row := range report.AgendaRows() {
		fmt.Println(row.Topic, row.Parent, row.Label, row.Certainty)
	}
	// Output:
	// trade economy Trade stated
	// climate  Climate and environment stated
}

// The same rows as JSON Lines.
func ExampleReport_OfficialRows() {
	report, _ := legation.Parse("Премьер-министр России Иван Петров прибыл в Гавану.")
	out := json.NewEncoder(os.Stdout)
	for row := range report.OfficialRows() {
		if err := out.Encode(row); err != nil {
			fmt.Println(err)
		}
	}
	// Output: {"document":"","id":"o1","name":"Иван Петров","honorific":"","given":"Иван","patronymic":"","particle":"","family":"Петров","suffix":"","latin":"Ivan Petrov","role":"prime_minister","title":"Премьер-министр","country":"RU","organization":"","modifiers":"","inferred":false,"mentions":"43:64"}
}
