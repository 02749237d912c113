package plain

import (
	"testing"

	"autoeval/model"
	"autoeval/tui/tuitest"
)

// A thought is kept in one line, changed, made evidence and deleted without a screen.
func TestNotesWithoutAScreen(t *testing.T) {
	env := tuitest.Env(t, model.French)
	door := at(t, env, env.Text.Notes.Place)
	said := talks(t, env, door, "a c13 démo devant le client", "a", "lire un article", "l", "", "q")
	hears(t, said, "Note gardée", "démo devant le client", "Note gardée", "1 lire un article, sur aucun élément", "2 démo devant le client, C13")
	said = talks(t, env, door, "m 1", "lire deux articles", "C05", "https://x.example", "t 2", ".", "f 1", "f 1", "x 1", "o", "", "q")
	hears(t, said, "Note modifiée", "est devenue une trace", "Note reprise", "Note à reprendre", "Note supprimée")
	all, err := env.Store.Notes(t.Context())
	if err != nil || len(all) != 1 || all[0].Waits() {
		t.Errorf("notes: %+v, %v", all, err)
	}
	pieces, err := env.Store.Evidence(t.Context())
	if err != nil || len(pieces) != 1 || pieces[0].Title != "démo devant le client" || !pieces[0].Supports("C13") {
		t.Errorf("evidence: %+v, %v", pieces, err)
	}
	if gone, err := env.Store.Trash(t.Context()); err != nil || len(gone) != 1 || gone[0].Note == nil {
		t.Errorf("trash: %+v, %v", gone, err)
	}
}

// The walk offers what waits, and puts it into the answer or makes evidence of it.
func TestTheWalkOffersNotes(t *testing.T) {
	env := tuitest.Env(t, model.French)
	for _, n := range []model.Note{{ID: "N1", Item: "C01", Text: "démo devant le client"}, {ID: "N2", Text: "lu un article"}} {
		n.Grid, n.CreatedAt = env.Grid.Ref(), tuitest.Start
		if _, err := env.Store.SaveNote(t.Context(), n); err != nil {
			t.Fatal(err)
		}
	}
	said := talks(t, env, at(t, env, env.Text.Home.Start), "o 1", "2", "C01", "o", "1", "o", "C02", "q", "q")
	hears(t, said, "1 note gardée", "démo devant le client", "la note est dans la réponse", "note à placer", "trace « lu un article » jointe")
	all, err := env.Store.Notes(t.Context())
	if err != nil || all[0].Waits() || all[1].Waits() {
		t.Errorf("notes: %+v, %v", all, err)
	}
	sessions, err := env.Store.Sessions(t.Context())
	if err != nil || len(sessions) != 1 {
		t.Fatalf("%+v, %v", sessions, err)
	}
	s, err := env.Store.Session(t.Context(), sessions[0].ID)
	if r := s.Rating("C01"); err != nil || r.Note != "démo devant le client" || len(r.Evidence) != 1 {
		t.Errorf("%+v, %v", r, err)
	}
}
