package frame

import "github.com/legation-go/legation/internal/lexicon"

// traits are the fields of a grammar that rules ask for at every verb and noun, by the names that they
// have there where none is told. They lie beside what else a rule looks at first, so that a rule that is
// not for the language is left after one load.
type traits struct {
	verbBetween    bool // the verb stands between subject and object
	verbSecond     bool // the finite verb stands second and the rest last
	inversion      bool
	cases          bool
	bareVerbs      bool
	capitals       bool
	adjAfter       bool // TitleAdjAfter
	relativeBare   bool
	construct      bool
	seatsKept      bool
	ownOffices     bool
	noCopula       bool
	proDrop        bool
	subjectDropped bool
	passiveBare    bool
	butOpens       bool
	tenseOfBefore  bool
	enclitics      bool // it has some
	personalObject bool // it has a word for it
	rearranged     bool

	movable    bool // see lexicon.Grammar
	actsAbroad bool // what somebody does in a city abroad tells of a stay, whatever it is; see actsIn
	moves      bool // movable, or the verb stands last: what it governs may stand before it
	// fixed (see lexicon.Grammar): phrases that open a sentence have no subject of their own.
	fixed    bool
	reorders bool // subjects may follow verbs, or relative clauses have no word
	apposes  bool // participles beside a person have a subject; see apposed
	deeds    bool // what officials do or say in a city abroad tells of a stay; see doesIn
	captions bool // a line without a verb says where somebody is; see caption
}

// traitsOf returns the traits of a language.
func traitsOf(g *lexicon.Grammar) traits {
	return traits{
		verbBetween:    g.Order == lexicon.OrderSVO,
		verbSecond:     g.Order == lexicon.OrderSOV2,
		inversion:      g.Inversion,
		cases:          g.Case,
		bareVerbs:      g.BareVerbs,
		capitals:       g.Capitals,
		adjAfter:       g.TitleAdjAfter,
		relativeBare:   g.RelativeBare,
		construct:      g.Construct,
		seatsKept:      g.SeatsKept,
		ownOffices:     g.OwnOffices,
		noCopula:       g.NoCopula,
		proDrop:        g.ProDrop,
		subjectDropped: g.SubjectDropped,
		passiveBare:    g.PassiveBare,
		butOpens:       g.ButOpens,
		tenseOfBefore:  g.TenseOfBefore,
		enclitics:      len(g.Enclitics) > 0,
		personalObject: g.PersonalObject != lexicon.WordNone,
		rearranged:     g.Rearranged(),
		actsAbroad:     g.Order == lexicon.OrderSOV2 || g.Movable() || g.BareVerbs,
		moves:          g.Movable() || g.Order == lexicon.OrderSOV2,
		movable:        g.Movable(),
		fixed:          g.Fixed(),
		reorders:       g.Inversion || g.RelativeBare,
		apposes:        g.Inversion || g.Case,
		deeds:          (g.TitleAdjAfter || g.Fixed()) && g.Capitals,
		captions:       g.TitleAdjAfter && g.Capitals,
	}
}
