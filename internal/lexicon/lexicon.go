// Package lexicon holds what the words of a language mean: tables compiled from
// the readable ones under internal/lang and internal/gen/world, embedded and
// read in place.
package lexicon

import (
	"math/bits"
	"slices"
	"sync"
)

// Lexicon is the phrase table of one language. It is immutable and safe for
// concurrent use.
type Lexicon struct {
	lang    string
	slots   string // 8 bytes each: the upper half of the phrase's hash, and a ref
	size    uint32 // number of slots
	heads   string // 8 bytes each: kind, sub, aux, features
	lists   string // 4 bytes each: id, head
	openers string // 4 bytes each: check of a word
	longer  string // a bit for each phrase of several words, where Bit of its hash says
	phrases int
	ready   bool // has words and cues, not names alone
	grammar Grammar
}

// Layout of a compiled table, little endian: the magic, then the sizes of the
// sections that follow (slots, heads, lists, openers, longer, grammar), and the number of
// phrases with the bit HeaderReady.
const (
	Magic       = "lgx6"
	HeaderSize  = 4 + 7*4
	SlotSize    = 8
	HeadSize    = 8
	ListSize    = 4
	HeaderReady = 1 << 31
)

// A ref says what stands behind a slot.
const (
	RefContinues = 1 << 31 // a longer phrase begins so
	RefSpelled   = 1 << 30 // some sense holds for one Spelling of the phrase
	RefCount     = 24      // shift of the number of senses
	RefOffset    = 1<<RefCount - 1
	MaxSenses    = 1<<6 - 1
)

// lexicons are the open tables, in the order of Langs.
var lexicons [len(langTables)]struct {
	once sync.Once
	lex  *Lexicon
}

// Languages returns the languages that have all the tables that a text is read
// with. Those that have but names of places are left out.
func Languages() []string {
	var ready []string
	for _, lang := range Langs {
		if _, ok := Load(lang); ok {
			ready = append(ready, lang)
		}
	}
	return ready
}

// Load returns the lexicon of a language ("en"); ok is false where there is
// none. The first call opens the table; nothing is decoded.
func Load(lang string) (lex *Lexicon, ok bool) {
	lex = load(lang)
	if lex == nil || !lex.ready {
		return nil, false
	}
	return lex, true
}

// load returns the lexicon of a language, be it ready or not.
func load(lang string) *Lexicon {
	for i, l := range Langs {
		if l == lang {
			e := &lexicons[i]
			e.once.Do(func() { e.lex, _ = Open(lang, *langTables[i]) })
			return e.lex
		}
	}
	return nil
}

// Open reads a compiled table in place; ok is false where data is none.
func Open(lang, data string) (lex *Lexicon, ok bool) {
	if len(data) < HeaderSize || data[:4] != Magic {
		return nil, false
	}
	slots, heads, lists, openers := int(le32(data, 4)), int(le32(data, 8)), int(le32(data, 12)), int(le32(data, 16))
	longer, grammar, count := int(le32(data, 20)), int(le32(data, 24)), le32(data, 28)
	if len(data) != HeaderSize+slots+heads+lists+openers+longer+grammar || slots == 0 || openers == 0 || longer == 0 {
		return nil, false
	}
	lex = &Lexicon{lang: lang, size: uint32(slots / SlotSize), phrases: int(count &^ HeaderReady), ready: count&HeaderReady != 0}
	data = data[HeaderSize:]
	lex.slots, data = data[:slots], data[slots:]
	lex.heads, data = data[:heads], data[heads:]
	lex.lists, data = data[:lists], data[lists:]
	lex.openers, data = data[:openers], data[openers:]
	lex.longer, data = data[:longer], data[longer:]
	lex.grammar = readGrammar(data)
	return lex, true
}

// Lang returns the language's code.
func (l *Lexicon) Lang() string { return l.lang }

// Phrases returns the number of phrases that have a meaning.
func (l *Lexicon) Phrases() int { return l.phrases }

