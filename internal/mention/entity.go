package mention

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// resolve ties the mentions of one person together. Persons with a title found
// them; names without a title, offices without a name, counterparts and
// pronouns then point to them.
func (d *Doc) people() {
	persons := d.Persons
	for i := range persons {
		if p := &persons[i]; p.Named() && p.Flags&Untitled == 0 {
			d.found(p)
		}
	}
	for i := range persons {
		if p := &persons[i]; p.Named() && p.Flags&Untitled != 0 {
			if e := d.match(p); e >= 0 {
				d.join(p, e)
			}
		}
	}
}

// found finds the entity of a titled name, or makes it.
func (d *Doc) found(p *Person) {
	if e := d.match(p); e >= 0 {
		d.join(p, e)
		return
	}
	d.newEntity(p)
}

func (d *Doc) newEntity(p *Person) {
	d.People = append(d.People, Entity{
		NameFirst: p.NameFirst, NameLast: p.NameLast, TitleFirst: p.TitleFirst, TitleLast: p.TitleLast,
		Role: p.Role, Mods: p.Mods, Country: p.Country, Org: p.Org, Flags: p.Flags &^ (Definite | Untitled),
		Case: p.Case, Named: p.Named(), Official: p.TitleFirst >= 0, First: p.First,
		words: d.nameKeys[p.name].all, name: p.name,
	})
	p.Entity = int32(len(d.People) - 1)
}

// join adds what a mention tells to the entity that it belongs to.
func (d *Doc) join(p *Person, e int) {
	p.Entity = int32(e)
	en := &d.People[e]
	if p.Named() {
		name, known := &d.nameKeys[p.name], &d.nameKeys[en.name]
		more := name.length() - known.length()
		if more > 0 || more == 0 && en.Case&lexicon.FeatNom == 0 && p.Case&lexicon.FeatNom != 0 || en.NameFirst < 0 {
			en.NameFirst, en.NameLast, en.Case, en.words, en.name = p.NameFirst, p.NameLast, p.Case, name.all, p.name
		}
	}
	en.Named = en.Named || p.Named()
	if p.TitleFirst >= 0 && p.Flags&Counterpart == 0 {
		if en.Role == 0 || p.Role != en.Role && generic(en.Role, p.Role) {
			if p.Country != 0 {
				en.Country = p.Country
			}
			en.Role, en.Mods, en.TitleFirst, en.TitleLast = p.Role, p.Mods, p.TitleFirst, p.TitleLast
		}
		if en.Country == 0 && en.Org == 0 && (p.Role == en.Role || p.Role == 0) {
			en.Country, en.Org = p.Country, p.Org
		}
		en.Official = true
	} else if p.Country != 0 && en.Country == 0 {
		en.Country = p.Country
	}
	en.Flags |= p.Flags & (Feminine | Masculine | Counterpart)
	en.First = min(en.First, p.First)
}

// match returns the entity whose name the mention repeats, -1 if there is none.
func (d *Doc) match(p *Person) int {
	name := &d.nameKeys[p.name]
	words, people, spouse := name.all, d.People, -1
	for e := len(people) - 1; e >= 0 && e > len(people)-horizon; e-- {
		en := &people[e]
		if words&en.words == 0 || !en.Named || !d.sameName(p, en) {
			continue // most share no word, as the keys tell
		}
		if p.Country != 0 && en.Country != 0 && p.Country != en.Country && p.Flags&Counterpart == 0 {
			continue
		}
		// two offices of one short name are two people: "President Kim", "Foreign Minister Kim"
		if p.Role != 0 && en.Role != 0 && p.Role != en.Role && name.words == 1 &&
			!generic(p.Role, en.Role) && !generic(en.Role, p.Role) {
			continue
		}
		if (p.Role == lexicon.RoleSpouse) != (en.Role == lexicon.RoleSpouse) && name.words != d.nameKeys[en.name].words {
			if p.Role != 0 && en.Role != 0 {
				continue // "President Bush and first lady Laura Bush"
			}
			if spouse < 0 && en.Role == lexicon.RoleSpouse && name.words == 1 && p.Flags&Feminine == 0 {
				spouse = e // "Bush" alone is rather who holds the office
				continue
			}
		}
		return e
	}
	return spouse
}

