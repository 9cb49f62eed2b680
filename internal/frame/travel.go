package frame

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// travelled is the last verb of travel of a sentence and its frame.
type travelled struct {
	verb  verb
	frame int32
}

// travel reads "visited Cuba", "arrived in Havana on Thursday", "will fly to
// Brazil".
func (r *reader) travel(i int32, it *mention.Item, read *verb) {
	v := *read
	end := r.end(i)
	r.gather(i+1, end, true)
	if r.holds.things&(1<<lexicon.ThingCountries) != 0 {
		r.countriesAbove(i, end)
	}
	if r.lang.bareVerbs && (r.askedFor(i) || r.callsIt(i) || r.seesOff(i)) {
		return
	}
	if it.Cue == lexicon.CueVisit && r.passive(i, it) {
		r.visitedBy(i)
	}
	if it.Cue == lexicon.CueGo && r.lang.verbSecond && r.impersonal(i, end, &v) {
		return
	}
	if v.status == Denied && r.aux&auxLeave != 0 {
		return // "darf nicht nach Russland einreisen": nobody says that he would
	}
	if r.kind != personSubject {
		r.brought(i)
	}
	if it.Cue == lexicon.CueStay && i == r.firstItem && r.kind == noSubject {
		if e := r.subjectAhead(i); e >= 0 {
			r.acts(e)
		}
	}
	list, byDefault, ok := r.agents()
	if !ok {
		r.note(it)
		r.partyGoes(i, it, &v)
		return
	}
	if r.lang.moves {
		list = r.jointly(i, list)
	} else if r.lang.fixed && len(r.with) > 0 && !byDefault {
		list = r.inCompany(i, list)
	}
	if len(r.with) > 0 && !r.lang.fixed && !byDefault && r.holds.cues&encounters == 0 {
		r.inSuite(i, &v, list)
	}
	if byDefault && r.lang.proDrop && it.Feat&lexicon.FeatPl != 0 && slices.Contains(r.several, r.traveller) {
		r.subject = append(r.subject[:0], r.several...) // "X e Y desembarcam em Sarajevo. No mesmo dia seguem para Belgrado"
		list = r.subject
	}
	if c := r.verb.cue; refusals>>(c&63)&1 != 0 && (c == lexicon.CueRefuse || c == lexicon.CueDeny || r.verbs > 0 || !r.lang.inversion) {
		// but "la reunión se aplazó debido a que el presidente se encontraba en Estocolmo"
		switch and := r.andBefore(i); {
		case and && it.Feat&(lexicon.FeatPast|lexicon.FeatFut) != 0: // "cancelled a trip to Baku and flew to Tehran"
		case it.Feat&lexicon.FeatInf != 0 && r.verb.was != NoStatus && (and || r.noun >= 0 && r.nounAt > r.verb.index):
			if v.status = r.verb.was; !and {
				v.status, v.weak = Planned, true // "has cancelled a trip to Baku to fly to Tehran": what for
			} // else "will cancel a trip to Baku and fly to Tehran"
		default:
			v.status, v.weak = r.verb.status, false
		}
	}
	if it.Cue == lexicon.CueReturn || it.Cue == lexicon.CueLeaveFor {
		r.homeland(i, list)
	}
	if it.Cue == lexicon.CueStay && it.Feat&lexicon.FeatInf != 0 && v.status == Denied && i > r.firstItem && r.items[i-1].Kind == mention.ItemWord && (r.items[i-1].Word == lexicon.WordBy || r.items[i-1].Word == lexicon.WordBecause) {
		v.status, v.weak = Ongoing, true // "não pôde recebê-lo por se encontrar em Rabat"
	}
	setOut := false
	switch it.Cue {
	case lexicon.CueArrive:
		r.arrives(it, &v)
	case lexicon.CueVisit:
		if r.lang.adjAfter && r.dayAhead(&v) {
			v.status = Planned
		}
	case lexicon.CueGo, lexicon.CueLeaveFor:
		setOut = r.goes(i, end, it, &v, list, byDefault)
	case lexicon.CueStop, lexicon.CueReturn:
		if len(r.stays) == 0 && r.lang.fixed {
			r.through(i, end) // "flew home by way of Kabul"
		}
	}
	if v.status == Denied && r.calledOffHere(i, it) {
		v.status = Cancelled
	}
	left := it.Cue == lexicon.CueLeaveFor && v.status == Completed && r.lang.movable && r.setOut(i)
	if it.Cue == lexicon.CueArrive && v.status == Ongoing && r.lang.movable && it.Feat&lexicon.FeatAdj != 0 {
		v.weak = false // "прибывший": he is there
	}
	if r.lang.tenseOfBefore && r.relativeTense(i, it, &v, list) {
		return
	}
	if it.Cue == lexicon.CueStay && v.status == Completed && r.aux == 0 && it.Feat&lexicon.FeatPart != 0 && it.Feat&lexicon.FeatPast == 0 {
		v.status = Ongoing // "X, de passage à Montréal, a dit"
	}
	host := int32(-1)
	if r.lang.moves && it.Cue != lexicon.CueVisit && it.Cue != lexicon.CueReturn {
		host = r.hostOf(i, end, list)
	}
	if (len(r.stays) == 0 || r.lang.moves) && r.placeless(i, end, it, &v, list, byDefault, host) {
		return
	}
	if it.Cue == lexicon.CueReturn && r.returns(i, it, v, list, byDefault) {
		return
	}
	if r.from < 0 && it.Cue == lexicon.CueArrive && r.lang.inversion && r.holds.words&(1<<lexicon.WordFrom) != 0 {
		if at := r.fromAside(i); at >= 0 && len(list) > 0 && r.doc.Places[at].Country != r.doc.People[list[0]].Country {
			r.from = at // but "el avión de X, procedente de Israel, aterrizó" does not tell of a journey to his own country
		}
	}
	if r.from >= 0 && (it.Cue == lexicon.CueArrive || it.Cue == lexicon.CueGo) && r.comingFrom(i, end, it, &v, list, byDefault) {
		return
	}
	f := r.frame(Travel, i, &v)
	f.Default, f.SetOut = byDefault, setOut
	f.Local = r.lang.fixed && it.Cue == lexicon.CueVisit && r.local(i)
	f.Agents = r.set.people(list)
	if left && len(r.stays) > 0 {
		f.Weak, f.Left = true, true // "вылетел в Пекин": he may not have come yet
	}
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	if f.Date < 0 && it.Cue == lexicon.CueStay && v.status == Ongoing && (len(r.stays) == 0 || r.stays[0].Date < 0) {
		f.Date = r.sinceDate(i) // "que desde el domingo se encuentra en Argel", "se encuentra en Lisboa desde el martes"
	}
	r.setStays(f)
	if len(r.stays) > 0 {
		if v.status == Ongoing || v.status == Completed {
			r.here = r.stays[len(r.stays)-1].Place
		}
		r.place = r.stays[len(r.stays)-1].Place
		r.where = -1 // "... where he will meet X, and then travel to Y": Y is where it goes on
	}
	r.went = travelled{v, int32(len(r.set.Frames) - 1)}
	if len(list) > 0 && v.status != Denied {
		r.traveller = list[0]
	}
	if r.lang.moves {
		r.replaces(i, &v)
	}
	f = &r.set.Frames[r.went.frame]
	if it.Cue == lexicon.CueVisit && len(r.object) > 0 && len(r.stays) == 0 {
		// "visited President Mubarak": a call on a person
		f.Kind = Meet
		f.Others = r.set.people(r.object)
	}
	if host >= 0 {
		r.meetsHost(i, v, list, byDefault, host)
	}
	if len(list) > 0 && v.status != Denied && v.status != Cancelled && v.status != Postponed {
		if way := r.onWay(i, end); way >= 0 {
			r.headedFor(way, i, &v, list)
		}
		if r.lang.captions && r.holds.words&(1<<lexicon.WordBefore|1<<lexicon.WordAfter) != 0 {
			r.asideOthers(i, end, v, list, lexicon.WordBefore)
			r.asideOthers(i, end, v, list, lexicon.WordAfter)
			if comma := r.opensAfter(i); comma >= 0 {
				r.asideOthers(r.firstItem, comma, v, list, lexicon.WordAfter) // "Tras Varsovia y Praga, X llegó a Viena"
			}
		}
	}
}

