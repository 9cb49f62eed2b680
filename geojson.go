package legation

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"math"
	"slices"
	"strconv"

	"github.com/legation-go/legation/internal/lexicon"
)

// WriteGeoJSON writes the itineraries of reports as a GeoJSON FeatureCollection
// (RFC 7946), for a map: GitHub, QGIS, Leaflet, PostGIS draw it.
//
// Every place of an itinerary is a Feature with a Point, in the order travelled:
// the city of each leg, then its stops. Its properties are name ("Nairobi, Kenya"),
// traveller, office, order (from 1, through the itinerary), leg (from 1), country, city, start, end
// (EDTF), status, certainty, kind (the codes), inferred and approximate; what is unknown
// is left out. A country without a city stands at its capital, and approximate is
// true. A place that the tables do not know has a null geometry.
//
// One more Feature for every itinerary with two places or more is the route: a LineString
// through the places, without those of legs that are cancelled, postponed or denied. A route
// that crosses the antimeridian is a MultiLineString cut there; it is taken to go the
// shorter way around the world, along a straight line of the map and not a great circle.
//
// Ids of Features are those of [WriteCalendar] for a stay, with the number of the
// stop behind it. The bbox has its west east of its east where it crosses the antimeridian.
// Names are text and no HTML: who shows them in a page escapes them there.
//
// Itineraries are written as they are: see [Merge] to make those of several reports one. The error is the
// writer's. The bytes written depend on the arguments alone.
func WriteGeoJSON(w io.Writer, reports ...*Report) error {
	var c geoCollection
	for _, r := range reports {
		if r == nil {
			continue
		}
		e := gather([]*Report{r})
		stays := e.stays
		for i := range r.Itineraries {
			it := &r.Itineraries[i]
			c.itinerary(it, stays[:len(it.Legs)])
			stays = stays[len(it.Legs):]
		}
	}
	var b bytes.Buffer
	b.WriteString(`{"type":"FeatureCollection",`)
	if box := boundingBox(c.arcs); box != nil {
		b.WriteString(`"bbox":`)
		if err := appendJSON(&b, box); err != nil {
			return err
		}
		b.WriteByte(',')
	}
	b.WriteString(`"features":[`)
	for i := range c.features {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		if err := appendJSON(&b, &c.features[i]); err != nil {
			return err
		}
	}
	b.WriteString("\n]}\n")
	_, err := w.Write(b.Bytes())
	return err
}

// appendJSON writes a value on one line, with <, > and & escaped.
func appendJSON(b *bytes.Buffer, v any) error {
	data, err := json.Marshal(v)
	b.Write(data)
	return err
}

type geoFeature struct {
	Type       string        `json:"type"`
	ID         string        `json:"id"`
	Geometry   *geoGeometry  `json:"geometry"`
	Properties geoProperties `json:"properties"`
}

type geoGeometry struct {
	Type        string `json:"type"`
	Coordinates any    `json:"coordinates"`
}

type geoProperties struct {
	Name        string    `json:"name"`
	Traveller   string    `json:"traveller,omitempty"`
	Office      string    `json:"office,omitempty"`
	Order       int       `json:"order,omitempty"`
	Leg         int       `json:"leg,omitempty"`
	Country     string    `json:"country,omitempty"`
	City        string    `json:"city,omitempty"`
	Start       string    `json:"start,omitempty"`
	End         string    `json:"end,omitempty"`
	Status      Status    `json:"status,omitempty"`
	Certainty   Certainty `json:"certainty,omitempty"`
	Kind        VisitKind `json:"kind,omitempty"`
	Inferred    bool      `json:"inferred,omitempty"`
	Approximate bool      `json:"approximate,omitempty"`
}

// position is longitude and latitude, in this order as GeoJSON has it.
type position [2]float64

// arc is what a geometry covers: west to east, never across the antimeridian.
type arc struct{ west, east, south, north float64 }

type geoCollection struct {
	features []geoFeature
	arcs     []arc
	ids      map[string]int
}

