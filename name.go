package legation

import "github.com/legation-go/legation/internal/name"

// Name is a personal name taken apart. It is an immutable value; names that
// read alike compare equal with ==. The zero value is no name.
type Name struct {
	Full       string
	Honorific  string
	Given      string
	Patronymic string
	Particle   string
	Family     string
	Suffix     string
	Script     string
	Order      name.Order

	// ambiguous says that another reading is as good.
	ambiguous bool
	// prepared is the form under which the name is compared: a compact
	// encoding, so that a Name stays comparable and comparing allocates nothing.
	prepared string
}
