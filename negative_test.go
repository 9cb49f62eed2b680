package legation_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/legation-go/legation"
)

// A negative is a text of testdata/negative that looks like a visit and tells
// none: tourists, novels, denials, storms. Note says why it is none.
type negative struct {
	ID, Kind, Text, Note string
}

// language is the first part of the id: "pt-12", "pt-document-3".
func (n negative) language() string { return n.ID[:2] }

func readNegatives(tb testing.TB, path string) (all []negative) {
	f, err := os.Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		var one negative
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			tb.Fatalf("%s:%d: %v", path, n, err)
		}
		all = append(all, one)
	}
	return all
}

// claims are the journeys and meetings that a report tells as real, past or to
// come; what is denied, cancelled or put off is not told as real. planned says
// whether one of them is said to lie ahead.
func claims(report *legation.Report) (list []string, planned bool) {
	real := func(status legation.Status) bool {
		switch status {
		case legation.StatusDenied, legation.StatusCancelled, legation.StatusPostponed:
			return false
		}
		planned = planned || status == legation.StatusPlanned
		return true
	}
	meetings := func(all []legation.Meeting) {
		for i := range all {
			if m := &all[i]; real(m.Status) {
				var who []string
				for _, p := range m.Participants {
					who = append(who, p.Name.Full+"/"+string(p.Office.Role))
				}
				list = append(list, fmt.Sprintf("meeting %s %s %v", m.Kind, m.Status, who))
			}
		}
	}
	for _, tour := range report.Itineraries {
		for _, leg := range tour.Legs {
			if real(leg.Status) {
				list = append(list, fmt.Sprintf("journey of %s/%s to %s %s %s", tour.Traveller.Name.Full,
					tour.Traveller.Office.Role, leg.Place.Country, leg.Place.City, leg.Status))
			}
			meetings(leg.Visit.Meetings)
		}
	}
	meetings(report.Meetings)
	return list, planned
}

// TestNegativeSpace reads texts that look like diplomatic visits and are none.
// At most 2 % of them may give a journey or a meeting all the same, and no
// denial may give one that lies ahead. The language is told, so that no text
// passes because it was taken for one of another language.
func TestNegativeSpace(t *testing.T) {
	languages, _ := filepath.Glob("testdata/negative/??.jsonl")
	if len(languages) != 8 {
		t.Fatalf("texts in %d languages, want 8", len(languages))
	}
	wrong, total := readsNothing(t, "first", languages...)
	for _, name := range []string{"second", "third", "fourth", "denials"} {
		w, n := readsNothing(t, name, "testdata/negative/"+name+".jsonl")
		wrong, total = wrong+w, total+n
	}
	if total < 528 || wrong*50 > total {
		t.Errorf("%d of %d texts tell of a journey or a meeting that is none, more than 2 %%", wrong, total)
	}
}

func readsNothing(t *testing.T, name string, paths ...string) (wrong, total int) {
	for _, path := range paths {
		for _, n := range readNegatives(t, path) {
			parser, err := legation.NewParser(legation.WithLanguage(n.language()))
			if err != nil {
				t.Fatal(err)
			}
			report, err := parser.Parse(legation.Document{ID: n.ID, Text: n.Text})
			if err != nil {
				t.Fatal(err)
			}
			total++
			list, planned := claims(report)
			if len(list) == 0 {
				continue
			}
			wrong++
			t.Logf("%s (%s: %s)\n\t%s\n\t%s", n.ID, n.Kind, n.Note, n.Text, strings.Join(list, "\n\t"))
			if planned && n.Kind == "denial" {
				t.Errorf("%s: what is denied is told as planned", n.ID)
			}
		}
	}
	t.Logf("%s: %d of %d texts give a journey or a meeting that is none (%.1f %%)", name, wrong, total, 100*float64(wrong)/float64(total))
	return wrong, total
}

// TestNoNegation reads sentences with a word of denial that denies no journey.
func TestNoNegation(t *testing.T) {
	for _, test := range []struct {
		lang, text string
		want       legation.Status
	}{
		{"en", "French President Emmanuel Macron not only visited Havana but also met the Cuban president on Monday.", legation.StatusCompleted},
		{"en", "The French president did not rule out a visit to Havana in June.", legation.StatusPlanned},
		{"en", "Amid rumours of a rift, French President Emmanuel Macron arrived in Havana on Monday.", legation.StatusOngoing},
		{"en", "French President Emmanuel Macron arrived in Havana on Monday, dismissing rumours of a rift.", legation.StatusOngoing},
		{"es", "El presidente francés, Emmanuel Macron, no solo visitó La Habana, sino que se reunió con el presidente cubano.", legation.StatusCompleted},
		{"es", "El presidente francés no descartó una visita a La Habana en junio.", legation.StatusPlanned},
		{"pt", "O presidente francês não descartou uma visita a Havana em junho.", legation.StatusPlanned},
		{"pt", "Em meio a boatos de crise, o presidente francês, Emmanuel Macron, chegou a Havana na segunda-feira.", legation.StatusOngoing},
		{"fr", "Malgré les rumeurs de crise, le président cubain Miguel Díaz-Canel est arrivé à Paris lundi.", legation.StatusOngoing},
		{"fr", "Le président cubain n'a pas seulement visité Paris, il a aussi rencontré le président français.", legation.StatusCompleted},
		{"de", "Trotz der Gerüchte über eine Krise traf der kubanische Präsident Miguel Díaz-Canel am Montag in Paris ein.", legation.StatusOngoing},
		{"de", "Der kubanische Präsident schließt eine Reise nach Paris im Juni nicht aus.", legation.StatusPlanned},
		{"ru", "Президент Кубы Мигель Диас-Канель не только посетил Париж, но и встретился с президентом Франции.", legation.StatusCompleted},
		{"ru", "На фоне слухов о кризисе президент Кубы Мигель Диас-Канель прибыл в Париж в понедельник.", legation.StatusOngoing},
		{"zh", "古巴国家主席迪亚斯-卡内尔不远万里来到巴黎。", legation.StatusOngoing},
		{"zh", "尽管传言四起，古巴国家主席迪亚斯-卡内尔周一抵达巴黎。", legation.StatusOngoing},
		{"ar", "رغم الشائعات عن أزمة، وصل الرئيس الكوبي ميغيل دياز كانيل إلى باريس يوم الاثنين.", legation.StatusOngoing},
		{"ar", "لم يستبعد الرئيس الكوبي زيارة باريس في يونيو.", legation.StatusPlanned},
	} {
		report, err := legation.Parse(test.text, legation.WithLanguage(test.lang))
		if err != nil {
			t.Fatal(err)
		}
		if len(report.Itineraries) != 1 || len(report.Itineraries[0].Legs) != 1 {
			t.Errorf("%s: %d journeys, want one of one leg", test.text, len(report.Itineraries))
			continue
		}
		if got := report.Itineraries[0].Legs[0].Status; got != test.want {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
