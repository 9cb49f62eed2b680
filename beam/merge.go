package legationbeam

import (
	"encoding/json"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/legation-go/legation"
)

func init() {
	beam.RegisterCoder(reflect.TypeFor[*merging](), encodeMerging, decodeMerging)
	register.Combiner2[*merging, *legation.Report]((*mergeFn)(nil))
	register.DoFn4x0[beam.T, *merging, func(beam.T, *legation.Report), func(beam.T, Unmerged)]((*splitFn)(nil))
	register.Emitter2[beam.T, *legation.Report]()
	register.Emitter2[beam.T, Unmerged]()
}

// Unmerged is a report that could not be merged with the others of its key; see
// [legation.MergeError].
type Unmerged struct {
	// Document is the id of the report's document.
	Document string
	// Reason says in English what failed.
	Reason string
}

// Merge makes the reports of one key one report by [legation.Merge]. The key is
// the user's: a traveller, an event, a year. It takes a PCollection<KV<K,*legation.Report>>
// and returns one of the same type with every key once, and a PCollection<KV<K,[Unmerged]>>
// of the reports that were left out.
//
// Reports are put together where they are before they are sent to the worker that has
// their key, in the compact form of a [legation.Merger]; the result depends on neither.
func Merge(s beam.Scope, reports beam.PCollection) (merged, failures beam.PCollection) {
	s = s.Scope("legation.Merge")
	return beam.ParDo2(s, &splitFn{}, beam.CombinePerKey(s, &mergeFn{}, reports))
}

// merging are the reports of a key on the way to be one.
type merging struct {
	merger legation.Merger
	failed []Unmerged
}

func (m *merging) add(r *legation.Report) {
	if err := m.merger.Add(r); err != nil {
		f := Unmerged{Reason: err.Error()}
		if r != nil {
			f.Document = r.Document
		}
		m.failed = append(m.failed, f)
	}
}

// merging travels as the report merged so far, which may be merged again.
type wireMerging struct {
	Report *legation.Report `json:"report,omitempty"`
	Failed []Unmerged       `json:"failed,omitempty"`
}

func encodeMerging(m *merging) ([]byte, error) {
	w := wireMerging{Failed: m.failed}
	if m.merger.Len() > 0 {
		w.Report = m.merger.Report()
	}
	return json.Marshal(w)
}

func decodeMerging(data []byte) (*merging, error) {
	var w wireMerging
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, err
	}
	m := &merging{failed: w.Failed}
	if w.Report != nil {
		return m, m.merger.Add(w.Report)
	}
	return m, nil
}

type mergeFn struct{}

// CreateAccumulator returns no reports.
func (*mergeFn) CreateAccumulator() *merging { return new(merging) }

// AddInput adds a report.
func (*mergeFn) AddInput(m *merging, r *legation.Report) *merging {
	m.add(r)
	return m
}

// MergeAccumulators adds what was merged elsewhere.
func (*mergeFn) MergeAccumulators(m, other *merging) *merging {
	if other.merger.Len() > 0 {
		m.add(other.merger.Report())
	}
	m.failed = append(m.failed, other.failed...)
	return m
}

type splitFn struct{}

// ProcessElement gives the report of a key, and what was left out.
func (*splitFn) ProcessElement(key beam.T, m *merging, merged func(beam.T, *legation.Report), failure func(beam.T, Unmerged)) {
	if m.merger.Len() > 0 {
		merged(key, m.merger.Report())
	}
	for _, f := range m.failed {
		failure(key, f)
	}
}
