package frame

import (
	"math/bits"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// aux is what auxiliaries and adverbs before a verb say of it.
type aux uint16

const (
	auxFuture   aux = 1 << iota // will, is to
	auxPerfect                  // has
	auxBe                       // is, was: a passive or a continuous form
	auxPast                     // was, had
	auxProspect                 // is expected, plans, is due
	auxPossible                 // may, could, hopes
	auxWould                    // would
	auxNot                      // not, never
	auxInf                      // to
	auxEarlier                  // previously, already
	auxLater                    // then, later
	auxIf                       // hypothetical
	auxLeave                    // may, is allowed to
	auxDone                     // was able to, managed to
	auxBefore                   // "before being": what follows has the subject and the time of the verb before
)

// subjectKind tells a subject that is no person from none at all.
type subjectKind uint8

const (
	noSubject subjectKind = iota
	personSubject
	nounSubject  // a visit, talks: the last noun frame
	otherSubject // anything else
)

// verb is the last verb read: what it says of the nouns after it.
type verb struct {
	cue       lexicon.Cue
	status    Status
	was       Status // of a verb that calls off: how far the calling off itself has come
	certainty Certainty
	weak      bool
	index     int32 // item
}

// reader reads the clauses of one document. It works from left to right through
// the items of a sentence and keeps what the next verb needs: who the subject
// is, what the auxiliaries said, which noun or verb governs.
type reader struct {
	state
	lists
	holds holds // what is in the sentence

	grammar *lexicon.Grammar // of the last text
	traits  traits           // what that says
}

// state is what a reader knows, and nothing of it goes from one document to the next.
type state struct {
	// What most rules ask comes first: fields in the first 128 bytes take shorter instructions.
	items               []mention.Item // of the document
	firstItem, lastItem int32          // of the sentence, lastItem excluded
	doc                 *mention.Doc
	set                 *Set

	traveller int32 // who travelled last: the default of clauses without a subject
	place     int32 // where the text is: its dateline, or the last place told with "in" or "to"
	entry     bool  // the sentence is an entry of a chronicle: a date, a colon, what happened
	lang      traits
	clause

	s           *mention.Sentence
	si          int32
	first, last int32 // the tokens of the sentence

	nounAt       int32                           // the item of noun
	at           int32                           // the item read now
	noiseFrom    int32                           // from which item on quiet ones are noise
	apartFrom    int32                           // from which item on quiet ones part the candidates from what comes
	lined        int32                           // the place of the last dateline, -1 where there was none
	here         int32                           // where somebody was last told to have come, -1 where nobody was
	named        int32                           // last place named
	placeAtStart int32                           // place, as it was when the sentence began
	placeDate    int32                           // the date that stood beside place, -1 where none
	placeSaid    int32                           // the sentence that named place
	summitSaid   int32                           // the sentence that spoke of a conference last, -1 where none did
	summitAt     int32                           // where the conference is that the text said somebody attends, -1 where none
	retold       bool                            // the paragraph is about a work of fiction
	clausePast   bool                            // a relative clause tells of the past
	began        struct{ traveller, here int32 } // as they were when the sentence began
	toldAt       int32                           // the item of the relative clause that tells of told
	clauseOwner  int32                           // who makes the visit of which a relative clause says so, -1 where none does
	list         list                            // the list of journeys that a title announces
	way          programme
	dayAt        struct{ place, day int32 } // the place that the entries of a day stand under, -1 where none; the day
	spokenOf     int32                      // the subject of the sentence before, -1 where it was no person
	party        party                      // the journey of a delegation whose head has not been told
	entryOn      int32                      // the day of an entry of a chronicle, -1 where the sentence begins with none
	weekday      int32                      // the day of the week with which the line began, as in the programme of a week; -1 where none did
	weekOver     bool                       // an entry below a day of the week told of what is over

	from, date   int32 // of what was gathered, as what follows
	since, until int32
	venue        int32        // see with
	placed       int32        // the item of the first place gathered, -1 where there is none
	group        lexicon.Word // what an unnamed group before the next person stands with
	region       int32
	sidelines    bool // the venue is a conference that everybody came to
}

// clause is what a reader knows of a sentence and of the clause that it reads: it begins anew with each sentence, in one step.
type clause struct {
	kind     subjectKind
	apart    bool // something stands between the candidates and what comes, but for quiet items; see adjacent
	noise    bool // something that is no person stands before the verb, but for quiet items; see noisy
	inIf     bool
	earlier  bool // "after visiting"
	about    bool // the clause is about a Head before it
	bid      bool // somebody was invited or asked to do what follows
	nounOpen bool // the noun may be the subject of the next verb
	denied   bool // the clause denies what a noun of saying and "that" go on to tell
	spoke    bool // a verb of saying was read
	agendaOn bool
	agenda   Certainty
	aux      aux
	verbs    int32 // verbs of the clause so far
	verb     verb
	noun     int32                     // last noun frame of the sentence, -1 where none
	where    int32                     // place that "where" stands for, -1 where none
	former   int32                     // who was the subject of the verb before, -1 where nobody was
	unknown  int32                     // the last unmarked person of the clause that is no official, -1 where none
	opened   int32                     // the subject behind a phrase that opens the sentence and has its own time, -1 where none is; see whoThen
	told     int32                     // of whom a relative clause behind a comma tells, -1 where none does
	ended    struct{ from, end int32 } // what end returned last: several rules ask it of one verb
	went     travelled                 // the last verb of travel of the sentence
	outer    outer                     // the clause that brackets part
}

// lists are the lists of a reader, whose memory it keeps.
type lists struct {
	subject                      []int32
	inherited                    []int32
	candidate                    []int32 // unmarked persons since the last verb or boundary
	several                      []int32 // the subjects of the sentence before, where there were more than one
	with, by, object, of, toward []int32 // what was gathered
	whom                         []int32 // whom a relative clause is with: "X, with whom he met"
	upon                         []int32 // with "on": "a courtesy call on X"
	stays                        []Stay
	venues                       []int32 // where each of those met is met, where that is told apart
}

// restart empties the lists.
func (l *lists) restart() {
	l.subject = l.subject[:0]
	l.inherited = l.inherited[:0]
	l.candidate = l.candidate[:0]
	l.several = l.several[:0]
	l.whom = l.whom[:0]
	l.venues = l.venues[:0]
	l.emptyGathered()
}

// emptyGathered empties the lists that a verb or a noun gathers.
func (l *lists) emptyGathered() {
	l.with = l.with[:0]
	l.by = l.by[:0]
	l.object = l.object[:0]
	l.of = l.of[:0]
	l.toward = l.toward[:0]
	l.upon = l.upon[:0]
	l.stays = l.stays[:0]
}

// party is what the text has told of the journey of a delegation without its head.
type party struct {
	place    int32
	sentence int32
	date     int32
	status   Status
	set      bool
}

// outer is what is known of a clause where a bracket opens in it.
type outer struct {
	kind       subjectKind
	verbs      int32
	noise, set bool
}

func (r *reader) sentence(si int32) {
	if si == 0 {
		r.traveller, r.party = -1, party{}
		r.place, r.here, r.named, r.placeDate, r.summitAt, r.summitSaid = -1, -1, -1, -1, -1, -1
		r.lined = -1
		r.gather(0, 0, false) // nothing yet
		r.openList()
		r.way, r.weekOver = programme{bound: -1}, false
		r.dayAt.place, r.dayAt.day = -1, 0
	}
	r.placeAtStart = r.place
	r.spokenOf, r.several = -1, r.several[:0]
	if n := len(r.inherited); n > 0 {
		r.spokenOf = r.inherited[0]
		if n > 1 {
			r.several = refill(r.several, r.inherited)
		}
	}
	s := &r.doc.Sentences[si]
	r.si, r.s = si, s
	r.firstItem, r.lastItem = s.FirstItem, s.LastItem
	r.first, r.last = s.FirstToken, s.LastToken
	var opening mention.ItemKind
	if s.FirstItem < s.LastItem {
		opening = r.items[s.FirstItem].Kind
	}
	r.holds.note(r.items, s.FirstItem, s.LastItem, &r.lang)
	r.clause = clause{apart: true, noun: -1, where: -1, former: -1, unknown: -1, told: -1, opened: -1}
	r.ended.from = -1
	r.subject, r.inherited, r.candidate = r.subject[:0], r.inherited[:0], r.candidate[:0]
	r.began.traveller, r.began.here = r.traveller, r.here
	if si == 0 || r.s.Para {
		r.retold = r.holds.things&(1<<lexicon.ThingFiction) != 0 && r.retelling(si)
	}
	if r.s.Speaker > 0 {
		if !r.s.Quoted || r.holds.cues&travelling != 0 {
			r.traveller = r.s.Speaker - 1 // what somebody says of other things does not tell where he went
		}
		r.holds.parts |= r.holds.at[mention.ItemPerson] // see begins
	}
	begins := si == 0 || r.s.Line || r.s.Para
	if begins && (opening == mention.ItemPlace || opening == mention.ItemPunct) {
		r.openLine()
	}
	firstFrame := len(r.set.Frames)
	first, listed := r.firstItem, false
	if r.s.Line {
		if opening == mention.ItemNumber || opening == mention.ItemPunct {
			first = r.doc.AfterHour(r.s)
		}
		if r.list.rows {
			next, ok := r.listed()
			if listed = ok; listed {
				first = next
			} else if r.summary() {
				return
			} else {
				r.title()
			}
		}
	}
	if !listed && r.mayBeItinerary() && r.itinerary() {
		return
	}
	day := int32(-1)
	if opening == mention.ItemDate || opening == mention.ItemPunct {
		if !listed && opening == mention.ItemDate && r.log() {
			return
		}
		day = r.entryDay()
	}
	r.entryOn = day
	r.entry = day >= 0 && r.doc.Dates[day].Weekday == 0
	if r.s.Under != 0 || r.dayAt.day != 0 {
		r.entry = r.entry || r.chronicled()
		r.placeLine()
	}
	if begins {
		if r.weekday = -1; opening == mention.ItemDate {
			r.underWeekday()
		}
	}
	r.walk(first)
	if len(r.whom) > 0 && r.items[r.lastItem-1].Kind == mention.ItemPunct {
		r.whom = r.whom[:0] // else what looks like the next sentence may go on with this one
	}
	if r.lang.noCopula || r.s.Under > 0 {
		r.nominal()
	}
	if r.lang.verbSecond && si == 0 {
		r.headline()
	}
	if r.lang.moves && opening == mention.ItemWord && r.holds.words&(1<<lexicon.WordBetween) != 0 {
		r.namesGuests()
	}
	if begins && (r.traveller < 0 || r.verbs == 0) {
		r.verbless(firstFrame, opening, day)
	}
	if firstFrame < len(r.set.Frames) {
		r.around(firstFrame, opening)
	}
	if r.holds.at[mention.ItemTopic]|r.holds.at[mention.ItemThing] != 0 || r.holds.cues&(1<<lexicon.CueAid) != 0 {
		if r.agendaOn || r.holds.cues&bearing != 0 {
			r.topics(firstFrame)
		}
	}
	if r.holds.at[mention.ItemAgency]|r.holds.at[mention.ItemSource] != 0 {
		r.sources()
	}
}

// verbless reads what begins a line or a paragraph, tells of nobody's journey and has no verb: a caption, a heading.
func (r *reader) verbless(firstFrame int, opening mention.ItemKind, day int32) {
	idle := r.verbs == 0 && firstFrame == len(r.set.Frames)
	if idle && r.lang.captions && opening == mention.ItemPerson && r.holds.verbs == 0 && r.holds.at[mention.ItemPlace] != 0 &&
		r.holds.words&(1<<lexicon.WordBe|1<<lexicon.WordHave|1<<lexicon.WordWill|1<<lexicon.WordWho) == 0 {
		r.caption()
	}
	if r.si < plateLines && r.traveller < 0 && (r.verbs == 0 && r.verb.cue == lexicon.CueNone || r.firstItem < r.lastItem && r.doc.Diary(&r.items[r.firstItem])) && (r.si == 0 || r.s.Line && r.endsLine() && firstFrame == len(r.set.Frames)) {
		r.heading()
	}
	if day >= 0 && r.s.Line && r.traveller < 0 {
		r.travelsBelow(firstFrame)
	}
	if r.verbs == 0 && firstFrame == len(r.set.Frames) && r.holds.verbs == 0 && r.holds.at[mention.ItemPerson] != 0 && r.holds.at[mention.ItemPlace] != 0 {
		r.picture()
	}
}

// travelsBelow takes the one whom an entry of a day is about for him of whose journey those below tell: "Segunda-feira: o
// ministro X recebeu Y", "Vendredi 22 : entretien du ministre X avec Y", "Samedi 23 : visite à Dakar".
func (r *reader) travelsBelow(firstFrame int) {
	list := r.inherited
	if len(list) == 0 && firstFrame < len(r.set.Frames) {
		if f := &r.set.Frames[firstFrame]; f.Kind == Meet && !f.Default {
			list = r.set.People(f.Agents)
		}
	}
	if len(list) == 1 && r.doc.People[list[0]].Named {
		r.traveller = list[0]
	}
}

// around settles what the sentence tells, its frames from firstFrame on, by what stands around it: the
// line that it is or stands under, the title of a list or a programme, an unreal condition.
func (r *reader) around(firstFrame int, opening mention.ItemKind) {
	if r.s.Line || r.s.Under != 0 || r.weekday >= 0 || r.list.kind.visit != 0 || r.doc.Programme() {
		r.inLine(firstFrame, opening)
	}
	if r.mayBeUnreal() {
		r.lift(firstFrame)
	}
	if r.here >= 0 && (r.place != r.here || r.placeDate >= 0) {
		r.stayHere(firstFrame)
	}
}

// inLine settles what a line tells, or a sentence below one.
func (r *reader) inLine(firstFrame int, opening mention.ItemKind) {
	if r.s.Line && (opening == mention.ItemDate || opening == mention.ItemNumber) {
		r.works(firstFrame)
	}
	if r.list.kind.visit != 0 {
		r.titleKind(firstFrame)
	}
	if r.doc.Programme() {
		r.stages(firstFrame)
	}
	r.onDay(firstFrame, opening)
	if r.s.Line && r.holds.cues&(1<<lexicon.CueCancel|1<<lexicon.CuePostpone) != 0 && (r.lang.captions || r.lang.fixed) {
		r.bracketOff(firstFrame)
	}
}

// stayHere leaves the text where somebody has come when a sentence tells of several
// places still to be seen: after "arrived in X, the first stop of a tour that will take
// her to Y and Z" the next sentence is in X.
func (r *reader) stayHere(firstFrame int) {
	frames := r.set.Frames[firstFrame:]
	for i := range frames {
		if f := &frames[i]; f.Kind == Travel && f.Status == Planned && (f.Stays.Len() > 1 || f.Cue == lexicon.CueEnd) {
			r.place, r.placeDate = r.here, -1
		}
	}
}

// plateLines is how many lines from the first may name the one whom a text is about.
const plateLines = 3

// heading takes the one person whom a first line without a verb names for the one
// whom the text is about: "Engagements of the Minister for Foreign Affairs, X".
func (r *reader) heading() {
	who := int32(-1)
	for j := r.firstItem; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind != mention.ItemPerson {
			continue
		}
		e := r.doc.Persons[it.Ref].Entity
		if e < 0 || who >= 0 && e != who {
			return
		}
		who = e
	}
	r.traveller = who
}

