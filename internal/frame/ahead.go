package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// onRoad gives the verb of leaving for a place, or of going where somebody will do something, the
// status of the stay there: who has only just left is not there yet.
func (r *reader) onRoad(i int32, v verb, end int32) verb {
	switch {
	case r.aux&(auxPast|auxEarlier|auxLater) != 0 || r.oldDate(i):
	case v.cue == lexicon.CueGo:
		v.status, v.weak = Ongoing, true
	case r.si < 4 || r.aheadThere(end):
		v.status, v.weak = Planned, true
	}
	return v
}

// parted parts the frame of a journey from one place to another, added last, in two: that the first
// place was left, and the journey.
func (r *reader) parted(f *Frame) *Frame {
	left := *f
	left.Kind, left.Cue, left.Stays = Leave, lexicon.CueLeave, Range{}
	*f, left = left, *f
	left.From = -1
	r.set.Frames = append(r.set.Frames, left)
	return &r.set.Frames[len(r.set.Frames)-1]
}

// aheadThere reports whether a clause at item i tells what will be done in the place before it:
// "a quitté Nairobi pour Kigali, où il aura des entretiens".
func (r *reader) aheadThere(i int32) bool {
	for ; i < r.lastItem && r.items[i].Kind == mention.ItemPunct; i++ {
	}
	if i >= r.lastItem || r.items[i].Kind != mention.ItemWord || r.items[i].Word != lexicon.WordWhere {
		return false
	}
	for i++; i < r.lastItem; i++ {
		switch it := &r.items[i]; {
		case it.Kind == mention.ItemPunct:
			return false
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordWill:
			return true
		case it.Kind == mention.ItemDate && r.doc.Dates[it.Ref].Rel == lexicon.TimeToday:
			return true // "voou para Amã, onde hoje é recebido"
		case it.Kind == mention.ItemWord && (it.Word == lexicon.WordBe || it.Word == lexicon.WordHave):
			return it.Feat&lexicon.FeatFut != 0
		case it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			return it.Feat&lexicon.FeatFut != 0 || it.Cue == lexicon.CuePlan && it.Feat&lexicon.FeatPast == 0
		}
	}
	return false
}

// dayAhead reports whether a verb in the present tense tells of a day: "reúnem-se na sexta-feira"
// tells what lies ahead, as "almoça hoje com" does.
func (r *reader) dayAhead(v *verb) bool {
	if !r.lang.capitals || v.status != Ongoing || !v.weak || r.entry {
		return false
	}
	date := r.date
	if len(r.stays) > 0 && r.stays[0].Date >= 0 {
		date = r.stays[0].Date
	}
	if date < 0 {
		date = r.before(v.index)
	}
	if date < 0 || date == r.since {
		return false
	}
	d := &r.doc.Dates[date]
	return d.Weekday != 0 && d.Shift >= 0 || d.Rel == lexicon.TimeToday
}

// toldInPast reports whether the verb of the clause in which the noun of item i tells when
// something was done, before it or behind it, is in the past.
func (r *reader) toldInPast(i int32) bool {
	if r.verb.cue != lexicon.CueNone && r.verb.index >= r.firstItem && (r.verbs > 0 || r.verb.cue == lexicon.CueSay) {
		return (r.verb.status == Completed || r.verb.cue == lexicon.CueArrive && r.verb.status == Ongoing) && r.verb.certainty == Stated
	}
	for j := i + 1; j < r.lastItem; j++ {
		switch v := &r.items[j]; {
		case v.Kind == mention.ItemWord && relativeWord(v.Word), v.Kind == mention.ItemPunct && v.Ref == ';':
			return false
		case v.Kind == mention.ItemWord && v.Word >= lexicon.WordBe && v.Word <= lexicon.WordCan && v.Word != lexicon.WordHave:
			return v.Feat&lexicon.FeatPast != 0
		case v.Kind == mention.ItemWord && v.Word == lexicon.WordHave:
			return v.Feat&(lexicon.FeatPast|lexicon.FeatPres) != 0
		case v.Kind == mention.ItemCue && v.Flags&mention.Verb != 0 && v.Feat&(lexicon.FeatPast|lexicon.FeatPres|lexicon.FeatFut|lexicon.FeatCond) != 0:
			return v.Feat&lexicon.FeatPast != 0 && v.Cue != lexicon.CuePlan && v.Cue != lexicon.CueHope
		}
	}
	return false
}

// fromAllOver reports whether those met at item i are met one by one: several meetings, or three
// or more people, each of another country. "terá encontros bilaterais com A, B e C"
func (r *reader) fromAllOver(i int32, others []int32) bool {
	it := &r.items[i]
	if many := it.Flags&mention.Noun != 0 && it.Feat&lexicon.FeatPl != 0; !r.lang.adjAfter || len(others) < 3 && !many {
		return false
	}
	for k, e := range others {
		c := r.doc.People[e].Country
		if c == 0 {
			return false
		}
		for _, o := range others[:k] {
			if r.doc.People[o].Country == c {
				return false
			}
		}
	}
	return true
}

