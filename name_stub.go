package legation

import (
	"encoding/json"
	"strings"
)

func readName(full, lang, country string) Name {
	f := strings.Fields(full)
	return Name{Full: full, Family: f[len(f)-1]}
}

func (n *Name) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]string{"full": n.Full, "family": n.Family})
}
