package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// maxPlaces bounds the members of "Agra, New Delhi, India".
const maxPlaces = 12

// place tries to read places at element i, which is e: a country, a city, or cities with
// the country that they lie in: "Shuneh, Suweima, Petra, Jordan".
func (d *Doc) place(s *Sentence, i int, e *Elem) int {
	if e.Is(lexicon.KindCountry) {
		if next, told := d.countryAt(s, i, e); told {
			return next
		}
	}
	if e.Kinds&(1<<lexicon.KindThing|1<<lexicon.KindCountry) != 0 {
		if next := d.capitalOf(s, i); next > i {
			return next
		}
	}
	if next := d.citiesOf(s, i); next > i {
		return next
	}
	if e.Is(lexicon.KindCity) {
		return d.cityAt(s, i, e)
	}
	return i
}

// cityAt reads a city at element i, which is e.
func (d *Doc) cityAt(s *Sentence, i int, e *Elem) int {
	const only = 1<<lexicon.KindCity | 1<<lexicon.KindName
	city, _ := d.sense(e, lexicon.KindCity)
	if e.Kinds&^only != 0 && (city.Feat&lexicon.FeatWeak != 0 || e.Is(lexicon.KindWord) && i == int(s.First)) {
		return i // more likely a common word
	}
	if d.Grammar.NounCapitals && d.commonNoun(s, i) || d.known.Has(d.Tokens[e.Last].Hash) {
		return i
	}
	if d.Grammar.Article != "" && e.Kinds&^only == 0 && d.hears(e.First, e.Last) {
		return i
	}
	if d.Grammar.Capitals && !s.Title && i < int(s.Last) && d.cityInName(s, e, i, false, 0) {
		return i // "David Cameron"
	}
	d.addCitySense(e, i, city)
	return i + 1
}

// countryAt reads a country at element i, which is e; told is false where it is at most the adjective of one.
func (d *Doc) countryAt(s *Sentence, i int, e *Elem) (next int, told bool) {
	if next := d.namesakes(e, i); next > i {
		return next, true
	}
	sense, ok := d.countryNoun(e)
	if !ok {
		return i, false
	}
	if d.attributive(s, i, sense.Feat) || d.actionNoun(s, i) {
		return i, true
	}
	if e.Is(lexicon.KindCity) {
		// "Singapore, Singapore": the city, then its country
		if next := d.citiesOf(s, i); next > i {
			return next, true
		}
	}
	d.addCountry(e, i, sense)
	return i + 1, true
}

// actionNoun reports whether a word that also names a place is a noun of action: "Reunião de
// chanceleres", but "voou para a Reunião".
func (d *Doc) actionNoun(s *Sentence, i int) bool {
	noun, _ := d.cueKinds(&d.Elems[i])
	if !noun {
		return false
	}
	before := lexicon.WordNone
	for j := i - 1; j >= int(s.First); j-- {
		if before = d.Elems[j].Word; before != lexicon.WordDet {
			break
		}
	}
	return !isMark(before) || i < int(s.Last) && d.Elems[i+1].May(lexicon.WordOf)
}

