package legation_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rs/zerolog"

	"github.com/legation-go/legation"
)

// loggable is what every public value is.
type loggable interface {
	zerolog.LogObjectMarshaler
	slog.LogValuer
}

// valuesOf returns one of every kind of value of a report.
func valuesOf(r *legation.Report) map[string]loggable {
	it := r.Itineraries[0]
	leg := it.Legs[0]
	values := map[string]loggable{
		"report": r, "itinerary": it, "leg": leg, "official": it.Traveller, "office": it.Traveller.Office, "name": it.Traveller.Name,
		"place": leg.Place, "period": leg.Period, "meeting": leg.Visit.Meetings[0], "agenda": leg.Visit.Agenda[0],
		"outcome": legation.Outcome{Kind: legation.OutcomeAid, From: it.Traveller, Country: leg.Place.Country, Status: legation.StatusPlanned},
		"source":  legation.Source{Name: it.Traveller.Name.Full, Kind: legation.SourceMedia}, "span": legation.Span{Start: 1, End: 2},
		"diagnostic": legation.Diagnostic{Code: "no_office", Message: it.Traveller.Name.Full, Span: legation.Span{End: 3}},
		"conflict":   legation.Conflict{Field: legation.ConflictStatus, Claims: []legation.Claim{{Value: it.Traveller.Name.Full}, {Value: "a"}}},
		"document":   legation.DocumentRef{ID: it.Traveller.Name.Full, Published: time.Unix(0, 0)},
		"progress":   legation.Progress{Documents: 3, Failed: 1, Bytes: 1 << 40, Elapsed: 90 * time.Second},
	}
	return values
}

func byZerolog(v loggable) string {
	var b bytes.Buffer
	log := zerolog.New(&b)
	log.Log().Object("v", v).Send()
	return b.String()
}

func bySlog(v loggable) string {
	var b bytes.Buffer
	slog.New(slog.NewJSONHandler(&b, &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if len(groups) == 0 && a.Key != "v" {
			return slog.Attr{}
		}
		return a
	}})).Info("", "v", v)
	return b.String()
}

// Both log the same, on one line, of hostile texts too.
func TestLogs(t *testing.T) {
	reports := []*legation.Report{parse(t, wire)}
	for _, text := range hostileTexts {
		reports = append(reports, hostile(text))
	}
	for _, r := range reports {
		for name, v := range valuesOf(r) {
			z, s := byZerolog(v), bySlog(v)
			var a, b map[string]any
			if err := json.Unmarshal([]byte(z), &a); err != nil {
				t.Errorf("%s: %v: %s", name, err, z)
			}
			if err := json.Unmarshal([]byte(s), &b); err != nil {
				t.Errorf("%s: %v: %s", name, err, s)
			}
			if len(b) == 0 { // slog leaves out a group without attributes
				b = map[string]any{"v": map[string]any{}}
			}
			if diff := cmp.Diff(a, b); diff != "" {
				t.Errorf("%s of %q: (-zerolog +slog):\n%s", name, r.Document, diff)
			}
			if strings.Count(z, "\n") != 1 || strings.Count(s, "\n") != 1 {
				t.Errorf("%s is logged on several lines: %q %q", name, z, s)
			}
		}
	}
}

// What is not there logs nothing and does not panic.
func TestLogsOfNothing(t *testing.T) {
	for _, v := range []loggable{
		(*legation.Report)(nil), (*legation.Official)(nil), &legation.Report{}, legation.Itinerary{}, legation.Leg{}, legation.Meeting{}, &legation.Official{},
		legation.Outcome{}, legation.Place{}, legation.Name{}, legation.Period{}, legation.Office{}, legation.Source{}, legation.AgendaItem{},
	} {
		if z := byZerolog(v); strings.Contains(z, `""`) || strings.Contains(z, "[") {
			t.Errorf("%T: %s", v, z)
		}
		bySlog(v)
	}
	if z := byZerolog((*legation.Report)(nil)); z != "{\"v\":{}}\n" {
		t.Error(z)
	}
}

// A log line that is not written costs nothing.
func TestLogsThatAreOffCostNothing(t *testing.T) {
	r := parse(t, wire)
	log := zerolog.New(nil).Level(zerolog.InfoLevel)
	if n := testing.AllocsPerRun(100, func() { log.Debug().Object("report", r).Send() }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// A line about a report or a place takes no memory of its own.
func TestLogsAllocateLittle(t *testing.T) {
	r := parse(t, wire)
	log := zerolog.New(new(bytes.Buffer)).Level(zerolog.InfoLevel)
	if n := testing.AllocsPerRun(100, func() { log.Info().Object("report", r).Send() }); n > 2 {
		t.Errorf("%v allocations", n)
	}
}
