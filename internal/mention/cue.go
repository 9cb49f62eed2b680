package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// cueKinds reports whether e may be a cue noun, and whether a cue verb.
func (d *Doc) cueKinds(e *Elem) (noun, verb bool) {
	return e.Is(lexicon.KindCue) && e.Acts&lexicon.ActNoun != 0, e.Is(lexicon.KindCue) && e.Acts&lexicon.ActVerb != 0
}

// addCue makes a cue item of element i, which is e, deciding between noun and verb where the
// form may be either ("visit", "talks", "meeting").
func (d *Doc) addCue(s *Sentence, i int, e *Elem) bool {
	noun := e.Acts&lexicon.ActNoun != 0
	if noun && e.Acts&lexicon.ActVerb != 0 {
		if d.Grammar.BareVerbs {
			noun = d.bareNoun(s, i)
		} else if d.Grammar.NounCapitals && i > int(s.First) {
			noun = d.Tokens[e.First].Flags&text.Cap != 0 // "das Treffen", "sie treffen"
		} else {
			noun = d.readsAsNoun(s, i)
		}
	}
	if !noun && d.noVerb(s, i) {
		return false
	}
	cue, feat, ok := d.cueOf(e, noun)
	if !ok {
		return false
	}
	if !noun {
		if e.Kinds != 1<<lexicon.KindCue && d.noVerbBut(s, i, cue, feat) {
			return false
		}
		if feat&lexicon.FeatWeak != 0 && !d.readsAsVerb(s, i) {
			if cue, feat, ok = d.cueOf(e, true); !ok {
				return false
			}
			noun = true
		}
	}
	it := d.addElem(ItemCue, i, e)
	it.Cue, it.Feat = cue, feat
	if noun {
		if it.Flags = Noun; e.Is(lexicon.KindVisitKind) {
			it.Flags |= OfKind
		}
		d.notePlain(it, e)
		return true
	}
	it.Flags |= Verb
	if e.Acts&lexicon.ActOne == 0 {
		it.Feat = e.CueFeat
		if cue == e.Cue && e.Spelling == 0 && e.Split == 0 {
			return true // they are those of all its senses
		}
		senses := d.senses(e)
		for k := range senses {
			if other := &senses[k]; e.means(other) && lexicon.Cue(other.ID) == cue {
				it.Feat |= other.Feat
			}
		}
	}
	return true
}

// cueOf returns the cue of e that is a noun, or one that is a verb, and its features.
func (d *Doc) cueOf(e *Elem, noun bool) (lexicon.Cue, lexicon.Feat, bool) {
	if e.Acts&lexicon.ActOne != 0 {
		return e.Cue, e.CueFeat, e.Acts&lexicon.ActNoun != 0 == noun
	}
	if e.Cue.IsNoun() == noun && e.Split == 0 {
		return e.Cue, e.CueFeat, true // no phrase has a cue twice
	}
	return d.cueAs(e, noun)
}

// noVerb reports whether what stands before element i, or its capital, says that it is no verb.
func (d *Doc) noVerb(s *Sentence, i int) bool {
	if i == int(s.First) || d.Grammar.BareVerbs {
		return false
	}
	e, before := &d.Elems[i], &d.Elems[i-1]
	if d.Grammar.NounCapitals {
		return d.Tokens[e.First].Flags&text.Cap != 0 && d.Tokens[before.Last].Kind == text.Word // "ums Leben"
	}
	if before.Word != lexicon.WordDet {
		return false
	}
	if e.CueFeat&lexicon.FeatPart != 0 { // "the occupied West Bank"
		return e.Cue == lexicon.CueOther && i < int(s.Last) && d.Elems[i+1].Kinds&(1<<lexicon.KindCountry|1<<lexicon.KindCity) != 0 && d.Grammar.Order == lexicon.OrderSVO && !d.Grammar.Inversion
	}
	return e.CueFeat&lexicon.FeatGer == 0 || e.Cue == lexicon.CueOther && i < int(s.Last) && d.Elems[i+1].May(lexicon.WordOf) // "a sign of closer ties", "the sinking of a ship"
}

