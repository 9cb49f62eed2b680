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

// standsAlone reports whether a word that may be an item by itself, that of element i, is one in this language and by
// what stands beside it: a word that no table knows where no ending makes it a verb, a verb behind no article, an article
// where no title begins with it and what stands behind it calls nobody anything, a character of Han that is no name.
func (d *Doc) standsAlone(s *Sentence, i int) bool {
	e := &d.Elems[i]
	if !d.Grammar.Capitals && d.mayName(e, &d.Tokens[e.First]) {
		return false
	}
	switch e.Alone() {
	case lexicon.AloneUnknown:
		return d.starts.unknown
	case lexicon.AloneVerb:
		return d.starts.verbs && (i == int(s.First) || d.Elems[i-1].Word != lexicon.WordDet)
	case lexicon.AloneArticle:
		return i < int(s.Last) && d.articleAlone(i)
	}
	return true
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
