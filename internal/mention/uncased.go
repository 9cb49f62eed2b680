package mention

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// heard is a name that the text gives after a title, or with the dots between the
// parts of a foreign name; it is found again where it stands alone.
type heard struct {
	hash        uint64 // of its first word
	first, last int32  // tokens
}

// firsts is a set of the hashes of first words of names, modulo their number.
type firsts [4]uint64

func (f *firsts) add(hash uint64)      { f[hash>>6&3] |= 1 << (hash & 63) }
func (f *firsts) has(hash uint64) bool { return f[hash>>6&3]>>(hash&63)&1 != 0 }

// hearNames notes the names of a text in a script without capitals: as a whole,
// and the family name by which the text speaks of the person later.
func (d *Doc) hearNames() {
	if d.Scripts&^(1<<text.NoScript) == 1<<text.Han {
		return // names in Han were cut out before
	}
	// Few words stand beside what may be the end of a title, or a verb, or are known to no table.
	const beside = titleEnds | 1<<lexicon.KindCue
	elems, tokens := d.Elems, d.Tokens
	for si := range d.Sentences {
		s := &d.Sentences[si]
		comma := int(s.First) - 3 // the last one of the sentence
		for i := int(s.First); i <= int(s.Last) && len(d.heard) < 2*maxKnown; i++ {
			e := &elems[i]
			if t := &tokens[e.First]; t.Kind != text.Word || t.Script == text.Han {
				if d.isComma(i) {
					comma = i
				}
				continue
			}
			titled := false
			if i > int(s.First) {
				before, near := &elems[i-1], comma >= i-2
				if before.Kinds&beside != 0 || e.Kinds == 0 || near || before.Word == lexicon.WordCounterpart {
					titled = d.besideTitle(s, i, near)
				}
			}
			if e.Kinds&^(1<<lexicon.KindName) != 0 && !titled {
				continue
			}
			first, last, ok := d.uncasedName(s, i, titled)
			if !ok {
				continue
			}
			d.hear(d.Elems[first].First, d.Elems[last].Last)
			if titled && last > first && last < first+3 && d.leadsHere(s, i-1) {
				d.note(d.Elems[first].First, d.Elems[first].Last) // "هوانغ تشى مين", later "هوانغ"
			}
			i = last
		}
	}
}

// titleEnds are the kinds that a title may end with.
const titleEnds = 1<<lexicon.KindOffice | 1<<lexicon.KindHonorific | 1<<lexicon.KindCountry | 1<<lexicon.KindOrg | 1<<lexicon.KindModifier

// besideTitle reports whether a title stands beside the name that may begin at element i, not the first of its
// sentence: before it, behind it, or parted by a comma, which stands near or not.
func (d *Doc) besideTitle(s *Sentence, i int, near bool) bool {
	before := &d.Elems[i-1]
	return (before.Kinds&titleEnds != 0 || before.Word == lexicon.WordCounterpart) && d.endsTitle(s, i-1) ||
		near && d.apposed(s, i) ||
		d.Elems[i].Kinds == 0 && d.charged(s, i) ||
		before.Is(lexicon.KindCue) && d.beforeTitle(s, i)
}

// leadsHere reports whether the title that ends with element i is one of a country where the family
// name comes first.
func (d *Doc) leadsHere(s *Sentence, i int) bool {
	for j := i; j >= int(s.First) && j > i-4; j-- {
		if sense, ok := d.sense(&d.Elems[j], lexicon.KindCountry); ok {
			return familyLeads(d.World.CountryCode(int(sense.ID)))
		}
	}
	return false
}

// endsTitle reports whether an office, or the country or the organization that it
// is of, ends with element i.
func (d *Doc) endsTitle(s *Sentence, i int) bool {
	e := &d.Elems[i]
	if e.Is(lexicon.KindOffice) || e.Word == lexicon.WordCounterpart {
		return true
	}
	if d.Grammar.TitleTails && e.Is(lexicon.KindHonorific) && !e.Is(lexicon.KindCue) {
		return true // "الدكتور محمود الأبرش رئيس مجلس الشعب"
	}
	if !d.Grammar.TitleBefore || !e.Is(lexicon.KindCountry) && !e.Is(lexicon.KindHonorific) && !e.Is(lexicon.KindOrg) && !(d.Grammar.TitleTails && e.Is(lexicon.KindModifier)) {
		return false // "رئيس الوزراء العراقي المؤقت إياد"
	}
	for j := i - 1; j >= int(s.First) && j >= i-3; j-- {
		switch o := &d.Elems[j]; {
		case o.Is(lexicon.KindOffice) || o.Word == lexicon.WordCounterpart:
			return true
		case d.Grammar.TitleTails && (o.Word == lexicon.WordTo || o.Word == lexicon.WordIn || o.Word == lexicon.WordWith) && d.postedBefore(s, j-1):
			return true // "المبعوث السويدي إلى اليمن بيتر"
		case o.Word != lexicon.WordDet && o.Word != lexicon.WordOf && o.Word != lexicon.WordHis && !o.Is(lexicon.KindHonorific) && !o.Is(lexicon.KindCountry):
			return false
		}
	}
	return false
}

