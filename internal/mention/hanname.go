package mention

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// hanName returns the tokens of the name that begins at token i, where the phrase e of
// n tokens begins; 0 where there is none.
func (d *Doc) hanName(i int, e *Elem, n int) int {
	titled := d.hanTitle()
	if titled || d.nextDot <= i+maxHanPart { // else no dot is near
		if m := d.dottedName(i, n, titled); m > 0 {
			d.hearHan(i, i+m-1)
			return m
		}
	}
	if titled {
		if m := d.titledName(i, n); m > 0 {
			d.hearHan(i, i+m-1)
			return m
		}
	} else if n > 1 && placeOnly(e) || n == 1 && (e.Is(lexicon.KindName) || d.spells(i) && d.spells(i+1)) {
		// else it is no family name, and no two characters spell one from abroad
		if m := d.nameOfTitle(i, e, n); m > 0 {
			d.hearHan(i, i+m-1)
			return m
		}
	}
	if !d.heardFirst.has(d.Tokens[i].Hash) {
		return 0
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
	return rune(d.Tokens[k].Value)
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
	for k < i+maxHanPart && d.hanChar(k) != 0 {
		if k > i && d.Tokens[k].Flags&text.Para != 0 {
			return 0
		}
		k++
	}
	last := k
	if k < i+maxHanPart && d.initial(k) {
		if k > i && d.Tokens[k].Flags&text.Para != 0 {
			return 0
		}
		k++
	}
	if !d.isDot(k) && !(titled && k < len(d.Tokens) && d.Tokens[k].Is('-') && d.spells(k+1) && d.spells(k-1)) {
		return 0
	}
	for k := i; k < last; k++ {
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
// token i. It is asked of token after token and looks at each mark once.
func (d *Doc) dotNear(i int) bool {
	if d.nextDot < i {
		d.nextDot = len(d.Tokens)
		at, _ := slices.BinarySearch(d.Stops, int32(i))
		for _, mark := range d.Stops[at:] {
			if d.isDot(int(mark)) {
				d.nextDot = int(mark)
				break
			}
		}
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
		if n == 2 && e.Word == lexicon.WordAlso && e.WordFeat&lexicon.FeatWeak != 0 && d.run(i) == i+n && d.ofState() && d.familiar(i+n) {
			return n + prefix // 以色列总理沙龙
		}
		return 0
	}
	if n == 1 && e.Word == lexicon.WordHe && d.hanChar(i+1) != 0 && d.ofState() {
		return max(d.run(i+1)-i, 2) + prefix // 泰国总理他信: no pronoun stands behind a title
	}
	if sense, ok := d.sense(&e, lexicon.KindName); ok && n > 1 && lexicon.NameWord(sense.ID) == lexicon.NameGiven {
		return d.numeral(i+n) - i + prefix // 教宗方济各
	}
	if f := d.family(i); f > 1 && e.Is(lexicon.KindCity) {
		if m := d.given(i, f); m > f {
			return m + prefix // 松本健二: no town
		}
	}
	m := d.run(i) - i
	if m == 2 && d.family(i) == 1 && d.numberEnds(i+2) {
		return 3 + prefix // 馬英九
	}
	if n == 1 && d.family(i) == 1 && d.marriedName(i) {
		return 4 + prefix
	}
	if m >= 2 && m > n && !(m == 2 && d.family(i) == 1 && d.givenOfTwo()) && (m > 2 || d.family(i) == 0 || d.familiar(i+m)) || m >= 2 && m == n && e.Is(lexicon.KindCity) && !e.Is(lexicon.KindCountry) {
		return d.numeral(i+m) - i + prefix
	}
	if n > 1 && d.family(i) == 0 {
		return 0
	}
	f := d.family(i)
	if n == 1 && f == 0 && d.surnameToo(i) {
		return 3 + prefix // 行政长官曾俊华
	}
	if f == 0 && e.Kinds&^(1<<lexicon.KindName) != 0 && n == 1 && !d.spells(i) {
		return 0
	}
	if f == 0 && !d.ofState() {
		return 0 // 首相 + 办公, a word that no table knows
	}
	m = d.given(i, f)
	if m == 0 && f > 1 && d.familiar(i+f) {
		return f + prefix // 日本首相高桥: a family name of two characters stands alone
	}
	return m
}

// surnameToo reports whether token i is a family name that is a word as well, with two characters
// behind it that are parts of no word: 曾 + 俊华, but 曾 + 访问.
func (d *Doc) surnameToo(i int) bool {
	e, n := d.look(i)
	sense, ok := d.sense(e, lexicon.KindName)
	if !ok || n != 1 || lexicon.NameWord(sense.ID) != lexicon.NameFamily || e.Word == lexicon.WordNone {
		return false
	}
	for k := i + 1; k <= i+2; k++ {
		if e, n := d.look(k); d.hanChar(k) == 0 || n > 1 || e.Word != lexicon.WordNone || e.Cue != lexicon.CueNone || e.Is(lexicon.KindNumber) {
			return false
		}
	}
	return true
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
	switch {
	case f == 0:
		least, most = 2, 4
	case f > 1 && d.longGiven(i+f):
		return f + 3
	case f == 1 && d.givenOfTwo():
		least = most // 日本外相林芳正 + 取消
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
		if f > 1 && k == f && n == 1 && joinsPhrase(e) && d.familiar(i+k+1) {
			return k // 高桥 + 与 + 国务卿
		}
		if f > 1 && k == f && n == 1 && e.May(lexicon.WordAfter) {
			return k // 会见高桥后
		}
		if next, _ := d.look(i + k + 1); f > 1 && k == f && n == 1 && e.Is(lexicon.KindNumber) && next.Is(lexicon.KindTime) {
			return k // 清水 + 三天
		}
		if f > 1 && d.ordinalName(i+k, k == f) {
			if k+1 >= most {
				return k + 1 // 松本健二
			}
			continue // 岸本一 + 郎
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
		// a verb of one character ends the name where what follows is known: 王毅访美, 高桥访美
		if (k >= least || f > 1) && n == 1 && e.Cue != lexicon.CueNone && d.familiar(i+k+1) {
			return k
		}
	}
	return 0
}

// givenOfTwo reports whether the title before is one of a country where a given name of two characters stands behind a
// family name of one.
func (d *Doc) givenOfTwo() bool {
	n := len(d.Elems)
	if len(d.Grammar.GivenOfTwo) == 0 || n == 0 {
		return false
	}
	country := uint16(0)
	if sense, ok := d.sense(&d.Elems[n-1], lexicon.KindOffice); ok && sense.Aux != 0 && sense.Aux&lexicon.AuxOrg == 0 {
		country = sense.Aux
	} else if n > 1 {
		if sense, ok := d.sense(&d.Elems[n-2], lexicon.KindCountry); ok {
			country = sense.ID + 1
		}
	}
	return country != 0 && slices.Contains(d.Grammar.GivenOfTwo, d.World.CountryCode(int(country)-1))
}

// longGiven reports whether the three characters at token k are a given name of Japan that ends as those of sons
// do: 龙太郎, 纯一郎, 由纪夫.
func (d *Doc) longGiven(k int) bool {
	switch last := d.hanChar(k + 2); d.hanChar(k + 1) {
	case '太', '一', '二', '三', '四', '五', '次':
		return last == '郎'
	case '纪', '紀', '喜', '志', '美', '利', '嘉', '久':
		return last == '夫' || last == '雄' || last == '男'
	}
	return false
}

// ordinalName reports whether token k is the numeral that tells, in a name of Japan, which of several
// sons somebody is: 一郎, and 健一 where nothing that is counted follows.
func (d *Doc) ordinalName(k int, first bool) bool {
	switch d.hanChar(k) {
	case '一', '二', '三', '四', '五':
	default:
		return false
	}
	if first {
		switch d.hanChar(k + 1) {
		case '郎', '夫', '男', '雄', '也', '成', '生', '彦', '太', '平', '树', '樹', '博', '朗', '朝', '真', '辉', '輝', '马', '馬':
			return true
		}
		return false
	}
	e, n := d.look(k)
	next, _ := d.look(k + 1)
	return n == 1 && !e.Is(lexicon.KindTime) && !next.Is(lexicon.KindTime) && d.familiar(k+1)
}

// marriedName reports whether a name begins at token i with two family names, as those of married women do, and a
// given name of two characters that are parts of no word: 林鄭月娥.
func (d *Doc) marriedName(i int) bool {
	if d.family(i+1) != 1 || !d.familiar(i+4) {
		return false
	}
	for k := i + 1; k < i+4; k++ {
		if e, n := d.look(k); d.hanChar(k) == 0 || n > 1 || k > i+1 && (e.Word != lexicon.WordNone || e.Cue != lexicon.CueNone) {
			return false
		}
	}
	return true
}

// numberEnds reports whether token k is a numeral that ends a name, since nothing that is counted follows.
func (d *Doc) numberEnds(k int) bool {
	if d.hanChar(k) == 0 {
		return false
	}
	if e, n := d.look(k); n > 1 || !e.Is(lexicon.KindNumber) {
		return false
	}
	if d.hanChar(k+1) == 0 {
		return true
	}
	next, _ := d.look(k + 1)
	unit, time := d.sense(next, lexicon.KindTime)
	return d.familiar(k+1) && !next.Is(lexicon.KindNumber) && !(time && lexicon.Time(unit.ID) >= lexicon.TimeDay)
}

// joinsPhrase reports whether a phrase is a word that ties what follows to what stands before.
func joinsPhrase(e *Elem) bool {
	return e.May(lexicon.WordWith) || e.May(lexicon.WordAnd) || e.May(lexicon.WordWill) || e.May(lexicon.WordPrev) || e.May(lexicon.WordIn)
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

// nameOfTitle reads a name that a title follows, where the phrase e begins that is of one token, or a place:
// 普京总统, 王毅外长.
func (d *Doc) nameOfTitle(i int, e *Elem, n int) int {
	if n > 1 && e.Is(lexicon.KindCity) && !e.Is(lexicon.KindCountry) && d.run(i)-i == n && d.stateOffice(i+n) {
		return n // 雷诺总统: no city has one
	}
	if m := d.run(i) - i; m >= 2 && m > n {
		if n > 1 && e.Is(lexicon.KindCountry) && m-n >= 2 {
			return 0 // 日本 + 德仁天皇
		}
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
		ahead := d.titleAhead(i + m)
		if e, n := d.look(i + m - 1); n > 1 && !placeOnly(e) && !(n == 2 && ahead) || e.Word != lexicon.WordNone && n == 1 && !(ahead && e.WordFeat&lexicon.FeatWeak != 0) {
			return 0
		}
		if ahead {
			return m // 江泽民主席: no 民主; 周恩来总理
		}
	}
	return 0
}

// stateOffice reports whether the office that begins at token k is one of states alone.
func (d *Doc) stateOffice(k int) bool {
	if !d.titleAhead(k) {
		return false
	}
	e, _ := d.look(k)
	sense, _ := d.sense(e, lexicon.KindOffice)
	switch lexicon.Roles[sense.ID] {
	case "president", "prime_minister", "foreign_minister", "defence_minister", "vice_president", "deputy_prime_minister", "deputy_foreign_minister":
		return sense.Feat&lexicon.FeatWeak == 0
	}
	return false
}

// alone reports whether no phrase of several tokens begins with token k, a character of Han.
func (d *Doc) alone(k int) bool {
	return k < len(d.pairs) && d.pairs[k] == 0 && (k+1 >= len(d.Tokens) || d.Tokens[k+1].Kind == text.Word)
}

// titleAhead reports whether an office begins at token k.
func (d *Doc) titleAhead(k int) bool {
	if d.hanChar(k) == 0 || d.alone(k) {
		return false
	}
	e, n := d.look(k)
	if !e.Is(lexicon.KindOffice) || n < 2 {
		return false
	}
	sense, _ := d.sense(e, lexicon.KindOffice)
	return sense.Feat&lexicon.FeatPl == 0 && (sense.Aux == 0 || d.isHome(sense.Aux) || d.behindState(sense.Aux))
}

// isHome reports whether the country that an office implies is that whose officials texts of the language name
// without it: 王毅国务委员.
func (d *Doc) isHome(country uint16) bool {
	home, ok := d.World.CountryIndex(d.Grammar.Home)
	return ok && uint16(home)+1 == country
}

// behindState reports whether the element before names the country that an office implies: 日本 + 德仁天皇.
func (d *Doc) behindState(country uint16) bool {
	if len(d.Elems) == 0 {
		return false
	}
	sense, ok := d.sense(&d.Elems[len(d.Elems)-1], lexicon.KindCountry)
	return ok && sense.ID+1 == country
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
	hash, best := d.Tokens[i].Hash, 0
	for k := range d.heard {
		h := &d.heard[k]
		if h.hash != hash {
			continue
		}
		m := int(h.last-h.first) + 1
		if m > best && m >= n && i+m <= len(d.Tokens) && d.sameTokens(int32(i), h) {
			best = m
		}
	}
	return best
}