// capitalOf reads "la capital cubana", "the Cuban capital": the city that is the
// country's capital.
func (d *Doc) capitalOf(s *Sentence, i int) int {
	if d.genitives() {
		return d.capitalDeclined(s, i)
	}
	if next := d.capitalWithOf(s, i); next > i {
		return next
	}
	if next := d.townOfState(s, i); next > i {
		return next
	}
	noun, adj := i, i+1
	if !d.Grammar.TitleAdjAfter {
		noun, adj = i+1, i
	}
	if max(noun, adj) > int(s.Last) || !d.Elems[noun].Is(lexicon.KindThing) || !d.Elems[adj].Is(lexicon.KindCountry) {
		return i
	}
	thing, _ := d.sense(&d.Elems[noun], lexicon.KindThing)
	if lexicon.Thing(thing.ID) != lexicon.ThingCity && lexicon.Thing(thing.ID) != lexicon.ThingCapital {
		return i
	}
	country, ok := d.senseWith(&d.Elems[adj], lexicon.KindCountry, lexicon.FeatAdj)
	if !ok || thing.Feat&(lexicon.FeatPl|lexicon.FeatWeak) != 0 || d.Elems[noun].First != d.Elems[noun].Last {
		return i
	}
	if lexicon.Thing(thing.ID) == lexicon.ThingCity && noun < adj && (adj == int(s.Last) || !d.Elems[adj+1].May(lexicon.WordOf)) {
		d.Places = append(d.Places, Place{
			Country: country.ID + 1, First: d.Elems[i].First, Last: d.Elems[i+1].Last, NameFirst: -1, CityFirst: -1,
		})
		d.add(ItemPlace, len(d.Places)-1, i, i+1) // "llegó a la localidad egipcia el domingo"
		return i + 2
	}
	if lexicon.Thing(thing.ID) != lexicon.ThingCapital {
		return i
	}
	if d.addCapital(i, country.ID) == nil {
		return i
	}
	return i + 2
}

// townOfState reads a town that no table knows between the noun and the adjective of its country:
// "مدينة لورد الفرنسية".
func (d *Doc) townOfState(s *Sentence, i int) int {
	if d.Grammar.Article == "" || i+2 > int(s.Last) || !d.townNoun(&d.Elems[i]) {
		return i
	}
	town := &d.Elems[i+1]
	country, ok := d.senseWith(&d.Elems[i+2], lexicon.KindCountry, lexicon.FeatAdj)
	if !ok || town.Kinds&^(1<<lexicon.KindName|1<<lexicon.KindCity) != 0 || d.Tokens[town.First].Kind != text.Word || !d.hasArticle(i+2) {
		return i
	}
	d.single(s, i)
	d.addPart(span{i + 1, i + 1}, country.ID+1, false)
	d.Items[len(d.Items)-1].Last = d.Elems[i+2].Last
	d.Places[len(d.Places)-1].Last = d.Elems[i+2].Last
	return i + 3
}

// capitalWithOf reads "la capital de Guyana".
func (d *Doc) capitalWithOf(s *Sentence, i int) int {
	if !d.Grammar.TitleAdjAfter || !d.Grammar.Capitals || i+2 > int(s.Last) || !d.Elems[i].Is(lexicon.KindThing) || !d.Elems[i+1].May(lexicon.WordOf) {
		return i
	}
	thing, _ := d.sense(&d.Elems[i], lexicon.KindThing)
	if lexicon.Thing(thing.ID) != lexicon.ThingCapital || thing.Feat&(lexicon.FeatPl|lexicon.FeatWeak) != 0 || d.Elems[i].First != d.Elems[i].Last {
		return i
	}
	country, ok := d.countryNoun(&d.Elems[i+2])
	if !ok {
		return i
	}
	city := d.World.Country(int(country.ID)).Capital
	if city == 0 {
		return i
	}
	d.Places = append(d.Places, Place{
		Country: country.ID + 1, City: city, First: d.Elems[i].First, Last: d.Elems[i+2].Last, NameFirst: -1, CityFirst: -1, Capital: true,
	})
	d.add(ItemPlace, len(d.Places)-1, i, i+2)
	return i + 3
}

// addCapital adds the capital of a country that elements i and the next describe; it returns
// nil where no table knows it.
func (d *Doc) addCapital(i int, country uint16) *Item {
	city := d.World.CapitalOf(int(country))
	if city == 0 {
		return nil
	}
	d.Places = append(d.Places, Place{
		Country: country + 1, City: city, First: d.Elems[i].First, Last: d.Elems[i+1].Last, NameFirst: -1, CityFirst: -1, Capital: true,
	})
	return d.add(ItemPlace, len(d.Places)-1, i, i+1)
}

