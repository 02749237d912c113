package framework

import "autoeval/model"

// losses adds up what is lost, leaving out what is not there.
type losses []Loss

func (l *losses) add(what What, n int) {
	if n > 0 {
		*l = append(*l, Loss{what, n})
	}
}

// common returns what no form keeps.
func common(g *model.Grid, l model.Lang) []Loss {
	var out losses
	out.add(LostLanguage, otherTexts(g, l))
	out.add(LostKinds, len(g.EvidenceKinds))
	out.add(LostProvenance, indicative(g))
	out.add(LostExamples, counted(g, func(it model.Item) bool { return it.Before != model.Text{} }))
	return out
}

// otherTexts counts the statements that say something in the other language.
func otherTexts(g *model.Grid, l model.Lang) int {
	n := 0
	for _, it := range g.Items {
		if other(it.Statement, l) != "" && other(it.Statement, l) != it.Statement.In(l) {
			n++
		}
	}
	return n
}

func other(t model.Text, l model.Lang) string {
	if l == model.French {
		return t.EN
	}
	return t.FR
}

func indicative(g *model.Grid) int {
	n := 0
	for _, x := range g.Groups {
		n += editorial(x.Provenance)
	}
	for _, it := range g.Items {
		n += editorial(it.AnchorsBy) + editorial(it.LinksBy)
	}
	return n
}

func editorial(p model.Provenance) int {
	if p == model.Editorial {
		return 1
	}
	return 0
}

// facts is whether the register says something of the title.
func facts(f model.Facts) int {
	n := len(f.Successors) + len(f.Predecessors) + len(f.Correspondences) + len(f.Modalities)
	if f.Level > 0 {
		n++
	}
	if !f.RegistrationEnd.IsZero() {
		n++
	}
	if f.DiplomaCode != "" {
		n++
	}
	return n
}

// counted returns how many items something is true of.
func counted(g *model.Grid, is func(model.Item) bool) int {
	n := 0
	for _, it := range g.Items {
		if is(it) {
			n++
		}
	}
	return n
}

// allLevels says whether an item has an anchor for each level of its scale, all
// that a list of them can say.
func allLevels(g *model.Grid, it model.Item) bool {
	return len(it.Anchors) == len(g.Scale(it.Scale).Levels)
}

func someAnchors(g *model.Grid) func(model.Item) bool {
	return func(it model.Item) bool { return len(it.Anchors) > 0 && !allLevels(g, it) }
}
