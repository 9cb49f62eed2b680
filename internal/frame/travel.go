package frame

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

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

// brought makes who leads the group, or owns the aeroplane, that is the subject of the verb of item i its subject.
func (r *reader) brought(i int32) {
	led := r.led(i)
	if led < 0 {
		led = r.aboard(i)
	}
	if led < 0 && r.kind == otherSubject && (r.lang.bareVerbs || r.lang.inversion && !r.lang.cases && r.lang.capitals) && r.guestsBefore(i) {
		led = r.guestSpokenOf() // 代表团定于周六飞往: the one spoken of leads it; "El visitante viajará a Lima"
	}
	if led >= 0 {
		r.acts(led)
	}
}

// fromAside returns the place from which the subject of the verb at item i comes, where that stands between commas
// before it: "X, procedente de Brasilia, llegó a Caracas"; -1 where it does not.
func (r *reader) fromAside(i int32) int32 {
	j := i - 1
	for j > r.firstItem && r.items[j].Kind == mention.ItemWord && auxiliary(r.items[j].Word) {
		j--
	}
	if j < r.firstItem+4 || !isComma(&r.items[j]) {
		return -1
	}
	at, word, open, who := &r.items[j-1], &r.items[j-2], &r.items[j-3], &r.items[j-4]
	if at.Kind != mention.ItemPlace || at.Mark != lexicon.WordFrom || word.Kind != mention.ItemWord || word.Last == word.First || !isComma(open) || who.Kind != mention.ItemPerson {
		return -1
	}
	return at.Ref
}

