package mention

import "github.com/legation-go/legation/internal/lexicon"

// presumed is a head of state or government whom the text has named by office alone, since
// everybody knows who it is.
type presumed struct {
	entity   int32 // -1 where there is none
	sentence int32 // the one that named the office last
	given    int   // how many were given a name
}

// note remembers the entity of a mention, where it is a head without a name.
func (h *presumed) note(d *Doc, p *Person, si int32) {
	if en := &d.People[p.Entity]; !en.Named && heads(en.Role) && en.Country != 0 && en.Mods&^(1<<modElect) == 0 && p.TitleFirst >= 0 && p.Flags&(Generic|Plural|Counterpart) == 0 {
		h.entity, h.sentence = p.Entity, si
	}
}

var modElect = indexOf(lexicon.Modifiers, "elect")

// introduce gives a head of state whom the text has named by office alone the name of the one
// of whom it goes on to tell a journey or a meeting, without an office: "El presidente electo
// de Bolivia regresa de su gira. / Benigno X puso fin ayer en Pretoria al periplo".
func (d *Doc) introduce(s *Sentence, si int32, h *presumed) {
	const near, most = 2, 4
	if h.entity < 0 || si-h.sentence > near || h.given == most || d.People[h.entity].Named || !d.Grammar.Capitals || d.Grammar.NounCapitals {
		return
	}
	for i := s.FirstItem; i < s.LastItem; i++ {
		it := &d.Items[i]
		if it.Kind != ItemPerson || it.Mark != lexicon.WordNone || it.Flags&Possessive != 0 {
			continue
		}
		p := &d.Persons[it.Ref]
		if p.Entity >= 0 || !p.Named() || p.TitleFirst >= 0 || d.words(p.NameFirst, p.NameLast) < 2 {
			return // somebody else is spoken of
		}
		if d.compatriot(s, i) != 0 {
			return // "le Japonais Kenji X a fait le voyage"
		}
		if !d.acts(s, i+1) {
			return
		}
		d.call(p, h.entity)
		h.given++
		return
	}
}

// call gives an official without a name that of a mention, and all the mentions of that name
// to him.
func (d *Doc) call(p *Person, e int32) {
	p.Entity = e
	en := &d.People[e]
	en.NameFirst, en.NameLast, en.Named, en.Inferred, en.Case = p.NameFirst, p.NameLast, true, true, p.Case
	d.gatherNamed(e)
}

// gatherNamed gives an official all the mentions of his name that are nobody's yet.
func (d *Doc) gatherNamed(e int32) {
	for k := range d.Persons {
		if q := &d.Persons[k]; q.Entity < 0 && q.Named() && q.Flags&Untitled != 0 && d.sameName(q, &d.People[e]) {
			d.join(q, int(e))
		}
	}
}

// unheard is somebody whom the text names without an office and tells a journey of: -1 where
// there is none.
type unheard struct{ person, sentence int32 }

// hear remembers who travels or is to travel in a sentence and has no office: "X отказался от
// участия в саммите", "визит X в Варшаву". Which office he holds the next one may tell.
func (u *unheard) hear(d *Doc, s *Sentence, si int32) {
	for i := s.FirstItem; i < s.LastItem && d.genitives(); i++ {
		it := &d.Items[i]
		if it.Kind != ItemPerson || it.Mark != lexicon.WordNone && it.Mark != lexicon.WordOf {
			continue
		}
		p := &d.Persons[it.Ref]
		if p.Entity >= 0 || !p.Named() || p.TitleFirst >= 0 {
			if it.Mark == lexicon.WordNone {
				return // somebody else is spoken of
			}
			continue
		}
		if it.Mark == lexicon.WordNone && d.words(p.NameFirst, p.NameLast) < 2 && i == s.FirstItem {
			continue // any word that opens the sentence has a capital
		}
		switch owner := it.Mark == lexicon.WordOf; {
		case owner && d.journeyOf(int(s.FirstItem), int(i)) >= 0:
			if p.Case == 0 {
				p.Case = lexicon.FeatGen
			}
		case owner || d.words(p.NameFirst, p.NameLast) < 2 || !d.acts(s, i+1):
			return
		}
		u.person, u.sentence = it.Ref, si
		return
	}
}

// answer gives an official whom the sentence names by office alone the name heard in the one
// before: "Беньямин X отказался от участия в саммите. Премьер-министр Израиля заявил".
func (u *unheard) answer(d *Doc, p *Person, si int32) {
	if u.person < 0 || si-u.sentence > 1 || p.Entity < 0 || p.Named() || p.Country == 0 || p.Flags&(Generic|Plural|Counterpart|Possessor) != 0 {
		return
	}
	q, en := &d.Persons[u.person], &d.People[p.Entity]
	if q.Entity >= 0 || en.Named || en.Country == 0 || !governing(en.Role) || !d.agrees(q, p.Entity) {
		return
	}
	d.call(q, p.Entity)
	u.person = -1
}

