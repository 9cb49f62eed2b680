package lexicon

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// A word's hash is that of its folded form (see [AppendFolded]) in UTF-8, eight bytes at a time: a word
// of eight letters of ASCII takes one multiplication.

// HashSeed is the hash of no letters.
const HashSeed uint64 = 0xcbf29ce484222324

// HashBlock adds eight bytes to the hash of those before them; the first is the lowest. The last block of
// a word has zeros where it has no bytes.
func HashBlock(h, block uint64) uint64 {
	high, low := bits.Mul64(h^block, 0x9e3779b97f4a7c15)
	return high ^ low
}

// Hasher takes the folded letters of a word one after another. [NewHasher] returns one.
type Hasher struct {
	hash  uint64 // of the full blocks
	block uint64 // the bytes since, the first of them the lowest
	size  uint   // how many bits of block those are, less than 64
	joins bool   // the last letter is one that a combining mark turns into another: и before U+0306 (й), و and ي before U+0654 (ؤ, ئ)
}

// NewHasher returns a Hasher that has taken no letter.
func NewHasher() Hasher { return Hasher{hash: HashSeed} }

// Sum returns the hash of the letters taken so far.
func (h *Hasher) Sum() uint64 {
	if h.size == 0 {
		return h.hash
	}
	return HashBlock(h.hash, h.block)
}

// Bytes takes the bytes of folded letters, the first of them the lowest; size tells how many bits they are.
func (h *Hasher) Bytes(bytes uint64, size uint) {
	h.joins = false
	h.block |= bytes << h.size
	if h.size += size; h.size >= 64 {
		h.hash = HashBlock(h.hash, h.block)
		h.size -= 64
		h.block = bytes >> (size - h.size)
	}
}

// letter takes a folded letter.
func (h *Hasher) letter(r rune) {
	u := uint64(r)
	switch {
	case r < utf8.RuneSelf:
		h.Bytes(u, 8)
	case r < 0x800:
		h.Bytes(0x80C0|u>>6|u&0x3F<<8, 16)
	case r < 0x10000:
		h.Bytes(0x8080E0|u>>12|u>>6&0x3F<<8|u&0x3F<<16, 24)
	default:
		h.Bytes(0x808080F0|u>>18|u>>12&0x3F<<8|u>>6&0x3F<<16|u&0x3F<<24, 32)
	}
}

// Rune takes the folded form of r: small letters, without diacritics. Marks that are folded away
// change nothing.
func (h *Hasher) Rune(r rune) {
	a, b := foldRune(r)
	if a == 0 && r != 0 {
		if h.joins && (r == 0x306 || r == 0x654) {
			h.letter(r)
		}
		return
	}
	h.letter(a)
	if b != 0 {
		h.letter(b)
	}
	h.joins = b == 0 && (a == 'и' || a == 'و' || a == 'ي')
}

// Simplified returns the simplified form of a traditional character of Chinese, so that 訪問 is
// 访问 and the tables hold words once; every other character is its own.
func Simplified(r rune) rune {
	if r < hanFirst || r > hanLast {
		return r
	}
	if to := HanForm(r); to != 0 {
		return rune(to)
	}
	return r
}

// HashString returns the hash of the bytes of s as they are.
func HashString(s string) uint64 {
	h := HashSeed
	for ; len(s) > 8; s = s[8:] {
		h = HashBlock(h, Eight(s, 0))
	}
	block := uint64(0)
	for i := len(s) - 1; i >= 0; i-- {
		block = block<<8 | uint64(s[i])
	}
	return HashBlock(h, block)
}

// HanForm returns the simplified form of a character of Chinese from U+4E00 to U+9FFF, 0 where it is its own.
func HanForm(r rune) (simple uint16) { return le16(hanTable, 2*int(r-hanFirst)) }

// HanBytes returns the three bytes of a character of Han, the first of them the lowest. A word that is one
// has the hash of these alone.
//
//go:noinline
func HanBytes(r uint16) uint64 {
	u := uint64(r)
	return 0x8080E0 | u>>12 | u>>6&0x3F<<8 | u&0x3F<<16
}

