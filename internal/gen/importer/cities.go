package main

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// city is a row of cities.tsv with its names by language.
type city struct {
	country, name, admin string
	lat, lon             float64
	zone                 string
	population           int
	capital              int
	geoname, wikidata    string
	names                map[string][]string
}

func (c *city) id() string {
	if c.admin != "" {
		return c.country + ":" + c.name + "," + c.admin
	}
	return c.country + ":" + c.name
}

// countryOf gives the country of places that Natural Earth gives none.
var countryOf = map[string]string{"CYN": "CY", "SOL": "SO", "KOS": "XK"}

// readCities merges Natural Earth's places with the names of GeoNames and CLDR.
func readCities(src *source) ([]*city, error) {
	rows, err := readTSV("naturalearth.tsv")
	if err != nil {
		return nil, err
	}
	fixes, err := readFixes()
	if err != nil {
		return nil, err
	}
	capitals, err := readCapitals()
	if err != nil {
		return nil, err
	}
	var cities []*city
	for _, r := range rows {
		if r["class"] == "Scientific station" || r["class"] == "Meteorological Station" {
			continue
		}
		c := &city{country: r["iso2"], zone: r["tz"], geoname: r["geonameid"], wikidata: r["wikidata"], names: make(map[string][]string)}
		if c.country == "-99" {
			c.country = countryOf[r["adm0_a3"]]
		}
		if r["adm1"] == "Crimea" {
			c.country = "UA" // as the United Nations have it (General Assembly resolution 68/262)
		}
		if c.country == "" || c.country == "AQ" {
			continue
		}
		c.lat, _ = strconv.ParseFloat(r["lat"], 64)
		c.lon, _ = strconv.ParseFloat(r["lon"], 64)
		c.population, _ = strconv.Atoi(r["pop_max"])
		c.population = max(c.population, 0) // -99: unknown
		c.name = englishName(r["name"], r["en"])
		if fix, ok := fixes[c.country+":"+r["name"]]; ok {
			if fix == "-" {
				continue
			}
			c.name = fix
		}
		c.admin = r["adm1"]
		if strings.HasPrefix(r["class"], "Admin-0 capital") && capitals[c.country] == "" || capitals[c.country] == c.name {
			c.capital = 1
		} else if r["class"] == "Admin-0 capital alt" || r["class"] == "Admin-0 capital" {
			c.capital = 2
		}
		for _, lang := range langs {
			c.add(lang, r[lang])
		}
		c.add("en", c.name)
		c.add("en", r["name"])
		for alt := range strings.FieldsFuncSeq(r["alt"], func(r rune) bool { return r == ',' || r == '|' || r == ';' }) {
			c.add("en", alt)
		}
		cities = append(cities, c)
	}
	for _, step := range []func(*source, []*city) error{addGeonames, addExemplars, addSimplified, setZones} {
		if err := step(src, cities); err != nil {
			return nil, err
		}
	}
	cities = distinct(cities)
	for code, capital := range capitals {
		if !slices.ContainsFunc(cities, func(c *city) bool { return c.country == code && c.name == capital && c.capital == 1 }) {
			fmt.Printf("no capital %s:%s\n", code, capital)
		}
	}
	return cities, nil
}

// readFixes reads cities-fix.tsv: the usual English name for places whose name
// in Natural Earth is another, "-" for places to leave out.
func readFixes() (map[string]string, error) {
	rows, err := readTSV("cities-fix.tsv")
	fixes := make(map[string]string)
	for _, r := range rows {
		fixes[r["country"]+":"+r["place"]] = r["name"]
	}
	return fixes, err
}

func readCapitals() (map[string]string, error) {
	rows, err := readTSV("countries.tsv")
	capitals := make(map[string]string)
	for _, r := range rows {
		if r["capital"] != "" {
			capitals[r["code"]] = r["capital"]
		}
	}
	return capitals, err
}

