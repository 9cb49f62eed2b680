package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// person tries to read a person at element i, which is e: a title with or without a name,
// or a pronoun. It returns the element after it, i where there is
// no person.
func (d *Doc) person(s *Sentence, i int, e *Elem) int {
	switch e.Word {
	case lexicon.WordHe, lexicon.WordThey:
		if e.Word == lexicon.WordThey && e.Last > e.First && d.nounOfSeveral(s, i+1) {
			d.relating.add(len(d.Items))
			d.add(ItemWord, 0, i, i).Word = lexicon.WordDet // "the two neighbours"
			return i + 1
		}
		if d.excellency(s, i) {
			d.add(ItemWord, 0, i, i).Word = lexicon.WordPlain // "HE the Minister of Commerce"
			return i + 1
		}
		if d.stressed(s, i) {
			d.add(ItemOther, 0, i, i)
			return i + 1
		}
		if e.Word == lexicon.WordThey && d.plural(s, i+1) {
			e.Word, e.WordFeat = lexicon.WordDet, lexicon.FeatPl // "the two ministers", "ambos presidentes"
			return d.official(s, i)
		}
		if e.Is(lexicon.KindOffice) && i < int(s.Last) && d.Grammar.TitleAdjAfter {
			// "الرئيسان" are "the two presidents", and with "المصري X والقبرصي Y" those
			if _, nation := d.whose(&d.Elems[i+1]); nation {
				var t title
				if d.titleAt(s, i, &t) {
					return d.titled(s, &t)
				}
			}
		}
		if !e.May(lexicon.WordHis) || !d.possesses(s, i) {
			return d.pronoun(e, i)
		}
		return d.official(s, i)
	case lexicon.WordHis:
		if next := d.counterparts(s, i); next > i {
			return next
		}
		return d.official(s, i)
	}
	if e.Word == lexicon.WordDet {
		if d.objectPronoun(s, i) {
			return d.pronounAs(e, i)
		}
		if d.tails.Len() > 0 {
			if next := d.shortTitle(s, i); next > i {
				return next
			}
		}
	}
	if !d.starts.titled {
		if next := d.alias(s, i); next > i {
			return next
		}
		if next := d.peer(s, i); next > i {
			return next
		}
	}
	if d.opensTitle(i) && d.startsTitle(e) && !d.behindNoun(e) {
		return d.officialAt(s, i)
	}
	return i
}

// official reads the title that begins at element i with the name or names that belong to it, and returns the
// element after them; i where no title begins.
func (d *Doc) official(s *Sentence, i int) int {
	if !d.opensTitle(i) {
		return i
	}
	return d.officialAt(s, i)
}

// officialAt is official where element i leads to an office.
func (d *Doc) officialAt(s *Sentence, i int) int {
	var t title
	if !d.titleGroup(s, i, &t) {
		return d.sharedPeers(s, i)
	}
	return d.titled(s, &t)
}

// excellency reports whether a pronoun in capitals stands before an office, so that it is a title.
func (d *Doc) excellency(s *Sentence, i int) bool {
	t := &d.Tokens[d.Elems[i].First]
	return t.Flags&text.Upper != 0 && !s.Title && d.Grammar.Capitals && i+2 <= int(s.Last) && (d.Elems[i+1].Word == lexicon.WordDet || d.startsTitle(&d.Elems[i+1]))
}

// nounOfSeveral reports whether a noun of no officials stands at element i.
func (d *Doc) nounOfSeveral(s *Sentence, i int) bool {
	if i > int(s.Last) || !d.Grammar.Capitals || d.Grammar.TitleAdjAfter {
		return false
	}
	const nouns = 1<<lexicon.KindThing | 1<<lexicon.KindTopic
	e := &d.Elems[i]
	return e.Kinds&nouns != 0 && e.Kinds&^(nouns|1<<lexicon.KindName) == 0
}

// shortTitle reads "the secretary" for somebody whom the text has called "Defense Secretary": a
// word that is no office alone.
func (d *Doc) shortTitle(s *Sentence, i int) int {
	if d.Elems[i].WordFeat&lexicon.FeatIndef != 0 || i+1 > int(s.Last) || d.Grammar.TitleAdjAfter {
		return i
	}
	noun := &d.Elems[i+1]
	if sense, office := d.sense(noun, lexicon.KindOffice); office && sense.Feat&lexicon.FeatWeak == 0 {
		return i
	}
	if noun.First != noun.Last || noun.Is(lexicon.KindCue) || noun.Word != lexicon.WordNone || !d.tails.Has(d.Tokens[noun.First].Hash) {
		return i
	}
	if i+2 <= int(s.Last) {
		if next := &d.Elems[i+2]; next.Is(lexicon.KindOffice) || next.May(lexicon.WordOf) || d.Tokens[next.First].Kind == text.Word && d.Tokens[next.First].Flags&text.Cap != 0 {
			return i
		}
	}
	d.addPerson(&Person{
		First: d.Elems[i].First, Last: noun.Last, NameFirst: -1, TitleFirst: noun.First, TitleLast: noun.Last, Entity: -1, Flags: Alias | Definite,
	}, i, i+1)
	return i + 2
}