// noVerbBut reports whether the verb of element i is rather what else its word is.
func (d *Doc) noVerbBut(s *Sentence, i int, cue lexicon.Cue, feat lexicon.Feat) bool {
	e := &d.Elems[i]
	if e.Is(lexicon.KindWord) {
		if e.May(lexicon.WordHave) && feat&lexicon.FeatWeak != 0 && d.participleNext(s, i) {
			return true // "had pressed", but "had talks"
		}
		if cue == lexicon.CuePlan && e.Word != lexicon.WordNone && e.WordFeat&lexicon.FeatWeak == 0 && !d.verbFollows(s, i) {
			return true // "due to technical problems"
		}
		if cue == lexicon.CueBegin && feat&lexicon.FeatGer != 0 && e.May(lexicon.WordSince) && d.dateBehind(s, i) {
			return true // "a visit of two days starting May 20"
		}
		if feat&lexicon.FeatWeak != 0 && e.May(lexicon.WordBetween) && i < int(s.Last) && !d.Elems[i+1].May(lexicon.WordIn) && !d.Elems[i+1].May(lexicon.WordTo) {
			return true // "le sommet entre les deux pays", but "il entre en Italie"
		}
	}
	// an adjective that may be a participle ("working" visit) yields to the noun it stands before
	return (e.Is(lexicon.KindVisitKind) || e.Is(lexicon.KindTopic)) && (d.beforeNoun(s, i) || cue == lexicon.CueOther)
}

// dateBehind reports whether a day or a month stands behind element i, a preposition at most between.
func (d *Doc) dateBehind(s *Sentence, i int) bool {
	const day = 1<<lexicon.KindMonth | 1<<lexicon.KindWeekday
	j := i + 1
	if j < int(s.Last) && (d.Elems[j].May(lexicon.WordOn) || d.Elems[j].May(lexicon.WordIn)) {
		j++
	}
	if j > int(s.Last) {
		return false
	}
	if t := d.Elems[j].Time(); t >= lexicon.TimeToday && t <= lexicon.TimeDayAfter {
		return true
	}
	return d.Elems[j].Kinds&day != 0 || j < int(s.Last) && d.isNumber(j) && d.Elems[j+1].Kinds&day != 0
}

// participleNext reports whether a participle of the past stands behind element i, an adverb
// between.
func (d *Doc) participleNext(s *Sentence, i int) bool {
	if !d.Grammar.Fixed() {
		return false
	}
	for j := i + 1; j <= int(s.Last) && j <= i+2; j++ {
		e := &d.Elems[j]
		if noun, verb := d.cueKinds(e); verb && !noun || e.Word == lexicon.WordBe {
			return e.CueFeat&lexicon.FeatPart != 0 || e.Word == lexicon.WordBe && e.WordFeat&lexicon.FeatPart != 0
		}
		switch e.Word {
		case lexicon.WordAlso, lexicon.WordThen, lexicon.WordPrev, lexicon.WordNow, lexicon.WordNot:
		default:
			return false
		}
	}
	return false
}

// verbFollows reports whether a verb stands right after element i.
func (d *Doc) verbFollows(s *Sentence, i int) bool {
	if i == int(s.Last) {
		return false
	}
	next := &d.Elems[i+1]
	_, verb := d.cueKinds(next)
	return verb || next.Word == lexicon.WordBe || next.Word == lexicon.WordHave
}

// beforeNoun reports whether a cue noun follows element i, adjectives between.
func (d *Doc) beforeNoun(s *Sentence, i int) bool {
	for j := i + 1; j <= int(s.Last) && j <= i+3; j++ {
		e := &d.Elems[j]
		if noun, _ := d.cueKinds(e); noun {
			return true
		}
		if !e.Is(lexicon.KindVisitKind) && !e.Is(lexicon.KindCountry) && e.Word != lexicon.WordAnd {
			return false
		}
	}
	return false
}

