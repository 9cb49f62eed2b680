package legation

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"
)

// archive keeps reports of one document each in a compact form: a string of
// bytes per report, with strings, places and personas once for all.
type archive struct {
	strings  []string
	places   []Place
	personas []persona
	docs     []archived
}

// archived is one report.
type archived struct {
	ref  DocumentRef
	hash uint64 // of ref and content
	body string
}

// persona is an official as a document speaks of him or her, without the places
// where it does.
type persona struct {
	id        string // the roster's, "" where the id is the report's own
	name      Name
	office    Office // without modifiers
	modifiers string // joined by ","
}

type personaKey struct {
	id, title, country, organization, modifiers string
	name                                        Name
	role                                        Role
	inferred                                    bool
}

func (p *persona) key() personaKey {
	return personaKey{p.id, p.office.Title, p.office.Country, p.office.Organization, p.modifiers, p.name, p.office.Role, p.office.Inferred}
}

func (p *persona) modifierList() (list []Modifier) {
	if p.modifiers == "" {
		return nil
	}
	for m := range strings.SplitSeq(p.modifiers, ",") {
		list = append(list, Modifier(m))
	}
	return list
}

func personaOf(o *Official) persona {
	p := persona{id: rosterID(o), name: o.Name, office: o.Office}
	for i, m := range o.Office.Modifiers {
		if i > 0 {
			p.modifiers += ","
		}
		p.modifiers += string(m)
	}
	p.office.Modifiers = nil
	return p
}

// archiveIndex finds what an archive holds already. It is needed for adding only.
type archiveIndex struct {
	strings  map[string]int
	places   map[Place]int
	personas map[personaKey]int
	docs     map[docKey]struct{}
	c        codec
}

type docKey struct {
	id   string
	hash uint64
}

func newArchiveIndex() *archiveIndex {
	return &archiveIndex{map[string]int{}, map[Place]int{}, map[personaKey]int{}, map[docKey]struct{}{}, codec{}}
}

// add adds the report of one document unless the archive has it.
func (a *archive) add(index *archiveIndex, r *Report) error {
	c := &index.c
	*c = codec{archive: a, index: index, buf: c.buf[:0], hash: fnvOffset, ids: c.ids}
	if c.ids == nil {
		c.ids = make(map[*Official]int)
	}
	clear(c.ids)
	for i, o := range r.Officials {
		if o == nil {
			return &MergeError{Document: r.Document, Err: ErrDangling}
		}
		c.ids[o] = i + 1
	}
	for _, s := range [...]string{r.Document, r.Published.UTC().Format("20060102150405.999999999"), r.Publisher, r.Language} {
		c.mixString(s)
	}
	c.report(r)
	if c.dangling {
		return &MergeError{Document: r.Document, Err: ErrDangling}
	}
	doc := archived{ref: DocumentRef{r.Document, r.Published.UTC(), r.Publisher, r.Language}, hash: c.hash}
	if doc.ref.ID == "" {
		doc.ref.ID = strconv.FormatUint(doc.hash, 16)
	}
	key := docKey{doc.ref.ID, doc.hash}
	if _, ok := index.docs[key]; ok {
		return nil
	}
	index.docs[key] = struct{}{}
	doc.body = string(c.buf)
	a.docs = append(a.docs, doc)
	return nil
}

// report returns report i as it was added; nil where there is none.
func (a *archive) report(i int) *Report {
	if a == nil || i >= len(a.docs) {
		return nil
	}
	d := &a.docs[i]
	r := &Report{Document: d.ref.ID, Published: d.ref.Published, Publisher: d.ref.Publisher, Language: d.ref.Language}
	if d.ref.ID == strconv.FormatUint(d.hash, 16) {
		r.Document = ""
	}
	c := codec{archive: a, in: d.body}
	c.report(r)
	return r
}

// codec writes a report into buf where index is set, else reads one from in: one
// account of the form serves both ways. Writing also hashes what is written, by
// value, so that the hash does not depend on what else the archive holds.
type codec struct {
	archive *archive
	index   *archiveIndex
	in      string
	buf     []byte
	hash    uint64
	ids     map[*Official]int // 1 + place among the officials
	people  []*Official
	// personas are those of the officials read.
	personas []int32
	// dangling says that the report speaks of an official whom it does not list.
	dangling bool
}

// FNV-1a, 64 bits.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func (c *codec) mix(n uint64) {
	for range 8 {
		c.hash = (c.hash ^ n&0xFF) * fnvPrime
		n >>= 8
	}
}

func (c *codec) mixString(s string) {
	c.mix(uint64(len(s)))
	for i := range len(s) {
		c.hash = (c.hash ^ uint64(s[i])) * fnvPrime
	}
}

// raw passes a number that the hash takes in some other way.
func (c *codec) raw(n *int) {
	if c.index != nil {
		c.buf = binary.AppendVarint(c.buf, int64(*n))
		return
	}
	v := uint64(0)
	for shift := 0; len(c.in) > 0; shift += 7 {
		b := c.in[0]
		c.in = c.in[1:]
		v |= uint64(b&0x7F) << shift
		if b < 0x80 {
			break
		}
	}
	*n = int(int64(v>>1) ^ -int64(v&1))
}

func (c *codec) num(n *int) {
	if c.index != nil {
		c.mix(uint64(*n))
	}
	c.raw(n)
}

func (c *codec) bool(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	c.num(&n)
	if c.index == nil {
		*b = n != 0
	}
}

// passText passes a string of any type through the table of strings.
func passText[T ~string](c *codec, s *T) {
	n := 0
	if c.index != nil {
		c.mixString(string(*s))
		n = intern(c.index.strings, &c.archive.strings, string(*s), string(*s))
	}
	c.raw(&n)
	if c.index == nil {
		*s = T(c.archive.strings[n])
	}
}