// alias reads "el diplomático iraní", "el visitante cubano" for an official of that
// country whom the text has named.
func (d *Doc) alias(s *Sentence, i int) int {
	e := &d.Elems[i]
	if d.Grammar.Article != "" {
		return d.guestAlias(s, i)
	}
	if d.Grammar.Order == lexicon.OrderSOV2 {
		return d.byname(s, i)
	}
	if !d.Grammar.TitleAdjAfter || e.Word != lexicon.WordDet || e.WordFeat&(lexicon.FeatIndef|lexicon.FeatPl) != 0 || i+2 > int(s.Last) {
		return i
	}
	noun := &d.Elems[i+1]
	if noun.Kinds == 0 && d.Tokens[noun.First].Flags&text.Cap == 0 && d.Elems[i+2].Cue == lexicon.CueHostNoun {
		return d.epithet(s, i, i+2) // "el distinguido visitante"
	}
	switch source, _ := d.sense(noun, lexicon.KindSource); {
	case noun.Is(lexicon.KindOffice) && d.eminent(noun):
		return d.epithet(s, i, i+1)
	case noun.Cue == lexicon.CueHostNoun:
	case noun.Is(lexicon.KindSource) && lexicon.SourceKinds[source.ID] == "official" && source.Feat&lexicon.FeatPl == 0:
	default:
		return i
	}
	country, ok := d.senseWith(&d.Elems[i+2], lexicon.KindCountry, lexicon.FeatAdj)
	if !ok {
		return d.epithet(s, i, i+1)
	}
	if i+3 <= int(s.Last) {
		if d.Elems[i+3].Word == lexicon.WordOf {
			return i // "el huésped indio de mayor rango"
		}
		if _, _, named := d.nameAt(s, i+3, true); named {
			return i
		}
	}
	return d.aliased(i, i+2, country.ID+1)
}

// eminent reports whether a noun calls a politician what he is without an office: "líder", "dirigente".
func (d *Doc) eminent(e *Elem) bool {
	sense, ok := d.sense(e, lexicon.KindOffice)
	return ok && sense.Feat&lexicon.FeatWeak != 0 && sense.Feat&lexicon.FeatPl == 0 && uint8(sense.ID) == lexicon.RolePresident && e.First == e.Last
}

// epithet reads the noun of element noun, with the article of element i and an adjective of no country at
// most, for the one spoken of: "el líder cocalero desayunó", "el visitante fue recibido".
func (d *Doc) epithet(s *Sentence, i, noun int) int {
	last := noun
	if last < int(s.Last) {
		if e := &d.Elems[last+1]; d.Tokens[e.First].Flags&text.Cap == 0 && d.Tokens[e.First].Kind == text.Word && e.Word == lexicon.WordNone && (e.Kinds == 0 && d.unknownVerb(s, last+1) == 0 || e.Is(lexicon.KindRegion)) {
			last++
		}
	}
	if last >= int(s.Last) || i != int(s.First) && d.Elems[i-1].Word != lexicon.WordNone && !isMark(d.Elems[i-1].Word) && d.Elems[i-1].Word != lexicon.WordThat {
		return i
	}
	next := &d.Elems[last+1]
	if _, verb := d.cueKinds(next); !verb && !auxWord(next.Word) && d.Tokens[next.First].Kind != text.Punct && next.Word != lexicon.WordWho && d.unknownVerb(s, last+1) == 0 {
		return i
	}
	for k := len(d.Persons) - 1; k >= 0 && k > len(d.Persons)-horizon; k-- {
		if p := &d.Persons[k]; p.TitleFirst >= 0 && p.Flags&(Generic|Plural) == 0 {
			flags := Alias
			if d.Elems[noun].Cue == lexicon.CueHostNoun {
				flags |= Else
			}
			d.addPerson(&Person{
				First: d.Elems[i].First, Last: d.Elems[last].Last, NameFirst: -1, TitleFirst: -1, Entity: -1, Flags: flags,
			}, i, last)
			return last + 1
		}
	}
	return i
}

