package lexicon

// Kind says what a phrase of a table means.
type Kind uint8

// The kinds of senses. The comment names the table that a kind's rows stand in
// and what Sense.ID, Sub and Aux hold.
const (
	KindNone      Kind = iota
	KindCountry        // countries.tsv: ID = country index; FeatAdj is the demonym adjective, FeatNoun|FeatPerson its people ("Cubans")
	KindCity           // cities.tsv: ID = city index
	KindRegion         // regions.tsv: ID = region index; FeatAdj where adjectival ("Latin American")
	KindOrg            // organizations.tsv: ID = organization index (bodies, summits, ministries)
	KindAgency         // agencies.tsv: ID = agency index (news agencies and media)
	KindOffice         // offices.tsv: ID = role, Sub = modifier bits, Aux = 1 + country index that the title implies
	KindModifier       // modifiers.tsv: ID = modifier bit ("former", "acting", "-elect")
	KindHonorific      // honorifics.tsv
	KindMonth          // dates.tsv: ID = 1..12
	KindWeekday        // dates.tsv: ID = 1 (Monday) .. 7
	KindNumber         // numbers.tsv: ID = value; FeatOrdinal for ordinals
	KindTime           // dates.tsv: ID = Time code ("today", "last week", "ago")
	KindCue            // cues.tsv: ID = Cue code
	KindTopic          // topics.tsv: ID = topic index
	KindWord           // words.tsv: ID = Word code (function words)
	KindVisitKind      // visitkinds.tsv: ID = visit kind index
	KindSource         // sources.tsv: ID = source kind index ("analysts", "officials", "spokeswoman")
	KindName           // names.tsv: ID = NameWord code (given name, surname, particle)
	KindThing          // things.tsv: ID = Thing code: nouns that decide what a cue is about ("embassy", "museum", "website", "team")
	KindPost           // posts.tsv: ID = role of whoever heads a body ("ministry", "diplomacy"), or Sub = Hold of a verb; no bit of Elem.Kinds
	KindRemit          // remits.tsv: words of what a minister is responsible for ("resources", "planning"); no bit of Elem.Kinds
	kindCount
)

// AuxOrg is set in the Aux of an office that an organization has, and the rest of
// it is 1 + the organization's index.
const AuxOrg = 0x8000

// KindNames are the kinds by the name of the table that holds them.
var KindNames = [kindCount]string{"", "country", "city", "region", "organization", "agency", "office", "modifier",
	"honorific", "month", "weekday", "number", "time", "cue", "topic", "word", "visitkind", "source", "name", "thing", "post", "remit"}

// Feat is a set of grammatical and orthographic features of a phrase.
type Feat uint32

// The features. In a table a form carries them behind a slash, joined by plus
// signs: "visited/past+part".
const (
	FeatCap     Feat = 1 << iota // must begin with a capital in the text ("Turkey", "May")
	FeatUpper                    // must stand in capitals ("US", "UN", "WHO")
	FeatAbbr                     // its full stop does not end a sentence ("Sen.")
	FeatAdj                      // adjective
	FeatNoun                     // noun
	FeatPerson                   // noun for persons ("Cubans")
	FeatPl                       // plural
	FeatFem                      // feminine
	FeatMasc                     // masculine
	FeatNom                      // nominative
	FeatGen                      // genitive
	FeatDat                      // dative
	FeatAcc                      // accusative
	FeatIns                      // instrumental
	FeatLoc                      // locative, prepositional
	FeatPast                     // past or aorist, finite
	FeatPres                     // present, finite
	FeatFut                      // future, finite
	FeatInf                      // infinitive (in English also the bare form)
	FeatPart                     // past (passive) participle
	FeatGer                      // present participle, gerund, converb
	FeatCond                     // conditional or subjunctive
	FeatPass                     // finite passive, short passive participle
	FeatRefl                     // reflexive or reciprocal form
	FeatOrdinal                  // ordinal number
	FeatAfter                    // stands after what it modifies ("-elect")
	FeatWeak                     // only a hint: a common word too; needs support from its surroundings
	FeatIndef                    // indefinite: "a minister"
	FeatFirst                    // first person: who speaks is the subject ("viajo")
)

