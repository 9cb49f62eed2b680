package name

import (
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/name/tables"
)

// readEastAsian reads names in Han, Hangul and kana, and those scripts in which
// the family name stands first.
func (r *reader) readEastAsian(lo, hi int) bool {
	s := r.wordScript(&r.tok[lo])
	if !isEastAsian(s) && s != khmer {
		return false
	}
	r.attached(lo, hi)
	r.lookup(lo, hi)
	r.full(lo, hi)
	switch {
	case s == khmer && hi-lo >= 2 && (r.hint == r.traditions.km || r.tok[lo].entry.Family&r.traditions.km != 0):
		return r.familyFirst(lo, hi, false)
	case hi-lo == 1 && s == hangul:
		r.divide(lo, r.hangulSurname(lo))
	case hi-lo == 1 && (s == han || s == hiragana):
		r.divide(lo, r.hanSurname(lo))
	case hi-lo == 2 && s == hangul && r.hint != r.traditions.ko && utf8.RuneCountInString(r.s[r.tok[lo+1].start:r.tok[lo+1].end]) >= 3:
		// "조 바이든": Korean given names have two syllables.
		r.givenFirst(lo, hi, false)
	case !r.dots && hi-lo == 2 && s == hiragana:
		r.familyFirst(lo, hi, false) // "さとう 健"
	case !r.dots && s != kana && r.tok[lo].entry.Family&(r.traditions.zh|r.traditions.ko|r.traditions.ja) != 0:
		// "安倍 晋三", "김 정은"
		r.familyFirst(lo, hi, false)
	case !r.dots && s == han && r.hint&(r.traditions.zh|r.traditions.ja) != 0:
		r.familyFirst(lo, hi, false)
	default:
		// A foreign name: 谢尔盖·拉夫罗夫, 블라디미르 푸틴, ジョー・バイデン
		r.units(lo, hi)
		r.readUnits(r.m)
	}
	return true
}

// attached takes off titles and numbers that stand at the name without a space:
// 习近平主席, 国王查尔斯三世, 김정은 위원장.
func (r *reader) attached(lo, hi int) {
	first, last := &r.tok[lo], &r.tok[hi-1]
	for {
		word := r.s[last.start:last.end]
		at, class := r.ending(word, hi-lo > 1)
		if at == 0 {
			break
		}
		if class&tables.Suffix != 0 {
			r.name.Suffix = joinWords(word[at:], r.name.Suffix)
		} else {
			r.name.Honorific = joinWords(word[at:], r.name.Honorific)
			r.title |= class & (tables.Regnal | tables.First) // 德仁天皇
		}
		last.end = last.start + at
		last.known = 0
	}
	r.attachedBefore(first)
}

