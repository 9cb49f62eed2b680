package legation

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/legation-go/legation/internal/name"
	"golang.org/x/text/language"
)

// Name is a personal name taken apart, as [ParseName] reads it or as a caller
// puts it together. It is an immutable value: names of equal parts compare
// equal with ==. The zero value is no name.
//
// Every part is text as written, in normal form C and divided by single spaces;
// a part that the name lacks is "".
type Name struct {
	// Full is the whole name as written, without honorifics: "Bruno Rodríguez
	// Parrilla", "Путин, Владимир Владимирович".
	Full string
	// Honorific holds the titles before and after the name: "H.E. Mr.", "阁下".
	Honorific string
	// Given holds the given names, or their initials: "Bruno", "Hans-Dietrich", "S.".
	Given string
	// Patronymic is the name of the father, and what links it: "Викторович", "bin Salman".
	Patronymic string
	// Particle is what stands before the family name in small letters and is no
	// part of it: "von der", "de la". Written with a capital it is part of the
	// family name: "Van Rompuy", "Le Drian"; and so is the Arabic article: "al-Assad".
	Particle string
	// Family is the family name or names: "Rodríguez Parrilla", "Lula da Silva", "Al Saud", "王".
	Family string
	// Suffix follows the name: "Jr.", "II", "PhD".
	Suffix string
	// Script is the ISO 15924 code of the name's script, "Latn", "Cyrl", "Hani";
	// "Jpan" and "Kore" where Han stands beside kana or Hangul, "Zyyy" where the
	// words are of scripts that do not belong together. A look-alike letter of
	// another script inside a word does not change the script.
	Script string
	// Order says which end of the text the family name stands at.
	Order Order

	// doubt is what another reading would decide otherwise.
	doubt name.Doubt
	// prepared is the form under which the name is compared: a compact
	// encoding, so that a Name stays comparable and comparing allocates nothing.
	prepared string
}

// Order says how the parts of a name follow one another in the text.
type Order uint8

// The orders of a name.
const (
	OrderUnknown     = Order(name.OrderUnknown)     // one word, or a name without family name
	OrderGivenFirst  = Order(name.OrderGivenFirst)  // Bruno Rodríguez Parrilla
	OrderFamilyFirst = Order(name.OrderFamilyFirst) // 王毅, Orbán Viktor, "Putin, Vladimir"
)

var orderCodes = [...]string{"", "given_first", "family_first"}

// String returns the code of the order: "given_first", "family_first", or "" where it is unknown.
func (o Order) String() string {
	if int(o) < len(orderCodes) {
		return orderCodes[o]
	}
	return ""
}

// MarshalText returns the code of the order.
func (o Order) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads the code of an order.
func (o *Order) UnmarshalText(text []byte) error {
	for i, code := range orderCodes {
		if code == string(text) {
			*o = Order(i)
			return nil
		}
	}
	return fmt.Errorf("legation: %q is no order of a name: want given_first or family_first", text)
}

// A NameOption tells [ParseName] what the caller knows of a name.
type NameOption func(*name.Options)

// NameLanguage says in which language the text is written that holds the name.
// It decides what the name itself leaves open and no more: a Spanish text names
// Americans too.
func NameLanguage(tag language.Tag) NameOption {
	return func(o *name.Options) {
		base, _ := tag.Base()
		o.Lang = base.String()
	}
}

// NameCountry says which country the person is of, by its ISO 3166-1 alpha-2 code: the
// usage of that country decides where the name could be read in two ways.
// A code of no country changes nothing.
func NameCountry(code string) NameOption {
	return func(o *name.Options) { o.Country = code }
}

// Reasons for which a text is no name: a [NameError] wraps one of them.
var (
	ErrNameEmpty    = name.ErrEmpty    // nothing but space
	ErrNameNoLetter = name.ErrNoLetter // punctuation or figures alone
	ErrNameEncoding = name.ErrEncoding // not UTF-8
	ErrNameControl  = name.ErrControl  // holds a control that shows text in another order than it is stored
	ErrNameMark     = name.ErrMark     // a combining mark without a letter before it
	ErrNameLong     = name.ErrLong     // more than 32 words or 1,024 bytes
)

