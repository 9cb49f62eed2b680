package name

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/name/tables"
)

// readEasternOrder reads names of East Asia in other scripts than their own:
// "Xi Jinping", "Ким Чен Ын", "Nguyen Phu Trong", "Kishida Fumio". The first word
// is a surname there, and the others are made of its syllables.
func (r *reader) readEasternOrder(lo, hi int) bool {
	if hi-lo < 2 {
		return false
	}
	for i := lo; i < hi; i++ {
		// "Ван И": a letter alone may be a word in Cyrillic.
		t := &r.tok[i]
		if t.shape&comma != 0 || t.shape&initial != 0 && (t.script == latin || t.shape&dotted != 0) && !r.oneLetter(i, lo, hi) {
			return false
		}
	}
	if r.tok[lo].entry.Class&(tables.Loose|tables.Fixed) != 0 && r.particleLeads(lo, hi) {
		return false // "Di Maio Luigi"
	}
	korean := r.hint == r.traditions.ja && r.korean(lo, hi)
	if hi-lo == 2 && !korean && r.readJapanese(lo) {
		return true
	}
	if hi-lo >= 3 && r.readBaptized(lo, hi) {
		return true
	}
	t := r.traditions
	east := t.zh | t.ko | t.vi | t.km
	set := r.tok[lo].entry.Family & east
	eastern := r.hint&east != 0
	if eastern && set&r.hint != 0 && r.hint == t.km {
		return r.familyFirst(lo, hi, false)
	}
	if set == 0 && hi-lo == 2 && r.hint&^east == 0 && r.joined(lo) {
		return r.familyFirst(lo, hi, true)
	}
	if r.hint == t.ja && !korean || set == 0 {
		if eastern && r.tok[lo].entry.Given&^east == 0 && r.tok[hi-1].entry.Family&east == 0 && r.sound(lo, hi, r.hint) {
			// A surname that the lists lack, of a country where it stands first.
			return r.familyFirst(lo, hi, true)
		}
		return false
	}
	if r.hint != 0 && !eastern && !korean && r.hint&(t.en|t.id|t.fr|t.de) == 0 && hi-lo == 2 {
		return false
	}
	// Khmer surnames are short words of everywhere: without the country they tell
	// only where nothing else is known of either word.
	if set == t.km {
		last := r.tok[hi-1].entry
		if r.hint != 0 || hi-lo != 2 || last.Given|last.Family != 0 || r.tok[lo].entry.Given != 0 {
			return false
		}
		return r.familyFirst(lo, hi, true)
	}
	for bit := uint32(1); bit != 0 && bit <= set; bit <<= 1 {
		if set&bit == 0 || !r.sound(lo+1, hi, bit) {
			continue
		}
		// A first word that is a given name elsewhere (Kim, Lee) needs the others to be
		// unknown there: "Lee Harvey Oswald".
		if r.tok[lo].entry.Given&^(east|t.my|t.ja) != 0 && r.hint&east == 0 && r.foreign(lo+1, hi, east) {
			continue
		}
		// "Wang Yi", "Yi Wang": both are surnames, the usual order decides.
		both := hi-lo == 2 && r.tok[lo+1].entry.Family&set != 0 && r.tok[lo+1].shape&hyphen == 0
		if both && r.hint&(t.en|t.fr|t.de) != 0 {
			r.givenFirst(lo, hi, true) // "Wei Zhang" of the United States
			return true
		}
		return r.familyFirst(lo, hi, both)
	}
	return false
}

