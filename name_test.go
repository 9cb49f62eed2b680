package legation

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

var nameSamples = []string{
	"Sergey Lavrov", "Bruno Rodríguez Parrilla", "Лавров Сергей Викторович", "H.E. Mr. Ban Ki-moon",
	"Sheikh Tamim bin Hamad Al Thani", "محمد بن سلمان آل سعود", "Kishida Fumio", "岸田文雄", "谢尔盖·拉夫罗夫",
	"Ursula von der Leyen", "Ferdinand Marcos Jr.", "King Charles III", "Wang Yi", "Aung San Suu Kyi", "김정은",
	"Putin, Vladimir Vladimirovich", "В. В. Путин", "Osama bin Laden", "Suharto",
}

func TestNamesReadAlikeAreEqual(t *testing.T) {
	for _, s := range nameSamples {
		a, err := ParseName(s)
		b, _ := ParseName("  " + s + "\u200F ")
		if err != nil || a != b {
			t.Errorf("%s: %+v, %+v (%v)", s, a, b, err)
		}
		if a.IsZero() {
			t.Errorf("%s: zero", s)
		}
	}
}

func TestNameJSONRoundTrip(t *testing.T) {
	for _, s := range nameSamples {
		n, _ := ParseName(s)
		data, err := json.Marshal(n)
		if err != nil {
			t.Fatal(err)
		}
		var back Name
		if err := json.Unmarshal(data, &back); err != nil || back != n {
			t.Errorf("%s: %+v became %+v by %s (%v)", s, n, back, data, err)
		}
	}
	var n Name
	if data, _ := json.Marshal(n); string(data) != "{}" {
		t.Errorf("the zero name is %s", data)
	}
	if err := json.Unmarshal([]byte("{}"), &n); err != nil || !n.IsZero() {
		t.Errorf("{} is %+v (%v)", n, err)
	}
	if err := json.Unmarshal([]byte(`{"order":"sideways"}`), &n); err == nil {
		t.Error("an unknown order was read")
	}
}

// Text keeps given and family name apart, even where options told them apart.
func TestNameTextRoundTrip(t *testing.T) {
	names := []Name{}
	for _, s := range nameSamples {
		n, _ := ParseName(s)
		names = append(names, n)
	}
	hun, _ := ParseName("Hun Sen", NameCountry("KH"))
	boric, _ := ParseName("Fernando Huanacuni Mamani", NameCountry("BO"))
	for _, n := range append(names, hun, boric) {
		text, err := n.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back Name
		if err := back.UnmarshalText(text); err != nil || back.Family != n.Family || back.Given != n.Given || back.Honorific != n.Honorific {
			t.Errorf("%+v became %+v by %q (%v)", n, back, text, err)
		}
	}
	var zero Name
	if text, err := zero.MarshalText(); err != nil || len(text) > 0 {
		t.Errorf("the zero name is %q (%v)", text, err)
	}
	if err := zero.UnmarshalText(nil); err != nil || !zero.IsZero() {
		t.Errorf("an empty text is %+v (%v)", zero, err)
	}
}

func TestNameOptionsDecide(t *testing.T) {
	for _, row := range []struct {
		text    string
		options []NameOption
		family  string
	}{
		{"Hun Sen", nil, "Sen"},
		{"Hun Sen", []NameOption{NameCountry("KH")}, "Hun"},
		{"Kenneth Ulo Quispe", nil, "Quispe"},
		{"Kenneth Ulo Quispe", []NameOption{NameCountry("BO")}, "Ulo Quispe"},
		{"M. Macron", nil, "Macron"},
		{"石破茂", nil, "石"},
		{"石破茂", []NameOption{NameLanguage(language.Japanese)}, "石破"},
		{"石破茂", []NameOption{NameCountry("JP")}, "石破"},
	} {
		n, err := ParseName(row.text, row.options...)
		if err != nil || n.Family != row.family {
			t.Errorf("%s with %d options: family name %q, want %q (%v)", row.text, len(row.options), n.Family, row.family, err)
		}
	}
}

func TestNameAlternative(t *testing.T) {
	n, _ := ParseName("Wang Yi")
	alt, ok := n.Alternative()
	if !ok || alt.Family != "Yi" || alt.Given != "Wang" || alt.Order != OrderGivenFirst {
		t.Errorf("%+v %v", alt, ok)
	}
	if back, ok := alt.Alternative(); !ok || back != n {
		t.Errorf("the alternative's alternative is %+v", back)
	}
	n, _ = ParseName("Angela Merkel")
	if alt, ok := n.Alternative(); ok || !alt.IsZero() {
		t.Errorf("%+v has the alternative %+v", n, alt)
	}
}

func TestNameString(t *testing.T) {
	for want, n := range map[string]Name{
		"":                     {},
		"Ursula von der Leyen": {Given: "Ursula", Particle: "von der", Family: "Leyen"},
		"Orbán Viktor":         {Given: "Viktor", Family: "Orbán", Order: OrderFamilyFirst},
		"as written":           {Full: "as written", Family: "written"},
	} {
		if n.String() != want {
			t.Errorf("%q, want %q", n.String(), want)
		}
	}
}

func TestNameErrors(t *testing.T) {
	for _, row := range []struct {
		text   string
		err    error
		offset int
	}{
		{"", ErrNameEmpty, 0}, {"?!", ErrNameEmpty, 0}, {"...", ErrNameNoLetter, 0}, {"ab\xff", ErrNameEncoding, 2},
		{"a\u202eb", ErrNameControl, 1}, {"a \u0300b", ErrNameMark, 2}, {strings.Repeat("a b ", 2500), ErrNameLong, 1024},
	} {
		n, err := ParseName(row.text)
		var at *NameError
		if !errors.Is(err, row.err) || !errors.As(err, &at) || at.Offset != row.offset || !n.IsZero() {
			t.Errorf("%.20q: %v, want %v at byte %d", row.text, err, row.err, row.offset)
		}
	}
}

// A name in running text is kept whatever it is.
func TestReadNameKeepsWhatIsNoName(t *testing.T) {
	if n := readName("...", "en", ""); n.Full != "..." {
		t.Errorf("%+v", n)
	}
	if n := readName("Hun Sen", "en", "KH"); n.Family != "Hun" {
		t.Errorf("%+v", n)
	}
}

// Whatever the text, ParseName gives an error or a name that its JSON form keeps.
func FuzzParseName(f *testing.F) {
	for _, s := range nameSamples {
		f.Add(s)
	}
	for _, s := range []string{"", "...", "\u0301", "\u202Ea", "\xff", "Jr.", "al-", "王三世", "Vlаdimir"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseName(s)
		if err != nil {
			return
		}
		data, err := json.Marshal(n)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		var back Name
		if err := json.Unmarshal(data, &back); err != nil || back != n {
			t.Fatalf("%q: %+v became %+v (%v)", s, n, back, err)
		}
	})
}

func TestParseNameAllocatesLittle(t *testing.T) {
	for _, s := range nameSamples {
		if n := testing.AllocsPerRun(100, func() { ParseName(s) }); n > 3 {
			t.Errorf("%s: %v allocations, want 3 at most", s, n)
		}
	}
}

func BenchmarkParseName(b *testing.B) {
	for _, s := range nameSamples {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParseName(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
