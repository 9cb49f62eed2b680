package compare

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lazy"
	"github.com/legation-go/legation/internal/name"
)

//go:embed tables/han.bin
var hanData string

// hanTable reads han.bin in place.
type hanTable struct {
	syllables []string
	rows      string
}

var hanTables lazy.Value[*hanTable]

func loadHan() *hanTable { return hanTables.Of(readHanTable) }

func readHanTable() *hanTable {
	head, rows, _ := strings.Cut(hanData, "\n\n")
	return &hanTable{strings.Split(head, "\n"), rows}
}

func (h *hanTable) field(r rune, k int) int {
	i := (int(r)-0x4e00)*8 + k*2
	if r < 0x4e00 || i+1 >= len(h.rows) {
		return 0
	}
	return int(h.rows[i]) | int(h.rows[i+1])<<8
}

// pinyin returns the Mandarin reading of a character without its tone.
func (h *hanTable) pinyin(r rune) string {
	if i := h.syllable(r); i > 0 {
		return h.syllables[i-1]
	}
	return ""
}

// syllable returns the number of the Mandarin reading of a character, 0 where it has none.
func (h *hanTable) syllable(r rune) int {
	if i := h.field(r, 0); i <= len(h.syllables) {
		return i
	}
	return 0
}

// korean returns the Korean reading of a character, as a surname is read: 金 is 김.
func (h *hanTable) korean(r rune, surname bool) rune {
	word, inName := rune(h.field(r, 1)), rune(h.field(r, 2))
	if word == 0 || surname && inName != 0 {
		return inName
	}
	return word
}

// simple returns the simplified form of a character.
func (h *hanTable) simple(r rune) rune {
	if s := h.field(r, 3); s != 0 {
		return rune(s)
	}
	return r
}

// hani prepares a name in Han characters. Such a name may be read in several
// ways: in Mandarin or Korean, as a name of the country, and by its sound, as a foreign name.
func (b *builder) hani(n name.Name) {
	b.flags |= nameHan
	h := loadHan()
	family, given := n.Family, n.Given
	if family == "" && given == "" && n.Patronymic == "" {
		family = n.Full
	}
	foreign := divided(n.Full) || utf8.RuneCountInString(family)+utf8.RuneCountInString(given) > 4
	text := n.Full
	if text == "" {
		text = family + given
	}
	for _, r := range text {
		if letterOf(r) == letterHan && b.nHan+4 <= len(b.hanText) {
			b.nHan += len(utf8.AppendRune(b.hanText[b.nHan:b.nHan:len(b.hanText)], h.simple(r)))
		}
	}
	b.hash = hashOn(b.hash, text)
	if !foreign {
		if given == "" && utf8.RuneCountInString(family) > 1 {
			_, size := utf8.DecodeRuneInString(family)
			family, given = family[:size], family[size:]
		}
		b.native(kindFamily, family, false)
		b.native(kindGiven, given, false)
		b.close()
		if b.native(kindFamily, family, true) && b.native(kindGiven, given, true) {
			b.close()
		} else {
			b.n = b.first[b.variants]
		}
		if utf8.RuneCountInString(text) < 3 && n.Given != "" {
			return // too short for a foreign name
		}
		family, given = text, ""
	}
	b.flags |= nameForeign
	if n.Order == name.OrderFamilyFirst {
		b.sounds(kindFamily, family)
		b.sounds(kindGiven, given)
		b.sounds(kindPatronymic, n.Patronymic)
	} else {
		b.sounds(kindGiven, given)
		b.sounds(kindPatronymic, n.Patronymic)
		b.sounds(kindFamily, family)
	}
	b.part(kindSuffix, n.Suffix)
	b.close()
}

// divided reports whether something divides the words of a foreign name.
func divided(s string) bool {
	for _, r := range s {
		switch r {
		case '·', '•', '・', '‧', '．', '.', '-', '－', '—', '=', '＝', ' ':
			return true
		}
	}
	return false
}

// native adds a part of a native name as one word, read in Mandarin or Korean;
// it reports false where a character has no reading.
func (b *builder) native(k kind, s string, korean bool) bool {
	if s == "" {
		return true
	}
	t := token{kind: k}
	var spelled []byte
	var us []unit
	if korean {
		t.flags |= scriptHangul
		spelled, us = b.sino(s, k)
	} else {
		spelled, us = b.mandarin(s)
	}
	if len(us) == 0 {
		return false
	}
	t.spell(spelled)
	t.rows = findWord(t.fold, spelled).rows
	b.add(t, s, us)
	return true
}

func (b *builder) mandarin(s string) ([]byte, []unit) {
	h := loadHan()
	spelled, us := b.spelling[:0], b.wordUnits[:0]
	pinyin := table(&b.a.pinyin, b.a, (*alphabet).readHan)
	for _, r := range s {
		p := &pinyin[h.syllable(h.simple(r))]
		spelled = append(spelled, p.text...)
		us = append(us, p.spelled...)
	}
	return spelled, us
}

func (b *builder) sino(s string, k kind) ([]byte, []unit) {
	h := loadHan()
	spelled, us := b.spelling[:0], b.wordUnits[:0]
	first := true
	for _, r := range s {
		c := h.korean(r, k == kindFamily && first)
		if c == 0 {
			return nil, nil
		}
		spelled = b.a.appendSyllableLatin(spelled, c)
		us = b.a.appendSyllable(us, 0, c)
		first = false
	}
	return spelled, us
}

// sounds adds the words of a part of a foreign name by their sound.
func (b *builder) sounds(k kind, s string) {
	h := loadHan()
	b.kind, b.count = k, 0
	pinyin := table(&b.a.pinyin, b.a, (*alphabet).readHan)
	start, us := -1, b.wordUnits[:0]
	for i, r := range s {
		if letterOf(r) == letterHan {
			if start < 0 {
				start, us = i, us[:0]
			}
			us = append(us, pinyin[h.syllable(h.simple(r))].transcribed...)
			continue
		}
		if start >= 0 {
			b.sound(s[start:i], us)
			start = -1
		}
	}
	if start >= 0 {
		b.sound(s[start:], us)
	}
}

// sound adds one word of a foreign name with its units.
func (b *builder) sound(w string, us []unit) {
	t := token{flags: scriptHan | flagFoldOff}
	word := append(b.spelling[:0], w...)
	t.spell(word)
	sense := findWord(t.fold, word)
	if p := sense.particle; p != 0 {
		b.abd, b.son = p == partAbd, p == partSon
		t.kind = kindParticle
		b.add(t, w, us)
		return
	}
	t.kind = b.wordKind()
	b.marks(&t)
	t.rows = sense.rows
	t.flags |= sense.flags
	b.count++
	b.add(t, w, us)
}

// compareHan compares two names in Han characters by the characters; ok is
// false where their sounds must decide, as they do of foreign names.
func compareHan(a, b encoded) (score int, ok bool) {
	x, y := a.han(), b.han()
	if x == y {
		return 1000, true
	}
	long := utf8.RuneCountInString(x) > 4 || utf8.RuneCountInString(y) > 4
	if long && (a.flags()|b.flags())&nameForeign != 0 {
		return 0, false
	}
	same := 0
	for i, r := range x {
		if i < len(y) && strings.HasPrefix(y[i:], string(r)) {
			same++
		}
	}
	return 600 * same / max(utf8.RuneCountInString(x), utf8.RuneCountInString(y)), true // 王毅 is not 王义
}
