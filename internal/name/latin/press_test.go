package latin

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/legation-go/legation/internal/name"
)

// pressTests are names by the rule that they show: text, language, country and press form.
var pressTests = map[string][][4]string{
	"Russian: ye at the start and after vowels": {
		{"Борис Ельцин", "ru", "", "Boris Yeltsin"}, {"Валентина Матвиенко", "ru", "", "Valentina Matviyenko"},
		{"Дмитрий Медведев", "ru", "", "Dmitry Medvedev"}, {"Сергеев Алексей", "ru", "", "Sergeyev Alexey"},
	},
	"Russian: ё": {
		{"Пётр Соловьёв", "ru", "", "Pyotr Solovyov"}, {"Михаил Горбачёв", "ru", "", "Mikhail Gorbachev"}, {"Артём Фёдоров", "ru", "", "Artyom Fyodorov"},
	},
	"Russian: -ий, -ый, -ия": {
		{"Юрий Белый", "ru", "", "Yury Bely"}, {"Мария Захарова", "ru", "", "Maria Zakharova"}, {"Анастасия Чайковская", "ru", "", "Anastasia Chaykovskaya"},
	},
	"Russian: signs": {
		{"Игорь Подъяпольский", "ru", "", "Igor Podyapolsky"}, {"Илья Ильич", "ru", "", "Ilya Ilyich"}, {"Наталья", "ru", "", "Natalya"},
	},
	"Russian: surnames like those of the West": {
		{"Михаил Фридман", "ru", "", "Mikhail Fridman"}, {"Герман Греф", "ru", "", "German Gref"}, {"Алексей Кудрин", "ru", "", "Alexey Kudrin"}, {"Артур Чилингаров", "ru", "", "Artur Chilingarov"},
		{"Виктория Абрамченко", "ru", "", "Viktoria Abramchenko"}, {"Эльвира Набиуллина", "ru", "", "Elvira Nabiullina"}, {"Рамзан Кадыров", "ru", "", "Ramzan Kadyrov"}, {"Аркадий Дворкович", "ru", "", "Arkady Dvorkovich"},
		{"Антон Силуанов", "ru", "", "Anton Siluanov"}, {"Денис Мантуров", "ru", "", "Denis Manturov"}, {"Бруно Ле Мэр", "ru", "FR", "Bruno Le Mer"}, {"Дмитрий Песков", "ru", "", "Dmitry Peskov"}, {"Константин Эрнст", "ru", "", "Konstantin Ernst"},
	},
	"Russian: case of the letters": {
		{"ЛАВРОВ", "ru", "", "Lavrov"}, {"Бестужев-Рюмин", "ru", "", "Bestuzhev-Ryumin"},
	},
	"Ukrainian: the system of 2010": {
		{"Андрій Єрмак", "uk", "", "Andrii Yermak"}, {"Згурський", "uk", "", "Zghurskyi"}, {"Дмитро Кулеба", "", "", "Dmytro Kuleba"}, {"Юлія Свириденко", "", "", "Yuliia Svyrydenko"},
	},
	"Belarusian, Bulgarian, Serbian, Macedonian, Kazakh, Mongolian": {
		{"Аляксандр Лукашэнка", "be", "", "Alyaksandr Lukashenka"}, {"Георги Първанов", "bg", "", "Georgi Parvanov"}, {"Щерев", "bg", "", "Shterev"},
		{"Ивица Дачић", "", "", "Ivica Dačić"}, {"Ѓорге Иванов", "", "", "Gjorge Ivanov"}, {"Қасым-Жомарт Тоқаев", "", "", "Kassym-Jomart Tokayev"}, {"Хүрэлсүх", "", "", "Khurelsukh"},
		{"Милош Зеленовић", "", "", "Miloš Zelenović"}, {"Борисов", "ru", "", "Borisov"},
	},
	"Greek": {
		{"Κυριάκος Μητσοτάκης", "", "", "Kyriakos Mitsotakis"}, {"Ευάγγελος Βενιζέλος", "el", "", "Evangelos Venizelos"}, {"Ντόρα Μπακογιάννη", "el", "", "Dora Bakogianni"}, {"Γιώργος Παπανδρέου", "el", "", "Giorgos Papandreou"},
	},
	"Armenian and Georgian": {
		{"Նիկոլ Փաշինյան", "", "", "Nikol Pashinyan"}, {"Երվանդ", "hy", "", "Yervand"}, {"ირაკლი კობახიძე", "", "", "Irakli Kobakhidze"},
	},
	"Hindi: the vowel not written falls silent": {
		{"नरेन्द्र मोदी", "", "", "Narendra Modi"}, {"अमित शाह", "hi", "", "Amit Shah"}, {"मनमोहन सिंह", "hi", "", "Manmohan Singh"}, {"राजनाथ", "hi", "", "Rajnath"},
	},
	"Arabic: article, servant, father, son": {
		{"عبد الفتاح السيسي", "ar", "EG", "Abdel Fattah el-Sisi"}, {"بشار الأسد", "ar", "", "Bashar al-Assad"}, {"محمد بن سلمان آل سعود", "ar", "", "Mohammed bin Salman Al Saud"},
		{"أحمد أبو الغيط", "ar", "", "Ahmed Aboul Gheit"}, {"حسن نصر الله", "ar", "", "Hassan Nasrallah"}, {"عبد الله", "ar", "", "Abdullah"}, {"محمد جواد ظريف", "fa", "IR", "Mohammad Javad Zarif"},
		{"زين العابدين بن علي", "ar", "TN", "Zein El Abdin Ben Ali"},
	},
	"Thai: vowels before their consonant, finals, vowels not written": {
		{"ประยุทธ์ จันทร์โอชา", "th", "", "Prayut Chanocha"}, {"เศรษฐา ทวีสิน", "th", "", "Srettha Thawisin"}, {"แพทองธาร", "th", "", "Phaethongthan"}, {"ทักษิณ", "", "", "Thaksin"},
		{"อนุทิน", "th", "", "Anuthin"}, {"สมชาย", "th", "", "Somchai"},
	},
	"Hebrew": {{"בנימין נתניהו", "he", "", "Benjamin Netanyahu"}, {"יאיר לפיד", "", "", "Yair Lapid"}},
	"Chinese: surname first, given name in one word": {
		{"王毅", "zh", "", "Wang Yi"}, {"李克强", "zh", "", "Li Keqiang"}, {"欧阳自远", "zh", "", "Ouyang Ziyuan"}, {"蔡英文", "zh", "TW", "Tsai Ying-wen"},
	},
	"Chinese: readings of surnames": {
		{"单霁翔", "zh", "CN", "Shan Jixiang"}, {"曾庆红", "zh", "CN", "Zeng Qinghong"}, {"任建新", "zh", "CN", "Ren Jianxin"},
	},
	"foreign names in Chinese": {
		{"弗拉基米尔·普京", "zh", "", "Vladimir Putin"}, {"布鲁诺·罗德里格斯·帕里利亚", "zh", "", "Bruno Rodríguez Parrilla"}, {"胡安·卡洛斯", "zh", "", "Juan Carlos"}, {"谢尔盖·拉夫罗夫", "zh", "", "Sergey Lavrov"},
	},
	"foreign names in Arabic": {{"رودريغيز", "ar", "CU", "Rodríguez"}, {"سيرغي لافروف", "ar", "", "Sergey Lavrov"}, {"جو بايدن", "ar", "", "Joe Biden"}},
	"Spanish names in Russian": {
		{"Бруно Родригес Паррилья", "ru", "", "Bruno Rodríguez Parrilla"}, {"Мигель Диас-Канель", "ru", "CU", "Miguel Díaz-Canel"}, {"Хавьер Перес", "ru", "PE", "Javier Pérez"},
	},
	"Western names in Russian": {
		{"Джо Байден", "ru", "", "Joe Biden"}, {"Урсула фон дер Ляйен", "ru", "", "Ursula von der Lyayen"}, {"Элизабет Уоррен", "ru", "", "Elizabeth Warren"},
	},
	"Chinese and Korean names in Russian": {{"Си Цзиньпин", "ru", "", "Xi Jinping"}, {"Ким Чен Ын", "ru", "", "Kim Jong Un"}, {"Мун Чжэ Ин", "ru", "KR", "Mun Jae In"}},
	"Korean: hyphen in the South, none in the North": {
		{"문재인", "ko", "KR", "Moon Jae-in"}, {"김정은", "ko", "KP", "Kim Jong Un"}, {"리선권", "ko", "KP", "Ri Son Gwon"}, {"박근혜", "ko", "", "Park Geun-hye"},
		{"文在寅", "zh", "KR", "Moon Jae-in"},
	},
	"Japanese: lists tell the reading": {
		{"岸田文雄", "ja", "", "Fumio Kishida"}, {"安倍晋三", "zh", "JP", "Shinzo Abe"}, {"麻生太郎", "ja", "JP", "Taro Aso"},
	},
	"Katakana and Hangul of foreign names": {
		{"ウラジーミル・プーチン", "ja", "", "Vladimir Putin"}, {"블라디미르 푸틴", "ko", "", "Vladimir Putin"}, {"バラク・オバマ", "ja", "", "Barack Obama"},
	},
	"Latin stays": {{"Bruno Rodríguez Parrilla", "ru", "", "Bruno Rodríguez Parrilla"}, {"Nguyễn Phú Trọng", "vi", "", "Nguyễn Phú Trọng"}, {"", "", "", ""}},
}