// comingFrom adds the stay in the place from which somebody comes with a verb of going or arriving. It reports whether there is no
// more to read.
func (r *reader) comingFrom(i, end int32, it *mention.Item, v *verb, list []int32, byDefault bool) bool {
	flew := it.Cue == lexicon.CueGo && v.status == Completed && len(list) > 0 && r.lang.inversion && (r.doc.People[list[0]].Country != 0 || r.doc.People[list[0]].Org != 0)
	if (it.Cue == lexicon.CueArrive && v.status == Ongoing || flew) && len(r.stays) > 0 && r.doc.Places[r.from].Country != r.doc.Places[r.stays[0].Place].Country {
		// "llegó a Caracas procedente de La Habana": he was there before
		date, stays := r.date, len(r.set.Stays)
		r.date = -1
		f := r.frame(Travel, i, &verb{cue: it.Cue, status: Completed, weak: true, index: i})
		f.Default, f.Earlier, f.Agents = byDefault, true, r.set.people(list)
		r.set.Stays = append(r.set.Stays, Stay{Place: r.from, Date: -1})
		f.Stays = Range{int32(stays), int32(stays) + 1}
		r.date = date
	}
	if it.Cue == lexicon.CueArrive && len(r.stays) == 0 && r.where < 0 && v.status != Denied && r.lang.inversion && r.plainlyFrom(i, end) {
		here := r.headPlace()
		r.date = -1 // "só chegará à reunião ao fim da tarde, vindo de Copenhaga"
		f := r.frame(Travel, i, &verb{cue: it.Cue, status: Completed, weak: true, index: i})
		f.Default, f.Earlier, f.Agents = byDefault, true, r.set.people(list)
		r.stays = append(r.stays[:0], Stay{Place: r.from, Date: -1})
		r.setStays(f)
		if here >= 0 {
			r.stays, r.from = append(r.stays[:0], Stay{Place: here, Date: -1}), -1
			f := r.frame(Travel, i, v) // "بريتوريا: أجرى الرئيس X، الذي وصل قادما من داكار"
			f.Default, f.Agents = byDefault, r.set.people(list)
			r.setStays(f)
			r.here, r.place = here, here
		}
		return true
	}
	return false
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

// returns reads who returns, with what has been gathered; false where he goes to a place as others do. A stay abroad
// is over with it: "returned yesterday from Peru".
func (r *reader) returns(i int32, it *mention.Item, v verb, list []int32, byDefault bool) bool {
	if (v.status == Completed || v.status == Ongoing && (r.lang.movable || r.lang.verbSecond || r.lang.inversion && !r.laterDay(i))) && r.from >= 0 && len(r.stays) == 0 {
		v.status = Completed
		f := r.frame(Leave, i, &v) // "returned yesterday from Peru": that stay is over
		f.Default = byDefault
		f.Agents = r.set.people(list)
		if f.Date < 0 {
			f.Date = r.before(i)
		}
		r.setStays(f)
		return true
	}
	if v.status == Planned && len(list) > 0 && len(r.stays) > 0 && r.lang.ownOffices && r.ownLand(list) {
		if c := r.doc.Places[r.stays[0].Place].Country; c != r.dateline() {
			r.doc.People[list[0]].Country, r.doc.People[list[0]].Inferred = c, true // "قبل العودة إلى الجزائر"
		}
	}
	if len(list) > 0 && len(r.stays) > 0 && (v.status == Completed || v.status == Planned) && r.goesHome(list[0]) {
		if r.from >= 0 && v.status == Completed && r.doc.Places[r.from].Country != r.doc.Places[r.stays[0].Place].Country {
			f := r.frame(Leave, i, &v) // "вернулся из Канберры в Анкару": where he was
			f.Cue, f.Default, f.Agents = it.Cue, byDefault, r.set.people(list)
		}
		f := r.frame(Leave, i, &v) // "regresó a Managua el lunes": the stay abroad is over
		f.Cue, f.Default = it.Cue, byDefault
		if v.status != Completed || !r.lang.bareVerbs && !r.lang.tenseOfBefore || f.From >= 0 && r.doc.Places[f.From].Country == r.doc.Places[r.stays[0].Place].Country {
			f.From = -1 // but 已从北京返回伯尔尼: he was there
		}
		f.Agents = r.set.people(list)
		if f.Date = r.stays[0].Date; f.Date < 0 {
			f.Date = r.date
		}
		return true
	}
	if r.lang.bareVerbs && v.status == Completed && len(r.stays) == 0 && len(list) > 0 && it.Last > it.First && r.aux == 0 {
		f := r.frame(Leave, i, &v) // 当晚乘机返京: the stay abroad is over
		f.Cue, f.Default, f.From = it.Cue, byDefault, -1
		f.Agents = r.set.people(list)
		if f.Date < 0 {
			f.Date = r.before(i)
		}
		return true
	}
	if v.status == Completed && r.date < 0 && (len(r.stays) == 0 || r.stays[0].Date < 0) {
		return true // "returned to Morocco": back where he came from
	}
	return false
}

// laterDay reports whether the clause of the verb of item i, in the present tense, tells a day to come: "vuelve mañana de Lima".
func (r *reader) laterDay(i int32) bool {
	date := r.date
	if date < 0 {
		date = r.before(i)
	}
	if date < 0 {
		return false
	}
	d := &r.doc.Dates[date]
	return d.Rel == lexicon.TimeTomorrow || d.Rel == lexicon.TimeDayAfter || d.Weekday != 0 && d.Shift >= 0
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

// ledFirst returns who leads the delegation that comes, where the sentence opens with him: "Angeführt von X
// ist eine Delegation in Rom eingetroffen"; -1 where it does not.
func (r *reader) ledFirst(i int32) int32 {
	first := &r.items[r.firstItem]
	if !r.lang.verbSecond || first.Kind != mention.ItemWord || first.Word != lexicon.WordBy || first.Last == first.First {
		return -1
	}
	who := int32(-1)
	for j := r.firstItem + 1; j < r.end(i); j++ {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemPerson && it.Mark == lexicon.WordBy && it.First <= first.Last+2:
			who = r.doc.Persons[it.Ref].Entity
		case it.Kind == mention.ItemCue && it.Cue == lexicon.CueDelegation:
			return who
		}
	}
	return -1
}

// jointly adds to those in a list the ones together with whom the clause of the verb at item i says that
// they go: "Gemeinsam mit seiner Kollegin X reiste er nach Kiew", "Вместе с X в Киев прибыл Y".
func (r *reader) jointly(i int32, list []int32) []int32 {
	if r.kind != personSubject {
		return list
	}
	first := i
	for first > r.firstItem && r.items[first-1].Kind != mention.ItemPunct {
		first--
	}
	joint := false
	for j, end := first, r.end(i); j < end; j++ {
		it := &r.items[j]
		if it.Kind != mention.ItemPerson || it.Mark != lexicon.WordWith {
			continue
		}
		joint = joint && it.Flags&mention.Listed != 0 || r.jointWord(first, end, it.First)
		if e := r.doc.Persons[it.Ref].Entity; joint && e >= 0 && !slices.Contains(list, e) {
			list = append(append([]int32(nil), list...), e)
		}
	}
	return list
}

// inCompany adds to those in a list the ones with whom the verb of item i says that they go, no noun between: "travels to
// Cairo on Sunday together with the prime ministers of Belgium and Greece", but "travels to Cairo for talks with".
func (r *reader) inCompany(i int32, list []int32) []int32 {
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			e := r.doc.Persons[it.Ref].Entity
			if it.Mark != lexicon.WordWith {
				return list
			}
			if e >= 0 && r.doc.People[e].Named && !slices.Contains(list, e) {
				list = append(append([]int32(nil), list...), e)
			}
		case mention.ItemCue, mention.ItemThing, mention.ItemOther, mention.ItemOrg, mention.ItemTopic:
			return list
		}
	}
	return list
}

