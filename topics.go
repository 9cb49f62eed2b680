package legation

// Agenda is what was or will be discussed, in the order of the text.
type Agenda []AgendaItem

// Topics returns the codes on the agenda, each once, in order.
func (a Agenda) Topics() []Topic {
	var topics []Topic
next:
	for _, item := range a {
		for _, t := range topics {
			if t == item.Topic {
				continue next
			}
		}
		topics = append(topics, item.Topic)
	}
	return topics
}

// AgendaItem is one subject on an agenda.
type AgendaItem struct {
	Topic Topic
	// Text is the words used.
	Text string
	// Certainty tells "will discuss" from "may touch on".
	Certainty Certainty
	Evidence  []Span
}

// Topic is the code of a subject: "trade", "energy.nuclear". The tree of topics
// is the library's own, after the EU's EuroVoc domains.
type Topic string

// Label returns the topic's English label, "" for an unknown code.
func (t Topic) Label() string {
	for i := range topicTree {
		if topicTree[i].code == t {
			return topicTree[i].label
		}
	}
	return ""
}

// Parent returns the topic that t is a part of, "" at the top and for an
// unknown code.
func (t Topic) Parent() Topic {
	for i := range topicTree {
		if topicTree[i].code == t {
			return topicTree[i].parent
		}
	}
	return ""
}

// Topics returns every topic code, parents before their parts.
func Topics() []Topic {
	codes := make([]Topic, len(topicTree))
	for i := range topicTree {
		codes[i] = topicTree[i].code
	}
	return codes
}

var topicTree = [...]struct {
	code, parent Topic
	label        string
}{
	{"politics", "", "Political relations"},
	{"politics.bilateral", "politics", "Bilateral relations"},
	{"politics.regional", "politics", "Regional issues"},
	{"politics.international", "politics", "International issues"},
	{"politics.multilateral", "politics", "Multilateral cooperation"},
	{"politics.integration", "politics", "Regional integration and accession"},
	{"economy", "", "Economy"},
	{"trade", "economy", "Trade"},
	{"investment", "economy", "Investment"},
	{"finance", "economy", "Finance and debt"},
	{"industry", "economy", "Industry"},
	{"agriculture", "economy", "Agriculture and food"},
	{"tourism", "economy", "Tourism"},
	{"transport", "economy", "Transport and infrastructure"},
	{"mining", "economy", "Mining and minerals"},
	{"energy", "", "Energy"},
	{"energy.nuclear", "energy", "Nuclear energy"},
	{"energy.renewable", "energy", "Renewable energy"},
	{"climate", "", "Climate and environment"},
	{"water", "climate", "Water resources"},
	{"security", "", "Security"},
	{"defence", "security", "Defence and military cooperation"},
	{"terrorism", "security", "Counter-terrorism"},
	{"crime", "security", "Crime and drugs"},
	{"cyber", "security", "Cyber and information security"},
	{"disarmament", "security", "Arms control and non-proliferation"},
	{"conflict", "security", "Conflict and peace process"},
	{"border", "security", "Borders and territory"},
	{"sanctions", "", "Sanctions"},
	{"migration", "", "Migration and consular affairs"},
	{"human_rights", "", "Human rights and democracy"},
	{"humanitarian", "", "Humanitarian affairs"},
	{"health", "", "Health"},
	{"education", "", "Education"},
	{"science", "", "Science and technology"},
	{"technology", "science", "Technology transfer and digital"},
	{"space", "science", "Space"},
	{"culture", "", "Culture"},
	{"people", "culture", "People-to-people exchanges"},
	{"sport", "culture", "Sport"},
	{"development", "", "Development cooperation"},
	{"history", "politics", "History and memory"},
	{"law", "politics", "Legal cooperation and treaties"},
	{"labour", "economy", "Labour and social affairs"},
}
