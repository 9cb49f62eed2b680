package mention

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

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

// maxTitle bounds the elements of a title group.
const maxTitle = 24

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

// noteTitle notes element i, which is e, among the heads if it makes a title.
func (d *Doc) noteTitle(i int, e *Elem) {
	if e.MakesTitle() {
		d.heads = append(d.heads, int32(i))
	}
}

// beginStarts makes room for what findStarts notes.
func (d *Doc) beginStarts() {
	n := (len(d.Tokens) + 63) / 64
	d.titleStarts = slices.Grow(d.titleStarts[:0], n)[:n]
	clear(d.titleStarts)
}

// findStarts notes from which elements one may lead to the heads: from what may
// stand before an office, and from the element before that. Of the articles, countries and regions, with which
// titles begin, two in three lead to none, and are spared the rules for titles. It goes on behind the first heads, done of
// them, and returns how many there are.
func (d *Doc) findStarts(done int) int {
	starts, elems, behind := d.titleStarts, d.Elems, 0 // the element behind the last head
	if done > 0 {
		behind = int(d.heads[done-1]) + 1
	}
	for _, head := range d.heads[done:] {
		i := int(head)
		first := i
		if i > behind {
			first--
			if e := &elems[first]; d.beforeOffice(e) {
				for first > behind {
					if first--; !d.beforeOffice(&elems[first]) {
						break
					}
				}
			} else if e.Word == lexicon.WordAnd || e.Kinds&noRemit == 0 && d.Tokens[e.First].Flags&text.Cap != 0 {
				d.leadFromRemit(first, i)
			}
		}
		for behind = i + 1; first < behind; first++ {
			starts[uint(first)/64] |= 1 << (uint(first) % 64)
		}
	}
	return len(d.heads)
}

// leadFromRemit notes the elements from which one may lead to the office of element i over a remit that may end with element k.
func (d *Doc) leadFromRemit(k, i int) {
	starts := d.titleStarts
	for k = d.remitStart(k, i) - 1; k >= 0; k-- {
		at, bit := uint(k)/64, uint64(1)<<(uint(k)%64)
		if starts[at]&bit != 0 {
			break
		}
		if starts[at] |= bit; !d.beforeOffice(&d.Elems[k]) {
			break
		}
	}
}

// opensTitle reports whether a title that begins with element i may have an office.
func (d *Doc) opensTitle(i int) bool { return d.titleStarts[uint(i)/64]>>(uint(i)%64)&1 != 0 }

// beforeOffice reports whether an element may stand before an office in its title, behind the first.
func (d *Doc) beforeOffice(e *Elem) bool {
	const before = 1<<lexicon.KindCountry | 1<<lexicon.KindOrg | 1<<lexicon.KindRegion | 1<<lexicon.KindModifier
	if e.Kinds&before != 0 || e.Is(lexicon.KindNumber) && d.ordinalAdjective(e) {
		return true
	}
	switch e.Word {
	case lexicon.WordNone:
		t := &d.Tokens[e.First]
		return e.Kinds == 0 && t.Kind == text.Word && t.Flags&text.Cap == 0 || e.Kinds == 0 && t.Is('-') && t.Flags&text.Spaced == 0
	case lexicon.WordThen, lexicon.WordOwn, lexicon.WordNext, lexicon.WordLast, lexicon.WordNow:
		return true
	}
	return e.May(lexicon.WordPoss)
}

// titleAt reads into t, which is empty, the title group that begins at element i.
func (d *Doc) titleAt(s *Sentence, i int, t *title) bool {
	return d.opensTitle(i) && d.titleGroup(s, i, t)
}

// titleGoesOn are the kinds of words with which a title goes on behind its office, and officeOf those with which
// what the office is of begins.
const (
	titleGoesOn = officeOf | 1<<lexicon.KindOffice | 1<<lexicon.KindHonorific | 1<<lexicon.KindModifier
	officeOf    = 1<<lexicon.KindWord | 1<<lexicon.KindCountry | 1<<lexicon.KindOrg | 1<<lexicon.KindRegion | 1<<lexicon.KindCity |
		1<<lexicon.KindTopic | 1<<lexicon.KindThing | 1<<lexicon.KindSource | 1<<lexicon.KindNumber
)