// jointWord reports whether a preposition for those who do something together stands right before a
// token, wherever the clause has moved it.
func (r *reader) jointWord(first, end, token int32) bool {
	for j := first; j < end; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemWord && it.Word == lexicon.WordWith && it.Feat&lexicon.FeatPl != 0 && it.Last == token-1 {
			return true
		}
	}
	return false
}

// partyGoes remembers where a delegation goes whose head the text may tell later: "A delegation of
// the bloc arrived in Bamako. The team, led by X, headed straight into talks".
func (r *reader) partyGoes(i int32, it *mention.Item, v *verb) {
	if !r.lang.fixed || len(r.stays) == 0 || v.status == Denied {
		return
	}
	for j := i - 1; j >= r.firstItem; j-- {
		at := &r.items[j]
		if at.Kind != mention.ItemCue {
			continue
		}
		if at.Cue != lexicon.CueDelegation || at.Feat&lexicon.FeatWeak != 0 {
			return
		}
		if it.Cue == lexicon.CueArrive && v.status == Completed {
			v.status = Ongoing
		}
		date := r.stays[0].Date
		if date < 0 {
			date = r.date
		}
		r.party = party{r.stays[0].Place, r.si, date, v.status, true}
		return
	}
}

// partyLed makes the journey of the delegation spoken of that of the person who is told to lead it.
func (r *reader) partyLed(i int32) {
	const near = 3 // sentences
	it := &r.items[i]
	if !r.party.set || r.si > r.party.sentence+near || it.Mark != lexicon.WordBy || i < r.firstItem+2 {
		return
	}
	led, e := &r.items[i-1], r.doc.Persons[it.Ref].Entity
	if e < 0 || led.Kind != mention.ItemCue || led.Feat&lexicon.FeatPart == 0 || led.Last == led.First {
		return
	}
	for j := i - 2; j >= r.firstItem; j-- {
		if at := &r.items[j]; at.Kind == mention.ItemCue {
			if at.Cue != lexicon.CueDelegation {
				return
			}
			break
		}
	}
	p := r.party
	r.party = party{}
	r.gather(i, i, false)
	r.stays = append(r.stays, Stay{Place: p.place, Date: p.date})
	f := r.frame(Travel, i, &verb{cue: lexicon.CueStay, status: p.status, index: i})
	f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{e})
	r.setStays(f)
	r.traveller = e
}

// headPlace returns the place with which the line begins, where a colon or a dash parts it from the
// news, in texts that do not say again where they are; -1 where none does.
func (r *reader) headPlace() int32 {
	if !r.lang.ownOffices || r.firstItem+1 >= r.lastItem {
		return -1
	}
	at, mark := &r.items[r.firstItem], &r.items[r.firstItem+1]
	if at.Kind != mention.ItemPlace || mark.Kind != mention.ItemPunct || mark.Ref != ':' && mark.Ref != '-' && mark.Ref != '–' {
		return -1
	}
	return at.Ref
}

// setsOff reports whether who left for a place has only just left: the news tells it as that of
// the day, and not in the course of a story.
func (r *reader) setsOff(i int32, v *verb) bool {
	return r.lang.fixed && v.status == Completed && r.aux&(auxPerfect|auxLater|auxEarlier) == 0 && !r.entry && !r.toldBefore() && !r.oldDate(i)
}

// toldBefore reports whether the text has told of a journey of the subject.
func (r *reader) toldBefore() bool {
	for k := len(r.set.Frames) - 1; k >= 0 && k > len(r.set.Frames)-100; k-- {
		f := &r.set.Frames[k]
		if (f.Kind == Travel || f.Kind == Visit) && f.Stays.Len() > 0 && f.Sentence > 0 && len(r.subject) > 0 && slices.Contains(r.set.People(f.Agents), r.subject[0]) {
			return true
		}
	}
	return false
}

// undate takes the date of a departure from the places that it leads to.
func (r *reader) undate() {
	r.date = -1
	for k := range r.stays {
		r.stays[k].Date = -1
	}
}

// through takes the place through which somebody passes: "transited through Lisbon".
func (r *reader) through(i, end int32) {
	for j := i + 1; j < end && j <= i+2; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPlace && (it.Mark == lexicon.WordVia || it.Mark == lexicon.WordUntil) {
			r.stayAt(it.Ref)
		}
	}
}

// hasGone returns the status of a verb of motion in the perfect of the present: who "ist nach Rom
// gereist" or "aufgebrochen" is there or on his way; of who "reiste nach Rom" the text looks back.
func (r *reader) hasGone(it *mention.Item, v *verb) Status {
	if v.status != Completed || r.entry || r.aux&auxEarlier != 0 || r.earlier || it.Cue != lexicon.CueGo && it.Cue != lexicon.CueLeaveFor {
		return v.status
	}
	perfect := it.Feat&lexicon.FeatPart != 0 && r.aux&(auxBe|auxPerfect) != 0 && r.aux&(auxPast|auxWould) == 0
	if perfect || it.Cue == lexicon.CueLeaveFor && r.aux&auxPast == 0 {
		return Ongoing
	}
	return v.status
}

