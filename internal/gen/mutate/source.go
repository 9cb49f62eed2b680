package main

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"os"
)

// variable is the environment's variable that says which change holds.
const variable = "MUTATE_CHANGE"

// runtime is what changed code calls: each does what stood in the code, and something else
// where its change holds.
const runtime = `package PACKAGE

import (
	"cmp"
	"os"
	"strconv"
)

var mutHolds, _ = strconv.Atoi(os.Getenv("` + variable + `"))

func mutOn(id int) bool { return mutHolds == id }

func mutLess[T cmp.Ordered](id int, a, b T) bool { return a < b || mutOn(id) && a == b }

func mutMore[T cmp.Ordered](id int, a, b T) bool { return a > b || mutOn(id) && a == b }

func mutAnd(id int, a bool, b func() bool) bool {
	if mutOn(id) {
		return a || b()
	}
	return a && b()
}

func mutOr(id int, a bool, b func() bool) bool {
	if mutOn(id) {
		return a && b()
	}
	return a || b()
}

type mutNumber interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~float32 | ~float64
}

func mutAdd[T mutNumber](id int, a, b T) T {
	if mutOn(id) {
		return a - b
	}
	return a + b
}

func mutSub[T mutNumber](id int, a, b T) T {
	if mutOn(id) {
		return a + b
	}
	return a - b
}

func mutInt[T mutNumber](id int, v T) T {
	if mutOn(id) {
		return v + 1
	}
	return v
}
`

// change is one change of the code: pieces are what is written into it.
type change struct {
	id     int
	file   string
	pos    token.Position
	what   string
	pieces []piece
}

func (c change) line() string { return fmt.Sprintf("%s:%d", filepath.Base(c.file), c.pos.Line) }

func (c change) String() string { return c.line() + ": " + c.what }

// piece is text that takes the place of the bytes from at to end. Of those that open at one place
// the outer comes first, of those that close there the inner.
type piece struct {
	at, end int
	depth   int
	closes  bool
	text    string
}

// sourceFile is one file and the changes that it allows.
type sourceFile struct {
	path    string
	code    []byte
	changes []change
}

// source is the code of a package.
type source struct {
	dir, name string
	files     []*sourceFile
}

func readSource(pkg string) (*source, error) {
	dir, err := filepath.Abs(pkg)
	if err != nil {
		return nil, err
	}
	s := &source{dir: dir}
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	var parsed []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		code, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(fset, path, code, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		s.name = f.Name.Name
		parsed = append(parsed, f)
		s.files = append(s.files, &sourceFile{path: path, code: code})
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: importer.ForCompiler(fset, "source", nil), Error: func(error) {}}
	p, err := config.Check(pkg, fset, parsed, info)
	if err != nil {
		return nil, err
	}
	id := 0
	for i, f := range parsed {
		w := walker{fset: fset, info: info, pkg: p, file: s.files[i], id: &id}
		w.walk(f, 0)
	}
	return s, nil
}

// changes lists the changes of all files.
func (s *source) changes() (all []change) {
	for _, f := range s.files {
		all = append(all, f.changes...)
	}
	return all
}

// drop takes the changes out that stand in lines of which the compiler complains.
func (s *source) drop(lines [][]string) (dropped bool) {
	for _, f := range s.files {
		f.changes = slices.DeleteFunc(f.changes, func(c change) bool {
			bad := slices.ContainsFunc(lines, func(l []string) bool {
				return l[1] == filepath.Base(f.path) && l[2] == strconv.Itoa(c.pos.Line)
			})
			dropped = dropped || bad
			return bad
		})
	}
	return dropped
}

// changed is the code of a file with all its changes in it.
func (f *sourceFile) changed() string {
	var pieces []piece
	for _, c := range f.changes {
		pieces = append(pieces, c.pieces...)
	}
	slices.SortStableFunc(pieces, func(a, b piece) int {
		switch {
		case a.at != b.at:
			return a.at - b.at
		case a.closes != b.closes:
			if a.closes {
				return -1
			}
			return 1
		case a.closes:
			return b.depth - a.depth
		}
		return a.depth - b.depth
	})
	var out strings.Builder
	at := 0
	for _, p := range pieces {
		out.Write(f.code[at:p.at])
		out.WriteString(p.text)
		at = p.end
	}
	out.Write(f.code[at:])
	return out.String()
}

// walker finds the changes of a file.
type walker struct {
	fset *token.FileSet
	info *types.Info
	pkg  *types.Package
	file *sourceFile
	id   *int
}

