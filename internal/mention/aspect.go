package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// Verbs of one form (Grammar.BareVerbs) tell neither noun from verb nor the time;
// their neighbours do.

// bareNoun decides whether a form of element i that is both is a noun: "访问古巴" has
// an object, "进行访问", "古巴的访问", "工作访问" have none.
func (d *Doc) bareNoun(s *Sentence, i int) bool {
	if i < int(s.Last) && d.Elems[i+1].Word == lexicon.WordAspect {
		return false
	}
	if i > int(s.First) {
		before := &d.Elems[i-1]
		switch before.Word {
		case lexicon.WordOf, lexicon.WordPoss, lexicon.WordDet, lexicon.WordNext, lexicon.WordLast, lexicon.WordOwn, lexicon.WordBetween:
			return true
		case lexicon.WordHis:
			return !d.objectAt(s, i+1)
		}
		if d.placeOfVerb(s, i) {
			return false
		}
		if before.May(lexicon.WordPoss) || before.Is(lexicon.KindVisitKind) || before.Is(lexicon.KindNumber) {
			return true
		}
		if d.objectAt(s, i+1) || d.visitorAt(s, i+1) {
			return false
		}
		if before.Word == lexicon.WordAspect && i >= int(s.First)+2 {
			before = &d.Elems[i-2] // 举行了会谈
		}
		if auxiliary(before.Word) || qualifies(before.Word) || before.Word == lexicon.WordAlso && before.WordFeat&lexicon.FeatWeak == 0 || before.Word == lexicon.WordNow ||
			before.Word == lexicon.WordEach || before.Word == lexicon.WordHe || before.Word == lexicon.WordThey {
			return false
		}
		if before.Cue != lexicon.CueNone && lightVerb(before.Cue) || before.Is(lexicon.KindThing) && !before.Is(lexicon.KindCue) {
			return true
		}
		if before.Is(lexicon.KindTime) || before.Is(lexicon.KindWeekday) || d.Tokens[before.Last].Kind == text.Number {
			return !d.coverbBefore(s, i)
		}
	} else if d.objectAt(s, i+1) {
		return false
	}
	if i < int(s.Last) {
		if d.Elems[i+1].May(lexicon.WordPoss) {
			return true
		}
	}
	return !d.coverbBefore(s, i) && !d.subjectBefore(s, i)
}

// placeOfVerb reports whether a coverb and a place stand right before element i, which is their
// verb then: 在金边访问, 到韩国、日本访问.
func (d *Doc) placeOfVerb(s *Sentence, i int) bool {
	if noun, _, _ := d.cueAs(&d.Elems[i], true); noun != lexicon.CueVisitNoun || i < int(s.Last) && d.Elems[i+1].May(lexicon.WordPoss) {
		return false
	}
	const state = 1<<lexicon.KindCountry | 1<<lexicon.KindCity
	j := i - 1
	for ; j >= int(s.First); j-- {
		if e := &d.Elems[j]; e.Kinds&state == 0 && !e.Is(lexicon.KindNumber) && e.Word != lexicon.WordAnd && !d.Tokens[e.First].Is(',') {
			break
		}
	}
	if j == i-1 || j < int(s.First) {
		return false
	}
	e := &d.Elems[j]
	return e.May(lexicon.WordIn) || e.May(lexicon.WordTo) && e.Cue != lexicon.CueNone
}

// subjectBefore reports whether a person stands before element i in its clause,
// and no verb between: "两国领导人定于11日会谈".
func (d *Doc) subjectBefore(s *Sentence, i int) bool {
	for j := i - 1; j >= int(s.First); j-- {
		e := &d.Elems[j]
		switch {
		case e.Name || e.Is(lexicon.KindOffice) || e.Word == lexicon.WordHe || e.Word == lexicon.WordThey:
			return j < i-1 || e.Word != lexicon.WordNone || e.Name && i == int(s.Last)
		case e.Cue != lexicon.CueNone && e.Cue != lexicon.CuePlan, d.Tokens[e.First].Kind == text.Punct:
			return false
		}
	}
	return false
}

// objectAt reports whether a place or a person begins at element i.
func (d *Doc) objectAt(s *Sentence, i int) bool {
	if i <= int(s.Last) && d.Elems[i].Word == lexicon.WordAspect {
		i++
	}
	if i > int(s.Last) {
		return false
	}
	e := &d.Elems[i]
	const k = 1<<lexicon.KindCountry | 1<<lexicon.KindCity | 1<<lexicon.KindRegion | 1<<lexicon.KindOffice | 1<<lexicon.KindOrg
	return e.Name || e.Kinds&k != 0 || e.Word == lexicon.WordHe || e.Word == lexicon.WordThey || e.Word == lexicon.WordHis && (d.objectAt(s, i+1) || i < int(s.Last) && d.Elems[i+1].Cue != lexicon.CueNone && d.objectAt(s, i+2))
}

