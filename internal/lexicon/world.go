package lexicon

import (
	"math"

	"github.com/legation-go/legation/internal/lazy"
)

// World holds the things that phrases of every language refer to by index:
// countries, cities, regions, organizations, agencies. It is immutable; all
// strings are parts of the embedded table.
type World struct {
	sections [worldSections]string
}

// WorldMagic begins the compiled table; the sizes of its sections follow.
const WorldMagic = "lgw3"

// The sections of the compiled table.
const (
	SectionStrings = iota
	SectionCountries
	SectionCities
	SectionZones
	SectionRegions
	SectionOrgs
	SectionAgencies
	SectionDetect
	worldSections
	WorldSections = worldSections
)

// The sizes of the records. A string is a ref of 4 bytes: offset, and length in
// the uppermost 8 bits.
const (
	CountrySize = 22
	CitySize    = 24
	ZoneSize    = 4
	RegionSize  = 12
	OrgSize     = 16
	AgencySize  = 12
	DetectSize  = 16
)

// The table of function words.
const (
	DetectTable = detectSteps + DetectSlots*DetectSize
	DetectSlots = 1 << 11
	detectSteps = 1 << 8
)

// Country is a state or territory, of today or gone.
type Country struct {
	Code      string // ISO 3166-1 alpha-2; where gone the code of ISO 3166-3
	Name      string // the usual English name
	Official  string // the formal English name, without article; "" where it has none
	Capital   uint16 // 1 + city index, 0 where it has none
	From, To  int16  // the years of a state that is gone, else 0
	Successor uint16 // 1 + country index of the state that took its place
	Region    uint16 // 1 + region index: the smallest of UN M.49 that holds it
	State     bool   // a sovereign state (UN member, observer, or with a government of its own)
}

// City is a city or another place of a point's size.
type City struct {
	Name       string // the usual English name
	Country    uint16 // country index
	Lat, Lon   float32
	Zone       string // IANA time zone
	Population uint32
	Capital    uint8 // 1 capital of its country, 2 second seat of government or former capital
}

// Region is a part of the world that holds several countries.
type Region struct {
	Code   string // UN M.49 ("419"), or a code of the library's own where it has none
	Name   string
	Parent uint16 // 1 + region index
}

// Org is an organization, a body or a summit.
type Org struct {
	ID, Name string
	Kind     string // body, summit, bloc, bank, court, ministry
	Seat     uint16 // 1 + city index
	Country  uint16 // 1 + country index: the one whose government it is part of
}

// Agency is a news agency or another medium.
type Agency struct {
	ID, Name string
	Kind     uint16 // index into SourceKinds
	Country  uint16 // 1 + country index
}

var theWorld lazy.Value[*World]

func openTheWorld() *World {
	w, ok := OpenWorld(worldTable)
	if !ok {
		return &World{}
	}
	return w
}

// TheWorld returns the world as compiled in.
func TheWorld() *World { return theWorld.Of(openTheWorld) }

// OpenWorld reads a compiled table in place; ok is false where data is none.
func OpenWorld(data string) (w *World, ok bool) {
	const header = 4 + 4*worldSections
	if len(data) < header || data[:4] != WorldMagic {
		return nil, false
	}
	w = &World{}
	at := header
	for i := range w.sections {
		size := int(le32(data, 4+4*i))
		if size > len(data)-at {
			return nil, false
		}
		w.sections[i] = data[at : at+size]
		at += size
	}
	return w, at == len(data)
}

func (w *World) str(ref uint32) string {
	at := ref & 0xFFFFFF
	return w.sections[SectionStrings][at : at+ref>>24]
}

// record returns record i of a section; it must exist.
func (w *World) record(section, size, i int) string { return w.sections[section][i*size : i*size+size] }

// Countries returns the number of countries.
func (w *World) Countries() int { return len(w.sections[SectionCountries]) / CountrySize }

// Country returns country i.
func (w *World) Country(i int) Country {
	r := w.record(SectionCountries, CountrySize, i)
	return Country{
		Code: r[:2], Name: w.str(le32(r, 2)), Official: w.str(le32(r, 6)), Capital: le16(r, 10),
		From: int16(le16(r, 12)), To: int16(le16(r, 14)), Successor: le16(r, 16), Region: le16(r, 18), State: r[20] != 0,
	}
}

// CountryCode returns the code of country i.
func (w *World) CountryCode(i int) string { return w.record(SectionCountries, CountrySize, i)[:2] }

// CapitalOf returns 1 + the index of the capital of country i, 0 where it has none.
func (w *World) CapitalOf(i int) uint16 { return le16(w.record(SectionCountries, CountrySize, i), 10) }

// Successor returns 1 + the index of the state that took the place of country i, 0 where none did.
func (w *World) Successor(i int) uint16 { return le16(w.record(SectionCountries, CountrySize, i), 16) }

