package compare

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/name"
	"github.com/legation-go/legation/internal/name/latin"
)

// Prepare encodes a name for comparison. The result is opaque, compares with
// ==, and is what [Similarity], [Explain] and [Key] take. A name without a
// letter gives "".
func Prepare(n name.Name) string {
	b := builders.Get().(*builder)
	b.draft = draft{a: &sounds}
	b.name(n)
	prepared := b.encode()
	builders.Put(b)
	return prepared
}

// builders are kept for reuse: a builder has room for the longest name, 10 kB,
// and to clear it takes 120 ns, a sixth of preparing a name, to take and return
// one 15 ns. What a builder holds beyond its draft is written before it is read.
var builders = sync.Pool{New: func() any { return new(builder) }}

// builder collects the tokens of a name.
type builder struct {
	draft
	tokens    [maxTokens * maxVariants]token
	units     [1024]unit
	texts     [1024]byte
	hanText   [128]byte
	spelling  [512]byte // room for the word that is read
	unmixed   [512]byte // and for its letters in one alphabet
	wordUnits [64]unit
	encoding  [5120]byte
}

// draft is what is known of the name so far.
type draft struct {
	a        *alphabet
	first    [maxVariants + 1]int // tokens of variant v are first[v] to first[v+1]
	variants int
	n        int
	nUnits   int
	nTexts   int
	nHan     int
	flags    uint16
	hash     uint32 // of the words as written

	// state of the part that is being read
	kind    kind
	count   int // words of the part so far
	son     bool
	abd     bool
	article bool
	before  rune // what separates the word from the one before
	eastern bool // given names of several syllables are one name: Kim Jong Un
	upper   bool // the whole name is in capitals: two capitals are no initials
}

// name reads the parts in the order in which the text had them, so that words
// that one spelling joins and another splits stand side by side.
func (b *builder) name(n name.Name) {
	lower, comma, han := survey(n.Full)
	b.upper = !lower
	b.eastern = n.Order == name.OrderFamilyFirst && !comma
	if n.Script == "Hani" || han || n.Full == "" && hasHan(n.Family) {
		b.hani(n)
		return
	}
	b.parts(n)
	b.baltic()
	b.close()
}

// baltic marks a name whose given and family name both end in s, as Latvian and
// Lithuanian write every man's: Sergejs Lavrovs, Vladimiras Putinas.
func (b *builder) baltic() {
	s, words := b.a.esS, 0
	for i := range b.n {
		t := &b.tokens[i]
		if t.kind != kindGiven && t.kind != kindFamily {
			continue
		}
		if t.n < 4 || t.flags&flagScript != 0 || b.units[t.off+uint16(t.n)-1] != s {
			return
		}
		words++
	}
	for i := range b.n {
		if words == 2 && b.tokens[i].weighty() {
			b.tokens[i].flags |= flagBaltic
		}
	}
}

func (b *builder) parts(n name.Name) {
	if n.Given == "" && n.Family == "" && n.Patronymic == "" {
		b.part(kindFamily, n.Full)
		b.part(kindSuffix, n.Suffix)
		return
	}
	if n.Order == name.OrderFamilyFirst {
		b.part(kindParticle, n.Particle)
		b.part(kindFamily, n.Family)
		b.part(kindGiven, n.Given)
		b.part(kindPatronymic, n.Patronymic)
	} else {
		b.part(kindGiven, n.Given)
		b.part(kindPatronymic, n.Patronymic)
		b.part(kindParticle, n.Particle)
		b.part(kindFamily, n.Family)
	}
	b.part(kindSuffix, n.Suffix)
}

// close ends a variant.
func (b *builder) close() {
	if b.n > b.first[b.variants] && b.variants < maxVariants {
		b.variants++
		b.first[b.variants] = b.n
	}
}

// part splits a part of the name at spaces, hyphens and dots into words.
func (b *builder) part(k kind, s string) {
	b.kind, b.count = k, 0
	if k == kindGiven || k == kindSuffix {
		b.son, b.abd, b.article = false, false, false
	}
	b.before = 0
	if s == "" {
		return
	}
	start := -1
	for i, size := 0, 0; i < len(s); i += size {
		r := rune(s[i])
		if size = 1; r < utf8.RuneSelf {
			if asciiWord[r>>6]>>(r&63)&1 != 0 {
				if start < 0 {
					start = i
				}
				continue
			}
		} else if r, size = utf8.DecodeRuneInString(s[i:]); wordRune(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			b.word(s[start:i], r)
			start, b.before = -1, r
		}
	}
	if start >= 0 {
		b.word(s[start:], 0)
	}
}

