package mention

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// maxOf bounds the elements between an office and the name of its holder.
const maxOf = 14

// nameBeyond finds the name that stands behind what an office is of, where cases alone tie
// the words together: "губернатор Курганской области Игорь Шапкин", "верховный комиссар ООН
// по делам беженцев Сюзанна Ларссон". Such a name has two words or more.
func (d *Doc) nameBeyond(s *Sentence, t *title, j int) (span, bool) {
	if t.head < 0 || t.flags&Plural != 0 {
		return span{}, false
	}
	if first, last, ok := d.nameAt(s, j, true); ok && first < last {
		if !d.ownedPlace(first) {
			return span{first, last}, true
		}
		if from, to, ok := d.nameAt(s, d.placeEnd(s, first), true); ok && from < to {
			d.ofBetween(t, first, from)
			return span{from, to}, true // "мэр Москвы Сергей X"
		}
		return span{first, last}, true
	}
	for k := j; k <= int(s.Last) && k < j+maxOf; k++ {
		if k > j && d.capital(k) && (d.Elems[k].Kinds&^(1<<lexicon.KindName|1<<lexicon.KindCity) == 0) {
			if first, last, ok := d.nameAt(s, k, true); ok && last > first && !d.areaAt(s, last) && !d.areaAt(s, first) {
				d.ofBetween(t, j, k)
				return span{first, last}, true
			}
		}
		if !d.ofOffice(t, k, k > j) {
			break
		}
	}
	return span{}, false
}

// ofOffice reports whether element k may be a word of what an office is of: a noun or an
// adjective in the genitive, "по" with what the office is for; an ambassador's has a place.
func (d *Doc) ofOffice(t *title, k int, inside bool) bool {
	e := &d.Elems[k]
	token := &d.Tokens[e.First]
	switch {
	case token.Kind == text.Punct:
		return token.Is('«') || token.Is('»') || token.Is('"') || token.Is('-') && token.Flags&text.Spaced == 0
	case e.Is(lexicon.KindOffice), e.Is(lexicon.KindAgency):
		return false
	case e.Word == lexicon.WordIn || e.Word == lexicon.WordAbout || e.Word == lexicon.WordTo:
		return d.posts(t.role) || e.May(lexicon.WordAbout) && !e.May(lexicon.WordTo)
	case e.Word == lexicon.WordAnd:
		return inside
	case e.Word != lexicon.WordNone || e.Is(lexicon.KindTime) || e.Is(lexicon.KindMonth):
		return false
	}
	noun, verb := d.cueKinds(e)
	if verb && !noun {
		return false
	}
	const known = 1<<lexicon.KindCountry | 1<<lexicon.KindCity | 1<<lexicon.KindRegion | 1<<lexicon.KindOrg | 1<<lexicon.KindThing |
		1<<lexicon.KindSource | 1<<lexicon.KindTopic | 1<<lexicon.KindVisitKind | 1<<lexicon.KindHonorific | 1<<lexicon.KindNumber
	if noun || e.Kinds&known != 0 {
		return true
	}
	if token.Kind != text.Word || e.Kinds&^(1<<lexicon.KindName) != 0 {
		return false
	}
	word := d.Text[token.Start:token.End]
	return token.Flags&text.Cap != 0 || !slices.ContainsFunc(d.Grammar.FiniteEndings, func(end string) bool { return strings.HasSuffix(word, end) })
}

// posts reports whether the holders of a role are posted somewhere: "посол США в Москве",
// "постпред при ООН".
func (d *Doc) posts(role uint8) bool {
	switch lexicon.Roles[role] {
	case "ambassador", "special_envoy", "other", "military_chief":
		return true
	}
	return false
}

// ofBetween takes the country or the organization of an office from the words between its
// title and the name, as far as they stand without a preposition.
func (d *Doc) ofBetween(t *title, j, end int) {
	for k := j; k < end; k++ {
		e := &d.Elems[k]
		if e.Word != lexicon.WordNone && e.Word != lexicon.WordAnd {
			return
		}
		if sense, ok := d.whose(e); ok && t.country == 0 && t.org == 0 {
			t.country = sense.ID + 1
		}
		if sense, ok := d.sense(e, lexicon.KindOrg); ok && t.country == 0 && t.org == 0 {
			t.org = sense.ID + 1
		}
		if sense, ok := d.sense(e, lexicon.KindCity); ok && t.country == 0 && t.org == 0 && (t.role == lexicon.RoleMayor || t.role == lexicon.RoleGovernor) {
			t.country = d.World.CityCountry(int(sense.ID)) + 1
		}
	}
}