// apposed reports whether a name of two words or more stands at element i between the
// comma behind an office that is somebody's and another mark: "وزير الشؤون الخارجية
// المغربي، يوسف بنجلون،".
func (d *Doc) apposed(s *Sentence, i int) bool {
	comma := i - 1
	if comma <= int(s.First) {
		return false
	}
	if !d.isComma(comma) {
		if comma--; comma <= int(s.First) || !d.isComma(comma) || d.national(s, i-1) != i {
			return false // but "مبعوث الأمم المتحدة إلى ليبيا، اللبناني غسان حداد،"
		}
	}
	if !d.endsTitle(s, comma-1) && !d.titleBefore(s, comma-1) {
		return false
	}
	first, last, ok := d.uncasedName(s, i, true)
	if !ok || last == first {
		return false
	}
	return last == int(s.Last) || d.Tokens[d.Elems[last+1].First].Kind == text.Punct || d.Elems[last+1].Kinds != 0
}

// isComma reports whether element i is a comma, also that of the Arabic script.
func (d *Doc) isComma(i int) bool {
	t := &d.Tokens[d.Elems[i].First]
	return t.Is(',') || t.Is('،')
}

// postedBefore reports whether an office that is held abroad ends with element i.
func (d *Doc) postedBefore(s *Sentence, i int) bool {
	for j := i; j >= int(s.First) && j >= i-2; j-- {
		e := &d.Elems[j]
		if sense, ok := d.sense(e, lexicon.KindOffice); ok {
			r := uint8(sense.ID)
			return r == lexicon.RoleAmbassador || r == lexicon.RoleSpecialEnvoy || r == lexicon.RoleOther
		}
		if !e.Is(lexicon.KindCountry) && !e.Is(lexicon.KindModifier) && e.Word != lexicon.WordPlain {
			return false
		}
	}
	return false
}

// charged reports whether two words that no table knows stand at element i behind an office
// and what it is for.
func (d *Doc) charged(s *Sentence, i int) bool {
	if d.Grammar.Article == "" || i >= int(s.Last) || d.Elems[i].Kinds != 0 || d.Elems[i+1].Kinds != 0 || d.Tokens[d.Elems[i+1].First].Kind != text.Word {
		return false
	}
	for j := i - 1; j > int(s.First) && j > i-7; j-- {
		e := &d.Elems[j]
		if d.Tokens[e.First].Kind != text.Word || e.Kinds == 0 && !d.definite(j) || e.Is(lexicon.KindTime) || e.Is(lexicon.KindOffice) {
			return false
		}
		if (e.Word == lexicon.WordTo || e.Word == lexicon.WordOf) && d.Tokens[e.First].Flags&text.Clitic != 0 {
			return j < i-1 && (d.Elems[j-1].Is(lexicon.KindOffice) || j-2 >= int(s.First) && d.Elems[j-1].Kinds != 0 && d.Elems[j-2].Is(lexicon.KindOffice)) && d.definite(j-1)
		}
	}
	return false
}

// titleBefore reports whether element i ends what an office is for: "المبعوث الأميركي للشرق
// الأوسط", "المدير التنفيذي لصندوق الأمم المتحدة للسكان".
func (d *Doc) titleBefore(s *Sentence, i int) bool {
	if !d.Grammar.TitleTails {
		return false
	}
	for j := i; j >= int(s.First) && j > i-8; j-- {
		e := &d.Elems[j]
		if e.Is(lexicon.KindOffice) {
			return true
		}
		if _, verb := d.cueKinds(e); verb || d.Tokens[e.First].Kind != text.Word || e.Word == lexicon.WordThat || e.Word == lexicon.WordWho {
			return false
		}
	}
	return false
}

// hear notes a name, and its last part.
func (d *Doc) hear(first, last int32) {
	if !d.note(first, last) {
		return
	}
	last = d.beforeSuffix(first, last)
	for k := last; k > first; k-- {
		if !d.Tokens[k-1].Is('-') && !d.Tokens[k].Is('-') {
			d.note(k, last)
			return
		}
	}
}

