package lexicon

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Grammar holds the settings of a language that the engine asks for: the rows
// of its grammar.tsv. The comment names field and value.
type Grammar struct {
	Script         string     // script: ISO 15924, the script that the language is written in
	Capitals       bool       // names = capitalised: names begin with a capital; uncased scripts have none
	NounCapitals   bool       // nouns = capitalised: so do common nouns (German)
	TitleBefore    bool       // title = before, both: "President Maduro"
	TitleAfterName bool       // title = after, both: "普京总统"
	Order          Order      // order = svo, vso, sov2
	Spaces         bool       // spaces = yes: words stand apart
	Clitics        []Clitic   // clitics: words written as one with the next
	Enclitics      []Clitic   // enclitics: pronouns written as one with the word before
	Particles      [][]uint64 // particles: second parts of verbs in two parts; the hashes of their words (set by the compiler)
	particles      WordSet    // all of these words
	texts          []string   // what the lists of the language are cut from
	words          []uint64   // and its lists of hashes
	LocalOffices   CountrySet // local_offices: where some title means another office than elsewhere; 1 + the indexes (set by the compiler)
	ArticleTo      bool       // article_to = yes: some word is both an article and "to" (Portuguese "a"; set by the compiler)
	PersonalObject Word       // personal_object: the word that marks a person who is the object (Spanish "a")
	BeforeVerb     bool       // before_verb = yes: what a verb governs may stand before it, marked by a preposition
	FamilyFirst    bool       // family = first
	DayFirst       bool       // date = dmy
	YearFirst      bool       // date = ymd
	TitleAdjAfter  bool       // demonym = after: "canciller cubano"
	Case           bool       // case = yes: nouns have cases
	NoArticles     bool       // articles = no: an office without a name is as good as a definite one
	Inversion      bool       // inversion = yes: a subject may follow its verb ("llegó el presidente")
	LowerMonths    bool       // months = lower: months and weekdays need no capital
	WeekOfWeekday  bool       // next_weekday = of_week: 下周五 is Friday of the next week, "next Friday" the next one
	BareDay        DayForm    // bare_day = article, ordinal: how a day of the month is told without the month
	// month_first_home = US; president; vice_president: the country whose texts
	// write "April 17", and the roles that it has and leaves without its name.
	MonthFirstHome  string
	MonthFirstRoles []string
	OwnCityNames    bool // city_names = own: its own names of cities are English ones ("Saigon"), and stay
	NameWords       int  // name_words: the words that a name without capitals has at most
	// What only some languages do; a rule that one of them needs asks for its own field.
	RelativeBare   bool        // relative_word = dropped: a clause about a noun may have no relative word ("زيارة بدأها أمس")
	NoCopula       bool        // copula = none: "is" is left out ("الوزير في روما")
	Construct      bool        // genitive = behind: whose a noun is stands right behind it, unmarked ("زيارة الوزير", "مطار داكار")
	PassiveBare    bool        // passive = unmarked: only "by" tells a passive from an active form
	GenderTold     bool        // gender = told: titles and verbs say whether a man or a woman is meant
	VerbGenders    VerbGenders // where verbs show it
	ObjectEnding   string      // object_ending: what a noun ends in that is an object and no name ("سلاما")
	NisbaEndings   []string    // nisba_endings: what adjectives end in that say where something belongs ("الأوروبي")
	SubjectDropped bool        // subject = dropped: a verb that comes first may leave out its subject and be followed by its object
	TitleTails     bool        // title_tails = yes: what an office is for, or where it is held, stands between it and the name
	CommasPart     bool        // lists = and: a list joins all its parts by "and", so that a comma parts two persons
	Unvowelled     bool        // vowels = unwritten: names of places that differ in vowels alone look the same
	DigitDays      bool        // days = digits: "29-6-2018", "11 - 4" are days
	OwnOffices     bool        // own_offices = bare: a paper names its own country's officials, and "the country", without its name
	SeatsKept      bool        // seats = kept: a conference is spoken of without its place once that was told, and who speaks there is there
	TenseOfBefore  bool        // tense = relative: a verb's form tells its time beside the verb before ("سيبدأ جولة يزور خلالها")
	ButOpens       bool        // but = clause: "but" opens a clause with a subject of its own
	Home           string      // home = CN: the country whose officials texts of the language name without it
	Homes          []string    // homes = SG: further countries whose papers do so, in the script of home
	MarkedHomes    []string    // marked_homes = TW; HK: those whose papers write traditional characters
	Ours           []string    // ours: "our country", as the papers of each of them say
	NoNameEndings  []string    // no_name_endings: endings of words that are no part of a name
	// homographs = علي; إلى; على: a given name that looks as a preposition does, and the words that tell by
	// their last letter that the text would write that one otherwise.
	Homographs     []string
	Imperfect      []string // imperfect: the letters with which verbs of the present begin
	Resuming       []string // resuming: words by which a clause about a noun, which no word joins, speaks of it
	Hamzas         []string // hamzas: the letters that tell that a text writes the hamza
	Hamzaless      []string // hamzaless: the letter that has none in a name, and short words that begin with it
	AndOthers      []string // and_others: words that end a list which is not whole, behind its last member
	OwnCountries   []string // own_countries = BR; PT: those whose newspapers write the language, and leave their name out
	Article        string   // article: the article, where it is written as one with its noun (ال)
	BareVerbs      bool     // verbs = bare: verbs have one form; particles beside them tell the time
	GivenOfTwo     []string // given_of_two = JP: the countries where a given name of two characters stands behind a family name of one
	NameCharacters *HanSet  // name_characters: the Han characters that spell names from abroad, in both forms in the compiled table
	Declension     []Ending // declension (of declension.tsv): which endings of personal names stand for one another
	longestEnding  int      // of these, in bytes
	FiniteEndings  []string // finite_endings: endings that tell a finite verb which no table knows from what an office is of
	PastGerunds    []string // past_gerunds: endings of the gerunds that tell what was done before
	ProDrop        bool     // pronouns = dropped: who was the subject of the sentence before goes without a pronoun ("En 1983 viajó a Pekín")
	Diaries        WordSet  // diaries: words of a title for a list of engagements: "schedule", "calendar"; hashes
	Speeches       WordSet  // speeches: words of a title for what somebody says himself: "remarks", "interview"; hashes
	Questions      WordSet  // questions: labels of who asks in a transcript: "Q", "reporter"; hashes
	Answers        WordSet  // answers: labels of who is asked: "A", "answer"; hashes
	NameEndings    []string // name_endings: case endings of personal names, the longest first
	CompoundFronts []string // compound_fronts: what is written as one with a country to name a part of it ("Nordsyrien")
	frontLetters   byteSet  // the first bytes of CompoundFronts
	CompoundHeads  []string // compound_heads: nouns that are written as one with the name of the place before them ("Chinareise")
	headEnds       endSet   // how CompoundHeads end

	// own_titles = Bundesrat: CH; Kanzler: DE, AT: beginnings of titles that only these countries have, whose
	// papers write the language and do not name their own; own_parties: their parties, in brackets behind a name.
	OwnTitles    []OwnWord
	OwnParties   []OwnWord
	TitleOwners  []string // the countries of OwnTitles, each once
	titleLetters byteSet  // the first bytes of OwnTitles

	Only        WordSet      // only: words that limit what a negated verb says instead of denying it ("ne restera que deux jours"); hashes
	OverThen    []uint64     // over_then: auxiliaries that tell what was over when something else happened ("était arrivé"); hashes
	OverEndings []string     // over_endings: endings of a verb that tells so by itself ("chegara")
	HomeTowns   []string     // home_towns = ES; MX: countries in whose towns a minister of no country told is at home
	VerbEndings []VerbEnding // verb_endings: "ó:past" are endings that tell a verb which no table knows, and its tense; by their last bytes

	verbLast [256]struct{ from, to uint8 } // the verb endings that end with a byte
}

