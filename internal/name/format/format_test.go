package format

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func person(lang string, parts ...string) *Person {
	p := &Person{Lang: lang}
	for i := 0; i+1 < len(parts); i += 2 {
		p.Fields[conformanceFields[parts[i]]] = parts[i+1]
	}
	return p
}

// TestAppend holds a name or two per rule of the standard; CLDR's own files
// are run by TestConformance.
func TestAppend(t *testing.T) {
	leyen := person("de", "title", "Dr.", "given", "Ursula", "given2", "Gertrud", "surname-prefix", "von der", "surname-core", "Leyen")
	canel := person("es", "given", "Miguel", "surname", "Díaz-Canel", "surname2", "Bermúdez")
	lavrov := person("ru", "given", "Сергей", "given2", "Викторович", "surname", "Лавров")
	wang := person("zh", "title", "部长", "given", "毅", "surname", "王")
	kishida := person("ja", "given", "文雄", "surname", "岸田")
	drian := person("fr", "given", "Jean-Yves", "surname", "Le Drian")
	short := Options{Length: Short}
	sorting := Options{Order: Sorting}
	for _, test := range []struct {
		rule   string
		person *Person
		locale Locale
		opt    Options
		want   string
	}{
		{"all fields", leyen, Locale{Lang: "de"}, Options{Length: Long}, "Dr. Ursula Gertrud von der Leyen"},
		{"initials in sequence", leyen, Locale{Lang: "en"}, short, "U.G. von der Leyen"},
		{"initials spaced", leyen, Locale{Lang: "de"}, short, "U. G. von der Leyen"},
		{"prefix after the core", leyen, Locale{Lang: "en"}, sorting, "Leyen, Ursula G. von der"},
		{"addressing", leyen, Locale{Lang: "en"}, Options{Usage: Addressing}, "Dr. von der Leyen"},
		{"addressing, informal", leyen, Locale{Lang: "en"}, Options{Usage: Addressing, Informal: true}, "Ursula"},
		{"monogram in capitals", leyen, Locale{Lang: "en"}, Options{Usage: Monogram, Length: Long}, "UGV"},
		{"initial of a prefix", leyen, Locale{Lang: "en"}, Options{Length: Short, Informal: true}, "Ursula v.d.L."},
		{"pattern with most fields", canel, Locale{Lang: "es"}, sorting, "Díaz-Canel Bermúdez, Miguel"},
		{"pattern without the second surname", canel, Locale{Lang: "es"}, short, "M. Díaz-Canel"},
		{"second surname in a monogram", canel, Locale{Lang: "es"}, Options{Usage: Monogram, Length: Long}, "MDB"},
		{"patronymic", lavrov, Locale{Lang: "ru"}, Options{}, "Сергей Викторович Лавров"},
		{"patronymic abbreviated", lavrov, Locale{Lang: "ru"}, short, "С. В. Лавров"},
		{"script of the name, not of the text", lavrov, Locale{Lang: "en"}, sorting, "Лавров, Сергей В."},
		{"native names without space", wang, Locale{Lang: "zh"}, Options{}, "王毅"},
		{"title after the name", wang, Locale{Lang: "zh"}, Options{Length: Long}, "王毅部长"},
		{"name in another script", wang, Locale{Lang: "en"}, Options{}, "王毅"},
		{"Japanese name in Chinese is native", kishida, Locale{Lang: "zh", Script: "Hant", Region: "TW"}, Options{}, "岸田文雄"},
		{"foreign names with a point", person("ru", "given", "谢尔盖", "surname", "拉夫罗夫"), Locale{Lang: "zh"}, Options{}, "谢尔盖·拉夫罗夫"},
		{"foreign names in kana", person("ru", "given", "セルゲイ", "surname", "ラブロフ"), Locale{Lang: "ja"}, Options{Order: SurnameFirst}, "ラブロフ・セルゲイ"},
		{"hyphen kept between initials", drian, Locale{Lang: "fr"}, short, "J.-Y. Le Drian"},
		{"hyphen dropped", drian, Locale{Lang: "en"}, short, "J.Y. Le Drian"},
		{"surname first by language of the name", person("zh", "given", "Yi", "surname", "Wang"), Locale{Lang: "en"}, Options{}, "Wang Yi"},
		{"Hungarian in English", person("hu", "given", "Viktor", "surname", "Orbán"), Locale{Lang: "en"}, Options{}, "Viktor Orbán"},
		{"Hungarian in Hungarian", person("hu", "given", "Viktor", "surname", "Orbán"), Locale{Lang: "hu"}, Options{}, "Orbán Viktor"},
		{"mononym for a missing surname", person("id", "title", "Mr.", "given", "Suharto"), Locale{Lang: "en"}, Options{Usage: Addressing}, "Mr. Suharto"},
		{"mononym is not abbreviated", person("id", "given", "Suharto"), Locale{Lang: "en"}, short, "Suharto"},
		{"punctuation before missing fields", person("en", "given", "John", "surname", "Smith", "generation", "Jr."), Locale{Lang: "en"}, Options{Length: Long}, "John Smith Jr."},
		{"dotted capital", person("tr", "given", "İsmet", "surname", "inönü"), Locale{Lang: "tr"}, Options{Usage: Monogram}, "İİ"},
		{"capital without accent", person("el", "given", "Άννα", "surname", "Παππά"), Locale{Lang: "el"}, Options{Usage: Monogram, Length: Long}, "ΑΠ"},
		{"conjunct consonants", person("hi", "given", "क्रिस", "surname", "सिंह"), Locale{Lang: "hi"}, short, "क्रि॰ सिंह"},
		{"initials of Chinese words", person("en", "given", "马丁", "surname", "贝尔"), Locale{Lang: "zh"}, short, "马·贝尔"},
		{"unknown language", person("", "given", "Ada", "surname", "Lovelace"), Locale{Lang: "xx"}, sorting, "Lovelace Ada"},
		{"options out of range", person("", "given", "Ada", "surname", "Lovelace"), Locale{Lang: "en"}, Options{Length: 9, Usage: 9, Order: 9}, "Ada Lovelace"},
		{"no name", &Person{}, Locale{Lang: "en"}, Options{}, ""},
	} {
		t.Run(test.rule, func(t *testing.T) {
			if got := string(Append(nil, test.person, test.locale, test.opt)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	text, err := readTable(patternsText)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(text.locales); n < 400 {
		t.Errorf("%d locales", n)
	}
	for _, bad := range []string{
		"pattern", "pattern\t{given", "pattern\t{name}", "pattern\t{given-loud}", "nothing\tx",
		"style\ta\tb", "locale\ten\tx\tLatn", "locale\ten\t7\tLatn",
		"style\t\" \"\t\" \"\t\"{0}.\"\t\"{0} {1}\"\tund\tzh\t1 2 3",
		"style\t\" \"\t\" \"\t\"{0}.\"\t\"{0} {1}\"\tund\tzh\t" + strings.Repeat("0 ", slotCount),
	} {
		if _, err := readTable(bad); err == nil {
			t.Errorf("table %q: no error", bad)
		}
	}
}

// TestFind follows the parents of locales: by region, by the script that a region
// implies, by CLDR's list of parents.
func TestFind(t *testing.T) {
	text := table()
	for _, test := range []struct {
		locale Locale
		like   string
		script string
	}{
		{Locale{"es", "", "AR"}, "es-419", "Latn"},
		{Locale{"es", "Latn", "MX"}, "es-MX", "Latn"},
		{Locale{"es", "", "ES"}, "es", "Latn"},
		{Locale{"zh", "", "TW"}, "zh-Hant", "Hant"},
		{Locale{"zh", "", "SG"}, "zh", "Hans"},
		{Locale{"zh", "Hans", "CN"}, "zh", "Hans"},
		{Locale{"sr", "Latn", "RS"}, "sr-Latn", "Latn"},
		{Locale{"es", "", "JP"}, "es-419", "Latn"},
		{Locale{"en", "Cyrl", ""}, "und", "Cyrl"},
		{Locale{"xx", "", "US"}, "und", scriptUnknown},
		{Locale{"und", "", ""}, "und", scriptUnknown},
	} {
		got := text.find(test.locale)
		if want, ok := text.locales[test.like]; !ok || got.style != want.style || got.script != test.script {
			t.Errorf("%v: style %d, script %s; want style %d of %s, script %s", test.locale, got.style, got.script, want.style, test.like, test.script)
		}
	}
}

func TestIsGeneration(t *testing.T) {
	for word, want := range map[string]bool{
		"Jr.": true, "Jr": true, "fils": true, "мл.": true, "II": true, "XVI": true, "ifj.": true,
		"PhD": false, "": false, "MP": false,
	} {
		if got := IsGeneration(word); got != want {
			t.Errorf("%q: %v, want %v", word, got, want)
		}
	}
}

// FuzzAppend looks for panics and for what is no text.
func FuzzAppend(f *testing.F) {
	f.Add("Ursula", "von der Leyen", "de", uint16(0))
	f.Add("谢尔盖·x", "拉夫-罗夫", "zh", uint16(7))
	f.Add("ﬁ\u0301क्", "\u200d", "hi", uint16(900))
	f.Fuzz(func(t *testing.T, given, surname, lang string, bits uint16) {
		p := person("", "given", given, "surname", surname, "given2", given)
		p.Whole, p.Linked = bits&1 != 0, bits&2 != 0
		opt := Options{
			Length: Length(bits >> 2 & 3), Usage: Usage(bits >> 4 & 3),
			Informal: bits>>6&1 != 0, Order: Order(bits >> 7 & 3),
		}
		out := Append(nil, p, Locale{Lang: lang}, opt)
		if utf8.ValidString(given) && utf8.ValidString(surname) && !utf8.Valid(out) {
			t.Errorf("%q is no text", out)
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	p := person("es", "given", "Bruno", "surname", "Rodríguez", "surname2", "Parrilla")
	var buf [64]byte
	b.ReportAllocs()
	for b.Loop() {
		Append(buf[:0], p, Locale{Lang: "es"}, Options{Order: Sorting})
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := readTable(patternsText); err != nil {
			b.Fatal(err)
		}
	}
}
