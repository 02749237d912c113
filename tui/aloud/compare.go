package aloud

import (
	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/lang"
)

// Compared says two sessions item by item, those that went one way or the other
// first, then how many stayed.
func Compared(p *lang.Printer, two *work.Two) []string {
	var out []string
	for _, k := range []model.ItemKind{model.Competency, model.Attitude} {
		all := two.Besides(k)
		if len(all) == 0 {
			continue
		}
		word := p.Words.CompetenciesWord
		if k == model.Attitude {
			word = p.Words.AttitudesHead
		}
		out = append(out, Joined(word, p.Turns(work.TurnsOf(all)))+Ends(p))
		for _, x := range all {
			if x.A == x.B {
				continue
			}
			said := Item(p, two.Grid, x.Item.Code) + p.Words.Colon + fromTo(p, two.Grid, x.Item.Code, x.A, x.B)
			out = append(out, Joined(said, p.Way(x.A, x.B)))
		}
	}
	return append(out, Echoes(p, two.Grid, two.Echoes)...)
}
