package legation

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"unicode"
)

// WriteTimeline writes the journeys of reports as a Mermaid timeline, which
// GitHub, GitLab and many editors draw from a block ```mermaid. It has a section for
// every traveller, in it a column for every leg in the order travelled: its dates,
// the place with the kind and status of the visit, and its meetings. Meetings outside any journey
// are the last section.
//
// Whatever in a name or a place is not a letter, a digit or plain punctuation is
// written as a character code of Mermaid (#58;), so that no text can end a label
// or bring in markup. Itineraries are written as they are: see [Merge] to make those of
// several reports one. The error is the writer's. The bytes written depend on the arguments alone.
func WriteTimeline(w io.Writer, reports ...*Report) error {
	var b bytes.Buffer
	b.WriteString("timeline\n")
	var beside []*encounter
	for _, r := range reports {
		e := gather([]*Report{r})
		var traveller *person
		for i, s := range e.stays {
			if i == 0 || s.traveller != traveller {
				traveller = s.traveller
				b.WriteString("    section " + orElse(mermaid(traveller.title(", ")), "Journey") + "\n")
			}
			events := []string{mermaid(listed(" – ", placeName(s.leg.Place), s.leg.describe()))}
			for _, p := range s.leg.Stops {
				events = append(events, mermaid(placeName(p)))
			}
			for _, m := range s.meetings {
				events = append(events, mermaid(m.with(s.traveller)))
			}
			column(&b, s.leg.Period, events)
		}
		for _, m := range e.meetings {
			if m.stay == nil {
				beside = append(beside, m)
			}
		}
	}
	for i, m := range beside {
		if i == 0 {
			b.WriteString("    section Other meetings\n")
		}
		column(&b, Period{m.meeting.Date, m.meeting.Date}, []string{mermaid(listed(" – ", m.kind(), listed(", ", names(m.participants, nil), words(m.meeting.Status))))})
	}
	_, err := w.Write(b.Bytes())
	return err
}

// column writes a period of a timeline and what is in it.
func column(b *bytes.Buffer, p Period, events []string) {
	b.WriteString("      " + p.words())
	for _, e := range events {
		if e != "" {
			b.WriteString(" : " + e)
		}
	}
	b.WriteByte('\n')
}

// words returns a period in words: "from 2024-05-14".
func (p Period) words() string {
	switch {
	case p.IsZero():
		return "no date"
	case p.Start == p.End:
		return p.Start.String()
	case p.Start.IsZero():
		return "until " + p.End.String()
	case p.End.IsZero():
		return "from " + p.Start.String()
	}
	return p.Start.String() + " – " + p.End.String()
}

// with returns "talks with Samuel Odhiambo, planned, 2024-05-15", seen from one of them.
func (c *encounter) with(p *person) string {
	with := names(c.participants, p)
	if with != "" {
		with = " with " + with
	}
	return listed(", ", c.kind()+with, words(c.meeting.Status), c.meeting.Date.String())
}

// WriteMeetings writes who met whom as a Mermaid flowchart, which GitHub, GitLab
// and many editors draw from a block ```mermaid. Every official who takes part in a
// meeting is a box with name and office; two who met are joined by a line that names
// the kind of meeting, its status and date; more than two are joined through a node of the
// meeting's own. The line is full where the meeting took place or takes place, and dotted
// where it is planned, postponed, cancelled or denied.
//
// Officials of several reports who are one person are one box. Labels are escaped as
// in [WriteTimeline]. The error is the writer's. The bytes written depend on the arguments alone.
func WriteMeetings(w io.Writer, reports ...*Report) error {
	e := gather(reports)
	boxes, lines := bytes.NewBufferString("flowchart LR\n"), &bytes.Buffer{}
	drawn := map[*person]int{}
	box := func(p *person) string {
		i, ok := drawn[p]
		if !ok {
			i = len(drawn)
			drawn[p] = i
			label := mermaid(p.name())
			if office := mermaid(p.office()); office != mermaid(p.name()) && office != "" {
				label += "<br>" + office
			}
			boxes.WriteString("    p" + strconv.Itoa(i+1) + `["` + orElse(label, "unknown") + "\"]\n")
		}
		return "p" + strconv.Itoa(i+1)
	}
	many := 0
	for _, m := range e.meetings {
		label := mermaid(listed(", ", m.kind(), words(m.meeting.Status), m.meeting.Date.String()))
		line := "-.-"
		if m.took() {
			line = "---"
		}
		switch people := m.participants; {
		case len(people) == 2:
			lines.WriteString("    " + box(people[0]) + " " + line + `|"` + label + `"| ` + box(people[1]) + "\n")
		case len(people) > 2:
			many++
			node := "m" + strconv.Itoa(many)
			boxes.WriteString("    " + node + `(["` + label + "\"])\n")
			for _, p := range people {
				lines.WriteString("    " + box(p) + " " + line + " " + node + "\n")
			}
		}
	}
	boxes.Write(lines.Bytes())
	_, err := w.Write(boxes.Bytes())
	return err
}

// took reports whether the meeting took place or takes place, as far as the text tells.
func (c *encounter) took() bool {
	s := c.meeting.Status
	return s == "" || s == StatusOngoing || s == StatusCompleted
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// mermaid returns s as a label. Mermaid has no one way of quoting, but
// reads #58; as a character in every diagram before it reads anything else.
func mermaid(s string) string {
	var b strings.Builder
	number := true // nothing but digits so far: "1. " and "- " would begin a list
	for _, r := range plain(s) {
		digit := unicode.IsDigit(r)
		switch {
		case digit, unicode.IsLetter(r), unicode.IsMark(r), strings.ContainsRune(" ,–’·", r), !number && (r == '.' || r == '-'):
			b.WriteRune(r)
		default:
			b.WriteString("#" + strconv.Itoa(int(r)) + ";")
		}
		number = number && digit
	}
	return b.String()
}
