package mention

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// arrange brings the items of a sentence into the order that clauses are read in:
// connectives, what stands in front, subject, auxiliaries, verbs, then objects
// and phrases. Languages that put the verb first or last, mark the object by case
// or let a coverb stand before the verb are read by the same rules so.
func (d *Doc) arrange(first, last int) {
	if d.Grammar.Inversion {
		d.fronted(first, last)
	}
	if d.Grammar.Order == lexicon.OrderVSO {
		d.lasting(first, last)
		d.headedBy(first, last)
	}
	for a := first; a < last; {
		b := d.clauseEnd(a, last)
		if b-a > 2 {
			d.clause(a, b)
			if d.Grammar.Order == lexicon.OrderVSO {
				d.innerSubjects(a, b)
			}
		}
		a = max(b, a+1)
	}
}

// fronted puts the subject before a participle that opens the sentence: "Arrivée
// vendredi en Allemagne, Mme Fraser s'est entretenue avec".
func (d *Doc) fronted(first, last int) {
	open := &d.Items[first]
	const tensed = lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond | lexicon.FeatInf
	if open.Kind != ItemCue || open.Flags&Verb == 0 || open.Feat&(lexicon.FeatPart|lexicon.FeatGer) == 0 || open.Feat&tensed != 0 {
		return
	}
	for i := first + 1; i+1 < last; i++ {
		it := &d.Items[i]
		if it.Kind == ItemCue && it.Flags&Verb != 0 && (it.Feat&lexicon.FeatInf == 0 || it.Feat&tensed&^lexicon.FeatInf != 0) {
			return // but "Attendu à Kinshasa pour y signer un accord, il a renoncé"
		}
		if it.Kind != ItemPunct || it.Ref != ',' {
			continue
		}
		if who := i + 1; d.bare(&d.Items[who]) && who+1 < last && (verbal(&d.Items[who+1]) || d.Items[who+1].Kind == ItemPerson) {
			person := d.Items[who]
			copy(d.Items[first+1:who+1], d.Items[first:who])
			d.Items[first] = person
			return
		}
	}
}

// finite reports whether an item is a finite verb or an auxiliary.
func (d *Doc) finite(it *Item) bool {
	if it.Kind == ItemCue && it.Flags&Verb != 0 {
		const f = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond | lexicon.FeatPass
		return it.Feat&f != 0 || it.Feat&(lexicon.FeatInf|lexicon.FeatPart|lexicon.FeatGer) == 0
	}
	return it.Kind == ItemWord && auxWord(it.Word) && it.Feat&(lexicon.FeatInf|lexicon.FeatPart) != it.Feat|lexicon.FeatInf
}

// verbal reports whether an item is part of a predicate.
func verbal(it *Item) bool {
	if it.Kind == ItemCue && it.Flags&Verb != 0 {
		return it.Feat&lexicon.FeatAdj == 0 // "прибывший в Минск министр": a participle that is declined
	}
	return it.Kind == ItemWord && auxWord(it.Word)
}

// auxWord reports whether a function word is an auxiliary verb.
func auxWord(w lexicon.Word) bool {
	switch w {
	case lexicon.WordBe, lexicon.WordHave, lexicon.WordDo, lexicon.WordWill, lexicon.WordWould, lexicon.WordMay, lexicon.WordMust, lexicon.WordCan:
		return true
	}
	return false
}

// connective reports whether a word begins a clause.
func connective(w lexicon.Word) bool {
	switch w {
	case lexicon.WordWho, lexicon.WordWhere, lexicon.WordWhen, lexicon.WordThat, lexicon.WordIf, lexicon.WordBecause, lexicon.WordBut:
		return true
	}
	return false
}

// clauseEnd returns the item before which the clause that begins at item a ends:
// a strong mark, a connective, or a comma or "and" between two predicates.
func (d *Doc) clauseEnd(a, last int) int {
	verb := false
	open := false // an auxiliary waits for the verb that ends the clause
	told := false // a verb that has no other for its object has been there
	for i := a; i < last; i++ {
		it := &d.Items[i]
		switch it.Kind {
		case ItemPunct:
			switch rune(it.Ref) {
			case ';', ':', '—', '(', ')', '.', '!', '?', '"':
				return i + 1
			case ',':
				if open && d.closing(i+1, last) {
					break // "hat den Präsidenten von Peru, Jean-Luc Fournier, empfangen"
				}
				if i > a && (verb && d.predicateAhead(i+1, last, true) || i+1 < last && d.Items[i+1].Kind == ItemWord && connective(d.Items[i+1].Word)) {
					return i + 1
				}
			}
		case ItemWord:
			switch {
			case connective(it.Word) && i > a:
				return i
			case it.Word == lexicon.WordAnd && d.Grammar.Order == lexicon.OrderSOV2 && d.ended(a, i):
				return i
			case it.Word == lexicon.WordAnd && d.Grammar.Order == lexicon.OrderVSO && i > a && i+1 < last && d.Items[i-1].Kind == ItemPerson && d.Items[i+1].Kind == ItemPerson && d.Items[i+1].Flags&Listed != 0:
				// "أجرى X وY مباحثات حضرها": they are one subject
			case (it.Word == lexicon.WordAnd || it.Word == lexicon.WordOr) && verb && i > a && !(open && d.closing(i+1, last)) && d.joinsClauses(i+1, last):
				return i
			case auxWord(it.Word):
				verb, open = true, d.Grammar.Order == lexicon.OrderSOV2
			}
		case ItemCue:
			if it.Flags&Verb != 0 && it.Feat&lexicon.FeatAdj == 0 {
				if verb && d.Grammar.Order == lexicon.OrderVSO && d.aboutNoun(i) {
					return i
				}
				if at := d.unjoined(a, i); at > a && told {
					return at
				}
				told = told || it.Cue != lexicon.CuePlan && it.Cue != lexicon.CueHope && it.Cue != lexicon.CueBegin
				verb, open = true, false
			}
		}
	}
	return last
}

