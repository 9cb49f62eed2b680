package latin

import "sync"

// onceHan finds the parts of the table of characters on first use.
func onceHan() func() *hanTable {
	return sync.OnceValue(func() *hanTable {
		t := &hanTable{syllables: make([]string, u16(0))}
		at := 2
		for i := range t.syllables {
			n := int(hanBlock[at])
			t.syllables[i] = hanBlock[at+1 : at+1+n]
			at += 1 + n
		}
		t.readings = at
		at += 2 * (hanLast - hanFirst + 1)
		t.count = u16(at)
		t.pairs = at + 2
		t.korean = t.pairs + 4*t.count
		return t
	})
}
