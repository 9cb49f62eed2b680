package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
)

// row is a line of a table, with the place it stands at for messages.
type row struct {
	file   string
	line   int
	fields map[string]string
}

func (r *row) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...))
}

// readTSV reads a table: comments begin with "#", the first other line names
// the columns. Columns that are missing at the end of a line are empty.
func readTSV(root, name string) ([]row, error) {
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		return nil, err
	}
	var header []string
	var rows []row
	line := 0
	for text := range strings.Lines(string(data)) {
		line++
		text = strings.TrimRight(text, "\r\n")
		if text == "" || text[0] == '#' {
			continue
		}
		fields := strings.Split(text, "\t")
		if header == nil {
			header = fields
			continue
		}
		r := row{name, line, make(map[string]string, len(header))}
		if len(fields) > len(header) {
			return nil, r.errorf("%d columns, the header has %d", len(fields), len(header))
		}
		for i, f := range fields {
			r.fields[header[i]] = strings.TrimSpace(f)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// form is one way to write what a row means.
type form struct {
	text string
	feat lexicon.Feat
}

// readForms splits "visit/inf; visited/past+part"; shared features are added to
// each form.
func (r *row) readForms(value string, shared lexicon.Feat) (forms []form, err error) {
	if value == "" {
		return nil, r.errorf("no forms")
	}
	for item := range strings.SplitSeq(value, ";") {
		item = strings.TrimSpace(item)
		if item == "" {
			continue // a stray separator
		}
		text, feats, ok := strings.Cut(item, "/")
		feat := shared
		if ok {
			f, err := r.readFeats(feats)
			if err != nil {
				return nil, err
			}
			feat |= f
		}
		if text = strings.TrimSpace(text); text == "" {
			return nil, r.errorf("form %q has features but no words", item)
		}
		forms = append(forms, form{text, feat})
	}
	return forms, nil
}

func (r *row) readFeats(value string) (feat lexicon.Feat, err error) {
next:
	for name := range strings.SplitSeq(value, "+") {
		name = strings.TrimSpace(name)
		for i, n := range lexicon.FeatNames {
			if n == name {
				feat |= 1 << i
				continue next
			}
		}
		return 0, r.errorf("unknown feature %q in %q", name, value)
	}
	return feat, nil
}
