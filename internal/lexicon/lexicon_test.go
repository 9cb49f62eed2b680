package lexicon

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

// Words that readers take for the same have the same hash.
func TestFold(t *testing.T) {
	for _, same := range [][]string{
		{"São", "Sao", "SAO", "sa\u0303o"},
		{"Łódź", "lodz"},
		{"Straße", "STRASSE"},
		{"København", "kobenhavn"},
		{"İstanbul", "istanbul", "ISTANBUL"},
		{"Việt", "viet"},
		{"Королёв", "КОРОЛЕВ"},
		{"Андрей", "Андре\u0438\u0306"},
		{"Київ", "киiв"[:4] + "ів", "КИЇВ"},
		{"Αθήνα", "ΑΘΗΝΑ", "αθηνα"},
		{"أحمد", "احمد", "أَحْمَد", "احـمد"},
		{"مؤتمر", "م\u0648\u0654تمر"},
		{"علی", "علي", "على"},
		{"Ｇ２０", "g20"},
		{"Sana’a", "Sana'a", "sanaʼa"},
		{"东", "東"},
		{"访问乌克兰", "訪問烏克蘭"},
	} {
		for _, w := range same[1:] {
			if Hash(w) != Hash(same[0]) {
				t.Errorf("%q and %q differ: %q, %q", same[0], w, AppendFolded(nil, same[0]), AppendFolded(nil, w))
			}
			if f, g := AppendFolded(nil, same[0]), AppendFolded(nil, w); string(f) != string(g) {
				t.Errorf("%q and %q fold to %q and %q", same[0], w, f, g)
			}
		}
	}
}

// Words that are different stay so.
func TestFoldKeepsApart(t *testing.T) {
	for _, pair := range [][2]string{{"мой", "мои"}, {"مدرسة", "مدرسه"}, {"مؤمن", "مومن"}, {"著", "着"}, {"乾", "干"}, {"U", "V"}, {"g7", "g20"}} {
		if Hash(pair[0]) == Hash(pair[1]) {
			t.Errorf("%q and %q have one hash", pair[0], pair[1])
		}
	}
}

// Composed and decomposed text have one hash, whatever the word.
func TestFoldNormalization(t *testing.T) {
	for _, w := range []string{"Tōkyō", "Đà Nẵng", "Ñuñoa", "Αἰγεύς", "ёлка", "Йошкар-Ола", "Україна", "آذربایجان", "رئيس", "Příbram", "Ångström"} {
		if Hash(norm.NFC.String(w)) != Hash(norm.NFD.String(w)) {
			t.Errorf("%q composed and decomposed differ", w)
		}
	}
}

