package legation_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/legation-go/legation"
)

// dispatch reads a document of 2023.
func dispatch(id string, month time.Month, day int, text string) *legation.Report {
	r, err := new(legation.Parser).Parse(legation.Document{
		ID: id, Text: text, Published: time.Date(2023, month, day, 12, 0, 0, 0, time.UTC),
	})
	if err != nil {
		panic(err)
	}
	return r
}

// An English and a Russian report tell of one journey.
func ExampleMerge() {
	english := dispatch("wire-1", time.April, 20, "Russian Foreign Minister Sergei Lavrov landed in Havana on April 20. "+
		"He will hold talks with his Cuban counterpart, Bruno Rodríguez Parrilla.")
	russian := dispatch("novosti-7", time.April, 18, "Министр иностранных дел России Сергей Лавров прибыл 18 апреля в Каракас. "+
		"Он проведёт переговоры с президентом Николасом Мадуро.")
	report, err := legation.Merge(english, russian)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, tour := range report.Itineraries {
		fmt.Println(tour.Traveller, tour.Period)
		for _, leg := range tour.Legs {
			fmt.Println(" ", leg.Place, leg.Period, leg.Status)
			for _, meeting := range leg.Visit.Meetings {
				fmt.Println("   ", meeting.Kind, meeting.Participants)
			}
			fmt.Println("   ", leg.Evidence)
		}
	}
	// Output:
	// Sergei Lavrov 2023-04-18/
	//   Caracas, VE 2023-04-18/ ongoing
	//     talks [Sergei Lavrov Николас Мадуро]
	//     [novosti-7:0:131]
	//   Havana, CU 2023-04-20/ ongoing
	//     talks [Sergei Lavrov Bruno Rodríguez Parrilla]
	//     [wire-1:0:68]
}

// A later report contradicts an earlier one: the later stands, and both are kept.
func ExampleMerge_conflict() {
	plan := dispatch("daily-3", time.May, 2, "Kenyan President Joseph Mwangi will visit Oslo on May 15.")
	news := dispatch("wire-8", time.May, 12, "Kenyan President Joseph Mwangi has cancelled his visit to Oslo.")
	report, err := legation.Merge(plan, news)
	if err != nil {
		fmt.Println(err)
		return
	}
	leg := report.Itineraries[0].Legs[0]
	fmt.Println(leg.Place, leg.Period, leg.Status)
	for _, conflict := range leg.Conflicts {
		for _, claim := range conflict.Claims {
			fmt.Println(conflict.Field, claim.Value, claim.Documents)
		}
	}
	// Output:
	// Oslo, NO 2023-05-15/ cancelled
	// status cancelled [wire-8]
	// status planned [daily-3]
}

// Support says what a stay rests on.
func ExampleSupport() {
	a := dispatch("wire-1", time.May, 20, "Finnish President Aino Laine arrived in Oslo on May 20, Reuters reported.")
	b := dispatch("daily-3", time.May, 18, "Finnish President Aino Laine is expected to visit Oslo on May 20, her spokesperson said.")
	report, err := legation.Merge(a, b)
	if err != nil {
		fmt.Println(err)
		return
	}
	s := report.Itineraries[0].Legs[0].Support
	fmt.Println(s.Documents, s.Sources, s.Certainty, s.IsZero())
	// Output:
	// 2 [news_agency] stated false
}

// A Merger takes reports as they come.
func ExampleMerger() {
	var merger legation.Merger
	for _, r := range []*legation.Report{
		dispatch("a", time.May, 14, "Finnish President Aino Laine will visit Oslo on May 20."),
		dispatch("b", time.May, 20, "Finnish President Aino Laine arrived in Oslo on May 20."),
		dispatch("c", time.May, 21, "Finnish President Aino Laine visited Oslo on May 20 and met Prime Minister Kari Lund."),
	} {
		if err := merger.Add(r); err != nil {
			fmt.Println(err)
			return
		}
		leg := merger.Report().Itineraries[0].Legs[0]
		fmt.Println(merger.Len(), leg.Place, leg.Status, leg.Support.Documents, len(leg.Visit.Meetings))
	}
	// Output:
	// 1 Oslo, NO planned 1 0
	// 2 Oslo, NO ongoing 2 0
	// 3 Oslo, NO completed 3 1
}

func ExampleMerger_Add() {
	var merger legation.Merger
	fmt.Println(merger.Add(nil))
	// Output:
	// legation: merge: report 0 (document ""): the report is nil
}

func ExampleMerger_Len() {
	var merger legation.Merger
	report := dispatch("a", time.May, 14, "Finnish President Aino Laine will visit Oslo on May 20.")
	for range 2 {
		if err := merger.Add(report); err != nil {
			fmt.Println(err)
			return
		}
	}
	fmt.Println(merger.Len())
	// Output:
	// 1
}

