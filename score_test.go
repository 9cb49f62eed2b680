package legation_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/legation-go/legation"
)

// goldDocument is a document with what it says, as people read it. What a key
// that is absent would hold is not scored; an empty list is.
type goldDocument struct {
	ID        string         `json:"id"`
	Set       string         `json:"set"`
	Language  string         `json:"language"`
	Reference string         `json:"reference"`
	Text      string         `json:"text"`
	Officials []goldOfficial `json:"officials"`
	People    []goldOfficial `json:"people"`
	Legs      []goldLeg      `json:"legs"`
	Meetings  []goldMeeting  `json:"meetings"`
	Topics    []string       `json:"topics"`
	Sources   []string       `json:"sources"`
}

type goldOfficial struct {
	Name    string  `json:"name"`
	Family  string  `json:"family"`
	Role    string  `json:"role"`
	Country *string `json:"country"`
}

func (g goldOfficial) key() string {
	if g.Family != "" {
		return foldName(g.Family)
	}
	return foldName(g.Name)
}

type goldLeg struct {
	Traveller string `json:"traveller"`
	Country   string `json:"country"`
	City      string `json:"city"`
	Start     string `json:"start"`
	End       string `json:"end"`
	Status    string `json:"status"`
	Kind      string `json:"kind"`
}

type goldMeeting struct {
	Participants []string `json:"participants"`
}

// tally counts hits and misses of one metric.
type tally struct{ hit, wrong, missed int }

func (t *tally) add(gold, found []string) {
	count := map[string]int{}
	for _, g := range gold {
		count[g]++
	}
	for _, f := range found {
		if count[f] > 0 {
			count[f]--
			t.hit++
		} else {
			t.wrong++
		}
	}
	for _, n := range count {
		t.missed += n
	}
}

func (t tally) f1() float64 {
	if t.hit+t.wrong+t.missed == 0 {
		return 1
	}
	return 2 * float64(t.hit) / float64(2*t.hit+t.wrong+t.missed)
}

// scores holds a tally per metric.
type scores map[string]*tally

func (s scores) add(metric string, gold, found []string) {
	if s[metric] == nil {
		s[metric] = &tally{}
	}
	s[metric].add(gold, found)
}

var metrics = []string{"officials", "offices", "legs", "cities", "dates", "status", "kinds", "meetings", "topics", "sources"}

// String is a line of F1 per metric.
func (s scores) String() string {
	var b strings.Builder
	for _, m := range metrics {
		if s[m] != nil {
			fmt.Fprintf(&b, "%s %.3f  ", m, s[m].f1())
		}
	}
	return strings.TrimSpace(b.String())
}

// foldName drops what does not count when names are compared: case, diacritics,
// apostrophes and hyphens.
func foldName(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r) || strings.ContainsRune("'’ʼ`‘ʹ", r):
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// samePerson reports whether a found official is the gold one.
func samePerson(g goldOfficial, o *legation.Official) bool {
	full, family := foldName(o.Name.Full), foldName(o.Name.Family)
	wantFull, wantFamily := foldName(g.Name), g.key()
	if full == wantFull {
		return true
	}
	if g.Family == "" {
		short, long := strings.Fields(wantFull), strings.Fields(full)
		if len(short) > len(long) {
			short, long = long, short
		}
		if len(short) == 0 {
			return false
		}
		for _, w := range short {
			if !slices.Contains(long, w) {
				return false
			}
		}
		return true
	}
	if family == "" || family != wantFamily {
		return false
	}
	initials := func(all, family string) (letters []rune) {
		words := strings.Fields(family)
		for _, w := range strings.Fields(all) {
			if !slices.Contains(words, w) {
				letters = append(letters, []rune(w)[0])
			}
		}
		return letters
	}
	a, b := initials(wantFull, wantFamily), initials(full, family)
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(r rune) bool { return slices.Contains(b, r) })
}

// score adds to s what a report got right and wrong. The measure is that of
// pairs: a leg is a traveller and a country; a meeting is every pair of people
// one of whom travels.
func (s scores) score(d *goldDocument, r *legation.Report) {
	gold := d.Officials
	if gold == nil {
		gold = d.People
	}
	alias := map[*legation.Official]string{}
	taken := make([]bool, len(gold))
	for _, o := range r.Officials {
		alias[o] = "?" + foldName(o.Name.Full) + o.ID
		for i, g := range gold {
			if !taken[i] && samePerson(g, o) {
				alias[o], taken[i] = g.key(), true
				break
			}
		}
	}
	if d.Officials != nil {
		s.officials(d, r, alias)
	}
	if d.Legs != nil {
		s.legs(d, r, alias)
	}
	if d.Meetings != nil {
		s.meetings(d, r, alias)
	}
	if d.Topics != nil {
		s.add("topics", d.Topics, topicsOf(r))
	}
	if d.Sources != nil {
		var want, found []string
		for _, n := range d.Sources {
			want = append(want, foldName(n))
		}
		for _, src := range r.Sources {
			if src.Kind == legation.SourceNewsAgency || src.Kind == legation.SourceMedia {
				found = append(found, foldName(src.Name))
			}
		}
		s.add("sources", want, found)
	}
}

