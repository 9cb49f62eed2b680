package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
	"github.com/legation-go/legation/internal/text"
)

// veil is a run of tokens in which nothing is told as real: a novel's plot, a
// rumour, an unreal condition. First is -1 where there is none; last is included.
type veil struct {
	first, last int32
	denied      bool // what stands in it is said to be untrue
}

var noVeil = veil{-1, -1, false}

// retelling reports whether the paragraph that begins with the sentence si is about a
// work of fiction: its first sentence speaks of one before it speaks of anybody, or
// none of its persons has a name, and the words of the trade come again and again.
// "The new season of the series opens with a state visit …"
func (r *reader) retelling(si int32) bool {
	first := &r.doc.Sentences[si]
	works := 0
	for ; si < int32(len(r.doc.Sentences)); si++ {
		s := &r.doc.Sentences[si]
		if s.Para && s != first {
			break
		}
		for j := s.FirstItem; j < s.LastItem; j++ {
			if it := &r.items[j]; it.Kind == mention.ItemThing && it.Ref == int32(lexicon.ThingFiction) {
				works++
			}
		}
	}
	return works >= 4
}

// lift takes back what the sentence tells as unreal: its frames from firstFrame on.
func (r *reader) lift(firstFrame int) {
	v, nobody, unreal := r.veil(), r.nobody(), r.holds.unreal()
	if v == noVeil && nobody < 0 && !unreal && r.holds.cues&asking == 0 {
		return
	}
	kept, lifted := firstFrame, false
	for i := firstFrame; i < len(r.set.Frames); i++ {
		f := &r.set.Frames[i]
		if nobody >= 0 && f.Cause > nobody && (f.Status == Planned || f.Status == NoStatus || f.Weak && f.Status == Ongoing || r.lang.bareVerbs) {
			f.Status, f.Weak = Denied, false
		}
		if v.denied && (f.Kind == Travel || f.Kind == Visit || f.Kind == Tour) && f.Status != Cancelled && f.Status != Postponed {
			f.Status, f.Weak = Denied, false
			r.keep(f, kept)
			kept++
			continue
		}
		if v.first >= 0 && f.Cause >= v.first && f.Cause <= v.last || unreal && (r.unrealVerb(f) || r.couldHave(f) || r.wouldBe(f) || r.provided(f)) || r.unanswered(f) {
			if !lifted && journeys(f.Kind) {
				r.set.Notes = append(r.set.Notes, Note{NoteUnreal, f.Cause, f.Cause})
				lifted = true
			}
			continue
		}
		r.keep(f, kept)
		kept++
	}
	if kept < len(r.set.Frames) {
		r.set.Frames = r.set.Frames[:kept]
		r.noun, r.went = -1, travelled{}
		if kept == firstFrame {
			r.traveller, r.here = r.began.traveller, r.began.here
		}
	}
}

// mayBeUnreal reports whether anything in the sentence may take back what it tells; nearly always nothing does.
func (r *reader) mayBeUnreal() bool {
	const works = 1<<lexicon.ThingFiction | 1<<lexicon.ThingRumour
	if r.retold || r.holds.things&works != 0 || r.holds.cues&asking != 0 || r.holds.unreal() && r.wouldOrCould() {
		return true
	}
	return r.mayAsk() || r.mayBeNobody()
}

// mayAsk reports whether the sentence ends with a question mark, or with a quotation, which may end with one.
func (r *reader) mayAsk() bool {
	if r.lastItem == r.firstItem {
		return false
	}
	end := &r.items[r.lastItem-1]
	return end.Kind == mention.ItemPunct && (end.Ref == '?' || end.Ref == '"')
}

// wouldOrCould reports whether a sentence with a word for what would be, may be or must be may tell of what would be or could
// have been: "may fly" does not.
func (r *reader) wouldOrCould() bool {
	if r.holds.feats&lexicon.FeatCond != 0 || r.holds.words&(1<<lexicon.WordWould|1<<lexicon.WordMust) != 0 || r.lang.cases || r.lang.verbSecond {
		return true
	}
	words := r.holds.at[mention.ItemWord] & r.holds.acts
	for j := words.next(r.firstItem - 1); j < r.lastItem; j = words.next(j) {
		if it := &r.items[j]; (it.Word == lexicon.WordMay || it.Word == lexicon.WordCan) && it.Feat&lexicon.FeatPast != 0 {
			return true
		}
	}
	return false
}

