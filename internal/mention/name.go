package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// maxName bounds the elements of a name.
const maxName = 10

// nameAt reads a personal name at element i. After a title (titled) one word is
// enough and a word that means something else may be a name ("Prime Minister
// Begin"); without one a name has two words or more, or is a candidate that
// counts only if the text names the person in full elsewhere.
func (d *Doc) nameAt(s *Sentence, i int, titled bool) (first, last int, ok bool) {
	if i > int(s.Last) {
		return i, i, false
	}
	if !d.Grammar.Capitals {
		if !titled {
			if first, last, ok = d.heardName(s, i); ok {
				return first, last, true
			}
		}
		return d.uncasedName(s, i, titled)
	}
	if e := &d.Elems[i]; !d.mayOpenName(e) {
		return i, i, false
	}
	elems := d.Elems[:min(int(s.Last)+1, i+maxName)]
	from := i
	if !d.genitives() { // where the first may be the short name of a body: initials
		from = d.behindUnknown(elems, i)
	}
	first, last = i, from-1
	words := from - i
	for j := from; j < len(elems); j++ {
		e := &elems[j]
		t := &d.Tokens[e.First]
		if t.Flags&text.Para != 0 && j > i {
			break
		}
		if t.Kind != text.Word {
			if words == 0 || t.Kind != text.Punct {
				break
			}
			end, goesOn := d.nameMark(s, t, j)
			if last = max(last, end); goesOn {
				j = end
				continue
			}
			break
		}
		if t.Flags&(text.Cap|text.Upper) != 0 {
			if t.Has(text.Dotted | text.Single | text.Cap) {
				last = j // an initial
				continue
			}
			if (e.Kinds == 0 && t.Flags&text.Single == 0 || d.nameWord(s, e, t, j, titled, words)) && !(words == 0 && d.initials(j)) {
				last = j
				words++
				continue
			}
		}
		if !e.Is(lexicon.KindName) || e.Word == lexicon.WordAnd && d.suffixBefore(s, j) {
			break // nothing of the name follows a numeral: "los reyes Felipe VI y Letizia"
		}
		if !(words > 1 && e.Word == lexicon.WordOf && d.charges() && !d.Grammar.TitleAdjAfter) && d.particle(s, j, words > 0 || titled && e.Word != lexicon.WordAnd && !d.acronymBehind(s, j)) {
			if j < int(s.Last) && d.Tokens[d.Elems[j+1].First].Is('-') {
				j++ // "al-Maliki"
			}
			continue // counted when a name word follows
		}
		if words == 0 || !d.suffix(s, j) {
			break
		}
		last = j
	}
	if words > 2 && (d.visited(s, last) || d.visitedBy(s, first, last)) {
		last-- // "hat Präsidentin Anna Berg Paris besucht", "2019 besuchte Präsidentin Anna Berg Paris"
	}
	if words == 0 || words == 1 && d.Elems[first].Is(lexicon.KindWeekday) {
		return i, i, false // "met with leaders Monday"
	}
	if s.Title && titled && words == 1 && d.known.Len() > 0 && !d.known.Has(d.Tokens[d.Elems[last].Last].Hash) {
		return i, i, false // "Foreign Minister Winds Through the Gulf"
	}
	return first, last, true
}

// behindUnknown returns the element behind the words with a capital that no table knows, of which most names are, from element i on.
func (d *Doc) behindUnknown(elems []Elem, i int) int {
	const flags = text.Cap | text.Single | text.Dotted | text.Para
	tokens := d.Tokens
	for ; i < len(elems) && elems[i].Kinds == 0; i++ {
		if t := &tokens[elems[i].First]; t.Kind != text.Word || t.Flags&flags != text.Cap {
			break
		}
	}
	return i
}

// mayOpenName reports whether a name may begin with e, where names have capitals: with a capital, or a particle.
func (d *Doc) mayOpenName(e *Elem) bool {
	t := &d.Tokens[e.First]
	return t.Kind == text.Word && (t.Flags&(text.Cap|text.Upper) != 0 || e.Is(lexicon.KindName))
}