// intern returns the place of a value in a table, which gets it if it is new.
func intern[K comparable, V any](index map[K]int, table *[]V, key K, value V) int {
	n, ok := index[key]
	if !ok {
		n = len(*table)
		index[key] = n
		*table = append(*table, value)
	}
	return n
}

func (c *codec) place(p *Place) {
	n := 0
	if c.index != nil {
		c.mixString(p.Country)
		c.mixString(p.City)
		c.mixString(p.Region)
		c.mix(math.Float64bits(p.Latitude))
		c.mix(math.Float64bits(p.Longitude))
		n = intern(c.index.places, &c.archive.places, *p, *p)
	}
	c.raw(&n)
	if c.index == nil {
		*p = c.archive.places[n]
	}
}

func (c *codec) official(o *Official) {
	n := 0
	if c.index != nil {
		p := personaOf(o)
		for _, s := range [...]string{
			p.id, p.name.Full, p.name.Honorific, p.name.Given, p.name.Patronymic, p.name.Particle, p.name.Family, p.name.Suffix,
			p.name.Script, string(p.office.Role), p.office.Title, p.office.Country, p.office.Organization, p.modifiers,
		} {
			c.mixString(s)
		}
		c.mix(uint64(p.name.Order)<<16 | uint64(p.name.doubt)<<8)
		if p.office.Inferred {
			c.mix(1)
		}
		n = intern(c.index.personas, &c.archive.personas, p.key(), p)
	}
	c.raw(&n)
	passText(c, &o.ID)
	if c.index == nil {
		p := &c.archive.personas[n]
		c.personas = append(c.personas, int32(n))
		o.Name, o.Office = p.name, p.office
		o.Office.Modifiers = p.modifierList()
	}
	c.spans(&o.Mentions)
}

// who passes a pointer to an official by place.
func (c *codec) who(o **Official) {
	n := 0
	if c.index != nil && *o != nil {
		if n = c.ids[*o]; n == 0 {
			c.dangling = true
		}
	}
	c.num(&n)
	if c.index == nil && n > 0 && n <= len(c.people) {
		*o = c.people[n-1]
	}
}

func (c *codec) date(d *Date) {
	n := int(d.year)<<9 | int(d.month)<<5 | int(d.day)
	c.num(&n)
	if c.index == nil {
		*d = Date{int16(n >> 9), uint8(n >> 5 & 15), uint8(n & 31)}
	}
}

// passList passes a list item by item; an empty one is nil when it is read.
func passList[T any](c *codec, items *[]T, pass func(*codec, *T)) {
	n := len(*items)
	c.num(&n)
	if c.index == nil && n > 0 && n <= len(c.in) {
		*items = make([]T, n)
	}
	for i := range *items {
		pass(c, &(*items)[i])
	}
}

func (c *codec) spans(s *[]Span)         { passList(c, s, (*codec).span) }
func (c *codec) everyone(o *[]*Official) { passList(c, o, (*codec).who) }

func (c *codec) span(s *Span) {
	n := s.Len()
	c.num(&s.Start)
	c.num(&n)
	if c.index == nil {
		s.End = s.Start + n
	}
}

func (c *codec) report(r *Report) {
	passList(c, &r.Officials, func(c *codec, o **Official) {
		if c.index == nil {
			*o = new(Official)
		}
		c.official(*o)
	})
	c.people = r.Officials
	passList(c, &r.Itineraries, (*codec).itinerary)
	passList(c, &r.Meetings, (*codec).meeting)
	c.agenda(&r.Agenda)
	passList(c, &r.Sources, (*codec).source)
	passList(c, &r.Diagnostics, func(c *codec, d *Diagnostic) {
		passText(c, &d.Code)
		passText(c, &d.Message)
		c.span(&d.Span)
	})
}

func (c *codec) itinerary(it *Itinerary) {
	c.who(&it.Traveller)
	c.everyone(&it.Companions)
	passText(c, &it.Region)
	c.date(&it.Period.Start)
	c.date(&it.Period.End)
	passList(c, &it.Legs, (*codec).leg)
}

func (c *codec) leg(l *Leg) {
	c.place(&l.Place)
	passList(c, &l.Stops, (*codec).place)
	c.date(&l.Period.Start)
	c.date(&l.Period.End)
	passText(c, &l.Status)
	passText(c, &l.Certainty)
	c.bool(&l.Inferred)
	v := &l.Visit
	passText(c, &v.Kind)
	passText(c, &v.KindText)
	c.everyone(&v.Hosts)
	passList(c, &v.Meetings, (*codec).meeting)
	c.agenda(&v.Agenda)
	passList(c, &v.Outcomes, func(c *codec, o *Outcome) {
		passText(c, &o.Kind)
		c.who(&o.From)
		c.who(&o.To)
		passText(c, &o.Country)
		passText(c, &o.Status)
		c.spans(&o.Evidence)
	})
	passList(c, &v.Sources, (*codec).source)
	c.spans(&l.Evidence)
}

func (c *codec) meeting(m *Meeting) {
	passText(c, &m.Kind)
	c.everyone(&m.Participants)
	c.place(&m.Venue)
	c.date(&m.Date)
	passText(c, &m.Status)
	c.bool(&m.Inferred)
	c.spans(&m.Evidence)
}

func (c *codec) agenda(a *Agenda) {
	passList(c, (*[]AgendaItem)(a), func(c *codec, item *AgendaItem) {
		passText(c, &item.Topic)
		passText(c, &item.Text)
		passText(c, &item.Certainty)
		c.spans(&item.Evidence)
	})
}

func (c *codec) source(s *Source) {
	passText(c, &s.Name)
	passText(c, &s.Kind)
	c.spans(&s.Mentions)
}