// Hold is how a verb ties somebody to an office.
type Hold uint8

// The ways to be tied to an office.
const (
	HoldNone   Hold = iota
	HoldBecome      // become, serve as: the office stands with the verb
	HoldRun         // head, take over: the body does that the office heads
	HoldGiven       // elect, appoint: the same as become, in the passive
)

// HoldNames are the holds by the code that tables use.
var HoldNames = []string{"", "become", "run", "given"}

// FeatSplit marks a cue whose second part stands later in its clause ("trifft …
// ein"); Aux of the sense is 1 + the index of that part in Grammar.Particles.
// The compiler sets it where a form holds an ellipsis.
const FeatSplit Feat = 1 << 31

// FeatCases are the features of the cases.
const FeatCases = FeatNom | FeatGen | FeatDat | FeatAcc | FeatIns | FeatLoc

// FeatNames are the features in the order of their bits.
var FeatNames = []string{"cap", "upper", "abbr", "adj", "noun", "person", "pl", "fem", "masc", "nom", "gen", "dat", "acc",
	"ins", "loc", "past", "pres", "fut", "inf", "part", "ger", "cond", "pass", "refl", "ordinal", "after", "weak", "indef", "first"}

// Cue is what a verb or a noun of action says about travel and encounters.
type Cue uint8

// The cues. The example is English; rows of every language use the same codes.
const (
	CueNone       Cue = iota
	CueVisit          // visit: the object is the place ("visited Cuba")
	CueArrive         // arrive, land: the place stands with in/at
	CueGo             // travel, fly, head: the place stands with to/for
	CueStay           // is in, stay, spend two days: the place stands with in
	CueLeave          // leave, depart: the object or from is the place left
	CueLeaveFor       // leave for, depart for, set off for
	CueReturn         // return, come home
	CueStop           // stop over, transit, refuel
	CueTake           // take him to: the object travels ("the tour took Lavrov to Brazil")
	CueInclude        // include, span, cover, comprise ("the tour includes stops in")
	CueVisitNoun      // visit, trip, tour, stay, stop, journey, leg (noun)
	CueTourNoun       // tour, itinerary, trip of several stops (noun)
	CueStopNoun       // stop, leg (noun)
	CueArrival        // arrival (noun)
	CueDeparture      // departure (noun)
	CueMeet           // meet, confer with
	CueHold           // hold, conduct (talks, a meeting)
	CueMeetNoun       // meeting, talks, negotiations (noun)
	CueAudience       // audience (noun)
	CueSummit         // summit (noun)
	CueReceive        // receive, welcome, host, greet: subject is host
	CueHostNoun       // host; guest ("at the invitation of")
	CueReception      // reception, welcome (noun)
	CueCall           // telephone, call, speak by telephone (verb)
	CueCallNoun       // telephone call, conversation (noun)
	CueAccompany      // accompany
	CueDelegation     // delegation, entourage (noun)
	CueInvite         // invite
	CueInvitation     // invitation (noun)
	CueAccept         // accept (an invitation)
	CueDeliver        // deliver, hand over, convey (an invitation, a message)
	CueMessage        // message, letter (noun)
	CueSign           // sign
	CueAgreement      // agreement, treaty, memorandum (noun)
	CueStatement      // joint statement, communique (noun)
	CueAward          // award, decorate
	CueAid            // aid, humanitarian cargo delivered
	CueDiscuss        // discuss, address, cover, raise, focus on (verb; topics follow)
	CueAgenda         // agenda (noun; topics follow)
	CueAttend         // attend, take part in
	CueAddress        // address, deliver a speech
	CueCeremony       // ceremony, inauguration, funeral (noun)
	CuePress          // press conference (noun)
	CueMeal           // lunch, dinner (noun)
	CuePlan           // plan, intend, be expected, scheduled, due: what follows lies ahead
	CueHope           // hope, wish, want, consider: possible only
	CueCancel         // cancel, call off, scrap
	CuePostpone       // postpone, delay, put off
	CueDeny           // deny, rule out
	CueRefuse         // refuse, decline, skip
	CueBegin          // begin, start, kick off, open
	CueContinue       // continue, go on
	CueEnd            // end, wrap up, conclude, complete
	CueSay            // say, report, announce, confirm, according to
	CueAsk            // ask, call for, urge
	CueRepresent      // represent: somebody stands for a country at a conference
	CuePresence       // presence, participation, attendance (noun): of whom, and in or at what place
	CueOther          // any other verb: ends the reach of the one before
	cueCount
)

