// Package tables holds what is known of names as words: which are given names
// and surnames in which naming tradition, which are titles or particles. The
// compiled form is one block of bytes that is read in place.
package tables

import (
	_ "embed"
	"encoding/binary"
)

//go:generate go run ../../gen/names -compile

//go:embed names.bin
var blob string

// Class says what a word or phrase does in a name beside being a name.
type Class uint32

// The classes.
const (
	Prefix       Class = 1 << iota // a longer phrase begins with it
	Pre                            // an honorific before the name
	Post                           // an honorific after the name
	Regnal                         // a title that a given name follows: Pope Francis
	Suffix                         // Jr., hijo
	Dot                            // an honorific only with its full stop: "Gen."
	Loose                          // a particle beside the family name: "von"
	Fixed                          // a particle that is part of it: "Le"
	Article                        // the Arabic article: "al Assad"
	RomanArticle                   // "la" in "de la Rúa"
	Link                           // a patronymic follows: "bin"
	Maghreb                        // as Link, but with a capital a family name: "Ben Ali"
	Servant                        // joins the next word: "Abdel Fattah"
	Father                         // joins the next word: "Abu Mazen"
	Faith                          // joins the word before: "al-Din"
	Join                           // joins its neighbours: "Ortega y Gasset"
	After                          // closes a patronymic: "Heydar oglu"
	House                          // a dynasty follows: "آل سعود"
	Lower                          // a particle only in lower case: "zu"
	Burmese                        // a title only before a Burmese name: "U"
	First                          // a title that a single given name follows: "Prince"
	Numeral                        // the number of a monarch: "الثاني"
	StrongSound                    // a character of foreign names in Chinese or Korean
	Tail                           // a title or suffix of several words ends with it
	Territory                      // "of" in "Abdullah of Saudi Arabia"
	WeakSound                      // a character of foreign and of other names
	Respect                        // an honorific that is never the end of a name: "氏"
	Capital                        // a suffix in capitals or small letters alone: "MBA", not "Mba"
	Noble                          // a rank beside the family name: "Graf" in "Otto Graf Lambsdorff"
	Behind                         // joins the word before to a family name: "Ahmadi Nejad"
)

// Particle is every class that makes a word a particle.
const Particle = Loose | Fixed | Article | RomanArticle | Link | Maghreb | House | Noble

// Entry is what the tables know of one word or phrase. Given, Family and Native
// are sets of traditions, bit i standing for Traditions[i].
type Entry struct {
	Given  uint32 // a given name in these traditions
	Family uint32 // a surname in these traditions
	Native uint32 // an honorific only among these traditions; 0 is everywhere
	Class  Class
}

// The block: the number of slots and of kinds, the kinds (16 bytes each), the
// slots of a hash table with linear probing (offset of a record from the start
// of the block, 0 where free), the records (kind, length of the key, key).
const headSize, kindSize, slotSize = 8, 16, 4

// Hash is the hash of a folded key (FNV-1a).
func Hash[T ~string | ~[]byte](key T) uint32 {
	h := uint32(2166136261)
	for i := range len(key) {
		h = (h ^ uint32(key[i])) * 16777619
	}
	return h ^ h>>15
}

// Lookup finds a folded word or phrase; the zero Entry is nothing known.
func Lookup(key []byte) Entry {
	if len(key) == 0 || len(key) > 255 {
		return Entry{}
	}
	slots, kinds := u32(0), u32(4)
	base := headSize + int(kinds)*kindSize
	for i := Hash(key) & (slots - 1); ; i = (i + 1) & (slots - 1) {
		at := int(u32(base + int(i)*slotSize))
		if at == 0 {
			return Entry{}
		}
		n := int(blob[at+2])
		if n == len(key) && blob[at+3:at+3+n] == string(key) {
			kind := headSize + (int(blob[at])|int(blob[at+1])<<8)*kindSize
			return Entry{u32(kind), u32(kind + 4), u32(kind + 8), Class(u32(kind + 12))}
		}
	}
}

func u32(at int) uint32 {
	b := blob[at : at+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// Encode writes the block that Lookup reads: every entry under its folded key.
// The result depends on the entries alone.
func Encode(keys []string, entries map[string]Entry) []byte {
	slots := uint32(1)
	for int(slots) < len(keys)*3/2 {
		slots *= 2
	}
	index := map[Entry]int{}
	var kinds []Entry
	for _, key := range keys {
		if _, ok := index[entries[key]]; !ok {
			index[entries[key]] = len(kinds)
			kinds = append(kinds, entries[key])
		}
	}
	out := binary.LittleEndian.AppendUint32(nil, slots)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(kinds)))
	for _, k := range kinds {
		for _, v := range []uint32{k.Given, k.Family, k.Native, uint32(k.Class)} {
			out = binary.LittleEndian.AppendUint32(out, v)
		}
	}
	base := len(out)
	out = append(out, make([]byte, slots*slotSize)...)
	for _, key := range keys {
		i := Hash(key) & (slots - 1)
		for binary.LittleEndian.Uint32(out[base+int(i)*slotSize:]) != 0 {
			i = (i + 1) & (slots - 1)
		}
		binary.LittleEndian.PutUint32(out[base+int(i)*slotSize:], uint32(len(out)))
		k := index[entries[key]]
		out = append(out, byte(k), byte(k>>8), byte(len(key)))
		out = append(out, key...)
	}
	return out
}
