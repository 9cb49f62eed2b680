package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// titled makes persons of a title group and of the name or names that follow.
func (d *Doc) titled(s *Sentence, t *title) int {
	g := d.Grammar
	if t.head >= 0 && t.country == 0 && t.org == 0 && d.private(s, t) {
		return t.first
	}
	if g.TitleAdjAfter {
		d.junior(s, t)
	}
	p := Person{NameFirst: -1, TitleFirst: -1, Entity: -1}
	p.First, p.Last = d.Elems[t.first].First, d.Elems[t.last].Last
	p.Role, p.Mods, p.Country, p.Org, p.Flags = t.role, t.mods, t.country, t.org, t.flags
	if t.head >= 0 {
		head := &d.Elems[t.head]
		p.TitleFirst, p.TitleLast = head.First, head.Last
	}
	if g.Case {
		p.Case = d.agreed(t)
	}
	if p.Flags&(Feminine|Masculine) == 0 {
		p.Flags |= d.articleGender(s, t) // "la canciller"
	}
	if t.flags&Plural != 0 || g.Case && t.country != 0 && d.genitives() {
		if next := d.several(s, t, &p); next > 0 {
			return next
		}
	}
	j := t.last + 1
	var name span
	named := false
	if d.genitives() {
		name, named = d.nameBehind(s, t, j)
	} else {
		name, named = d.nameAfter(s, t, j)
	}
	p.Country, p.Org = t.country, t.org
	if !named {
		next := -1
		if name, named, next = d.nameBeside(s, t, &p, j); next >= 0 {
			return next
		}
	} else if g.Article != "" && p.Country == 0 && p.Org == 0 {
		p.Country = d.annexedState(s, t, j)
	}
	if g.NounCapitals && named && t.flags&Generic != 0 && t.head >= 0 {
		named, j = false, t.last+1 // "ein Sprecher Frasers": whose he is
	}
	if g.Article != "" && t.role == lexicon.RolePresident && d.annexed(s, t, j) > j {
		t.role, p.Role = lexicon.RoleOther, lexicon.RoleOther // "رئيس المرحلة الانتقالية"
	}
	if !named {
		if t.head < 0 || d.weakTitle(t) {
			return t.first // an honorific alone is no person
		}
		if p.Flags&(Plural|Generic) == 0 && (g.NoArticles || d.hasArticle(t.head)) {
			p.Flags |= Definite
		}
		d.addPerson(&p, t.first, t.last)
		return j
	}
	end := &d.Elems[name.last]
	p.NameFirst, p.NameLast, p.Last = d.Elems[name.first].First, end.Last, end.Last
	if t.head < 0 {
		p.Flags |= Untitled
	}
	j = d.ofCountry(s, &p, name.last+1)
	if t.head >= 0 && t.flags&Plural == 0 {
		j = d.bracketCountry(s, &p, j) // "President X (Ghana)"
	}
	if t.flags&Plural != 0 {
		return d.collect(s, t, &p, j)
	}
	if g.TitleAdjAfter && t.head >= 0 {
		j = d.alsoHolds(s, &p, j)
	}
	if t.head < 0 || p.Flags&Counterpart != 0 || g.TitleTails && p.Role == lexicon.RoleRoyal {
		j = d.apposition(s, &p, j)
	} else if p.rank() {
		j = d.officeBehind(s, &p, j)
	}
	d.addPerson(&p, t.first, j-1)
	return j
}

// several makes persons of a title of several, p being what it tells of each, where their countries stand
// beside the names. It returns the element after them, 0 where they do not.
func (d *Doc) several(s *Sentence, t *title, p *Person) int {
	if next := d.respective(s, t, *p); next > 0 {
		return next
	}
	each := *p
	each.Flags = each.Flags&^Plural | Collected
	if next := d.sharedOffice(s, t, each); next > 0 {
		return next
	}
	if next := d.ranked(s, t, each); next > 0 {
		return next
	}
	if next := d.distributed(s, t, each); next > 0 {
		return next
	}
	return d.couple(s, t, each)
}

