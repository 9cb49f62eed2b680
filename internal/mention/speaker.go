package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// In a speech, an interview, a transcript or a post somebody speaks of himself: "I am delighted to
// be here in Nairobi". Who it is says the title of the speech, or the label before what is said.

// titleLines is how many lines may belong to the title of a speech.
const titleLines = 4

// speakers finds who speaks in each sentence, and makes a person of his "I".
func (d *Doc) speakers() {
	title := d.titleSpeaker()
	who, transcript := title, d.transcript()
	if title < 0 && !transcript || !d.speaksOfSelf() {
		return
	}
	for si := range d.Sentences {
		s := &d.Sentences[si]
		if s.Line && transcript {
			if e, ok := d.speakerBy(s, title); ok {
				who = e
			}
		}
		if who < 0 || si < titleLines && d.inTitle(int32(si)) {
			continue
		}
		s.Speaker = who + 1
		d.selves(s)
	}
}

// selves makes persons of the "I" of a sentence, who is its speaker.
func (d *Doc) selves(s *Sentence) {
	for i := s.FirstItem; i < s.LastItem; i++ {
		if it := &d.Items[i]; it.Kind == ItemWord && it.Word == lexicon.WordI && d.ofSpeaker(it) {
			d.Persons = append(d.Persons, Person{
				First: it.First, Last: it.Last, NameFirst: -1, NameLast: -1, TitleFirst: -1, TitleLast: -1,
				Flags: Pronoun | Self, Entity: s.Speaker - 1, Case: d.Elems[it.Elem].WordFeat & lexicon.FeatCases,
			})
			it.Kind, it.Ref = ItemPerson, int32(len(d.Persons)-1)
		}
	}
}

// ofSpeaker reports whether a pronoun of the first person means the speaker, maybe with those who travel with him.
func (d *Doc) ofSpeaker(it *Item) bool {
	return d.Elems[it.Elem].WordFeat&lexicon.FeatWeak == 0
}

// transcript reports whether several lines of the text begin with the label of who speaks.
func (d *Doc) transcript() bool {
	labels := 0
	for si := range d.Sentences {
		if s := &d.Sentences[si]; s.label > 0 {
			if _, ok := d.speakerBy(s, -1); ok {
				if labels++; labels > 1 {
					return true
				}
			}
		}
	}
	return false
}

// speaksOfSelf reports whether the text says "I" outside quotations.
func (d *Doc) speaksOfSelf() bool {
	for si := range d.Sentences {
		s := &d.Sentences[si]
		quoted := false
		for i := s.FirstItem; i < s.LastItem; i++ {
			it := &d.Items[i]
			if it.Kind == ItemPunct && it.Ref == '"' {
				quoted = !quoted
			}
			if !quoted && (it.Kind == ItemWord && it.Word == lexicon.WordI && d.singular(it) || it.Feat&lexicon.FeatFirst != 0) {
				return true
			}
		}
	}
	return false
}

// singular reports whether a pronoun of the first person means the speaker alone.
func (d *Doc) singular(it *Item) bool {
	return d.Elems[it.Elem].WordFeat&(lexicon.FeatPl|lexicon.FeatWeak) == 0
}

// inTitle reports whether a sentence is a line of its own, as those of a title are.
func (d *Doc) inTitle(si int32) bool {
	s := &d.Sentences[si]
	end := &d.Tokens[s.LastToken]
	return s.Line && d.endsLine(s) && !end.Is('.') && !end.Is('!') && !end.Is('?')
}

// titleSpeaker returns the official whom the title of a speech or an interview names first, -1
// where the text has none.
func (d *Doc) titleSpeaker() int32 {
	who, account := int32(-1), false
	end := int32(0) // of the title, in items
	for si := 0; si < len(d.Sentences) && si < titleLines; si++ {
		s := &d.Sentences[si]
		account = account || s.Line && d.handle(s) // a post of whoever is named before
		if !d.inTitle(int32(si)) {
			break
		}
		end = s.LastItem
		for i := s.FirstItem; i < s.LastItem && who < 0; i++ {
			if it := &d.Items[i]; it.Kind == ItemPerson {
				who = d.meant(&d.Persons[it.Ref])
			}
		}
	}
	if who < 0 || account {
		return who
	}
	speeches, items := &d.Grammar.Speeches, d.Items[:end]
	for i := range items {
		if it := &items[i]; (it.First != it.Last || speeches.May(d.Tokens[it.Last].Hash)) && d.oneOf(speeches, it) {
			return who
		}
	}
	return -1
}

// meant returns the named official whom a mention in a title means: the entity of its name, or
// whoever the text below first names in the office that stands there alone: "Interview with the
// Foreign Minister of Sudan"; -1 where it is none.
func (d *Doc) meant(p *Person) int32 {
	if p.Entity >= 0 && d.People[p.Entity].Official && d.People[p.Entity].Named {
		return p.Entity
	}
	for e := range d.People {
		if en := &d.People[e]; !p.Named() && p.Role != 0 && en.Named && en.Official && en.Role == p.Role && (p.Country == 0 || en.Country == 0 || en.Country == p.Country) {
			return int32(e)
		}
	}
	return -1
}