// asideOthers adds the journeys to places before or after which the verb of item i says that somebody goes to another: "se
// rendra à Brasilia, avant Buenos Aires et Santiago", "llegó a Lima después de Quito".
func (r *reader) asideOthers(i, end int32, v verb, list []int32, word lexicon.Word) {
	to := r.stays[:0]
	for j := r.holds.at[mention.ItemPlace].next(i); j < end; j = r.holds.at[mention.ItemPlace].next(j) {
		it := &r.items[j]
		listed := len(to) > 0 && it.Mark == lexicon.WordOf && r.items[j-2].Kind == mention.ItemWord && r.items[j-2].Word == lexicon.WordAnd // "depois do Gana e da Costa do Marfim"
		if it.Kind == mention.ItemPlace && (it.Mark == word || listed) && (r.items[j-1].Kind == mention.ItemWord || it.Flags&mention.Listed != 0) {
			to = append(to, Stay{Place: it.Ref, Date: -1})
		} else if it.Kind == mention.ItemPlace && it.Mark == lexicon.WordTo && len(to) > 0 {
			return // "segue, antes do Natal, para o Vaticano"
		}
	}
	if r.stays = to; len(to) == 0 {
		return
	}
	switch {
	case word == lexicon.WordAfter && v.status == Ongoing:
		v.status = Completed
	case word == lexicon.WordBefore && v.status == Ongoing:
		v.status = Planned
	}
	r.date, r.venue, r.until, r.from = -1, -1, -1, -1
	f := r.frame(Travel, i, &verb{cue: lexicon.CueGo, status: v.status, certainty: v.certainty, weak: true, index: i})
	f.Cue, f.Agents, f.Earlier = lexicon.CueGo, r.set.people(list), word == lexicon.WordAfter
	r.setStays(f)
	if word == lexicon.WordBefore {
		r.place = to[len(to)-1].Place
	}
}

