// Package legationbeam reads documents inside Apache Beam pipelines, as many as
// there are and on as many machines: [Parse] turns a PCollection of documents into one
// of reports, and one of failures; [Merge] makes the reports of one key one report.
//
//	lines := textio.Read(s, "gs://archive/*.jsonl")
//	documents, unread := legationbeam.Decode(s, lines)
//	reports, failures := legationbeam.Parse(s, documents)
//
// The parser is set up once in every worker process. A document that cannot be read
// is an element of the failures and stops nothing. Reports travel between workers as
// their JSON, documents byte for byte.
//
// A program that imports the package registers its types and functions with Beam
// at start; it calls beam.Init or beamx.Run as every pipeline in Go does.
package legationbeam
