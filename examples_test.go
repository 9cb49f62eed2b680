package legation_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/rs/zerolog"

	"github.com/legation-go/legation"
)

const wire = `Norwegian Foreign Minister Kari Lund arrived in Nairobi on Monday for an official visit. ` +
	`She will hold talks with her Kenyan counterpart, Samuel Odhiambo, on trade and climate change, ` +
	`before heading to Ethiopia on Wednesday, Reuters reported.`

// Parse is the whole library in one call: text in, journeys out. The day of
// writing turns "Monday" into a date.
func ExampleParse() {
	published := time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)
	report, err := legation.Parse(wire, legation.WithReference(published))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, tour := range report.Itineraries {
		fmt.Println(tour.Traveller.Name, "·", tour.Traveller.Office.Role, tour.Traveller.Office.Country)
		for _, leg := range tour.Legs {
			fmt.Printf("%s %s %s %q\n", leg.Place, leg.Period, leg.Status, leg.Visit.Kind)
			for _, m := range leg.Visit.Meetings {
				fmt.Println("  ", m.Kind, "with", m.Participants[1].Name, m.Status)
			}
			fmt.Println("  ", leg.Visit.Agenda.Topics())
		}
	}
	// Output:
	// Kari Lund · foreign_minister NO
	// Nairobi, KE 2024-05-13/ ongoing "official"
	//    talks with Samuel Odhiambo planned
	//    [trade climate]
	// ET 2024-05-15/ planned ""
	//    []
}

// Every fact carries the bytes that state it.
func ExampleSpan_In() {
	report, _ := legation.Parse(wire)
	for _, o := range report.Officials {
		fmt.Println(o.Mentions[0], o.Mentions[0].In(wire))
	}
	fmt.Println(report.Itineraries[0].Legs[0].Evidence[0].In(wire)[:40])
	// Output:
	// 27:36 Kari Lund
	// 138:153 Samuel Odhiambo
	// Norwegian Foreign Minister Kari Lund arr
}

func ExampleSpan_Len() {
	fmt.Println(legation.Span{Start: 27, End: 36}.Len())
	// Output: 9
}

func ExampleSpan_IsZero() {
	fmt.Println(legation.Span{}.IsZero(), legation.Span{Start: 27, End: 36}.IsZero())
	// Output: true false
}

func ExampleSpan_String() {
	fmt.Println(legation.Span{Start: 27, End: 36})
	// Output: 27:36
}

// A Parser is made once and shared. A document brings its own date.
func ExampleParser_Parse() {
	parser, err := legation.NewParser()
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := parser.Parse(legation.Document{
		ID:        "wire-7",
		Text:      wire,
		Published: time.Date(2024, 5, 14, 6, 30, 0, 0, time.UTC),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Document, report.Language, report.Itineraries[0].Legs[0].Period.Start)
	// Output: wire-7 en 2024-05-13
}

func ExampleNewParser() {
	_, err := legation.NewParser(legation.WithLanguage("tlh"))
	var unknown *legation.LanguageError
	fmt.Println(errors.As(err, &unknown), unknown.Tag)
	// Output: true tlh
}

// The report's JSON form lists officials once; their ids stand for them elsewhere.
func ExampleReport_MarshalJSON() {
	report, _ := legation.Parse("Polish President Marek Zielinski called off his trip to Hungary, PAP reported.")
	out, _ := json.MarshalIndent(report, "", " ")
	fmt.Println(string(out))
	// Output:
	// {
	//  "schema": "legation/1",
	//  "language": "en",
	//  "officials": [
	//   {
	//    "id": "o1",
	//    "name": {
	//     "full": "Marek Zielinski",
	//     "given": "Marek",
	//     "family": "Zielinski",
	//     "latin": "Marek Zielinski",
	//     "script": "Latn",
	//     "order": "given_first"
	//    },
	//    "office": {
	//     "role": "president",
	//     "title": "President",
	//     "country": "PL"
	//    },
	//    "mentions": [
	//     {
	//      "start": 17,
	//      "end": 32
	//     }
	//    ]
	//   }
	//  ],
	//  "itineraries": [
	//   {
	//    "traveller": "o1",
	//    "legs": [
	//     {
	//      "place": {
	//       "country": "HU"
	//      },
	//      "status": "cancelled",
	//      "evidence": [
	//       {
	//        "start": 0,
	//        "end": 78
	//       }
	//      ]
	//     }
	//    ]
	//   }
	//  ],
	//  "sources": [
	//   {
	//    "name": "PAP",
	//    "kind": "news_agency",
	//    "mentions": [
	//     {
	//      "start": 65,
	//      "end": 68
	//     }
	//    ]
	//   }
	//  ]
	// }
}

func ExampleReport_UnmarshalJSON() {
	data := []byte(`{"schema": "legation/1",
		"officials": [{"id": "o1", "name": {"full": "Marek Zielinski"}}],
		"itineraries": [{"traveller": "o1", "legs": [{"place": {"country": "HU"}, "status": "cancelled"}]}]}`)
	var report legation.Report
	if err := json.Unmarshal(data, &report); err != nil {
		fmt.Println(err)
		return
	}
	leg := report.Itineraries[0].Legs[0]
	fmt.Println(report.Itineraries[0].Traveller, leg.Place, leg.Status)
	// Output: Marek Zielinski HU cancelled
}

// Without a day of writing a date keeps the year open.
func ExampleWithReference() {
	const text = "Finnish President Aino Laine will visit Oslo on May 20."
	open, _ := legation.Parse(text)
	closed, _ := legation.Parse(text, legation.WithReference(time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)))
	fmt.Println(open.Itineraries[0].Legs[0].Period.Start, closed.Itineraries[0].Legs[0].Period.Start)
	// Output: XXXX-05-20 2024-05-20
}