// Grammar returns the settings of the language. It must not be changed.
func (l *Lexicon) Grammar() *Grammar { return &l.grammar }

// Node is a phrase, or the beginning of one. The zero Node is none.
type Node struct {
	hash uint64
	ref  uint32
}

// Continues reports whether longer phrases begin with the node's.
func (n Node) Continues() bool { return n.ref&RefContinues != 0 }

// Start returns the node of a one-word phrase; ok is false where no phrase
// begins with the word.
func (l *Lexicon) Start(tokenHash uint64) (n Node, ok bool) { return l.find(tokenHash) }

// StartAt returns the node of a one-word phrase by what Ref says of it, or the zero node
// for 0.
func StartAt(tokenHash uint64, ref uint32) Node { return Node{tokenHash, ref} }

// PairAt is StartAt for a phrase of two words.
func PairAt(first, second uint64, ref uint32) Node { return Node{Pair(first, second), ref} }

// Next returns the node of n's phrase and one more word.
func (l *Lexicon) Next(n Node, tokenHash uint64) (next Node, ok bool) {
	if n.ref&RefContinues == 0 {
		return Node{}, false
	}
	h := Mix(n.hash, tokenHash)
	// Most words do not go on with the phrase before them. Nine times of ten these bits tell, which
	// are a tenth of the slots and stay in the nearest memory.
	if at, bit := Bit(h, uint32(len(l.longer))); l.longer[at]&bit == 0 {
		return Node{}, false
	}
	return l.find(h)
}

// Bit returns the byte, of size many, a power of two, and in it the bit that stands for the hash of
// a phrase of several words.
func Bit(h uint64, size uint32) (at uint32, bit byte) {
	return uint32(h>>43) & (size - 1), 1 << (h >> 40 & 7)
}

// Opens reports whether a text that holds no such phrase speaks of no official,
// cites no agency or body and tells of no travel.
func (s *Sense) Opens() bool {
	switch s.Kind {
	case KindOffice, KindHonorific, KindAgency, KindOrg:
		return true
	case KindWord:
		return Word(s.ID) == WordCounterpart
	case KindCue:
		return s.Feat&FeatWeak == 0 && (Cue(s.ID) <= CueLeaveFor || Cue(s.ID) == CueVisitNoun || Cue(s.ID) == CueTourNoun)
	}
	return false
}

// Alone reports whether s opens a report by itself. What only may be an office or a
// body ("chief", "state", "director"), a journey ("went"), and the office of several
// ("queens") does where a name is near.
func (s *Sense) Alone() bool {
	return s.Feat&FeatWeak == 0 && s.Kind != KindCue && (s.Kind != KindOffice || Roles[s.ID] != "other" && s.Feat&FeatPl == 0)
}

// Opener says how the phrases that begin with a word, or with two, open a report.
type Opener uint8

// The ways to open a report. 0 is none.
const (
	OpenerAlone Opener = 1 << iota // some do so Alone
	OpenerShort                    // some are one word, or let another stand within
	openerAny                      // set for all
)

// Opens tells how the phrases open a report that begin with a word, by its hash, or
// with two, by that of a Pair.
func (l *Lexicon) Opens(hash uint64) Opener {
	size := uint32(len(l.openers) / 4)
	i, check := OpenerSlot(hash, size)
	for {
		found := le32(l.openers, int(i)*4)
		if found&^7 == check&^7 || found == 0 {
			return Opener(found & 7)
		}
		i = (i + 1) & (size - 1)
	}
}

// Pair is the hash of two words that follow one another.
func Pair(first, second uint64) uint64 { return Mix(first, second) }

// OpenerSlot returns where the probing for a hash begins among size slots, a power
// of two, and what stands there, which is never 0, but for the ways.
func OpenerSlot(hash uint64, size uint32) (slot, check uint32) {
	return uint32(hash>>40) & (size - 1), uint32(hash)&^7 | uint32(openerAny)
}

