package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
)

// A text need not call somebody by his office to tell it: he became prime minister in 2011, was elected president, took over
// the ministry, heads his country's diplomacy. What a clause says of him holds wherever the text names him.

// maxHeld bounds the items between a verb and the office or the body that stands with it, or whom it speaks of.
const maxHeld = 14

// holders makes officials of those without an office of whom a clause says that they hold one, are given one or head a body
// that an official heads, and reports whether there are any. The walk begins with the text.
func (d *Doc) holders(walk untoldWalk) (found bool) {
	before := false // the sentence before names somebody without an office
	for si := range d.Sentences {
		s := &d.Sentences[si]
		here := walk.names(d, s)
		may := here || before
		if before = here; !may {
			continue // whom a clause speaks of stands there, or is the subject of the one before
		}
		items, elems := d.Items[s.FirstItem:s.LastItem], d.Elems
		for k := range items {
			it, i := &items[k], s.FirstItem+int32(k)
			if it.Kind == ItemPerson {
				if who := d.besideName(si, i); who != nil {
					d.entrust(who, &d.Persons[it.Ref], i)
					found = true
				}
				continue
			}
			if it.Word != lexicon.WordBe && (it.Flags&(Verb|Plain) == 0 || !elems[it.Elem].IsPost()) {
				continue // as most items
			}
			hold := d.holdAt(i)
			if hold == lexicon.HoldNone {
				continue
			}
			var office Person
			at := d.officeWith(s, i, hold, &office)
			if at < 0 || hold == lexicon.HoldGiven && !d.inPassive(s, i) {
				continue
			}
			if who := d.whoHolds(si, i, at); who != nil {
				d.entrust(who, &office, at)
				found = true
			}
		}
	}
	return found
}

// besideName returns the person without an office whom the office of item i stands beside, a time or whose it is between
// them: "X, foreign minister from 2010 to 2014, ", "Appointed foreign minister in 2010, X"; nil where there is none.
func (d *Doc) besideName(si int, i int32) *Person {
	s := &d.Sentences[si]
	p := &d.Persons[d.Items[i].Ref]
	if p.Entity >= 0 || !isOffice(p) || d.Items[i].Flags&Possessive != 0 || d.ofElse(s, i, p) {
		return nil
	}
	if i > s.FirstItem && d.Items[i-1].Kind == ItemWord && d.Items[i-1].Word == lexicon.WordAs {
		if who := d.actsAs(si, i); who != nil {
			return who
		}
	}
	first, last := i, i+1
	for first > s.FirstItem && d.timesOffice(&d.Items[first-1]) {
		first--
	}
	for last < s.LastItem && d.timesOffice(&d.Items[last]) {
		last++
	}
	if last < s.LastItem && (d.Items[last].Kind != ItemPunct || d.Items[last].Ref == ':') {
		return nil
	}
	if first == s.FirstItem {
		if last < s.LastItem && d.Items[last].Ref == ',' {
			return d.namedUntold(s, last+1)
		}
		return nil
	}
	if before := &d.Items[first-1]; before.Kind == ItemPunct && (before.Ref == ',' || before.Ref == '(') {
		return d.beforeComma(s, first-1)
	}
	return nil
}

// actsAs returns the person without an office of whom a clause tells what he did as the office of item i: "As ambassador to Sofia
// he accompanied"; nil where there is none.
func (d *Doc) actsAs(si int, i int32) *Person {
	s := &d.Sentences[si]
	const most = 6
	for j := i + 1; j < s.LastItem && j <= i+most; j++ {
		switch it := &d.Items[j]; it.Kind {
		case ItemWord, ItemPlace, ItemDate, ItemDemonym:
		case ItemPunct:
			if it.Ref != ',' {
				return nil
			}
		case ItemPerson:
			if p := &d.Persons[it.Ref]; p.Flags&Pronoun != 0 && p.Flags&They == 0 {
				return d.firstBefore(si)
			}
			return d.namedUntold(s, j)
		default:
			return nil
		}
	}
	return nil
}

