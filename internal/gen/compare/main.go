// Command compare makes internal/name/compare/tables/han.bin: for every character from
// U+4E00 to U+9FFF its pinyin without tone, its Korean readings and its simplified form.
//
// It reads Unihan_Readings.txt and Unihan_Variants.txt of Debian's package
// unicode-data 15.0.0-1, plain or compressed as the package has them:
//
//	apt-get install unicode-data
//	go run ./internal/gen/compare -unihan /usr/share/unicode -o internal/name/compare/tables/han.bin
package main

import (
	"bufio"
	"compress/bzip2"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// The characters that the table holds.
const (
	firstHan = 0x4e00
	lastHan  = 0x9fff
)

// reading is one row of the table.
type reading struct {
	pinyin     string
	korean     rune // as a word
	surname    rune // as a name
	simplified rune
	variant    rune // the same character in another shape
}

func main() {
	dir := flag.String("unihan", "/usr/share/unicode", "directory of the Unihan files")
	out := flag.String("o", "internal/name/compare/tables/han.bin", "file to write")
	flag.Parse()
	table, err := build(*dir)
	if err == nil {
		err = os.WriteFile(*out, table, 0o666)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// build returns the table: the pinyin syllables, each on a line and a blank line, then
// four little-endian uint16 for every character: number of the syllable, from 1; Korean
// reading and reading in names, Hangul syllables; simplified form. 0 is none.
func build(dir string) ([]byte, error) {
	rows := make([]reading, lastHan-firstHan+1)
	for _, file := range []string{"Unihan_Readings.txt", "Unihan_Variants.txt"} {
		if err := read(filepath.Join(dir, file), rows); err != nil {
			return nil, err
		}
	}
	for i, r := range rows { // 鎮 is 鎭, which is the shape that Korea writes and Unihan has the reading of
		if v := r.variant - firstHan; v >= 0 && int(v) < len(rows) && r.korean == 0 && r.surname == 0 {
			rows[i].korean, rows[i].surname = rows[v].korean, rows[v].surname
		}
	}
	for _, r := range rows { // the readings of 剛 are those of 刚
		if s := r.simplified - firstHan; s >= 0 && int(s) < len(rows) && rows[s].korean == 0 {
			rows[s].korean, rows[s].surname = r.korean, r.surname
		}
	}
	var syllables []string
	for _, r := range rows {
		if r.pinyin != "" {
			syllables = append(syllables, r.pinyin)
		}
	}
	slices.Sort(syllables)
	syllables = slices.Compact(syllables)
	out := []byte(strings.Join(syllables, "\n") + "\n\n")
	for _, r := range rows {
		i, ok := slices.BinarySearch(syllables, r.pinyin)
		if !ok {
			i = -1
		}
		out = binary.LittleEndian.AppendUint16(out, uint16(i+1))
		out = binary.LittleEndian.AppendUint16(out, uint16(r.korean))
		out = binary.LittleEndian.AppendUint16(out, uint16(r.surname))
		out = binary.LittleEndian.AppendUint16(out, uint16(r.simplified))
	}
	return out, nil
}

func read(path string, rows []reading) error {
	f, err := os.Open(path)
	var in io.Reader = f
	if os.IsNotExist(err) {
		if f, err = os.Open(path + ".bz2"); err == nil {
			in = bzip2.NewReader(f)
		}
	}
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) != 3 || !strings.HasPrefix(cells[0], "U+") {
			continue
		}
		c, err := strconv.ParseUint(cells[0][2:], 16, 32)
		if err != nil {
			return fmt.Errorf("%s:%d: character %q: %w", path, n, cells[0], err)
		}
		if c >= firstHan && c <= lastHan {
			take(&rows[c-firstHan], cells[1], strings.Fields(cells[2]))
		}
	}
	return lines.Err()
}

func take(r *reading, field string, values []string) {
	if len(values) == 0 {
		return
	}
	switch field {
	case "kMandarin":
		r.pinyin = plain(values[0])
	case "kSimplifiedVariant":
		c, err := strconv.ParseUint(strings.TrimPrefix(values[0], "U+"), 16, 16)
		if err == nil {
			r.simplified = rune(c)
		}
	case "kZVariant":
		c, err := strconv.ParseUint(strings.TrimPrefix(strings.Split(values[0], "<")[0], "U+"), 16, 16)
		if err == nil {
			r.variant = rune(c)
		}
	case "kHangul":
		for _, v := range values {
			syllable, tag, _ := strings.Cut(v, ":")
			c := []rune(syllable)[0]
			if strings.Contains(tag, "N") {
				if r.surname == 0 {
					r.surname = c
				}
			} else if r.korean == 0 {
				r.korean = c
			}
		}
	}
}

// plain takes the tone off a syllable: lǜ is lv, zhōng zhong.
func plain(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case r == 0x308: // ü
			t := b.String()
			b.Reset()
			b.WriteString(t[:len(t)-1] + "v")
		case r < 0x80:
			b.WriteRune(r)
		}
	}
	return b.String()
}
