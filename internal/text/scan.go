package text

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/lexicon"
)

// class is what a byte or a character begins.
type class uint8

const (
	space class = iota
	newline
	letter
	digit
	mark   // punctuation and symbols
	ignore // controls that are not seen: zero width, bidirectional, soft hyphen
)

// asciiClass classes the bytes below 0x80; control characters count as space.
var asciiClass = [128]class{
	space, space, space, space, space, space, space, space, space, space, newline, space, space, space, space, space,
	space, space, space, space, space, space, space, space, space, space, space, space, space, space, space, space,
	space, mark, mark, mark, mark, mark, mark, mark, mark, mark, mark, mark, mark, mark, mark, mark,
	digit, digit, digit, digit, digit, digit, digit, digit, digit, digit, mark, mark, mark, mark, mark, mark,
	mark, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter,
	letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, mark, mark, mark, mark, mark,
	mark, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter,
	letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, letter, mark, mark, mark, mark, space,
}

// Summary is what the tokens of a text are together, so that many questions need no look at them.
type Summary struct {
	Scripts     uint16 // those of the words: 1 << Script
	Odd         bool   // some token is Hidden or Mixed
	Hyphen      bool   // a hyphen ends a line
	Traditional bool   // some character of Han has a simplified form
	Wide        bool   // some character is none of ASCII
	Layout
}

// Layout is how a text is laid out.
type Layout struct {
	Stops  []int32   // the tokens that are marks or have full stops, or that a line begins with
	Lines  []Printed // those that have tokens
	Breaks int       // lines that begin amid a paragraph
	Marks  uint64    // the marks that the text writes, and tabs, a bit for all that are the same modulo 64; not always commas and full stops
}

// Printed is a line of the text as print shows it.
type Printed struct {
	Token      int32  // its first
	Start, End int32  // byte offsets of its tokens
	Columns    int32  // its width, once it is measured
	Mark       uint32 // the mark with which it ends, 0 where it ends with none
	Word       bool   // it begins with a word
	Para       bool   // it begins a paragraph
}

// tell notes what the tokens tell of the lines but for the last, of which the first, told of them, were told before. It returns
// how many are.
func (l *Layout) tell(told int, tokens []Token) int {
	line, behind, breaks := &l.Lines[told], l.Lines[told+1:], 0
	for k := range behind {
		next := &behind[k]
		first, last := &tokens[line.Token], &tokens[next.Token-1]
		line.Start, line.End, line.Word = first.Start, last.End, first.Kind == Word
		if last.Kind == Punct {
			line.Mark = last.Value
		}
		if !line.Para {
			breaks++
		}
		line = next
	}
	l.Breaks += breaks
	return told + len(behind)
}

// end ends the last line of the tokens.
func (l *Layout) end(told int, tokens []Token) {
	if n := int32(len(tokens)); l.Lines[len(l.Lines)-1].Token != n {
		l.Lines = append(l.Lines, Printed{Token: n})
	} // else it has no tokens
	l.tell(told, tokens)
	l.Lines = l.Lines[:len(l.Lines)-1]
}

// scanner is the state of one pass.
type scanner struct {
	text   string
	pos    int
	tokens []Token
	before Flags // white space seen since the last token
	all    Summary
}

// Scan appends the tokens of s to buf and returns them; memory, if there is some, is what their layout is put into. Where s is
// not UTF-8 it returns the offset of the first bad byte, else -1.
func Scan(s string, buf []Token, memory *Layout) (tokens []Token, all Summary, bad int) {
	if len(s) > 1<<19 {
		buf = slices.Grow(buf, expected(s, buf))
	} else if cap(buf) == 0 {
		buf = make([]Token, 0, len(s)/4+16)
	}
	return scan(s, buf, memory)
}

// Lay makes l, the layout of a text, that of tokens which were put together of those that Scan has found in it.
func (l *Layout) Lay(tokens []Token) {
	l.Stops, l.Lines, l.Breaks, l.Marks = l.Stops[:0], l.Lines[:0], 0, l.Marks&(1<<'\t')
	for i := range tokens {
		t := &tokens[i]
		// the first token begins a line also where a passage in another language begins amid one
		if t.Flags&(Line|Para) != 0 || i == 0 {
			l.Lines = append(l.Lines, Printed{Token: int32(i), Para: t.Flags&Para != 0})
		}
		if t.Kind == Punct || t.Flags&(Dotted|Line|Para) != 0 {
			l.Stops = append(l.Stops, int32(i))
		}
		if t.Kind == Punct {
			l.Marks |= 1 << (t.Value & 63)
		}
	}
	if len(tokens) > 0 {
		l.end(0, tokens)
	}
}

