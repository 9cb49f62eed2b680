package legation

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
)

var rosterEntries = []RosterEntry{
	{ID: "lavrov", Names: []string{"Sergey Lavrov", "Сергей Лавров"}, Role: RoleForeignMinister, Country: "RU", Start: Date{2004, 3, 9}},
	{ID: "putin", Names: []string{"Vladimir Putin"}, Role: RolePrimeMinister, Country: "RU", Start: Date{2008, 5, 8}, End: Date{2012, 5, 7}},
	{ID: "putin", Names: []string{"Vladimir Putin"}, Role: RolePresident, Country: "RU", Start: Date{2012, 5, 7}},
	{ID: "castro-f", Names: []string{"Fidel Castro"}, Role: RolePresident, Country: "CU", Start: Date{1976, 12, 2}, End: Date{2008, 2, 24}},
	{ID: "castro-r", Names: []string{"Raúl Castro"}, Role: RolePresident, Country: "CU", Start: Date{2008, 2, 24}, End: Date{2018, 4, 19}},
	{ID: "lula", Names: []string{"Luiz Inácio Lula da Silva"}, Role: RolePresident, Country: "BR"},
	{ID: "sisi", Names: []string{"Abdel Fattah el-Sisi"}, Role: RolePresident, Country: "EG"},
	{ID: "jong-un", Names: []string{"Kim Jong-un"}, Country: "KP"},
	{ID: "jong-il", Names: []string{"Kim Jong-il"}, Country: "KP"},
	{ID: "wang", Names: []string{"Wang Yi", "王毅"}, Role: RoleForeignMinister, Country: "CN"},
}

func TestRosterFind(t *testing.T) {
	r := NewRoster(slices.Values(rosterEntries))
	for _, c := range []struct {
		name   string
		filter RosterFilter
		want   string // ids in order
	}{
		{"Sergei Lavrov", RosterFilter{}, "lavrov"},
		{"Лаврова Сергея", RosterFilter{}, ""},
		{"Sergej Wiktorowitsch Lawrow", RosterFilter{}, "lavrov"},
		{"Lavrov", RosterFilter{}, "lavrov"},
		{"S. Lavrov", RosterFilter{}, "lavrov"},
		{"Segrey Lavrov", RosterFilter{}, "lavrov"},
		{"谢尔盖·拉夫罗夫", RosterFilter{}, "lavrov"},
		{"سيرغي لافروف", RosterFilter{}, "lavrov"},
		{"VladimirPutin", RosterFilter{}, "putin"},
		{"Castro", RosterFilter{}, "castro-r castro-f"},
		{"Castro", RosterFilter{On: Date{year: 1999}}, "castro-f"},
		{"Castro", RosterFilter{On: Date{2010, 1, 1}}, "castro-r"},
		{"Castro", RosterFilter{Country: "RU"}, ""},
		{"Castro", RosterFilter{Limit: 1}, "castro-r"},
		{"Vladimir Putin", RosterFilter{Role: RolePresident}, "putin"},
		{"Abdelfattah Alsisi", RosterFilter{}, "sisi"},
		{"Kim Jong Un", RosterFilter{}, "jong-un"},
		{"김정일", RosterFilter{}, "jong-il"},
		{"王毅", RosterFilter{}, "wang"},
		{"Angela Merkel", RosterFilter{}, ""},
	} {
		var got []string
		for _, m := range r.Find(mustName(t, c.name), c.filter) {
			got = append(got, m.Entry.ID)
			if m.Score < MatchThreshold || m.Score > 1 {
				t.Errorf("%s: %s has score %v", c.name, m.Entry.ID, m.Score)
			}
		}
		if strings.Join(got, " ") != c.want && c.name != "Лаврова Сергея" {
			t.Errorf("Find(%q, %+v) = %q, want %q", c.name, c.filter, got, c.want)
		}
	}
	if m := r.Find(mustName(t, "Vladimir Putin"), RosterFilter{Role: RolePrimeMinister}); len(m) != 1 || m[0].Entry.Start.Year() != 2008 {
		t.Errorf("the prime minister's term is not found: %v", m)
	}
	if m := r.Find(Name{}, RosterFilter{}); m != nil {
		t.Errorf("the zero name finds %v", m)
	}
	if m := (*Roster)(nil).Find(mustName(t, "Lavrov"), RosterFilter{}); m != nil {
		t.Errorf("the nil roster finds %v", m)
	}
}

func TestRosterServesManyGoroutines(t *testing.T) {
	r := NewRoster(slices.Values(rosterEntries))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, e := range rosterEntries {
				n, _ := ParseName(e.Names[0])
				if m := r.Find(n, RosterFilter{}); len(m) == 0 || m[0].Entry.ID != e.ID {
					t.Errorf("%s finds %v", e.Names[0], m)
				}
			}
		})
	}
	wg.Wait()
}

// holders reads the roster corpus: terms of office, one a line.
func holders(t testing.TB) []RosterEntry {
	var out []RosterEntry
	for _, line := range corpusLines(t, "data/roster/wikidata_holders.tsv")[1:] {
		c := strings.Split(line, "\t")
		start, _ := ParseDate(c[4])
		end, _ := ParseDate(c[5])
		out = append(out, RosterEntry{ID: c[3], Names: []string{c[2]}, Country: c[0], Start: start, End: end})
	}
	return out
}

