package text

import "github.com/legation-go/legation/internal/lexicon"

// What a function word, a word and a word with a capital letter say, in eighths of a factor of e. Half and double of
// the first tell as well.
const (
	functionWord = 3 * 8
	word         = 8 / lexicon.LetterNat
	capital      = word / 2 // it may be a name, and names are from anywhere
)

// spelled returns the language that function words and letters speak for. Words with a capital letter speak beside
// others only, or where there is nothing else: in a line of capitals, or where no function word was found.
func spelled(s string, tokens []Token, script Script, letters *lexicon.Letters, counts *[8]int32) string {
	var told, names [8]int32
	small, shout, none := false, true, true
	words := 0
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != Word {
			continue
		}
		if words++; words > sample {
			break
		}
		if t.Script != script {
			continue
		}
		shout = shout && t.Flags&(Upper|Single) != 0
		switch {
		case t.Flags&Cap != 0:
			letters.Add(s[t.Start:t.End], capital, &names)
		case !within(tokens, i):
			letters.Add(s[t.Start:t.End], word, &told)
			small = true
		}
	}
	for _, i := range letters.Langs() {
		told[i] += functionWord * counts[i]
		none = none && counts[i] == 0
	}
	best := letters.Langs()[0]
	for _, i := range letters.Langs() {
		if small || shout || none {
			told[i] += names[i]
		}
		if told[i] > told[best] {
			best = i
		}
	}
	return lexicon.Langs[best]
}

// within reports whether a word seems to be part of a name: "Rio de Janeiro", "Port-au-Prince".
func within(tokens []Token, i int) bool {
	return tokens[i].End-tokens[i].Start <= 3 && capitalAt(tokens, i, -1) && capitalAt(tokens, i, 1)
}

// capitalAt reports whether the word before (step -1) or behind (1) token i begins with a
// capital letter; one other token may stand between.
func capitalAt(tokens []Token, i, step int) bool {
	for n := 0; n < 2 && i+step >= 0 && i+step < len(tokens); n++ {
		i += step
		if tokens[i].Kind == Word {
			return tokens[i].Flags&Cap != 0
		}
	}
	return false
}