// beforeSuffix returns the last token of a name without the suffix at its end: "ماركوس" of
// "فرديناند ماركوس الابن".
func (d *Doc) beforeSuffix(first, last int32) int32 {
	if last <= first+1 || !d.Grammar.TitleTails {
		return last
	}
	node, ok := d.Lex.Start(d.Tokens[last].Hash)
	if !ok {
		return last
	}
	senses := d.Lex.Senses(node)
	for k := range senses.Len() {
		if s := senses.At(k); s.Kind == lexicon.KindName && lexicon.NameWord(s.ID) == lexicon.NameSuffix && d.suffixAlone(last) {
			return last - 1
		}
	}
	return last
}

// suffixAlone reports whether a suffix is no second part of a name: "الابن", but not
// "كمال الدين".
func (d *Doc) suffixAlone(last int32) bool {
	node, _ := d.Lex.Start(d.Tokens[last].Hash)
	senses := d.Lex.Senses(node)
	for k := range senses.Len() {
		if s := senses.At(k); s.Kind == lexicon.KindName && s.Feat&lexicon.FeatAfter != 0 {
			return false
		}
	}
	return true
}

// note adds the name of tokens first to last to those heard; false where it is
// there already.
func (d *Doc) note(first, last int32) bool {
	if d.hears(first, last) || len(d.heard) >= 2*maxKnown {
		return false
	}
	hash := d.Tokens[first].Hash
	d.heard = append(d.heard, heard{hash, first, last})
	d.heardFirst.add(hash)
	return true
}

// hears reports whether the name of tokens first to last is noted already.
func (d *Doc) hears(first, last int32) bool {
	hash := d.Tokens[first].Hash
	if !d.heardFirst.has(hash) {
		return false
	}
	for i := range d.heard {
		if h := &d.heard[i]; h.hash == hash && h.last-h.first == last-first && d.sameTokens(first, h) {
			return true
		}
	}
	return false
}

// sameTokens reports whether the tokens from first on spell the name h.
func (d *Doc) sameTokens(first int32, h *heard) bool {
	for k := int32(0); k <= h.last-h.first; k++ {
		a, b := &d.Tokens[first+k], &d.Tokens[h.first+k]
		if a.Kind != b.Kind || a.Hash != b.Hash || a.Kind == text.Punct && a.Value != b.Value {
			return false
		}
	}
	return true
}

// heardName reads a name that the text gave before at element i.
func (d *Doc) heardName(s *Sentence, i int) (first, last int, ok bool) {
	e := &d.Elems[i]
	if e.Name {
		return i, i, true
	}
	hash := d.Tokens[e.First].Hash
	if !d.heardFirst.has(hash) || d.Tokens[e.First].Script == text.Han {
		return i, i, false
	}
	end := int32(-1)
	for k := range d.heard {
		h := &d.heard[k]
		if h.hash != hash {
			continue
		}
		n := h.last - h.first
		if e.First+n <= end || int(e.First+n) >= len(d.Tokens) {
			continue
		}
		if d.sameTokens(e.First, h) {
			end = e.First + n
		}
	}
	if end < 0 {
		return i, i, false
	}
	for j := i; j <= int(s.Last) && d.Elems[j].First <= end; j++ {
		if d.Elems[j].Last == end {
			return i, j, true
		}
	}
	return i, i, false
}

// uncasedName reads a name in a script without capitals. What marks it there is
// a title beside it, or the dots between the parts of a foreign name; it ends
// with the first word that a table knows.
func (d *Doc) uncasedName(s *Sentence, i int, titled bool) (first, last int, ok bool) {
	e := &d.Elems[i]
	if e.Name {
		return i, i, true
	}
	if d.Tokens[e.First].Script == text.Han || !titled && !d.dotAhead(s, i) {
		return i, i, false
	}
	return d.markedName(s, i, titled)
}

