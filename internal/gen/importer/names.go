package main

import (
	"regexp"
	"slices"
	"sort"
	"strings"
)

// writeNames writes names-<lang>.tsv: the names of countries and cities.
func writeNames(src *source, lang string, cities []*city) error {
	countries, err := countryNames(src, lang)
	if err != nil {
		return err
	}
	var lines []string
	for _, code := range sortedKeys(countries) {
		for _, name := range countries[code] {
			lines = append(lines, "country\t"+code+"\t"+name)
		}
	}
	for _, c := range cities {
		names := c.names[lang]
		if scripts[lang] == nil && lang != "en" && len(names) == 0 {
			names = []string{c.name}
		}
		for _, name := range names {
			lines = append(lines, "city\t"+c.id()+"\t"+name)
		}
	}
	return writeTSV("names-"+lang+".tsv", "Names of countries and cities. Sources: CLDR 48.2 (Unicode-3.0), i18n-iso-countries 7.14.0 (MIT), UNTERM (PDDL 1.0), Natural Earth\n"+
		"4.0.0 (public domain), GeoNames alternate names as in libgeonames-common 0.3.0 (CC BY 4.0), Unihan 15.0 (Unicode-3.0).",
		"kind\tid\tform", lines)
}

// countryNames returns the names of the countries by code, in the nominative
// and without article.
func countryNames(src *source, lang string) (map[string][]string, error) {
	names := make(map[string][]string)
	known, err := readTSV("countries.tsv")
	if err != nil {
		return nil, err
	}
	for _, r := range known {
		names[r["code"]] = nil
	}
	add := func(code, name string) {
		if _, ok := names[code]; !ok {
			return
		}
		for _, n := range splitName(name, lang) {
			if !slices.Contains(names[code], n) {
				names[code] = append(names[code], n)
			}
		}
	}
	locales := []string{lang}
	if lang == "pt" {
		locales = append(locales, "pt-PT")
	}
	for _, locale := range locales {
		var file struct {
			Main map[string]struct {
				LocaleDisplayNames struct{ Territories map[string]string }
			}
		}
		if err := src.json(&file, cldrNames, "main", locale, "territories.json"); err != nil {
			return nil, err
		}
		territories := file.Main[locale].LocaleDisplayNames.Territories
		for _, key := range sortedKeys(territories) {
			add(key[:2], territories[key])
		}
	}
	var iso struct{ Countries map[string]any }
	if err := src.json(&iso, isoNames, "langs", lang+".json"); err != nil {
		return nil, err
	}
	for _, code := range sortedKeys(iso.Countries) {
		switch v := iso.Countries[code].(type) {
		case string:
			add(code, v)
		case []any:
			for _, n := range v {
				add(code, n.(string))
			}
		}
	}
	un, err := readTSV("un-names.tsv")
	if err != nil {
		return nil, err
	}
	for _, r := range un {
		if r["lang"] == lang {
			add(r["iso2"], r["name"])
		}
	}
	if lang == "en" {
		for _, r := range known {
			add(r["code"], r["name"])
			add(r["code"], r["official"])
		}
	}
	return names, nil
}

var (
	// remark matches what stands in brackets or behind an asterisk.
	remark = regexp.MustCompile(`\s*[(\[（][^)\]）]*[)\]）]|\*+`)
	// inner matches a name in brackets that is another name: "Myanmar (Burma)".
	inner = regexp.MustCompile(`^([^()]+) \((Burma|Birmania|Birmânia|Birmanie|Бирма|بورما|Côte d'Ivoire|Holy See)\)$`)
	// article matches the article before a formal name.
	article = map[string]*regexp.Regexp{
		"en": regexp.MustCompile(`^the `),
		"es": regexp.MustCompile(`^(el|la|los|las) `),
		"pt": regexp.MustCompile(`^(o|a|os|as) `),
		"fr": regexp.MustCompile(`^(le |la |les |l')`),
		"de": regexp.MustCompile(`^(der|die|das) `),
	}
	short = regexp.MustCompile(`^[A-Z.]{1,4}$`)
	and   = map[string]string{"en": " and ", "es": " y ", "pt": " e ", "fr": " et ", "de": " und ", "ru": " и "}
)

// splitName returns the names that an entry holds.
func splitName(name, lang string) (names []string) {
	name = clean(name)
	if m := inner.FindStringSubmatch(name); m != nil {
		names = append(names, m[2])
		name = m[1]
	}
	name = strings.TrimSpace(remark.ReplaceAllString(name, ""))
	name = strings.TrimSpace(strings.NewReplacer(" & ", and[lang], "о-ва", "острова", "о-в", "остров").Replace(name))
	if re := article[lang]; re != nil {
		name = re.ReplaceAllString(name, "")
	}
	if strings.ContainsAny(name, ",،，、/0123456789") || strings.Contains(name, " - ") || short.MatchString(name) {
		return names
	}
	if script := scripts[lang]; script != nil {
		for _, r := range name {
			if r >= 'A' && r <= 'z' {
				return names
			}
		}
	}
	if len([]rune(name)) > 1 {
		names = append(names, name)
	}
	return names
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
