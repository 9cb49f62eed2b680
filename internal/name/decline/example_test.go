package decline_test

import (
	"fmt"

	"github.com/legation-go/legation/internal/name/decline"
)

func ExampleNominative() {
	fmt.Println(decline.Nominative([]string{"Марией", "Захаровой"}, 0, decline.Unknown))
	fmt.Println(decline.Nominative([]string{"Мигеля", "Диас-Канеля"}, decline.Gen, decline.Unknown))
	fmt.Println(decline.Nominative([]string{"Ким", "Чен", "Ыном"}, 0, decline.Unknown))
	// Output:
	// [Мария Захарова]
	// [Мигель Диас-Канель]
	// [Ким Чен Ын]
}

func ExampleCases() {
	words := []string{"Лаврова"}
	fmt.Println(decline.Cases(words, decline.Masculine) == decline.Gen|decline.Acc)
	fmt.Println(decline.Cases(words, decline.Feminine) == decline.Nom)
	// Output:
	// true
	// true
}

func ExampleGenderOf() {
	fmt.Println(decline.GenderOf([]string{"Марией", "Захаровой"}) == decline.Feminine)
	// Output: true
}
