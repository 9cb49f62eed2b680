package legation_test

import (
	"encoding/json"
	"fmt"

	"github.com/legation-go/legation"
)

func name(s string) legation.Name {
	n, err := legation.ParseName(s)
	if err != nil {
		panic(err)
	}
	return n
}

func ExampleName_Matches() {
	lavrov := name("Sergey Lavrov")
	for _, s := range []string{"LAVROV, Sergey Viktorovich", "Sergej Lawrow", "С. Лавров", "谢尔盖·拉夫罗夫", "سيرغي لافروف", "Dmitry Lavrov"} {
		fmt.Println(s, lavrov.Matches(name(s)))
	}
	// Output:
	// LAVROV, Sergey Viktorovich true
	// Sergej Lawrow true
	// С. Лавров true
	// 谢尔盖·拉夫罗夫 true
	// سيرغي لافروف true
	// Dmitry Lavrov false
}

func ExampleName_Similarity() {
	putin := name("Vladimir Putin")
	fmt.Printf("%.2f\n", putin.Similarity(name("PUTIN, Vladimir")))
	fmt.Printf("%.2f\n", putin.Similarity(name("Wladimir Wladimirowitsch Putin")))
	fmt.Printf("%.2f\n", putin.Similarity(name("Lyudmila Putina")))
	// Output:
	// 1.00
	// 0.96
	// 0.32
}

func ExampleName_Key() {
	fmt.Println(name("Sergey Viktorovich Lavrov").Key())
	fmt.Println(name("Лавров Сергей Викторович").Key())
	fmt.Println(name("谢尔盖·拉夫罗夫").Key())
	// Output:
	// lflf slk
	// lflf slk
	// lflf slk
}

func ExampleName_Compare() {
	c := name("Joseph R. Biden, Jr.").Compare(name("Joe Biden"))
	data, _ := json.Marshal(c.Parts[0])
	fmt.Println(string(data))
	// Output:
	// {"part":"given","a":"Joseph","b":"Joe","how":"nickname","score":0.9}
}

func ExampleNameComparison_String() {
	fmt.Println(name("Sergey Viktorovich Lavrov").Compare(name("S. Lawrow")))
	fmt.Println(name("Fidel Castro").Compare(name("Raúl Castro")))
	// Output:
	// 0.88 match: Sergey=S (initial), Viktorovich (missing), Lavrov=Lawrow (variant)
	// 0.45 no match: Fidel (contradiction), Castro=Castro (exact), Raúl (contradiction)
}
