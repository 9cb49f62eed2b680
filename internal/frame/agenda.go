package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// bearing are the cues of visits and talks, which have subjects.
const bearing = 1<<lexicon.CueVisitNoun | 1<<lexicon.CueMeetNoun | 1<<lexicon.CueTourNoun | 1<<lexicon.CueMeet |
	1<<lexicon.CueAgenda | 1<<lexicon.CueDiscuss | 1<<lexicon.CueCallNoun | 1<<lexicon.CueCall

// topics takes the subjects of a sentence that speaks of an agenda, of talks or
// of a visit's purpose.
func (r *reader) topics(firstFrame int) {
	const sure = 1<<lexicon.WordMay | 1<<lexicon.WordWould | 1<<lexicon.WordWill // they tell how sure it is
	named := r.holds.at[mention.ItemTopic] | r.holds.at[mention.ItemThing]
	if r.holds.cues&(1<<lexicon.CueAid) != 0 {
		named |= r.holds.at[mention.ItemCue]
	}
	if r.holds.words&sure != 0 {
		named |= r.holds.at[mention.ItemWord] & r.holds.acts
	}
	if r.holds.cues&(1<<lexicon.CuePlan|1<<lexicon.CueHope) != 0 {
		named |= r.holds.at[mention.ItemCue]
	}
	// a topic belongs to what the sentence told last before it
	frame, next := int32(-1), firstFrame
	if next < len(r.set.Frames) {
		frame = int32(next)
	}
	certainty := Stated
	for i := named.next(r.firstItem - 1); i < r.lastItem; i = named.next(i) {
		it := &r.items[i]
		switch it.Kind {
		case mention.ItemWord:
			switch it.Word {
			case lexicon.WordMay, lexicon.WordWould:
				certainty = Possible
			case lexicon.WordWill:
				certainty = Stated
			}
			continue
		case mention.ItemCue:
			switch it.Cue {
			case lexicon.CuePlan:
				certainty = Expected
			case lexicon.CueHope:
				certainty = Possible
			}
		}
		topic, feat, ok := r.topicOf(it)
		if ok {
			for next < len(r.set.Frames) && r.set.Frames[next].Cause <= it.First {
				frame = int32(next)
				next++
			}
			if feat&lexicon.FeatWeak != 0 && !r.agendaOn || r.headOf(i) {
				continue
			}
			r.set.Topics = append(r.set.Topics, Topic{
				Topic: topic, Certainty: certainty, First: it.First, Last: it.Last, Frame: frame, Sentence: r.si,
			})
		}
	}
}

// topicOf returns the topic that an item names: a noun of action or a building may
// be one too ("ayuda humanitaria", "central nuclear").
func (r *reader) topicOf(it *mention.Item) (uint16, lexicon.Feat, bool) {
	switch it.Kind {
	case mention.ItemTopic:
		return uint16(it.Ref), it.Feat, true
	case mention.ItemThing:
		if it.First == it.Last {
			return 0, 0, false
		}
	case mention.ItemCue:
		if it.Cue != lexicon.CueAid || it.First == it.Last {
			return 0, 0, false
		}
	default:
		return 0, 0, false
	}
	return r.doc.TopicOf(it)
}

// headOf reports whether the topic of item i is only the head of another one: "the
// development of trade" is about trade.
func (r *reader) headOf(i int32) bool {
	if i+2 >= r.lastItem || r.items[i+1].Kind != mention.ItemWord || r.items[i+1].Word != lexicon.WordOf {
		return false
	}
	for j := i + 2; j < r.lastItem && j < i+5; j++ {
		switch r.items[j].Kind {
		case mention.ItemTopic:
			return true
		case mention.ItemWord, mention.ItemOther, mention.ItemDemonym:
		default:
			return false
		}
	}
	return false
}

// sources takes those whom a sentence cites: agencies and media wherever they
// are named beside a verb of saying or in brackets, others where they say.
func (r *reader) sources() {
	says := r.holds.cues&(1<<lexicon.CueSay) != 0 || r.holds.words&(1<<lexicon.WordAccording) != 0
	cited := r.holds.at[mention.ItemAgency]
	if says {
		cited |= r.holds.at[mention.ItemSource]
	}
	for j := cited.next(r.firstItem - 1); j < r.lastItem; j = cited.next(j) {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemAgency:
			bracket := j > r.firstItem && r.items[j-1].Kind == mention.ItemPunct && (r.items[j-1].Ref == '(' || r.items[j-1].Ref == '/')
			if says || bracket || it.Mark == lexicon.WordBy || it.Mark == lexicon.WordAccording {
				r.set.Sources = append(r.set.Sources, Source{Agency: it.Ref + 1, First: it.First, Last: it.Last})
			}
		case mention.ItemSource:
			if j+1 < r.lastItem && r.items[j+1].Kind == mention.ItemAgency {
				continue // "the Russian news agency TASS"
			}
			if says && (it.Mark == lexicon.WordNone || it.Mark == lexicon.WordAccording || it.Mark == lexicon.WordBy || it.Mark == lexicon.WordFrom) {
				s := Source{Kind: uint8(it.Ref), First: it.First, Last: it.Last}
				if j > r.firstItem && r.items[j-1].Kind == mention.ItemDemonym {
					s.Country = uint16(r.items[j-1].Ref) + 1
					s.First = r.items[j-1].First
				} else if s.Kind == lexicon.SourceNewsAgency || s.Kind == lexicon.SourceMedia {
					continue // "news agencies" names nobody
				}
				r.set.Sources = append(r.set.Sources, s)
			}
		}
	}
}