// readsAsNoun decides whether a form that is both ("visit", "talks") is a noun,
// by what stands before it: an article, an adjective, a possessive or a
// preposition makes a noun; a subject, "to" before a verb or an auxiliary makes
// a verb.
func (d *Doc) readsAsNoun(s *Sentence, i int) bool {
	if i == int(s.First) {
		return d.nounAfterStart(s, i)
	}
	before := &d.Elems[i-1]
	if d.Tokens[before.Last].Kind == text.Punct {
		return d.nounAfterStart(s, i) && !d.apposedBefore(s, i)
	}
	if before.Is(lexicon.KindVisitKind) {
		return true
	}
	if before.Word == lexicon.WordHe && before.May(lexicon.WordHis) {
		return true // "her host"
	}
	switch before.Word {
	case lexicon.WordNot:
		return i < int(s.First)+2 || !auxiliary(d.Elems[i-2].Word) // "no visit", but "will not visit"
	case lexicon.WordDet, lexicon.WordHis, lexicon.WordPoss, lexicon.WordNext, lexicon.WordLast, lexicon.WordOf,
		lexicon.WordFor, lexicon.WordDuring, lexicon.WordIn, lexicon.WordOn, lexicon.WordFrom, lexicon.WordWith, lexicon.WordBy,
		lexicon.WordOwn, lexicon.WordAbout, lexicon.WordSince, lexicon.WordUntil, lexicon.WordEach:
		return true
	case lexicon.WordAfter, lexicon.WordBefore:
		return d.Elems[i].CueFeat&lexicon.FeatGer == 0
	case lexicon.WordBe, lexicon.WordHave:
		return d.Elems[i].CueFeat&(lexicon.FeatGer|lexicon.FeatPart) == 0
	case lexicon.WordToInf, lexicon.WordWill, lexicon.WordWould, lexicon.WordMay, lexicon.WordMust, lexicon.WordCan, lexicon.WordDo,
		lexicon.WordHe, lexicon.WordThey, lexicon.WordI, lexicon.WordWho, lexicon.WordTo:
		return before.Word == lexicon.WordTo && d.Elems[i].CueFeat&lexicon.FeatInf == 0
	case lexicon.WordAlso, lexicon.WordThen, lexicon.WordPrev, lexicon.WordNow:
		// "may also stop in": the adverb stands between the auxiliary and its verb
		if i >= int(s.First)+2 && auxiliary(d.Elems[i-2].Word) {
			return false
		}
		return d.nounAfterStart(s, i)
	case lexicon.WordAnd, lexicon.WordOr:
		return d.nounAfterStart(s, i)
	}
	if before.Is(lexicon.KindNumber) || d.Tokens[before.Last].Kind == text.Number || before.Is(lexicon.KindModifier) || d.articleBefore(s, i) {
		return true
	}
	if _, adjective := d.senseWith(before, lexicon.KindCountry, lexicon.FeatAdj); adjective {
		return true
	}
	if before.Is(lexicon.KindCue) {
		// "held talks", "begin visit": the noun follows its verb
		if _, verb := d.cueKinds(before); verb {
			return true
		}
	}
	if verb, feat, ok := d.cueAs(&d.Elems[i], false); ok && feat&lexicon.FeatPres != 0 && feat&lexicon.FeatInf == 0 {
		if before.Kinds&^(1<<lexicon.KindName) == 0 && d.Tokens[before.Last].Flags&text.Cap != 0 {
			return false // a name stands before: "Lavrov visits Cuba", but "the Lavrov visit"
		}
		if n := len(d.Items); before.Is(lexicon.KindCountry) && n > 0 && d.Items[n-1].Kind == ItemPerson && d.Items[n-1].Last == before.Last {
			return false // "Foreign Minister X of Finland travels to Riga"
		}
		if before.Is(lexicon.KindOffice) && travels(verb) {
			return false // "the foreign minister travels to Quito", but "foreign minister talks in Quito"
		}
	}
	return d.nounAfterStart(s, i) && d.Elems[i].CueFeat&lexicon.FeatPres != 0 && !d.placeFollows(s, i)
}

// travels reports whether a verb says that somebody goes to a place.
func travels(c lexicon.Cue) bool { return c == lexicon.CueVisit || goes(c) }

// apposedBefore reports whether a name between commas stands before element i, a verb of travel in the
// present: "the Spanish foreign minister, Ana Vidal, travels to Quito".
func (d *Doc) apposedBefore(s *Sentence, i int) bool {
	verb, feat, ok := d.cueAs(&d.Elems[i], false)
	if !ok || feat&lexicon.FeatPres == 0 || feat&lexicon.FeatInf != 0 || !travels(verb) || !d.Tokens[d.Elems[i-1].First].Is(',') {
		return false
	}
	j := i - 2
	for ; j > int(s.First) && d.Elems[j].Kinds&^(1<<lexicon.KindName) == 0 && d.Tokens[d.Elems[j].First].Flags&text.Cap != 0; j-- {
	}
	return j < i-2 && j > int(s.First) && d.Tokens[d.Elems[j].First].Is(',') && d.Elems[j-1].Kinds != 0
}