// nameMark returns the last element of what the mark t at element j adds to the name before it, and whether
// the name may go on behind it; j-1 where the mark adds nothing.
func (d *Doc) nameMark(s *Sentence, t *text.Token, j int) (end int, goesOn bool) {
	switch {
	case d.joins(s, j):
		return j + 1, true // the hyphen of "Díaz-Canel", "Jong-un": what follows belongs to the word
	case t.Is(',') && d.suffix(s, j):
		return j + 1, true
	case t.Is('.') && d.abbreviates(s, j):
		sense, _ := d.sense(&d.Elems[j-1], lexicon.KindName)
		return j, sense.Feat&lexicon.FeatAbbr != 0 // nothing of the name follows a numeral: "König Faisal II. empfängt"
	}
	return j - 1, false
}

// visited reports whether element j, at the end of what looks like a name, is the city that the verb
// right behind it says was visited or left.
func (d *Doc) visited(s *Sentence, j int) bool {
	if d.Grammar.Order != lexicon.OrderSOV2 || j >= int(s.Last) || !d.Elems[j].Is(lexicon.KindCity) {
		return false
	}
	verb := &d.Elems[j+1]
	return (verb.Cue == lexicon.CueVisit || verb.Cue == lexicon.CueLeave) && verb.CueFeat&(lexicon.FeatPart|lexicon.FeatInf) != 0
}

// visitedBy reports whether element j, at the end of what looks like a name that begins with element first, is the city that a verb
// before the title of that name says was visited or left.
func (d *Doc) visitedBy(s *Sentence, first, j int) bool {
	const most = 8
	if d.Grammar.Order != lexicon.OrderSOV2 || !d.Elems[j].Is(lexicon.KindCity) {
		return false
	}
	for k := first - 1; k >= int(s.First) && k >= first-most; k-- {
		e := &d.Elems[k]
		if e.Is(lexicon.KindCue) && d.Tokens[e.First].Flags&text.Cap == 0 {
			return (e.Cue == lexicon.CueVisit || e.Cue == lexicon.CueLeave) && e.CueFeat&(lexicon.FeatPast|lexicon.FeatPres) != 0
		}
		if d.Tokens[e.First].Kind != text.Word {
			return false
		}
	}
	return false
}

// whoseEnd returns the element behind the state or the body whose office stands before element i,
// where cases alone tie them together.
func (d *Doc) whoseEnd(s *Sentence, i int) int {
	const most = 3
	for k := i; d.genitives() && k < int(s.Last) && k < i+most; k++ {
		if e := &d.Elems[k]; !e.Is(lexicon.KindCountry) && !e.Is(lexicon.KindOrg) {
			return k
		}
	}
	return i
}

// placed reports whether a preposition of place governs element j.
func (d *Doc) placed(s *Sentence, j int) bool {
	if j == int(s.First) {
		return false
	}
	e := &d.Elems[j-1]
	return e.May(lexicon.WordIn) || e.Word == lexicon.WordNear || e.Word == lexicon.WordFrom && !e.May(lexicon.WordWith) || e.Word == lexicon.WordVia
}

// initials reports whether the word of element j is the short name of a body, in capitals
// among words that are not: "начальник Генштаба ВС", "директор ФСБ".
func (d *Doc) initials(j int) bool {
	const longest = 8 // bytes
	if !d.genitives() {
		return false
	}
	t := &d.Tokens[d.Elems[j].First]
	if t.Flags&text.Upper == 0 || t.End-t.Start > longest || j == 0 {
		return false
	}
	return d.Tokens[d.Elems[j-1].Last].Flags&text.Upper == 0
}

// maxKnown bounds the family names that a text is remembered to have.
const maxKnown = 64