// CueNames are the cues by the code that tables use.
var CueNames = [cueCount]string{"", "visit", "arrive", "go", "stay", "leave", "leave_for", "return", "stop", "take", "include",
	"visit.n", "tour.n", "stop.n", "arrival.n", "departure.n", "meet", "hold", "meet.n", "audience.n", "summit.n",
	"receive", "host.n", "reception.n", "call", "call.n", "accompany", "delegation.n", "invite", "invitation.n", "accept",
	"deliver", "message.n", "sign", "agreement.n", "statement.n", "award", "aid.n", "discuss", "agenda.n", "attend", "address",
	"ceremony.n", "press.n", "meal.n", "plan", "hope", "cancel", "postpone", "deny", "refuse", "begin", "continue", "end",
	"say", "ask", "represent", "presence.n", "other"}

// Word is the office of a function word.
type Word uint8

// The function words.
const (
	WordNone        Word = iota
	WordTo               // to, towards
	WordIn               // in, at, on (place)
	WordFrom             // from
	WordWith             // with, alongside
	WordBy               // by (agent)
	WordOf               // of, the genitive
	WordFor              // for
	WordBetween          // between, among
	WordDuring           // during, within
	WordAfter            // after, following
	WordBefore           // before, ahead of, prior to
	WordUntil            // until, through (dates)
	WordSince            // since
	WordAbout            // about, on, regarding
	WordVia              // via, through
	WordNear             // near, outside
	WordAgainst          // against
	WordOn               // on (dates and topics)
	WordSidelines        // on the sidelines of, on the margins of
	WordEnRoute          // en route to, on the way to
	WordAs               // as
	WordThan             // than
	WordLike             // like, such as, including
	WordExcept           // without, except, instead of
	WordAccording        // according to
	WordAnd              // and, as well as
	WordOr               // or
	WordBut              // but
	WordDet              // the, a, this
	WordHe               // he, she (FeatMasc, FeatFem)
	WordHis              // his, her, their (possessive; FeatPl)
	WordThey             // they
	WordIt               // it
	WordI                // I, we
	WordYou              // you
	WordWho              // who, which, that (relative)
	WordWhere            // where (relative, place)
	WordWhen             // when, while, as (temporal)
	WordThat             // that (complement)
	WordIf               // if, whether, were ... to
	WordBecause          // because, since
	WordBe               // be, is, was (FeatPast, FeatPres ...)
	WordHave             // have, has, had
	WordDo               // do, does, did
	WordWill             // will, shall (future)
	WordWould            // would (conditional)
	WordMay              // may, might, could (possible)
	WordMust             // must, should
	WordCan              // can
	WordToInf            // to (before an infinitive), zu
	WordNot              // not, no, never
	WordPrev             // previously, earlier, already, before that
	WordThen             // then, later, afterwards, next
	WordNow              // now, currently
	WordAlso             // also, too
	WordToo              // both, all
	WordAgo              // ago, earlier
	WordNext             // next
	WordLast             // last
	WordBack             // back
	WordEach             // each other
	WordOwn              // own, respective
	WordPoss             // possessive mark ('s)
	WordCounterpart      // counterpart, opposite number, colleague
	WordPassive          // mark of the passive (被, 受到)
	WordAspect           // mark of a finished act (了)
	WordHere             // here, where the text was written
	WordThere            // there, in the place spoken of
	WordApart            // separately, one after the other
	WordPlain            // a common word that means nothing here and is no name
	wordCount
)

// WordNames are the function words by the code that tables use.
var WordNames = [wordCount]string{"", "to", "in", "from", "with", "by", "of", "for", "between", "during", "after", "before",
	"until", "since", "about", "via", "near", "against", "on", "sidelines", "en_route", "as", "than", "like", "except",
	"according", "and", "or", "but", "det", "he", "his", "they", "it", "i", "you", "who", "where", "when", "that", "if",
	"because", "be", "have", "do", "will", "would", "may", "must", "can", "to_inf", "not", "prev", "then", "now", "also",
	"too", "ago", "next", "last", "back", "each", "own", "poss", "counterpart", "passive", "aspect", "here", "there", "apart", "plain"}