// ended reports whether the clause that begins at item a, with a connective, has its verb
// right before item i, and with it its end: "..., wo er X treffen wird, und am Montag
// weiter nach Y".
func (d *Doc) ended(a, i int) bool {
	if open := &d.Items[a]; open.Kind != ItemWord || !connective(open.Word) {
		return false
	}
	j := i - 1
	if j > a && d.Items[j].Kind == ItemPunct {
		j--
	}
	return j > a+1 && verbal(&d.Items[j])
}

// aboutNoun reports whether the verb of item i begins a relative clause about the noun
// right before it, which needs no relative word where the noun has no article: "استضاف
// الرئيس قمة شارك فيها الرئيسان".
func (d *Doc) aboutNoun(i int) bool {
	it, noun := &d.Items[i], &d.Items[i-1]
	return i > 0 && d.finite(it) && noun.Kind == ItemCue && (noun.Cue == lexicon.CueSummit || noun.Cue == lexicon.CueMeetNoun) && noun.Last+1 == it.First
}

// unjoined returns where the clause of the finite verb of item i begins that follows a noun with
// no word to join it, as clauses about nouns without the article do: "وصل إلى طهران في زيارة
// رسمية يلتقي خلالها الرئيس"; -1 where item i begins none.
func (d *Doc) unjoined(a, i int) int {
	it := &d.Items[i]
	if d.Grammar.Order != lexicon.OrderVSO || !d.finite(it) || it.Feat&lexicon.FeatInf != 0 && it.Feat&(lexicon.FeatPres|lexicon.FeatFut) == 0 {
		return -1
	}
	for i > a && d.Items[i-1].Kind == ItemWord && (auxWord(d.Items[i-1].Word) || qualifies(d.Items[i-1].Word)) {
		i--
	}
	if i <= a+1 {
		return -1
	}
	switch before := &d.Items[i-1]; before.Kind {
	case ItemVisitKind, ItemDate, ItemPlace, ItemThing, ItemDemonym, ItemRegion, ItemOrg, ItemNumber, ItemOther:
		return i
	case ItemCue:
		if before.Flags&Noun != 0 {
			return i
		}
	}
	return -1
}

// closing reports whether the next verb behind item i is one that ends the clause which
// an auxiliary has opened: "wird mit ihm über Handel und Energie sprechen".
func (d *Doc) closing(i, last int) bool {
	for ; i < last; i++ {
		switch it := &d.Items[i]; it.Kind {
		case ItemCue:
			if it.Flags&Verb != 0 && it.Feat&lexicon.FeatAdj == 0 {
				return it.Feat&(lexicon.FeatInf|lexicon.FeatPart) != 0
			}
		case ItemWord:
			if auxWord(it.Word) || connective(it.Word) {
				return false
			}
		case ItemPunct:
			return false
		}
	}
	return false
}

// predicateAhead reports whether a verb stands between item i and the next comma
// or strong mark.
func (d *Doc) predicateAhead(i, last int, comma bool) bool {
	for ; i < last; i++ {
		it := &d.Items[i]
		if verbal(it) {
			return true
		}
		if it.Kind == ItemPunct {
			switch rune(it.Ref) {
			case ';', ':', '—', '(', ')', '.', '!', '?':
				return false
			case ',':
				if d.Grammar.Order != lexicon.OrderSOV2 || i+1 == last || d.Items[i+1].Flags&Listed == 0 {
					return false
				}
			}
		}
		if it.Kind == ItemWord && connective(it.Word) {
			return false
		}
	}
	return false
}

// joinsClauses reports whether "and" before item i joins two predicates, not two
// members of a list.
func (d *Doc) joinsClauses(i, last int) bool {
	if d.Grammar.Order == lexicon.OrderSOV2 && i < last && d.Items[i].Flags&Listed != 0 {
		return false // "nach Bolivien und Paraguay führen"
	}
	return d.predicateAhead(i, last, false)
}

// clause arranges the items from a to b.
func (d *Doc) clause(a, b int) {
	end := b
	for end > a && d.Items[end-1].Kind == ItemPunct {
		end--
	}
	d.passives(a, end)
	if d.Grammar.Order == lexicon.OrderSOV2 {
		d.participles(a, end)
		d.leading(a, end)
	}
	start := a
	for start < end && d.leads(&d.Items[start]) {
		start++
	}
	verb := -1
	for i := start; i < end; i++ {
		if verbal(&d.Items[i]) {
			verb = i
			break
		}
	}
	if verb < 0 {
		return
	}
	d.personalObjects(verb, end)
	relative := start > a && d.Items[start-1].Kind == ItemWord && d.Items[start-1].Word == lexicon.WordWho
	subject, subjectEnd := -1, -1
	if (!relative || d.Grammar.Case) && !d.elided(a, start, verb) {
		subject, subjectEnd = d.subjectOf(start, verb, end)
	}
	if relative && subject >= 0 && !d.nominative(&d.Items[subject]) {
		subject, subjectEnd = -1, -1
	}
	if d.Grammar.Order == lexicon.OrderVSO && subject > verb && d.purpose(&d.Items[verb]) {
		return // "، للقاء الوزير X": no subject
	}
	if subject > verb && d.copula(subject-1) {
		return // "the highest guest was Vice-President X": no subject
	}
	if subject > verb && subjectEnd == end && b < len(d.Items) && d.described(verb, subject, &d.Items[b]) {
		return // "said the minister X, received by": he is the subject of what follows
	}
	if d.Grammar.Case && d.Grammar.Order == lexicon.OrderSVO {
		d.invert(start, end, verb, subject, subjectEnd)
		return
	}
	d.permute(start, end, verb, subject, subjectEnd)
}

