package mention

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// People whom a text presumes known stand without an office: "Obama will meet David
// Cameron". What such a person does tells that he is one of those who govern: he meets,
// receives or calls somebody in office, pays a visit of protocol rank, heads the
// delegation of a country, or lends his name to a summit; and where the text speaks of those in
// office, whoever opens a sentence and travels is one. What the text calls anything
// else ("the singer X", "X, the founder of") he is not.

// maxAcross bounds the items between a person and what vouches for him.
const maxAcross = 22

// maxUntold bounds the full names without an office that a text is remembered to have.
const maxUntold = 32

// recognize makes officials of people without an office for whom a clause vouches, and reports whether one of them is
// called by what his people are.
func (d *Doc) recognize() (national bool) {
	first := d.untold(0)
	if first == len(d.Persons) {
		return false
	}
	walk := d.untoldFrom(first)
	found := d.holders(walk)
	var untold [maxUntold]int32 // the full names for which nothing has vouched yet
	n := 0
	var surnames map[uint64]int32 // made where a meeting is named after two
	for si := range d.Sentences {
		s := &d.Sentences[si]
		if !walk.names(d, s) {
			continue
		}
		items := d.Items[s.FirstItem:s.LastItem]
		for k := range items {
			if items[k].Kind != ItemPerson {
				continue
			}
			i := s.FirstItem + int32(k)
			p := &d.Persons[items[k].Ref]
			if !p.Named() || p.Flags&Untitled == 0 || p.Entity >= 0 {
				continue
			}
			if a, b := d.pairOfNames(s, i); a != 0 {
				if surnames == nil {
					surnames = d.bySurname()
				}
				found = d.partners(surnames, a, b) || found
				continue
			}
			if d.withArticle(s, i) || d.twoSurnames(p) {
				continue
			}
			who := d.inFull(p, untold[:n])
			if who == nil && (d.fullName(p) || d.countryOf(s, i) != 0 && d.actsAbroad(s, i)) {
				who = p // a surname alone where a country owns it: "Japan's Abe will visit"
			}
			switch {
			case who == nil || who.Flags&Else != 0:
			case d.calledElse(s, i):
				who.Flags |= Else
			case d.vouched(si, i, who):
				found = true
				national = national || d.compatriot(s, i) != 0
			}
			if who == p && n < maxUntold {
				untold[n] = d.Items[i].Ref
				n++
			}
		}
	}
	if !found {
		return false
	}
	for i := range d.Persons {
		if p := &d.Persons[i]; p.Named() && p.Flags&Untitled != 0 && p.Entity < 0 {
			if e := d.match(p); e >= 0 {
				d.join(p, e)
			}
		}
	}
	return national
}

// untold returns the first person from k on who has a name, no office and nobody whom the text tells of otherwise; the
// end of the list where there is none.
func (d *Doc) untold(k int) int {
	for ; k < len(d.Persons); k++ {
		if p := &d.Persons[k]; p.Named() && p.Flags&Untitled != 0 && p.Entity < 0 {
			break
		}
	}
	return k
}

// untoldWalk goes through the sentences of a text, from the first on, and tells which of them name somebody without an office.
type untoldWalk struct {
	next    int  // the first such person whom no sentence before names
	ordered bool // the persons stand in the order of the text, which they do but for names of forms
}

// untoldFrom begins a walk, of which person first is the first one.
func (d *Doc) untoldFrom(first int) untoldWalk {
	ordered := true
	for k := 1; k < len(d.Persons) && ordered; k++ {
		ordered = d.Persons[k-1].First <= d.Persons[k].First
	}
	return untoldWalk{first, ordered}
}

// names reports whether the next sentence, s, may name somebody without an office.
func (w *untoldWalk) names(d *Doc, s *Sentence) bool {
	if !w.ordered {
		return true
	}
	last := s.LastToken
	if w.next == len(d.Persons) || d.Persons[w.next].First > last {
		return false
	}
	for w.next < len(d.Persons) && d.Persons[w.next].First <= last {
		w.next = d.untold(w.next + 1)
	}
	return true
}

// inFull returns the one of the full names told before, those of some persons, whose surname a mention repeats, nil where none is.
func (d *Doc) inFull(p *Person, untold []int32) *Person {
	for _, who := range untold {
		q := &d.Persons[who]
		if q.Entity >= 0 || d.nameKeys[p.name].all&d.nameKeys[q.name].all == 0 {
			continue
		}
		if named := (Entity{NameFirst: q.NameFirst, NameLast: q.NameLast, name: q.name}); d.sameName(p, &named) {
			return q
		}
	}
	return nil
}

