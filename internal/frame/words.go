package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// word reads a word that acts, or another in the first person.
func (r *reader) word(i int32, it *mention.Item) {
	if it.Feat&lexicon.FeatFirst != 0 {
		r.speakerActs()
	}
	switch it.Word {
	case lexicon.WordBe:
		if r.lang.fixed && r.told >= 0 {
			r.resumeFixed(i)
		}
		r.aux |= auxBe | tense(it.Feat)
		if it.Feat&lexicon.FeatPast != 0 {
			r.aux |= auxPast
		}
		if it.Feat&(lexicon.FeatInf|lexicon.FeatGer) != 0 && it.Feat&(lexicon.FeatPast|lexicon.FeatPres) == 0 && r.verbs > 0 && r.behindBefore(it) {
			r.aux |= auxBefore
		}
		if r.placeNext(i) || r.thereNext(i) || r.hostNext(i) || r.lang.fixed && it.Feat&lexicon.FeatPart != 0 && r.beenTo(i) {
			r.stay(i)
		}
		if (len(r.candidate) == 0 || r.verbs > 0) && r.lang.fixed {
			r.inverted(i)
		}
	case lexicon.WordHave:
		if it.Feat&lexicon.FeatInf != 0 {
			r.infinitive(i)
		}
		r.aux |= auxPerfect | tense(it.Feat)
		if it.Feat&lexicon.FeatPast != 0 {
			r.aux |= auxPast
		}
		if r.lang.verbSecond {
			r.unknownVerb(i, &verb{status: Completed, index: i})
		}
	case lexicon.WordWill:
		if r.lang.fixed && r.noun >= 0 {
			r.visitGoesOn(i, Planned)
		}
		r.aux |= auxFuture
		if r.lang.movable && r.placeNext(i) {
			if end := r.end(i); end >= r.lastItem || r.items[end].Kind != mention.ItemCue || r.items[end].Flags&mention.Verb == 0 {
				r.stay(i) // "будет в Дохе"
			}
		}
		if r.lang.verbSecond {
			if r.placeNext(i) && r.beBehind(i) {
				r.stay(i) // "wird nächste Woche in Oslo sein"
			}
			r.unknownVerb(i, &verb{status: Planned, index: i})
		}
	case lexicon.WordCan:
		if it.Feat&lexicon.FeatIndef != 0 {
			r.aux |= auxLeave
		} else if it.Feat&lexicon.FeatPast != 0 {
			r.aux |= auxDone
		}
	case lexicon.WordWould:
		r.aux |= auxWould
	case lexicon.WordMay:
		next := i + 1
		for r.lang.tenseOfBefore && next < r.lastItem && next < i+4 && (r.items[next].Kind == mention.ItemDate || r.items[next].Kind == mention.ItemWord && !auxiliary(r.items[next].Word)) {
			next++ // "قد في وقت سابق التقى"
		}
		if next < r.lastItem && pastOnly(&r.items[next]) {
			return // "قد استهل" has begun
		}
		r.aux |= auxPossible
	case lexicon.WordMust:
		if r.aux&auxPerfect == 0 || it.Feat&lexicon.FeatInf == 0 { // "hat absagen müssen" is past
			r.aux |= auxProspect
		}
	case lexicon.WordToInf, lexicon.WordTo:
		if r.verbNext(i) {
			if r.lang.fixed && i > r.firstItem && r.items[i-1].Kind == mention.ItemWord && (r.items[i-1].Word == lexicon.WordPrev || r.items[i-1].Word == lexicon.WordLast) && r.aux&(auxBe|auxPast) == auxBe|auxPast {
				r.aux = auxPerfect // "was the first to land"
				break
			}
			if r.lang.fixed && (r.verbs > 0 || r.aux&auxBe != 0) && r.aux&(auxFuture|auxProspect|auxWould|auxPossible) == 0 && r.firstTo(i) {
				r.aux = auxPerfect // "became the first president to visit", "is the only leader to have travelled"
				if r.verbs > 0 {
					r.candidate = r.candidate[:0]
				}
				break
			}
			if r.aux&auxBe != 0 && r.aux&auxProspect == 0 {
				r.aux |= auxFuture // "is to visit"
			}
			r.aux |= auxInf
		}
	case lexicon.WordNot:
		if r.aux != 0 || r.verbNext(i) || r.nounNext(i) || r.lang.bareVerbs && i+1 < r.lastItem && r.items[i+1].Kind == mention.ItemPerson {
			r.aux |= auxNot // "没有总统访问加拉加斯的安排"
		}
	case lexicon.WordPrev:
		r.aux |= auxEarlier
	case lexicon.WordAlso:
		if it.Feat&lexicon.FeatAdj != 0 && i > r.firstItem && r.items[i-1].Kind == mention.ItemWord && r.items[i-1].Word == lexicon.WordNot {
			r.aux &^= auxNot // "n'a pas seulement visité Paris"
		}
	case lexicon.WordThen:
		r.aux |= auxLater
	case lexicon.WordNow:
		r.apposedStay(i)
	case lexicon.WordIf:
		r.boundary()
		r.inIf = true
	case lexicon.WordHis:
		if i >= r.firstItem+2 && r.lang.fixed && isComma(&r.items[i-1]) && r.items[i-2].Kind == mention.ItemPerson && r.items[i-2].Mark == lexicon.WordNone {
			r.told, r.toldAt = r.doc.Persons[r.items[i-2].Ref].Entity, i // "X, whose motorcade swept along, was greeted"
		}
	case lexicon.WordWho:
		r.relative(i)
	case lexicon.WordThat:
		if r.inIf {
			r.boundary() // "لو قُدّر للمبعوث أن يعود": the condition goes on
			r.inIf = true
		} else if r.denied && r.aux&auxNot == 0 {
			r.boundary() // "desmentiu a notícia de que X viajaria"
			r.aux |= auxNot
			r.where = -1
		} else if r.spoke {
			r.boundary()
			r.kind = noSubject
		} else if r.verbs > 0 && r.verb.cue == lexicon.CueDeny && r.aux&auxNot == 0 {
			r.boundary() // "hat Berichte dementiert, wonach X nach Y reisen wolle"
			r.aux |= auxNot
			r.where = -1
		} else if r.verbs > 0 && r.verb.index == i-1 {
			// "está previsto que sea recibido": what is planned or hoped lies ahead there too
			ahead := r.aux & (auxProspect | auxPossible | auxNot)
			if r.verb.cue == lexicon.CueDeny {
				ahead |= auxNot // "negó que el presidente tenga previsto viajar"
			}
			r.boundary()
			r.aux |= ahead
			r.where = -1
		} else {
			r.relative(i)
		}
	case lexicon.WordWhere:
		r.boundary()
		if r.where = r.named; r.elsewhere(i) {
			r.where = -1
		}
	case lexicon.WordBecause:
		if r.verbs == 0 && r.adjacent() && len(r.candidate) > 0 {
			break // "外长因国内局势取消了访问": the reason stands between subject and verb
		}
		r.boundary()
	case lexicon.WordWhen:
		r.boundary()
		if r.lang.verbSecond && r.doc.Elems[it.Elem].May(lexicon.WordBefore) {
			r.aux |= auxLater // "bevor er nach Paris fliegt"
		}
	case lexicon.WordAfter:
		r.earlier = r.gerundNext(i)
	case lexicon.WordBefore:
		r.earlier = false
		if r.gerundNext(i) || r.lang.verbSecond && r.clauseNext(i) || r.lang.tenseOfBefore && r.verbNext(i) {
			r.aux |= auxLater
		}
	case lexicon.WordBut:
		if r.lang.butOpens && !r.bracketed(i) || r.lang.movable && i > r.firstItem && isComma(&r.items[i-1]) && r.clauseAhead(i) {
			r.boundary() // "لكن الزيارة تأجلت", ", но визит отменили"
		}
		r.inIf = false
	case lexicon.WordAnd, lexicon.WordOr:
		r.denied = false
		if len(r.candidate) == 0 && r.verbs == 0 && r.doc.Elems[it.Elem].May(lexicon.WordNot) && i+1 < r.lastItem && r.items[i+1].Kind == mention.ItemPerson {
			r.aux |= auxNot // "Neither X nor Y will travel", "Ni X ni Y viajarán"
		}
		if i+1 < r.lastItem && r.items[i+1].Kind != mention.ItemPerson {
			r.apart = true // "met X and was received": X is no subject
		}
	}
}

