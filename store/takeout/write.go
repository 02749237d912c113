package takeout

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/gridfile"
)

// Write writes everything a store keeps. The store must not change meanwhile
// for the document to be of one moment; it is only read.
func Write(ctx context.Context, w io.Writer, st store.Store) error {
	d, err := gather(ctx, st)
	if err != nil {
		return fmt.Errorf("gather data: %w", err)
	}
	if err := json.MarshalWrite(w, d, json.Deterministic(true), jsontext.WithIndent(" "), jsontext.AllowInvalidUTF8(true)); err != nil {
		return fmt.Errorf("write data: %w", err)
	}
	_, err = io.WriteString(w, "\n")
	return err
}

func gather(ctx context.Context, st store.Store) (*document, error) {
	d := &document{Format: formatName, Version: formatVersion}
	for _, part := range []func(context.Context, store.Store) error{d.addProfile, d.addGrids, d.addSessions, d.addPortfolio, d.addExchange} {
		if err := part(ctx, st); err != nil {
			return nil, err
		}
	}
	return d, nil
}

func (d *document) addProfile(ctx context.Context, st store.Store) error {
	p, err := st.Profile(ctx)
	if err != nil || p.ID == "" && p.Revision == 0 {
		return err
	}
	d.Profile = &profile{
		ID: p.ID, Name: p.Name, Role: word(roleWords(), p.Role), Stage: p.Stage, Welcomed: p.Welcomed,
		Grid: p.Grid, Target: p.Target, Own: ownOf(p.Own),
		Lang: p.Settings.Lang, Theme: p.Settings.Theme, ASCII: p.Settings.ASCII,
	}
	if len(p.SeenAt) > 0 {
		d.Profile.SeenAt = map[model.GridID]time.Time{}
		for g, t := range p.SeenAt {
			d.Profile.SeenAt[g] = utc(t)
		}
	}
	return nil
}

func (d *document) addGrids(ctx context.Context, st store.Store) error {
	refs, err := st.GridRefs(ctx)
	if err != nil {
		return err
	}
	for _, ref := range refs {
		g, err := st.Grid(ctx, ref)
		if err != nil {
			return err
		}
		file, err := gridfile.Marshal(g)
		if err != nil {
			return fmt.Errorf("write grid %s: %w", ref.ID, err)
		}
		d.Grids = append(d.Grids, grid{ref.ID, ref.Version, string(file)})
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
		d.Sessions = append(d.Sessions, sessionForm(&s))
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
		d.Evidence = append(d.Evidence, evidenceForm(&all[i]))
	}
	actions, err := st.Actions(ctx)
	if err != nil {
		return err
	}
	for _, a := range actions {
		d.Actions = append(d.Actions, action{
			ID: a.ID, Grid: a.Grid, Item: a.Item, Text: a.Text, Due: dayForm(a.Due), State: word(actionWords(), a.State),
			CreatedAt: utc(a.CreatedAt), DoneAt: utc(a.DoneAt),
		})
	}
	return nil
}

func (d *document) addExchange(ctx context.Context, st store.Store) error {
	people, err := st.Known(ctx)
	if err != nil {
		return err
	}
	for _, k := range people {
		d.Known = append(d.Known, known{contact(k.Contact), k.PublicKey, utc(k.Since), word(roleWords(), k.Role)})
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
		d.Received = append(d.Received, receivedForm(&r))
		if err := d.addReviews(ctx, st, r.Session.ID); err != nil {
			return err
		}
	}
	return nil
}

// addReviews adds those of a session once: a person who shares with themselves
// has it both as their own and as received.
func (d *document) addReviews(ctx context.Context, st store.Store, id model.SessionID) error {
	if slices.ContainsFunc(d.Reviews, func(r review) bool { return r.Session == id }) {
		return nil
	}
	all, err := st.Reviews(ctx, id)
	if err != nil {
		return err
	}
	for i := range all {
		d.Reviews = append(d.Reviews, reviewForm(&all[i]))
	}
	return nil
}

