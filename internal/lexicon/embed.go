package lexicon

import _ "embed" // the tables

// The compiled tables that are of no language; "go generate" writes them. Those of the
// languages stand in languages.go.
var (
	//go:embed tables/han.bin
	hanTable string
	//go:embed tables/letters.bin
	letterTable string
	//go:embed tables/world.bin
	worldTable string
)
