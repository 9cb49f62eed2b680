package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/name/tables"
	"golang.org/x/text/unicode/norm"
)

// maxWords and maxBytes are the longest name that is read: the names of the
// royal house of Portugal come near to it.
const (
	maxWords = 32
	maxBytes = 1024
)

// token is one word of the text.
type token struct {
	start, end int // bytes of the clean text; a closing full stop stands after end
	entry      tables.Entry
	plain      tables.Entry // see lookedUp
	fold       uint16       // bytes of reader.folds
	foldEnd    uint16
	known      uint8
	shape      shape
	script     script
}

// What is known of a token; see folded and lookedUp.
const (
	isFolded uint8 = 1 << iota
	isLookedUp
)

// shape is what a word looks like.
type shape uint16

const (
	upper    shape = 1 << iota // two capitals or more and no small letter: LAVROV
	lower                      // begins with a small letter: van
	initial                    // В., J.K.
	hyphen                     // Jean-Yves
	dotted                     // a full stop follows
	comma                      // a comma follows
	roman                      // III
	article                    // begins with a hyphenated Arabic article: al-Assad
	accented                   // has a letter beyond ASCII
	lettered                   // has a letter
	mixed                      // has letters of several scripts
	binds                      // ends with a hyphen and a particle: "Jansen-de" Boer
)

// scan cleans the text and splits it into words.
func (r *reader) scan(s string, opt Options) error {
	r.rules = tables.Load()
	r.traditions = traditionBits()
	if opt != (Options{}) {
		r.hint = r.rules.Country(opt.Country)
		r.lean = r.rules.Language(opt.Lang)
	}
	clean, err := cleaned(s)
	if err != nil {
		return err
	}
	r.s = clean
	if err := r.tokenize(); err != nil {
		return err
	}
	letters := false
	for i := range r.n {
		letters = letters || r.tok[i].shape&lettered != 0
	}
	if !letters {
		return &Error{0, ErrNoLetter}
	}
	return nil
}

// cleaned checks the text and gives it in normal form C, words divided by one
// space, without marks of direction and other characters that cannot be seen.
// Text that is clean is given back as it is.
func cleaned(s string) (string, error) {
	asIs, normal, words := true, true, 0
	if len(s) > maxBytes {
		return "", &Error{maxBytes, ErrLong}
	}
	if cleanASCII(s) {
		return s, nil
	}
	before := ' ' // the character before; a space at the start
	for i, c := range s {
		switch {
		case c < utf8.RuneSelf:
			if isJunk(c) {
				asIs = false
				c = ' '
			}
			if c == ' ' && before == ' ' {
				asIs = false
			}
			if c != ' ' && before == ' ' {
				words++
			}
		case plain(c), within(c, 0x2010, 0x201F): // hyphens, dashes, quotes
			if before == ' ' {
				words++
			}
		case c == utf8.RuneError && isBroken(s[i:]):
			return "", &Error{i, ErrEncoding}
		case c == 0x202D || c == 0x202E:
			return "", &Error{i, ErrControl}
		case unseen(c):
			asIs = false
			continue
		case c <= 0xA0: // controls of Latin-1 and the space that does not break
			asIs = false
			c = ' '
		case c < 0x300:
			if before == ' ' {
				words++
			}
		case unicode.IsSpace(c):
			asIs = false
			c = ' '
		default:
			normal = false
			if before == ' ' {
				if unicode.IsMark(c) {
					return "", &Error{i, ErrMark}
				}
				words++
			}
		}
		if words > maxWords {
			return "", &Error{i, ErrLong}
		}
		before = c
	}
	if words == 0 {
		return "", &Error{0, ErrEmpty}
	}
	if !asIs || before == ' ' {
		s = respaced(s)
	}
	if !normal && !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	return s, nil
}

// cleanASCII reports whether s is nothing but ASCII that cleaned leaves as it is.
func cleanASCII(s string) bool {
	words, before := 1, byte(' ')
	for i := range len(s) {
		c := s[i]
		if c >= 0x7F || junk[c>>6]>>(c&63)&1 != 0 {
			return false
		}
		if c == ' ' {
			if before == ' ' {
				return false
			}
			words++
		}
		before = c
	}
	return before != ' ' && words <= maxWords
}

// isJunk are the controls and marks of ASCII that no name holds: they divide
// words as a space does.
func isJunk(c rune) bool {
	if c >= 0x7F {
		return c <= 0xA0
	}
	return junk[c>>6]>>(c&63)&1 != 0
}