// vouched makes an official of who, if a clause vouches for it: that of item i, which names him.
func (d *Doc) vouched(si int, i int32, who *Person) bool {
	s := &d.Sentences[si]
	if q := d.calledAs(s, i); q != nil {
		who.Country, who.Org, who.TitleFirst, who.TitleLast, who.Role, who.Mods = q.Country, q.Org, q.TitleFirst, q.TitleLast, q.Role, q.Mods
		d.admit(who, q.Role)
		return true
	}
	if i == s.FirstItem && d.misread(who) {
		return false
	}
	if who.Country == 0 {
		who.Country = d.nationBefore(s, i)
	}
	role := d.besideOffice(s, i)
	if c := d.nationBefore(s, i); c != 0 && role == 0 && d.amongOfficials(si) {
		who.Country = c
	} else if role == 0 && !d.encounters(s, i) && !d.ranksVisit(s, i) && !d.headsDelegation(s, i) && !d.travels(si, i) {
		return false
	}
	d.admit(who, role)
	return true
}

// fullName reports whether a name has a given name and a family name, apart from one
// another where the script parts words: "Van-Hung" is one.
func (d *Doc) fullName(p *Person) bool {
	if d.nameKeys[p.name].words < 2 {
		return false
	}
	apart := 0
	for t := p.NameFirst; t <= p.NameLast; t++ {
		if w := &d.Tokens[t]; w.Kind == text.Word && w.Flags&text.Dotted == 0 && (t == p.NameFirst || w.Flags&text.Spaced != 0 || !d.Grammar.Spaces) {
			apart++
		}
	}
	return apart > 1
}

// twoSurnames reports whether what looks like one name is those of two whom the text names elsewhere:
// "Berger y Arkin".
func (d *Doc) twoSurnames(p *Person) bool {
	for t := p.NameFirst + 1; t < p.NameLast; t++ {
		if w := &d.Tokens[t]; w.Kind == text.Word && w.Flags&text.Cap == 0 && t == p.NameFirst+1 {
			first, last := *p, *p
			first.NameLast, last.NameFirst = p.NameFirst, p.NameLast
			return d.matchPart(&first) >= 0 && d.matchPart(&last) >= 0
		}
	}
	return false
}

// misread reports whether the name that begins a sentence is that of somebody known behind
// a word that has its capital from there: «Там Кондори побеседовал».
func (d *Doc) misread(p *Person) bool {
	q := *p
	for q.NameFirst++; q.NameFirst < q.NameLast && d.Tokens[q.NameFirst].Kind != text.Word; q.NameFirst++ {
	}
	return d.matchPart(&q) >= 0
}

// matchPart is match for a part of a name.
func (d *Doc) matchPart(p *Person) int {
	p.name = d.addName(p.NameFirst, p.NameLast)
	return d.match(p)
}

// admit makes an official of a person, with an office where one is concluded.
func (d *Doc) admit(p *Person, role uint8) {
	if e := d.match(p); e >= 0 {
		d.join(p, e)
		return
	}
	d.newEntity(p)
	en := &d.People[p.Entity]
	en.Official, en.Role, en.Inferred = true, role, role != 0
}

// governing reports whether who holds a role acts for a state or for an organization of states.
func governing(role uint8) bool {
	const others uint64 = 1<<lexicon.RoleNone | 1<<lexicon.RoleMayor | 1<<lexicon.RoleGovernor | 1<<lexicon.RoleLegislator | 1<<lexicon.RolePartyLeader |
		1<<lexicon.RoleOppositionLeader | 1<<lexicon.RoleReligiousLeader | 1<<lexicon.RoleSpokesperson | 1<<lexicon.RoleSpouse | 1<<lexicon.RoleAmbassador |
		1<<lexicon.RoleOther | 1<<lexicon.RoleRoyal
	return others>>role&1 == 0
}

// inOffice reports whether the person of item i is somebody in a governing office.
func (d *Doc) inOffice(i int32) bool {
	it := &d.Items[i]
	if it.Kind != ItemPerson || it.Flags&Possessive != 0 {
		return false
	}
	p := &d.Persons[it.Ref]
	if p.Entity >= 0 {
		en := &d.People[p.Entity]
		return en.Official && en.Named && governing(en.Role)
	}
	return p.TitleFirst >= 0 && p.Flags&(Generic|Plural|Possessor) == 0 && (p.Country != 0 || p.Flags&Counterpart != 0) && governing(p.Role)
}

