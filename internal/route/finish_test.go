package route

import (
	"reflect"
	"testing"

	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/mention"
)

// The status that the tense left open is decided by the dates.
func TestSettle(t *testing.T) {
	still := []Meeting{{Status: frame.Completed}, {Status: frame.Planned}}
	for _, tt := range []struct {
		name    string
		leg     Leg
		written mention.Day
		want    frame.Status
		end     string
	}{
		{"nothing is known", Leg{}, writing, frame.NoStatus, ""},
		{"who is still to be received has not left", Leg{weak: true, Status: frame.Completed, Meetings: still}, writing, frame.Ongoing, ""},
		{"who has been received may have", Leg{weak: true, Status: frame.Completed, Meetings: still[:1]}, writing, frame.Completed, ""},
		{"what is told as over is", Leg{Status: frame.Completed, Meetings: still}, writing, frame.Completed, ""},
		{"an entry of a log", Leg{log: true}, mention.Day{}, frame.Completed, ""},
		{"an entry in the present", Leg{log: true, weak: true, Status: frame.Ongoing}, mention.Day{}, frame.Completed, ""},
		{"an entry that tells", Leg{log: true, Status: frame.Cancelled}, mention.Day{}, frame.Cancelled, ""},
		{"a stay of one day", Leg{dated: true, Status: frame.Completed, Start: day(t, "2024-05-10")}, mention.Day{}, frame.Completed, "2024-05-10"},
		{"an arrival", Leg{Status: frame.Completed, Start: day(t, "2024-05-10")}, mention.Day{}, frame.Completed, ""},
		{"a stay of a month", Leg{dated: true, Status: frame.Completed, Start: day(t, "2024-05")}, mention.Day{}, frame.Completed, ""},
		{"begins tomorrow", Leg{Start: day(t, "2024-05-15")}, writing, frame.Planned, ""},
		{"goes on tomorrow", Leg{Status: frame.Ongoing, Start: day(t, "2024-05-15")}, writing, frame.Planned, ""},
		{"is over tomorrow, it seems", Leg{weak: true, Status: frame.Completed, Start: day(t, "2024-05-15")}, writing, frame.Planned, ""},
		{"is called off for tomorrow", Leg{Status: frame.Cancelled, Start: day(t, "2024-05-15")}, writing, frame.Cancelled, ""},
		{"begins today", Leg{Start: day(t, "2024-05-14")}, writing, frame.NoStatus, ""},
		{"begins next month", Leg{Start: day(t, "2024-06")}, writing, frame.Planned, ""},
		{"ended yesterday", Leg{Start: day(t, "2024-05-10"), End: day(t, "2024-05-13")}, writing, frame.Completed, "2024-05-13"},
		{"seemed to go on until yesterday", Leg{weak: true, Status: frame.Ongoing, Start: day(t, "2024-05-10"), End: day(t, "2024-05-13")}, writing, frame.Completed, "2024-05-13"},
		{"goes on, says the text", Leg{Status: frame.Ongoing, Start: day(t, "2024-05-10"), End: day(t, "2024-05-13")}, writing, frame.Ongoing, "2024-05-13"},
		{"ends today", Leg{Start: day(t, "2024-05-10"), End: day(t, "2024-05-14")}, writing, frame.NoStatus, "2024-05-14"},
		{"began long ago", Leg{Start: day(t, "2024-05-01")}, writing, frame.Completed, ""},
		{"began the day before yesterday", Leg{Start: day(t, "2024-05-12")}, writing, frame.NoStatus, ""},
		{"ended in a month", Leg{Start: day(t, "2024-03-01"), End: day(t, "2024-04")}, writing, frame.NoStatus, "2024-04"},
	} {
		b := builder{doc: &mention.Doc{Grammar: &lexicon.Grammar{}}, cal: writtenOn(tt.written)}
		b.settle(&tt.leg)
		if tt.leg.Status != tt.want || tt.leg.End != day(t, tt.end) {
			t.Errorf("%s: %v until %v, want %v until %q", tt.name, tt.leg.Status, tt.leg.End, tt.want, tt.end)
		}
	}
}

// Nobody is in two countries at once.
func TestOvertaken(t *testing.T) {
	leg := func(s frame.Status, start string) Leg { return Leg{Status: s, Start: day(t, start)} }
	for _, tt := range []struct {
		name        string
		first, next Leg
		want        frame.Status
	}{
		{"a later stay goes on", leg(frame.Ongoing, "2024-05-10"), leg(frame.Ongoing, "2024-05-12"), frame.Completed},
		{"a later stay is over", leg(frame.Ongoing, "2024-05-10"), leg(frame.Completed, "2024-05-12"), frame.Completed},
		{"a later stay is planned", leg(frame.Ongoing, "2024-05-10"), leg(frame.Planned, "2024-05-12"), frame.Ongoing},
		{"one of the same day", leg(frame.Ongoing, "2024-05-10"), leg(frame.Ongoing, "2024-05-10"), frame.Ongoing},
		{"one of the month", leg(frame.Ongoing, "2024-05-10"), leg(frame.Ongoing, "2024-06"), frame.Ongoing},
		{"a stay of the month", leg(frame.Ongoing, "2024-05"), leg(frame.Ongoing, "2024-06-12"), frame.Ongoing},
		{"a plan", leg(frame.Planned, "2024-05-10"), leg(frame.Ongoing, "2024-05-12"), frame.Planned},
	} {
		legs := []Leg{tt.first, tt.next}
		overtaken(legs)
		if legs[0].Status != tt.want || legs[1].Status != tt.next.Status {
			t.Errorf("%s: %v, %v, want %v", tt.name, legs[0].Status, legs[1].Status, tt.want)
		}
	}
}