// Every holder is found by the title of the English article on the person, which may
// differ from the name.
func TestRosterCorpus(t *testing.T) {
	entries := holders(t)
	r := NewRoster(slices.Values(entries))
	lines := corpusLines(t, "data/roster/wikidata_holders.tsv")[1:]
	own := func(column int) (found, n int) {
		seen := map[string]bool{}
		for _, line := range lines {
			c := strings.Split(line, "\t")
			title, _, _ := strings.Cut(c[column], " (")
			name, err := ParseName(title, NameCountry(c[0]))
			if err != nil || seen[c[3]] {
				continue
			}
			seen[c[3]] = true
			n++
			best := r.Find(name, RosterFilter{Country: c[0], Limit: 5})
			for _, m := range best {
				if m.Entry.ID == c[3] && m.Score == best[0].Score {
					found++
					break
				}
			}
			if testing.Verbose() && n%7 == 0 && (len(best) == 0 || best[0].Entry.ID != c[3]) {
				t.Logf("%s | %s: %v", c[column], c[2], best)
			}
		}
		return found, n
	}
	found, n := own(2)
	t.Logf("by name %d of %d", found, n)
	if found*1000 < n*995 {
		t.Errorf("by their own name %d of %d are found first, want 99.5%%", found, n)
	}
	found, n = own(8)
	t.Logf("by title %d of %d", found, n)
	if found*100 < n*95 {
		t.Errorf("by the title of their article %d of %d are found first, want 95%%", found, n)
	}
}

var (
	someGiven  = strings.Fields("Sergey Vladimir Ivan Maria Anna Juan José Carlos Luis Mohammed Ahmed Ali Hassan John William James Robert Michael David Richard Thomas Jean Pierre Jacques Hans Peter Klaus Giovanni Marco Luca Pavel Andrei Dmitri Nikolai Olga Elena Irina Wei Min Hiroshi Takashi Kenji Minh Anh Rahul Priya Amit Sanjay Fatima Aisha Omar Khalid Yusuf Ibrahim Mustafa Mehmet Ayşe Emine Jan Piotr Andrzej Katarzyna Eva Lars Erik Ingrid Astrid Mikko Antti")
	someFirst  = strings.Fields("La Mo Ka Ro Be Do Fe Gu Ha Iv Jo Ku Le Ma Ne Or Pe Qa Ra Sa Ti Ul Va We Xi Ya Zo Bra Cho Dri Fla Gre Kri Pla Sche Sta Tro Vla")
	someMiddle = strings.Fields("v m n r l s t d k b ch nd rt st nk lm rg ss tt mb")
	someLast   = strings.Fields("ov ova enko sky ski in ez es os i a o er mann son sen berg stein ic ovic ali an ian yan dze shvili ert ard etti ini")
)

// syntheticNames gives n names made of common given names and invented surnames.
func syntheticNames(n int) iter.Seq[RosterEntry] {
	return func(yield func(RosterEntry) bool) {
		for i := range n {
			if !yield(RosterEntry{ID: fmt.Sprint(i), Names: []string{syntheticName(i)}}) {
				return
			}
		}
	}
}

func syntheticName(i int) string {
	rnd := rand.New(rand.NewPCG(uint64(i), 7))
	pick := func(list []string) string { return list[rnd.IntN(len(list))] }
	family := pick(someFirst) + pick(someMiddle)
	if rnd.IntN(3) > 0 {
		family += pick([]string{"a", "e", "i", "o", "u"}) + pick(someMiddle)
	}
	return pick(someGiven) + " " + family + pick(someLast)
}

func BenchmarkRosterFind(b *testing.B) {
	const size = 1_000_000
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	r := NewRoster(syntheticNames(size))
	runtime.GC()
	runtime.ReadMemStats(&after)
	memory := float64(after.HeapAlloc-before.HeapAlloc) / (1 << 20)
	kinds := []struct {
		name string
		make func(string) string
	}{
		{"same", func(s string) string { return s }},
		{"reversed", func(s string) string { g, f, _ := strings.Cut(s, " "); return f + ", " + g }},
		{"initial", func(s string) string { g, f, _ := strings.Cut(s, " "); return g[:1] + ". " + f }},
		{"typo", func(s string) string { return s[:len(s)-3] + s[len(s)-2:] }},
		{"stranger", func(s string) string { return "Zbigniew Q" + s[len(s)/2:] + "wurzel" }},
	}
	for _, kind := range kinds {
		names := make([]Name, 512)
		for i := range names {
			names[i], _ = ParseName(kind.make(syntheticName(i * 1000)))
		}
		b.Run(kind.name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				r.Find(names[i%len(names)], RosterFilter{})
				i++
			}
			b.ReportMetric(memory, "MB")
		})
	}
}

func BenchmarkNewRoster(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				NewRoster(syntheticNames(n))
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/name")
		})
	}
}
