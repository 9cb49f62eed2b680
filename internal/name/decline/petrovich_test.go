package decline

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// petrovich is an independent way to decline: the rules of petrovich 0.2.1.
type petrovich map[string]map[string][]struct {
	Gender string   `json:"gender"`
	Test   []string `json:"test"`
	Mods   []string `json:"mods"`
}

// decline puts a given name ("firstname") or surname ("lastname") into case k.
func (p petrovich) decline(kind, word, gender string, k int) string {
	if k == 0 {
		return word
	}
	lower := strings.ToLower(word)
	for _, list := range []string{"exceptions", "suffixes"} {
		for _, r := range p[kind][list] {
			if r.Gender != gender && r.Gender != "androgynous" {
				continue
			}
			for _, test := range r.Test {
				if list == "exceptions" && lower == test || list == "suffixes" && strings.HasSuffix(lower, test) {
					mod := r.Mods[k-1]
					if mod == "." {
						return word
					}
					end := strings.TrimLeft(mod, "-")
					letters := []rune(word)
					return string(letters[:len(letters)-(len(mod)-len(end))]) + end
				}
			}
		}
	}
	return word
}

func feminine(word string) bool {
	return strings.HasSuffix(word, "а") || strings.HasSuffix(word, "я")
}

func kindOf(word string) uint8 {
	var f folded
	f.set(word)
	return russian().words[f.hash(f.n)]
}

// TestPetrovichRoundTrip declines the Russian and Ukrainian names of the name
// tables by foreign rules, a given name beside a surname, and restores them.
func TestPetrovichRoundTrip(t *testing.T) {
	block, err := os.ReadFile("../../../../shared/data/names/petrovich_rules.json")
	if err != nil {
		t.Skip("no rules of petrovich")
	}
	var p petrovich
	if err := json.Unmarshal(block, &p); err != nil {
		t.Fatal(err)
	}
	table, err := os.ReadFile("../tables/faker.tsv")
	if err != nil {
		t.Skip(err)
	}
	names := map[string][]string{}
	for line := range strings.Lines(string(table)) {
		row := strings.Split(strings.TrimSpace(line), "\t")
		if len(row) != 3 || row[1] != "ru" {
			continue
		}
		for _, word := range strings.Fields(row[2]) {
			if []rune(word)[0] < 0x400 || strings.HasSuffix(word, "ець") || strings.ContainsAny(word, "іїєґІЇЄҐ’'") {
				continue
			}
			key := row[0] + "male"
			if row[0] == "given" && kindOf(word) == kindFeminine || row[0] == "family" && feminine(word) {
				key = row[0] + "female"
			}
			names[key] = append(names[key], word)
		}
	}
	forms := map[string]uint8{} // the genders that a form of a given name belongs to
	for k := range cases {
		for _, word := range names["givenmale"] {
			forms[p.decline("firstname", word, "male", k)] |= kindMasculine
		}
		for _, word := range names["givenfemale"] {
			forms[p.decline("firstname", word, "female", k)] |= kindFeminine
		}
	}
	for _, known := range []bool{true, false} {
		total, right, shown := 0, 0, 0
		for _, gender := range []string{"male", "female"} {
			given := names["given"+gender]
			for i, family := range names["family"+gender] {
				want := []string{given[i*7%len(given)], family}
				for k := range cases - 1 {
					words := []string{p.decline("firstname", want[0], gender, k), p.decline("lastname", want[1], gender, k)}
					var c Case
					if known {
						c = 1 << k
					}
					if !known && forms[words[0]] == kindMasculine|kindFeminine {
						continue // "Александра Власова" is a woman or a man's genitive
					}
					total++
					got := Nominative(words, c, Unknown)
					if slices.Equal(got, want) {
						right++
					} else if shown++; shown <= 40 {
						t.Logf("told %v, case %d: %v: got %v, want %v", known, k, words, got, want)
					}
				}
			}
		}
		t.Logf("case told %v: %d of %d", known, right, total)
		if right*100 < total*98 {
			t.Errorf("case told %v: %d of %d", known, right, total)
		}
	}
}
