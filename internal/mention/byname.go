package mention

import (
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// byname reads a common noun with the article that stands for somebody whom the text has named:
// his people ("der Belarusse", "die Amerikanerin"), his calling ("der Politiker", "die
// CDU-Politikerin") or his age ("der 62-Jährige"). A name behind it makes it a title. It returns
// the element behind the noun, i where there is none.
func (d *Doc) byname(s *Sentence, i int) int {
	det := &d.Elems[i]
	if det.Word != lexicon.WordDet || det.WordFeat&lexicon.FeatIndef != 0 || !det.May(lexicon.WordWho) || len(d.Persons) == 0 {
		return i
	}
	j, country := i+1, uint16(0)
	for j < int(s.Last) && j < i+3 && d.Tokens[d.Elems[j].First].Flags&text.Cap == 0 && d.Tokens[d.Elems[j].First].Kind == text.Word && !d.Elems[j].Is(lexicon.KindCue) {
		if sense, ok := d.senseWith(&d.Elems[j], lexicon.KindCountry, lexicon.FeatAdj); ok {
			country = sense.ID + 1
		} else if d.Elems[j].Kinds != 0 {
			return i
		}
		j++
	}
	if j > int(s.Last) {
		return i
	}
	feminine := det.WordFeat&lexicon.FeatFem != 0 // "die", which is the plural's too
	called := false
	last, ok := d.aged(s, j)
	if noun := &d.Elems[j]; !ok {
		last = j
		if people, is := d.senseWith(noun, lexicon.KindCountry, lexicon.FeatPerson); is {
			country = people.ID + 1
			ok = feminine && people.Feat&(lexicon.FeatFem|lexicon.FeatPl) == lexicon.FeatFem ||
				!feminine && people.Feat&lexicon.FeatMasc != 0 && people.Feat&lexicon.FeatFem == 0
		} else {
			called = d.calling(noun) && feminine == strings.HasSuffix(d.Text[:d.Tokens[noun.Last].End], "in")
			ok = called
		}
	}
	if !ok {
		return i
	}
	if last < int(s.Last) {
		next := &d.Elems[last+1]
		const title = 1<<lexicon.KindOffice | 1<<lexicon.KindHonorific | 1<<lexicon.KindModifier
		if _, _, named := d.nameAt(s, last+1, true); named || !called && (next.Kinds&title != 0 || d.Tokens[next.First].Flags&text.Cap != 0) || d.Tokens[next.First].Is('-') {
			return i // "der Schweizer Außenminister", but "Dort traf der SPD-Politiker Präsident X"
		}
	}
	for k := len(d.Persons) - 1; k >= 0 && k > len(d.Persons)-horizon; k-- {
		p := &d.Persons[k]
		if !p.Named() || country != 0 && p.Country != country && p.Country != 0 {
			continue
		}
		q := Person{First: det.First, Last: d.Elems[last].Last, NameFirst: -1, TitleFirst: -1, Entity: -1, Country: country, Flags: Alias, Case: det.WordFeat & lexicon.FeatCases}
		if q.Flags |= Masculine; feminine {
			q.Flags ^= Masculine | Feminine
		}
		d.addPerson(&q, i, last)
		return last + 1
	}
	return i
}

// calling reports whether an element is a noun for what officials are: a politician, a diplomat.
func (d *Doc) calling(e *Elem) bool {
	if sense, ok := d.sense(e, lexicon.KindOffice); ok {
		return sense.Feat&lexicon.FeatNoun != 0
	}
	source, ok := d.sense(e, lexicon.KindSource)
	return ok && lexicon.SourceKinds[source.ID] == "official" && source.Feat&lexicon.FeatPl == 0 && !e.Is(lexicon.KindWord)
}

// aged reads "62-Jährige" and returns its last element.
func (d *Doc) aged(s *Sentence, j int) (last int, ok bool) {
	if d.Tokens[d.Elems[j].First].Kind != text.Number || j+2 > int(s.Last) || !d.Tokens[d.Elems[j+1].First].Is('-') {
		return j, false
	}
	word := &d.Tokens[d.Elems[j+2].Last]
	return j + 2, word.Flags&(text.Cap|text.Spaced) == text.Cap && strings.HasPrefix(d.Text[word.Start:word.End], "Jährige")
}

// withArticle reports whether an article stands before the name of item i, which is that of a thing
// then: "auf dem Militärflugplatz Payerne".
func (d *Doc) withArticle(s *Sentence, i int32) bool {
	return d.Grammar.Order == lexicon.OrderSOV2 && i > s.FirstItem && d.Items[i-1].Kind == ItemWord && d.Items[i-1].Word == lexicon.WordDet
}

// calledAs returns the office as whose first or only holder the clause says that the person of item i
// does something, and with which it opens: "Als erster amtierender US-Präsident hat X Hiroshima
// besucht"; nil where it says none.
func (d *Doc) calledAs(s *Sentence, i int32) *Person {
	if d.Grammar.Order != lexicon.OrderSOV2 {
		return nil
	}
	var office *Person
	for j := i - 1; j >= s.FirstItem && j > i-10; j-- {
		switch it := &d.Items[j]; it.Kind {
		case ItemWord:
			if office != nil && d.Elems[it.Elem].May(lexicon.WordAs) {
				if j > s.FirstItem && d.Items[j-1].Kind != ItemPunct {
					return nil
				}
				return office
			}
		case ItemPerson:
			if p := &d.Persons[it.Ref]; office == nil && !p.Named() && p.TitleFirst >= 0 {
				office = p
			} else {
				return nil
			}
		case ItemPunct:
			return nil
		}
	}
	return nil
}
