package legation

import "cmp"

// portray gives a merged official the name and office of the personas that documents
// give him or her.
//
// The name is one in the script that most documents write, Latin where as many do, in
// the fullest form, of these the most frequent, of these the report's main language's. The
// office is one that a document states before one that the library concluded.
func (b *mergeBuilder) portray(o *Official, of *bearer) {
	script := b.script(of)
	best := func(compare func(x, y *persona, docs, main int) int) *persona {
		at := 0
		for i := range of.personas {
			x, y := &b.said.personas[of.personas[i]], &b.said.personas[of.personas[at]]
			if compare(x, y, of.docs[i]-of.docs[at], of.main[i]-of.main[at]) > 0 {
				at = i
			}
		}
		return &b.said.personas[of.personas[at]]
	}
	named := best(func(x, y *persona, docs, main int) int {
		return cmp.Or(
			order(!x.name.IsZero(), !y.name.IsZero()), order(x.name.Script == script, y.name.Script == script),
			order(x.name.Given != "" && x.name.Family != "", y.name.Given != "" && y.name.Family != ""),
			docs, main, len(x.name.Full)-len(y.name.Full), cmp.Compare(y.name.Full, x.name.Full),
		)
	})
	office := best(func(x, y *persona, docs, main int) int {
		p, q := &x.office, &y.office
		return cmp.Or(
			order(p.Role != "", q.Role != ""), order(!p.Inferred, !q.Inferred),
			order(p.Country+p.Organization != "", q.Country+q.Organization != ""),
			main, docs, cmp.Compare(q.Title, p.Title),
		)
	})
	title := best(func(x, y *persona, docs, main int) int {
		p, q := &x.office, &y.office
		return cmp.Or(
			order(p.Role == office.office.Role && p.Title != "", q.Role == office.office.Role && q.Title != ""),
			order(x.name.Script == script, y.name.Script == script), order(!p.Inferred, !q.Inferred),
			order(x.name == named.name, y.name == named.name), main, docs, cmp.Compare(q.Title, p.Title),
		)
	})
	o.Name, o.Office = named.name, office.office
	o.Office.Modifiers = office.modifierList()
	if title.office.Role == o.Office.Role {
		o.Office.Title = title.office.Title
	}
	for _, p := range of.personas {
		q := &b.said.personas[p]
		if o.ID == "" {
			o.ID = q.id
		}
		if o.Office.Country == "" && o.Office.Organization == "" && (q.office.Role == o.Office.Role || o.Office.Role == "") {
			o.Office.Country, o.Office.Organization = q.office.Country, q.office.Organization
		}
	}
}

// script returns the script in which the most documents write the name.
func (b *mergeBuilder) script(of *bearer) (script string) {
	docs := map[string]int{}
	for i, p := range of.personas {
		if n := b.said.personas[p].name; !n.IsZero() {
			docs[n.Script] += of.docs[i]
		}
	}
	for s, n := range docs {
		if most := docs[script]; n > most || n == most && (s == "Latn" || s < script && script != "Latn") {
			script = s
		}
	}
	return script
}

// order compares two answers, true above false.
func order(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
}
