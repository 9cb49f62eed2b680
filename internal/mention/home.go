package mention

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// ownCountry finds whose paper a text is from, where papers of several countries are written in
// its language: that country's officials it names without it, and "our country" is that one. The
// script tells (traditional characters are written in Taiwan and Hong Kong), and which of the
// countries that write so the text names most.
func (d *Doc) ownCountry() {
	g := d.Grammar
	d.home = 0
	if g.Home == "" {
		return
	}
	home, ok := d.World.CountryIndex(g.Home)
	if !ok {
		return
	}
	first := uint16(home) + 1
	d.home = first
	if len(g.MarkedHomes) > 0 && d.traditional() {
		d.home = d.mostNamed(g.MarkedHomes)
	} else {
		for _, code := range g.Homes {
			// to look for "our country" takes longest: it is done last
			if c, ok := d.World.CountryIndex(code); ok && d.timesNamed(uint16(c)+1) > 0 && d.timesNamed(first) == 0 && d.saysOurs() {
				d.home = uint16(c) + 1
			}
		}
	}
	if d.home != first {
		d.ours(first, d.home)
	}
}

// traditional reports whether the text writes traditional characters: many of its first ones
// have another form in the simplified script.
func (d *Doc) traditional() bool {
	if !d.Traditional {
		return false
	}
	const look, share = 400, 12
	n, marked := 0, 0
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Script != text.Han || t.Kind != text.Word {
			continue
		}
		if n++; n > look {
			break
		}
		if r := rune(t.Value); lexicon.Simplified(r) != r {
			marked++
		}
	}
	return marked*share > n
}

// mostNamed returns the country of a list that the text names most often, the first of them
// where it names none.
func (d *Doc) mostNamed(codes []string) (country uint16) {
	most := -1
	for _, code := range codes {
		if c, ok := d.World.CountryIndex(code); ok {
			if n := d.timesNamed(uint16(c) + 1); n > most {
				most, country = n, uint16(c)+1
			}
		}
	}
	return country
}

// timesNamed counts how often the first items of the text name a country otherwise than as "ours".
func (d *Doc) timesNamed(country uint16) (n int) {
	const look = 2000
	for i := range d.Items[:min(len(d.Items), look)] {
		if it := &d.Items[i]; d.stateOf(it) == country && !d.sayOurs(it) {
			n++
		}
	}
	return n
}

// stateOf returns the country that an item is or belongs to, 0 where none.
func (d *Doc) stateOf(it *Item) uint16 {
	switch it.Kind {
	case ItemPlace:
		return d.Places[it.Ref].Country
	case ItemDemonym:
		return uint16(it.Ref) + 1
	case ItemPerson:
		return d.Persons[it.Ref].Country
	}
	return 0
}

// sayOurs reports whether an item begins with the words for one's own country.
func (d *Doc) sayOurs(it *Item) bool {
	rest := d.Text[d.Tokens[it.First].Start:]
	return slices.ContainsFunc(d.Grammar.Ours, func(w string) bool { return strings.HasPrefix(rest, w) })
}

func (d *Doc) saysOurs() bool {
	return slices.ContainsFunc(d.Grammar.Ours, func(w string) bool { return strings.Contains(d.Text, w) })
}

// ours gives what is called "ours" the country of the paper, instead of the one that the words
// mean where most write the language.
func (d *Doc) ours(from, to uint16) {
	for i := range d.Items {
		it := &d.Items[i]
		if d.stateOf(it) != from || !d.sayOurs(it) {
			continue
		}
		switch it.Kind {
		case ItemPlace:
			d.Places[it.Ref].Country = to
		case ItemDemonym:
			it.Ref = int32(to) - 1
		case ItemPerson:
			d.Persons[it.Ref].Country = to
		}
	}
}
