package plain

import (
	"context"
	"errors"
	"fmt"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// Walk asks one session's questions, line by line. The rules are those of the
// screens' walkthrough: the previous level is hidden until the new one is
// given, an answer is confirmed only once it is on the disk, every change can
// be undone, and whenever the lines end the session resumes at the first open
// question.
type Walk struct {
	Talk    *speech.Talk
	Text    *lang.Printer
	Store   store.Store
	Grid    *model.Grid
	Session model.Session          // a fresh one is kept with its first answer
	Earlier []model.SessionSummary // the finished ones before, in their order
	Now     func() time.Time
	Resume  string // the command line that goes on where this stopped; may be empty

	// Explain is an error as sentences for a person.
	Explain func(error) string
	// NewEvidence asks for a new piece of evidence for an item, which the walk
	// keeps; it says false if there is none in the end.
	NewEvidence func(model.ItemCode) (model.Evidence, bool)

	evidence []model.Evidence
	part     model.ItemKind
	items    []model.Item
	at       int
	last     model.ItemCode // answered last
	undo     []step
	wrong    int  // answers in a row that were not understood
	told     bool // the letters were said in full
	brief    bool // questions are said in short
}

// step is what undo goes back to: an item as it was before a change.
type step struct {
	item    model.ItemCode
	before  model.Rating
	skipped bool
}

// End is how a walk ended.
type End uint8

// Stopped: the session is open and kept. Finished: it is closed, for good.
const (
	Stopped End = iota
	Finished
)

// next is what comes after an answer.
type next uint8

const (
	stay   next = iota // the same question, said shortly
	show               // the question that is now the current one
	whole              // the same, in full whatever was chosen
	sumUp              // the summary
	finish             // it is finished
	leave              // stop here
)

// most is how many answers in a row may be misunderstood where nobody hears
// what is said.
const most = 20

// Run asks until the session is finished, the person stops, or the lines end.
// The error is of reading the data or of writing to the person; a failed save
// is said, not returned.
func (w *Walk) Run(ctx context.Context) (End, error) {
	if w.Session.Finished() {
		return Stopped, model.ErrFinished
	}
	var err error
	if w.evidence, err = w.Store.Evidence(ctx); err != nil {
		return Stopped, fmt.Errorf("read evidence: %w", err)
	}
	w.turnTo(model.Competency)
	w.open()
	do := sumUp
	if c, ok := w.Session.NextUnanswered(w.Grid, w.part, ""); ok {
		w.jump(c)
		do = show
	}
	for !w.Talk.Ended() && w.wrong < most {
		switch do {
		case finish:
			return Finished, w.Talk.Err()
		case leave:
			w.close()
			return Stopped, w.Talk.Err()
		case sumUp:
			do = w.sum(ctx)
		case whole:
			w.page()
			do = w.ask(ctx)
		case show:
			w.question()
			do = w.ask(ctx)
		default:
			do = w.ask(ctx)
		}
	}
	if do == finish {
		return Finished, w.Talk.Err()
	}
	if w.wrong >= most {
		w.Talk.Say("%s", w.Text.Plain.TooMany)
	}
	w.close()
	return Stopped, w.Talk.Err()
}

// open says where one is.
func (w *Walk) open() {
	t, label := w.Text.Plain, speech.Safe(w.Session.Label)
	if n := w.Session.Rated(w.Grid, model.Competency); len(w.Session.Ratings) > 0 {
		w.Talk.Say(t.Resume, label, n, len(w.items))
		return
	}
	w.Talk.Say(t.Begin, label, len(w.items))
	w.Talk.Say("%s %s", w.Text.Walkthrough.Private, t.Intro)
}

// close says what is kept and how to go on.
func (w *Walk) close() {
	t := w.Text.Plain
	if w.Session.Revision == 0 {
		w.Talk.Say("%s", t.KeptNothing)
		return
	}
	rated, all := w.Session.Rated(w.Grid, model.Competency), w.Grid.Count(model.Competency)
	if w.part == model.Attitude {
		rated, all = rated+w.Session.Rated(w.Grid, model.Attitude), all+w.Grid.Count(model.Attitude)
	}
	w.Talk.Say(t.Kept, rated, all)
	if w.Resume != "" {
		w.Talk.Say(t.HowToResume, w.Resume)
	}
}

func (w *Walk) item() model.Item     { return w.items[w.at] }
func (w *Walk) rating() model.Rating { return w.Session.Rating(w.item().Code) }

// top is the highest level value of the item's scale.
func (w *Walk) top() int { return w.Grid.Scale(w.item().Scale).Top().Value() }

// turnTo begins a part.
func (w *Walk) turnTo(k model.ItemKind) {
	w.part, w.items, w.at = k, w.Grid.ItemsOf(k), 0
}

// jump goes to an item of either part; false if there is none of that code.
func (w *Walk) jump(c model.ItemCode) bool {
	it, ok := w.Grid.Item(c)
	if !ok {
		return false
	}
	if it.Kind != w.part {
		w.turnTo(it.Kind)
	}
	for i := range w.items {
		if w.items[i].Code == it.Code {
			w.at = i
		}
	}
	return true
}

// onward goes to the next open question, or to the summary.
func (w *Walk) onward() next {
	if c, ok := w.Session.NextUnanswered(w.Grid, w.part, w.item().Code); ok {
		w.jump(c)
		return show
	}
	return sumUp
}

// switchPart goes to the other part, if the grid has it.
func (w *Walk) switchPart() next {
	k := model.Attitude
	if w.part == model.Attitude {
		k = model.Competency
	}
	if w.Grid.Count(k) == 0 {
		return stay
	}
	w.turnTo(k)
	if c, ok := w.Session.NextUnanswered(w.Grid, k, ""); ok {
		w.jump(c)
	}
	return show
}

// change makes a changed copy of the session, keeps it, and only then takes it
// over. It says why when it cannot, and then nothing has changed.
func (w *Walk) change(ctx context.Context, c model.ItemCode, do func(*model.Session) error) bool {
	return w.changeWith(ctx, c, nothing, do)
}

// changeWith is change with something else kept in the same commit.
func (w *Walk) changeWith(ctx context.Context, c model.ItemCode, also func(store.Store) error, do func(*model.Session) error) bool {
	was := step{c, w.Session.Rating(c), contains(w.Session.Skipped, c)}
	if !w.keep(ctx, also, do) {
		return false
	}
	w.undo = append(w.undo, was)
	return true
}

func nothing(store.Store) error { return nil }

func (w *Walk) keep(ctx context.Context, also func(store.Store) error, do func(*model.Session) error) bool {
	changed := w.Session.Clone()
	err := do(&changed)
	if err == nil && changed.Revision == 0 && len(changed.Ratings) == 0 {
		w.Session = changed // nothing is kept before the first answer
		return true
	}
	save := func(st store.Store) (err error) {
		if err = also(st); err == nil {
			changed.Revision, err = st.SaveSession(ctx, changed)
		}
		return err
	}
	if err == nil {
		err = w.Store.Together(ctx, save)
	}
	if errors.Is(err, store.ErrConflict) { // another program kept something meanwhile
		err = w.Store.Together(ctx, func(st store.Store) (err error) {
			if changed, err = st.Session(ctx, w.Session.ID); err != nil {
				return err
			}
			if err = do(&changed); err != nil {
				return err
			}
			return save(st)
		})
	}
	if err != nil {
		w.Talk.Say(w.Text.Plain.NotSaved, w.Explain(err))
		return false
	}
	w.Session = changed
	return true
}

func contains[T comparable](all []T, x T) bool {
	for _, y := range all {
		if x == y {
			return true
		}
	}
	return false
}
