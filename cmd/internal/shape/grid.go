package shape

import (
	"maps"
	"slices"

	"autoeval/model"
)

func Kind(k model.ItemKind) string {
	if k == model.Attitude {
		return "attitude"
	}
	return "competency"
}

// Values are levels as numbers; what has no level is left out.
func Values(levels map[model.ItemCode]model.Level) map[string]int {
	out := map[string]int{}
	for _, c := range slices.Sorted(maps.Keys(levels)) {
		if levels[c].Rated() {
			out[string(c)] = levels[c].Value()
		}
	}
	return out
}

// KindScale returns the scale that the first item of a kind is rated on.
func KindScale(g *model.Grid, k model.ItemKind) model.Scale {
	if items := g.ItemsOf(k); len(items) > 0 {
		return g.Scale(items[0].Scale)
	}
	return model.Scale{}
}
