package tuitest

import (
	"context"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// Loop plays a whole app as Bubble Tea does: commands wait beside the event
// loop and come back in any order. Which one is next is the caller's choice.
type Loop struct {
	App     tea.Model
	Pick    func(n int) int // the next of n commands that wait
	Quit    bool
	waiting []tea.Cmd
}

// NewLoop begins a loop in a window of 80 by 24.
func NewLoop(app tea.Model, pick func(n int) int) *Loop {
	l := &Loop{App: app, Pick: pick}
	l.Send(tea.WindowSizeMsg{Width: 80, Height: 24})
	l.add(app.Init())
	return l
}

func (l *Loop) add(cmd tea.Cmd) {
	if cmd != nil {
		l.waiting = append(l.waiting, cmd)
	}
}

// Send gives a message to the app.
func (l *Loop) Send(msg tea.Msg) {
	_, cmd := l.App.Update(msg)
	l.add(cmd)
}

// Waiting returns how many commands have not come back.
func (l *Loop) Waiting() int { return len(l.waiting) }

// Step lets one command come back.
func (l *Loop) Step() {
	if len(l.waiting) == 0 {
		return
	}
	i := l.Pick(len(l.waiting))
	cmd := l.waiting[i]
	l.waiting = append(l.waiting[:i], l.waiting[i+1:]...)
	switch m := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range m {
			l.add(c)
		}
	case nav.Later:
		l.add(m.Cmd)
	case tea.QuitMsg:
		l.Quit = true
	default:
		l.Send(m)
	}
}

// Settle lets everything come back, at most so many commands.
func (l *Loop) Settle(most int) {
	for range most {
		if len(l.waiting) == 0 {
			return
		}
		l.Step()
	}
}

// Faulty is a store on a disk that can be full.
type Faulty struct {
	store.Store
	Full    atomic.Bool
	Refused atomic.Int64 // how many writes were
}

func (f *Faulty) fault() error {
	if f.Full.Load() {
		f.Refused.Add(1)
		return store.ErrFull
	}
	return nil
}

// The writes of store.Store.

func (f *Faulty) SaveProfile(ctx context.Context, p model.Profile) (uint64, error) {
	return refuse(f, func() (uint64, error) { return f.Store.SaveProfile(ctx, p) })
}
func (f *Faulty) SaveGrid(ctx context.Context, g *model.Grid) error {
	return refuseOnly(f, func() error { return f.Store.SaveGrid(ctx, g) })
}
func (f *Faulty) SaveSession(ctx context.Context, s model.Session) (uint64, error) {
	return refuse(f, func() (uint64, error) { return f.Store.SaveSession(ctx, s) })
}
func (f *Faulty) DeleteSession(ctx context.Context, id model.SessionID) error {
	return refuseOnly(f, func() error { return f.Store.DeleteSession(ctx, id) })
}
func (f *Faulty) RestoreSession(ctx context.Context, s model.Session, seq uint64, rs []model.Review) error {
	return refuseOnly(f, func() error { return f.Store.RestoreSession(ctx, s, seq, rs) })
}
func (f *Faulty) SaveEvidence(ctx context.Context, e model.Evidence) (uint64, error) {
	return refuse(f, func() (uint64, error) { return f.Store.SaveEvidence(ctx, e) })
}
func (f *Faulty) DeleteEvidence(ctx context.Context, id model.EvidenceID) error {
	return refuseOnly(f, func() error { return f.Store.DeleteEvidence(ctx, id) })
}
func (f *Faulty) SaveAction(ctx context.Context, a model.Action) (uint64, error) {
	return refuse(f, func() (uint64, error) { return f.Store.SaveAction(ctx, a) })
}
func (f *Faulty) DeleteAction(ctx context.Context, id model.ActionID) error {
	return refuseOnly(f, func() error { return f.Store.DeleteAction(ctx, id) })
}
func (f *Faulty) SaveNote(ctx context.Context, n model.Note) (uint64, error) {
	return refuse(f, func() (uint64, error) { return f.Store.SaveNote(ctx, n) })
}
func (f *Faulty) DeleteNote(ctx context.Context, id model.NoteID) error {
	return refuseOnly(f, func() error { return f.Store.DeleteNote(ctx, id) })
}
func (f *Faulty) SaveKnown(ctx context.Context, k model.Known) error {
	return refuseOnly(f, func() error { return f.Store.SaveKnown(ctx, k) })
}
func (f *Faulty) DeleteKnown(ctx context.Context, id model.PersonID) error {
	return refuseOnly(f, func() error { return f.Store.DeleteKnown(ctx, id) })
}
func (f *Faulty) SaveReceived(ctx context.Context, r []model.Received) error {
	return refuseOnly(f, func() error { return f.Store.SaveReceived(ctx, r) })
}
func (f *Faulty) DeleteReceived(ctx context.Context, id model.SessionID) error {
	return refuseOnly(f, func() error { return f.Store.DeleteReceived(ctx, id) })
}
func (f *Faulty) SaveReview(ctx context.Context, r model.Review) (uint64, error) {
	return refuse(f, func() (uint64, error) { return f.Store.SaveReview(ctx, r) })
}
func (f *Faulty) DeleteReview(ctx context.Context, id model.ReviewID) error {
	return refuseOnly(f, func() error { return f.Store.DeleteReview(ctx, id) })
}
func (f *Faulty) Together(ctx context.Context, do func(store.Store) error) error {
	return refuseOnly(f, func() error { return f.Store.Together(ctx, do) })
}

func refuse(f *Faulty, do func() (uint64, error)) (uint64, error) {
	if err := f.fault(); err != nil {
		return 0, err
	}
	return do()
}

func refuseOnly(f *Faulty, do func() error) error {
	if err := f.fault(); err != nil {
		return err
	}
	return do()
}
