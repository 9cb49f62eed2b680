package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// sense is a meaning on its way into a table; rank orders the meanings of one
// phrase, the smaller first.
type sense struct {
	lexicon.Sense
	rank   int
	marked bool // some of its letters carry marks: "visité"
}

// phrases collects the phrases of one language.
type phrases struct {
	cased   bool // the language's script has capitals
	entries map[uint64]*entry
	openers map[uint64]lexicon.Opener // by the first word of a phrase, and by the first two
	tokens  []text.Token
}

type entry struct {
	text      string
	words     int
	last      [2]uint64 // the hash of all words but the last, and that of the last
	senses    []sense
	continues bool
	parted    bool   // begins an office or a source
	nation    bool   // is or begins an adjective of nationality
	noun      uint16 // the spelling of a thing of that name, 0 where there is none
}

func newPhrases(cased bool) *phrases {
	return &phrases{cased: cased, entries: make(map[uint64]*entry), openers: make(map[uint64]lexicon.Opener)}
}

// has reports whether a phrase has a meaning.
func (p *phrases) has(words string) bool {
	tokens, _, _ := text.Scan(words, p.tokens[:0], nil)
	p.tokens = tokens
	h, n := uint64(0), 0
	for i := range tokens {
		if tokens[i].Kind == text.Word {
			h = phraseHash(h, n, tokens[i].Hash)
			n++
		}
	}
	e := p.entries[h]
	return e != nil && len(e.senses) > 0
}

// phraseHash returns the hash of a phrase of n words, which h is that of, and one more.
func phraseHash(h uint64, n int, word uint64) uint64 {
	if n == 0 {
		return word
	}
	return lexicon.Mix(h, word)
}

// maxWords is the number of words that a phrase may have.
const maxWords = 16

// add enters a phrase. Hyphens and full stops between its words do not count.
func (p *phrases) add(words string, s lexicon.Sense, rank int) error {
	tokens, _, bad := text.Scan(words, p.tokens[:0], nil)
	p.tokens = tokens
	if bad >= 0 {
		return fmt.Errorf("%q is not UTF-8", words)
	}
	h, n := uint64(0), 0
	var hashes [2]uint64
	var last *entry
	for i := range tokens {
		t := &tokens[i]
		hash := t.Hash
		switch t.Kind {
		case text.Punct:
			switch rune(t.Value) {
			case '-', '–', '—', '.', '·', '\'', '"':
				continue
			}
			return fmt.Errorf("%q holds %q, which no phrase may", words, rune(t.Value))
		case text.Number:
			hash = lexicon.HashNumber(t.Value)
		}
		if last != nil {
			last.continues = true
			last.parted = last.parted || s.Kind == lexicon.KindOffice || s.Kind == lexicon.KindSource
		}
		if n < len(hashes) {
			hashes[n] = hash
		}
		before := h
		h = phraseHash(h, n, hash)
		n++
		prefix := words[:t.End]
		last = p.entries[h]
		if last == nil {
			last = &entry{text: prefix, words: n, last: [2]uint64{before, hash}}
			p.entries[h] = last
		} else if last.words != n {
			return fmt.Errorf("%q and %q have one hash", prefix, last.text)
		}
		last.nation = last.nation || s.Kind == lexicon.KindCountry && s.Feat&lexicon.FeatAdj != 0
	}
	if last == nil || n > maxWords {
		return fmt.Errorf("%q has %d words, want 1 to %d", words, n, maxWords)
	}
	if s.Opens() {
		p.opens(&s, n, hashes)
	}
	if s.Spelled() {
		s.Aux = lexicon.Spelling(words)
	} else if s.Kind == lexicon.KindThing && last.noun == 0 {
		last.noun = lexicon.Spelling(words)
	}
	marked := strings.IndexFunc(words, func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) }) >= 0
	last.add(sense{s, rank, marked})
	return nil
}

