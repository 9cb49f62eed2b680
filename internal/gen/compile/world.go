package main

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/legation-go/legation/internal/lexicon"
)

// worldDir holds the readable tables of the world.
const worldDir = "internal/gen/world/"

// world is what the readable tables of the world say, and the indices that ids
// stand for.
type world struct {
	country, city, region, org, agency map[string]int

	countries, cities, regions, orgs, agencies []row
	rank                                       []int // of cities: the smaller, the better known
	detect                                     map[uint64]uint32
}

// readWorld reads the tables and orders their rows.
func readWorld(root string) (*world, error) {
	w := &world{detect: make(map[uint64]uint32)}
	for _, t := range []struct {
		name  string
		rows  *[]row
		index *map[string]int
		id    func(*row) string
	}{
		{"countries", &w.countries, &w.country, func(r *row) string { return r.fields["code"] }},
		{"cities", &w.cities, &w.city, cityID},
		{"regions", &w.regions, &w.region, func(r *row) string { return r.fields["code"] }},
		{"organizations", &w.orgs, &w.org, func(r *row) string { return r.fields["id"] }},
		{"agencies", &w.agencies, &w.agency, func(r *row) string { return r.fields["id"] }},
	} {
		rows, err := readTSV(root, worldDir+t.name+".tsv")
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		if t.name == "cities" { // cities of the project's own tables
			own, err := readTSV(root, worldDir+"cities-own.tsv")
			if err != nil && !errors.Is(err, fs.ErrNotExist) {
				return nil, err
			}
			rows = append(rows, own...)
		}
		slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(t.id(&a), t.id(&b)) })
		*t.index = make(map[string]int, len(rows))
		for i := range rows {
			id := t.id(&rows[i])
			if id == "" {
				return nil, rows[i].errorf("no id")
			}
			if at, twice := (*t.index)[id]; twice {
				return nil, rows[i].errorf("%q stands twice, also in %s:%d", id, rows[at].file, rows[at].line)
			}
			(*t.index)[id] = i
		}
		*t.rows = rows
	}
	return w, w.rankCities()
}

// cityID is "CC:Name", and "CC:Name,District" for a smaller place that shares
// its name with another of the country.
func cityID(r *row) string {
	id := r.fields["country"] + ":" + r.fields["name"]
	if admin := r.fields["admin"]; admin != "" {
		id += "," + admin
	}
	return id
}

// rankCities orders the cities by how well known they are: capitals, and towns that stand in the
// table because diplomacy goes there, count as many times larger than they are.
func (w *world) rankCities() error {
	w.rank = make([]int, len(w.cities))
	for i := range w.cities {
		r := &w.cities[i]
		n, err := r.number("population", 0, math.MaxUint32)
		if err != nil {
			return err
		}
		if r.fields["capital"] == "1" {
			n = n*20 + 2_000_000
		} else if r.fields["geonameid"] == "" {
			n *= 16 // of the project's own: Bethlehem in Palestine, not the larger one in South Africa
		}
		w.rank[i] = int(math.Round(1000 * (30 - math.Log2(n+1))))
	}
	return nil
}

func (r *row) number(column string, low, high float64) (float64, error) {
	value := r.fields[column]
	if value == "" {
		return 0, nil
	}
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || n < low || n > high {
		return 0, r.errorf("%s is %q, want a number from %v to %v", column, value, low, high)
	}
	return n, nil
}

// ref returns 1 + the index of the row that a column names, 0 where it is empty.
func (r *row) ref(column string, index map[string]int) (uint16, error) {
	value := r.fields[column]
	if value == "" {
		return 0, nil
	}
	i, ok := index[value]
	if !ok {
		return 0, r.errorf("%s %q is in no table of the world", column, value)
	}
	return uint16(i + 1), nil
}