// A roster of the user's own identifies the people of a report, in any spelling.
func ExampleWithRoster() {
	roster := legation.NewRoster(slices.Values([]legation.RosterEntry{
		{ID: "NO-17", Names: []string{"Kari Lund"}, Role: legation.RoleForeignMinister, Country: "NO"},
		{ID: "KE-4", Names: []string{"Samuel Odhiambo"}, Role: legation.RoleForeignMinister, Country: "KE"},
		{ID: "KE-9", Names: []string{"Samuel Otieno"}, Role: legation.RolePresident, Country: "KE"},
	}))
	report, err := legation.Parse(wire, legation.WithRoster(roster))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range report.Officials {
		fmt.Println(o.ID, o)
	}
	// Output:
	// NO-17 Kari Lund
	// KE-4 Samuel Odhiambo
}

func ExampleWithLanguage() {
	parser, _ := legation.NewParser(legation.WithLanguage("en-GB"))
	report, _ := parser.Parse(legation.Document{Text: "Oslo, 4 May."})
	fmt.Println(report.Language)
	// Output: en
}

// Diagnostics go to a logger as well, if there is one.
func ExampleWithLogger() {
	logger := zerolog.New(os.Stdout)
	_, err := legation.Parse("He will visit Oslo on May 20.", legation.WithLogger(logger))
	fmt.Println(err)
	// Output:
	// {"level":"debug","document":"","code":"no_traveller","start":0,"end":13,"message":"a pronoun travels that points to no official of the text; left out"}
	// <nil>
}

// What cannot be read as text is an error with the offset.
func ExampleTextError() {
	_, err := legation.Parse("President \xff visited Oslo.")
	var bad *legation.TextError
	fmt.Println(errors.As(err, &bad), bad.Offset, errors.Is(err, legation.ErrEncoding))
	// Output: true 10 true
}

func ExampleTextError_Error() {
	_, err := legation.Parse("Hav\xc3")
	fmt.Println(err)
	// Output: legation: byte 3: text is not UTF-8
}

func ExampleTextError_Unwrap() {
	_, err := legation.Parse("Hav\xc3")
	fmt.Println(errors.Unwrap(err) == legation.ErrEncoding)
	// Output: true
}

func ExampleLanguageError_Error() {
	err := &legation.LanguageError{Tag: "tlh"}
	fmt.Println(err.Error()[:31])
	// Output: legation: language "tlh" is non
}

func ExampleLanguages() {
	fmt.Println(legation.Languages()[0])
	// Output: en
}

