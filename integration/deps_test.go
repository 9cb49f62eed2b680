package integration

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s %s: %v", name, strings.Join(args, " "), err)
	}
	return string(out)
}

// The library needs x/text and zerolog, which needs three modules, and no other.
func TestDependencies(t *testing.T) {
	var mod struct {
		Require []struct {
			Path     string
			Indirect bool
		}
	}
	if err := json.Unmarshal([]byte(run(t, "go", "mod", "edit", "-json", "../go.mod")), &mod); err != nil {
		t.Fatal(err)
	}
	var direct []string
	for _, r := range mod.Require {
		if !r.Indirect {
			direct = append(direct, r.Path)
		}
	}
	if diff := cmp.Diff([]string{"github.com/google/go-cmp", "github.com/rs/zerolog", "golang.org/x/text"}, direct); diff != "" {
		t.Errorf("go.mod (-want +got):\n%s", diff)
	}
	var linked []string
	for _, path := range strings.Fields(run(t, "go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", "github.com/legation-go/legation")) {
		if !slices.Contains(linked, path) {
			linked = append(linked, path)
		}
	}
	slices.Sort(linked)
	if diff := cmp.Diff([]string{
		"github.com/legation-go/legation", "github.com/mattn/go-colorable", "github.com/mattn/go-isatty", "github.com/rs/zerolog", "golang.org/x/sys", "golang.org/x/text",
	}, linked); diff != "" {
		t.Errorf("modules of the packages (-want +got):\n%s", diff)
	}
}

// A program that only parses holds no rows, events, streams, readers or logging, and
// no client of the network. It does hold log/slog, which zerolog brings.
func TestParsingLinksNothingElse(t *testing.T) {
	bin := filepath.Join(t.TempDir(), "parseonly")
	run(t, "go", "build", "-o", bin, "./testdata/parseonly")
	symbols := run(t, "go", "tool", "nm", bin)
	for _, unused := range []string{
		`legation\.\(\*Report\)\.(Leg|Meeting|Agenda|Official|Event)Rows`, `legation\.(WriteCSV|ReadDocuments|ReadFiles|organizationActors)`,
		`legation\.\(\*Parser\)\.(ParseAll|ParseFrom)`, `LogValue\b`, `MarshalZerologObject\b.*legation|legation\S*MarshalZerologObject`,
		`encoding/csv\.`, `net/http\.`, `text/template\.`, `regexp\.`,
	} {
		if found := regexp.MustCompile(`(?m)\S*(?:`+unused+`).*$`).FindAllString(symbols, 5); len(found) > 0 {
			t.Errorf("linked though not used: %s", strings.Join(found, "; "))
		}
	}
}