// unclean matches labels that speak of a district or the like around a place.
var unclean = regexp.MustCompile(`(?i)[,()/\d]|\b(district|municipality|county|prefecture|region|province|governorate|subdistrict|` +
	`department|commune|station|distrito|municipio|município|provincia|departamento|comuna|freguesia|arrondissement|province de|` +
	`préfecture|präfektur|provinz|distrikt|bezirk|gemeinde|landkreis|kreis|rajon|oblast)\b|район|область|волость|провинция|уезд|` +
	`городской округ|сельсовет|муниципалитет|департамент|округ$|县$|縣$|省$|区$|區$|站$|郡$|محافظة|مديرية|بلدية|مقاطعة|ولاية |إقليم`)

// englishName returns the label where it is a name of the place itself, else
// Natural Earth's own name.
func englishName(name, label string) string {
	if label == "" || unclean.MatchString(label) {
		return clean(name)
	}
	return clean(label)
}

func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '\u200e', '\u200f', '\u200b', '\u00ad':
			return -1
		case '\u00a0':
			return ' '
		case '\u2019', '\u2018', 'ʻ', 'ʼ', '`', '´':
			return '\''
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// scripts are the first letters that a name of a language may have.
var scripts = map[string]func(r rune) bool{
	"ru": func(r rune) bool { return r >= 0x400 && r < 0x500 },
	"zh": func(r rune) bool { return r >= 0x3400 && r <= 0x9FFF },
	"ar": func(r rune) bool { return r >= 0x620 && r < 0x700 },
}

// add adds a name if it is one.
func (c *city) add(lang, name string) {
	name = clean(name)
	if name == "" || unclean.MatchString(name) || len([]rune(name)) < 2 {
		return
	}
	if script := scripts[lang]; script != nil {
		for _, r := range name {
			if !script(r) && r != ' ' && r != '-' && r != '·' && r != '\'' {
				return
			}
		}
	} else if []rune(name)[0] > 0x2FF {
		return
	}
	if lang == "zh" {
		if short, ok := strings.CutSuffix(name, "市"); ok && len([]rune(short)) >= 2 {
			name = short
		}
		if len([]rune(name)) < 2 {
			return
		}
	}
	if !slices.Contains(c.names[lang], name) {
		c.names[lang] = append(c.names[lang], name)
	}
}

func addGeonames(src *source, cities []*city) error {
	for _, lang := range langs {
		names, err := src.geonames(lang)
		if err != nil {
			return err
		}
		for _, c := range cities {
			c.add(lang, names[c.geoname])
		}
	}
	return nil
}

// addExemplars adds the names of the cities that time zones are named after.
func addExemplars(src *source, cities []*city) error {
	read := func(lang string) (map[string]string, error) {
		var file struct {
			Main map[string]struct {
				Dates struct {
					TimeZoneNames struct {
						Zone map[string]map[string]zoneNode
					}
				}
			}
		}
		err := src.json(&file, cldrDates, "main", lang, "timeZoneNames.json")
		names := make(map[string]string)
		for area, places := range file.Main[lang].Dates.TimeZoneNames.Zone {
			for place, v := range places {
				v.walk(area+"/"+place, names)
			}
		}
		return names, err
	}
	english, err := read("en")
	if err != nil {
		return err
	}
	for _, lang := range langs {
		names, err := read(lang)
		if err != nil {
			return err
		}
		for _, c := range cities {
			if at := english[c.zone]; at != "" && at == c.name {
				c.add(lang, names[c.zone])
			}
		}
	}
	return nil
}

// zoneNode is a zone of CLDR: an exemplar city, or zones of a state below it.
type zoneNode map[string]any

func (j zoneNode) walk(zone string, names map[string]string) {
	if name, ok := j["exemplarCity"].(string); ok {
		names[zone] = name
		return
	}
	for key, v := range j {
		if below, ok := v.(map[string]any); ok {
			zoneNode(below).walk(zone+"/"+key, names)
		}
	}
}

// addSimplified adds the simplified form of Chinese names.
func addSimplified(src *source, cities []*city) error {
	simple, err := src.simplified()
	if err != nil {
		return err
	}
	for _, c := range cities {
		for _, name := range slices.Clone(c.names["zh"]) {
			c.add("zh", strings.Map(func(r rune) rune {
				if s, ok := simple[r]; ok {
					return s
				}
				return r
			}, name))
		}
	}
	return nil
}