// Order is the order of subject, verb and object.
type Order uint8

// The orders. OrderSOV2 puts the finite verb second and the rest last (German).
const (
	OrderSVO Order = iota
	OrderVSO
	OrderSOV2
)

// DayForm is how a language tells a day of the month without the month.
type DayForm uint8

// The forms.
const (
	DayNone    DayForm = iota
	DayArticle         // behind an article: "le 9", "el 9"
	DayOrdinal         // as an ordinal in digits: "on the 9th", "am 9."
)

// Clitic is a word that is written as one with its neighbour: Arabic و, "and".
// A form of grammar.tsv reads "ها:his/fem".
type Clitic struct {
	Text    string // as written
	Restore string // what the rest lost by it: "لل>ال:to" is ل before a word with ال
	Hash    uint64
	Word    Word
	Feat    Feat
}

// minRest is the bytes that a word has beside a clitic.
const minRest = 4

// Begins reports whether a word may begin with c.
func (c *Clitic) Begins(word string) bool {
	n := len(c.Text)
	return len(word) >= n+minRest && word[n-1] == c.Text[n-1] && word[:n] == c.Text
}

// Ends reports whether a word may end with c.
func (c *Clitic) Ends(word string) bool {
	n := len(word) - len(c.Text)
	return n >= minRest && word[len(word)-1] == c.Text[len(c.Text)-1] && word[n:] == c.Text
}