// capitalDeclined reads the same where nouns are declined: "в чешскую столицу", "из столицы
// Катара". The case is that of the noun.
func (d *Doc) capitalDeclined(s *Sentence, i int) int {
	if i >= int(s.Last) {
		return i
	}
	noun := i
	country, ok := d.senseWith(&d.Elems[i], lexicon.KindCountry, lexicon.FeatAdj)
	if ok {
		noun = i + 1
	} else if country, ok = d.whose(&d.Elems[i+1]); !ok {
		return i
	}
	thing, ok := d.sense(&d.Elems[noun], lexicon.KindThing)
	if !ok || lexicon.Thing(thing.ID) != lexicon.ThingCapital || thing.Feat&lexicon.FeatPl != 0 {
		return i
	}
	it := d.addCapital(i, country.ID)
	if it == nil {
		return i
	}
	it.Feat = thing.Feat
	return i + 2
}

// attributive reports whether a country's name stands before a noun like an
// adjective: "U.S. military personnel", "the Cuba policy".
func (d *Doc) attributive(s *Sentence, i int, f lexicon.Feat) bool {
	if d.Grammar.BareVerbs && i < int(s.Last) {
		return d.ofNation(&d.Elems[i+1])
	}
	if i+1 > int(s.Last) || !d.Grammar.Capitals || d.Grammar.NounCapitals {
		return false
	}
	next := &d.Elems[i+1]
	t := &d.Tokens[next.First]
	if t.Kind != text.Word || next.Word != lexicon.WordNone || next.Is(lexicon.KindMonth) || next.Is(lexicon.KindWeekday) || next.Is(lexicon.KindTime) {
		return false
	}
	if f&lexicon.FeatUpper != 0 {
		_, verb := d.cueKinds(next)
		return !verb
	}
	return next.Kinds&^(1<<lexicon.KindThing|1<<lexicon.KindTopic) == 0 && next.Kinds != 0 && t.Flags&text.Cap == 0
}

// ofNation reports whether e is a noun of persons that a country's name stands
// before like an adjective: 意大利代表团, 印度客人.
func (d *Doc) ofNation(e *Elem) bool {
	if e.Is(lexicon.KindSource) {
		return true
	}
	if e.Cue == lexicon.CueDelegation || e.Cue == lexicon.CueHostNoun {
		return true
	}
	sense, ok := d.sense(e, lexicon.KindThing)
	if !ok {
		return false
	}
	switch lexicon.Thing(sense.ID) {
	case lexicon.ThingGovernment, lexicon.ThingGroup, lexicon.ThingPeople, lexicon.ThingTeam, lexicon.ThingTourist, lexicon.ThingCompany:
		return true
	}
	return false
}

// commonNoun reports whether a word that names a city is a common noun by its article, which
// cities have only with an adjective: "die Kita", where all nouns have capitals.
func (d *Doc) commonNoun(s *Sentence, i int) bool {
	if i == int(s.First) || d.Elems[i].First != d.Elems[i].Last || d.Elems[i-1].Word != lexicon.WordDet && d.Elems[i-1].Word != lexicon.WordHis {
		return false
	}
	if i == int(s.Last) {
		return true
	}
	next := &d.Tokens[d.Elems[i+1].First]
	return !next.Is('-') && (next.Kind != text.Word || next.Flags&text.Spaced != 0) // but "seinem Parisbesuch"
}

func (d *Doc) addCountry(e *Elem, i int, sense lexicon.Meaning) {
	country := sense.ID
	if d.Grammar.BareVerbs && e.First == e.Last {
		country = d.nationOf(e, country)
	}
	d.Places = append(d.Places, Place{Country: country + 1, First: e.First, Last: e.Last, NameFirst: -1, CityFirst: -1})
	it := d.addElem(ItemPlace, i, e)
	it.Ref, it.Feat = int32(len(d.Places)-1), sense.Feat
}

// addCity adds the city of e; where country is given it is the city of that
// name there, if there is one, else the first, which is the best known.
func (d *Doc) addCity(e *Elem, i int, country uint16) {
	sense, _ := d.citySense(e, country)
	d.addCitySense(e, i, sense)
}

