package name

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/legation-go/legation/internal/name/tables"
)

// reading is a name and the parts that it should have, given|patronymic|particle|family|suffix.
type reading struct{ name, country, lang, want string }

func check(t *testing.T, rows []reading) {
	t.Helper()
	for _, row := range rows {
		n, err := Parse(row.name, Options{Country: row.country, Lang: row.lang})
		got := strings.Join([]string{n.Given, n.Patronymic, n.Particle, n.Family, n.Suffix}, "|")
		if err != nil || got != row.want {
			t.Errorf("%s (%s %s): %s, want %s (%v)", row.name, row.country, row.lang, got, row.want, err)
		}
	}
}

func TestParticlesInSmallLettersStandBesideTheFamilyName(t *testing.T) {
	check(t, []reading{
		{"Ursula von der Leyen", "", "", "Ursula||von der|Leyen|"},
		{"von der Leyen", "", "", "||von der|Leyen|"},
		{"Herman Van Rompuy", "", "", "Herman|||Van Rompuy|"},
		{"Le Pen", "", "", "|||Le Pen|"},
		{"Éric de La Moussaye", "", "", "Éric||de|La Moussaye|"},
		{"Gaulle, Charles de", "", "", "Charles||de|Gaulle|"},
		{"Maria de Lourdes Pintasilgo", "", "", "Maria de Lourdes|||Pintasilgo|"},
		{"Урсула фон дер Ляйен", "", "ru", "Урсула||фон дер|Ляйен|"},
		{"أورسولا فون دير لاين", "", "ar", "أورسولا|||فون دير لاين|"},
	})
}

func TestCommaPutsTheFamilyNameFirst(t *testing.T) {
	check(t, []reading{
		{"Putin, Vladimir Vladimirovich", "", "", "Vladimir|Vladimirovich||Putin|"},
		{"AL BEN ALI, Isa Ben Tarif", "", "", "Isa|Ben Tarif||AL BEN ALI|"},
		{"King, Martin Luther, Jr.", "", "", "Martin Luther|||King|Jr."},
		{"Biden, Jr.", "", "", "|||Biden|Jr."},
		{"Prince Harry, Duke of Sussex", "", "", "Harry||||Duke of Sussex"},
		{"Valerie Amos, Baroness Amos", "", "", "Valerie|||Amos|Baroness Amos"},
	})
}

func TestCapitalsMarkTheFamilyName(t *testing.T) {
	check(t, []reading{
		{"LAVROV Sergey", "", "", "Sergey|||LAVROV|"},
		{"Sergey LAVROV", "", "", "Sergey|||LAVROV|"},
		{"VAN ROMPUY Herman", "", "", "Herman|||VAN ROMPUY|"},
		{"JC Juncker", "", "", "JC|||Juncker|"},
		{"SERGEY LAVROV", "", "", "SERGEY|||LAVROV|"},
	})
}

func TestArabicLinks(t *testing.T) {
	check(t, []reading{
		{"Mohammed bin Salman Al Saud", "", "", "Mohammed|bin Salman||Al Saud|"},
		{"Mohammed bin Salman", "", "", "Mohammed|bin Salman|||"},
		{"bin Salman Mohammed", "", "", "Mohammed|bin Salman|||"},
		{"Osama bin Laden", "", "", "Osama|||bin Laden|"},
		{"Shaikh Isa Bin Tarif Al Bin Ali", "", "", "Isa|Bin Tarif||Al Bin Ali|"},
		{"Zine El Abidine Ben Ali", "", "", "Zine El Abidine|||Ben Ali|"},
		{"Mohammed ben Salmane", "", "fr", "Mohammed|ben Salmane|||"},
		{"Мухаммед бен Салман", "", "ru", "Мухаммед|бен Салман|||"},
		{"穆罕默德·本·萨勒曼", "", "zh", "穆罕默德|本·萨勒曼|||"},
		{"عبد الرحمن آل ثاني", "", "ar", "عبد الرحمن|||آل ثاني|"},
		{"Gamal Abdel Nasser", "", "", "Gamal|||Abdel Nasser|"},
		{"أحمد أبو الغيط", "", "ar", "أحمد|||أبو الغيط|"},
	})
}

func TestCountryDecides(t *testing.T) {
	check(t, []reading{
		{"Gabriel Boric Font", "CL", "en", "Gabriel|||Boric Font|"},
		{"Gloria Macapagal Arroyo", "PH", "en", "Gloria Macapagal|||Arroyo|"},
		{"石破茂", "JP", "", "茂|||石破|"},
		{"Hun Sen", "KH", "en", "Sen|||Hun|"},
		{"To Lam", "VN", "en", "Lam|||To|"},
		{"Nagy Sándor", "HU", "", "Sándor|||Nagy|"},
		{"Mariano Rajoy Brey", "ES", "en", "Mariano|||Rajoy Brey|"},
	})
}

