package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// presence reads the noun that tells that somebody is or will be somewhere, where the text
// says whose it is: "canceló su participación en la cumbre de Lima", "la presencia del
// presidente X en Quito".
func (r *reader) presence(i int32) {
	r.gather(i+1, r.end(i), false)
	if len(r.stays) == 0 && r.lang.seatsKept && r.lang.capitals && r.summitAt >= 0 && r.summitNear() {
		r.stayAt(r.summitAt) // "la cumbre arranca en Quito con la ausencia de los presidentes"
	}
	if len(r.stays) == 0 || r.lang.movable && r.items[i].Mark == lexicon.WordFor && r.verbs > 0 && travels(r.verb.cue) {
		return // "отбыл в Урумчи для участия в открытии выставки": the verb tells it
	}
	var buf [8]int32
	list, byDefault := append(buf[:0], r.of...), false
	if before := &r.items[max(i-1, r.firstItem)]; len(list) == 0 && before.Kind == mention.ItemWord && before.Word == lexicon.WordHis {
		own, d, ok := r.ofPronoun(i - 1)
		if !ok {
			return
		}
		list, byDefault = append(list, own...), d
	}
	if len(list) == 0 && r.lang.movable && r.verbs > 0 && r.kind == personSubject {
		list = append(list, r.subject...) // "отказался от участия в саммите в США"
	}
	if len(list) == 0 && r.lang.verbSecond && r.verbs > 0 && r.kind == personSubject {
		switch r.verb.cue {
		case lexicon.CueCancel, lexicon.CuePostpone, lexicon.CueRefuse, lexicon.CuePlan, lexicon.CueAccept:
			list = append(list, r.subject...) // "hat die Teilnahme am Gipfel in Rom abgesagt"
		}
	}
	if e := r.facing(i); len(list) == 0 && e >= 0 {
		list = append(list, e) // "главе государства предстоит участие в саммите"
	}
	if len(list) == 0 {
		return
	}
	stays := append([]Stay(nil), r.stays...)
	var v verb
	r.governing(i, &r.items[i], &v)
	if v.status == NoStatus && r.lang.movable && r.facing(i) >= 0 {
		v = verb{status: Planned, index: i}
	}
	if r.items[i].Feat&lexicon.FeatPass != 0 {
		v = verb{status: Denied, index: i} // "ausencia"
	}
	r.stays = append(r.stays[:0], stays...)
	f := r.frame(Visit, i, &v)
	f.Default, f.Agents = byDefault, r.set.people(list)
	if f.Date < 0 && r.lang.movable {
		f.Date = r.before(i)
	}
	r.setStays(f)
	r.noun, r.nounOpen, r.nounAt = int32(len(r.set.Frames)-1), r.items[i].Mark == lexicon.WordNone, i
}

// ahead returns Planned for the stops of a journey that has just begun or is to begin: "chega
// hoje a São Paulo. O roteiro inclui ainda Colômbia e México"; else no status.
func (r *reader) ahead(f *Frame) Status {
	if f.Agents.Len() == 0 {
		return NoStatus
	}
	who := r.set.People(f.Agents)[0]
	for k := len(r.set.Frames) - 2; k >= 0 && k > len(r.set.Frames)-12; k-- {
		g := &r.set.Frames[k]
		if g.Kind != Travel && g.Kind != Visit || g.Agents.Len() == 0 || r.set.People(g.Agents)[0] != who || g.Stays.Len() == 0 {
			continue
		}
		if g.Status == Planned || g.Status == Ongoing && !g.Earlier {
			return Planned
		}
		return NoStatus
	}
	return NoStatus
}

// plainlyFrom reports whether a word between items i and end says that somebody comes from a
// place, which "de" alone does not: "llegó al poder con el apoyo de Brasil".
func (r *reader) plainlyFrom(i, end int32) bool {
	for j := i + 1; j < end; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemWord && it.Word == lexicon.WordFrom && !r.doc.Elems[it.Elem].May(lexicon.WordOf) {
			return true
		}
	}
	return false
}

// infinitive takes the person between a preposition and an infinitive for its subject: "dez dias
// depois de X ter estado em Pretória", "antes de X partir".
func (r *reader) infinitive(i int32) {
	if !r.lang.inversion || i < r.firstItem+2 {
		return
	}
	if isComma(&r.items[i-1]) && i > r.firstItem+2 {
		i-- // "depois de o Presidente russo, X, ter visitado"
	}
	who, before := &r.items[i-1], &r.items[i-2]
	if who.Kind != mention.ItemPerson || before.Kind != mention.ItemWord || !r.doc.Elems[before.Elem].May(lexicon.WordAfter) && !r.doc.Elems[before.Elem].May(lexicon.WordBefore) && !r.doc.Elems[before.Elem].May(lexicon.WordBecause) {
		return
	}
	if e := r.doc.Persons[who.Ref].Entity; e >= 0 {
		r.boundary()
		r.acts(e)
		r.inherited = append(r.inherited[:0], e)
		r.earlier = r.doc.Elems[before.Elem].May(lexicon.WordAfter)
	}
}

