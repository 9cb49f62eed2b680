package lexicon

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Ending is a rule of declension of personal names: a word in one of the cases
// that ends in Text has the nominative that ends in Nominative.
type Ending struct {
	Cases      Feat
	Text       string
	Nominative string
}

// setDeclension reads rows of declension.tsv: "ins: овым>ов, ым>ый". The longer
// endings of a case come first.
func (g *Grammar) setDeclension(value string) error {
	for _, part := range g.split(value) {
		name, list, _ := strings.Cut(part, ":")
		i := indexOf(strings.TrimSpace(name), FeatNames...)
		if i < 0 || Feat(1<<i)&FeatCases == 0 {
			return fmt.Errorf("declension %q names no case", part)
		}
		for rule := range strings.SplitSeq(list, ",") {
			from, to, ok := strings.Cut(strings.TrimSpace(rule), ">")
			if !ok || from == "" {
				return fmt.Errorf("declension %q has no rule in %q", part, rule)
			}
			g.Declension = append(g.Declension, Ending{1 << i, from, to})
			g.longestEnding = max(g.longestEnding, len(from), len(to))
		}
	}
	return nil
}

// minStem is the letters that a name has before its ending.
const minStem = 2

// fits reports whether a word ends so and leaves a stem.
func (e *Ending) fits(word string) bool {
	n := len(word) - len(e.Text)
	return n > 0 && word[len(word)-1] == e.Text[len(e.Text)-1] && word[n:] == e.Text && utf8.RuneCountInString(word[:n]) >= minStem
}

// declined reports whether two words may be forms of one name: one is the
// nominative of the other, or both have one nominative.
func (g *Grammar) declined(a, b string) bool {
	if !sameStart(a, b) {
		return false
	}
	shared := 0 // bytes with which both begin: the stem has no more
	for shared < len(a) && shared < len(b) && a[shared] == b[shared] {
		shared++
	}
	if max(len(a), len(b))-shared > g.longestEnding {
		return false
	}
	for i := range g.Declension {
		x := &g.Declension[i]
		if len(a)-len(x.Text) > shared || !x.fits(a) {
			continue
		}
		stem := a[:len(a)-len(x.Text)]
		if spells(stem, x.Nominative, b) {
			return true
		}
		for k := range g.Declension {
			if y := &g.Declension[k]; y.Nominative == x.Nominative && spells(stem, y.Text, b) {
				return true
			}
		}
	}
	for k := range g.Declension {
		if y := &g.Declension[k]; len(b)-len(y.Text) <= shared && y.fits(b) && spells(b[:len(b)-len(y.Text)], y.Nominative, a) {
			return true
		}
	}
	return false
}

// spells reports whether a and b together are s.
func spells(a, b, s string) bool {
	return len(s) == len(a)+len(b) && strings.HasPrefix(s, a) && s[len(a):] == b
}

// sameStart reports whether two words begin with the same two letters.
func sameStart(a, b string) bool {
	n := 0
	for i, r := range a {
		if n == minStem {
			return len(b) >= i && a[:i] == b[:i]
		}
		_ = r
		n++
	}
	return a == b
}
