package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/legation-go/legation"
)

func TestMain(m *testing.M) { ptest.MainWithDefault(m, "prism") }

func TestPipeline(t *testing.T) {
	dir := t.TempDir()
	p, s := beam.NewPipelineWithRoot()
	pipeline(s, "testdata/*.jsonl", filepath.Join(dir, "legs.csv"), filepath.Join(dir, "failures.jsonl"))
	if err := ptest.Run(p); err != nil {
		t.Fatal(err)
	}
	compare(t, filepath.Join(dir, "legs.csv"),
		"document,traveller,role,of,leg,country,city,start,end,status,kind",
		"a,Kari Lund,foreign_minister,NO,1,KE,Nairobi,2024-05-13,,ongoing,official",
		"a,Kari Lund,foreign_minister,NO,2,ET,,2024-05-15,,planned,",
		"b,Marek Zielinski,president,PL,1,HU,,,,cancelled,",
		`"'=HYPERLINK(""x"")",Aino Laine,president,FI,1,NO,Oslo,2024-05-20,,planned,`)
	_, unknown := legation.NewParser(legation.WithLanguage("tlh"))
	reason, _ := json.Marshal(unknown.Error())
	compare(t, filepath.Join(dir, "failures.jsonl"),
		`{"id":"","offset":2,"reason":"invalid character 'o' in literal null (expecting 'u')"}`,
		`{"id":"c","offset":-1,"reason":`+string(reason)+`}`)
}

// compare compares the lines of a file; those after the first stand in any order.
func compare(t *testing.T, file string, want ...string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	if strings.HasSuffix(file, ".csv") && got[0] != want[0] {
		t.Errorf("%s begins with %q", filepath.Base(file), got[0])
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant:\n%s", filepath.Base(file), strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
