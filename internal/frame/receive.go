package frame

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// receive reads "President X received Y", "was received by X", "will host Y".
func (r *reader) receive(i int32, read *verb, passive bool) {
	v := *read
	r.gather(i+1, r.end(i), true)
	now := v
	if passive && v.weak && v.status == Completed && r.aux&(auxPast|auxPerfect) == 0 {
		now.status = Ongoing // "hoje é recebido por"
	}
	if r.lang.adjAfter && r.dayAhead(&now) {
		v.status = Planned
	}
	var hosts, guests []int32
	if passive {
		hosts, guests = r.receivedBy(i)
	} else {
		hosts, guests = r.receives(i, &v)
	}
	if len(guests) == 0 || len(hosts) == 0 && r.venue < 0 {
		return
	}
	if len(guests) == 1 && (r.cameHome(guests[0]) || r.lang.bareVerbs && len(hosts) == 1 && r.sameCountry(guests[0], hosts[0])) {
		return // the prime minister welcomes his own president home
	}
	here := false
	if r.venue < 0 && r.place >= 0 && len(hosts) > 0 && r.placeBefore(i) < 0 {
		if host := &r.doc.People[hosts[0]]; host.Org == 0 {
			c, at := host.Country, r.doc.Places[r.place].Country
			if c == at || c == 0 && (r.si-r.placeSaid <= 1 || at == r.dateline() || r.lang.cases || r.lang.ownOffices) {
				r.venue, here = r.place, c != 0 // where the text is: its dateline, or the place spoken of
			}
		}
	}
	if r.lang.ownOffices && (r.venue < 0 || r.venue == r.place && !here && r.placeBefore(i) < 0) {
		if at := r.receivedBefore(hosts); at >= 0 {
			r.venue = at
		}
	}
	f := r.frame(Receive, i, &v)
	f.MeetKind, f.Passive = lexicon.CueReceive, passive
	f.Agents = r.set.people(hosts)
	f.Others = r.set.people(guests)
	r.situate(f, i)
	if here && f.Date < 0 {
		f.Date = r.placeDate
	}
	if !passive && len(guests) == 1 && (r.lang.enclitics || r.lang.personalObject) && r.pronounBehind(i) {
		// "حيث استقبله الرئيس X، ثم انتقل إلى": the guest goes on, not the host
		guest := guests[0]
		r.subject, r.inherited = append(r.subject[:0], guest), append(r.inherited[:0], guest)
	}
}

// receivedBy returns who receives whom with the verb of item i in the passive: "was received by X". The guests are the subject.
func (r *reader) receivedBy(i int32) (hosts, guests []int32) {
	list, _, ok := r.agents()
	if len(r.by) == 0 {
		r.byLater(i)
	}
	if ok && len(list) > 0 {
		return r.by, list
	}
	if who := r.guestSpokenOf(); who >= 0 && r.guestsBefore(i) {
		guests = append(r.object[:0], who) // "The guests were received by X"
		if r.lang.inversion {
			r.acts(who)
			r.inherited = append(r.inherited[:0], who) // "... y mañana continuará viaje a Lima"
		}
	}
	return r.by, guests
}

// receives returns who receives whom with the verb of item i, which tells v: nobody where all is read.
func (r *reader) receives(i int32, v *verb) (hosts, guests []int32) {
	list, byDefault, ok := r.agents()
	hosts, guests = list, r.object
	if len(guests) == 0 {
		guests = r.delegationOf(i)
	}
	if len(guests) == 0 && r.theParty(i) {
		if f := r.lastSummit(); f != nil && f.Agents.Len() == 0 && len(list) > 0 {
			f.Agents = r.set.people(list) // "... A and B took part in the summit. President X received the guests"
			return nil, nil
		}
		if r.traveller >= 0 {
			guests = append(r.object[:0], r.traveller) // "received the guests"
		}
	}
	if len(guests) == 0 && r.lang.bareVerbs && r.traveller >= 0 && i+1 < r.lastItem && r.items[i+1].Kind == mention.ItemPunct && !slices.Contains(hosts, r.traveller) {
		guests = append(r.object[:0], r.traveller) // "X抵达河内，Y前往机场迎接": whom is told already
	}
	if (!ok || byDefault) && !(byDefault && len(list) == 1 && r.homeAgain(list[0], guests)) {
		hosts = nil
		if p := r.subjectPlace(i); p >= 0 && r.venue < 0 {
			r.venue = p // "Cuba hosted Lavrov"
		}
	}
	if len(guests) == 0 && i+1 < r.lastItem && r.items[i+1].Cue == lexicon.CueSummit && r.items[i+1].Kind == mention.ItemCue {
		r.summitSaid = r.si
		if r.taking(i + 2); len(r.by) > 0 && r.guests(i, v) {
			return nil, nil // "hosted the summit, with the participation of A and B"
		}
	}
	if len(guests) == 0 && r.afterRelative(i) {
		guests = r.object // "recebeu na cúpula, que durou um dia, os presidentes"
	}
	if len(guests) == 0 && r.items[i].Last > r.items[i].First {
		guests = r.of // "recibió la visita de X"
	}
	if len(guests) == 0 {
		guests = r.toward
	}
	if !slices.ContainsFunc(guests, func(e int32) bool { return r.doc.People[e].Named }) {
		if among := r.amongThem(i); len(among) > 0 {
			guests = among
		}
	}
	return hosts, guests
}