// firstTo reports whether item i, "to", follows what calls somebody the first or the only one of some to do what it goes on
// to tell: "was the first foreign leader to visit Kyiv".
func (r *reader) firstTo(i int32) bool {
	const near = 6
	if r.holds.words&(1<<lexicon.WordPrev|1<<lexicon.WordLast) == 0 {
		return i > r.firstItem && r.items[i-1].Kind == mention.ItemPerson && r.predicate(i-1)
	}
	for j := i - 1; j > r.firstItem && j > i-near; j-- {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemWord:
			return (it.Word == lexicon.WordPrev || it.Word == lexicon.WordLast) && r.verbBeforeFirst(j)
		case mention.ItemOther, mention.ItemDemonym, mention.ItemRegion, mention.ItemThing, mention.ItemOrg, mention.ItemSource:
		case mention.ItemPerson:
			if r.doc.Persons[it.Ref].Named() {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// verbBeforeFirst reports whether "be" or "become" stands before item j, an article between.
func (r *reader) verbBeforeFirst(j int32) bool {
	for j--; j > r.firstItem && r.items[j].Kind == mention.ItemWord && r.items[j].Word == lexicon.WordDet; j-- {
	}
	it := &r.items[j]
	return it.Kind == mention.ItemWord && it.Word == lexicon.WordBe || it.Kind == mention.ItemCue && it.Cue == lexicon.CueOther && r.verb.index == j && r.verb.status == Completed
}

// elsewhere reports whether the word for "where" at item i stands for a building that the sentence names
// without a town: "la capilla quedará instalada en el Ayuntamiento, adonde acudirá el alcalde".
func (r *reader) elsewhere(i int32) bool {
	for j := i - 1; j >= r.firstItem; j-- {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
			return false
		case mention.ItemCue:
			return it.Flags&mention.Verb != 0 && r.lang.adjAfter
		}
	}
	return false
}

// bracketed reports whether item i stands between two commas: "X, por sua vez, disse".
func (r *reader) bracketed(i int32) bool {
	return i > r.firstItem && i+1 < r.lastItem && isComma(&r.items[i+1])
}

// auxiliary reports whether a word is a verb that helps another.
func auxiliary(w lexicon.Word) bool {
	return w >= lexicon.WordBe && w <= lexicon.WordCan || w == lexicon.WordNot
}

// pastOnly reports whether an item is a verb in a form of the past, and of
// nothing else.
func pastOnly(it *mention.Item) bool {
	return it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Feat&lexicon.FeatPast != 0 &&
		it.Feat&(lexicon.FeatInf|lexicon.FeatPart|lexicon.FeatPres) == 0
}

// placeNext reports whether "in" and a place follow item i: "is in Ottawa".
func (r *reader) placeNext(i int32) bool {
	if at := r.holds.at[mention.ItemPlace].next(i); at >= r.lastItem || at > i+6 {
		return false
	}
	in, as := false, false
	for j := i + 1; j < r.lastItem && j <= i+6; j++ {
		it := &r.items[j]
		either := r.lang.cases && it.Kind == mention.ItemWord && r.doc.Elems[it.Elem].May(lexicon.WordIn) // "был в Сараево": no case tells
		switch {
		case it.Kind == mention.ItemPlace:
			return (in || it.Word == lexicon.WordHere) && (it.Mark == lexicon.WordIn || r.lang.cases && it.Mark == lexicon.WordTo)
		case r.lang.verbSecond && it.Kind == mention.ItemOther && (it.Flags&mention.Capital == 0 && !in || r.doc.Elems[it.Elem].Is(lexicon.KindTime)):
			// "war drei Tage lang in Kiew", "am Wochenende in Kiew"
		case r.lang.verbSecond && !in && it.Kind == mention.ItemWord && it.Word == lexicon.WordAs, as && it.Kind == mention.ItemPerson && it.Mark == lexicon.WordAs:
			as = true // "war als erster Präsident in Kiew"
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordIn, either:
			in = true
		case r.s.Speaker > 0 && !in && (it.Kind == mention.ItemWord && (it.Word == lexicon.WordWith || it.Word == lexicon.WordYou) || it.Kind == mention.ItemPerson && it.Mark == lexicon.WordWith):
			// "bei Ihnen in Tiflis", "معكم اليوم في عمّان"
		case it.Kind == mention.ItemWord && (it.Word == lexicon.WordNow || it.Word == lexicon.WordAlso || it.Word == lexicon.WordPrev || it.Word == lexicon.WordThen || it.Word == lexicon.WordSince && j+1 < r.lastItem || it.Word == lexicon.WordDet && (in || j+1 < r.lastItem && r.items[j+1].Kind == mention.ItemDate)), it.Kind == mention.ItemDate:
		default:
			return false
		}
	}
	return false
}

// beBehind reports whether the next verb behind item i is the infinitive of "be".
func (r *reader) beBehind(i int32) bool {
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordBe:
			return it.Feat&lexicon.FeatInf != 0
		case it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0, it.Kind == mention.ItemPunct:
			return false
		}
	}
	return false
}