// families notes the family names that stand after titles, so that they are read
// as names where they stand alone, whatever else they mean: "Rice visited Berlin".
// It goes on with the heads behind the first, done, as far as the sentences go, the first of which with such a head is not
// before si, and returns how many are done, and the sentence of the last.
func (d *Doc) families(done, si int) (int, int) {
	sentences, heads := d.Sentences, d.heads[done:]
	for k, end := 0, sentences[len(sentences)-1].Last; k < len(heads); k++ {
		if heads[k] > end {
			heads = heads[:k]
			break
		}
		i := int(heads[k])
		if !d.Elems[i].Is(lexicon.KindOffice) {
			continue
		}
		for int(sentences[si].Last) < i {
			si++
		}
		s := &sentences[si]
		if s.Title && !s.Upper || i == int(s.Last) {
			continue
		}
		if first, last, ok := d.nameAt(s, d.whoseEnd(s, i+1), true); ok {
			d.know(s, last)
			if d.settled(s, first, last) {
				d.namesRead = append(d.namesRead, span{first, last})
			}
			if d.hyphened(span32{d.Elems[first].First, d.Elems[last].Last}) {
				d.know(s, first)
			}
		}
		if last, ok := d.commonSurname(s, i); ok {
			d.know(s, last)
		}
	}
	return done + len(heads), si
}

// settled reports whether a name is read alike whatever family names the text is known to have: no table knows its words but
// as names, and what stands behind it goes on with none.
func (d *Doc) settled(s *Sentence, first, last int) bool {
	const name = 1 << lexicon.KindName
	elems := d.Elems
	for i := first; i <= last; i++ {
		if elems[i].Kinds&^name != 0 {
			return false
		}
	}
	if last++; last <= int(s.Last) {
		behind := &elems[last]
		return behind.Kinds&name == 0 && d.Tokens[behind.First].Flags&(text.Cap|text.Upper) == 0 && !s.Title
	}
	return !s.Title
}

// holderAt is nameAt behind a title, where families has read most names.
func (d *Doc) holderAt(s *Sentence, i int) (first, last int, ok bool) {
	read := d.namesRead
	for d.nextRead < len(read) && read[d.nextRead].first < i {
		d.nextRead++
	}
	if next := d.nextRead; next < len(read) && read[next].first == i {
		return i, read[next].last, true
	}
	return d.nameAt(s, i, true)
}

// know remembers the family name that element i is.
func (d *Doc) know(s *Sentence, i int) {
	e := &d.Elems[i]
	if d.known.Len() >= maxKnown || s.Upper && e.Kinds&^(1<<lexicon.KindName) != 0 {
		return
	}
	if t := &d.Tokens[e.Last]; t.Flags&text.Dotted == 0 {
		d.known.Add(t.Hash)
	}
}

// commonSurname returns the last element of the full name behind the comma after the office of
// element i, where it is a common noun too, or a city that is no capital: "el presidente electo de
// Colombia, Ernesto Palacio,", "el ministro de Exteriores, Joaquín Aldama,".
func (d *Doc) commonSurname(s *Sentence, i int) (last int, ok bool) {
	const most = 8
	tokens, elems := d.Tokens, d.Elems[:max(i+1, min(int(s.Last)-2, i+1+most))]
	for j := i + 1; j < len(elems); j++ {
		if e := &elems[j]; e.Kinds != 0 || !tokens[e.First].Is(',') {
			continue
		}
		first, last, ok := 0, 0, false
		if name := &d.Elems[j+1]; d.startsName(name, &tokens[name.First]) {
			first, last, ok = d.nameAt(s, j+1, false)
		}
		return last, ok && last > first && (d.Elems[last].Is(lexicon.KindThing) || d.smallCity(&d.Elems[last])) && last < int(s.Last) && d.Tokens[d.Elems[last+1].First].Kind == text.Punct
	}
	return 0, false
}

// smallCity reports whether an element names a city that is no capital.
func (d *Doc) smallCity(e *Elem) bool {
	sense, ok := d.citySense(e, 0)
	return ok && d.World.CityCapital(int(sense.ID)) == 0
}

// joins reports whether element j is a hyphen inside a name.
func (d *Doc) joins(s *Sentence, j int) bool {
	if j+1 > int(s.Last) || j < 0 {
		return false
	}
	t, next := &d.Tokens[d.Elems[j].First], &d.Tokens[d.Elems[j+1].First]
	return t.Kind == text.Punct && (t.Is('-') || t.Is('·')) && t.Flags&text.Spaced == 0 && next.Flags&text.Spaced == 0 && next.Kind == text.Word &&
		!d.Elems[j+1].Is(lexicon.KindModifier) && (!d.Elems[j+1].Is(lexicon.KindCue) || d.Elems[j+1].Cue == lexicon.CueOther && next.Flags&text.Cap == 0 && j >= 2 && d.Tokens[d.Elems[j-2].Last].Flags&text.Cap != 0) // "Chou Chi-hung"
}

