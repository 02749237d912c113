package nav

// Bin is what a list deleted, so that u puts it back. One deletion or return is
// on its way at a time; what could not be put back stays, for another try.
//
// The zero Bin is empty.
type Bin[T any] struct {
	gone []T
	busy bool
}

// Busy says whether a deletion or a return is on its way: its screen is Unsaved.
func (b *Bin[T]) Busy() bool { return b.busy }

// Any says whether there is something to put back.
func (b *Bin[T]) Any() bool { return len(b.gone) > 0 }

// Delete says whether a deletion may go on its way now, and that it does.
func (b *Bin[T]) Delete() bool {
	free := !b.busy
	b.busy = true
	return free
}

// Deleted takes what became of a deletion.
func (b *Bin[T]) Deleted(x T, err error) {
	b.busy = false
	if err == nil {
		b.gone = append(b.gone, x)
	}
}

// PutBack is what was deleted last, now on its way back; false when there is
// none or something else is on its way.
func (b *Bin[T]) PutBack() (x T, ok bool) {
	if b.busy || len(b.gone) == 0 {
		return x, false
	}
	b.busy = true
	return b.gone[len(b.gone)-1], true
}

// Restored takes what became of the return.
func (b *Bin[T]) Restored(err error) {
	b.busy = false
	if err == nil {
		b.gone = b.gone[:len(b.gone)-1]
	}
}
