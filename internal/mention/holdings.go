package mention

import "github.com/legation-go/legation/internal/lexicon"

// holdings are what the items of a sentence are: which of the rules that arrange them may concern it.
type holdings struct {
	kinds uint32       // 1 << ItemKind
	flags ItemFlags    // of any item
	feat  lexicon.Feat // of any item
	cues  uint64       // 1 << lexicon.Cue
	words [2]uint64    // of lexicon.Word; maybe some that only the word of another kind of item has
}

// holdings gathers what the items from first to last are, and guesses at none of them.
func (d *Doc) holdings(first, last int) (h holdings) {
	items := d.Items[first:last]
	for i := range items {
		it := &items[i]
		h.kinds |= 1 << (it.Kind & 31)
		h.flags |= it.Flags
		h.feat |= it.Feat
		h.cues |= 1 << (it.Cue & 63)
		h.words[it.Word>>6&1] |= 1 << (it.Word & 63)
	}
	return h
}

// kind reports whether an item of kind k stands in the sentence.
func (h *holdings) kind(k ItemKind) bool { return h.kinds>>k&1 != 0 }

// word reports whether the function word w stands in the sentence.
func (h *holdings) word(w lexicon.Word) bool { return h.words[w>>6&1]>>(w&63)&1 != 0 }

// cue reports whether any of the cues, 1 << lexicon.Cue, stands in the sentence.
func (h *holdings) cue(cues uint64) bool { return h.cues&cues != 0 }
