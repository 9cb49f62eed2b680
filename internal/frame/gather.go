package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// end returns the item before which the reach of the verb or noun at item i ends: most end at a verb, and few items
// before it have to be looked at. What it returned last it keeps, as several rules ask it of one verb.
func (r *reader) end(i int32) int32 {
	if i == r.ended.from {
		return r.ended.end
	}
	end := r.holds.ends.next(i)
	if end > r.lastItem || r.holds.ends == 0 {
		end = r.lastItem
	}
	for j := r.holds.parts.next(i); j < end; j = r.holds.parts.next(j) {
		if r.partsReach(i, j) || r.holds.ends == 0 && r.mustEnd(&r.items[j]) {
			end = j
			break
		}
	}
	r.ended.from, r.ended.end = i, end
	return end
}

// partsReach reports whether the reach of the verb or noun at item i ends before item j, behind it, by what stands around.
func (r *reader) partsReach(i, j int32) bool {
	it := &r.items[j]
	switch it.Kind {
	case mention.ItemPunct:
		switch rune(it.Ref) {
		case ':', '—':
			return true
		case ';':
			return !r.partsList(j)
		case ',':
			return r.datedClause(j) || r.lang.verbSecond && r.citedNext(j) || // "werde X treffen, sagte Außenminister Y"
				r.lang.movable && (r.told >= 0 || r.items[i].Feat&lexicon.FeatAdj != 0) && r.dateOfVerb(j+1) || // "X, который был в Дохе, сегодня выступит"
				r.lang.movable && r.items[i].Feat&(lexicon.FeatGer|lexicon.FeatAdj) == lexicon.FeatGer && r.subjectAt(j+1) // "отбыв из Праги, он пересек Германию"
		}
	case mention.ItemWord:
		switch it.Word {
		case lexicon.WordAnd:
			return r.goesOn(j)
		case lexicon.WordThen:
			return j > i+1 && r.goesOn(j)
		case lexicon.WordBe, lexicon.WordHave, lexicon.WordWill:
			return isComma(&r.items[j-1]) // "X, who visited China in 2022, will be in Tokyo"
		}
	case mention.ItemPerson:
		return r.begins(i, j)
	}
	return false
}

// dateOfVerb reports whether item j is a date with a finite verb right behind it.
func (r *reader) dateOfVerb(j int32) bool {
	return j+1 < r.lastItem && r.items[j].Kind == mention.ItemDate && r.finite(j+1)
}

// datedClause reports whether a clause with a subject of its own, which its date opens, follows the comma of item j:
// "Am Montag reist X nach Doha, am Dienstag besucht er Riad".
func (r *reader) datedClause(j int32) bool {
	k := j + 1
	for k < r.lastItem && k < j+3 && r.items[k].Kind == mention.ItemWord && r.items[k].Word != lexicon.WordAnd {
		k++
	}
	if k+2 >= r.lastItem || r.items[k].Kind != mention.ItemDate || r.items[k].Mark == lexicon.WordSince || r.items[k].Mark == lexicon.WordUntil {
		return false
	}
	who := &r.items[k+1]
	return who.Kind == mention.ItemPerson && who.Mark == lexicon.WordNone && r.finite(k+2)
}

// mustEnd reports whether the reach of what stands before an item ends there, whatever it is; in a sentence of too many
// items no spots tell so.
func (r *reader) mustEnd(it *mention.Item) bool {
	switch it.Kind {
	case mention.ItemCue:
		if it.Flags&mention.Verb != 0 {
			return true
		}
	case mention.ItemWord:
		if role := roleOfWord[it.Word]; role == endingWord || role == thatWord && r.lang.tenseOfBefore {
			return true
		}
	}
	return it.Flags&(mention.Relative|mention.Opens) != 0
}

// begins reports whether the "I" of item j is the subject of the clause after that of item i.
func (r *reader) begins(i, j int32) bool {
	if r.s.Speaker == 0 || j <= i+1 {
		return false
	}
	p := &r.doc.Persons[r.items[j].Ref]
	if p.Flags&mention.Self == 0 || p.Case != 0 {
		return false
	}
	for k := j - 1; k > i; k-- {
		switch it := &r.items[k]; {
		case it.Kind == mention.ItemPunct, it.Kind == mention.ItemWord && it.Word == lexicon.WordAnd:
			return true
		case it.Kind != mention.ItemDate && it.Kind != mention.ItemWord:
			return false
		}
	}
	return false
}

