package record

import (
	"time"

	"autoeval/model"
)

// Passage is what became of the items of one version of a grid in another.
type Passage struct {
	From   Version   `json:"from"`
	To     Version   `json:"to"`
	Links  []Link    `json:"links"`
	MadeAt time.Time `json:"made_at,omitzero"`
	By     string    `json:"by,omitempty"`
}

// Version names a version of a grid.
type Version struct {
	ID      model.GridID `json:"id"`
	Version string       `json:"version"`
}

// Link joins items of the older version with items of the newer one. Kind is for
// those who read it: it follows from the rest.
type Link struct {
	From  []model.ItemCode `json:"from"`
	To    []model.ItemCode `json:"to"`
	Kind  string           `json:"kind,omitempty"`
	Holds bool             `json:"holds,omitzero"`
	Basis string           `json:"basis,omitempty"`
	Note  string           `json:"note,omitempty"`
}

// OfPassage returns the form of a passage.
func OfPassage(p *model.Passage) Passage {
	out := Passage{From: Version(p.From), To: Version(p.To), MadeAt: UTC(p.MadeAt), By: p.By, Links: []Link{}}
	for _, l := range p.Links {
		out.Links = append(out.Links, OfLink(l))
	}
	return out
}

// OfLink returns the form of a link.
func OfLink(l model.Link) Link {
	return Link{
		From: append([]model.ItemCode{}, l.From...), To: append([]model.ItemCode{}, l.To...),
		Kind: l.Kind().String(), Holds: l.Holds, Basis: l.Basis.String(), Note: l.Note,
	}
}
