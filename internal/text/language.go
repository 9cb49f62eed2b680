package text

import "github.com/legation-go/legation/internal/lexicon"

// sample is how many words are enough to tell a language.
const sample = 300

// Language returns the language that most function words of the tokens belong
// to; where none was found the script decides, "" where that tells nothing.
func Language(tokens []Token) string {
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
	switch most {
	case NoScript:
		return ""
	case Han:
		return "zh"
	}
	lang, _ := d.Lang()
	if lang == "" && most == Latin {
		return "en"
	}
	return lang
}
