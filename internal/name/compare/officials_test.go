package compare

import (
	"os"
	"strings"
	"testing"

	"github.com/legation-go/legation/internal/name"
)

// Sixty officials in eight languages each, pair by pair.
func TestOfficialsInEightLanguages(t *testing.T) {
	data, err := os.ReadFile("testdata/officials8.tsv")
	if err != nil {
		t.Fatal(err)
	}
	langs := []string{"en", "es", "fr", "de", "ru", "zh", "ar"}
	var people [][]string
	var texts []string
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "en\t") {
			continue
		}
		var row []string
		for i, cell := range strings.Split(line, "\t") {
			lang := "en"
			if i < len(langs) {
				lang = langs[i]
			} else {
				lang, cell, _ = strings.Cut(cell, ":")
			}
			n, err := name.Parse(cell, name.Options{Lang: lang})
			if err != nil {
				t.Errorf("%q: %v", cell, err)
			}
			row = append(row, Prepare(n))
			texts = append(texts, cell)
		}
		people = append(people, row)
	}
	if len(people) != 60 {
		t.Errorf("%d officials, want 60", len(people))
	}
	var same, sameFound, other, otherFound int
	for i, row := range people {
		for k, x := range row {
			for l := k + 1; l < len(row); l++ {
				same++
				if s := Similarity(x, row[l]); s >= Threshold {
					sameFound++
				} else {
					t.Logf("not matched %.3f: %s, %s", s, texts[i*8+k], texts[i*8+l])
				}
			}
			for j := i + 1; j < len(people); j++ {
				for l, y := range people[j] {
					other++
					if s := Similarity(x, y); s >= Threshold {
						otherFound++
						t.Logf("matched %.3f: %s, %s", s, texts[i*8+k], texts[j*8+l])
					}
				}
			}
		}
	}
	t.Logf("same person %d of %d, different people %d of %d", sameFound, same, otherFound, other)
	if sameFound*1000 < same*970 {
		t.Errorf("%d of %d pairs of one person match, want 97%%", sameFound, same)
	}
	if otherFound*1000 > other*5 {
		t.Errorf("%d of %d pairs of two people match, want at most 0.5%%", otherFound, other)
	}
}
