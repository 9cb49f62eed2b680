package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// distributed reads an office in the plural whose holders follow with a country
// each: "los mandatarios de Argentina, Esteban Quiroga; Brasil, Renato
// Vasconcelos, y Paraguay, Lucía Benítez", "президенты Аргентины Эстебан Кирога,
// Бразилии — Ренату Васконселус". It returns the element after them, 0 where
// fewer than two follow so.
func (d *Doc) distributed(s *Sentence, t *title, p Person) int {
	var found [8]struct {
		country     uint16
		sep         int // the element that divides it from the one before
		first, last int
	}
	n, j, end := 0, t.head+1, 0
	for n < len(found) && j <= int(s.Last) {
		sep := -1
		for n > 0 && j <= int(s.Last) && d.divides(j) {
			sep = j
			j++
		}
		if n > 0 && sep < 0 {
			break
		}
		for j <= int(s.Last) && (d.Elems[j].May(lexicon.WordOf) || d.Elems[j].Word == lexicon.WordDet) {
			j++
		}
		if j >= int(s.Last) {
			break
		}
		sense, ok := d.countryNoun(&d.Elems[j])
		if !ok {
			break
		}
		if j++; d.divides(j) && d.Elems[j].Word != lexicon.WordAnd {
			j++
		}
		first, last, ok := d.nameAt(s, j, true)
		if !ok {
			break
		}
		found[n].country, found[n].sep, found[n].first, found[n].last = sense.ID+1, sep, first, last
		j = last + 1
		end = j
		n++
	}
	if n < 2 {
		return 0
	}
	start := t.first
	for k := range n {
		f := &found[k]
		if k > 0 {
			d.add(ItemPunct, ',', f.sep, f.sep)
			start = f.first
		}
		p.First, p.Last = d.Elems[start].First, d.Elems[f.last].Last
		p.NameFirst, p.NameLast = d.Elems[f.first].First, d.Elems[f.last].Last
		p.Country, p.Org = f.country, 0
		d.addPerson(&p, start, f.last)
	}
	return end
}

// colleagues reads counterparts, at element head, who are named with their countries:
// "his counterparts A of Argentina, B of Brazil and C of Paraguay", "seine Kollegen A aus
// Argentinien und B aus Brasilien". It returns the element after them, i where fewer
// than two follow so.
func (d *Doc) colleagues(s *Sentence, i, head int) int {
	type colleague struct {
		sep, first, last int
		country          uint16
		end              int
	}
	var found [8]colleague
	n, j := 0, head+1
	for n < len(found) && j <= int(s.Last) {
		c := colleague{sep: -1}
		for n > 0 && j <= int(s.Last) && d.divides(j) {
			c.sep = j
			j++
		}
		if n > 0 && c.sep < 0 {
			break
		}
		var ok bool
		if c.first, c.last, ok = d.nameAt(s, j, true); !ok || c.last+2 > int(s.Last) {
			break
		}
		k := c.last + 1
		if e := &d.Elems[k]; !e.May(lexicon.WordOf) && !e.May(lexicon.WordFrom) {
			break
		}
		if k++; k < int(s.Last) && d.Elems[k].Word == lexicon.WordDet {
			k++
		}
		sense, ok := d.countryNoun(&d.Elems[k])
		if !ok {
			break
		}
		c.country, c.end = sense.ID+1, k
		found[n] = c
		n++
		j = k + 1
	}
	if n < 2 {
		return i
	}
	start := i
	for k := range n {
		c := &found[k]
		if k > 0 {
			d.add(ItemPunct, ',', c.sep, c.sep)
			start = c.first
		}
		d.addPerson(&Person{
			First: d.Elems[start].First, Last: d.Elems[c.end].Last, NameFirst: d.Elems[c.first].First, NameLast: d.Elems[c.last].Last,
			TitleFirst: d.Elems[head].First, TitleLast: d.Elems[head].Last, Entity: -1, Country: c.country, Flags: Counterpart | Possessor,
		}, start, c.end)
	}
	return found[n-1].end + 1
}

// ranked reads an office in the plural, the countries that it belongs to, and the
// names of its holders in the same order: "the foreign ministers of Senegal and
// Peru, X and Y". It returns the element after them, 0 where the names are not as
// many.
func (d *Doc) ranked(s *Sentence, t *title, p Person) int {
	if t.head < 0 {
		return 0
	}
	var countries [8]uint16
	n, j := 0, t.head+1
	for n < len(countries) {
		k := j
		for n > 0 && k <= int(s.Last) && d.divides(k) {
			k++
		}
		if n > 0 && k == j {
			break
		}
		for k <= int(s.Last) && (d.Elems[k].May(lexicon.WordOf) || d.Elems[k].Word == lexicon.WordDet) {
			k++
		}
		if k >= int(s.Last) {
			break
		}
		sense, ok := d.countryNoun(&d.Elems[k])
		if !ok {
			break
		}
		countries[n], j = sense.ID+1, k+1
		n++
	}
	if n < 2 {
		return 0
	}
	if d.divides(j) && d.Elems[j].Word != lexicon.WordAnd {
		j++
	}
	if !d.names(s, j, n) {
		return 0
	}
	return d.allot(s, t, p, j, countries[:n])
}