func TestSortLegs(t *testing.T) {
	for _, tt := range []struct {
		name string
		legs []Leg
		want []int32 // by the order told
	}{
		{"none", nil, nil},
		{"by date", []Leg{{order: 1, Start: day(t, "2024-05-12")}, {order: 2, Start: day(t, "2024-05-10")}}, []int32{2, 1}},
		{"of one day as told", []Leg{{order: 2, Start: day(t, "2024-05-12")}, {order: 1, Start: day(t, "2024-05-12")}}, []int32{1, 2}},
		{"by date whatever the status", []Leg{{order: 1, Status: frame.Planned, Start: day(t, "2024-05-10")}, {order: 2, Status: frame.Completed, Start: day(t, "2024-05-12")}}, []int32{1, 2}},
		{"one without a date: what is over first", []Leg{{order: 1, Status: frame.Planned}, {order: 2, Status: frame.Completed, Start: day(t, "2024-05-12")}}, []int32{2, 1}},
		{"a year is no date", []Leg{{order: 1, Start: day(t, "2024")}, {order: 2, Start: day(t, "2023")}}, []int32{1, 2}},
		{"earlier, over, now, ahead", []Leg{
			{order: 1, Status: frame.Planned}, {order: 2}, {order: 3, Status: frame.Completed}, {order: 4, Status: frame.Completed, earlier: true}, {order: 5, Status: frame.Ongoing},
			{order: 6, Status: frame.Cancelled}, {order: 7, earlier: true, Status: frame.Planned}}, []int32{4, 3, 2, 5, 1, 6, 7}},
	} {
		sortLegs(tt.legs)
		var got []int32
		for _, l := range tt.legs {
			got = append(got, l.order)
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// A journey lasts from its first leg to its last, as far as that is known.
func TestBounds(t *testing.T) {
	for _, tt := range []struct {
		name       string
		journey    Journey
		start, end string
	}{
		{"told", Journey{Start: day(t, "2024-05-01"), End: day(t, "2024-05-09"), Legs: []Leg{{Start: day(t, "2024-05-02"), End: day(t, "2024-05-08")}}}, "2024-05-01", "2024-05-09"},
		{"two days", Journey{Legs: []Leg{{Start: day(t, "2024-05-02")}, {Start: day(t, "2024-05-04"), End: day(t, "2024-05-08")}}}, "2024-05-02", "2024-05-08"},
		{"a leg without a day", Journey{Legs: []Leg{{Start: day(t, "2024-05-02")}, {}}}, "", ""},
		{"one leg of a month", Journey{Legs: []Leg{{Start: day(t, "2024-05")}}}, "2024-05", ""},
		{"two legs, one of a month", Journey{Legs: []Leg{{Start: day(t, "2024-05")}, {Start: day(t, "2024-06-01")}}}, "", ""},
		{"the end of the first alone", Journey{Legs: []Leg{{Start: day(t, "2024-05-02"), End: day(t, "2024-05-03")}, {Start: day(t, "2024-05-04")}}}, "2024-05-02", ""},
	} {
		new(builder).bounds(&tt.journey)
		if tt.journey.Start != day(t, tt.start) || tt.journey.End != day(t, tt.end) {
			t.Errorf("%s: %v to %v, want %q to %q", tt.name, tt.journey.Start, tt.journey.End, tt.start, tt.end)
		}
	}
}

func TestSamePeople(t *testing.T) {
	for _, tt := range []struct {
		a, b []int32
		want bool
	}{{nil, nil, true}, {[]int32{1, 2}, []int32{2, 1}, true}, {[]int32{1, 2}, []int32{1, 3}, false}, {[]int32{1}, []int32{1, 2}, false}} {
		if samePeople(tt.a, tt.b) != tt.want {
			t.Errorf("%v, %v: %v", tt.a, tt.b, !tt.want)
		}
	}
}

func TestMeetingKinds(t *testing.T) {
	for cue, want := range map[lexicon.Cue]MeetingKind{
		lexicon.CueCall: Call, lexicon.CueCallNoun: Call, lexicon.CueAudience: Audience, lexicon.CueSummit: Summit,
		lexicon.CueMeal: Meal, lexicon.CuePress: PressConference, lexicon.CueCeremony: Ceremony, lexicon.CueNone: Talks,
	} {
		if got := meetingKind(cue); got != want {
			t.Errorf("cue %d: %d, want %d", cue, got, want)
		}
	}
}

// Where all that a text speaks of is one country, its officials are that country's: those
// who do not travel, and only where somebody or something is said to be of it.
func TestOnlyCountry(t *testing.T) {
	minister, envoy := role(t, "foreign_minister"), role(t, "special_envoy")
	for _, tt := range []struct {
		name   string
		doc    mention.Doc
		travel bool
		want   uint16
	}{
		{"an official of it", mention.Doc{People: []mention.Entity{{Official: true, Role: minister}, {Country: 7}}}, false, 7},
		{"who travels", mention.Doc{People: []mention.Entity{{Official: true, Role: minister}, {Country: 7}}}, true, 0},
		{"no official", mention.Doc{People: []mention.Entity{{Role: minister}, {Country: 7}}}, false, 0},
		{"an office of an organization", mention.Doc{People: []mention.Entity{{Official: true, Role: minister, Org: 2}, {Country: 7}}}, false, 0},
		{"an office that is no country's", mention.Doc{People: []mention.Entity{{Official: true, Role: envoy}, {Country: 7}}}, false, 0},
		{"two countries", mention.Doc{People: []mention.Entity{{Official: true, Role: minister}, {Country: 7}, {Country: 8}}}, false, 0},
		{"a place elsewhere", mention.Doc{People: []mention.Entity{{Official: true, Role: minister}, {Country: 7}}, Places: []mention.Place{{Country: 8}}}, false, 0},
		{"a place where somebody is", mention.Doc{People: []mention.Entity{{Official: true, Role: minister}}, Places: []mention.Place{{Country: 7}},
			Items: []mention.Item{{Kind: mention.ItemPlace, Mark: lexicon.WordIn}}}, false, 0},
		{"a place spoken of", mention.Doc{People: []mention.Entity{{Official: true, Role: minister}}, Places: []mention.Place{{Country: 7}},
			Items: []mention.Item{{Kind: mention.ItemPlace, Mark: lexicon.WordOf}}}, false, 7},
		{"an adjective", mention.Doc{People: []mention.Entity{{Official: true, Role: minister}}, Items: []mention.Item{{Kind: mention.ItemDemonym, Ref: 6}}}, false, 7},
		{"another's adjective", mention.Doc{People: []mention.Entity{{Official: true, Role: minister}, {Country: 8}}, Items: []mention.Item{{Kind: mention.ItemDemonym, Ref: 6}}}, false, 0},
	} {
		b := builder{doc: &tt.doc, byWho: make([]int32, len(tt.doc.People))}
		if tt.travel {
			b.byWho[0] = 1
		}
		b.onlyCountry()
		if e := tt.doc.People[0]; e.Country != tt.want || e.Inferred != (tt.want != 0) {
			t.Errorf("%s: country %d, inferred %v, want %d", tt.name, e.Country, e.Inferred, tt.want)
		}
	}
}

func role(t *testing.T, name string) uint8 {
	t.Helper()
	for i, r := range lexicon.Roles {
		if r == name {
			return uint8(i)
		}
	}
	t.Fatalf("no role %q", name)
	return 0
}

// Who met somebody of the only country is hardly of it.
func TestOnlyCountryOfWhoMetOne(t *testing.T) {
	minister := role(t, "foreign_minister")
	for _, tt := range []struct {
		participants []int32
		want         uint16
	}{{[]int32{0, 1}, 0}, {[]int32{0, 2}, 7}, {[]int32{1, 2}, 7}} {
		doc := mention.Doc{People: []mention.Entity{{Official: true, Role: minister}, {Country: 7}, {}}}
		b := builder{doc: &doc, byWho: make([]int32, 3), plan: Plan{Meetings: []Meeting{{Participants: tt.participants}}}}
		if b.onlyCountry(); doc.People[0].Country != tt.want {
			t.Errorf("meeting of %v: country %d, want %d", tt.participants, doc.People[0].Country, tt.want)
		}
	}
}

// A headline's meeting is that of a leg where the same people meet.
func TestToldInLeg(t *testing.T) {
	b := builder{byWho: []int32{1, 0}, plan: Plan{Journeys: []Journey{{Legs: []Leg{{}, {Meetings: []Meeting{{Kind: Audience, Participants: []int32{1, 0}}}}}}}}}
	for _, tt := range []struct {
		name    string
		meeting Meeting
		want    bool
	}{
		{"the same people", Meeting{Kind: Talks, Participants: []int32{0, 1}}, true},
		{"others", Meeting{Kind: Talks, Participants: []int32{0, 0}}, false},
		{"nobody who travels", Meeting{Kind: Talks, Participants: []int32{1}}, false},
		{"a call", Meeting{Kind: Call, Participants: []int32{0, 1}}, false},
		{"elsewhere", Meeting{Kind: Talks, Country: 3, Participants: []int32{0, 1}}, false},
		{"on a day", Meeting{Kind: Talks, Date: day(t, "2024-05"), Participants: []int32{0, 1}}, false},
	} {
		if got := b.toldInLeg(&tt.meeting); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