// expected is how many tokens a large text may have, by what some pieces of it have, a
// hundredth in all: to make room for tokens as they come copies them several times over.
func expected(s string, buf []Token) int {
	const pieces = 8
	size, tokens, bytes := len(s)/(100*pieces), 0, 1
	for i := range pieces {
		at := len(s) / pieces * i
		for at > 0 && !utf8.RuneStart(s[at]) {
			at--
		}
		piece, _, _ := scan(s[at:at+size], buf, nil)
		if n := len(piece); n > len(buf) {
			tokens += n - len(buf)
			bytes += int(piece[n-1].End)
		}
	}
	return int(float64(tokens)/float64(bytes)*float64(len(s))*1.05) + 1000
}

func scan(s string, buf []Token, memory *Layout) (tokens []Token, all Summary, bad int) {
	sc := scanner{text: s, tokens: buf, before: Para}
	if memory != nil {
		sc.all.Stops, sc.all.Lines = memory.Stops[:0], memory.Lines[:0]
	}
	sc.stop()
	sc.all.Lines = append(sc.all.Lines, Printed{Token: int32(len(buf)), Para: true})
	if strings.HasPrefix(s, "\uFEFF") {
		sc.pos, sc.all.Wide = 3, true
	}
	const piece = 1 << 16 // bytes, whose tokens are near when it is told of the lines what these tell
	told := 0
	for bad = -1; bad < 0 && sc.pos < len(s); {
		bad = sc.scan(min(sc.pos+piece, len(s)))
		told = sc.all.tell(told, sc.tokens)
	}
	if last := len(sc.all.Stops) - 1; int(sc.all.Stops[last]) == len(sc.tokens) {
		sc.all.Stops = sc.all.Stops[:last] // a line without tokens
	}
	sc.all.end(told, sc.tokens)
	return sc.tokens, sc.all, bad
}

