package legation_test

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/legation-go/legation"
)

// journeyReports are the reports of n documents on journeys of two stays each, by
// travellers of many countries, written one after another by a repeatable rule.
func journeyReports(n, journeys int, yield func(*legation.Report)) {
	given := []string{"Anna", "Bruno", "Carla", "Dmitry", "Elena", "Fatima", "Georg", "Hassan", "Ingrid", "Jorge", "Karim", "Lucia"}
	syllables := []string{"ban", "kel", "lom", "mis", "nur", "pak", "rest", "son", "til", "vush", "gam", "den"}
	countries := []string{"NO", "KE", "PE", "VN", "MA", "HU", "QA", "CU", "FI", "GH"}
	roles := []legation.Role{legation.RolePresident, legation.RoleForeignMinister, legation.RolePrimeMinister, legation.RoleDefenceMinister}
	start := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	name := func(i int) legation.Name {
		family := "T"
		for k, v := 0, i; k < 4; k, v = k+1, v/12 {
			family += syllables[(v+k)%12]
		}
		n, err := legation.ParseName(given[i%len(given)] + " " + family)
		if err != nil {
			panic(err)
		}
		return n
	}
	for i := range n {
		j, version := i%journeys, i/journeys
		traveller := &legation.Official{ID: "o1", Name: name(j / 4), Mentions: []legation.Span{{Start: 0, End: 10}, {Start: 90, End: 99}},
			Office: legation.Office{Role: roles[j/4%len(roles)], Title: "Minister", Country: countries[j/4%len(countries)]}}
		first, second := countries[(j+3)%len(countries)], countries[(j+7)%len(countries)]
		host := &legation.Official{ID: "o2", Name: name(5000 + j%40), Office: legation.Office{Role: legation.RoleMonarch, Country: second}}
		day := start.AddDate(0, j%4*40, j/4%25)
		it := legation.Itinerary{Traveller: traveller}
		for k, country := range []string{first, second} {
			leg := legation.Leg{
				Place: legation.Place{Country: country}, Status: legation.StatusPlanned, Evidence: []legation.Span{{Start: 20 * k, End: 20*k + 80}},
				Period: legation.Period{Start: legation.DateOf(day.AddDate(0, 0, 2*k)), End: legation.DateOf(day.AddDate(0, 0, 2*k+1))},
			}
			if version > 10 {
				leg.Status = legation.StatusCompleted
			}
			leg.Visit.Agenda = legation.Agenda{{Topic: "trade", Text: "trade", Certainty: legation.CertaintyStated, Evidence: leg.Evidence}}
			if k == 1 {
				leg.Visit.Hosts = []*legation.Official{host}
				leg.Visit.Meetings = []legation.Meeting{{Kind: legation.MeetingTalks, Participants: []*legation.Official{traveller, host}, Evidence: leg.Evidence}}
			}
			it.Legs = append(it.Legs, leg)
		}
		yield(&legation.Report{
			Document: fmt.Sprintf("https://news.example/%d", i), Published: day.AddDate(0, 0, version-10), Language: "en",
			Officials: []*legation.Official{traveller, host}, Itineraries: []legation.Itinerary{it},
			Sources: []legation.Source{{Name: "TASS", Kind: legation.SourceNewsAgency, Mentions: []legation.Span{{Start: 7, End: 11}}}},
		})
	}
}

// One round merges a stream of 100,000 reports of 5,000 journeys. held-MB is what the
// Merger keeps, report-MB what the merged report takes beside it, peak-MB the largest
// that the heap has been since the program began.
func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				before := heap()
				var m legation.Merger
				journeyReports(n, n/20, func(r *legation.Report) {
					if err := m.Add(r); err != nil {
						b.Fatal(err)
					}
				})
				held := heap()
				r := m.Report()
				b.ReportMetric(float64(held-before)/1e6, "held-MB")
				b.ReportMetric(float64(heap()-held)/1e6, "report-MB")
				b.ReportMetric(float64(heapSize())/1e6, "peak-MB")
				if len(r.Itineraries) != n/20 {
					b.Fatalf("%d journeys, want %d", len(r.Itineraries), n/20)
				}
				runtime.KeepAlive(&m)
			}
		})
	}
}

// One round merges documents that all tell of one journey: time in proportion to them.
func BenchmarkMergeOneJourney(b *testing.B) {
	for _, n := range []int{2_000, 32_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var m legation.Merger
			journeyReports(n, 1, func(r *legation.Report) {
				if err := m.Add(r); err != nil {
					b.Fatal(err)
				}
			})
			for b.Loop() {
				if r := m.Report(); len(r.Itineraries) != 1 || r.Itineraries[0].Legs[0].Support.Documents != n {
					b.Fatalf("%d journeys", len(r.Itineraries))
				}
			}
		})
	}
}

func heapSize() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapSys
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