// titleGroup is titleAt where element i leads to an office.
func (d *Doc) titleGroup(s *Sentence, i int, t *title) bool {
	t.first, t.last, t.head = i, i-1, -1
	limit := min(int(s.Last), i+maxTitle)
	loose := 0 // unknown adjectives before the office
	tails := d.Grammar.Article != "" || d.Grammar.TitleTails
	for j := i; j <= limit; j++ {
		e := &d.Elems[j]
		if tails && j > i {
			if t.head >= 0 && d.definite(t.head) && e.Is(lexicon.KindOffice) && d.enclitics(e.Last) {
				return true // "أوفد الملك وزير خارجيته": another
			}
			if (t.head >= 0 || t.honorific) && d.namesake(s, j) {
				return true // "الأمير سلطان بن فيصل"
			}
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
			return false // 访问卢旺达的法国总统: no state owns another
		case e.May(lexicon.WordPoss) && t.head < 0 && j > i && d.Tokens[e.First].Flags&text.Spaced == 0:
			t.flags |= Definite
		case e.Is(lexicon.KindOffice):
			if j > i && t.head < 0 && d.afterTab(e) {
				return false // in the next column of a table
			}
			if t.head >= 0 && d.Elems[j-1].Word == lexicon.WordAnd && d.another(t) {
				return true
			}
			if t.head >= 0 && d.nextOfficial(t, e, j) || !d.office(t, e, j) {
				return t.head >= 0
			}
			if j == i && d.contracted(s, i) {
				t.flags |= Definite
			}
			if t.role >= lexicon.RoleForeignMinister && t.role <= lexicon.RoleDeputyMinister && j < int(s.Last) {
				j = d.remit(s, t, j+1) - 1
			}
			if j < limit && d.Elems[j+1].Kinds&titleGoesOn == 0 && d.Tokens[d.Elems[j+1].First].Kind == text.Word {
				t.last = j
				return true // a word that no table knows, as most names are, or a verb
			}
			if d.dotted(s, e, j) {
				j++ // "Gov. Jay Whitcomb", "Sen. Dale Crockett"
				t.last = j
				return true
			}
			if next, found := d.ofGroup(s, t, j+1); found {
				j = next
			}
			t.last = j
			and := j < limit && d.Elems[j+1].Word == lexicon.WordAnd && d.offices(s, j+2) &&
				(t.flags&(Definite|Generic|Plural) == 0 || t.flags&(Generic|Plural) == 0 && d.Grammar.TitleAdjAfter) && !d.another(t)
			if !and && !d.moreTitle(s, j+1) {
				return true
			}
		case e.Word == lexicon.WordCounterpart:
			if e.WordFeat&lexicon.FeatPl != 0 || t.flags&(Possessor|Definite) == 0 && t.country == 0 && !(d.Grammar.Case && j == i && d.nameFollows(s, j)) {
				return false // but "mit Amtskollegin X", "с коллегой X"
			}
			t.flags |= Counterpart
			t.head, t.last = j, j
			if next, found := d.ofGroup(s, t, j+1); found {
				t.last = next
			}
			// "his Saudi counterpart Prince Khalid": a title before the name
			for k := t.last + 1; k <= limit && (d.Elems[k].Is(lexicon.KindHonorific) || d.Elems[k].Is(lexicon.KindOffice)) && d.nameFollows(s, k); k++ {
				t.last = k
			}
			return true
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
			if j+1 <= limit && (d.Tokens[d.Elems[j+1].First].Is('.') || d.Grammar.TitleTails && d.Tokens[d.Elems[j+1].First].Is('/')) {
				j++ // "السيد/ محمد علي"
				t.last = j
			}
		case t.head < 0 && d.Grammar.Article != "" && (e.Is(lexicon.KindCountry) && !d.isAdjective(e) || e.Is(lexicon.KindOrg)):
			return false // "في البيت الأبيض الرئيس X": whose office it is stands behind it
		case e.Is(lexicon.KindCountry):
			sense, _ := d.sense(e, lexicon.KindCountry)
			if t.head >= 0 || t.honorific && t.head < 0 && sense.Feat&lexicon.FeatAdj == 0 {
				return t.head >= 0 || t.honorific
			}
			if sense.Feat&(lexicon.FeatAdj|lexicon.FeatUpper) == 0 && j == i && i > int(s.First) && d.Elems[i-1].Word == lexicon.WordIn && !d.possessed(s, j) {
				return false // "In Turkey Minister Ellwood met": where, not whose
			}
			if d.genitives() && j == i && !d.isAdjective(e) {
				return false // "прибывший в Казахстан президент Турции": whose an office is stands behind it
			}
			if t.country == 0 {
				t.country = sense.ID + 1
			}
		case e.Is(lexicon.KindOrg):
			if t.head >= 0 {
				return true
			}
			sense, _ := d.sense(e, lexicon.KindOrg)
			t.org = sense.ID + 1
		case e.Is(lexicon.KindRegion) && t.head < 0:
			if _, adjective := d.senseWith(e, lexicon.KindRegion, lexicon.FeatAdj); d.genitives() && j == i && !adjective {
				return false // "в рамках турне по Южному Кавказу министр X"
			}
		case (t.head >= 0 || j > i) && d.Tokens[e.First].Is('-') && d.Tokens[e.First].Flags&text.Spaced == 0:
			// "President-elect": the modifier follows; "then-President", "US-French"
		case e.Word == lexicon.WordAnd && t.head >= 0 && d.offices(s, j+1) && (t.flags&(Definite|Generic|Plural) == 0 || t.flags&(Generic|Plural) == 0 && d.Grammar.TitleAdjAfter && d.Grammar.Capitals):
			// "State Councilor and Foreign Minister Wang Yi": one person, two offices
		case e.Word == lexicon.WordThen || e.Word == lexicon.WordOwn || e.Word == lexicon.WordNext || e.Word == lexicon.WordLast || e.Word == lexicon.WordNow:
			if t.head >= 0 {
				return true
			}
		case t.head < 0 && t.flags&Definite != 0 && loose < 2 && d.ordinalAdjective(e):
			loose++ // "die erste deutsche Kanzlerin"
		case t.head < 0 && (t.flags&(Definite|Generic|Possessor) != 0 || t.country != 0) && e.Kinds == 0 && loose < 2 &&
			d.Tokens[e.First].Kind == text.Word && d.Tokens[e.First].Flags&text.Cap == 0:
			loose++ // "the visiting minister", "the outgoing Dutch premier"
		default:
			if t.head < 0 && j > i && d.Tokens[e.First].Flags&text.Cap != 0 {
				if k := d.beforeMinister(s, j, min(j+maxRemit, int(s.Last))); k > 0 {
					j, limit = k-1, max(limit, k)
					continue
				}
			}
			return t.head >= 0 || t.honorific
		}
		if t.flags&Generic != 0 && t.head < 0 && j-i > 6 {
			return false
		}
	}
	return t.head >= 0 || t.honorific
}