// readBaptized reads a Western given name before a whole Chinese name, as in Singapore and Hong Kong:
// "Peter Lau Kam-wing", "Daniel Ong Boon Huat". The family name stands inside.
func (r *reader) readBaptized(lo, hi int) bool {
	t := r.traditions
	first, family := r.tok[lo].entry, r.tok[lo+1].entry
	if first.Given&t.en == 0 || first.Family&(t.zh|t.ko|t.vi|t.ja) != 0 || family.Family&t.zh == 0 || family.Given&^t.my != 0 || hi-lo > 4 ||
		hi-lo == 3 && r.tok[lo+2].shape&hyphen == 0 || r.tok[lo+1].shape&(hyphen|lower|upper) != 0 || r.hint&^(t.zh|t.en|t.id) != 0 {
		return false
	}
	for i := lo + 2; i < hi; i++ {
		e := r.tok[i].entry
		if e.Given&^(t.my|t.vi|t.ja|t.zh|t.ko) != 0 || r.tok[i].shape&lower != 0 {
			return false
		}
	}
	if !r.sound(lo+2, hi, t.zh) {
		return false
	}
	r.name.Order = OrderGivenFirst
	r.name.Family = r.text(lo+1, lo+2)
	r.name.Given = joinWords(r.text(lo, lo+1), r.text(lo+2, hi))
	return true
}

// oneLetter says whether the letter that a name begins with is a surname of Korea or China:
// "U Chang-soo".
func (r *reader) oneLetter(i, lo, hi int) bool {
	t := &r.tok[i]
	return i == lo && hi-lo == 2 && t.shape&dotted == 0 && t.entry.Family&(r.traditions.ko|r.traditions.zh) != 0 && r.tok[lo+1].shape&hyphen != 0
}

// korean says whether two words are a surname of Korea and two of its syllables with a hyphen: "Moon Jae-in".
func (r *reader) korean(lo, hi int) bool {
	if hi-lo != 2 || r.tok[lo].entry.Family&r.traditions.ko == 0 || r.tok[lo].entry.Family&r.traditions.ja != 0 {
		return false
	}
	b := &r.tok[lo+1]
	_, second, ok := strings.Cut(r.s[b.start:b.end], "-")
	return ok && second[0] >= 'a' && second[0] <= 'z' && r.sound(lo+1, lo+2, r.traditions.ko)
}

// joined says whether the second of two words is a given name of two syllables
// with a hyphen, as Koreans and Taiwanese write it, and the first one syllable: "Byeon
// Chang-heum".
func (r *reader) joined(lo int) bool {
	a, b := &r.tok[lo], &r.tok[lo+1]
	_, second, ok := strings.Cut(r.s[b.start:b.end], "-")
	if !ok || second[0] < 'a' || second[0] > 'z' || a.shape&hyphen != 0 || a.entry.Given != 0 {
		return false
	}
	for _, tradition := range [...]uint32{r.traditions.ko, r.traditions.zh} {
		if r.sound(lo+1, lo+2, tradition) && syllables(r.folded(a), r.rules.Syllable(tradition), 1) {
			return true
		}
	}
	return false
}

// sound says whether the words [lo, hi) are made of a tradition's syllables.
func (r *reader) sound(lo, hi int, tradition uint32) bool {
	s := r.rules.Syllable(tradition)
	if s == nil {
		return false
	}
	for i := lo; i < hi; i++ {
		t := &r.tok[i]
		if t.script == arabic {
			if !r.arabicSyllable(t) {
				return false
			}
			continue
		}
		word := r.folded(t)
		if bytes.IndexByte(word, '\'') >= 0 { // Myo'ng, Jun'ichiro
			word = slices.DeleteFunc(bytes.Clone(word), func(b byte) bool { return b == '\'' })
		}
		from := 0
		for j := 0; j <= len(word); j++ {
			if j < len(word) && word[j] != '-' {
				continue
			}
			if j > from && !syllables(word[from:j], s, s.Most) {
				return false
			}
			from = j + 1
		}
	}
	return true
}

// arabicSyllable says whether an Arabic word may write one foreign syllable or
// two: short, no article, no name of the Arabs.
func (r *reader) arabicSyllable(t *token) bool {
	word := r.s[t.start:t.end]
	return utf8.RuneCountInString(word) <= 6 && t.entry.Given|t.entry.Family&^(r.traditions.zh|r.traditions.ko|r.traditions.vi) == 0 &&
		!strings.HasPrefix(word, "ال")
}