// countryOf returns the country that stands as an owner right before the person of
// item i: "Germany's Olaf Scholz"; 0 where none does.
func (d *Doc) countryOf(s *Sentence, i int32) uint16 {
	if i > s.FirstItem {
		if it := &d.Items[i-1]; it.Kind == ItemPlace && it.Flags&Possessive != 0 && d.Places[it.Ref].City == 0 {
			return d.Places[it.Ref].Country
		}
	}
	return 0
}

// nationBefore returns the country that stands before the name of item i, as its owner or as an adjective alone; 0
// where none does.
func (d *Doc) nationBefore(s *Sentence, i int32) uint16 {
	if c := d.compatriot(s, i); c != 0 {
		return c
	}
	return d.countryOf(s, i)
}

// compatriot returns the country whose adjective or people's noun alone stands before the name of item i, in
// the place of an office: "o russo Dmitri X", "der Kanadier Justin X", "чех Милош X"; 0 where none does.
func (d *Doc) compatriot(s *Sentence, i int32) uint16 {
	if !d.Grammar.Capitals || i == s.FirstItem || d.Items[i-1].Kind != ItemDemonym {
		return 0
	}
	if d.Items[i-1].Feat&lexicon.FeatPl != 0 && (d.Grammar.NoArticles || i < s.FirstItem+2 || !d.Grammar.Case || d.Items[i-2].Feat&lexicon.FeatPl != 0) {
		return 0 // but "den Bulgaren Iwan X", a form that the plural has too
	}
	if person := d.Items[i-1].Feat&lexicon.FeatPerson != 0; !d.Grammar.TitleAdjAfter && !person {
		return 0
	} else if person && d.Grammar.NoArticles {
		return uint16(d.Items[i-1].Ref) + 1
	}
	if i < s.FirstItem+2 {
		return 0
	}
	before := &d.Items[i-2]
	if before.Kind != ItemWord || before.Word != lexicon.WordDet && !isMark(before.Word) && !d.Elems[before.Elem].May(lexicon.WordDet) {
		return 0
	}
	return uint16(d.Items[i-1].Ref) + 1
}

// amongOfficials reports whether a sentence, or one of those right before it, speaks of somebody
// in a governing office, and none of a team.
func (d *Doc) amongOfficials(si int) bool {
	const near = 3
	found := false
	for k := max(0, si-near); k <= si; k++ {
		s := &d.Sentences[k]
		if d.ofTeam(s) {
			return false
		}
		for i := s.FirstItem; i < s.LastItem && !found; i++ {
			if it := &d.Items[i]; it.Kind == ItemPerson {
				p := &d.Persons[it.Ref]
				found = d.inOffice(i) || p.Flags&Plural != 0 && governing(p.Role)
			}
		}
	}
	return found
}

// ofTeam reports whether a sentence speaks of a team or of a work of fiction.
func (d *Doc) ofTeam(s *Sentence) bool {
	for i := s.FirstItem; i < s.LastItem; i++ {
		if it := &d.Items[i]; it.Kind == ItemThing && (it.Ref == int32(lexicon.ThingTeam) || it.Ref == int32(lexicon.ThingFiction)) && it.Feat&lexicon.FeatWeak == 0 {
			return true
		}
	}
	return false
}

// actsAbroad reports whether the clause of the person of item i says that he travels or meets
// somebody.
func (d *Doc) actsAbroad(s *Sentence, i int32) bool {
	who := i
	for i++; i < s.LastItem && d.Items[i].Kind == ItemPunct && d.Items[i].Ref == ','; i++ {
	}
	return d.acts(s, i) || d.actsRound(s, who)
}

// actsRound reports whether a clause whose verb may stand anywhere says of the person of item i, behind
// the verb, that he travels or meets somebody: "В Киев прибыл X".
func (d *Doc) actsRound(s *Sentence, i int32) bool {
	if !d.Grammar.Case || !d.Grammar.NoArticles {
		return false
	}
	for j := i - 1; j >= s.FirstItem; j-- {
		it := &d.Items[j]
		if it.Kind == ItemCue && it.Flags&Verb != 0 {
			return d.acts(s, j)
		}
		if it.Kind != ItemDate && !(it.Kind == ItemWord && (qualifies(it.Word) || it.Word == lexicon.WordAlso || it.Word == lexicon.WordNow)) {
			return false
		}
	}
	return false
}

