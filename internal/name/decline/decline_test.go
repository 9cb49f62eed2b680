package decline

import (
	"slices"
	"strings"
	"testing"
)

// officials are names with the paradigm of each word after a slash, written by
// hand: c consonant, s soft sign, j й, p possessive surname of a man, P of a
// woman, a adjective, A of a woman, 1 first declension, 0 never declined.
var officials = []struct {
	name   string
	gender Gender
}{
	{"Сергей/j Викторович/c Лавров/p", Masculine},
	{"Владимир/c Путин/p", Masculine},
	{"Мария/1 Захарова/P", Feminine},
	{"Мария/1 Владимировна/1 Захарова/P", Feminine},
	{"Дмитрий/j Медведев/p", Masculine},
	{"Дмитрий/j Песков/p", Masculine},
	{"Николас/c Мадуро/0", Masculine},
	{"Бруно/0 Родригес/c Паррилья/1", Masculine},
	{"Луис/c Инасиу/0 Лула/1 да/0 Силва/1", Masculine},
	{"Реджеп/c Тайип/c Эрдоган/c", Masculine},
	{"Мигель/s Диас/0-Канель/s", Masculine},
	{"Си/0 Цзиньпин/c", Masculine},
	{"Нгуен/0 Фу/0 Чонг/c", Masculine},
	{"Ким/0 Чен/0 Ын/c", Masculine},
	{"Ван/0 И/0", Masculine},
	{"Джорджа/1 Мелони/0", Feminine},
	{"Фумио/0 Кисида/1", Masculine},
	{"Башар/c Асад/c", Masculine},
	{"Аббас/c Арагчи/0", Masculine},
	{"Урсула/1 фон/0 дер/0 Ляйен/0", Feminine},
	{"Салех/c аль/0-Хараб/c", Masculine},
	{"Эммануэль/s Макрон/c", Masculine},
	{"Никол/c Пашинян/c", Masculine},
	{"Ангела/1 Меркель/0", Feminine},
	{"Аннален/0 Бербок/0", Feminine},
	{"Владимир/c Зеленский/a", Masculine},
	{"Франк/c-Вальтер/c Штайнмайер/c", Masculine},
	{"Жан/0-Ив/c Ле/0 Дриан/c", Masculine},
	{"Шарль/s Мишель/s", Masculine},
	{"Жозеп/c Боррель/s", Masculine},
	{"Антониу/0 Гутерриш/c", Masculine},
	{"Марк/c Рютте/0", Masculine},
	{"Йенс/c Столтенберг/c", Masculine},
	{"Кир/c Стармер/c", Masculine},
	{"Виктор/c Орбан/c", Masculine},
	{"Петер/c Сийярто/0", Masculine},
	{"Андрей/j Бабиш/c", Masculine},
	{"Зузана/1 Чапутова/P", Feminine},
	{"Роберт/c Фицо/0", Masculine},
	{"Александр/c Вучич/c", Masculine},
	{"Ильхам/c Алиев/p", Masculine},
	{"Касым/0-Жомарт/c Токаев/p", Masculine},
	{"Шавкат/c Мирзиёев/p", Masculine},
	{"Гурбангулы/0 Бердымухамедов/p", Masculine},
	{"Эмомали/0 Рахмон/c", Masculine},
	{"Садыр/c Жапаров/p", Masculine},
	{"Ираклий/j Кобахидзе/0", Masculine},
	{"Гитанас/c Науседа/1", Masculine},
	{"Эдгарс/c Ринкевичс/c", Masculine},
	{"Кириакос/c Мицотакис/c", Masculine},
	{"Саули/0 Нийнистё/0", Masculine},
	{"Хакан/c Фидан/c", Masculine},
	{"Мевлют/c Чавушоглу/0", Masculine},
	{"Абдель/0 Фаттах/c ас/0-Сиси/0", Masculine},
	{"Хосейн/c Амир/0 Абдоллахиян/c", Masculine},
	{"Нарендра/1 Моди/0", Masculine},
	{"Субраманьям/c Джайшанкар/c", Masculine},
	{"Шахбаз/c Шариф/c", Masculine},
	{"Кайя/1 Каллас/0", Feminine},
	{"Майя/1 Санду/0", Feminine},
	{"Валентина/1 Матвиенко/0", Feminine},
	{"Александр/c Лукашенко/0", Masculine},
	{"Олаф/c Шольц/c", Masculine},
	{"Фридрих/c Мерц/c", Masculine},
	{"Дональд/c Трамп/c", Masculine},
	{"Джозеф/c Байден/c", Masculine},
	{"Энтони/0 Блинкен/c", Masculine},
	{"Барак/c Обама/1", Masculine},
	{"Хиллари/0 Клинтон/0", Feminine},
	{"Камала/1 Харрис/0", Feminine},
	{"Хавьер/c Милей/j", Masculine},
	{"Густаво/0 Петро/0", Masculine},
	{"Дилма/1 Роуссефф/0", Feminine},
	{"Мауро/0 Виейра/1", Masculine},
	{"Даниэль/s Ортега/1", Masculine},
	{"Сирил/c Рамафоса/1", Masculine},
	{"Абий/j Ахмед/c", Masculine},
	{"Феликс/c Чисекеди/0", Masculine},
	{"Сигэру/0 Исиба/1", Masculine},
	{"Синдзо/0 Абэ/0", Masculine},
	{"Юн/0 Сок/0 Ёль/s", Masculine},
	{"Ли/0 Цян/c", Masculine},
	{"Фам/0 Минь/0 Тинь/s", Masculine},
	{"Радослав/c Сикорский/a", Masculine},
	{"Дональд/c Туск/c", Masculine},
	{"Анджей/j Дуда/1", Masculine},
	{"Беньямин/c Нетаньяху/0", Masculine},
	{"Ицхак/c Герцог/c", Masculine},
	{"Мухаммед/c бен/0 Салман/c", Masculine},
	{"Фейсал/c бен/0 Фархан/c", Masculine},
	{"Юрий/j Ушаков/p", Masculine},
	{"Михаил/c Мишустин/p", Masculine},
	{"Екатерина/1 Тихая/A", Feminine},
	{"Наталья/1 Поклонская/A", Feminine},
	{"Ольга/1 Ковитиди/0", Feminine},
	{"Татьяна/1 Голикова/P", Feminine},
	{"Елена/1 Валерьевна/1 Панина/P", Feminine},
	{"Илья/1 Рогачёв/p", Masculine},
	{"Сергей/j Рябков/p", Masculine},
	{"Андрей/j Руденко/0", Masculine},
	{"Алексей/j Оверчук/c", Masculine},
	{"Никита/1 Белых/0", Masculine},
	{"Арсений/j Яценюк/c", Masculine},
	{"Пьетро/0 Паролин/c", Masculine},
	{"Игнацио/0 Кассис/c", Masculine},
	{"Маргарита/1 Роблес/0", Feminine},
	{"Хосе/0 Мануэль/s Альбарес/c", Masculine},
	{"Педро/0 Санчес/c", Masculine},
	{"Стефан/c Сежурне/0", Masculine},
	{"Катрин/0 Колонна/1", Feminine},
	{"Тереза/1 Мэй/0", Feminine},
	{"Борис/c Джонсон/c", Masculine},
	{"Дэвид/c Кэмерон/c", Masculine},
	{"Марко/0 Рубио/0", Masculine},
	{"Майк/c Помпео/0", Masculine},
}

