package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/legation-go/legation/internal/lexicon"
)

func TestLanguage(t *testing.T) {
	var tongues Tongues
	for _, row := range []struct{ rule, text, want string }{
		{"function words tell", "The farmers of the valley and their sons were in the fields", "en"},
		{"letters tell where no function word does", "Orkan überflutete mehrere Küstenstädte", "de"},
		{"", "Huracán destruye cosechas enteras", "es"},
		{"", "Furacão destrói colheitas inteiras", "pt"},
		{"", "Ouragan: récoltes entièrement détruites", "fr"},
		{"", "Hurricane destroys whole harvests", "en"},
		{"letters tell where two languages have as many function words", "Os lavradores colheram uvas maduras", "pt"},
		{"", "Los labradores recogieron uvas maduras", "es"},
		{"names may be from anywhere", "Lefèvre expects smaller harvests", "en"},
		{"a short word between capital letters is part of a name", "Rio de Janeiro welcomes swimmers", "en"},
		{"", "Port-au-Prince welcomes swimmers", "en"},
		{"names alone tell nothing beside a function word", "April 3: Bordeaux, Lyon", "en"},
		{"in a line of capitals they are not names alone", "BAUERN FÜRCHTEN MISSERNTE", "de"},
		{"", "AGRICULTEURS: VENDANGES RETARDÉES", "fr"},
		{"capital letters tell where there is nothing else", "Erntehelfer Gesucht", "de"},
		{"a script that one language has tells it", "Ураган", "ru"},
		{"", "台风", "zh"},
		{"a script that none has tells none", "Ωμέγα", ""},
		{"no word", "12, 13.", ""},
	} {
		tokens, all, _ := Scan(row.text, nil, nil)
		if got := tongues.Language(row.text, tokens, all); got != row.want {
			t.Errorf("%s: %q is told to be %q, not %q", row.rule, row.text, got, row.want)
		}
	}
}

// A sentence of more function words than its counts hold is one sentence.
func TestLongSentences(t *testing.T) {
	var tongues Tongues
	for _, words := range []int{1, 126, 127, 128, 254, 255, 256, 10_000} {
		s := strings.Repeat("the ", words) + "farmers. " + strings.Repeat("los ", 3*words+2) + "labradores. The end of the day"
		tokens, all, _ := Scan(s, nil, nil)
		end := slices.IndexFunc(tokens, func(t Token) bool { return t.Is('.') })
		want := []Piece{{int32(end + 1), int32(end + 3*words + 4), "es"}}
		if got := tongues.Language(s[:tokens[end].End], tokens[:end+1], Summary{Scripts: all.Scripts, Layout: Layout{Stops: all.Stops[:2]}}); got != "en" {
			t.Errorf("%d words: %q", words, got)
		}
		tongues.Language(s, tokens, all)
		if got := tongues.Foreign(s, tokens, all, "en"); !slices.Equal(got, want) {
			t.Errorf("%d words: %v, want %v", words, got, want)
		}
	}
}

// Every script that several languages share has letters for all of them.
func TestLetters(t *testing.T) {
	scripts := make(map[string][]string)
	for _, lang := range lexicon.Langs {
		lex, ok := lexicon.Load(lang)
		if !ok {
			t.Fatalf("%s: no table", lang)
		}
		script := lex.Grammar().Script
		scripts[script] = append(scripts[script], lang)
	}
	for script, langs := range scripts {
		letters, ok := lexicon.LettersOf(script)
		if ok != (len(langs) > 1) {
			t.Errorf("%s: letters %t, languages %v: go run ./internal/gen/letters", script, ok, langs)
		}
		for _, lang := range langs {
			if ok && !letters.Tell(lang) {
				t.Errorf("%s: its letters do not tell %s: go run ./internal/gen/letters", script, lang)
			}
		}
	}
}
