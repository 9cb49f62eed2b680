package lexicon

import "encoding/binary"

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
	Asks     uint8     // not 0 where its senses must be looked at one by one: one holds for one Spelling of the phrase, or the second part of a verb must follow
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

// ReadingSize is the size of a Reading in a table, in bytes.
const ReadingSize = 32

// Add adds a sense to the reading.
func (r *Reading) Add(s *Sense) {
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
	at := int(ref>>RefReading&(MaxReadings-1)) * ReadingSize
	return reads[at : at+ReadingSize]
}

// AsksSenses tells Asks by the last word of a reading.
func AsksSenses(cue uint64) bool { return cue>>56 != 0 }

// Set makes r what a reading of the table is, by its four words.
func (r *Reading) Set(first, second, kinds, cue uint64) {
	r.Words[0], r.Words[1] = first, second
	r.Kinds, r.WordFeat = uint32(kinds), Feat(kinds>>32)
	r.CueFeat, r.Word, r.Cue, r.Acts, r.Asks = Feat(cue), Word(cue>>32), Cue(cue>>40), Acts(cue>>48), uint8(cue>>56)
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
	return AsksSenses(Eight(l.Reading(ref, capitals), 24))
}