// opensAfter returns the comma behind the places after which the sentence says that what the verb of item i tells was, -1 where it
// does not open with such.
func (r *reader) opensAfter(i int32) int32 {
	first := &r.items[r.firstItem]
	if r.verbs > 0 || first.Kind != mention.ItemWord || first.Word != lexicon.WordAfter {
		return -1
	}
	for j := r.firstItem + 1; j < i; j++ {
		switch it := &r.items[j]; {
		case isComma(it) && r.items[j+1].Kind != mention.ItemPlace:
			return j
		case isComma(it), it.Kind == mention.ItemPlace && it.Mark == lexicon.WordAfter, it.Kind == mention.ItemWord && (it.Word == lexicon.WordAnd || it.Word == lexicon.WordDet || it.Word == lexicon.WordOf):
		default:
			return -1
		}
	}
	return -1
}

// placeless looks elsewhere for the place of a verb of travel with which none is gathered; where phrases move, or the verb
// stands last, what it governs may stand before it too. A host is whom the verb says that they go to, -1 where it names none.
// It returns what the verb tells, and whether there is no more to read.
func (r *reader) placeless(i, end int32, it *mention.Item, v *verb, list []int32, byDefault bool, host int32) (done bool) {
	if len(r.stays) == 0 && r.where < 0 {
		r.spokenOfThere(i, end, it, list)
	}
	if r.lang.movable && r.whither(i, it.Cue, v, list, byDefault) {
		return true
	}
	if host >= 0 && r.where < 0 {
		r.atHost(host)
	}
	if len(r.stays) == 0 && r.where < 0 && !byDefault && r.cameHere(i, it, list) {
		r.stayAt(r.place)
	}
	if r.lang.verbSecond && r.verbLast(i, end, it, v, list, byDefault) {
		return true
	}
	if it.Cue == lexicon.CueArrive && len(r.stays) == 0 && r.where < 0 {
		if at := r.homeNamed(i); at >= 0 {
			r.stays = append(r.stays, Stay{Place: at, Date: r.date}) // "مسقط - يصل إلى البلاد غدا الرئيس X"
		}
	}
	if it.Cue == lexicon.CueStay && len(r.stays) == 0 && (r.where < 0 || !r.lang.inversion && r.markOf(r.where) != lexicon.WordFrom) {
		return true
	}
	came := it.Cue == lexicon.CueArrive && (v.status == Ongoing || v.status == Planned && r.lang.fixed) || it.Cue == lexicon.CueGo && v.status == Completed && it.Last > it.First
	if came && len(r.stays) == 0 && r.where < 0 && !byDefault && r.summitNear() {
		r.by = append(r.by[:0], list...) // "A, B and C had come" to the summit that the text tells of
		if !r.lang.movable && !(v.status == Planned && r.lang.fixed) {
			v.status = Completed
		}
		if r.lang.fixed && it.Feat&lexicon.FeatPres != 0 && it.Feat&lexicon.FeatPast == 0 {
			v.status = Planned // "Prime Minister X arrives on Wednesday"
		}
		place := r.place
		if r.lang.fixed && r.summitAt >= 0 {
			r.place = r.summitAt
		}
		done := r.guests(i, v)
		if r.place = place; done {
			return true
		}
	}
	if it.Cue == lexicon.CueArrive && len(r.stays) == 0 && r.where < 0 && r.here >= 0 && !byDefault && len(list) > 0 && list[0] != r.traveller && r.endsWith(i) && r.lang.bareVerbs {
		r.stayAt(r.here) // 罗马尼亚总统也于同日抵达: where the others did
	}
	if it.Cue == lexicon.CueGo && len(r.stays) == 0 && r.where < 0 && r.summitAt >= 0 && r.gatheringTo() {
		r.stayAt(r.summitAt)
	}
	if it.Cue == lexicon.CueStop && len(r.stays) == 0 {
		return true
	}
	if it.Cue == lexicon.CueArrive && len(r.stays) == 0 && r.where < 0 {
		if at := r.arrivesHere(i, list); at >= 0 {
			r.stayAt(at)
		}
	}
	idle := r.lang.verbSecond && it.Cue == lexicon.CueGo && it.Feat&lexicon.FeatWeak != 0 // "wo X denselben Weg geht"
	if len(r.stays) == 0 && r.where >= 0 && it.Cue != lexicon.CueReturn && !idle {
		r.stayAt(r.where)
	}
	return false
}

