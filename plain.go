package legation

import (
	"context"
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
func (p *Parser) parsePlain(ctx context.Context, doc Document, plain *text.Plain) (*Report, error) {
	quiet := *p
	quiet.logger = nil
	doc.Text = plain.Text
	r, err := quiet.ParseContext(ctx, doc)
	if err != nil {
		return nil, err
	}
	given(reflect.ValueOf(r).Elem(), plain, make(map[*Official]bool))
	for _, odd := range plain.Odd {
		d := oddities[odd.Kind]
		d.Span = Span{Start: int(odd.Start), End: int(odd.End)}
		r.Diagnostics = append(r.Diagnostics, d)
	}
	slices.SortStableFunc(r.Diagnostics, func(a, b Diagnostic) int { return a.Span.Start - b.Span.Start })
	p.log(r)
	return r, nil
}

// given turns every span of a value from the plain text to the text as given.
func given(v reflect.Value, plain *text.Plain, seen map[*Official]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		if o, ok := v.Interface().(*Official); ok {
			if seen[o] {
				return
			}
			seen[o] = true
		}
		given(v.Elem(), plain, seen)
	case reflect.Slice:
		for i := range v.Len() {
			given(v.Index(i), plain, seen)
		}
	case reflect.Struct:
		if s, ok := v.Addr().Interface().(*Span); ok {
			if *s != (Span{}) {
				s.Start, s.End = plain.Given(s.Start, false), plain.Given(s.End, true)
			}
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				given(v.Field(i), plain, seen)
			}
		}
	}
}
