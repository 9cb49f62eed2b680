package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v2"
	"github.com/markusmobius/go-dateparser"
	"github.com/mozillazg/go-unidecode"
	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
	"github.com/rivo/uniseg"
	"github.com/xrash/smetrics"

	"github.com/legation-go/legation"
)

// benchCase is one thing to measure. run does its work once; bytes is how much
// text that is, 0 where bytes mean nothing.
type benchCase struct {
	group, name string
	bytes       int
	run         func()
}

// megabyte is how much text a case reads at a time.
const megabyte = 1 << 20

// root is where the library's module begins.
const root = ".."

// documents returns the texts of the project's own documents in a language.
func documents(lang string) []string {
	f, err := os.Open(filepath.Join(root, "testdata", "documents", lang+".jsonl"))
	check(err)
	defer f.Close()
	var texts []string
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var d struct{ Text string }
		check(json.Unmarshal(lines.Bytes(), &d))
		texts = append(texts, d.Text)
	}
	check(lines.Err())
	return texts
}

// filled repeats texts until they are n bytes together.
func filled(texts []string, n int) []string {
	var list []string
	for size := 0; size < n; {
		for _, t := range texts {
			list = append(list, t)
			size += len(t)
		}
	}
	return list
}

// article returns the article of the example program.
func article() string {
	text, err := os.ReadFile(filepath.Join(root, "_examples", "brief", "article.txt"))
	check(err)
	return string(text)
}

// ordinary returns news that tells of no journey, one text each.
func ordinary() []string {
	data, err := os.ReadFile("testdata/ordinary.txt")
	check(err)
	return strings.Split(strings.TrimSpace(string(data)), "\n\n")
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func total(texts []string) (n int) {
	for _, t := range texts {
		n += len(t)
	}
	return n
}

// parseAll reads every text as a document of its own.
func parseAll(p *legation.Parser, texts []string) func() {
	return func() {
		for _, t := range texts {
			if _, err := p.Parse(legation.Document{Text: t}); err != nil {
				panic(err)
			}
		}
	}
}

func parser(options ...legation.Option) *legation.Parser {
	p, err := legation.NewParser(append(options, legation.WithReference(time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)))...)
	check(err)
	return p
}

// sink keeps the compiler from dropping what is measured.
//
//lint:ignore U1000 it is written, never read
var sink int

// cases returns all that is measured. Slow peers read less text.
func cases() []benchCase {
	var list []benchCase
	add := func(group, name string, bytes int, run func()) {
		list = append(list, benchCase{group, name, bytes, run})
	}

	add("the article", "legation Parse", len(article()), parseAll(parser(), []string{article()}))
	text(add, "the article", article())

	english := filled(documents("en"), megabyte)
	joined := strings.Join(english, "\n\n")
	add("English, 1 MB", "legation Parse", total(english), parseAll(parser(legation.WithLanguage("en")), english))
	add("English, 1 MB", "legation Parse, one document", len(joined), parseAll(parser(legation.WithLanguage("en")), []string{joined}))
	segmenters(add, "English, 1 MB", joined)

	for _, lang := range legation.Languages() {
		texts := filled(documents(lang), megabyte)
		add("languages, 1 MB each", "legation Parse "+lang, total(texts), parseAll(parser(legation.WithLanguage(lang)), texts))
	}

	mix := mixture(10 * megabyte)
	add("10 MB, 2% visits", "legation Parse", total(mix), parseAll(parser(), mix))
	none := filled(ordinary(), megabyte)
	add("no visit, 1 MB", "legation Parse", total(none), parseAll(parser(), none))
	segmenters(add, "no visit, 1 MB", strings.Join(none, "\n\n"))

	for _, n := range []int{10 << 10, 100 << 10, megabyte, 10 * megabyte} {
		one := strings.Join(filled(documents("en"), n), "\n\n")[:n]
		one = strings.ToValidUTF8(one, "")
		add("one document", "legation Parse, "+size(n), len(one), parseAll(parser(legation.WithLanguage("en")), []string{one}))
	}
	for _, n := range []int{1, 2} {
		add("streams", "ParseAll of 10 MB English, "+itoa(n)+" worker(s)", 10*total(english), stream(filled(english, 10*total(english)), n))
	}
	for _, f := range hostile() {
		add("hostile, 1 MB each", f.name, len(f.text), parseAll(parser(legation.WithLanguage("en")), []string{f.text}))
	}
	reports(add, english)
	names(add)
	return list
}

