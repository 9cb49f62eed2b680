package frame

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// whither settles where a verb of motion leads in a language that moves its phrases about; true
// where it tells of no more than a stay that is over: "отбыв из Праги".
func (r *reader) whither(i int32, cue lexicon.Cue, v *verb, list []int32, byDefault bool) bool {
	r.withPreposition(i, cue)
	if len(r.stays) == 0 {
		r.placeInFront(i, cue)
	}
	if cue != lexicon.CueLeaveFor || len(r.stays) > 0 || r.from < 0 || v.status != Completed {
		return false
	}
	f := r.frame(Leave, i, v)
	f.Default, f.Agents = byDefault, r.set.people(list)
	return true
}

// placeInFront takes the place that stands before the subject of a verb of travel and goes
// with it: "В Амман глава дипломатии прилетел с опозданием", "Хельсинки посетит генсек X".
func (r *reader) placeInFront(i int32, cue lexicon.Cue) {
	second := r.lang.verbSecond // "Tunesien hatte der Minister bereits besucht"
	if !r.lang.movable && !second {
		return
	}
	for j := i - 1; j >= r.firstItem; j-- {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemCue:
			if it.Flags&mention.Verb != 0 && !(second && (it.Cue == lexicon.CuePlan || it.Cue == lexicon.CueHope)) {
				return
			}
		case mention.ItemPunct:
			if it.Ref != ',' {
				return
			}
		case mention.ItemWord:
			switch it.Word {
			case lexicon.WordWho, lexicon.WordWhere, lexicon.WordThat, lexicon.WordWhen, lexicon.WordIf, lexicon.WordBecause:
				return
			}
		case mention.ItemPlace:
			want := it.Mark == lexicon.WordTo || it.Mark == lexicon.WordIn
			switch cue {
			case lexicon.CueVisit:
				want = it.Mark == lexicon.WordNone && it.Flags&mention.Possessive == 0
			case lexicon.CueStay:
				want = it.Mark == lexicon.WordIn
			}
			if want && !r.nounBefore(j) {
				r.gatherPlace(it)
				r.stays[len(r.stays)-1].Date = -1
				return
			}
		}
	}
}

// nounBefore reports whether the place of item j belongs to the noun before its preposition:
// "поездка в Баку", "посол в Москве".
func (r *reader) nounBefore(j int32) bool {
	for k := j - 1; k >= r.firstItem && k >= j-3; k-- {
		switch it := &r.items[k]; it.Kind {
		case mention.ItemWord:
		case mention.ItemCue:
			if it.Mark == lexicon.WordTo && r.items[j].Mark == lexicon.WordTo && (it.Cue == lexicon.CueSummit || it.Cue == lexicon.CueMeetNoun || it.Cue == lexicon.CueCeremony) {
				return false // "На инаугурацию в Лиму прилетел король"
			}
			return it.Flags&mention.Noun != 0 && !(it.Cue == lexicon.CueVisitNoun && it.Mark == lexicon.WordWith) // "с визитом в Астане находится"
		case mention.ItemPerson:
			if it.Mark == lexicon.WordOf && r.items[j].Mark == lexicon.WordTo && k > r.firstItem {
				noun := &r.items[k-1]
				return noun.Kind == mention.ItemCue && noun.Cue != lexicon.CueCeremony // "На инаугурацию президента в Лиму прилетел король"
			}
			if (it.Mark == lexicon.WordTo || it.Mark == lexicon.WordWith || it.Mark == lexicon.WordExcept) && r.items[j].Mark == lexicon.WordTo {
				return false // "К президенту X в Сочи приехал Y", "Вместе с министром X в Киев прибыла Y"
			}
			return it.Mark != lexicon.WordNone && r.doc.Persons[it.Ref].Flags&mention.Pronoun == 0
		case mention.ItemOther, mention.ItemThing, mention.ItemSource, mention.ItemTopic, mention.ItemOrg:
			return r.items[j].Mark != lexicon.WordNone && r.items[j].Mark != lexicon.WordTo
		default:
			return false
		}
	}
	return false
}

