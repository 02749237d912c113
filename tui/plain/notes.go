package plain

import (
	"context"
	"fmt"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// notes lists what was caught between two sessions: to add, edit, make evidence of,
// settle and delete.
func (p *program) notes(ctx context.Context) error {
	var all []model.Note
	rows := func(ctx context.Context) (out []string, err error) {
		g, err := p.InUse(ctx)
		if err != nil {
			return nil, err
		}
		all, err = work.Notes(ctx, p.Store, p.Grids, g)
		for _, n := range all {
			out = append(out, p.noteRow(g, n))
		}
		return out, err
	}
	t := p.Text.Plain.Menu
	return p.turn(ctx, page{name: p.Text.Notes.Place, rows: rows, ask: p.Text.Notes.Plain.Ask, can: []can{
		{order: t.Add, words: true, do: func(ctx context.Context, _ []int, words string) (result, error) {
			return altered, p.newNote(ctx, words)
		}},
		{order: t.Modify, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.reviseNote(ctx, all[n[0]])
		}},
		{order: p.Text.Notes.Plain.Prove, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.prove(ctx, all[n[0]])
		}},
		{order: t.Done, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.settle(ctx, all[n[0]])
		}},
		{order: t.Remove, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			x := all[n[0]]
			return p.remove(ctx, speech.Safe(x.Text), p.Text.Notes.Deleted, func(st store.Store) error {
				return toTrash(work.DeleteNote(ctx, st, x.ID, p.Now()))
			})
		}},
	}})
}

// notesHint returns how many wait.
func (p *program) notesHint(ctx context.Context, g *model.Grid) (string, error) {
	all, err := work.Notes(ctx, p.Store, p.Grids, g)
	waiting := 0
	for _, n := range all {
		waiting += one(n.Waits())
	}
	return p.Text.Count(waiting, p.Text.Notes.Waiting), err
}

// noteRow returns a note as a row of a list.
func (p *program) noteRow(g *model.Grid, n model.Note) string {
	on := p.Text.Notes.Free
	if n.Item != "" {
		on = aloud.Item(p.Text, g, n.Item)
	}
	when := p.Text.ShortDate(n.CreatedAt.Local())
	if !n.Waits() {
		when = fmt.Sprintf(p.Text.Notes.Used, p.Text.ShortDate(n.UsedAt.Local()))
	}
	place := ""
	if n.Location != n.Text {
		place = speech.Safe(n.Location)
	}
	return aloud.Joined(speech.Safe(n.Text), on, place, when)
}

// newNote keeps a line, asked for unless it was given.
func (p *program) newNote(ctx context.Context, words string) error {
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	if words == "" {
		words, _ = p.Talk.Ask("%s", p.Text.Notes.Plain.Words)
	}
	n := model.Jot(g, trimmed(words, safetext.Title))
	if n.Text == "" || p.enough(words) {
		return nil
	}
	if n, err = work.AddNote(ctx, p.Store, g, model.NoteID(p.NewID()), n, p.Now()); err == nil {
		p.Talk.Say(p.Text.Notes.Kept, speech.Safe(n.Text))
	}
	return err
}

// reviseNote asks for all of a note again and keeps what changed.
func (p *program) reviseNote(ctx context.Context, was model.Note) error {
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	n, t := was, p.Text.Plain.Form
	p.revise([]question{
		{ask: p.Text.Notes.Plain.NewWords, now: speech.Safe(n.Text), take: func(s string) error {
			n.Text = trimmed(s, safetext.Title)
			return n.Validate(g)
		}},
		{ask: t.ActionItem, again: t.NewItem, now: speech.Safe(string(n.Item)), erase: func() { n.Item = "" }, take: func(s string) error {
			it, err := p.item(g, s)
			if err == nil {
				n.Item = it.Code
			}
			return err
		}},
		{ask: t.Location, now: speech.Safe(n.Location), erase: func() { n.Location = "" }, take: func(s string) error {
			n.Location = trimmed(s, safetext.Link)
			return nil
		}},
	})
	if n == was {
		p.Talk.Say("%s", p.Text.Plain.Menu.Stays)
		return nil
	}
	if n, err = work.KeepNote(ctx, p.Store, g, n); err == nil {
		p.Talk.Say(p.Text.Notes.Saved, speech.Safe(n.Text))
	}
	return err
}

// settle says that something came of a note, or that it waits again.
func (p *program) settle(ctx context.Context, n model.Note) error {
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	said := p.Text.Notes.Settled
	if n.Waits() {
		n.UsedAt = p.Now()
	} else {
		n.UsedAt, said = time.Time{}, p.Text.Notes.Again
	}
	if n, err = work.KeepNote(ctx, p.Store, g, n); err == nil {
		p.Talk.Say(said, speech.Safe(n.Text))
	}
	return err
}

