package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// national returns the element behind an article and the adjective of a country with which
// element j begins: "el noruego", "do brasileiro"; 0 where none does.
func (d *Doc) national(s *Sentence, j int) int {
	if d.Grammar.Article != "" {
		if j < int(s.Last) && d.hasArticle(j) && d.Elems[j].Kinds&^(1<<lexicon.KindCountry|1<<lexicon.KindName) == 0 && d.isAdjective(&d.Elems[j]) {
			return j + 1
		}
		return 0
	}
	if !d.Grammar.TitleAdjAfter || !d.Grammar.Capitals || j+2 > int(s.Last) {
		return 0
	}
	if e := &d.Elems[j]; e.Word != lexicon.WordDet || e.WordFeat&(lexicon.FeatIndef|lexicon.FeatPl) != 0 {
		return 0
	}
	if _, ok := d.senseWith(&d.Elems[j+1], lexicon.KindCountry, lexicon.FeatAdj); !ok || d.Elems[j+1].Is(lexicon.KindOffice) || d.Tokens[d.Elems[j+1].First].Flags&text.Cap != 0 && !d.nameFollows(s, j+1) {
		return 0 // "el Brasil", but "le Togolais Edem Kodzovi"
	}
	return j + 2
}

// peer reads the adjective of a country and a name, in a text that has just spoken of
// several who hold an office, for one of them: "tres jefes de Estado: el paraguayo X, el
// chileno Y". It returns the element after the name, i where there is no such thing.
func (d *Doc) peer(s *Sentence, i int) int {
	if e := &d.Elems[i]; len(d.Persons) == 0 || !e.Is(lexicon.KindCountry) && (e.Word != lexicon.WordDet || i == int(s.Last) || !d.Elems[i+1].Is(lexicon.KindCountry) && !d.Elems[i+1].May(lexicon.WordOf)) {
		return i
	}
	j := d.national(s, i)
	if j == 0 && d.contracted(s, i) && i < int(s.Last) && d.Tokens[d.Elems[i].First].Flags&text.Cap == 0 {
		if _, ok := d.senseWith(&d.Elems[i], lexicon.KindCountry, lexicon.FeatAdj); ok && !d.Elems[i].Is(lexicon.KindOffice) {
			j = i + 1 // "la presencia del argentino Horacio X"
		}
	}
	same := false
	if j == 0 {
		j = d.sameOffice(s, i)
		same = j > 0
	}
	if j == 0 {
		return i
	}
	k := j
	if d.Tokens[d.Elems[k].First].Is(',') && k < int(s.Last) {
		k++
	}
	first, last, ok := d.nameAt(s, k, false)
	if !ok || last == first || k > j && last < int(s.Last) && !d.Tokens[d.Elems[last+1].First].Is(',') {
		return i
	}
	group := d.Persons[len(d.Persons)-1]
	from := s.FirstToken
	if si := d.indexOf(s); si > 0 {
		from = d.Sentences[si-1].FirstToken
	}
	for k := len(d.Persons) - 1; ; k-- {
		if k < 0 || d.Persons[k].First < from {
			return i
		}
		if group = d.Persons[k]; group.TitleFirst >= 0 && (group.Flags&(Plural|Collected) != 0 || same && group.Named()) {
			break
		}
	}
	country, ok := d.senseWith(&d.Elems[j-1], lexicon.KindCountry, lexicon.FeatAdj)
	if !ok {
		country, _ = d.countryNoun(&d.Elems[j-1])
	}
	d.addPerson(&Person{
		First: d.Elems[i].First, Last: d.Elems[last].Last, NameFirst: d.Elems[first].First, NameLast: d.Elems[last].Last,
		TitleFirst: group.TitleFirst, TitleLast: group.TitleLast, Entity: -1, Role: group.Role, Mods: group.Mods, Country: country.ID + 1, Flags: Collected,
	}, i, last)
	return last + 1
}

// sameOffice returns the element behind "el de Perú" with which element j begins, whose office is that of
// the person before it; 0 where it does not.
func (d *Doc) sameOffice(s *Sentence, j int) int {
	if !d.Grammar.TitleAdjAfter || !d.Grammar.Capitals || j+3 > int(s.Last) {
		return 0
	}
	if e := &d.Elems[j]; e.Word != lexicon.WordDet || e.WordFeat&(lexicon.FeatIndef|lexicon.FeatPl) != 0 || !d.Elems[j+1].May(lexicon.WordOf) {
		return 0
	}
	if _, ok := d.countryNoun(&d.Elems[j+2]); !ok {
		return 0
	}
	return j + 3
}

// portfolio reports whether what looks like a name with a particle is what an office is of:
// "el consejero de Sanidad", "la ministra de Ambiente, Lucía X". A family name with a
// particle follows the titles that are of no department: "el presidente de la Rúa".
func (d *Doc) portfolio(s *Sentence, t *title, j, last int) bool {
	if !d.Grammar.Capitals || t.head < 0 || !d.Elems[j].May(lexicon.WordOf) || d.Tokens[d.Elems[j].First].Flags&text.Cap != 0 {
		return false
	}
	if t.role == lexicon.RoleMinister || t.role == lexicon.RoleOther || t.role == lexicon.RoleMayor || t.role == lexicon.RoleGovernor || t.role == lexicon.RoleSpokesperson || t.role == lexicon.RoleDeputyMinister {
		return true
	}
	if last+2 >= int(s.Last) || !d.Tokens[d.Elems[last+1].First].Is(',') {
		return false
	}
	first, end, named := d.nameAt(s, last+2, false)
	return named && end > first
}

// junior makes a deputy minister of a secretary of state who is one of a department:
// "o secretário de Estado das Comunidades, José X".
func (d *Doc) junior(s *Sentence, t *title) {
	if !d.Grammar.Capitals || t.role != lexicon.RoleForeignMinister || t.last != t.head || t.flags&Plural != 0 || t.last+2 > int(s.Last) {
		return
	}
	if sense, ok := d.sense(&d.Elems[t.head], lexicon.KindOffice); !ok || sense.Aux == 0 {
		return
	}
	j := t.last + 1
	if !d.Elems[j].May(lexicon.WordOf) {
		return
	}
	for j++; j < int(s.Last) && d.Elems[j].Word == lexicon.WordDet; j++ {
	}
	if e := &d.Elems[j]; !e.Is(lexicon.KindCountry) && !e.Is(lexicon.KindOrg) && d.Tokens[e.First].Flags&text.Cap != 0 {
		t.role, t.country = lexicon.RoleDeputyMinister, 0
	}
}
