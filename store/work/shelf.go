package work

import (
	"context"
	"errors"

	"autoeval/model"
	"autoeval/store"
)

// AdoptGrid lets a grid that somebody brought serve as one's own. Who brought it
// stays known. Of any other grid it changes nothing.
func AdoptGrid(ctx context.Context, st store.Store, ref model.GridRef) error {
	all, err := st.KeptGrids(ctx)
	if err != nil {
		return err
	}
	for _, k := range all {
		if k.Ref == ref && k.Origin.Foreign() {
			k.Origin.Adopted = true
			return st.SaveOrigin(ctx, ref, k.Origin)
		}
	}
	return nil
}

// UseGrid makes a version the one that the person works with, and adopts it. Where it
// is the one that serves anyway, the next that comes serves too, unless it is
// pinned. It returns the profile that says so.
func UseGrid(ctx context.Context, st store.Store, g model.ShelvedGrid, pinned bool) (p model.Profile, err error) {
	chosen := model.GridRef{ID: g.ID}
	if pinned || !g.Serves {
		chosen = g.Ref()
	}
	err = st.Together(ctx, func(st store.Store) error {
		if err := AdoptGrid(ctx, st, g.Ref()); err != nil {
			return err
		}
		p, err = ChangeProfile(ctx, st, func(p *model.Profile) { p.Grid = chosen })
		return err
	})
	return p, err
}

// ChooseVersion makes a version the one that the person works with, whatever comes.
func ChooseVersion(ctx context.Context, st store.Profiles, ref model.GridRef) (model.Profile, error) {
	return ChangeProfile(ctx, st, func(p *model.Profile) { p.Grid = ref })
}

// DeleteGrid takes a version of a grid out of the store for good. It fails with
// model.ErrBuiltIn, with *model.GridNeeded while anything there is on it, and with
// store.ErrNotFound.
func DeleteGrid(ctx context.Context, st store.Store, g model.ShelvedGrid) error {
	if g.BuiltIn {
		return model.ErrBuiltIn
	}
	return st.Together(ctx, func(st store.Store) error {
		need, err := needs(ctx, st, g.Ref())
		if err != nil {
			return err
		}
		if need.Sessions+need.Received+need.Rest > 0 {
			return need
		}
		if err := leave(ctx, st, g.Ref()); err != nil {
			return err
		}
		return st.DeleteGrid(ctx, g.Ref())
	})
}

// leave forgets that the person chose the version.
func leave(ctx context.Context, st store.Store, ref model.GridRef) error {
	p, err := st.Profile(ctx)
	if err != nil || p.Grid != ref {
		return err
	}
	p.Grid = model.GridRef{}
	_, err = st.SaveProfile(ctx, p)
	return err
}

// needs counts what is on a version.
func needs(ctx context.Context, st store.Store, ref model.GridRef) (*model.GridNeeded, error) {
	n := &model.GridNeeded{Grid: ref}
	sessions, err := st.GridSessions(ctx, ref.ID, -1)
	if err != nil {
		return nil, err
	}
	for _, s := range sessions.All() {
		n.Sessions += one(s.Grid == ref)
	}
	err = st.EachReceived(ctx, func(r *model.ReceivedSummary) { n.Received += one(r.Session.Grid == ref) })
	if err != nil {
		return nil, err
	}
	n.Rest, err = rest(ctx, st, ref)
	return n, err
}

// rest counts what else names a version.
func rest(ctx context.Context, st store.Store, ref model.GridRef) (n int, err error) {
	evidence, err := st.Evidence(ctx)
	for _, e := range evidence {
		n += one(e.Grid == ref)
	}
	actions, err2 := st.Actions(ctx)
	for _, a := range actions {
		n += one(a.Grid == ref)
	}
	notes, err6 := st.Notes(ctx)
	for _, x := range notes {
		n += one(x.Grid == ref)
	}
	passages, err3 := st.Passages(ctx)
	for _, p := range passages {
		n += one(p.From == ref || p.To == ref)
	}
	trash, err4 := st.Trash(ctx)
	for _, x := range trash {
		n += one(gridOfTrashed(x) == ref)
	}
	p, err5 := st.Profile(ctx)
	_, own := p.Own[ref]
	return n + one(own), errors.Join(err, err2, err3, err4, err5, err6)
}

// gridOfTrashed returns the grid of something that was deleted.
func gridOfTrashed(x model.Trashed) model.GridRef {
	switch {
	case x.Session != nil:
		return x.Session.Grid
	case x.Received != nil:
		return x.Received.Session.Grid
	case x.Evidence != nil:
		return x.Evidence.Grid
	case x.Action != nil:
		return x.Action.Grid
	case x.Note != nil:
		return x.Note.Grid
	}
	return model.GridRef{}
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}
