package mention

import "github.com/legation-go/legation/internal/lexicon"

// Some a text names by office alone at first and by name alone afterwards, or the other way round:
// "El presidente electo de Bolivia regresa de su gira. Benigno X puso fin ayer en Pretoria al periplo".
// That both are one nothing says but where they stand; the unions list the cases.

// mostJoined bounds how many persons a union joins at once.
const mostJoined = 3

// lone is one person, or several whom commas and "and" tie together, of whom a sentence tells the name
// without the office or the office without the name.
type lone struct {
	who      [mostJoined]int32 // indices into Persons
	n        int               // 0 where there is nobody
	sentence int32
	names    bool   // they have names, else offices
	opens    bool   // nothing stands before them in their sentence
	acts     bool   // it says right behind them that they travel or meet
	owns     bool   // theirs is the visit that it speaks of
	place    uint16 // 1 + the country where it says they go, unless they return
}

// The persons whom the walk over a text remembers.
const (
	subjectOffice = iota // the office that was the subject of a sentence
	headOffice           // a head of state or government, wherever in its sentence
	oneActor             // the name of one of whom a sentence told a journey or meeting, nobody being told of by office before
	severalActors        // names of several, or of one where an office alone was told of before, and the country where they go
	visitOwner           // the name of one whose visit a sentence spoke of: "визит X в Варшаву"
	leadName             // the name with which one of the first sentences began
	leadTraveller        // the same, where the sentence speaks of a journey
	remembered
)

// A union is a case in which a name alone and an office alone are one person.
type union struct {
	earlier int   // what has been told
	reach   int32 // within how many sentences the other one follows
	opens   bool  // the other one opens its sentence
	acts    bool  // the other one acts
	spelt   bool  // only where capitals tell names from words
}

// unions are the cases, the surest first.
var unions = [...]union{
	// "Estonian president in Helsinki for talks / Kristjan Laar meets his Finnish counterpart"
	{earlier: subjectOffice, reach: 1, opens: true},
	// "El presidente electo de Bolivia regresa de su gira. / Hoy Benigno X puso fin al periplo"
	{earlier: headOffice, reach: 2, acts: true, spelt: true},
	// "X y Y aterrizaron en Trípoli. El presidente francés y el primer ministro británico"
	{earlier: severalActors, reach: 1, spelt: true},
	// "Kwame X llegó ayer a Lima. Llovía. El presidente de Ghana"
	{earlier: oneActor, reach: 2, spelt: true},
	// "Визит X в Варшаву оставил впечатление. Канцлер ФРГ"
	{earlier: visitOwner, reach: 1, spelt: true},
	// "William X said on Monday that he was cancelling his trip to Tripoli. The British foreign secretary"
	{earlier: leadTraveller, reach: 1, opens: true, spelt: true},
	// "Graham Tarrant has turned down … The prime minister will instead fly"
	{earlier: leadName, reach: 1 << 30, spelt: true},
}

// loneWalk is what the walk over a text knows of the sentences before.
type loneWalk struct {
	kept   [remembered]lone
	headed bool // somebody in a governing office has been named by the office alone
}

// unite finds out who stands alone with a name here and alone with an office there.
func (d *Doc) unite() {
	if !d.hasLone() {
		return
	}
	var w loneWalk
	pointers := d.Pointers
	for si := range d.Sentences {
		s := &d.Sentences[si]
		k := 0
		for k < len(pointers) && pointers[k].Item < s.LastItem {
			k++
		}
		here := pointers[:k]
		pointers = pointers[k:]
		now := d.loneIn(s, here, int32(si))
		if si == 0 && d.genitives() {
			w.keepHead(d, here, 0) // a headline that runs on: "Израильскому премьеру привиделся заговор Беньямин X отказался"
		}
		for u := range unions {
			if now.n == 0 {
				break
			}
			if e := &w.kept[unions[u].earlier]; unions[u].joins(d, e, &now) {
				d.unify(e, &now)
				e.n, now.n = 0, 0
			}
		}
		w.keep(d, here, &now)
	}
}

// hasLone reports whether somebody stands in the text with a name alone and, unless a name alone tells more
// by where it stands, somebody with an office alone.
func (d *Doc) hasLone() bool {
	name, office := false, d.genitives()
	for i := range d.Persons {
		p := &d.Persons[i]
		name = name || d.nameOnly(p)
		office = office || d.officeOnly(p)
	}
	return name && office
}

