package mention

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
)

// Clauses of verbs of one form (Grammar.BareVerbs): what a verb governs with a coverb
// stands before it, and several verbs follow one another under one subject:
// "他将在柏林同总理举行会谈", "启程前往马斯喀特会见外长". Every verb is read with what belongs
// to it behind it.

// bareClauses arranges the clauses of a sentence that holds h.
func (d *Doc) bareClauses(first, last int, h *holdings) {
	if h.word(lexicon.WordNow) {
		d.nowIn(first, last)
	}
	if h.word(lexicon.WordSince) && h.kind(ItemDate) {
		d.sinceYears(first, last)
	}
	if h.word(lexicon.WordWith) && h.kind(ItemPlace) {
		d.andPlaces(first, last)
	}
	if h.kind(ItemOther) && h.kind(ItemPerson) {
		d.andOthers(first, last)
	}
	passive := h.word(lexicon.WordPassive)
	post := h.word(lexicon.WordAfter) || h.word(lexicon.WordBefore) || h.word(lexicon.WordDuring) || h.word(lexicon.WordWhen)
	about := h.kind(ItemPerson) && h.kind(ItemCue) && h.flags&Possessive != 0
	parted := post || about || passive || h.flags&Relative != 0 // a clause may have clauses within
	for a := first; a < last; {
		b := a
		for b < last && !d.closesClause(&d.Items[b]) {
			b++
		}
		if passive {
			d.invited(a, b)
		}
		if post {
			d.postpositions(a, b, last)
		}
		if about {
			d.aboutPerson(a, b)
		}
		if !parted {
			d.bareClause(a, b, passive)
			a = b + 1
			continue
		}
		for c := a; c < b; {
			e := c
			for e < b && !(e > c && (d.Items[e].Kind == ItemPunct && d.Items[e].Ref == clauseMark || d.Items[e].Flags&Relative != 0)) {
				e++
			}
			d.bareClause(c, e, passive)
			c = e
		}
		for i := a; i < b; i++ {
			if d.Items[i].Kind == ItemPunct && d.Items[i].Ref == clauseMark {
				d.Items[i].Ref = ','
			}
		}
		a = b + 1
	}
}

// nowIn reads an adverb of time that is a coverb of place as well for that where a place
// follows: 正在金边访问.
func (d *Doc) nowIn(first, last int) {
	for i := first; i+1 < last; i++ {
		it, place := &d.Items[i], &d.Items[i+1]
		if it.Kind == ItemWord && it.Word == lexicon.WordNow && d.Elems[it.Elem].May(lexicon.WordIn) && place.Kind == ItemPlace && place.Mark == lexicon.WordNone {
			it.Word, place.Mark = lexicon.WordIn, lexicon.WordIn
		}
	}
}

// sinceYears marks a year with "since" behind it, which dates nothing that the clause tells: 1989年以来总统首次访华.
func (d *Doc) sinceYears(first, last int) {
	for i := first; i+1 < last; i++ {
		it, since := &d.Items[i], &d.Items[i+1]
		if it.Kind == ItemDate && since.Kind == ItemWord && since.Word == lexicon.WordSince && d.Dates[it.Ref].Start.Month == 0 && d.Dates[it.Ref].Start.Day == 0 {
			it.Mark = lexicon.WordSince
		}
	}
}

// andPlaces reads a coverb that means "and" as well for that between two places of which a noun
// of travel tells: 结束危地马拉与伯利兹行程.
func (d *Doc) andPlaces(first, last int) {
	for i := first + 1; i+2 < last; i++ {
		it, a, b, noun := &d.Items[i], &d.Items[i-1], &d.Items[i+1], &d.Items[i+2]
		if it.Kind == ItemWord && it.Word == lexicon.WordWith && d.Elems[it.Elem].May(lexicon.WordAnd) && a.Kind == ItemPlace && b.Kind == ItemPlace &&
			(noun.Kind == ItemCue && noun.Flags&Noun != 0 || noun.Kind == ItemPunct || b.Flags&Possessive != 0) {
			it.Word, b.Mark, b.Flags = lexicon.WordAnd, a.Mark, b.Flags|Listed
		}
	}
}

