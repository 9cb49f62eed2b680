package main

import "testing"

// BenchmarkAll runs every case as a benchmark.
func BenchmarkAll(b *testing.B) {
	for _, c := range cases() {
		b.Run(c.group+"/"+c.name, func(b *testing.B) {
			if c.bytes > 0 {
				b.SetBytes(int64(c.bytes))
			}
			b.ReportAllocs()
			for b.Loop() {
				c.run()
			}
		})
	}
}

// TestOrdinary checks that the texts that stand for ordinary news hold no journey.
func TestOrdinary(t *testing.T) {
	p := parser()
	for _, s := range ordinary() {
		if r := mustParse(p, s); len(r.Itineraries) != 0 {
			t.Errorf("a journey in %.40q", s)
		}
	}
}
