package mention

import "github.com/legation-go/legation/internal/lexicon"

// asides reads the clauses that tell who says what the sentence tells as if they were
// "according to", in a language that has cases: "Как сообщил пресс-секретарь X, президент Y прибыл", "канцлер X, напомнил
// он, приезжала в Москву". Who speaks there is no subject of the sentence.
func (d *Doc) asides(first, last int) {
	for i := first; i < last; i++ {
		if !d.opensAside(first, i, last) {
			continue
		}
		end := d.asideEnd(first, i, last)
		if end < 0 {
			continue
		}
		word := lexicon.WordAccording
		for j := i; j <= end; j++ {
			it := &d.Items[j]
			if it.Kind == ItemPerson || it.Kind == ItemAgency || it.Kind == ItemOrg || it.Kind == ItemSource && d.Items[j+1].Kind != ItemPerson {
				word = lexicon.WordAccording // for whoever is named next
				continue
			}
			it.Kind, it.Word, it.Flags, it.Cue, it.Feat = ItemWord, word, 0, lexicon.CueNone, 0
			word = lexicon.WordAlso
		}
		d.Items[end].Word = lexicon.WordPlain
		i = end
	}
}

// opensAside reports whether a clause of saying may begin at item i: "как" at the head of the
// sentence, or a comma.
func (d *Doc) opensAside(first, i, last int) bool {
	it := &d.Items[i]
	if it.Kind == ItemPunct {
		return it.Ref == ',' && i > first && i+2 < last
	}
	if it.Kind != ItemWord || !d.Elems[it.Elem].May(lexicon.WordAs) {
		return false
	}
	return i == first || i == first+1 && d.Items[first].Kind == ItemPunct
}

// asideEnd returns the comma that ends the clause of saying which item i opens; -1 where it is
// none, or is the last of the sentence.
func (d *Doc) asideEnd(first, i, last int) int {
	const longest = 16
	as, said, who := d.Items[i].Kind == ItemWord, -1, false
	for j := i + 1; j < last && j < i+longest; j++ {
		it := &d.Items[j]
		switch it.Kind {
		case ItemPunct:
			if it.Ref == '-' || it.Ref == '\'' {
				continue
			}
			if it.Ref != ',' || said < 0 || !who && !as || j+1 >= last || d.goesOnSaying(&d.Items[j+1]) {
				return -1
			}
			return j
		case ItemWord:
			switch {
			case said < 0 && it.Word == lexicon.WordAs:
				as = true
			case connective(it.Word) || auxWord(it.Word) || it.Word == lexicon.WordAbout && said >= 0:
				return -1
			}
		case ItemTopic:
			return -1 // "говорили о торговле"

		case ItemCue:
			if it.Flags&Verb == 0 || it.Feat&lexicon.FeatAdj != 0 {
				continue
			}
			if said >= 0 || it.Cue != lexicon.CueSay || !d.finite(it) || !as && j != i+1 {
				return -1
			}
			said = j
		case ItemPerson:
			p := &d.Persons[it.Ref]
			who = who || p.Case == 0 || p.Case&lexicon.FeatNom != 0
		case ItemAgency, ItemSource, ItemOrg, ItemThing:
			who = who || said >= 0
		}
	}
	return -1
}

// goesOnSaying reports whether what follows a clause of saying belongs to it: what is said, or
// what else the speaker does.
func (d *Doc) goesOnSaying(next *Item) bool {
	switch next.Kind {
	case ItemWord:
		return connective(next.Word) || next.Word == lexicon.WordAs
	case ItemCue:
		return next.Flags&Verb != 0 && next.Feat&lexicon.FeatGer != 0
	case ItemPunct:
		return true
	}
	return false
}
