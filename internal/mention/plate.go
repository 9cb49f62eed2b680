package mention

// Under a biography, a letter or a speech the name stands in one line and the office in the next:
// "Mr. Kofi Amponsah / Minister for Foreign Affairs of Ghana".

// namePlates gives a name that has a line to itself the office that the next line holds, or the one
// before it.
func (d *Doc) namePlates() {
	for si := 0; si+1 < len(d.Sentences); si++ {
		a, b := d.onlyPerson(si), d.onlyPerson(si+1)
		if a == nil || b == nil {
			continue
		}
		name, office := a, b
		if !name.Named() {
			name, office = b, a
		}
		if !name.Named() || name.TitleFirst >= 0 || office.Named() || office.TitleFirst < 0 || office.Flags&(Plural|Generic|Counterpart) != 0 || d.words(name.NameFirst, name.NameLast) < 2 {
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
	for i := s.FirstItem; i < s.LastItem; i++ {
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