// markedName is uncasedName where a title or a dot may mark the name.
func (d *Doc) markedName(s *Sentence, i int, titled bool) (first, last int, ok bool) {
	if titled && i > int(s.First) && d.needsGenitive(i-1) && d.definite(i) {
		return i, i, false // "وزير الشؤون المغاربية": what the office is of
	}
	first, last = i, i-1
	dots := 0
	limit := d.Grammar.NameWords
	words := 0
	for j := i; j <= int(s.Last) && j < i+4*maxName; j++ {
		e := &d.Elems[j]
		t := &d.Tokens[e.First]
		if t.Kind == text.Punct {
			if (t.Is('·') || t.Is('-')) && words > 0 && j+1 <= int(s.Last) && d.Tokens[d.Elems[j+1].First].Kind == text.Word {
				dots++
				continue
			}
			break
		}
		if t.Kind != text.Word {
			break
		}
		known := e.Kinds&^(1<<lexicon.KindName) != 0 && !(titled && words == 0 && t.Script != text.Han && (d.cityName(s, j) || d.namesake(s, j) || d.plainName(s, j))) &&
			!(titled && words == 1 && e.Kinds == 1<<lexicon.KindCity && d.Elems[j-1].Is(lexicon.KindCity) && d.cityName(s, j-1)) // "كارمن ريفاس" are cities both, "سالم هانوي" is no name
		if known && d.Grammar.Article != "" && e.Kinds&^(1<<lexicon.KindWeekday|1<<lexicon.KindName) == 0 && !d.hasArticle(j) {
			known = false // "الوزير جمعة الساعدي"
		}
		if !known && d.restores(j) {
			break // "الرئيس للقيام": no name begins so
		}
		if known && titled && words == 0 && e.First == e.Last && d.leadsHere(s, i-1) && d.unknownNext(s, j) {
			known = false // "نظيره الصينى هو جين لونغ"
		}
		if known && titled && words == 0 && d.particleNext(s, j) {
			known = false // "الأمير تركي بن سعد"
		}
		if known && titled && words == 0 && d.homograph(s, j) && d.distinguishes() {
			known = false // "وزير النفط العراقي علي الخطيب"
		}
		if known && titled && words == 0 && d.givenBehind(s, j) {
			known = false // "وزيرة الخارجية السويدية آنا ليندغرين"
		}
		if known && titled && (d.unjoins(s, j) || words > 0 && d.ownerless(s, j)) {
			known = false
		}
		if known && words > 0 && titled && d.stillName(s, i, j) && !(e.Word > lexicon.WordNone && e.Word <= lexicon.WordAccording && !d.homograph(s, j)) {
			known = false
		}
		if !known && words > 0 && d.noName(e) {
			break
		}
		if known || words >= limit || words > 0 && d.otherName(s, j) {
			break
		}
		if words > 1 && d.afterNumeral(j-1) && !d.isParticle(j) {
			break // "البابا يوحنا بولس الثاني منهكا"
		}
		if words > 1 && titled && d.familyOfTown(j-2, j-1) && !d.leadsHere(s, i-1) {
			break // "البريطاني توني كالدويل خيمة"
		}
		if words > 1 && d.heardFamily(j, i) {
			break // "استقبل الرئيس القبرصي نيكوس أندريو الطراونة": whom he received
		}
		if _, end, heard := d.heardName(s, j); heard && words > 1 && end > j {
			break // "استقبل وزير الخارجية لين هايتاو نورلان أبيشيف": another, whom the text has named
		}
		if sense, particle := d.sense(e, lexicon.KindName); words == 0 || !particle || lexicon.NameWord(sense.ID) != lexicon.NameParticle {
			words++
		}
		last = j
	}
	if words == 0 || !titled && dots == 0 {
		return i, i, false
	}
	return first, last, true
}

// dotAhead reports whether a dot or a hyphen may join the words of a name that begins at element i, without
// which nothing marks it where no title does.
func (d *Doc) dotAhead(s *Sentence, i int) bool {
	const open = 1<<lexicon.KindName | 1<<lexicon.KindWeekday
	for j := i; j < int(s.Last) && j < i+4*maxName; j++ {
		e := &d.Elems[j]
		if t := &d.Tokens[e.First]; t.Kind != text.Word {
			return t.Is('·') || t.Is('-')
		}
		if e.Kinds&^open != 0 {
			return false
		}
	}
	return false
}

// plainName reports whether a common word without the article is the first of a name: an
// honorific stands right before it and a word that no table knows, or a name, behind it.
// "الأستاذ صديق محمد"
func (d *Doc) plainName(s *Sentence, j int) bool {
	e := &d.Elems[j]
	if d.Grammar.Article == "" || j == int(s.First) || j >= int(s.Last) || e.Word != lexicon.WordPlain || d.hasArticle(j) || !d.Elems[j-1].Is(lexicon.KindHonorific) || !d.definite(j-1) {
		return false
	}
	next := &d.Elems[j+1]
	return next.Kinds&^(1<<lexicon.KindName) == 0 && d.Tokens[next.First].Kind == text.Word
}

// needsGenitive reports whether element i is an office in the singular that has neither article
// nor pronoun, so that what it is of must follow.
func (d *Doc) needsGenitive(i int) bool {
	e := &d.Elems[i]
	if d.Grammar.Article == "" || !e.Is(lexicon.KindOffice) || d.hasArticle(i) || e.Country != 0 {
		return false
	}
	sense, _ := d.sense(e, lexicon.KindOffice)
	return sense.Feat&lexicon.FeatPl == 0 && sense.Aux == 0 && !d.enclitics(e.Last)
}

