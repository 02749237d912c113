package bolt

import (
	"time"

	"autoeval/model"
)

type session struct {
	Place      uint64                    `json:"place,omitzero"`
	ID         model.SessionID           `json:"id,omitzero"`
	Label      string                    `json:"label,omitzero"`
	Grid       gridRef                   `json:"grid,omitzero"`
	Learner    model.PersonID            `json:"learner,omitzero"`
	Depth      model.Depth               `json:"depth,omitzero"`
	StartedAt  time.Time                 `json:"started_at,omitzero"`
	FinishedAt time.Time                 `json:"finished_at,omitzero"`
	Ratings    map[model.ItemCode]rating `json:"ratings,omitempty"`
	Skipped    []model.ItemCode          `json:"skipped,omitempty"`
	Waiting    map[model.ItemCode]string `json:"waiting,omitempty"`
	Revision   uint64                    `json:"revision"`
	More       more                      `json:",embed"`
}

type rating struct {
	Item       model.ItemCode     `json:"item,omitzero"` // when it is not the key
	Level      model.Level        `json:"level"`
	Confidence model.Confidence   `json:"confidence,omitzero"`
	Note       string             `json:"note,omitzero"`
	Evidence   []model.EvidenceID `json:"evidence,omitempty"`
	At         time.Time          `json:"at,omitzero"`
	More       more               `json:",embed"`
}

func sessionRecord(s model.Session, place uint64) session {
	return session{
		Place: place, ID: s.ID, Label: s.Label, Grid: gridRef(s.Grid), Learner: s.Learner, Depth: s.Depth,
		StartedAt: utc(s.StartedAt), FinishedAt: utc(s.FinishedAt),
		Ratings: eachOf(s.Ratings, ratingRecord), Skipped: s.Skipped, Waiting: s.Waiting, Revision: s.Revision,
	}
}

func ratingRecord(code model.ItemCode, r model.Rating) rating {
	if r.Item == code {
		r.Item = ""
	}
	return rating{
		Item: r.Item, Level: r.Level, Confidence: r.Confidence, Note: r.Note, Evidence: r.Evidence, At: utc(r.At),
	}
}

func (s *session) keep(old session) {
	s.More = old.More
	for code, r := range s.Ratings {
		if o, ok := old.Ratings[code]; ok && o.More != nil {
			r.More = o.More
			s.Ratings[code] = r
		}
	}
}

func (s session) model() model.Session {
	return model.Session{
		ID: s.ID, Label: s.Label, Grid: model.GridRef(s.Grid), Learner: s.Learner, Depth: s.Depth,
		StartedAt: s.StartedAt, FinishedAt: s.FinishedAt,
		Ratings: eachOf(s.Ratings, ratingModel), Skipped: s.Skipped, Waiting: s.Waiting, Revision: s.Revision,
	}
}

func ratingModel(code model.ItemCode, r rating) model.Rating {
	if r.Item != "" {
		code = r.Item
	}
	return model.Rating{
		Item: code, Level: r.Level, Confidence: r.Confidence, Note: r.Note, Evidence: r.Evidence, At: r.At,
	}
}

type evidence struct {
	Place         uint64              `json:"place,omitzero"`
	ID            model.EvidenceID    `json:"id,omitzero"`
	Grid          model.GridID        `json:"grid,omitzero"`
	Version       string              `json:"grid_version,omitzero"`
	Kind          model.KindID        `json:"kind,omitzero"`
	Title         string              `json:"title,omitzero"`
	Items         []model.ItemCode    `json:"items,omitempty"`
	Date          time.Time           `json:"date,omitzero"`
	Location      string              `json:"location,omitzero"`
	SHA256        string              `json:"sha256,omitzero"`
	Size          int64               `json:"size,omitzero"`
	Reflection    reflection          `json:"reflection,omitzero"`
	Collaboration model.Collaboration `json:"collaboration,omitzero"`
	AIUse         string              `json:"ai_use,omitzero"`
	CreatedAt     time.Time           `json:"created_at,omitzero"`
	UpdatedAt     time.Time           `json:"updated_at,omitzero"`
	Revision      uint64              `json:"revision"`
	More          more                `json:",embed"`
}

type reflection struct {
	Quality     string `json:"quality,omitzero"`
	Relevance   string `json:"relevance,omitzero"`
	Constraints string `json:"constraints,omitzero"`
	More        more   `json:",embed"`
}

func evidenceRecord(e model.Evidence, place uint64) evidence {
	r := e.Reflection
	return evidence{
		Place: place, ID: e.ID, Grid: e.Grid.ID, Version: e.Grid.Version, Kind: e.Kind, Title: e.Title, Items: e.Items, Date: utc(e.Date),
		Location: e.Location, SHA256: e.SHA256, Size: e.Size,
		Reflection:    reflection{Quality: r.Quality, Relevance: r.Relevance, Constraints: r.Constraints},
		Collaboration: e.Collaboration, AIUse: e.AIUse,
		CreatedAt: utc(e.CreatedAt), UpdatedAt: utc(e.UpdatedAt), Revision: e.Revision,
	}
}

func (e *evidence) keep(old evidence) { e.More, e.Reflection.More = old.More, old.Reflection.More }

func (e evidence) model() model.Evidence {
	r := e.Reflection
	return model.Evidence{
		ID: e.ID, Grid: model.GridRef{ID: e.Grid, Version: e.Version}, Kind: e.Kind, Title: e.Title, Items: e.Items, Date: e.Date,
		Location: e.Location, SHA256: e.SHA256, Size: e.Size,
		Reflection:    model.Reflection{Quality: r.Quality, Relevance: r.Relevance, Constraints: r.Constraints},
		Collaboration: e.Collaboration, AIUse: e.AIUse,
		CreatedAt: e.CreatedAt, UpdatedAt: e.UpdatedAt, Revision: e.Revision,
	}
}

type action struct {
	Place     uint64            `json:"place,omitzero"`
	ID        model.ActionID    `json:"id,omitzero"`
	Grid      model.GridID      `json:"grid,omitzero"`
	Version   string            `json:"grid_version,omitzero"`
	Item      model.ItemCode    `json:"item,omitzero"`
	Text      string            `json:"text,omitzero"`
	Due       time.Time         `json:"due,omitzero"`
	State     model.ActionState `json:"state,omitzero"`
	CreatedAt time.Time         `json:"created_at,omitzero"`
	DoneAt    time.Time         `json:"done_at,omitzero"`
	Revision  uint64            `json:"revision"`
	More      more              `json:",embed"`
}

func actionRecord(a model.Action, place uint64) action {
	return action{
		Place: place, ID: a.ID, Grid: a.Grid.ID, Version: a.Grid.Version, Item: a.Item, Text: a.Text, Due: utc(a.Due), State: a.State,
		CreatedAt: utc(a.CreatedAt), DoneAt: utc(a.DoneAt), Revision: a.Revision,
	}
}

func (a *action) keep(old action) { a.More = old.More }

func (a action) model() model.Action {
	return model.Action{
		ID: a.ID, Grid: model.GridRef{ID: a.Grid, Version: a.Version}, Item: a.Item, Text: a.Text, Due: a.Due, State: a.State,
		CreatedAt: a.CreatedAt, DoneAt: a.DoneAt, Revision: a.Revision,
	}
}
