package legation_test

import (
	"log/slog"
	"os"
	"time"

	"github.com/rs/zerolog"

	"github.com/legation-go/legation"
)

// Events of zerolog take the values with Object, or with EmbedObject.
func ExampleReport_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	report, err := legation.Parse(wire)
	if err != nil {
		log.Error().Err(err).Send()
		return
	}
	log.Info().Object("report", report).Msg("read")
	for _, tour := range report.Itineraries {
		log.Info().EmbedObject(tour).Msg("journey")
	}
	// Output:
	// {"level":"info","report":{"language":"en","officials":2,"itineraries":1,"legs":2,"meetings":1,"agenda":2,"sources":1,"diagnostics":0},"message":"read"}
	// {"level":"info","traveller":"Kari Lund","role":"foreign_minister","sender":"NO","legs":["Nairobi, KE ongoing","ET planned"],"message":"journey"}
}

// slogger is a logger of log/slog that leaves the time out.
func slogger() *slog.Logger {
	return slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey || a.Key == slog.LevelKey {
			return slog.Attr{}
		}
		return a
	}}))
}

// Loggers of log/slog take the values as any other.
func ExampleReport_LogValue() {
	report, _ := legation.Parse(wire)
	slogger().Info("read", "report", report)
	for _, tour := range report.Itineraries {
		slogger().Info("journey", "tour", tour)
	}
	// Output:
	// msg=read report.language=en report.officials=2 report.itineraries=1 report.legs=2 report.meetings=1 report.agenda=2 report.sources=1 report.diagnostics=0
	// msg=journey tour.traveller="Kari Lund" tour.role=foreign_minister tour.sender=NO tour.legs="Nairobi, KE ongoing; ET planned"
}

func ExampleItinerary_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	report, _ := legation.Parse(wire)
	log.Info().Object("tour", report.Itineraries[0]).Send()
	// Output: {"level":"info","tour":{"traveller":"Kari Lund","role":"foreign_minister","sender":"NO","legs":["Nairobi, KE ongoing","ET planned"]}}
}

func ExampleItinerary_LogValue() {
	report, _ := legation.Parse(wire)
	slogger().Info("read", "tour", report.Itineraries[0])
	// Output: msg=read tour.traveller="Kari Lund" tour.role=foreign_minister tour.sender=NO tour.legs="Nairobi, KE ongoing; ET planned"
}

func ExampleLeg_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	report, _ := legation.Parse(wire)
	log.Info().Object("leg", report.Itineraries[0].Legs[0]).Send()
	// Output: {"level":"info","leg":{"country":"KE","city":"Nairobi","status":"ongoing","kind":"official","topics":["trade","climate"],"meetings":1}}
}

func ExampleLeg_LogValue() {
	report, _ := legation.Parse(wire)
	slogger().Info("read", "leg", report.Itineraries[0].Legs[0])
	// Output: msg=read leg.country=KE leg.city=Nairobi leg.status=ongoing leg.kind=official leg.topics="trade; climate" leg.meetings=1
}

func ExampleMeeting_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	report, _ := legation.Parse(wire)
	log.Info().Object("meeting", report.Itineraries[0].Legs[0].Visit.Meetings[0]).Send()
	// Output: {"level":"info","meeting":{"kind":"talks","participants":["Kari Lund","Samuel Odhiambo"],"status":"planned"}}
}

func ExampleMeeting_LogValue() {
	report, _ := legation.Parse(wire)
	slogger().Info("read", "meeting", report.Itineraries[0].Legs[0].Visit.Meetings[0])
	// Output: msg=read meeting.kind=talks meeting.participants="Kari Lund; Samuel Odhiambo" meeting.status=planned
}

func ExampleAgendaItem_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	report, _ := legation.Parse(wire)
	log.Info().Object("item", report.Itineraries[0].Legs[0].Visit.Agenda[0]).Send()
	// Output: {"level":"info","item":{"topic":"trade","text":"trade","certainty":"stated"}}
}

func ExampleAgendaItem_LogValue() {
	report, _ := legation.Parse(wire)
	slogger().Info("read", "item", report.Itineraries[0].Legs[0].Visit.Agenda[0])
	// Output: msg=read item.topic=trade item.text=trade item.certainty=stated
}

func ExampleOfficial_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	report, _ := legation.Parse(wire)
	log.Info().Object("official", report.Officials[0]).Send()
	// Output: {"level":"info","official":{"id":"o1","name":"Kari Lund","role":"foreign_minister","title":"Foreign Minister","country":"NO"}}
}

func ExampleOfficial_LogValue() {
	report, _ := legation.Parse(wire)
	slogger().Info("read", "official", report.Officials[0])
	// Output: msg=read official.id=o1 official.name="Kari Lund" official.role=foreign_minister official.title="Foreign Minister" official.country=NO
}

func ExampleOffice_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	report, _ := legation.Parse(wire)
	log.Info().Object("office", report.Officials[0].Office).Send()
	// Output: {"level":"info","office":{"role":"foreign_minister","title":"Foreign Minister","country":"NO"}}
}

func ExampleOffice_LogValue() {
	report, _ := legation.Parse(wire)
	slogger().Info("read", "office", report.Officials[0].Office)
	// Output: msg=read office.role=foreign_minister office.title="Foreign Minister" office.country=NO
}

