// A program that only parses; see linked_test.go.
package main

import (
	"fmt"

	"github.com/legation-go/legation"
)

func main() {
	report, err := legation.Parse("Norwegian Foreign Minister Kari Lund arrived in Nairobi.")
	fmt.Println(len(report.Itineraries), err)
}
