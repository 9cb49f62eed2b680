package mention

import (
	"sort"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
)

// horizon bounds how many people back a mention may point, so that the work
// stays linear in texts of any length.
const horizon = 200

type span32 struct{ first, last int32 }

// spoken are those of whom a text speaks while its pointers are resolved.
type spoken struct {
	focus, other int32 // the subject spoken of last, and another person
	crowd        bool  // the subject spoken of last is several whom nobody names

	// Of the sentence:
	subject   int32
	subjectAt int32 // the first token of the mention that made it the subject
	object    int32
	before    int32 // who was other before it
	topic     int32 // whom a pronoun means that stands before the subject as the object of its verb
	lead      int32 // the subject of the first clause, where another opens the next
	opened    bool
}

// pointers resolves, in the order of the text, what points to a person: offices
// without names, counterparts, pronouns.
func (d *Doc) pointers() {
	of := spoken{focus: -1, other: -1}
	pointers, next := d.Pointers, 0
	for si := range d.Sentences {
		s := &d.Sentences[si]
		of.subject, of.subjectAt, of.object, of.before = -1, 0, -1, of.other
		of.topic, of.lead, of.opened = -1, -1, false
		for ; next < len(pointers) && pointers[next].Item < s.LastItem; next++ {
			at := &pointers[next]
			if at.Person < 0 {
				// "his next stop": Ref is 1 + whom the pronoun means
				it := &d.Items[at.Item]
				if it.Ref = of.subject + 1; of.subject < 0 {
					it.Ref = of.focus + 1
				}
				continue
			}
			p := &d.Persons[at.Person]
			if p.Country == 0 && p.Org == 0 && p.TitleFirst >= 0 {
				d.belongs(s, at.Item)
				d.speaksFor(p, of.focus)
			}
			if p.Entity < 0 || p.Flags&Counterpart != 0 {
				d.point(s, at, p, &of)
			}
			if !of.opened && at.Mark == lexicon.WordNone && p.Flags&Pronoun == 0 {
				of.opened = true
				of.crowd = p.Entity < 0 && p.Flags&(Plural|Definite) == Plural|Definite
			}
			if p.Entity >= 0 && p.Flags&They == 0 {
				d.noteSpoken(at, p, &of)
			}
		}
		of.endSentence()
	}
}

// point finds out whom the person p of the pointer at means, or gives a counterpart his office.
func (d *Doc) point(s *Sentence, at *Pointer, p *Person, of *spoken) {
	i := at.Item
	switch {
	case p.Flags&Counterpart != 0 && of.object >= 0:
		if p.Entity < 0 {
			d.newEntity(p)
		}
		d.counterpart(p, of.object, of.subject) // "جلسة عمل تجمعه بنظيره الكويتي X": his whom the pronoun means
	case p.Entity >= 0 && p.Flags&Counterpart != 0:
		d.counterpart(p, of.subject, of.focus)
	case p.Entity >= 0:
	case p.Flags&They != 0 && of.crowd && d.Grammar.TitleAdjAfter:
		// "les sénateurs ont rencontré le ministre. Ils se sont rendus à Gandja"
	case p.Flags&They != 0:
		if p.Entity = of.focus; of.other != of.focus {
			p.Other = of.other + 1 // "the two leaders"
		}
	case p.Flags&Alias != 0:
		if p.Entity = d.aliasOf(p, of.focus); p.Flags&Else != 0 && p.Country == 0 {
			p.Entity = d.visitorOf(i, p.Entity)
		}
	case p.Flags&Pronoun != 0:
		d.pointPronoun(s, i, p, of)
	case p.Flags&Counterpart != 0:
		d.newEntity(p)
		d.counterpart(p, of.subject, of.focus)
		d.namedBefore(p)
	case d.predicate(s, i, p):
	case p.TitleFirst >= 0 && at.Mark == lexicon.WordAs && of.subject >= 0 && d.Grammar.NoArticles:
		p.Entity = of.subject // "посещал Армению в качестве министра"
	case p.TitleFirst >= 0 && p.Flags&(Generic|Plural) == 0:
		if d.besideAnother(s, i, p) {
			if p.Entity = d.holder(p); p.Entity < 0 {
				d.newEntity(p) // "Encontro do ministro X com o ministro da Argélia"
			}
		} else if at.Mark == lexicon.WordWith && p.Country != 0 && of.focus >= 0 && d.People[of.focus].Country == 0 {
			d.officeAlone(p, -1) // "Telefonat mit dem Premierminister von Neuseeland": nobody meets himself
		} else {
			d.officeAlone(p, of.focus)
		}
	case p.TitleFirst >= 0 && p.Flags&Plural != 0 && p.Flags&Definite != 0 && !p.Named():
		d.bothOf(p)
	}
}