// collect makes persons of a title of several and of the list of names that follows, p being the first of them and
// j the element behind his name.
func (d *Doc) collect(s *Sentence, t *title, p *Person, j int) int {
	j = d.bracketCountry(s, p, d.commaCountry(s, p, j))
	if t.head < 0 || p.Flags&Counterpart != 0 || d.Grammar.TitleTails && p.Role == lexicon.RoleRoyal {
		j = d.apposition(s, p, j)
	}
	if d.relativeArticle(s, t, j) {
		d.relating.add(len(d.Items))
		d.add(ItemWord, 0, t.first, t.first).Word = lexicon.WordDet // it is not known yet for a relative pronoun
		t.first++
		p.First, p.Flags = d.Elems[t.first].First, p.Flags&^(Plural|Definite)
		d.addPerson(p, t.first, j-1)
		return j
	}
	p.Flags = p.Flags&^Plural | Collected
	d.addPerson(p, t.first, j-1)
	return d.collected(s, *p, j)
}

// nameBeside finds the name that belongs to a title group where none stands right behind it, j being the element
// after the group; next is the element after the persons where it has made them, -1 else.
func (d *Doc) nameBeside(s *Sentence, t *title, p *Person, j int) (name span, ok bool, next int) {
	if name, ok = d.chargedName(s, t, j); ok {
		p.Country, p.Org = t.country, t.org
		return name, true, -1
	}
	if d.Grammar.TitleAdjAfter {
		name, ok = d.describedName(s, t, j)
		if p.Role = t.role; ok {
			return name, true, -1
		}
	}
	if d.Grammar.TitleAdjAfter || d.genitives() {
		both, ok := d.secondOffice(s, t, j)
		if !ok {
			both, ok = d.restated(s, t, j)
		}
		if ok {
			return name, false, d.titled(s, &both)
		}
	}
	return span{t.last, t.last}, d.titleIsName(t), -1
}

// nameBehind finds the name that stands behind the title group where nouns are declined, j being the element after it.
func (d *Doc) nameBehind(s *Sentence, t *title, j int) (span, bool) {
	if name, ok := d.nameBeyond(s, t, j); ok {
		return name, true
	}
	name, ok := d.nameAfter(s, t, j)
	return name, ok && !(name.first == name.last && d.areaAt(s, name.first)) // "губернатор Курганской области"
}

// describedName reads the full name behind an adjective that no table knows: "el jefe guerrillero Raúl X". What
// is an office only beside a state is none then.
func (d *Doc) describedName(s *Sentence, t *title, j int) (span, bool) {
	if !d.Grammar.Capitals || t.head < 0 || t.flags&Plural != 0 || j >= int(s.Last) {
		return span{}, false
	}
	e, token := &d.Elems[j], &d.Tokens[d.Elems[j].First]
	if e.Kinds != 0 || token.Kind != text.Word || token.Flags&text.Cap != 0 || d.unknownVerb(s, j) != 0 {
		return span{}, false
	}
	first, last, ok := d.nameAt(s, j+1, false)
	if !ok || first == last {
		return span{}, false
	}
	if sense, _ := d.sense(&d.Elems[t.head], lexicon.KindOffice); sense.Feat&lexicon.FeatWeak != 0 && t.country == 0 && t.org == 0 {
		t.role = lexicon.RoleOther
	}
	return span{first, last}, true
}

// relativeArticle reports whether what looks as the article of several is a relative pronoun behind a
// comma, for one name alone stands with the title, up to element j: ", die Minister X führte".
func (d *Doc) relativeArticle(s *Sentence, t *title, j int) bool {
	if d.Grammar.Order != lexicon.OrderSOV2 || t.first <= int(s.First) || t.first == t.head || !d.Elems[t.first].May(lexicon.WordWho) || !d.Tokens[d.Elems[t.first-1].First].Is(',') {
		return false
	}
	return j <= int(s.Last) && d.Elems[j].Word != lexicon.WordAnd && !d.Tokens[d.Elems[j].First].Is(',')
}

// articleGender returns the gender that the article before a title shows, 0 where none does.
func (d *Doc) articleGender(s *Sentence, t *title) PersonFlags {
	if t.flags&Plural != 0 {
		return 0
	}
	if g := genderOf(&d.Elems[t.first]); g != 0 || t.first == int(s.First) {
		return g
	}
	return genderOf(&d.Elems[t.first-1])
}

// genderOf returns the gender that an article shows, 0 where it shows none.
func genderOf(e *Elem) PersonFlags {
	if e.Word != lexicon.WordDet {
		return 0
	}
	switch e.WordFeat & (lexicon.FeatMasc | lexicon.FeatFem) {
	case lexicon.FeatFem:
		return Feminine
	case lexicon.FeatMasc:
		return Masculine
	}
	return 0
}

