package latin

import (
	_ "embed"

	"github.com/legation-go/legation/internal/lazy"
	"github.com/legation-go/legation/internal/name/latin/transform"
)

//go:embed rules.bin
var rulesBlock string

// rule is a transform that is decoded when it is first used.
type rule struct {
	code string
	t    lazy.Value[*transform.Transform]
}

var directories lazy.Value[map[string]*rule]

func directory() map[string]*rule { return directories.Of(readDirectory) }

func readDirectory() map[string]*rule {
	out := make(map[string]*rule, 64)
	for b := rulesBlock; len(b) > 0; {
		n := int(b[0])
		name := b[1 : 1+n]
		b = b[1+n:]
		size := int(b[0]) | int(b[1])<<8 | int(b[2])<<16 | int(b[3])<<24
		out[name] = &rule{code: b[4 : 4+size]}
		b = b[4+size:]
	}
	return out
}

// rules returns the transform of that name, nil where there is none.
func rules(name string) *transform.Transform {
	r := directory()[name]
	if r == nil {
		return nil
	}
	return r.t.Of(func() *transform.Transform {
		t, err := transform.Decode(r.code)
		if err != nil {
			return nil
		}
		return t
	})
}
