package legation

import (
	"strconv"
	"strings"

	"github.com/legation-go/legation/internal/name/compare"
)

// MatchThreshold is the [Name.Similarity] from which [Name.Matches] takes two
// names for one person's.
const MatchThreshold = compare.Threshold

// preparedForm is the form in which n is compared: kept by ParseName, made
// here for a Name that was put together by hand.
func (n Name) preparedForm() string {
	if n.prepared != "" {
		return n.prepared
	}
	return prepareName(n)
}

// prepareName encodes n for comparison.
func prepareName(n Name) string { return compare.Prepare(n.internal()) }

// Key returns a key under which the spellings of one name meet, for joins in SQL
// and for maps: "lflf slk" for Sergey Lavrov, lower-case ASCII letters and a space.
//
// The key is made of the first given name (with what a hyphen joins to it) and
// the first word of the family name, in alphabetical order, so that the order of
// the parts, second names and patronymics make no difference. Capitals, marks,
// vowels, h and doubled letters are left out, and letters that transcriptions
// exchange are one: b p; f v w; t d; g k q; s z c j and their kin; l r. Lavrov,
// Lawrow, Lavroff, Лавров, لافروف and 拉夫罗夫 meet, as do Putin, Poutine and
// Путин.
//
// Names with equal keys need not be one person's, and initials, nicknames and
// typing errors keep apart what [Name.Matches] joins: use the key to find
// candidates and Similarity to choose. Keys are stable within a major version. A name without
// a letter has the key "".
func (n Name) Key() string { return compare.Key(n.preparedForm()) }

// Similarity tells how near two names are, from 0, nothing in common, to 1, the
// same name. It is symmetric, and from [MatchThreshold] on the names match. The
// order of the parts, marks and capitals make no difference; another
// transcription or script, missing second names and patronymics make little;
// initials, nicknames and typing errors in long words more. Words that stand
// against each other (Sergey and Dmitry) keep the similarity below the threshold
// however much else is shared.
//
// A family name alone matches every full name that bears it: "President Putin"
// may be Vladimir, and Dmitry. A given name alone matches none. Of two names made
// by ParseName, Similarity allocates nothing. The similarity to the zero Name is 0.
func (n Name) Similarity(other Name) float64 {
	return compare.Similarity(n.preparedForm(), other.preparedForm())
}

// Matches reports whether the two names can be one person's: whether their
// similarity is at least [MatchThreshold].
func (n Name) Matches(other Name) bool { return n.Similarity(other) >= MatchThreshold }

// Compare compares two names as Similarity does and tells part by part what
// met and what did not.
func (n Name) Compare(other Name) NameComparison {
	account := compare.Explain(n.preparedForm(), other.preparedForm())
	out := NameComparison{
		Similarity: account.Score,
		Match:      account.Score >= MatchThreshold,
		Lookalike:  account.Lookalike,
		Reason:     account.Reason,
	}
	for _, p := range account.Pairs {
		out.Parts = append(out.Parts, PartComparison{Part: p.Part, A: p.A, B: p.B, How: PartMatch(p.How), Score: p.Score})
	}
	return out
}

// NameComparison tells how two names compare.
type NameComparison struct {
	// Similarity is what [Name.Similarity] gives.
	Similarity float64 `json:"similarity"`
	// Match says that the similarity reaches [MatchThreshold].
	Match bool `json:"match"`
	// Parts are the words that met, or that one name lacks, in the order of the
	// first name.
	Parts []PartComparison `json:"parts,omitempty"`
	// Lookalike says that a word held letters of another script, or digits, that
	// look like its own (a Cyrillic а in "Lavrov"); they were compared as meant.
	Lookalike bool `json:"lookalike,omitempty"`
	// Reason says what kept names apart that share words: "contradiction" (words
	// against each other), "crossed" (Hans Friedrich, Friedrich Hans),
	// "generation" (Jr., Sr.); else "".
	Reason string `json:"reason,omitempty"`
}

// PartComparison is one word of two names compared.
type PartComparison struct {
	// Part is "given", "middle", "patronymic", "family" or "suffix".
	Part string `json:"part"`
	// A and B are the words of the first and the second name; one is "" where
	// that name lacks the word.
	A string `json:"a,omitempty"`
	B string `json:"b,omitempty"`
	// How says how the words met.
	How PartMatch `json:"how"`
	// Score is the similarity of the two words, from 0 to 1.
	Score float64 `json:"score"`
}

// PartMatch says how two words of two names met.
type PartMatch string

// The ways in which words meet.
const (
	PartExact         PartMatch = "exact"         // the same but for capitals and marks
	PartVariant       PartMatch = "variant"       // another spelling or script: Lavrov, Лавров
	PartNickname      PartMatch = "nickname"      // Bill, William; Juan, John
	PartInitial       PartMatch = "initial"       // V., Vladimir
	PartTypo          PartMatch = "typo"          // Lukashenko, Luakshenko
	PartGender        PartMatch = "gender"        // Putin, Putina
	PartJoined        PartMatch = "joined"        // Al Sisi, Alsisi
	PartMissing       PartMatch = "missing"       // only one name has it
	PartContradiction PartMatch = "contradiction" // the other name has something else
)

// String returns the comparison on one line:
//
//	0.95 match: Sergey=Сергей (variant), Lavrov=Лавров (variant), Викторович (missing)
func (c NameComparison) String() string {
	var b strings.Builder
	b.WriteString(strconv.FormatFloat(c.Similarity, 'f', 2, 64))
	if c.Match {
		b.WriteString(" match")
	} else {
		b.WriteString(" no match")
	}
	for i, p := range c.Parts {
		if i == 0 {
			b.WriteString(": ")
		} else {
			b.WriteString(", ")
		}
		b.WriteString(p.A)
		if p.A != "" && p.B != "" {
			b.WriteByte('=')
		}
		b.WriteString(p.B)
		if p.A == "" && p.B == "" {
			b.WriteString(p.Part)
		}
		b.WriteString(" (" + string(p.How) + ")")
	}
	return b.String()
}
