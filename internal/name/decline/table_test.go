package decline

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestTableRows checks that every row can be read and that its example has its
// ending.
func TestTableRows(t *testing.T) {
	for row := range rows(russianTSV) {
		if len(row) != 6 {
			t.Errorf("row %q has %d fields, want 6", row, len(row))
			continue
		}
		if row[1] != "m" && row[1] != "f" && row[1] != "mf" || parseCells(row[1], row[2]) == 0 {
			t.Errorf("row %q: no gender or case", row)
		}
		if row[4] != "known" && (len(row[4]) != 1 || row[4][0] < '0' || row[4][0] > '9') {
			t.Errorf("row %q: cost %q", row, row[4])
		}
		one := &table{endings: map[uint64][]int16{}}
		one.addRule(row)
		if one.deepest > 10 {
			t.Errorf("row %q: %d letters do not fit", row, one.deepest)
		}
		var f folded
		example := strings.Fields(row[5])
		f.set(example[len(example)-1])
		if one.longest(&f) == nil && !strings.Contains(row[5], " ") {
			t.Errorf("row %q: the example ends otherwise", row)
		}
	}
}

func TestLongestStay(t *testing.T) {
	for row := range rows(wordsTSV) {
		for word := range strings.FieldsSeq(row[1]) {
			if row[0] == "stay" && len(word) > longestStay {
				t.Errorf("%s is longer than %d bytes", word, longestStay)
			}
		}
	}
}

func TestCases(t *testing.T) {
	for _, c := range []struct {
		name   string
		gender Gender
		want   Case
	}{
		{"Лавров", Unknown, Nom},
		{"Лаврова", Masculine, Gen | Acc},
		{"Лаврова", Feminine, Nom},
		{"Лаврова", Unknown, Nom | Gen | Acc},
		{"Сергею Лаврову", Unknown, Dat},
		{"Сергея Лаврова", Unknown, Gen | Acc},
		{"Бруно Родригесом Паррильей", Unknown, Ins},
		{"Марии Захаровой", Unknown, Gen | Dat | Loc},
		{"Марию Захарову", Unknown, Acc},
		{"Бруно Мадуро", Unknown, Nom | Gen | Dat | Acc | Ins | Loc},
		{"Аннален Бербок", Unknown, Nom | Gen | Dat | Acc | Ins | Loc},
		{"Макрон", Unknown, Nom},
		{"Си Цзиньпином", Unknown, Ins},
		{"Владимиру Зеленскому", Unknown, Dat},
		{"Пашиняном", Unknown, Ins},
		{"Эрдогану", Masculine, Dat},
	} {
		if got := Cases(strings.Fields(c.name), c.gender); got != c.want {
			t.Errorf("Cases(%q, %d) = %06b, want %06b", c.name, c.gender, got, c.want)
		}
	}
	if got := Cases(nil, Unknown); got != 0 {
		t.Errorf("Cases of no words = %06b, want none", got)
	}
}

func TestPatronymicTellsGender(t *testing.T) {
	for name, want := range map[string]Gender{
		"Сергеем Викторовичем": Masculine,
		"Саши Сергеевны":       Feminine,
		"Ильиничной":           Feminine,
		"Лаврова":              Unknown,
		"Захаровой":            Feminine,
		"Меркель":              Unknown,
	} {
		if got := GenderOf(strings.Fields(name)); got != want {
			t.Errorf("GenderOf(%q) = %d, want %d", name, got, want)
		}
	}
}

// TestOtherScripts leaves words of other scripts, initials, particles and numerals alone.
func TestOtherScripts(t *testing.T) {
	for _, name := range []string{"Lavrova", "王毅", "С. В.", "фон", "III", "", "-", "--", ".", "А", "\xff\xd0"} {
		got := Nominative([]string{name}, Gen, Masculine)
		if got[0] != name {
			t.Errorf("Nominative(%q) = %q", name, got)
		}
	}
}

// TestLongName reads more words than any name has.
func TestLongName(t *testing.T) {
	words := strings.Fields(strings.Repeat("Сергеем Лавровым ", 10_000))
	got := Nominative(words, 0, Unknown)
	if got[0] != "Сергей" || got[19_998] != "Сергей" || got[19_999] != "Лавров" {
		t.Errorf("got %s %s %s", got[0], got[19_998], got[19_999])
	}
}

func FuzzNominative(f *testing.F) {
	for _, r := range running {
		f.Add(r.name, uint8(r.c), uint8(Unknown))
	}
	f.Fuzz(func(t *testing.T, name string, c, g uint8) {
		words := strings.Split(name, " ")
		got := Nominative(words, Case(c), Gender(g%3))
		if len(got) != len(words) {
			t.Fatalf("%d words became %d", len(words), len(got))
		}
		for i := range got {
			if utf8.ValidString(words[i]) && !utf8.ValidString(got[i]) {
				t.Fatalf("%q became invalid: %q", words[i], got[i])
			}
		}
		if len(words) > 0 && Cases(words, Gender(g%3)) == 0 {
			t.Fatalf("no case for %q", words)
		}
		GenderOf(words)
	})
}

func TestCasesDoNotAllocate(t *testing.T) {
	words := []string{"Бруно", "Родригесом", "Паррильей"}
	if n := testing.AllocsPerRun(100, func() { Cases(words, Unknown); GenderOf(words) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func BenchmarkNominative(b *testing.B) {
	words := []string{"Мигелем", "Диас-Канелем", "Бермудесом"}
	b.ReportAllocs()
	for b.Loop() {
		Nominative(words, Ins, Unknown)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/3, "ns/word")
}

func BenchmarkCases(b *testing.B) {
	words := []string{"Мигелем", "Диас-Канелем", "Бермудесом"}
	b.ReportAllocs()
	for b.Loop() {
		Cases(words, Unknown)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/3, "ns/word")
}