// walk reads the items of the sentence from item first on that act.
func (r *reader) walk(first int32) {
	r.noiseFrom, r.apartFrom = first, first
	parted := r.holds.flags&mention.Relative != 0
	for ; first < r.lastItem; first += 64 { // once, but in a sentence of too many items
		for s := r.holds.acts.cut(first, r.lastItem); s != 0; s &= s - 1 {
			i := first + int32(bits.TrailingZeros64(uint64(s)))
			it := &r.items[i]
			r.at = i
			if parted && it.Flags&mention.Relative != 0 {
				r.aboutHead(i)
			}
			switch it.Kind {
			case mention.ItemWord:
				r.word(i, it)
			case mention.ItemCue:
				switch {
				case ambiguous(it):
					r.cue(i, it)
				case it.Flags&mention.Noun != 0:
					r.nounCue(i, it)
				default:
					r.verbCue(i, it)
				}
			case mention.ItemPunct:
				if it.Ref == ',' {
					r.comma(i)
				} else {
					r.punct(i, it)
				}
			case mention.ItemPerson:
				r.person(i, it)
			case mention.ItemPlace:
				r.placeAt(i, it)
			case mention.ItemDate:
			case mention.ItemRegion, mention.ItemOrg, mention.ItemAgency, mention.ItemSource, mention.ItemTopic, mention.ItemThing, mention.ItemVisitKind,
				mention.ItemDemonym, mention.ItemOther, mention.ItemNumber: // told apart, so that one jump leads to each
				r.noise, r.apart = true, true
			}
		}
	}
	r.at = r.lastItem
}

