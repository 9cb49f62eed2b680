package mention

import (
	"slices"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
)

// Whom a text quotes speaks of himself: "I was in Nairobi last week", Minister X said. What he says
// becomes a sentence of its own, of which he is the speaker.

// quoted is what stands in quotation marks in one sentence.
type quoted struct {
	sentence   int32
	first, end int32 // items, the marks included
	who        int32 // the entity that says so, -1 where nobody is told
	opens      bool  // the quotation begins there
	ends       bool  // the quotation ends there
	self       bool  // it speaks of who says it
	tells      bool  // it tells of a journey, an encounter or a place
}

// quotations parts what officials say of themselves from the sentences that it stands in.
func (d *Doc) quotations() {
	if !d.mayWrite('"') {
		return
	}
	quotes, self := d.findQuotes(d.quotes[:0])
	if d.quotes = quotes; !self {
		return
	}
	d.attribute(quotes)
	n := len(d.Sentences)
	d.Sentences = slices.Grow(d.Sentences, 2*len(quotes))[:n+2*len(quotes)]
	rest, to := n, len(d.Sentences) // from the end: sentences before rest are to be looked at, those behind lie from to on
	for k := len(quotes) - 1; k >= 0; k-- {
		q := &quotes[k]
		if !q.self || !q.tells || q.who < 0 || d.Sentences[q.sentence].Speaker != 0 || d.woven(q) {
			continue
		}
		to -= copy(d.Sentences[to-(rest-int(q.sentence)-1):to], d.Sentences[q.sentence+1:rest])
		rest = int(q.sentence) + 1
		var parts [3]Sentence
		list := d.quote(q, &parts)
		d.Sentences[q.sentence] = list[0]
		to -= copy(d.Sentences[to-len(list)+1:to], list[1:])
	}
	d.Sentences = d.Sentences[:rest+copy(d.Sentences[rest:], d.Sentences[to:])]
}

// closing returns the mark with which a quotation closes that a mark opens, 0 where the mark opens none.
func closing(mark rune) (one, other rune) {
	switch mark {
	case '"', '”', '＂':
		return mark, '”'
	case '“':
		return '”', '“'
	case '„':
		return '“', '”'
	case '«':
		return '»', '»'
	case '»':
		return '«', '»'
	case '「':
		return '」', '」'
	case '『':
		return '』', '』'
	}
	return 0, 0
}

// findQuotes returns the parts of quotations behind those in quotes, in the order of the text, and whether one speaks of who
// says it.
func (d *Doc) findQuotes(quotes []quoted) (all []quoted, self bool) {
	var one, other rune // the marks that close the quotation that is open, 0 where none is
	add := func(q quoted, end int32, ends bool) {
		if q.end, q.ends = end, ends; q.end > q.first {
			quotes, self = append(quotes, q), self || q.self && q.tells
		}
	}
	for si := range d.Sentences {
		s := &d.Sentences[si]
		if s.Line {
			one, other = 0, 0
		}
		q := quoted{sentence: int32(si), first: s.FirstItem, who: -1}
		for i := s.FirstItem; i < s.LastItem; i++ {
			if one == 0 {
				if i = d.nextQuote(i, s.LastItem); i == s.LastItem {
					break
				}
			}
			it := &d.Items[i]
			switch {
			case it.Kind == ItemPunct && it.Ref == '"':
				mark, _ := utf8.DecodeRuneInString(d.Text[d.Tokens[it.First].Start:])
				if one == 0 {
					one, other = closing(mark)
					q = quoted{sentence: int32(si), first: i, who: -1, opens: true}
				} else if mark == one || mark == other {
					add(q, i+1, true)
					one, other = 0, 0
				}
			case it.Kind == ItemPunct:
				if end := d.inserted(s, i); end > i {
					add(q, i, true)
					q = quoted{sentence: int32(si), first: end, who: -1, opens: true}
					i = end - 1
				}
			default:
				q.self, q.tells = q.self || d.ofSelf(it), q.tells || tellsWhere(it)
			}
		}
		if one != 0 {
			add(q, s.LastItem, false)
		}
	}
	return quotes, self
}

// nextQuote returns the first quotation mark from item i on before item end, end where there is none.
func (d *Doc) nextQuote(i, end int32) int32 {
	items := d.Items[i:end]
	for k := range items {
		if items[k].Kind == ItemPunct && items[k].Ref == '"' {
			return i + int32(k)
		}
	}
	return end
}