// andOthers makes nothing of what says that a list of persons is not whole: X、Y等近百个国家的代表.
func (d *Doc) andOthers(first, last int) {
	for i := first + 1; i < last; i++ {
		it := &d.Items[i]
		if it.Kind != ItemOther || d.Items[i-1].Kind != ItemPerson || !slices.Contains(d.Grammar.AndOthers, d.Text[d.Tokens[it.First].Start:d.Tokens[it.Last].End]) {
			continue
		}
		for ; i < last && i < first+400; i++ {
			o := &d.Items[i]
			rest := o.Kind == ItemOther || o.Kind == ItemNumber || o.Kind == ItemThing || o.Kind == ItemTopic || o.Kind == ItemDemonym || o.Kind == ItemRegion ||
				o.Kind == ItemWord && (o.Word == lexicon.WordDet || o.Word == lexicon.WordFor && o.Feat&lexicon.FeatWeak != 0)
			if !rest {
				break
			}
			o.Kind, o.Word, o.Flags, o.Mark = ItemWord, lexicon.WordPlain, o.Flags&^Possessive, lexicon.WordNone
		}
	}
}

// aboutPerson takes a clause of travel that stands before a person, with 的 between
// them, behind the clause that the person belongs to: 会见正在古巴访问的秘鲁总理X is "met X,
// who is visiting Cuba".
func (d *Doc) aboutPerson(a, b int) {
	for j := a; j+1 < b; j++ {
		who := &d.Items[j+1]
		if d.Items[j].Flags&Possessive == 0 || d.Items[j].Kind == ItemPerson || who.Kind != ItemPerson || who.Mark != lexicon.WordNone {
			continue
		}
		c, travels, holds, there := a, false, false, false
		for k := j; k >= a; k-- {
			it := &d.Items[k]
			if it.Kind == ItemPunct || it.Kind == ItemWord && it.Word == lexicon.WordWith {
				c = k + 1
				break
			}
			if it.Kind == ItemPerson && it.Mark == lexicon.WordNone {
				return // whose clause it is cannot be told
			}
			there = there || it.Kind == ItemPlace
			if it.Kind != ItemCue {
				continue
			}
			if it.Flags&Verb != 0 && (it.Cue == lexicon.CueMeet || it.Cue == lexicon.CueReceive || it.Cue == lexicon.CueCall) {
				if c = k + 1; d.Items[c].Kind == ItemWord && d.Items[c].Word == lexicon.WordAspect {
					c++
				}
				break
			}
			switch it.Cue {
			case lexicon.CueVisit, lexicon.CueArrive, lexicon.CueGo, lexicon.CueStay, lexicon.CueVisitNoun:
				travels = true
			case lexicon.CueHold, lexicon.CueAttend:
				holds = true
			}
		}
		if !travels && !(holds && there) || c > j {
			continue
		}
		d.Items[j].Flags &^= Possessive
		who.Flags |= Head
		if c > a && d.Items[c-1].Kind == ItemWord && d.Items[c-1].Word == lexicon.WordWith {
			who.Mark = lexicon.WordWith
		}
		clause := append(d.scratch[:0], d.Items[c:j+1]...)
		copy(d.Items[c:], d.Items[j+1:b])
		at := b - len(clause)
		copy(d.Items[at:b], clause)
		d.Items[at].Flags |= Relative
		d.scratch = clause[:0]
		return
	}
}

// clauseMark stands for a comma that the text does not write.
const clauseMark = -2

// closesClause reports whether an item ends a clause: any mark but the one between
// the members of a list, quotation marks and dashes inside words.
func (d *Doc) closesClause(it *Item) bool {
	if it.Kind != ItemPunct {
		return false
	}
	switch rune(it.Ref) {
	case ',':
		t := &d.Tokens[it.First]
		return !strings.HasPrefix(d.Text[t.Start:], "、")
	case ';', ':', '.', '!', '?', '(', ')', '—':
		return true
	}
	return false
}