// acts reports whether the verb that follows at item i says that somebody travels or meets.
func (d *Doc) acts(s *Sentence, i int32) bool {
	for ; i < s.LastItem; i++ {
		switch it := &d.Items[i]; it.Kind {
		case ItemCue:
			if it.Flags&Verb == 0 {
				return false
			}
			switch it.Cue {
			case lexicon.CueVisit, lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueLeave, lexicon.CueLeaveFor, lexicon.CueReturn, lexicon.CueStop,
				lexicon.CueMeet, lexicon.CueReceive, lexicon.CueBegin, lexicon.CueEnd, lexicon.CueAttend:
				return true
			case lexicon.CueRefuse, lexicon.CueCancel, lexicon.CuePostpone:
				return d.genitives()
			}
			return false
		case ItemWord, ItemDate:
		default:
			return false
		}
	}
	return false
}

// bareNames are the persons with whom a sentence begins, whom it calls by name alone, and who it says
// travel or meet: the text goes on to tell their offices.
type bareNames struct {
	who      [3]int32 // indices into Persons
	n        int
	place    uint16 // 1 + the country where they go
	sentence int32
	alone    bool // it is one, and nobody stands before him whom an office alone names
	headed   bool // somebody whom an office alone names has been passed
}

// callByOffice finds the offices of those whom the text calls by name alone at first.
func (d *Doc) callByOffice() {
	if !d.Grammar.Capitals || d.Grammar.NounCapitals {
		return
	}
	var names bareNames
	for si := range d.Sentences {
		names.called(d, &d.Sentences[si], int32(si))
		names.open(d, &d.Sentences[si], int32(si))
		names.head(d, &d.Sentences[si])
	}
}

// head notes whether a sentence names a head of state or a minister by office alone.
func (b *bareNames) head(d *Doc, s *Sentence) {
	for i := s.FirstItem; i < s.LastItem && !b.headed; i++ {
		if it := &d.Items[i]; it.Kind == ItemPerson {
			p := &d.Persons[it.Ref]
			b.headed = p.TitleFirst >= 0 && !p.Named() && p.Country != 0 && governing(p.Role)
		}
	}
}

// open remembers the names with which the sentence si begins.
func (b *bareNames) open(d *Doc, s *Sentence, si int32) {
	n := 0
	for i := s.FirstItem; i < s.LastItem; i++ {
		it := &d.Items[i]
		if it.Kind == ItemPerson && it.Mark == lexicon.WordNone {
			p := &d.Persons[it.Ref]
			if p.Entity >= 0 || !p.Named() || p.TitleFirst >= 0 || !d.fullName(p) || n == len(b.who) {
				return
			}
			b.who[n] = it.Ref
			n++
			continue
		}
		if n > 0 && (it.Kind == ItemWord && it.Word == lexicon.WordAnd || it.Kind == ItemPunct && it.Ref == ',') {
			continue
		}
		if n == 0 || !d.acts(s, i) && !d.metLater(s, i) {
			return
		}
		b.n, b.sentence, b.place, b.alone = n, si, 0, n == 1 && !b.headed
		for home := false; i < s.LastItem; i++ {
			it := &d.Items[i]
			home = home || it.Kind == ItemCue && it.Cue == lexicon.CueReturn
			if it.Kind == ItemPlace && !home {
				b.place = d.Places[it.Ref].Country
				return
			}
		}
		if !b.alone {
			b.n = 0
		}
		return
	}
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

// called gives the persons whom the sentence before called by name alone the offices with which
// this one begins: "X y Y aterrizaron en Trípoli. El presidente francés y el primer ministro
// británico fueron recibidos". Of a single one the sentence after the next may tell it as well.
// Whoever goes to his own country is hardly meant, unless he returns.
func (b *bareNames) called(d *Doc, s *Sentence, si int32) {
	near := int32(1)
	if b.alone {
		near = 2
	}
	if b.n == 0 || si > b.sentence+near {
		return
	}
	n := 0
	var offices [len(b.who)]*Person
	for i := s.FirstItem; i < s.LastItem && n < b.n; i++ {
		it := &d.Items[i]
		if it.Kind == ItemWord && it.Word == lexicon.WordAnd || it.Kind == ItemPunct && it.Ref == ',' && n > 0 {
			continue
		}
		if n == 0 && b.alone && it.Kind != ItemPerson {
			continue // "In Oslo, the Swedish prime minister"
		}
		if it.Kind != ItemPerson || it.Mark != lexicon.WordNone {
			return
		}
		p := &d.Persons[it.Ref]
		if p.Entity >= 0 || p.Named() || p.TitleFirst < 0 || p.Flags&(Definite|Generic|Plural|Counterpart|Possessor) != Definite || p.Country == 0 || p.Country == b.place || !governing(p.Role) || d.holder(p) >= 0 {
			return
		}
		offices[n] = p
		n++
	}
	if n != b.n {
		return
	}
	for k := range n {
		name := &d.Persons[b.who[k]]
		d.newEntity(name)
		en := &d.People[name.Entity]
		en.Official, en.Role, en.Mods, en.Country, en.Inferred = true, offices[k].Role, offices[k].Mods, offices[k].Country, true
		en.TitleFirst, en.TitleLast = offices[k].TitleFirst, offices[k].TitleLast
		offices[k].Entity = name.Entity
		d.gatherNamed(name.Entity)
	}
	b.n = 0
}
