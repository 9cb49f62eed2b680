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
	stop      int // the stop to go on with
	first     int // the first token that is in none of sentences
}

// sentence is a sentence or a quotation: what stands between two marks that may end one.
type sentence struct {
	counts uint64 // its function words, 8 bits a language, less than half of what those hold
	last   int32  // its last token
	part   bool   // the next one of the list is of the same sentence; counts may be more than half of what they hold
}

// read counts the function words of tokens, from where it last ended as far as the sentence with token enough.
func (t *Tongues) read(tokens []Token, stops []int32, enough int) {
	table := lexicon.FunctionWords()
	for _, stop := range stops[t.stop:] {
		if t.first > enough {
			return
		}
		t.stop++
		token := &tokens[stop]
		if token.Flags&Para != 0 && int(stop) > t.first {
			t.end(tokens, int(stop), table)
		}
		if token.Kind == Punct && ends(token.Value) {
			t.end(tokens, int(stop)+1, table)
		}
	}
	if t.first < len(tokens) {
		t.end(tokens, len(tokens), table)
	}
}

// end adds the sentence that ends before a token to the list, with its function words. Which words are some is not guessed:
// it would be wrong half the time.
func (t *Tongues) end(tokens []Token, before int, table string) {
	const most = 0x7F // how many words may be added to counts that are not half full
	table = table[:lexicon.DetectTable]
	counts := uint64(0)
	for first := t.first; first < before; {
		part := tokens[first:min(before, first+most)]
		for i := range part {
			hash, at := part[i].Hash, lexicon.DetectAt(table, part[i].Hash) // 0 of what is no word
			slot, once := table[at:][:lexicon.DetectSize], uint64(0)
			if once = lexicon.Eight(slot, 8); lexicon.Eight(slot, 0) != hash {
				once = 0
			}
			counts += once
		}
		if first += len(part); counts&lexicon.High != 0 {
			t.sentences = append(t.sentences, sentence{counts: counts, last: int32(first - 1), part: true})
			counts = 0
		}
	}
	t.first = before
	t.sentences = append(t.sentences, sentence{counts: counts, last: int32(before - 1)})
}

// Language returns the language that most function words of the tokens of s belong
// to; where another has as many, or but one less, the letters of all words tell too. Where
// nothing tells it is the first language of the script, "" where there is none.
func (t *Tongues) Language(s string, tokens []Token, all Summary) string {
	*t = Tongues{sentences: t.sentences[:0]}
	t.read(tokens, all.Stops, sample)
	most := mostScript(tokens, all)
	if most == NoScript {
		return ""
	}
	// sums of 16 bits, which hold as many sentences as 8 bits tell
	const halves = 0x00FF00FF00FF00FF
	var d lexicon.Detector
	even, odd := uint64(0), uint64(0)
	for i := range t.sentences {
		even += t.sentences[i].counts & halves
		odd += t.sentences[i].counts >> 8 & halves
		if i&0xFF == 0xFF {
			d.AddWide(even, odd)
			even, odd = 0, 0
		}
	}
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
