package mention

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// Find fills d with all that its tokens speak of. Tokens, Lex, World and
// Grammar must be set.
func (d *Doc) Find() {
	if len(d.Tokens) == 0 {
		return
	}
	d.reserve()
	d.setStarts()
	d.cliticize()
	d.lookUp()
	d.uncompound()
	d.takeApart(window)
	for i := range d.Sentences {
		d.Rest(i)
		s := &d.Sentences[i]
		s.FirstItem = int32(len(d.Items))
		dates := len(d.Dates)
		d.relating = noneRelating
		d.items(s, d.opener(s))
		s.relating = d.relating
		s.LastItem = int32(len(d.Items))
		if s.Line {
			s.label = d.labelOf(s)
		}
		d.head(s, dates)
	}
	d.ownCountry()
	d.settleDays()
	d.namePlates()
	d.people()
	national := d.recognize()
	d.speakers()
	d.quotations()
	asItStands := d.clausesStand() && !national
	for i := range d.Sentences {
		d.Rest(i)
		s := &d.Sentences[i]
		if !asItStands {
			d.clauses(s, national)
			continue
		}
		if s.relating.some() {
			d.relatives(s)
		}
		d.marks(int(s.FirstItem), int(s.LastItem))
	}
	d.unite()
	d.ownOfficials()
	d.pointers()
	d.order()
}

// clausesStand reports whether all that clauses of the language need is to tell relative pronouns and to give items the
// prepositions they stand with.
func (d *Doc) clausesStand() bool {
	g := d.Grammar
	return !g.Rearranged() && !g.BareVerbs && !g.NounCapitals && g.Only.Empty()
}

// clauses tells what is what in the clauses of a sentence, and puts their parts in the order in which they are read.
func (d *Doc) clauses(s *Sentence, national bool) {
	d.strangers(s)
	d.relatives(s)
	d.limits(s)
	d.clefts(s)
	arranged := d.Grammar.Rearranged() && !d.Grammar.BareVerbs
	var h holdings
	if arranged {
		h = d.holdings(int(s.FirstItem), int(s.LastItem))
	}
	if d.Grammar.Case && h.cue(1<<lexicon.CueSay) {
		d.asides(int(s.FirstItem), int(s.LastItem))
	}
	if national {
		d.nationals(s)
	}
	first, last := int(s.FirstItem), int(s.LastItem)
	d.marks(first, last)
	if d.Grammar.BareVerbs {
		h = d.holdings(first, last)
		if h.flags&Verb != 0 {
			d.aspects(first, last)
		}
		d.bareClauses(first, last, &h)
		d.pointAnew(s)
	} else if arranged {
		d.compounds(s)
		d.arrange(first, last, &h)
		d.openings(first, last)
		d.pointAnew(s)
	}
}

// strangers makes no person of a noun that no title and no fuller name of the
// text says is one, in a language that writes all nouns with capitals.
func (d *Doc) strangers(s *Sentence) {
	if !d.Grammar.NounCapitals {
		return
	}
	for i := s.FirstItem; i < s.LastItem; i++ {
		it := &d.Items[i]
		if it.Kind != ItemPerson {
			continue
		}
		if p := &d.Persons[it.Ref]; p.Named() && p.Flags&Untitled != 0 && p.Entity < 0 {
			it.Kind, it.Flags = ItemOther, 0
		}
	}
}

