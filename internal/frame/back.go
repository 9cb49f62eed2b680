package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// back reads where somebody comes from as a stay that is over, told with a noun or a
// phrase instead of a verb: "shortly after his return from Havana", "on his way home from
// Tokyo", "fresh from talks in Cairo, the minister said". The place is that of item i.
func (r *reader) back(i int32) {
	it := &r.items[i]
	if !r.comesFrom(i) {
		return
	}
	who := r.homeward(i)
	if who < 0 || !r.doc.People[who].Official {
		return
	}
	stays := int32(len(r.set.Stays))
	r.set.Stays = append(r.set.Stays, Stay{Place: it.Ref, Date: -1})
	from, date, region, venue, until := r.from, r.date, r.region, r.venue, r.until
	r.from, r.date, r.region, r.venue, r.until = -1, -1, 0, -1, -1
	f := r.frame(Travel, i, &verb{cue: lexicon.CueStay, status: Completed, index: i})
	r.from, r.date, r.region, r.venue, r.until = from, date, region, venue, until
	f.Cue, f.Earlier = lexicon.CueStay, true
	f.Stays = Range{stays, stays + 1}
	f.Agents = r.set.people([]int32{who})
}

// mayComeBack reports whether anything in the sentence may say that somebody comes from somewhere.
func (r *reader) mayComeBack() bool {
	return r.holds.words&(1<<lexicon.WordEnRoute|1<<lexicon.WordFrom) != 0 || r.holds.cues&(1<<lexicon.CueArrival) != 0
}

// comesFrom reports whether what stands before the place of item i says that somebody
// comes from there.
func (r *reader) comesFrom(i int32) bool {
	from := r.items[i].Mark == lexicon.WordFrom
	for j := i - 1; j >= r.firstItem && j > i-7; j-- {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemWord:
			if it.Word == lexicon.WordEnRoute {
				return from && j >= i-2
			}
			if it.Word == lexicon.WordFrom && it.First != it.Last && it.Feat&lexicon.FeatPast != 0 {
				// "fresh from", but "une jeune femme venue de Roumanie"
				return j == r.firstItem || r.items[j-1].Kind != mention.ItemOther && r.items[j-1].Kind != mention.ItemThing
			}
		case mention.ItemCue:
			if it.Flags&mention.Noun == 0 {
				return false
			}
			if it.Cue == lexicon.CueArrival && from && it.Feat&lexicon.FeatAfter != 0 {
				return true // "return"
			}
		case mention.ItemDate, mention.ItemNumber, mention.ItemOther, mention.ItemVisitKind, mention.ItemDemonym:
		default:
			return false
		}
	}
	return false
}

// homeward returns who comes from the place of item i: the nearest person before it in the
// sentence, else the first behind it, else the traveller; -1 where there is none.
func (r *reader) homeward(i int32) int32 {
	for j := i - 1; j >= r.firstItem; j-- {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordHis && it.Ref > 0:
			return it.Ref - 1
		case it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone && it.Flags&mention.Possessive == 0 && r.subjectOf(j):
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 {
				return e
			}
		}
	}
	for j := i + 1; j < r.lastItem; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPerson && it.Mark == lexicon.WordNone && r.doc.Persons[it.Ref].Flags&mention.Pronoun == 0 {
			return r.doc.Persons[it.Ref].Entity // "De retour de France, où il a passé dix jours, le ministre X a"
		}
	}
	return r.traveller
}

// subjectOf reports whether the person of item j stands where a subject does: no verb of
// encounter right before it has it as its object.
func (r *reader) subjectOf(j int32) bool {
	return j == r.firstItem || r.items[j-1].Kind != mention.ItemCue || r.items[j-1].Flags&mention.Verb == 0
}
