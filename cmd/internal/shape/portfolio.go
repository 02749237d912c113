package shape

import (
	"autoeval/cmd/internal/cli"
	"autoeval/model"
)

// EvidenceJSON is one piece of evidence in JSON. What was not said is left out;
// "file" is only there for a file: ok, missing, changed or unreadable.
type EvidenceJSON struct {
	ID            string   `json:"id"`
	Grid          string   `json:"grid"`
	Kind          string   `json:"kind"`
	Title         string   `json:"title"`
	Items         []string `json:"items"`
	Date          string   `json:"date,omitempty"`
	Location      string   `json:"location,omitempty"`
	SHA256        string   `json:"sha256,omitempty"`
	Size          int64    `json:"size,omitzero"`
	File          string   `json:"file,omitempty"`
	Quality       string   `json:"quality,omitempty"`
	Relevance     string   `json:"relevance,omitempty"`
	Constraints   string   `json:"constraints,omitempty"`
	Collaboration string   `json:"collaboration,omitempty"`
	AIUse         string   `json:"ai_use,omitempty"`
	CreatedAt     *string  `json:"created_at,omitzero"`
	UpdatedAt     *string  `json:"updated_at,omitzero"`
}

func EvidenceShape(e model.Evidence) EvidenceJSON {
	out := EvidenceJSON{
		ID: string(e.ID), Grid: string(e.Grid), Kind: string(e.Kind), Title: e.Title, Items: Codes(e.Items),
		Location: e.Location, SHA256: e.SHA256, Size: e.Size, File: string(cli.StateOf(e)),
		Quality: e.Reflection.Quality, Relevance: e.Reflection.Relevance, Constraints: e.Reflection.Constraints,
		AIUse: e.AIUse, CreatedAt: Stamp(e.CreatedAt), UpdatedAt: Stamp(e.UpdatedAt),
	}
	if !e.Date.IsZero() {
		out.Date = e.Date.Format(cli.DayForm)
	}
	switch e.Collaboration {
	case model.Solo:
		out.Collaboration = "solo"
	case model.Grouped:
		out.Collaboration = "group"
	}
	return out
}

// ActionJSON is one action in "plan list --json".
type ActionJSON struct {
	ID        string  `json:"id"`
	Grid      string  `json:"grid"`
	Item      string  `json:"item,omitempty"`
	Text      string  `json:"text"`
	Due       string  `json:"due,omitempty"`
	State     string  `json:"state"`
	Late      bool    `json:"late,omitzero"`
	CreatedAt *string `json:"created_at,omitzero"`
	DoneAt    *string `json:"done_at,omitzero"`
}

func ActionShape(c *cli.Env, a model.Action) ActionJSON {
	out := ActionJSON{
		ID: string(a.ID), Grid: string(a.Grid), Item: string(a.Item), Text: a.Text, State: "todo",
		Late: a.Late(c.Now()), CreatedAt: Stamp(a.CreatedAt), DoneAt: Stamp(a.DoneAt),
	}
	if !a.Due.IsZero() {
		out.Due = a.Due.Format(cli.DayForm)
	}
	switch a.State {
	case model.Done:
		out.State = "done"
	case model.Dropped:
		out.State = "dropped"
	}
	return out
}
