package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// starts are the elements that more than themselves may begin with. Most words begin nothing, and
// are spared the rules of them all; the others are spared those of what they do not begin.
type starts struct {
	persons, dates start
	places         uint32 // kinds of elements
	kinds          uint32 // all kinds of those that a person, a date or a place may begin with

	names    uint32 // kinds of elements that a name without a title may begin with
	times    uint32 // bit 1<<Time for the words of the calendar that a date may begin with
	dayNames bool   // names of the calendar may be names of people
	guests   bool   // "the guest" may be somebody whom the text has named; every word may be a name there

	uncased bool   // names have no capitals
	titled  bool   // nothing but a title, or the last word of one, says with an article who somebody is
	alone   uint32 // bit 1<<Alone for what may be an item by itself in the language
}

// start is a set of elements: those that have one of the kinds, or are one of the words.
type start struct {
	kinds uint32 // bit 1<<Kind
	words uint64 // bit 1<<Word modulo 64; none of the few words that so share a bit is in a set
}

// has reports whether e is in the set.
func (s *start) has(e *Elem) bool { return e.Kinds&s.kinds != 0 || s.words>>(e.Word&63)&1 != 0 }

// setStarts finds the elements that a person, a date or a place may begin with in the language of the text.
func (d *Doc) setStarts() {
	s := starts{
		persons: start{
			kinds: 1<<lexicon.KindOffice | 1<<lexicon.KindModifier | 1<<lexicon.KindHonorific | 1<<lexicon.KindCountry | 1<<lexicon.KindOrg | 1<<lexicon.KindRegion,
			words: 1<<lexicon.WordHe | 1<<lexicon.WordThey | 1<<lexicon.WordHis | 1<<lexicon.WordDet,
		},
		dates:  start{kinds: 1<<lexicon.KindMonth | 1<<lexicon.KindWeekday | 1<<lexicon.KindNumber, words: 1<<lexicon.WordNext | 1<<lexicon.WordLast},
		places: 1<<lexicon.KindCountry | 1<<lexicon.KindCity,
		times: 1<<lexicon.TimeToday | 1<<lexicon.TimeTomorrow | 1<<lexicon.TimeYesterday | 1<<lexicon.TimeDayBefore | 1<<lexicon.TimeDayAfter |
			1<<lexicon.TimeNextDay | 1<<lexicon.TimeThis | 1<<lexicon.TimeNextUnit | 1<<lexicon.TimeLastUnit,
	}
	s.names = 1<<lexicon.KindName | 1<<lexicon.KindHonorific | 1<<lexicon.KindCity | 1<<lexicon.KindMonth | 1<<lexicon.KindWeekday
	if d.Grammar.TitleAdjAfter {
		s.names |= 1 << lexicon.KindWord                                                                                      // ", Sean Byrne"
		s.times |= 1<<lexicon.TimeAgo | 1<<lexicon.TimeDay | 1<<lexicon.TimeWeek | 1<<lexicon.TimeMonth | 1<<lexicon.TimeYear // "la semaine prochaine"
	}
	s.dayNames = d.Grammar.Article != "" || d.Grammar.LowerMonths
	s.uncased = !d.Grammar.Capitals
	s.titled = !d.Grammar.TitleAdjAfter && d.Grammar.Article == "" && d.Grammar.Order != lexicon.OrderSOV2
	s.alone = 1<<lexicon.AloneArticle | 1<<lexicon.AloneWord | 1<<lexicon.AloneWords | 1<<lexicon.AloneNoun | 1<<lexicon.AloneOther
	if len(d.Grammar.VerbEndings) == 0 {
		s.alone |= 1 << lexicon.AloneUnknown // no ending makes a verb of it
	}
	if !d.Grammar.BareVerbs && !d.Grammar.NounCapitals {
		s.alone |= 1 << lexicon.AloneVerb
	}
	if d.Grammar.NounCapitals {
		s.times |= 1 << lexicon.TimeYear // "im Jahr 2013"
	}
	if d.Grammar.TitleAdjAfter || d.genitives() {
		s.places |= 1 << lexicon.KindThing // "la capital cubana"
	}
	if d.Grammar.Article != "" {
		s.persons.kinds |= 1 << lexicon.KindSource // "المسؤول اليوناني"
		s.guests = true                            // "الضيف الفرنسي"
	}
	s.kinds = s.persons.kinds | s.dates.kinds | s.places | 1<<lexicon.KindWord | 1<<lexicon.KindTime
	if s.guests {
		s.kinds |= 1 << lexicon.KindCue
	}
	d.starts = s
}

// person reports whether a person may begin with e.
func (s *starts) person(e *Elem) bool {
	return s.persons.has(e) || e.Word == lexicon.WordCounterpart || s.guests && e.Cue == lexicon.CueHostNoun
}

// leadsToPerson reports whether a person may begin with element i, which is e and one that persons begin with: in a language
// where nothing but titles and pronouns says who somebody is, with a title or a pronoun.
func (d *Doc) leadsToPerson(i int, e *Elem) bool {
	return !d.starts.titled || e.Kinds&(1<<lexicon.KindWord) != 0 || d.opensTitle(i)
}

// date reports whether a date may begin with e, a word.
func (s *starts) date(e *Elem) bool { return s.dates.has(e) || s.times>>e.Time()&1 != 0 }

// startsName reports whether a name without a title may begin with e, which has the token t, where it may by its first letter: "Tour" and
// "Balkan" are no names.
func (d *Doc) startsName(e *Elem, t *text.Token) bool {
	if e.Kinds == 0 || e.Kinds&d.starts.names != 0 || !d.Grammar.Capitals {
		return true
	}
	return t.Flags&text.Dotted != 0 || d.known.Has(t.Hash) // an initial, or "Rice"
}

// mayName reports whether the element e, a word with the token t, may be a name by its first letter; names in
// Han were cut out before.
func (d *Doc) mayName(e *Elem, t *text.Token) bool {
	if d.Grammar.Capitals {
		return t.Flags&text.Cap != 0
	}
	return e.Name || t.Script != text.Han
}