// scan reads the text as far as end and maybe on; it returns the offset of the first byte that is not UTF-8, else -1.
func (sc *scanner) scan(end int) (bad int) {
	s := sc.text
	for sc.pos < end {
		if b := s[sc.pos]; b < utf8.RuneSelf {
			switch asciiClass[b] {
			case space:
				if b == '\t' {
					sc.all.Marks |= 1 << '\t'
				}
				sc.pos++
				sc.before |= Spaced
			case newline:
				sc.pos++
				sc.lineBreak()
			case letter:
				if !sc.plainWords() && !sc.word() {
					return sc.pos
				}
			case digit:
				sc.number()
			default:
				if b == '`' || b == '\'' {
					if b = '\''; len(sc.tokens) == 0 && s[sc.pos] == b && sc.shortened() {
						continue
					}
				}
				sc.mark(1, rune(b))
			}
			continue
		}
		sc.all.Wide = true
		b := s[sc.pos]
		if b >= "一"[0] && b <= "鿿"[0] && sc.hanWords() {
			continue
		}
		script, _ := common(two(s, sc.pos))
		if script != NoScript {
			if (script == Latin || !sc.pairWords()) && !sc.word() {
				return sc.pos
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[sc.pos:])
		if r == utf8.RuneError && size <= 1 {
			return sc.pos
		}
		switch classOf(r) {
		case space:
			sc.pos += size
			sc.before |= Spaced
		case newline:
			sc.pos += size
			sc.lineBreak()
		case ignore:
			sc.pos += size
			sc.before |= Hidden
		case letter:
			if !sc.word() {
				return sc.pos
			}
		case digit:
			sc.number()
		default:
			sc.punct(size, r)
		}
	}
	return -1
}

func (sc *scanner) lineBreak() {
	if n := len(sc.all.Lines); sc.before&Line != 0 {
		sc.before |= Para
		sc.all.Lines[n-1].Para = true
	} else if next := int32(len(sc.tokens)); sc.all.Lines[n-1].Token != next {
		sc.all.Lines = append(sc.all.Lines, Printed{Token: next})
	}
	sc.before |= Spaced | Line
	sc.stop()
	if n := len(sc.tokens); n > 0 && sc.tokens[n-1].Is('-') {
		sc.all.Hyphen = true
	}
}

// add adds a token whose flags tell of itself only.
func (sc *scanner) add(t Token) {
	t.Flags |= sc.before
	sc.before = 0
	sc.note(t.Flags)
	if t.Kind == Word {
		sc.all.Scripts |= 1 << t.Script
	}
	if t.Flags&Dotted != 0 {
		sc.stop()
	}
	sc.tokens = append(sc.tokens, t)
}

// stop notes that the next token is one of the stops.
func (sc *scanner) stop() {
	if n, next := len(sc.all.Stops), int32(len(sc.tokens)); n == 0 || sc.all.Stops[n-1] != next {
		sc.all.Stops = append(sc.all.Stops, next)
	}
}

// note notes that a token has the flags.
func (sc *scanner) note(flags Flags) {
	if flags&(Hidden|Mixed) != 0 {
		sc.all.Odd = true
	}
}

// mark adds a punctuation mark of size bytes, which stands for r.
func (sc *scanner) mark(size int, r rune) {
	sc.makeRoom()
	sc.stop()
	n := len(sc.tokens)
	sc.tokens = sc.tokens[:n+1]
	sc.tokens[n].setMark(sc.pos, sc.pos+size, r, sc.before)
	sc.all.Marks |= 1 << (r & 63)
	sc.note(sc.before)
	sc.pos += size
	sc.before = 0
}

// setMark makes t the punctuation mark r.
func (t *Token) setMark(start, end int, r rune, flags Flags) {
	t.Start, t.End = int32(start), int32(end)
	t.Hash, t.Value = 0, uint32(r)
	t.Kind, t.Script, t.Flags = Punct, NoScript, flags
}

func (sc *scanner) punct(size int, r rune) {
	switch r {
	case '’', '‘', '＇', 'ʼ', '`', '´':
		r = '\''
	case '–', '‒', '―', '−', '‐', '‑', '－', '—':
		if r == '—' || r == '―' {
			r = '—'
		} else if r == '–' {
			r = '–'
		} else {
			r = '-'
		}
	case '“', '”', '„', '«', '»', '‟', '＂', '「', '」', '『', '』', '《', '》':
		r = foldQuote(r)
	case '，', '、', '،':
		r = ','
	case '．', '。', '۔':
		r = '.'
	case '：':
		r = ':'
	case '；', '؛':
		r = ';'
	case '（':
		r = '('
	case '）':
		r = ')'
	case '！':
		r = '!'
	case '？', '؟':
		r = '?'
	case '•', '・', '‧', '∙':
		r = '·'
	}
	sc.mark(size, r)
}

// foldQuote brings quotation marks to one opening and one closing form where
// the mark tells, else to the plain one.
func foldQuote(r rune) rune { return '"' }

func (sc *scanner) number() {
	s, start := sc.text, sc.pos
	value, end := uint64(0), start
	var wide Flags
	for sc.pos < len(s) {
		b := s[sc.pos]
		if b < utf8.RuneSelf {
			if asciiClass[b] == digit {
				value = min(value*10+uint64(b-'0'), 1<<31)
				sc.pos++
				end = sc.pos
				continue
			}
			// a separator inside a number: "1,200", "3.5"
			if (b == ',' || b == '.') && sc.pos+3 < len(s) && end == sc.pos && digitsAt(s, sc.pos+1) == 3 && sc.pos-start <= 3 {
				sc.pos++
				continue
			}
			break
		}
		sc.all.Wide = true
		r, size := utf8.DecodeRuneInString(s[sc.pos:])
		d := digitValue(r)
		if d < 0 {
			break
		}
		if r >= 0xFF10 {
			wide = Hidden
		}
		value = min(value*10+uint64(d), 1<<31)
		sc.pos += size
		end = sc.pos
	}
	sc.pos = end
	sc.add(Token{Start: int32(start), End: int32(end), Flags: wide, Kind: Number, Value: uint32(value)})
}

func digitsAt(s string, i int) (n int) {
	for i+n < len(s) && s[i+n] >= '0' && s[i+n] <= '9' {
		n++
	}
	return n
}

// digitValue returns the value of a decimal digit of the scripts that news is
// written in, else -1.
func digitValue(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= 0x660 && r <= 0x669: // Arabic-Indic
		return int(r - 0x660)
	case r >= 0x6F0 && r <= 0x6F9: // Persian
		return int(r - 0x6F0)
	case r >= 0xFF10 && r <= 0xFF19: // full width
		return int(r - 0xFF10)
	case r >= 0x966 && r <= 0x96F: // Devanagari
		return int(r - 0x966)
	}
	return -1
}

