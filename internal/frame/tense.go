package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// saidAndDone reports whether the verb read now goes on behind "and" with what the subject of a verb of saying does, whose
// object stands between: "condemned the attack and flew to Tbilisi". A clause of what is said would have a verb of its own.
func (r *reader) saidAndDone() bool {
	if r.verb.index < r.firstItem || r.kind != noSubject || len(r.inherited) == 0 || !r.andBefore(r.at) {
		return false
	}
	for j := r.verb.index + 1; j < r.at; j++ {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemPunct, it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			return false
		case it.Kind == mention.ItemWord && (it.Word == lexicon.WordThat || auxiliary(it.Word) && r.items[j-1].Word != lexicon.WordAnd):
			return false
		}
	}
	return true
}

// nowSaid reports whether the clause of the verb read now says that it is so now: "is currently
// visiting".
func (r *reader) nowSaid() bool {
	const near = 6
	now := func(j int32) bool {
		it := &r.items[j]
		return it.Kind == mention.ItemWord && it.Word == lexicon.WordNow
	}
	for j := r.at + 1; j < r.lastItem && j <= r.at+near; j++ {
		if it := &r.items[j]; now(j) {
			return true
		} else if it.Kind == mention.ItemPunct || it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			break
		}
	}
	return r.at > r.firstItem && now(r.at-1)
}

// read takes the auxiliaries of a verb and tells how far its action has come.
func (r *reader) read(it *mention.Item, v *verb) {
	f, a := it.Feat, r.aux
	v.cue = it.Cue
	const plain = lexicon.FeatPast | lexicon.FeatPart | lexicon.FeatPass
	if a == 0 && f&plain != 0 && f&(lexicon.FeatCond|lexicon.FeatFut|lexicon.FeatInf|lexicon.FeatGer) == 0 && !r.lang.bareVerbs {
		v.status = Completed // most verbs
		return
	}
	const finite = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond | lexicon.FeatPart | lexicon.FeatGer
	inf := a&(auxInf|auxBefore) != 0 || f&lexicon.FeatInf != 0 && f&finite == 0
	switch {
	case a&auxNot != 0:
		v.status = Denied
	case a&auxProspect != 0 && a&(auxPerfect|auxBe) != 0 && a&(auxPast|auxFuture) == 0 && f&lexicon.FeatPart != 0 && f&lexicon.FeatInf == 0 && r.lang.verbSecond:
		v.status, v.certainty, v.weak = Completed, Expected, true // "soll in Rom eingetroffen sein"
	case a&auxDone != 0 && a&(auxPossible|auxProspect|auxFuture|auxWould) == 0 && inf:
		v.status = Completed // "успел встретиться с X", "konnte in Rom X treffen"
	case a&auxPossible != 0:
		v.status, v.certainty = Planned, Possible
	case a&auxFuture != 0 && a&auxPerfect != 0 && f&lexicon.FeatPart != 0 && r.lang.inversion:
		v.status, v.weak = Completed, true // "aura passé deux jours à Séoul", "terá estado em Roma"
	case a&(auxFuture|auxProspect) != 0:
		v.status = Planned
		if a&auxProspect != 0 {
			v.certainty = Expected
		}
	case a&auxWould != 0 || f&lexicon.FeatCond != 0:
		v.status, v.certainty = Planned, Expected
	case f&lexicon.FeatFut != 0:
		v.status = Planned
	case inf:
		r.ofInfinitive(it, v)
	case a&auxPerfect != 0:
		v.status = Completed
	case f&lexicon.FeatGer != 0 && a&auxBe != 0:
		v.status = Ongoing
		if a&auxPast != 0 {
			v.weak = true
		}
	case f&lexicon.FeatGer != 0 && f&lexicon.FeatAdj != 0 && r.lang.cases:
		v.status = Ongoing // "находящийся"
		if f&lexicon.FeatPast != 0 {
			v.status, v.weak = Completed, true // "прибывший"
		}
	case f&lexicon.FeatGer != 0 && r.lang.bareVerbs:
		v.weak = true // 访台期间: what follows tells
	case f&lexicon.FeatGer != 0:
		v.status, v.certainty, v.weak = r.verb.status, r.verb.certainty, true
		if r.earlier || v.status == NoStatus && r.pastGerund(it) {
			v.status = Completed
		} else if v.status == NoStatus && r.lang.movable {
			v.status = r.tenseBehind(it)
		}
	case f&(lexicon.FeatPast|lexicon.FeatPart|lexicon.FeatPass) != 0:
		v.status = Completed
		if r.lang.bareVerbs && f&lexicon.FeatPres != 0 {
			v.weak = true // no word tells the time
		}
		if a&auxBe != 0 && a&auxPast == 0 && f&lexicon.FeatPart != 0 {
			v.weak = true
		}
	case f&lexicon.FeatPres != 0:
		r.ofPresent(it, v)
	default:
		v.status, v.weak = r.verb.status, true
	}
}

