package main

import (
	"fmt"
	"slices"
	"strings"
)

// writeDates writes dates-<lang>.tsv: the months and the days of the week, whole
// and abbreviated, in the forms that stand alone and those that stand in a date,
// and the words for the days around today.
func writeDates(src *source, lang string) error {
	type widths map[string]map[string]string
	var file struct {
		Main map[string]struct {
			Dates struct {
				Calendars struct {
					Gregorian struct{ Months, Days map[string]widths }
				}
			}
		}
	}
	if err := src.json(&file, cldrDates, "main", lang, "ca-gregorian.json"); err != nil {
		return err
	}
	var fields struct {
		Main map[string]struct {
			Dates struct{ Fields map[string]map[string]any }
		}
	}
	if err := src.json(&fields, cldrDates, "main", lang, "dateFields.json"); err != nil {
		return err
	}
	greg := file.Main[lang].Dates.Calendars.Gregorian
	forms := func(sets map[string]widths, key string) (forms []string) {
		add := func(name, feat string) {
			name = strings.TrimSuffix(clean(name), ".")
			if len([]rune(name)) < 2 || lang == "zh" && (name[0] >= '0' && name[0] <= '9') {
				return
			}
			same := func(f string) bool { return strings.EqualFold(strings.SplitN(f, "/", 2)[0], name) }
			if !slices.ContainsFunc(forms, same) {
				forms = append(forms, name+feat)
			}
		}
		for _, context := range []string{"stand-alone", "format"} {
			add(sets[context]["wide"][key], "")
		}
		for _, context := range []string{"stand-alone", "format"} {
			for _, width := range []string{"abbreviated", "short"} {
				short := sets[context][width][key]
				switch n := len([]rune(strings.TrimSuffix(short, "."))); {
				case lang == "zh" || lang == "ar":
					add(short, "")
				case lang == "en":
					add(short, "/abbr")
				case n > 2 || lang == "ru": // "MA", "DO": words rather than days
					add(short, "/abbr+weak")
				}
			}
		}
		return forms
	}
	var lines []string
	for m := 1; m <= 12; m++ {
		lines = append(lines, fmt.Sprintf("month.%d\t%s", m, strings.Join(forms(greg.Months, fmt.Sprint(m)), "; ")))
	}
	for i, day := range []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
		lines = append(lines, fmt.Sprintf("weekday.%d\t%s", i+1, strings.Join(forms(greg.Days, day), "; ")))
	}
	day := fields.Main[lang].Dates.Fields["day"]
	for _, r := range []struct{ key, id string }{{"-2", "day_before"}, {"-1", "yesterday"}, {"0", "today"}, {"1", "tomorrow"}, {"2", "day_after"}} {
		if word, ok := day["relative-type-"+r.key].(string); ok {
			lines = append(lines, r.id+"\t"+clean(word))
		}
	}
	return writeTSV("dates-"+lang+".tsv", "Months, days of the week, days around today. Source: CLDR 48.2 (Unicode-3.0), package cldr-dates-full.",
		"id\tforms", lines)
}
