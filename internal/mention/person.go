package mention

import (
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// maxTitle bounds the elements of a title group.
const maxTitle = 24

// title is a title group in the making: "the Russian Foreign Minister", "his
// Cuban counterpart", "President of the Republic of Poland".
type title struct {
	first, last int // elements
	head        int // element of the office, -1 where none was found
	role        uint8
	mods        uint8
	country     uint16
	org         uint16
	flags       PersonFlags
	honorific   bool
}

// person tries to read a person at element i: a title with or without a name,
// or a pronoun. It returns the element after it, i where there is
// no person.
func (d *Doc) person(s *Sentence, i int) int {
	e := &d.Elems[i]
	switch e.Word {
	case lexicon.WordHe, lexicon.WordThey:
		if d.stressed(s, i) {
			d.add(ItemOther, 0, i, i)
			return i + 1
		}
		if e.Word == lexicon.WordThey && d.plural(s, i+1) {
			e.Word, e.WordFeat = lexicon.WordDet, lexicon.FeatPl // "the two ministers", "ambos presidentes"
			if t, ok := d.titleAt(s, i); ok {
				return d.titled(s, t)
			}
			return i
		}
		if e.Is(lexicon.KindOffice) && i < int(s.Last) && d.Grammar.TitleAdjAfter {
			// "الرئيسان" are "the two presidents", and with "المصري X والقبرصي Y" those
			if _, nation := d.whose(&d.Elems[i+1]); nation {
				if t, ok := d.titleAt(s, i); ok {
					return d.titled(s, t)
				}
			}
		}
		if !e.May(lexicon.WordHis) || !d.possesses(s, i) {
			return d.pronoun(e, i)
		}
		if t, ok := d.titleAt(s, i); ok {
			return d.titled(s, t)
		}
		return i
	case lexicon.WordHis:
		if next := d.counterparts(s, i); next > i {
			return next
		}
		if t, ok := d.titleAt(s, i); ok {
			return d.titled(s, t)
		}
		return i
	}
	if d.objectPronoun(s, i) {
		return d.pronounAs(e, i)
	}
	if next := d.alias(s, i); next > i {
		return next
	}
	if next := d.peer(s, i); next > i {
		return next
	}
	if d.startsTitle(e) && !d.behindNoun(e) {
		if t, ok := d.titleAt(s, i); ok {
			return d.titled(s, t)
		}
	}
	return i
}

// alias reads "el diplomático iraní", "el visitante cubano" for an official of that
// country whom the text has named.
func (d *Doc) alias(s *Sentence, i int) int {
	e := &d.Elems[i]
	if d.Grammar.Article != "" {
		return d.guestAlias(s, i)
	}
	if !d.Grammar.TitleAdjAfter || e.Word != lexicon.WordDet || e.WordFeat&(lexicon.FeatIndef|lexicon.FeatPl) != 0 || i+2 > int(s.Last) {
		return i
	}
	noun := &d.Elems[i+1]
	switch source, _ := d.sense(noun, lexicon.KindSource); {
	case noun.Cue == lexicon.CueHostNoun:
	case noun.Is(lexicon.KindSource) && lexicon.SourceKinds[source.ID] == "official" && source.Feat&lexicon.FeatPl == 0:
	default:
		return i
	}
	country, ok := d.senseWith(&d.Elems[i+2], lexicon.KindCountry, lexicon.FeatAdj)
	if !ok {
		return i
	}
	if i+3 <= int(s.Last) {
		if d.Elems[i+3].Word == lexicon.WordOf {
			return i // "el huésped indio de mayor rango"
		}
		if _, _, named := d.nameAt(s, i+3, true); named {
			return i
		}
	}
	for k := len(d.Persons) - 1; k >= 0 && k > len(d.Persons)-horizon; k-- {
		if p := &d.Persons[k]; p.Named() && p.TitleFirst >= 0 && p.Country == country.ID+1 {
			d.addPerson(Person{
				First: e.First, Last: d.Elems[i+2].Last, NameFirst: -1, TitleFirst: -1, Entity: -1, Country: country.ID + 1, Flags: Alias,
			}, i, i+2)
			return i + 3
		}
	}
	return i
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
	for k := len(d.Persons) - 1; k >= 0 && k > len(d.Persons)-horizon; k-- {
		if p := &d.Persons[k]; p.Named() && p.TitleFirst >= 0 && p.Country == country.ID+1 {
			d.addPerson(Person{
				First: e.First, Last: d.Elems[i+1].Last, NameFirst: -1, TitleFirst: -1, Entity: -1, Country: country.ID + 1, Flags: Alias,
			}, i, i+1)
			return i + 2
		}
	}
	return i
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
		d.addPerson(Person{
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
	if e.Word != lexicon.WordDet && e.Word != lexicon.WordHis || i == int(s.Last) || !e.May(lexicon.WordHe) && !e.May(lexicon.WordThey) {
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
	senses := d.Lex.SensesAt(e.Ref)
	for k := range senses.Len() {
		if sense := senses.At(k); sense.Kind == lexicon.KindWord && lexicon.Word(sense.ID) == e.Word {
			e.WordFeat = sense.Feat
		}
	}
	return d.pronoun(e, i)
}

// name tries to read a name without a title at element i.
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
	d.addPerson(p, i, i)
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

func (d *Doc) addPerson(p Person, first, last int) {
	d.Persons = append(d.Persons, p)
	d.add(ItemPerson, len(d.Persons)-1, first, last)
}

// startsTitle reports whether a title group may begin with e.
func (d *Doc) startsTitle(e *Elem) bool {
	if e.Kinds == 0 {
		return false
	}
	const starts = 1<<lexicon.KindOffice | 1<<lexicon.KindModifier | 1<<lexicon.KindHonorific | 1<<lexicon.KindCountry |
		1<<lexicon.KindOrg | 1<<lexicon.KindRegion
	return e.Kinds&starts != 0 || e.Word == lexicon.WordDet || e.Word == lexicon.WordCounterpart
}

// behindNoun reports whether an element says whose the noun before it is, and begins no
// title, since whose an office is stands behind it: "ترأس الوفد الكازاخستاني نائب وزير
// الخارجية".
func (d *Doc) behindNoun(e *Elem) bool {
	const office = 1<<lexicon.KindOffice | 1<<lexicon.KindModifier | 1<<lexicon.KindHonorific
	return d.Grammar.TitleAdjAfter && !d.Grammar.Capitals && e.Kinds&office == 0 && e.Word != lexicon.WordDet && e.Word != lexicon.WordCounterpart
}

// titleAt reads a title group that begins at element i.
func (d *Doc) titleAt(s *Sentence, i int) (t title, ok bool) {
	t = title{first: i, last: i - 1, head: -1}
	limit := min(int(s.Last), i+maxTitle)
	loose := 0 // unknown adjectives before the office
	for j := i; j <= limit; j++ {
		e := &d.Elems[j]
		token := &d.Tokens[e.First]
		if t.head >= 0 && d.definite(t.head) && e.Is(lexicon.KindOffice) && d.enclitics(e.Last) {
			return t, true // "أوفد الملك وزير خارجيته": another
		}
		if j > i && (t.head >= 0 || t.honorific) && d.namesake(s, j) {
			return t, true // "الأمير سلطان بن فيصل"
		}
		switch {
		case e.May(lexicon.WordHis) && j == i:
			t.flags |= Possessor
		case e.Word == lexicon.WordDet && j == i:
			if e.WordFeat&lexicon.FeatIndef != 0 {
				t.flags |= Generic // "a minister"
			} else {
				t.flags |= Definite
			}
		case e.May(lexicon.WordPoss) && d.Grammar.BareVerbs && t.head < 0 && (t.country != 0 || t.org != 0) && j < limit && d.Elems[j+1].Is(lexicon.KindCountry):
			return t, false // 访问卢旺达的法国总统: no state owns another
		case e.May(lexicon.WordPoss) && token.Flags&text.Spaced == 0 && t.head < 0 && j > i:
			t.flags |= Definite
		case e.Is(lexicon.KindOffice):
			if t.head >= 0 && d.Elems[j-1].Word == lexicon.WordAnd && d.another(&t) {
				return t, true
			}
			if !d.office(&t, e, j) {
				return t, t.head >= 0
			}
			if j == i && d.contracted(s, i) {
				t.flags |= Definite
			}
			if next, found := d.ofGroup(s, &t, j+1); found {
				j = next
			}
			t.last = j
			if !d.moreTitle(s, j+1) && !((t.flags&(Definite|Generic|Plural) == 0 || t.flags&(Generic|Plural) == 0 && d.Grammar.TitleAdjAfter) && j < limit && d.Elems[j+1].Word == lexicon.WordAnd && d.offices(s, j+2) && !d.another(&t)) {
				return t, true
			}
		case e.Word == lexicon.WordCounterpart:
			if e.WordFeat&lexicon.FeatPl != 0 || t.flags&(Possessor|Definite) == 0 && t.country == 0 {
				return t, false
			}
			t.flags |= Counterpart
			t.head, t.last = j, j
			if next, found := d.ofGroup(s, &t, j+1); found {
				t.last = next
			}
			// "his Saudi counterpart Prince Khalid": a title before the name
			for k := t.last + 1; k <= limit && (d.Elems[k].Is(lexicon.KindHonorific) || d.Elems[k].Is(lexicon.KindOffice)) && d.nameFollows(s, k); k++ {
				t.last = k
			}
			return t, true
		case e.Is(lexicon.KindModifier):
			sense, _ := d.sense(e, lexicon.KindModifier)
			t.mods |= 1 << sense.ID
			if t.head >= 0 {
				t.last = j
			}
		case e.Is(lexicon.KindHonorific) && !e.Is(lexicon.KindCue):
			t.honorific = true
			if sense, _ := d.sense(e, lexicon.KindHonorific); true {
				t.flags |= gender(sense.Feat)
			}
			t.last = j
			if j+1 <= limit && (d.Tokens[d.Elems[j+1].First].Is('.') || d.Grammar.Order == lexicon.OrderVSO && d.Tokens[d.Elems[j+1].First].Is('/')) {
				j++ // "السيد/ محمد علي"
				t.last = j
			}
		case t.head < 0 && d.Grammar.Article != "" && (e.Is(lexicon.KindCountry) && !d.isAdjective(e) || e.Is(lexicon.KindOrg)):
			return t, false // "في البيت الأبيض الرئيس X": whose office it is stands behind it
		case e.Is(lexicon.KindCountry):
			sense, _ := d.sense(e, lexicon.KindCountry)
			if t.head >= 0 || t.honorific && t.head < 0 && sense.Feat&lexicon.FeatAdj == 0 {
				return t, t.head >= 0 || t.honorific
			}
			if sense.Feat&(lexicon.FeatAdj|lexicon.FeatUpper) == 0 && j == i && i > int(s.First) && d.Elems[i-1].Word == lexicon.WordIn && !d.possessed(s, j) {
				return t, false // "In Turkey Minister Ellwood met": where, not whose
			}
			if t.country == 0 {
				t.country = sense.ID + 1
			}
		case e.Is(lexicon.KindOrg):
			if t.head >= 0 {
				return t, true
			}
			sense, _ := d.sense(e, lexicon.KindOrg)
			t.org = sense.ID + 1
		case e.Is(lexicon.KindRegion) && t.head < 0:
		case token.Is('-') && t.head >= 0 && j > 0 && token.Flags&text.Spaced == 0:
			// "President-elect": the modifier follows
		case token.Is('-') && t.head < 0 && j > i && token.Flags&text.Spaced == 0:
			// "then-President", "US-French"
		case e.Word == lexicon.WordAnd && t.head >= 0 && d.offices(s, j+1) && (t.flags&(Definite|Generic|Plural) == 0 || t.flags&(Generic|Plural) == 0 && d.Grammar.TitleAdjAfter && d.Grammar.Capitals):
			// "State Councilor and Foreign Minister Wang Yi": one person, two offices
		case e.Word == lexicon.WordThen || e.Word == lexicon.WordOwn || e.Word == lexicon.WordNext || e.Word == lexicon.WordLast || e.Word == lexicon.WordNow:
			if t.head >= 0 {
				return t, true
			}
		case t.head < 0 && (t.flags&(Definite|Generic|Possessor) != 0 || t.country != 0) && e.Kinds == 0 && token.Kind == text.Word &&
			token.Flags&text.Cap == 0 && loose < 2:
			loose++ // "the visiting minister", "the outgoing Dutch premier"
		default:
			return t, t.head >= 0 || t.honorific
		}
		if t.flags&Generic != 0 && t.head < 0 && j-i > 6 {
			return t, false
		}
	}
	return t, t.head >= 0 || t.honorific
}

// isAdjective reports whether element e is the adjective of a country.
func (d *Doc) isAdjective(e *Elem) bool {
	_, ok := d.senseWith(e, lexicon.KindCountry, lexicon.FeatAdj)
	return ok
}

// another reports whether an office of one word with the article is somebody's whom the
// text has named, and one behind "and" is another's: "عقد الملك وأمير قطر X مباحثات".
func (d *Doc) another(t *title) bool {
	e := &d.Elems[t.head]
	return d.Grammar.Order == lexicon.OrderVSO && t.first == t.head && e.First == e.Last && d.hasArticle(t.head)
}

// contracted reports whether the article of the noun at element i is part of the
// preposition before it: "du ministre", "au président".
func (d *Doc) contracted(s *Sentence, i int) bool {
	if !d.Grammar.TitleAdjAfter || i == int(s.First) {
		return false
	}
	before := &d.Elems[i-1]
	if d.Tokens[d.Elems[i].First].Flags&text.Cap != 0 && (s.Title || before.Word != lexicon.WordBy && before.Word != lexicon.WordTo && !before.May(lexicon.WordTo)) {
		return false // "pelo Presidente da República, X"
	}
	return before.Kinds&(1<<lexicon.KindWord) != 0 && isMark(before.Word) && before.Word != lexicon.WordAs
}

// possessed reports whether a possessive mark follows element j.
func (d *Doc) possessed(s *Sentence, j int) bool {
	return j < int(s.Last) && d.Elems[j+1].May(lexicon.WordPoss)
}

// office takes the office of element e into t; false where t has one already
// that e does not go with.
func (d *Doc) office(t *title, e *Elem, j int) bool {
	sense, _ := d.sense(e, lexicon.KindOffice)
	if sense.Feat&lexicon.FeatWeak != 0 && t.head < 0 && t.country == 0 && t.org == 0 && d.Tokens[e.First].Flags&text.Cap == 0 && !d.nationalityNext(j) && !d.houseNext(j) {
		return false
	}
	if t.head >= 0 {
		// "State Councilor and Foreign Minister": the first office counts, unless it says nothing
		if t.role != roleOther && t.role != roleParty || d.Grammar.Article != "" && t.last == j-1 && !d.definite(t.last) && e.Last > e.First {
			t.last = j
			return true
		}
	}
	t.head, t.role = j, uint8(sense.ID)
	t.mods |= sense.Sub
	switch {
	case sense.Aux&lexicon.AuxOrg != 0:
		if t.org == 0 {
			t.org = sense.Aux &^ lexicon.AuxOrg
		}
	case sense.Aux != 0 && (t.country == 0 || lexicon.Roles[sense.ID] == "pope"): // "der argentinische Pontifex"
		t.country = sense.Aux
	}
	if e.Country != 0 && t.country == 0 {
		t.country = e.Country
	}
	if sense.Feat&lexicon.FeatPl != 0 || sense.Feat&lexicon.FeatFem == 0 && d.pluralArticle(t.first, j) {
		t.flags |= Plural
	}
	if sense.Feat&lexicon.FeatNoun != 0 {
		t.flags |= Leader
	}
	t.flags |= gender(sense.Feat)
	if d.Grammar.Order == lexicon.OrderVSO && sense.Feat&lexicon.FeatFem == 0 {
		t.flags |= Masculine
	}
	return true
}

var (
	roleOther = uint8(indexOf(lexicon.Roles, "other"))
	roleParty = uint8(indexOf(lexicon.Roles, "party_leader"))

	rolePresident      = uint8(indexOf(lexicon.Roles, "president"))
	roleMonarch        = uint8(indexOf(lexicon.Roles, "monarch"))
	roleSpokesperson   = uint8(indexOf(lexicon.Roles, "spokesperson"))
	roleMayor          = uint8(indexOf(lexicon.Roles, "mayor"))
	roleGovernor       = uint8(indexOf(lexicon.Roles, "governor"))
	roleAmbassador     = uint8(indexOf(lexicon.Roles, "ambassador"))
	roleEnvoy          = uint8(indexOf(lexicon.Roles, "special_envoy"))
	roleDeputyMinister = uint8(indexOf(lexicon.Roles, "deputy_minister"))
	roleForeign        = uint8(indexOf(lexicon.Roles, "foreign_minister"))
	roleRoyal          = uint8(indexOf(lexicon.Roles, "royal"))
	roleMinister       = uint8(indexOf(lexicon.Roles, "minister"))
	roleSpouse         = uint8(indexOf(lexicon.Roles, "spouse"))
	roleReligious      = uint8(indexOf(lexicon.Roles, "religious_leader"))

	modFormer = uint8(1) << indexOf(lexicon.Modifiers, "former")
)

func indexOf(list []string, s string) int {
	for i := range list {
		if list[i] == s {
			return i
		}
	}
	return 0
}

// pluralArticle reports whether the article at element i, before the office at j, is that
// of the feminine and of the plural: before an office of the masculine it is the plural's,
// "die Außenminister".
func (d *Doc) pluralArticle(i, j int) bool {
	const both = lexicon.FeatFem | lexicon.FeatPl
	return i < j && d.Elems[i].Word == lexicon.WordDet && d.Elems[i].WordFeat&both == both
}

// definite reports whether the last word of element i has an article written as one with it,
// so that no genitive can follow: "الملك", "رئيس الجمهورية".
func (d *Doc) definite(i int) bool {
	a := d.Grammar.Article
	return i >= 0 && a != "" && strings.HasPrefix(d.Text[d.Tokens[d.Elems[i].Last].Start:], a)
}

// hasArticle reports whether the noun of element i, or its genitive, has an article
// written as one with it: "الوزير", "رئيس الجمهورية".
func (d *Doc) hasArticle(i int) bool {
	if i < 0 {
		return false
	}
	a, e := d.Grammar.Article, &d.Elems[i]
	for k := e.First; a != "" && k <= e.Last; k++ {
		if strings.HasPrefix(d.Text[d.Tokens[k].Start:], a) {
			return true
		}
	}
	return false
}

// plural reports whether an office in the plural stands at element j.
func (d *Doc) plural(s *Sentence, j int) bool {
	if j > int(s.Last) {
		return false
	}
	sense, ok := d.sense(&d.Elems[j], lexicon.KindOffice)
	return ok && sense.Feat&lexicon.FeatPl != 0
}

// offices reports whether a second office of the same person stands at element j:
// a singular one that no article or country precedes.
func (d *Doc) offices(s *Sentence, j int) bool {
	if j > int(s.Last) {
		return false
	}
	sense, ok := d.sense(&d.Elems[j], lexicon.KindOffice)
	return ok && sense.Feat&(lexicon.FeatPl|lexicon.FeatWeak) == 0
}

// moreTitle reports whether a title group goes on at element j after an office:
// with another office ("General Secretary and President"), a suffix ("-elect")
// or an honorific.
func (d *Doc) moreTitle(s *Sentence, j int) bool {
	if j > int(s.Last) {
		return false
	}
	e := &d.Elems[j]
	if e.Is(lexicon.KindOffice) || e.Is(lexicon.KindHonorific) && !e.Is(lexicon.KindCue) {
		return true
	}
	if e.Is(lexicon.KindModifier) {
		sense, _ := d.sense(e, lexicon.KindModifier)
		return sense.Feat&lexicon.FeatAfter != 0
	}
	if d.Tokens[e.First].Is('-') && j+1 <= int(s.Last) {
		return d.Elems[j+1].Is(lexicon.KindModifier)
	}
	return false
}

// ofGroup reads what an office is of: "of Japan", "of the European Commission",
// "for Foreign Affairs of the Kingdom of Spain", "du Brésil", or a bare
// adjective after the noun ("cubano"). It returns the last element of the group.
func (d *Doc) ofGroup(s *Sentence, t *title, j int) (last int, ok bool) {
	last = j - 1
	had, sent := t.country, false
	if d.Grammar.BareVerbs {
		return last, false // whose it is stands before it
	}
	for steps := 0; j <= int(s.Last) && steps < 8; steps++ {
		e := &d.Elems[j]
		switch {
		case e.Word == lexicon.WordOf || e.Word == lexicon.WordFor || e.Word == lexicon.WordDet:
			sent = sent || e.Word == lexicon.WordFor
		case t.role == roleEnvoy && d.Grammar.TitleAdjAfter && d.Grammar.Capitals && (e.May(lexicon.WordFor) || sent && e.May(lexicon.WordDet)):
			sent = true // "o enviado da ONU para a Síria"
		case steps == 0 && (e.Word == lexicon.WordWith || e.Word == lexicon.WordIn) && j < int(s.Last) && d.Grammar.Article != "" && (d.fullState(&d.Elems[j+1]) || j+1 < int(s.Last) && d.Elems[j+1].Kinds != 0 && d.Elems[j+1].Kinds&^(1<<lexicon.KindWord|1<<lexicon.KindThing|1<<lexicon.KindSource) == 0 && (d.Elems[j+1].Word == lexicon.WordPlain || d.Elems[j+1].Is(lexicon.KindThing)) && d.isState(&d.Elems[j+2])):
			if !d.fullState(&d.Elems[j+1]) {
				j++
			} // "وزير الخارجية بجمهورية الهندوراس"
		case steps == 0 && e.May(lexicon.WordOf) && j < int(s.Last) && d.Elems[j+1].Is(lexicon.KindCountry) && d.Elems[j+1].Word != lexicon.WordDet:
			// "der Ministerpräsident von Peru"
		case e.Is(lexicon.KindOffice) || e.Is(lexicon.KindHonorific):
			return last, ok
		case e.Is(lexicon.KindCountry) && steps == 0 && d.definite(t.head) && !d.isAdjective(e):
			return last, ok // "زار جلالة الملك أيرلندا": a noun with the article has no genitive behind it
		case e.Is(lexicon.KindCountry) && (steps == 0 && !d.genitive(e) || !d.country(t, e)):
			return last, ok
		case e.Is(lexicon.KindCountry):
			if t.role == roleEnvoy && sent {
				t.country = had // "el enviado de la ONU para Siria"
			}
			last, ok = j, true
		case e.Is(lexicon.KindOrg):
			sense, _ := d.sense(e, lexicon.KindOrg)
			if t.org == 0 {
				t.org = sense.ID + 1
			}
			last, ok = j, true
		case (e.Word == lexicon.WordPlain || e.Kinds == 1<<lexicon.KindTopic) && d.definite(j) && d.definite(t.head) && strings.HasSuffix(strings.TrimSuffix(d.Text[:d.Tokens[e.Last].End], "ة"), "ي"):
			last, ok = j, true // "المبعوث الأوروبي"
		case steps == 0 && e.Is(lexicon.KindCity) && (t.role == roleReligious || t.role == roleMayor || t.role == roleGovernor) && d.Grammar.Article != "" && !d.definite(t.head):
			if sense, city := d.citySense(e, 0); city && t.country == 0 && t.org == 0 && t.role != roleReligious {
				t.country = d.World.City(int(sense.ID)).Country + 1 // "محافظ البصرة"
			}
			last, ok = j, true
		case e.Is(lexicon.KindRegion) || e.Is(lexicon.KindCity) && steps > 0 && !d.Elems[j-1].Is(lexicon.KindCountry): // but "الرئيس السنغالي سالم"
			if sense, city := d.citySense(e, 0); city && t.country == 0 && t.org == 0 && (t.role == roleMayor || t.role == roleGovernor) {
				t.country = d.World.City(int(sense.ID)).Country + 1 // "el alcalde de Madrid"
			}
			if d.Grammar.NounCapitals && steps > 0 && j < int(s.Last) && d.Tokens[e.First].Flags&text.Cap == 0 && d.Elems[j+1].Kinds == 0 {
				j++ // "die Staatschefs des südamerikanischen Staatenbundes"
			}
			last, ok = j, true
		case d.genitives() && steps == 0 && (e.Is(lexicon.KindThing) || e.Is(lexicon.KindSource)) && d.cases(e)&lexicon.FeatGen != 0:
			last, ok = j, true // "пресс-секретарь правительства"
		case d.Tokens[e.First].Kind == text.Number:
			j = d.afterDay(s, j+1) - 1 // "of the 75th session of the United Nations General Assembly"
		case e.Is(lexicon.KindNumber) || (e.Is(lexicon.KindThing) || e.Is(lexicon.KindCue) && e.CueFeat&lexicon.FeatWeak != 0 && e.Cue.IsNoun()) && steps > 0:
		default:
			return last, ok
		}
		if !ok && steps == 0 && !e.May(lexicon.WordOf) && e.Word != lexicon.WordFor && e.Word != lexicon.WordDet && !d.Grammar.TitleAdjAfter && !d.Grammar.Case {
			return last, false
		}
		j++
	}
	return last, ok
}

// isState reports whether an element names a country.
func (d *Doc) isState(e *Elem) bool {
	_, ok := d.countryNoun(e)
	return ok
}

// fullState reports whether an element is a state by its full name, of two words or more.
func (d *Doc) fullState(e *Elem) bool {
	_, ok := d.countryNoun(e)
	return ok && e.Last > e.First && !e.Is(lexicon.KindCity)
}

// genitive reports whether a country right after an office may be whose office it
// is: always, but where the language has cases, and another one stands there.
func (d *Doc) genitive(e *Elem) bool {
	cases := d.cases(e)
	return !d.Grammar.Case || cases == 0 || cases&lexicon.FeatGen != 0
}

// country takes the country of element e into t; false where an adjective
// stands that begins something else ("met President Bush. French officials").
func (d *Doc) country(t *title, e *Elem) bool {
	sense, _ := d.sense(e, lexicon.KindCountry)
	if sense.Feat&lexicon.FeatAdj != 0 && !d.Grammar.TitleAdjAfter {
		if noun, ok := d.countryNoun(e); ok {
			sense = noun
		} else {
			return false
		}
	}
	if t.country == 0 && (t.org == 0 || t.head < 0 || !d.Grammar.TitleAdjAfter) {
		t.country = sense.ID + 1 // but "enviado especial de la ONU para Siria"
	}
	return true
}

// countryNoun returns the sense of e that names the country itself.
func (d *Doc) countryNoun(e *Elem) (lexicon.Sense, bool) {
	if !e.Is(lexicon.KindCountry) {
		return lexicon.Sense{}, false
	}
	t := &d.Tokens[e.First]
	senses := d.Lex.SensesAt(e.Ref)
	for i := range senses.Len() {
		s := senses.At(i)
		if s.Kind == lexicon.KindCountry && s.Feat&(lexicon.FeatAdj|lexicon.FeatPerson) == 0 && fits(t, s.Feat) {
			return s, true
		}
	}
	return lexicon.Sense{}, false
}

// titled makes persons of a title group and of the name or names that follow.
func (d *Doc) titled(s *Sentence, t title) int {
	if d.private(s, &t) {
		return t.first
	}
	d.junior(s, &t)
	p := Person{
		First: d.Elems[t.first].First, NameFirst: -1, TitleFirst: -1, Entity: -1,
		Role: t.role, Mods: t.mods, Country: t.country, Org: t.org, Flags: t.flags,
	}
	if t.head >= 0 {
		p.TitleFirst, p.TitleLast = d.Elems[t.head].First, d.Elems[t.head].Last
	}
	p.Case = d.agreed(&t)
	p.Last = d.Elems[t.last].Last
	j := t.last + 1
	if t.flags&Plural != 0 || d.genitives() && t.country != 0 {
		if next := d.respective(s, &t, p); next > 0 {
			return next
		}
		several := p
		several.Flags = several.Flags&^Plural | Collected
		if next := d.ranked(s, &t, several); next > 0 {
			return next
		}
		if next := d.distributed(s, &t, several); next > 0 {
			return next
		}
		if next := d.couple(s, &t, several); next > 0 {
			return next
		}
	}
	after, hasName := d.nameBeyond(s, &t, j)
	if !hasName {
		after, hasName = d.nameAfter(s, t, j)
		hasName = hasName && !(after.first == after.last && d.areaAt(s, after.first)) // "губернатор Курганской области"
	}
	p.Country, p.Org = t.country, t.org
	if !hasName {
		if after, hasName = d.chargedName(s, &t, j); hasName {
			p.Country, p.Org = t.country, t.org
		}
	}
	if !hasName {
		if both, ok := d.secondOffice(s, &t, j); ok {
			return d.titled(s, both)
		}
		if both, ok := d.restated(s, &t, j); ok {
			return d.titled(s, both)
		}
	}
	if !hasName && d.titleIsName(&t) {
		after, hasName = span{t.last, t.last}, true
	}
	if hasName && t.flags&Generic != 0 && t.head >= 0 && d.Grammar.NounCapitals {
		hasName, j = false, t.last+1 // "ein Sprecher Frasers": whose he is
	}
	if t.role == rolePresident && d.annexed(s, &t, j) > j {
		t.role, p.Role = roleOther, roleOther // "رئيس المرحلة الانتقالية"
	}
	if !hasName && t.head >= 0 && d.weakTitle(&t) {
		return t.first
	}
	if !hasName {
		if t.head < 0 {
			return t.first // an honorific alone is no person
		}
		if p.Flags&(Plural|Generic) == 0 && (d.Grammar.NoArticles || d.hasArticle(t.head)) {
			p.Flags |= Definite
		}
		d.addPerson(p, t.first, t.last)
		return j
	}
	p.NameFirst, p.NameLast, p.Last = d.Elems[after.first].First, d.Elems[after.last].Last, d.Elems[after.last].Last
	if t.head < 0 {
		p.Flags |= Untitled
	}
	j = after.last + 1
	j = d.ofCountry(s, &p, j)
	if t.flags&Plural != 0 {
		j = d.bracketCountry(s, &p, d.commaCountry(s, &p, j))
	}
	if t.flags&Plural == 0 && t.head >= 0 {
		j = d.alsoHolds(s, &p, j)
	}
	if t.head < 0 || p.Flags&Counterpart != 0 || d.Grammar.Order == lexicon.OrderVSO && p.Role == roleRoyal {
		j = d.apposition(s, &p, j)
	}
	if t.flags&Plural != 0 {
		p.Flags |= Collected
		p.Flags &^= Plural
	}
	d.addPerson(p, t.first, j-1)
	if t.flags&Plural != 0 {
		return d.collected(s, p, j)
	}
	return j
}

// paired reads such offices where each name stands behind its country: "les
// présidents égyptien Hassan Farid et français Emmanuel Laroche".
func (d *Doc) paired(s *Sentence, t *title, p Person) int {
	start, end, n := t.first, 0, 0
	for j := t.head + 1; j < int(s.Last); n++ {
		country, ok := d.whose(&d.Elems[j])
		if !ok {
			break
		}
		k := j + 1
		if (d.Tokens[d.Elems[k].First].Is(',') || d.Grammar.Case && d.Tokens[d.Elems[k].First].Is('—')) && k < int(s.Last) {
			k++ // "Бразилии — Ренату Васконселус"
		}
		first, last, ok := d.nameAt(s, k, true)
		if !ok {
			break
		}
		after := last + 1
		for after < int(s.Last) && (d.Tokens[d.Elems[after].First].Is(',') || d.Elems[after].Word == lexicon.WordAnd) {
			after++
		}
		more := false
		if after > last+1 && after < int(s.Last) {
			_, more = d.whose(&d.Elems[after])
		}
		if n == 0 && !more {
			return 0
		}
		p.First, p.Last, p.NameFirst, p.NameLast = d.Elems[start].First, d.Elems[last].Last, d.Elems[first].First, d.Elems[last].Last
		p.Country, p.Org = country.ID+1, 0
		d.addPerson(p, start, last)
		end = last + 1
		if !more {
			break
		}
		for k := end; k < after; k++ {
			d.single(s, k)
		}
		end, start, j = after, after, after
	}
	return end
}

// secondOffice reads a second office behind a comma: "le ministre d'État,
// ministre des Affaires étrangères, M. Ahmed Kaci". The first one counts, unless
// it says no more than "minister".
func (d *Doc) secondOffice(s *Sentence, t *title, j int) (both title, ok bool) {
	if !d.Grammar.TitleAdjAfter || t.head < 0 || t.flags&Plural != 0 || j+1 >= int(s.Last) || !d.Tokens[d.Elems[j].First].Is(',') || !d.offices(s, j+1) {
		return both, false
	}
	both, ok = d.titleAt(s, j+1)
	if !ok || both.head < 0 || both.flags&Plural != 0 {
		return both, false
	}
	both.flags |= Definite
	if _, named := d.nameAfter(s, both, both.last+1); !named {
		return both, false
	}
	both.first = t.first
	if t.role != roleMinister && t.role != roleOther {
		both.head, both.role, both.mods = t.head, t.role, t.mods
	}
	if t.country != 0 {
		both.country = t.country
	}
	return both, true
}

// respective reads offices of several countries and, behind a comma, the names of
// those who hold them: "les ministres des Affaires étrangères français et
// allemand, Jean Moreau et Anna Keller". It returns the element after them.
func (d *Doc) respective(s *Sentence, t *title, p Person) int {
	if !d.Grammar.TitleAdjAfter && !d.genitives() || t.head < 0 {
		return 0
	}
	p.Flags = p.Flags&^Plural | Collected
	if next := d.paired(s, t, p); next > 0 {
		return next
	}
	var countries [4]uint16
	n := 0
	if c := d.Elems[t.head].Country; c != 0 {
		countries[0], n = c, 1
	}
	j := t.head + 1
	for ; j < int(s.Last) && n < len(countries); j++ {
		if sense, ok := d.whose(&d.Elems[j]); ok {
			countries[n] = sense.ID + 1
			n++
			continue
		}
		if d.Elems[j].Word == lexicon.WordAnd {
			continue
		}
		if _, more := d.whose(&d.Elems[j+1]); !more || !d.Tokens[d.Elems[j].First].Is(',') {
			break
		}
	}
	if d.genitives() || d.Grammar.Order == lexicon.OrderVSO {
		j-- // no comma stands before the names: "министры Кубы и Индии Х и Y"
		if n < 2 || !d.names(s, j+1, n) {
			return 0
		}
	} else if n < 2 || !d.Tokens[d.Elems[j].First].Is(',') {
		return 0
	}
	return d.allot(s, t, p, j+1, countries[:n])
}

// genitives reports whether the language tells whose an office is by the case of
// the country alone.
func (d *Doc) genitives() bool { return d.Grammar.Case && d.Grammar.NoArticles }

// whose returns the country of element e where it may say, behind an office, whose
// it is: an adjective ("cubain"), or a noun in the genitive ("Кубы").
func (d *Doc) whose(e *Elem) (lexicon.Sense, bool) {
	if !d.genitives() {
		sense, ok := d.senseWith(e, lexicon.KindCountry, lexicon.FeatAdj)
		if !ok && d.Grammar.Order == lexicon.OrderVSO {
			return d.countryNoun(e) // "وزيرا خارجية مصر والأردن"
		}
		return sense, ok
	}
	sense, ok := d.countryNoun(e)
	return sense, ok && (sense.Feat&lexicon.FeatCases == 0 || sense.Feat&lexicon.FeatGen != 0)
}

// names reports whether a list of n names begins at element j.
func (d *Doc) names(s *Sentence, j, n int) bool {
	for k := range n {
		_, last, ok := d.nameAt(s, j, true)
		if !ok {
			return false
		}
		j = last + 2
		if k < n-1 && (j > int(s.Last) || d.Elems[j-1].Word != lexicon.WordAnd && !d.Tokens[d.Elems[j-1].First].Is(',')) {
			return false
		}
	}
	return true
}

// agreed returns the cases in which the words of a title group agree.
func (d *Doc) agreed(t *title) (cases lexicon.Feat) {
	if !d.Grammar.Case {
		return 0
	}
	for j := t.first; j <= t.last; j++ {
		if d.Elems[j].Is(lexicon.KindCountry) && j > t.head && t.head >= 0 {
			break // whose office it is
		}
		if w := d.Elems[j].Word; j > t.head && t.head >= 0 && (w == lexicon.WordDet || isMark(w)) {
			break // "der Emir von Katar", "der Präsident der Republik"
		}
		if s, ok := d.sense(&d.Elems[j], lexicon.KindCountry); ok && s.Feat&lexicon.FeatAdj == 0 {
			continue // "Norwegens Ministerpräsidentin"
		}
		if j == t.first && j < t.last && t.flags&Possessor != 0 && d.stands(&d.Elems[j], lexicon.WordHe) {
			continue // "его коллега": the pronoun tells its own case, not the noun's
		}
		if c := d.cases(&d.Elems[j]); c != 0 {
			if cases == 0 {
				cases = c
			} else if cases&c != 0 {
				cases &= c
			}
		}
	}
	return cases
}

// cases returns the cases that a word may stand in, whatever it means.
func (d *Doc) cases(e *Elem) (cases lexicon.Feat) {
	if e.Ref == 0 {
		return 0
	}
	senses := d.Lex.SensesAt(e.Ref)
	for k := range senses.Len() {
		cases |= senses.At(k).Feat & lexicon.FeatCases
	}
	return cases
}

// titleIsName reports whether the last word of a title group is a name that
// looks like a title: "Prime Minister Major".
func (d *Doc) titleIsName(t *title) bool {
	if t.head < 0 || t.last <= t.head {
		return false
	}
	e := &d.Elems[t.last]
	if e.First != e.Last || d.Tokens[e.First].Flags&text.Cap == 0 || d.Elems[t.last-1].Word != lexicon.WordNone {
		return false
	}
	return e.Is(lexicon.KindOffice) || e.Is(lexicon.KindHonorific)
}

// weakTitle reports whether a title is a common word too, and nothing beside it
// says that an office is meant: "Official Visit".
func (d *Doc) weakTitle(t *title) bool {
	sense, _ := d.sense(&d.Elems[t.head], lexicon.KindOffice)
	return sense.Feat&lexicon.FeatWeak != 0 && t.country == 0 && t.org == 0 && t.flags&(Definite|Counterpart) == 0
}

// span is a run of elements.
type span struct{ first, last int }

// nameAfter finds the name that follows a title group, straight or after a comma:
// "Foreign Minister Sergei Lavrov", "his Cuban counterpart, Bruno Rodríguez",
// "el ministro ruso, Serguéi Lavrov".
func (d *Doc) nameAfter(s *Sentence, t title, j int) (span, bool) {
	if k := d.annexed(s, &t, j); k > j {
		if first, last, ok := d.nameAt(s, k, true); ok {
			return span{first, last}, true
		}
		if k > int(s.Last) || d.Tokens[d.Elems[k].First].Kind != text.Punct {
			return span{}, false
		}
		t.flags |= Definite // its genitive has the article
		j = k
	}
	if first, last, ok := d.nameAt(s, j, true); ok && !d.portfolio(s, &t, j, last) {
		return span{first, last}, true
	}
	if first, last, ok := d.postedName(s, &t, j); ok {
		return span{first, last}, true
	}
	if first, last, ok := d.purposeName(s, &t, j); ok {
		return span{first, last}, true
	}
	j = d.ofBody(s, &t, d.ofHouse(s, t, d.ofPurpose(s, &t, j)))
	if j+1 > int(s.Last) || !d.Tokens[d.Elems[j].First].Is(',') || t.flags&Plural != 0 {
		return span{}, false
	}
	if t.flags&Generic != 0 && d.Grammar.TitleAdjAfter && t.role != roleOther {
		// "a dépêché un émissaire, Slaheddine Gharbi, porteur d'un message"
		first, last, ok := d.nameAt(s, j+1, false)
		return span{first, last}, ok && last > first && d.atMark(s, last+1)
	}
	if t.flags&(Counterpart|Definite|Possessor) == 0 && t.country == 0 && t.org == 0 && !d.hasArticle(t.head) && !d.hasArticle(t.last) && !d.behindPreposition(s, t.first) {
		return span{}, false
	}
	next := j + 1
	for t.flags&Counterpart != 0 && next < int(s.Last) && (d.Elems[next].Is(lexicon.KindHonorific) || d.Elems[next].Is(lexicon.KindOffice)) && d.nameFollows(s, next) {
		next++ // "her Saudi counterpart, Prince Khalid bin Nasser"
	}
	if next == j+1 && next+1 < int(s.Last) && d.Elems[next].Word == lexicon.WordDet && d.Elems[next+1].Is(lexicon.KindHonorific) && d.nameFollows(s, next+1) {
		j, next = j+1, next+1 // "le président de la transition, le capitaine Ibrahim Tao"
	}
	if k := d.national(s, j+1); next == j+1 && k > 0 {
		j, next = k-1, k // "el enviado especial de la ONU, el noruego Halvard X"
	}
	if next == j+1 && d.Elems[next].Is(lexicon.KindHonorific) && next < int(s.Last) && (!d.Elems[next].Is(lexicon.KindOffice) || d.nameFollows(s, next)) {
		next++ // "la ministre, Mme Chiara Valenti", "le ministre, M. Sofiane Cherif"
		if d.Tokens[d.Elems[next].First].Is('.') && next < int(s.Last) {
			next++
		}
	}
	if far := d.longTitle(s, j+1); far > 0 {
		next = far
	}
	first, last, ok := d.nameAt(s, next, next > j+1 || !d.Grammar.Capitals && d.apposed(s, next))
	if !ok {
		first, last, ok = d.closedName(s, next)
	}
	if !ok || first == last && !d.oneName(first) {
		return span{}, false
	}
	// the name must be closed: "his counterpart, Bruno Rodríguez Parrilla, and ..."
	return span{first, last}, true
}

// behindPreposition reports whether a preposition, which its article may be written as one with, stands
// before the office at element i: "vom Präsidenten des Parlaments, X".
func (d *Doc) behindPreposition(s *Sentence, i int) bool {
	return d.Grammar.Order == lexicon.OrderSOV2 && i > int(s.First) && isMark(d.Elems[i-1].Word)
}

// ofBody skips the body in the genitive that an office belongs to and no table knows, up to the
// comma before a name that a comma closes: "den Generaldirektor der Weltorganisation für geistiges
// Eigentum (WIPO), Rodrigo Neves,".
func (d *Doc) ofBody(s *Sentence, t *title, j int) int {
	if d.Grammar.Order != lexicon.OrderSOV2 || t.head < 0 || t.flags&Plural != 0 || j >= int(s.Last) {
		return j
	}
	if e := &d.Elems[j]; e.Word != lexicon.WordFor && (e.Word != lexicon.WordDet || e.WordFeat&lexicon.FeatGen == 0) {
		return j
	}
	for k := j + 1; k < int(s.Last) && k < j+9; k++ {
		e := &d.Elems[k]
		switch tok := &d.Tokens[e.First]; {
		case tok.Is(','):
			first, last, ok := d.nameAt(s, k+1, false)
			if ok && last > first && (last == int(s.Last) || d.Tokens[d.Elems[last+1].First].Kind == text.Punct) {
				return k
			}
			return j
		case tok.Is('(') || tok.Is(')') || tok.Is('-'):
		case tok.Kind != text.Word, e.Is(lexicon.KindOffice), e.Word == lexicon.WordWho, auxWord(e.Word):
			return j
		default:
			if noun, verb := d.cueKinds(e); verb && !noun && tok.Flags&text.Cap == 0 {
				return j
			}
		}
	}
	return j
}

// ofPurpose skips what an office is for, up to the comma before a name: "المبعوث الأميركي للشرق
// الأوسط، ريتشارد كولمان،".
func (d *Doc) ofPurpose(s *Sentence, t *title, j int) int {
	if d.Grammar.Order != lexicon.OrderVSO || t.head < 0 || t.flags&(Plural|Counterpart) != 0 || j >= int(s.Last) {
		return j
	}
	switch d.Elems[j].Word {
	case lexicon.WordTo, lexicon.WordOf, lexicon.WordIn, lexicon.WordFor, lexicon.WordWith:
	default:
		return j
	}
	for k := j + 1; k < int(s.Last) && k < j+8; k++ {
		e := &d.Elems[k]
		if d.Tokens[e.First].Is(',') || d.Tokens[e.First].Is('،') {
			if d.apposed(s, k+1) {
				return k
			}
			return j
		}
		if _, verb := d.cueKinds(e); verb || d.Tokens[e.First].Kind != text.Word || e.Is(lexicon.KindOffice) || e.Word == lexicon.WordThat || e.Word == lexicon.WordWho || e.Is(lexicon.KindTime) {
			return j
		}
	}
	return j
}

// annexed returns the element behind the genitive of an office that must have one, having no
// article, where no table knows it: "رئيس المرحلة الانتقالية", "وزير الأشغال العامة والنقل",
// "رئيس لجنة الشؤون الخارجية"; j where there is none. A name never stands right behind such.
func (d *Doc) annexed(s *Sentence, t *title, j int) int {
	if d.Grammar.Article == "" || t.head < 0 || t.last != t.head || t.country != 0 || t.org != 0 || t.flags&(Plural|Counterpart|Possessor) != 0 || d.hasArticle(t.head) {
		return j
	}
	k := j
	for k <= int(s.Last) && k < j+2 && !d.definite(k) && k < int(s.Last) && d.Tokens[d.Elems[k].First].Kind == text.Word && d.Elems[k].Kinds&^(1<<lexicon.KindWord|1<<lexicon.KindThing|1<<lexicon.KindTopic|1<<lexicon.KindSource) == 0 &&
		(d.Elems[k].Word == lexicon.WordNone || d.Elems[k].Word == lexicon.WordPlain) && d.definite(k+1) {
		k++
	}
	start := k
	for k <= int(s.Last) && k < start+7 {
		e := &d.Elems[k]
		if _, verb := d.cueKinds(e); verb || d.Tokens[e.First].Kind != text.Word || e.Is(lexicon.KindOffice) || e.Is(lexicon.KindHonorific) || e.Is(lexicon.KindTime) || e.Is(lexicon.KindWeekday) {
			break
		}
		if _, _, heard := d.heardName(s, k); heard {
			break
		}
		if e.Word == lexicon.WordAnd && k < int(s.Last) && d.definite(k+1) && k > start || d.definite(k) && !e.Is(lexicon.KindCity) {
			k++
			continue
		}
		break
	}
	if k == start {
		return j
	}
	if k > start && d.Elems[k-1].Word == lexicon.WordAnd {
		k--
	}
	return k
}

// purposeName reads a name of two words or more that no table knows behind what an office is
// for: "المفوض السامي لحقوق الإنسان ميلينا رادوفيتش".
func (d *Doc) purposeName(s *Sentence, t *title, j int) (first, last int, ok bool) {
	if d.Grammar.Article == "" || t.head < 0 || t.flags&(Plural|Counterpart) != 0 || j+2 > int(s.Last) || d.Elems[j].Word != lexicon.WordTo && d.Elems[j].Word != lexicon.WordOf ||
		d.Tokens[d.Elems[j].First].Flags&text.Clitic == 0 || !d.definite(t.head) && !d.definite(t.last) {
		return j, j, false
	}
	for k := j + 1; k < int(s.Last) && k < j+7; k++ {
		e := &d.Elems[k]
		if d.Tokens[e.First].Kind != text.Word || e.Is(lexicon.KindOffice) || e.Is(lexicon.KindTime) || e.Is(lexicon.KindWeekday) || e.Word == lexicon.WordThat || e.Word == lexicon.WordWho {
			return j, j, false
		}
		if _, verb := d.cueKinds(e); verb && k > j+1 {
			return j, j, false
		}
		if k > j+1 && e.Kinds == 0 && d.Elems[k+1].Kinds == 0 && d.Tokens[d.Elems[k+1].First].Kind == text.Word {
			first, last, ok = d.nameAt(s, k, true)
			return first, last, ok && last > first
		}
		if e.Kinds == 0 && k > j+1 && !d.definite(k) {
			return j, j, false
		}
	}
	return j, j, false
}

// postedName reads the name that stands behind the place where an office is held: "السفير
// الأردني في لندن مازن الحمصي", "سفير خادم الحرمين لدى فرنسا الدكتور بندر".
func (d *Doc) postedName(s *Sentence, t *title, j int) (first, last int, ok bool) {
	if d.Grammar.Order != lexicon.OrderVSO || t.head < 0 || t.flags&(Plural|Counterpart) != 0 || t.role != roleAmbassador && t.role != roleEnvoy && t.role != roleOther || j+2 > int(s.Last) {
		return j, j, false
	}
	if e := &d.Elems[j]; e.Word != lexicon.WordIn && e.Word != lexicon.WordTo && e.Word != lexicon.WordWith {
		return j, j, false
	}
	k, places := j+1, 0
	for k < int(s.Last) && k < j+5 {
		e := &d.Elems[k]
		if e.Is(lexicon.KindCountry) || e.Is(lexicon.KindCity) || e.Is(lexicon.KindOrg) || e.Is(lexicon.KindRegion) {
			places++
		} else if !e.Is(lexicon.KindThing) || places > 0 {
			break
		}
		k++
	}
	for k < int(s.Last) && places > 0 && d.Elems[k].Is(lexicon.KindHonorific) && !d.Elems[k].Is(lexicon.KindCue) {
		k++
	}
	if places == 0 {
		return j, j, false
	}
	return d.nameAt(s, k, true)
}

// closedName reads a name between a title's comma and the next one that begins with
// a city's name or a function word: "el presidente ruso, Vladímir X, viajará", "el
// vicepresidente chino, Han X, partió".
func (d *Doc) closedName(s *Sentence, j int) (first, last int, ok bool) {
	if j+2 > int(s.Last) {
		return j, j, false
	}
	e, next := &d.Elems[j], &d.Elems[j+1]
	const may = 1<<lexicon.KindCity | 1<<lexicon.KindCountry | 1<<lexicon.KindWord | 1<<lexicon.KindName | 1<<lexicon.KindMonth
	if e.First != e.Last || e.Kinds&^may != 0 || e.Word == lexicon.WordDet || d.Tokens[e.First].Flags&text.Cap == 0 ||
		next.Kinds&^(1<<lexicon.KindName) != 0 || d.Tokens[next.First].Flags&text.Cap == 0 {
		return j, j, false
	}
	first, last, ok = d.nameAt(s, j, true)
	return first, last, ok && last > first && last < int(s.Last) && d.Tokens[d.Elems[last+1].First].Is(',')
}

// ofHouse skips the house that an office is of before a comma: "le secrétaire
// général du ministère, Lounès Hadj".
func (d *Doc) ofHouse(s *Sentence, t title, j int) int {
	if !d.Grammar.TitleAdjAfter || t.flags&(Definite|Possessor) == 0 || j >= int(s.Last) || d.Elems[j].Word != lexicon.WordOf && d.Elems[j].Word != lexicon.WordIn {
		return j
	}
	houses := 0
	for k := j + 1; k < int(s.Last) && k < j+7; k++ {
		e := &d.Elems[k]
		switch {
		case d.Tokens[e.First].Is(',') && houses > 0:
			return k
		case e.Is(lexicon.KindThing) || e.Is(lexicon.KindSource) || e.Is(lexicon.KindOrg),
			t.role == roleAmbassador && (e.Is(lexicon.KindCountry) || e.Is(lexicon.KindCity)): // "el embajador de EE.UU. en México, X"
			houses++
		case d.Tokens[e.First].Flags&text.Cap != 0 && d.Tokens[e.First].Kind == text.Word && e.Word == lexicon.WordNone && !e.Is(lexicon.KindOffice) && !e.Is(lexicon.KindMonth):
			houses++ // "el consejero de Obras y Caminos, Juan X"
		case e.Word == lexicon.WordDet || e.Word == lexicon.WordOf || e.Is(lexicon.KindCountry) || houses > 0 && (e.Word == lexicon.WordAnd || e.Word == lexicon.WordFor || e.Word == lexicon.WordIn):
		default:
			return j
		}
	}
	return j
}

// longTitle reads what an office is of beside, between commas: "le ministre des
// Affaires étrangères, de la Coopération et des Expatriés, M. Karim Bennis". It
// returns the element where the name begins, 0 where there is no such title.
func (d *Doc) longTitle(s *Sentence, j int) int {
	beside := d.Elems[j].Kinds&(1<<lexicon.KindOrg|1<<lexicon.KindRegion|1<<lexicon.KindTopic) != 0 // "ministro de Exteriores, Unión Europea y Cooperación"
	if !d.Grammar.TitleAdjAfter || !d.Elems[j].May(lexicon.WordOf) && !beside {
		return 0
	}
	for k := j + 1; k < int(s.Last) && k < j+18; k++ {
		if _, verb := d.cueKinds(&d.Elems[k]); verb && d.Elems[k].CueFeat&(lexicon.FeatGer|lexicon.FeatPart) == 0 {
			return 0
		}
		if !d.Tokens[d.Elems[k].First].Is(',') {
			continue
		}
		next := k + 1
		if d.Elems[next].May(lexicon.WordOf) {
			continue
		}
		if d.Elems[next].Is(lexicon.KindHonorific) && next < int(s.Last) {
			next++
			if d.Tokens[d.Elems[next].First].Is('.') {
				next++
			}
		}
		return next
	}
	return 0
}

// oneName reports whether a single element may be a whole name after a comma:
// two words joined by a hyphen are, a single common word is not.
func (d *Doc) oneName(i int) bool {
	e := &d.Elems[i]
	return e.Kinds == 0 && d.Tokens[e.First].Flags&text.Cap != 0
}

// ofCountry reads "of Japan" after a name: "King Olav V of Norway".
func (d *Doc) ofCountry(s *Sentence, p *Person, j int) int {
	if j+1 > int(s.Last) || !d.Elems[j].May(lexicon.WordOf) || p.TitleFirst < 0 {
		return j
	}
	t := title{country: p.Country, org: p.Org, head: 0}
	last, ok := d.ofGroup(s, &t, j)
	if !ok {
		return j
	}
	if p.Country == 0 || p.Country == t.country {
		p.Country, p.Org = t.country, t.org
	}
	p.Last = d.Elems[last].Last
	return last + 1
}

// collected gives the following names of a list the title that the first one
// has: "Presidents Bush and Yeltsin".
func (d *Doc) collected(s *Sentence, p Person, j int) int {
	for j+1 <= int(s.Last) {
		e := &d.Elems[j]
		next := j + 1
		if d.Tokens[e.First].Is(',') {
			if next <= int(s.Last) && d.Elems[next].Word == lexicon.WordAnd {
				next++
			}
		} else if e.Word != lexicon.WordAnd {
			return j
		}
		if next > int(s.Last) {
			return j
		}
		first, last, ok := d.nameAt(s, next, true)
		if !ok {
			return j
		}
		for k := j; k < first; k++ {
			d.single(s, k)
		}
		q := p
		q.First, q.NameFirst, q.Country, q.Org = d.Elems[first].First, d.Elems[first].First, 0, 0
		q.NameLast, q.Last = d.Elems[last].Last, d.Elems[last].Last
		j = d.bracketCountry(s, &q, d.commaCountry(s, &q, d.ofCountry(s, &q, last+1)))
		d.addPerson(q, first, j-1)
	}
	return j
}

// commaCountry reads the country that a list gives each of its members: "los
// presidentes Hugo Banzer, de Bolivia, Andrés Pastrana, de Colombia".
func (d *Doc) commaCountry(s *Sentence, p *Person, j int) int {
	if p.Country == 0 && j+2 <= int(s.Last) && d.Tokens[d.Elems[j].First].Is('(') && d.Tokens[d.Elems[j+2].First].Is(')') {
		if sense, ok := d.countryNoun(&d.Elems[j+1]); ok {
			p.Country, p.Last = sense.ID+1, d.Elems[j+2].Last // "los presidentes Iván Daza (Colombia) y Raúl Soto (Chile)"
			return j + 3
		}
	}
	if p.Country != 0 || j+2 > int(s.Last) || !d.Tokens[d.Elems[j].First].Is(',') || !d.Elems[j+1].May(lexicon.WordOf) {
		return j
	}
	if next := d.ofCountry(s, p, j+1); next > j+1 {
		return next
	}
	return j
}

// bracketCountry reads the country that a list gives each of its members in brackets:
// "les présidents Kwabena Mensah (Ghana), Amadou Sarr (Sénégal)".
func (d *Doc) bracketCountry(s *Sentence, p *Person, j int) int {
	if p.Country != 0 || j+2 > int(s.Last) || !d.Tokens[d.Elems[j].First].Is('(') || !d.Tokens[d.Elems[j+2].First].Is(')') {
		return j
	}
	country, ok := d.countryNoun(&d.Elems[j+1])
	if !ok {
		return j
	}
	p.Country, p.Last = country.ID+1, d.Elems[j+2].Last
	return j + 3
}

// named makes a person of a name that no title precedes. A title may follow:
// "Sergei Lavrov, Russia's foreign minister, ...".
func (d *Doc) named(s *Sentence, first, last int) int {
	p := Person{
		First: d.Elems[first].First, Last: d.Elems[last].Last,
		NameFirst: d.Elems[first].First, NameLast: d.Elems[last].Last,
		TitleFirst: -1, Entity: -1, Flags: Untitled,
	}
	j := d.apposition(s, &p, last+1)
	d.addPerson(p, first, j-1)
	return j
}

// apposition reads a title that follows a name: after a comma or in brackets, or
// straight after it where the language's titles do so.
func (d *Doc) apposition(s *Sentence, p *Person, j int) int {
	if j > int(s.Last) {
		return j
	}
	start := j
	token := &d.Tokens[d.Elems[j].First]
	closing := rune(0)
	switch {
	case token.Is(','):
		start++
		closing = ','
	case token.Is('('):
		start++
		closing = ')'
	case d.Grammar.TitleAfterName:
	case d.Grammar.Order == lexicon.OrderVSO && d.Elems[j].Is(lexicon.KindOffice): // "سمو الشيخ عبدالله بن زايد وزير الخارجية"
	default:
		return j
	}
	if start > int(s.Last) || !d.startsTitle(&d.Elems[start]) {
		return j
	}
	t, ok := d.titleAt(s, start)
	if !ok || t.head < 0 || t.flags&(Plural|Generic) != 0 && closing == 0 {
		return j
	}
	next := t.last + 1
	if next <= int(s.Last) {
		if _, _, named := d.nameAt(s, next, true); named {
			return j // a list: "President A, Prime Minister B"
		}
		if d.Tokens[d.Elems[next].First].Kind != text.Punct {
			if end := d.charge(s, &t, next); end > 0 {
				next, t.last = end, end-1
			}
		}
		if next > int(s.Last) {
			return d.entitle(p, &t)
		}
		if e := &d.Elems[next]; closing == ',' && d.Tokens[e.First].Kind != text.Punct && e.Word != lexicon.WordWho && e.Word != lexicon.WordAnd {
			if _, verb := d.cueKinds(e); !verb && e.Word == lexicon.WordNone {
				return j
			}
			return j
		}
		if closing == ',' && d.Grammar.TitleAdjAfter && t.flags&Definite != 0 && d.Tokens[d.Elems[next].First].Is(',') && next < int(s.Last) {
			if first, last, named := d.nameAt(s, next+1, false); named && last > first && (last == int(s.Last) || d.divides(last+1) || d.Elems[last+1].Word == lexicon.WordNone) {
				return j // "Karina X, el ministro de Economía, Luis Y": the title is that of the next
			}
		}
		if closing == ')' && d.Tokens[d.Elems[next].First].Is(')') {
			t.last = next
		}
		if closing == ',' && d.Tokens[d.Elems[next].First].Is(',') {
			// "X, the foreign minister, arrived": the comma goes with the apposition
			if next+1 <= int(s.Last) && d.Elems[next+1].Word != lexicon.WordAnd {
				t.last = next
			}
		}
	}
	return d.entitle(p, &t)
}

// entitle gives a person the title that follows the name, and returns the element after it.
func (d *Doc) entitle(p *Person, t *title) int {
	p.Role, p.Mods, p.Country, p.Org = t.role, t.mods, t.country, t.org
	p.TitleFirst, p.TitleLast = d.Elems[t.head].First, d.Elems[t.head].Last
	p.Flags = p.Flags&^Untitled | Apposed | t.flags&(Feminine|Masculine|Counterpart|Possessor)
	p.Last = d.Elems[t.last].Last
	return t.last + 1
}

// nationalityNext reports whether an adjective of nationality follows element j,
// which makes an office of a common word behind an article: "o líder angolano".
func (d *Doc) nationalityNext(j int) bool {
	if !d.Grammar.TitleAdjAfter || j == 0 || j+1 >= len(d.Elems) || d.Elems[j-1].Word != lexicon.WordDet && !isMark(d.Elems[j-1].Word) {
		return false // "le plus haut responsable indien": anybody
	}
	_, ok := d.senseWith(&d.Elems[j+1], lexicon.KindCountry, lexicon.FeatAdj)
	return ok
}

// houseNext reports whether an organization of states follows element j with "of", which
// makes an office of a common word: "le chef du HCR", "la patronne de l'OMC".
func (d *Doc) houseNext(j int) bool {
	if !d.Grammar.TitleAdjAfter || j+2 >= len(d.Elems) || !d.Elems[j+1].May(lexicon.WordOf) {
		return false
	}
	k := j + 2
	if d.Elems[k].Word == lexicon.WordDet && k+1 < len(d.Elems) {
		k++
	}
	return d.Elems[k].Is(lexicon.KindOrg)
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
	senses := d.Lex.SensesAt(e.Ref)
	for k := range senses.Len() {
		if s := senses.At(k); s.Kind == lexicon.KindOffice && s.Aux == country {
			return uint8(s.ID), uint16(role) != s.ID
		}
	}
	return 0, false
}
