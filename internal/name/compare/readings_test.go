package compare

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/legation-go/legation/internal/golden"
)

var update = flag.Bool("update", false, "write testdata/readings.txt anew")

// TestReadings holds how names compare, part by part, right or wrong, so that no change of it
// goes unseen. After one that is meant:
//
//	go test ./internal/name/compare -run TestReadings -update && git diff internal/name/compare/testdata
func TestReadings(t *testing.T) {
	data, err := os.ReadFile("testdata/officials8.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var people [][]string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "en\t") {
			row := strings.Split(line, "\t")
			_, row[7], _ = strings.Cut(row[7], ":")
			people = append(people, row)
		}
	}
	var got bytes.Buffer
	for i, row := range people {
		for _, s := range row {
			fmt.Fprintf(&got, "%s: %s\n", s, Key(Prepare(parse(s))))
		}
		next, third := people[(i+1)%len(people)], people[(i+2)%len(people)]
		for k := range row {
			tell(&got, row[k], row[(k+1)%8])
			tell(&got, row[k], row[(k+3)%8])
			tell(&got, row[k], next[(k+i)%8])
		}
		if i%3 != 0 {
			continue
		}
		// Forms of the English name, and mixtures of it with that of another.
		words, others := strings.Fields(row[0]), strings.Fields(next[0])
		first, last := words[0], words[len(words)-1]
		for _, form := range []string{
			last, first, last + " " + first, string([]rune(first)[:1]) + ". " + last, first + " X. " + last, first + last, first + " " + last + "a", first + " " + last + "s",
			first + " " + others[len(others)-1], others[0] + " " + last, row[0] + " Jr.", row[0] + " II", first + " " + last + " " + strings.Fields(third[0])[0],
			first + "-" + others[0] + " " + last, "Abdul " + first + " " + last, first + " bin " + others[0] + " " + last, first + " al-" + last, first[:len(first)-1] + " " + last,
			swap(first) + " " + last, first + " " + swap(last), strings.ToUpper(row[0]), strings.NewReplacer("a", "а", "o", "о").Replace(row[0]),
		} {
			tell(&got, row[0], form)
			tell(&got, form, row[4])
			tell(&got, form, row[6])
		}
	}
	golden.Hold(t, "testdata/readings.txt", got.Bytes(), *update)
}

// swap exchanges the second letter of a word with the third: Segrey.
func swap(w string) string {
	r := []rune(w)
	if len(r) > 3 {
		r[1], r[2] = r[2], r[1]
	}
	return string(r)
}

// tell writes how two names compare, a line; the two ways round are the same but for the order.
func tell(w *bytes.Buffer, a, b string) {
	x, y := Prepare(parse(a)), Prepare(parse(b))
	e := Explain(x, y)
	fmt.Fprintf(w, "%s, %s: %.3f %.3f %s", a, b, Similarity(x, y), Similarity(y, x), e.Reason)
	for _, p := range e.Pairs {
		fmt.Fprintf(w, " %s=%s/%s/%s", p.A, p.B, p.Part, p.How)
	}
	w.WriteByte('\n')
}