// OwnWord is a word that tells whose official somebody is, and the countries that it may tell of.
type OwnWord struct {
	Word      string
	Countries []string
}

// VerbEnding is an ending of verbs, with its marks, and the features of the form.
type VerbEnding struct {
	Text string
	Feat Feat
}

// VerbGenders is how the forms of a verb show the gender of its subject: the past by an ending, in place
// of one of Stems or of none; the present and the future, which Future may begin, by how they begin.
type VerbGenders struct {
	FemininePast                      string   // feminine_past
	Stems                             []string // feminine_past_stems
	Future                            string   // future_prefix
	FemininePresent, MasculinePresent string   // feminine_present, masculine_present
}

// CountrySet is a set of countries by 1 + their indexes, up to 511.
type CountrySet [8]uint64

// Add adds a country, unless it has no bit.
func (s *CountrySet) Add(country uint16) {
	if int(country) < len(s)*64 {
		s[country>>6] |= 1 << (country & 63)
	}
}

// Has reports whether a country is one of the set.
func (s *CountrySet) Has(country uint16) bool {
	return int(country) < len(s)*64 && s[country>>6]>>(country&63)&1 != 0
}

// HanSet is a set of Han characters.
type HanSet [(hanLast - hanFirst + 64) / 64]uint64

// The characters of Han that tables know.
const hanFirst, hanLast = 0x4E00, 0x9FFF

func (h *HanSet) add(r rune) bool {
	if r < hanFirst || r > hanLast {
		return false
	}
	h[(r-hanFirst)/64] |= 1 << ((r - hanFirst) % 64)
	return true
}

// Has reports whether r is one of the characters; a nil set has none.
func (h *HanSet) Has(r rune) bool {
	i := uint32(r - hanFirst)
	return h != nil && i <= hanLast-hanFirst && h[i/64]>>(i%64)&1 != 0
}

// BothForms returns all characters of Han that are one of those given, in the simplified script or in
// the traditional one.
func BothForms(characters string) string {
	var simple HanSet
	for _, r := range characters {
		simple.add(Simplified(r))
	}
	var all []rune
	for r := rune(hanFirst); r <= hanLast; r++ {
		if simple.Has(Simplified(r)) {
			all = append(all, r)
		}
	}
	return string(all)
}

