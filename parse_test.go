package legation_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/rs/zerolog"

	"github.com/legation-go/legation"
)

func article(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile(filepath.FromSlash("_examples/brief/article.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func reference() legation.Option {
	return legation.WithReference(time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC))
}

func parse(t testing.TB, text string) *legation.Report {
	t.Helper()
	r, err := legation.Parse(text, reference())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestParseArticle(t *testing.T) {
	r := parse(t, article(t))
	if len(r.Itineraries) != 1 {
		t.Fatalf("%d itineraries, want 1", len(r.Itineraries))
	}
	it := r.Itineraries[0]
	if got := it.Traveller.Name.Full; got != "Aino Lehtovaara" {
		t.Errorf("traveller %q", got)
	}
	if got := it.Traveller.Office; got.Role != legation.RoleForeignMinister || got.Country != "FI" {
		t.Errorf("office %+v", got)
	}
	var legs []string
	for _, l := range it.Legs {
		legs = append(legs, l.Place.Country+" "+l.Place.City+" "+l.Period.Start.String()+" "+string(l.Status))
	}
	want := []string{"AL Tirana 2024-05-14 ongoing", "MK Skopje 2024-05-16 planned", "BG Sofia 2024-05-17 planned", "BA Sarajevo  cancelled"}
	if diff := cmp.Diff(want, legs); diff != "" {
		t.Errorf("legs (-want +got):\n%s", diff)
	}
	if kind := it.Legs[0].Visit.Kind; kind != legation.VisitOfficial {
		t.Errorf("visit kind %q", kind)
	}
	if len(r.Meetings) != 1 || r.Meetings[0].Kind != legation.MeetingCall {
		t.Errorf("meetings outside the journey: %+v", r.Meetings)
	}
}

// What cannot be text is an error that says where.
func TestParseEncoding(t *testing.T) {
	for _, tt := range []struct {
		name   string
		text   string
		offset int
	}{
		{"a lone byte", "President \xff visited Cuba.", 10},
		{"a cut sequence at the end", "Hav\xc3", 3},
		{"a surrogate half", "abc \xed\xa0\x80", 4},
		{"UTF-16 with its mark", "\xff\xfeP\x00r\x00", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := legation.Parse(tt.text)
			var textErr *legation.TextError
			if !errors.As(err, &textErr) || !errors.Is(err, legation.ErrEncoding) {
				t.Fatalf("error %v, want a TextError of ErrEncoding", err)
			}
			if textErr.Offset != tt.offset {
				t.Errorf("offset %d, want %d", textErr.Offset, tt.offset)
			}
		})
	}
}

// A text that says nothing of travel is an empty report.
func TestParseNothing(t *testing.T) {
	for _, text := range []string{
		"", " ", "\x00\x00", "\ufeff", "()[]{}((((", "!!!", "12 34 56", "\u200b\u202e",
		"Visit our website for tours of Italy.",
		"More than two million tourists visited Greece in April.",
		"The team will visit Spain next week for a friendly match.",
		"No visit is planned.",
	} {
		r := parse(t, text)
		if len(r.Itineraries)+len(r.Meetings)+len(r.Officials) != 0 {
			t.Errorf("%q: %d itineraries, %d meetings, %d officials", text, len(r.Itineraries), len(r.Meetings), len(r.Officials))
		}
	}
}

// Long texts of one kind take time in proportion to their length and do not
// panic: eight times the text may take at most twenty-five times as long.
func TestParseLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, unit := range []string{
		"PRESIDENT ", "((((", "President Smith visited Cuba. ", "of the ", "Havana, ", "a", "17 ", "\n\n", "President ", "“", "X. Y. ", "and he said that ",
		"Smith, Jones, ", "visit visit ", "April 17 to 18 and ", "Minister of the Republic of ",
	} {
		took := func(n int) time.Duration {
			text := strings.Repeat(unit, n/len(unit))
			best := time.Hour
			for range 2 {
				start := time.Now()
				parse(t, text)
				best = min(best, time.Since(start))
			}
			return best
		}
		if why := slow(func() string {
			if small, large := took(1<<15), took(1<<18); large > 25*small && large > 200*time.Millisecond {
				return fmt.Sprintf("%v for 32 kB, %v for 256 kB", small, large)
			}
			return ""
		}); why != "" {
			t.Errorf("%q: %s", unit, why)
		}
	}
}

