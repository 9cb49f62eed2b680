package mention

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
)

// passives reads "受到 X 的接见": who stands between the mark of the passive and the
// verb is the agent.
func (d *Doc) passives(start, end int) {
	for i := start; i < end; i++ {
		it := &d.Items[i]
		if it.Kind != ItemWord || it.Word != lexicon.WordPassive {
			continue
		}
		agent := -1
		for j := i + 1; j < end; j++ {
			next := &d.Items[j]
			if next.Kind == ItemPerson && agent < 0 {
				agent = j
			}
			if next.Kind != ItemCue {
				continue
			}
			verb := next.Flags&Verb != 0
			if next.Cue == lexicon.CueReception || next.Cue == lexicon.CueAudience {
				next.Cue, next.Flags, verb = lexicon.CueReceive, next.Flags&^Noun|Verb, true
			} else if next.Cue == lexicon.CueInvitation {
				next.Cue, next.Flags, verb = lexicon.CueInvite, next.Flags&^Noun|Verb, true
			}
			if verb {
				next.Feat |= lexicon.FeatPass
				if agent >= 0 {
					d.Items[agent].Mark, d.Items[agent].Flags = lexicon.WordBy, d.Items[agent].Flags&^Possessive
				}
				break
			}
		}
	}
}

// participles reads the passive whose auxiliary is that of the future as well:
// "wurde von X empfangen", "soll empfangen werden", but "wird X empfangen".
func (d *Doc) participles(start, end int) {
	aux, part, inf, persons, be, have := -1, -1, false, 0, -1, false
	sure := false
	for i := start; i < end; i++ {
		switch it := &d.Items[i]; it.Kind {
		case ItemWord:
			switch {
			case auxWord(it.Word) && d.stands(&d.Elems[it.Elem], lexicon.WordPassive):
				if part >= 0 && i == part+1 && d.anotherFinite(start, end, i) {
					sure = true // "soll empfangen werden", "ist empfangen worden"
				}
				aux = i
				sure = sure || it.Feat&lexicon.FeatPast != 0 && it.Word == lexicon.WordBe
			case it.Word == lexicon.WordBe:
				be = i
			case it.Word == lexicon.WordHave:
				have = true
			}
		case ItemCue:
			switch {
			case it.Flags&Verb == 0 || it.Feat&lexicon.FeatAdj != 0:
			case it.Feat&lexicon.FeatPart != 0:
				part = i
			case it.Feat&lexicon.FeatInf != 0 && it.Cue != lexicon.CuePlan:
				inf = true
			}
		case ItemPerson:
			if it.Mark == lexicon.WordNone {
				persons++
			}
		}
	}
	if part >= 0 && d.Items[part].Feat&lexicon.FeatPres != 0 && d.Items[part].Feat&lexicon.FeatInf == 0 {
		if aux >= 0 || be >= 0 || have {
			d.Items[part].Feat &^= lexicon.FeatPres // "hat besucht"
		} else {
			d.Items[part].Feat &^= lexicon.FeatPart // "besucht"
		}
	}
	if aux < 0 && be >= 0 && part >= 0 && moves(d.Items[part].Cue) {
		d.Items[be].Word = lexicon.WordHave // "ist eingetroffen"
	}
	if aux < 0 || part < 0 || inf && !sure {
		return
	}
	agent := d.agent(start, end)
	if it := &d.Items[part]; sure || it.Feat&lexicon.FeatInf == 0 || agent || persons < 2 {
		it.Feat = it.Feat&^(lexicon.FeatInf|lexicon.FeatPres|lexicon.FeatPast) | lexicon.FeatPass
	}
}

// agent marks the persons by whom a thing is done, where their preposition may
// mean as much else: "von Präsident Putin".
func (d *Doc) agent(start, end int) (found bool) {
	for i := start; i < end; i++ {
		it := &d.Items[i]
		if it.Kind != ItemPerson || it.Mark != lexicon.WordFrom && it.Mark != lexicon.WordOf && it.Mark != lexicon.WordBy {
			continue
		}
		if it.Mark == lexicon.WordBy || i > start && d.Items[i-1].Kind == ItemWord && d.Elems[d.Items[i-1].Elem].May(lexicon.WordBy) {
			it.Mark, found = lexicon.WordBy, true
		}
	}
	return found
}

// stands reports whether one of the meanings of an element is word w.
func (d *Doc) stands(e *Elem, w lexicon.Word) bool {
	senses := d.senses(e)
	for k := range senses {
		if s := &senses[k]; s.Kind == lexicon.KindWord && lexicon.Word(s.ID) == w {
			return true
		}
	}
	return false
}

// moves reports whether the perfect of a verb is formed with "be".
func moves(c lexicon.Cue) bool {
	switch c {
	case lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueLeave, lexicon.CueLeaveFor, lexicon.CueReturn, lexicon.CueStop, lexicon.CueMeet:
		return true
	}
	return false
}