// invert brings the subject of a clause before its first verb and an object that
// stands before the verb behind it, and leaves all else in place: "Лаврова в Гаване
// принял президент" is read as "в Гаване президент принял Лаврова".
func (d *Doc) invert(start, end, verb, subject, subjectEnd int) {
	last := verb
	for last+1 < end && (verbal(&d.Items[last+1]) || d.Items[last+1].Kind == ItemWord && qualifies(d.Items[last+1].Word)) {
		last++
	}
	first := verb // the adverbs and negations of the verb go with it
	for first > start && d.Items[first-1].Kind == ItemWord && qualifies(d.Items[first-1].Word) {
		first--
	}
	out := d.scratch[:0]
	objects := d.held[:0]
	if noun := d.between(start, first); subject < 0 && noun > start {
		// "между X и Y состоялся разговор": the noun has its parties behind it
		for k := last + 1; k < end; k++ {
			it := &d.Items[k]
			if it.Kind != ItemCue || it.Flags&Noun == 0 {
				continue
			}
			out = append(append(out, d.Items[noun:k+1]...), d.Items[start:noun]...)
			copy(d.Items[start:k+1], out)
			break
		}
		d.scratch = out[:0]
		return
	}
	for i := start; i < first; i++ {
		if subject >= 0 && (i < subject || i >= subjectEnd) && d.bare(&d.Items[i]) && (!d.nominative(&d.Items[i]) || d.caseless(&d.Items[i], &d.Items[subject])) {
			objects = append(objects, d.Items[i])
			continue
		}
		out = append(out, d.Items[i])
	}
	if subject > verb {
		out = append(out, d.Items[subject:subjectEnd]...)
	}
	for i := first; i <= last; i++ {
		if i < subject || i >= subjectEnd {
			out = append(out, d.Items[i])
		}
	}
	out = append(out, objects...)
	for i := last + 1; i < end; i++ {
		if i < subject || i >= subjectEnd {
			out = append(out, d.Items[i])
		}
	}
	copy(d.Items[start:end], out)
	d.scratch, d.held = out[:0], objects[:0]
}

// between returns the end of the persons between whom something takes place and
// who open the clause from start to end; start where there are none.
func (d *Doc) between(start, end int) int {
	if start >= end || d.Items[start].Kind != ItemWord || d.Items[start].Word != lexicon.WordBetween {
		return start
	}
	i := start + 1
	for i < end && (d.Items[i].Kind == ItemPerson || d.Items[i].Kind == ItemWord && d.Items[i].Word == lexicon.WordAnd) {
		i++
	}
	return i
}

// described reports whether the speaker who ends a clause is the subject of the
// participle or of the relative clause, next, that follows.
func (d *Doc) described(verb, subject int, next *Item) bool {
	for i := verb; i < subject; i++ {
		if it := &d.Items[i]; it.Kind == ItemCue && it.Flags&Verb != 0 && it.Cue != lexicon.CueSay {
			return false
		}
	}
	return d.Grammar.Inversion && !d.Grammar.Case && (next.Kind == ItemWord && next.Word == lexicon.WordWho || next.Kind == ItemCue && next.Flags&Verb != 0 && next.Feat&lexicon.FeatPart != 0)
}

// copula reports whether item i is the verb "be", adverbs between it and what follows.
func (d *Doc) copula(i int) bool {
	for ; i >= 0 && d.Items[i].Kind == ItemWord && qualifies(d.Items[i].Word); i-- {
	}
	return i >= 0 && d.Items[i].Kind == ItemWord && d.Items[i].Word == lexicon.WordBe && d.Grammar.Order == lexicon.OrderSVO && !d.Grammar.Case
}

// elided reports whether a clause has its verb right behind "and", which leaves its subject to
// the clause before, where the verb comes second: "reist nach Kairo und trifft Präsident X".
func (d *Doc) elided(a, start, verb int) bool {
	return d.Grammar.Order == lexicon.OrderSOV2 && verb == start && start > a && d.Items[start-1].Kind == ItemWord && d.Items[start-1].Word == lexicon.WordAnd
}

// leads reports whether an item stands before all else in its clause.
func (d *Doc) leads(it *Item) bool {
	switch it.Kind {
	case ItemWord:
		return connective(it.Word) || it.Word == lexicon.WordAnd || it.Word == lexicon.WordOr
	case ItemPunct:
		return true
	}
	return false
}

// bare reports whether an item is a person that no preposition governs.
func (d *Doc) bare(it *Item) bool {
	return it.Kind == ItemPerson && it.Mark == lexicon.WordNone && it.Flags&Possessive == 0
}

// nominative reports whether a person can be a subject by its case.
func (d *Doc) nominative(it *Item) bool {
	c := d.Persons[it.Ref].Case
	return c == 0 || c&lexicon.FeatNom != 0
}

// caseless reports whether a name beside the certain subject of its clause shows no case
// itself, and is the object: "Векесу должен был принять федеральный президент X".
func (d *Doc) caseless(it, subject *Item) bool {
	return it.Kind == ItemPerson && subject.Kind == ItemPerson && d.Persons[it.Ref].Case == 0 && d.Persons[subject.Ref].Case == lexicon.FeatNom
}

