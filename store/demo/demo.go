// Package demo makes up data to look at: two years of one learner, and a
// mentor's cohort of thirty. Everyone in it is invented. Fill with the same
// moment, language and names gives the same data.
//
// learner.go and portfolio.go are the learner's two years, review.go is what a
// mentor answered, cohort.go and people.go are the thirty others.
package demo

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// filler is what every part needs.
type filler struct {
	ctx   context.Context
	st    store.Store
	g     *model.Grid
	now   time.Time
	lang  model.Lang
	newID func() string

	me, mentor model.Contact
}

// Fill puts the made-up data into an empty store. Items that the grid does not
// have are left out, so that any grid will do; it is written for RNCP37579.
// What was saved before an error stays.
func Fill(ctx context.Context, st store.Store, g *model.Grid, now time.Time, lang model.Lang, newID func() string) error {
	return fill(ctx, st, g, now, lang, newID, true)
}

// Learner is Fill without the mentor's cohort: where each has a store of their own.
func Learner(ctx context.Context, st store.Store, g *model.Grid, now time.Time, lang model.Lang, newID func() string) error {
	return fill(ctx, st, g, now, lang, newID, false)
}

func fill(ctx context.Context, st store.Store, g *model.Grid, now time.Time, lang model.Lang, newID func() string, cohort bool) error {
	f := &filler{ctx: ctx, st: st, g: g, now: now, lang: lang, newID: newID}
	f.me = f.contact("Camille Arnaud")
	f.mentor = f.contact("Hélène Marchetti")
	for _, step := range []struct {
		what string
		do   func() error
	}{
		{"profile", f.profile}, {"learner", f.learner}, {"plan", f.plan}, {"cohort", f.cohort}, {"notes", f.notes},
	} {
		if step.what == "cohort" && !cohort {
			continue
		}
		if err := step.do(); err != nil {
			return fmt.Errorf("fill %s: %w", step.what, err)
		}
	}
	return nil
}

// profile returns the person at the keyboard.
func (f *filler) profile() error {
	p, err := f.st.Profile(f.ctx)
	if err != nil {
		return err
	}
	p.ID, p.Name, p.Role, p.Stage, p.Welcomed = f.me.Person, f.me.Name, model.Learner, model.Year4, true
	p.Grid, p.Settings.Lang = model.GridRef{ID: f.g.ID}, f.lang
	_, err = f.st.SaveProfile(f.ctx, p)
	return err
}

// in returns a text in the person's language.
func (f *filler) in(t model.Text) string { return t.In(f.lang) }

// monthsAgo returns a moment of the past, in the morning.
func (f *filler) monthsAgo(months, days int) time.Time {
	return model.Day(f.now.AddDate(0, -months, -days)).Add(9*time.Hour + 20*time.Minute)
}

// contact makes somebody up; the name alone decides their fingerprint.
func (f *filler) contact(name string) model.Contact {
	return model.Contact{Person: model.PersonID(f.newID()), Name: name, Fingerprint: fingerprint(name)}
}

// known returns the contact as a confirmed acquaintance.
func (f *filler) known(c model.Contact, r model.Role, since time.Time) model.Known {
	return model.Known{Contact: c, PublicKey: publicKey(c.Name), Since: since, Compared: since, Role: r}
}

// publicKey returns a key of the right form that nobody holds the other half of.
func publicKey(name string) string {
	sum := sha256.Sum256([]byte(name))
	wire := append([]byte("\x00\x00\x00\x0bssh-ed25519\x00\x00\x00\x20"), sum[:]...)
	return "ssh-ed25519 " + base64.StdEncoding.EncodeToString(wire)
}

func fingerprint(name string) string {
	words := strings.Fields("album avenue balance bison bravo canal cobalt condor delta dragon escalator festival flamenco gazelle geyser " +
		"horizon igloo indigo jaguar jersey kayak lynx limousine magnolia mimosa nectar oasis orange panda piano quartz safari")
	sum := sha256.Sum256([]byte("key of " + name))
	out := make([]string, 8)
	for i := range out {
		out[i] = words[int(sum[i])%len(words)]
	}
	return strings.Join(out, "-")
}

// digest stands for the hash of what was shared.
func digest(id model.SessionID) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:])
}
