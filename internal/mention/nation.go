package mention

import (
	"slices"
	"strings"

	"github.com/legation-go/legation/internal/lexicon"
)

// ofDelegation returns the country of the delegation that the person of item i leads:
// "a Qatari delegation led by Minister X", "la délégation du Qatar conduite par",
// "la delegación kazaja por X y la china por Y"; 0 where he leads none.
func (d *Doc) ofDelegation(s *Sentence, i int32) uint16 {
	for j := i - 1; j >= s.FirstItem && j > i-9; j-- {
		it := &d.Items[j]
		if it.First > d.Items[i].First {
			continue // a verb that stands behind him in the text
		}
		switch it.Kind {
		case ItemCue:
			if it.Cue == lexicon.CueDelegation {
				return d.countryBeside(s, j)
			}
			led := (it.Cue == lexicon.CueOther || it.Cue == lexicon.CueHold) && it.Feat&lexicon.FeatPart != 0 || it.Cue == lexicon.CueStay // "estuvo encabezada por"
			moved := j == i-1 && j > s.FirstItem && d.Items[j-1].Kind == ItemWord && (d.Items[j-1].Word == lexicon.WordHave || d.Items[j-1].Word == lexicon.WordBe) && d.Items[i].Mark == lexicon.WordBy
			if !led && !moved {
				return 0
			}
		case ItemDemonym:
			if j == i-2 && j > s.FirstItem && d.Items[j-1].Kind == ItemWord && d.Items[j-1].Word == lexicon.WordDet && d.Items[i].Mark == lexicon.WordBy {
				return uint16(it.Ref) + 1
			}
		case ItemWord:
			if it.Word == lexicon.WordWho {
				return 0
			}
		case ItemPlace:
		case ItemPunct:
			if led := &d.Items[j+1]; it.Ref != ',' || led.Mark != lexicon.WordBy && led.Word != lexicon.WordBy && (led.Kind != ItemCue || led.Feat&lexicon.FeatPart == 0) {
				return 0 // but "la delegación iraní, encabezada por el viceministro X"
			}
		case ItemOther, ItemVisitKind:
			if !d.Grammar.Construct {
				return 0
			}
		default:
			return 0
		}
	}
	return 0
}

// countryBeside returns the country whose adjective or name stands at the noun of
// item j, 0 where none does.
func (d *Doc) countryBeside(s *Sentence, j int32) uint16 {
	if j > s.FirstItem && d.Items[j-1].Kind == ItemDemonym {
		return uint16(d.Items[j-1].Ref) + 1
	}
	for k := j + 1; k < s.LastItem && k <= j+3; k++ {
		switch it := &d.Items[k]; it.Kind {
		case ItemDemonym:
			return uint16(it.Ref) + 1
		case ItemPlace:
			if it.Mark == lexicon.WordOf || it.Mark == lexicon.WordFrom || d.Grammar.Case && k == j+1 {
				return d.Places[it.Ref].Country
			}
			return 0
		case ItemWord:
		default:
			return 0
		}
	}
	return 0
}