// runEnd returns the end of the list of persons that begins at item i: "X, Y und Z".
func (d *Doc) runEnd(i, end int) int {
	j := i + 1
	for j < end {
		it := &d.Items[j]
		switch {
		case it.Kind == ItemPerson && it.Flags&Listed != 0:
			j++
		case j+1 < end && d.Items[j+1].Kind == ItemPerson && d.Items[j+1].Mark == d.Items[i].Mark && d.nominative(&d.Items[j+1]) &&
			(it.Kind == ItemWord && it.Word == lexicon.WordAnd || it.Kind == ItemPunct && it.Ref == ',' && !d.apart(&d.Items[i], j+1, end)):
			j += 2
		case j+2 < end && it.Kind == ItemPunct && it.Ref == ',' && d.Items[j+1].Kind == ItemWord && d.Items[j+1].Word == lexicon.WordAnd && d.Items[j+2].Kind == ItemPerson &&
			(d.Items[j+2].Flags&Listed != 0 && d.Persons[d.Items[j+2].Ref].Flags&Collected != 0 ||
				d.Grammar.Order == lexicon.OrderSOV2 && d.Items[j+2].Mark == d.Items[i].Mark && d.nominative(&d.Items[j+2])): // "X, Außenministerin Estlands, und ihr Amtskollege Y"
			j += 3 // "os presidentes X, de Angola, e Y, de Portugal"
		default:
			return j
		}
	}
	return j
}

// subjectOf finds the persons who are the subject of the clause from start to end
// whose first verb is item verb; -1 where there are none.
func (d *Doc) subjectOf(start, verb, end int) (int, int) {
	g := d.Grammar
	certain, before, after, object := -1, -1, -1, false
	for i := start; i < end; i++ {
		it := &d.Items[i]
		if it.Kind != ItemPerson {
			continue
		}
		p := &d.Persons[it.Ref]
		if p.Flags&Pronoun != 0 && p.Case != 0 && p.Case&lexicon.FeatNom == 0 {
			object = true // "lo recibió", "его примет"
			continue
		}
		if i > verb && p.Flags&(Pronoun|They) == Pronoun && g.Order == lexicon.OrderVSO && (p.Case != 0 || d.Tokens[it.First].Flags&text.Clitic != 0) {
			continue // "يبدأ X زيارة هي الأولى"
		}
		if i > verb && g.Order == lexicon.OrderVSO && d.disagrees(&d.Items[verb], p) {
			continue // "قضت محكمة القاهرة بحبس الوزير X"
		}
		if i == verb+1 && i+1 < end && d.received(&d.Items[verb], it) {
			object = true // "كان في استقبال الوزير بالمطار نظيره X"
			continue
		}
		if !d.bare(it) || !d.nominative(it) {
			object = object || it.Mark == lexicon.WordNone && i > verb
			continue
		}
		if p.Case == lexicon.FeatNom && certain < 0 {
			certain = i
		}
		if i < verb {
			if before < 0 || g.Order == lexicon.OrderVSO {
				before = i
			}
		} else if after < 0 && !(object && p.Case == 0 && g.Order == lexicon.OrderSVO && !g.Case) {
			after = i
		}
	}
	pick := -1
	switch {
	case g.Case && certain >= 0:
		pick = certain
	case before >= 0:
		pick = before
	case after >= 0 && (g.Order != lexicon.OrderSVO || g.Case || g.PersonalObject != lexicon.WordNone || object || d.intransitive(verb, end)):
		pick = after
	}
	if pick < 0 {
		return -1, -1
	}
	if g.Case && pick == certain {
		pick = d.runStart(start, pick)
	}
	return pick, d.runEnd(pick, end)
}

// disagrees reports whether a verb that stands before its subject shows the other gender than a
// person's: "قضت محكمة", "وصلت الوزيرة".
func (d *Doc) disagrees(verb *Item, p *Person) bool {
	g := p.Flags & (Feminine | Masculine)
	if verb.Kind != ItemCue || g != Feminine && g != Masculine || p.Flags&(Plural|Collected|Pronoun) != 0 {
		return false
	}
	return d.verbGender(verb) == g^(Feminine|Masculine)
}

// verbGender returns the gender that the form of a verb shows, 0 where it shows none.
func (d *Doc) verbGender(it *Item) PersonFlags {
	const tensed = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut
	w := d.Text[d.Tokens[it.First].Start:d.Tokens[it.First].End]
	switch {
	case it.Feat&lexicon.FeatPl != 0 || it.Feat&(lexicon.FeatInf|lexicon.FeatPart|lexicon.FeatGer|lexicon.FeatPass) != 0:
		return 0
	case it.Feat&tensed == lexicon.FeatPast:
		if stem, ok := strings.CutSuffix(w, "ت"); !ok {
			return Masculine
		} else if d.knows(lexicon.Hash(stem)) || d.knows(lexicon.Hash(stem+"ى")) || d.knows(lexicon.Hash(stem+"ا")) {
			return Feminine
		}
	case it.Feat&lexicon.FeatPast == 0 && it.Feat&tensed != 0:
		w = strings.TrimPrefix(w, "س")
		if strings.HasPrefix(w, "ت") {
			return Feminine
		}
		if strings.HasPrefix(w, "ي") {
			return Masculine
		}
	}
	return 0
}

// runStart returns the first of the persons whom "and" joins to the one of item i, whose case is
// certain: "X, Außenministerin Estlands, und ihr Amtskollege Y besuchten".
func (d *Doc) runStart(start, i int) int {
	j := i - 1
	if j <= start || d.Items[j].Kind != ItemWord || d.Items[j].Word != lexicon.WordAnd {
		return i
	}
	if j--; j > start && d.Items[j].Kind == ItemPunct && d.Items[j].Ref == ',' {
		j--
	}
	if it := &d.Items[j]; d.bare(it) && d.nominative(it) {
		return j
	}
	return i
}

