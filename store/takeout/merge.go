package takeout

import (
	"context"
	"errors"
	"fmt"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Tally counts what a merge did to one kind of record.
type Tally struct{ Added, Updated, Kept int }

// Outcome is what a merge did.
type Outcome struct {
	Profile                                                      bool // taken from the document
	Grids, Sessions, Evidence, Actions, Known, Received, Reviews Tally
	Passages, Notes                                              Tally
}

// Changed says whether anything is different now.
func (o Outcome) Changed() bool {
	for _, t := range []Tally{o.Grids, o.Sessions, o.Evidence, o.Actions, o.Known, o.Received, o.Reviews, o.Passages, o.Notes} {
		if t.Added+t.Updated > 0 {
			return true
		}
	}
	return o.Profile
}

// Merge brings data into a store. What the store does not have is added. Of a
// record it has, the one further along stays: a finished session over an open
// one, the later answer, the later edit, the later review; when neither is, the
// store's. The profile is taken by a store that has none. All of it is one
// commit: after an error the store is as it was.
func Merge(ctx context.Context, st store.Store, d *Data) (Outcome, error) {
	return merge(ctx, st, d, nil)
}

// Preview says what Merge would do, and does not do it. Its errors are those of
// Merge.
func Preview(ctx context.Context, st store.Store, d *Data) (Outcome, error) {
	return merge(ctx, st, d, errPreview)
}

// errPreview takes a merge back.
var errPreview = errors.New("only looked at")

// merge ends with that error where all went well.
func merge(ctx context.Context, st store.Store, d *Data, end error) (Outcome, error) {
	m := &merger{ctx: ctx}
	err := st.Together(ctx, func(st store.Store) error {
		m.st, m.out = st, Outcome{}
		for _, step := range []func(*Data) error{m.profile, m.grids, m.sessions, m.evidence, m.actions, m.notes, m.known, m.received, m.reviews, m.passages} {
			if err := step(d); err != nil {
				return err
			}
		}
		return end
	})
	if err != nil && !errors.Is(err, errPreview) {
		return Outcome{}, fmt.Errorf("merge data: %w", err)
	}
	return m.out, nil
}

type merger struct {
	ctx context.Context
	st  store.Store
	out Outcome
}

// unused says whether the profile is only the identity that a first command
// gave.
func (m *merger) unused(p model.Profile) (bool, error) {
	if p.Name != "" || p.Welcomed {
		return false, nil
	}
	all, err := m.st.Sessions(m.ctx)
	return len(all) == 0, err
}

func (m *merger) profile(d *Data) error {
	had, err := m.st.Profile(m.ctx)
	if err != nil || d.Profile == nil {
		return err
	}
	free, err := m.unused(had)
	if err != nil || !free {
		return err
	}
	p := d.Profile.Clone()
	p.Revision = had.Revision
	_, err = m.st.SaveProfile(m.ctx, p)
	m.out.Profile = err == nil
	return err
}

func (m *merger) grids(d *Data) error {
	for _, g := range d.Grids {
		_, err := m.st.Grid(m.ctx, g.Ref())
		if had := err == nil; had {
			m.out.Grids.Kept++
			continue
		}
		if !errors.Is(err, store.ErrNotFound) {
			return err
		}
		if err := m.st.SaveGrid(m.ctx, g); err != nil {
			return err
		}
		if o, ok := d.Origins[g.Ref()]; ok {
			if err := m.st.SaveOrigin(m.ctx, g.Ref(), o); err != nil {
				return err
			}
		}
		m.out.Grids.Added++
	}
	return nil
}

func (m *merger) sessions(d *Data) error {
	return d.sessions.each(func(s *model.Session) error {
		had, err := m.st.Session(m.ctx, s.ID)
		return put(&m.out.Sessions, err, furtherSession(s, &had), func() error {
			s.Revision = had.Revision
			_, err := m.st.SaveSession(m.ctx, *s)
			return err
		})
	})
}

// furtherSession says whether a is further along than b, the same session.
func furtherSession(a, b *model.Session) bool {
	switch {
	case b.Finished():
		return false
	case a.Finished():
		return true
	}
	return lastAnswer(a).After(lastAnswer(b))
}

func lastAnswer(s *model.Session) time.Time {
	var t time.Time
	for _, r := range s.Ratings {
		if r.At.After(t) {
			t = r.At
		}
	}
	return t
}

func (m *merger) evidence(d *Data) error {
	for _, e := range d.Evidence {
		had, err := m.st.EvidenceByID(m.ctx, e.ID)
		err = put(&m.out.Evidence, err, e.UpdatedAt.After(had.UpdatedAt), func() error {
			e.Revision = had.Revision
			_, err := m.st.SaveEvidence(m.ctx, e)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (m *merger) actions(d *Data) error {
	all, err := m.st.Actions(m.ctx)
	if err != nil {
		return err
	}
	had := map[model.ActionID]model.Action{}
	for _, a := range all {
		had[a.ID] = a
	}
	for _, a := range d.Actions {
		old, there := had[a.ID]
		further := old.State == model.Todo && a.State != model.Todo
		err := put(&m.out.Actions, presence(there), further, func() error {
			a.Revision = old.Revision
			_, err := m.st.SaveAction(m.ctx, a)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// notes keeps those of the document where the store has none; one that something
// came of is further along.
func (m *merger) notes(d *Data) error {
	all, err := m.st.Notes(m.ctx)
	if err != nil {
		return err
	}
	had := map[model.NoteID]model.Note{}
	for _, n := range all {
		had[n.ID] = n
	}
	for _, n := range d.Notes {
		old, there := had[n.ID]
		err := put(&m.out.Notes, presence(there), old.Waits() && !n.Waits(), func() error {
			n.Revision = old.Revision
			_, err := m.st.SaveNote(m.ctx, n)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (m *merger) known(d *Data) error {
	people, err := m.st.Known(m.ctx)
	if err != nil {
		return err
	}
	had := map[model.PersonID]bool{}
	for _, k := range people {
		had[k.Person] = true
	}
	for _, k := range d.Known {
		err := put(&m.out.Known, presence(had[k.Person]), false, func() error { return m.st.SaveKnown(m.ctx, k) })
		if err != nil {
			return err
		}
	}
	return nil
}

func (m *merger) received(d *Data) error {
	const some = 200 // are saved at once
	var fresh []model.Received
	save := func() error {
		err := m.st.SaveReceived(m.ctx, fresh)
		fresh = fresh[:0]
		return err
	}
	err := d.received.each(func(r *model.Received) error {
		_, err := m.st.Received(m.ctx, r.Session.ID)
		err = put(&m.out.Received, err, false, func() error { fresh = append(fresh, *r); return nil })
		if err == nil && len(fresh) == some {
			err = save()
		}
		return err
	})
	if err != nil {
		return err
	}
	return save()
}

func (m *merger) reviews(d *Data) error {
	return d.reviews.each(func(r *model.Review) error {
		had, err := m.st.Review(m.ctx, r.ID)
		further := r.Session == had.Session && (r.Number > had.Number || r.Number == had.Number && (r.State > had.State || r.Answered > had.Answered))
		return put(&m.out.Reviews, err, further, func() error {
			r.Revision = had.Revision
			_, err := m.st.SaveReview(m.ctx, *r)
			return err
		})
	})
}

// passages keeps those of the document where the store has none; of two the one
// made later stays.
func (m *merger) passages(d *Data) error {
	all, err := m.st.Passages(m.ctx)
	if err != nil {
		return err
	}
	type pair struct{ from, to model.GridRef }
	had := map[pair]model.Passage{}
	for _, p := range all {
		had[pair{p.From, p.To}] = p
	}
	for _, p := range d.Passages {
		old, there := had[pair{p.From, p.To}]
		err := put(&m.out.Passages, presence(there), p.MadeAt.After(old.MadeAt), func() error {
			p.Revision = old.Revision
			_, err := m.st.SavePassage(m.ctx, p)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func presence(there bool) error {
	if there {
		return nil
	}
	return store.ErrNotFound
}

// put saves what is not there or is further along, and counts it. Found is what
// looking for the record returned.
func put(t *Tally, found error, further bool, save func() error) error {
	switch {
	case found == nil && !further:
		t.Kept++
		return nil
	case found == nil:
		t.Updated++
	case errors.Is(found, store.ErrNotFound):
		t.Added++
	default:
		return found
	}
	return save()
}
