package name

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/name/tables"
)

// readUnits reads the units [0, hi) where neither comma nor capitals nor East
// Asian syllables told the order.
func (r *reader) readUnits(hi int) {
	switch {
	case r.readRegnal(hi), r.readSingle(hi), r.readLinks(hi), r.readPatronymic(hi), r.readInitials(hi), r.readTurned(hi):
	default:
		r.readGivenFirst(hi)
	}
}

// readRegnal reads the name under which a monarch or a pope reigns: given names
// and a number, no family name.
func (r *reader) readRegnal(hi int) bool {
	last := &r.unit[hi-1]
	numbered := isRoman(strings.TrimSuffix(r.name.Suffix, ".")) || r.name.Suffix != "" && r.tok[r.unit[hi-1].last].script != latin
	switch {
	case r.title&tables.Regnal != 0 && last.kind == plainUnit && !r.anyLink(hi):
	case numbered && hi == 1 && last.kind == plainUnit:
		// "Abdullah II", "Olav V"
	case numbered && hi == 2 && last.entry.Given != 0 && last.entry.Family&r.traditions.en == 0 && last.kind == plainUnit && r.unit[0].entry.Given != 0:
		// "John Paul II"; "Benigno Aquino III" has a family name, and "Henry Ford II": the
		// peoples that number their sons are those of English names.
	default:
		return false
	}
	r.name.Given = r.span(0, hi)
	r.name.Order = OrderGivenFirst
	if hi == 1 && r.name.Suffix == "" {
		r.name.Order = OrderUnknown
	}
	return true
}

func (r *reader) anyLink(hi int) bool {
	for i := range hi {
		if r.unit[i].kind == linkUnit {
			return true
		}
	}
	return false
}

// readSingle reads one word: the press names officials by their family name,
// princes and people of single names by their given one.
func (r *reader) readSingle(hi int) bool {
	if hi != 1 {
		return false
	}
	u := &r.unit[0]
	t := r.traditions
	given := u.entry.Given != 0
	switch {
	case u.kind == familyUnit, u.kind == linkUnit:
		r.setFamily(0, 1)
	case r.title&tables.First != 0,
		given && u.entry.Family == 0,
		given && r.hint&(t.ar|t.is|t.my) != 0,
		r.hint&(t.mn|t.et) != 0:
		// Mongols and Ethiopians have no family names.
		r.name.Given = r.span(0, 1)
		if r.title&tables.First == 0 {
			r.doubt(DoubtSingle)
		}
	default:
		r.setFamily(0, 1)
		if given || r.hint&(t.id|t.my) != 0 {
			r.doubt(DoubtSingle)
		}
	}
	return true
}

// readLinks reads names whose patronymic a word marks: "Mohammed bin Salman Al
// Saud", "Ilham Heydar oglu Aliyev".
func (r *reader) readLinks(hi int) bool {
	if r.unit[0].kind == linkUnit && hi == 2 {
		// "bin Salman Mohammed"
		r.name.Order = OrderFamilyFirst
		r.name.Patronymic, r.name.Given = r.span(0, 1), r.span(1, 2)
		return true
	}
	from := 0
	for i := 1; i < hi; i++ {
		if r.unit[i].kind == linkUnit {
			from = i
			break
		}
	}
	if from == 0 {
		return false
	}
	if from == hi-1 && from >= 2 && r.tok[r.unit[from].last].entry.Class&tables.After != 0 {
		// "Aliyev Ilham Heydar oglu": the order of documents.
		r.turn(1, from)
		r.name.Patronymic = r.span(from, hi)
		return true
	}
	r.name.Order = OrderGivenFirst
	r.name.Given = r.span(0, from)
	if r.unit[hi-1].kind != linkUnit {
		r.name.Patronymic = r.span(from, hi-1)
		r.setFamily(hi-1, hi)
		return true
	}
	// Nothing follows: after a given name the link makes a patronymic (bin
	// Salman), after any other word it is the family's own (bin Laden). Malays have no
	// family names, and "uulu" marks nothing but a patronymic.
	if r.hint == r.traditions.id || r.tok[r.unit[hi-1].last].entry.Class&tables.After != 0 {
		r.name.Patronymic = r.span(from, hi)
		return true
	}
	if r.unit[hi-1].entry.Given != 0 {
		r.name.Patronymic = r.span(from, hi)
		r.doubt(DoubtPatronymic)
		return true
	}
	r.name.Patronymic = r.span(from, hi-1)
	r.name.Family = r.span(hi-1, hi)
	if r.name.Patronymic == "" {
		r.doubt(DoubtPatronymic)
	}
	return true
}

