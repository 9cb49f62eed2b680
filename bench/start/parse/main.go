// Command parse reads one sentence.
package main

import (
	"fmt"
	"os"

	"github.com/legation-go/legation"
)

func main() {
	report, err := legation.Parse("Foreign Minister Aino Lehto arrived in Oslo on Monday.")
	if err != nil || len(report.Itineraries) != 1 {
		fmt.Fprintln(os.Stderr, "no journey", err)
		os.Exit(1)
	}
}
