package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// placeInFront takes the place that stands before the subject of a verb of travel and goes
// with it: "В Амман глава дипломатии прилетел с опозданием", "Хельсинки посетит генсек X".
func (r *reader) placeInFront(i int32, cue lexicon.Cue) {
	if !r.doc.Grammar.Inversion || !r.doc.Grammar.Case {
		return
	}
	for j := i - 1; j >= r.s.FirstItem; j-- {
		it := &r.doc.Items[j]
		switch it.Kind {
		case mention.ItemCue:
			if it.Flags&mention.Verb != 0 {
				return
			}
		case mention.ItemPunct:
			if it.Ref != ',' {
				return
			}
		case mention.ItemWord:
			switch it.Word {
			case lexicon.WordWho, lexicon.WordWhere, lexicon.WordThat, lexicon.WordWhen, lexicon.WordIf, lexicon.WordBecause:
				return
			}
		case mention.ItemPlace:
			want := it.Mark == lexicon.WordTo || it.Mark == lexicon.WordIn
			switch cue {
			case lexicon.CueVisit:
				want = it.Mark == lexicon.WordNone && it.Flags&mention.Possessive == 0
			case lexicon.CueStay:
				want = it.Mark == lexicon.WordIn
			}
			if want && !r.nounBefore(j) {
				r.gatherPlace(it)
				r.stays[len(r.stays)-1].Date = -1
				return
			}
		}
	}
}

// nounBefore reports whether the place of item j belongs to the noun before its preposition:
// "поездка в Баку", "посол в Москве".
func (r *reader) nounBefore(j int32) bool {
	for k := j - 1; k >= r.s.FirstItem && k >= j-3; k-- {
		switch it := &r.doc.Items[k]; it.Kind {
		case mention.ItemWord:
		case mention.ItemCue:
			return it.Flags&mention.Noun != 0
		case mention.ItemPerson:
			return it.Mark != lexicon.WordNone && r.doc.Persons[it.Ref].Flags&mention.Pronoun == 0
		case mention.ItemOther, mention.ItemThing, mention.ItemSource, mention.ItemTopic, mention.ItemOrg:
			return r.doc.Items[j].Mark != lexicon.WordNone
		default:
			return false
		}
	}
	return false
}