// noisy reports whether something that is no person stands before the verb, which then has a subject that is none.
func (r *reader) noisy() bool { return r.noise || r.quietFrom(r.noiseFrom) }

// adjacent reports whether the candidates stand right before what comes.
func (r *reader) adjacent() bool { return !r.apart && !r.quietFrom(r.apartFrom) }

// quietFrom reports whether a quiet item stands from item i on before the one read now.
func (r *reader) quietFrom(i int32) bool {
	return r.holds.quiet.cut(i, r.at) != 0
}

// quieten forgets what stood before the verb.
func (r *reader) quieten() { r.noise, r.noiseFrom = false, r.at }

// placeAt reads a place: it may be where the text goes on, or where somebody comes from.
func (r *reader) placeAt(i int32, it *mention.Item) {
	r.named, r.apart = it.Ref, true
	if it.Mark == lexicon.WordNone || !r.lang.inversion {
		r.noise = true // "En Caracas se reunió" has no subject of its own
	}
	if it.Mark == lexicon.WordIn && r.lang.fixed && r.verbs == 0 && len(r.candidate) > 0 {
		r.apposedPlace(i)
	}
	switch it.Mark {
	case lexicon.WordIn, lexicon.WordTo:
		if it.Mark == lexicon.WordIn || r.verbs == 0 || r.verb.cue != lexicon.CueReturn {
			r.textIn(i, it)
		}
		if r.went.verb.cue == lexicon.CueGo || r.went.verb.cue == lexicon.CueLeaveFor {
			r.onward(i)
		}
	case lexicon.WordNone:
		if it.Flags&mention.Possessive == 0 && (r.place < 0 || i == r.firstItem && !r.lang.bareVerbs) {
			r.textIn(i, it)
		}
	case lexicon.WordOf:
		if r.seatOf(i) {
			r.place, r.placeDate = it.Ref, -1
		}
	case lexicon.WordEnRoute:
		r.onItsWay(i)
	}
	if (it.Mark == lexicon.WordFrom || it.Mark == lexicon.WordIn) && r.mayComeBack() {
		r.back(i)
	}
}

