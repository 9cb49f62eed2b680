package mention

import (
	"unicode/utf8"

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
	if m := d.hanName(i, n); m > 0 {
		*e = Elem{First: int32(i), Last: int32(i + m - 1), Name: true}
		return m
	}
	for k := 1; k < n; k++ {
		if !d.reaches(i+k, i+n) {
			continue
		}
		// 古巴外交部 + 长 is 古巴 + 外交部长
		// and 和 + 气候 is no 和气
		next, m := d.look(i + k)
		if m > 1 && k+m > n && (m > n && next.Word != lexicon.WordAlso || next.Is(lexicon.KindOffice)) {
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
	if n == 2 && placeOnly(e) && e.Is(lexicon.KindCity) {
		if k := d.run(i) - i; k > n {
			*e = Elem{First: int32(i), Last: int32(i + k - 1)} // 穆拉 in 穆拉迪亚
			return k
		}
	}
	if n == 1 && e.Kinds&(1<<lexicon.KindCountry|1<<lexicon.KindCity) != 0 && !d.afterVisit() {
		// 美 is a state after 访 and the like alone
		if e.Kinds &^= 1<<lexicon.KindCountry | 1<<lexicon.KindCity; e.Kinds == 0 {
			*e = Elem{First: int32(i), Last: int32(i)}
			return 1
		}
	}
	return n
}

// reaches reports whether a phrase that begins at token i may cover token j. It
// asks for no meanings, which most inner characters of a phrase need not have.
func (d *Doc) reaches(i, j int) bool {
	if j >= len(d.Tokens) {
		return false
	}
	node, ok := d.Lex.Start(d.Tokens[i].Hash)
	for i++; ok && i <= j; i++ {
		if d.Tokens[i].Kind != text.Word {
			return true // longest knows of hyphens and numbers
		}
		node, ok = d.Lex.Next(node, d.Tokens[i].Hash)
	}
	return ok
}

// afterVisit reports whether the element before is a verb of travel of one
// character, which states of one character go with: 访美, 抵华.
func (d *Doc) afterVisit() bool {
	if len(d.Elems) == 0 {
		return false
	}
	e := &d.Elems[len(d.Elems)-1]
	if e.First != e.Last || e.Word == lexicon.WordTo && e.WordFeat&lexicon.FeatWeak == 0 {
		return false // 到
	}
	switch e.Cue {
	case lexicon.CueVisit, lexicon.CueArrive, lexicon.CueGo, lexicon.CueLeave, lexicon.CueReturn:
		return true
	}
	return false
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

// phraseOf returns the phrase that the n tokens from i on are.
func (d *Doc) phraseOf(i, n int) (Elem, bool) {
	node, ok := d.Lex.Start(d.Tokens[i].Hash)
	for j := 1; ok && j < n; j++ {
		node, ok = d.Lex.Next(node, d.Tokens[i+j].Hash)
	}
	if !ok || d.Lex.Senses(node).Len() == 0 {
		return Elem{}, false
	}
	return d.fit(i, i+n-1, node)
}

// hanName returns the tokens of the name that begins at token i, where the phrase
// that begins there has n tokens; 0 where there is none.
func (d *Doc) hanName(i, n int) int {
	titled := d.hanTitle()
	if m := d.dottedName(i, n, titled); m > 0 {
		d.hearHan(i, i+m-1)
		return m
	}
	if titled {
		if m := d.titledName(i, n); m > 0 {
			d.hearHan(i, i+m-1)
			return m
		}
	} else if m := d.nameOfTitle(i, n); m > 0 {
		d.hearHan(i, i+m-1)
		return m
	}
	return d.hanHeard(i, n)
}

// hanTitle reports whether the element before is a title.
func (d *Doc) hanTitle() bool {
	if len(d.Elems) == 0 {
		return false
	}
	e := &d.Elems[len(d.Elems)-1]
	if e.Is(lexicon.KindHonorific) {
		sense, _ := d.sense(e, lexicon.KindHonorific)
		return sense.Feat&lexicon.FeatAfter == 0 && !e.Is(lexicon.KindCue)
	}
	return e.Is(lexicon.KindOffice) || e.Word == lexicon.WordCounterpart
}

// hanChar returns the Han character of token k, 0 where it is none.
func (d *Doc) hanChar(k int) rune {
	if k < 0 || k >= len(d.Tokens) || d.Tokens[k].Script != text.Han || d.Tokens[k].Kind != text.Word {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(d.Text[d.Tokens[k].Start:d.Tokens[k].End])
	return r
}

// spells reports whether token k is a character that spells foreign names.
func (d *Doc) spells(k int) bool {
	return d.Grammar.NameCharacters.Has(d.hanChar(k))
}

// isDot reports whether token k is the dot between the parts of a foreign name.
func (d *Doc) isDot(k int) bool {
	return k < len(d.Tokens) && d.Tokens[k].Is('·')
}

// placeOnly reports whether e means places and nothing else.
func placeOnly(e *Elem) bool {
	const k = 1<<lexicon.KindCountry | 1<<lexicon.KindCity | 1<<lexicon.KindRegion | 1<<lexicon.KindName
	return e.Kinds&k != 0 && e.Kinds&^k == 0
}

// endsSpelling reports whether the run of characters that spell a name ends before token
// k: with one that spells none, or with a longer word that is no place.
func (d *Doc) endsSpelling(k int) bool {
	if !d.spells(k) {
		return true
	}
	e, n := d.look(k)
	if n > 1 && !placeOnly(e) {
		return true
	}
	if n == 1 && e.Is(lexicon.KindTime) {
		next, _ := d.look(k + 1)
		return next.Is(lexicon.KindTime) // 本 + 月
	}
	if n == 1 && e.Word != lexicon.WordNone && e.WordFeat&lexicon.FeatWeak == 0 && !d.spells(k+1) {
		if e.Word == lexicon.WordBecause && d.hanChar(k+1) == 0 {
			return false // 施泰因，
		}
		if next, _ := d.look(k + 1); e.Word == lexicon.WordBecause && next.Word == lexicon.WordOf {
			return false // 施泰因的
		}
		return !d.isDot(k + 1)
	}
	return false
}

// run returns the token after the run of spelling characters from i on.
func (d *Doc) run(i int) int {
	k := i
	for k < len(d.Tokens) && k < i+maxHanPart && (k == i && d.spells(k) || !d.endsSpelling(k)) && (k == i || d.Tokens[k].Flags&text.Para == 0) {
		k++
	}
	return k
}

// dottedName reads a name with dots: 谢尔盖·拉夫罗夫, 米格尔·迪亚斯-卡内尔.
func (d *Doc) dottedName(i, n int, titled bool) int {
	if !titled && !d.dotNear(i) {
		return 0
	}
	k := i
	for k < len(d.Tokens) && k < i+maxHanPart && (d.hanChar(k) != 0 || d.initial(k)) {
		if k > i && d.Tokens[k].Flags&text.Para != 0 {
			return 0
		}
		if d.initial(k) {
			k++
			break
		}
		e, m := d.look(k)
		covers := d.isDot(k + m)
		switch {
		case m > 1 && !placeOnly(e) && !covers:
			return 0 // 总统 + 弗拉基米尔
		case m > 1 && k == i && !covers && e.Is(lexicon.KindOffice):
			return 0
		case m == 1 && !d.spells(k) && e.Kinds&^(1<<lexicon.KindName) != 0 && !covers && !titled:
			return 0 // 和 + 弗拉基米尔
		case m == 1 && k == i && e.Word != lexicon.WordNone && !titled && !d.spells(k):
			return 0
		}
		k++
	}
	if !d.isDot(k) && !(titled && k < len(d.Tokens) && d.Tokens[k].Is('-') && d.spells(k+1) && d.spells(k-1)) {
		return 0
	}
	for d.isDot(k) || k < len(d.Tokens) && d.Tokens[k].Is('-') && d.spells(k+1) {
		part := k + 1
		if d.initial(part) {
			k = part + 1
			continue
		}
		if d.hanChar(part) == 0 {
			break
		}
		if k = d.dotWithin(part); k > 0 {
			continue // between two dots all belongs to the name
		}
		k = part + 1
		for k < part+maxHanPart && !d.endsSpelling(k) {
			k++
		}
		for k < part+4 && d.hanChar(k) != 0 {
			// a rare character that no table knows
			if e, _ := d.look(k); e.Kinds != 0 {
				break
			}
			k++
		}
	}
	return d.numeral(k) - i
}

// dotNear reports whether a dot stands near enough to part a name that begins at
// token i. It is asked of token after token and looks at each once.
func (d *Doc) dotNear(i int) bool {
	if d.nextDot < i {
		d.nextDot = i
	}
	for d.nextDot < len(d.Tokens) && d.nextDot <= i+maxHanPart && !d.Tokens[d.nextDot].Is('·') {
		d.nextDot++
	}
	return d.nextDot <= i+maxHanPart && d.isDot(d.nextDot)
}

// initial reports whether token k is a Latin letter or name among Han: 约翰·F·肯尼迪.
func (d *Doc) initial(k int) bool {
	return k < len(d.Tokens) && d.Tokens[k].Kind == text.Word && d.Tokens[k].Script == text.Latin && d.isDot(k+1)
}

// dotWithin returns the dot that follows the characters from token i on, 0 where
// none does.
func (d *Doc) dotWithin(i int) int {
	for k := i; k < i+maxHanPart; k++ {
		if k > i && d.isDot(k) {
			return k
		}
		if k > i && k < len(d.Tokens) && d.Tokens[k].Is('-') && d.spells(k+1) {
			return k
		}
		if d.hanChar(k) == 0 {
			return 0
		}
		if e, n := d.look(k); k > i && n > 1 && !placeOnly(e) && !d.spells(k) {
			return 0
		}
	}
	return 0
}

// numeral returns the token after the numeral of a ruler that may begin at k: 查尔斯三世.
func (d *Doc) numeral(k int) int {
	if k >= len(d.Tokens) || d.hanChar(k) == 0 {
		return k
	}
	e, n := d.look(k)
	if sense, ok := d.sense(e, lexicon.KindName); ok && lexicon.NameWord(sense.ID) == lexicon.NameSuffix {
		return k + n
	}
	return k
}

// family returns the characters of the family name at token i, 0 where there is none.
func (d *Doc) family(i int) int {
	var short Elem
	e, n := d.look(i)
	if n > 2 {
		short, _ = d.phraseOf(i, 2)
		e, n = &short, 2
	}
	for ; n > 0; n-- {
		if sense, ok := d.sense(e, lexicon.KindName); ok && lexicon.NameWord(sense.ID) == lexicon.NameFamily && e.Word == lexicon.WordNone {
			return n
		}
		if n == 2 {
			short, _ = d.phraseOf(i, 1)
			e = &short
		}
	}
	return 0
}

// titledName reads the name that a title precedes: 王毅, 岸田文雄, 马杜罗.
func (d *Doc) titledName(i, n int) int {
	e, _ := d.phrase(i)
	if d.hanChar(i) == 0 || d.Tokens[i].Flags&text.Para != 0 && i > 0 && d.Tokens[i-1].Kind == text.Punct {
		return 0
	}
	prefix := 0
	if sense, ok := d.sense(&e, lexicon.KindName); ok && n == 1 && lexicon.NameWord(sense.ID) == lexicon.NameParticle {
		prefix = 1 // 小布什
		i++
		e, n = d.phrase(i)
	}
	if n > 1 && !placeOnly(&e) && !(n == 2 && e.Kinds == 1<<lexicon.KindThing && d.run(i)-i > 2) { // 阿方索, not 阿方
		return 0
	}
	if sense, ok := d.sense(&e, lexicon.KindName); ok && n > 1 && lexicon.NameWord(sense.ID) == lexicon.NameGiven {
		return d.numeral(i+n) - i + prefix // 教宗方济各
	}
	m := d.run(i) - i
	if m >= 2 && m > n && (m > 2 || d.family(i) == 0 || d.familiar(i+m)) || m >= 2 && m == n && e.Is(lexicon.KindCity) && !e.Is(lexicon.KindCountry) {
		return d.numeral(i+m) - i + prefix
	}
	if n > 1 && d.family(i) == 0 {
		return 0
	}
	f := d.family(i)
	if f == 0 && e.Kinds&^(1<<lexicon.KindName) != 0 && n == 1 && !d.spells(i) {
		return 0
	}
	if f == 0 && !d.ofState() {
		return 0 // 首相 + 办公, a word that no table knows
	}
	return d.given(i, f)
}

// ofState reports whether the title before is that of a state: 日本首相.
func (d *Doc) ofState() bool {
	n := len(d.Elems)
	if n == 0 {
		return false
	}
	sense, ok := d.sense(&d.Elems[n-1], lexicon.KindOffice)
	return ok && sense.Aux != 0 || n > 1 && (d.Elems[n-2].Is(lexicon.KindCountry) || d.Elems[n-2].Is(lexicon.KindOrg))
}

// given returns the characters of the name at token i whose family name has f
// characters; 0 where it cannot be one.
func (d *Doc) given(i, f int) int {
	least, most := f+1, f+2
	if f == 0 {
		least, most = 2, 4
	}
	for k := 1; k <= most; k++ {
		e, n := d.look(i + k)
		if d.hanChar(i+k) == 0 {
			if k >= least {
				return k
			}
			return 0
		}
		if k < f {
			continue
		}
		if n > 1 && k == least && k < most && d.overlapped(i+k, n) {
			return k + 1 // 唐兆年 + 会谈, not 年会
		}
		if k == least && k < most && n == 1 && d.givenEnds(i+k, f) {
			return k + 1
		}
		if n > 1 && !placeOnly(e) || k >= least && n == 1 && (e.Word != lexicon.WordNone && e.WordFeat&lexicon.FeatWeak == 0) {
			if k >= least {
				return k
			}
			return 0
		}
		if k >= least && k == most {
			return k
		}
		// a verb of one character ends the name where what follows is known: 王毅访美
		if k >= least && n == 1 && e.Cue != lexicon.CueNone && d.familiar(i+k+1) {
			return k
		}
	}
	return 0
}

// overlapped reports whether the phrase of n tokens at token k gives way to a verb that begins
// with its last character and is longer than what is left of it.
func (d *Doc) overlapped(k, n int) bool {
	if n != 2 {
		return false
	}
	next, m := d.look(k + 1)
	return m > 1 && next.Cue != lexicon.CueNone
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

// familiar reports whether a text of Han ends at token k, or a table knows what
// begins there.
func (d *Doc) familiar(k int) bool {
	if d.hanChar(k) == 0 {
		return true
	}
	e, _ := d.look(k)
	return e.Kinds&^(1<<lexicon.KindName) != 0
}

// nameOfTitle reads a name that a title follows: 普京总统, 王毅外长.
func (d *Doc) nameOfTitle(i, n int) int {
	e, _ := d.look(i)
	if n > 1 && !placeOnly(e) {
		return 0
	}
	if m := d.run(i) - i; m >= 2 && m > n {
		if d.titleAhead(i + m) {
			return m
		}
		if d.spells(i+m) && d.stateTitle(i+m) && d.titleAhead(i+m+1) {
			return m + 1 // 哈里玛德 + 总统, not 德总统
		}
	}
	f := d.family(i)
	if f == 0 || n > f {
		return 0
	}
	if d.titleAhead(i+f) && (f > 1 || d.knownFamily(i)) {
		return f // 岸田首相, 翟副部长
	}
	for m := f + 1; m <= f+2; m++ {
		if d.hanChar(i+m-1) == 0 {
			return 0
		}
		if e, n := d.look(i + m - 1); n > 1 && !placeOnly(e) || e.Word != lexicon.WordNone {
			return 0
		}
		if d.titleAhead(i + m) {
			return m
		}
	}
	return 0
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
	for _, h := range d.heard {
		if d.Tokens[h.first].Hash == d.Tokens[i].Hash && h.last > h.first && h.last <= h.first+2 && d.family(int(h.first)) == 1 {
			return true
		}
	}
	return false
}

// titleAhead reports whether an office begins at token k.
func (d *Doc) titleAhead(k int) bool {
	if d.hanChar(k) == 0 {
		return false
	}
	e, n := d.look(k)
	if !e.Is(lexicon.KindOffice) || n < 2 {
		return false
	}
	sense, _ := d.sense(e, lexicon.KindOffice)
	return sense.Feat&lexicon.FeatPl == 0 && sense.Aux == 0
}

// hearHan notes a name of tokens first to last, and its parts between dots.
func (d *Doc) hearHan(first, last int) {
	d.note(int32(first), int32(last))
	part := first
	for k := first; k <= last+1; k++ {
		if k <= last && !d.isDot(k) {
			continue
		}
		if part > first && k-part >= 2 {
			d.note(int32(part), int32(k-1)) // 罗德里格斯
		}
		if part > first && k <= last && last-part >= 2 {
			d.note(int32(part), int32(last)) // 罗德里格斯·帕里利亚
		}
		part = k + 1
	}
	if f := d.family(first); f > 1 && f <= last-first {
		d.note(int32(first), int32(first+f-1))
	}
}

// hanHeard returns the tokens of a name heard before that stands at token i where
// the phrase of n tokens begins, 0 where there is none.
func (d *Doc) hanHeard(i, n int) int {
	if d.heardFirst&(1<<(d.Tokens[i].Hash&63)) == 0 {
		return 0
	}
	best := 0
	for _, h := range d.heard {
		m := int(h.last-h.first) + 1
		if m > best && m >= n && i+m <= len(d.Tokens) && d.sameTokens(int32(i), h) {
			best = m
		}
	}
	return best
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
		case ItemPlace:
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
	if country == 0 && d.Grammar.Home != "" && p.NameLast-p.NameFirst < 3 && d.family(int(p.NameFirst)) > 0 {
		if home, ok := d.World.CountryIndex(d.Grammar.Home); ok {
			return uint16(home) + 1
		}
	}
	return country
}

// objectHere reports whether a verb stands right before the person of item i.
func (d *Doc) objectHere(s *Sentence, i int32) bool {
	return i > s.FirstItem && d.Items[i-1].Kind == ItemCue && d.Items[i-1].Flags&Verb != 0
}
