package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// markPlace gives the place of item i the preposition that only what stands before it, or the word itself, tells.
func (d *Doc) markPlace(first, i int) {
	it := &d.Items[i]
	if i > first && d.genitives() && (it.Mark == lexicon.WordNone || it.Mark == lexicon.WordOf) && d.calledCity(&d.Items[i-1], it) {
		it.Mark = d.Items[i-1].Mark // "в южноафриканский город Дурбан"
	}
	if it.Word == lexicon.WordHere {
		it.Mark = lexicon.WordIn
	}
	if it.Mark == lexicon.WordNone && i > first+1 && d.ofVenue(&d.Items[i-2], &d.Items[i-1]) {
		it.Mark = d.Items[i-2].Mark // "in einem Hotel der finnischen Hauptstadt"
	}
}

// posted reports whether an item is an ambassador without a name, of whom the place behind
// him says where he is accredited: "زار السفير الصيني في المنامة متحفا".
func (d *Doc) posted(it *Item) bool {
	return d.Grammar.TitleTails && it.Kind == ItemPerson && d.Persons[it.Ref].Role == lexicon.RoleAmbassador
}

// located reports whether a preposition written as one with its noun, which means "with"
// before persons, says where something is: "بالرباط", "بمطار داكار".
func (d *Doc) located(it, mark *Item) bool {
	return (it.Kind == ItemPlace || it.Kind == ItemThing && place(lexicon.Thing(it.Ref))) && d.Tokens[mark.First].Flags&text.Clitic != 0
}

// apart reports whether a comma alone parts the person of item i from the one before, of whom
// it is no list: lists end in "and". "التقى الوزير X، معالي Y"
func (d *Doc) apart(listed *Item, i, last int) bool {
	if !d.Grammar.CommasPart || listed.Kind != ItemPerson || listed.Mark != lexicon.WordNone || d.Items[i].Kind != ItemPerson || d.Items[i-1].Kind != ItemPunct {
		return false
	}
	for j := i + 1; j+1 < last; j += 2 {
		if d.Items[j+1].Kind != ItemPerson || d.Items[j].Kind != ItemPunct && !(d.Items[j].Kind == ItemWord && d.Items[j].Word == lexicon.WordAnd) {
			return true
		}
		if d.Items[j].Kind == ItemWord {
			return false
		}
	}
	return true
}

// genitiveOf reports whether the person of item i is the one whose noun of action stands right
// before, without an article: "تأجيل زيارة المستشار X", "مغادرة سموه".
func (d *Doc) genitiveOf(first, i int) bool {
	it, noun := &d.Items[i], &d.Items[i-1]
	if !d.Grammar.Construct || noun.Kind != ItemCue || noun.Flags&Noun == 0 || it.First != noun.Last+1 || d.definite(int(noun.Elem)) || d.Enclitic(noun) {
		return false
	}
	switch noun.Cue {
	case lexicon.CueVisitNoun, lexicon.CueTourNoun, lexicon.CueStopNoun, lexicon.CueArrival, lexicon.CueDeparture, lexicon.CueReception, lexicon.CueInvitation, lexicon.CueMessage:
	default:
		return false
	}
	if i-2 >= first && d.Items[i-2].Kind == ItemWord && d.Items[i-2].Word == lexicon.WordHis {
		return false // "في استقباله الرئيس X"
	}
	return noun.Last == noun.First || noun.Cue != lexicon.CueInvitation && noun.Cue != lexicon.CueReception
}

// caseOf returns the cases that an item may stand in, 0 where nothing tells.
func (d *Doc) caseOf(it *Item) lexicon.Feat {
	switch it.Kind {
	case ItemPerson:
		return d.Persons[it.Ref].Case
	case ItemPlace, ItemRegion, ItemOrg, ItemThing, ItemCue:
		return it.Feat & lexicon.FeatCases
	}
	return 0
}

// prepositionFor returns what a preposition of several meanings means before a
// noun in its case: "в Гавану" is "to", "в Гаване" is "in".
func (d *Doc) prepositionFor(at int, it *Item, mark lexicon.Word) lexicon.Word {
	e := &d.Elems[d.Items[at].Elem]
	if e.ref == 0 {
		return mark
	}
	if w := d.byKind(e, it, mark); w != mark {
		d.Items[at].Word = w
		return w
	}
	cases := d.caseOf(it)
	if both := lexicon.FeatAcc | lexicon.FeatLoc; it.Kind == ItemPlace && (cases == 0 || cases&both == both) && d.genitives() &&
		(mark == lexicon.WordTo || mark == lexicon.WordIn) {
		// a name that is not declined: "в Осло"
		cases = lexicon.FeatLoc
		if d.motion(at) {
			cases = lexicon.FeatAcc
		}
	}
	if cases == 0 {
		return mark
	}
	senses := d.senses(e)
	for k := range senses {
		if s := &senses[k]; s.Kind == lexicon.KindWord && isMark(lexicon.Word(s.ID)) && s.Feat&cases != 0 {
			return lexicon.Word(s.ID)
		}
	}
	return mark
}