// travels reports whether the person of item i is the first of whom the sentence si speaks and travels, or the
// visit to a country that it speaks of is his, in a text that speaks of somebody in a governing office.
func (d *Doc) travels(si int, i int32) bool {
	s := &d.Sentences[si]
	for j := s.FirstItem; j < i; j++ {
		if it := &d.Items[j]; it.Kind == ItemPerson && !(d.Grammar.NounCapitals && d.namedUntold(s, j) != nil && !d.fullName(&d.Persons[it.Ref])) {
			return false // but "Seit Januar im Amt, ist X nach": a noun
		}
	}
	if d.Items[i].Flags&Possessive == 0 && d.actsAbroad(s, i) && (d.goesTo(s, i) != 0 || d.actsRound(s, i) && d.goesTo(s, s.FirstItem) != 0) || d.visitAbroad(s, d.visitOf(s, i)) {
		return d.speaksOfOfficials(si) && !d.privateNext(si)
	}
	return false
}

// privateNext reports whether the sentence behind si begins with a noun for somebody who holds no office: "The British novelist
// will read".
func (d *Doc) privateNext(si int) bool {
	if si+1 == len(d.Sentences) {
		return false
	}
	s := &d.Sentences[si+1]
	for i := s.FirstItem; i < s.LastItem; i++ {
		switch it := &d.Items[i]; it.Kind {
		case ItemDemonym:
		case ItemWord:
			if it.Word != lexicon.WordDet || it.Feat&(lexicon.FeatIndef|lexicon.FeatPl) != 0 {
				return false
			}
		case ItemThing:
			private := it.Ref == int32(lexicon.ThingPeople) || it.Ref == int32(lexicon.ThingTeam) || it.Ref == int32(lexicon.ThingCompany)
			return private && it.Feat&(lexicon.FeatPl|lexicon.FeatWeak) == 0 && (i > s.FirstItem || d.Grammar.NoArticles)
		default:
			return false
		}
	}
	return false
}

// speaksOfOfficials reports whether the text speaks of somebody in a governing office, and of no team near
// the sentence si.
func (d *Doc) speaksOfOfficials(si int) bool {
	const near = 3
	for k := max(0, si-near); k < len(d.Sentences) && k <= si+near; k++ {
		if d.ofTeam(&d.Sentences[k]) {
			return false
		}
	}
	for i := range d.Items {
		switch it := &d.Items[i]; {
		case it.Kind == ItemPerson && (d.inOffice(int32(i)) || d.Persons[it.Ref].TitleFirst >= 0 && governing(d.Persons[it.Ref].Role)):
			return true
		case it.Kind == ItemCue && it.Cue == lexicon.CueSummit, it.Kind == ItemOrg:
			return true
		}
	}
	return false
}

// besideOffice returns the role of the official of another country to whom "and" or a
// comma ties the person of item i with his country: "President X and Uruguay's Y"; 0
// where there is none.
func (d *Doc) besideOffice(s *Sentence, i int32) uint8 {
	p := &d.Persons[d.Items[i].Ref]
	if p.Country == 0 || i < s.FirstItem+3 {
		return 0
	}
	tie, who := &d.Items[i-2], i-3
	if tie.Kind == ItemPunct && tie.Ref != ',' || tie.Kind == ItemWord && tie.Word != lexicon.WordAnd || tie.Kind != ItemPunct && tie.Kind != ItemWord {
		return 0
	}
	if d.Items[who].Kind == ItemPunct && who > s.FirstItem {
		who-- // "A, B's C, and D's E"
	}
	if d.Items[who].Kind != ItemPerson {
		return 0
	}
	if e := d.Persons[d.Items[who].Ref].Entity; e >= 0 && d.People[e].Official && d.People[e].Country != p.Country && heads(d.People[e].Role) {
		return d.People[e].Role
	}
	return 0
}

