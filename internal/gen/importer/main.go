// Command importer makes the tables of internal/gen/world that come from others:
// cities.tsv, names-<lang>.tsv and dates-<lang>.tsv. It reads npm and Debian
// packages of pinned versions, which it fetches with npm and apt-get, and the
// tables naturalearth.tsv, un-names.tsv and cities-fix.tsv beside its output.
//
//	go run ./internal/gen/importer [-cache DIR]
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// The packages, by pinned version.
const (
	cldrNames = "cldr-localenames-full@48.2.0"
	cldrDates = "cldr-dates-full@48.2.0"
	isoNames  = "i18n-iso-countries@7.14.0"
	geonames  = "libgeonames-common=0.3.0-1"
	unidata   = "unicode-data=15.0.0-1"
	tzdata    = "tzdata" // the version that the distribution has
)

// langs are the languages of the library.
var langs = []string{"en", "es", "pt", "fr", "de", "ru", "zh", "ar"}

const worldDir = "internal/gen/world"

func main() {
	cache := flag.String("cache", filepath.Join(os.TempDir(), "legation-import"), "folder for the fetched packages")
	flag.Parse()
	if err := run(*cache); err != nil {
		fmt.Fprintln(os.Stderr, "importer:", err)
		os.Exit(1)
	}
}

func run(cache string) error {
	src, err := open(cache)
	if err != nil {
		return err
	}
	cities, err := readCities(src)
	if err != nil {
		return err
	}
	if err := writeCities(cities); err != nil {
		return err
	}
	for _, lang := range langs {
		if err := writeNames(src, lang, cities); err != nil {
			return err
		}
		if err := writeDates(src, lang); err != nil {
			return err
		}
	}
	return nil
}