// pointPronoun finds out whom the pronoun of item i means.
func (d *Doc) pointPronoun(s *Sentence, i int32, p *Person, of *spoken) {
	if d.Grammar.Case && of.other >= 0 && d.Elems[d.Items[i].Elem].WordFeat&lexicon.FeatAfter != 0 && d.agrees(p, of.other) {
		p.Entity = of.other // "X sprach mit Y. Der Besuch des Letzteren", "визит последнего"
		return
	}
	p.Entity = d.pronounOf(p, &d.Items[i], of.subject, of.focus, of.other)
	if len(d.Grammar.Enclitics) > 0 {
		p.Entity = d.notSelf(s, i, p, [4]int32{of.object, of.subject, of.focus, of.other})
	}
	if p.Entity >= 0 && p.Entity == s.Speaker-1 {
		p.Entity = -1 // who speaks is "I"
	}
	if p.Entity < 0 && s.Speaker == 0 && of.subject < 0 {
		p.Entity = d.namedBehind(s, i, p)
	}
	if of.subject < 0 && of.focus >= 0 && p.Case&lexicon.FeatAcc != 0 && d.agrees(p, of.focus) && d.taken(s, i) {
		p.Entity = of.focus // "Anschließend führt ihn seine Reise nach"
	} else if of.subject >= 0 && p.Case != 0 && d.taken(s, i) {
		p.Entity = of.subject // "X begins a tour that will take him to"
	} else if from, to := d.ahead(s, i, p); from < to && (p.Entity < 0 || d.amongst(from, to, p.Entity)) {
		p.Entity = d.apartFrom(from, to, p, [4]int32{of.subject, of.focus, of.before, of.other}) // "where President X will receive her"
	} else if d.genitives() && from < to && of.subject >= 0 && !d.amongst(from, to, of.subject) && of.subjectAt < p.First && d.agrees(p, of.subject) {
		p.Entity = of.subject // "X прибыл, в Найроби его примет Y": no subject of that clause
	}
}

// namedBehind returns the subject of the main clause whom the pronoun of item i means, which stands in a clause before it:
// "Before he flew to Rome, President X met Y", "В Минске, где он провёл день, премьер X"; -1 where there is none.
func (d *Doc) namedBehind(s *Sentence, i int32, p *Person) int32 {
	if p.Case != 0 && p.Case&lexicon.FeatNom == 0 || p.Flags&They != 0 {
		return -1
	}
	j := i + 1
	for j < s.LastItem && d.Items[j].Kind != ItemPerson && d.Items[j].Kind != ItemPunct {
		j++
	}
	if j+1 >= s.LastItem || d.Items[j].Kind != ItemPunct || d.Items[j].Ref != ',' {
		return -1
	}
	who := &d.Items[j+1]
	if verbal(who) && j+2 < s.LastItem {
		who = &d.Items[j+2]
	}
	if who.Kind != ItemPerson || who.Mark != lexicon.WordNone || !d.Persons[who.Ref].Named() {
		return -1
	}
	if e := d.Persons[who.Ref].Entity; e >= 0 && d.agrees(p, e) {
		return e
	}
	return -1
}

// noteSpoken notes that the text speaks of p, whom it knows, by the pointer at.
func (d *Doc) noteSpoken(at *Pointer, p *Person, of *spoken) {
	if len(d.Grammar.Enclitics) > 0 && p.Flags&Pronoun != 0 {
		of.object = p.Entity
	}
	if at.Opens && of.subject >= 0 && of.subject != p.Entity {
		if of.lead < 0 {
			of.lead = of.subject
		}
		of.other, of.subject = of.subject, p.Entity // "X will hold talks, and Y will receive him"
		return
	}
	if at.Mark == lexicon.WordNone && (of.subject < 0 || d.People[of.subject].Role == lexicon.RoleSpokesperson && p.Flags&Counterpart == 0) {
		of.subject, of.subjectAt = p.Entity, p.First // a spokesperson speaks of others
	}
	if d.genitives() && of.subject != p.Entity && p.First < of.subjectAt {
		if p.Flags&Pronoun != 0 {
			if p.Case&(lexicon.FeatAcc|lexicon.FeatDat) != 0 && p.Case&lexicon.FeatNom == 0 {
				of.topic = p.Entity
			}
		} else if at.Mark == lexicon.WordNone && of.subject >= 0 && p.Entity == of.focus {
			of.topic = p.Entity // "X примет премьер-министр Y": of X goes what follows
		}
	}
	if p.Entity != of.focus && d.People[p.Entity].Role != lexicon.RoleSpokesperson && d.People[p.Entity].Role != lexicon.RoleSpouse {
		of.other = p.Entity
	}
	if of.focus < 0 {
		of.focus = p.Entity
	}
}

