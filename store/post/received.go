package post

import (
	"context"
	"slices"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
)

// Received lists what came in and was asked for, in the order it came. Learners of one
// name are told apart.
func Received(ctx context.Context, st store.Store, ask model.Sift, now time.Time) ([]model.ReceivedSummary, error) {
	all, err := st.ReceivedSessions(ctx)
	model.TellLearnersApart(all)
	return slices.DeleteFunc(all, func(r model.ReceivedSummary) bool { return !ask.Takes(&r, now) }), err
}

// ReceivedOf returns what was received, its learner told apart from others of that
// name. It returns store.ErrNotFound if there is none.
func ReceivedOf(ctx context.Context, st store.Store, id model.SessionID) (model.Received, error) {
	got, err := st.Received(ctx, id)
	if err != nil {
		return got, err
	}
	return got, TellApart(ctx, st, &got.Learner)
}

// Again returns the letter that a received session would be, were it opened now:
// all of it is kept already. It returns store.ErrNotFound if there is none.
func Again(ctx context.Context, st store.Store, id model.SessionID) (Letter, error) {
	got, err := ReceivedOf(ctx, st, id)
	if err != nil {
		return Letter{}, err
	}
	from, err := known(ctx, st, got.Learner)
	if err != nil {
		return Letter{}, err
	}
	return Letter{
		Parcel: &exchange.Parcel{Kind: exchange.KindShare, From: from, Sessions: []model.Received{got}},
		Change: exchange.Change{Kind: exchange.KindShare, From: from, Seen: true, Same: []model.SessionID{id}},
		From:   from,
	}, nil
}

// known returns what is known of a learner: of one whose key was forgotten, who
// they said they were.
func known(ctx context.Context, st store.Store, who model.Contact) (model.Known, error) {
	all, err := Known(ctx, st)
	for _, k := range all {
		if k.Self() == who.Self() {
			if k.Name == "" {
				k.Name = who.Name
			}
			return k, err
		}
	}
	return model.Known{Contact: who, Role: model.Learner}, err
}

// Hides says whether a received session holds an answer of the learner that is
// kept from the mentor until theirs is given.
func Hides(ctx context.Context, st store.Store, id model.SessionID) (bool, error) {
	got, err := st.Received(ctx, id)
	if err != nil {
		return false, err
	}
	reviews, err := st.Reviews(ctx, id)
	return hides(&got.Session, reviews), err
}

// Lend writes into an empty store what a learner showed of themself by sharing
// a session: what is worked out of a person's own data can then be worked out of
// theirs. Earlier sessions are there with the levels that were shared, and read
// through the passages that came with them.
func Lend(ctx context.Context, from, to store.Store, id model.SessionID) error {
	got, err := from.Received(ctx, id)
	if err != nil {
		return err
	}
	reviews, err := from.Reviews(ctx, id)
	if err != nil {
		return err
	}
	who := model.Profile{ID: got.Learner.Person, Name: got.Learner.Name, Stage: got.Stage, Role: model.Learner, Grid: got.Session.Grid}
	if _, err := to.SaveProfile(ctx, who); err != nil {
		return err
	}
	for _, p := range got.Passages {
		p.Revision = 0
		if _, err := to.SavePassage(ctx, p); err != nil {
			return err
		}
	}
	for i := range got.Previous {
		if err := lendSession(ctx, to, earlierSession(&got.Previous[i])); err != nil {
			return err
		}
	}
	for _, e := range got.Evidence {
		e.Revision = 0
		if _, err := to.SaveEvidence(ctx, e); err != nil {
			return err
		}
	}
	if err := lendSession(ctx, to, got.Session); err != nil {
		return err
	}
	for _, r := range reviews {
		if r.Revision = 0; r.State == model.InReview {
			continue // nobody was told of it
		}
		if _, err := to.SaveReview(ctx, r); err != nil {
			return err
		}
	}
	return nil
}

func lendSession(ctx context.Context, to store.Store, s model.Session) error {
	s.Revision = 0
	_, err := to.SaveSession(ctx, s)
	return err
}

// earlierSession returns a session with the levels of a summary.
func earlierSession(s *model.SessionSummary) model.Session {
	out := model.Session{ID: s.ID, Label: s.Label, Grid: s.Grid, Depth: s.Depth, StartedAt: s.StartedAt, FinishedAt: s.FinishedAt, Ratings: map[model.ItemCode]model.Rating{}}
	for item, l := range s.Levels.Map() {
		out.Ratings[item] = model.Rating{Item: item, Level: l, At: s.When()}
	}
	return out
}