// received reports whether the person behind a verb that ends in a noun of reception is its
// genitive, and so its object.
func (d *Doc) received(verb, it *Item) bool {
	return d.Grammar.Order == lexicon.OrderVSO && verb.Kind == ItemCue && verb.Cue == lexicon.CueReceive && verb.Last > verb.First && it.First == verb.Last+1 &&
		it.Mark == lexicon.WordNone && d.Elems[verb.Elem].Last == verb.Last
}

// intransitive reports whether the verbs of a clause have no persons for objects.
func (d *Doc) intransitive(verb, end int) bool {
	if !d.Grammar.Inversion {
		return false
	}
	for i := verb; i < end; i++ {
		if it := &d.Items[i]; it.Kind == ItemCue && it.Flags&Verb != 0 {
			switch it.Cue {
			case lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueLeave, lexicon.CueLeaveFor, lexicon.CueReturn, lexicon.CueSay, lexicon.CueAttend:
				return true
			}
			return it.Feat&lexicon.FeatRefl != 0
		}
	}
	return false
}

// personalObjects takes the mark off persons who are objects: "recibió a Lavrov".
func (d *Doc) personalObjects(verb, end int) {
	if d.Grammar.PersonalObject == lexicon.WordNone {
		return
	}
	transitive := false
	for i := verb; i < end; i++ {
		it := &d.Items[i]
		if it.Kind == ItemCue {
			transitive = false
			switch it.Cue {
			case lexicon.CueReceive, lexicon.CueMeet, lexicon.CueVisit, lexicon.CueAccompany, lexicon.CueInvite, lexicon.CueAward, lexicon.CueTake:
				transitive = it.Flags&Verb != 0
			}
		}
		if it.Kind == ItemPerson && it.Mark == d.Grammar.PersonalObject && transitive {
			it.Mark = lexicon.WordNone
			d.Persons[it.Ref].Case = lexicon.FeatAcc
		}
	}
}

// The parts of a clause in the order that they are read in.
const (
	partFront     = iota // what stands in front: dates, places, adverbs
	partSubject          // persons
	partAuxiliary        // auxiliaries, "not", adverbs of time and of order
	partFinite           // verbs
	partVerb             // infinitives and participles
	partNoun             // the noun that a light verb holds, and what follows the verb where phrases precede it
	partRest             // objects and phrases
	partDate             // dates between the parts of a predicate
	partPurpose          // the visit that a journey is for
	partParticle         // the second part of a verb
	partCount
)

// permute writes the parts of the clause from start to end in their new order.
func (d *Doc) permute(start, end, verb, subject, subjectEnd int) {
	g := d.Grammar
	late := g.Order == lexicon.OrderSOV2 || g.BeforeVerb
	if !late && !g.Case && subject < verb {
		d.objectBehind(start, verb, end)
		return
	}
	last, light := verb, false
	for i := verb; i < end; i++ {
		it := &d.Items[i]
		if verbal(it) {
			last = i
		}
		light = light || it.Kind == ItemCue && it.Flags&Verb != 0 && lightVerb(it.Cue)
	}
	front := verb
	if subject >= 0 {
		front = min(verb, subject)
	}
	final := late && last == end-1 && verb > start && allVerbal(d.Items[verb:end])
	d.clauseParts = d.clauseParts[:0]
	group := true // of what stands first the verbs go together; one behind a noun is that noun's
	for i := start; i < end; i++ {
		it := &d.Items[i]
		part := uint8(partRest)
		if g.Order == lexicon.OrderVSO && i > verb && (i < subject || i >= subjectEnd) {
			group = group && d.inGroup(it)
		}
		switch {
		case i >= subject && i < subjectEnd:
			part = partSubject
		case !group:
		case it.Kind == ItemOther && it.First == it.Last && slices.Contains(g.Particles, d.Tokens[it.First].Hash):
			part = partParticle
		case it.Kind == ItemWord && (auxWord(it.Word) || qualifies(it.Word)), it.Kind == ItemCue && it.Flags&Verb != 0 && (it.Cue == lexicon.CuePlan || it.Cue == lexicon.CueHope):
			part = partAuxiliary
		case g.Order == lexicon.OrderSOV2 && it.Kind == ItemCue && it.Flags&Verb != 0 && it.Cue == lexicon.CuePlan && it.Feat&lexicon.FeatPart == 0:
			part = partAuxiliary // "empfangen werden soll"
		case g.Order == lexicon.OrderVSO && i > verb && it.Kind == ItemCue && !d.finite(it) && !verbal(&d.Items[i-1]):
			// "يتوجه إلى بروكسل للمشاركة في القمة": the infinitive has its own place
		case verbal(it) && (g.Order != lexicon.OrderSOV2 || d.finite(it)):
			part = partFinite
		case verbal(it):
			part = partVerb
		case i < front && !final && (d.inFront(it) || g.Order == lexicon.OrderSOV2 && it.Kind == ItemCue && it.Feat&lexicon.FeatAdj != 0 || g.Order == lexicon.OrderSOV2 && it.Kind == ItemPlace && d.heldBefore(start, i)):
			part = partFront
		case g.BeforeVerb && i > verb:
			part = partNoun
		}
		d.clauseParts = append(d.clauseParts, part)
	}
	if late && light && !g.BeforeVerb {
		d.heldNoun(start, end)
	}
	if g.Order == lexicon.OrderSOV2 {
		if final {
			verb = start // all stands before the verb: "der sich zu Gesprächen in X aufhält"
		}
		d.trail(start, end, verb)
	}
	out := d.scratch[:0]
	for part := uint8(0); part < partCount; part++ {
		for i := start; i < end; i++ {
			if d.clauseParts[i-start] == part {
				out = append(out, d.Items[i])
			}
		}
	}
	copy(d.Items[start:end], out)
	d.scratch = out[:0]
}

