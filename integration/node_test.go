package integration

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/legation-go/legation"
)

// seen is what check.mjs sees in one file.
type seen struct {
	Error    string
	Issues   []string
	Schemata []string
	Events   []struct{ UID, Summary, Description, Location, Start, End, Status string }
	Sections []string
	Tasks    []struct {
		Period, Section string
		Events          []string
	}
	Boxes []struct{ ID, Text, Link string }
	Lines []struct{ From, To, Text, Stroke string }
}

// node writes files and lets the programs of check.mjs read them. It skips
// where Node or its packages are not installed (npm ci).
func node(t *testing.T, files map[string][]byte) map[string]seen {
	t.Helper()
	program, err := exec.LookPath("node")
	if err != nil {
		t.Skip("Node is not installed")
	}
	if _, err := os.Stat("node_modules/mermaid"); err != nil {
		t.Skip("the packages are not installed: npm ci --ignore-scripts")
	}
	dir := t.TempDir()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(program, "check.mjs", dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("check.mjs: %v", err)
	}
	var all map[string]seen
	if err := json.Unmarshal(out, &all); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if len(all) != len(files) {
		t.Fatalf("%d files read of %d", len(all), len(files))
	}
	return all
}

// forms returns the files of a report, by the ending that check.mjs goes by.
func forms(t *testing.T, id string, r *legation.Report) map[string][]byte {
	return map[string][]byte{
		id + ".ics":          write(t, calendar, r),
		id + ".geojson":      write(t, legation.WriteGeoJSON, r),
		id + ".timeline.mmd": write(t, legation.WriteTimeline, r),
		id + ".meetings.mmd": write(t, legation.WriteMeetings, r),
		id + ".ftm":          write(t, legation.WriteFollowTheMoney, r),
	}
}

// ical.js, check-geojson, Mermaid, the types of schema.org and the model of
// FollowTheMoney accept what is written of every document.
func TestNodeDocuments(t *testing.T) {
	files, all := map[string][]byte{}, reports(t)
	for id, r := range all {
		for name, data := range forms(t, id, r) {
			files[name] = data
		}
	}
	var list []*legation.Report
	for _, id := range slices.Sorted(maps.Keys(all)) {
		list = append(list, all[id])
	}
	files["all.jsonld"] = write(t, legation.WriteJSONLD, list...)
	got := node(t, files)
	for name, s := range got {
		if s.Error != "" || len(s.Issues) > 0 {
			t.Errorf("%s: %s %q\n%.2000s", name, s.Error, s.Issues, files[name])
		}
	}
	for id, r := range all {
		if got, want := len(got[id+".ics"].Events), dated(r); got != want {
			t.Errorf("%s: %d events, want %d", id, got, want)
		}
		legs := 0
		for _, it := range r.Itineraries {
			legs += len(it.Legs)
		}
		if got := len(got[id+".timeline.mmd"].Tasks); got < legs {
			t.Errorf("%s: %d columns for %d legs", id, got, legs)
		}
	}
}

// Names that try to leave their place are read back as the names that they are.
func TestNodeHostile(t *testing.T) {
	files := map[string][]byte{}
	for i, name := range hostileNames {
		for file, data := range forms(t, fmt.Sprint(i), journey(name)) {
			files[file] = data
		}
	}
	got := node(t, files)
	for name, s := range got {
		if s.Error != "" || len(s.Issues) > 0 {
			t.Errorf("%s: %s %q\n%s", name, s.Error, s.Issues, files[name])
		}
	}
	for i, name := range hostileNames {
		id, name := fmt.Sprint(i), oneLine(name)
		if e := got[id+".ics"].Events; len(e) != 3 || e[0].Summary != name+": "+name+", Kenya" || e[0].Start != "2024-05-14" || e[0].End != "2024-05-15" {
			t.Errorf("%q: events %+v", name, e)
		}
		timeline := got[id+".timeline.mmd"]
		if !slices.Equal(timeline.Sections, []string{name}) || len(timeline.Tasks) != 1 || len(timeline.Tasks[0].Events) != 3 || timeline.Tasks[0].Events[0] != name+", Kenya" {
			t.Errorf("%q: timeline %+v", name, timeline)
		}
		meetings := got[id+".meetings.mmd"]
		if len(meetings.Boxes) != 4 || len(meetings.Lines) != 4 {
			t.Errorf("%q: boxes %+v, lines %+v", name, meetings.Boxes, meetings.Lines)
		}
		for _, b := range meetings.Boxes {
			if b.ID[0] == 'p' && b.Text != name || b.Link != "" {
				t.Errorf("%q: box %+v", name, b)
			}
		}
	}
}
