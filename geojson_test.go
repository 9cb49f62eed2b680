package legation_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/legation-go/legation"
)

type feature struct {
	Type, ID string
	Geometry *struct {
		Type        string
		Coordinates json.RawMessage
	}
	Properties map[string]any
}

type collection struct {
	Type     string
	BBox     []float64
	Features []feature
}

func geoJSON(t testing.TB, reports ...*legation.Report) (c collection) {
	t.Helper()
	out := written(t, "geojson", reports...)
	if err := json.Unmarshal([]byte(out), &c); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return c
}

func at(lon, lat float64) legation.Leg {
	return legation.Leg{Place: legation.Place{Country: "XX", City: "X", Latitude: lat, Longitude: lon}}
}

// A route is cut where it crosses the antimeridian, and goes the shorter way.
func TestGeoJSONRoute(t *testing.T) {
	tests := []struct {
		rule, route, bbox string
		legs              []legation.Leg
	}{
		{"plain", "LineString [[10,1],[20,2]]", "[10 1 20 2]", []legation.Leg{at(10, 1), at(20, 2)}},
		{"same place twice", "LineString [[10,1],[20,2]]", "[10 1 20 2]", []legation.Leg{at(10, 1), at(10, 1), at(20, 2)}},
		{"one place", "", "[10 1 10 1]", []legation.Leg{at(10, 1), at(10, 1)}},
		{"east across", "MultiLineString [[[170,10],[180,20]],[[-180,20],[-170,30]]]", "[170 10 -170 30]", []legation.Leg{at(170, 10), at(-170, 30)}},
		{"west across", "MultiLineString [[[-170,10],[-180,20]],[[180,20],[170,30]]]", "[170 10 -170 30]", []legation.Leg{at(-170, 10), at(170, 30)}},
		{"there and back", "MultiLineString [[[170,10],[180,20]],[[-180,20],[-170,30],[-180,20]],[[180,20],[170,10]]]", "[170 10 -170 30]",
			[]legation.Leg{at(170, 10), at(-170, 30), at(170, 10)}},
		{"half of the world is not across", "LineString [[-90,1],[90,2]]", "[-90 1 90 2]", []legation.Leg{at(-90, 1), at(90, 2)}},
		{"on the antimeridian itself", "LineString [[-180,1],[-170,2]]", "[180 1 -170 2]", []legation.Leg{at(180, 1), at(-170, 2)}},
		{"from one side of it to the other", "", "[180 1 -180 2]", []legation.Leg{at(180, 1), at(-180, 2)}},
		{"around the world", "MultiLineString [[[0,1],[120,1],[180,1]],[[-180,1],[-120,1],[0,1]]]", "[-180 1 180 1]",
			[]legation.Leg{at(0, 1), at(120, 1), at(-120, 1), at(0, 1)}},
	}
	for _, test := range tests {
		t.Run(test.rule, func(t *testing.T) {
			c := geoJSON(t, journey("Kari Lund", test.legs...))
			route := ""
			if last := c.Features[len(c.Features)-1]; last.Geometry.Type != "Point" {
				route = last.Geometry.Type + " " + string(last.Geometry.Coordinates)
			}
			if route != test.route {
				t.Errorf("route %s, want %s", route, test.route)
			}
			if got := fmt.Sprint(c.BBox); got != test.bbox {
				t.Errorf("bbox %s, want %s", got, test.bbox)
			}
		})
	}
}

// Legs that are not travelled are points and no part of the route.
func TestGeoJSONNotTravelled(t *testing.T) {
	for _, status := range []legation.Status{legation.StatusCancelled, legation.StatusPostponed, legation.StatusDenied} {
		off := at(15, 50)
		off.Status = status
		c := geoJSON(t, journey("Kari Lund", at(10, 1), off, at(20, 2)))
		if len(c.Features) != 4 || string(c.Features[3].Geometry.Coordinates) != "[[10,1],[20,2]]" || c.Features[1].Properties["status"] != string(status) {
			t.Errorf("%s: %+v", status, c)
		}
	}
}

