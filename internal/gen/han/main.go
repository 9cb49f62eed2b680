// Command han makes internal/lexicon/tables/han.bin, which folds the characters of traditional Chinese to the simplified ones: two
// bytes for each of U+4E00 to U+9FFF, the character it folds to, 0 where that is itself. It reads the variants of Unihan
// (Debian package unicode-data 15.0.0-1, Unicode licence). A character that simplified texts write too (著, 乾) stays.
package main

import (
	"bufio"
	"compress/bzip2"
	"encoding/binary"
	"flag"
	"log"
	"os"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
)

const (
	first, last = 0x4E00, 0x9FFF
	// pairs are further spellings of one character, which Unihan does not call traditional, and two that
	// the standard of simplified texts has and the texts have not.
	pairs = "裡里裏里衆众爲为説说証证産产綫线啓启祕秘峯峰於于後后眞真敎教卽即旣既羣群麪面蔥葱煙烟衞卫喫吃牀床恆恒籲吁"
)

func main() {
	variants := flag.String("variants", "/usr/share/unicode/Unihan_Variants.txt.bz2", "the variants of Unihan")
	flag.Parse()
	file, err := os.Open(*variants)
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	table := make([]uint16, last-first+1)
	lines := bufio.NewScanner(bzip2.NewReader(file))
	for lines.Scan() {
		parts := strings.Split(lines.Text(), "\t")
		if len(parts) != 3 || parts[1] != "kSimplifiedVariant" {
			continue
		}
		c, to := character(parts[0]), character(strings.Fields(parts[2])[0])
		if c != 0 && to != 0 && to != c && !simplified(c) {
			table[c-first] = uint16(to)
		}
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
	list := []rune(pairs)
	for i := 0; i+1 < len(list); i += 2 {
		table[list[i]-first] = uint16(list[i+1])
	}
	var out []byte
	for _, c := range table {
		out = binary.LittleEndian.AppendUint16(out, c)
	}
	if err := os.WriteFile("internal/lexicon/tables/han.bin", out, 0o644); err != nil {
		log.Fatal(err)
	}
}

// character reads "U+4E07"; 0 where it lies outside of the table.
func character(s string) rune {
	code, err := strconv.ParseInt(strings.TrimPrefix(s, "U+"), 16, 32)
	if err != nil || code < first || code > last {
		return 0
	}
	return rune(code)
}

// simplified reports whether the standard of simplified texts has the character.
func simplified(c rune) bool {
	b, err := simplifiedchinese.HZGB2312.NewEncoder().String(string(c))
	return err == nil && b != ""
}
