// Command mutate changes one operator, number or condition of the code at a time and
// asks whether a test notices. It prints the share of changes that one does, and those
// that none does:
//
//	go run ./internal/gen/mutate -n 80 ./internal/route -run 'TestDocuments|TestSwap' .
//
// The first argument is the package whose code is changed, the rest are the arguments of go
// test. Files stay as they are: the changed one is an overlay of the build.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"log"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// mutant is one change: apply makes it, undo takes it back.
type mutant struct {
	file, what  string
	pos         token.Position
	apply, undo func()
}

// swapped are the operators and what they are changed to.
var swapped = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.LAND: token.LOR, token.LOR: token.LAND, token.ADD: token.SUB, token.SUB: token.ADD,
}

func main() {
	log.SetFlags(0)
	n := flag.Int("n", 100, "how many changes to try, chosen by chance")
	seed := flag.Uint64("seed", 1, "of the choice")
	workers := flag.Int("workers", 2, "tests at the same time")
	flag.Parse()
	if flag.NArg() < 2 {
		log.Fatal("usage: mutate [-n 100] PACKAGE GO-TEST-ARGUMENTS...")
	}
	fset := token.NewFileSet()
	files := map[string]*ast.File{}
	var all []mutant
	paths, err := filepath.Glob(filepath.Join(flag.Arg(0), "*.go"))
	if err != nil {
		log.Fatal(err)
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, path, nil, parser.ParseComments)
		if err != nil {
			log.Fatal(err)
		}
		files[path] = f
		all = append(all, mutants(fset, path, f)...)
	}
	random := rand.New(rand.NewPCG(*seed, 0))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	chosen := all[:min(*n, len(all))]

	type result struct {
		m       mutant
		overlay string
	}
	jobs := make(chan result)
	var mu sync.Mutex
	var caught, invalid int
	var survivors []string
	var wait sync.WaitGroup
	for range *workers {
		wait.Go(func() {
			for j := range jobs {
				built, noticed := test(j.overlay, flag.Args()[1:])
				mu.Lock()
				switch {
				case !built:
					invalid++
				case noticed:
					caught++
				default:
					survivors = append(survivors, fmt.Sprintf("%s:%d: %s", filepath.Base(j.m.file), j.m.pos.Line, j.m.what))
				}
				mu.Unlock()
			}
		})
	}
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	for i, m := range chosen {
		m.apply()
		var out bytes.Buffer
		err := format.Node(&out, fset, files[m.file])
		m.undo()
		if err != nil {
			invalid++
			continue
		}
		overlay, err := write(dir, i, m.file, out.Bytes())
		if err != nil {
			log.Fatal(err)
		}
		jobs <- result{m, overlay}
	}
	close(jobs)
	wait.Wait()
	fmt.Printf("%s: %d changes possible, %d tried, %d do not build, %d of %d noticed (%.1f %%)\n",
		flag.Arg(0), len(all), len(chosen), invalid, caught, caught+len(survivors), 100*float64(caught)/float64(max(1, caught+len(survivors))))
	for _, s := range survivors {
		fmt.Println(s)
	}
}

// write puts a changed file and the overlay that names it into dir.
func write(dir string, i int, path string, code []byte) (overlay string, err error) {
	changed := filepath.Join(dir, strconv.Itoa(i)+".go")
	if err := os.WriteFile(changed, code, 0o600); err != nil {
		return "", err
	}
	original, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	b, err := json.Marshal(map[string]map[string]string{"Replace": {original: changed}})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(dir, strconv.Itoa(i)+".json")
	return overlay, os.WriteFile(overlay, b, 0o600)
}

// test runs go test under an overlay. A test that does not end is one that notices.
func test(overlay string, args []string) (built, noticed bool) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, "go", append([]string{"test", "-overlay", overlay, "-timeout", "60s"}, args...)...).CombinedOutput()
	if err == nil {
		return true, false
	}
	return !bytes.Contains(out, []byte("[build failed]")), true
}

// mutants returns the changes that a file allows.
func mutants(fset *token.FileSet, path string, f *ast.File) (list []mutant) {
	add := func(n ast.Node, what string, apply, undo func()) {
		list = append(list, mutant{path, what, fset.Position(n.Pos()), apply, undo})
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			return n.Tok == token.VAR // constants and types are tables
		case *ast.BinaryExpr:
			from := n.Op
			if to, ok := swapped[from]; ok {
				add(n, fmt.Sprintf("%v to %v", from, to), func() { n.Op = to }, func() { n.Op = from })
			}
		case *ast.IfStmt:
			cond := n.Cond
			add(n, "condition never holds", func() {
				n.Cond = &ast.BinaryExpr{X: &ast.ParenExpr{X: cond}, Op: token.LAND, Y: ast.NewIdent("false")}
			}, func() { n.Cond = cond })
		case *ast.BasicLit:
			if v, err := strconv.Atoi(n.Value); err == nil && n.Kind == token.INT {
				old := n.Value
				add(n, fmt.Sprintf("%s to %d", old, v+1), func() { n.Value = strconv.Itoa(v + 1) }, func() { n.Value = old })
			}
		}
		return true
	})
	return list
}