// namesake reports whether element j is a title of one word that is somebody's given name: no
// article stands with it, and a particle of names, or a word that no table knows behind a
// monarch's title, follows: "سلطان بن فيصل", "أمير الحسيني".
func (d *Doc) namesake(s *Sentence, j int) bool {
	e := &d.Elems[j]
	if !d.Grammar.TitleTails || j >= int(s.Last) || e.First != e.Last || !e.Is(lexicon.KindOffice) || d.hasArticle(j) {
		return false
	}
	next := &d.Elems[j+1]
	if sense, ok := d.sense(next, lexicon.KindName); ok && lexicon.NameWord(sense.ID) == lexicon.NameParticle && sense.Feat&lexicon.FeatWeak == 0 {
		return true
	}
	sense, _ := d.sense(e, lexicon.KindOffice)
	return (uint8(sense.ID) == lexicon.RoleMonarch || uint8(sense.ID) == lexicon.RoleRoyal || uint8(sense.ID) == lexicon.RoleSpouse) && next.Kinds == 0 && d.Tokens[next.First].Kind == text.Word
}

// unjoins reports whether element j looks as a word that joins clauses, which it cannot be: it has no hamza, or no verb
// follows. "بان كي مون"
func (d *Doc) unjoins(s *Sentence, j int) bool {
	e := &d.Elems[j]
	if e.First != e.Last || j >= int(s.Last) || len(d.Grammar.Hamzaless) == 0 {
		return false
	}
	t, next := &d.Tokens[e.First], &d.Elems[j+1]
	switch {
	case e.May(lexicon.WordThat):
		for i := range d.Grammar.Clitics {
			if c := &d.Grammar.Clitics[i]; c.Begins(d.Text[t.Start:t.End]) {
				return d.unhamzated(t.Start+int32(len(c.Text)), t.End)
			}
		}
	case e.Word == lexicon.WordToInf && t.Flags&text.Clitic == 0 && next.Kinds == 0 && d.Tokens[next.First].Kind == text.Word:
		w := d.Text[d.Tokens[next.First].Start:d.Tokens[next.First].End]
		return !slices.ContainsFunc(d.Grammar.Imperfect, func(letter string) bool { return strings.HasPrefix(w, letter) })
	}
	return false
}

// ownerless reports whether element j looks as several holders of an office, of which what follows is none:
// "الرئيس الإيراني إبراهيم رئيسي في".
func (d *Doc) ownerless(s *Sentence, j int) bool {
	e := &d.Elems[j]
	sense, ok := d.sense(e, lexicon.KindOffice)
	if !ok || e.First != e.Last || sense.Feat&(lexicon.FeatPl|lexicon.FeatWeak) != lexicon.FeatPl|lexicon.FeatWeak || d.hasArticle(j) || d.Grammar.Article == "" {
		return false
	}
	if d.closesName(s, j+1) {
		return true
	}
	next := &d.Elems[j+1]
	_, verb := d.cueKinds(next)
	return verb || next.Word != lexicon.WordNone && next.Word != lexicon.WordPlain
}

// restores reports whether a word begins with a preposition and the article, written as one.
func (d *Doc) restores(j int) bool {
	w := d.Text[d.Tokens[d.Elems[j].First].Start:]
	for i := range d.Grammar.Clitics {
		c := &d.Grammar.Clitics[i]
		if n := len(c.Text); c.Restore != "" && len(w) >= n && w[n-1] == c.Text[n-1] && w[:n] == c.Text {
			return true // the last byte tells most words apart
		}
	}
	return false
}