// inserted returns the item behind the words that tell who says it, which marks part from what is quoted from item i on:
// "I leave for Minsk, said X, and"; i where there are none.
func (d *Doc) inserted(s *Sentence, i int32) int32 {
	mark := d.Items[i].Ref
	if mark != ',' && mark != '—' && mark != '–' && mark != '-' || i+1 >= s.LastItem {
		return i
	}
	k := i + 1
	if d.Items[k].Kind == ItemWord && auxWord(d.Items[k].Word) && k+1 < s.LastItem {
		k++ // ", a déclaré X,"
	}
	if !d.Items[k].Says() {
		return i
	}
	named := false
	for j := i + 2; j < s.LastItem; j++ {
		switch it := &d.Items[j]; {
		case it.Kind == ItemPerson:
			named = named || d.Persons[it.Ref].Named() || d.Persons[it.Ref].Flags&Pronoun != 0
		case it.Kind == ItemPunct && it.Ref == '"':
			return j
		case it.Kind == ItemPunct && it.Ref == mark && named:
			return j
		}
	}
	if named {
		return s.LastItem
	}
	return i
}

// ofSelf reports whether an item is a pronoun or a form of the first person.
func (d *Doc) ofSelf(it *Item) bool {
	return it.Kind == ItemWord && it.Word == lexicon.WordI && d.ofSpeaker(it) || it.Feat&lexicon.FeatFirst != 0
}

// tellsWhere reports whether an item tells of a place, a journey or an encounter.
func tellsWhere(it *Item) bool {
	switch it.Kind {
	case ItemPlace:
		return true
	case ItemCue:
		return it.Cue >= lexicon.CueVisit && it.Cue <= lexicon.CueReceive
	}
	return it.Kind == ItemWord && (it.Word == lexicon.WordHere || it.Word == lexicon.WordThere)
}

// Who says what is quoted, where it is no official whom the text names.
const (
	nobodyTold int32 = -1 - iota // nobody is told to say so
	spokenOf                     // he who was spoken of: "he said"
	another                      // somebody else
)

// attribute finds out who says what is quoted: whom the sentence names behind the quotation or before it, or whoever
// said what was quoted last.
func (d *Doc) attribute(quotes []quoted) {
	last, lastAt := int32(-1), int32(-1)
	for k := 0; k < len(quotes); {
		end := k + 1
		for end < len(quotes) && !quotes[end-1].ends && !quotes[end].opens {
			end++
		}
		whole := quotes[k:end]
		who := d.sayer(&whole[0], &whole[len(whole)-1])
		switch {
		case who >= 0:
		case who != another && last >= 0 && quotes[k].sentence-lastAt <= 1:
			who = last // "A," X said. "B."
		case who == spokenOf:
			who = d.subjectBy(quotes[k].sentence)
		}
		for j := range whole {
			whole[j].who = who
		}
		last, lastAt = who, quotes[end-1].sentence
		k = end
	}
}

// sayer returns the official who says what is quoted from one part to another.
func (d *Doc) sayer(first, last *quoted) int32 {
	if last.ends {
		s := &d.Sentences[last.sentence]
		end := last.end
		for end < s.LastItem && !d.partsSaying(end) {
			end++
		}
		if who := d.saysSo(last.end, end); who != nobodyTold {
			return who
		}
	}
	s := &d.Sentences[first.sentence]
	start := first.first
	for start > s.FirstItem && !d.partsSaying(start-1) {
		start--
	}
	return d.saysSo(start, first.first)
}

// partsSaying reports whether item i parts what tells who says something from what else stands there.
func (d *Doc) partsSaying(i int32) bool {
	it := &d.Items[i]
	return it.Kind == ItemPunct && (it.Ref == '"' || it.Ref == ';')
}

