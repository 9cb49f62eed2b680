package legation_test

import (
	"testing"

	"github.com/legation-go/legation"
	"golang.org/x/text/language"
)

// The press form puts the given name first, but for Chinese and Korean names.
func TestNameLatinOrder(t *testing.T) {
	for name, want := range map[string]string{
		"Лавров Сергей Викторович": "Sergey Viktorovich Lavrov",
		"王毅":                       "Wang Yi",
		"문재인":                      "Moon Jae-in",
		"岸田文雄":                     "Fumio Kishida",
		"Kishida Fumio":            "Fumio Kishida",
		"Orbán Viktor":             "Viktor Orbán",
		"谢尔盖·拉夫罗夫":                 "Sergey Lavrov",
		"PUTIN, Vladimir":          "Vladimir Putin",
		"Kim Jong Un":              "Kim Jong Un",
		"Bruno Rodríguez Parrilla": "Bruno Rodríguez Parrilla",
		"الملك عبد الله الثاني":   "Abdullah II",
		"Бруно Родригес Паррилья": "Bruno Rodríguez Parrilla",
		"محمد بن سلمان آل سعود":   "Mohammed bin Salman Al Saud",
		"Κυριάκος Μητσοτάκης":     "Kyriakos Mitsotakis",
		"Александар Вучић":        "Aleksandar Vučić",
	} {
		n, err := legation.ParseName(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := n.Latin(); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if got := (legation.Name{}).Latin(); got != "" {
		t.Errorf("the zero Name gives %q", got)
	}
}

// Options decide what the letters leave open.
func TestNameLatinOptions(t *testing.T) {
	for _, row := range []struct {
		name    string
		options []legation.LatinOption
		want    string
	}{
		{"Първан Щерев", []legation.LatinOption{legation.LatinLanguage(language.Bulgarian)}, "Parvan Shterev"},
		{"Хорхе Хиль", []legation.LatinOption{legation.LatinCountry("CU")}, "Jorge Gil"},
		{"김정은", []legation.LatinOption{legation.LatinCountry("KP")}, "Kim Jong Un"},
		{"عبد الفتاح السيسي", []legation.LatinOption{legation.LatinCountry("EG")}, "Abdel Fattah el-Sisi"},
		{"蔡英文", []legation.LatinOption{legation.LatinCountry("TW")}, "Tsai Ying-wen"},
		{"Дмитрий Медведев", []legation.LatinOption{legation.LatinScheme(legation.SchemeISO9)}, "Dmitrij Medvedev"},
		{"Дмитрий Медведев", []legation.LatinOption{legation.LatinScheme(legation.SchemeICAO)}, "Dmitrii Medvedev"},
		{"Дмитрий Медведев", []legation.LatinOption{legation.LatinScheme(legation.SchemeBGN)}, "Dmitriy Medvedev"},
		{"Angela Merkel", []legation.LatinOption{legation.LatinScheme(legation.SchemeISO9)}, "Angela Merkel"},
	} {
		n, err := legation.ParseName(row.name)
		if err != nil {
			t.Fatal(err)
		}
		if got := n.Latin(row.options...); got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}
