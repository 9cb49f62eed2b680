package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
)

// A word has the hash of its letters, whichever way it is read.
func TestScanHashes(t *testing.T) {
	for _, test := range []struct {
		text, word string
	}{
		{"a", "A"}, {"President", "president"}, {"PRESIDENT.", "President"}, {"minister's", "minister"},
		{"counterpart", "Counterpart"}, {"undersecretaries", "UNDERSECRETARIES"}, {"eightéen", "eighteen"}, {"présidentielle", "PRESIDENTIELLE"},
		{"Élysée", "ELYSEE"}, {"ÎÖß", "IOSS"}, {"Œuvre×", "oeuvre"}, {"Sana'a", "sana’a"}, {"l’Iran", "l'"}, {"Straße", "STRASSE"}, {"Ｇ", "g"}, {"U.S.", "us"}, {"J. ", "j"},
		{"министр", "МИНИСТР"}, {"Встретился", "встретился"}, {"الرئيس", "الرئيس"}, {"علی", "على"}, {"Андрей", "Андре\u0438\u0306"}, {"أحمد", "احمد"}, {"訪", "访"},
	} {
		tokens, _, bad := Scan(test.text, nil, nil)
		if bad >= 0 || len(tokens) == 0 || tokens[0].Hash != lexicon.Hash(test.word) {
			t.Errorf("%q has not the hash of %q: %+v", test.text, test.word, tokens)
		}
	}
}

// The letters of a word tell its capitals, be they of ASCII or not.
func TestScanCapitals(t *testing.T) {
	for word, want := range map[string]Flags{
		"a ": Single, "A ": Single | Cap, "to ": 0, "To ": Cap, "TO ": Cap | Upper, "tO ": 0, "minister ": 0, "Minister ": Cap, "MINISTER ": Cap | Upper,
		"undersecretary ": 0, "UNDERSECRETARY ": Cap | Upper, "uNDERSECRETARY ": 0, "UNDERSECRETARIES ": Cap | Upper, "Undersecretaries ": Cap,
		"é ": Single, "É ": Single | Cap, "été ": 0, "Été ": Cap, "ÉTÉ ": Cap | Upper, "ETé ": Cap, "L'ÉTAT ": Single | Cap, "Ø ": Single | Cap, "ÆRØ ": Cap | Upper,
	} {
		tokens, _, _ := Scan(word+"       ", nil, nil)
		if got := tokens[0].Flags &^ Para; got != want {
			t.Errorf("%q: flags %b, want %b", word, got, want)
		}
	}
}

// Words of letters of two bytes are what word makes of them, whichever of them are read in blocks.
func TestScanPairs(t *testing.T) {
	for _, word := range []string{
		"в", "В", "г", "йод", "Йод", "май", "визит", "Визит", "Россия", "США", "Яна", "президент", "Президентом", "переговоры", "Ўзбекистон", "Їжак",
		"الوزير", "وزير", "رئيس", "أحمد", "على", "ء", "والاجتماع", "زيـارة", "визالوزير", "президالوزير", "الوزвизит", "визитer", "وزيرer", "Ґ",
	} {
		for _, behind := range []string{" и далее", ", и далее", ". И далее", "' и далее", "’ и далее", "» и далее", "\n\n\n\n\n\n\n\n", "3 и далее"} {
			s := word + behind
			got, _, _ := Scan(s, nil, nil)
			slow := scanner{text: s, before: Para}
			if slow.word(); got[0] != slow.tokens[0] {
				t.Errorf("%q: %+v, want %+v", s, got[0], slow.tokens[0])
			}
		}
	}
}

// Where a text ends within eight bytes of a word, nothing behind it is read.
func TestScanEnds(t *testing.T) {
	const s = "the Minister for Foreign Affairs, Undersecretaries"
	whole, _, _ := Scan(s, nil, nil)
	for end := range len(s) {
		tokens, _, _ := Scan(s[:end], nil, nil)
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

// The layout that is noted while a text is read is the one that its tokens tell.
func TestLayout(t *testing.T) {
	for _, s := range []string{
		"", "\n", " \n\n", "one", "One, two.\nThree four: five (six)\n\n- seven\n* eight\n", "in the U.S. by J. R. Smith\n", "'s own", "well-\nknown",
		"l'État, c'est moi.\r\n«Oui»\u2028non", "17. April\n18.\n", "В. В. Путин\nприбыл.", "他说。\n\"好\"\n", "وصل، ثم غادر.\n", "a\n\n\nb,\n\nc ,\n d", ".\n.", strings.Repeat("word,\n", 50),
		strings.Repeat("One two,\nthree (four).\n\nfive\n", 1<<13), strings.Repeat("One two,\nthree\n\n", 1<<13), strings.Repeat("один, два.\n\nтри\n", 1<<13),
	} {
		tokens, all, _ := Scan(s, nil, nil)
		var want Layout
		want.Lay(tokens)
		const always = 1<<',' | 1<<'.'
		all.Marks |= always
		want.Marks |= always
		if !slices.Equal(all.Stops, want.Stops) || !slices.Equal(all.Lines, want.Lines) || all.Breaks != want.Breaks || all.Marks != want.Marks {
			t.Errorf("%.80q: layout %+.80v, want %+.80v", s, all.Layout, want)
		}
		for i := range tokens {
			if tokens[i].Start == tokens[i].End {
				t.Errorf("%q: token %d is empty", s, i)
			}
		}
	}
}

// A text is wide if it has characters other than those of ASCII, wherever they stand.
func TestScanWide(t *testing.T) {
	for _, s := range []string{
		"", "one, two.\n\n- 'three' U.S. 1,200\n", "\uFEFFone", "é", "One été", "minister's", "minister’s", "l’État", "one “two”", "one\u00A0two", "one\u200Btwo", "1٢", "12 ٣",
		"Визит", "President Путин", "访问", "一’s", "الوزير", "in the\u2028next", "undersecretaries of éclat", "one two\u0301", "one…",
	} {
		_, all, _ := Scan(s, nil, nil)
		if want := strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }); all.Wide != want {
			t.Errorf("%q: wide %t", s, all.Wide)
		}
	}
}