func TestRegnalNamesHaveNoFamilyName(t *testing.T) {
	check(t, []reading{
		{"King Charles III", "", "", "Charles||||III"},
		{"Queen Margrethe II of Denmark", "", "", "Margrethe||||II of Denmark"},
		{"Kaiser Wilhelm II.", "", "de", "Wilhelm||||II."},
		{"Wilhelm II.", "", "de", "Wilhelm||||II."},
		{"Putin V.", "", "en", "V.|||Putin|"},
		{"Felipe VI", "", "es", "Felipe||||VI"},
		{"Pope John Paul II", "", "", "John Paul||||II"},
		{"Папа Франциск", "", "ru", "Франциск||||"},
		{"国王查尔斯三世", "", "zh", "查尔斯||||三世"},
		{"الملك عبد الله الثاني بن الحسين", "", "ar", "عبد الله|بن الحسين|||الثاني"},
		{"Benigno Aquino III", "", "", "Benigno|||Aquino|III"},
		{"Salman of Saudi Arabia", "SA", "", "Salman||||of Saudi Arabia"},
	})
}

func TestPatronymicsFollowTheGrammar(t *testing.T) {
	check(t, []reading{
		{"Владимир Владимирович", "", "ru", "Владимир|Владимирович|||"},
		{"Сергей Сергеевич", "", "ru", "Сергей|Сергеевич|||"},
		{"Иван Васильевич", "", "ru", "Иван|Васильевич|||"},
		{"Михаил Юревич", "", "ru", "Михаил|||Юревич|"},
		{"Роман Абрамович", "", "ru", "Роман|||Абрамович|"},
		{"Slobodan Milošević", "RS", "en", "Slobodan|||Milošević|"},
		{"Ana Maria Petrović", "", "en", "Ana Maria|||Petrović|"},
	})
}

func TestEastAsianSurnamesThatAreNamesElsewhere(t *testing.T) {
	check(t, []reading{
		{"Lee Fisher", "", "en", "Lee|||Fisher|"},
		{"Shan Morgan", "", "en", "Shan|||Morgan|"},
		{"Kim Campbell", "", "en", "Kim|||Campbell|"},
		{"Lee Harvey Oswald", "", "en", "Lee Harvey|||Oswald|"},
		{"Lee Jae Myung", "", "en", "Jae Myung|||Lee|"},
		{"Cédric O", "", "fr", "Cédric|||O|"},
		{"Kaye Oliver", "", "en", "Kaye|||Oliver|"},
	})
}

func TestInitials(t *testing.T) {
	check(t, []reading{
		{"В. В. Путин", "", "ru", "В.|В.||Путин|"},
		{"Путин В. В.", "", "ru", "В.|В.||Путин|"},
		{"В.В.Путин", "", "ru", "В.|В.||Путин|"},
		{"S. Jaishankar", "", "en", "S.|||Jaishankar|"},
		{"John F. Kennedy", "", "en", "John F.|||Kennedy|"},
	})
}

func TestHonorificsOfEightLanguages(t *testing.T) {
	for _, row := range []struct{ text, lang, honorific, full string }{
		{"H.E. Mr. Ban Ki-moon", "en", "H.E. Mr.", "Ban Ki-moon"},
		{"Excmo. Sr. Don Felipe González", "es", "Excmo. Sr. Don", "Felipe González"},
		{"Sua Excelência Mauro Vieira", "pt", "Sua Excelência", "Mauro Vieira"},
		{"S.E.M. Jean-Yves Le Drian", "fr", "S.E.M.", "Jean-Yves Le Drian"},
		{"M. Macron", "fr", "M.", "Macron"},
		{"M. Night Shyamalan", "en", "", "M. Night Shyamalan"},
		{"Bundeskanzler Dr. Helmut Kohl", "de", "Bundeskanzler Dr.", "Helmut Kohl"},
		{"г-н Сергей Лавров", "ru", "г-н", "Сергей Лавров"},
		{"г. Лавров", "ru", "г.", "Лавров"},
		{"معالي الدكتور أنور قرقاش", "ar", "معالي الدكتور", "أنور قرقاش"},
		{"صاحب السمو الملكي الأمير محمد بن سلمان", "ar", "صاحب السمو الملكي الأمير", "محمد بن سلمان"},
		{"王毅阁下", "zh", "阁下", "王毅"},
		{"习近平主席", "zh", "主席", "习近平"},
		{"岸田文雄首相", "ja", "首相", "岸田文雄"},
		{"문재인 대통령", "ko", "대통령", "문재인"},
		{"Sultan Al Jaber", "en", "", "Sultan Al Jaber"},
		{"He Lifeng", "en", "", "He Lifeng"},
		{"Dean Acheson", "en", "", "Dean Acheson"},
		{"U Thant", "en", "U", "Thant"},
	} {
		n, err := Parse(row.text, Options{Lang: row.lang})
		if err != nil || n.Honorific != row.honorific || n.Full != row.full {
			t.Errorf("%s: %q %q, want %q %q (%v)", row.text, n.Honorific, n.Full, row.honorific, row.full, err)
		}
	}
}

