// Package lexicon holds what the words of a language mean: tables compiled from
// the readable ones under internal/lang and internal/gen/world, embedded and
// read in place.
package lexicon

import (
	"math/bits"

	"github.com/legation-go/legation/internal/lazy"
)

// Lexicon is the phrase table of one language. It is immutable and safe for
// concurrent use.
type Lexicon struct {
	lang    string
	slots   string // 8 bytes each: the upper half of the phrase's hash, and a ref
	size    uint32 // number of slots at which the probing begins
	reads   string // 32 bytes each: a Reading
	heads   string // 8 bytes each: kind, sub, aux, features
	lists   string // 4 bytes each: id, head and whether another follows
	openers string // 4 bytes each: check of a word
	longer  string // a bit for each phrase of several words, where Bit of its hash says
	phrases int
	ready   bool // has words and cues, not names alone
	grammar Grammar
}

// Layout of a compiled table, little endian: the magic, then the sizes of the
// sections that follow (slots, readings, heads, lists, openers, longer, grammar), and the number of
// phrases with the bit HeaderReady.
const (
	Magic       = "lgx9"
	HeaderSize  = 4 + 8*4
	SlotSize    = 8
	HeadSize    = 8
	ListSize    = 4
	ListMore    = 1 << 31 // another sense follows
	MaxHeads    = 1 << 15
	MaxSenses   = 1 << 6 // of one phrase
	HeaderReady = 1 << 31
)

// A ref says what stands behind a slot: the reading of the phrase, where its senses begin, and
// what the phrases are that begin with it. Reading 0 is that of a phrase without a meaning.
const (
	RefContinues = 1 << 31 // a longer phrase begins so
	RefParted    = 1 << 30 // a longer phrase that begins so is an office or a source
	RefNation    = 1 << 29 // a phrase that begins so, or this one, is an adjective of nationality
	RefReading   = 17      // shift of the reading
	MaxReadings  = 1 << (29 - RefReading)
	RefCapitals  = 1 << 16 // the reading is the first of three: for small letters, for a first letter that is a capital, and for capitals throughout
	RefList      = RefCapitals - 1

	RefNoWord = 1 // of the hash 0, which tokens have that are no words: it means nothing, no phrase begins with it, and it is found at once
)

// lexicons are the open tables, in the order of Langs.
var lexicons [len(langTables)]lazy.Value[*Lexicon]

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
			return lexicons[i].Of(func() *Lexicon {
				lex, _ := Open(lang, *langTables[i])
				return lex
			})
		}
	}
	return nil
}