// readPatronymic reads names with a patronymic known by its ending, in both
// orders: "Сергей Викторович Лавров", "Лавров Сергей Викторович".
func (r *reader) readPatronymic(hi int) bool {
	if r.hint == r.traditions.sl {
		return false
	}
	if hi == 2 && r.readMongolian() {
		return true
	}
	last := hi - 1
	// The middle of the name: nothing else stands there with such an ending, but the first
	// of two South Slavic surnames: "Ana Petrović Jović".
	for i := last - 1; i >= 1; i-- {
		if r.isPatronymic(&r.unit[i]) {
			if r.southSlavic(&r.unit[i]) && r.southSlavic(&r.unit[last]) {
				r.name.Order = OrderGivenFirst
				r.setGiven(0, i)
				r.setFamily(i, hi)
				return true
			}
			r.name.Order = OrderGivenFirst
			r.name.Given = r.span(0, i)
			r.name.Patronymic = r.span(i, i+1)
			r.setFamily(i+1, hi)
			return true
		}
	}
	if !r.isPatronymic(&r.unit[last]) || r.unit[1].shape&initial != 0 {
		return false // "Marie L. Yovanovitch"
	}
	if hi == 2 {
		// "Владимир Владимирович", but "Роман Абрамович": the stem tells.
		// "Aigerim Nurlanqyzy" has no family name; -zoda and -zade make one.
		word := r.foldedUnit(&r.unit[last])
		kind, at := r.rules.Ending(word)
		if kind == tables.Kin && word[at] != 'z' && (r.hint == r.traditions.ru || r.unit[0].entry.Given&r.traditions.ru != 0) {
			r.name.Order = OrderGivenFirst
			r.name.Given, r.name.Patronymic = r.span(0, 1), r.span(1, 2)
			r.doubt(DoubtPatronymic)
			return true
		}
		if r.unit[0].entry.Given == 0 || !r.namesFather(&r.unit[last]) ||
			r.unit[0].entry.Given&r.traditions.ru == 0 && !r.longPatronymic(&r.unit[last]) { // "Милан Лукич"
			return false // readGivenFirst leaves the patronymic as the alternative
		}
		r.name.Order = OrderGivenFirst
		r.name.Given, r.name.Patronymic = r.span(0, 1), r.span(1, 2)
		r.doubt(DoubtPatronymic)
		return true
	}
	// "Daniyar Akishev Talgatovich"
	ru := r.traditions.ru
	if hi == 3 && r.unit[0].entry.Given&ru != 0 && r.unit[1].entry.Given == 0 && (r.hint == ru || r.unit[1].entry.Family&ru != 0) {
		r.name.Order = OrderGivenFirst
		r.name.Given, r.name.Patronymic = r.span(0, 1), r.span(2, 3)
		r.setFamily(1, 2)
		return true
	}
	// At the end it is a patronymic where the family name stands first; a South
	// Slavic family name ("Ana Maria Petrović") has given names before it.
	if r.unit[0].entry.Given != 0 && r.unit[0].entry.Family == 0 && r.unit[0].entry.Given&^r.traditions.en != 0 && r.unit[1].entry.Given != 0 ||
		r.unit[1].entry.Given == 0 && !r.feminine(&r.unit[last]) && !r.rules.IsSurname(r.foldedUnit(&r.unit[0])) && !r.namesFather(&r.unit[last]) && r.tok[r.unit[last].last].script == cyrillic {
		return false
	}
	r.name.Order = OrderFamilyFirst
	r.setFamily(0, 1)
	r.name.Given = r.span(1, last)
	r.name.Patronymic = r.span(last, hi)
	return true
}

// namesFather says whether the stem of a patronymic is a frequent given name,
// by the rules of Russian: Владимир|ович, Серге|евич (Сергей), Игор|евич (Игорь),
// Васил|ьевич (Василий), Никит|ич (Никита), Кузь|мич (Кузьма), Ил|ьич (Илья). Юр|евич is a family name. In Latin
// letters the rules are blurred, and two words are given and family name there.
func (r *reader) namesFather(u *unit) bool {
	word := r.foldedUnit(u)
	_, at := r.rules.Ending(word)
	if r.tok[u.last].script != cyrillic {
		return false
	}
	stem, ending := word[:at], string(word[at:])
	given := func(end string) bool {
		var buf [64]byte
		return tables.Lookup(append(append(buf[:0], stem...), end...)).Given&r.traditions.ru != 0
	}
	switch {
	case strings.HasPrefix(ending, "ов"), strings.HasPrefix(ending, "йов"), strings.HasPrefix(ending, "ів"):
		return given("")
	case strings.HasPrefix(ending, "ев"):
		if soft, ok := bytes.CutSuffix(stem, []byte("ь")); ok {
			stem = soft
			return given("ий")
		}
		return given("й") || given("ь")
	}
	last, _ := strings.CutSuffix(ending, "ич") // of the stem: ь, м
	if last == ending {
		last = "" // Никитична
	}
	return given(last+"а") || given(last+"я")
}