// sameCountry reports whether two people are of one country that is known.
func (r *reader) sameCountry(a, b int32) bool {
	c := r.doc.People[a].Country
	return c != 0 && c == r.doc.People[b].Country
}

// homeAgain reports whether the text has come back, with the last place that it named, to the
// country of the one whose journey it tells, who then may receive people there: "partirá de regreso a
// Lima. Mañana recibirá al presidente boliviano, X".
func (r *reader) homeAgain(who int32, guests []int32) bool {
	e := &r.doc.People[who]
	if !r.lang.inversion || r.lang.ownOffices || len(guests) == 0 || slices.Contains(guests, who) || e.Country == 0 || r.named < 0 || r.doc.Places[r.named].Country != e.Country {
		return false
	}
	c := r.doc.People[guests[0]].Country
	return c != 0 && c != e.Country
}

// receivedBefore returns where the text has said before that the one host of no country that it
// tells received somebody, -1 where it has not.
func (r *reader) receivedBefore(hosts []int32) int32 {
	if len(hosts) != 1 || r.doc.People[hosts[0]].Country != 0 {
		return -1
	}
	for k := len(r.set.Frames) - 1; k >= 0 && k > len(r.set.Frames)-100; k-- {
		f := &r.set.Frames[k]
		if f.Kind == Receive && f.Venue >= 0 && f.Agents.Len() == 1 && r.set.Refs[f.Agents.First] == hosts[0] {
			return f.Venue
		}
	}
	return -1
}

// pronounBehind reports whether the object of the verb at item i is a pronoun written as one
// with it.
func (r *reader) pronounBehind(i int32) bool {
	if i+1 >= r.lastItem {
		return false
	}
	it := &r.items[i+1]
	return it.Kind == mention.ItemPerson && r.doc.Persons[it.Ref].Flags&mention.Pronoun != 0 && (it.First == r.items[i].Last+1 || it.First < r.items[i].First)
}

// afterRelative gathers what the verb at item i governs behind a relative clause
// between commas; false where there is none.
func (r *reader) afterRelative(i int32) bool {
	at := r.end(i)
	if at <= i+1 || at >= r.lastItem || r.items[at].Kind != mention.ItemWord || r.items[at].Word != lexicon.WordWho || !isComma(&r.items[at-1]) {
		return false
	}
	for j := at + 1; j+1 < r.lastItem; j++ {
		if isComma(&r.items[j]) && r.items[j+1].Kind == mention.ItemPerson {
			place, date, venue := r.stays, r.date, r.venue
			r.gather(j+1, r.end(j), true)
			if len(r.stays) == 0 {
				r.stays = place
			}
			if r.date < 0 {
				r.date = date
			}
			if r.venue < 0 {
				r.venue = venue
			}
			return len(r.object) > 0
		}
	}
	return false
}

// byLater finds who receives where a gerund stands between: "was received shortly
// after landing by President X".
func (r *reader) byLater(i int32) {
	for j := i + 1; j < r.lastItem; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemPerson && it.Mark == lexicon.WordBy {
			if e := r.doc.Persons[it.Ref].Entity; e >= 0 {
				r.by = append(r.by, e)
			}
		}
		if it.Kind == mention.ItemCue && it.Flags&mention.Verb != 0 && it.Feat&lexicon.FeatGer == 0 {
			return
		}
	}
}

// guestsBefore reports whether the subject of the verb at item i is a word for those who
// came: "The guests were received by".
func (r *reader) guestsBefore(i int32) bool {
	for j := i - 1; j >= r.firstItem && j > i-5; j-- {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemCue:
			if it.Flags&mention.Noun != 0 {
				return (it.Cue == lexicon.CueHostNoun || it.Cue == lexicon.CueDelegation) && it.Mark == lexicon.WordNone
			}
		case mention.ItemWord, mention.ItemDemonym:
		default:
			return false
		}
	}
	return false
}

// guestSpokenOf returns the one whose journey the text tells, or whom somebody was told to have received last; -1 where
// there is none.
func (r *reader) guestSpokenOf() int32 {
	const near = 20 // frames
	if r.traveller >= 0 || !r.lang.inversion {
		return r.traveller
	}
	for k := len(r.set.Frames) - 1; k >= 0 && k >= len(r.set.Frames)-near; k-- {
		if f := &r.set.Frames[k]; f.Kind == Receive && f.Others.Len() == 1 {
			return r.set.People(f.Others)[0]
		}
	}
	return -1
}
