package frame

import (
	"math/bits"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// holds is what the items of a sentence are, all together: a rule about what the sentence
// does not hold need not look at it.
type holds struct {
	cues   uint64            // bit 1<<Cue
	words  uint64            // bit 1<<Word, for those that it has room for
	things uint32            // bit 1<<Thing
	feats  lexicon.Feat      // of words and cues
	flags  mention.ItemFlags // of all items
	there  bool              // a word stands for the place spoken of

	at    [kinds]spots // where the items of an ItemKind stand, with numbers, the last kind, in the first place
	verbs spots        // where the cues that are verbs stand
	ends  spots        // where the reach of whatever stands before ends; none are told in a sentence of too many items
	parts spots        // where the reach of a verb or a noun may end besides
	reach spots        // what tells in it where, when and with whom
	acts  spots        // what is read one after the other: all but dates, other words and quiet items
	quiet spots        // what is no person and no place and does nothing but to stand there: organizations, numbers, unknown words

	gatherings spots // where conferences, meetings and ceremonies may be named
}

// kinds is how many kinds of items there are.
const kinds = mention.ItemNumber

// spots are items of the sentence, bit j%64 for item j of the document. Where a sentence has more items than bits all of
// them are set, always: spots lead a rule from one item that may concern it to the next, and it looks what
// the item is. [spots.next] and [spots.prev] go along them in a few instructions, past any number of items.
type spots uint64

// mostSpots is how many items a sentence has at most whose spots are told apart. One bit is never set, so
// that the search may begin behind the last item.
const mostSpots = 63

// everywhere are the spots of a sentence of too many items.
const everywhere = ^spots(0)

// from returns some spots with item i at the lowest bit.
func (s spots) from(i int32) spots { return spots(bits.RotateLeft64(uint64(s), -int(i))) }

// onto turns back what from has turned.
func (s spots) onto(i int32) spots { return spots(bits.RotateLeft64(uint64(s), int(i))) }

// cut returns which of the items i to end-1 of the sentence some spots are, with item i at the lowest bit.
func (s spots) cut(i, end int32) spots { return s.from(i) & (1<<uint32(end-i) - 1) }

// several reports whether there are two spots or more.
func (s spots) several() bool { return s&(s-1) != 0 }

// next returns the first of some spots behind item i, and an item behind the sentence where there is none: the bit
// that is set for it spares the question whether any is left.
func (s spots) next(i int32) int32 {
	return i + int32(bits.TrailingZeros64(uint64(s.from(i)&^1)|1<<mostSpots))
}

// prev returns the last of some spots before item i, and an item before the sentence where there is none.
func (s spots) prev(i int32) int32 {
	return i - 65 + int32(bits.Len64(uint64(s.from(i))))
}

// What words do in a clause.
const (
	idleWord    = iota
	actingWord  // changes what the reader knows of the clause, as all that follow do
	joiningWord // the reach of a verb or a noun ends there if it goes on with a date
	helpingWord // it does if a comma stands before it
	thatWord    // it does in some languages
	thereWord   // stands for the place spoken of
	endingWord  // it does

	wordRoles = 8 // of them, and as a power of two it bounds an index in one step
)

// roleOfWord says what each word does. A table tells it without a jump, which would be guessed wrong at every other word.
var roleOfWord = [256]uint8{
	lexicon.WordWho: endingWord, lexicon.WordWhere: endingWord, lexicon.WordWhen: endingWord, lexicon.WordIf: endingWord,
	lexicon.WordBecause: endingWord, lexicon.WordBut: endingWord, lexicon.WordThat: thatWord,
	lexicon.WordAnd: joiningWord, lexicon.WordThen: joiningWord,
	lexicon.WordBe: helpingWord, lexicon.WordHave: helpingWord, lexicon.WordWill: helpingWord,
	lexicon.WordCan: actingWord, lexicon.WordWould: actingWord, lexicon.WordMay: actingWord, lexicon.WordMust: actingWord,
	lexicon.WordToInf: actingWord, lexicon.WordTo: actingWord, lexicon.WordNot: actingWord, lexicon.WordPrev: actingWord,
	lexicon.WordAlso: actingWord, lexicon.WordNow: actingWord, lexicon.WordHis: actingWord, lexicon.WordAfter: actingWord,
	lexicon.WordBefore: actingWord, lexicon.WordOr: actingWord, lexicon.WordThere: thereWord,
}

// note fills h with what items first to last-1 are, those of a sentence, in a language with some traits. It reads what all
// of them have in one pass, and in passes of their own what only words, cues and commas have.
func (h *holds) note(items []mention.Item, first, last int32, lang *traits) {
	items = items[first:last]
	if len(items) > mostSpots {
		h.noteMany(items)
		return
	}
	h.at, h.things, h.gatherings = [kinds]spots{}, 0, 0
	var flags mention.ItemFlags
	bit := spots(1).onto(first)
	for i := range items {
		it := &items[i]
		h.at[it.Kind%kinds] |= bit
		flags |= it.Flags
		bit = bit<<1 | bit>>63
	}
	h.flags = flags
	var roles [wordRoles]spots
	var words, cues uint64
	var feats lexicon.Feat
	for s := h.at[mention.ItemWord].from(first); s != 0; {
		it, rest := &items[bits.TrailingZeros64(uint64(s))], s&(s-1)
		words |= 1 << (it.Word & 63)
		feats |= it.Feat
		roles[roleOfWord[it.Word]%wordRoles] |= s ^ rest
		s = rest
	}
	h.words = words
	var verbs spots
	for s := h.at[mention.ItemCue].from(first); s != 0; {
		it, rest := &items[bits.TrailingZeros64(uint64(s))], s&(s-1)
		cues |= 1 << (it.Cue & 63)
		feats |= it.Feat
		if it.Flags&mention.Verb != 0 {
			verbs |= s ^ rest
		}
		s = rest
	}
	h.cues, h.feats, h.verbs, h.there = cues, feats, verbs.onto(first), roles[thereWord] != 0
	for s := h.at[mention.ItemThing].from(first); s != 0; s &= s - 1 {
		h.things |= 1 << (items[bits.TrailingZeros64(uint64(s))].Ref & 31)
	}
	behind := spots(1) << (uint(len(items)) & 63)
	puncts, dates := h.at[mention.ItemPunct].from(first)&^(behind>>1), h.at[mention.ItemDate].from(first) // a last mark parts nothing
	ends, parts := roles[endingWord]|h.verbs.from(first), puncts|roles[helpingWord]&(puncts<<1)
	if !lang.moves { // there any comma may end it, elsewhere one before a date; see partsReach
		for s := puncts &^ (dates>>1 | dates>>2 | dates>>3); s != 0; {
			rest := s & (s - 1)
			if items[bits.TrailingZeros64(uint64(s))].Ref == ',' {
				parts &^= s ^ rest
			}
			s = rest
		}
	}
	if dates != 0 {
		parts |= roles[joiningWord]
	}
	if lang.tenseOfBefore {
		ends |= roles[thatWord] // "قال خلال زيارته إلى القاهرة إن"
	}
	if h.flags&(mention.Relative|mention.Opens) != 0 {
		for i := range items {
			if items[i].Flags&(mention.Relative|mention.Opens) != 0 {
				ends |= 1 << i
			}
		}
	}
	h.ends, h.parts = ends.onto(first), parts.onto(first)
	told := h.at[mention.ItemCue] | h.at[mention.ItemPerson] | h.at[mention.ItemPlace]
	h.acts = told | h.at[mention.ItemWord] | puncts.onto(first)
	if h.feats&lexicon.FeatFirst == 0 { // in the first person any word may act
		h.acts &^= (roles[idleWord] | roles[thereWord]).onto(first)
	}
	all := (behind - 1).onto(first)
	h.quiet = all &^ (told | h.at[mention.ItemPunct] | h.at[mention.ItemWord] | h.at[mention.ItemDate])
	if h.flags&mention.Relative != 0 { // any item may begin a relative clause
		h.acts |= all &^ h.at[mention.ItemPunct]
	}
	h.reach = told | h.at[mention.ItemDate] | h.at[mention.ItemOrg] | h.at[mention.ItemRegion]
	if h.things&(1<<lexicon.ThingGroup) != 0 {
		h.reach |= h.at[mention.ItemThing]
	}
	if h.cues&(1<<lexicon.CueSummit|1<<lexicon.CueMeetNoun|1<<lexicon.CueCeremony) != 0 {
		h.gatherings = h.at[mention.ItemCue]
	}
	if h.things&(1<<lexicon.ThingEvent) != 0 {
		h.gatherings |= h.at[mention.ItemThing]
	}
}

// noteMany is note for a sentence of too many items.
func (h *holds) noteMany(items []mention.Item) {
	*h = holds{}
	for i := range items {
		it := &items[i]
		h.feats |= it.Feat
		h.flags |= it.Flags
		switch it.Kind {
		case mention.ItemWord:
			h.words |= 1 << (it.Word & 63)
			h.there = h.there || it.Word == lexicon.WordThere
		case mention.ItemCue:
			h.cues |= 1 << (it.Cue & 63)
		case mention.ItemThing:
			h.things |= 1 << (it.Ref & 31)
		}
	}
	for k := range h.at {
		h.at[k] = everywhere
	}
	h.verbs, h.parts, h.reach, h.gatherings, h.acts = everywhere, everywhere, everywhere, everywhere, everywhere
}

// unreal reports whether something may be told as what would be, could be or would have been.
func (h *holds) unreal() bool {
	const words = 1<<lexicon.WordWould | 1<<lexicon.WordMay | 1<<lexicon.WordCan | 1<<lexicon.WordMust
	return h.feats&lexicon.FeatCond != 0 || h.words&words != 0
}
