package legation_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/legation-go/legation"
)

// mixed are texts of which a part is in another language than the rest.
var mixed = []struct {
	name, text, lang string
	officials        []string
	legs             []string
	meetings         int
}{{
	name: "readout in two languages",
	text: "Norwegian Foreign Minister Kari Lund arrived in Lima on 13 May for an official visit. She will fly to Chile on Thursday, the ministry said in a statement that it gave to the press in Oslo on the day before.\n\n" +
		"La canciller noruega Kari Lund se reunió este martes en Lima con el ministro de Relaciones Exteriores de Perú, Javier Quispe, y hablaron de comercio y de pesca.",
	lang:      "en",
	officials: []string{"Kari Lund foreign_minister NO", "Javier Quispe foreign_minister PE"},
	legs:      []string{"Kari Lund PE Lima 2024-05-13 ongoing official", "Kari Lund CL  2024-05-16 planned "},
	meetings:  1,
}, {
	name: "quotation in full",
	text: "Le ministre norvégien des Affaires étrangères, Lars Nygaard, est arrivé lundi à Dakar pour une visite de travail. C'est la première fois depuis quatre ans qu'un ministre de son pays se rend au Sénégal, a indiqué l'ambassade, qui n'a pas donné de détails sur le programme de la visite.\n\n" +
		"“I will be received by President Ousmane Faye on Wednesday, and we will discuss the fishing agreement with him,” he told the reporters who had come to the airport.",
	lang:      "fr",
	officials: []string{"Lars Nygaard foreign_minister NO", "Ousmane Faye president "},
	legs:      []string{"Lars Nygaard SN Dakar 2024-05-13 ongoing working"},
}, {
	name: "two scripts",
	text: "Министр иностранных дел Норвегии Ларс Нюгор прибыл в Астану с официальным визитом. Это первый визит главы норвежской дипломатии в страну за последние пять лет, сообщили в посольстве, и от него там ждут многого, хотя о соглашениях пока не говорят.\n\n" +
		"Foreign Minister Lars Nygor of Norway will travel to Bishkek on 16 May, where he will meet President Azamat Toktogulov.",
	lang:      "ru",
	officials: []string{"Ларс Нюгор foreign_minister NO", "Azamat Toktogulov president KG"},
	legs:      []string{"Ларс Нюгор KZ Astana  ongoing official", "Ларс Нюгор KG Bishkek 2024-05-16 planned "},
	meetings:  1,
}}

func TestMixedLanguages(t *testing.T) {
	for _, test := range mixed {
		t.Run(test.name, func(t *testing.T) {
			r, err := legation.Parse(test.text, legation.WithReference(time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)))
			if err != nil {
				t.Fatal(err)
			}
			if r.Language != test.lang {
				t.Errorf("language %q, want %q", r.Language, test.lang)
			}
			var officials, legs []string
			meetings := len(r.Meetings)
			for _, o := range r.Officials {
				officials = append(officials, fmt.Sprint(o.Name, " ", o.Office.Role, " ", o.Office.Country))
				for i, m := range o.Mentions {
					if i > 0 && m.Start < o.Mentions[i-1].Start || m.In(test.text) == "" {
						t.Errorf("mention %d of %v is at %v", i, o.Name, m)
					}
				}
			}
			for _, it := range r.Itineraries {
				for _, l := range it.Legs {
					legs = append(legs, strings.Join([]string{it.Traveller.Name.String(), l.Place.Country, l.Place.City, l.Period.Start.String(), string(l.Status), string(l.Visit.Kind)}, " "))
					meetings += len(l.Visit.Meetings)
				}
			}
			if d := cmp.Diff(test.officials, officials); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(test.legs, legs); d != "" {
				t.Error(d)
			}
			if meetings != test.meetings {
				t.Errorf("%d meetings, want %d", meetings, test.meetings)
			}
		})
	}
}

// A language that the user sets holds for the whole text.
func TestMixedLanguageSet(t *testing.T) {
	text := mixed[0].text
	r, err := legation.Parse(text, legation.WithLanguage("en"))
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range r.Officials {
		if o.Office.Title == "canciller" {
			t.Error("a passage in Spanish was read as Spanish")
		}
	}
}

// TestPassageAmidLine reads a passage that begins amid a line and goes on in the next.
func TestPassageAmidLine(t *testing.T) {
	text := "President Jaime Sandoval of Bolivia arrived in Lima on 13 May for an official visit. La canciller noruega viaja a Lima con el ministro\n" +
		"Lima, 12 may. La canciller noruega Kari Lund se reunió este martes en Lima con el ministro de Relaciones Exteriores de Perú, Javier Quispe, y hablaron de comercio y de pesca."
	r, err := legation.Parse(text, legation.WithReference(time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Diagnostics {
		if d.Code == "internal" {
			t.Error(d.Message)
		}
	}
	if len(r.Itineraries) != 2 {
		t.Errorf("%d journeys, want those of Sandoval and of Lund", len(r.Itineraries))
	}
}

// TestShortPassage reads a sentence with few function words in a text that is in another language: letters speak for
// its language too.
func TestShortPassage(t *testing.T) {
	const text = "La canciller noruega Kari Lund se reunió este martes en Lima con el ministro de Relaciones Exteriores de Perú, Javier Quispe, y hablaron de comercio y de pesca. %s Lund viajará el jueves a Chile."
	for _, passage := range []string{
		"Norway's Prime Minister Lars Holm left for Nairobi.",
		"The King of Norway visited Kenya, March 3-5.",
		"Die Präsidentin Karin Holm reiste für zwei Tage nach Kenia.",
	} {
		r, err := legation.Parse(fmt.Sprintf(text, passage), legation.WithReference(time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)))
		if err != nil {
			t.Fatal(err)
		}
		var places []string
		for _, it := range r.Itineraries {
			for _, leg := range it.Legs {
				places = append(places, leg.Place.Country)
			}
		}
		if want := []string{"PE", "CL", "KE"}; !cmp.Equal(places, want) {
			t.Errorf("%s: journeys to %v, want %v", passage, places, want)
		}
	}
}

// TestPassageOfMarks reads a text of which, where its passages in another language are taken out, a mark alone is left.
func TestPassageOfMarks(t *testing.T) {
	r, err := legation.Parse("Reise nach November. (أ \n\nف قبيل مراسم التنصيب. (رويترز)\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Diagnostics {
		if d.Code == "internal" {
			t.Error(d.Message)
		}
	}
}