// plainWords reads words of ASCII letters, as most of a Latin text is, and the blanks, line breaks and common marks
// between them, at a third of what word costs. It returns false where it stands at a letter of a word that goes on
// with something else, has more than 15 letters, may end with the text or finds no more room: those are left to word.
//
// It calls nothing while it reads, so that what each word needs stays in registers, and has few branches: where capitals
// and lengths come as they come, the processor guesses them wrong. An offset that is never negative is checked once.
func (sc *scanner) plainWords() bool {
	sc.makeRoom()
	sc.note(sc.before)
	sc.all.Scripts |= 1 << Latin
	s, pos := sc.text, uint32(sc.pos)
	room := sc.tokens[len(sc.tokens):cap(sc.tokens)]
	for {
		next := byte(0)
		for len(room) >= stepTokens && int(pos)+9 <= len(s) { // eight letters and what is behind them
			x := lexicon.Eight(s[pos:int(pos)+9], 0)
			none, letters := lexicon.LeadingLetters(x)
			hash, last, behind, flags := lexicon.HashSeed, pos, byte(0), (Spaced|Cap)^Flags(x)&Cap
			if none != 0 {
				n := bits.TrailingZeros64(none) / 8
				last, behind = last+uint32(n), s[pos : int(pos)+9][n]
				if x&letters&(lexicon.Small&0xFF00) == 0 { // the second is no small letter
					if letters == 0 {
						break // nor is the first
					}
					flags |= casing(x&letters&lexicon.Small, letters == 0xFF)
				}
				hash = lexicon.HashBlock(hash, (x|lexicon.Small)&letters)
			} else {
				last += 8
				if int(last)+9 > len(s) {
					break
				}
				hash = lexicon.HashBlock(hash, x|lexicon.Small)
				smalls := x
				x = lexicon.Eight(s[last:int(last)+9], 0)
				if none, letters = lexicon.LeadingLetters(x); none == 0 {
					break
				}
				n := bits.TrailingZeros64(none) / 8
				behind = s[last : int(last)+9][n]
				if last += uint32(n); letters != 0 {
					hash = lexicon.HashBlock(hash, (x|lexicon.Small)&letters)
				}
				flags |= casing((smalls|x&letters)&lexicon.Small, false)
			}
			t := &room[0]
			t.Start, t.End = int32(pos), int32(last)
			t.Hash, t.Value = hash, 0
			t.Kind, t.Script, t.Flags = Word, Latin, flags
			if behind == ' ' {
				room, pos = room[1:], last+1
				continue
			}
			if behind >= utf8.RuneSelf || behind == '\'' || behind == '.' && flags&(Single|Cap) == Single|Cap {
				break // it goes on
			}
			if next = behind; next == ',' || next == '.' {
				room[1].setMark(int(last), int(last)+1, rune(next), 0)
				room, pos = room[2:], last+1
			} else {
				room, pos = room[1:], last
			}
			break
		}
		n := cap(sc.tokens) - len(room)
		if first := len(sc.tokens); n > first {
			sc.tokens = sc.tokens[:n]
			sc.tokens[first].Flags += sc.before - Spaced
			sc.before = Spaced
		}
		if next == ',' || next == '.' {
			sc.stopAt(n - 1)
		} else if next != '\n' {
			if next != 0 {
				sc.before = 0
			}
			break
		}
		before := Flags(0)
		for ; int(pos) < len(s) && (s[pos] == ' ' || s[pos] == '\n'); pos++ {
			switch {
			case s[pos] == ' ':
				before |= Spaced
			case before&Line != 0:
				before |= Para
				sc.all.Lines[len(sc.all.Lines)-1].Para = true
			default:
				before |= Spaced | Line
				sc.stopAt(n)
				sc.lineAt(n)
			}
		}
		sc.before = before
		if cap(sc.all.Stops)-len(sc.all.Stops) < stepStops || cap(sc.all.Lines) == len(sc.all.Lines) {
			break
		}
	}
	sc.pos = int(pos)
	return sc.pos >= len(s) || s[sc.pos] >= utf8.RuneSelf || asciiClass[s[sc.pos]] != letter
}

// makeRoom makes room for more tokens and stops.
func (sc *scanner) makeRoom() {
	if n := len(sc.tokens); cap(sc.tokens)-n < stepTokens {
		sc.tokens = slices.Grow(sc.tokens, stepTokens)
	}
	if n := len(sc.all.Stops); cap(sc.all.Stops)-n < stepStops {
		sc.all.Stops = slices.Grow(sc.all.Stops, stepStops)
	}
	if n := len(sc.all.Lines); cap(sc.all.Lines) == n {
		sc.all.Lines = slices.Grow(sc.all.Lines, stepLines)
	}
}

// Where a word is read with what follows it, there is room for
const (
	stepTokens = 3 // one more than a word and a mark, so that the room that is left is known to be some
	stepStops  = 2 // a mark, and the beginning of a line
	stepLines  = 1
)

// stopAt notes that a token is a stop, for which there is room.
func (sc *scanner) stopAt(token int) {
	n := len(sc.all.Stops)
	sc.all.Stops = sc.all.Stops[:n+1]
	sc.all.Stops[n] = int32(token)
}