// afterTab reports whether a tab stands before element e, as between the columns of a table.
func (d *Doc) afterTab(e *Elem) bool {
	start := d.Tokens[e.First].Start
	return d.mayWrite('\t') && start > 0 && d.Text[start-1] == '\t'
}

// ordinalAdjective reports whether an element is an ordinal number that stands before a noun as any adjective.
func (d *Doc) ordinalAdjective(e *Elem) bool {
	if d.Grammar.Order != lexicon.OrderSOV2 || !e.Is(lexicon.KindNumber) || d.Tokens[e.First].Flags&text.Cap != 0 || d.Tokens[e.First].Kind != text.Word {
		return false
	}
	_, ok := d.senseWith(e, lexicon.KindNumber, lexicon.FeatOrdinal)
	return ok
}

// dotted reports whether element j is the abbreviation of an office with its full stop and a
// word with a capital behind it.
func (d *Doc) dotted(s *Sentence, e *Elem, j int) bool {
	if j+2 > int(s.Last) || !d.Tokens[d.Elems[j+1].First].Is('.') || d.Tokens[d.Elems[j+1].First].Flags&text.Spaced != 0 {
		return false
	}
	_, abbreviated := d.senseWith(e, lexicon.KindOffice, lexicon.FeatAbbr)
	return abbreviated && d.Tokens[d.Elems[j+2].First].Flags&text.Cap != 0 && d.Tokens[d.Elems[j+2].First].Flags&text.Para == 0
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
	return d.Grammar.TitleTails && t.first == t.head && e.First == e.Last && d.hasArticle(t.head)
}

// nextOfficial reports whether the office of element e, right behind the office of a title with the article, is
// somebody else's: where the verb stands before its subject the object may follow at once, "In Bamako
// traf die Ministerin Präsident X".
func (d *Doc) nextOfficial(t *title, e *Elem, j int) bool {
	if d.Grammar.Order != lexicon.OrderSOV2 || t.flags&Definite == 0 || t.last != t.head || j != t.head+1 {
		return false
	}
	sense, _ := d.sense(e, lexicon.KindOffice)
	differ := (t.flags&Feminine != 0) != (sense.Feat&lexicon.FeatFem != 0)
	return ofGovernment(uint8(sense.ID)) && (ofGovernment(t.role) || differ && t.role == lexicon.RolePartyLeader)
}

