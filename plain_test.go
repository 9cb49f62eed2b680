package legation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/legation-go/legation"
)

// What looks like a name or a place is read as it looks, and said to be odd (UTS #39).
func TestOddCharacters(t *testing.T) {
	const plain = "Foreign Minister Sergey Lavrov arrived in Havana on Monday."
	for _, tt := range []struct{ name, from, to, code, quote string }{
		{"a Cyrillic vowel in a name", "Lavrov", "Lаvrоv", "lookalike", "Lаvrоv"},
		{"a Cyrillic vowel in a place", "Havana", "Hаvana", "lookalike", "Hаvana"},
		{"a Greek vowel", "Foreign", "Fοreign", "lookalike", "Fοreign"},
		{"a Cyrillic capital begins a word", "Havana", "Нavana", "lookalike", "Нavana"},
		{"a space of no width", "Havana", "Hav\u200bana", "hidden", "\u200b"},
		{"a joiner between Latin letters", "Lavrov", "Lav\u200drov", "hidden", "\u200d"},
		{"an override of direction", "Havana", "\u202eHavana\u202c", "bidi", "\u202e"},
		{"an isolate inside a word", "Lavrov", "La\u2066vrov\u2069", "bidi", "\u2066"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.Replace(plain, tt.from, tt.to, 1)
			r := parse(t, text)
			checkReport(t, text, r)
			if change := firstChange(factList(parse(t, plain)), factList(r)); change != "" {
				t.Error(change)
			}
			i := slices.IndexFunc(r.Diagnostics, func(d legation.Diagnostic) bool { return d.Code == tt.code })
			if i < 0 {
				t.Fatalf("diagnostics %v, want %s", r.Diagnostics, tt.code)
			}
			if got := r.Diagnostics[i].Span.In(text); got != tt.quote {
				t.Errorf("span of %q, want %q", got, tt.quote)
			}
			if len(r.Officials) == 1 && len(r.Officials[0].Mentions) > 0 {
				if got := plainOf(r.Officials[0].Mentions[0].In(text)); got != "Sergey Lavrov" {
					t.Errorf("mention quotes %q", got)
				}
			}
		})
	}
}

// plainOf writes the odd letters of the cases above as they are meant.
func plainOf(s string) string {
	return strings.NewReplacer("а", "a", "о", "o", "\u200d", "", "\u2066", "").Replace(s)
}

// Words of two alphabets that are meant so, and what scripts need to be written,
// are not odd.
func TestOrdinaryCharacters(t *testing.T) {
	for _, text := range []string{
		"Министр Сергей Лавров прибыл в Гавану на IT-форум и посетил BMWшный завод.",
		"The minis\u00adter arrived in Havana.", "\ufeffThe minister arrived in Havana.",
		"وصل وزير الخارجية إلى می\u200cخواهم هافانا", "外交部长２０２４年访问古巴",
	} {
		for _, d := range parse(t, text).Diagnostics {
			if d.Code == "lookalike" || d.Code == "hidden" || d.Code == "bidi" {
				t.Errorf("%q: %v", text, d)
			}
		}
	}
}

// families are texts made to cost much, as one piece that is repeated.
var families = map[string][]string{
	"Latin": {
		"a", "A ", "(", "\"", "Mr ", "President ", "Foreign Minister Smith and ", "visited ", "May 1, ", "U.", "e\u0301", "a\u200b",
		"Lаvrov ", "he said he would visit Cuba, ", "Cuba ", "d'", "1,", "\n\n", "President Smith visited Cuba. ", "a-",
	},
	"Cyrillic": {
		"а", "А ", "«", "В.", "президент ", "министр Иванов и ", "посетил ", "17 апреля ", "й", "и\u0306", "он прибыл в Минск, ", "Минск ", "Lаvrov ", "-",
	},
	"Han": {
		"中", "，", "。", "《", "外长", "总统王毅和", "访问", "4月17日", "古巴", "他将访问古巴，", "１", "·", "部长", "第",
	},
	"Arabic": {
		"ا", "ال", "و", "،", "وزير ", "الرئيس محمد و", "زار ", "17 أبريل ", "كوبا ", "سيزور كوبا، ", "\u0651", "ـ", "\u200c", "١",
	},
}

// Work grows with the length of a text and with nothing else in it: a text eight
// times as long takes about eight times as long, whatever it is made of.
func TestCostIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for script, pieces := range families {
		for _, piece := range pieces {
			if why := slow(func() string { return grows(t, piece, 8<<10) }); why != "" {
				t.Errorf("%s %q: %s", script, piece, why)
			}
		}
	}
	// what compares people with one another, or parts sentences, shows in long texts
	for _, piece := range []string{
		"Anders became minister in Oslo on Monday. He led the ministry and took over the presidency. ",
		"\"I was in Oslo on Monday and I will go to Rome,\" Foreign Minister Aino Lehto of Finland said. ",
	} {
		if why := slow(func() string { return grows(t, piece, 256<<10) }); why != "" {
			t.Errorf("%q: %s", piece, why)
		}
	}
}

// grows complains where eight times a text of a size, a piece repeated, takes much more than eight times as long.
func grows(t *testing.T, piece string, size int) string {
	const factor = 8
	cost := func(size int) time.Duration {
		text := strings.Repeat(piece, size/len(piece))
		best := time.Duration(1 << 62)
		for range 3 {
			start := time.Now()
			if _, err := legation.Parse(text, reference()); err != nil {
				t.Fatal(err)
			}
			best = min(best, time.Since(start))
		}
		return best
	}
	a, b := max(cost(size), 300*time.Microsecond), cost(size*factor)
	if growth := float64(b) / float64(a) / factor; growth > 4 { // quadratic work would be 8
		return fmt.Sprintf("%v, then %v for %d times the text", a, b, factor)
	}
	return ""
}

// slow measures up to five times, until it is satisfied: a machine that does other
// work too is slow at times, what is slow by itself is so each time. It returns the last complaint.
func slow(measure func() string) (why string) {
	for i := range 5 {
		if why = measure(); why == "" {
			return ""
		}
		time.Sleep(time.Duration(i) * 100 * time.Millisecond)
	}
	return why
}
