package mention

import "github.com/legation-go/legation/internal/lexicon"

// reach is how many unknown words may stand between a preposition and what it
// governs: "with visiting Turkish President", "in downtown Caracas".
const reach = 3

// marks gives every item of a sentence the preposition it stands with, and lets
// the members of a list share the first one's: "to Brazil, Cuba and Chile".
func (d *Doc) marks(first, last int) {
	mark, distance := lexicon.WordNone, 0
	var listed *Item // the last person, place or date, while a list may go on
	comma := false
	for i := first; i < last; i++ {
		it := &d.Items[i]
		switch it.Kind {
		case ItemWord:
			switch it.Word {
			case lexicon.WordDet, lexicon.WordHis, lexicon.WordOwn, lexicon.WordNow, lexicon.WordPrev, lexicon.WordAlso, lexicon.WordToo:
			case lexicon.WordAnd, lexicon.WordOr:
				comma = true
			default:
				if isMark(it.Word) {
					mark, distance = it.Word, 0
				} else {
					mark = lexicon.WordNone
				}
				listed, comma = nil, false
			}
		case ItemPunct:
			switch rune(it.Ref) {
			case ',', '/':
				if listed == nil {
					mark = lexicon.WordNone
				}
				comma = true
			case '-', '–', '\'', '"', '(':
			default:
				mark, listed, comma = lexicon.WordNone, nil, false
			}
		case ItemPerson, ItemPlace, ItemDate, ItemRegion, ItemOrg, ItemAgency, ItemDemonym, ItemTopic, ItemThing, ItemSource, ItemVisitKind:
			if mark != lexicon.WordNone && distance <= reach && !(it.Kind == ItemPerson && distance > 0 && !takes(it.Kind, mark)) {
				it.Mark = mark
			} else if listed != nil && comma && (listed.Kind == it.Kind && takes(it.Kind, listed.Mark) || groups(listed, it)) {
				it.Mark = listed.Mark
				it.Flags |= Listed
			}
			switch it.Kind {
			case ItemPerson, ItemPlace:
				listed, comma = it, false
				mark = lexicon.WordNone
				if it.Flags&Possessive != 0 && it.Mark != lexicon.WordNone {
					// "with Lavrov's deputy": the mark is the possessed one's
					mark, distance = it.Mark, 0
					it.Mark, listed = lexicon.WordOf, nil
				}
			case ItemDate, ItemTopic, ItemOrg, ItemAgency, ItemSource, ItemThing:
				if it.Kind == ItemThing && it.Ref == int32(lexicon.ThingGroup) {
					listed, comma = it, false
				}
				mark = lexicon.WordNone
			}
		case ItemCue:
			if it.Flags&Noun != 0 && mark != lexicon.WordNone {
				it.Mark = mark
			}
			mark, listed, comma = lexicon.WordNone, nil, false
		case ItemOther:
			distance++
		}
	}
}

// takes reports whether a list of such items shares a mark: "in New York,
// President X said" is no list.
func takes(k ItemKind, mark lexicon.Word) bool {
	if k != ItemPerson {
		return true
	}
	switch mark {
	case lexicon.WordIn, lexicon.WordOn, lexicon.WordDuring, lexicon.WordSidelines, lexicon.WordBefore, lexicon.WordAfter, lexicon.WordAbout:
		return false
	}
	return true
}

// groups reports whether a person may go on a list that an unnamed group began:
// "with officials and President X".
func groups(a, b *Item) bool {
	return a.Kind == ItemThing && b.Kind == ItemPerson || a.Kind == ItemPerson && b.Kind == ItemThing
}

// isMark reports whether a word marks what follows it.
func isMark(w lexicon.Word) bool { return w >= lexicon.WordTo && w <= lexicon.WordAccording }
