package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// officeBehind reads the office that follows a name with a rank: "Prince X, the Saudi foreign minister, was".
func (d *Doc) officeBehind(s *Sentence, p *Person, j int) int {
	q := *p
	next := d.apposition(s, &q, j)
	if next == j || q.rank() || next <= int(s.Last) && d.Elems[next].Word == lexicon.WordAnd || p.Country != 0 && q.Country != 0 && p.Country != q.Country {
		return j
	}
	if q.Country == 0 && q.Org == 0 {
		q.Country, q.Org = p.Country, p.Org
	}
	*p = q
	return next
}

// apposition reads a title that follows a name: after a comma or in brackets, or
// straight after it where the language's titles do so.
func (d *Doc) apposition(s *Sentence, p *Person, j int) int {
	if j > int(s.Last) {
		return j
	}
	if next := d.afterAge(s, j); next > j {
		j = next
	}
	start := j
	token := &d.Tokens[d.Elems[j].First]
	closing := rune(0)
	switch {
	case token.Is(','):
		start++
		closing = ','
	case token.Is('('):
		start++
		closing = ')'
	case d.Grammar.TitleAfterName:
	case d.Grammar.TitleTails && d.Elems[j].Is(lexicon.KindOffice): // "سمو الشيخ عبدالله بن زايد وزير الخارجية"
	default:
		return j
	}
	if start = d.afterOwner(s, d.afterOrdinal(s, start)); start > int(s.Last) || !d.startsTitle(&d.Elems[start]) {
		return j
	}
	var t title
	if !d.titleAt(s, start, &t) || t.head < 0 || t.flags&(Plural|Generic) != 0 && closing == 0 {
		return j
	}
	next := t.last + 1
	if next <= int(s.Last) {
		if _, _, named := d.nameAt(s, next, true); named {
			return j // a list: "President A, Prime Minister B"
		}
		if d.Tokens[d.Elems[next].First].Kind != text.Punct {
			if end := d.charge(s, &t, next); end > 0 {
				next, t.last = end, end-1
			}
		}
		if next > int(s.Last) {
			return d.entitle(p, &t)
		}
		if e := &d.Elems[next]; closing == ',' && d.Tokens[e.First].Kind != text.Punct && e.Word != lexicon.WordWho && e.Word != lexicon.WordAnd {
			if e.Word != lexicon.WordSince { // "X, president of Y since 3 August"
				return j
			}
		}
		if closing == ',' && d.Grammar.TitleAdjAfter && t.flags&Definite != 0 && d.Tokens[d.Elems[next].First].Is(',') && next < int(s.Last) {
			if first, last, named := d.nameAt(s, d.afterHonorific(s, next+1), false); named && last > first && (last == int(s.Last) || d.divides(last+1) || d.Elems[last+1].Word == lexicon.WordNone) {
				return j // "Karina X, el ministro de Economía, Luis Y": the title is that of the next
			}
		}
		if closing == ')' && d.Tokens[d.Elems[next].First].Is(')') {
			t.last = next
		}
		if closing == ',' && d.Tokens[d.Elems[next].First].Is(',') {
			// "X, the foreign minister, arrived": the comma goes with the apposition
			if next+1 <= int(s.Last) && d.Elems[next+1].Word != lexicon.WordAnd {
				t.last = next
			}
		}
	}
	return d.entitle(p, &t)
}

// afterAge skips the age of somebody between his name and his office, and returns the comma behind it:
// "Vernon Ashcroft, 71, enviado especial", "Luc Morel, 58 ans, ministre".
func (d *Doc) afterAge(s *Sentence, j int) int {
	if j+2 > int(s.Last) || !d.Tokens[d.Elems[j].First].Is(',') || d.Tokens[d.Elems[j+1].First].Kind != text.Number {
		return j
	}
	k := j + 2
	if d.Elems[k].Time() == lexicon.TimeYear && k < int(s.Last) {
		k++
	}
	if !d.Tokens[d.Elems[k].First].Is(',') {
		return j
	}
	return k
}

// afterHonorific skips the honorifics before a name: "H.E. Mr. Emeka Okonjo".
func (d *Doc) afterHonorific(s *Sentence, j int) int {
	const most = 4
	for k := 0; k < most && j < int(s.Last); k++ {
		switch e := &d.Elems[j]; {
		case e.Is(lexicon.KindHonorific) && (!e.Is(lexicon.KindOffice) || d.nameFollows(s, j) || d.Tokens[d.Elems[j+1].First].Is('.') && d.nameFollows(s, j+1)):
			j++
		case k > 0 && d.Tokens[e.First].Is('.'):
			j++
		default:
			return j
		}
	}
	return j
}

// afterOwner skips the possessive of an office or of a home before an office: "X, the president's special envoy",
// "Y, the country's top diplomat".
func (d *Doc) afterOwner(s *Sentence, j int) int {
	k := j
	if k < int(s.Last) && d.Elems[k].Word == lexicon.WordDet {
		k++
	}
	if k >= int(s.Last) {
		return j
	}
	e := &d.Elems[k]
	home := false
	if sense, ok := d.sense(e, lexicon.KindThing); ok {
		home = lexicon.Thing(sense.ID) == lexicon.ThingHome
	}
	if k+1 >= int(s.Last) || !d.Elems[k+1].May(lexicon.WordPoss) || !e.Is(lexicon.KindOffice) && !home {
		return j
	}
	return k + 2
}

// afterOrdinal skips the number that a holder has in the row of those who held the office: "X, the
// 9th President of".
func (d *Doc) afterOrdinal(s *Sentence, j int) int {
	k := j
	if k < int(s.Last) && d.Elems[k].Word == lexicon.WordDet {
		k++
	}
	if k >= int(s.Last) || d.Tokens[d.Elems[k].First].Kind != text.Number {
		return j
	}
	if next := d.afterDay(s, k+1); next > k+1 {
		return next
	}
	return j
}

// entitle gives a person the title that follows the name, and returns the element after it.
func (d *Doc) entitle(p *Person, t *title) int {
	p.Role, p.Mods, p.Country, p.Org = t.role, t.mods, t.country, t.org
	p.TitleFirst, p.TitleLast = d.Elems[t.head].First, d.Elems[t.head].Last
	p.Flags = p.Flags&^Untitled | Apposed | t.flags&(Feminine|Masculine|Counterpart|Possessor)
	p.Last = d.Elems[t.last].Last
	return t.last + 1
}