// NameError says why a text could not be read as a name, and where.
type NameError struct {
	// Offset is the byte of the text at which reading stopped.
	Offset int
	// Err is the reason, such as [ErrNameEmpty].
	Err error
}

func (e *NameError) Error() string {
	return fmt.Sprintf("legation: no name: %v at byte %d", e.Err, e.Offset)
}

// Unwrap returns the reason.
func (e *NameError) Unwrap() error { return e.Err }

// ParseName takes a personal name of any tradition and script apart: "Excmo. Sr.
// Miguel Díaz-Canel Bermúdez", "Лавров Сергей Викторович", "محمد بن سلمان آل
// سعود", "Kim Jong Un", "岸田文雄", "谢尔盖·拉夫罗夫".
//
// Where the text alone cannot decide, the likelier reading is returned and
// [Name.Alternative] gives the other; [NameCountry] and [NameLanguage] decide.
// A single word is taken for a family name, as the press uses it, unless it is known as a
// given name alone or a title says so ("King Charles").
//
// The error is a *[NameError]. Marks of direction and other characters that cannot be
// seen are left out of the name.
func ParseName(s string, options ...NameOption) (Name, error) {
	parsed, err := name.Parse(s, nameOptions(options))
	if err != nil {
		var at *name.Error
		if errors.As(err, &at) {
			return Name{}, &NameError{Offset: at.Offset, Err: at.Err}
		}
		return Name{}, err
	}
	return nameFrom(parsed), nil
}

// nameOptions puts options together. What options point to is allocated, so
// that reading without any allocates nothing for them.
func nameOptions(options []NameOption) name.Options {
	if len(options) == 0 {
		return name.Options{}
	}
	var o name.Options
	for _, option := range options {
		option(&o)
	}
	return o
}

// readName reads a name found in running text: lang is the text's language and
// country that of the person's office, both "" where unknown. What is no name is
// kept as it is written.
func readName(full, lang, country string) Name {
	parsed, err := name.Parse(full, name.Options{Lang: lang, Country: country})
	if err != nil {
		return Name{Full: full, Family: full}
	}
	return nameFrom(parsed)
}

func nameFrom(p name.Name) Name {
	n := Name{
		Full: p.Full, Honorific: p.Honorific, Given: p.Given, Patronymic: p.Patronymic,
		Particle: p.Particle, Family: p.Family, Suffix: p.Suffix, Script: p.Script,
		Order: Order(p.Order), doubt: p.Doubt,
	}
	n.prepared = prepareName(n)
	return n
}

func (n Name) internal() name.Name {
	return name.Name{
		Full: n.Full, Honorific: n.Honorific, Given: n.Given, Patronymic: n.Patronymic,
		Particle: n.Particle, Family: n.Family, Suffix: n.Suffix, Script: n.Script,
		Order: name.Order(n.Order), Ambiguous: n.doubt != name.NoDoubt, Doubt: n.doubt,
	}
}

// String returns the name as written, without honorifics; for a Name put
// together by hand its parts in their order.
func (n Name) String() string {
	if n.Full != "" {
		return n.Full
	}
	parts := [...]string{n.Given, n.Patronymic, n.Particle, n.Family, n.Suffix}
	if n.Order == OrderFamilyFirst {
		parts = [...]string{n.Particle, n.Family, n.Given, n.Patronymic, n.Suffix}
	}
	full := ""
	for _, p := range parts {
		if p != "" && full != "" {
			full += " "
		}
		full += p
	}
	return full
}

// IsZero reports whether n is no name.
func (n Name) IsZero() bool { return n == Name{} }

