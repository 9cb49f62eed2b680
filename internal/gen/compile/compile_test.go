package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/legation-go/legation/internal/lexicon"
	"github.com/legation-go/legation/internal/text"
)

// compiled is what the readable tables compile to now.
var compiled = sync.OnceValues(func() (map[string][]byte, error) {
	root, err := moduleRoot()
	if err != nil {
		return nil, err
	}
	return compile(root, lexicon.Langs, lexicon.Langs)
})

// open returns the tables of a language and the world as compiled now.
func open(t *testing.T, lang string) (*lexicon.Lexicon, *lexicon.World) {
	t.Helper()
	files, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	lex, ok := lexicon.Open(lang, string(files[lang+".bin"]))
	world, ok2 := lexicon.OpenWorld(string(files["world.bin"]))
	if !ok || !ok2 {
		t.Fatalf("the compiled tables of %s do not open", lang)
	}
	return lex, world
}

// find returns the meanings of a phrase, as the tokenizer reads it.
func find(lex *lexicon.Lexicon, phrase string) (senses []lexicon.Sense) {
	tokens, _, _ := text.Scan(phrase, nil, nil)
	var node lexicon.Node
	ok, first := false, true
	for _, t := range tokens {
		hash := t.Hash
		if t.Kind == text.Punct {
			continue
		}
		if t.Kind == text.Number {
			hash = lexicon.HashNumber(t.Value)
		}
		if first {
			node, ok = lex.Start(hash)
		} else {
			node, ok = lex.Next(node, hash)
		}
		if first = false; !ok {
			return nil
		}
	}
	list := lex.Senses(node)
	for i := range list.Len() {
		senses = append(senses, list.At(i))
	}
	return senses
}

func TestTablesAreCurrent(t *testing.T) {
	files, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	root, _ := moduleRoot()
	total := 0
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(root, tablesDir, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s/%s is stale: run go generate", tablesDir, name)
		}
		total += len(want)
	}
	want, err := languagesSource(root, must(languages(root)))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(filepath.Join(root, languagesFile)); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is stale: run go generate (%v)", languagesFile, err)
	}
	if total > 8<<20 {
		t.Errorf("the tables take %d bytes, want at most 8 MB", total)
	}
}