// oneOf reports whether an item, or the first or the last word of it, is one of some words.
func (d *Doc) oneOf(words *lexicon.WordSet, it *Item) bool {
	last := &d.Tokens[it.Last]
	if words.Has(last.Hash) {
		return true
	}
	return it.First != it.Last && (words.Has(d.Tokens[it.First].Hash) || words.Has(d.wordHash(it, words.Spaced())))
}

// Diary reports whether an item is a word for a list of engagements.
func (d *Doc) Diary(it *Item) bool {
	return (it.Kind == ItemCue || it.Kind == ItemOther || it.Kind == ItemPerson && d.Persons[it.Ref].Entity < 0) && d.oneOf(&d.Grammar.Diaries, it)
}

// hashOf returns the hash of the words of an item, without the full stop of an abbreviation.
func (d *Doc) hashOf(it *Item) uint64 {
	if it.First == it.Last {
		return d.Tokens[it.First].Hash
	}
	return lexicon.Hash(d.Text[d.Tokens[it.First].Start:d.Tokens[it.Last].End])
}

// wordHash is hashOf for who looks for words of which none has a space, unless spaced; it is 0 for an item that has one.
func (d *Doc) wordHash(it *Item, spaced bool) uint64 {
	if it.First != it.Last && !spaced && d.Tokens[it.Last].Flags&text.Spaced != 0 {
		return 0
	}
	return d.hashOf(it)
}

// handle reports whether a line gives the name of an account: "@SaraLind".
func (d *Doc) handle(s *Sentence) bool {
	if !d.mayWrite('@') {
		return false
	}
	for i := s.FirstItem; i < s.LastItem; i++ {
		if it := &d.Items[i]; it.Kind == ItemPunct && it.Ref == '@' {
			return true
		}
	}
	return false
}

// labelOf returns how many of the first items of a sentence may be the label of who speaks, with the mark behind it; 0 where
// there is none. The abbreviation of one letter needs no mark.
func (d *Doc) labelOf(s *Sentence) uint8 {
	const longest = 7
	first, last := int(s.FirstItem), int(s.LastItem)
	switch {
	case first == last:
	case d.Tokens[s.FirstToken].Has(text.Dotted | text.Single):
		return 1
	case d.mayWrite(':'):
		for i := first; i < last && i < first+longest; i++ {
			if it := &d.Items[i]; it.Kind == ItemPunct && (it.Ref == ':' || i == first+1 && dashOrStop(it.Ref)) {
				return uint8(i - first + 1)
			}
		}
	case first+1 < last && d.Items[first+1].Kind == ItemPunct && dashOrStop(d.Items[first+1].Ref):
		return 2
	}
	return 0
}

// dashOrStop reports whether a mark may stand behind a label of one word.
func dashOrStop(mark int32) bool { return mark == '.' || mark == '-' || mark == '–' || mark == '—' }

// speakerBy reads the label before what somebody says in a transcript: "MS WHITCOMB:", "Q:",
// «А.Н. Дорохов:». who is -1 where it is nobody whom the text knows.
func (d *Doc) speakerBy(s *Sentence, title int32) (who int32, ok bool) {
	if s.label == 0 {
		return -1, false
	}
	first, mark := &d.Items[s.FirstItem], &d.Items[s.FirstItem+int32(s.label)-1]
	spaced := d.Grammar.Answers.Spaced() || d.Grammar.Questions.Spaced()
	word := d.wordHash(first, spaced)
	last := word
	if s.label > 2 {
		last = d.wordHash(&d.Items[s.FirstItem+int32(s.label)-2], spaced)
	}
	switch {
	case d.Grammar.Answers.Has(word):
		return title, true
	case d.Grammar.Questions.Has(word) || d.Grammar.Questions.Has(last):
		return -1, true
	case mark.Kind != ItemPunct || mark.Ref != ':' || first.Kind != ItemPerson || !d.colonNext(s, s.FirstItem+1):
		return -1, false
	}
	p := &d.Persons[first.Ref]
	switch {
	case p.Entity >= 0:
		return p.Entity, true
	case !p.Named() && title >= 0 && (d.People[title].Role == p.Role || generic(p.Role, d.People[title].Role)):
		return title, true // "Minister:"
	}
	return -1, true
}

// colonNext reports whether a colon stands at item i, or behind brackets there.
func (d *Doc) colonNext(s *Sentence, i int32) bool {
	const most = 5
	if i < s.LastItem && d.Items[i].Kind == ItemPunct && d.Items[i].Ref == '(' {
		for k := i; k < s.LastItem && k < i+most; k++ {
			if d.Items[k].Kind == ItemPunct && d.Items[k].Ref == ')' {
				i = k + 1
				break
			}
		}
	}
	return i < s.LastItem && d.Items[i].Kind == ItemPunct && d.Items[i].Ref == ':'
}