// theTown reports whether the place spoken of is where items i to end lead: "befindet sich bereits
// in der Stadt", "ist in die Hauptstadt gereist".
func (r *reader) theTown(i, end int32) bool {
	for j := i; j < end; j++ {
		it := &r.items[j]
		if it.Kind != mention.ItemThing || it.Mark != lexicon.WordIn && it.Mark != lexicon.WordTo {
			continue
		}
		switch lexicon.Thing(it.Ref) {
		case lexicon.ThingCity, lexicon.ThingCapital:
			before := &r.items[j-1]
			return before.Kind == mention.ItemWord && (before.Word == lexicon.WordDet && before.Feat&lexicon.FeatIndef == 0 || before.Last == before.First && before.Word == it.Mark)
		}
	}
	return false
}

// livesThere reports whether somebody has stayed for years.
func (r *reader) livesThere(i int32) bool {
	since := false
	for j := i + 1; j < r.lastItem && j < i+9; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemWord && it.Word == lexicon.WordSince {
			since = true
			continue
		}
		if since {
			e := &r.doc.Elems[it.Elem]
			return it.Kind == mention.ItemDate && r.doc.Dates[it.Ref].Start.Month == 0 && r.doc.Dates[it.Ref].Start.Day == 0 && r.doc.Dates[it.Ref].Weekday == 0 && (r.doc.Dates[it.Ref].Rel == lexicon.TimeYear || r.doc.Dates[it.Ref].Start.Year != 0) || e.Is(lexicon.KindTime) && r.doc.IsYear(e)
		}
	}
	return false
}

// homeNamed returns the place of the dateline where the clause of item i says that somebody
// comes to "the country", -1 where it does not.
func (r *reader) homeNamed(i int32) int32 {
	if !r.lang.ownOffices {
		return -1
	}
	for j := i + 1; j < r.lastItem && j <= i+4; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemThing && it.Ref == int32(lexicon.ThingHome) && (it.Mark == lexicon.WordTo || it.Mark == lexicon.WordNone && j == i+1) && r.doc.Definite(it) {
			for k := 0; k < len(r.doc.Sentences) && k < 3; k++ {
				s := &r.doc.Sentences[k]
				if s.FirstItem < s.LastItem && r.items[s.FirstItem].Kind == mention.ItemPlace {
					return r.items[s.FirstItem].Ref
				}
			}
			return -1
		}
	}
	return -1
}

// homeland gives those who leave the country, or come back to it, the country of the text's
// dateline: "الخرطوم - عاد إلى البلاد رئيس الجمهورية".
func (r *reader) homeland(i int32, list []int32) {
	if !r.lang.ownOffices || len(list) == 0 {
		return
	}
	home := r.items[i].Last > r.items[i].First
	for j := i + 1; j < r.lastItem && j <= i+4 && !home; j++ {
		it := &r.items[j]
		home = it.Kind == mention.ItemThing && it.Ref == int32(lexicon.ThingHome) || it.Kind == mention.ItemWord && it.Word == lexicon.WordBack
		if it.Kind == mention.ItemPlace || it.Kind == mention.ItemCue {
			break
		}
	}
	c := r.dateline()
	for _, e := range list {
		if en := &r.doc.People[e]; home && c != 0 && en.Country == 0 && en.Org == 0 {
			en.Country, en.Inferred = c, true
		}
	}
}

// ownLand reports whether the text says of nobody in the list whose official he is, so that
// what he looks at is more likely in his own country.
func (r *reader) ownLand(list []int32) bool {
	for _, e := range list {
		if r.doc.People[e].Country != 0 || r.doc.People[e].Org != 0 {
			return false
		}
	}
	return true
}

// there reports whether a word of the clause of item i stands for the place spoken of:
// "il s'y rendra", "elle y passera deux jours".
func (r *reader) there(i int32) bool {
	if !r.holds.there && r.holds.feats&lexicon.FeatLoc == 0 {
		return false
	}
	loc := func(it *mention.Item) bool {
		return it.Kind == mention.ItemWord && it.Word == lexicon.WordThere || it.Feat&lexicon.FeatLoc != 0 && !r.lang.cases && (it.Kind == mention.ItemWord || it.Kind == mention.ItemCue)
	}
	if loc(&r.items[i]) || r.lang.movable && i+1 < r.lastItem && loc(&r.items[i+1]) {
		return true
	}
	for j := i - 1; j >= r.firstItem && j > i-5; j-- {
		switch it := &r.items[j]; {
		case loc(it):
			return true
		case it.Kind == mention.ItemPunct || it.Kind == mention.ItemPlace || it.Kind == mention.ItemCue && it.Cue != lexicon.CuePlan:
			return false
		}
	}
	next := i + 1
	if r.lang.verbSecond && next < r.lastItem && r.items[next].Kind == mention.ItemWord && r.items[next].Word == lexicon.WordAlso {
		next++ // "reiste auch Minister X dorthin"
	}
	return next < r.lastItem && loc(&r.items[next])
}

