package legation_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestReadme runs the programs whose output the README shows.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the example")
	}
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{}, {"-as", "timeline"}, {"-as", "meetings"}, {"-as", "geojson"}} {
		out, err := exec.Command("go", append([]string{"run", "./_examples/brief"}, args...)...).Output()
		if err != nil {
			t.Fatalf("brief %v: %v", args, err)
		}
		if !strings.Contains(string(text), string(out)) {
			t.Errorf("brief %v prints what the README does not show:\n%s", args, out)
		}
	}
}
