package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// Where cases tell what a preposition means, one may go to a person and be at his: "прилетел к президенту X", "побывал у
// президента X", "war bei Präsident X". Both meet, and where no place is told it is the host's country.

// isHost reports whether the person of item j is one to whom somebody goes or at whose place he is.
func (r *reader) isHost(j int32) bool {
	it := &r.items[j]
	if it.Kind != mention.ItemPerson || j == r.firstItem || it.Flags&mention.Possessive != 0 {
		return false
	}
	p := &r.doc.Persons[it.Ref]
	if p.Entity < 0 || p.Flags&(mention.Pronoun|mention.Plural) != 0 {
		return false
	}
	switch it.Mark {
	case lexicon.WordTo:
		return p.Case&lexicon.FeatDat != 0
	case lexicon.WordIn:
		return p.Case&lexicon.FeatGen != 0
	case lexicon.WordWith:
		before := &r.items[j-1]
		return p.Case&lexicon.FeatDat != 0 && before.Kind == mention.ItemWord && r.doc.Elems[before.Elem].May(lexicon.WordIn) // "bei"
	}
	return false
}

// hostOf returns the person to whom the verb or noun of item i, whose reach ends before item end, says that those in a list
// go, or at whose place they are; -1 where there is none.
func (r *reader) hostOf(i, end int32, list []int32) int32 {
	if len(list) == 0 {
		return -1
	}
	persons := r.holds.at[mention.ItemPerson]
	host := int32(-1)
	for j := persons.next(i); j < end && host < 0; j = persons.next(j) {
		if r.isHost(j) {
			host = r.doc.Persons[r.items[j].Ref].Entity
		}
	}
	for j := i - 1; r.lang.movable && host < 0 && j > r.firstItem && r.items[j].Kind != mention.ItemPunct && r.items[j].Kind != mention.ItemCue; j-- {
		if r.isHost(j) {
			host = r.doc.Persons[r.items[j].Ref].Entity // "к президенту X прилетел Y"
		}
	}
	if host < 0 {
		return -1
	}
	home := r.doc.People[host].Country
	for _, e := range list {
		if e == host || home != 0 && home == r.doc.People[e].Country {
			return -1
		}
	}
	return host
}

// hostNext reports whether the host of those of whom the verb "be" of item i tells stands behind it: "был в гостях у президента X".
func (r *reader) hostNext(i int32) bool {
	if !r.lang.moves || r.holds.at[mention.ItemPerson] == 0 {
		return false
	}
	for j := i + 1; j < r.lastItem && j <= i+6; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPerson:
			return r.isHost(j)
		case mention.ItemDate, mention.ItemWord:
		case mention.ItemCue:
			if it.Cue != lexicon.CueHostNoun && it.Cue != lexicon.CueReception && it.Cue != lexicon.CueMeal {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// atHost makes a stay in the country of a host where no place is told.
func (r *reader) atHost(host int32) {
	if c := r.doc.People[host].Country; c != 0 && len(r.stays) == 0 {
		r.stayAt(r.country(c))
	}
}

// meetsHost adds the meeting of those in a list with the host to whom the verb or noun of item i says that they go,
// -1 where it names none.
func (r *reader) meetsHost(i int32, v verb, list []int32, byDefault bool, host int32) {
	if host < 0 || v.status == Denied || v.status == NoStatus {
		return
	}
	r.object = append(r.object[:0], host)
	r.encounter(i, &v, list, byDefault, r.object, lexicon.CueMeet)
}

// guestOf reads whose guest somebody is said to be by the noun of item i: "fue el lunes huésped del presidente X en Lima",
// "était l'hôte de son homologue X". Who is at home in the place is the host: French calls both so.
func (r *reader) guestOf(i int32, it *mention.Item) {
	j := i + 1
	for j < r.lastItem && r.items[j].Kind == mention.ItemWord && (r.items[j].Word == lexicon.WordOf || r.items[j].Word == lexicon.WordDet) || j < r.lastItem && r.items[j].Kind == mention.ItemDemonym {
		j++
	}
	if j >= r.lastItem || r.items[j].Kind != mention.ItemPerson || r.doc.Persons[r.items[j].Ref].Entity < 0 {
		return
	}
	r.settle(it)
	if r.kind != personSubject || len(r.subject) == 0 {
		return
	}
	v := being(lexicon.CueReceive, i, r.aux&^(auxPossible|auxPerfect)) // "may be" and "has been" are read as "is"
	r.gather(i+1, r.end(i), true)
	if r.venue < 0 && len(r.stays) == 1 {
		r.venue = r.stays[0].Place
	}
	hosts, guests := []int32{r.doc.Persons[r.items[j].Ref].Entity}, r.subject
	if c := r.doc.People[guests[0]].Country; c != 0 && r.venue >= 0 && r.doc.Places[r.venue].Country == c {
		hosts, guests = guests, hosts
	}
	f := r.frame(Receive, i, &v)
	f.MeetKind, f.Passive = lexicon.CueReceive, true
	f.Agents, f.Others = r.set.people(hosts), r.set.people(guests)
	r.situate(f, i)
	r.done(&v)
}