// stillName reports whether a word that means something else belongs to the name which
// began at element i: behind a particle ("آل ثاني"), a second part of names ("كمال الدين"),
// a people's name ("رئيس الوزراء العراقي محمد السوداني"),
// a title without the article before a particle ("حسين أمير عبد اللهيان").
func (d *Doc) stillName(s *Sentence, i, j int) bool {
	e := &d.Elems[j]
	_, verb := d.cueKinds(e)
	if !d.Grammar.TitleTails || j <= i {
		return false
	}
	if e.First != e.Last {
		sense, ok := d.sense(e, lexicon.KindName)
		return ok && lexicon.NameWord(sense.ID) == lexicon.NameSuffix // "ليو الرابع عشر"
	}
	if verb {
		// a verb in name only, where the name would have one word: "إسحاق دار،"
		return j == i+1 && e.CueFeat&lexicon.FeatWeak != 0 && (j == int(s.Last) || d.Tokens[d.Elems[j+1].First].Kind == text.Punct)
	}
	if sense, ok := d.sense(&d.Elems[j-1], lexicon.KindName); ok && lexicon.NameWord(sense.ID) == lexicon.NameParticle && sense.Feat&lexicon.FeatWeak == 0 {
		return d.Tokens[e.First].Flags&text.Clitic == 0 // "يوهان دي ويلتقي" breaks off
	}
	if sense, ok := d.sense(e, lexicon.KindName); ok && sense.Feat&lexicon.FeatWeak == 0 {
		return true
	}
	if d.homograph(s, j) {
		return true // "محمد علي الحوثي"
	}
	if j == i+1 && e.Is(lexicon.KindHonorific) && d.hasArticle(j) && (j == int(s.Last) || d.Elems[j+1].Kinds&^(1<<lexicon.KindName) != 0 || d.Tokens[d.Elems[j+1].First].Kind == text.Punct) {
		return true // "الرئيس المصري عماد السيد إلى"
	}
	if sense, ok := d.citySense(e, 0); ok && sense.Feat&lexicon.FeatWeak != 0 && e.Kinds&^(1<<lexicon.KindCity|1<<lexicon.KindName) == 0 && !d.hasArticle(j) {
		return true // "تشن جيان مين"
	}
	if e.Word == lexicon.WordPlain && j == i+1 && !d.hasArticle(j) && e.Kinds&^(1<<lexicon.KindWord|1<<lexicon.KindName) == 0 && d.Tokens[d.Elems[i].First].Flags&text.Clitic == 0 &&
		(j == int(s.Last) || d.Tokens[d.Elems[j+1].First].Kind == text.Punct) {
		return !strings.HasSuffix(d.Text[:d.Tokens[e.First].End], d.Grammar.ObjectEnding) // "السفير بسام راغب،"
	}
	if d.familyOfTown(i, j) {
		return true
	}
	if e.Word == lexicon.WordHe && d.leadsHere(s, i-1) {
		return true // "الرئيس الكوري بارك جونغ هو"
	}
	if e.Word != lexicon.WordNone {
		return false
	}
	if _, nation := d.senseWith(e, lexicon.KindCountry, lexicon.FeatAdj); nation {
		if j == i+1 && !d.hasArticle(j) && d.hasArticle(i-1) && d.Elems[i].Kinds&^(1<<lexicon.KindName) == 0 {
			return true // "الإيطالي لوكا روسي": the adjective of a title has the article
		}
		if _, country := d.countryNoun(e); country {
			return false // "زار الرئيس بوتين السعودية"
		}
		return d.hasArticle(j) // that of the office stands behind the office
	}
	const nouns = 1<<lexicon.KindTopic | 1<<lexicon.KindThing | 1<<lexicon.KindCity | 1<<lexicon.KindName
	if j == i+1 && e.Kinds&^nouns == 0 && e.Kinds&(1<<lexicon.KindTopic|1<<lexicon.KindThing) != 0 && !d.hasArticle(j) && d.Tokens[d.Elems[i].First].Flags&text.Clitic == 0 {
		return !strings.HasSuffix(d.Text[:d.Tokens[e.First].End], d.Grammar.ObjectEnding) // "نواف سلام", but "بوتين سلاما"
	}
	if j == i+1 && e.Kinds&^nouns == 0 && e.Kinds&(1<<lexicon.KindTopic|1<<lexicon.KindThing) != 0 && d.hasArticle(j) {
		return d.closesName(s, j+1) // "هيثم العدوان خلال"
	}
	if e.Is(lexicon.KindOffice) && !d.hasArticle(j) && j < int(s.Last) {
		return d.Elems[j+1].Kinds == 1<<lexicon.KindName || j == i+1 && d.relationalName(j+1)
	}
	return false
}

// relationalName reports whether element j is a word with the article that no table knows and that ends as the adjective
// of a place or a family does: with an office before it "الباجي قائد السبسي" has a family name of two words.
func (d *Doc) relationalName(j int) bool {
	e := &d.Elems[j]
	if e.Kinds != 0 || e.First != e.Last || !d.hasArticle(j) || len(d.Grammar.NisbaEndings) == 0 {
		return false
	}
	return strings.HasSuffix(d.Text[:d.Tokens[e.First].End], d.Grammar.NisbaEndings[0])
}

