package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
	"github.com/legation-go/legation/internal/text"
)

// delegation reads "led a delegation to Ottawa": who leads it travels.
func (r *reader) delegation(i int32) {
	if r.kind != personSubject || r.verbs == 0 || r.lang.fixed && r.verb.cue == lexicon.CueTake && r.items[r.verb.index].Feat&lexicon.FeatAfter != 0 || travels(r.verb.cue) || r.verb.cue == lexicon.CueReceive || r.verb.cue == lexicon.CueMeet {
		return
	}
	r.gather(i+1, r.end(i), true)
	to := r.stays[:0]
	for _, st := range r.stays {
		m := r.markOf(st.Place)
		led := m == lexicon.WordIn && (r.verb.cue == lexicon.CueTake || r.verb.cue == lexicon.CueAccompany) // "a conduit une délégation à Bamako"
		if m == lexicon.WordTo || led {
			to = append(to, st)
		}
	}
	if len(to) == 0 && r.place >= 0 && r.there(r.verb.index) {
		to = append(to, Stay{Place: r.place, Date: -1}) // "en su lugar encabezará la delegación"
	}
	if len(to) == 0 {
		return
	}
	r.stays = to
	f := r.frame(Travel, i, &r.verb)
	f.Agents = r.set.people(r.subject)
	r.setStays(f)
}

// entryOf returns whom the colon of item j shows to be the one an entry is about, which begins with him or with its day:
// "23.-25.11. Bundespräsident X: Offizieller Besuch in Wien"; -1 where it is about nobody.
func (r *reader) entryOf(j int32) int32 {
	if r.items[j].Ref != ':' || j == r.firstItem || r.items[j-1].Kind != mention.ItemPerson || r.items[j-1].Mark != lexicon.WordNone {
		return -1
	}
	for k := r.firstItem; k < j-1; k++ {
		if r.items[k].Kind != mention.ItemDate && r.items[k].Kind != mention.ItemPunct {
			return -1
		}
	}
	p := &r.doc.Persons[r.items[j-1].Ref]
	if p.TitleFirst < 0 || p.Flags&mention.Plural != 0 {
		return -1
	}
	return p.Entity
}

