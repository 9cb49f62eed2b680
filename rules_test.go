package legation_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

var update = flag.Bool("update", false, "write what the library reads into testdata/rules")

// TestRules reads the sentences of testdata/rules, each under the rule of grammar
// that it stands for, and compares the journeys. A file is a list of blocks: a
// line "# rule", the text, and lines that begin with "> ": what the text tells.
func TestRules(t *testing.T) {
	paths, err := filepath.Glob("testdata/rules/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no rules: %v", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for _, block := range strings.Split(strings.TrimSpace(string(data)), "\n\n# ") {
			rule, rest, _ := strings.Cut(strings.TrimPrefix(block, "# "), "\n")
			var text, want []string
			for _, line := range strings.Split(rest, "\n") {
				if told, ok := strings.CutPrefix(line, "> "); ok {
					want = append(want, told)
				} else if line != "" {
					text = append(text, line)
				}
			}
			got := told(parse(t, strings.Join(text, "\n")))
			fmt.Fprintf(&out, "# %s\n%s\n", rule, strings.Join(text, "\n"))
			for _, line := range got {
				fmt.Fprintf(&out, "> %s\n", line)
			}
			out.WriteByte('\n')
			if *update {
				continue
			}
			t.Run(rule, func(t *testing.T) {
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s\n(-want +got):\n%s", strings.Join(text, "\n"), diff)
				}
			})
		}
		if *update {
			if err := os.WriteFile(path, []byte(strings.TrimSpace(out.String())+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// told writes a report as lines: "with traveller (office): companion", a leg "traveller (office): place, period,
// status, kind", under it its meetings, then the meetings beside any journey.
func told(r *legation.Report) (lines []string) {
	line := func(parts ...string) {
		var kept []string
		for _, p := range parts {
			if p != "" {
				kept = append(kept, p)
			}
		}
		lines = append(lines, strings.Join(kept, ", "))
	}
	who := func(o *legation.Official) string {
		office := strings.TrimSpace(string(o.Office.Role) + " " + o.Office.Country + o.Office.Organization)
		if o.Name.Full == "" {
			return "(" + office + ")"
		}
		return o.Name.Full + " (" + office + ")"
	}
	meetings := func(list []legation.Meeting, indent string) {
		for _, m := range list {
			var people []string
			for _, p := range m.Participants {
				people = append(people, who(p))
			}
			line(indent+string(m.Kind)+": "+strings.Join(people, " + "), m.Date.String(), string(m.Status))
		}
	}
	for _, it := range r.Itineraries {
		for _, c := range it.Companions {
			line("with " + who(it.Traveller) + ": " + who(c))
		}
		for i := range it.Legs {
			l := &it.Legs[i]
			line(who(it.Traveller)+": "+l.Place.String(), l.Period.String(), string(l.Status), string(l.Visit.Kind))
			meetings(l.Visit.Meetings, "  ")
		}
	}
	meetings(r.Meetings, "")
	return lines
}

// However many officials a text names, who speaks of one tells of what country he is.
func TestSpokenForAmongMany(t *testing.T) {
	const said = "Senegalese presidential spokesman Ousmane Fall said that Prime Minister Moussa Ndiaye will visit Paris on Monday."
	for _, n := range []int{0, 61, 62, 63, 64, 130} {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "The Foreign Minister of Norway, Tomas %cel%sberg, gave a speech. ", 'A'+i%26, strings.Repeat("o", i/26+1))
		}
		officials := parse(t, b.String()+said).Officials
		if len(officials) != n+2 {
			t.Fatalf("%d officials, want %d", len(officials), n+2)
		}
		if o := officials[n+1]; o.Office.Country != "SN" {
			t.Errorf("%s, one of %d, is of %q", o.Name, n+2, o.Office.Country)
		}
	}
}
