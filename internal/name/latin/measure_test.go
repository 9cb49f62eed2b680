package latin

import (
	"os"
	"strings"
	"testing"

	"github.com/legation-go/legation/internal/name"
	"github.com/legation-go/legation/internal/name/tables"
)

// fold is the form in which measures compare: small letters without marks.
func fold(s string) string { return string(tables.AppendFold(nil, s)) }

// The officials of every tradition come out as the press has them, nine of ten, marks aside.
func TestOfficials(t *testing.T) {
	text, err := os.ReadFile("../testdata/officials.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows := tables.Rows(string(text))
	right := 0
	for _, row := range rows {
		n, err := name.Parse(row[0], name.Options{Country: row[1], Lang: row[2]})
		if err != nil {
			t.Errorf("%s: %v", row[0], err)
			continue
		}
		if got := Of(n, row[2], row[1]); fold(got) == fold(row[8]) {
			right++
		} else {
			t.Logf("%s: %q, want %q", row[0], got, row[8])
		}
	}
	t.Logf("%d of %d", right, len(rows))
	if right*100 < len(rows)*90 {
		t.Errorf("%d of %d right: want 90%%", right, len(rows))
	}
}

const corpus = "../../../../shared/corpus/names/"

// Single words that other scripts have taken over come back: figures only, in the words' own
// script alone and without a country.
func TestTransliterated(t *testing.T) {
	for _, c := range []struct{ file, lang string }{
		{"arabic", "ar"}, {"chinese", "zh"}, {"hebrew", "he"}, {"katakana", "ja"}, {"korean", "ko"}, {"russian", "ru"},
	} {
		text, err := os.ReadFile(corpus + "translit/translit_" + c.file + "_dev.tsv")
		if err != nil {
			t.Skip("no corpus")
		}
		exact, near, all := 0, 0, 0
		for _, row := range tables.Rows(string(text)) {
			all++
			got := fold(word(row[1], c.lang))
			switch d := distance(got, row[0]); {
			case d == 0:
				exact++
				near++
			case d == 1:
				near++
			default:
				if all%100 == 7 {
					t.Logf("%s: %q, want %q", row[1], got, row[0])
				}
			}
		}
		t.Logf("%s: %d exact, %d within one letter, of %d", c.file, exact, near, all)
	}
}

// word writes a single foreign word.
func word(w, lang string) string {
	switch lang {
	case "zh":
		return pressForeignHan(w, "")
	case "ja":
		return pressKatakana(w, "")
	case "ko":
		return pressForeignHangul(w, "")
	}
	return Press(w, lang, "")
}

func distance(a, b string) int {
	prev := make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		last := prev[0]
		prev[0] = i
		for j := 1; j <= len(b); j++ {
			cost := last
			if a[i-1] != b[j-1] {
				cost = 1 + min(last, prev[j], prev[j-1])
			}
			last, prev[j] = prev[j], cost
		}
	}
	return prev[len(b)]
}

// The people of the aligned articles come back to their English form.
func TestAligned(t *testing.T) {
	text, err := os.ReadFile(corpus + "aligned.tsv")
	if err != nil {
		t.Skip("no corpus")
	}
	for i, lang := range []string{"ru", "ar", "zh"} {
		exact, near, all := 0, 0, 0
		for _, row := range tables.Rows(string(text)) {
			if len(row) < 11 || row[8+i] == "" {
				continue
			}
			n, err := name.Parse(row[8+i], name.Options{Lang: lang})
			if err != nil {
				continue
			}
			all++
			got, want := fold(Of(n, lang, "")), strings.ReplaceAll(fold(row[3]), "-", " ")
			switch d := distance(strings.ReplaceAll(got, "-", " "), want); {
			case d == 0:
				exact++
				near++
			case d <= 2:
				near++
			}
			if strings.ReplaceAll(got, "-", " ") != want {
				t.Logf("%s: %q, want %q", row[8+i], got, want)
			}
		}
		t.Logf("%s: %d exact, %d within two letters, of %d", lang, exact, near, all)
	}
}

// The same sixty officials in eight scripts or languages come near their English form: two of three within
// two letters, though no script tells the spelling of a foreign name in full.
func TestEightLanguages(t *testing.T) {
	text, err := os.ReadFile("../compare/testdata/officials8.tsv")
	if err != nil {
		t.Skip("no officials in eight languages")
	}
	exact, near, all := map[string]int{}, map[string]int{}, map[string]int{}
	for _, row := range tables.Rows(string(text)) {
		for i := 4; i < 8 && i < len(row); i++ {
			form, lang := row[i], [...]string{"ru", "zh", "ar", ""}[i-4]
			if lang == "" {
				lang, form, _ = strings.Cut(form, ":")
			}
			n, err := name.Parse(form, name.Options{Lang: lang})
			if err != nil || isLatin(form) {
				continue
			}
			d := distance(strings.ReplaceAll(fold(Of(n, lang, "")), "-", " "), strings.ReplaceAll(fold(row[0]), "-", " "))
			all[lang]++
			all["all"]++
			if d == 0 {
				exact[lang]++
				exact["all"]++
			}
			if d <= 2 {
				near[lang]++
				near["all"]++
			}
		}
	}
	t.Logf("exact %v, within two letters %v, of %v", exact, near, all)
	if near["all"]*100 < all["all"]*60 {
		t.Errorf("%d of %d within two letters: want 60%%", near["all"], all["all"])
	}
}