// ofGovernment reports whether a role is that of a head of state or of a member of a government: nobody
// has two such titles in a row, as who is a general too.
func ofGovernment(role uint8) bool {
	return role == lexicon.RolePresident || role >= lexicon.RolePrimeMinister && role <= lexicon.RoleDeputyMinister
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
	if sense.Feat&lexicon.FeatWeak != 0 && d.commonWord(t, e, j) {
		return false
	}
	if t.head >= 0 {
		// "State Councilor and Foreign Minister": the first office counts, unless it says nothing
		if t.role != lexicon.RoleOther && t.role != lexicon.RolePartyLeader || d.Grammar.Article != "" && t.last == j-1 && !d.definite(t.last) && e.Last > e.First {
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
	if sense.Feat&lexicon.FeatPl != 0 || sense.Feat&(lexicon.FeatFem|lexicon.FeatNom) == 0 && d.pluralArticle(t.first, j) {
		t.flags |= Plural
	}
	if sense.Feat&lexicon.FeatNoun != 0 {
		t.flags |= Leader
	}
	t.flags |= gender(sense.Feat)
	if d.Grammar.GenderTold && sense.Feat&lexicon.FeatFem == 0 {
		t.flags |= Masculine
	}
	return true
}

// commonWord reports whether the office of element j, a common word too, is that, for nothing beside it says whose office
// it is.
func (d *Doc) commonWord(t *title, e *Elem, j int) bool {
	return t.head < 0 && t.country == 0 && t.org == 0 && d.Tokens[e.First].Flags&text.Cap == 0 && !d.nationalityNext(j) && !d.houseNext(j) && !d.stateNext(j) && !d.landNext(j) &&
		!(d.Grammar.TitleAfterName && d.Grammar.BareVerbs && j > 0 && d.Elems[j-1].Name)
}

// pluralArticle reports whether the article at element i, before the office at j, is that
// of the feminine and of the plural: before an office of the masculine it is the plural's,
// "die Außenminister"; but "die Vorsitzende", the nominative of a participle, is a woman.
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
	return d.articled(&d.Elems[i])
}

// articled reports whether a word of e has the article, written as one with it.
func (d *Doc) articled(e *Elem) bool {
	a := d.Grammar.Article
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
		return !d.addressName(e, j)
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

// addressName reports whether a form of address behind an office, of element j, is rather a name: one that
// people are called by ("Foreign Minister Don Pramudwinai"), or an abbreviation that has no full stop
// ("General Min Aung Hlaing", "Defence Minister Ng Eng Hen").
func (d *Doc) addressName(e *Elem, j int) bool {
	if !e.Is(lexicon.KindHonorific) || e.First != e.Last || !d.Grammar.Capitals {
		return false
	}
	sense, _ := d.sense(e, lexicon.KindHonorific)
	switch {
	case sense.Feat&lexicon.FeatWeak == 0:
		return false
	case sense.Feat&lexicon.FeatAbbr != 0:
		return j+1 == len(d.Elems) || !d.Tokens[d.Elems[j+1].First].Is('.')
	}
	return e.Is(lexicon.KindName)
}

// ofGroup reads what an office is of: "of Japan", "of the European Commission",
// "for Foreign Affairs of the Kingdom of Spain", "du Brésil", or a bare
// adjective after the noun ("cubano"). It returns the last element of the group.
func (d *Doc) ofGroup(s *Sentence, t *title, j int) (last int, ok bool) {
	if d.Grammar.BareVerbs || j > int(s.Last) || d.Elems[j].Kinds&officeOf == 0 && d.Tokens[d.Elems[j].First].Kind != text.Number {
		return j - 1, false // in Chinese whose it is stands before it
	}
	return d.ofWords(s, t, j)
}

// ofWords is ofGroup where a number or one of the kinds officeOf stands at element j.
func (d *Doc) ofWords(s *Sentence, t *title, j int) (last int, ok bool) {
	last = j - 1
	had, sent := t.country, false
	for steps := 0; j <= int(s.Last) && steps < 8; steps++ {
		e := &d.Elems[j]
		switch {
		case e.Word == lexicon.WordOf || e.Word == lexicon.WordFor || e.Word == lexicon.WordDet:
			sent = sent || e.Word == lexicon.WordFor
		case t.role == lexicon.RoleSpecialEnvoy && d.Grammar.TitleAdjAfter && d.Grammar.Capitals && (e.May(lexicon.WordFor) || sent && e.May(lexicon.WordDet)):
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
		case e.Is(lexicon.KindCountry) && (steps == 0 && (!d.genitive(e) || d.givenName(s, j)) || !d.country(t, e)):
			return last, ok
		case e.Is(lexicon.KindCountry):
			if t.role == lexicon.RoleSpecialEnvoy && sent {
				t.country = had // "el enviado de la ONU para Siria"
			}
			last, ok = j, true
		case e.Is(lexicon.KindOrg):
			sense, _ := d.sense(e, lexicon.KindOrg)
			if t.org == 0 {
				t.org = sense.ID + 1
			}
			last, ok = j, true
		case (e.Word == lexicon.WordPlain || e.Kinds == 1<<lexicon.KindTopic) && d.definite(j) && d.definite(t.head) && d.nisba(e):
			last, ok = j, true // "المبعوث الأوروبي"
		case steps == 0 && e.Is(lexicon.KindCity) && (t.role == lexicon.RoleReligiousLeader || t.role == lexicon.RoleMayor || t.role == lexicon.RoleGovernor) && d.Grammar.Article != "" && !d.definite(t.head):
			if sense, city := d.citySense(e, 0); city && t.country == 0 && t.org == 0 && t.role != lexicon.RoleReligiousLeader {
				t.country = d.World.CityCountry(int(sense.ID)) + 1 // "محافظ البصرة"
			}
			last, ok = j, true
		case e.Is(lexicon.KindRegion) || e.Is(lexicon.KindCity) && steps > 0 && !d.Elems[j-1].Is(lexicon.KindCountry): // but "الرئيس السنغالي سالم"
			if sense, city := d.citySense(e, 0); city && t.country == 0 && t.org == 0 && (t.role == lexicon.RoleMayor || t.role == lexicon.RoleGovernor) {
				t.country = d.World.CityCountry(int(sense.ID)) + 1 // "el alcalde de Madrid"
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
	if d.Grammar.Order == lexicon.OrderSOV2 && cases == 0 && !d.isAdjective(e) {
		// a genitive without an article ends in -s: no "der Bundespräsident Kenia"
		name := d.Text[:d.Tokens[e.Last].End]
		return e.First > 0 && d.Elems[0].First < e.First && d.ruledBy(e) || strings.HasSuffix(name, "s") || strings.HasSuffix(name, "'")
	}
	return !d.Grammar.Case || cases == 0 || cases&lexicon.FeatGen != 0
}

// ruledBy reports whether an article or a preposition stands right before element e.
func (d *Doc) ruledBy(e *Elem) bool {
	node, ok := d.Lex.Start(d.Tokens[e.First-1].Hash)
	if !ok {
		return false
	}
	senses := d.Lex.Senses(node)
	for k := range senses.Len() {
		if s := senses.At(k); s.Kind == lexicon.KindWord && (lexicon.Word(s.ID) == lexicon.WordDet || lexicon.Word(s.ID) == lexicon.WordOf) {
			return true
		}
	}
	return false
}

// country takes the country of element e into t; false where an adjective
// stands that begins something else ("met President Bush. French officials").
func (d *Doc) country(t *title, e *Elem) bool {
	sense, _ := d.sense(e, lexicon.KindCountry)
	if sense.Feat&lexicon.FeatAdj != 0 && d.Grammar.Article != "" && t.head >= 0 && e.First == e.Last && d.hasArticle(t.head) && !d.articled(e) {
		return false // "الأمير تركي": adjectives have the article of their noun
	}
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
func (d *Doc) countryNoun(e *Elem) (lexicon.Meaning, bool) {
	if !e.Is(lexicon.KindCountry) {
		return lexicon.Meaning{}, false
	}
	return d.senseOf(e, lexicon.KindCountry, 0, lexicon.FeatAdj|lexicon.FeatPerson)
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
	if e.ref == 0 {
		return 0
	}
	senses := d.senses(e)
	for k := range senses {
		cases |= senses[k].Feat & lexicon.FeatCases
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
	if t.country != 0 || t.org != 0 || t.flags&(Definite|Counterpart) != 0 {
		return false
	}
	sense, _ := d.sense(&d.Elems[t.head], lexicon.KindOffice)
	return sense.Feat&lexicon.FeatWeak != 0
}

// nisba reports whether an element ends as adjectives do that say where something belongs.
func (d *Doc) nisba(e *Elem) bool {
	w := d.Text[d.Tokens[e.First].Start:d.Tokens[e.Last].End]
	return slices.ContainsFunc(d.Grammar.NisbaEndings, func(end string) bool { return strings.HasSuffix(w, end) })
}
