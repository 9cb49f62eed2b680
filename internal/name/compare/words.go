package compare

import (
	_ "embed" // the table
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

//go:generate go run ../../gen/names -compile

// wordsBlock is what nicknames.tsv, given.tsv, particles.tsv and suffixes.tsv say of folded words, as
// [EncodeWords] lays it out. It is read in place: the first name of a process would wait 2 ms for the
// memory of a table that is built.
//
//go:embed tables/words.bin
var wordsBlock string

// The block: wordSlots slots of 2 bytes, a hash table with linear probing (where a record begins
// behind them, from 1; 0 where free), then the records: length of the word, the word, its senses.
const (
	wordSlots  = 1 << 13
	sensesSize = 3*2 + 2 + 2 + 1
)

// findWord returns what is known of the folded word of the given hash, which every token
// needs anyhow: one look-up for given name, nickname, particle and suffix.
func findWord(hash uint32, word []byte) (s wordSenses) {
	for i := (hash ^ hash>>15) % wordSlots; ; i = (i + 1) % wordSlots {
		at := int(get16(wordsBlock[2*i:]))
		if at == 0 {
			return s
		}
		record := wordsBlock[2*wordSlots+at-1:]
		if n := int(record[0]); n == len(word) && record[1:1+n] == string(word) {
			record = record[1+n:][:sensesSize]
			s.rows = [3]uint16{get16(record), get16(record[2:]), get16(record[4:])}
			s.flags, s.suffix, s.particle = get16(record[6:]), get16(record[8:]), record[10]
			return s
		}
	}
}

// wordList collects what the tables say of words.
type wordList struct {
	at     map[string]int
	words  []string
	senses []wordSenses
}

// of returns what is known of a word, to be filled.
func (l *wordList) of(word string) *wordSenses {
	i, ok := l.at[word]
	if !ok {
		i = len(l.words)
		l.at[word], l.words, l.senses = i, append(l.words, word), append(l.senses, wordSenses{})
	}
	return &l.senses[i]
}

// EncodeWords lays out words.bin as the tables of words have it.
func EncodeWords() ([]byte, error) {
	l := wordList{at: make(map[string]int)}
	for _, read := range []func() error{l.readNicknames, l.readGiven, l.readParticles} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	out := make([]byte, 2*wordSlots)
	for k, word := range l.words {
		at := len(out) - 2*wordSlots + 1
		if at > 0xFFFF || len(word) > 0xFF {
			return nil, errors.New("more words than words.bin has room for, or a word of more than 255 bytes")
		}
		hash := hashOf(word)
		i := (hash ^ hash>>15) % wordSlots
		for out[2*i]|out[2*i+1] != 0 {
			i = (i + 1) % wordSlots
		}
		binary.LittleEndian.PutUint16(out[2*i:], uint16(at))
		out = append(append(out, byte(len(word))), word...)
		s := &l.senses[k]
		for _, v := range [...]uint16{s.rows[0], s.rows[1], s.rows[2], s.flags, s.suffix} {
			out = binary.LittleEndian.AppendUint16(out, v)
		}
		out = append(out, s.particle)
	}
	return out, nil
}

func (l *wordList) readNicknames() error {
	id := uint16(0)
	for row, err := range rows("nicknames.tsv", nicknamesTSV, 2) {
		if err != nil {
			return err
		}
		id++
		l.nicknames(row[1], id, row[0] == "given")
		if len(row) > 2 {
			l.nicknames(row[2], id|shortBit, row[0] == "given")
		}
	}
	return nil
}

// nicknames notes that words stand in row id of the nicknames.
func (l *wordList) nicknames(words string, id uint16, given bool) {
	for w := range strings.FieldsSeq(words) {
		sense := l.of(w)
		if given {
			sense.flags |= flagGiven
		}
		for k := range sense.rows {
			if sense.rows[k] == 0 || sense.rows[k]&^shortBit == id&^shortBit {
				sense.rows[k] = id
				break
			}
		}
	}
}

func (l *wordList) readGiven() error {
	for row, err := range rows("given.tsv", givenTSV, 3) {
		if err != nil {
			return err
		}
		sense := l.of(row[0])
		sense.flags |= flagGiven
		if strings.Contains(row[1], "F") {
			sense.flags |= flagFemale
		}
		if strings.Contains(row[1], "M") {
			sense.flags |= flagMale
		}
	}
	return nil
}

func (l *wordList) readParticles() error {
	kinds := map[string]uint8{"article": partArticle, "hyphen": partHyphen, "son": partSon, "preposition": partPreposition, "abd": partAbd}
	for row, err := range rows("particles.tsv", particlesTSV, 2) {
		if err != nil {
			return err
		}
		sense := l.of(row[0])
		if sense.particle = kinds[row[1]]; sense.particle == 0 {
			return fmt.Errorf("particles.tsv: %s: unknown kind %q", row[0], row[1])
		}
	}
	ranks := map[string]uint16{}
	for row, err := range rows("suffixes.tsv", suffixesTSV, 2) {
		if err != nil {
			return err
		}
		if ranks[row[1]] == 0 {
			ranks[row[1]] = uint16(len(ranks) + 1)
		}
		sense := l.of(row[0])
		sense.suffix = ranks[row[1]]
	}
	return nil
}