// trail puts dates behind places, and the visit that a journey is for behind
// both: "ist am 20. April zu einem Arbeitsbesuch in Havanna eingetroffen" is read
// as "eingetroffen in Havanna am 20. April zu einem Arbeitsbesuch".
func (d *Doc) trail(start, end, verb int) {
	dates := 0
	for i := start; i < end; i++ {
		if d.Items[i].Kind == ItemDate {
			dates++
		}
	}
	paired := dates > 1 && d.pairDates(start, verb, end)
	for i := verb; i < end; i++ {
		it := &d.Items[i]
		if it.Kind != ItemDate && it.Kind != ItemCue || d.clauseParts[i-start] != partRest {
			continue
		}
		switch {
		case it.Kind == ItemDate:
			if !paired && (i+1 == end || d.Items[i+1].Kind != ItemCue || d.Items[i+1].Feat&lexicon.FeatAdj == 0) {
				d.trailing(start, i, partDate)
			}
		case it.Flags&Noun == 0 || it.Mark != lexicon.WordTo:
		case (it.Cue == lexicon.CueVisitNoun || it.Cue == lexicon.CueTourNoun) && d.movesIn(start, end):
			d.trailing(start, i, partPurpose)
		case it.Cue == lexicon.CueMeetNoun && d.movesIn(start, end):
			// "zu Gesprächen mit X nach Warschau gereist": with whom goes along
			d.trailing(start, i, partPurpose)
			for j := i + 1; j < end; j++ {
				if k := &d.Items[j]; d.clauseParts[j-start] != partRest || k.Kind != ItemPerson && !(k.Kind == ItemWord && (k.Word == lexicon.WordWith || k.Word == lexicon.WordAnd || k.Word == lexicon.WordDet)) {
					break
				}
				d.clauseParts[j-start] = partPurpose
			}
		}
	}
}

// stopAside leaves behind all that a clause adds about a place as a stop, so that the clause's date stays with the place: "ist am Montag nach Praia
// geflogen, der ersten Station einer Afrikareise".
func (d *Doc) stopAside(start, end int) {
	for i := end - 1; i > start; i-- {
		it := &d.Items[i]
		if it.Kind != ItemCue || it.Cue != lexicon.CueStopNoun || it.Flags&Noun == 0 || it.Mark != lexicon.WordNone {
			continue
		}
		k := i - 1
		for k > start && i-k < 4 && d.Items[k].Kind != ItemPunct && d.Items[k].Kind != ItemPlace && d.Items[k].Kind != ItemCue {
			k--
		}
		if d.Items[k].Kind != ItemPunct || d.Items[k].Ref != ',' {
			return
		}
		for ; k < end; k++ {
			if d.clauseParts[k-start] == partRest {
				d.clauseParts[k-start] = partAside
			}
		}
		return
	}
}

// pairDates puts each of several dates behind the place that follows it, as other languages have them: "am Montag in
// Doha und am Dienstag in Riad". It reports whether the places of the clause have a date each.
func (d *Doc) pairDates(start, verb, end int) bool {
	if !d.eachDated(start, verb, end) {
		return false
	}
	paired := false
	for a := verb; a < end; {
		date, phrase, next := d.datedPart(start, a, end)
		if date < 0 {
			break
		}
		paired = true
		part := d.Items[phrase:next]
		slices.Reverse(part[:date+1-phrase])
		slices.Reverse(part[date+1-phrase:])
		slices.Reverse(part)
		a = next
	}
	return paired
}

// eachDated reports whether every place from the verb on stands behind a date of its own, and every date before one.
func (d *Doc) eachDated(start, verb, end int) bool {
	for a := verb; a < end; {
		date, phrase, next := d.datedPart(start, a, end)
		if date < 0 {
			phrase, next = end, end // no further place may follow
		}
		for i := a; i < phrase; i++ {
			if d.Items[i].Kind == ItemPlace {
				return false
			}
		}
		if date < 0 {
			break
		}
		places := 0
		for i := date + 1; i < next; i++ {
			switch d.Items[i].Kind {
			case ItemPlace:
				places++
			case ItemWord:
			default:
				return false
			}
		}
		if places == 0 {
			return false
		}
		a = next
	}
	return true
}

// datedPart returns the first date from item a on, the first item of its phrase, and where what belongs to it ends: at
// the next date's phrase, "and" or a comma before that.
func (d *Doc) datedPart(start, a, end int) (date, phrase, next int) {
	date = -1
	for i := a; i < end; i++ {
		if d.Items[i].Kind != ItemDate || d.clauseParts[i-start] != partRest {
			continue
		}
		from := i
		for from > a && d.Items[from-1].Kind == ItemWord && d.Items[from-1].Word != lexicon.WordAnd && d.clauseParts[from-1-start] == partRest {
			from--
		}
		if date >= 0 {
			for from > date+1 && (d.Items[from-1].Kind == ItemPunct || d.Items[from-1].Kind == ItemWord && d.Items[from-1].Word == lexicon.WordAnd) {
				from--
			}
			return date, phrase, from
		}
		date, phrase = i, from
	}
	if next = date + 1; date < 0 {
		return date, phrase, end
	}
	for i := next; i < end && (d.Items[i].Kind == ItemPlace || d.Items[i].Kind == ItemWord); i++ {
		if d.Items[i].Kind == ItemPlace {
			next = i + 1
		}
	}
	return date, phrase, next
}

