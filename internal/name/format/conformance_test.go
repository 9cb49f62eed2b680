package format

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// conformanceFields names the fields of CLDR's test files.
var conformanceFields = map[string]Field{
	"title": Title, "given": Given, "given-informal": GivenInformal, "given2": Given2,
	"surname": Surname, "surname-prefix": SurnamePrefix, "surname-core": SurnameCore,
	"surname2": Surname2, "generation": Generation, "credentials": Credentials,
}

var (
	conformanceOrders  = map[string]Order{"givenFirst": GivenFirst, "surnameFirst": SurnameFirst, "sorting": Sorting}
	conformanceLengths = map[string]Length{"long": Long, "medium": Medium, "short": Short}
	conformanceUsages  = map[string]Usage{"referring": Referring, "addressing": Addressing, "monogram": Monogram}
)

// TestConformance runs CLDR's own test files for person names, where they lie
// beside the project. They are of CLDR 47, the patterns of CLDR 48.2.
func TestConformance(t *testing.T) {
	const threshold = 0.98
	files, _ := filepath.Glob(filepath.Join("..", "..", "..", "..", "shared", "data", "names", "personNameTest", "*.txt"))
	if len(files) == 0 {
		t.Skip("CLDR's test files are not there")
	}
	for _, file := range files {
		code := strings.TrimSuffix(filepath.Base(file), ".txt")
		if strings.HasPrefix(code, "_") {
			continue // the header that all files share
		}
		t.Run(code, func(t *testing.T) {
			right, all := runConformance(t, file, parseLocale(code))
			t.Logf("%s: %d of %d, %.2f%%", code, right, all, 100*float64(right)/float64(all))
			if all == 0 || float64(right) < threshold*float64(all) {
				t.Errorf("%d of %d results right, want %.0f%%", right, all, threshold*100)
			}
		})
	}
}

func parseLocale(code string) Locale {
	var l Locale
	for i, part := range strings.Split(code, "_") {
		switch {
		case i == 0:
			l.Lang = part
		case len(part) == 4:
			l.Script = part
		default:
			l.Region = part
		}
	}
	return l
}

func runConformance(t *testing.T, file string, loc Locale) (right, all int) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var p Person
	var want string
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		cells := strings.Split(lines.Text(), ";")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		switch cells[0] {
		case "name":
			if cells[1] == "locale" {
				l := parseLocale(cells[2])
				p.Lang, p.Region = l.Lang, l.Region
				break
			}
			field, ok := conformanceFields[cells[1]]
			if !ok {
				t.Fatalf("unknown field %q", cells[1])
			}
			p.Fields[field] = cells[2]
		case "expectedResult":
			want = cells[1]
		case "parameters":
			opt := Options{
				Order: conformanceOrders[cells[1]], Length: conformanceLengths[cells[2]],
				Usage: conformanceUsages[cells[3]], Informal: cells[4] == "informal",
			}
			all++
			if got := string(Append(nil, &p, loc, opt)); got == want {
				right++
			} else {
				t.Logf("%v: %s: got %q, want %q", describe(p), strings.Join(cells[1:], " "), got, want)
			}
		case "endName":
			p = Person{}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return right, all
}

func describe(p Person) string { return fmt.Sprintf("%q", p.Fields) }