func ExampleName_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	report, _ := legation.Parse(wire)
	log.Info().Object("name", report.Officials[0].Name).Send()
	// Output: {"level":"info","name":{"name":"Kari Lund"}}
}

func ExampleName_LogValue() {
	report, _ := legation.Parse(wire)
	slogger().Info("read", "name", report.Officials[0].Name)
	// Output: msg=read name.name="Kari Lund"
}

func ExamplePlace_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	report, _ := legation.Parse(wire)
	log.Info().Object("place", report.Itineraries[0].Legs[0].Place).Send()
	// Output: {"level":"info","place":{"country":"KE","city":"Nairobi"}}
}

func ExamplePlace_LogValue() {
	report, _ := legation.Parse(wire)
	slogger().Info("read", "place", report.Itineraries[0].Legs[0].Place)
	// Output: msg=read place.country=KE place.city=Nairobi
}

func ExampleSource_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	report, _ := legation.Parse(wire)
	log.Info().Object("source", report.Sources[0]).Send()
	// Output: {"level":"info","source":{"name":"Reuters","kind":"news_agency"}}
}

func ExampleSource_LogValue() {
	report, _ := legation.Parse(wire)
	slogger().Info("read", "source", report.Sources[0])
	// Output: msg=read source.name=Reuters source.kind=news_agency
}

func ExampleSpan_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	report, _ := legation.Parse(wire)
	log.Info().Object("span", report.Officials[0].Mentions[0]).Send()
	// Output: {"level":"info","span":{"start":27,"end":36}}
}

func ExampleSpan_LogValue() {
	report, _ := legation.Parse(wire)
	slogger().Info("read", "span", report.Officials[0].Mentions[0])
	// Output: msg=read span.start=27 span.end=36
}

func ExampleOutcome_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	log.Info().Object("outcome", legation.Outcome{Kind: legation.OutcomeAid, Country: "KE", Status: legation.StatusPlanned}).Send()
	// Output: {"level":"info","outcome":{"kind":"aid","country":"KE","status":"planned"}}
}

func ExampleOutcome_LogValue() {
	slogger().Info("read", "outcome", legation.Outcome{Kind: legation.OutcomeAid, Country: "KE", Status: legation.StatusPlanned})
	// Output: msg=read outcome.kind=aid outcome.country=KE outcome.status=planned
}

func ExampleDiagnostic_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	log.Info().Object("diagnostic", legation.Diagnostic{Code: "no_office", Message: "left out", Span: legation.Span{Start: 3, End: 9}}).Send()
	// Output: {"level":"info","diagnostic":{"code":"no_office","message":"left out","start":3,"end":9}}
}

func ExampleDiagnostic_LogValue() {
	slogger().Info("read", "diagnostic", legation.Diagnostic{Code: "no_office", Message: "left out", Span: legation.Span{Start: 3, End: 9}})
	// Output: msg=read diagnostic.code=no_office diagnostic.message="left out" diagnostic.start=3 diagnostic.end=9
}

func ExampleProgress_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	log.Info().Object("progress", legation.Progress{Documents: 1200, Failed: 2, Bytes: 3_400_000, Elapsed: 500 * time.Millisecond}).Send()
	// Output: {"level":"info","progress":{"documents":1200,"failed":2,"bytes":3400000,"elapsed":"500ms"}}
}

func ExampleProgress_LogValue() {
	slogger().Info("read", "progress", legation.Progress{Documents: 1200, Failed: 2, Bytes: 3_400_000, Elapsed: 500 * time.Millisecond})
	// Output: msg=read progress.documents=1200 progress.failed=2 progress.bytes=3400000 progress.elapsed=500ms
}

func ExamplePeriod_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	start, _ := legation.ParseDate("2024-05-13")
	log.Info().Object("period", legation.Period{Start: start}).Send()
	// Output: {"level":"info","period":{"start":"2024-05-13"}}
}

func ExamplePeriod_LogValue() {
	start, _ := legation.ParseDate("2024-05-13")
	slogger().Info("read", "period", legation.Period{Start: start})
	// Output: msg=read period.start=2024-05-13
}

func ExampleConflict_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	log.Info().Object("conflict", legation.Conflict{Field: legation.ConflictStatus, Claims: []legation.Claim{{Value: "planned"}, {Value: "denied"}}}).Send()
	// Output: {"level":"info","conflict":{"field":"status","values":["planned","denied"]}}
}

func ExampleConflict_LogValue() {
	slogger().Info("merged", "conflict", legation.Conflict{Field: legation.ConflictStatus, Claims: []legation.Claim{{Value: "planned"}, {Value: "denied"}}})
	// Output: msg=merged conflict.field=status conflict.values="planned; denied"
}

func ExampleDocumentRef_MarshalZerologObject() {
	log := zerolog.New(os.Stdout)
	log.Info().Object("document", legation.DocumentRef{ID: "a", Publisher: "NTB", Language: "no"}).Send()
	// Output: {"level":"info","document":{"id":"a","publisher":"NTB","language":"no"}}
}

func ExampleDocumentRef_LogValue() {
	slogger().Info("merged", "document", legation.DocumentRef{ID: "a", Publisher: "NTB", Language: "no"})
	// Output: msg=merged document.id=a document.publisher=NTB document.language=no
}
