package compare

// wordTable finds what is known of a folded word by its hash, which every token
// needs anyhow: one look-up for given name, nickname, particle and suffix,
// where a map of each took 25 ns per word and map.
type wordTable struct {
	slots  []uint16 // places in keys, from 1; linear probing
	keys   []string
	senses []wordSenses
}

var noSenses wordSenses

// find returns what is known of the word of the given hash.
func (t *wordTable) find(hash uint32, word []byte) *wordSenses {
	last := uint32(len(t.slots) - 1)
	for i := (hash ^ hash>>15) & last; ; i = (i + 1) & last {
		k := t.slots[i]
		if k == 0 {
			return &noSenses
		}
		if t.keys[k-1] == string(word) {
			return &t.senses[k-1]
		}
	}
}

// freeze lays the words out for find.
func (t *wordTable) freeze(words map[string]wordSenses) {
	size := 64
	for size < 4*len(words) {
		size *= 2
	}
	t.slots = make([]uint16, size)
	t.keys = make([]string, 0, len(words))
	t.senses = make([]wordSenses, 0, len(words))
	for word, s := range words {
		hash := hashOf(word)
		i := (hash ^ hash>>15) & uint32(size-1)
		for t.slots[i] != 0 {
			i = (i + 1) & uint32(size-1)
		}
		t.keys, t.senses = append(t.keys, word), append(t.senses, s)
		t.slots[i] = uint16(len(t.keys))
	}
}
