package shape

import (
	"autoeval/model"
)

// SessionLine is one session in "session list --json". Rated and total count
// competencies; attitudes are beside them.
type SessionLine struct {
	ID          string  `json:"id"`
	Label       string  `json:"label"`
	Grid        string  `json:"grid"`
	GridVersion string  `json:"grid_version"`
	Depth       string  `json:"depth"`
	State       string  `json:"state"`
	StartedAt   *string `json:"started_at,omitzero"`
	FinishedAt  *string `json:"finished_at,omitzero"`
	Rated       int     `json:"rated"`
	Total       int     `json:"total"`
	Attitudes   Tally   `json:"attitudes"`
}

// Tally is how many of something have an answer.
type Tally struct {
	Rated int `json:"rated"`
	Total int `json:"total"`
}

func TallyOf(g *model.Grid, s model.SessionSummary, k model.ItemKind) Tally {
	return Tally{s.Rated(g, k), g.Count(k)}
}

func LineOf(g *model.Grid, s model.SessionSummary) SessionLine {
	all := TallyOf(g, s, model.Competency)
	out := SessionLine{
		ID: string(s.ID), Label: s.Label, Grid: string(s.Grid.ID), GridVersion: s.Grid.Version,
		Depth: s.Depth.String(), State: "open", StartedAt: Stamp(s.StartedAt), FinishedAt: Stamp(s.FinishedAt),
		Rated: all.Rated, Total: all.Total, Attitudes: TallyOf(g, s, model.Attitude),
	}
	if s.Finished() {
		out.State = "finished"
	}
	return out
}

// RatingJSON is one answer. What was not said is left out.
type RatingJSON struct {
	Item       string   `json:"item"`
	Level      int      `json:"level"`
	Code       string   `json:"code"`
	Confidence int      `json:"confidence,omitzero"`
	Note       string   `json:"note,omitempty"`
	Evidence   []string `json:"evidence"`
	At         *string  `json:"at,omitzero"`
}

func Rating(g *model.Grid, r model.Rating) RatingJSON {
	out := RatingJSON{
		Item: string(r.Item), Level: r.Level.Value(), Code: g.ScaleOf(r.Item).Code(r.Level),
		Confidence: int(r.Confidence), Note: r.Note, Evidence: []string{}, At: Stamp(r.At),
	}
	for _, id := range r.Evidence {
		out.Evidence = append(out.Evidence, string(id))
	}
	return out
}
