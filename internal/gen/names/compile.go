package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/name/tables"
)

// Compile reads the tables of names, honorifics and particles in dir and writes
// them as the block that package tables reads.
func Compile(dir string) ([]byte, error) {
	c := compiler{entries: map[string]tables.Entry{}, rules: tables.ReadRules()}
	for _, file := range []string{"faker.tsv", "popular.tsv", "own.tsv", "more.tsv"} {
		if err := c.read(dir, file, c.name); err != nil {
			return nil, err
		}
	}
	if err := c.simplify(dir); err != nil {
		return nil, err
	}
	if err := c.read(dir, "honorifics.tsv", c.honorific); err != nil {
		return nil, err
	}
	if err := c.read(dir, "particles.tsv", c.particle); err != nil {
		return nil, err
	}
	if err := c.read(dir, "sounds.tsv", c.sound); err != nil {
		return nil, err
	}
	var keys []string
	for k := range c.entries {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return tables.Encode(keys, c.entries), nil
}

type compiler struct {
	entries map[string]tables.Entry
	rules   *tables.Rules
}

func (c *compiler) read(dir, file string, row func([]string) error) error {
	text, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		return err
	}
	for _, r := range tables.Rows(string(text)) {
		if err := row(r); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

// edit changes the entry of a word.
func (c *compiler) edit(word string, change func(*tables.Entry)) {
	key := string(tables.AppendFold(nil, word))
	if key == "" || len(key) > 255 {
		return
	}
	e := c.entries[key]
	change(&e)
	c.entries[key] = e
}

func (c *compiler) name(row []string) error {
	bit := c.rules.Tradition(row[1])
	if bit == 0 {
		return fmt.Errorf("no tradition %q", row[1])
	}
	for _, n := range strings.Fields(row[2]) {
		c.edit(n, func(e *tables.Entry) {
			if row[0] == "given" {
				e.Given |= bit
				if row[1] == "es" || row[1] == "pt" || row[1] == "it" {
					c.otherGender(n, bit)
				}
			} else {
				e.Family |= bit
			}
		})
	}
	return nil
}

// otherGender adds the form of the other gender: Ignacio, Ignacia.
func (c *compiler) otherGender(name string, bit uint32) {
	var other string
	if stem, ok := strings.CutSuffix(name, "o"); ok && len(stem) > 3 {
		other = stem + "a"
	} else if stem, ok := strings.CutSuffix(name, "a"); ok && len(stem) > 3 {
		other = stem + "o"
	}
	// A form that is a surname stays one: Mora beside Moro.
	if other != "" && c.entries[string(tables.AppendFold(nil, other))].Family == 0 {
		c.edit(other, func(e *tables.Entry) { e.Given |= bit })
	}
}

// simplify adds Japanese surnames as Chinese texts write them: 渡辺 is 渡边.
func (c *compiler) simplify(dir string) error {
	ja := c.rules.Tradition("ja")
	return c.read(dir, "shinjitai.tsv", func(row []string) error {
		from, to := []rune(row[0]), []rune(row[1])
		if len(from) != len(to) {
			return fmt.Errorf("%d characters beside %d", len(from), len(to))
		}
		simple := map[rune]rune{}
		for i, r := range from {
			simple[r] = to[i]
		}
		var more []string
		for key, e := range c.entries {
			if e.Family&ja == 0 {
				continue
			}
			other := strings.Map(func(r rune) rune {
				if s, ok := simple[r]; ok {
					return s
				}
				return r
			}, key)
			if other != key {
				more = append(more, other)
			}
		}
		for _, m := range more {
			c.edit(m, func(e *tables.Entry) { e.Family |= ja })
		}
		return nil
	})
}

func (c *compiler) honorific(row []string) error {
	var class tables.Class
	switch row[0] {
	case "pre":
		class = tables.Pre
	case "post":
		class = tables.Post
	case "both":
		class = tables.Pre | tables.Post
	default:
		return fmt.Errorf("where is %q", row[0])
	}
	var native uint32
	for kind := range strings.SplitSeq(row[1], "-") {
		switch kind {
		case "title":
		case "regnal":
			class |= tables.Regnal
		case "dot":
			class |= tables.Dot
		case "native":
			native = c.rules.Language(row[2]) | c.rules.Tradition(row[2])
		case "burmese":
			class |= tables.Burmese
		case "first":
			class |= tables.First
		case "respect":
			class |= tables.Respect
		case "acronym":
			class = tables.Suffix | tables.Capital
		case "suffix":
			class = tables.Suffix
		case "numeral":
			class = tables.Suffix | tables.Numeral
		default:
			return fmt.Errorf("kind is %q", kind)
		}
	}
	for phrase := range strings.SplitSeq(row[3], "; ") {
		words := strings.Fields(phrase)
		for i, w := range words {
			words[i] = strings.TrimRight(w, ".")
		}
		for i := 1; i < len(words); i++ {
			c.edit(strings.Join(words[:i], " "), func(e *tables.Entry) { e.Class |= tables.Prefix })
		}
		if len(words) > 1 && class&tables.Pre == 0 {
			c.edit(words[len(words)-1], func(e *tables.Entry) { e.Class |= tables.Tail })
		}
		c.edit(strings.Join(words, " "), func(e *tables.Entry) {
			known := e.Class & (tables.Pre | tables.Post | tables.Suffix)
			// A title that is one everywhere in one language and only among its own in
			// another is one everywhere.
			if native == 0 && class&tables.Dot == 0 {
				e.Native, e.Class = 0, e.Class&^tables.Dot|class
			} else if known == 0 {
				e.Native, e.Class = native, e.Class|class
			} else if known != 0 && (e.Native != 0 || e.Class&tables.Dot != 0) {
				e.Native, e.Class = e.Native|native, e.Class|class
			}
		})
	}
	return nil
}

func (c *compiler) sound(row []string) error {
	class := tables.WeakSound
	if row[0] == "strong" {
		class = tables.StrongSound
	}
	for _, w := range strings.Fields(row[2]) {
		c.edit(w, func(e *tables.Entry) { e.Class |= class })
	}
	return nil
}

func (c *compiler) particle(row []string) error {
	kinds := map[string]tables.Class{
		"loose": tables.Loose, "lower": tables.Loose | tables.Lower, "fixed": tables.Fixed,
		"article": tables.Article, "lower-article": tables.Article | tables.Lower,
		"article-romance": tables.RomanArticle, "link": tables.Link, "maghreb": tables.Maghreb,
		"servant": tables.Servant, "father": tables.Father, "faith": tables.Faith,
		"noble": tables.Noble, "behind": tables.Behind, "join": tables.Join | tables.Lower, "after": tables.After, "territory": tables.Territory | tables.Lower, "house": tables.House,
	}
	class, ok := kinds[row[0]]
	if !ok {
		return fmt.Errorf("kind is %q", row[0])
	}
	for _, w := range strings.Fields(row[2]) {
		c.edit(w, func(e *tables.Entry) { e.Class |= class })
	}
	return nil
}