// auxiliary reports whether a verb may follow the word and "not".
func auxiliary(w lexicon.Word) bool {
	switch w {
	case lexicon.WordWill, lexicon.WordWould, lexicon.WordMay, lexicon.WordMust, lexicon.WordCan, lexicon.WordDo, lexicon.WordHave, lexicon.WordToInf, lexicon.WordTo:
		return true
	}
	return false
}

// articleBefore reports whether an article or a possessive stands before element
// i with nothing but adjectives between: "a European tour", "his three-day visit".
func (d *Doc) articleBefore(s *Sentence, i int) bool {
	for j := i - 1; j >= int(s.First) && j >= i-4; j-- {
		e := &d.Elems[j]
		switch {
		case e.Word == lexicon.WordDet || e.May(lexicon.WordHis) && e.Word != lexicon.WordHe || e.May(lexicon.WordPoss):
			return true
		case e.Is(lexicon.KindRegion) || e.Is(lexicon.KindVisitKind) || e.Is(lexicon.KindNumber) || d.Tokens[e.Last].Kind == text.Number || d.Tokens[e.Last].Is('-'):
		case e.Word == lexicon.WordNext || e.Word == lexicon.WordLast || e.Is(lexicon.KindTime):
		default:
			if _, adjective := d.senseWith(e, lexicon.KindCountry, lexicon.FeatAdj); !adjective {
				return false
			}
		}
	}
	return false
}

// nounAfterStart decides where nothing before the form tells: what follows a
// noun is a preposition or nothing ("Visit to Cuba", "Talks with"), what
// follows a verb is its object ("Visit Cuba").
func (d *Doc) nounAfterStart(s *Sentence, i int) bool {
	if d.Elems[i].CueFeat&(lexicon.FeatPast|lexicon.FeatPart) != 0 {
		return i == int(s.First) && d.officeOf(s, i)
	}
	if i == int(s.Last) {
		return true
	}
	next := &d.Elems[i+1]
	if d.Tokens[next.First].Kind == text.Punct {
		return true
	}
	switch next.Word {
	case lexicon.WordTo, lexicon.WordWith, lexicon.WordBetween, lexicon.WordIn, lexicon.WordOf, lexicon.WordBy, lexicon.WordOn, lexicon.WordFor,
		lexicon.WordAnd, lexicon.WordAfter, lexicon.WordBefore, lexicon.WordDuring, lexicon.WordWho, lexicon.WordThat, lexicon.WordBe, lexicon.WordWill, lexicon.WordAbout, lexicon.WordFrom:
		return true
	}
	return next.Is(lexicon.KindCue)
}

// officeOf reports whether the word of element i, with a place behind it, is that of an
// official: "Arrivée à Tbilissi du ministre X", but "Arrivée à Tbilissi, la ministre".
func (d *Doc) officeOf(s *Sentence, i int) bool {
	for j := i + 1; j < int(s.Last) && j <= i+6; j++ {
		e := &d.Elems[j]
		switch {
		case d.Tokens[e.First].Kind == text.Punct:
			return false
		case e.Word == lexicon.WordOf && d.Elems[j+1].Is(lexicon.KindOffice):
			return true
		}
	}
	return false
}

// placeFollows reports whether a place, or an article or adjective before one,
// stands after element i.
func (d *Doc) placeFollows(s *Sentence, i int) bool {
	for j := i + 1; j <= int(s.Last) && j <= i+3; j++ {
		e := &d.Elems[j]
		if e.Is(lexicon.KindCountry) || e.Is(lexicon.KindCity) || e.Is(lexicon.KindRegion) || e.Is(lexicon.KindOffice) {
			return true
		}
		if e.Word != lexicon.WordDet {
			return false
		}
	}
	return false
}

