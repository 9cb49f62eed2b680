// Package words is a dictionary in one block of bytes that is read in place.
package words

import "encoding/binary"

// Table is a compiled dictionary; the zero value is empty.
type Table string

// The block: the number of slots, the slots of a hash table with linear probing
// (offset of a record, 0 where free), the records (length of the key, key, length of the value, value).
const headSize, slotSize = 4, 4

// Lookup returns the value of the word in the section, and false where it has none. A section is
// named by one byte.
func Lookup[T ~string | ~[]byte](t Table, section byte, word T) (string, bool) {
	if len(t) < headSize || len(word) > 250 {
		return "", false
	}
	slots := t.u32(0)
	for i := hash(section, word) & (slots - 1); ; i = (i + 1) & (slots - 1) {
		at := int(t.u32(headSize + int(i)*slotSize))
		if at == 0 {
			return "", false
		}
		n := int(t[at])
		if n == len(word)+1 && t[at+1] == section && string(t[at+2:at+1+n]) == string(word) {
			at += 1 + n
			return string(t[at+1 : at+1+int(t[at])]), true
		}
	}
}

func (t Table) u32(at int) uint32 {
	b := t[at : at+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// hash is FNV-1a.
func hash[T ~string | ~[]byte](section byte, word T) uint32 {
	h := (uint32(2166136261) ^ uint32(section)) * 16777619
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h ^ h>>15
}

// Encode compiles a dictionary. A key is the byte of its section and the word; keys is the order of
// the records, so that the result depends on the entries alone.
func Encode(keys []string, values map[string]string) Table {
	slots := uint32(1)
	for int(slots) < len(keys)*3/2+1 {
		slots *= 2
	}
	out := binary.LittleEndian.AppendUint32(nil, slots)
	out = append(out, make([]byte, slots*slotSize)...)
	for _, key := range keys {
		i := hash(key[0], key[1:]) & (slots - 1)
		for binary.LittleEndian.Uint32(out[headSize+int(i)*slotSize:]) != 0 {
			i = (i + 1) & (slots - 1)
		}
		binary.LittleEndian.PutUint32(out[headSize+int(i)*slotSize:], uint32(len(out)))
		out = append(out, byte(len(key)))
		out = append(out, key...)
		out = append(out, byte(len(values[key])))
		out = append(out, values[key]...)
	}
	return Table(out)
}
