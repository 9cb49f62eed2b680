package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// include reads "the tour includes Brazil and Cuba", "an itinerary that
// included stops in": places follow, the journey's owner travels.
func (r *reader) include(i int32, v *verb) {
	end := r.end(i)
	r.gather(i+1, end, false)
	if r.lang.fixed && len(r.object) > 0 && r.noun < 0 {
		r.inverted(i)
		return
	}
	if r.kind != nounSubject && r.noun < 0 || len(r.stays) == 0 {
		if r.kind == nounSubject || r.noun >= 0 || r.agendaNoun() {
			r.discuss(i, v)
		}
		return
	}
	owner := r.set.Frames[r.noun]
	if owner.Kind != Tour && owner.Kind != Visit {
		return
	}
	f := r.frame(Travel, i, v)
	f.Agents, f.Default = owner.Agents, owner.Default
	f.Kind = Travel
	if v.status == Ongoing {
		if f.Status = r.ahead(f); f.Status == NoStatus && r.lang.inversion && i+1 < r.lastItem && r.items[i+1].Kind == mention.ItemWord && r.items[i+1].Word == lexicon.WordAlso {
			f.Status, f.Weak = Planned, true // "en el marco de una gira que incluye también Cuba"
		}
		if r.lang.tenseOfBefore {
			f.Status, f.Weak = Planned, true // "جولة تشمل مصر والأردن"
		}
	}
	r.setStays(f)
}

func (r *reader) agendaNoun() bool {
	for j := r.firstItem; j < r.lastItem; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemCue && (it.Cue == lexicon.CueAgenda || it.Cue == lexicon.CueMeetNoun) {
			return true
		}
	}
	return false
}

// course reads "the tour began on April 17", "wrapped up a visit".
func (r *reader) course(i int32, it *mention.Item, read *verb) {
	v := *read
	if it.Cue == lexicon.CueBegin && v.status == Completed {
		v.status = Ongoing
	}
	if it.Cue == lexicon.CueContinue && v.status != Planned {
		v.status = Ongoing
	}
	if it.Cue == lexicon.CueEnd && v.status == Ongoing {
		v.status = Completed
	}
	if k := r.went.frame; it.Cue == lexicon.CueContinue && r.lang.bareVerbs && r.verbs > 0 && r.verb.cue == lexicon.CueVisit && r.noun < 0 && r.went.verb.cue == lexicon.CueVisit {
		f := &r.set.Frames[k]
		f.Status, f.Weak = v.status, false // 访日进入第二天
	}
	r.verb = v
	r.gather(i+1, r.end(i), true)
	if it.Cue == lexicon.CueContinue && r.kind == personSubject && len(r.stays) > 0 && r.markOf(r.stays[0].Place) == lexicon.WordTo {
		if read.status == Ongoing && read.weak {
			v.status, v.weak = Planned, true // "From there she continues to Riga"
		}
		f := r.frame(Travel, i, &v) // "continued to Hungary"
		f.Cue = lexicon.CueGo
		f.Agents = r.set.people(r.subject)
		r.setStays(f)
		return
	}
	if it.Cue == lexicon.CueContinue && r.kind == personSubject && r.lang.adjAfter && r.lang.capitals && r.placeNext(i) && !r.journeyNext(i) {
		f := r.frame(Travel, i, &v) // "continúa en Riga", "segue em Lisboa"
		f.Cue, f.Agents = lexicon.CueStay, r.set.people(r.subject)
		r.setStays(f)
		return
	}
	if r.kind == personSubject && len(r.subject) > 0 && len(r.stays) == 0 && r.journeyNext(i) {
		if at := r.spokenPlace(i, r.lastItem, r.subject[0]); at >= 0 {
			r.stayAt(at) // "cerró anoche en esta ciudad su gira"
			f := r.frame(Travel, i, &v)
			f.Agents = r.set.people(r.subject)
			r.setStays(f)
			return
		}
	}
	if r.kind == personSubject && len(r.stays) > 0 && r.markOf(r.stays[0].Place) == lexicon.WordIn && r.journeyNext(i) {
		f := r.frame(Travel, i, &v) // "began in Kinshasa on Friday a journey of six days"
		f.Agents = r.set.people(r.subject)
		if f.Date < 0 {
			f.Date = r.before(i)
		}
		r.setStays(f)
		if r.lang.captions && r.holds.words&(1<<lexicon.WordAfter) != 0 {
			r.asideOthers(i, r.lastItem, v, append([]int32(nil), r.subject...), lexicon.WordAfter)
		}
		return
	}
	if it.Cue == lexicon.CueBegin && r.lang.relativeBare && len(r.stays) == 0 && r.from >= 0 && r.noun >= 0 && r.set.Frames[r.noun].Kind == Tour {
		r.stays = append(r.stays, Stay{Place: r.from, Date: r.date}) // "جولة استهلها من الرباط"
		r.from = -1
	}
	if it.Cue == lexicon.CueBegin && (r.kind == nounSubject || r.lang.relativeBare && len(r.subject) == 0) && r.noun >= 0 && r.lang.relativeBare && len(r.stays) == 1 && (r.markOf(r.stays[0].Place) == lexicon.WordIn || r.markOf(r.stays[0].Place) == lexicon.WordFrom) {
		// "رحلتها التي بدأتها في جنوب السودان"
		owner := r.set.Frames[r.noun]
		if owner.Kind == Tour || owner.Kind == Visit && owner.Stays.Len() == 0 {
			f := r.frame(Travel, i, &verb{cue: it.Cue, status: Completed, weak: true, index: i})
			f.Agents, f.Default, f.Earlier = owner.Agents, owner.Default, true
			r.setStays(f)
			return
		}
	}
	if r.noun < 0 || r.kind == personSubject && !r.topic(i) {
		return
	}
	f := &r.set.Frames[r.noun]
	if f.Kind == Tour {
		r.tourDate(f, it.Cue)
		if len(r.stays) > 0 && r.venue >= 0 && f.Agents.Len() > 0 {
			who, byDefault := f.Agents, f.Default // "una gira que concluirá el sábado en Zagreb"
			begun := it.Cue == lexicon.CueBegin && r.lang.fixed && v.status == Ongoing && (r.laterLeg() || r.here >= 0 && r.doc.Places[r.here].Country != r.doc.Places[r.stays[0].Place].Country)
			if begun {
				v.status, v.weak = Completed, true // "His tour began in Pakistan", told of one who is elsewhere
			}
			end := r.frame(Travel, i, &v)
			end.Agents, end.Default, end.Earlier = who, byDefault, end.Earlier || begun
			if end.Date < 0 {
				end.Date = r.before(i)
			}
			r.setStays(end)
		}
		return
	}
	if f.Status == NoStatus || f.Weak {
		f.Status, f.Weak = v.status, v.weak
	}
	r.dateNoun()
}