// Set gives a field of grammar.tsv its value.
func (g *Grammar) Set(field, value string) error {
	switch field {
	case "script":
		g.Script = value
		return among(field, value, "Latn", "Cyrl", "Grek", "Arab", "Hebr", "Hani", "Kana", "Hang")
	case "names":
		return choose(field, value, &g.Capitals, "uncased", "capitalised")
	case "nouns":
		return choose(field, value, &g.NounCapitals, "lower", "capitalised")
	case "title":
		g.TitleBefore, g.TitleAfterName = value != "after", value != "before"
		return among(field, value, "before", "after", "both")
	case "order":
		g.Order = Order(max(0, indexOf(value, "svo", "vso", "sov2")))
		return among(field, value, "svo", "vso", "sov2")
	case "spaces":
		return choose(field, value, &g.Spaces, "no", "yes")
	case "family":
		return choose(field, value, &g.FamilyFirst, "last", "first")
	case "date":
		g.DayFirst, g.YearFirst = value == "dmy", value == "ymd"
		return among(field, value, "dmy", "mdy", "ymd")
	case "demonym":
		return choose(field, value, &g.TitleAdjAfter, "before", "after")
	case "case":
		return choose(field, value, &g.Case, "none", "yes")
	case "local_offices":
		for _, item := range g.split(value) {
			n, err := strconv.ParseUint(item, 10, 16)
			if err != nil {
				return err
			}
			g.LocalOffices.Add(uint16(n))
		}
	case "article_to":
		return choose(field, value, &g.ArticleTo, "no", "yes")
	case "months":
		return choose(field, value, &g.LowerMonths, "capitalised", "lower")
	case "next_weekday":
		return choose(field, value, &g.WeekOfWeekday, "next", "of_week")
	case "bare_day":
		switch value {
		case "article":
			g.BareDay = DayArticle
		case "ordinal":
			g.BareDay = DayOrdinal
		}
		return among(field, value, "none", "article", "ordinal")
	case "month_first_home":
		items := g.split(value)
		if len(items) == 0 {
			return fmt.Errorf("month_first_home is empty")
		}
		g.MonthFirstHome, g.MonthFirstRoles = items[0], items[1:]
	case "city_names":
		return choose(field, value, &g.OwnCityNames, "usual", "own")
	case "name_words":
		n, err := strconv.Atoi(value)
		g.NameWords = n
		return err
	case "relative_word":
		return choose(field, value, &g.RelativeBare, "kept", "dropped")
	case "copula":
		return choose(field, value, &g.NoCopula, "kept", "none")
	case "genitive":
		return choose(field, value, &g.Construct, "marked", "behind")
	case "passive":
		return choose(field, value, &g.PassiveBare, "marked", "unmarked")
	case "gender":
		return choose(field, value, &g.GenderTold, "untold", "told")
	case "feminine_past":
		g.VerbGenders.FemininePast = value
	case "feminine_past_stems":
		g.VerbGenders.Stems = g.split(value)
	case "future_prefix":
		g.VerbGenders.Future = value
	case "feminine_present":
		g.VerbGenders.FemininePresent = value
	case "masculine_present":
		g.VerbGenders.MasculinePresent = value
	case "object_ending":
		g.ObjectEnding = value
	case "nisba_endings":
		g.NisbaEndings = g.split(value)
	case "subject":
		return choose(field, value, &g.SubjectDropped, "kept", "dropped")
	case "title_tails":
		return choose(field, value, &g.TitleTails, "no", "yes")
	case "lists":
		return choose(field, value, &g.CommasPart, "commas", "and")
	case "vowels":
		return choose(field, value, &g.Unvowelled, "written", "unwritten")
	case "days":
		return choose(field, value, &g.DigitDays, "months", "digits")
	case "own_offices":
		return choose(field, value, &g.OwnOffices, "named", "bare")
	case "seats":
		return choose(field, value, &g.SeatsKept, "told", "kept")
	case "tense":
		return choose(field, value, &g.TenseOfBefore, "absolute", "relative")
	case "but":
		return choose(field, value, &g.ButOpens, "joins", "clause")
	case "homes":
		g.Homes = g.split(value)
	case "marked_homes":
		g.MarkedHomes = g.split(value)
	case "and_others":
		g.AndOthers = g.split(value)
	case "homographs":
		g.Homographs = g.split(value)
	case "imperfect":
		g.Imperfect = g.split(value)
	case "resuming":
		g.Resuming = g.split(value)
	case "given_of_two":
		g.GivenOfTwo = g.split(value)
	case "hamzas":
		g.Hamzas = g.split(value)
	case "hamzaless":
		g.Hamzaless = g.split(value)
	case "no_name_endings":
		g.NoNameEndings = g.split(value)
	case "ours":
		g.Ours = g.split(value)
	case "home":
		g.Home = value
	case "own_countries":
		g.OwnCountries = g.split(value)
	case "article":
		g.Article = value
	case "verbs":
		return choose(field, value, &g.BareVerbs, "inflected", "bare")
	case "name_characters":
		g.NameCharacters = new(HanSet)
		for _, r := range value {
			if !g.NameCharacters.add(r) {
				return fmt.Errorf("name_characters holds %q, which is no Han character", r)
			}
		}
	case "past_gerunds":
		g.PastGerunds = g.split(value)
	case "finite_endings":
		g.FiniteEndings = g.split(value)
	case "own_titles":
		g.OwnTitles = g.ownWords(value)
		for i := range g.OwnTitles {
			own := &g.OwnTitles[i]
			own.Word = string(AppendFolded(nil, own.Word))
			g.titleLetters.add(own.Word[0])
			for _, code := range own.Countries {
				if !slices.Contains(g.TitleOwners, code) {
					g.TitleOwners = append(g.TitleOwners, code)
				}
			}
		}
	case "own_parties":
		g.OwnParties = g.ownWords(value)
	case "over_then":
		g.OverThen = g.hashes(value)
	case "over_endings":
		g.OverEndings = g.split(value)
	case "only":
		g.Only = g.wordSet(value)
	case "home_towns":
		g.HomeTowns = g.split(value)
	case "verb_endings":
		for _, e := range g.split(value) {
			end, feats, _ := strings.Cut(e, ":")
			verb := VerbEnding{Text: end}
			for name := range strings.SplitSeq(feats, "+") {
				i := indexOf(name, FeatNames...)
				if i < 0 {
					return fmt.Errorf("ending %q: unknown feature %q", e, name)
				}
				verb.Feat |= 1 << i
			}
			g.VerbEndings = append(g.VerbEndings, verb)
		}
		return g.orderVerbEndings()
	case "name_endings":
		for _, e := range g.split(value) {
			g.NameEndings = append(g.NameEndings, string(AppendFolded(nil, strings.TrimPrefix(e, "-"))))
		}
	case "compound_fronts":
		g.CompoundFronts = g.split(value)
		for _, front := range g.CompoundFronts {
			g.frontLetters.add(front[0])
		}
	case "compound_heads":
		g.CompoundHeads = g.split(value)
		for _, head := range g.CompoundHeads {
			if len(head) < endBytes {
				return fmt.Errorf("compound head %q is shorter than %d bytes", head, endBytes)
			}
			g.headEnds.add(head)
		}
	case "clitics":
		return g.setClitics(&g.Clitics, value)
	case "enclitics":
		return g.setClitics(&g.Enclitics, value)
	case "particles":
		for _, p := range g.split(value) {
			var words []uint64
			for word := range strings.FieldsSeq(p) {
				words = append(words, Hash(word))
			}
			g.Particles = append(g.Particles, words)
			for _, h := range words {
				g.particles.Add(h)
			}
		}
		g.particles.order() // German has a hundred
	case "pronouns":
		return choose(field, value, &g.ProDrop, "kept", "dropped")
	case "diaries":
		g.Diaries = g.wordSet(value)
	case "speeches":
		g.Speeches = g.wordSet(value)
	case "questions":
		g.Questions = g.wordSet(value)
	case "answers":
		g.Answers = g.wordSet(value)
	case "articles":
		return choose(field, value, &g.NoArticles, "yes", "no")
	case "declension":
		return g.setDeclension(value)
	case "inversion":
		return choose(field, value, &g.Inversion, "no", "yes")
	case "personal_object":
		w := indexOf(value, WordNames[1:]...)
		g.PersonalObject = Word(w + 1)
		return among(field, value, WordNames[1:]...)
	case "before_verb":
		return choose(field, value, &g.BeforeVerb, "no", "yes")
	case "preference", "detect", "contractions": // the compiler's: the place in [Langs]; words that tell the language; "a: al; de: del"
	default:
		return fmt.Errorf("unknown field %q", field)
	}
	return nil
}