func TestParseDeterministic(t *testing.T) {
	text := article(t)
	want, err := json.Marshal(parse(t, text))
	if err != nil {
		t.Fatal(err)
	}
	parser, err := legation.NewParser(reference())
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				r, err := parser.Parse(legation.Document{Text: text})
				if err != nil {
					t.Error(err)
					return
				}
				if got, _ := json.Marshal(r); !bytes.Equal(got, want) {
					t.Errorf("another report of the same text:\n%s\n%s", got, want)
					return
				}
			}
		})
	}
	wg.Wait()
}

// One Parser with one Roster reads all languages in several goroutines at once, each
// document as it reads it alone.
func TestParserServesManyGoroutines(t *testing.T) {
	roster := legation.NewRoster(slices.Values([]legation.RosterEntry{{ID: "Q1", Names: []string{"Kari Lund"}, Country: "NO"}}))
	parser, err := legation.NewParser(reference(), legation.WithRoster(roster))
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{"Norwegian Foreign Minister Kari Lund will visit Kenya on May 20."}
	for _, lang := range legation.Languages() {
		docs := readGold(t, "testdata/documents/"+lang+".jsonl")
		for _, d := range docs[:min(12, len(docs))] {
			texts = append(texts, d.Text)
		}
	}
	read := func(text string) []byte {
		r, err := parser.Parse(legation.Document{Text: text})
		if err != nil {
			t.Error(err)
			return nil
		}
		data, _ := json.Marshal(r)
		return data
	}
	want := make([][]byte, len(texts))
	for i, text := range texts {
		want[i] = read(text)
	}
	if !bytes.Contains(want[0], []byte(`"Q1"`)) {
		t.Errorf("the roster is not asked: %s", want[0])
	}
	var wg sync.WaitGroup
	for n := range 6 {
		wg.Go(func() {
			for i := range texts {
				i = (i + n*len(texts)/6) % len(texts)
				if got := read(texts[i]); !bytes.Equal(got, want[i]) {
					t.Errorf("another report of %q:\n%s\n%s", texts[i], got, want[i])
					return
				}
			}
		})
	}
	wg.Wait()
}

