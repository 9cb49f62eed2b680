package mention

import "github.com/legation-go/legation/internal/lexicon"

// Under a biography, a letter or a speech the name stands in one line and the office in the next:
// "Mr. Kofi Amponsah / Minister for Foreign Affairs of Ghana".

// namePlates gives a name that has a line to itself the office that the next line holds, or the one
// before it.
func (d *Doc) namePlates() {
	var b *Person // who has the line of sentence last to himself
	last, sentences := -1, d.Sentences
	for si := 0; si+1 < len(sentences); si++ {
		if !sentences[si].Line || !sentences[si+1].Line || si+2 < len(sentences) && !sentences[si+2].Line {
			continue // one of the two has no line to itself
		}
		if !d.Grammar.Capitals {
			d.formName(si)
		}
		a := b
		if last != si || !d.Grammar.Capitals {
			a = d.onlyPerson(si)
		}
		if b, last = d.onlyPerson(si+1), si+1; a == nil || b == nil {
			continue
		}
		name, office := a, b
		if !name.Named() {
			name, office = b, a
		}
		if !name.Named() || name.TitleFirst >= 0 || office.Named() || office.TitleFirst < 0 || office.Flags&(Plural|Generic|Counterpart) != 0 || d.nameKeys[name.name].words < 2 {
			continue
		}
		name.Role, name.Mods, name.Country, name.Org = office.Role, office.Mods, office.Country, office.Org
		name.TitleFirst, name.TitleLast = office.TitleFirst, office.TitleLast
		name.Flags = name.Flags&^Untitled | office.Flags&(Feminine|Masculine)
	}
}

// onlyPerson returns the person who has a line to himself, marks and words that mean nothing
// aside; nil where there is none.
func (d *Doc) onlyPerson(si int) (p *Person) {
	s := &d.Sentences[si]
	if !s.Line || !d.endsLine(s) {
		return nil
	}
	for i := d.behindLabel(s); i < s.LastItem; i++ {
		switch it := &d.Items[i]; it.Kind {
		case ItemPerson:
			if p != nil {
				return nil
			}
			p = &d.Persons[it.Ref]
		case ItemPunct, ItemWord:
		default:
			return nil
		}
	}
	return p
}

// behindLabel returns the item behind the word and the colon with which a line of a form begins: "Name: X".
func (d *Doc) behindLabel(s *Sentence) int32 {
	const longest = 3
	for i := s.FirstItem; i < s.LastItem && i < s.FirstItem+longest; i++ {
		if it := &d.Items[i]; it.Kind == ItemPunct && it.Ref == ':' && i > s.FirstItem {
			return i + 1
		} else if it.Kind == ItemPerson && d.Persons[it.Ref].TitleFirst >= 0 || it.Kind == ItemDate || it.Kind == ItemPlace {
			break
		}
	}
	return s.FirstItem
}

// formName makes a person of the unknown words behind the label of a form, where the next line gives an
// office behind a label, in a script without capitals: "الاسم: عبد الرحمن القطان" and "المنصب: وزير الخارجية".
func (d *Doc) formName(si int) {
	const longest = 5
	s, next := &d.Sentences[si], &d.Sentences[si+1]
	i := d.behindLabel(s)
	if !s.Line || !d.endsLine(s) || i == s.FirstItem || s.LastItem-i > longest || i == s.LastItem || d.behindLabel(next) == next.FirstItem {
		return
	}
	if office := d.onlyPerson(si + 1); office == nil || office.Named() {
		return
	}
	for k := i; k < s.LastItem; k++ {
		if d.Items[k].Kind != ItemOther {
			return
		}
	}
	it := &d.Items[i]
	it.Last = d.Items[s.LastItem-1].Last
	d.Persons = append(d.Persons, Person{
		First: it.First, Last: it.Last, NameFirst: it.First, NameLast: it.Last, TitleFirst: -1, TitleLast: -1, Flags: Untitled, Entity: -1,
		name: d.addName(it.First, it.Last),
	})
	it.Kind, it.Ref, it.Flags = ItemPerson, int32(len(d.Persons)-1), 0
	for k := i + 1; k < s.LastItem; k++ {
		d.Items[k].Kind, d.Items[k].Word = ItemWord, lexicon.WordPlain
	}
}
