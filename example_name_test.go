package legation_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/legation-go/legation"
	"golang.org/x/text/language"
)

func ExampleParseName() {
	for _, s := range []string{
		"Excmo. Sr. Miguel Díaz-Canel Bermúdez",
		"Luiz Inácio Lula da Silva",
		"Лавров Сергей Викторович",
		"Sheikh Tamim bin Hamad Al Thani",
		"H.E. Mr. Ban Ki-moon",
		"岸田文雄首相",
		"谢尔盖·拉夫罗夫",
		"Ursula von der Leyen",
		"King Charles III",
	} {
		n, err := legation.ParseName(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%q %q %q %q %q %q\n", n.Honorific, n.Given, n.Patronymic, n.Particle, n.Family, n.Suffix)
	}
	// Output:
	// "Excmo. Sr." "Miguel" "" "" "Díaz-Canel Bermúdez" ""
	// "" "Luiz Inácio" "" "" "Lula da Silva" ""
	// "" "Сергей" "Викторович" "" "Лавров" ""
	// "Sheikh" "Tamim" "bin Hamad" "" "Al Thani" ""
	// "H.E. Mr." "Ki-moon" "" "" "Ban" ""
	// "首相" "文雄" "" "" "岸田" ""
	// "" "谢尔盖" "" "" "拉夫罗夫" ""
	// "" "Ursula" "" "von der" "Leyen" ""
	// "King" "Charles" "" "" "" "III"
}

func ExampleNameCountry() {
	n, _ := legation.ParseName("Hun Sen")
	fmt.Println(n.Family)
	n, _ = legation.ParseName("Hun Sen", legation.NameCountry("KH"))
	fmt.Println(n.Family)
	// Output:
	// Sen
	// Hun
}

func ExampleNameLanguage() {
	n, _ := legation.ParseName("石破茂", legation.NameLanguage(language.Chinese))
	fmt.Println(n.Family, n.Given)
	n, _ = legation.ParseName("石破茂", legation.NameLanguage(language.Japanese))
	fmt.Println(n.Family, n.Given)
	// Output:
	// 石 破茂
	// 石破 茂
}

func ExampleName_Alternative() {
	n, _ := legation.ParseName("Wang Yi")
	fmt.Println(n.Family, n.Order)
	if other, ok := n.Alternative(); ok {
		fmt.Println(other.Family, other.Order)
	}
	// Output:
	// Wang family_first
	// Yi given_first
}

func ExampleName_String() {
	n, _ := legation.ParseName("Dr. Angela Merkel")
	fmt.Println(n)
	// Output: Angela Merkel
}

func ExampleName_IsZero() {
	var n legation.Name
	fmt.Println(n.IsZero())
	// Output: true
}

func ExampleName_MarshalText() {
	n, _ := legation.ParseName("Hun Sen", legation.NameCountry("KH"))
	text, _ := n.MarshalText() // readable without the country
	fmt.Println(string(text))
	// Output: Hun, Sen
}

func ExampleName_UnmarshalText() {
	var n legation.Name
	if err := n.UnmarshalText([]byte("г-н Сергей Лавров")); err != nil {
		fmt.Println(err)
	}
	fmt.Println(n.Honorific, n.Family)
	// Output: г-н Лавров
}

func ExampleName_UnmarshalJSON() {
	var n legation.Name
	_ = json.Unmarshal([]byte(`{"given":"Viktor","family":"Orbán","order":"family_first"}`), &n)
	fmt.Println(n)
	// Output: Orbán Viktor
}

func ExampleOrder() {
	n, _ := legation.ParseName("Orbán Viktor")
	fmt.Println(n.Order == legation.OrderFamilyFirst, n.Order)
	// Output: true family_first
}

func ExampleNameError() {
	_, err := legation.ParseName("Sergei \u202Evorval")
	var at *legation.NameError
	fmt.Println(errors.As(err, &at), at.Offset, errors.Is(err, legation.ErrNameControl))
	// Output: true 7 true
}

func ExampleName_MarshalJSON() {
	n, _ := legation.ParseName("岸田文雄")
	data, _ := json.Marshal(n)
	var keys map[string]string
	_ = json.Unmarshal(data, &keys)
	fmt.Println(keys["family"], keys["given"], keys["script"], keys["order"])
	// Output: 岸田 文雄 Hani family_first
}

func ExampleOrder_MarshalText() {
	text, _ := legation.OrderFamilyFirst.MarshalText()
	fmt.Println(string(text))
	// Output: family_first
}

func ExampleOrder_UnmarshalText() {
	var o legation.Order
	fmt.Println(o.UnmarshalText([]byte("given_first")), o == legation.OrderGivenFirst)
	// Output: <nil> true
}

func ExampleOrder_String() {
	fmt.Println(legation.OrderGivenFirst)
	// Output: given_first
}

func ExampleNameError_Unwrap() {
	_, err := legation.ParseName("?")
	fmt.Println(errors.Is(err, legation.ErrNameEmpty))
	fmt.Println(err)
	// Output:
	// true
	// legation: no name: no text at byte 0
}