// particle reports whether element j is a particle inside or before a name, and
// a name word follows: "de la", "bin", "van der".
func (d *Doc) particle(s *Sentence, j int, inside bool) bool {
	if !inside {
		return false
	}
	for k := j; k <= int(s.Last) && k < j+3; k++ {
		e := &d.Elems[k]
		t := &d.Tokens[e.First]
		if k > j && d.nameWord(s, e, t, k, false, 1) {
			return true
		}
		if k > j && t.Is('-') && t.Flags&text.Spaced == 0 {
			continue // "al-Assad"
		}
		sense, ok := d.senseWith(e, lexicon.KindName, ^lexicon.Feat(0))
		if !ok {
			sense, ok = d.sense(e, lexicon.KindName)
		}
		if !ok || lexicon.NameWord(sense.ID) != lexicon.NameParticle || e.Word == lexicon.WordAnd && d.Elems[k].First == d.Elems[j].First && d.listed(s, j) {
			return false
		}
	}
	return false
}

// acronymBehind reports whether the particles from element j on stand before a word in capitals,
// which is no family name: "chefs d'Etat de la CEMAC".
func (d *Doc) acronymBehind(s *Sentence, j int) bool {
	for k := j; !s.Title && k <= int(s.Last) && k < j+3; k++ {
		if t := &d.Tokens[d.Elems[k].First]; t.Flags&text.Cap != 0 || t.Flags&text.Upper != 0 {
			return k > j && t.Flags&text.Upper != 0 && t.End-t.Start > 2
		}
	}
	return false
}

// listed reports whether "y" or "e" at element j joins two names and not two
// parts of one: a title or a second full name follows.
func (d *Doc) listed(s *Sentence, j int) bool {
	if j+1 > int(s.Last) {
		return true
	}
	if d.startsTitle(&d.Elems[j+1]) {
		return true
	}
	j += 2
	for d.joins(s, j) {
		j += 2 // "e Jean-Luc Fournier"
	}
	if j > int(s.Last) {
		return false
	}
	e := &d.Elems[j]
	return e.Kinds == 0 && d.Tokens[e.First].Flags&text.Cap != 0 ||
		e.Word != lexicon.WordAnd && e.Is(lexicon.KindName) && d.particle(s, j, true) // "e Henrik van der Meer"
}

// suffix reports whether element j is a suffix of a name: "Jr.", ", Sr.", "II".
func (d *Doc) suffix(s *Sentence, j int) bool {
	if d.Tokens[d.Elems[j].First].Is(',') && j+1 <= int(s.Last) {
		j++
	}
	return d.nameSuffix(&d.Elems[j]) && d.Tokens[d.Elems[j].First].Flags&(text.Cap|text.Upper) != 0
}

// suffixBefore reports whether a numeral of a name stands before element j.
func (d *Doc) suffixBefore(s *Sentence, j int) bool {
	return j > int(s.First) && d.nameSuffix(&d.Elems[j-1])
}

// abbreviates reports whether the full stop at element j belongs to a suffix
// before it and the sentence goes on: "Jr.", "Papst Johannes Paul II. wird".
func (d *Doc) abbreviates(s *Sentence, j int) bool {
	if j == int(s.Last) || !d.nameSuffix(&d.Elems[j-1]) {
		return false
	}
	next := &d.Elems[j+1]
	return next.Word == lexicon.WordNone || d.Tokens[next.First].Flags&text.Cap == 0 // but "... Jr. He is to fly"
}

