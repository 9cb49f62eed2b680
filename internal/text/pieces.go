package text

import (
	"slices"

	"github.com/legation-go/legation/internal/lexicon"
)

// Piece is a run of tokens [First, Last] in one language.
type Piece struct {
	First, Last int32
	Lang        string
}

// Bounds of what is taken for another language: so many function words, and so
// many times those of the text's own language.
const (
	foreignWords = 4
	seenWords    = 2 // of a language that the text has turned to before, or that letters speak for too
	foreignTimes = 3
)

// Foreign returns the sentences and quotations that are in another language than
// the rest, as far as their function words leave no doubt: a headline, "as he put
// it in Spanish", a statement quoted in full. Neighbours in one language are one
// piece.
func (t *Tongues) Foreign(s string, tokens []Token, all Summary, lang string) (pieces []Piece) {
	own := slices.Index(lexicon.Langs, lang)
	if own < 0 {
		return nil
	}
	script := languageScript(lang)
	t.read(tokens, all.Stops, len(tokens))
	mixed := all.Scripts != 1<<script
	if !mixed && !t.mayTurn(own) {
		return nil
	}
	var d lexicon.Detector // the function words of the parts of a sentence that are in none of the list
	parts := false
	first := int32(0)
	for i := range t.sentences {
		st := &t.sentences[i]
		if st.part {
			d.Add(st.counts)
			parts = true
			continue
		}
		if mayBeForeign(st.counts, own) || parts || mixed {
			d.Add(st.counts)
			name := ""
			if other, ok := d.Foreign(own, foreignWords, foreignTimes); ok {
				name = lexicon.Langs[other]
			} else if other, ok := d.Foreign(own, seenWords, foreignTimes); ok && (slices.ContainsFunc(pieces, func(p Piece) bool { return p.Lang == lexicon.Langs[other] }) ||
				spelledAs(lexicon.Langs[other], s, tokens[first:st.last+1], script, d.Counts())) {
				name = lexicon.Langs[other]
			} else if mixed {
				name = alien(s, tokens[first:st.last+1], script)
			}
			if name != "" && name != lang {
				if n := len(pieces); n > 0 && pieces[n-1].Lang == name && pieces[n-1].Last == first-1 {
					pieces[n-1].Last = st.last
				} else {
					pieces = append(pieces, Piece{first, st.last, name})
				}
			}
			d, parts = lexicon.Detector{}, false
		}
		first = st.last + 1
	}
	return pieces
}

// spelledAs reports whether letters and function words together speak for a language.
func spelledAs(lang, s string, tokens []Token, script Script, counts *[8]int32) bool {
	letters, ok := lexicon.LettersOf(codes[script])
	if !ok || !letters.Tell(lang) {
		return false
	}
	return spelled(s, tokens, script, &letters, counts) == lang
}

// mayTurn reports whether some sentence may be in another language than the text, by its function words: nearly no text has one.
func (t *Tongues) mayTurn(own int) bool {
	for i := range t.sentences {
		if st := &t.sentences[i]; st.part || mayBeForeign(st.counts, own) {
			return true
		}
	}
	return false
}

// mayBeForeign reports whether a sentence with the counts has enough function words of some language to
// be in another than the text, which nearly no sentence has.
func mayBeForeign(counts uint64, own int) bool {
	least := max(foreignTimes*(counts>>(uint(own)*8&63)&0xFF)+1, seenWords)
	return least < 0x80 && (counts+(0x80-least)*lexicon.Ones)&lexicon.High != 0
}

// alien returns the language of a sentence most of whose words are in another script than the text's; "" where
// that is no such sentence.
func alien(s string, tokens []Token, script Script) string {
	n := 0
	all := Summary{}
	for i := range tokens {
		if t := &tokens[i]; t.Kind == Word {
			all.Scripts |= 1 << t.Script
			if t.Script != script {
				n++
			}
		}
	}
	if n < foreignWords || 2*n <= len(tokens) {
		return ""
	}
	var t Tongues
	return t.Language(s, tokens, all)
}

// languageScript returns the script that a language is written in.
func languageScript(lang string) Script {
	if lex, ok := lexicon.Load(lang); ok {
		code := lex.Grammar().Script
		for s, c := range codes {
			if c == code {
				return Script(s)
			}
		}
	}
	return Latin
}

// ends reports whether a sentence or a quotation may begin or end at the mark.
// Cutting too often does no harm here: a piece must be long enough to tell.
func ends(mark uint32) bool {
	const marks = 1<<'.' | 1<<'!' | 1<<'?' | 1<<'"' // all quotation marks and full stops of other scripts have become these
	return mark < 64 && uint64(marks)>>mark&1 != 0 || mark == '…'
}