// textIn notes that the text is in the place of item i.
func (r *reader) textIn(i int32, it *mention.Item) {
	r.place, r.placeDate, r.placeSaid = it.Ref, -1, r.si
	if r.holds.at[mention.ItemDate] != 0 {
		r.placeDate = r.dateBeside(i)
	}
}

// dateBeside returns the date that stands beside the place of item i, -1 where none does.
func (r *reader) dateBeside(i int32) int32 {
	date, dates := int32(-1), r.holds.at[mention.ItemDate]
	for j := dates.next(i); j < r.lastItem && j <= i+2; j = dates.next(j) {
		if r.items[j].Kind == mention.ItemDate {
			date = r.items[j].Ref
		}
	}
	for j := dates.prev(i); j >= r.firstItem && j >= i-2 && date < 0; j = dates.prev(j) {
		if r.items[j].Kind == mention.ItemDate {
			date = r.items[j].Ref
		}
	}
	if date < 0 && r.lang.inversion {
		date = r.dateOf(i)
	}
	return date
}

const (
	gatherings = uint64(1)<<lexicon.CueSummit | 1<<lexicon.CueCeremony
	attributes = uint64(1)<<lexicon.CuePlan | 1<<lexicon.CueCancel | 1<<lexicon.CuePostpone // verbs that may say what a noun is like
)

