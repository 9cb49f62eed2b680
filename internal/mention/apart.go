package mention

import (
	"math"

	"github.com/legation-go/legation/internal/text"
)

// window is how many tokens are taken apart at a time.
const window = 4 * restEvery

// asksAhead is more tokens than a phrase goes on for, or a verb before its second part.
const asksAhead = maxSplit + 8*maxPhrase

// takeApart makes elements of the tokens and sentences of these, and notes where titles begin, whether lines begin with hours, and
// the family names of the text. It goes along a long text in windows of so many tokens, so that what one step has made is still
// near the processor when the next looks at it.
func (d *Doc) takeApart(window int) {
	if d.Scripts>>text.Han&1 != 0 {
		window = len(d.refs) // it may be cut twice
	}
	d.beginElems()
	d.beginStarts()
	d.namesRead, d.nextRead = d.namesRead[:0], 0
	var c cutter // filled in place
	c.start(d)
	elem, starts, families, sentence := 0, 0, 0, 0 // how far the steps have come
	for i := 0; i < len(d.refs); {
		d.lookUpTo(min(i+window+asksAhead, len(d.refs)))
		i = d.annotate(i, min(i+window, len(d.refs)))
		if i == len(d.refs) && len(d.heard) > 0 {
			d.annotateAgain()
		}
		if d.Grammar.ArticleTo {
			elem = d.articles(elem)
		}
		starts = d.findStarts(starts)
		const ahead = 4 // elements behind what may end a sentence that tell whether it does
		if n := len(d.Elems); i == len(d.refs) {
			c.split(math.MaxInt32)
			c.end()
		} else if n > ahead {
			c.split(d.Elems[n-ahead].First)
		}
		if d.Grammar.Capitals && len(d.Sentences) > 0 {
			families, sentence = d.families(families, sentence)
		}
	}
	if !d.Grammar.Capitals {
		d.hearNames()
	}
	d.clock = c.clocks.some()
}