// goesOn reports whether with the conjunction of item j a clause begins that leaves
// its verb of travel to the one before, or puts the date before its verb: "and on
// Thursday to Morocco", "y el jueves viajará a Marruecos". It tells so by the date.
func (r *reader) goesOn(j int32) bool {
	const near = 8
	if r.holds.at[mention.ItemDate].next(j) > j+near {
		return false
	}
	date := false
	for k := j + 1; k < r.lastItem && k <= j+near; k++ {
		it := &r.items[k]
		switch it.Kind {
		case mention.ItemDate:
			if it.Mark == lexicon.WordUntil || it.Mark == lexicon.WordSince {
				return false
			}
			date = true
		case mention.ItemPlace:
			return date && (it.Mark == lexicon.WordTo || it.Mark == lexicon.WordIn)
		case mention.ItemCue:
			return date && it.Flags&mention.Verb != 0 && it.Flags&mention.Noun == 0 && it.Feat&(lexicon.FeatGer|lexicon.FeatInf) == 0
		case mention.ItemWord:
			switch it.Word {
			case lexicon.WordWill, lexicon.WordBe, lexicon.WordHave, lexicon.WordMay, lexicon.WordWould:
				if date {
					return true
				}
			case lexicon.WordTo, lexicon.WordThen, lexicon.WordDet, lexicon.WordOn, lexicon.WordAbout, lexicon.WordIn, lexicon.WordAlso:
			default:
				return false
			}
		case mention.ItemOther:
			if !date {
				return false
			}
		case mention.ItemPerson:
			if p := &r.doc.Persons[it.Ref]; !date || p.Flags&mention.Self != 0 && p.Case == 0 {
				return date
			}
			return it.Mark == lexicon.WordNone && k+1 < r.lastItem && r.finite(k+1) // "and on Tuesday he will meet"
		default:
			return false
		}
	}
	return false
}

// gather collects the persons, places and dates from item first to last. Where
// stop is set it ends at a noun that takes places of its own.
func (r *reader) gather(first, last int32, stop bool) int32 {
	r.emptyGathered()
	r.from, r.date, r.since, r.until, r.venue, r.placed, r.region, r.sidelines = -1, -1, -1, -1, -1, -1, 0, false
	if len(r.whom) > 0 {
		r.with = refill(r.with, r.whom) // with whom a relative clause is
	}
	r.group = lexicon.WordNone
	for j := r.holds.reach.next(first - 1); j < last; j = r.holds.reach.next(j) {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemCue:
			if stop && it.Flags&mention.Noun != 0 && (it.Cue == lexicon.CueVisitNoun || it.Cue == lexicon.CueTourNoun || it.Cue == lexicon.CueMeetNoun || it.Cue == lexicon.CueSummit) && !r.besideNoun(it) && !r.goalBehind(j, last) {
				return j
			}
			if it.Cue == lexicon.CueSummit && r.lang.inversion && r.besideNoun(it) && r.venue < 0 {
				r.sidelines = true
			}
			r.group = lexicon.WordNone
		case mention.ItemOrg:
			if (it.Mark == lexicon.WordIn || it.Mark == lexicon.WordTo) && r.residence(it) {
				r.placed = j
			} else if it.Mark == lexicon.WordSidelines && j+2 < last && r.items[j+1].Kind == mention.ItemWord && r.items[j+2].Kind == mention.ItemPlace && r.items[j+2].Mark == lexicon.WordIn {
				r.sidelines = true // "on the sidelines of the General Assembly in Kigali"
			} else {
				r.seat(it)
			}
		case mention.ItemThing:
			if it.Ref == int32(lexicon.ThingGroup) {
				r.group = it.Mark
			}
		case mention.ItemPerson:
			r.gatherPerson(it)
		case mention.ItemPlace:
			r.placeGathered(it, first, j, last)
			if r.placed < 0 && len(r.stays) > 0 {
				r.placed = j
			}
		case mention.ItemRegion:
			if r.region == 0 && it.Mark != lexicon.WordOf {
				r.region = it.Ref + 1
			}
		case mention.ItemDate:
			if !r.sinceNoun(first, j) {
				r.gatherDate(it)
			}
		}
	}
	return last
}

