package main

import (
	"bytes"
	"os"
	"testing"
)

// The committed table is what the generator makes.
func TestTableIsUpToDate(t *testing.T) {
	const dir = "/usr/share/unicode"
	if _, err := os.Stat(dir + "/Unihan_Readings.txt.bz2"); err != nil {
		t.Skip("Debian's package unicode-data is not installed: ", err)
	}
	want, err := build(dir)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../name/compare/tables/han.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("han.bin is not what the generator makes: run the command on top of main.go")
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{"zhōng": "zhong", "lǜ": "lv", "nǚ": "nv", "ér": "er"} {
		if got := plain(in); got != want {
			t.Errorf("plain(%q) = %q, want %q", in, got, want)
		}
	}
}