// relatives tells relative pronouns from the articles that they look like: after
// a comma, where no noun follows, or where the verb ends the clause. Where verbs end their
// clauses, other words turn out to mean something else too.
func (d *Doc) relatives(s *Sentence) {
	first, last := max(s.relating.first, s.FirstItem+1), min(s.relating.last, s.LastItem-1)
	if d.Grammar.Order == lexicon.OrderSOV2 {
		if s.FirstItem < s.LastItem && d.opensWhen(s, s.FirstItem) {
			d.Items[s.FirstItem].Word = lexicon.WordWhen
		}
		first, last = s.FirstItem+1, s.LastItem-1
	}
	for i := first; i <= last; i++ {
		it := &d.Items[i]
		if it.Kind != ItemWord {
			continue
		}
		switch it.Word {
		case lexicon.WordBut:
			if d.Grammar.Order == lexicon.OrderSOV2 && d.Items[i-1].Kind != ItemPunct && d.Items[i-1].Kind != ItemWord {
				it.Word = lexicon.WordAlso // "musste die Reise aber absagen"
			}
		case lexicon.WordWho:
			if d.Elems[it.Elem].May(lexicon.WordThat) && d.clauseOfVerb(s, i) {
				it.Word = lexicon.WordThat
			}
		case lexicon.WordAs, lexicon.WordDuring, lexicon.WordBefore, lexicon.WordAfter:
			if d.opensWhen(s, i) {
				it.Word = lexicon.WordWhen
			}
		case lexicon.WordDet:
			if d.Elems[it.Elem].May(lexicon.WordWho) && d.isRelative(s, i) {
				it.Word = lexicon.WordWho
			}
		}
	}
}

// isRelative reports whether the word of item i, an article else, is a relative pronoun.
func (d *Doc) isRelative(s *Sentence, i int32) bool {
	before := i - 1
	if d.Items[before].Kind == ItemWord && isMark(d.Items[before].Word) && d.Items[before].Word != lexicon.WordAs && d.Items[before].Word != lexicon.WordLike && before > s.FirstItem {
		before--
	}
	if p := &d.Items[before]; p.Kind != ItemPunct || p.Ref != ',' {
		return false
	}
	return i+1 < s.LastItem && !d.nominal(&d.Items[i+1]) || d.verbLast(s, i) && !d.owed(s, i)
}

// owed reports whether an auxiliary before item i still waits for the infinitive with which the sentence ends:
// "will mit X über den Handel, den Kampf gegen Y und das Klima sprechen".
func (d *Doc) owed(s *Sentence, i int32) bool {
	last := s.LastItem - 1
	if last > i && d.Items[last].Kind == ItemPunct {
		last--
	}
	if end := &d.Items[last]; end.Kind != ItemCue || end.Flags&Verb == 0 || end.Feat&lexicon.FeatInf == 0 {
		return false
	}
	for j := i + 1; j < last; j++ {
		if it := &d.Items[j]; verbal(it) || it.Kind == ItemPunct && it.Ref == ',' && d.finite(&d.Items[j-1]) {
			return false
		}
	}
	for j := i - 1; j >= s.FirstItem; j-- {
		switch it := &d.Items[j]; {
		case it.Kind == ItemPunct && it.Ref != ',':
			return false
		case it.Kind == ItemWord && auxWord(it.Word):
			return it.Word != lexicon.WordBe && it.Word != lexicon.WordHave
		case it.Kind == ItemCue && it.Flags&Verb != 0:
			return (it.Cue == lexicon.CuePlan || it.Cue == lexicon.CueHope) && d.finite(it)
		}
	}
	return false
}

// compounds puts the place of a compound behind its noun: "seiner China-Reise" and "seiner
// Chinareise" are read as "seiner Reise nach China".
func (d *Doc) compounds(s *Sentence) {
	if !d.Grammar.NounCapitals {
		return
	}
	items := d.Items[:s.LastItem]
	for i := s.FirstItem; i+1 < s.LastItem; i++ {
		place := &items[i]
		if place.Kind != ItemPlace && place.Kind != ItemRegion {
			continue
		}
		noun := &items[i+1]
		dash := noun
		if dash.Kind == ItemPunct && dash.Ref == '-' && d.Joined(dash) && i+2 < s.LastItem {
			noun = &d.Items[i+2]
		}
		if dash != noun && place.Kind == ItemPlace && d.Joined(noun) && d.Places[place.Ref].Country != 0 && (noun.Kind == ItemOther && noun.Flags&Capital != 0 || noun.Kind == ItemThing || noun.Kind == ItemTopic) {
			place.Kind, place.Ref = ItemDemonym, int32(d.Places[place.Ref].Country)-1 // "wegen des Bosnien-Krieges"
			continue
		}
		if noun.Kind != ItemCue || noun.Flags&Noun == 0 || !d.Joined(noun) || noun.Cue != lexicon.CueVisitNoun && noun.Cue != lexicon.CueTourNoun {
			continue
		}
		p, n := *place, *noun
		n.Mark, p.Mark = p.Mark, lexicon.WordTo
		*place = n
		if dash != noun {
			rest := *dash
			rest.Kind, rest.Word = ItemWord, lexicon.WordPlain
			*dash = rest
		}
		*noun = p
	}
}

