package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
)

// aloneItems are the items that words are by themselves.
var aloneItems = [8]struct {
	kind  ItemKind
	flags ItemFlags
}{
	lexicon.AloneUnknown: {kind: ItemOther},
	lexicon.AloneArticle: {kind: ItemWord},
	lexicon.AloneVerb:    {kind: ItemCue, flags: Verb},
	lexicon.AloneWord:    {kind: ItemWord},
	lexicon.AloneNoun:    {kind: ItemCue, flags: Noun},
	lexicon.AloneOther:   {kind: ItemOther},
}

// articleAlone reports whether no title begins with the article of element i, not the last, and what stands behind it calls
// nobody anything.
func (d *Doc) articleAlone(i int) bool {
	const (
		plain = 1<<lexicon.KindWord | 1<<lexicon.KindCue
		calls = 1<<lexicon.KindCountry | 1<<lexicon.KindSource
	)
	e := &d.Elems[i+1]
	return e.Kinds&plain != 0 && e.Kinds&calls == 0 && !e.May(lexicon.WordOf) && e.Cue != lexicon.CueHostNoun && !d.opensTitle(i)
}