// nameWord reports whether element j, with the token t, may be a word of a name, words of it
// having been read before.
func (d *Doc) nameWord(s *Sentence, e *Elem, t *text.Token, j int, titled bool, words int) bool {
	if t.Flags&text.Cap == 0 && t.Flags&text.Upper == 0 {
		return false
	}
	if t.Flags&text.Single != 0 && t.Flags&text.Dotted == 0 {
		if s.Upper && e.Word != lexicon.WordNone && e.Word != lexicon.WordPlain {
			return false // "LE PRÉSIDENT X A QUITTÉ ROME"
		}
		// a capital letter alone: an initial inside a name, a numeral after one ("Olav V")
		return words > 0 || titled && j+1 <= int(s.Last) && d.Elems[j+1].Kinds == 0
	}
	const never = 1<<lexicon.KindOffice | 1<<lexicon.KindOrg | 1<<lexicon.KindAgency | 1<<lexicon.KindHonorific | 1<<lexicon.KindRegion |
		1<<lexicon.KindVisitKind
	if words == 0 && e.Word == lexicon.WordPlain && e.WordFeat&lexicon.FeatAdj != 0 && !s.Title {
		return false // "el presidente del Consejo Nacional"
	}
	switch {
	case e.First == e.Last && e.Is(lexicon.KindHonorific) && d.joins(s, j+1) && d.Tokens[d.Elems[j+2].First].Flags&text.Cap != 0:
		return true // "Jean-Robert Saint-Fleur"
	case words > 0 && titled && e.Is(lexicon.KindHonorific) && e.First == e.Last && e.Kinds&^(1<<lexicon.KindName|1<<lexicon.KindHonorific|1<<lexicon.KindOffice) == 0 && d.foreignPart(e, j):
		return true // "Pham Duc Long"
	case e.Kinds&^(1<<lexicon.KindName) == 0:
		return words > 0 || !d.nameSuffix(e)
	case titled && d.addressName(e, j):
		return true
	case e.Kinds&never != 0 && words == 0:
		return false
	case s.Title && e.Is(lexicon.KindOffice):
		return false
	case e.First == e.Last && d.known.Has(t.Hash) && !e.Is(lexicon.KindOffice):
		return true
	case e.Is(lexicon.KindCountry) && words == 0 && j > int(s.First) && d.Elems[j-1].May(lexicon.WordTo) && d.Grammar.TitleAdjAfter:
		return false // "la primera visita de un presidente de Chile al Vietnam unificado"
	case e.Is(lexicon.KindCountry) && words > 0 && (d.Elems[j-1].Word == lexicon.WordOf && d.suffixBefore(s, j-1) || titled && d.Elems[j-1].May(lexicon.WordOf)):
		return false // "el rey Abdalá II de Jordania", "el presidente Andrés Soto de Chile"
	case e.Is(lexicon.KindCountry) && words == 0 && titled && !s.Title && d.countryGiven(s, e, j):
		return true
	case e.Is(lexicon.KindCountry):
		// "President Itamar Franco": an adjective of nationality that no noun follows
		if _, noun := d.countryNoun(e); noun && d.Grammar.TitleAdjAfter && !s.Title && e.First == e.Last && (words > 0 || titled && d.Tokens[e.First].Flags&text.Upper == 0) {
			return true // "Luís Montenegro": the name of a state would have its preposition
		} else if noun || words == 0 || !titled || s.Title || e.First != e.Last || j == int(s.Last) {
			return false
		}
		next := &d.Elems[j+1]
		return next.Kinds == 0 && d.Tokens[next.First].Kind == text.Punct || next.Word != lexicon.WordNone
	case e.Is(lexicon.KindOrg) || e.Is(lexicon.KindAgency):
		return false
	case e.Is(lexicon.KindOffice) || e.Is(lexicon.KindHonorific):
		// "John Major", "Mackenzie King": a title that no name follows; "Wang Min"
		// where the title is but an abbreviation
		office, _ := d.sense(e, lexicon.KindOffice)
		return (titled || office.Feat&lexicon.FeatAbbr != 0) && words > 0 && e.First == e.Last && !d.nameFollows(s, j)
	}
	single := e.First == e.Last
	if e.Is(lexicon.KindName) && single && e.Word == lexicon.WordNone && !e.Is(lexicon.KindMonth) {
		return true
	}
	if d.Grammar.NounCapitals && e.Word == lexicon.WordPlain {
		return false // "will Ministerin X Ende des Monats reisen", "warf Präsident X Verrat vor"
	}
	if e.Is(lexicon.KindCity) && (!s.Title || titled) {
		return d.cityInName(s, e, j, titled, words)
	}
	if s.Title {
		// a bare verb is no predicate of one person: "John Foster Dulles"
		if !titled || words == 0 || e.Word != lexicon.WordNone {
			return false
		}
		if e.Is(lexicon.KindCue) {
			return e.Cue == lexicon.CueOther && e.CueFeat&lexicon.FeatInf != 0
		}
		return single && (j == int(s.Last) || d.Tokens[d.Elems[j+1].First].Kind == text.Punct) // "Condoleezza Rice"
	}
	if !single {
		return false
	}
	// a common word with a capital inside a sentence, after a title or a given name: "Prime Minister Begin", "Theresa May"
	if e.Is(lexicon.KindMonth) || e.Is(lexicon.KindWeekday) {
		return (titled || words > 0) && !d.numberNear(s, j) || d.monthInName(s, j)
	}
	if words == 0 && e.Word != lexicon.WordNone && e.Kinds == 1<<lexicon.KindWord && d.Grammar.TitleAdjAfter && j > int(s.First) && j < int(s.Last) && d.Tokens[d.Elems[j-1].First].Is(',') {
		next := &d.Elems[j+1] // "..., Sean Byrne": no function word has a capital behind a comma
		if single && next.Kinds&^(1<<lexicon.KindName) == 0 && d.Tokens[next.First].Kind == text.Word && d.Tokens[next.First].Flags&text.Cap != 0 {
			return true
		}
	}
	if e.Word != lexicon.WordNone {
		// function words have no capital inside a sentence: "Foreign Minister Do", "Per Borten"
		return titled && !s.Title && e.Word != lexicon.WordDet && (e.Word != lexicon.WordI || words > 0 && d.genitives()) && t.Flags&text.Upper == 0 // "Ким Ен Нам"
	}
	if d.Grammar.NounCapitals && e.Kinds&(1<<lexicon.KindCue|1<<lexicon.KindThing|1<<lexicon.KindTopic|1<<lexicon.KindSource) != 0 {
		if !titled || words > 0 {
			return false // "mit X Gespräche führen"
		}
		if j == int(s.Last) {
			return true
		}
		next := &d.Elems[j+1] // "Präsident Park Chung Hee"
		return d.Tokens[next.First].Kind == text.Punct || next.Kinds == 0 && d.Tokens[next.First].Flags&text.Cap != 0
	}
	if noun, _ := d.cueKinds(e); noun || e.Is(lexicon.KindThing) {
		// "President Park", but "Official Visit", "U.S. Government"
		if words > 0 && !titled && d.Grammar.TitleAdjAfter && e.Is(lexicon.KindThing) && d.Elems[j-1].Kinds&^(1<<lexicon.KindName) == 0 && !s.Title {
			return true // ", Ernesto Palacio,", ", Vicente Álvarez Corte,": nouns of that kind stand before a name
		}
		return titled && !s.Title && (words > 0 || d.afterTitle(s, j))
	}
	return titled && words == 0 || words > 0 && j > int(s.First)
}