// travelling are the cues of those who travel: from visit to departure.
const travelling = uint64(1)<<(lexicon.CueDeparture+1) - uint64(1)<<lexicon.CueVisit

// ambiguous reports whether a cue may be something else than a verb or a noun of action, or more; few may.
func ambiguous(it *mention.Item) bool {
	const many = gatherings | attributes | 1<<lexicon.CueHold | 1<<lexicon.CueContinue
	return many>>(it.Cue&63)&1 != 0 || it.Flags&mention.Noun == 0 && it.Feat&(lexicon.FeatNoun|lexicon.FeatAdj) != 0
}

// cue reads an ambiguous verb or noun of action.
func (r *reader) cue(i int32, it *mention.Item) {
	if gatherings>>(it.Cue&63)&1 != 0 {
		r.summit(i, it)
	}
	switch {
	case it.Flags&mention.Noun != 0:
		r.nounCue(i, it)
	case !ambiguous(it):
		r.verbCue(i, it)
	case it.Cue == lexicon.CueHold && r.having(i, it):
	case it.Cue == lexicon.CueContinue && it.Feat&lexicon.FeatWeak != 0 && r.lang.fixed && i+1 < r.lastItem && pastVerb(&r.items[i+1]):
		r.aux |= auxEarlier // "last visited Estonia in March"
	case (attributes>>(it.Cue&63)&1 != 0 || it.Feat&lexicon.FeatNoun != 0) && it.Feat&lexicon.FeatPart != 0 && r.attribute(i, it):
	case it.Cue == lexicon.CuePlan && r.lang.fixed && r.verbs > 0 && refusals>>(r.verb.cue&63)&1 != 0 && r.attribute(i, it): // "skipped a planned stop"
	case r.lang.verbSecond && r.attributed(i, it):
	case r.lang.movable && r.preposed(i, it):
	default:
		r.verbCue(i, it)
	}
}

