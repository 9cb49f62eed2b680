package text

import (
	"testing"

	"github.com/legation-go/legation/internal/lexicon"
)

// A word has the hash of its letters, whichever way it is read.
func TestScanHashes(t *testing.T) {
	for _, test := range []struct {
		text, word string
	}{
		{"a", "A"}, {"President", "president"}, {"PRESIDENT.", "President"}, {"minister's", "minister"},
		{"counterpart", "Counterpart"}, {"undersecretaries", "UNDERSECRETARIES"}, {"eightéen", "eighteen"}, {"présidentielle", "PRESIDENTIELLE"},
		{"Sana'a", "sana’a"}, {"l’Iran", "l'"}, {"Straße", "STRASSE"}, {"Ｇ", "g"}, {"U.S.", "us"}, {"J. ", "j"},
		{"министр", "МИНИСТР"}, {"Встретился", "встретился"}, {"الرئيس", "الرئيس"}, {"علی", "على"}, {"Андрей", "Андре\u0438\u0306"}, {"أحمد", "احمد"}, {"訪", "访"},
	} {
		tokens, _, bad := Scan(test.text, nil)
		if bad >= 0 || len(tokens) == 0 || tokens[0].Hash != lexicon.Hash(test.word) {
			t.Errorf("%q has not the hash of %q: %+v", test.text, test.word, tokens)
		}
	}
}

// Where a text ends within eight bytes of a word, nothing behind it is read.
func TestScanEnds(t *testing.T) {
	const s = "the Minister for Foreign Affairs, Undersecretaries"
	whole, _, _ := Scan(s, nil)
	for end := range len(s) {
		tokens, _, _ := Scan(s[:end], nil)
		for i, got := range tokens {
			want := whole[i]
			if int(want.End) > end {
				want.End, want.Hash = int32(end), lexicon.Hash(s[want.Start:end])
				if got.Flags&Single != 0 {
					want.Flags |= Single
				}
			}
			if got != want {
				t.Errorf("%q: token %d is %+v, want %+v", s[:end], i, got, want)
			}
		}
	}
}