func (d *Doc) addCitySense(e *Elem, i int, sense lexicon.Meaning) {
	d.Places = append(d.Places, Place{
		Country: d.World.CityCountry(int(sense.ID)) + 1, City: sense.ID + 1, First: e.First, Last: e.Last, NameFirst: -1, CityFirst: e.First, CityLast: e.Last,
		Capital: d.World.CityCapital(int(sense.ID)) != 0, Weak: sense.Feat&lexicon.FeatWeak != 0,
	})
	it := d.addElem(ItemPlace, i, e)
	it.Ref, it.Feat = int32(len(d.Places)-1), sense.Feat
}

// citySense returns the sense of e that is a city of the country, if country is
// not 0, else the first city.
func (d *Doc) citySense(e *Elem, country uint16) (lexicon.Meaning, bool) {
	if country != 0 {
		senses := d.senses(e)
		for k := range senses {
			if s := &senses[k]; s.Kind == lexicon.KindCity && d.World.CityCountry(int(s.ID))+1 == country {
				return s.Meaning(), true
			}
		}
	}
	s, ok := d.sense(e, lexicon.KindCity)
	return s, ok && country == 0
}

// citiesOf reads a run of cities that ends with their country. Words that no
// table knows count as cities there, if they have capitals.
func (d *Doc) citiesOf(s *Sentence, i int) int {
	if d.Grammar.BareVerbs || i == int(s.Last) || !d.cityGoesOn(&d.Elems[i+1]) {
		return i // in Chinese a country does not follow its city
	}
	j := d.cityEnd(s, i, true)
	if j == i || j > int(s.Last) || !d.Tokens[d.Elems[j].First].Is(',') && d.Elems[j].Word != lexicon.WordAnd {
		return i
	}
	return d.addressAt(s, i)
}

// cityGoesOn reports whether the name of a city, or what joins it to another or to its country, may stand in e behind it.
func (d *Doc) cityGoesOn(e *Elem) bool {
	t := &d.Tokens[e.First]
	if t.Kind != text.Word {
		return t.Value == ',' || t.Value == '-'
	}
	return t.Flags&text.Cap != 0 || e.Word == lexicon.WordAnd || !d.Grammar.Capitals && e.Is(lexicon.KindCity)
}

// cityEnd returns the element behind what may be the name of a city at element j, the first of a run.
func (d *Doc) cityEnd(s *Sentence, j int, opens bool) int {
	const longest = 4
	for first := j; j <= int(s.Last) && j-first < longest && d.cityWord(&d.Elems[j], opens && j == first); {
		j++
		if j <= int(s.Last) && d.Tokens[d.Elems[j].First].Is('-') && d.Tokens[d.Elems[j].First].Flags&text.Spaced == 0 {
			j++
		}
	}
	return j
}

// addressAt is citiesOf where a comma or "and" stands behind the first city.
func (d *Doc) addressAt(s *Sentence, i int) int {
	var parts [maxPlaces]span
	n, j := 0, i
	country := -1
	for j <= int(s.Last) && n < maxPlaces {
		if n > 0 {
			if d.Elems[j].Word == lexicon.WordDet && j < int(s.Last) {
				j++ // "Bonn, the Federal Republic of Germany"
			}
			if _, ok := d.countryNoun(&d.Elems[j]); ok {
				country = j
				break
			}
		}
		first := j
		j = d.cityEnd(s, j, n == 0)
		if j == first || j > int(s.Last) {
			return i
		}
		parts[n] = span{first, j - 1}
		n++
		if d.Tokens[d.Elems[j].First].Is(',') || d.Tokens[d.Elems[j].First].Is(';') && n > 1 {
			j++
		}
		if j <= int(s.Last) && d.Elems[j].Word == lexicon.WordAnd {
			j++
		}
		if j == parts[n-1].last+1 {
			return i
		}
	}
	if country < 0 || d.startsTitleHere(s, country) || d.afterAnd(country) {
		return i // "Lijiang and Singapore", "القاهرة وعمان": both are places
	}
	sense, _ := d.countryNoun(&d.Elems[country])
	id := sense.ID + 1
	gone := d.World.Country(int(sense.ID)).To != 0 // a city's country may be a successor
	for k := range n {
		e := &d.Elems[parts[k].first]
		if parts[k].first == parts[k].last && e.Is(lexicon.KindCity) {
			if _, ok := d.citySense(e, id); ok || gone {
				continue
			}
			if _, state := d.countryNoun(e); k == n-1 && (n > 1 || state || d.listGoesOn(s, country)) {
				return i // the last one lies elsewhere: a list, not an address; but "Cartagena, Colombia": another city of that name
			}
		}
	}
	for k := range n {
		if k > 0 {
			for x := parts[k-1].last + 1; x < parts[k].first; x++ {
				d.single(s, x)
			}
		}
		d.addPart(parts[k], id, gone)
	}
	// the country belongs to the last city
	d.Items[len(d.Items)-1].Last = d.Elems[country].Last
	d.Places[len(d.Places)-1].Last = d.Elems[country].Last
	return country + 1
}