// postpositions reads 后, 前, 时, 期间 behind what they govern: a verb there is no
// statement of its own; what follows is a clause of its own.
func (d *Doc) postpositions(a, b, last int) {
	from := a
	for i := a; i < b; i++ {
		it := &d.Items[i]
		if it.Kind != ItemWord {
			continue
		}
		switch it.Word {
		case lexicon.WordAfter, lexicon.WordBefore, lexicon.WordDuring, lexicon.WordWhen:
		default:
			continue
		}
		verb := -1
		for j := from; j < i; j++ {
			if d.Items[j].Kind == ItemCue && d.Items[j].Flags&Verb != 0 {
				verb = j
				if it.Word == lexicon.WordBefore {
					d.Items[j].Feat = lexicon.FeatInf // not yet
				} else if it.Word == lexicon.WordDuring {
					d.Items[j].Feat = lexicon.FeatGer
				} else if it.Word == lexicon.WordAfter && d.Items[j].Cue == lexicon.CueEnd && d.Items[j].Feat&lexicon.FeatPres != 0 && d.willAhead(i, last) {
					d.Items[j].Feat = lexicon.FeatFut // 结束对A的访问后，还将访问B
				}
			}
		}
		if verb < 0 && i > from && d.Items[i-1].Kind != ItemCue {
			continue
		}
		it.Kind, it.Ref = ItemPunct, clauseMark
		from = i + 1
	}
}

// willAhead reports whether a word for what lies ahead stands between items i and last.
func (d *Doc) willAhead(i, last int) bool {
	const near = 24
	for j := i + 1; j < last && j < i+near; j++ {
		if it := &d.Items[j]; it.Kind == ItemWord && it.Word == lexicon.WordWill {
			return true
		}
	}
	return false
}

// invitedFirst puts the phrase of items i to j, at whose invitation somebody travels, before all that stands in the clause
// from item a on, and a comma behind it: 总统应主席邀请对中国进行访问 is read as 应主席邀请，总统对中国进行访问.
func (d *Doc) invitedFirst(a, i, j int) {
	in := d.Items[i]
	before := append(d.scratch[:0], d.Items[a:i]...)
	copy(d.Items[a:], d.Items[i+1:j+1])
	in.Kind, in.Word, in.Ref = ItemPunct, lexicon.WordNone, clauseMark
	d.Items[a+j-i] = in
	copy(d.Items[a+j-i+1:], before)
	d.scratch = before[:0]
}

// bareClause arranges the items from a to b, among which a word of the passive may stand.
func (d *Doc) bareClause(a, b int, passive bool) {
	if b-a < 2 {
		return
	}
	if passive {
		d.passives(a, b)
	}
	for a < b && !d.arranges(&d.Items[a]) {
		a++
	}
	if a == b {
		return
	}
	held := d.phrases[:0]
	to := a         // where the next item goes that is not held: those from to to i are held
	phrase := false // inside a coverb's phrase
	for i := a; i < b; i++ {
		it := &d.Items[i]
		switch {
		case it.Kind == ItemCue && it.Flags&Verb != 0 && it.Flags&Possessive != 0 && lightVerb(it.Cue) && it.Cue != lexicon.CuePlan:
			it.Kind = ItemOther // 在北京举行的会议
			to = d.moveUp(to, i)
		case it.Kind == ItemCue && it.Cue == lexicon.CueAccompany && it.Flags&(Verb|Possessive) == Verb|Possessive:
			// 由部长率领的代表团: the delegation is he
			for k := range held {
				if held[k].Kind == ItemPerson && (held[k].Mark == lexicon.WordBy || held[k].Mark == lexicon.WordAs) { // 以部长为团长的代表团
					held[k].Mark = lexicon.WordNone
				}
			}
			it.Kind = ItemOther
			copy(d.Items[to:i], held)
			to, held, phrase = i+1, held[:0], false
		case it.Kind == ItemCue && it.Flags&Verb != 0 && it.Cue == lexicon.CueOther && phrase && d.about(held) && d.verbAhead(i+1, b):
			it.Kind = ItemOther // 就加强合作交换意见
			held = append(held, *it)
		case it.Kind == ItemCue && it.Flags&Verb != 0:
			to = d.moveUp(to, i)
			n := d.heldBy(i, b)
			if n == 0 {
				d.appose(i, b)
				n = d.objects(i, b)
			}
			for ; n > 0; n-- {
				i++
				to = d.moveUp(to, i)
			}
			copy(d.Items[to:i+1], held)
			to, held, phrase = i+1, held[:0], false
		case it.Kind == ItemCue && it.Flags&Noun != 0 && len(held) > 0 && held[len(held)-1].Flags&Possessive != 0:
			// 对古巴的工作访问, 与总理的会谈
			last := &held[len(held)-1]
			if it.Mark != lexicon.WordNone && last.Mark == lexicon.WordOf {
				last.Mark, it.Mark = it.Mark, lexicon.WordNone
			}
			last.Flags &^= Possessive
			copy(d.Items[d.moveUp(to, i):i+1], held)
			to, held, phrase = i+1, held[:0], false
		case it.Kind == ItemWord && d.coverb(it):
			phrase = true
			held = append(held, *it)
		case it.Kind == ItemWord && (auxWord(it.Word) || qualifies(it.Word)):
			to = d.moveUp(to, i)
		case it.Kind == ItemPerson && it.Mark == lexicon.WordNone:
			phrase = false
			to = d.moveUp(to, i)
		case it.Kind == ItemDate && d.verbAhead(i, b), phrase, it.Kind == ItemPerson:
			held = append(held, *it)
		default:
			to = d.moveUp(to, i)
		}
	}
	copy(d.Items[to:b], held)
	d.phrases = held[:0]
}

