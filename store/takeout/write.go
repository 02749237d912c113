package takeout

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/gridfile"
	"autoeval/store/record"
)

// Write writes everything a store keeps. The store must not change meanwhile
// for the document to be of one moment; it is only read.
func Write(ctx context.Context, w io.Writer, st store.Store, find Lookup) error {
	d, err := gather(ctx, st, find)
	if err != nil {
		return fmt.Errorf("gather data: %w", err)
	}
	if err := json.MarshalWrite(w, d, json.Deterministic(true), jsontext.WithIndent(" "), jsontext.AllowInvalidUTF8(true)); err != nil {
		return fmt.Errorf("write data: %w", err)
	}
	_, err = io.WriteString(w, "\n")
	return err
}

func gather(ctx context.Context, st store.Store, find Lookup) (*document, error) {
	d := &document{Format: formatName, Version: formatVersion}
	for _, part := range []func(context.Context, store.Store) error{d.addProfile, d.addGrids, d.addSessions, d.addPortfolio, d.addExchange, d.addPassages} {
		if err := part(ctx, st); err != nil {
			return nil, err
		}
	}
	return d, d.addNamed(find)
}

// addNamed adds the grids that the document names and the store does not keep:
// without them nothing of it could be read once programs bring others.
func (d *document) addNamed(find Lookup) error {
	var named []model.GridRef
	for _, s := range d.Sessions {
		named = append(named, model.GridRef{ID: s.Grid, Version: s.GridVersion})
	}
	for _, r := range d.Received {
		named = append(named, model.GridRef{ID: r.Session.Grid, Version: r.Session.GridVersion})
	}
	for _, e := range d.Evidence {
		named = append(named, model.GridRef{ID: e.Grid, Version: e.Version})
	}
	for _, n := range d.Notes {
		named = append(named, model.GridRef{ID: n.Grid, Version: n.Version})
	}
	for _, p := range d.Passages {
		named = append(named, model.GridRef(p.From), model.GridRef(p.To))
	}
	for _, ref := range named {
		if slices.ContainsFunc(d.Grids, func(g grid) bool { return g.ID == ref.ID && g.Version == ref.Version }) {
			continue
		}
		if g, ok := find(ref); ok {
			if err := d.addGrid(g, model.Origin{}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *document) addGrid(g *model.Grid, o model.Origin) error {
	file, err := gridfile.Marshal(g)
	if err != nil {
		return fmt.Errorf("write grid %s: %w", g.ID, err)
	}
	d.Grids = append(d.Grids, grid{g.ID, g.Version, string(file), originOf(o)})
	return nil
}

func originOf(o model.Origin) *origin {
	if !o.Brought() {
		return nil
	}
	return &origin{o.By.Person, o.By.Name, o.By.Fingerprint, o.Adopted}
}

func (d *document) addPassages(ctx context.Context, st store.Store) error {
	all, err := st.Passages(ctx)
	for i := range all {
		d.Passages = append(d.Passages, record.OfPassage(&all[i]))
	}
	return err
}

func (d *document) addProfile(ctx context.Context, st store.Store) error {
	p, err := st.Profile(ctx)
	if err != nil || p.ID == "" && p.Revision == 0 {
		return err
	}
	d.Profile = &profile{
		ID: p.ID, Name: p.Name, Role: p.Role.String(), Stage: p.Stage, StageAt: record.UTC(p.StageAt), Welcomed: p.Welcomed,
		Grid: p.Grid.ID, Version: p.Grid.Version, Target: p.Target, Own: ownOf(p.Own),
		Lang: p.Settings.Lang, Theme: p.Settings.Theme, ASCII: p.Settings.ASCII, NoMouse: p.Settings.NoMouse, Next: record.Day(p.Next),
	}
	if len(p.SeenAt) > 0 {
		d.Profile.SeenAt = map[model.GridID]time.Time{}
		for g, t := range p.SeenAt {
			d.Profile.SeenAt[g] = record.UTC(t)
		}
	}
	return nil
}

func (d *document) addGrids(ctx context.Context, st store.Store) error {
	all, err := st.KeptGrids(ctx)
	if err != nil {
		return err
	}
	for _, kept := range all {
		g, err := st.Grid(ctx, kept.Ref)
		if err != nil {
			return err
		}
		if err := d.addGrid(g, kept.Origin); err != nil {
			return err
		}
	}
	return nil
}

func (d *document) addSessions(ctx context.Context, st store.Store) error {
	all, err := st.Sessions(ctx)
	if err != nil {
		return err
	}
	for _, sum := range all {
		s, err := st.Session(ctx, sum.ID)
		if err != nil {
			return err
		}
		d.Sessions = append(d.Sessions, record.OfSession(&s))
		if err := d.addReviews(ctx, st, s.ID); err != nil {
			return err
		}
	}
	return nil
}

func (d *document) addPortfolio(ctx context.Context, st store.Store) error {
	all, err := st.Evidence(ctx)
	if err != nil {
		return err
	}
	slices.Reverse(all) // the store lists the newest first; they come back oldest first
	for i := range all {
		d.Evidence = append(d.Evidence, record.OfEvidence(&all[i]))
	}
	actions, err := st.Actions(ctx)
	if err != nil {
		return err
	}
	for i := range actions {
		d.Actions = append(d.Actions, record.OfAction(&actions[i]))
	}
	notes, err := st.Notes(ctx)
	for i := range notes {
		d.Notes = append(d.Notes, record.OfNote(&notes[i]))
	}
	return err
}

func (d *document) addExchange(ctx context.Context, st store.Store) error {
	people, err := st.Known(ctx)
	if err != nil {
		return err
	}
	for i := range people {
		d.Known = append(d.Known, record.OfKnown(&people[i]))
	}
	all, err := st.ReceivedSessions(ctx)
	if err != nil {
		return err
	}
	for _, sum := range all {
		r, err := st.Received(ctx, sum.Session.ID)
		if err != nil {
			return err
		}
		d.Received = append(d.Received, record.OfReceived(&r))
		if err := d.addReviews(ctx, st, r.Session.ID); err != nil {
			return err
		}
	}
	return nil
}

// addReviews adds those of a session once: a person who shares with themselves
// has it both as their own and as received.
func (d *document) addReviews(ctx context.Context, st store.Store, id model.SessionID) error {
	if slices.ContainsFunc(d.Reviews, func(r record.Review) bool { return r.Session == id }) {
		return nil
	}
	all, err := st.Reviews(ctx, id)
	if err != nil {
		return err
	}
	for i := range all {
		d.Reviews = append(d.Reviews, record.OfReview(&all[i]))
	}
	return nil
}

func ownOf(own model.OwnTargets) map[string]map[model.ItemCode]int {
	out := map[string]map[model.ItemCode]int{}
	for g, levels := range own {
		out[g.String()] = record.OfLevels(levels)
	}
	return out
}
