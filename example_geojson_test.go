package legation_test

import (
	"fmt"
	"os"
	"time"

	"github.com/legation-go/legation"
)

// A map of the journey: the places in order, and the route.
func ExampleWriteGeoJSON() {
	report, err := legation.Parse(wire, legation.WithReference(time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := legation.WriteGeoJSON(os.Stdout, report); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"type":"FeatureCollection","bbox":[36.8167,-1.2833,38.7,9.0333],"features":[
	// {"type":"Feature","id":"13b7d130-ba20-8737-b1f7-a90a89497f7e","geometry":{"type":"Point","coordinates":[36.8167,-1.2833]},"properties":{"name":"Nairobi, Kenya","traveller":"Kari Lund","office":"foreign minister, Norway","order":1,"leg":1,"country":"KE","city":"Nairobi","start":"2024-05-13","status":"ongoing","kind":"official"}},
	// {"type":"Feature","id":"f30daf3f-c096-81cb-9a29-fab7753550a7","geometry":{"type":"Point","coordinates":[38.7,9.0333]},"properties":{"name":"Ethiopia","traveller":"Kari Lund","office":"foreign minister, Norway","order":2,"leg":2,"country":"ET","start":"2024-05-15","status":"planned","approximate":true}},
	// {"type":"Feature","id":"13b7d130-ba20-8737-b1f7-a90a89497f7e/route","geometry":{"type":"LineString","coordinates":[[36.8167,-1.2833],[38.7,9.0333]]},"properties":{"name":"Kari Lund: route","traveller":"Kari Lund","start":"2024-05-13","approximate":true}}
	// ]}
}
