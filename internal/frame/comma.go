package frame

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// boundary begins a new clause. Its verb may still inherit the subject; see stayAt.
//
//go:noinline
func (r *reader) boundary() {
	r.aux &= auxIf
	r.candidate = r.candidate[:0]
	r.quieten()
	r.verbs, r.unknown = 0, -1
	r.nounOpen, r.bid = false, false
	r.kind, r.whom = noSubject, r.whom[:0]
	r.spoke, r.denied = false, false
	r.inIf = false
}

// punct reads a mark that is no comma.
func (r *reader) punct(i int32, it *mention.Item) {
	r.aboutEnds()
	if it.Ref == ';' && r.partsList(i) {
		return
	}
	if it.Ref == ':' && r.lang.captions && r.noun >= 0 {
		r.listedBehind(i)
	}
	switch rune(it.Ref) {
	case '(':
		r.outer = outer{r.kind, r.verbs, r.noisy(), r.verbs > 0}
		r.boundary()
		r.where = -1
	case ')':
		r.boundary()
		r.where = -1
		if o := r.outer; o.set {
			r.kind, r.verbs, r.noise = o.kind, o.verbs, o.noise // the clause goes on: "desde Manaos (Brasil), y fueron recibidos"
		}
		r.outer = outer{}
	case ';', ':', '—', '.', '!', '?':
		r.boundary()
		r.where = -1
	}
}

// comma reads the comma of item i.
func (r *reader) comma(i int32) {
	r.aboutEnds()
	r.denied = false
	if r.where >= 0 && r.lang.fixed && i+1 < r.lastItem && r.items[i+1].Kind == mention.ItemWord && auxiliary(r.items[i+1].Word) {
		r.where = -1 // "X, who flew in from Accra, where he attended a summit, will meet Y"
	}
	if r.inIf && !r.infinitiveNext(i) {
		r.boundary()
	}
	if r.verbs > 0 || r.lang.inversion && r.adverbial(i) {
		r.quieten()
	}
	r.aux &^= auxInf
	if r.verbs > 0 && r.lang.inversion && !r.lang.cases {
		r.aux &^= auxEarlier // "X, qui avait été accueilli la veille, a quitté Oslo": of the verb before
	}
	if r.aux&auxPerfect != 0 && r.spent(i) {
		r.aux = 0
	}
}

// partsList reports whether item i, a semicolon, parts two persons who share the office that stands before
// the first: "los presidentes de Brasil, X; Colombia, Y"; or places of one list: "to Nairobi, Kenya; Abuja, Nigeria".
func (r *reader) partsList(i int32) bool {
	if r.placesGoOn(i) {
		return true
	}
	if i == r.firstItem || i+1 >= r.lastItem || r.items[i-1].Kind != mention.ItemPerson || r.items[i+1].Kind != mention.ItemPerson {
		return false
	}
	p, q := &r.doc.Persons[r.items[i-1].Ref], &r.doc.Persons[r.items[i+1].Ref]
	return p.Flags&q.Flags&mention.Collected != 0 && p.TitleFirst >= 0 && p.TitleFirst == q.TitleFirst
}

// placesGoOn reports whether a list of places goes on behind item i, a semicolon.
func (r *reader) placesGoOn(i int32) bool {
	if i++; i < r.lastItem && r.items[i].Kind == mention.ItemWord && r.items[i].Word == lexicon.WordAnd {
		i++
	}
	return i < r.lastItem && r.items[i].Kind == mention.ItemPlace && r.items[i].Flags&mention.Listed != 0
}

// spent reports whether the auxiliary before item i, a comma, has had its participle, which no table
// knows: "con el jersey que no se ha quitado, X puso fin al periplo".
func (r *reader) spent(i int32) bool {
	for j := i - 2; j >= r.firstItem && j > i-8; j-- {
		it := &r.items[j]
		if it.Kind == mention.ItemWord && it.Word == lexicon.WordHave {
			return r.lang.inversion && r.items[j+1].Kind == mention.ItemOther
		}
		if it.Kind == mention.ItemCue || it.Kind == mention.ItemPunct {
			break
		}
	}
	return false
}

// infinitiveNext reports whether the clause behind the comma of item i has its verb in the infinitive
// and so goes on with what is bid or supposed: "die Einladung an X, nach Berlin zu kommen".
func (r *reader) infinitiveNext(i int32) bool {
	if !r.lang.verbSecond {
		return false
	}
	to := false
	for j := i + 1; j < r.lastItem; j++ {
		switch it := &r.items[j]; it.Kind {
		case mention.ItemPunct:
			return false
		case mention.ItemPerson:
			if it.Mark == lexicon.WordNone {
				return false
			}
		case mention.ItemCue:
			if it.Flags&mention.Verb == 0 {
				continue
			}
			if it.Feat&lexicon.FeatInf == 0 {
				return false
			}
			if to || it.Feat&(lexicon.FeatPres|lexicon.FeatPl) == 0 {
				return true // "teilzunehmen"
			}
			for k := j + 1; k < r.lastItem && r.items[k].Kind != mention.ItemPunct; k++ {
				if w := &r.items[k]; w.Kind == mention.ItemWord && r.doc.Elems[w.Elem].May(lexicon.WordToInf) {
					return true
				}
			}
			return false
		case mention.ItemWord:
			to = to || it.Word == lexicon.WordToInf
		}
	}
	return false
}

// adverbial reports whether what stands before item i, a comma or a verb, is no more
// than when and where, so that a verb without a subject may follow: "Pouco depois
// da chegada, foi recebido por".
func (r *reader) adverbial(i int32) bool {
	if len(r.candidate) > 0 {
		return false
	}
	marked := false
	for j := r.firstItem; j < i; j++ {
		it := &r.items[j]
		switch it.Kind {
		case mention.ItemDate:
			marked = true
		case mention.ItemWord:
			marked = marked || it.Word >= lexicon.WordTo && it.Word <= lexicon.WordAccording || it.Word == lexicon.WordThen || it.Word == lexicon.WordPrev
		case mention.ItemCue, mention.ItemPerson:
			if it.Mark == lexicon.WordNone {
				return false
			}
		}
		if !marked {
			return false
		}
	}
	return marked
}