// CountryIndex returns the index of the country with the code.
func (w *World) CountryIndex(code string) (i int, ok bool) {
	low, high := 0, w.Countries()
	for low < high {
		mid := (low + high) / 2
		if c := w.record(SectionCountries, CountrySize, mid)[:2]; c == code {
			return mid, true
		} else if c < code {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return 0, false
}

// Cities returns the number of cities.
func (w *World) Cities() int { return len(w.sections[SectionCities]) / CitySize }

// City returns city i. Cities stand in the order of their country, then name.
func (w *World) City(i int) City {
	r := w.record(SectionCities, CitySize, i)
	return City{
		Name: w.str(le32(r, 0)), Country: le16(r, 4), Zone: w.str(le32(w.record(SectionZones, ZoneSize, int(le16(r, 6))), 0)),
		Lat: math.Float32frombits(le32(r, 8)), Lon: math.Float32frombits(le32(r, 12)), Population: le32(r, 16), Capital: r[20],
	}
}

// CityName returns the usual English name of city i.
func (w *World) CityName(i int) string { return w.str(le32(w.record(SectionCities, CitySize, i), 0)) }

// Position returns the degrees of city i.
func (w *World) Position(i int) (lat, lon float32) {
	r := w.record(SectionCities, CitySize, i)
	return math.Float32frombits(le32(r, 8)), math.Float32frombits(le32(r, 12))
}

// CityCountry returns the country of city i.
func (w *World) CityCountry(i int) uint16 { return le16(w.record(SectionCities, CitySize, i), 4) }

// CityCapital tells whether city i is a capital, as City does.
func (w *World) CityCapital(i int) uint8 { return w.record(SectionCities, CitySize, i)[20] }

// CityIndex returns the index of the city with the country's code and the
// English name.
func (w *World) CityIndex(code, name string) (i int, ok bool) {
	country, ok := w.CountryIndex(code)
	if !ok {
		return 0, false
	}
	low, high := 0, w.Cities()
	for low < high {
		mid := (low + high) / 2
		r := w.record(SectionCities, CitySize, mid)
		c, n := int(le16(r, 4)), w.str(le32(r, 0))
		switch {
		case c == country && n == name:
			return mid, true
		case c < country || c == country && n < name:
			low = mid + 1
		default:
			high = mid
		}
	}
	return 0, false
}

// Regions returns the number of regions.
func (w *World) Regions() int { return len(w.sections[SectionRegions]) / RegionSize }

// Region returns region i.
func (w *World) Region(i int) Region {
	r := w.record(SectionRegions, RegionSize, i)
	return Region{w.str(le32(r, 0)), w.str(le32(r, 4)), le16(r, 8)}
}

// RegionIndex returns the index of the region with the code.
func (w *World) RegionIndex(code string) (i int, ok bool) {
	for i := range w.Regions() {
		if w.str(le32(w.record(SectionRegions, RegionSize, i), 0)) == code {
			return i, true
		}
	}
	return 0, false
}

// InRegion reports whether a country lies in a region, by UN M.49.
func (w *World) InRegion(country, region int) bool {
	at := int(w.Country(country).Region)
	for range 8 {
		if at == 0 {
			return false
		}
		if at-1 == region {
			return true
		}
		at = int(w.Region(at - 1).Parent)
	}
	return false
}

// Orgs returns the number of organizations.
func (w *World) Orgs() int { return len(w.sections[SectionOrgs]) / OrgSize }

// Org returns organization i.
func (w *World) Org(i int) Org {
	r := w.record(SectionOrgs, OrgSize, i)
	return Org{w.str(le32(r, 0)), w.str(le32(r, 4)), w.str(le32(r, 8)), le16(r, 12), le16(r, 14)}
}

// Agencies returns the number of agencies.
func (w *World) Agencies() int { return len(w.sections[SectionAgencies]) / AgencySize }

// Agency returns agency i.
func (w *World) Agency(i int) Agency {
	r := w.record(SectionAgencies, AgencySize, i)
	return Agency{w.str(le32(r, 0)), w.str(le32(r, 4)), le16(r, 8), le16(r, 10)}
}

// FunctionWords returns the table of the function words of all languages, of [DetectTable] bytes. Every word has one
// slot where it may stand, whether a text has it or not: to look costs no branch. A slot holds the hash of a word and
// what it counts for each language, 8 bits each, in the order of [Langs]; zeros where it is free.
func FunctionWords() string { return TheWorld().sections[SectionDetect] }

// DetectAt returns the offset in a table of function words of the slot of a word: how far those with its lowest
// byte are moved, so that none meets another, is told by a byte before all slots.
func DetectAt(table string, hash uint64) int {
	return detectSteps + int(hash>>40+uint64(table[hash&0xFF]))&(DetectSlots-1)*DetectSize
}

// Detector is how many function words of every language a text has.
type Detector struct {
	counts [8]int32
}

// Add counts words for each language, 8 bits each.
func (d *Detector) Add(words uint64) {
	const halves = 0x00FF00FF00FF00FF
	d.AddWide(words&halves, words>>8&halves)
}

// AddWide counts words for each language, 16 bits each: even has the first, the third and so on, odd the others.
func (d *Detector) AddWide(even, odd uint64) {
	for i := 0; i < len(d.counts); i += 2 {
		d.counts[i] += int32(even >> (i * 8) & 0xFFFF)
		d.counts[i+1] += int32(odd >> (i * 8) & 0xFFFF)
	}
}

// Foreign returns the language, by its place in [Langs], of which at least words
// function words were counted, and more than times as many as of the language own.
func (d *Detector) Foreign(own, words, times int) (lang int, ok bool) {
	best := 0
	for i, n := range d.counts {
		if n > d.counts[best] {
			best = i
		}
	}
	n := int(d.counts[best])
	return best, best != own && n >= words && n > times*int(d.counts[own])
}

// Lang returns the language most of whose function words were counted, and how
// many more than of any other; "" where none was.
func (d *Detector) Lang() (lang string, lead int) {
	best, second := 0, int32(0)
	for i, n := range d.counts[1:] {
		if n > d.counts[best] {
			best, second = i+1, d.counts[best]
		} else {
			second = max(second, n)
		}
	}
	if d.counts[best] == 0 {
		return "", 0
	}
	return Langs[best], int(d.counts[best] - second)
}

// Counts returns how many function words of each language were counted, by its place in [Langs].
func (d *Detector) Counts() *[8]int32 { return &d.counts }