// listedBehind takes the places behind the colon of item i, which end the sentence, for those of the journey told right before
// without any: "une tournée européenne : Bruxelles, Paris et Rome".
func (r *reader) listedBehind(i int32) {
	f := &r.set.Frames[r.noun]
	if f.Kind != Tour && f.Kind != Visit || f.Stays.Len() > 0 || f.Sentence != r.si {
		return
	}
	r.stays = r.stays[:0]
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemPlace && (it.Mark == lexicon.WordNone || it.Mark == lexicon.WordIn || it.Mark == lexicon.WordTo):
			r.stayAt(it.Ref)
		case it.Kind == mention.ItemDate && len(r.stays) > 0:
			r.stays[len(r.stays)-1].Date = it.Ref
		case it.Kind == mention.ItemPunct && (it.Ref == ',' || it.Ref == '.' || it.Ref == '(' || it.Ref == ')'):
		case it.Kind == mention.ItemWord && (it.Word == lexicon.WordAnd || it.Word == lexicon.WordDet || it.Word == lexicon.WordIn || it.Word == lexicon.WordTo || it.Word == lexicon.WordThen || it.Word == lexicon.WordLast):
		default:
			r.stays = r.stays[:0]
			return
		}
	}
	if len(r.stays) > 0 {
		r.setStays(f)
	}
}

// journeyNext reports whether the next noun of action after item i is a journey.
func (r *reader) journeyNext(i int32) bool {
	for j := i + 1; j < r.lastItem; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemCue {
			return it.Flags&mention.Noun != 0 && (it.Cue == lexicon.CueVisitNoun || it.Cue == lexicon.CueTourNoun || it.Cue == lexicon.CueStopNoun && r.lang.captions)
		}
	}
	return false
}

func (r *reader) tourDate(f *Frame, c lexicon.Cue) {
	date := r.date
	if len(r.stays) > 0 && r.stays[0].Date >= 0 {
		date = r.stays[0].Date
	}
	if date >= 0 && c == lexicon.CueBegin {
		f.Date = date
	}
}

// laterLeg reports whether the sentence tells of the tour read last as that of which a stop is a part, so that where it
// began is left behind: "on the second leg of a tour that began in Manila".
func (r *reader) laterLeg() bool {
	if r.noun < 1 {
		return false
	}
	f := &r.set.Frames[r.noun-1]
	return f.Cue == lexicon.CueStopNoun && f.Sentence == r.si
}
