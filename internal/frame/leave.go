package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

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