// awaited reads who is waited for in a place, where the verb names nobody who waits: "В Пекине
// ожидается премьер-министр X", "Президента X ждут в Хараре в конце января".
func (r *reader) awaited(i int32, it *mention.Item, v *verb) bool {
	if r.verbNext(i) {
		return false
	}
	if r.kind != personSubject {
		if it.Feat&lexicon.FeatPl == 0 || it.Feat&lexicon.FeatRefl != 0 {
			return false
		}
		r.gather(i+1, r.end(i), true)
		if len(r.object) != 1 {
			return false
		}
		r.subject, r.kind = append(r.subject[:0], r.object...), personSubject // "В Астане ждут премьер-министра X"
		r.awaits(i, v)
		return true
	}
	if it.Feat&lexicon.FeatRefl == 0 && (it.Feat&lexicon.FeatPl == 0 || len(r.subject) != 1) || it.Feat&lexicon.FeatInf != 0 {
		return false
	}
	r.gather(i+1, r.end(i), true)
	if len(r.object) > 0 {
		return false
	}
	return r.awaits(i, v)
}

// awaits adds the journey of the subject, who is waited for.
func (r *reader) awaits(i int32, v *verb) bool {
	if len(r.stays) == 0 {
		r.placeInFront(i, lexicon.CueStay)
	}
	if c := r.doc.People[r.subject[0]].Country; len(r.stays) == 0 && r.summitNear() && r.place >= 0 && c != 0 && r.doc.Places[r.place].Country != c {
		r.stayAt(r.place) // "Белорусского лидера ждут к полудню"
	} else if len(r.stays) == 0 || r.markOf(r.stays[0].Place) != lexicon.WordIn && r.markOf(r.stays[0].Place) != lexicon.WordTo {
		return false
	}
	r.staysThere(i, v)
	return true
}

// staysThere adds the stay of the subject in the places that were gathered.
func (r *reader) staysThere(i int32, v *verb) {
	f := r.frame(Travel, i, v)
	f.Cue, f.Agents = lexicon.CueStay, r.set.people(r.subject)
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	r.setStays(f)
	r.traveller = r.subject[0]
	r.done(v)
}

// heldAbroad reads "провел в Нью-Йорке серию встреч": who holds talks in a place with people
// whom the text does not name is there.
func (r *reader) heldAbroad(i int32, v *verb) {
	if !r.lang.movable && !r.lang.verbSecond || r.items[i].Cue != lexicon.CueMeetNoun || r.verbs == 0 || r.verb.cue != lexicon.CueHold ||
		r.kind != personSubject || len(r.subject) != 1 || v.status == Denied || v.status == Cancelled || v.status == Postponed {
		return
	}
	if who := &r.doc.People[r.subject[0]]; who.Country == 0 && who.Org == 0 {
		return
	}
	at := r.placeAfter(r.verb.index, i)
	if at < 0 && r.venue >= 0 {
		at = r.venue
	}
	if at < 0 {
		at = r.placeBefore(r.verb.index)
	}
	if at < 0 {
		return
	}
	f := r.frame(Travel, i, v)
	f.Cue, f.Weak = lexicon.CueStay, f.Weak || v.status == Completed
	f.Agents = r.set.people(r.subject)
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	r.stayIn(at)
	r.setStays(f)
}

// stayIn makes the places gathered those where something takes place: one, and those that are listed with it, each with the
// day that stands with it: "held talks in Doha, Abu Dhabi and Muscat", "met officials in Doha on Monday and in Muscat on Tuesday".
func (r *reader) stayIn(place int32) {
	r.stays = append(r.stays[:0], Stay{Place: place, Date: -1})
	places := r.holds.at[mention.ItemPlace]
	j := places.next(r.firstItem - 1)
	for j < r.lastItem && (r.items[j].Kind != mention.ItemPlace || r.items[j].Ref != place) {
		j = places.next(j)
	}
	day := int32(-1) // behind the last place
	for j++; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
			if it.Mark != lexicon.WordIn || day < 0 && it.Flags&mention.Listed == 0 {
				return
			}
			r.stays[len(r.stays)-1].Date = day
			r.stayAt(it.Ref)
			day = -1
		case mention.ItemDate:
			if day >= 0 || it.Mark == lexicon.WordSince {
				return
			}
			day = it.Ref
			if n := len(r.stays); n > 1 && r.stays[n-2].Date >= 0 {
				r.stays[n-1].Date = day
			}
		case mention.ItemWord, mention.ItemPunct:
			ties := isComma(it) || it.Word == lexicon.WordAnd || it.Word == lexicon.WordIn || it.Word == lexicon.WordDet
			if !ties && (j+1 == r.lastItem || r.items[j+1].Kind != mention.ItemDate) {
				return // but "on Monday"
			}
		default:
			return
		}
	}
}