// paired reads such offices where each name stands behind its country: "les
// présidents égyptien Hassan Farid et français Emmanuel Laroche".
func (d *Doc) paired(s *Sentence, t *title, p Person) int {
	start, end, n := t.first, 0, 0
	for j := t.head + 1; j < int(s.Last); n++ {
		country, ok := d.whose(&d.Elems[j])
		if !ok {
			break
		}
		k := j + 1
		if (d.Tokens[d.Elems[k].First].Is(',') || d.Grammar.Case && d.Tokens[d.Elems[k].First].Is('—')) && k < int(s.Last) {
			k++ // "Бразилии — Ренату Васконселус"
		}
		first, last, ok := d.nameAt(s, k, true)
		if !ok {
			break
		}
		after := last + 1
		for after < int(s.Last) && (d.Tokens[d.Elems[after].First].Is(',') || d.Elems[after].Word == lexicon.WordAnd) {
			after++
		}
		more := false
		if after > last+1 && after < int(s.Last) {
			_, more = d.whose(&d.Elems[after])
		}
		if n == 0 && !more {
			return 0
		}
		p.First, p.Last, p.NameFirst, p.NameLast = d.Elems[start].First, d.Elems[last].Last, d.Elems[first].First, d.Elems[last].Last
		p.Country, p.Org = country.ID+1, 0
		d.addPerson(&p, start, last)
		end = last + 1
		if !more {
			break
		}
		for k := end; k < after; k++ {
			d.single(s, k)
		}
		end, start, j = after, after, after
	}
	return end
}

// secondOffice reads a second office behind a comma: "le ministre d'État,
// ministre des Affaires étrangères, M. Ahmed Kaci". The first one counts, unless
// it says no more than "minister".
func (d *Doc) secondOffice(s *Sentence, t *title, j int) (both title, ok bool) {
	if d.genitives() {
		return d.anotherOffice(s, t, j)
	}
	if !d.Grammar.TitleAdjAfter || t.head < 0 || t.flags&Plural != 0 || j+1 >= int(s.Last) || !d.Tokens[d.Elems[j].First].Is(',') || !d.offices(s, j+1) {
		return both, false
	}
	if !d.titleAt(s, j+1, &both) || both.head < 0 || both.flags&Plural != 0 {
		return both, false
	}
	both.flags |= Definite
	if _, named := d.nameAfter(s, &both, both.last+1); !named {
		return both, false
	}
	both.first = t.first
	if t.role != lexicon.RoleMinister && t.role != lexicon.RoleOther {
		both.head, both.role, both.mods = t.head, t.role, t.mods
	}
	if t.country != 0 {
		both.country = t.country
	}
	return both, true
}

// respective reads offices of several countries and, behind a comma, the names of
// those who hold them: "les ministres des Affaires étrangères français et
// allemand, Jean Moreau et Anna Keller". It returns the element after them.
func (d *Doc) respective(s *Sentence, t *title, p Person) int {
	if !d.Grammar.TitleAdjAfter && !d.genitives() || t.head < 0 {
		return 0
	}
	p.Flags = p.Flags&^Plural | Collected
	if next := d.paired(s, t, p); next > 0 {
		return next
	}
	var countries [4]uint16
	n := 0
	if c := d.Elems[t.head].Country; c != 0 {
		countries[0], n = c, 1
	}
	j := t.head + 1
	for ; j < int(s.Last) && n < len(countries); j++ {
		if sense, ok := d.whose(&d.Elems[j]); ok {
			countries[n] = sense.ID + 1
			n++
			continue
		}
		if d.Elems[j].Word == lexicon.WordAnd {
			continue
		}
		if _, more := d.whose(&d.Elems[j+1]); !more || !d.Tokens[d.Elems[j].First].Is(',') {
			break
		}
	}
	if d.genitives() || d.Grammar.Construct {
		j-- // no comma stands before the names: "министры Кубы и Индии Х и Y"
		if n < 2 || !d.names(s, j+1, n) {
			return 0
		}
	} else if n < 2 || !d.Tokens[d.Elems[j].First].Is(',') {
		return 0
	}
	return d.allot(s, t, p, j+1, countries[:n])
}

// whose returns the country of element e where it may say, behind an office, whose
// it is: an adjective ("cubain"), or a noun in the genitive ("Кубы").
func (d *Doc) whose(e *Elem) (lexicon.Meaning, bool) {
	if !d.genitives() {
		sense, ok := d.senseWith(e, lexicon.KindCountry, lexicon.FeatAdj)
		if !ok && d.Grammar.Construct {
			return d.countryNoun(e) // "وزيرا خارجية مصر والأردن"
		}
		return sense, ok
	}
	sense, ok := d.countryNoun(e)
	return sense, ok && (sense.Feat&lexicon.FeatCases == 0 || sense.Feat&lexicon.FeatGen != 0)
}