// mayBeNobody reports whether the sentence has a word for nobody.
func (r *reader) mayBeNobody() bool {
	return r.holds.words&(1<<lexicon.WordNot) != 0 && r.holds.feats&lexicon.FeatPerson != 0
}

// keep moves a frame of the set to the place at.
func (r *reader) keep(f *Frame, at int) {
	if to := &r.set.Frames[at]; to != f {
		*to = *f
	}
}

// nobody returns the token of the word that makes nobody the subject of the sentence, -1
// where there is none: "Nobody in the government expects X to visit".
func (r *reader) nobody() int32 {
	if !r.mayBeNobody() {
		return -1
	}
	elems := r.doc.Elems[r.s.First:min(r.s.Last+1, r.s.First+4)]
	for e := range elems {
		if w := &elems[e]; w.Word == lexicon.WordNot && w.WordFeat&lexicon.FeatPerson != 0 {
			return w.First
		}
	}
	return -1
}

// journeys reports whether a frame of kind k tells that somebody goes somewhere or
// meets somebody.
func journeys(k Kind) bool {
	switch k {
	case Travel, Visit, Tour, Meet, Receive, Call, Accompany:
		return true
	}
	return false
}

// veil returns the run of the sentence that is told as unreal.
func (r *reader) veil() veil {
	first, last := r.first, r.last
	if r.retold {
		return veil{first, last, false}
	}
	if r.holds.things&(1<<lexicon.ThingFiction) != 0 {
		if v := r.plot(last); v.first >= 0 {
			return v
		}
	}
	if r.holds.things&(1<<lexicon.ThingRumour) != 0 {
		if v := r.rumour(first, last); v.first >= 0 {
			return v
		}
	}
	if r.holds.unreal() && r.irrealis() || r.asked() {
		return veil{first, last, false}
	}
	return noVeil
}

// plot returns the run behind a work of fiction that tells what happens in it: "In the
// novel, the president flies to Moscow", "The film follows a prime minister who
// travels"; and behind a word that says that somebody is made up: "a fictional queen".
// A work that a person sees or a festival shows is none: "At the premiere of the film,
// President X met".
func (r *reader) plot(last int32) veil {
	at, in, adj := r.staged(), false, false
	if at >= 0 {
		return veil{at, last, false}
	}
	for j := r.firstItem; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind != mention.ItemThing || it.Ref != int32(lexicon.ThingFiction) || it.Feat&lexicon.FeatWeak != 0 || at >= 0 && it.First > at {
			continue
		}
		at, adj = it.First, it.Feat&lexicon.FeatAdj != 0
		in = it.Mark == lexicon.WordIn || it.Mark == lexicon.WordDuring || it.Mark == lexicon.WordOf || it.Mark == lexicon.WordFrom
		in = in || r.opening(j)
		if it.Mark != lexicon.WordNone && !in && !adj {
			return noVeil
		}
	}
	if at < 0 {
		return noVeil
	}
	named := false
	for j := r.firstItem; j < r.lastItem; j++ {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemPerson:
			p := &r.doc.Persons[it.Ref]
			if !adj && it.First < at && p.Flags&(mention.Pronoun|mention.Untitled) == 0 {
				return noVeil
			}
			named = named || p.Named() && p.Role != 0
		case mention.ItemThing:
			if !adj && it.First < at && (it.Ref == int32(lexicon.ThingEvent) || it.Ref == int32(lexicon.ThingSite)) {
				return noVeil
			}
		case mention.ItemCue:
			if !adj && it.First < at && (travels(it.Cue) || it.Flags&mention.Noun != 0 && it.Cue != lexicon.CueStatement) {
				return noVeil
			}
		}
	}
	if !in && named {
		return noVeil // "The film was shown to President X when he visited Cannes"
	}
	return veil{at, last, false}
}