// besideNoun reports whether something takes place beside what a noun means: "on the sidelines of the summit".
func (r *reader) besideNoun(it *mention.Item) bool {
	return it.Mark == lexicon.WordSidelines && !r.lang.movable
}

// placeGathered gathers the place it of item j between items first and last.
func (r *reader) placeGathered(it *mention.Item, first, j, last int32) {
	switch it.Mark {
	case lexicon.WordIn:
		if r.ofSource(first, j) || r.ofTopic(first, j) {
			return // "sprachen über Projekte in der Türkei"
		}
		if j-2 >= first && r.items[j-2].Mark == lexicon.WordFrom && r.items[j-2].Kind != mention.ItemPlace && (r.items[j-2].Kind == mention.ItemOrg || r.items[j-2].Kind == mention.ItemCue && r.items[j-2].Flags&mention.Noun != 0) && r.items[j-1].Kind == mention.ItemWord {
			at := *it
			at.Mark = lexicon.WordFrom // "kommt vom Gipfel in Belfast", "came from talks in Oslo"
			r.gatherPlace(&at)
			return
		}
	case lexicon.WordOf:
		if j == first && first > 0 && r.items[first-1].Cue == lexicon.CueReturn && (r.items[first-1].Last > r.items[first-1].First || r.items[first-1].Flags&mention.Verb != 0) {
			r.from = it.Ref // "De retour de France, X a", "regresó de Doha"
			return
		}
		if r.seatOf(j) {
			at := *it
			at.Mark = lexicon.WordIn
			r.gatherPlace(&at)
			return
		}
	case lexicon.WordBy, lexicon.WordVia, lexicon.WordUntil: // "through"
		if first > 0 && r.items[first-1].Cue == lexicon.CueStop && !r.closed(j) {
			at := *it
			at.Mark = lexicon.WordTo // "passou por Paris e Roma", "will swing through Paris and Rome"
			r.gatherPlace(&at)
			return
		}
	}
	if (it.Mark == lexicon.WordTo || it.Mark == lexicon.WordFrom && r.lang.relativeBare || !r.closed(j)) && !r.speaks(j, last) {
		r.gatherPlace(it)
	}
	if it.Mark == lexicon.WordOf && len(r.stays) == 0 && r.heldIn(j) {
		r.stayAt(it.Ref) // "no acudirá a la cumbre de Santo Domingo"
		r.venue = it.Ref
	}
}

// closed reports whether the places that begin with the first one gathered have been named before item j; what follows
// belongs to other nouns.
func (r *reader) closed(j int32) bool {
	if r.placed < 0 {
		return false
	}
	const times = 1<<lexicon.WordAfter | 1<<lexicon.WordDuring | 1<<lexicon.WordAbout
	may := r.holds.at[mention.ItemCue] | r.holds.at[mention.ItemOrg] | r.holds.at[mention.ItemOther] | r.holds.at[mention.ItemTopic] | r.holds.at[mention.ItemDemonym] | r.holds.at[mention.ItemThing]
	if r.holds.words&times != 0 {
		may |= r.holds.at[mention.ItemWord]
	}
	for k := may.next(r.placed); k < j; k = may.next(k) {
		switch it := &r.items[k]; it.Kind {
		case mention.ItemOther:
			if !r.doc.Elems[it.Elem].May(lexicon.WordPlain) {
				return true // but "a quitté le Rwanda dans la soirée pour Nairobi"
			}
		case mention.ItemCue, mention.ItemOrg, mention.ItemTopic, mention.ItemDemonym, mention.ItemThing:
			return true
		case mention.ItemWord:
			next := k + 1
			if next+1 < j && r.items[next].Kind == mention.ItemWord && r.items[next].Word == lexicon.WordDet {
				next++ // "on the 9th"
			}
			if (it.Word == lexicon.WordAfter || it.Word == lexicon.WordDuring || it.Word == lexicon.WordAbout) && r.items[next].Kind != mention.ItemDate {
				return true
			}
		}
	}
	return false
}

