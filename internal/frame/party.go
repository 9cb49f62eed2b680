package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// brought makes who leads the group, or owns the aeroplane, that is the subject of the verb of item i its subject.
func (r *reader) brought(i int32) {
	led := r.led(i)
	if led < 0 {
		led = r.aboard(i)
	}
	if led < 0 && r.kind == otherSubject && (r.lang.bareVerbs || r.lang.inversion && !r.lang.cases && r.lang.capitals) && r.guestsBefore(i) {
		led = r.guestSpokenOf() // 代表团定于周六飞往: the one spoken of leads it; "El visitante viajará a Lima"
	}
	if led >= 0 {
		r.acts(led)
	}
}

// ledFirst returns who leads the delegation that comes, where the sentence opens with him: "Angeführt von X
// ist eine Delegation in Rom eingetroffen"; -1 where it does not.
func (r *reader) ledFirst(i int32) int32 {
	first := &r.items[r.firstItem]
	if !r.lang.verbSecond || first.Kind != mention.ItemWord || first.Word != lexicon.WordBy || first.Last == first.First {
		return -1
	}
	who := int32(-1)
	for j := r.firstItem + 1; j < r.end(i); j++ {
		switch it := &r.items[j]; {
		case it.Kind == mention.ItemPerson && it.Mark == lexicon.WordBy && it.First <= first.Last+2:
			who = r.doc.Persons[it.Ref].Entity
		case it.Kind == mention.ItemCue && it.Cue == lexicon.CueDelegation:
			return who
		}
	}
	return -1
}

// jointly adds to those in a list the ones together with whom the clause of the verb at item i says that
// they go: "Gemeinsam mit seiner Kollegin X reiste er nach Kiew", "Вместе с X в Киев прибыл Y".
func (r *reader) jointly(i int32, list []int32) []int32 {
	if r.kind != personSubject {
		return list
	}
	first := i
	for first > r.firstItem && r.items[first-1].Kind != mention.ItemPunct {
		first--
	}
	joint := false
	for j, end := first, r.end(i); j < end; j++ {
		it := &r.items[j]
		if it.Kind != mention.ItemPerson || it.Mark != lexicon.WordWith {
			continue
		}
		joint = joint && it.Flags&mention.Listed != 0 || r.jointWord(first, end, it.First)
		if e := r.doc.Persons[it.Ref].Entity; joint && e >= 0 && !slices.Contains(list, e) {
			list = append(append([]int32(nil), list...), e)
		}
	}
	return list
}

// inCompany adds to those in a list the ones with whom the verb of item i says that they go, no noun between: "travels to
// Cairo on Sunday together with the prime ministers of Belgium and Greece", but "travels to Cairo for talks with".
func (r *reader) inCompany(i int32, list []int32) []int32 {
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			e := r.doc.Persons[it.Ref].Entity
			if it.Mark != lexicon.WordWith {
				return list
			}
			if e >= 0 && r.doc.People[e].Named && !slices.Contains(list, e) {
				list = append(append([]int32(nil), list...), e)
			}
		case mention.ItemCue, mention.ItemThing, mention.ItemOther, mention.ItemOrg, mention.ItemTopic:
			return list
		}
	}
	return list
}

// jointWord reports whether a preposition for those who do something together stands right before a
// token, wherever the clause has moved it.
func (r *reader) jointWord(first, end, token int32) bool {
	for j := first; j < end; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemWord && it.Word == lexicon.WordWith && it.Feat&lexicon.FeatPl != 0 && it.Last == token-1 {
			return true
		}
	}
	return false
}

// partyGoes remembers where a delegation goes whose head the text may tell later: "A delegation of
// the bloc arrived in Bamako. The team, led by X, headed straight into talks".
func (r *reader) partyGoes(i int32, it *mention.Item, v *verb) {
	if !r.lang.fixed || len(r.stays) == 0 || v.status == Denied {
		return
	}
	for j := i - 1; j >= r.firstItem; j-- {
		at := &r.items[j]
		if at.Kind != mention.ItemCue {
			continue
		}
		if at.Cue != lexicon.CueDelegation || at.Feat&lexicon.FeatWeak != 0 {
			return
		}
		if it.Cue == lexicon.CueArrive && v.status == Completed {
			v.status = Ongoing
		}
		date := r.stays[0].Date
		if date < 0 {
			date = r.date
		}
		r.party = party{r.stays[0].Place, r.si, date, v.status, true}
		return
	}
}

