package latin

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lazy"
	"github.com/legation-go/legation/internal/name/latin/guess"
	"github.com/legation-go/legation/internal/name/latin/words"
	"github.com/legation-go/legation/internal/name/tables"
)

//go:embed words.bin
var wordsBlock string

//go:embed sounds.bin
var soundsBlock string

// The sections of the dictionary. A value is a spelling; "|CODE=spelling" after it is that for
// people of a country, or of the countries of a tradition.
const (
	Cyrillic       = 'c' // foreign names in Cyrillic
	Arabic         = 'a'
	Hebrew         = 'h'
	ForeignHan     = 'z' // foreign names in Chinese characters
	HanSurname     = 's' // surnames with a reading of their own
	Katakana       = 'k'
	Hangul         = 'g' // foreign names in Hangul
	KoreanSurname  = 'o'
	KoreanSyllable = 'y'
	JapaneseFamily = 'f'
	JapaneseGiven  = 'j'
	Particle       = 'd' // particles in Cyrillic
	Hint           = 'l' // the language that a word in Cyrillic belongs to; endings begin with "-"
	Numeral        = 'n' // the numbers of monarchs
	Palladius      = 'p' // Chinese syllables in Cyrillic
	Kholodovich    = 'q' // Korean syllables in Cyrillic
)

// AppendKey appends the form under which a word stands in the dictionary.
func AppendKey(dst []byte, word string) []byte {
	at := len(dst)
	dst = tables.AppendFold(dst, word)
	for i := at; i+1 < len(dst); i++ {
		if dst[i] == 0xD8 && dst[i+1] == 0xA9 { // ة as ه
			dst[i], dst[i+1] = 0xD9, 0x87
		}
	}
	return dst
}

// find looks a word up; country is that of the person, "" where unknown.
func find(section byte, word, country string) (string, bool) {
	var buf [96]byte
	value, ok := words.Lookup(words.Table(wordsBlock), section, AppendKey(buf[:0], word))
	if !ok {
		return "", false
	}
	return choose(value, country), true
}

// choose takes the spelling for a country from a value of the dictionary.
func choose(value, country string) string {
	first, rest, more := strings.Cut(value, "|")
	if !more || country == "" {
		return first
	}
	usage := tables.Load().Country(country)
	for more {
		var one string
		one, rest, more = strings.Cut(rest, "|")
		code, spelling, _ := strings.Cut(one, "=")
		if code == country || usage != 0 && usage == tables.Load().Tradition(code) {
			return spelling
		}
	}
	return first
}

// Capital returns the word with a capital first letter.
func Capital(word string) string {
	if word == "" || word[0] < 'a' || word[0] > 'z' {
		return word
	}
	return string(word[0]-'a'+'A') + word[1:]
}

// sounds are the tables of package guess.
type sounds struct {
	models [2]guess.Model
	pieces map[string]*guess.Pieces
}

var allSounds lazy.Value[*sounds]

func loadSounds() *sounds { return allSounds.Of(readSounds) }

func readSounds() *sounds {
	b := soundsBlock
	s := &sounds{pieces: map[string]*guess.Pieces{}}
	for i := range s.models {
		s.models[i], b = guess.Model(b[:guess.ModelSize]), b[guess.ModelSize:]
	}
	for len(b) > 8 {
		size := int(b[4]) | int(b[5])<<8 | int(b[6])<<16
		s.pieces[b[:4]] = guess.DecodePieces(b[8 : 8+size])
		b = b[8+size:]
	}
	return s
}

// family is a family of names, by whose habits a word is spelt.
type family uint8

const (
	west family = iota
	arab
)

// sound spells a word of a script by its sound.
func sound(script, word, country string, f family) string {
	s := loadSounds()
	var buf [48]byte
	out, ok := guess.Append(buf[:0], word, s.pieces[script], s.models[f], bonusFor(tables.Load().Country(country)))
	if !ok {
		return word
	}
	return Capital(string(out))
}

// bySound writes a foreign name word by word: from the dictionary, else by its sound. letters turns
// a word into what the pieces know; nil is as it is.
func bySound(section byte, script, text, country string, letters func(string) string) string {
	return eachWord(text, func(word string) string {
		if latin, ok := find(section, word, country); ok {
			return latin
		}
		if letters != nil {
			word = letters(word)
		}
		return sound(script, word, country, west)
	})
}

// splitter reports whether the character stands between the words of a name: space, the dots of
// Chinese and Japanese, the double hyphen of Japanese.
func splitter(r rune) bool {
	switch r {
	case ' ', '·', '・', '•', '‧', '･', '＝', '=', '゠', '　', '.', ',', '，', '、':
		return true
	}
	return false
}

// eachWord calls f for every word, and joins what it returns with spaces; hyphens stay.
func eachWord(text string, f func(word string) string) string {
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if splitter(r) {
			text = text[size:]
			continue
		}
		if r == '-' || r == '－' || r == '—' || r == '‐' {
			if b.Len() > 0 {
				b.WriteByte('-')
			}
			text = text[size:]
			continue
		}
		end := strings.IndexFunc(text, func(r rune) bool {
			return splitter(r) || r == '-' || r == '－' || r == '—' || r == '‐'
		})
		if end < 0 {
			end = len(text)
		}
		if s := b.String(); s != "" && !strings.HasSuffix(s, "-") {
			b.WriteByte(' ')
		}
		written := f(text[:end])
		text = text[end:]
		if b.Len() > 0 && text != "" && particle(written) {
			written = strings.ToLower(written)
		}
		b.WriteString(written)
	}
	return b.String()
}

// particle reports whether a word between two others is one that names write small.
func particle(word string) bool {
	switch word {
	case "Von", "Van", "Der", "De", "Da", "Di", "Du", "Dos", "Del", "La", "Al", "El", "Bin", "Ibn":
		return true
	}
	return false
}