// stream reads the texts as a stream of documents.
func stream(texts []string, workers int) func() {
	p := parser()
	documents := func(yield func(legation.Document) bool) {
		for _, t := range texts {
			if !yield(legation.Document{Text: t}) {
				return
			}
		}
	}
	return func() {
		for r, err := range p.ParseAll(context.Background(), documents, legation.WithCores(workers)) {
			check(err)
			sink += len(r.Itineraries)
		}
	}
}

// hostile returns texts that are made to be costly, a megabyte each, and an ordinary one
// beside them.
func hostile() []struct{ name, text string } {
	repeated := func(s string) string { return strings.Repeat(s, megabyte/len(s)) }
	return []struct{ name, text string }{
		{"ordinary documents", strings.Join(filled(documents("en"), megabyte), "\n\n")},
		{"titles alone", repeated("President Prime Minister Foreign Minister ")},
		{"capitals alone", repeated("Xavier Yorick Zelda Quentin ")},
		{"nested brackets", strings.Repeat("(", megabyte/2) + strings.Repeat(")", megabyte/2)},
		{"one word", repeated("visit ")},
		{"a visit in every sentence", repeated("President Ruiz of Peru visited Havana, Cuba, on April 17. ")},
		{"no sentence ends", repeated("President Ruiz of Peru visited Havana and met Minister Lund of Norway and ")},
	}
}

// made returns a name that nobody bears, another for every number.
func made(n int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var name []byte
	for range 4 {
		name = append(name, consonants[n%len(consonants)], vowels[n/len(consonants)%len(vowels)])
		n = n/(len(consonants)*len(vowels)) + 1
	}
	return strings.ToUpper(string(name[:1])) + string(name[1:])
}

// reports measures what is done with reports. What that needs is made when it is first asked for: the collector would go
// through it in all that is measured before.
func reports(add func(string, string, int, func()), texts []string) {
	p := parser()
	texts = texts[:min(len(texts), 1000)]
	list := sync.OnceValue(func() (list []*legation.Report) {
		for i, t := range texts {
			r := mustParse(p, t)
			r.Document = itoa(i)
			list = append(list, r)
		}
		return list
	})
	add("reports", "Merge of "+itoa(len(texts)), 0, func() {
		r, err := legation.Merge(list()...)
		check(err)
		sink += len(r.Itineraries)
	})
	add("reports", "JSON of one", 0, func() {
		b, err := json.Marshal(list()[0])
		check(err)
		sink += len(b)
	})
	roster := sync.OnceValue(func() *legation.Roster {
		return legation.NewRoster(func(yield func(legation.RosterEntry) bool) {
			for i := range 100_000 {
				if !yield(legation.RosterEntry{ID: itoa(i), Names: []string{made(i%317) + " " + made(i*7+3)}}) {
					return
				}
			}
		})
	})
	name, err := legation.ParseName(made(4764%317) + " " + made(4764*7+3))
	check(err)
	add("reports", "Roster.Find among 100,000", 0, func() { sink += len(roster().Find(name, legation.RosterFilter{})) })
}

func size(n int) string {
	if n >= megabyte {
		return itoa(n/megabyte) + " MB"
	}
	return itoa(n>>10) + " kB"
}