// summit notes that the sentence speaks of a conference or, where conferences are called so, a ceremony, and where.
func (r *reader) summit(i int32, it *mention.Item) {
	if it.Cue == lexicon.CueCeremony {
		if r.lang.fixed {
			r.summitSaid = r.si // a funeral, an inauguration
		}
		return
	}
	r.summitSaid = r.si
	if r.lang.fixed {
		r.summitHeld(i)
	}
	if r.lang.seatsKept {
		r.seated(i)
	}
}

// dateOf returns the date in the clause before the place of item i with nobody and
// no other place between: "El 24 de octubre tuvieron lugar en Pekín consultas",
// "nesta segunda-feira, em Montevidéu"; -1 where there is none.
func (r *reader) dateOf(i int32) int32 {
	for j := i - 1; j >= r.firstItem && j > i-7; j-- {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemDate:
			if it.Mark == lexicon.WordSince || it.Mark == lexicon.WordUntil || it.Mark == lexicon.WordOf {
				return -1
			}
			return it.Ref
		case mention.ItemPerson, mention.ItemPlace:
			return -1
		case mention.ItemPunct:
			if it.Ref != ',' {
				return -1
			}
		}
	}
	return -1
}

func (r *reader) person(i int32, it *mention.Item) {
	if r.party.set {
		r.partyLed(i)
	}
	if it.Flags&mention.Possessive != 0 || it.Mark != lexicon.WordNone {
		r.noise, r.apart = true, true
		return
	}
	p := &r.doc.Persons[it.Ref]
	e := p.Entity
	if e < 0 {
		r.unknown, r.noise, r.apart = it.Ref, true, true
		return
	}
	if i > r.firstItem+1 && isComma(&r.items[i-1]) && r.items[i-2].Kind == mention.ItemPerson && r.items[i-2].Mark != lexicon.WordNone && r.doc.Persons[r.items[i-2].Ref].Entity == e {
		r.apart = true
		return // "لدعوة من الملك X، ملك البحرين، قام": an apposition is no subject
	}
	if it.Flags&mention.Opens != 0 && r.lang.fixed {
		r.boundary() // "spoke as X was visiting Kyiv"
	}
	if r.aux&auxBe != 0 && r.predicate(i) {
		r.apart = true
		return
	}
	if len(r.candidate) > 0 && (it.Flags&mention.Listed == 0 || p.Flags&mention.Self != 0) && !r.joined(i) {
		r.candidate = r.candidate[:0]
	}
	r.candidate = append(r.candidate, e)
	if other := p.Other - 1; other >= 0 {
		r.candidate = append(r.candidate, other)
	}
	r.apart, r.apartFrom = false, i
}

