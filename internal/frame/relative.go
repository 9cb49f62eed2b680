package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// relative begins a clause about what stands before it: "Lavrov, who arrived",
// "a tour that began".
func (r *reader) relative(i int32) {
	for j := i - 1; j >= r.firstItem && j >= i-8; j-- {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemPunct:
			if it.Ref == ',' || it.Ref == '-' || it.Ref == '\'' {
				continue
			}
		case mention.ItemPerson:
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 {
				r.aboutPerson(i, it, e)
				return
			}
		case mention.ItemCue:
			if r.lang.inversion && it.Flags&mention.Verb != 0 && j > r.firstItem && r.items[j-1].Kind == mention.ItemPerson && r.items[j-1].First > it.First {
				continue // "esteve presente o ministro X, com quem": the verb stood first
			}
			if it.Cue == lexicon.CueDelegation && r.leadsIt(j) {
				e := r.subject[0] // "chefiou a delegação que visitou Maputo", "возглавит делегацию, которая направляется в Тунис"
				r.boundary()
				r.acts(e)
				return
			}
			if it.Flags&mention.Noun != 0 && r.noun >= 0 {
				r.boundary()
				r.kind, r.nounOpen = nounSubject, true
				return
			}
		case mention.ItemPlace:
			if r.pronounNear(i) {
				r.boundary()
				r.where = it.Ref // "Peru, which he visited in March", "بيرو، التي وصل إليها"
				return
			}
		default:
			if r.passedOver(i, j, it) {
				continue
			}
		}
		break
	}
	r.boundary()
	r.kind = otherSubject
	if r.noun >= 0 {
		r.nounOpen = true
	}
}

// leadsIt reports whether the subject leads the delegation of item j.
func (r *reader) leadsIt(j int32) bool {
	if r.kind != personSubject || len(r.subject) != 1 || r.verbs == 0 {
		return false
	}
	c := r.verb.cue
	return c == lexicon.CueAccompany || c == lexicon.CueTake || c == lexicon.CueOther && r.lang.moves && r.verb.index >= j-2
}

// passedOver reports whether item j, which is it, may stand between the relative word of item i and what its clause is about.
func (r *reader) passedOver(i, j int32, it *mention.Item) bool {
	switch next := &r.items[j+1]; it.Kind {
	case mention.ItemOrg:
		return it.Mark == lexicon.WordOf // "X, président du Tchad et de l'Union africaine, qui"
	case mention.ItemDate:
		return r.lang.verbSecond // "ist am Freitag mit X zusammengetroffen, der"
	case mention.ItemOther: // "traf mit X zusammen, der"
		return next.Kind == mention.ItemPunct && next.Ref == '\'' || it.First == it.Last && r.doc.Grammar.Particle(r.doc.Tokens[it.First].Hash)
	case mention.ItemWord:
		switch it.Word {
		case lexicon.WordIn:
			return next.Kind == mention.ItemDate
		case lexicon.WordOf, lexicon.WordAnd, lexicon.WordDet:
			return j < i-2
		case lexicon.WordBe:
			return j < i-1 && r.lang.cases // "war Vizepräsident X gewesen, der"
		case lexicon.WordWith:
			return j == i-1
		}
	}
	return false
}

// aboutPerson begins the relative clause of item i about the person it, who is e.
func (r *reader) aboutPerson(i int32, it *mention.Item, e int32) {
	r.boundary()
	if before := &r.items[i-1]; before.Kind == mention.ItemWord && before.Word == lexicon.WordWith {
		r.whom = append(r.whom, e)
		return
	}
	r.acts(e)
	if it.Mark == lexicon.WordNone && (isComma(&r.items[i-1]) || i-2 > r.firstItem && marksPhrase(&r.items[i-1]) && isComma(&r.items[i-2]) && r.lang.personalObject) {
		r.told, r.toldAt = e, i
	}
	if word := &r.items[i]; word.Feat&lexicon.FeatPres != 0 && (r.doc.People[e].Named || !r.lang.relativeBare) {
		r.isThere(i+1, verb{cue: lexicon.CueStay, status: Ongoing, index: i}) // "، الموجود في السنغال"
	}
}

