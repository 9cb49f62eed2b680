// Package format writes personal names as Unicode's standard for person names
// says for a language: UTS #35 part 8, with the patterns of CLDR.
//
// A name goes through these steps: its script and language are found; where the
// language asked for is written in another script, the name's own language formats
// it (王毅 in an English text); the order of the name picks a set of patterns,
// the options a pattern, and among patterns for the same options the one whose fields the
// name has; the fields are put in, and the punctuation around missing ones is
// closed up.
package format

// A Field is a part of a person's name.
type Field uint8

// The fields of CLDR, and those of its variants that a caller may give. A
// family name is either Surname, or SurnamePrefix and SurnameCore.
const (
	Title         Field = iota // "Prof. Dr."
	Given                      // "Mary Sue"
	GivenInformal              // "Marge"; Given where empty
	Given2                     // second given names, or the patronymic
	Surname                    // "von Brühl"
	SurnamePrefix              // "von"
	SurnameCore                // "Brühl"
	Surname2                   // the second surname of Spanish names
	Generation                 // "Jr.", "II"
	Credentials                // "MD DDS"
	fieldCount
)

// A Person is a name to be formatted.
type Person struct {
	Fields [fieldCount]string
	// Lang is the base language of the name, "zh" of "Wang Yi", and Region the country that
	// goes with it; "" where unknown. LangForeign says that the name is of none
	// of the languages that write its script.
	Lang, Region string
	// Script is the ISO 15924 code of the name's script; found from its letters where "".
	Script string
	// Order is the order that the person prefers.
	Order Order
	// Whole says that the surname holds all surnames: a pattern without place for the
	// second shows both, one with a place for it divides them.
	Whole bool
	// Linked says that Given2 is a father's name with the word that links it
	// (bin Salman): no initial stands for it.
	Linked bool
}

// LangForeign is the language of a name that is foreign to the languages which
// write its script: 谢尔盖·拉夫罗夫.
const LangForeign = "und"

// Order is the order of a formatted name.
type Order uint8

// The orders. OrderUnset leaves it to the language of the name.
const (
	OrderUnset Order = iota
	GivenFirst
	SurnameFirst
	Sorting
)

// Length says how much of the name is shown.
type Length uint8

// The lengths.
const (
	Medium Length = iota
	Long
	Short
)

// Usage says what the name is for.
type Usage uint8

// The usages.
const (
	Referring Usage = iota
	Addressing
	Monogram
)

// Options choose the form of a name. The zero value is medium, referring,
// formal, in the order of the name's language. A value out of range counts as zero.
type Options struct {
	Length   Length
	Usage    Usage
	Informal bool
	Order    Order
}

// A Locale is a language as its subtags name it: "sr", "Latn", "RS". Script
// and Region may be "".
type Locale struct{ Lang, Script, Region string }

// Append appends the name of p to dst as loc writes it. A locale that CLDR
// does not know has the patterns of its parent, at last those of the root.
func Append(dst []byte, p *Person, loc Locale, opt Options) []byte {
	t := table()
	script := p.Script
	if script == "" || script == scriptMixed || script == scriptUnknown {
		script = scriptOf(p.Fields[SurnameCore], p.Fields[Surname], p.Fields[Given])
	}
	w := writer{person: *p, entry: t.find(loc)}
	if !scriptsMatch(w.entry.script, script) {
		w.entry = t.nameLocale(p, script)
	}
	nameLang := p.Lang
	if nameLang == "" {
		nameLang = w.entry.lang
	}
	style := &t.styles[w.entry.style]
	w.style = style
	w.space = style.foreignSpace
	if languagesMatch(nameLang, w.entry.lang) {
		w.space = style.nativeSpace
	}
	if opt.Order > Sorting {
		opt.Order = OrderUnset
	}
	if opt.Order == OrderUnset {
		opt.Order = p.Order
	}
	if opt.Order == OrderUnset {
		opt.Order = style.orderOf(nameLang, script)
	}
	pattern := w.choose(style.slots[slotOf(opt)])
	w.substitute(pattern)
	return w.write(dst, pattern)
}

// WritesSurnameFirst reports whether the language usual for a script puts the
// surname first: Han, kana, Hangul.
func WritesSurnameFirst(script string) bool {
	t := table()
	lang, ok := t.scripts[partScript(script)]
	if !ok {
		return false
	}
	return t.styles[t.find(Locale{Lang: lang}).style].orderOf(lang, script) == SurnameFirst
}

// IsGeneration reports whether a word names a generation ("Jr.", "fils", "мл.") as CLDR's
// sample names write it, or counts one ("III").
func IsGeneration(word string) bool { return table().isGeneration(word) }

// languagesMatch says whether a name of one language is native to another:
// in Chinese and Japanese texts, the names of both are (UTS #35 part 8, on
// spaces).
func languagesMatch(name, text string) bool {
	return name == text || sharesHan(name) && sharesHan(text)
}

func sharesHan(lang string) bool { return lang == "ja" || lang == "zh" || lang == "yue" }