// sharedOffice reads an office in the plural, t, of several countries whose adjectives stand before it, and the names of
// its holders in the same order: "the Russian, Iranian and Turkish foreign ministers, X, Y and Z". The title begins with
// the last adjective; what was made of those before it is taken back. It returns the element after the names, 0 where they
// are not as many.
func (d *Doc) sharedOffice(s *Sentence, t *title, p Person) int {
	at := t.first // of the last adjective read
	if !d.Grammar.Fixed() || at < int(s.First)+2 || d.Elems[at-1].Word != lexicon.WordAnd || !d.isAdjective(&d.Elems[at]) {
		return 0
	}
	var countries [8]uint16
	n := len(countries)
	for n > 0 && d.isAdjective(&d.Elems[at]) {
		sense, _ := d.senseWith(&d.Elems[at], lexicon.KindCountry, lexicon.FeatAdj)
		n--
		countries[n] = sense.ID + 1
		if at < int(s.First)+2 || d.Elems[at-1].Word != lexicon.WordAnd && !d.Tokens[d.Elems[at-1].First].Is(',') || !d.isAdjective(&d.Elems[at-2]) {
			break
		}
		at -= 2
	}
	j := t.last + 1
	if j < int(s.Last) && d.Tokens[d.Elems[j].First].Is(',') {
		j++
	}
	if len(countries)-n < 2 || j >= int(s.Last) || !d.names(s, j, len(countries)-n) {
		return 0
	}
	if e := &d.Elems[max(at-1, int(s.First))]; e.Word == lexicon.WordDet || e.May(lexicon.WordHis) {
		at = max(at-1, int(s.First))
	}
	items := len(d.Items)
	for items > 0 && int(d.Items[items-1].Elem) >= at {
		items--
	}
	d.Items = d.Items[:items]
	all := *t
	all.first = at
	return d.allot(s, &all, p, j, countries[n:])
}

// sharedPeers reads counterparts of several countries that their adjectives tell, the last of which is element i, and their
// names: "his Georgian and Azerbaijani counterparts, X and Y". It returns the element after them, i where none stand there.
func (d *Doc) sharedPeers(s *Sentence, i int) int {
	j := i + 1
	if j >= int(s.Last) || d.Elems[j].Word != lexicon.WordCounterpart || d.Elems[j].WordFeat&lexicon.FeatPl == 0 {
		return i
	}
	p := Person{Entity: -1, TitleFirst: d.Elems[j].First, TitleLast: d.Elems[j].Last, Flags: Counterpart | Possessor | Collected}
	if next := d.sharedOffice(s, &title{first: i, head: j, last: j}, p); next > 0 {
		return next
	}
	return i
}

// allot makes persons of the names from element j on, each with the country of
// its place in the list.
func (d *Doc) allot(s *Sentence, t *title, p Person, j int, countries []uint16) int {
	start := t.first
	for k, country := range countries {
		first, last, ok := d.nameAt(s, j, true)
		if !ok {
			return 0
		}
		if k > 0 {
			start = first
			d.single(s, j-1)
		}
		p.First, p.Last, p.NameFirst, p.NameLast = d.Elems[start].First, d.Elems[last].Last, d.Elems[first].First, d.Elems[last].Last
		p.Country, p.Org = country, 0
		d.addPerson(&p, start, last)
		j = last + 1
		if k == len(countries)-1 || j >= int(s.Last) || d.Elems[j].Word != lexicon.WordAnd && !d.Tokens[d.Elems[j].First].Is(',') {
			return j
		}
		j++
	}
	return j
}

// couple reads an office in the plural whose holders are named behind a comma: "los
// reyes de España, Juan Carlos y Sofía,". It returns the element after them, 0 where
// no list of names stands there.
func (d *Doc) couple(s *Sentence, t *title, p Person) int {
	if !d.Grammar.TitleAdjAfter || t.head < 0 || t.flags&Definite == 0 || t.last+2 >= int(s.Last) || !d.Tokens[d.Elems[t.last+1].First].Is(',') {
		return 0
	}
	var found [8]span
	n, joined := 0, false
	j := t.last + 2
	for n < len(found) {
		first, last, ok := d.nameAt(s, j, true)
		if !ok {
			return 0
		}
		for k := first + 1; k < last; k++ {
			if d.Elems[k].Word == lexicon.WordAnd {
				last = k - 1 // "Juan Carlos y Sofía" are two
			}
		}
		found[n] = span{first, last}
		n++
		j = last + 1
		if joined || j >= int(s.Last) {
			break
		}
		switch {
		case d.Elems[j].Word == lexicon.WordAnd:
			joined = true
		case !d.Tokens[d.Elems[j].First].Is(','):
			return 0
		}
		j++
	}
	if n < 2 || !joined || j <= int(s.Last) && d.Tokens[d.Elems[j].First].Kind != text.Punct {
		return 0
	}
	start := t.first
	for k, f := range found[:n] {
		if k > 0 {
			start = f.first
			d.single(s, start-1)
		}
		p.First, p.Last = d.Elems[start].First, d.Elems[f.last].Last
		p.NameFirst, p.NameLast = d.Elems[f.first].First, d.Elems[f.last].Last
		d.addPerson(&p, start, f.last)
	}
	return j
}

// divides reports whether element j divides the members of a list.
func (d *Doc) divides(j int) bool {
	if j >= len(d.Elems) {
		return false
	}
	t := &d.Tokens[d.Elems[j].First]
	return t.Kind == text.Punct && (t.Is(',') || t.Is(';') || t.Is('—') || t.Is('–')) || d.Elems[j].Word == lexicon.WordAnd
}
