// Command mutate changes one operator, number or condition of the code at a time and
// asks whether a test notices. It prints the share of changes that one does, and those
// that none does:
//
//	go run ./internal/gen/mutate -n 80 ./internal/route -run 'TestDocuments|TestSwap' ./internal/route .
//
// The first argument is the package whose code is changed, the rest are the flags of its tests
// and the packages whose tests are run. All changes are built into the tests at once, as an overlay, so that files
// stay as they are; the environment says which of them holds.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

func main() {
	log.SetFlags(0)
	n := flag.Int("n", 100, "how many changes to try, chosen by chance")
	seed := flag.Uint64("seed", 1, "of the choice")
	only := flag.String("only", "", "the changes to try instead, as they are printed: file:line,file:line")
	workers := flag.Int("workers", 2, "tests at the same time")
	flag.Parse()
	if flag.NArg() < 2 {
		log.Fatal("usage: mutate [-n 100] PACKAGE [TEST-FLAGS...] PACKAGES-OF-TESTS...")
	}
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	var flags, packages []string
	for i, arg := range flag.Args()[1:] {
		switch {
		case strings.HasPrefix(arg, "-"):
			flags = append(flags, "-test."+strings.TrimLeft(arg, "-"))
		case strings.HasPrefix(flag.Args()[i], "-") && !strings.Contains(flag.Args()[i], "="):
			flags = append(flags, arg)
		default:
			packages = append(packages, arg)
		}
	}
	all, tests, err := build(dir, flag.Arg(0), packages)
	if err != nil {
		log.Fatal(err)
	}
	if out, err := run(tests, flags, 0); err != nil {
		log.Fatalf("the tests fail without a change: %v\n%s", err, out)
	}
	chosen := choose(all, *n, *seed, *only)
	caught := make([]bool, len(chosen))
	jobs := make(chan int)
	var wait sync.WaitGroup
	for range *workers {
		wait.Go(func() {
			for i := range jobs {
				_, err := run(tests, flags, chosen[i].id)
				caught[i] = err != nil
			}
		})
	}
	for i := range chosen {
		jobs <- i
	}
	close(jobs)
	wait.Wait()
	noticed := 0
	var survivors []string
	for i, c := range chosen {
		if caught[i] {
			noticed++
		} else {
			survivors = append(survivors, c.String())
		}
	}
	fmt.Printf("%s: %d changes possible, %d tried, %d noticed (%.1f %%)\n", flag.Arg(0), len(all), len(chosen), noticed, 100*float64(noticed)/float64(max(1, len(chosen))))
	slices.Sort(survivors)
	for _, s := range survivors {
		fmt.Println(s)
	}
}

// choose returns n of all changes by chance, or those that stand in the lines of only.
func choose(all []change, n int, seed uint64, only string) []change {
	if only != "" {
		lines := strings.Split(only, ",")
		return slices.DeleteFunc(all, func(c change) bool { return !slices.Contains(lines, c.line()) })
	}
	random := rand.New(rand.NewPCG(seed, 0))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all[:min(n, len(all))]
}

// testBinary is a package's tests with all changes in them.
type testBinary struct{ path, dir string }

// fault is what the compiler says of a place.
var fault = regexp.MustCompile(`(?m)^\S*?([^/\s]+\.go):(\d+):`)

// build compiles the tests of the packages with every change of pkg that compiles.
func build(dir, pkg string, packages []string) (all []change, tests []testBinary, err error) {
	src, err := readSource(pkg)
	if err != nil {
		return nil, nil, err
	}
	for range 10 {
		overlay, err := src.write(dir)
		if err != nil {
			return nil, nil, err
		}
		out, err := exec.Command("go", "build", "-gcflags=-e", "-overlay", overlay, pkg).CombinedOutput()
		if err == nil {
			for i, p := range packages {
				bin := filepath.Join(dir, strconv.Itoa(i)+".test")
				if out, err := exec.Command("go", "test", "-c", "-overlay", overlay, "-o", bin, p).CombinedOutput(); err != nil {
					return nil, nil, fmt.Errorf("%s: %v\n%s", p, err, out)
				}
				tests = append(tests, testBinary{bin, p})
			}
			return src.changes(), tests, nil
		}
		lines := fault.FindAllStringSubmatch(string(out), -1)
		if len(lines) == 0 || !src.drop(lines) {
			return nil, nil, fmt.Errorf("%v\n%s", err, out)
		}
	}
	return nil, nil, fmt.Errorf("%s does not build with changes", pkg)
}

// run runs all tests under a change, 0 for none. Tests that do not end fail.
func run(tests []testBinary, flags []string, id int) (out []byte, err error) {
	for _, t := range tests {
		if _, err := os.Stat(t.path); err != nil {
			continue // a package without tests
		}
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
		cmd := exec.CommandContext(ctx, t.path, append([]string{"-test.failfast"}, flags...)...)
		cmd.Dir = t.dir
		cmd.Env = append(os.Environ(), fmt.Sprint(variable, "=", id))
		out, err = cmd.CombinedOutput()
		cancel()
		if err != nil {
			return out, err
		}
	}
	return nil, nil
}

// write writes the changed files and the overlay that names them.
func (s *source) write(dir string) (overlay string, err error) {
	replaced := map[string]string{}
	put := func(original, code string) error {
		changed := filepath.Join(dir, filepath.Base(original))
		replaced[original] = changed
		return os.WriteFile(changed, []byte(code), 0o600)
	}
	for _, f := range s.files {
		if err := put(f.path, f.changed()); err != nil {
			return "", err
		}
	}
	if err := put(filepath.Join(s.dir, "zz_changes.go"), strings.Replace(runtime, "PACKAGE", s.name, 1)); err != nil {
		return "", err
	}
	b, err := json.Marshal(map[string]map[string]string{"Replace": replaced})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(dir, "overlay.json")
	return overlay, os.WriteFile(overlay, b, 0o600)
}