// A city has its own coordinates, a country its capital's, and says so; what
// has neither is a Feature without a geometry.
func TestGeoJSONPlaces(t *testing.T) {
	tests := []struct {
		place       legation.Place
		geometry    string
		approximate bool
	}{
		{legation.Place{Country: "KE", City: "Nairobi", Latitude: 1.5, Longitude: 2.5}, "[2.5,1.5]", false},
		{legation.Place{Country: "KE", City: "Nairobi"}, "[36.8167,-1.2833]", false},
		{legation.Place{Country: "KE"}, "[36.8167,-1.2833]", true},
		{legation.Place{Country: "KE", City: "Nowhere"}, "", false},
		{legation.Place{Country: "SU"}, "", false},
		{legation.Place{Region: "419"}, "", false},
		{legation.Place{}, "", false},
		{legation.Place{City: "X", Latitude: math.NaN(), Longitude: 1}, "", false},
		{legation.Place{City: "X", Latitude: 91, Longitude: 1}, "", false},
	}
	for _, test := range tests {
		f := geoJSON(t, journey("Kari Lund", legation.Leg{Place: test.place})).Features[0]
		got := ""
		if f.Geometry != nil {
			got = string(f.Geometry.Coordinates)
		}
		if approximate := f.Properties["approximate"] == true; got != test.geometry || approximate != test.approximate {
			t.Errorf("%v: %s, approximate %v, want %s, %v", test.place, got, approximate, test.geometry, test.approximate)
		}
	}
}

// Places are numbered through the itinerary, stops within their leg; ids are unique.
func TestGeoJSONOrder(t *testing.T) {
	leg := at(10, 1)
	leg.Stops = []legation.Place{{City: "Mombasa", Latitude: -4.05, Longitude: 39.67}}
	r := journey("Kari Lund", leg, at(20, 2))
	c := geoJSON(t, r, r)
	var order, ids []string
	for _, f := range c.Features {
		order = append(order, fmt.Sprint(f.Properties["order"], "/", f.Properties["leg"], " ", f.Properties["country"]))
		if slices.Contains(ids, f.ID) {
			t.Errorf("two features %s", f.ID)
		}
		ids = append(ids, f.ID)
	}
	want := []string{"1/1 XX", "2/1 XX", "3/2 XX", "<nil>/<nil> <nil>"}
	if !slices.Equal(order, append(want, want...)) {
		t.Errorf("order %q", order)
	}
}

func checkGeoJSON(t testing.TB, r *legation.Report) {
	out := written(t, "geojson", r)
	if strings.ContainsAny(out, "<>&\u2028") {
		t.Errorf("markup in %s", out)
	}
	c := geoJSON(t, r)
	if c.Type != "FeatureCollection" || len(c.BBox) != 4 || len(c.Features) == 0 {
		t.Errorf("%s", out)
	}
	for _, f := range c.Features {
		if f.Type != "Feature" || f.ID == "" || f.Geometry == nil || f.Properties == nil {
			t.Errorf("%+v", f)
		}
	}
}

func TestGeoJSONHostile(t *testing.T) {
	for _, text := range hostileTexts {
		checkGeoJSON(t, hostile(text))
	}
}

// checkGeometry asserts that every position is on the globe and in the box.
func checkGeometry(t testing.TB, f feature, box []float64) {
	var lines [][][2]float64
	var err error
	switch f.Geometry.Type {
	case "Point":
		lines = [][][2]float64{{{}}}
		err = json.Unmarshal(f.Geometry.Coordinates, &lines[0][0])
	case "LineString":
		lines = [][][2]float64{nil}
		err = json.Unmarshal(f.Geometry.Coordinates, &lines[0])
	case "MultiLineString":
		err = json.Unmarshal(f.Geometry.Coordinates, &lines)
	}
	if err != nil || len(lines) == 0 {
		t.Fatalf("%v: %s", err, f.Geometry.Coordinates)
	}
	for _, line := range lines {
		if f.Geometry.Type != "Point" && len(line) < 2 {
			t.Fatalf("a line of %d positions", len(line))
		}
		for i, p := range line {
			inside := p[0] >= box[0] && p[0] <= box[2]
			if box[0] > box[2] {
				inside = p[0] >= box[0] || p[0] <= box[2] || p[0] == -180 || p[0] == 180
			}
			if math.Abs(p[0]) > 180 || math.Abs(p[1]) > 90 || p[1] < box[1] || p[1] > box[3] || !inside {
				t.Fatalf("%v is outside %v", p, box)
			}
			if i > 0 && math.Abs(p[0]-line[i-1][0]) > 180 {
				t.Fatalf("%v to %v crosses the antimeridian", line[i-1], p)
			}
		}
	}
}