// goalBehind reports whether somebody goes to the conference of item j and the place behind it: "reist zum
// Gipfel nach Paris", "летит на саммит в Париж".
func (r *reader) goalBehind(j, last int32) bool {
	if it := &r.items[j]; !r.lang.movable && !r.lang.verbSecond || it.Mark != lexicon.WordTo || it.Cue != lexicon.CueSummit && it.Cue != lexicon.CueMeetNoun {
		return false
	}
	for k := j + 1; k < last && k <= j+3; k++ {
		switch it := &r.items[k]; it.Kind {
		case mention.ItemPlace:
			return it.Mark == lexicon.WordTo
		case mention.ItemWord, mention.ItemOrg, mention.ItemOther:
		default:
			return false
		}
	}
	return false
}

// heldIn reports whether the place of item j is the city after which a conference is called:
// "la cumbre de Santo Domingo", "a Cimeira de Lisboa".
func (r *reader) heldIn(j int32) bool {
	if r.doc.Places[r.items[j].Ref].City == 0 || j < r.firstItem+2 {
		return false
	}
	head := &r.items[j-2]
	return r.items[j-1].Kind == mention.ItemWord && r.items[j-1].Word == lexicon.WordOf &&
		(head.Kind == mention.ItemCue && head.Cue == lexicon.CueSummit || head.Kind == mention.ItemThing && head.Ref == int32(lexicon.ThingEvent))
}

// sinceNoun reports whether the date of item j tells when something else was, since which what
// the verb says is the first: "أول زيارة له منذ توليه منصبه في مارس".
func (r *reader) sinceNoun(first, j int32) bool {
	if r.holds.words&(1<<lexicon.WordSince) == 0 {
		return false
	}
	for k := j - 1; k >= first && k > j-7; k-- {
		switch it := &r.items[k]; it.Kind {
		case mention.ItemWord:
			if it.Word == lexicon.WordSince {
				return k < j-1
			}
		case mention.ItemPerson:
			if it.Mark != lexicon.WordSince {
				return false // "the first leader to visit Iran since X in 1943"
			}
		case mention.ItemPunct, mention.ItemPlace:
			return false
		}
	}
	return false
}

// ofSource reports whether the place of item j is that of somebody who is cited: "..., the
// ministry in Brasília said".
func (r *reader) ofSource(first, j int32) bool {
	k := j - 1
	for k > first && r.items[k].Kind == mention.ItemWord {
		k--
	}
	if k <= first || r.items[k].Kind != mention.ItemSource && r.items[k].Kind != mention.ItemAgency {
		return false
	}
	after := j + 1
	return after < r.lastItem && r.items[after].Kind == mention.ItemCue && r.items[after].Cue == lexicon.CueSay
}

// ofTopic reports whether the place of item j belongs to what is discussed from item first
// on: it follows the subject of the talks, and the text has said before, of another country,
// where it is.
func (r *reader) ofTopic(first, j int32) bool {
	if first == 0 || r.placeAtStart < 0 {
		return false
	}
	if c := r.items[first-1].Cue; c != lexicon.CueMeet && c != lexicon.CueDiscuss && c != lexicon.CueMeetNoun {
		return false
	}
	k := j - 1
	for k > first {
		it := &r.items[k]
		if it.Kind != mention.ItemPlace && (it.Kind != mention.ItemWord || it.Word != lexicon.WordIn && it.Word != lexicon.WordDet && it.Word != lexicon.WordAnd) {
			break
		}
		k--
	}
	switch r.items[k].Kind {
	case mention.ItemTopic, mention.ItemOther, mention.ItemThing:
	default:
		return false
	}
	here, there := r.doc.Places[r.placeAtStart].Country, r.doc.Places[r.items[j].Ref].Country
	return here != 0 && there != 0 && here != there
}