// lineAt notes that a line begins with a token, for which there is room.
func (sc *scanner) lineAt(token int) {
	n := len(sc.all.Lines)
	sc.all.Lines = sc.all.Lines[:n+1]
	sc.all.Lines[n] = Printed{Token: int32(token)}
}

// casing returns the flags of a word without small letters behind its first: smalls is 0 where it has none at all.
func casing(smalls uint64, single bool) Flags {
	switch {
	case single:
		return Single
	case smalls == 0:
		return Upper
	}
	return 0
}

// pairWords reads words of small letters of Cyrillic or of plain ones of Arabic, as most of a text in these is, and the
// blanks between them, at little more than half of what word costs. It returns false where it stands at a letter of a word
// that has others or may end with the text: that is left to word.
func (sc *scanner) pairWords() bool {
	sc.note(sc.before)
	s := sc.text
	for {
		end, hash, flags := pairWord(s, sc.pos)
		if end == 0 {
			script, _ := common(two(s, sc.pos))
			return script == NoScript
		}
		n := len(sc.tokens)
		if n == cap(sc.tokens) {
			sc.makeRoom()
		}
		script := pairScript(s[sc.pos])
		sc.all.Scripts |= 1 << script
		sc.tokens = sc.tokens[:n+1]
		t := &sc.tokens[n]
		t.Start, t.End = int32(sc.pos), int32(end)
		t.Hash, t.Value = hash, 0
		t.Kind, t.Script, t.Flags = Word, script, sc.before|flags
		sc.pos, sc.before = end, 0
		for sc.pos < len(s) && s[sc.pos] == ' ' {
			sc.pos, sc.before = sc.pos+1, Spaced
		}
		if sc.pos >= len(s) || s[sc.pos] < utf8.RuneSelf {
			return true
		}
	}
}

// pairScript returns the script of which a letter of two bytes is that begins with b: of Cyrillic or of Arabic.
func pairScript(b byte) Script { return Cyrillic + Script(b>>3&1)*(Arabic-Cyrillic) }

// pairWord reads a word whose letters are of two bytes each and, but for a capital at its beginning, their own folded form:
// blocks of four and a last one of less, as they are hashed. It returns 0 where the word is no such.
func pairWord(s string, start int) (end int, hash uint64, flags Flags) {
	hash = lexicon.HashSeed
	for end = start; end+8 <= len(s); end += 8 {
		x := lexicon.Eight(s, end)
		if end == start && x&0xFF == 0xD0 && x>>8&0xFF-0x90 < 0x20 { // А to Я
			flags = Cap
			if x += 0x2000; x&0xFF00 >= 0xC000 {
				x -= 0x4000 - 1 // р to я begin with the next byte
			}
		}
		size := lexicon.PairBits(x)
		if size > 0 && pairScript(byte(x)) != pairScript(s[start]) {
			break
		}
		if size == 64 {
			hash = lexicon.HashBlock(hash, x)
			continue
		}
		if size > 0 {
			hash = lexicon.HashBlock(hash, x&(1<<size-1))
			end += int(size / 8)
		}
		switch b := s[end]; {
		case end == start, b >= utf8.RuneSelf, b == '\'', asciiClass[b] == letter:
			return 0, 0, 0
		case end == start+2:
			if b == '.' && flags&Cap != 0 {
				return 0, 0, 0 // an initial
			}
			flags |= Single
		}
		return end, hash, flags
	}
	return 0, 0, 0
}

// hanWords reads characters of Han, each of which is a word of its own: word would do the same, at six times
// the cost. It returns false where none stands at the scanner's position.
func (sc *scanner) hanWords() bool {
	s, pos, before := sc.text, sc.pos, sc.before
	for full := true; full; {
		sc.makeRoom()
		full = sc.hanRun()
	}
	if sc.pos == pos {
		return false
	}
	sc.note(before)
	sc.all.Scripts |= 1 << Han
	if sc.pos < len(s) && (s[sc.pos] == '\'' || s[sc.pos] == "’"[0]) {
		sc.suffix(nil)
	}
	return true
}

// hanRun reads characters of Han until something else follows or there is no more room for them; those that end the
// text are left to word. It calls nothing but for a traditional one.
func (sc *scanner) hanRun() (full bool) {
	s, pos, before := sc.text, sc.pos, sc.before
	room := sc.tokens[len(sc.tokens):cap(sc.tokens)]
	for pos+8 <= len(s) {
		x := lexicon.Eight(s, pos)
		r := rune(x&0x0F<<12 | x>>8&0x3F<<6 | x>>16&0x3F)
		if x&0xC0C0F0 != 0x8080E0 || r < 0x4E00 || r > 0x9FFF {
			break
		}
		if len(room) < stepTokens {
			full = true
			break
		}
		block := x & 0xFFFFFF
		if simple := lexicon.HanForm(r); simple != 0 {
			block = lexicon.HanBytes(simple)
			sc.all.Traditional = true
		}
		t := &room[0]
		t.Start, t.End = int32(pos), int32(pos+3)
		t.Hash, t.Value = lexicon.HashBlock(lexicon.HashSeed, block), uint32(r)
		t.Kind, t.Script, t.Flags = Word, Han, before|Single
		room = room[1:]
		pos, before = pos+3, 0
	}
	sc.pos, sc.before, sc.tokens = pos, before, sc.tokens[:cap(sc.tokens)-len(room)]
	return full
}