// belongs gives a titled person without a country or an organization that of the delegation that he heads
// ("the Kazakh delegation was headed by Deputy Minister X"), or of the country
// whose minister he is called ("Bolivia was represented by its foreign minister").
func (d *Doc) belongs(s *Sentence, i int32) {
	it := &d.Items[i]
	p := &d.Persons[it.Ref]
	country := uint16(0)
	switch {
	case p.Flags&Possessor != 0 && p.Flags&Counterpart == 0:
		for j := i - 1; j >= s.FirstItem && j > i-8; j-- {
			if at := &d.Items[j]; at.Kind == ItemPlace {
				if at.Mark == lexicon.WordIn || at.Mark == lexicon.WordTo || at.Mark == lexicon.WordFrom {
					continue // "after violence in Sudan, his spokesman X"
				}
				country = d.Places[at.Ref].Country
				break
			}
			if d.Items[j].Kind == ItemPerson {
				break
			}
		}
	case len(d.Grammar.Enclitics) > 0 && d.itsOffice(s, p) != 0:
		country = d.itsOffice(s, p)
	case d.ofDelegation(s, i) != 0:
		country = d.ofDelegation(s, i)
	case d.Grammar.OwnOffices && d.guestNation(s, i) != 0:
		country = d.guestNation(s, i)
	case d.Grammar.TitleAdjAfter && i > s.FirstItem && d.Items[i-1].Kind == ItemWord && d.Items[i-1].Word == lexicon.WordBe:
		country = d.guestOf(s, i-1)
	case !d.Grammar.TitleAdjAfter && it.Mark == lexicon.WordNone:
		country = d.calledGuest(s, i)
	}
	if country == 0 && p.Flags&(Possessor|Generic) == 0 {
		if country = d.government(s, i); country == 0 && d.Grammar.BareVerbs && p.NameFirst >= 0 {
			country = d.nearState(s, i)
		}
	}
	if country == 0 {
		return
	}
	p.Country = country
	if p.Entity >= 0 && d.People[p.Entity].Country == 0 && d.People[p.Entity].Org == 0 {
		d.People[p.Entity].Country, d.People[p.Entity].Inferred = country, true
	}
}

// itsOffice returns the country that stands right before an office which is said to be its
// own by a pronoun at its end: "مثل بوليفيا وزير خارجيتها X"; 0 where there is none.
func (d *Doc) itsOffice(s *Sentence, p *Person) uint16 {
	own := false
	for i := range d.Grammar.Enclitics {
		c := &d.Grammar.Enclitics[i]
		own = own || c.Feat&lexicon.FeatFem != 0 && strings.HasSuffix(d.Text[:d.Tokens[p.TitleLast].End], c.Text)
	}
	for j := s.FirstItem; own && j < s.LastItem; j++ {
		if it := &d.Items[j]; it.Kind == ItemPlace && it.Last+1 == p.First {
			return d.Places[it.Ref].Country
		}
	}
	return 0
}

// guestNation returns the country of the guest or the delegation that the person of item
// i, who stood behind the verb and that noun in the text, is or heads: "كان أرفع ضيف هندي
// نائب الرئيس X", "ترأس الوفد الكازاخستاني نائب وزير الخارجية X"; 0 where there is none.
func (d *Doc) guestNation(s *Sentence, i int32) uint16 {
	first := d.Items[i].First
	for j := s.FirstItem; j+1 < s.LastItem; j++ {
		noun, nation := &d.Items[j], &d.Items[j+1]
		if noun.Kind == ItemCue && (noun.Cue == lexicon.CueDelegation || noun.Cue == lexicon.CueHostNoun) && nation.Kind == ItemDemonym && nation.Last+1 == first {
			return uint16(nation.Ref) + 1
		}
	}
	return 0
}

// guestOf returns the country of the guest or visitor who the verb "be" of item i
// says is somebody: "el huésped indio de mayor rango había sido el vicepresidente X".
func (d *Doc) guestOf(s *Sentence, i int32) uint16 {
	for j := i - 1; j > s.FirstItem && j > i-7; j-- {
		switch it := &d.Items[j]; {
		case it.Kind == ItemDemonym:
			if noun := &d.Items[j-1]; noun.Kind == ItemCue && noun.Cue == lexicon.CueHostNoun || noun.Kind == ItemThing || noun.Kind == ItemSource {
				return uint16(it.Ref) + 1
			}
			return 0
		case it.Kind == ItemPerson || it.Kind == ItemPunct || it.Kind == ItemCue:
			return 0
		}
	}
	return 0
}