// afterAnd reports whether "and" stands before element j, an article at most between.
func (d *Doc) afterAnd(j int) bool {
	if d.Elems[j-1].Word == lexicon.WordDet {
		j--
	}
	return d.Elems[j-1].Word == lexicon.WordAnd
}

// listGoesOn reports whether another place follows the country at element j:
// "Paris, Germany and Italy" is a list.
func (d *Doc) listGoesOn(s *Sentence, j int) bool {
	k := j + 1
	if k <= int(s.Last) && d.Tokens[d.Elems[k].First].Is(',') {
		k++
	}
	if k <= int(s.Last) && d.Elems[k].Word == lexicon.WordAnd {
		k++
	}
	if k == j+1 || k > int(s.Last) {
		return false
	}
	_, country := d.countryNoun(&d.Elems[k])
	return country || d.Elems[k].Is(lexicon.KindCity)
}

// startsTitleHere reports whether the country at element j begins a title:
// "visited Geneva, Russia's foreign minister said".
func (d *Doc) startsTitleHere(s *Sentence, j int) bool {
	if j+1 > int(s.Last) {
		return false
	}
	if sense, office := d.sense(&d.Elems[j+1], lexicon.KindOffice); office && !d.Grammar.TitleAdjAfter &&
		(d.Elems[j-1].Word == lexicon.WordDet || sense.Feat&lexicon.FeatWeak == 0 && (d.capital(j+1) || j+2 <= int(s.Last) && d.capital(j+2))) {
		return true // "In Geneva, U.S. President X", "In Doha, U.S. envoy X"; "X, the US president, has landed"
	}
	return d.Elems[j+1].May(lexicon.WordPoss)
}

func (d *Doc) addPart(p span, country uint16, gone bool) {
	e := &d.Elems[p.first]
	if p.first == p.last && e.Is(lexicon.KindCity) {
		if _, ok := d.citySense(e, country); ok {
			d.addCity(e, p.first, country)
			return
		}
		if gone {
			d.addCity(e, p.first, 0)
			d.Places[len(d.Places)-1].Country = country
			return
		}
	}
	d.Places = append(d.Places, Place{
		Country: country, First: e.First, Last: d.Elems[p.last].Last,
		NameFirst: e.First, NameLast: d.Elems[p.last].Last, CityFirst: e.First, CityLast: d.Elems[p.last].Last,
	})
	d.add(ItemPlace, len(d.Places)-1, p.first, p.last)
}

// cityKinds are the kinds that a word may have in the name of a city which no table knows.
const cityKinds = 1<<lexicon.KindName | 1<<lexicon.KindThing

// cityWord reports whether an element may stand in the name of a city that a
// country follows.
func (d *Doc) cityWord(e *Elem, first bool) bool {
	t := &d.Tokens[e.First]
	if t.Kind != text.Word || d.Grammar.Capitals && t.Flags&text.Cap == 0 {
		return false
	}
	if !d.Grammar.Capitals {
		return e.Is(lexicon.KindCity)
	}
	if e.Is(lexicon.KindCity) {
		return true
	}
	if first {
		return e.Kinds&^cityKinds == 0
	}
	return e.Kinds&^(cityKinds|1<<lexicon.KindCue) == 0
}
