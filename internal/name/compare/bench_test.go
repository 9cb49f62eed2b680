package compare

import "testing"

func BenchmarkPrepare(b *testing.B) {
	for _, s := range []string{"Sergey Lavrov", "Bruno Rodríguez Parrilla", "Сергей Лавров", "سيرغي لافروف", "王毅"} {
		n := parse(s)
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Prepare(n)
			}
		})
	}
}

func BenchmarkSimilarity(b *testing.B) {
	for _, pair := range [][2]string{
		{"Sergey Lavrov", "Sergei Lavrov"},
		{"Sergey Lavrov", "Dmitry Kuleba"},
		{"Bruno Rodríguez Parrilla", "Luiz Inácio Lula da Silva"},
		{"Sergey Lavrov", "سيرغي لافروف"},
	} {
		x, y := Prepare(parse(pair[0])), Prepare(parse(pair[1]))
		b.Run(pair[0]+"/"+pair[1], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Similarity(x, y)
			}
		})
	}
}
