package legation

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/rs/zerolog"
	"golang.org/x/text/language"

	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
	"github.com/legation-go/legation/internal/route"
	"github.com/legation-go/legation/internal/text"
)

// Document is a text with what is known about it.
type Document struct {
	// ID is the user's own, carried into the report.
	ID string
	// Text is UTF-8. Its bytes are what every [Span] counts.
	Text string
	// Published completes dates that the text leaves partial or relative; its
	// calendar day in its own location is the reference. Zero if unknown.
	Published time.Time
	// Publisher is who published the text, "" if unknown.
	Publisher string
	// Language is a BCP 47 tag ("en", "pt-BR"), "" to have it detected.
	Language string
}

// Report is all that one document, or several that were merged, say about
// diplomatic travel. The zero value is the report of a text that says nothing.
type Report struct {
	// Document is the id of the document, as given; "" in a report that [Merge] made.
	Document string
	// Published is when the document was published, in UTC: [Document.Published],
	// else the day of [WithReference]. Zero if unknown.
	Published time.Time
	// Publisher is who published the document, as given.
	Publisher string
	// Language is the BCP 47 tag of the language that the text was read in.
	Language string
	// Officials are all persons in office whom the text names, in the order of
	// first mention.
	Officials []*Official
	// Itineraries are the journeys, one for every traveller.
	Itineraries []Itinerary
	// Meetings are those outside any itinerary: calls, talks at home.
	Meetings []Meeting
	// Agenda is what is discussed outside any visit.
	Agenda Agenda
	// Sources are those whom the document cites, in the order of first mention.
	Sources []Source
	// Diagnostics say what the parser left out or was unsure of.
	Diagnostics []Diagnostic
	// Documents are those that [Merge] made the report of, in the order of
	// publication; nil in the report of one document.
	Documents []DocumentRef

	// said is what each of Documents says by itself; see [Report.Testimony].
	said *archive
}

// Diagnostic is something that the parser left out, or was unsure of.
type Diagnostic struct {
	// Code names the kind: "no_traveller", "no_office" ...; "internal" is a fault of
	// the library, for which the whole text was left out, and worth a report to us.
	Code string `json:"code"`
	// Message says it in English.
	Message string `json:"message"`
	// Span is where in the text.
	Span Span `json:"span"`
}

// ErrEncoding is wrapped by the error for text that is not UTF-8.
var ErrEncoding = errors.New("text is not UTF-8")

// TextError is the error for an input that cannot be read as text at all.
type TextError struct {
	// Offset is the byte where reading failed.
	Offset int
	Err    error
}

func (e *TextError) Error() string {
	return fmt.Sprintf("legation: byte %d: %v", e.Offset, e.Err)
}

// Unwrap returns the cause, [ErrEncoding].
func (e *TextError) Unwrap() error { return e.Err }

// Option sets up a [Parser].
type Option func(*Parser) error

// WithReference gives the day on which texts were written, to complete dates
// such as "Thursday" or "April 17". A document's own Published goes before it.
func WithReference(day time.Time) Option {
	return func(p *Parser) error {
		p.reference, p.day = day, writtenOn(day)
		return nil
	}
}

// WithLogger makes the parser write its diagnostics to a logger as well, at
// debug level. Without it nothing is logged and logging costs nothing.
func WithLogger(logger zerolog.Logger) Option {
	return func(p *Parser) error {
		p.logger = &logger
		return nil
	}
}

// WithRoster makes the parser identify the officials of a report: whom the roster
// knows bears the roster's id as [Official.ID].
func WithRoster(roster *Roster) Option {
	return func(p *Parser) error {
		p.roster = roster
		return nil
	}
}

// WithLanguage sets the language of texts instead of having it detected; tag is
// a BCP 47 language tag ("pt-BR").
func WithLanguage(tag string) Option {
	return func(p *Parser) error {
		base, err := supported(tag)
		if err != nil {
			return err
		}
		p.language = base
		return nil
	}
}

// LanguageError is the error for a language that the library does not read.
type LanguageError struct {
	// Tag is the language tag as given.
	Tag string
}

func (e *LanguageError) Error() string {
	return fmt.Sprintf("legation: language %q is none of %s", e.Tag, strings.Join(Languages(), ", "))
}