// opens notes that a phrase of n words, the first of them given, opens a report.
func (p *phrases) opens(s *lexicon.Sense, n int, words [2]uint64) {
	var o lexicon.Opener
	if s.Alone() {
		o |= lexicon.OpenerAlone
	}
	short := n == 1 || s.Kind == lexicon.KindOffice // "ministre russe des Affaires étrangères"
	if short {
		o |= lexicon.OpenerShort
	}
	p.openers[words[0]] |= o
	if !short {
		p.openers[lexicon.Pair(words[0], words[1])] |= o
	}
}

// spelled keeps the spelling of words and cues that have marks, or that others
// have which differ in nothing else: "visite" and "visité", "a" and "à"; a verb and a noun: "conferencia", "conferência".
func (e *entry) spelled() {
	first, differ := e.noun, false
	for i := range e.senses {
		if s := &e.senses[i]; s.Spelled() {
			differ = differ || first != 0 && s.Aux != first
			first = s.Aux
		}
	}
	if differ {
		return
	}
	for i := range e.senses {
		if s := &e.senses[i]; s.Spelled() && !s.marked {
			s.Aux = 0
		}
	}
}

// These features say how a phrase is spelled: it need not be so where one of
// two meanings alike does not ask for it.
const spelling = lexicon.FeatCap | lexicon.FeatUpper | lexicon.FeatWeak

// These features may be true of a form all at once.
const cases = lexicon.FeatNom | lexicon.FeatGen | lexicon.FeatDat | lexicon.FeatAcc | lexicon.FeatIns | lexicon.FeatLoc |
	lexicon.FeatMasc | lexicon.FeatFem

func (e *entry) add(s sense) {
	class := ^(spelling | cases)
	if s.Kind == lexicon.KindCue || s.Kind == lexicon.KindWord {
		class = 0
	}
	for i := range e.senses {
		o := &e.senses[i]
		if o.Kind == s.Kind && o.Sub == s.Sub && o.ID == s.ID && o.Aux == s.Aux && o.Feat&class == s.Feat&class {
			both := o.Feat & s.Feat & spelling
			o.Feat = (o.Feat|s.Feat)&^spelling | both
			o.rank = min(o.rank, s.rank)
			return
		}
	}
	e.senses = append(e.senses, s)
}

// rankWeak puts the weak meanings of a phrase behind the others.
const rankWeak = 1 << 30

// order puts the likeliest meanings first, whatever the order they came in.
func (e *entry) order() {
	e.spelled()
	for i := range e.senses {
		if e.senses[i].Feat&lexicon.FeatWeak != 0 {
			e.senses[i].rank += rankWeak
		}
	}
	slices.SortStableFunc(e.senses, func(a, b sense) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.rank, b.rank), cmp.Compare(a.ID, b.ID),
			cmp.Compare(a.Aux, b.Aux), cmp.Compare(a.Sub, b.Sub), cmp.Compare(a.Feat, b.Feat))
	})
}

// unread reports whether all that a phrase means is what posts are, which no reading tells of.
func (e *entry) unread() bool {
	return len(e.senses) > 0 && !slices.ContainsFunc(e.senses, func(s sense) bool { return s.Kind != lexicon.KindPost })
}

// reading returns what the phrase may be with such capitals as lexicon.Lexicon.Read has them.
func (e *entry) reading(capitals int) (r lexicon.Reading) {
	for i := range e.senses {
		s := &e.senses[i]
		if s.Kind == lexicon.KindCue {
			r.Act(&s.Sense)
		}
		if s.Spelled() && s.Aux != 0 || s.Feat&lexicon.FeatSplit != 0 {
			r.Asks |= lexicon.AskSenses
		}
		if s.Feat&lexicon.FeatCap != 0 && capitals < 1 || s.Feat&lexicon.FeatUpper != 0 && capitals < 2 {
			continue
		}
		r.Add(&s.Sense)
	}
	if r.Kinds == 0 && !r.IsRemit() {
		return lexicon.Reading{} // so that an element of a word that is not spelled so is empty
	}
	r.Settle()
	return r
}

