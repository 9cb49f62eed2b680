package legation

import (
	"testing"

	"github.com/legation-go/legation/internal/lexicon"
)

// Every country of the world has a three-letter code of its own.
func TestEveryCountryHasAnActor(t *testing.T) {
	world := lexicon.TheWorld()
	seen := map[string]string{}
	for i := range world.Countries() {
		c := world.Country(i)
		code := alpha3(c.Code)
		if len(code) != 3 || seen[code] != "" {
			t.Errorf("%s (%s): %q, as %s", c.Code, c.Name, code, seen[code])
		}
		seen[code] = c.Code
	}
	if len(seen) < 240 {
		t.Errorf("%d countries", len(seen))
	}
}

// Every intergovernmental organization of the world has a code, and the table
// names no other.
func TestEveryOrganizationHasAnActor(t *testing.T) {
	without := map[string]bool{"Holy See": true, "Hamas": true, "Hezbollah": true, "Fatah": true, "Taliban": true, "Palestine Liberation Organization": true, "Belt and Road Initiative": true}
	world := lexicon.TheWorld()
	names := map[string]bool{}
	for i := range world.Orgs() {
		o := world.Org(i)
		names[o.Name] = true
		must := o.Kind == "body" || o.Kind == "bloc" || o.Kind == "bank" || o.Kind == "court"
		if must && (organizationActors[o.Name] != "") == without[o.Name] {
			t.Errorf("%s (%s): %q", o.Name, o.Kind, organizationActors[o.Name])
		}
	}
	for name := range organizationActors {
		if !names[name] {
			t.Errorf("%s is no organization of the world", name)
		}
	}
}