// names reports whether a list of n names begins at element j.
func (d *Doc) names(s *Sentence, j, n int) bool {
	for k := range n {
		_, last, ok := d.nameAt(s, j, true)
		if !ok {
			return false
		}
		j = last + 2
		if k < n-1 && (j > int(s.Last) || d.Elems[j-1].Word != lexicon.WordAnd && !d.Tokens[d.Elems[j-1].First].Is(',')) {
			return false
		}
	}
	return true
}

// nameAfter finds the name that follows a title group, straight or after a comma:
// "Foreign Minister Sergei Lavrov", "his Cuban counterpart, Bruno Rodríguez",
// "el ministro ruso, Serguéi Lavrov".
func (d *Doc) nameAfter(s *Sentence, t *title, j int) (span, bool) {
	g := d.Grammar
	if g.Article != "" {
		if k := d.annexed(s, t, j); k > j {
			if first, last, ok := d.nameAt(s, k, true); ok {
				return span{first, last}, true
			}
			if k > int(s.Last) || d.Tokens[d.Elems[k].First].Kind != text.Punct {
				return span{}, false
			}
			definite := *t
			definite.flags |= Definite // its genitive has the article
			t, j = &definite, k
		}
	}
	if first, last, ok := d.holderAt(s, j); ok && !(g.TitleAdjAfter && d.portfolio(s, t, j, last)) {
		return span{first, last}, true
	}
	if g.TitleTails {
		if first, last, ok := d.postedName(s, t, j); ok {
			return span{first, last}, true
		}
	}
	if g.Article != "" {
		if first, last, ok := d.purposeName(s, t, j); ok {
			return span{first, last}, true
		}
	}
	j = d.behindOf(s, t, j)
	if j+1 > int(s.Last) || !d.Tokens[d.Elems[j].First].Is(',') || t.flags&Plural != 0 {
		return span{}, false
	}
	if t.flags&Generic != 0 && d.Grammar.TitleAdjAfter && t.role != lexicon.RoleOther {
		// "a dépêché un émissaire, Slaheddine Gharbi, porteur d'un message"
		first, last, ok := d.nameAt(s, j+1, false)
		return span{first, last}, ok && last > first && d.atMark(s, last+1)
	}
	if t.flags&(Counterpart|Definite|Possessor) == 0 && t.country == 0 && t.org == 0 && !d.hasArticle(t.head) && !d.hasArticle(t.last) && !d.behindPreposition(s, t.first) {
		return span{}, false
	}
	next := j + 1
	for t.flags&Counterpart != 0 && next < int(s.Last) && (d.Elems[next].Is(lexicon.KindHonorific) || d.Elems[next].Is(lexicon.KindOffice)) && d.nameFollows(s, next) {
		next++ // "her Saudi counterpart, Prince Khalid bin Nasser"
	}
	if next == j+1 && next+1 < int(s.Last) && d.Elems[next].Word == lexicon.WordDet && d.Elems[next+1].Is(lexicon.KindHonorific) && d.nameFollows(s, next+1) {
		j, next = j+1, next+1 // "le président de la transition, le capitaine Ibrahim Tao"
	}
	if k := d.national(s, j+1); next == j+1 && k > 0 {
		j, next = k-1, k // "el enviado especial de la ONU, el noruego Halvard X"
	}
	if next == j+1 {
		next = d.afterHonorific(s, next) // "la ministre, Mme Chiara Valenti", "le ministre, M. Sofiane Cherif"
	}
	if far := d.longTitle(s, j+1); far > 0 && t.role != lexicon.RoleSpokesperson {
		next = far
	}
	first, last, ok := d.nameAt(s, next, next > j+1 || !d.Grammar.Capitals && d.apposed(s, next))
	if !ok || first == last && !d.atMark(s, last+1) {
		if from, to, closed := d.closedName(s, next); closed || !ok {
			first, last, ok = from, to, closed
		}
	}
	if !ok || first == last && (!d.oneName(first) || t.flags&(Definite|Possessor|Counterpart) == 0 && !d.Grammar.TitleAdjAfter && !d.atMark(s, last+1)) {
		return span{}, false // "Taoiseach, Trudel discuss"
	}
	// the name must be closed: "his counterpart, Bruno Rodríguez Parrilla, and ..."
	return span{first, last}, true
}

