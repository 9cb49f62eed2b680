package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// onRoad gives the verb of leaving for a place, or of going where somebody will do something, the
// status of the stay there: who has only just left is not there yet.
func (r *reader) onRoad(i int32, v verb, end int32) verb {
	switch {
	case r.aux&(auxPast|auxEarlier|auxLater) != 0 || r.oldDate(i):
	case v.cue == lexicon.CueGo:
		v.status, v.weak = Ongoing, true
	case r.si < 4 || r.aheadThere(end):
		v.status, v.weak = Planned, true
	}
	return v
}

// parted parts the frame of a journey from one place to another, added last, in two: that the first
// place was left, and the journey.
func (r *reader) parted(f *Frame) *Frame {
	left := *f
	left.Kind, left.Cue, left.Stays = Leave, lexicon.CueLeave, Range{}
	*f, left = left, *f
	left.From = -1
	r.set.Frames = append(r.set.Frames, left)
	return &r.set.Frames[len(r.set.Frames)-1]
}

// aheadThere reports whether a clause at item i tells what will be done in the place before it:
// "a quitté Nairobi pour Kigali, où il aura des entretiens".
func (r *reader) aheadThere(i int32) bool {
	for ; i < r.s.LastItem && r.doc.Items[i].Kind == mention.ItemPunct; i++ {
	}
	if i >= r.s.LastItem || r.doc.Items[i].Kind != mention.ItemWord || r.doc.Items[i].Word != lexicon.WordWhere {
		return false
	}
	for i++; i < r.s.LastItem; i++ {
		switch it := &r.doc.Items[i]; {
		case it.Kind == mention.ItemPunct:
			return false
		case it.Kind == mention.ItemWord && it.Word == lexicon.WordWill:
			return true
		case it.Kind == mention.ItemWord && (it.Word == lexicon.WordBe || it.Word == lexicon.WordHave):
			return it.Feat&lexicon.FeatFut != 0
		case it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0:
			return it.Feat&lexicon.FeatFut != 0 || it.Cue == lexicon.CuePlan && it.Feat&lexicon.FeatPast == 0
		}
	}
	return false
}

// dayAhead reports whether a verb in the present tense tells of a day: "reúnem-se na sexta-feira"
// tells what lies ahead, as "almoça hoje com" does.
func (r *reader) dayAhead(v verb) bool {
	if !r.doc.Grammar.TitleAdjAfter || !r.doc.Grammar.Capitals || v.status != Ongoing || !v.weak || r.entry {
		return false
	}
	date := r.date
	if len(r.stays) > 0 && r.stays[0].Date >= 0 {
		date = r.stays[0].Date
	}
	if date < 0 {
		date = r.before(v.index)
	}
	if date < 0 || date == r.since {
		return false
	}
	d := &r.doc.Dates[date]
	return d.Weekday != 0 && d.Shift >= 0 || d.Rel == lexicon.TimeToday
}

// toldInPast reports whether the verb of the clause in which the noun of item i tells when
// something was done, before it or behind it, is in the past.
func (r *reader) toldInPast(i int32) bool {
	if r.verb.cue != lexicon.CueNone && r.verb.index >= r.s.FirstItem && (r.verbs > 0 || r.verb.cue == lexicon.CueSay) {
		return (r.verb.status == Completed || r.verb.cue == lexicon.CueArrive && r.verb.status == Ongoing) && r.verb.certainty == Stated
	}
	for j := i + 1; j < r.s.LastItem; j++ {
		switch v := &r.doc.Items[j]; {
		case v.Kind == mention.ItemWord && relativeWord(v.Word), v.Kind == mention.ItemPunct && v.Ref == ';':
			return false
		case v.Kind == mention.ItemWord && v.Word >= lexicon.WordBe && v.Word <= lexicon.WordCan && v.Word != lexicon.WordHave:
			return v.Feat&lexicon.FeatPast != 0
		case v.Kind == mention.ItemWord && v.Word == lexicon.WordHave:
			return v.Feat&(lexicon.FeatPast|lexicon.FeatPres) != 0
		case v.Kind == mention.ItemCue && v.Flags&mention.Verb != 0 && v.Feat&(lexicon.FeatPast|lexicon.FeatPres|lexicon.FeatFut|lexicon.FeatCond) != 0:
			return v.Feat&lexicon.FeatPast != 0 && v.Cue != lexicon.CuePlan && v.Cue != lexicon.CueHope
		}
	}
	return false
}