// ofInfinitive settles what an infinitive tells.
func (r *reader) ofInfinitive(it *mention.Item, v *verb) {
	switch {
	case r.lang.inversion && r.earlier && r.aux&auxInf == 0:
		v.status = Completed // "tras visitar Doha, partió rumbo a"
	case r.lang.inversion && !r.lang.cases && r.behindBefore(it) && r.pastPerfectAhead(it):
		v.status, v.weak = Completed, true // "antes de volar a Belgrado había hecho escala en Atenas"
	case r.lang.inversion && r.aux&auxLater != 0 && r.verb.cue == lexicon.CueNone:
		v.status, v.weak = Planned, true // "avant de se rendre à Sofia, elle a fait escale"
	case r.verbs == 0 && r.kind == personSubject && r.behindComma():
		v.weak = true // "X, the first foreign leader to visit Libya, was welcomed": what follows tells
	case r.verbs == 0 && r.kind == personSubject:
		v.status = Planned // a headline: "Prime minister to visit Cyprus"
	case r.lang.inversion && !r.lang.cases && r.behindBefore(it) && r.futureAhead(it):
		v.status, v.weak = Planned, true // "mañana, antes de regresar a Rabat, será recibido"
	default:
		v.status, v.certainty, v.weak = r.verb.status, r.verb.certainty, true
		if v.status == Ongoing || r.liesAhead(r.verb) || v.status == Completed && (r.verb.cue == lexicon.CueAccept || r.verb.cue == lexicon.CueOther || r.verb.cue == lexicon.CueSay) {
			v.status = Planned // "agreed to visit"
		}
	}
}

// ofPresent settles what a form of the present tells.
func (r *reader) ofPresent(it *mention.Item, v *verb) {
	f, a := it.Feat, r.aux
	v.status, v.weak = Ongoing, !r.lang.bareVerbs // where verbs have no forms a word says so
	if r.lang.tenseOfBefore && f&(lexicon.FeatInf|lexicon.FeatPast) == 0 && r.verbs > 0 && r.verb.status == Planned && r.verb.cue != lexicon.CueSay && !r.about {
		v.status, v.certainty, v.weak = Planned, r.verb.certainty, true // "سيبدأ جولة يزور خلالها"
	}
	if r.lang.tenseOfBefore && a&auxLater != 0 && f&(lexicon.FeatInf|lexicon.FeatPast) == 0 && r.verbs > 0 && r.verb.status == Completed && travels(v.cue) {
		v.status, v.weak = Planned, true // "أجرى محادثات قبل أن يتوجه إلى"
	}
	if f&lexicon.FeatInf == 0 && (v.cue == lexicon.CueStay || travels(v.cue) && v.status == Ongoing && r.nowSaid()) {
		v.weak = false // "está no Senegal", "الذي يزور عمان حاليا" are no timetable
	}
	if r.where >= 0 && r.lang.inversion && v.weak && v.status == Ongoing && r.went.verb.status == Planned && r.place == r.where {
		v.status = Planned // "embarca à noite para Madri, onde participa da cúpula"
	}
	if a&auxLater != 0 && r.lang.verbSecond && f&lexicon.FeatInf == 0 {
		v.status = Planned // "danach fliegt er nach Paris", "bevor er mit X frühstückt"
	}
	if r.verbs > 0 && f&lexicon.FeatInf != 0 && r.verb.status == Planned {
		v.status, v.certainty = Planned, r.verb.certainty // "will arrive and meet"
	}
	if r.lang.fixed && f&lexicon.FeatInf != 0 && r.verbs > 0 && r.verb.cue == lexicon.CueHold && r.verb.status != NoStatus && it.Last > it.First && r.heldRight(it) {
		v.status, v.weak = r.verb.status, r.verb.weak // "had lunch with"
	}
}

