package lexicon

import _ "embed" // the tables

// The compiled tables; "go generate" writes them.
var (
	//go:embed tables/han.bin
	hanTable string
	//go:embed tables/world.bin
	worldTable string
	//go:embed tables/en.bin
	enTable string
	//go:embed tables/es.bin
	esTable string
	//go:embed tables/pt.bin
	ptTable string
	//go:embed tables/fr.bin
	frTable string
	//go:embed tables/de.bin
	deTable string
	//go:embed tables/ru.bin
	ruTable string
	//go:embed tables/zh.bin
	zhTable string
	//go:embed tables/ar.bin
	arTable string
)

func tableOf(lang string) string {
	switch lang {
	case "en":
		return enTable
	case "es":
		return esTable
	case "pt":
		return ptTable
	case "fr":
		return frTable
	case "de":
		return deTable
	case "ru":
		return ruTable
	case "zh":
		return zhTable
	case "ar":
		return arTable
	}
	return ""
}