// arrives settles what a verb of arriving tells: who has come is there.
func (r *reader) arrives(it *mention.Item, v *verb) {
	switch {
	case r.lang.adjAfter && r.dayAhead(v):
		v.status = Planned
	case v.status == Completed && !r.entry && !r.overThen(it):
		v.status = Ongoing
		if r.lang.bareVerbs && r.noun < 0 {
			v.weak = false // 抵达后将停留两天: who has come will not come
		}
	}
}

// goes settles what a verb of going somewhere tells, and reports whether it is no more than that somebody has set out.
func (r *reader) goes(i, end int32, it *mention.Item, v *verb, list []int32, byDefault bool) (setOut bool) {
	switch {
	case v.status == Completed && len(r.stays) > 0 && r.lang.adjAfter && r.lang.capitals && !r.entry && !r.earlier && (it.Cue == lexicon.CueLeaveFor || r.aheadThere(end)):
		if r.from >= 0 && it.Cue == lexicon.CueLeaveFor {
			from, date := r.from, r.date
			f := r.frame(Leave, i, v) // "partiu de Luanda para Havana"
			f.Default, f.Agents, f.Cue = byDefault, r.set.people(list), lexicon.CueLeave
			f.From, r.from, r.date = from, -1, date
		}
		*v = r.onRoad(i, *v, end)
		return v.status == Planned
	case v.status == Ongoing && v.weak && it.Feat&lexicon.FeatPres != 0:
		v.status = Planned // "he goes on to Khartoum"
	case v.status == Ongoing && r.lang.fixed && len(r.stays) > 0 && (r.markOf(r.stays[0].Place) == lexicon.WordTo || r.markOf(r.stays[0].Place) == lexicon.WordFor):
		v.status, v.weak = Planned, true // "is flying to Accra", "is heading for Accra"
	case it.Cue == lexicon.CueLeaveFor && r.setsOff(i, v):
		v.status, v.weak = Planned, true // "left for Accra on Monday", which is no day of arrival
		r.undate()
	}
	return false
}

// visitedBy reads who visits the place that is the subject of the verb of item i: "Cuba was visited by Lavrov".
func (r *reader) visitedBy(i int32) {
	if len(r.by) > 0 {
		r.subject, r.kind = refill(r.subject, r.by), personSubject
	}
	if p := r.subjectPlace(i); p >= 0 && len(r.stays) == 0 {
		r.stayAt(p)
	}
}

