package lexicon

import "testing"

// What a phrase may be is the sum of those of its senses that its capitals allow.
func TestRead(t *testing.T) {
	for _, lang := range []string{"en", "de", "es", "zh", "ar"} {
		lex, ok := Load(lang)
		if !ok {
			t.Fatalf("no %s", lang)
		}
		for _, word := range []string{"may", "us", "turkey", "visit", "in", "a", "Besuch", "traf", "polen", "visita", "que", "访", "وزير", "China"} {
			node, ok := lex.Start(Hash(word))
			if !ok || !node.Means() {
				continue
			}
			for capitals := range uint32(3) {
				var got, want Reading
				b := lex.Reading(node.Ref(), capitals)
				got.Set(Eight(b, 0), Eight(b, 8), Eight(b, 16), Eight(b, 24))
				senses := lex.Senses(node)
				for i := range senses.Len() {
					s := senses.At(i)
					if s.Kind == KindCue {
						want.Act(&s)
					}
					if s.Feat&FeatCap != 0 && capitals < 1 || s.Feat&FeatUpper != 0 && capitals < 2 {
						continue
					}
					want.Add(&s)
				}
				if want.Settle(); want.Kinds == 0 {
					want = Reading{}
				}
				if got.Asks, want.Asks = got.Asks&^(AskSenses|more), want.Asks&^more; got != want {
					t.Errorf("%s: %q with capitals %d is %+v, want %+v", lang, word, capitals, got, want)
				}
			}
		}
	}
}

// No phrase has one cue twice: the features of a reading's cue are those of the first sense that is one.
func TestCuesStandOnce(t *testing.T) {
	for _, lang := range []string{"en", "de", "es", "fr", "pt", "ru", "ar", "zh"} {
		lex, ok := Load(lang)
		if !ok {
			t.Fatalf("no %s", lang)
		}
		for at := 0; at+SlotSize <= len(lex.slots); at += SlotSize {
			node := Node{ref: SlotRef(Eight(lex.slots, at))}
			if !node.Means() {
				continue
			}
			senses, seen := lex.Senses(node), uint64(0)
			for i := range senses.Len() {
				s := senses.At(i)
				if bit := uint64(1) << s.ID; s.Kind == KindCue && s.Feat&(FeatSplit|FeatCap|FeatUpper) == 0 && !s.Spelled() {
					if seen&bit != 0 {
						t.Errorf("%s: a phrase has the cue %d twice", lang, s.ID)
					}
					seen |= bit
				}
			}
		}
	}
}