// opensWhen reports whether a word for "as", "before" or "after" and "when" at item i opens a clause that ends in its
// verb: "Als Präsident X im Mai Wien besuchte, empfing ihn Y", "Bevor er nach Rom flog, traf X Y".
func (d *Doc) opensWhen(s *Sentence, i int32) bool {
	it := &d.Items[i]
	if d.Grammar.Order != lexicon.OrderSOV2 || it.Kind != ItemWord || !d.Elems[it.Elem].May(lexicon.WordWhen) {
		return false
	}
	switch it.Word {
	case lexicon.WordAs, lexicon.WordDuring, lexicon.WordBefore, lexicon.WordAfter:
	default:
		return false
	}
	return (i == s.FirstItem || d.Items[i-1].Kind == ItemPunct) && d.verbLast(s, i)
}

// clauseOfVerb reports whether the conjunction of item i begins the clause that a
// verb right before it governs, dates and adverbs between: "dijo ayer que", "está
// previsto que"; a relative pronoun stands behind its noun.
func (d *Doc) clauseOfVerb(s *Sentence, i int32) bool {
	for j := i - 1; j >= s.FirstItem; j-- {
		switch it := &d.Items[j]; it.Kind {
		case ItemDate:
		case ItemWord:
			if it.Word != lexicon.WordAlso && it.Word != lexicon.WordThen && it.Word != lexicon.WordPrev && it.Word != lexicon.WordNow {
				return false
			}
		case ItemCue:
			return it.Flags&Verb != 0
		default:
			return false
		}
	}
	return false
}

// nominal reports whether an item may be, or go before, the noun of an article.
func (d *Doc) nominal(it *Item) bool {
	switch it.Kind {
	case ItemPerson:
		return d.Persons[it.Ref].Flags&Pronoun == 0 && !d.Persons[it.Ref].Named()
	case ItemDate, ItemPunct, ItemAgency:
		return false
	case ItemWord:
		return it.Word == lexicon.WordNext || it.Word == lexicon.WordLast || it.Word == lexicon.WordOwn || it.Word == lexicon.WordPrev
	case ItemCue:
		return it.Flags&Noun != 0 || it.Feat&lexicon.FeatAdj != 0
	}
	return true
}

// verbLast reports whether the clause that begins at item i ends in a finite verb.
func (d *Doc) verbLast(s *Sentence, i int32) bool {
	for i++; i < s.LastItem; i++ {
		it := &d.Items[i]
		if it.Kind == ItemPunct && (it.Ref == ',' || it.Ref == '.' || it.Ref == ';') {
			break
		}
	}
	return d.finite(&d.Items[i-1])
}

// reserve makes room for what a long text will hold, or the first one, so that lists do not
// grow by doubling.
func (d *Doc) reserve() {
	const few = 8
	if n := len(d.Tokens); n > 1<<16 || cap(d.Items) == 0 {
		d.Elems = slices.Grow(d.Elems, n)
		d.Items = slices.Grow(d.Items, n-n/8+few)
		d.Persons, d.nameKeys = slices.Grow(d.Persons, n/14+few), slices.Grow(d.nameKeys, n/20+few)
		d.Places = slices.Grow(d.Places, n/16+few)
		d.Dates, d.Pointers = slices.Grow(d.Dates, n/24+few), slices.Grow(d.Pointers, n/12+few)
		d.meanings = slices.Grow(d.meanings, n)
	}
	d.nameKeys = append(d.nameKeys, nameKey{})
}

