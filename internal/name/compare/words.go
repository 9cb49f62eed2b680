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

// at returns what is known of a word, to be filled while the tables are read.
func (t *wordTable) at(word string) *wordSenses {
	if 2*len(t.keys) >= len(t.slots) {
		t.grow()
	}
	i := t.slot(word)
	if t.slots[i] == 0 {
		t.keys, t.senses = append(t.keys, word), append(t.senses, wordSenses{})
		t.slots[i] = uint16(len(t.keys))
	}
	return &t.senses[t.slots[i]-1]
}

// slot returns where the word is, or belongs.
func (t *wordTable) slot(word string) uint32 {
	last := uint32(len(t.slots) - 1)
	hash := hashOf(word)
	i := (hash ^ hash>>15) & last
	for t.slots[i] != 0 && t.keys[t.slots[i]-1] != word {
		i = (i + 1) & last
	}
	return i
}

// grow makes room for more words; at first for about as many as the tables hold.
func (t *wordTable) grow() {
	const words = 3000
	if t.slots == nil {
		t.keys, t.senses = make([]string, 0, words), make([]wordSenses, 0, words)
	}
	t.slots = make([]uint16, max(1<<13, 2*len(t.slots)))
	for k, word := range t.keys {
		t.slots[t.slot(word)] = uint16(k + 1)
	}
}