// afterTitle reports whether the office right before element j is one that can
// only precede a name: singular, and no common word.
func (d *Doc) afterTitle(s *Sentence, j int) bool {
	if j == int(s.First) {
		return false
	}
	sense, ok := d.sense(&d.Elems[j-1], lexicon.KindOffice)
	return ok && sense.Feat&(lexicon.FeatWeak|lexicon.FeatPl) == 0 && (j == int(s.Last) || d.Elems[j+1].Kinds != 0 || d.Tokens[d.Elems[j+1].First].Kind != text.Word || d.Tokens[d.Elems[j+1].First].Flags&text.Cap != 0)
}

// nameFollows reports whether a name begins after element j.
func (d *Doc) nameFollows(s *Sentence, j int) bool {
	if j+1 > int(s.Last) {
		return false
	}
	e := &d.Elems[j+1]
	t := &d.Tokens[e.First]
	capital := t.Flags&text.Cap != 0 || !d.Grammar.Capitals && d.Grammar.Spaces
	return t.Kind == text.Word && capital && e.Kinds&^(1<<lexicon.KindName|1<<lexicon.KindCity) == 0
}

// cityInName decides whether a word that is also a city is part of a name: after
// a title or a given name it is ("President Lincoln", "Henry Jackson") unless a
// country follows it, or it is a large one and nothing speaks for a name.
func (d *Doc) cityInName(s *Sentence, e *Elem, j int, titled bool, words int) bool {
	opens := words == 0 && !titled
	if opens && (j+1 > int(s.Last) || d.Tokens[d.Elems[j+1].First].Flags&text.Cap == 0) {
		return false // few cities have a word with a capital behind them
	}
	if j+2 <= int(s.Last) && d.Tokens[d.Elems[j+1].First].Is(',') {
		if _, ok := d.countryNoun(&d.Elems[j+2]); ok && !(words > 0 && d.possessed(s, j+2)) {
			return false // but "Ana Toledo, Ghana's foreign minister"
		}
	}
	if !opens {
		return true
	}
	if d.Tokens[d.Elems[j+1].First].Kind != text.Word {
		return false
	}
	if d.genitives() && e.First == e.Last && !e.Is(lexicon.KindWord) && (d.Elems[j+1].Kinds == 0 || d.known.Has(d.Tokens[d.Elems[j+1].First].Hash)) {
		return !d.placed(s, j) // "Владимир X провел", "с Владимиром X", but "во Владимире X провел"
	}
	sense, _ := d.sense(e, lexicon.KindCity)
	if next := d.Elems[j+1].Kinds; j == int(s.First) || sense.Feat&lexicon.FeatWeak == 0 {
		// "Victoria Nuland met": an unknown word with a capital behind a city that no preposition of place governs
		return next == 0 && !d.Grammar.NounCapitals && !d.Grammar.Case && !d.known.Has(d.Tokens[d.Elems[j+1].First].Hash) && e.First == e.Last && (j == int(s.First) || !isMark(d.Elems[j-1].Word) || d.Elems[j-1].Word == lexicon.WordWith || d.Elems[j-1].Word == lexicon.WordBy)
	} else {
		return next&^(1<<lexicon.KindName|1<<lexicon.KindCity) == 0
	}
}

