package compare

import (
	"os"
	"strings"
	"testing"

	"github.com/legation-go/legation/internal/name"
)

const corpora = "../../../../shared/corpus/names/"

// parse reads a name as the library does.
func parse(s string) name.Name {
	n, err := name.Parse(s, name.Options{})
	if err != nil {
		return name.Name{Full: s, Family: s}
	}
	return n
}

func lines(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(corpora + file)
	if err != nil {
		t.Skip("no corpus: ", err)
	}
	return strings.Split(strings.TrimRight(string(data), "\n"), "\n")
}

func TestPairs(t *testing.T) {
	var tp, fp, fn int
	for _, line := range lines(t, "pairs.tsv")[1:] {
		c := strings.Split(line, "\t")
		s := Similarity(Prepare(parse(c[0])), Prepare(parse(c[1])))
		same := c[2] == "true"
		switch got := s >= Threshold; {
		case got && same:
			tp++
		case got:
			fp++
			t.Logf("FP %.3f %s", s, line)
		case same:
			fn++
			t.Logf("FN %.3f %s", s, line)
		}
	}
	f1 := 2 * float64(tp) / float64(2*tp+fp+fn)
	t.Logf("tp %d fp %d fn %d F1 %.3f", tp, fp, fn, f1)
}

// TestTransliterations pairs every name word with its own and with another's
// transcription: the first should match, the second not.
func TestTransliterations(t *testing.T) {
	for _, script := range []string{"arabic", "chinese", "hebrew", "katakana", "korean", "russian"} {
		rows := lines(t, "translit/translit_"+script+"_dev.tsv")[1:]
		var own, other, n int
		for i, line := range rows {
			c, d := strings.Split(line, "\t"), strings.Split(rows[(i*7+13)%len(rows)], "\t")
			word := func(s string) string { return Prepare(name.Name{Full: s, Family: s}) }
			if len(c[0]) < 5 || c[0] == d[0] {
				continue
			}
			n++
			s := Similarity(word(c[0]), word(c[1]))
			if s >= Threshold {
				own++
			} else if i%40 == 0 {
				t.Logf("%s %.3f %s", script, s, line)
			}
			if s := Similarity(word(c[0]), word(d[1])); s >= Threshold {
				other++
				t.Logf("%s FP %.3f %s %s", script, s, c[0], d[1])
			}
		}
		t.Logf("%s own %.3f other %.4f", script, float64(own)/float64(n), float64(other)/float64(n))
	}
}
