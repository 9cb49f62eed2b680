package mention

import (
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
)

// namesakes reads a name that two countries share, or a country and the capital of another,
// where the language writes no vowels: "عمان" is Oman and Amman, "المملكة" each kingdom. The
// one whose country the text speaks of otherwise is meant.
func (d *Doc) namesakes(e *Elem, i int) int {
	if !d.Grammar.Unvowelled || !e.Is(lexicon.KindCountry) || e.First != e.Last {
		return i
	}
	first, best := &none, &none
	countries, city, found := 0, false, false
	t := &d.Tokens[e.First]
	senses := d.senses(e)
	for k := range senses {
		s := &senses[k]
		country := s.ID
		switch {
		case s.Kind == lexicon.KindCountry && s.Feat&(lexicon.FeatAdj|lexicon.FeatPerson) == 0 && fits(t, s.Feat):
			if countries++; countries == 1 {
				first = s
			}
		case s.Kind == lexicon.KindCity && d.World.CityCapital(int(s.ID)) == 1 && d.World.CityCountry(int(s.ID)) != first.ID:
			country, city = d.World.CityCountry(int(s.ID)), true
		default:
			continue
		}
		if !found && d.speaksOf(country) {
			best, found = s, true
		}
		if s.Kind == lexicon.KindCity && (best.Kind != lexicon.KindCity) && (!found || d.speaksOf(country)) {
			best = s
		}
	}
	if countries == 0 || countries == 1 && !city {
		return i
	}
	if city && !found && d.cityBeside(i) {
		for k := range senses {
			if s := &senses[k]; s.Kind == lexicon.KindCity {
				best, found = s, true // "قادته الى القاهرة وعمان"
				break
			}
		}
	}
	spelt := d.Text[t.Start:t.End]
	if best.Kind == lexicon.KindCity && strings.Contains(spelt, "\u064f") {
		best = first // "عُمان"
	}
	if best.Kind == lexicon.KindCity || strings.Contains(spelt, "\u0651") && city {
		d.addCity(e, i, 0)
		return i + 1
	}
	if best.Kind != lexicon.KindCountry {
		best = first
	}
	d.Places = append(d.Places, Place{Country: best.ID + 1, First: e.First, Last: e.Last, NameFirst: -1, CityFirst: -1})
	d.add(ItemPlace, len(d.Places)-1, i, i).Feat = best.Feat
	return i + 1
}

// cityBeside reports whether "and" ties the place of element i to one that is a city and no country.
func (d *Doc) cityBeside(i int) bool {
	only := func(j int) bool {
		return j >= 0 && j < len(d.Elems) && d.Elems[j].Is(lexicon.KindCity) && !d.Elems[j].Is(lexicon.KindCountry)
	}
	and := func(j int) bool { return j >= 0 && j < len(d.Elems) && d.Elems[j].Word == lexicon.WordAnd }
	return and(i-1) && only(i-2) || and(i+1) && only(i+2)
}

// speaksOf reports whether the text names a country, or its people, by a word that means
// nothing else.
func (d *Doc) speaksOf(country uint16) bool {
	if !d.counted {
		d.counted = true
		for i := range d.Elems {
			e := &d.Elems[i]
			if e.Is(lexicon.KindCountry) == e.Is(lexicon.KindCity) {
				continue
			}
			id, one := -1, true
			senses := d.senses(e)
			for k := range senses {
				s := &senses[k]
				country := int(s.ID)
				switch {
				case s.Kind == lexicon.KindCity:
					country = int(d.World.CityCountry(country))
					one = one && s.Feat&lexicon.FeatWeak == 0
				case s.Kind != lexicon.KindCountry:
					continue
				}
				one = one && (id < 0 || id == country)
				id = country
			}
			if one && id >= 0 && id < len(d.nations)*64 {
				d.nations[id>>6] |= 1 << (id & 63)
			}
		}
	}
	return int(country) < len(d.nations)*64 && d.nations[country>>6]&(1<<(country&63)) != 0
}
