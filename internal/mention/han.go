package mention

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// Names in a script that writes no spaces are cut out while the text is cut into
// phrases, for else their characters fall to whatever words they spell too:
// "德里" (Delhi) in 罗德里格斯. What marks a name is the dot between the parts of
// a foreign one, or a title beside it; then it is known wherever it stands alone.

// maxHanPart bounds the characters of one part of a foreign name.
const maxHanPart = 9

// hanElem makes of the phrase e of n tokens the element at token i, and returns
// its tokens: the name that begins there, or else the phrase, shortened where a title
// begins inside it and goes on.
func (d *Doc) hanElem(i int, e *Elem, n int) int {
	if m := d.hanName(i, e, n); m > 0 {
		*e = Elem{First: int32(i), Last: int32(i + m - 1), Name: true}
		return m
	}
	for k := 1; k < n; k++ {
		if d.alone(i+k) || !d.reaches(i+k, i+n) {
			continue
		}
		// 古巴外交部 + 长 is 古巴 + 外交部长
		// and 和 + 气候 is no 和气
		next, m := d.look(i + k)
		if m > 1 && k+m > n && d.placeReaches(i+n, i+k+m) {
			break // 抵达 + 拉斯海玛 is no 抵 + 达拉斯
		}
		if m > 1 && k+m > n && !(e.Is(lexicon.KindCountry) && d.ofOneState(next)) && (m > n && next.Word != lexicon.WordAlso || next.Is(lexicon.KindOffice)) {
			if short, ok := d.phraseOf(i, k); ok {
				*e, n = short, k
				break
			}
		}
		// 同日本 is no 同日
		if m > 1 && k+m > n && next.Is(lexicon.KindCountry) && !e.Is(lexicon.KindCountry) {
			if short, ok := d.phraseOf(i, k); ok && short.Word != lexicon.WordNone {
				*e, n = short, k
				break
			}
		}
	}
	if n > 1 && i > 0 && d.Tokens[i-1].Kind == text.Number {
		// 19日前往 is 19日 + 前往, not 日前
		if unit, ok := d.phraseOf(i, 1); ok && unit.Is(lexicon.KindTime) && e.Word != lexicon.WordNone {
			*e, n = unit, 1
		}
	}
	if e.Is(lexicon.KindCountry) {
		n = d.bracketedState(i, n, e)
	}
	if n == 2 && placeOnly(e) && e.Is(lexicon.KindCity) {
		if k := d.run(i) - i; k > n {
			*e = Elem{First: int32(i), Last: int32(i + k - 1)} // 穆拉 in 穆拉迪亚
			return k
		}
	}
	if n == 1 && e.Kinds&(1<<lexicon.KindCountry|1<<lexicon.KindCity) != 0 && !d.afterVisit() && !d.delegationAt(i+1) {
		// 美 is a state after 访 and the like alone
		if e.Kinds &^= 1<<lexicon.KindCountry | 1<<lexicon.KindCity; e.Kinds == 0 {
			*e = Elem{First: int32(i), Last: int32(i)}
			return 1
		}
	}
	return n
}

// bracketedState takes the character in brackets that tells apart two states of one name, where they also have names without the
// brackets: 刚果（金） is 刚果金. It returns the tokens of the phrase e at token i, which are n without it.
func (d *Doc) bracketedState(i, n int, e *Elem) int {
	open := i + n
	if open+2 >= len(d.Tokens) || !d.Tokens[open].Is('(') || !d.Tokens[open+2].Is(')') {
		return n
	}
	node, ok := d.node(i)
	for j := i + 1; ok && j <= open+1; j++ {
		if j != open {
			node, ok = d.nodeOn(node, i, j)
		}
	}
	var whole Elem
	if !ok || !node.Means() || !d.fit(i, open+1, node, &whole) || !whole.Is(lexicon.KindCountry) {
		return n
	}
	whole.Last++
	*e = whole
	return n + 3
}

// placeReaches reports whether a place of three characters or more begins at token i and ends behind token end.
func (d *Doc) placeReaches(i, end int) bool {
	if i >= len(d.Tokens) || d.alone(i) || !d.reaches(i, end) {
		return false
	}
	e, n := d.look(i)
	return n > 2 && i+n > end && placeOnly(e)
}