// longPatronymic says whether a patronymic ends in -ович or -евич: those in -ич alone
// (Лукич) are South Slavic surnames too.
func (r *reader) longPatronymic(u *unit) bool {
	word := r.foldedUnit(u)
	_, at := r.rules.Ending(word)
	return !bytes.HasSuffix(word, []byte("ич")) || len(word)-at > 2*len("ви") && bytes.Contains(word[at:], []byte("вич"))
}

// feminine says whether a patronymic is a woman's, which no family name looks like: -овна, -ична.
func (r *reader) feminine(u *unit) bool { return bytes.HasSuffix(r.foldedUnit(u), []byte("на")) }

// southSlavic says whether a word ends in -ić.
func (r *reader) southSlavic(u *unit) bool { return bytes.HasSuffix(r.foldedUnit(u), []byte("ic")) }

// readMongolian reads a patronymic in the genitive before the given name:
// "Ухнаагийн Хүрэлсүх", or its initial: "Ц. Мөнхбат". Mongolian has no family name in daily use.
func (r *reader) readMongolian() bool {
	first, mn := &r.unit[0], r.traditions.mn
	if r.hint != mn && r.hint != 0 || first.kind != plainUnit || r.unit[1].shape&initial != 0 {
		return false
	}
	letter := first.shape&initial != 0 || first.shape&dotted != 0 && first.end-first.start <= len("Kh.") // "Kh. Battulga"
	if r.hint != mn || !letter {
		word := r.foldedUnit(first)
		kind, at := r.rules.Ending(word)
		switch {
		case first.entry.Given != 0:
			return false
		case r.hint == mn && bytes.HasSuffix(word, []byte("y")): // "Damdiny"
		case kind != tables.Genitive:
			return false
		case r.hint == mn, utf8.RuneCount(word[at:]) >= 3, tables.Lookup(word[:at]).Given&mn != 0, r.unit[1].entry.Given == mn:
		default:
			return false // short endings (-yn, -ын) are common elsewhere
		}
	}
	r.name.Order = OrderFamilyFirst
	r.name.Patronymic, r.name.Given = r.span(0, 1), r.span(1, 2)
	return true
}

// readInitials reads "Путин В. В.": initials after the family name.
func (r *reader) readInitials(hi int) bool {
	from := hi
	for from > 0 && r.unit[from-1].shape&initial != 0 && r.unit[from-1].kind == plainUnit {
		from--
	}
	if from == hi || from == 0 || r.unit[0].shape&initial != 0 {
		return false
	}
	if first := r.unit[0].entry; from == hi-1 && first.Given != 0 {
		t := r.traditions
		iberian := t.es | t.pt
		switch {
		case r.tok[r.unit[hi-1].last].shape&dotted == 0:
			return false // "Cédric O" has a family name of one letter
		case hi == 2 && first.Family == 0 && r.unit[0].kind == plainUnit && r.unit[0].first == r.unit[0].last &&
			r.unit[0].shape&hyphen == 0 && first.Given&(t.ar|t.fa|t.tr|t.in|t.id|t.et) == 0:
			// "Thomas S.": the press hides a family name so, a list the given one. Where given
			// names of the fathers serve as family names, the list is likelier: "Ibrahim A.".
			r.name.Order = OrderGivenFirst
			r.name.Given, r.name.Family = r.span(0, 1), r.span(1, 2)
			r.doubt(DoubtOrder)
			return true
		case hi > 2 && first.Family&iberian == 0 && first.Given&iberian != 0 && r.unit[from-1].entry.Family&iberian != 0:
			// "Juan Pérez G.": the mother's surname is shortened.
			r.name.Order = OrderGivenFirst
			r.name.Given, r.name.Family = r.span(0, from-1), r.span(from-1, hi)
			return true
		}
	}
	r.name.Order = OrderFamilyFirst
	r.setFamily(0, from)
	r.setGiven(from, hi)
	return true
}

