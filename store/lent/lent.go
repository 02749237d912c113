// Package lent lends a store to a program for as long as the program runs: what
// reads ends with it, wherever its call was made with no context of its own. What
// writes goes on to its end, which every backend bounds: what was on its way when
// somebody left is not cut off.
package lent

import (
	"context"

	"autoeval/model"
	"autoeval/store"
)

// To returns the store, lent until the context ends.
func To(ctx context.Context, st store.Store) store.Store { return &lent{st, ctx} }

type lent struct {
	store.Store
	until context.Context
}

// Context returns the context of a call that ends with the program, and what to
// call afterwards.
func Context(until, own context.Context) (context.Context, func()) {
	if own.Done() == nil || until.Err() != nil {
		return until, func() {}
	}
	both, stop := context.WithCancelCause(own)
	after := context.AfterFunc(until, func() { stop(context.Cause(until)) })
	return both, func() { after(); stop(nil) }
}

// read makes a call that returns one thing.
func read[T any](l *lent, ctx context.Context, call func(context.Context) (T, error)) (T, error) {
	ctx, done := Context(l.until, ctx)
	defer done()
	return call(ctx)
}

// about makes a call that is about something.
func about[A, T any](l *lent, ctx context.Context, a A, call func(context.Context, A) (T, error)) (T, error) {
	ctx, done := Context(l.until, ctx)
	defer done()
	return call(ctx, a)
}

// What follows implements store.Store, as far as it reads.

func (l *lent) Profile(ctx context.Context) (model.Profile, error) {
	return read(l, ctx, l.Store.Profile)
}

func (l *lent) Passages(ctx context.Context) ([]model.Passage, error) {
	return read(l, ctx, l.Store.Passages)
}

func (l *lent) KeptGrids(ctx context.Context) ([]model.KeptGrid, error) {
	return read(l, ctx, l.Store.KeptGrids)
}

func (l *lent) Grid(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
	return about(l, ctx, ref, l.Store.Grid)
}

func (l *lent) Sessions(ctx context.Context) ([]model.SessionSummary, error) {
	return read(l, ctx, l.Store.Sessions)
}

func (l *lent) RecentSessions(ctx context.Context, n int) ([]model.SessionSummary, int, error) {
	ctx, done := Context(l.until, ctx)
	defer done()
	return l.Store.RecentSessions(ctx, n)
}

func (l *lent) GridSessions(ctx context.Context, grid model.GridID, n int) (model.GridSessions, error) {
	ctx, done := Context(l.until, ctx)
	defer done()
	return l.Store.GridSessions(ctx, grid, n)
}

func (l *lent) Session(ctx context.Context, id model.SessionID) (model.Session, error) {
	return about(l, ctx, id, l.Store.Session)
}

func (l *lent) Evidence(ctx context.Context) ([]model.Evidence, error) {
	return read(l, ctx, l.Store.Evidence)
}

func (l *lent) EvidenceByID(ctx context.Context, id model.EvidenceID) (model.Evidence, error) {
	return about(l, ctx, id, l.Store.EvidenceByID)
}

func (l *lent) Confirmed(ctx context.Context) ([]model.Confirmation, error) {
	return read(l, ctx, l.Store.Confirmed)
}

func (l *lent) Actions(ctx context.Context) ([]model.Action, error) {
	return read(l, ctx, l.Store.Actions)
}

func (l *lent) Notes(ctx context.Context) ([]model.Note, error) { return read(l, ctx, l.Store.Notes) }

func (l *lent) Known(ctx context.Context) ([]model.Known, error) { return read(l, ctx, l.Store.Known) }

func (l *lent) ReceivedSessions(ctx context.Context) ([]model.ReceivedSummary, error) {
	return read(l, ctx, l.Store.ReceivedSessions)
}

func (l *lent) EachReceived(ctx context.Context, f func(*model.ReceivedSummary)) error {
	ctx, done := Context(l.until, ctx)
	defer done()
	return l.Store.EachReceived(ctx, f)
}

func (l *lent) Received(ctx context.Context, id model.SessionID) (model.Received, error) {
	return about(l, ctx, id, l.Store.Received)
}

func (l *lent) Reviews(ctx context.Context, id model.SessionID) ([]model.Review, error) {
	return about(l, ctx, id, l.Store.Reviews)
}

func (l *lent) Review(ctx context.Context, id model.ReviewID) (model.Review, error) {
	return about(l, ctx, id, l.Store.Review)
}

func (l *lent) Trash(ctx context.Context) ([]model.Trashed, error) {
	return read(l, ctx, l.Store.Trash)
}
