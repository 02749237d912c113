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
// for the document to be of one moment; it is only read. Sessions, own and received,
// and their reviews are read one after another: however many there are, few are in
// memory.
func Write(ctx context.Context, w io.Writer, st store.Store, find Lookup) error {
	x := &writer{ctx: ctx, st: st, to: jsontext.NewEncoder(w, jsontext.WithIndent(" "), jsontext.AllowInvalidUTF8(true))}
	d := &document{Format: formatName, Version: formatVersion}
	for _, part := range []func(context.Context, store.Store) error{d.addProfile, d.addGrids, x.list, d.addPortfolio, d.addKnown, d.addPassages} {
		if err := part(ctx, st); err != nil {
			return fmt.Errorf("gather data: %w", err)
		}
	}
	if err := d.addNamed(x, find); err != nil {
		return fmt.Errorf("gather data: %w", err)
	}
	if err := x.document(d); err != nil {
		return fmt.Errorf("write data: %w", err)
	}
	return nil
}

// writer writes a document member by member.
type writer struct {
	ctx      context.Context
	st       store.Store
	to       *jsontext.Encoder
	sessions []model.SessionSummary
	received []model.ReceivedSummary
}

// list reads what sessions there are.
func (x *writer) list(ctx context.Context, st store.Store) (err error) {
	if x.sessions, err = st.Sessions(ctx); err == nil {
		x.received, err = st.ReceivedSessions(ctx)
	}
	return err
}

// document writes the members in the order of the form.
func (x *writer) document(d *document) error {
	steps := []func() error{
		func() error { return x.to.WriteToken(jsontext.BeginObject) },
		func() error { return x.member("format", d.Format) },
		func() error { return x.member("version", d.Version) },
	}
	if d.Profile != nil {
		steps = append(steps, func() error { return x.member("profile", d.Profile) })
	}
	steps = append(steps,
		func() error { return x.member("grids", d.Grids) },
		func() error { return x.array("sessions", x.ownSessions) },
		func() error { return x.member("evidence", d.Evidence) },
		func() error { return x.member("actions", d.Actions) },
		func() error { return x.member("known", d.Known) },
		func() error { return x.array("received", x.receivedSessions) },
		func() error { return x.array("reviews", x.reviews) },
	)
	if len(d.Passages) > 0 {
		steps = append(steps, func() error { return x.member("passages", d.Passages) })
	}
	if len(d.Notes) > 0 {
		steps = append(steps, func() error { return x.member("notes", d.Notes) })
	}
	for _, step := range append(steps, func() error { return x.to.WriteToken(jsontext.EndObject) }) {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (x *writer) value(v any) error { return json.MarshalEncode(x.to, v, json.Deterministic(true)) }

func (x *writer) member(name string, v any) error {
	if err := x.to.WriteToken(jsontext.String(name)); err != nil {
		return err
	}
	return x.value(v)
}

// array writes a list whose elements come one by one.
func (x *writer) array(name string, elements func() error) error {
	for _, step := range []func() error{
		func() error { return x.to.WriteToken(jsontext.String(name)) },
		func() error { return x.to.WriteToken(jsontext.BeginArray) },
		elements,
		func() error { return x.to.WriteToken(jsontext.EndArray) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (x *writer) ownSessions() error {
	for i := range x.sessions {
		s, err := x.st.Session(x.ctx, x.sessions[i].ID)
		if err == nil {
			err = x.value(record.OfSession(&s))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (x *writer) receivedSessions() error {
	for i := range x.received {
		r, err := x.st.Received(x.ctx, x.received[i].Session.ID)
		if err == nil {
			err = x.value(record.OfReceived(&r))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// reviews writes those of each session once: a person who shares with themselves has
// it both as their own and as received.
func (x *writer) reviews() error {
	done := make(map[model.SessionID]bool, len(x.sessions))
	of := func(id model.SessionID) error {
		if done[id] {
			return nil
		}
		done[id] = true
		all, err := x.st.Reviews(x.ctx, id)
		for i := range all {
			if err == nil {
				err = x.value(record.OfReview(&all[i]))
			}
		}
		return err
	}
	for i := range x.sessions {
		if err := of(x.sessions[i].ID); err != nil {
			return err
		}
	}
	for i := range x.received {
		if err := of(x.received[i].Session.ID); err != nil {
			return err
		}
	}
	return nil
}

// addNamed adds the grids that the document names and the store does not keep:
// without them nothing of it could be read once programs bring others.
func (d *document) addNamed(x *writer, find Lookup) error {
	named, seen := []model.GridRef{}, map[model.GridRef]bool{}
	for _, g := range d.Grids {
		seen[model.GridRef{ID: g.ID, Version: g.Version}] = true
	}
	add := func(ref model.GridRef) {
		if !seen[ref] {
			seen[ref] = true
			named = append(named, ref)
		}
	}
	for i := range x.sessions {
		add(x.sessions[i].Grid)
	}
	for i := range x.received {
		add(x.received[i].Session.Grid)
	}
	for _, e := range d.Evidence {
		add(model.GridRef{ID: e.Grid, Version: e.Version})
	}
	for _, n := range d.Notes {
		add(model.GridRef{ID: n.Grid, Version: n.Version})
	}
	for _, p := range d.Passages {
		add(model.GridRef(p.From))
		add(model.GridRef(p.To))
	}
	for _, ref := range named {
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
		Lang: p.Settings.Lang, Theme: p.Settings.Theme, ASCII: p.Settings.ASCII, NoMouse: p.Settings.NoMouse, Next: record.Day(p.Next), Later: record.Day(p.Later),
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

func (d *document) addKnown(ctx context.Context, st store.Store) error {
	people, err := st.Known(ctx)
	for i := range people {
		d.Known = append(d.Known, record.OfKnown(&people[i]))
	}
	return err
}

func ownOf(own model.OwnTargets) map[string]map[model.ItemCode]int {
	out := map[string]map[model.ItemCode]int{}
	for g, levels := range own {
		out[g.String()] = record.OfLevels(levels)
	}
	return out
}
