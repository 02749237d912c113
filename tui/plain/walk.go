package plain

import (
	"context"
	"fmt"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/speech"
)

// walk asks one session's questions, line by line. The rules are those of the
// screens' walkthrough: the previous level is hidden until the new one is
// given, an answer is confirmed only once it is on the disk, every change can
// be undone, and whenever the lines end the session resumes at the first open
// question.
type walk struct {
	round
	env     *Env
	session model.Session          // a fresh one is kept with its first answer
	earlier []model.SessionSummary // the finished ones before, in their order
	resume  string                 // the command line that goes on where this stopped; may be empty

	// evidenceFor asks for a new piece of evidence for an item, which the walk
	// keeps; it says false if there is none in the end.
	evidenceFor func(model.ItemCode) (model.Evidence, bool)

	// proofOf returns the piece of evidence that a note begins, for an item.
	proofOf func(model.Note, model.ItemCode) model.Evidence

	asks     *model.Grid // that of the round, what was worded anew first
	changed  work.Changed
	evidence []model.Evidence
	notes    []model.Note // caught before
	offered  bool         // those on no item
	part     model.ItemKind
	undo     []work.Step
}

// newWalk returns the walk through a session of a grid.
func newWalk(env *Env, g *model.Grid, s model.Session, earlier []model.SessionSummary) *walk {
	w := &walk{env: env, session: s, earlier: earlier}
	w.round = round{talk: env.Talk, text: env.Text, grid: g, of: w, depth: s.Depth}
	return w
}

// run asks until the session is finished, which it reports, the person stops,
// or the lines end. The error is of reading the data or of writing to the
// person; a failed save is said, not returned.
func (w *walk) run(ctx context.Context) (finished bool, err error) {
	if w.session.Finished() {
		return false, model.ErrFinished
	}
	if w.evidence, err = work.EvidenceSeen(ctx, w.env.Store, w.env.Grids, w.grid); err != nil {
		return false, fmt.Errorf("read evidence: %w", err)
	}
	if w.notes, err = work.Notes(ctx, w.env.Store, w.env.Grids, w.grid); err != nil {
		return false, fmt.Errorf("read notes: %w", err)
	}
	if w.changed, err = work.ChangedSince(ctx, w.env.Store, w.env.Grids, w.grid); err != nil {
		return false, fmt.Errorf("read what changed: %w", err)
	}
	w.asks = w.grid.AskedFirst(w.changed.First)
	w.turnTo(model.Competency)
	w.open()
	do := sumUp
	if c, ok := w.session.NextUnanswered(w.asks, w.part, ""); ok {
		w.jump(c)
		do = show
	}
	if finished = w.round.run(ctx, do); !finished {
		w.close()
	}
	return finished, w.talk.Err()
}

// open says where one is.
func (w *walk) open() {
	t, label := w.text.Plain, speech.Safe(w.session.Label)
	if n := w.session.Rated(w.grid, model.Competency); len(w.session.Ratings) > 0 {
		w.talk.Say(t.Resume, label, n, len(w.items))
		return
	}
	w.talk.Say(t.Begin, label, w.text.Count(len(w.items), w.text.Words.Questions))
	w.talk.Say("%s %s", w.text.Walkthrough.Private, t.Intro)
}

// close says what is kept and how to go on.
func (w *walk) close() {
	t := w.text.Plain
	if w.session.Revision == 0 {
		w.talk.Say("%s", t.KeptNothing)
		return
	}
	rated, all := w.session.Rated(w.grid, model.Competency), w.grid.Count(model.Competency)
	if w.part == model.Attitude {
		rated, all = rated+w.session.Rated(w.grid, model.Attitude), all+w.grid.Count(model.Attitude)
	}
	w.talk.Say(t.Kept, rated, all)
	if w.resume != "" {
		w.talk.Say(t.HowToResume, w.resume)
	}
}

func (w *walk) rating() model.Rating { return w.session.Rating(w.item().Code) }

// turnTo begins a part.
func (w *walk) turnTo(k model.ItemKind) {
	w.part, w.items, w.at = k, w.asks.ItemsOf(k), 0
}

// jump goes to an item of either part; false if there is none of that code.
func (w *walk) jump(c model.ItemCode) bool {
	it, ok := w.grid.Item(c)
	if ok && it.Kind != w.part {
		w.turnTo(it.Kind)
	}
	return ok && w.goTo(it.Code)
}

// onward goes to the next open question, or to the summary.
func (w *walk) onward() next {
	c, ok := w.session.NextUnanswered(w.asks, w.part, w.item().Code)
	if !ok {
		return sumUp
	}
	w.turnBack(c)
	return show
}

// turnBack goes to an open question. That the walk turns back to one before is
// said: else it sounds as if an answer was lost.
func (w *walk) turnBack(c model.ItemCode) {
	from := w.at
	if w.jump(c); w.at < from {
		w.talk.Say(w.text.Walkthrough.EndOfPass, c)
	}
}

// switchPart goes to the other part, if the grid has it.
func (w *walk) switchPart() next {
	k := model.Attitude
	if w.part == model.Attitude {
		k = model.Competency
	}
	if w.grid.Count(k) == 0 {
		return stay
	}
	w.turnTo(k)
	if c, ok := w.session.NextUnanswered(w.asks, k, ""); ok {
		w.jump(c)
	}
	return show
}

// change makes a changed copy of the session, keeps it, and only then takes it
// over. It says why when it cannot, and then nothing has changed.
func (w *walk) change(ctx context.Context, c model.ItemCode, do func(*model.Session) error) bool {
	return w.changeWith(ctx, c, nothing, do)
}

// changeWith is change with something else kept in the same commit.
func (w *walk) changeWith(ctx context.Context, c model.ItemCode, also func(store.Store) error, do func(*model.Session) error) bool {
	was := work.StepOf(&w.session, c)
	if !w.keep(ctx, also, do) {
		return false
	}
	w.undo = append(w.undo, was)
	return true
}

func nothing(store.Store) error { return nil }

func (w *walk) keep(ctx context.Context, also func(store.Store) error, do func(*model.Session) error) bool {
	changed := w.session.Clone()
	err := do(&changed)
	if err == nil && changed.Revision == 0 && len(changed.Ratings)+len(changed.Waiting) == 0 {
		w.session = changed // nothing is kept before the first answer
		return true
	}
	if err == nil {
		changed, err = work.ChangeSession(ctx, w.env.Store, w.grid, w.session, do, also)
	}
	if err != nil {
		w.talk.Say(w.text.Plain.NotSaved, w.env.Explain(err))
		return false
	}
	w.session = changed
	return true
}
