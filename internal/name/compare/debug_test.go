package compare

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestDebug(t *testing.T) {
	v := os.Getenv("NAMES")
	if v == "" {
		t.Skip()
	}
	a := load()
	for _, pair := range strings.Split(v, ";") {
		c := strings.Split(pair, ",")
		var es []encoded
		for _, s := range c {
			n := parse(s)
			fmt.Printf("%s: g=%q p=%q pt=%q f=%q %v\n", s, n.Given, n.Patronymic, n.Particle, n.Family, n.Order)
			e := encoded(Prepare(n))
			es = append(es, e)
			for v := range e.variants() {
				f, k := e.variant(v)
				for i := range k {
					var t token
					e.at(f+i, &t)
					fmt.Printf("   v%d %s %s rows%v w%d l%d:", v, e.spelled(&t), kindNames[t.kind], t.rows, t.full, t.loose)
					for _, u := range []byte(e.units(&t)) {
						fmt.Printf(" %s", a.name[u])
					}
					fmt.Println()
				}
			}
		}
		fmt.Printf("  %+v\n\n", Explain(string(es[0]), string(es[1])))
	}
}
