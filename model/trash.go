package model

import "time"

// TrashKept is how many days what was deleted can be put back.
const TrashKept = 30

// Trashed is something that was deleted, whole, so that it can be put back. One
// of the pointers is set.
type Trashed struct {
	Number    uint64 // given by the store; it names the entry
	DeletedAt time.Time
	Session   *Session
	Received  *Received
	Evidence  *Evidence
	Action    *Action
	Note      *Note
	Seq       uint64   // the place of a session in its list
	Reviews   []Review // of a session, or of a received one
}

// Expired reports whether it is too late to put it back.
func (x *Trashed) Expired(now time.Time) bool {
	return now.After(x.DeletedAt.AddDate(0, 0, TrashKept))
}

// Clone returns an entry that shares nothing with this one.
func (x *Trashed) Clone() Trashed {
	c := *x
	if x.Session != nil {
		s := x.Session.Clone()
		c.Session = &s
	}
	if x.Received != nil {
		r := x.Received.Clone()
		c.Received = &r
	}
	if x.Evidence != nil {
		e := x.Evidence.Clone()
		c.Evidence = &e
	}
	if x.Action != nil {
		a := *x.Action
		c.Action = &a
	}
	if x.Note != nil {
		n := *x.Note
		c.Note = &n
	}
	c.Reviews = nil
	for i := range x.Reviews {
		c.Reviews = append(c.Reviews, x.Reviews[i].Clone())
	}
	return c
}