// endSentence makes the subject of the sentence the one spoken of last.
func (of *spoken) endSentence() {
	if of.lead >= 0 {
		if of.other == of.lead {
			of.other = of.subject
		}
		of.subject = of.lead
	}
	if of.topic >= 0 && of.subject >= 0 {
		of.other, of.subject = of.subject, of.topic // "Там его принял премьер-министр Y. Затем он": of the guest
	}
	if of.subject >= 0 {
		if of.subject != of.focus && of.focus >= 0 && of.other == of.subject {
			of.other = of.focus
		}
		of.focus = of.subject
	}
}

// addPointer adds item i of the sentence that begins with item first, a person or a possessive, to the pointers.
func (d *Doc) addPointer(first, i int) {
	it := &d.Items[i]
	at := Pointer{int32(i), -1, it.Mark, false}
	if it.Kind == ItemPerson {
		at.Person = it.Ref
		at.Opens = it.Flags&Opens != 0 || it.Mark == lexicon.WordNone && i > first && d.Items[i-1].Kind == ItemPunct && d.Items[i-1].Ref == ';'
	}
	d.Pointers = append(d.Pointers, at)
}

// pointAnew finds the pointers of a sentence whose items were put in another order since they were marked.
func (d *Doc) pointAnew(s *Sentence) {
	k := len(d.Pointers)
	for k > 0 && d.Pointers[k-1].Item >= s.FirstItem {
		k--
	}
	d.Pointers = d.Pointers[:k]
	items := d.Items[:s.LastItem]
	for i := int(s.FirstItem); i < len(items); i++ {
		if it := &items[i]; it.Kind == ItemPerson || it.Word == lexicon.WordHis && it.Kind == ItemWord {
			d.addPointer(int(s.FirstItem), i)
		}
	}
}

// pronounOf picks whom "he" or "him" means: the subject of the sentence so far,
// else who was spoken of last; an object pronoun means somebody else.
func (d *Doc) pronounOf(p *Person, it *Item, subject, focus, other int32) int32 {
	object := p.Case&(lexicon.FeatAcc|lexicon.FeatDat) != 0 && (!d.Grammar.Case || d.Elems[it.Elem].WordFeat&(lexicon.FeatAcc|lexicon.FeatDat) != 0) || d.Grammar.Case && p.Case&(lexicon.FeatAcc|lexicon.FeatDat) != 0 && p.Case&lexicon.FeatNom == 0 || d.Grammar.BareVerbs && d.behindVerb(it)
	order := [3]int32{subject, focus, other}
	if object {
		order = [3]int32{other, focus, -1} // somebody else than the subject
	}
	for _, e := range order {
		if e >= 0 && d.agrees(p, e) && !(object && (e == subject || d.genitives() && d.People[e].First > p.First)) {
			return e
		}
	}
	if object && subject >= 0 && d.People[subject].First < p.First && d.agrees(p, subject) && d.relativeBefore(it) {
		return subject
	}
	return -1
}

// notSelf picks whom a pronoun means where objects follow verb and subject: whoever of the
// people spoken of is not the subject of its own verb. "سيجتمع معه رئيس الوزراء X"
func (d *Doc) notSelf(s *Sentence, i int32, p *Person, order [4]int32) int32 {
	self := int32(-1)
	for j := i - 1; j >= s.FirstItem && d.Elems[d.Items[i].Elem].WordFeat&lexicon.FeatNom == 0; j-- {
		it := &d.Items[j]
		if it.Kind == ItemPerson && it.Mark == lexicon.WordNone && d.Persons[it.Ref].Flags&Pronoun == 0 {
			self = d.Persons[it.Ref].Entity
		}
		if !verbal(it) && !(it.Kind == ItemWord && qualifies(it.Word)) && it.Kind != ItemDate {
			break
		}
	}
	for _, e := range order {
		if e >= 0 && e != self && d.agrees(p, e) && d.People[e].Role != lexicon.RoleSpokesperson {
			return e
		}
	}
	for _, e := range order {
		if e >= 0 && e != self && d.agrees(p, e) {
			return e
		}
	}
	return -1
}

// relativeBefore reports whether a word that begins a clause stands right before a pronoun,
// which may then mean the subject of the clause before: "в Ханой, где его встретил".
func (d *Doc) relativeBefore(it *Item) bool {
	e := int(it.Elem) - 1
	return d.Grammar.Case && e >= 0 && d.Elems[e].Word == lexicon.WordWhere
}