// predicate reports whether the office of item i, without a name, is what the verb "be" before it says of the subject: "X is
// the only leader to have travelled to Moscow".
func (r *reader) predicate(i int32) bool {
	p := &r.doc.Persons[r.items[i].Ref]
	if !r.lang.fixed || len(r.candidate) == 0 || r.verbs > 0 || p.Named() || p.Flags&mention.Pronoun != 0 {
		return false
	}
	for i--; i > r.firstItem && r.items[i].Kind == mention.ItemWord; i-- {
		switch r.items[i].Word {
		case lexicon.WordBe:
			return true
		case lexicon.WordDet, lexicon.WordPrev, lexicon.WordLast:
		default:
			return false
		}
	}
	return false
}

// joined reports whether "and" ties the person of item i to one before it, or both share
// the office that stands before the first: "los presidentes de Colombia, X, y Perú, Y".
func (r *reader) joined(i int32) bool {
	if i-2 >= r.firstItem && r.items[i-1].Kind == mention.ItemPunct && r.items[i-2].Kind == mention.ItemPerson {
		p, q := &r.doc.Persons[r.items[i-2].Ref], &r.doc.Persons[r.items[i].Ref]
		if p.Flags&q.Flags&mention.Collected != 0 && p.TitleFirst >= 0 && p.TitleFirst == q.TitleFirst {
			return true
		}
	}
	return i-2 >= r.firstItem && r.items[i-1].Kind == mention.ItemWord && r.items[i-1].Word == lexicon.WordAnd &&
		r.items[i-2].Kind == mention.ItemPerson
}

// settle decides who the subject of the verb at item i is.
func (r *reader) settle(it *mention.Item) {
	if len(r.candidate) > 0 {
		r.settleAmong(it)
	} else {
		switch {
		case r.verbs == 0 && r.kind != noSubject:
			// a relative clause has its subject already
		case r.verbs == 0 && r.nounOpen && r.noun >= 0:
			r.kind = nounSubject
		case r.verbs == 0 && r.noisy() && r.mayBeFinite(it):
			if r.verb.cue == lexicon.CueSay && r.saidAndDone() {
				r.subject, r.kind = refill(r.subject, r.inherited), personSubject
				break
			}
			r.kind = otherSubject
			r.subject = r.subject[:0]
			if r.holds.words&(1<<lexicon.WordLike|1<<lexicon.WordWho) != 0 {
				r.someNamed()
			}
		case r.lang.bareVerbs && r.verbs > 0 && r.mayBeFinite(it) && r.otherBefore():
			r.kind = otherSubject // X说……，央行一个小组飞赴莫斯科
			r.subject = r.subject[:0]
		case r.kind == noSubject && len(r.inherited) > 0:
			r.subject, r.kind = refill(r.subject, r.inherited), personSubject
		case r.kind == nounSubject && r.lang.fixed && r.verbs > 0:
			r.resumeFirst()
		}
	}
	if r.kind == personSubject && !r.about {
		if len(r.inherited) > 0 {
			r.former = r.inherited[0]
		}
		if r.inherited = r.inherited[:0]; len(r.subject) == 1 {
			r.inherited = append(r.inherited, r.subject[0])
		} else {
			r.inherited = refill(r.inherited, r.subject)
		}
	}
	r.quieten()
}

// settleAmong is what settle does where there are candidates.
func (r *reader) settleAmong(it *mention.Item) {
	switch {
	case r.lang.bareVerbs && r.verbs > 0 && r.verb.cue == lexicon.CueAccompany && r.kind == personSubject:
		// 率九名议员访古: those whom he leads are no subject
	case r.lang.bareVerbs && r.verbs > 0 && (r.verb.cue == lexicon.CueMeet || r.verb.cue == lexicon.CueReceive) && r.kind == personSubject && r.metBefore():
		// 分别会见外长A、外长B，就合作交换意见
	case r.verbs == 0 || r.verb.cue == lexicon.CueSay || r.verb.cue == lexicon.CueDeny || r.adjacent() && r.mayBeFinite(it):
		if r.subject = r.subject[:0]; len(r.candidate) == 1 {
			r.subject = append(r.subject, r.candidate[0])
		} else {
			r.subject = refill(r.subject, r.candidate)
		}
		r.kind = personSubject
	case r.kind == noSubject && len(r.inherited) > 0:
		r.subject, r.kind = refill(r.subject, r.inherited), personSubject
	}
	r.candidate = r.candidate[:0]
}

