package legation

import "strings"

// wordCache holds words that reports have in common: titles, towns, topics. Of those in a report of news more than
// half stand here; they are neither looked through nor copied again.
type wordCache [1024]knownWord

// knownWord is what stands in one place of a wordCache.
type knownWord struct {
	last    uint64 // the hash of the words that came here last
	written string // as a text wrote what came twice in a row
	seen    string // the same as a report has it
}

// longWord is how many bytes the cache keeps of words at most: longer ones hardly come again.
const longWord = 64

// say sets a string of the report to the text of tokens first to last, as seen has it, at the latest once
// setWords is called: until then it must stay where it is.
func (b *reportBuilder) say(to *string, first, last int32) {
	from, end := &b.doc.Tokens[first], &b.doc.Tokens[last]
	s := b.doc.Text[from.Start:end.End]
	hash := from.Hash ^ end.Hash<<1 ^ uint64(s[0])<<12 // hashes are without case
	known := &b.common[hash>>8%uint64(len(b.common))]
	if known.written == s {
		*to = known.seen
		return
	}
	if known.last == hash && len(s) <= longWord {
		known.written = strings.Clone(s)
		known.seen = known.written
		if !simple(s) {
			known.seen = b.seen(first, last)
		}
		*to = known.seen
		return
	}
	known.last = hash
	b.sayAnew(to, s, first, last)
}

// sayAnew is say for words that no other report has.
func (b *reportBuilder) sayAnew(to *string, s string, first, last int32) {
	if simple(s) {
		b.letters = append(b.letters, s...)
	} else {
		b.letters = b.appendSeen(b.letters, s, first, last)
	}
	b.words = append(b.words, word{to, len(b.letters)})
}

// word is a string of the report that is still to be set: its letters are those before end, from the end
// of the word before.
type word struct {
	to  *string
	end int
}

// setWords sets the strings that sayAnew was told of. They are one copy of what the text says, so that
// a report does not hold on to its text.
func (b *reportBuilder) setWords() {
	if len(b.words) == 0 {
		return
	}
	all, at := string(b.letters), 0
	for _, w := range b.words {
		*w.to = all[at:w.end]
		at = w.end
	}
	clear(b.words)
	b.letters, b.words = b.letters[:0], b.words[:0]
}
