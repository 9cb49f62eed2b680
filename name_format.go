package legation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/name/format"
	"golang.org/x/text/language"
)

// NameFormat chooses the form in which [Name.Format] writes a name. The zero
// value is the usual one of a text about a person: of medium length, referring,
// formal, in the order that the name has. A value out of range counts as zero.
type NameFormat struct {
	// Length says how much of the name is shown.
	Length NameLength
	// Usage says what the form is for.
	Usage NameUsage
	// Formality chooses between family name and given name, mostly.
	Formality NameFormality
	// Order puts the given name or the family name first; [OrderUnknown] leaves it
	// to the language of the name.
	Order Order
	// Language is the language of the name, where it is known: a Chinese name in
	// Latin letters keeps the family name first in English, a Hungarian one does
	// not. The zero Tag leaves it to the script and the order of the name.
	Language language.Tag
}

// NameLength is how much of a name [Name.Format] shows.
type NameLength uint8

// The lengths of a name.
const (
	NameMedium NameLength = iota // Ursula von der Leyen
	NameLong                     // H.E. Dr. Ursula von der Leyen
	NameShort                    // U. von der Leyen
)

// NameUsage is what [Name.Format] is asked for.
type NameUsage uint8

// The usages of a name.
const (
	NameReferring  NameUsage = iota // in a text about the person: Ursula von der Leyen
	NameAddressing                  // to the person: Dr. von der Leyen
	NameMonogram                    // the initials that stand for the name: UV, or V alone unless long
	NameSorting                     // in a list: Leyen, Ursula von der
)

// NameFormality is how formal a name [Name.Format] writes.
type NameFormality uint8

// The formalities of a name.
const (
	NameFormal   NameFormality = iota // Addressing: Mr. Lavrov
	NameInformal                      // Addressing: Sergey
)

// Format writes the name as Unicode's standard for person names (UTS #35 part
// 8, patterns of CLDR 48.2) says for a language:
//
//	n.Format(language.Spanish, legation.NameFormat{Usage: legation.NameSorting}) // Rodríguez Parrilla, Bruno
//
// A region counts: es-MX differs from es-ES. For a language without patterns of its own
// those of its parent serve, at last the root's, given name first. A
// name in another script than the language is written in (王毅 in an English text) is formatted by the
// language that the script is usual for; it is not romanized, which [Name.Latin] does.
//
// The order is that of f.Order; else, where f.Language is set, what the text's language does
// with names of that language; else that of n, unless only a list
// would have it ("Putin, Vladimir", "LAVROV Sergey", "Лавров Сергей Викторович").
//
// Several family names stay together where the language's pattern has room for one
// (B. Rodríguez Parrilla) and are told apart where it has room for two (the monogram BRP in
// Spanish). The name of a person with one name is not abbreviated, nor is "bin Salman".
// The zero Name gives "".
func (n Name) Format(tag language.Tag, f NameFormat) string {
	var buf [96]byte
	return string(n.AppendFormat(buf[:0], tag, f))
}

// AppendFormat appends to dst what Format returns.
func (n Name) AppendFormat(dst []byte, tag language.Tag, f NameFormat) []byte {
	p := n.person(f)
	opt := format.Options{
		Length: format.Length(f.Length), Informal: f.Formality == NameInformal,
		Order: formatOrder(f.Order),
	}
	switch f.Usage {
	case NameAddressing:
		opt.Usage = format.Addressing
	case NameMonogram:
		opt.Usage = format.Monogram
	case NameSorting:
		opt.Order = format.Sorting
	}
	return format.Append(dst, &p, formatLocale(tag), opt)
}

func formatOrder(o Order) format.Order {
	switch o {
	case OrderGivenFirst:
		return format.GivenFirst
	case OrderFamilyFirst:
		return format.SurnameFirst
	}
	return format.OrderUnset
}

func formatLocale(tag language.Tag) format.Locale {
	base, script, region := tag.Raw()
	loc := format.Locale{Lang: base.String()}
	if script != (language.Script{}) {
		loc.Script = script.String()
	}
	switch {
	case region == (language.Region{}):
	case !region.IsGroup():
		loc.Region = region.String()
	default: // Region.String allocates for these
		switch region.M49() {
		case 1:
			loc.Region = "001"
		case 150:
			loc.Region = "150"
		case 419:
			loc.Region = "419"
		}
	}
	return loc
}