// decline puts a name of officials into a case by its paradigms, in the way that
// a school grammar does: slow and obvious.
func decline(name string, k int) (nominative, declined []string) {
	for _, word := range strings.Fields(name) {
		var nom, dec []string
		for _, part := range strings.Split(word, "-") {
			base, paradigm, _ := strings.Cut(part, "/")
			nom = append(nom, base)
			dec = append(dec, inflect(base, paradigm, k))
		}
		nominative = append(nominative, strings.Join(nom, "-"))
		declined = append(declined, strings.Join(dec, "-"))
	}
	return nominative, declined
}

func inflect(base, paradigm string, k int) string {
	letters := []rune(base)
	last := letters[len(letters)-1]
	stem := string(letters[:len(letters)-1])
	before := letters[max(0, len(letters)-2)]
	if k == 0 {
		return base
	}
	hushing := strings.ContainsRune("жшчщц", last)
	switch paradigm {
	case "c":
		ins := "ом"
		if hushing {
			ins = "ем"
		}
		return base + []string{"", "а", "у", "а", ins, "е"}[k]
	case "s":
		return stem + []string{"ь", "я", "ю", "я", "ем", "е"}[k]
	case "j":
		loc := "е"
		if before == 'и' && len(letters) > 3 {
			loc = "и"
		}
		return stem + []string{"й", "я", "ю", "я", "ем", loc}[k]
	case "p":
		return base + []string{"", "а", "у", "а", "ым", "е"}[k]
	case "P":
		return stem + []string{"а", "ой", "ой", "у", "ой", "ой"}[k]
	case "a":
		return string(letters[:len(letters)-2]) + []string{"ий", "ого", "ому", "ого", "им", "ом"}[k]
	case "A":
		oblique := "ой"
		return string(letters[:len(letters)-2]) + []string{"ая", oblique, oblique, "ую", oblique, oblique}[k]
	case "1":
		if last == 'я' {
			dat := "е"
			if before == 'и' {
				dat = "и"
			}
			return stem + []string{"я", "и", dat, "ю", "ей", dat}[k]
		}
		gen, ins := "ы", "ой"
		if strings.ContainsRune("кгхжшчщ", before) {
			gen = "и"
		}
		if strings.ContainsRune("жшчщц", before) {
			ins = "ей"
		}
		return stem + []string{"а", gen, "е", "у", ins, "е"}[k]
	}
	return base
}

