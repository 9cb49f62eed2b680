package text

import (
	"math/bits"

	"github.com/legation-go/legation/internal/lexicon"
)

// sample is how many words are enough to tell a language.
const sample = 300

// sure is how many function words more than any other a language has where letters are not asked.
const sure = 2

// Tongues counts the function words of every language in the sentences of a text, each once: the whole text's
// tell its language, a sentence's that it is in another. Its memory is used again for the next text.
type Tongues struct {
	sentences []sentence
	next      int    // the token to go on with
	first     int    // the first token of its sentence
	counts    uint64 // what of that sentence is in none of sentences
}

// sentence is a sentence or a quotation: what stands between two marks that may end one.
type sentence struct {
	counts uint64 // its function words, 8 bits a language, less than half of what those hold
	last   int32  // its last token
	part   bool   // the next one of the list is of the same sentence; counts may be half of what they hold
}

// read counts the function words of as many words of tokens, from where it last ended.
func (t *Tongues) read(tokens []Token, words int) {
	table := lexicon.FunctionWords()
	for t.next < len(tokens) && words > 0 {
		if tokens[t.next].Flags&Para != 0 && t.next > t.first {
			t.end(t.next-1, false)
		}
		n, others, counts := countWords(tokens[t.next:min(len(tokens), t.next+words)], t.counts, table)
		t.next += n
		t.counts = counts
		words -= n - others
		switch {
		case counts&lexicon.High != 0:
			t.end(t.next-1, true)
		case t.next == len(tokens) || words == 0:
		case tokens[t.next].Flags&Para != 0 && t.next > t.first:
		case tokens[t.next].Kind == Punct && stops(tokens[t.next].Value):
			t.end(t.next, false)
			t.next++
		}
	}
}

// countWords adds the function words of tokens to counts, up to where a sentence ends, or counts is half full.
// It returns how many tokens that took, and how many of these are no words.
func countWords(tokens []Token, counts uint64, table string) (n, others int, sum uint64) {
	last := len(table) - lexicon.DetectSize
	for n = 0; n < len(tokens); n++ {
		token := &tokens[n]
		if token.Flags&Para != 0 && n > 0 {
			break
		}
		if token.Kind != Word {
			if token.Kind == Punct && stops(token.Value) {
				break
			}
			others++
			continue
		}
		hash := token.Hash
		at := lexicon.DetectAt(hash) & last
		slot := lexicon.Eight(table, at)
		for slot^hash >= 1<<8 && slot != 0 {
			at = (at + lexicon.DetectSize) & last
			slot = lexicon.Eight(table, at)
		}
		if slot == 0 {
			continue
		}
		if counts += lexicon.DetectOnce(slot); counts&lexicon.High != 0 {
			n++
			break
		}
	}
	return n, others, counts
}

// end adds a sentence, or a part of one, to the list.
func (t *Tongues) end(last int, part bool) {
	t.sentences = append(t.sentences, sentence{counts: t.counts, last: int32(last), part: part})
	t.counts = 0
	if !part {
		t.first = last + 1
	}
}

// Language returns the language that most function words of the tokens of s belong
// to; where another has as many, or but one less, the letters of all words tell too. Where
// nothing tells it is the first language of the script, "" where there is none.
func (t *Tongues) Language(s string, tokens []Token, all Summary) string {
	*t = Tongues{sentences: t.sentences[:0]}
	t.read(tokens, sample)
	most := mostScript(tokens, all)
	if most == NoScript {
		return ""
	}
	// sums of 16 bits: a sample has fewer words than they hold
	const halves = 0x00FF00FF00FF00FF
	even, odd := t.counts&halves, t.counts>>8&halves
	for i := range t.sentences {
		even += t.sentences[i].counts & halves
		odd += t.sentences[i].counts >> 8 & halves
	}
	var d lexicon.Detector
	d.AddWide(even, odd)
	lang, lead := d.Lang()
	if lead < sure {
		if letters, ok := lexicon.LettersOf(codes[most]); ok && (lang == "" || letters.Tell(lang)) {
			return spelled(s, tokens, most, &letters, d.Counts())
		}
	}
	if lang != "" {
		return lang
	}
	for _, lang := range lexicon.Langs {
		if lex, ok := lexicon.Load(lang); ok && lex.Grammar().Script == codes[most] {
			return lang
		}
	}
	return ""
}

// mostScript returns the script of most words of the sample.
func mostScript(tokens []Token, all Summary) (most Script) {
	if all.Scripts&(all.Scripts-1) == 0 {
		return Script(bits.Len16(all.Scripts >> 1)) // of all words
	}
	var scripts [OtherScript + 1]int
	words := 0
	for i := range tokens {
		if t := &tokens[i]; t.Kind == Word {
			scripts[t.Script]++
			if words++; words == sample {
				break
			}
		}
	}
	for s := range scripts {
		if scripts[s] > scripts[most] {
			most = Script(s)
		}
	}
	return most
}

// codes are the scripts as ISO 15924 has them.
var codes = [...]string{Latin: "Latn", Cyrillic: "Cyrl", Greek: "Grek", Arabic: "Arab", Hebrew: "Hebr", Han: "Hani", Kana: "Kana", Hangul: "Hang", OtherScript: ""}