// mixture returns documents of n bytes together, of which one in fifty tells of
// a visit.
func mixture(n int) []string {
	visits, others := documents("en"), ordinary()
	var list []string
	for i, bytes := 0, 0; bytes < n; i++ {
		t := others[i%len(others)]
		if i%50 == 25 {
			t = visits[(i/50)%len(visits)]
		}
		list = append(list, t)
		bytes += len(t)
	}
	return list
}

// segmenters adds those that cut a text into words and do nothing else.
func segmenters(add func(string, string, int, func()), group, text string) {
	add(group, "UTF-8 loop", len(text), func() {
		for i := 0; i < len(text); {
			r, n := utf8.DecodeRuneInString(text[i:])
			sink += int(r)
			i += n
		}
	})
	add(group, "uax29 words", len(text), func() {
		for tokens := words.FromString(text); tokens.Next(); {
			sink++
		}
	})
	add(group, "uniseg words", len(text), func() {
		rest, state := text, -1
		for rest != "" {
			_, rest, state = uniseg.FirstWordInString(rest, state)
			sink++
		}
	})
}

// text adds the peers that read an English text.
func text(add func(string, string, int, func()), group, text string) {
	segmenters(add, group, text)
	add(group, "go-unidecode", len(text), func() { sink += len(unidecode.Unidecode(text)) })
	dates := when.New(nil)
	dates.Add(en.All...)
	dates.Add(common.All...)
	now := time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)
	sentences := strings.SplitAfter(text, ". ")
	add(group, "olebedev/when (dates; one a sentence)", len(text), func() {
		for _, s := range sentences {
			if r, _ := dates.Parse(s, now); r != nil {
				sink++
			}
		}
	})
	add(group, "go-dateparser Search (dates)", len(text), func() {
		_, found, err := dateparser.Search(&dateparser.Configuration{Languages: []string{"en"}, CurrentTime: now}, text)
		check(err)
		sink += len(found)
	})
	add(group, "prose entities", len(text), func() {
		doc, err := prose.NewDocument(text)
		check(err)
		sink += len(doc.Entities())
	})
}

// names adds what is measured of personal names.
func names(add func(string, string, int, func())) {
	for _, s := range []string{"Bruno Rodríguez Parrilla", "Сергей Викторович Лавров", "محمد بن سلمان آل سعود", "岸田文雄", "谢尔盖·拉夫罗夫"} {
		add("ParseName", s, 0, func() {
			n, err := legation.ParseName(s)
			check(err)
			sink += len(n.Family)
		})
	}
	for _, pair := range [][2]string{{"Sergei Lavrov", "Sergey Lawrow"}, {"Sergei Lavrov", "Сергей Лавров"}, {"Sergei Lavrov", "谢尔盖·拉夫罗夫"}, {"Mohammed bin Salman", "محمد بن سلمان"}} {
		a, err := legation.ParseName(pair[0])
		check(err)
		b, err := legation.ParseName(pair[1])
		check(err)
		add("Similarity", pair[0]+" – "+pair[1], 0, func() { sink += int(a.Similarity(b) * 100) })
		x, y := sorted(pair[0]), sorted(pair[1])
		add("Similarity", "Jaro-Winkler (smetrics), "+x+" – "+y, 0, func() { sink += int(smetrics.JaroWinkler(x, y, 0.7, 4) * 100) })
	}
	lavrov, err := legation.ParseName("Сергей Викторович Лавров")
	check(err)
	add("Latin", "Сергей Викторович Лавров", 0, func() { sink += len(lavrov.Latin()) })
}

// sorted prepares a string as those do who compare names by Jaro-Winkler.
func sorted(s string) string {
	list := strings.Fields(strings.ToLower(unidecode.Unidecode(s)))
	slices.Sort(list)
	return strings.Join(list, " ")
}

func mustParse(p *legation.Parser, text string) *legation.Report {
	r, err := p.Parse(legation.Document{Text: text})
	check(err)
	return r
}
