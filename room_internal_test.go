package legation

import (
	"reflect"
	"runtime"
	"strconv"
	"testing"
)

// What is made together for one report has about the size that the allocator gives it.
func TestRoomsFillWhatTheAllocatorGives(t *testing.T) {
	if strconv.IntSize < 64 {
		t.Skip("the rooms are measured for words of 64 bits")
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	const header, headless = 8, 512 // what lies before things with pointers, and how long those are that have it elsewhere
	for _, room := range []reflect.Type{
		reflect.TypeFor[smallReport](), reflect.TypeFor[largeReport](),
		reflect.TypeFor[pair[smallReport, [1]Official]](), reflect.TypeFor[pair[smallReport, [2]Official]](),
		reflect.TypeFor[pair[largeReport, [1]Official]](), reflect.TypeFor[pair[largeReport, [2]Official]](),
		reflect.TypeFor[pair[largeReport, [3]Official]](), reflect.TypeFor[pair[largeReport, [4]Official]](),
		reflect.TypeFor[pair[largeReport, [5]Official]](), reflect.TypeFor[pair[largeReport, [6]Official]](),
		reflect.TypeFor[pair[[2]Leg, [3]Span]](), reflect.TypeFor[pair[[3]Leg, [3]Span]](), reflect.TypeFor[pair[[4]Leg, [7]Span]](),
		reflect.TypeFor[visits[[1]Leg, [2]Meeting, [15]Span]](), reflect.TypeFor[visits[[2]Leg, [2]Meeting, [19]Span]](),
		reflect.TypeFor[visits[[3]Leg, [3]Meeting, [21]Span]](), reflect.TypeFor[visits[[4]Leg, [4]Meeting, [27]Span]](),
		reflect.TypeFor[pair[[1]Meeting, [14]Span]](), reflect.TypeFor[pair[[2]Meeting, [16]Span]](),
		reflect.TypeFor[pair[[3]Meeting, [18]Span]](), reflect.TypeFor[pair[[4]Meeting, [20]Span]](),
	} {
		size := int(room.Size())
		if size > headless {
			size += header
		}
		for _, class := range m.BySize {
			if given := int(class.Size); given >= size {
				if most := given / 12; given-size > most {
					t.Errorf("%v of %d bytes leaves %d of %d", room, size, given-size, given)
				}
				break
			}
		}
	}
}
