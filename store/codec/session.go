package codec

import (
	"time"

	"autoeval/model"
)

// Session is a whole self-assessment.
type Session struct {
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

// OfSession returns the form of one, which stands at that place.
func OfSession(s model.Session, place uint64) Session {
	return Session{
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

// Keep passes on the members of the stored form that this program does not know.
func (s *Session) Keep(old Session) {
	s.More = old.More
	for code, r := range s.Ratings {
		if o, ok := old.Ratings[code]; ok && o.More != nil {
			r.More = o.More
			s.Ratings[code] = r
		}
	}
}

// Model returns what it is the form of.
func (s Session) Model() model.Session {
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

// Evidence is a piece of evidence.
type Evidence struct {
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

// OfEvidence returns the form of one, which stands at that place.
func OfEvidence(e model.Evidence, place uint64) Evidence {
	r := e.Reflection
	return Evidence{
		Place: place, ID: e.ID, Grid: e.Grid.ID, Version: e.Grid.Version, Kind: e.Kind, Title: e.Title, Items: e.Items, Date: utc(e.Date),
		Location: e.Location, SHA256: e.SHA256, Size: e.Size,
		Reflection:    reflection{Quality: r.Quality, Relevance: r.Relevance, Constraints: r.Constraints},
		Collaboration: e.Collaboration, AIUse: e.AIUse,
		CreatedAt: utc(e.CreatedAt), UpdatedAt: utc(e.UpdatedAt), Revision: e.Revision,
	}
}

// Standing is its place in the list and its revision, to be set.
func (e *Evidence) Standing() (place, revision *uint64) { return &e.Place, &e.Revision }

// Keep passes on the members of the stored form that this program does not know.
func (e *Evidence) Keep(old Evidence) { e.More, e.Reflection.More = old.More, old.Reflection.More }

// Model returns what it is the form of.
func (e Evidence) Model() model.Evidence {
	r := e.Reflection
	return model.Evidence{
		ID: e.ID, Grid: model.GridRef{ID: e.Grid, Version: e.Version}, Kind: e.Kind, Title: e.Title, Items: e.Items, Date: e.Date,
		Location: e.Location, SHA256: e.SHA256, Size: e.Size,
		Reflection:    model.Reflection{Quality: r.Quality, Relevance: r.Relevance, Constraints: r.Constraints},
		Collaboration: e.Collaboration, AIUse: e.AIUse,
		CreatedAt: e.CreatedAt, UpdatedAt: e.UpdatedAt, Revision: e.Revision,
	}
}

// Action is one line of a plan.
type Action struct {
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

// OfAction returns the form of one, which stands at that place.
func OfAction(a model.Action, place uint64) Action {
	return Action{
		Place: place, ID: a.ID, Grid: a.Grid.ID, Version: a.Grid.Version, Item: a.Item, Text: a.Text, Due: utc(a.Due), State: a.State,
		CreatedAt: utc(a.CreatedAt), DoneAt: utc(a.DoneAt), Revision: a.Revision,
	}
}

// Standing is its place in the list and its revision, to be set.
func (a *Action) Standing() (place, revision *uint64) { return &a.Place, &a.Revision }

// Keep passes on the members of the stored form that this program does not know.
func (a *Action) Keep(old Action) { a.More = old.More }

// Model returns what it is the form of.
func (a Action) Model() model.Action {
	return model.Action{
		ID: a.ID, Grid: model.GridRef{ID: a.Grid, Version: a.Version}, Item: a.Item, Text: a.Text, Due: a.Due, State: a.State,
		CreatedAt: a.CreatedAt, DoneAt: a.DoneAt, Revision: a.Revision,
	}
}
