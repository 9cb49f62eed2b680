package compare

import "slices"

// Key returns the key of a prepared name: what is left of its first given name
// and the first word of its family name when every unit is put in its class (b
// and p; f, v and w; t and d; l and r; s and its kin; g and k; m; n), and vowels
// and h are left out but for an "a" where a word begins with a vowel; the two in
// alphabetical order. Sergey Lavrov has "lflf slk". A name of one word gives one
// word; "" gives "".
func Key(prepared string) string {
	e := encoded(prepared)
	if !e.valid() {
		return ""
	}
	a := &sounds
	first, n := e.variant(e.keyVariant())
	var t token
	var words [2][]byte
	var buf [2][40]byte
	words[0], words[1] = buf[0][:0], buf[1][:0]
	var single []byte
	for i := range min(n, maxTokens) {
		e.at(first+i, &t)
		switch t.kind {
		case kindGiven:
			words[0] = a.appendKey(words[0], e.units(&t))
		case kindMiddle:
			if t.flags&flagJoin != 0 { // Kim Jong-un: both syllables are the name
				words[0] = a.appendKeyOn(words[0], e.units(&t))
			}
		case kindFamily:
			words[1] = a.appendKey(words[1], e.units(&t))
		case kindSuffix:
		default:
			if t.weighty() && len(single) == 0 {
				single = a.appendKey(nil, e.units(&t))
			}
		}
	}
	var list []string
	for _, w := range words {
		if len(w) > 0 {
			list = append(list, string(w))
		}
	}
	if len(list) == 0 && len(single) > 0 {
		list = append(list, string(single))
	}
	slices.Sort(list)
	if len(list) == 2 {
		return list[0] + " " + list[1]
	}
	if len(list) == 1 {
		return list[0]
	}
	return ""
}

// keyVariant is the reading that the key is made from: the one by sound for
// foreign names in Han characters, else the first.
func (e encoded) keyVariant() int {
	if e.flags()&nameForeign != 0 {
		return e.variants() - 1
	}
	return 0
}

// appendKeyOn appends the classes of a word to those of the word before, as if
// the two were written as one.
func (a *alphabet) appendKeyOn(dst []byte, us string) []byte {
	for i := range len(us) {
		k := a.key[us[i]&(maxUnits-1)]
		if k != 0 && (len(dst) == 0 || dst[len(dst)-1] != k|0x20) {
			dst = append(dst, k|0x20)
		}
	}
	return dst
}

// appendKey appends the classes of the units, each run of one class once.
func (a *alphabet) appendKey(dst []byte, us string) []byte {
	start := len(dst)
	for i := range len(us) {
		u := us[i] & (maxUnits - 1)
		k := a.key[u]
		if k == 0 {
			if i == 0 && a.class[u] != classConsonant {
				dst = append(dst, 'a')
			}
			continue
		}
		k |= 0x20
		if len(dst) > start && dst[len(dst)-1] == k && len(dst) > 1 {
			continue
		}
		dst = append(dst, k)
	}
	if len(dst) == start && len(us) > 0 {
		dst = append(dst, 'a')
	}
	return dst
}
