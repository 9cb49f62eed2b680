package name

import (
	"errors"
	"fmt"
)

// What makes a text no name.
var (
	ErrEmpty    = errors.New("no text")
	ErrNoLetter = errors.New("no letter")
	ErrEncoding = errors.New("invalid UTF-8")
	ErrControl  = errors.New("character that reverses the direction of text")
	ErrMark     = errors.New("combining mark without a letter before it")
	ErrLong     = errors.New("longer than a name")
)

// Error says why a text was not read as a name, and where.
type Error struct {
	Offset int   // bytes from the start of the text
	Err    error // one of the errors above
}

func (e *Error) Error() string { return fmt.Sprintf("name: %v at byte %d", e.Err, e.Offset) }

// Unwrap gives the reason.
func (e *Error) Unwrap() error { return e.Err }
