package plain

import (
	"context"
	"fmt"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/tui/keys"
	"autoeval/tui/speech"
)

// about is the answer that confidence, note and evidence are said of: the
// current question's if it has one, else the one given last.
func (w *Walk) about() (model.Rating, bool) {
	if r := w.rating(); r.Level.Rated() {
		return r, true
	}
	r := w.Session.Rating(w.last)
	return r, r.Level.Rated()
}

// detail says more of an answer; it needs one.
func (w *Walk) detail(ctx context.Context, o text.Order, rest string) {
	r, ok := w.about()
	if !ok {
		w.Talk.Say("%s", w.Text.Walkthrough.RateFirst)
		return
	}
	switch o {
	case w.Text.Plain.Orders.Confidence:
		w.confidence(ctx, r, rest)
	case w.Text.Plain.Orders.Note:
		w.note(ctx, r, rest)
	default:
		w.attach(ctx, r)
	}
}

// answered asks until the answer is one, and false when it is none.
func (w *Walk) answered(given, question string, top int, wrong string) (int, bool) {
	for {
		if given == "" {
			var ok bool
			if given, ok = w.Talk.Ask("%s", question); !ok || given == "" {
				return 0, false
			}
		}
		if v := number(given); v >= 0 && v <= top {
			w.wrong = 0
			return v, true
		}
		w.Talk.Say("%s", wrong)
		if w.wrong += one(w.Talk.Unheard()); w.wrong >= most {
			return 0, false
		}
		given = ""
	}
}

// number reads up to three digits; -1 if it is none.
func number(s string) int {
	if v := keys.Digit(s); v >= 0 {
		return v
	}
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > 99 {
			return -1
		}
		n = n*10 + int(r-'0')
	}
	if s == "" {
		return -1
	}
	return n
}

func (w *Walk) confidence(ctx context.Context, r model.Rating, given string) {
	t := w.Text.Plain
	v, ok := w.answered(given, fmt.Sprintf(t.AskConfidence, r.Item), int(model.MaxConfidence), t.BadConfidence)
	if !ok {
		return
	}
	r.Confidence = model.Confidence(v)
	if w.rerate(ctx, r) {
		w.confirm(fmt.Sprintf(t.ConfidenceKept, r.Item, w.Text.Words.Confidences[v]), "")
	}
}

// clears is what is typed to take a note off.
const clears = "-"

func (w *Walk) note(ctx context.Context, r model.Rating, given string) {
	t := w.Text.Plain
	if given == "" {
		if r.Note != "" {
			w.Talk.Say(t.NoteNow, speech.Safe(r.Note))
		}
		var ok bool
		if given, ok = w.Talk.Ask(t.AskNote, r.Item); !ok || given == "" {
			return
		}
	}
	if !safetext.Fits(given, safetext.Note) {
		w.Talk.Say("%s", w.Text.Walkthrough.NoteTooLong)
	}
	r.Note = safetext.Clean(given, safetext.Note)
	if given == clears {
		r.Note = ""
	}
	said := t.NoteKept
	if r.Note == "" {
		said = t.NoteOff
	}
	if w.rerate(ctx, r) {
		w.confirm(fmt.Sprintf(said, r.Item), "")
	}
}

func (w *Walk) rerate(ctx context.Context, r model.Rating) bool {
	return w.change(ctx, r.Item, func(s *model.Session) error { return s.Rate(w.Grid, r) })
}

// offered is how many pieces of evidence are proposed.
const offered = 9

// attach links evidence to an answer: one that is there, or a new one.
func (w *Walk) attach(ctx context.Context, r model.Rating) {
	e, ok := w.choose(r)
	if !ok {
		return
	}
	also := nothing
	if e.Revision == 0 || !e.Supports(r.Item) {
		if !e.Supports(r.Item) {
			e.Items, e.UpdatedAt = append(e.Items, r.Item), w.Now()
		}
		also = func(st store.Store) error {
			_, err := st.SaveEvidence(ctx, e)
			return err
		}
	}
	r.Evidence = append(append([]model.EvidenceID(nil), r.Evidence...), e.ID)
	if !w.changeWith(ctx, r.Item, also, func(s *model.Session) error { return s.Rate(w.Grid, r) }) {
		return
	}
	if all, err := w.Store.Evidence(ctx); err == nil {
		w.evidence = all
	}
	w.confirm(fmt.Sprintf(w.Text.Plain.EvidenceKept, r.Item, speech.Safe(e.Title)), "")
}

// choose is the evidence to link: the newest that is not linked yet is offered,
// and a new one.
func (w *Walk) choose(r model.Rating) (model.Evidence, bool) {
	t := w.Text.Plain
	var free []model.Evidence
	for _, e := range w.evidence {
		if !contains(r.Evidence, e.ID) && e.Grid == w.Grid.ID && len(free) < offered {
			free = append(free, e)
		}
	}
	if len(free) == 0 {
		return w.NewEvidence(r.Item)
	}
	for i, e := range free {
		w.Talk.Say(t.OldEvidence, i+1, speech.Safe(e.Title), w.Text.ShortDate(e.Date))
	}
	w.Talk.Say("%s", t.NewEvidence)
	n, ok := w.answered("", fmt.Sprintf(t.AskEvidence, r.Item), len(free), fmt.Sprintf(t.BadEvidence, len(free)))
	switch {
	case !ok:
		return model.Evidence{}, false
	case n == 0:
		return w.NewEvidence(r.Item)
	}
	return free[n-1], true
}
