package legation_test

import (
	"fmt"

	"github.com/legation-go/legation"
	"golang.org/x/text/language"
)

func ExampleName_Latin() {
	for _, s := range []string{"Лавров Сергей Викторович", "王毅", "谢尔盖·拉夫罗夫", "محمد بن سلمان آل سعود", "문재인"} {
		name, err := legation.ParseName(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(name.Latin())
	}
	// Output:
	// Sergey Viktorovich Lavrov
	// Wang Yi
	// Sergey Lavrov
	// Mohammed bin Salman Al Saud
	// Moon Jae-in
}

func ExampleLatinScheme() {
	name, _ := legation.ParseName("Дмитрий Медведев")
	fmt.Println(name.Latin())
	fmt.Println(name.Latin(legation.LatinScheme(legation.SchemeBGN)))
	fmt.Println(name.Latin(legation.LatinScheme(legation.SchemeISO9)))
	fmt.Println(name.Latin(legation.LatinScheme(legation.SchemeICAO)))
	// Output:
	// Dmitry Medvedev
	// Dmitriy Medvedev
	// Dmitrij Medvedev
	// Dmitrii Medvedev
}

func ExampleLatinLanguage() {
	name, _ := legation.ParseName("Георги Първанов")
	fmt.Println(name.Latin(legation.LatinLanguage(language.Bulgarian)))
	// Output: Georgi Parvanov
}

func ExampleLatinCountry() {
	name, _ := legation.ParseName("김정은")
	fmt.Println(name.Latin(legation.LatinCountry("KR")))
	fmt.Println(name.Latin(legation.LatinCountry("KP")))
	// Output:
	// Kim Jung-eun
	// Kim Jong Un
}
