package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// Names whose words the tables hold too, as those of towns, months, things, verbs. What stands around them tells: the commas
// of an apposition, an office behind them.

// strayName reads a name of two words or more from element j on that words of tables are in: the first may be a city, a
// country, a month, a common word ("Georgia", "Jan", "Mark"), and so may the last, or an honorific ("Khan", "King").
func (d *Doc) strayName(s *Sentence, j int) (first, last int, ok bool) {
	e, next := &d.Elems[j], &d.Elems[j+1]
	const may = 1<<lexicon.KindCity | 1<<lexicon.KindCountry | 1<<lexicon.KindWord | 1<<lexicon.KindName | 1<<lexicon.KindMonth |
		1<<lexicon.KindCue | 1<<lexicon.KindTopic | 1<<lexicon.KindThing
	if e.First != e.Last || e.Kinds&^may != 0 || e.Word == lexicon.WordDet || d.Tokens[e.First].Flags&text.Cap == 0 {
		return j, j, false
	}
	last = j
	if d.joins(s, j+1) {
		last = min(j+2, int(s.Last)-1) // "Shu-hua Lin"
		next = &d.Elems[last+1]
	}
	if next.First != next.Last || d.Tokens[next.First].Flags&text.Cap == 0 {
		return j, j, false
	}
	if next.Kinds&^(1<<lexicon.KindName) == 0 {
		if first, end, ok := d.nameAt(s, j, true); ok && end > last {
			return first, end, true
		}
		return j, last + 1, true
	}
	const never = 1<<lexicon.KindCountry | 1<<lexicon.KindOrg | 1<<lexicon.KindRegion | 1<<lexicon.KindMonth | 1<<lexicon.KindWeekday | 1<<lexicon.KindAgency
	return j, last + 1, (last > j || e.Kinds&^(1<<lexicon.KindName|1<<lexicon.KindCity) == 0) && next.Kinds&never == 0
}

// opener makes a person of such a name with which a sentence opens, an office behind its comma: "Mark X, Ghana's foreign minister,
// arrived". It returns the element after it, the first one of the sentence where it opens with none.
func (d *Doc) opener(s *Sentence) int {
	i := int(s.First)
	if i+4 > int(s.Last) || d.Tokens[d.Elems[i].First].Flags&text.Cap == 0 {
		return i
	}
	if second := &d.Tokens[d.Elems[i+1].First]; second.Flags&text.Cap == 0 && !second.Is('-') || s.Title || !d.Grammar.Capitals || d.Grammar.NounCapitals {
		return i
	}
	const name = 1 << lexicon.KindName
	if d.Elems[i].Kinds&^name == 0 && d.Elems[i+1].Kinds&^name == 0 {
		return i // read as any name
	}
	first, last, ok := d.strayName(s, i)
	if !ok || last+2 > int(s.Last) || !d.Tokens[d.Elems[last+1].First].Is(',') || !d.opensTitle(last+2) {
		return i
	}
	var t title
	if !d.titleAt(s, last+2, &t) || t.head < 0 || t.country == 0 && t.org == 0 && t.flags&Definite == 0 {
		return i
	}
	persons, items := len(d.Persons), len(d.Items)
	next := d.named(s, first, last)
	if p := &d.Persons[persons]; p.TitleFirst < 0 {
		d.Persons, d.Items = d.Persons[:persons], d.Items[:items]
		return i
	}
	return next
}