func sessionForm(s *model.Session) session {
	out := session{
		ID: s.ID, Label: s.Label, Grid: s.Grid.ID, GridVersion: s.Grid.Version, Learner: s.Learner,
		Depth: word(depthWords(), s.Depth), StartedAt: utc(s.StartedAt), FinishedAt: utc(s.FinishedAt), Skipped: s.Skipped,
	}
	for _, c := range slices.Sorted(maps.Keys(s.Ratings)) {
		r := s.Ratings[c]
		out.Ratings = append(out.Ratings, rating{c, r.Level.Value(), int(r.Confidence), r.Note, r.Evidence, utc(r.At)})
	}
	return out
}

func evidenceForm(e *model.Evidence) evidence {
	return evidence{
		ID: e.ID, Grid: e.Grid, Kind: e.Kind, Title: e.Title, Items: e.Items, Date: dayForm(e.Date),
		Location: e.Location, SHA256: e.SHA256, Size: e.Size,
		Quality: e.Reflection.Quality, Relevance: e.Reflection.Relevance, Constraints: e.Reflection.Constraints,
		Collaboration: word(collaborationWords(), e.Collaboration), AIUse: e.AIUse,
		CreatedAt: utc(e.CreatedAt), UpdatedAt: utc(e.UpdatedAt),
	}
}

func receivedForm(r *model.Received) received {
	out := received{
		Session: sessionForm(&r.Session), Hash: r.Hash, Learner: contact(r.Learner), Stage: r.Stage,
		ReceivedAt: utc(r.ReceivedAt), SharedAt: utc(r.SharedAt), Left: r.Left,
	}
	for i := range r.Evidence {
		out.Evidence = append(out.Evidence, evidenceForm(&r.Evidence[i]))
	}
	for _, s := range r.Previous {
		out.Previous = append(out.Previous, summary{
			ID: s.ID, Label: s.Label, Grid: s.Grid.ID, GridVersion: s.Grid.Version, Learner: s.Learner, Depth: word(depthWords(), s.Depth),
			StartedAt: utc(s.StartedAt), FinishedAt: utc(s.FinishedAt), Seq: s.Seq, Revision: s.Revision, Levels: valuesOf(s.Levels.Map()),
		})
	}
	return out
}

func reviewForm(r *model.Review) review {
	out := review{
		ID: r.ID, Session: r.Session, SessionHash: r.SessionHash, Grid: r.Grid.ID, GridVersion: r.Grid.Version,
		Learner: contact(r.Learner), Mentor: contact(r.Mentor), Blind: r.Blind, State: word(reviewWords(), r.State), Message: r.Message,
		StartedAt: utc(r.StartedAt), ReturnedAt: utc(r.ReturnedAt), Number: r.Number, Answered: r.Answered,
	}
	for _, c := range slices.Sorted(maps.Keys(r.Remarks)) {
		m := r.Remarks[c]
		x := remark{Item: c, Comment: m.Comment, Question: m.Question, At: utc(m.At), Verdict: word(verdictWords(), m.Verdict), Reason: m.Reason}
		if m.Level.Rated() {
			v := m.Level.Value()
			x.Level = &v
		}
		out.Remarks = append(out.Remarks, x)
	}
	if len(r.Evidence) > 0 {
		out.Evidence = map[model.EvidenceID]string{}
		for id, f := range r.Evidence {
			out.Evidence[id] = word(findingWords(), f)
		}
	}
	return out
}

func ownOf(own model.OwnTargets) map[model.GridID]map[model.ItemCode]int {
	out := map[model.GridID]map[model.ItemCode]int{}
	for g, levels := range own {
		out[g] = valuesOf(levels)
	}
	return out
}

func valuesOf(levels map[model.ItemCode]model.Level) map[model.ItemCode]int {
	out := map[model.ItemCode]int{}
	for c, l := range levels {
		if l.Rated() {
			out[c] = l.Value()
		}
	}
	return out
}

func utc(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.UTC()
}

const day = "2006-01-02"

func dayForm(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(day)
}