// venue reports whether an item is the building where things happen, in a place
// that its name tells.
func (d *Doc) venue(it *Item) bool {
	return it.Kind == ItemThing && (it.Mark == lexicon.WordIn || it.Mark == lexicon.WordTo || it.Mark == lexicon.WordFor || it.Mark == lexicon.WordOn || it.Mark == lexicon.WordAbout) &&
		(it.Ref == int32(lexicon.ThingAirport) || it.Ref == int32(lexicon.ThingCity) || it.Ref == int32(lexicon.ThingCapital))
}

// onGround returns what "on" means before the noun for a place whose name the preposition of item at puts behind it: where
// somebody goes, is or meets, unless it is what is spoken of.
func (d *Doc) onGround(first, at int) lexicon.Word {
	for j := at - 1; j >= first; j-- {
		switch it := &d.Items[j]; {
		case it.Kind == ItemWord && it.Word == lexicon.WordAbout && !d.Elems[it.Elem].May(lexicon.WordOn):
			return lexicon.WordAbout
		case it.Kind != ItemCue:
		case it.Flags&Verb != 0 && (goes(it.Cue) || it.Cue == lexicon.CueVisit || it.Cue == lexicon.CueMeet || it.Cue == lexicon.CueReceive),
			it.Flags&Noun != 0 && it.Mark == lexicon.WordFor:
			return lexicon.WordIn
		default:
			return lexicon.WordAbout
		}
	}
	return lexicon.WordAbout
}

// townOf reports whether a site is where somebody goes or is, in the town that stands with "of" behind
// it: "se trasladó a la base de Wiesbaden".
func (d *Doc) townOf(noun, place *Item) bool {
	return d.Grammar.TitleAdjAfter && d.Grammar.Capitals && noun.Kind == ItemThing && noun.Ref == int32(lexicon.ThingSite) && (noun.Mark == lexicon.WordIn || noun.Mark == lexicon.WordTo) &&
		d.Places[place.Ref].City != 0 && d.Places[place.Ref].CityFirst >= 0
}

// ofVenue reports whether a genitive article stands behind a building or an airport, the place of which
// follows, where the verb comes second.
func (d *Doc) ofVenue(venue, article *Item) bool {
	if d.Grammar.Order != lexicon.OrderSOV2 || venue.Kind != ItemThing || venue.Mark != lexicon.WordIn || article.Kind != ItemWord || article.Word != lexicon.WordDet || article.Feat&lexicon.FeatGen == 0 {
		return false
	}
	thing := lexicon.Thing(venue.Ref)
	return thing == lexicon.ThingAirport || thing == lexicon.ThingSite
}

// timeSpan reports whether a number and a unit of time end with item i, which take the preposition before
// them for themselves.
func (d *Doc) timeSpan(first, i int) bool {
	if i == first {
		return false
	}
	before := &d.Items[i-1]
	number := before.Kind == ItemNumber || before.Kind == ItemOther && d.Elems[before.Elem].Is(lexicon.KindNumber)
	return number && d.Elems[d.Items[i].Elem].Is(lexicon.KindTime)
}