// readsAsVerb decides for a form that is also a common word of another kind: it
// is a verb after a subject pronoun or an auxiliary, or where its own marks follow.
func (d *Doc) readsAsVerb(s *Sentence, i int) bool {
	e := &d.Elems[i]
	if d.Grammar.BareVerbs && d.objectAt(s, i+1) {
		return true // 访 + 华
	}
	if i > int(s.First) {
		switch d.Elems[i-1].Word {
		case lexicon.WordToInf, lexicon.WordTo, lexicon.WordWill, lexicon.WordWould, lexicon.WordMay, lexicon.WordMust, lexicon.WordCan, lexicon.WordDo,
			lexicon.WordHe, lexicon.WordThey, lexicon.WordI, lexicon.WordWho, lexicon.WordBe, lexicon.WordHave, lexicon.WordAlso, lexicon.WordThen:
			return true
		case lexicon.WordNot:
			if d.Grammar.Inversion && d.Grammar.Order == lexicon.OrderSVO && !d.Grammar.Case {
				return true // "ne restera que", "no viene"
			}
		case lexicon.WordDet, lexicon.WordOf, lexicon.WordHis:
			return false
		}
		before := &d.Elems[i-1]
		if d.Grammar.Order == lexicon.OrderSOV2 && i < int(s.Last) && d.Elems[i+1].Word == lexicon.WordFrom && !d.Elems[i+1].May(lexicon.WordOf) && e.CueFeat&lexicon.FeatPast != 0 {
			return true // "kam aus Straßburg"
		}
		return before.Kinds == 0 && d.Tokens[before.Last].Flags&text.Cap != 0 || before.Is(lexicon.KindOffice) || before.Is(lexicon.KindTime) ||
			d.Grammar.Inversion && d.supported(s, i) || d.endsClause(s, i) || d.subjectEnds(s, i-1) ||
			e.Cue == lexicon.CueTake && d.sendsOfficial(s, i) || d.closesAside(s, i)
	}
	return true
}

// closesAside reports whether a verb of meeting, stopping or calling off of a person and a time follows at element i the comma behind a name: "El
// canciller noruego, Arman Boateng, habló el lunes por teléfono".
func (d *Doc) closesAside(s *Sentence, i int) bool {
	const told uint64 = 1<<lexicon.CueMeet | 1<<lexicon.CueStop | 1<<lexicon.CueEnd | 1<<lexicon.CueCancel | 1<<lexicon.CuePostpone | 1<<lexicon.CueDeliver
	e := &d.Elems[i]
	if i < int(s.First)+2 || told>>e.Cue&1 == 0 || e.CueFeat&(lexicon.FeatPast|lexicon.FeatFut) == 0 || e.CueFeat&lexicon.FeatPart != 0 {
		return false
	}
	return d.isComma(i-1) && d.namePart(&d.Elems[i-2])
}

// sendsOfficial reports whether the verb of element i, behind a country and of the past, has an official for its object: "Turkey sent
// Foreign Minister X to Doha", "Turkey sent its speaker to".
func (d *Doc) sendsOfficial(s *Sentence, i int) bool {
	j := i + 1
	if !d.Grammar.Fixed() || s.Title || d.Elems[i].CueFeat&lexicon.FeatPast == 0 || !d.Elems[i-1].Is(lexicon.KindCountry) || j >= int(s.Last) {
		return false
	}
	if e := &d.Elems[j]; e.May(lexicon.WordHis) || e.Word == lexicon.WordDet {
		j++
	}
	return d.Elems[j].Is(lexicon.KindOffice)
}

// subjectEnds reports whether element j is the end of a subject, where subjects stand right before their verbs: a name that is in
// the tables, the country behind an office, the day. "President X of Chile joined", "Prime Minister X on Monday joined".
func (d *Doc) subjectEnds(s *Sentence, j int) bool {
	if !d.Grammar.Fixed() || s.Title {
		return false
	}
	e := &d.Elems[j]
	if e.Kinds&^(1<<lexicon.KindName) == 1<<lexicon.KindCity && j > int(s.First) && d.namePart(&d.Elems[j-1]) {
		return true // "Ana Toledo gave"
	}
	return e.Kinds == 1<<lexicon.KindName && d.Tokens[e.Last].Flags&text.Cap != 0 || e.Is(lexicon.KindWeekday) ||
		e.Is(lexicon.KindCountry) && j > int(s.First)+1 && d.Elems[j-1].May(lexicon.WordOf)
}

