package nav

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
)

// Bins are what the lists deleted, the latest last, so that u puts it back when
// its screen was left meanwhile. What the store keeps in its trash is there from
// the start.
type Bins struct {
	Sessions []model.Trashed
	Received []model.Trashed
	Evidence []model.Trashed
	Known    []model.Known
	Passages []model.Passage
}

// Bin is one screen's hand on what its list deleted, so that u puts it back.
// One deletion or return is on its way at a time; what could not be put back
// stays, for another try.
//
// The zero Bin is empty and keeps to itself.
type Bin[T any] struct {
	gone *[]T
	busy bool
	sure sure
}

// sure is what a person is asked about before it is deleted: the same key again
// is the yes, any other a no.
type sure struct{ asked, now string }

// Key is told of every key before it does anything.
func (b *Bin[T]) Key() { b.sure.asked, b.sure.now = b.sure.now, "" }

// Asked says whether the key before asked about that thing; else it asks now.
func (b *Bin[T]) Asked(id string) bool {
	if b.sure.asked == id {
		return true
	}
	b.sure.now = id
	return false
}

// NewBin returns a bin that leaves what it holds in Bins.
func NewBin[T any](gone *[]T) Bin[T] { return Bin[T]{gone: gone} }

// Fill makes what the store has to put back, the latest last, the content; not
// while something is on its way.
func (b *Bin[T]) Fill(all []T) {
	if b.busy {
		return
	}
	if b.gone == nil {
		b.gone = new([]T)
	}
	*b.gone = all
}

// Busy says whether a deletion or a return is on its way: its screen is Unsaved.
// The answer to one is another screen's unless this is so.
func (b *Bin[T]) Busy() bool { return b.busy }

// Any says whether there is something to put back.
func (b *Bin[T]) Any() bool { return b.gone != nil && len(*b.gone) > 0 }

// Delete says whether a deletion may go on its way now, and that it does.
func (b *Bin[T]) Delete() bool {
	free := !b.busy
	b.busy = true
	return free
}

// Deleted takes what became of a deletion.
func (b *Bin[T]) Deleted(x T, err error) {
	b.busy = false
	if err != nil {
		return
	}
	if b.gone == nil {
		b.gone = new([]T)
	}
	*b.gone = append(*b.gone, x)
}

// PutBack returns what was deleted last, now on its way back; false when there is
// none or something else is on its way.
func (b *Bin[T]) PutBack() (x T, ok bool) {
	if b.busy || !b.Any() {
		return x, false
	}
	b.busy = true
	return (*b.gone)[len(*b.gone)-1], true
}

// Back returns the deed of u: restore puts back what was deleted last.
func (b *Bin[T]) Back(restore func(T) tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd {
		x, ok := b.PutBack()
		if !ok {
			return nil
		}
		return restore(x)
	}
}

// Restored takes what became of the return. What came back by another way
// (ErrConflict) is not put back any more.
func (b *Bin[T]) Restored(err error) {
	b.busy = false
	if err == nil || errors.Is(err, store.ErrConflict) {
		*b.gone = (*b.gone)[:len(*b.gone)-1]
	}
}