// owner finds whose noun it is: "Lavrov's current trip", "his visit", "the
// Lavrov visit", "visit by X", "visit of X", else the subject of its verb.
func (r *reader) owner(i, end int32) (list []int32, byDefault, ok bool) {
	if r.lang.inversion {
		if e := r.visiting(i); e >= 0 {
			if len(r.candidate) > 1 && slices.Contains(r.candidate, e) && r.lang.capitals {
				return r.candidate, false, true // "Le grand-duc X et la grande-duchesse Y en visite au Portugal"
			}
			return r.only(e), false, true
		}
	}
	if r.lang.captions && r.unknown >= 0 && len(r.candidate) == 0 && r.strangerBefore(i) {
		return nil, false, false // "Emmanuel Macron, en visite à Abou Dhabi": whom the text gives no office
	}
	switch {
	case r.lang.adjAfter && r.others(i), r.lang.construct && r.another(i), r.lang.fixed && r.holds.flags&mention.Possessive != 0 && r.strangers(i):
		return nil, false, false
	}
	if r.lang.construct && len(r.of) == 0 && r.justSpoke() && aside(r.items[i].Mark) {
		return r.only(r.inherited[0]), false, true // "قال X إثر محادثات مع Y إن"
	}
	if r.about && r.kind == personSubject && r.verbs == 0 {
		return r.subject, false, true // 会见来访的X
	}
	may := r.holds.at[mention.ItemPerson] | r.holds.at[mention.ItemCue] | r.holds.at[mention.ItemPunct] | r.holds.at[mention.ItemOrg] | r.holds.at[mention.ItemAgency] |
		r.holds.at[mention.ItemSource] | r.holds.at[mention.ItemThing]
	if r.holds.words&(1<<lexicon.WordHis) != 0 {
		may |= r.holds.at[mention.ItemWord] & r.holds.acts
	}
	for j := may.prev(i); j >= r.firstItem && j >= i-7; j = may.prev(j) {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemPerson:
			p := &r.doc.Persons[it.Ref]
			if p.Entity >= 0 && (it.Flags&mention.Possessive != 0 || j == i-1 || r.undertakes(j, i) || r.ownsJourney(j, i)) {
				return r.only(p.Entity), false, true
			}
			j = r.firstItem // stop
		case mention.ItemWord:
			if it.Word == lexicon.WordHis {
				return r.ofPronoun(j)
			}
		case mention.ItemVisitKind, mention.ItemDemonym, mention.ItemOther, mention.ItemNumber, mention.ItemDate, mention.ItemRegion, mention.ItemTopic, mention.ItemPlace:
		case mention.ItemThing:
			if before := &r.items[max(j-1, r.firstItem)]; before.Kind != mention.ItemPunct || before.Ref != '-' || !r.doc.Joined(before) {
				j = r.firstItem // but "X's three-nation tour"
			}
		case mention.ItemCue:
			// "Lavrov's planned visit"
			if it.Flags&mention.Noun != 0 {
				j = r.firstItem
			}
		case mention.ItemPunct:
			if it.Ref == '-' && r.doc.Joined(it) {
				continue // "X's three-day state visit"
			}
			if e := r.entryOf(j); e >= 0 {
				return r.only(e), false, true
			}
			j = r.firstItem
		default:
			j = r.firstItem
		}
	}
	if len(r.of) > 0 {
		return r.of, false, true
	}
	if r.lang.construct {
		if e := r.ownerWithTo(i); e >= 0 {
			return r.only(e), false, true
		}
	}
	if len(r.by) > 0 && !(r.verbs > 0 && (r.verb.cue == lexicon.CueReceive || r.verb.cue == lexicon.CueAccompany || r.verb.cue == lexicon.CueInvite)) {
		return r.by, false, true
	}
	if r.verbs > 0 && r.kind == personSubject {
		return r.subject, false, true
	}
	if r.verb.cue == lexicon.CueHold {
		if led := r.led(i); led >= 0 {
			return r.only(led), false, true // "قام وفد برئاسة X بزيارة إلى الدوحة"
		}
	}
	mark := r.items[i].Mark
	if r.verbs == 0 && r.verb.cue == lexicon.CueSay && len(r.candidate) == 0 && len(r.inherited) == 1 &&
		(mark == lexicon.WordDuring || mark == lexicon.WordOn || mark == lexicon.WordNone && r.lang.verbSecond) && (r.behindVerb(i) || r.lang.fixed && mark == lexicon.WordDuring && r.inClause(i)) {
		return r.inherited, false, true // "recalled during a trip to Germany that", "announced the deal during a visit"
	}
	if r.verbs == 0 && len(r.candidate) > 0 && r.lang.inversion && r.items[i].Cue == lexicon.CueArrival {
		return r.candidate, false, true // "O primeiro-ministro X, à chegada ao aeroporto de Y"
	}
	if r.lang.fixed && r.verbs == 0 && len(r.candidate) > 0 && (mark == lexicon.WordOn || mark == lexicon.WordAbout || mark == lexicon.WordOf) {
		if e := r.apposedOn(i); e >= 0 {
			return r.only(e), false, true
		}
	}
	if mark == lexicon.WordFrom && r.verbs == 0 && len(r.candidate) > 0 && r.backFrom(i) {
		return r.candidate, false, true // "X, back from a visit to Ghana, will"
	}
	if is := r.aux&auxBe != 0 && (mark == lexicon.WordOn || mark == lexicon.WordAbout); r.verbs == 0 && len(r.candidate) > 0 && (is || r.verbAhead(i) < 0) {
		return r.candidate, false, true // "is on a visit to Rome that began on Monday"
	}
	if r.verbs == 0 && len(r.candidate) == 1 && r.lang.movable && aside(mark) && r.verbAhead(i) >= 0 && r.guestWhere(r.candidate[0]) {
		return r.candidate, false, true // "Президент X в ходе визита в Кению пообещал"
	}
	if mark == lexicon.WordNone {
		if e := r.facing(i); e >= 0 {
			return r.only(e), false, true
		}
	}
	if e := r.subjectAhead(i); e >= 0 {
		return r.only(e), false, true
	}
	if who := r.behindPhrase(i); who >= 0 {
		return r.only(r.doc.Persons[r.items[who].Ref].Entity), false, true
	}
	if r.lang.movable {
		if e := r.subjectNext(i); e >= 0 {
			return r.only(e), false, true
		}
	}
	if r.traveller >= 0 {
		return r.only(r.traveller), true, true
	}
	if c := r.items[i].Cue; r.lang.construct && r.spokenOf >= 0 && (c == lexicon.CueTourNoun || c == lexicon.CueStopNoun) && r.doc.People[r.spokenOf].Country != r.dateline() {
		return r.only(r.spokenOf), true, true // "اجتمع X مع Y. وهذه المحطة الثانية في جولة"
	}
	return nil, true, true
}

