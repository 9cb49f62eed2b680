package text

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Odd is a place of a text that is not what it looks like (UTS #39).
type Odd struct {
	Kind       OddKind
	Start, End int32
}

// OddKind tells what is odd.
type OddKind uint8

// The kinds of odd places.
const (
	Lookalike  OddKind = iota // a word with letters of another alphabet that look like its own: "Lаvrov" with a Cyrillic а
	ZeroWidth                 // characters of no width
	Directions                // controls that turn the direction of writing
)

// maxOdd bounds the list of odd places of one text.
const maxOdd = 100

// Plain is a text written in the characters that it means, with the way back to
// the text as it was given.
type Plain struct {
	Text string
	Odd  []Odd // by place, in the text as given
	// from and to are where a stretch begins here and there: of equal bytes, of one
	// character that stands for another, or of what is not seen, which is nothing here.
	from, to []int32
	given    int // the length of the text as given
}

// NeedsPlain reports whether a word or number of a text holds characters that
// stand for others.
func NeedsPlain(tokens []Token, all Summary) bool {
	if all.Odd || !all.Hyphen {
		return all.Odd
	}
	for i := range tokens {
		if tokens[i].Is('-') && hyphenates(tokens, i) {
			return true
		}
	}
	return false
}

// Given returns the offset in the text as given of an offset in the plain text;
// end tells that it ends a span.
func (p *Plain) Given(at int, end bool) int {
	i := sort.Search(len(p.from), func(i int) bool {
		if end {
			return int(p.from[i]) >= at // the stretch before has the last byte of the span
		}
		return int(p.from[i]) > at
	}) - 1
	if i < 0 {
		i = 0
	}
	if end && i+1 < len(p.from) && at == int(p.from[i+1]) {
		return int(p.to[i+1]) // a character that stands for another may be longer
	}
	return min(int(p.to[i])+at-int(p.from[i]), p.given)
}

// composed returns the letter that the character of s at i, of size bytes, and the marks
// behind it are together, and their length; 0 where they are none.
func composed(s string, i, size int) (letter string, n int) {
	const most = 8 // marks on a letter that is read as one; those of Arabic are hamza and madda
	end := i + size
	for marks := 0; end+1 < len(s) && (s[end] == 0xCC || s[end] == 0xCD && s[end+1] < 0xB0 || s[end] == 0xD9 && s[end+1] >= 0x93 && s[end+1] <= 0x95); marks++ {
		if marks == most {
			return "", 0
		}
		end += 2
	}
	if end == i+size {
		return "", 0
	}
	if letter = norm.NFC.String(s[i:end]); letter == s[i:end] {
		return "", 0
	}
	return letter, end - i
}

// hyphenates reports whether the hyphen of token i parts a word at the end of a line.
func hyphenates(tokens []Token, i int) bool {
	if i == 0 || i+1 == len(tokens) || tokens[i].Flags&Spaced != 0 {
		return false
	}
	before, after := &tokens[i-1], &tokens[i+1]
	if before.Kind != Word || after.Kind != Word || after.Flags&(Line|Para) != Line || after.End-after.Start < minRest {
		return false
	}
	return true
}

// minRest is the length in bytes of the shortest rest of a word that a line begins with; what is
// shorter is a word of its own: "Wirtschafts-\nund Handelspolitik".
const minRest = 4

// nextLine returns where the line behind the one that the hyphen at i of s ends begins; ok is false
// where the hyphen ends none, or nothing or an empty line follows.
func nextLine(s string, i int) (j int, ok bool) {
	_, size := utf8.DecodeRuneInString(s[i:])
	lines := 0
	for j = i + size; j < len(s) && (s[j] == ' ' || s[j] == '\t' || s[j] == '\r' || s[j] == '\n'); j++ {
		if s[j] == '\n' {
			lines++
		}
	}
	return j, lines == 1 && j < len(s)
}

// rest returns where a word goes on whose part before a hyphen ends a line, if a hyphen at i of s
// is one; else i.
func rest(s string, i int) int {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	if classOf(before) != letter {
		return i
	}
	upper := unicode.IsUpper(before)
	j, ok := nextLine(s, i)
	if !ok {
		return i
	}
	end := j
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if k := classOf(r); k != letter && k != ignore && !unicode.Is(unicode.Mn, r) || k == letter && upper != unicode.IsUpper(r) {
			break
		}
		end += size
	}
	if restLen(s[j:end]) < minRest {
		return i
	}
	return j
}