// calledGuest returns the country of the guest who the person of item i is said to be:
// "the highest Indian guest had been Vice-President X"; 0 where none is.
func (d *Doc) calledGuest(s *Sentence, i int32) uint16 {
	for j := i - 1; j > s.FirstItem && j > i-8; j-- {
		switch it := &d.Items[j]; {
		case it.Kind == ItemCue && it.Cue == lexicon.CueHostNoun && d.Items[j-1].Kind == ItemDemonym:
			if d.isBeside(s, i) {
				return uint16(d.Items[j-1].Ref) + 1
			}
			return 0
		case it.Kind == ItemCue, it.Kind == ItemPunct, it.Kind == ItemPerson && d.Persons[it.Ref].Flags&Pronoun == 0:
			return 0
		}
	}
	return 0
}

// isBeside reports whether a form of "be" stands close to item i.
func (d *Doc) isBeside(s *Sentence, i int32) bool {
	const near = 3
	for j := max(s.FirstItem, i-near); j < s.LastItem && j <= i+near; j++ {
		if it := &d.Items[j]; it.Kind == ItemWord && it.Word == lexicon.WordBe {
			return true
		}
	}
	return false
}

// speaksFor gives a spokesman of no organization, if of no country, that of the person whom the text
// speaks of: "said government spokeswoman X".
func (d *Doc) speaksFor(p *Person, focus int32) {
	if p.Role != lexicon.RoleSpokesperson || p.Country != 0 || p.Entity < 0 || focus < 0 || p.Entity == focus {
		return
	}
	en := &d.People[p.Entity]
	if c := d.People[focus].Country; c != 0 && en.Country == 0 && en.Org == 0 {
		en.Country, en.Inferred = c, true
	}
}

// government returns the country of the government or official that the sentence
// names before item i: "the Bulgarian government denied that Prime Minister X".
func (d *Doc) government(s *Sentence, i int32) uint16 {
	if d.Items[i].Mark != lexicon.WordNone {
		return 0
	}
	for j := i - 1; j >= s.FirstItem && j > i-14; j-- {
		it := &d.Items[j]
		if it.Kind == ItemPerson {
			return d.cabinet(s, j, i)
		}
		if it.Kind == ItemPlace && it.Mark == lexicon.WordOf && d.Places[it.Ref].Country != 0 && d.Places[it.Ref].City == 0 && d.governs(s, j) {
			return d.Places[it.Ref].Country // "the government of Bulgaria denied that Prime Minister X"
		}
		if it.Kind == ItemOrg && it.Mark == lexicon.WordNone && !d.hosting(s, j) {
			if org := d.World.Org(int(it.Ref)); org.Kind == "ministry" && org.Country != 0 {
				return org.Country // "أعلنت الخارجية الروسية أن وزير الخارجية X", 古巴外交部宣布，外交部长X
			}
		}
		if it.Kind != ItemDemonym || j == s.FirstItem {
			continue
		}
		near := &d.Items[j-1]
		if !d.Grammar.TitleAdjAfter {
			near = &d.Items[j+1]
		}
		if near.Kind == ItemSource && !(d.genitives() && press(near)) || near.Kind == ItemThing && near.Ref == int32(lexicon.ThingGovernment) {
			return uint16(it.Ref) + 1
		}
	}
	return 0
}

// hosting reports whether the public body of item j is said to invite or receive somebody, whose country is another:
// 应古巴外交部邀请，外交部长X; "the White House received Prime Minister X".
func (d *Doc) hosting(s *Sentence, j int32) bool {
	for k := max(j-1, s.FirstItem); k <= j+1 && k < s.LastItem; k++ {
		if it := &d.Items[k]; it.Kind == ItemCue && (it.Cue == lexicon.CueInvite || it.Cue == lexicon.CueInvitation || it.Cue == lexicon.CueReceive) {
			return true
		}
	}
	return false
}

// ministers are the roles of those in a government who are not its head.
const ministers = uint64(1)<<lexicon.RoleDeputyPrimeMinister | 1<<lexicon.RoleForeignMinister | 1<<lexicon.RoleDefenceMinister | 1<<lexicon.RoleFinanceMinister |
	1<<lexicon.RoleInteriorMinister | 1<<lexicon.RoleTradeMinister | 1<<lexicon.RoleEnergyMinister | 1<<lexicon.RoleMinister