// behindVerb reports whether the word before a pronoun is a verb or the mark of its
// finished act, so that the pronoun is its object: 会见了他.
func (d *Doc) behindVerb(it *Item) bool {
	e := int(it.Elem) - 1
	if e >= 0 && d.Elems[e].Word == lexicon.WordAspect {
		e--
	}
	return e >= 0 && (d.Elems[e].Cue == lexicon.CueMeet || d.Elems[e].Cue == lexicon.CueReceive || d.Elems[e].Cue == lexicon.CueCall)
}

// taken reports whether the pronoun of item i is the object of a journey.
func (d *Doc) taken(s *Sentence, i int32) bool {
	for j := i + 1; j < s.LastItem && verbal(&d.Items[j]); j++ {
		if d.Items[j].Kind == ItemCue {
			return d.Items[j].Cue == lexicon.CueTake
		}
	}
	for j := i - 1; j >= s.FirstItem && verbal(&d.Items[j]); j-- {
		if d.Items[j].Kind == ItemCue {
			return d.Items[j].Cue == lexicon.CueTake
		}
	}
	return false
}

// ahead returns the run of persons who stand as the subject right before a pronoun which is
// the object of its clause: "el rey X y la ministra Y le recibieron".
func (d *Doc) ahead(s *Sentence, i int32, p *Person) (from, to int32) {
	if p.Case&(lexicon.FeatAcc|lexicon.FeatDat) == 0 || p.Case&lexicon.FeatNom != 0 || i == s.FirstItem {
		return 0, 0
	}
	to = i
	for to > s.FirstItem && verbal(&d.Items[to-1]) {
		to-- // the verb has been put before its object
	}
	for from = to; from > s.FirstItem; from-- {
		it := &d.Items[from-1]
		joint := it.Kind == ItemWord && it.Word == lexicon.WordAnd || it.Kind == ItemPunct && it.Ref == ','
		if !(it.Kind == ItemPerson && it.Mark == lexicon.WordNone) && !(joint && from < to) {
			break
		}
	}
	return from, to
}

// amongst reports whether an entity is one of the persons of items from to to.
func (d *Doc) amongst(from, to, e int32) bool {
	for ; from < to; from++ {
		if it := &d.Items[from]; it.Kind == ItemPerson && d.Persons[it.Ref].Entity == e {
			return true
		}
	}
	return false
}

// apartFrom returns the first of the people of order whom a pronoun may mean and who is none of
// the subject that stands in items from to to; -1 where there is none.
func (d *Doc) apartFrom(from, to int32, p *Person, order [4]int32) int32 {
	for _, e := range order {
		if e >= 0 && d.agrees(p, e) && !d.amongst(from, to, e) {
			return e
		}
	}
	return -1
}

// agrees reports whether the gender of a pronoun fits what is known of a person.
func (d *Doc) agrees(p *Person, e int32) bool {
	g := d.People[e].Flags & (Feminine | Masculine)
	want := p.Flags & (Feminine | Masculine)
	return g == 0 || want == 0 || g&want != 0
}

// counterpart gives "his Cuban counterpart" the office of the person that the
// counterpart is one of.
func (d *Doc) counterpart(p *Person, subject, focus int32) {
	en := &d.People[p.Entity]
	if en.Role != 0 {
		return
	}
	last := int32(-1) // the official of another country named last
	for e := p.Entity - 1; e >= 0 && e > p.Entity-horizon && last < 0; e-- {
		if o := &d.People[e]; o.Named && o.Official && o.Role != 0 && o.Role != lexicon.RoleSpokesperson && o.Country != 0 && en.Country != 0 && o.Country != en.Country {
			last = e
		}
	}
	for _, e := range [3]int32{subject, focus, last} {
		if e >= 0 && e != p.Entity && d.People[e].Role != 0 && d.People[e].Role != lexicon.RoleSpokesperson && (en.Country == 0 || d.People[e].Country != en.Country) {
			en.Role, en.Inferred, en.Official = d.People[e].Role, true, true
			en.TitleFirst, en.TitleLast = p.TitleFirst, p.TitleLast
			return
		}
	}
}

// namedBefore makes a counterpart without a name, who has an entity of his own, the official of his country whom the
// text has named in that office: "President X flies to Cairo. President Y receives his American counterpart".
func (d *Doc) namedBefore(p *Person) {
	own := &d.People[p.Entity]
	if own.Named || own.Role == 0 || own.Country == 0 || !heads(own.Role) && lexicon.Roles[own.Role] != "foreign_minister" {
		return
	}
	for e := p.Entity - 1; e >= 0 && e > p.Entity-horizon; e-- {
		if en := &d.People[e]; en.Named && en.Role == own.Role && en.Country == own.Country && en.Mods == own.Mods && en.First < p.First {
			own.Official = false
			p.Entity = e
			return
		}
	}
}

