package nav

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/store"
)

// retryAfter is how long a failed save waits before it is tried again.
const retryAfter = 2 * time.Second

// Saver orders the saves of one record that a screen edits part by part: at
// most one is on its way, what changes meanwhile goes with the next, and a part
// is Clean once a save that was sent after its last change came back good. A
// Keeper answers Unsaved from it. The screen does the saving:
//
//	on a change          Touch, then save a copy if Send says so
//	on a save that kept  Kept, then save again if Send says so
//	on a conflict        take over what the store holds, lay Changed parts over
//	                     it, Again, then save if Send says so
//	on another failure   Failed
//
// The zero Saver has nothing to save.
type Saver[P comparable] struct {
	clock   uint64 // counts changes
	saved   uint64 // last change on the disk
	sent    uint64 // last change in the save on its way
	busy    bool
	failing bool
	at      map[P]uint64 // last change of each part
}

// Touch notes that a part changed.
func (v *Saver[P]) Touch(p P) {
	v.clock++
	if v.at == nil {
		v.at = map[P]uint64{}
	}
	v.at[p] = v.clock
}

// Send says whether to save now, and takes it that it is done: true means that
// there is something to save and that no save is on its way.
func (v *Saver[P]) Send() bool {
	if v.busy || v.saved >= v.clock {
		return false
	}
	v.busy, v.sent = true, v.clock
	return true
}

// Kept notes that the save on its way is on the disk. The command says, after a
// row of failures, that it works again.
func (v *Saver[P]) Kept() tea.Cmd {
	failed := v.failing
	v.busy, v.failing, v.saved = false, false, v.sent
	if !failed {
		return nil
	}
	return func() tea.Msg { return Recovered{} }
}

// Again notes that the save on its way was refused and is to be sent anew.
func (v *Saver[P]) Again() { v.busy = false }

// Failed notes that the save on its way failed. The command says so, the first
// time of a row, and sends the message when it is time to try again.
func (v *Saver[P]) Failed(err error, retry tea.Msg) tea.Cmd {
	again := After(retryAfter, func() tea.Msg { return retry })
	said := v.failing
	v.busy, v.failing = false, true
	if said {
		return again
	}
	return tea.Batch(func() tea.Msg { return Failed{Err: err, Tried: true} }, again)
}

// Drop gives up what is not on the disk.
func (v *Saver[P]) Drop() { v.busy, v.saved = false, v.clock }

// Unsaved says whether something is not on the disk.
func (v *Saver[P]) Unsaved() bool { return v.busy || v.saved < v.clock }

// Clean says whether a part is on the disk as it stands.
func (v *Saver[P]) Clean(p P) bool { return v.at[p] <= v.saved }

// Failing says whether the last save failed.
func (v *Saver[P]) Failing() bool { return v.failing }

// Changed lists the parts that are not on the disk as they stand, in no order.
func (v *Saver[P]) Changed() []P {
	var out []P
	for p := range v.at {
		if !v.Clean(p) {
			out = append(out, p)
		}
	}
	return out
}

// Keep saves an aggregate. After a conflict, latest is what the store holds
// instead, nil when that cannot be read either.
func Keep[T any](save func() (uint64, error), read func() (T, error)) (revision uint64, latest *T, err error) {
	if revision, err = save(); errors.Is(err, store.ErrConflict) {
		if held, err := read(); err == nil {
			latest = &held
		}
	}
	return revision, latest, err
}