// metAbroad reads the phrase that opens a sentence: "После встречи с министрами НАТО в Анталье
// Нуланд отправилась в Киев", "After talks in Doha on Monday, X flew to Riyadh" tell that she was there before.
func (r *reader) metAbroad(i int32) {
	if !r.afterwards(i) || r.venue < 0 || r.verbs > 0 {
		return
	}
	who := r.whoThen(i)
	if who < 0 || !r.lang.movable && !r.travelsThen(who) {
		return
	}
	venue := r.venue
	f := r.frame(Travel, i, &r.verb)
	f.Status, f.Earlier, f.Cue = Completed, true, lexicon.CueStay
	f.Agents = r.set.people([]int32{r.doc.Persons[r.items[who].Ref].Entity})
	f.Date = r.dateBetween(i, who)
	r.stayIn(venue)
	r.setStays(f)
}

// afterwards reports whether "after" stands with the noun of item i, an article between that may be a preposition too:
// "Après des entretiens".
func (r *reader) afterwards(i int32) bool {
	return r.items[i].Mark == lexicon.WordAfter ||
		i == r.firstItem+2 && r.items[i-2].Kind == mention.ItemWord && r.items[i-2].Word == lexicon.WordAfter && r.items[i].Mark == lexicon.WordOf
}

// whoThen returns the item of the subject of the clause behind the phrase that the noun of item i opens the sentence
// with, -1 where there is none. What that phrase tells of its time is not of the verb behind it.
func (r *reader) whoThen(i int32) int32 {
	if i > r.firstItem+2 {
		return -1
	}
	for j := i + 1; j+1 < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemCue {
			return -1
		}
		if it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone && r.doc.Persons[it.Ref].Entity >= 0 {
			next := j + 1
			if isComma(&r.items[next]) && next+1 < r.lastItem {
				next++ // of an apposition
			}
			if !r.finite(next) && r.items[next].Kind != mention.ItemWord {
				return -1
			}
			r.opened = j
			return j
		}
	}
	return -1
}

// travelsThen reports whether the verb behind the subject of item who is one of travel.
func (r *reader) travelsThen(who int32) bool {
	for j := who + 1; j < r.lastItem && j <= who+4; j++ {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			return travels(it.Cue) || it.Cue == lexicon.CueLeave
		case it.Kind != mention.ItemWord && !isComma(it):
			return false
		}
	}
	return false
}

// sameOwner returns the agents of the talks told just before the noun of item i, which goes
// on about them: "переговоры министра X с Y, а потом беседа с президентом Z".
func (r *reader) sameOwner(i int32) []int32 {
	if r.noun < 0 || !r.lang.movable {
		return nil
	}
	f := &r.set.Frames[r.noun]
	if f.Kind != Meet || f.Sentence != r.si || f.Default || f.Agents.Len() != 1 {
		return nil
	}
	for j := r.nounAt + 1; j < i; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			return nil
		}
	}
	return r.set.People(f.Agents)
}

// withInFront returns those with whom a clause begins: "С премьер-министром X он увиделся один
// раз", "с Рябковым и Карасиным она провела переговоры".
func (r *reader) withInFront(i int32) []int32 {
	if !r.lang.movable {
		return nil
	}
	r.with = r.with[:0]
	for j := i - 1; j >= r.firstItem; j-- {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemCue:
			if it.Flags&mention.Verb != 0 {
				return r.with
			}
		case mention.ItemPunct:
			if it.Ref != ',' {
				return r.with
			}
		case mention.ItemWord:
			switch it.Word {
			case lexicon.WordWho, lexicon.WordWhere, lexicon.WordThat, lexicon.WordWhen, lexicon.WordIf, lexicon.WordBecause, lexicon.WordBut:
				return r.with
			}
		case mention.ItemPerson:
			if e := r.doc.Persons[it.Ref].Entity; it.Mark == lexicon.WordWith && e >= 0 && !r.nounBefore(j) {
				r.with = append(r.with, e)
			}
		}
	}
	return r.with
}

