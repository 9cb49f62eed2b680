package latin

// Scheme is a way to write names in the Latin alphabet.
type Scheme uint8

// The schemes.
const (
	English Scheme = iota // the English-language press
	BGN                   // BGN/PCGN, as CLDR has it
	ISO9                  // ISO 9:1995, Cyrillic
	ICAO                  // ICAO Doc 9303, Cyrillic
)

// InScheme writes the text by the scheme; lang is the language it is written in,
// "" for the one that its letters point to. Text to which the scheme has no rules stays as
// it is.
func InScheme(text, lang string, scheme Scheme) string {
	if scheme == English {
		return Press(text, lang, "")
	}
	if scheme != BGN || rules("bgn/"+lang) == nil {
		lang = rulesFor(text, lang, "")
	}
	name := ""
	switch scheme {
	case BGN:
		name = "bgn/" + lang
	case ISO9:
		name = "iso9"
	case ICAO:
		if name = "icao_" + lang; directory()[name] == nil {
			name = "icao"
		}
	}
	t := rules(name)
	if t == nil {
		return text
	}
	var buf, out [192]byte
	done := t.Append(buf[:0], text)
	if scheme == ICAO {
		done = recase(out[:0], done, text)
	}
	return string(done)
}
