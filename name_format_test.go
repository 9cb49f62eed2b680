package legation_test

import (
	"testing"

	"github.com/legation-go/legation"
	"golang.org/x/text/language"
)

// TestNameFormat formats names as ParseName reads them.
func TestNameFormat(t *testing.T) {
	var (
		plain      = legation.NameFormat{}
		short      = legation.NameFormat{Length: legation.NameShort}
		long       = legation.NameFormat{Length: legation.NameLong}
		sorting    = legation.NameFormat{Usage: legation.NameSorting}
		addressing = legation.NameFormat{Usage: legation.NameAddressing}
		monogram   = legation.NameFormat{Usage: legation.NameMonogram, Length: legation.NameLong}
		informal   = legation.NameFormat{Formality: legation.NameInformal}
		hungarian  = legation.NameFormat{Language: language.Hungarian}
		chinese    = legation.NameFormat{Language: language.Chinese}
	)
	for _, test := range []struct {
		rule, name, lang string
		format           legation.NameFormat
		want             string
	}{
		{"zero value", "Bruno Rodríguez Parrilla", "es", plain, "Bruno Rodríguez Parrilla"},
		{"both surnames sorted", "Bruno Rodríguez Parrilla", "es", sorting, "Rodríguez Parrilla, Bruno"},
		{"both surnames beside an initial", "Bruno Rodríguez Parrilla", "es", short, "B. Rodríguez Parrilla"},
		{"both surnames beside an initial", "Bruno Rodríguez Parrilla", "en", short, "B. Rodríguez Parrilla"},
		{"both surnames in a monogram", "Bruno Rodríguez Parrilla", "es", monogram, "BRP"},
		{"one surname in a monogram", "Bruno Rodríguez Parrilla", "en", monogram, "BR"},
		{"region", "H.E. Dr. Ursula von der Leyen", "es-MX", sorting, "von der Leyen, H.E. Dr. Ursula"},
		{"particle", "Dr. Ursula von der Leyen", "en", sorting, "Leyen, Ursula von der"},
		{"honorific, long", "Dr. Ursula von der Leyen", "en", long, "Dr. Ursula von der Leyen"},
		{"honorific, addressing", "Dr. Ursula von der Leyen", "en", addressing, "Dr. von der Leyen"},
		{"second initial is no given name", "John F. Kennedy", "en", informal, "John Kennedy"},
		{"second initial in a monogram", "John F. Kennedy", "en", monogram, "JFK"},
		{"generation", "Donald J. Trump Jr.", "en", plain, "Donald J. Trump Jr."},
		{"number of a monarch", "King Abdullah II", "en", short, "Abdullah II"},
		{"number of a monarch, addressing", "King Abdullah II", "en", addressing, "King Abdullah II"},
		{"one word", "Suharto", "en", short, "Suharto"},
		{"one word, informal", "Suharto", "id", informal, "Suharto"},
		{"family name alone", "Mr. Lavrov", "en", addressing, "Mr. Lavrov"},
		{"order of a list left", "Лавров Сергей Викторович", "ru", plain, "Сергей Викторович Лавров"},
		{"order of a list left, comma", "Putin, Vladimir", "en", plain, "Vladimir Putin"},
		{"patronymic abbreviated", "Сергей Викторович Лавров", "ru", short, "С. В. Лавров"},
		{"other script than the language's", "Сергей Лавров", "en", sorting, "Лавров, Сергей"},
		{"order of the text kept", "Kim Jong Un", "en", plain, "Kim Jong Un"},
		{"language of the name over its order", "Orbán Viktor", "en", hungarian, "Viktor Orbán"},
		{"language of the name over its order", "Viktor Orbán", "hu", hungarian, "Orbán Viktor"},
		{"language of the name in Latin letters", "Wang Yi", "en", chinese, "Wang Yi"},
		{"Chinese", "王毅", "zh", plain, "王毅"},
		{"Chinese in English", "王毅", "en", plain, "王毅"},
		{"foreign in Chinese", "谢尔盖·拉夫罗夫", "zh", plain, "谢尔盖·拉夫罗夫"},
		{"Japanese", "岸田文雄", "ja", sorting, "岸田文雄"},
		{"linked father's name in full", "Mohammed bin Salman Al Saud", "en", plain, "Mohammed bin Salman Al Saud"},
		{"linked father's name without initial", "Mohammed bin Salman Al Saud", "en", short, "M. Al Saud"},
		{"linked father's name, informal", "Mohammed bin Salman Al Saud", "en", informal, "Mohammed Al Saud"},
		{"patronymic without surname", "Иван Лукич", "ru", short, "Иван Лукич"},
		{"patronymic without surname, addressing", "Иван Лукич", "ru", addressing, "Иван Лукич"},
		{"patronymic without surname, informal", "Иван Лукич", "ru", informal, "Иван"},
		{"Mongolian", "Ухнаагийн Хүрэлсүх", "mn", plain, "Ухнаагийн Хүрэлсүх"},
		{"Mongolian in English", "Ukhnaagiin Khurelsukh", "en", short, "Ukhnaagiin Khurelsukh"},
		{"Mongolian, addressing", "Ukhnaagiin Khurelsukh", "en", addressing, "Khurelsukh"},
		{"rank beside the surname", "Otto Graf Lambsdorff", "de", sorting, "Lambsdorff, Otto Graf"},
		{"hyphen kept", "Jean-Yves Le Drian", "fr", short, "J.-Y. Le Drian"},
		{"unknown language", "Bruno Rodríguez Parrilla", "tlh", plain, "Bruno Rodríguez Parrilla"},
		{"order asked for", "Emmanuel Macron", "en", legation.NameFormat{Order: legation.OrderFamilyFirst}, "Macron Emmanuel"},
		{"out of range", "Emmanuel Macron", "en", legation.NameFormat{Length: 9, Usage: 9, Formality: 9, Order: 9}, "Emmanuel Macron"},
	} {
		t.Run(test.rule, func(t *testing.T) {
			n, err := legation.ParseName(test.name)
			if err != nil {
				t.Fatal(err)
			}
			if got := n.Format(language.MustParse(test.lang), test.format); got != test.want {
				t.Errorf("%s in %s: got %q, want %q", test.name, test.lang, got, test.want)
			}
		})
	}
}