// aliased makes of elements first to last an alias for somebody of the country whom the text
// named with an office of late, and returns the element after them; first where there is nobody.
func (d *Doc) aliased(first, last int, country uint16) int {
	for k := len(d.Persons) - 1; k >= 0 && k > len(d.Persons)-horizon; k-- {
		if p := &d.Persons[k]; p.Named() && p.TitleFirst >= 0 && p.Country == country {
			d.addPerson(&Person{
				First: d.Elems[first].First, Last: d.Elems[last].Last, NameFirst: -1, TitleFirst: -1, Entity: -1, Country: country, Flags: Alias,
			}, first, last)
			return last + 1
		}
	}
	return first
}

// guestAlias reads the same where the article is written as one with its noun: "المسؤول اليوناني",
// "الضيف الفرنسي".
func (d *Doc) guestAlias(s *Sentence, i int) int {
	e := &d.Elems[i]
	if i >= int(s.Last) || !d.definite(i) {
		return i
	}
	source, ok := d.sense(e, lexicon.KindSource)
	if !(ok && lexicon.SourceKinds[source.ID] == "official" && source.Feat&lexicon.FeatPl == 0) && e.Cue != lexicon.CueHostNoun {
		return i
	}
	country, ok := d.senseWith(&d.Elems[i+1], lexicon.KindCountry, lexicon.FeatAdj)
	if !ok {
		return i
	}
	return d.aliased(i, i+1, country.ID+1)
}

// counterparts reads a list of them, each with the adjective of his country: "ses
// homologues argentin, Esteban Quiroga, et brésilien, Renato Vasconcelos".
func (d *Doc) counterparts(s *Sentence, i int) int {
	j := i + 1
	for j < int(s.Last) && d.Elems[j].Is(lexicon.KindNumber) {
		j++
	}
	if j >= int(s.Last) || d.Elems[j].Word != lexicon.WordCounterpart {
		return i
	}
	if next := d.colleagues(s, i, j); next > i {
		return next
	}
	if d.Elems[j].WordFeat&lexicon.FeatPl != 0 {
		// "sus colegas de Venezuela, Nelson X; Cuba, Bárbaro Y, y Bolivia, Delia Z"
		p := Person{Entity: -1, TitleFirst: d.Elems[j].First, TitleLast: d.Elems[j].Last, Flags: Counterpart | Possessor | Collected}
		if next := d.distributed(s, &title{first: i, head: j}, p); next > 0 {
			return next
		}
	}
	if !d.Grammar.TitleAdjAfter || d.Elems[j].WordFeat&lexicon.FeatPl == 0 {
		return i
	}
	head, start, end := j, i, i
	for j++; j < int(s.Last); {
		country, ok := d.senseWith(&d.Elems[j], lexicon.KindCountry, lexicon.FeatAdj)
		if !ok {
			break
		}
		k := j + 1
		if d.Tokens[d.Elems[k].First].Is(',') && k < int(s.Last) {
			k++
		}
		first, last, ok := d.nameAt(s, k, true)
		if !ok {
			break
		}
		d.addPerson(&Person{
			First: d.Elems[start].First, Last: d.Elems[last].Last, NameFirst: d.Elems[first].First, NameLast: d.Elems[last].Last,
			TitleFirst: d.Elems[head].First, TitleLast: d.Elems[head].Last, Entity: -1, Country: country.ID + 1, Flags: Counterpart | Possessor,
		}, start, last)
		end = last + 1
		for j = end; j < int(s.Last) && (d.Tokens[d.Elems[j].First].Is(',') || d.Elems[j].Word == lexicon.WordAnd); j++ {
		}
		start = j
		if start > end && j < int(s.Last) {
			if _, more := d.senseWith(&d.Elems[j], lexicon.KindCountry, lexicon.FeatAdj); more {
				for k := end; k < j; k++ {
					d.single(s, k)
				}
				end = j
			}
		}
	}
	return end
}

// objectPronoun reports whether an article is the pronoun that has its form: it
// stands right before a verb, "l'a reçu", "la recevra".
func (d *Doc) objectPronoun(s *Sentence, i int) bool {
	e := &d.Elems[i]
	if i == int(s.Last) || !e.May(lexicon.WordHe) && !e.May(lexicon.WordThey) {
		return false
	}
	next := &d.Elems[i+1]
	if next.Word == lexicon.WordHave {
		return true
	}
	noun, verb := d.cueKinds(next)
	const finite = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond | lexicon.FeatInf
	return verb && !noun && next.CueFeat&finite != 0 && next.CueFeat&(lexicon.FeatPart|lexicon.FeatWeak) == 0 && next.Kinds&^(1<<lexicon.KindCue) == 0
}