// partyLed makes the journey of the delegation spoken of that of the person who is told to lead it.
func (r *reader) partyLed(i int32) {
	const near = 3 // sentences
	it := &r.items[i]
	if !r.party.set || r.si > r.party.sentence+near || it.Mark != lexicon.WordBy || i < r.firstItem+2 {
		return
	}
	led, e := &r.items[i-1], r.doc.Persons[it.Ref].Entity
	if e < 0 || led.Kind != mention.ItemCue || led.Feat&lexicon.FeatPart == 0 || led.Last == led.First {
		return
	}
	for j := i - 2; j >= r.firstItem; j-- {
		if at := &r.items[j]; at.Kind == mention.ItemCue {
			if at.Cue != lexicon.CueDelegation {
				return
			}
			break
		}
	}
	p := r.party
	r.party = party{}
	r.gather(i, i, false)
	r.stays = append(r.stays, Stay{Place: p.place, Date: p.date})
	f := r.frame(Travel, i, &verb{cue: lexicon.CueStay, status: p.status, index: i})
	f.Cue, f.Agents = lexicon.CueStay, r.set.people([]int32{e})
	r.setStays(f)
	r.traveller = e
}

// headPlace returns the place with which the line begins, where a colon or a dash parts it from the
// news, in texts that do not say again where they are; -1 where none does.
func (r *reader) headPlace() int32 {
	if !r.lang.ownOffices || r.firstItem+1 >= r.lastItem {
		return -1
	}
	at, mark := &r.items[r.firstItem], &r.items[r.firstItem+1]
	if at.Kind != mention.ItemPlace || mark.Kind != mention.ItemPunct || mark.Ref != ':' && mark.Ref != '-' && mark.Ref != '–' {
		return -1
	}
	return at.Ref
}

// led returns who leads the delegation that is the subject of the verb at item i: "a
// delegation headed by X arrived", "وصل وفد برئاسة X".
func (r *reader) led(i int32) int32 {
	group := int32(-1)
	if r.holds.cues&(1<<lexicon.CueDelegation) == 0 {
		return r.ledFirst(i)
	}
	for j := r.holds.at[mention.ItemCue].prev(i); j >= r.firstItem && group < 0; j = r.holds.at[mention.ItemCue].prev(j) {
		if it := &r.items[j]; it.Kind == mention.ItemCue && it.Cue == lexicon.CueDelegation {
			group = j
		}
	}
	if group < 0 && i+1 < r.lastItem && r.items[i+1].Kind == mention.ItemCue && r.items[i+1].Cue == lexicon.CueDelegation {
		group = i + 1
	}
	for j := i + 1; group < 0 && r.lang.inversion && j < r.lastItem && j <= i+6; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemCue && it.Cue == lexicon.CueDelegation && it.Mark == lexicon.WordNone {
			group = j // "وصل إلى بكين أمس وفد يترأسه X"
		} else if it.Kind != mention.ItemPlace && it.Kind != mention.ItemDate && it.Kind != mention.ItemWord && it.Kind != mention.ItemOther {
			break
		}
	}
	if e := r.ledFirst(i); e >= 0 {
		return e
	}
	for j := group + 1; group >= 0 && j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			if it.Mark == lexicon.WordBy || j < i && (it.Mark == lexicon.WordOf || it.Mark == lexicon.WordWith || it.Mark == lexicon.WordNone) {
				return r.doc.Persons[it.Ref].Entity
			}
			return -1
		case mention.ItemCue:
			if j != i && it.Flags&mention.Verb != 0 && it.Cue != lexicon.CueOther && it.Cue != lexicon.CueAccompany {
				return -1
			}
		}
	}
	return -1
}

// ledBy makes who leads the delegation that is the subject of the verb at item i its subject: "A
// delegation led by X held talks".
func (r *reader) ledBy(i int32, it *mention.Item) {
	if it.Feat&(lexicon.FeatPast|lexicon.FeatPres) == 0 || r.items[i-1].Kind == mention.ItemCue {
		return
	}
	for j := i - 1; j > r.firstItem; j-- {
		if r.items[j].Kind == mention.ItemPerson {
			if led := r.led(i); led >= 0 && r.doc.Persons[r.items[j].Ref].Entity == led {
				r.acts(led)
				r.inherited = append(r.inherited[:0], led)
			}
			return
		}
	}
}
