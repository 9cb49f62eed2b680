package main

import (
	"bufio"
	"compress/bzip2"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// The characters that readings are kept for.
const hanFirst, hanLast = 0x4E00, 0x9FFF

// buildHan compiles the Mandarin readings of Unihan without tones and its simplified characters: the number
// of syllables, the syllables with their lengths, for every character the number of its
// syllable (0 for none), then the number of pairs and the pairs of traditional and simplified characters,
// then for every character its Korean reading as a syllable of Hangul (0 for none).
func buildHan(dir string, simple map[rune]rune) ([]byte, error) {
	readings, hangul := map[rune]string{}, map[rune]rune{}
	err := unihan(filepath.Join(dir, "Unihan_Readings.txt.bz2"), func(c rune, field, value string) {
		if field == "kMandarin" {
			readings[c] = toneless(strings.Fields(value)[0])
		}
		if field == "kHangul" {
			hangul[c] = []rune(value)[0]
		}
	})
	if err != nil {
		return nil, err
	}
	index := map[string]int{}
	syllables := []string{""}
	for _, s := range readings {
		if _, ok := index[s]; !ok {
			index[s] = 0
			syllables = append(syllables, s)
		}
	}
	slices.Sort(syllables)
	if len(syllables) > 1000 {
		return nil, fmt.Errorf("%d syllables", len(syllables))
	}
	out := binary.LittleEndian.AppendUint16(nil, uint16(len(syllables)))
	for i, s := range syllables {
		index[s] = i
		out = append(append(out, byte(len(s))), s...)
	}
	for c := rune(hanFirst); c <= hanLast; c++ {
		out = binary.LittleEndian.AppendUint16(out, uint16(index[readings[c]]))
	}
	var pairs []rune
	for c := rune(hanFirst); c <= hanLast; c++ {
		if s, ok := simple[c]; ok {
			pairs = append(pairs, c, s)
		}
	}
	out = binary.LittleEndian.AppendUint16(out, uint16(len(pairs)/2))
	for _, c := range pairs {
		out = binary.LittleEndian.AppendUint16(out, uint16(c))
	}
	for c := rune(hanFirst); c <= hanLast; c++ {
		out = binary.LittleEndian.AppendUint16(out, uint16(hangul[c]))
	}
	return out, nil
}

// readSimple reads the simplified forms of characters.
func readSimple(dir string) (map[rune]rune, error) {
	simple := map[rune]rune{}
	err := unihan(filepath.Join(dir, "Unihan_Variants.txt.bz2"), func(c rune, field, value string) {
		if field != "kSimplifiedVariant" {
			return
		}
		code, err := strconv.ParseInt(strings.TrimPrefix(strings.Fields(value)[0], "U+"), 16, 32)
		if err == nil && rune(code) != c && code >= hanFirst && code <= hanLast {
			simple[c] = rune(code)
		}
	})
	return simple, err
}

// toneless takes the tone off a syllable; ü stays in lü and nü, which the press writes with u.
func toneless(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if r < 0x300 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unihan reads the lines of a file of the Unihan database.
func unihan(path string, line func(c rune, field, value string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	sc := bufio.NewScanner(bzip2.NewReader(file))
	for sc.Scan() {
		parts := strings.SplitN(sc.Text(), "\t", 3)
		if len(parts) < 3 || !strings.HasPrefix(parts[0], "U+") {
			continue
		}
		if code, err := strconv.ParseInt(parts[0][2:], 16, 32); err == nil && code >= hanFirst && code <= hanLast {
			line(rune(code), parts[1], parts[2])
		}
	}
	return sc.Err()
}
