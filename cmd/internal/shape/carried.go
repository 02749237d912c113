package shape

import "autoeval/model"

// CarriedJSON is what was answered in other words than those of an item, which is
// absent where it is not asked for any more. Kind is what became of the older items.
type CarriedJSON struct {
	Item   string       `json:"item,omitempty"`
	Kind   string       `json:"kind"`
	Counts bool         `json:"counts"`
	Said   []SayingJSON `json:"said"`
}

// SayingJSON is one answer, by the item that it was given for.
type SayingJSON struct {
	Session string `json:"session"`
	Grid    string `json:"grid"`
	Version string `json:"grid_version"`
	Item    string `json:"item"`
	Level   int    `json:"level"`
}

// Carried returns the form of echoes.
func Carried(all []model.Echo) []CarriedJSON {
	var out []CarriedJSON
	for _, e := range all {
		x := CarriedJSON{Item: string(e.Item), Kind: e.Kind.String(), Counts: e.Counts()}
		for _, s := range e.Said {
			x.Said = append(x.Said, SayingJSON{string(s.Session), string(s.Grid.ID), s.Grid.Version, string(s.Item.Code), s.Level.Level.Value()})
		}
		out = append(out, x)
	}
	return out
}