// spokenOfThere takes a place that the text has told before for that of the verb of item i, which has none, where a word
// points to it.
func (r *reader) spokenOfThere(i, end int32, it *mention.Item, list []int32) {
	if r.place >= 0 && !r.lang.movable && r.there(i) {
		r.stayAt(r.hither(it))
	}
	if len(r.stays) == 0 && r.lang.movable && r.there(i) {
		if at := r.hostLand(i, list); at >= 0 {
			r.stayAt(at)
		}
	}
	if len(r.stays) == 0 && len(list) > 0 && it.Cue != lexicon.CueReturn {
		if at := r.spokenPlace(i, end, list[0]); at >= 0 {
			r.stayAt(at)
		}
	}
}

// verbLast is what a verb of travel needs where the finite verb stands second and the rest last: its place may stand
// anywhere in the clause. It reports whether there is no more to read.
func (r *reader) verbLast(i, end int32, it *mention.Item, v *verb, list []int32, byDefault bool) (done bool) {
	if it.Cue == lexicon.CueStay && it.Feat&lexicon.FeatIndef != 0 && r.until < 0 && len(list) > 0 && !r.hasCome(list[0]) {
		return true // "weil die Kanzlerin in Berlin geblieben war"
	}
	if gone := r.hasGone(it, v); gone != v.status {
		v.status, v.weak = gone, !r.ofLate(i)
	}
	if len(r.stays) == 0 && r.where < 0 {
		r.placeBeyond(i, end)
	}
	if len(r.stays) == 0 && r.where < 0 {
		r.placeInFront(i, it.Cue)
	}
	if len(r.stays) == 0 && r.where < 0 && r.place >= 0 && r.theTown(i+1, end) {
		r.stays = append(r.stays, Stay{Place: r.place, Date: r.date})
	}
	if len(r.stays) == 0 && r.where < 0 && it.Cue == lexicon.CueGo && v.status == Completed && r.from >= 0 && r.doc.Places[r.from].City != 0 {
		r.stayAt(r.from) // "kam aus Straßburg"
		f := r.frame(Travel, i, v)
		f.Default, f.Earlier, f.Date, f.Agents = byDefault, true, -1, r.set.people(list)
		r.setStays(f)
		return true
	}
	return false
}

// relativeTense is what a verb of travel needs where its form tells its time beside the verb before. It reports
// whether what the verb tells is no journey.
func (r *reader) relativeTense(i int32, it *mention.Item, v *verb, list []int32) (none bool) {
	if it.Feat&lexicon.FeatWeak != 0 && it.Cue == lexicon.CueArrive && i+1 < r.lastItem && r.items[i+1].Kind == mention.ItemPlace && r.items[i+1].Mark == lexicon.WordNone {
		return true // "وتحل فرنسا ضيف شرف": the place is the subject
	}
	if it.Feat&lexicon.FeatWeak != 0 && it.Cue == lexicon.CueVisit && r.ownLand(list[:min(len(list), 1)]) {
		return true // "تفقد وزير الصحة مستشفى أسوان": ministers inspect at home
	}
	if it.Cue == lexicon.CueStay && it.Feat&lexicon.FeatWeak != 0 && r.livesThere(i) {
		return true // "يقيم في باريس منذ سنوات"
	}
	if it.Cue == lexicon.CueGo && it.Feat&lexicon.FeatGer != 0 && (v.status == Completed || v.status == Ongoing || v.status == NoStatus) {
		v.status, v.weak = Planned, true // "غادر متوجها إلى"
	}
	return false
}

// calledOffHere reports whether the denial of the verb of item i says that a plan came to nothing.
func (r *reader) calledOffHere(i int32, it *mention.Item) bool {
	switch {
	case r.lang.movable && it.Feat&lexicon.FeatInf != 0 && r.failed(i):
		return true // "не смог приехать"
	case r.lang.movable && it.Feat&lexicon.FeatPast != 0 && it.Feat&lexicon.FeatRefl == 0 && it.Cue == lexicon.CueArrive && r.verb.cue != lexicon.CueDeny:
		return true // "так и не доехал"
	}
	return r.afterAll(i) // "n'ira finalement pas à Tunis"
}