// noName reports whether the one word of e has an ending that names do not have: that of an
// indefinite object, or a pronoun behind a noun. "فيليب غارنييه مهنئاً", "سالازار إجازته"
func (d *Doc) noName(e *Elem) bool {
	if e.First != e.Last || d.Grammar.Article == "" {
		return false
	}
	w := d.Text[d.Tokens[e.First].Start:d.Tokens[e.First].End]
	for _, end := range d.Grammar.NoNameEndings {
		if len(w) > len(end)+4 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// particleNext reports whether a particle that stands in names alone follows element j, a word
// without the article.
func (d *Doc) particleNext(s *Sentence, j int) bool {
	if j >= int(s.Last) || d.Elems[j].First != d.Elems[j].Last || d.hasArticle(j) || d.Elems[j].Is(lexicon.KindOffice) || d.Elems[j].Word != lexicon.WordNone {
		return false
	}
	sense, ok := d.sense(&d.Elems[j+1], lexicon.KindName)
	return ok && lexicon.NameWord(sense.ID) == lexicon.NameParticle && sense.Feat&lexicon.FeatWeak == 0
}

// heardFamily reports whether element j, a word with the article, ends a name that the text gave
// before the one which begins at element i, and which begins otherwise.
func (d *Doc) heardFamily(j, i int) bool {
	e := &d.Elems[j]
	if !d.hasArticle(j) || e.First != e.Last {
		return false
	}
	const look = 64
	for k := 0; k < len(d.heard) && k < look; k++ {
		h := &d.heard[k]
		if h.last > h.first && h.last < d.Elems[i].First && d.Tokens[h.last].Hash == d.Tokens[e.First].Hash {
			return h.hash != d.Tokens[d.Elems[i].First].Hash
		}
	}
	return false
}

// afterNumeral reports whether element j is the numeral of a ruler, behind which no name goes on.
func (d *Doc) afterNumeral(j int) bool {
	if d.Grammar.Article == "" {
		return false
	}
	sense, ok := d.sense(&d.Elems[j], lexicon.KindName)
	return ok && lexicon.NameWord(sense.ID) == lexicon.NameSuffix && sense.Feat&lexicon.FeatAfter == 0
}

// isParticle reports whether element j is a particle of names.
func (d *Doc) isParticle(j int) bool {
	sense, ok := d.sense(&d.Elems[j], lexicon.KindName)
	return ok && lexicon.NameWord(sense.ID) == lexicon.NameParticle
}

// familyOfTown reports whether the town of element j, right behind the one word of a name that no table
// knows and the adjective of the country whose official it is, is the family name: a small town, and no
// article. "رئيس الوزراء البريطاني توني كالدويل"
func (d *Doc) familyOfTown(i, j int) bool {
	const large = 500_000
	e := &d.Elems[j]
	if j != i+1 || i < 1 || d.Elems[i].Kinds&^(1<<lexicon.KindName) != 0 || e.First != e.Last || e.Kinds&^(1<<lexicon.KindCity|1<<lexicon.KindName) != 0 || d.hasArticle(j) || !d.isAdjective(&d.Elems[i-1]) {
		return false
	}
	sense, ok := d.sense(e, lexicon.KindCity)
	if !ok {
		return false
	}
	city := d.World.City(int(sense.ID))
	return city.Capital == 0 && city.Population < large
}

// givenBehind reports whether element j, right behind a title with the article, is a given name that
// looks as a people's adjective without it or the pronoun of who speaks does: a word that no table
// knows follows. "الرئيس البلغاري جورجي بيتروف"
func (d *Doc) givenBehind(s *Sentence, j int) bool {
	e := &d.Elems[j]
	if d.Grammar.Article == "" || j == int(s.First) || j >= int(s.Last) || e.First != e.Last || d.hasArticle(j) || !d.hasArticle(j-1) {
		return false
	}
	if _, nation := d.senseWith(e, lexicon.KindCountry, lexicon.FeatAdj); !nation && e.Word != lexicon.WordI {
		return false
	}
	next := &d.Elems[j+1]
	return next.Kinds&^(1<<lexicon.KindName|1<<lexicon.KindCity) == 0 && d.Tokens[next.First].Kind == text.Word && !d.hasArticle(j+1)
}

// unknownNext reports whether two words that no table knows, or one that ends a clause, follow
// element j, a short word without the article.
func (d *Doc) unknownNext(s *Sentence, j int) bool {
	if j+1 > int(s.Last) || d.hasArticle(j) || d.Elems[j].Is(lexicon.KindOffice) || d.Elems[j].Is(lexicon.KindCountry) {
		return false
	}
	unknown := func(k int) bool {
		return k <= int(s.Last) && d.Elems[k].Kinds&^(1<<lexicon.KindName) == 0 && d.Tokens[d.Elems[k].First].Kind == text.Word && !d.hasArticle(k)
	}
	return unknown(j+1) && (unknown(j+2) || j+2 > int(s.Last) || d.Tokens[d.Elems[j+2].First].Kind == text.Punct)
}

// beforeTitle reports whether a name of two words to four that no table knows begins at element i,
// right behind a verb, and an office right behind the name, "استقبل سامح شاكر وزير الخارجية", or a clause that tells one.
func (d *Doc) beforeTitle(s *Sentence, i int) bool {
	if !d.Grammar.TitleTails || i == int(s.First) {
		return false
	}
	before := &d.Elems[i-1]
	if _, verb := d.cueKinds(before); !verb || before.CueFeat&(lexicon.FeatPast|lexicon.FeatPres|lexicon.FeatFut) == 0 {
		return false
	}
	const longest = 4
	n := 0
	for j := i; j <= int(s.Last) && n <= longest; j++ {
		e := &d.Elems[j]
		if d.isComma(j) {
			return n >= 2 && d.tellsOffice(s, j+1)
		}
		if e.Is(lexicon.KindOffice) && !e.Is(lexicon.KindName) {
			sense, _ := d.sense(e, lexicon.KindOffice)
			return n >= 2 && sense.Feat&(lexicon.FeatWeak|lexicon.FeatPl) == 0 && e.Last > e.First
		}
		if e.Kinds&^(1<<lexicon.KindName|1<<lexicon.KindCity) != 0 || d.Tokens[e.First].Kind != text.Word || n == 0 && d.hasArticle(j) {
			return false
		}
		n++
	}
	return false
}

// tellsOffice reports whether an office of several words begins at element i, or a clause about somebody with a verb that ties
// him to one: "الذي تولى الوزارة".
func (d *Doc) tellsOffice(s *Sentence, i int) bool {
	if i >= int(s.Last) {
		return false
	}
	if sense, ok := d.sense(&d.Elems[i], lexicon.KindOffice); ok && sense.Feat&(lexicon.FeatWeak|lexicon.FeatPl) == 0 {
		return d.Elems[i].Last > d.Elems[i].First
	}
	if !d.Elems[i].May(lexicon.WordWho) {
		return false
	}
	post, _ := d.senseOf(&d.Elems[i+1], lexicon.KindPost, 0, 0)
	return lexicon.Hold(post.Sub) != lexicon.HoldNone
}

// closesName reports whether what begins at element j belongs to no noun before it: a mark, a
// preposition that stands alone, a time.
func (d *Doc) closesName(s *Sentence, j int) bool {
	if j > int(s.Last) {
		return true
	}
	e := &d.Elems[j]
	if d.Tokens[e.First].Kind == text.Punct || e.Is(lexicon.KindTime) || e.Is(lexicon.KindWeekday) || e.Is(lexicon.KindCue) && j < int(s.Last) && d.Elems[j+1].Word == lexicon.WordHis {
		return true
	}
	switch e.Word {
	case lexicon.WordDuring, lexicon.WordTo, lexicon.WordWith, lexicon.WordThat, lexicon.WordAfter, lexicon.WordBefore:
		return d.Tokens[e.First].Flags&text.Clitic == 0
	}
	return false
}

// homograph reports whether element j is a given name that looks as a preposition does, with
// another word of a name behind it.
func (d *Doc) homograph(s *Sentence, j int) bool {
	e := &d.Elems[j]
	if len(d.Grammar.Homographs) == 0 || j >= int(s.Last) || d.Text[d.Tokens[e.First].Start:d.Tokens[e.First].End] != d.Grammar.Homographs[0] {
		return false
	}
	next := &d.Elems[j+1]
	return next.Kinds&^(1<<lexicon.KindName) == 0 && d.Tokens[next.First].Kind == text.Word
}

// distinguishes reports whether the first lines of the text write the letter that tells a
// preposition from the name that looks as it does in other texts.
func (d *Doc) distinguishes() bool {
	const look = 2000
	head := d.Text[:min(len(d.Text), look)]
	for _, w := range d.Grammar.Homographs[1:] {
		if strings.Contains(head, w) {
			return true
		}
	}
	return false
}

// otherName reports whether a name that the text gave before begins at element j, words
// of a name having been read: "استقبل وزير الخارجية لين هايتاو نورلان أبيشيف".
func (d *Doc) otherName(s *Sentence, j int) bool {
	if d.Grammar.Order != lexicon.OrderVSO {
		return false // a verb stands between subject and object
	}
	first, last, ok := d.heardName(s, j)
	return ok && last > first
}

// cityName reports whether a city is the first word of a name: "الرئيس فلاديمير
// بوتين", where a word follows that no table has.
func (d *Doc) cityName(s *Sentence, j int) bool {
	e := &d.Elems[j]
	if e.First != e.Last || j >= int(s.Last) {
		return false
	}
	next := &d.Elems[j+1]
	if e.Kinds&^(1<<lexicon.KindName|1<<lexicon.KindCity) != 0 {
		// "الرئيس السويسري آلان بيرسيه": the name is written like "now"
		return e.Word == lexicon.WordNow && j > int(s.First) && d.Elems[j-1].Is(lexicon.KindCountry) && next.Kinds == 0 && d.Tokens[next.First].Kind == text.Word
	}
	return next.Kinds&^(1<<lexicon.KindName|1<<lexicon.KindCity) == 0 && next.First == next.Last && d.Tokens[next.First].Kind == text.Word
}
