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
	// {"@type":"Person","@id":"urn:uuid:066d9835-025a-8d8a-a8c5-04e3cca55c93","name":"Marek Zielinski","givenName":"Marek","familyName":"Zielinski","jobTitle":"President","hasOccupation":{"@type":"Occupation","name":"president","occupationLocation":{"@type":"Country","name":"Poland","identifier":"PL"}}},
	// {"@type":"Event","@id":"urn:uuid:de47600b-ad40-8ad7-a33e-12c4b3695c04","name":"Marek Zielinski: Hungary","description":"cancelled","eventStatus":"https://schema.org/EventCancelled","location":[{"@type":"Place","name":"Hungary","address":{"@type":"PostalAddress","addressCountry":"HU"}}],"attendee":[{"@id":"urn:uuid:066d9835-025a-8d8a-a8c5-04e3cca55c93"}]}
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
	// {"id":"legation-066d9835-025a-8d8a-a8c5-04e3cca55c93","schema":"Person","properties":{"country":["pl"],"firstName":["Marek"],"lastName":["Zielinski"],"name":["Marek Zielinski"],"position":["President"]}}
	// {"id":"legation-646d9eff-9842-8e8b-99a4-8164983ba0cd","schema":"Position","properties":{"country":["pl"],"name":["president, Poland"]}}
	// {"id":"legation-02abccc2-3ed1-8f3e-8f95-f6978d48274b","schema":"Occupancy","properties":{"holder":["legation-066d9835-025a-8d8a-a8c5-04e3cca55c93"],"post":["legation-646d9eff-9842-8e8b-99a4-8164983ba0cd"]}}
	// {"id":"legation-de47600b-ad40-8ad7-a33e-12c4b3695c04","schema":"Event","properties":{"country":["hu"],"involved":["legation-066d9835-025a-8d8a-a8c5-04e3cca55c93"],"location":["Hungary"],"name":["Marek Zielinski: Hungary"],"summary":["cancelled"]}}
}