// strangerBefore reports whether somebody of a full name and no office stands before the comma before the noun of item i.
func (r *reader) strangerBefore(i int32) bool {
	j := i - 1
	for j > r.firstItem && (r.items[j].Kind == mention.ItemWord && r.items[j].Word != lexicon.WordAnd || r.items[j].Kind == mention.ItemDate) {
		j--
	}
	if j <= r.firstItem || !isComma(&r.items[j]) || r.items[j-1].Kind != mention.ItemPerson {
		return false
	}
	p := &r.doc.Persons[r.items[j-1].Ref]
	return p.Entity < 0 && p.NameFirst >= 0 && p.NameFirst < p.NameLast
}

// only returns a list of one person; see stayAt.
//
//go:noinline
func (r *reader) only(e int32) []int32 {
	r.object = append(r.object[:0], e)
	return r.object
}

// justSpoke reports whether the verb read last says that one person said something, and no clause has
// begun since.
func (r *reader) justSpoke() bool {
	return r.kind == noSubject && r.verbs == 0 && r.verb.cue == lexicon.CueSay && len(r.candidate) == 0 && len(r.inherited) == 1
}

// handBack gives the verb of travel that has no place yet those to which somebody goes behind a
// noun that tells after what: "ستتوجه بعد زيارتها للدولة إلى الهند واليابان".
func (r *reader) handBack() {
	k := r.went.frame
	if !r.lang.tenseOfBefore || r.went.verb.cue != lexicon.CueGo && r.went.verb.cue != lexicon.CueLeaveFor || int(k) >= len(r.set.Frames) || len(r.stays) == 0 {
		return
	}
	f := &r.set.Frames[k]
	if f.Sentence != r.si || f.Kind != Travel || f.Stays.Len() > 0 || r.markOf(r.stays[len(r.stays)-1].Place) != lexicon.WordTo {
		return
	}
	r.setStays(f)
	r.place = r.stays[len(r.stays)-1].Place
	r.stays = r.stays[:0]
}

// another reports whether the noun of item i is that of somebody who is no official of the text,
// who stands as its genitive: "زيارة الروائي", "رحلة ابن بطوطة", "زيارة السياح".
func (r *reader) another(i int32) bool {
	if i+1 >= r.lastItem || r.items[i].Cue == lexicon.CueStopNoun || r.items[i].Cue == lexicon.CueTourNoun {
		return false
	}
	noun, it := &r.items[i], &r.items[i+1]
	if it.First != noun.Last+1 || r.doc.Definite(noun) || r.doc.Enclitic(noun) || i > r.firstItem && r.items[i-1].Kind == mention.ItemWord && r.items[i-1].Word == lexicon.WordHis {
		return false
	}
	switch it.Kind {
	case mention.ItemOther:
		return r.doc.Definite(it) || r.doc.Particle(it)
	case mention.ItemThing:
		return unofficial(lexicon.Thing(it.Ref))
	}
	return false
}

// round reports whether the noun of item i, which means a tour, is that of a round of something:
// "جولة ثانية من التصويت".
func (r *reader) round(i int32) bool {
	for j := i + 1; j+1 < r.lastItem && j <= i+2; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemWord && it.Word == lexicon.WordFrom {
			next := &r.items[j+1]
			return (next.Kind == mention.ItemOther || next.Kind == mention.ItemThing || next.Kind == mention.ItemTopic || next.Kind == mention.ItemCue && next.Flags&mention.Noun != 0) && r.doc.Definite(next)
		}
		if it.Kind != mention.ItemOther && it.Kind != mention.ItemNumber {
			return false
		}
	}
	return false
}

// ownsJourney reports whether nothing but when and where stands between the person of item j and
// the noun of item i, in a language that marks no owner: X下周的日本之行.
func (r *reader) ownsJourney(j, i int32) bool {
	if !r.lang.bareVerbs || r.items[j].Mark != lexicon.WordNone {
		return false
	}
	for j++; j < i; j++ {
		switch r.items[j].Kind {
		case mention.ItemDate, mention.ItemPlace, mention.ItemRegion, mention.ItemVisitKind:
		default:
			return false
		}
	}
	return true
}

