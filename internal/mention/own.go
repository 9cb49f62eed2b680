package mention

import (
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
)

// ownOfficials gives officials whose title or party only the countries know whose papers write the
// language that country of them of which the text speaks most, for papers do not name their own:
// "Bundespräsident X reist nach Kenia", "Außenminister X (ÖVP)".
func (d *Doc) ownOfficials() {
	g := d.Grammar
	if len(g.OwnTitles) == 0 {
		return
	}
	var seen []ownCountry
	for i := range d.Persons {
		p := &d.Persons[i]
		if p.Entity < 0 || p.Flags&Counterpart != 0 {
			continue
		}
		en := &d.People[p.Entity]
		if en.Country != 0 || en.Org != 0 || !en.Official {
			continue
		}
		own := d.ownParty(p.Last)
		if own == nil && p.TitleFirst >= 0 {
			own = d.ownTitle(p.TitleFirst)
		}
		if own == nil {
			continue
		}
		if seen == nil {
			seen = d.ownCountries()
		}
		en.Country, en.Inferred = d.mostOwn(own, seen), true
	}
}

// ownCountry is a country whose papers write the language, and how much the text speaks of it.
type ownCountry struct {
	code    string
	country uint16
	weight  int
}

// ownTitle returns the countries in which an office is called as the title that begins at a token
// is, nil where any country has it.
func (d *Doc) ownTitle(first int32) []string {
	w := &d.Tokens[first]
	word := d.Text[w.Start:w.End]
	if !d.Grammar.MayBeOwnTitle(word) {
		return nil
	}
	var buf [64]byte
	title := lexicon.AppendFolded(buf[:0], word)
	for i := range d.Grammar.OwnTitles {
		if own := &d.Grammar.OwnTitles[i]; len(title) >= len(own.Word) && string(title[:len(own.Word)]) == own.Word {
			return own.Countries
		}
	}
	return nil
}

// ownParty returns the countries of the party that stands in brackets behind a token, nil where none does.
func (d *Doc) ownParty(last int32) []string {
	if int(last)+3 >= len(d.Tokens) || !d.Tokens[last+1].Is('(') || !d.Tokens[last+3].Is(')') {
		return nil
	}
	w := &d.Tokens[last+2]
	for i := range d.Grammar.OwnParties {
		if own := &d.Grammar.OwnParties[i]; own.Word == d.Text[w.Start:w.End] {
			return own.Countries
		}
	}
	return nil
}

// mostOwn returns that of some countries of which the text speaks most, the first of them where it
// speaks of none.
func (d *Doc) mostOwn(codes []string, seen []ownCountry) (country uint16) {
	most := -1
	for _, code := range codes {
		for _, c := range seen {
			if c.code == code && c.weight > most {
				most, country = c.weight, c.country
			}
		}
	}
	return country
}

// ownCountries weighs how much the text speaks of each of the countries whose papers write its
// language: its adjective and its officials tell more than a town, that with which the text begins
// more than others; where somebody goes to tells nothing.
func (d *Doc) ownCountries() (seen []ownCountry) {
	seen = make([]ownCountry, 0, len(d.Grammar.TitleOwners))
	for _, code := range d.Grammar.TitleOwners {
		if c, ok := d.World.CountryIndex(code); ok {
			seen = append(seen, ownCountry{code, uint16(c) + 1, 0})
		}
	}
	weigh := func(country uint16, weight int) {
		for i := range seen {
			if seen[i].country == country && country != 0 {
				seen[i].weight += weight
			}
		}
	}
	const look = 2000
	for i := range d.Items[:min(len(d.Items), look)] {
		switch it := &d.Items[i]; it.Kind {
		case ItemDemonym:
			weigh(uint16(it.Ref)+1, 2)
		case ItemPerson:
			p := &d.Persons[it.Ref]
			weigh(p.Country, 2)
			if codes := d.ownParty(p.Last); codes != nil {
				for k := range seen {
					if seen[k].code == codes[0] {
						seen[k].weight += 4
					}
				}
			}
		case ItemPlace:
			switch {
			case it.Mark == lexicon.WordTo, it.Mark == lexicon.WordNone && d.inRow(i):
			case it.Mark == lexicon.WordNone && d.beginsLine(it):
				weigh(d.Places[it.Ref].Country, 3)
			default:
				weigh(d.Places[it.Ref].Country, 1)
			}
		}
	}
	return seen
}

// inRow reports whether a date stands before the place of item i, marks and places between, as in a row of
// a list of journeys: "17. Juni 2015 | Österreich | Wien".
func (d *Doc) inRow(i int) bool {
	const most = 8
	for j := i - 1; j >= 0 && j > i-most; j-- {
		switch d.Items[j].Kind {
		case ItemPunct, ItemPlace:
		default:
			return d.Items[j].Kind == ItemDate
		}
	}
	return false
}

// beginsLine reports whether an item stands at the beginning of a line.
func (d *Doc) beginsLine(it *Item) bool {
	start := d.Tokens[it.First].Start
	return start == 0 || strings.HasSuffix(strings.TrimRight(d.Text[:start], " \t"), "\n")
}
