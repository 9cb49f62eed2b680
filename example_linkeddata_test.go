package legation_test

import (
	"fmt"
	"os"

	"github.com/legation-go/legation"
)

// Linked data of schema.org.
func ExampleWriteJSONLD() {
	report, err := legation.Parse("Polish President Marek Zielinski called off his trip to Hungary, PAP reported.")
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := legation.WriteJSONLD(os.Stdout, report); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"@context":"https://schema.org","@graph":[
	// {"@type":"Person","@id":"urn:uuid:28dc6f32-f898-815e-b498-097ef9466b5f","name":"Marek Zielinski","givenName":"Marek","familyName":"Zielinski","jobTitle":"President","hasOccupation":{"@type":"Occupation","name":"president","occupationLocation":{"@type":"Country","name":"Poland","identifier":"PL"}}},
	// {"@type":"Event","@id":"urn:uuid:db66f17c-bda8-861b-92cc-897f65a45cee","name":"Marek Zielinski: Hungary","description":"cancelled","eventStatus":"https://schema.org/EventCancelled","location":[{"@type":"Place","name":"Hungary","address":{"@type":"PostalAddress","addressCountry":"HU"}}],"attendee":[{"@id":"urn:uuid:28dc6f32-f898-815e-b498-097ef9466b5f"}]}
	// ]}
}

// Entities as Aleph and OpenSanctions load them.
func ExampleWriteFollowTheMoney() {
	report, err := legation.Parse("Polish President Marek Zielinski called off his trip to Hungary, PAP reported.")
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := legation.WriteFollowTheMoney(os.Stdout, report); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"id":"legation-28dc6f32-f898-815e-b498-097ef9466b5f","schema":"Person","properties":{"country":["pl"],"firstName":["Marek"],"lastName":["Zielinski"],"name":["Marek Zielinski"],"position":["President"]}}
	// {"id":"legation-aa8ecea5-43f2-8549-87ba-af7a7fa20ece","schema":"Position","properties":{"country":["pl"],"name":["president, Poland"]}}
	// {"id":"legation-9bbfa5b7-087c-833a-a15d-3326d314822b","schema":"Occupancy","properties":{"holder":["legation-28dc6f32-f898-815e-b498-097ef9466b5f"],"post":["legation-aa8ecea5-43f2-8549-87ba-af7a7fa20ece"]}}
	// {"id":"legation-db66f17c-bda8-861b-92cc-897f65a45cee","schema":"Event","properties":{"country":["hu"],"involved":["legation-28dc6f32-f898-815e-b498-097ef9466b5f"],"location":["Hungary"],"name":["Marek Zielinski: Hungary"],"summary":["cancelled"]}}
}
