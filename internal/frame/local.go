package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// spokenPlace returns the place that a noun with its article means behind the verb of item i:
// "llegó ayer a la capital", "se encuentra en el país", "cumplió en esta ciudad una agenda" are
// where the text is; -1 where there is no such noun, or who is told to be there is at home.
func (r *reader) spokenPlace(i, end, who int32) int32 {
	if !r.lang.adjAfter || !r.lang.capitals || who < 0 {
		return -1
	}
	for j := i + 1; j < end && j < i+8; j++ {
		it := &r.items[j]
		if it.Kind == mention.ItemPlace || it.Kind == mention.ItemPerson || it.Kind == mention.ItemCue {
			return -1
		}
		whole := j == i+1 && r.items[i].Last > r.items[i].First && it.Mark == lexicon.WordIn // "esteve no país": the verb has the article
		if it.Kind == mention.ItemThing && areal(it) && (it.Mark == lexicon.WordTo || it.Mark == lexicon.WordIn || it.Mark == lexicon.WordNone) && (whole || r.definite(j)) {
			if at := r.datelineAt(); lexicon.Thing(it.Ref) == lexicon.ThingCity && at >= 0 && r.doc.Places[at].City != 0 && r.doc.Places[at].Country != r.doc.People[who].Country && r.doc.People[who].Country != 0 {
				return at // "Rio de Janeiro – ... Já estão na cidade os presidentes"
			}
			return r.abroad(who)
		}
	}
	return -1
}

// areal reports whether an item is one noun for a town or a country.
func areal(it *mention.Item) bool {
	switch lexicon.Thing(it.Ref) {
	case lexicon.ThingCapital, lexicon.ThingCity, lexicon.ThingHome:
		return it.First == it.Last && it.Feat&lexicon.FeatPl == 0
	}
	return false
}

// definite reports whether the noun of item j has an article or a word that points, none of
// which says that it is somebody's own: "la capital", "esta ciudad", "nuestro país", "al país".
func (r *reader) definite(j int32) bool {
	if j == r.firstItem {
		return false
	}
	before := &r.items[j-1]
	if before.Kind != mention.ItemWord {
		return false
	}
	switch before.Word {
	case lexicon.WordDet:
		return before.Feat&(lexicon.FeatIndef|lexicon.FeatPl) == 0
	case lexicon.WordHis:
		return before.Feat&lexicon.FeatWeak != 0 && before.Feat&lexicon.FeatPl != 0 // "nuestra"
	}
	return before.Feat&lexicon.FeatMasc != 0
}

// abroad returns the place where the text is, if it lies in another country than that of which
// the text says who is an official; else -1.
func (r *reader) abroad(who int32) int32 {
	e := &r.doc.People[who]
	if r.place < 0 || e.Country == 0 && e.Org == 0 || r.doc.Places[r.place].Country == 0 || r.doc.Places[r.place].Country == e.Country {
		return -1
	}
	return r.place
}

// doesIn makes a stay of what an official does or says abroad, where the text tells no journey:
// "advirtió ayer en Washington que", "ofreció una rueda de prensa en Lima", "En Lima, el ministro
// X anunció". The place stands right beside the verb, or behind a noun for what is done in public.
func (r *reader) doesIn(i int32, v *verb) {
	if len(r.subject) != 1 || v.status != Completed && (v.status != Planned || v.certainty == Possible) {
		return
	}
	who := r.subject[0]
	e := &r.doc.People[who]
	if !visitor(e) {
		return
	}
	at := r.placeOfDeed(i)
	if at < 0 {
		at = r.placeOpening(i)
	}
	if at < 0 && v.cue == lexicon.CueMeet && r.where >= 0 && e.Named && !r.comeAwayFrom(i) {
		at = r.where // "X, que procede de Colombia, donde se entrevistó con empresarios"
	}
	if at < 0 || !r.away(e, r.doc.Places[at].Country) {
		return
	}
	before := r.before(i)
	r.gather(i+1, r.end(i), true)
	date := r.date
	r.gather(i, i, false)
	if r.date = date; date < 0 {
		r.date = before
	}
	r.stayIn(at)
	s := verb{cue: lexicon.CueStay, status: v.status, certainty: v.certainty, weak: true, index: i}
	f := r.frame(Travel, i, &s)
	f.Cue, f.Agents = lexicon.CueStay, r.set.people(r.subject)
	r.setStays(f)
	if at != r.where {
		r.place = at
	}
}

// placeOfDeed returns the town that stands with "in" right behind the verb of item i, a date
// between at most, or behind a noun for something done in public; -1 where none does.
func (r *reader) placeOfDeed(i int32) int32 {
	end := min(r.end(i), i+14)
	if (r.holds.at[mention.ItemPlace] | r.holds.at[mention.ItemThing]).next(i) >= end {
		return -1
	}
	public, direct := false, true
	for j := i + 1; j < end; j++ {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemPlace:
			if it.Mark == lexicon.WordIn && r.doc.Places[it.Ref].City != 0 && (direct || public) {
				return it.Ref
			}
			if direct || !public {
				return -1
			}
		case mention.ItemThing:
			if direct && areal(it) && it.Mark == lexicon.WordIn && r.definite(j) {
				return r.place
			}
			public = public || it.Ref == int32(lexicon.ThingEvent) && it.Mark != lexicon.WordOf
			direct = false
		case mention.ItemCue:
			switch it.Cue {
			case lexicon.CuePress, lexicon.CueMeetNoun, lexicon.CueCeremony, lexicon.CueSummit, lexicon.CueAgenda, lexicon.CueMeal:
				public, direct = true, false
			default:
				return -1
			}
		case mention.ItemDate:
		case mention.ItemWord:
			switch it.Word {
			case lexicon.WordIn, lexicon.WordDet, lexicon.WordAlso, lexicon.WordNow:
			case lexicon.WordThat, lexicon.WordAbout, lexicon.WordAgainst:
				return -1
			default:
				direct = false
			}
		case mention.ItemPerson:
			if !public {
				return -1
			}
		case mention.ItemPunct:
			if it.Ref != ',' {
				return -1
			}
			direct = false
		default:
			direct = false
		}
	}
	return -1
}

// placeOpening returns the town with which the sentence of the verb at item i opens: "En Lima, el
// ministro X anunció"; -1 where it opens with none.
func (r *reader) placeOpening(i int32) int32 {
	if r.verbs > 0 || r.where >= 0 {
		return -1
	}
	at := int32(-1)
	for j := r.firstItem; j < i; j++ {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemPlace:
			if at >= 0 || it.Mark != lexicon.WordIn || r.doc.Places[it.Ref].City == 0 || j > r.firstItem+3 {
				return -1
			}
			at = it.Ref
		case mention.ItemPerson:
			if it.Mark != lexicon.WordNone {
				return -1
			}
		case mention.ItemWord, mention.ItemDate:
		case mention.ItemPunct:
			if it.Ref != ',' {
				return -1
			}
		default:
			return -1
		}
	}
	return at
}