// undertakes reports whether the person of item j stands between a noun of doing and the visit
// of item i: "قيام الوزير X بزيارة إلى".
func (r *reader) undertakes(j, i int32) bool {
	if !r.lang.construct || j == r.firstItem || r.items[i].Mark != lexicon.WordWith {
		return false
	}
	before := &r.items[j-1]
	return before.Kind == mention.ItemCue && before.Cue == lexicon.CueHold && before.Feat&lexicon.FeatInf != 0 || before.Kind == mention.ItemOther && r.doc.Elems[before.Elem].Cue == lexicon.CueHold
}

// inClause reports whether the noun of item i stands in the clause of the verb read last, whatever that governs between.
func (r *reader) inClause(i int32) bool {
	for j := i - 1; j > r.verb.index; j-- {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPunct, mention.ItemPerson:
			return false
		case mention.ItemWord:
			if it.Word == lexicon.WordThat || it.Word == lexicon.WordWho || it.Word == lexicon.WordWhen {
				return false
			}
		case mention.ItemCue:
			if it.Flags&mention.Noun == 0 {
				return false
			}
		}
	}
	return r.verb.index >= r.firstItem
}

// behindVerb reports whether nothing but small words stands between the verb read last and
// the noun of item i.
func (r *reader) behindVerb(i int32) bool {
	for j := i - 1; j > r.verb.index; j-- {
		if k := r.items[j].Kind; k != mention.ItemWord && k != mention.ItemVisitKind && k != mention.ItemDate && k != mention.ItemOther {
			return false
		}
	}
	return r.verb.index >= r.firstItem
}

// ownerWithTo returns the person whose visit the noun of item i is where a preposition that
// is written as one with him says so: "زيارة مرتقبة للوزير X إلى الرياض"; -1 where there is none.
func (r *reader) ownerWithTo(i int32) int32 {
	for j := i + 1; j < r.lastItem && j <= i+4; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			before := &r.items[j-1]
			if it.Mark == lexicon.WordTo && before.Kind == mention.ItemWord && r.doc.Tokens[before.First].Flags&text.Clitic != 0 {
				return r.doc.Persons[it.Ref].Entity
			}
			return -1
		case mention.ItemPlace, mention.ItemPunct:
			return -1
		}
	}
	return -1
}

// offBefore returns the verb that calls off what the adjective of item i says is planned:
// "called off a planned trip to Brazil"; one without a cue where none does.
func (r *reader) offBefore(i int32) verb {
	for j := i - 1; j >= r.firstItem && j >= i-3; j-- {
		it := &r.items[j]
		if it.Kind == mention.ItemWord && it.Word == lexicon.WordDet || it.Kind == mention.ItemOther || it.Kind == mention.ItemVisitKind {
			continue
		}
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			switch it.Cue {
			case lexicon.CueCancel, lexicon.CueRefuse:
				return verb{status: Cancelled, cue: lexicon.CueCancel} // "skipped a planned stop in Accra"
			case lexicon.CuePostpone:
				return verb{status: Postponed, cue: it.Cue}
			}
		}
		break
	}
	return verb{}
}

// scheduled returns the date for which the visit of item i was planned, where a
// participle says so behind it or before it: "cancelled a visit to X planned for March
// 28", "einen für den 28. März geplanten Besuch"; -1 where none does.
func (r *reader) scheduled(i int32) int32 {
	planned := func(j int32) bool {
		it := &r.items[j]
		return it.Kind == mention.ItemCue && it.Cue == lexicon.CuePlan && it.Feat&(lexicon.FeatPart|lexicon.FeatAdj) != 0
	}
	seen, relative := false, r.lang.relativeBare // "زيارة كانت مقررة" has no relative word
	for j := i + 1; j < r.lastItem && j < i+10; j++ {
		it := &r.items[j]
		switch {
		case planned(j), relative && it.Kind == mention.ItemCue && it.Cue == lexicon.CuePlan:
			seen = true
		case it.Kind == mention.ItemDate && seen:
			return it.Ref
		case it.Kind == mention.ItemPunct && !seen && j+1 < r.lastItem && (planned(j+1) || r.items[j+1].Kind == mention.ItemWord && relativeWord(r.items[j+1].Word)):
		case it.Kind == mention.ItemPerson && it.Mark == lexicon.WordOf && !seen && r.lang.movable: // "поездка в Москву премьер-министра X, намеченная на"
		case it.Kind == mention.ItemPlace && !seen, it.Kind == mention.ItemWord && it.Word != lexicon.WordAnd:
			relative = relative || it.Kind == mention.ItemWord && relativeWord(it.Word)
		case it.Kind == mention.ItemPerson && relative && r.doc.Persons[it.Ref].Flags&mention.Pronoun != 0: // "qu'il devait effectuer le"
		case it.Kind == mention.ItemCue && seen && it.Cue == lexicon.CueHold && it.Feat&lexicon.FeatInf != 0:
		default:
			j = r.lastItem // something else is spoken of
		}
	}
	seen = false
	for j := i - 1; j >= r.firstItem && j > i-8; j-- {
		it := &r.items[j]
		switch {
		case planned(j):
			seen = true
		case it.Kind == mention.ItemDate && seen:
			return it.Ref
		case it.Kind == mention.ItemVisitKind, it.Kind == mention.ItemDemonym, it.Kind == mention.ItemOther && !seen:
		case it.Kind == mention.ItemWord && seen:
		default:
			return -1
		}
	}
	return -1
}

