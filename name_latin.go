package legation

import (
	"github.com/legation-go/legation/internal/name/latin"
	"golang.org/x/text/language"
)

// Scheme is a way to write names in the Latin alphabet. The zero value is [SchemePress].
type Scheme uint8

// The schemes.
const (
	// SchemePress is the usual form in the English-language press, by the rules of each language: "Dmitry Medvedev".
	SchemePress = Scheme(latin.English)
	// SchemeBGN is BGN/PCGN as CLDR has it, for Cyrillic, Greek, Armenian, Georgian,
	// Arabic, Hebrew and other scripts: "Dmitriy Medvedev".
	SchemeBGN = Scheme(latin.BGN)
	// SchemeISO9 is ISO 9:1995, for Cyrillic: "Dmitrij Medvedev".
	SchemeISO9 = Scheme(latin.ISO9)
	// SchemeICAO is ICAO Doc 9303 for passports, for Cyrillic, in capitals and small letters: "Dmitrii Medvedev".
	SchemeICAO = Scheme(latin.ICAO)
)

// A LatinOption tells [Name.Latin] how to write a name.
type LatinOption func(*latinOptions)

type latinOptions struct {
	scheme        latin.Scheme
	lang, country string
}

// LatinScheme chooses the scheme. A script for which the scheme has no rules is left as it is.
func LatinScheme(scheme Scheme) LatinOption {
	return func(o *latinOptions) { o.scheme = latin.Scheme(scheme) }
}

// LatinLanguage says in which language the text is written that holds the name,
// where its letters do not tell: "Борисов" is Bulgarian as well as Russian.
func LatinLanguage(tag language.Tag) LatinOption {
	return func(o *latinOptions) {
		base, _ := tag.Base()
		o.lang = base.String()
	}
}

// LatinCountry says which country the person is of (ISO 3166-1 alpha-2). It
// brings a name home that another script has taken over: "Родригес" of CU is Rodríguez.
func LatinCountry(code string) LatinOption {
	return func(o *latinOptions) { o.country = code }
}

// Latin returns the name in the Latin alphabet, without options as the
// English-language press writes it: given name first but for Chinese, Korean and Vietnamese
// names, in words with capital first letters. A name in Latin letters keeps its spelling. The zero Name gives "".
//
// Names are read by the rules of their language, never from a list of people:
//   - Cyrillic, Greek, Armenian, Georgian, Devanagari and Kana by the letters:
//     "Дмитрий" is Dmitry in Russian, "Дмитро" Dmytro in Ukrainian (national system of 2010).
//   - Arabic, Persian and Hebrew leave out short vowels: frequent elements of
//     names have their usual spelling (محمد is Mohammed, of Iranians Mohammad), for
//     others the likeliest vowels are put in.
//   - Chinese names by pinyin without tones, with the readings that surnames have
//     (单 is Shan); of Taiwan by Wade-Giles.
//   - Korean names of the South with surnames as usual (Lee, Park) and a hyphen in
//     the given name (Moon Jae-in), of the North without it (Kim Jong Un).
//   - Japanese names in Han characters only where lists tell how they are read, as the characters do not;
//     else they come out as if they were Chinese.
//   - Foreign names in another script are brought home by given names, by
//     rules read backwards, and else by their sound: 拉夫罗夫 is Lavrov, رودريغيز
//     Rodríguez. Such spellings are guesses, near the usual one more often than equal to it.
func (n Name) Latin(options ...LatinOption) string {
	var o latinOptions
	for _, option := range options {
		option(&o)
	}
	if o.scheme != latin.English {
		return latin.InScheme(n.String(), o.lang, o.scheme)
	}
	return latin.Of(n.internal(), o.lang, o.country)
}