// behindOf skips what an office is of or for, up to a comma.
func (d *Doc) behindOf(s *Sentence, t *title, j int) int {
	if d.Grammar.TitleTails {
		j = d.ofPurpose(s, t, j)
	}
	if d.Grammar.TitleAdjAfter {
		j = d.ofHouse(s, t, j)
	}
	if d.Grammar.Order == lexicon.OrderSOV2 {
		j = d.ofBody(s, t, j)
	}
	return j
}

// behindPreposition reports whether a preposition, which its article may be written as one with, stands
// before the office at element i: "vom Präsidenten des Parlaments, X".
func (d *Doc) behindPreposition(s *Sentence, i int) bool {
	return (d.Grammar.Order == lexicon.OrderSOV2 || d.Grammar.TitleAdjAfter && d.Grammar.Capitals) && i > int(s.First) && isMark(d.Elems[i-1].Word)
}

// ofHouse skips the house that an office is of before a comma: "le secrétaire
// général du ministère, Lounès Hadj".
func (d *Doc) ofHouse(s *Sentence, t *title, j int) int {
	if t.flags&(Definite|Possessor) == 0 || j >= int(s.Last) || d.Elems[j].Word != lexicon.WordOf && d.Elems[j].Word != lexicon.WordIn && d.Elems[j].Word != lexicon.WordPlain {
		return j
	}
	houses := 0
	if d.Elems[j].Word == lexicon.WordPlain {
		houses++ // "el presidente del Consejo Nacional de Transición, X"
	}
	for k := j + 1; k < int(s.Last) && k < j+7; k++ {
		e := &d.Elems[k]
		switch {
		case d.Tokens[e.First].Is(',') && houses > 0:
			return k
		case e.Is(lexicon.KindThing) || e.Is(lexicon.KindSource) || e.Is(lexicon.KindOrg),
			t.role == lexicon.RoleAmbassador && (e.Is(lexicon.KindCountry) || e.Is(lexicon.KindCity)): // "el embajador de EE.UU. en México, X"
			houses++
		case d.Tokens[e.First].Flags&text.Cap != 0 && d.Tokens[e.First].Kind == text.Word && e.Word == lexicon.WordNone && !e.Is(lexicon.KindOffice) && !e.Is(lexicon.KindMonth):
			houses++ // "el consejero de Obras y Caminos, Juan X"
		case e.Word == lexicon.WordDet || e.Word == lexicon.WordOf || e.Is(lexicon.KindCountry) || houses > 0 && (e.Word == lexicon.WordAnd || e.Word == lexicon.WordFor || e.Word == lexicon.WordIn):
		default:
			return j
		}
	}
	return j
}

// oneName reports whether a single element may be a whole name after a comma:
// two words joined by a hyphen are, a single common word is not.
func (d *Doc) oneName(i int) bool {
	e := &d.Elems[i]
	return e.Kinds == 0 && d.Tokens[e.First].Flags&text.Cap != 0
}

// ofCountry reads "of Japan" after a name: "King Olav V of Norway".
func (d *Doc) ofCountry(s *Sentence, p *Person, j int) int {
	if j+1 > int(s.Last) || !d.Elems[j].May(lexicon.WordOf) || p.TitleFirst < 0 {
		return j
	}
	t := title{country: p.Country, org: p.Org, head: 0}
	last, ok := d.ofGroup(s, &t, j)
	if !ok {
		return j
	}
	if p.Country == 0 || p.Country == t.country {
		p.Country, p.Org = t.country, t.org
	}
	p.Last = d.Elems[last].Last
	return last + 1
}

// collected gives the following names of a list the title that the first one
// has: "Presidents Bush and Yeltsin".
func (d *Doc) collected(s *Sentence, p Person, j int) int {
	for j+1 <= int(s.Last) {
		e := &d.Elems[j]
		next := j + 1
		if d.Tokens[e.First].Is(',') {
			if next <= int(s.Last) && d.Elems[next].Word == lexicon.WordAnd {
				next++
			}
		} else if e.Word != lexicon.WordAnd {
			return j
		}
		if next > int(s.Last) {
			return j
		}
		first, last, ok := d.nameAt(s, next, true)
		if !ok {
			return j
		}
		for k := j; k < first; k++ {
			d.single(s, k)
		}
		q := p
		q.First, q.NameFirst, q.Country, q.Org = d.Elems[first].First, d.Elems[first].First, 0, 0
		q.NameLast, q.Last = d.Elems[last].Last, d.Elems[last].Last
		j = d.bracketCountry(s, &q, d.commaCountry(s, &q, d.ofCountry(s, &q, last+1)))
		d.addPerson(&q, first, j-1)
	}
	return j
}