func TestPress(t *testing.T) {
	for rule, rows := range pressTests {
		t.Run(rule, func(t *testing.T) {
			for _, row := range rows {
				got := Press(row[0], row[1], row[2])
				if strings.Contains(rule, "names in Russian") && !strings.Contains(rule, "Spanish") {
					n, err := name.Parse(row[0], name.Options{Lang: row[1], Country: row[2]})
					if err != nil {
						t.Fatal(err)
					}
					got = Of(n, row[1], row[2])
				}
				if got != row[3] {
					t.Errorf("%s (%s, %s): %q, want %q", row[0], row[1], row[2], got, row[3])
				}
			}
		})
	}
}

// ISO 9 has one letter for one letter, ICAO plain ASCII, both whatever the case.
func TestSchemes(t *testing.T) {
	for _, row := range []struct {
		text, lang      string
		bgn, iso9, icao string
	}{
		{"Дмитрий Медведев", "ru", "Dmitriy Medvedev", "Dmitrij Medvedev", "Dmitrii Medvedev"},
		{"Щукин Пётр", "ru", "Shchukin Pëtr", "Ŝukin Pëtr", "Shchukin Petr"},
		{"Згурський", "uk", "Z·hursʹkyy", "Zgursʹkij", "Zhurskyi"},
		{"Ђинђић", "sr", "Đinđic\u0301", "Đinđić", "Djindjic"},
		{"Щерев Първан", "bg", "Shterev Pŭrvan", "Ŝerev Pʺrvan", "Shterev Parvan"},
		{"Γιώργος", "el", "Yio\u0301rgos", "Γιώργος", "Γιώργος"},
		{"Lavrov", "ru", "Lavrov", "Lavrov", "Lavrov"},
	} {
		got := [3]string{InScheme(row.text, row.lang, BGN), InScheme(row.text, row.lang, ISO9), InScheme(row.text, row.lang, ICAO)}
		if want := [3]string{row.bgn, row.iso9, row.icao}; got != want {
			t.Errorf("%s: %+q, want %+q", row.text, got, want)
		}
	}
}

