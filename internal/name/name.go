// Package name reads, romanizes and compares personal names.
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
	Script     string // ISO 15924: "Latn", "Cyrl", "Hani", "Arab" ...
	Order      Order
	Ambiguous  bool // another reading is as good; Alternative gives it
}
