package words

import (
	"fmt"
	"testing"
)

// Every word is found in its own section and in no other.
func TestLookup(t *testing.T) {
	values := map[string]string{}
	var keys []string
	for i := range 500 {
		key := fmt.Sprintf("aword%d", i)
		keys, values[key] = append(keys, key), fmt.Sprint(i)
	}
	table := Encode(keys, values)
	for i := range 500 {
		if got, ok := Lookup(table, 'a', fmt.Sprintf("word%d", i)); !ok || got != fmt.Sprint(i) {
			t.Fatalf("word%d: %q, %v", i, got, ok)
		}
	}
	for _, word := range []string{"", "word", "word500"} {
		if got, ok := Lookup(table, 'a', word); ok {
			t.Errorf("%q is found: %q", word, got)
		}
	}
	if _, ok := Lookup(table, 'b', "word1"); ok {
		t.Error("a word is found in another section")
	}
	if _, ok := Lookup(Table(""), 'a', "word1"); ok {
		t.Error("a word is found in the empty table")
	}
}