// calledElse reports whether the text says of the person of item i that he is something
// else than an official: a common noun right before the name or behind a comma after it.
func (d *Doc) calledElse(s *Sentence, i int32) bool {
	common := func(it *Item) bool {
		return it.Kind == ItemThing || it.Kind == ItemOther && it.Flags&Capital == 0 && !d.Joined(it)
	}
	if i > s.FirstItem+1 && d.Grammar.TitleAdjAfter && d.Items[i-1].Kind == ItemWord && d.Items[i-1].Word == lexicon.WordOf {
		if of := &d.Items[i-2]; of.Kind == ItemOther && of.Flags&Capital != 0 || of.Kind == ItemThing {
			return true // "el Centro de Ingeniería Genética"
		}
	}
	if i > s.FirstItem && (common(&d.Items[i-1]) || d.Items[i-1].Kind == ItemNumber) {
		return true
	}
	j := i + 1
	if j+2 < s.LastItem && d.Items[j].Kind == ItemWord && d.Items[j].Word == lexicon.WordBe && d.Items[j+1].Kind == ItemWord && d.Items[j+1].Word == lexicon.WordDet && d.Items[j+1].Feat&lexicon.FeatIndef != 0 {
		return common(&d.Items[j+2]) // "X was a judge"
	}
	if j >= s.LastItem || d.Items[j].Kind != ItemPunct || d.Items[j].Ref != ',' && d.Items[j].Ref != '(' {
		return false
	}
	for j++; j < s.LastItem && (d.Items[j].Kind == ItemWord && (d.Items[j].Word == lexicon.WordDet || d.Items[j].Word == lexicon.WordHis) || d.Items[j].Kind == ItemDemonym); j++ {
	}
	return j < s.LastItem && (common(&d.Items[j]) || d.Items[j].Kind == ItemNumber)
}

// encounter reports whether the cue of an item tells of people who meet, receive or call one another.
func encounter(it *Item) bool {
	switch it.Cue {
	case lexicon.CueMeet, lexicon.CueMeetNoun, lexicon.CueReceive, lexicon.CueCall, lexicon.CueCallNoun, lexicon.CueAudience:
		return true
	case lexicon.CueHostNoun:
		return it.Feat&lexicon.FeatPass != 0 // "était l'hôte de X"
	}
	return false
}

// connects reports whether an item may stand between a verb or noun of encounter and
// one of those who take part.
func connects(it *Item) bool {
	switch it.Kind {
	case ItemWord:
		return it.Word != lexicon.WordWho && it.Word != lexicon.WordThat && it.Word != lexicon.WordLike && it.Word != lexicon.WordAbout && it.Word != lexicon.WordHis
	case ItemDate, ItemPlace, ItemDemonym, ItemPerson, ItemVisitKind, ItemOrg:
		return true
	case ItemPunct:
		return it.Ref == ','
	}
	return false
}

// encounters reports whether the person of item i and somebody in office are the two
// sides of an encounter.
func (d *Doc) encounters(s *Sentence, i int32) bool {
	return d.seeksOut(s, i) || d.soughtOut(s, i)
}

// seeksOut reports whether the person of item i is the subject of a clause in which
// he meets somebody in office, or travels for that.
func (d *Doc) seeksOut(s *Sentence, i int32) bool {
	others := 0
	for j := i + 1; j < s.LastItem && j <= i+maxAcross; j++ {
		it := &d.Items[j]
		switch {
		case it.Kind == ItemCue && encounter(it):
			for k := j + 1; k < s.LastItem && k <= j+8; k++ {
				if d.inOffice(k) {
					return true
				}
				if it := &d.Items[k]; !connects(it) && !(it.Kind == ItemCue && encounter(it)) {
					break
				}
			}
			return false
		case it.Kind == ItemCue && (it.Cue == lexicon.CueSay || it.Cue == lexicon.CueAsk || it.Cue == lexicon.CueOther):
			return false
		case it.Kind == ItemOther:
			if others++; others > 2 {
				return false
			}
		case it.Kind == ItemPunct && it.Ref != ',', it.Kind == ItemPerson && j > i+2:
			return false
		}
	}
	return false
}

