package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// maxClitics bounds the clitics of one word: وسيستقبله.
const maxClitics = 4

// cliticize takes words apart that hold clitics: "ولافروف", "نظيره". A word that
// begins a phrase as it stands stays whole; else clitics are cut off while the
// rest is a word of the lexicon, or one that the text uses by itself.
func (d *Doc) cliticize() {
	g := d.Grammar
	if !g.HasClitics() {
		return
	}
	bare := &d.written
	bare.reset(len(d.Tokens))
	for i := range d.Tokens {
		if d.Tokens[i].Kind == text.Word {
			bare.add(d.Tokens[i].Hash)
		}
	}
	out := slices.Grow(d.clitics[:0], len(d.Tokens)+len(d.Tokens)/2)
	titled := false  // an office, or whose it is, stands right before
	town := false    // a noun for a town without the article stands right before, whose name must follow
	several := false // and in the plural: its names are joined by "and"
	for i := 0; i < len(d.Tokens); {
		t := d.Tokens[i]
		if t.Kind != text.Word {
			out = append(out, t)
			i++
			titled, town = false, false
			continue
		}
		var e Elem
		if n := d.find(i, &e); e.Kinds != 0 {
			out = append(out, d.Tokens[i:i+n]...)
			i += n
			town = d.townNoun(&e)
			titled = e.Is(lexicon.KindOffice) || e.Word == lexicon.WordCounterpart || titled && (e.Is(lexicon.KindCountry) || e.Kinds == 1<<lexicon.KindName)
			if sense, ok := d.sense(&e, lexicon.KindOffice); ok {
				several = sense.Feat&lexicon.FeatPl != 0
			}
			continue
		}
		parts := len(out)
		named := titled
		titled = false
		if out = d.cut(out, t, bare); len(out) == parts+1 {
			i++
			if titled = named; named && several && parts > 0 && out[parts-1].Kind == text.Word && out[parts-1].Flags&text.Clitic == 0 {
				out = d.nameAfterAnd(out)
			}
			continue
		}
		if town {
			town = false
			if out[parts].Value != uint32(lexicon.WordAnd) {
				out = append(out[:parts], t) // "مدينة لورد الفرنسية"
				i++
				continue
			}
		}
		if named && (!d.endsName(out[parts:]) || d.foreignName(out[parts:], i)) {
			out = append(out[:parts], t)
			i++
			titled = true
			continue
		}
		// what follows the clitics may begin a phrase: "ووزير الخارجية"
		stem := len(out) - 1
		if out[stem].Flags&text.Clitic == 0 {
			d.Tokens[i] = out[stem]
			n := d.find(i, &e)
			titled = e.Is(lexicon.KindOffice) || e.Word == lexicon.WordCounterpart || named && e.Is(lexicon.KindCountry)
			if sense, ok := d.sense(&e, lexicon.KindOffice); ok {
				several = sense.Feat&lexicon.FeatPl != 0
			}
			if n > 1 {
				out = append(out[:stem], d.Tokens[i:i+n]...)
				i += n
				continue
			}
		}
		i++
	}
	d.Tokens, d.clitics = append(d.Tokens[:0], out...), out
	d.Lay(d.Tokens)
}

// townNoun reports whether a phrase is one noun for a town, without the article, which its name follows.
func (d *Doc) townNoun(e *Elem) bool {
	thing, ok := d.sense(e, lexicon.KindThing)
	return ok && lexicon.Thing(thing.ID) == lexicon.ThingCity && thing.Feat&lexicon.FeatPl == 0 && e.First == e.Last && !d.articled(e)
}

// nameAfterAnd cuts the "and" off the last word, which begins the name of another holder of
// an office in the plural: "وزراء خارجية مصر والأردن سامح شكري وأيمن الصفدي".
func (d *Doc) nameAfterAnd(out []text.Token) []text.Token {
	t := out[len(out)-1]
	for i := range d.Grammar.Clitics {
		c := &d.Grammar.Clitics[i]
		if c.Word != lexicon.WordAnd || !strings.HasPrefix(d.Text[t.Start:t.End], c.Text) || int(t.End-t.Start) < len(c.Text)+4 {
			continue
		}
		and, rest := t, d.sub(t, t.Start+int32(len(c.Text)), t.End)
		and.End, and.Hash, and.Value = rest.Start, c.Hash, uint32(c.Word)
		and.Flags |= text.Clitic
		rest.Flags &^= text.Spaced | text.Line | text.Para
		return append(out[:len(out)-1], and, rest)
	}
	return out
}

// foreignName reports whether a word behind a title that could be a preposition and a city is
// the first of a name, since a word follows that nothing knows: "الأمين العام باولو مونتيرو".
func (d *Doc) foreignName(parts []text.Token, i int) bool {
	if len(parts) != 2 || parts[0].Flags&text.Clitic == 0 || parts[0].Value == uint32(lexicon.WordAnd) || i+1 >= len(d.Tokens) {
		return false
	}
	next := &d.Tokens[i+1]
	if next.Kind != text.Word || d.knows(next.Hash) || strings.HasPrefix(d.Text[next.Start:next.End], d.Grammar.Article) || strings.HasPrefix(d.Text[parts[1].Start:parts[1].End], d.Grammar.Article) {
		return false
	}
	node, ok := d.Lex.Start(parts[1].Hash)
	if !ok {
		return false
	}
	senses := d.Lex.Senses(node)
	for k := range senses.Len() {
		if s := senses.At(k); s.Kind != lexicon.KindCity && s.Kind != lexicon.KindName {
			return false
		}
	}
	return senses.Len() > 0
}