func (s scores) officials(d *goldDocument, r *legation.Report, alias map[*legation.Official]string) {
	var want, found, wantOffices, foundOffices []string
	byKey := map[string]goldOfficial{}
	for _, g := range d.Officials {
		want = append(want, g.key())
		byKey[g.key()] = g
	}
	for key, g := range byKey {
		if g.Role != "" {
			country := ""
			if g.Country != nil {
				country = *g.Country
			}
			wantOffices = append(wantOffices, key+"|"+g.Role+"|"+country)
		}
	}
	for _, o := range r.Officials {
		found = append(found, alias[o])
		if g, ok := byKey[alias[o]]; ok && g.Role != "" {
			country := ""
			if g.Country != nil {
				country = o.Office.Country
			}
			foundOffices = append(foundOffices, alias[o]+"|"+string(o.Office.Role)+"|"+country)
		}
	}
	s.add("officials", want, found)
	s.add("offices", wantOffices, foundOffices)
}

func (s scores) legs(d *goldDocument, r *legation.Report, alias map[*legation.Official]string) {
	var want, found []string
	for _, l := range d.Legs {
		want = append(want, foldName(l.Traveller)+"|"+l.Country)
	}
	for _, it := range r.Itineraries {
		for _, l := range it.Legs {
			found = append(found, alias[it.Traveller]+"|"+l.Place.Country)
		}
	}
	s.add("legs", want, found)
	attribute := func(metric string, of func(goldLeg) string, get func(*legation.Leg) string) {
		var want, found []string
		stated := map[string]bool{}
		for _, l := range d.Legs {
			if v := of(l); v != "" {
				at := foldName(l.Traveller) + "|" + l.Country
				stated[at] = true
				want = append(want, at+"|"+v)
			}
		}
		for _, it := range r.Itineraries {
			for i := range it.Legs {
				at := alias[it.Traveller] + "|" + it.Legs[i].Place.Country
				if v := get(&it.Legs[i]); v != "" && stated[at] {
					found = append(found, at+"|"+v)
				}
			}
		}
		s.add(metric, want, found)
	}
	attribute("cities", func(l goldLeg) string { return foldName(l.City) }, func(l *legation.Leg) string { return foldName(l.Place.City) })
	attribute("dates", func(l goldLeg) string { return l.Start }, func(l *legation.Leg) string { return l.Period.Start.String() })
	attribute("dates", func(l goldLeg) string { return l.End }, func(l *legation.Leg) string { return l.Period.End.String() })
	attribute("status", func(l goldLeg) string { return l.Status }, func(l *legation.Leg) string { return string(l.Status) })
	attribute("kinds", func(l goldLeg) string { return l.Kind }, func(l *legation.Leg) string { return string(l.Visit.Kind) })
}

func (s scores) meetings(d *goldDocument, r *legation.Report, alias map[*legation.Official]string) {
	travellers := map[string]bool{}
	for _, l := range d.Legs {
		travellers[foldName(l.Traveller)] = true
	}
	pairs := func(into map[string]bool, people []string) {
		slices.Sort(people)
		people = slices.Compact(people)
		for i, a := range people {
			for _, b := range people[i+1:] {
				if len(travellers) == 0 || travellers[a] || travellers[b] {
					into[a+"|"+b] = true
				}
			}
		}
	}
	want, found := map[string]bool{}, map[string]bool{}
	for _, m := range d.Meetings {
		var people []string
		for _, p := range m.Participants {
			people = append(people, foldName(p))
		}
		pairs(want, people)
	}
	add := func(meetings []legation.Meeting) {
		for _, m := range meetings {
			var people []string
			for _, p := range m.Participants {
				people = append(people, alias[p])
			}
			pairs(found, people)
		}
	}
	add(r.Meetings)
	for _, it := range r.Itineraries {
		for _, l := range it.Legs {
			add(l.Visit.Meetings)
		}
	}
	s.add("meetings", keys(want), keys(found))
}

func keys(set map[string]bool) (list []string) {
	for k := range set {
		list = append(list, k)
	}
	return list
}

func topicsOf(r *legation.Report) (topics []string) {
	seen := map[string]bool{}
	add := func(a legation.Agenda) {
		for _, t := range a.Topics() {
			seen[string(t)] = true
		}
	}
	add(r.Agenda)
	for _, it := range r.Itineraries {
		for _, l := range it.Legs {
			add(l.Visit.Agenda)
		}
	}
	return keys(seen)
}

