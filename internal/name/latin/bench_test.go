package latin

import "testing"

var benchmarkNames = []struct{ name, text, lang, country string }{
	{"Cyrillic", "Сергей Лавров", "ru", ""},
	{"Latin", "Bruno Rodríguez Parrilla", "en", ""},
	{"Greek", "Κυριάκος Μητσοτάκης", "el", ""},
	{"Arabic", "محمد بن سلمان", "ar", ""},
	{"Chinese", "王毅", "zh", ""},
	{"ForeignInChinese", "谢尔盖·拉夫罗夫", "zh", ""},
	{"Hangul", "김정은", "ko", ""},
	{"Katakana", "ウラジーミル・プーチン", "ja", ""},
}

func BenchmarkPress(b *testing.B) {
	for _, n := range benchmarkNames {
		b.Run(n.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Press(n.text, n.lang, n.country)
			}
		})
	}
}