// A merged report is written, read and merged on; the order makes no difference.
func ExampleMerger_Report() {
	monday := dispatch("a", time.May, 14, "Finnish President Aino Laine will visit Oslo on May 20.")
	tuesday := dispatch("b", time.May, 20, "Finnish President Aino Laine arrived in Oslo on May 20.")

	var merger legation.Merger
	if err := merger.Add(monday); err != nil {
		fmt.Println(err)
		return
	}
	stored, err := json.Marshal(merger.Report())
	if err != nil {
		fmt.Println(err)
		return
	}
	var before legation.Report
	if err := json.Unmarshal(stored, &before); err != nil {
		fmt.Println(err)
		return
	}
	step, _ := legation.Merge(&before, tuesday)
	once, _ := legation.Merge(tuesday, monday)
	a, _ := json.Marshal(step)
	b, _ := json.Marshal(once)
	fmt.Println(string(a) == string(b))
	// Output:
	// true
}

// A merged report gives back what each document said.
func ExampleReport_Testimony() {
	report, err := legation.Merge(
		dispatch("a", time.May, 14, "Finnish President Aino Laine will visit Oslo on May 20."),
		dispatch("b", time.May, 20, "Finnish President Aino Laine arrived in Oslo on May 20."),
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range report.Documents {
		fmt.Println(d.ID, d.Published.Format(time.DateOnly), report.Testimony(d.ID).Itineraries[0].Legs[0].Status)
	}
	// Output:
	// a 2023-05-14 planned
	// b 2023-05-20 ongoing
}

func ExampleMergeError() {
	host := &legation.Official{ID: "o9"}
	_, err := legation.Merge(&legation.Report{Document: "a", Meetings: []legation.Meeting{{Participants: []*legation.Official{host}}}})
	fmt.Println(err)
	// Output:
	// legation: merge: report 0 (document "a"): the report speaks of an official whom it does not list
}

func ExampleMergeError_Unwrap() {
	_, err := legation.Merge(nil)
	fmt.Println(err.(*legation.MergeError).Unwrap() == legation.ErrNoReport)
	// Output:
	// true
}

// What changed from yesterday's report to today's.
func ExampleDiff() {
	yesterday := dispatch("a", time.May, 14, "Finnish President Aino Laine will visit Oslo on May 28.")
	today := dispatch("b", time.May, 21, "Finnish President Aino Laine will visit Oslo on May 29 and Copenhagen on May 31. "+
		"In Oslo she will meet Prime Minister Kari Lund.")
	for _, change := range legation.Diff(yesterday, today) {
		fmt.Println(change.Kind, "|", change)
	}
	// Output:
	// detail | Aino Laine's visit to Oslo, Norway moves: it begins on 29 May 2023, not on 28 May 2023
	// meeting_added | New meeting: talks of Aino Laine, Kari Lund (planned)
	// leg_added | Aino Laine: new stop Copenhagen, Denmark (from 31 May 2023, planned)
}

// As data a change says what was and what is.
func ExampleChange() {
	yesterday := dispatch("a", time.May, 14, "Finnish President Aino Laine will visit Oslo on May 28.")
	today := dispatch("b", time.May, 28, "Finnish President Aino Laine arrived in Oslo on May 28.")
	for _, c := range legation.Diff(yesterday, today) {
		fmt.Println(c.Traveller, c.Place, c.Field, c.Old, c.New)
	}
	// Output:
	// Aino Laine Oslo, NO status planned ongoing
}

func ExampleChange_String() {
	fmt.Println(legation.Change{Kind: legation.ChangeStatus, Text: "Aino Laine has arrived in Oslo, Norway"})
	// Output:
	// Aino Laine has arrived in Oslo, Norway
}

// Two reports put a traveller on two continents at once.
func ExampleItinerary_Validate() {
	report, err := legation.Merge(
		dispatch("a", time.May, 24, "Finnish President Aino Laine visited Oslo from May 20 to May 23."),
		dispatch("b", time.May, 24, "Finnish President Aino Laine visited Nairobi from May 21 to May 23."),
		dispatch("c", time.May, 25, "Finnish President Aino Laine visited Oslo from May 20 to May 23."),
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, problem := range report.Itineraries[0].Validate() {
		fmt.Println(problem.Code, problem.Message)
		fmt.Println("doubt", problem.Doubt)
	}
	// Output:
	// overlap the stays in Oslo, Norway and Nairobi, Kenya, 7170 km apart, share 3 days from 2023-05-21
	// doubt [b:0:67]
}
