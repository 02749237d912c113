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

// Reading is a mentor's review of one received session, line by line. The rules
// are those of the screens: the learner's level, confidence and note on an item
// are said once the mentor's own level is given, what is confirmed is on the
// disk, and a signed review no longer changes.
type Reading struct {
	Talk   *speech.Talk
	Text   *lang.Printer
	Store  store.Store
	Grid   *model.Grid
	Got    model.Received
	Review model.Review // a fresh one is kept with its first word
	Who    string       // how the learner is called
	Now    func() time.Time
	Seeing bool // the mentor asked to see every level: a review begun blind is so no more

	// Explain is an error as sentences for a person.
	Explain func(error) string
	// Send writes the signed review where the person says; it says what it did.
	Send func(context.Context, model.Review) error

	items []model.Item
	at    int
	last  model.ItemCode // rated last
	undo  []mark
	wrong int
	told  bool
	brief bool // questions are said without their levels
}

// mark is what undo goes back to: the review as it was, and the item that was
// shown.
type mark struct {
	item model.ItemCode
	was  model.Review
}

// Run asks until the review is signed, the mentor stops, or the lines end.
func (r *Reading) Run(ctx context.Context) error {
	if r.Review.State != model.InReview {
		return model.ErrReturned
	}
	for _, it := range r.Grid.Items {
		if it.Kind == model.Competency || r.Got.Session.Rating(it.Code).Level.Rated() {
			r.items = append(r.items, it)
		}
	}
	if len(r.items) == 0 {
		return model.ErrNothingRated
	}
	if r.Seeing && r.Review.Blind && !r.keep(ctx, unblind) {
		return r.Talk.Err()
	}
	r.open()
	do := sumUp
	if r.toOpen(-1) {
		do = show
	}
	for !r.Talk.Ended() && r.wrong < most && do != finish && do != leave {
		switch do {
		case sumUp:
			do = r.sum(ctx)
		case whole:
			r.page(false)
			do = r.ask(ctx)
		case show:
			r.page(r.brief)
			do = r.ask(ctx)
		default:
			do = r.ask(ctx)
		}
	}
	if do != finish && r.Review.Revision > 0 {
		r.Talk.Say(r.Text.Plain.Review.Kept, r.given(), len(r.items))
	} else if do != finish {
		r.Talk.Say("%s", r.Text.Plain.KeptNothing)
	}
	return r.Talk.Err()
}

// open says what is read, and how.
func (r *Reading) open() {
	t := r.Text.Plain.Review
	r.Talk.Say(t.Begin, speech.Safe(r.Got.Session.Label), r.Who, len(r.items))
	if r.Review.Blind {
		r.Talk.Say("%s", t.Hidden)
	} else {
		r.Talk.Say("%s", r.Text.Review.SeeingNow)
	}
	if n := r.given(); n > 0 {
		r.Talk.Say(t.Resume, n, len(r.items))
	}
}

// given is how many levels the mentor gave.
func (r *Reading) given() int {
	n := 0
	for _, it := range r.items {
		if r.Review.Remarks[it.Code].Level.Rated() {
			n++
		}
	}
	return n
}

func (r *Reading) item() model.Item { return r.items[r.at] }

func (r *Reading) top() int { return r.Grid.Scale(r.item().Scale).Top().Value() }

// toOpen goes to the next item without a level, round to the start; false if
// there is none.
func (r *Reading) toOpen(after int) bool {
	for i := range r.items {
		at := (after + 1 + i) % len(r.items)
		if !r.Review.Remarks[r.items[at].Code].Level.Rated() {
			r.at = at
			return true
		}
	}
	return false
}

func (r *Reading) jump(c model.ItemCode) bool {
	for i, it := range r.items {
		if it.Code == c {
			r.at = i
			return true
		}
	}
	return false
}

// revealed says whether the learner's answer to an item may be said.
func (r *Reading) revealed(c model.ItemCode) bool {
	return !r.Review.Blind || r.Review.Remarks[c].Level.Rated()
}

// change makes a changed copy of the review, keeps it, and only then takes it
// over. It says why when it cannot, and then nothing has changed.
func (r *Reading) change(ctx context.Context, do func(*model.Review) error) bool {
	was := mark{r.item().Code, r.Review.Clone()}
	if !r.keep(ctx, do) {
		return false
	}
	if r.undone(was) != "" { // what was said twice is taken back once
		r.undo = append(r.undo, was)
	}
	return true
}

// undone names what going back to a mark takes back.
func (r *Reading) undone(m mark) string {
	return r.Text.UndoneOf(&m.was, &r.Review, r.Got.Evidence)
}

func (r *Reading) keep(ctx context.Context, do func(*model.Review) error) bool {
	changed := r.Review.Clone()
	if changed.StartedAt.IsZero() {
		changed.StartedAt = r.Now()
	}
	err := do(&changed)
	if err == nil {
		changed.Revision, err = r.Store.SaveReview(ctx, changed)
	}
	if errors.Is(err, store.ErrConflict) {
		changed, err = r.again(ctx, do)
	}
	if err != nil {
		r.Talk.Say(r.Text.Plain.NotSaved, r.Explain(err))
		return false
	}
	r.Review = changed
	return true
}

// again makes the change on what another program kept meanwhile.
func (r *Reading) again(ctx context.Context, do func(*model.Review) error) (model.Review, error) {
	v, err := r.Store.Review(ctx, r.Review.ID)
	if err == nil {
		err = do(&v)
	}
	if err == nil {
		v.Revision, err = r.Store.SaveReview(ctx, v)
	}
	return v, err
}

// confirm says that what was done is on the disk.
func (r *Reading) confirm(format string, values ...any) {
	r.Talk.Say("%s %s", fmt.Sprintf(format, values...), r.Text.Plain.Saved)
}