// movesIn reports whether a verb of the clause says that somebody goes somewhere.
func (d *Doc) movesIn(start, end int) bool {
	for i := start; i < end; i++ {
		if it := &d.Items[i]; it.Kind == ItemCue && it.Flags&Verb != 0 && it.Cue != lexicon.CueMeet && moves(it.Cue) {
			return true
		}
	}
	return false
}

// trailing moves item i with its preposition and attributes to a part.
func (d *Doc) trailing(start, i int, part uint8) {
	for j := i; j >= start && d.clauseParts[j-start] == partRest; j-- {
		it := &d.Items[j]
		attribute := it.Kind == ItemVisitKind || it.Kind == ItemDemonym || it.Kind == ItemOther || it.Kind == ItemNumber || it.Kind == ItemWord
		if j < i && !attribute {
			return
		}
		d.clauseParts[j-start] = part
		if it.Kind == ItemWord && isMark(it.Word) {
			return
		}
	}
}

// anotherFinite reports whether the clause has a finite verb or auxiliary beside item i.
func (d *Doc) anotherFinite(start, end, i int) bool {
	for j := start; j < end; j++ {
		if it := &d.Items[j]; j != i && d.finite(it) && (it.Kind == ItemWord || it.Feat&lexicon.FeatPart == 0) {
			return true
		}
	}
	return false
}

// heldBefore reports whether a noun of action stands before item i in its
// clause: "ein Abstecher nach Norwegen wurde gestrichen".
func (d *Doc) heldBefore(start, i int) bool {
	for j := start; j < i; j++ {
		if it := &d.Items[j]; it.Kind == ItemCue && it.Flags&Noun != 0 {
			return true
		}
	}
	return false
}

// ofFront reports whether item i belongs to what stands before the verb that comes second: a
// participle, a place or a person of a noun there.
func (d *Doc) ofFront(start, i int) bool {
	switch it := &d.Items[i]; it.Kind {
	case ItemCue:
		return it.Feat&lexicon.FeatAdj != 0
	case ItemPlace:
		return d.heldBefore(start, i)
	case ItemPerson:
		return d.withNoun(start, i)
	}
	return false
}

// withNoun reports whether the person of item i is one of those with whom the noun before him in the
// clause is: "ein Treffen mit X steht auf dem Programm".
func (d *Doc) withNoun(start, i int) bool {
	if m := d.Items[i].Mark; m != lexicon.WordWith && m != lexicon.WordBetween {
		return false
	}
	for j := i - 1; j >= start; j-- {
		switch it := &d.Items[j]; it.Kind {
		case ItemCue:
			return it.Flags&Noun != 0 && (it.Mark == lexicon.WordNone || it.Mark == lexicon.WordAfter || it.Mark == lexicon.WordBefore)
		case ItemPerson, ItemWord, ItemDemonym:
		default:
			return false
		}
	}
	return false
}

// leading tells the verb that holds talks from the same verb that takes somebody
// somewhere: "führt Gespräche", "führt ihn nach Brasilien".
func (d *Doc) leading(start, end int) {
	for i := start; i < end; i++ {
		it := &d.Items[i]
		if it.Kind != ItemCue || it.Flags&Verb == 0 || it.Cue != lexicon.CueHold && it.Cue != lexicon.CueTake {
			continue
		}
		want := lexicon.CueHold
		if towards, talks := d.leadsTo(start, end); towards && !talks {
			want = lexicon.CueTake
		}
		senses := d.senses(&d.Elems[it.Elem])
		for k := range senses {
			if s := &senses[k]; s.Kind == lexicon.KindCue && lexicon.Cue(s.ID) == want && s.Feat&lexicon.FeatSplit == 0 {
				it.Cue = want
			}
		}
	}
}

// leadsTo reports whether a clause tells a place to which somebody goes, and whether it tells of talks.
func (d *Doc) leadsTo(start, end int) (towards, talks bool) {
	for i := start; i < end; i++ {
		it := &d.Items[i]
		towards = towards || it.Kind == ItemPlace && it.Mark == lexicon.WordTo
		talks = talks || it.Kind == ItemCue && it.Flags&Noun != 0 && it.Mark == lexicon.WordNone && (it.Cue == lexicon.CueMeetNoun || it.Cue == lexicon.CueCallNoun)
	}
	return towards, talks
}
