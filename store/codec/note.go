package codec

import (
	"time"

	"autoeval/model"
)

// Note is a thought or a piece of evidence between two sessions.
type Note struct {
	Place     uint64         `json:"place,omitzero"`
	ID        model.NoteID   `json:"id"`
	Grid      model.GridID   `json:"grid,omitzero"`
	Version   string         `json:"grid_version,omitzero"`
	Item      model.ItemCode `json:"item,omitzero"`
	Text      string         `json:"text,omitzero"`
	Location  string         `json:"location,omitzero"`
	CreatedAt time.Time      `json:"created_at,omitzero"`
	UsedAt    time.Time      `json:"used_at,omitzero"`
	Revision  uint64         `json:"revision"`
	More      more           `json:",embed"`
}

// OfNote returns the form of one, which stands at that place.
func OfNote(n model.Note, place uint64) Note {
	return Note{
		Place: place, ID: n.ID, Grid: n.Grid.ID, Version: n.Grid.Version, Item: n.Item, Text: n.Text, Location: n.Location,
		CreatedAt: utc(n.CreatedAt), UsedAt: utc(n.UsedAt), Revision: n.Revision,
	}
}

// Standing is its place in the list and its revision, to be set.
func (n *Note) Standing() (place, revision *uint64) { return &n.Place, &n.Revision }

// Keep passes on the members of the stored form that this program does not know.
func (n *Note) Keep(old Note) { n.More = old.More }

// Model returns what it is the form of.
func (n Note) Model() model.Note {
	return model.Note{
		ID: n.ID, Grid: model.GridRef{ID: n.Grid, Version: n.Version}, Item: n.Item, Text: n.Text, Location: n.Location,
		CreatedAt: n.CreatedAt, UsedAt: n.UsedAt, Revision: n.Revision,
	}
}
