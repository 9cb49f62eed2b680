package decline

import "strings"

const (
	maxLetters = 40 // of a longer word the end is kept
	letterBits = 6
	codeStart  = 63 // stands before the first letter: ^ in the table
	codeOther  = 40 // an apostrophe or a letter of no importance
)

// folded is a word as codes of its letters: а is 1, я is 32, ё is е. Capitals
// and small letters are one.
type folded struct {
	code    [maxLetters]uint8
	n       int
	packed  uint64 // the last letters
	foreign bool   // holds letters of another script or digits
}

// set folds a word.
func (f *folded) set(word string) {
	f.n, f.foreign = 0, false
	for _, r := range word {
		c := code(r)
		if c == 0 {
			f.foreign = true
			continue
		}
		if f.n == maxLetters {
			copy(f.code[:], f.code[1:])
			f.n--
		}
		f.code[f.n] = c
		f.n++
	}
	// A stressed vowel at the end is no case ending: Нийнистё is like Мадуро.
	if strings.HasSuffix(word, "ё") || strings.HasSuffix(word, "Ё") {
		f.code[f.n-1] = code('о')
	}
	f.packed = codeStart
	for _, c := range f.code[:f.n] {
		f.packed = f.packed<<letterBits | uint64(c)
	}
}

// code returns the code of a letter, 0 for what is no Cyrillic letter.
func code(r rune) uint8 {
	switch {
	case r >= 'а' && r <= 'я':
		return uint8(r-'а') + 1
	case r >= 'А' && r <= 'Я':
		return uint8(r-'А') + 1
	case r == '^':
		return codeStart
	case r == 'ё' || r == 'Ё' || r == 'є' || r == 'Є':
		return code('е')
	case r == 'і' || r == 'І' || r == 'ї' || r == 'Ї':
		return code('и')
	case r == 'ґ' || r == 'Ґ':
		return code('г')
	case r == '\'' || r == '’' || r == '.':
		return codeOther
	case r >= 0x0400 && r <= 0x052f:
		return codeOther
	}
	return 0
}

// vowels is the bit set of the codes of vowels: а е и о у ы э ю я.
const vowels uint64 = 1<<1 | 1<<6 | 1<<9 | 1<<15 | 1<<20 | 1<<28 | 1<<30 | 1<<31 | 1<<32

// vowel reports whether letter n, counted from one, is a vowel.
func (f *folded) vowel(n int) bool {
	return n > 0 && vowels>>f.code[n-1]&1 != 0
}

// syllables counts the vowels of the first n letters.
func (f *folded) syllables(n int) int {
	count := 0
	for _, c := range f.code[:n] {
		count += int(vowels >> c & 1)
	}
	return count
}

// tail packs the last n letters, at most ten; the letter before the first is
// codeStart.
func (f *folded) tail(n int) uint64 {
	return f.packed & (1<<(n*letterBits) - 1)
}

// hash returns the hash of the first n letters (FNV-1a).
func (f *folded) hash(n int) uint64 {
	return sum(14695981039346656037, f.code[:n])
}

// hashWith returns the hash of the first n letters followed by those of end.
func (f *folded) hashWith(n int, end *folded) uint64 {
	return sum(f.hash(n), end.code[:end.n])
}

func sum(h uint64, codes []uint8) uint64 {
	for _, c := range codes {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}
