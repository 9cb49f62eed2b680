package legation

import (
	"cmp"
	"slices"
	"strings"
)

// A merged report knows persons; documents know personas: "Sergey Lavrov, foreign
// minister of Russia", "Лавров", "the French foreign minister". Personas become persons in
// three rounds, the surest first:
//
//  1. full names, which join where names match and offices do not contradict;
//  2. family names and initials, which join the one full name that fits and
//     is spoken of at about that time, else one another;
//  3. offices without a name, which join whoever holds an office that one
//     person alone can hold, in the same weeks.
//
// Two officials of one document are never joined in rounds 2 and 3: the document
// itself tells them apart.

// Days for which a persona without a full name, or without a name, is the same person.
const (
	familyDays = 400
	officeDays = 60
)

// sighting is an official of a document: place at in mergeBuilder.persona.
type sighting struct {
	doc, at, day int32
}

// leastSimilarity is how like every name of a person must be to a further one:
// one spelling may be far from another where a third is near to both.
const leastSimilarity = 0.6

// individual is whoever bears some personas.
type individual struct {
	cores       []int32 // those with a name
	first, last int32   // days on which documents speak of the person; 0 unknown
}

// core is what decides who a persona is: a persona but for its title.
type core struct {
	*persona
	rank  int // the round in which it is joined
	words int
	seen  []sighting
}

// personMaker makes persons of the personas of all documents.
type personMaker struct {
	cores   []core
	persons []individual
	person  []int32            // of every sighting, by its place; -1 as long as unknown
	byToken map[string][]int32 // persons by a word of the name's key
	office  map[string][]int32 // persons by role, country and organization
	inDoc   map[[2]int32]struct{}
}

// makePersons returns the person of every official: personaOf[i] is the persona of
// official i, docOf[i] and dayOf[i] are the document and its day.
func makePersons(personas []persona, personaOf, docOf, dayOf []int32) (person []int32, persons int) {
	m := personMaker{
		person: make([]int32, len(personaOf)), byToken: map[string][]int32{}, office: map[string][]int32{},
		inDoc: map[[2]int32]struct{}{},
	}
	coreOf := m.gather(personas)
	for i, p := range personaOf {
		m.person[i] = -1
		c := &m.cores[coreOf[p]]
		c.seen = append(c.seen, sighting{docOf[i], int32(i), dayOf[i]})
	}
	order := make([]int32, len(m.cores))
	for i := range order {
		order[i] = int32(i)
		slices.SortStableFunc(m.cores[i].seen, func(a, b sighting) int { return cmp.Compare(a.day, b.day) })
	}
	// the rest of the order is that of the documents, which is canonical
	slices.SortStableFunc(order, func(a, b int32) int {
		p, q := &m.cores[a], &m.cores[b]
		return cmp.Or(cmp.Compare(p.rank, q.rank), cmp.Compare(q.words, p.words))
	})
	for _, c := range order {
		switch m.cores[c].rank {
		case 0, 1:
			m.joinFull(c)
		case 2:
			m.joinFamily(c)
		default:
			m.joinOffice(c)
		}
	}
	return m.person, len(m.persons)
}

func (m *personMaker) gather(personas []persona) (coreOf []int32) {
	index := make(map[personaKey]int, len(personas))
	coreOf = make([]int32, len(personas))
	for i := range personas {
		key := personas[i].key()
		key.title = ""
		n, ok := index[key]
		if !ok {
			n = len(m.cores)
			index[key] = n
			m.cores = append(m.cores, newCore(&personas[i]))
		}
		coreOf[i] = int32(n)
	}
	return coreOf
}

func newCore(p *persona) core {
	c := core{persona: p, words: len(strings.Fields(p.name.String()))}
	initial := strings.HasSuffix(p.name.Given, ".") && len([]rune(p.name.Given)) <= 2
	switch {
	case p.id != "":
		c.rank = 0
	case p.name.IsZero():
		c.rank = 3
	case p.name.Given == "" || p.name.Family == "" || initial:
		c.rank = 2
	default:
		c.rank = 1
	}
	return c
}

// joinFull gives a persona with a full name, or with a roster's id, the person whose
// names are most like it and contradict it in none.
func (m *personMaker) joinFull(c int32) {
	best, score := int32(-1), 0.0
	for _, p := range m.candidates(c) {
		if s := m.likeness(p, c); s > score {
			best, score = p, s
		}
	}
	if best < 0 {
		best = m.newPerson()
	}
	for _, s := range m.cores[c].seen {
		m.see(best, c, s)
	}
	m.bear(best, c)
}

// joinFamily gives every document's persona of one name the one person that fits.
func (m *personMaker) joinFamily(c int32) {
	m.inSpells(c, familyDays, func(seen []sighting) {
		m.assign(c, seen, m.fitting(c, seen, familyDays, m.candidates(c)))
	})
}

// joinOffice gives a persona without a name the one holder of its office, if one
// person alone can hold it; else every document's is a person of its own.
func (m *personMaker) joinOffice(c int32) {
	if !soleOffice(m.cores[c].persona) {
		for _, s := range m.cores[c].seen {
			m.see(m.newPerson(), c, s)
		}
		return
	}
	m.inSpells(c, officeDays, func(seen []sighting) {
		m.assign(c, seen, m.fitting(c, seen, officeDays, m.office[officeKey(m.cores[c].persona)]))
	})
}

// inSpells hands out the sightings of a core, divided where nobody spoke of it for
// some days.
func (m *personMaker) inSpells(c, days int32, do func([]sighting)) {
	seen := m.cores[c].seen
	for from := 0; from < len(seen); {
		to := from + 1
		for to < len(seen) && (seen[to-1].day == 0 || seen[to].day-seen[to-1].day <= days) {
			to++
		}
		do(seen[from:to])
		from = to
	}
}

