package name

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/legation-go/legation/internal/golden"
	"github.com/legation-go/legation/internal/name/tables"
)

var update = flag.Bool("update", false, "write testdata/readings.txt anew")

// TestReadings holds how names are read in the forms in which they are met, right or wrong,
// so that no change of it goes unseen. After one that is meant:
//
//	go test ./internal/name -run TestReadings -update && git diff internal/name/testdata
func TestReadings(t *testing.T) {
	var got bytes.Buffer
	for _, n := range readingNames(t) {
		read(&got, n, Options{})
	}
	for i, row := range officials(t) {
		opt := Options{Country: row[1], Lang: row[2]}
		if opt != (Options{}) {
			read(&got, row[0], opt)
		}
		given, family := strings.TrimSpace(row[3]+" "+row[4]), strings.TrimSpace(row[5]+" "+row[6])
		for _, form := range []string{
			row[0], family + ", " + given, given + " " + strings.ToUpper(family), strings.ToUpper(family) + " " + given, family + " " + given,
			strings.ToUpper(row[0]), strings.ToLower(row[0]), initials(given) + " " + family, family + " " + initials(given), family, given,
		} {
			read(&got, form, Options{})
		}
		for k, title := range []string{"H.E. Dr. %s", "Sir %s", "President %s Jr.", "Sheikh %s", "%s III", "Excmo. Sr. %s", "г-н %s", "%s阁下", "معالي %s", "Foreign Minister %s, PhD", "%s (Bob)", "Prince %s of Spain"} {
			if (i+k)%4 == 0 {
				read(&got, fmt.Sprintf(title, row[0]), Options{})
			}
		}
	}
	golden.Hold(t, "testdata/readings.txt", got.Bytes(), *update)
}

// readingNames are names that are met as they stand.
func readingNames(t *testing.T) (list []string) {
	for _, file := range []string{"testdata/peers.tsv", "compare/testdata/officials8.tsv"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range tables.Rows(string(data)) {
			for _, cell := range row {
				if _, after, ok := strings.Cut(cell, ":"); ok {
					cell = after
				}
				list = append(list, cell)
			}
		}
	}
	return list
}

func officials(t *testing.T) [][]string {
	data, err := os.ReadFile("testdata/officials.tsv")
	if err != nil {
		t.Fatal(err)
	}
	return tables.Rows(string(data))
}

// initials writes "Luiz Inácio" as "L. I.".
func initials(given string) string {
	var parts []string
	for _, w := range strings.Fields(given) {
		parts = append(parts, string([]rune(w)[:1])+".")
	}
	return strings.Join(parts, " ")
}

// read writes how a name is read, a line.
func read(w *bytes.Buffer, s string, opt Options) {
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	n, err := Parse(s, opt)
	if err != nil {
		fmt.Fprintf(w, "%s: %v\n", s, err)
		return
	}
	fmt.Fprintf(w, "%s%s: %s", s, strings.TrimSuffix(" "+opt.Country+opt.Lang, " "), parts(n))
	if alt, ok := n.Alternative(); ok {
		fmt.Fprintf(w, " or %s", parts(alt))
	}
	w.WriteByte('\n')
}

func parts(n Name) string {
	return strings.TrimRight(strings.Join([]string{n.Full, n.Honorific, n.Given, n.Patronymic, n.Particle, n.Family, n.Suffix}, "|"), "|") + fmt.Sprintf(" %s %d %d", n.Script, n.Order, n.Doubt)
}
