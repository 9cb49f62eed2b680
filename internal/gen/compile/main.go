// Command compile makes the tables that the library embeds, internal/lexicon/tables,
// from the readable ones: internal/lang/<code>/*.tsv and internal/gen/world/*.tsv. It also
// writes internal/lexicon/languages.go, which lists the languages and embeds their tables: a
// folder more is a language more.
// It needs no network. Run it with "go generate" at the root of the module; with
// codes of languages as arguments it makes the tables of those alone.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

const tablesDir = "internal/lexicon/tables"

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "compile:", err)
		os.Exit(1)
	}
}

func run() error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	all, err := languages(root)
	if err != nil {
		return err
	}
	langs := os.Args[1:]
	if len(langs) == 0 {
		langs = all
	}
	files, err := compile(root, all, langs)
	if err != nil {
		return err
	}
	source, err := languagesSource(root, all)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(root, languagesFile), source, 0o644); err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(root, tablesDir, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// moduleRoot returns the nearest folder upwards that holds go.mod.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", fmt.Errorf("no go.mod here or above")
		}
		dir = up
	}
}