// person gives the parts of n the names that CLDR has for them.
func (n Name) person(f NameFormat) format.Person {
	p := format.Person{Script: n.Script, Whole: true}
	fields := &p.Fields
	fields[format.Title] = n.Honorific
	fields[format.Given], fields[format.Given2] = n.Given, n.Patronymic
	if n.Particle != "" {
		fields[format.SurnamePrefix], fields[format.SurnameCore] = n.Particle, n.Family
	} else {
		fields[format.Surname] = n.Family
	}
	fields[format.Generation], fields[format.Credentials] = divideSuffix(n.Suffix)
	switch {
	case n.Patronymic != "":
		p.Linked = strings.IndexByte(n.Patronymic, ' ') > 0 // bin Salman
	default:
		fields[format.Given], fields[format.Given2] = divideInitials(n.Given)
	}
	switch {
	case n.Given == "":
		// CLDR takes a single name for a given name.
		fields[format.Given] = adjacent(n.Full, n.Particle, n.Family)
		fields[format.Surname], fields[format.SurnamePrefix], fields[format.SurnameCore] = "", "", ""
	case n.Family == "" && n.Patronymic == "" && fields[format.Generation] != "":
		// The number of a monarch is no generation that a form may leave out.
		fields[format.Given] = adjacent(n.Full, n.Given, fields[format.Generation])
		fields[format.Generation] = ""
	case n.Family == "" && n.Patronymic != "" && !p.Linked:
		fields[format.Given], fields[format.Given2] = n.withPatronymic(f), ""
	}
	n.setLanguage(&p, f.Language)
	return p
}

// withPatronymic gives what a person is called who has no family name: "Иван Лукич", in Mongolian
// "Ухнаагийн Хүрэлсүх", both whole as written; among friends, and Mongols by everybody, the given name alone.
func (n Name) withPatronymic(f NameFormat) string {
	switch {
	case f.Formality == NameInformal, n.Order == OrderFamilyFirst && f.Usage == NameAddressing:
		return n.Given
	case n.Order == OrderFamilyFirst:
		return adjacent(n.Full, n.Patronymic, n.Given)
	}
	return adjacent(n.Full, n.Given, n.Patronymic)
}

// setLanguage tells the language and the order of a name to be formatted.
func (n Name) setLanguage(p *format.Person, tag language.Tag) {
	if tag != language.Und {
		loc := formatLocale(tag)
		p.Lang, p.Region = loc.Lang, loc.Region
		return
	}
	switch n.Order {
	case OrderGivenFirst:
		p.Order = format.GivenFirst
		// 谢尔盖·拉夫罗夫: Chinese letters, no Chinese name.
		if n.Script != "Latn" && format.WritesSurnameFirst(n.Script) {
			p.Lang = format.LangForeign
		}
	case OrderFamilyFirst:
		if !n.listed() {
			p.Order = format.SurnameFirst
		}
	}
}

// listed reports whether the family name stands first because a list would have it so: before a
// comma, in capitals, or before given name and patronymic.
func (n Name) listed() bool {
	if n.Patronymic != "" || strings.ContainsAny(n.Full, ",،，") {
		return true
	}
	return allCapitals(n.Family) && !allCapitals(n.Given)
}

func allCapitals(s string) bool {
	letters := 0
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			letters++
		}
	}
	return letters > 1
}

// divideSuffix tells the generation from the academic degrees after it.
func divideSuffix(s string) (generation, credentials string) {
	if s == "" {
		return "", ""
	}
	first, rest, _ := strings.Cut(s, " ")
	if !format.IsGeneration(first) {
		return "", s
	}
	return strings.TrimSuffix(first, ","), rest
}

// divideInitials takes initials after the first given name for second given
// names: "John | F.".
func divideInitials(given string) (first, second string) {
	i := strings.IndexByte(given, ' ')
	if i < 0 {
		return given, ""
	}
	for rest := given[i+1:]; rest != ""; {
		word, after, _ := strings.Cut(rest, " ")
		c, size := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(c) || word[size:] != "." {
			return given, ""
		}
		rest = after
	}
	return given[:i], given[i+1:]
}

// adjacent joins two parts by a space, without a copy where full has them so.
func adjacent(full, a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	if i := strings.Index(full, a); i >= 0 {
		if rest, ok := strings.CutPrefix(full[i+len(a):], " "); ok && strings.HasPrefix(rest, b) {
			return full[i : i+len(a)+1+len(b)]
		}
	}
	return a + " " + b
}