// opening reports whether item j stands in the phrase with a preposition that the
// sentence begins with: "Im letzten Band der Saga".
func (r *reader) opening(j int32) bool {
	first := &r.items[r.firstItem]
	if first.Kind != mention.ItemWord || (first.Word < lexicon.WordTo || first.Word > lexicon.WordFrom) && first.Word != lexicon.WordDuring {
		return false
	}
	for k := r.firstItem; k < j; k++ {
		switch it := &r.items[k]; it.Kind {
		case mention.ItemPerson, mention.ItemCue, mention.ItemPunct:
			return false
		}
	}
	return true
}

// staged returns the first token of a sentence that begins with a word of the trade and
// holds another one: "On stage, the emperor arrives in Seville, and the soprano waits";
// -1 where it does not.
func (r *reader) staged() int32 {
	start, at, words := r.first, int32(-1), 0
	for j := r.firstItem; j < r.lastItem; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemThing && it.Ref == int32(lexicon.ThingFiction) {
			words++
			if at < 0 && (it.First == start || r.opening(j)) {
				at = it.First
			}
		}
	}
	if words < 2 {
		return -1
	}
	return at
}

// asked reports whether the sentence is a question that yes or no answers, which tells
// nothing: "Will President X go to Kyiv?". One that asks when or why takes the rest for
// given.
func (r *reader) asked() bool {
	if !r.mayAsk() {
		return false
	}
	last := r.s.Last
	for last > r.s.First && r.doc.Tokens[r.doc.Elems[last].First].Is('"') {
		last--
	}
	if !r.doc.Tokens[r.doc.Elems[last].Last].Is('?') {
		return false
	}
	for i := r.s.First; i <= r.s.Last && i < r.s.First+5; i++ {
		switch e := &r.doc.Elems[i]; e.Word {
		case lexicon.WordWhere, lexicon.WordWhen, lexicon.WordWho, lexicon.WordBecause, lexicon.WordThat:
			return false
		}
	}
	return true
}

// jest reports whether item j says at the end of what is told that it is none: "turned
// out to be a hoax", "war ein Aprilscherz".
func (r *reader) jest(j int32) bool {
	if r.items[j].Feat&lexicon.FeatAdj == 0 {
		return false
	}
	if r.lang.bareVerbs || r.lang.cases && r.items[j].Feat&lexicon.FeatIns != 0 {
		return true
	}
	// "Неправда, что", "Es stimme nicht, dass"
	for k, comma := r.elemAfter(j), false; k <= r.s.Last; k++ {
		w := &r.doc.Elems[k]
		if r.doc.Tokens[w.First].Is(',') && !comma {
			comma = true
			continue
		}
		if w.May(lexicon.WordThat) || r.doc.Grammar.Article != "" && w.Word == lexicon.WordToInf {
			return true
		}
		break
	}
	// a verb to be stands before it, articles and adverbs between
	e := r.items[j].Elem
	for k := e - 1; k >= r.s.First && k >= e-4; k-- {
		switch w := &r.doc.Elems[k]; {
		case w.May(lexicon.WordBe):
			return true
		case w.Is(lexicon.KindCue) && w.Word == lexicon.WordNone, r.doc.Tokens[w.First].Is(','):
			return false
		}
	}
	return false
}

// rumour returns the run that is told as a rumour: "Rumours that the king will visit
// Rabat"; where a noun follows what is told of it, the run before it:
// 总统秘密访问大马士革的说法纯属谣言. What a rumour came before is real: "After weeks of
// rumours, President X arrived".
func (r *reader) rumour(first, last int32) veil {
	for j := r.firstItem; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind != mention.ItemThing || it.Ref != int32(lexicon.ThingRumour) {
			continue
		}
		from, to, comma := it.First, last, false
		if it.Feat&lexicon.FeatAdj != 0 && !r.lang.bareVerbs {
			if r.jest(j) {
				return veil{first, last, true}
			}
			continue
		}
		switch {
		case r.lang.bareVerbs:
			from = first
			for t := it.First; t < last; t++ {
				if r.doc.Tokens[t].Is(',') && t > it.Last+2 {
					to = t // 尽管传言四起，总统抵达
					break
				}
			}
			for t := it.First; t > first; t-- {
				if r.doc.Tokens[t].Is(',') && !r.saidBefore(t) {
					from = t
					break
				}
			}
		case r.governed(it.Elem):
			to, comma = -1, true
		}
		for t := it.Last + 1; t < last; t++ {
			if tok := &r.doc.Tokens[t]; tok.Is(';') || comma && tok.Is(',') && t > it.Last+1 {
				to = t
				break
			}
		}
		return veil{from, to, r.rejected()}
	}
	return noVeil
}