// items finds the items of one sentence from element i on from left to right. What a word or a mark is by itself, as more than half of them are, is
// made in a loop that calls but itemsAt, and that for the others: what the loop needs stays in registers.
func (d *Doc) items(s *Sentence, i int) {
	elems, tokens := d.Elems[:s.Last+1], d.Tokens
	for uint(i) < uint(len(elems)) {
		e := &elems[i]
		t := &tokens[e.First]
		switch alone, n := e.Alone(), len(d.Items); {
		case t.Flags&text.Cap != 0, d.starts.alone&(1<<alone) == 0, n >= cap(d.Items):
		case t.Kind != text.Word:
			if t.Kind == text.Punct && t.Value != '(' {
				items := d.Items[:n+1]
				d.Items = items
				it := &items[n] // filled in place, as in addElem, a call of which would cost as much again
				it.Kind, it.Mark, it.Flags, it.Word, it.Cue, it.Feat = ItemPunct, lexicon.WordNone, 0, lexicon.WordNone, lexicon.CueNone, 0
				it.First, it.Last = e.First, e.Last
				it.Ref, it.Elem = int32(t.Value), int32(i)
				i++
				continue
			}
		case d.starts.uncased && d.mayName(e, t),
			alone == lexicon.AloneVerb && i > int(s.First) && elems[i-1].Word == lexicon.WordDet,
			alone == lexicon.AloneArticle && (i+1 == len(elems) || !d.articleAlone(i, &elems[i+1]) || d.tails.May(tokens[elems[i+1].First].Hash)):
		default:
			items := d.Items[:n+1]
			d.Items = items
			it, by := &items[n], &aloneItems[e.Alone()] // asked again, which is less than to keep it
			it.Kind, it.Mark, it.Flags = by.kind, by.mark, by.flags
			it.Word, it.Cue = e.Word, e.Cue
			it.Feat = e.WordFeat | e.CueFeat
			it.First, it.Last = e.First, e.Last
			it.Ref, it.Elem = 0, int32(i)
			i++
			continue
		}
		i = d.itemsAt(s, i, e, t)
	}
}

// itemsAt makes the items of what begins with element i, which is e and has the token t: of a person, a date, a place or
// a name, else of e alone. It returns the element after it.
func (d *Doc) itemsAt(s *Sentence, i int, e *Elem, t *text.Token) int {
	if t.Kind != text.Word {
		if t.Kind == text.Punct && t.Value != '(' {
			d.addElem(ItemPunct, i, e).Ref = int32(t.Value)
			return i + 1
		}
		return d.unworded(s, i, e, t)
	}
	named := d.mayName(e, t)
	if !named && e.Kinds&d.starts.kinds == 0 {
		d.word(s, i, e)
		return i + 1
	}
	if d.starts.person(e) && d.leadsToPerson(i, e) {
		persons, items := len(d.Persons), len(d.Items)
		if next := d.person(s, i, e); next > i {
			if d.christened(s, items) && d.Persons[len(d.Persons)-1].Named() {
				d.Persons, d.Items = d.Persons[:persons], d.Items[:items]
				d.add(ItemOther, 0, i, next-1).Flags |= Capital
			}
			return next
		}
	}
	if d.starts.date(e) {
		if next := d.date(s, i, e); next > i {
			return next
		}
	}
	if e.Kinds&d.starts.places != 0 || named && e.Kinds&^cityKinds == 0 && d.Grammar.Capitals {
		if next := d.place(s, i, e); next > i {
			return next
		}
	}
	if named && d.startsName(e, t) {
		if next := d.name(s, i); next > i {
			return next
		}
	}
	d.word(s, i, e)
	return i + 1
}

// unworded makes an item of element i, an opening bracket or a number, and returns the element after it.
func (d *Doc) unworded(s *Sentence, i int, e *Elem, t *text.Token) int {
	if t.Kind == text.Punct {
		if next := max(d.gloss(s, i), d.aside(s, i)); next > i {
			return next
		}
		d.addElem(ItemPunct, i, e).Ref = int32(t.Value)
		return i + 1
	}
	next := d.dayEntry(s, i)
	if next == i {
		next = d.date(s, i, e)
	}
	if next == i {
		next = d.age(s, i, t)
	}
	if next == i {
		d.addElem(ItemNumber, i, e).Ref = int32(t.Value)
		next++
	}
	return next
}