// ofOneState reports whether e is the office of one state: 俄罗斯外长 and 古外长 (Cuba's) begin in no name of another, 白俄罗斯
// (Belarus) or 蒙古 (Mongolia).
func (d *Doc) ofOneState(e *Elem) bool {
	sense, ok := d.sense(e, lexicon.KindOffice)
	return ok && sense.Aux != 0 && sense.Aux&lexicon.AuxOrg == 0
}

// annotateAgain cuts a text of Han a second time, so that names which it gives with a title are cut
// out also where they stand alone before. Where no name may begin and the two elements before are what
// they were, so is the next: to look again only at the others spares an eighth of the work on a text.
func (d *Doc) annotateAgain() {
	if len(d.Grammar.Particles) > 0 { // a verb takes its second part from far behind it
		d.beginElems()
		d.annotate(0, len(d.refs))
		return
	}
	d.wasCut, d.Elems = d.Elems, slices.Grow(d.wasCut[:0], len(d.Elems))
	const back = 2 // elements before it on which one depends
	same := back
	for i, k := 0, 0; i < len(d.Tokens); {
		d.Rest(len(d.Elems))
		for k < len(d.wasCut) && int(d.wasCut[k].First) < i {
			k++
		}
		if k == len(d.wasCut) || int(d.wasCut[k].First) > i {
			i += d.annotateAt(i)
			same = 0
			continue
		}
		if was := k; same >= back {
			for k < len(d.wasCut) && !d.wasCut[k].Name && !d.mayBeHeard(int(d.wasCut[k].First)) {
				k++
			}
			if k > was {
				d.Elems = append(d.Elems, d.wasCut[was:k]...)
				i = int(d.wasCut[k-1].Last) + 1
				continue
			}
		}
		was := &d.wasCut[k]
		i += d.annotateAt(i)
		if is := &d.Elems[len(d.Elems)-1]; is.Last == was.Last && is.Kinds == was.Kinds && is.Name == was.Name {
			same++
		} else {
			same = 0
		}
	}
	d.heads = d.heads[:0]
	for i := range d.Elems {
		d.noteTitle(i, &d.Elems[i])
	}
}

// mayBeHeard reports whether a name that the text has given, or the family name of one, may stand at token i.
func (d *Doc) mayBeHeard(i int) bool {
	t := &d.Tokens[i]
	return t.Script == text.Han && d.heardFirst.has(t.Hash)
}

// reaches reports whether a phrase that begins at token i may cover token j. It
// asks for no meanings, which most inner characters of a phrase need not have.
func (d *Doc) reaches(i, j int) bool {
	if j >= len(d.Tokens) {
		return false
	}
	first := i
	node, ok := d.node(i)
	for i++; ok && i <= j; i++ {
		if d.Tokens[i].Kind != text.Word {
			return true // find knows of hyphens and numbers
		}
		node, ok = d.nodeOn(node, first, i)
	}
	return ok
}

// afterVisit reports whether the element before is a verb of travel of one
// character, or ends with one, which states of one character go with: 访美, 抵华, 启程赴华.
func (d *Doc) afterVisit() bool {
	if len(d.Elems) == 0 {
		return false
	}
	e := &d.Elems[len(d.Elems)-1]
	if e.First != e.Last {
		if e.Cue != lexicon.CueGo && e.Cue != lexicon.CueLeaveFor && e.Cue != lexicon.CueReturn && e.Cue != lexicon.CueVisit {
			return false
		}
		last, ok := d.phraseOf(int(e.Last), 1)
		return ok && last.Cue == lexicon.CueGo || ok && last.Cue == lexicon.CueVisit
	}
	if e.Word == lexicon.WordTo && e.WordFeat&lexicon.FeatWeak == 0 {
		return false // 到
	}
	switch e.Cue {
	case lexicon.CueVisit, lexicon.CueArrive, lexicon.CueGo, lexicon.CueLeave, lexicon.CueReturn:
		return true
	}
	return false
}