// sameHouse reports whether two offices that no role tells apart may be one: "the head of the
// programme" is no commissioner.
func (d *Doc) sameHouse(p *Person, en *Entity) bool {
	if p.Role != lexicon.RoleOther || en.Role != lexicon.RoleOther || d.Grammar.Case || !d.Grammar.Capitals || p.TitleFirst < 0 || en.TitleFirst < 0 {
		return true
	}
	return d.Tokens[p.TitleFirst].Hash == d.Tokens[en.TitleFirst].Hash || d.Tokens[p.TitleLast].Hash == d.Tokens[en.TitleLast].Hash
}

// begins reports whether a mention stands where a text begins: in its headline or the line behind it.
func (d *Doc) begins(p *Person) bool {
	last := &d.Sentences[min(1, len(d.Sentences)-1)]
	return p.First <= last.LastToken
}

// officeAlone resolves an office without a name to the last person who holds it,
// else it stands for somebody unnamed.
func (d *Doc) officeAlone(p *Person, focus int32) {
	best := -1
	if focus >= 0 && d.holds(p, &d.People[focus]) && (d.People[focus].Country != 0 || d.holder(p) < 0) {
		p.Entity = focus // "the minister" is the one spoken of
		if en := &d.People[focus]; en.Country == 0 && en.Org == 0 {
			en.Country = p.Country
		}
		return
	}
	for e := max(0, len(d.People)-horizon); e < len(d.People); e++ {
		en := &d.People[e]
		if en.First > p.First {
			continue
		}
		if d.holds(p, en) && !(p.Country != 0 && en.Country == 0 && en.Named && d.fromThere(p, int32(e))) && !(best >= 0 && d.People[best].Role == p.Role && (en.Role != p.Role || d.Grammar.Order == lexicon.OrderSOV2 && p.Country == 0 && en.Flags&Counterpart != 0 && d.People[best].Flags&Counterpart == 0)) {
			best = e // "the minister" is no minister of energy where the text has one of no other name, nor his colleague
		}
	}
	if best < 0 {
		// a headline names the office before the text names the person
		for e := range min(len(d.People), horizon) {
			if en := &d.People[e]; p.Country != 0 && en.Named && en.Role == p.Role && en.Country == p.Country && p.Mods&^en.Mods == 0 && d.Grammar.OwnOffices && !d.hersAlone(p, en) {
				best = e
				break
			}
		}
		for e := range min(len(d.People), horizon) {
			if best >= 0 {
				break
			}
			en := &d.People[e]
			if p.Country == 0 && en.TitleFirst > p.TitleLast && d.Grammar.Order == lexicon.OrderSVO && d.Grammar.Capitals && d.sameSentence(p.First, en.First) {
				continue // "The president also conferred with President X"
			}
			if en.Named && (en.Role == p.Role || d.begins(p) && generic(p.Role, en.Role) && p.Role == lexicon.RoleMinister) && d.sameHouse(p, en) && (p.Country == 0 || en.Country == 0 && d.begins(p) && !d.sameSentence(p.First, en.First) || p.Country == en.Country) && p.Mods&^en.Mods == 0 && !d.hersAlone(p, en) &&
				!(d.Grammar.TitleAdjAfter && d.Grammar.Capitals && en.Flags&Feminine != 0 && p.Flags&Feminine == 0 && en.TitleLast >= 0 && d.Tokens[p.TitleLast].Hash != d.Tokens[en.TitleLast].Hash) { // "le Premier ministre" is no "chancelière"
				best = e
				break
			}
		}
	}
	if best < 0 && p.Role == lexicon.RolePartyLeader && d.leadsParty(p, focus) {
		p.Entity = focus
		return
	}
	if best < 0 && d.turnsOut(p, focus) {
		en := &d.People[focus]
		en.Role, en.Mods, en.TitleFirst, en.TitleLast, en.Official = p.Role, p.Mods, p.TitleFirst, p.TitleLast, true
		en.Country, en.Org = max(en.Country, p.Country), max(en.Org, p.Org)
		p.Entity = focus
		return
	}
	if best < 0 && d.onceHeld(p, focus) {
		best = int(focus)
		p.Country = 0 // what he was then says no more than the text has told
	}
	if best >= 0 {
		if p.Country != 0 && d.People[best].Country == 0 && d.People[best].Org == 0 {
			d.People[best].Country = p.Country
		}
		p.Entity = int32(best)
		d.People[best].First = min(d.People[best].First, p.First)
		return
	}
	d.newEntity(p)
}