// ownWords reads "Kanzler: DE, AT; Bundesrat: CH".
func (g *Grammar) ownWords(value string) (words []OwnWord) {
	for _, item := range g.split(value) {
		word, codes, _ := strings.Cut(item, ":")
		own := OwnWord{Word: strings.TrimSpace(word)}
		for code := range strings.SplitSeq(codes, ",") {
			own.Countries = append(own.Countries, strings.TrimSpace(code))
		}
		words = append(words, own)
	}
	return words
}

func (g *Grammar) setClitics(list *[]Clitic, value string) error {
	for _, c := range g.split(value) {
		form, code, _ := strings.Cut(c, ":")
		form, restore, _ := strings.Cut(form, ">")
		code, feats, _ := strings.Cut(code, "/")
		w := indexOf(strings.TrimSpace(code), WordNames[1:]...)
		if w < 0 {
			return fmt.Errorf("clitic %q names no code of a word", c)
		}
		clitic := Clitic{Text: strings.TrimSpace(form), Restore: strings.TrimSpace(restore), Word: Word(w + 1)}
		clitic.Hash = Hash(clitic.Text)
		for name := range strings.SplitSeq(feats, "+") {
			if i := indexOf(strings.TrimSpace(name), FeatNames...); i >= 0 {
				clitic.Feat |= 1 << i
			} else if feats != "" {
				return fmt.Errorf("clitic %q: unknown feature %q", c, name)
			}
		}
		*list = append(*list, clitic)
	}
	return nil
}

