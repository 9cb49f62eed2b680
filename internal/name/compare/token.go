package compare

// kind is the part of the name that a word belongs to.
type kind uint8

const (
	kindNone       kind = iota
	kindGiven           // the first given name
	kindMiddle          // any further given name
	kindPatronymic      // Викторович, bin Abdulaziz
	kindFamily          // the first word of the family name
	kindFamily2         // any further word of it
	kindSuffix          // Jr., II
	kindParticle        // al-, de, bin: joins words, names nobody
)

// The flags of a token.
const (
	flagGiven   uint16 = 1 << iota // a given name in use
	flagMale                       // borne by men
	flagFemale                     // borne by women
	flagInitial                    // "V.", or an abbreviation: "Yu."
	flagSon                        // a word for son or daughter stands before it
	flagAbd                        // Abd al- stands before it
	flagLook                       // look-alike letters were put right
	flagFoldOff                    // has no Latin spelling to be equal to
	flagArticle                    // an article stands before it
	flagBaltic                     // may bear a Baltic ending
	flagJoin                       // one name with the word before: Jong-un

	flagSyllable // a syllable of an East Asian given name

	flagScript = 0xf000 // script of the letters that the units were read from
)

// The scripts that differ in how they write sounds.
const (
	scriptLatin  uint16 = iota << 12 // and what is romanized first
	scriptAbjad                      // Arabic, Hebrew
	scriptHangul                     //
	scriptKana                       //
	scriptHan                        // a foreign name written by its sound
)

// token is one word of a prepared name.
type token struct {
	hash   uint32 // of the units
	fold   uint32 // of the Latin spelling
	flags  uint16
	mask   uint16    // kinds of consonants
	off    uint16    // of the units in the encoding
	full   uint16    // weight: what dropping every unit costs
	loose  uint16    // the same beside a script without vowels
	rows   [3]uint16 // in nicknames.tsv; the rank of a suffix
	kind   kind
	n      uint8  // units
	letter byte   // the first of the Latin spelling
	text   uint16 // the word as written, its place in the encoding
	textN  uint8
}

const (
	maxTokens     = 14 // words compared; a name has no more, a text may
	maxTokenUnits = 24
	maxVariants   = 4
	tokenSize     = 32
	headerSize    = 12
	variantSize   = 4
	encodingV1    = 1
)

// The flags of a whole name.
const (
	nameHan       uint16 = 1 << iota // written in Han characters
	nameForeign                      // and by its sound
	nameCut                          // more than maxTokens words
	nameLookalike                    // look-alike letters were put right
)

// encoded is a prepared name: a header, the readings (variants) of the name, their
// tokens, the units, and the Han characters where there are any.
//
//	header   version, number of variants, flags (2), hash (4), offset (2) and length (2) of Han text
//	variant  first token, tokens, 2 spare
//	token    32 bytes, see at; then units, words as written, Han text
type encoded string

func (e encoded) u16(i int) uint16 { return uint16(e[i]) | uint16(e[i+1])<<8 }

func (e encoded) u32(i int) uint32 {
	return uint32(e[i]) | uint32(e[i+1])<<8 | uint32(e[i+2])<<16 | uint32(e[i+3])<<24
}

func (e encoded) valid() bool   { return len(e) >= headerSize && e[0] == encodingV1 }
func (e encoded) variants() int { return int(e[1]) }
func (e encoded) flags() uint16 { return e.u16(2) }

// han returns the Han characters of the name, in simplified form.
func (e encoded) han() string {
	off, n := int(e.u16(8)), int(e.u16(10))
	return string(e[off : off+n])
}

// variant returns the first token of a reading and how many it has.
func (e encoded) variant(v int) (first, n int) {
	at := headerSize + v*variantSize
	return int(e[at]), int(e[at+1])
}

// at reads token i of the encoding.
func (e encoded) at(i int, t *token) {
	p := headerSize + e.variants()*variantSize + i*tokenSize
	s := e[p : p+tokenSize]
	t.hash = s.u32(0)
	t.fold = s.u32(4)
	t.flags = s.u16(8)
	t.mask = s.u16(10)
	t.off = s.u16(12)
	t.full = s.u16(14)
	t.loose = s.u16(16)
	t.rows = [3]uint16{s.u16(18), s.u16(20), s.u16(22)}
	t.kind = kind(s[24])
	t.n = s[25]
	t.letter = s[26]
	t.textN = s[27]
	t.text = s.u16(28)
}

func (e encoded) units(t *token) string { return string(e[t.off : int(t.off)+int(t.n)]) }

// spelled returns the word as the name writes it.
func (e encoded) spelled(t *token) string { return string(e[t.text : int(t.text)+int(t.textN)]) }

func get16(s string) uint16 { return uint16(s[0]) | uint16(s[1])<<8 }

func put16(b []byte, v uint16) { b[0], b[1] = byte(v), byte(v>>8) }

func put32(b []byte, v uint32) {
	b[0], b[1], b[2], b[3] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24)
}

// hashOn carries a hash on over a word, four bytes at a time.
func hashOn(h uint32, w string) uint32 {
	for ; len(w) >= 4; w = w[4:] {
		h = (h ^ encoded(w).u32(0)) * 0x9E3779B1
		h ^= h >> 15
	}
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return (h ^ uint32(len(w)+1)) * 0x9E3779B1
}

// hashOf is FNV-1a.
func hashOf[T ~string | ~[]byte](b T) uint32 {
	h := uint32(hashSeed)
	for i := range len(b) {
		h = hashByte(h, b[i])
	}
	return h
}

const hashSeed = 2166136261

// hashByte carries the hash of hashOf on over a byte.
func hashByte(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }
