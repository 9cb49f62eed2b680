// Command bench measures the library beside its peers, in one run on the same
// texts, and prints the table of the README in Markdown:
//
//	go run .
//
// The same cases run as benchmarks with go test -bench.
package main

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"
)

func itoa(n int) string { return strconv.Itoa(n) }

func main() {
	only := ""
	if len(os.Args) > 1 {
		only = os.Args[1]
	}
	fmt.Printf("%s, %s/%s, %d cores, %s.\n", processor(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version())
	fmt.Printf("Versions: %s.\n", versions())
	group := ""
	for _, c := range cases() {
		if !strings.Contains(c.group, only) {
			continue
		}
		if c.group != group {
			group = c.group
			if c.bytes > 0 {
				fmt.Printf("\n| %s | MB/s | time | allocations |\n| --- | ---: | ---: | ---: |\n", group)
			} else {
				fmt.Printf("\n| %s | time | allocations |\n| --- | ---: | ---: |\n", group)
			}
		}
		t, allocs := measure(c)
		if c.bytes > 0 {
			fmt.Printf("| %s | %s | %s | %d |\n", c.name, figure(float64(c.bytes)/t.Seconds()/1e6), rounded(t), allocs)
		} else {
			fmt.Printf("| %s | %s | %d |\n", c.name, rounded(t), allocs)
		}
	}
	for _, r := range []struct {
		group string
		print func()
	}{{"ratios", segments}, {"ratios", languages}, {"ratios", length}, {"ratios", cores}, {"start", start}} {
		if strings.Contains(r.group, only) {
			r.print()
		}
	}
}

// measure returns the shortest of three rounds, which is the one that the rest
// of the machine disturbed least.
func measure(c benchCase) (best time.Duration, allocs int64) {
	best = math.MaxInt64
	for range 3 {
		r := testing.Benchmark(func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.run()
			}
		})
		if t := time.Duration(r.NsPerOp()); t < best {
			best, allocs = t, r.AllocsPerOp()
		}
	}
	return best, allocs
}

func rounded(d time.Duration) string {
	switch {
	case d < 10*time.Microsecond:
		return d.String()
	case d < 10*time.Millisecond:
		return d.Round(time.Microsecond / 10).String()
	}
	return d.Round(time.Millisecond / 10).String()
}

func figure(f float64) string {
	switch {
	case f < 1:
		return strconv.FormatFloat(f, 'f', 2, 64)
	case f < 100:
		return strconv.FormatFloat(f, 'f', 1, 64)
	}
	return strconv.FormatFloat(f, 'f', 0, 64)
}

func processor() string {
	data, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(data)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "an unknown processor"
}

// versions names the peers as the module was built with.
func versions() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	var list []string
	for _, d := range info.Deps {
		for _, peer := range []string{"uax29", "uniseg", "prose", "go-dateparser", "when", "unidecode", "smetrics"} {
			if strings.Contains(d.Path, peer) {
				list = append(list, d.Path+" "+d.Version)
			}
		}
	}
	return strings.Join(list, ", ")
}

// start prints what a program that parses one text adds to an empty one: bytes
// of the binary, time of the whole process, and what of it passes between the first line of main and
// its first report. A program that can log to the network, as
// zerolog can, is linked with the C library where there is cgo, which takes some of the time.
func start() {
	dir, err := os.MkdirTemp("", "legation")
	check(err)
	defer os.RemoveAll(dir)
	programs := []struct{ name, main, cgo string }{{"empty", "empty", "1"}, {"parse", "parse", "1"}, {"parse, without cgo", "parse", "0"}}
	bins, best, report := make([]string, len(programs)), make([]time.Duration, len(programs)), make([]time.Duration, len(programs))
	for i, p := range programs {
		bins[i], best[i], report[i] = filepath.Join(dir, itoa(i)), math.MaxInt64, math.MaxInt64
		build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", bins[i], "./start/"+p.main)
		build.Env = append(os.Environ(), "CGO_ENABLED="+p.cgo)
		if out, err := build.CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "%s\n", out)
			check(err)
		}
	}
	for range 40 {
		for i, bin := range bins {
			begin := time.Now()
			out, err := exec.Command(bin).Output()
			check(err)
			best[i] = min(best[i], time.Since(begin))
			if took, err := strconv.Atoi(strings.TrimSpace(string(out))); err == nil {
				report[i] = min(report[i], time.Duration(took)*time.Microsecond)
			}
		}
	}
	fmt.Printf("\n| a program | binary | its process, whole | in main, to the first report |\n| --- | ---: | ---: | ---: |\n")
	for i, p := range programs {
		info, err := os.Stat(bins[i])
		check(err)
		first := "–"
		if report[i] != math.MaxInt64 {
			first = report[i].Round(time.Millisecond / 10).String()
		}
		fmt.Printf("| %s | %.1f MB | %s | %s |\n", p.name, float64(info.Size())/1e6, best[i].Round(time.Millisecond/10), first)
	}
}
