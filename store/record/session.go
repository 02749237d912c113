package record

import (
	"maps"
	"slices"
	"time"

	"autoeval/model"
)

// Session is a whole self-assessment.
type Session struct {
	ID          model.SessionID           `json:"id"`
	Label       string                    `json:"label,omitzero"`
	Grid        model.GridID              `json:"grid"`
	GridVersion string                    `json:"grid_version"`
	Learner     model.PersonID            `json:"learner,omitzero"`
	Depth       string                    `json:"depth"`
	StartedAt   time.Time                 `json:"started_at"`
	FinishedAt  time.Time                 `json:"finished_at,omitzero"`
	Ratings     []Rating                  `json:"ratings"`
	Skipped     []model.ItemCode          `json:"skipped,omitempty"`
	Waiting     map[model.ItemCode]string `json:"waiting,omitempty"`
}

// Rating is one answer of it.
type Rating struct {
	Item       model.ItemCode     `json:"item"`
	Level      *int               `json:"level"`
	Confidence *int               `json:"confidence,omitzero"`
	Note       string             `json:"note,omitempty"`
	Evidence   []model.EvidenceID `json:"evidence,omitempty"`
	At         time.Time          `json:"at,omitzero"`
}

// Summary is a session as its levels alone.
type Summary struct {
	ID          model.SessionID        `json:"id"`
	Label       string                 `json:"label,omitzero"`
	Grid        model.GridID           `json:"grid"`
	GridVersion string                 `json:"grid_version"`
	Learner     model.PersonID         `json:"learner,omitzero"`
	Depth       string                 `json:"depth"`
	StartedAt   time.Time              `json:"started_at"`
	FinishedAt  time.Time              `json:"finished_at,omitzero"`
	Seq         uint64                 `json:"seq,omitzero"`
	Revision    uint64                 `json:"revision,omitzero"`
	Levels      map[model.ItemCode]int `json:"levels"`
}

// OfSession returns the form of a session; its ratings are in the order of
// their codes.
func OfSession(s *model.Session) Session {
	out := Session{
		ID: s.ID, Label: s.Label, Grid: s.Grid.ID, GridVersion: s.Grid.Version, Learner: s.Learner,
		Depth: s.Depth.String(), StartedAt: UTC(s.StartedAt), FinishedAt: UTC(s.FinishedAt), Skipped: s.Skipped, Waiting: s.Waiting,
	}
	for _, c := range slices.Sorted(maps.Keys(s.Ratings)) {
		r := s.Ratings[c]
		r.Item = c
		out.Ratings = append(out.Ratings, OfRating(r))
	}
	return out
}

// OfRating returns the form of an answer.
func OfRating(r model.Rating) Rating {
	out := Rating{Item: r.Item, Level: OfLevel(r.Level), Note: r.Note, Evidence: r.Evidence, At: UTC(r.At)}
	if n := int(r.Confidence); n > 0 {
		out.Confidence = &n
	}
	return out
}

// OfSummary returns the form of a summary.
func OfSummary(s *model.SessionSummary) Summary {
	return Summary{
		ID: s.ID, Label: s.Label, Grid: s.Grid.ID, GridVersion: s.Grid.Version, Learner: s.Learner, Depth: s.Depth.String(),
		StartedAt: UTC(s.StartedAt), FinishedAt: UTC(s.FinishedAt), Seq: s.Seq, Revision: s.Revision, Levels: OfLevels(s.Levels.Map()),
	}
}

// OfLevel returns the value of a level, nil when there is none.
func OfLevel(l model.Level) *int {
	if !l.Rated() {
		return nil
	}
	v := l.Value()
	return &v
}

// OfLevels returns the values of levels; items without one are left out.
func OfLevels(levels map[model.ItemCode]model.Level) map[model.ItemCode]int {
	out := map[model.ItemCode]int{}
	for c, l := range levels {
		if l.Rated() {
			out[c] = l.Value()
		}
	}
	return out
}

// UTC returns a time as it is written; the zero time stays zero.
func UTC(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.UTC()
}

// Day returns a day as it is written, "" for the zero time.
func Day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