// anotherOffice reads the office and the name that stand behind an office without a name and a
// comma: "министр по делам разведки, глава комиссии по атомной энергии Дан X". The first counts.
func (d *Doc) anotherOffice(s *Sentence, t *title, j int) (both title, ok bool) {
	if t.head < 0 || t.flags&(Plural|Generic|Counterpart) != 0 {
		return both, false
	}
	k := j
	for k <= int(s.Last) && k < j+maxOf && d.ofOffice(t, k, k > j) {
		k++
	}
	if k+2 >= int(s.Last) || !d.Tokens[d.Elems[k].First].Is(',') || !d.Elems[k+1].Is(lexicon.KindOffice) {
		return both, false
	}
	sense, _ := d.sense(&d.Elems[k+1], lexicon.KindOffice)
	if sense.Feat&lexicon.FeatPl != 0 || d.cases(&d.Elems[k+1])&d.cases(&d.Elems[t.head]) == 0 {
		return both, false
	}
	both = *t
	both.last = k + 1
	if _, named := d.nameBeyond(s, &both, k+2); !named {
		return both, false
	}
	return both, true
}

// ownedPlace reports whether element k is a place in the genitive, and in no other case that
// names have: "Москвы".
func (d *Doc) ownedPlace(k int) bool {
	e := &d.Elems[k]
	if !e.Is(lexicon.KindCity) && !e.Is(lexicon.KindThing) && !e.Is(lexicon.KindRegion) {
		return false
	}
	cases := d.cases(e)
	return cases&lexicon.FeatGen != 0 && cases&lexicon.FeatNom == 0
}

// placeEnd returns the element behind the place that begins at element k, a hyphen inside it.
func (d *Doc) placeEnd(s *Sentence, k int) int {
	for k++; d.joins(s, k); k += 2 {
	}
	return k
}

// capital reports whether element k begins with a capital.
func (d *Doc) capital(k int) bool { return d.Tokens[d.Elems[k].First].Flags&text.Cap != 0 }

// areaAt reports whether the word of element k is the adjective of a part of a country whose
// noun stands behind it: "Курганской области".
func (d *Doc) areaAt(s *Sentence, k int) bool {
	if k >= int(s.Last) || !d.genitives() || d.capital(k+1) {
		return false
	}
	thing, ok := d.sense(&d.Elems[k+1], lexicon.KindThing)
	return ok && lexicon.Thing(thing.ID) == lexicon.ThingCity && thing.Feat&lexicon.FeatGen != 0
}

// apposedWith reports whether the person of item i, in the instrumental behind a comma, says
// who it is that the phrase before the comma tells somebody is with: "поговорил с хозяином
// встречи, президентом X".
func (d *Doc) apposedWith(first, i int) bool {
	if i <= first+2 || d.Items[i-1].Kind != ItemPunct || d.Items[i-1].Ref != ',' {
		return false
	}
	for j := i - 2; j >= first && j > i-9; j-- {
		switch it := &d.Items[j]; it.Kind {
		case ItemWord:
			if d.Elems[it.Elem].May(lexicon.WordWith) {
				return true
			}
		case ItemPunct, ItemPerson:
			return false
		case ItemCue:
			if it.Flags&Verb != 0 {
				return false
			}
		}
	}
	return false
}

// ofBody skips the body in the genitive that an office belongs to and no table knows, up to the
// comma before a name that a comma closes: "den Generaldirektor der Weltorganisation für geistiges
// Eigentum (WIPO), Rodrigo Neves,".
func (d *Doc) ofBody(s *Sentence, t *title, j int) int {
	if t.head < 0 || t.flags&Plural != 0 || j >= int(s.Last) {
		return j
	}
	if e := &d.Elems[j]; e.Word != lexicon.WordFor && (e.Word != lexicon.WordDet || e.WordFeat&lexicon.FeatGen == 0) {
		return j
	}
	for k := j + 1; k < int(s.Last) && k < j+9; k++ {
		e := &d.Elems[k]
		switch tok := &d.Tokens[e.First]; {
		case tok.Is(','):
			first, last, ok := d.nameAt(s, k+1, false)
			if ok && last > first && (last == int(s.Last) || d.Tokens[d.Elems[last+1].First].Kind == text.Punct) {
				return k
			}
			return j
		case tok.Is('(') || tok.Is(')') || tok.Is('-'):
		case tok.Kind != text.Word, e.Is(lexicon.KindOffice), e.Word == lexicon.WordWho, auxWord(e.Word):
			return j
		default:
			if noun, verb := d.cueKinds(e); verb && !noun && tok.Flags&text.Cap == 0 {
				return j
			}
		}
	}
	return j
}