func (c *geoCollection) itinerary(it *Itinerary, stays []*stay) {
	var route []position
	approximate, order := false, 0
	for i, s := range stays {
		l := s.leg
		places := append([]Place{l.Place}, l.Stops...)
		for k, p := range places {
			order++
			if p.Country == "" {
				p.Country = l.Place.Country
			}
			f := geoFeature{ID: s.id + numbered(k), Properties: geoProperties{
				Name: placeName(p), Traveller: officialName(it.Traveller), Order: order, Leg: i + 1,
				Country: p.Country, City: plain(p.City), Start: l.Period.Start.String(), End: l.Period.End.String(),
				Status: l.Status, Certainty: l.Certainty, Kind: l.Visit.Kind, Inferred: l.Inferred,
			}}
			if it.Traveller != nil {
				f.Properties.Office = officeName(it.Traveller.Office)
			}
			if at, ok := pointOf(p); ok {
				f.Geometry = &geoGeometry{"Point", position{at.lon, at.lat}}
				f.Properties.Approximate = at.approximate
				c.arcs = append(c.arcs, arc{at.lon, at.lon, at.lat, at.lat})
				if next := (position{at.lon, at.lat}); l.travelled() && (len(route) == 0 || route[len(route)-1] != next) {
					route = append(route, next)
					approximate = approximate || at.approximate
				}
			}
			c.add(f)
		}
	}
	if len(route) < 2 {
		return
	}
	f := geoFeature{ID: stays[0].id + "/route", Properties: geoProperties{
		Name: listed(": ", officialName(it.Traveller), "route"), Traveller: officialName(it.Traveller),
		Start: it.Period.Start.String(), End: it.Period.End.String(), Approximate: approximate,
	}}
	lines := cut(route)
	if len(lines) == 0 {
		return
	}
	for _, line := range lines {
		for i := range line[1:] {
			c.arcs = append(c.arcs, arcOf(line[i], line[i+1]))
		}
	}
	if len(lines) == 1 {
		f.Geometry = &geoGeometry{"LineString", lines[0]}
	} else {
		f.Geometry = &geoGeometry{"MultiLineString", lines}
	}
	c.add(f)
}

// add adds a feature; an id that another report gave already gets a number.
func (c *geoCollection) add(f geoFeature) {
	if c.ids == nil {
		c.ids = map[string]int{}
	}
	f.Type = "Feature"
	c.ids[f.ID]++
	if n := c.ids[f.ID]; n > 1 {
		f.ID += "~" + strconv.Itoa(n)
	}
	c.features = append(c.features, f)
}

func numbered(stop int) string {
	if stop == 0 {
		return ""
	}
	return "/" + strconv.Itoa(stop)
}

// travelled reports whether the leg is part of the way, as far as the text tells.
func (l *Leg) travelled() bool {
	return l.Status != StatusCancelled && l.Status != StatusPostponed && l.Status != StatusDenied
}

// point is where a place is drawn.
type point struct {
	lat, lon    float64
	approximate bool // a country, drawn at its capital
}

// pointOf returns the coordinates of a place; ok is false where they are unknown.
func pointOf(p Place) (at point, ok bool) {
	if (p.Latitude != 0 || p.Longitude != 0) && math.Abs(p.Latitude) <= 90 && math.Abs(p.Longitude) <= 180 {
		return point{p.Latitude, p.Longitude, false}, true
	}
	world := lexicon.TheWorld()
	if p.City != "" {
		if i, known := world.CityIndex(p.Country, p.City); known {
			c := world.City(i)
			return point{round(c.Lat), round(c.Lon), false}, true
		}
		return point{}, false
	}
	if i, known := world.CountryIndex(p.Country); known {
		if capital := world.Country(i).Capital; capital != 0 {
			c := world.City(int(capital - 1))
			return point{round(c.Lat), round(c.Lon), true}, true
		}
	}
	return point{}, false
}

// cut divides a route where it crosses the antimeridian (RFC 7946, 3.1.9).
func cut(route []position) (lines [][]position) {
	line := []position{route[0]}
	for i, to := range route[1:] {
		from := route[i]
		if math.Abs(to[0]-from[0]) > 180 {
			edge := math.Copysign(180, from[0])
			// how far it is to the edge, as a part of the whole way
			whole := 360 - math.Abs(to[0]-from[0])
			part := (180 - math.Abs(from[0])) / whole
			lat := math.Round((from[1]+part*(to[1]-from[1]))*1e4) / 1e4
			if from[0] != edge {
				line = append(line, position{edge, lat})
			}
			if len(line) > 1 {
				lines = append(lines, line)
			}
			line = nil
			if to[0] != -edge {
				line = []position{{-edge, lat}}
			}
		}
		line = append(line, to)
	}
	if len(line) > 1 {
		lines = append(lines, line)
	}
	return lines
}

func arcOf(a, b position) arc {
	return arc{min(a[0], b[0]), max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1])}
}

// boundingBox returns west, south, east, north of what the arcs cover (RFC 7946,
// 5): the world without the widest gap between them. nil where there are none.
func boundingBox(arcs []arc) []float64 {
	if len(arcs) == 0 {
		return nil
	}
	arcs = slices.Clone(arcs)
	slices.SortFunc(arcs, func(a, b arc) int { return cmp.Compare(a.west, b.west) })
	south, north := 90.0, -90.0
	west, east := arcs[0].west, -180.0
	for _, a := range arcs {
		south, north, east = min(south, a.south), max(north, a.north), max(east, a.east)
	}
	// the gap across the antimeridian, and then those between
	gap, covered := west+360-east, arcs[0].east
	for _, a := range arcs {
		if a.west-covered > gap {
			gap, west, east = a.west-covered, a.west, covered
		}
		covered = max(covered, a.east)
	}
	return []float64{west, south, east, north}
}
