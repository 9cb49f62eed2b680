package main

import (
	"fmt"
	"math"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/legation-go/legation"
)

// What is compared here must not depend on what else the machine does: time is that of
// processors, what is compared is read by turns, and the least of several rounds counts.

// rounds is how often each of those that are compared is read.
const rounds = 12

// spent is the time of processors that this program has taken, its garbage collector's too.
func spent() time.Duration {
	var u syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// contest runs each of several by turns and returns the least time of processors, and the
// least time by the clock, that each took the second of two times.
func contest(runs ...func()) (processors, clock []time.Duration) {
	processors, clock = make([]time.Duration, len(runs)), make([]time.Duration, len(runs))
	for i := range runs {
		processors[i], clock[i] = math.MaxInt64, math.MaxInt64
	}
	for range rounds {
		for i, run := range runs {
			run() // what it needs of memory is at hand
			runtime.GC()
			begin, start := time.Now(), spent()
			run()
			processors[i], clock[i] = min(processors[i], spent()-start), min(clock[i], time.Since(begin))
		}
	}
	return processors, clock
}

// length prints what a byte costs in texts of several lengths. All read the same ten megabytes,
// cut into texts of so many bytes: a short text that is read again and again would be known by heart to the
// processor.
func length() {
	all := strings.Join(filled(documents("en"), 10*megabyte), "\n\n")[:10*megabyte]
	sizes := []int{10 << 10, 100 << 10, megabyte, 10 * megabyte}
	p := parser(legation.WithLanguage("en"))
	var runs []func()
	for _, n := range sizes {
		var texts []string
		for at := 0; at+n <= len(all); at += n {
			texts = append(texts, strings.ToValidUTF8(all[at:at+n], ""))
		}
		runs = append(runs, parseAll(p, texts))
	}
	took, _ := contest(runs...)
	fmt.Printf("\n| 10 MB, cut into texts of | ns of processor a byte | beside 10 kB |\n| --- | ---: | ---: |\n")
	for i, n := range sizes {
		fmt.Printf("| %s | %s | %.2f |\n", size(n), figure(float64(took[i].Nanoseconds())/float64(len(all))), float64(took[i])/float64(took[0]))
	}
}

// cores prints how much faster two cores read a stream than one. By the clock that says something on a
// machine that does nothing else; by processors it says what sharing costs on any.
func cores() {
	texts := filled(documents("en"), 5*megabyte)
	took, clock := contest(stream(texts, 1), stream(texts, 2))
	fmt.Printf("\n| two cores beside one | times as fast |\n| --- | ---: |\n")
	fmt.Printf("| by the clock | %.2f |\n", float64(clock[0])/float64(clock[1]))
	fmt.Printf("| by processors, if both are free | %.2f |\n", 2*float64(took[0])/float64(took[1]))
}

// segments prints how fast texts are read beside those who only cut them into words.
func segments() {
	cases := []struct {
		name  string
		texts []string
	}{
		{"the article", filled([]string{article()}, megabyte)},
		{"English, 1 MB", filled(documents("en"), megabyte)},
		{"no visit, 1 MB", filled(ordinary(), megabyte)},
	}
	p := parser()
	var runs []func()
	for _, c := range cases {
		runs = append(runs, parseAll(p, c.texts), func() {
			for _, t := range c.texts {
				for tokens := words.FromString(t); tokens.Next(); {
					sink++
				}
			}
		})
	}
	took, _ := contest(runs...)
	fmt.Printf("\n| Parse beside uax29 words | MB/s | uax29 | of its rate |\n| --- | ---: | ---: | ---: |\n")
	for i, c := range cases {
		rate := func(d time.Duration) float64 { return float64(total(c.texts)) / 1e6 / d.Seconds() }
		parse, cut := rate(took[2*i]), rate(took[2*i+1])
		fmt.Printf("| %s | %s | %s | %.3f |\n", c.name, figure(parse), figure(cut), parse/cut)
	}
}

// languages prints what a byte of each language costs beside one of English.
func languages() {
	var runs []func()
	var bytes []int
	for _, lang := range legation.Languages() {
		texts := filled(documents(lang), megabyte)
		runs, bytes = append(runs, parseAll(parser(legation.WithLanguage(lang)), texts)), append(bytes, total(texts))
	}
	took, _ := contest(runs...)
	english := float64(bytes[0]) / float64(took[0])
	fmt.Printf("\n| language | of the rate of English |\n| --- | ---: |\n")
	for i, lang := range legation.Languages() {
		fmt.Printf("| %s | %.2f |\n", lang, float64(bytes[i])/float64(took[i])/english)
	}
}
