package name

import "testing"

var benchNames = []string{
	"Sergey Lavrov", "Bruno Rodríguez Parrilla", "Лавров Сергей Викторович", "H.E. Mr. Ban Ki-moon",
	"Sheikh Tamim bin Hamad Al Thani", "محمد بن سلمان آل سعود", "Kishida Fumio", "岸田文雄", "谢尔盖·拉夫罗夫", "Ursula von der Leyen",
}

func BenchmarkParse(b *testing.B) {
	for _, s := range benchNames {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(s, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