// age skips the age of the person right before it, which stands between commas and is nothing to the clause: "President X, 58,
// who", "El ministro X, de 58 años, que". It returns the element of the second comma, i where there is no age.
func (d *Doc) age(s *Sentence, i int, t *text.Token) int {
	const youngest, oldest = 18, 110
	n := len(d.Items)
	if n > int(s.FirstItem) && d.Items[n-1].Kind == ItemWord && d.Items[n-1].Word == lexicon.WordOf {
		n--
	}
	n -= 2
	if t.Value < youngest || t.Value > oldest || n < int(s.FirstItem) || d.Items[n].Kind != ItemPerson || d.Items[n+1].Kind != ItemPunct || d.Items[n+1].Ref != ',' || !d.Persons[d.Items[n].Ref].Named() {
		return i
	}
	j := i + 1
	if j <= int(s.Last) && d.Elems[j].Time() == lexicon.TimeYear {
		j++
	}
	if j > int(s.Last) || !d.Tokens[d.Elems[j].First].Is(',') {
		return i
	}
	d.Items = d.Items[:n+1]
	return j
}

// aside skips what brackets say of the person right before them that is nothing to the clause:
// where he stands in a picture, how old he is, of which party. "迎接外长X（右）", "X (left)"
func (d *Doc) aside(s *Sentence, i int) int {
	n := len(d.Items)
	if !d.Tokens[d.Elems[i].First].Is('(') || n == int(s.FirstItem) || d.Items[n-1].Kind != ItemPerson {
		return i
	}
	const named = 1<<lexicon.KindOffice | 1<<lexicon.KindCity | 1<<lexicon.KindMonth | 1<<lexicon.KindAgency | 1<<lexicon.KindWeekday | 1<<lexicon.KindTime
	const longest = 4
	for j := i + 1; j <= int(s.Last) && j <= i+1+longest; j++ {
		e := &d.Elems[j]
		if d.Tokens[e.First].Is(')') {
			if j == i+1 {
				return i
			}
			return j + 1
		}
		country := e.Is(lexicon.KindCountry) && !(d.Grammar.BareVerbs && e.First == e.Last) // （中）
		if e.Name || country || e.Kinds&named != 0 || e.Cue != lexicon.CueNone && j > i+1 || d.Tokens[e.First].Kind == text.Punct {
			return i
		}
	}
	return i
}

// christened reports whether item i is what a ship is called: the ship stands right
// before it, "the liner Queen Victoria", «крейсер „Адмирал Нахимов“».
func (d *Doc) christened(s *Sentence, i int) bool {
	if i >= len(d.Items) || d.Items[i].Kind != ItemPerson {
		return false
	}
	j := i - 1
	if j > int(s.FirstItem) && d.Items[j].Kind == ItemPunct && d.Items[j].Ref == '"' {
		j--
	} else if d.Grammar.Article != "" {
		return false // "طائرة وزيرة الدفاع X": whose it is
	}
	return j >= int(s.FirstItem) && d.Items[j].Kind == ItemThing && d.Items[j].Ref == int32(lexicon.ThingShip) && d.Items[j].Feat&(lexicon.FeatPl|lexicon.FeatWeak) == 0
}

// add appends an item that covers elements first to last.
func (d *Doc) add(kind ItemKind, ref int, first, last int) *Item {
	it := d.addOne(kind, first)
	it.Ref, it.Last = int32(ref), d.Elems[last].Last
	return it
}

// addOne appends an item of element i.
func (d *Doc) addOne(kind ItemKind, i int) *Item { return d.addElem(kind, i, &d.Elems[i]) }

// addElem is addOne for those who have the element at hand.
func (d *Doc) addElem(kind ItemKind, i int, e *Elem) *Item {
	if n := len(d.Items); n < cap(d.Items) {
		items := d.Items[:n+1]
		d.Items = items
		it := &items[n]
		*it = Item{} // filled in place: a copy would wait for its parts
		it.Kind, it.First, it.Last, it.Elem = kind, e.First, e.Last, int32(i)
		return it
	}
	d.Items = slices.Grow(d.Items, 1)
	return d.addElem(kind, i, e)
}

// single makes an item of one element.
func (d *Doc) single(s *Sentence, i int) int {
	switch t := &d.Tokens[d.Elems[i].First]; t.Kind {
	case text.Punct:
		d.addOne(ItemPunct, i).Ref = int32(t.Value)
	case text.Number:
		d.addOne(ItemNumber, i).Ref = int32(t.Value)
	default:
		d.word(s, i, &d.Elems[i])
	}
	return i + 1
}