// TestNameFormatByHand formats names that ParseName did not make.
func TestNameFormatByHand(t *testing.T) {
	for _, test := range []struct {
		rule string
		name legation.Name
		want string
	}{
		{"no name", legation.Name{}, ""},
		{"script found from the letters", legation.Name{Given: "毅", Family: "王"}, "王毅"},
		{"given name alone", legation.Name{Given: "Sukarno"}, "Sukarno"},
		{"particle and family name alone", legation.Name{Particle: "von", Family: "Papen"}, "von Papen"},
		{"monarch", legation.Name{Given: "Felipe", Suffix: "VI"}, "Felipe VI"},
		{"generation and degree", legation.Name{Given: "Ada", Family: "Byron", Suffix: "Jr., PhD"}, "Ada Byron Jr., PhD"},
	} {
		t.Run(test.rule, func(t *testing.T) {
			if got := test.name.Format(language.English, legation.NameFormat{}); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func BenchmarkFormat(b *testing.B) {
	sorting := legation.NameFormat{Usage: legation.NameSorting}
	for _, bm := range []struct {
		name, lang string
	}{
		{"Bruno Rodríguez Parrilla", "es"}, {"Сергей Викторович Лавров", "ru"},
		{"谢尔盖·拉夫罗夫", "zh"}, {"Ursula von der Leyen", "es-419"},
	} {
		n, err := legation.ParseName(bm.name)
		if err != nil {
			b.Fatal(err)
		}
		tag := language.MustParse(bm.lang)
		b.Run(bm.lang, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				formatted = n.Format(tag, sorting)
			}
		})
	}
}

// formatted keeps results alive: a string that nobody reads may not be made at all.
var formatted string

func TestNameFormatAllocates(t *testing.T) {
	n, err := legation.ParseName("H.E. Dr. Ursula von der Leyen, PhD")
	if err != nil {
		t.Fatal(err)
	}
	tag := language.MustParse("es-419")
	long := legation.NameFormat{Length: legation.NameLong}
	if got := testing.AllocsPerRun(100, func() { formatted = n.Format(tag, long) }); got > 1 {
		t.Errorf("Format allocates %v times, want 1", got)
	}
	buf := make([]byte, 0, 128)
	if got := testing.AllocsPerRun(100, func() { buf = n.AppendFormat(buf[:0], tag, long) }); got > 0 {
		t.Errorf("AppendFormat allocates %v times, want 0", got)
	}
}