// timesOffice reports whether an item may stand beside an office and say when somebody held it, or whose it is.
func (d *Doc) timesOffice(it *Item) bool {
	switch it.Kind {
	case ItemDate, ItemNumber:
		return true
	case ItemThing:
		return it.Flags&Possessive != 0
	case ItemOther:
		return d.Elems[it.Elem].Time() != lexicon.TimeNone // "в прошлом месяце"
	case ItemWord:
		switch it.Word {
		case lexicon.WordSince, lexicon.WordFrom, lexicon.WordUntil, lexicon.WordIn, lexicon.WordTo, lexicon.WordDet, lexicon.WordPrev, lexicon.WordNow, lexicon.WordThen,
			lexicon.WordBetween, lexicon.WordDuring, lexicon.WordAs, lexicon.WordPoss:
			return true
		}
	}
	return false
}

// isOffice reports whether a mention is the office of one person alone, without his name.
func isOffice(p *Person) bool {
	return !p.Named() && p.TitleFirst >= 0 && p.Flags&(Plural|Counterpart|Possessor|Pronoun|Alias) == 0 && p.Role != lexicon.RoleSpouse
}

// holdAt returns how item i, a verb or a plain word, ties somebody to an office: HoldNone where it does not.
func (d *Doc) holdAt(i int32) lexicon.Hold {
	it := &d.Items[i]
	e := &d.Elems[it.Elem]
	if it.Kind == ItemWord && it.Word == lexicon.WordBe && e.Cue == lexicon.CueNone {
		return lexicon.HoldBecome
	}
	if !e.IsPost() || !(it.Kind == ItemCue && it.Flags&Verb != 0 || it.Kind == ItemWord && it.Word == lexicon.WordBe || e.May(lexicon.WordPlain)) {
		return lexicon.HoldNone
	}
	post, _ := d.senseOf(e, lexicon.KindPost, 0, 0)
	return lexicon.Hold(post.Sub)
}

// officeWith returns the item of the office, or of the body headed, that stands with the verb of item i, and puts what it tells
// of the holder into office; -1 where there is none.
func (d *Doc) officeWith(s *Sentence, i int32, hold lexicon.Hold, office *Person) int32 {
	as, others, named := false, 0, false
	for j := i + 1; j < s.LastItem && j < i+maxHeld; j++ {
		it := &d.Items[j]
		switch {
		case d.heldAt(s, j, hold, as, office):
			return j
		case it.Kind == ItemWord && it.Word == lexicon.WordAs:
			as = true
		case it.Kind == ItemPerson && d.Grammar.Inversion && (d.Persons[it.Ref].Named() || d.Persons[it.Ref].Flags&Pronoun != 0) && !named:
			named = true // "1994 wurde Luis X Präsident"
		case others < 2 && (it.Kind == ItemOther && (it.Flags&Capital == 0 || d.Grammar.NounCapitals) || it.Kind == ItemCue && it.Cue == lexicon.CueOther && it.Feat&lexicon.FeatPart != 0):
			others++ // "was one of the most respected"
		case it.Kind == ItemWord && it.Word == lexicon.WordFrom && d.Grammar.NoArticles: // "был одним из"
		case !d.standsBefore(it):
			j = s.LastItem
		}
	}
	if d.Grammar.Order != lexicon.OrderSOV2 {
		return -1
	}
	for j := i - 1; j >= s.FirstItem && j > i-maxHeld; j-- {
		it := &d.Items[j]
		switch {
		case d.heldAt(s, j, hold, j > s.FirstItem && d.Items[j-1].Kind == ItemWord && d.Items[j-1].Word == lexicon.WordAs, office):
			return j
		case it.Kind == ItemWord && it.Word == lexicon.WordIn, it.Kind == ItemPlace:
		case !d.standsBefore(it):
			return -1
		}
	}
	return -1
}