// word makes an item of element i, which is e, a word or a phrase.
func (d *Doc) word(s *Sentence, i int, e *Elem) {
	if e.Kinds == 0 {
		d.addOther(s, i)
		return
	}
	if e.Is(lexicon.KindWord) && (e.May(lexicon.WordPoss) && d.possessive(s, i) || e.May(lexicon.WordHere) && d.here(s, i)) {
		return
	}
	if e.Is(lexicon.KindCue) && e.Acts&(lexicon.ActNoun|lexicon.ActVerb) != 0 && d.addCue(s, i, e) {
		return
	}
	if e.Is(lexicon.KindWord) && e.Word != lexicon.WordPlain {
		it := d.addElem(ItemWord, i, e)
		it.Word, it.Feat = e.Word, e.WordFeat
		d.notePlain(it, e)
		if e.May(lexicon.WordWho) {
			d.relating.add(len(d.Items) - 1)
		}
		if it.Word-lexicon.WordHe <= lexicon.WordHis-lexicon.WordHe {
			d.settleHis(s, i, it)
		}
		return
	}
	d.addKnown(s, i, e)
	d.notePlain(&d.Items[len(d.Items)-1], e)
}

// notePlain notes in the item of element e whether that may be a common word.
func (d *Doc) notePlain(it *Item, e *Elem) {
	if e.May(lexicon.WordPlain) {
		it.Flags |= Plain
	}
}

// settleHis settles what a word is that may be a possessive: a pronoun alone was read before, and what ends a clause
// is the verb that looks the same: "wird in Oslo sein".
func (d *Doc) settleHis(s *Sentence, i int, it *Item) {
	switch e := &d.Elems[i]; {
	case it.Word == lexicon.WordHe:
		if e.May(lexicon.WordHis) {
			it.Word = lexicon.WordHis
		}
	case e.May(lexicon.WordBe) && (i == int(s.Last) || d.Tokens[d.Elems[i+1].First].Kind == text.Punct):
		it.Word, it.Feat = lexicon.WordBe, lexicon.FeatInf
	}
}

// addKnown makes an item of element i, which is e and no function word and no cue, by the first of its kinds
// that counts.
func (d *Doc) addKnown(s *Sentence, i int, e *Elem) {
	kind, of := ItemOther, lexicon.KindNone
	switch kinds := e.Kinds; {
	case kinds&^(1<<lexicon.KindWord|1<<lexicon.KindCue|1<<lexicon.KindName) == 0:
	case e.Is(lexicon.KindAgency):
		kind, of = ItemAgency, lexicon.KindAgency
	case e.Is(lexicon.KindOrg):
		kind, of = ItemOrg, lexicon.KindOrg
	case e.Is(lexicon.KindRegion):
		kind, of = ItemRegion, lexicon.KindRegion
	case e.Is(lexicon.KindCountry):
		kind, of = ItemDemonym, lexicon.KindCountry
	case e.Is(lexicon.KindVisitKind) && (kinds&(1<<lexicon.KindTopic|1<<lexicon.KindSource) == 0 || d.beforeNoun(s, i)):
		kind, of = ItemVisitKind, lexicon.KindVisitKind // "official visit"
	case e.Is(lexicon.KindSource):
		kind, of = ItemSource, lexicon.KindSource
	case e.Is(lexicon.KindThing):
		kind, of = ItemThing, lexicon.KindThing
	case e.Is(lexicon.KindTopic):
		kind, of = ItemTopic, lexicon.KindTopic
	}
	if of == lexicon.KindNone {
		d.addOther(s, i)
		return
	}
	sense, _ := d.senseOf(e, of, 0, 0)
	it := d.addElem(kind, i, e)
	it.Ref, it.Feat = int32(sense.ID), sense.Feat
}