// behindComma reports whether the infinitive read now belongs to an apposition to its subject: whoever
// it calls him stands between the comma and it.
func (r *reader) behindComma() bool {
	const near = 8
	words := 0
	for j := r.at - 1; j > r.firstItem && j > r.at-near; j-- {
		switch it := &r.items[j]; {
		case isComma(it):
			return words > 0 && r.items[j-1].Kind == mention.ItemPerson
		case it.Kind == mention.ItemOther:
			words++
		case it.Kind == mention.ItemWord, it.Kind == mention.ItemNumber, it.Kind == mention.ItemThing, it.Kind == mention.ItemDemonym:
		case it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone && !r.doc.Persons[it.Ref].Named():
			words++ // "le premier président à se rendre"
		default:
			return false
		}
	}
	return false
}

// heldRight reports whether the verb read last stands right before a phrase that is its object,
// small words between: "had a working lunch with".
func (r *reader) heldRight(it *mention.Item) bool {
	return it.First-r.items[r.verb.index].Last <= 3
}

// behindBefore reports whether "before" stands right before the verb it.
func (r *reader) behindBefore(it *mention.Item) bool {
	e := it.Elem - 1
	return e >= r.s.First && r.doc.Elems[e].May(lexicon.WordBefore)
}

// finiteAfter returns the first finite verb of the sentence that the text has after it and that has
// none of some features, nil where there is none.
func (r *reader) finiteAfter(it *mention.Item, none lexicon.Feat) *mention.Item {
	for j := r.firstItem; j < r.lastItem; j++ {
		if v := &r.items[j]; v.First > it.Last && r.finite(j) && v.Feat&none == 0 {
			return v
		}
	}
	return nil
}

// pastPerfectAhead reports whether the next finite verb behind it is the past of "have".
func (r *reader) pastPerfectAhead(it *mention.Item) bool {
	v := r.finiteAfter(it, 0)
	return v != nil && v.Kind == mention.ItemWord && v.Word == lexicon.WordHave && v.Feat&lexicon.FeatPast != 0
}

// futureAhead reports whether the next finite verb behind it in the sentence lies ahead.
func (r *reader) futureAhead(it *mention.Item) bool {
	v := r.finiteAfter(it, lexicon.FeatInf|lexicon.FeatGer)
	return v != nil && (v.Feat&lexicon.FeatFut != 0 || v.Kind == mention.ItemWord && v.Word == lexicon.WordWill)
}

// passive reports whether the verb at it is passive.
func (r *reader) passive(i int32, it *mention.Item) bool {
	if it.Feat&lexicon.FeatPass != 0 {
		return true
	}
	if r.lang.passiveBare && r.agentAhead(i) {
		return true // "سيستقبل من طرف": without vowels the passive looks as the active does
	}
	if it.Feat&lexicon.FeatPart == 0 {
		return false
	}
	if r.aux&auxBe != 0 {
		return true
	}
	if it.Feat&lexicon.FeatInf != 0 && r.objectBehind(i) {
		return false // "wird seinen Kollegen X empfangen"
	}
	return r.aux&auxPerfect == 0 && it.Feat&lexicon.FeatPast == 0 || i+1 < r.lastItem && r.items[i+1].Kind == mention.ItemWord && r.items[i+1].Word == lexicon.WordBy
}

// agentAhead reports whether the clause of the verb at item i tells by whom it is done.
func (r *reader) agentAhead(i int32) bool {
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			if it.Mark == lexicon.WordBy {
				return j > i+1 && r.items[j-1].Kind == mention.ItemWord && r.items[j-1].Word == lexicon.WordBy
			}
		case mention.ItemCue:
			return false
		}
	}
	return false
}
