package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// packages writes the two packages with a few locales, each with one pattern
// for all options, and returns their folders.
func packages(t *testing.T, patterns map[string]string) (names, core string) {
	t.Helper()
	names, core = t.TempDir(), t.TempDir()
	put := func(v any, path ...string) {
		file := filepath.Join(path...)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{names, core} {
		put(map[string]string{"name": filepath.Base(dir), "version": version}, dir, "package.json")
	}
	for locale, pattern := range patterns {
		d := map[string]any{
			"givenFirst": []string{"und"}, "surnameFirst": []string{"zh"}, "initial": "{0}.",
			"initialSequence": "{0}{1}", "nativeSpaceReplacement": " ", "foreignSpaceReplacement": " ",
			"personName": allOptions(pattern),
			"sampleName": map[string]any{"nativeFull": map[string]string{"generation": "Jr."}},
		}
		put(map[string]any{"main": map[string]any{locale: map[string]any{"personNames": d}}}, names, "main", locale, "personNames.json")
	}
	put(map[string]any{"supplemental": map[string]any{"parentLocales": map[string]any{"parentLocale": map[string]string{
		"pt-FR": "pt-PT", "sr-Latn": "und",
	}}}}, core, "supplemental", "parentLocales.json")
	put(map[string]any{"supplemental": map[string]any{"likelySubtags": map[string]string{
		"und": "en-Latn-US", "und-Cyrl": "ru-Cyrl-RU", "zh": "zh-Hans-CN", "zh-TW": "zh-Hant-TW",
		"pt": "pt-Latn-BR", "en": "en-Latn-US", "sr": "sr-Cyrl-RS", "sr-ME": "sr-Latn-ME",
	}}}, core, "supplemental", "likelySubtags.json")
	return names, core
}

func allOptions(pattern string) map[string]any {
	formality := map[string]string{"formal": pattern, "informal": pattern}
	all := map[string]any{}
	for _, order := range append(slices.Clone(orders), "sorting") {
		byLength := map[string]any{}
		for _, length := range lengths {
			byUsage := map[string]any{}
			for _, usage := range usages {
				byUsage[usage] = formality
			}
			byLength[length] = byUsage
		}
		all[order] = byLength
	}
	return all
}

func TestCompile(t *testing.T) {
	names, core := packages(t, map[string]string{
		"und": "{given}", "en": "{given}", "en-GB": "{given}", "pt": "{surname}", "pt-PT": "{given2}",
		"zh": "{surname}{given}", "zh-Hant": "{title}", "sr": "{given}",
	})
	table, err := compile(names, core)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(table), "\n")
	for _, want := range []string{
		"pattern\t{surname}{given}", "locale\ten\t0\tLatn", "locale\tpt-FR\t2\tLatn", "locale\tpt-PT\t2\tLatn",
		"locale\tzh-TW\t4\tHant", "locale\tsr-Latn\t0\tLatn", "locale\tsr-ME\t0\tLatn",
		"script\tCyrl\tru", "script\tLatn\ten", "generation\tjr",
	} {
		if !slices.Contains(lines, want) {
			t.Errorf("no line %q", want)
		}
	}
	// Cutting the region off finds it.
	if slices.Contains(lines, "locale\ten-GB\t0\tLatn") {
		t.Error("en-GB is written though it is as en")
	}
}

func TestCompileErrors(t *testing.T) {
	names, core := packages(t, map[string]string{"und": "{given}"})
	if _, err := compile(t.TempDir(), core); err == nil {
		t.Error("no package: no error")
	}
	other := []byte(`{"name": "cldr-core", "version": "1.0.0"}`)
	if err := os.WriteFile(filepath.Join(core, "package.json"), other, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := compile(names, core); err == nil || !strings.Contains(err.Error(), version) {
		t.Errorf("other version: %v", err)
	}
}