// pronounNear reports whether a personal pronoun stands in the clause that item i begins.
func (r *reader) pronounNear(i int32) bool {
	for j := i + 1; j < r.lastItem && j <= i+3; j++ {
		if it := &r.items[j]; it.Kind == mention.ItemPerson {
			return r.doc.Persons[it.Ref].Flags&mention.Pronoun != 0
		}
	}
	return false
}

// aboutHead begins the clause about a person that stood before him in the text.
func (r *reader) aboutHead(i int32) {
	r.boundary()
	r.aux, r.about = 0, true
	for j := i - 1; j >= r.firstItem; j-- {
		it := &r.items[j]
		if it.Kind == mention.ItemPerson && it.Flags&mention.Head != 0 {
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 {
				r.acts(e)
				r.isThere(i, verb{cue: lexicon.CueStay, status: Completed, weak: true, index: i})
				r.cameTo(i, e)
				return
			}
			break
		}
	}
	r.kind = otherSubject
}

// cameTo makes a stay of the clause of item i that says of somebody whom a host meets at home
// that he has come, and not where: "A会见来访的B".
func (r *reader) cameTo(i, guest int32) {
	k := len(r.set.Frames) - 1
	if k < 0 || r.set.Frames[k].Sentence != r.si || r.set.Frames[k].Kind != Meet && r.set.Frames[k].Kind != Receive {
		return
	}
	meeting := r.set.Frames[k]
	came := false
	for j := i; j < r.lastItem && r.items[j].Kind != mention.ItemPunct; j++ {
		it := &r.items[j]
		switch {
		case it.Kind == mention.ItemPlace, it.Kind == mention.ItemWord && (it.Word == lexicon.WordPrev || it.Word == lexicon.WordWill):
			return
		case it.Kind == mention.ItemCue && (it.Cue == lexicon.CueVisitNoun || it.Cue == lexicon.CueArrival || travels(it.Cue) && it.Cue != lexicon.CueReturn):
			came = true
		}
	}
	if !came {
		return
	}
	at := meeting.Venue
	if at < 0 {
		if at = r.homeOf(meeting.Agents, guest); at < 0 {
			at = r.homeOf(meeting.Others, guest)
		}
	}
	if at < 0 || r.doc.Places[at].Country == r.doc.People[guest].Country {
		return
	}
	r.gather(i, i, false)
	r.stayAt(at)
	f := r.frame(Travel, i, &verb{cue: lexicon.CueStay, status: Ongoing, index: i})
	f.Cue, f.Agents, f.Date = lexicon.CueStay, r.set.people(r.subject), meeting.Date
	r.setStays(f)
}

// homeOf returns a place that is the country of the first of those whom a range holds and who is
// of another country than a guest; -1 where nobody is.
func (r *reader) homeOf(people Range, guest int32) int32 {
	for _, e := range r.set.People(people) {
		if c := r.doc.People[e].Country; e != guest && c != 0 && c != r.doc.People[guest].Country {
			return r.country(c)
		}
	}
	return -1
}

// country adds a place that is a country as a whole.
func (r *reader) country(c uint16) int32 {
	r.doc.Places = append(r.doc.Places, mention.Place{Country: c, NameFirst: -1, CityFirst: -1})
	return int32(len(r.doc.Places) - 1)
}

// isThere makes a stay of a clause about a person that tells what he does in a place
// and not how he got there: 正在古巴进行磋商的X.
func (r *reader) isThere(i int32, v verb) {
	place := int32(-1)
	for j := i; j < r.lastItem && r.items[j].Kind != mention.ItemPunct; j++ {
		it := &r.items[j]
		switch {
		case it.Kind == mention.ItemPlace && place < 0:
			place = it.Ref
		case it.Kind == mention.ItemWord && r.doc.Elems[it.Elem].May(lexicon.WordNow):
			v.status, v.weak = Ongoing, false
		case it.Kind == mention.ItemCue && travels(it.Cue):
			return
		case it.Kind == mention.ItemCue && it.Cue == lexicon.CueVisitNoun && !(v.status == Ongoing && place >= 0):
			return
		}
	}
	if place < 0 {
		return
	}
	r.gather(i, i, false)
	r.stayIn(place)
	f := r.frame(Travel, i, &v)
	f.Cue = lexicon.CueStay
	f.Agents = r.set.people(r.subject)
	r.setStays(f)
}

// aboutEnds ends a clause about a person that stands before him.
func (r *reader) aboutEnds() {
	if r.about {
		r.boundary()
		r.about = false
	}
}