// word reads a run of letters; false where it meets bytes that are not UTF-8.
func (sc *scanner) word() bool {
	s, start := sc.text, sc.pos
	t := Token{Start: int32(start), Kind: Word}
	h := lexicon.NewHasher()
	letters, smalls := 0, uint64(0) // smalls is not 0 where some letter is no capital
	for sc.pos < len(s) {
		b := s[sc.pos]
		if b < utf8.RuneSelf {
			if asciiClass[b] == letter {
				x := lexicon.UpToEight(s, sc.pos)
				size := lexicon.LetterBits(x)
				within := ^uint64(0) >> (64 - size)
				if letters == 0 && b&0x20 == 0 {
					t.Flags |= Cap
				}
				smalls |= x & lexicon.Small & within
				h.Bytes((x|lexicon.Small)&within, size)
				sc.script(&t, Latin)
				letters += int(size / 8)
				sc.pos += int(size / 8)
				continue
			}
			if b == '\'' && letters > 0 && sc.inWord(1, letters, &t) {
				h.Bytes('\'', 8)
				sc.pos++
				continue
			}
			if b == '.' && letters == 1 && t.Flags&Cap != 0 {
				letters = sc.dotted(&h, &t)
			}
			break
		}
		sc.all.Wide = true
		if b == "é"[0] && sc.pos+1 < len(s) {
			if folded, upper := lexicon.FoldedLatin(s[sc.pos+1]); folded != 0 {
				h.Bytes(uint64(folded), 8)
				sc.script(&t, Latin)
				if !upper {
					smalls |= lexicon.Small
				} else if letters == 0 {
					t.Flags |= Cap
				}
				letters++
				sc.pos += 2
				continue
			}
		}
		if b&0xF6 == 0xD0 { // Cyrillic or Arabic
			var x uint64
			if sc.pos+8 <= len(s) {
				x = lexicon.Eight(s, sc.pos)
			} else {
				x = lexicon.UpToEight(s, sc.pos)
			}
			if size := lexicon.PairBits(x); size > 0 {
				h.Run(x&(^uint64(0)>>(64-size)), size)
				sc.script(&t, pairScript(b))
				smalls |= lexicon.Small
				letters += int(size / 16)
				sc.pos += int(size / 8)
				continue
			}
		}
		r, size := two(s, sc.pos), 2
		if r == 0 {
			if r, size = utf8.DecodeRuneInString(s[sc.pos:]); r == utf8.RuneError && size <= 1 {
				return false
			}
		}
		if script, upper := common(r); script != NoScript {
			sc.script(&t, script)
			h.Rune(r)
			letters++
			sc.pos += size
			if !upper {
				smalls |= lexicon.Small
			} else if letters == 1 {
				t.Flags |= Cap
				if script == Cyrillic && sc.pos < len(s) && s[sc.pos] == '.' {
					// a Cyrillic initial: "В. В. Путин"
					sc.pos++
					t.Flags |= Dotted
					break
				}
			}
			continue
		}
		if r == '’' || r == 'ʼ' || r == '＇' {
			if letters > 0 && sc.inWord(size, letters, &t) {
				h.Bytes('\'', 8)
				sc.pos += size
				continue
			}
			if r == '’' {
				break
			}
		}
		k := classOf(r)
		if k == ignore && letters > 0 {
			t.Flags |= Hidden
			sc.pos += size
			continue
		}
		if k != letter {
			break
		}
		script := scriptOf(r)
		if solo(script) && letters > 0 {
			break
		}
		if r >= 0xFF21 && r <= 0xFF5A {
			t.Flags |= Hidden
		}
		sc.script(&t, script)
		h.Rune(r)
		upper := isUpper(r)
		if upper && letters == 0 {
			t.Flags |= Cap
		}
		if letters == 0 || !unicode.Is(unicode.Mn, r) {
			letters++
			if !upper {
				smalls |= lexicon.Small
			}
		} else if r < 0x370 || r >= 0x653 && r <= 0x655 {
			t.Flags |= Mixed
		}
		sc.pos += size
		if solo(script) {
			t.Value = uint32(r)
			sc.all.Traditional = sc.all.Traditional || lexicon.Simplified(r) != r
			break
		}
		if r >= 0x400 && r < 0x530 && letters == 1 && upper && sc.pos < len(s) && s[sc.pos] == '.' {
			// a Cyrillic initial: "В. В. Путин"
			sc.pos++
			t.Flags |= Dotted
			break
		}
	}
	switch {
	case letters == 1:
		t.Flags |= Single
	case smalls == 0:
		t.Flags |= Upper
	}
	t.Hash, t.End = h.Sum(), int32(sc.pos)
	sc.add(t)
	if t.Flags&(Dotted|Hidden) == 0 && sc.pos < len(s) && (s[sc.pos] == '\'' || s[sc.pos] == "’"[0]) {
		sc.suffix(&h)
	}
	return true
}

