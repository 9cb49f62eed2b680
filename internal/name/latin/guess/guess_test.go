package guess

import (
	"strings"
	"testing"
)

// model makes letters cheap that follow one another in the names, and all others dear.
func model(names ...string) Model {
	m := make([]byte, ModelSize)
	for i := range m {
		m[i] = 8 * Unit
	}
	for _, n := range names {
		a, b := 0, 0
		for i := 0; i <= len(n); i++ {
			z := 0
			if i < len(n) {
				z = Symbol(n[i])
			}
			m[(a*symbols+b)*symbols+z] = Unit
			a, b = b, z
		}
	}
	return Model(m)
}

// The letters of known names decide between spellings: 拉夫罗夫 is lavrov where names have vr.
func TestAppend(t *testing.T) {
	options := map[string][]Option{
		"拉": {{"la", 0}, {"ra", 0}}, "夫": {{"v", 0}, {"f", 0}}, "罗": {{"lo", 0}, {"ro", 0}}, "夫$": {{"v", 4}, {"ff", 4}},
	}
	p := DecodePieces(string(EncodePieces([]string{"拉", "夫", "罗", "夫$"}, options)))
	for _, row := range []struct{ names, want string }{{"lavrov", "lavrov"}, {"raflof", "raflof"}, {"lavroff", "lavroff"}} {
		got, ok := Append(nil, "拉夫罗夫", p, model(row.names), nil)
		if !ok || string(got) != row.want {
			t.Errorf("%q, %v: want %q", got, ok, row.want)
		}
	}
	bonus := func(s []byte) int {
		if string(s) == "raflov" {
			return 100 * Unit
		}
		return 0
	}
	if got, _ := Append(nil, "拉夫罗夫", p, model("lavrov"), bonus); string(got) != "raflov" {
		t.Errorf("%q, want the spelling with the bonus", got)
	}
	for _, word := range []string{"", "???", strings.Repeat("拉", 100)} {
		if got, ok := Append(nil, word, p, model("lavrov"), nil); ok {
			t.Errorf("%q gives %q", word, got)
		}
	}
}