// junk holds the characters of ASCII below DEL that isJunk means, as bits: the
// controls and !#$%&*+/:<=>? and @\^_{|}~.
var junk = [2]uint64{0xF400_8C7A_FFFF_FFFF, 0x7800_0000_D000_0001}

func isBroken(s string) bool {
	_, size := utf8.DecodeRuneInString(s)
	return size == 1
}

// unseen are soft hyphens, byte order marks and the marks of direction that do
// not reorder letters. The joiners of Persian and Indic scripts stay.
func unseen(c rune) bool {
	return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x61C ||
		within(c, 0x202A, 0x202C) || within(c, 0x2060, 0x2069) || c == 0xFEFF
}

// plain are the letters of the frequent scripts that normal form C leaves alone.
func plain(c rune) bool {
	return within(c, 0x401, 0x481) || within(c, 0x48A, 0x52F) || // Cyrillic
		within(c, 0x4E00, 0x9FFF) || within(c, 0xAC00, 0xD7A3) || // Han, Hangul
		within(c, 0x621, 0x64A) || within(c, 0x671, 0x6D3) || within(c, 0x5D0, 0x5EA) || // Arabic, Hebrew
		within(c, 0x3A3, 0x3F5) || within(c, 0x38E, 0x3A1) || // Greek
		within(c, 0x30A1, 0x30FA) || within(c, 0x30FC, 0x30FE) || within(c, 0x3041, 0x3096) || // kana
		within(c, 0x1E00, 0x1EF9) // Latin of Vietnam
}

// within says whether a character is one of those from lo to hi.
func within(c, lo, hi rune) bool { return lo <= c && c <= hi }

func respaced(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, c := range s {
		switch {
		case isJunk(c) || unicode.IsSpace(c):
			gap = b.Len() > 0
		case unseen(c):
		default:
			if gap {
				b.WriteByte(' ')
				gap = false
			}
			b.WriteRune(c)
		}
	}
	return b.String()
}