// delegationAt reports whether a delegation is named at token i: 俄 + 代表团.
func (d *Doc) delegationAt(i int) bool {
	if i >= len(d.Tokens) {
		return false
	}
	e, n := d.look(i)
	return n > 1 && e.Cue == lexicon.CueDelegation && (i < 2 || d.hanChar(i-2) == 0 || len(d.Elems) > 0 && d.Elems[len(d.Elems)-1].Kinds != 0)
}

// maxNations bounds the elements among which the state of one character is looked for.
const maxNations = 600

// nationOf returns the country that the one character of e stands for: the one whose name the
// text begins with it, 访乌 in a text of 乌拉圭, or else the usual one.
func (d *Doc) nationOf(e *Elem, usual uint16) uint16 {
	found, any := usual, false
	for k := 0; k < len(d.Elems) && k < maxNations; k++ {
		o := &d.Elems[k]
		if o.First == o.Last || !o.Is(lexicon.KindCountry) || d.Tokens[o.First].Hash != d.Tokens[e.First].Hash {
			continue
		}
		sense, _ := d.sense(o, lexicon.KindCountry)
		if sense.ID == usual {
			return usual
		}
		if !any {
			found, any = sense.ID, true
		}
	}
	return found
}

// maxGloss bounds the tokens of a spelling in brackets.
const maxGloss = 10

// gloss skips the Latin spelling in brackets that stands behind a name:
// 小马科斯（Bongbong Marcos）.
func (d *Doc) gloss(s *Sentence, i int) int {
	if next := d.party(s, i); next > i {
		return next
	}
	if !d.Tokens[d.Elems[i].First].Is('(') || i == int(s.First) || d.Tokens[d.Elems[i-1].Last].Script != text.Han {
		return i
	}
	for j := i + 1; j <= int(s.Last) && j <= i+maxGloss; j++ {
		t := &d.Tokens[d.Elems[j].First]
		switch {
		case t.Is(')'):
			if j > i+1 {
				return j + 1
			}
			return i
		case t.Kind == text.Word && t.Script != text.Latin:
			return i
		}
	}
	return i
}

// party skips the brackets right behind a person that hold no more than his party, his age or his
// age and where he is from: "Außenminister Jan Roth (SPD) reist", "Kanzlerin Anna Berg (52)".
func (d *Doc) party(s *Sentence, i int) int {
	const most = 6
	n := len(d.Items)
	if !d.Tokens[d.Elems[i].First].Is('(') || d.Grammar.Order != lexicon.OrderSOV2 || n == 0 || d.Items[n-1].Kind != ItemPerson && d.Items[n-1].Kind != ItemOther || i+2 > int(s.Last) {
		return i
	}
	const telling = 1<<lexicon.KindOffice | 1<<lexicon.KindCountry | 1<<lexicon.KindCity | 1<<lexicon.KindCue | 1<<lexicon.KindMonth | 1<<lexicon.KindWeekday
	for j := i + 1; j <= int(s.Last) && j <= i+most; j++ {
		e := &d.Elems[j]
		if d.Tokens[e.First].Is(')') {
			return j + 1
		}
		if e.Kinds&telling != 0 || d.Tokens[e.First].Kind == text.Punct && !d.Tokens[e.First].Is('/') && !d.Tokens[e.First].Is(',') && !d.Tokens[e.First].Is('-') {
			return i
		}
	}
	return i
}

// phraseOf returns the phrase that the n tokens from i on are.
func (d *Doc) phraseOf(i, n int) (e Elem, ok bool) {
	node, ok := d.node(i)
	for j := 1; ok && j < n; j++ {
		node, ok = d.nodeOn(node, i, i+j)
	}
	if !ok || !node.Means() {
		return Elem{}, false
	}
	ok = d.fit(i, i+n-1, node, &e)
	return e, ok
}

// overlapped reports whether the phrase of n tokens at token k gives way to a verb that begins
// with its last character and is longer than what is left of it.
func (d *Doc) overlapped(k, n int) bool {
	if n != 2 {
		return false
	}
	next, m := d.look(k + 1)
	return m > 1 && (next.Cue != lexicon.CueNone || next.Word == lexicon.WordWill) // 金大中 + 将于, not 中将
}