// readTurned reads the family name first where the last word is a given name
// and the first none: "Orbán Viktor", "Путин Владимир". Only Hungarians, Greeks in their
// own letters and the peoples of the former Soviet Union write so, and all do
// with a particle that begins the name: "Van Damme Jean".
func (r *reader) readTurned(hi int) bool {
	if hi > 4 {
		return false
	}
	t := r.traditions
	first, last := &r.unit[0], &r.unit[hi-1]
	if first.kind == familyUnit && r.particleLeads(first.first, r.tokens()) {
		r.turn(1, hi)
		return true
	}
	usual := t.hu | t.ru | t.ka | t.hy | (r.hint|r.lean)&t.sl // "Novotná Jana" among Czechs
	if r.tok[last.last].script == greek {
		usual = t.el
	}
	given := last.entry.Given & usual
	if given == 0 && (r.hint|r.lean)&t.hu != 0 {
		given = r.wife(last)
	}
	if first.kind != plainUnit || last.kind != plainUnit || r.unit[1].kind != plainUnit || given == 0 ||
		r.unit[1].shape&initial != 0 || first.shape&initial != 0 || r.hint != 0 && r.hint&usual == 0 {
		return false
	}
	if hi >= 3 && given&t.hu != 0 && r.doubleHungarian(hi) {
		r.turn(2, hi)
		return true
	}
	if hi == 4 || hi == 3 && r.unit[1].entry.Given == 0 {
		return false
	}
	// Georgians and Armenians are known by the ends of their family names.
	if given&(t.ka|t.hy) == given && first.entry.Family&given == 0 && !r.rules.IsSurname(r.foldedUnit(first)) {
		return false
	}
	// Hungarian accents and names that Hungarians alone bear leave no doubt:
	// "Szijjártó Péter", "Gyurcsány Ferenc", though both are surnames too.
	isLatin := r.tok[last.last].script == latin
	own := given&t.hu != 0 && (first.entry.Given == 0 || first.entry.Given&t.hu == 0 && first.entry.Family&t.hu != 0) && isLatin &&
		(last.entry.Given == t.hu || last.shape&accented != 0)
	hinted := given&r.hint != 0 || given&r.lean != 0
	sure := first.entry.Given == 0 && (last.entry.Family == 0 || first.entry.Family&given != 0 && last.entry.Family&given == 0 || hinted && (first.entry.Family&given != 0 || r.rules.IsSurname(r.foldedUnit(first))))
	// A name of half of Europe tells nothing of a first word that nobody knows:
	// "Kaye Oliver". The end of a surname does: "Putin Vladimir".
	if isLatin && !hinted && first.entry.Family&usual == 0 && last.entry.Given&^(t.hu|t.ru|t.sl|t.ro) != 0 &&
		!r.rules.IsSurname(r.foldedUnit(first)) {
		sure = false
	}
	both := hinted && first.entry.Given&given == 0 && first.entry.Family&given != 0
	if !sure && !both && !own {
		return false
	}
	r.turn(1, hi)
	return true
}

// turn reads the units before from as the family name, the others as given names.
func (r *reader) turn(from, hi int) {
	r.name.Order = OrderFamilyFirst
	r.setFamily(0, from)
	r.name.Given = r.span(from, hi)
}

// tokens says where the words of the units end.
func (r *reader) tokens() int { return r.unit[r.m-1].last + 1 }

// wife says in which traditions a Hungarian word is the name of a woman by her husband's: Jánosné.
func (r *reader) wife(u *unit) uint32 {
	stem, ok := bytes.CutSuffix(r.foldedUnit(u), []byte("ne"))
	if !ok {
		return 0
	}
	return tables.Lookup(stem).Given & r.traditions.hu
}

// doubleHungarian says whether two surnames of Hungary stand before given names alone: "Nagy
// Kiss János Viktor".
func (r *reader) doubleHungarian(hi int) bool {
	for i := range hi {
		u := &r.unit[i]
		if u.kind != plainUnit || i < 2 && (u.entry.Given != 0 || u.entry.Family&r.traditions.hu == 0) || i >= 2 && u.entry.Given == 0 {
			return false
		}
	}
	return true
}

// readGivenFirst reads given names before the family name, and decides where it begins.
func (r *reader) readGivenFirst(hi int) {
	r.name.Order = OrderGivenFirst
	from := hi - 1
	// "Maria de Lourdes Pintasilgo": inside the name, not at its end.
	if hi >= 3 {
		double, doubt := r.doubleSurname(hi)
		if double {
			from = hi - 2
		}
		if k := r.particleFrom(hi); k < from {
			from, doubt = k, false
		}
		if doubt {
			r.doubt(DoubtSurnames)
		}
	}
	r.setGiven(0, from)
	// "В. В. Путин"
	r.setFamily(from, hi)
	switch {
	case hi == 2 && r.bothWays():
		r.doubt(DoubtOrder)
	case hi == 2 && r.unit[0].entry.Given&r.traditions.ru != 0 && r.hint&^r.traditions.ru == 0 && r.isPatronymic(&r.unit[1]) && r.unit[1].shape&hyphen == 0:
		r.doubt(DoubtPatronymic) // "Роман Абрамович"
	}
}