// direction returns what a preposition of several meanings means by what stands
// around it: "à" is "to" before a person, and before a place that somebody leaves
// for; "de" is "from" before a place that is left, and "by" where somebody is
// accompanied; "por" is "in" behind a noun of travel.
func (d *Doc) direction(first, at int, it *Item, mark lexicon.Word) lexicon.Word {
	word := &d.Items[at]
	if word.Flags&Sole != 0 && word.Word == mark {
		return mark
	}
	e := &d.Elems[word.Elem]
	switch {
	case mark == lexicon.WordIn && e.May(lexicon.WordTo):
		switch it.Kind {
		case ItemPerson:
			return lexicon.WordTo
		case ItemPlace:
			switch d.cueBefore(first, at) {
			case lexicon.CueLeave, lexicon.CueLeaveFor, lexicon.CueDeparture, lexicon.CueInvite, lexicon.CueInvitation:
				return lexicon.WordTo
			}
		}
	case mark == lexicon.WordFrom && it.Kind == ItemDate && e.May(lexicon.WordSince):
		if d.Dates[it.Ref].Range {
			return mark // "с 20 по 22 мая", "desde el 20 hasta el 22 de mayo"
		}
		return lexicon.WordSince // "desde el domingo"
	case mark == lexicon.WordTo && it.Kind == ItemDate && d.genitives() && e.May(lexicon.WordUntil) && !d.motion(at):
		return lexicon.WordUntil // "продлится до 16 марта"
	case (mark == lexicon.WordTo || mark == lexicon.WordBefore) && it.Kind == ItemDate && e.May(lexicon.WordUntil) && !e.May(lexicon.WordIn) && d.staysBefore(first, at):
		return lexicon.WordUntil // "permanecerá en Doha hasta el 22 de mayo", "пробудет в Дохе до 22 мая"
	case mark == lexicon.WordBefore && it.Kind == ItemPlace && e.May(lexicon.WordTo) && d.motion(at):
		return lexicon.WordTo // "добрался до Кракова"
	case mark == lexicon.WordUntil && it.Kind == ItemPlace && e.May(lexicon.WordTo):
		return lexicon.WordTo // "se trasladó hasta La Habana"
	case mark == lexicon.WordBy && (it.Kind == ItemPlace || it.Kind == ItemRegion) && e.May(lexicon.WordVia):
		switch d.cueBefore(first, at) {
		case lexicon.CueVisitNoun, lexicon.CueTourNoun, lexicon.CueStopNoun, lexicon.CueStop, lexicon.CueGo, lexicon.CueBegin, lexicon.CueEnd, lexicon.CueInclude:
			return lexicon.WordIn // "passagem pela Noruega"
		}
		return lexicon.WordVia
	case mark == lexicon.WordOf && it.Kind == ItemPlace && e.May(lexicon.WordFrom):
		switch d.cueBefore(first, at) {
		case lexicon.CueArrive, lexicon.CueReturn, lexicon.CueLeave, lexicon.CueLeaveFor, lexicon.CueArrival:
			return lexicon.WordFrom
		}
	case mark == lexicon.WordOf && it.Kind == ItemDate && e.May(lexicon.WordFrom) && d.Dates[it.Ref].Range:
		return lexicon.WordFrom // "du 10 au 12 juin"
	case mark == lexicon.WordOf && it.Kind == ItemPerson && e.May(lexicon.WordBy) && d.cueBefore(first, at) == lexicon.CueAccompany:
		return lexicon.WordBy
	}
	return mark
}

// staysBefore reports whether the last cue before item at is one of being in a place.
func (d *Doc) staysBefore(first, at int) bool {
	c := d.cueBefore(first, at)
	return c == lexicon.CueStay || c == lexicon.CueVisit
}

// cueBefore returns the last cue before item at and not before item first, CueNone where there is none.
func (d *Doc) cueBefore(first, at int) lexicon.Cue {
	for j := at - 1; j >= first; j-- {
		if it := &d.Items[j]; it.Kind == ItemCue {
			return it.Cue
		}
	}
	return lexicon.CueNone
}

// governed gives a person whose title tells no case the one that the preposition
// at item at governs.
func (d *Doc) governed(at int, it *Item) {
	p := &d.Persons[it.Ref]
	if p.Case != 0 || it.Mark == lexicon.WordNone {
		return
	}
	if e := &d.Elems[d.Items[at].Elem]; d.Items[at].Word == it.Mark && e.ref != 0 {
		senses := d.senses(e)
		for k := range senses {
			if s := &senses[k]; s.Kind == lexicon.KindWord && lexicon.Word(s.ID) == it.Mark {
				p.Case |= s.Feat & lexicon.FeatCases
			}
		}
	}
}

// motion reports whether the nearest verb or noun of action before item at, or else
// behind it, says that somebody goes somewhere.
func (d *Doc) motion(at int) bool {
	for i := at - 1; i >= 0 && i > at-12; i-- {
		it := &d.Items[i]
		if it.Kind == ItemCue {
			return goes(it.Cue)
		}
		if it.Kind == ItemPunct && it.Ref != ',' {
			break
		}
	}
	for i := at + 1; i < len(d.Items) && i < at+12; i++ {
		if it := &d.Items[i]; it.Kind == ItemCue {
			return goes(it.Cue)
		}
	}
	return false
}

func goes(c lexicon.Cue) bool {
	switch c {
	case lexicon.CueArrive, lexicon.CueGo, lexicon.CueLeaveFor, lexicon.CueReturn, lexicon.CueVisitNoun, lexicon.CueTourNoun, lexicon.CueArrival,
		lexicon.CueDeparture, lexicon.CueInvite, lexicon.CueInvitation:
		return true
	}
	return false
}