// soughtOut reports whether the person of item i is met, received or called by somebody
// in office, or is one of the two who meet. Where pronouns are dropped, the verb may have its
// subject in the sentence before.
func (d *Doc) soughtOut(s *Sentence, i int32) bool {
	j := i - 1
	for ; j >= s.FirstItem && j > i-8; j-- {
		if it := &d.Items[j]; !connects(it) {
			break
		}
		if d.inOffice(j) && d.encounterAhead(s, j) {
			return true // "talks between President X and Y"
		}
	}
	if j < s.FirstItem || d.Items[j].Kind != ItemCue || !encounter(&d.Items[j]) {
		return false
	}
	others := 0
	for k := j - 1; k >= s.FirstItem && k > j-maxAcross; k-- {
		it := &d.Items[k]
		switch {
		case d.inOffice(k) || it.Kind == ItemPerson && (d.inOfficeOwner(k) || d.meansOfficial(s, k)):
			return true
		case it.Kind == ItemCue && (it.Cue == lexicon.CueSay || it.Cue == lexicon.CueAsk):
			return false
		case it.Kind == ItemOther:
			if others++; others > 3 {
				return false
			}
		case it.Kind == ItemPunct && it.Ref != ',', it.Kind == ItemPerson:
			return false
		}
	}
	return d.Grammar.ProDrop && d.Items[j].Flags&Verb != 0 && j-maxAcross < s.FirstItem && d.opensBefore(s)
}

// inOfficeOwner reports whether the person of item i, in office, owns what follows: "the
// president's talks with".
func (d *Doc) inOfficeOwner(i int32) bool {
	p := &d.Persons[d.Items[i].Ref]
	return p.Entity >= 0 && d.Items[i].Flags&Possessive != 0 && d.People[p.Entity].Official && governing(d.People[p.Entity].Role)
}

// meansOfficial reports whether item i is a pronoun and somebody in office stands before
// it in its sentence, or opens the one before: "The president will visit London, where he will
// meet X".
func (d *Doc) meansOfficial(s *Sentence, i int32) bool {
	if f := d.Persons[d.Items[i].Ref].Flags; f&Pronoun == 0 || f&They != 0 {
		return false
	}
	for j := i - 1; j >= s.FirstItem; j-- {
		if it := &d.Items[j]; j > s.FirstItem && it.Kind == ItemWord && it.Word == lexicon.WordThat && (d.Items[j-1].Kind != ItemCue || d.Items[j-1].Flags&Verb == 0) {
			return false // "dismissed a claim that he had met X"
		}
		if d.Items[j].Kind == ItemPerson {
			return d.inOffice(j)
		}
	}
	return d.opensBefore(s)
}

// opensBefore reports whether somebody in office is the first of whom the sentence before s speaks.
func (d *Doc) opensBefore(s *Sentence) bool {
	si := d.indexOf(s)
	if si == 0 {
		return false
	}
	before := &d.Sentences[si-1]
	for j := before.FirstItem; j < before.LastItem; j++ {
		if it := &d.Items[j]; it.Kind == ItemPerson {
			return it.Mark == lexicon.WordNone && d.inOffice(j)
		}
	}
	return false
}

// encounterAhead reports whether a noun of encounter stands before item i, with no more
// than words that connect them.
func (d *Doc) encounterAhead(s *Sentence, i int32) bool {
	for j := i - 1; j >= s.FirstItem && j > i-6; j-- {
		it := &d.Items[j]
		if it.Kind == ItemCue {
			return it.Flags&Noun != 0 && encounter(it)
		}
		if !connects(it) || it.Kind == ItemPunct {
			return false
		}
	}
	return false
}

// ranksVisit reports whether the person of item i pays a visit of protocol rank to a
// country: "X begins an official visit to Chile", "the state visit of X to Chile".
func (d *Doc) ranksVisit(s *Sentence, i int32) bool {
	at := d.visitOf(s, i)
	if at < 0 {
		at = d.visitBehind(s, i)
	}
	return at >= 0 && d.ofRank(s, at) && d.visitAbroad(s, at)
}

// visitOf returns the item of the visit that is that of the person of item i: "the visit of X", "X's visit",
// "X has put off the visit"; -1 where there is none.
func (d *Doc) visitOf(s *Sentence, i int32) int32 {
	for j := i - 1; j >= s.FirstItem && j > i-4; j-- {
		it := &d.Items[j]
		if it.Kind == ItemCue && it.Cue == lexicon.CueVisitNoun && i > j+1 {
			return j // the visit stands before, with "of"
		}
		if it.Kind != ItemWord || it.Word != lexicon.WordOf && it.Word != lexicon.WordBy && it.Word != lexicon.WordDet {
			break
		}
	}
	owner := d.Items[i].Flags&Possessive != 0
	for j := i + 1; j < s.LastItem && j <= i+8; j++ {
		it := &d.Items[j]
		if it.Kind == ItemCue && it.Cue == lexicon.CueVisitNoun && it.Flags&Noun != 0 {
			return j
		}
		if owner && it.Kind != ItemVisitKind || !verbal(it) && it.Kind != ItemDate && it.Kind != ItemWord {
			break
		}
	}
	return -1
}

