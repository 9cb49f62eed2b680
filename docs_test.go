package legation_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"
)

// TestEveryFunctionHasAnExample lists the exported functions and methods that no example
// with output shows.
func TestEveryFunctionHasAnExample(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var code []*ast.File
	shown := map[string]bool{}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") {
			continue
		}
		f, err := parser.ParseFile(fset, e.Name(), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(e.Name(), "_test.go") {
			code = append(code, f)
			continue
		}
		for _, example := range doc.Examples(f) {
			if example.Output != "" || example.EmptyOutput {
				name, _, _ := strings.Cut(example.Name+"_", "_")
				method, _, _ := strings.Cut(strings.TrimPrefix(example.Name, name+"_"), "_")
				shown[name], shown[name+"_"+method] = true, true
			}
		}
	}
	wanted := func(name, recv string) {
		if name == "Error" || name == "IsZero" {
			return // of errors and empty values: what they do goes without saying
		}
		if name = strings.TrimPrefix(recv+"_"+name, "_"); !shown[name] {
			t.Errorf("no Example%s", name)
		}
	}
	for _, f := range code {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !fn.Name.IsExported() {
				continue
			}
			recv := ""
			if fn.Recv != nil {
				typ := fn.Recv.List[0].Type
				if p, ok := typ.(*ast.StarExpr); ok {
					typ = p.X
				}
				if recv = typ.(*ast.Ident).Name; !ast.IsExported(recv) {
					continue
				}
			}
			wanted(fn.Name.Name, recv)
		}
	}
}