// encode returns the compiled table.
func (w *world) encode() ([]byte, error) {
	var sections [lexicon.WorldSections][]byte
	text := newPool(1)
	str := func(s string) uint32 { return uint32(text.put([]byte(s))) | uint32(len(s))<<24 }
	le := binary.LittleEndian
	var errs []error
	get := func(n float64, err error) float64 { errs = append(errs, err); return n }
	ref := func(i uint16, err error) uint16 { errs = append(errs, err); return i }

	for i := range w.countries {
		r := &w.countries[i]
		code, state := r.fields["code"], byte(0)
		if len(code) != 2 {
			return nil, r.errorf("country code %q has not two letters", code)
		}
		if r.fields["state"] == "1" {
			state = 1
		}
		b := append(sections[lexicon.SectionCountries], code...)
		b = le.AppendUint32(b, str(r.fields["name"]))
		b = le.AppendUint32(b, str(r.fields["official"]))
		capital := uint16(0)
		if c := r.fields["capital"]; c != "" && len(w.cities) > 0 {
			at, ok := w.city[code+":"+c]
			if !ok {
				return nil, r.errorf("capital %q is not in the table of cities", code+":"+c)
			}
			capital = uint16(at + 1)
		}
		b = le.AppendUint16(b, capital)
		b = le.AppendUint16(b, uint16(get(r.number("from", 0, 3000))))
		b = le.AppendUint16(b, uint16(get(r.number("to", 0, 3000))))
		b = le.AppendUint16(b, ref(r.ref("successor", w.country)))
		b = le.AppendUint16(b, ref(r.ref("region", w.region)))
		sections[lexicon.SectionCountries] = append(b, state, 0)
	}
	zones := make(map[string]int)
	for i := range w.cities {
		r := &w.cities[i]
		zone := r.fields["zone"]
		at, ok := zones[zone]
		if !ok {
			if _, err := time.LoadLocation(zone); err != nil || zone == "" {
				return nil, r.errorf("time zone %q is not in the tz database", zone)
			}
			at = len(zones)
			zones[zone] = at
			sections[lexicon.SectionZones] = le.AppendUint32(sections[lexicon.SectionZones], str(zone))
		}
		country := ref(r.ref("country", w.country))
		if country == 0 {
			return nil, r.errorf("country %q is in no table of the world", r.fields["country"])
		}
		b := le.AppendUint32(sections[lexicon.SectionCities], str(r.fields["name"]))
		b = le.AppendUint16(b, country-1)
		b = le.AppendUint16(b, uint16(at))
		b = le.AppendUint32(b, math.Float32bits(float32(get(r.number("lat", -90, 90)))))
		b = le.AppendUint32(b, math.Float32bits(float32(get(r.number("lon", -180, 180)))))
		b = le.AppendUint32(b, uint32(get(r.number("population", 0, math.MaxUint32))))
		sections[lexicon.SectionCities] = append(b, byte(get(r.number("capital", 0, 2))), 0, 0, 0)
	}
	for i := range w.regions {
		r := &w.regions[i]
		b := le.AppendUint32(sections[lexicon.SectionRegions], str(r.fields["code"]))
		b = le.AppendUint32(b, str(r.fields["name"]))
		b = le.AppendUint16(b, ref(r.ref("parent", w.region)))
		sections[lexicon.SectionRegions] = le.AppendUint16(b, 0)
	}
	for i := range w.orgs {
		r := &w.orgs[i]
		b := le.AppendUint32(sections[lexicon.SectionOrgs], str(r.fields["id"]))
		b = le.AppendUint32(b, str(r.fields["name"]))
		b = le.AppendUint32(b, str(r.fields["kind"]))
		b = le.AppendUint16(b, ref(r.ref("seat", w.city)))
		sections[lexicon.SectionOrgs] = le.AppendUint16(b, ref(r.ref("country", w.country)))
	}
	for i := range w.agencies {
		r := &w.agencies[i]
		kind, err := readCode(r, lexicon.KindSource, r.fields["kind"], lexicon.SourceKinds, 1)
		if err != nil {
			return nil, err
		}
		b := le.AppendUint32(sections[lexicon.SectionAgencies], str(r.fields["id"]))
		b = le.AppendUint32(b, str(r.fields["name"]))
		b = le.AppendUint16(b, kind.ID)
		sections[lexicon.SectionAgencies] = le.AppendUint16(b, ref(r.ref("country", w.country)))
	}
	words, err := w.functionWords()
	sections[lexicon.SectionDetect] = words
	if err := errors.Join(append(errs, err)...); err != nil {
		return nil, err
	}
	if len(text.data) > 0xFFFFFF {
		return nil, fmt.Errorf("the world's names take %d bytes, more than a reference reaches", len(text.data))
	}
	sections[lexicon.SectionStrings] = text.data
	out := []byte(lexicon.WorldMagic)
	for _, s := range sections {
		out = le.AppendUint32(out, uint32(len(s)))
	}
	return slices.Concat(append([][]byte{out}, sections[:]...)...), nil
}

// functionWords lays the words that tell a language out as a hash table where none meets another: those with the
// same lowest byte of their hashes are moved together until all their slots are free, the largest such groups first.
func (w *world) functionWords() ([]byte, error) {
	groups := make([][]uint64, 1<<8)
	for _, h := range slices.Sorted(maps.Keys(w.detect)) {
		groups[h&0xFF] = append(groups[h&0xFF], h)
	}
	slices.SortStableFunc(groups, func(a, b []uint64) int { return len(b) - len(a) })
	table := make([]byte, lexicon.DetectTable)
	for _, group := range groups {
		if len(group) > 0 && !w.place(table, group) {
			return nil, fmt.Errorf("%d function words: double lexicon.DetectSlots", len(w.detect))
		}
	}
	return table, nil
}

// place puts a group of function words into their table; false where its slots are never free together.
func (w *world) place(table []byte, group []uint64) bool {
	step := &table[group[0]&0xFF]
moved:
	for n := range 1 << 8 {
		*step = byte(n)
		at := make([]int, len(group))
		for i, h := range group {
			at[i] = lexicon.DetectAt(string(table), h)
			if binary.LittleEndian.Uint64(table[at[i]:]) != 0 || slices.Contains(at[:i], at[i]) {
				continue moved
			}
		}
		for i, h := range group {
			binary.LittleEndian.PutUint64(table[at[i]:], h)
			for lang := range 8 {
				table[at[i]+8+lang] = byte(w.detect[h] >> lang & 1)
			}
		}
		return true
	}
	return false
}