// point is a place whose time zone is known.
type point struct {
	lat, lon float64
	zone     string
}

// setZones gives every city the current name of its time zone; those that have
// none take that of the nearest place of their country.
func setZones(src *source, cities []*city) error {
	known := make(map[string][]point) // by country
	current := make(map[string]bool)
	if err := src.lines(tzdata, "usr/share/zoneinfo/zone.tab", func(f []string) {
		lat, lon := iso6709(f[1])
		known[f[0]] = append(known[f[0]], point{lat, lon, f[2]})
		current[f[2]] = true
	}); err != nil {
		return err
	}
	known["XK"] = known["RS"]
	links := make(map[string]string)
	if err := src.lines(tzdata, "usr/share/zoneinfo/tzdata.zi", func(f []string) {
		if p := strings.Fields(f[0]); len(p) == 3 && p[0] == "L" {
			links[p[2]] = p[1]
		}
	}); err != nil {
		return err
	}
	for _, c := range cities {
		for !current[c.zone] && links[c.zone] != "" {
			c.zone = links[c.zone]
		}
		// a zone of another country is a remnant of a border of the past
		if !slices.ContainsFunc(known[c.country], func(p point) bool { return p.zone == c.zone }) {
			c.zone = ""
		}
	}
	for _, c := range cities {
		if c.zone != "" {
			known[c.country] = append(known[c.country], point{c.lat, c.lon, c.zone})
		}
	}
	for _, c := range cities {
		if c.zone != "" {
			continue
		}
		best := math.Inf(1)
		for _, p := range known[c.country] {
			dx := (p.lon - c.lon) * math.Cos(c.lat*math.Pi/180)
			if d := dx*dx + (p.lat-c.lat)*(p.lat-c.lat); d < best {
				best, c.zone = d, p.zone
			}
		}
		if c.zone == "" {
			return fmt.Errorf("no time zone for %s", c.id())
		}
	}
	return nil
}

// iso6709 reads "+513030-0000731" or "+4230+00131".
func iso6709(s string) (lat, lon float64) {
	at := 1 + strings.IndexAny(s[1:], "+-")
	read := func(s string, degrees int) float64 {
		n := s[1:]
		v, _ := strconv.ParseFloat(n[:degrees], 64)
		m, _ := strconv.ParseFloat(n[degrees:degrees+2], 64)
		v += m / 60
		if s[0] == '-' {
			return -v
		}
		return v
	}
	return read(s[:at], 2), read(s[at:], 3)
}

// distinct keeps the district of a place only where a larger one of the country
// has the same name, and drops what is there twice.
func distinct(cities []*city) []*city {
	slices.SortStableFunc(cities, func(a, b *city) int {
		return cmp.Or(cmp.Compare(a.country, b.country), cmp.Compare(a.name, b.name), cmp.Compare(min(b.capital, 1), min(a.capital, 1)), cmp.Compare(b.population, a.population))
	})
	seen := make(map[string]bool)
	return slices.DeleteFunc(cities, func(c *city) bool {
		if !seen[c.country+":"+c.name] {
			c.admin = ""
		}
		twice := seen[c.id()]
		seen[c.id()] = true
		return twice
	})
}

func writeCities(cities []*city) error {
	var lines []string
	for _, c := range cities {
		lines = append(lines, fmt.Sprintf("%s\t%s\t%s\t%.4f\t%.4f\t%s\t%d\t%d\t%s\t%s", c.country, c.name, c.admin, c.lat, c.lon, c.zone,
			c.population, c.capital, c.geoname, c.wikidata))
	}
	return writeTSV("cities.tsv", "Cities. Source: Natural Earth 4.0.0 populated places (public domain); time zones of the tz database (public domain).\n"+
		"admin tells places of one name and country apart. capital: 1 capital, 2 second seat or former.",
		"country\tname\tadmin\tlat\tlon\tzone\tpopulation\tcapital\tgeonameid\twikidata", lines)
}
