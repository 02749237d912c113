package record

import (
	"time"

	"autoeval/model"
)

// Evidence is a piece of evidence.
type Evidence struct {
	ID            model.EvidenceID `json:"id"`
	Grid          model.GridID     `json:"grid"`
	Version       string           `json:"grid_version,omitzero"`
	Kind          model.KindID     `json:"kind"`
	Title         string           `json:"title"`
	Items         []model.ItemCode `json:"items"`
	Date          string           `json:"date,omitempty"`
	Location      string           `json:"location,omitempty"`
	SHA256        string           `json:"sha256,omitempty"`
	Size          *int64           `json:"size,omitzero"`
	Quality       string           `json:"quality,omitempty"`
	Relevance     string           `json:"relevance,omitempty"`
	Constraints   string           `json:"constraints,omitempty"`
	Collaboration string           `json:"collaboration,omitempty"`
	AIUse         string           `json:"ai_use,omitempty"`
	CreatedAt     time.Time        `json:"created_at,omitzero"`
	UpdatedAt     time.Time        `json:"updated_at,omitzero"`
}

// Action is one line of a development plan.
type Action struct {
	ID        model.ActionID `json:"id"`
	Grid      model.GridID   `json:"grid"`
	Version   string         `json:"grid_version,omitzero"`
	Item      model.ItemCode `json:"item,omitzero"`
	Text      string         `json:"text"`
	Due       string         `json:"due,omitzero"`
	State     string         `json:"state"`
	CreatedAt time.Time      `json:"created_at,omitzero"`
	DoneAt    time.Time      `json:"done_at,omitzero"`
}

// Note is a thought or a piece of evidence caught between two sessions.
type Note struct {
	ID        model.NoteID   `json:"id"`
	Grid      model.GridID   `json:"grid"`
	Version   string         `json:"grid_version,omitzero"`
	Item      model.ItemCode `json:"item,omitzero"`
	Text      string         `json:"text"`
	Location  string         `json:"location,omitempty"`
	CreatedAt time.Time      `json:"created_at,omitzero"`
	UsedAt    time.Time      `json:"used_at,omitzero"`
}

// OfEvidence returns the form of a piece of evidence.
func OfEvidence(e *model.Evidence) Evidence {
	out := Evidence{
		ID: e.ID, Grid: e.Grid.ID, Version: e.Grid.Version, Kind: e.Kind, Title: e.Title, Items: e.Items, Date: Day(e.Date), Location: e.Location, SHA256: e.SHA256,
		Quality: e.Reflection.Quality, Relevance: e.Reflection.Relevance, Constraints: e.Reflection.Constraints,
		Collaboration: e.Collaboration.String(), AIUse: e.AIUse, CreatedAt: UTC(e.CreatedAt), UpdatedAt: UTC(e.UpdatedAt),
	}
	if out.Items == nil {
		out.Items = []model.ItemCode{}
	}
	if e.Size > 0 {
		n := e.Size
		out.Size = &n
	}
	return out
}

// OfAction returns the form of an action.
func OfAction(a *model.Action) Action {
	return Action{
		ID: a.ID, Grid: a.Grid.ID, Version: a.Grid.Version, Item: a.Item, Text: a.Text, Due: Day(a.Due), State: a.State.String(),
		CreatedAt: UTC(a.CreatedAt), DoneAt: UTC(a.DoneAt),
	}
}

// OfNote returns the form of a note.
func OfNote(n *model.Note) Note {
	return Note{
		ID: n.ID, Grid: n.Grid.ID, Version: n.Grid.Version, Item: n.Item, Text: n.Text, Location: n.Location,
		CreatedAt: UTC(n.CreatedAt), UsedAt: UTC(n.UsedAt),
	}
}
