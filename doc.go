// Package legation reads what is written about diplomatic travel, a news
// article, a ministry's readout, a travel log, and returns typed data: who
// travelled, in what office, to which places in which order, when, whom they
// met or will meet, about what, and who says so. Every fact carries the bytes
// of the text that state it.
//
//	report, err := legation.Parse(article, legation.WithReference(published))
//	if err != nil {
//		return err
//	}
//	for _, tour := range report.Itineraries {
//		for _, leg := range tour.Legs {
//			fmt.Println(tour.Traveller.Name, leg.Place, leg.Period, leg.Status, leg.Visit.Kind)
//		}
//	}
//
// # What a report holds
//
// A [Report] lists the [Official] persons whom the text names, and an
// [Itinerary] for everyone who travels. An itinerary has a [Leg] for every
// unbroken stay in one country, in the order travelled; the leg's [Visit] says
// what the stay was for: its protocol rank, hosts, [Meeting] values, [Agenda] and
// [Outcome] values. What is outside any journey, a telephone call, talks at home,
// stands in the report itself, and so do the [Source] values cited.
//
// A text that tells of no visit gives an empty report and no error. What the
// parser saw and left out is in [Report.Diagnostics].
//
// # How sure it is
//
// The library states nothing as a probability. It says instead how the text
// speaks: [Status] tells a planned stay from one that took place, was cancelled
// or is denied; [Certainty] tells "will discuss" from "may touch on"; Inferred
// marks what the library concluded and the text does not state.
//
// # Names
//
// [ParseName] takes a personal name of any tradition apart; a [Name] is
// romanized, formatted and compared across scripts, and a [Roster] finds the
// official whom a name means.
//
// # Guarantees
//
// Importing the package costs nothing: tables are part of the binary, are read in
// place, and are opened on first use. No function reads files but those of the
// file system that [ReadFiles] is given, or uses the network.
// Nothing global can be changed. A [Parser] is safe for concurrent use. The same
// input gives the same report, byte for byte as JSON. Work is linear in the length
// of the text. Text that is not UTF-8 is a [*TextError] with the offset; no input
// makes the package panic.
//
// Within a major version no exported name is taken away and none changes its
// type or meaning, and no key or code of the JSON form does; new ones may be added.
// The declarations are listed in docs/api.txt, which a test compares. What a text
// is read as is no part of the promise: it gets better.
//
// Positions are byte offsets into the text as given. Countries are ISO 3166-1
// alpha-2 codes, ISO 3166-3 where the country is gone; regions are UN M.49 codes;
// dates are EDTF (ISO 8601-2) level 1; languages are BCP 47 tags.
package legation
