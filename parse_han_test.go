package legation_test

import (
	"testing"

	"github.com/legation-go/legation"
)

// A text may end within what looks like a name.
func TestChineseNameAtTheEnd(t *testing.T) {
	parser, err := legation.NewParser(legation.WithLanguage("zh"))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"外交部长王", "外交部长欧阳", "外交部长小", "总统普京", "总统谢尔盖·", "总统谢尔盖·拉", "外交部长谢尔盖-", "拉夫罗夫·", "王", "19日前", "·",
	} {
		if _, err := parser.Parse(legation.Document{Text: text}); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
	report, err := parser.Parse(legation.Document{Text: "访问古巴的是外交部长王毅"})
	if err != nil || len(report.Officials) != 1 || report.Officials[0].Name.String() != "王毅" {
		t.Errorf("%+v, %v, want 王毅", report.Officials, err)
	}
}
