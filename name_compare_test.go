package legation

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

func mustName(t testing.TB, s string) Name {
	t.Helper()
	n, err := ParseName(s)
	if err != nil {
		t.Fatalf("ParseName(%q): %v", s, err)
	}
	return n
}

func TestMatches(t *testing.T) {
	for _, rule := range []struct {
		name string
		same bool
		rows [][2]string
	}{
		{"the order of the parts makes no difference", true, [][2]string{
			{"Vladimir Putin", "Putin, Vladimir"}, {"Vladimir Putin", "PUTIN Vladimir"}, {"Xi Jinping", "Jinping Xi"}, {"Orbán Viktor", "Viktor Orban"}}},
		{"middle names and patronymics may be missing", true, [][2]string{
			{"Sergey Viktorovich Lavrov", "Sergey Lavrov"}, {"George W. Bush", "George Walker Bush"}, {"George Bush", "George W. Bush"}}},
		{"second family names may be missing", true, [][2]string{
			{"Bruno Rodríguez Parrilla", "Bruno Rodríguez"}, {"Miguel Díaz-Canel Bermúdez", "Miguel Mario Díaz-Canel"}}},
		{"initials meet the name", true, [][2]string{{"V. Putin", "Vladimir Putin"}, {"V. V. Putin", "Vladimir Vladimirovich Putin"}}},
		{"transcriptions of Russian", true, [][2]string{
			{"Sergey Lavrov", "Sergej Lawrow"}, {"Sergey Lavrov", "Sergueï Lavroff"}, {"Nikita Khrushchev", "Nikita Chruschtschow"},
			{"Nikita Khrushchev", "Nikita Jruschov"}, {"Boris Yeltsin", "Boris Jelzin"}, {"Boris Yeltsin", "Boris Eltsine"}}},
		{"transcriptions of Arabic", true, [][2]string{
			{"Muammar Gaddafi", "Moammar Qadhafi"}, {"Muammar Gaddafi", "Mouammar Kadhafi"}, {"Muhammad bin Salman", "Mohammed ben Salmane"},
			{"Abdel Fattah el-Sisi", "Abd al-Fattah as-Sisi"}, {"Abdul Aziz Bouteflika", "Abdelaziz Bouteflika"}}},
		{"transcriptions of Chinese and Korean", true, [][2]string{
			{"Mao Zedong", "Mao Tse-tung"}, {"Kim Jong-un", "Kim Jŏng-ŭn"}, {"Kim Jong Un", "Kim Jong-un"}, {"Park Geun-hye", "Pak Geun-hye"}}},
		{"other scripts", true, [][2]string{
			{"Vladimir Putin", "فلاديمير بوتين"}, {"Vladimir Putin", "弗拉基米尔·普京"}, {"Vladimir Putin", "블라디미르 푸틴"}, {"Vladimir Putin", "ウラジーミル・プーチン"},
			{"Xi Jinping", "习近平"}, {"习近平", "習近平"}, {"Kim Jong-un", "김정은"}, {"Kim Jong-un", "金正恩"}, {"Benjamin Netanyahu", "בנימין נתניהו"}}},
		{"marks and ligatures", true, [][2]string{
			{"Jonas Gahr Støre", "Jonas Gahr Store"}, {"Hans Müller", "Hans Mueller"}, {"Frank Weiß", "Frank Weiss"}, {"Aleksandar Vučić", "ALEKSANDAR VUCIC"}}},
		{"nicknames", true, [][2]string{{"Bill Clinton", "William Clinton"}, {"Joe Biden", "Joseph Biden"}, {"Pepe Mujica", "José Mujica"}, {"Tony Blair", "Anthony Blair"}}},
		{"monarchs and popes are translated", true, [][2]string{{"Pope Francis", "Papst Franziskus"}, {"King Charles III", "Carlos III"}}},
		{"typing errors in long words", true, [][2]string{{"Alexander Lukashenko", "Alexander Luakshenko"}, {"Emmanuel Macron", "Emmanuel Marcon"}}},
		{"look-alike letters are compared as meant", true, [][2]string{{"Sergey Lаvrov", "Sergey Lavrov"}, {"Ig0r Sech1n", "Igor Sechin"}}},
		{"joined and split words", true, [][2]string{{"Abdel Fattah Al Sisi", "Abdel Fattah Alsisi"}, {"Miguel Díaz Canel", "Miguel Díaz-Canel"}, {"Kim JongUn", "Kim Jong Un"}}},
		{"a suffix that a short form leaves out", true, [][2]string{{"Joseph R. Biden, Jr.", "Joe Biden"}}},

		{"siblings", false, [][2]string{{"Fidel Castro", "Raúl Castro"}, {"Kim Jong Un", "Kim Jong Il"}, {"Vitali Klitschko", "Wladimir Klitschko"}, {"Harry Page", "Larry Page"}}},
		{"father and son", false, [][2]string{{"Bashar al-Assad", "Hafez al-Assad"}, {"John Smith Jr.", "John Smith Sr."}, {"Ferdinand Marcos", "Ferdinand Marcos Jr."}, {"Charles II", "Charles III"}}},
		{"patronymics against each other", false, [][2]string{{"Murad Khasanovich Margoshvili", "Murad Iraklievich Margoshvili"}, {"Mohammed bin Salman", "Mohammed bin Nayef"}}},
		{"given and family name changed places", false, [][2]string{{"Hans Friedrich", "Friedrich Hans"}, {"Mohammed bin Salman", "Salman bin Mohammed"}}},
		{"given names in use are no slips", false, [][2]string{{"Hassan Nasrallah", "Hussein Nasrallah"}, {"Daniel Silva", "Daniela Silva"}}},
		{"a woman's form of a family name", false, [][2]string{{"Lyudmila Putina", "Vladimir Putin"}, {"Putin", "Lyudmila Putina"}}},
		{"one character apart", false, [][2]string{{"王毅", "王义"}, {"이재명", "이재형"}}},
		{"initials against the name", false, [][2]string{{"A. Nazarbayev", "Nursultan Nazarbayev"}}},
		{"nothing in common", false, [][2]string{{"Pol Pot", "Paul Murphy"}, {"Angelo Cruz", "Angela Merkel"}}},
	} {
		t.Run(rule.name, func(t *testing.T) {
			for _, row := range rule.rows {
				a, b := mustName(t, row[0]), mustName(t, row[1])
				if got := a.Matches(b); got != rule.same {
					t.Errorf("%q, %q: match %v, want %v: %v", row[0], row[1], got, rule.same, a.Compare(b))
				}
				if x, y := a.Similarity(b), b.Similarity(a); x != y {
					t.Errorf("%q, %q: %v one way, %v the other", row[0], row[1], x, y)
				}
			}
		})
	}
}