// The same text in another form of Unicode, or with other white space, tells
// the same.
func TestParseForms(t *testing.T) {
	facts := func(text string) []string {
		var list []string
		for _, it := range parse(t, text).Itineraries {
			for _, l := range it.Legs {
				list = append(list, strings.Join([]string{it.Traveller.Name.Full, l.Place.Country, l.Place.City, l.Period.String(), string(l.Status), string(l.Visit.Kind)}, "|"))
			}
		}
		return list
	}
	text := "Brazilian President João Araújo arrived in Asunción, Paraguay, on 12 May for a “working visit”. Araújo’s talks begin today."
	want := facts(text)
	if len(want) == 0 {
		t.Fatal("no legs")
	}
	for name, form := range map[string]string{
		"decomposed":      strings.NewReplacer("ã", "a\u0303", "ú", "u\u0301", "ó", "o\u0301").Replace(text),
		"no-break spaces": strings.ReplaceAll(text, " ", "\u00a0"),
		"straight quotes": strings.NewReplacer("’", "'", "“", `"`, "”", `"`).Replace(text),
		"line ends":       strings.ReplaceAll(text, ". ", ".\r\n"),
	} {
		if diff := cmp.Diff(want, facts(form)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestReportJSON(t *testing.T) {
	want := parse(t, article(t))
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got legation.Report
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(&got)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(data, again) {
		t.Errorf("written again:\n%s\nwant:\n%s", again, data)
	}
	if !reflect.DeepEqual(&got, want) {
		t.Errorf("read back another report: %+v, want %+v", got, want)
	}
	if got.Itineraries[0].Traveller != got.Officials[0] {
		t.Error("the traveller is not the official of the list")
	}
}

func TestReportJSONErrors(t *testing.T) {
	for _, tt := range []struct{ name, data, want string }{
		{"unknown official", `{"schema":"legation/1","itineraries":[{"traveller":"o7"}]}`, `"o7"`},
		{"another schema", `{"schema":"legation/2"}`, `"legation/2"`},
		{"an id twice", `{"officials":[{"id":"o1"},{"id":"o1"}]}`, `two officials "o1"`},
		{"a year that RFC 3339 cannot write", `{"published":"0000-01-01T00:00:00+01:00"}`, "year -1"},
		{"that of a document", `{"documents":[{"id":"a","published":"9999-12-31T23:59:59-01:00"}]}`, "year 10000"},
		{"no date", `{"officials":[{"id":"o1"}],"itineraries":[{"traveller":"o1","start":"2023-02-30"}]}`, "day 30"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var r legation.Report
			err := json.Unmarshal([]byte(tt.data), &r)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %s", err, tt.want)
			}
		})
	}
}

func TestLanguageOption(t *testing.T) {
	if _, err := legation.NewParser(legation.WithLanguage("tlh")); err == nil {
		t.Error("Klingon is read")
	}
	p, err := legation.NewParser(legation.WithLanguage("en-GB"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.Parse(legation.Document{Text: "Le ministre est à Paris."})
	if err != nil {
		t.Fatal(err)
	}
	if r.Language != "en" {
		t.Errorf("language %q, want en", r.Language)
	}
	var langErr *legation.LanguageError
	if _, err := p.Parse(legation.Document{Text: "x", Language: "xx"}); !errors.As(err, &langErr) {
		t.Errorf("error %v, want a LanguageError", err)
	}
}

// A document's own date goes before the parser's.
func TestReference(t *testing.T) {
	const text = "Finnish President Aino Laine will visit Oslo on May 20."
	for _, tt := range []struct {
		reference, published string
		want                 string
	}{
		{"", "", "XXXX-05-20"},
		{"2023-05-01", "", "2023-05-20"},
		{"2023-05-01", "2021-05-01", "2021-05-20"},
	} {
		var options []legation.Option
		if tt.reference != "" {
			day, _ := time.Parse(time.DateOnly, tt.reference)
			options = append(options, legation.WithReference(day))
		}
		p, err := legation.NewParser(options...)
		if err != nil {
			t.Fatal(err)
		}
		doc := legation.Document{Text: text}
		if tt.published != "" {
			doc.Published, _ = time.Parse(time.DateOnly, tt.published)
		}
		r, err := p.Parse(doc)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Itineraries) != 1 || r.Itineraries[0].Legs[0].Period.Start.String() != tt.want {
			t.Errorf("%+v: %+v, want %s", tt, r.Itineraries, tt.want)
		}
	}
}

// Whom a roster does not know, or knows twice, keeps the report's own id.
func TestRosterUndecided(t *testing.T) {
	twins := legation.NewRoster(slices.Values([]legation.RosterEntry{
		{ID: "a", Names: []string{"Aino Lehtovaara"}}, {ID: "b", Names: []string{"Aino Lehtovaara"}},
		{ID: "c", Names: []string{"Besnik Gjoka"}, Country: "AL"},
	}))
	r, err := legation.Parse(article(t), reference(), legation.WithRoster(twins))
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]string{}
	for _, o := range r.Officials {
		ids[o.Name.Full] = o.ID
	}
	if ids["Aino Lehtovaara"] != "o1" || ids["Besnik Gjoka"] != "c" {
		t.Errorf("ids %v", ids)
	}
}

func TestLogger(t *testing.T) {
	var out bytes.Buffer
	p, err := legation.NewParser(legation.WithLogger(zerolog.New(&out)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.Parse(legation.Document{ID: "d1", Text: "He will visit Cuba."})
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(out.String(), "\n"); lines != len(r.Diagnostics) || lines == 0 {
		t.Errorf("%d lines for %d diagnostics: %s", lines, len(r.Diagnostics), out.String())
	}
}

// FuzzParse asserts what holds for every text: spans lie inside it, on the
// bounds of characters, in order; ids resolve; dates are valid; JSON round trips.
func FuzzParse(f *testing.F) {
	f.Add("President Smith of Canada visited Havana, Cuba, on April 17, 2023. Met with President Díaz.")
	f.Add("His Cuban counterpart, Bruno Rodríguez Parrilla, said he'd go to the U.S. Met with")
	f.Add("17–21 April: Agra, New Delhi, India. ((President-elect")
	f.Add("\u202eIvanov\u200b \U0001F600 e\u0301\u0301")
	f.Add("r.os,  ministro ,e Aso")
	f.Add("Bundeskanzlerin IST MONTAGMORGEN Hallstein ")
	f.Add("Der Nationalrat bin einer Sondersitzung. Dienstag: Außenminister Stefan Kurzmann bricht zu ")
	if b, err := os.ReadFile("_examples/brief/article.txt"); err == nil {
		f.Add(string(b))
	}
	for _, lang := range legation.Languages() {
		for _, d := range readGold(f, "testdata/documents/"+lang+".jsonl") {
			f.Add(d.Text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := legation.Parse(text, reference())
		if err != nil {
			if utf8.ValidString(text) {
				t.Fatalf("error for UTF-8: %v", err)
			}
			return
		}
		checkReport(t, text, r)
	})
}

// TestParsePieces reads every document cut off at either end, and its
// words alone: what is incomplete must not stop the parser.
func TestParsePieces(t *testing.T) {
	for _, lang := range legation.Languages() {
		for _, d := range readGold(t, "testdata/documents/"+lang+".jsonl") {
			words := strings.SplitAfter(d.Text, " ")
			pieces := slices.Clone(words)
			for _, n := range [...]int{2, 3, 5, 8, 13} {
				for i := 0; i+n <= len(words); i++ {
					pieces = append(pieces, strings.Join(words[i:i+n], ""))
				}
			}
			for _, end := range [...]string{". ", "\n", "。", "，", "، ", ", "} {
				pieces = append(pieces, strings.SplitAfter(d.Text, end)...)
			}
			for i := 0; i < len(d.Text); i += 97 {
				if head := d.Text[:i]; utf8.ValidString(head) {
					pieces = append(pieces, head)
				}
				if tail := d.Text[i:]; utf8.ValidString(tail) {
					pieces = append(pieces, tail)
				}
			}
			for _, piece := range pieces {
				r, err := legation.Parse(piece, reference())
				if err != nil {
					t.Fatalf("%s: %v", d.ID, err)
				}
				checkReport(t, piece, r)
			}
		}
	}
}

func checkReport(t *testing.T, text string, r *legation.Report) {
	t.Helper()
	for _, d := range r.Diagnostics {
		if d.Code == "internal" {
			t.Fatalf("%s in %q", d.Message, text)
		}
	}
	span := func(what string, s legation.Span) {
		if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
			t.Fatalf("%s: span %v outside the text of %d bytes: %q", what, s, len(text), text)
		}
		if !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]) {
			t.Fatalf("%s: span %v cuts a character", what, s)
		}
	}
	quoted := func(a legation.Agenda) {
		for _, item := range a {
			ok := len(item.Evidence) == 0
			for _, e := range item.Evidence {
				span("agenda", e)
				ok = ok || plain(e.In(text)) == plain(item.Text)
			}
			if !ok {
				t.Fatalf("nothing of the text quotes %q", item.Text)
			}
		}
	}
	quoted(r.Agenda)
	for _, s := range r.Sources {
		for _, m := range s.Mentions {
			span("source", m)
		}
	}
	for _, d := range r.Diagnostics {
		if d.Span != (legation.Span{}) {
			span("diagnostic "+d.Code, d.Span)
		}
	}
	listed := map[*legation.Official]bool{}
	ids := map[string]bool{}
	for _, o := range r.Officials {
		if listed[o] = true; o.ID == "" || ids[o.ID] {
			t.Fatalf("two officials %q, or one without an id", o.ID)
		}
		ids[o.ID] = true
		for i, m := range o.Mentions {
			span("mention", m)
			if i > 0 && m.Start < o.Mentions[i-1].Start {
				t.Fatalf("mentions out of order: %v", o.Mentions)
			}
		}
	}
	meetings := func(list []legation.Meeting) {
		for _, m := range list {
			for _, p := range m.Participants {
				if !listed[p] {
					t.Fatalf("participant %v is not listed", p)
				}
			}
			for _, e := range m.Evidence {
				span("meeting", e)
			}
		}
	}
	meetings(r.Meetings)
	for _, it := range r.Itineraries {
		if !listed[it.Traveller] {
			t.Fatal("traveller is not listed")
		}
		for _, l := range it.Legs {
			if l.Place.Country == "" {
				t.Fatal("leg without a country")
			}
			for _, e := range l.Evidence {
				span("leg", e)
			}
			quoted(l.Visit.Agenda)
			for _, d := range []legation.Date{l.Period.Start, l.Period.End} {
				checkDate(t, d)
			}
			meetings(l.Visit.Meetings)
		}
	}
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var back legation.Report
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(&back)
	if err != nil || !bytes.Equal(data, again) {
		t.Fatalf("JSON does not round trip: %v\n%s\n%s", err, data, again)
	}
}