// commaCountry reads the country that a list gives each of its members: "los
// presidentes Hugo Banzer, de Bolivia, Andrés Pastrana, de Colombia".
func (d *Doc) commaCountry(s *Sentence, p *Person, j int) int {
	if p.Country == 0 && j+2 <= int(s.Last) && d.Tokens[d.Elems[j].First].Is('(') && d.Tokens[d.Elems[j+2].First].Is(')') {
		if sense, ok := d.countryNoun(&d.Elems[j+1]); ok {
			p.Country, p.Last = sense.ID+1, d.Elems[j+2].Last // "los presidentes Iván Daza (Colombia) y Raúl Soto (Chile)"
			return j + 3
		}
	}
	if p.Country != 0 || j+2 > int(s.Last) || !d.Tokens[d.Elems[j].First].Is(',') || !d.Elems[j+1].May(lexicon.WordOf) {
		return j
	}
	if next := d.ofCountry(s, p, j+1); next > j+1 {
		return next
	}
	return j
}

// bracketCountry reads the country that a list gives each of its members in brackets:
// "les présidents Kwabena Mensah (Ghana), Amadou Sarr (Sénégal)".
func (d *Doc) bracketCountry(s *Sentence, p *Person, j int) int {
	if p.Country != 0 || j+2 > int(s.Last) || !d.Tokens[d.Elems[j].First].Is('(') || !d.Tokens[d.Elems[j+2].First].Is(')') {
		return j
	}
	country, ok := d.countryNoun(&d.Elems[j+1])
	if !ok {
		return j
	}
	p.Country, p.Last = country.ID+1, d.Elems[j+2].Last
	return j + 3
}

// rank reports whether the title of a person tells what he is and not for whom: a prince, a cardinal, a general.
func (p *Person) rank() bool {
	return p.Role == lexicon.RoleRoyal || p.Role == lexicon.RoleReligiousLeader || p.Role == lexicon.RoleMilitaryChief || p.Role == lexicon.RoleAmbassador && p.Country == 0
}

// nationalityNext reports whether an adjective of nationality follows element j,
// which makes an office of a common word behind an article: "o líder angolano".
func (d *Doc) nationalityNext(j int) bool {
	if !d.Grammar.TitleAdjAfter || j == 0 || j+1 >= len(d.Elems) || d.Elems[j-1].Word != lexicon.WordDet && !isMark(d.Elems[j-1].Word) {
		return false // "le plus haut responsable indien": anybody
	}
	_, ok := d.senseWith(&d.Elems[j+1], lexicon.KindCountry, lexicon.FeatAdj)
	return ok
}

// stateNext reports whether a state in the genitive follows element j, which makes an office of a
// common word: "глава Молдавии".
func (d *Doc) stateNext(j int) bool {
	if !d.genitives() || j+1 >= len(d.Elems) {
		return false
	}
	_, ok := d.whose(&d.Elems[j+1])
	return ok
}

// houseNext reports whether an organization of states follows element j with "of", which
// makes an office of a common word: "le chef du HCR", "la patronne de l'OMC".
func (d *Doc) houseNext(j int) bool {
	if !d.Grammar.TitleAdjAfter || j+2 >= len(d.Elems) || !d.Elems[j+1].May(lexicon.WordOf) {
		return false
	}
	k := j + 2
	if d.Elems[k].Word == lexicon.WordDet && k+1 < len(d.Elems) {
		k++
	}
	return d.Elems[k].Is(lexicon.KindOrg)
}

// landNext reports whether a country with "of" follows element j, and a name behind a comma, which makes an
// office of a common word: "el líder de Libia, Omar X", "os líderes da Índia, X, da China, Y".
func (d *Doc) landNext(j int) bool {
	if !d.Grammar.TitleAdjAfter || !d.Grammar.Capitals || j+4 >= len(d.Elems) || !d.Elems[j+1].May(lexicon.WordOf) {
		return false
	}
	k := j + 2
	if d.Elems[k].Word == lexicon.WordDet {
		k++
	}
	if _, ok := d.countryNoun(&d.Elems[k]); !ok || k+2 >= len(d.Elems) {
		return false
	}
	return d.Tokens[d.Elems[k+1].First].Is(',') && d.Tokens[d.Elems[k+2].First].Flags&text.Cap != 0
}
