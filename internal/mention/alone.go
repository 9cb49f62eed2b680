package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
)

// aloneItems are the items that words are by themselves.
var aloneItems = [8]struct {
	kind  ItemKind
	mark  lexicon.Word // none
	flags ItemFlags
}{
	lexicon.AloneUnknown: {kind: ItemOther},
	lexicon.AloneArticle: {kind: ItemWord},
	lexicon.AloneVerb:    {kind: ItemCue, flags: Verb},
	lexicon.AloneWord:    {kind: ItemWord, flags: Sole},
	lexicon.AloneWords:   {kind: ItemWord},
	lexicon.AloneNoun:    {kind: ItemCue, flags: Noun},
	lexicon.AloneOther:   {kind: ItemOther},
}

// articleAlone reports whether no title begins with the article of element i, and what stands behind it, which is next and no
// last word of a title that the text has given somebody, calls nobody anything.
func (d *Doc) articleAlone(i int, next *Elem) bool {
	const (
		plain = 1<<lexicon.KindWord | 1<<lexicon.KindCue
		calls = 1<<lexicon.KindCountry | 1<<lexicon.KindSource
	)
	return !d.opensTitle(i) && (d.starts.titled || next.Kinds&plain != 0 && next.Kinds&calls == 0 && !next.May(lexicon.WordOf) && next.Cue != lexicon.CueHostNoun)
}
