package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// amongThem returns the officials whom the sentence of the verb at item i names of those who are received:
// "will host the leaders of the region, among them President X and Prime Minister Y".
func (r *reader) amongThem(i int32) (list []int32) {
	named := false
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemWord:
			named = named || it.Word == lexicon.WordLike
			if named && (it.Word == lexicon.WordWho || it.Word == lexicon.WordThat || it.Word == lexicon.WordWhen || it.Word == lexicon.WordBut) {
				return list
			}
		case mention.ItemPerson:
			if e := r.doc.Persons[it.Ref].Entity; named && e >= 0 && r.doc.People[e].Official && r.doc.People[e].Named {
				list = append(list, e)
			}
		case mention.ItemCue:
			if r.doc.Elems[it.Elem].May(lexicon.WordLike) {
				named = true // "including"
			} else if it.Flags&mention.Verb != 0 {
				return list
			}
		case mention.ItemPunct:
			if it.Ref != ',' {
				return list
			}
		}
	}
	return list
}

// someNamed makes the officials whom the sentence names of the group that is the subject of the verb read now its subject:
// "Several leaders travelled to Kinshasa, among them President X", "Plusieurs ministres, dont le Belge X, sont arrivés".
func (r *reader) someNamed() {
	from := r.groupBefore(r.at)
	if from < 0 {
		return
	}
	list := r.object[:0]
	for j := from + 1; j < r.lastItem && len(list) == 0; j++ {
		it := &r.items[j]
		if j != r.at && it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && !r.doc.Elems[it.Elem].May(lexicon.WordLike) || it.Kind == mention.ItemPunct && it.Ref != ',' {
			break
		}
		if isComma(it) && j+2 < r.lastItem && r.picks(&r.items[j+1]) {
			list = r.picked(list, j+2)
		}
	}
	if len(list) > 0 {
		r.subject, r.kind = refill(r.subject, list), personSubject
	}
	r.object = list[:0]
}

// groupBefore returns the item of several officials without names who are the subject of the verb of item i, between
// them at most the names of some; -1 where there are none.
func (r *reader) groupBefore(i int32) int32 {
	for j := i - 1; j >= r.firstItem; j-- {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemThing:
			if it.Ref == int32(lexicon.ThingGroup) && (it.Mark == lexicon.WordNone || it.Mark == lexicon.WordOf) {
				return j // "a score of leaders"
			}
			return -1
		case mention.ItemPerson:
			if p := &r.doc.Persons[it.Ref]; p.Entity < 0 && p.Flags&mention.Plural != 0 && (it.Mark == lexicon.WordNone || it.Mark == lexicon.WordOf) {
				return j
			}
			if it.Mark != lexicon.WordLike {
				return -1
			}
		case mention.ItemPunct:
			if it.Ref != ',' && it.Ref != '\'' {
				return -1
			}
		case mention.ItemWord, mention.ItemDate, mention.ItemDemonym, mention.ItemRegion, mention.ItemNumber, mention.ItemPlace:
			if it.Kind == mention.ItemWord && relativeWord(it.Word) && !r.picks(it) {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// picks reports whether an item begins the names of some of a group: "among them", "including", "dont".
func (r *reader) picks(it *mention.Item) bool {
	return r.doc.Elems[it.Elem].May(lexicon.WordLike) || it.Kind == mention.ItemWord && it.Word == lexicon.WordWho && it.Feat&lexicon.FeatGen != 0
}

// picked adds to a list the officials who stand from item j on, up to what is no member of their list; none where
// they are the subject of a verb: "dont le ministre X est l'invité".
func (r *reader) picked(list []int32, j int32) []int32 {
	for ; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 && r.doc.People[e].Official && r.doc.People[e].Named {
				list = append(list, e)
			}
			continue
		case mention.ItemPunct:
			if it.Ref == ',' {
				continue
			}
		case mention.ItemWord:
			if it.Word == lexicon.WordAnd || it.Word == lexicon.WordDet || it.Word == lexicon.WordOf {
				continue
			}
			if auxiliary(it.Word) && !isComma(&r.items[j-1]) {
				return list[:0]
			}
		case mention.ItemCue:
			if it.Flags&mention.Verb != 0 && !isComma(&r.items[j-1]) {
				return list[:0]
			}
		case mention.ItemDemonym, mention.ItemPlace:
			continue
		}
		break
	}
	return list
}