// Time is a word of the calendar that is no month and no weekday.
type Time uint8

// The calendar words. ID of the sense.
const (
	TimeNone      Time = iota
	TimeToday          // today, tonight
	TimeTomorrow       // tomorrow
	TimeYesterday      // yesterday
	TimeDayBefore      // the day before yesterday
	TimeDayAfter       // the day after tomorrow
	TimeDay            // day(s)
	TimeWeek           // week(s)
	TimeMonth          // month(s)
	TimeYear           // year(s)
	TimeWeekend        // weekend
	TimeThis           // this, current
	TimeNextUnit       // next, coming
	TimeLastUnit       // last, past
	TimeAgo            // ago
	TimeIn             // in (three days)
	TimeRange          // to, through, until (between two dates)
	TimeEra            // A.D., B.C.
	TimeNextDay        // the next day, the following day
	timeCount
)

// TimeNames are the calendar words by the code that tables use.
var TimeNames = [timeCount]string{"", "today", "tomorrow", "yesterday", "day_before", "day_after", "day", "week", "month", "year",
	"weekend", "this", "next", "last", "ago", "in", "range", "era", "next_day"}

// NameWord is what a word is in a personal name.
type NameWord uint16

// The words of names.
const (
	NameNone     NameWord = iota
	NameGiven             // a given name
	NameFamily            // a family name
	NameParticle          // de, van, bin, al
	NameSuffix            // Jr., II
	NameInitial           // abbreviated given name
	nameWordCount
)

// NameWordNames are the name words by the code that tables use.
var NameWordNames = [nameWordCount]string{"", "given", "family", "particle", "suffix", "initial"}

// Thing is a noun that decides what a cue is about.
type Thing uint16

// The things.
const (
	ThingNone       Thing = iota
	ThingSite             // a building or site inside a place: embassy, refugee camp, museum, factory, memorial
	ThingGovernment       // government, ministry, Kremlin, administration: a state acting
	ThingEvent            // conference, forum, session, assembly
	ThingTeam             // team, squad, club, fans: sports
	ThingWeb              // website, page, blog
	ThingTourist          // tourists, visitors, holidaymakers
	ThingDoctor           // hospital, doctor, dentist
	ThingGroup            // officials, leaders, ministers in plural without a name
	ThingCompany          // company, firm, executive
	ThingPeople           // people, president of a club ...
	ThingShip             // ship, vessel, spacecraft
	ThingFiction          // novel, film, series
	ThingCapital          // capital ("both capitals", "the capital")
	ThingHome             // home, homeland
	ThingAirport          // airport, palace, residence, hotel: a venue
	ThingCity             // city, town, province (a common noun for a place)
	ThingRumour           // rumour, gossip, unconfirmed reports
	ThingCountries        // "the countries named above"
	thingCount
)

// ThingNames are the things by the code that tables use.
var ThingNames = [thingCount]string{"", "site", "government", "event", "team", "web", "tourist", "doctor", "group", "company",
	"people", "ship", "fiction", "capital", "home", "venue", "city", "rumour", "countries"}

// The roles, by their index.
const (
	RoleNone = iota
	RolePresident
	RoleVicePresident
	RoleMonarch
	RoleCrownPrince
	RoleRoyal
	RolePrimeMinister
	RoleDeputyPrimeMinister
	RoleForeignMinister
	RoleDeputyForeignMinister
	RoleDefenceMinister
	RoleFinanceMinister
	RoleInteriorMinister
	RoleTradeMinister
	RoleEnergyMinister
	RoleMinister
	RoleDeputyMinister
	RoleSecretaryGeneral
	RoleHighRepresentative
	RoleCommissionPresident
	RoleAmbassador
	RoleSpecialEnvoy
	RoleSecurityAdviser
	RoleSpeaker
	RoleLegislator
	RoleGovernor
	RoleMayor
	RoleMilitaryChief
	RolePope
	RoleReligiousLeader
	RolePartyLeader
	RoleOppositionLeader
	RoleSpokesperson
	RoleSpouse
	RoleOther
)

