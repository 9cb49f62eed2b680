package compare

// WordKey is the key of one word of a prepared name, for an index: the
// classes of its consonants, as in [Key].
type WordKey struct {
	Text    [12]byte // classes, 'a' first where the word begins with a vowel
	N       uint8
	Letter  byte // class of the first unit, for initials
	Initial bool // the word is an initial
	Family  bool // the word is of the family name
	Reading uint8
}

// AppendWordKeys appends the keys of the words of every reading of a prepared
// name, particles and suffixes left out. Nothing is allocated beyond dst.
func AppendWordKeys(dst []WordKey, prepared string) []WordKey {
	e := encoded(prepared)
	if !e.valid() {
		return dst
	}
	a := &sounds
	reading := uint8(0)
	for v := range e.variants() {
		particles := false
		dst, particles = e.appendWordKeys(dst, a, v, reading, false)
		reading++
		if particles { // and Al Sisi written as one word
			dst, _ = e.appendWordKeys(dst, a, v, reading, true)
			reading++
		}
	}
	return dst
}

// appendWordKeys appends the keys of one reading; join writes particles as one with the
// word that follows. It reports whether there are any.
func (e encoded) appendWordKeys(dst []WordKey, a *alphabet, v int, reading uint8, join bool) (_ []WordKey, particles bool) {
	var t token
	var buf [maxTokens * maxTokenUnits]byte
	text := buf[:0]
	first, n := e.variant(v)
	for i := range n {
		e.at(first+i, &t)
		switch {
		case t.kind == kindParticle:
			particles = true
			if join && len(text) < 12 {
				text = a.appendJoined(text, e.units(&t))
			}
			continue
		case !t.weighty() || t.n == 0:
			continue
		}
		text = a.appendJoined(text, e.units(&t))
		k := WordKey{Reading: reading, Family: t.kind >= kindFamily, Initial: t.flags&flagInitial != 0}
		k.Letter = text[0]
		k.N = uint8(copy(k.Text[:], text))
		dst = append(dst, k)
		text = buf[:0]
	}
	return dst, particles
}

// appendJoined appends the classes of a word to those of the particles before it.
func (a *alphabet) appendJoined(dst []byte, us string) []byte {
	if len(dst) == 0 {
		return a.appendKey(dst, us)
	}
	return a.appendKeyOn(dst, us)
}