// saysSo returns the official who is told from item i to end to say something.
func (d *Doc) saysSo(i, end int32) int32 {
	said, noun, named := false, false, false
	for ; i < end; i++ {
		it := &d.Items[i]
		switch it.Kind {
		case ItemCue:
			if saying(it) {
				said = true
				noun = noun || i+1 < end && d.Items[i+1].Kind == ItemWord && d.Items[i+1].Word == lexicon.WordDet
			}
		case ItemOther:
			noun = noun || i > 0 && d.Items[i-1].Kind == ItemWord && d.Items[i-1].Word == lexicon.WordDet
			named = named || it.Flags&Capital != 0
			said = said || d.Grammar.Capitals && it.Flags&Capital == 0
		case ItemPerson:
			if d.saysIt(i) {
				p := &d.Persons[it.Ref]
				switch e := p.Entity; {
				case e >= 0 && d.People[e].Official && d.People[e].Named:
					if said || d.saysBehind(i, end) {
						return e
					}
					return nobodyTold
				case p.Flags&Pronoun != 0, !p.Named() && p.TitleFirst >= 0 && p.Flags&Generic == 0:
					return spokenOf
				}
				return another
			}
		}
	}
	switch {
	case !said:
		return nobodyTold
	case d.Grammar.ProDrop && !noun && !named:
		return spokenOf
	}
	return another
}

// saying reports whether an item is a verb that may tell that somebody says something.
func saying(it *Item) bool {
	const verbs = uint64(1)<<lexicon.CueSay | 1<<lexicon.CueAsk | 1<<lexicon.CueDeny | 1<<lexicon.CueOther
	return it.Kind == ItemCue && it.Flags&Verb != 0 && verbs>>(it.Cue&63)&1 != 0
}

// saysBehind reports whether a verb, or a word that no table knows and that may be one, stands behind the person of item i.
func (d *Doc) saysBehind(i, end int32) bool {
	for i++; i < end; i++ {
		if it := &d.Items[i]; saying(it) || it.Kind == ItemOther && d.Grammar.Capitals && it.Flags&Capital == 0 {
			return true
		}
	}
	return false
}

// saysIt reports whether the person of item i may be the subject of a verb of saying: no preposition stands before him.
func (d *Doc) saysIt(i int32) bool {
	it := &d.Items[i]
	p := &d.Persons[it.Ref]
	if it.Flags&Possessive != 0 || p.Case != 0 && p.Case&lexicon.FeatNom == 0 {
		return false
	}
	for j := i - 1; j >= 0 && d.Items[j].Kind == ItemWord; j-- {
		if w := d.Items[j].Word; w != lexicon.WordDet {
			return !isMark(w)
		}
	}
	return true
}

// subjectBy returns the first person whom the sentence before si names; -1 where that is nobody in office.
func (d *Doc) subjectBy(si int32) int32 {
	if si == 0 {
		return -1
	}
	s := &d.Sentences[si-1]
	for i := s.FirstItem; i < s.LastItem; i++ {
		if it := &d.Items[i]; it.Kind == ItemPerson && d.saysIt(i) {
			if e := d.Persons[it.Ref].Entity; e >= 0 && d.People[e].Official && d.People[e].Named {
				return e
			}
			return -1
		}
	}
	return -1
}

// woven reports whether what is quoted is a part of the sentence around it: X said "we are with you" and left for Minsk.
func (d *Doc) woven(q *quoted) bool {
	s := &d.Sentences[q.sentence]
	return q.first > s.FirstItem && q.opens && d.Items[q.first-1].Kind != ItemPunct &&
		q.end < s.LastItem && d.Items[q.end].Kind != ItemPunct && d.Items[q.end-1].Kind == ItemPunct && d.Items[q.end-1].Ref == '"'
}

// quote makes a sentence of its own of what is quoted, with its speaker, and returns it and what stands around it.
func (d *Doc) quote(q *quoted, parts *[3]Sentence) []Sentence {
	s := d.Sentences[q.sentence]
	first, end := q.first, q.end
	for end < s.LastItem && d.Items[end].Kind == ItemPunct && d.Items[end].Ref != '"' {
		end++ // the comma or the full stop behind it
	}
	*parts = [3]Sentence{s, s, s}
	parts[0].LastItem, parts[1].FirstItem, parts[1].LastItem, parts[2].FirstItem = first, first, end, end
	list := parts[:]
	if end == s.LastItem {
		list = list[:2]
	}
	if first == s.FirstItem {
		list = list[1:]
	}
	said := &list[0]
	for k := range list {
		t := &list[k]
		if t.Speaker = 0; t.FirstItem == first {
			t.Speaker, t.Quoted, said = q.who+1, true, t
		}
		if k > 0 {
			t.First = d.Items[t.FirstItem].Elem
			t.Para, t.Line = false, false
			t.FirstToken = d.Elems[t.First].First
			list[k-1].Last, list[k-1].LastToken = t.First-1, t.FirstToken-1
		}
		t.Title = false
	}
	d.selves(said)
	return list
}
