package route

import (
	"testing"

	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
	"github.com/legation-go/legation/internal/text"
)

// Two dates are of one stay where they are near, or the same as far as they go.
func TestSameStay(t *testing.T) {
	travel := frame.Frame{Kind: frame.Travel}
	for _, tt := range []struct {
		name       string
		leg        Leg
		start      string
		frame      frame.Frame
		behindLast bool // another leg follows
		want       bool
	}{
		{"no date", Leg{Start: day(t, "2024-05-10")}, "", travel, false, true},
		{"the stay has none", Leg{}, "2024-05-10", travel, false, true},
		{"none, and told as long past", Leg{Status: frame.Planned}, "2024-03-01", travel, false, false},
		{"the same day", Leg{Start: day(t, "2024-05-10")}, "2024-05-10", travel, true, true},
		{"eleven days later", Leg{Start: day(t, "2024-05-10")}, "2024-05-21", travel, false, true},
		{"eleven days earlier", Leg{Start: day(t, "2024-05-21")}, "2024-05-10", travel, false, true},
		{"twelve days later", Leg{Start: day(t, "2024-05-10")}, "2024-05-22", travel, false, false},
		{"twelve days earlier", Leg{Start: day(t, "2024-05-22")}, "2024-05-10", travel, false, false},
		{"days later, with another stay between", Leg{Start: day(t, "2024-05-10")}, "2024-05-12", travel, true, false},
		{"twelve days after its end", Leg{Start: day(t, "2024-05-01"), End: day(t, "2024-05-10")}, "2024-05-22", travel, false, true},
		{"thirteen", Leg{Start: day(t, "2024-05-01"), End: day(t, "2024-05-10")}, "2024-05-23", travel, false, false},
		{"a day before it began", Leg{Start: day(t, "2024-05-02"), End: day(t, "2024-05-20")}, "2024-05-01", travel, false, true},
		{"its month", Leg{Start: day(t, "2024-05")}, "2024-05-10", travel, false, true},
		{"another month", Leg{Start: day(t, "2024-05")}, "2024-06", travel, false, false},
		{"its year", Leg{Start: day(t, "2024")}, "2024-06", travel, true, true},
		{"another year", Leg{Start: day(t, "2024")}, "2023", travel, false, false},
		{"another year, a month", Leg{Start: day(t, "2024-05")}, "2023-05", travel, false, false},
		{"its day of no year", Leg{Start: day(t, "0000-05-10")}, "0000-05", travel, false, true},
		{"another day of no year", Leg{Start: day(t, "0000-05-10")}, "0000-05-11", travel, false, false},
		{"before somebody was met there", Leg{byMeet: true, Start: day(t, "2024-05-10")}, "2024-05-08", travel, true, true},
		{"long before", Leg{byMeet: true, Start: day(t, "2024-05-20")}, "2024-05-08", travel, true, false},
		{"after somebody was met there", Leg{byMeet: true, Start: day(t, "2024-05-10")}, "2024-05-11", travel, true, false},
		{"an earlier visit, and this one has no date", Leg{}, "2024-03", frame.Frame{Kind: frame.Travel, Earlier: true, Status: frame.Completed}, false, false},
		{"an earlier visit of no date", Leg{}, "", frame.Frame{Kind: frame.Travel, Earlier: true, Status: frame.Completed}, false, true},
		{"the next entry of a log", Leg{End: day(t, "2024-05-10")}, "2024-05-11", frame.Frame{Kind: frame.Log}, false, true},
		{"an entry a day later", Leg{End: day(t, "2024-05-10")}, "2024-05-12", frame.Frame{Kind: frame.Log}, false, false},
		{"an entry behind another", Leg{End: day(t, "2024-05-10")}, "2024-05-11", frame.Frame{Kind: frame.Log}, true, false},
	} {
		jo := Journey{Legs: []Leg{tt.leg}}
		if tt.behindLast {
			jo.Legs = append(jo.Legs, Leg{})
		}
		b := builder{doc: &mention.Doc{Grammar: &lexicon.Grammar{Order: lexicon.OrderSVO}}, cal: writtenOn(writing)}
		if got := b.sameStay(&jo, 0, day(t, tt.start), &tt.frame); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// What was long ago is not what goes on or is planned.
func TestLongPast(t *testing.T) {
	for _, tt := range []struct {
		start   string
		status  frame.Status
		written mention.Day
		want    bool
	}{
		{"2024-03-29", frame.Planned, writing, true}, // 46 days
		{"2024-03-30", frame.Planned, writing, false},
		{"2024-03-29", frame.Completed, writing, false},
		{"2024-03-29", frame.Planned, mention.Day{}, false},
		{"2023", frame.Ongoing, writing, true},
		{"2024", frame.Ongoing, writing, false},
		{"2023-12", frame.Ongoing, writing, true},
		{"2024-01", frame.Ongoing, writing, false},
		{"2023-12", frame.Ongoing, mention.Day{Year: 2024, Month: 2, Day: 1}, false},
		{"2023-12", frame.Ongoing, mention.Day{Year: 2024, Month: 3, Day: 1}, true},
		{"0000-03-01", frame.Planned, writing, false},
	} {
		b := builder{cal: writtenOn(tt.written)}
		if got := b.longPast(day(t, tt.start), &Leg{Status: tt.status}); got != tt.want {
			t.Errorf("%s, %v: %v", tt.start, tt.status, got)
		}
	}
}

func TestBehindAndBeyond(t *testing.T) {
	for _, tt := range []struct {
		date           string
		behind, beyond bool
	}{
		{"2023", true, false}, {"2024", false, false}, {"2025", false, true},
		{"2024-04", true, false}, {"2024-05", false, false}, {"2024-06", false, true},
		{"2023-06", true, false}, {"2025-04", false, true},
		{"2023-06-01", false, false}, {"2025-06-01", false, false}, {"0000-04", false, false}, {"", false, false},
	} {
		if d := day(t, tt.date); behind(d, writing) != tt.behind || beyond(d, writing) != tt.beyond {
			t.Errorf("%s: behind %v, beyond %v", tt.date, behind(d, writing), beyond(d, writing))
		}
	}
}

// The first full dates of a stay hold; later ones give it an end, and the days before one that it was given.
func TestSetDates(t *testing.T) {
	for _, tt := range []struct {
		name       string
		leg        Leg
		start, end string
		want, last string
	}{
		{"none yet", Leg{}, "2024-05-10", "2024-05-12", "2024-05-10", "2024-05-12"},
		{"nothing new", Leg{Start: day(t, "2024-05-10")}, "", "2024-05-12", "2024-05-10", ""},
		{"a day for a month", Leg{Start: day(t, "2024-05")}, "2024-05-10", "", "2024-05-10", ""},
		{"no month for a day", Leg{Start: day(t, "2024-05-10")}, "2024-06", "", "2024-05-10", ""},
		{"an end", Leg{Start: day(t, "2024-05-10")}, "2024-05-11", "2024-05-12", "2024-05-10", "2024-05-12"},
		{"a span that its day ends", Leg{Start: day(t, "2024-05-10")}, "2024-05-09", "2024-05-10", "2024-05-09", "2024-05-10"},
		{"an end before it began", Leg{Start: day(t, "2024-05-10")}, "2024-05-01", "2024-05-09", "2024-05-10", ""},
		{"a later end", Leg{Start: day(t, "2024-05-10"), End: day(t, "2024-05-11")}, "2024-05-10", "2024-05-12", "2024-05-10", "2024-05-11"},
		{"a later end of a log", Leg{log: true, Start: day(t, "2024-05-10"), End: day(t, "2024-05-11")}, "2024-05-10", "2024-05-12", "2024-05-10", "2024-05-12"},
		{"an earlier end of a log", Leg{log: true, Start: day(t, "2024-05-10"), End: day(t, "2024-05-13")}, "2024-05-10", "2024-05-12", "2024-05-10", "2024-05-13"},
	} {
		new(builder).setDates(&tt.leg, day(t, tt.start), day(t, tt.end))
		if tt.leg.Start != day(t, tt.want) || tt.leg.End != day(t, tt.last) {
			t.Errorf("%s: %v to %v, want %s to %q", tt.name, tt.leg.Start, tt.leg.End, tt.want, tt.last)
		}
	}
}

// A stronger status overrides a weaker one, and what the text says what its tense lets open.
func TestStatus(t *testing.T) {
	for _, tt := range []struct {
		was      frame.Status
		weak     bool
		is       frame.Status
		isWeak   bool
		want     frame.Status
		stayWeak bool
	}{
		{frame.NoStatus, false, frame.Planned, true, frame.Planned, true},
		{frame.Planned, false, frame.NoStatus, false, frame.Planned, false},
		{frame.Planned, false, frame.Ongoing, false, frame.Ongoing, false},
		{frame.Completed, false, frame.Planned, false, frame.Completed, false},
		{frame.Completed, true, frame.Planned, false, frame.Planned, false},
		{frame.Planned, false, frame.Completed, true, frame.Planned, false},
		{frame.Planned, true, frame.Completed, true, frame.Completed, true},
		{frame.Completed, false, frame.Cancelled, false, frame.Cancelled, false},
		{frame.Cancelled, false, frame.Postponed, false, frame.Cancelled, false},
		{frame.Denied, false, frame.Completed, false, frame.Denied, false},
	} {
		l := Leg{Status: tt.was, weak: tt.weak}
		new(builder).status(&l, tt.is, tt.isWeak)
		if l.Status != tt.want || l.weak != tt.stayWeak {
			t.Errorf("%+v: %v, weak %v", tt, l.Status, l.weak)
		}
	}
}

// A city is a stop once, by what it is or by its name.
func TestAddStop(t *testing.T) {
	b := builder{doc: &mention.Doc{Tokens: []text.Token{{Hash: 10}, {Hash: 11}, {Hash: 10}, {Hash: 12}, {Hash: 11}}}}
	known := func(city uint16) *mention.Place {
		return &mention.Place{City: city, CityFirst: 0, CityLast: 0, NameFirst: 0}
	}
	unknown := func(token int32) *mention.Place {
		return &mention.Place{CityFirst: token, CityLast: token, NameFirst: token}
	}
	var l Leg
	b.addStop(&l, &mention.Place{CityFirst: -1})
	if l.CityFirst = -1; l.City != 0 || len(l.Stops) != 0 {
		t.Fatalf("no city: %+v", l)
	}
	b.addStop(&l, known(7))
	b.addStop(&l, known(7))
	if l.City != 7 || len(l.Stops) != 0 {
		t.Fatalf("one city: %+v", l)
	}
	b.addStop(&l, known(8))
	b.addStop(&l, known(8))
	b.addStop(&l, unknown(1))
	b.addStop(&l, unknown(4)) // the same name as that of token 1
	b.addStop(&l, unknown(3))
	if len(l.Stops) != 3 || l.Stops[0].City != 8 || l.Stops[1].First != 1 || l.Stops[2].First != 3 {
		t.Errorf("stops %+v", l.Stops)
	}
	l = Leg{CityFirst: 0, CityLast: 0}
	b.addStop(&l, unknown(2)) // the same name as that of token 0
	b.addStop(&l, unknown(1))
	if len(l.Stops) != 1 || l.Stops[0].First != 1 {
		t.Errorf("behind a city of no table: %+v", l.Stops)
	}
}

// Who receives is at home, or has a national office that the text gives no other country.
func TestAtHome(t *testing.T) {
	minister, envoy := role(t, "foreign_minister"), role(t, "special_envoy")
	host := mention.Entity{Role: minister, Official: true}
	with := func(change func(e *mention.Entity)) mention.Entity {
		e := host
		change(&e)
		return e
	}
	capital := mention.Place{Country: 5, Capital: true}
	for _, tt := range []struct {
		name  string
		who   mention.Entity
		guest uint16
		place mention.Place
		want  bool
	}{
		{"in his own country", with(func(e *mention.Entity) { e.Country = 5 }), 0, mention.Place{Country: 5}, true},
		{"in another", with(func(e *mention.Entity) { e.Country = 6 }), 7, capital, false},
		{"of no country, in a capital, with a stranger", host, 7, capital, true},
		{"not in a capital", host, 7, mention.Place{Country: 5}, false},
		{"with nobody from abroad", host, 0, capital, false},
		{"with somebody from there", host, 5, capital, false},
		{"no official", with(func(e *mention.Entity) { e.Official = false }), 7, capital, false},
		{"of an organization", with(func(e *mention.Entity) { e.Org = 1 }), 7, capital, false},
		{"an envoy", with(func(e *mention.Entity) { e.Role = envoy }), 7, capital, false},
		{"nowhere", host, 7, mention.Place{Capital: true}, false},
	} {
		set := frame.Set{Refs: []int32{1}}
		f := frame.Frame{Kind: frame.Meet, Others: frame.Range{First: 0, Last: 1}}
		b := builder{doc: &mention.Doc{People: []mention.Entity{tt.who, {Country: tt.guest}}, Places: []mention.Place{tt.place}}, set: &set}
		if got := b.atHome(0, &f); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
		for _, none := range []frame.Frame{{Venue: -1, Others: f.Others}, {Both: true, Others: f.Others}, {Status: frame.Denied, Others: f.Others}, {}} {
			if b.atHome(0, &none) {
				t.Errorf("%s: at home in %+v", tt.name, none)
			}
		}
	}
}

// No country has two foreign ministers: one of them came.
func TestTwin(t *testing.T) {
	minister, some := role(t, "defence_minister"), role(t, "minister")
	for _, tt := range []struct {
		name            string
		official        bool
		role, others    uint8
		country         uint16
		want            bool
		place, ofOthers uint16
	}{
		{name: "the same office", official: true, role: minister, others: minister, place: 5, ofOthers: 5, want: true},
		{name: "of another country", official: true, role: minister, others: minister, place: 5, ofOthers: 6},
		{name: "another office", official: true, role: minister, others: some, place: 5, ofOthers: 5},
		{name: "any minister", official: true, role: some, others: some, place: 5, ofOthers: 5},
		{name: "no official", role: minister, others: minister, place: 5, ofOthers: 5},
	} {
		set := frame.Set{Refs: []int32{0, 1}}
		f := frame.Frame{Kind: frame.Meet, Others: frame.Range{First: 0, Last: 2}}
		b := builder{doc: &mention.Doc{
			People: []mention.Entity{{Official: tt.official, Role: tt.role}, {Role: tt.others, Country: tt.ofOthers}},
			Places: []mention.Place{{Country: tt.place}},
		}, set: &set}
		if got := b.twin(0, &f); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// A spouse goes with the other; a director of nothing goes nowhere.
func TestWhoMayTravel(t *testing.T) {
	spouse, other, king := role(t, "spouse"), role(t, "other"), role(t, "monarch")
	people := []mention.Entity{
		{Official: true, Role: king, Named: true}, {Official: true, Role: spouse, Named: true}, {Official: true, Role: other, Named: true},
		{Official: true, Role: other, Named: true, Country: 3}, {Official: true, Role: other, Named: true, Org: 1}, {Official: true, Role: other, Named: true, Mods: 1},
		{Official: true, Role: other}, {Role: king, Named: true},
	}
	b := builder{doc: &mention.Doc{People: people}}
	for i, want := range []bool{true, true, false, true, true, true, true, false} {
		if got := b.may(int32(i)); got != want {
			t.Errorf("may %d: %v", i, got)
		}
	}
	if b.may(-1) {
		t.Error("nobody may")
	}
	for _, tt := range []struct {
		who    int32
		people []int32
		want   bool
	}{{1, []int32{0, 1}, true}, {1, []int32{1}, false}, {0, []int32{0, 1}, false}, {1, []int32{1, 7}, false}} {
		if got := b.beside(tt.who, tt.people); got != tt.want {
			t.Errorf("%d beside %v: %v", tt.who, tt.people, got)
		}
	}
}

// A state that is gone and a town of the state that took its place are one; that state as a whole is another.
func TestSameState(t *testing.T) {
	world := lexicon.TheWorld()
	country := func(code string) uint16 {
		i, ok := world.CountryIndex(code)
		if !ok {
			t.Fatalf("no country %s", code)
		}
		return uint16(i + 1)
	}
	gone, other := country("YU"), country("PE")
	after := world.Successor(int(gone) - 1)
	const town = 1
	for _, tt := range []struct {
		name string
		leg  Leg
		at   mention.Place
		want bool
	}{
		{"one country", Leg{Country: other}, mention.Place{Country: other}, true},
		{"two", Leg{Country: other, City: town}, mention.Place{Country: gone, City: town}, false},
		{"a state that is gone, and a town", Leg{Country: gone}, mention.Place{Country: after, City: town}, true},
		{"a state that is gone, and its successor", Leg{Country: gone}, mention.Place{Country: after}, false},
		{"a town, and a state that is gone", Leg{Country: after, City: town}, mention.Place{Country: gone}, true},
		{"a state, and one before it", Leg{Country: after}, mention.Place{Country: gone}, false},
		{"nowhere, and a town", Leg{}, mention.Place{Country: after, City: town}, false},
		{"a town, and nowhere", Leg{Country: after, City: town}, mention.Place{}, false},
	} {
		b := builder{doc: &mention.Doc{World: world}}
		if got := b.sameState(&tt.leg, &tt.at); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// A stay lasts until the last day that is told of its towns.
func TestLasts(t *testing.T) {
	for _, tt := range []struct {
		name               string
		start, end         string // of the stay
		began, first, last string // the day of its first town, and the days of the next one
		want               string // its end
	}{
		{"a later day", "2024-05-18", "", "2024-05-18", "2024-05-19", "", "2024-05-19"},
		{"days", "2024-05-18", "", "2024-05-18", "2024-05-19", "2024-05-21", "2024-05-21"},
		{"later than it seemed", "2024-05-18", "2024-05-19", "2024-05-18", "2024-05-20", "", "2024-05-20"},
		{"not so late", "2024-05-18", "2024-05-21", "2024-05-18", "2024-05-20", "", "2024-05-21"},
		{"the same day", "2024-05-18", "", "2024-05-18", "2024-05-18", "", ""},
		{"a day before", "2024-05-18", "", "2024-05-18", "2024-05-17", "", ""},
		{"a month", "2024-05-18", "", "2024-05-18", "2024-06", "", ""},
		{"its day is told elsewhere", "2024-05-18", "", "2024-05-17", "2024-05-19", "", ""},
		{"it has a month alone", "2024-05", "", "2024-05", "2024-05-19", "", ""},
	} {
		l := Leg{Start: day(t, tt.start), End: day(t, tt.end)}
		b := builder{doc: &mention.Doc{Dates: []mention.Date{{Start: day(t, tt.began)}, {Start: day(t, tt.first), End: day(t, tt.last)}}}, cal: writtenOn(writing)}
		b.lasts(&l, 0, 1, &frame.Frame{Status: frame.Completed})
		if l.End != day(t, tt.want) {
			t.Errorf("%s: until %v", tt.name, l.End)
		}
		for _, none := range [][2]int32{{-1, 1}, {0, -1}} {
			l.End = day(t, tt.end)
			if b.lasts(&l, none[0], none[1], &frame.Frame{}); l.End != day(t, tt.end) {
				t.Errorf("%s: until %v, of dates %v", tt.name, l.End, none)
			}
		}
	}
}
