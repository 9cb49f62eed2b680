package legation

import (
	"strings"
	"testing"

	"github.com/legation-go/legation/internal/frame"
	"github.com/legation-go/legation/internal/mention"
	"github.com/legation-go/legation/internal/text"
)

// Words are what the text says, however often they or others of their hash were said before.
func TestCommonWords(t *testing.T) {
	long := strings.Repeat("Undersecretary of ", 9) + "State"
	var said reportMemory
	for range 4 {
		for _, words := range []string{"President", "president", "PRESIDENT", "Prime\nMinister", "Prime Minister", "Prime \t Minister", "Premiers\u200b Ministers", "Présidente", long} {
			tokens, _, _ := text.Scan(words, nil, nil)
			b := reportBuilder{doc: &mention.Doc{Text: words, Tokens: tokens}, reportMemory: &said}
			var got, again string
			b.say(&got, 0, int32(len(tokens))-1)
			b.say(&again, 0, int32(len(tokens))-1)
			b.setWords()
			if want := strings.Join(strings.Fields(strings.ReplaceAll(words, "\u200b", "")), " "); got != want || again != want {
				t.Errorf("%q is said as %q and %q, not as %q", words, got, again, want)
			}
		}
	}
	for _, known := range said.common {
		if len(known.written) > longWord {
			t.Errorf("%q is kept", known.written)
		}
	}
}

// A topic that is told again with the same certainty is one item of the agenda, and topics 64 apart are two.
func TestAgendaOfTopicsToldAgain(t *testing.T) {
	const words = "trade trade trade energy"
	tokens, _, _ := text.Scan(words, nil, nil)
	topic := func(code uint16, certainty frame.Certainty, at int32) frame.Topic {
		return frame.Topic{Topic: code, Certainty: certainty, First: at, Last: at}
	}
	topics := []frame.Topic{topic(1, frame.Stated, 0), topic(2, frame.Stated, 3), topic(1, frame.Possible, 1), topic(1, frame.Stated, 2)}
	var said reportMemory
	b := reportBuilder{doc: &mention.Doc{Text: words, Tokens: tokens}, reportMemory: &said}
	agenda := b.agenda(topics)
	b.setWords()
	var told []int
	for _, item := range agenda {
		told = append(told, len(item.Evidence))
	}
	if len(agenda) != 3 || told[0] != 2 || told[1] != 1 || told[2] != 1 || agenda[0].Text != "trade" || agenda[1].Text != "energy" {
		t.Errorf("%+v", agenda)
	}
	if again := toldAgain([]frame.Topic{topic(1, 0, 0), topic(65, 0, 0), topic(2, 0, 0)}); again != 2 {
		t.Errorf("told again: %b", again)
	}
	if again := toldAgain(topics); again != 2 {
		t.Errorf("told again: %b", again)
	}
}
