package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
)

// tableKind is a table of a language: the name of its file, and how its ids are
// read.
type tableKind struct {
	name string
	read func(w *world, r *row, id string) (lexicon.Sense, error)
}

var tableKinds = []tableKind{
	{"countries", readCountry},
	{"cities", readCity},
	{"regions", readRegion},
	{"organizations", readOrg},
	{"agencies", readAgency},
	{"offices", readOffice},
	{"modifiers", func(_ *world, r *row, id string) (lexicon.Sense, error) {
		return readCode(r, lexicon.KindModifier, id, lexicon.Modifiers, 0)
	}},
	{"honorifics", func(*world, *row, string) (lexicon.Sense, error) {
		return lexicon.Sense{Kind: lexicon.KindHonorific}, nil
	}},
	{"dates", readDate},
	{"numbers", readNumber},
	{"cues", func(_ *world, r *row, id string) (lexicon.Sense, error) {
		return readCode(r, lexicon.KindCue, id, lexicon.CueNames[:], 1)
	}},
	{"topics", func(_ *world, r *row, id string) (lexicon.Sense, error) {
		return readCode(r, lexicon.KindTopic, id, lexicon.Topics, 1)
	}},
	{"words", func(_ *world, r *row, id string) (lexicon.Sense, error) {
		return readCode(r, lexicon.KindWord, id, lexicon.WordNames[:], 1)
	}},
	{"visitkinds", func(_ *world, r *row, id string) (lexicon.Sense, error) {
		return readCode(r, lexicon.KindVisitKind, id, lexicon.VisitKinds, 1)
	}},
	{"sources", func(_ *world, r *row, id string) (lexicon.Sense, error) {
		return readCode(r, lexicon.KindSource, id, lexicon.SourceKinds, 1)
	}},
	{"names", func(_ *world, r *row, id string) (lexicon.Sense, error) {
		return readCode(r, lexicon.KindName, id, lexicon.NameWordNames[:], 1)
	}},
	{"things", func(_ *world, r *row, id string) (lexicon.Sense, error) {
		return readCode(r, lexicon.KindThing, id, lexicon.ThingNames[:], 1)
	}},
	{"posts", func(_ *world, r *row, id string) (lexicon.Sense, error) {
		if hold := slices.Index(lexicon.HoldNames, id); hold > 0 {
			return lexicon.Sense{Kind: lexicon.KindPost, Sub: uint8(hold)}, nil
		}
		return readCode(r, lexicon.KindPost, id, lexicon.Roles, 1)
	}},
	{"remits", func(*world, *row, string) (lexicon.Sense, error) {
		return lexicon.Sense{Kind: lexicon.KindRemit}, nil
	}},
}

// readCode looks an id up in a code list whose codes begin at index first.
func readCode(r *row, kind lexicon.Kind, id string, codes []string, first int) (lexicon.Sense, error) {
	if i := slices.Index(codes[first:], id); i >= 0 {
		return lexicon.Sense{Kind: kind, ID: uint16(i + first)}, nil
	}
	return lexicon.Sense{}, r.errorf("unknown %s %q, want one of %s", lexicon.KindNames[kind], id, strings.Join(codes[first:], " "))
}

func lookup(r *row, kind lexicon.Kind, index map[string]int, id string) (lexicon.Sense, error) {
	if i, ok := index[id]; ok {
		return lexicon.Sense{Kind: kind, ID: uint16(i)}, nil
	}
	return lexicon.Sense{}, r.errorf("unknown %s %q: no table of the world has it", lexicon.KindNames[kind], id)
}

func readCountry(w *world, r *row, id string) (lexicon.Sense, error) {
	return lookup(r, lexicon.KindCountry, w.country, id)
}

func readCity(w *world, r *row, id string) (lexicon.Sense, error) {
	return lookup(r, lexicon.KindCity, w.city, id)
}

func readRegion(w *world, r *row, id string) (lexicon.Sense, error) {
	return lookup(r, lexicon.KindRegion, w.region, id)
}

func readOrg(w *world, r *row, id string) (lexicon.Sense, error) {
	return lookup(r, lexicon.KindOrg, w.org, id)
}

func readAgency(w *world, r *row, id string) (lexicon.Sense, error) {
	return lookup(r, lexicon.KindAgency, w.agency, id)
}

// readOffice reads role[+modifier...][@country or @org:id]: "foreign_minister+deputy@US",
// "secretary_general@org:NATO".
func readOffice(w *world, r *row, id string) (lexicon.Sense, error) {
	codes, country, at := strings.Cut(id, "@")
	parts := strings.Split(codes, "+")
	s, err := readCode(r, lexicon.KindOffice, parts[0], lexicon.Roles, 1)
	if err != nil {
		return s, err
	}
	for _, m := range parts[1:] {
		i := slices.Index(lexicon.Modifiers, m)
		if i < 0 {
			return s, r.errorf("unknown modifier %q, want one of %s", m, strings.Join(lexicon.Modifiers, " "))
		}
		s.Sub |= 1 << i
	}
	if id, ok := strings.CutPrefix(country, "org:"); ok {
		o, err := lookup(r, lexicon.KindOrg, w.org, id)
		if err != nil {
			return s, err
		}
		s.Aux = lexicon.AuxOrg | (o.ID + 1)
		return s, nil
	}
	if at {
		c, err := readCountry(w, r, country)
		if err != nil {
			return s, err
		}
		s.Aux = c.ID + 1
	}
	return s, nil
}

// readDate reads month.4, weekday.1, or the code of a word of the calendar.
func readDate(_ *world, r *row, id string) (lexicon.Sense, error) {
	for _, p := range []struct {
		prefix string
		kind   lexicon.Kind
		most   int
	}{{"month.", lexicon.KindMonth, 12}, {"weekday.", lexicon.KindWeekday, 7}} {
		if n, ok := strings.CutPrefix(id, p.prefix); ok {
			v, err := strconv.Atoi(n)
			if err != nil || v < 1 || v > p.most {
				return lexicon.Sense{}, r.errorf("%q is none of %s1 to %s%d", id, p.prefix, p.prefix, p.most)
			}
			return lexicon.Sense{Kind: p.kind, ID: uint16(v)}, nil
		}
	}
	return readCode(r, lexicon.KindTime, id, lexicon.TimeNames[:], 1)
}

func readNumber(_ *world, r *row, id string) (lexicon.Sense, error) {
	v, err := strconv.ParseUint(id, 10, 16)
	if err != nil {
		return lexicon.Sense{}, r.errorf("%q is no number up to 65535", id)
	}
	return lexicon.Sense{Kind: lexicon.KindNumber, ID: uint16(v)}, nil
}