func ExampleOfficial_String() {
	report, _ := legation.Parse("The French foreign minister arrived in Cairo on Monday.")
	fmt.Println(report.Officials[0])
	// Output: foreign minister
}

func ExamplePlace_String() {
	fmt.Println(legation.Place{Country: "CU", City: "Havana"}, legation.Place{Country: "CU"}, legation.Place{Region: "419"})
	// Output: Havana, CU CU 419
}

func ExampleNewDate() {
	date, err := legation.NewDate(0, 4, 17)
	fmt.Println(date, err)
	_, err = legation.NewDate(2023, 2, 29)
	fmt.Println(err)
	// Output:
	// XXXX-04-17 <nil>
	// legation: month 2 has no day 29
}

func ExampleParseDate() {
	date, err := legation.ParseDate("2023-04")
	fmt.Println(date.Year(), date.Month(), date.Day(), err)
	// Output: 2023 April 0 <nil>
}

func ExampleDateOf() {
	fmt.Println(legation.DateOf(time.Date(2023, 4, 17, 23, 0, 0, 0, time.UTC)))
	// Output: 2023-04-17
}

func ExampleDate_Year() {
	date, _ := legation.ParseDate("XXXX-04-17")
	fmt.Println(date.Year())
	// Output: 0
}

func ExampleDate_Month() {
	date, _ := legation.ParseDate("XXXX-04-17")
	fmt.Println(date.Month())
	// Output: April
}

func ExampleDate_Day() {
	date, _ := legation.ParseDate("XXXX-04-17")
	fmt.Println(date.Day())
	// Output: 17
}

func ExampleDate_IsZero() {
	fmt.Println(legation.Date{}.IsZero())
	// Output: true
}

func ExampleDate_IsFull() {
	full, _ := legation.ParseDate("2023-04-17")
	open, _ := legation.ParseDate("XXXX-04-17")
	fmt.Println(full.IsFull(), open.IsFull())
	// Output: true false
}

func ExampleDate_Time() {
	date, _ := legation.ParseDate("2023-04")
	fmt.Println(date.Time())
	// Output: 2023-04-01 00:00:00 +0000 UTC true
}

func ExampleDate_Compare() {
	april, _ := legation.ParseDate("2023-04")
	day, _ := legation.ParseDate("2023-04-17")
	fmt.Println(april.Compare(day) < 0)
	// Output: true
}

func ExampleDate_String() {
	date, _ := legation.NewDate(2023, 0, 0)
	fmt.Println(date)
	// Output: 2023
}

func ExampleDate_MarshalText() {
	date, _ := legation.NewDate(2023, 4, 17)
	text, err := date.MarshalText()
	fmt.Println(string(text), err)
	// Output: 2023-04-17 <nil>
}

func ExampleDate_UnmarshalText() {
	var date legation.Date
	err := date.UnmarshalText([]byte("17 April"))
	fmt.Println(err)
	// Output: legation: date "17 April" is not YYYY, YYYY-MM, YYYY-MM-DD, XXXX-MM or XXXX-MM-DD
}

func ExamplePeriod_IsZero() {
	fmt.Println(legation.Period{}.IsZero())
	// Output: true
}

func ExamplePeriod_String() {
	start, _ := legation.ParseDate("2023-04-17")
	end, _ := legation.ParseDate("2023-04-21")
	fmt.Println(legation.Period{Start: start, End: end}, legation.Period{Start: start, End: start})
	// Output: 2023-04-17/2023-04-21 2023-04-17
}

func ExampleAgenda_Topics() {
	report, _ := legation.Parse(wire)
	fmt.Println(report.Itineraries[0].Legs[0].Visit.Agenda.Topics())
	// Output: [trade climate]
}

func ExampleTopic_Label() {
	fmt.Println(legation.Topic("energy.nuclear").Label())
	// Output: Nuclear energy
}

func ExampleTopic_Parent() {
	fmt.Println(legation.Topic("energy.nuclear").Parent())
	// Output: energy
}

func ExampleTopics() {
	fmt.Println(legation.Topics()[:4])
	// Output: [politics politics.bilateral politics.regional politics.international]
}
