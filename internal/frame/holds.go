package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// holds is what the items of a sentence are, all together: a rule about what the sentence
// does not hold need not look at it.
type holds struct {
	kinds  uint32       // bit 1<<ItemKind
	cues   uint64       // bit 1<<Cue
	words  uint64       // bit 1<<Word, for those that it has room for
	things uint32       // bit 1<<Thing
	feats  lexicon.Feat // of all items
}

// note returns what items are.
func note(items []mention.Item) (h holds) {
	for i := range items {
		it := &items[i]
		h.kinds |= 1 << (it.Kind & 31)
		h.cues |= 1 << (it.Cue & 63)
		h.words |= 1 << (it.Word & 63)
		h.feats |= it.Feat
		if it.Kind == mention.ItemThing {
			h.things |= 1 << (it.Ref & 31)
		}
	}
	return h
}

// unreal reports whether something may be told as what would be, could be or would have been.
func (h *holds) unreal() bool {
	const words = 1<<lexicon.WordWould | 1<<lexicon.WordMay | 1<<lexicon.WordCan | 1<<lexicon.WordMust
	return h.feats&lexicon.FeatCond != 0 || h.words&words != 0
}
