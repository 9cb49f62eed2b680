package legation_test

import (
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// licences are told by words that no other licence of a Go module has.
var licences = []struct {
	name  string
	words []string
}{
	{"Apache-2.0", []string{"Apache License", "Version 2.0"}},
	{"MIT", []string{"Permission is hereby granted, free of charge", "WITHOUT WARRANTY OF ANY KIND"}},
	{"BSD", []string{"Redistribution and use in source and binary forms", "with or without modification"}},
	{"ISC", []string{"Permission to use, copy, modify, and/or distribute this software for any purpose"}},
	{"Unicode", []string{"UNICODE LICENSE V3"}},
}

// licenceOf names the licence of a text, "" if it is none of those accepted.
func licenceOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
next:
	for _, l := range licences {
		for _, w := range l.words {
			if !strings.Contains(text, w) {
				continue next
			}
		}
		return l.name
	}
	return ""
}

// What is linked into a program that uses the library is under a licence that
// asks for no more than to be named.
func TestLicences(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-test", "-json=Module", "./...").Output()
	if err != nil {
		t.Skipf("go list: %v", err)
	}
	seen := map[string]bool{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct{ Module *struct{ Path, Dir string } }
		if err := d.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if p.Module == nil || seen[p.Module.Path] {
			continue
		}
		seen[p.Module.Path] = true
		name := ""
		files, _ := filepath.Glob(filepath.Join(p.Module.Dir, "LICEN[SC]E*"))
		for _, f := range files {
			if b, err := os.ReadFile(f); err == nil && name == "" {
				name = licenceOf(string(b))
			}
		}
		if name == "" {
			t.Errorf("%s: no licence that is known", p.Module.Path)
		}
	}
	if len(seen) < 3 {
		t.Errorf("modules %v", seen)
	}
	if licenceOf("GNU GENERAL PUBLIC LICENSE Version 3") != "" {
		t.Error("GPL is taken for a permissive licence")
	}
}