// readings returns the phrase's readings as a table holds them, and RefCapitals where they are three.
func (e *entry) readings() (b []byte, capitals uint32) {
	small, capital, upper := e.reading(0), e.reading(1), e.reading(2)
	if small == capital && small == upper {
		return small.Append(nil), 0
	}
	return upper.Append(capital.Append(small.Append(nil))), lexicon.RefCapitals
}

// localOffices returns 1 + the indexes of the countries in which some title means another office than elsewhere, in order.
func (p *phrases) localOffices() (countries []string) {
	local := make(map[uint16]bool)
	for _, e := range p.entries {
		for i := range e.senses {
			s := &e.senses[i]
			local[s.Aux] = local[s.Aux] || s.Kind == lexicon.KindOffice && s.Aux&lexicon.AuxOrg == 0 && slices.ContainsFunc(e.senses, func(o sense) bool {
				return o.Kind == lexicon.KindOffice && o.Aux == 0 && o.ID != s.ID
			})
		}
	}
	for _, c := range slices.Sorted(maps.Keys(local)) {
		if c != 0 && local[c] {
			countries = append(countries, strconv.Itoa(int(c)))
		}
	}
	return countries
}

// articleTo reports whether some word is both an article and "to".
func (p *phrases) articleTo() bool {
	for _, e := range p.entries {
		var r lexicon.Reading
		for i := range e.senses {
			r.Add(&e.senses[i].Sense)
		}
		if r.Words[0]&lexicon.ArticleAndTo == lexicon.ArticleAndTo {
			return true
		}
	}
	return false
}

// encode returns the compiled table.
func (p *phrases) encode(grammar string, ready bool) ([]byte, error) {
	hashes := make([]uint64, 0, len(p.entries))
	for h := range p.entries {
		hashes = append(hashes, h)
	}
	slices.Sort(hashes)
	reads, heads, lists := newPool(lexicon.ReadingSize), newPool(lexicon.HeadSize), newPool(lexicon.ListSize)
	reads.put(new(lexicon.Reading).Append(nil))
	refs := make([]uint32, len(hashes))
	count := 0
	for i, h := range hashes {
		e := p.entries[h]
		if e.order(); e.unread() {
			return nil, fmt.Errorf("%q is a post, and nothing that it is read as", e.text)
		}
		ref := uint32(0)
		if len(e.senses) > 0 {
			count++
			list, err := e.list(heads)
			if err != nil {
				return nil, err
			}
			b, capitals := e.readings()
			reading, at := reads.put(b), lists.put(list)
			if reading >= lexicon.MaxReadings || at > lexicon.RefList {
				return nil, fmt.Errorf("%d readings and %d senses, want less than %d and %d", reading, at, lexicon.MaxReadings, lexicon.RefList)
			}
			ref = uint32(reading)<<lexicon.RefReading | capitals | uint32(at)
		}
		if e.continues {
			ref |= lexicon.RefContinues
		}
		if e.parted {
			ref |= lexicon.RefParted
		}
		if e.nation {
			ref |= lexicon.RefNation
		}
		refs[i] = ref
	}
	slots := fill(p.likeliestFirst(hashes, refs))
	out := []byte(lexicon.Magic)
	flags := uint32(count)
	if ready {
		flags |= lexicon.HeaderReady
	}
	openers, longer := p.openings(), p.longer()
	for _, n := range []int{len(slots), len(reads.data), len(heads.data), len(lists.data), len(openers), len(longer), len(grammar), int(flags)} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	return slices.Concat(out, slots, reads.data, heads.data, lists.data, openers, longer, []byte(grammar)), nil
}

// likeliestFirst puts what texts ask for most before the rest, so that it has the slots where the probing begins: what
// is no word, function words and cues, other phrases of one word. Those of several are asked for only where lexicon.Pairs
// do not tell that there is none.
func (p *phrases) likeliestFirst(hashes []uint64, refs []uint32) ([]uint64, []uint32) {
	all, allRefs := []uint64{0}, []uint32{lexicon.RefNoWord}
	for rank := range 3 {
		for i, h := range hashes {
			if p.entries[h].rank() == rank {
				all, allRefs = append(all, h), append(allRefs, refs[i])
			}
		}
	}
	return all, allRefs
}

