package main

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// cldr is the directory of CLDR's transform files.
type cldr struct {
	dir     string
	aliases map[string]string // name of a transform, in small letters, to its file
}

type transformFile struct {
	Transform struct {
		Source  string `xml:"source,attr"`
		Target  string `xml:"target,attr"`
		Variant string `xml:"variant,attr"`
		Alias   string `xml:"alias,attr"`
		Rules   string `xml:"tRule"`
	} `xml:"transforms>transform"`
}

func openCLDR(dir string) (*cldr, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.xml"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no transform rules in %s", dir)
	}
	c := &cldr{dir: dir, aliases: map[string]string{}}
	for _, f := range files {
		c.aliases[strings.ToLower(strings.TrimSuffix(filepath.Base(f), ".xml"))] = f
	}
	return c, nil
}

// rules returns the text of the rules of a transform, by the name of its file.
func (c *cldr) rules(name string) (string, error) {
	file, ok := c.aliases[strings.ToLower(strings.ReplaceAll(name, "/", "-"))]
	if !ok {
		return "", fmt.Errorf("no transform %q", name)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	var t transformFile
	if err := xml.Unmarshal(data, &t); err != nil {
		return "", fmt.Errorf("%s: %w", file, err)
	}
	return t.Transform.Rules, nil
}