// prove makes evidence of a note: what it says is asked about, the rest as of any.
func (p *program) prove(ctx context.Context, n model.Note) error {
	if !n.Waits() {
		return refusal(p.Text.Notes.Done)
	}
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	e := p.proofOf(g, n, n.Item)
	p.revise(p.evidenceQuestions(g, &e, n.Item))
	if e, err = work.NoteToEvidence(ctx, p.Store, g, n.ID, e, p.Now()); err == nil {
		p.Talk.Say(p.Text.Notes.Made, speech.Safe(e.Title))
	}
	return err
}

// proofOf returns the piece of evidence that a note begins.
func (p *program) proofOf(g *model.Grid, n model.Note, item model.ItemCode) model.Evidence {
	e := n.AsEvidence(usualKind(g), item)
	e.ID, e.Grid, e.CreatedAt, e.UpdatedAt = model.EvidenceID(p.NewID()), g.Ref(), p.Now(), p.Now()
	if e.Location != "" {
		_ = work.Place(&e, e.Location, p.locate, p.looker()) // what cannot be read is kept without a fingerprint
	}
	return e
}

// caught returns the notes that wait for the question: those on its item, then those
// on none.
func (w *walk) caught() []model.Note {
	if w.depth != model.FullReview || len(w.items) == 0 {
		return nil
	}
	return model.WaitingFor(w.item().Code, w.notes)
}

// offer says what waits for the question.
func (w *walk) offer() {
	t, all := w.text.Notes, w.caught()
	named := 0
	for i := range all {
		if all[i].Item != "" {
			named++
		}
	}
	o := t.Plain.Caught.Letter
	switch {
	case named > 0:
		w.talk.Say(t.Plain.Offer, w.text.Count(named, t.Here), speech.Safe(all[0].Text), o)
	case len(all) > 0 && !w.offered:
		w.talk.Say(t.Plain.Offer, w.text.Count(len(all), t.Loose), speech.Safe(all[0].Text), o)
		w.offered = true // once: they belong to no question
	}
}

// use puts a note that waits into the answer, or makes evidence of it.
func (w *walk) use(ctx context.Context, given string) next {
	t, all := w.text.Notes.Plain, w.caught()
	if len(all) == 0 {
		w.talk.Say("%s", w.text.Notes.Waiting.Zero+".")
		return stay
	}
	for i := range all {
		w.talk.Say(w.text.Plain.Menu.Row, i+1, speech.Safe(all[i].Text))
	}
	n, ok := w.answered(given, fmt.Sprintf(t.WhichOne, w.item().Code), len(all), fmt.Sprintf(w.text.Plain.BadEvidence, len(all)))
	if !ok || n == 0 {
		return stay
	}
	note := all[n-1]
	if !w.rating().Level.Rated() || w.proofOf == nil {
		return w.tell(ctx, note)
	}
	if typed, ok := w.talk.Ask("%s", t.Proof); !ok || !lang.Agrees(typed) {
		return w.tell(ctx, note)
	}
	r := w.rating()
	e := w.proofOf(note, r.Item)
	r.Evidence = append(append([]model.EvidenceID(nil), r.Evidence...), e.ID)
	if w.changeWith(ctx, r.Item, w.making(ctx, note, e), func(s *model.Session) error { return s.Rate(w.grid, r) }) {
		w.again(ctx)
		w.confirm(fmt.Sprintf(w.text.Plain.EvidenceKept, r.Item, speech.Safe(e.Title)), "")
	}
	return stay
}

// making keeps a piece of evidence with what it was made of.
func (w *walk) making(ctx context.Context, n model.Note, e model.Evidence) func(store.Store) error {
	return func(st store.Store) error {
		_, err := work.NoteToEvidence(ctx, st, w.grid, n.ID, e, w.env.Now())
		return err
	}
}

// tell puts the words of a note after what was noted on the question.
func (w *walk) tell(ctx context.Context, n model.Note) next {
	words := n.Text
	if n.Location != "" && n.Location != words {
		words += " " + n.Location
	}
	r, c := w.rating(), w.item().Code
	was := w.session.Waiting[c]
	if r.Level.Rated() {
		was = r.Note
	}
	words = safetext.Clean(strings.TrimPrefix(was+"\n"+words, "\n"), safetext.Note)
	used := func(st store.Store) error { return work.NoteUsed(ctx, st, n.ID, w.env.Now()) }
	did := w.changeWith(ctx, c, used, func(s *model.Session) error {
		if !r.Level.Rated() {
			return s.Await(w.grid, c, words)
		}
		r.Note = words
		return s.Rate(w.grid, r)
	})
	if did {
		w.again(ctx)
		w.confirm(fmt.Sprintf(w.text.Notes.Plain.InAnswer, c), "")
	}
	return stay
}

// again reads what the store holds beside the session.
func (w *walk) again(ctx context.Context) {
	if all, err := work.EvidenceSeen(ctx, w.env.Store, w.env.Grids, w.grid); err == nil {
		w.evidence = all
	}
	if all, err := work.Notes(ctx, w.env.Store, w.env.Grids, w.grid); err == nil {
		w.notes = all
	}
}