// part returns where the second word of a compound begins that goes on, behind a hyphen at i of s, in
// the next line with a capital: "Sidibé-\nTraoré"; else i.
func part(s string, i int) int {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	if classOf(before) != letter || unicode.IsUpper(before) {
		return i
	}
	j, ok := nextLine(s, i)
	if after, _ := utf8.DecodeRuneInString(s[j:]); !ok || !unicode.IsUpper(after) {
		return i
	}
	end := j
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if k := classOf(r); k != letter && k != ignore && !unicode.Is(unicode.Mn, r) {
			break
		}
		end += size
	}
	if restLen(s[j:end]) < minRest {
		return i
	}
	return j
}

// restLen returns the length in bytes of a word as plain letters, so that it is one in each of its forms:
// what is not seen and marks that stand by themselves are nothing, Latin letters are one byte each.
func restLen(s string) (n int) {
	for _, r := range s {
		switch {
		case classOf(r) == ignore || unicode.Is(unicode.Mn, r):
		case r < 0x250 || r >= 0x1E00 && r < 0x1F00 || r >= 0xFF10 && r <= 0xFF5A:
			n++
		default:
			n += utf8.RuneLen(r)
		}
	}
	return n
}

// MakePlain drops what is not seen, puts words together that a hyphen parts at the end of
// a line, and writes full-width letters and digits, letters whose marks stand by themselves, and
// letters that only look like those of their word, as the letters that they stand for.
func MakePlain(s string) *Plain {
	p := &Plain{given: len(s), from: []int32{0}, to: []int32{0}}
	var b strings.Builder
	b.Grow(len(s))
	mark := func(next int) {
		if last := len(p.from) - 1; int(p.from[last]) != b.Len() || int(p.to[last]) != next {
			p.from, p.to = append(p.from, int32(b.Len())), append(p.to, int32(next))
		}
	}
	last := rune(0) // the last character that is seen
	broken := ""    // the end of a line within a word, to stand behind it
	for i := 0; i < len(s); {
		if broken == "" {
			if end := asItStands(s, i); end > i {
				b.WriteString(s[i:end])
				i, last = end, rune(s[end-1])
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		k := classOf(r)
		one, whole := composed(s, i, size)
		switch {
		case (r == '-' || r == '‐') && rest(s, i) > i:
			mark(i)
			broken = s[i+size : rest(s, i)]
			i = rest(s, i)
			mark(i)
			continue
		case (r == '-' || r == '‐') && broken == "" && part(s, i) > i:
			b.WriteString(s[i : i+size])
			mark(i + size)
			broken = s[i+size : part(s, i)]
			i = part(s, i)
			mark(i)
		case k == space && broken != "":
			mark(i)
			b.WriteString(broken)
			broken = ""
			i += size
			mark(i)
		case k == newline:
			broken = ""
			b.WriteString(s[i : i+size])
			i += size
		case whole > 0 && alphabet(r) == 0:
			mark(i)
			b.WriteString(one)
			i += whole
			mark(i)
		case k == ignore && r != utf8.RuneError:
			p.note(oddOf(r, last), i, i+size)
			mark(i)
			i += size
			mark(i)
			continue
		case r >= 0xFF10 && r <= 0xFF5A && (k == letter || k == digit):
			mark(i)
			b.WriteByte(byte(r - 0xFF01 + '!'))
			i += size
			mark(i)
		case alphabet(r) != 0:
			end, to := wordScript(s, i)
			if to != 0 {
				p.note(Lookalike, i, visibleEnd(s, i, end))
			}
			for i < end {
				r, size := utf8.DecodeRuneInString(s[i:])
				one, whole := composed(s, i, size)
				switch {
				case classOf(r) == ignore:
					p.note(oddOf(r, 'a'), i, i+size)
					mark(i)
				case whole > 0:
					mark(i)
					b.WriteString(one)
					size = whole
				case to != 0 && alphabet(r) != 0 && alphabet(r) != to:
					mark(i)
					b.WriteRune(alike(r, to))
				default:
					b.WriteRune(r)
					i += size
					continue
				}
				i += size
				mark(i)
			}
		default:
			b.WriteString(s[i : i+size])
			i += size
		}
		last = r
	}
	p.Text = b.String()
	return p
}

// asItStands returns the end of the letters, digits, marks and spaces of ASCII that stand from i of s on and mean what they are; i
// where there are none. A hyphen may end a line, and what stands before another character may be one with it.
func asItStands(s string, i int) int {
	end := i
	for end < len(s) && (s[end] >= ' ' && s[end] < 0x7F && s[end] != '-' || s[end] == '\n' || s[end] == '\r' || s[end] == '\t') {
		end++
	}
	if end == len(s) || end == i {
		return end
	}
	for end--; end > i && alphabet(rune(s[end])) != 0 && alphabet(rune(s[end-1])) != 0; end-- {
	}
	return end
}

func visibleEnd(s string, start, end int) int {
	for end > start {
		r, size := utf8.DecodeLastRuneInString(s[start:end])
		if classOf(r) != ignore {
			break
		}
		end -= size
	}
	return end
}

// note adds an odd place, one for characters that stand side by side.
func (p *Plain) note(kind OddKind, start, end int) {
	if kind == ordinary {
		return
	}
	if n := len(p.Odd); n > 0 && p.Odd[n-1].Kind == kind && int(p.Odd[n-1].End) == start {
		p.Odd[n-1].End = int32(end)
	} else if n < maxOdd {
		p.Odd = append(p.Odd, Odd{kind, int32(start), int32(end)})
	}
}

// ordinary is the kind of unseen characters that typography or a script needs.
const ordinary OddKind = 255

// oddOf tells what an unseen character is, by the letter before it: joiners and marks
// of direction are part of writing Arabic and Indic scripts; a soft hyphen of any.
func oddOf(r, last rune) OddKind {
	switch {
	case r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069:
		return Directions
	case r == 0x200B || r >= 0x2060 && r <= 0x2064 || r == 0xFEFF && last != 0:
		return ZeroWidth
	case r >= 0x200C && r <= 0x200D && alphabet(last) != 0:
		return ZeroWidth
	}
	return ordinary
}

// alphabet returns Latin, Cyrillic or Greek for a letter of these, else 0.
func alphabet(r rune) Script {
	if r < utf8.RuneSelf {
		if r|0x20 >= 'a' && r|0x20 <= 'z' {
			return Latin
		}
		return 0
	}
	if classOf(r) != letter {
		return 0
	}
	switch s := scriptOf(r); s {
	case Latin, Cyrillic, Greek:
		if r < 0xFF00 {
			return s
		}
	}
	return 0
}

// latinLooks are letters of Latin that Cyrillic and Greek have letters like; of UTS #39's
// confusables the single letters that are alike in print.
const (
	latinLooks    = "aABcCeEHiIjJkKMoOpPsSTxXyYdhqw"
	cyrillicLooks = "аАВсСеЕНіІјЈкКМоОрРѕЅТхХуУԁһԛԝ"
	greekLatin    = "oOABEHIKMNPTXYZv"
	greekLooks    = "οΟΑΒΕΗΙΚΜΝΡΤΧΥΖν"
)

// alike returns the letter of alphabet to that r looks like, 0 if none.
func alike(r rune, to Script) rune {
	switch from := alphabet(r); {
	case from == to:
		return r
	case from == Cyrillic && to == Latin:
		return pair(cyrillicLooks, latinLooks, r)
	case from == Latin && to == Cyrillic:
		return pair(latinLooks, cyrillicLooks, r)
	case from == Greek && to == Latin:
		return pair(greekLooks, greekLatin, r)
	}
	return 0
}

// pair returns the letter of the second list at the place of r in the first.
func pair(from, to string, r rune) rune {
	n := 0
	for _, f := range from {
		if f == r {
			for _, t := range to {
				if n == 0 {
					return t
				}
				n--
			}
		}
		n++
	}
	return 0
}

// wordScript returns the end of the word at i, and the alphabet that it means where
// it holds letters of another that are all alike to letters of that one; else 0.
func wordScript(s string, i int) (end int, to Script) {
	var latin, cyrillic, greek int
	for end = i; end < len(s); {
		r, size := utf8.DecodeRuneInString(s[end:])
		a := alphabet(r)
		if a == 0 && (r < 0x300 || r >= 0x370) && classOf(r) != ignore {
			break
		}
		switch a {
		case Latin:
			latin++
		case Cyrillic:
			cyrillic++
		case Greek:
			greek++
		}
		end += size
	}
	if latin == 0 || cyrillic+greek == 0 {
		return end, 0 // nearly always
	}
	toCyrillic := greek == 0 && allAlike(s[i:end], Cyrillic)
	switch {
	case (latin >= cyrillic || !toCyrillic) && allAlike(s[i:end], Latin):
		return end, Latin
	case cyrillic > 0 && toCyrillic:
		return end, Cyrillic
	}
	return end, 0
}

// allAlike reports whether all letters of a word look like letters of an alphabet.
func allAlike(word string, to Script) bool {
	for _, r := range word {
		if alphabet(r) != 0 && alike(r, to) == 0 {
			return false
		}
	}
	return true
}