// hashes returns the hashes of a list of words.
func (g *Grammar) hashes(value string) []uint64 {
	words := g.split(value)
	list := g.room(len(words))
	for _, word := range words {
		list = append(list, Hash(word))
	}
	return list
}

// split returns the items of a list, which stand in memory that the lists of a language share.
func (g *Grammar) split(value string) []string {
	n := strings.Count(value, ";") + 1
	if n > cap(g.texts)-len(g.texts) {
		g.texts = make([]string, 0, max(n, 128))
	}
	from := len(g.texts)
	for item := range strings.SplitSeq(value, ";") {
		if item = strings.TrimSpace(item); item != "" {
			g.texts = append(g.texts, item)
		}
	}
	return g.texts[from:len(g.texts):len(g.texts)]
}

// wordSet reads a list of words.
func (g *Grammar) wordSet(value string) (s WordSet) {
	words := g.split(value)
	s.hashes = g.room(len(words))
	for _, word := range words {
		s.Add(Hash(word))
		s.spaced = s.spaced || strings.Contains(word, " ")
	}
	return s
}

// room returns room for n hashes in the memory that the lists of a language share.
func (g *Grammar) room(n int) []uint64 {
	if n > cap(g.words)-len(g.words) {
		g.words = make([]uint64, 0, max(n, 64))
	}
	from := len(g.words)
	g.words = g.words[:from+n]
	return g.words[from:from:len(g.words)]
}

func indexOf(value string, values ...string) int {
	for i, v := range values {
		if v == value {
			return i
		}
	}
	return -1
}

func among(field, value string, values ...string) error {
	if indexOf(value, values...) < 0 {
		return fmt.Errorf("%s is %q, want %s", field, value, strings.Join(values, " or "))
	}
	return nil
}

func choose(field, value string, yes *bool, no, other string) error {
	*yes = value == other
	return among(field, value, no, other)
}

// Particle reports whether a word is one of the second part of a verb in two parts.
func (g *Grammar) Particle(hash uint64) bool {
	return g.particles.May(hash) && g.particles.holds(hash)
}

// MayHaveFront reports whether a word may begin with one of CompoundFronts, by its first byte.
func (g *Grammar) MayHaveFront(word string) bool { return g.frontLetters.has(word[0]) }

// MayHaveHead reports whether a word may end with one of CompoundHeads, by its last bytes.
func (g *Grammar) MayHaveHead(word string) bool { return g.headEnds.may(word) }

// endSet is the ends of some words, of which few others have one.
type endSet [16]uint64

// endBytes is how long these ends are.
const endBytes = 4

func (s *endSet) add(word string) {
	bit := endOf(word)
	s[bit>>6] |= 1 << (bit & 63)
}

func (s *endSet) may(word string) bool {
	bit := endOf(word)
	return s[bit>>6]>>(bit&63)&1 != 0
}

// endOf returns a number below 1,024 for the end of a word.
func endOf(word string) uint32 {
	if len(word) < endBytes {
		return 0 // it has none of them
	}
	return le32(word, len(word)-endBytes) * 0x9E3779B1 >> 22
}

// MayBeOwnTitle reports whether a word may begin with one of OwnTitles, in small letters or not, by its first byte.
func (g *Grammar) MayBeOwnTitle(word string) bool {
	return word[0] >= utf8.RuneSelf || g.titleLetters.has(word[0]|0x20)
}

// byteSet is a set of bytes.
type byteSet [4]uint64

func (s *byteSet) add(b byte)      { s[b>>6] |= 1 << (b & 63) }
func (s *byteSet) has(b byte) bool { return s[b>>6]&(1<<(b&63)) != 0 }

// HasClitics reports whether some words are written as one with others.
func (g *Grammar) HasClitics() bool { return len(g.Clitics) > 0 || len(g.Enclitics) > 0 }

// AdjectivesPart reports whether an adjective of nationality may stand within a title: "ministre russe des Affaires étrangères".
func (g *Grammar) AdjectivesPart() bool { return g.TitleAdjAfter || g.Case && !g.NounCapitals }

