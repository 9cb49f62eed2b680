// Command parse reads one sentence and prints how many microseconds the report took.
package main

import (
	"fmt"
	"os"
	"time"

	"github.com/legation-go/legation"
)

func main() {
	begin := time.Now()
	report, err := legation.Parse("Foreign Minister Aino Lehto arrived in Oslo on Monday.")
	took := time.Since(begin)
	if err != nil || len(report.Itineraries) != 1 {
		fmt.Fprintln(os.Stderr, "no journey", err)
		os.Exit(1)
	}
	fmt.Println(took.Microseconds())
}