// givenEnds reports whether token k, which joins two or adds, ends a name of three characters since
// no other can follow it: 王宜和 + 访问; 木下哲也 + 考虑.
func (d *Doc) givenEnds(k, family int) bool {
	e, _ := d.look(k)
	next, m := d.look(k + 1)
	switch e.Word {
	case lexicon.WordAnd, lexicon.WordWith:
		return d.hanChar(k+1) != 0 && m > 1 && next.Cue != lexicon.CueNone && !next.Is(lexicon.KindOffice) && !next.Cue.IsNoun()
	case lexicon.WordAlso:
		return family > 1 && e.WordFeat&lexicon.FeatWeak == 0
	}
	return false
}

// stateTitle reports whether token k begins a title behind the one character of a state: 德总统.
func (d *Doc) stateTitle(k int) bool {
	e, n := d.look(k)
	sense, ok := d.sense(e, lexicon.KindOffice)
	return ok && n > 2 && sense.Aux != 0
}

// knownFamily reports whether somebody whom the text has named has the family name of one
// character that token i is.
func (d *Doc) knownFamily(i int) bool {
	hash := d.Tokens[i].Hash
	if !d.heardFirst.has(hash) {
		return false
	}
	for k := range d.heard {
		if h := &d.heard[k]; h.hash == hash && h.last > h.first && h.last <= h.first+2 && d.family(int(h.first)) == 1 {
			return true
		}
	}
	return false
}

// nearState returns the country of a titled person of item i whom the text gives
// none: that of the place, or of the person met, that the sentence names last
// before, "在柏林会见德国总统X和总理Y"; of a name like those at home, home.
func (d *Doc) nearState(s *Sentence, i int32) uint16 {
	it := &d.Items[i]
	p := &d.Persons[it.Ref]
	subject := it.Mark == lexicon.WordNone && !d.objectHere(s, i)
	country, at := uint16(0), int32(-1)
	for j := s.FirstItem; j < s.LastItem; j++ {
		o := &d.Items[j]
		if o.First >= it.First || o.First < at {
			continue
		}
		switch o.Kind {
		case ItemPunct:
			if o.Ref == ')' && subject {
				country = 0 // （休士頓專電）副總統: a dateline
			}
		case ItemPlace:
			if subject && d.wired(s, j) {
				continue
			}
			if it.Mark == lexicon.WordNone && j > s.FirstItem && d.Items[j-1].Kind == ItemCue && towards(d.Items[j-1].Cue) {
				continue // 原定访华的外长: where he goes is not his
			}
			if !subject || o.Mark == lexicon.WordNone {
				country, at = d.Places[o.Ref].Country, o.First
			}
		case ItemDemonym:
			country, at = uint16(o.Ref)+1, o.First
		case ItemPerson:
			if c := d.Persons[o.Ref].Country; c != 0 && !subject && (o.Mark != lexicon.WordNone || d.objectHere(s, j)) {
				country, at = c, o.First
			}
		}
	}
	if country == 0 && d.home != 0 && p.NameLast-p.NameFirst < 3 && d.family(int(p.NameFirst)) > 0 {
		return d.home
	}
	return country
}

// wired reports whether the place of item j says from where an agency wires: 新华社德黑兰1月23日电; 德黑兰23日电.
func (d *Doc) wired(s *Sentence, j int32) bool {
	if j > s.FirstItem && d.Items[j-1].Kind == ItemAgency {
		return true
	}
	return j == s.FirstItem && j+1 < s.LastItem && d.wires(&d.Items[j+1])
}

// wires reports whether an item is the word that ends a dateline.
func (d *Doc) wires(it *Item) bool {
	wire := d.hanChar(int(it.First))
	return it.First == it.Last && (wire == '电' || wire == '電')
}

// objectHere reports whether a verb stands right before the person of item i.
func (d *Doc) objectHere(s *Sentence, i int32) bool {
	return i > s.FirstItem && d.Items[i-1].Kind == ItemCue && d.Items[i-1].Flags&Verb != 0 && !d.wires(&d.Items[i-1])
}