// fitting returns the person among the candidates that fits a persona best and
// better than any other; -1 where there is none.
func (m *personMaker) fitting(c int32, seen []sighting, days int32, candidates []int32) int32 {
	best, score, even := int32(-1), 0.0, false
	first, last := seen[0].day, seen[len(seen)-1].day
	for _, p := range candidates {
		q := &m.persons[p]
		if first != 0 && q.first != 0 && (first > q.last+days || q.first > last+days) {
			continue
		}
		s := 1.0
		if !m.cores[c].name.IsZero() {
			s = m.likeness(p, c)
		}
		switch {
		case s == 0:
		case best < 0 || s > score+0.5:
			best, score, even = p, s, false
		case s > score-0.5:
			even = true
		}
	}
	if even {
		return -1
	}
	return best
}

// assign makes the sightings those of person p, but for documents that speak of p
// as somebody else; these, and all where p is -1, are a new person's.
func (m *personMaker) assign(c int32, seen []sighting, p int32) {
	other := int32(-1)
	for _, s := range seen {
		to := p
		if p >= 0 {
			if _, both := m.inDoc[[2]int32{s.doc, p}]; both {
				to = -1
			}
		}
		if to < 0 {
			if other < 0 {
				other = m.newPerson()
			}
			to = other
		}
		m.see(to, c, s)
	}
	for _, q := range [...]int32{p, other} {
		if q >= 0 {
			m.bear(q, c)
		}
	}
}

func (m *personMaker) newPerson() int32 {
	m.persons = append(m.persons, individual{})
	return int32(len(m.persons) - 1)
}

// see notes that a sighting is of a person.
func (m *personMaker) see(p, c int32, s sighting) {
	m.person[s.at] = p
	m.inDoc[[2]int32{s.doc, p}] = struct{}{}
	if q := &m.persons[p]; s.day != 0 {
		if q.first == 0 || s.day < q.first {
			q.first = s.day
		}
		q.last = max(q.last, s.day)
	}
}

// bear notes that a person bears a persona.
func (m *personMaker) bear(p, c int32) {
	q, who := &m.persons[p], m.cores[c].persona
	if !slices.Contains(q.cores, c) {
		q.cores = append(q.cores, c)
	}
	for _, token := range m.tokens(who, false) {
		if !slices.Contains(m.byToken[token], p) {
			m.byToken[token] = append(m.byToken[token], p)
		}
	}
	if key := officeKey(who); soleOffice(who) && !slices.Contains(m.office[key], p) {
		m.office[key] = append(m.office[key], p)
	}
}

// crowd is how many persons may share a token before it is too common to find one by:
// in a hundred thousand documents more Mohammeds travel than anybody need be compared with.
const crowd = 1000

// candidates returns the persons who share a token with c, in order: of tokens that
// are too common only the rarest, and that where c has no other.
func (m *personMaker) candidates(c int32) (found []int32) {
	var rarest []int32
	common, known := false, false
	for _, token := range m.tokens(m.cores[c].persona, true) {
		switch some := m.byToken[token]; {
		case len(some) <= crowd:
			found, known = append(found, some...), true
		case !common || len(some) < len(rarest):
			rarest, common = some, true
		}
	}
	if !known {
		found = append(found, rarest...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// tokens returns what persons are found by: the words of the name's key, a
// roster's id, and between Han and other scripts, whose keys do not always meet
// (京 of 普京 is "jing", "tin" elsewhere), the office.
func (m *personMaker) tokens(p *persona, find bool) []string {
	tokens := strings.Fields(p.name.Key())
	if p.id != "" {
		tokens = append(tokens, "#"+p.id)
	}
	if p.office.Role != "" && p.office.Country != "" && !p.name.IsZero() {
		han := p.name.Script == "Hani" || p.name.Script == "Jpan" || p.name.Script == "Kore"
		side := "@"
		if han != find {
			side = "@@" // Han is kept here, and the others look for it here
		}
		tokens = append(tokens, side+string(p.office.Role)+p.office.Country)
	}
	return tokens
}

// likeness tells how well a persona fits a person: the greatest similarity to
// one of the person's names, and 1 more where an office is the same; 0 where
// any of them contradicts it.
func (m *personMaker) likeness(p, c int32) (best float64) {
	who, same := &m.cores[c], 0.0
	for _, i := range m.persons[p].cores {
		other := &m.cores[i]
		if who.id != "" && other.id != "" {
			if who.id != other.id {
				return 0
			}
			return 2
		}
		if !officesAgree(who.persona, other.persona, who.rank <= 1 && other.rank <= 1) {
			return 0
		}
		s := who.name.Similarity(other.name)
		if s < leastSimilarity {
			return 0
		}
		if s >= MatchThreshold && s < 1 && misspelt(who.name, other.name) {
			return 0
		}
		best = max(best, s)
		if who.office.Role == other.office.Role && who.office.Country == other.office.Country && who.office.Country != "" {
			same = 1
		}
	}
	if best < MatchThreshold {
		return 0
	}
	return best + same
}

// misspelt reports whether two names of one script meet only if one of them holds
// a typing error. Lukashenko and Luakshenko may be one; but two ministers Castelo and
// Castela are two, and to make one of two is the graver error.
func misspelt(a, b Name) bool {
	if a.Script != b.Script {
		return false
	}
	for _, p := range a.Compare(b).Parts {
		if p.How == PartTypo {
			return true
		}
	}
	return false
}