// standsBefore reports whether an item may stand between a verb and the office that stands with it: "became in 2011 the
// country's first female", "a pris en mars la tête du".
func (d *Doc) standsBefore(it *Item) bool {
	switch it.Kind {
	case ItemDate, ItemNumber, ItemDemonym, ItemRegion:
		return true
	case ItemPlace, ItemThing:
		return it.Flags&Possessive != 0 || d.Grammar.BareVerbs && it.Kind == ItemPlace // 执掌黑山外交
	case ItemWord:
		switch it.Word {
		case lexicon.WordDet, lexicon.WordHis, lexicon.WordOf, lexicon.WordTo, lexicon.WordIn, lexicon.WordAlso, lexicon.WordNow, lexicon.WordPrev, lexicon.WordAspect,
			lexicon.WordPoss, lexicon.WordOwn, lexicon.WordBe, lexicon.WordNext:
			return true
		}
	}
	return false
}

// heldAt reports whether item j is an office that a verb may tie somebody to, "as" standing before it or not, or a body that
// somebody heads.
func (d *Doc) heldAt(s *Sentence, j int32, hold lexicon.Hold, as bool, office *Person) bool {
	it := &d.Items[j]
	if it.Flags&Possessive != 0 && !d.Grammar.BareVerbs {
		return false // "is the minister's guest"
	}
	if it.Kind == ItemSource && hold == lexicon.HoldBecome && lexicon.SourceKinds[it.Ref] == "official" && d.Elems[it.Elem].First == d.Elems[it.Elem].Last {
		*office = Person{TitleFirst: -1, Role: lexicon.RoleOther} // "was one of the most respected diplomats"
		return true
	}
	if it.Kind == ItemPerson {
		p := &d.Persons[it.Ref]
		if hold == lexicon.HoldRun && !as && d.Grammar.Article == "" || !isOffice(p) || d.ofElse(s, j, p) || j > s.FirstItem && d.Items[j-1].Kind == ItemWord && d.Items[j-1].Word == lexicon.WordOf {
			return false // or "devenu le chauffeur du ministre"
		}
		*office = *p
		return true
	}
	if hold != lexicon.HoldRun || it.Elem == 0 && j > 0 {
		return false
	}
	e := &d.Elems[it.Elem]
	if !e.IsPost() {
		return false
	}
	post, _ := d.senseOf(e, lexicon.KindPost, 0, 0)
	if post.ID == 0 {
		return false
	}
	*office = Person{TitleFirst: -1, Role: uint8(post.ID), Country: d.bodyCountry(s, j)}
	return true
}

// bodyCountry returns the country of the body of item j, which an adjective, a possessive or "of" tells: "Montenegro's diplomacy",
// "la presidencia de Ecuador"; 0 where none does.
func (d *Doc) bodyCountry(s *Sentence, j int32) uint16 {
	if c := d.countryBeside(s, j); c != 0 {
		return c
	}
	if j > s.FirstItem && d.Items[j-1].Kind == ItemPlace {
		return d.Places[d.Items[j-1].Ref].Country
	}
	for j++; j < s.LastItem; j++ {
		switch it := &d.Items[j]; {
		case it.Kind == ItemWord && (it.Word == lexicon.WordOf || it.Word == lexicon.WordDet):
		case it.Kind == ItemPlace && d.Items[j-1].Kind == ItemWord && d.Places[it.Ref].City == 0:
			return d.Places[it.Ref].Country
		default:
			return 0
		}
	}
	return 0
}

// ofElse reports whether what follows the office of item j, which is of no state and no organization that its title tells, says
// that it is of something else: "president of the chamber of commerce", "президентом банка".
func (d *Doc) ofElse(s *Sentence, j int32, p *Person) bool {
	if p.Country != 0 || p.Org != 0 || p.Role == lexicon.RolePrimeMinister || p.Role == lexicon.RoleForeignMinister || p.Role == lexicon.RoleMinister {
		return false
	}
	tied := d.genitives()
	for j++; j < s.LastItem; j++ {
		switch it := &d.Items[j]; it.Kind {
		case ItemWord:
			if it.Word != lexicon.WordOf && it.Word != lexicon.WordDet && it.Word != lexicon.WordFor && it.Word != lexicon.WordTo && it.Word != lexicon.WordHis {
				return false
			}
			tied = tied || it.Word != lexicon.WordDet || it.Feat&lexicon.FeatGen != 0
		case ItemOther:
			return tied
		case ItemPerson:
			return tied && d.Grammar.NounCapitals && d.Persons[it.Ref].Flags&Untitled != 0 // a noun: "Präsident des Fußballverbands"
		case ItemThing:
			return tied && it.Ref != int32(lexicon.ThingGovernment) && it.Ref != int32(lexicon.ThingHome)
		default:
			return false
		}
	}
	return false
}

