package mention

import (
	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// Silent reports whether the text names no office, cites no agency or body and
// tells of no travel, so that nothing in it can make a report but "analysts". Most news is such; to know it
// costs a probe a word, where reading the text costs ten times as much. In
// languages that write words together it is false: an office may stand within a
// word.
func (d *Doc) Silent() bool {
	if !d.Grammar.Spaces || len(d.Grammar.Clitics) > 0 {
		return false
	}
	for i := range d.Tokens {
		if d.Tokens[i].Kind == text.Word && d.Lex.Opens(d.Tokens[i].Hash) && d.speaks(i) {
			return false
		}
	}
	return true
}

// speaks reports whether the phrase at token i opens a report. What only may be
// an office or a body ("chief", "state", "director"), or a journey ("went"), does
// where a name is near.
func (d *Doc) speaks(i int) bool {
	e, _ := d.phrase(i)
	senses := d.Lex.SensesAt(e.Ref)
	for k := range senses.Len() {
		s := senses.At(k)
		if s.Opens() && fits(&d.Tokens[i], s.Feat) && e.spells(&s) &&
			(plain(&s) || d.nameNear(int(e.First), int(e.Last))) {
			return true
		}
	}
	return false
}

// plain reports whether s opens a report by itself.
func plain(s *lexicon.Sense) bool {
	return s.Feat&lexicon.FeatWeak == 0 && s.Kind != lexicon.KindCue && (s.Kind != lexicon.KindOffice || uint8(s.ID) != roleOther)
}

// nameNear reports whether a capital stands within four tokens of tokens first to
// last that is not the first of its sentence.
func (d *Doc) nameNear(first, last int) bool {
	for k := max(first-4, 1); k < min(last+5, len(d.Tokens)); k++ {
		if k >= first && k <= last {
			continue
		}
		t := &d.Tokens[k]
		if t.Flags&text.Cap != 0 && t.Flags&text.Para == 0 && (d.Tokens[k-1].Kind != text.Punct || d.Tokens[k-1].Is(',')) {
			return true
		}
	}
	return false
}