// Alternative returns the other reading of a name that can be read in two ways,
// and false where the text decides: "Wang Yi" with Yi as the family name,
// "Gabriel Boric Font" with the family name Font alone.
func (n Name) Alternative() (Name, bool) {
	alt, ok := n.internal().Alternative()
	if !ok {
		return Name{}, false
	}
	return nameFrom(alt), true
}

// MarshalText returns the name as one line: honorific and name as written. Where
// reading that line without options would divide the name otherwise, it is written "Family,
// Given Patronymic". The zero Name gives an empty text.
func (n Name) MarshalText() ([]byte, error) {
	if n.IsZero() {
		return nil, nil
	}
	line := spaced(n.Honorific, n.String())
	if again, err := ParseName(line); err != nil || again.Family != n.Family || again.Given != n.Given {
		if n.Family != "" && n.Given+n.Patronymic != "" {
			line = spaced(n.Family+",", spaced(spaced(n.Given, n.Patronymic), n.Particle))
			if n.Suffix != "" {
				line += ", " + n.Suffix
			}
			line = spaced(n.Honorific, line)
		}
	}
	return []byte(line), nil
}

func spaced(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// UnmarshalText reads a name as [ParseName] does; an empty text gives the zero Name.
func (n *Name) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*n = Name{}
		return nil
	}
	parsed, err := ParseName(string(text))
	if err != nil {
		return err
	}
	*n = parsed
	return nil
}

// nameJSON is the JSON form of a Name.
type nameJSON struct {
	Full       string `json:"full,omitempty"`
	Honorific  string `json:"honorific,omitempty"`
	Given      string `json:"given,omitempty"`
	Patronymic string `json:"patronymic,omitempty"`
	Particle   string `json:"particle,omitempty"`
	Family     string `json:"family,omitempty"`
	Suffix     string `json:"suffix,omitempty"`
	Latin      string `json:"latin,omitempty"`
	Script     string `json:"script,omitempty"`
	Order      Order  `json:"order,omitzero"`
	Ambiguous  string `json:"ambiguous,omitempty"`
}

var doubtCodes = [...]string{
	name.NoDoubt: "", name.DoubtOrder: "order", name.DoubtSingle: "single",
	name.DoubtSurnames: "surnames", name.DoubtPatronymic: "patronymic",
}

// MarshalJSON returns the parts of the name under the keys full, honorific, given,
// patronymic, particle, family, suffix, latin, script, order ("given_first",
// "family_first") and, where another reading is as good, ambiguous, which says
// what is open: order, single, surnames or patronymic. Empty parts are left out.
func (n Name) MarshalJSON() ([]byte, error) {
	return json.Marshal(nameJSON{
		Full: n.Full, Honorific: n.Honorific, Given: n.Given, Patronymic: n.Patronymic,
		Particle: n.Particle, Family: n.Family, Suffix: n.Suffix, Latin: latinForm(n),
		Script: n.Script, Order: n.Order, Ambiguous: doubtCodes[n.doubt],
	})
}

// UnmarshalJSON reads the form that MarshalJSON writes; latin is derived and
// not read. A name marshalled and unmarshalled compares equal with ==.
func (n *Name) UnmarshalJSON(data []byte) error {
	var j nameJSON
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	read := Name{
		Full: j.Full, Honorific: j.Honorific, Given: j.Given, Patronymic: j.Patronymic,
		Particle: j.Particle, Family: j.Family, Suffix: j.Suffix, Script: j.Script, Order: j.Order,
	}
	for i, code := range doubtCodes {
		if code == j.Ambiguous {
			read.doubt = name.Doubt(i)
		}
	}
	if !read.IsZero() {
		read.prepared = prepareName(read)
	}
	*n = read
	return nil
}

var (
	_ encoding.TextMarshaler   = Name{}
	_ encoding.TextUnmarshaler = (*Name)(nil)
	_ json.Marshaler           = Name{}
	_ json.Unmarshaler         = (*Name)(nil)
)

// latinForm is the form of the name in Latin letters that JSON shows.
func latinForm(n Name) string { return n.Latin() }