// subjectNext returns the subject that follows the phrase of the noun of item i with no comma
// between, whose visit it is: "В ходе визита в Тегеран министр X встретился", "с визитом в
// Астане находится президент Y"; -1 where there is none. Who is at home there is the host.
func (r *reader) subjectNext(i int32) int32 {
	mark := r.items[i].Mark
	if r.verbs > 0 || mark != lexicon.WordWith && mark != lexicon.WordDuring && mark != lexicon.WordAfter && mark != lexicon.WordBefore && mark != lexicon.WordFrom {
		return -1
	}
	if mark != lexicon.WordWith && len(r.stays) == 0 {
		return -1
	}
	for j := i + 1; j+1 < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			if it.Mark != lexicon.WordNone {
				continue
			}
			e, verb := r.doc.Persons[it.Ref].Entity, j+1
			for verb+2 < r.lastItem && r.items[verb].Kind == mention.ItemWord && r.items[verb].Word == lexicon.WordAnd && r.items[verb+1].Kind == mention.ItemPerson {
				verb += 2
			}
			if e < 0 || !r.finite(verb) {
				return -1
			}
			for _, st := range r.stays {
				if c := r.doc.Places[st.Place].Country; c != 0 && c == r.doc.People[e].Country {
					return -1
				}
			}
			return e
		case mention.ItemCue, mention.ItemPunct:
			return -1
		}
	}
	return -1
}

// preposed reads where the person is who stands behind a declined participle of travel:
// "Прибывший в Казахстан президент X", "с находящимся в Москве министром Y". It is no verb of the
// clause.
func (r *reader) preposed(i int32, it *mention.Item) bool {
	const active = lexicon.FeatAdj | lexicon.FeatGer
	if it.Feat&active != active || !travels(it.Cue) || r.inIf {
		return false
	}
	if r.describedBy(it) >= 0 {
		return false // "X, находящийся в Москве"
	}
	who, at := int32(-1), i+1
	for ; at < r.lastItem && at < i+14 && who < 0; at++ {
		switch k := &r.items[at]; k.Kind {
		case mention.ItemPerson:
			if who = r.doc.Persons[k.Ref].Entity; who < 0 {
				return false
			}
		case mention.ItemPunct:
			return false
		case mention.ItemCue:
			if k.Flags&mention.Verb != 0 {
				return false
			}
		}
	}
	if who < 0 {
		return false
	}
	v := verb{cue: it.Cue, status: Ongoing, index: i}
	if it.Feat&lexicon.FeatPast != 0 && it.Cue != lexicon.CueArrive {
		v.status, v.weak = Completed, true
	}
	r.gather(i+1, at-1, false)
	if p := r.placeBefore(i); len(r.stays) == 0 && p >= 0 && r.doc.Places[p].Country != r.doc.People[who].Country {
		r.stayAt(p) // "провёл в Москве консультации с прибывшим министром X"
	}
	if len(r.stays) == 0 {
		return false
	}
	f := r.frame(Travel, i, &v)
	r.object = append(r.object[:0], who)
	f.Agents = r.set.people(r.object)
	r.setStays(f)
	r.traveller = who
	return true
}

// hostLand returns the place that "в республике" and "туда" mean where the verb of item i says that
// those in the list are there: the country of whoever else the sentence names, or the place spoken
// of; never their own country. -1 where there is none.
func (r *reader) hostLand(i int32, list []int32) int32 {
	if len(list) == 0 {
		return -1
	}
	own := r.doc.People[list[0]].Country
	if r.place >= 0 && r.doc.Places[r.place].Country != own {
		return r.place
	}
	for j := i - 1; j >= r.firstItem; j-- {
		it := &r.items[j]
		if it.Kind != mention.ItemPerson || r.doc.Persons[it.Ref].Entity < 0 {
			continue
		}
		if c := r.doc.People[r.doc.Persons[it.Ref].Entity].Country; c != 0 && c != own && own != 0 {
			r.doc.Places = append(r.doc.Places, mention.Place{Country: c, First: it.First, Last: it.First, NameFirst: -1, CityFirst: -1})
			return int32(len(r.doc.Places) - 1)
		}
	}
	return -1
}

