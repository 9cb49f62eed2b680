// Package text takes a text apart in one pass over its bytes: tokens with
// folded hashes, and line and paragraph breaks. Positions are byte offsets into
// the text as given.
package text

// Kind is what a token is made of.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota + 1 // letters and marks; one Han character; "U.S."; "J."
	Number                 // digits, with separators inside: "17", "1,200"
	Punct                  // any other visible character, one token each
)

// Flags are what the letters of a token look like and what stands before it.
type Flags uint16

// The flags of a token.
const (
	Single Flags = 1 << iota // one letter
	Dotted                   // holds full stops: "U.S.", "J."
	Spaced                   // white space stands before it
	Line                     // a line break stands before it
	Para                     // a blank line stands before it, or the text begins
	Cap                      // begins with a capital; this is the bit that capitals of ASCII lack
	Upper                    // two or more letters, all capitals
	Mixed                    // letters of more than one script, or marks that stand by themselves
	Hidden                   // zero-width or bidirectional controls in or before it, or full-width letters or digits
	Clitic                   // written as one with its neighbour; Value is the lexicon.Word
)

// Script is the script of a word.
type Script uint8

// The scripts that the tokenizer tells apart.
const (
	NoScript Script = iota
	Latin
	Cyrillic
	Greek
	Arabic
	Hebrew
	Han
	Kana
	Hangul
	OtherScript
)

// Token is a word, a number or a punctuation mark.
type Token struct {
	// Start and End are byte offsets.
	Start, End int32
	// Hash is the hash of the folded letters of a word, as the lexicon hashes.
	Hash uint64
	// Value is the value of a number, or the character of a punctuation mark or of
	// a word of Han; of a clitic the word that it is.
	Value uint32
	// Kind tells which of the fields above are set.
	Kind   Kind
	Script Script
	Flags  Flags
}

// Is reports whether t is the punctuation mark r.
func (t *Token) Is(r rune) bool { return t.Kind == Punct && t.Value == uint32(r) }

// Has reports whether all of flags are set.
func (t *Token) Has(flags Flags) bool { return t.Flags&flags == flags }