// metBefore reports whether the candidates are those whom the verb read last is about, between it and a comma.
func (r *reader) metBefore() bool {
	if r.apartFrom <= r.verb.index || r.apartFrom+1 >= r.lastItem || !isComma(&r.items[r.apartFrom+1]) {
		return false
	}
	for j := r.verb.index + 1; j < r.apartFrom; j++ {
		if r.items[j].Kind == mention.ItemPunct && r.items[j+1].Flags&mention.Listed == 0 {
			return false
		}
	}
	return true
}

// mayBeFinite reports whether a verb may have a subject of its own.
func (r *reader) mayBeFinite(it *mention.Item) bool {
	return (it.Feat&(lexicon.FeatGer|lexicon.FeatInf) == 0 || it.Feat&lexicon.FeatPres != 0 && r.aux&auxInf == 0) && r.aux&auxBefore == 0
}

// otherBefore reports whether those who are no officials of the text stand as the subject of the
// verb read now, behind the comma before it.
func (r *reader) otherBefore() bool {
	const near = 12
	for j := r.at - 1; j > r.firstItem && j > r.at-near; j-- {
		o := &r.items[j]
		switch o.Kind {
		case mention.ItemThing:
			t := lexicon.Thing(o.Ref)
			return o.Mark == lexicon.WordNone && o.Flags&mention.Possessive == 0 && (t == lexicon.ThingGroup || unofficial(t))
		case mention.ItemOther, mention.ItemDate, mention.ItemWord, mention.ItemNumber:
			if o.Mark != lexicon.WordNone {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// frame appends a frame with the subject as its agents.
func (r *reader) frame(k Kind, i int32, v *verb) *Frame {
	it, set := &r.items[i], r.set
	n := len(set.Frames)
	set.Frames = append(set.Frames, Frame{})
	f := &set.Frames[n]
	f.Kind, f.Status, f.Certainty, f.Weak, f.Cue, f.Sentence = k, v.status, v.certainty, v.weak, it.Cue, r.si
	f.First, f.Last, f.Cause = r.first, r.last, it.First
	f.From, f.Date, f.Region, f.Venue = r.from, r.date, r.region, r.venue
	f.Earlier, f.KindFirst, f.Ends = r.aux&auxEarlier != 0 || r.earlier, -1, r.until
	if f.Date < 0 && r.since >= 0 && (v.status == Planned || v.status == Ongoing && v.weak && r.doc.Dates[r.since].Weekday == 0) {
		f.Date = r.since // "se rendra à Rome à partir du 20 mai", but "reist seit Montag" began on the last one
	}
	return f
}

// agents returns the subject, or the traveller spoken of where the clause has
// none; ok is false where the subject is something else.
func (r *reader) agents() (list []int32, byDefault, ok bool) {
	switch {
	case r.kind == personSubject && len(r.subject) > 0:
		return r.subject, false, true
	case r.kind == otherSubject:
		return nil, false, false
	case r.traveller >= 0:
		r.subject = append(r.subject[:0], r.traveller)
		return r.subject, true, true
	case r.spokenOf >= 0 && r.lang.proDrop && !r.s.Para && r.kind == noSubject:
		r.subject = append(r.subject[:0], r.spokenOf) // "X dirigió la diplomacia. En 1983 viajó a Pekín"
		return r.subject, true, true
	}
	return nil, true, true
}

// setStays gives a frame the places gathered; see stayAt.
//
//go:noinline
func (r *reader) setStays(f *Frame) {
	first := int32(len(r.set.Stays))
	switch len(r.stays) {
	case 0:
	case 1:
		r.set.Stays = append(r.set.Stays, r.stays[0])
	default:
		r.set.Stays = append(r.set.Stays, r.stays...)
	}
	f.Stays = Range{first, int32(len(r.set.Stays))}
}

// stayAt adds a place to those gathered. Like other small steps that dozens of rules take, it is called and not
// copied to each of them: so the code of the rules is a fifth less, of which far more is needed for a sentence than
// the instruction cache holds.
//
//go:noinline
func (r *reader) stayAt(place int32) { r.stays = append(r.stays, Stay{Place: place, Date: -1}) }

// refill returns a list with what another holds in place of its own; see stayAt.
//
//go:noinline
func refill(list, from []int32) []int32 { return append(list[:0], from...) }

// acts makes a person the subject; see stayAt.
//
//go:noinline
func (r *reader) acts(e int32) { r.subject, r.kind = append(r.subject[:0], e), personSubject }
