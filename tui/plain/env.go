// Package plain is the program without a screen: a conversation in lines, for
// screen readers, for terminals that draw nothing and for pipes.
//
// round.go is the one engine that asks about items: walk.go and its files ask a
// session question by question, by the rules of tui/screen/walkthrough;
// reading.go and its files read what a learner shared. Nothing here draws, and
// nothing here knows a command line.
package plain

import (
	"context"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// Env is what the program without a screen is given.
type Env struct {
	Talk    *speech.Talk
	Text    *lang.Printer
	Store   store.Store
	Now     func() time.Time
	Explain func(error) string // an error as sentences for a person
}

// Rate walks through a session, and reports whether it was finished.
func Rate(ctx context.Context, env *Env, g *model.Grid, s model.Session, earlier []model.SessionSummary, resume string, evidence func(model.ItemCode) (model.Evidence, bool)) (finished bool, err error) {
	w := newWalk(env, g, s, earlier)
	w.resume, w.evidenceFor = resume, evidence
	return w.run(ctx)
}

// Read reads what a learner shared and takes the mentor's review of it.
func Read(ctx context.Context, env *Env, g *model.Grid, got model.Received, v model.Review, who string, seeing bool, send func(context.Context, model.Review) error) error {
	r := newReading(env, g, got, v, who)
	r.seeing, r.send = seeing, send
	return r.run(ctx)
}
