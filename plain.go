package legation

import (
	"reflect"
	"slices"

	"github.com/legation-go/legation/internal/text"
)

// oddities are what is said of a place that is not what it looks like, by its kind.
var oddities = [...]Diagnostic{
	text.Lookalike:  {Code: "lookalike", Message: "a word holds letters of another alphabet that look like its own; read as it looks"},
	text.ZeroWidth:  {Code: "hidden", Message: "characters of no width; read without them"},
	text.Directions: {Code: "bidi", Message: "controls that turn the direction of writing; read in the order of the letters"},
}

// parsePlain reads a document by the text that it means, and reports by the text
// as it was given.
func (p *Parser) parsePlain(w *work, doc Document, plain *text.Plain) (*Report, error) {
	quiet := *p
	quiet.logger = nil
	doc.Text = plain.Text
	r, err := quiet.parse(w, &doc)
	if err != nil {
		return nil, err
	}
	back := wayBack{plain, make(map[*Official]bool), make(map[reflect.Type][]int)}
	back.given(reflect.ValueOf(r).Elem())
	for _, odd := range plain.Odd {
		d := oddities[odd.Kind]
		d.Span = Span{Start: int(odd.Start), End: int(odd.End)}
		r.Diagnostics = append(r.Diagnostics, d)
	}
	slices.SortStableFunc(r.Diagnostics, func(a, b Diagnostic) int { return a.Span.Start - b.Span.Start })
	p.log(r)
	return r, nil
}

// wayBack leads from a plain text to the text as given.
type wayBack struct {
	plain  *text.Plain
	seen   map[*Official]bool
	fields map[reflect.Type][]int // those of a struct that may hold spans: to ask for them anew would be most of the work
}

// given turns every span of a value from the plain text to the text as given.
func (w *wayBack) given(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		if o, ok := v.Interface().(*Official); ok {
			if w.seen[o] {
				return
			}
			w.seen[o] = true
		}
		w.given(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			w.given(v.Index(i))
		}
	case reflect.Struct:
		if s, ok := v.Addr().Interface().(*Span); ok {
			if *s != (Span{}) {
				s.Start, s.End = w.plain.Given(s.Start, false), w.plain.Given(s.End, true)
			}
			return
		}
		for _, i := range w.fieldsOf(v.Type()) {
			w.given(v.Field(i))
		}
	}
}

// fieldsOf returns the fields of a struct that may hold spans.
func (w *wayBack) fieldsOf(t reflect.Type) []int {
	fields, ok := w.fields[t]
	if ok {
		return fields
	}
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && w.maySpan(f.Type) {
			fields = append(fields, i)
		}
	}
	w.fields[t] = fields
	return fields
}

// maySpan reports whether a value of a type may hold spans: no string, number or date.
func (w *wayBack) maySpan(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Pointer:
		return true
	case reflect.Slice:
		return t.Elem().Kind() == reflect.Struct || w.maySpan(t.Elem())
	case reflect.Struct:
		return t == reflect.TypeFor[Span]() || len(w.fieldsOf(t)) > 0
	}
	return false
}
