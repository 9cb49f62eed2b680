package mention

import "testing"

// The width of a line is counted by bytes; here it is counted by characters.
func TestColumns(t *testing.T) {
	texts := []string{
		"", "a", "Kwame arrived", "The minister held talks in Accra on Tuesday morning, and left.",
		"Año", "Präsident Y flog am Montag für zwei Tage weiter nach Genf, wo er", "Премьер-министр прибыл в Хельсинки — и улетел",
		"总统抵达东京。", "外长3月1日至5日对肯尼亚、加纳进行正式访问，", "وصل الرئيس إلى عمان", "“…” • 한국어 ﷼ ﬁ \u2E7F\u2E80\uFAFF\uFB00 😀 x",
	}
	for _, s := range texts {
		for from := range s {
			want := int32(0)
			for _, r := range s[from:] {
				if want++; r >= 0x2E80 && r < 0xFB00 {
					want++
				}
			}
			if got := columns(s[from:]); got != want {
				t.Errorf("columns of %q: %d, want %d", s[from:], got, want)
			}
		}
	}
}