// two returns the character of two bytes at i of s; 0 where none is there.
func two(s string, i int) rune {
	if i+1 < len(s) && s[i]-0xC2 < 0xE0-0xC2 && s[i+1]&0xC0 == 0x80 {
		return rune(s[i]&0x1F)<<6 | rune(s[i+1]&0x3F)
	}
	return 0
}

// common returns the script of the letters that nearly all words of Latin, Cyrillic and Arabic are of, and whether
// they are capitals; NoScript for all others.
func common(r rune) (script Script, upper bool) {
	switch {
	case r >= 0x400 && r < 0x460:
		return Cyrillic, r < 0x430
	case r >= 0x620 && r < 0x64B:
		return Arabic, false
	case r >= 0xC0 && r < 0x100 && r != 0xD7 && r != 0xF7:
		return Latin, r < 0xDF
	}
	return NoScript, false
}

// inWord reports whether an apostrophe at the scanner's position belongs to the
// word that it stands in: in "O'Brien" and "Sana'a" it does; in "Lavrov's" it
// begins a token of its own; in "l'Iran" it ends one.
func (sc *scanner) inWord(size, letters int, t *Token) bool {
	next := sc.pos + size
	if next >= len(sc.text) {
		return false
	}
	r, n := utf8.DecodeRuneInString(sc.text[next:])
	if classOf(r) != letter {
		return false
	}
	if letters <= 7 && elides(sc.text[t.Start:sc.pos]) {
		return false
	}
	return !contraction(sc.text, next, n)
}

// elides reports whether a word loses its vowel before another: "l'Iran",
// "d'État", "qu'il". Capital O, N and M begin names: "O'Brien", "N'Djamena".
func elides(w string) bool {
	switch w {
	case "l", "d", "j", "c", "n", "s", "m", "t", "qu", "L", "D", "J", "C", "S", "Qu":
		return true
	case "lorsqu", "puisqu", "quoiqu", "jusqu", "Lorsqu", "Puisqu", "Quoiqu", "Jusqu":
		return true
	}
	return false
}

// shortened reads a contraction that stands alone at the beginning of the text,
// as in a table: "'s".
func (sc *scanner) shortened() bool {
	next := sc.pos + 1
	if next >= len(sc.text) || !contraction(sc.text, next, 1) {
		return false
	}
	start, h := sc.pos, lexicon.NewHasher()
	h.Bytes('\'', 8)
	for next < len(sc.text) && sc.text[next]|0x20 >= 'a' && sc.text[next]|0x20 <= 'z' {
		h.Bytes(uint64(sc.text[next]|0x20), 8)
		next++
	}
	sc.pos = next
	sc.add(Token{Start: int32(start), End: int32(next), Kind: Word, Script: Latin, Hash: h.Sum()})
	return true
}

// contraction reports whether what follows an apostrophe is a shortened word:
// "'s", "'ll", "'re", "'ve", "'d", "'m".
func contraction(s string, at, n int) bool {
	end := at
	for end < len(s) && s[end]|0x20 >= 'a' && s[end]|0x20 <= 'z' {
		end++
	}
	if end < len(s) && s[end] >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRuneInString(s[end:]); classOf(r) == letter {
			return false
		}
	}
	switch s[at:end] {
	case "s", "S", "ll", "re", "ve", "d", "m":
		return true
	}
	return false
}