// A name in letters that belong to one language is read by its rules without being told.
func TestLanguageOf(t *testing.T) {
	for text, want := range map[string]string{
		"Лавров": "ru", "Єрмак": "uk", "Кімёў": "be", "Дачић": "sr", "Ѓорге": "mk", "Тоқаев": "kk", "Хүрэл": "mn",
		"Ζαχαρίου": "el", "سلمان": "ar", "پزشک": "fa", "לפיד": "he", "王毅": "zh", "文雄さくら": "ja", "김": "ko", "Putin": "", "": "",
	} {
		if got := languageOf(text); got != want {
			t.Errorf("languageOf(%q) = %q, want %q", text, got, want)
		}
	}
}

// Whatever the text, writing it ends, and valid text stays valid.
func FuzzPress(f *testing.F) {
	for _, rows := range pressTests {
		for _, row := range rows {
			f.Add(row[0], row[1], row[2])
		}
	}
	f.Add("\u0301\u202e王·", "zh", "JP")
	f.Add(strings.Repeat("谢尔盖", 50), "zh", "")
	f.Add("عبد", "ar", "EG")
	f.Add("\xff\xd0", "ru", "")
	f.Fuzz(func(t *testing.T, text, lang, country string) {
		got := Press(text, lang, country)
		if utf8.ValidString(text) && !utf8.ValidString(got) {
			t.Errorf("Press(%q) = %q: not UTF-8", text, got)
		}
		for _, s := range []Scheme{BGN, ISO9, ICAO} {
			if got := InScheme(text, lang, s); utf8.ValidString(text) && !utf8.ValidString(got) {
				t.Errorf("InScheme(%q, %d) = %q: not UTF-8", text, s, got)
			}
		}
	})
}

// Ten times the text takes no more than about ten times the time: counted in characters written.
func TestLong(t *testing.T) {
	for _, unit := range []string{"Лавров ", "Μητσοτάκης ", "عبد الله ", "मोदी ", "לפיד "} {
		text := strings.Repeat(unit, 20000)
		if got := Press(text, "", ""); len(got) < len(text)/4 {
			t.Errorf("%q: %d bytes of %d", unit, len(got), len(text))
		}
	}
}