// possessive reads the mark that says whose what follows is, or a short form of "is", at element i.
func (d *Doc) possessive(s *Sentence, i int) bool {
	n := len(d.Items)
	if d.Tokens[d.Elems[i].First].Flags&text.Spaced != 0 || n <= int(s.FirstItem) {
		return false
	}
	if last := &d.Items[n-1]; !d.Grammar.BareVerbs && last.Kind == ItemWord || last.Kind == ItemPerson && d.Persons[last.Ref].Flags&Pronoun != 0 {
		it := d.addOne(ItemWord, i) // "he's visiting"
		it.Word, it.Feat = lexicon.WordBe, lexicon.FeatPres
		return true
	}
	d.Items[n-1].Flags |= Possessive
	return true
}

// addOther makes an item of a word that no table knows as more than a word or a name.
func (d *Doc) addOther(s *Sentence, i int) {
	it := d.addOne(ItemOther, i)
	switch {
	case d.Tokens[it.First].Flags&text.Cap != 0:
		it.Flags |= Capital
	case len(d.Grammar.VerbEndings) > 0:
		if f := d.unknownVerb(s, i); f != 0 {
			it.Kind, it.Cue, it.Feat, it.Flags = ItemCue, lexicon.CueOther, f, it.Flags|Verb
		}
	}
}

// unknownVerb returns the features of a word that no table knows and that its ending says is a
// verb: "renunció"; 0 where none does. A participle is one right behind "have": "a déposé".
func (d *Doc) unknownVerb(s *Sentence, i int) lexicon.Feat {
	e := &d.Elems[i]
	if e.Kinds != 0 || e.First != e.Last {
		return 0
	}
	t := &d.Tokens[e.First]
	return d.Grammar.VerbEnding(d.Text[t.Start:t.End], i > int(s.First) && d.Elems[i-1].Word == lexicon.WordHave)
}

// here makes a place of the word for where the text was written: that of its dateline. "أكد
// الوزير X هنا اليوم أن"
func (d *Doc) here(s *Sentence, i int) bool {
	const before = uint64(1)<<lexicon.WordNone | 1<<lexicon.WordIn | 1<<lexicon.WordTo | 1<<lexicon.WordBe | 1<<lexicon.WordPrev | 1<<lexicon.WordLast | 1<<lexicon.WordNow | 1<<lexicon.WordAlso | 1<<lexicon.WordBack
	if i == int(s.First) || d.Tokens[d.Elems[i-1].Last].Kind == text.Punct || before>>(d.Elems[i-1].Word&63)&1 == 0 {
		return false
	}
	for k := 0; k < len(d.Sentences) && k < 4; k++ {
		line := &d.Sentences[k]
		if line.FirstItem >= int32(len(d.Items)) {
			return false
		}
		at := line.FirstItem
		if d.Items[at].Kind == ItemAgency && int(at)+1 < len(d.Items) {
			at++ // "新华社东京5月14日电"
		}
		if it := d.Items[at]; it.Kind == ItemPlace && (it.Elem == line.First || at > line.FirstItem) {
			p := d.Places[it.Ref]
			p.First, p.Last = d.Elems[i].First, d.Elems[i].Last
			d.Places = append(d.Places, p)
			d.add(ItemPlace, len(d.Places)-1, i, i).Word = lexicon.WordHere
			return true
		}
	}
	if e := &d.Elems[i]; e.May(lexicon.WordWhere) {
		e.Word = lexicon.WordWhere // the place spoken of: «В Баку шла война. В 1999 году сюда приехал X»
	} else if e.Word == lexicon.WordHere {
		d.add(ItemOther, 0, i, i)
		return true
	}
	return false
}

// VisitKind returns the kind of visit that a noun of visiting says itself:
// "Arbeitsbesuch".
func (d *Doc) VisitKind(it *Item) (uint8, bool) {
	s, ok := d.sense(&d.Elems[it.Elem], lexicon.KindVisitKind)
	return uint8(s.ID), ok && s.Feat&lexicon.FeatAdj == 0
}

// TopicOf returns the topic that the words of an item are too.
func (d *Doc) TopicOf(it *Item) (uint16, lexicon.Feat, bool) {
	e := &d.Elems[it.Elem]
	if !e.Is(lexicon.KindTopic) {
		return 0, 0, false
	}
	s, ok := d.sense(e, lexicon.KindTopic)
	return s.ID, s.Feat, ok
}