// visitBehind returns the item of a visit that stands behind the person of item i, nobody else between; -1
// where there is none.
func (d *Doc) visitBehind(s *Sentence, i int32) int32 {
	for j := i + 1; j < s.LastItem && j <= i+8; j++ {
		it := &d.Items[j]
		if it.Kind == ItemPerson || it.Kind == ItemPunct && it.Ref != '-' || it.Kind == ItemCue && (it.Cue == lexicon.CueSay || it.Cue == lexicon.CueAsk) {
			break
		}
		if it.Kind == ItemCue && it.Cue == lexicon.CueVisitNoun {
			return j
		}
	}
	return -1
}

// ofRank reports whether the visit of item at has a rank of protocol.
func (d *Doc) ofRank(s *Sentence, at int32) bool {
	for j := max(s.FirstItem, at-2); j < s.LastItem && j <= at+1; j++ {
		if it := &d.Items[j]; it.Kind == ItemVisitKind {
			switch lexicon.VisitKinds[it.Ref] {
			case "state", "official", "official_working", "working", "goodwill":
				return true
			}
		}
	}
	return false
}

// visitAbroad reports whether a place stands close behind the visit of item at.
func (d *Doc) visitAbroad(s *Sentence, at int32) bool {
	for j := at + 1; at >= 0 && j < s.LastItem && j <= at+5; j++ {
		if d.Items[j].Kind == ItemPlace {
			return true
		}
	}
	return false
}

// headsDelegation reports whether the person of item i leads the delegation of a country.
func (d *Doc) headsDelegation(s *Sentence, i int32) bool {
	if i == s.FirstItem || !(d.Items[i-1].Kind == ItemWord && d.Items[i-1].Word == lexicon.WordBy) && !(d.Items[i-1].Kind == ItemCue && d.Items[i-1].Cue == lexicon.CueOther && d.Items[i-1].Feat&lexicon.FeatPart != 0) {
		return false
	}
	p := &d.Persons[d.Items[i].Ref]
	c := d.ofDelegation(s, i)
	if c != 0 && p.Country == 0 {
		p.Country = c
	}
	return c != 0
}

// pairOfNames returns the two surnames of "the X-Y summit", as hashes; 0 where the person
// of item i is no such pair.
func (d *Doc) pairOfNames(s *Sentence, i int32) (a, b uint64) {
	it := &d.Items[i]
	p := &d.Persons[it.Ref]
	if p.NameLast != p.NameFirst+2 || !d.Tokens[p.NameFirst+1].Is('-') {
		return 0, 0
	}
	meets := func(j int32) bool {
		return j >= s.FirstItem && j < s.LastItem && d.Items[j].Kind == ItemCue && (d.Items[j].Cue == lexicon.CueSummit || d.Items[j].Cue == lexicon.CueMeetNoun)
	}
	if !meets(i+1) && !meets(i-1) {
		return 0, 0
	}
	return d.Tokens[p.NameFirst].Hash, d.Tokens[p.NameLast].Hash
}

// bySurname returns the first person of each surname, by its hash: those whose name is no pair of names.
func (d *Doc) bySurname() map[uint64]int32 {
	first := make(map[uint64]int32)
	for i := range d.Persons {
		p := &d.Persons[i]
		if !p.Named() {
			continue
		}
		surname := d.Tokens[p.NameLast].Hash
		if _, ok := first[surname]; !ok && !slices.ContainsFunc(d.Tokens[p.NameFirst:p.NameLast+1], func(t text.Token) bool { return t.Is('-') }) {
			first[surname] = int32(i)
		}
	}
	return first
}

// partners makes officials of the two whose surnames name a meeting, where each is named
// alone elsewhere.
func (d *Doc) partners(surnames map[uint64]int32, a, b uint64) bool {
	i, one := surnames[a]
	j, other := surnames[b]
	if !one || !other {
		return false
	}
	x, y := &d.Persons[i], &d.Persons[j]
	for _, p := range [2]*Person{x, y} {
		if p.Entity < 0 {
			d.admit(p, 0)
		}
	}
	return true
}