// calledOffLate returns the visit with which the sentence began where the passive of item i, behind
// the comma that ends a clause about it, says what became of it: "поездка X в Рим, где он должен
// был встретиться с Y, отменена"; -1 where that is not so.
func (r *reader) calledOffLate(i int32) int32 {
	it := &r.items[i]
	if !r.lang.movable || it.Feat&(lexicon.FeatPass|lexicon.FeatRefl) == 0 || it.Feat&lexicon.FeatPart != 0 || it.Cue != lexicon.CueCancel && it.Cue != lexicon.CuePostpone ||
		i == r.firstItem || !isComma(&r.items[i-1]) {
		return -1
	}
	for k := len(r.set.Frames) - 1; k >= 0 && r.set.Frames[k].Sentence == r.si; k-- {
		if f := &r.set.Frames[k]; f.Kind == Visit || f.Kind == Tour {
			return int32(k)
		}
	}
	return -1
}

// describedBy returns the person who stands in the text right before the comma before a participle,
// wherever the clause has moved him; -1 where none does. "Президента X, прибывшего в Астану, встретил Y"
func (r *reader) describedBy(it *mention.Item) int32 {
	if it.Flags&mention.Attribute != 0 {
		return r.attributeOf(it)
	}
	comma := it.First - 1
	for e := it.Elem - 1; e > r.s.First && e > it.Elem-3 && r.doc.Elems[e].Word != lexicon.WordNone && comma > 0 && !r.doc.Tokens[comma].Is(','); e-- {
		comma = r.doc.Elems[e].First - 1 // "X, недавно вернувшийся из Астаны"
	}
	if comma < 1 || !r.doc.Tokens[comma].Is(',') {
		return -1
	}
	for j := r.firstItem; j < r.lastItem; j++ {
		if who := &r.items[j]; who.Kind == mention.ItemPerson && who.Last == comma-1 {
			return r.doc.Persons[who.Ref].Entity
		}
	}
	return -1
}

// attributeOf returns the person before whom a participle stood as an attribute, and behind whom it has been put.
func (r *reader) attributeOf(it *mention.Item) int32 {
	for j := r.firstItem + 1; j < r.lastItem; j++ {
		if before := &r.items[j-1]; r.items[j].First == it.First && before.Kind == mention.ItemPerson {
			return r.doc.Persons[before.Ref].Entity
		}
	}
	return -1
}

// clauseAhead reports whether what follows item i up to the next mark has a finite verb of its own.
func (r *reader) clauseAhead(i int32) bool {
	for j := i + 1; j < r.lastItem && r.items[j].Kind != mention.ItemPunct; j++ {
		if r.finite(j) && r.items[j].Feat&lexicon.FeatAdj == 0 {
			return true
		}
	}
	return false
}

// setOut reports whether the verb of item i, in the past, tells that somebody has left for a place
// and no more.
func (r *reader) setOut(i int32) bool {
	if r.entry || r.earlier || r.aux&auxEarlier != 0 || r.items[i].Feat&lexicon.FeatAdj != 0 {
		return false
	}
	first := &r.items[r.firstItem]
	return first.Kind != mention.ItemWord || first.Word != lexicon.WordAfter // "После встречи с X она отправилась в Киев"
}

// pastGerund reports whether a gerund tells what was done before the rest, and that is no plan:
// "вернувшись в Прагу, премьер узнал".
func (r *reader) pastGerund(it *mention.Item) bool {
	word := r.doc.Text[r.doc.Tokens[it.First].Start:r.doc.Tokens[it.First].End]
	if !slices.ContainsFunc(r.doc.Grammar.PastGerunds, func(end string) bool { return strings.HasSuffix(word, end) }) {
		return false
	}
	for j := r.firstItem; j < r.lastItem; j++ {
		if v := &r.items[j]; v.First > it.First && r.finite(j) && v.Feat&lexicon.FeatAdj == 0 {
			return v.Feat&lexicon.FeatPast != 0
		}
	}
	return false
}

// facing returns the person in the dative, or the one who has it before him, whom what the noun of item i
// means awaits: "Президенту X предстоит поездка", "У президента X запланирован визит"; -1 where none does.
func (r *reader) facing(i int32) int32 {
	if !r.lang.movable || r.aux&auxProspect == 0 && (r.verbs == 0 || r.verb.status != Planned) {
		return -1
	}
	for j := i - 1; j >= r.firstItem && r.items[j].Kind != mention.ItemPunct; j-- {
		if it := &r.items[j]; it.Kind == mention.ItemPerson && (it.Mark == lexicon.WordTo || it.Mark == lexicon.WordIn && r.doc.Persons[it.Ref].Flags&mention.Pronoun == 0) {
			return r.doc.Persons[it.Ref].Entity
		}
	}
	return -1
}

