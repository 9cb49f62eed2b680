package legation_test

import (
	"fmt"

	"github.com/legation-go/legation"
	"golang.org/x/text/language"
)

func ExampleName_Format() {
	bruno, err := legation.ParseName("Bruno Rodríguez Parrilla")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(bruno.Format(language.Spanish, legation.NameFormat{}))
	fmt.Println(bruno.Format(language.Spanish, legation.NameFormat{Length: legation.NameShort}))
	fmt.Println(bruno.Format(language.Spanish, legation.NameFormat{Usage: legation.NameSorting}))
	fmt.Println(bruno.Format(language.Spanish, legation.NameFormat{Usage: legation.NameMonogram, Length: legation.NameLong}))

	leyen, err := legation.ParseName("Dr. Ursula von der Leyen")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(leyen.Format(language.English, legation.NameFormat{Usage: legation.NameAddressing}))
	fmt.Println(leyen.Format(language.English, legation.NameFormat{Usage: legation.NameSorting}))
	// Output:
	// Bruno Rodríguez Parrilla
	// B. Rodríguez Parrilla
	// Rodríguez Parrilla, Bruno
	// BRP
	// Dr. von der Leyen
	// Leyen, Ursula von der
}

// The language of a name decides its order where the text's language has a rule for it.
func ExampleNameFormat_language() {
	orban, err := legation.ParseName("Viktor Orbán")
	if err != nil {
		fmt.Println(err)
		return
	}
	hungarian := legation.NameFormat{Language: language.Hungarian}
	fmt.Println(orban.Format(language.English, hungarian))
	fmt.Println(orban.Format(language.Hungarian, hungarian))
	// Output:
	// Viktor Orbán
	// Orbán Viktor
}

func ExampleName_AppendFormat() {
	var line []byte
	for _, text := range []string{"Сергей Викторович Лавров", "王毅"} {
		n, err := legation.ParseName(text)
		if err != nil {
			fmt.Println(err)
			return
		}
		line = n.AppendFormat(line, language.Russian, legation.NameFormat{Length: legation.NameShort})
		line = append(line, ';')
	}
	fmt.Println(string(line))
	// Output: С. В. Лавров;王毅;
}