// rejected reports whether the sentence says that somebody denies the rumour that it tells:
// "Spekulationen, wonach X nach Y kommt, wies er zurück".
func (r *reader) rejected() bool {
	if !r.lang.verbSecond {
		return false
	}
	denied := false
	for j := r.firstItem; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemCue:
			denied = denied || it.Cue == lexicon.CueDeny && it.Flags&mention.Verb != 0
		case mention.ItemWord:
			if it.Word == lexicon.WordNot {
				return false
			}
		}
	}
	return denied
}

// saidBefore reports whether a noun of saying stands right before token t, a comma: 女王将访问加来
// 的消息，原来是玩笑.
func (r *reader) saidBefore(t int32) bool {
	for j := r.firstItem; j < r.lastItem; j++ {
		if it := &r.items[j]; it.Last == t-1 {
			return it.Kind == mention.ItemCue && it.Cue == lexicon.CueSay
		}
	}
	return false
}

// elemAfter returns the first element behind item j.
func (r *reader) elemAfter(j int32) int32 {
	e := r.items[j].Elem
	for e <= r.s.Last && r.doc.Elems[e].First <= r.items[j].Last {
		e++
	}
	return e
}

// governed reports whether a preposition or "despite" stands before the noun of
// element e: what it governs is no more than a circumstance.
func (r *reader) governed(e int32) bool {
	for e--; e >= r.s.First; e-- {
		switch w := r.doc.Elems[e].Word; {
		case w == lexicon.WordDet || w == lexicon.WordHis:
		case w == lexicon.WordAccording:
			return false
		default:
			return w == lexicon.WordBut || w >= lexicon.WordTo && w <= lexicon.WordExcept && w != lexicon.WordOf
		}
	}
	return false
}

// irrealis reports whether the sentence is an unreal condition and what would follow
// from it: "Were X to visit Kyiv, he would be received", "Wäre X gereist, hätte das",
// "Le ministre se serait rendu à Beyrouth que rien n'aurait changé".
func (r *reader) irrealis() bool {
	if r.holds.words&(1<<lexicon.WordWould) == 0 && r.holds.feats&lexicon.FeatCond == 0 && !r.lang.verbSecond || r.doc.Tokens[r.last].Is('?') {
		return false
	}
	items := r.items[r.firstItem:r.lastItem]
	start := r.first
	for start < r.last && r.doc.Tokens[start].Kind == text.Punct {
		start++ // a quotation mark
	}
	opens := false
	for k := range items {
		it := &items[k]
		if it.First > start+1 {
			continue
		}
		switch e := &r.doc.Elems[it.Elem]; {
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordIf:
			opens = true
		case it.First != start:
		case (it.Kind == mention.ItemWord || it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0) && it.Feat&lexicon.FeatCond != 0 && it.Feat&lexicon.FeatPres == 0:
			opens = true // "Käme der Papst nach Kiew", "Tivesse o ministro ido"
		case e.May(lexicon.WordHave) || e.May(lexicon.WordBe) || e.May(lexicon.WordIf):
			// "Had X gone": a verb that comes first where subjects do
			opens = e.WordFeat&lexicon.FeatPast != 0 && !r.lang.inversion && !r.doc.Grammar.NounCapitals && !r.lang.cases && r.personAt(e.Last+1) ||
				e.May(lexicon.WordIf) && r.personAt(e.Last+1)
		}
	}
	if r.supposing(start) {
		return true
	}
	comma, supposed := int32(-1), int32(-1)
	for t := start; t < r.last && comma < 0; t++ {
		if r.doc.Tokens[t].Is(',') {
			comma = t
		}
	}
	may := r.holds.at[mention.ItemCue] | r.holds.at[mention.ItemWord]
	for k := may.next(r.firstItem - 1); k < r.lastItem; k = may.next(k) {
		it := &r.items[k]
		unreal := it.Kind == mention.ItemWord && (it.Word == lexicon.WordWould || it.Feat&lexicon.FeatCond != 0) ||
			it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Feat&lexicon.FeatCond != 0
		if it.Kind == mention.ItemCue && it.Cue == lexicon.CueSay && (comma < 0 || it.First < comma) {
			return false // what somebody says he would do, he will
		}
		switch {
		case !unreal:
		case opens && comma >= 0 && it.First > comma:
			return true
		case !opens && it.Kind == mention.ItemCue && travels(it.Cue) && it.First != it.Last:
			supposed = it.Last // a verb with its auxiliary
		case supposed >= 0 && r.thatBetween(supposed, it.First):
			return true
		}
	}
	return false
}

