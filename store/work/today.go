package work

import (
	"context"
	"slices"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Today is what a person finds when the program starts: what is open, what is
// due, and what came for them.
type Today struct {
	Sessions model.GridSessions // of the grid: the open ones, and the last finished
	Total    int                // of every grid
	Evidence int
	Todo     int
	Notes    int            // that wait
	Late     []model.Action // of Todo, the longest overdue first
	Answered model.SessionID
	Reviews  []model.Review // of that session, those that hold: see Answers
}

// News returns how many of the reviews nobody has answered anything to yet.
func (d *Today) News() int {
	n := 0
	for i := range d.Reviews {
		if d.Reviews[i].Answered == 0 {
			n++
		}
	}
	return n
}

// ToAnswer returns how many remarks of the reviews wait for the learner's word.
func (d *Today) ToAnswer() int {
	n := 0
	for i := range d.Reviews {
		n += d.Reviews[i].Unanswered()
	}
	return n
}

// ToSend returns to how many of the reviews the learner answered something that no file
// holds yet.
func (d *Today) ToSend() int {
	n := 0
	for i := range d.Reviews {
		if r := &d.Reviews[i]; r.Unsent && r.Answered > 0 {
			n++
		}
	}
	return n
}

// Last returns when the last session on the grid was finished, the zero time when none
// was.
func (d *Today) Last() time.Time {
	last, _ := d.Sessions.Latest()
	return last.FinishedAt
}

// ReadToday gathers it for the grid in use.
func ReadToday(ctx context.Context, st store.Store, grids Grids, g *model.Grid, now time.Time) (Today, error) {
	var d Today
	var err error
	if d.Sessions, err = st.GridSessions(ctx, g.ID, ReviewedBack); err != nil {
		return d, err
	}
	if _, d.Total, err = st.RecentSessions(ctx, 0); err != nil {
		return d, err
	}
	evidence, err := EvidenceSeen(ctx, st, grids, g)
	if err != nil {
		return d, err
	}
	d.Evidence = len(evidence)
	actions, err := Actions(ctx, st, grids, g)
	if err != nil {
		return d, err
	}
	for i := range actions {
		if actions[i].State == model.Todo {
			d.Todo++
		}
		if actions[i].Late(now) {
			d.Late = append(d.Late, actions[i])
		}
	}
	notes, err := Notes(ctx, st, grids, g)
	if err != nil {
		return d, err
	}
	for _, n := range notes {
		if n.Waits() {
			d.Notes++
		}
	}
	slices.SortStableFunc(d.Late, func(a, b model.Action) int { return a.Due.Compare(b.Due) })
	d.Answered, d.Reviews, err = Answers(ctx, st, d.Sessions)
	return d, err
}

// ReviewedBack is how many finished sessions a review is looked for in: what a mentor
// sends back is rarely of an older one, and a start waits for it.
const ReviewedBack = 12

// Answers returns the last finished session with a review that waits for a word or for
// a file, and its reviews that hold: one that came late is not hidden by a newer
// session. Where none waits it is the last finished session.
func Answers(ctx context.Context, st store.Store, sessions model.GridSessions) (model.SessionID, []model.Review, error) {
	latest, _ := sessions.Latest()
	d := Today{Answered: latest.ID}
	for _, s := range slices.Backward(sessions.Finished) {
		reviews, err := st.Reviews(ctx, s.ID)
		if err != nil {
			return "", nil, err
		}
		of := Today{Answered: s.ID, Reviews: model.CurrentReviews(reviews)}
		if of.ToAnswer()+of.ToSend() > 0 {
			return of.Answered, of.Reviews, nil
		}
		if s.ID == latest.ID {
			d = of
		}
	}
	return d.Answered, d.Reviews, nil
}
