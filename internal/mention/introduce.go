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
		if !d.acts(s, i+1) {
			return
		}
		p.Entity = h.entity
		en := &d.People[h.entity]
		en.NameFirst, en.NameLast, en.Named, en.Inferred = p.NameFirst, p.NameLast, true, true
		h.given++
		for k := range d.Persons {
			if q := &d.Persons[k]; q.Entity < 0 && q.Named() && q.Flags&Untitled != 0 && d.sameName(q, en) {
				d.join(q, int(h.entity))
			}
		}
		return
	}
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
			}
			return false
		case ItemWord, ItemDate:
		default:
			return false
		}
	}
	return false
}
