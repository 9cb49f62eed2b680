package main

import (
	"bufio"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/name/latin"
	"github.com/legation-go/legation/internal/name/tables"
)

// The word lists of SCOWL that hold names: the common ones, from the US census of 1990 and Moby Words, and rarer ones.
var (
	commonLists = []string{"english-proper-names.50", "english-proper-names.60", "english-upper.35", "english-upper.40", "english-upper.50"}
	rareLists   = []string{"english-proper-names.70", "english-proper-names.80"}
)

// readScowl reads names of SCOWL in small letters.
func readScowl(dir string, files []string) ([]string, error) {
	var out []string
	for _, f := range files {
		file, err := os.Open(filepath.Join(dir, f))
		if err != nil {
			return nil, err
		}
		for sc := bufio.NewScanner(file); sc.Scan(); {
			w := sc.Text()
			if len(w) < 3 || strings.ContainsAny(w, "'.") || strings.ToUpper(w) == w {
				continue
			}
			if fold := string(tables.AppendFold(nil, w)); isLetters(fold) {
				out = append(out, fold)
			}
		}
		file.Close()
	}
	return out, nil
}

func isLetters(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}

// buildKnown compiles the names of SCOWL as two sorted lists of hashes of 24 bits, common and rare, each after its length.
func buildKnown(dir string) ([]byte, error) {
	var out []byte
	for _, files := range [][]string{commonLists, rareLists} {
		names, err := readScowl(dir, files)
		if err != nil {
			return nil, err
		}
		hashes := make([]uint32, 0, len(names))
		for _, n := range names {
			hashes = append(hashes, latin.KnownHash([]byte(n)))
		}
		slices.Sort(hashes)
		hashes = slices.Compact(hashes)
		out = binary.LittleEndian.AppendUint32(out, uint32(len(hashes)))
		for _, h := range hashes {
			out = append(out, byte(h), byte(h>>8), byte(h>>16))
		}
	}
	return out, nil
}
