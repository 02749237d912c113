package plain

import (
	"context"
	"slices"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store/work"
	"autoeval/tui/speech"
)

// reading is a mentor's review of one received session, line by line. The rules
// are those of the screens: the learner's level, confidence and note on an item
// are said once the mentor's own level is given, what is confirmed is on the
// disk, and a signed review no longer changes.
type reading struct {
	round
	env    *Env
	got    model.Received
	review model.Review // a fresh one is kept with its first word
	who    string       // how the learner is called
	rounds map[model.ItemCode][]model.Round
	me     model.PersonID
	seeing bool // the mentor asked to see every level: a review begun blind is so no more

	// send writes the signed review where the person says; it says what it did.
	send func(context.Context, model.Review) error

	undo []mark
}

// mark is what undo goes back to: the review as it was, and the item that was
// shown.
type mark struct {
	item model.ItemCode
	was  model.Review
}

// newReading returns the reading of a session that came from somebody.
func newReading(env *Env, g *model.Grid, got model.Received, v model.Review, who string) *reading {
	r := &reading{env: env, got: got, review: v, who: who}
	r.round = round{talk: env.Talk, text: env.Text, grid: g, of: r}
	return r
}

// run asks until the review is signed, the mentor stops, or the lines end.
func (r *reading) run(ctx context.Context) error {
	if r.review.State != model.InReview {
		return model.ErrReturned
	}
	for _, it := range r.grid.Items {
		if it.Kind == model.Competency || r.got.Session.Rating(it.Code).Level.Rated() {
			r.items = append(r.items, it)
		}
	}
	if len(r.items) == 0 {
		return model.ErrNothingRated
	}
	if r.seeing && r.review.Blind && !r.keep(ctx, unblind) {
		return r.talk.Err()
	}
	r.open()
	do := sumUp
	if r.toOpen(-1) {
		do = show
	}
	if !r.round.run(ctx, do) {
		r.close()
	}
	return r.talk.Err()
}

// open says what is read, and how.
func (r *reading) open() {
	t := r.text.Plain.Review
	r.talk.Say(t.Begin, speech.Safe(r.got.Session.Label), r.who, r.text.Count(len(r.items), r.text.Words.Questions))
	if r.review.Blind {
		r.talk.Say("%s", t.Hidden)
	} else {
		r.talk.Say("%s", r.text.Review.SeeingNow)
	}
	if n := r.given(); n > 0 {
		r.talk.Say(t.Resume, n, len(r.items))
	}
}

// close says what is kept.
func (r *reading) close() {
	if r.review.Revision == 0 {
		r.talk.Say("%s", r.text.Plain.KeptNothing)
		return
	}
	r.talk.Say(r.text.Plain.Review.Kept, r.given(), len(r.items))
}

// given returns how many levels the mentor gave.
func (r *reading) given() int {
	n := 0
	for _, it := range r.items {
		if r.review.Remarks[it.Code].Level.Rated() {
			n++
		}
	}
	return n
}

// toOpen goes to the next item without a level, round to the start; false if
// there is none.
func (r *reading) toOpen(after int) bool {
	for i := range r.items {
		at := (after + 1 + i) % len(r.items)
		if !r.review.Remarks[r.items[at].Code].Level.Rated() {
			r.at = at
			return true
		}
	}
	return false
}

func (r *reading) jump(c model.ItemCode) bool {
	ok := r.goTo(c)
	if ok {
		r.last = ""
	}
	return ok
}

// revealed reports whether the learner's answer to an item may be said.
func (r *reading) revealed(c model.ItemCode) bool {
	return r.review.Reveals(c)
}

// supporting returns the evidence for an item: linked to it, or named by the
// learner's answer to it; newest first.
func (r *reading) supporting(c model.ItemCode) []model.Evidence {
	var out []model.Evidence
	named := r.got.Session.Rating(c).Evidence
	for _, e := range r.got.Evidence {
		if e.Supports(c) || slices.Contains(named, e.ID) {
			out = append(out, e)
		}
	}
	order.Stable(out, func(a, b model.Evidence) int { return b.Date.Compare(a.Date) })
	return out
}

// change makes a changed copy of the review, keeps it, and only then takes it
// over. It says why when it cannot, and then nothing has changed.
func (r *reading) change(ctx context.Context, do func(*model.Review) error) bool {
	was := mark{r.item().Code, r.review.Clone()}
	if !r.keep(ctx, do) {
		return false
	}
	if r.undone(was) != "" { // what was said twice is taken back once
		r.undo = append(r.undo, was)
	}
	return true
}

// undone names what going back to a mark takes back.
func (r *reading) undone(m mark) string {
	return r.text.UndoneOf(&m.was, &r.review, r.got.Evidence)
}

func (r *reading) keep(ctx context.Context, do func(*model.Review) error) bool {
	changed, err := work.ChangeReview(ctx, r.env.Store, r.review, r.env.Now(), do)
	if err != nil {
		r.talk.Say(r.text.Plain.NotSaved, r.env.Explain(err))
		return false
	}
	r.review = changed
	return true
}