// askedFor reports whether a noun of inviting follows the object of the verb at item i, which
// says what for: 访日邀请.
func (r *reader) askedFor(i int32) bool {
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
		case mention.ItemCue:
			return j > i+1 && it.Cue == lexicon.CueInvitation && it.Mark == lexicon.WordNone
		default:
			return false
		}
	}
	return false
}

// seesOff reports whether somebody goes no farther than to where others arrive or leave, to meet
// them or to see them off: 到松山机场送行.
func (r *reader) seesOff(i int32) bool {
	venue := false
	for j := i + 1; j < r.lastItem && j <= i+5; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace, mention.ItemWord, mention.ItemOther:
		case mention.ItemThing:
			venue = venue || it.Ref == int32(lexicon.ThingAirport)
		case mention.ItemCue:
			return venue && (it.Cue == lexicon.CueDeparture || it.Cue == lexicon.CueReceive || it.Cue == lexicon.CueReception)
		default:
			return false
		}
	}
	return false
}

// callsIt reports whether the clause of the verb at item i says what the journey told before it
// is: 这是美国总统首次访问越南.
func (r *reader) callsIt(i int32) bool {
	this := false
	for j := i - 1; j >= r.firstItem && r.items[j].Kind != mention.ItemPunct; j-- {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemPerson && r.doc.Persons[it.Ref].NameFirst >= 0:
			return false
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordBe:
			this = true
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordDet && this:
			return true
		}
	}
	return false
}

// dateline returns the country of the last dateline or of the place with which the text begins, 0 where none does.
func (r *reader) dateline() uint16 {
	if r.lined >= 0 {
		return r.doc.Places[r.lined].Country
	}
	for i := range r.doc.Sentences {
		s := &r.doc.Sentences[i]
		if s.Title || s.FirstItem >= s.LastItem {
			continue
		}
		if it := &r.items[s.FirstItem]; it.Kind == mention.ItemPlace {
			return r.doc.Places[it.Ref].Country
		}
		if i < 2 && i+1 < len(r.doc.Sentences) && r.doc.Sentences[i+1].Para {
			continue // a headline
		}
		if !r.lang.ownOffices || i > 2 {
			return 0
		}
	}
	return 0
}

// goesHome reports whether the first place gathered lies in a person's own country.
func (r *reader) goesHome(who int32) bool {
	c := r.doc.Places[r.stays[0].Place].Country
	if r.lang.fixed && r.doc.People[who].Role == lexicon.RolePope {
		return true // "before returning to Rome"
	}
	if en := &r.doc.People[who]; en.Org != 0 && en.Country == 0 && r.lang.adjAfter && r.lang.capitals {
		return true // "avant de regagner Genève": where his organization sits
	}
	if en := &r.doc.People[who]; c != 0 && en.Country == 0 && en.Org == 0 && (r.dateline() == c || r.lang.inversion && r.doc.Places[r.stays[0].Place].Capital) {
		en.Country, en.Inferred = c, true // a text from there: "نواكشوط - عاد الوزير X إلى نواكشوط"
	}
	return c != 0 && r.doc.People[who].Country == c
}

// sinceDate returns the date since when the verb at item i says that somebody is
// where he is, -1 where it says none.
func (r *reader) sinceDate(i int32) int32 {
	if r.since >= 0 {
		return r.since
	}
	for j := i - 1; j >= r.firstItem; j-- {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemDate && it.Mark == lexicon.WordSince:
			return it.Ref
		case it.Kind == mention.ItemCue || it.Kind == mention.ItemPunct:
			return -1
		}
	}
	return -1
}