// loneIn returns whom the sentence si, that of the pointers here, speaks of first, where they stand alone with a name or an office.
func (d *Doc) loneIn(s *Sentence, here []Pointer, si int32) (l lone) {
	l.sentence = si
	i := s.LastItem
	for k := range here {
		at := &here[k]
		if at.Person < 0 || at.Mark != lexicon.WordNone && at.Mark != lexicon.WordOf {
			continue
		}
		p := &d.Persons[at.Person]
		if at.Mark == lexicon.WordOf {
			if d.nameOnly(p) && d.journeyOf(int(s.FirstItem), int(at.Item)) >= 0 && d.namedAlone(s, at.Item, 1) {
				if p.Case == 0 { // "визит X в Варшаву"
					p.Case = lexicon.FeatGen
				}
				l.who[0], l.n, l.names, l.owns = at.Person, 1, true, true
				return l
			}
			continue
		}
		if at.Item == s.FirstItem && d.anyWord(p) && !(si < lead && d.toldInFull(at.Person)) {
			continue
		}
		if !d.nameOnly(p) && !d.officeOnly(p) {
			return lone{}
		}
		i = at.Item
		break
	}
	for ; i < s.LastItem; i++ {
		it := &d.Items[i]
		switch {
		case it.Kind == ItemPerson && it.Mark == lexicon.WordNone:
			names := d.namedAlone(s, i, 2) || si < lead && d.namedAlone(s, i, 1) && d.toldInFull(it.Ref)
			if !names && !d.officeOnly(&d.Persons[it.Ref]) || l.n > 0 && names != l.names || l.n == mostJoined {
				return lone{}
			}
			if l.n == 0 {
				l.names, l.opens = names, i == s.FirstItem
			}
			l.who[l.n] = it.Ref
			l.n++
		case !(it.Kind == ItemWord && it.Word == lexicon.WordAnd || it.Kind == ItemPunct && it.Ref == ','):
			l.acts = d.acts(s, i) || d.metLater(s, i)
			l.place = d.goesTo(s, i)
			return l
		}
	}
	return l
}

// toldInFull reports whether the text tells the family name that is all of mention who with the given name too.
func (d *Doc) toldInFull(who int32) bool { return d.bears(who, true, 1) }

// comesAgain reports whether the name of mention who, which is without an office, stands in the text more than once.
func (d *Doc) comesAgain(who int32) bool { return d.bears(who, false, 2) }

// bears reports whether at least so many mentions without an office bear the name of mention who, itself among them, which are
// full names if that is asked. As far as the horizon it looks, so that the work for many names stays linear.
func (d *Doc) bears(who int32, full bool, least int) bool {
	p := &d.Persons[who]
	named := Entity{NameFirst: p.NameFirst, NameLast: p.NameLast, name: p.name}
	near := d.Persons[max(0, int(who)-horizon):min(len(d.Persons), int(who)+horizon)]
	for i := range near {
		q := &near[i]
		if q.Named() && q.Flags&Untitled != 0 && (!full || d.fullName(q)) && d.sameName(q, &named) {
			if least--; least == 0 {
				return true
			}
		}
	}
	return false
}

// anyWord reports whether what looks like a name may be any word that has the capital of its sentence.
func (d *Doc) anyWord(p *Person) bool {
	return p.Entity < 0 && p.Named() && p.TitleFirst < 0 && d.nameKeys[p.name].words < 2
}

// namedAlone reports whether the person of item i has a name of so many words at least and no office.
func (d *Doc) namedAlone(s *Sentence, i int32, words int) bool {
	p := &d.Persons[d.Items[i].Ref]
	return d.nameOnly(p) && d.Items[i].Flags&Possessive == 0 && (words < 2 || d.fullName(p)) && d.compatriot(s, i) == 0
}

// nameOnly reports whether a mention is a name without an office, of somebody of whom no office is known.
func (d *Doc) nameOnly(p *Person) bool {
	if !p.Named() || p.TitleFirst >= 0 {
		return false
	}
	if p.Entity < 0 {
		return true
	}
	en := &d.People[p.Entity]
	return en.Role == 0 && en.Country == 0 && en.Org == 0
}