// asciiWord holds the characters of ASCII that belong to a word, as bits: letters, digits, ' and `.
var asciiWord = [2]uint64{0x03FF_0080_0000_0000, 0x07FF_FFFF_07FF_FFFE}

// wordRune reports whether a character beyond ASCII belongs to a word: a letter, a mark, a digit, or
// an apostrophe, which stands for a letter that Latin lacks.
func wordRune(r rune) bool {
	if frequent(r) {
		return true
	}
	switch r {
	case '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '׳', '״', '\u200c', '\u200d', '\u00ad', '\u0640':
		return true
	}
	if r >= '\u200e' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
		return true // bidirectional controls stand within words and say nothing
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// frequent are letters of the frequent scripts; the tables of unicode know the others.
func frequent(r rune) bool {
	return r >= 0x400 && r <= 0x481 || r >= 0x48a && r <= 0x52f || r >= 0x620 && r <= 0x64a || r >= 0x4e00 && r <= 0x9fff ||
		r >= 0xac00 && r <= 0xd7a3 || r >= 0xc0 && r <= 0x24f && r != 0xd7 && r != 0xf7 || r >= 0x30a1 && r <= 0x30fa ||
		r >= 0x5d0 && r <= 0x5ea || r >= 0x3a3 && r <= 0x3ce || r >= 0x391 && r <= 0x3a1 || r >= 0x1e00 && r <= 0x1eff
}

// word adds one word; after is the rune that ended it.
func (b *builder) word(w string, after rune) {
	if len(w) > 512 {
		w = w[:512]
	}
	b.hash = hashOn(b.hash, w)
	if b.n >= len(b.tokens) || b.n-b.first[b.variants] >= maxTokens {
		b.flags |= nameCut
		return
	}
	var t token
	if b.kind == kindSuffix {
		b.suffix(w)
		return
	}
	spelled, us, letters := b.read(w, &t)
	t.spell(spelled)
	sense := findWord(t.fold, spelled)
	if sense.particle != 0 && b.particle(w, sense.particle, us, after, &t) {
		return
	}
	if len(us) == 0 {
		return
	}
	t.kind = b.wordKind()
	if t.kind == kindFamily2 || t.kind == kindMiddle {
		if rank := sense.suffix; rank != 0 && w[0] >= 'A' && w[0] <= 'z' && len(spelled) > 1 {
			t.kind, t.rows = kindSuffix, [3]uint16{rank}
		}
	}
	if t.kind == kindMiddle && (b.before == '-' || b.eastern) {
		t.flags |= flagJoin
		if b.eastern {
			t.flags |= flagSyllable
		}
	}
	b.initial(w, letters, spelled, after, &t)
	if t.flags&flagInitial != 0 && len(spelled) == 2 && after != '.' && b.n+2 <= len(b.tokens) { // JC Juncker
		b.letter(spelled[:1], t)
		b.count++
		t.kind = kindMiddle
		b.letter(spelled[1:], t)
		b.count++
		return
	}
	b.count++
	if t.kind != kindSuffix {
		t.rows = sense.rows
		t.flags |= sense.flags
	}
	b.marks(&t)
	b.add(t, w, us)
}

// suffix adds a word that tells a generation or reign; others (PhD) say nothing of who it is.
func (b *builder) suffix(w string) {
	word := append(b.spelling[:0], w...)
	rank := findWord(hashOf(word), word).suffix
	if rank == 0 {
		word = appendFolded(b.spelling[:0], w)
		rank = findWord(hashOf(word), word).suffix
	}
	if rank != 0 {
		b.add(token{kind: kindSuffix, rows: [3]uint16{rank}}, w, nil)
	}
}

// marks puts on t what the particles before it say.
func (b *builder) marks(t *token) {
	if b.son {
		t.flags |= flagSon
	}
	if b.abd {
		t.flags |= flagAbd
	}
	if b.article {
		t.flags |= flagArticle
	}
	b.son, b.abd, b.article = false, false, false
}

// letter adds an initial.
func (b *builder) letter(spelled []byte, t token) {
	var us [4]unit
	t.spell(spelled)
	b.add(t, string(spelled), b.a.appendSpelled(us[:0], spelled))
}

// read spells a word: its Latin letters, where it has them, and its units; it
// counts the letters that are written.
func (b *builder) read(w string, t *token) (spelled []byte, us []unit, letters int) {
	buf := b.spelling[:0]
	if lower, ok := appendLower(buf, w); ok {
		spelled = b.stripAbd(lower, t)
		if len(spelled) > 64 {
			spelled = spelled[:64]
		}
		return spelled, b.a.appendSpelled(b.wordUnits[:0], spelled), len(w)
	}
	script, letters, mixed := scriptOf(w)
	us2 := &b.wordUnits
	if mixed {
		out := b.unmix(b.unmixed[:0], w, script)
		t.flags |= flagLook
		b.flags |= nameLookalike
		w = string(out)
		script, _, _ = scriptOf(w)
	}
	switch script {
	case letterHangul:
		t.flags |= scriptHangul
		return b.a.appendHangulLatin(buf, w), b.a.appendHangul(us2[:0], w), letters
	case letterKana:
		t.flags |= scriptKana | flagFoldOff
		return append(buf, w...), b.a.appendKana(us2[:0], w), letters
	case letterCyrillic, letterGreek, letterOther, letterArabic, letterHebrew:
		spelled, us = b.letters(w, buf, us2[:0], script, t)
		return spelled, us, letters
	}
	spelled = appendFolded(buf, w)
	spelled = b.stripAbd(spelled, t)
	if len(spelled) > 64 {
		spelled = spelled[:64]
	}
	return spelled, b.a.appendSpelled(us2[:0], spelled), letters
}

// letters reads a word letter by letter. Where the alphabet has no Latin
// spelling the word itself stands for it.
func (b *builder) letters(w string, buf []byte, us []unit, script int, t *token) ([]byte, []unit) {
	us, spelled := b.a.appendLetters(us, buf, trimArticle(w, b))
	if len(us) == 0 && script == letterOther { // an alphabet that letters.tsv lacks
		spelled = appendFolded(buf, latin.Press(w, "", ""))
		return spelled, b.a.appendSpelled(us, spelled)
	}
	if len(spelled) == 0 {
		t.flags |= scriptAbjad | flagFoldOff
		return append(spelled, w...), us
	}
	t.flags |= flagFoldOff
	if short := b.stripAbd(spelled, t); len(short) < len(spelled) {
		return short, b.a.appendSpelled(us[:0], short)
	}
	return spelled, us
}

// stripAbd takes Abdul and its kin off one word, so that Abdulaziz, Abdel Aziz
// and Abd al-Aziz are one name; Abdullah stays whole.
func (b *builder) stripAbd(w []byte, t *token) []byte {
	if len(w) < 8 || w[0] != 'a' || w[1] != 'b' || w[2] != 'd' {
		return w
	}
	for _, n := range [2]int{6, 5} {
		if len(w) > n+2 && findWord(hashOf(w[:n]), w[:n]).particle == partAbd {
			if w[n] == 'l' && w[n+1] == 'a' || w[n] == 'a' && w[n+1] == 'h' {
				return w // abdullah, abdalla, abdulah
			}
			t.flags |= flagAbd
			return w[n:]
		}
	}
	return w
}

// particle handles words of the kinds that name nobody; it reports whether w was one.
func (b *builder) particle(w string, p uint8, us []unit, after rune, t *token) bool {
	if after == 0 && b.kind != kindParticle && p != partSon {
		return false // nothing follows that it could lead: Kim Jong Il
	}
	hyphen := after == '-' || after == '‐' || after == '‑'
	switch p {
	case partAbd:
		b.abd = true
	case partSon:
		b.son = true
	case partArticle:
		b.article = true
	case partHyphen:
		if !hyphen {
			return false
		}
		b.article = true
	case partPreposition:
		if len(w) == 1 && unicode.IsUpper(rune(w[0])) || b.count == 0 && b.kind == kindGiven {
			return false // an initial; "Do" as a given name
		}
	default:
		return false
	}
	if b.abd && p == partArticle {
		b.article = false // abd al-Fattah
	}
	t.kind = kindParticle
	b.add(*t, w, us)
	return true
}

func (b *builder) wordKind() kind {
	switch {
	case b.kind == kindGiven && b.count > 0:
		return kindMiddle
	case b.kind == kindFamily && b.count > 0:
		return kindFamily2
	case b.kind == kindParticle:
		return kindFamily2
	}
	return b.kind
}

// initial marks single letters, abbreviations with a dot ("Yu.") and two
// capitals in a name that is not all capitals ("JC Juncker").
func (b *builder) initial(w string, letters int, spelled []byte, after rune, t *token) {
	if t.kind == kindSuffix {
		return
	}
	switch {
	case letters == 1 && (t.flags&flagScript == scriptLatin || t.flags&flagScript == scriptAbjad):
		t.flags |= flagInitial
	case after == '.' && letters <= 2:
		t.flags |= flagInitial
	case letters == 2 && len(w) == 2 && !b.upper && t.kind == kindGiven && !vowelLetter(spelled[len(spelled)-1]) &&
		w[0] >= 'A' && w[0] <= 'Z' && w[1] >= 'A' && w[1] <= 'Z':
		t.flags |= flagInitial
	}
}

// spell notes the Latin spelling of a word, or what stands for it.
func (t *token) spell(spelled []byte) {
	t.fold = hashOf(spelled)
	if len(spelled) > 0 {
		t.letter = spelled[0]
	}
}

// add appends a token with its units.
func (b *builder) add(t token, text string, us []unit) {
	if b.n >= len(b.tokens) || b.n-b.first[b.variants] >= maxTokens {
		b.flags |= nameCut
		return
	}
	if len(us) > maxTokenUnits {
		us = us[:maxTokenUnits]
	}
	if b.nUnits+len(us) > len(b.units) {
		b.flags |= nameCut
		return
	}
	t.off = uint16(b.nUnits)
	t.n = uint8(len(us))
	copy(b.units[b.nUnits:], us)
	b.nUnits += len(us)
	a := b.a
	t.hash = hashSeed
	for _, u := range us {
		u &= maxUnits - 1
		t.hash = hashByte(t.hash, u)
		t.mask |= a.bit[u]
		t.full += uint16(a.drop[u])
		t.loose += uint16(a.loose[u])
	}
	if len(text) > 255 || b.nTexts+len(text) > len(b.texts) {
		text = ""
	}
	t.text, t.textN = uint16(b.nTexts), uint8(len(text))
	b.nTexts += copy(b.texts[b.nTexts:], text)
	b.tokens[b.n] = t
	b.n++
}

// encode lays the name out as a string.
func (b *builder) encode() string {
	if b.variants == 0 {
		return ""
	}
	base := headerSize + b.variants*variantSize + b.n*tokenSize
	out := b.encoding[:base]
	out[0], out[1] = encodingV1, byte(b.variants)
	put16(out[2:], b.flags)
	put32(out[4:], b.hash)
	put16(out[8:], uint16(base+b.nUnits+b.nTexts))
	put16(out[10:], uint16(b.nHan))
	for v := range b.variants {
		at := headerSize + v*variantSize
		put32(out[at:], uint32(b.first[v])|uint32(b.first[v+1]-b.first[v])<<8)
	}
	for i := range b.n {
		at := headerSize + b.variants*variantSize + i*tokenSize
		b.tokens[i].put(out[at:at+tokenSize], uint16(base), uint16(base+b.nUnits))
	}
	out = append(out, b.units[:b.nUnits]...)
	out = append(out, b.texts[:b.nTexts]...)
	out = append(out, b.hanText[:b.nHan]...)
	return string(out)
}

// put writes the token that at reads; its units and its text stand from the
// given bytes on.
func (t *token) put(out []byte, units, texts uint16) {
	_ = out[tokenSize-1]
	put32(out, t.hash)
	put32(out[4:], t.fold)
	put16(out[8:], t.flags)
	put16(out[10:], t.mask)
	put16(out[12:], units+t.off)
	put16(out[14:], t.full)
	put16(out[16:], t.loose)
	put16(out[18:], t.rows[0])
	put16(out[20:], t.rows[1])
	put16(out[22:], t.rows[2])
	out[24], out[25], out[26], out[27] = byte(t.kind), t.n, t.letter, t.textN
	put32(out[28:], uint32(texts+t.text))
}

// survey reports whether a name has a small letter, a comma, a Han character.
func survey(s string) (lower, comma, han bool) {
	for i, size := 0, 0; i < len(s); i += size {
		c := s[i]
		if size = 1; c < utf8.RuneSelf {
			if c-'a' < 26 {
				lower = true
			} else if c == ',' {
				comma = true
			}
			continue
		}
		var r rune
		r, size = utf8.DecodeRuneInString(s[i:])
		switch {
		case r >= 0x400 && r < 0x460:
			lower = lower || r >= 0x430
		case r >= 0x590 && r < 0x1000: // no letter of case from Hebrew to Tibetan
			comma = comma || r == '،'
		case letterOf(r) == letterHan:
			han = true
		default:
			lower = lower || unicode.IsLower(r)
			comma = comma || r == '、'
		}
	}
	return lower, comma, han
}
