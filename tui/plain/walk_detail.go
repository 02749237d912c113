package plain

import (
	"context"
	"fmt"
	"slices"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/speech"
)

// about returns the answer that confidence, note and evidence are said of: the
// current question's if it has one, else the one given last. Without one it
// says what is needed first.
func (w *walk) about() (model.Rating, bool) {
	r := w.rating()
	if !r.Level.Rated() {
		r = w.session.Rating(w.last)
	}
	if !r.Level.Rated() {
		w.talk.Say("%s", w.text.Walkthrough.RateFirst)
	}
	return r, r.Level.Rated()
}

// answered asks for a number up to top until it is one, and false when it is
// none.
func (w *walk) answered(given, question string, top int, wrong string) (int, bool) {
	for {
		if given == "" {
			var ok bool
			if given, ok = w.talk.Ask("%s", question); !ok || given == "" {
				return 0, false
			}
		}
		if v := number(given); v >= 0 && v <= top {
			w.wrong = 0
			return v, true
		}
		if is(w.text.Plain.Orders.Quit, given) {
			return 0, false
		}
		w.talk.Say("%s", wrong)
		if w.misheard(); w.wrong >= most {
			return 0, false
		}
		given = ""
	}
}

func (w *walk) confidence(ctx context.Context, given string) next {
	t := w.text.Plain
	r, ok := w.about()
	if !ok {
		return stay
	}
	v, ok := w.answered(given, fmt.Sprintf(t.AskConfidence, r.Item), int(model.MaxConfidence), w.text.Errors.BadConfidence)
	if !ok {
		return stay
	}
	if r.Confidence = model.Confidence(v); w.rerate(ctx, r) {
		w.confirm(fmt.Sprintf(t.ConfidenceKept, r.Item, w.text.Words.Confidences[v]), "")
	}
	return stay
}

func (w *walk) note(ctx context.Context, given string) next {
	t := w.text.Plain
	if !w.rating().Level.Rated() && !w.session.Rating(w.last).Level.Rated() {
		return w.await(ctx, given)
	}
	r, _ := w.about()
	words, ok := w.wording(r.Note, given, t.NoteNow, fmt.Sprintf(t.AskNote, r.Item))
	if !ok {
		return stay
	}
	r.Note = words
	said := t.NoteKept
	if r.Note == "" {
		said = t.NoteOff
	}
	if w.rerate(ctx, r) {
		w.confirm(fmt.Sprintf(said, r.Item), "")
	}
	return stay
}

// await keeps a note until the item has its level.
func (w *walk) await(ctx context.Context, given string) next {
	t, c := w.text.Plain, w.item().Code
	words, ok := w.wording(w.session.Waiting[c], given, t.NoteNow, fmt.Sprintf(t.AskNote, c))
	if !ok || !w.keep(ctx, nothing, func(s *model.Session) error { return s.Await(w.grid, c, words) }) {
		return stay
	}
	if words == "" {
		w.confirm(fmt.Sprintf(t.NoteOff, c), "")
	} else {
		w.talk.Say("%s", w.text.Walkthrough.NoteWaits)
	}
	return stay
}

// clears is what is typed to take a text off.
const clears = "-"

// wording asks for a text unless it was given; false when nothing changes. A
// dash alone takes off what is there now.
func (r *round) wording(now, given, saysNow, question string) (string, bool) {
	if given == "" {
		if now != "" {
			r.talk.Say(saysNow, speech.Safe(now))
		}
		var ok bool
		if given, ok = r.talk.Ask("%s", question); !ok || given == "" {
			return "", false
		}
	}
	if given == clears {
		return "", true
	}
	if !safetext.Fits(given, safetext.Note) {
		r.talk.Say("%s", r.text.Form.TooLong)
	}
	return safetext.Clean(given, safetext.Note), true
}

func (w *walk) rerate(ctx context.Context, r model.Rating) bool {
	return w.change(ctx, r.Item, func(s *model.Session) error { return s.Rate(w.grid, r) })
}

// offered is how many pieces of evidence are proposed.
const offered = 9

// attach links evidence to an answer: one that is there, or a new one.
func (w *walk) attach(ctx context.Context, _ string) next {
	r, ok := w.about()
	if !ok {
		return stay
	}
	e, ok := w.choose(r)
	if !ok {
		return stay
	}
	kept, more, err := w.showing(ctx, e, r.Item)
	if err != nil {
		w.talk.Say("%s", w.env.Explain(err))
		return stay
	}
	also := nothing
	if more {
		also = func(st store.Store) error {
			_, err := st.SaveEvidence(ctx, kept)
			return err
		}
	}
	r.Evidence = append(slices.Clone(r.Evidence), e.ID)
	if !w.changeWith(ctx, r.Item, also, func(s *model.Session) error { return s.Rate(w.grid, r) }) {
		return stay
	}
	if all, err := work.EvidenceSeen(ctx, w.env.Store, w.env.Grids, w.grid); err == nil {
		w.evidence = all
	}
	w.confirm(fmt.Sprintf(w.text.Plain.EvidenceKept, r.Item, speech.Safe(e.Title)), "")
	return stay
}

// showing returns evidence that shows an item too, as it is to be kept, and
// whether there is anything to keep.
func (w *walk) showing(ctx context.Context, e model.Evidence, item model.ItemCode) (model.Evidence, bool, error) {
	if e.Revision == 0 {
		if !e.Supports(item) {
			e.Items = append(e.Items, item)
		}
		return e, true, nil
	}
	e, err := w.env.Store.EvidenceByID(ctx, e.ID)
	if err != nil {
		return e, false, err
	}
	shows, err := work.Supporting(ctx, w.env.Store, w.env.Grids, w.grid, e.Grid)
	if err != nil {
		return e, false, err
	}
	e, more := shows(e, item)
	e.UpdatedAt = w.env.Now()
	return e, more, nil
}

// choose returns the evidence to link: the newest that is not linked yet is offered,
// and a new one.
func (w *walk) choose(r model.Rating) (model.Evidence, bool) {
	t := w.text.Plain
	var free []model.Evidence
	for _, e := range w.evidence {
		if !slices.Contains(r.Evidence, e.ID) && e.Grid.ID == w.grid.ID && len(free) < offered {
			free = append(free, e)
		}
	}
	if len(free) == 0 {
		return w.evidenceFor(r.Item)
	}
	for i, e := range free {
		w.talk.Say(t.OldEvidence, i+1, speech.Safe(e.Title), w.text.ShortDate(e.Date))
	}
	w.talk.Say("%s", t.NewEvidence)
	n, ok := w.answered("", fmt.Sprintf(t.AskEvidence, r.Item), len(free), fmt.Sprintf(t.BadEvidence, len(free)))
	switch {
	case !ok:
		return model.Evidence{}, false
	case n == 0:
		return w.evidenceFor(r.Item)
	}
	return free[n-1], true
}