// purpose reports whether an item is a verb that says what for: "للقاء", "لبحث".
func (d *Doc) purpose(it *Item) bool {
	const tensed = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut
	return it.Kind == ItemCue && it.Flags&Verb != 0 && it.Feat&lexicon.FeatInf != 0 && it.Feat&tensed == 0
}

// lasting takes the verb that says how long a journey lasts for an attribute of its noun:
// "زيارة تستغرق يومين إلى كينيا".
func (d *Doc) lasting(start, end int) {
	for i := start + 1; i < end; i++ {
		it, noun := &d.Items[i], &d.Items[i-1]
		if it.Kind != ItemCue || it.Cue != lexicon.CueContinue || it.Flags&Verb == 0 {
			continue
		}
		if noun.Kind == ItemVisitKind && i > start+1 {
			noun = &d.Items[i-2]
		}
		if noun.Kind == ItemCue && noun.Flags&Noun != 0 && noun.Last < it.First {
			it.Kind, it.Flags, it.Cue = ItemOther, 0, lexicon.CueNone
		}
	}
}

// headedBy marks who leads a delegation of which a clause without a relative word says so:
// "استقبل وفدا تقوده وزيرة الطاقة".
func (d *Doc) headedBy(start, end int) {
	for i := start + 1; i+2 < end; i++ {
		it, noun, whom, who := &d.Items[i], &d.Items[i-1], &d.Items[i+1], &d.Items[i+2]
		if it.Kind != ItemCue || it.Cue != lexicon.CueTake && it.Cue != lexicon.CueHold || who.Kind != ItemPerson || who.Mark != lexicon.WordNone {
			continue
		}
		if noun.Kind == ItemDemonym && i > start+1 {
			noun = &d.Items[i-2]
		}
		if noun.Kind == ItemCue && noun.Cue == lexicon.CueDelegation && whom.Kind == ItemPerson && d.Persons[whom.Ref].Flags&Pronoun != 0 {
			it.Kind, it.Flags, it.Cue = ItemOther, 0, lexicon.CueNone
			whom.Kind, who.Mark = ItemOther, lexicon.WordBy
		}
	}
}

// innerSubjects brings the subject of a verb that stays behind a noun, and has a pronoun
// for its object, before it: "في زيارة يرافقه خلالها الوزير X".
func (d *Doc) innerSubjects(start, end int) {
	for i := start + 1; i+2 < end; i++ {
		it, whom := &d.Items[i], &d.Items[i+1]
		if it.Kind != ItemCue || it.Flags&Verb == 0 || !d.finite(it) || whom.Kind != ItemPerson || d.Persons[whom.Ref].Flags&Pronoun == 0 || whom.First != it.Last+1 {
			continue
		}
		if before := &d.Items[i-1]; before.Kind == ItemPerson && d.bare(before) || verbal(before) {
			continue // it has its subject
		}
		j := i + 2
		for j < end && d.Items[j].Kind == ItemOther {
			j++
		}
		if j == end || !d.bare(&d.Items[j]) || d.Persons[d.Items[j].Ref].Flags&Pronoun != 0 {
			continue
		}
		last := d.runEnd(j, end)
		out := append(d.scratch[:0], d.Items[j:last]...)
		out = append(out, d.Items[i:j]...)
		copy(d.Items[i:last], out)
		d.scratch = out[:0]
		i = last
	}
}

// inGroup reports whether an item may stand between the verbs of one predicate in a
// clause that begins with them: "كان الرئيس X أمس قد وصل", but not "سيسافر X إلى سانتياغو
// لحضور احتفال" or "بدأ X زيارة تستغرق يومين", whose second verbs stay where they are.
func (d *Doc) inGroup(it *Item) bool {
	switch it.Kind {
	case ItemCue:
		return it.Flags&Verb != 0 && it.Feat&lexicon.FeatInf != it.Feat&(lexicon.FeatInf|lexicon.FeatPast|lexicon.FeatPres|lexicon.FeatFut)
	case ItemWord:
		return auxWord(it.Word) || qualifies(it.Word) && it.Word != lexicon.WordToInf
	case ItemPerson:
		return d.Tokens[it.First].Flags&text.Clitic != 0 // "استقبله", but not "قالت إنه لا توجد"
	}
	return it.Kind == ItemDate || it.Kind == ItemPunct
}

// objectBehind puts a pronoun that is no subject behind the verb: "le président
// l'a reçu".
func (d *Doc) objectBehind(start, verb, end int) {
	if !d.Grammar.Inversion || verb == start {
		return
	}
	it := &d.Items[verb-1]
	if it.Kind != ItemPerson {
		return
	}
	if p := &d.Persons[it.Ref]; p.Flags&Pronoun == 0 || p.Case == 0 || p.Case&lexicon.FeatNom != 0 {
		return
	}
	last := verb
	for last+1 < end && (verbal(&d.Items[last+1]) && !d.finite(&d.Items[last+1]) || d.Items[last+1].Kind == ItemWord && qualifies(d.Items[last+1].Word)) && d.Items[last+1].Word != lexicon.WordToInf {
		last++
	}
	object := *it
	copy(d.Items[verb-1:last], d.Items[verb:last+1])
	d.Items[last] = object
}

