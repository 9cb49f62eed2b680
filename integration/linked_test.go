package integration

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// A program that only parses holds none of the ways out.
func TestLinked(t *testing.T) {
	bin := filepath.Join(t.TempDir(), "parseonly")
	if out, err := exec.Command("go", "build", "-o", bin, "./testdata/parseonly").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if out, err := exec.Command(bin).Output(); err != nil || string(out) != "1 <nil>\n" {
		t.Fatalf("%v: %s", err, out)
	}
	symbols, err := exec.Command("go", "tool", "nm", bin).Output()
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`legation\.\(\*Parser\)\.Parse`).Match(symbols) {
		t.Fatal("Parse is not among the symbols")
	}
	if found := regexp.MustCompile(`\S*(legation\.Write|legation\.gather|encoding/csv|crypto/sha256)\S*`).FindAll(symbols, 5); len(found) > 0 {
		t.Errorf("linked though not used: %s", found)
	}
}