func TestSimilarityOfTheZeroName(t *testing.T) {
	n := mustName(t, "Sergey Lavrov")
	if s := n.Similarity(Name{}); s != 0 {
		t.Errorf("similarity to the zero name %v, want 0", s)
	}
	if s := (Name{}).Similarity(Name{}); s != 0 {
		t.Errorf("similarity of the zero name to itself %v, want 0", s)
	}
	bare := Name{Given: "Sergey", Family: "Lavrov"}
	if s := n.Similarity(bare); s != 1 {
		t.Errorf("similarity to a name put together by hand %v, want 1", s)
	}
}

func TestKey(t *testing.T) {
	for _, names := range [][]string{
		{"Sergey Lavrov", "Sergei Lavrov", "LAVROV, Sergey", "Sergej Lawrow", "Serge Lavroff", "Sergey Viktorovich Lavrov", "سيرغي لافروف"},
		{"Vladimir Putin", "Wladimir Putin", "Vladimir Poutine", "Vladimir Vladimirovich PUTIN", "فلاديمير بوتين"},
		{"Kim Jong Un", "Kim Jong-un", "Kim Jŏng-ŭn", "김정은"},
		{"Jonas Gahr Støre", "Jonas Gahr Store"},
		{"Muhammad bin Salman", "Mohammed bin Salman", "محمد بن سلمان"},
	} {
		want := mustName(t, names[0]).Key()
		if want == "" {
			t.Errorf("%q has no key", names[0])
		}
		for _, s := range names[1:] {
			if got := mustName(t, s).Key(); got != want {
				t.Errorf("key of %q is %q, that of %q %q", s, got, names[0], want)
			}
		}
	}
	if (Name{}).Key() != "" {
		t.Error("the zero name has a key")
	}
	if mustName(t, "Sergey Lavrov").Key() == mustName(t, "Sergey Ivanov").Key() {
		t.Error("Lavrov and Ivanov have one key")
	}
}

func TestCompareTellsTheParts(t *testing.T) {
	c := mustName(t, "Sergey Viktorovich Lаvrov").Compare(mustName(t, "S. Lawrow"))
	how := map[string]PartMatch{}
	for _, p := range c.Parts {
		how[p.Part] = p.How
	}
	want := map[string]PartMatch{"given": PartInitial, "patronymic": PartMissing, "family": PartVariant}
	for part, w := range want {
		if how[part] != w {
			t.Errorf("%s: %s, want %s in %v", part, how[part], w, c)
		}
	}
	if !c.Lookalike || !c.Match {
		t.Errorf("lookalike %v, match %v, want both", c.Lookalike, c.Match)
	}
	data, err := json.Marshal(c)
	if err != nil || !strings.Contains(string(data), `"how":"initial"`) {
		t.Errorf("json %s, error %v", data, err)
	}
	if c := mustName(t, "Hans Friedrich").Compare(mustName(t, "Friedrich Hans")); c.Reason != "crossed" {
		t.Errorf("reason %q, want crossed", c.Reason)
	}
}

// corpusLines reads a file of the name corpora; the test is skipped without it.
func corpusLines(t testing.TB, file string) []string {
	t.Helper()
	data, err := os.ReadFile("../shared/" + file)
	if err != nil {
		t.Skip("no corpus: ", err)
	}
	return strings.Split(strings.TrimRight(string(data), "\n"), "\n")
}