// heldNoun puts the noun that a light verb holds before the phrases that belong
// to it: "mit X Gespräche führen" is read as "führen Gespräche mit X".
func (d *Doc) heldNoun(start, end int) {
	for i := end - 1; i >= start; i-- {
		it := &d.Items[i]
		if it.Kind != ItemCue || it.Flags&Noun == 0 || it.Mark != lexicon.WordNone {
			continue
		}
		for j := i; j >= start && d.clauseParts[j-start] == partRest; j-- {
			if k := &d.Items[j]; j < i && k.Kind != ItemVisitKind && k.Kind != ItemDemonym && k.Kind != ItemOther && k.Kind != ItemNumber &&
				!(k.Kind == ItemWord && (k.Word == lexicon.WordDet || k.Word == lexicon.WordHis || k.Word == lexicon.WordOwn || k.Word == lexicon.WordNext)) {
				break
			}
			d.clauseParts[j-start] = partNoun
		}
		return
	}
}

// lightVerb reports whether a verb means little without the noun it holds.
func lightVerb(c lexicon.Cue) bool {
	switch c {
	case lexicon.CueHold, lexicon.CueVisit, lexicon.CueBegin, lexicon.CueContinue, lexicon.CueEnd, lexicon.CueCancel, lexicon.CuePostpone, lexicon.CuePlan,
		lexicon.CueAttend, lexicon.CueSign, lexicon.CueOther:
		return true
	}
	return false
}

func allVerbal(items []Item) bool {
	for i := range items {
		if !verbal(&items[i]) && !(items[i].Kind == ItemWord && items[i].Word == lexicon.WordToInf) {
			return false
		}
	}
	return true
}

// qualifies reports whether a word says something of the verb of its clause.
func qualifies(w lexicon.Word) bool {
	switch w {
	case lexicon.WordNot, lexicon.WordToInf, lexicon.WordPrev, lexicon.WordThen, lexicon.WordPassive, lexicon.WordAspect:
		return true
	}
	return false
}

// inFront reports whether an item that stands before subject and verb says when
// and where all happens, and is no object.
func (d *Doc) inFront(it *Item) bool {
	switch it.Kind {
	case ItemPerson:
		return it.Mark != lexicon.WordNone && it.Mark != lexicon.WordWith && it.Mark != lexicon.WordBy && it.Mark != lexicon.WordTo
	case ItemPlace:
		return it.Mark != lexicon.WordTo
	case ItemCue:
		return it.Flags&Noun != 0
	}
	return true
}

// passives reads "受到 X 的接见": who stands between the mark of the passive and the
// verb is the agent.
func (d *Doc) passives(start, end int) {
	for i := start; i < end; i++ {
		it := &d.Items[i]
		if it.Kind != ItemWord || it.Word != lexicon.WordPassive {
			continue
		}
		agent := -1
		for j := i + 1; j < end; j++ {
			next := &d.Items[j]
			if next.Kind == ItemPerson && agent < 0 {
				agent = j
			}
			if next.Kind != ItemCue {
				continue
			}
			verb := next.Flags&Verb != 0
			if next.Cue == lexicon.CueReception || next.Cue == lexicon.CueAudience {
				next.Cue, next.Flags, verb = lexicon.CueReceive, next.Flags&^Noun|Verb, true
			} else if next.Cue == lexicon.CueInvitation {
				next.Cue, next.Flags, verb = lexicon.CueInvite, next.Flags&^Noun|Verb, true
			}
			if verb {
				next.Feat |= lexicon.FeatPass
				if agent >= 0 {
					d.Items[agent].Mark, d.Items[agent].Flags = lexicon.WordBy, d.Items[agent].Flags&^Possessive
				}
				break
			}
		}
	}
}

// participles reads the passive whose auxiliary is that of the future as well:
// "wurde von X empfangen", "soll empfangen werden", but "wird X empfangen".
func (d *Doc) participles(start, end int) {
	aux, part, inf, persons, be, have := -1, -1, false, 0, -1, false
	sure := false
	for i := start; i < end; i++ {
		it := &d.Items[i]
		switch {
		case it.Kind == ItemWord && auxWord(it.Word) && d.stands(&d.Elems[it.Elem], lexicon.WordPassive):
			if part >= 0 && i == part+1 && d.anotherFinite(start, end, i) {
				sure = true // "soll empfangen werden", "ist empfangen worden"
			}
			aux = i
			sure = sure || it.Feat&lexicon.FeatPast != 0 && it.Word == lexicon.WordBe
		case it.Kind == ItemWord && it.Word == lexicon.WordBe:
			be = i
		case it.Kind == ItemWord && it.Word == lexicon.WordHave:
			have = true
		case it.Kind == ItemCue && it.Flags&Verb != 0 && it.Feat&lexicon.FeatAdj == 0:
			if it.Feat&lexicon.FeatPart != 0 {
				part = i
			} else if it.Feat&lexicon.FeatInf != 0 && it.Cue != lexicon.CuePlan {
				inf = true
			}
		case it.Kind == ItemPerson && it.Mark == lexicon.WordNone:
			persons++
		}
	}
	if part >= 0 && d.Items[part].Feat&lexicon.FeatPres != 0 && d.Items[part].Feat&lexicon.FeatInf == 0 {
		if aux >= 0 || be >= 0 || have {
			d.Items[part].Feat &^= lexicon.FeatPres // "hat besucht"
		} else {
			d.Items[part].Feat &^= lexicon.FeatPart // "besucht"
		}
	}
	if aux < 0 && be >= 0 && part >= 0 && moves(d.Items[part].Cue) {
		d.Items[be].Word = lexicon.WordHave // "ist eingetroffen"
	}
	if aux < 0 || part < 0 || inf && !sure {
		return
	}
	agent := d.agent(start, end)
	if it := &d.Items[part]; sure || it.Feat&lexicon.FeatInf == 0 || agent || persons < 2 {
		it.Feat = it.Feat&^(lexicon.FeatInf|lexicon.FeatPres|lexicon.FeatPast) | lexicon.FeatPass
	}
}