// suffix reads what an apostrophe joins to the word before: "'s" as a token of
// its own; after an elision ("l'") it swallows the apostrophe.
// h has taken the letters of the word, nil for a character of Han.
func (sc *scanner) suffix(h *lexicon.Hasher) {
	s := sc.text
	if sc.pos >= len(s) || s[sc.pos] != '\'' && s[sc.pos] != "’"[0] {
		return
	}
	size := 0
	if s[sc.pos] == '\'' {
		size = 1
	} else if r, n := utf8.DecodeRuneInString(s[sc.pos:]); r == '’' {
		size = n
	}
	if size == 0 {
		return
	}
	next := sc.pos + size
	r, n := utf8.DecodeRuneInString(s[next:])
	last := &sc.tokens[len(sc.tokens)-1]
	if next < len(s) && classOf(r) != letter {
		return
	}
	if h != nil && elides(s[last.Start:last.End]) { // also a form of the tables that ends so: "en provenance d'"
		sc.pos = next
		h.Bytes('\'', 8)
		last.Hash = h.Sum()
		last.End = int32(next)
		return
	}
	if next >= len(s) || !contraction(s, next, n) {
		return
	}
	start, short := sc.pos, lexicon.NewHasher()
	short.Bytes('\'', 8)
	for next < len(s) && s[next]|0x20 >= 'a' && s[next]|0x20 <= 'z' {
		short.Bytes(uint64(s[next]|0x20), 8)
		next++
	}
	sc.pos = next
	sc.add(Token{Start: int32(start), End: int32(next), Kind: Word, Script: Latin, Hash: short.Sum()})
}

// dotted reads "U.S.S.R." or "H.W." as one word, and "J." as an initial; the
// scanner stands on the first full stop. It returns the number of letters.
func (sc *scanner) dotted(h *lexicon.Hasher, t *Token) int {
	s := sc.text
	t.Flags |= Dotted
	sc.pos++
	n := 1
	for sc.pos+1 < len(s) && s[sc.pos+1] == '.' && s[sc.pos]-'A' < 26 {
		h.Bytes(uint64(s[sc.pos]|0x20), 8)
		sc.pos += 2
		n++
	}
	return n
}

func (sc *scanner) script(t *Token, s Script) {
	if t.Script == NoScript {
		t.Script = s
	} else if s != NoScript && t.Script != s {
		t.Flags |= Mixed
	}
}

// solo reports whether every character of a script is a token of its own.
func solo(s Script) bool { return s == Han }

func isUpper(r rune) bool {
	switch {
	case r >= 0x410 && r <= 0x42F || r >= 0x400 && r <= 0x40F:
		return true
	case r >= 0x430 && r <= 0x45F, r >= 0x600 && r < 0x1000, r >= 0x3000:
		return false
	}
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// classOf classes the characters from U+0080.
func classOf(r rune) class {
	if r < utf8.RuneSelf {
		return asciiClass[r]
	}
	switch {
	case r >= 0xC0 && r < 0x250 && r != 0xD7 && r != 0xF7, r >= 0x400 && r < 0x482,
		r >= 0x620 && r <= 0x65F, r >= 0x4E00 && r <= 0x9FFF:
		return letter
	case r == 0x85 || r == 0x2028 || r == 0x2029:
		return newline
	case r == 0xAD || r == 0xFEFF || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F || r >= 0xFE00 && r <= 0xFE0F:
		return ignore
	case r == '«' || r == '»' || r == '،' || r == '؛' || r == '؟' || r >= 0x2010 && r <= 0x2027 || r >= 0x3001 && r <= 0x3003 || r >= 0x3008 && r <= 0x3011 ||
		r >= 0xFF01 && r <= 0xFF0F || r >= 0xFF1A && r <= 0xFF20:
		return mark
	case digitValue(r) >= 0:
		return digit
	case r < 0xA0:
		return space
	}
	switch {
	case unicode.IsSpace(r):
		return space
	case unicode.IsLetter(r), unicode.Is(unicode.Mn, r), unicode.Is(unicode.Mc, r):
		return letter
	case unicode.IsControl(r):
		return ignore
	}
	return mark
}

func scriptOf(r rune) Script {
	switch {
	case r < 0x250, r >= 0x1E00 && r < 0x1F00, r >= 0xFF21 && r <= 0xFF5A:
		return Latin
	case r >= 0x300 && r < 0x370:
		return NoScript // combining marks take their letter's
	case r < 0x400:
		return Greek
	case r < 0x530:
		return Cyrillic
	case r >= 0x590 && r < 0x600:
		return Hebrew
	case r >= 0x600 && r < 0x700, r >= 0x750 && r < 0x780, r >= 0xFB50 && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFC:
		return Arabic
	case r >= 0x3040 && r < 0x3100:
		return Kana
	case r >= 0x3400 && r <= 0x9FFF, r >= 0xF900 && r <= 0xFAFF, r >= 0x20000 && r < 0x32000, r == '〇' || r == '々':
		return Han
	case r >= 0xAC00 && r <= 0xD7A3, r >= 0x1100 && r < 0x1200:
		return Hangul
	}
	return OtherScript
}
