package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// mayBeItinerary reports whether the sentence has enough places and dates for a list, as hardly any has.
func (r *reader) mayBeItinerary() bool {
	return r.holds.at[mention.ItemDate].several() && r.holds.at[mention.ItemPlace].several() && r.holds.at[mention.ItemPerson] != 0
}

// itinerary reads what a sentence lists behind a colon, with a date for each of its places or places for each
// of its dates: "The minister's itinerary: Nairobi, 12-13 April; Kampala, 14 April", "The minister will
// visit: Kenya (12-13 April); Uganda (14 April)".
func (r *reader) itinerary() bool {
	colon := r.firstColon()
	if colon == r.lastItem {
		return false
	}
	who, status := r.itineraryOf(colon)
	if who < 0 {
		return false
	}
	stops := 0
	for i := colon + 1; i < r.lastItem; stops++ {
		next, ok := r.stop(i)
		if !ok {
			return false
		}
		i = next
	}
	if stops < 2 {
		return false
	}
	k := r.kindFrom(r.firstItem, colon)
	for i := colon + 1; i < r.lastItem; {
		next, _ := r.stop(i)
		f := r.frame(Log, r.firstItem, &verb{status: max(status, r.offIn(i, next), r.plannedIn(i, next))})
		f.Agents, f.Default = r.set.people([]int32{who}), true
		f.VisitKind, f.KindFirst, f.KindLast = k.visit, k.first, k.last
		r.setStays(f)
		i = next
	}
	r.traveller = who
	return true
}

// firstColon returns the item of the first colon of the sentence, or of a dash that stands for one, the item behind the last where it
// has none.
func (r *reader) firstColon() int32 {
	dash := r.lastItem
	for i := r.holds.at[mention.ItemPunct].next(r.firstItem - 1); i < r.lastItem; i = r.holds.at[mention.ItemPunct].next(i) {
		switch it := &r.items[i]; {
		case it.Kind != mention.ItemPunct:
		case it.Ref == ':':
			return i
		case (it.Ref == '–' || it.Ref == '—') && dash == r.lastItem:
			dash = i
		}
	}
	return dash
}

// itineraryOf returns whose the places behind a colon are, and whether what stands before it calls them off;
// who is -1 where that says something else.
func (r *reader) itineraryOf(colon int32) (who int32, status Status) {
	journey, verb, other := false, false, r.holds.unreal()
	who, last := -1, int32(-1)
	for i := r.firstItem; i < colon; i++ {
		switch it := &r.items[i]; it.Kind {
		case mention.ItemPerson:
			e := r.doc.Persons[it.Ref].Entity
			other = other || who >= 0 && e >= 0 && e != who
			if e >= 0 {
				who, last = e, i
			}
		case mention.ItemCue:
			switch {
			case it.Cue == lexicon.CueTourNoun || it.Cue == lexicon.CueVisitNoun || travels(it.Cue) || r.doc.Diary(it):
				journey, verb = true, false // "The ministry published the itinerary of X"
			case it.Cue == lexicon.CueDeny:
				other = true
			default:
				verb = true
			}
		case mention.ItemWord:
			other = other || it.Word == lexicon.WordNot
		case mention.ItemOther:
			journey = journey || r.doc.Diary(it)
		}
	}
	if who < 0 || other || verb || !journey && (last != r.firstItem || last != colon-1) || !r.doc.People[who].Named {
		return -1, NoStatus
	}
	return who, r.offIn(r.firstItem, colon)
}

// stop gathers the places and the dates of one stop, which begin at item i, and returns the item with which
// the next stop begins; ok is false where something else is told, or no date.
func (r *reader) stop(i int32) (next int32, ok bool) {
	r.gather(0, 0, false)
	byDate := false // the date stands before its places
	state := false  // brackets say what becomes of the stay, which then needs no date: "Germany (cancelled)"
	depth := 0
	for ; i < r.lastItem; i++ {
		it := &r.items[i]
		switch it.Kind {
		case mention.ItemPlace:
			if (r.date >= 0 && !byDate || state) && depth == 0 {
				return i, true
			}
			if depth == 0 {
				r.stayAt(it.Ref)
			}
		case mention.ItemDate:
			if depth > 0 && r.date >= 0 {
				continue
			}
			if r.date >= 0 {
				return i, len(r.stays) > 0
			}
			r.date, byDate = it.Ref, len(r.stays) == 0
		case mention.ItemPunct:
			if it.Ref == '(' {
				depth++
			} else if it.Ref == ')' {
				depth--
			}
		case mention.ItemWord:
			if depth == 0 && it.Word != lexicon.WordAnd && it.Word != lexicon.WordDet && it.Word != lexicon.WordIn && it.Word != lexicon.WordTo && it.Word != lexicon.WordPlain {
				return i, false
			}
		default:
			if depth == 0 {
				return i, false
			}
			state = state || stateInRow(it) != NoStatus && len(r.stays) > 0
		}
	}
	return i, (r.date >= 0 || state) && len(r.stays) > 0
}

// plannedIn is Planned where items i to end-1 say so of a stop: "Canada (planned for June)".
func (r *reader) plannedIn(i, end int32) Status {
	for ; i < end; i++ {
		if stateInRow(&r.items[i]) == Planned {
			return Planned
		}
	}
	return NoStatus
}

// offIn returns what items i to end-1 say of a stop that does not take place: "Caracas (cancelled)".
func (r *reader) offIn(i, end int32) Status {
	for ; i < end; i++ {
		if it := &r.items[i]; it.Kind == mention.ItemCue {
			switch it.Cue {
			case lexicon.CueCancel:
				return Cancelled
			case lexicon.CuePostpone:
				return Postponed
			}
		}
	}
	return NoStatus
}