// Every state and its capital is known in every language.
func TestStatesAndCapitals(t *testing.T) {
	for _, lang := range lexicon.Langs {
		lex, world := open(t, lang)
		named := make(map[lexicon.Sense]bool) // what the language has a name for
		l := &language{code: lang, root: must(moduleRoot()), world: must(readWorld(must(moduleRoot()))), tables: make(map[string]bool), weak: make(map[string]bool), wrong: make(map[string]bool)}
		if err := l.readWeak(); err != nil {
			t.Fatal(err)
		}
		for _, table := range []string{"names-" + lang, "names-shared-countries", "names-shared-cities"} {
			rows := must(l.tsv(worldDir + table + ".tsv"))
			for i := range rows {
				r := &rows[i]
				forms, read := r.fields["form"], readCity
				if table != "names-"+lang {
					forms = r.fields[lang]
				}
				if r.fields["kind"] == "country" || table == "names-shared-countries" {
					read = readCountry
				}
				if forms == "-" {
					continue
				}
				s := must(read(l.world, r, r.fields["id"]))
				for _, f := range must(r.readForms(forms, 0)) {
					if l.wrong[r.fields["id"]+"\t"+f.text] {
						continue
					}
					found := slices.ContainsFunc(find(lex, f.text), func(o lexicon.Sense) bool { return o.Kind == s.Kind && o.ID == s.ID })
					if !found {
						t.Errorf("%s: %q is not found as %s", lang, f.text, r.fields["id"])
					}
				}
				named[s] = true
			}
		}
		for i := range world.Countries() {
			c := world.Country(i)
			if !c.State {
				continue
			}
			if !named[lexicon.Sense{Kind: lexicon.KindCountry, ID: uint16(i)}] {
				t.Errorf("%s has no name for %s, %s", lang, c.Code, c.Name)
			}
			if c.Capital == 0 {
				if c.To == 0 {
					t.Errorf("%s has no capital", c.Name)
				}
				continue
			}
			city := world.City(int(c.Capital - 1))
			if !named[lexicon.Sense{Kind: lexicon.KindCity, ID: c.Capital - 1}] {
				t.Errorf("%s has no name for %s:%s", lang, c.Code, city.Name)
			}
			if city.Capital != 1 {
				t.Errorf("%s:%s is not marked as a capital", c.Code, city.Name)
			}
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// The rules of inflection and the tables give the forms that texts have.
func TestForms(t *testing.T) {
	const (
		country = lexicon.KindCountry
		city    = lexicon.KindCity
		org     = lexicon.KindOrg
		agency  = lexicon.KindAgency
		region  = lexicon.KindRegion
	)
	for _, test := range []struct {
		lang, phrase string
		kind         lexicon.Kind
		id           string
		feat         lexicon.Feat // all of these
	}{
		{"en", "Cuban", country, "CU", adj},
		{"en", "Cubans", country, "CU", person | pl},
		{"en", "US", country, "US", lexicon.FeatUpper},
		{"en", "U.S.S.R.", country, "SU", lexicon.FeatUpper},
		{"en", "Federal Republic of Germany", country, "DE", lexicon.FeatCap},
		{"en", "Bombay", city, "IN:Mumbai", lexicon.FeatCap},
		{"en", "St. Petersburg", city, "RU:St. Petersburg", lexicon.FeatCap},
		{"en", "Saint Petersburg", city, "RU:St. Petersburg", lexicon.FeatCap},
		{"en", "Sharm El Sheikh", city, "EG:Sharm el-Sheikh", 0},
		{"en", "Camp David", city, "US:Camp David", 0},
		{"en", "Latin American", region, "419", adj},
		{"en", "G7", org, "G7", 0},
		{"en", "Reading", city, "GB:Reading", lexicon.FeatWeak},
		{"es", "cubanas", country, "CU", adj | pl | fem},
		{"es", "franceses", country, "FR", adj | pl | masc},
		{"es", "iraníes", country, "IR", adj | pl},
		{"es", "La Habana", city, "CU:Havana", 0},
		{"es", "EE.UU.", country, "US", 0},
		{"pt", "alemães", country, "DE", pl},
		{"pt", "espanhóis", country, "ES", pl},
		{"pt", "Moscovo", city, "RU:Moscow", 0},
		{"pt", "Moscou", city, "RU:Moscow", 0},
		{"fr", "cubaine", country, "CU", adj | fem},
		{"fr", "turque", country, "TR", adj | fem},
		{"fr", "Côte d'Ivoire", country, "CI", 0},
		{"fr", "Nations unies", org, "UN", 0},
		{"de", "kubanischen", country, "CU", adj},
		{"de", "Kubanerin", country, "CU", person | fem},
		{"de", "Französin", country, "FR", person | fem},
		{"de", "Vereinten Nationen", org, "UN", 0},
		{"de", "Kubas", country, "CU", lexicon.FeatGen},
		{"ru", "кубинскому", country, "CU", adj | lexicon.FeatDat},
		{"ru", "кубинцами", country, "CU", person | pl | lexicon.FeatIns},
		{"ru", "боливийца", country, "BO", person | lexicon.FeatGen},
		{"ru", "россиян", country, "RU", person | pl | lexicon.FeatGen},
		{"ru", "полек", country, "PL", person | pl | lexicon.FeatGen},
		{"ru", "Кубы", country, "CU", lexicon.FeatGen},
		{"ru", "Бразилию", country, "BR", lexicon.FeatAcc},
		{"ru", "Южной Кореей", country, "KR", lexicon.FeatIns},
		{"ru", "Соединёнными Штатами Америки", country, "US", lexicon.FeatIns},
		{"ru", "Боснии и Герцеговине", country, "BA", lexicon.FeatLoc},
		{"ru", "Корейской Народно-Демократической Республики", country, "KP", lexicon.FeatGen},
		{"ru", "Гаване", city, "CU:Havana", lexicon.FeatLoc},
		{"ru", "Нью-Йорке", city, "US:New York", lexicon.FeatLoc},
		{"ru", "Санкт-Петербургом", city, "RU:St. Petersburg", lexicon.FeatIns},
		{"ru", "Нижнем Новгороде", city, "RU:Nizhny Novgorod", lexicon.FeatLoc},
		{"ru", "Казани", city, "RU:Kazan", lexicon.FeatLoc},
		{"ru", "Тайванем", country, "TW", lexicon.FeatIns},
		{"ru", "Афинах", city, "GR:Athens", lexicon.FeatLoc},
		{"ru", "Генеральной Ассамблее ООН", org, "UNGA", lexicon.FeatLoc},
		{"ru", "Совета Безопасности ООН", org, "UNSC", lexicon.FeatGen},
		{"ru", "Латинской Америки", region, "419", lexicon.FeatGen},
		{"ru", "латиноамериканского", region, "419", adj},
		{"ru", "ТАСС", agency, "TASS", 0},
		{"zh", "古巴", country, "CU", 0},
		{"zh", "哈瓦那", city, "CU:Havana", 0},
		{"zh", "新华社", agency, "XINHUA", 0},
		{"zh", "七国集团", org, "G7", 0},
		{"ar", "الكوبيين", country, "CU", pl},
		{"ar", "كوبية", country, "CU", adj | fem},
		{"ar", "الكوري الجنوبي", country, "KR", adj},
		{"ar", "موسكو", city, "RU:Moscow", 0},
		{"ar", "الأمم المتحدة", org, "UN", 0},
	} {
		lex, _ := open(t, test.lang)
		w := must(readWorld(must(moduleRoot())))
		index := map[lexicon.Kind]map[string]int{country: w.country, city: w.city, region: w.region, org: w.org, agency: w.agency}[test.kind]
		want, ok := index[test.id]
		if !ok {
			t.Fatalf("no table has %s", test.id)
		}
		senses := find(lex, test.phrase)
		if !slices.ContainsFunc(senses, func(s lexicon.Sense) bool {
			return s.Kind == test.kind && int(s.ID) == want && s.Feat&test.feat == test.feat
		}) {
			t.Errorf("%s: %q is %v, want %s with %b", test.lang, test.phrase, senses, test.id, test.feat)
		}
	}
}

// The first of several cities of one name is the best known.
func TestBestKnownCityFirst(t *testing.T) {
	lex, world := open(t, "en")
	for phrase, country := range map[string]string{"Paris": "FR", "London": "GB", "Moscow": "RU", "Birmingham": "GB", "San Jose": "CR",
		"Santiago": "CL", "Vienna": "AT", "Kingston": "JM", "Hyderabad": "IN", "Tripoli": "LY", "Cairo": "EG", "Alexandria": "EG"} {
		for _, s := range find(lex, phrase) {
			if s.Kind == lexicon.KindCity {
				if c := world.Country(int(world.City(int(s.ID)).Country)); c.Code != country {
					t.Errorf("%s is in %s first, want %s", phrase, c.Code, country)
				}
				break
			}
		}
	}
}

// An error names the file, the line and what is wrong.
func TestErrors(t *testing.T) {
	for _, test := range []struct{ table, line, want string }{
		{"countries.tsv", "XX\tAtlantis", `countries.tsv:2: unknown country "XX"`},
		{"cues.tsv", "vist\tvisit", `cues.tsv:2: unknown cue "vist"`},
		{"cues.tsv", "visit\tvisited/pats", `cues.tsv:2: unknown feature "pats"`},
		{"cues.tsv", "visit\t", `cues.tsv:2: no forms`},
		{"cues.tsv", "visit\tvisits (often)", `cues.tsv:2: "visits (often)" holds '('`},
		{"offices.tsv", "president+dupety\tvice", `offices.tsv:2: unknown modifier "dupety"`},
		{"dates.tsv", "month.13\tundecember", `dates.tsv:2: "month.13"`},
		{"cues.tsv", "visit\tvisit\tnote\tmore", `cues.tsv:2: 4 columns`},
		{"verbs.tsv", "visit\tvisit", `no table is called "verbs"`},
	} {
		root := t.TempDir()
		dir := filepath.Join(root, "internal/lang/en")
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, test.table), []byte("id\tforms\tnote\n"+test.line+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err := compile(root, lexicon.Langs, lexicon.Langs)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s with %q: error %v, want %q", test.table, test.line, err, test.want)
		}
	}
}

// What the compiler adds to a grammar is what rules ask before they look at any title or word.
func TestLocalOfficesAndArticles(t *testing.T) {
	has := func(lang, title, country string) bool {
		lex, world := open(t, lang)
		c, _ := world.CountryIndex(country)
		if title != "" && len(find(lex, title)) < 2 {
			t.Fatalf("%s: %q has one meaning", lang, title)
		}
		return lex.Grammar().LocalOffices.Has(uint16(c) + 1)
	}
	if !has("pt", "chanceler", "DE") && !has("pt", "chanceler", "BR") && !has("pt", "chanceler", "AT") {
		t.Error("pt: chanceler is one office everywhere")
	}
	if has("en", "", "FR") {
		t.Error("en: a title means another office in France")
	}
	for lang, want := range map[string]bool{"pt": true, "en": false, "es": false} {
		if lex, _ := open(t, lang); lex.Grammar().ArticleTo != want {
			t.Errorf("%s: ArticleTo is %t", lang, !want)
		}
	}
}

func TestCountrySet(t *testing.T) {
	var s lexicon.CountrySet
	for _, c := range []uint16{1, 64, 511, 512, 65535} {
		s.Add(c)
		if want := c < 512; s.Has(c) != want {
			t.Errorf("country %d: %t", c, !want)
		}
	}
	if s.Has(0) || s.Has(2) || s.Has(513) {
		t.Error("the set has a country that was not added")
	}
}