// inPassive reports whether a verb of giving an office, of item i, is in the passive: "was elected", ", elected last month,".
func (d *Doc) inPassive(s *Sentence, i int32) bool {
	const passive = lexicon.FeatPart | lexicon.FeatPass
	if d.Items[i].Feat&passive == 0 {
		return d.Grammar.Article != "" || i > s.FirstItem && d.Items[i-1].Kind == ItemWord && d.Items[i-1].Word == lexicon.WordPassive
	}
	last := d.Grammar.Order == lexicon.OrderSOV2
	if last && i+1 < s.LastItem && d.Items[i+1].Kind == ItemWord && d.Items[i+1].Word == lexicon.WordHave {
		return false // "der den Außenminister ernannt hat"
	}
	for j := i - 1; j >= s.FirstItem; j-- {
		switch it := &d.Items[j]; {
		case it.Kind == ItemWord && it.Word == lexicon.WordBe:
			return true
		case it.Kind == ItemWord && it.Word == lexicon.WordHave:
			return false
		case it.Kind == ItemPunct && !last:
			return true
		case it.Kind == ItemWord || it.Kind == ItemDate || last && it.Kind != ItemPunct:
		default:
			return d.Items[i].Feat&(lexicon.FeatPast|lexicon.FeatPres) == 0
		}
	}
	return true
}

// whoHolds returns the person without an office of whom the verb of item i of the sentence si tells the office of item at, nil
// where it is nobody.
func (d *Doc) whoHolds(si int, i, at int32) *Person {
	s := &d.Sentences[si]
	if d.Grammar.BareVerbs && d.Items[at].Flags&Possessive != 0 {
		return d.namedUntold(s, at+1) // 上月当选厄瓜多尔总统的X
	}
	if d.Grammar.Inversion {
		for j := i + 1; j < at; j++ {
			if p := d.namedUntold(s, j); p != nil {
				return p
			}
			if it := &d.Items[j]; it.Kind == ItemPerson && d.Persons[it.Ref].Flags&Pronoun != 0 {
				return d.firstBefore(si) // "Seit Januar leitet er das Ministerium"
			}
		}
	}
	part := d.Items[i].Feat&(lexicon.FeatPart|lexicon.FeatPass) != 0
	others := 0
	for j := i - 1; j >= s.FirstItem; j-- {
		if j == at {
			continue
		}
		switch it := &d.Items[j]; it.Kind {
		case ItemWord:
			switch {
			case d.relativeAt(s, j):
				return d.beforeComma(s, j-1)
			case it.Word == lexicon.WordThat, it.Word == lexicon.WordAnd, it.Word == lexicon.WordBut:
				return nil
			}
		case ItemDate, ItemNumber:
		case ItemCue:
			if !d.Elems[d.Items[i].Elem].May(lexicon.WordPlain) || d.holdAt(j) == lexicon.HoldNone {
				return nil // but "steht an der Spitze"
			}
		case ItemOther:
			if others++; others > 1 || it.Flags&Capital != 0 && !d.Grammar.NounCapitals {
				return nil
			}
		case ItemPunct:
			if it.Ref == ',' && j > s.FirstItem+2 && d.Items[s.FirstItem+1].Kind == ItemPunct && d.Items[s.FirstItem+1].Ref == ',' {
				return d.namedUntold(s, s.FirstItem) // "X, who has died aged 87, was"
			}
			if it.Ref != ',' && it.Ref != '(' || !part && j < i-1 && (j == s.FirstItem || d.Items[j-1].Kind != ItemNumber) {
				return nil
			}
			return d.beforeComma(s, j)
		case ItemPerson:
			if p := &d.Persons[it.Ref]; p.Flags&Pronoun != 0 {
				return d.firstBefore(si)
			}
			return d.subjectUntold(s, j)
		default:
			if d.Grammar.Order != lexicon.OrderSOV2 || j > at {
				return nil
			}
		}
	}
	if part {
		return d.behindComma(s, max(i, at))
	}
	if d.Grammar.ProDrop {
		return d.firstBefore(si)
	}
	return nil
}