// Open reads a compiled table in place; ok is false where data is none.
func Open(lang, data string) (lex *Lexicon, ok bool) {
	if len(data) < HeaderSize || data[:4] != Magic {
		return nil, false
	}
	slots, reads, heads, lists := int(le32(data, 4)), int(le32(data, 8)), int(le32(data, 12)), int(le32(data, 16))
	openers, longer, grammar, count := int(le32(data, 20)), int(le32(data, 24)), int(le32(data, 28)), le32(data, 32)
	if len(data) != HeaderSize+slots+reads+heads+lists+openers+longer+grammar || slots <= SlackSlots*SlotSize || openers == 0 || longer == 0 {
		return nil, false
	}
	lex = &Lexicon{lang: lang, size: uint32(slots/SlotSize - SlackSlots), phrases: int(count &^ HeaderReady), ready: count&HeaderReady != 0}
	data = data[HeaderSize:]
	lex.slots, data = data[:slots], data[slots:]
	lex.reads, data = data[:reads], data[reads:]
	lex.heads, data = data[:heads], data[heads:]
	lex.lists, data = data[:lists], data[lists:]
	lex.openers, data = data[:openers], data[openers:]
	lex.longer, data = data[:longer], data[longer:]
	lex.grammar.read(data)
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

// Start returns the node of a one-word phrase, or of another by its hash; ok is false where no phrase
// begins so.
func (l *Lexicon) Start(tokenHash uint64) (n Node, ok bool) { return l.find(tokenHash) }

// StartAt returns the node of a one-word phrase by what Ref says of it, or the zero node
// for 0.
func StartAt(tokenHash uint64, ref uint32) Node { return Node{tokenHash, ref} }

// PairAt is StartAt for a phrase of two words.
func PairAt(first, second uint64, ref uint32) Node { return Node{Pair(first, second), ref} }

// Pairs tells nine times of ten where no phrase goes on, by a bit for each phrase of several words, which are a tenth
// of the slots and stay in the nearest memory.
type Pairs string

// Pairs returns those of the table.
func (l *Lexicon) Pairs() Pairs { return Pairs(l.longer) }

// May reports whether a phrase may go on from n, with which longer ones begin, with a word.
func (p Pairs) May(n Node, tokenHash uint64) bool {
	h := PairHashOf(n.hash, tokenHash)
	return uint32(p[h.At(len(p))])<<h.Bit()&RefContinues != 0
}

// Ended returns the ref of a word, without RefContinues where nothing that it begins goes on with the next word: neither a
// phrase nor an adjective of nationality that parts one. It has no branches; where p is known to hold some, not for a bound either.
func (p Pairs) Ended(word uint64, ref uint32, next uint64, nextRef uint32) uint32 {
	h, parts := PairHashOf(word, next), ref&(nextRef<<1)<<1 // RefParted, RefNation
	return ref & (uint32(p[h.At(len(p))])<<h.Bit() | parts | ^uint32(RefContinues))
}

// Next returns the node of n's phrase and one more word.
func (l *Lexicon) Next(n Node, tokenHash uint64) (next Node, ok bool) {
	if n.ref&RefContinues == 0 || !l.Pairs().May(n, tokenHash) {
		return Node{}, false
	}
	return l.find(n.And(tokenHash))
}

// And returns the hash of n's phrase and one more word, for Start: who has asked Pairs has no need of Next.
func (n Node) And(tokenHash uint64) uint64 { return Mix(n.hash, tokenHash) }

// PairHash tells where the bit of a phrase of several words stands in Pairs.
type PairHash uint64

// PairHashOf returns that of a phrase by the hash of all its words but the last and that of the last.
func PairHashOf(phrase, token uint64) PairHash {
	return PairHash(bits.RotateLeft64(phrase, 23) ^ token) // hashes both, so that what falls together here is no more than elsewhere
}

// At returns the byte, of size many, a power of two.
func (h PairHash) At(size int) int { return int(h>>43) & (size - 1) }

// Bit returns how far to move the byte so that the bit is where RefContinues is.
func (h PairHash) Bit() uint { return uint(h>>40|24) & 31 }

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

// Openers tells three times of four that Opens would find nothing, by the first slot that it would look at.
type Openers string

// Openers returns those of the table.
func (l *Lexicon) Openers() Openers { return Openers(l.openers) }

// May reports whether a phrase may open a report that begins with a word, by its hash.
func (o Openers) May(hash uint64) bool {
	i, _ := OpenerSlot(hash, uint32(len(o)/4))
	return le32(string(o), int(i)*4) != 0
}

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

// SlackSlots stand behind those at which the probing begins; the last is empty.
const SlackSlots = 64

// Slots returns the slots of the table, for those who probe them for many words, and at how many of them
// the probing begins: it does at SlotAt and goes on by SlotSize, until Ends.
func (l *Lexicon) Slots() (slots string, size uint32) { return l.slots, l.size }

// SlotAt returns the offset of the slot at which the probing for a hash begins.
func SlotAt(h uint64, size uint32) int {
	return int(uint64(uint32(h)) * uint64(size) >> (32 - 3) &^ (SlotSize - 1)) // Slot(h, size) * SlotSize
}

// SlotCheck returns what the slot of a phrase has of its hash.
func SlotCheck(h uint64) uint32 { return uint32(h >> 32) }

// Ends reports whether the probing ends with a slot: it is that of the phrase with a SlotCheck, or an empty one, which is 0.
func Ends(slot uint64, check uint32) bool { return uint32(slot) == check || slot == 0 }

// SlotRef returns the ref of the slot with which a probing ended, 0 where there is no such phrase.
func SlotRef(slot uint64) uint32 { return uint32(slot >> 32) }

// find probes the slots one after another from the one that the hash names. No phrase has the ref 0.
func (l *Lexicon) find(h uint64) (n Node, ok bool) {
	slots, check := l.slots, SlotCheck(h)
	for at := uint32(SlotAt(h, l.size)); int(at)+SlotSize <= len(slots); at += SlotSize { // an offset that is never negative is checked once
		if slot := Eight(slots[at:int(at)+SlotSize], 0); Ends(slot, check) {
			ref := SlotRef(slot)
			return Node{h, ref}, ref != 0
		}
	}
	return Node{}, false
}

// Senses are what a phrase may mean, the likeliest first: a view of the table.
type Senses struct {
	list  string
	heads string
}

// ReadSenses puts the meanings of the phrase whose node had the ref into room, the likeliest
// first, and returns how many they are. The phrase must have one, and room be for MaxSenses.
func (l *Lexicon) ReadSenses(room []Sense, ref uint32) int {
	lists, heads := l.lists, l.heads
	at := int(ref&RefList) * ListSize
	for i := range room {
		entry := le32(lists, at)
		head := Eight(heads, int(entry>>16&(MaxHeads-1))*HeadSize)
		s := &room[i]
		s.Kind, s.Sub, s.ID, s.Aux, s.Feat = Kind(head), uint8(head>>8), uint16(entry), uint16(head>>16), Feat(head>>32)
		if at += ListSize; entry&ListMore == 0 {
			return i + 1
		}
	}
	return len(room)
}

// CueOf returns the first cue of the phrase whose node had the ref that is a noun, or the first that is a verb, and its
// features.
func (l *Lexicon) CueOf(ref uint32, noun bool) (cue Cue, feat Feat, ok bool) {
	lists, heads := l.lists, l.heads
	for at := ListAt(ref); ; at += ListSize {
		entry := Entry(lists, at)
		head := Head(heads, entry)
		if cue = Cue(entry); Kind(head) == KindCue && cue.IsNoun() == noun {
			return cue, Feat(head >> 32), true
		}
		if entry&ListMore == 0 {
			return CueNone, 0, false
		}
	}
}

// Lists returns the lists of senses of the table, and the heads that they share, for those who read many: that of a
// phrase begins at ListAt its ref and goes on by ListSize, as far as its entries have ListMore.
func (l *Lexicon) Lists() (lists, heads string) { return l.lists, l.heads }

// ListAt returns the offset of the first entry for the phrase whose node had the ref.
func ListAt(ref uint32) int { return int(ref&RefList) * ListSize }

// Entry returns the entry at an offset.
func Entry(lists string, at int) uint32 { return le32(lists, at) }

// Head returns the head of an entry, the lowest byte of which is its Kind and the upper half its features.
func Head(heads string, entry uint32) uint64 {
	return Eight(heads, int(entry>>16&(MaxHeads-1))*HeadSize)
}

// MeaningOf returns the meaning of an entry with its head.
func MeaningOf(entry uint32, head uint64) Meaning {
	return Meaning{uint16(entry), uint16(head >> 16), uint8(head >> 8), Feat(head >> 32)}
}

// Senses returns the meanings of n's phrase; none where it is only the
// beginning of others.
func (l *Lexicon) Senses(n Node) Senses {
	if !n.Means() {
		return Senses{}
	}
	first := int(n.ref&RefList) * ListSize
	at := first
	for le32(l.lists, at)&ListMore != 0 {
		at += ListSize
	}
	return Senses{l.lists[first : at+ListSize], l.heads}
}

// Means reports whether n's phrase means anything by itself.
func (n Node) Means() bool { return n.ref>>RefReading&(MaxReadings-1) != 0 }

// Parted reports whether a longer phrase that begins with n's is an office or a source. An
// adjective of nationality may part these.
func (n Node) Parted() bool { return n.ref&RefParted != 0 }

// Nation reports whether n's phrase, or one that begins with it, is an adjective of nationality.
func (n Node) Nation() bool { return n.ref&RefNation != 0 }

// Hash returns the hash of n's phrase, which for one word is that of the word.
func (n Node) Hash() uint64 { return n.hash }

// Ref returns where what the lexicon has of n's phrase stands, for StartAt, Read and ReadSenses.
func (n Node) Ref() uint32 { return n.ref }

// Len returns the number of senses.
func (s Senses) Len() int { return len(s.list) / ListSize }

// At returns sense i.
func (s Senses) At(i int) Sense {
	entry := le32(s.list, i*ListSize)
	head := Eight(s.heads, int(entry>>16&(MaxHeads-1))*HeadSize)
	return Sense{Kind: Kind(head), Sub: uint8(head >> 8), ID: uint16(entry), Aux: uint16(head >> 16), Feat: Feat(head >> 32)}
}

// Sense is one meaning of a phrase. See [Kind] for what ID, Sub and Aux hold.
type Sense struct {
	Kind Kind
	Sub  uint8
	ID   uint16
	Aux  uint16
	Feat Feat
}

// Meaning is a sense whose kind is known. It is small enough to be passed in registers.
type Meaning struct {
	ID, Aux uint16
	Sub     uint8
	Feat    Feat
}

// Meaning returns s without its kind.
func (s *Sense) Meaning() Meaning { return Meaning{s.ID, s.Aux, s.Sub, s.Feat} }

func le16(s string, i int) uint16 {
	s = s[i : i+2]
	return uint16(s[0]) | uint16(s[1])<<8
}

func le32(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