// TestNominativeInvertsDeclension declines every name in six cases and back; the
// case is told, as by the title beside the name, the gender is not. Without the
// case the locative is left out: it needs a preposition, which its reader sees.
func TestNominativeInvertsDeclension(t *testing.T) {
	var told, open, within, total, oblique int
	for _, o := range officials {
		for k := range cases {
			want, words := decline(o.name, k)
			total++
			if got := Nominative(words, 1<<k, Unknown); slices.Equal(got, want) {
				told++
			} else {
				t.Logf("case %d: %s: got %s", k, strings.Join(words, " "), strings.Join(got, " "))
			}
			if k == 5 {
				continue
			}
			oblique++
			if got := Nominative(words, 0, Unknown); slices.Equal(got, want) {
				open++
			} else {
				t.Logf("case untold (%d): %s: got %s", k, strings.Join(words, " "), strings.Join(got, " "))
			}
			if c := Cases(words, o.gender); c&(1<<k) != 0 {
				within++
			} else {
				t.Logf("cases %06b lack %d: %s", c, k, strings.Join(words, " "))
			}
		}
	}
	t.Logf("case told: %d of %d; untold: %d of %d; in Cases: %d of %d", told, total, open, oblique, within, oblique)
	if told*100 < total*98 {
		t.Errorf("case told: %d of %d right", told, total)
	}
	if open*100 < oblique*98 {
		t.Errorf("case untold: %d of %d right", open, oblique)
	}
	if within*100 < oblique*99 {
		t.Errorf("Cases holds the case of %d of %d", within, oblique)
	}
}

func TestGenderOfOfficials(t *testing.T) {
	wrong, open := 0, 0
	for _, o := range officials {
		words, _ := decline(o.name, 0)
		switch got := GenderOf(words); got {
		case o.gender:
		case Unknown:
			open++
		default:
			wrong++
			t.Logf("GenderOf(%q) = %d, want %d", words, got, o.gender)
		}
	}
	t.Logf("gender: %d wrong, %d open of %d", wrong, open, len(officials))
	if wrong > 1 || open*10 > len(officials)*3 {
		t.Errorf("gender: %d wrong, %d open of %d", wrong, open, len(officials))
	}
}