// ofPurpose skips what an office is for, up to the comma before a name: "المبعوث الأميركي للشرق
// الأوسط، ريتشارد كولمان،".
func (d *Doc) ofPurpose(s *Sentence, t *title, j int) int {
	if t.head < 0 || t.flags&(Plural|Counterpart) != 0 || j >= int(s.Last) {
		return j
	}
	switch d.Elems[j].Word {
	case lexicon.WordTo, lexicon.WordOf, lexicon.WordIn, lexicon.WordFor, lexicon.WordWith:
	default:
		return j
	}
	for k := j + 1; k < int(s.Last) && k < j+8; k++ {
		e := &d.Elems[k]
		if d.Tokens[e.First].Is(',') || d.Tokens[e.First].Is('،') {
			if d.apposed(s, k+1) || d.national(s, k+1) > 0 && d.apposed(s, k+2) {
				return k
			}
			return j
		}
		if _, verb := d.cueKinds(e); verb || d.Tokens[e.First].Kind != text.Word || e.Is(lexicon.KindOffice) || e.Word == lexicon.WordThat || e.Word == lexicon.WordWho || e.Is(lexicon.KindTime) {
			return j
		}
	}
	return j
}

// annexed returns the element behind the genitive of an office that must have one, having no
// article, where no table knows it: "رئيس المرحلة الانتقالية", "وزير الأشغال العامة والنقل",
// "رئيس لجنة الشؤون الخارجية"; j where there is none. A name never stands right behind such.
func (d *Doc) annexed(s *Sentence, t *title, j int) int {
	if t.head < 0 || t.last != t.head || t.country != 0 || t.org != 0 || t.flags&(Plural|Counterpart|Possessor) != 0 || d.hasArticle(t.head) {
		return j
	}
	k := j
	for k <= int(s.Last) && k < j+2 && !d.definite(k) && k < int(s.Last) && d.Tokens[d.Elems[k].First].Kind == text.Word && d.Elems[k].Kinds&^(1<<lexicon.KindWord|1<<lexicon.KindThing|1<<lexicon.KindTopic|1<<lexicon.KindSource) == 0 &&
		(d.Elems[k].Word == lexicon.WordNone || d.Elems[k].Word == lexicon.WordPlain) && d.definite(k+1) {
		k++
	}
	start := k
	for k <= int(s.Last) && k < start+7 {
		e := &d.Elems[k]
		if _, verb := d.cueKinds(e); verb || d.Tokens[e.First].Kind != text.Word || e.Is(lexicon.KindOffice) || e.Is(lexicon.KindHonorific) || e.Is(lexicon.KindTime) || e.Is(lexicon.KindWeekday) {
			break
		}
		if _, _, heard := d.heardName(s, k); heard {
			break
		}
		if e.Word == lexicon.WordAnd && k < int(s.Last) && d.definite(k+1) && k > start || d.definite(k) && !e.Is(lexicon.KindCity) {
			k++
			continue
		}
		break
	}
	if k == start {
		return j
	}
	if k > start && d.Elems[k-1].Word == lexicon.WordAnd {
		k--
	}
	return k
}

// annexedState returns the country whose adjective, of the gender of the office, ends the genitive of an
// office before its holder's name, 0 where none does: "وزير الشؤون الأفريقية الليبي عبد السلام".
func (d *Doc) annexedState(s *Sentence, t *title, j int) uint16 {
	k := d.annexed(s, t, j)
	if k <= j+1 || k > int(s.Last) {
		return 0
	}
	sense, ok := d.senseWith(&d.Elems[k-1], lexicon.KindCountry, lexicon.FeatAdj)
	if ok && (sense.Feat&lexicon.FeatFem != 0) == (t.flags&Feminine != 0) {
		return sense.ID + 1
	}
	return 0
}

// purposeName reads a name of two words or more that no table knows behind what an office is
// for: "المفوض السامي لحقوق الإنسان ميلينا رادوفيتش".
func (d *Doc) purposeName(s *Sentence, t *title, j int) (first, last int, ok bool) {
	if t.head < 0 || t.flags&(Plural|Counterpart) != 0 || j+2 > int(s.Last) || d.Elems[j].Word != lexicon.WordTo && d.Elems[j].Word != lexicon.WordOf ||
		d.Tokens[d.Elems[j].First].Flags&text.Clitic == 0 || !d.definite(t.head) && !d.definite(t.last) {
		return j, j, false
	}
	for k := j + 1; k < int(s.Last) && k < j+7; k++ {
		e := &d.Elems[k]
		if d.Tokens[e.First].Kind != text.Word || e.Is(lexicon.KindOffice) || e.Is(lexicon.KindTime) || e.Is(lexicon.KindWeekday) || e.Word == lexicon.WordThat || e.Word == lexicon.WordWho {
			return j, j, false
		}
		if _, verb := d.cueKinds(e); verb && k > j+1 {
			return j, j, false
		}
		if k > j+1 && e.Kinds == 0 && d.Elems[k+1].Kinds == 0 && d.Tokens[d.Elems[k+1].First].Kind == text.Word {
			first, last, ok = d.nameAt(s, k, true)
			return first, last, ok && last > first
		}
		if e.Kinds == 0 && k > j+1 && !d.definite(k) {
			return j, j, false
		}
	}
	return j, j, false
}

