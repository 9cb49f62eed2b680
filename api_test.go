package legation_test

import (
	"flag"
	"os"
	"os/exec"
	"strings"
	"testing"
)

var renew = flag.Bool("renew-api", false, "write docs/api.txt anew")

// TestAPI compares the package's exported declarations with the listing that is
// committed: nothing of it goes or changes by accident. After a change that is
// meant, write it anew:
//
//	go test -run TestAPI . -renew-api
func TestAPI(t *testing.T) {
	out, err := exec.Command("go", "doc", "-all", ".").Output()
	if err != nil {
		t.Skipf("go doc: %v", err)
	}
	got := declarations(string(out))
	if *renew {
		if err := os.WriteFile("docs/api.txt", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("docs/api.txt")
	if err != nil {
		t.Fatal(err)
	}
	if change := firstChange(strings.Split(string(want), "\n"), strings.Split(got, "\n")); change != "" {
		t.Errorf("docs/api.txt differs: %s\nIf the change is meant: go test -run TestAPI . -renew-api", change)
	}
}

// declarations keeps the code of what go doc prints, without the comments.
func declarations(doc string) string {
	var b strings.Builder
	_, doc, _ = strings.Cut(doc, "\nCONSTANTS\n")
	for line := range strings.Lines(doc) {
		code, _, _ := strings.Cut(line, "//")
		code = strings.TrimRight(code, " \t\n")
		if code == "" || strings.HasPrefix(code, "    ") {
			continue // the words of a declaration's comment are indented by four spaces
		}
		b.WriteString(code + "\n")
	}
	return b.String()
}