func (d *Doc) words(first, last int32) (n int) {
	for t := first; t <= last; t++ {
		if d.Tokens[t].Kind == text.Word && d.Tokens[t].Flags&text.Dotted == 0 {
			n++
		}
	}
	return n
}

// nameKey is what tells of most names whether they are the same. It is made where the name is read: later its tokens would have
// to be fetched from afar in a long text.
type nameKey struct {
	first, last uint64 // the hashes of the first and the last full word
	full        uint64 // a set of the full words, which are no initials, by a few bits of each
	all         uint64 // the same of the initials too
	words       int16  // full words
	initials    int16
}

// addName adds the key of the name of tokens first to last, and returns where it is.
func (d *Doc) addName(first, last int32) int32 {
	inflected := d.inflectsNames()
	tokens := d.Tokens[:last+1]
	var k nameKey
	for i := int(first); uint(i) < uint(len(tokens)); i++ {
		t := &tokens[i]
		if t.Kind != text.Word {
			continue
		}
		bit := uint64(1) << (t.Hash & 63)
		if inflected {
			letters, ok := d.Grammar.NameStart(d.Text[t.Start:t.End]) // what the forms of a word share
			if bit = 1 << (letters * 0x9E3779B1 >> 26); !ok {
				bit, k.all = 0, ^uint64(0) // it may be any word
			}
		}
		k.all |= bit
		if t.Flags&text.Dotted != 0 {
			k.initials++
			continue
		}
		k.full |= bit
		if k.last = t.Hash; k.words == 0 {
			k.first = k.last
		}
		k.words++
	}
	d.nameKeys = append(d.nameKeys, k)
	return int32(len(d.nameKeys) - 1)
}

// length counts the words of a name, initials as half of one.
func (k *nameKey) length() int16 { return 2*k.words + k.initials }

// within reports whether all full words of a name may stand in a longer one.
func (k *nameKey) within(longer *nameKey) bool { return k.words > 0 && k.full&^longer.all == 0 }

// same reports whether a name is a longer one, or as long a one, in a language that does not decline names; told is false where
// the first and the last word of each do not tell. The words of the names need not be looked at where these tell, as nearly always.
func (k *nameKey) same(longer *nameKey) (is, told bool) {
	if longer.initials != 0 || k.words > 2 {
		return false, false
	}
	first, last := k.first == longer.first, k.last == longer.last
	switch {
	case longer.words == 1:
		return first, true
	case k.words == 1:
		return last, last && !first || longer.words == 2 && !first && !last
	}
	return first && last, longer.words == 2
}

// sameName reports whether the mention's name can be the entity's: its words all
// stand in the longer of the two names, in order, and the given names do not
// contradict.
func (d *Doc) sameName(p *Person, en *Entity) bool {
	short, long := &d.nameKeys[p.name], &d.nameKeys[en.name]
	a, b := span32{p.NameFirst, p.NameLast}, span32{en.NameFirst, en.NameLast}
	if short.words > long.words {
		short, long, a, b = long, short, b, a
	}
	if !short.within(long) {
		return false
	}
	if is, told := short.same(long); told && !d.inflectsNames() {
		return is
	}
	return d.standsIn(p, en, a, b, long.words)
}