// Hash returns the hash of a word as a phrase table knows it.
func Hash(word string) uint64 {
	h := NewHasher()
	for i := 0; i < len(word); {
		x, size := UpToEight(word, i), uint(0)
		switch b := word[i]; {
		case b < utf8.RuneSelf:
			size = LetterBits(x)
			x |= Small
		case b&0xF6 == 0xD0:
			size = PairBits(x)
		}
		if size > 0 {
			h.Run(x&(^uint64(0)>>(64-size)), size)
			i += int(size / 8)
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		h.Rune(r)
		i += n
	}
	return h.Sum()
}

// HashNumber returns the hash under which a phrase table knows a number, as the
// seven of "G7": that of its decimal digits.
func HashNumber(value uint32) uint64 {
	var digits [10]byte
	i := len(digits)
	for {
		i--
		digits[i] = byte('0' + value%10)
		if value /= 10; value == 0 {
			break
		}
	}
	h := NewHasher()
	for ; i < len(digits); i++ {
		h.Bytes(uint64(digits[i]), 8)
	}
	return h.Sum()
}

// AppendFolded appends the folded form of s to dst: two texts with the same
// folded form have the same hashes, word by word.
func AppendFolded(dst []byte, s string) []byte {
	joined := false
	for _, r := range s {
		a, b := foldRune(r)
		if a == 0 && r != 0 {
			if joined && (r == 0x306 || r == 0x654) {
				dst = utf8.AppendRune(dst, r)
				joined = false
			}
			continue
		}
		joined = b == 0 && (a == 'и' || a == 'و' || a == 'ي')
		dst = utf8.AppendRune(dst, a)
		if b != 0 {
			dst = utf8.AppendRune(dst, b)
		}
	}
	return dst
}

// NameStart returns the first two letters of a folded word of a name as a number, 0 for those that it has not: what all forms of the
// word share. It is none where a character among them is folded away.
func (g *Grammar) NameStart(s string) (letters uint32, ok bool) {
	for _, r := range s {
		a, b := foldRune(r)
		switch {
		case a == 0:
			return 0, false
		case letters != 0:
			return letters<<16 ^ uint32(a), true
		case b != 0:
			return uint32(a)<<16 ^ uint32(b), true
		case a >= utf8.RuneSelf && len(g.Declension) == 0:
			return uint32(a) << 16, true // see minStemBytes
		}
		letters = uint32(a)
	}
	return letters << 16, letters != 0
}

// foldRune returns the folded form of r, one letter or two (b is 0 else), and
// 0, 0 where r is folded away: combining marks, Arabic vowels, Hebrew points.
func foldRune(r rune) (a, b rune) {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r |= 0x20
		}
		return r, 0
	case r < 0x250:
		return foldLatin(r)
	case r < 0x300:
		return foldQuote(r), 0
	case r < 0x370:
		return 0, 0 // combining diacritical marks
	case r < 0x400:
		return foldGreek(r, 0x370, greek), 0
	case r < 0x530:
		return foldCyrillic(r)
	case r < 0x590:
		return unicode.ToLower(r), 0
	case r < 0x5D0 && unicode.Is(unicode.Mn, r):
		return 0, 0 // Hebrew points
	case r >= 0x600 && r < 0x700:
		return foldArabic(r)
	case r < 0x10A0:
		return r, 0
	case r < 0x1E00:
		if r >= 0x1AB0 && r < 0x1B00 || r >= 0x1DC0 {
			return 0, 0
		}
		return unicode.ToLower(r), 0
	case r < 0x1F00:
		if r == 'ẞ' {
			return 's', 's'
		}
		if c := latinAdditional[r-0x1E00]; c != ' ' {
			return rune(c), 0
		}
		return unicode.ToLower(r), 0
	case r < 0x2000:
		return foldGreek(r, 0x1F00, greekExtended), 0
	case r < 0x20D0:
		return foldQuote(r), 0
	case r < 0x2100:
		return 0, 0 // combining marks for symbols
	case r >= hanFirst && r <= hanLast:
		return Simplified(r), 0
	case r >= 0xAC00 && r <= 0xD7A3:
		return r, 0
	case r >= 0xFE00 && r < 0xFE10, r >= 0xFE20 && r < 0xFE30:
		return 0, 0 // variation selectors, combining half marks
	case r >= 0xFE70 && r <= 0xFEFC:
		return foldPresentation(r)
	case r >= 0xFF01 && r <= 0xFF5E: // full-width ASCII
		return foldRune(r - 0xFF01 + '!')
	}
	return unicode.ToLower(r), 0
}

// foldQuote makes curly apostrophes straight.
func foldQuote(r rune) rune {
	switch r {
	case 'ʼ', 'ʻ', 'ʹ', '’', '‘', '‛', '′':
		return '\''
	}
	return r
}

func foldLatin(r rune) (a, b rune) {
	if r < 0xC0 {
		switch r {
		case 'ª':
			return 'a', 0
		case 'º':
			return 'o', 0
		case '´':
			return '\'', 0
		case 0xAD: // soft hyphen
			return 0, 0
		}
		return r, 0
	}
	if c := latin[r-0xC0]; c != ' ' {
		return rune(c), 0
	}
	switch r {
	case 'ß':
		return 's', 's'
	case 'Æ', 'æ', 'Ǽ', 'ǽ', 'Ǣ', 'ǣ':
		return 'a', 'e'
	case 'Œ', 'œ':
		return 'o', 'e'
	case 'Þ', 'þ':
		return 't', 'h'
	case 'Ĳ', 'ĳ':
		return 'i', 'j'
	case 'Ŀ', 'ŀ':
		return 'l', 0
	}
	return unicode.ToLower(r), 0
}

// FoldedLatin returns the letter of ASCII that a letter from U+00C0 to U+00FF is folded to, by the second of its two
// bytes, and whether it is a capital; 0 where it is none, or is folded to two or to itself.
func FoldedLatin(second byte) (folded byte, upper bool) {
	if i := second - 0x80; i < 0x40 && latin[i] != ' ' {
		return latin[i], i < 0x20
	}
	return 0, false
}