// officeOnly reports whether a mention is an office of one certain person without a name.
func (d *Doc) officeOnly(p *Person) bool {
	return p.Entity < 0 && !p.Named() && p.TitleFirst >= 0 && p.Flags&(Generic|Plural|Counterpart|Possessor) == 0
}

// goesTo returns 1 + the first country that the sentence names from item i on, 0 where it speaks of a return.
func (d *Doc) goesTo(s *Sentence, i int32) uint16 {
	for ; i < s.LastItem; i++ {
		switch it := &d.Items[i]; {
		case it.Kind == ItemCue && it.Cue == lexicon.CueReturn:
			return 0
		case it.Kind == ItemPlace:
			return d.Places[it.Ref].Country
		}
	}
	return 0
}

// lead is how many sentences begin a text that presumes whom they name known.
const lead = 3

// keep remembers whom a sentence, that of the pointers here, has told of.
func (w *loneWalk) keep(d *Doc, here []Pointer, now *lone) {
	switch {
	case now.n == 0:
	case !now.names:
		w.kept[subjectOffice] = *now
	default:
		switch {
		case now.owns:
			w.kept[visitOwner] = *now
		case now.acts && now.n == 1 && !w.headed:
			w.kept[oneActor] = *now
		case (now.acts || now.opens && now.n > 1) && now.place != 0:
			w.kept[severalActors] = *now // "X and Y have been given a hero's welcome in Libya"
		}
		if now.sentence < lead && now.n == 1 && now.opens && w.kept[leadName].n == 0 && d.comesAgain(now.who[0]) {
			w.kept[leadName] = *now
		}
		if now.sentence < lead && now.n == 1 && now.opens && d.speaksOfJourney(&d.Sentences[now.sentence]) {
			w.kept[leadTraveller] = *now
		}
	}
	w.keepHead(d, here, now.sentence)
}

// speaksOfJourney reports whether a sentence has a word for a journey, as a verb or a noun.
func (d *Doc) speaksOfJourney(s *Sentence) bool {
	for i := s.FirstItem; i < s.LastItem; i++ {
		if it := &d.Items[i]; it.Kind == ItemCue && goes(it.Cue) {
			return true
		}
	}
	return false
}

// keepHead remembers the head of a state or government whom a sentence names by office alone.
func (w *loneWalk) keepHead(d *Doc, here []Pointer, si int32) {
	for i := range here {
		who := here[i].Person
		if who < 0 {
			continue
		}
		p := &d.Persons[who]
		if p.Country == 0 || !d.officeOnly(p) {
			continue
		}
		w.headed = w.headed || governing(p.Role)
		if heads(p.Role) && p.Mods&^(1<<modElect) == 0 && !d.heldByNamed(p) {
			w.kept[headOffice] = lone{who: [mostJoined]int32{who}, n: 1, sentence: si}
		}
	}
}

// heldByNamed reports whether the text names somebody who holds an office: anywhere where its country is
// told, else before.
func (d *Doc) heldByNamed(p *Person) bool {
	for e := range min(len(d.People), horizon) {
		if en := &d.People[e]; en.Named && d.holds(p, en) && (p.Country == 0 && en.First < p.First || p.Country != 0 && p.Country == en.Country) {
			return true
		}
	}
	return false
}

// joins reports whether u makes one of those told of earlier and now.
func (u *union) joins(d *Doc, earlier, now *lone) bool {
	names, offices := earlier, now
	if now.names {
		names, offices = now, earlier
	}
	switch {
	case earlier.n == 0 || names.names == offices.names || names.n > offices.n || now.sentence-earlier.sentence > u.reach:
		return false
	case u.opens && !now.opens || u.acts && !now.acts || u.spelt && (!d.Grammar.Capitals || d.Grammar.NounCapitals):
		return false
	}
	for k := range names.n {
		office := &d.Persons[offices.who[k]]
		if !u.suits(d, office, names) || !mayHold(&d.Persons[names.who[k]], office) || d.heldByNamed(office) {
			return false
		}
	}
	return true
}

// mayHold reports whether country and gender let somebody hold an office.
func mayHold(name, office *Person) bool {
	a, b := name.Flags&(Feminine|Masculine), office.Flags&(Feminine|Masculine)
	return (a == 0 || b == 0 || a&b != 0) && (name.Country == 0 || office.Country == 0 || name.Country == office.Country)
}