// attachedBefore takes off the longest title that a word begins with: 国王查尔斯,
// นายสมชาย, ဦးသန့်. Two characters stay, and the first is no mark upon what the title ends with.
func (r *reader) attachedBefore(t *token) {
	word := r.s[t.start:t.end]
	best, runes := 0, utf8.RuneCountInString(word)
	n, key := 0, r.buf[:0]
	for i, c := range word {
		n++
		end := i + utf8.RuneLen(c)
		if n > 6 || n+2 > runes {
			break
		}
		key = tables.AppendFold(key, word[i:end])
		if n < 2 {
			continue
		}
		e := tables.Lookup(key)
		if e.Class&tables.Pre == 0 || e.Native != 0 {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(word[end:]); !unicode.IsMark(next) {
			best = end
			r.title |= e.Class
		}
	}
	if best > 0 {
		r.name.Honorific = joinWords(word[:best], r.name.Honorific)
		t.start += best
		t.known = 0
	}
}

// ending says where a title or number at the end of a word begins, the longest.
// Two characters stay, or one before a title of two: 王先生; and one before what no
// name ends with: 林氏.
func (r *reader) ending(word string, parts bool) (int, tables.Class) {
	at, n := len(word), 0
	best, class := 0, tables.Class(0)
	for at > 0 && n < 7 {
		_, size := utf8.DecodeLastRuneInString(word[:at])
		at -= size
		n++
		before := utf8.RuneCountInString(word[:at])
		if before == 0 {
			continue
		}
		e := tables.Lookup(tables.AppendFold(r.buf[:0], clip(word[at:])))
		if n == 1 && before < 3 && !parts && e.Class&tables.Respect == 0 {
			continue
		}
		if e.Class&(tables.Post|tables.Suffix) != 0 && (n > 1 || e.Family == 0) {
			best, class = at, e.Class
		}
	}
	return best, class
}

// divide reads one word whose first size bytes are the family name; 0 is a name
// that cannot be divided.
func (r *reader) divide(i, size int) {
	t := &r.tok[i]
	word := r.s[t.start:t.end]
	if r.title&tables.Regnal != 0 || size == 0 && (r.name.Suffix != "" || r.title&tables.First != 0) {
		r.name.Given = word
		return
	}
	if size == 0 {
		r.name.Family = word
		return
	}
	r.name.Order = OrderFamilyFirst
	r.name.Family, r.name.Given = word[:size], word[size:]
}

// prefix says in which traditions the first n characters of a word are a
// surname, and how many bytes they are. A surname is not the whole word.
func (r *reader) prefix(word string, n int) (int, uint32) {
	at := 0
	for range n {
		_, size := utf8.DecodeRuneInString(word[at:])
		at += size
	}
	if at == len(word) {
		return at, 0
	}
	return at, tables.Lookup(tables.AppendFold(r.buf[:0], clip(word[:at]))).Family
}

// hanSurname gives the bytes of the surname in a name in Han script.
func (r *reader) hanSurname(i int) int {
	t := r.traditions
	word := r.s[r.tok[i].start:r.tok[i].end]
	n := utf8.RuneCountInString(word)
	one, set1 := r.prefix(word, 1)
	two, set2 := r.prefix(word, 2)
	three, set3 := r.prefix(word, 3)
	zh1, zh2 := set1&t.zh != 0, set2&t.zh != 0
	ja1, ja2, ja3 := set1&t.ja != 0, set2&t.ja != 0, set3&t.ja != 0
	chinese := t.zh | t.ko | t.vi
	switch {
	case n == 1:
		return 0
	case n <= 3 && r.hint&chinese == 0 && tables.Lookup(tables.AppendFold(r.buf[:0], clip(word))).Family&t.ja != 0:
		return 0 // 岸田: a surname of Japan alone
	case r.hint == t.ja:
		switch {
		case ja3:
			return three
		case ja2:
			return two
		case ja1 || n == 2:
			return one
		case n >= 5:
			return three
		}
		return two
	case r.hint&chinese == 0 && (r.foreignSounds(word, n) || r.hint != 0 && n == 3 && r.foreignSounds(word[one:], 2)):
		return 0 // 卢特尔, of the Netherlands
	case n <= 4 && zh2:
		return two
	case r.hint&chinese != 0 && n <= 4 && (zh1 || n <= 3):
		return one
	case n == 3 && ja2 && r.lean == t.ja:
		return two
	case n <= 3 && zh1:
		return one
	case ja3 && !(ja2 && n == 4):
		return three
	case ja2:
		return two
	case n <= 4 && ja1:
		return one
	case n == 4 && r.lean == t.ja:
		return two
	}
	return 0
}

// foreignSounds says whether a word of n characters writes a foreign name by its sounds:
// 拉夫罗夫, 马克龙.
func (r *reader) foreignSounds(word string, n int) bool {
	strong, all, first := 0, 0, false
	for at := 0; at < len(word); {
		_, size := utf8.DecodeRuneInString(word[at:])
		switch c := tables.Lookup(append(r.buf[:0], word[at:at+size]...)).Class; {
		case c&tables.StrongSound != 0:
			strong, all = strong+1, all+1
			first = first || at == 0
		case c&tables.WeakSound != 0:
			all++
		}
		at += size
	}
	if n == 2 {
		return strong == 2
	}
	if first && n == 3 {
		strong-- // a surname may have any sound: 杜德文
	}
	return all == n && strong > 0 || n >= 4 && strong*2 >= n
}

// hangulSurname gives the bytes of the surname in a name in Hangul.
func (r *reader) hangulSurname(i int) int {
	ko := r.traditions.ko
	word := r.s[r.tok[i].start:r.tok[i].end]
	n := utf8.RuneCountInString(word)
	one, set1 := r.prefix(word, 1)
	two, set2 := r.prefix(word, 2)
	single, double := set1&ko != 0, set2&ko != 0
	foreign := false
	for at := one; at < len(word) && r.hint != ko; at += 3 {
		foreign = foreign || tables.Lookup(append(r.buf[:0], word[at:min(at+3, len(word))]...)).Class&tables.StrongSound != 0
	}
	switch {
	case n <= 4 && double && !foreign:
		return two
	case n <= 3 && single && !foreign, n == 4 && single && r.hint == ko:
		return one
	}
	return 0
}
