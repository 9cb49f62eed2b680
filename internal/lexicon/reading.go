package lexicon

import (
	"encoding/binary"
	"math/bits"
)

// Reading is what a phrase may be, as it is spelled: the sum of its senses, or of those that
// its spelling allows.
type Reading struct {
	Words    [2]uint64 // bit 1<<Word for every function word
	Kinds    uint32    // bit 1<<Kind for every sense
	WordFeat Feat      // the features of Word
	CueFeat  Feat      // the features of all senses that are Cue
	Word     Word      // the first function word, but for one that is a mere hint where another is none
	Cue      Cue       // the first cue
	Acts     Acts      // what its cues are, whatever their capitals, and its Time
	Asks     uint8     // AskSenses, MakesTitle, IsPost, and what it is by itself: Alone
}

// ArticleAndTo are the bits of Words of a word that is both an article and "to".
const ArticleAndTo = 1<<WordDet | 1<<WordTo

// Acts tells whether the cues of a reading are nouns of action or verbs.
type Acts uint8

const (
	ActNoun Acts = 1 << iota // some cue is a noun
	ActVerb                  // some cue is a verb
	ActOne                   // it has one cue alone, so that CueFeat are the features of that

	actTime = 3 // shift of the first word of the calendar
)

// Time returns the first word of the calendar that the phrase may be, TimeNone where it is none.
func (r *Reading) Time() Time { return Time(r.Acts >> actTime) }

// The bits of Asks above Alone.
const (
	// AskSenses says that the senses must be looked at one by one: one holds for one Spelling of the phrase, or the second
	// part of a verb must follow.
	AskSenses  = 1 << 6
	makesTitle = 1 << 5
	isPost     = 1 << 4
	isRemit    = 1 << 3 // the senses hold more than a reading without kinds tells
	more       = 1 << 7 // AskSenses or makesTitle: there is more to do than to take the reading as it is
)

// MakesTitle reports whether the phrase makes a title of what stands around it: an office, an honorific, a counterpart.
func (r *Reading) MakesTitle() bool { return r.Asks&makesTitle != 0 }

// IsPost reports whether the phrase may tie somebody to an office, or is a body that an official heads, if its capitals are
// those of that.
func (r *Reading) IsPost() bool { return r.Asks&isPost != 0 }

// IsRemit reports whether the phrase is a word of what ministers are responsible for, which may be all that it is.
func (r *Reading) IsRemit() bool { return r.Asks&isRemit != 0 }

// Alone is what a phrase is by itself, whatever stands beside it.
type Alone uint8

const (
	AloneUnknown Alone = iota // no table knows it
	AloneAsked                // what stands beside it must tell
	AloneArticle              // a function word, unless it stands before somebody's title
	AloneVerb                 // one verb, which is no common word too, unless an article stands before it
	AloneWord                 // a function word, and no other
	AloneWords                // one of several function words
	AloneNoun                 // one noun of action
	AloneOther                // part of a name at most, or a word of the calendar that no date begins with
)

// Alone returns what the phrase is by itself, as its table says or Settle found.
func (r *Reading) Alone() Alone { return Alone(r.Asks & 7) }

// Settle finds what the phrase is by itself, and whether it makes a title.
func (r *Reading) Settle() {
	const (
		// function words that mean this or that, or somebody, by what stands beside them
		asked  = 1<<WordHe | 1<<WordThey | 1<<WordHis | 1<<WordNext | 1<<WordLast | 1<<WordPoss | 1<<WordWho
		askToo = 1<<(WordCounterpart-64) | 1<<(WordHere-64) | 1<<(WordPlain-64)
		// dates begin with these
		times = 1<<TimeToday | 1<<TimeTomorrow | 1<<TimeYesterday | 1<<TimeDayBefore | 1<<TimeDayAfter | 1<<TimeNextDay | 1<<TimeThis |
			1<<TimeNextUnit | 1<<TimeLastUnit | 1<<TimeAgo | 1<<TimeDay | 1<<TimeWeek | 1<<TimeMonth | 1<<TimeYear
	)
	alone := AloneAsked
	if r.Words[0]&asked == 0 && r.Words[1]&askToo == 0 && times>>r.Time()&1 == 0 {
		switch acts := r.Acts & (ActOne | ActNoun | ActVerb); r.Kinds &^ (1<<KindName | 1<<KindTime) {
		case 0:
			if alone = AloneOther; r.Kinds == 0 {
				alone = AloneUnknown
			}
		case 1 << KindWord:
			if r.Words[0]&(1<<WordDet) == 0 {
				alone = AloneWords
				if bits.OnesCount64(r.Words[0])+bits.OnesCount64(r.Words[1]) == 1 {
					alone = AloneWord
				}
			} else if r.Words[0] == 1<<WordDet && r.Words[1] == 0 {
				alone = AloneArticle
			}
		case 1 << KindCue:
			if acts == ActOne|ActNoun {
				alone = AloneNoun
			} else if acts == ActOne|ActVerb && r.CueFeat&FeatWeak == 0 {
				alone = AloneVerb
			}
		}
	}
	r.Asks = r.Asks&(AskSenses|isPost|isRemit) | uint8(alone)
	if r.Kinds&(1<<KindOffice|1<<KindHonorific) != 0 || r.Word == WordCounterpart {
		r.Asks |= makesTitle
	}
	if r.Asks&(AskSenses|makesTitle) != 0 {
		r.Asks |= more
	}
}

