// Package guess finds the likeliest Latin spelling of a name that another script has
// taken over by its sound: 拉夫罗夫 may be "Lavrov" or "Lafulov", بوتين "Butin" or
// "Putin". Every piece of the word has several spellings, each at a cost, and how letters follow
// one another in names tells which go together.
package guess

import (
	"encoding/binary"
	"sync"
	"unicode/utf8"
)

// Letters are counted as 1 to 26, the edge of a word as 0, all else as 27.
const symbols = 28

// ModelSize is the size of a Model in bytes.
const ModelSize = symbols * symbols * symbols

// Unit is the size of one natural logarithm in costs.
const Unit = 16

// Model is the cost of a letter after two others, [ModelSize] bytes.
type Model string

// Symbol is the number of a letter of a name in small letters.
func Symbol(c byte) int {
	if c >= 'a' && c <= 'z' {
		return int(c-'a') + 1
	}
	return symbols - 1
}

// Cost is the cost of symbol c after a and b.
func (m Model) Cost(a, b, c int) int { return int(m[(a*symbols+b)*symbols+c]) }

// Option is one spelling of a piece.
type Option struct {
	Text string
	Cost int
}

// Pieces are the spellings of the pieces of one script. "^" and "$" in a piece stand for the edges of the word.
type Pieces struct {
	Options map[string][]Option
	Longest int // characters of the longest piece
}

// Sizes of the search: how many spellings are followed, how long they and the words may be.
const (
	width     = 20
	maxOutput = 38
	maxWord   = 26
)

// letter is what every letter of a spelling takes off its cost: without it short spellings win.
// Chosen, like the costs of pieces, on half of a list of transliterated words.
const letter = Unit

type path struct {
	cost int32
	n    uint8
	out  [maxOutput]byte
}

// beam is the best paths up to one place in the word.
type beam struct {
	n     int
	paths [width]path
}

type search struct {
	ends  [maxWord + 3]int
	beams [maxWord + 3]beam
	word  []byte
}

var searches = sync.Pool{New: func() any { return new(search) }}

// Append appends the likeliest spelling of the word to dst and reports whether there is one.
// bonus says how much a finished spelling is preferred, in units of [Unit]; it may be nil.
func Append(dst []byte, word string, p *Pieces, m Model, bonus func(spelling []byte) int) ([]byte, bool) {
	if n := utf8.RuneCountInString(word); n == 0 || n > maxWord {
		return dst, false
	}
	s := searches.Get().(*search)
	defer searches.Put(s)
	s.word = append(append(append(s.word[:0], '^'), word...), '$')
	n := 0
	s.ends[0] = 0
	for i := 0; i < len(s.word); {
		_, size := utf8.DecodeRune(s.word[i:])
		i += size
		n++
		s.ends[n] = i
		s.beams[n].n = 0
	}
	s.beams[0].n = 1
	s.beams[0].paths[0] = path{}
	for i := 0; i < n; i++ {
		s.extend(i, n, p, m)
	}
	last := &s.beams[n]
	best, bestCost := -1, int32(0)
	for i := range last.n {
		h := &last.paths[i]
		a, b := h.context()
		cost := h.cost + int32(m.Cost(a, b, 0))
		if bonus != nil {
			cost -= int32(bonus(h.out[:h.n]))
		}
		if best < 0 || cost < bestCost {
			best, bestCost = i, cost
		}
	}
	if best < 0 || last.paths[best].n == 0 {
		return dst, false
	}
	return append(dst, last.paths[best].out[:last.paths[best].n]...), true
}

// extend carries the paths that end at place i on by every piece that begins there.
func (s *search) extend(i, n int, p *Pieces, m Model) {
	from := &s.beams[i]
	if from.n == 0 {
		return
	}
	found := false
	for size := 1; size <= p.Longest && i+size <= n; size++ {
		options := p.Options[string(s.word[s.ends[i]:s.ends[i+size]])]
		if len(options) == 0 {
			continue
		}
		found = true
		for h := range from.n {
			for o := range options {
				s.beams[i+size].add(&from.paths[h], &options[o], m)
			}
		}
	}
	if !found { // a sign without a sound: the edge, or what no piece covers
		for h := range from.n {
			s.beams[i+1].add(&from.paths[h], &Option{}, m)
		}
	}
}

func (h *path) context() (a, b int) {
	if h.n > 0 {
		b = Symbol(h.out[h.n-1])
	}
	if h.n > 1 {
		a = Symbol(h.out[h.n-2])
	}
	return a, b
}

// add puts the path, carried on by the option, among the best.
func (b *beam) add(h *path, o *Option, m Model) {
	if int(h.n)+len(o.Text) > maxOutput {
		return
	}
	cost := h.cost + int32(o.Cost) - int32(len(o.Text)*letter)
	x, y := h.context()
	for i := 0; i < len(o.Text); i++ {
		z := Symbol(o.Text[i])
		cost += int32(m.Cost(x, y, z))
		x, y = y, z
	}
	slot := b.n
	if b.n == width {
		slot = 0
		for i := 1; i < width; i++ {
			if b.paths[i].cost > b.paths[slot].cost {
				slot = i
			}
		}
		if b.paths[slot].cost <= cost {
			return
		}
	}
	length := int(h.n) + len(o.Text)
	for i := range b.n {
		q := &b.paths[i]
		if int(q.n) == length && string(q.out[:h.n]) == string(h.out[:h.n]) && string(q.out[h.n:length]) == o.Text {
			q.cost = min(q.cost, cost)
			return
		}
	}
	q := &b.paths[slot]
	*q = *h
	q.cost = cost
	copy(q.out[h.n:], o.Text)
	q.n = uint8(length)
	if slot == b.n {
		b.n++
	}
}

// EncodePieces writes what DecodePieces reads; order is the order of the pieces.
func EncodePieces(order []string, options map[string][]Option) []byte {
	w := binary.AppendUvarint(nil, uint64(len(order)))
	for _, piece := range order {
		w = append(w, byte(len(piece)))
		w = append(w, piece...)
		w = append(w, byte(len(options[piece])))
		for _, o := range options[piece] {
			w = append(w, byte(o.Cost), byte(len(o.Text)))
			w = append(w, o.Text...)
		}
	}
	return w
}

// DecodePieces reads the compiled pieces of a script.
func DecodePieces(code string) *Pieces {
	p := &Pieces{Options: map[string][]Option{}}
	count, n := binary.Uvarint([]byte(code[:min(len(code), binary.MaxVarintLen32)]))
	code = code[n:]
	for range count {
		size := int(code[0])
		piece := code[1 : 1+size]
		number := int(code[1+size])
		code = code[2+size:]
		options := make([]Option, number)
		for i := range options {
			end := 2 + int(code[1])
			options[i] = Option{Cost: int(code[0]), Text: code[2:end]}
			code = code[end:]
		}
		p.Options[piece] = options
		p.Longest = max(p.Longest, utf8.RuneCountInString(piece))
	}
	return p
}