// rank returns how likely texts ask for a phrase, 0 for the likeliest.
func (e *entry) rank() int {
	switch {
	case e.words > 1:
		return 2
	case slices.ContainsFunc(e.senses, func(s sense) bool { return s.Kind == lexicon.KindWord || s.Kind == lexicon.KindCue }):
		return 0
	}
	return 1
}

// list returns the senses as a table holds them.
func (e *entry) list(heads *pool) (list []byte, err error) {
	if len(e.senses) > lexicon.MaxSenses {
		return nil, fmt.Errorf("%q has %d senses, want at most %d", e.text, len(e.senses), lexicon.MaxSenses)
	}
	for k, s := range e.senses {
		head := binary.LittleEndian.AppendUint32([]byte{byte(s.Kind), s.Sub, byte(s.Aux), byte(s.Aux >> 8)}, uint32(s.Feat))
		at := heads.put(head)
		if at >= lexicon.MaxHeads {
			return nil, fmt.Errorf("more than %d different sets of features", lexicon.MaxHeads)
		}
		entry := uint32(at)<<16 | uint32(s.ID)
		if k+1 < len(e.senses) {
			entry |= lexicon.ListMore
		}
		list = binary.LittleEndian.AppendUint32(list, entry)
	}
	return list, nil
}

// longer sets the bits of the phrases of several words, eight bits or more to each.
func (p *phrases) longer() []byte {
	count := 0
	for _, e := range p.entries {
		if e.words > 1 {
			count++
		}
	}
	size := 64
	for size < count {
		size *= 2
	}
	bits := make([]byte, size)
	for _, e := range p.entries {
		if e.words > 1 {
			h := lexicon.PairHashOf(e.last[0], e.last[1])
			bits[h.At(size)] |= byte(uint32(lexicon.RefContinues) >> h.Bit())
		}
	}
	return bits
}

// openings lays the openers out as a hash table, a quarter full.
func (p *phrases) openings() []byte {
	hashes := slices.Sorted(maps.Keys(p.openers))
	size := uint32(64)
	for size < uint32(len(hashes))*4 {
		size *= 2
	}
	table := make([]byte, size*4)
	for _, h := range hashes {
		i, check := lexicon.OpenerSlot(h, size)
		for binary.LittleEndian.Uint32(table[i*4:]) != 0 {
			i = (i + 1) & (size - 1)
		}
		binary.LittleEndian.PutUint32(table[i*4:], check|uint32(p.openers[h]))
	}
	return table
}

// fill lays the phrases out in slots, five of eight in use. Where two phrases
// on one stretch have the same check, or the last stretch is too long, it tries a larger table.
func fill(hashes []uint64, refs []uint32) []byte {
	size := uint32(len(hashes)*8/5 + 8)
again:
	slots := make([]byte, (size+lexicon.SlackSlots)*lexicon.SlotSize)
	for k, h := range hashes {
		check := uint32(h >> 32)
		i := lexicon.Slot(h, size)
		for {
			slot := slots[i*lexicon.SlotSize:][:lexicon.SlotSize]
			if binary.LittleEndian.Uint32(slot[4:]) == 0 {
				binary.LittleEndian.PutUint32(slot, check)
				binary.LittleEndian.PutUint32(slot[4:], refs[k])
				break
			}
			if i++; binary.LittleEndian.Uint32(slot) == check || i == size+lexicon.SlackSlots-1 {
				size += size/16 + 1
				goto again
			}
		}
	}
	return slots
}

// pool holds byte strings, equal ones once.
type pool struct {
	unit int
	data []byte
	at   map[string]int
}

func newPool(unit int) *pool { return &pool{unit: unit, at: make(map[string]int)} }

// put returns where b stands, in units.
func (p *pool) put(b []byte) int {
	at, ok := p.at[string(b)]
	if !ok {
		at = len(p.data) / p.unit
		p.at[string(b)] = at
		p.data = append(p.data, b...)
	}
	return at
}
