package legation_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/legation-go/legation"
)

// unicodeForms write one text in other characters that mean the same.
var unicodeForms = []struct {
	name  string
	write func(string) string
	floor float64 // the share of documents whose facts stay the same
}{
	{"composed", norm.NFC.String, 1},
	{"decomposed", norm.NFD.String, 1},
	{"no-break spaces", strings.NewReplacer(" ", "\u00a0").Replace, 1},
	{"narrow no-break spaces", strings.NewReplacer(" ", "\u202f").Replace, 1},
	{"thin spaces", strings.NewReplacer(" ", "\u2009").Replace, 1},
	{"CRLF", strings.NewReplacer("\n", "\r\n").Replace, 1},
	{"curly apostrophes", strings.NewReplacer("'", "’").Replace, 1},
	{"straight quotes", strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`).Replace, 1},
	{"full-width digits", fullWidth(unicode.IsDigit), 1},
	{"full-width letters", fullWidth(func(r rune) bool { return unicode.IsLetter(r) }), 1},
	{"soft hyphens", softHyphens, 1},
	{"zero-width non-joiners", func(s string) string { return strings.ReplaceAll(softHyphens(s), "\u00ad", "\u200b") }, 1},
}

// fullWidth writes the ASCII characters of a kind as their full-width forms.
func fullWidth(kind func(rune) bool) func(string) string {
	return func(s string) string {
		return strings.Map(func(r rune) rune {
			if r > ' ' && r < 0x7f && kind(r) {
				return r - '!' + 0xFF01
			}
			return r
		}, s)
	}
}

// softHyphens puts one inside every run of six or more Latin or Cyrillic letters.
func softHyphens(s string) string {
	var b strings.Builder
	run := 0
	for _, r := range s {
		if unicode.In(r, unicode.Latin, unicode.Cyrillic) {
			run++
		} else if !unicode.Is(unicode.Mn, r) {
			run = 0
		}
		if run == 4 && !unicode.Is(unicode.Mn, r) {
			b.WriteRune('\u00ad')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// plain is a name as it is compared: compatibility forms, quotes and spaces made one,
// without what is not seen.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == 0xAD || r == 0x200B:
			return -1
		case unicode.IsSpace(r):
			return ' '
		case r == '’' || r == '‘':
			return '\''
		case r == '“' || r == '”':
			return '"'
		}
		return r
	}, norm.NFKC.String(s))
	return strings.Join(strings.Fields(s), " ")
}

// factList lists what a report says, without where the text says it.
func factList(r *legation.Report) (list []string) {
	add := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	meeting := func(m *legation.Meeting) {
		var who []string
		for _, p := range m.Participants {
			who = append(who, p.ID)
		}
		add("meeting %s %s %s %s", m.Kind, m.Status, m.Date, who)
	}
	agenda := func(a legation.Agenda) {
		for _, topic := range a {
			add("topic %s %s", topic.Topic, topic.Certainty)
		}
	}
	for _, o := range r.Officials {
		add("official %s %s %s %s %v", o.ID, plain(o.Name.Full), o.Office.Role, o.Office.Country, o.Office.Modifiers)
	}
	for _, it := range r.Itineraries {
		add("journey %s %s %s", it.Traveller.ID, it.Region, it.Period)
		for _, l := range it.Legs {
			add("leg %s %s %s %s %s", l.Place.Country, plain(l.Place.City), l.Period, l.Status, l.Visit.Kind)
			for i := range l.Visit.Meetings {
				meeting(&l.Visit.Meetings[i])
			}
			agenda(l.Visit.Agenda)
		}
	}
	for i := range r.Meetings {
		meeting(&r.Meetings[i])
	}
	agenda(r.Agenda)
	for _, s := range r.Sources {
		add("source %s %s", plain(s.Name), s.Kind)
	}
	return list
}

// quotes lists the words that the spans of officials and legs stand for.
func quotes(r *legation.Report, text string) (list []string) {
	quote := func(what string, spans []legation.Span) {
		for _, s := range spans {
			list = append(list, what+" "+plain(s.In(text)))
		}
	}
	for _, o := range r.Officials {
		quote(o.ID, o.Mentions)
	}
	for _, it := range r.Itineraries {
		for _, l := range it.Legs {
			quote("leg "+l.Place.Country, l.Evidence)
		}
	}
	return list
}

// factsOf reads a document of the corpus in another form of its text.
func factsOf(t *testing.T, d *goldDocument, text string) []string {
	t.Helper()
	day, _ := time.Parse(time.DateOnly, d.Reference)
	r, err := legation.Parse(text, legation.WithReference(day), legation.WithLanguage(d.Language))
	if err != nil {
		t.Fatal(err)
	}
	return append(factList(r), quotes(r, text)...)
}

// firstChange returns the first of two lists' lines that differs, "" if none.
func firstChange(want, got []string) string {
	for i := range max(len(want), len(got)) {
		a, b := "nothing", "nothing"
		if i < len(want) {
			a = want[i]
		}
		if i < len(got) {
			b = got[i]
		}
		if a != b {
			return a + " → " + b
		}
	}
	return ""
}

// What a text says does not hang on the characters that it is written in.
func TestUnicodeForms(t *testing.T) {
	for _, lang := range legation.Languages() {
		docs := readGold(t, "testdata/documents/"+lang+".jsonl")
		for _, form := range unicodeForms {
			t.Run(lang+"/"+form.name, func(t *testing.T) {
				t.Parallel()
				changed := 0
				for i := range docs {
					d := &docs[i]
					text := form.write(d.Text)
					if text == d.Text {
						continue
					}
					if change := firstChange(factsOf(t, d, d.Text), factsOf(t, d, text)); change != "" {
						changed++
						t.Logf("%s: %s", d.ID, change)
					}
				}
				if kept := 1 - float64(changed)/float64(len(docs)); kept < form.floor {
					t.Errorf("%.3f of the documents say the same, want %.3f", kept, form.floor)
				}
			})
		}
	}
}

// An unrelated paragraph after a text changes nothing of what the text says.
func TestUnrelatedParagraph(t *testing.T) {
	for _, lang := range legation.Languages() {
		other, err := os.ReadFile(filepath.Join("testdata", "ordinary", lang+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		changed, docs := 0, readGold(t, "testdata/documents/"+lang+".jsonl")
		for i := range docs {
			d := &docs[i]
			text := strings.TrimRight(d.Text, "\n") + "\n\n" + string(other)
			if change := firstChange(factsOf(t, d, d.Text), factsOf(t, d, text)); change != "" {
				changed++
				t.Errorf("%s: %s", d.ID, change)
			}
		}
		t.Logf("%s: %d of %d documents changed", lang, changed, len(docs))
	}
}

// foldLines breaks the lines of a text at a width, and parts its paragraphs by an empty line.
func foldLines(s string, width int) string {
	var b strings.Builder
	for i, paragraph := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteString("\n\n")
		}
		column := 0
		for k, word := range strings.Fields(paragraph) {
			n := utf8.RuneCountInString(word)
			switch {
			case k == 0:
			case column+1+n > width:
				b.WriteByte('\n')
				column = 0
			default:
				b.WriteByte(' ')
				column++
			}
			b.WriteString(word)
			column += n
		}
	}
	return b.String()
}

// TestBrokenLines reads documents whose lines are broken at a margin, as mail and old wires
// have them: they tell what they tell with a line a paragraph. Texts of two or three lines may not,
// as nothing shows that they were broken.
func TestBrokenLines(t *testing.T) {
	all, other := 0, 0
	for _, lang := range legation.Languages() {
		if lang == "zh" {
			continue // has no blanks to break a line at
		}
		for _, file := range []string{lang, lang + "-news"} {
			for _, d := range readGold(t, "testdata/documents/"+file+".jsonl") {
				want := parseGold(t, &goldDocument{ID: d.ID, Text: foldLines(d.Text, 1<<30)})
				got := parseGold(t, &goldDocument{ID: d.ID, Text: foldLines(d.Text, 70)})
				if all++; firstChange(factList(want), factList(got)) != "" {
					other++
					t.Logf("%s: %s", d.ID, firstChange(factList(want), factList(got)))
				}
			}
		}
	}
	if all < 300 || other > all/25 {
		t.Errorf("%d of %d documents tell something else with broken lines", other, all)
	}
}