// Roles are the role codes in the order of their index.
var Roles = []string{
	RoleNone:                  "",
	RolePresident:             "president",
	RoleVicePresident:         "vice_president",
	RoleMonarch:               "monarch",
	RoleCrownPrince:           "crown_prince",
	RoleRoyal:                 "royal",
	RolePrimeMinister:         "prime_minister",
	RoleDeputyPrimeMinister:   "deputy_prime_minister",
	RoleForeignMinister:       "foreign_minister",
	RoleDeputyForeignMinister: "deputy_foreign_minister",
	RoleDefenceMinister:       "defence_minister",
	RoleFinanceMinister:       "finance_minister",
	RoleInteriorMinister:      "interior_minister",
	RoleTradeMinister:         "trade_minister",
	RoleEnergyMinister:        "energy_minister",
	RoleMinister:              "minister",
	RoleDeputyMinister:        "deputy_minister",
	RoleSecretaryGeneral:      "secretary_general",
	RoleHighRepresentative:    "high_representative",
	RoleCommissionPresident:   "commission_president",
	RoleAmbassador:            "ambassador",
	RoleSpecialEnvoy:          "special_envoy",
	RoleSecurityAdviser:       "security_adviser",
	RoleSpeaker:               "speaker",
	RoleLegislator:            "legislator",
	RoleGovernor:              "governor",
	RoleMayor:                 "mayor",
	RoleMilitaryChief:         "military_chief",
	RolePope:                  "pope",
	RoleReligiousLeader:       "religious_leader",
	RolePartyLeader:           "party_leader",
	RoleOppositionLeader:      "opposition_leader",
	RoleSpokesperson:          "spokesperson",
	RoleSpouse:                "spouse",
	RoleOther:                 "other",
}

// What may stand beside a role, by its bit of Sense.Sub.
const (
	ModifierDeputy = iota
	ModifierActing
	ModifierInterim
	ModifierFormer
	ModifierElect
	ModifierSpecial
)

// Modifiers are the codes of what may stand beside a role, by bit.
var Modifiers = []string{
	ModifierDeputy: "deputy", ModifierActing: "acting", ModifierInterim: "interim", ModifierFormer: "former",
	ModifierElect: "elect", ModifierSpecial: "special",
}

// VisitKinds are the visit kinds in the order of their index.
var VisitKinds = []string{"", "state", "official", "official_working", "working", "private", "informal", "courtesy",
	"goodwill", "pastoral", "transit", "other"}

// The kinds of sources that rules ask for; see SourceKinds.
const (
	SourceNewsAgency = 1
	SourceMedia      = 2
)

// SourceKinds are the kinds of sources in the order of their index.
var SourceKinds = []string{"", "news_agency", "media", "government", "spokesperson", "analyst", "official"}

// Topics are the topic codes in the order of their index.
var Topics = []string{"", "politics", "politics.bilateral", "politics.regional", "politics.international",
	"politics.multilateral", "politics.integration", "economy", "trade", "investment", "finance", "industry", "agriculture",
	"tourism", "transport", "mining", "energy", "energy.nuclear", "energy.renewable", "climate", "water", "security", "defence",
	"terrorism", "crime", "cyber", "disarmament", "conflict", "border", "sanctions", "migration", "human_rights",
	"humanitarian", "health", "education", "science", "technology", "space", "culture", "people", "sport", "development",
	"history", "law", "labour"}

// IsNoun reports whether the cue is a noun of action ("visit", "talks").
func (c Cue) IsNoun() bool {
	const nouns = 1<<CueVisitNoun | 1<<CueTourNoun | 1<<CueStopNoun | 1<<CueArrival | 1<<CueDeparture | 1<<CueMeetNoun | 1<<CueAudience |
		1<<CueSummit | 1<<CueHostNoun | 1<<CueReception | 1<<CueCallNoun | 1<<CueDelegation | 1<<CueInvitation | 1<<CueMessage |
		1<<CueAgreement | 1<<CueStatement | 1<<CueAid | 1<<CueAgenda | 1<<CueCeremony | 1<<CuePress | 1<<CueMeal | 1<<CuePresence
	return uint64(nouns)>>c&1 != 0
}