// endsName reports whether the parts of a word behind a title or within a name are what
// they seem: "and", or a preposition with a place, an office or a noun of action. Else the
// word is a name: "نائبة الرئيس كارمن ريفاس" is no "as an Armenian".
func (d *Doc) endsName(parts []text.Token) bool {
	if parts[0].Flags&text.Clitic == 0 {
		return true
	}
	first := lexicon.Word(parts[0].Value)
	for i := range d.Grammar.Clitics {
		if c := &d.Grammar.Clitics[i]; c.Restore != "" && c.Hash == parts[0].Hash {
			return true // "للقيام": no name begins so
		}
	}
	if first == lexicon.WordAnd {
		return true
	}
	if first == lexicon.WordAs || parts[1].Flags&text.Clitic != 0 && parts[1].Value == uint32(lexicon.WordAnd) {
		return false
	}
	stem := &parts[len(parts)-1]
	if stem.Flags&text.Clitic != 0 {
		return true
	}
	if d.unhamzated(stem.Start, stem.End) {
		return false // "كولن باول"
	}
	node, ok := d.Lex.Start(stem.Hash)
	if !ok {
		return false
	}
	senses := d.Lex.Senses(node)
	for k := range senses.Len() {
		s := senses.At(k)
		if s.Kind == lexicon.KindCue && (first == lexicon.WordThen || lexicon.Cue(s.ID).IsNoun() || s.Feat&lexicon.FeatInf != 0) {
			return true
		}
		if first == lexicon.WordThen {
			if s.Kind == lexicon.KindWord && lexicon.Word(s.ID) != lexicon.WordOr {
				return true // "فقد", "فلم"; but "فام" is a name
			}
			continue
		}
		switch s.Kind {
		case lexicon.KindCountry, lexicon.KindCity, lexicon.KindOffice, lexicon.KindOrg, lexicon.KindThing, lexicon.KindRegion, lexicon.KindAgency:
			return true
		case lexicon.KindWord:
			if lexicon.Word(s.ID) == lexicon.WordCounterpart {
				return true
			}
		}
	}
	return node.Continues() && first != lexicon.WordThen
}

// unhamzated reports whether a word begins with the letter that the text writes with a hamza where a word so short
// has one: it is no "أول" and no "أن".
func (d *Doc) unhamzated(start, end int32) bool {
	const longest = 3 // letters; the verbal nouns that begin so have more
	g, w := d.Grammar, d.Text[start:end]
	if len(g.Hamzaless) == 0 || !strings.HasPrefix(w, g.Hamzaless[0]) || strings.HasPrefix(w, g.Article) || utf8.RuneCountInString(w) > longest || slices.Contains(g.Hamzaless, w) {
		return false
	}
	const look = 2000
	head := d.Text[:min(len(d.Text), look)]
	return slices.ContainsFunc(g.Hamzas, func(h string) bool { return strings.Contains(head, h) })
}

// cut appends the parts of a word to out: the word itself where it has none.
func (d *Doc) cut(out []text.Token, t text.Token, bare *hashSet) []text.Token {
	g := d.Grammar
	start := len(out)
	rest := t
	for range maxClitics {
		if d.knows(rest.Hash) {
			return d.stem(out, rest, nil)
		}
		if e, short, ok := d.enclitic(rest); ok {
			return d.stem(out, short, e)
		}
		c := d.proclitic(rest, g.Clitics, bare)
		if c == nil {
			break
		}
		clitic := rest
		clitic.End = rest.Start + int32(len(c.Text))
		clitic.Hash, clitic.Value = c.Hash, uint32(c.Word)
		clitic.Flags |= text.Clitic
		out = append(out, clitic)
		rest = d.sub(rest, clitic.End, rest.End)
		if c.Restore != "" {
			rest.Hash = lexicon.Hash(c.Restore + d.Text[rest.Start:rest.End])
		}
		rest.Flags &^= text.Spaced | text.Line | text.Para
	}
	if len(out) > start && (d.knows(rest.Hash) || bare.has(rest.Hash)) {
		return append(out, rest)
	}
	return append(out[:start], t)
}