// Languages returns the languages that the library reads, as BCP 47 tags.
func Languages() []string { return lexicon.Languages() }

// supported returns the language of a tag that a lexicon exists for.
func supported(tag string) (string, error) {
	t, err := language.Parse(tag)
	if err != nil {
		return "", &LanguageError{tag}
	}
	base, _ := t.Base()
	if _, ok := lexicon.Load(base.String()); !ok {
		return "", &LanguageError{tag}
	}
	return base.String(), nil
}

// Parser reads documents. It is immutable and safe for concurrent use. The zero
// value reads with no options; so does a nil *Parser.
type Parser struct {
	reference time.Time
	day       mention.Day // that of the reference
	language  string
	logger    *zerolog.Logger
	roster    *Roster
}

// NewParser returns a parser with the given options. It returns an error where
// an option is invalid, such as a language that the library does not read.
func NewParser(options ...Option) (*Parser, error) {
	p := &Parser{}
	for _, option := range options {
		if err := option(p); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// Parse reads one text. It is the one-call form of [NewParser] and
// [Parser.Parse].
//
// An error means that the text could not be read at all (a [*TextError] with the
// offset) or that an option is invalid. A text that tells of no visit gives an
// empty report and no error.
func Parse(s string, options ...Option) (*Report, error) {
	p, err := NewParser(options...)
	if err != nil {
		return nil, err
	}
	return p.Parse(Document{Text: s})
}

// work is the memory of one parse, reused by the next.
type work struct {
	tongues text.Tongues
	doc     mention.Doc
	set     frame.Set
	route   route.Builder
	said    reportMemory
	ctx     context.Context
}

// stopped reports whether nobody waits for the report any more.
func (w *work) stopped() bool { return w.ctx.Err() != nil }

// worthKeeping reports whether the memory of w is kept for the next text, after one of n bytes: not where it
// is much more than that text needs. New memory costs as much as reading: a row of long texts is read in
// two thirds of the time, and the first short one behind them lets it go.
func (w *work) worthKeeping(n int) bool {
	const small, large = 1 << 20, 16 << 20
	return n <= large && cap(w.doc.Tokens) <= max(n, small)
}

var pool = sync.Pool{New: func() any { return new(work) }}

// Parse reads one document.
func (p *Parser) Parse(doc Document) (*Report, error) {
	return p.ParseContext(context.Background(), doc)
}

// ParseContext reads one document as [Parser.Parse] does, until ctx is done: then it
// returns ctx's error and no report. It looks at ctx between the steps of reading, and every
// thousand words and sentences within the long ones.
func (p *Parser) ParseContext(ctx context.Context, doc Document) (*Report, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if p == nil {
		p = &Parser{}
	}
	w := pool.Get().(*work)
	w.ctx = ctx
	defer func() {
		w.ctx, w.doc.Leave = nil, nil
		if w.worthKeeping(len(doc.Text)) {
			pool.Put(w)
		}
	}()
	if ctx.Done() != nil {
		w.doc.Leave = w.stopped
	}
	return p.parse(w, &doc)
}

// parse reads one document in the memory of w.
func (p *Parser) parse(w *work, doc *Document) (*Report, error) {
	w.doc.Reset()
	w.set.Reset()
	if len(doc.Text) > maxText {
		return nil, &TextError{maxText, ErrTooLong}
	}
	tokens, all, bad := text.Scan(doc.Text, w.doc.Tokens, &w.doc.Layout)
	w.doc.Tokens, w.doc.Layout = tokens, all.Layout
	w.doc.Scripts, w.doc.Traditional, w.doc.ASCII = all.Scripts, all.Traditional, !all.Wide
	if bad >= 0 {
		return nil, &TextError{bad, ErrEncoding}
	}
	if text.NeedsPlain(tokens, all) {
		if plain := text.MakePlain(doc.Text); plain.Text != doc.Text {
			return p.parsePlain(w, *doc, plain)
		}
	}
	lang := p.language
	if doc.Language != "" {
		base, err := supported(doc.Language)
		if err != nil {
			return nil, err
		}
		lang = base
	}
	if lang == "" {
		lang = w.tongues.Language(doc.Text, tokens, all)
	}
	reference, written := p.reference, p.day
	if !doc.Published.IsZero() {
		reference, written = doc.Published, writtenOn(doc.Published)
	}
	lex, ok := lexicon.Load(lang)
	if !ok || len(tokens) == 0 {
		return new(Report).headed(doc, reference, lang), nil
	}
	w.doc.Text, w.doc.Lex, w.doc.World, w.doc.Grammar = doc.Text, lex, lexicon.TheWorld(), lex.Grammar()
	if w.stopped() {
		return nil, w.ctx.Err()
	}
	if w.doc.Silent() {
		return new(Report).headed(doc, reference, lang), nil
	}
	var pieces []text.Piece
	if p.language == "" && doc.Language == "" {
		pieces = w.tongues.Foreign(doc.Text, tokens, all, lang)
	}
	var report *Report
	if len(pieces) > 0 {
		report = w.passages(lang, pieces, written)
	} else {
		report = w.understand(lang, written)
	}
	if w.stopped() {
		return nil, w.ctx.Err()
	}
	report.headed(doc, reference, lang)
	p.identify(report, reference)
	p.log(report)
	return report, nil
}

// writtenOn returns the day of a time in its own location, zero for the zero time.
func writtenOn(t time.Time) (day mention.Day) {
	if !t.IsZero() {
		y, m, d := t.Date()
		day = mention.Day{Year: int16(y), Month: uint8(m), Day: uint8(d)}
	}
	return day
}

// headed gives a report what was known before its text was read, and returns it.
func (r *Report) headed(doc *Document, published time.Time, lang string) *Report {
	r.Document, r.Published, r.Publisher, r.Language = doc.ID, published.UTC(), doc.Publisher, lang
	return r
}

// understand finds out what the tokens of w tell, and returns the report of it, nil where nobody waits for it
// any more. A fault of the library's own loses this text and no other: the report says so.
func (w *work) understand(lang string, written mention.Day) (report *Report) {
	defer func() {
		if fault := recover(); fault != nil {
			if _, left := fault.(mention.Left); left {
				return
			}
			report = &Report{Diagnostics: []Diagnostic{{Code: "internal", Message: fmt.Sprint("the text was left out for a fault of the library: ", fault), Span: Span{End: len(w.doc.Text)}}}}
		}
	}()
	if w.doc.Find(); w.stopped() {
		return nil
	}
	if w.set.Read(&w.doc); w.stopped() {
		return nil
	}
	plan := w.route.Build(&w.doc, &w.set, written)
	if w.stopped() {
		return nil
	}
	var b reportBuilder // set where it lies: a literal is made beside it and copied
	b.doc, b.set, b.plan, b.lang, b.reportMemory = &w.doc, &w.set, plan, lang, &w.said
	return b.build()
}

// identify gives the officials of a report whom the roster knows the roster's ids.
// A name that several entries fit equally well stays unidentified.
func (p *Parser) identify(r *Report, day time.Time) {
	if p.roster == nil {
		return
	}
	taken := make(map[string]bool)
	for _, o := range r.Officials {
		if o.Name.IsZero() {
			continue
		}
		found := p.roster.Find(o.Name, RosterFilter{Role: o.Office.Role, Country: o.Office.Country, On: DateOf(day), Limit: 2})
		if len(found) == 0 && o.Name.Given != "" {
			// an office that the roster does not give, or gives for other years
			found = p.roster.Find(o.Name, RosterFilter{Limit: 2})
		}
		if len(found) == 0 || found[0].Score < MatchThreshold || len(found) > 1 && found[1].Score == found[0].Score || taken[found[0].Entry.ID] {
			continue
		}
		o.ID = found[0].Entry.ID
		taken[o.ID] = true
	}
}

// maxText is the longest text that Parse reads, in bytes: offsets of tokens are
// 32 bits wide.
const maxText = 1 << 30

// ErrTooLong is wrapped by the error for a text of more than 1 GiB.
var ErrTooLong = errors.New("text is longer than 1 GiB")

// log writes the diagnostics to the user's logger.
func (p *Parser) log(r *Report) {
	if p.logger == nil {
		return
	}
	for i := range r.Diagnostics {
		d := &r.Diagnostics[i]
		p.logger.Debug().Str("document", r.Document).Str("code", d.Code).Int("start", d.Span.Start).Int("end", d.Span.End).Msg(d.Message)
	}
}
