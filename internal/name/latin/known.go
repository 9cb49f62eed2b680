package latin

import (
	_ "embed"

	"github.com/legation-go/legation/internal/name/latin/guess"
	"github.com/legation-go/legation/internal/name/tables"
)

//go:embed known.bin
var knownBlock string

// How much a spelling is preferred that is a name: in the lists of given names and surnames, there
// in the tradition at hand, among the common and the rare names of SCOWL.
const (
	listedBonus = 5 * guess.Unit / 2
	ownBonus    = 5 * guess.Unit
	commonBonus = 4 * guess.Unit
	rareBonus   = 5 * guess.Unit / 2
)

// bonusFor prefers spellings that are names, and names of the tradition most.
func bonusFor(usage uint32) func([]byte) int {
	return func(spelling []byte) int {
		e := tables.Lookup(spelling)
		bonus := 0
		switch known := e.Given | e.Family; {
		case known&usage != 0:
			bonus = ownBonus
		case known != 0:
			bonus = listedBonus
		}
		h := KnownHash(spelling)
		common := knownCount(0)
		if hasHash(4, common, h) {
			return max(bonus, commonBonus)
		}
		if hasHash(8+3*common, knownCount(4+3*common), h) {
			return max(bonus, rareBonus)
		}
		return bonus
	}
}

// KnownHash is the hash under which a name in small letters is known (FNV-1a, 24 bits).
func KnownHash(name []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range name {
		h = (h ^ uint32(c)) * 16777619
	}
	return (h ^ h>>24) & 0xFFFFFF
}

func knownCount(at int) int {
	return int(knownBlock[at]) | int(knownBlock[at+1])<<8 | int(knownBlock[at+2])<<16
}

// hasHash looks for the hash among n hashes of three bytes from the offset on.
func hasHash(at, n int, h uint32) bool {
	lo, hi := 0, n
	for lo < hi {
		mid := (lo + hi) / 2
		b := knownBlock[at+3*mid : at+3*mid+3]
		switch v := uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16; {
		case v == h:
			return true
		case v < h:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return false
}
