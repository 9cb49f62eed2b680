package text

import (
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
)

// sample is how many words are enough to tell a language.
const sample = 300

// few is the number of function words below which letters tell a language too.
const few = 4

// Language returns the language that most function words of the tokens of s belong
// to, and most letters where those words are few; where none was found it is the first language of the
// script, "" where there is none.
func Language(s string, tokens []Token) string {
	var d lexicon.Detector
	var scripts [OtherScript + 1]int
	words := 0
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != Word {
			continue
		}
		d.Add(t.Hash)
		scripts[t.Script]++
		if words++; words == sample {
			break
		}
	}
	most := NoScript
	for s := range scripts {
		if scripts[s] > scripts[most] {
			most = Script(s)
		}
	}
	if most == NoScript {
		return ""
	}
	lang, n := d.Lang()
	if n < few {
		for i := range tokens[:min(len(tokens), sample)] {
			if t := &tokens[i]; t.Kind == Word && t.Script == Latin && t.Flags&Cap == 0 { // a name may be from anywhere
				for _, r := range s[t.Start:t.End] {
					if r >= utf8.RuneSelf {
						d.AddLetter(r)
					}
				}
			}
		}
		lang, _ = d.Lang()
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

// codes are the scripts as ISO 15924 has them.
var codes = [...]string{Latin: "Latn", Cyrillic: "Cyrl", Greek: "Grek", Arabic: "Arab", Hebrew: "Hebr", Han: "Hani", Kana: "Kana", Hangul: "Hang", OtherScript: ""}
