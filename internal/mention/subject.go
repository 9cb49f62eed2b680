package mention

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

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

// ofTime reports whether the person of item i is that of a noun that tells when, with nothing between them: "بعد لقاء الأمير X".
func (d *Doc) ofTime(start, i int) bool {
	if i == start {
		return false
	}
	it := &d.Items[i-1]
	return it.Kind == ItemCue && it.Flags&Noun != 0 && (it.Mark == lexicon.WordAfter || it.Mark == lexicon.WordBefore)
}

// subjectOf finds the persons who are the subject of the clause from start to end
// whose first verb is item verb; -1 where there are none.
func (d *Doc) subjectOf(start, verb, end int) (int, int) {
	g := d.Grammar
	if d.journeyTakes(start, verb) {
		return -1, -1
	}
	certain, before, after, object, clitic := -1, -1, -1, false, false
	for i := start; i < end; i++ {
		it := &d.Items[i]
		if it.Kind != ItemPerson {
			continue
		}
		p := &d.Persons[it.Ref]
		if p.Flags&Pronoun != 0 && p.Case != 0 && p.Case&lexicon.FeatNom == 0 {
			object, clitic = true, clitic || i < verb // "lo recibió", "его примет"
			continue
		}
		if i > verb && p.Flags&(Pronoun|They) == Pronoun && g.SubjectDropped && (p.Case != 0 || d.Tokens[it.First].Flags&text.Clitic != 0) {
			continue // "يبدأ X زيارة هي الأولى"
		}
		if i > verb && g.GenderTold && d.disagrees(&d.Items[verb], p) {
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
		} else if after < 0 && !(object && !clitic && p.Case == 0 && g.Order == lexicon.OrderSVO && !g.Case) {
			after = i
		}
	}
	pick := -1
	switch {
	case g.Case && certain >= 0:
		pick = certain
	case before >= 0 && !(after >= 0 && g.Construct && d.ofTime(start, before)):
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

// journeyTakes reports whether the subject of a verb of taking somebody somewhere is a journey that
// stands before it: "Die Reise führt Ministerin X nach Kenia".
func (d *Doc) journeyTakes(start, verb int) bool {
	if it := &d.Items[verb]; d.Grammar.Order != lexicon.OrderSOV2 || it.Kind != ItemCue || it.Cue != lexicon.CueTake {
		return false
	}
	for i := start; i < verb; i++ {
		switch it := &d.Items[i]; {
		case d.bare(it):
			return false
		case it.Kind == ItemCue && it.Flags&Noun != 0 && it.Mark == lexicon.WordNone && (it.Cue == lexicon.CueVisitNoun || it.Cue == lexicon.CueTourNoun):
			return true
		}
	}
	return false
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
	shown := &d.Grammar.VerbGenders
	w := d.Text[d.Tokens[it.First].Start:d.Tokens[it.First].End]
	switch {
	case shown.FemininePast == "" || it.Feat&lexicon.FeatPl != 0 || it.Feat&(lexicon.FeatInf|lexicon.FeatPart|lexicon.FeatGer|lexicon.FeatPass) != 0:
		return 0
	case it.Feat&tensed == lexicon.FeatPast:
		stem, ok := strings.CutSuffix(w, shown.FemininePast)
		if !ok {
			return Masculine
		}
		if d.knows(lexicon.Hash(stem)) || slices.ContainsFunc(shown.Stems, func(end string) bool { return d.knows(lexicon.Hash(stem + end)) }) {
			return Feminine
		}
	case it.Feat&lexicon.FeatPast == 0 && it.Feat&tensed != 0:
		w = strings.TrimPrefix(w, shown.Future)
		if strings.HasPrefix(w, shown.FemininePresent) {
			return Feminine
		}
		if strings.HasPrefix(w, shown.MasculinePresent) {
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
	return d.Grammar.Construct && verb.Kind == ItemCue && verb.Cue == lexicon.CueReceive && verb.Last > verb.First && it.First == verb.Last+1 &&
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