// standsIn reports the same of the shorter name a and the longer one b, which has so many full words.
func (d *Doc) standsIn(p *Person, en *Entity, a, b span32, words int16) bool {
	// every full word of the shorter one stands in the longer
	at, hits, lastHit := b.first, 0, int32(-1)
	for t := a.first; t <= a.last; t++ {
		w := &d.Tokens[t]
		if w.Kind != text.Word || w.Flags&text.Dotted != 0 {
			continue
		}
		found := false
		for u := at; u <= b.last; u++ {
			if d.Tokens[u].Kind == text.Word && d.sameWord(w, &d.Tokens[u]) {
				at, found, lastHit = u+1, true, u
				hits++
				break
			}
		}
		if !found {
			return false
		}
	}
	if hits == 0 {
		return false
	}
	// one word alone must be more than the given name of a longer one
	if hits == 1 && lastHit == b.first && words > 1 && !d.numeralsOnly(lastHit+1, b.last) {
		if d.Grammar.Article != "" && p.TitleFirst < 0 && p.First < p.NameFirst {
			return true // "الشيخ حمد" is who was called "الشيخ حمد بن راشد النعيمي"
		}
		return d.familyFirst(b) || lastHit == b.first && d.familyLeads(en) || p.Flags&Untitled == 0 && words == 2 || d.givenAlone(p, en, b.first)
	}
	return true
}

// givenAlone reports whether a mention is the given name of an official, of token first, where papers call people
// so and nobody else of the text begins with it: "a presidente Dilma Rousseff", later "Dilma".
func (d *Doc) givenAlone(p *Person, en *Entity, first int32) bool {
	if !d.Grammar.TitleAdjAfter || !d.Grammar.Capitals || p.Flags&Untitled == 0 || !en.Official || en.NameFirst != first {
		return false
	}
	n := 0
	for e := len(d.People) - 1; e >= 0 && e > len(d.People)-horizon; e-- {
		if o := &d.People[e]; o.Named && d.Tokens[o.NameFirst].Hash == d.Tokens[first].Hash {
			n++
		}
	}
	return n == 1
}

// numeralsOnly reports whether the tokens from first to last are but a Roman numeral, so that the
// name before it stands for the whole: "Papst Coelestin VI.", later "Coelestin".
func (d *Doc) numeralsOnly(first, last int32) bool {
	for t := first; t <= last; t++ {
		w := &d.Tokens[t]
		if w.Kind != text.Word {
			continue
		}
		for _, r := range d.Text[w.Start:w.End] {
			if r != 'I' && r != 'V' && r != 'X' {
				return false
			}
		}
	}
	return true
}

// familyLeads reports whether names of a person's country begin with the family
// name in every script: "Xi Jinping", "Kim Jong Un".
func (d *Doc) familyLeads(en *Entity) bool {
	if en.Country == 0 {
		return false
	}
	return familyLeads(d.World.CountryCode(int(en.Country) - 1))
}

// familyLeads reports whether the names of a country begin with the family name in every script.
func familyLeads(country string) bool {
	switch country {
	case "CN", "TW", "HK", "MO", "KR", "KP", "VN":
		return true
	}
	return false
}

// familyFirst reports whether the first word of a name may be the family name.
func (d *Doc) familyFirst(s span32) bool {
	if d.Grammar.Capitals {
		return d.hyphened(s)
	}
	return d.words(s.first, s.last) <= 3
}

// hyphened reports whether a name of letters that have capitals is written as those are whose family name stands first:
// "Moon Jae-in", "Tsai Ing-wen".
func (d *Doc) hyphened(s span32) bool {
	if s.last-s.first != 3 || !d.Tokens[s.last-1].Is('-') {
		return false
	}
	second, last := &d.Tokens[s.first+1], &d.Tokens[s.last]
	return last.Kind == text.Word && last.Flags&(text.Cap|text.Spaced) == 0 && second.Flags&text.Cap != 0 && !d.Grammar.Particle(second.Hash)
}

// sameWord reports whether two words of names are one, endings of cases aside.
func (d *Doc) sameWord(a, b *text.Token) bool {
	if a.Hash == b.Hash {
		return true
	}
	return d.inflectsNames() && d.Grammar.SameStem(d.Text[a.Start:a.End], d.Text[b.Start:b.End])
}

// inflectsNames reports whether names have endings of cases.
func (d *Doc) inflectsNames() bool { return len(d.Grammar.NameEndings)+len(d.Grammar.Declension) > 0 }