// onward reads a clause that leaves its verb to the one before: "He travels to
// Senegal, where he will meet X, and on Thursday to Morocco".
func (r *reader) onward(i int32) {
	if travels(r.verb.cue) && !(r.lang.captions && r.verb.index == r.went.verb.index) {
		return // "viaja hoje para Tunes e no domingo para Trípoli"
	}
	j := i - 1
	for ; j >= r.firstItem && j > i-8; j-- {
		if it := &r.items[j]; it.Kind == mention.ItemWord && it.Word == lexicon.WordAnd || it.Kind == mention.ItemWord && it.Word == lexicon.WordThen {
			break
		}
	}
	if j < r.firstItem || !r.goesOn(j) || travels(r.verb.cue) && j < r.verb.index {
		return
	}
	for k := i + 1; k < r.lastItem; k++ { // a verb behind the place is the clause's own
		if it := &r.items[k]; it.Kind == mention.ItemPunct || it.Kind == mention.ItemCue {
			if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Feat&lexicon.FeatInf == 0 {
				return
			}
			break
		}
	}
	before := r.set.Frames[r.went.frame]
	r.boundary()
	r.where = -1
	v := r.went.verb
	v.index = i
	r.gather(j, r.end(i), true)
	if len(r.stays) == 0 {
		return
	}
	f := r.frame(Travel, i, &v)
	f.Cue, f.Agents, f.Default = v.cue, before.Agents, before.Default
	r.setStays(f)
	r.place = r.stays[len(r.stays)-1].Place
	r.subject = append(r.subject[:0], r.set.People(f.Agents)...)
	r.kind = personSubject
	r.verb, r.verbs = v, 1
	r.went = travelled{v, int32(len(r.set.Frames) - 1)}
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

// being returns what the auxiliaries around "be", at item i, say of the time of what somebody is.
func being(cue lexicon.Cue, i int32, said aux) verb {
	v := verb{cue: cue, status: Ongoing, index: i}
	switch {
	case said&auxNot != 0:
		v.status = Denied
	case said&(auxFuture|auxProspect) != 0:
		v.status = Planned
	case said&auxPossible != 0:
		v.status, v.certainty = Planned, Possible
	case said&(auxPast|auxPerfect) != 0:
		v.status, v.weak = Completed, true
	}
	return v
}

// stay reads "is in Ottawa": the verb "be" with a place.
func (r *reader) stay(i int32) {
	it := &r.items[i]
	r.settle(it)
	if r.kind != personSubject {
		if led := r.led(i); led >= 0 {
			r.subject = append(r.subject[:0], led)
			r.inherited = append(r.inherited[:0], led)
			r.kind = personSubject
		}
	}
	if r.kind == noSubject && r.s.Speaker > 0 && !r.noisy() {
		r.acts(r.s.Speaker - 1) // «Рад быть в Белграде»
	}
	if r.kind != personSubject || r.inIf {
		return
	}
	if r.lang.verbSecond && r.doc.People[r.subject[0]].Role == lexicon.RoleAmbassador {
		return // "ist seit fünf Jahren Botschafter in Berlin"
	}
	v := being(lexicon.CueStay, i, r.aux)
	r.gather(i+1, r.end(i), true)
	host := int32(-1)
	if r.lang.moves {
		if host = r.hostOf(i, r.end(i), r.subject); host >= 0 {
			r.atHost(host)
		}
	}
	if len(r.stays) == 0 && r.place >= 0 && (r.thereNext(i) || r.items[i].Cue == lexicon.CuePlan && r.there(i)) {
		r.stayAt(r.place)
	}
	if r.lang.fixed && r.aux&auxPerfect != 0 && r.aux&(auxPast|auxNot) == 0 {
		if r.since < 0 {
			r.since = r.sinceAhead(i)
		}
		if r.since >= 0 && !r.yearOnly(r.since) {
			v.status, v.weak = Ongoing, false // "has been in Algeria since Sunday"
		}
	}
	if r.lang.verbSecond && v.status == Ongoing && r.since < 0 {
		r.since = r.sinceDate(i) // "Seit Montag ist X in Mali"
	}
	f := r.frame(Travel, i, &v)
	f.Cue = lexicon.CueStay
	if first := r.firstItem; f.Date < 0 && r.lang.verbSecond && i > first+1 && r.items[first].Kind == mention.ItemDate && r.items[first+1].Kind == mention.ItemPunct && r.items[first+1].Ref == ':' {
		f.Date, f.Weak = r.items[first].Ref, true // "Freitag: X ist in London"
	}
	if f.Date < 0 && r.since >= 0 {
		f.Date = r.since // "has been in Algeria since Sunday"
	}
	if (r.s.Speaker > 0 || r.lang.moves) && f.Date < 0 && !slices.ContainsFunc(r.stays, func(st Stay) bool { return st.Date >= 0 }) {
		f.Date = r.before(i) // "Yesterday I was in Addis Ababa", "9 мая будет в Дохе", "Am Montag war X in Manila"
	}
	f.Agents = r.set.people(r.subject)
	r.setStays(f)
	r.traveller = r.subject[0]
	if host >= 0 {
		r.meetsHost(i, v, r.subject, false, host)
	}
	r.done(&v)
}

// sinceAhead returns the date since when the clause of item i says something lasts, -1 where it
// says none.
func (r *reader) sinceAhead(i int32) int32 {
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemDate && it.Mark == lexicon.WordSince:
			return it.Ref
		case it.Kind == mention.ItemPunct, it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			return -1
		}
	}
	return -1
}

