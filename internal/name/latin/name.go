package latin

import (
	"strings"

	"github.com/legation-go/legation/internal/name"
)

// Of writes a name as the English-language press does, in the order in which the
// press has its parts. lang and country are as for [Press].
func Of(n name.Name, lang, country string) string {
	var b strings.Builder
	for _, part := range [...]string{n.Given, n.Patronymic, n.Particle, n.Family, n.Suffix} {
		if part == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(Press(part, lang, country))
	}
	if b.Len() == 0 {
		return Press(n.Full, lang, country)
	}
	return b.String()
}
