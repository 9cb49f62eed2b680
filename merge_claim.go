package legation

import (
	"cmp"
	"slices"
)

// value is what one document says on one point.
type value struct {
	doc      int
	text     string // the value; "" where the document does not say
	word     string // the words used for it
	date     Date   // the value where it is a date
	place    Place
	stops    []Place
	evidence []Span
	fact     bool // the document tells what happened, and not a plan
	voices   int  // how many of its authority say so
}

// rank orders values by authority: who tells what happened before who tells a
// plan, of these the latest publication first, of these the value that most of them
// tell, of these the order of the documents.
func (b *mergeBuilder) rank(values []value) {
	type tier struct {
		fact bool
		time int64
		text string
		date Date
	}
	at := func(v *value) tier {
		return tier{v.fact, b.refs[v.doc].Published.UnixNano(), v.text, v.date}
	}
	count := make(map[tier]int, len(values))
	for i := range values {
		count[at(&values[i])]++
	}
	for i := range values {
		values[i].voices = count[at(&values[i])]
	}
	slices.SortStableFunc(values, func(x, y value) int {
		p, q := b.refs[x.doc].Published, b.refs[y.doc].Published
		return cmp.Or(order(y.fact, x.fact), q.Compare(p), y.voices-x.voices, x.doc-y.doc)
	})
}

// standing returns the first value told among values in the order of authority.
func standing(values []value) value {
	for _, v := range values {
		if v.text != "" {
			return v
		}
	}
	return value{}
}

// narrowed returns the date that stands, with the parts that it lacks from those that
// do not contradict it: "XXXX-04-17" and "2023-04" give "2023-04-17".
func narrowed(values []value) (d Date) {
	for _, v := range values {
		if meets(d, v.date) {
			d = both(d, v.date)
		}
	}
	return d
}

// meets reports whether two dates may be one: no part is known in both and
// different.
func meets(a, b Date) bool {
	return (a.year == 0 || b.year == 0 || a.year == b.year) &&
		(a.month == 0 || b.month == 0 || a.month == b.month) &&
		(a.day == 0 || b.day == 0 || a.day == b.day) && validDate(both(a, b))
}

func both(a, b Date) Date {
	return Date{cmp.Or(a.year, b.year), cmp.Or(a.month, b.month), cmp.Or(a.day, b.day)}
}

func validDate(d Date) bool {
	return d.day == 0 || d.month != 0 && int(d.day) <= daysIn(int(d.year), int(d.month))
}

// clashing returns the values of a date if any of them contradicts the one that
// stands; a date told in less detail counts as the one that stands.
func clashing(values []value, stands Date) []value {
	var out []value
	clash := false
	for _, v := range values {
		if v.date.IsZero() {
			continue
		}
		v.text = v.date.String()
		if meets(v.date, stands) {
			v.text = stands.String()
		} else {
			clash = true
		}
		out = append(out, v)
	}
	if !clash {
		return nil
	}
	return out
}

// stages are the order of statuses told at one time: what is surer of having
// happened comes later.
func stage(s Status) int {
	switch s {
	case StatusPlanned:
		return 1
	case StatusPostponed:
		return 2
	case StatusCancelled:
		return 3
	case StatusDenied:
		return 4
	case StatusOngoing:
		return 5
	case StatusCompleted:
		return 6
	}
	return 0
}

// advance returns the status that stands: it advances with publication, from planned
// to ongoing to completed, and does not fall back from these, nor to a visit called off or
// put off, which is said of plans; else the latest word stands, a denial too.
func (b *mergeBuilder) advance(values []value) string {
	slices.SortStableFunc(values, func(x, y value) int {
		return cmp.Or(b.refs[x.doc].Published.Compare(b.refs[y.doc].Published), stage(Status(x.text))-stage(Status(y.text)))
	})
	stands := Status("")
	for _, v := range values {
		next := Status(v.text)
		began := stands == StatusCompleted || stands == StatusOngoing
		back := stands == StatusCompleted && next == StatusOngoing ||
			began && (next == StatusPlanned || next == StatusPostponed || next == StatusCancelled)
		if next != "" && !back {
			stands = next
		}
	}
	return string(stands)
}

// statusClaims returns the values if they contradict: if one is cancelled,
// postponed or denied and another is not. values stand in the order of publication.
func (b *mergeBuilder) statusClaims(values []value, stands string) (claims []value) {
	off := false
	for _, v := range values {
		switch Status(v.text) {
		case StatusCancelled, StatusPostponed, StatusDenied:
			off = true
		}
	}
	if !off {
		return nil
	}
	for _, v := range values {
		if v.text == stands {
			claims = append(claims, v)
		}
	}
	for _, v := range values {
		if v.text != stands && v.text != "" {
			claims = append(claims, v)
		}
	}
	return claims
}

// contradictions adds a conflict if the values, the standing one first, are more
// than one.
func (b *mergeBuilder) contradictions(conflicts []Conflict, field ConflictField, values []value) []Conflict {
	type said struct {
		text string
		told []value
	}
	var all []said
next:
	for _, v := range values {
		if v.text == "" {
			continue
		}
		for i := range all {
			if all[i].text == v.text {
				all[i].told = append(all[i].told, v)
				continue next
			}
		}
		all = append(all, said{text: v.text, told: []value{v}})
	}
	if len(all) < 2 {
		return conflicts
	}
	for i := range all {
		slices.SortStableFunc(all[i].told, func(x, y value) int { return x.doc - y.doc })
	}
	slices.SortStableFunc(all[1:], func(x, y said) int { return x.told[0].doc - y.told[0].doc })
	c := Conflict{Field: field}
	for _, s := range all {
		claim := Claim{Value: s.text}
		for i, v := range s.told {
			if i == 0 || v.doc != s.told[i-1].doc {
				claim.Documents = append(claim.Documents, b.refs[v.doc].ID)
			}
			claim.Evidence = b.appendSpans(claim.Evidence, v.doc, v.evidence)
		}
		c.Claims = append(c.Claims, claim)
	}
	return append(conflicts, c)
}