// relativeWord reports whether a word may begin a clause about what stands before it.
func relativeWord(w lexicon.Word) bool {
	return w == lexicon.WordWho || w == lexicon.WordThat || w == lexicon.WordWhere
}

// subjectAhead returns the subject of the sentence that the phrase of the noun of
// item i opens: "Lors d'un déplacement à Kiev, le ministre X a promis".
func (r *reader) subjectAhead(i int32) int32 {
	first := r.firstItem
	stay := i == first && r.items[first].Kind == mention.ItemCue && r.items[first].Cue == lexicon.CueStay // "De visita a Luanda, o ministro X"
	if i > first+3 || r.items[first].Kind != mention.ItemWord && !stay || r.verbs > 0 || !r.lang.inversion {
		return -1
	}
	for j := i + 1; j+1 < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			return -1
		}
		if it.Kind == mention.ItemPunct && it.Ref == ',' {
			if who := &r.items[j+1]; who.Kind == mention.ItemPerson && who.Mark == lexicon.WordNone {
				return r.doc.Persons[who.Ref].Entity
			}
		}
	}
	return -1
}

// strangers reports whether the noun of item i is said to be that of somebody who is no official:
// "the women's tour of", "the choir's visit to".
func (r *reader) strangers(i int32) bool {
	for j := i - 1; j >= r.firstItem && j >= i-3; j-- {
		it := &r.items[j]
		if it.Flags&mention.Possessive != 0 {
			return it.Kind == mention.ItemThing || it.Kind == mention.ItemOther || it.Kind == mention.ItemOrg || it.Kind == mention.ItemPlace ||
				it.Kind == mention.ItemPerson && r.doc.Persons[it.Ref].Entity < 0
		}
		if it.Kind != mention.ItemOther && it.Kind != mention.ItemVisitKind && it.Kind != mention.ItemNumber && it.Kind != mention.ItemDemonym && it.Kind != mention.ItemDate {
			return false
		}
	}
	return false
}

// backFrom reports whether words for coming back stand before the noun of item i, an article
// between: "back from a visit", "fresh from a tour".
func (r *reader) backFrom(i int32) bool {
	for j := i - 1; j >= r.firstItem && j >= i-4; j-- {
		if it := &r.items[j]; it.Kind == mention.ItemWord && it.Word == lexicon.WordFrom {
			return it.First != it.Last && it.Feat&lexicon.FeatPast != 0
		}
	}
	return false
}

// others reports whether the noun of item i is said to be that of people who are
// no officials: "la venue des Néerlandais à Athènes", "la visite de touristes".
func (r *reader) others(i int32) bool {
	j := i + 1
	if j >= r.lastItem || r.items[j].Kind != mention.ItemWord || r.items[j].Word != lexicon.WordOf {
		return false
	}
	for j++; j < r.lastItem && r.items[j].Kind == mention.ItemWord && r.items[j].Word == lexicon.WordDet; j++ {
	}
	if j >= r.lastItem {
		return false
	}
	it := &r.items[j]
	switch it.Kind {
	case mention.ItemDemonym:
		return r.doc.Tokens[it.First].Flags&text.Cap != 0 // peoples have capitals, adjectives none
	case mention.ItemThing:
		return unofficial(lexicon.Thing(it.Ref))
	}
	return false
}