// Mix adds the hash of a word to that of the phrase before it; the hash of a phrase of one word is the word's.
func Mix(phrase, token uint64) uint64 { return HashBlock(bits.RotateLeft64(phrase, 23), token) }

// Slot returns the slot, of size many, at which the probing for a hash begins.
func Slot(h uint64, size uint32) uint32 { return uint32(uint64(uint32(h)) * uint64(size) >> 32) }

// find probes the slots one after another from the one that the hash names. An
// empty slot has the ref 0, which no phrase has.
func (l *Lexicon) find(h uint64) (n Node, ok bool) {
	check := uint32(h >> 32)
	for i := Slot(h, l.size); ; i++ {
		if i == l.size {
			i = 0
		}
		slot := l.slots[i*SlotSize : i*SlotSize+SlotSize]
		ref := le32(slot, 4)
		if ref == 0 {
			return Node{}, false
		}
		if le32(slot, 0) == check {
			return Node{h, ref}, true
		}
	}
}

// Senses are what a phrase may mean, the likeliest first: a view of the table.
type Senses struct {
	list  string
	heads string
}

// AppendSenses appends the meanings of n's phrase to list, the likeliest first.
func (l *Lexicon) AppendSenses(list []Sense, n Node) []Sense {
	count := n.ref >> RefCount & MaxSenses
	first := len(list)
	list = slices.Grow(list, int(count))[:first+int(count)]
	at := n.ref & RefOffset * ListSize
	entries := l.lists[at : at+count*ListSize]
	added := list[first:]
	for i := range added {
		e := le32(entries, i*ListSize)
		head := l.heads[int(e>>16)*HeadSize:][:HeadSize]
		s := &added[i]
		s.Kind, s.Sub, s.ID = Kind(head[0]), head[1], uint16(e)
		s.Aux, s.Feat = uint16(head[2])|uint16(head[3])<<8, Feat(le32(head, 4))
	}
	return list
}

// Senses returns the meanings of n's phrase; none where it is only the
// beginning of others.
func (l *Lexicon) Senses(n Node) Senses { return l.SensesAt(n.ref) }

// Means reports whether n's phrase means anything by itself.
func (n Node) Means() bool { return n.ref>>RefCount&MaxSenses != 0 }

// Spelled reports whether a meaning of n's phrase holds for one Spelling of it.
func (n Node) Spelled() bool { return n.ref&RefSpelled != 0 }

// Ref returns where the senses of n's phrase stand, for SensesAt.
func (n Node) Ref() uint32 { return n.ref }

// SensesAt returns the meanings of the phrase whose node had the ref; none for 0.
func (l *Lexicon) SensesAt(ref uint32) Senses {
	count := ref >> RefCount & MaxSenses
	if count == 0 {
		return Senses{}
	}
	at := ref & RefOffset * ListSize
	return Senses{l.lists[at : at+count*ListSize], l.heads}
}

// Len returns the number of senses.
func (s Senses) Len() int { return len(s.list) / ListSize }

// At returns sense i.
func (s Senses) At(i int) Sense {
	e := le32(s.list, i*ListSize)
	head := s.heads[int(e>>16)*HeadSize:][:HeadSize]
	return Sense{
		Kind: Kind(head[0]), Sub: head[1], ID: uint16(e),
		Aux: uint16(head[2]) | uint16(head[3])<<8, Feat: Feat(le32(head, 4)),
	}
}

// Sense is one meaning of a phrase. See [Kind] for what ID, Sub and Aux hold.
type Sense struct {
	Kind Kind
	Sub  uint8
	ID   uint16
	Aux  uint16
	Feat Feat
}

func le32(s string, i int) uint32 {
	_ = s[i+3]
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

func le64(s string, i int) uint64 {
	_ = s[i+7]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
		uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
}

func le16(s string, i int) uint16 { return uint16(s[i]) | uint16(s[i+1])<<8 }