// postedName reads the name that stands behind the place where an office is held: "السفير
// الأردني في لندن مازن الحمصي", "سفير خادم الحرمين لدى فرنسا الدكتور بندر".
func (d *Doc) postedName(s *Sentence, t *title, j int) (first, last int, ok bool) {
	if t.head < 0 || t.flags&(Plural|Counterpart) != 0 || t.role != lexicon.RoleAmbassador && t.role != lexicon.RoleSpecialEnvoy && t.role != lexicon.RoleOther || j+2 > int(s.Last) {
		return j, j, false
	}
	if e := &d.Elems[j]; e.Word != lexicon.WordIn && e.Word != lexicon.WordTo && e.Word != lexicon.WordWith {
		return j, j, false
	}
	k, places := j+1, 0
	for k < int(s.Last) && k < j+5 {
		e := &d.Elems[k]
		if e.Is(lexicon.KindCountry) || e.Is(lexicon.KindCity) || e.Is(lexicon.KindOrg) || e.Is(lexicon.KindRegion) {
			places++
		} else if !e.Is(lexicon.KindThing) || places > 0 {
			break
		}
		k++
	}
	for k < int(s.Last) && places > 0 && (d.Elems[k].Is(lexicon.KindHonorific) && !d.Elems[k].Is(lexicon.KindCue) || d.styled(k)) {
		k++
	}
	if places == 0 {
		return j, j, false
	}
	return d.nameAt(s, k, true)
}

// styled reports whether element k is an office of one word that stands before names as an honorific
// does: "المبعوث الأميركي إلى السودان السناتور جون ميتشل".
func (d *Doc) styled(k int) bool {
	e := &d.Elems[k]
	sense, ok := d.sense(e, lexicon.KindOffice)
	if !ok || e.First != e.Last || !d.hasArticle(k) {
		return false
	}
	switch lexicon.Roles[sense.ID] {
	case "legislator", "ambassador", "military_chief", "royal":
		return true
	}
	return false
}

// closedName reads a name between a title's comma and the next one, words of which are those of
// a city, of a country or others: "el presidente ruso, Vladímir X, viajará", "el
// vicepresidente chino, Han X, partió", "the foreign minister, Israel X, visited", "the prime minister, Arthur Khan, left".
func (d *Doc) closedName(s *Sentence, j int) (first, last int, ok bool) {
	if j+2 > int(s.Last) {
		return j, j, false
	}
	if first, last, ok = d.strayName(s, j); !ok {
		return j, j, false
	}
	return first, last, last < int(s.Last) && (d.Tokens[d.Elems[last+1].First].Is(',') || last+1 == int(s.Last) && d.Tokens[d.Elems[last+1].First].Is('.'))
}

// longTitle reads what an office is of beside, between commas: "le ministre des
// Affaires étrangères, de la Coopération et des Expatriés, M. Karim Bennis". It
// returns the element where the name begins, 0 where there is no such title.
func (d *Doc) longTitle(s *Sentence, j int) int {
	beside := d.Elems[j].Kinds&(1<<lexicon.KindOrg|1<<lexicon.KindRegion|1<<lexicon.KindTopic) != 0 // "ministro de Exteriores, Unión Europea y Cooperación"
	if !d.Grammar.TitleAdjAfter || !d.Elems[j].May(lexicon.WordOf) && !beside {
		return 0
	}
	for k := j + 1; k < int(s.Last) && k < j+18; k++ {
		if _, verb := d.cueKinds(&d.Elems[k]); verb && d.Elems[k].CueFeat&(lexicon.FeatGer|lexicon.FeatPart) == 0 {
			return 0
		}
		if !d.Tokens[d.Elems[k].First].Is(',') {
			continue
		}
		next := k + 1
		if d.Elems[next].May(lexicon.WordOf) {
			continue
		}
		if d.Elems[next].Is(lexicon.KindHonorific) && next < int(s.Last) {
			next++
			if d.Tokens[d.Elems[next].First].Is('.') {
				next++
			}
		}
		return next
	}
	return 0
}