// visiting returns the person who the words before the noun of item i say is on
// that visit: "le ministre italien, en visite de travail à Alger".
func (r *reader) visiting(i int32) int32 {
	if r.items[i].Mark != lexicon.WordIn || !r.lang.inversion {
		return -1
	}
	for j := i - 1; j >= r.firstItem; j-- {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemPerson:
			return r.doc.Persons[it.Ref].Entity
		case it.Kind == mention.ItemWord && (it.Word == lexicon.WordIn || it.Word == lexicon.WordNow || it.Word == lexicon.WordDet):
		case it.Kind == mention.ItemPunct && it.Ref == ',':
		case it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn && r.lang.noCopula && r.verbs == 0:
		default:
			return -1
		}
	}
	return -1
}

func (r *reader) verbAhead(i int32) int32 {
	for j := i + 1; j < r.lastItem; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			return j
		}
	}
	return -1
}

// ofPronoun finds whom a possessive pronoun means: the subject, the person named
// last before it, or the traveller.
func (r *reader) ofPronoun(j int32) ([]int32, bool, bool) {
	if r.kind == otherSubject && r.verbs > 0 && (r.verb.cue != lexicon.CueInclude || j > r.verb.index) {
		return nil, false, false // "the team returned from its tour of Spain"; but "His programme includes talks with X"
	}
	if r.kind == personSubject && len(r.subject) > 0 {
		return r.subject, false, true
	}
	if r.lang.verbSecond && r.kind == noSubject && r.verbs == 0 && r.verb.cue == lexicon.CueSay && len(r.candidate) == 0 && len(r.inherited) == 1 {
		return r.inherited, false, true // "hat seine Reise nach Kiew bestätigt"
	}
	if r.lang.construct && r.justSpoke() {
		return r.inherited, false, true // "قال X خلال زيارته إلى"
	}
	if len(r.candidate) > 0 {
		return r.candidate[:1], false, true
	}
	if e := r.subjectBehind(j); e >= 0 {
		r.object = append(r.object[:0], e)
		return r.object, false, true
	}
	if who := r.behindPhrase(j); who >= 0 && len(r.stays) > 0 && r.doc.People[r.doc.Persons[r.items[who].Ref].Entity].Country != 0 {
		r.object = append(r.object[:0], r.doc.Persons[r.items[who].Ref].Entity)
		return r.object, false, true
	}
	if e := r.items[j].Ref - 1; e >= 0 {
		r.object = append(r.object[:0], e)
		return r.object, true, true
	}
	if e := r.subjectAhead(j + 1); e >= 0 && (r.lang.ownOffices || r.traveller < 0 || len(r.stays) > 0 && r.doc.People[e].Country != r.doc.Places[r.stays[0].Place].Country) {
		r.object = append(r.object[:0], e) // "في ختام زيارته لليابان، عقد الرئيس X مؤتمرا", "Durante su estancia en Ginebra, la ministra X"
		return r.object, false, true
	}
	if r.traveller >= 0 {
		r.object = append(r.object[:0], r.traveller)
		return r.object, true, true
	}
	return nil, true, true
}

// subjectBehind returns the subject of the clause that opens with a phrase of the possessive
// at item j, where the verb comes second: "Bei seinem Besuch in Den Haag sprach Präsident X".
// A subject who is at home there is the host; -1 where there is none.
func (r *reader) subjectBehind(j int32) int32 {
	if !r.lang.rearranged || r.verbs > 0 || j > r.firstItem+2 || j == r.firstItem || !marksPhrase(&r.items[j-1]) {
		return -1
	}
	for k := j + 1; k+1 < r.lastItem; k++ {
		switch it := &r.items[k]; it.Kind {
		case mention.ItemPerson:
			if it.Mark != lexicon.WordNone || it.Flags&mention.Possessive != 0 {
				continue
			}
			e := r.doc.Persons[it.Ref].Entity
			if e < 0 || !r.finite(k+1) {
				return -1
			}
			for _, st := range r.stays {
				if c := r.doc.Places[st.Place].Country; c != 0 && c == r.doc.People[e].Country {
					return -1
				}
			}
			return e
		case mention.ItemPunct:
			return -1
		case mention.ItemCue:
			if it.Flags&mention.Verb != 0 {
				return -1
			}
		}
	}
	return -1
}

// marksPhrase reports whether an item is a preposition.
func marksPhrase(it *mention.Item) bool {
	return it.Kind == mention.ItemWord && it.Word >= lexicon.WordTo && it.Word < lexicon.WordAs
}

// guestWhere reports whether none of the places gathered lies in somebody's own country.
func (r *reader) guestWhere(who int32) bool {
	for _, st := range r.stays {
		if c := r.doc.Places[st.Place].Country; c != 0 && c == r.doc.People[who].Country {
			return false
		}
	}
	return len(r.stays) > 0
}