// Rearranged reports whether the parts of a clause may stand in another order than
// subject, verb, object.
func (g *Grammar) Rearranged() bool {
	return g.Order != OrderSVO || g.Case || g.BeforeVerb || g.Inversion || g.PersonalObject != WordNone
}

// Fixed reports whether a subject is told by its place alone: it stands before its verb, and is never left out.
func (g *Grammar) Fixed() bool { return g.Order == OrderSVO && !g.Inversion && !g.BareVerbs }

// Movable reports whether the parts of a clause are told by case alone, so that they stand in any order.
func (g *Grammar) Movable() bool { return g.Case && g.NoArticles && g.Inversion }

// read reads the section of a compiled table: lines of field, tab, value.
// The compiler has checked them.
func (g *Grammar) read(section string) {
	for line := range strings.Lines(section) {
		field, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		_ = g.Set(field, value)
	}
}

// orderVerbEndings puts those that end with the same byte together, in the order they have.
func (g *Grammar) orderVerbEndings() error {
	last := func(e *VerbEnding) byte { return e.Text[len(e.Text)-1] }
	for i := range g.VerbEndings {
		if e := &g.VerbEndings[i]; e.Text == "" {
			return fmt.Errorf("ending of verbs without letters")
		}
	}
	if len(g.VerbEndings) > math.MaxUint8 {
		return fmt.Errorf("%d endings of verbs, want at most %d", len(g.VerbEndings), math.MaxUint8)
	}
	slices.SortStableFunc(g.VerbEndings, func(a, b VerbEnding) int { return int(last(&a)) - int(last(&b)) })
	for i := range g.VerbEndings {
		at := &g.verbLast[last(&g.VerbEndings[i])]
		if at.to == 0 {
			at.from = uint8(i)
		}
		at.to = uint8(i + 1)
	}
	return nil
}

// VerbEnding returns the features of a verb that no table knows by the ending of its word, 0 where none tells one.
// Participles are told behind "have" alone.
func (g *Grammar) VerbEnding(word string, have bool) Feat {
	const stem = 3 // bytes at least
	at := g.verbLast[word[len(word)-1]]
	for i := at.from; i < at.to; i++ {
		end := &g.VerbEndings[i]
		first := len(word) - len(end.Text)
		if first >= stem && word[first] == end.Text[0] && word[first:] == end.Text && (have || end.Feat&FeatPart == 0) {
			return end.Feat
		}
	}
	return 0
}

// SameStem reports whether two words of names are the same but for the endings
// of their cases: "Лавровым" and "Лавров".
func (g *Grammar) SameStem(a, b string) bool {
	if len(g.Declension) > 0 {
		return g.declined(a, b)
	}
	if !mayStartSame(a, b) {
		return false
	}
	var bufA, bufB [96]byte
	x, y := AppendFolded(bufA[:0], a), AppendFolded(bufB[:0], b)
	if string(x) == string(y) {
		return true
	}
	for _, endA := range g.NameEndings {
		stem, ok := cutEnding(x, endA)
		if !ok {
			continue
		}
		for _, endB := range g.NameEndings {
			if other, ok := cutEnding(y, endB); ok && string(stem) == string(other) {
				return true
			}
		}
		if string(stem) == string(y) {
			return true
		}
	}
	for _, endB := range g.NameEndings {
		if other, ok := cutEnding(y, endB); ok && string(other) == string(x) {
			return true
		}
	}
	return false
}

// minStemBytes is the bytes that a folded word has before its ending.
const minStemBytes = 3

// mayStartSame reports whether two words may begin with the same stem, as far as their first letters of ASCII tell.
func mayStartSame(a, b string) bool {
	for i := 0; i < len(a) && i < len(b) && i < minStemBytes; i++ {
		if a[i]|b[i] >= utf8.RuneSelf {
			break // a letter with a mark is folded to one without
		}
		if a[i]|0x20 != b[i]|0x20 {
			return false
		}
	}
	return true
}

// cutEnding cuts an ending off a folded word; minStemBytes must remain.
func cutEnding(w []byte, ending string) (stem []byte, ok bool) {
	if len(w)-len(ending) < minStemBytes || string(w[len(w)-len(ending):]) != ending {
		return nil, false
	}
	return w[:len(w)-len(ending)], true
}