// relativeAt reports whether item j begins a clause about whoever stands before it.
func (d *Doc) relativeAt(s *Sentence, j int32) bool {
	it := &d.Items[j]
	if it.Word == lexicon.WordWho {
		return true
	}
	return j > s.FirstItem && d.Items[j-1].Kind == ItemPunct && d.Elems[it.Elem].May(lexicon.WordWho)
}

// namedUntold returns the person of item j, where it is one with a name and no office, nil where it is not.
func (d *Doc) namedUntold(s *Sentence, j int32) *Person {
	if j < s.FirstItem || j >= s.LastItem || d.Items[j].Kind != ItemPerson {
		return nil
	}
	p := &d.Persons[d.Items[j].Ref]
	if !p.Named() || p.Entity >= 0 || p.Flags&(Untitled|Else) != Untitled || d.withArticle(s, j) {
		return nil
	}
	return p
}

// subjectUntold is namedUntold for the subject of a clause: a single word that begins a sentence may be any, unless the text names
// him more than once.
func (d *Doc) subjectUntold(s *Sentence, j int32) *Person {
	p := d.namedUntold(s, j)
	if p != nil && j == s.FirstItem && p.First == p.NameFirst && d.nameKeys[p.name].words < 2 && d.Grammar.Capitals && !d.comesAgain(d.Items[j].Ref) {
		return nil
	}
	return p
}

// beforeComma returns the person before the comma of item j, or before the age that stands between two commas: "X, 58, who".
func (d *Doc) beforeComma(s *Sentence, j int32) *Person {
	const most = 6
	for k := j; k >= s.FirstItem && k > j-most; k-- {
		switch it := &d.Items[k]; it.Kind {
		case ItemPerson:
			return d.namedUntold(s, k)
		case ItemPunct, ItemNumber, ItemDate:
		case ItemWord:
			if it.Word != lexicon.WordOf && it.Word != lexicon.WordDet {
				return nil
			}
		case ItemOther:
			if it.Flags&Capital != 0 && !d.Grammar.NounCapitals || k == s.FirstItem || d.Items[k-1].Kind != ItemNumber {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// behindComma returns the person right behind the comma that ends the phrase in which item i stands: "Appointed foreign minister
// in 2010, X visited".
func (d *Doc) behindComma(s *Sentence, i int32) *Person {
	const most = 10
	for j := i + 1; j+1 < s.LastItem && j < i+most; j++ {
		switch it := &d.Items[j]; it.Kind {
		case ItemPunct:
			if it.Ref != ',' {
				return nil
			}
			return d.namedUntold(s, j+1)
		case ItemPerson, ItemCue:
			return nil
		}
	}
	return nil
}

// firstBefore returns the person without an office with whom the sentence before si begins, nil where there is none.
func (d *Doc) firstBefore(si int) *Person {
	if si == 0 {
		return nil
	}
	s := &d.Sentences[si-1]
	for j := s.FirstItem; j < s.LastItem; j++ {
		switch it := &d.Items[j]; it.Kind {
		case ItemPerson:
			return d.subjectUntold(s, j)
		case ItemWord:
			if isMark(it.Word) && it.Word != lexicon.WordIn {
				return nil
			}
		}
	}
	return nil
}

// entrust makes an official of a person, with the office that a clause tells of him in item at.
func (d *Doc) entrust(who, office *Person, at int32) {
	if office.Country != 0 || office.Org != 0 {
		who.Country, who.Org = office.Country, office.Org
	}
	who.Role, who.Mods = office.Role, office.Mods
	if office.TitleFirst >= 0 {
		who.TitleFirst, who.TitleLast = office.TitleFirst, office.TitleLast
	}
	d.admit(who, office.Role)
	if it := &d.Items[at]; it.Kind == ItemPerson {
		d.Persons[it.Ref].Entity = who.Entity
	}
}