// agent marks the persons by whom a thing is done, where their preposition may
// mean as much else: "von Präsident Putin".
func (d *Doc) agent(start, end int) (found bool) {
	for i := start; i < end; i++ {
		it := &d.Items[i]
		if it.Kind != ItemPerson || it.Mark != lexicon.WordFrom && it.Mark != lexicon.WordOf && it.Mark != lexicon.WordBy {
			continue
		}
		if it.Mark == lexicon.WordBy || i > start && d.Items[i-1].Kind == ItemWord && d.Elems[d.Items[i-1].Elem].May(lexicon.WordBy) {
			it.Mark, found = lexicon.WordBy, true
		}
	}
	return found
}

// stands reports whether one of the meanings of an element is word w.
func (d *Doc) stands(e *Elem, w lexicon.Word) bool {
	senses := d.Lex.SensesAt(e.Ref)
	for k := range senses.Len() {
		if s := senses.At(k); s.Kind == lexicon.KindWord && lexicon.Word(s.ID) == w {
			return true
		}
	}
	return false
}

// moves reports whether the perfect of a verb is formed with "be".
func moves(c lexicon.Cue) bool {
	switch c {
	case lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueLeave, lexicon.CueLeaveFor, lexicon.CueReturn, lexicon.CueStop, lexicon.CueMeet:
		return true
	}
	return false
}

// trail puts dates behind places, and the visit that a journey is for behind
// both: "ist am 20. April zu einem Arbeitsbesuch in Havanna eingetroffen" is read
// as "eingetroffen in Havanna am 20. April zu einem Arbeitsbesuch".
func (d *Doc) trail(start, end, verb int) {
	moving := false
	for i := start; i < end; i++ {
		if it := &d.Items[i]; it.Kind == ItemCue && it.Flags&Verb != 0 && it.Cue != lexicon.CueMeet && moves(it.Cue) {
			moving = true
		}
	}
	for i := verb; i < end; i++ {
		it := &d.Items[i]
		if d.clauseParts[i-start] != partRest {
			continue
		}
		switch {
		case it.Kind == ItemDate && (i+1 == end || d.Items[i+1].Kind != ItemCue || d.Items[i+1].Feat&lexicon.FeatAdj == 0):
			d.trailing(start, i, partDate)
		case moving && it.Kind == ItemCue && it.Flags&Noun != 0 && it.Mark == lexicon.WordTo && (it.Cue == lexicon.CueVisitNoun || it.Cue == lexicon.CueTourNoun):
			d.trailing(start, i, partPurpose)
		case moving && it.Kind == ItemCue && it.Flags&Noun != 0 && it.Mark == lexicon.WordTo && it.Cue == lexicon.CueMeetNoun:
			// "zu Gesprächen mit X nach Warschau gereist": with whom goes along
			d.trailing(start, i, partPurpose)
			for j := i + 1; j < end; j++ {
				if k := &d.Items[j]; d.clauseParts[j-start] != partRest || k.Kind != ItemPerson && !(k.Kind == ItemWord && (k.Word == lexicon.WordWith || k.Word == lexicon.WordAnd || k.Word == lexicon.WordDet)) {
					break
				}
				d.clauseParts[j-start] = partPurpose
			}
		}
	}
}

// trailing moves item i with its preposition and attributes to a part.
func (d *Doc) trailing(start, i int, part uint8) {
	for j := i; j >= start && d.clauseParts[j-start] == partRest; j-- {
		it := &d.Items[j]
		attribute := it.Kind == ItemVisitKind || it.Kind == ItemDemonym || it.Kind == ItemOther || it.Kind == ItemNumber || it.Kind == ItemWord
		if j < i && !attribute {
			return
		}
		d.clauseParts[j-start] = part
		if it.Kind == ItemWord && isMark(it.Word) {
			return
		}
	}
}

// anotherFinite reports whether the clause has a finite verb or auxiliary beside item i.
func (d *Doc) anotherFinite(start, end, i int) bool {
	for j := start; j < end; j++ {
		if it := &d.Items[j]; j != i && d.finite(it) && (it.Kind == ItemWord || it.Feat&lexicon.FeatPart == 0) {
			return true
		}
	}
	return false
}

// heldBefore reports whether a noun of action stands before item i in its
// clause: "ein Abstecher nach Norwegen wurde gestrichen".
func (d *Doc) heldBefore(start, i int) bool {
	for j := start; j < i; j++ {
		if it := &d.Items[j]; it.Kind == ItemCue && it.Flags&Noun != 0 {
			return true
		}
	}
	return false
}

// leading tells the verb that holds talks from the same verb that takes somebody
// somewhere: "führt Gespräche", "führt ihn nach Brasilien".
func (d *Doc) leading(start, end int) {
	towards, talks := false, false
	for i := start; i < end; i++ {
		it := &d.Items[i]
		towards = towards || it.Kind == ItemPlace && it.Mark == lexicon.WordTo
		talks = talks || it.Kind == ItemCue && it.Flags&Noun != 0 && it.Mark == lexicon.WordNone && (it.Cue == lexicon.CueMeetNoun || it.Cue == lexicon.CueCallNoun)
	}
	for i := start; i < end; i++ {
		it := &d.Items[i]
		if it.Kind != ItemCue || it.Flags&Verb == 0 || it.Cue != lexicon.CueHold && it.Cue != lexicon.CueTake {
			continue
		}
		want := lexicon.CueHold
		if towards && !talks {
			want = lexicon.CueTake
		}
		senses := d.Lex.SensesAt(d.Elems[it.Elem].Ref)
		for k := range senses.Len() {
			if s := senses.At(k); s.Kind == lexicon.KindCue && lexicon.Cue(s.ID) == want && s.Feat&lexicon.FeatSplit == 0 {
				it.Cue = want
			}
		}
	}
}
