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
	seenWords    = 2 // of a language that the text has turned to before
	foreignTimes = 3
)

// Foreign returns the sentences and quotations that are in another language than
// the rest, as far as their function words leave no doubt: a headline, "as he put
// it in Spanish", a statement quoted in full. Neighbours in one language are one
// piece.
func Foreign(s string, tokens []Token, lang string) []Piece {
	var pieces []Piece
	own := -1
	for i, l := range lexicon.Langs {
		if l == lang {
			own = i
		}
	}
	if own < 0 {
		return nil
	}
	script := languageScript(lang)
	first, alien := 0, 0 // words in a script that is not the language's
	var d lexicon.Detector
	end := func(last int) {
		name := ""
		if other, ok := d.Foreign(own, foreignWords, foreignTimes); ok {
			name = lexicon.Langs[other]
		} else if other, ok := d.Foreign(own, seenWords, foreignTimes); ok && slices.ContainsFunc(pieces, func(p Piece) bool { return p.Lang == lexicon.Langs[other] }) {
			name = lexicon.Langs[other]
		} else if alien >= foreignWords && 2*alien > last-first+1 {
			name = Language(s, tokens[first:last+1])
		}
		if name != "" && name != lang {
			if n := len(pieces); n > 0 && pieces[n-1].Lang == name && pieces[n-1].Last == int32(first-1) {
				pieces[n-1].Last = int32(last)
			} else {
				pieces = append(pieces, Piece{int32(first), int32(last), name})
			}
		}
		first, alien = last+1, 0
		d.Reset()
	}
	for i := range tokens {
		t := &tokens[i]
		if t.Flags&Para != 0 && i > first {
			end(i - 1)
		}
		switch t.Kind {
		case Word:
			d.Add(t.Hash)
			if t.Script != script {
				alien++
			}
		case Punct:
			if stops(rune(t.Value)) {
				end(i)
			}
		}
	}
	if first < len(tokens) {
		end(len(tokens) - 1)
	}
	return pieces
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

// stops reports whether a sentence or a quotation may begin or end at the mark.
// Cutting too often does no harm here: a piece must be long enough to tell.
func stops(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '"', '“', '”', '„', '«', '»', '。', '！', '？', '؟', '「', '」', '『', '』':
		return true
	}
	return false
}
