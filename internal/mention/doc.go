// Package mention finds what a text speaks of: officials with their offices,
// places, dates, organizations, sources, and the cues that tie them together.
package mention

import (
	"math"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// Doc is a text with all that was found in it. Later stages refer to its parts
// by index. A Doc is reused from text to text; Reset empties it.
type Doc struct {
	Text    string
	Lex     *lexicon.Lexicon
	World   *lexicon.World
	Grammar *lexicon.Grammar
	// Traditional tells that some character of Han in Text has a simplified form. Reset keeps it, for what
	// is read next may be a passage of the same text.
	Traditional bool
	ASCII       bool // Text has characters of ASCII only, if it is known; Reset keeps it too

	Tokens  []text.Token
	Scripts uint16 // those of the words, and maybe others: 1 << text.Script; it stays where Reset empties the text
	text.Layout
	Elems     []Elem
	Sentences []Sentence
	Items     []Item
	Persons   []Person
	Places    []Place
	Dates     []Date
	People    []Entity
	Pointers  []Pointer
	// MonthFirst counts the dates that write the month before the day.
	MonthFirst int
	// Leave, where it is set, is asked now and then whether to leave the text; see Rest.
	Leave func() bool

	nameKeys []nameKey       // what the names of persons are, the first of them none
	refs     []uint32        // the refs of the phrases that are or begin with a token alone; none before they are looked up
	lookedUp int             // how many of them are looked up
	pairs    []uint32        // the same of a character of Han and the token behind it; none in other texts
	meanings []lexicon.Sense // the senses of the elements that were asked for theirs

	written hashSet      // the words of a text with clitics, as they are written
	clitics []text.Token // the words with their clitics apart
	wasCut  []Elem       // the elements of a text of Han before its names were known

	marked      bool            // the text writes letters with marks
	clauseParts []uint8         // the part of its clause that each item is
	scratch     []Item          // a clause in its new order
	held        []Item          // the objects that stood before their verb
	phrases     []Item          // phrases that stand before their verb
	quotes      []quoted        // what stands in quotation marks
	parts       []int32         // tokens that are second parts of verbs, ahead of what was read
	until       int             // the token before which a phrase must end, 0 where none
	heard       []heard         // names given before, in a script without capitals
	heardFirst  firsts          // their first words
	tails       lexicon.WordSet // the first and last words of titles that stand with names
	known       lexicon.WordSet // family names that stand after titles
	namesRead   []span          // names behind titles that were read already
	nextRead    int             // the first of them that does not stand before what is read
	heads       []int32         // the elements that make a title: offices, honorifics, counterparts
	titleStarts []uint64        // a bit for each element from which a title may go to one of heads
	starts      starts          // what may begin with an element
	home        uint16          // 1 + the country of the paper, 0 where the language tells none
	within      bool            // a phrase is looked for that parts another
	counted     bool            // nations has been filled
	nations     [8]uint64       // the countries that the text names
	above       above           // what the headings say of the time, as far as the text was read
	told        told            // what the sentence before says of it
	relating    relating        // the words of the sentence read that may be relative pronouns
	clock       bool            // lines begin with hours in four digits
	nextDot     int             // the first dot of a foreign name from the token read on

	kept    *[keptPhrases]keptPhrase       // phrases of Han, by their first token; nil until there is one
	chars   *[keptCharacters]keptCharacter // characters of Han that were looked up in charsOf
	charsOf *lexicon.Lexicon
	texts   uint64 // how many texts were read, with this one, times 1<<32
}

// Left is what [Doc.Rest] panics with.
type Left struct{}

// restEvery is how many steps Rest takes between two questions.
const restEvery = 1 << 10

// Rest is called at step i of every pass over the whole text. One step in many it asks whether to
// leave the text, which it does by a panic with [Left].
func (d *Doc) Rest(i int) {
	if i%restEvery == 0 && d.Leave != nil && d.Leave() {
		panic(Left{})
	}
}

// Reset empties d, keeping its memory for the next text.
func (d *Doc) Reset() {
	d.Text, d.Lex, d.MonthFirst = "", nil, 0
	d.known.Reset()
	d.tails.Reset()
	d.refs, d.pairs = d.refs[:0], d.pairs[:0]
	d.counted, d.nations = false, [len(d.nations)]uint64{}
	d.nextDot, d.within, d.above, d.told, d.clock = -1, false, above{}, told{}, false
	d.texts += 1 << 32
	d.parts, d.heard, d.heardFirst = d.parts[:0], d.heard[:0], firsts{}
	d.Tokens, d.Stops, d.Lines = d.Tokens[:0], d.Stops[:0], d.Lines[:0]
	d.Elems, d.Sentences, d.meanings = d.Elems[:0], d.Sentences[:0], d.meanings[:0]
	d.Items, d.Persons, d.nameKeys, d.Places = d.Items[:0], d.Persons[:0], d.nameKeys[:0], d.Places[:0]
	d.Dates, d.People, d.Pointers = d.Dates[:0], d.People[:0], d.Pointers[:0]
}

// Elem is a phrase of the lexicon, or one token that stands in no phrase. What it may be is that
// of its senses which the spelling fits.
type Elem struct {
	First, Last int32 // tokens
	lexicon.Reading
	ref      uint32 // what the lexicon has of the phrase, 0 where it has nothing
	meanings uint32 // where its senses begin in Doc.meanings, once they were asked for
	Spelling uint16 // tells words that differ in their marks alone, 0 where none do
	Country  uint16 // 1 + the country of the adjective that parts the phrase
	Split    uint16 // 1 + the index of the second part of a verb in two parts, 0 where whole
	count    uint8  // how many senses stand in Doc.meanings
	Name     bool   // a personal name as a whole, in a script without spaces
}

// May reports whether e may be the function word w.
func (e *Elem) May(w lexicon.Word) bool { return e.Words[w>>6&1]&(1<<(w&63)) != 0 }

// Is reports whether e has a sense of kind k.
func (e *Elem) Is(k lexicon.Kind) bool { return e.Kinds&(1<<k) != 0 }

// Sentence is a run of elements and the items found in it.
type Sentence struct {
	First, Last           int32 // elements, Last included
	FirstToken, LastToken int32 // of these, LastToken included
	FirstItem, LastItem   int32 // items, LastItem excluded
	Speaker               int32 // 1 + who says it of himself, 0 where nobody does
	Under                 int32 // 1 + the date of the heading that it stands under: "Monday, September 5"; 0 where none is
	Para                  bool  // begins a paragraph
	Line                  bool  // begins a line
	Quoted                bool  // Speaker is quoted, in a text of another
	Entry                 bool  // Under is the day of an entry of a chronicle: "14 janvier. Visite"
	Title                 bool  // capitals throughout: a headline
	Upper                 bool  // no small letters: a ticker, a cable
	label                 uint8 // how many items the label of who may speak has, with its mark, at the beginning of a line; 0 where there is none
	relating              relating
}

// relating are the first and the last item of a sentence that may be a relative pronoun, behind one another where
// none may.
type relating struct{ first, last int32 }

// noneRelating is of a sentence without any.
var noneRelating = relating{first: math.MaxInt32}

// add adds item i, which stands behind those added before.
func (r *relating) add(i int) { r.first, r.last = min(r.first, int32(i)), int32(i) }

// some reports whether there are any.
func (r *relating) some() bool { return r.first <= r.last }

// ItemKind is what an item stands for.
type ItemKind uint8

// The kinds of items. Ref is the index into the list that the comment names.
const (
	ItemPerson    ItemKind = iota + 1 // Persons
	ItemPlace                         // Places
	ItemDate                          // Dates
	ItemRegion                        // region index
	ItemOrg                           // organization index
	ItemAgency                        // agency index
	ItemSource                        // source kind index
	ItemTopic                         // topic index
	ItemCue                           // Cue holds the code
	ItemWord                          // Word holds the code; Ref of a possessive is 1 + the person it means
	ItemThing                         // thing code
	ItemVisitKind                     // visit kind index
	ItemDemonym                       // country index
	ItemPunct                         // Ref is the character
	ItemOther                         // a word that no table knows
	ItemNumber                        // Ref is the value
)

// ItemFlags say how an item stands in its sentence.
type ItemFlags uint16

// The flags of an item.
const (
	Possessive ItemFlags = 1 << iota // "'s" follows: "Lavrov's"
	Listed                           // shares its mark with the item before: "to Brazil, Cuba and Chile"
	Noun                             // a cue that is a noun here: "the visit"
	Verb                             // a cue that is a verb here
	Capital                          // an unknown word with a capital
	Head                             // a person whom a clause marked Relative is about
	Relative                         // the first item of a clause about the Head before it
	Opens                            // the subject of a clause that "and" ties to the one before
	Sole                             // a function word that may be no other, if nothing has changed it
	OfKind                           // a noun that tells of what kind a visit is too: "Arbeitsbesuch"
	Plain                            // no verb, and maybe a common word: where those tell something, its element says what
	Attribute                        // a participle before the noun that it is about: "с находящимся в Москве министром"
)

// Item is one thing in a sentence, in the order of the text.
type Item struct {
	Kind        ItemKind
	Mark        lexicon.Word // the preposition or the case it stands with
	Flags       ItemFlags
	Word        lexicon.Word
	Cue         lexicon.Cue
	Feat        lexicon.Feat
	First, Last int32 // tokens
	Ref         int32
	Elem        int32 // first element
}

// Says reports whether an item is a verb of saying.
func (it *Item) Says() bool {
	return it.Kind == ItemCue && it.Cue == lexicon.CueSay && it.Flags&Verb != 0
}

// Joined reports whether no space stands before an item.
func (d *Doc) Joined(it *Item) bool { return d.Tokens[it.First].Flags&text.Spaced == 0 }

// Pointer is an item that is a person or a possessive, with what is asked of it again and again: the persons of a long text follow
// upon one another here, and their items lie far apart.
type Pointer struct {
	Item   int32
	Person int32        // index into Persons, -1 for a possessive
	Mark   lexicon.Word // that of the item
	Opens  bool         // the subject of a clause that "and" or a semicolon ties to the one before, unless Mark governs it
}

// PersonFlags say what a mention of a person is like.
type PersonFlags uint16

// The flags of a mention.
const (
	Plural      PersonFlags = 1 << iota // "the presidents"
	Counterpart                         // "his Cuban counterpart"
	Pronoun                             // he, she, who
	Possessor                           // his, her
	They                                // they, their
	Feminine
	Masculine
	Untitled  // a name without a title: a person only if the text says so elsewhere
	Definite  // "the minister": points back where it can
	Apposed   // the title follows the name
	Generic   // an indefinite office: "a minister", "any president"
	Collected // one of several that share a plural title
	Alias     // a common noun and an adjective for somebody named before: "el diplomático iraní"
	Self      // "I": who speaks
	Else      // called something that is no office: "the singer X"
	Leader    // a common noun for whoever heads a state or a government: "el mandatario"
)

// Person is one mention of a person: a name, a title, or both.
type Person struct {
	First, Last           int32 // tokens, Last included
	NameFirst, NameLast   int32 // tokens of the name; NameFirst is -1 where there is none
	TitleFirst, TitleLast int32 // tokens of the title; TitleFirst is -1 where there is none
	Role                  uint8
	Mods                  uint8
	Country               uint16 // 1 + country index
	Org                   uint16 // 1 + organization index
	Flags                 PersonFlags
	Case                  lexicon.Feat // the cases that the mention may stand in, 0 where nothing tells
	Entity                int32        // index into People, -1 where unresolved
	Other                 int32        // 1 + the second person whom "they" means, 0 where none
	name                  int32        // index into Doc.nameKeys, 0 where there is none
}

// Named reports whether the mention holds a name.
func (p *Person) Named() bool { return p.NameFirst >= 0 }

// Place is one mention of a country or a city.
type Place struct {
	Country     uint16 // 1 + country index, 0 where unknown
	City        uint16 // 1 + city index
	First, Last int32  // tokens
	// CityFirst and CityLast are the tokens of the city's name, CityFirst -1
	// where only a country is named.
	CityFirst, CityLast int32
	// NameFirst is the first token of a city that no table knows, -1 else;
	// NameLast its last.
	NameFirst, NameLast int32
	Capital             bool // the city is a capital
	Weak                bool // may be another thing: a surname, a common word
}

// Entity is a person of the text: all mentions that are the same.
type Entity struct {
	NameFirst, NameLast   int32 // tokens of the fullest name, -1 where unnamed
	TitleFirst, TitleLast int32 // tokens of the title that gave the role
	Role                  uint8
	Mods                  uint8
	Country               uint16
	Org                   uint16
	Flags                 PersonFlags
	Case                  lexicon.Feat // the cases that the fullest name may stand in
	Inferred              bool         // role or country concluded
	Named                 bool
	Official              bool // some mention has an office
	First                 int32
	words                 uint64 // the words of the fullest name, as nameKey has all of them
	name                  int32  // that name: an index into Doc.nameKeys
}