// pronounAs makes a person of the pronoun that a word of several meanings is.
func (d *Doc) pronounAs(e *Elem, i int) int {
	e.Word, e.WordFeat = lexicon.WordHe, lexicon.FeatAcc
	if e.May(lexicon.WordThey) {
		e.Word = lexicon.WordThey
	}
	senses := d.senses(e)
	for k := range senses {
		if sense := &senses[k]; sense.Kind == lexicon.KindWord && lexicon.Word(sense.ID) == e.Word {
			e.WordFeat = sense.Feat
		}
	}
	return d.pronoun(e, i)
}

// name tries to read a name without a title at element i, with which one may begin.
func (d *Doc) name(s *Sentence, i int) int {
	first, last, ok := d.nameAt(s, i, false)
	if !ok {
		return i
	}
	return d.named(s, first, last)
}

func (d *Doc) pronoun(e *Elem, i int) int {
	p := Person{First: e.First, Last: e.Last, NameFirst: -1, TitleFirst: -1, Entity: -1, Flags: Pronoun}
	if e.Word == lexicon.WordThey {
		p.Flags |= They
	}
	p.Flags |= gender(e.WordFeat)
	p.Case = e.WordFeat & lexicon.FeatCases
	d.addPerson(&p, i, i)
	return i + 1
}

// possesses reports whether a pronoun that may be either ("her") stands before
// what it owns: a noun, an adjective or an office, no function word and no verb.
func (d *Doc) possesses(s *Sentence, i int) bool {
	if i+1 > int(s.Last) {
		return false
	}
	next := &d.Elems[i+1]
	if d.Tokens[next.First].Kind != text.Word || next.Word != lexicon.WordNone && next.Word != lexicon.WordOwn && next.Word != lexicon.WordCounterpart && next.Word != lexicon.WordNext && next.Word != lexicon.WordLast {
		return false
	}
	noun, verb := d.cueKinds(next)
	return noun || !verb
}

func gender(f lexicon.Feat) (flags PersonFlags) {
	if f&lexicon.FeatFem != 0 {
		flags |= Feminine
	}
	if f&lexicon.FeatMasc != 0 {
		flags |= Masculine
	}
	return flags
}

// addPerson appends a person, and the item of elements first to last for him.
func (d *Doc) addPerson(p *Person, first, last int) {
	if p.Named() && p.TitleFirst >= 0 && p.TitleLast > p.TitleFirst && d.Grammar.Capitals && d.tails.Len() < maxKnown {
		d.tails.Add(d.Tokens[p.TitleFirst].Hash)
		d.tails.Add(d.Tokens[p.TitleLast].Hash)
	}
	if p.Named() {
		p.name = d.addName(p.NameFirst, p.NameLast)
	}
	d.Persons = append(d.Persons, *p)
	it := d.addOne(ItemPerson, first)
	it.Ref, it.Last = int32(len(d.Persons)-1), d.Elems[last].Last
}

// modFormer is the bit of a former office.
const modFormer = uint8(1) << lexicon.ModifierFormer

// genitives reports whether the language tells whose an office is by the case of
// the country alone.
func (d *Doc) genitives() bool { return d.Grammar.Case && d.Grammar.NoArticles }

// span is a run of elements.
type span struct{ first, last int }

// named makes a person of a name that no title precedes. A title may follow:
// "Sergei Lavrov, Russia's foreign minister, ...".
func (d *Doc) named(s *Sentence, first, last int) int {
	p := Person{
		First: d.Elems[first].First, Last: d.Elems[last].Last,
		NameFirst: d.Elems[first].First, NameLast: d.Elems[last].Last,
		TitleFirst: -1, Entity: -1, Flags: Untitled,
	}
	j := d.apposition(s, &p, last+1)
	d.addPerson(&p, first, j-1)
	return j
}

// RoleIn returns the role that the title of element e, read as role, has in a
// country (1 + its index); ok is false where it is the same.
func (d *Doc) RoleIn(e *Elem, role uint8, country uint16) (uint8, bool) {
	if !e.Is(lexicon.KindOffice) {
		return 0, false
	}
	if sense, _ := d.sense(e, lexicon.KindOffice); sense.ID != uint16(role) || sense.Aux != 0 {
		return 0, false
	}
	senses := d.senses(e)
	for k := range senses {
		if s := &senses[k]; s.Kind == lexicon.KindOffice && s.Aux == country {
			return uint8(s.ID), uint16(role) != s.ID
		}
	}
	return 0, false
}