// having reads a verb that also means to hold as the auxiliary of the participle right behind it:
// "depois de o Presidente X ter visitado Luanda", "deveria ter chegado ontem".
func (r *reader) having(i int32, it *mention.Item) bool {
	if !r.doc.Elems[it.Elem].May(lexicon.WordHave) || i+1 >= r.lastItem {
		return false
	}
	next := &r.items[i+1]
	if next.Kind != mention.ItemCue || next.Flags&mention.Verb == 0 || next.Feat&lexicon.FeatPart == 0 {
		return false
	}
	if it.Feat&lexicon.FeatInf != 0 {
		r.infinitive(i)
	}
	r.aux |= auxPerfect | tense(it.Feat)
	if it.Feat&lexicon.FeatPast != 0 {
		r.aux |= auxPast
	}
	return true
}

// whatStop returns the status of a stop of a journey that its own sentence tells: "a última etapa
// do périplo é Riade" is still to come, "a primeira escala foi Madrid" is over.
func (r *reader) whatStop(i int32) Status {
	for j := i + 1; j < r.lastItem && j < i+8; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemWord && it.Word == lexicon.WordBe {
			switch {
			case it.Feat&lexicon.FeatPast != 0:
				return Completed
			case it.Feat&(lexicon.FeatPres|lexicon.FeatFut) != 0:
				return Planned
			}
		}
		if it.Kind == mention.ItemPunct || it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			break
		}
	}
	return NoStatus
}

// hither returns the place to which a verb without one leads: where the text was written, if the
// verb itself says that somebody comes there ("não virão"), else the place spoken of.
func (r *reader) hither(it *mention.Item) int32 {
	if it.Feat&lexicon.FeatLoc != 0 && r.lang.inversion {
		if at := r.datelineAt(); at >= 0 {
			return at
		}
	}
	return r.place
}

// arrivesHere returns the place where the others of whom the text tells have come, or else where it
// was written, for somebody from abroad who comes without a place: "aterrou a meio da tarde",
// "chega hoje"; -1 where the clause says more.
func (r *reader) arrivesHere(i int32, list []int32) int32 {
	if !r.lang.adjAfter || !r.lang.capitals || len(list) == 0 {
		return -1
	}
	for j := i + 1; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemPunct {
			break
		}
		if it.Kind != mention.ItemDate && !(it.Kind == mention.ItemWord && it.Word == lexicon.WordPlain) && !(it.Kind == mention.ItemWord && it.Word == lexicon.WordIn && j+1 < r.lastItem && r.items[j+1].Kind == mention.ItemDate) {
			return -1
		}
	}
	at := r.here
	if at < 0 {
		at = r.datelineAt()
	}
	if at < 0 {
		return -1
	}
	c := r.doc.People[list[0]].Country
	if place := r.doc.Places[at].Country; c == 0 || place == 0 || c == place {
		return -1
	}
	return at
}

// expectedBehind reads who is waited for in a place where he stands behind the verb of item i, which has no subject before it:
// "Sont attendus à Paris le président X et la ministre Y", "Se espera en Lima al canciller X", "Also expected in Accra is X".
func (r *reader) expectedBehind(i int32, v *verb) bool {
	mark := lexicon.WordNone
	if it := &r.items[i]; it.Feat&lexicon.FeatRefl != 0 && r.lang.personalObject {
		mark = lexicon.WordTo
	} else if it.Feat&lexicon.FeatPart == 0 {
		return false
	}
	r.object = r.waitedFor(r.object[:0], i+1, mark)
	if len(r.object) == 0 {
		return false
	}
	r.subject, r.kind = refill(r.subject, r.object), personSubject
	r.inherited = refill(r.inherited, r.object)
	r.gather(i+1, r.lastItem, true)
	if len(r.stays) == 0 {
		return false
	}
	r.staysThere(i, v)
	return true
}

// waitedFor adds to a list the persons with a mark who stand from item j on behind where and when they are waited for; where
// phrases that open a sentence have no subject of their own they stand behind "is".
func (r *reader) waitedFor(list []int32, j int32, mark lexicon.Word) []int32 {
	for is := !r.lang.fixed; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			e := r.doc.Persons[it.Ref].Entity
			if e < 0 || it.Mark != mark || !is || it.Flags&mention.Possessive != 0 {
				return list[:0]
			}
			list = append(list, e)
			continue
		case mention.ItemWord:
			is = is || it.Word == lexicon.WordBe
			if !relativeWord(it.Word) {
				continue
			}
		case mention.ItemPunct:
			if it.Ref == ',' || it.Ref == '\'' {
				continue
			}
		case mention.ItemDate, mention.ItemDemonym, mention.ItemPlace:
			continue
		}
		break
	}
	return list
}
