package codec

import (
	"time"

	"autoeval/model"
)

// Passage is what became of the items of one version in another.
type Passage struct {
	Place    uint64    `json:"place,omitzero"`
	From     gridRef   `json:"from"`
	To       gridRef   `json:"to"`
	Links    []link    `json:"links,omitempty"`
	MadeAt   time.Time `json:"made_at,omitzero"`
	By       string    `json:"by,omitzero"`
	Revision uint64    `json:"revision"`
	More     more      `json:",embed"`
}

type link struct {
	From  []model.ItemCode `json:"from,omitempty"`
	To    []model.ItemCode `json:"to,omitempty"`
	Holds bool             `json:"holds,omitzero"`
	Basis model.Basing     `json:"basis,omitzero"`
	Note  string           `json:"note,omitzero"`
}

// OfPassage returns the form of one, which stands at that place.
func OfPassage(p model.Passage, place uint64) Passage {
	return Passage{
		Place: place, From: gridRef(p.From), To: gridRef(p.To), MadeAt: utc(p.MadeAt), By: p.By, Revision: p.Revision,
		Links: each(p.Links, func(l model.Link) link { return link(l) }),
	}
}

// Standing is its place in the list and its revision, to be set.
func (p *Passage) Standing() (place, revision *uint64) { return &p.Place, &p.Revision }

// Keep passes on the members of the stored form that this program does not know.
func (p *Passage) Keep(old Passage) { p.More = old.More }

// Model returns what it is the form of.
func (p Passage) Model() model.Passage {
	return model.Passage{
		From: model.GridRef(p.From), To: model.GridRef(p.To), MadeAt: p.MadeAt, By: p.By, Revision: p.Revision,
		Links: each(p.Links, func(l link) model.Link { return model.Link(l) }),
	}
}