func foldCyrillic(r rune) (a, b rune) {
	switch {
	case r >= 0x430 && r < 0x450 && r != 'й':
		return r, 0
	case r >= 0x410 && r < 0x430 && r != 'Й':
		return r + 0x20, 0
	case r == 'Й':
		return 'и', 0x306
	case r >= 0x483 && r < 0x48A:
		return 0, 0
	case r < 0x410 || r >= 0x460:
		r = unicode.ToLower(r)
	}
	switch r {
	case 'й':
		return 'и', 0x306
	case 'ё', 'ѐ', 'ӗ':
		return 'е', 0
	case 'ї':
		return 'і', 0
	case 'ў', 'ӯ', 'ӱ', 'ӳ':
		return 'у', 0
	case 'ѓ':
		return 'г', 0
	case 'ќ':
		return 'к', 0
	case 'ѝ', 'ӣ', 'ӥ':
		return 'и', 0
	case 'ӂ', 'ӝ':
		return 'ж', 0
	case 'ӑ', 'ӓ':
		return 'а', 0
	case 'ӛ':
		return 'ә', 0
	case 'ӟ':
		return 'з', 0
	case 'ӧ':
		return 'о', 0
	case 'ӫ':
		return 'ө', 0
	case 'ӭ':
		return 'э', 0
	case 'ӵ':
		return 'ч', 0
	case 'ӹ':
		return 'ы', 0
	}
	return r, 0
}

func foldGreek(r, first rune, table string) rune {
	if c := greekLetter(table, int(r-first)); c != ' ' {
		return c
	}
	return unicode.ToLower(r)
}

// greekLetter returns the letter at index i of a table whose letters take one
// byte (a blank) or two.
func greekLetter(table string, i int) rune {
	for _, r := range table {
		if i == 0 {
			return r
		}
		i--
	}
	return ' '
}

func foldArabic(r rune) (a, b rune) {
	if r >= 'ا' && r <= 'و' && r != 'ـ' {
		return r, 0
	}
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا', 0
	case 'ى', 'ی':
		return 'ي', 0
	case 'ک':
		return 'ك', 0
	case 'ؤ':
		return 'و', 0x654
	case 'ئ':
		return 'ي', 0x654
	case 'ـ', 0x670: // tatweel, superscript alef
		return 0, 0
	}
	switch {
	case r >= 0x64B && r <= 0x65F, r >= 0x610 && r <= 0x61A, r >= 0x6D6 && r <= 0x6DC, r >= 0x6DF && r <= 0x6E4,
		r == 0x6E7, r == 0x6E8, r >= 0x6EA && r <= 0x6ED:
		return 0, 0
	case r >= 0x660 && r <= 0x669:
		return r - 0x660 + '0', 0
	case r >= 0x6F0 && r <= 0x6F9:
		return r - 0x6F0 + '0', 0
	}
	return r, 0
}

// foldPresentation folds the positional forms of Arabic letters, which text
// taken out of a PDF holds.
func foldPresentation(r rune) (a, b rune) {
	c := greekLetter(presentation, int(r-0xFE70))
	if c == ' ' {
		return 0, 0
	}
	if r >= 0xFEF5 { // lam with alef
		return 'ل', 'ا'
	}
	return foldArabic(c)
}

// latin folds U+00C0 to U+024F to ASCII; a blank is a letter that folds to two
// or to itself. Derived from the decompositions of Unicode 15.
const latin = "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkk llllll " +
	" llnnnnnn nnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
	" b       dd   aa ff     kk    n oo    r        uu  yy           " +
	"             aaiioouuuuuuuuuuaaaaa    ggkkoooo  j   gg  nnaa    " +
	"aaaaeeeeiiiioooorrrruuuusstt  hhn     aaeeooooooooyy            " +
	"                "

// latinAdditional folds U+1E00 to U+1EFF.
const latinAdditional = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
	"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
	"wwwwwwwwwwxxxxyyzzzzzzhtwy s    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
	"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      "

// greek folds U+0370 to U+03FF, greekExtended U+1F00 to U+1FFF.
const (
	greek = "ͱͱͳͳ  ͷͷ   ͻͼͽ ϳ      α εηι ο υωιαβγδεζηθικλμνξοπρ στυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυφχψωιυουωϗβθυυυφπϗϙϙϛϛϝϝ" +
		"ϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯκρσϳθε ϸϸσϻϻϼͻͼͽ"
	greekExtended = "ααααααααααααααααεεεεεε  εεεεεε  ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιιοοοοοο  οοοοοο  υυυυυυυυ υ υ υ υωωωωωωωωωωωωωωωω" +
		"ααεεηηιιοουυωω  ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα ααααααα ι   ηηη ηηεεηηη   ιιιι  ιιιιιι    υυυυρρυυυυυυρ     ωωω ωωοοωωω   "
)

// presentation maps U+FE70 to U+FEFC to the Arabic letters they show.
const presentation = " ـ     ـ ـ ـ ـ ـءآآأأؤؤإإئئئئااببببةةتتتتثثثثججججححححخخخخددذذررززسسسسششششصصصصضضضضططططظظظظععععغغغغففففققققككككللللممممنننن" +
	"ههههووىىييييلللللللل"