// A word has the hash of its folded letters, whichever of them are read eight bytes at a time.
func TestRuns(t *testing.T) {
	for _, around := range [][2]string{{"", ""}, {"a", "bc"}, {"Present", "ation"}, {"ви", "зит"}, {"Встреч", "ались"}, {"ал", "رئيس"}, {"الو", "زير"}} {
		for r := rune(' '); r < 0x800; r++ {
			w := around[0] + string(r) + around[1]
			if folded := string(AppendFolded(nil, w)); len(folded) > 0 && Hash(w) != HashString(folded) {
				t.Errorf("%q has not the hash of %q", w, folded)
			}
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Việt Nam")
	f.Add("и\u0306")
	f.Add("Wirtschaftsminister")
	f.Add("Сергій Лавров")
	f.Fuzz(func(t *testing.T, s string) {
		once := AppendFolded(nil, s)
		if twice := AppendFolded(nil, string(once)); string(twice) != string(once) {
			t.Errorf("%q folds to %q, and that to %q", s, once, twice)
		}
		if Hash(string(once)) != Hash(s) {
			t.Errorf("%q and its folded form %q differ", s, once)
		}
		if len(once) > 0 && HashString(string(once)) != Hash(s) {
			t.Errorf("the hash of %q is not that of the bytes of %q", s, once)
		}
	})
}

func TestHashNumber(t *testing.T) {
	for _, n := range []struct {
		value  uint32
		digits string
	}{{0, "0"}, {7, "7"}, {20, "20"}, {4294967295, "4294967295"}} {
		if HashNumber(n.value) != Hash(n.digits) {
			t.Errorf("HashNumber(%d) is not the hash of its digits", n.value)
		}
	}
}

func TestLookupDoesNotAllocate(t *testing.T) {
	lex, ok := Load("en")
	if !ok {
		t.Fatal("no English")
	}
	world := TheWorld()
	soviet, union := Hash("Soviet"), Hash("Union")
	if n := testing.AllocsPerRun(100, func() {
		node, ok := lex.Start(soviet)
		if !ok {
			t.Fatal("no phrase begins with Soviet")
		}
		if node, ok = lex.Next(node, union); !ok {
			t.Fatal("no Soviet Union")
		}
		s := lex.Senses(node).At(0)
		if c := world.Country(int(s.ID)); s.Kind != KindCountry || c.Code != "SU" || c.To != 1991 {
			t.Fatalf("Soviet Union is %v", s)
		}
		world.CityIndex("CU", "Havana")
	}); n != 0 {
		t.Errorf("a lookup allocates %v times", n)
	}
}

func TestWorld(t *testing.T) {
	w := TheWorld()
	if w.Cities() < 7000 || w.Countries() < 250 {
		t.Fatalf("%d cities, %d countries", w.Cities(), w.Countries())
	}
	i, ok := w.CityIndex("CU", "Havana")
	if !ok {
		t.Fatal("no Havana")
	}
	havana := w.City(i)
	cuba := w.Country(int(havana.Country))
	if havana.Zone != "America/Havana" || havana.Capital != 1 || havana.Lat < 23 || havana.Lat > 24 || cuba.Code != "CU" || int(cuba.Capital) != i+1 {
		t.Errorf("Havana is %+v in %+v", havana, cuba)
	}
	latin, _ := w.RegionIndex("419")
	asia, _ := w.RegionIndex("142")
	if !w.InRegion(int(havana.Country), latin) || w.InRegion(int(havana.Country), asia) {
		t.Error("Cuba lies in Latin America and not in Asia")
	}
	for i := range w.Countries() {
		c := w.Country(i)
		if at, ok := w.CountryIndex(c.Code); !ok || at != i {
			t.Errorf("CountryIndex(%q) = %d, %t, want %d", c.Code, at, ok, i)
		}
	}
	for i := range w.Cities() {
		c := w.City(i)
		if c.Zone == "" || c.Name == "" || c.Lat < -90 || c.Lat > 90 || c.Lon < -180 || c.Lon > 180 {
			t.Errorf("city %d is %+v", i, c)
		}
	}
	if _, ok := w.CountryIndex("ZZ"); ok {
		t.Error("there is a country ZZ")
	}
}

// What is no table is refused, not read.
func TestOpenRefuses(t *testing.T) {
	for _, data := range []string{"", "lgx1", worldTable, enTable[:len(enTable)-1], enTable + "x"} {
		if _, ok := Open("en", data); ok {
			t.Errorf("%d bytes that are no table open", len(data))
		}
	}
	if _, ok := OpenWorld(worldTable[:100]); ok {
		t.Error("a world cut off opens")
	}
	if _, ok := Load("tlh"); ok {
		t.Error("there is a Klingon lexicon")
	}
}

func TestSameStem(t *testing.T) {
	g := Grammar{NameEndings: []string{"ым", "ом", "а", "у", "е"}}
	for _, test := range []struct {
		a, b string
		want bool
	}{{"Лавров", "Лавровым", true}, {"Лаврова", "Лавровым", true}, {"Лавров", "Путиным", false}, {"Ли", "Лиу", true}, {"Ян", "Яна", true}} {
		if got := g.SameStem(test.a, test.b); got != test.want {
			t.Errorf("SameStem(%q, %q) = %t", test.a, test.b, got)
		}
	}
}

// TestNameStart tells that no two words with one stem, or with the same letters, begin otherwise.
func TestNameStart(t *testing.T) {
	parts := []string{"Ла", "Ёл", "Ел", "Е\u0308л", "Öz", "Oz", "ß", "ss", "a", "B", "и", "й", "ов", "ым", "ого", "s", "en", "ski", "金", "O\u0308"}
	var words []string
	for _, a := range parts {
		for _, b := range parts {
			words = append(words, a, a+b, a+b+"ов", a+b+"овым", a+b+"s")
		}
	}
	for _, language := range []string{"ru", "de"} {
		lex, _ := Load(language)
		g := lex.Grammar()
		for _, a := range words {
			one, ok := g.NameStart(a)
			for _, b := range words {
				if other, okToo := g.NameStart(b); ok && okToo && one != other && (Hash(a) == Hash(b) || g.SameStem(a, b)) {
					t.Errorf("%s: %q begins otherwise than %q", language, a, b)
				}
			}
		}
	}
}

func TestGrammarRefuses(t *testing.T) {
	for field, value := range map[string]string{"names": "small", "colour": "red", "clitics": "و:und", "order": "ovs", "name_words": "few"} {
		var g Grammar
		if g.Set(field, value) == nil {
			t.Errorf("%s = %s is taken", field, value)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Open("en", enTable)
		OpenWorld(worldTable)
	}
}

func BenchmarkLookup(b *testing.B) {
	lex, _ := Load("en")
	words := []uint64{Hash("Lavrov"), Hash("visited"), Hash("Havana"), Hash("and"), Hash("Qwertz")}
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			if n, ok := lex.Start(w); ok {
				_ = lex.Senses(n).Len()
			}
		}
	}
}
