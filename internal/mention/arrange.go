package mention

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// arrange brings the items of a sentence that holds h into the order that clauses are read in:
// connectives, what stands in front, subject, auxiliaries, verbs, then objects
// and phrases. Languages that put the verb first or last, mark the object by case
// or let a coverb stand before the verb are read by the same rules so.
func (d *Doc) arrange(first, last int, h *holdings) {
	if first == last {
		return // a mark that stands alone between two passages
	}
	if d.Grammar.Inversion {
		d.fronted(first, last)
	}
	if d.genitives() {
		d.attributes(d.Items[first:last])
	}
	if d.Grammar.RelativeBare {
		d.lasting(first, last)
		d.headedBy(first, last)
	}
	for a := first; a < last; {
		b := d.clauseEnd(a, last)
		if b-a > 2 {
			d.clause(a, b, h)
			if d.Grammar.RelativeBare {
				d.innerSubjects(a, b)
			}
		}
		a = max(b, a+1)
	}
}

// attributes puts a declined participle that stands before its noun behind it, with what belongs to it: "с
// находящимся в Москве с визитом министром X" is read as "с министром X, находящимся в Москве с визитом".
func (d *Doc) attributes(items []Item) {
	for i := range items {
		if items[i].Flags&Attribute == 0 {
			continue
		}
		for j := i + 1; j < len(items); j++ {
			if items[j].Kind != ItemPerson {
				continue
			}
			person := items[j]
			copy(items[i+1:j+1], items[i:j])
			items[i] = person
			break
		}
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

// clause arranges the items from a to b of a sentence that holds h.
func (d *Doc) clause(a, b int, h *holdings) {
	end := b
	for end > a && d.Items[end-1].Kind == ItemPunct {
		end--
	}
	if h.word(lexicon.WordPassive) {
		d.passives(a, end)
	}
	if d.Grammar.Order == lexicon.OrderSOV2 {
		if h.feat&lexicon.FeatPart != 0 {
			d.participles(a, end)
		}
		if h.cue(1<<lexicon.CueHold | 1<<lexicon.CueTake) {
			d.leading(a, end)
		}
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
	if (!relative || d.Grammar.Case) && !d.elided(a, start, verb, end) {
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
	d.permute(start, end, verb, subject, subjectEnd, h)
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
// So does an infinitive that ends the clause: "will nach Kairo fliegen und dort Präsident X treffen".
func (d *Doc) elided(a, start, verb, end int) bool {
	if d.Grammar.Order == lexicon.OrderSOV2 && verb == start && d.resumes(a) {
		return true // "X, der in Doha gewesen war, traf Präsident Y"
	}
	if d.Grammar.Order != lexicon.OrderSOV2 || start == a || d.Items[start-1].Kind != ItemWord || d.Items[start-1].Word != lexicon.WordAnd {
		return false
	}
	it := &d.Items[verb]
	return verb == start || verb == end-1 && it.Kind == ItemCue && it.Feat&lexicon.FeatInf != 0
}

// resumes reports whether the clause that begins at item a goes on with the one whose subject, a person before any verb, the
// relative clause before it is about.
func (d *Doc) resumes(a int) bool {
	puncts := 0
	for i := a - 1; i > 1; i-- {
		it := &d.Items[i]
		switch {
		case it.Kind == ItemPunct && it.Ref == ',' && puncts == 0:
			puncts++
		case it.Kind == ItemPunct:
			return false
		case it.Kind == ItemWord && it.Word == lexicon.WordWho && puncts > 0:
			if head := &d.Items[i-2]; d.Items[i-1].Kind != ItemPunct || !d.bare(head) || !d.nominative(head) {
				return false
			}
			for i -= 3; i >= 0 && d.Items[i].Kind != ItemPunct; i-- {
				if verbal(&d.Items[i]) {
					return false
				}
			}
			return true
		}
	}
	return false
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
	partAside            // what a comma adds about the place where a journey leads
	partCount
)

// permute writes the parts of the clause from start to end, in a sentence that holds h, in their new order.
func (d *Doc) permute(start, end, verb, subject, subjectEnd int, h *holdings) {
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
	final := late && last == end-1 && verb > start && allVerbal(d.Items[verb:end])
	front := d.frontOf(start, verb, subject, final)
	d.clauseParts = slices.Grow(d.clauseParts[:0], end-start)[:end-start]
	vso := g.Order == lexicon.OrderVSO
	for k := range d.clauseParts {
		i := start + k
		if vso && i > verb && (i < subject || i >= subjectEnd) && !d.inGroup(&d.Items[i]) {
			// of what stands first the verbs go together; one behind a noun is that noun's
			d.restFrom(k)
			break
		}
		d.clauseParts[k] = d.partOf(start, i, verb, front)
	}
	for i := subject; i < subjectEnd; i++ {
		d.clauseParts[i-start] = partSubject
	}
	if late && light && !g.BeforeVerb {
		d.heldNoun(start, end)
	}
	if g.Order == lexicon.OrderSOV2 && (h.kind(ItemDate) || h.cue(1<<lexicon.CueVisitNoun|1<<lexicon.CueTourNoun|1<<lexicon.CueMeetNoun)) {
		if final {
			verb = start // all stands before the verb: "der sich zu Gesprächen in X aufhält"
		}
		if h.cue(1 << lexicon.CueStopNoun) {
			d.stopAside(start, end)
		}
		d.trail(start, end, verb)
	}
	d.reorder(d.Items[start:end])
}

// restFrom makes all items of a clause from its item k on parts of the rest.
func (d *Doc) restFrom(k int) {
	for ; k < len(d.clauseParts); k++ {
		d.clauseParts[k] = partRest
	}
}

// frontOf returns where the front of a clause ends that begins with item start: before verb and subject; it has none
// where the verb ends the clause.
func (d *Doc) frontOf(start, verb, subject int, final bool) int {
	switch {
	case final:
		return start
	case subject > verb && d.predicated(start, verb):
		return start
	case subject >= 0:
		return min(verb, subject)
	}
	return verb
}

// predicated reports whether the clause that begins with item start opens with a visit that its verb "be" says of its
// subject: "Zu Gast in Minsk war X", "Zu Besuch in Rom ist X".
func (d *Doc) predicated(start, verb int) bool {
	if be := &d.Items[verb]; d.Grammar.Order != lexicon.OrderSOV2 || be.Kind != ItemWord || be.Word != lexicon.WordBe {
		return false
	}
	noun := &d.Items[start]
	if noun.Kind == ItemWord && noun.Word == lexicon.WordTo && start+1 < verb {
		noun = &d.Items[start+1]
	}
	return noun.Kind == ItemCue && noun.Flags&Noun != 0 && noun.Cue == lexicon.CueVisitNoun && (noun.Mark == lexicon.WordTo || noun.Last > noun.First)
}

// partOf returns which part of its clause item i is, which is none of the subject. The clause begins with item start,
// its front ends before item front, and verb is its first verb.
func (d *Doc) partOf(start, i, verb, front int) uint8 {
	it, g := &d.Items[i], d.Grammar
	switch it.Kind {
	case ItemWord:
		if auxWord(it.Word) || qualifies(it.Word) {
			return partAuxiliary
		}
	case ItemCue:
		if it.Flags&Verb != 0 && (it.Cue == lexicon.CuePlan || it.Cue == lexicon.CueHope) {
			return partAuxiliary // also "empfangen werden soll"
		}
		if i > verb && g.Order == lexicon.OrderVSO && !d.finite(it) && !verbal(&d.Items[i-1]) {
			return partRest // "يتوجه إلى بروكسل للمشاركة في القمة": the infinitive has its own place
		}
		if verbal(it) {
			if g.Order != lexicon.OrderSOV2 || d.finite(it) {
				return partFinite
			}
			return partVerb
		}
	case ItemOther:
		if it.First == it.Last && g.Particle(d.Tokens[it.First].Hash) {
			return partParticle
		}
	}
	switch {
	case i < front && (d.inFront(it) || g.Order == lexicon.OrderSOV2 && d.ofFront(start, i)):
		return partFront
	case i > verb && g.BeforeVerb:
		return partNoun
	}
	return partRest
}

// reorder puts the items of a clause into the order of their parts.
func (d *Doc) reorder(items []Item) {
	parts := d.clauseParts[:len(items)]
	if slices.IsSorted(parts) {
		return
	}
	var at [partCount]int // where the next item of each part goes
	for _, part := range parts {
		at[part]++
	}
	sum := 0
	for part, n := range at {
		at[part] = sum
		sum += n
	}
	out := slices.Grow(d.scratch[:0], len(items))[:len(items)]
	for i, part := range parts {
		out[at[part]] = items[i]
		at[part]++
	}
	copy(items, out)
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
