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
		`document,published,itinerary,leg,traveller_id,traveller,role,sender,companions,country,city,region,latitude,longitude,stops,start,end,status,certainty,inferred,kind,kind_text,hosts,topics,evidence,documents,conflicts`,
		`a,2024-05-14,1,1,o1,Kari Lund,foreign_minister,NO,,KE,Nairobi,,-1.2833,36.8167,,2024-05-13,,ongoing,,false,official,official visit,,,0:88,1,`,
		`a,2024-05-14,1,2,o1,Kari Lund,foreign_minister,NO,,ET,,,,,,2024-05-15,,planned,,false,,,,,89:148,1,`,
		`b,,1,1,o1,Marek Zielinski,president,PL,,HU,,,,,,,,cancelled,,false,,,,,0:78,1,`,
		`"'=HYPERLINK(""x"")",2024-05-14,1,1,o1,Aino Laine,president,FI,,NO,Oslo,,59.9167,10.75,,2024-05-20,,planned,,false,,,,,0:55,1,`)
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
