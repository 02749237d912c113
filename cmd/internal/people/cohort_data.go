package people

import (
	"strconv"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
)

// CohortJSON is the shape of "cohort --json". Items are in the grid's order.
type CohortJSON struct {
	Grid        string          `json:"grid"`
	GridVersion string          `json:"grid_version"`
	Learners    int             `json:"learners"`
	Waiting     int             `json:"waiting"`
	Stale       int             `json:"stale"`
	Hidden      int             `json:"hidden"`
	Rows        []CohortRowJSON `json:"rows"`
	Items       []cohortItem    `json:"items"`
	Beside      []besideJSON    `json:"beside"` // on other grids
}

type besideJSON struct {
	Grid    string `json:"grid"`
	Shared  int    `json:"shared"`
	Waiting int    `json:"waiting"`
}

// CohortRowJSON is one learner: their latest session, and what waits. Which of
// the sessions that wait came first is said where it is not the latest.
type CohortRowJSON struct {
	Name         string         `json:"name,omitempty"`
	Person       string         `json:"person"`
	Fingerprint  string         `json:"fingerprint"`
	Stage        string         `json:"stage,omitempty"`
	Session      string         `json:"session"`
	Label        string         `json:"label"`
	FinishedAt   *string        `json:"finished_at,omitzero"`
	ReceivedAt   *string        `json:"received_at,omitzero"`
	State        string         `json:"state"`
	Shared       int            `json:"shared"`
	Waiting      int            `json:"waiting"`
	WaitingSince *string        `json:"waiting_since,omitzero"`
	WaitingID    string         `json:"waiting_session,omitempty"`
	WaitingLabel string         `json:"waiting_label,omitempty"`
	Stale        bool           `json:"stale"`
	Hidden       bool           `json:"hidden"`
	Levels       map[string]int `json:"levels"`
	Carried      []string       `json:"carried"`     // of these, given in other words
	NotCounted   []string       `json:"not_counted"` // given in other words, not among them
}

type cohortItem struct {
	Item    string         `json:"item"`
	Counts  map[string]int `json:"counts"`
	Unrated int            `json:"unrated"`
}

func cohortShape(c *cli.Env, co *roll) CohortJSON {
	out := CohortJSON{
		Grid: string(co.grid.ID), GridVersion: co.grid.Version, Learners: co.sums.Learners, Waiting: co.sums.Waiting,
		Stale: co.sums.Stale, Hidden: co.sums.Hidden, Rows: []CohortRowJSON{}, Items: []cohortItem{}, Beside: []besideJSON{},
	}
	for _, b := range co.beside {
		out.Beside = append(out.Beside, besideJSON{string(b.Grid), b.Shared, b.Waits})
	}
	for _, r := range co.rows {
		x := CohortRowJSON{
			Name: r.Learner.Name, Person: string(r.Learner.Person), Fingerprint: r.Learner.Fingerprint, Stage: string(r.Stage),
			Session: string(r.Latest.Session.ID), Label: r.Latest.Session.Label, FinishedAt: shape.Stamp(r.Latest.Session.FinishedAt),
			ReceivedAt: shape.Stamp(r.Latest.ReceivedAt), State: r.Latest.Stands(c.Now()), Shared: r.Shared, Waiting: r.Waiting,
			WaitingSince: shape.Stamp(r.Since), Stale: r.Stale, Hidden: r.Hidden, Levels: map[string]int{},
		}
		if id, label, ok := r.WaitsElsewhere(); ok {
			x.WaitingID, x.WaitingLabel = string(id), label
		}
		for _, it := range co.grid.Items {
			if l := r.Latest.Session.Levels.Of(it.Code); l.Rated() {
				x.Levels[string(it.Code)] = l.Value()
			}
		}
		counted, beside := r.Carried(co.grid)
		x.Carried, x.NotCounted = shape.Codes(counted), shape.Codes(beside)
		out.Rows = append(out.Rows, x)
	}
	for _, it := range co.grid.Items {
		d, scale := co.sums.Items[it.Code], co.grid.Scale(it.Scale)
		x := cohortItem{Item: string(it.Code), Counts: map[string]int{}, Unrated: d.Unrated}
		for _, l := range scale.Levels {
			x.Counts[l.Code] = d.Counts[l.Level.Value()]
		}
		out.Items = append(out.Items, x)
	}
	return out
}

// cohortTable returns a line of stable column names, then a line a learner; levels
// are values, empty where there is none.
func cohortTable(c *cli.Env, co *roll) [][]string {
	head := []string{"name", "fingerprint", "stage", "session", "label", "finished_at", "received_at", "state", "waiting", "waiting_since", "stale", "hidden"}
	for _, it := range co.grid.Items {
		head = append(head, string(it.Code))
	}
	head = append(head, "carried")
	rows := [][]string{head}
	for _, r := range cohortShape(c, co).Rows {
		row := []string{
			r.Name, r.Fingerprint, r.Stage, r.Session, r.Label, day(r.FinishedAt), day(r.ReceivedAt),
			r.State, strconv.Itoa(r.Waiting), day(r.WaitingSince), strconv.FormatBool(r.Stale), strconv.FormatBool(r.Hidden),
		}
		for _, it := range co.grid.Items {
			level := ""
			if n, ok := r.Levels[string(it.Code)]; ok {
				level = strconv.Itoa(n)
			}
			row = append(row, level)
		}
		rows = append(rows, append(row, strings.Join(r.Carried, " ")))
	}
	return rows
}

// day returns the date of a stamp.
func day(at *string) string {
	if at == nil {
		return ""
	}
	d, _, _ := strings.Cut(*at, "T")
	return d
}