// cameHere reports whether a verb of coming without a place tells that those in the list came on a
// visit to the place spoken of: "В 1997 году с официальным визитом приезжал премьер-министр X".
func (r *reader) cameHere(i int32, it *mention.Item, list []int32) bool {
	const near = 3
	if !r.lang.movable || it.Cue != lexicon.CueArrive && it.Cue != lexicon.CueGo || r.place < 0 || r.si-r.placeSaid > near || len(list) == 0 {
		return false
	}
	if c := r.doc.Places[r.place].Country; c == 0 || c == r.doc.People[list[0]].Country || r.doc.People[list[0]].Country == 0 {
		return false
	}
	if it.Cue == lexicon.CueArrive && r.summitNear() && it.Feat&lexicon.FeatFut != 0 {
		return true // "Президент X прилетит вечером"
	}
	for j := r.firstItem; j < r.lastItem; j++ {
		if k := &r.items[j]; k.Kind == mention.ItemCue && k.Cue == lexicon.CueVisitNoun && k.Mark == lexicon.WordWith {
			return true
		}
	}
	return false
}

// toldAsPast reports whether the first finite verb of the sentence tells what was done: "заявил в
// ходе визита", "в ходе визита подписаны".
func (r *reader) toldAsPast() bool {
	for j := r.firstItem; j < r.lastItem; j++ {
		it := &r.items[j]
		if !r.finite(j) || it.Feat&(lexicon.FeatAdj|lexicon.FeatGer|lexicon.FeatInf) != 0 {
			continue
		}
		return it.Kind == mention.ItemCue && it.Feat&(lexicon.FeatPast|lexicon.FeatPass) != 0 && it.Cue != lexicon.CuePlan && it.Cue != lexicon.CueHope && r.aux&(auxFuture|auxProspect|auxPossible) == 0
	}
	return false
}

// wayBehind returns the place to which the words for being on the way behind the verb of item i
// lead, where more than one place stands with them, and takes it from the stays: "сделал остановку
// в Каракасе на пути из Ла-Паса на заседание ООН в Нью-Йорке"; -1 where there is none.
func (r *reader) wayBehind(i, end int32) int32 {
	on, way := false, int32(-1)
	for j := i + 1; j < end; j++ {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemWord:
			on = on || r.doc.Elems[it.Elem].May(lexicon.WordEnRoute)
		case mention.ItemPlace:
			if on && (it.Mark == lexicon.WordTo || it.Mark == lexicon.WordIn) {
				way = it.Ref
			}
		}
	}
	if way < 0 {
		return -1
	}
	if f := &r.set.Frames[r.went.frame]; f.Stays.Len() > 1 && r.set.Stays[f.Stays.Last-1].Place == way {
		f.Stays.Last--
	}
	return way
}

// tenseBehind returns what the verb behind a gerund says of its time: "находясь в Баку, министр
// возложил цветы".
func (r *reader) tenseBehind(it *mention.Item) Status {
	switch v := r.finiteAfter(it, lexicon.FeatAdj|lexicon.FeatGer); {
	case v == nil:
		return NoStatus
	case v.Feat&lexicon.FeatFut != 0:
		return Planned
	case v.Feat&(lexicon.FeatPast|lexicon.FeatPass) != 0:
		return Completed
	case v.Feat&lexicon.FeatPres != 0:
		return Ongoing
	}
	return NoStatus
}

// failed reports whether the infinitive of item i is what somebody could not do in the past.
func (r *reader) failed(i int32) bool {
	for j := i - 1; j >= r.firstItem && j > i-6; j-- {
		it := &r.items[j]
		if it.Kind == mention.ItemWord && (it.Word == lexicon.WordMay || it.Word == lexicon.WordCan) {
			return it.Feat&lexicon.FeatPast != 0
		}
		if it.Kind == mention.ItemCue {
			return false
		}
	}
	return false
}

