package codec

import (
	"time"

	"autoeval/model"
)

// Trashed is something deleted, whole.
type Trashed struct {
	Place     uint64    `json:"place,omitzero"`
	DeletedAt time.Time `json:"deleted_at"`
	Session   *Session  `json:"session,omitempty"`
	Received  *Received `json:"received,omitempty"`
	Evidence  *Evidence `json:"evidence,omitempty"`
	Action    *Action   `json:"action,omitempty"`
	Note      *Note     `json:"note,omitempty"`
	Reviews   []Review  `json:"reviews,omitempty"`
	More      more      `json:",embed"`
}

// OfTrashed returns the form of one, which stands at that place.
func OfTrashed(x model.Trashed, place uint64) Trashed {
	out := Trashed{Place: place, DeletedAt: utc(x.DeletedAt), Reviews: each(x.Reviews, func(r model.Review) Review { return OfReview(r, 0) })}
	if x.Session != nil {
		s := OfSession(*x.Session, x.Seq)
		out.Session = &s
	}
	if x.Received != nil {
		r := OfReceived(*x.Received, 0)
		out.Received = &r
	}
	if x.Evidence != nil {
		e := OfEvidence(*x.Evidence, 0)
		out.Evidence = &e
	}
	if x.Action != nil {
		a := OfAction(*x.Action, 0)
		out.Action = &a
	}
	if x.Note != nil {
		n := OfNote(*x.Note, 0)
		out.Note = &n
	}
	return out
}

// Model returns what it is the form of.
func (r Trashed) Model() model.Trashed {
	out := model.Trashed{Number: r.Place, DeletedAt: r.DeletedAt, Reviews: each(r.Reviews, Review.Model)}
	if r.Session != nil {
		s := r.Session.Model()
		out.Session, out.Seq = &s, r.Session.Place
	}
	if r.Received != nil {
		x := r.Received.Model()
		out.Received = &x
	}
	if r.Evidence != nil {
		e := r.Evidence.Model()
		out.Evidence = &e
	}
	if r.Action != nil {
		a := r.Action.Model()
		out.Action = &a
	}
	if r.Note != nil {
		n := r.Note.Model()
		out.Note = &n
	}
	return out
}
