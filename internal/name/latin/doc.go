// Package latin writes names in the Latin alphabet: as the English-language press
// does, or by a standard (BGN/PCGN, ISO 9, ICAO 9303).
//
// The rules are data: transform rules after UTS #35, those of CLDR and the
// project's own, compiled by internal/gen/latin and run by package transform.
package latin

//go:generate sh -c "cd ../../.. && go run ./internal/gen/latin"
