package tables

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Every Latin letter folds to the small ASCII letter that its decomposition
// begins with: the table beside a slow reference.
func TestFoldFollowsDecompositions(t *testing.T) {
	for r := rune(0xC0); r < 0x1F00; r++ {
		if r == 0x250 {
			r = 0x1E00
		}
		base := rune(norm.NFD.String(string(r))[0])
		if !unicode.IsLetter(r) || base >= 0x80 || !unicode.IsLetter(base) {
			continue
		}
		if got, want := string(AppendFold(nil, string(r))), string(unicode.ToLower(base)); got != want {
			t.Errorf("%c (%U) folds to %q, want %q", r, r, got, want)
		}
	}
}

func TestFoldOfOtherScripts(t *testing.T) {
	for word, want := range map[string]string{
		"Straße": "strasse", "Søren Ærø": "soren aero", "Łódź": "lodz", "İsmail": "ismail", "Đỗ": "do",
		"Фёдор": "федор", "ПУ́ТИН": "путин", "Ї": "ї", "أحمد": "احمد", "مُحَمَّد": "محمد", "علی": "علي",
		"O’Brien": "o'brien", "王": "王", "Θ": "θ",
	} {
		if got := string(AppendFold(nil, word)); got != want {
			t.Errorf("%s folds to %q, want %q", word, got, want)
		}
	}
}

func TestSyllables(t *testing.T) {
	r := Load()
	for _, row := range []struct {
		tradition, word string
		end             int
		want            bool
	}{
		{"zh", "zhuang", 6, true}, {"zh", "strong", 6, false}, {"ko", "kyung", 5, true}, {"vi", "nguyen", 6, true}, {"ja", "kyo", 3, true},
	} {
		got := r.Syllable(r.Tradition(row.tradition)).Ends([]byte(row.word), 0)&(1<<row.end) != 0
		if got != row.want {
			t.Errorf("%s is one syllable in %s: %v, want %v", row.word, row.tradition, got, row.want)
		}
	}
}

func TestEndings(t *testing.T) {
	for word, want := range map[string]Ending{
		"викторович": Middle, "viktorovich": Middle, "кемелулы": Kin, "кемелұлы": Kin, "ухнаагийн": Genitive, "лавров": NoEnding, "ич": NoEnding,
	} {
		if got, _ := Load().Ending([]byte(word)); got != want {
			t.Errorf("%s: %d, want %d", word, got, want)
		}
	}
}