// namePart reports whether an element is a word in capitals that no table knows but as a name.
func (d *Doc) namePart(e *Elem) bool {
	return e.Kinds&^(1<<lexicon.KindName) == 0 && d.Tokens[e.Last].Flags&text.Cap != 0
}

// endsClause reports whether a verb that is also a common word ends a clause that tells a place: "ist zu einem Besuch nach
// Georgien gekommen", "der aus Jakarta kam".
func (d *Doc) endsClause(s *Sentence, i int) bool {
	if d.Grammar.Order != lexicon.OrderSOV2 || d.Elems[i].CueFeat&(lexicon.FeatPart|lexicon.FeatInf|lexicon.FeatPast) == 0 {
		return false
	}
	if i < int(s.Last) {
		if next := &d.Elems[i+1]; d.Tokens[next.First].Kind == text.Word && !auxWord(next.Word) && next.Word != lexicon.WordAnd {
			return false
		}
	}
	for j := i - 1; j >= int(s.First) && j >= i-6; j-- {
		e := &d.Elems[j]
		if e.Is(lexicon.KindCountry) || e.Is(lexicon.KindCity) {
			return true
		}
		if d.Tokens[e.First].Kind == text.Punct {
			return false
		}
	}
	return false
}

// supported reports whether what follows a finite form that is also a common word
// is what a verb of travel or encounter governs: "..., X, hará una visita a Chile". An infinitive
// behind a preposition or a verb is one by its form: "avant de gagner lundi Benghazi", "doit
// rejoindre Montréal".
func (d *Doc) supported(s *Sentence, i int) bool {
	const finite = lexicon.FeatPast | lexicon.FeatPres | lexicon.FeatFut | lexicon.FeatCond
	light := lightVerb(d.Elems[i].Cue)
	if d.Elems[i].CueFeat&finite == 0 {
		if _, verb := d.cueKinds(&d.Elems[i-1]); light || d.Elems[i].CueFeat&lexicon.FeatInf == 0 || !verb && !isMark(d.Elems[i-1].Word) {
			return false
		}
	}
	for j, last := i+1, i+5; j <= int(s.Last) && j <= last; j++ {
		e := &d.Elems[j]
		noun, _ := d.cueKinds(e)
		switch {
		case j > i+1 && d.Tokens[e.First].Is('(') && j+2 <= int(s.Last) && d.isNumber(j+1) && d.punctAt(s, j+2, ')'):
			j += 2 // "segue na terça (21) para o Chile"
			last += 3
		case light && (noun || d.Elems[i].Cue == lexicon.CueVisit && (e.Is(lexicon.KindCountry) || e.Is(lexicon.KindCity))):
			return true // "fizera uma visita", "visitara Paris"
		case light && (e.Word == lexicon.WordDet || e.Is(lexicon.KindVisitKind) || e.Is(lexicon.KindNumber) || e.Is(lexicon.KindTime) || e.Is(lexicon.KindWeekday)):
		case j == i+1 && d.Elems[i].Cue == lexicon.CueStay && d.Elems[i].Last > d.Elems[i].First && d.areal(e):
			return true // "estão na cidade os presidentes"
		case !light && (e.Is(lexicon.KindCountry) || e.Is(lexicon.KindCity) || e.Is(lexicon.KindOffice)):
			return true
		case d.Grammar.OwnOffices && d.Elems[i].Cue == lexicon.CueVisit && e.Is(lexicon.KindThing):
			return true // "يتفقد مدرسة في غزة"
		case d.Grammar.Order == lexicon.OrderSOV2 && j == i+1 && (e.Word == lexicon.WordAlso || e.Word == lexicon.WordNow || e.Word == lexicon.WordThen):
			last++ // "Nun kommt auch der Präsident"
		case !light && (e.Word == lexicon.WordDet || e.Word == lexicon.WordTo || e.Word == lexicon.WordIn || e.Is(lexicon.KindTime) || e.Is(lexicon.KindWeekday) || e.Is(lexicon.KindNumber)):
		default:
			return false
		}
	}
	return false
}