// stem appends a word, and the pronoun that is written as one with it: before a
// noun, which it owns, after a verb, whose object it is.
func (d *Doc) stem(out []text.Token, t text.Token, e *lexicon.Clitic) []text.Token {
	if e == nil {
		return append(out, t)
	}
	pronoun := t
	pronoun.Hash, pronoun.Flags = e.Hash, pronoun.Flags|text.Clitic
	node, _ := d.Lex.Start(t.Hash)
	d.Tokens = append(d.Tokens, t)
	var elem Elem
	d.fit(len(d.Tokens)-1, len(d.Tokens)-1, node, &elem)
	d.Tokens = d.Tokens[:len(d.Tokens)-1]
	if noun, verb := d.cueKinds(&elem); verb && !noun || d.verbPhrase(out, t) {
		pronoun.Start, pronoun.Value = t.End, uint32(lexicon.WordHe)
		pronoun.End = t.End + int32(len(e.Text))
		pronoun.Flags &^= text.Spaced | text.Line | text.Para
		return append(out, t, pronoun)
	}
	pronoun.End, pronoun.Value = t.Start, uint32(e.Word)
	t.Flags &^= text.Spaced | text.Line | text.Para
	return append(out, pronoun, t)
}

// verbPhrase reports whether the words cut so far and t make a phrase that is a verb, so
// that the pronoun at its end is the object: "كان في استقباله" is "he received him".
func (d *Doc) verbPhrase(out []text.Token, t text.Token) bool {
	for first := len(out) - 1; first >= 0 && first >= len(out)-3; first-- {
		node, ok := d.Lex.Start(out[first].Hash)
		for k := first + 1; ok && k < len(out); k++ {
			node, ok = d.Lex.Next(node, out[k].Hash)
		}
		if ok {
			node, ok = d.Lex.Next(node, t.Hash)
		}
		if !ok {
			continue
		}
		senses := d.Lex.Senses(node)
		for k := range senses.Len() {
			if s := senses.At(k); s.Kind == lexicon.KindCue && !lexicon.Cue(s.ID).IsNoun() {
				return true
			}
		}
	}
	return false
}

// knows reports whether a phrase begins with a word, or a name of one word is it.
func (d *Doc) knows(hash uint64) bool {
	node, ok := d.Lex.Start(hash)
	return ok && (node.Means() || node.Continues())
}

// imperfect reports whether a word is a verb in the present, of which the future is made.
func (d *Doc) imperfect(hash uint64) bool {
	node, ok := d.Lex.Start(hash)
	if !ok {
		return false
	}
	senses := d.Lex.Senses(node)
	for k := range senses.Len() {
		if s := senses.At(k); s.Kind == lexicon.KindCue && s.Feat&lexicon.FeatPres != 0 || s.Kind == lexicon.KindWord && auxWord(lexicon.Word(s.ID)) {
			return true
		}
	}
	return false
}

// wordOf reports whether a word by itself may be of a kind.
func (d *Doc) wordOf(hash uint64, kind lexicon.Kind) bool {
	node, ok := d.Lex.Start(hash)
	if !ok {
		return false
	}
	senses := d.Lex.Senses(node)
	for k := range senses.Len() {
		if senses.At(k).Kind == kind {
			return true
		}
	}
	return false
}

// proclitic returns the clitic that t begins with and whose rest is known or holds
// further clitics before something known; nil where there is none.
func (d *Doc) proclitic(t text.Token, list []lexicon.Clitic, bare *hashSet) *lexicon.Clitic {
	var best *lexicon.Clitic
	word := d.Text[t.Start:t.End]
	for i := range list {
		c := &list[i]
		if !c.Begins(word) {
			continue
		}
		rest := d.sub(t, t.Start+int32(len(c.Text)), t.End)
		if c.Word == lexicon.WordWill && !d.imperfect(rest.Hash) || c.Word == lexicon.WordAs && !d.wordOf(rest.Hash, lexicon.KindOffice) {
			continue // "سعيد" is a name, and no future of "عيد"; so is "كمال"
		}
		if c.Restore != "" {
			if hash := lexicon.Hash(c.Restore + d.Text[rest.Start:rest.End]); d.knows(hash) || bare.has(hash) {
				return c
			}
			continue
		}
		if d.knows(rest.Hash) || bare.has(rest.Hash) {
			return c
		}
		if _, _, ok := d.enclitic(rest); ok {
			return c
		}
		if best == nil {
			for k := range list {
				if next := &list[k]; next.Begins(d.Text[rest.Start:rest.End]) {
					inner := d.sub(rest, rest.Start+int32(len(next.Text)), rest.End)
					if _, _, ok := d.enclitic(inner); ok || d.knows(inner.Hash) || bare.has(inner.Hash) {
						best = c
						break
					}
				}
			}
		}
	}
	return best
}

// enclitic returns the pronoun that ends t after a known word, and that word.
func (d *Doc) enclitic(t text.Token) (*lexicon.Clitic, text.Token, bool) {
	word := d.Text[t.Start:t.End]
	for i := range d.Grammar.Enclitics {
		c := &d.Grammar.Enclitics[i]
		if !c.Ends(word) {
			continue
		}
		short := d.sub(t, t.Start, t.End-int32(len(c.Text)))
		if d.knows(short.Hash) {
			return c, short, true
		}
	}
	return nil, t, false
}

// sub returns the part of a word from start to end.
func (d *Doc) sub(t text.Token, start, end int32) text.Token {
	t.Start, t.End = start, end
	t.Hash = lexicon.Hash(d.Text[start:end])
	return t
}