// visitorAt reports whether somebody begins at element i of whom a clause before him says that
// he has come: 会见 + 来访的总统, 迎接 + 前来出席会议的外长.
func (d *Doc) visitorAt(s *Sentence, i int) bool {
	came := false
	for j := i; j < int(s.Last) && j < i+12; j++ {
		e := &d.Elems[j]
		if e.May(lexicon.WordPoss) || e.May(lexicon.WordOf) {
			return came && d.objectAt(s, j+1)
		}
		if d.Tokens[e.First].Kind == text.Punct && !d.Tokens[e.First].Is('"') || e.Is(lexicon.KindOffice) {
			return false
		}
		switch e.Cue {
		case lexicon.CueVisit, lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueAttend, lexicon.CueVisitNoun:
			came = true
		}
	}
	return false
}

// coverbBefore reports whether "with" stands before element i in its clause, with
// no noun's mark and no verb between: "与马杜罗会谈".
func (d *Doc) coverbBefore(s *Sentence, i int) bool {
	person := false
	for j := i - 1; j >= int(s.First); j-- {
		e := &d.Elems[j]
		switch {
		case e.Name || e.Is(lexicon.KindOffice) || e.Word == lexicon.WordHe || e.Word == lexicon.WordThey || e.Word == lexicon.WordCounterpart:
			person = true
		case person && (e.Word == lexicon.WordWith || e.Word == lexicon.WordAnd && e.May(lexicon.WordWith)):
			return true
		case d.Tokens[e.First].Is(','), e.Cue != lexicon.CueNone && !e.Is(lexicon.KindOffice):
			return false
		}
	}
	return false
}

// aspects gives the verbs of a sentence the time that the words beside them tell:
// 已, 曾, 了 the past, 正 the present, 将 and a plan what lies ahead. A verb without any
// goes on with the time of the one before, else it is past or present.
func (d *Doc) aspects(first, last int) {
	ahead, past, now, fresh, will, subject := false, false, false, true, false, false
	end := last // of the verbs
	for end > first && d.Items[end-1].Flags&Verb == 0 {
		end--
	}
	for i := first; i < end; i++ {
		it := &d.Items[i]
		switch it.Kind {
		case ItemPunct:
			if it.Ref != ',' {
				ahead = ahead && it.Ref != ';'
			}
			past, now, fresh, will, subject = false, false, true, false, false
		case ItemPerson:
			if fresh && it.Mark == lexicon.WordNone && d.Persons[it.Ref].Flags&Pronoun == 0 {
				ahead = false // another subject
			}
			fresh, subject = false, subject || it.Mark == lexicon.WordNone
		case ItemWord:
			switch it.Word {
			case lexicon.WordWill, lexicon.WordWould, lexicon.WordMay, lexicon.WordMust:
				ahead, past, now, will = true, false, false, true
			case lexicon.WordPrev:
				past, ahead, now = true, false, false
			case lexicon.WordNow, lexicon.WordSince:
				now, ahead = true, false // 自11日起
			}
		case ItemCue:
			if it.Flags&Verb == 0 {
				continue
			}
			if d.saysWhich(i, last) {
				it.Feat |= lexicon.FeatInf // 访问古巴的计划
				fresh = false
				continue
			}
			aspect := i+1 < last && d.Items[i+1].Kind == ItemWord && d.Items[i+1].Word == lexicon.WordAspect
			switch {
			case it.Cue == lexicon.CuePlan || it.Cue == lexicon.CueHope:
				it.Feat |= lexicon.FeatPres
				ahead = true
				continue
			case aspect || past:
				it.Feat |= lexicon.FeatPast
				ahead = false
			case will && subject:
				will = false // the verb of 将 itself
			case ahead:
				it.Feat |= lexicon.FeatInf
			case now:
				it.Feat |= lexicon.FeatPres
			default:
				it.Feat |= lexicon.FeatPast | lexicon.FeatPres
			}
			switch it.Cue {
			case lexicon.CueInvite, lexicon.CueAsk:
				ahead = true
			}
			fresh = false
		}
	}
}

// saysWhich reports whether the verb of travel of item i, with the places behind it, says no more
// than which journey, plan or report a noun means: 访问古巴和巴西的行程.
func (d *Doc) saysWhich(i, last int) bool {
	it := &d.Items[i]
	if !towards(it.Cue) || it.Cue == lexicon.CueArrive {
		return false
	}
	for j := i + 1; j+1 < last; j++ {
		o := &d.Items[j]
		switch {
		case o.Kind == ItemPlace || o.Kind == ItemRegion || o.Kind == ItemThing && o.Ref == int32(lexicon.ThingCapital):
			if o.Flags&Possessive != 0 {
				next := &d.Items[j+1]
				return next.Kind == ItemCue && (next.Cue == lexicon.CueTourNoun || next.Cue == lexicon.CueVisitNoun || next.Cue == lexicon.CuePlan)
			}
		case o.Kind == ItemDate || o.Kind == ItemWord && o.Word == lexicon.WordAnd || o.Kind == ItemPunct && !d.closesClause(o):
		default:
			return false
		}
	}
	return false
}