// readGold reads a file of gold documents, a JSON object a line.
func readGold(t testing.TB, path string) (docs []goldDocument) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var d goldDocument
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		docs = append(docs, d)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return docs
}

func parseGold(t testing.TB, d *goldDocument) *legation.Report {
	t.Helper()
	var options []legation.Option
	if d.Reference != "" {
		day, err := time.Parse(time.DateOnly, d.Reference)
		if err != nil {
			t.Fatalf("%s: %v", d.ID, err)
		}
		options = append(options, legation.WithReference(day))
	}
	r, err := legation.Parse(d.Text, options...)
	if err != nil {
		t.Fatalf("%s: %v", d.ID, err)
	}
	for _, note := range r.Diagnostics {
		if note.Code == "internal" {
			t.Fatalf("%s: %s", d.ID, note.Message)
		}
	}
	return r
}

// readFloors reads the F1 that the project's own documents of a language must keep, a
// line a set: the name of a file, or of a set of news or of kinds within one, "zh-news-open".
func readFloors(t testing.TB, lang string) map[string]map[string]float64 {
	t.Helper()
	data, err := os.ReadFile("testdata/documents/floors-" + lang + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	floors := map[string]map[string]float64{}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	columns := strings.Split(lines[0], "\t")
	for _, line := range lines[1:] {
		fields := strings.Split(line, "\t")
		if len(fields) != len(columns) || floors[fields[0]] != nil {
			t.Fatalf("floors of %s: %q", lang, line)
		}
		floor := map[string]float64{}
		for i, f := range fields[1:] {
			if f == "-" {
				continue
			}
			if floor[columns[i+1]], err = strconv.ParseFloat(f, 64); err != nil {
				t.Fatal(err)
			}
		}
		floors[fields[0]] = floor
	}
	return floors
}

// TestDocuments scores the project's own documents.
func TestDocuments(t *testing.T) {
	paths, err := filepath.Glob("testdata/documents/*.jsonl")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".jsonl")
		lang, _, _ := strings.Cut(name, "-")
		t.Run(name, func(t *testing.T) {
			if !slices.Contains(legation.Languages(), lang) {
				t.Skip("the language is not read")
			}
			sets, floors := map[string]scores{}, readFloors(t, lang)
			for _, d := range readGold(t, path) {
				set := name
				if strings.HasPrefix(d.Set, "news-") || strings.HasPrefix(d.Set, "kinds-") {
					set = lang + "-" + d.Set
				}
				if sets[set] == nil {
					sets[set] = scores{}
				}
				sets[set].score(&d, parseGold(t, &d))
			}
			for set, s := range sets {
				t.Log(set, s)
				for metric, floor := range floors[set] {
					if s[metric] == nil {
						t.Errorf("%s: nothing of %s is scored", set, metric)
						continue
					}
					if got := s[metric].f1(); got < floor {
						t.Errorf("%s: %s: F1 %.3f, want %.2f", set, metric, got, floor)
					}
				}
			}
		})
	}
}

// TestLanguagesTellOneJourney reads one journey told in eight languages, which
// gives one report but for the names, and those are names of one person.
func TestLanguagesTellOneJourney(t *testing.T) {
	if _, err := os.Stat("../shared/corpus/dev/tour.jsonl"); err != nil {
		t.Skip("the corpus is absent")
	}
	var first *legation.Report
	for _, d := range readGold(t, "../shared/corpus/dev/tour.jsonl") {
		if !strings.HasPrefix(d.ID, "tour-") {
			continue
		}
		r := parseGold(t, &d)
		if r.Language != d.Language {
			t.Errorf("%s: read as %q", d.ID, r.Language)
		}
		if first == nil {
			first = r
			continue
		}
		if want, got := journeyOf(first), journeyOf(r); !slices.Equal(want, got) {
			t.Errorf("%s:\n got %q\nwant %q", d.ID, got, want)
		}
		for _, o := range r.Officials {
			if !slices.ContainsFunc(first.Officials, func(p *legation.Official) bool { return p.Name.Matches(o.Name) && p.Office.Role == o.Office.Role }) {
				t.Errorf("%s: %s is nobody of the first report", d.ID, o.Name.Latin())
			}
		}
	}
}

// journeyOf is what a report tells, without names.
func journeyOf(r *legation.Report) (lines []string) {
	for _, o := range r.Officials {
		lines = append(lines, fmt.Sprint("official ", o.Office.Role, " ", o.Office.Country))
	}
	for _, it := range r.Itineraries {
		for _, l := range it.Legs {
			lines = append(lines, fmt.Sprint("leg ", l.Place.Country, " ", l.Place.City, " ", l.Period, " ", l.Status, " ", l.Visit.Kind, " meetings ", len(l.Visit.Meetings)))
		}
	}
	for _, s := range r.Sources {
		lines = append(lines, "source "+s.Name)
	}
	slices.Sort(lines)
	return lines
}