// led returns who leads the delegation that is the subject of the verb at item i: "a
// delegation headed by X arrived", "وصل وفد برئاسة X".
func (r *reader) led(i int32) int32 {
	group := int32(-1)
	if r.holds.cues&(1<<lexicon.CueDelegation) == 0 {
		return r.ledFirst(i)
	}
	for j := r.holds.at[mention.ItemCue].prev(i); j >= r.firstItem && group < 0; j = r.holds.at[mention.ItemCue].prev(j) {
		if it := &r.items[j]; it.Kind == mention.ItemCue && it.Cue == lexicon.CueDelegation {
			group = j
		}
	}
	if group < 0 && i+1 < r.lastItem && r.items[i+1].Kind == mention.ItemCue && r.items[i+1].Cue == lexicon.CueDelegation {
		group = i + 1
	}
	for j := i + 1; group < 0 && r.lang.inversion && j < r.lastItem && j <= i+6; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemCue && it.Cue == lexicon.CueDelegation && it.Mark == lexicon.WordNone {
			group = j // "وصل إلى بكين أمس وفد يترأسه X"
		} else if it.Kind != mention.ItemPlace && it.Kind != mention.ItemDate && it.Kind != mention.ItemWord && it.Kind != mention.ItemOther {
			break
		}
	}
	if e := r.ledFirst(i); e >= 0 {
		return e
	}
	for j := group + 1; group >= 0 && j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			if it.Mark == lexicon.WordBy || j < i && (it.Mark == lexicon.WordOf || it.Mark == lexicon.WordWith || it.Mark == lexicon.WordNone) {
				return r.doc.Persons[it.Ref].Entity
			}
			return -1
		case mention.ItemCue:
			if j != i && it.Flags&mention.Verb != 0 && it.Cue != lexicon.CueOther && it.Cue != lexicon.CueAccompany {
				return -1
			}
		}
	}
	return -1
}