// tokenize splits the clean text at spaces, commas and the dots between the
// parts of a foreign name in East Asian scripts.
func (r *reader) tokenize() error {
	i, s := 0, r.s
	for i < len(s) {
		c, size := rune(s[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case c == ' ':
			i++
			continue
		case isComma(c):
			if r.n > 0 {
				r.tok[r.n-1].shape |= comma
			}
			i += size
			continue
		case isMiddleDot(c):
			r.dots = true
			i += size
			continue
		case opens(c) != 0:
			// The word or words inside are a nickname: Ferdinand "Bongbong" Marcos.
			if end := strings.IndexRune(s[i+size:], opens(c)); end >= 0 && r.n > 0 {
				i += size + end + utf8.RuneLen(opens(c))
				continue
			}
			i += size
			continue
		case !isWordRune(c):
			i += size
			continue
		}
		if r.n == len(r.tok) {
			return &Error{i, ErrLong}
		}
		i = r.word(i)
	}
	return nil
}

// word reads the word at byte i and says where it ends.
func (r *reader) word(i int) int {
	s := r.s
	t := &r.tok[r.n]
	*t = token{start: i, end: i}
	letters, capitals, small, lettersSinceDot, longest, dots := 0, 0, 0, 0, 0, false
	for i < len(s) {
		// The letters of English, Russian and Arabic by the shortest way: to ask what they
		// are takes as long as all else that is done with them.
		c, size, own := rune(s[i]), 1, scriptNone
		switch {
		case within(c, 'a', 'z'):
			own, small = latin, small+1
		case within(c, 'A', 'Z'):
			own, capitals = latin, capitals+1
		case c < 0xD0:
		case c < 0xDC: // Cyrillic to Arabic, two bytes each: the text is valid
			c, size = c&0x1F<<6|rune(s[i+1]&0x3F), 2
			switch {
			case within(c, 0x430, 0x44F):
				own, small = cyrillic, small+1
			case within(c, 0x410, 0x42F):
				own, capitals = cyrillic, capitals+1
			case within(c, 0x621, 0x64A):
				own = arabic
			}
			if own != scriptNone {
				t.shape |= accented
			}
		}
		if own != scriptNone {
			letters++
			if letters == 1 {
				t.script = own
				if small == 1 {
					t.shape |= lower
				}
			} else if t.script != own {
				t.shape |= mixed
			}
			lettersSinceDot++
			longest = max(longest, lettersSinceDot)
			i += size
			t.end = i
			continue
		}
		if c >= utf8.RuneSelf && size == 1 {
			c, size = utf8.DecodeRuneInString(s[i:])
		}
		if c == '.' || c == '．' {
			lettersSinceDot, dots = 0, true
			i += size
			if nameFollows(s[i:]) || t.script == cyrillic && longest == 1 && t.shape&hyphen == 0 && !strings.HasPrefix(s[i:], "-") {
				break // "В.В.Путин", "Dr.Smith", but "Ж.-П."
			}
			continue
		}
		if !isWordRune(c) {
			if !isInner(c) {
				break
			}
			if isHyphen(c) {
				t.shape |= hyphen
			}
			i += size
			continue
		}
		if c >= utf8.RuneSelf {
			t.shape |= accented
		}
		before := letters
		if c >= utf8.RuneSelf {
			letter, up, low := letterCase(c)
			letters, capitals, small = letters+letter, capitals+up, small+low
		}
		if letters == 1 && small == 1 {
			t.shape |= lower
		}
		if before == 0 {
			t.script = scriptOf(c)
		} else if c > 0xFF && t.script != scriptOf(c) {
			t.shape |= mixed
		}
		lettersSinceDot++
		longest = max(longest, lettersSinceDot)
		i += size
		t.end = i
	}
	if dots && t.end < i && (s[t.end] == '.' || strings.HasPrefix(s[t.end:], "．")) {
		t.shape |= dotted
	}
	if letters > 0 {
		t.shape |= lettered
	}
	cased := capitals+small > 0
	switch {
	case letters == 1 && cased && small == 0 && t.shape&hyphen == 0, dots && longest == 1 && cased && small <= capitals:
		t.shape |= initial
	case capitals >= 2 && small == 0:
		t.shape |= upper
	}
	if isRoman(s[t.start:t.end]) {
		t.shape |= roman
	}
	r.n++
	return i
}

// letterCase says of a character whether it is a letter, a capital, a small
// letter, each as 0 or 1; the frequent alphabets first.
func letterCase(c rune) (letter, up, low int) {
	switch {
	case within(c, 0x430, 0x45F), within(c, 0x3AC, 0x3CE):
		return 1, 0, 1
	case within(c, 0x400, 0x42F), within(c, 0x391, 0x3A1), within(c, 0x3A3, 0x3AB):
		return 1, 1, 0
	case within(c, 0x621, 0x64A), within(c, 0x4E00, 0x9FFF), within(c, 0xAC00, 0xD7A3), within(c, 0x30A1, 0x30FA):
		return 1, 0, 0
	case !unicode.IsLetter(c):
		return 0, 0, 0
	case within(c, 0x5D0, 0x109F): // from Hebrew to Burmese no script has case
		return 1, 0, 0
	case unicode.IsUpper(c):
		return 1, 1, 0
	case unicode.IsLower(c):
		return 1, 0, 1
	}
	return 1, 0, 0
}

// nameFollows says that a full stop ends a word although no space follows: a
// capital and a further letter do.
func nameFollows(s string) bool {
	c, size := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(c) {
		return false
	}
	c, _ = utf8.DecodeRuneInString(s[size:])
	return unicode.IsLetter(c)
}

func isRoman(s string) bool {
	for i := range len(s) {
		if s[i] != 'I' && s[i] != 'V' && s[i] != 'X' {
			return false
		}
	}
	return s != ""
}

func isComma(c rune) bool { return c == ',' || c == '،' || c == '，' || c == '、' || c == ';' }

func isMiddleDot(c rune) bool {
	switch c {
	case '·', '•', '・', '‧', '･', '∙', '⋅', '●':
		return true
	}
	return false
}

// opens gives the mark that closes what c opens.
func opens(c rune) rune {
	switch c {
	case '(':
		return ')'
	case '（':
		return '）'
	case '[':
		return ']'
	case '"':
		return '"'
	case '“':
		return '”'
	case '«':
		return '»'
	case '„':
		return '“'
	}
	return 0
}

func isWordRune(c rune) bool {
	if c < utf8.RuneSelf {
		return within(c|0x20, 'a', 'z') || within(c, '0', '9') || c == '\''
	}
	return plain(c) || c == '’' || c == '‘' ||
		unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c) || c == 0x200C || c == 0x200D
}

// isInner are the marks that may stand inside a word.
func isInner(c rune) bool {
	return c == '-' || c == '‐' || c == '‑' || c == '－' || c == '\'' || c == '"' || c == '״' || c == '׳' || c == '`' || c == '´'
}