// beenTo reports whether somebody is said to have been to a place right behind item i: "has been to Hanoi twice"; of who
// has never been to one nobody says that he was to go.
func (r *reader) beenTo(i int32) bool {
	if i+2 >= r.lastItem || r.aux&auxNot != 0 {
		return false
	}
	to, at := &r.items[i+1], &r.items[i+2]
	return to.Kind == mention.ItemWord && to.Word == lexicon.WordTo && at.Kind == mention.ItemPlace && at.Mark == lexicon.WordTo && at.Flags&mention.Possessive == 0
}

// thereNext reports whether words for the place spoken of follow item i, and no verb: "est
// déjà sur place".
func (r *reader) thereNext(i int32) bool {
	if !r.holds.there {
		return false
	}
	for j := i + 1; j < r.lastItem && j <= i+3; j++ {
		it := &r.items[j]
		if it.Kind != mention.ItemWord {
			return false
		}
		switch it.Word {
		case lexicon.WordThere:
			return it.Last > it.First && r.place >= 0
		case lexicon.WordNow, lexicon.WordAlso, lexicon.WordPrev, lexicon.WordThen:
		default:
			return false
		}
	}
	return false
}

// verbNext reports whether a cue verb follows item i, adverbs between.
func (r *reader) verbNext(i int32) bool {
	for j := i + 1; j < r.lastItem && j <= i+3; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemCue {
			return it.Flags&mention.Verb != 0
		}
		if it.Kind == mention.ItemWord && (it.Word == lexicon.WordBe || it.Word == lexicon.WordHave) {
			return true
		}
		if it.Kind != mention.ItemWord && it.Kind != mention.ItemOther {
			return false
		}
	}
	return false
}

