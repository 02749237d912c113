package tuitest

import (
	"context"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// The names of what FillHostile keeps.
const (
	HostileSession  = model.SessionID("01HOSTILE2")
	HostileReceived = model.SessionID("01HOSTILE3")
	HostileEvidence = model.EvidenceID("01HOSTILEE")
	HostileReview   = model.ReviewID("01HOSTILER")
)

// most is how long a text may be in what is kept: every way in holds it to that.
const most = 64 << 10

// FillHostile fills every field of a store that a person, a file or a damaged
// disk could put words into, each with the same text and without the cleaning
// that every way in does. It returns a grid that says it everywhere too.
func FillHostile(t testing.TB, st store.Store, g *model.Grid, text string) *model.Grid {
	t.Helper()
	text = text[:min(len(text), most)]
	bad := HostileGrid(g, text)
	ctx, at := context.Background(), Start.AddDate(0, -2, 0)
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	ok(st.SaveGrid(ctx, bad))
	_, err := st.SaveProfile(ctx, model.Profile{Name: text, Welcomed: true, Stage: model.Stage(text), Grid: bad.Ref(), Target: model.ProfileID("title")})
	ok(err)
	piece := model.Evidence{
		ID: HostileEvidence, Grid: bad.Ref(), Kind: bad.EvidenceKinds[0].ID, Title: text, Items: []model.ItemCode{"C01", "C02"}, Date: model.Day(at),
		Location: text, SHA256: text, Reflection: model.Reflection{Quality: text, Relevance: text, Constraints: text}, AIUse: text, CreatedAt: at, UpdatedAt: at,
	}
	_, err = st.SaveEvidence(ctx, piece)
	ok(err)
	_, err = st.SaveAction(ctx, model.Action{ID: "01HOSTILEA", Grid: bad.Ref(), Item: "C01", Text: text, Due: model.Day(at), CreatedAt: at})
	ok(err)
	_, err = st.SaveNote(ctx, model.Note{ID: "01HOSTILEN", Grid: bad.Ref(), Item: "C01", Text: text, Location: text, CreatedAt: at})
	ok(err)
	for i, id := range []model.SessionID{"01HOSTILE1", HostileSession, "01HOSTILE4"} {
		s := hostileSession(t, bad, id, text, at.AddDate(0, i, 0), i)
		if i == 2 { // open
			s.FinishedAt = time.Time{}
		}
		_, err = st.SaveSession(ctx, s)
		ok(err)
	}
	who := model.Contact{Person: "01HOSTILEP", Name: text, Fingerprint: text}
	ok(st.SaveKnown(ctx, model.Known{Contact: who, PublicKey: text, Recipient: text, Since: at, Role: model.Mentor}))
	ok(st.SaveReceived(ctx, []model.Received{{
		Session: hostileSession(t, bad, HostileReceived, text, at, 1), Hash: text, Learner: who, Stage: model.Stage(text),
		Evidence: []model.Evidence{piece}, ReceivedAt: at, SharedAt: at, Left: []model.Part{model.Part(text)},
	}}))
	for i, of := range []model.SessionID{HostileSession, HostileReceived} {
		r := model.Review{
			ID: HostileReview + model.ReviewID(rune('0'+i)), Session: of, SessionHash: text, Grid: bad.Ref(), Learner: who, Mentor: who, State: model.Returned,
			Message: text, Remarks: map[model.ItemCode]model.Remark{}, Evidence: map[model.EvidenceID]model.Finding{HostileEvidence: model.Confirms}, StartedAt: at, ReturnedAt: at,
		}
		if of == HostileReceived {
			r.State, r.ReturnedAt = model.InReview, time.Time{}
		}
		for _, c := range []model.ItemCode{"C01", "C02", "C03"} {
			r.Remarks[c] = model.Remark{Item: c, Level: model.At(1), Comment: text, Question: text, Reason: text, Verdict: model.Contest, At: at}
		}
		_, err = st.SaveReview(ctx, r)
		ok(err)
	}
	return bad
}

func hostileSession(t testing.TB, g *model.Grid, id model.SessionID, text string, at time.Time, shift int) model.Session {
	t.Helper()
	s := model.Session{ID: id, Label: text, Grid: g.Ref(), Learner: model.PersonID(text[:min(len(text), store.MaxID)]), StartedAt: at}
	for i, it := range g.ItemsOf(model.Competency)[:12] {
		r := model.Rating{Item: it.Code, Level: model.At((i + shift) % 4), Confidence: 2, Note: text, Evidence: []model.EvidenceID{HostileEvidence}, At: at}
		if err := s.Rate(g, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Finish(at.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	return s
}

// HostileGrid returns a grid in which every text is that one. Codes and identifiers
// stay: what reads a grid refuses others.
func HostileGrid(g *model.Grid, text string) *model.Grid {
	c := g.Clone()
	c.ID, c.Version = "rncp00666", "1"
	say := model.Same(text)
	c.Title, c.Source, c.Facts.Note, c.Facts.DiplomaCode = say, text, say, text
	c.Facts.ActivitiesLead, c.Facts.ItemsLead = say, say
	c.Facts.Successors, c.Facts.Predecessors, c.Facts.Modalities = []string{text}, []string{text}, []string{text}
	for i := range c.Scales {
		for j := range c.Scales[i].Levels {
			l := &c.Scales[i].Levels[j]
			l.Label, l.Meaning = say, say
		}
	}
	for i := range c.Groups {
		c.Groups[i].Label = say
	}
	for i := range c.Activities {
		c.Activities[i].Title, c.Activities[i].Statement = say, say
	}
	for i := range c.Items {
		it := &c.Items[i]
		it.Title, it.Label = say, say
		it.Statement, it.Explanation, it.Example, it.Before = say, say, say, say
		for j := range it.Anchors {
			it.Anchors[j].Text = say
		}
	}
	for i := range c.EvidenceKinds {
		c.EvidenceKinds[i].Label = say
	}
	for i := range c.Targets {
		c.Targets[i].Label = say
	}
	return &c
}
