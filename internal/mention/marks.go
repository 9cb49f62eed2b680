package mention

import (
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// reach is how many unknown words may stand between a preposition and what it
// governs: "with visiting Turkish President", "in downtown Caracas".
const reach = 3

// marks gives every item of a sentence the preposition it stands with, and lets
// the members of a list share the first one's: "to Brazil, Cuba and Chile". It notes the pointers.
func (d *Doc) marks(first, last int) {
	var m marker // filled in place
	m.d, m.first, m.last, m.at, m.cases = d, first, last, first, d.Grammar.Case
	if last > first && d.Items[last-1].Kind == ItemPunct {
		last-- // nothing stands behind it
	}
	items := d.Items[:last]
	for i := first; uint(i) < uint(len(items)); i++ {
		switch it := &items[i]; it.Kind {
		case ItemWord:
			switch w := it.Word; {
			case isMark(w) && w != lexicon.WordLike:
				m.open(w, i)
			case w == lexicon.WordAnd || w == lexicon.WordOr:
				m.comma = true
			case w != lexicon.WordDet:
				m.word(it, i)
			}
		case ItemPerson:
			m.person(it, i)
		case ItemPlace:
			m.place(it, i)
		case ItemThing:
			m.thing(it, i)
		case ItemDate, ItemRegion, ItemOrg, ItemAgency, ItemDemonym, ItemTopic, ItemSource, ItemVisitKind:
			if m.mark != lexicon.WordNone || m.cases {
				m.noun(it, i)
			}
		case ItemCue:
			if it.Flags&Verb == 0 || it.Last > it.First || m.cases {
				m.cue(it, i)
				break
			}
			m.open(lexicon.WordNone, i) // what most verbs do
			if !m.said {
				m.said = it.Feat&lexicon.FeatAdj == 0 && finiteVerb(it.Feat)
			}
		case ItemPunct:
			m.punct(it, i)
		case ItemOther:
			m.unknown(i)
		}
	}
}

// marker is a sentence while its items are given their marks.
type marker struct {
	d           *Doc
	first, last int          // its items, last excluded
	at          int          // the item of the preposition
	distance    int          // unknown words behind it
	listed      int          // 1 + the item of the last person, place or date, while a list may go on; 0 where none may
	mark        lexicon.Word // the preposition that governs what comes, WordNone where none does
	comma       bool         // a comma or "and" stands behind listed
	cases       bool         // the language has cases
	about       about        // a participle that waits for the person whom it is about
	said        bool         // a finite verb has been there
}

// about is a declined participle that stands before its noun, with all that belongs to it between them, and the
// preposition that governs the noun: "переговоры с находящимся в Москве с визитом министром X".
type about struct {
	participle int // its item, 0 where there is none
	at         int // the item of the preposition
	mark       lexicon.Word
}

// open ends what went on, and lets the preposition w of item i, WordNone for none, govern what comes.
func (m *marker) open(w lexicon.Word, i int) {
	if m.mark, m.listed, m.comma = w, 0, false; w != lexicon.WordNone {
		m.distance, m.at = 0, i
	}
}

// word goes on over a function word that is no preposition, no article and does not tie members of a list.
func (m *marker) word(it *Item, i int) {
	switch it.Word {
	case lexicon.WordHis:
		m.d.addPointer(m.first, i)
	case lexicon.WordOwn, lexicon.WordNow, lexicon.WordPrev, lexicon.WordAlso, lexicon.WordToo:
	case lexicon.WordLike:
		if m.d.Grammar.CommasPart {
			m.mark, m.comma = lexicon.WordNone, true // "مع عدد من القادة، من بينهم X"; "يشارك خصوصا الرئيس Y"
			return
		}
		m.open(it.Word, i)
	default:
		m.open(lexicon.WordNone, i)
		m.said = m.said || auxWord(it.Word) && m.d.finite(it)
	}
}

// punct goes on over a mark of punctuation.
func (m *marker) punct(it *Item, i int) {
	m.about.participle = 0
	switch rune(it.Ref) {
	case ',', '/':
		if m.d.Grammar.BareVerbs && m.d.closesClause(it) {
			m.open(lexicon.WordNone, 0) // lists have a mark of their own
			return
		}
		if m.listed == 0 {
			m.mark = lexicon.WordNone
		}
		m.comma = true
	case '-', '–', '\'', '"', '(':
	case ';':
		if m.listed == 0 || m.d.Items[m.listed-1].Kind != ItemPlace || !m.d.placeNext(i, m.last) {
			m.open(lexicon.WordNone, 0)
		}
		m.comma = m.listed != 0
	default:
		m.open(lexicon.WordNone, 0)
	}
}

// placeNext reports whether a list of places with their countries goes on behind the semicolon of item i:
// "to Nairobi, Kenya; Abuja, Nigeria; and Dakar, Senegal".
func (d *Doc) placeNext(i, last int) bool {
	if i++; i < last && d.Items[i].Kind == ItemWord && d.Items[i].Word == lexicon.WordAnd {
		i++
	}
	return i < last && d.Items[i].Kind == ItemPlace && d.Items[i].Flags&Possessive == 0 && (i+1 == last || d.Items[i+1].Kind == ItemPunct || d.Items[i+1].Kind == ItemDate || d.Items[i+1].Kind == ItemWord && !verbal(&d.Items[i+1]))
}

// unknown goes on over a word that no table knows.
func (m *marker) unknown(i int) {
	if m.distance++; m.mark != lexicon.WordNone && m.d.timeSpan(m.first, i) {
		m.mark = lexicon.WordNone // "vor drei Jahren Israel", "за трое суток Баку"
	}
}

// cue gives a noun its mark. A verb of several words may end in the preposition of what comes.
func (m *marker) cue(it *Item, i int) {
	d := m.d
	if it.Flags&Verb != 0 {
		if d.genitives() {
			m.attribute(it, i)
		}
		m.said = m.said || it.Feat&lexicon.FeatAdj == 0 && finiteVerb(it.Feat)
	} else if m.mark != lexicon.WordNone && it.Flags&Noun != 0 {
		if d.Grammar.Case {
			m.byKind(it)
		}
		it.Mark = m.mark
	}
	w := lexicon.WordNone
	if it.Last > it.First {
		w = d.endsInMark(it) // "mantuvo conversaciones con" is one phrase
	}
	m.open(w, i)
	if it.Cue == lexicon.CueHostNoun && it.Mark == lexicon.WordWith && it.Flags&Noun != 0 {
		m.listed, m.mark, m.at = i+1, it.Mark, i // "talks with his host, President X"
	}
}

// attribute notes the declined participle of item i that a preposition or a verb right before it shows to stand
// before its noun; any other verb ends the wait for the noun of one.
func (m *marker) attribute(it *Item, i int) {
	m.about.participle = 0
	if it.Feat&lexicon.FeatAdj == 0 || i < m.first+2 || m.at == m.first && m.at == i-1 {
		return
	}
	before := &m.d.Items[i-1]
	governed := m.mark != lexicon.WordNone && m.at == i-1
	if before.Kind == ItemPlace && i > m.first+3 && m.d.Items[i-2].Kind == ItemWord {
		before = &m.d.Items[i-3] // "принял в Риме прибывшего с визитом министра"
	}
	if governed || before.Kind == ItemCue && before.Flags&Verb != 0 && m.d.finite(before) {
		m.about = about{i, m.at, lexicon.WordNone}
		if governed {
			m.about.mark = m.mark
		}
	}
}

// headOf gives item i, if it is the person whom the participle that waits is about, the preposition before that, and
// reports whether it is.
func (m *marker) headOf(it *Item, i int) bool {
	a := m.about
	if it.Kind != ItemPerson || m.d.Persons[it.Ref].Case&lexicon.FeatNom != 0 {
		return false
	}
	m.about.participle = 0
	it.Mark = a.mark
	if a.mark != lexicon.WordNone {
		it.Mark = m.d.prepositionFor(a.at, it, a.mark)
	}
	m.d.Items[a.participle].Flags |= Attribute
	return true
}

// byKind settles what the preposition means before a noun of action.
func (m *marker) byKind(it *Item) {
	d := m.d
	e := &d.Elems[d.Items[m.at].Elem]
	if e.ref == 0 {
		return
	}
	w := d.byKind(e, it, m.mark)
	if w == m.mark && w == lexicon.WordFrom && it.Feat&lexicon.FeatCases == lexicon.FeatIns {
		w = d.prepositionFor(m.at, it, w) // "с визитом"
	}
	if w != m.mark {
		d.Items[m.at].Word, m.mark = w, w
	}
}

// noun gives what item i is, which is no member of a list, the preposition that governs it, or its case.
func (m *marker) noun(it *Item, i int) {
	if m.mark != lexicon.WordNone {
		if m.means(it, i); m.mark != lexicon.WordNone && m.distance <= reach {
			it.Mark = m.mark
		}
	}
	if m.cases && it.Mark == lexicon.WordNone {
		m.d.caseMark(m.first, i)
	}
	switch it.Kind {
	case ItemDate, ItemTopic, ItemOrg, ItemAgency, ItemSource:
		m.mark = lexicon.WordNone
	}
}

// person gives the person of item i the preposition that governs him, or that of the list he is in.
func (m *marker) person(it *Item, i int) {
	d := m.d
	if m.mark != lexicon.WordNone || d.Grammar.Construct {
		m.means(it, i)
	}
	switch {
	case m.mark != lexicon.WordNone && m.distance <= reach && (m.distance == 0 || takes(ItemPerson, m.mark)):
		it.Mark = m.mark
	case m.said && (d.opensClause(m.first, i, m.last) || m.comma && d.citesIt(i, m.last)):
		it.Flags |= Opens
	default:
		m.goOn(it, i)
	}
	switch {
	case m.about.participle != 0 && m.headOf(it, i):
	case m.cases:
		if it.Mark == lexicon.WordNone {
			d.caseMark(m.first, i)
		}
		d.governed(m.at, it)
	case it.Mark == lexicon.WordNone && d.Persons[it.Ref].Case == lexicon.FeatDat:
		it.Mark = lexicon.WordTo // "lui a remis une lettre"
	}
	m.list(i)
	if it.Flags&Possessive != 0 && it.Mark != lexicon.WordNone {
		m.pass(it)
	}
	d.addPointer(m.first, i)
}

// place gives the place of item i the preposition that governs it, or that of the list it is in.
func (m *marker) place(it *Item, i int) {
	d, first := m.d, m.first
	if m.mark != lexicon.WordNone {
		m.means(it, i)
	}
	if i > first+1 && d.Items[i-1].Kind == ItemPunct && d.Items[i-1].Ref == '(' && d.Items[i-2].Kind == ItemPlace {
		m.mark, m.distance = d.Items[i-2].Mark, 0 // "desde Manaos (Brasil)"
	}
	m.govern(it, i)
	d.markPlace(first, i)
	m.list(i)
	if it.Flags&Possessive != 0 && it.Mark != lexicon.WordNone && !(it.Mark == lexicon.WordIn && (d.Grammar.BareVerbs || d.hasSite(i, m.last))) {
		m.pass(it)
	}
}

// thing gives the thing of item i the preposition that governs it, or that of the list it is in. Only a group may be the first of
// a list.
func (m *marker) thing(it *Item, i int) {
	if m.mark != lexicon.WordNone {
		m.means(it, i)
	}
	m.govern(it, i)
	if it.Ref == int32(lexicon.ThingGroup) {
		m.listed, m.comma = i+1, false
	}
	if !m.d.ofPlace(it) {
		m.mark = lexicon.WordNone
	}
}

// govern gives item i, a place or a thing, its preposition.
func (m *marker) govern(it *Item, i int) {
	if m.mark != lexicon.WordNone && m.distance <= reach {
		it.Mark = m.mark
	} else {
		m.goOn(it, i)
	}
	if m.cases && it.Mark == lexicon.WordNone {
		m.d.caseMark(m.first, i)
	}
}

// goOn gives item i the preposition of the list with which it goes on, if it does.
func (m *marker) goOn(it *Item, i int) {
	if m.comma && m.listed != 0 && m.lists(it, i) {
		it.Mark = m.d.Items[m.listed-1].Mark
		it.Flags |= Listed
	}
}

// list lets a list begin or go on with item i, which ends what its preposition governs.
func (m *marker) list(i int) { m.listed, m.comma, m.mark = i+1, false, lexicon.WordNone }

// pass passes the preposition of an owner on to what is owned: "with Lavrov's deputy".
func (m *marker) pass(it *Item) {
	m.mark, m.distance = it.Mark, 0
	it.Mark, m.listed = lexicon.WordOf, 0
}

// hasSite reports whether a building or a square is what the place of item i is said to have: "in Moscow's Red Square", "at
// Rome's Ciampino airport".
func (d *Doc) hasSite(i, last int) bool {
	const near = 3
	for j := i + 1; j < last && j <= i+near; j++ {
		switch it := &d.Items[j]; it.Kind {
		case ItemThing:
			return place(lexicon.Thing(it.Ref))
		case ItemOther:
		default:
			return false
		}
	}
	return false
}

// lists reports whether item i, behind a comma or "and", goes on with the list.
func (m *marker) lists(it *Item, i int) bool {
	listed := &m.d.Items[m.listed-1]
	return (listed.Kind == it.Kind && takes(it.Kind, listed.Mark) || groups(listed, it)) &&
		!m.d.apart(listed, i, m.last) && !m.d.beginsClause(m.first, i, m.last)
}

// means finds out what the preposition means before item i. It is WordNone after that where it does not govern it.
func (m *marker) means(it *Item, i int) {
	d, first, at, mark := m.d, m.first, m.at, m.mark
	if it.Kind == ItemPlace && d.Grammar.TitleTails && at == i-1 && at > first && (mark == lexicon.WordIn || mark == lexicon.WordTo && d.Elems[d.Items[at].Elem].May(lexicon.WordIn)) && d.posted(&d.Items[at-1]) {
		mark, d.Items[at].Word = lexicon.WordOf, lexicon.WordOf
	}
	if it.Kind == ItemPerson {
		mark = m.meansBeforePerson(it, i)
	}
	if mark == lexicon.WordWith && at < i && d.located(it, &d.Items[at]) {
		mark, d.Items[at].Word = lexicon.WordIn, lexicon.WordIn
	}
	if mark != lexicon.WordNone && d.Grammar.Case {
		mark = d.prepositionFor(at, it, mark)
	}
	if it.Kind == ItemPlace && at > first && (mark == lexicon.WordOf || mark == lexicon.WordFrom && d.Elems[d.Items[at].Elem].May(lexicon.WordOf)) && (d.venue(&d.Items[d.placeNoun(first, at)]) || d.townOf(&d.Items[at-1], it)) && !d.palace(&d.Items[at-1], it) {
		if m.mark = d.Items[d.placeNoun(first, at)].Mark; m.mark == lexicon.WordAbout || m.mark == lexicon.WordOn {
			m.mark = d.onGround(first, at) // "met X on the island of Bali", but "talks on the town of Y"
		} // else "à l'aéroport de Dakar"
		return
	}
	switch mark {
	case lexicon.WordTo:
		if it.Kind == ItemDate {
			mark = d.direction(first, at, it, mark)
		}
	case lexicon.WordIn, lexicon.WordOf, lexicon.WordBy, lexicon.WordUntil, lexicon.WordBefore, lexicon.WordFrom:
		mark = d.direction(first, at, it, mark)
	}
	m.mark = mark
}

// meansBeforePerson returns what the preposition, or its absence, means before the person of item i.
func (m *marker) meansBeforePerson(it *Item, i int) lexicon.Word {
	d, mark := m.d, m.mark
	if i > m.first && mark != lexicon.WordNone && d.ofPlace(&d.Items[i-1]) {
		if mark = lexicon.WordOf; d.definite(int(d.Items[i-1].Elem)) || d.Items[i-1].Last+1 != it.First {
			mark = lexicon.WordNone // "وصل إلى المطار الوزير X"
		}
	}
	if (mark == lexicon.WordBefore || mark == lexicon.WordAfter || mark == lexicon.WordSince || mark == lexicon.WordUntil || mark == lexicon.WordAs && m.said) && d.opensSubordinate(i, m.last) {
		if mark == lexicon.WordAs {
			it.Flags |= Opens // "spoke as X was visiting Kyiv"
		}
		mark = lexicon.WordNone // "a week after X visited Kyiv"
	}
	if mark == lexicon.WordNone && i > m.first && d.genitiveOf(m.first, i) {
		mark, m.distance = lexicon.WordOf, 0
	}
	if mark != lexicon.WordNone && mark != lexicon.WordAccording && d.genitives() && d.Persons[it.Ref].Case == lexicon.FeatNom && d.Items[i-1].Kind != ItemWord {
		mark = lexicon.WordNone // "в рамках турне по Кавказу министр X"
	}
	return mark
}

// Definite reports whether an item has an article written as one with it.
func (d *Doc) Definite(it *Item) bool { return d.definite(int(it.Elem)) }

// Owned reports whether an item that no table knows ends as nouns do that have a pronoun written as one
// with them: "محاميه".
func (d *Doc) Owned(it *Item) bool {
	w := d.Text[d.Tokens[it.First].Start:d.Tokens[it.Last].End]
	for i := range d.Grammar.Enclitics {
		if c := &d.Grammar.Enclitics[i]; len(w) > len(c.Text)+4 && strings.HasSuffix(w, c.Text) {
			return true
		}
	}
	return false
}

// IsYear reports whether an element is a word for years.
func (d *Doc) IsYear(e *Elem) bool {
	return e.Time() == lexicon.TimeYear
}

// Particle reports whether an item is a particle of names: "ابن".
func (d *Doc) Particle(it *Item) bool {
	sense, ok := d.sense(&d.Elems[it.Elem], lexicon.KindName)
	return ok && lexicon.NameWord(sense.ID) == lexicon.NameParticle
}

// Enclitic reports whether the word of an item ends in a pronoun that the table holds as one
// with it: "لقائه".
func (d *Doc) Enclitic(it *Item) bool { return d.enclitics(it.Last) }

// enclitics reports the same of a token.
func (d *Doc) enclitics(token int32) bool {
	for i := range d.Grammar.Enclitics {
		if c := &d.Grammar.Enclitics[i]; strings.HasSuffix(d.Text[d.Tokens[token].Start:d.Tokens[token].End], c.Text) {
			return true
		}
	}
	return false
}

// palace reports whether a place is what a palace is called after, and no town where it
// stands: "el Palacio de Viana"; that of a capital may stand there.
func (d *Doc) palace(noun, place *Item) bool {
	if noun.Kind != ItemThing || d.Tokens[noun.First].Flags&text.Cap == 0 && !d.Grammar.TitleAdjAfter || d.Places[place.Ref].Capital || d.Places[place.Ref].City == 0 {
		return false
	}
	_, ok := d.senseWith(&d.Elems[noun.Elem], lexicon.KindThing, lexicon.FeatNoun)
	return ok
}

// placeNoun returns the item of the noun for a place whose name the preposition of item at
// puts behind it, an adjective of a country between: "a la localidad egipcia de X".
func (d *Doc) placeNoun(first, at int) int {
	if at-2 >= first && d.Items[at-1].Kind == ItemDemonym && d.Grammar.TitleAdjAfter {
		return at - 2
	}
	if noun := &d.Items[at-1]; at-2 >= first && noun.Kind == ItemThing && noun.Mark == lexicon.WordNone && d.Items[at-2].Kind == ItemThing && place(lexicon.Thing(d.Items[at-2].Ref)) {
		return at - 2 // "the resort island of X": the first of the two bears the preposition
	}
	return at - 1
}

// ofPlace reports whether a noun for a place has the name of the place right behind it, and
// gives it its preposition: "في مطار داكار", "إلى مدينة وهران".
func (d *Doc) ofPlace(it *Item) bool {
	return d.Grammar.Construct && it.Kind == ItemThing && place(lexicon.Thing(it.Ref))
}

// place reports whether a thing is a place.
func place(t lexicon.Thing) bool {
	switch t {
	case lexicon.ThingAirport, lexicon.ThingCity, lexicon.ThingCapital, lexicon.ThingSite:
		return true
	}
	return false
}

// beginsClause reports whether the person of item i, behind a comma, is the
// subject of the sentence's first verb: "at the invitation of President X, Prime
// Minister Y will pay".
func (d *Doc) beginsClause(first, i, last int) bool {
	if d.Items[i].Kind != ItemPerson || i == first || d.Items[i-1].Kind != ItemPunct {
		return false
	}
	for j := first; j < i; j++ {
		if it := &d.Items[j]; verbal(it) && d.finite(it) && !(j == first && it.Kind == ItemCue && it.Feat&lexicon.FeatPart != 0) {
			return false // but "Invited by the king, Prime Minister Y will", "tras reunirse con X, el canciller Y exigió"
		}
	}
	for j := i + 1; j < last; j++ {
		switch it := &d.Items[j]; it.Kind {
		case ItemPunct, ItemDate:
		default:
			return verbal(it)
		}
	}
	return false
}

// opensClause reports whether the person of item i, behind a comma and "and", is the subject of
// the verb that follows: "talks with X, and Y will receive him". With two or more
// before it, it ends a list whatever follows: "with A, B, and C".
func (d *Doc) opensClause(first, i, last int) bool {
	if i < first+3 || d.Items[i].Kind != ItemPerson || d.Items[i-1].Kind != ItemWord || d.Items[i-1].Word != lexicon.WordAnd ||
		d.Items[i-2].Kind != ItemPunct || d.Items[i-2].Ref != ',' || d.Items[i-3].Kind != ItemPerson || d.Items[i-3].Flags&Listed != 0 {
		return false
	}
	return d.verbBehind(i, last)
}

// citesIt reports whether the person of item i, right behind a comma, is the one who says what stands before it:
// "will meet President X, spokeswoman Y said".
func (d *Doc) citesIt(i, last int) bool {
	if i+1 >= last || d.Grammar.Order != lexicon.OrderSVO || d.Items[i-1].Kind != ItemPunct || d.Items[i-1].Ref != ',' {
		return false
	}
	verb := &d.Items[i+1]
	return verb.Says() && d.finite(verb)
}

// opensSubordinate reports whether the person of item i, behind a word that is a preposition and a
// conjunction, is the subject of a verb: "before President X and his Latvian colleague arrive".
func (d *Doc) opensSubordinate(i, last int) bool {
	if !d.Grammar.Fixed() || d.Items[i].Flags&Possessive != 0 {
		return false
	}
	for j := i + 1; j < last && j < i+9; j++ {
		it := &d.Items[j]
		switch {
		case verbal(it):
			return d.finite(it)
		case it.Kind == ItemPerson, it.Kind == ItemDemonym:
		case it.Kind == ItemWord && (it.Word == lexicon.WordAnd || it.Word == lexicon.WordHis || it.Word == lexicon.WordDet || it.Word == lexicon.WordCounterpart):
		default:
			return false
		}
	}
	return false
}

func (d *Doc) verbBehind(i, last int) bool {
	j := i + 1
	if j < last && d.Items[j].Kind == ItemPerson && d.Persons[d.Items[j].Ref].Flags&Pronoun != 0 {
		j++ // "et le président Y le recevra"
	}
	return j < last && verbal(&d.Items[j])
}

// openings marks the subjects of further clauses that stand before their verb only since
// the clauses were arranged, or behind a verb at the end of the clause before:
// "führen, und Präsident Y wird ihn empfangen".
func (d *Doc) openings(first, last int) {
	items := d.Items[:last]
	for i := first + 3; i+1 < len(items); i++ {
		it := &items[i]
		if it.Kind != ItemPerson || it.Mark != lexicon.WordNone || it.Flags&(Possessive|Listed) != 0 {
			continue
		}
		and, comma, before := &items[i-1], &items[i-2], &items[i-3]
		if and.Kind != ItemWord || and.Word != lexicon.WordAnd || comma.Kind != ItemPunct || comma.Ref != ',' || before.Kind == ItemPerson && before.Mark == lexicon.WordNone {
			continue
		}
		if d.verbBehind(i, last) && d.saidBefore(first, i) {
			it.Flags |= Opens
		}
	}
}

// saidBefore reports whether a finite verb stands before item i, and not before item first.
func (d *Doc) saidBefore(first, i int) bool {
	for i--; i >= first; i-- {
		if it := &d.Items[i]; it.Kind != ItemPerson && verbal(it) && d.finite(it) {
			return true
		}
	}
	return false
}

// endsInMark returns the preposition that a cue of several words ends with.
func (d *Doc) endsInMark(it *Item) lexicon.Word {
	if it.Flags&Verb == 0 && !d.Grammar.Construct {
		return lexicon.WordNone
	}
	var r lexicon.Reading
	b := lexicon.ReadingAt(d.Lex.Readings(), d.refs[it.Last]&^toLookAt)
	if r.Set(lexicon.Eight(b, 0), lexicon.Eight(b, 8), lexicon.Eight(b, 16), lexicon.Eight(b, 24)); r.Asks&lexicon.AskSenses != 0 {
		r = d.askedReading(int(it.Last))
	}
	if r.WordFeat&lexicon.FeatWeak != 0 || !isMark(r.Word) || r.Kinds&^(1<<lexicon.KindWord|1<<lexicon.KindTime|1<<lexicon.KindName) != 0 {
		return lexicon.WordNone
	}
	return r.Word
}

// askedReading returns the reading of token i, the senses of which must be looked at one by one.
func (d *Doc) askedReading(i int) lexicon.Reading {
	var e Elem
	if node, ok := d.node(i); !ok || !d.fit(i, i, node, &e) {
		return lexicon.Reading{}
	}
	return e.Reading
}

// takes reports whether a list of such items shares a mark: "in New York,
// President X said" is no list.
func takes(k ItemKind, mark lexicon.Word) bool {
	if k != ItemPerson {
		return true
	}
	switch mark {
	case lexicon.WordIn, lexicon.WordOn, lexicon.WordDuring, lexicon.WordSidelines, lexicon.WordBefore, lexicon.WordAfter, lexicon.WordAbout:
		return false
	}
	return true
}

// groups reports whether a person may go on a list that an unnamed group began:
// "with officials and President X".
func groups(a, b *Item) bool {
	return a.Kind == ItemThing && b.Kind == ItemPerson || a.Kind == ItemPerson && b.Kind == ItemThing
}

// isMark reports whether a word marks what follows it.
func isMark(w lexicon.Word) bool { return w >= lexicon.WordTo && w <= lexicon.WordAccording }

// byKind returns the meaning of a preposition that suits the kind of what it
// governs: "nach Berlin", but "nach dem Treffen" and "nach dem 3. Mai".
func (d *Doc) byKind(e *Elem, it *Item, mark lexicon.Word) lexicon.Word {
	noun := it.Kind == ItemCue && it.Flags&Noun != 0
	want := mark
	switch mark {
	case lexicon.WordTo:
		if (noun || it.Kind == ItemDate) && e.May(lexicon.WordAfter) {
			want = lexicon.WordAfter
		}
	case lexicon.WordAfter:
		if it.Kind == ItemPlace && d.Grammar.Order == lexicon.OrderSOV2 {
			want = lexicon.WordTo // "direkt nach Moskau"
		}
	case lexicon.WordFrom:
		switch {
		case it.Kind != ItemPerson:
		case e.May(lexicon.WordOf):
			want = lexicon.WordOf // "die Reise von Präsident X"
		case e.May(lexicon.WordWith) && (d.caseOf(it) == 0 || d.caseOf(it)&lexicon.FeatIns != 0):
			want = lexicon.WordWith // "беседовал с Керри": a name alone tells no case
		}
	case lexicon.WordAbout, lexicon.WordUntil:
		if it.Kind == ItemPlace && e.May(lexicon.WordVia) {
			want = lexicon.WordVia
		}
	case lexicon.WordIn:
		if it.Kind == ItemPerson && e.May(lexicon.WordWith) {
			want = lexicon.WordWith
		} else if noun && e.May(lexicon.WordDuring) && !e.May(lexicon.WordTo) {
			want = lexicon.WordDuring
		}
	}
	return want
}
