package compare

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/legation-go/legation/internal/name"
)

func TestTables(t *testing.T) {
	a := loadCosts()
	for file, read := range map[string]func() error{
		"letters": func() error { _, err := a.readLetters(); return err }, "jamo": func() error { _, err := a.readJamo(); return err },
		"kana": func() error { _, err := a.readKana(); return err }, "pinyin": func() error { _, err := a.readHan(); return err },
		"lookalikes": func() error { _, err := a.readLookalikes(); return err },
	} {
		if err := read(); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
	for u := 1; u <= a.n; u++ {
		for v := 1; v <= a.n; v++ {
			if a.cost[u][v] != a.cost[v][u] {
				t.Errorf("%s against %s costs %d, the other way %d", a.name[u], a.name[v], a.cost[u][v], a.cost[v][u])
			}
		}
		if a.cost[u][u] != 0 {
			t.Errorf("%s against itself costs %d", a.name[u], a.cost[u][u])
		}
		if a.loose[u] > a.drop[u] {
			t.Errorf("%s costs more to leave out beside a script without vowels", a.name[u])
		}
	}
	for i := byte('a'); i <= 'z'; i++ {
		if at := a.second[pairOf(i, 0)]; at[0] == at[1] {
			t.Errorf("no spelling begins with %c", i)
		}
	}
}

// units_table.go is what the tables of units and spellings compile to.
func TestUnitsAreUpToDate(t *testing.T) {
	want, err := readUnits()
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(compiled, *want) {
		t.Error("units_table.go is stale: go generate ./internal/name/compare")
	}
}

// words.bin is what the tables of words compile to.
func TestWordsAreUpToDate(t *testing.T) {
	want, err := EncodeWords()
	if err != nil {
		t.Fatal(err)
	}
	if wordsBlock != string(want) {
		t.Error("words.bin is stale: go generate ./internal/name/compare")
	}
}

func TestHanTable(t *testing.T) {
	h := loadHan()
	for _, c := range []struct {
		r              rune
		pinyin         string
		surname, plain rune
		simple         rune
	}{
		{'金', "jin", '김', '금', '金'}, {'習', "xi", '습', '습', '习'}, {'刚', "gang", '강', '강', '刚'}, {'绿', "lv", '록', '록', '绿'},
	} {
		if p := h.pinyin(c.r); p != c.pinyin {
			t.Errorf("%c is read %q, want %q", c.r, p, c.pinyin)
		}
		if k := h.korean(c.r, true); k != c.surname && c.r == '金' {
			t.Errorf("%c as a surname is read %c, want %c", c.r, k, c.surname)
		}
		if k := h.korean(c.r, false); k != c.plain && c.r != '绿' {
			t.Errorf("%c is read %c, want %c", c.r, k, c.plain)
		}
		if s := h.simple(c.r); s != c.simple {
			t.Errorf("%c is simplified to %c, want %c", c.r, s, c.simple)
		}
	}
	if h.pinyin('a') != "" || h.pinyin(0x10ffff) != "" {
		t.Error("a character outside the table is read")
	}
}

// Names of ten thousand words take a bounded time.
func TestLongNames(t *testing.T) {
	for _, unit := range []string{"Al ", "Kim ", "ab ", "a", "Díaz-", "王", "김", "بن ", "a. ", "І", "abdul"} {
		s := strings.Repeat(unit, 10_000)
		start := time.Now()
		x := Prepare(name.Name{Full: s, Given: s, Family: s})
		y := Prepare(name.Name{Full: s + "x", Family: s + "x", Given: "b"})
		for range 100 {
			Similarity(x, y)
		}
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%q: %v", unit, d)
		}
		if x != "" && Similarity(x, x) != 1 {
			t.Errorf("%q is not like itself", unit)
		}
	}
}