// particleFrom says where a family name begins that a particle in small letters
// opens: "Jaap | de Hoop Scheffer". "Maria de Lourdes | Pintasilgo" has a given name behind it;
// and the Romance "de" binds the family name before it too: "Valéry | Giscard
// d'Estaing", "Fernando | Collor de Mello".
func (r *reader) particleFrom(hi int) int {
	for k := 1; k < hi; k++ {
		u := &r.unit[k]
		word := r.s[u.start:u.end]
		elided := len(word) > 2 && word[0]|0x20 == 'd' && (word[1] == '\'' || strings.HasPrefix(word[1:], "’"))
		if !elided && (u.kind != familyUnit || u.shape&article != 0 || r.tok[u.core].start == u.start) {
			continue
		}
		if k < hi-1 && u.entry.Given != 0 && u.entry.Family&^r.traditions.en == 0 {
			continue
		}
		romance := elided || strings.HasPrefix(word, "de ") || strings.HasPrefix(word, "da ") || strings.HasPrefix(word, "dos ") || strings.HasPrefix(word, "do ") || strings.HasPrefix(word, "das ") || strings.HasPrefix(word, "del ")
		if before := &r.unit[k-1]; romance && k > 1 && before.entry.Given == 0 && before.kind == plainUnit && before.shape&initial == 0 {
			return k - 1
		}
		return k
	}
	return hi
}

// bothWays says of two words that the tradition of either order knows them so.
func (r *reader) bothWays() bool {
	t := r.traditions
	a, b := &r.unit[0], &r.unit[1]
	either := t.hu | t.ru | t.ja | t.zh | t.ko | t.vi
	return a.kind == plainUnit && b.kind == plainUnit && a.entry.Given == 0 &&
		(r.hint|r.lean)&either != 0 && b.entry.Family == 0 && r.hint != 0
}

// doubleSurname decides whether the last two of three or more units are the
// family name, as in Spanish and Portuguese names, and whether that is open.
func (r *reader) doubleSurname(hi int) (double, doubt bool) {
	t := r.traditions
	iberian := t.es | t.pt
	first, p, last := &r.unit[0], &r.unit[hi-2], &r.unit[hi-1]
	if p.shape&initial != 0 || first.kind != plainUnit || r.title&tables.Regnal != 0 {
		return false, false
	}
	given := p.entry.Given&(iberian|r.hint) != 0 && p.kind == plainUnit
	family := p.entry.Family&iberian != 0
	switch {
	case r.hint&iberian != 0:
		if given && family {
			// Both: a fourth word makes it a surname.
			return hi >= 4 && r.unit[1].entry.Given != 0, true
		}
		return !given, false
	case r.hint != 0:
		return family && !given && last.entry.Family&iberian != 0 && first.entry.Given&iberian != 0 && r.hint != t.en, family
	case given && family:
		return hi >= 4 && r.unit[1].entry.Given != 0 && last.kind == plainUnit, first.entry.Given&iberian != 0
	case given:
		return false, false
	case family && (first.entry.Given&iberian != 0 || last.entry.Family&iberian != 0):
		return true, false
	case p.entry.Given != 0:
		return false, false
	case first.entry.Given&iberian != 0 && (last.entry.Family&iberian != 0 || hi >= 4 && r.unit[1].entry.Given&iberian != 0):
		// The first is a given name there and the last a surname: what stands
		// between and is no given name is the father's surname.
		return p.kind == plainUnit && (last.entry.Family&iberian != 0 || hi >= 4), true
	case first.entry.Given&iberian != 0 && p.kind == plainUnit:
		// Accents that Spanish and Portuguese write are a sign, if a weak one.
		return r.lean&iberian != 0 && last.entry.Given == 0 || r.spanishAccent(first, p, last), true
	}
	return false, false
}

// spanishAccent says whether two of the words bear an accent that Spanish and
// Portuguese write.
func (r *reader) spanishAccent(units ...*unit) bool {
	n := 0
	for _, u := range units {
		if u.shape&accented != 0 && strings.ContainsAny(r.s[u.start:u.end], "áéíóúñãõçÁÉÍÓÚ") {
			n++
		}
	}
	return n >= 2
}