func TestAlternativeReadings(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"Wang Yi", "Wang|||Yi"},
		{"Osama bin Laden", "Osama|bin Laden||"},
		{"Mohammed bin Salman", "Mohammed|||bin Salman"},
		{"Владимир Владимирович", "Владимир|||Владимирович"},
		{"Vladimir", "|||Vladimir"},
		{"Juan Santiago Vidal", "Juan|||Santiago Vidal"},
	} {
		n, _ := Parse(row.text, Options{})
		alt, ok := n.Alternative()
		got := strings.Join([]string{alt.Given, alt.Patronymic, alt.Particle, alt.Family}, "|")
		if !ok || got != row.want || !n.Ambiguous {
			t.Errorf("%s: alternative %q %v, want %q; read as %+v", row.text, got, ok, row.want, n)
		}
	}
	for _, text := range []string{"Angela Merkel", "Лавров Сергей Викторович", "王毅"} {
		if n, _ := Parse(text, Options{}); n.Ambiguous {
			t.Errorf("%s is ambiguous: %+v", text, n)
		}
	}
}

func TestScripts(t *testing.T) {
	for text, want := range map[string]string{
		"Angela Merkel": "Latn", "Сергей Лавров": "Cyrl", "王毅": "Hani", "김정은": "Hang", "محمد": "Arab",
		"ウラジーミル・プーチン": "Kana", "さくら 太郎": "Jpan", "Владимир Putin": "Zyyy",
		"Vlаdimir Putin": "Latn", // its second vowel is Cyrillic: a look-alike, not another script
		"Карл III":       "Cyrl",
		"金 정은":           "Kore", "정은 金": "Kore", "山田 たろう": "Jpan", "髙橋ユキ": "Jpan", "安倍晋三ぁ": "Jpan", "山田郎ゖ": "Jpan", "安倍晋ァ": "Jpan", "安倍晋ヺ": "Jpan",
		"M̃aria Soto": "Latn", "Ã̃ Soto": "Latn", "अमित शाह": "Deva", "အောင်ဆန်း": "Mymr", "Аnna Smith": "Latn", "Aнна Иванова": "Cyrl",
		"Аnna": "Latn", "Aнна": "Cyrl", "王abc": "Latn", "王明c": "Hani", "Anна": "Latn", "Прокоп'єв": "Cyrl",
	} {
		if n, err := Parse(text, Options{}); n.Script != want {
			t.Errorf("%s: %q, want %q (%v)", text, n.Script, want, err)
		}
	}
}

func TestBadInput(t *testing.T) {
	for _, row := range []struct {
		text   string
		err    error
		offset int
	}{
		{"", ErrEmpty, 0},
		{" \t\n", ErrEmpty, 0},
		{"...", ErrNoLetter, 0},
		{"— ?!", ErrNoLetter, 0},
		{"123", ErrNoLetter, 0},
		{"abc\xffdef", ErrEncoding, 3},
		{"abc \u202Edef", ErrControl, 4},
		{"\u0301abc", ErrMark, 0},
		{"ab \u0301c", ErrMark, 3},
		{strings.Repeat("word ", 10000), ErrLong, 1024},
		{strings.Repeat("a ", 100), ErrLong, 64},
	} {
		_, err := Parse(row.text, Options{})
		var at *Error
		if !errors.Is(err, row.err) || !errors.As(err, &at) || at.Offset != row.offset {
			t.Errorf("%.20q: %v, want %v at byte %d", row.text, err, row.err, row.offset)
		}
	}
	// Marks of direction and doubled spaces are left out, marks are composed.
	if n, err := Parse("\u200Fمحمد\u200F  جواد ظريف", Options{}); n.Full != "محمد جواد ظريف" {
		t.Errorf("%q %v", n.Full, err)
	}
	if n, err := Parse("E\u0301ric Dupond", Options{}); n.Given != "Éric" {
		t.Errorf("%q %v", n.Given, err)
	}
}

// The compiled table holds what the tables beside it say.
func TestTablesAreCompiled(t *testing.T) {
	own, err := os.ReadFile("tables/own.tsv")
	if err != nil {
		t.Fatal(err)
	}
	more, err := os.ReadFile("tables/more.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rules := tables.Load()
	for _, row := range append(tables.Rows(string(own)), tables.Rows(string(more))...) {
		for _, w := range strings.Fields(row[2]) {
			e := tables.Lookup(tables.AppendFold(nil, w))
			set := e.Given
			if row[0] == "family" {
				set = e.Family
			}
			if set&rules.Tradition(row[1]) == 0 {
				t.Fatalf("%s %s %s is not in names.bin: go generate ./internal/name/tables", row[0], row[1], w)
			}
		}
	}
}

func TestParseAllocatesNothing(t *testing.T) {
	for _, s := range benchNames {
		if n := testing.AllocsPerRun(20, func() { _, _ = Parse(s, Options{}) }); n > 0 {
			t.Errorf("%s: %v allocations", s, n)
		}
	}
}
