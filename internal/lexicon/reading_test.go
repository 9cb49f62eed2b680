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
				if got.Asks &^= AskSenses; got != want {
					t.Errorf("%s: %q with capitals %d is %+v, want %+v", lang, word, capitals, got, want)
				}
			}
		}
	}
}

// The sense of a kind is the first of all senses that is of it and has the features.
func TestSenseOf(t *testing.T) {
	found := 0
	for _, lang := range Languages() {
		lex, _ := Load(lang)
		for _, word := range []string{"may", "us", "visit", "president", "foreign", "polen", "König", "visita", "français", "presidente", "министр", "москва", "وزير", "访", "王"} {
			node, ok := lex.Start(Hash(word))
			if !ok || !node.Means() {
				continue
			}
			senses := lex.Senses(node)
			for kind := range kindCount {
				for _, f := range [][2]Feat{{}, {FeatAdj, 0}, {0, FeatAdj}, {^Feat(0), 0}, {0, FeatCap | FeatUpper}, {FeatCap, FeatUpper}} {
					var want Meaning
					is := false
					for i := range senses.Len() {
						if s := senses.At(i); s.Kind == Kind(kind) && s.Feat&f[1] == 0 && (f[0] == 0 || s.Feat&f[0] != 0) {
							want, is = s.Meaning(), true
							found++
							break
						}
					}
					if got, ok := lex.SenseOf(node.Ref(), Kind(kind), f[0], f[1]); got != want || ok != is {
						t.Errorf("%s: %q as %s with %v is %+v, %v, want %+v, %v", lang, word, KindNames[kind], f, got, ok, want, is)
					}
				}
			}
		}
	}
	if found < 50 {
		t.Errorf("%d senses found", found)
	}
}
