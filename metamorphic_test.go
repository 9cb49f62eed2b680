package legation_test

import (
	"bufio"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/legation-go/legation"
)

// sheet is testdata/templates/<language>.txt: people, places, days and the
// documents that are made of them. See the README there.
type sheet struct {
	people    []map[string]string
	places    []map[string]string
	days      []map[string]string
	templates []template
}

type template struct {
	name, text string
	gold       []string
}

func readSheet(tb testing.TB, path string) (s sheet) {
	f, err := os.Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		kind, rest, _ := strings.Cut(lines.Text(), " ")
		switch kind {
		case "", "#":
		case "person":
			s.people = append(s.people, fields(rest))
		case "place":
			s.places = append(s.places, fields(rest))
		case "day":
			s.days = append(s.days, fields(rest))
		case "document":
			s.templates = append(s.templates, template{name: rest})
		case "text":
			s.templates[len(s.templates)-1].text += rest + "\n"
		case "gold":
			t := &s.templates[len(s.templates)-1]
			t.gold = append(t.gold, rest)
		default:
			tb.Fatalf("%s:%d: %q", path, n, kind)
		}
	}
	return s
}

// fields reads "key=value; key=value".
func fields(s string) map[string]string {
	m := make(map[string]string)
	for f := range strings.SplitSeq(s, ";") {
		key, value, _ := strings.Cut(f, "=")
		m[strings.TrimSpace(key)] = strings.TrimSpace(value)
	}
	return m
}

// fill replaces {A.form}, {X.form} and {D.form} by the forms of those who play
// the part. {A} is the form "name".
func fill(tb testing.TB, s string, cast map[string]map[string]string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		slot, after, _ := strings.Cut(rest, "}")
		part, form, _ := strings.Cut(slot, ".")
		if form == "" {
			form = "name"
		}
		value, ok := cast[part][form]
		if !ok {
			tb.Fatalf("no %q for {%s}", form, slot)
		}
		b.WriteString(value)
		s = after
	}
}

// facts lists what a report says in the words of the sheet's gold.
func facts(r *legation.Report) []string {
	set := make(map[string]bool)
	for _, o := range r.Officials {
		if o.Name.Full != "" && o.Office.Role != legation.RoleSpokesperson {
			set[fmt.Sprintf("official %s, %s, %s", o.Name.Full, o.Office.Role, o.Office.Country)] = true
		}
	}
	meet := func(m *legation.Meeting) {
		var who []string
		for _, o := range m.Participants {
			who = append(who, o.Name.Full)
		}
		slices.Sort(who)
		set["meeting "+strings.Join(who, ", ")] = true
	}
	for i := range r.Itineraries {
		it := &r.Itineraries[i]
		for k := range it.Legs {
			leg := &it.Legs[k]
			set[fmt.Sprintf("leg %s, %s, %s, %s, %s", it.Traveller.Name.Full, leg.Place.Country, leg.Place.City, leg.Period.Start, leg.Status)] = true
			for j := range leg.Visit.Meetings {
				meet(&leg.Visit.Meetings[j])
			}
		}
	}
	for i := range r.Meetings {
		meet(&r.Meetings[i])
	}
	return slices.Sorted(maps.Keys(set))
}

// swapped is how many documents are made of a language's templates.
const swapped = 2000

// swapFloors is the share of documents that must say exactly what was put into
// them.
var swapFloors = map[string]float64{"en": 0.99, "es": 0.99, "pt": 0.99, "fr": 0.99, "ru": 0.99, "zh": 0.99, "de": 0.99, "ar": 0.99}

// TestSwap makes documents of templates by setting in people, places and days,
// and asks for exactly those: what the library finds cannot be known by heart.
func TestSwap(t *testing.T) {
	for _, lang := range legation.Languages() {
		t.Run(lang, func(t *testing.T) {
			path := "testdata/templates/" + lang + ".txt"
			if _, err := os.Stat(path); err != nil {
				t.Skip("no templates")
			}
			t.Parallel()
			s := readSheet(t, path)
			parser, err := legation.NewParser()
			if err != nil {
				t.Fatal(err)
			}
			random := rand.New(rand.NewPCG(1, 2))
			bad := make(map[string]int)
			total := 0
			for n := range swapped {
				tpl := &s.templates[n%len(s.templates)]
				cast := make(map[string]map[string]string)
				for i, k := range random.Perm(len(s.people))[:3] {
					cast[string(rune('A'+i))] = s.people[k]
				}
				for i, k := range random.Perm(len(s.places))[:3] {
					cast[string(rune('X'+i))] = s.places[k]
				}
				first := random.IntN(len(s.days) - 2)
				for i := range 3 {
					cast[string(rune('D'+i))] = s.days[first+i]
				}
				text := fill(t, tpl.text, cast)
				var want []string
				for _, g := range tpl.gold {
					g = fill(t, g, cast)
					if names, ok := strings.CutPrefix(g, "meeting "); ok {
						who := strings.Split(names, ", ")
						slices.Sort(who)
						g = "meeting " + strings.Join(who, ", ")
					}
					want = append(want, g)
				}
				slices.Sort(want)
				r, err := parser.Parse(legation.Document{Text: text, Language: lang, Published: published(tpl.name)})
				if err != nil {
					t.Fatal(err)
				}
				total++
				got := facts(r)
				if slices.Equal(got, want) {
					continue
				}
				if bad[tpl.name]++; bad[tpl.name] <= 1 || testing.Verbose() && bad[tpl.name] <= swapShown {
					var diff strings.Builder
					for _, g := range got {
						if !slices.Contains(want, g) {
							fmt.Fprintf(&diff, "\n  + %s", g)
						}
					}
					for _, w := range want {
						if !slices.Contains(got, w) {
							fmt.Fprintf(&diff, "\n  - %s", w)
						}
					}
					t.Logf("%s: %s%s", tpl.name, text, diff.String())
				}
			}
			wrong := 0
			for _, n := range bad {
				wrong += n
			}
			share := float64(total-wrong) / float64(total)
			t.Logf("%s: %.4f of %d documents; wrong by template: %v", lang, share, total, bad)
			if share < swapFloors[lang] {
				t.Errorf("%.4f of the documents say what was put into them, want %.2f", share, swapFloors[lang])
			}
		})
	}
}

// published is the day after all the days, or that before, as the template tells
// of what was or of what will be.
func published(name string) time.Time {
	if strings.HasSuffix(name, " past") {
		return time.Date(2025, 4, 10, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(2025, 3, 10, 0, 0, 0, 0, time.UTC)
}

// swapShown is how many documents of a template are shown at most.
const swapShown = 1