// moveUp puts item i at to, before what is held, and returns where the next one goes. In most clauses nothing is held.
func (d *Doc) moveUp(to, i int) int {
	if to < i {
		d.Items[to] = d.Items[i]
	}
	return to + 1
}

// arranges reports whether an item may move, or move others, where nothing before it in its clause does.
func (d *Doc) arranges(it *Item) bool {
	switch it.Kind {
	case ItemCue:
		return it.Flags&Verb != 0
	case ItemWord:
		return d.coverb(it)
	case ItemPerson:
		return it.Mark != lexicon.WordNone
	case ItemDate:
		return true
	}
	return false
}

// objects returns how many items behind the verb of item i are places and persons
// that no word but a mark of the finished act or a pronoun parts from it.
func (d *Doc) objects(i, b int) int {
	n := 0
	for j := i + 1; j < b; j++ {
		it := &d.Items[j]
		switch {
		case it.Kind == ItemPlace && it.Mark != lexicon.WordIn || it.Kind == ItemPerson && it.Mark == lexicon.WordNone:
			if it.Flags&Possessive != 0 {
				if j > i+1 || it.Kind != ItemPlace || !towards(d.Items[i].Cue) || d.Items[i].Feat&lexicon.FeatWeak != 0 {
					return n
				}
				it.Flags, it.Mark = it.Flags&^Possessive, lexicon.WordNone // 前往东京的报道
			}
			n = j - i
		case it.Kind == ItemPunct && n > 0, it.Kind == ItemWord && (it.Word == lexicon.WordAnd && n > 0 || it.Word == lexicon.WordAspect):
		default:
			return n
		}
	}
	return n
}

// towards reports whether a verb takes the place where somebody goes for its object.
func towards(c lexicon.Cue) bool {
	switch c {
	case lexicon.CueVisit, lexicon.CueArrive, lexicon.CueGo, lexicon.CueLeaveFor, lexicon.CueStop:
		return true
	}
	return false
}

