package exchange

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"filippo.io/age"
	"golang.org/x/crypto/ssh"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
)

func at(day int) time.Time { return time.Date(2026, 10, day, 9, 30, 0, 0, time.UTC) }

var ctx = context.Background()

// grid has one competency on five levels and one attitude on two.
func grid() *model.Grid {
	scale := func(id model.ScaleID, codes ...string) model.Scale {
		s := model.Scale{ID: id}
		for i, c := range codes {
			s.Levels = append(s.Levels, model.ScaleLevel{Level: model.At(i), Code: c, Label: model.Same(c), Meaning: model.Same(c)})
		}
		return s
	}
	return &model.Grid{
		ID: "test", Version: "1", Title: model.Same("Grille d’essai"),
		Scales:        []model.Scale{scale("autonomy", "0", "N", "A", "M", "E"), scale("often", "J", "T")},
		EvidenceKinds: []model.EvidenceKind{{ID: "project", Label: model.Same("Projet")}},
		Items: []model.Item{
			{Code: "C01", Kind: model.Competency, Scale: "autonomy", Statement: model.Same("Analyser")},
			{Code: "C02", Kind: model.Competency, Scale: "autonomy", Statement: model.Same("Concevoir")},
			{Code: "P01", Kind: model.Attitude, Scale: "often", Statement: model.Same("Écouter")},
		},
	}
}

func session() model.Session {
	return model.Session{
		ID: "s1", Label: "Bilan « S7 » <b>", Grid: grid().Ref(), Learner: "alice",
		StartedAt: at(1), FinishedAt: at(2).Add(123456789),
		Ratings: map[model.ItemCode]model.Rating{
			"C01": {Item: "C01", Level: model.At(0), Confidence: 2, Note: "ligne 1\nligne 2 \u2028 \\ \"é\"", Evidence: []model.EvidenceID{"e1"}, At: at(1)},
			"P01": {Item: "P01", Level: model.At(1), At: at(1)},
		},
		Skipped: []model.ItemCode{"C02"}, Revision: 4,
	}
}

func evidence() []model.Evidence {
	return []model.Evidence{
		{ID: "e1", Grid: model.GridRef{ID: "test"}, Kind: "project", Title: "Base de données", Items: []model.ItemCode{"C01", "gone"}, Date: at(1).Truncate(24 * time.Hour),
			Location: "https://forge.example/p", Reflection: model.Reflection{Quality: "bonne"}, Collaboration: model.Grouped, AIUse: "relecture"},
		{ID: "e2", Grid: model.GridRef{ID: "test"}, Kind: "project", Title: "Rapport", Items: []model.ItemCode{"P01"},
			Location: "/home/alice/école/rapport.pdf", SHA256: hashOf(nil), Size: 12},
		{ID: "e3", Grid: model.GridRef{ID: "test"}, Kind: "project", Title: "Sans rapport", Items: []model.ItemCode{"C02"}},
	}
}

func content() Content {
	previous := session()
	previous.ID, previous.Label = "s0", "Bilan S6"
	return Content{
		Stage: model.Year4, Sessions: []model.Session{session()}, Evidence: evidence(), Grids: []*model.Grid{grid()},
		Previous: []model.SessionSummary{previous.Summary()}, BuiltIn: func(model.GridRef) bool { return true },
	}
}

func keys(t testing.TB) *Identity {
	t.Helper()
	id, err := Ensure(filepath.Join(t.TempDir(), "autoeval.db"), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func sender(t testing.TB, person string) Sender {
	return Sender{Person: model.PersonID(person), Name: "Nom de " + person, Keys: keys(t)}
}

// fixed returns a sender whose keys are the same in every process: fuzzing has
// several.
func fixed(t testing.TB, person string) Sender {
	t.Helper()
	seed := sha256.Sum256([]byte(person))
	signer := must(ssh.NewSignerFromKey(ed25519.NewKeyFromSeed(seed[:])))(t)
	const secret = "AGE-SECRET-KEY-1S2SG65D7SZK8YN9ACEWUT7FK22MGSFLTNLS43SUSZQWJL9R4ARZSVFPL0W"
	opener := must(age.ParseX25519Identity(secret))(t)
	return Sender{Person: model.PersonID(person), Name: "Nom de " + person, Keys: &Identity{signer, opener}}
}

func reading() ReadOptions { return ReadOptions{Now: at(5), Grid: among([]*model.Grid{grid()})} }

func options() Options { return Options{ID: "f1", At: at(4)} }

// must fails the test on an error: must(MakeShare(…))(t).
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// reason fails the test unless err is that refusal.
func reason(t testing.TB, what string, err error, want Reason) *Error {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || e.Reason != want {
		t.Fatalf("%s: %v, want %v", what, err, want)
	}
	return e
}

func share(t testing.TB, by Sender) []byte {
	t.Helper()
	return must(MakeShare(content(), by, options()))(t)
}

// answer returns a mentor's answer to the first session of a share.
func answer(t testing.TB, r model.Received, by Sender) []byte {
	t.Helper()
	return must(MakeAnswer(Answer{review(r), r.Left, grid()}, by, options()))(t)
}

func review(r model.Received) model.Review {
	return model.Review{
		ID: "r1", Session: r.Session.ID, SessionHash: r.Hash, Grid: r.Session.Grid, Learner: r.Learner, Blind: true,
		State: model.Returned, Message: "Bravo", StartedAt: at(3), ReturnedAt: at(4), Number: 1,
		Remarks: map[model.ItemCode]model.Remark{
			"C01": {Item: "C01", Level: model.At(2), Comment: "plus haut", At: at(3), Blind: true},
			"P01": {Item: "P01", Question: "Comment ?"},
		},
		Evidence: map[model.EvidenceID]model.Finding{"e1": model.Confirms, "e2": model.Doubts},
	}
}

// learnerStore is Alice's, with the session she shares.
func learnerStore(t testing.TB) store.Store {
	t.Helper()
	s := memory.New()
	must(s.SaveProfile(ctx, model.Profile{ID: "alice", Name: "Alice"}))(t)
	own := session()
	own.Revision = 0
	must(s.SaveSession(ctx, own))(t)
	return s
}

// take plans, confirms and applies.
func take(t testing.TB, s store.Store, p *Parcel) Change {
	t.Helper()
	c := must(Plan(ctx, s, p))(t)
	c.Confirmed = true
	if err := Apply(ctx, s, c); err != nil {
		t.Fatal(err)
	}
	return c
}