// caseMark gives the noun of item i, which stands with no preposition, the mark
// that its case is: the genitive is "of", the dative "to", the instrumental "by".
func (d *Doc) caseMark(first, i int) {
	it := &d.Items[i]
	switch cases := d.caseOf(it); {
	case it.Kind == ItemPerson && d.Persons[it.Ref].Flags&Pronoun != 0 && cases&lexicon.FeatAcc != 0: // "гостя принял"
	case cases == 0 && it.Kind == ItemPerson && d.ownsJourney(first, i):
		it.Mark = lexicon.WordOf
	case cases&(lexicon.FeatNom|lexicon.FeatGen) == lexicon.FeatNom|lexicon.FeatGen && it.Kind == ItemPerson && d.Persons[it.Ref].Flags&(Plural|Pronoun) == 0 && d.genitives() &&
		i > first && (d.journeyOf(first, i) >= 0 || d.Items[i-1].Kind == ItemCue && d.Items[i-1].Flags&Noun != 0):
		it.Mark = lexicon.WordOf // "визит главы МИД": the nominative would be a plural
		p := &d.Persons[it.Ref]
		p.Case = lexicon.FeatGen
		if p.Entity >= 0 && d.People[p.Entity].NameFirst == p.NameFirst {
			d.People[p.Entity].Case = lexicon.FeatGen
		}
	case cases == 0 || cases&lexicon.FeatNom != 0:
	case cases == lexicon.FeatIns:
		it.Mark = lexicon.WordBy
		if it.Kind == ItemPerson && d.apposedWith(first, i) {
			it.Mark = lexicon.WordWith
		}
	case cases&lexicon.FeatAcc != 0 && cases&lexicon.FeatGen != 0:
		// a man's genitive is his accusative: after a noun he owns it
		if i > first && (d.Items[i-1].Kind == ItemCue && d.Items[i-1].Flags&Noun != 0 || d.Items[i-1].Kind == ItemThing || it.Kind == ItemPerson && d.journeyOf(first, i) >= 0) {
			it.Mark = lexicon.WordOf
		}
	case cases&lexicon.FeatAcc != 0:
	case cases&lexicon.FeatGen != 0:
		it.Mark = lexicon.WordOf
	case cases&lexicon.FeatDat != 0:
		it.Mark = lexicon.WordTo
	}
}

// ownsJourney reports whether the person of item i, whose name shows no case, stands right behind
// the noun of a journey and has no verb of his own: "визит Нетаньяху в Вашингтон".
func (d *Doc) ownsJourney(first, i int) bool {
	if d.journeyOf(first, i) < 0 {
		return false
	}
	if i+1 >= len(d.Items) {
		return true
	}
	next := &d.Items[i+1]
	if !verbal(next) {
		return true
	}
	switch next.Cue {
	case lexicon.CuePlan, lexicon.CueBegin, lexicon.CueEnd, lexicon.CueContinue, lexicon.CueCancel, lexicon.CuePostpone, lexicon.CueHold:
		return next.Feat&(lexicon.FeatPass|lexicon.FeatRefl) != 0
	}
	return false
}

// calledCity reports whether a noun for a city has its name right behind it.
func (d *Doc) calledCity(noun, place *Item) bool {
	return noun.Kind == ItemThing && (noun.Ref == int32(lexicon.ThingCity) || noun.Ref == int32(lexicon.ThingCapital)) && noun.Feat&lexicon.FeatPl == 0 &&
		noun.Last+1 == place.First && d.Places[place.Ref].City != 0
}

// journeyOf returns the noun of a journey whose owner the person of item i may be: right before him,
// or with the place between, "визит в Киев премьер-министра X"; -1 where there is none.
func (d *Doc) journeyOf(first, i int) int {
	if !d.genitives() {
		return -1
	}
	place := false
	for j := i - 1; j >= first && j > i-8; j-- {
		switch it := &d.Items[j]; it.Kind {
		case ItemCue:
			switch it.Cue {
			case lexicon.CueVisitNoun, lexicon.CueTourNoun, lexicon.CueArrival, lexicon.CueStopNoun, lexicon.CuePresence, lexicon.CueDeparture:
				return j
			}
			return -1
		case ItemPlace:
			if it.Mark != lexicon.WordTo && it.Mark != lexicon.WordIn {
				return -1
			}
			place = true
		case ItemWord:
			if it.Word != lexicon.WordTo && it.Word != lexicon.WordIn && it.Word != lexicon.WordAnd || !place {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}