// turnsOut reports whether an office alone is that of the one spoken of, whom the text has named without one: "Владимир X
// прилетел в Стамбул. Президент пробудет в Турции несколько часов". Who is told of by a pronoun or by name beside
// it is somebody else.
func (d *Doc) turnsOut(p *Person, focus int32) bool {
	if focus < 0 || p.Flags&Definite == 0 || d.Grammar.Case && p.Case&lexicon.FeatNom == 0 || p.Role == lexicon.RoleSpokesperson || p.Role == lexicon.RoleOther {
		return false
	}
	en := &d.People[focus]
	if !en.Named || en.Role != lexicon.RoleNone || en.First > p.First || !d.agrees(p, focus) || p.Country != 0 && en.Country != 0 && p.Country != en.Country {
		return false
	}
	s := d.sentenceOf(p.First)
	if s == nil || en.First >= s.FirstToken {
		return false
	}
	if !d.Grammar.Case && (!d.beginsSentence(s, p) || d.visitedSince(en.First, p)) {
		return false
	}
	for i := s.FirstItem; i < s.LastItem; i++ {
		switch it := &d.Items[i]; it.Kind {
		case ItemPerson:
			q := &d.Persons[it.Ref]
			if q.Flags&Pronoun != 0 && (d.Grammar.Case || q.First < p.First || d.Elems[it.Elem].WordFeat&(lexicon.FeatAcc|lexicon.FeatDat) != 0) || q.Entity == focus || q.Named() && q.Entity < 0 {
				return false // or "El ministro de entonces, Y"
			}
		case ItemCue:
			if it.Cue == lexicon.CueReceive {
				return false
			}
		case ItemPlace:
			if p.Country != 0 && d.Places[it.Ref].Country == p.Country {
				return false // the host, in his country
			}
		}
	}
	return true
}

// visitedSince reports whether the text names, from a token on and before the office p, a place in its country: whoever holds
// it there is the host.
func (d *Doc) visitedSince(token int32, p *Person) bool {
	for i := len(d.Places) - 1; i >= 0 && p.Country != 0; i-- {
		if at := &d.Places[i]; at.First > token && at.First < p.First && at.Country == p.Country {
			return true
		}
	}
	return false
}