// supposing reports whether a sentence opens with a verb in the subjunctive, as conditions do where
// the verb comes second: "Sollte X nach Rom fliegen, werde er Y treffen", "Würde er kommen, bräuchte".
func (r *reader) supposing(start int32) bool {
	if !r.lang.verbSecond {
		return false
	}
	e := &r.doc.Elems[r.s.First]
	if e.First != start || !e.May(lexicon.WordMust) && !e.May(lexicon.WordWould) && !e.May(lexicon.WordMay) || e.WordFeat&(lexicon.FeatCond|lexicon.FeatPast) == 0 && !e.Is(lexicon.KindCue) {
		return false
	}
	comma := false
	for t := start; t < r.last; t++ {
		comma = comma || r.doc.Tokens[t].Is(',')
	}
	return comma
}

// personAt reports whether a person is named at token t.
func (r *reader) personAt(t int32) bool {
	for j := r.firstItem; j < r.lastItem; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPerson && it.First == t {
			return true
		}
	}
	return false
}

// thatBetween reports whether "that" stands between two tokens and no comma.
func (r *reader) thatBetween(from, to int32) bool {
	that := false
	for j := r.firstItem; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.First <= from || it.First >= to {
			continue
		}
		if it.Kind == mention.ItemPunct {
			return false
		}
		that = that || it.Kind == mention.ItemWord && it.Word == lexicon.WordThat
	}
	return that
}

// unrealVerb reports whether the verb of a frame stands in the past with a word that
// takes it back right behind or before it: "поехал бы", "он бы поехал".
func (r *reader) unrealVerb(f *Frame) bool {
	if !r.lang.cases {
		return false
	}
	for j := r.firstItem; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.First != f.Cause {
			continue
		}
		if it.Kind != mention.ItemCue || it.Feat&lexicon.FeatPast == 0 {
			return false
		}
		e := it.Elem
		return e < r.s.Last && r.doc.Elems[e+1].Word == lexicon.WordWould || e > r.s.First && r.doc.Elems[e-1].Word == lexicon.WordWould
	}
	return false
}

// couldHave reports whether the verb of a frame tells what might have been: "could have
// flown", "pudo haber volado", "hätte fliegen können", "aurait pu s'envoler".
func (r *reader) couldHave(f *Frame) bool {
	k := r.itemAt(f.Cause)
	if k < r.firstItem+2 || r.items[k].Kind != mention.ItemCue {
		return false
	}
	feat := r.items[k].Feat
	near, far := &r.items[k-1], &r.items[k-2]
	if near.Kind == mention.ItemWord && near.Word == lexicon.WordMay && near.Feat&lexicon.FeatPast != 0 && feat&lexicon.FeatInf != 0 && f.Status == Planned {
		return true // "мог полететь"
	}
	switch {
	case far.Kind != mention.ItemWord:
		return false
	case feat&lexicon.FeatPart != 0 && r.doc.Elems[near.Elem].May(lexicon.WordHave):
		if far.Word == lexicon.WordMust && near.Feat&lexicon.FeatInf != 0 {
			return true // "should have gone"
		}
		return (far.Word == lexicon.WordMay || far.Word == lexicon.WordCan || far.Word == lexicon.WordWould) && far.Feat&(lexicon.FeatCond|lexicon.FeatPast) != 0
	case feat&lexicon.FeatInf != 0 && near.Kind == mention.ItemWord && near.Word == lexicon.WordCan:
		return far.Word == lexicon.WordHave && far.Feat&lexicon.FeatCond != 0
	}
	return false
}

