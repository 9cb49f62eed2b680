//go:build unix

package legation_test

import (
	"flag"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/legation-go/legation"
)

var large = flag.Bool("large", false, "measure time and memory of texts up to 50 MB that are made to cost much")

// TestCostOfLargeTexts measures what families of hostile texts cost from 1 kB to 50 MB:
//
//	go test -run TestCostOfLargeTexts -v -timeout 1h . -large
func TestCostOfLargeTexts(t *testing.T) {
	if !*large {
		t.Skip("takes minutes: ask for it by -large")
	}
	sizes := []int{1 << 10, 32 << 10, 1 << 20, 50 << 20}
	for _, script := range []string{"Latin", "Cyrillic", "Han", "Arabic"} {
		for _, piece := range families[script] {
			var perByte []float64
			var held, peak float64
			for _, size := range sizes {
				text := strings.Repeat(piece, size/len(piece))
				n := float64(len(text))
				took, high, kept := measured(t, text)
				perByte = append(perByte, float64(took.Nanoseconds())/n)
				held, peak = float64(kept)/n, float64(high)/n
			}
			t.Logf("%s %q: %.0f ns a byte, at 50 MB %.1f bytes of memory a byte, %.1f held", script, piece, perByte, peak, held)
			if last := perByte[len(perByte)-1]; last > 10*max(slices.Max(perByte[:len(perByte)-1]), 50) { // memory never used before is slow; quadratic work would be 50 times as much
				t.Errorf("%s %q: %.0f ns a byte", script, piece, perByte)
			}
			if peak > 130 {
				t.Errorf("%s %q: %.1f bytes of memory a byte", script, piece, peak)
			}
		}
	}
}

// spent is the time of processors that this program has taken by itself: what the system needs to hand out
// memory depends on what else the machine has done.
func spent(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano())
}

// measured reads a text and tells what time of processors that takes, how far the heap grows
// above what it was, and how much of it the report holds.
func measured(t *testing.T, text string) (took time.Duration, peak, held uint64) {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before := m.HeapAlloc
	var stop atomic.Bool
	watched := make(chan uint64)
	go func() {
		high := uint64(0)
		for !stop.Load() && len(text) >= 1<<20 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			high = max(high, m.HeapAlloc)
			time.Sleep(20 * time.Millisecond)
		}
		watched <- high
	}()
	rounds := max(1, min(1000, 4<<20/len(text)))
	var r *legation.Report
	start := spent(t)
	for range rounds {
		var err error
		if r, err = legation.Parse(text, reference()); err != nil {
			t.Fatal(err)
		}
	}
	took = (spent(t) - start) / time.Duration(rounds)
	stop.Store(true)
	peak = max(<-watched, before) - before
	runtime.GC()
	runtime.ReadMemStats(&m)
	held = max(m.HeapAlloc, before) - before
	runtime.KeepAlive(r)
	return took, peak, held
}