// seatOf reports whether the city of item j is where the conference before it is held:
// "au sommet arabe de Khartoum", "la conférence de Munich".
func (r *reader) seatOf(j int32) bool {
	if p := &r.doc.Places[r.items[j].Ref]; p.City == 0 || !r.lang.adjAfter || !r.lang.capitals {
		return false
	}
	for k := j - 1; k >= r.firstItem && k > j-6; k-- {
		switch it := &r.items[k]; it.Kind {
		case mention.ItemCue:
			return it.Cue == lexicon.CueSummit
		case mention.ItemThing:
			return it.Ref == int32(lexicon.ThingEvent)
		case mention.ItemRegion, mention.ItemVisitKind, mention.ItemOrg, mention.ItemTopic:
		case mention.ItemWord:
			if it.Word != lexicon.WordOf && it.Word != lexicon.WordDet {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// seat takes the place of a conference for the place of what happens at it: "on
// the sidelines of the Munich Security Conference".
func (r *reader) seat(it *mention.Item) {
	org := r.doc.World.Org(int(it.Ref))
	if it.Mark != lexicon.WordSidelines || org.Seat == 0 || r.venue >= 0 {
		return
	}
	city := r.doc.World.City(int(org.Seat - 1))
	r.doc.Places = append(r.doc.Places, mention.Place{
		Country: city.Country + 1, City: org.Seat, First: it.First, Last: it.Last, NameFirst: -1, CityFirst: -1,
	})
	r.venue = int32(len(r.doc.Places) - 1)
	r.sidelines = true
}

// residence takes the seat of a government for the place where it stands: "received X at the
// White House", "welcomed to the Elysee".
func (r *reader) residence(it *mention.Item) bool {
	org := r.doc.World.Org(int(it.Ref))
	if org.Kind != "ministry" || org.Seat == 0 {
		return false
	}
	city := r.doc.World.City(int(org.Seat - 1))
	if it.Mark == lexicon.WordTo && r.here >= 0 && r.doc.Places[r.here].City == org.Seat {
		return true // "partió hacia La Moncloa": he stays in the town
	}
	r.doc.Places = append(r.doc.Places, mention.Place{
		Country: city.Country + 1, City: org.Seat, First: it.First, Last: it.Last, NameFirst: -1, CityFirst: -1, Capital: true,
	})
	at := int32(len(r.doc.Places) - 1)
	if len(r.stays) > 0 {
		return true // "in Washington at the White House"
	}
	r.stayAt(at)
	if r.venue < 0 {
		r.venue = at
	}
	return true
}

// speaks reports whether the place of item j is a government that the verb at
// item last lets speak: "..., the Vatican announced".
func (r *reader) speaks(j, last int32) bool {
	if j+1 != last || last >= r.lastItem || r.items[j].Mark != lexicon.WordNone {
		return false
	}
	verb := &r.items[last]
	return verb.Kind == mention.ItemCue && verb.Cue == lexicon.CueSay && j > r.firstItem && r.items[j-1].Kind == mention.ItemPunct
}

func (r *reader) gatherPerson(it *mention.Item) {
	e := r.doc.Persons[it.Ref].Entity
	if e < 0 || it.Flags&mention.Possessive != 0 {
		return
	}
	list := &r.object
	switch it.Mark {
	case lexicon.WordWith, lexicon.WordBetween:
		list = &r.with
	case lexicon.WordBy:
		list = &r.by
	case lexicon.WordOf:
		list = &r.of
	case lexicon.WordOn, lexicon.WordAbout:
		list = &r.upon
	case lexicon.WordTo, lexicon.WordFor, lexicon.WordFrom:
		list = &r.toward
	case lexicon.WordNone:
		if r.group == lexicon.WordWith {
			list = &r.with
		}
	default:
		return
	}
	*list = append(*list, e)
}

func (r *reader) gatherPlace(it *mention.Item) {
	switch it.Mark {
	case lexicon.WordFrom:
		r.from = it.Ref
	case lexicon.WordNone, lexicon.WordTo, lexicon.WordIn, lexicon.WordFor, lexicon.WordOn, lexicon.WordNear, lexicon.WordAnd:
		if it.Flags&mention.Possessive != 0 && it.Mark == lexicon.WordNone {
			return
		}
		r.stayAt(it.Ref)
		if it.Mark == lexicon.WordIn && r.venue < 0 {
			r.venue = it.Ref
		}
	}
}

func (r *reader) gatherDate(it *mention.Item) {
	if it.Mark == lexicon.WordSince {
		r.since = it.Ref
	}
	if d := &r.doc.Dates[it.Ref]; it.Mark == lexicon.WordUntil && r.until < 0 && !d.Range {
		r.until = it.Ref // "will stay in Rome until Friday"
		return
	}
	if it.Mark == lexicon.WordSince || it.Mark == lexicon.WordOf {
		return
	}
	if n := len(r.stays); n > 0 && r.stays[n-1].Date >= 0 && r.doc.YearAfter(r.stays[n-1].Date, it.Ref) {
		r.stays = append(r.stays, Stay{Place: r.stays[n-1].Place, Date: it.Ref, Again: true})
		return
	}
	if n := len(r.stays); n > 0 && r.stays[n-1].Date < 0 {
		// a date after a list of places with no dates of their own belongs to the last one
		r.stays[n-1].Date = it.Ref
		return
	}
	if r.date < 0 {
		r.date = it.Ref
	}
}

// before finds a date that stands before item i in the clause: "On April 20,
// Lavrov landed in Havana".
func (r *reader) before(i int32) int32 {
	if r.holds.at[mention.ItemDate] == 0 {
		return -1
	}
	may := r.holds.at[mention.ItemDate] | r.holds.at[mention.ItemCue]
	for j := may.prev(i); j >= max(r.firstItem, r.opened); j = may.prev(j) {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemDate:
			if it.Mark == lexicon.WordSince || it.Mark == lexicon.WordOf || r.verbBefore(j) || r.ofAuxiliary(j, i) || r.toldAside(j, i) {
				return -1
			}
			return it.Ref
		case mention.ItemCue:
			if it.Cue != lexicon.CuePlan && it.Cue != lexicon.CueOther && !(it.Cue == lexicon.CueVisitNoun && it.Mark == lexicon.WordWith && r.lang.movable) {
				if it.Cue == lexicon.CueHold && (r.lang.bareVerbs || r.lang.cases) && r.items[i].Flags&mention.Noun != 0 {
					continue // 2004年1月，国家主席对法国进行国事访问; "21 октября X провёл переговоры с Y"
				}
				if it.Cue == lexicon.CueInvitation && r.lang.bareVerbs {
					continue // 3月5日，总统应邀请访问
				}
				return -1 // but "Завтра в Астану с визитом прибывает X"
			}
		}
	}
	return -1
}

// ofAuxiliary reports whether the date of item j belongs to an auxiliary before it that is all the verb of its clause, to
// which "and" ties the verb of item i: "was in Doha on Monday and met X".
func (r *reader) ofAuxiliary(j, i int32) bool {
	const and, helps = uint64(1) << lexicon.WordAnd, uint64(1)<<lexicon.WordBe | 1<<lexicon.WordHave | 1<<lexicon.WordWill
	if r.holds.words&and == 0 || r.holds.words&helps == 0 {
		return false
	}
	words := r.holds.at[mention.ItemWord]
	k := words.next(j)
	for k < i && (r.items[k].Kind != mention.ItemWord || r.items[k].Word != lexicon.WordAnd) {
		k = words.next(k)
	}
	if k >= i {
		return false
	}
	for k = words.prev(j); k >= r.firstItem; k = words.prev(k) {
		if it := &r.items[k]; it.Kind == mention.ItemWord && helps>>it.Word&1 != 0 {
			return true
		}
	}
	return false
}

// toldAside reports whether the date of item j stands in a relative clause that a comma closes before item i: "X, der am
// Montag in Doha gewesen war, reiste nach Rom".
func (r *reader) toldAside(j, i int32) bool {
	if r.holds.words&(1<<lexicon.WordWho) == 0 {
		return false
	}
	puncts := r.holds.at[mention.ItemPunct]
	if end := puncts.next(j); end >= i || !isComma(&r.items[end]) {
		return false
	}
	for k := j - 1; k > r.firstItem && r.items[k].Kind != mention.ItemPunct; k-- {
		if it := &r.items[k]; it.Kind == mention.ItemWord && it.Word == lexicon.WordWho {
			return isComma(&r.items[k-1])
		}
	}
	return false
}

// verbBefore reports whether a verb of the same clause stands before item i, which
// then belongs to that verb.
func (r *reader) verbBefore(i int32) bool {
	may := r.holds.ends | r.holds.parts
	for j := may.prev(i); j >= r.firstItem; j = may.prev(j) {
		it := &r.items[j]
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 {
			return true
		}
		if it.Kind == mention.ItemPunct && (it.Ref == ';' || it.Ref == ':' || it.Ref == ',' && r.datedClause(j)) || it.Kind == mention.ItemWord && (it.Word == lexicon.WordAnd || it.Word == lexicon.WordBut) && r.goesOn(j) {
			return false
		}
	}
	return false
}

// placeAfter finds the place marked as where things happen between two items.
func (r *reader) placeAfter(i, last int32) int32 {
	for j := r.holds.at[mention.ItemPlace].next(i); j < last; j = r.holds.at[mention.ItemPlace].next(j) {
		if it := &r.items[j]; it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn {
			return it.Ref
		}
	}
	return -1
}

// placeBefore finds a place marked as where things happen before item i: "In
// Caracas, he met ...".
func (r *reader) placeBefore(i int32) int32 {
	if r.where >= 0 {
		if r.holds.words&(1<<lexicon.WordFrom) != 0 && r.comeAwayFrom(i) {
			return -1
		}
		return r.where
	}
	said, told := false, false // a word that opens a clause has been passed; and a verb of saying before it stands in the sentence
	may := r.holds.at[mention.ItemPlace] | r.holds.verbs
	if r.holds.cues&(1<<lexicon.CueSay) != 0 {
		for j := r.holds.verbs.next(r.firstItem - 1); j < i && !told; j = r.holds.verbs.next(j) {
			told = r.items[j].Kind == mention.ItemCue && r.items[j].Cue == lexicon.CueSay && r.items[j].Flags&mention.Verb != 0
		}
		if told {
			may |= r.holds.at[mention.ItemWord]&r.holds.acts | r.holds.at[mention.ItemPerson]
		}
	}
	for j := may.prev(i); j >= r.firstItem; j = may.prev(j) {
		it := &r.items[j]
		said = said || told && (it.Kind == mention.ItemWord && it.Word == lexicon.WordThat || it.Kind == mention.ItemPerson && r.doc.Elems[it.Elem].May(lexicon.WordThat))
		if said && it.Kind == mention.ItemPlace {
			return -1 // "قال في مطار الخرطوم إنه التقى"
		}
		if it.Kind == mention.ItemPlace && it.Mark == lexicon.WordIn {
			if r.holds.words&(1<<lexicon.WordAfter) != 0 && r.journeyBefore(j) {
				return -1
			}
			return it.Ref
		}
		if it.Kind == mention.ItemPlace && it.Mark == lexicon.WordTo {
			return -1 // "in Dakar, and then to Morocco for talks"
		}
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Cue != lexicon.CueHold {
			return -1
		}
	}
	return -1
}

// comeAwayFrom reports whether the place that "where" stands for is the one that somebody has come from, and the clause about
// it is over before the verb of item i: "De regreso de Rabat, donde asistió a una cumbre, el presidente X recibió a Y".
func (r *reader) comeAwayFrom(i int32) bool {
	if r.verbs == 0 || r.lang.cases || r.markOf(r.where) != lexicon.WordFrom {
		return false
	}
	over := false
	for j := i - 1; j >= r.firstItem; j-- {
		switch it := &r.items[j]; {
		case isComma(it):
			over = true
		case over && it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			return true
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordWhere:
			return false
		}
	}
	return false
}

// journeyBefore reports whether the place of item j is that of a journey after which the clause tells something: "Après une
// visite à Riyad, le président X a reçu Y".
func (r *reader) journeyBefore(j int32) bool {
	for k := j - 1; k >= r.firstItem && k >= j-4; k-- {
		switch it := &r.items[k]; it.Kind {
		case mention.ItemCue:
			return (it.Cue == lexicon.CueVisitNoun || it.Cue == lexicon.CueTourNoun) && r.afterwards(k)
		case mention.ItemWord, mention.ItemVisitKind, mention.ItemDate:
		default:
			return false
		}
	}
	return false
}
