package legation

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What simple lets through is in normal form C and is nothing that is not seen.
func TestSimple(t *testing.T) {
	for r := rune(' '); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		for _, s := range []string{string(r), "a" + string(r), "и" + string(r), "س" + string(r) + "王"} {
			if simple(s) && (norm.NFC.String(s) != s || visible(s) != s || strings.Join(strings.Fields(s), " ") != s) {
				t.Errorf("%U: %q is not simple", r, s)
			}
		}
	}
}