// resume gives the verb that follows the comma at the end of a relative clause, of told, the subject that
// the clause is about: "X, que antes receberá em Nova Iorque o embaixador Y, fará escala em Z".
func (r *reader) resume(i int32, it *mention.Item) {
	if !r.lang.inversion || r.lang.relativeBare {
		return
	}
	const tensed = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond
	finite := it.Feat&tensed != 0 && it.Feat&(lexicon.FeatPart|lexicon.FeatGer) == 0
	if r.aux != 0 {
		i, finite = r.auxiliaries(i) // "X, qui avait rencontré Y, n'a pas été reçu"
	}
	if !finite || i <= r.toldAt+2 || !isComma(&r.items[i-1]) {
		return
	}
	if who := &r.items[i-2]; who.Kind != mention.ItemPerson || who.Mark == lexicon.WordNone && r.doc.Persons[who.Ref].Entity == r.told {
		return
	}
	e, aux := r.told, r.aux
	r.boundary()
	r.aux = aux
	r.told, r.subject, r.kind = -1, append(r.subject[:0], e), personSubject
	r.inherited = append(r.inherited[:0], e)
}

// auxiliaries returns the first of the words that help the verb of item i, and whether one of them is finite.
func (r *reader) auxiliaries(i int32) (first int32, finite bool) {
	for ; i-1 > r.firstItem; i-- {
		w := &r.items[i-1]
		if w.Kind == mention.ItemPunct && w.Ref == '\'' {
			continue
		}
		if w.Kind != mention.ItemWord {
			break
		}
		const tensed = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond
		finite = finite || auxiliary(w.Word) && w.Feat&tensed != 0 || w.Word == lexicon.WordNot && w.Last > w.First+1 // "n'a pas"
	}
	return i, finite
}

// onWay returns the place to which somebody is said to be on his way between items i and end:
// "hizo escala en Panamá camino de La Habana", "stopped in Tripoli en route to Rome"; -1 where there is none.
func (r *reader) onWay(i, end int32) int32 {
	if r.lang.movable {
		if way := r.wayBehind(i, end); way >= 0 {
			return way
		}
	}
	first := i + 1
	if r.lang.movable && r.verbs == 0 {
		first = r.firstItem // "По пути в Пекин X сделает остановку в Токио"
	}
	for j := r.holds.at[mention.ItemPlace].next(first - 1); j < end; j = r.holds.at[mention.ItemPlace].next(j) {
		it := &r.items[j]
		if it.Kind != mention.ItemPlace || it.Mark == lexicon.WordFrom {
			continue
		}
		way := it.Mark == lexicon.WordEnRoute
		for k := j - 1; k >= first && k >= j-2 && !way; k-- {
			w := &r.items[k]
			way = w.Kind == mention.ItemWord && r.doc.Elems[w.Elem].May(lexicon.WordEnRoute)
		}
		if way && (j+1 >= r.lastItem || !r.gatheringAt(j+1)) {
			return it.Ref
		}
	}
	return -1
}

// headedFor adds the journey to a place that is still ahead.
func (r *reader) headedFor(place, i int32, v *verb, list []int32) {
	r.stays = append(r.stays[:0], Stay{Place: place, Date: -1})
	r.date, r.venue, r.until = -1, -1, -1
	f := r.frame(Travel, i, &verb{cue: lexicon.CueGo, status: Planned, certainty: v.certainty, weak: true, index: i})
	f.Cue, f.Agents = lexicon.CueGo, r.set.people(list)
	r.setStays(f)
	r.named = place
}

// aboard returns whose aeroplane or motorcade is the subject of the verb at item i: "El avión
// del presidente X aterrizó en Lisboa", "the plane of President X landed"; -1 where none is.
func (r *reader) aboard(i int32) int32 {
	if j := i - 1; r.lang.fixed && j > r.firstItem && r.items[j].Kind == mention.ItemThing && r.items[j].Ref == int32(lexicon.ThingShip) {
		if who := &r.items[j-1]; who.Kind == mention.ItemPerson && who.Flags&mention.Possessive != 0 {
			return r.doc.Persons[who.Ref].Entity // "X's plane took off from Accra"
		}
	}
	for j := i - 1; j > r.firstItem; j-- {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemPerson:
			if it.Mark != lexicon.WordOf && it.Flags&mention.Possessive == 0 {
				return -1
			}
			for k := j - 1; k >= r.firstItem && k >= j-3; k-- {
				if th := &r.items[k]; th.Kind == mention.ItemThing && th.Ref == int32(lexicon.ThingShip) && th.Mark == lexicon.WordNone {
					return r.doc.Persons[it.Ref].Entity
				}
			}
			return -1
		case mention.ItemPunct:
			if it.Ref != ',' {
				return -1
			}
		case mention.ItemWord, mention.ItemDate:
		default:
			return -1
		}
	}
	return -1
}