// holds reports whether a person can be the one whom an office without a name means.
func (d *Doc) holds(p *Person, en *Entity) bool {
	if p.Flags&Leader != 0 && en.Named && (heads(en.Role) || leads(en.Role)) && en.Country != 0 && p.Country == en.Country {
		return true // "el mandatario nipón" is the prime minister of Japan
	}
	if p.Flags&Possessor != 0 && p.Country != 0 && en.Country == 0 {
		return false // "... to Mongolia at the invitation of its president"
	}
	if a, b := p.Flags&(Feminine|Masculine), en.Flags&(Feminine|Masculine); (d.Grammar.GenderTold || d.Grammar.PersonalObject != lexicon.WordNone && p.Role == en.Role) && a != 0 && b != 0 && a&b == 0 {
		return false // "وزيرة الاقتصاد" is not the minister who receives her
	}
	if d.hersAlone(p, en) {
		return false
	}
	if p.Role == lexicon.RoleOther && en.Role != lexicon.RoleOther && d.Grammar.TitleTails && p.TitleLast > p.TitleFirst+1 {
		return false // "مدير ديوان رئاسة الجمهورية" is nobody else
	}
	if !d.sameHouse(p, en) {
		return false
	}
	if en.Role != p.Role && !((p.Flags&Definite != 0 || d.Grammar.NoArticles) && generic(p.Role, en.Role)) {
		return false
	}
	if p.Country != 0 && en.Country != 0 && p.Country != en.Country || p.Org != 0 && en.Org != 0 && p.Org != en.Org {
		return false
	}
	return p.Mods&^en.Mods == 0
}

// hersAlone reports whether an office is told as a woman's and that of a named person as a man's, where nouns of office
// tell them apart: "die Kanzlerin" is no prime minister who is called "Premierminister".
func (d *Doc) hersAlone(p *Person, en *Entity) bool {
	return d.Grammar.Order == lexicon.OrderSOV2 && p.Flags&Feminine != 0 && en.Flags&Feminine == 0 && en.Named && en.TitleFirst >= 0 && p.Role == en.Role
}

// absorb lets the mentions of an unnamed holder of an office, told before, be
// those of the person who turns out to hold it.
func (d *Doc) absorb(to int, p *Person) {
	for e := range min(len(d.People), horizon) {
		en := &d.People[e]
		if e == to || en.Named || en.Role != p.Role || en.Org != p.Org || en.Country != p.Country && p.Country != 0 {
			continue
		}
		for i := range d.Persons {
			if d.Persons[i].Entity == int32(e) {
				d.Persons[i].Entity = int32(to)
			}
		}
		d.People[to].First = min(d.People[to].First, en.First)
		en.Official = false
		return
	}
}

// order sorts the people by where the text speaks of them first.
func (d *Doc) order() {
	n := len(d.People)
	if slices.IsSortedFunc(d.People, func(a, b Entity) int { return int(a.First - b.First) }) {
		return
	}
	at := make([]int32, n)
	for i := range at {
		at[i] = int32(i)
	}
	slices.SortFunc(at, func(a, b int32) int {
		if n := d.People[a].First - d.People[b].First; n != 0 {
			return int(n)
		}
		return int(a - b)
	})
	moved := make([]Entity, n)
	to := make([]int32, n)
	for i, from := range at {
		moved[i] = d.People[from]
		to[from] = int32(i)
	}
	copy(d.People, moved)
	for i := range d.Persons {
		if e := d.Persons[i].Entity; e >= 0 {
			d.Persons[i].Entity = to[e]
		}
		if e := d.Persons[i].Other - 1; e >= 0 {
			d.Persons[i].Other = to[e] + 1
		}
	}
	for i := range d.Pointers {
		if at := &d.Pointers[i]; at.Person < 0 {
			if it := &d.Items[at.Item]; it.Ref > 0 {
				it.Ref = to[it.Ref-1] + 1
			}
		}
	}
}
