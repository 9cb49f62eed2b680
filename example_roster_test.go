package legation_test

import (
	"fmt"
	"slices"

	"github.com/legation-go/legation"
)

func newRoster() *legation.Roster {
	date := func(s string) legation.Date {
		d, err := legation.ParseDate(s)
		if err != nil {
			panic(err)
		}
		return d
	}
	return legation.NewRoster(slices.Values([]legation.RosterEntry{
		{ID: "Q58217", Names: []string{"Sergey Lavrov"}, Role: legation.RoleForeignMinister, Country: "RU",
			Start: date("2004-03-09")},
		{ID: "Q11256", Names: []string{"Fidel Castro"}, Role: legation.RolePresident, Country: "CU",
			Start: date("1976-12-02"), End: date("2008-02-24")},
		{ID: "Q46246", Names: []string{"Raúl Castro"}, Role: legation.RolePresident, Country: "CU",
			Start: date("2008-02-24"), End: date("2018-04-19")},
	}))
}

func ExampleNewRoster() {
	fmt.Println(newRoster().Len())
	// Output: 3
}

func ExampleRoster_Find() {
	r := newRoster()
	for _, s := range []string{"Лавров Сергей Викторович", "Castro"} {
		for _, m := range r.Find(name(s), legation.RosterFilter{}) {
			fmt.Printf("%s: %s %s %.2f\n", s, m.Entry.ID, m.Name, m.Score)
		}
	}
	on, _ := legation.ParseDate("2015")
	for _, m := range r.Find(name("President Castro"), legation.RosterFilter{Country: "CU", On: on}) {
		fmt.Println("in 2015:", m.Name)
	}
	// Output:
	// Лавров Сергей Викторович: Q58217 Sergey Lavrov 0.94
	// Castro: Q46246 Raúl Castro 0.82
	// Castro: Q11256 Fidel Castro 0.82
	// in 2015: Raúl Castro
}

func ExampleRoster_Len() {
	fmt.Println(newRoster().Len(), new(legation.Roster).Len())
	// Output: 3 0
}

func ExampleRoster_All() {
	for e := range newRoster().All() {
		fmt.Println(e.ID, e.Names[0], "from", e.Start)
	}
	// Output:
	// Q58217 Sergey Lavrov from 2004-03-09
	// Q11256 Fidel Castro from 1976-12-02
	// Q46246 Raúl Castro from 2008-02-24
}
