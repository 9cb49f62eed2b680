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
	a := load()
	var t token
	var buf [maxTokenUnits + 1]byte
	for v := range e.variants() {
		first, n := e.variant(v)
		for i := range n {
			e.at(first+i, &t)
			if !t.weighty() || t.n == 0 {
				continue
			}
			us := e.units(&t)
			k := WordKey{Reading: uint8(v), Family: t.kind >= kindFamily, Initial: t.flags&flagInitial != 0}
			text := a.appendKey(buf[:0], us)
			k.Letter = text[0]
			k.N = uint8(copy(k.Text[:], text))
			dst = append(dst, k)
		}
	}
	return dst
}