// nameSuffix reports whether an element is a suffix of names: "Jr.", "II".
func (d *Doc) nameSuffix(e *Elem) bool {
	sense, ok := d.sense(e, lexicon.KindName)
	return ok && lexicon.NameWord(sense.ID) == lexicon.NameSuffix
}

// numberNear reports whether a number stands beside element j, so that "May" is
// the month.
func (d *Doc) numberNear(s *Sentence, j int) bool {
	next := j + 1
	if d.punctAt(s, next, '.') && next < int(s.Last) {
		next++ // "Mar. 3"
	}
	return j > int(s.First) && d.Tokens[d.Elems[j-1].Last].Kind == text.Number ||
		next <= int(s.Last) && d.Tokens[d.Elems[next].First].Kind == text.Number
}

// countryGiven reports whether a country of element j, behind an office, is somebody's given name: a word that
// no table knows but as a name follows, with a capital. "Foreign Minister Israel Katz"
func (d *Doc) countryGiven(s *Sentence, e *Elem, j int) bool {
	if _, noun := d.countryNoun(e); !noun || e.First != e.Last || j >= int(s.Last) || d.Tokens[e.First].Flags&text.Upper != 0 {
		return false
	}
	next := &d.Elems[j+1]
	return next.First == next.Last && next.Kinds&^(1<<lexicon.KindName) == 0 && d.Tokens[next.First].Flags&(text.Cap|text.Upper|text.Single) == text.Cap
}

// foreignPart reports whether a title of element j, which may be a common word and has no
// capital in running text, is a word of the name that it stands within.
func (d *Doc) foreignPart(e *Elem, j int) bool {
	if !d.Grammar.TitleAdjAfter || j+1 >= len(d.Elems) || d.Tokens[d.Elems[j+1].First].Flags&text.Cap == 0 || d.Elems[j-1].Kinds&^(1<<lexicon.KindName) != 0 {
		return false
	}
	sense, ok := d.sense(e, lexicon.KindHonorific)
	return ok && sense.Feat&lexicon.FeatWeak != 0
}