// ReadingSize is the size of a Reading in a table, in bytes, a power of two.
const (
	ReadingSize  = 1 << readingShift
	readingShift = 5
)

// Add adds a sense to the reading. A post adds no kind: it is asked for where the rest has been read.
func (r *Reading) Add(s *Sense) {
	if s.Kind == KindPost {
		r.Asks |= isPost
		return
	}
	if s.Kind == KindRemit {
		r.Asks |= isRemit
		return
	}
	r.Kinds |= 1 << s.Kind
	switch s.Kind {
	case KindWord:
		r.Words[s.ID>>6&1] |= 1 << (s.ID & 63)
		// the first sense counts that is no mere hint
		if r.Word == WordNone || r.WordFeat&FeatWeak != 0 && s.Feat&FeatWeak == 0 {
			r.Word, r.WordFeat = Word(s.ID), s.Feat
		}
	case KindCue:
		if r.Cue == CueNone {
			r.Cue, r.CueFeat = Cue(s.ID), s.Feat
		} else if r.Cue == Cue(s.ID) {
			r.CueFeat |= s.Feat
		}
	case KindTime:
		if r.Time() == TimeNone {
			r.Acts |= Acts(s.ID) << actTime
		}
	}
}

// Act adds what the cue s is to the reading.
func (r *Reading) Act(s *Sense) {
	if r.Acts&(ActNoun|ActVerb) == 0 {
		r.Acts |= ActOne
	} else {
		r.Acts &^= ActOne
	}
	if Cue(s.ID).IsNoun() {
		r.Acts |= ActNoun
	} else {
		r.Acts |= ActVerb
	}
}

// Append appends the reading as a table holds it.
func (r *Reading) Append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint64(b, r.Words[0])
	b = binary.LittleEndian.AppendUint64(b, r.Words[1])
	b = binary.LittleEndian.AppendUint32(b, r.Kinds)
	b = binary.LittleEndian.AppendUint32(b, uint32(r.WordFeat))
	b = binary.LittleEndian.AppendUint32(b, uint32(r.CueFeat))
	return append(b, byte(r.Word), byte(r.Cue), byte(r.Acts), r.Asks)
}

// Readings returns the readings of the table, for those who read many.
func (l *Lexicon) Readings() string { return l.reads }

// Spelled returns what a ref with RefCapitals is for capitals as Reading has them, without RefCapitals.
func Spelled(ref, capitals uint32) uint32 { return ref + capitals<<RefReading - RefCapitals }

// ReadingAt returns the reading among reads of the phrase whose node had the ref, which has no RefCapitals.
func ReadingAt(reads string, ref uint32) string {
	at := int(ref >> (RefReading - readingShift) & ((MaxReadings - 1) * ReadingSize))
	return reads[at : at+ReadingSize]
}

// Set makes r what a reading of the table is, by its four words, and reports whether it has AskSenses or makes a title.
func (r *Reading) Set(first, second, kinds, cue uint64) (asks bool) {
	r.Words[0], r.Words[1] = first, second
	r.Kinds, r.WordFeat = uint32(kinds), Feat(kinds>>32)
	r.CueFeat, r.Word, r.Cue, r.Acts, r.Asks = Feat(cue), Word(cue>>32), Cue(cue>>40), Acts(cue>>48), uint8(cue>>56)
	return cue>>56&more != 0
}

// Reading returns the reading of the phrase whose node had the ref. The capitals are those of the phrase: 0 for small
// letters, 1 where the first letter is a capital, 2 where all are.
func (l *Lexicon) Reading(ref, capitals uint32) string {
	if ref&RefCapitals != 0 {
		ref = Spelled(ref, capitals)
	}
	return ReadingAt(l.reads, ref)
}

// Asks reports whether the reading of a phrase is to be read from its senses.
func (l *Lexicon) Asks(ref, capitals uint32) bool {
	return Eight(l.Reading(ref, capitals), 24)>>56&AskSenses != 0
}
