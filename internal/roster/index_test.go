package roster

import (
	"slices"
	"testing"

	"github.com/legation-go/legation/internal/name"
	"github.com/legation-go/legation/internal/name/compare"
)

func prepared(t testing.TB, s string) string {
	n, err := name.Parse(s, name.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return compare.Prepare(n)
}

var people = []string{
	"Sergey Lavrov", "Dmitry Medvedev", "Bruno Rodríguez Parrilla", "Kim Jong-un", "Kim Jong-il", "Abdel Fattah el-Sisi",
	"Ursula von der Leyen", "Volodymyr Zelenskyy", "Xi Jinping", "Suharto", "Annalena Baerbock", "Sergey Shoigu",
}

// The slow way to find a name is to compare it with every other: the index must
// find what that finds.
func TestFindAgreesWithComparingAll(t *testing.T) {
	var b Builder
	for i, s := range people {
		b.Add(uint32(i), 0, prepared(t, s))
	}
	ix := b.Build()
	for _, s := range append(slices.Clone(people), "Lawrow Sergej", "S. Shoigu", "Medwedew", "Dmitry Mevdedev", "Rodríguez Parrilla, Bruno Eduardo",
		"AbdelFattah AlSisi", "Wolodymyr Selenskyj", "Владимир Зеленский", "习近平", "乌尔苏拉·冯·德·莱恩", "Soeharto", "A. Bärbock", "Nobody Known") {
		query := prepared(t, s)
		best, score := -1, 0.0
		for i := range people {
			if x := compare.Similarity(query, prepared(t, people[i])); x > score && x >= compare.Threshold {
				best, score = i, x
			}
		}
		hits := ix.Find(query, compare.Threshold, nil)
		switch {
		case best < 0 && len(hits) > 0:
			t.Errorf("%s: found %v, want none", s, hits)
		case best >= 0 && (len(hits) == 0 || hits[0].Score != score):
			t.Errorf("%s: found %v, want %s with %v", s, hits, people[best], score)
		}
	}
}

func TestKeep(t *testing.T) {
	var b Builder
	b.Add(0, 0, prepared(t, "Sergey Lavrov"))
	b.Add(1, 3, prepared(t, "Sergei Lavrov"))
	b.Add(2, 0, "")
	ix := b.Build()
	if ix.Len() != 2 {
		t.Errorf("%d names, want 2", ix.Len())
	}
	hits := ix.Find(prepared(t, "Sergei Lavrov"), compare.Threshold, func(e uint32) bool { return e == 1 })
	if len(hits) != 1 || hits[0].Entry != 1 || hits[0].Name != 3 {
		t.Errorf("found %v, want name 3 of entry 1 alone", hits)
	}
	if hits := new(Index).Find(prepared(t, "Sergei Lavrov"), 0, nil); len(hits) != 0 {
		t.Errorf("the empty index finds %v", hits)
	}
}