// foreign says whether one of the words [lo, hi) is known as a name of other
// parts of the world and of none in the set; for a single word one part will do.
func (r *reader) foreign(lo, hi int, set uint32) bool {
	for i := lo; i < hi; i++ {
		e, t := r.tok[i].entry, &r.tok[i]
		if t.shape&hyphen != 0 {
			continue
		}
		// Lists of English given names hold names from everywhere: two traditions
		// must know a word.
		others := (e.Given | e.Family) &^ (set | r.traditions.ja | r.traditions.my)
		if hi-lo == 1 {
			others |= (e.Given | e.Family) & r.traditions.ja
		}
		if e.Family&set == 0 && (others&(others-1) != 0 || hi-lo == 1 && others != 0) {
			return true
		}
	}
	return false
}

// syllables says whether a folded word is one syllable or up to most. Positions
// reached are bits of a set, so that the work is bounded by the word's length.
func syllables(word []byte, s *tables.Syllable, most int) bool {
	if len(word) > 31 {
		return false
	}
	reached := uint32(1)
	for range most {
		next := uint32(0)
		for at := range len(word) {
			if reached&(1<<at) != 0 {
				next |= s.Ends(word, at)
			}
		}
		if next&(1<<len(word)) != 0 {
			return true
		}
		reached = next
	}
	return false
}

// readJapanese reads two words of which the first is a Japanese surname and the
// second a given name: "Kishida Fumio". "Fumio Kishida" is left to the usual order.
func (r *reader) readJapanese(lo int) bool {
	ja := r.traditions.ja
	a, b := &r.tok[lo], &r.tok[lo+1]
	if a.script != latin || b.script != latin || r.hint != 0 && r.hint != ja {
		return false
	}
	if r.hint != ja && a.entry.Family&ja == 0 || !r.sound(lo, lo+2, ja) {
		return false
	}
	straight := r.likeness(a, true) + r.likeness(b, false)
	turned := r.likeness(a, false) + r.likeness(b, true)
	switch {
	case straight > turned:
		return r.familyFirst(lo, lo+2, false)
	case straight == turned && r.lean == ja:
		return r.familyFirst(lo, lo+2, true)
	case r.hint == ja:
		r.givenFirst(lo, lo+2, straight == turned)
		return true
	}
	return false
}

// likeness says how much a word looks like a Japanese surname or given name.
func (r *reader) likeness(t *token, family bool) int {
	set, list := t.entry.Given, r.rules.JapaneseGiven
	if family {
		set, list = t.entry.Family, r.rules.JapaneseFamily
	}
	score := 0
	if set&r.traditions.ja != 0 {
		score = 8
	}
	word := r.folded(t)
	best := 0
	for _, e := range list {
		if last := len(word) - len(e); len(e) > best && last > 0 && word[last] == e[0] && string(word[last:]) == e {
			best = len(e)
		}
	}
	return score + best
}

// familyFirst reads the words [lo, hi): the first is the family name.
func (r *reader) familyFirst(lo, hi int, doubt bool) bool {
	r.name.Order = OrderFamilyFirst
	r.name.Family = r.text(lo, lo+1)
	r.name.Given = r.text(lo+1, hi)
	if doubt {
		r.doubt(DoubtOrder)
	}
	return true
}

// givenFirst reads the words [lo, hi): the last is the family name.
func (r *reader) givenFirst(lo, hi int, doubt bool) {
	r.name.Order = OrderGivenFirst
	r.name.Given = r.text(lo, hi-1)
	r.name.Family = r.text(hi-1, hi)
	if doubt {
		r.doubt(DoubtOrder)
	}
}

func (r *reader) doubt(d Doubt) { r.name.Ambiguous, r.name.Doubt = true, d }