// wouldBe reports whether a visit is the subject of what would be, and nothing else is
// told of it: "Una visita del rey a Nairobi sería un error".
func (r *reader) wouldBe(f *Frame) bool {
	if f.Kind != Visit && f.Kind != Tour || f.Status != NoStatus {
		return false
	}
	k := r.itemAt(f.Cause)
	if k < 0 {
		return false
	}
	for j := k + 1; j < r.lastItem; j++ {
		it := &r.items[j]
		switch verb := it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0; {
		case it.Kind == mention.ItemPunct:
			return false
		case (verb || it.Kind == mention.ItemWord) && (it.Word == lexicon.WordWould || it.Feat&lexicon.FeatCond != 0 && it.Word != lexicon.WordMay):
			return true
		case verb || it.Kind == mention.ItemWord && (it.Word == lexicon.WordHave || it.Word == lexicon.WordWill):
			return false
		}
	}
	return false
}

// provided reports whether a frame tells what would happen on a condition that the
// sentence goes on to name: "solo viajaría a Damasco si Siria reconociera".
func (r *reader) provided(f *Frame) bool {
	if f.Status != Planned {
		return false
	}
	k := r.itemAt(f.Cause)
	if k < 0 || r.items[k].Kind != mention.ItemCue || r.items[k].Flags&mention.Verb == 0 {
		return false
	}
	would := r.items[k].Feat&lexicon.FeatCond != 0
	for j := k - 1; j >= r.firstItem && j >= k-2; j-- {
		it := &r.items[j]
		would = would || it.Kind == mention.ItemWord && it.Word == lexicon.WordWould
	}
	if !would {
		return false
	}
	for j := k + 1; j < r.lastItem; j++ {
		it := &r.items[j]
		switch {
		case it.Kind == mention.ItemCue && it.Cue == lexicon.CueSay, it.Kind == mention.ItemPunct && it.Ref != ',':
			return false
		case it.Kind == mention.ItemWord && (it.Word == lexicon.WordIf || r.doc.Elems[it.Elem].May(lexicon.WordIf)):
			return true
		}
	}
	return false
}

// itemAt returns the item of the sentence that begins at token t, -1 where none does.
func (r *reader) itemAt(t int32) int32 {
	for j := r.firstItem; j < r.lastItem; j++ {
		if r.items[j].First == t {
			return j
		}
	}
	return -1
}

// asking are the cues of invitations.
const asking = 1<<lexicon.CueInvitation | 1<<lexicon.CueHostNoun

// unanswered reports whether a frame of travel is no more than what an invitation asks
// for that nobody has accepted: "no ha respondido a la invitación de visitar La Habana".
func (r *reader) unanswered(f *Frame) bool {
	if f.Kind != Travel || f.Status != Planned {
		return false
	}
	if r.holds.cues&asking == 0 {
		return false
	}
	i := r.itemAt(f.Cause)
	if i < 0 {
		return false
	}
	if it := &r.items[i]; it.Kind != mention.ItemCue || it.Feat&lexicon.FeatInf == 0 {
		return false
	}
	j := i - 1
back:
	for ; j >= r.firstItem; j-- {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemCue && (it.Cue == lexicon.CueInvitation || it.Cue == lexicon.CueHostNoun && it.Last > it.First):
			break back
		case it.Kind == mention.ItemPerson && it.Mark == lexicon.WordOf, it.Kind == mention.ItemDemonym:
		case it.Kind == mention.ItemWord && (it.Word == lexicon.WordOf || it.Word == lexicon.WordTo || it.Word == lexicon.WordFor || it.Word == lexicon.WordDet || it.Word == lexicon.WordToInf):
		default:
			return false
		}
	}
	for ; j >= r.firstItem; j-- {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemCue && it.Cue == lexicon.CueAccept:
			return false
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordNot:
			return true
		}
	}
	return false
}