// spokeThere makes a stay of what an official says or holds a speech abroad, where the place opens
// the sentence, stands with the press conference, or right behind a speech: "В Минске министр X
// заявил", "на пресс-конференции в Баку сообщил", "выступит в Мюнхене".
func (r *reader) spokeThere(i int32, v *verb) {
	if r.kind != personSubject || len(r.subject) != 1 || v.status == Denied || r.verb.cue == lexicon.CueHope {
		return
	}
	e, at := &r.doc.People[r.subject[0]], int32(-1)
	for j := r.firstItem; j < i && at < 0; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPlace:
			if it.Mark == lexicon.WordIn && r.doc.Places[it.Ref].City != 0 {
				at = it.Ref
			}
		case mention.ItemDate, mention.ItemPunct, mention.ItemPerson:
		case mention.ItemWord:
			if relativeWord(it.Word) || it.Word == lexicon.WordWhen || it.Word == lexicon.WordAbout || it.Word == lexicon.WordAccording {
				return
			}
		case mention.ItemCue:
			if it.Cue != lexicon.CuePress {
				return
			}
		default:
			return
		}
	}
	if next := i + 1; at < 0 && r.items[i].Cue == lexicon.CueAddress && next < r.lastItem {
		if r.gather(next, r.end(i), false); r.venue >= 0 && r.doc.Places[r.venue].City != 0 {
			at = r.venue
		}
	}
	if at < 0 || !e.Official || !e.Named || e.Country == 0 && e.Org == 0 || posted(e.Role) {
		return
	}
	if c := r.doc.Places[at].Country; c == 0 || c == e.Country {
		return
	}
	r.gather(i, i, false)
	r.stayIn(at)
	f := r.frame(Travel, i, &verb{cue: lexicon.CueStay, status: v.status, certainty: v.certainty, weak: true, index: i})
	f.Cue, f.Agents = lexicon.CueStay, r.set.people(r.subject)
	if f.Date < 0 {
		f.Date = r.before(i)
	}
	r.setStays(f)
}

// signedIn adds the meeting of those who signed something together in a place: "X и Y подписали в
// Ташкенте декларацию".
func (r *reader) signedIn(i int32, v *verb) {
	if !r.lang.movable || r.kind != personSubject || len(r.subject) != 2 || v.status != Completed && v.status != Planned {
		return
	}
	at := r.venue
	if at < 0 {
		at = r.placeBefore(i)
	}
	if at < 0 {
		return
	}
	f := r.frame(Meet, i, v)
	f.MeetKind, f.Both, f.Venue = lexicon.CueMeet, true, at
	f.Agents, f.Others = r.set.people(r.subject[:1]), r.set.people(r.subject[1:])
	r.situate(f, i)
}

// formerly reports whether the noun of item i is said to be of a time before: "прошлый визит".
func (r *reader) formerly(i int32) bool {
	for j := i - 1; j >= r.firstItem && j >= i-2; j-- {
		it := &r.items[j]
		if it.Kind == mention.ItemWord && (it.Word == lexicon.WordLast || it.Word == lexicon.WordPrev) {
			return true
		}
		if it.Kind != mention.ItemVisitKind {
			return false
		}
	}
	return false
}

// subjectAt reports whether a person stands at item j who can only be the subject of what follows.
func (r *reader) subjectAt(j int32) bool {
	if j >= r.lastItem {
		return false
	}
	it := &r.items[j]
	return it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone && r.doc.Persons[it.Ref].Case == lexicon.FeatNom
}

// withPreposition drops places that are the object of another verb, which no table knows: a verb
// of motion has its place with a preposition, "вылетев из Праги, он пересек Германию". Right
// behind the verb the preposition may have been forgotten.
func (r *reader) withPreposition(i int32, cue lexicon.Cue) {
	if !r.lang.movable {
		return
	}
	switch cue {
	case lexicon.CueArrive, lexicon.CueGo, lexicon.CueLeaveFor, lexicon.CueReturn, lexicon.CueStop:
	default:
		return
	}
	kept := r.stays[:0]
	for n, st := range r.stays {
		adjacent := n == 0 && i+1 < r.lastItem && r.items[i+1].Kind == mention.ItemPlace
		if adjacent || r.markOf(st.Place) != lexicon.WordNone {
			kept = append(kept, st)
		}
	}
	r.stays = kept
}