func (r *reader) nounNext(i int32) bool {
	for j := i + 1; j < r.lastItem && j <= i+3; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemCue {
			return it.Flags&mention.Noun != 0
		}
		if it.Kind != mention.ItemVisitKind && it.Kind != mention.ItemOther && it.Kind != mention.ItemDemonym &&
			!(it.Kind == mention.ItemWord && it.Word == lexicon.WordDet && r.lang.noCopula) { // "لا توجد أي زيارة"
			return false
		}
	}
	return false
}

// clauseNext reports whether a clause with a subject and a verb follows item i: "bevor er nach
// Paris fliegt".
func (r *reader) clauseNext(i int32) bool {
	subject := false
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemPunct:
			return false
		case r.finite(j):
			return subject
		case it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone:
			subject = true
		}
	}
	return false
}

func (r *reader) gerundNext(i int32) bool {
	const tensed = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond
	if i+2 < r.lastItem && r.lang.inversion && r.items[i+1].Kind == mention.ItemPerson && (r.items[i+1].Mark == lexicon.WordNone || r.items[i+1].Mark == lexicon.WordAfter) {
		i++ // "tras X visitar Doha": the subject was moved before its verb
	}
	if i+1 >= r.lastItem || r.items[i+1].Kind != mention.ItemCue || r.items[i+1].Flags&mention.Verb == 0 {
		return false
	}
	// "before travelling", "avant de se rendre"
	f := r.items[i+1].Feat
	return f&lexicon.FeatGer != 0 || f&lexicon.FeatInf != 0 && f&tensed == 0
}

// tense returns what the form of an auxiliary says of the time: "sera reçu",
// "aurait rencontré".
func tense(f lexicon.Feat) aux {
	switch {
	case f&lexicon.FeatFut != 0:
		return auxFuture
	case f&lexicon.FeatCond != 0:
		return auxWould
	}
	return 0
}