// beginsSentence reports whether a mention is the first item of its sentence, but for what tells when.
func (d *Doc) beginsSentence(s *Sentence, p *Person) bool {
	for i := s.FirstItem; i < s.LastItem; i++ {
		switch it := &d.Items[i]; it.Kind {
		case ItemPerson:
			return d.Persons[it.Ref].First == p.First && it.Mark == lexicon.WordNone
		case ItemDate, ItemPunct:
		case ItemWord:
			if isMark(it.Word) && it.Word != lexicon.WordOn && it.Word != lexicon.WordAbout && it.Word != lexicon.WordIn {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// sentenceOf returns the sentence in which a token stands, nil where none does.
func (d *Doc) sentenceOf(token int32) *Sentence {
	sentences := d.Sentences
	i := sort.Search(len(sentences), func(i int) bool { return sentences[i].LastToken >= token })
	if i == len(sentences) {
		return nil
	}
	return &sentences[i]
}

// indexOf returns which sentence of the text s is.
func (d *Doc) indexOf(s *Sentence) int {
	sentences := d.Sentences
	return sort.Search(len(sentences), func(i int) bool { return sentences[i].First >= s.First })
}

// leadsParty reports whether the chair of a party, as the subject of a clause, may be the official spoken
// of: "Bundeskanzlerin X … Am Abend flog die CDU-Vorsitzende nach".
func (d *Doc) leadsParty(p *Person, focus int32) bool {
	if focus < 0 || d.Grammar.Order != lexicon.OrderSOV2 || p.Flags&Definite == 0 || p.Case != 0 && p.Case&lexicon.FeatNom == 0 {
		return false
	}
	en := &d.People[focus]
	return en.Named && en.Official && en.First < p.First && !d.sameSentence(p.First, en.First) && (p.Flags^en.Flags)&Feminine == 0 && (p.Country == 0 || en.Country == 0 || p.Country == en.Country)
}

// onceHeld reports whether an office that somebody is said to have held may be that of the
// one spoken of, who now holds another: "La directrice de l'Unesco … L'ancienne ministre
// finlandaise".
func (d *Doc) onceHeld(p *Person, focus int32) bool {
	if focus < 0 || !d.Grammar.TitleAdjAfter || p.Flags&Definite == 0 || p.Mods&modFormer == 0 || p.Named() {
		return false
	}
	en := &d.People[focus]
	return en.Named && en.First < p.First && !d.sameSentence(p.First, en.First) && d.agrees(p, focus) && (p.Country == 0 || en.Country == 0 || p.Country == en.Country)
}

// fromThere reports whether the text has named, before an office of a country, another official
// of that country than the holder of the same office who is of no country that it tells: "استقبل
// رئيس الجمهورية X الموفد الفرنسي Y … رسالة من الرئيس الفرنسي".
func (d *Doc) fromThere(p *Person, who int32) bool {
	if !d.Grammar.OwnOffices {
		return false
	}
	for e := max(0, len(d.People)-horizon); e < len(d.People); e++ {
		if en := &d.People[e]; int32(e) != who && en.Named && en.First < p.First && en.Country == p.Country {
			return true
		}
	}
	return false
}

// holder returns the person who the text has said holds the office p in its country,
// -1 where nobody does.
func (d *Doc) holder(p *Person) int32 {
	for e := len(d.People) - 1; e >= 0 && e > len(d.People)-horizon && p.Country != 0; e-- {
		if en := &d.People[e]; en.Named && en.First < p.First && en.Country == p.Country && d.holds(p, en) {
			return int32(e)
		}
	}
	return -1
}

// titledWith reports whether the title of an entity begins or ends in the noun of a mention.
func (d *Doc) titledWith(p *Person, e int32) bool {
	en, h := &d.People[e], d.Tokens[p.TitleFirst].Hash
	return en.TitleFirst >= 0 && (d.Tokens[en.TitleFirst].Hash == h || d.Tokens[en.TitleLast].Hash == h)
}

// aliasOf returns whom "el diplomático iraní" means: the one spoken of, if he is of
// that country, else the official of it named last. Where the alias tells no country, "der
// 62-Jährige", it is the one spoken of.
func (d *Doc) aliasOf(p *Person, focus int32) int32 {
	if p.TitleFirst >= 0 {
		if focus >= 0 && d.titledWith(p, focus) {
			return focus
		}
		for e := len(d.People) - 1; e >= 0 && e > len(d.People)-horizon; e-- {
			if en := &d.People[e]; en.Named && en.First < p.First && d.titledWith(p, int32(e)) {
				return int32(e)
			}
		}
		return -1
	}
	if focus >= 0 && (d.People[focus].Country == p.Country || p.Country == 0) && d.agrees(p, focus) {
		return focus
	}
	stateless := int32(-1) // the official of no country named last
	for e := len(d.People) - 1; e >= 0 && e > len(d.People)-horizon; e-- {
		en := &d.People[e]
		if !en.Named || !en.Official || en.First >= p.First || !d.agrees(p, int32(e)) {
			continue
		}
		if en.Country == p.Country || p.Country == 0 {
			return int32(e)
		}
		if stateless < 0 && en.Country == 0 && en.Org == 0 && governing(en.Role) {
			stateless = int32(e)
		}
	}
	if stateless >= 0 && d.Grammar.Order == lexicon.OrderSOV2 {
		d.People[stateless].Country, d.People[stateless].Inferred = p.Country, true
		return stateless
	}
	return -1
}

// besideAnother reports whether an office of a country stands, with "with", right behind a person of no country that the text
// tells, who is somebody else then.
func (d *Doc) besideAnother(s *Sentence, i int32, p *Person) bool {
	if d.Items[i].Mark != lexicon.WordWith || p.Country == 0 || i < s.FirstItem+2 {
		return false
	}
	before := &d.Items[i-2]
	if before.Kind != ItemPerson || d.Items[i-1].Kind != ItemWord || d.Items[i-1].Word != lexicon.WordWith {
		return false
	}
	e := d.Persons[before.Ref].Entity
	return e >= 0 && d.People[e].Named && d.People[e].Country == 0
}

// visitorOf returns whom "el visitante" of item i means: whom the text has said before that somebody received, else the one
// spoken of.
func (d *Doc) visitorOf(i, spokenOf int32) int32 {
	const near = 60 // items
	for j := i - 1; j > 0 && j > i-near; j-- {
		it := &d.Items[j]
		if it.Kind != ItemCue || it.Flags&Verb == 0 || it.Cue != lexicon.CueReceive {
			continue
		}
		if before := &d.Items[j-1]; it.Feat&lexicon.FeatPart != 0 && !(before.Kind == ItemWord && before.Word == lexicon.WordHave) {
			return spokenOf // "fue recibido por X": the guest is its subject
		}
		for k := j + 1; k < i && !(d.Items[k].Kind == ItemCue && d.Items[k].Flags&Verb != 0); k++ {
			if who := &d.Items[k]; who.Kind == ItemPerson && who.Mark == lexicon.WordNone && d.Persons[who.Ref].Entity >= 0 {
				return d.Persons[who.Ref].Entity
			}
		}
		return spokenOf
	}
	return spokenOf
}

// bothOf resolves an office in the plural to the two people who the text has said hold
// it: "Los reyes llegaron" after "los reyes de España, A y B".
func (d *Doc) bothOf(p *Person) {
	n := 0
	var who [2]int32
	for e := max(0, len(d.People)-horizon); e < len(d.People); e++ {
		en := &d.People[e]
		if en.First > p.First || !en.Named || en.Role != p.Role && !generic(p.Role, en.Role) && !(p.Flags&Leader != 0 && heads(en.Role)) || p.Country != 0 && en.Country != p.Country {
			continue
		}
		if n == len(who) {
			return
		}
		who[n] = int32(e)
		n++
	}
	if n == len(who) {
		p.Entity, p.Other = who[0], who[1]+1
	}
}

// sameSentence reports whether two tokens stand in one sentence.
func (d *Doc) sameSentence(a, b int32) bool {
	s := d.sentenceOf(min(a, b))
	return s != nil && max(a, b) <= s.LastToken
}

// predicate gives an office that a sentence says somebody holds to that person:
// "X is the president of", "X was elected president of".
func (d *Doc) predicate(s *Sentence, i int32, p *Person) bool {
	if p.Named() || p.TitleFirst < 0 || p.Flags&(Plural|Possessor|Counterpart) != 0 {
		return false
	}
	be, others := false, 0
	for j := i - 1; j >= s.FirstItem && j >= i-5; j-- {
		it := &d.Items[j]
		switch {
		case it.Kind == ItemWord && it.Word == lexicon.WordBe:
			be = true
		case it.Kind == ItemWord && (it.Word == lexicon.WordHave || it.Word == lexicon.WordAs || it.Word == lexicon.WordPrev || it.Word == lexicon.WordNow || it.Word == lexicon.WordAlso):
		case it.Kind == ItemCue && it.Cue == lexicon.CueOther && it.Feat&lexicon.FeatPart != 0 && others == 0 && !be:
			others++
		case it.Kind == ItemOther && d.Grammar.NoCopula && d.Grammar.Article != "" && others == 0 && !be && p.Role == lexicon.RoleOther:
			others++ // "وكان الوزير X أول مسؤول أجنبي يزور"
		case it.Kind == ItemPerson && be && it.Mark == lexicon.WordNone:
			q := &d.Persons[it.Ref]
			if q.Entity < 0 || !d.People[q.Entity].Named {
				return false
			}
			en := &d.People[q.Entity]
			if p.Role == lexicon.RoleOther && others > 0 && d.Grammar.NoCopula {
				p.Entity = q.Entity
				return true
			}
			if en.Role == 0 || en.Role == lexicon.RoleOther || en.Role == p.Role {
				if en.Role != p.Role {
					en.Role, en.Mods, en.TitleFirst, en.TitleLast = p.Role, p.Mods, p.TitleFirst, p.TitleLast
					if p.Org != 0 {
						en.Org, en.Country = p.Org, 0
					}
				}
				if en.Country == 0 && p.Org == 0 {
					en.Country = p.Country
				}
				en.Official = true
				p.Entity = q.Entity
				d.absorb(int(q.Entity), p)
				return true
			}
			return false
		default:
			return false
		}
	}
	return false
}

// heads reports whether a role heads a state or a government.
func heads(role uint8) bool {
	return role == lexicon.RolePresident || role == lexicon.RolePrimeMinister || role == lexicon.RoleMonarch
}

// leads reports whether whoever holds an office may be called a leader of his country: "the Vietnamese leader" is the
// general secretary of the party.
func leads(role uint8) bool {
	switch lexicon.Roles[role] {
	case "party_leader", "speaker":
		return true
	}
	return false
}

// generic reports whether an office may be called by a wider one: a foreign
// minister is "the minister".
func generic(said, held uint8) bool {
	s, h := lexicon.Roles[said], lexicon.Roles[held]
	switch s {
	case "minister":
		return len(h) > 9 && h[len(h)-9:] == "_minister" && h != "prime_minister"
	case "deputy_minister":
		return strings.HasPrefix(h, "deputy_")
	case "other", "military_chief":
		return true // a rank is beside an office: "Geheimdienstchef X", "General X"
	}
	return false
}