func (w *walker) offset(p token.Pos) int { return w.fset.Position(p).Offset }

func (w *walker) add(pos token.Pos, what string, pieces ...piece) {
	w.file.changes = append(w.file.changes, change{id: *w.id, file: w.file.path, pos: w.fset.Position(pos), what: what, pieces: pieces})
}

func (w *walker) next() int { *w.id++; return *w.id }

// around puts text before and behind an expression.
func (w *walker) around(e ast.Node, depth int, before, behind string) []piece {
	from, to := w.offset(e.Pos()), w.offset(e.End())
	return []piece{{from, from, depth, false, before}, {to, to, depth, true, behind}}
}

// walk visits a node; depth orders what is written at one place.
func (w *walker) walk(n ast.Node, depth int) {
	switch n := n.(type) {
	case nil:
		return
	case *ast.GenDecl:
		if n.Tok != token.VAR {
			return // constants and types are tables
		}
	case *ast.ArrayType:
		return
	case ast.Expr:
		if w.info.Types[n].Value != nil {
			if lit, ok := n.(*ast.BasicLit); ok {
				w.number(lit, depth)
			}
			return // a constant as a whole is no place of changes but for a number
		}
		if b, ok := n.(*ast.BinaryExpr); ok {
			w.operator(b, depth)
		}
	case *ast.IfStmt:
		id := w.next()
		w.add(n.Pos(), "condition never holds", w.around(n.Cond, depth, "(", fmt.Sprintf(") && !mutOn(%d)", id))...)
	case *ast.LabeledStmt, *ast.BranchStmt:
	}
	children(n, func(c ast.Node) {
		if kv, ok := n.(*ast.KeyValueExpr); ok && c == kv.Key {
			return // may be the index of an array
		}
		w.walk(c, depth+1)
	})
}

// children calls f for what stands in n.
func children(n ast.Node, f func(ast.Node)) {
	top := true
	ast.Inspect(n, func(c ast.Node) bool {
		if top {
			top = false
			return true
		}
		if c != nil {
			f(c)
		}
		return false
	})
}

// number changes a number of a type that can be written here.
func (w *walker) number(lit *ast.BasicLit, depth int) {
	v, err := strconv.Atoi(lit.Value)
	if lit.Kind != token.INT || err != nil {
		return
	}
	t := w.info.Types[lit].Type
	name := types.TypeString(t, func(p *types.Package) string {
		if p == w.pkg {
			return ""
		}
		return p.Name()
	})
	if strings.HasPrefix(name, "untyped") {
		name = "int"
	}
	id := w.next()
	w.add(lit.Pos(), fmt.Sprintf("%d to %d", v, v+1), w.around(lit, depth, fmt.Sprintf("mutInt[%s](%d, ", name, id), ")")...)
}

// operator changes what an expression does with its two sides.
func (w *walker) operator(b *ast.BinaryExpr, depth int) {
	call := func(to token.Token, name, behind, end string) {
		id := w.next()
		op := w.offset(b.OpPos)
		w.add(b.Pos(), fmt.Sprintf("%v to %v", b.Op, to), append(w.around(b, depth, fmt.Sprintf("%s(%d, ", name, id), end),
			piece{op, op + len(b.Op.String()), depth, false, behind})...)
	}
	lazy := ", func() bool { return ("
	switch b.Op {
	case token.EQL, token.NEQ:
		to := token.NEQ
		if b.Op == token.NEQ {
			to = token.EQL
		}
		id := w.next()
		w.add(b.Pos(), fmt.Sprintf("%v to %v", b.Op, to), w.around(b, depth, fmt.Sprintf("(mutOn(%d) != (", id), "))")...)
	case token.LSS:
		call(token.LEQ, "mutLess", ", ", ")")
	case token.GTR:
		call(token.GEQ, "mutMore", ", ", ")")
	case token.LEQ:
		call(token.LSS, "!mutMore", ", ", ")")
	case token.GEQ:
		call(token.GTR, "!mutLess", ", ", ")")
	case token.LAND:
		call(token.LOR, "mutAnd", lazy, ") })")
	case token.LOR:
		call(token.LAND, "mutOr", lazy, ") })")
	case token.ADD, token.SUB:
		if t, ok := w.info.Types[b].Type.Underlying().(*types.Basic); !ok || t.Info()&types.IsNumeric == 0 {
			return
		}
		if b.Op == token.ADD {
			call(token.SUB, "mutAdd", ", ", ")")
		} else {
			call(token.ADD, "mutSub", ", ", ")")
		}
	}
}
