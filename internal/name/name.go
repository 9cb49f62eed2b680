// Package name reads, romanizes and compares personal names.
//
// Reading goes from the surest sign to the weakest: honorifics and suffixes are
// taken off, then a comma, capitals (LAVROV), a patronymic, an Arabic link
// (bin), the surname and the syllables of an East Asian name decide, and last
// the lists of given names and surnames. What they leave open is read as most
// people of that name would have it, and the other reading is kept.
package name

// Order says how the parts of a name follow one another in the text.
type Order uint8

// The orders of a personal name.
const (
	OrderUnknown     Order = iota // one word, or nothing that tells
	OrderGivenFirst               // Bruno Rodríguez Parrilla
	OrderFamilyFirst              // 王毅, Orbán Viktor, Лавров Сергей Викторович
)

// Name is a personal name taken apart. Every part is text as written (NFC),
// joined by single spaces; a part that the name lacks is empty. The zero value
// is no name.
type Name struct {
	Full       string // the name without honorifics: "Bruno Rodríguez Parrilla"
	Honorific  string // "H.E.", "Dr.", "阁下"
	Given      string // "Bruno", "Hans-Dietrich", "S."
	Patronymic string // "Викторович", "bin Abdulaziz"
	Particle   string // "van der", "de la": stands before Family, is no part of it
	Family     string // "Rodríguez Parrilla", "Al Saud", "王"
	Suffix     string // "Jr.", "II", "PhD"
	Script     string // ISO 15924: "Latn", "Cyrl", "Hani", "Arab"; "Zyyy" where words differ
	Order      Order
	Ambiguous  bool // another reading is as good; Alternative gives it
	Doubt      Doubt
}

// Doubt is what the text of an ambiguous name leaves open.
type Doubt uint8

// The doubts.
const (
	NoDoubt         Doubt = iota
	DoubtOrder            // which end is the family name: "Wang Yi"
	DoubtSingle           // whether a single word is given or family name: "Clinton"
	DoubtSurnames         // where the family name begins: "Gabriel | Boric | Font"
	DoubtPatronymic       // whether the last word is a patronymic: "Иван Абрамович"
)

// Options tell what the caller knows of a name. The zero value is nothing known.
type Options struct {
	// Lang is the base language of the text that holds the name (BCP 47: "en").
	// It decides only what the name itself leaves open.
	Lang string
	// Country is the country of the person or the office (ISO 3166-1 alpha-2:
	// "KR"): the tradition of that country decides.
	Country string
}

// Parse takes a personal name apart. It returns an *Error where the text holds
// no name.
func Parse(s string, opt Options) (Name, error) {
	r := readers.Get().(*reader)
	defer r.release()
	if err := r.scan(s, opt); err != nil {
		return Name{}, err
	}
	r.read()
	if r.name.Doubt == DoubtSurnames {
		_, _, family := cutFirst(r.name.Family)
		if _, _, given := cutFirst(r.name.Given); !family && !given {
			r.name.Ambiguous, r.name.Doubt = false, NoDoubt
		}
	}
	if r.name.Doubt == DoubtOrder && r.name.Given == r.name.Family {
		r.name.Ambiguous, r.name.Doubt = false, NoDoubt
	}
	return r.name, nil
}

// release gives a reader back without what it read.
func (r *reader) release() {
	r.sheet = sheet{}
	readers.Put(r)
}

// Alternative gives the other reading of an ambiguous name.
func (n Name) Alternative() (Name, bool) {
	alt := n
	switch n.Doubt {
	case DoubtOrder, DoubtSingle:
		if n.Doubt == DoubtOrder {
			alt.Order = OrderGivenFirst + OrderFamilyFirst - n.Order
		}
		alt.Given, alt.Family = joinWords(n.Particle, n.Family), n.Given
		alt.Particle = ""
	case DoubtSurnames:
		// Given and family name stand side by side: the border moves by a word.
		given, last, ok := cutLast(n.Given)
		family := joinWords(n.Particle, n.Family)
		if first, rest, two := cutFirst(family); two {
			alt.Given, alt.Particle, alt.Family = n.Given+" "+first, "", rest
		} else if ok {
			alt.Given, alt.Particle, alt.Family = given, "", last+" "+family
		} else {
			return Name{}, false
		}
	case DoubtPatronymic:
		if n.Patronymic != "" {
			alt.Family, alt.Patronymic = n.Patronymic, ""
		} else {
			alt.Patronymic, alt.Family = n.Family, ""
		}
	default:
		return Name{}, false
	}
	return alt, true
}
