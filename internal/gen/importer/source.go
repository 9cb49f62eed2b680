package main

import (
	"compress/bzip2"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// source is the unpacked packages.
type source struct{ dir string }

// open fetches and unpacks what the cache lacks.
func open(cache string) (*source, error) {
	for _, pkg := range []string{cldrNames, cldrDates, isoNames} {
		if err := fetch(cache, pkg, func(dir string) error {
			if err := command(dir, "npm", "pack", "--silent", pkg); err != nil {
				return err
			}
			return each(dir, "*.tgz", func(f string) error { return command(dir, "tar", "xzf", f) })
		}); err != nil {
			return nil, err
		}
	}
	for _, pkg := range []string{geonames, unidata, tzdata} {
		if err := fetch(cache, pkg, func(dir string) error {
			if err := command(dir, "apt-get", "download", "-q", pkg); err != nil {
				return err
			}
			return each(dir, "*.deb", func(f string) error { return command(dir, "dpkg-deb", "-x", f, ".") })
		}); err != nil {
			return nil, err
		}
	}
	return &source{cache}, nil
}

func fetch(cache, pkg string, get func(dir string) error) error {
	dir := filepath.Join(cache, pkg)
	if _, err := os.Stat(dir); err == nil {
		return nil
	}
	part := dir + ".part"
	if err := os.MkdirAll(part, 0o755); err != nil {
		return err
	}
	if err := get(part); err != nil {
		return fmt.Errorf("%s: %w", pkg, err)
	}
	return os.Rename(part, dir)
}

func command(dir, name string, args ...string) error {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	return cmd.Run()
}

func each(dir, pattern string, do func(name string) error) error {
	files, err := filepath.Glob(filepath.Join(dir, pattern))
	for _, f := range files {
		err = errors.Join(err, do(filepath.Base(f)))
	}
	return err
}

func (s *source) json(v any, pkg string, path ...string) error {
	data, err := os.ReadFile(filepath.Join(append([]string{s.dir, pkg, "package"}, path...)...))
	if err != nil {
		return err
	}
	return json.Unmarshal(data, v)
}

func (s *source) lines(pkg, path string, do func(fields []string)) error {
	data, err := os.ReadFile(filepath.Join(s.dir, pkg, path))
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
			do(strings.Split(line, "\t"))
		}
	}
	return nil
}

// simplified returns the map from traditional characters to simplified ones.
func (s *source) simplified() (map[rune]rune, error) {
	f, err := os.Open(filepath.Join(s.dir, unidata, "usr/share/unicode/Unihan_Variants.txt.bz2"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(bzip2.NewReader(f))
	if err != nil {
		return nil, err
	}
	m := make(map[rune]rune)
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 || fields[1] != "kSimplifiedVariant" {
			continue
		}
		from, err := strconv.ParseUint(strings.TrimPrefix(fields[0], "U+"), 16, 32)
		if err != nil {
			return nil, err
		}
		// where there are several the character itself is one: it may stay
		to := strings.Fields(fields[2])
		if len(to) != 1 {
			continue
		}
		r, err := strconv.ParseUint(strings.TrimPrefix(to[0], "U+"), 16, 32)
		if err != nil {
			return nil, err
		}
		m[rune(from)] = rune(r)
	}
	return m, nil
}

// geonames reads the catalogue of a language: names by GeoNames id. The file is
// GNU gettext's binary form.
func (s *source) geonames(lang string) (map[string]string, error) {
	data, err := os.ReadFile(filepath.Join(s.dir, geonames, "usr/share/locale", lang, "LC_MESSAGES/geonames.mo"))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if len(data) < 20 || binary.LittleEndian.Uint32(data) != 0x950412de {
		return nil, fmt.Errorf("the GeoNames catalogue of %s is no .mo file", lang)
	}
	n, ids, texts := u32(data, 8), u32(data, 12), u32(data, 16)
	names := make(map[string]string, n)
	for i := range n {
		str := func(table int) string {
			size, at := u32(data, table+8*i), u32(data, table+8*i+4)
			return string(data[at : at+size])
		}
		names[str(ids)] = str(texts)
	}
	return names, nil
}

func u32(b []byte, at int) int { return int(binary.LittleEndian.Uint32(b[at:])) }

// readTSV reads a table of the project.
func readTSV(name string) (rows []map[string]string, err error) {
	data, err := os.ReadFile(filepath.Join(worldDir, name))
	if err != nil {
		return nil, err
	}
	var header []string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		if header == nil {
			header = fields
			continue
		}
		row := make(map[string]string, len(header))
		for i, f := range fields {
			row[header[i]] = f
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func writeTSV(name, comment, header string, lines []string) error {
	text := "# " + strings.ReplaceAll(comment, "\n", "\n# ") + "\n# Made by internal/gen/importer; do not edit.\n" + header + "\n"
	return os.WriteFile(filepath.Join(worldDir, name), []byte(text+strings.Join(lines, "\n")+"\n"), 0o644)
}