// The best known matcher, OpenSanctions logic-v2, has F1 0.777 on these rows.
func TestPairsCorpus(t *testing.T) {
	var tp, fp, fn int
	for _, line := range corpusLines(t, "corpus/names/pairs.tsv")[1:] {
		c := strings.Split(line, "\t")
		a, _ := ParseName(c[0])
		b, _ := ParseName(c[1])
		got, same := a.Matches(b), c[2] == "true"
		switch {
		case got && same:
			tp++
		case got:
			fp++
		case same:
			fn++
		}
		if got != same && c[3] == "STRONG" {
			t.Errorf("strong row wrong: %s: %v", line, a.Compare(b))
		}
		if got != same && testing.Verbose() {
			t.Logf("%v %s", same, a.Compare(b))
		}
	}
	f1 := 2 * float64(tp) / float64(2*tp+fp+fn)
	t.Logf("F1 %.3f: %d found, %d wrongly, %d not", f1, tp, fp, fn)
	if f1 < 0.90 {
		t.Errorf("F1 %.3f, want at least 0.90", f1)
	}
}

func TestPutinCorpus(t *testing.T) {
	putin := mustName(t, "Vladimir Putin")
	others := []Name{mustName(t, "Vladimir Medinsky"), mustName(t, "Dmitry Putin"), mustName(t, "Lyudmila Putina")}
	found, all := 0, corpusLines(t, "corpus/names/putin.txt")
	for _, line := range all {
		n, err := ParseName(line)
		if err != nil {
			t.Errorf("%q: %v", line, err)
		}
		if n.Matches(putin) {
			found++
		} else {
			t.Logf("not found: %q: %v", line, n.Compare(putin))
		}
		for _, o := range others {
			// A family name alone says as much of Dmitry as of Vladimir.
			if n.Matches(o) && (n.Given != "" || o.Family != "Putin") {
				t.Errorf("%q matches %q: %v", line, o.Full, n.Compare(o))
			}
		}
	}
	t.Logf("%d of %d lines", found, len(all))
	if found < 79 {
		t.Errorf("%d of %d lines match, want 79", found, len(all))
	}
}

func BenchmarkSimilarity(b *testing.B) {
	for _, pair := range [][2]string{
		{"Sergey Lavrov", "Sergey Lavrov"},
		{"Sergey Lavrov", "Sergej Wiktorowitsch Lawrow"},
		{"Sergey Lavrov", "Сергей Лавров"},
		{"Vladimir Putin", "فلاديمير بوتين"},
		{"Sergey Lavrov", "谢尔盖·拉夫罗夫"},
		{"Sergey Lavrov", "Владимир Зеленский"},
		{"Bruno Rodríguez Parrilla", "Luiz Inácio Lula da Silva"},
		{"Friedrich Lindenberg", "Friedrich Lyndenburg"},
	} {
		x, y := mustName(b, pair[0]), mustName(b, pair[1])
		b.Run(pair[0]+"/"+pair[1], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.Similarity(y)
			}
		})
	}
}

func TestSimilarityAllocatesNothing(t *testing.T) {
	x, y := mustName(t, "Bruno Rodríguez Parrilla"), mustName(t, "Sergej Wiktorowitsch Lawrow")
	if n := testing.AllocsPerRun(100, func() { x.Similarity(y) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

func FuzzSimilarity(f *testing.F) {
	for _, s := range []string{"Sergey Lavrov", "王毅", "김정은", "a b c d e f g h i j k l m n o p q r s t", "Abd al- bin", "", "\u202eA", "e\u0301", strings.Repeat("Al ", 10000)} {
		f.Add(s, "Kim Jong-un")
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, s, u string) {
		a, errA := ParseName(s)
		if errA != nil {
			a = Name{Full: s, Given: s, Family: u}
		}
		b, errB := ParseName(u)
		if errB != nil {
			b = Name{Full: u, Family: u}
		}
		x, y := a.Similarity(b), b.Similarity(a)
		if x != y || x < 0 || x > 1 {
			t.Fatalf("similarity of %q and %q: %v, the other way %v", s, u, x, y)
		}
		if self := a.Similarity(a); errA == nil && a.preparedForm() != "" && self != 1 {
			t.Fatalf("similarity of %q to itself %v", s, self)
		}
		a.Compare(b)
		a.Key()
	})
}

// People as eight languages write them; translators' errors and cases are kept in the file.
func TestAlignedCorpus(t *testing.T) {
	lines := corpusLines(t, "corpus/names/aligned.tsv")
	var found, n int
	for _, line := range lines[1:] {
		c := strings.Split(line, "\t")
		first := mustName(t, c[0])
		for _, s := range c[3:] {
			if s == "" {
				continue
			}
			n++
			other, err := ParseName(s)
			if err == nil && first.Matches(other) {
				found++
			} else if testing.Verbose() {
				t.Log(c[0], "|", s, first.Compare(other))
			}
		}
	}
	t.Logf("%d of %d", found, n)
	if found*100 < n*90 {
		t.Errorf("%d of %d forms match, want 90%%", found, n)
	}
}