// ledBy makes who leads the delegation that is the subject of the verb at item i its subject: "A
// delegation led by X held talks".
func (r *reader) ledBy(i int32, it *mention.Item) {
	if it.Feat&(lexicon.FeatPast|lexicon.FeatPres) == 0 || r.items[i-1].Kind == mention.ItemCue {
		return
	}
	for j := i - 1; j > r.firstItem; j-- {
		if r.items[j].Kind == mention.ItemPerson {
			if led := r.led(i); led >= 0 && r.doc.Persons[r.items[j].Ref].Entity == led {
				r.acts(led)
				r.inherited = append(r.inherited[:0], led)
			}
			return
		}
	}
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

func (r *reader) leave(i int32, read *verb) {
	v := *read
	r.gather(i+1, r.end(i), true)
	if r.lang.fixed && r.kind == otherSubject {
		r.brought(i)
	}
	list, byDefault, ok := r.agents()
	if !ok && i > r.firstItem && r.traveller >= 0 {
		it := &r.items[i-1]
		if it.Kind == mention.ItemDemonym && i-1 > r.firstItem {
			it = &r.items[i-2]
		}
		if it.Kind == mention.ItemCue && it.Cue == lexicon.CueDelegation {
			r.subject = append(r.subject[:0], r.traveller) // "La delegación abandonará Argel el martes"
			list, byDefault, ok = r.subject, true, true
		}
	}
	if ok {
		r.homeland(i, list)
	}
	if !ok || len(r.stays) == 0 && r.from < 0 {
		return
	}
	f := r.frame(Leave, i, &v)
	f.Default = byDefault
	f.Agents = r.set.people(list)
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	// "left Moscow for Havana": what stands with "for" or "to" is where he goes
	to := r.stays[:0]
	for _, st := range r.stays {
		if r.markOf(st.Place) == lexicon.WordFor || r.markOf(st.Place) == lexicon.WordTo {
			to = append(to, st)
		} else if f.From < 0 {
			f.From = st.Place
			if f.Date < 0 {
				f.Date = st.Date
			}
		}
	}
	r.stays = to
	if len(to) > 0 {
		f.Kind = Travel
		f.Cue = lexicon.CueLeaveFor
		if f.Status == Completed && r.lang.adjAfter && r.lang.capitals && !r.entry {
			v.cue = lexicon.CueLeaveFor
			w := r.onRoad(i, v, r.end(i))
			if f.From >= 0 && w.status != f.Status {
				f = r.parted(f)
			}
			f.Status, f.Weak, f.SetOut = w.status, w.weak, w.status == Planned
		}
		if f.Status == Ongoing && f.Weak && (r.lang.tenseOfBefore || r.lang.inversion && r.items[i].Feat&lexicon.FeatPres != 0) {
			f.Status = Planned // "ويغادرها مساء الى القاهرة", "embarca hoje para Rabat"
		}
		if r.setsOff(i, &v) {
			if f.From >= 0 {
				if f.Date < 0 && len(to) == 1 {
					f.Date = to[0].Date
				}
				f = r.parted(f)
			}
			f.Status, f.Weak, f.Date = Planned, true, -1 // "left Oslo for Accra on Monday"
			r.undate()
		}
	}
	r.setStays(f)
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

// take reads "the tour has taken Lavrov to Brazil": the object travels.
func (r *reader) take(i int32, read *verb) {
	v := *read
	r.gather(i+1, r.end(i), true)
	if len(r.stays) == 0 && len(r.object) > 0 && r.kind == personSubject && r.place >= 0 && r.summitNear() {
		r.stayAt(r.place) // "s'est excusé et a délégué son Premier ministre"
	}
	r.ledFromTo(i)
	if len(r.stays) == 0 {
		return
	}
	if (r.lang.verbSecond || r.lang.tenseOfBefore) && v.status == Ongoing && v.weak {
		v.status = Planned // "Die Reise führt ihn nach Kenia", "جولة تقوده إلى كينيا"
	}
	agents := r.object
	byDefault := false
	if sent := r.aux&auxBe != 0 && r.items[i].Feat&lexicon.FeatPart != 0 && r.kind == personSubject; r.lang.fixed && sent {
		if len(agents) > 0 || r.markOf(r.stays[0].Place) != lexicon.WordTo || r.posting(i) {
			return // "was sent to Doha as ambassador"
		}
		agents = refill(agents, r.subject) // "was sent to Doha to feel out the emir"
	}
	if r.lang.fixed && len(agents) == 0 {
		agents = r.delegationOf(i) // "sent a delegation to Kandahar led by X"
	}
	if e := r.carried(i); e >= 0 {
		agents = append(r.object[:0], e)
	}
	if len(agents) == 0 {
		if r.traveller < 0 || r.kind == personSubject && r.noun < 0 && (r.lang.inversion || r.lang.fixed) {
			return // "envoya des troupes au Mali"
		}
		agents, byDefault = append(r.object[:0], r.traveller), true
	}
	f := r.frame(Travel, i, &v)
	f.Default = byDefault
	f.Agents = r.set.people(agents)
	if f.Date < 0 && r.lang.fixed && r.stays[0].Date < 0 {
		f.Date = r.before(i) // "In 1969 he was sent to Bucharest"
	}
	r.setStays(f)
	r.traveller = agents[0]
}

// posting reports whether somebody is sent to stay as what he is there: "was sent to Doha as ambassador".
func (r *reader) posting(i int32) bool {
	words := r.holds.at[mention.ItemWord]
	for j := words.next(i); j < r.end(i); j = words.next(j) {
		if it := &r.items[j]; it.Kind == mention.ItemWord && it.Word == lexicon.WordAs {
			return true
		}
	}
	return false
}

// ledFromTo gathers all places of a way in their order where the verb of item i tells where it begins
// and through which it leads: "führte ihn von Wien über Laibach nach Athen".
func (r *reader) ledFromTo(i int32) {
	if !r.lang.verbSecond || len(r.stays) == 0 {
		return
	}
	first := i
	for first > r.firstItem && r.items[first-1].Kind != mention.ItemPunct {
		first--
	}
	way, to := append([]Stay(nil), r.stays...), len(r.stays)
	for j := i - 1; j >= first; j-- {
		it := &r.items[j]
		if it.Kind == mention.ItemPlace && (it.Mark == lexicon.WordFrom || it.Mark == lexicon.WordVia || it.Mark == lexicon.WordTo) {
			way = slices.Insert(way, 0, Stay{Place: it.Ref, Date: -1})
		}
	}
	for j, end, at := i+1, r.end(i), len(way)-to; j < end; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPlace && (it.Mark == lexicon.WordFrom || it.Mark == lexicon.WordVia) {
			way = slices.Insert(way, at, Stay{Place: it.Ref, Date: -1})
			at++
		}
	}
	r.stays = append(r.stays[:0], way...)
}

// carried returns whose journey is the subject of a verb with a pronoun for its object:
// "Son prochain déplacement le mènera au Mali"; -1 where that is not so.
func (r *reader) carried(i int32) int32 {
	if r.kind != nounSubject || r.noun < 0 || len(r.object) > 1 {
		return -1
	}
	if len(r.object) == 0 { // "taken him to" is one phrase
		f := &r.set.Frames[r.noun]
		if !r.lang.fixed || r.items[i].Last == r.items[i].First || f.Kind != Visit && f.Kind != Tour || f.Agents.Len() != 1 {
			return -1
		}
		return r.set.People(f.Agents)[0]
	}
	for j := i + 1; j < r.lastItem && j <= i+2; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPerson && r.doc.Persons[it.Ref].Flags&mention.Pronoun != 0 {
			if f := &r.set.Frames[r.noun]; (f.Kind == Visit || f.Kind == Tour) && f.Agents.Len() == 1 {
				return r.set.People(f.Agents)[0]
			}
		}
	}
	return -1
}