// appose brings the place that a noun is apposed to next to the verb of travel of
// item i: 转赴此行最后一站马斯喀特, 飞往智利首都圣地亚哥.
func (d *Doc) appose(i, b int) {
	if !towards(d.Items[i].Cue) {
		return
	}
	for j := i + 1; j+1 < b && j <= i+8; j++ {
		it, next := &d.Items[j], &d.Items[j+1]
		if it.Kind == ItemCue && it.Flags&Verb != 0 || it.Kind == ItemPerson {
			return
		}
		capital := it.Kind == ItemThing && (it.Ref == int32(lexicon.ThingCapital) || it.Ref == int32(lexicon.ThingCity))
		if next.Kind != ItemPlace || !capital && !(it.Kind == ItemCue && it.Cue == lexicon.CueStopNoun) {
			continue
		}
		if before := &d.Items[j-1]; capital && j > i+1 && before.Kind == ItemPlace && d.Places[before.Ref].Country == d.Places[next.Ref].Country {
			before.Kind, before.Ref = ItemDemonym, int32(d.Places[before.Ref].Country)-1
		}
		place := *next
		place.Mark = lexicon.WordNone
		copy(d.Items[i+2:j+2], d.Items[i+1:j+1])
		d.Items[i+1] = place
		return
	}
}

// coverb reports whether a word begins a phrase that stands before its verb.
func (d *Doc) coverb(it *Item) bool {
	switch it.Word {
	case lexicon.WordWith, lexicon.WordTo, lexicon.WordIn, lexicon.WordFrom, lexicon.WordAbout, lexicon.WordOn, lexicon.WordFor, lexicon.WordVia, lexicon.WordSidelines:
		return true
	}
	return false
}

// about reports whether the phrase that stands last in held tells a topic.
func (d *Doc) about(held []Item) bool {
	for k := len(held) - 1; k >= 0; k-- {
		if it := &held[k]; it.Kind == ItemWord && d.coverb(it) {
			return it.Word == lexicon.WordAbout
		}
	}
	return false
}

// verbAhead reports whether a verb stands between item i and b.
func (d *Doc) verbAhead(i, b int) bool {
	for ; i < b; i++ {
		if d.Items[i].Kind == ItemCue && d.Items[i].Flags&Verb != 0 {
			return true
		}
	}
	return false
}

// heldBy returns how many items behind the verb of item i are the noun that it
// holds and what stands before it: 举行 + 首轮会谈.
func (d *Doc) heldBy(i, b int) int {
	if !lightVerb(d.Items[i].Cue) {
		return 0
	}
	for j := i + 1; j < b && j <= i+6; j++ {
		it := &d.Items[j]
		switch it.Kind {
		case ItemCue:
			if it.Flags&Noun != 0 && it.Flags&Possessive == 0 {
				return j - i
			}
			if it.Flags&Noun == 0 {
				return 0
			}
		case ItemVisitKind, ItemNumber, ItemOther, ItemDate:
		case ItemWord:
			if it.Word != lexicon.WordDet && it.Word != lexicon.WordHis && it.Word != lexicon.WordAspect && it.Word != lexicon.WordOwn && it.Word != lexicon.WordNext {
				return 0
			}
		default:
			return 0
		}
	}
	return 0
}

// invited reads 应 X 邀请: at the invitation of X.
func (d *Doc) invited(a, b int) {
	for i := a; i+2 < b; i++ {
		it := &d.Items[i]
		if it.Kind != ItemWord || it.Word != lexicon.WordPassive || it.Feat&lexicon.FeatWeak == 0 {
			continue
		}
		for j := i + 1; j < b; j++ {
			cue := &d.Items[j]
			if cue.Kind != ItemCue {
				continue
			}
			if cue.Cue != lexicon.CueInvite && cue.Cue != lexicon.CueInvitation {
				break
			}
			cue.Cue, cue.Flags, cue.Feat, cue.Mark = lexicon.CueInvitation, cue.Flags&^Verb|Noun, 0, lexicon.WordIn
			it.Word, it.Feat = lexicon.WordIn, 0
			noun := *cue
			copy(d.Items[i+2:j+1], d.Items[i+1:j])
			d.Items[i+1] = noun
			for k := i + 2; k <= j; k++ {
				if d.Items[k].Kind == ItemPerson {
					d.Items[k].Mark, d.Items[k].Flags = lexicon.WordOf, d.Items[k].Flags&^Possessive
				}
			}
			if i > a && d.verbAhead(j+1, b) {
				d.invitedFirst(a, i, j)
			}
			return
		}
	}
}
