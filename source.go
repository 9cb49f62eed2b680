package legation

// Source is somebody whom a document cites: an agency, a ministry, a
// spokesperson, analysts.
type Source struct {
	// Name is the usual English name of agencies and media ("TASS", "Xinhua")
	// in every language; for others it is the words used.
	Name string `json:"name"`
	// Kind is a code of the closed list.
	Kind SourceKind `json:"kind"`
	// Mentions are the places where the text names the source, in order.
	Mentions []Span `json:"mentions,omitempty"`
}

// SourceKind is the code of what a source is.
type SourceKind string

// The kinds of sources.
const (
	SourceNewsAgency   SourceKind = "news_agency"
	SourceMedia        SourceKind = "media"
	SourceGovernment   SourceKind = "government"
	SourceSpokesperson SourceKind = "spokesperson"
	SourceAnalyst      SourceKind = "analyst"
	SourceOfficial     SourceKind = "official"
)
