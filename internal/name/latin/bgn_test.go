package latin

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cldrTests is where the Debian package unicode-cldr-core has CLDR's own tests.
const cldrTests = "/usr/share/unicode/cldr/common/testData/transforms"

// CLDR's own tests of BGN/PCGN come out letter for letter, 99 of 100 lines at least.
func TestCLDRConformance(t *testing.T) {
	if _, err := os.Stat(cldrTests); err != nil {
		t.Skip("the Debian package unicode-cldr-core is not installed")
	}
	lines, right := 0, 0
	for _, code := range strings.Fields("ru uk be bg sr mk kk ky el hy ka fa he ja-hrkt am dv mn") {
		files, _ := filepath.Glob(filepath.Join(cldrTests, "*-Latn-t-"+code+"-m0-bgn*.txt"))
		if len(files) == 0 {
			t.Errorf("no tests for %s", code)
		}
		for _, file := range files {
			n, ok := conform(t, file, strings.TrimSuffix(code, "-hrkt"))
			t.Logf("%s: %d of %d", filepath.Base(file), ok, n)
			lines += n
			right += ok
		}
	}
	t.Logf("%d of %d lines", right, lines)
	if right*100 < lines*99 {
		t.Errorf("%d of %d lines right: want 99%%", right, lines)
	}
}

// conform counts the lines of a test file and those that come out right.
func conform(t *testing.T, path, lang string) (lines, right int) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if strings.HasSuffix(path, "-1981.txt") {
		lang += "_1981"
	}
	for sc := bufio.NewScanner(file); sc.Scan(); {
		line := sc.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		source, want, _ := strings.Cut(line, "\t")
		lines++
		if got := InScheme(source, lang, BGN); got == want {
			right++
		} else if lines-right <= 3 {
			t.Logf("%s: %q gives %q, want %q", filepath.Base(path), source, got, want)
		}
	}
	return lines, right
}