// cabinet returns the country of the one of item j where the minister of item i is of his government: he tells of him, or
// "and" ties them and they meet nobody ("Polish President X and Foreign Minister Y flew to Kyiv", "Poland's spokesman X said
// Foreign Minister Y would"); 0 where nothing says so.
func (d *Doc) cabinet(s *Sentence, j, i int32) uint16 {
	of, p := &d.Persons[d.Items[j].Ref], &d.Persons[d.Items[i].Ref]
	if of.Country == 0 || !p.Named() || of.Role == p.Role && p.Role != lexicon.RoleMinister || ministers>>p.Role&1 == 0 || p.Flags&Counterpart != 0 {
		return 0
	}
	if !heads(of.Role) && ministers>>of.Role&1 == 0 && of.Role != lexicon.RoleSpokesperson {
		return 0
	}
	tells := false
	for k := j + 1; k < i; k++ {
		switch it := &d.Items[k]; {
		case it.Says():
			tells = true
		case it.Kind == ItemDate, it.Kind == ItemWord && (it.Word == lexicon.WordThat || it.Word == lexicon.WordAnd && i == j+2):
		default:
			return 0
		}
	}
	if !tells && (i != j+2 || d.together(s)) {
		return 0
	}
	return of.Country
}

// together reports whether a sentence tells that some meet or speak with one another.
func (d *Doc) together(s *Sentence) bool {
	const met = uint64(1)<<lexicon.CueMeet | 1<<lexicon.CueMeetNoun | 1<<lexicon.CueSummit | 1<<lexicon.CueCall | 1<<lexicon.CueCallNoun | 1<<lexicon.CueDiscuss |
		1<<lexicon.CueHold | 1<<lexicon.CueReceive | 1<<lexicon.CueSign | 1<<lexicon.CueStatement | 1<<lexicon.CueAgreement
	return slices.ContainsFunc(d.Items[s.FirstItem:s.LastItem], func(it Item) bool { return it.Kind == ItemCue && met>>it.Cue&1 != 0 })
}

// press reports whether a source is one of those who write of any country: "сообщения сербской прессы".
func press(it *Item) bool {
	switch lexicon.SourceKinds[it.Ref] {
	case "media", "news_agency", "analyst":
		return true
	}
	return false
}

// governs reports whether the government, or another public body, of the country of item j
// stands right before it.
func (d *Doc) governs(s *Sentence, j int32) bool {
	for k := j - 1; k >= s.FirstItem && k >= j-3; k-- {
		it := &d.Items[k]
		if it.Kind == ItemSource || it.Kind == ItemThing && it.Ref == int32(lexicon.ThingGovernment) {
			return it.Mark == lexicon.WordNone
		}
		if it.Kind != ItemWord {
			return false
		}
	}
	return false
}

// nationals takes the people's noun that stands before a name in the place of an office, and its article, into the item of
// the person, so that he stands in lists and beside verbs as those in office do: "X und der Bulgare Iwan Y reisten".
func (d *Doc) nationals(s *Sentence) {
	to := s.FirstItem
	for i := s.FirstItem; i < s.LastItem; i++ {
		it := d.Items[i]
		if it.Kind == ItemPerson && to > s.FirstItem && d.compatriot(s, i) != 0 {
			if p := &d.Persons[it.Ref]; p.Named() && p.Flags&Untitled != 0 && p.Entity >= 0 {
				to--
				if p.Case == 0 {
					p.Case = d.Items[to].Feat & lexicon.FeatCases
				}
				if det := &d.Items[max(to-1, s.FirstItem)]; det.Kind == ItemWord && det.Word == lexicon.WordDet {
					if to--; d.Grammar.Case {
						p.Case = det.Feat & lexicon.FeatCases
					}
				}
			}
		}
		d.Items[to] = it
		to++
	}
	s.LastItem = to
}