// suits reports whether an office is such as u gives to those who have a name alone.
func (u *union) suits(d *Doc, office *Person, names *lone) bool {
	definite := office.Flags&Definite != 0 || d.Grammar.NoArticles
	switch u.earlier {
	case oneActor, severalActors, visitOwner, leadTraveller: // whoever goes to his own country is hardly meant
		return definite && office.Country != 0 && office.Country != names.place && governing(office.Role)
	case leadName:
		return definite && office.Country == 0 && office.Org == 0 && office.Mods == 0 && (heads(office.Role) || office.Role == lexicon.RoleMinister || generic(lexicon.RoleMinister, office.Role))
	}
	return true
}

// unify makes one person of each name and its office.
func (d *Doc) unify(a, b *lone) {
	names, offices := a, b
	if b.names {
		names, offices = b, a
	}
	for k := range names.n {
		name, office := &d.Persons[names.who[k]], &d.Persons[offices.who[k]]
		if name.Entity < 0 {
			d.newEntity(name)
		}
		en := &d.People[name.Entity]
		en.Official, en.Inferred = true, true
		en.Role, en.Mods, en.Country, en.Org = office.Role, office.Mods, office.Country, office.Org
		en.TitleFirst, en.TitleLast = office.TitleFirst, office.TitleLast
		en.Flags |= office.Flags & (Feminine | Masculine)
		en.First = min(en.First, office.First)
		office.Entity = name.Entity
		d.gatherNamed(name.Entity, int(names.who[k]))
	}
}

// gatherNamed gives an official all the mentions of his name that are nobody's yet, as far from that of person who as the work stays
// linear: a hundred thousand words.
func (d *Doc) gatherNamed(e int32, who int) {
	const far = 40 * horizon
	near := d.Persons[max(0, who-far):min(len(d.Persons), who+far)]
	for k := range near {
		if q := &near[k]; q.Entity < 0 && q.Named() && q.Flags&Untitled != 0 && d.sameName(q, &d.People[e]) {
			d.join(q, int(e))
		}
	}
}

const modElect = lexicon.ModifierElect

// acts reports whether the verb that follows at item i says that somebody travels or meets.
func (d *Doc) acts(s *Sentence, i int32) bool {
	for ; i < s.LastItem; i++ {
		switch it := &d.Items[i]; it.Kind {
		case ItemCue:
			if it.Flags&Verb == 0 {
				if d.Grammar.Order == lexicon.OrderSOV2 && goes(it.Cue) {
					continue // "ist zu ihrer ersten Reise in den Maghreb aufgebrochen"
				}
				return false
			}
			switch it.Cue {
			case lexicon.CueVisit, lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueLeave, lexicon.CueLeaveFor, lexicon.CueReturn, lexicon.CueStop,
				lexicon.CueMeet, lexicon.CueReceive, lexicon.CueBegin, lexicon.CueEnd, lexicon.CueAttend:
				return true
			case lexicon.CueRefuse, lexicon.CueCancel, lexicon.CuePostpone:
				return true
			case lexicon.CuePlan, lexicon.CueHope:
				continue // "is to see", "hopes to visit"
			}
			return false
		case ItemWord, ItemDate:
		case ItemPlace, ItemRegion, ItemNumber:
			if d.Grammar.Order != lexicon.OrderSOV2 {
				return false
			}
		case ItemOther:
			if !d.Grammar.BareVerbs || d.Items[i-1].Kind != ItemDate {
				return false // but "周一晚抵达"
			}
		default:
			return false
		}
	}
	return false
}

// metLater reports whether the sentence goes on from item i to tell, before it speaks of other persons,
// that somebody travels or meets.
func (d *Doc) metLater(s *Sentence, i int32) bool {
	for last := min(i+14, s.LastItem); i < last; i++ {
		switch it := &d.Items[i]; it.Kind {
		case ItemCue:
			if it.Flags&Verb != 0 && (it.Cue == lexicon.CueSay || it.Cue == lexicon.CueOther) {
				return false
			}
			if it.Flags&Verb != 0 {
				return d.acts(s, i)
			}
		case ItemPerson:
			return false
		}
	}
	return false
}