// afterAll reports whether the clause of the verb at item i says that something has turned out otherwise
// than it was to be: "finalement", "afinal", "já não".
func (r *reader) afterAll(i int32) bool {
	const near = 4
	for j := max(r.firstItem, i-near); j < r.lastItem && j <= i+near; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemWord && (it.Word == lexicon.WordThen || it.Word == lexicon.WordNot) && it.Feat&lexicon.FeatAfter != 0 {
			return true
		}
	}
	return false
}

// overThen reports whether the auxiliary of the verb it, or the one within it, tells of what was over when
// something else happened: "était arrivé", "avait gagné Manille", "chegara".
func (r *reader) overThen(it *mention.Item) bool {
	if len(r.doc.Grammar.OverThen) == 0 {
		return false
	}
	for _, end := range r.doc.Grammar.OverEndings {
		if t := &r.doc.Tokens[it.First]; it.First == it.Last && it.Feat&lexicon.FeatPast != 0 && strings.HasSuffix(r.doc.Text[t.Start:t.End], end) {
			return true
		}
	}
	const then = auxPast | auxPerfect
	return r.aux&then == then && it.Feat&lexicon.FeatPart != 0 || it.Last > it.First && slices.Contains(r.doc.Grammar.OverThen, r.doc.Tokens[it.First].Hash)
}

// replaces reads in whose stead somebody goes: "Statt Präsident X reist Ministerin Y nach Rom", "Вместо
// премьера в Токио полетит министр Y".
func (r *reader) replaces(i int32, v *verb) {
	if len(r.stays) == 0 || v.status == Denied || v.status == Cancelled || v.status == Postponed {
		return
	}
	for j := i - 1; j >= r.firstItem && r.items[j].Kind != mention.ItemPunct; j-- {
		it := &r.items[j]
		if it.Kind != mention.ItemPerson || it.Mark != lexicon.WordExcept {
			continue
		}
		if e := r.doc.Persons[it.Ref].Entity; e >= 0 && !slices.Contains(r.subject, e) {
			f := r.frame(Travel, i, &verb{cue: lexicon.CueStay, status: Cancelled, index: i})
			f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{e})
			r.setStays(f)
		}
		return
	}
}

// placeBeyond takes the place to which the verb of item i leads behind a phrase that tells when: "will nach
// einem Treffen mit Präsident X auch nach Rom fahren".
func (r *reader) placeBeyond(i, end int32) {
	if c := r.items[i].Cue; c != lexicon.CueGo && c != lexicon.CueLeaveFor {
		return
	}
	noun := int32(-1)
	for j := i + 1; j < end; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemCue:
			if noun = j; it.Flags&mention.Noun == 0 || it.Mark != lexicon.WordAfter && it.Mark != lexicon.WordBefore {
				return
			}
		case mention.ItemPlace:
			if noun >= 0 && it.Mark == lexicon.WordTo && j > noun+2 {
				r.stayAt(it.Ref)
				return
			}
		}
	}
}

// note records that somebody travels who is no official of the text.
func (r *reader) note(it *mention.Item) {
	if r.unknown < 0 || len(r.stays) == 0 {
		return
	}
	p := &r.doc.Persons[r.unknown]
	code := NoteNoOffice
	if p.Flags&mention.Pronoun != 0 {
		code = NoteNoTraveller
	} else if p.NameFirst < 0 || p.NameFirst == p.NameLast {
		return // one word may be anything
	}
	r.set.Notes = append(r.set.Notes, Note{code, p.First, it.Last})
}

// subjectPlace returns the place that is the subject of the verb at item i.
func (r *reader) subjectPlace(i int32) int32 {
	for j := i - 1; j >= r.firstItem; j-- {
		it := &r.items[j]
		if it.Kind == mention.ItemPlace && it.Mark == lexicon.WordNone {
			return it.Ref
		}
		if it.Kind == mention.ItemCue {
			return -1
		}
	}
	return -1
}

// markOf returns the mark of the item that mentions a place.
func (r *reader) markOf(place int32) lexicon.Word {
	for j := r.firstItem; j < r.lastItem; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPlace && it.Ref == place {
			return it.Mark
		}
	}
	return lexicon.WordNone
}
